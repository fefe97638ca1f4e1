/**
 * Growing logs: whole lines as they are added, through rotation, from where an earlier run stopped. By looking again
 * and again, since no file system tells of every change. Files are known by their number and their content, not by
 * their name.
 */
import { fstatSync, statSync } from 'node:fs';
import {
  type AddedLines,
  closeLog,
  type FollowedLog,
  goOnAt,
  isComplete,
  isCopyOf,
  isCut,
  linesOf,
  openLog,
  placeOf,
  restart,
  restOf,
} from './followed-log.ts';
import { knownLogs } from './known-logs.ts';
import { followLimits, type FollowLimits } from './limits.ts';
import type { LogPlace } from './log-place.ts';
import { namedFiles, type StandardInput } from './logs.ts';
import { rotatedOf } from './rotated-logs.ts';
import { standardLines } from './standard-lines.ts';

/** A compressed file that is new. */
export interface WholeFile {
  readonly file: string;
  readonly place: LogPlace;
  /** Bytes of its content, and lines, that were read before it was compressed. */
  readonly from?: Pick<LogPlace, 'offset' | 'line'>;
  /** The first line of its content, if it is short, where what is new are later ones. */
  readonly head?: string;
}

export interface Trouble {
  readonly file: string;
  readonly why: string;
}

export interface Polled {
  readonly lines: readonly AddedLines[];
  /** Where files begin that are followed from now on. */
  readonly opened: readonly LogPlace[];
  readonly whole: readonly WholeFile[];
  /** Files that cannot be followed, with the reason. */
  readonly troubles: readonly Trouble[];
  /** More is there than was read at once. */
  readonly more: boolean;
}

