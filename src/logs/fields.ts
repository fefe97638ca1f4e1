/** Reading of JSON that nobody has checked: a value of the wrong type is as absent as a missing one. */
import type { Json, JsonObject } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';

type Value = Json | undefined;

/** A string that is not empty. */
export function textOf(value: Value): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberOf(value: Value): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function objectOf(value: Value): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

export function listOf(value: Value): readonly Json[] {
  return isList(value) ? value : [];
}

/** The value at a path of keys. */
export function valueAt(value: Value, ...keys: readonly string[]): Value {
  let at = value;
  for (const key of keys) at = isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return at;
}

export function textAt(value: Value, ...keys: readonly string[]): string | undefined {
  return textOf(valueAt(value, ...keys));
}

/** Labels and annotations: entries whose values are strings. */
export function stringMapOf(value: Value): ReadonlyMap<string, string> | undefined {
  if (!isObject(value)) return undefined;
  return new Map(Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])));
}

/** Whether lists and maps are nested deeper than `limit`: such values are hostile, and recursion over them unsafe. */
export function isDeeper(value: Value, limit: number): boolean {
  let level: readonly Json[] = value === undefined ? [] : [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((item) => (isList(item) ? item : isObject(item) ? Object.values(item) : []));
  }
  return false;
}

/** A port number, from a number or its digits; BigQuery makes fractions of numbers (`443.0`). */
export function portOf(value: Value): number | undefined {
  const port = typeof value === 'string' && /^\d{1,5}(?:\.0)?$/.test(value) ? Number(value) : value;
  return typeof port === 'number' && port >= 0 && port <= 65_535 && Number.isInteger(port) ? port : undefined;
}

/** The same of digits in bytes, from one index to before another. */
export function portIn(bytes: Uint8Array, from: number, to: number): number | undefined {
  if (to - from < 1 || to - from > 5) return undefined;
  let port = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    port = port * 10 + digit;
  }
  return port <= 65_535 ? port : undefined;
}
