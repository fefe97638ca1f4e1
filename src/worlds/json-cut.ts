/**
 * The wanted part of a Kubernetes object, cut out of its bytes before they become a value: a third of a pod, most of
 * which is managed fields and status. What is left out is checked to be JSON. Whatever is out of the ordinary, faults
 * among it, is for the reader of whole elements.
 */
import type { Json } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import {
  afterBlanks,
  afterColon,
  afterKey,
  afterValue,
  mostDepth,
  type Reading,
  signs,
  withRoom,
} from './json-check.ts';
import type { Inside, Members, Part, WantedOf } from './json-wanted.ts';
import { insideOf, isSame, planOf, textOf, valueOf } from './json-wanted.ts';

export interface Cut {
  /** The wanted part. */
  readonly value: Json;
  /** Index behind the object. */
  readonly end: number;
  /** How many lines end on the way there, and the index behind the last such end. */
  readonly lines: number;
  readonly lineStart: number;
}

/** The object that begins at an index, after blanks; undefined where its bytes are not all there, or not ordinary. */
export type Cutter = (from: number) => Cut | undefined;

export interface Cutting {
  readonly reading: Reading;
  out: Uint8Array;
  /** Bytes of `out` that are written. */
  size: number;
  /** What stands as 0 in `out`, in order. */
  taken: Taken[];
}

export interface Taken {
  readonly path: readonly string[];
  readonly value: Json;
}

export function newCutting(reading: Reading): Cutting {
  return { reading, out: new Uint8Array(1 << 16), size: 0, taken: [] };
}

const [zero, firstOfNull] = [48, 110];
const { comma, openList, closeList, openObject, closeObject } = signs;

/** Cuts out of the bytes that `reading` has at the time. */
export function cutterOf(wantedOf: WantedOf, reading: Reading): Cutter {
  const cutting = newCutting(reading);
  const headAt = headReader(reading, wantedOf);
  return (from) => {
    cutting.size = reading.lines = reading.lineStart = 0;
    cutting.taken = [];
    const start = afterBlanks(reading, from);
    const head = headAt(start);
    if (head === undefined) return undefined;
    copy(cutting, start, head.end - 1);
    const end = cutMembers(cutting, afterBlanks(reading, head.end), head.plan, 1);
    if (end === reading.stop) return undefined;
    const value = valueOf(cutting.out.subarray(0, cutting.size));
    for (const part of cutting.taken) put(value, part);
    return { value, end, lines: reading.lines, lineStart: reading.lineStart };
  };
}

/** Of members that stand twice the last one counts, so some parts have no place in the end. */
export function put(value: Json | undefined, { path, value: part }: Taken): void {
  let holder = value;
  for (let step = 0; step < path.length - 1; step++) holder = isObject(holder) ? holder[path[step] ?? ''] : undefined;
  const name = path.at(-1) ?? '';
  if (isObject(holder) && Object.hasOwn(holder, name)) (holder as Record<string, Json>)[name] = part;
}

/** How objects of one kind begin: their API version and kind, in either order. */
interface Head {
  readonly bytes: Uint8Array;
  readonly plan: Members;
  /** Index behind the comma that follows. */
  readonly end: number;
}

/** Knows the head before: most objects begin as the one before them does. */
function headReader(reading: Reading, wantedOf: WantedOf): (start: number) => Head | undefined {
  const planFor = planner(wantedOf);
  let known: (Head & { readonly lines: number; readonly lineStart: number }) | undefined;
  return (start) => {
    if (known !== undefined && isSame(known.bytes, reading.bytes, start)) {
      reading.lines += known.lines;
      if (known.lines > 0) reading.lineStart = start + known.lineStart;
      return { ...known, end: start + known.bytes.length };
    }
    const before = reading.lines;
    const told = headAt(reading, start);
    const plan = told && planFor(told.apiVersion, told.kind);
    if (told === undefined || plan === undefined) return undefined;
    const { end } = told;
    const bytes = reading.bytes.slice(start, end);
    known = { bytes, plan, end, lines: reading.lines - before, lineStart: reading.lineStart - start };
    return known;
  };
}

