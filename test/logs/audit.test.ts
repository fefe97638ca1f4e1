import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model/object.ts';
import { address, lines, observed, sample } from '../log-material.ts';

let serial = 0;
const event = (fields: JsonObject): JsonObject => ({
  auditID: `id-${serial++}`,
  level: 'RequestResponse',
  stage: 'ResponseComplete',
  requestURI: '/x',
  user: { username: 'alice@example.test' },
  sourceIPs: ['203.0.113.24'],
  responseStatus: { code: 200 },
  requestReceivedTimestamp: '2026-11-23T08:00:00.000000Z',
  stageTimestamp: '2026-11-23T08:00:00.010000Z',
  ...fields,
});
const policy = { resource: 'networkpolicies', namespace: 'shop', name: 'p', apiGroup: 'networking.k8s.io' };

test.each<[name: string, fields: JsonObject]>([
  ['dry run in the query', { verb: 'create', requestURI: '/x?dryRun=All&fieldManager=y', objectRef: policy }],
  [
    'dry run in the body',
    { verb: 'delete', objectRef: policy, requestObject: { kind: 'DeleteOptions', dryRun: ['All'] } },
  ],
  ['refused', { verb: 'create', objectRef: policy, responseStatus: { code: 403 } }],
  ['conflict', { verb: 'patch', objectRef: policy, responseStatus: { code: 409 } }],
  ['only received', { verb: 'create', objectRef: policy, stage: 'RequestReceived' }],
  ['a subresource', { verb: 'update', objectRef: { ...policy, subresource: 'status' } }],
  ['another resource', { verb: 'create', objectRef: { ...policy, resource: 'leases' } }],
  ['a read', { verb: 'list', objectRef: policy }],
  [
    'the storage of Calico',
    {
      verb: 'create',
      user: { username: 'system:serviceaccount:calico-system:calico-apiserver' },
      objectRef: { ...policy, apiGroup: 'crd.projectcalico.org' },
    },
  ],
])('no write: %s', async (_name, fields) => {
  expect((await observed(lines([event(fields)]))).writes).toEqual([]);
});

test('who wrote: the user, whom it acted as, and the client', async () => {
  const { writes } = await observed(
    lines([
      event({ verb: 'update', objectRef: policy, impersonatedUser: { username: 'carol' }, userAgent: 'kubectl/1' }),
    ]),
  );
  expect(writes).toEqual([
    expect.objectContaining({ user: 'alice@example.test', actingAs: 'carol', client: 'kubectl/1', effect: 'changed' }),
  ]);
});

const bound = {
  username: 'system:serviceaccount:argocd:controller',
  extra: { 'authentication.kubernetes.io/pod-name': ['argocd-0'] },
};

test.each<[name: string, fields: JsonObject, author: object]>([
  ['a person', {}, { address: address('203.0.113.24') }],
  [
    'behind a proxy, or with a made-up address',
    { sourceIPs: ['8.8.8.8', '198.51.100.7'] },
    { address: address('198.51.100.7'), relayed: true },
  ],
  [
    'a pod',
    { user: bound, sourceIPs: ['10.244.1.14'] },
    { address: address('10.244.1.14'), pod: { namespace: 'argocd', name: 'argocd-0' } },
  ],
  [
    'a pod whose user acts as another',
    { user: bound, impersonatedUser: { username: 'carol' } },
    {
      address: address('203.0.113.24'),
      actingAs: 'carol',
      pod: { namespace: 'argocd', name: 'argocd-0' },
    },
  ],
  ['IPv4 written as IPv6', { sourceIPs: ['::ffff:203.0.113.24'] }, { address: address('203.0.113.24') }],
  ['no address', { sourceIPs: ['@'] }, {}],
  ['none at all', { sourceIPs: [] }, {}],
])('from where it was written: %s', async (_name, fields, author) => {
  const { writes } = await observed(lines([event({ verb: 'update', objectRef: policy, ...fields })]));
  expect(
    writes.map(({ address: from, relayed, pod, actingAs }) => ({
      ...(from !== undefined && { address: from }),
      ...(relayed && { relayed }),
      ...(pod && { pod }),
      ...(actingAs && { actingAs }),
    })),
  ).toEqual([author]);
});

