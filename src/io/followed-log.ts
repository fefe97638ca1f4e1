/** One growing log that is open: its whole lines as they are added, and where it stands. */
import { closeSync, fstatSync, openSync } from 'node:fs';
import { isGzip } from './gzip.ts';
import type { KnownLogs } from './known-logs.ts';
import { bytesAt, endAt, hasStart, isPlaceIn, type LogPlace, markBytes, markOf, startOf } from './log-place.ts';
import { reasonOf } from './plain.ts';
import { isZstd } from './zstd.ts';

/** Whole lines that were added; the last of a file that ends may lack its line break. */
export interface AddedLines {
  readonly file: string;
  readonly firstLine: number;
  readonly bytes: Buffer;
  /** The first line of the file, of at most 8,000 bytes, where these are later ones. */
  readonly head?: string;
  /** How far the file is read with these; absent for standard input. */
  readonly place?: LogPlace;
}

export interface FollowedLog {
  path: string;
  readonly inode: string;
  readonly descriptor: number;
  /** Compressed, and read as a whole. */
  readonly whole: boolean;
  /** It is gone on with. */
  readonly isKnown: boolean;
  readonly born: number;
  offset: number;
  line: number;
  start: LogPlace['start'];
  end: LogPlace['end'];
  head: string | undefined;
  /** Looks at which it had no name any more and nothing to read. */
  idle: number;
  gone: boolean;
  /** A copy of what was read under another number. */
  readonly isCopy: boolean;
  /** What it is a copy of, while that grows on: until it is cut, it says the same. */
  original: FollowedLog | undefined;
  /** It is not named, but was found beside what is. */
  readonly beside: boolean;
  /** Of a compressed file, at the last look. */
  size: number;
}

const longestHead = 8_000;

export interface Opening {
  readonly known: KnownLogs;
  readonly followed: Iterable<FollowedLog>;
  readonly skips: boolean;
  readonly beside: boolean;
}

/** Opens a file where it was read to, else at its beginning, or with `skips` at its end. A reason where that fails. */
export function openLog(
  path: string,
  inode: string,
  { known, followed, skips, beside }: Opening,
): FollowedLog | string {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    return reasonOf(error);
  }
  const { size, birthtimeMs } = fstatSync(descriptor);
  const first = bytesAt(descriptor, 0, 4);
  const whole = isGzip(first) || isZstd(first);
  const file = { descriptor, size, born: birthtimeMs };
  const own = known.ofNumber(inode, file);
  const copied = whole ? undefined : known.copied(path, file);
  const copy = copied !== undefined && copied.offset > (own?.offset ?? -1) ? copied : undefined;
  const { offset, line } = copy ?? own ?? (skips ? endOf(descriptor, size, whole) : { offset: 0, line: 0 });
  const log: FollowedLog = {
    path,
    inode,
    descriptor,
    whole,
    isKnown: own !== undefined || copy !== undefined,
    born: birthtimeMs,
    offset,
    line,
    start: startOf(descriptor),
    end: endAt(descriptor, offset),
    head: headOf(descriptor),
    idle: 0,
    gone: beside,
    isCopy: copy !== undefined,
    beside,
    original: undefined,
    size: -1,
  };
  if (log.isKnown && !whole) log.original = [...followed].find((other) => !other.whole && isCopyOf(log, other));
  return log;
}

/** Whether the other one says all that this one says. */
export function isCopyOf({ descriptor, start }: FollowedLog, other: FollowedLog): boolean {
  const { size } = fstatSync(descriptor);
  const place = { offset: size, start, end: endAt(descriptor, size) };
  return size > 0 && isPlaceIn(other.descriptor, fstatSync(other.descriptor).size, place);
}

export function closeLog({ descriptor }: FollowedLog): void {
  closeSync(descriptor);
}

export function placeOf({ path, inode, offset, line, start, end, born }: FollowedLog): LogPlace {
  return { file: path, inode, offset, line, start, end, born };
}