/** Kinds, and bytes of parts, that are kept in mind. */
const most = { kinds: 1_000, bytes: 1 << 26 };

function planner(wantedOf: WantedOf): (apiVersion: string, kind: string) => Members | undefined {
  const known = new Map<string, Members | undefined>();
  const room = { left: most.bytes };
  return (apiVersion, kind) => {
    const key = `${apiVersion} ${kind}`;
    if (known.has(key)) return known.get(key);
    const wanted = wantedOf(apiVersion, kind);
    const plan = wanted && planOf(wanted, room);
    if (known.size < most.kinds) known.set(key, plan);
    return plan;
  };
}

function headAt(
  reading: Reading,
  start: number,
): { readonly apiVersion: string; readonly kind: string; readonly end: number } | undefined {
  const { bytes } = reading;
  if (bytes[start] !== openObject) return undefined;
  const told = new Map<string, string>();
  let at = start;
  for (let member = 0; member < 2; member++) {
    const key = afterBlanks(reading, at + 1);
    const keyEnd = afterKey(reading, key);
    const value = afterColon(reading, keyEnd);
    const end = afterKey(reading, value);
    at = afterBlanks(reading, end);
    if (bytes[at] !== comma) return undefined;
    told.set(textOf(bytes.subarray(key + 1, keyEnd - 1)), textOf(bytes.subarray(value + 1, end - 1)));
  }
  const [apiVersion, kind] = [told.get('apiVersion'), told.get('kind')];
  return apiVersion === undefined || kind === undefined ? undefined : { apiVersion, kind, end: at + 1 };
}

/** Of a value that is of the kind that is wanted. */
function cutValue(cutting: Cutting, start: number, inside: Exclude<Inside, 'never'>, depth: number): number {
  const { reading } = cutting;
  const { bytes, stop } = reading;
  if (inside === 'all') {
    if (bytes[start] === firstOfNull) return stop;
    const end = afterValue(reading, start);
    if (end !== stop) copy(cutting, start, end);
    return end;
  }
  if (inside.kind === 'part') return cutPart(cutting, start, inside, depth);
  const [open, close] = inside.kind === 'members' ? [openObject, closeObject] : [openList, closeList];
  if (bytes[start] !== open || depth > mostDepth) return stop;
  const first = afterBlanks(reading, start + 1);
  const isEmpty = bytes[first] === close;
  copy(cutting, start, isEmpty ? first + 1 : start + 1);
  if (isEmpty) return first + 1;
  return inside.kind === 'members'
    ? cutMembers(cutting, first, inside, depth + 1)
    : cutItems(cutting, first, inside.of, depth + 1);
}

/** Writes 0 in its place. */
function cutPart(cutting: Cutting, start: number, { of, known, read, path }: Part, depth: number): number {
  const { reading, size } = cutting;
  const open = reading.bytes[start];
  if (open !== openObject && open !== openList) return reading.stop;
  const end = cutValue(cutting, start, of, depth);
  if (end === reading.stop) return end;
  const bytes = cutting.out.subarray(size, cutting.size);
  cutting.taken.push({ path, value: known === undefined ? read(valueOf(bytes)) : known(bytes, read) });
  cutting.size = size;
  write(cutting, zero);
  return end;
}

export function cutMembers(cutting: Cutting, start: number, plan: Members, depth: number): number {
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

function cutItems(cutting: Cutting, start: number, plan: Members, depth: number): number {
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

export function write(cutting: Cutting, byte: number): void {
  reserve(cutting, 1);
  cutting.out[cutting.size++] = byte;
}

export function writeAll(cutting: Cutting, bytes: Uint8Array): void {
  reserve(cutting, bytes.length);
  cutting.out.set(bytes, cutting.size);
  cutting.size += bytes.length;
}

export function copy(cutting: Cutting, start: number, end: number): void {
  reserve(cutting, end - start);
  const { reading, out } = cutting;
  const { bytes } = reading;
  let size = cutting.size;
  for (let at = start; at < end; at++) out[size++] = bytes[at] ?? 0;
  cutting.size = size;
}

function reserve(cutting: Cutting, more: number): void {
  cutting.out = withRoom(cutting.out, cutting.size, more);
}