test('what is kept of an object leaves out bookkeeping and secrets of other tools', async () => {
  const body = {
    metadata: {
      name: 'p',
      managedFields: [{}],
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}', a: 'b' },
    },
    spec: { podSelector: {} },
    status: {},
  };
  const { writes } = await observed(lines([event({ verb: 'create', objectRef: policy, responseObject: body })]));
  expect(writes[0]?.after).toEqual({ metadata: { name: 'p', annotations: { a: 'b' } }, spec: { podSelector: {} } });
});

test('a body nested too deeply is not kept, and nothing breaks', async () => {
  const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
  const one = JSON.stringify(event({ verb: 'create', objectRef: policy, responseObject: { spec: 'DEEP' } }));
  const { writes } = await observed(`${one.replace('"DEEP"', deep)}\n`);
  expect(writes).toEqual([expect.objectContaining({ effect: 'created' })]);
  expect(writes[0]?.after).toBeUndefined();
});

const status = (pod: string, uid: string, body: JsonObject, time: string): JsonObject =>
  event({
    verb: 'patch',
    user: { username: 'system:node:a' },
    objectRef: { resource: 'pods', subresource: 'status', namespace: 'shop', name: pod },
    requestObject: { metadata: { uid }, status: body },
    stageTimestamp: time,
    requestReceivedTimestamp: time,
  });

test('addresses: opened by the kubelet, closed by the end of the pod or by the next holder', async () => {
  const { timeline } = await observed(
    lines([
      status('one', '1', { podIP: '10.0.0.1', hostIP: '172.18.0.2' }, '2026-11-23T08:00:00Z'),
      status('one', '1', { conditions: [] }, '2026-11-23T08:01:00Z'),
      status('one', '1', { phase: 'Succeeded' }, '2026-11-23T08:02:00Z'),
      status('two', '2', { podIP: '10.0.0.1' }, '2026-11-23T08:03:00Z'),
      status('three', '3', { podIP: '10.0.0.1' }, '2026-11-23T08:04:00Z'),
      status('host', '4', { podIP: '172.18.0.2', hostIP: '172.18.0.2' }, '2026-11-23T08:00:00Z'),
      status('dual', '5', { podIPs: [{ ip: '10.0.0.5' }, { ip: 'fd00::5' }] }, '2026-11-23T08:00:00Z'),
      status(
        'dual',
        '5',
        { podIPs: [{ ip: '10.0.0.6' }, { ip: '10.0.0.5', $patch: 'delete' }] },
        '2026-11-23T08:05:00Z',
      ),
    ]),
  );
  const told = (ip: string): readonly string[] =>
    (timeline.byAddress.get(address(ip)) ?? []).map(
      ({ pod, from, to }) =>
        `${pod} ${new Date(from).toISOString().slice(14, 16)}–${to === undefined ? '' : new Date(to).toISOString().slice(14, 16)}`,
    );
  expect(told('10.0.0.1')).toEqual(['one 00–02', 'two 03–04', 'three 04–']);
  expect(told('172.18.0.2')).toEqual([]);
  expect(told('10.0.0.5')).toEqual(['dual 00–05']);
  expect(told('10.0.0.6')).toEqual(['dual 05–']);
  expect(told('fd00::5')).toEqual(['dual 00–']);
});

test('addresses from slices and from Calico, and the owner of a pod', async () => {
  const { timeline } = await observed(
    lines([
      event({
        verb: 'update',
        objectRef: { resource: 'endpointslices', apiGroup: 'discovery.k8s.io', namespace: 'shop', name: 's' },
        requestObject: {
          endpoints: [
            { addresses: ['10.0.0.1'], targetRef: { kind: 'Pod', name: 'web-abc-1', namespace: 'shop', uid: '1' } },
          ],
        },
      }),
      event({
        verb: 'create',
        objectRef: { resource: 'pods', namespace: 'shop' },
        responseObject: {
          metadata: {
            name: 'web-abc-1',
            uid: '1',
            labels: { 'pod-template-hash': 'abc' },
            ownerReferences: [{ kind: 'ReplicaSet', name: 'web-abc', controller: true }],
          },
        },
      }),
      event({
        verb: 'patch',
        objectRef: { resource: 'pods', namespace: 'shop', name: 'cal' },
        requestObject: { metadata: { annotations: { 'cni.projectcalico.org/podIP': '10.0.0.2/32' } } },
      }),
    ]),
  );
  expect(timeline.byAddress.get(address('10.0.0.1'))).toEqual([
    expect.objectContaining({ pod: 'web-abc-1', workload: { namespace: 'shop', kind: 'Deployment', name: 'web' } }),
  ]);
  expect(timeline.byAddress.get(address('10.0.0.2'))).toEqual([expect.objectContaining({ pod: 'cal' })]);
});

