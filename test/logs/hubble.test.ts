import { expect, test } from '@jest/globals';
import { hubble } from '../../src/logs/hubble.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { lines, observed, sample } from '../log-material.ts';
import { shownFlow } from '../contracts/log-examples.ts';

const base: JsonObject = {
  time: '2026-11-23T08:00:01.5Z',
  verdict: 'FORWARDED',
  IP: { source: '10.0.0.1', destination: '10.0.0.2' },
  l4: { TCP: { source_port: 40000, destination_port: 80 } },
  source: { namespace: 'a', pod_name: 'one' },
  destination: { namespace: 'b', pod_name: 'two' },
};

function decoded(fields: JsonObject): Flow {
  const record = {
    kind: 'json',
    value: { flow: { ...base, ...fields } },
    origin: { kind: 'log', file: 'f', line: 1 },
  } as const;
  const result = hubble.decode(record, new Map());
  if ('unreadable' in result) throw new Error(result.unreadable);
  const [fact] = result;
  if (fact?.kind !== 'flow') throw new Error('no flow');
  return fact.flow;
}

const retina: JsonObject = { '@type': 'type.googleapis.com/utils.RetinaMetadata', drop_reason: 'IPTABLE_RULE_DROP' };

test('Retina knows no policies, and that is said', async () => {
  const { limits } = await observed(lines([{ flow: { ...base, extensions: retina } }]));
  expect(limits).toContainEqual(expect.stringContaining('Retina evaluates no policies'));
});

test.each<[name: string, fields: JsonObject, verdict: string]>([
  ['forwarded', {}, 'allowed'],
  ['redirected to the proxy', { verdict: 'REDIRECTED' }, 'allowed'],
  ['a socket, which no policy has judged', { verdict: 'TRACED' }, 'unknown'],
  ['a socket whose Service was looked up', { verdict: 'TRANSLATED' }, 'unknown'],
  ['audit mode', { verdict: 'AUDIT' }, 'unknown'],
  ['forwarded, as Retina saw it', { extensions: retina }, 'unknown'],
  ['dropped by iptables, as Retina saw it', { extensions: retina, verdict: 'DROPPED' }, 'unknown'],
  ['other extensions', { extensions: { '@type': 'type.googleapis.com/x.Y' } }, 'allowed'],
  ['error', { verdict: 'ERROR' }, 'unknown'],
  ['no rule allows', { verdict: 'DROPPED', drop_reason_desc: 'POLICY_DENIED' }, 'denied'],
  ['a rule denies', { verdict: 'DROPPED', drop_reason_desc: 'POLICY_DENY' }, 'denied'],
  ['lacks authentication', { verdict: 'DROPPED', drop_reason_desc: 'AUTH_REQUIRED' }, 'denied'],
  ['reason by number', { verdict: 'DROPPED', drop_reason: 181 }, 'denied'],
  ['reason in the event type', { verdict: 'DROPPED', event_type: { type: 1, sub_type: 133 } }, 'denied'],
  ['policy verdict event', { verdict: 'DROPPED', event_type: { type: 5 } }, 'denied'],
  ['dropped for another reason', { verdict: 'DROPPED', drop_reason_desc: 'INVALID_SOURCE_IP' }, 'unknown'],
  [
    'another reason, and also a policy event',
    { verdict: 'DROPPED', drop_reason_desc: 'CT_MAP_INSERTION_FAILED', event_type: { type: 5 } },
    'unknown',
  ],
  ['dropped without any reason', { verdict: 'DROPPED' }, 'unknown'],
  ['refused by the L7 proxy', { verdict: 'DROPPED', Type: 'L7', l7: {} }, 'refused-elsewhere'],
  ['a verdict of tomorrow', { verdict: 'PONDERED' }, 'unknown'],
])('verdict: %s', (_name, fields, verdict) => {
  expect(decoded(fields).verdict).toBe(verdict);
});

