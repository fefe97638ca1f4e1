import { expect, test } from '@jest/globals';
import { awsVpcFlow } from '../../src/logs/aws-vpc-flow.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { observed } from '../log-material.ts';
import { factsOf, flowOf, recordOf, textOf } from './decoding.ts';

const row: JsonObject = {
  ...{ version: 5, 'account-id': '123456789010', 'interface-id': 'eni-1235b8ca123456789' },
  ...{ srcaddr: '10.0.1.5', dstaddr: '10.0.2.6', srcport: 40000, dstport: 5432, protocol: 6, packets: 3, bytes: 180 },
  ...{ start: 1795420800, end: 1795420860, action: 'ACCEPT', 'log-status': 'OK' },
};
const span = '2026-11-23T08:00:00.000Z/2026-11-23T08:01:00.000Z';

test.each<[name: string, fields: JsonObject, expected: string]>([
  [
    'numbers',
    {},
    `10.0.1.5 :40000 -> 10.0.2.6 TCP/5432 allowed ${span} reply? ×1 windows unknown window 60000 by cloud-firewall`,
  ],
  [
    'texts, as a query gives them',
    { srcport: '40000', dstport: '5432', protocol: '6', start: '1795420800', end: '1795420860' },
    `10.0.1.5 :40000 -> 10.0.2.6 TCP/5432 allowed ${span} reply? ×1 windows unknown window 60000 by cloud-firewall`,
  ],
  [
    'addresses of the packet go before those of the interface',
    { 'pkt-srcaddr': '10.20.33.164', pkt_dstaddr: '2001:db8::1' },
    `10.20.33.164 :40000 -> 2001:db8::1 TCP/5432 allowed ${span} reply? ×1 windows unknown window 60000 by cloud-firewall`,
  ],
  [
    'a dash is nothing',
    { 'pkt-srcaddr': '-', 'flow-direction': '-', 'tcp-flags': '-' },
    `10.0.1.5 :40000 -> 10.0.2.6 TCP/5432 allowed ${span} reply? ×1 windows unknown window 60000 by cloud-firewall`,
  ],
  [
    'a single second, without an action',
    { end: 1795420800, action: '-' },
    '10.0.1.5 :40000 -> 10.0.2.6 TCP/5432 unknown 2026-11-23T08:00:00.000Z reply? ×1 windows unknown by cloud-firewall',
  ],
  [
    'a transit gateway, at which neither end has seen it',
    { 'tgw-id': 'tgw-123456789012345678', 'flow-direction': 'ingress', action: '-' },
    `10.0.1.5 :40000 -> 10.0.2.6 TCP/5432 unknown ${span} reply? ×1 windows node window 60000 by cloud-firewall`,
  ],
  ['no ports of a protocol that has them', { dstport: '-' }, 'no dstport'],
  ['a port that is none', { dstport: 65_536 }, 'no dstport'],
  ['no protocol', { protocol: null }, 'no protocol'],
  ['a protocol that is none', { protocol: 256 }, 'no protocol'],
  ['an address that is none', { srcaddr: '10.0.1.256' }, 'no address of the source or destination'],
  ['an end before the start', { end: 1795420799 }, 'an end that is no time after the start'],
  ['a start beyond time', { start: 1e300 }, 'a start that is no time'],
  ['nothing happened', { 'log-status': 'NODATA' }, 'no flow but nothing'],
  ['records were skipped', { log_status: 'SKIPDATA' }, 'no flow but lost'],
])('row: %s', (_name, fields, expected) => {
  expect(textOf(awsVpcFlow, { ...row, ...fields })).toBe(expected);
});

test.each([
  [0, 'reply?'],
  [1, 'reply?'],
  [4, 'reply?'],
  [16, 'reply?'],
  [2, 'request'],
  [3, 'request'],
  [6, 'request'],
  [18, 'reply'],
  [19, 'reply'],
  [22, 'reply'],
])('flags %s', (flags, word) => {
  expect(textOf(awsVpcFlow, { ...row, tcp_flags: flags })).toContain(` ${word} `);
  expect(textOf(awsVpcFlow, { ...row, tcp_flags: flags, protocol: 17 })).toContain(' reply? ');
});

