/** Where in the bytes of a line the values stand by which it may differ from an equal one. */
import type { LineQuestion } from '../model/noted-lines.ts';
import { valueLimit } from '../model/noted-lines.ts';

export interface ValuePlaces {
  /** Finds the values of a line and gives the number of cuts; -1 if one of them is not plain. */
  locate(bytes: Buffer, from: number, to: number): number;
  /** First byte and the one behind the last of each value, named ones first, from the line's start; -1 where it has none. */
  readonly spans: Int32Array;
  /** The same of the values that the line has, in order. */
  readonly cuts: Int32Array;
}

interface Key {
  readonly key: Buffer;
  /** Bytes that may follow the value, of which several may be the same. */
  readonly ends: readonly [number, number, number];
  readonly find: Finder;
}

/** The place of a key in a line from one index to before another, or -1; `guess` is where it stood in the line before. */
type Finder = (bytes: Buffer, from: number, to: number, guess: number) => number;

const none: Buffer = Buffer.alloc(0);

export function valuePlaces(question: LineQuestion): ValuePlaces {
  const stems = new Map<string, Finder>();
  const keys = question.fields.map((field) => keyOf(field, stems));
  const spans = new Int32Array(2 * valueLimit(question));
  const cuts = new Int32Array(spans.length);
  const timeEnd = nextFinder(Buffer.from('Z"'));
  let count = 0;

  const cut = (start: number, end: number): void => {
    cuts[2 * count] = start;
    cuts[2 * count + 1] = end;
    count++;
  };
  /** Times before an index, from another on; the next free place for one. */
  const times = (bytes: Buffer, line: number, from: number, to: number, place: number): number => {
    let [at, free] = [from, place];
    while (free < spans.length) {
      const end = timeEnd(bytes, at, to, -1);
      if (end < 0) break;
      const start = timeStart(bytes, at, end);
      at = end + 1;
      if (start < 0) continue;
      spans[free++] = start - line;
      spans[free++] = at - line;
      cut(start - line, at - line);
    }
    return free;
  };

  return {
    spans,
    cuts,
    locate(bytes, from, to) {
      count = 0;
      let at = from;
      let free = 2 * keys.length;
      for (let index = 0; index < keys.length; index++) {
        const { key, ends, find } = keys[index] as Key;
        const found = find(bytes, at, to, from + (spans[2 * index] ?? -1) - key.length);
        spans[2 * index] = spans[2 * index + 1] = -1;
        if (found < 0) continue;
        const start = found + key.length;
        if (question.times === true) free = times(bytes, from, at, found, free);
        at = plainEnd(bytes, start, to);
        const next = bytes[at];
        if (at === start || (next !== ends[0] && next !== ends[1] && next !== ends[2])) return -1;
        spans[2 * index] = start - from;
        spans[2 * index + 1] = at - from;
        cut(start - from, at - from);
      }
      if (question.times === true) free = times(bytes, from, at, to, free);
      spans.fill(-1, free);
      return count;
    },
  };
}

function keyOf({ key, last, adjacent, stem }: LineQuestion['fields'][number], stems: Map<string, Finder>): Key {
  const bytes = Buffer.from(key);
  if (stem !== undefined) {
    const find = stems.get(stem) ?? nextFinder(Buffer.from(stem));
    stems.set(stem, find);
    return { key: bytes, ends: endsOf(key), find: stemFinder(bytes, key.indexOf(stem), find) };
  }
  const find = last === true ? lastFinder(bytes) : adjacent === true ? adjacentFinder(bytes) : nextFinder(bytes);
  return { key: bytes, ends: endsOf(key), find };
}

/** Where the stem stands next, if it is in this key there. */
function stemFinder(key: Buffer, offset: number, find: Finder): Finder {
  return (bytes, from, to) => {
    const place = find(bytes, from + offset, to, -1) - offset;
    return place >= from && stands(key, bytes, place, to) ? place : -1;
  };
}

