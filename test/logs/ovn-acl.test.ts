import { expect, test } from '@jest/globals';
import type { DecoderState } from '../../src/logs/index.ts';
import { ovnAcl } from '../../src/logs/ovn-acl.ts';
import { flowText } from './samples/case.ts';
import { processorTime } from '../time-taken.ts';

const text = (line: string) => ({ kind: 'text', line, origin: { kind: 'log', file: 'f', line: 1 } }) as const;

const packet = 'vlan_tci=0x0000,nw_src=10.0.0.1,nw_dst=10.0.0.2,nw_ttl=64,tp_src=40000,tp_dst=80';
const acl = (
  name: string,
  said = 'verdict=drop, severity=info, direction=to-lport',
  what = `tcp,${packet},tcp_flags=syn`,
) => `2026-11-23T08:00:00.500Z|00004|acl_log(ovn_pinctrl0)|INFO|name="${name}", ${said}: ${what}`;

function shown(line: string, state: DecoderState = new Map()): string {
  const facts = ovnAcl.decode(text(line), state);
  if ('unreadable' in facts) return facts.unreadable;
  return facts.map((fact) => (fact.kind === 'flow' ? flowText(fact.flow) : JSON.stringify(fact))).join();
}

test.each<[name: string, said: string, policy: string]>([
  ['NP:pay:api:Ingress:0', 'denied', 'deny=NetworkPolicy pay/api'],
  ['NP:pay:api:Ingr', 'denied', 'deny=NetworkPolicy pay/api'],
  ['NP:pay:Ingress', 'denied', ''],
  ['NP:pay:half-a-name-that-ovn-cut-after-the-sixty-third-characte', 'denied', ''],
  ['ANP:tenants:Ingress:2', 'denied', 'deny=AdminNetworkPolicy tenants'],
  ['BANP:default:Ingress:0', 'denied', 'deny=BaselineAdminNetworkPolicy default'],
  ['EF:shop:7', 'refused-elsewhere', 'deny=EgressFirewall shop/default'],
  ['pay_api', 'denied', 'deny=NetworkPolicy pay/api'],
  ['pay_api_0', 'denied', 'deny=NetworkPolicy pay/api'],
  ['np/deny.all.pay/IPv4/0', 'denied', 'deny=NetworkPolicy pay/deny.all'],
  ['<unnamed>', 'denied', ''],
  ['', 'denied', ''],
])('name %s', (name, verdict, policy) => {
  const line = shown(acl(name));
  expect(line).toContain(`10.0.0.1 :40000 -> 10.0.0.2 TCP/80 ${verdict} 2026-11-23T08:00:00.500Z request`);
  expect(line.split(/by \S+-policy ?/)[1]).toBe(policy);
});

test.each<[said: string, shown: string]>([
  ['verdict=allow, severity=info, direction=from-lport', 'allowed 2026-11-23T08:00:00.500Z request ×1 packets source'],
  ['verdict=allow-related, severity=info, direction=from-lport', 'allowed'],
  ['verdict=reject, severity=info, direction=from-lport', 'denied'],
  // The next tier decides.
  ['verdict=pass, severity=info, direction=from-lport', 'unknown'],
  ['verdict=of-tomorrow, severity=info, direction=from-lport', 'unknown'],
  ['verdict=drop, severity=info', 'denied 2026-11-23T08:00:00.500Z request ×1 packets destination'],
])('%s', (said, wanted) => {
  expect(shown(acl('NP:pay:api:Ingress:0', said))).toContain(`TCP/80 ${wanted} `);
});

test.each<[what: string, shown: string]>([
  [`tcp,${packet},tcp_flags=syn|ack`, 'TCP/80 denied 2026-11-23T08:00:00.500Z reply '],
  [`tcp,${packet},tcp_flags=ack`, 'TCP/80 denied 2026-11-23T08:00:00.500Z reply? '],
  [`udp,${packet}`, 'UDP/80 denied 2026-11-23T08:00:00.500Z reply? '],
  ['tcp6,ipv6_src=fd00::1,ipv6_dst=fd00::2,tp_src=1,tp_dst=2', '1 fd00::1 :1 -> fd00::2 TCP/2 denied '],
  [
    'icmp6,ipv6_src=fd00::1,ipv6_dst=fd00::2,icmp_type=129,icmp_code=0',
    '1 fd00::1 -> fd00::2 other denied 2026-11-23T08:00:00.500Z reply ',
  ],
  ['sctp,nw_src=10.0.0.1,nw_dst=10.0.0.2,tp_src=1,tp_dst=2', 'SCTP/2'],
  ['tcp,nw_src=10.0.0.1,nw_dst=10.0.0.2', 'a packet without a port'],
  ['tcp,nw_src=10.0.0.1,nw_dst=x,tp_dst=2', 'a packet without two addresses'],
  ['tcp,tp_src=1,tp_dst=99999', 'a packet without two addresses'],
  ['', 'a packet without two addresses'],
])('packet %s', (what, wanted) => {
  expect(shown(acl('NP:pay:Ingress', undefined, what))).toContain(wanted);
});

