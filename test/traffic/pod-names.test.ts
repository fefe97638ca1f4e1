import { expect, test } from '@jest/globals';
import { attribute, knownCluster } from '../../src/attribute.ts';
import { workloadKeyOf } from '../../src/model/cluster.ts';
import type { Connection, ConnectionEnd } from '../../src/model/flow.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { lines, observed, world } from '../log-material.ts';
import type { ClusterSpec } from '../log-material.ts';
import { worldOfNames } from '../../src/traffic/named-world.ts';

const long = 'a-deployment-with-a-name-that-is-as-long-as-names-may-be-here';

const cluster: ClusterSpec = {
  pods: {
    'bare/one': { ip: '10.244.1.13' },
    'shop/web-574ff6d9fd-bcdf4': { of: 'Deployment/web', ip: '10.244.1.1' },
    'shop/web-574ff6d9fd-fghjk': { of: 'Deployment/web', ip: '10.244.1.2' },
    'shop/web-6b8f7c5d4f-qqqqq': { of: 'Deployment/web', ip: '10.244.1.3' },
    'shop/web-api-5cd68f8d6c-bcdfg': { of: 'Deployment/web-api' },
    'shop/db-0': { of: 'StatefulSet/db' },
    'shop/db-1': { of: 'StatefulSet/db' },
    'shop/db-exporter-7d9f8b6c5d-x7k2p': { of: 'Deployment/db-exporter' },
    'shop/agent-x7k2p': { of: 'DaemonSet/agent' },
    'shop/agent-b4d5f': { of: 'DaemonSet/agent', hostNetwork: true },
    'shop/both-x7k2p': { of: 'DaemonSet/both', labels: { app: 'both', tier: 'node' } },
    'shop/both-0': { of: 'StatefulSet/both', labels: { app: 'both', tier: 'data' } },
    'shop/nightly-29384440-b4d5f': { of: 'CronJob/nightly', finished: true },
    'shop/scaled-down': { of: 'Deployment/scaled-down', template: true },
    'shop/on-nodes': { of: 'DaemonSet/on-nodes', template: true },
    [`shop/${long.slice(0, 58)}b4d5f`]: { of: `Deployment/${long}` },
    'pay/web-574ff6d9fd-bcdf4': { of: 'Deployment/other' },
  },
  nodes: { 'worker-1': '172.18.0.2' },
};

const flow = (source: string, fields: JsonObject = {}): JsonObject => ({
  ...{ start_time: '2026-11-23T08:00:00Z', end_time: '2026-11-23T08:00:15Z', action: 'Allow', reporter: 'Dst' },
  ...{ source_name: source, source_namespace: 'shop', source_labels: '' },
  ...{ dest_name: 'one', dest_namespace: 'bare', dest_labels: '', protocol: 'tcp', dest_port: 80 },
  policies: { enforced: [], pending: [] },
  ...fields,
});

async function connectionsOf(flows: readonly JsonObject[], more = ''): Promise<readonly Connection[]> {
  const there = world(cluster);
  const seen = await observed([lines(flows), ...(more === '' ? [] : [more])], { known: knownCluster(there, []) });
  return attribute(seen, there).connections;
}

function shown(end: ConnectionEnd | undefined): string {
  if (end?.kind === 'workload') return `${workloadKeyOf(end.workload)} ${end.endpoints.join(' ')}`.trim();
  if (end?.kind !== 'unidentified') return end?.kind ?? 'nothing';
  return `? ${end.why} ${end.name ?? ''} ${end.candidates.map(workloadKeyOf).join(', ')}`.trim();
}

test.each<[name: string, prefix: string, told: string]>([
  [
    'pods of one ReplicaSet, not those of the next',
    'web-574ff6d9fd-',
    'shop/web[Deployment] shop/web-574ff6d9fd-bcdf4 shop/web-574ff6d9fd-fghjk',
  ],
  ['pods of a ReplicaSet that is gone', 'web-7f9c8d6b5c-', 'shop/web[Deployment]'],
  ['a StatefulSet, not a Deployment whose name goes on', 'db-', 'shop/db[StatefulSet] shop/db-0 shop/db-1'],
  ['a DaemonSet, also on the host network', 'agent-', 'shop/agent[DaemonSet] shop/agent-b4d5f shop/agent-x7k2p'],
  ['a Job that has ended', 'nightly-29384440-', 'shop/nightly[CronJob]'],
  ['a Job that is gone', 'nightly-29384380-', 'shop/nightly[CronJob]'],
  ['a workload without pods', 'on-nodes-', 'shop/on-nodes[DaemonSet]'],
  ['a Deployment without pods', 'scaled-down-574ff6d9fd-', 'shop/scaled-down[Deployment]'],
  ['a name that was cut', `${long}-574ff6d9fd-`, `shop/${long}[Deployment] shop/${long.slice(0, 58)}b4d5f`],
  [
    'two workloads of one name',
    'both-',
    '? several-possible-owners shop/both-* shop/both[DaemonSet], shop/both[StatefulSet]',
  ],
  [
    'less than a controller generates',
    'web-',
    '? several-possible-owners shop/web-* shop/web-api[Deployment], shop/web[Deployment]',
  ],
  ['nobody', 'nothing-574ff6d9fd-', '? pod-not-in-cluster shop/nothing-574ff6d9fd-*'],
  ['the name of a prototype', 'constructor-', '? pod-not-in-cluster shop/constructor-*'],
])('pods that begin with: %s', async (_name, prefix, told) => {
  const [connection] = await connectionsOf([flow(`${prefix}*`)]);
  expect(shown(connection?.source)).toBe(told);
  expect(connection?.basis.source).toBe(told.startsWith('?') ? 'none' : 'named');
});