test.each<[name: string, fields: JsonObject, isReply: boolean | undefined]>([
  ['said true', { is_reply: true }, true],
  ['said false', { is_reply: false }, false],
  ['not said', {}, undefined],
  ['not said, SYN', { l4: { TCP: { source_port: 1, destination_port: 2, flags: { SYN: true } } } }, false],
  [
    'not said, SYN and ACK',
    { l4: { TCP: { source_port: 1, destination_port: 2, flags: { SYN: true, ACK: true } } } },
    true,
  ],
  ['not said, a socket', { sock_xlate_point: 'SOCK_XLATE_POINT_POST_DIRECTION_FWD' }, false],
  ['not said, a socket that gets an answer', { sock_xlate_point: 'SOCK_XLATE_POINT_PRE_DIRECTION_REV' }, true],
  ['not said, no socket', { sock_xlate_point: 'SOCK_XLATE_POINT_UNKNOWN' }, undefined],
  ['not said, a message that asks', { Type: 'L7', l7: { type: 'REQUEST', dns: {} } }, false],
  ['not said, a message that answers', { Type: 'L7', l7: { type: 'RESPONSE', dns: {} } }, true],
  ['not said, ping', { l4: { ICMPv4: { type: 8 } } }, false],
  ['not said, answer to ping, whose type is 0', { l4: { ICMPv4: {} } }, true],
  ['not said, ping of version 6', { l4: { ICMPv6: { type: 128 } } }, false],
  ['not said, answer to ping of version 6', { l4: { ICMPv6: { type: '129' } } }, true],
  ['not said, another message of ICMP', { l4: { ICMPv6: { type: [] } } }, undefined],
  ['not said, ACK', { l4: { TCP: { source_port: 1, destination_port: 2, flags: { ACK: true } } } }, undefined],
])('reply: %s', (_name, fields, isReply) => {
  expect(decoded(fields).isReply).toBe(isReply);
});

test.each<[name: string, fields: JsonObject, reporter: string]>([
  ['egress', { traffic_direction: 'EGRESS' }, 'source'],
  ['ingress', { traffic_direction: 'INGRESS' }, 'destination'],
  ['first point', { traffic_direction: 'INGRESS', trace_observation_point: 'FROM_ENDPOINT' }, 'source'],
  ['last point', { traffic_direction: 'EGRESS', trace_observation_point: 'TO_ENDPOINT' }, 'destination'],
  ['on the way', { traffic_direction: 'EGRESS', trace_observation_point: 'TO_OVERLAY' }, 'node'],
  ['point not known', { traffic_direction: 'EGRESS', trace_observation_point: 'UNKNOWN_POINT' }, 'source'],
  ['a socket', { verdict: 'TRACED' }, 'source'],
  ['nothing said', {}, 'unknown'],
])('reporter: %s', (_name, fields, reporter) => {
  expect(decoded(fields).reporter).toBe(reporter);
});

test.each<[name: string, end: JsonObject, expected: object]>([
  [
    'pod',
    { namespace: 'b', pod_name: 'two', workloads: [{ kind: 'Deployment', name: 'w' }] },
    { namespace: 'b', pod: 'two', workload: { kind: 'Deployment', name: 'w' } },
  ],
  [
    'labels',
    {
      labels: [
        'k8s:app=x',
        'k8s:io.kubernetes.pod.namespace=b',
        'k8s:io.cilium.k8s.policy.cluster=c',
        'k8s:io.cilium.k8s.namespace.labels.team=t',
      ],
    },
    { namespace: 'b', labels: new Map([['app', 'x']]) },
  ],
  ['world', { labels: ['reserved:world'] }, { role: 'outside' }],
  ['world by number', { identity: 2 }, { role: 'outside' }],
  ['IPv4 world by number', { identity: 9 }, { role: 'outside' }],
  ['a block', { labels: ['cidr:203.0.113.0/24', 'reserved:world'] }, { role: 'outside' }],
  ['a name', { labels: ['fqdn:api.example.test', 'reserved:world'] }, { role: 'outside', name: 'api.example.test' }],
  ['host', { labels: ['reserved:host'] }, { role: 'node', name: 'node-1' }],
  ['host by number', { identity: 1 }, { role: 'node', name: 'node-1' }],
  ['other node', { labels: ['reserved:remote-node'] }, { role: 'node' }],
  ['API server on a node', { labels: ['reserved:remote-node', 'reserved:kube-apiserver'] }, { role: 'api-server' }],
  ['API server outside', { labels: ['reserved:world', 'reserved:kube-apiserver'] }, { role: 'api-server' }],
  ['nothing', {}, {}],
  [
    'pod of another cluster',
    { cluster_name: 'west', namespace: 'b', pod_name: 'two' },
    { role: 'outside', name: 'west/b/two' },
  ],
])('end: %s', (_name, end, expected) => {
  const { address: _address, ...found } = decoded({ destination: end, node_name: 'east/node-1' }).destination;
  expect(found).toEqual(expected);
});

test('labels of one identity that change are read anew', () => {
  const labelled = (app: string): unknown =>
    decoded({ destination: { identity: 77, labels: [`k8s:app=${app}`] } }).destination.labels;
  expect([labelled('a'), labelled('b'), labelled('a')]).toEqual(['a', 'b', 'a'].map((app) => new Map([['app', app]])));
});

