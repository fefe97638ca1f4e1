/** Bytes that can be read at any place: files, parts of them, and streams that were put aside. */
import { createReadStream, mkdtempSync, openSync, read, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsableError } from '../model/host.ts';
import { unpackLimits } from './limits.ts';

export type Chunks = AsyncIterable<Uint8Array>;

export interface Store {
  readonly size: number;
  /** Bytes from `from` up to `to`, which is not included and not beyond the size. */
  read(from: number, to: number): Promise<Uint8Array>;
  stream(from: number, to: number): Chunks;
}

export function fileStore(path: string, size: number): Store {
  return {
    size,
    async read(from, to) {
      const file = await open(path);
      try {
        const bytes = new Uint8Array(Math.max(0, to - from));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    stream: (from, to) =>
      from >= to
        ? nothing()
        : lazily(() => createReadStream(path, { start: from, end: to - 1, highWaterMark: 1 << 20 })),
  };
}

/** A part of a store, `to` not included. */
export function partOf(store: Store, from: number, to: number): Store {
  return {
    size: to - from,
    read: (start, end) => store.read(from + start, from + end),
    stream: (start, end) => store.stream(from + start, from + end),
  };
}

const readAt = promisify(read);

/**
 * Puts a stream aside, so that it can be read at any place: a small one in memory, a larger one in a file that has no
 * name any more and is gone with the process. `spend` is told every byte, and throws where they are too many.
 */
export async function putAside(chunks: Chunks, spend: (bytes: number) => void): Promise<Store> {
  let held: Uint8Array[] = [];
  let size = 0;
  let file: number | undefined;
  for await (const chunk of chunks) {
    spend(chunk.length);
    size += chunk.length;
    if (file === undefined) held.push(chunk);
    else writeWhole(file, chunk);
    if (file !== undefined || size <= unpackLimits.inMemory) continue;
    file = namelessFile();
    for (const one of held) writeWhole(file, one);
    held = [];
  }
  return file === undefined ? memoryStore(Buffer.concat(held)) : openFileStore(file, size);
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-'));
  try {
    return openSync(join(folder, 'log'), 'wx+', 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function openFileStore(file: number, size: number): Store {
  const store = {
    size,
    async read(from: number, to: number) {
      const bytes = new Uint8Array(Math.max(0, to - from));
      const { bytesRead } = await readAt(file, bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    },
    async *stream(from: number, to: number) {
      for (let at = from; at < to; at += 1 << 20) yield await store.read(at, Math.min(to, at + (1 << 20)));
    },
  };
  return store;
}

function memoryStore(bytes: Uint8Array): Store {
  return {
    size: bytes.length,
    read: async (from, to) => bytes.subarray(from, to),
    async *stream(from, to) {
      yield bytes.subarray(from, to);
    },
  };
}

async function* nothing(): AsyncGenerator<Uint8Array, void, undefined> {}

async function* lazily(opened: () => AsyncIterable<unknown>): AsyncGenerator<Uint8Array, void, undefined> {
  yield* opened() as Chunks;
}

/** No bytes but an error. */
export function failing(error: unknown): Chunks {
  const reason = error instanceof Error ? error : new Error(String(error));
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(reason) }) };
}

/** The first bytes, at most `count`, and all of them again; an error among the first comes after what came before it. */
export async function peek(
  chunks: Chunks,
  count: number,
): Promise<{ first: Uint8Array; all: AsyncGenerator<Uint8Array, void, undefined> }> {
  let rest = chunks[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array(0);
  try {
    while (first.length < count) {
      const next: IteratorResult<Uint8Array, unknown> = await rest.next();
      if (next.done === true) break;
      first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
    }
  } catch (error) {
    rest = failing(error)[Symbol.asyncIterator]();
  }
  return { first, all: again(first, rest) };
}

async function* again(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (first.length > 0) yield first;
    yield* { [Symbol.asyncIterator]: () => rest };
  } finally {
    await rest.return?.();
  }
}

/** Bytes taken from the front of a stream, a wanted number at a time. */
export interface Queue {
  /** UsableError where the stream ends before. */
  take(count: number): Promise<Uint8Array>;
  isAtEnd(): Promise<boolean>;
}

export function queueOf(chunks: Chunks, what: string): Queue {
  const rest = chunks[Symbol.asyncIterator]();
  let bytes: Uint8Array = new Uint8Array(0);
  const fill = async (count: number): Promise<boolean> => {
    const more: Uint8Array[] = [bytes];
    let size = bytes.length;
    while (size < count) {
      const next: IteratorResult<Uint8Array, unknown> = await rest.next();
      if (next.done === true) break;
      more.push(next.value);
      size += next.value.length;
    }
    if (more.length > 1) bytes = Buffer.concat(more);
    return size >= count;
  };
  return {
    async take(count) {
      if (!(await fill(count))) throw new UsableError(`${what} is cut off`, 'fetch it again');
      const taken = bytes.subarray(0, count);
      bytes = bytes.subarray(count);
      return taken;
    },
    isAtEnd: async () => !(await fill(1)),
  };
}
