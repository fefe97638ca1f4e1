/**
 * Lines that equal an earlier line in all but a few fields, such as their time: what they say is known without parsing
 * them. All other bytes are compared, and a value must be plain, so that the line has the very structure of the earlier
 * one; whatever does not fit is parsed.
 */
import type { JsonObject } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import type { Decoded, DecoderState, Repeat, Varying } from '../logs/index.ts';

export interface AlikeLines {
  /** What a line says, if it is like one that was learnt; `to` is behind its last byte. */
  known(bytes: Buffer, from: number, to: number, origin: () => LogOrigin): readonly Decoded[] | undefined;
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

export function alikeLines({ fields, learn }: Varying, state: DecoderState): AlikeLines {
  const keys = fields.map(({ key, last }) => ({ key: Buffer.from(key), text: key.endsWith('"'), last: last === true }));
  const finder = nextFinder(keys.map(({ key }) => key));
  const byHash = new Map<number, Known[]>();
  let kept = 0;
  let [looked, hits, resting] = [0, 0, 0];
  const spans = new Int32Array(keys.length * 2);
  const present = { bytes: none, from: 0, to: 0, hash: 0, usable: false };

  /** Where the values stand, relative to `from`; false if one is not plain. */
  const locate = (bytes: Buffer, from: number, to: number): boolean => {
    let at = from;
    for (const [index, { key, text, last }] of keys.entries()) {
      const found = last ? lastIn(bytes, key, at, to) : finder(index, bytes, at, to);
      if (found < 0) {
        spans[2 * index] = spans[2 * index + 1] = -1;
        continue;
      }
      const start = found + key.length;
      at = plainEnd(bytes, start, to);
      const next = bytes[at];
      if (at === start || (text ? next !== quote : next !== comma && next !== closeBrace)) return false;
      spans[2 * index] = start - from;
      spans[2 * index + 1] = at - from;
    }
    return true;
  };

  const textsIn = (bytes: Buffer, from: number): readonly (string | undefined)[] =>
    keys.map((_, index) => {
      const start = spans[2 * index] ?? -1;
      return start < 0 ? undefined : bytes.toString('latin1', from + start, from + (spans[2 * index + 1] ?? 0));
    });

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
      const hash = hashAround(bytes, from, to, spans);
      for (const one of byHash.get(hash) ?? []) {
        if (!isAlike(one, bytes, from, to, spans)) continue;
        const facts = one.repeat(textsIn(bytes, from), origin());
        if (facts !== undefined) hits++;
        return facts;
      }
      Object.assign(present, { bytes, from, to, hash, usable: true });
      return undefined;
    },
    learn(value, facts) {
      if (!present.usable) return;
      present.usable = false;
      const { bytes, from, to, hash } = present;
      // A field that stands in the line once more may be the one that counts.
      if (
        keys.some(
          ({ key }) => countOf(key, bytes, from, to) > fields.filter((one) => one.key === key.toString()).length,
        )
      )
        return;
      const again = learn(value, facts, textsIn(bytes, from), state);
      if (again === undefined) return;
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

function countOf(key: Buffer, bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(key, from); at >= 0 && at < to; at = bytes.indexOf(key, at + 1)) count++;
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

/** A hash of all bytes but those of the values. */
function hashAround(bytes: Buffer, from: number, to: number, spans: Int32Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hash = 0;
  let at = from;
  for (let index = 0; index <= spans.length; index += 2) {
    const start = index === spans.length ? to - from : (spans[index] ?? -1);
    if (start < 0) continue;
    const end = from + start;
    for (; at + 4 <= end; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x5bd1e995) + (hash >>> 15);
    for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x5bd1e995) + (hash >>> 15);
    at = from + (spans[index + 1] ?? 0);
  }
  return hash | 0;
}
