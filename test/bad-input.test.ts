/**
 * Bad input, one row each: one clear message that says what, where and what to do, the right exit code, never a
 * crash, and the good change beside it is judged all the same.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { clusterRows } from './bad-input/clusters.ts';
import { fileRows } from './bad-input/files.ts';
import { argumentRows, gateRows } from './bad-input/gates.ts';
import { logRows } from './bad-input/logs.ts';
import { manifestRows } from './bad-input/manifests.ts';
import type { Row } from './bad-input/row.ts';
import { faultsOf, run } from './bad-input/row.ts';
import { removeTemporaryFolders, temporaryFolder } from './io/repository.ts';
import { writeFiles } from './program.ts';
import { goodBase, goodHead, goodLog } from './shop.ts';

afterAll(removeTemporaryFolders);

const tables: Readonly<Record<string, readonly Row[]>> = {
  manifests: manifestRows,
  files: fileRows,
  clusters: clusterRows,
  logs: logRows,
  gates: gateRows,
  arguments: argumentRows,
};

for (const [table, rows] of Object.entries(tables)) {
  describe(table, () => {
    for (const row of rows) {
      (row.fails === true ? test.failing : test)(row.name, async () => {
        const end = await run(row);
        const faults = faultsOf(row, end);
        expect(faults.length === 0 ? [] : [...faults, `${end.out}\n${end.error}`]).toEqual([]);
      });
    }
  });
}

test('the table has every row once', () => {
  const names = Object.values(tables).flatMap((rows) => rows.map(({ name }) => name));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.length).toBeGreaterThanOrEqual(60);
});

/** The same through a process of its own, where streams and exit codes are the real ones. */
describe('as a process', () => {
  const root = join(import.meta.dirname, '..');
  const folder = temporaryFolder();
  writeFiles(join(folder, 'base'), goodBase);
  writeFiles(join(folder, 'head'), { ...goodHead, 'shop/bad.yaml': 'kind: NetworkPolicy\n\tx: [' });
  writeFiles(folder, { 'log.jsonl.gz': gzipSync(goodLog).subarray(0, 60) });
  const sides = ['check', '--base', join(folder, 'base'), '--head', join(folder, 'head')];

  test.each([
    ['a command that does not exist', ['chekc'], '', 2, { err: 'error: there is no command "chekc"' }],
    ['a broken manifest', sides, '', 1, { out: 'FAILED' }],
    [
      'a log of which nothing is left',
      [...sides, join(folder, 'log.jsonl.gz')],
      '',
      2,
      { err: 'unexpected end of file' },
    ],
    ['a log on standard input that is none', [...sides, '-'], 'hello\n', 2, { err: 'standard input' }],
    ['a log on standard input', [...sides, '-'], goodLog, 1, { out: '8 records' }],
  ] as const)('%s', (_, args, input, code, { err = '', out = '' }: { err?: string; out?: string }) => {
    const runner = join(root, 'scripts/run-ts.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [runner, 'src/cli.ts', ...args], {
      cwd: root,
      input,
      encoding: 'utf8',
    });
    expect({ status, stdout: stdout.includes(out), stderr: stderr.includes(err) }).toEqual({
      status: code,
      stdout: true,
      stderr: true,
    });
    expect(stderr).not.toMatch(/internal error|at .+:\d+:\d+/);
  });
});
