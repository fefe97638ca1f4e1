/** Some good records of each log format with what they say, made up for the tests. */
import { writeDigest } from '../../src/logs/index.ts';
import type { Flow } from '../../src/model/flow.ts';
import { formatAddress } from '../../src/model/network.ts';
import type { JsonObject } from '../../src/model/object.ts';

export interface LogExample {
  /** Objects, or lines of text. */
  readonly records: readonly (JsonObject | string)[];
  readonly shown: (flow: Flow) => string;
  readonly flows: readonly string[];
  readonly writes?: number;
  readonly onlyFirstIsRecognised?: boolean;
  /** Damage makes the whole log unusable, by intent. */
  readonly refusesDamage?: boolean;
}

function endText({ namespace, pod, workload, address, role, labels, service }: Flow['source']): string {
  const name =
    pod ?? workload?.name ?? (labels && [...labels].map((pair) => pair.join('=')).join(',')) ?? service?.name;
  if (name !== undefined) return `${namespace ?? service?.namespace ?? ''}/${name}`;
  return [role, address === undefined ? undefined : formatAddress(address)].filter(Boolean).join(' ');
}

/** `source → destination protocol port verdict ×count`. */
export function shownFlow(flow: Flow): string {
  const port = flow.port === undefined ? '' : ` ${flow.port}`;
  return `${endText(flow.source)} → ${endText(flow.destination)} ${flow.protocol}${port} ${flow.verdict} ×${flow.count}`;
}

const account = (namespace: string, pod: string): JsonObject => ({
  username: `system:serviceaccount:${namespace}:default`,
  extra: { 'authentication.kubernetes.io/pod-name': [pod] },
});

const event = (fields: JsonObject): JsonObject => ({
  kind: 'Event',
  apiVersion: 'audit.k8s.io/v1',
  level: 'RequestResponse',
  auditID: `id-${JSON.stringify(fields).length}`,
  stage: 'ResponseComplete',
  sourceIPs: ['10.244.1.10'],
  userAgent: 'test/1',
  responseStatus: { code: 200 },
  requestReceivedTimestamp: '2026-11-23T08:00:00.000000Z',
  stageTimestamp: '2026-11-23T08:00:00.010000Z',
  ...fields,
});

export const auditExample: LogExample = {
  records: [
    event({
      verb: 'get',
      requestURI: '/api/v1/namespaces/shop/pods',
      user: account('shop', 'cart-0'),
      objectRef: { resource: 'pods', namespace: 'shop' },
    }),
    event({
      verb: 'create',
      requestURI: '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies',
      user: { username: 'alice@example.test' },
      sourceIPs: ['203.0.113.24'],
      responseStatus: { code: 201 },
      objectRef: { resource: 'networkpolicies', namespace: 'shop', name: 'deny', apiGroup: 'networking.k8s.io' },
      responseObject: {
        kind: 'NetworkPolicy',
        metadata: { name: 'deny', namespace: 'shop', uid: 'u1', resourceVersion: '1', generation: 1 },
        spec: { podSelector: {}, policyTypes: ['Ingress'] },
      },
    }),
    event({
      verb: 'get',
      requestURI: '/api/v1/namespaces/shop/pods/cart-0:8080/proxy/',
      user: { username: 'bob@example.test' },
      sourceIPs: [],
      objectRef: { resource: 'pods', subresource: 'proxy', namespace: 'shop', name: 'cart-0:8080' },
    }),
    event({
      verb: 'patch',
      requestURI: '/api/v1/namespaces/shop/pods/cart-0/status',
      user: { username: 'system:node:node-a' },
      sourceIPs: ['172.18.0.11'],
      objectRef: { resource: 'pods', subresource: 'status', namespace: 'shop', name: 'cart-0' },
      requestObject: { metadata: { uid: 'p1' }, status: { podIP: '10.244.1.10', podIPs: [{ ip: '10.244.1.10' }] } },
    }),
  ],
  shown: shownFlow,
  flows: [
    'shop/cart-0 → api-server TCP allowed ×1',
    ' 203.0.113.24 → api-server TCP allowed ×1'.trim(),
    'api-server → shop/cart-0 TCP 8080 allowed ×1',
  ],
  writes: 1,
};

const hubbleEnd = (namespace: string, pod: string): JsonObject => ({
  identity: 100 + pod.length,
  namespace,
  labels: [`k8s:app=${pod}`, `k8s:io.kubernetes.pod.namespace=${namespace}`],
  pod_name: `${pod}-0`,
});

const hubbleFlow = (fields: JsonObject): JsonObject => ({
  flow: {
    time: '2026-11-23T08:00:01.5Z',
    verdict: 'FORWARDED',
    IP: { source: '10.244.1.10', destination: '10.244.2.11' },
    l4: { TCP: { source_port: 40000, destination_port: 8443, flags: { SYN: true } } },
    source: hubbleEnd('shop', 'cart'),
    destination: hubbleEnd('pay', 'api'),
    is_reply: false,
    traffic_direction: 'EGRESS',
    event_type: { type: 5 },
    ...fields,
  },
  node_name: 'kind/node-a',
  time: '2026-11-23T08:00:01.5Z',
});

