/** How watch is asked for, ends and is measured: the whole command against a made-up API server. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { main } from '../../src/commands/main.ts';
import { fakeCluster, type FakeCluster } from '../fakes/kubernetes.ts';
import { watchStore, type WatchStore } from '../fakes/watch-store.ts';
import { until } from '../until.ts';

const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-watch-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shop = { metadata: { name: 'shop', labels: { 'kubernetes.io/metadata.name': 'shop' } } };
const pod = (name: string, address: string) => ({
  metadata: { name, namespace: 'shop', labels: { app: name } },
  spec: { containers: [{ name: 'main' }] },
  status: { phase: 'Running', podIP: address, podIPs: [{ ip: address }] },
});
const policy = {
  metadata: { name: 'db', namespace: 'shop' },
  spec: { podSelector: { matchLabels: { app: 'db' } }, policyTypes: ['Ingress'], ingress: [] },
};
const record = (verdict: string): string =>
  `${JSON.stringify({
    time: new Date().toISOString(),
    src: { namespace: 'shop', pod: 'web' },
    dst: { namespace: 'shop', pod: 'db' },
    protocol: 'TCP',
    port: 5432,
    verdict,
  })}\n`;

let store: WatchStore;
let cluster: FakeCluster;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  store = watchStore({
    namespaces: [{ metadata: { name: 'kube-system', uid: 'the-cluster' } }, shop],
    pods: [pod('web', '10.1.0.1'), pod('db', '10.1.0.2')],
    networkpolicies: [policy],
  });
  cluster = await fakeCluster({ store });
  const config = {
    'current-context': 'test',
    clusters: [{ name: 'c', cluster: { server: cluster.address } }],
    users: [{ name: 'u', user: { token: 'secret-token' } }],
    contexts: [{ name: 'test', context: { cluster: 'c', user: 'u' } }],
  };
  writeFileSync(at('kube.yaml'), JSON.stringify(config));
});
afterEach(() => cluster.close());

interface Run {
  readonly out: () => string;
  readonly error: () => string;
  /** What it says of its beginning. */
  readonly begun: () => string | undefined;
  readonly code: Promise<number>;
}

const start = (...args: readonly string[]): Run => startBy(Date.now, ...args);

function startBy(now: () => number, ...args: readonly string[]): Run {
  const written = { out: '', error: '' };
  const code = main(['watch', ...args], {
    now,
    out: (text) => (written.out += text),
    error: (text) => (written.error += text),
    progress: () => undefined,
    colour: false,
    width: 120,
    root: resolve(import.meta.dirname, '../..'),
    folder,
  });
  const ownError = (): string => written.error.replace(/^nobody checks that .*\n/, '').replace(/^watching .*\n/, '');
  return { code, out: () => written.out, error: ownError, begun: () => /^watching .*$/m.exec(written.error)?.[0] };
}
const reached = ['--kubeconfig', 'kube.yaml', '--insecure', '--format', 'jsonl'];
const kinds = ({ out }: Run): readonly string[] =>
  out()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { kind: string }).kind);

test.each([
  ['no cluster', ['--once'], 'no cluster is named'],
  ['two clusters', ['--in-cluster', '--kubeconfig', 'kube.yaml'], 'both --in-cluster and a kubeconfig are given'],
  ['a context of nothing', ['--in-cluster', '--context', 'a'], 'both --in-cluster and a kubeconfig are given'],
  ['no pod', ['--in-cluster'], 'this is no pod of a cluster'],
  ['a pod and a server', ['--in-cluster', '--server', 'https://a'], 'both --in-cluster and --server are given'],
  ['a server and a file', [...reached, '--server', 'https://a'], 'both --server and --kubeconfig are given'],
  ['a server and no token', ['--server', 'https://a', '--token-file', 'none'], 'the token file cannot be read'],
  ['no span', [...reached, '--for', '10'], '--for "10" is no span of time'],
  ['no seconds', [...reached, '--author-wait', 'soon'], '--author-wait "soon" is no number of seconds'],
  ['no format', ['--kubeconfig', 'kube.yaml', '--format', 'xml'], 'there is no format "xml"'],
  ['no kind', [...reached, '--fail-on', 'lost-isolatoin'], '--fail-on "lost-isolatoin" is no kind and no severity'],
  ['no address', [...reached, '--metrics-listen', 'here'], '"here" is no address to listen at'],
  ['no kubeconfig there', ['--kubeconfig', 'none.yaml', '--once'], 'none.yaml'],
])('%s: told at once, with 2', async (_, args, message) => {
  const run = start(...args);
  expect(await run.code).toBe(2);
  expect(run.error()).toContain(message);
  expect(run.out()).toBe('');
});

