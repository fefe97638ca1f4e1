import { expect, test } from '@jest/globals';
import type { Endpoint } from '../../src/model/cluster.ts';
import { formatAddress } from '../../src/model/network.ts';
import { clusterOf, deployment, owner, pod, settings, stateOf, workload } from './trees.ts';
import { load } from '../../src/load.ts';
import { liveManifest } from '../../src/worlds/live.ts';
import { readServices } from '../../src/worlds/services.ts';

interface Sketch {
  readonly id: string;
  readonly workload: string;
  readonly labels: object;
  readonly ports: readonly string[];
  readonly hostNetwork: boolean;
  readonly finished: boolean;
  readonly node: string | undefined;
  readonly addresses: readonly string[];
  readonly replicas: number;
}

const sketch = ({
  id,
  workload: { kind, name },
  labels,
  ports,
  hostNetwork,
  finished,
  node,
  addresses,
  replicas,
}: Endpoint): Sketch => ({
  id,
  workload: `${name}[${kind}]`,
  labels: Object.fromEntries(labels),
  ports: ports.map(
    ({ name: port, protocol, port: number, sidecar }) =>
      `${port ?? ''}:${protocol}:${number}${sidecar === true ? ':sidecar' : ''}`,
  ),
  hostNetwork,
  finished,
  node,
  addresses: addresses.map(formatAddress),
  replicas,
});

/** The endpoints of a live cluster. */
function liveEndpoints(cluster: string): Record<string, Sketch | undefined> {
  const live = load({ base: { manifests: [] }, head: { manifests: [] } }, clusterOf(cluster), settings).states[0]?.live;
  return Object.fromEntries([...(live?.endpoints.values() ?? [])].map((endpoint) => [endpoint.id, sketch(endpoint)]));
}

const replicaSet = `---
apiVersion: apps/v1
kind: ReplicaSet
metadata: {name: web-5d4f, namespace: shop${owner('Deployment', 'web')}}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: []}}}
`;
const job = `---
apiVersion: batch/v1
kind: Job
metadata: {name: night-123, namespace: shop${owner('CronJob', 'night', 'batch/v1')}}
spec: {template: {metadata: {labels: {app: night}}, spec: {containers: []}}}
`;

const owners: readonly [what: string, metadata: string, labels: string, more: string, workload: string][] = [
  ['no owner', '', '{}', '', 'p[Pod]'],
  ['a StatefulSet', owner('StatefulSet', 'db'), '{}', '', 'db[StatefulSet]'],
  ['a ReplicaSet of a Deployment', owner('ReplicaSet', 'web-5d4f'), '{}', replicaSet, 'web[Deployment]'],
  [
    'a ReplicaSet that was not read',
    owner('ReplicaSet', 'web-5d4f'),
    '{pod-template-hash: 5d4f}',
    '',
    'web[Deployment]',
  ],
  [
    'a ReplicaSet whose name ends otherwise',
    owner('ReplicaSet', 'web-5d4f'),
    '{pod-template-hash: aaaa}',
    '',
    'web-5d4f[ReplicaSet]',
  ],
  ['a ReplicaSet without the label', owner('ReplicaSet', 'web-5d4f'), '{}', '', 'web-5d4f[ReplicaSet]'],
  ['a Job of a CronJob', owner('Job', 'night-123', 'batch/v1'), '{}', job, 'night[CronJob]'],
  ['a Job alone', owner('Job', 'once', 'batch/v1'), '{}', '', 'once[Job]'],
  ['a Node (static pod)', owner('Node', 'node-a', 'v1'), '{}', '', 'p[Pod]'],
  ['a custom resource', owner('Cluster', 'pg', 'postgresql.cnpg.io/v1'), '{}', '', 'pg[Cluster]'],
  ['an owner without a kind', ', ownerReferences: [{name: x}]', '{}', '', 'x[Pod]'],
];

test.each(owners)('a pod of %s', (_what, metadata, labels, more, expected) => {
  expect(liveEndpoints(pod('shop/p', labels, metadata) + more)['shop/p']?.workload).toBe(expected);
});

test('a pod has the ports of all its containers, then of sidecars; an init container that ends has none', () => {
  const cluster = pod(
    'shop/p',
    '{}',
    '',
    `, initContainers: [{name: i, ports: [{containerPort: 1}]}, {name: s, restartPolicy: Always, ports: [{name: http, containerPort: 81}]}]
  , containers: [{name: a, ports: [{name: http, containerPort: 80}]}, {name: b, ports: [{containerPort: 53, protocol: UDP}]}]`,
  ).replace('containers: [{name: main}]', 'dnsPolicy: None');
  expect(liveEndpoints(cluster)['shop/p']?.ports).toEqual(['http:TCP:80', ':UDP:53', 'http:TCP:81:sidecar']);
});

