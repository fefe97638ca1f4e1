// Runs that read through GitHub's API: what they ask for, what they refuse, and where they speak.
import { cpSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FakeGitHubOptions, FakePullRequest } from '../fakes/github.ts';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { before, edits } from './place.ts';
import {
  type Change,
  changeOf,
  evidenceInputs,
  githubOf,
  makeChange,
  play,
  type Played,
  pullRequestPayload,
  repositoryPayload,
  type Run,
  workspaceOf,
} from './stage.ts';

afterAll(removeTemporaryFolders);

const pull = ({ base, head, merge }: Change, more: Partial<FakePullRequest> = {}): FakePullRequest => ({
  number: 7,
  head: { sha: head, ref: 'change' },
  base: { sha: base, ref: 'main' },
  merge,
  ...more,
});

async function played(
  change: Change,
  event: string,
  run: Partial<Run> = {},
  options: FakeGitHubOptions = {},
): Promise<Played> {
  const server = await githubOf(change, 'all', options);
  try {
    const payload = pullRequestPayload(change);
    const made = await play({ change, server, event, payload, depth: 'none', sha: change.base, ...run });
    expect([made.end.stderr, server.faults]).toEqual(['', []]);
    return made;
  } finally {
    await server.close();
  }
}

const deliveries = /^(?:checks|issues)\//;
const reads = ({ operations }: Played): readonly string[] => operations.filter((each) => !deliveries.test(each));

test.each(['pull_request_target', 'pull_request'])(
  '%s without a checkout: few reads, and both commits in the log',
  async (event) => {
    const change = changeOf('breaking');
    const sha = event === 'pull_request' ? change.merge : change.base;
    const made = await played(change, event, { sha });
    expect([made.code, made.verdict]).toEqual([1, 'failed']);
    // The last one asks, before the comment is written, whether the head is still the same.
    expect(reads(made)).toEqual([
      ...(event === 'pull_request' ? [] : ['pulls/get']),
      ...['git/get-commit', 'git/get-commit', 'git/get-tree', 'git/get-tree', 'graphql', 'git/get-blob', 'pulls/get'],
    ]);
    expect(made.end.stdout).toContain(`base ${change.base}, head ${change.merge}`);
    expect(made.server.comments).toHaveLength(1);
  },
);

test('without a relevant change: no file is read but the gate file', async () => {
  const made = await played(changeOf('readme'), 'pull_request_target');
  expect([made.code, made.verdict]).toEqual([0, 'passed']);
  expect(reads(made)).toEqual([
    'pulls/get',
    'git/get-commit',
    'git/get-commit',
    'git/get-tree',
    'git/get-tree',
    'git/get-blob',
  ]);
});

describe('a run with secrets, and a checkout of the pull request', () => {
  const change = changeOf('breaking');
  const below = (folder: string): string => {
    const workspace = temporaryFolder();
    cpSync(workspaceOf(change.origin, change.head, 'one'), join(workspace, folder), { recursive: true });
    return workspace;
  };
  const run = {
    repository: repositoryPayload,
    workflow_run: {
      event: 'pull_request',
      head_sha: change.head,
      head_branch: 'change',
      head_repository: { full_name: 'acme/shop' },
    },
  };

  test.each<readonly [string, string, Partial<Run>]>([
    ['its head', 'pull_request_target', { depth: 'one', checkedOut: change.head }],
    ['its merge', 'pull_request_target', { depth: 'one', checkedOut: change.merge }],
    ['its head in a folder', 'pull_request_target', { environment: { GITHUB_WORKSPACE: below('pr') } }],
    ['its merge, after another run', 'workflow_run', { depth: 'whole', checkedOut: change.merge, payload: run }],
  ])('%s (%s): refused, with the reason and the mend', async (_, event, more) => {
    const made = await played(change, event, more);
    expect([made.code, made.verdict]).toEqual([2, 'cannot say']);
    expect(made.end.stdout).toMatch(
      /the run has the secrets of the repository, and ".*" is a checkout of the pull request/,
    );
    expect(made.end.stdout).toMatch(/take actions\/checkout out of this job/);
    expect(made.server.comments[0]?.body).toContain('checkout of the pull request');
  });

  test('a checkout of the base is nobody’s danger, and is not read', async () => {
    const made = await played(change, 'pull_request_target', { depth: 'one', checkedOut: change.base });
    expect([made.code, made.verdict]).toEqual([1, 'failed']);
  });
});

