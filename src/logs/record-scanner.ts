/**
 * Finds the records in bytes that come in pieces. Lines are the fast road; a line that is no JSON value of its own but
 * begins like one leads to the slow road, which finds the end of values that span lines or share one.
 */
import type { NotedBlock } from '../model/noted-lines.ts';
import type { JsonObject } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import type { RecordSink } from './index.ts';
import type { Progress } from './json-scanner.ts';
import { advance, freshProgress, restart } from './json-scanner.ts';
import type { Unwrapper } from './wrappers.ts';
import { isTruncated } from './envelopes-collectors.ts';
import { isPrefixed } from './prefixes.ts';
import { truncated, unwrapper } from './wrappers.ts';

export interface ScanLimits {
  /** Bytes of one record; a longer one is skipped. */
  readonly record: number;
  /** Bytes without a line break after which a line is no longer waited for. */
  readonly line: number;
}

/** Where the scan of one file stands. */
export interface Scan {
  readonly limits: ScanLimits;
  readonly wrapped: Unwrapper;
  /** `between`: on the slow road, after one value; `skip`: to the end of the line. */
  road: 'line' | 'value' | 'between' | 'skip';
  /** The present line, from 1; some bytes of it have `begun`. */
  line: number;
  begun: boolean;
  /** Lines of the whole file, once it has ended. */
  total: number | undefined;
  /** Bytes kept from earlier pieces: of the unfinished line, or of the value since its start. */
  held: Buffer[];
  heldSize: number;
  /** More was held than a record may have; it is gone. */
  tooLong: boolean;
  readonly progress: Progress;
  /** The line on which the value of the slow road begins; `tried` if that line was tried alone already. */
  valueLine: number;
  tried: boolean;
}

const newline = 0x0a;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const none: Buffer = Buffer.alloc(0);

export function startScan(file: string, limits: ScanLimits): Scan {
  return {
    limits,
    wrapped: unwrapper(file, limits.record),
    road: 'line',
    line: 1,
    begun: false,
    total: undefined,
    held: [],
    heldSize: 0,
    tooLong: false,
    progress: freshProgress(),
    valueLine: 1,
    tried: false,
  };
}

export function push(scan: Scan, bytes: Buffer, sink: RecordSink): void {
  scan.begun = bytes[bytes.length - 1] !== newline;
  drive(scan, bytes, 0, bytes.length, sink);
}

/** The lines of a block that another thread has looked at. Those that it did not note are read as ever. */
export function pushNoted(scan: Scan, block: NotedBlock, sink: RecordSink): void {
  const { bytes, rows, count, rowSize: size } = block;
  scan.begun = bytes[bytes.length - 1] !== newline;
  let at = 0;
  for (let row = 0; row < count; row++) {
    const end = rows[row * size] ?? bytes.length;
    if (scan.road !== 'line' || scan.heldSize > 0) drive(scan, bytes, at, end + 1, sink);
    else if (sink.lines?.noted(block, row, at, end, scan.line) === true) scan.line++;
    else onLine(scan, bytes, at, end, sink);
    at = end + 1;
  }
  drive(scan, bytes, at, bytes.length, sink);
  // The bytes will be those of another block.
  scan.held = scan.held.map((part) => Buffer.from(part));
}

/** The end of the file: what is still held is a last line without a break, or half a record. */
export function finish(scan: Scan, sink: RecordSink): void {
  scan.total ??= scan.begun ? scan.line : scan.line - 1;
  if (scan.road === 'line' && scan.heldSize > 0) {
    const rest = taken(scan);
    onLine(scan, rest, 0, rest.length, sink);
  }
  if (scan.road === 'value' && scan.tooLong) sink.skipped(tooLong(scan), scan.valueLine);
  else if (scan.road === 'value') {
    const region = taken(scan);
    if (eachLine(scan, region, sink) < region.length) sink.skipped('half a record at the end', scan.line);
  }
  scan.wrapped.end(sink);
}

function drive(scan: Scan, bytes: Buffer, from: number, to: number, sink: RecordSink): void {
  let at = from;
  while (at < to) {
    switch (scan.road) {
      case 'line':
        at = onPiece(scan, bytes, at, to, sink);
        break;
      case 'between':
        at = onGap(scan, bytes, at, to, sink);
        break;
      case 'value':
        at = onValue(scan, bytes, at, to, sink);
        break;
      case 'skip':
        at = onSkip(scan, bytes, at, to);
    }
  }
}

