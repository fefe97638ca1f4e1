/**
 * Lines that equal an earlier one in all but a few fields, told by their bytes: all other bytes are compared, and a
 * value must be plain, so that the line has the very structure of the earlier one.
 */
import type { LineQuestion } from '../model/noted-lines.ts';
import { skimmedLine, unknownLine } from '../model/noted-lines.ts';
import { skimmer, valuePlaces } from './line-places.ts';

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
  /** Of the page; from one index to before another stands the line. */
  readonly view: DataView;
  readonly from: number;
  readonly to: number;
  /** As `cuts` of the places. */
  readonly cuts: Int32Array;
  readonly number: number;
  readonly hash: number;
}

export function lineTable(question: LineQuestion): LineTable {
  const places = valuePlaces(question);
  const isSkimmed = skimmer(question.skim);
  const byHash = new Map<number, Known[]>();
  const byNumber = new Map<number, Known>();
  let page = none;
  let pageView = new DataView(page.buffer);
  let [written, kept] = [0, 0];
  let [next, floor] = [0, 0];
  let [looked, hits, resting] = [0, 0, 0];
  let view = new DataView(none.buffer);
  const present = { bytes: none, from: 0, to: 0, hash: 0, cuts: 0, usable: false };

  const forget = (number: number): void => {
    const one = byNumber.get(number);
    if (one === undefined) return;
    byNumber.delete(number);
    const others = byHash.get(one.hash)?.filter((other) => other !== one) ?? [];
    if (others.length === 0) byHash.delete(one.hash);
    else byHash.set(one.hash, others);
  };

  return {
    spans: places.spans,
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
      const cuts = places.locate(bytes, from, to);
      if (cuts < 0) return unknownLine;
      if (view.buffer !== bytes.buffer) view = new DataView(bytes.buffer);
      const hash = hashAround(view, bytes.byteOffset + from, bytes.byteOffset + to, places.cuts, cuts);
      const bucket = byHash.get(hash);
      if (bucket !== undefined) {
        for (const one of bucket) {
          if (!isAlike(one, view, bytes.byteOffset + from, bytes.byteOffset + to, places.cuts, cuts)) continue;
          hits++;
          return one.number;
        }
      }
      present.bytes = bytes;
      present.from = from;
      present.to = to;
      present.hash = hash;
      present.cuts = cuts;
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
        pageView = new DataView(page.buffer);
        written = 0;
      }
      bytes.copy(page, written, from, to);
      const cuts = places.cuts.slice(0, 2 * present.cuts);
      const known = { view: pageView, from: written, to: written + to - from, cuts, number: next, hash };
      written = known.to;
      if (bucket === undefined) byHash.set(hash, [known]);
      else bucket.push(known);
      byNumber.set(next, known);
      return next++;
    },
  };
}

/** The present line stands from one index of the view to before another. */
function isAlike(one: Known, view: DataView, from: number, to: number, cuts: Int32Array, count: number): boolean {
  if (one.cuts.length !== 2 * count) return false;
  let [mine, theirs] = [from, one.from];
  for (let index = 0; index < 2 * count; index += 2) {
    const [start, known] = [from + (cuts[index] ?? 0), one.from + (one.cuts[index] ?? 0)];
    if (start - mine !== known - theirs || !isSame(one.view, theirs, known, view, mine)) return false;
    mine = from + (cuts[index + 1] ?? 0);
    theirs = one.from + (one.cuts[index + 1] ?? 0);
  }
  return to - mine === one.to - theirs && isSame(one.view, theirs, one.to, view, mine);
}

/** Word by word: the native comparison takes longer to be called than most of these stretches take. */
function isSame(known: DataView, from: number, to: number, view: DataView, start: number): boolean {
  let [at, other] = [from, start];
  for (; at + 4 <= to; at += 4, other += 4) if (known.getInt32(at) !== view.getInt32(other)) return false;
  for (; at < to; at++, other++) if (known.getUint8(at) !== view.getUint8(other)) return false;
  return true;
}

/** Bytes behind a value that are all taken into the hash: what differs there, a port, may differ nowhere else. */
const dense = 32;

/** A hash of what stands around the values; of the rest every fourth word is enough to tell most lines apart. */
function hashAround(view: DataView, from: number, to: number, cuts: Int32Array, count: number): number {
  let hash = 0;
  let at = from;
  for (let index = 0; index <= 2 * count; index += 2) {
    const end = (index === 2 * count ? to : from + (cuts[index] ?? 0)) - 3;
    const near = Math.min(end, at + dense);
    for (; at < near; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x5bd1e995) + (hash >>> 15);
    for (; at < end; at += 16) hash = Math.imul(hash ^ view.getInt32(at, true), 0x5bd1e995) + (hash >>> 15);
    at = from + (cuts[index + 1] ?? 0);
  }
  return hash | 0;
}
