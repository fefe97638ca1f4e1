/** Lines that another thread has looked at give what they would give without it; wherever blocks end, whatever it does. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineReaders } from '../../src/io/line-readers.ts';
import type { LogReading } from '../../src/logs/index.ts';
import { logReading } from '../../src/logs/index.ts';
import { readLimits, recordSource } from '../../src/logs/records.ts';
import type { LineReaders, NotedBlock, StartLineReaders } from '../../src/model/noted-lines.ts';
import { rowSizeOf } from '../../src/model/noted-lines.ts';
import type { Observed } from '../../src/observe.ts';
import { observe } from '../../src/observe.ts';
import { noteLines } from '../../src/traffic/noted-rows.ts';
import { stream } from '../log-material.ts';
import { forSeeds } from '../random.ts';
import { auditLogOf, hubbleLogOf } from './alike-logs.ts';

/** Asks other threads from the first byte on. */
const reading: LogReading = { ...logReading, open: (one) => recordSource(one, { ...readLimits, alone: -1 }) };

const read = (text: string, format: string, startReaders?: StartLineReaders): Promise<Observed> =>
  observe([stream(text, { chunk: 5_000 })], reading, { format, startReaders });

interface Watch {
  rows: number;
  known: number;
  closed: number;
}

/** Two tables in this thread, with memory that is used again as that of threads is. */
function readersHere(blockSize: number, watch: Watch, rowLimit = 1_000): StartLineReaders {
  return (question): LineReaders => {
    const notes = [noteLines(question), noteLines(question)];
    const unwanted: number[][] = [[], []];
    const free = [0, 1, 2, 3];
    const slots = free.map(() => Buffer.alloc(blockSize));
    const rowSize = rowSizeOf(question);
    const rowsOf = free.map(() => new Int32Array(rowLimit * rowSize));
    let blocks = 0;
    return {
      blockSize,
      ahead: free.length,
      note(parts): Promise<NotedBlock> {
        const reader = blocks++ % 2;
        const slot = free.shift();
        if (slot === undefined) throw new Error('more blocks than are allowed');
        const bytes = slots[slot]?.subarray(0, Buffer.concat(parts).copy(slots[slot])) ?? Buffer.alloc(0);
        const rows = rowsOf[slot] ?? new Int32Array(0);
        const found = notes[reader]?.(bytes, rows, unwanted[reader]?.splice(0) ?? []) ?? { count: 0, floor: 0 };
        watch.rows += found.count;
        for (let row = 0; row < found.count; row++) if ((rows[row * rowSize + 1] ?? -1) !== -1) watch.known++;
        return Promise.resolve({
          ...found,
          bytes,
          rows,
          rowSize,
          reader,
          done(more) {
            slots[slot]?.fill(0x7b);
            free.push(slot);
            unwanted[reader]?.push(...more);
          },
        });
      },
      close: () => void watch.closed++,
    };
  };
}

test.each([
  ['hubble', hubbleLogOf],
  ['audit', auditLogOf],
])('blocks of any size, noted or half noted, say what the lines say: %s', async (format, logIn) => {
  const watch = { rows: 0, known: 0, closed: 0 };
  const cases: (readonly [text: string, block: number, rows: number])[] = [];
  forSeeds(1, 25, (random) =>
    cases.push([logIn(random), random.pick([64, 700, 3_000, 20_000, 1 << 20]), random.pick([1_000, 5, 0])]),
  );
  for (const [text, block, rows] of cases)
    expect(await read(text, format, readersHere(block, watch, rows))).toEqual(await read(text, format));
  expect(watch.rows).toBeGreaterThan(1_000);
  expect(watch.known).toBeGreaterThan(watch.rows / 4);
  expect(watch.closed).toBe(cases.length);
});

test('records that span lines, and a stream that breaks off, are read as ever', async () => {
  const flow = (at: number): object => ({
    flow: {
      time: new Date(1_790_000_000_000 + at).toISOString(),
      verdict: 'FORWARDED',
      l4: { TCP: { destination_port: 80 } },
    },
  });
  // Longer than what the format is told by.
  const text = Array.from({ length: 300 }, (_, at) => JSON.stringify(flow(at), null, at % 3)).join('\n');
  for (const block of [64, 100, 1_000]) {
    const watch = { rows: 0, known: 0, closed: 0 };
    expect(await read(text, 'hubble', readersHere(block, watch))).toEqual(await read(text, 'hubble'));
    async function* broken(): AsyncGenerator<Uint8Array, void, undefined> {
      yield* [0, 1, 2, 3, 4].map((part) => Buffer.from(text.slice(part * 5_000, (part + 1) * 5_000)));
      await Promise.resolve();
      throw new Error('the wire was cut');
    }
    const cut = (startReaders?: StartLineReaders): Promise<Observed> =>
      observe([{ file: 'cut.log', chunks: broken() }], reading, { format: 'hubble', startReaders });
    expect(await cut(readersHere(block, watch))).toEqual(await cut());
    expect((await cut()).limits.join()).toContain('the wire was cut');
    expect(watch.closed).toBe(2);
  }
});

const folder = mkdtempSync(join(tmpdir(), 'line-reader-'));
const script = join(folder, 'line-reader.mjs');
beforeAll(async () => {
  await build({ entryPoints: ['src/line-reader.ts'], outfile: script, bundle: true, format: 'esm', platform: 'node' });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Longer than several blocks of a megabyte. */
function long(log: string): string {
  return log.repeat(Math.ceil(3e6 / log.length));
}

test.each([
  ['hubble', hubbleLogOf],
  ['audit', auditLogOf],
])('threads give the same: %s', async (format, logIn) => {
  const logs: string[] = [];
  forSeeds(7, 1, (random) => logs.push(long(logIn(random))));
  for (const text of logs)
    for (const threads of [1, 2])
      expect(await read(text, format, lineReaders(script, threads))).toEqual(await read(text, format));
});

test.each([
  ['cannot be started', 'import "./nothing.mjs";'],
  ['throws at once', 'throw new Error("broken")'],
  [
    'throws later',
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", ({ slot }) => { if (slot === 1) throw new Error("broken"); parentPort.postMessage({ slot, count: 0, floor: 0 }); })',
  ],
  ['ends', 'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit(3))'],
])('a thread that %s costs time and nothing else', async (name, text) => {
  const broken = join(folder, `${name.replaceAll(' ', '-')}.mjs`);
  writeFileSync(broken, text);
  let log = '';
  forSeeds(3, 1, (random) => (log = long(hubbleLogOf(random))));
  expect(await read(log, 'hubble', lineReaders(broken, 2))).toEqual(await read(log, 'hubble'));
});

test('no threads where there is one processor, or no program for them', () => {
  expect(lineReaders(script, 0)).toBeUndefined();
  expect(lineReaders(join(folder, 'nowhere.mjs'), 2)).toBeUndefined();
  expect(lineReaders(script, 1)).toBeDefined();
});
