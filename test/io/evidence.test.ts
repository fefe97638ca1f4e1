// Which artifact is believed: the newest good run of one workflow file on the default branch, and nothing that looks like it.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { evidenceArtifact, type EvidenceChoice } from '../../src/io/evidence-run.ts';
import { type Evidence, fetchEvidence } from '../../src/io/evidence.ts';
import type { RepositoryReader } from '../../src/io/github-read.ts';
import type { LogStream } from '../../src/model/host.ts';
import { fakeGitHub, type FakeGitHub, type FakeGitHubOptions } from '../fakes/github.ts';
import type { FakeArtifact, FakeWorkflowRun } from '../fakes/github/state.ts';
import { zipOf } from './pack.ts';
import { removeTemporaryFolders, repository } from './repository.ts';

const origin = repository();
const first = origin.commit('first');
const tip = origin.commit('second');
origin.git('checkout', '-q', '-b', 'change', first);
const change = origin.commit('a change that is not merged');
origin.git('checkout', '-q', 'main');

const open: FakeGitHub[] = [];
afterEach(async () => {
  const faults = open.flatMap((server) => server.faults);
  await Promise.all(open.splice(0).map((server) => server.close()));
  expect(faults).toEqual([]);
});
afterAll(removeTemporaryFolders);

const choice: EvidenceChoice = { workflow: 'evidence.yml', artifact: 'netpol-gate-evidence' };
const path = '.github/workflows/evidence.yml';
const zip = (text: string): Uint8Array => zipOf([{ name: 'flows.jsonl', content: text }]);
let lastArtifact = 100;
const artifact = (text: string, more: Partial<FakeArtifact> = {}): FakeArtifact => ({
  id: ++lastArtifact,
  name: choice.artifact,
  zip: zip(text),
  ...more,
});
const run = (id: number, text: string, more: Partial<FakeWorkflowRun> = {}): FakeWorkflowRun => ({
  id,
  path,
  event: 'schedule',
  branch: 'main',
  headSha: tip,
  createdAt: `2026-11-23T${String(id).padStart(2, '0')}:00:00Z`,
  artifacts: [artifact(text)],
  ...more,
});
/** Trusted, and older than every other run of a test. */
const good = run(1, 'good');

async function fetched(runs: readonly FakeWorkflowRun[], more: FakeGitHubOptions = {}): Promise<Evidence> {
  const server = await fakeGitHub({ token: 'the-token', git: origin.folder, runs, ...more });
  open.push(server);
  const place = { token: 'the-token', repository: 'acme/shop', api: server.address, server: 'https://github.example' };
  return fetchEvidence(choice, place);
}

async function textOf(stream: LogStream | undefined): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream?.chunks ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const logsOf = async ({ logs }: Evidence): Promise<readonly string[]> => Promise.all((await logs()).map(textOf));

test('the newest good run of the default branch hands over its artifact', async () => {
  const evidence = await fetched([
    good,
    run(2, 'newer', { event: 'push' }),
    run(3, 'newest', { event: 'workflow_dispatch' }),
  ]);
  expect(await logsOf(evidence)).toEqual(['newest']);
  expect(evidence.run).toEqual({
    id: 3,
    link: 'https://github.example/acme/shop/actions/runs/3',
    event: 'workflow_dispatch',
    commit: tip,
    created: Date.parse('2026-11-23T03:00:00Z'),
  });
  expect(open.flatMap(({ requests }) => requests).length).toBeLessThanOrEqual(5);
});

test('on GitHub Enterprise Server too', async () => {
  expect(await logsOf(await fetched([good], { enterprise: true }))).toEqual(['good']);
});

test('of an older commit of the branch as well', async () => {
  expect(await logsOf(await fetched([{ ...good, headSha: first }]))).toEqual(['good']);
});

