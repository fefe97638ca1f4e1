// The built Action with evidence that a run of the default branch hands over, and with what pull requests upload instead.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  type ActionEnd,
  type PullRequest,
  pullRequest,
  pullRequestEvent,
  runAction,
  shop,
  shopAfter,
  shopBefore,
} from './action-run.ts';
import { fakeGitHub, type FakeGitHub, type FakeGitHubOptions } from './fakes/github.ts';
import type { FakeWorkflowRun } from './fakes/github/state.ts';
import { zipOf } from './io/pack.ts';
import { removeTemporaryFolders, temporaryFolder } from './io/repository.ts';

const open: FakeGitHub[] = [];
afterEach(async () => {
  const faults = open.flatMap((server) => server.faults);
  await Promise.all(open.splice(0).map((server) => server.close()));
  expect(faults).toEqual([]);
});
afterAll(removeTemporaryFolders);

const example = pullRequest(shopBefore, shopAfter);
const originOf = ({ workspace }: PullRequest): string =>
  fileURLToPath(execFileSync('git', ['-C', workspace, 'remote', 'get-url', 'origin'], { encoding: 'utf8' }).trim());

const cluster = readFileSync(join(shop, 'cluster.json'));
const audit = readFileSync(join(shop, 'logs/audit.jsonl.gz'));
const hubble = readFileSync(join(shop, 'logs/hubble.jsonl.gz'));
const whole = [
  { name: 'cluster.json.gz', content: gzipSync(cluster) },
  { name: 'audit.jsonl.gz', content: audit },
  { name: 'hubble.jsonl', content: gunzipSync(hubble) },
];
/** With it nothing would be found: no cluster to speak of, and nobody who talks. */
const forgery = [{ name: 'cluster.json', content: '{"apiVersion":"v1","kind":"List","items":[]}' }];

function run(id: number, files: Parameters<typeof zipOf>[0], more: Partial<FakeWorkflowRun> = {}): FakeWorkflowRun {
  const artifacts = [{ id: id * 10, name: 'netpol-gate-evidence', zip: zipOf(files) }];
  const createdAt = `2026-11-23T${String(id).padStart(2, '0')}:30:00Z`;
  const path = '.github/workflows/evidence.yml';
  return { id, path, event: 'schedule', branch: 'main', headSha: example.base, createdAt, artifacts, ...more };
}

async function judged(
  runs: readonly FakeWorkflowRun[],
  inputs: Readonly<Record<string, string>> = {},
  options: FakeGitHubOptions = {},
  more: Readonly<Record<string, unknown>> = {},
  change = example,
): Promise<{ readonly end: ActionEnd; readonly server: FakeGitHub }> {
  const server = await fakeGitHub({ token: 'the-token', head: change.head, git: originOf(change), runs, ...options });
  open.push(server);
  const end = await runAction({
    workspace: change.workspace,
    event: 'pull_request',
    payload: pullRequestEvent(change, more),
    api: server.address,
    inputs: { 'evidence-workflow': 'evidence.yml', ...inputs },
  });
  return { end, server };
}

const verdictOf = ({ code, outputs }: ActionEnd): unknown => [code, outputs['verdict']];
/** What the same change is found to do with the same files as inputs. */
const blocked = async (): Promise<string | undefined> => {
  const files = { snapshot: join(shop, 'cluster.json'), logs: join(shop, 'logs'), 'evidence-workflow': '' };
  return (await judged([], files)).end.outputs['blocked'];
};

test('judges as with the same files, and says from which run they are', async () => {
  const { end, server } = await judged([run(12, whole)]);
  expect(verdictOf(end)).toEqual([1, 'failed']);
  expect(end.outputs['blocked']).toBe(await blocked());
  expect(end.summary).toContain('https://github.example/acme/shop/actions/runs/12');
  expect(end.summary).toMatch(/3 files of evidence: .*schedule, 2026-11-23 12:30 UTC, commit/);
  expect(server.requests.length).toBeLessThanOrEqual(12);
});

