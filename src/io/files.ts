/** Files that people name: read whole with a bound, or written so that nobody sees half of one. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsableError } from '../model/host.ts';
import { fileLimits } from './limits.ts';
import { inflate, isGzip } from './gzip.ts';
import { messageOf, quoted, reasonOf } from './plain.ts';

/** The bytes of a regular file. `what` names it in errors, as "the snapshot". UsableError if missing or too large. */
export function readBounded(path: string, what: string, maxBytes: number = fileLimits.small): Uint8Array {
  try {
    const file = openSync(path, 'r');
    try {
      return readOpen(file, path, what, maxBytes);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UsableError) throw error;
    throw new UsableError(`${what} cannot be read: ${reasonOf(error)}`, 'name a file that exists', path);
  }
}

/** Reads at most one byte more than allowed, whatever the file system says of its size. */
function readOpen(file: number, path: string, what: string, maxBytes: number): Uint8Array {
  const status = fstatSync(file);
  if (status.isDirectory()) throw new UsableError(`${what} is a folder`, 'name a file', path);
  const chunks: Buffer[] = [];
  for (let total = 0; ;) {
    const chunk = Buffer.allocUnsafe(Math.min(1 << 20, Math.max(1 << 12, status.size + 1 - total)));
    const read = readSync(file, chunk, 0, chunk.length, null);
    if (read === 0) return Buffer.concat(chunks);
    total += read;
    if (total > maxBytes) throw tooLarge(path, what, maxBytes);
    chunks.push(chunk.subarray(0, read));
  }
}

function tooLarge(path: string, what: string, maxBytes: number): UsableError {
  return new UsableError(`${what} is larger than ${maxBytes} bytes`, 'split it, or export less', path);
}

/** As `readBounded`, and inflated if it is gzip; the bound holds before and after. */
export async function readInflated(
  path: string,
  what: string,
  maxBytes: number = fileLimits.snapshot,
): Promise<Uint8Array> {
  const bytes = readBounded(path, what, maxBytes);
  if (!isGzip(bytes)) return bytes;
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of inflate([bytes])) {
      total += chunk.length;
      if (total > maxBytes) throw tooLarge(path, what, maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof UsableError) throw error;
    throw new UsableError(`${what} is damaged: ${messageOf(error)}`, 'export it again', path);
  }
  return Buffer.concat(chunks);
}

/**
 * Writes beside the target and renames, so that a reader sees the old or the new file. Makes missing folders.
 * A target that is no regular file (a pipe, a terminal) is written to as it is.
 */
export function writeAtomically(path: string, content: string | Uint8Array | readonly Uint8Array[]): void {
  const beside = besideOf(path);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) return writeTo(path, 'w', content);
    makeFolder(dirname(path));
    writeTo(beside, 'wx', content);
    renameSync(beside, path);
  } catch (error) {
    if (existsSync(beside)) rmSync(beside, { force: true });
    throw unwritable(path, error);
  }
}

/** A new name in the folder of a file, for what takes its place once it is whole. */
export function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

export function unwritable(path: string, error: unknown): UsableError {
  return new UsableError(`cannot write ${quoted(path)}: ${messageOf(error)}`, 'name a place that can be written', path);
}

/** With the folders above it. Node's own way there tries for ever where a file system such as /proc takes no folders. */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

function writeTo(path: string, flag: 'w' | 'wx', content: string | Uint8Array | readonly Uint8Array[]): void {
  const file = openSync(path, flag);
  try {
    const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
