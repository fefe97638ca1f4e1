/** Other ways to write Hubble's records down: lowerCamelCase names, numbers for words, wrapped times and answers. */
import type { Json, JsonObject } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';
import { numberOf, objectOf } from './fields.ts';

/** Deeper than any field that is read. */
const depthLimit = 8;

/**
 * The record as the exporter spells it. What speaks gRPC writes `nodeName`, `isReply`, `podName`, and may write
 * enumerations as numbers; a record that does neither is given back as it is.
 */
export function respelt(value: JsonObject): JsonObject {
  const spelt = isCamelCase(value) ? (underscored(value, 0) as JsonObject) : value;
  const flow = objectOf(spelt['flow']);
  if (typeof (flow ?? spelt)['verdict'] !== 'number') return spelt;
  return flow === undefined ? inWords(spelt) : { ...spelt, flow: inWords(flow) };
}

/** Told by names that only this way of writing has, since masks leave fields out. */
function isCamelCase(value: JsonObject): boolean {
  if (value['nodeName'] !== undefined) return true;
  const flow = objectOf(value['flow']) ?? value;
  return (
    flow['trafficDirection'] !== undefined ||
    flow['isReply'] !== undefined ||
    flow['eventType'] !== undefined ||
    flow['nodeName'] !== undefined
  );
}

function underscored(value: Json, depth: number): Json {
  if (depth > depthLimit) return value;
  if (isList(value)) return value.map((item) => underscored(item, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [fieldName(key), underscored(inner, depth + 1)] as const),
  );
}

/** `podName` to `pod_name`; names that begin with a capital (`IP`, `TCP`, `Type`) are such in both. */
function fieldName(key: string): string {
  return /^[a-z]/.test(key) ? key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : key;
}

/** By their numbers in the protobuf definition of a flow. */
const words: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  verdict: new Map([
    [1, 'FORWARDED'],
    [2, 'DROPPED'],
    [3, 'ERROR'],
    [4, 'AUDIT'],
    [5, 'REDIRECTED'],
    [6, 'TRACED'],
    [7, 'TRANSLATED'],
  ]),
  traffic_direction: new Map([
    [1, 'INGRESS'],
    [2, 'EGRESS'],
  ]),
  trace_observation_point: new Map([
    [0, 'UNKNOWN_POINT'],
    [5, 'FROM_ENDPOINT'],
    [101, 'TO_ENDPOINT'],
  ]),
  Type: new Map([
    [1, 'L3_L4'],
    [2, 'L7'],
    [3, 'SOCK'],
  ]),
  sock_xlate_point: new Map([
    [1, 'SOCK_XLATE_POINT_PRE_DIRECTION_FWD'],
    [2, 'SOCK_XLATE_POINT_POST_DIRECTION_FWD'],
    [3, 'SOCK_XLATE_POINT_PRE_DIRECTION_REV'],
    [4, 'SOCK_XLATE_POINT_POST_DIRECTION_REV'],
  ]),
};

function inWords(flow: JsonObject): JsonObject {
  const said = Object.entries(words).flatMap(([field, ofNumber]) => {
    const number = numberOf(flow[field]);
    return number === undefined ? [] : [[field, ofNumber.get(number) ?? `number ${number}`] as const];
  });
  return { ...flow, ...Object.fromEntries(said) };
}

/** `{"value": true}`, as wrapped booleans are written by what does not know them; without `value` it is false. */
export function wrappedBoolean(value: Json | undefined): boolean | undefined {
  if (!isObject(value)) return undefined;
  return typeof value['value'] === 'boolean' ? value['value'] : Object.keys(value).length === 0 ? false : undefined;
}

/** Milliseconds since 1970 of `{"seconds": …, "nanos": …}`. */
export function wrappedTime(value: Json | undefined): number | undefined {
  const { seconds: told, nanos: rest } = objectOf(value) ?? {};
  // 64 bits are written as a text.
  const seconds = numberOf(typeof told === 'string' && /^\d+$/.test(told) ? Number(told) : told);
  const nanos = numberOf(rest) ?? 0;
  return seconds === undefined || seconds < 0 || seconds > 1e11 ? undefined : seconds * 1e3 + nanos / 1e6;
}