describe('a checkout made without git, which only lays files down', () => {
  const own = { snapshot: 'evidence/cluster.json.gz', logs: 'evidence/logs' };
  const change = makeChange(before, (repository) => {
    edits.breaking(repository);
    repository.write(own.snapshot, gzipSync(readFileSync(evidenceInputs().snapshot)));
    repository.write(`${own.logs}/flows.jsonl`, readFileSync(join(evidenceInputs().logs, 'hubble.jsonl')));
  });
  const laid = (folder: string): string => {
    const workspace = temporaryFolder();
    const files = workspaceOf(change.origin, change.merge, 'one');
    cpSync(files, join(workspace, folder), { recursive: true, filter: (path) => basename(path) !== '.git' });
    return workspace;
  };
  const at = (workspace: string, inputs: Readonly<Record<string, string>>): Promise<Played> =>
    played(change, 'pull_request', { sha: change.merge, inputs, environment: { GITHUB_WORKSPACE: workspace } });

  test.each([
    ['its snapshot', '.', { snapshot: own.snapshot }],
    ['its logs', '.', { logs: own.logs }],
    ['a pattern of its logs', '.', { logs: 'evidence/**/*.jsonl' }],
    ['its snapshot, in a folder', 'sub', { snapshot: `sub/${own.snapshot}` }],
  ])('%s is refused', async (_, folder, inputs) => {
    const workspace = laid(folder);
    const paths = Object.entries(inputs).map(([name, path]) => [name, join(workspace, path)]);
    const made = await at(workspace, Object.fromEntries(paths) as Record<string, string>);
    expect([made.code, made.verdict]).toEqual([2, 'cannot say']);
    expect(made.end.stdout).toMatch(/has the path of a file of the repository, and lies in the workspace without git/);
  });

  test('what a step before wrote beside it is taken', async () => {
    const workspace = laid('.');
    cpSync(evidenceInputs().snapshot, join(workspace, 'written.json'));
    const made = await at(workspace, { snapshot: join(workspace, 'written.json') });
    expect([made.code, made.verdict]).toEqual([1, 'failed']);
  });
});

test('a run after one on the default branch: nothing is gated, and a checkout of it is no danger', async () => {
  const change = changeOf('breaking');
  const own = { head_sha: change.base, head_branch: 'main', head_repository: { full_name: 'acme/shop' } };
  const payload = { repository: repositoryPayload, workflow_run: { event: 'push', ...own } };
  const made = await played(change, 'workflow_run', { payload, depth: 'one', checkedOut: change.base });
  expect([made.code, made.verdict]).toEqual([0, 'passed']);
  expect(made.end.stdout).toContain('nothing is gated');
});

describe('a cluster that is named, and a secret that is empty', () => {
  const change = changeOf('breaking');
  const bare = { snapshot: '', logs: '', kubeconfig: '' };

  test.each([
    ['context is', { context: 'prod' }],
    ['exec-plugins is', { 'exec-plugins': 'aws' }],
    ['context, insecure are', { context: 'prod', insecure: 'true' }],
  ])('%s given without kubeconfig: cannot say', async (said, inputs) => {
    const made = await played(change, 'pull_request', { sha: change.merge, inputs: { ...bare, ...inputs } });
    expect([made.code, made.verdict]).toEqual([2, 'cannot say']);
    expect(made.end.stdout).toContain(`${said} given without kubeconfig`);
  });

  test.each([
    ['1', 'failed', 'insecure', /^::warning::insecure changes nothing: the cluster is a snapshot/m],
    ['2', 'cannot say', 'server-dry-run', /server-dry-run is given without kubeconfig/],
  ])('exit code %s, %s: %s beside a snapshot', async (code, verdict, input, says) => {
    const made = await played(change, 'pull_request', { sha: change.merge, inputs: { [input]: 'true' } });
    expect([made.code, made.verdict]).toEqual([Number(code), verdict]);
    expect(made.end.stdout).toMatch(says);
  });

  test('a fork, whose runs get no secrets, is told as before', async () => {
    const head = { sha: change.head, ref: 'change', repo: { full_name: 'stranger/shop' } };
    const run = { payload: pullRequestPayload(change, { head }), sha: change.merge };
    const made = await played(change, 'pull_request', { ...run, inputs: { ...bare, context: 'prod' } });
    expect([made.code, made.verdict]).toEqual([1, 'cannot say']);
    expect(made.end.stdout).toContain('with its commit as head-ref and check-run: separate');
  });
});