export interface LogFollower {
  readonly poll: () => Polled;
  /** What standard input gave so far; it cannot be read again. */
  readonly rest: () => readonly AddedLines[];
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

/** What one look gives. */
interface Look {
  readonly lines: AddedLines[];
  readonly opened: LogPlace[];
  readonly whole: WholeFile[];
  readonly troubles: Trouble[];
  more: boolean;
  /** Bytes that may still be read. */
  room: number;
}

/** `sources`: files, folders, patterns, `-`. What is not there yet is waited for. */
export function followLogs(sources: readonly string[], options: FollowOptions): LogFollower {
  const limits = { ...followLimits, ...options.limits };
  const followed = new Map<string, FollowedLog>();
  const known = knownLogs(options.resume ?? [], limits.past, () => [...followed.values()].map(placeOf));
  const input = sources.includes('-') ? standardLines(options.standardInput ?? process.stdin, limits) : undefined;
  const named = sources.filter((source) => source !== '-');
  let isFirst = true;

  /** Whether the file is followed from now on. */
  const follow = (path: string, beside: boolean, look: Look): void => {
    const status = statSync(path, { throwIfNoEntry: false });
    const inode = `${status?.dev}:${status?.ino}`;
    if (status?.isFile() !== true || followed.has(inode)) return;
    const skips = isFirst && options.from === 'end' && options.resume === undefined;
    const log = openLog(path, inode, { known, followed: followed.values(), skips, beside });
    if (typeof log === 'string') look.troubles.push({ file: path, why: log });
    else if (beside && !log.isKnown && !(log.whole && known.packed(path, openedOf(log))?.isRead === false))
      closeLog(log);
    else {
      followed.set(inode, log);
      look.opened.push(placeOf(log));
    }
  };

  /** Takes up what has come, and notes which files have lost their names. */
  const find = (look: Look): void => {
    const there = new Set<string>();
    const left: string[] = [];
    const found = named.map((source) => ({ source, ...namedFiles(source) }));
    for (const path of new Set(found.flatMap(({ files }) => files))) {
      const status = statSync(path, { throwIfNoEntry: false });
      const inode = `${status?.dev}:${status?.ino}`;
      if (status?.isFile() !== true || there.has(inode)) continue;
      there.add(inode);
      const log = followed.get(inode);
      if (log !== undefined) log.path = path;
      else if (followed.size >= limits.files) left.push(path);
      else follow(path, false, look);
    }
    // After what is named, so that a mere copy of it is known as one.
    if (isFirst && options.resume !== undefined) {
      const names = new Set(found.flatMap(({ files }) => files));
      for (const path of rotatedOf(options.resume)) if (!names.has(path)) follow(path, true, look);
    }
    look.troubles.push(...leftOut(left, limits.files));
    for (const { source, files, why } of found)
      if (files.length === 0) look.troubles.push({ file: source, why: why ?? 'there is no such file' });
    for (const [inode, log] of followed) log.gone = !there.has(inode);
    isFirst = false;
  };

  /** A log that was cut goes on at its beginning; what was copied before that goes on where it was read to. */
  const cut = (log: FollowedLog, look: Look): void => {
    const place = placeOf(log);
    known.add(place);
    for (const copy of followed.values()) if (copy.original === log) release(copy, place);
    restart(log);
    for (const path of rotatedOf([place])) follow(path, true, look);
  };

  const retire = (log: FollowedLog): void => {
    const place = placeOf(log);
    known.add(place);
    for (const copy of followed.values()) if (copy.original === log) release(copy, place);
    closeLog(log);
    followed.delete(log.inode);
  };

  const readWhole = (log: FollowedLog, look: Look): void => {
    const { size } = fstatSync(log.descriptor);
    if (isComplete(log, size)) {
      const earlier = known.packed(log.path, openedOf(log));
      log.offset = size;
      const file = { file: log.path, place: placeOf(log) };
      if (earlier === undefined) look.whole.push(file);
      else if (!earlier.isRead) {
        const { place: from, head } = earlier;
        look.whole.push({ ...file, from, ...(head !== undefined && { head }) });
      }
    }
    if (log.gone && (!log.beside || size <= log.offset)) retire(log);
  };

  const readLines = (log: FollowedLog, look: Look): void => {
    const { size } = fstatSync(log.descriptor);
    // What was renamed is read to its end before what took its name.
    do {
      const added = look.room <= 0 ? {} : linesOf(log, size, Math.min(limits.file, look.room), limits.line);
      if (added.trouble !== undefined) look.troubles.push({ file: log.path, why: added.trouble });
      if (added.lines === undefined) break;
      look.lines.push(added.lines);
      look.room -= added.lines.bytes.length;
      log.idle = 0;
    } while (log.gone && log.offset < size);
    if (look.room <= 0) look.more ||= log.offset < size;
    else if (log.gone && ++log.idle > looksBeforeEnd) {
      const rest = restOf(log, size);
      if (rest !== undefined) look.lines.push(rest);
      retire(log);
    } else if (!log.gone && size - log.offset > limits.file) look.more = true;
  };

  return {
    poll() {
      const look: Look = {
        lines: [...(input?.take() ?? [])],
        opened: [],
        whole: [],
        troubles: [],
        more: input?.more() ?? false,
        room: limits.poll,
      };
      find(look);
      for (const log of [...followed.values()]) if (!log.whole && isCut(log)) cut(log, look);
      // One that grew by itself was no copy.
      for (const log of followed.values())
        if (log.original !== undefined && !isCopyOf(log, log.original)) log.original = undefined;
      for (const log of oldestFirst(followed.values())) {
        if (log.whole) readWhole(log, look);
        else if (log.original === undefined) readLines(log, look);
        else if (log.gone) retire(log);
      }
      const { lines, opened, whole, troubles, more } = look;
      return { lines, opened, whole, troubles, more };
    },
    rest: () => input?.take() ?? [],
    ended: () => input?.ended() ?? false,
    close() {
      input?.close();
      for (const log of followed.values()) closeLog(log);
      followed.clear();
    },
  };
}

/** At which a file without a name had nothing to read, before what it ends with is taken for its last line. */
const looksBeforeEnd = 2;

function openedOf({ descriptor, born }: FollowedLog) {
  return { descriptor, born, size: fstatSync(descriptor).size };
}

function release(copy: FollowedLog, place: LogPlace): void {
  copy.original = undefined;
  if (fstatSync(copy.descriptor).size >= place.offset) goOnAt(copy, place);
}

/** Files without a name and copies first, in the order of their last writes: what took their names is newer. */
function oldestFirst(followed: Iterable<FollowedLog>): readonly FollowedLog[] {
  const ranked = [...followed].map((log) => ({
    log,
    rank: log.gone ? 0 : log.isCopy ? 1 : 2,
    time: log.gone ? fstatSync(log.descriptor).mtimeMs : 0,
  }));
  return ranked.sort((a, b) => a.rank - b.rank || a.time - b.time).map(({ log }) => log);
}

/** The most files that are named one by one. */
const mostNamed = 20;

function leftOut(files: readonly string[], most: number): readonly Trouble[] {
  const why = `more than ${most} files are there, and this one is not followed`;
  const rest = files.slice(mostNamed);
  const [first] = rest;
  return [
    ...files.slice(0, mostNamed).map((file) => ({ file, why })),
    ...(first === undefined ? [] : [{ file: first, why: `${why}, nor are ${rest.length - 1} others` }]),
  ];
}