test('a gate file that lets only numbers be shown is refused', async () => {
  writeFileSync(at('counts.yml'), 'privacy: counts\n');
  const run = start(...reached, '--once', '--gate', 'counts.yml');
  expect([await run.code, run.out()]).toEqual([2, '']);
  expect(run.error()).toContain('the gate file lets only numbers be shown');
});

test('--once reads what is there, tells it and ends; --fail-on decides the exit code', async () => {
  writeFileSync(at('flows.jsonl'), record('allowed'));
  for (const [fails, code] of [
    ['lost-isolation', 0],
    ['contradiction', 1],
    ['warning', 1],
    ['error', 0],
  ] as const) {
    const run = start(...reached, '--once', '--fail-on', fails, 'flows.jsonl');
    expect([fails, await run.code, run.error()]).toEqual([fails, code, '']);
    expect(kinds(run)).toEqual(['contradiction']);
  }
});

test('--once with a state tells once, and what happened between two runs', async () => {
  writeFileSync(at('flows.jsonl'), record('allowed'));
  const args = [...reached, '--once', '--state', 'once.json', '--author-wait', '0', 'flows.jsonl'];
  const runs = [start(...args)];
  await runs[0]?.code;
  const again = start(...args);
  await again.code;
  store.remove('networkpolicies', 'db');
  const third = start(...args, '--fail-on', 'lost-isolation');
  expect(await third.code).toBe(1);
  expect([...runs, again, third].map(kinds)).toEqual([['contradiction'], [], ['policy-changed', 'lost-isolation']]);
  const begun = 'watching "test": 1 policy, 5 objects; logs: flows.jsonl; state once.json';
  expect(
    runs[0]
      ?.begun()
      ?.replace(/logs: .*flows/, 'logs: flows')
      .replace(/state .*once/, 'state once'),
  ).toBe(`${begun} new`);
  expect(again.begun()).toMatch(/once\.json goes on from 20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
  expect(again.error()).toBe('nothing to tell\n');
});

test('--once waits for the author of a change, and tells one whose event comes with the next run', async () => {
  const event = (time: number): string =>
    `${JSON.stringify({
      kind: 'Event',
      apiVersion: 'audit.k8s.io/v1',
      level: 'Metadata',
      auditID: `${time}`,
      stage: 'ResponseComplete',
      requestURI: '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/db',
      verb: 'delete',
      user: { username: 'bob' },
      userAgent: 'kubectl/v1',
      objectRef: { resource: 'networkpolicies', namespace: 'shop', name: 'db', apiGroup: 'networking.k8s.io' },
      responseStatus: { code: 200, status: 'Success' },
      requestReceivedTimestamp: new Date(time).toISOString(),
      stageTimestamp: new Date(time).toISOString(),
    })}\n`;
  const args = [...reached, '--once', '--state', 'authors.json', '--author-wait', '1', 'authors.log'];
  writeFileSync(at('authors.log'), event(Date.now() - 3_600_000));
  await start(...args).code;
  const authors = ({ out }: Run): readonly string[] =>
    [...out().matchAll(/"kind":"policy-changed".*?"user":"(\w+)"|"by":"nobody"/g)].map(([, user = 'nobody']) => user);
  store.remove('networkpolicies', 'db');
  const removed = Date.now();
  // It ends with the event, not with the time for which one is looked for.
  const late = start(...args.map((each) => (each === '1' ? '600' : each)));
  await wait(1_500);
  appendFileSync(at('authors.log'), event(removed));
  await late.code;
  expect(new Set(authors(late))).toEqual(new Set(['bob']));
  store.put('networkpolicies', policy);
  await start(...args).code;
  store.remove('networkpolicies', 'db');
  const before = Date.now();
  const nobody = start(...args);
  await nobody.code;
  expect(new Set(authors(nobody))).toEqual(new Set(['nobody']));
  appendFileSync(at('authors.log'), event(before));
  const next = start(...args);
  await next.code;
  expect(next.out()).toContain('now it is known by whom');
  expect(authors(next)).toEqual(['bob']);
});

test('--for ends it by itself', async () => {
  let time = Date.now();
  const run = startBy(() => time, ...reached, '--for', '10m');
  await until(() => run.begun() !== undefined, 'the cluster is followed');
  time += 600_000;
  expect([await run.code, run.error(), run.out()]).toEqual([0, '', '']);
  expect(run.begun()).toBe('watching "test": 1 policy, 5 objects; no logs; no state');
});

test('--for ends it although the clock is set back meanwhile', async () => {
  let [time, asked] = [Date.now(), 0];
  const run = startBy(() => (asked++, time), ...reached, '--for', '10m');
  await until(() => run.begun() !== undefined, 'the cluster is followed');
  for (const step of [300_000, -3_600_000]) {
    time += step;
    const before = asked;
    await until(() => asked > before + 20, 'the time is looked at');
  }
  time += 300_000;
  expect(await run.code).toBe(0);
});

test('asked by the system to end, it writes its state and ends in order', async () => {
  const before = process.listenerCount('SIGTERM');
  const run = start(...reached, '--state', 'term.json', '--metrics-file', 'term.prom');
  // What goes before all kinds were listed is no change.
  await until(() => run.begun() !== undefined, 'the cluster is followed');
  store.remove('networkpolicies', 'db');
  await until(() => kinds(run).includes('lost-isolation'), 'the loss is told');
  process.emit('SIGTERM');
  expect(await run.code).toBe(0);
  expect(process.listenerCount('SIGTERM')).toBe(before);
  expect(JSON.parse(readFileSync(at('term.json'), 'utf8'))).toMatchObject({ watch: { cluster: 'the-cluster' } });
  expect(readFileSync(at('term.prom'), 'utf8')).toContain('netpol_gate_items_total{kind="lost-isolation"} 1\n');
});

test('numbers are served at two paths, to GET alone', async () => {
  const run = start(...reached, '--metrics-listen', '127.0.0.1:0');
  await until(() => run.error().includes('/metrics'), 'it listens');
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(run.error())?.[0] ?? '';
  const status = async (path: string, method = 'GET'): Promise<number> =>
    (await fetch(`${address}${path}`, { method })).status;
  await until(async () => (await status('/healthz')) === 200, 'the cluster is followed');
  expect(await (await fetch(`${address}/metrics`)).text()).toContain('# TYPE netpol_gate_items_total counter');
  const others = ['/', '/metrics/', '/healthz/../x', '/debug', '//metrics'].map((path) => status(path));
  expect(await Promise.all(others)).toEqual([404, 404, 404, 404, 404]);
  const methods = ['POST', 'PUT', 'DELETE', 'HEAD'].map((method) => status('/metrics', method));
  expect(await Promise.all(methods)).toEqual([405, 405, 405, 405]);
  process.emit('SIGTERM');
  expect(await run.code).toBe(0);
});

test('the state of another cluster is none', async () => {
  const args = [...reached, '--once', '--state', 'other.json'];
  expect(await start(...args).code).toBe(0);
  const path = at('other.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('the-cluster', 'another'));
  const run = start(...args);
  expect(await run.code).toBe(2);
  expect(run.error()).toContain('the state is of another cluster');
  writeFileSync(at('bad.json'), '{}');
  const damaged = start(...reached, '--once', '--state', 'bad.json');
  expect([await damaged.code, damaged.error().includes('the state of watch is damaged')]).toEqual([2, true]);
});