test('policies that the source names, the Service, ports of each protocol', () => {
  const flow = decoded({
    l4: { SCTP: { source_port: 5, destination_port: 0 } },
    egress_denied_by: [{ name: 'p', namespace: 'a', kind: 'CiliumNetworkPolicy' }],
    ingress_allowed_by: [{ name: 'q', namespace: 'b', kind: 'NetworkPolicy' }],
    destination_service: { name: 'svc', namespace: 'b' },
  });
  expect(flow).toMatchObject({
    protocol: 'SCTP',
    sourcePort: 5,
    port: 0,
    destination: { service: { namespace: 'b', name: 'svc' } },
  });
  expect(flow.policies.map(({ ref, effect }) => `${effect} ${ref.group} ${ref.namespace}/${ref.name}`)).toEqual([
    'allow networking.k8s.io b/q',
    'deny cilium.io a/p',
  ]);
  expect(decoded({ l4: { UDP: { source_port: 5, destination_port: 53 } } }).protocol).toBe('UDP');
  const icmp = decoded({ l4: { ICMPv6: { type: 128 } } });
  expect([icmp.protocol, icmp.port]).toEqual(['other', undefined]);
});

test('an export without l4 says so', () => {
  const result = hubble.decode(
    { kind: 'json', value: { flow: { ...base, l4: {} } }, origin: { kind: 'log', file: 'f', line: 1 } },
    new Map(),
  );
  expect(result).toEqual({ unreadable: expect.stringContaining('l4') });
});

test('replies are counted and skipped, whether told by bytes or after parsing', async () => {
  const tight = lines([{ flow: { ...base, is_reply: true } }, { flow: { ...base, is_reply: false } }]);
  const loose = tight.replaceAll('":', '": ');
  const [one, two] = [await observed(tight), await observed(loose)];
  expect([one.merged.replies, two.merged.replies]).toEqual([1, 1]);
  expect(one.flows.map(({ count }) => count)).toEqual([1]);
  expect(two.flows).toEqual(one.flows);
  expect([one.logs[0]?.records, two.logs[0]?.records]).toEqual([2, 2]);
});

const real: Readonly<Record<string, readonly string[]>> = {
  'export-docs.jsonl': [
    'fe80::64d8:8aff:fe72:fc14 → ff02::2 other unknown ×1',
    'default/xwing → default/deathstar-7848d6c4d5-th9v2 TCP 80 denied ×1',
  ],
  'printer-json-legacy.jsonl': ['node 1.1.1.1 → 2.2.2.2 TCP 8080 denied ×1'],
  'exporter-lost-events.jsonl': [],
  'reference-only/export-fieldmask-1.17.6.jsonl': [
    'monitoring/prometheus-kube-prometheus-stack-prometheus-0 → kube-system/coredns-675485d6df-xkf24 TCP 9153 allowed ×1',
    'monitoring/kube-prometheus-stack-kube-state-metrics-86ddbf5c57-gwk4w →  TCP 6443 allowed ×1',
    'monitoring/prometheus-kube-prometheus-stack-prometheus-0 →  TCP 10250 allowed ×1',
  ],
  'reference-only/policy-verdict-drop-1.18.jsonl': [
    'net-lab/traffic-generator-9b649846d-bxqfc → net-lab/echo-server-65887564dc-jjw7k TCP 80 denied ×1',
  ],
};

for (const [file, flows] of Object.entries(real)) {
  const text = sample(`hubble/${file}`);
  (text === undefined ? test.skip : test)(`real lines: ${file}`, async () => {
    const result = await observed(text ?? '');
    expect(result.flows.map((flow) => shownFlow(flow as unknown as Flow)).sort()).toEqual([...flows].sort());
    expect(result.logs[0]).toMatchObject({ format: 'hubble', skipped: [] });
    if (file.includes('lost')) expect(result.lostEvents).toBeGreaterThan(0);
  });
}

const printed = sample('hubble/printer-compact.txt');
(printed === undefined ? test.skip : test)('the text output is refused with the way to record JSON', async () => {
  await expect(observed(printed ?? '')).rejects.toMatchObject({ help: expect.stringContaining('-o json') });
});

const record = (value: JsonObject) => ({ kind: 'json', value, origin: { kind: 'log', file: 'f', line: 1 } }) as const;

/** The same record as the exporter writes it. */
const exported: JsonObject = {
  flow: {
    ...base,
    verdict: 'DROPPED',
    drop_reason_desc: 'POLICY_DENIED',
    is_reply: false,
    traffic_direction: 'INGRESS',
    trace_observation_point: 'TO_ENDPOINT',
    event_type: { type: 5 },
    node_name: 'east/node-1',
    destination_service: { name: 'svc', namespace: 'b' },
    ingress_denied_by: [{ name: 'p', namespace: 'b', kind: 'NetworkPolicy' }],
  },
  node_name: 'east/node-1',
  time: '2026-11-23T08:00:01.5Z',
};

