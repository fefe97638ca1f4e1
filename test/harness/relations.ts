/** Families of two policy sets over one cluster: equal, or one within the other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences } from '../../src/engine/difference.ts';
import { createRun } from '../../src/engine/run.ts';
import type { Any, Family, Tally } from './family.ts';
import { count, rulings } from './family.ts';
import { worldOfObjects } from './worlds.ts';

export function runRelations({ data, folder }: Family, tally: Tally): void {
  for (const { case: name, class: kind, file, expected } of data.cases as Any[]) {
    if (kind !== 'networkpolicy') {
      count(tally.skipped, `class ${kind} is not evaluated yet`);
      continue;
    }
    const one = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const objects = JSON.parse(readFileSync(join(folder, one.cluster), 'utf8')) as Any[];
    const run = createRun(rulings.relations);
    const [left, right] = [one.left, one.right].map((policies: Any[]) =>
      worldOfObjects([...objects, ...policies], rulings.relations, run),
    );
    if (left === undefined || right === undefined) throw new Error('two sides');
    const found = differences(left, right);
    const got: Any = {
      equal: found.length === 0,
      leftWithinRight: found.every(({ change }) => change === 'newly-allowed'),
      rightWithinLeft: found.every(({ change }) => change === 'newly-denied'),
    };
    const wrong = Object.keys(expected).filter((key) => expected[key] !== got[key]);
    if (wrong.length === 0) tally.passed++;
    else {
      tally.failed++;
      console.log(`${name}: ${wrong.map((key) => `${key} is ${got[key]}, expected ${expected[key]}`).join('; ')}`);
    }
  }
}
