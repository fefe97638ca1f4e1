/** Families of two policy sets over one cluster: equal, or one within the other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prove } from '../../src/engine/proof.ts';
import { createRun } from '../../src/engine/run.ts';
import type { Proved } from '../../src/model/proof.ts';
import type { Any, Family, Tally } from './family.ts';
import { count, rulings } from './family.ts';
import { worldOfObjects } from './worlds.ts';

function is(proved: Proved): boolean | 'unproved' {
  return proved === 'unproved' ? proved : proved === 'proved';
}

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
    // The cases speak of the endpoints of their cluster and outside addresses, not of pods to come.
    const { now, ...ever } = prove(left, right);
    const got: Any = { equal: is(now.equal), leftWithinRight: is(now.noLess), rightWithinLeft: is(now.noMore) };
    if (ever.equal === 'proved' && now.equal !== 'proved') throw new Error(`${name}: proved for ever and not for now`);
    const wrong = Object.keys(expected).filter((key) => expected[key] !== got[key]);
    if (wrong.length === 0) tally.passed++;
    else {
      tally.failed++;
      console.log(`${name}: ${wrong.map((key) => `${key} is ${got[key]}, expected ${expected[key]}`).join('; ')}`);
    }
  }
}