test.each<[name: string, value: JsonObject]>([
  [
    'lowerCamelCase',
    {
      flow: {
        time: '2026-11-23T08:00:01.5Z',
        verdict: 'DROPPED',
        IP: { source: '10.0.0.1', destination: '10.0.0.2', ipVersion: 'IPv4' },
        l4: { TCP: { sourcePort: 40000, destinationPort: 80 } },
        source: { namespace: 'a', podName: 'one' },
        destination: { namespace: 'b', podName: 'two' },
        dropReasonDesc: 'POLICY_DENIED',
        isReply: false,
        trafficDirection: 'INGRESS',
        traceObservationPoint: 'TO_ENDPOINT',
        eventType: { type: 5 },
        nodeName: 'east/node-1',
        destinationService: { name: 'svc', namespace: 'b' },
        ingressDeniedBy: [{ name: 'p', namespace: 'b', kind: 'NetworkPolicy' }],
      },
      nodeName: 'east/node-1',
      time: '2026-11-23T08:00:01.5Z',
    },
  ],
  [
    'numbers for words',
    {
      ...exported,
      flow: {
        ...(exported['flow'] as JsonObject),
        verdict: 2,
        traffic_direction: 1,
        trace_observation_point: 101,
      },
    },
  ],
  ['a wrapped answer', { ...exported, flow: { ...(exported['flow'] as JsonObject), is_reply: {} } }],
  [
    'a wrapped time',
    {
      ...exported,
      flow: { ...(exported['flow'] as JsonObject), time: { seconds: '1795420801', nanos: 500_000_000 } },
    },
  ],
])('spelling: %s', (_name, value) => {
  expect(hubble.recognise(record(value))).toBe(hubble.recognise(record(exported)));
  expect(hubble.decode(record(value), new Map())).toEqual(hubble.decode(record(exported), new Map()));
});

test.each<[port: JsonObject]>([
  [{}],
  [{ destination_port: -1 }],
  [{ destination_port: 80.5 }],
  [{ destination_port: 1e308 }],
])('a destination port that is none is not any port: %j', (port) => {
  const flow = { ...base, l4: { TCP: { source_port: 40000, ...port } } };
  expect(hubble.decode(record({ flow }), new Map())).toEqual({
    unreadable: 'a flow without the port of its destination',
  });
  // The port of a client is nobody's concern.
  expect(hubble.decode(record({ flow: { ...flow, is_reply: true } }), new Map())).toHaveLength(1);
});

test.each([
  [
    'Nov 23 08:00:00.000: shop/a:40000 (ID:1) -> pay/b:80 (ID:2) policy-verdict:L4-Only INGRESS ALLOWED (TCP Flags: SYN)',
  ],
  ['  TIMESTAMP: Nov 23 08:00:00.000'],
])('what hubble prints for people is refused with what to do: %s', (line) => {
  expect(hubble.refuse?.({ kind: 'text', line, origin: { kind: 'log', file: 'f', line: 1 } })).toMatchObject({
    help: 'record it again with hubble observe -o json',
  });
});

test('lowerCamelCase is told also where a mask left out the node', () => {
  const flow = { ...base, isReply: true, l4: { TCP: { sourcePort: 80, destinationPort: 40000 } } };
  expect(hubble.decode(record({ flow }), new Map())).toEqual([
    { kind: 'flow', flow: expect.objectContaining({ isReply: true, sourcePort: 80, port: 40000 }) },
  ]);
});

test('a mask that left verdicts out: the flows are there, and what is missing is said', () => {
  const { verdict: _verdict, ...masked } = base;
  const value = { flow: masked, node_name: 'n', time: '2026-11-23T08:00:01.5Z' };
  expect(hubble.recognise(record(value))).toContain('field mask');
  expect(hubble.decode(record(value), new Map())).toEqual([
    expect.objectContaining({ flow: expect.objectContaining({ verdict: 'unknown', enforcedBy: 'unknown' }) }),
    { kind: 'limit', text: expect.stringContaining('field mask') },
  ]);
});

test.each<[name: string, policy: JsonObject, kind: string]>([
  ['told', { kind: 'CiliumClusterwideNetworkPolicy' }, 'cilium.io/CiliumClusterwideNetworkPolicy'],
  [
    'in a label of earlier releases',
    { labels: ['k8s:io.cilium.k8s.policy.derived-from=NetworkPolicy'] },
    'networking.k8s.io/NetworkPolicy',
  ],
  ['nowhere', { labels: [1, 'k8s:x=y'] }, 'cilium.io/CiliumNetworkPolicy'],
])('kind of a policy: %s', (_name, policy, kind) => {
  const { policies } = decoded({ egress_denied_by: [{ name: 'p', namespace: 'a', ...policy }] });
  expect(policies.map(({ ref }) => `${ref.group}/${ref.kind}`)).toEqual([kind]);
});
