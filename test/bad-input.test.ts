/**
 * Bad input, one row each: one clear message that says what, where and what to do, the right exit code, never a
 * crash, and the good change beside it is judged all the same.
 */
import { afterAll, describe, expect, test } from '@jest/globals';
import { clusterRows } from './bad-input/clusters.ts';
import { fileRows } from './bad-input/files.ts';
import { argumentRows, gateRows } from './bad-input/gates.ts';
import { logRows } from './bad-input/logs.ts';
import { manifestRows } from './bad-input/manifests.ts';
import type { Row } from './bad-input/row.ts';
import { faultsOf, run } from './bad-input/row.ts';
import { removeTemporaryFolders } from './io/repository.ts';

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
