/**
 * Writes of every odd kind, on a real API server; its log whole, shuffled, told twice by two sources, and without a line.
 * Whatever the order of lines, the same comes out, and a line that is missing shows.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { program } from '../program.ts';
import type { KubeObject, RealCluster } from '../real-cluster.ts';
import { describeReal, startCluster } from '../real-cluster.ts';

const policies = '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies';
const apply = { method: 'PATCH', type: 'application/apply-patch+yaml' } as const;
const merge = { method: 'PATCH', type: 'application/merge-patch+json' } as const;
const many = 60;
const long = `a${'-long'.repeat(50)}`;

const namespace = (name: string): KubeObject => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
const policy = (name: string, app: string, more: object = {}, space = 'shop'): KubeObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: space, ...more },
  spec: {
    podSelector: { matchLabels: { app: 'db' } },
    policyTypes: ['Ingress'],
    ingress: [{ from: [{ podSelector: { matchLabels: { app } } }] }],
  },
});

async function write(cluster: RealCluster): Promise<void> {
  const must: RealCluster['must'] = (path, call) => cluster.must(path, call);
  // Two managers of one field: a conflict, and the same by force.
  await must(`${policies}/owned?fieldManager=one`, { ...apply, body: policy('owned', 'web') });
  const conflict = { ...apply, body: policy('owned', 'evil') };
  expect((await cluster.ask(`${policies}/owned?fieldManager=two`, conflict)).status).toBe(409);
  await must(`${policies}/owned?fieldManager=two&force=true`, conflict);
  // Nothing, in three ways.
  await must(`${policies}/owned?fieldManager=two&force=true`, conflict);
  await must(`${policies}/owned`, { ...merge, body: {} });
  await must(`${policies}/owned?dryRun=All`, { ...merge, body: { spec: { ingress: [] } } });
  // Names that the server makes, and the longest there is; letters beyond ASCII where they may stand.
  for (let turn = 0; turn < 3; turn++)
    await must(policies, { method: 'POST', body: { ...policy('', 'web'), metadata: { generateName: 'made-' } } });
  await must(policies, { method: 'POST', body: policy(long, 'web', { annotations: { note: 'größer – 値 \u202e' } }) });
  // Another life under the name, and what was held.
  await must(`${policies}/again`, { method: 'DELETE' });
  await must(policies, { method: 'POST', body: policy('again', 'evil') });
  await must(`${policies}/held`, { method: 'DELETE' });
  await must(`${policies}/held`, { ...merge, body: { spec: { ingress: [] } } });
  await must(`${policies}/held`, { ...merge, body: { metadata: { finalizers: null } } });
  // Updates that name the version before; a stale one is refused.
  const stored = (await must(`${policies}/updated`)) as KubeObject & { spec: object };
  await must(`${policies}/updated`, { method: 'PUT', body: { ...stored, spec: { ...stored.spec, ingress: [] } } });
  expect((await cluster.ask(`${policies}/updated`, { method: 'PUT', body: stored })).status).toBe(409);
  await must(`${policies}/updated`, { ...merge, body: { spec: { policyTypes: ['Ingress', 'Egress'] } } });
  await must(`${policies}/updated`, { ...merge, body: { metadata: { labels: { touched: 'yes' } } } });
  const touched = (await must(`${policies}/updated`)) as KubeObject;
  const unlabelled = { ...touched, metadata: { ...touched.metadata, labels: { touched: 'again' } } };
  await must(`${policies}/updated`, { method: 'PUT', body: unlabelled });
  // Many at once, by label and without; as a trial first.
  for (let turn = 0; turn < many; turn++)
    await must(policies, { method: 'POST', body: policy(`bulk-${turn}`, 'web', { labels: { bulk: `${turn % 2}` } }) });
  await must(`${policies}?labelSelector=bulk%3D0&dryRun=All`, { method: 'DELETE' });
  await must(`${policies}?labelSelector=bulk%3D0`, { method: 'DELETE' });
  // A namespace with what is in it, and another one of its name.
  await must('/api/v1/namespaces/doomed', { method: 'DELETE' });
  await must(policies.replace('shop', 'doomed'), { method: 'DELETE' });
  const doomed = (await must('/api/v1/namespaces/doomed')) as KubeObject;
  await must('/api/v1/namespaces/doomed/finalize', { method: 'PUT', body: { ...doomed, spec: { finalizers: [] } } });
  await cluster.create(namespace('doomed'), policy('reborn', 'web', {}, 'doomed'));
  await must('/api/v1/namespaces/shop', { ...merge, body: { metadata: { labels: { team: 'other' } } } });
}

describeReal('odd writes', () => {
  let cluster: RealCluster;
  let folder = '';
  let lines: readonly string[] = [];
  const run = async (...args: readonly string[]): Promise<{ out: string; error: string }> => {
    const { code, out, error } = await program([...args], folder, Date.now());
    expect({ code, error }).toMatchObject({ code: 0 });
    return { out, error };
  };
  const logOf = (name: string, some: readonly string[]): string => {
    writeFileSync(join(folder, name), some.map((line) => `${line}\n`).join(''));
    return name;
  };
  /** By a fixed step, which is prime to their number. */
  const shuffled = (some: readonly string[]): readonly string[] =>
    some.map((_, index) => some[(index * 7919) % some.length] ?? '');
  const objectsIn = (name: string): readonly string[] => {
    const text = readFileSync(join(folder, name), 'utf8');
    return text.slice(text.indexOf('"objects":[')).split('\n');
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'odd-writes-'));
    cluster = await startCluster();
    await cluster.create(
      ...['shop', 'doomed'].map(namespace),
      policy('again', 'web'),
      policy('updated', 'web'),
      policy('held', 'web', { finalizers: ['example.test/hold'] }),
      ...['one', 'two'].map((name) => policy(name, 'web', {}, 'doomed')),
    );
    await run('snapshot', '--kubeconfig', cluster.kubeconfig(), '--output', 'before.json');
    await write(cluster);
    await run('snapshot', '--kubeconfig', cluster.kubeconfig(), '--output', 'after.json');
    lines = readFileSync(cluster.auditLog, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  }, 120_000);
  afterAll(async () => {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const orders: readonly (readonly [string, (all: readonly string[]) => readonly (readonly string[])[]])[] = [
    ['as it is', (all) => [all]],
    ['backwards', (all) => [[...all].reverse()]],
    ['shuffled', (all) => [shuffled(all)]],
    ['by two sources that overlap', (all) => [all.slice(0, (all.length * 2) / 3), all.slice(all.length / 3)]],
    ['twice, in other orders', (all) => [shuffled(all), [...all].reverse()]],
  ];

  test.each(orders)(
    'a snapshot and the log, %s, are the snapshot after',
    async (_order, of) => {
      const logs = of(lines).map((some, index) => logOf(`audit-${index}.log`, some));
      const { error } = await run(
        'snapshot',
        '--cluster',
        'before.json',
        ...logs.flatMap((log) => ['--log', log]),
        '--output',
        'rolled.json',
      );
      expect(error).not.toContain('not sure');
      expect(objectsIn('rolled.json')).toEqual(objectsIn('after.json'));
    },
    120_000,
  );

  test('history and drift say the same, in whatever order the lines come', async () => {
    writeFileSync(join(folder, 'base.yaml'), JSON.stringify(policy('updated', 'web')));
    const told = async (command: readonly string[], of: (all: readonly string[]) => readonly (readonly string[])[]) => {
      const logs = of(lines).map((some, index) => logOf(`audit-${index}.log`, some));
      const { out } = await run(...command, ...logs, '--cluster', 'after.json', '--format', 'json');
      const { edits, states } = JSON.parse(out) as { edits?: object[]; states?: { drift: object[] }[] };
      const text = JSON.stringify(edits ?? states?.map(({ drift }) => drift));
      // Lines have other numbers.
      return text
        .replaceAll(/"file":"[^"]*audit-\d\.log","line":\d+/g, '')
        .replaceAll(/\(?[^ ",(]*audit-\d\.log:\d+/g, '');
    };
    for (const command of [['history'], ['drift', '--base', 'base.yaml']]) {
      const whole = await told(command, (all) => [all]);
      expect(whole.length).toBeGreaterThan(1_000);
      for (const [order, of] of orders) expect([order, await told(command, of)]).toEqual([order, whole]);
    }
  }, 300_000);

  const ofUpdated = (line: string): boolean => line.includes('/networkpolicies/updated"');
  test.each<[what: string, isIt: (line: string) => boolean, how: RegExp]>([
    ['a change of a spec', (line) => ofUpdated(line) && line.includes('"verb":"update"'), /whose generation/],
    ['a change of labels', (line) => ofUpdated(line) && line.includes('"labels":{"touched":"yes"}'), /a version/],
    ['a creation', (line) => line.includes('"verb":"patch"') && line.includes('fieldManager=one'), /whose generation/],
  ])('a line that is missing shows: %s', async (_what, isIt, how) => {
    const at = lines.findIndex((line) => isIt(line) && /"code":20[01]/.test(line));
    expect(at).toBeGreaterThan(0);
    const log = logOf(
      'part.log',
      lines.filter((_, index) => index !== at),
    );
    const { error } = await run('snapshot', '--cluster', 'before.json', '--log', log, '--output', 'part.json');
    expect(error).toMatch(/not sure: NetworkPolicy: .*lacks 1 write of NetworkPolicy shop\/(?:updated|owned)/);
    expect(error).toMatch(how);
  });
});
