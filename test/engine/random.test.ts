/** The compiled engine against the specification in code, on random worlds. */
import { statistics } from '../oracle.ts';
import { checkDerived, checkWorld } from './agreement.ts';
import { runShare } from './random-share.ts';

test('worlds are answered as the specification answers them', () => {
  const { worlds, widened } = runShare(1, 20_000, (random) => checkWorld(random, 30));
  console.info(`corners met: ${JSON.stringify(statistics)}`);
  for (const [corner, times] of Object.entries(statistics))
    expect([corner, times > worlds / 20]).toEqual([corner, true]);
  expect(widened).toBeLessThanOrEqual(worlds / 100);
}, 1_800_000);

test('deriving a world answers as compiling it does', () => {
  runShare(300_001, 2_000, (random) => checkDerived(random, 20));
}, 1_800_000);
