// What the API server connected to itself: recorded connections to the pods behind webhooks and aggregated servers.
import { expect, test } from '@jest/globals';
import { attribute, knownCluster } from '../../src/attribute.ts';
import type { JsonObject, Manifest } from '../../src/model/object.ts';
import { lines, observed, world } from '../log-material.ts';

let serial = 0;
const event = (fields: JsonObject): JsonObject => ({
  auditID: `id-${serial++}`,
  stage: 'ResponseComplete',
  verb: 'create',
  user: { username: 'alice@example.test' },
  sourceIPs: ['203.0.113.24'],
  responseStatus: { code: 201 },
  requestReceivedTimestamp: '2026-11-23T08:00:00.000000Z',
  stageTimestamp: '2026-11-23T08:00:00.010000Z',
  objectRef: { resource: 'pods', namespace: 'shop', name: 'p', apiVersion: 'v1' },
  ...fields,
});

const failure = (message: string, code = 500): JsonObject => ({ code, status: 'Failure', message });
const calling = (url: string): JsonObject =>
  failure(
    `Internal error occurred: failed calling webhook "v.example.test": failed to call webhook: Post "${url}": dial tcp 10.96.0.9:443: i/o timeout`,
  );
const certificates = {
  resource: 'certificates',
  apiGroup: 'cert-manager.io',
  apiVersion: 'v1alpha2',
  namespace: 'shop',
};
const converting = (why: string): JsonObject =>
  failure(`conversion webhook for cert-manager.io/v1alpha2, Kind=Certificate failed: ${why}`);
const mutated = 'mutation.webhook.admission.k8s.io/round_0_index_0';
const patched = 'patch.webhook.admission.k8s.io/round_0_index_0';
const named = JSON.stringify({ configuration: 'guard', webhook: 'm.example.test', mutated: true });

test.each<[name: string, fields: JsonObject, calls: readonly string[]]>([
  ['a mutating webhook that answered', { annotations: { [mutated]: named } }, ['webhook guard/m.example.test allowed']],
  [
    'the same with its patch is one call',
    { annotations: { [mutated]: named, [patched]: named } },
    ['webhook guard/m.example.test allowed'],
  ],
  ['only the patch', { annotations: { [patched]: named } }, ['webhook guard/m.example.test allowed']],
  [
    'two rounds are two calls',
    { annotations: { [mutated]: named, 'mutation.webhook.admission.k8s.io/round_1_index_0': named } },
    ['webhook guard/m.example.test allowed', 'webhook guard/m.example.test allowed'],
  ],
  [
    'keys with underscores',
    { annotations: { mutation_webhook_admission_k8s_io_round_0_index_0: named } },
    ['webhook guard/m.example.test allowed'],
  ],
  [
    'given up and ignored',
    { annotations: { 'failed-open.validating.webhook.admission.k8s.io/round_0_index_0': 'v.example.test' } },
    ['webhook /v.example.test unknown'],
  ],
  [
    'refused by it',
    { responseStatus: failure('admission webhook "v.example.test" denied the request: no', 403) },
    ['webhook /v.example.test allowed'],
  ],
  [
    'fatal, a Service',
    { responseStatus: calling('https://hook.guard.svc:8443/validate?timeout=2s') },
    ['svc guard/hook:8443  unknown'],
  ],
  [
    'fatal, a Service without port',
    { responseStatus: calling('https://hook.guard.svc/validate') },
    ['svc guard/hook:443  unknown'],
  ],
  [
    'fatal, outside',
    { responseStatus: calling('https://hooks.example.test/x') },
    ['outside hooks.example.test 443 unknown'],
  ],
  ['fatal, an address', { responseStatus: calling('https://198.51.100.7:9/x') }, ['address 9 unknown']],
  ['fatal, an IPv6 address', { responseStatus: calling('https://[2001:db8::7]:9/x') }, ['address 9 unknown']],
  ['fatal, on the server itself', { responseStatus: calling('https://127.0.0.1:9/validate') }, []],
  [
    'fatal without a URL',
    { responseStatus: failure('failed calling webhook "v.example.test": no') },
    ['webhook /v.example.test unknown'],
  ],
  ['annotations that are no JSON', { annotations: { [mutated]: '{"configuration":' } }, []],
  ['annotations of an odd type', { annotations: { [mutated]: 7, [patched]: { webhook: 'x' } } }, []],
  [
    'a conversion that failed',
    {
      objectRef: certificates,
      responseStatus: converting('Post "https://hook.guard.svc:443/convert?timeout=30s": EOF'),
    },
    ['svc guard/hook:443  unknown'],
  ],
  [
    'a conversion that failed, as servers before 1.19 put it',
    { objectRef: certificates, responseStatus: converting('Post https://hook.guard.svc:443/convert?timeout=30s: EOF') },
    ['svc guard/hook:443  unknown'],
  ],
  [
    'a conversion that failed without a URL',
    { objectRef: certificates, responseStatus: converting('expected 1 converted objects, got 0') },
    ['conversion /certificates.cert-manager.io unknown'],
  ],
  ['a message of anybody', { responseStatus: failure('pods "p" not found', 404) }, []],
  [
    'another group',
    {
      verb: 'list',
      objectRef: { resource: 'pods', apiGroup: 'metrics.k8s.io', apiVersion: 'v1beta1' },
      responseStatus: { code: 200 },
    },
    ['api /v1beta1.metrics.k8s.io allowed'],
  ],
  [
    'another group, not reached',
    {
      verb: 'list',
      objectRef: { resource: 'pods', apiGroup: 'metrics.k8s.io', apiVersion: 'v1beta1' },
      responseStatus: failure('x', 503),
    },
    ['api /v1beta1.metrics.k8s.io unknown'],
  ],
  [
    'another group, refused by either server',
    {
      verb: 'list',
      objectRef: { resource: 'pods', apiGroup: 'metrics.k8s.io', apiVersion: 'v1beta1' },
      responseStatus: failure('x', 404),
    },
    [],
  ],
  [
    'the node’s kubelet',
    { verb: 'get', objectRef: { resource: 'nodes', subresource: 'proxy', name: 'a', apiVersion: 'v1' } },
    [],
  ],
  [
    'exec',
    { verb: 'get', objectRef: { resource: 'pods', subresource: 'exec', namespace: 'a', name: 'p', apiVersion: 'v1' } },
    [],
  ],
])('%s', async (_name, fields, calls) => {
  const { flows } = await observed(lines([event(fields)]));
  const told = flows
    .filter(({ source }) => source.role === 'api-server')
    .flatMap(({ destination: to, port, verdict, count }) =>
      Array.from({ length: count }, () =>
        to.called !== undefined
          ? `${to.called.kind} ${to.called.configuration ?? ''}/${to.called.name} ${verdict}`
          : to.service !== undefined
            ? `svc ${to.service.namespace}/${to.service.name}:${to.service.port} ${port ?? ''} ${verdict}`
            : `${to.role ?? 'address'}${to.name === undefined ? '' : ` ${to.name}`} ${port} ${verdict}`,
      ),
    );
  expect(told).toEqual(calls);
});

