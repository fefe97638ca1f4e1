/**
 * Lines that equal an earlier line in all but a few fields, such as their time: what they say is known without parsing
 * them. All other bytes are compared, and a value must be plain, so that the line has the very structure of the earlier
 * one; whatever does not fit is parsed.
 */
import type { JsonObject } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import type { Decoded, DecoderState, LineValues, Repeat, Repeated, Varying } from '../logs/index.ts';

export interface AlikeLines {
  /** What a line says, if it is like one that was learnt; `to` is behind its last byte. */
  known(bytes: Buffer, from: number, to: number, origin: () => LogOrigin): Repeated | undefined;
  /** To be told right after a line that was not known: what was parsed of it, and what that says. */
  learn(value: JsonObject, facts: readonly Decoded[]): void;
}

/** Bytes of lines that are kept; then all are forgotten. */
const keptBytes = 48 << 20;
/** Of so many lines at least one in sixteen must be known, or learning rests. */
const trial = 65_536;
const rest = 131_072;

const none: Buffer = Buffer.alloc(0);

interface Known {
  readonly line: Buffer;
  /** First byte and the one behind the last of each value; -1 where the line lacks the field. */
  readonly spans: Int32Array;
  readonly repeat: Repeat;
}

interface Key {
  readonly key: Buffer;
  readonly isText: boolean;
  readonly last: boolean;
  /** How often it stands among the fields. */
  readonly times: number;
}

export function alikeLines(varying: Varying, state: DecoderState): AlikeLines {
  const { fields } = varying;
  const keys = fields.map(({ key, last }): Key => {
    const times = fields.filter((one) => one.key === key).length;
    return { key: Buffer.from(key), isText: key.endsWith('"'), last: last === true, times };
  });
  const finder = nextFinder(keys.map(({ key }) => key));
  const byHash = new Map<number, Known[]>();
  let kept = 0;
  let [looked, hits, resting] = [0, 0, 0];
  const spans = new Int32Array(keys.length * 2);
  let view = new DataView(none.buffer);
  const present = { bytes: none, from: 0, to: 0, hash: 0, usable: false };

  /** Where the values stand, relative to `from`; false if one is not plain. */
  const locate = (bytes: Buffer, from: number, to: number): boolean => {
    let at = from;
    for (let index = 0; index < keys.length; index++) {
      const { key, isText, last } = keys[index] as Key;
      const found = last ? lastIn(bytes, key, at, to) : finder(index, bytes, at, to);
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

  const values: LineValues = {
    text(field) {
      const start = spans[2 * field] ?? -1;
      if (start < 0) return undefined;
      return present.bytes.toString('latin1', present.from + start, present.from + (spans[2 * field + 1] ?? 0));
    },
    agree(field, other) {
      const [a, b] = [spans[2 * field] ?? -1, spans[2 * other] ?? -1];
      if (a < 0 || b < 0) return true;
      const length = (spans[2 * field + 1] ?? 0) - a;
      if ((spans[2 * other + 1] ?? 0) - b !== length) return false;
      const { bytes, from } = present;
      for (let at = 0; at < length; at++) if (bytes[from + a + at] !== bytes[from + b + at]) return false;
      return true;
    },
  };

  return {
    known(bytes, from, to, origin) {
      present.usable = false;
      if (resting > 0) {
        resting--;
        return undefined;
      }
      if (++looked === trial) {
        if (hits < trial / 16) resting = rest;
        looked = hits = 0;
      }
      if (!locate(bytes, from, to)) return undefined;
      if (view.buffer !== bytes.buffer) view = new DataView(bytes.buffer);
      const hash = hashAround(view, bytes.byteOffset + from, bytes.byteOffset + to, spans);
      present.bytes = bytes;
      present.from = from;
      present.to = to;
      present.hash = hash;
      const bucket = byHash.get(hash);
      if (bucket !== undefined) {
        for (const one of bucket) {
          if (!isAlike(one, bytes, from, to, spans)) continue;
          const again = one.repeat(values, origin());
          if (again !== undefined) hits++;
          return again;
        }
      }
      present.usable = true;
      return undefined;
    },
    learn(value, facts) {
      if (!present.usable) return;
      present.usable = false;
      const { bytes, from, to, hash } = present;
      const again = varying.learn(value, facts, values, state);
      // A field that stands in the line once more may be the one that counts.
      if (again === undefined || keys.some(({ key, times }) => countOf(key, bytes.subarray(from, to)) > times)) return;
      if ((kept += to - from) > keptBytes) {
        byHash.clear();
        kept = to - from;
      }
      const known = { line: Buffer.from(bytes.subarray(from, to)), spans: spans.slice(), repeat: again };
      const bucket = byHash.get(hash);
      if (bucket === undefined) byHash.set(hash, [known]);
      else if (bucket.length < 8) bucket.push(known);
    },
  };
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

/** The first place of a key in a line. What lies behind the line is remembered, so that nothing is searched twice. */
function nextFinder(keys: readonly Buffer[]): (index: number, bytes: Buffer, from: number, to: number) => number {
  const next = keys.map(() => ({ bytes: none, from: 0, at: 0 }));
  return (index, bytes, from, to) => {
    const state = next[index];
    const key = keys[index];
    if (state === undefined || key === undefined) return -1;
    if (state.bytes !== bytes || from < state.from || state.at < from) {
      const at = bytes.indexOf(key, from);
      state.bytes = bytes;
      state.from = from;
      state.at = at < 0 ? Infinity : at;
    }
    return state.at + key.length <= to ? state.at : -1;
  };
}

function countOf(key: Buffer, line: Buffer): number {
  let count = 0;
  for (let at = line.indexOf(key); at >= 0; at = line.indexOf(key, at + 1)) count++;
  return count;
}

function lastIn(bytes: Buffer, key: Buffer, from: number, to: number): number {
  const at = bytes.lastIndexOf(key, to - key.length);
  return at >= from ? at : -1;
}

function isAlike(one: Known, bytes: Buffer, from: number, to: number, spans: Int32Array): boolean {
  let [mine, theirs] = [0, 0];
  for (let index = 0; index < spans.length; index += 2) {
    const [start, known] = [spans[index] ?? -1, one.spans[index] ?? -1];
    if (start < 0 !== known < 0) return false;
    if (start < 0) continue;
    if (start - mine !== known - theirs) return false;
    if (bytes.compare(one.line, theirs, known, from + mine, from + start) !== 0) return false;
    mine = spans[index + 1] ?? 0;
    theirs = one.spans[index + 1] ?? 0;
  }
  if (to - from - mine !== one.line.length - theirs) return false;
  return bytes.compare(one.line, theirs, one.line.length, from + mine, to) === 0;
}

/** Bytes behind a value that are all taken into the hash: what differs there, a port, may differ nowhere else. */
const dense = 64;

/** A hash of what stands around the values; of the rest every other word is enough to tell most lines apart. */
function hashAround(view: DataView, from: number, to: number, spans: Int32Array): number {
  let hash = 0;
  let at = from;
  for (let index = 0; index <= spans.length; index += 2) {
    const start = index === spans.length ? to - from : (spans[index] ?? -1);
    if (start < 0) continue;
    const end = from + start - 3;
    const near = Math.min(end, at + dense);
    for (; at < near; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x5bd1e995) + (hash >>> 15);
    for (; at < end; at += 8) hash = Math.imul(hash ^ view.getInt32(at, true), 0x5bd1e995) + (hash >>> 15);
    at = from + (spans[index + 1] ?? 0);
  }
  return hash | 0;
}
