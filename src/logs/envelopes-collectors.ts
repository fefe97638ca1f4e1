/** Envelopes of collectors and stores: Docker, Fluent Bit, Fluentd, Vector, Filebeat, journald, Loki, Elasticsearch, Splunk. */
import type { Json, JsonObject } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';
import type { Envelope, Inner } from './envelopes.ts';
import { listOf, numberOf, objectOf, textAt, textOf, valueAt } from './fields.ts';
import type { Around } from './index.ts';

/** What its API answers, and what it is sent. */
const lokiAnswer: Envelope = (value) => {
  const data = objectOf(value['data']);
  const answered = data?.['resultType'] === 'streams' ? data['result'] : undefined;
  const sent = listOf(value['streams']).some((stream) => isList(valueAt(stream, 'values')))
    ? value['streams']
    : undefined;
  const streams = answered ?? sent;
  if (!isList(streams)) return undefined;
  return streams.flatMap((stream): readonly Inner[] => {
    const values = valueAt(stream, 'values');
    const labels = objectOf(valueAt(stream, 'stream'));
    if (!isList(values)) return [{ skipped: 'a stream of Loki without values' }];
    return values.map((entry) => lokiLine(entry, labels));
  });
};

function lokiLine(entry: Json, labels: JsonObject | undefined): Inner {
  const [time, line] = isList(entry) ? entry : [];
  if (typeof line !== 'string') return { skipped: 'an entry of Loki that is no line' };
  return { value: line, around: aroundOf(time, undefined, labels) };
}

/** `logcli query -o jsonl`, and rows that Grafana saves as JSON, where the labels are among the fields. */
const lokiRow: Envelope = ({ labels, fields, line, timestamp }) => {
  const known = objectOf(labels) ?? objectOf(fields);
  return known !== undefined && typeof line === 'string' && timestamp !== undefined
    ? [{ value: line, around: aroundOf(timestamp, undefined, known) }]
    : undefined;
};

const searchAnswer: Envelope = (value) => {
  const hits = valueAt(value, 'hits', 'hits');
  if (!isList(hits)) return undefined;
  return hits.map((hit) => {
    const source = valueAt(hit, '_source');
    return isObject(source) ? { value: source } : hitWithoutSource(objectOf(valueAt(hit, 'fields')));
  });
};

/** A search can ask for fields in place of the document; each is a list. */
function hitWithoutSource(fields: JsonObject | undefined): Inner {
  const lines = [...lineKeys, 'event.original'].flatMap((key) => listOf(fields?.[key])[0] ?? []);
  const line = lines.find((one) => typeof one === 'string');
  if (line === undefined) return { skipped: 'a hit without its source' };
  return { value: line, around: aroundOf(listOf(fields?.['@timestamp'])[0]) };
}

/** A document as elasticdump writes it. */
const document: Envelope = (value) =>
  typeof value['_index'] === 'string' && isObject(value['_source']) ? [{ value: value['_source'] }] : undefined;

/** The lines of a bulk request before its documents. */
const bulkAction: Envelope = (value) => {
  const [action, ...more] = Object.keys(value);
  if (action === undefined || more.length > 0 || !['index', 'create', 'update', 'delete'].includes(action))
    return undefined;
  const what = value[action];
  return isObject(what) && Object.keys(what).every((key) => key.startsWith('_'))
    ? [{ skipped: 'a line of a bulk request without a document' }]
    : undefined;
};

const elasticAudit: Envelope = (value) => {
  const audit = valueAt(value, 'kubernetes', 'audit');
  return isObject(audit) ? [{ value: audit }] : undefined;
};

const splunk: Envelope = (value) => {
  const result = objectOf(value['result']) ?? value;
  const raw = textOf(result['_raw']);
  return raw === undefined ? undefined : [{ value: raw, around: aroundOf(result['_time']) }];
};

/** What Splunk's collector of events by HTTP is sent. */
const splunkEvent: Envelope = (value) => {
  const { event, sourcetype, host, source, time } = value;
  const isOne = typeof sourcetype === 'string' || (typeof host === 'string' && typeof source === 'string');
  if (!isOne || !(isObject(event) || typeof event === 'string')) return undefined;
  return [{ value: event, around: aroundOf(time) }];
};