function keep(scan: Scan, bytes: Buffer): void {
  if (scan.tooLong || bytes.length === 0) return;
  scan.held.push(bytes);
  scan.heldSize += bytes.length;
  if (scan.heldSize <= scan.limits.record) return;
  scan.tooLong = true;
  scan.held = [];
}

function drop(scan: Scan): void {
  scan.held = [];
  scan.heldSize = 0;
  scan.tooLong = false;
}

function taken(scan: Scan): Buffer {
  const bytes = scan.held.length === 1 ? (scan.held[0] ?? none) : Buffer.concat(scan.held);
  drop(scan);
  return bytes;
}

function tooLong({ limits }: Scan): string {
  return `a record of more than ${limits.record >> 20} MiB`;
}

/** The fast road: the next line, as far as these bytes have it. */
function onPiece(scan: Scan, bytes: Buffer, from: number, to: number, sink: RecordSink): number {
  const end = bytes.indexOf(newline, from);
  if (end < 0 || end >= to) {
    keep(scan, bytes.subarray(from, to));
    if (scan.tooLong) {
      sink.skipped(tooLong(scan), scan.line);
      scan.road = 'skip';
    } else if (scan.heldSize > scan.limits.line && scan.heldSize - (to - from) <= scan.limits.line)
      onLongLine(scan, sink);
    return to;
  }
  if (scan.heldSize > 0) {
    keep(scan, bytes.subarray(from, end + 1));
    const whole = taken(scan);
    const to = whole.length - 1;
    if (sink.lines?.known(whole, 0, to, scan.line) === true) scan.line++;
    else onLine(scan, whole, 0, to, sink);
  } else if (sink.lines?.known(bytes, from, end, scan.line) === true) scan.line++;
  else onLine(scan, bytes, from, end, sink);
  return end + 1;
}

/** A line that does not end may be an array, or objects without separators: those need not be held as a whole. */
function onLongLine(scan: Scan, sink: RecordSink): void {
  const start = taken(scan);
  const at = start.findIndex((byte) => byte > 0x20);
  if (start[at] === openBrace) begin(scan, start, at, start.length, sink, false);
  else if (start[at] === openBracket) begin(scan, start, at + 1, start.length, sink, false);
  else keep(scan, start);
}

/** A whole line without its break, which stands at `to` unless the file ends there. */
function onLine(scan: Scan, bytes: Buffer, from: number, to: number, sink: RecordSink): void {
  const at = contentStart(bytes, from, to);
  const first = at === to ? undefined : bytes[at];
  if (first === openBrace) {
    const text = bytes.toString('utf8', at, to);
    const value = objectIn(text);
    if (value === undefined && !isTruncated(text.trimEnd())) return begin(scan, bytes, at, to + 1, sink, true);
    if (value === undefined) sink.skipped(truncated, scan.line);
    else {
      sink.lines?.parsed(value);
      scan.wrapped.json(value, scan.line, sink);
    }
  } else if (first === openBracket && beginsArray(bytes, at, to))
    return begin(scan, bytes, at + 1, to + 1, sink, false);
  else if (first !== undefined) scan.wrapped.text(plainText(bytes.toString('utf8', from, to)), scan.line, sink);
  scan.line++;
}

/** Turns to the slow road. */
function begin(scan: Scan, bytes: Buffer, from: number, to: number, sink: RecordSink, tried: boolean): void {
  drop(scan);
  scan.road = 'between';
  scan.tried = tried;
  drive(scan, bytes, from, Math.min(to, bytes.length), sink);
}

/** Between two values of the slow road: a line break leads back to the fast one. */
function onGap(scan: Scan, bytes: Buffer, from: number, to: number, sink: RecordSink): number {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === newline) {
      scan.line++;
      scan.road = 'line';
      return at + 1;
    }
    if (byte === openBrace) {
      restart(scan.progress);
      scan.valueLine = scan.line;
      scan.road = 'value';
      return at;
    }
    if (byte > 0x20 && byte !== comma && byte !== closeBracket) {
      sink.skipped('text that is no JSON object', scan.line);
      scan.road = 'skip';
      return at;
    }
  }
  return to;
}

