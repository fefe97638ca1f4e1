import { expect, test } from '@jest/globals';
import { attribute, knownCluster } from '../src/attribute.ts';
import { workloadKeyOf } from '../src/model/cluster.ts';
import type { ClusterIdentity } from '../src/model/cluster.ts';
import type { Connection, ConnectionEnd, Evidence, Observation } from '../src/model/flow.ts';
import { formatAddress } from '../src/model/network.ts';
import type { JsonObject, Manifest } from '../src/model/object.ts';
import { address, lines, observed, world } from './log-material.ts';
import type { ClusterSpec } from './log-material.ts';

const eight = Date.UTC(2026, 10, 23, 8);
const minute = 60_000;
const iso = (minutes: number): string => new Date(eight + minutes * minute).toISOString();

const flow = (src: JsonObject, dst: JsonObject, fields: JsonObject = {}): JsonObject => ({
  time: iso(0),
  src,
  dst,
  protocol: 'TCP',
  port: 80,
  verdict: 'allowed',
  ...fields,
});

interface Setting {
  readonly cluster?: ClusterSpec;
  readonly manifests?: readonly Manifest[];
  readonly identity?: ClusterIdentity;
}

async function attributed(
  logs: string | readonly string[],
  { cluster = {}, manifests = [], identity }: Setting = {},
): Promise<Observation> {
  const there = world(cluster);
  const seen = await observed(logs, { known: knownCluster(there, manifests) });
  return attribute(seen, there, identity === undefined ? {} : { cluster: identity });
}

function end(of: ConnectionEnd): string {
  switch (of.kind) {
    case 'workload':
      return workloadKeyOf(of.workload);
    case 'node':
      return `node ${of.name}`;
    case 'api-server':
      return 'api-server';
    case 'outside':
      return `outside ${formatAddress(of.address)}`;
    case 'unidentified':
      return `? ${of.why}${of.candidates.length > 0 ? ` (${of.candidates.map(workloadKeyOf).join(', ')})` : ''}`;
  }
}

const counts = (word: string, evidence: Evidence | undefined): string => (evidence ? ` ${word} ${evidence.count}` : '');

function shown({ source, destination, port, via, allowed, denied, other }: Connection): string {
  const through = via === undefined ? '' : ` via ${via.service}`;
  return `${end(source)} → ${end(destination)}:${port ?? ''}${through}${counts('allowed', allowed)}${counts('denied', denied)}${counts('other', other)}`;
}

const shop: ClusterSpec = {
  pods: {
    'shop/cart-7d9f8b6c5d-abcde': {
      ip: '10.244.1.10',
      of: 'Deployment/cart',
      labels: { app: 'cart', tier: 'x' },
      ports: [7070],
    },
    'shop/cart-7d9f8b6c5d-fghij': {
      ip: '10.244.2.10',
      of: 'Deployment/cart',
      labels: { app: 'cart', tier: 'x' },
      ports: [7070],
    },
    'shop/redis-0': {
      ip: '10.244.1.11',
      of: 'StatefulSet/redis',
      labels: { app: 'redis', tier: 'x' },
      ports: [9121, { name: 'redis', port: 6379 }],
    },
    'shop/report-123-zzzzz': { ip: '10.244.1.12', of: 'CronJob/report', finished: true, labels: { app: 'report' } },
    'kube-system/agent-a': { ip: '172.18.0.11', of: 'DaemonSet/agent', hostNetwork: true },
    'bare/one': { ip: '10.244.1.13', labels: { app: 'one' } },
  },
  services: {
    'shop/redis': {
      ip: '10.96.0.5',
      selector: { app: 'redis' },
      ports: [{ name: 'tcp', port: 16379, target: 'redis' }],
    },
    'shop/cart': {
      ip: '10.96.0.6',
      selector: { app: 'cart' },
      ports: [{ name: 'http', port: 80, target: 7070, nodePort: 30080 }],
      backends: [
        { ip: '10.244.1.10', port: 7070, pod: 'shop/cart-7d9f8b6c5d-abcde' },
        { ip: '10.244.2.10', port: 7070, pod: 'shop/cart-7d9f8b6c5d-fghij' },
      ],
    },
    'shop/both': { ip: '10.96.0.7', selector: { tier: 'x' }, ports: [{ port: 80, target: 80 }] },
    'kube-system/kube-dns': {
      ip: '10.96.0.10',
      ports: [{ port: 53, target: 6379 }],
      backends: [{ ip: '10.244.1.11', port: 6379, pod: 'shop/redis-0' }],
    },
    'shop/nobody': { ip: '10.96.0.8', selector: { app: 'gone' }, ports: [{ port: 80 }] },
    'shop/external': { ip: '10.96.0.9', ports: [{ port: 80 }], backends: [{ ip: '203.0.113.9', port: 8080 }] },
    'default/kubernetes': {
      ip: '10.96.0.1',
      ports: [{ name: 'https', port: 443, target: 6443 }],
      backends: [{ ip: '172.18.0.2', port: 6443 }],
    },
  },
  nodes: { 'node-a': '172.18.0.11' },
  podRange: '10.244.0.0/16',
};