/** A message of Kafka as kcat writes it. */
const kafkaMessage: Envelope = ({ topic, partition, payload, ts }) =>
  typeof topic === 'string' && partition !== undefined && (isObject(payload) || typeof payload === 'string')
    ? [{ value: payload, around: aroundOf(ts) }]
    : undefined;

/** Docker's json-file splits long lines, and only the last part ends with a line break; collectors mark the parts. */
const streamOfContainer: Envelope = (value) => {
  const { log, stream } = value;
  if (typeof log !== 'string' || typeof stream !== 'string') return undefined;
  const marks = [value['logtag'], value['_p'], value['partial_message']];
  const isPart = marks.some((mark) => mark === 'P' || mark === 'true');
  const isDocker = Object.keys(value).every((key) => dockerKeys.has(key));
  const last = isPart ? false : !isDocker || log.endsWith('\n') ? true : undefined;
  return [{ part: log, stream, ...(last !== undefined && { last }), around: collectedAround(value) }];
};

const dockerKeys: ReadonlySet<string> = new Set(['log', 'stream', 'time', 'attrs']);

/** Where collectors keep the line. */
const lineKeys = ['log', 'message', 'MESSAGE', 'msg'];
/** Fields that only collectors add; with one of them, a line of text is a line too. */
const collectorKeys = [
  ...['@timestamp', '@version', 'date', 'kubernetes', 'source_type', 'agent', 'logtag', '_p', 'tag', 'fluentbit_tag'],
  ...['__REALTIME_TIMESTAMP', '_HOSTNAME'],
];

const collected: Envelope = (value) => {
  // Fluent Bit's filter puts a line that it has parsed under a key, Filebeat and OpenShift's forwarder under others, and
  // may drop the line.
  const elsewhere = value['@timestamp'] === undefined ? undefined : (value['json'] ?? value['structured']);
  const parsed = value['log_processed'] ?? elsewhere;
  if (isObject(parsed)) return [{ value: parsed, around: collectedAround(value) }];
  for (const key of lineKeys) {
    const line = value[key];
    if (typeof line !== 'string') continue;
    const inner = lineOf(line, value);
    if (inner !== undefined) return [inner];
  }
  // Pipelines of Elastic keep the line there when they have parsed it.
  const original = textAt(value, 'event', 'original');
  return original === undefined ? undefined : [{ value: original, around: collectedAround(value) }];
};

function lineOf(line: string, value: JsonObject): Inner | undefined {
  const isJson = line.trimStart().startsWith('{');
  if (isJson) {
    const object = parsedObject(line);
    if (object !== undefined) return { value: object, around: collectedAround(value) };
  }
  // Firehose hands on lines in objects that hold nothing else.
  const isCollected = collectorKeys.some((key) => value[key] !== undefined) || Object.keys(value).length === 1;
  return line.trim() !== '' && (isCollected || isTruncated(line))
    ? { value: line, around: collectedAround(value) }
    : undefined;
}

/** The object that the whole text is, if it is one. */
export function parsedObject(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** CloudWatch keeps 256 KB of an event and says so at the end. */
export function isTruncated(text: string): boolean {
  return text.endsWith('[Truncated...]') && text.trimStart().startsWith('{');
}

function collectedAround(value: JsonObject): Around {
  const times = [value['time'], value['@timestamp'], value['timestamp'], value['date'], value['__REALTIME_TIMESTAMP']];
  const time = times.find((one) => typeof one === 'string' || typeof one === 'number');
  return aroundOf(time, textAt(value, 'kubernetes', 'host') ?? textOf(value['_HOSTNAME']));
}

function aroundOf(time: Json | undefined, node?: string, labels?: JsonObject): Around {
  const known = numberOf(time) ?? textOf(time);
  return {
    ...(known !== undefined && { time: known }),
    ...(node !== undefined && { node }),
    ...(labels !== undefined && { labels }),
  };
}

export const collectorEnvelopes: readonly Envelope[] = [
  lokiAnswer,
  lokiRow,
  searchAnswer,
  document,
  bulkAction,
  elasticAudit,
  splunk,
  splunkEvent,
  kafkaMessage,
  streamOfContainer,
  collected,
];
