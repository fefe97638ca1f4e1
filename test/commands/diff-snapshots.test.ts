/** `diff` of snapshot files: what trimming removed is no fault of the objects. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { removeTemporaryFolders } from '../io/repository.ts';
import { program } from '../program.ts';
import { clusterList } from '../shop.ts';
import { shared } from '../trees.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const recorded = join(shared, 'samples/k8s-audit-recorded/cluster.json');
const present = existsSync(recorded);

test.each([
  ['the shop', true, () => clusterList],
  ['a recorded cluster', present, () => readFileSync(recorded)],
] as const)('%s, written and compared with itself, does not differ', async (_, exists, bytes) => {
  if (!exists) {
    console.warn('1 test skipped: the recorded cluster is not here');
    return;
  }
  const folder = shopFolder({ 'cluster.json': bytes() });
  for (const file of ['a.json.gz', 'b.json.gz']) {
    expect(await program(['snapshot', '--cluster', 'cluster.json', '--output', file], folder)).toMatchObject({
      code: 0,
    });
  }
  const { code, out } = await program(['diff', 'a.json.gz', 'b.json.gz', '--exit-code'], folder);
  expect(out).toContain('no connection changes');
  expect(out).not.toMatch(/invalid-manifest|not-evaluated|selector/);
  expect(code).toBe(0);
});
