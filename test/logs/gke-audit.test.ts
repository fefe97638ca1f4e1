// Cloud Audit Logs of GKE: the same requests in other words.
import { expect, test } from '@jest/globals';
import { formatAddress } from '../../src/model/network.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { address, lines, observed } from '../log-material.ts';

let serial = 0;
const entry = (method: string, resource: string, payload: JsonObject = {}, more: JsonObject = {}): JsonObject => ({
  insertId: `id-${serial++}`,
  logName: 'projects/p/logs/cloudaudit.googleapis.com%2Factivity',
  timestamp: '2026-11-23T08:00:00Z',
  resource: { type: 'k8s_cluster', labels: { cluster_name: 'c' } },
  protoPayload: {
    serviceName: 'k8s.io',
    methodName: method,
    resourceName: resource,
    authenticationInfo: { principalEmail: 'dev@example.test' },
    requestMetadata: { callerIp: '198.51.100.4', callerSuppliedUserAgent: 'kubectl/1' },
    ...payload,
  },
  ...more,
});
const at = 'networking.k8s.io/v1/namespaces/shop/networkpolicies/p';
const body: JsonObject = {
  '@type': 'networking.k8s.io/v1.NetworkPolicy',
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'p', namespace: 'shop', uid: 'u', resourceVersion: '2', generation: 1 },
  spec: { podSelector: {} },
};
const sent: JsonObject = { ...body, metadata: { name: 'p', namespace: 'shop' } };
const policies = 'io.k8s.networking.v1.networkpolicies';

test.each<[name: string, record: JsonObject, writes: readonly string[]]>([
  ['created', entry(`${policies}.create`, at, { request: sent, response: body }), ['create shop/p created spec']],
  [
    'changed',
    entry(`${policies}.update`, at, {
      request: sent,
      response: { ...body, metadata: { name: 'p', generation: 2, resourceVersion: '3' } },
    }),
    ['update shop/p changed spec'],
  ],
  [
    'a trimmed answer is not all of it',
    entry(`${policies}.patch`, at, { response: { metadata: { resourceVersion: '9' } } }),
    ['patch shop/p changed '],
  ],
  [
    'deleted',
    entry(`${policies}.delete`, at, {
      request: { '@type': 'meta.k8s.io/__internal.DeleteOptions', propagationPolicy: 'Background' },
      response: { '@type': 'core.k8s.io/v1.Status', status: 'Success' },
    }),
    ['delete shop/p deleted '],
  ],
  [
    'deleted or tried: without its body nobody knows',
    entry(`${policies}.delete`, at, { response: { '@type': 'core.k8s.io/v1.Status', status: 'Success' } }),
    ['delete shop/p changed '],
  ],
  [
    'a create whose answer was never stored',
    entry(`${policies}.create`, at, { request: sent, response: { ...body, metadata: { name: 'p', uid: 'u' } } }),
    [],
  ],
  [
    'a collection',
    entry(`${policies}.deletecollection`, 'networking.k8s.io/v1/namespaces/shop/networkpolicies', {
      request: { kind: 'DeleteOptions' },
      response: { items: [body] },
    }),
    ['deletecollection shop/p deleted '],
  ],
  ['not found', entry(`${policies}.patch`, at, { status: { code: 5, message: 'not found' } }), []],
  ['forbidden', entry(`${policies}.create`, at, { status: { code: 7 }, authorizationInfo: [{ granted: false }] }), []],
  [
    'refused in the answer',
    entry(`${policies}.create`, at, { response: { kind: 'Status', code: 409, status: 'Failure' } }),
    [],
  ],
  [
    'a dry run in the body',
    entry(`${policies}.delete`, at, { request: { '@type': 'meta.k8s.io/v1.DeleteOptions', dryRun: ['All'] } }),
    [],
  ],
  ['a status of it', entry(`${policies}.status.update`, `${at}/status`), []],
  ['a read', entry(`${policies}.list`, 'networking.k8s.io/v1/namespaces/shop/networkpolicies'), []],
  ['a namespace', entry('io.k8s.core.v1.namespaces.patch', 'core/v1/namespaces/shop'), ['patch /shop changed ']],
  [
    'a custom resource by the group of its name',
    entry('io.cilium.v2.ciliumnetworkpolicies.create', 'cilium.io/v2/namespaces/shop/ciliumnetworkpolicies/p'),
    ['create shop/p created '],
  ],
  [
    'of the cluster',
    entry(
      'io.k8s.networking.policy.v1alpha2.clusternetworkpolicies.create',
      'policy.networking.k8s.io/v1alpha2/clusternetworkpolicies/p',
    ),
    ['create /p created '],
  ],
  ['without a version', entry('io.k8s.get', 'readyz'), []],
])('%s', async (_name, record, writes) => {
  const { writes: told, logs } = await observed(lines([record]));
  expect(logs[0]).toMatchObject({ format: 'gke-audit', records: 1 });
  expect(
    told.map(
      ({ verb, ref, effect, after }) =>
        `${verb} ${ref.namespace}/${ref.name} ${effect} ${after === undefined ? '' : 'spec'}`,
    ),
  ).toEqual(writes);
});