export const hubbleExample: LogExample = {
  records: [
    hubbleFlow({}),
    hubbleFlow({ verdict: 'DROPPED', drop_reason_desc: 'POLICY_DENIED', traffic_direction: 'INGRESS' }),
    hubbleFlow({ verdict: 'DROPPED', drop_reason_desc: 'STALE_OR_UNROUTABLE_IP' }),
    hubbleFlow({ l4: { ICMPv4: { type: 8 } }, destination: { identity: 2, labels: ['reserved:world'] } }),
    { lost_events: { source: 'PERF_EVENT_RING_BUFFER', num_events_lost: '12' }, node_name: 'kind/node-a' },
  ],
  shown: shownFlow,
  flows: [
    'shop/cart-0 → pay/api-0 TCP 8443 allowed ×1',
    'shop/cart-0 → pay/api-0 TCP 8443 denied ×1',
    'shop/cart-0 → pay/api-0 TCP 8443 unknown ×1',
    'shop/cart-0 → outside 10.244.2.11 other allowed ×1',
  ],
};

export const genericExample: LogExample = {
  records: [
    {
      time: '2026-11-23T08:00:00Z',
      count: 412,
      src: { namespace: 'shop', workload: 'cart' },
      dst: { namespace: 'pay', labels: { app: 'api' } },
      protocol: 'TCP',
      port: 8443,
      verdict: 'allowed',
    },
    {
      time: 1795420800,
      lastTime: 1795424400,
      src: { ip: '203.0.113.7' },
      dst: { namespace: 'shop', service: 'frontend' },
      protocol: 17,
      port: '53',
      verdict: 'denied',
    },
    {
      time: 1795420800000,
      src: { namespace: 'shop', pod: 'cart-0' },
      dst: { role: 'api-server' },
      protocol: 'icmp',
      verdict: 'unknown',
    },
  ],
  shown: shownFlow,
  flows: [
    'shop/cart → pay/app=api TCP 8443 allowed ×412',
    '203.0.113.7 → shop/frontend UDP 53 denied ×1',
    'shop/cart-0 → api-server other unknown ×1',
  ],
};

export function digestExample(): LogExample {
  const evidence = (count: number): { count: number; first: number; last: number; samples: [] } => ({
    count,
    first: Date.UTC(2026, 10, 23, 8),
    last: Date.UTC(2026, 10, 23, 9),
    samples: [],
  });
  const workload = (namespace: string, name: string): { namespace: string; kind: string; name: string } => ({
    namespace,
    kind: 'Deployment',
    name,
  });
  const text = writeDigest(
    {
      connections: [
        {
          source: { kind: 'workload', workload: workload('shop', 'cart'), endpoints: [] },
          destination: { kind: 'outside', address: 0xffff_cb00_7107n },
          protocol: 'TCP',
          port: 443,
          basis: { source: 'named', destination: 'address-now' },
          allowed: evidence(5),
          denied: evidence(2),
          policies: [],
        },
      ],
      writes: [
        {
          time: Date.UTC(2026, 10, 23, 8),
          verb: 'create',
          ref: { group: 'networking.k8s.io', kind: 'NetworkPolicy', namespace: 'shop', name: 'deny' },
          effect: 'created',
          user: 'alice@example.test',
          client: 'kubectl',
          origin: { kind: 'log', file: 'audit.log', line: 3 },
        },
      ],
      coverage: {
        logs: [],
        records: 7,
        attributed: 7,
        unattributed: [],
        merged: { replies: 0, 'double-reports': 0, duplicates: 0, aggregated: 0 },
        lostEvents: 0,
        sampled: false,
        limits: [],
      },
    },
    { tool: '0.1.0', cluster: { uid: 'c1' } },
  );
  return {
    records: text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as JsonObject),
    shown: shownFlow,
    flows: ['shop/cart → outside 203.0.113.7 TCP 443 allowed ×5', 'shop/cart → outside 203.0.113.7 TCP 443 denied ×2'],
    writes: 1,
    onlyFirstIsRecognised: true,
    refusesDamage: true,
  };
}

const entry = (methodName: string, resourceName: string, fields: JsonObject): JsonObject => ({
  protoPayload: {
    '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
    serviceName: 'k8s.io',
    methodName,
    resourceName,
    authenticationInfo: { principalEmail: 'carol@example.test' },
    authorizationInfo: [{ granted: true, permission: methodName, resource: resourceName }],
    requestMetadata: { callerIp: '203.0.113.24', callerSuppliedUserAgent: 'kubectl' },
    ...fields,
  },
  insertId: `id-${resourceName}`,
  resource: { type: 'k8s_cluster', labels: { cluster_name: 'prod' } },
  timestamp: '2026-11-23T08:00:00.25Z',
  logName: 'projects/example/logs/cloudaudit.googleapis.com%2Factivity',
});

export const gkeAuditExample: LogExample = {
  records: [
    entry('io.k8s.core.v1.pods.list', 'core/v1/namespaces/shop/pods', {}),
    entry('io.k8s.networking.v1.networkpolicies.create', 'networking.k8s.io/v1/namespaces/shop/networkpolicies/deny', {
      response: {
        kind: 'NetworkPolicy',
        metadata: { name: 'deny', namespace: 'shop', resourceVersion: '1' },
        spec: { podSelector: {} },
      },
    }),
  ],
  shown: shownFlow,
  flows: ['203.0.113.24 → api-server TCP allowed ×1', '203.0.113.24 → api-server TCP allowed ×1'],
  writes: 1,
};
