/** Threads that note what lines of a log equal earlier ones, while this one reads those before. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LineQuestion, LineReaders, NotedBlock, StartLineReaders } from '../model/noted-lines.ts';
import { rowSizeOf } from '../model/noted-lines.ts';

/** Memory of one block, shared between two threads. */
export interface Slot {
  readonly bytes: SharedArrayBuffer;
  readonly rows: SharedArrayBuffer;
}

/** What a thread is started with. */
export interface LineWork {
  readonly question: LineQuestion;
  readonly slots: readonly Slot[];
}

/** To a thread: the bytes of a slot are to be looked at. */
export interface LinesToNote {
  readonly slot: number;
  readonly size: number;
  readonly unwanted: readonly number[];
}

/** From a thread: the rows of a slot are written. */
export interface NotedLines {
  readonly slot: number;
  readonly count: number;
  readonly floor: number;
}

const blockSize = 1 << 20;
/** Rows of a block; more lines are not noted, which makes them slow and changes nothing. */
const rowLimit = 4_096;
/** Blocks of one thread: one that it looks at, one that waits for it, one that is read. */
const slotsEach = 3;
/** With more threads than this the one that reads is the slowest. */
const threadLimit = 2;
/** Megabytes of one thread: 48 of lines, which are outside of its heap. */
const memory = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 4 };

/** Starts threads of the program at `script`, as many as there are processors besides one; undefined where there is none. */
export function lineReaders(script: string, threads = availableParallelism() - 1): StartLineReaders | undefined {
  if (threads < 1 || !existsSync(script)) return undefined;
  return (question) => start(script, question, Math.min(threads, threadLimit));
}

type Found = Pick<NotedLines, 'count' | 'floor'>;

/** What a thread finds out that has ended. */
const nothing: Found = { count: 0, floor: 0 };

interface Thread {
  /** Has the first `size` bytes of a slot looked at. */
  note(slot: number, size: number, unwanted: readonly number[]): Promise<Found>;
  close(): void;
}

function start(script: string, question: LineQuestion, count: number): LineReaders {
  const rowSize = rowSizeOf(question);
  const slots = Array.from({ length: count * slotsEach }, (): Slot => {
    const rows = new SharedArrayBuffer(rowLimit * rowSize * 4);
    return { bytes: new SharedArrayBuffer(blockSize), rows };
  });
  const threads = Array.from({ length: count }, () => thread(script, { question, slots }));
  const unwanted = threads.map((): number[] => []);
  const free = slots.map((_, slot) => slot);
  let blocks = 0;

  const noted = async (reader: number, slot: number, size: number): Promise<NotedBlock> => {
    const numbers = unwanted[reader]?.splice(0) ?? [];
    const { count: lines, floor } = (await threads[reader]?.note(slot, size, numbers)) ?? nothing;
    const { bytes, rows } = slots[slot] as Slot;
    return {
      bytes: Buffer.from(bytes, 0, size),
      rows: new Int32Array(rows),
      count: lines,
      rowSize,
      reader,
      floor,
      done(more) {
        free.push(slot);
        unwanted[reader]?.push(...more);
      },
    };
  };
  return {
    blockSize,
    ahead: slots.length,
    note(parts) {
      const slot = free.shift();
      if (slot === undefined) throw new RangeError('more blocks than may be on their way');
      const into = new Uint8Array((slots[slot] as Slot).bytes);
      let size = 0;
      for (const part of parts) {
        into.set(part, size);
        size += part.length;
      }
      return noted(blocks++ % count, slot, size);
    },
    close: () => threads.forEach((one) => one.close()),
  };
}

function thread(script: string, work: LineWork): Thread {
  const worker = new Worker(script, { workerData: work, resourceLimits: memory });
  const waiting = new Map<number, (found: Found) => void>();
  let hasEnded = false;
  const end = (): void => {
    hasEnded = true;
    for (const answer of waiting.values()) answer(nothing);
    waiting.clear();
  };
  worker.on('message', ({ slot, ...found }: NotedLines) => {
    waiting.get(slot)?.(found);
    waiting.delete(slot);
  });
  // Lines that are not noted are read all the same.
  worker.on('error', end);
  worker.on('exit', end);
  return {
    note(slot, size, unwanted) {
      if (hasEnded) return Promise.resolve(nothing);
      return new Promise((answer) => {
        waiting.set(slot, answer);
        const request: LinesToNote = { slot, size, unwanted };
        worker.postMessage(request);
      });
    },
    close: () => void worker.terminate(),
  };
}
