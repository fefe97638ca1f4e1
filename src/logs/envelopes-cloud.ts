/** Envelopes of cloud providers: CloudWatch, Azure diagnostics, Pub/Sub. */
import type { Json, JsonObject } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';
import type { Envelope, Inner } from './envelopes.ts';
import { listOf, numberOf, objectOf, textAt, textOf, valueAt } from './fields.ts';
import type { Around } from './index.ts';

function timed(time: Json | undefined): { around?: Around } {
  const known = numberOf(time) ?? textOf(time);
  return known === undefined ? {} : { around: { time: known } };
}

function messageOf(event: Json): Inner {
  const message = textAt(event, 'message');
  if (message === undefined) return { skipped: 'an event of CloudWatch without a message' };
  return { value: message, ...timed(valueAt(event, 'timestamp')) };
}

const subscription: Envelope = (value) => {
  if (typeof value['messageType'] !== 'string' || !isList(value['logEvents'])) return undefined;
  if (value['messageType'] === 'CONTROL_MESSAGE') return [{ skipped: 'a control message of CloudWatch' }];
  return value['logEvents'].map(messageOf);
};

/** The same as Lambda gets it, and inside the records of Kinesis. */
const packedSubscription: Envelope = (value) => {
  const data = textAt(value, 'awslogs', 'data');
  if (data !== undefined) return [{ packed: data }];
  const records = listOf(value['Records']);
  if (!records.some((record) => textAt(record, 'kinesis', 'data') !== undefined)) return undefined;
  return records.map((record) => {
    const packed = textAt(record, 'kinesis', 'data');
    return packed === undefined ? { skipped: 'a record of Kinesis without data' } : { packed };
  });
};

/** `aws logs filter-log-events` and `get-log-events`. */
const logEvents: Envelope = (value) => {
  if (!isList(value['events'])) return undefined;
  const events = value['events'];
  const isOne = (event: Json): boolean =>
    textAt(event, 'message') !== undefined &&
    (valueAt(event, 'ingestionTime') !== undefined || valueAt(event, 'eventId') !== undefined);
  const isEmpty =
    events.length === 0 && (value['searchedLogStreams'] !== undefined || value['nextForwardToken'] !== undefined);
  return events.some(isOne) || isEmpty ? events.map(messageOf) : undefined;
};

function insightsRows(value: JsonObject): readonly (readonly Json[])[] | undefined {
  const rows = value['results'];
  if (!isList(rows)) return undefined;
  const isField = (field: Json): boolean => textAt(field, 'field') !== undefined;
  return rows.every((row) => isList(row) && row.every(isField)) ? (rows as readonly (readonly Json[])[]) : undefined;
}

function cell(row: readonly Json[], name: string): Json | undefined {
  return valueAt(
    row.find((field) => textAt(field, 'field') === name),
    'value',
  );
}

/** Rows of a query, and rows as the console exports them. */
const insights: Envelope = (value) => {
  const message = value['@message'];
  if (isObject(message) || typeof message === 'string') return [{ value: message, ...timed(value['@timestamp']) }];
  const rows = insightsRows(value);
  if (rows === undefined || (rows.length > 0 && !rows.some((row) => cell(row, '@message') !== undefined)))
    return undefined;
  return rows.map((row) => {
    const text = cell(row, '@message');
    if (text === undefined) return { skipped: 'a row without @message' };
    return { value: text, ...timed(cell(row, '@timestamp')) };
  });
};

/** What to do about rows of a query that left the events out. */
export function refusalOfInsights(value: JsonObject): { readonly what: string; readonly help: string } | undefined {
  const rows = insightsRows(value);
  if (rows === undefined || rows.length === 0 || insights(value) !== undefined) return undefined;
  return {
    what: 'a result of Logs Insights without the whole events',
    help: 'ask for them: fields @timestamp, @message',
  };
}

/** Event Hub and PT1H.json; a record that is a list of records itself occurs. */
const azureRecords: Envelope = (value) => {
  const records = value['records'];
  if (!isList(records)) return undefined;
  if (records.length === 0) return Object.keys(value).length === 1 ? [] : undefined;
  const isOne = (record: Json): boolean =>
    isObject(record) && (typeof record['category'] === 'string' || isList(record['records']));
  return records.some(isOne) ? records.map((record) => ({ value: record })) : undefined;
};

/** A diagnostic record of a control plane, as sent, and as a row of the table AzureDiagnostics. */
const azureLog: Envelope = (value) => {
  const log = valueAt(value, 'properties', 'log');
  if (typeof value['category'] === 'string' && (isObject(log) || typeof log === 'string'))
    return [{ value: log, ...timed(value['time']) }];
  const row = value['log_s'];
  const isRow = typeof row === 'string' && (value['Category'] !== undefined || value['pod_s'] !== undefined);
  return isRow ? [{ value: row, ...timed(value['TimeGenerated']) }] : containerRow(value);
};

/** Rows of the tables ContainerLogV2 and ContainerLog: what containers print. */
function containerRow(value: JsonObject): readonly Inner[] | undefined {
  const { TimeGenerated: time, LogMessage: message, LogEntry: entry } = value;
  const line = [message, entry].find((one) => isObject(one) || typeof one === 'string');
  return time === undefined || line === undefined ? undefined : [{ value: line, ...timed(time) }];
}

/** An entry of Cloud Logging: what containers print, as text or parsed. Those about connections are read whole. */
const logEntry: Envelope = (value) => {
  if (value['logName'] === undefined && value['insertId'] === undefined && value['resource'] === undefined)
    return undefined;
  const text = value['textPayload'];
  const payload = objectOf(value['jsonPayload']);
  const line = typeof text === 'string' ? text : payload?.['connection'] === undefined ? payload : undefined;
  if (line === undefined) return undefined;
  const node = textAt(value, 'resource', 'labels', 'node_name');
  const { around } = timed(value['timestamp'] ?? value['receiveTimestamp']);
  return [{ value: line, around: { ...around, ...(node !== undefined && { node }) } }];
};

const pubSub: Envelope = (value) => {
  const message = objectOf(value['message']);
  const data = textOf(message?.['data']);
  if (message === undefined || data === undefined) return undefined;
  const marks = [message['messageId'], message['message_id'], value['subscription'], value['ackId']];
  return marks.some((mark) => mark !== undefined) ? [{ packed: data }] : undefined;
};

export const cloudEnvelopes: readonly Envelope[] = [
  subscription,
  packedSubscription,
  logEvents,
  insights,
  azureRecords,
  azureLog,
  logEntry,
  pubSub,
];
