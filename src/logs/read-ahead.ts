/** Bytes of a log handed to other threads, some blocks ahead of the one that is read. */
import type { LineReaders, NotedBlock } from '../model/noted-lines.ts';

export interface ReadAhead {
  /** The next block in the order of the log; undefined at its end. Rejects where the stream broke off. */
  next(): Promise<NotedBlock | undefined>;
}

const newline = 0x0a;

/** Blocks of `begun` and all bytes after it. They end at the end of a line, unless one is longer than a block. */
export function readAhead(
  readers: LineReaders,
  nextBytes: () => Promise<Buffer | undefined>,
  begun: Buffer,
): ReadAhead {
  const blocks: Promise<NotedBlock>[] = [];
  let parts: Buffer[] = [];
  let size = 0;
  let chunk = begun;
  let ended: { readonly error?: unknown } | undefined;

  /** The next chunk; at the end of the log, or where it breaks off, what is left becomes the last block. */
  const fetch = async (): Promise<void> => {
    try {
      const bytes = await nextBytes();
      if (bytes !== undefined) {
        chunk = bytes;
        return;
      }
      ended = {};
    } catch (error) {
      ended = { error };
    }
    if (size > 0) blocks.push(readers.note(parts));
  };

  /** Hands on one more block, as full as it can be: each costs two messages between threads. */
  const fill = async (): Promise<void> => {
    while (size < readers.blockSize) {
      if (chunk.length === 0) await fetch();
      if (ended !== undefined) return;
      const part = chunk.subarray(0, readers.blockSize - size);
      chunk = chunk.subarray(part.length);
      parts.push(part);
      size += part.length;
    }
    const { whole, rest } = split(parts);
    blocks.push(readers.note(whole));
    parts = rest;
    size = rest.reduce((sum, part) => sum + part.length, 0);
  };

  return {
    async next() {
      while (ended === undefined && blocks.length < readers.ahead) await fill();
      const block = blocks.shift();
      if (block === undefined && ended !== undefined && 'error' in ended) throw ended.error;
      return block;
    },
  };
}

/** Behind the last line break; all is whole where there is none. */
function split(parts: readonly Buffer[]): { readonly whole: readonly Buffer[]; readonly rest: Buffer[] } {
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index];
    const end = (part?.lastIndexOf(newline) ?? -1) + 1;
    if (part === undefined || end === 0) continue;
    const rest = [part.subarray(end), ...parts.slice(index + 1)].filter(({ length }) => length > 0);
    return { whole: [...parts.slice(0, index), part.subarray(0, end)], rest };
  }
  return { whole: parts, rest: [] };
}
