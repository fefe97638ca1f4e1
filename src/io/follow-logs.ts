/**
 * Growing logs: whole lines as they are added, through rotation, from where an earlier run stopped. By looking again
 * and again, since no file system tells of every change. Files are known by their number and how they begin, not by
 * their name.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import { isGzip } from './gzip.ts';
import { followLimits, type FollowLimits } from './limits.ts';
import { namedFiles } from './logs.ts';
import { reasonOf } from './plain.ts';
import { rotatedOf } from './rotated-logs.ts';
import { type StandardInput, standardLines } from './standard-lines.ts';

/** How far a file was read. */
export interface LogPlace {
  readonly file: string;
  /** Device and number of the file. */
  readonly inode: string;
  readonly offset: number;
  /** Whole lines before the offset. */
  readonly line: number;
  /** Hash of the first bytes, and how many they are: who has the number may be another file by now. */
  readonly start: { readonly bytes: number; readonly hash: string };
  /** When it was made, in milliseconds since 1970, where the file system knows. */
  readonly born: number;
}

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

export interface Polled {
  readonly lines: readonly AddedLines[];
  /** Where files begin that are followed from now on. */
  readonly opened: readonly LogPlace[];
  /** Compressed files that are new, and are to be read as a whole. */
  readonly whole: readonly { readonly file: string; readonly place: LogPlace }[];
  /** Files that cannot be followed, with the reason. */
  readonly troubles: readonly { readonly file: string; readonly why: string }[];
  /** More is there than was read at once. */
  readonly more: boolean;
}

export interface LogFollower {
  readonly poll: () => Polled;
  /** The end of standard input, where it is followed. */
  readonly ended: () => boolean;
  readonly close: () => void;
}

export interface FollowOptions {
  readonly resume?: readonly LogPlace[];
  /** Where files begin that are there at the first look and that no place is known of. */
  readonly from: 'start' | 'end';
  readonly standardInput?: StandardInput;
  readonly limits?: Partial<FollowLimits>;
}

interface Followed {
  path: string;
  inode: string;
  descriptor: number;
  offset: number;
  line: number;
  start: LogPlace['start'];
  head: string | undefined;
  /** Looks at which it had no name any more and nothing to read. */
  idle: number;
  gone: boolean;
  /** Compressed, and read as a whole. */
  whole: boolean;
  /** It is gone on with. */
  readonly isKnown: boolean;
  readonly born: number;
  /** Of a compressed file, at the last look. */
  size: number;
}

const startBytes = 256;
const longestHead = 8_000;

