import { expect, test } from '@jest/globals';
import { conntrack } from '../../src/logs/conntrack.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { observed } from '../log-material.ts';
import { factsOf, recordOf, textOf } from './decoding.ts';

const direct = 'src=10.244.0.8 dst=10.244.0.9 sport=40000 dport=80 src=10.244.0.9 dst=10.244.0.8 sport=80 dport=40000';
const asked = 'src=10.244.0.8 dst=10.96.4.5 sport=40000 dport=80 src=10.244.0.9 dst=10.244.0.8 sport=8080 dport=40000';
const silent =
  'src=10.244.0.8 dst=10.244.0.9 sport=40000 dport=53 [UNREPLIED] src=10.244.0.9 dst=10.244.0.8 sport=53 dport=40000';
const then = { time: '2026-11-23T08:00:00Z' };
const at = '2026-11-23T08:00:00.000Z';
const listed = `${at} request ×1 connections node by unknown`;
const told = `${at} request ×1 events node by unknown`;

test.each<[name: string, line: string, expected: string]>([
  [
    'list',
    `tcp      6 431998 ESTABLISHED ${direct} [ASSURED] mark=0 use=1`,
    `10.244.0.8 :40000 -> 10.244.0.9 TCP/80 allowed ${listed}`,
  ],
  [
    'by a Service',
    `tcp      6 118 TIME_WAIT ${asked} [ASSURED] mark=0 use=1`,
    `10.244.0.8 :40000 -> 10.244.0.9 via 10.96.4.5:80 TCP/8080 allowed ${listed}`,
  ],
  ['no answer', `udp      17 24 ${silent} mark=0 use=1`, `10.244.0.8 :40000 -> 10.244.0.9 UDP/53 unknown ${listed}`],
  [
    'of /proc, with a zone and counters',
    `ipv4     2 tcp      6 86399 ESTABLISHED ${direct.replaceAll('src=', 'packets=1 bytes=2 src=')} [ASSURED] mark=0 zone=0 use=2`,
    `10.244.0.8 :40000 -> 10.244.0.9 TCP/80 allowed ${listed}`,
  ],
  [
    'IPv6',
    'ipv6     10 sctp     132 5 ESTABLISHED src=2001:db8::8 dst=2001:db8::9 sport=1 dport=2 src=2001:db8::9 dst=2001:db8::8 sport=2 dport=1',
    `2001:db8::8 :1 -> 2001:db8::9 SCTP/2 allowed ${listed}`,
  ],
  [
    'without ports',
    'icmp     1 29 src=10.244.0.8 dst=10.244.0.9 type=8 code=0 id=7 src=10.244.0.9 dst=10.244.0.8 type=0 code=0 id=7',
    `10.244.0.8 -> 10.244.0.9 other allowed ${listed}`,
  ],
  [
    'source rewritten on its way out',
    'tcp 6 114 TIME_WAIT src=10.244.0.8 dst=203.0.113.7 sport=1 dport=443 src=203.0.113.7 dst=10.224.0.4 sport=443 dport=1',
    `10.244.0.8 :1 -> 203.0.113.7 TCP/443 allowed ${listed}`,
  ],
  ['begins', `    [NEW] tcp      6 120 SYN_SENT ${silent}`, `10.244.0.8 :40000 -> 10.244.0.9 TCP/53 unknown ${listed}`],
  [
    'is answered',
    ` [UPDATE] tcp      6 60 SYN_RECV ${direct}`,
    `10.244.0.8 :40000 -> 10.244.0.9 TCP/80 allowed ${told}`,
  ],
  [
    'stands',
    ` [UPDATE] tcp      6 432000 ESTABLISHED ${direct} [ASSURED]`,
    `10.244.0.8 :40000 -> 10.244.0.9 TCP/80 allowed ${listed}`,
  ],
  [
    'closes',
    ` [UPDATE] tcp      6 120 FIN_WAIT ${direct} [ASSURED]`,
    `10.244.0.8 :40000 -> 10.244.0.9 TCP/80 allowed ${told}`,
  ],
  ['is gone', `[DESTROY] tcp      6 ${direct} [ASSURED]`, `10.244.0.8 :40000 -> 10.244.0.9 TCP/80 allowed ${told}`],
  ['UDP is answered', ` [UPDATE] udp      17 30 ${direct}`, `10.244.0.8 :40000 -> 10.244.0.9 UDP/80 allowed ${listed}`],
  [
    'UDP goes on',
    ` [UPDATE] udp      17 30 ${direct} [ASSURED]`,
    `10.244.0.8 :40000 -> 10.244.0.9 UDP/80 allowed ${told}`,
  ],
  [
    'with a time of its own',
    `[1795424400.245677]\t    [NEW] tcp      6 120 SYN_SENT ${silent}`,
    '10.244.0.8 :40000 -> 10.244.0.9 TCP/53 unknown 2026-11-23T09:00:00.245Z request ×1 connections node by unknown',
  ],
  ['one address pair alone', 'tcp 6 1 NONE src=10.244.0.8 dst=10.244.0.9 sport=1 dport=2', 'no entry of conntrack'],
  ['three address pairs', `tcp 6 1 NONE ${direct} src=10.0.0.1 dst=10.0.0.2`, 'no entry of conntrack'],
  ['an address that is none', `tcp 6 1 NONE ${direct.replace('10.244.0.9', '10.244.0.999')}`, 'no entry of conntrack'],
  ['a port that is none', `tcp 6 1 NONE ${direct.replace('sport=80 ', 'sport=99999 ')}`, 'an entry without ports'],
  ['a protocol that is none', `tcp 999 1 NONE ${direct}`, 'a protocol that is none'],
  ['an expectation', `300 proto=6 src=10.244.0.8 dst=10.244.0.9 sport=0 dport=2`, 'no entry of conntrack'],
  ['the footer', 'conntrack v1.4.6 (conntrack-tools): 296 flow entries have been shown.', 'no flow but nothing'],
])('%s', (_name, line, expected) => {
  expect(textOf(conntrack, line, then)).toBe(expected);
});

