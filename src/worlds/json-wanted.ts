/**
 * The wanted part of a Kubernetes object, cut out of its bytes before they become a value: a third of a pod, most of
 * which is managed fields and status. What is left out is checked to be JSON. Whatever is out of the ordinary, faults
 * among it, is for the reader of whole elements.
 */
import { afterBlanks, afterColon, afterKey, afterValue, mostDepth, type Reading, signs } from './json-check.ts';

/** The members of an object that are wanted, and what of each; a list passes it on to its items. */
export type Wanted = 'all' | WantedMembers;
export interface WantedMembers {
  readonly [name: string]: Wanted;
}

/** What is wanted of an object of an API version and kind; undefined: all of it. */
export type WantedOf = (apiVersion: string, kind: string) => WantedMembers | undefined;

export interface Cut {
  /** JSON of the wanted part. */
  readonly text: string;
  /** Index behind the object. */
  readonly end: number;
  /** How many lines end on the way there, and the index behind the last such end. */
  readonly lines: number;
  readonly lineStart: number;
}

/** The object that begins at an index, after blanks; undefined where its bytes are not all there, or not ordinary. */
export type Cutter = (from: number) => Cut | undefined;

/** `never`: no object of the ordinary has it. */
type Inside = Plan | 'all' | 'never';

/** Names of members as bytes. */
interface Plan {
  readonly names: readonly Uint8Array[];
  readonly inside: readonly Inside[];
}

interface Cutting {
  readonly reading: Reading;
  out: Uint8Array;
  /** Bytes of `out` that are written. */
  size: number;
}

/** Kinds that are kept in mind. */
const mostPlans = 1_000;

const { comma, openList, closeList, openObject, closeObject } = signs;

// A mark of the byte order is part of a text like any other character.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Cuts out of the bytes that `reading` has at the time. */
export function cutterOf(wantedOf: WantedOf, reading: Reading): Cutter {
  const cutting: Cutting = { reading, out: new Uint8Array(1 << 16), size: 0 };
  const plans = new Map<string, Plan | undefined>();
  const planFor = (apiVersion: string, kind: string): Plan | undefined => {
    const key = `${apiVersion} ${kind}`;
    if (plans.size > mostPlans) plans.clear();
    if (!plans.has(key)) plans.set(key, planOfObject(wantedOf(apiVersion, kind)));
    return plans.get(key);
  };
  return (from) => {
    cutting.size = reading.lines = reading.lineStart = 0;
    const end = cutObject(cutting, afterBlanks(reading, from), planFor);
    if (end === reading.stop) return undefined;
    const text = decoder.decode(cutting.out.subarray(0, cutting.size));
    return { text, end, lines: reading.lines, lineStart: reading.lineStart };
  };
}

/** Which of two kinds of one object counts is for others to say. */
function planOfObject(wanted: WantedMembers | undefined): Plan | undefined {
  const members: Readonly<Record<string, Wanted | 'never'>> = { ...wanted, apiVersion: 'never', kind: 'never' };
  return wanted && planOf(Object.entries(members));
}

function planOf(members: readonly (readonly [string, Wanted | 'never'])[]): Plan {
  return {
    names: members.map(([name]) => encoder.encode(name)),
    inside: members.map(([, wanted]) => (typeof wanted === 'string' ? wanted : planOf(Object.entries(wanted)))),
  };
}