test('author, client and time of a write', async () => {
  const { writes } = await observed(lines([entry(`${policies}.create`, at, { request: sent })]));
  expect(writes).toEqual([
    expect.objectContaining({
      user: 'dev@example.test',
      client: 'kubectl/1',
      time: Date.parse('2026-11-23T08:00:00Z'),
    }),
  ]);
  expect(writes[0]?.after).not.toHaveProperty('@type');
});

test.each<[name: string, change: JsonObject]>([
  ['as Google writes it', {}],
  ['callerIP', { requestMetadata: { callerIP: '198.51.100.4' } }],
])('callers by address: %s', async (_name, change) => {
  const { flows } = await observed(lines([entry('io.k8s.core.v1.pods.list', 'core/v1/namespaces/a/pods', change)]));
  expect(flows.map(({ source, destination }) => [formatAddress(source.address ?? 0n), destination.role])).toEqual([
    ['198.51.100.4', 'api-server'],
  ]);
});

test.each(['private', 'gce-internal-ip', ''])('an address that is none: %j', async (callerIp) => {
  const { flows } = await observed(
    lines([entry('io.k8s.core.v1.pods.list', 'core/v1/pods', { requestMetadata: { callerIp } })]),
  );
  expect(flows).toEqual([]);
});

test('a watch that begins and ends in two entries is one connection', async () => {
  const part = (operation: JsonObject, timestamp: string): JsonObject =>
    entry('io.k8s.core.v1.pods.watch', 'core/v1/pods', {}, { operation: { id: 'op', ...operation }, timestamp });
  const { flows } = await observed(
    lines([part({ first: true }, '2026-11-23T08:00:00Z'), part({ last: true }, '2026-11-23T08:05:00Z')]),
  );
  expect(flows.map(({ count, first, last }) => [count, last - first])).toEqual([[1, 300_000]]);
});

test('proxies reach pods; exec ends at the kubelet', async () => {
  const { flows } = await observed(
    lines([
      entry('io.k8s.core.v1.pods.proxy.get', 'core/v1/namespaces/a/pods/p:8080/proxy'),
      entry('io.k8s.core.v1.services.proxy.get', 'core/v1/namespaces/a/services/s:http/proxy'),
      entry('io.k8s.core.v1.pods.exec.create', 'core/v1/namespaces/a/pods/p/exec'),
      entry('io.k8s.core.v1.pods.proxy.get', 'core/v1/namespaces/a/pods/q:80/proxy', { status: { code: 14 } }),
    ]),
  );
  const told = flows.filter(({ source }) => source.role === 'api-server');
  expect(told.map(({ destination: to, port, verdict }) => `${to.pod ?? to.service?.name} ${port} ${verdict}`)).toEqual([
    'p 8080 allowed',
    's undefined allowed',
    'q 80 unknown',
  ]);
});

test('addresses of pods, where Data Access logs tell them', async () => {
  const status = entry(
    'io.k8s.core.v1.pods.status.patch',
    'core/v1/namespaces/shop/pods/web-1/status',
    { request: { metadata: { uid: 'u' }, status: { podIP: '10.8.0.4' } } },
    { logName: 'projects/p/logs/cloudaudit.googleapis.com%2Fdata_access' },
  );
  const { timeline, limits } = await observed(lines([status]));
  expect(timeline.byAddress.get(address('10.8.0.4'))).toEqual([expect.objectContaining({ pod: 'web-1' })]);
  expect(limits.filter((limit) => limit.includes('Data Access'))).toEqual([]);
});

test('what these logs cannot tell is said', async () => {
  const { limits } = await observed(lines([entry('io.k8s.get', 'readyz')]));
  expect(limits).toEqual(
    expect.arrayContaining([expect.stringContaining('name no pod'), expect.stringContaining('Data Access')]),
  );
});

test('BigQuery: the payload under the name of its type, bodies as text', async () => {
  const { protoPayload, ...rest } = entry(`${policies}.create`, at);
  const payload = { ...(protoPayload as JsonObject), requestJson: JSON.stringify(sent) };
  const { writes } = await observed(lines([{ ...rest, protopayload_auditlog: payload }]));
  expect(writes).toEqual([
    expect.objectContaining({ effect: 'created', after: expect.objectContaining({ spec: body['spec'] }) }),
  ]);
});

test('entries of other services say nothing; the same entry twice says it once', async () => {
  const other = entry('google.container.v1.ClusterManager.UpdateCluster', '', {
    serviceName: 'container.googleapis.com',
  });
  const twice = entry('io.k8s.core.v1.pods.list', 'core/v1/pods');
  const { logs, flows, merged } = await observed(lines([twice, other, twice]));
  expect(logs[0]).toMatchObject({ records: 3, skipped: [] });
  expect(flows.map(({ count }) => count)).toEqual([1]);
  expect(merged.duplicates).toBe(1);
});

test('records without time or method are counted', async () => {
  const timeless = { ...entry('io.k8s.core.v1.pods.list', 'core/v1/pods'), timestamp: 'x' };
  const { logs } = await observed(lines([entry('io.k8s.get', 'x'), timeless, entry('io.k8s.', '')]));
  expect(logs[0]?.skipped.map(({ reason }) => reason).sort()).toEqual(
    ['an audit entry without a time', 'an audit entry whose methodName names no verb'].sort(),
  );
});
