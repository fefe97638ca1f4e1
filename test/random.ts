/** Chance for tests: the same seed gives the same. */

export interface Random {
  /** From 0 to below `limit`, whole. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Between `least` and `most` different members, in the order of the list. */
  some<T>(list: readonly T[], least: number, most: number): T[];
  /** `least` to `most` results of `make`. */
  times<T>(least: number, most: number, make: () => T): T[];
  /** The same members in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/** mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const between = (least: number, most: number) => least + below(most - least + 1);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
    some: <T>(list: readonly T[], least: number, most: number) => {
      const left = list.map((_, index) => index);
      const count = Math.min(between(least, most), left.length);
      const chosen = Array.from({ length: count }, () => left.splice(below(left.length), 1)[0] as number);
      return chosen.sort((a, b) => a - b).map((index) => list[index] as T);
    },
    shuffle: <T>(list: readonly T[]) => {
      const left = [...list];
      return list.map(() => left.splice(below(left.length), 1)[0] as T);
    },
    times: (least, most, make) => Array.from({ length: between(least, most) }, make),
  };
}

/** Share of the full number of random worlds that a test goes through; all of them with RANDOM_SHARE=1. */
export const share = Number(process.env['RANDOM_SHARE'] ?? 0.1);

const only = process.env['WORLD_SEED'];

/** What is asserted of all worlds of a test together, as how many of a kind were met; with a seed given there is one. */
export function ofAllWorlds(assertions: () => void): void {
  if (only === undefined) assertions();
}

/** Runs the body for `count` seeds; a failure names its seed, which WORLD_SEED=… runs alone. */
export function forSeeds(first: number, count: number, body: (random: Random, seed: number) => void): void {
  const seeds = only === undefined ? Array.from({ length: count }, (_, index) => first + index) : [Number(only)];
  for (const seed of seeds) {
    try {
      body(randomFrom(seed), seed);
    } catch (error) {
      if (error instanceof Error) error.message = `WORLD_SEED=${seed}: ${error.message}`;
      throw error;
    }
  }
}