test('what the audit level left out is measured and told', async () => {
  const bare = event({
    verb: 'patch',
    objectRef: { resource: 'pods', subresource: 'status', namespace: 'a', name: 'b' },
  });
  const { limits } = await observed(lines([bare, { ...bare, auditID: 'other' }]));
  expect(limits).toContain(
    'pod addresses in 0 of 2 pod status writes: the audit policy records them below level Request; see the rule "Addresses and placement of pods" of netpol-gate init --audit-policy',
  );
});

test.each<[name: string, fields: JsonObject, flows: readonly string[]]>([
  [
    'a pod by its token',
    {
      verb: 'get',
      user: {
        username: 'system:serviceaccount:shop:x',
        extra: { 'authentication.kubernetes.io/pod-name': ['cart-0'] },
      },
    },
    ['shop/cart-0'],
  ],
  [
    'a rewritten key',
    {
      verb: 'get',
      user: {
        username: 'system:serviceaccount:shop:x',
        extra: { 'authentication_kubernetes_io_slash_pod-name': ['cart-0'] },
      },
    },
    ['shop/cart-0'],
  ],
  [
    'a refused request',
    {
      verb: 'get',
      responseStatus: { code: 403 },
      user: {
        username: 'system:serviceaccount:shop:x',
        extra: { 'authentication.kubernetes.io/pod-name': ['cart-0'] },
      },
    },
    ['shop/cart-0'],
  ],
  ['an address', { verb: 'list' }, ['/203.0.113.24']],
  ['a forged address before the true one', { verb: 'list', sourceIPs: ['10.0.0.1', '10.0.0.9'] }, ['/10.0.0.9']],
  ['a masked address', { verb: 'list', sourceIPs: ['10.x.x.x'] }, []],
  ['the server itself', { verb: 'get', sourceIPs: ['::1'] }, []],
  ['a kubelet', { verb: 'get', user: { username: 'system:node:a' } }, []],
  [
    'nobody, 401 at the start',
    { verb: 'list', stage: 'ResponseStarted', user: {}, responseStatus: { code: 401 } },
    ['/203.0.113.24'],
  ],
  ['only received', { verb: 'list', stage: 'RequestReceived' }, []],
])('caller: %s', async (_name, fields, callers) => {
  const { flows } = await observed(lines([event(fields)]));
  const { formatAddress } = await import('../../src/model/network.ts');
  expect(
    flows.map(({ source }) => `${source.namespace ?? ''}/${source.pod ?? formatAddress(source.address ?? 0n)}`),
  ).toEqual(callers);
});

test('a watch is one request, from its start to its end, in whatever order its stages come', async () => {
  const watch = event({ verb: 'watch', requestURI: '/api/v1/pods?watch=true', stage: 'ResponseStarted' });
  const end = { ...watch, stage: 'ResponseComplete', stageTimestamp: '2026-11-23T09:00:00Z' };
  for (const stages of [
    [watch, end],
    [end, watch],
  ]) {
    const { flows } = await observed(lines(stages));
    expect(flows.map(({ count, first, last }) => [count, last - first])).toEqual([[1, 3_600_000]]);
  }
});

