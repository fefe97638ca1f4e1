/** The eight steps together, in memory: what is read and what is not, whose rules count, and what is told of it. */
import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import type { Finding, Report } from '../src/model/finding.ts';
import type { LogStream, Snapshot } from '../src/model/host.ts';
import { UsableError } from '../src/model/host.ts';
import type { CheckRequest, Host } from '../src/run.ts';
import { check, openStates } from '../src/run.ts';
import { exitCode } from '../src/judge.ts';
import { readSnapshot } from '../src/snapshot.ts';
import { now } from './program.ts';
import { clusterObjects, goodBase, goodHead, goodLog, goodPair, policy } from './shop.ts';
import { memoryTree, type Files } from './trees.ts';
import { text } from '../src/reporters/text.ts';
import { verdictTitle } from '../src/reporters/verdict.ts';

const gatePath = '.github/netpol-gate.yml';

const untouched: Host = {
  now: () => now,
  progress: () => undefined,
  cluster: () => Promise.reject(new Error('the cluster is read')),
  clusterOf: () => Promise.reject(new Error('the cluster of a source is read')),
  logs: () => {
    throw new Error('logs are read');
  },
};

const alone: Host = { now: () => now, progress: () => undefined };

function snapshotOf(objects: readonly unknown[] = clusterObjects): () => Promise<Snapshot> {
  return () => readSnapshot(Buffer.from(JSON.stringify(objects)), 'cluster.json');
}

function logs(content = goodLog): () => readonly LogStream[] {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(content);
  }
  return () => [{ file: 'log.jsonl', chunks: chunks() }];
}

function requestOf(base: Files, head: Files, more: Partial<CheckRequest> = {}): CheckRequest {
  return { command: 'check', base: memoryTree('base', base), head: memoryTree('head', head), gate: {}, ...more };
}

async function judge(base: Files, head: Files, host: Host = alone, more: Partial<CheckRequest> = {}): Promise<Report> {
  return (await check(requestOf(base, head, more), host)).report;
}

function shown(report: Report): string {
  return text.render(report, { colour: false, width: 100_000, limit: 100, privacy: 'full', docs: '' });
}

function kinds({ findings }: Report): readonly string[] {
  return findings.filter(({ severity }) => severity !== 'ignore').map(({ kind, severity }) => `${severity} ${kind}`);
}

