/** Records that came before, as far as they are remembered. */
import type { Identity } from '../logs/index.ts';

/** True for one that came before; from now on it did. */
export type IsKnown = (identity: Identity) => boolean;

const usualLimit = 500_000;

/** Remembers at least the last `limit` identities, each in 16 to 32 bytes. */
export function recentIdentities(limit = usualLimit): IsKnown {
  let recent = identitySet();
  let older = identitySet();
  return (identity) => {
    if (older.has(identity) || !recent.add(identity)) return true;
    if (recent.size() === limit) {
      older = recent;
      recent = identitySet();
    }
    return false;
  };
}

interface IdentitySet {
  has(identity: Identity): boolean;
  /** False for one that is there. */
  add(identity: Identity): boolean;
  size(): number;
}

/** Places that are tried for one identity: chance needs a few dozen at most, a writer who means harm all of them. */
const tries = 256;

/**
 * Pairs of integers in a row of places, of which half stay free; one that finds its place taken goes to the next. Where
 * too many are taken, it stands among texts, whose places nobody can foresee.
 */
function identitySet(): IdentitySet {
  let pairs = new Int32Array(1 << 12);
  let size = 0;
  // Two zeros stand for a free place.
  let hasZeros = false;
  const crowded = new Set<string>();
  const has = (high: number, low: number): boolean => {
    if (high === 0 && low === 0) return hasZeros;
    const place = placeOf(pairs, high, low);
    return (place >= 0 && !isFree(pairs, place)) || (crowded.size > 0 && crowded.has(`${high} ${low}`));
  };
  const put = (high: number, low: number): void => {
    const place = placeOf(pairs, high, low);
    if (high === 0 && low === 0) hasZeros = true;
    else if (place < 0) crowded.add(`${high} ${low}`);
    else {
      pairs[place] = high;
      pairs[place + 1] = low;
    }
  };
  const grow = (): void => {
    const before = pairs;
    pairs = new Int32Array(before.length * 2);
    for (let place = 0; place < before.length; place += 2)
      if (!isFree(before, place)) put(before[place] ?? 0, before[place + 1] ?? 0);
  };
  return {
    has: ({ high, low }) => has(high, low),
    add({ high, low }) {
      if (has(high, low)) return false;
      put(high, low);
      size++;
      if (size * 4 > pairs.length) grow();
      return true;
    },
    size: () => size,
  };
}

/** The place of the identity, or the free one for it; -1 where it has none. */
function placeOf(pairs: Int32Array, high: number, low: number): number {
  let place = (low << 1) & (pairs.length - 1);
  for (let tried = 0; tried < tries; tried++) {
    if (isFree(pairs, place) || (pairs[place] === high && pairs[place + 1] === low)) return place;
    place = (place + 2) & (pairs.length - 1);
  }
  return -1;
}

function isFree(pairs: Int32Array, place: number): boolean {
  return pairs[place] === 0 && pairs[place + 1] === 0;
}
