// What pull requests, branches and queues bring: forks, Dependabot, a queue of changes, stacked ones, other branches.
import type { FakePullRequest } from '../fakes/github.ts';
import { removeTemporaryFolders, repository } from '../io/repository.ts';
import { before, type EditName, edits, excuses, gate } from './place.ts';
import {
  type Change,
  changeOf,
  evidenceInputs,
  githubOf,
  makeChange,
  mergeOf,
  play,
  type Played,
  pullRequestPayload,
  repositoryPayload,
  type Rights,
  type Run,
  scenarios,
} from './stage.ts';

afterAll(removeTemporaryFolders);

interface Scene {
  readonly change: Change;
  readonly run?: Partial<Run>;
  readonly rights?: Rights;
  readonly pullRequests?: readonly FakePullRequest[];
}

interface Row {
  readonly name: string;
  readonly scene: () => Scene;
  readonly code: 0 | 1 | 2;
  readonly verdict: 'passed' | 'failed' | 'cannot say';
  /** In the log. */
  readonly says?: RegExp;
  /** Comments in the end; 0 if left out. */
  readonly comments?: number;
}

const fails = { code: 1, verdict: 'failed' } as const;
const passes = { code: 0, verdict: 'passed' } as const;
const cannotSay = { code: 1, verdict: 'cannot say' } as const;
const impossible = { code: 2, verdict: 'cannot say' } as const;
const blind = { snapshot: '', logs: '' };

function pullRequest(edit: EditName, more: Readonly<Record<string, unknown>> = {}): Scene {
  const change = changeOf(edit);
  return { change, run: { payload: pullRequestPayload(change, more) } };
}

const plain: readonly Row[] = [
  { name: 'a change of a policy that changes nothing', scene: () => pullRequest('harmless'), ...passes },
  { name: 'a change that blocks recorded traffic', scene: () => pullRequest('breaking'), ...fails, comments: 1 },
  { name: 'one that also edits the gate file', scene: () => pullRequest('excuses itself'), ...fails, comments: 1 },
  { name: 'a policy that cannot be read', scene: () => pullRequest('unreadable'), ...fails, comments: 1 },
  { name: 'an empty pull request', scene: () => pullRequest('empty', { changed_files: 0 }), ...passes },
  {
    name: 'files changed, and yet the trees are equal',
    scene: () => pullRequest('empty', { changed_files: 3 }),
    ...impossible,
    says: /[0-9a-f]{40}[^]*[0-9a-f]{40}/,
    comments: 1,
  },
  {
    name: 'main has moved since, with a change that breaks',
    scene: () => {
      const change = makeChange(before, edits.readme);
      edits.breaking(change.origin);
      change.origin.commit('of somebody else');
      return { change, run: { payload: pullRequestPayload(change) } };
    },
    ...passes,
  },
  {
    name: 'the checkout is the head, not the merge',
    scene: () => {
      const change = changeOf('breaking');
      return { change, run: { payload: pullRequestPayload(change), checkedOut: change.head } };
    },
    ...impossible,
    says: /merge/,
    comments: 1,
  },
];

const fromFork = { head: { ref: 'change', repo: { full_name: 'eve/shop' } } };

/** A pull request of somebody who is not trusted with secrets. */
function fork(edit: EditName, run: Partial<Run> = {}, first = before): Scene {
  const change = first === before ? changeOf(edit) : makeChange(first, edits[edit]);
  const { head, base, merge } = change;
  const payload = pullRequestPayload(change, { head: { ...fromFork.head, sha: head } });
  const theirs = { number: 7, head: { sha: head, ref: 'change', repository: 'eve/shop' }, base: { sha: base }, merge };
  return { change, rights: 'read', pullRequests: [theirs], run: { payload, inputs: blind, ...run } };
}

const withStatic = (origin: ReturnType<typeof repository>): void => {
  before(origin);
  origin.write('.github/netpol-gate.yml', `untrusted: static\n${gate}`);
};

/** What a run that follows the one of a pull request knows of it: no number, no list of pull requests. */
function followed(scene: Scene, repositoryName: string): Scene {
  const workflowRun = {
    id: 99,
    event: 'pull_request',
    head_sha: scene.change.head,
    head_branch: 'change',
    head_repository: { full_name: repositoryName },
    path: '.github/workflows/check.yml',
    pull_requests: [],
  };
  const payload = { repository: repositoryPayload, action: 'completed', workflow_run: workflowRun };
  const run = { event: 'workflow_run', payload, checkedOut: scene.change.base, inputs: {}, depth: 'none' } as const;
  return { ...scene, rights: 'all', run };
}

function targeted(scene: Scene, run: Partial<Run> = {}): Scene {
  const base = { event: 'pull_request_target', checkedOut: scene.change.base, inputs: {}, depth: 'none' } as const;
  return { ...scene, rights: 'all', run: { ...scene.run, ...base, ...run } };
}

