/** Streams of bytes to records, piece by piece and in bounded memory. */
import type { LogStream } from '../model/host.ts';
import { UsableError } from '../model/host.ts';
import type { LineReaders } from '../model/noted-lines.ts';
import type { RecordSink, RecordSource } from './index.ts';
import type { ReadAhead } from './read-ahead.ts';
import { readAhead } from './read-ahead.ts';
import type { ScanLimits } from './record-scanner.ts';
import { finish, push, pushNoted, startScan } from './record-scanner.ts';

export interface ReadLimits extends ScanLimits {
  /** Bytes handed on at once. */
  readonly piece: number;
  /** Bytes of a log after which it is long enough for other threads to be started. */
  readonly alone: number;
}

export const readLimits: ReadLimits = { record: 32 << 20, line: 1 << 20, piece: 64 << 10, alone: 8 << 20 };

const none: Buffer = Buffer.alloc(0);

/** The records of a stream of unpacked bytes. UsableError for contents that are no text. */
export function recordSource(stream: LogStream, limits: ReadLimits = readLimits): RecordSource {
  let chunks = stream.chunks[Symbol.asyncIterator]();
  const breakOff = (error: unknown): void => {
    const reason = error instanceof Error ? error : new Error(String(error));
    chunks = { next: () => Promise.reject(reason) };
  };
  const scan = startScan(stream.file, limits);
  let chunk = none;
  let begun = false;
  let size = 0;
  let helped: { readonly readers: LineReaders; readonly ahead: ReadAhead } | undefined;

  const nextChunk = async (): Promise<Buffer | undefined> => {
    const next = await nextBytes(chunks, begun ? 1 : 16, breakOff);
    if (next === undefined || begun) return next;
    begun = true;
    return withoutMark(next, stream.file);
  };
  const atEnd = (sink: RecordSink): false => {
    finish(scan, sink);
    return false;
  };
  const pullNoted = async ({ ahead }: { readonly ahead: ReadAhead }, sink: RecordSink): Promise<boolean> => {
    const block = await ahead.next();
    if (block === undefined) return atEnd(sink);
    pushNoted(scan, block, sink);
    block.done(sink.lines?.unwanted(block.reader) ?? []);
    return true;
  };

  return {
    file: stream.file,
    ...(stream.modified !== undefined && { modified: stream.modified }),
    lines: () => scan.total ?? (scan.begun ? scan.line : scan.line - 1),
    async pull(sink) {
      if (helped !== undefined) return pullNoted(helped, sink);
      if (chunk.length === 0) {
        const next = await nextChunk();
        if (next === undefined) return atEnd(sink);
        chunk = next;
      }
      if (size > limits.alone && sink.readers !== undefined) {
        const readers = sink.readers();
        helped = { readers, ahead: readAhead(readers, nextChunk, chunk) };
        return pullNoted(helped, sink);
      }
      const piece = chunk.subarray(0, limits.piece);
      chunk = chunk.subarray(limits.piece);
      size += piece.length;
      push(scan, piece, sink);
      return true;
    },
    close: () => helped?.readers.close(),
  };
}

/** An error that comes before there are enough is told to `breakOff`, for the next time. */
async function nextBytes(
  chunks: AsyncIterator<Uint8Array>,
  least: number,
  breakOff: (error: unknown) => void,
): Promise<Buffer | undefined> {
  let bytes = none;
  try {
    while (bytes.length < least) {
      const next: IteratorResult<Uint8Array, unknown> = await chunks.next();
      if (next.done === true) return bytes.length === 0 ? undefined : bytes;
      const { buffer, byteOffset, byteLength } = next.value;
      const view = Buffer.from(buffer, byteOffset, byteLength);
      bytes = bytes.length === 0 ? view : Buffer.concat([bytes, view]);
    }
  } catch (error) {
    if (bytes.length === 0) throw error;
    breakOff(error);
  }
  return bytes;
}

const foreign: readonly { readonly magic: string; readonly what: string; readonly help: string }[] = [
  { magic: 'BZh', what: 'bzip2', help: 'unpack it with bzip2 -d' },
  { magic: '\xfd7zXZ', what: 'xz', help: 'unpack it with xz -d' },
  { magic: '\x04"M\x18', what: 'lz4', help: 'unpack it with lz4 -d' },
  { magic: "7z\xbc\xaf'", what: 'a 7-Zip archive', help: 'unpack it and name the files inside' },
  { magic: '\xff\x06\0\0sNaPpY', what: 'Snappy', help: 'unpack it' },
  { magic: 'Obj\x01', what: 'Avro', help: 'export it as JSON Lines or CSV' },
  { magic: 'SQLite format 3', what: 'a SQLite database', help: 'export it as JSON Lines or CSV' },
  { magic: '\xff\xfe', what: 'UTF-16', help: 'convert it to UTF-8' },
  { magic: '\xfe\xff', what: 'UTF-16', help: 'convert it to UTF-8' },
];

function withoutMark(bytes: Buffer, file: string): Buffer {
  const start = bytes.toString('latin1', 0, 16);
  const found = foreign.find(({ magic }) => start.startsWith(magic));
  if (found !== undefined) throw new UsableError(`the log is ${found.what}, which cannot be read`, found.help, file);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
