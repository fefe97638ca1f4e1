/**
 * The format for everything that has none here: one connection a line, as JSON Lines or CSV, described in
 * docs/logs.md. It is also what a query over another store is asked to give.
 */
import type { Flow, FlowEnd, RecordedVerdict } from '../model/flow.ts';
import type { Labels } from '../model/labels.ts';
import { parseAddress } from '../model/network.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import { checkColumns, headerIn, rowObject } from './csv.ts';
import type { Header } from './csv.ts';
import { refusalOfInsights } from './envelopes-cloud.ts';
import { portOf, stringMapOf, textOf } from './fields.ts';
import type { Decoded, DecoderState, LogFormat, RawRecord } from './index.ts';
import { refuseServiceMap } from './service-maps.ts';
import { timeOf, utcOffsetOf } from './time.ts';
import { protocolOf } from './told.ts';

export const generic: LogFormat = {
  name: 'generic',
  isHead: (record) => record.kind === 'text' && headerIn(record.line) !== undefined,
  recognise(record) {
    if (record.kind === 'text')
      return headerIn(record.line) === undefined ? undefined : 'a CSV header with src, dst, protocol and verdict';
    const { value } = record;
    const ends = isEnd(value['src']) && isEnd(value['dst']);
    return ends && value['protocol'] !== undefined && value['verdict'] !== undefined
      ? 'src, dst, protocol and verdict: the generic format'
      : undefined;
  },
  refuse: (record) =>
    refuseServiceMap(record) ?? (record.kind === 'json' ? refusalOfInsights(record.value) : undefined),
  decode(record, state) {
    const value = record.kind === 'json' ? record.value : rowOf(record, state);
    if (value === undefined) return [];
    if ('unreadable' in value) return value as { unreadable: string };
    return flowOf(value, record, state);
  },
};

function isEnd(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).some((key) => endFields.has(key));
}

const fields: ReadonlySet<string> = new Set([
  ...['time', 'lastTime', 'count', 'countKind', 'src', 'dst', 'protocol', 'port', 'sourcePort', 'verdict', 'reply'],
  ...['reporter', 'node', 'sampled', 'enforcedBy'],
]);
const endFields: ReadonlySet<string> = new Set([
  ...['namespace', 'workload', 'kind', 'pod', 'labels', 'ip', 'service', 'role', 'name'],
]);

/** The first row of a CSV file names the columns; a row before any header belongs to no format. */
function rowOf(
  { line, origin: { file, line: at } }: RawRecord & { readonly kind: 'text' },
  state: DecoderState,
): JsonObject | { unreadable: string } | undefined {
  const key = `generic: header of ${file}`;
  const header = state.get(key) as Header | undefined;
  const next = headerIn(line);
  if (next !== undefined) {
    checkColumns(next, [...fields], `${file}:${at}`);
    state.set(key, next);
    return undefined;
  }
  return header === undefined ? { unreadable: 'a line before the CSV header' } : rowObject(header, line);
}

function unreadable(field: string, value: Json | undefined, wanted: string): { unreadable: string } {
  const shown = value === undefined ? 'is missing' : `${JSON.stringify(value).slice(0, 60)} is not`;
  return { unreadable: value === undefined ? `"${field}" is missing (${wanted})` : `"${field}": ${shown} ${wanted}` };
}

function flowOf(
  value: JsonObject,
  { origin }: RawRecord,
  state: DecoderState,
): readonly Decoded[] | { unreadable: string } {
  const offset = utcOffsetOf(state);
  const time = timeOf(value['time'], offset);
  if (time === undefined) return unreadable('time', value['time'], 'an RFC 3339 time or an epoch number');
  const lastTime = value['lastTime'] === undefined ? time : timeOf(value['lastTime'], offset);
  if (lastTime === undefined || lastTime < time)
    return unreadable('lastTime', value['lastTime'], 'a time at or after "time"');
  const protocol = protocolOf(value['protocol']);
  if (protocol === undefined) return unreadable('protocol', value['protocol'], 'TCP, UDP, SCTP, ICMP or a number');
  const port = portOf(value['port']);
  if (port === undefined && (value['port'] !== undefined || protocol !== 'other'))
    return unreadable('port', value['port'], 'a port from 0 to 65535');
  const verdict = verdictOf(value['verdict']);
  if (verdict === undefined)
    return unreadable('verdict', value['verdict'], 'allowed, denied, refused-elsewhere or unknown');
  const count = countOf(value['count']);
  if (count === undefined) return unreadable('count', value['count'], 'a whole number from 1');
  const source = endOf('src', value['src']);
  if ('unreadable' in source) return source;
  const destination = endOf('dst', value['dst']);
  if ('unreadable' in destination) return destination;
  const sourcePort = portOf(value['sourcePort']);
  const flow: Flow = {
    time,
    lastTime,
    count,
    countKind: oneOf(['connections', 'packets', 'events', 'windows'] as const, value['countKind']) ?? 'connections',
    source,
    destination,
    protocol,
    ...(sourcePort !== undefined && { sourcePort }),
    ...(port !== undefined && protocol !== 'other' && { port }),
    verdict,
    // The format names who opened the connection; only an explicit null says that the writer does not know.
    ...(value['reply'] !== null && { isReply: value['reply'] === true || value['reply'] === 'true' }),
    reporter: oneOf(['source', 'destination', 'node'] as const, value['reporter']) ?? 'unknown',
    ...(textOf(value['node']) !== undefined && { node: textOf(value['node']) as string }),
    sampled: value['sampled'] === true || value['sampled'] === 'true',
    policies: [],
    enforcedBy: oneOf(enforcers, value['enforcedBy']) ?? 'unknown',
    format: 'generic',
    origin,
  };
  return [{ kind: 'flow', flow }, ...unread(value)];
}

