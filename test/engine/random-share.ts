/** How many random worlds a test goes through. */
import type { Random } from '../random.ts';
import { forSeeds, share } from '../random.ts';
import type { Outcome } from './agreement.ts';

/** Checks the share of `full` worlds from seed `first`, and sums up what was met. */
export function runShare(first: number, full: number, check: (random: Random) => Outcome) {
  const total = { worlds: 0, probes: 0, changes: 0, unclear: 0, rich: 0, widened: 0 };
  forSeeds(first, Math.ceil(full * share), (random) => {
    const outcome = check(random);
    if (outcome.wrong !== undefined) throw new Error(outcome.wrong);
    total.worlds++;
    for (const key of ['probes', 'changes', 'unclear', 'widened'] as const) total[key] += outcome[key];
    if (outcome.rich) total.rich++;
  });
  console.info(JSON.stringify(total));
  return total;
}