const cluster = world({
  pods: { 'guard/hook-0': { ip: '10.0.1.1', labels: { app: 'hook' }, of: 'StatefulSet/hook', ports: [9443] } },
  services: { 'guard/hook': { ip: '10.96.0.9', selector: { app: 'hook' }, ports: [{ port: 443, target: 9443 }] } },
});
const configuration: JsonObject = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'MutatingWebhookConfiguration',
  metadata: { name: 'guard' },
  webhooks: [{ name: 'm.example.test', clientConfig: { service: { namespace: 'guard', name: 'hook' } } }],
};
const apiService: JsonObject = {
  apiVersion: 'apiregistration.k8s.io/v1',
  kind: 'APIService',
  metadata: { name: 'v1beta1.metrics.k8s.io' },
  spec: { service: { namespace: 'guard', name: 'hook', port: 443 } },
};
const definition: JsonObject = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'certificates.cert-manager.io' },
  spec: {
    conversion: {
      strategy: 'Webhook',
      webhook: { clientConfig: { service: { namespace: 'guard', name: 'hook', path: '/convert' } } },
    },
  },
};
const groupOf = (value: JsonObject): string => (value['apiVersion'] as string).split('/')[0] ?? '';
const manifest = (value: JsonObject): Manifest => {
  const { name } = value['metadata'] as { name: string };
  const origin = { kind: 'live', object: name, path: '' } as const;
  return {
    apiVersion: value['apiVersion'] as string,
    ref: { group: groupOf(value), kind: value['kind'] as string, namespace: '', name },
    value,
    origin,
    at: () => origin,
  };
};
const written = (value: JsonObject, resource: string): JsonObject =>
  event({
    verb: 'update',
    objectRef: { resource, name: 'guard', apiGroup: groupOf(value), apiVersion: 'v1' },
    requestObject: value,
  });
