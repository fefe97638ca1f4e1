import { expect, test } from '@jest/globals';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { netobserv } from '../../src/logs/netobserv.ts';
import { observed } from '../log-material.ts';
import { flowOf, recordOf, textOf } from './decoding.ts';

const flow: JsonObject = {
  ...{ TimeFlowStartMs: 1795420800000, TimeFlowEndMs: 1795420805000, Proto: 6, Etype: 2048, FlowDirection: 1 },
  ...{ SrcAddr: '10.128.0.5', SrcPort: 40000, DstAddr: '10.129.0.6', DstPort: 8443, Bytes: 500, Packets: 3 },
};
const side = (name: 'Src' | 'Dst', type: string, fields: JsonObject = {}): JsonObject =>
  Object.fromEntries(
    Object.entries({ Type: type, Namespace: 'pay', Name: 'x', ...fields }).map(([key, value]) => [
      `${name}K8S_${key}`,
      value,
    ]),
  );
const span = '2026-11-23T08:00:00.000Z/2026-11-23T08:00:05.000Z';
const tail = `allowed ${span} reply? ×1 windows node sampled window 5000 by unknown`;

test.each<[name: string, fields: JsonObject, expected: string]>([
  ['addresses', {}, `10.128.0.5 :40000 -> 10.129.0.6 TCP/8443 ${tail}`],
  [
    'pod of a workload',
    side('Dst', 'Pod', { OwnerType: 'DaemonSet', OwnerName: 'w' }),
    `10.128.0.5 :40000 -> pay/x pay/w[DaemonSet] 10.129.0.6 TCP/8443 ${tail}`,
  ],
  ['Service', side('Dst', 'Service'), `10.128.0.5 :40000 -> svc pay/x 10.129.0.6 TCP/8443 ${tail}`],
  ['node', side('Src', 'Node', { Namespace: '' }), `node "x" 10.128.0.5 :40000 -> 10.129.0.6 TCP/8443 ${tail}`],
  [
    'pod without its namespace',
    side('Dst', 'Pod', { Namespace: '' }),
    `10.128.0.5 :40000 -> 10.129.0.6 TCP/8443 ${tail}`,
  ],
  ['a type of tomorrow', side('Dst', 'Gateway'), `10.128.0.5 :40000 -> 10.129.0.6 TCP/8443 ${tail}`],
  ['IPv6, no ports', { SrcAddr: '2001:db8::1', Etype: 34525, Proto: 58 }, `2001:db8::1 -> 10.129.0.6 other ${tail}`],
  ['the same on another interface', { Duplicate: true }, 'no flow but nothing'],
  ['no frame of IP', { Etype: 2054, SrcAddr: null, DstAddr: null }, 'no flow but nothing'],
  ['no time', { TimeFlowStartMs: null, TimeFlowEndMs: 'x' }, 'a flow without a time'],
  ['an end before the start', { TimeFlowEndMs: 1795420700000 }, 'a flow that ends before it begins'],
  ['no protocol', { Proto: 'X' }, 'a flow without a protocol'],
  ['no port', { DstPort: -1 }, 'a flow without a port'],
  ['an address that is none', { DstAddr: 'x' }, 'a flow with an address that is none'],
  ['no flow', { SrcAddr: null, Etype: null }, 'a flow with an address that is none'],
])('%s', (_name, fields, expected) => {
  expect(textOf(netobserv, { ...flow, ...fields })).toBe(expected);
});

test.each<[flags: Json, wanted: string, protocol?: number]>([
  [0x02, 'request'],
  [0x102, 'reply'],
  [0x110, 'reply'],
  // One packet of the server, or two of the client.
  [0x12, 'reply?'],
  [0x18, 'reply?'],
  [0, 'reply?'],
  [['SYN'], 'request'],
  [['SYN_ACK', 'PSH'], 'reply'],
  [['SYN', 'ACK'], 'reply?'],
  [['x', null, {}], 'reply?'],
  ['SYN', 'reply?'],
  [1e308, 'reply?'],
  [0x02, 'reply?', 17],
])('flags %j: %s', (flags, wanted, protocol = 6) => {
  expect(textOf(netobserv, { ...flow, Proto: protocol, Flags: flags })).toContain(` ${wanted} ×1`);
});

test.each<[type: Json, wanted: string]>([
  [8, 'request'],
  [0, 'reply'],
  [129, 'reply'],
  [3, 'reply?'],
  [null, 'reply?'],
])('message %j of ICMP: %s', (type, wanted) => {
  expect(textOf(netobserv, { ...flow, Proto: 1, IcmpType: type })).toContain(` ${wanted} ×1`);
});

