import { editsBetween, guessOf } from '../../src/model/edits.ts';
import { randomFrom } from '../random-values.ts';

/** The same by trying every first edit. */
function naive(a: string, b: string, left: number): number {
  if (a === b) return 0;
  if (left === 0) return 1;
  const rest = [
    ...(a[0] === b[0] && a !== '' ? [naive(a.slice(1), b.slice(1), left)] : []),
    ...(a === '' ? [] : [1 + naive(a.slice(1), b, left - 1)]),
    ...(b === '' ? [] : [1 + naive(a, b.slice(1), left - 1)]),
    ...(a === '' || b === '' ? [] : [1 + naive(a.slice(1), b.slice(1), left - 1)]),
    ...(a.length > 1 && a[0] === b[1] && a[1] === b[0] ? [1 + naive(a.slice(2), b.slice(2), left - 1)] : []),
  ];
  return Math.min(left + 1, ...rest);
}

test('edits between random words, up to a limit', () => {
  const random = randomFrom(7);
  const word = (): string => Array.from({ length: random.number(0, 7) }, () => random.pick(['a', 'b', 'c'])).join('');
  for (let n = 0; n < 2_000; n++) {
    const [a, b, limit] = [word(), word(), random.number(0, 3)];
    expect([a, b, limit, Math.min(editsBetween(a, b, limit), limit + 1)]).toEqual([a, b, limit, naive(a, b, limit)]);
  }
});

test('a guess names all that are as near', () => {
  expect(guessOf('podselector', ['podSelector', 'policyTypes'])).toEqual({ word: 'podSelector', orElse: [] });
  expect(guessOf('fron', ['from', 'front'])).toEqual({ word: 'from', orElse: ['front'] });
  expect(guessOf('sellers', ['from', 'ports'])).toBeUndefined();
});