const enforcers = ['kubernetes-policy', 'cni-policy', 'mesh', 'cloud-firewall', 'node'] as const;

function oneOf<Word extends string>(words: readonly Word[], value: Json | undefined): Word | undefined {
  return words.find((word) => word === value);
}

function unread(value: JsonObject): readonly Decoded[] {
  const extra = Object.keys(value).filter((key) => !fields.has(key));
  if (extra.length === 0) return [];
  const shown = extra.slice(0, 5).map((key) => JSON.stringify(key.slice(0, 40)));
  return [{ kind: 'limit', text: `fields of the generic format that are not read: ${shown.join(', ')}` }];
}

const verdicts: ReadonlyMap<string, RecordedVerdict> = new Map([
  ['allowed', 'allowed'],
  ['allow', 'allowed'],
  ['denied', 'denied'],
  ['deny', 'denied'],
  ['refused-elsewhere', 'refused-elsewhere'],
  ['unknown', 'unknown'],
]);

function verdictOf(value: Json | undefined): RecordedVerdict | undefined {
  return typeof value === 'string' ? verdicts.get(value.toLowerCase()) : undefined;
}

function countOf(value: Json | undefined): number | undefined {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : (value ?? 1);
  return typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= 1e15 ? count : undefined;
}

function endOf(side: 'src' | 'dst', value: Json | undefined): FlowEnd | { unreadable: string } {
  if (!isObject(value)) return unreadable(side, value, 'an object that names an end');
  const stranger = Object.keys(value).find((key) => !endFields.has(key));
  if (stranger !== undefined) return { unreadable: `"${side}.${stranger.slice(0, 40)}" is no field of an end` };
  const text = textOf(value['ip']);
  const address = text === undefined ? undefined : parseAddress(text);
  if (value['ip'] !== undefined && address === undefined) return unreadable(`${side}.ip`, value['ip'], 'an IP address');
  const labels = labelsOf(value['labels']);
  if (value['labels'] !== undefined && labels === undefined)
    return unreadable(`${side}.labels`, value['labels'], 'a map of texts, or "a=b,c=d"');
  const role = oneOf(['node', 'outside', 'api-server', 'dns'] as const, value['role']);
  if (value['role'] !== undefined && role === undefined)
    return unreadable(`${side}.role`, value['role'], 'node, outside, api-server or dns');
  const namespace = textOf(value['namespace']);
  const inNamespace = ['workload', 'pod', 'service'].find((key) => textOf(value[key]) !== undefined);
  if (inNamespace !== undefined && namespace === undefined)
    return { unreadable: `"${side}.${inNamespace}" without "${side}.namespace"` };
  return end(value, { namespace, address, labels, role });
}

interface Parsed {
  readonly namespace: string | undefined;
  readonly address: bigint | undefined;
  readonly labels: Labels | undefined;
  readonly role: FlowEnd['role'] | undefined;
}

function end(value: JsonObject, { namespace, address, labels, role }: Parsed): FlowEnd {
  const pod = textOf(value['pod']);
  const workload = textOf(value['workload']);
  const kind = textOf(value['kind']);
  const service = textOf(value['service']);
  const name = textOf(value['name']);
  return {
    ...(address !== undefined && { address }),
    ...(namespace !== undefined && { namespace }),
    ...(pod !== undefined && { pod }),
    ...(workload !== undefined && { workload: { ...(kind !== undefined && { kind }), name: workload } }),
    ...(labels !== undefined && { labels }),
    ...(role !== undefined && { role }),
    ...(name !== undefined && { name }),
    ...(service !== undefined && namespace !== undefined && { service: { namespace, name: service } }),
  };
}

function labelsOf(value: Json | undefined): Labels | undefined {
  if (typeof value !== 'string') {
    const map = stringMapOf(value);
    return isObject(value) && map?.size === Object.keys(value).length ? map : undefined;
  }
  const pairs = value.split(',').map((pair) => pair.trim().split('='));
  if (pairs.some((pair) => pair.length !== 2 || pair[0] === '')) return undefined;
  return new Map(pairs.map(([key = '', text = '']) => [key, text]));
}
