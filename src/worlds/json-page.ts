/**
 * A page of a list as an API server sends it, with only the wanted part of its items: most bytes of a page are stepped
 * over. What is out of the ordinary, faults among it, is left to JSON.parse.
 */
import { isList, isObject, type JsonObject } from '../model/object.ts';
import { afterBlanks, afterColon, afterKey, afterValue, newReading, readOn, signs } from './json-check.ts';
import { copy, cutMembers, type Cutting, newCutting, put, type Taken, write, writeAll } from './json-cut.ts';
import { type Members, planOfKind, textOf, valueOf, type WantedMembers } from './json-wanted.ts';

/** `items` and `metadata` of the page; undefined: JSON.parse has to look at it. */
export type PageCutter = (page: Uint8Array) => JsonObject | undefined;

/** Bytes of parts that are kept in mind. */
const mostBytes = 1 << 25;

const { comma, closeList, openList, openObject, closeObject } = signs;
const encoder = new TextEncoder();

/** Makes cutters for lists of one kind. Items mostly leave out API version and kind: these are put before what they have. */
export function pageCutters(): (wanted: WantedMembers, apiVersion: string, kind: string) => PageCutter {
  const cutting = newCutting(newReading());
  const room = { left: mostBytes };
  return (wanted, apiVersion, kind) => {
    const plan = planOfKind(wanted, room);
    const head = encoder.encode(JSON.stringify({ apiVersion, kind }).slice(0, -1));
    return (page) => cutPage(cutting, page, plan, head);
  };
}

function cutPage(cutting: Cutting, page: Uint8Array, plan: Members, head: Uint8Array): JsonObject | undefined {
  readOn(cutting.reading, page);
  cutting.size = 0;
  const taken: (readonly Taken[])[] = [];
  if (!cutEnvelope(cutting, (at) => cutItems(cutting, at, plan, head, taken))) return undefined;
  const value = valueOf(cutting.out.subarray(0, cutting.size));
  if (!isObject(value) || !isList(value['items'])) return undefined;
  const { items } = value;
  taken.forEach((parts, index) => parts.forEach((part) => put(items[index], part)));
  return value;
}

/** Whether it was ordinary to its end. */
function cutEnvelope(cutting: Cutting, cutList: (start: number) => number): boolean {
  const { reading } = cutting;
  const { bytes, stop } = reading;
  const seen = new Set<string>();
  let at = afterBlanks(reading, 0);
  if (bytes[at] !== openObject) return false;
  write(cutting, openObject);
  do {
    const key = afterBlanks(reading, at + 1);
    const keyEnd = afterKey(reading, key);
    const start = afterColon(reading, keyEnd);
    const name = textOf(bytes.subarray(key + 1, keyEnd - 1));
    if (start === stop || seen.has(name)) return false;
    seen.add(name);
    const isKept = name === 'items' || name === 'metadata';
    if (isKept && seen.has('items') && seen.has('metadata')) write(cutting, comma);
    if (isKept) copy(cutting, key, start);
    at = name === 'items' ? cutList(start) : afterValue(reading, start);
    if (name === 'metadata' && at !== stop) copy(cutting, start, at);
    at = afterBlanks(reading, at);
  } while (bytes[at] === comma);
  write(cutting, closeObject);
  return bytes[at] === closeObject && afterBlanks(reading, at + 1) === stop && seen.has('items');
}

function cutItems(
  cutting: Cutting,
  start: number,
  plan: Members,
  head: Uint8Array,
  taken: (readonly Taken[])[],
): number {
  const { reading } = cutting;
  const { bytes, stop } = reading;
  if (bytes[start] !== openList) return stop;
  write(cutting, openList);
  for (let at = start; ; write(cutting, comma)) {
    at = afterBlanks(reading, at + 1);
    if (bytes[at] !== openObject) return stop;
    writeAll(cutting, head);
    cutting.taken = [];
    at = afterBlanks(reading, cutMembers(cutting, afterBlanks(reading, at + 1), plan, 1));
    taken.push(cutting.taken);
    if (bytes[at] === closeList) {
      write(cutting, closeList);
      return at + 1;
    }
    if (bytes[at] !== comma) return stop;
  }
}