describe('never taken, though newer and of the same name', () => {
  const forged: readonly (readonly [string, Partial<FakeWorkflowRun>])[] = [
    ['of a pull request of this repository', { event: 'pull_request', branch: 'change', headSha: change }],
    [
      'of a pull request whose branch in a fork is called main',
      { event: 'pull_request', headRepository: 'stranger/shop' },
    ],
    ['by push, of a fork whose branch is called main', { headRepository: 'stranger/shop' }],
    ['by pull_request_target', { event: 'pull_request_target' }],
    ['by workflow_run, whose input may be anybody’s', { event: 'workflow_run' }],
    ['by a comment', { event: 'issue_comment' }],
    ['of a workflow at another path with the same file name', { path: '.github/other/evidence.yml' }],
    ['of a workflow of another repository with the same path', { path: `acme/policies/${path}@refs/heads/main` }],
    ['of the same file at another ref', { path: `${path}@refs/heads/change` }],
    ['of another branch', { branch: 'change', headSha: change }],
    ['failed', { conclusion: 'failure' }],
    ['cancelled', { conclusion: 'cancelled' }],
    ['not over yet', { status: 'in_progress', conclusion: null }],
  ];
  test.each(forged)('%s', async (_, more) => {
    const bad = run(9, 'forged', more);
    expect(await logsOf(await fetched([good, bad]))).toEqual(['good']);
    await expect(fetched([bad])).rejects.toThrow(/may hand over evidence|has no workflow/);
  });

  test('an artifact of the name that another workflow’s run has', async () => {
    const other = run(9, 'forged', { path: '.github/workflows/ci.yml', event: 'push' });
    expect(await logsOf(await fetched([good, other]))).toEqual(['good']);
  });

  test('a flood of pull requests from forks does not hide the run', async () => {
    const flood = Array.from({ length: 230 }, (_, index) =>
      run(1_000 + index, 'forged', {
        event: 'pull_request',
        headRepository: 'stranger/shop',
        createdAt: '2026-11-23T20:00:00Z',
      }),
    );
    expect(await logsOf(await fetched([good, ...flood]))).toEqual(['good']);
  });
});

test('an artifact of the name and another run, should the list of this run hold one', async () => {
  const shown = (id: number, of: number): object => ({
    ...{ id, name: choice.artifact, expired: false, size_in_bytes: 10 },
    workflow_run: { id: of },
  });
  const reader = { get: async () => ({ artifacts: [shown(1, 5), shown(9, 6)] }) } as unknown as RepositoryReader;
  const trusted = { id: 5, link: 'x', event: 'push', commit: tip, created: 0 };
  expect(await evidenceArtifact(reader, choice, trusted)).toMatchObject({ id: 1 });
  await expect(evidenceArtifact(reader, choice, { ...trusted, id: 7 })).rejects.toThrow(/has no artifact/);
});

describe('refused, rather than something older', () => {
  test('a tag that is called main, of a commit that is not on the branch', async () => {
    await expect(fetched([good, run(9, 'forged', { event: 'push', headSha: change })])).rejects.toThrow(
      /which is not on "main"/,
    );
  });

  test.each([
    ['expired', [artifact('old', { expired: true })], /has expired/],
    ['of another name', [artifact('x', { name: 'netpol-gate-evidence-2' })], /has no artifact "netpol-gate-evidence"/],
    ['missing', [], /has no artifact/],
    ['not what was uploaded', [artifact('x', { digest: `sha256:${'0'.repeat(64)}` })], /is not what was uploaded/],
    ['gone from the storage', [artifact('x', { stored: new Uint8Array() })], /is no zip archive|holds nothing|damaged/],
    ['no archive', [artifact('x', { zip: Buffer.from('{"kind":"List"}') })], /is no zip archive/],
    ['a damaged archive', [artifact('x', { zip: zip('x').subarray(0, 30) })], /damaged/],
    [
      'without anything that is known',
      [artifact('x', { zip: zipOf([{ name: 'a.txt', content: '' }]) })],
      /nothing that is known/,
    ],
    [
      'with two clusters',
      [artifact('x', { zip: zipOf(['cluster.json', 'cluster.json.gz'].map((name) => ({ name, content: '{}' }))) })],
      /more than one cluster/,
    ],
  ] as const)('%s', async (_, artifacts, says) => {
    await expect(fetched([good, run(9, '', { artifacts })])).rejects.toThrow(says);
  });

  test('of several attempts of a run the last counts', async () => {
    const artifacts = [artifact('first attempt'), artifact('second attempt')];
    expect(await logsOf(await fetched([run(9, '', { artifacts })]))).toEqual(['second attempt']);
  });
});