test('CSV of the console, with numbers and lists as Go prints them', async () => {
  const { flows, logs } = await observed(
    'Timestamp,SrcK8S_Type,SrcK8S_Name,SrcK8S_Namespace,SrcAddr,SrcPort,DstAddr,DstPort,Proto,Flags,TimeFlowStartMs,TimeFlowEndMs\n' +
      '2026-11-23 08:00:01 +0000 UTC,Pod,cart-0,shop,10.128.0.5,41000,10.129.0.6,8443,6,[SYN ACK],1.7954208e+12,1.7954208005e+12\n' +
      '2026-11-23 08:00:01 +0000 UTC,<nil>,<nil>,<nil>,10.129.0.6,8443,10.128.0.5,41000,6,[SYN_ACK],<nil>,<nil>\n' +
      '2026-11-23 08:00:02 +0000 UTC,Pod,cart-0,shop,10.128.0.5,8125,10.129.0.6,53,17,0,<nil>,<nil>\n' +
      '2026-11-23 08:00:02 +0000 UTC,Pod\n',
  );
  expect(
    flows.map(({ source, protocol, port, first, last }) => ({ pod: source.pod, protocol, port, first, last })),
  ).toEqual([
    { pod: 'cart-0', protocol: 'TCP', port: 8443, first: 1795420800000, last: 1795420800500 },
    { pod: 'cart-0', protocol: 'UDP', port: 53, first: 1795420802000, last: 1795420802000 },
  ]);
  expect(logs[0]?.skipped.map(({ reason }) => reason)).toEqual(['2 cells under 12 columns']);
});

const acl = (fields: JsonObject): JsonObject => ({
  NetworkEvents: [{ Feature: 'acl', Type: 'NetworkPolicy', Namespace: 'pay', Name: 'p', Action: 'drop', ...fields }],
});

test.each<[name: string, fields: JsonObject, verdict: string, by: string, policies: readonly string[]]>([
  ['nothing said', {}, 'allowed', 'unknown', []],
  ['policy', acl({}), 'denied', 'cni-policy', ['deny NetworkPolicy pay/p']],
  ['admin policy', acl({ Type: 'AdminNetworkPolicy' }), 'denied', 'cni-policy', ['deny AdminNetworkPolicy /p']],
  ['isolated namespace', acl({ Type: 'NetpolNamespace' }), 'denied', 'cni-policy', []],
  ['let in by a policy', acl({ Action: 'allow-related' }), 'allowed', 'cni-policy', ['allow NetworkPolicy pay/p']],
  ['egress firewall', acl({ Type: 'EgressFirewall' }), 'refused-elsewhere', 'cni-policy', []],
  ['another feature', acl({ Feature: 'trace' }), 'allowed', 'unknown', []],
  ['packets lost for some reason', { PktDropPackets: 2 }, 'unknown', 'node', []],
  ['events that are texts', { NetworkEvents: ['drop', null, 5] }, 'allowed', 'unknown', []],
])('verdict: %s', (_name, fields, verdict, enforcedBy, policies) => {
  const found = flowOf(netobserv, { ...flow, ...fields });
  if (typeof found === 'string') throw new Error(found);
  expect([found.verdict, found.enforcedBy]).toEqual([verdict, enforcedBy]);
  expect(found.policies.map(({ ref, effect }) => `${effect} ${ref.kind} ${ref.namespace}/${ref.name}`)).toEqual(
    policies,
  );
});

test.each([
  [1, false],
  [0, false],
  [50, true],
  ['x', true],
])('sampling %s', (rate, sampled) => {
  expect(flowOf(netobserv, { ...flow, Sampling: rate })).toHaveProperty('sampled', sampled);
});

test('a new connection of the connection tracking counts as one', () => {
  expect(flowOf(netobserv, { ...flow, _RecordType: 'newConnection' })).toHaveProperty('countKind', 'connections');
});

test('labels that Loki lifted out of the line belong to it', () => {
  const labels = { DstK8S_Type: 'Pod', DstK8S_Namespace: 'pay', app: 'netobserv-flowcollector' };
  expect(textOf(netobserv, { ...flow, DstK8S_Name: 'api-0' }, { labels })).toContain('-> pay/api-0 10.129.0.6');
});

test.each<[JsonObject]>([[{}], [{ SrcAddr: '10.0.0.1', DstAddr: '10.0.0.2' }], [{ TimeFlowStartMs: 1 }]])(
  'is not %j',
  (value) => {
    expect(netobserv.recognise(recordOf(value))).toBeUndefined();
  },
);
