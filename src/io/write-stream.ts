/** Long text written piece by piece, compressed on the way, so that nobody sees half of the file. */
import { closeSync, createWriteStream, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { besideOf, makeFolder, unwritable } from './files.ts';

/** Characters that are handed on together. */
const piece = 1 << 16;

/**
 * Writes beside the target, waits until the bytes lie on the disk, and renames. Of the pieces no more are in memory than
 * the disk is behind. A failure leaves the target as it was and nothing beside it. A target that is no regular file (a
 * pipe, a terminal) is written to as it is. UsableError where the place cannot be written; an error of the pieces
 * passes as it is.
 */
export async function writeStreamed(path: string, pieces: Iterable<string>, isPacked: boolean): Promise<void> {
  const beside = besideOf(path);
  let failedPieces: { readonly error: unknown } | undefined;
  const source = function* (): Generator<Buffer> {
    try {
      yield* gathered(pieces);
    } catch (error) {
      failedPieces = { error };
      throw error;
    }
  };
  try {
    const isOther = statSync(path, { throwIfNoEntry: false })?.isFile() === false;
    if (isOther) return await poured(source(), createWriteStream(path), isPacked);
    makeFolder(dirname(path));
    await poured(source(), createWriteStream(beside, { flags: 'wx' }), isPacked);
    settle(beside);
    renameSync(beside, path);
  } catch (error) {
    if (existsSync(beside)) rmSync(beside, { force: true });
    if (failedPieces !== undefined) throw failedPieces.error;
    throw unwritable(path, error);
  }
}

function poured(pieces: Iterable<Buffer>, target: Writable, isPacked: boolean): Promise<void> {
  const source = Readable.from(pieces, { objectMode: true, highWaterMark: 4 });
  return isPacked ? pipeline(source, createGzip(), target) : pipeline(source, target);
}

function* gathered(pieces: Iterable<string>): Generator<Buffer> {
  let waiting: string[] = [];
  let length = 0;
  for (const text of pieces) {
    waiting.push(text);
    length += text.length;
    if (length < piece) continue;
    yield Buffer.from(waiting.join(''));
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(waiting.join(''));
}

function settle(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