describe('a pull request that cannot be judged yet', () => {
  const change = changeOf('breaking');
  test.each<readonly [string, Partial<FakePullRequest>, RegExp]>([
    ['a conflict', { mergeable: false, merge: null }, /Cannot say: pull request #7 .* conflicts with/],
    ['closed', { state: 'closed' }, /Cannot say: pull request #7 is closed/],
  ])('%s', async (_, more, title) => {
    const made = await played(change, 'pull_request_target', {}, { pullRequests: [pull(change, more)] });
    expect([made.code, made.verdict]).toEqual([2, 'cannot say']);
    expect(made.server.checkRuns.get(42)?.title).toMatch(title);
  });

  test('a newer head: both are named, and the comment is left to the newer run', async () => {
    const moved = pull(change, { head: { sha: change.base, ref: 'change' } });
    const made = await played(change, 'pull_request_target', {}, { pullRequests: [moved] });
    expect([made.code, made.verdict]).toEqual([2, 'cannot say']);
    expect(made.end.stdout).toMatch(new RegExp(`this run is about ${change.head}, its head is ${change.base} by now`));
    expect(made.server.comments).toEqual([]);
  });
});

describe('after a run for a fork', () => {
  const change = changeOf('breaking');
  const fork = { sha: change.head, ref: 'change', repository: 'stranger/shop' };
  const payload = {
    repository: repositoryPayload,
    workflow_run: {
      event: 'pull_request',
      head_sha: change.head,
      head_branch: 'change',
      head_repository: { full_name: 'stranger/shop' },
      pull_requests: [],
    },
  };
  const options = {
    pullRequests: [
      pull(change, { number: 3, head: { ...fork, sha: change.base } }),
      pull(change, { number: 9, head: fork }),
    ],
  };

  test('the pull request is found by its head, judged, and told', async () => {
    const made = await played(change, 'workflow_run', { payload }, options);
    expect([made.code, made.verdict]).toEqual([1, 'failed']);
    expect(
      made.server.requests.filter(({ operation }) => operation === 'issues/create-comment').map(({ path }) => path),
    ).toEqual(['/repos/acme/shop/issues/9/comments']);
    expect(reads(made).length).toBeLessThanOrEqual(9);
  });

  test('a run that was given nothing to see by cannot say', async () => {
    const made = await played(change, 'workflow_run', { payload, inputs: { snapshot: '', logs: '' } }, options);
    expect([made.code, made.verdict]).toEqual([1, 'cannot say']);
    expect(made.end.stdout).toMatch(/comes from a fork, and this run was given neither cluster nor logs/);
  });

  test('named commits, by which nobody could tell the fork: cannot say', async () => {
    const inputs = { snapshot: '', logs: '', 'base-ref': change.base, 'head-ref': change.head };
    const made = await played(change, 'workflow_run', { payload, inputs }, options);
    expect([made.code, made.verdict]).toEqual([2, 'cannot say']);
    expect(made.end.stdout).toContain('base-ref and head-ref are not taken on workflow_run');
  });

  test('evidence that fails is a fault, not a fork’s fate', async () => {
    const made = await played(change, 'workflow_run', { payload, inputs: { snapshot: '/nowhere', logs: '' } }, options);
    expect([made.code, made.verdict]).toEqual([2, 'cannot say']);
    expect(made.end.stdout).toContain('/nowhere');
  });

  test('nobody has this head any more: cannot say', async () => {
    const made = await played(change, 'workflow_run', { payload }, { pullRequests: [] });
    expect([made.code, made.verdict]).toEqual([2, 'cannot say']);
    expect(made.end.stdout).toMatch(/no open pull request from "stranger\/shop:change" has the head/);
  });
});

test('GitHub Enterprise Server: the paths of its API', async () => {
  const change = changeOf('breaking');
  const made = await played(change, 'pull_request_target', {}, { enterprise: true });
  expect([made.code, made.verdict]).toEqual([1, 'failed']);
  expect(made.server.requests.filter(({ path }) => !/^\/api\/(?:v3\/|graphql$)/.test(path))).toEqual([]);
});

test.each<readonly [string, FakeGitHubOptions, RegExp]>([
  ['more files than GitHub lists', { limits: { treeEntries: 2 } }, /more files than GitHub's API lists/],
  [
    'an empty repository',
    { disturb: (operation) => (operation === 'git/get-commit' ? 409 : undefined) },
    /the repository is empty/,
  ],
  [
    'a commit that is gone',
    { disturb: (operation) => (operation === 'git/get-tree' ? 404 : undefined) },
    /is not in acme\/shop/,
  ],
])('%s: cannot say, and what to do', async (_, options, says) => {
  const made = await played(changeOf('breaking'), 'pull_request_target', {}, options);
  expect([made.code, made.verdict]).toEqual([2, 'cannot say']);
  expect(made.end.stdout).toMatch(says);
  expect(made.end.stdout).not.toContain('server says');
});

beforeAll(() => void evidenceInputs());