/** It begins with API version and kind, in either order. */
function cutObject(
  cutting: Cutting,
  start: number,
  planFor: (apiVersion: string, kind: string) => Plan | undefined,
): number {
  const { reading } = cutting;
  const { bytes, stop } = reading;
  if (bytes[start] !== openObject) return stop;
  const told = new Map<string, string>();
  let at = start;
  for (let member = 0; member < 2; member++) {
    const key = afterBlanks(reading, at + 1);
    const keyEnd = afterKey(reading, key);
    const value = afterColon(reading, keyEnd);
    const end = afterKey(reading, value);
    at = afterBlanks(reading, end);
    if (bytes[at] !== comma) return stop;
    told.set(textIn(bytes, key, keyEnd), textIn(bytes, value, end));
  }
  const [apiVersion, kind] = [told.get('apiVersion'), told.get('kind')];
  const plan = apiVersion === undefined || kind === undefined ? undefined : planFor(apiVersion, kind);
  if (plan === undefined) return stop;
  copy(cutting, start, at);
  return cutMembers(cutting, afterBlanks(reading, at + 1), plan, 1);
}

/** What stands between the quotes. */
function textIn(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start + 1, end - 1));
}

function cutValue(cutting: Cutting, start: number, inside: Plan | 'all', depth: number): number {
  const { reading } = cutting;
  const { bytes, stop } = reading;
  const open = bytes[start];
  if (inside === 'all' || (open !== openObject && open !== openList)) {
    const end = afterValue(reading, start);
    if (end !== stop) copy(cutting, start, end);
    return end;
  }
  if (depth > mostDepth) return stop;
  const first = afterBlanks(reading, start + 1);
  const isEmpty = bytes[first] === (open === openObject ? closeObject : closeList);
  copy(cutting, start, isEmpty ? first + 1 : start + 1);
  if (isEmpty) return first + 1;
  const cut = open === openObject ? cutMembers : cutItems;
  return cut(cutting, first, inside, depth + 1);
}

function cutMembers(cutting: Cutting, start: number, plan: Plan, depth: number): number {
  const { reading } = cutting;
  const { bytes, stop } = reading;
  for (let at = start; ; at = afterBlanks(reading, at + 1)) {
    const keyEnd = afterKey(reading, at);
    const value = afterColon(reading, keyEnd);
    const inside = insideOf(plan, bytes, at + 1, keyEnd - 1);
    if (inside === 'never' || value === stop) return stop;
    if (inside === undefined) at = afterValue(reading, value);
    else {
      if (cutting.out[cutting.size - 1] !== openObject) write(cutting, comma);
      copy(cutting, at, value);
      at = cutValue(cutting, value, inside, depth);
    }
    at = afterBlanks(reading, at);
    if (bytes[at] === closeObject) {
      write(cutting, closeObject);
      return at + 1;
    }
    if (bytes[at] !== comma) return stop;
  }
}

function cutItems(cutting: Cutting, start: number, plan: Plan, depth: number): number {
  const { reading } = cutting;
  const { bytes, stop } = reading;
  for (let at = start; ; at = afterBlanks(reading, at + 1)) {
    at = afterBlanks(reading, cutValue(cutting, at, plan, depth));
    const sign = bytes[at];
    if (sign !== comma && sign !== closeList) return stop;
    write(cutting, sign);
    if (sign === closeList) return at + 1;
  }
}

function insideOf({ names, inside }: Plan, bytes: Uint8Array, start: number, end: number): Inside | undefined {
  for (let one = 0; one < names.length; one++) {
    const name = names[one];
    if (name?.length !== end - start) continue;
    let same = 0;
    while (same < name.length && name[same] === bytes[start + same]) same++;
    if (same === name.length) return inside[one];
  }
  return undefined;
}

function write(cutting: Cutting, byte: number): void {
  reserve(cutting, 1);
  cutting.out[cutting.size++] = byte;
}

function copy(cutting: Cutting, start: number, end: number): void {
  reserve(cutting, end - start);
  const { reading, out } = cutting;
  const { bytes } = reading;
  let size = cutting.size;
  for (let at = start; at < end; at++) out[size++] = bytes[at] ?? 0;
  cutting.size = size;
}

function reserve(cutting: Cutting, more: number): void {
  const { out, size } = cutting;
  if (size + more <= out.length) return;
  cutting.out = new Uint8Array(Math.max(2 * out.length, size + more));
  cutting.out.set(out.subarray(0, size));
}