const phases: readonly [phase: string, finished: boolean][] = [
  ['Pending', false],
  ['Running', false],
  ['Unknown', false],
  ['Succeeded', true],
  ['Failed', true],
];

test.each(phases)('phase %s is finished: %s', (phase, finished) => {
  expect(liveEndpoints(pod('shop/p', '{}').replace('Running', phase))['shop/p']?.finished).toBe(finished);
});

test('node, addresses of both families and host network are read', () => {
  const cluster = pod(
    'shop/p',
    '{a: b}',
    '',
    ', hostNetwork: true, nodeName: n1',
    ', podIP: 10.0.0.1, podIPs: [{ip: 10.0.0.1}, {ip: "fd00::1"}]',
  );
  expect(liveEndpoints(cluster)['shop/p']).toEqual({
    id: 'shop/p',
    workload: 'p[Pod]',
    labels: { a: 'b' },
    ports: [],
    hostNetwork: true,
    finished: false,
    node: 'n1',
    addresses: ['10.0.0.1', 'fd00::1'],
    replicas: 1,
  });
});

const cron = `---
apiVersion: batch/v1
kind: CronJob
metadata: {name: night, namespace: shop}
spec: {schedule: "0 0 * * *", jobTemplate: {spec: {template: {metadata: {labels: {app: night}}, spec: {containers: []}}}}}
`;

const templates: readonly [what: string, yaml: string, id: string, replicas: number][] = [
  ['Deployment', deployment('shop/web'), 'shop/web[Deployment]', 1],
  [
    'Deployment of three',
    deployment('shop/web').replace('spec:\n', 'spec:\n  replicas: 3\n'),
    'shop/web[Deployment]',
    3,
  ],
  [
    'Deployment scaled to zero',
    deployment('shop/web').replace('spec:\n', 'spec:\n  replicas: 0\n'),
    'shop/web[Deployment]',
    0,
  ],
  ['DaemonSet', workload('DaemonSet', 'shop/web'), 'shop/web[DaemonSet]', 2],
  ['StatefulSet', workload('StatefulSet', 'shop/web'), 'shop/web[StatefulSet]', 1],
  ['ReplicaSet of nobody', workload('ReplicaSet', 'shop/web'), 'shop/web[ReplicaSet]', 1],
  [
    'ReplicationController',
    workload('ReplicationController', 'shop/web').replace('apps/v1', 'v1'),
    'shop/web[ReplicationController]',
    1,
  ],
  ['Job', workload('Job', 'shop/web').replace('apps/v1', 'batch/v1'), 'shop/web[Job]', 1],
  ['CronJob', cron, 'shop/night[CronJob]', 1],
];

test.each(templates)('a %s without pods stands as the pod it would make', (_what, yaml, id, replicas) => {
  const { head } = stateOf({ base: { 'a.yaml': yaml }, head: { 'a.yaml': yaml } });
  expect([...head.endpoints.values()].map((endpoint) => [endpoint.id, endpoint.replicas, endpoint.addresses])).toEqual([
    [id, replicas, []],
  ]);
  expect(head.endpoints.get(id as Endpoint['id'])?.labels.get('app')).toBe(id.split(/[/[]/)[1]);
});

test('a workload with pods stands as these; its ReplicaSets and finished Jobs add nothing', () => {
  const web = pod('shop/web-5d4f-x', '{app: web}', owner('ReplicaSet', 'web-5d4f'));
  const done = pod('shop/once-x', '{}', owner('Job', 'once', 'batch/v1')).replace('Running', 'Succeeded');
  const once = workload('Job', 'shop/once').replace('apps/v1', 'batch/v1');
  const cluster = deployment('shop/web') + replicaSet + web + once + done;
  expect(Object.keys(liveEndpoints(cluster)).sort()).toEqual(['shop/once-x', 'shop/web-5d4f-x']);
});

test('a CronJob between two runs stands as the pod it will make', () => {
  const done = pod('shop/night-123-x', '{}', owner('Job', 'night-123', 'batch/v1')).replace('Running', 'Succeeded');
  expect(Object.keys(liveEndpoints(cron + job + done)).sort()).toEqual(['shop/night-123-x', 'shop/night[CronJob]']);
});

test('a slice may hold more addresses than a call takes arguments', () => {
  const ref = (group: string, kind: string, name: string) => ({ group, kind, namespace: 'shop', name });
  const service = liveManifest({}, ref('', 'Service', 'web'));
  const addresses = Array.from({ length: 150_000 }, (_, at) => `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`);
  const metadata = { labels: { 'kubernetes.io/service-name': 'web' } };
  const slice = liveManifest({ metadata, endpoints: [{ addresses }] }, ref('discovery.k8s.io', 'EndpointSlice', 'w'));
  expect(readServices([service], [slice], [])).toMatchObject([{ backends: { length: 150_000 } }]);
});