/** `sources`: files, folders, patterns, `-`. What is not there yet is waited for. */
export function followLogs(sources: readonly string[], options: FollowOptions): LogFollower {
  const limits = { ...followLimits, ...options.limits };
  const followed = new Map<string, Followed>();
  const resume = new Map((options.resume ?? []).map((place) => [place.inode, place]));
  /** How files began that are read to their end: their compressed copies say nothing new. */
  const past = new Map<string, LogPlace['start']>();
  const input = sources.includes('-') ? standardLines(options.standardInput ?? process.stdin, limits) : undefined;
  const named = sources.filter((source) => source !== '-');
  let isFirst = true;

  const remember = (start: LogPlace['start']): void => {
    if (start.bytes < startBytes) return;
    past.set(start.hash, start);
    for (const oldest of past.keys()) {
      if (past.size <= limits.past) break;
      past.delete(oldest);
    }
  };

  const open = (path: string, inode: string, size: number): Followed | string => {
    let descriptor: number;
    try {
      descriptor = openSync(path, 'r');
    } catch (error) {
      return reasonOf(error);
    }
    const start = startOf(descriptor);
    const known = resume.get(inode);
    const isKnown = known !== undefined && size >= known.offset && isSameStart(descriptor, known.start);
    const whole = isGzip(bytesAt(descriptor, 0, 2));
    const entry = {
      path,
      inode,
      descriptor,
      start,
      idle: 0,
      gone: false,
      whole,
      size: -1,
      isKnown,
      born: fstatSync(descriptor).birthtimeMs,
      head: headOf(descriptor),
    };
    if (isKnown) return { ...entry, offset: known.offset, line: known.line };
    const skips = isFirst && options.from === 'end' && options.resume === undefined;
    return { ...entry, ...(skips ? endOf(descriptor, size, whole) : { offset: 0, line: 0 }) };
  };

  const look = (troubles: { file: string; why: string }[], opened: LogPlace[]): void => {
    const there = new Set<string>();
    const found = named.flatMap((source) => namedFiles(source));
    const names = new Set(found);
    for (const path of [...(isFirst ? rotatedOf(resume) : []), ...found]) {
      const status = statSync(path, { throwIfNoEntry: false });
      if (status?.isFile() !== true) continue;
      const inode = `${status.dev}:${status.ino}`;
      if (there.has(inode)) continue;
      if (names.has(path)) there.add(inode);
      const entry = followed.get(inode);
      if (entry !== undefined) {
        entry.path = path;
        continue;
      }
      if (followed.size >= limits.files) {
        troubles.push({ file: path, why: `more than ${limits.files} files are followed` });
        break;
      }
      const fresh = open(path, inode, status.size);
      if (typeof fresh === 'string') troubles.push({ file: path, why: fresh });
      else if (names.has(path) || fresh.isKnown) {
        followed.set(inode, fresh);
        opened.push(placeOf(fresh));
      } else closeSync(fresh.descriptor);
    }
    for (const source of named) if (found.length === 0) troubles.push({ file: source, why: 'there is no such file' });
    for (const [inode, entry] of followed) entry.gone = !there.has(inode);
    isFirst = false;
  };

  /** Of a log that was read before it was compressed. */
  const isCopy = ({ descriptor }: Followed, size: number): boolean => {
    const hash = startOfUnpacked(descriptor, size);
    return hash !== undefined && (past.has(hash) || [...followed.values()].some(({ start }) => start.hash === hash));
  };

  const retire = (entry: Followed): void => {
    remember(entry.start);
    closeSync(entry.descriptor);
    followed.delete(entry.inode);
  };

  return {
    poll() {
      const troubles: { file: string; why: string }[] = [];
      const opened: LogPlace[] = [];
      look(troubles, opened);
      const lines: AddedLines[] = [...(input?.take() ?? [])];
      const whole: { file: string; place: LogPlace }[] = [];
      let room = limits.poll;
      let more = input?.more() ?? false;
      for (const entry of oldestFirst(followed)) {
        const size = fstatSync(entry.descriptor).size;
        if (entry.whole) {
          if (isComplete(entry, size)) {
            entry.offset = size;
            if (!isCopy(entry, size)) whole.push({ file: entry.path, place: placeOf(entry) });
          }
          if (entry.gone) retire(entry);
          continue;
        }
        if (size < entry.offset || !isSameStart(entry.descriptor, entry.start)) restart(entry);
        // What was renamed is read to its end before what took its name.
        do {
          const added = room <= 0 ? undefined : linesOf(entry, size, Math.min(limits.file, room), limits.line);
          if (added?.trouble !== undefined) troubles.push({ file: entry.path, why: added.trouble });
          if (added?.lines === undefined) break;
          lines.push(added.lines);
          room -= added.lines.bytes.length;
          entry.idle = 0;
        } while (entry.gone && entry.offset < size);
        if (room <= 0) more ||= entry.offset < size;
        else if (entry.gone && ++entry.idle > 2) {
          const rest = restOf(entry, size);
          if (rest !== undefined) lines.push(rest);
          retire(entry);
        } else if (!entry.gone && size - entry.offset > limits.file) more = true;
      }
      return { lines, opened, whole, troubles, more };
    },
    ended: () => input?.ended() ?? false,
    close() {
      input?.close();
      for (const { descriptor } of followed.values()) closeSync(descriptor);
      followed.clear();
    },
  };
}