const client: JsonObject = { namespace: 'bare', pod: 'one' };

test.each<[name: string, dst: JsonObject, told: string, fields?: JsonObject]>([
  ['a pod by name', { namespace: 'shop', pod: 'redis-0' }, 'shop/redis[StatefulSet]:80'],
  ['a name before an address', { namespace: 'shop', pod: 'redis-0', ip: '10.244.1.10' }, 'shop/redis[StatefulSet]:80'],
  ['a workload by name', { namespace: 'shop', workload: 'cart' }, 'shop/cart[Deployment]:80'],
  [
    'a workload by kind and name',
    { namespace: 'shop', workload: 'cart', kind: 'Deployment' },
    'shop/cart[Deployment]:80',
  ],
  [
    'the ReplicaSet of a Deployment',
    { namespace: 'shop', workload: 'cart-7d9f8b6c5d', kind: 'ReplicaSet' },
    'shop/cart[Deployment]:80',
  ],
  ['a pod named as a workload', { namespace: 'shop', workload: 'redis-0' }, 'shop/redis[StatefulSet]:80'],
  ['labels of one workload', { namespace: 'shop', labels: { app: 'cart' } }, 'shop/cart[Deployment]:80'],
  [
    'labels of two workloads',
    { namespace: 'shop', labels: { tier: 'x' } },
    '? several-possible-owners (shop/cart[Deployment], shop/redis[StatefulSet]):80',
  ],
  ['labels of none', { namespace: 'shop', labels: { app: 'nobody' } }, '? workload-not-in-cluster:80'],
  [
    'a pod that is gone, of a workload that is not',
    { namespace: 'shop', pod: 'cart-6b8f7c5d4f-qqqqq' },
    'shop/cart[Deployment]:80',
  ],
  [
    'a pod whose name only ends like one of a workload',
    { namespace: 'shop', pod: 'cart-extra-parts' },
    '? pod-not-in-cluster:80',
  ],
  ['a pod of an unknown workload', { namespace: 'shop', pod: 'what-is-this' }, '? pod-not-in-cluster:80'],
  ['a workload that is not there', { namespace: 'shop', workload: 'nothing' }, '? workload-not-in-cluster:80'],
  ['an address', { ip: '10.244.1.11' }, 'shop/redis[StatefulSet]:80'],
  ['the address of a finished pod', { ip: '10.244.1.12' }, '? no-owner-at-that-time:80'],
  ['the address of a pod on the host', { ip: '172.18.0.11' }, 'node node-a:80'],
  ['an unknown address in the pod range', { ip: '10.244.9.9' }, '? no-owner-at-that-time:80'],
  ['an address elsewhere', { ip: '203.0.113.7' }, 'outside 203.0.113.7:80'],
  ['an IPv4-mapped address', { ip: '::ffff:10.244.1.11' }, 'shop/redis[StatefulSet]:80'],
  ['the API server', { ip: '172.18.0.2' }, 'api-server:6443', { port: 6443 }],
  ['the API server by role', { role: 'api-server' }, 'api-server:6443', { port: 6443 }],
  ['the API server by its Service', { ip: '10.96.0.1' }, 'api-server:6443 via default/kubernetes', { port: 443 }],
  ['node-local DNS', { ip: '169.254.20.10' }, 'node node-local DNS:53', { port: 53 }],
  ['node-local DNS of Kubespray', { ip: '169.254.25.10' }, 'node node-local DNS:53', { port: 53 }],
  ['a Service by backends', { ip: '10.96.0.6' }, 'shop/cart[Deployment]:7070 via shop/cart'],
  [
    'a Service by selector and named port',
    { ip: '10.96.0.5' },
    'shop/redis[StatefulSet]:6379 via shop/redis',
    { port: 16379 },
  ],
  ['a Service by name', { namespace: 'shop', service: 'cart' }, 'shop/cart[Deployment]:7070 via shop/cart'],
  [
    'a Service of two workloads',
    { ip: '10.96.0.7' },
    '? several-possible-owners (shop/cart[Deployment], shop/redis[StatefulSet]):80 via shop/both',
  ],
  ['a Service without pods', { ip: '10.96.0.8' }, '? service-without-backends:80 via shop/nobody'],
  ['the cluster DNS by role', { role: 'dns' }, 'shop/redis[StatefulSet]:6379 via kube-system/kube-dns', { port: 53 }],
  [
    'a port that the Service does not have',
    { ip: '10.96.0.6' },
    '? service-without-backends:81 via shop/cart',
    { port: 81 },
  ],
  ['a Service with backends outside', { ip: '10.96.0.9' }, 'outside 203.0.113.9:8080 via shop/external'],
  ['a node port', { ip: '172.18.0.11' }, 'shop/cart[Deployment]:7070 via shop/cart', { port: 30080 }],
  ['nobody', { namespace: 'shop' }, '? record-names-no-end:80'],
])('to %s', async (_name, dst, told, fields = {}) => {
  const { connections, coverage } = await attributed(lines([flow(client, dst, fields)]), { cluster: shop });
  expect(connections.map(shown)).toEqual([`bare/one[Pod] → ${told} allowed 1`]);
  const strange = told.startsWith('?');
  expect([coverage.records, coverage.attributed]).toEqual([1, strange ? 0 : 1]);
  expect(coverage.unattributed.map(({ why, records, sample }) => `${why} ${records} ${sample.line}`)).toEqual(
    strange ? [`${/^\? (\S+?)[ :]/.exec(`${told} `)?.[1]} 1 1`] : [],
  );
});

