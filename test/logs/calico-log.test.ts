import { expect, test } from '@jest/globals';
import { calicoLog } from '../../src/logs/calico-log.ts';
import type { Around, RawRecord } from '../../src/logs/index.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { flowText } from './samples/case.ts';

const origin = { kind: 'log', file: 'f', line: 1 } as const;
const now = Date.UTC(2026, 10, 24);

function shown(record: RawRecord, known: readonly (readonly [string, unknown])[] = [['now', now]]): string {
  const facts = calicoLog.decode(record, new Map(known));
  if ('unreadable' in facts) return facts.unreadable;
  return facts.map((fact) => (fact.kind === 'flow' ? flowText(fact.flow) : fact.kind)).join();
}

const text = (line: string, around?: Around): RawRecord => ({ kind: 'text', line, origin, ...(around && { around }) });
const packet = (fields = 'PROTO=TCP SPT=40000 DPT=80 WINDOW=1 SYN URGP=0', ports = 'IN=cali1 OUT=eth0') =>
  `calico-packet: ${ports} MAC=ee:ee SRC=10.0.0.1 DST=10.0.0.2 LEN=60 ${fields}`;
const at = (fields?: string, ports?: string) => `2026-11-23T08:00:00Z node-a kernel: ${packet(fields, ports)}`;

test.each<[name: string, line: string, shown: string]>([
  [
    'syslog',
    `Nov 23 08:00:00 node-a kernel: ${packet()}`,
    'unknown 2026-11-23T08:00:00.000Z request ×1 packets source on node-a by unknown',
  ],
  ['syslog of last year', `Dec  1 08:00:00 node-a kernel: ${packet()}`, 'unknown 2025-12-01T08:00:00.000Z'],
  ['syslog of a leap day', `Feb 29 08:00:00 node-a kernel: ${packet()}`, 'unknown 2024-02-29T08:00:00.000Z'],
  ['syslog of a day that never was', `Feb 30 08:00:00 node-a kernel: ${packet()}`, 'a line without a date'],
  [
    'syslog with a priority',
    `<4>Nov 23 08:00:00 node-a kernel: [ 12.5] ${packet()}`,
    '2026-11-23T08:00:00.000Z request ×1 packets source on node-a',
  ],
  [
    'journald in ISO',
    `2026-11-23T09:00:00+0100 node-a kernel: ${packet()}`,
    '2026-11-23T08:00:00.000Z request ×1 packets source on node-a',
  ],
  ['rsyslog in ISO', `2026-11-23T08:00:00.123456+00:00 node-a kernel: ${packet()}`, '2026-11-23T08:00:00.123Z'],
  ['dmesg -T', `[Mon Nov 23 08:00:00 2026] ${packet()}`, '2026-11-23T08:00:00.000Z request ×1 packets source by'],
  [
    'dmesg with the time since the start',
    `[307753.360525] ${packet()}`,
    'a line without a date: write it with journalctl',
  ],
  ['another line of the kernel', 'Nov 23 08:00:00 node-a kernel: eth0: link up', ''],
  [
    'half a line',
    'Nov 23 08:00:00 node-a kernel: calico-packet: IN=cali1 OUT=eth0 SRC=10.0.0.1',
    'without its addresses',
  ],
  ['syslog of RFC 5424', `<4>1 2026-11-23T08:00:00Z node-a kernel - - - ${packet()}`, 'source on node-a by unknown'],
  ['journald in full', `Mon 2026-11-23 08:00:00 UTC node-a kernel: ${packet()}`, 'a line without a date'],
  ['a prefix of its own', at().replace('calico-packet:', 'calico-packet-gnp-deny:'), 'TCP/80 unknown'],
])('line: %s', (_name, line, wanted) => {
  if (wanted === '') expect(shown(text(line))).toBe('');
  else expect(shown(text(line))).toContain(wanted);
});