const strangers: readonly Row[] = [
  { name: 'a fork changes no policy', scene: () => fork('readme'), ...passes },
  { name: 'a fork changes a policy in its words only', scene: () => fork('harmless'), ...passes },
  { name: 'a fork breaks something', scene: () => fork('breaking'), ...cannotSay, says: /maintainer/ },
  {
    name: 'a fork excuses itself with a gate file of its own',
    scene: () => fork('excuses itself'),
    ...cannotSay,
    says: /maintainer/,
  },
  { name: 'the fork is gone by now', scene: () => fork('breaking', { payload: goneFork() }), ...cannotSay },
  { name: 'a fork, evidence of the runner itself', scene: () => fork('breaking', { inputs: {} }), ...fails },
  {
    name: 'a fork, and the base gate file says: static',
    scene: () => fork('harmless', {}, withStatic),
    ...passes,
  },
  {
    name: 'a fork through pull_request_target without a checkout',
    scene: () => targeted(fork('breaking')),
    ...fails,
    comments: 1,
  },
  {
    name: 'a fork through pull_request_target, its head checked out',
    scene: () => {
      const scene = fork('breaking');
      return targeted(scene, { checkedOut: scene.change.head, sha: scene.change.base, depth: 'one' });
    },
    ...impossible,
    says: /check(?:ed)?[ -]?out/,
    comments: 1,
  },
  {
    name: 'a fork through pull_request_target, its merge checked out',
    scene: () => {
      const scene = fork('breaking');
      return targeted(scene, { checkedOut: scene.change.merge, sha: scene.change.base, depth: 'one' });
    },
    ...impossible,
    says: /check(?:ed)?[ -]?out/,
    comments: 1,
  },
  {
    name: 'a fork through workflow_run: the pull request is found by its head',
    scene: () => followed(fork('breaking'), 'eve/shop'),
    ...fails,
    comments: 1,
  },
  {
    name: 'Dependabot changes no policy',
    scene: () => ({ ...fork('readme', { actor: 'dependabot[bot]' }), rights: 'read' }),
    ...passes,
  },
  {
    name: 'Dependabot changes a policy',
    scene: () => {
      const scene = pullRequest('breaking', { user: { login: 'dependabot[bot]' } });
      return { ...scene, rights: 'read', run: { ...scene.run, actor: 'dependabot[bot]', inputs: blind } };
    },
    ...cannotSay,
    says: /Dependabot/,
  },
  {
    name: 'Dependabot, run again by a person',
    scene: () => {
      const scene = pullRequest('breaking', { user: { login: 'dependabot[bot]' } });
      return { ...scene, rights: 'read', run: { ...scene.run, actor: 'ann', inputs: blind } };
    },
    ...cannotSay,
    says: /Dependabot/,
  },
];

function goneFork(): unknown {
  const change = changeOf('breaking');
  return pullRequestPayload(change, { head: { sha: change.head, ref: 'change', repo: null } });
}

interface Queue {
  readonly change: Change;
  readonly first: string;
  readonly second: string;
}

/** Two pull requests, each of which takes away one of two policies that allow the same. */
function queue(): Queue {
  const origin = repository();
  before(origin);
  const base = origin.commit('before');
  const entry = (edit: EditName, onto: string): string => {
    origin.git('checkout', '-q', '-B', 'entry', base);
    edits[edit](origin);
    const head = origin.commit(edit);
    return mergeOf(origin, onto, head);
  };
  const first = entry('drop web', base);
  const second = entry('drop web-too', first);
  origin.git('checkout', '-q', 'main');
  return { change: { origin, base, head: second, merge: second }, first, second };
}

function group(base: (queue: Queue) => string, head: (queue: Queue) => string): Scene {
  const made = queue();
  const merge = { base_sha: base(made), head_sha: head(made), base_ref: 'refs/heads/main' };
  const payload = { repository: repositoryPayload, merge_group: merge };
  return { change: made.change, run: { event: 'merge_group', payload, checkedOut: head(made) } };
}

const queued: readonly Row[] = [
  { name: 'the one of two safe changes', scene: () => pullRequest('drop web'), ...passes },
  { name: 'the other one', scene: () => pullRequest('drop web-too'), ...passes },
  {
    name: 'the queue: the first alone',
    scene: () =>
      group(
        ({ change }) => change.base,
        ({ first }) => first,
      ),
    ...passes,
  },
  {
    name: 'the queue: the second, after the first',
    scene: () =>
      group(
        ({ first }) => first,
        ({ second }) => second,
      ),
    ...fails,
    says: /with the entries before this one in the queue/,
  },
  {
    name: 'the queue: both in one group',
    scene: () =>
      group(
        ({ change }) => change.base,
        ({ second }) => second,
      ),
    ...fails,
  },
];

