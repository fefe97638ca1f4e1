/**
 * Lines that equal an earlier one in all but a few fields, told by their bytes: all other bytes are compared, and a
 * value must be plain, so that the line has the very structure of the earlier one.
 */
import type { LineQuestion } from '../model/noted-lines.ts';
import { skimmedLine, unknownLine } from '../model/noted-lines.ts';

export interface LineTable {
  /** The number of the line which this one equals; `unknownLine`, or `skimmedLine`. `to` is behind its last byte. */
  find(bytes: Buffer, from: number, to: number): number;
  /** The line that was not found, under a number of its own; `unknownLine` if it cannot be told by its bytes. */
  keep(): number;
  forget(number: number): void;
  /** Lines of smaller numbers are forgotten. */
  floor(): number;
  /** Of the present line: first byte and the one behind the last of each value, from its start; -1 where it has none. */
  readonly spans: Int32Array;
}

/** Bytes of lines that are kept; then all are forgotten. */
const keptBytes = 48 << 20;
/** Of so many lines at least one in sixteen must be known, or looking rests. */
const trial = 65_536;
const rest = 131_072;

/** Bytes of lines that are kept in one piece. */
const pageSize = 1 << 20;

const none: Buffer = Buffer.alloc(0);

interface Known {
  /** Bytes from one index to before another are the line. */
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  readonly spans: Int32Array;
  readonly number: number;
  readonly hash: number;
}

interface Key {
  readonly key: Buffer;
  readonly isText: boolean;
  readonly find: Finder;
}

/** The place of a key in a line from one index to before another, or -1; `guess` is where it stood in the line before. */
type Finder = (bytes: Buffer, from: number, to: number, guess: number) => number;

export function lineTable({ fields, skim }: LineQuestion): LineTable {
  const keys = fields.map(({ key, last }): Key => {
    const bytes = Buffer.from(key);
    return { key: bytes, isText: key.endsWith('"'), find: last === true ? lastFinder(bytes) : nextFinder(bytes) };
  });
  const isSkimmed = skimmer(skim);
  const byHash = new Map<number, Known[]>();
  const byNumber = new Map<number, Known>();
  let page = none;
  let [written, kept] = [0, 0];
  let [next, floor] = [0, 0];
  let [looked, hits, resting] = [0, 0, 0];
  const spans = new Int32Array(keys.length * 2);
  let view = new DataView(none.buffer);
  const present = { bytes: none, from: 0, to: 0, hash: 0, usable: false };

  /** Where the values stand; false if one is not plain. */
  const locate = (bytes: Buffer, from: number, to: number): boolean => {
    let at = from;
    for (let index = 0; index < keys.length; index++) {
      const { key, isText, find } = keys[index] as Key;
      const found = find(bytes, at, to, from + (spans[2 * index] ?? -1) - key.length);
      spans[2 * index] = spans[2 * index + 1] = -1;
      if (found < 0) continue;
      const start = found + key.length;
      at = plainEnd(bytes, start, to);
      const next = bytes[at];
      if (at === start || (isText ? next !== quote : next !== comma && next !== closeBrace)) return false;
      spans[2 * index] = start - from;
      spans[2 * index + 1] = at - from;
    }
    return true;
  };

  const forget = (number: number): void => {
    const one = byNumber.get(number);
    if (one === undefined) return;
    byNumber.delete(number);
    const others = byHash.get(one.hash)?.filter((other) => other !== one) ?? [];
    if (others.length === 0) byHash.delete(one.hash);
    else byHash.set(one.hash, others);
  };

  return {
    spans,
    floor: () => floor,
    forget,
    find(bytes, from, to) {
      present.usable = false;
      if (isSkimmed(bytes, from, to)) return skimmedLine;
      if (resting > 0) {
        resting--;
        return unknownLine;
      }
      if (++looked === trial) {
        if (hits < trial / 16) resting = rest;
        looked = hits = 0;
      }
      if (!locate(bytes, from, to)) return unknownLine;
      if (view.buffer !== bytes.buffer) view = new DataView(bytes.buffer);
      const hash = hashAround(view, bytes.byteOffset + from, bytes.byteOffset + to, spans);
      const bucket = byHash.get(hash);
      if (bucket !== undefined) {
        for (const one of bucket) {
          if (!isAlike(one, bytes, from, to, spans)) continue;
          hits++;
          return one.number;
        }
      }
      present.bytes = bytes;
      present.from = from;
      present.to = to;
      present.hash = hash;
      present.usable = true;
      return unknownLine;
    },
    keep() {
      if (!present.usable) return unknownLine;
      present.usable = false;
      const { bytes, from, to, hash } = present;
      if ((kept += to - from) > keptBytes) {
        byHash.clear();
        byNumber.clear();
        kept = to - from;
        floor = next;
      }
      const bucket = byHash.get(hash);
      if (bucket !== undefined && bucket.length >= 8) return unknownLine;
      if (page.length - written < to - from) {
        page = Buffer.allocUnsafeSlow(Math.max(pageSize, to - from));
        written = 0;
      }
      bytes.copy(page, written, from, to);
      const known = { bytes: page, from: written, to: written + to - from, spans: spans.slice(), number: next, hash };
      written = known.to;
      if (bucket === undefined) byHash.set(hash, [known]);
      else bucket.push(known);
      byNumber.set(next, known);
      return next++;
    },
  };
}

