/** Bytes of a log handed to other threads, some blocks ahead of the one that is read. */
import type { LineReaders, NotedBlock } from '../model/noted-lines.ts';

export interface ReadAhead {
  /** The next block in the order of the log; undefined at its end. Rejects where the stream broke off. */
  next(): Promise<NotedBlock | undefined>;
}

const newline = 0x0a;
const none: Buffer = Buffer.alloc(0);

/** Blocks of `begun` and all bytes after it. They end at the end of a line, unless one is longer than a block. */
export function readAhead(
  readers: LineReaders,
  nextBytes: () => Promise<Buffer | undefined>,
  begun: Buffer,
): ReadAhead {
  const blocks: Promise<NotedBlock>[] = [];
  let rest = none;
  let chunk = begun;
  let ended: { readonly error?: unknown } | undefined;

  /** Hands on one more block. */
  const fill = async (): Promise<void> => {
    try {
      while (chunk.length === 0) {
        const bytes = await nextBytes();
        if (bytes === undefined) {
          ended = {};
          if (rest.length > 0) blocks.push(readers.note([rest]));
          return;
        }
        chunk = bytes;
      }
    } catch (error) {
      ended = { error };
      if (rest.length > 0) blocks.push(readers.note([rest]));
      return;
    }
    const room = chunk.subarray(0, readers.blockSize - rest.length);
    const end = room.lastIndexOf(newline) + 1;
    if (end > 0) {
      blocks.push(readers.note([rest, room.subarray(0, end)]));
      rest = none;
      chunk = chunk.subarray(end);
    } else if (rest.length + room.length === readers.blockSize) {
      blocks.push(readers.note([rest, room]));
      rest = none;
      chunk = chunk.subarray(room.length);
    } else {
      rest = Buffer.concat([rest, room]);
      chunk = none;
    }
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