function onSkip(scan: Scan, bytes: Buffer, from: number, to: number): number {
  const end = bytes.indexOf(newline, from);
  if (end < 0 || end >= to) return to;
  scan.line++;
  scan.road = 'line';
  drop(scan);
  return end + 1;
}

function onValue(scan: Scan, bytes: Buffer, from: number, to: number, sink: RecordSink): number {
  const { outcome, at } = advance(scan.progress, bytes, from, to);
  keep(scan, bytes.subarray(from, at));
  scan.line += breaksIn(bytes, from, at);
  if (outcome === 'more') return at;
  if (outcome === 'broken') return recover(scan, bytes, at, sink);
  if (scan.tooLong) sink.skipped(tooLong(scan), scan.valueLine);
  else {
    const region = taken(scan);
    const text = region.toString('utf8');
    const value = objectIn(text);
    // Brackets that match by chance: what is not indented may be a record of its own.
    if (value === undefined && /\n[^\s}\]]/.test(text)) return anew(scan, region, at, sink);
    if (value !== undefined) scan.wrapped.json(value, scan.valueLine, sink);
    else sink.skipped('broken JSON', scan.valueLine);
  }
  scan.road = 'between';
  scan.tried = false;
  drop(scan);
  return at;
}

/** A damaged value: its finished lines are tried one by one, the line of the damage is read anew or given up. */
function recover(scan: Scan, bytes: Buffer, at: number, sink: RecordSink): number {
  const next = bytes[at] === newline ? at + 1 : at;
  keep(scan, bytes.subarray(at, next));
  scan.line += next - at;
  if (scan.tooLong) {
    sink.skipped(tooLong(scan), scan.valueLine);
    drop(scan);
    scan.road = next > at ? 'line' : 'skip';
    return next;
  }
  return anew(scan, taken(scan), next, sink);
}

function anew(scan: Scan, region: Buffer, next: number, sink: RecordSink): number {
  const rest = eachLine(scan, region, sink);
  if (rest === 0) sink.skipped('broken JSON', scan.valueLine);
  else keep(scan, region.subarray(rest));
  scan.road = rest === 0 ? 'skip' : 'line';
  return next;
}

/** Reads the finished lines of a damaged region; gives the place behind the last of them. */
function eachLine(scan: Scan, region: Buffer, sink: RecordSink): number {
  let from = 0;
  for (let line = scan.valueLine; ; line++) {
    const end = region.indexOf(newline, from);
    if (end < 0) return from;
    const text = region.toString('utf8', from, end).trim();
    const value = line === scan.valueLine && scan.tried ? undefined : objectIn(text);
    if (value !== undefined) scan.wrapped.json(value, line, sink);
    else if (isPrefixed(text)) scan.wrapped.text(text, line, sink);
    else if (text !== '') sink.skipped('broken JSON', line);
    from = end + 1;
  }
}

/** The first byte that says something: spaces and NULs do not, nor what stands between the items of an array. */
function contentStart(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] ?? 0) <= 0x20) at++;
  if (bytes[at] !== comma && bytes[at] !== closeBracket) return at;
  let next = at;
  while (next < to && ((bytes[next] ?? 0) <= 0x20 || bytes[next] === comma || bytes[next] === closeBracket)) next++;
  return next === to || bytes[next] === openBrace ? next : at;
}

function beginsArray(bytes: Buffer, at: number, to: number): boolean {
  return /^\[\s*(?:[{\]]|$)/.test(bytes.toString('latin1', at, Math.min(to, at + 64)));
}

/** A line of text without its line break; leading NULs are left by a log rotated under its writer. */
function plainText(text: string): string {
  let from = 0;
  while (text.charCodeAt(from) === 0) from++;
  let to = text.length;
  while (to > from && (text.charCodeAt(to - 1) === 0 || text.charCodeAt(to - 1) === 0x0d)) to--;
  return text.slice(from, to);
}

function breaksIn(bytes: Buffer, from: number, to: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline, from); at >= 0 && at < to; at = bytes.indexOf(newline, at + 1)) lines++;
  return lines;
}

function objectIn(text: string): JsonObject | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value as JsonObject) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