test('via keeps the address and the port of the Service', async () => {
  const { connections } = await attributed(lines([flow(client, { ip: '10.96.0.6' })]), { cluster: shop });
  expect(connections[0]?.via).toEqual({ service: 'shop/cart', address: address('10.96.0.6'), port: 80 });
  expect(connections[0]?.destination).toMatchObject({
    endpoints: ['shop/cart-7d9f8b6c5d-abcde', 'shop/cart-7d9f8b6c5d-fghij'],
  });
});

test('a Service whose pods listen on different ports gives one possible connection for each', async () => {
  const cluster: ClusterSpec = {
    pods: {
      'a/one': client,
      'a/x': { of: 'Deployment/x', labels: { s: '1' }, ports: [{ name: 'web', port: 8080 }] },
      'a/y': { of: 'Deployment/y', labels: { s: '1' }, ports: [{ name: 'web', port: 9090 }] },
    },
    services: { 'a/s': { ip: '10.96.0.5', selector: { s: '1' }, ports: [{ port: 80, target: 'web' }] } },
  };
  const { connections, coverage } = await attributed(
    lines([flow({ namespace: 'a', pod: 'one' }, { ip: '10.96.0.5' })]),
    { cluster },
  );
  expect(connections.map(shown)).toEqual([
    'a/one[Pod] → ? several-possible-owners (a/x[Deployment]):8080 via a/s allowed 1',
    'a/one[Pod] → ? several-possible-owners (a/y[Deployment]):9090 via a/s allowed 1',
  ]);
  expect(coverage.records).toBe(1);
});

const kubelet = (pod: string, ip: string, at: number, phase?: string): JsonObject => ({
  auditID: `${pod}${ip}${at}`,
  stage: 'ResponseComplete',
  verb: 'patch',
  user: { username: 'system:node:a' },
  sourceIPs: ['172.18.0.11'],
  objectRef: { resource: 'pods', subresource: 'status', namespace: 'shop', name: pod },
  responseStatus: { code: 200 },
  requestReceivedTimestamp: iso(at),
  stageTimestamp: iso(at),
  requestObject: { metadata: { uid: pod }, status: phase === undefined ? { podIP: ip } : { phase } },
});