test.each<[labels: string, told: string, basis: string]>([
  ['app=both | tier=data', 'shop/both[StatefulSet] shop/both-0', 'labels'],
  ['tier=node', 'shop/both[DaemonSet] shop/both-x7k2p', 'labels'],
  ['app=both', '? several-possible-owners shop/both-* shop/both[DaemonSet], shop/both[StatefulSet]', 'none'],
  // Of pods that nobody has any more.
  ['tier=old', '? several-possible-owners shop/both-* shop/both[DaemonSet], shop/both[StatefulSet]', 'none'],
])('of two workloads of one name, the one whose pods bear the labels: %s', async (labels, told, basis) => {
  const [connection] = await connectionsOf([flow('both-*', { source_labels: labels })]);
  expect(shown(connection?.source)).toBe(told);
  expect(connection?.basis.source).toBe(basis);
});

test('labels never choose another workload than the name', async () => {
  const [connection] = await connectionsOf([flow('db-*', { source_labels: 'tier=node' })]);
  expect(shown(connection?.source)).toBe('shop/db[StatefulSet] shop/db-0 shop/db-1');
});

test('an end without a namespace may be a node; a set of networks or a network is none', async () => {
  const ends = await Promise.all(
    ['worker-1', 'networks', 'pvt', 'constructor'].map(async (source_name) => {
      const [connection] = await connectionsOf([flow(source_name, { source_namespace: '-' })]);
      return connection?.source.kind === 'node' ? `node ${connection.source.name}` : shown(connection?.source);
    }),
  );
  expect(ends).toEqual([
    'node worker-1',
    '? record-names-no-end networks',
    '? record-names-no-end private network',
    '? record-names-no-end constructor',
  ]);
});

test('another namespace has pods of the same name', async () => {
  const [connection] = await connectionsOf([flow('web-574ff6d9fd-*', { source_namespace: 'pay' })]);
  expect(shown(connection?.source)).toBe('pay/other[Deployment] pay/web-574ff6d9fd-bcdf4');
});

test('labels that differ from window to window, and the two ends that report, make one connection', async () => {
  const all = await connectionsOf([
    flow('web-574ff6d9fd-*', { source_labels: 'app=web' }),
    flow('web-574ff6d9fd-*', { source_labels: 'app=web | tier=x', reporter: 'Src' }),
    flow('web-574ff6d9fd-*', { start_time: '2026-11-23T08:01:00Z', end_time: '2026-11-23T08:01:15Z' }),
  ]);
  expect(all.map(({ allowed }) => allowed?.count)).toEqual([2]);
});

test('ends that only have a name stay apart by it', async () => {
  const ends = ['node-a', 'node-b', 'pub', 'pvt'].map((name) => flow(name, { source_namespace: '-' }));
  const all = await connectionsOf(ends);
  expect(all.map(({ source }) => shown(source)).sort()).toEqual([
    '? record-names-no-end node-a',
    '? record-names-no-end node-b',
    '? record-names-no-end private network',
    '? record-names-no-end public network',
  ]);
});

test('pods that only an audit log tells of have owners too', async () => {
  const created: JsonObject = {
    ...{ auditID: 'a1', stage: 'ResponseComplete', verb: 'create', user: { username: 'system:kube-controller' } },
    objectRef: { resource: 'pods', namespace: 'shop' },
    responseStatus: { code: 201 },
    ...{ requestReceivedTimestamp: '2026-11-23T07:00:00Z', stageTimestamp: '2026-11-23T07:00:00Z' },
    responseObject: {
      kind: 'Pod',
      metadata: {
        ...{ name: 'runner-b4d5f', namespace: 'shop', uid: 'u1' },
        ownerReferences: [{ kind: 'Job', name: 'runner', controller: true }],
      },
    },
  };
  const [connection] = await connectionsOf([flow('runner-*')], lines([created]));
  expect(shown(connection?.source)).toBe('shop/runner[Job]');
});

test('without a cluster, the beginning of the names is the workload', async () => {
  const seen = await observed([lines([flow('web-574ff6d9fd-*'), flow('web-*')])]);
  const { connections } = attribute(seen, worldOfNames(seen.flows, seen.timeline));
  expect(connections.map(({ source }) => shown(source))).toEqual(['shop/web-574ff6d9fd[]', 'shop/web[]']);
});

test.each([
  ['known', ['web-574ff6d9fd-', 'web-6b8f7c5d4f-', 'db-', 'agent-', 'both-', 'on-nodes-'], 0],
  ['strange', ['un-', 'deux-', 'trois-', 'quatre-', 'cinq-', 'six-'], 1],
])('beginnings of names that are %s here', async (_name, prefixes, sentences) => {
  const there = world(cluster);
  const gone = ['web-7f9c8d6b5c-', 'scaled-down-574ff6d9fd-', 'nightly-29384380-', 'nowhere-', 'nobody-'];
  const flows = [...prefixes, ...gone].map((prefix) => flow(`${prefix}*`, { dest_name: 'pub', dest_namespace: '-' }));
  const seen = await observed([lines(flows)], { known: knownCluster(there, []) });
  const { limits } = attribute(seen, there).coverage;
  expect(limits.filter((limit) => limit.includes('another cluster'))).toHaveLength(sentences);
});