test('a digest that the API tells is checked', async () => {
  const content = zip('x');
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  expect(await logsOf(await fetched([run(2, '', { artifacts: [artifact('', { zip: content, digest })] })]))).toEqual([
    'x',
  ]);
});

test('only plain known names are read, and no path is followed', async () => {
  const names = [
    'cluster.json.gz',
    'b.jsonl',
    'a.jsonl.gz',
    'k8s-audit.jsonl',
    '../../evil.jsonl',
    '/etc/cluster.json',
    'deep/flows.jsonl',
    'notes.txt',
    'flows.jsonl.sh',
  ];
  const content = (name: string): Uint8Array => (name.endsWith('.gz') ? gzipSync(name) : Buffer.from(name));
  const packed = zipOf(names.map((name) => ({ name, content: content(name) })));
  const evidence = await fetched([run(2, '', { artifacts: [artifact('', { zip: packed })] })]);
  expect(await textOf(evidence.cluster)).toBe('cluster.json.gz');
  expect(await logsOf(evidence)).toEqual(['k8s-audit.jsonl', 'a.jsonl.gz', 'b.jsonl']);
  // Over several clusters logs are read more than once.
  expect(await logsOf(evidence)).toEqual(['k8s-audit.jsonl', 'a.jsonl.gz', 'b.jsonl']);
  expect(evidence.logFiles).toBe(3);
  expect((await evidence.logs()).map(({ file }) => file)).toEqual([
    'netpol-gate-evidence:k8s-audit.jsonl',
    'netpol-gate-evidence:a.jsonl.gz',
    'netpol-gate-evidence:b.jsonl',
  ]);
  expect(evidence.unread).toEqual(names.slice(4));
});

test('an archive inside the archive is not opened', async () => {
  const packed = zipOf([{ name: 'flows.jsonl', content: zip('inner') }]);
  const evidence = await fetched([run(2, '', { artifacts: [artifact('', { zip: packed })] })]);
  expect((await evidence.logs()).map((stream) => 'members' in stream)).toEqual([false]);
  await expect(logsOf(evidence)).rejects.toThrow('the file is a zip archive');
});

describe('asked as it should be', () => {
  test('the right that is missing is named, and no answer is repeated', async () => {
    const rights = { contents: 'read', metadata: 'read' } as const;
    const tokens = { 'the-token': { login: 'github-actions[bot]', rights } };
    const { token: _, ...more } = { token: undefined, tokens };
    const error = await fetched([good], more).catch((caught: unknown) => caught as Error & { help: string });
    expect(error).toMatchObject({ message: expect.stringContaining('403'), help: 'give the job `actions: read`' });
  });

  test.each([403, 500, 'kill', 'garbage'] as const)(
    'no answer of GitHub’s is believed that is no answer: %s',
    async (kind) => {
      const disturb = (operation: string) => (operation === 'actions/download-artifact' ? kind : undefined);
      const error = await fetched([good], { disturb }).catch((caught: unknown) => caught as Error);
      expect(error).toMatchObject({ name: 'UsableError', message: expect.stringMatching(/cannot be fetched/) });
      expect((error as Error).message).not.toMatch(/server says|secret-signature/);
    },
  );

  test('without a token nothing is asked', async () => {
    const place = { token: '', repository: 'acme/shop', api: 'http://127.0.0.1:1', server: 'https://github.example' };
    await expect(fetchEvidence(choice, place)).rejects.toThrow('there is no token');
  });

  test('a workflow that is not there', async () => {
    await expect(fetched([])).rejects.toThrow('no workflow "evidence.yml"');
  });
});
