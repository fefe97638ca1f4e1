/** How far reading has come is told while it lasts, in whatever the log is packed. */
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { Terminal } from '../../src/commands/index.ts';
import { logsFrom } from '../../src/commands/logs.ts';
import { removeTemporaryFolders } from '../io/repository.ts';
import { zipOf } from '../io/pack.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

async function progressOf(files: Readonly<Record<string, Buffer>>): Promise<readonly string[]> {
  const folder = shopFolder(files);
  const said: string[] = [];
  const terminal = {
    folder,
    root: join(import.meta.dirname, '../..'),
    progress: (text: string) => void said.push(text),
  };
  const { logs } = logsFrom(Object.keys(files), terminal as unknown as Terminal);
  for await (const stream of logs()) {
    for (const member of (await stream.members?.()) ?? [stream]) for await (const _ of member.chunks);
  }
  return said;
}

const long = Buffer.alloc(70 << 20, 'x');

test.each([
  ['a plain file', { 'long.log': long }, 'long.log'],
  ['gzip', { 'long.gz': gzipSync(long) }, 'long.gz'],
  ['a member of an archive', { 'logs.zip': zipOf([{ name: 'in/long.log', content: long }]) }, 'long.log'],
])('of %s', async (_, files, name) => {
  expect(await progressOf(files)).toEqual([`reading logs: 32 MiB, ${name}`, `reading logs: 64 MiB, ${name}`]);
});

test('nothing of a short one', async () => {
  expect(await progressOf({ 'short.log': Buffer.from('x\n') })).toEqual([]);
});