const churn: ClusterSpec = {
  pods: {
    'shop/a-0': { of: 'StatefulSet/a' },
    'shop/b-0': { of: 'StatefulSet/b', ip: '10.244.1.5' },
    'bare/one': {},
  },
};
const history = lines([
  kubelet('a-0', '10.244.1.5', 10),
  kubelet('a-0', '', 20, 'Failed'),
  kubelet('b-0', '10.244.1.5', 30),
]);

test.each<[name: string, at: number, told: string]>([
  ['before anybody is known', 5, '? before-first-sight (shop/a[StatefulSet])'],
  ['a moment before the first is known', 9.95, 'shop/a[StatefulSet]'],
  ['while the first held it', 15, 'shop/a[StatefulSet]'],
  ['a moment after', 20.05, 'shop/a[StatefulSet]'],
  ['between the two', 25, '? no-owner-at-that-time'],
  ['while the second holds it', 35, 'shop/b[StatefulSet]'],
])('an address is that of its holder then: %s', async (_name, at, told) => {
  const log = lines([flow({ namespace: 'bare', pod: 'one' }, { ip: '10.244.1.5' }, { time: iso(at) })]);
  for (const logs of [
    [log, history],
    [history, log],
  ]) {
    const { connections } = await attributed(logs, { cluster: churn });
    expect(connections.map(shown)).toEqual([`bare/one[Pod] → ${told}:80 allowed 1`]);
    if (!told.startsWith('?')) expect(connections[0]?.basis.destination).toBe('address-then');
  }
});

test('a window in which the address changed hands has two possible owners', async () => {
  const quick = lines([kubelet('a-0', '10.244.1.5', 10), kubelet('b-0', '10.244.1.5', 20)]);
  const log = lines([
    flow({ namespace: 'bare', pod: 'one' }, { ip: '10.244.1.5' }, { time: iso(19), lastTime: iso(21) }),
  ]);
  const { connections } = await attributed([quick, log], { cluster: churn });
  expect(connections.map(shown)).toEqual([
    'bare/one[Pod] → ? several-possible-owners (shop/a[StatefulSet], shop/b[StatefulSet]):80 allowed 1',
  ]);
});

const podManifest = (name: string, status: JsonObject): Manifest => {
  const [namespace = '', pod = ''] = name.split('/');
  const origin = { kind: 'live', object: name, path: '' } as const;
  return {
    ref: { group: '', kind: 'Pod', namespace, name: pod },
    apiVersion: 'v1',
    value: { metadata: { name: pod, namespace }, status },
    origin,
    at: () => origin,
  };
};

test('the snapshot knows since when its pods have their addresses, and nothing about before', async () => {
  const cluster: ClusterSpec = {
    pods: {
      'bare/one': {},
      'shop/b-0': { of: 'StatefulSet/b', ip: '10.244.1.5' },
      'shop/done': { ip: '10.244.1.6', finished: true },
    },
  };
  const manifests = [
    podManifest('shop/b-0', { startTime: iso(10) }),
    podManifest('shop/done', {
      startTime: iso(0),
      containerStatuses: [{ state: { terminated: { finishedAt: iso(5) } } }],
    }),
  ];
  const at = async (minutes: number, ip: string): Promise<readonly string[]> => {
    const log = lines([flow({ namespace: 'bare', pod: 'one' }, { ip }, { time: iso(minutes) })]);
    const { connections } = await attributed(log, { cluster, manifests });
    return connections.map((one) => `${end(one.destination)} ${one.basis.destination}`);
  };
  expect(await at(15, '10.244.1.5')).toEqual(['shop/b[StatefulSet] address-now']);
  expect(await at(5, '10.244.1.5')).toEqual(['? before-first-sight (shop/b[StatefulSet]) none']);
  expect(await at(3, '10.244.1.6')).toEqual(['shop/done[Pod] address-now']);
  expect(await at(9, '10.244.1.6')).toEqual(['? no-owner-at-that-time none']);
});