test('the time of a list: its envelope, else a line before it, else its file, which is said', () => {
  const state = new Map<string, unknown>([['modified', Date.UTC(2026, 10, 25)]]);
  const line = `tcp 6 1 ESTABLISHED ${direct}`;
  const timeOf = (around?: { time: string }): unknown => {
    const facts = factsOf(conntrack, recordOf(line, around), state);
    if (typeof facts === 'string') return facts;
    return facts.map((fact) => (fact.kind === 'flow' ? new Date(fact.flow.time).toISOString() : fact.kind));
  };
  expect(timeOf()).toEqual(['2026-11-25T00:00:00.000Z', 'limit']);
  expect(factsOf(conntrack, recordOf('2026-11-24T00:00:00Z'), state)).toEqual([]);
  expect(timeOf()).toEqual(['2026-11-24T00:00:00.000Z']);
  expect(timeOf(then)).toEqual([at]);
  expect(textOf(conntrack, line)).toMatch(/^no time/);
});

test('a line with a time is one of its file only', () => {
  const state = new Map<string, unknown>();
  factsOf(conntrack, recordOf('2026-11-24T00:00:00Z'), state);
  const other = { kind: 'text', line: `tcp 6 1 NONE ${direct}`, origin: { kind: 'log', file: 'g', line: 1 } } as const;
  expect(factsOf(conntrack, other, state)).toMatch(/^no time/);
});

test('lists of several times in one file, with what stands around them', async () => {
  const text = `2026-11-23T08:00:00Z\ntcp 6 1 ESTABLISHED ${direct}\n2026-11-23T09:00:00Z\ntcp 6 1 ESTABLISHED ${direct}\nconntrack v1.4.6 (conntrack-tools): 1 flow entries have been shown.\n`;
  const { flows, logs } = await observed(text);
  expect(flows.map(({ count, first, last }) => [count, first, last])).toEqual([
    [2, Date.UTC(2026, 10, 23, 8), Date.UTC(2026, 10, 23, 9)],
  ]);
  expect(logs[0]?.skipped).toEqual([]);
});

test('XML is refused', () => {
  expect(conntrack.refuse?.(recordOf('<?xml version="1.0"?><conntrack><flow>'))?.help).toContain('-o xml');
});

test.each<[JsonObject | string]>([
  ['SRC=10.0.0.1 DST=10.0.0.2 SRC=10.0.0.3 DST=10.0.0.4'],
  ['nw_src=10.0.0.1,nw_dst=10.0.0.2'],
  [{ src: '10.0.0.1' }],
])('is not %j', (value) => {
  expect(conntrack.recognise(recordOf(value))).toBeUndefined();
});
