/** Streams of bytes to records, piece by piece and in bounded memory. */
import type { LogStream } from '../model/host.ts';
import { UsableError } from '../model/host.ts';
import type { RecordSource } from './index.ts';
import type { ScanLimits } from './record-scanner.ts';
import { finish, push, startScan } from './record-scanner.ts';

export interface ReadLimits extends ScanLimits {
  /** Bytes handed on at once. */
  readonly piece: number;
}

export const readLimits: ReadLimits = { record: 32 << 20, line: 1 << 20, piece: 64 << 10 };

const none: Buffer = Buffer.alloc(0);

/** The records of a stream of inflated bytes. UsableError for contents that are no text. */
export function recordSource(stream: LogStream, limits: ReadLimits = readLimits): RecordSource {
  const chunks = stream.chunks[Symbol.asyncIterator]();
  const scan = startScan(stream.file, limits);
  let chunk = none;
  let begun = false;
  return {
    file: stream.file,
    ...(stream.modified !== undefined && { modified: stream.modified }),
    lines: () => scan.total ?? (scan.begun ? scan.line : scan.line - 1),
    async pull(sink) {
      if (chunk.length === 0) {
        const next = await nextBytes(chunks, begun ? 1 : 4);
        if (next === undefined) {
          finish(scan, sink);
          return false;
        }
        chunk = begun ? next : withoutMark(next, stream.file);
        begun = true;
      }
      const piece = chunk.subarray(0, limits.piece);
      chunk = chunk.subarray(limits.piece);
      push(scan, piece, sink);
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