test('an allowed answer is none: rules see the first packet only', () => {
  expect(
    shown(acl('NP:pay:api:Ingress:0', 'verdict=allow, severity=info, direction=to-lport', `udp,${packet}`)),
  ).toContain('request');
});

test.each<[name: string, line: string, shown: string]>([
  [
    'syslog, without a year',
    acl('NP:pay:Ingress').replace(/^\S+Z\|/, 'Nov 23 08:00:00 node-a ovn-controller: ovs|'),
    'denied 2026-11-23T08:00:00.000Z request ×1 packets destination on node-a by',
  ],
  [
    'syslog with a date',
    acl('NP:pay:Ingress').replace(/^(\S+Z)\|/, '$1 node-a ovn-controller: ovs|'),
    'denied 2026-11-23T08:00:00.500Z request ×1 packets destination on node-a by',
  ],
  [
    'lines that went beyond the rate',
    '2026-11-23T08:00:00.500Z|00009|acl_log(ovn_pinctrl0)|WARN|Dropped 12 log messages in last 2 seconds',
    '{"kind":"lost","count":12,"reason":"more than its rate"}',
  ],
  ['another module', '2026-11-23T08:00:00.500Z|00009|binding|INFO|Claiming lport a_b for this chassis.', ''],
  ['half a line', acl('NP:pay:Ingress').slice(0, 90), 'a line of acl_log without name and verdict'],
  ['no time', acl('NP:pay:Ingress').slice(24), 'a line of acl_log without a time'],
  ['something else', 'Nov 23 08:00:00 node-a sshd[1]: hello', 'a line that is not of OVN'],
])('line: %s', (_name, line, wanted) => {
  const state = new Map<string, unknown>([['now', Date.UTC(2026, 10, 24)]]);
  if (wanted === '') expect(shown(line, state)).toBe('');
  else expect(shown(line, state)).toContain(wanted);
});

test('a name that pretends to be the rest of the line is a name', () => {
  const line = acl('x, verdict=allow, severity=info');
  expect(shown(line)).toContain('denied');
  expect(ovnAcl.recognise(text(line))).toBeDefined();
});

test('a name with quotes ends where OVN says so', () => {
  const line = acl(String.raw`a\", verdict=allow, severity=info, direction=to-lport: tcp,nw_src=9.9.9.9`);
  expect(shown(line)).toContain('1 10.0.0.1 :40000 -> 10.0.0.2 TCP/80 denied');
  expect(shown(acl(String.raw`a\\", verdict=allow`))).toBe('a line of acl_log without name and verdict');
});

test('a line of another program that speaks of an entry is none', () => {
  for (const head of [
    'Nov 23 08:00:00 node-a web[7]: GET /',
    '2026-11-23T08:00:00Z node-a web: "ovn-controller ',
    'x|',
    '"',
  ]) {
    const line = acl('NP:pay:Ingress').replace(/^\S+Z\|/, `${head}|`);
    expect(ovnAcl.recognise(text(line))).toBeUndefined();
    expect(shown(line)).toBe('a line of acl_log without name and verdict');
  }
});

test('a node may stand before the time', () => {
  const state = new Map<string, unknown>();
  expect(ovnAcl.recognise(text(`node-a.example.test ${acl('NP:pay:Ingress')}`))).toBeDefined();
  expect(
    shown(`<134>1 2026-11-23T08:00:00Z node-a ovn-controller 12 - - ovs${acl('NP:pay:Ingress').slice(24)}`, state),
  ).toContain('denied 2026-11-23T08:00:00.000Z');
});

test('a line of a million letters is no burden', () => {
  const long = text(`${acl('a').slice(0, 80)}${'|1|a|INFO|acl_log(ovn_pinctrl'.repeat(40_000)}`);
  expect(processorTime(1_000, () => ovnAcl.decode(long, new Map()))).toBeLessThan(1_000);
});
