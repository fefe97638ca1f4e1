import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  skimmedLine,
  unknownLine,
  valueLimit
} from "./chunk-G6DWWSPE.js";

// src/traffic/line-places.ts
var none = Buffer.alloc(0);
function valuePlaces(question) {
  const stems = /* @__PURE__ */ new Map();
  const keys = question.fields.map((field) => keyOf(field, stems));
  const spans = new Int32Array(2 * valueLimit(question));
  const cuts = new Int32Array(spans.length);
  const timeEnd = nextFinder(Buffer.from('Z"'));
  let count = 0;
  const cut = (start, end) => {
    cuts[2 * count] = start;
    cuts[2 * count + 1] = end;
    count++;
  };
  const times = (bytes, line, from, to, place) => {
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
        const { key, ends, find } = keys[index];
        const found = find(bytes, at, to, from + (spans[2 * index] ?? -1) - key.length);
        spans[2 * index] = spans[2 * index + 1] = -1;
        if (found < 0) continue;
        const start = found + key.length;
        if (question.times === true) free = times(bytes, from, at, found, free);
        at = plainEnd(bytes, start, to);
        const next = bytes[at];
        if (at === start || next !== ends[0] && next !== ends[1] && next !== ends[2]) return -1;
        spans[2 * index] = start - from;
        spans[2 * index + 1] = at - from;
        cut(start - from, at - from);
      }
      if (question.times === true) free = times(bytes, from, at, to, free);
      spans.fill(-1, free);
      return count;
    }
  };
}
function keyOf({ key, last, adjacent, stem }, stems) {
  const bytes = Buffer.from(key);
  if (stem !== void 0) {
    const find2 = stems.get(stem) ?? nextFinder(Buffer.from(stem));
    stems.set(stem, find2);
    return { key: bytes, ends: endsOf(key), find: stemFinder(bytes, key.indexOf(stem), find2) };
  }
  const find = last === true ? lastFinder(bytes) : adjacent === true ? adjacentFinder(bytes) : nextFinder(bytes);
  return { key: bytes, ends: endsOf(key), find };
}
function stemFinder(key, offset, find) {
  return (bytes, from, to) => {
    const place = find(bytes, from + offset, to, -1) - offset;
    return place >= from && stands(key, bytes, place, to) ? place : -1;
  };
}
function timeStart(bytes, from, end) {
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
var bounds = [
  [5, 1, 12],
  [8, 1, 31],
  [11, 0, 23],
  [14, 0, 59],
  [17, 0, 59]
];
var shape = Buffer.from("0000-00-00T00:00:00");
var shortestTime = shape.length;
var longestTime = shape.length + 10;
var [zero, nine, dot] = [48, 57, 46];
var isInTime = Uint8Array.from({ length: 256 }, (_, byte) => /[0-9\-:.T]/.test(String.fromCharCode(byte)) ? 1 : 0);
function adjacentFinder(key) {
  return (bytes, from, to) => stands(key, bytes, from, to) ? from : -1;
}
function skimmer(skim) {
  if (skim === void 0) return () => false;
  const [key, value, start] = [Buffer.from(skim.key), Buffer.from(skim.value), Buffer.from(skim.start)];
  const [lastKey, lastStart] = [lastFinder(key), lastFinder(start)];
  return (bytes, from, to) => {
    if (!stands(start, bytes, from, to)) return false;
    const at = lastKey(bytes, from, to, -1);
    return at >= 0 && stands(value, bytes, at + key.length, to) && lastStart(bytes, from, to, -1) === from;
  };
}
function stands(part, bytes, at, to) {
  if (at + part.length > to) return false;
  for (let index = 0; index < part.length; index++) if (part[index] !== bytes[at + index]) return false;
  return true;
}
var quote = 34;
var ampersand = 38;
var comma = 44;
var backslash = 92;
var closeBrace = 125;
function endsOf(key) {
  if (key.endsWith('"')) return [quote, quote, quote];
  return key.endsWith("=") ? [backslash, ampersand, quote] : [comma, comma, closeBrace];
}
var isPlain = Uint8Array.from(
  { length: 256 },
  (_, byte) => /[0-9A-Za-z+\-.:_]/.test(String.fromCharCode(byte)) ? 1 : 0
);
function plainEnd(bytes, from, to) {
  let at = from;
  while (at < to && isPlain[bytes[at] ?? 0] === 1) at++;
  return at;
}
function nextFinder(key) {
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
function lastFinder(key) {
  let isUsual = false;
  return (bytes, from, to) => {
    if (to - from < key.length) return -1;
    const at = isUsual ? bytes.lastIndexOf(key, to - key.length) : from + bytes.subarray(from, to).lastIndexOf(key);
    isUsual = at >= from;
    return isUsual ? at : -1;
  };
}

// src/traffic/line-table.ts
var keptBytes = 48 << 20;
var trial = 65536;
var rest = 131072;
var pageSize = 1 << 20;
var none2 = Buffer.alloc(0);
function lineTable(question) {
  const places = valuePlaces(question);
  const isSkimmed = skimmer(question.skim);
  const byHash = /* @__PURE__ */ new Map();
  const byNumber = /* @__PURE__ */ new Map();
  let page = none2;
  let pageView = new DataView(page.buffer);
  let [written, kept] = [0, 0];
  let [next, floor] = [0, 0];
  let [looked, hits, resting] = [0, 0, 0];
  let view = new DataView(none2.buffer);
  const present = { bytes: none2, from: 0, to: 0, hash: 0, cuts: 0, usable: false };
  const forget = (number) => {
    const one = byNumber.get(number);
    if (one === void 0) return;
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
      if (bucket !== void 0) {
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
      if (bucket !== void 0 && bucket.length >= 8) return unknownLine;
      if (page.length - written < to - from) {
        page = Buffer.allocUnsafeSlow(Math.max(pageSize, to - from));
        pageView = new DataView(page.buffer);
        written = 0;
      }
      bytes.copy(page, written, from, to);
      const cuts = places.cuts.slice(0, 2 * present.cuts);
      const known = { view: pageView, from: written, to: written + to - from, cuts, number: next, hash };
      written = known.to;
      if (bucket === void 0) byHash.set(hash, [known]);
      else bucket.push(known);
      byNumber.set(next, known);
      return next++;
    }
  };
}
function isAlike(one, view, from, to, cuts, count) {
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
function isSame(known, from, to, view, start) {
  let [at, other] = [from, start];
  for (; at + 4 <= to; at += 4, other += 4) if (known.getInt32(at) !== view.getInt32(other)) return false;
  for (; at < to; at++, other++) if (known.getUint8(at) !== view.getUint8(other)) return false;
  return true;
}
var dense = 32;
function hashAround(view, from, to, cuts, count) {
  let hash = 0;
  let at = from;
  for (let index = 0; index <= 2 * count; index += 2) {
    const end = (index === 2 * count ? to : from + (cuts[index] ?? 0)) - 3;
    const near = Math.min(end, at + dense);
    for (; at < near; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 1540483477) + (hash >>> 15);
    for (; at < end; at += 16) hash = Math.imul(hash ^ view.getInt32(at, true), 1540483477) + (hash >>> 15);
    at = from + (cuts[index + 1] ?? 0);
  }
  return hash | 0;
}

export {
  lineTable
};
