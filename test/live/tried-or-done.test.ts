/** What a real API server did and what its own audit log is read to say, where writers choose how a request looks. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { liveKinds } from '../../src/io/kube-kinds.ts';
import { logReading, patched } from '../../src/logs/index.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { rollForward } from '../../src/roll-forward.ts';
import { liveSnapshot } from '../live-snapshot.ts';
import { observed, stream } from '../log-material.ts';
import type { Call, KubeObject, RealCluster } from '../real-cluster.ts';
import { describeReal, startCluster } from '../real-cluster.ts';

const everything = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
  - level: Metadata
    resources: [{ group: networking.k8s.io, resources: [networkpolicies], resourceNames: [bare-tried, bare-done] }]
  - level: RequestResponse
    verbs: [create, update, patch, delete, deletecollection]
  - level: None
`;

const policies = '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies';
const pods = '/api/v1/namespaces/shop/pods';
const policy = (name: string): KubeObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: 'shop' },
  spec: { podSelector: { matchLabels: { app: name } }, policyTypes: ['Ingress'] },
});
const pod = (name: string, more: object = {}): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop', labels: { app: name } },
  spec: { containers: [{ name: 'main', image: 'example.test/app:1' }], ...more },
});

const merge = { method: 'PATCH', type: 'application/merge-patch+json' } as const;
const other = { spec: { podSelector: { matchLabels: { app: 'other' } } } };
const options = (more: object = {}): object => ({ kind: 'DeleteOptions', apiVersion: 'v1', ...more });
const eviction = (name: string, deleteOptions: object): object => ({
  apiVersion: 'policy/v1',
  kind: 'Eviction',
  metadata: { name, namespace: 'shop' },
  deleteOptions,
});

/** Behind the path of the object; each is sent to an object of its own. */
const queries = [
  '?dryRun=All',
  '?dryRun=%41ll',
  '?%64ryRun=All',
  '?&dryRun=All&',
  '?dryRun=All&dryRun=All',
  '?dryRun',
  '?dryRun=&dryRun=All',
  '?fieldManager=x?dryRun=All',
  '?x=?dryRun=All',
  '??dryRun=All',
  '?fieldManager=x%26dryRun=All',
  '?dryrun=All',
  '?dryRun=All;x',
  '?x;dryRun=All',
  '?dryRun=%zz',
  '?dry+Run=All',
];

interface Attempt {
  readonly name: string;
  readonly call: Call;
  readonly query?: string;
}

const attempts: readonly Attempt[] = [
  ...queries.map((query, index) => ({ name: `patched-${index}`, query, call: { ...merge, body: other } })),
  ...queries.map((query, index) => ({ name: `deleted-${index}`, query, call: { method: 'DELETE' } })),
  ...queries.map((query, index) => ({ name: `optioned-${index}`, query, call: { method: 'DELETE', body: options() } })),
  { name: 'asks', call: { method: 'DELETE', body: options({ dryRun: ['All'] }) } },
  { name: 'replaced', query: '?dryRun=%41ll', call: { method: 'PUT', body: { ...policy('replaced'), ...other } } },
];

