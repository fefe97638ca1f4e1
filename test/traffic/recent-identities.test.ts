import { expect, test } from '@jest/globals';
import type { Identity } from '../../src/logs/identity.ts';
import { identityOfTexts, withBytes, withText } from '../../src/logs/identity.ts';
import { recentIdentities } from '../../src/traffic/recent-identities.ts';
import { forSeeds } from '../random.ts';
import { processorTime } from '../time-taken.ts';

const keyOf = ({ high, low }: Identity): string => `${high} ${low}`;

test('an identity is known once it came, for as long as is promised', () => {
  forSeeds(1, 10, (random) => {
    const limit = random.pick([1, 2, 50, 1_000]);
    const isKnown = recentIdentities(limit);
    const came: string[] = [];
    for (let count = 0; count < 2_000; count++) {
      // Small numbers meet in the same places, and zero is one of them.
      const identity = { high: random.below(40), low: random.below(random.pick([3, 400])) << random.pick([0, 12]) };
      const key = keyOf(identity);
      const known = isKnown(identity);
      if (came.slice(-limit).includes(key)) expect(known).toBe(true);
      else if (!came.includes(key)) expect(known).toBe(false);
      if (!known) came.push(key);
    }
    expect(came.length).toBeGreaterThan(40);
  });
});

test('identities that are all made to meet in one place take no longer than others', () => {
  const time = processorTime(8_000, () => {
    const isKnown = recentIdentities();
    const known = [0, 0].map(() => {
      let count = 0;
      for (let high = 1; high <= 100_000; high++) count += isKnown({ high, low: 7 }) ? 1 : 0;
      return count;
    });
    expect(known).toEqual([0, 100_000]);
  });
  // Many times as long where each is compared with all before it.
  expect(time).toBeLessThan(8_000);
});

test('different texts have different identities, however they are cut', () => {
  const seen = new Map<string, string>();
  const texts = ['', 'a', 'b', 'ab', 'ba', 'aa', '\n', 'a\n', 'ü', '\0', '\0\0'];
  for (const one of texts)
    for (const two of texts)
      for (const three of [...texts, undefined]) {
        const parts = three === undefined ? [one, two] : [one, two, three];
        seen.set(keyOf(identityOfTexts(parts)), JSON.stringify(parts));
      }
  expect(seen.size).toBe(texts.length ** 2 * (texts.length + 1));
  const many = new Set(Array.from({ length: 50_000 }, (_, at) => keyOf(identityOfTexts([`a-${at}`, 'x']))));
  expect(many.size).toBe(50_000);
});

test('bytes and texts give the same', () => {
  const start = identityOfTexts(['get']);
  for (const text of ['', '7', '2026-11-15T00:00:00.000000Z'])
    expect(withBytes(start, Buffer.from(`"${text}"`), 1, 1 + text.length)).toEqual(withText(start, text));
});
