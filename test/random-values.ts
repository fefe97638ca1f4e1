/** Random JSON values for tests, the same for the same seed. */
import type { Json } from '../src/model/object.ts';

export interface RandomValues {
  /** Inclusive. */
  number(first: number, last: number): number;
  pick<T>(items: readonly T[]): T;
  /** A map whose scalars are all different, so that a place tells them apart. */
  tree(): Json;
}

const texts = [
  'app',
  'a b',
  "it's",
  '"q"',
  'x: y',
  '- z',
  '#h',
  '{f}',
  'yes',
  '0x10',
  'two\nlines',
  ' lead',
  'trail ',
  'ü😀',
  '__proto__',
  '~',
  '*a',
  'null',
];

export function randomFrom(seed: number): RandomValues {
  let state = seed * 2654435761;
  // A linear congruential generator is random enough to spread shapes.
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const number = (first: number, last: number): number => first + Math.floor(next() * (last - first + 1));
  const pick = <T>(items: readonly T[]): T => items[number(0, items.length - 1)] as T;
  let count = 0;
  const scalar = (): Json => {
    count++;
    return number(0, 2) === 0 ? 100_000 + count : `${pick(texts)}${count}`;
  };
  const value = (depth: number): Json => {
    const size = depth > 3 ? 0 : number(0, 3);
    if (size === 0) return pick([scalar, scalar, scalar, () => null, () => true, () => [], () => ({})])();
    if (number(0, 1) === 0) return Array.from({ length: size }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length: size }, () => [`${pick(texts)}k${++count}`, value(depth + 1)]));
  };
  return {
    number,
    pick,
    tree: () =>
      Object.fromEntries(
        Array.from({ length: number(1, 4) }, () => [`${pick(['app', 'spec', 'x.y/z'])}${++count}`, value(0)]),
      ),
  };
}