describeReal('requests that only look like dry runs, or do not look like them', () => {
  let cluster: RealCluster;
  const refused = new Set<string>();
  const specsOf = async (path: string): Promise<ReadonlyMap<string, string>> => {
    const { items } = (await cluster.must(path)) as { items: readonly KubeObject[] };
    return new Map(items.map((item) => [item.metadata.name ?? '', JSON.stringify(item['spec'])]));
  };
  const log = (): Buffer => readFileSync(cluster.auditLog);

  beforeAll(async () => {
    cluster = await startCluster({ auditPolicy: everything });
    await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } });
    await Promise.all(
      [...attempts.map(({ name }) => name), 'bare-tried', 'bare-done'].map((name) => cluster.create(policy(name))),
    );
    await cluster.create(...['tried', 'tried-at-once', 'tried-by-query', 'ended'].map((name) => pod(name)));
    await cluster.create(pod('running', { nodeName: 'node-a' }));
  });
  afterAll(() => cluster.stop());

  test('the log is read to say what the server did', async () => {
    const before = await specsOf(policies);
    const list = (await cluster.must('/api/v1/namespaces')) as { metadata: { resourceVersion: string } };
    const { items } = (await cluster.must(policies)) as { items: readonly JsonObject[] };
    const podList = (await cluster.must(pods)) as { items: readonly JsonObject[] };
    const typed = (kind: string, apiVersion: string, all: readonly JsonObject[]): readonly JsonObject[] =>
      all.map((item) => ({ ...item, kind, apiVersion }));
    const objects = [...typed('NetworkPolicy', 'networking.k8s.io/v1', items), ...typed('Pod', 'v1', podList.items)];
    const version = list.metadata.resourceVersion;
    const snapshot = {
      ...liveSnapshot(objects, { readAt: Date.now() }),
      versions: new Map(['/Pod', '/Namespace', 'networking.k8s.io/NetworkPolicy'].map((kind) => [kind, version])),
    };
    for (const { name, query = '', call } of attempts) {
      const { status } = await cluster.ask(`${policies}/${name}${query}`, call);
      if (status >= 400) refused.add(name);
    }
    await cluster.must(`${policies}?dryRun=%41ll`, { method: 'POST', body: policy('phantom') });
    await cluster.must(`${policies}/bare-tried`, { method: 'DELETE', body: options({ dryRun: ['All'] }) });
    await cluster.must(`${policies}/bare-done`, { method: 'DELETE' });
    const evict = (name: string, more: object, query = ''): Promise<unknown> =>
      cluster.must(`${pods}/${name}/eviction${query}`, { method: 'POST', body: eviction(name, more) });
    await evict('tried', { dryRun: ['All'] });
    await evict('tried-at-once', { dryRun: ['All'], gracePeriodSeconds: 0 });
    await evict('tried-by-query', {}, '?dryRun=All');
    await evict('running', { dryRun: ['All'], gracePeriodSeconds: 0 });
    await evict('ended', {});

    const after = await specsOf(policies);
    const isChanged = (name: string): boolean => after.get(name) !== before.get(name);
    const done = attempts.filter(({ name }) => isChanged(name)).map(({ name }) => name);
    expect(done.length).toBeGreaterThan(20);
    const { writes, attempts: tried, limits } = await observed(log().toString());
    const since = writes.filter(({ effect }) => effect !== 'created' && effect !== 'nothing');
    expect(since.map(({ ref }) => ref.name).sort()).toEqual([...done, 'bare-done', 'bare-tried'].sort());
    const told = tried.filter(({ outcome }) => outcome === 'dry-run').map(({ ref }) => ref.name);
    const asked = attempts.filter(({ name }) => !isChanged(name) && !refused.has(name)).map(({ name }) => name);
    expect(told.filter((name) => !refused.has(name)).sort()).toEqual([...asked, 'phantom'].sort());

    expect(since.filter(({ ref }) => ref.name.startsWith('bare-')).map(({ effect }) => effect)).toEqual([
      'changed',
      'changed',
    ]);
    expect(limits.join('\n')).toContain('2 deletions are recorded without the body of the request');

    const { snapshot: now } = await rollForward(snapshot, [stream(log(), { file: 'audit.log' })], logReading, {
      kinds: liveKinds,
      patched,
    });
    const rolled = (kind: string): readonly string[] =>
      now.manifests
        .filter(({ ref }) => ref.kind === kind && ref.name !== 'bare-done')
        .map(({ ref, value }) => `${ref.name} ${kind === 'Pod' ? '' : JSON.stringify(value['spec'])}`)
        .sort();
    expect(rolled('NetworkPolicy')).toEqual([...after].map(([name, spec]) => `${name} ${spec}`).sort());
    expect(rolled('Pod')).toEqual([...(await specsOf(pods)).keys()].map((name) => `${name} `).sort());
    expect(now.incomplete.map(({ kind }) => kind)).toEqual(['NetworkPolicy']);
    expect(now.incomplete[0]?.reason).toMatch(/bare-(?:done|tried).*bare-(?:done|tried)/);
  });
});
