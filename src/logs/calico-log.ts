/** Kernel lines of Calico's rule action `Log`, by whichever road they came: syslog, journald or dmesg. */
import type { Flow } from '../model/flow.ts';
import { portOf, textOf } from './fields.ts';
import type { DecoderState, LogFormat, RawRecord } from './index.ts';
import { syslogTimeOf, timeInYear, timeOf, utcOffsetOf } from './time.ts';
import { addressOf, isEchoReply, protocolOf, toldFlow } from './told.ts';

export const calicoLog: LogFormat = {
  name: 'calico-log',
  sees: 'selected-pods',
  recognise: (record) =>
    packetIn(lineOf(record)) === undefined
      ? undefined
      : 'calico-packet: a kernel line of the rule action Log of Calico',
  decode(record, state) {
    const line = lineOf(record);
    if (line === undefined) return { unreadable: 'a record that is no line of the kernel' };
    if (!line.includes('calico-packet')) return [];
    const packet = packetIn(line);
    if (packet === undefined)
      return { unreadable: 'a line of calico-packet without its addresses, or not of the kernel' };
    const flow = flowOf(packet, line, record, state);
    return 'unreadable' in flow ? flow : [{ kind: 'flow', flow }];
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const blind =
  "lines of Calico's rule action Log say that a rule matched, not what became of the packet, and name nobody";

/** A line of text, or the message of an entry of journald, unless that says that another program wrote it. */
function lineOf(record: RawRecord): string | undefined {
  if (record.kind === 'text') return record.line;
  const { _TRANSPORT: road = 'kernel', SYSLOG_IDENTIFIER: writer = 'kernel', MESSAGE: message } = record.value;
  return road === 'kernel' && writer === 'kernel' ? textOf(message) : undefined;
}

/** When syslog, journald or dmesg got it, and from the kernel: other programs write what their clients say. */
const when = String.raw`[A-Z][a-z]{2} +\d{1,2} [\d:.]+|(?:[A-Z][a-z]{2} )?\d{4}-\d\d-\d\d[T ]\S+(?: [A-Z]{1,5})?|\d{9,10}\.\d+`;
const lead = String.raw`^(?:<\d{1,3}>(?:\d )?)?(?:(?:${when}) \S+ kernel(?:\[\d+\])?(?::| - - -) )?(?:\[[^\]]{1,40}\] )?`;
const kernelLine = new RegExp(String.raw`${lead}calico-packet\b[^=]{0,200}?\bIN=`);

type Packet = ReadonlyMap<string, string>;

/** The fields of the packet; those of a packet that it quotes stand in brackets behind, and are not its own. */
function packetIn(line: string | undefined): Packet | undefined {
  if (line === undefined || line.length > 4_000) return undefined;
  const [begin] = kernelLine.exec(line) ?? [];
  if (begin === undefined) return undefined;
  const own = line.slice(begin.length - 'IN='.length).split(' [')[0] ?? '';
  const fields = new Map<string, string>();
  for (const part of own.split(' ')) {
    const equals = part.indexOf('=');
    if (equals > 0 && !fields.has(part.slice(0, equals))) fields.set(part.slice(0, equals), part.slice(equals + 1));
    else if (equals < 0 && part !== '') fields.set(part, '');
  }
  return fields.has('SRC') && fields.has('DST') ? fields : undefined;
}

function flowOf(packet: Packet, line: string, record: RawRecord, state: DecoderState): Flow | { unreadable: string } {
  const time = timeIn(line, record, state);
  if (typeof time !== 'number') return time;
  const [from, to] = [addressOf(packet.get('SRC')), addressOf(packet.get('DST'))];
  if (from === undefined || to === undefined) return { unreadable: 'a line of calico-packet without its addresses' };
  const protocol = protocolOf(packet.get('PROTO'));
  if (protocol === undefined) return { unreadable: 'a line of calico-packet without a known protocol' };
  const port = portOf(packet.get('DPT'));
  if (port === undefined && protocol !== 'other') return { unreadable: 'a line of calico-packet without a port' };
  return toldFlow({
    time,
    countKind: 'packets',
    source: { address: from },
    destination: { address: to },
    protocol,
    sourcePort: portOf(packet.get('SPT')),
    port,
    verdict: 'unknown',
    isReply: packet.has('SYN') ? packet.has('ACK') : protocol === 'other' ? isEchoReply(packet.get('TYPE')) : undefined,
    reporter: reporterOf(packet),
    node: nodeIn(line, record),
    format: 'calico-log',
    origin: record.origin,
  });
}

/** Interfaces of pods begin with `cali`; between two pods of one node it may be the rule of either. */
function reporterOf(packet: Packet): Flow['reporter'] {
  const [fromPod, toPod] = ['IN', 'OUT'].map((key) => packet.get(key)?.startsWith('cali') === true);
  if (fromPod === toPod) return 'node';
  return fromPod === true ? 'source' : 'destination';
}

const syslog = /^(?:<\d{1,3}>)?([A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d) /;
const dated = /^(?:<\d{1,3}>\d? ?)?(\d{4}-\d\d-\d\dT\S+) /;
const dmesg = /^\[[A-Z][a-z]{2} ([A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d) (\d{4})\] /;

function timeIn(line: string, { around, ...record }: RawRecord, state: DecoderState): number | { unreadable: string } {
  const offset = utcOffsetOf(state);
  const journal = record.kind === 'json' ? timeOf(record.value['__REALTIME_TIMESTAMP'], offset) : undefined;
  const [, whole] = dated.exec(line) ?? [];
  const [, day, year] = dmesg.exec(line) ?? [];
  const at =
    journal ??
    timeOf(whole, offset) ??
    (day === undefined ? undefined : timeInYear(day, Number(year), offset)) ??
    timeOf(around?.time, offset) ??
    syslogTimeOf(syslog.exec(line)?.[1] ?? '', state);
  return at ?? { unreadable: 'a line without a date: write it with journalctl -k -o short-iso, or dmesg -T' };
}

function nodeIn(line: string, { around, ...record }: RawRecord): string | undefined {
  const told = record.kind === 'json' ? textOf(record.value['_HOSTNAME']) : undefined;
  return told ?? /^[^[]*? (\S+) kernel\b/.exec(line)?.[1] ?? around?.node;
}
