/* eslint-disable @typescript-eslint/no-explicit-any -- what comes back is JSON */
// SARIF as the commands write it, of the bundled example.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { program } from '../program.ts';
import { runOf } from './sarif-schema.ts';

describe('the example', () => {
  const shop = join(import.meta.dirname, '../../examples/shop');
  const folder = temporaryFolder();
  afterAll(removeTemporaryFolders);
  const run = async (of: string, args: readonly string[]): Promise<any> => {
    const { out, error } = await program([...args, '--format', 'sarif'], of);
    expect(error).toBe('');
    return runOf(out);
  };
  const check = ['check', '--base', 'before', '--head', 'after'];
  const evidenceOfShop = ['--cluster', join(shop, 'cluster.json'), join(shop, 'logs')];

  beforeAll(() => {
    // The same change in other places: all lines are moved, on both sides.
    for (const side of ['before', 'after']) {
      cpSync(join(shop, side), join(folder, side), { recursive: true });
      for (const file of readdirSync(join(folder, side), { recursive: true, encoding: 'utf8' })) {
        const path = join(folder, side, file);
        if (/\.ya?ml$/.test(file)) writeFileSync(path, `# moved\n# by three\n# lines\n${readFileSync(path, 'utf8')}`);
      }
    }
  });

  test('keeps its fingerprints when all lines move, each its own', async () => {
    const [here, moved] = [
      await run(shop, [...check, ...evidenceOfShop]),
      await run(folder, [...check, ...evidenceOfShop]),
    ];
    const prints = (of: any): readonly string[] =>
      of.results.map((each: any) => each.partialFingerprints.primaryLocationLineHash);
    const lines = (of: any): readonly number[] =>
      of.results.map((each: any) => each.locations[0].physicalLocation.region.startLine);
    expect(prints(moved)).toEqual(prints(here));
    expect(new Set(prints(here)).size).toBe(here.results.length);
    expect(lines(moved)).not.toEqual(lines(here));
  });

  test('has an error for each finding that fails the gate, and none in mode report', async () => {
    const levels = async (...args: readonly string[]): Promise<readonly string[]> =>
      (await run(shop, [...check, ...args, ...evidenceOfShop])).results.map((each: any) => each.level);
    expect((await levels()).filter((level) => level === 'error')).toHaveLength(2);
    expect((await levels('--mode', 'report')).filter((level) => level === 'error')).toEqual([]);
  });

  test('is told by diff too', async () => {
    expect((await run(shop, ['diff', 'before', 'after'])).results.length).toBeGreaterThan(0);
  });
});