test.each<[fields: string, shown: string]>([
  ['PROTO=TCP SPT=40000 DPT=80 ACK SYN URGP=0', 'reply '],
  ['PROTO=TCP SPT=40000 DPT=80 ACK PSH URGP=0', 'reply? '],
  [
    'PROTO=UDP SPT=40000 DPT=53 LEN=40',
    '1 10.0.0.1 :40000 -> 10.0.0.2 UDP/53 unknown 2026-11-23T08:00:00.000Z reply? ',
  ],
  [
    'PROTO=ICMP TYPE=3 CODE=3 [SRC=10.0.0.9 DST=10.0.0.1 PROTO=UDP SPT=1 DPT=2 ]',
    '1 10.0.0.1 -> 10.0.0.2 other unknown',
  ],
  ['PROTO=ICMP TYPE=8 CODE=0 ID=1 SEQ=1', 'other unknown 2026-11-23T08:00:00.000Z request '],
  ['PROTO=ICMPv6 TYPE=129 CODE=0 ID=1 SEQ=1', 'other unknown 2026-11-23T08:00:00.000Z reply '],
  ['PROTO=132 SPT=1 DPT=2', 'SCTP/2'],
  ['PROTO=XYZ SPT=1 DPT=2', 'without a known protocol'],
  ['PROTO=TCP SPT=1 DPT=99999', 'without a port'],
  ['PROTO=TCP SPT=1 DPT=2 DPT=3 SRC=9.9.9.9', '1 10.0.0.1 :1 -> 10.0.0.2 TCP/2'],
])('packet: %s', (fields, wanted) => {
  expect(shown(text(at(fields)))).toContain(wanted);
});

test.each<[line: string]>([
  [`Nov 23 08:00:00 node-a web[7]: GET /${packet()}`],
  [`Nov 23 08:00:00 node-a web: kernel: ${packet()}`],
  [`Nov 23 08:00:00 node-a kernel: web said ${packet()}`],
  [`2026-11-23T08:00:00Z node-a web kernel: ${packet()}`],
  [`"${packet()}`],
])('what is not of the kernel is not believed: %s', (line) => {
  expect(calicoLog.recognise(text(line))).toBeUndefined();
  expect(shown(text(line))).toContain('not of the kernel');
});

test('an entry of journald that another program wrote is none', () => {
  const entry = { MESSAGE: packet(), __REALTIME_TIMESTAMP: '1795420800000000' };
  const json = (value: JsonObject): RawRecord => ({ kind: 'json', value, origin });
  for (const writer of [{ _TRANSPORT: 'stdout' }, { _TRANSPORT: 'journal' }, { SYSLOG_IDENTIFIER: 'web' }]) {
    expect(calicoLog.recognise(json({ ...entry, ...writer }))).toBeUndefined();
    expect(shown(json({ ...entry, ...writer }))).toBe('a record that is no line of the kernel');
  }
  expect(calicoLog.recognise(json({ ...entry, _TRANSPORT: 'kernel', SYSLOG_IDENTIFIER: 'kernel' }))).toBeDefined();
});

test.each<[ports: string, reporter: string]>([
  ['IN=cali1 OUT=eth0', 'source'],
  ['IN=vxlan.calico OUT=cali1', 'destination'],
  ['IN=cali1 OUT=cali2', 'node'],
  ['IN=eth0 OUT=', 'node'],
])('seen at %s', (ports, reporter) => {
  expect(shown(text(at(undefined, ports)))).toContain(`packets ${reporter} on node-a`);
});

test('IPv6, entries of journald, and times that only the envelope tells', () => {
  const six = at().replace('10.0.0.1', 'fd00:0000:0000:0000:0000:0000:0000:0001').replace('10.0.0.2', 'fd00::2');
  expect(shown(text(six))).toContain('1 fd00::1 :40000 -> fd00::2 TCP/80');
  const value: JsonObject = { MESSAGE: packet(), __REALTIME_TIMESTAMP: '1795420800000000', _HOSTNAME: 'node-a' };
  const wanted = 'unknown 2026-11-23T08:00:00.000Z request ×1 packets source on node-a';
  expect(shown({ kind: 'json', value, origin })).toContain(wanted);
  expect(calicoLog.recognise({ kind: 'json', value, origin })).toBeDefined();
  expect(shown(text(packet(), { time: 1795420800, node: 'node-a' }))).toContain(wanted);
  expect(shown({ kind: 'json', value: { MESSAGE: 'hello' }, origin })).toBe('');
});

test('without a clock, a year is told by when the file was written, in the zone of the logs', () => {
  const line = text(`Dec 31 23:30:00 node-a kernel: ${packet()}`);
  expect(shown(line, [])).toContain('a line without a date');
  expect(
    shown(line, [
      ['modified', Date.UTC(2024, 5, 1)],
      ['now', now],
    ]),
  ).toContain('2023-12-31T23:30:00.000Z');
  expect(
    shown(line, [
      ['now', Date.UTC(2026, 0, 1)],
      ['utcOffset', -60],
    ]),
  ).toContain('2026-01-01T00:30:00.000Z');
});
