// Who may let a finding stand, of what, and what ends it; whose gate file judges a stacked pull request. All by the built Action.
import type { FakeGitHubOptions, FakeReview } from '../fakes/github/state.ts';
import { removeTemporaryFolders, type Repository } from '../io/repository.ts';
import { policy } from '../shop.ts';
import { before, edits } from './place.ts';
import {
  type Change,
  githubOf,
  makeChange,
  mergeOf,
  play,
  type Played,
  pullRequestPayload,
  repositoryPayload,
  type Run,
  scenarios,
  tokenOf,
} from './stage.ts';

afterAll(removeTemporaryFolders);

const gatePath = '.github/netpol-gate.yml';
const rule = 'approvals:\n  users: [alice, "helper[bot]"]\n  teams: [acme/security]\n';
const gate = (more: string): string => `sources:\n  - id: shop\n    include: [policies/**]\n    prune: yes\n${more}`;

const withRule = (repository: Repository): void => {
  before(repository);
  repository.write(gatePath, gate(rule));
};

/** A pull request with two pushes: the first is what people reviewed, if they did not review the second. */
interface Pushed extends Change {
  readonly older: string;
}

/** Recorded traffic is blocked by the first push; the second does what `then` says. */
function pushed(then: (repository: Repository) => void): Pushed {
  const change = makeChange(withRule, edits.breaking);
  const { origin, base, head: older } = change;
  origin.git('checkout', '-q', 'change');
  then(origin);
  const head = origin.commit('again');
  const merge = mergeOf(origin, base, head);
  origin.git('checkout', '-q', 'main');
  return { origin, base, head, merge, older };
}

const changes = new Map<string, Pushed>();
const seconds: Readonly<Record<string, (repository: Repository) => void>> = {
  'says the same': ({ write }) => write('README.md', 'more words\n'),
  'moves the lines': ({ write, git }) => {
    git('mv', 'policies/web.yaml', 'policies/moved.yaml');
    write('policies/first.yaml', '# nothing\n');
  },
  'opens the database to everybody': ({ write }) =>
    write('policies/open.yaml', policy('open', 'podSelector: {}\ningress: [{}]', 'data')),
};
const changeOf = (name: string): Pushed => {
  const known = changes.get(name) ?? pushed(seconds[name] as (repository: Repository) => void);
  changes.set(name, known);
  return known;
};

type Given = Omit<FakeReview, 'id' | 'commit'> & { readonly commit?: 'older' | 'head' | 'gone' };

interface Row {
  readonly name: string;
  readonly change?: string;
  readonly reviews: readonly Given[];
  readonly options?: FakeGitHubOptions | ((change: Pushed) => FakeGitHubOptions);
  readonly inputs?: Readonly<Record<string, string>>;
  readonly run?: Partial<Run> | ((change: Pushed) => Partial<Run>);
  readonly code: 0 | 1;
  readonly says?: readonly (string | RegExp)[];
  readonly silent?: readonly (string | RegExp)[];
}

const approves = (user: string, commit: NonNullable<Given['commit']> = 'head', at?: string): Given => ({
  user,
  state: 'APPROVED',
  commit,
  ...(at === undefined ? {} : { at }),
});
const reader = (login: string) => ({ login, rights: { members: 'read' } }) as const;
const withTeams = (...members: readonly string[]): FakeGitHubOptions => ({
  tokens: { 'the-token': tokenOf('all'), 'team-token': reader('gate-app[bot]') },
  teams: { 'acme/security': members },
});
const teamToken = { 'approval-token': 'team-token' };
const pullOf = ({ base, head, merge }: Change, more: object): FakeGitHubOptions => ({
  pullRequests: [{ number: 7, head: { sha: head, ref: 'change' }, base: { sha: base, ref: 'main' }, merge, ...more }],
});
const failed = 'FAILED';