test.each([
  ['a pull request’s own run', { event: 'pull_request', branch: 'change', headSha: example.head }],
  ['a fork whose branch is called main', { event: 'pull_request', headRepository: 'stranger/shop' }],
  ['a workflow at another path', { path: '.github/workflows/ci.yml' }],
] as const)('an artifact of the same name from %s changes nothing', async (_, more) => {
  const { end } = await judged([run(12, whole), run(20, forgery, more)]);
  expect(verdictOf(end)).toEqual([1, 'failed']);
  expect(end.summary).toContain('/actions/runs/12');
  expect(end.summary).not.toContain('/actions/runs/20');
});

test.each([
  ['only forged ones', [run(20, forgery, { event: 'pull_request' })], /no run of .*evidence\.yml on \S*main/],
  ['an expired one', [run(12, [], { artifacts: [] })], /has no artifact/],
  ['one without a cluster', [run(12, whole.slice(1))], /holds no cluster/],
  [
    'a digest of another cluster',
    [
      run(12, [
        { name: 'cluster.json', content: cluster },
        { name: 'digest.jsonl', content: digestOfAnother() },
      ]),
    ],
    /more than one cluster, or of another one than the snapshot/,
  ],
] as const)('%s: no verdict', async (_, runs, says) => {
  const { end } = await judged(runs);
  expect(verdictOf(end)).toEqual([2, 'cannot say']);
  expect(end.stdout).toMatch(says);
});

function digestOfAnother(): string {
  const folder = temporaryFolder();
  const [other, digest] = [join(folder, 'other.json'), join(folder, 'digest.jsonl')];
  const { cluster: identity, objects } = JSON.parse(cluster.toString()) as {
    cluster: { uid: string };
    objects: unknown;
  };
  const items = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
  writeFileSync(other, items.replaceAll(identity.uid, identity.uid.replace(/^./, 'f')));
  const built = join(process.env['NETPOL_GATE_DIST'] ?? join(import.meta.dirname, '../dist'), 'cli.js');
  execFileSync(process.execPath, [built, 'observe', join(shop, 'logs'), '--cluster', other, '--output', digest]);
  return readFileSync(digest, 'utf8');
}

test('a snapshot beside it is a second cluster: no verdict', async () => {
  const { end } = await judged([run(12, whole)], { snapshot: join(shop, 'cluster.json') });
  expect(verdictOf(end)).toEqual([2, 'cannot say']);
  expect(end.stdout).toMatch(/there are two clusters/);
});

test('a snapshot beside logs alone is judged', async () => {
  const { end } = await judged([run(12, whole.slice(1))], { snapshot: join(shop, 'cluster.json') });
  expect(verdictOf(end)).toEqual([1, 'failed']);
});

test('nothing is fetched where nothing changed', async () => {
  const readme = pullRequest(shopBefore, ({ write }) => write('README.md', 'hello\n'));
  const { end, server } = await judged([run(12, whole)], {}, {}, {}, readme);
  expect(verdictOf(end)).toEqual([0, 'passed']);
  expect(server.requests.filter(({ operation }) => operation.startsWith('actions/'))).toEqual([]);
  expect(server.requests.length).toBeLessThanOrEqual(3);
});

describe('pull requests of forks', () => {
  const fork = { head: { sha: example.head, repo: { full_name: 'stranger/shop' } } };

  test('are judged like everyone: their token may read what the default branch handed over', async () => {
    const rights = { actions: 'read', contents: 'read' } as const;
    const options = { tokens: { 'the-token': { login: 'github-actions[bot]', rights } } };
    const { end } = await judged([run(12, whole)], {}, options, fork);
    expect(verdictOf(end)).toEqual([1, 'failed']);
  });

  test('whose token may not read it are not judged', async () => {
    const options = {
      tokens: { 'the-token': { login: 'github-actions[bot]', rights: { contents: 'read' } as const } },
    };
    const { end } = await judged([run(12, whole)], {}, options, fork);
    expect(verdictOf(end)).toEqual([1, 'cannot say']);
  });
});