/** Where the time that ends with a Z at `end` begins, after a quote; -1 if it is none that every reader can read. */
function timeStart(bytes: Buffer, from: number, end: number): number {
  let start = end;
  while (start > from && start > end - longestTime && isInTime[bytes[start - 1] ?? 0] === 1) start--;
  if (start === from || bytes[start - 1] !== quote || end - start < shortestTime) return -1;
  for (let at = 0; at < shape.length; at++) {
    const [byte, wanted] = [bytes[start + at] ?? 0, shape[at] ?? 0];
    if (wanted === zero ? byte < zero || byte > nine : byte !== wanted) return -1;
  }
  for (const [at, least, most] of bounds) {
    const number = (bytes[start + at] ?? 0) * 10 + (bytes[start + at + 1] ?? 0) - 11 * zero;
    if (number < least || number > most) return -1;
  }
  const after = start + shape.length;
  if (after === end) return start;
  if (bytes[after] !== dot || after + 1 === end) return -1;
  for (let at = after + 1; at < end; at++) if ((bytes[at] ?? 0) < zero || (bytes[at] ?? 0) > nine) return -1;
  return start;
}

/** Of month, day, hour, minute and second: where the two digits stand, and between what they lie. */
const bounds = [
  [5, 1, 12],
  [8, 1, 31],
  [11, 0, 23],
  [14, 0, 59],
  [17, 0, 59],
] as const;

const shape = Buffer.from('0000-00-00T00:00:00');
const shortestTime = shape.length;
/** Nanoseconds. */
const longestTime = shape.length + 10;
const [zero, nine, dot] = [0x30, 0x39, 0x2e];
const isInTime = Uint8Array.from({ length: 256 }, (_, byte) => (/[0-9\-:.T]/.test(String.fromCharCode(byte)) ? 1 : 0));

/** Only where the search begins. */
function adjacentFinder(key: Buffer): Finder {
  return (bytes, from, to) => (stands(key, bytes, from, to) ? from : -1);
}

/**
 * Whether a line is a single record that need not be parsed: several on one line, or an envelope, must be. The mark
 * stands near the end of a line, if it does.
 */
export function skimmer(skim: LineQuestion['skim']): (bytes: Buffer, from: number, to: number) => boolean {
  if (skim === undefined) return () => false;
  const [key, value, start] = [Buffer.from(skim.key), Buffer.from(skim.value), Buffer.from(skim.start)];
  const [lastKey, lastStart] = [lastFinder(key), lastFinder(start)];
  return (bytes, from, to) => {
    if (!stands(start, bytes, from, to)) return false;
    const at = lastKey(bytes, from, to, -1);
    return at >= 0 && stands(value, bytes, at + key.length, to) && lastStart(bytes, from, to, -1) === from;
  };
}

function stands(part: Buffer, bytes: Buffer, at: number, to: number): boolean {
  if (at + part.length > to) return false;
  for (let index = 0; index < part.length; index++) if (part[index] !== bytes[at + index]) return false;
  return true;
}

const quote = 0x22;
const ampersand = 0x26;
const comma = 0x2c;
const backslash = 0x5c;
const closeBrace = 0x7d;

/** A value is a text, a part of a query in one, where an escape may follow, or a number. */
function endsOf(key: string): Key['ends'] {
  if (key.endsWith('"')) return [quote, quote, quote];
  return key.endsWith('=') ? [backslash, ampersand, quote] : [comma, comma, closeBrace];
}

/** Letters, digits and `+-.:_`: nothing that ends or escapes a JSON string. */
const isPlain = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[0-9A-Za-z+\-.:_]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

function plainEnd(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && isPlain[bytes[at] ?? 0] === 1) at++;
  return at;
}

/**
 * The place guessed, or the first one: lines that are found to be equal stay so wherever values are looked for, and what
 * is learnt holds the key only once. What lies behind the line is remembered, so that nothing is searched twice.
 */
function nextFinder(key: Buffer): Finder {
  let known = none;
  let [searchedFrom, place] = [0, 0];
  return (bytes, from, to, guess) => {
    if (guess >= from && stands(key, bytes, guess, to)) return guess;
    if (known !== bytes || from < searchedFrom || place < from) {
      const at = bytes.indexOf(key, from);
      known = bytes;
      searchedFrom = from;
      place = at < 0 ? Infinity : at;
    }
    return place + key.length <= to ? place : -1;
  };
}

/** The last place in the line. Where the line before lacks the key, only this line is searched, and no other before it. */
function lastFinder(key: Buffer): Finder {
  let isUsual = false;
  return (bytes, from, to) => {
    if (to - from < key.length) return -1;
    const at = isUsual ? bytes.lastIndexOf(key, to - key.length) : from + bytes.subarray(from, to).lastIndexOf(key);
    isUsual = at >= from;
    return isUsual ? at : -1;
  };
}