const hubbleLine = (fields: JsonObject): JsonObject => ({
  flow: {
    time: iso(0),
    verdict: 'FORWARDED',
    l4: { TCP: { source_port: 40000, destination_port: 7070 } },
    source: { namespace: 'bare', pod_name: 'one' },
    destination: { namespace: 'shop', pod_name: 'cart-7d9f8b6c5d-abcde' },
    is_reply: false,
    ...fields,
  },
});
const sent = { traffic_direction: 'EGRESS', trace_observation_point: 'FROM_ENDPOINT' };
const received = { traffic_direction: 'INGRESS', trace_observation_point: 'TO_ENDPOINT' };
const refusal = { verdict: 'DROPPED', drop_reason_desc: 'POLICY_DENIED', traffic_direction: 'INGRESS' };

test.each<[name: string, records: readonly JsonObject[], told: string, merged: object]>([
  ['both ends report', [sent, received], 'allowed 1', { 'double-reports': 1 }],
  [
    'every point reports',
    [sent, { trace_observation_point: 'TO_OVERLAY' }, { trace_observation_point: 'FROM_OVERLAY' }, received],
    'allowed 1',
    { 'double-reports': 3 },
  ],
  [
    'the verdict event counts connections',
    [{ ...sent, event_type: { type: 5 } }, sent, sent, received],
    'allowed 1',
    { 'double-reports': 3 },
  ],
  ['sent, then refused', [sent, refusal], 'denied 1', { 'double-reports': 1 }],
  [
    'accepted yesterday, refused today',
    [sent, received, { ...refusal, time: iso(1440) }],
    'allowed 1 denied 1',
    { 'double-reports': 1 },
  ],
  [
    'sent yesterday, refused today',
    [sent, { ...refusal, time: iso(1440) }],
    'allowed 1 denied 1',
    { 'double-reports': 0 },
  ],
  [
    'retries of one attempt',
    [refusal, { ...refusal, time: iso(0.01) }, { ...refusal, time: iso(0.05) }],
    'denied 1',
    { duplicates: 2 },
  ],
  [
    'two attempts',
    [refusal, { ...refusal, l4: { TCP: { source_port: 40001, destination_port: 7070 } } }],
    'denied 2',
    { duplicates: 0 },
  ],
  ['a reply that says so', [sent, { is_reply: true }], 'allowed 1', { replies: 1 }],
  [
    'a reply told by its ports, and its request',
    [
      { ...received, is_reply: undefined as never },
      {
        is_reply: undefined as never,
        source: { namespace: 'shop', pod_name: 'cart-7d9f8b6c5d-abcde' },
        destination: { namespace: 'bare', pod_name: 'one' },
        l4: { TCP: { source_port: 7070, destination_port: 40000 } },
      },
    ],
    'allowed 1',
    { replies: 1 },
  ],
])('%s', async (_name, records, told, merged) => {
  const { connections, coverage } = await attributed(lines(records.map(hubbleLine)), { cluster: shop });
  expect(connections.map(shown)).toEqual([`bare/one[Pod] → shop/cart[Deployment]:7070 ${told}`]);
  expect(coverage.merged).toMatchObject(merged);
  const left = Object.values(coverage.merged).reduce((sum, count) => sum + count, 0);
  expect(coverage.records + left).toBe(records.length);
});

