/** Linux connection tracking: `conntrack -L`, `conntrack -E`, and /proc/net/nf_conntrack. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { Address } from '../model/network.ts';
import { portOf } from './fields.ts';
import type { Decoded, DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf } from './time.ts';
import { addressOf, protocolOf, toldEnd, toldFlow } from './told.ts';
import type { Dated } from './undated.ts';
import { datedOf, fileTimeLimit, isTime, isTimeLine, undated } from './undated.ts';

export const conntrack: LogFormat = {
  name: 'conntrack',
  isHead: (record) => record.kind === 'text' && isTime(record.line),
  recognise: (record) =>
    record.kind === 'text' && entryIn(record.line) !== undefined
      ? 'two pairs of src= and dst= on one line: conntrack'
      : undefined,
  refuse(record) {
    if (record.kind === 'json' || !/^(?:<\?xml.*)?<(?:conntrack|flow)[ >]/.test(record.line)) return undefined;
    return { what: 'the XML output of conntrack', help: 'record it again without -o xml' };
  },
  decode(record, state) {
    if (record.kind === 'json') return { unreadable: 'a JSON object, which conntrack does not write' };
    if (isTimeLine(record, state) || footer.test(record.line)) return [];
    const entry = entryIn(record.line);
    return entry === undefined ? { unreadable: 'no entry of conntrack' } : decodeEntry(entry, record, state);
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const footer = /^conntrack v[\d.]+ \(conntrack-tools\):/;
const blind =
  'conntrack tells addresses only, of one node at the time it was asked, and each node on the way tells a connection again';

interface Tuple {
  readonly source: Address;
  readonly destination: Address;
  readonly sourcePort: number | undefined;
  readonly port: number | undefined;
}

interface Entry {
  readonly time: number | undefined;
  readonly event: string | undefined;
  readonly protocol: string;
  /** As the client sent it, and as the answer is expected: from whom, and to whom. */
  readonly request: Tuple;
  readonly reply: Tuple;
  readonly isAnswered: boolean;
  readonly isAssured: boolean;
  readonly isEstablished: boolean;
}

const entryLine =
  /^\s*(?:\[\s*(\d{9,10}(?:\.\d{1,9})?)\s*\]\s*)?(?:\[(NEW|UPDATE|DESTROY)\]\s*)?(?:ipv[46]\s+\d+\s+)?[a-z][a-z0-9-]{1,15}\s+(\d{1,3})\s+(?=.*src=)(.*)$/;

function entryIn(line: string): Entry | undefined {
  if (line.length > 4_000) return undefined;
  const [, at, event, protocol = '', rest = ''] = entryLine.exec(line) ?? [];
  const words = rest.split(/\s+/);
  const [request, reply, ...more] = tuplesIn(words);
  if (request === undefined || reply === undefined || more.length > 0) return undefined;
  return {
    time: timeOf(at, 0),
    event,
    protocol,
    request,
    reply,
    isAnswered: !words.includes('[UNREPLIED]'),
    isAssured: words.includes('[ASSURED]'),
    isEstablished: words.includes('ESTABLISHED'),
  };
}

/** Every `src=` begins a new one; undefined for one that is not whole. */
function tuplesIn(words: readonly string[]): readonly (Tuple | undefined)[] {
  const starts = words.flatMap((word, at) => (word.startsWith('src=') ? [at] : []));
  return starts.map((start, index) => tupleOf(words.slice(start, starts[index + 1])));
}

function tupleOf(words: readonly string[]): Tuple | undefined {
  const valueOf = (key: string): string | undefined => words.find((word) => word.startsWith(key))?.slice(key.length);
  const [source, destination] = [addressOf(valueOf('src=')), addressOf(valueOf('dst='))];
  if (source === undefined || destination === undefined) return undefined;
  return { source, destination, sourcePort: portOf(valueOf('sport=')), port: portOf(valueOf('dport=')) };
}

function decodeEntry(
  entry: Entry,
  record: RawRecord,
  state: DecoderState,
): readonly Decoded[] | { unreadable: string } {
  const { request, reply, isAnswered } = entry;
  const protocol = protocolOf(entry.protocol);
  if (protocol === undefined) return { unreadable: 'a protocol that is none' };
  if (protocol !== 'other' && reply.sourcePort === undefined) return { unreadable: 'an entry without ports' };
  const dated: Dated | undefined =
    entry.time === undefined ? datedOf(record, state) : { time: entry.time, by: 'record' };
  if (dated === undefined) return undated;
  const flow = toldFlow({
    time: dated.time,
    countKind: countKindOf(entry),
    protocol,
    source: { address: request.source },
    destination: answerer(entry),
    sourcePort: request.sourcePort,
    port: reply.sourcePort,
    verdict: isAnswered ? 'allowed' : 'unknown',
    isReply: false,
    reporter: 'node',
    node: record.around?.node,
    format: 'conntrack',
    origin: record.origin,
  });
  if (dated.by !== 'file') return [{ kind: 'flow', flow }];
  return [
    { kind: 'flow', flow },
    { kind: 'limit', text: fileTimeLimit('a list of conntrack') },
  ];
}

/** The answer comes from the pod; whom the client had asked is the Service. */
function answerer({ request, reply }: Entry): FlowEnd {
  const isAsked = request.destination === reply.source && request.port === reply.sourcePort;
  const via = { address: request.destination, ...(request.port !== undefined && { port: request.port }) };
  return toldEnd({ address: reply.source, via: isAsked ? undefined : via });
}

/** Of the events of one connection, its attempt and its answer count; an entry of a list is a connection. */
function countKindOf({ event, protocol, isAssured, isEstablished }: Entry): Flow['countKind'] {
  if (event === 'DESTROY') return 'events';
  if (event !== 'UPDATE') return 'connections';
  return (protocol === '6' ? isEstablished : !isAssured) ? 'connections' : 'events';
}
