// Lines that are held back, whatever the clock does, and files that are read more than once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from '@jest/globals';
import { heldLines } from '../../src/commands/watch-lines.ts';
import { followLogs } from '../../src/io/follow-logs.ts';
import type { Watch } from '../../src/watch.ts';
import type { NewLines } from '../../src/watching/numbered.ts';

const folder = mkdtempSync(join(tmpdir(), 'watch-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function textOf(chunks: NewLines['chunks']): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all).toString();
}

/** What is read of a file at these times, twice each time. */
async function readAt(
  file: string,
  content: string | Uint8Array,
  times: readonly number[],
): Promise<readonly string[]> {
  const path = join(folder, file);
  writeFileSync(path, content);
  let now = 0;
  const got: string[] = [];
  const watch = {
    trouble: () => [],
    read: async (lines: readonly NewLines[]) => {
      for (const { chunks } of lines) got.push(await textOf(chunks), await textOf(chunks));
      return [];
    },
  } as unknown as Watch;
  const logs = followLogs([path], { from: 'start' });
  const lines = heldLines({ watch, logs, now: () => now }, { places: [], input: undefined }, () => undefined);
  for (const time of times) {
    now = time;
    lines.look();
    await lines.read('due');
  }
  logs.close();
  return got;
}

test('lines wait two seconds, and no longer when the clock is set back', async () => {
  expect(await readAt('held.log', 'a\n', [10_000, 11_000])).toEqual([]);
  expect(await readAt('due.log', 'a\n', [10_000, 12_000])).toEqual(['a\n', 'a\n']);
  expect(await readAt('back.log', 'a\n', [10_000, 5_000])).toEqual(['a\n', 'a\n']);
});

test('a compressed file can be read again, where another log of the same look could not be told', async () => {
  const times = [10_000, 11_000, 12_000, 14_000, 16_000];
  expect(await readAt('whole.log.gz', gzipSync('a\nb\n'), times)).toEqual(['a\nb\n', 'a\nb\n']);
});
