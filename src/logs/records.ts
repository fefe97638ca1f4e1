/**
 * Bytes to records, in one pass and in bounded memory. Lines are the fast road; a line that is no JSON value of its
 * own but begins like one leads to the slow road, which finds the end of values that span lines or share one.
 */
import type { LogStream } from '../model/host.ts';
import { UsableError } from '../model/host.ts';
import type { JsonObject } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import type { RecordSink, RecordSource } from './index.ts';
import type { Progress } from './json-scanner.ts';
import { advance, freshProgress, restart } from './json-scanner.ts';
import { unwrapper } from './wrappers.ts';

export interface ReadLimits {
  /** Bytes of one record; a longer one is skipped. */
  readonly record: number;
  /** Bytes without a line break after which a line is no longer waited for. */
  readonly line: number;
  /** Bytes handed on at once. */
  readonly piece: number;
}

export const readLimits: ReadLimits = { record: 32 << 20, line: 1 << 20, piece: 64 << 10 };

const newline = 0x0a;
const openBrace = 0x7b;
const openBracket = 0x5b;
const none: Buffer = Buffer.alloc(0);

/** The records of a stream of inflated bytes. UsableError for contents that are no text. */
export function recordSource(stream: LogStream, limits: ReadLimits = readLimits): RecordSource {
  const chunks = stream.chunks[Symbol.asyncIterator]();
  const scanner = recordScanner(stream.file, limits);
  let chunk = none;
  let begun = false;
  return {
    file: stream.file,
    lines: () => scanner.lines(),
    async pull(sink) {
      if (chunk.length === 0) {
        const next = await nextBytes(chunks, begun ? 1 : 4);
        if (next === undefined) {
          scanner.end(sink);
          return false;
        }
        chunk = begun ? next : withoutMark(next, stream.file);
        begun = true;
      }
      const piece = chunk.subarray(0, limits.piece);
      chunk = chunk.subarray(limits.piece);
      scanner.push(piece, sink);
      return true;
    },
  };
}

async function nextBytes(chunks: AsyncIterator<Uint8Array>, least: number): Promise<Buffer | undefined> {
  let bytes = none;
  while (bytes.length < least) {
    const next: IteratorResult<Uint8Array, unknown> = await chunks.next();
    if (next.done === true) return bytes.length === 0 ? undefined : bytes;
    const { buffer, byteOffset, byteLength } = next.value;
    const view = Buffer.from(buffer, byteOffset, byteLength);
    bytes = bytes.length === 0 ? view : Buffer.concat([bytes, view]);
  }
  return bytes;
}

const foreign: readonly { readonly magic: readonly number[]; readonly what: string; readonly help: string }[] = [
  { magic: [0x28, 0xb5, 0x2f, 0xfd], what: 'zstd', help: 'unpack it with zstd -d' },
  { magic: [0x50, 0x41, 0x52, 0x31], what: 'Parquet', help: 'export it as JSON Lines or CSV' },
  { magic: [0x50, 0x4b, 0x03, 0x04], what: 'a zip archive', help: 'unpack it and name the files inside' },
  { magic: [0x1f, 0x8b], what: 'gzip inside gzip', help: 'unpack it once' },
  { magic: [0xff, 0xfe], what: 'UTF-16', help: 'convert it to UTF-8' },
  { magic: [0xfe, 0xff], what: 'UTF-16', help: 'convert it to UTF-8' },
];