test('replies without a flag: known ports first, then low ports; two clients stay undecided', async () => {
  const reply = (src: string, from: number, dst: string, to: number): JsonObject =>
    flow({ ip: src }, { ip: dst }, { sourcePort: from, port: to, reply: null });
  const grpc: ClusterSpec = {
    pods: { 'a/server': { ip: '10.0.0.1', ports: [50051] }, 'a/client': { ip: '10.0.0.2' } },
  };
  const told = async (record: JsonObject): Promise<readonly string[]> => {
    const { connections, coverage } = await attributed(lines([record]), { cluster: grpc });
    return [...connections.map(shown), ...coverage.unattributed.map(({ why }) => why)];
  };
  expect(await told(reply('10.0.0.2', 33333, '10.0.0.1', 50051))).toEqual([
    'a/client[Pod] → a/server[Pod]:50051 allowed 1',
  ]);
  expect(await told(reply('10.0.0.1', 50051, '10.0.0.2', 33333))).toEqual([
    'a/client[Pod] → a/server[Pod]:50051 allowed 1',
  ]);
  expect(await told(reply('10.0.0.1', 443, '10.0.0.2', 33333))).toEqual([
    'a/client[Pod] → a/server[Pod]:443 allowed 1',
  ]);
  // Nobody is known to listen on 123, 443 or 9999.
  expect(await told(reply('10.0.0.2', 33333, '10.0.0.1', 9999))).toEqual([
    'a/client[Pod] → a/server[Pod]:9999 allowed 1',
  ]);
  expect(await told(reply('10.0.0.2', 123, '10.0.0.1', 123))).toEqual(['a/client[Pod] → a/server[Pod]:123 allowed 1']);
  expect(await told({ ...reply('10.0.0.1', 443, '10.0.0.2', 33333), verdict: 'denied' })).toEqual([
    'a/client[Pod] → a/server[Pod]:443 other 1',
  ]);
  expect(await told(reply('10.0.0.1', 44444, '10.0.0.2', 33333))).toEqual(['direction-unknown']);
  // Clients behind address translation have ports such as 20000, and clients of NFS ports such as 900.
  expect(await told(reply('10.0.0.1', 443, '10.0.0.2', 20000))).toEqual(['direction-unknown']);
  expect(await told(reply('10.0.0.2', 20000, '10.0.0.1', 443))).toEqual([
    'a/client[Pod] → a/server[Pod]:443 allowed 1',
  ]);
  const { port: _port, sourcePort: _from, ...ping } = reply('10.0.0.1', 1, '10.0.0.2', 1);
  expect(await told({ ...ping, protocol: 'ICMP' })).toEqual(['direction-unknown']);
  expect(await told({ ...ping, protocol: 'ICMP', reply: false })).toEqual(['a/server[Pod] → a/client[Pod]: allowed 1']);
});

test('people, nodes and outsiders at the API server are in no connection', async () => {
  const request = (fields: JsonObject): JsonObject => ({
    auditID: JSON.stringify(fields),
    stage: 'ResponseComplete',
    verb: 'list',
    user: { username: 'alice@example.test' },
    requestReceivedTimestamp: iso(0),
    ...fields,
  });
  const log = lines([
    request({ sourceIPs: ['203.0.113.24'] }),
    request({ sourceIPs: ['172.18.0.11'] }),
    request({ sourceIPs: ['10.244.1.11'] }),
  ]);
  const result = await attributed(log, { cluster: shop });
  expect(result.connections.map(shown)).toEqual(['shop/redis[StatefulSet] → api-server:6443 allowed 1']);
  expect(result.coverage.records).toBe(1);
  const text = JSON.stringify(result, (_key, value: unknown) =>
    typeof value === 'bigint' ? formatAddress(value) : value,
  );
  expect(text).not.toMatch(/alice|203\.0\.113\.24/);
});

test("a pod's token from a strange address counts for nobody, unless all addresses are strange", async () => {
  const request = (pod: string, ip: string): JsonObject => ({
    auditID: pod + ip,
    stage: 'ResponseComplete',
    verb: 'list',
    user: { username: 'system:serviceaccount:shop:x', extra: { 'authentication.kubernetes.io/pod-name': [pod] } },
    sourceIPs: [ip],
    requestReceivedTimestamp: iso(0),
  });
  const own = [request('redis-0', '10.244.1.11'), request('cart-7d9f8b6c5d-abcde', '10.244.1.10')];
  const mixed = await attributed(lines([...own, request('redis-0', '203.0.113.66')]), { cluster: shop });
  expect(mixed.connections.map(shown)).toEqual([
    'shop/cart[Deployment] → api-server:6443 allowed 1',
    'shop/redis[StatefulSet] → api-server:6443 allowed 1',
  ]);
  expect(mixed.coverage.limits.filter((limit) => limit.includes('token'))).toHaveLength(1);
  const translated = await attributed(lines([request('redis-0', '198.51.100.1')]), { cluster: shop });
  expect(translated.connections.map(shown)).toEqual(['shop/redis[StatefulSet] → api-server:6443 allowed 1']);
});

test('records between ends that no policy selects are counted and make no connection', async () => {
  const { connections, coverage } = await attributed(lines([flow({ ip: '203.0.113.1' }, { ip: '203.0.113.2' })]), {
    cluster: shop,
  });
  expect(connections).toEqual([]);
  expect([coverage.records, coverage.attributed]).toEqual([1, 1]);
  expect(coverage.limits).toContainEqual(expect.stringContaining('no policy for pods selects'));
});