function one({ findings }: Report, kind: Finding['kind']): Finding {
  const found = findings.filter((finding) => finding.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as Finding;
}

const moved: Files = Object.fromEntries(Object.entries(goodBase).map(([path, file]) => [`elsewhere/${path}`, file]));
const reformatted: Files = Object.fromEntries(
  Object.entries(goodBase).map(([path, file]) => [path, `# a remark\n${file}`]),
);

describe('nothing that concerns policies differs', () => {
  test.each<[string, Files, Files]>([
    ['nothing at all', goodBase, goodBase],
    ['a file of code', { ...goodBase, 'main.go': 'a' }, { ...goodBase, 'main.go': 'b' }],
    ['files are moved', goodBase, moved],
    ['remarks', goodBase, reformatted],
    ['a ConfigMap', { ...goodBase, 'c.yaml': configMap('1') }, { ...goodBase, 'c.yaml': configMap('2') }],
    ['an image', goodBase, withImage('example/main', 'example/main:2')],
    ['no file on either side', {}, {}],
  ])('%s: neither cluster nor logs are opened', async (_, base, head) => {
    const report = await judge(base, head, untouched);
    expect(report).toMatchObject({ conclusion: 'passed', nothingChanged: true, findings: [], sources: [] });
    expect(shown(report)).toContain('no connection changes');
  });

  test('where it does, both are', async () => {
    await expect(judge(goodBase, goodHead, untouched)).rejects.toThrow('the cluster is read');
    await expect(judge(goodBase, goodHead, { ...untouched, cluster: snapshotOf() })).rejects.toThrow('logs are read');
  });

  test('a waiver is not called unused where nothing was compared', async () => {
    const gate = { [gatePath]: waiverOf('drift') };
    expect(kinds(await judge({ ...goodBase, ...gate }, { ...goodBase, ...gate }, untouched))).toEqual([]);
  });
});

function configMap(value: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: "${value}"}\n`;
}

function withImage(from: string, to: string): Files {
  return { ...goodBase, 'shop/workloads.yaml': (goodBase['shop/workloads.yaml'] ?? '').replaceAll(from, to) };
}

function waiverOf(kind: string): string {
  return `waivers:\n  - match: {kind: ${kind}}\n    reason: agreed\n    owner: platform\n    expires: 2027-01-01\n`;
}

describe('the gate is that of the base side', () => {
  const strict = 'surprise: {new-access: {stated: error}}\n';
  const lax = 'severity: {new-access: ignore}\n';

  test.each<[string, string | undefined, string | undefined, Report['conclusion'], readonly string[]]>([
    ['neither has one', undefined, undefined, 'passed', ['notice new-access', 'notice thin-evidence']],
    ['both have it', strict, strict, 'failed', ['error new-access', 'notice thin-evidence']],
    [
      'only base has it',
      strict,
      undefined,
      'failed',
      ['error new-access', 'notice thin-evidence', 'notice gate-changed'],
    ],
    [
      'only head has it',
      undefined,
      strict,
      'passed',
      ['notice new-access', 'notice thin-evidence', 'notice gate-changed'],
    ],
    ['head loosens it', strict, lax, 'failed', ['error new-access', 'notice thin-evidence', 'notice gate-changed']],
    ['head tightens it', lax, strict, 'passed', ['notice thin-evidence', 'notice gate-changed']],
  ])('%s', async (_, base, head, conclusion, expected) => {
    const file = (content: string | undefined): Files => (content === undefined ? {} : { [gatePath]: content });
    const report = await judge({ ...goodBase, ...file(base) }, { ...goodHead, ...file(head) });
    expect(report.conclusion).toBe(conclusion);
    expect(kinds(report)).toEqual(expected);
  });

  test('a waiver that the change brings along covers nothing', async () => {
    const gate = { [gatePath]: strict };
    const report = await judge(
      { ...goodBase, ...gate },
      { ...goodHead, [gatePath]: `${strict}${waiverOf('new-access')}` },
    );
    expect(report.conclusion).toBe('failed');
    expect(report.waived).toEqual([]);
    expect(one(report, 'gate-changed').details.join(' ')).toContain('waivers: 1 added, 0 removed');
  });

  test('an edit of the gate alone is told, although nothing else differs', async () => {
    const report = await judge({ ...goodBase, [gatePath]: strict }, { ...goodBase, [gatePath]: lax }, untouched);
    expect(kinds(report)).toEqual(['notice gate-changed']);
    expect(one(report, 'gate-changed').causes[0]?.origin).toMatchObject({ file: gatePath, line: 1, side: 'head' });
  });

  test('a text from elsewhere goes before both', async () => {
    const gate = { text: strict, file: 'mine.yml' };
    const report = await judge({ ...goodBase, [gatePath]: lax }, { ...goodHead, [gatePath]: lax }, alone, { gate });
    expect(kinds(report)).toEqual(['error new-access', 'notice thin-evidence']);
  });

  test('a named file that base does not have ends the run', async () => {
    const named = judge(goodBase, { ...goodHead, 'gate.yml': lax }, alone, { gate: { path: 'gate.yml' } });
    await expect(named).rejects.toThrow(UsableError);
    await expect(named).rejects.toMatchObject({ message: 'the base tree has no gate file "gate.yml"' });
  });

  test('mode and rulings of the request go before those of the file', async () => {
    const files = { [gatePath]: `mode: report\nrulings: {blocks-match-pods: no}\n` };
    const more = { mode: 'enforce', overrides: { rulings: { 'blocks-match-pods': 'yes' } } } as const;
    const report = await judge({ ...goodBase, ...files }, { ...goodHead, ...files }, alone, more);
    expect(report.mode).toBe('enforce');
    expect(report.sources[0]?.states[0]?.rulings['blocks-match-pods']).toBe('yes');
  });

  test.each([
    ['enforce', 'report', '', 'warning'],
    ['report', 'enforce', '', 'error'],
    ['report', 'enforce', 'severity: {not-evaluated: notice}', 'notice'],
    [undefined, 'report', '', 'warning'],
  ] as const)('not-evaluated: file %s, request %s %s: %s', async (own, mode, more, severity) => {
    const text = own === undefined ? undefined : `mode: ${own}\n${more}\n`;
    const files: Files = text === undefined ? {} : { [gatePath]: text };
    const { gate } = await check(requestOf({ ...goodBase, ...files }, { ...goodHead, ...files }, { mode }), alone);
    expect([gate.mode, gate.severity['not-evaluated']]).toEqual([mode, severity]);
  });

  test('judged statically, the clusters of sources are not opened', async () => {
    const files = { [gatePath]: 'sources:\n  - {id: prod, include: ["**"], snapshot: prod.json, context: prod}\n' };
    const [base, head] = [
      { ...goodBase, ...files },
      { ...goodHead, ...files },
    ];
    await expect(judge(base, head)).rejects.toThrow('names a cluster');
    const report = await judge(base, head, alone, { statically: true });
    expect(report.sources.map(({ id }) => id)).toEqual(['prod']);
    const title = verdictTitle({ ...report, statically: true });
    expect(title).toMatch(/^(Passed|Failed|Cannot say) \(judged statically\)/);
  });
});

describe('sources of the gate file', () => {
  const two = `sources:
  - {id: prod, include: [prod/**], prune: yes}
  - {id: test, include: [test/**], default-namespace: shop}
`;
  const below = (folder: string, files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([path, file]) => [`${folder}/${path}`, file]));

  test('each is judged for itself, and the findings name it', async () => {
    const gate = { [gatePath]: two };
    const base = { ...gate, ...below('prod', goodBase), ...below('test', goodBase) };
    const head = { ...gate, ...below('prod', goodHead), ...below('test', goodBase) };
    const report = await judge(base, head);
    expect(report.sources.map(({ id }) => id).sort()).toEqual(['prod', 'test']);
    expect(one(report, 'new-access').key.source).toBe('prod');
    const differences = report.sources.map(({ id, states }) => [
      id,
      states.flatMap((state) => state.differences).length,
    ]);
    expect(Object.fromEntries(differences)).toEqual({ prod: 1, test: 0 });
  });

  test('nothing is proved of any where not all that changed was evaluated', async () => {
    const gate = { [gatePath]: two };
    const same = { ...gate, ...below('prod', goodBase), ...below('test', goodBase) };
    const report = await judge(same, { ...same, 'test/extra.yaml': 'kind: NetworkPolicy\nspec: [' });
    const proofs = report.sources.flatMap(({ states }) => states.map(({ proof }) => proof.equal));
    expect(proofs).toEqual(['unproved', 'unproved']);
    expect(kinds(report).filter((kind) => kind.endsWith('invalid-manifest'))).toHaveLength(1);
  });

  test('what belongs to none of them is told', async () => {
    const gate = { [gatePath]: two };
    const report = await judge(
      { ...gate, ...below('prod', goodBase) },
      { ...gate, ...below('prod', goodBase), ...below('new', goodHead) },
    );
    expect(kinds(report)).toContain('error not-evaluated');
    expect(report.conclusion).not.toBe('passed');
    expect(shown(report)).toContain('belongs to no source of the gate file');
  });

  test('a source that names a snapshot is asked for it, and no other cluster is', async () => {
    const gate = { [gatePath]: 'sources:\n  - {id: prod, include: ["**"], snapshot: prod.json}\n' };
    const asked: string[] = [];
    const host: Host = {
      ...untouched,
      logs: logs(),
      clusterOf: (source) => {
        asked.push(`${source.id} ${source.snapshot ?? ''}`);
        return snapshotOf()();
      },
    };
    const report = await judge({ ...gate, ...goodBase }, { ...gate, ...goodHead }, host);
    expect(asked).toEqual(['prod prod.json']);
    expect(report.sources[0]?.states[0]?.cluster).toMatchObject({ uid: 'cluster-1', from: 'snapshot' });
    expect(shown(report)).toContain(goodPair);
  });
});

describe('states', () => {
  const below = (folder: string, files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([path, file]) => [`${folder}/${path}`, file]));
  const open = { ...goodBase, 'shop/db.yaml': policy('db', 'podSelector: {matchLabels: {app: db}}\ningress: [{}]') };

  test('copies with different content are states of their own; the gate takes the worst', async () => {
    const base = { ...below('prod', goodBase), ...below('test', open) };
    const head = { ...below('prod', goodHead), ...below('test', open) };
    const report = await judge(base, head);
    expect(report.sources).toHaveLength(1);
    const finding = one(report, 'new-access');
    expect(finding.states).toHaveLength(1);
    expect(finding.states[0]).toContain('prod');
    expect(finding.causes[0]?.origin).toMatchObject({ file: 'prod/shop/db.yaml' });
  });

  test('one finding of several states is one, with their names', async () => {
    const base = { ...below('prod', goodBase), ...below('test', open) };
    const lost = policy('db', 'podSelector: {matchLabels: {app: nothing}}\ningress: [{}]');
    const head = {
      ...below('prod', { ...goodBase, 'shop/db.yaml': lost }),
      ...below('test', { ...open, 'shop/db.yaml': lost }),
    };
    const report = await judge(base, head);
    expect(one(report, 'lost-isolation').states).toHaveLength(2);
  });
});

describe('static mode', () => {
  test('it is said in the head and in what was not seen', async () => {
    const told = shown(await judge(goodBase, goodHead));
    expect(told).toContain('the workloads of the repository alone, without a cluster (static mode)');
    expect(told).toContain("No cluster was read: the repository's own manifests stand for it, and drift is not seen.");
  });

  test('with a cluster it is not', async () => {
    const told = shown(await judge(goodBase, goodHead, { ...alone, cluster: snapshotOf() }));
    expect(told).not.toContain('static mode');
    expect(told).toContain('cluster-1');
  });
});

describe('drift', () => {
  /** Somebody opened the database by hand; the pull request does not touch it. */
  const opened = clusterObjects.map((object) =>
    object['kind'] === 'NetworkPolicy'
      ? { ...object, spec: { podSelector: { matchLabels: { app: 'db' } }, policyTypes: ['Ingress'], ingress: [{}] } }
      : object,
  );
  const web = (...apps: readonly string[]): string => {
    const peers = apps.map((app) => `{podSelector: {matchLabels: {app: ${app}}}}`).join(', ');
    return policy(
      'web',
      `podSelector: {matchLabels: {app: web}}\ningress: [{from: [${peers}], ports: [{port: 8080}]}]`,
    );
  };

  test('it is told apart, and fails no gate', async () => {
    const inCluster = { ...alone, cluster: snapshotOf([...opened, load(web('api'))]), logs: logs() };
    const base = { ...goodBase, 'shop/web.yaml': web('api') };
    const report = await judge(base, { ...goodBase, 'shop/web.yaml': web('api', 'db') }, inCluster);
    expect(report.conclusion).toBe('passed');
    expect(kinds(report)).toEqual(['warning drift', 'notice new-access']);
    expect(one(report, 'drift').key.object).toBe('NetworkPolicy shop/db');
    expect(one(report, 'new-access').key.object).toBe('NetworkPolicy shop/web');
  });

  test('what the cluster already allows is new to git alone', async () => {
    const report = await judge(goodBase, goodHead, { ...alone, cluster: snapshotOf(opened) });
    expect(one(report, 'new-access').againstLive).toBe('already-so');
    expect(shown(report)).toContain('drift');
  });
});

describe('the cluster', () => {
  test.each(['NetworkPolicy', 'Namespace', 'Pod'])('one that hides %s gives no verdict', async (kind) => {
    const cluster = async (): Promise<Snapshot> => ({
      ...(await snapshotOf()()),
      incomplete: [{ kind, reason: 'forbidden' }],
    });
    const judged = judge(goodBase, goodHead, { ...alone, cluster });
    await expect(judged).rejects.toThrow(UsableError);
    await expect(judged).rejects.toMatchObject({
      message: expect.stringContaining(`${kind} (forbidden)`),
      help: expect.stringContaining('deploy/rbac.yaml'),
    });
  });

  test.each(['Node', 'Service', 'ReplicaSet'])('one that hides %s is judged, and the report says so', async (kind) => {
    const cluster = async (): Promise<Snapshot> => ({
      ...(await snapshotOf()()),
      incomplete: [{ kind, reason: 'forbidden' }],
    });
    const report = await judge(goodBase, goodHead, { ...alone, cluster });
    expect(report.blindSpots).toContain(`${kind} could not be read: forbidden.`);
  });

  test('a fault of its own is not caught', async () => {
    const cluster = (): Promise<Snapshot> => Promise.reject(new UsableError('it is down', 'wait'));
    await expect(judge(goodBase, goodHead, { ...alone, cluster })).rejects.toThrow('it is down');
  });
});

test.each<[string, Files]>([
  ['without a gate file', {}],
  ['of a source', { [gatePath]: 'sources:\n  - {id: prod, include: [bad.yaml]}\n' }],
  ['of no source', { [gatePath]: 'sources:\n  - {id: prod, include: [other/**]}\n' }],
])('an invalid manifest alone, %s, still tells what is wrong', async (_, gate) => {
  for (const host of [alone, { ...alone, cluster: snapshotOf() }]) {
    const report = await judge(gate, { ...gate, 'bad.yaml': policy('bad', 'podselector: {}') }, host);
    expect([report.conclusion, exitCode(report)]).toEqual(['failed', 1]);
    expect(kinds(report)).toContain('error invalid-manifest');
  }
});

test('the same run gives the same report', async () => {
  const host = { ...alone, cluster: snapshotOf() };
  const run = (): Promise<Report> => judge(goodBase, goodHead, { ...host, logs: logs() });
  expect(JSON.stringify(await run(), bigintText)).toBe(JSON.stringify(await run(), bigintText));
});

function bigintText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value instanceof Map ? [...value] : value;
}

test('states of one tree are there to be looked at, laid over the cluster', async () => {
  const tree = memoryTree('head', goodHead);
  const { states, problems } = await openStates(
    { command: 'explain', base: tree, head: tree, gate: {} },
    { ...alone, cluster: snapshotOf() },
  );
  expect(problems).toEqual([]);
  expect(states.map(({ head }) => head.policies.map(({ ingress }) => ingress?.rules[0]?.peers?.length))).toEqual([[2]]);
});