/** Whether it is no longer the log that was read so far. */
export function isCut(log: FollowedLog): boolean {
  const { descriptor, offset, start } = log;
  if (fstatSync(descriptor).size < offset || !hasStart(descriptor, start)) return true;
  if (start.bytes < markBytes) log.start = startOf(descriptor);
  return false;
}

/** Reads a log from its beginning that was cut to nothing and is written anew. */
export function restart(log: FollowedLog): void {
  log.offset = 0;
  log.line = 0;
  log.start = startOf(log.descriptor);
  log.end = endAt(log.descriptor, 0);
  log.head = undefined;
}

export interface Added {
  readonly lines?: AddedLines;
  readonly trouble?: string;
}

/** Whole lines from where the log was read to, in about `window` bytes, and what was left out. */
export function linesOf(log: FollowedLog, size: number, window: number, longest: number): Added {
  if (size <= log.offset) return {};
  for (let length = window; ; length *= 2) {
    const bytes = bytesAt(log.descriptor, log.offset, Math.min(length, size - log.offset));
    const end = bytes.lastIndexOf(10) + 1;
    if (end > 0) return { lines: taken(log, bytes.subarray(0, end)) };
    if (bytes.length < length || bytes.length === size - log.offset)
      return bytes.length <= longest ? {} : skipped(log, bytes.length);
    if (length > longest) return skipped(log, bytes.length);
  }
}

/** What a log ends with that is no whole line; nobody writes to it any more. */
export function restOf(log: FollowedLog, size: number): AddedLines | undefined {
  if (size <= log.offset) return undefined;
  return taken(log, bytesAt(log.descriptor, log.offset, size - log.offset));
}

/** Whether a compressed file is new, and no longer written: its size was the same at the look before. */
export function isComplete(log: FollowedLog, size: number): boolean {
  if (size <= log.offset) return false;
  const isSame = log.size === size;
  log.size = size;
  return isSame;
}

/** Goes on where a log was read to of which this one is a copy. */
export function goOnAt(log: FollowedLog, { offset, line, end }: Pick<LogPlace, 'offset' | 'line' | 'end'>): void {
  log.offset = offset;
  log.line = line;
  log.end = end;
}

/** The part of a line that is too long is passed over; what is left of it is no record. */
function skipped(log: FollowedLog, length: number): Added {
  log.offset += length;
  log.end = endAt(log.descriptor, log.offset);
  return { trouble: `line ${log.line + 1} is longer than can be read` };
}

function taken(log: FollowedLog, bytes: Buffer): AddedLines {
  const firstLine = log.line + 1;
  log.head ??= headOf(log.descriptor);
  log.offset += bytes.length;
  log.end = bytes.length < markBytes ? endAt(log.descriptor, log.offset) : markOf(bytes.subarray(-markBytes));
  log.line += lineBreaks(bytes);
  const { head } = log;
  return {
    file: log.path,
    firstLine,
    bytes,
    ...(firstLine > 1 && head !== undefined && { head }),
    place: placeOf(log),
  };
}

function lineBreaks(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

/** Its last line may be about to be written: reading goes on at its beginning. */
function endOf(descriptor: number, size: number, whole: boolean): { offset: number; line: number } {
  if (whole) return { offset: size, line: 0 };
  let [line, offset] = [0, 0];
  for (let at = 0; at < size;) {
    const bytes = bytesAt(descriptor, at, Math.min(1 << 20, size - at));
    if (bytes.length === 0) break;
    line += lineBreaks(bytes);
    const last = bytes.lastIndexOf(10);
    if (last >= 0) offset = at + last + 1;
    at += bytes.length;
  }
  return { offset, line };
}

function headOf(descriptor: number): string | undefined {
  const bytes = bytesAt(descriptor, 0, longestHead);
  const end = bytes.indexOf(10);
  return end < 0
    ? undefined
    : bytes
        .toString('utf8', 0, end)
        .replace(/\r$/, '')
        .replace(/^\ufeff/, '');
}