/**
 * Whether a line is a single record that need not be parsed: several on one line, or an envelope, must be. The mark
 * stands near the end of a line, if it does.
 */
function skimmer(skim: LineQuestion['skim']): (bytes: Buffer, from: number, to: number) => boolean {
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
const comma = 0x2c;
const closeBrace = 0x7d;

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
    const at = isUsual ? bytes.lastIndexOf(key, to - key.length) : from + bytes.subarray(from, to).lastIndexOf(key);
    isUsual = at >= from;
    return isUsual ? at : -1;
  };
}

function isAlike(one: Known, bytes: Buffer, from: number, to: number, spans: Int32Array): boolean {
  let [mine, theirs] = [from, one.from];
  for (let index = 0; index < spans.length; index += 2) {
    const [start, known] = [spans[index] ?? -1, one.spans[index] ?? -1];
    if (start < 0 !== known < 0) return false;
    if (start < 0) continue;
    if (from + start - mine !== one.from + known - theirs) return false;
    if (!isSame(one.bytes, theirs, one.from + known, bytes, mine)) return false;
    mine = from + (spans[index + 1] ?? 0);
    theirs = one.from + (one.spans[index + 1] ?? 0);
  }
  return to - mine === one.to - theirs && isSame(one.bytes, theirs, one.to, bytes, mine);
}

/** Calls of the native comparison cost as much as to compare so many bytes here. */
const shortest = 96;

function isSame(known: Buffer, from: number, to: number, bytes: Buffer, start: number): boolean {
  const length = to - from;
  if (length >= shortest) return bytes.compare(known, from, to, start, start + length) === 0;
  for (let at = 0; at < length; at++) if (known[from + at] !== bytes[start + at]) return false;
  return true;
}

/** Bytes behind a value that are all taken into the hash: what differs there, a port, may differ nowhere else. */
const dense = 64;

/** A hash of what stands around the values; of the rest every fourth word is enough to tell most lines apart. */
function hashAround(view: DataView, from: number, to: number, spans: Int32Array): number {
  let hash = 0;
  let at = from;
  for (let index = 0; index <= spans.length; index += 2) {
    const start = index === spans.length ? to - from : (spans[index] ?? -1);
    if (start < 0) continue;
    const end = from + start - 3;
    const near = Math.min(end, at + dense);
    for (; at < near; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x5bd1e995) + (hash >>> 15);
    for (; at < end; at += 16) hash = Math.imul(hash ^ view.getInt32(at, true), 0x5bd1e995) + (hash >>> 15);
    at = from + (spans[index + 1] ?? 0);
  }
  return hash | 0;
}