/** A pull request onto the branch of another one, whose gate file excuses everything. */
function stacked(trusted: boolean): Scene {
  const origin = repository();
  before(origin);
  if (trusted) origin.write('.github/netpol-gate.yml', `trusted-branches: [below]\n${gate}`);
  origin.commit('before');
  origin.git('checkout', '-q', '-b', 'below');
  excuses(origin);
  const base = origin.commit('below');
  origin.git('checkout', '-q', '-b', 'change');
  edits.breaking(origin);
  const head = origin.commit('change');
  const merge = mergeOf(origin, base, head);
  origin.git('checkout', '-q', 'main');
  const change = { origin, base, head, merge };
  const below = { ref: 'below', sha: base, repo: { full_name: 'acme/shop' } };
  return { change, run: { payload: pullRequestPayload(change, { base: below }) } };
}

const trunk = { ...repositoryPayload, default_branch: 'trunk' };

function onTrunk(edit: EditName): Scene {
  const change = makeChange(before, edits[edit], 'trunk');
  const pull = pullRequestPayload(change, {
    base: { ref: 'trunk', sha: change.base, repo: { full_name: 'acme/shop' } },
  });
  return { change, run: { payload: { ...(pull as object), repository: trunk } } };
}

function push(edit: EditName, facts: (change: Change) => object, checkedOut?: string): Scene {
  const change = changeOf(edit);
  const payload = { repository: repositoryPayload, ...facts(change) };
  return { change, run: { event: 'push', payload, checkedOut: checkedOut ?? change.head } };
}

const zeros = '0'.repeat(40);
const branches: readonly Row[] = [
  { name: 'stacked on a branch whose gate file excuses it', scene: () => stacked(false), ...fails, comments: 1 },
  { name: 'stacked on a branch that is trusted with rules', scene: () => stacked(true), ...passes, comments: 1 },
  { name: 'the default branch has another name', scene: () => onTrunk('breaking'), ...fails, comments: 1 },
  { name: 'and so it passes there', scene: () => onTrunk('harmless'), ...passes },
  {
    name: 'a push to a new branch is compared with the default branch',
    scene: () => push('breaking', ({ head }) => ({ ref: 'refs/heads/change', before: zeros, after: head })),
    ...fails,
  },
  {
    name: 'a push to a new branch of another default branch',
    scene: () => {
      const { change } = onTrunk('breaking');
      const payload = { repository: trunk, ref: 'refs/heads/change', before: zeros, after: change.head };
      return { change, run: { event: 'push', payload, checkedOut: change.head } };
    },
    ...fails,
  },
  {
    name: 'a push that removes a branch',
    scene: () => push('breaking', ({ head }) => ({ ref: 'refs/heads/change', before: head, after: zeros })),
    ...impossible,
    says: /removes a branch/,
  },
  {
    name: 'a forced push from a commit that is gone',
    scene: () => push('breaking', ({ head }) => ({ ref: 'refs/heads/main', before: '1'.repeat(40), after: head })),
    ...impossible,
  },
  {
    name: 'a dispatch that names the commits',
    scene: () => {
      const change = changeOf('breaking');
      const inputs = { 'base-ref': change.base, 'head-ref': change.head };
      const payload = { repository: repositoryPayload, inputs: {} };
      return { change, run: { event: 'workflow_dispatch', payload, checkedOut: change.base, inputs } };
    },
    ...fails,
  },
  {
    name: 'a dispatch that names a branch, without a checkout',
    scene: () => {
      const change = changeOf('breaking');
      const inputs = { 'base-ref': 'main', 'head-ref': 'change' };
      const payload = { repository: repositoryPayload, inputs: {} };
      return { change, run: { event: 'workflow_dispatch', payload, depth: 'none', checkedOut: change.base, inputs } };
    },
    ...fails,
  },
  {
    name: 'an event that says nothing of what to compare',
    scene: () => {
      const change = changeOf('breaking');
      return { change, run: { event: 'issues', payload: { repository: repositoryPayload, action: 'opened' } } };
    },
    ...impossible,
    says: /does not say what to compare/,
  },
];

const rows: readonly Row[] = [...plain, ...strangers, ...queued, ...branches];
const table = scenarios(rows, async ({ scene }): Promise<Played> => {
  const { change, run = {}, rights = 'all', pullRequests } = scene();
  const server = await githubOf(change, rights, pullRequests === undefined ? {} : { pullRequests });
  try {
    return await play({ change, server, event: 'pull_request', payload: undefined, ...run });
  } finally {
    await server.close();
  }
});
beforeAll(() => {
  evidenceInputs();
  table.begin();
});

const verify = async (row: Row): Promise<void> => {
  const { code, verdict, end, server } = await table.of(row);
  expect({ code, verdict, stderr: end.stderr, faults: server.faults }).toEqual({
    code: row.code,
    verdict: row.verdict,
    stderr: '',
    faults: [],
  });
  if (row.says !== undefined) expect(end.stdout).toMatch(row.says);
  expect(server.comments).toHaveLength(row.comments ?? 0);
};

test.each(rows)('$name: $verdict', verify);
