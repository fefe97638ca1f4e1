/** A thread that notes what lines equal earlier ones. It sees bytes and numbers only. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LineWork, NotedLines, LinesToNote } from './io/line-readers.ts';
import { noteLines } from './traffic/noted-rows.ts';

const { question, slots } = workerData as LineWork;
const note = noteLines(question);

parentPort?.on('message', ({ slot, size, unwanted }: LinesToNote) => {
  const memory = slots[slot];
  if (memory === undefined) return;
  const bytes = Buffer.from(memory.bytes, 0, size);
  const answer: NotedLines = { slot, ...note(bytes, new Int32Array(memory.rows), unwanted) };
  parentPort?.postMessage(answer);
});