test.each([
  ['egress', 'source'],
  ['ingress', 'destination'],
  ['sideways', 'unknown'],
  ['__proto__', 'unknown'],
])('direction %s', (direction, reporter) => {
  expect(flowOf(awsVpcFlow, { ...row, flow_direction: direction })).toHaveProperty('reporter', reporter);
});

test('a header of any order, by its words or as a format string; the next file begins anew', () => {
  const state = new Map();
  const at = (line: string, file: string): unknown =>
    factsOf(awsVpcFlow, { kind: 'text', line, origin: { kind: 'log', file, line: 1 } }, state);
  const header = '${dstaddr} ${srcaddr} ${dstport} ${srcport} ${protocol} ${start} ${end} ${action}';
  const line = '10.0.2.6 10.0.1.5 5432 40000 6 1795420800 1795420860 REJECT';
  expect(at(header, 'a')).toEqual([]);
  expect(at(line, 'a')).toMatchObject([{ flow: { port: 5432, sourcePort: 40000, verdict: 'refused-elsewhere' } }]);
  expect(at('10.0.2.6 10.0.1.5', 'a')).toBe('2 cells under 8 columns');
  expect(at(line, 'b')).toMatch(/not the 14 default columns/);
  expect(at(header.replaceAll('${', '').replaceAll('}', ''), 'b')).toEqual([]);
  expect(at(line, 'b')).toHaveLength(1);
});

test('without a start the time is that of the envelope, else of the file, which is said', () => {
  const { start: _start, end: _end, ...timeless } = row;
  expect(textOf(awsVpcFlow, timeless)).toMatch(/^no time/);
  expect(textOf(awsVpcFlow, timeless, { time: 1795420800000 })).toContain(' allowed 2026-11-23T08:00:00.000Z reply?');
  const state = new Map<string, unknown>([['modified', Date.UTC(2026, 10, 24)]]);
  expect(factsOf(awsVpcFlow, recordOf(timeless), state)).toMatchObject([
    { kind: 'flow', flow: { time: Date.UTC(2026, 10, 24) } },
    { kind: 'limit' },
  ]);
});

test('the CSV of a query', async () => {
  const { flows, logs } = await observed(
    '"srcaddr","dstaddr","srcport","dstport","protocol","start","end","action"\n' +
      '"10.0.1.5","10.0.2.6","40000","5432","6","1795420800","1795420860","REJECT"\n',
  );
  expect(flows).toMatchObject([{ port: 5432, protocol: 'TCP', verdict: 'refused-elsewhere' }]);
  expect(logs[0]?.skipped).toEqual([]);
});

test('a custom format without its header is refused with what to do', async () => {
  const line =
    '3 vpc-abcdefab012345678 eni-1235b8ca123456789 10.0.1.5 10.0.2.6 40000 5432 6 1795420800 1795420860 ACCEPT 2 OK\n';
  await expect(observed(line.repeat(3))).rejects.toMatchObject({
    message: expect.stringContaining('custom format without its header'),
    help: expect.stringContaining('names of its fields'),
  });
});

test.each([
  '2 3 4 5 6 7 8 9 10 11 12 13 14 15',
  '2 a eni-1 10.0.0.1 10.0.0.2 1 2 6 1 1 1795420800 1795420860 MAYBE OK',
  'the srcaddr and the dstaddr of Things',
  'srcaddr',
  '',
])('no line of a flow log: %s', (line) => {
  expect(awsVpcFlow.recognise(recordOf(line))).toBeUndefined();
});

test.each<[JsonObject]>([[{ srcaddr: '10.0.0.1', dstaddr: '10.0.0.2' }], [{ srcaddr: '10.0.0.1', vpc_id: 'v' }], [{}]])(
  'no row of a flow log: %j',
  (value) => {
    expect(awsVpcFlow.recognise(recordOf(value))).toBeUndefined();
    expect(textOf(awsVpcFlow, value)).toMatch(/no row of a flow log/);
  },
);

test('what it cannot see is said once', async () => {
  const { limits, lostEvents } = await observed([
    `${JSON.stringify(row)}\n${JSON.stringify({ ...row, 'log-status': 'SKIPDATA' })}\n`,
    `${JSON.stringify(row)}\n`,
  ]);
  expect(limits.filter((limit) => limit.includes('VPC flow logs'))).toHaveLength(1);
  expect(lostEvents).toBe(1);
});
