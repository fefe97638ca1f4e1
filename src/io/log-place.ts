/** How far a log was read, and how it is known again: by its number, by how it begins, and by what was read last. */
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';

/** Some bytes of a file, by their hash. */
export interface Mark {
  readonly bytes: number;
  readonly hash: string;
}

export interface LogPlace {
  readonly file: string;
  /** Device and number of the file. */
  readonly inode: string;
  readonly offset: number;
  /** Whole lines before the offset. */
  readonly line: number;
  /** Of the first bytes: who has the number may be another file by now. */
  readonly start: Mark;
  /** Of the bytes before the offset: files that begin alike differ there. */
  readonly end: Mark;
  /** When it was made, in milliseconds since 1970, where the file system knows. */
  readonly born: number;
}

/** The most bytes of a mark. */
export const markBytes = 256;

export function markOf(bytes: Uint8Array): Mark {
  return { bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 32) };
}

export function startOf(descriptor: number): Mark {
  return markOf(bytesAt(descriptor, 0, markBytes));
}

export function endAt(descriptor: number, offset: number): Mark {
  const length = Math.min(markBytes, offset);
  return markOf(bytesAt(descriptor, offset - length, length));
}

export function hasStart(descriptor: number, { bytes, hash }: Mark): boolean {
  return markOf(bytesAt(descriptor, 0, bytes)).hash === hash;
}

/** Whether an open file of so many bytes is the one that was read up to the place, or a copy of it. */
export function isPlaceIn(
  descriptor: number,
  size: number,
  { offset, start, end }: Pick<LogPlace, 'offset' | 'start' | 'end'>,
): boolean {
  if (size < offset || !hasStart(descriptor, start)) return false;
  return markOf(bytesAt(descriptor, offset - end.bytes, end.bytes)).hash === end.hash;
}

export function bytesAt(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, length));
  let size = 0;
  while (size < bytes.length) {
    const read = readSync(descriptor, bytes, size, bytes.length - size, offset + size);
    if (read === 0) break;
    size += read;
  }
  return bytes.subarray(0, size);
}

/** What the content of a gzip file begins with; empty where that cannot be told. */
export function unpackedStart(descriptor: number, size: number): Buffer {
  try {
    const packed = bytesAt(descriptor, 0, Math.min(size, 64 << 10));
    const plain = gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16 << 20 });
    return plain.subarray(0, markBytes);
  } catch {
    return Buffer.alloc(0);
  }
}

/** The length of the content of a gzip file of one member, modulo 4 GiB: its last four bytes. */
export function unpackedSize(descriptor: number, size: number): number {
  const last = bytesAt(descriptor, Math.max(0, size - 4), 4);
  return last.length < 4 ? 0 : last.readUInt32LE(0);
}
