/** The compiled engine against the specification in code, on random worlds. */
import type { Random } from '../random-world.ts';
import { forSeeds, statistics } from '../random-world.ts';
import type { Outcome } from './agreement.ts';
import { checkDerived, checkPair, checkWorld } from './agreement.ts';

/** Share of the full number of worlds; the full number runs with RANDOM_SHARE=1. */
const share = Number(process.env['RANDOM_SHARE'] ?? 0.1);

function run(first: number, full: number, check: (random: Random) => Outcome) {
  const total = { worlds: 0, probes: 0, changes: 0, unclear: 0, rich: 0 };
  forSeeds(first, Math.ceil(full * share), (random) => {
    const outcome = check(random);
    if (outcome.wrong !== undefined) throw new Error(outcome.wrong);
    total.worlds++;
    total.probes += outcome.probes;
    total.changes += outcome.changes;
    total.unclear += outcome.unclear;
    if (outcome.rich) total.rich++;
  });
  console.info(JSON.stringify(total));
  return total;
}

test('worlds are answered as the specification answers them', () => {
  const { worlds } = run(1, 10_000, (random) => checkWorld(random, 30));
  console.info(`corners met: ${JSON.stringify(statistics)}`);
  for (const times of Object.values(statistics)) expect(times).toBeGreaterThan(worlds / 20);
}, 1_800_000);

test('differences of two worlds are those of comparing all naive verdicts', () => {
  const { worlds, changes, unclear, rich } = run(100_001, 2_000, (random) => checkPair(random, 0.03));
  expect(changes).toBeGreaterThan(worlds);
  expect(unclear).toBeGreaterThan(worlds);
  expect(rich).toBeGreaterThan(worlds / 2);
}, 1_800_000);

test('deriving a world answers as compiling it does', () => {
  run(300_001, 2_000, (random) => checkDerived(random, 20));
}, 1_800_000);