const rows: readonly Row[] = [
  { name: 'nobody reviewed', reviews: [], code: 1, says: [failed], silent: [/approv/] },
  {
    name: 'a named user approves the exact head',
    reviews: [approves('alice')],
    code: 0,
    says: ['PASSED', 'approved by alice', 'blocked'],
  },
  { name: 'logins are the same in any case', reviews: [approves('Alice')], code: 0, says: ['approved by Alice'] },
  { name: 'somebody else approves', reviews: [approves('mallory')], code: 1, inputs: teamToken, options: withTeams() },
  {
    name: 'the author approves',
    reviews: [approves('alice')],
    options: (change) => pullOf(change, { user: 'alice' }),
    code: 1,
    says: [/the approval of \w{7} by alice does not count: it is the author's own pull request/],
  },
  {
    name: 'the author is gone',
    reviews: [approves('alice')],
    options: (change) => pullOf(change, { user: null }),
    code: 1,
    says: ['nobody knows any more who wrote'],
  },
  {
    name: 'whoever wrote the commit approves it',
    reviews: [approves('alice')],
    options: ({ head }) => ({ writers: { [head]: { author: 'Alice', committer: 'web-flow' } } }),
    code: 1,
    says: ["the commit is alice's own"],
  },
  {
    name: 'the approval is dismissed',
    reviews: [{ ...approves('alice'), state: 'DISMISSED' }],
    code: 1,
  },
  {
    name: 'changes are requested after the approval',
    reviews: [approves('alice'), { user: 'alice', state: 'CHANGES_REQUESTED', commit: 'head' }],
    code: 1,
    silent: [/approved/],
  },
  {
    name: 'a remark after the approval',
    reviews: [approves('alice'), { user: 'alice', state: 'COMMENTED', commit: 'head' }],
    code: 0,
  },
  {
    name: 'approved after changes were requested',
    reviews: [{ user: 'alice', state: 'CHANGES_REQUESTED', commit: 'older' }, approves('alice')],
    code: 0,
  },
  {
    name: 'two reviewers, one of whom may approve',
    reviews: [{ user: 'mallory', state: 'CHANGES_REQUESTED', commit: 'head' }, approves('alice')],
    inputs: teamToken,
    options: withTeams(),
    code: 0,
  },
  {
    name: 'two reviewers who may: one approves, one requests changes',
    reviews: [approves('carol'), { user: 'alice', state: 'CHANGES_REQUESTED', commit: 'head' }],
    inputs: teamToken,
    options: withTeams('carol'),
    code: 1,
    says: ['while alice requests changes'],
  },
  {
    name: 'a member of the team',
    reviews: [approves('carol')],
    inputs: teamToken,
    options: withTeams('carol'),
    code: 0,
    says: ['approved by carol'],
    silent: ['team-token'],
  },
  {
    name: 'a member of the team, and nobody can tell',
    reviews: [approves('carol')],
    options: withTeams('carol'),
    code: 1,
    says: ['cannot tell whether carol is in acme/security: give the input approval-token'],
  },
  {
    name: 'the token for the team may not read it',
    reviews: [approves('carol')],
    inputs: teamToken,
    options: { ...withTeams('carol'), tokens: { 'the-token': tokenOf('all'), 'team-token': tokenOf('read') } },
    code: 1,
    says: [/cannot tell whether carol is in acme\/security: GitHub answers with status 403/],
  },
  { name: 'a bot that is named', reviews: [approves('helper[bot]')], code: 0, says: ['approved by helper[bot]'] },
  {
    name: 'a bot that is in the team only',
    reviews: [approves('other[bot]')],
    inputs: teamToken,
    options: withTeams('other[bot]'),
    code: 1,
  },
  {
    name: 'a user called like the named bot',
    reviews: [approves('helper')],
    inputs: teamToken,
    options: withTeams(),
    code: 1,
  },
  {
    name: 'the base became another branch after the approval',
    reviews: [approves('alice', 'head', '2026-11-23T13:00:00Z')],
    options: (change) => pullOf(change, { movedAt: '2026-11-23T13:30:00Z' }),
    code: 1,
    says: ['the pull request was given another base after it'],
  },
  {
    name: 'the base became this branch before the approval',
    reviews: [approves('alice', 'head', '2026-11-23T13:45:00Z')],
    options: (change) => pullOf(change, { movedAt: '2026-11-23T13:30:00Z' }),
    code: 0,
  },
  {
    name: 'an older head, and the findings are the same',
    reviews: [approves('alice', 'older')],
    code: 0,
    says: ['approved by alice'],
  },
  {
    name: 'an older head, and the findings are the same at another line',
    change: 'moves the lines',
    reviews: [approves('alice', 'older')],
    code: 0,
  },
  {
    name: 'an older head, and there is a finding more',
    change: 'opens the database to everybody',
    reviews: [approves('alice', 'older')],
    code: 1,
    says: [/alice approved \w{7}; what fails now is not, or not just so, what that commit does/],
  },
  {
    name: 'the new head, and there is a finding more',
    change: 'opens the database to everybody',
    reviews: [approves('alice', 'older'), approves('alice', 'head')],
    code: 0,
  },
  {
    name: 'a commit that is gone',
    reviews: [approves('alice', 'gone')],
    code: 1,
    says: [
      /alice approved ddddddd, which cannot be judged again: it has no commit in common with the base, or is gone/,
    ],
  },
  {
    name: 'in the merge queue, and the findings are the same',
    reviews: [approves('alice')],
    run: ({ base, merge }) => ({ event: 'merge_group', payload: groupPayload(base, merge, 7) }),
    code: 0,
    says: ['approved by alice'],
  },
  {
    name: 'in the merge queue, for another pull request',
    reviews: [{ ...approves('alice'), pullRequest: 8 }],
    run: ({ base, merge }) => ({ event: 'merge_group', payload: groupPayload(base, merge, 7) }),
    code: 1,
  },
  {
    name: 'in a queue whose branch names no pull request',
    reviews: [approves('alice')],
    run: ({ base, merge }) => ({ event: 'merge_group', payload: groupPayload(base, merge, undefined) }),
    code: 1,
    says: ['nobody can approve this run, which is for no pull request'],
  },
  {
    name: 'a push',
    reviews: [approves('alice')],
    run: ({ base, merge }) => ({
      event: 'push',
      payload: { repository: repositoryPayload, ref: 'refs/heads/main', before: base, after: merge },
    }),
    code: 1,
    says: ['which is for no pull request'],
  },
  {
    name: 'through the API, without a checkout',
    reviews: [approves('alice', 'older')],
    run: { depth: 'none' },
    code: 0,
  },
  { name: 'the review starts the run', reviews: [approves('alice')], run: { event: 'pull_request_review' }, code: 0 },
  {
    name: 'GitHub does not give the reviews',
    reviews: [approves('alice')],
    options: { disturb: (operation) => (operation === 'pulls/list-reviews' ? 403 : undefined) },
    code: 1,
    says: [failed, 'approvals do not count, because the reviews of pull request #7 cannot be read'],
  },
  {
    name: 'GitHub does not say who wrote it',
    reviews: [approves('alice')],
    options: { disturb: (operation) => (operation === 'graphql' ? 500 : undefined) },
    code: 1,
    says: ['approvals do not count, because who wrote pull request #7'],
  },
  {
    name: 'more reviews than are read',
    reviews: [
      approves('alice'),
      ...Array.from({ length: 500 }, (): Given => ({ user: 'mallory', state: 'COMMENTED' })),
    ],
    code: 1,
    says: ['more than 500, and not all of them were read'],
  },
];

function groupPayload(base: string, merge: string, number: number | undefined): unknown {
  const queue = number === undefined ? 'refs/heads/queue' : `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`;
  return {
    repository: repositoryPayload,
    merge_group: { base_sha: base, head_sha: merge, base_ref: 'refs/heads/main', head_ref: queue },
  };
}

async function act({
  change: name = 'says the same',
  reviews,
  options = {},
  inputs = {},
  run = {},
}: Row): Promise<Played> {
  const change = changeOf(name);
  const { older, head } = change;
  const given = reviews.map(({ commit = 'head', ...review }, id) => ({
    ...review,
    id: id + 1,
    commit: { head, older, gone: 'd'.repeat(40) }[commit],
  }));
  const more = typeof options === 'function' ? options(change) : options;
  const server = await githubOf(change, 'all', { reviews: given, ...more });
  const extra = typeof run === 'function' ? run(change) : run;
  try {
    const payload = pullRequestPayload(change);
    const played = await play({ change, server, event: 'pull_request', payload, inputs, ...extra });
    expect(server.faults).toEqual([]);
    return played;
  } finally {
    await server.close();
  }
}

describe('approvals', () => {
  const table = scenarios(rows, act);
  beforeAll(table.begin);
  test.each(rows)('$name', async (row) => {
    const { code, end, server, operations } = await table.of(row);
    const told = end.stdout.replace(/^::add-mask::.*$/gm, '').replace(/\s+/g, ' ');
    expect({ code, told }).toEqual({ code: row.code, told });
    for (const says of row.says ?? []) expect(told).toMatch(says);
    for (const silent of row.silent ?? []) expect(told).not.toMatch(silent);
    expect(end.stderr).toBe('');
    expect(server.requests.length).toBeLessThan(30);
    expect(operations.filter((each) => each === 'graphql').length).toBeLessThan(5);
  });
});