function withoutMark(bytes: Buffer, file: string): Buffer {
  const found = foreign.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  if (found !== undefined) throw new UsableError(`the log is ${found.what}, which cannot be read`, found.help, file);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

interface Scanner {
  push(bytes: Buffer, sink: RecordSink): void;
  end(sink: RecordSink): void;
  lines(): number;
}

function recordScanner(file: string, limits: ReadLimits): Scanner {
  const wrapped = unwrapper(file, limits.record);
  const progress: Progress = freshProgress();
  let road: 'line' | 'value' | 'between' | 'skip' = 'line';
  let line = 1;
  /** Bytes kept from earlier pieces: of the unfinished line, or of the value since its start. */
  let held: Buffer[] = [];
  let heldSize = 0;
  let valueLine = 1;
  /** The value begins its line, and that line alone was tried already. */
  let tried = false;
  let tooLong = false;
  /** Bytes stand on the present line. */
  let begun = false;
  /** Lines of the whole stream. */
  let total: number | undefined;
  /** Where the bytes of `sink.skim` stand next in `skimmedBytes`. */
  let nextSkim = -1;
  let skimmedBytes = none;

  const keep = (bytes: Buffer): void => {
    if (tooLong || bytes.length === 0) return;
    held.push(bytes);
    heldSize += bytes.length;
    if (heldSize > limits.record) {
      tooLong = true;
      held = [];
    }
  };
  const drop = (): void => {
    held = [];
    heldSize = 0;
    tooLong = false;
  };
  const taken = (): Buffer => {
    const bytes = held.length === 1 ? (held[0] ?? none) : Buffer.concat(held);
    drop();
    return bytes;
  };
  const tooLongReason = `a record of more than ${limits.record >> 20} MiB`;

  const onLine = (bytes: Buffer, from: number, to: number, sink: RecordSink): void => {
    const at = contentStart(bytes, from, to);
    if (at === to) {
      line++;
      return;
    }
    const first = bytes[at];
    if (first === openBracket && /^\[\s*(?:[{\]]|$)/.test(bytes.toString('latin1', at, Math.min(to, at + 64)))) {
      begin(bytes, at + 1, to, sink, false);
      return;
    }
    if (first === openBrace) {
      const value = objectIn(bytes.toString('utf8', at, to));
      if (value === undefined) {
        begin(bytes, at, to, sink, true);
        return;
      }
      wrapped.json(value, line, sink);
    } else wrapped.text(plainText(bytes.toString('utf8', from, to)), line, sink);
    line++;
  };

  /** Turns to the slow road with the rest of a line, its line break included. */
  const begin = (bytes: Buffer, from: number, to: number, sink: RecordSink, again: boolean): void => {
    drop();
    road = 'between';
    tried = again;
    // The last line of a stream has no break of its own.
    drive(bytes, from, Math.min(to + 1, bytes.length), sink);
  };

  const onPiece = (bytes: Buffer, from: number, to: number, sink: RecordSink): number => {
    const end = bytes.indexOf(newline, from);
    if (end < 0 || end >= to) {
      keep(bytes.subarray(from, to));
      if (tooLong) {
        sink.skipped(tooLongReason, line);
        road = 'skip';
      } else if (heldSize > limits.line && heldSize - (to - from) <= limits.line) {
        const start = taken();
        const first = start.find((byte) => byte > 0x20);
        if (first === openBrace || first === openBracket) {
          tried = false;
          road = 'between';
          drive(start, first === openBracket ? start.indexOf(openBracket) + 1 : 0, start.length, sink);
        } else keep(start);
      }
      return to;
    }
    if (heldSize > 0) {
      keep(bytes.subarray(from, end + 1));
      const whole = taken();
      onLine(whole, 0, whole.length - 1, sink);
    } else if (skims(bytes, from, end, sink)) line++;
    else onLine(bytes, from, end, sink);
    return end + 1;
  };

  const skims = (bytes: Buffer, from: number, end: number, sink: RecordSink): boolean => {
    if (sink.skim === undefined || bytes[from] !== openBrace) return false;
    if (nextSkim < from || skimmedBytes !== bytes) {
      skimmedBytes = bytes;
      nextSkim = bytes.indexOf(sink.skim, from);
      if (nextSkim < 0) nextSkim = Infinity;
    }
    if (nextSkim >= end) return false;
    sink.skimmed();
    return true;
  };

  /** Between two values of the slow road: a line break leads back to the fast one. */
  const onGap = (bytes: Buffer, from: number, to: number, sink: RecordSink): number => {
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === newline) {
        line++;
        road = 'line';
        return at + 1;
      }
      if (byte === openBrace) {
        restart(progress);
        valueLine = line;
        road = 'value';
        return at;
      }
      if (byte > 0x20 && byte !== 0x2c && byte !== 0x5d) {
        sink.skipped('text that is no JSON object', line);
        road = 'skip';
        return at;
      }
    }
    return to;
  };

  const onValue = (bytes: Buffer, from: number, to: number, sink: RecordSink): number => {
    const { outcome, at } = advance(progress, bytes, from, to);
    keep(bytes.subarray(from, at));
    line += count(bytes, from, at);
    if (outcome === 'more') return at;
    if (outcome === 'broken') return recover(bytes, at, sink);
    road = 'between';
    tried = false;
    if (tooLong) sink.skipped(tooLongReason, valueLine);
    else {
      const value = objectIn(taken().toString('utf8'));
      if (value === undefined) sink.skipped('broken JSON', valueLine);
      else wrapped.json(value, valueLine, sink);
    }
    drop();
    return at;
  };

  /** A damaged value: its finished lines are tried one by one, the line of the damage is read anew or given up. */
  const recover = (bytes: Buffer, at: number, sink: RecordSink): number => {
    const next = bytes[at] === newline ? at + 1 : at;
    if (next > at) {
      keep(bytes.subarray(at, next));
      line++;
    }
    if (tooLong) {
      sink.skipped(tooLongReason, valueLine);
      drop();
      road = next > at ? 'line' : 'skip';
      return next;
    }
    const region = taken();
    const rest = eachLine(region, sink);
    if (rest === 0) {
      sink.skipped('broken JSON', valueLine);
      road = 'skip';
      return next;
    }
    road = 'line';
    keep(region.subarray(rest));
    return next;
  };

  /** Reads the finished lines of a damaged region; gives the place behind the last of them. */
  const eachLine = (region: Buffer, sink: RecordSink): number => {
    let from = 0;
    for (let number = valueLine; ; number++) {
      const end = region.indexOf(newline, from);
      if (end < 0) return from;
      const text = region.toString('utf8', from, end).trim();
      const value = number === valueLine && tried ? undefined : objectIn(text);
      if (value !== undefined) wrapped.json(value, number, sink);
      else if (text !== '') sink.skipped('broken JSON', number);
      from = end + 1;
    }
  };

  const drive = (bytes: Buffer, from: number, to: number, sink: RecordSink): void => {
    let at = from;
    while (at < to) {
      if (road === 'line') at = onPiece(bytes, at, to, sink);
      else if (road === 'between') at = onGap(bytes, at, to, sink);
      else if (road === 'value') at = onValue(bytes, at, to, sink);
      else {
        const end = bytes.indexOf(newline, at);
        if (end < 0 || end >= to) return;
        line++;
        road = 'line';
        drop();
        at = end + 1;
      }
    }
  };

  return {
    lines: () => total ?? (begun ? line : line - 1),
    push(bytes, sink) {
      begun = bytes[bytes.length - 1] !== newline;
      drive(bytes, 0, bytes.length, sink);
    },
    end(sink) {
      total ??= begun ? line : line - 1;
      if (road === 'line' && heldSize > 0) {
        const whole = taken();
        onLine(whole, 0, whole.length, sink);
      }
      if (road === 'value') {
        if (tooLong) sink.skipped(tooLongReason, valueLine);
        else {
          const region = taken();
          if (eachLine(region, sink) < region.length) sink.skipped('half a record at the end', line);
        }
      }
      wrapped.end(sink);
    },
  };
}

/** The first byte that says something: spaces and NULs do not, nor what stands between the items of an array. */
function contentStart(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] ?? 0) <= 0x20) at++;
  if (bytes[at] !== 0x2c && bytes[at] !== 0x5d) return at;
  let next = at;
  while (next < to && ((bytes[next] ?? 0) <= 0x20 || bytes[next] === 0x2c || bytes[next] === 0x5d)) next++;
  return next === to || bytes[next] === openBrace ? next : at;
}

/** A line of text without its line break; leading NULs are left by a log rotated under its writer. */
function plainText(text: string): string {
  let from = 0;
  while (text.charCodeAt(from) === 0) from++;
  let to = text.length;
  while (to > from && (text.charCodeAt(to - 1) === 0 || text.charCodeAt(to - 1) === 0x0d)) to--;
  return text.slice(from, to);
}

function count(bytes: Buffer, from: number, to: number): number {
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
