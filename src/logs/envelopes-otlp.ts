/** Logs as the OpenTelemetry protocol carries them in JSON. */
import type { Json, JsonObject } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';
import type { Envelope, Inner } from './envelopes.ts';
import { listOf, textOf, valueAt } from './fields.ts';

/** Deeper than any record. */
const depthLimit = 32;

/** `resourceLogs` → `scopeLogs` → `logRecords`, of which each has a body. */
export const otlpLogs: Envelope = (value) => {
  const { resourceLogs } = value;
  if (!isList(resourceLogs)) return undefined;
  return resourceLogs.flatMap((resource) =>
    listOf(valueAt(resource, 'scopeLogs')).flatMap((scope) => listOf(valueAt(scope, 'logRecords')).map(recordOf)),
  );
};

function recordOf(record: Json): Inner {
  const body = valueOf(valueAt(record, 'body'), 0);
  if (!isObject(body) && typeof body !== 'string') return { skipped: 'a log record without a body' };
  const time = [valueAt(record, 'timeUnixNano'), valueAt(record, 'observedTimeUnixNano')].find(isTime);
  return { value: body, ...(time !== undefined && { around: { time } }) };
}

/** Nanoseconds, which are 0 where nobody knows them. */
function isTime(time: Json | undefined): time is string | number {
  return typeof time === 'number' ? time > 0 : textOf(time) !== undefined && time !== '0';
}

/** A value, which is wrapped in an object that names its type. */
function valueOf(value: Json | undefined, depth: number): Json | undefined {
  if (!isObject(value) || depth > depthLimit) return undefined;
  const { stringValue, boolValue, intValue, doubleValue } = value;
  const list = valueAt(value, 'arrayValue', 'values');
  if (isList(list)) return list.map((item) => valueOf(item, depth + 1) ?? null);
  const members = valueAt(value, 'kvlistValue', 'values');
  if (isList(members)) return objectOf(members, depth);
  // 64 bits are written as a text, which those are left that no number holds.
  const isShort = typeof intValue === 'string' && /^-?\d{1,15}$/.test(intValue);
  return stringValue ?? boolValue ?? (isShort ? Number(intValue) : intValue) ?? doubleValue;
}

function objectOf(members: readonly Json[], depth: number): JsonObject {
  return Object.fromEntries(
    members.flatMap((member): readonly (readonly [string, Json])[] => {
      const key = textOf(valueAt(member, 'key'));
      const value = valueOf(valueAt(member, 'value'), depth + 1);
      return key === undefined || value === undefined ? [] : [[key, value]];
    }),
  );
}