/** Files without a name first: what took their names is newer. */
function oldestFirst(followed: ReadonlyMap<string, Followed>): readonly Followed[] {
  const all = [...followed.values()];
  return [...all.filter(({ gone }) => gone), ...all.filter(({ gone }) => !gone)];
}

/** Whether a compressed file is new, and no longer written: its size was the same at the look before. */
function isComplete(entry: Followed, size: number): boolean {
  if (entry.gone || size <= entry.offset) return false;
  const isSame = entry.size === size;
  entry.size = size;
  return isSame;
}

/** A file that was cut to nothing and is written anew. */
function restart(entry: Followed): void {
  entry.offset = 0;
  entry.line = 0;
  entry.start = startOf(entry.descriptor);
  entry.head = undefined;
}

function placeOf({ path, inode, offset, line, start, born }: Followed): LogPlace {
  return { file: path, inode, offset, line, start, born };
}

interface Added {
  readonly lines?: AddedLines;
  readonly more: boolean;
  readonly trouble?: string;
}

/** Whole lines from where the file was read to, and what was left out. */
function linesOf(entry: Followed, size: number, window: number, longest: number): Added {
  if (size <= entry.offset) return { more: false };
  for (let length = window; ; length *= 2) {
    const bytes = bytesAt(entry.descriptor, entry.offset, Math.min(length, size - entry.offset));
    const end = bytes.lastIndexOf(10) + 1;
    if (end > 0) return { lines: taken(entry, bytes.subarray(0, end)), more: true };
    if (bytes.length < length || bytes.length === size - entry.offset)
      return bytes.length <= longest ? { more: false } : skipped(entry, bytes.length);
    if (length > longest) return skipped(entry, bytes.length);
  }
}

/** The part of a line that is too long is passed over; what is left of it is no record. */
function skipped(entry: Followed, length: number): Added {
  entry.offset += length;
  return { more: true, trouble: `line ${entry.line + 1} is longer than can be read` };
}

function taken(entry: Followed, bytes: Buffer): AddedLines {
  const firstLine = entry.line + 1;
  if (entry.start.bytes < startBytes) entry.start = startOf(entry.descriptor);
  entry.head ??= headOf(entry.descriptor);
  entry.offset += bytes.length;
  entry.line += linesIn(bytes);
  const { head } = entry;
  return {
    file: entry.path,
    firstLine,
    bytes,
    ...(firstLine > 1 && head !== undefined && { head }),
    place: placeOf(entry),
  };
}

/** What a file ends with that is no whole line; nobody writes to it any more. */
function restOf(entry: Followed, size: number): AddedLines | undefined {
  if (size <= entry.offset) return undefined;
  return taken(entry, bytesAt(entry.descriptor, entry.offset, size - entry.offset));
}

function linesIn(bytes: Buffer): number {
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
    line += linesIn(bytes);
    const last = bytes.lastIndexOf(10);
    if (last >= 0) offset = at + last + 1;
    at += bytes.length;
  }
  return { offset, line };
}

function bytesAt(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, length));
  let size = 0;
  while (size < bytes.length) {
    const read = readSync(descriptor, bytes, size, bytes.length - size, offset + size);
    if (read === 0) break;
    size += read;
  }
  return bytes.subarray(0, size);
}

function startOf(descriptor: number): LogPlace['start'] {
  return hashed(bytesAt(descriptor, 0, startBytes));
}

function hashed(bytes: Uint8Array): LogPlace['start'] {
  return { bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 32) };
}

function isSameStart(descriptor: number, { bytes, hash }: LogPlace['start']): boolean {
  return hashed(bytesAt(descriptor, 0, bytes)).hash === hash;
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

/** The hash of how the content of a compressed file begins, as `startOf` has it of the plain one. */
function startOfUnpacked(descriptor: number, size: number): string | undefined {
  try {
    const packed = bytesAt(descriptor, 0, Math.min(size, 64 << 10));
    const plain = gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16 << 20 });
    return hashed(plain.subarray(0, startBytes)).hash;
  } catch {
    return undefined;
  }
}
