/** Differences of two random worlds against comparing the specification in code on both. Apart, so that both cores work. */
import { checkPair } from './agreement.ts';
import { runShare } from './random-share.ts';

test('differences of two worlds are those of comparing all naive verdicts', () => {
  const { worlds, changes, unclear, rich, widened } = runShare(100_001, 1_500, (random) => checkPair(random, 0.03));
  expect(changes).toBeGreaterThan(worlds);
  expect(unclear).toBeGreaterThan(worlds);
  expect(rich).toBeGreaterThan(worlds / 2);
  expect(widened).toBeLessThanOrEqual(worlds);
}, 1_800_000);
