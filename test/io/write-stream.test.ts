/** Streamed writing: whole or not at all. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeStreamed } from '../../src/io/write-stream.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-stream-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([true, false])('pieces of any size come out as they went in, packed: %s', async (isPacked) => {
  const pieces = ['', 'ä', 'x'.repeat(200_000), '\n', '€'.repeat(70_000), ''];
  const path = join(folder, 'deep/er/file');
  await writeStreamed(path, pieces, isPacked);
  const bytes = readFileSync(path);
  expect((isPacked ? gunzipSync(bytes) : bytes).toString()).toBe(pieces.join(''));
  expect(readdirSync(join(folder, 'deep/er'))).toEqual(['file']);
});

test('pieces that fail half way leave the old file and nothing else, and their error passes', async () => {
  const path = join(folder, 'file');
  writeFileSync(path, 'old');
  const failing = function* (): Generator<string> {
    yield 'x'.repeat(1_000_000);
    throw new RangeError('no more');
  };
  await expect(writeStreamed(path, failing(), true)).rejects.toThrow(new RangeError('no more'));
  expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['file'], 'old']);
});

test.each(['a folder in the way', 'a file as a folder'])('a place that cannot be written is told: %s', async (what) => {
  mkdirSync(join(folder, 'taken/inside'), { recursive: true });
  writeFileSync(join(folder, 'plain'), '');
  const path = join(folder, what === 'a folder in the way' ? 'taken' : 'plain/file');
  await expect(writeStreamed(path, ['text'], false)).rejects.toMatchObject({ where: path, name: 'UsableError' });
  expect(readdirSync(folder).sort()).toEqual(['plain', 'taken']);
});

test('no more is asked for than the disk can take', async () => {
  let ahead = 0;
  let most = 0;
  const pieces = function* (): Generator<string> {
    for (let at = 0; at < 300; at++) {
      ahead++;
      most = Math.max(most, ahead);
      setImmediate(() => ahead--);
      yield 'y'.repeat(1 << 16);
    }
  };
  await writeStreamed(join(folder, 'large'), pieces(), false);
  expect(most).toBeLessThan(100);
});

test('a place that takes no folders ends with an error', async () => {
  await expect(writeStreamed('/proc/no-such-folder/file', [''], false)).rejects.toThrow(/^cannot write .*ENOENT/);
});