test.each<[name: string, fields: JsonObject, told: string | undefined]>([
  ['pod', { objectRef: { resource: 'pods', subresource: 'proxy', namespace: 'a', name: 'p:80' } }, 'a/p 80 allowed'],
  [
    'pod with scheme',
    { objectRef: { resource: 'pods', subresource: 'proxy', namespace: 'a', name: 'https:p:443' } },
    'a/p 443 allowed',
  ],
  [
    'pod without port',
    { objectRef: { resource: 'pods', subresource: 'proxy', namespace: 'a', name: 'p' } },
    'a/p  allowed',
  ],
  [
    'service by port name',
    { objectRef: { resource: 'services', subresource: 'proxy', namespace: 'a', name: 's:http' } },
    's:http  allowed',
  ],
  [
    'not reached',
    {
      objectRef: { resource: 'pods', subresource: 'proxy', namespace: 'a', name: 'p:80' },
      responseStatus: { code: 503 },
    },
    'a/p 80 unknown',
  ],
  [
    'broken off by the pod',
    {
      stage: 'Panic',
      objectRef: { resource: 'pods', subresource: 'proxy', namespace: 'a', name: 'p:80' },
      responseStatus: { code: 500 },
    },
    'a/p 80 allowed',
  ],
  [
    'the pod says 404',
    {
      objectRef: { resource: 'pods', subresource: 'proxy', namespace: 'a', name: 'p:80' },
      responseStatus: { code: 404 },
    },
    'a/p 80 allowed',
  ],
  [
    'there is no such pod',
    {
      objectRef: { resource: 'pods', subresource: 'proxy', namespace: 'a', name: 'p:80' },
      responseStatus: { code: 404, status: 'Failure', reason: 'NotFound' },
    },
    undefined,
  ],
  [
    'forbidden',
    {
      objectRef: { resource: 'pods', subresource: 'proxy', namespace: 'a', name: 'p:80' },
      responseStatus: { code: 403 },
      annotations: { 'authorization.k8s.io/decision': 'forbid' },
    },
    undefined,
  ],
  ['node', { objectRef: { resource: 'nodes', subresource: 'proxy', name: 'n' } }, undefined],
  ['exec', { objectRef: { resource: 'pods', subresource: 'exec', namespace: 'a', name: 'p' } }, undefined],
  [
    'port-forward',
    { objectRef: { resource: 'pods', subresource: 'portforward', namespace: 'a', name: 'p' } },
    undefined,
  ],
])('proxy: %s', async (_name, fields, told) => {
  const { flows } = await observed(lines([event({ verb: 'get', ...fields })]));
  const found = flows.find(({ source }) => source.role === 'api-server');
  const to = found?.destination;
  expect(
    found &&
      `${to?.service === undefined ? `${to?.namespace}/${to?.pod}` : `${to.service.name}:${to.service.port}`} ${found.port ?? ''} ${found.verdict}`,
  ).toBe(told);
});

test.each<[name: string, text: string, message: RegExp]>([
  ['core events', lines([{ kind: 'Event', apiVersion: 'v1', involvedObject: {}, reason: 'x' }]), /kubectl get events/],
  ['the new events', lines([{ kind: 'Event', apiVersion: 'events.k8s.io/v1', regarding: {} }]), /kubectl get events/],
  [
    "Rancher's API audit",
    lines([{ auditID: 'a', method: 'GET', requestURI: '/v3', requestTimestamp: 't', user: { name: 'x' } }]),
    /Rancher/,
  ],
  ['a snapshot', JSON.stringify({ kind: 'PodList', items: [] }), /snapshot/],
  [
    'the legacy format',
    '2026-11-23T04:30:09.646695642Z AUDIT: id="6" stage="ResponseComplete" ip="127.0.0.1"',
    /legacy/,
  ],
])('%s are refused with a hint', async (_name, text, message) => {
  await expect(observed(text)).rejects.toMatchObject({
    name: 'UsableError',
    message: expect.stringMatching(message),
    where: 'log1',
  });
});

const legacy = sample('k8s-audit-recorded/legacy-format.log');
(legacy === undefined ? test.skip : test)('a real log in the legacy format is refused with a hint', async () => {
  await expect(observed(legacy ?? '')).rejects.toMatchObject({ message: expect.stringContaining('legacy') });
});

const real = [
  'audit2rbac-demo.metadata',
  'falco-exec-and-service.request',
  'falco-plugin-minimal.metadata',
  'hori-k3s-1.33-watch.metadata',
  'reference-only/kubelet-pod-status-patch-1.20.requestresponse',
  'reference-only/pod-to-apiserver-bound-token.metadata',
  'reference-only/lease-update-ipv6.requestresponse',
  'reference-only/unauthenticated-401-empty-user.metadata',
  'reference-only/apiserver-loopback.metadata',
];
for (const name of real) {
  const text = sample(`k8s-audit/${name}.jsonl`);
  (text === undefined ? test.skip : test)(`real lines: ${name}`, async () => {
    const { logs } = await observed(text ?? '');
    expect(logs).toEqual([
      expect.objectContaining({ format: 'audit', records: text?.trim().split('\n').length, skipped: [] }),
    ]);
  });
}