test.each<[name: string, records: readonly JsonObject[], identity: ClusterIdentity | undefined, limit: RegExp]>([
  [
    'only refusals',
    Array.from({ length: 20 }, () => flow(client, { namespace: 'shop', pod: 'redis-0' }, { verdict: 'denied' })),
    undefined,
    /only refused traffic/,
  ],
  [
    'no refusal',
    Array.from({ length: 20 }, () => flow(client, { namespace: 'shop', pod: 'redis-0' })),
    undefined,
    /no refusal is recorded/,
  ],
  [
    'one side',
    Array.from({ length: 20 }, () => flow(client, { namespace: 'shop', pod: 'redis-0' }, { reporter: 'source' })),
    undefined,
    /only the sending side/,
  ],
  [
    'strange names',
    Array.from({ length: 12 }, (_, index) =>
      flow({ namespace: 'x', workload: `w${index}` }, { namespace: 'shop', pod: 'redis-0' }),
    ),
    undefined,
    /1 of 13 names .* another cluster\?/,
  ],
  ['a sample', [flow(client, { namespace: 'shop', pod: 'redis-0' }, { sampled: true })], undefined, /samples/],
  [
    'newer than the snapshot',
    [flow(client, { namespace: 'shop', pod: 'redis-0' }, { time: iso(30) })],
    { readAt: eight },
    /30 min newer than the snapshot/,
  ],
])('said about the logs: %s', async (_name, records, identity, limit) => {
  const { coverage } = await attributed(lines(records), { cluster: shop, ...(identity !== undefined && { identity }) });
  expect(coverage.limits).toContainEqual(expect.stringMatching(limit));
});

test('whatever the order of the records, the connections are the same', async () => {
  const ends: readonly JsonObject[] = [
    client,
    { namespace: 'shop', pod: 'redis-0' },
    { namespace: 'shop', pod: 'cart-7d9f8b6c5d-abcde', workload: 'cart', kind: 'Deployment' },
    { namespace: 'shop', pod: 'cart-7d9f8b6c5d-abcde' },
    { namespace: 'shop', workload: 'cart' },
    { ip: '10.244.1.5' },
    { ip: '10.244.1.11' },
    { ip: '10.96.0.6' },
    { ip: '203.0.113.7' },
    { ip: '203.0.113.8', name: 'api.example.test' },
    { namespace: 'shop', labels: { app: 'cart' } },
  ];
  let seed = 11;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const records = Array.from({ length: 600 }, () =>
    flow(ends[next(ends.length)] ?? client, ends[next(ends.length)] ?? client, {
      time: iso(next(60)),
      port: [80, 443, 30080, 33333, 50000][next(5)] ?? 80,
      sourcePort: 32_000 + next(2_000),
      reply: [false, false, true, null][next(4)] ?? null,
      verdict: ['allowed', 'allowed', 'denied', 'unknown'][next(4)] ?? 'allowed',
      reporter: ['source', 'destination', 'node', null][next(4)] ?? null,
    }),
  );
  const plain = async (logs: readonly string[]): Promise<unknown> => {
    const { connections, coverage } = await attributed(logs, {
      cluster: { ...shop, pods: { ...shop.pods, ...churn.pods } },
    });
    const evidence = (found: Evidence | undefined): unknown => found && { ...found, samples: [] };
    return {
      connections: connections.map(({ allowed, denied, other, ...rest }) => ({
        ...rest,
        allowed: evidence(allowed),
        denied: evidence(denied),
        other: evidence(other),
      })),
      records: coverage.records,
      attributed: coverage.attributed,
      merged: coverage.merged,
      unattributed: coverage.unattributed.map(({ why, records: count }) => [why, count]),
      limits: coverage.limits,
    };
  };
  const wanted = await plain([lines(records), history]);
  for (let turn = 0; turn < 3; turn++) {
    const shuffled = records
      .map((record) => [next(1_000_000), record] as const)
      .sort(([a], [b]) => a - b)
      .map(([, record]) => record);
    expect(await plain([history, lines(shuffled)])).toEqual(wanted);
  }
});