const call = event({ annotations: { [mutated]: named } });
const metrics = event({
  verb: 'list',
  objectRef: { resource: 'pods', apiGroup: 'metrics.k8s.io', apiVersion: 'v1beta1' },
});

async function connections(
  records: readonly JsonObject[],
  snapshot: readonly JsonObject[],
): Promise<readonly string[]> {
  const seen = await observed(lines(records), { known: knownCluster(cluster, snapshot.map(manifest)) });
  const { connections: all, coverage } = attribute(seen, cluster);
  return [
    ...all.map(({ source, destination, port, via, allowed, other }) => {
      const to = destination.kind === 'workload' ? destination.workload.name : destination.kind;
      return `${source.kind} -> ${to} ${port} via ${via?.service} ${allowed?.count ?? 0} ${other?.count ?? 0}`;
    }),
    ...coverage.limits.filter((limit) => limit.includes('webhooks left out')),
  ];
}

const conversion = event({ objectRef: certificates, responseStatus: converting('the server does not answer') });
const tried = 'api-server -> hook 9443 via guard/hook 0 1';
const reached = 'api-server -> hook 9443 via guard/hook 1 0';
const unknown =
  '1 call from the API server to webhooks left out (m.example.test): no webhook configuration in snapshot or log names one Service for them';

test.each<[name: string, records: readonly JsonObject[], snapshot: readonly JsonObject[], told: readonly string[]]>([
  ['the Service from the snapshot', [call], [configuration], [reached]],
  [
    'the Service from the log, whenever it was written',
    [call, written(configuration, 'mutatingwebhookconfigurations')],
    [],
    [reached],
  ],
  ['nobody knows the Service', [call], [], [unknown]],
  ['a configuration of another name', [call], [{ ...configuration, metadata: { name: 'other' } }], [unknown]],
  ['an aggregated API', [metrics], [apiService], [reached]],
  ['an APIService in the log', [metrics, written(apiService, 'apiservices')], [], [reached]],
  ['a custom resource is served by the API server itself', [metrics], [], []],
  ['who converts, from the snapshot', [conversion], [definition], [tried]],
  ['who converts, from the log', [conversion, written(definition, 'customresourcedefinitions')], [], [tried]],
  [
    'nobody knows who converts',
    [conversion],
    [{ ...definition, spec: { conversion: { strategy: 'None' } } }],
    [unknown.replace('m.example.test', 'certificates.cert-manager.io')],
  ],
  [
    'a failed call',
    [event({ responseStatus: calling('https://hook.guard.svc:443/validate') })],
    [],
    ['api-server -> hook 9443 via guard/hook 0 1'],
  ],
])('%s', async (_name, records, snapshot, told) => {
  expect(await connections(records, snapshot)).toEqual(told);
});

test('two Services under one name: which was meant is not known', async () => {
  const moved = {
    ...configuration,
    webhooks: [{ name: 'm.example.test', clientConfig: { service: { namespace: 'guard', name: 'elsewhere' } } }],
  };
  expect(await connections([call, written(moved, 'mutatingwebhookconfigurations')], [configuration])).toEqual([
    unknown,
  ]);
});

test('OpenShift: one request in the logs of two servers counts once, and shows the first server as no pod', async () => {
  const pod = {
    username: 'system:serviceaccount:guard:hook',
    extra: { 'authentication.kubernetes.io/pod-name': ['hook-0'] },
  };
  const objectRef = { resource: 'routes', namespace: 'shop', apiGroup: 'route.openshift.io', apiVersion: 'v1' };
  const front = event({ auditID: 'same', verb: 'list', user: pod, sourceIPs: ['10.0.1.1'], objectRef });
  const behind = {
    ...front,
    sourceIPs: ['10.0.1.1', '10.130.0.2'],
    requestReceivedTimestamp: '2026-11-23T08:00:00.002000Z',
    stageTimestamp: '2026-11-23T08:00:00.008000Z',
  };
  for (const records of [
    [front, behind],
    [behind, front],
  ])
    expect(await connections(records, [{ ...apiService, metadata: { name: 'v1.route.openshift.io' } }])).toEqual([
      reached,
      'workload -> api-server 443 via undefined 1 0',
    ]);
});

test('pages of OpenShift’s login server are no requests of the API server', async () => {
  const page = event({ verb: 'get', requestURI: '/oauth/authorize?client_id=x', objectRef: null });
  expect((await observed(lines([page, call]))).flows.filter(({ samples }) => samples[0]?.line === 1)).toEqual([]);
});
