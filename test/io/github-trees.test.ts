// What the events of workflows mean, through the API alone.
import { eventTrees } from '../../src/io/git.ts';
import type { CommitChoice } from '../../src/io/git.ts';
import { repositoryClient } from '../../src/io/github-client.ts';
import { eventFacts } from '../../src/io/github-event.ts';
import { repositoryReader } from '../../src/io/github-read.ts';
import { settledFacts } from '../../src/io/github-run.ts';
import { apiEventTrees } from '../../src/io/github-trees.ts';
import { githubReadLimits } from '../../src/io/limits.ts';
import { UsableError } from '../../src/model/host.ts';
import { fakeGitHub, type FakeGitHub, type FakeGitHubOptions, type FakePullRequest } from '../fakes/github.ts';
import { mergedPullRequest, removeTemporaryFolders, repository } from './repository.ts';

const open: FakeGitHub[] = [];
afterEach(async () => {
  const faults = open.flatMap((server) => server.faults);
  await Promise.all(open.splice(0).map((server) => server.close()));
  expect(faults).toEqual([]);
});
afterAll(removeTemporaryFolders);

const merged = mergedPullRequest();
merged.git('tag', '-a', 'v1', '-m', 'v1', merged.base);
const alone = merged.git('commit-tree', '-m', 'alone', `${merged.base}^{tree}`);
merged.git('branch', 'alone', alone);
const { base, head, merge } = merged;
const start = merged.git('rev-parse', `${base}^`);

const pull = (more: Partial<FakePullRequest> = {}): FakePullRequest => ({
  number: 7,
  head: { sha: head, ref: 'change', repository: 'acme/shop' },
  base: { sha: start, ref: 'main' },
  merge,
  mergeable: true,
  changedFiles: 1,
  ...more,
});

async function served(options: FakeGitHubOptions = {}) {
  const server = await fakeGitHub({
    token: 'the-token',
    repository: 'acme/shop',
    git: merged.folder,
    pullRequests: [pull()],
    ...options,
  });
  open.push(server);
  const client = await repositoryClient('the-token', 'acme/shop', server.address);
  return { server, reader: repositoryReader(client, undefined, { ...githubReadLimits, wait: 500, mergeWait: 450 }) };
}

async function trees(choice: CommitChoice, options: FakeGitHubOptions = {}, checkedOut?: string) {
  const { server, reader } = await served(options);
  const pair = await apiEventTrees(reader, choice, {
    likely: () => true,
    ...(checkedOut === undefined ? {} : { checkedOut }),
  });
  const requests = server.requests.map(({ operation }) => operation);
  return { commits: [pair.base.commit, pair.head.commit], names: [pair.base.name, pair.head.name], pair, requests };
}

const mergeChoice = { kind: 'merge', head, branch: 'main', number: 7, changedFiles: 1 } as const;

test('a pull request is its merge against the first parent, wherever its base was frozen', async () => {
  const { commits, names, requests } = await trees(mergeChoice);
  expect(commits).toEqual([base, merge]);
  expect(names).toEqual(['main', `merge of ${head.slice(0, 7)}`]);
  expect(requests).toEqual(['pulls/get', 'git/get-commit', 'git/get-commit']);
});

test('the commit of the run is the merge already: the pull request is not asked for', async () => {
  const { commits, requests } = await trees(mergeChoice, {}, merge);
  expect(commits).toEqual([base, merge]);
  expect(requests).toEqual(['git/get-commit', 'git/get-commit']);
  // It is something else: then GitHub says what the merge is.
  expect((await trees(mergeChoice, {}, base)).commits).toEqual([base, merge]);
});

test('GitHub is waited for while it works out the merge', async () => {
  const pullRequests = [{ ...pull(), mergeable: null, merge: null } as FakePullRequest];
  let asked = 0;
  const disturb = (operation: string): undefined => {
    if (operation === 'pulls/get' && ++asked === 3) pullRequests[0] = pull();
  };
  const { commits } = await trees(mergeChoice, { pullRequests, disturb });
  expect([commits, asked]).toEqual([[base, merge], 3]);
});

test('a merge of an older base or head is not taken for the newest', async () => {
  const stale = merged.git('commit-tree', '-m', 'stale', '-p', base, '-p', start, `${merge}^{tree}`);
  await expect(trees(mergeChoice, { pullRequests: [pull({ merge: stale })] })).rejects.toThrow(/has not worked out/);
  const squashed = merged.git('commit-tree', '-m', 'squashed', '-p', base, `${merge}^{tree}`);
  await expect(trees(mergeChoice, { pullRequests: [pull({ merge: squashed })] })).rejects.toThrow(/has not worked out/);
});

test.each<readonly [string, Partial<FakePullRequest>, RegExp]>([
  ['a conflict', { mergeable: false, merge: null }, /#7 .* conflicts with "main".*nobody can say/],
  ['a conflict, an old merge still there', { mergeable: false }, /conflicts with/],
  ['a newer head', { head: { sha: base, repository: 'acme/shop' } }, new RegExp(`moved on.*${head}.*${base}`)],
  ['closed', { state: 'closed' }, /#7 is closed/],
  ['never worked out', { mergeable: null, merge: null }, /has not worked out within 0.45 s/],
  ['no merge', { merge: null }, /has not worked out/],
])('%s: an error that says so', async (_, more, message) => {
  const act = trees(mergeChoice, { pullRequests: [pull(more)] });
  await expect(act).rejects.toThrow(UsableError);
  await expect(act).rejects.toThrow(message);
});

test('files changed and yet the trees are one: an error with both commits', async () => {
  const same = merged.git('commit-tree', '-m', 'same', '-p', base, '-p', head, `${base}^{tree}`);
  const act = trees(mergeChoice, { pullRequests: [pull({ merge: same })] });
  await expect(act).rejects.toThrow(new RegExp(`changes 1 files, but its merge ${same} equals its base ${base}`));
});

test.each<readonly [string, CommitChoice, string | undefined, readonly string[], readonly string[]]>([
  ['commits', { kind: 'commits', base: start, head: base }, undefined, [start, base], ['before', 'after']],
  ['a schedule', { kind: 'refs' }, base, [base, base], ['HEAD', 'HEAD']],
  ['a base by name', { kind: 'refs', base: 'v1' }, head, [base, head], ['v1', 'HEAD']],
  ['a base by id', { kind: 'refs', base: start, head: 'change' }, base, [start, head], [start, 'change']],
  [
    'a head alone: where it left the default branch',
    { kind: 'refs', head: 'change', named: { defaultBranch: 'main' } },
    base,
    [start, head],
    ['merge base of main and change', 'change'],
  ],
])('%s', async (_, choice, checkedOut, commits, names) => {
  const found = await trees(choice, {}, checkedOut);
  expect(found.commits).toEqual(commits);
  expect(found.names).toEqual(names);
});

test('what a checkout says, the API says', async () => {
  const choices: readonly CommitChoice[] = [
    { kind: 'commits', base: '0'.repeat(40), head: base },
    { kind: 'refs', head: 'change', named: { defaultBranch: 'main' } },
    { kind: 'refs', base: 'main', head: 'change', named: {} },
    { kind: 'refs', base: 'v1' },
    { kind: 'refs', head: 'alone', named: { defaultBranch: 'main' } },
  ];
  for (const choice of choices) {
    const { pair } = await trees(choice, {}, base);
    const local = await eventTrees(merged.folder, choice, { remote: 'origin' });
    const shown = async ({ base: from, head: to }: typeof pair) => [
      [from.name, from.commit, (await from.list()).map(({ path, oid }) => `${path} ${oid}`)],
      [to.name, to.commit, (await to.list()).map(({ path, oid }) => `${path} ${oid}`)],
    ];
    expect(await shown(pair)).toEqual(await shown(local));
    expect(pair.notes.length).toBe(local.notes.length);
  }
});

test.each<readonly [string, CommitChoice, RegExp]>([
  ['an unknown commit', { kind: 'commits', base: 'a'.repeat(40), head }, /has no commit "a{40}"/],
  ['no id', { kind: 'commits', base: '../../etc', head }, /has no commit "..\/..\/etc"/],
  ['an unknown name', { kind: 'refs', base: 'nope', head }, /has no revision "nope"/],
  ['an option', { kind: 'refs', base: '--upload-pack=x', head }, /is no revision/],
  ['a range', { kind: 'refs', base: 'main...change', head }, /is no revision/],
  ['nothing to judge', { kind: 'refs', base: 'main' }, /nothing says which commit/],
  ['a head against nothing', { kind: 'refs', head }, /nothing to compare it with/],
  ['twice the same', { kind: 'refs', base: 'main', head: base, named: {} }, /are the same commit/],
])('%s: an error that says so', async (_, choice, message) => {
  const act = trees(choice);
  await expect(act).rejects.toThrow(UsableError);
  await expect(act).rejects.toThrow(message);
});

describe('for whom a workflow ran', () => {
  const payload = (more: object = {}): unknown => ({
    repository: { default_branch: 'main', full_name: 'acme/shop', private: true },
    workflow_run: {
      event: 'pull_request',
      head_sha: head,
      head_branch: 'change',
      head_repository: { full_name: 'acme/shop' },
      // Of another pull request: not believed.
      pull_requests: [{ number: 1, head: { sha: head } }],
      ...more,
    },
  });
  const settle = async (more: object = {}, pullRequests: readonly FakePullRequest[] = [pull()], actor = 'dev') => {
    const { server, reader } = await served({ pullRequests });
    const facts = await settledFacts(eventFacts('workflow_run', payload(more), actor), actor, async () => reader);
    return { facts, requests: server.requests.map(({ path }) => path) };
  };
  const fork = { head: { sha: head, ref: 'change', repository: 'stranger/shop' } };
  const ofFork = { head_repository: { full_name: 'stranger/shop' } };

  test('the open pull request with exactly this head', async () => {
    const others = [
      pull({ number: 5, state: 'closed' }),
      pull({ number: 6, head: { sha: base, ref: 'change', repository: 'acme/shop' } }),
      pull({ number: 8, ...fork }),
    ];
    const { facts, requests } = await settle({}, [...others, pull()]);
    expect(facts.choice).toEqual({ kind: 'merge', head, branch: 'main', number: 7 });
    expect(facts.pullRequest).toEqual({ number: 7, head, baseBranch: 'main' });
    expect(requests).toEqual(['/repos/acme/shop/pulls?head=acme%3Achange&state=open&per_page=100']);
  });

  test('of a fork', async () => {
    const { facts } = await settle(ofFork, [pull(fork)]);
    expect(facts.pullRequest).toEqual({ number: 7, head, baseBranch: 'main', untrusted: 'fork' });
    expect(facts.privileged).toBe(true);
  });

  test('of Dependabot', async () => {
    const { facts } = await settle({}, [pull({ user: 'dependabot[bot]' })]);
    expect(facts.pullRequest?.untrusted).toBe('Dependabot');
  });

  test('a push to a branch with a pull request, and to one without', async () => {
    expect((await settle({ event: 'push' })).facts.pullRequest?.number).toBe(7);
    const { facts } = await settle({ event: 'push' }, []);
    expect([facts.choice, facts.pullRequest]).toEqual([{ kind: 'refs', base: 'refs/heads/main', head }, undefined]);
  });

  test.each([
    ['its tip', base, 1],
    ['an older commit', start, 2],
  ])('a run on the default branch, for %s', async (_, commit, requests) => {
    const settled = await settle({ event: 'push', head_branch: 'main', head_sha: commit });
    expect(settled.facts.choice).toEqual({ kind: 'commits', base: commit, head: commit });
    expect(settled.requests).toHaveLength(requests);
  });

  test('a run for a tag that is called as the default branch', async () => {
    const act = settle({ event: 'push', head_branch: 'main' });
    await expect(act).rejects.toThrow(UsableError);
    await expect(act).rejects.toThrow(`the run before this one was for ${head}, which is not on "main"`);
  });

  test.each<readonly [string, object, readonly FakePullRequest[], RegExp]>([
    ['none', {}, [], new RegExp(`no open pull request from "acme/shop:change" has the head ${head}`)],
    [
      'a newer head',
      {},
      [pull({ head: { sha: base, ref: 'change', repository: 'acme/shop' } })],
      /no open pull request/,
    ],
    ['of a fork, none', { event: 'push', ...ofFork }, [], /no open pull request from "stranger\/shop:change"/],
    ['the fork of another owner', ofFork, [pull()], /no open pull request/],
    ['two', {}, [pull(), pull({ number: 9, base: { ref: 'release' } })], /#7, #9 have the same head/],
  ])('%s: an error that says so', async (_, more, pulls, message) => {
    const act = settle(more, pulls);
    await expect(act).rejects.toThrow(UsableError);
    await expect(act).rejects.toThrow(message);
  });
});

test('an empty repository', async () => {
  const empty = repository();
  const { reader } = await served({
    git: empty.folder,
    disturb: (operation) => (operation === 'git/get-commit' ? 409 : undefined),
  });
  const act = apiEventTrees(reader, { kind: 'commits', base, head }, { likely: () => true });
  await expect(act).rejects.toThrow(/the repository is empty/);
});
