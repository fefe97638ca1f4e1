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

/** Pairs of integers in a row of places, of which half stay free; one that finds its place taken goes to the next. */
function identitySet(): IdentitySet {
  let pairs = new Int32Array(1 << 12);
  let size = 0;
  // Two zeros stand for a free place.
  let hasZeros = false;
  const isFree = (into: Int32Array, place: number): boolean => into[place] === 0 && into[place + 1] === 0;
  /** The place of the identity, or the free one for it. */
  const placeOf = (into: Int32Array, high: number, low: number): number => {
    let place = (low << 1) & (into.length - 1);
    while (!isFree(into, place) && (into[place] !== high || into[place + 1] !== low))
      place = (place + 2) & (into.length - 1);
    return place;
  };
  const put = (into: Int32Array, high: number, low: number): boolean => {
    const place = placeOf(into, high, low);
    if (!isFree(into, place)) return false;
    into[place] = high;
    into[place + 1] = low;
    return true;
  };
  const grow = (): void => {
    const wider = new Int32Array(pairs.length * 2);
    for (let place = 0; place < pairs.length; place += 2)
      if (!isFree(pairs, place)) put(wider, pairs[place] ?? 0, pairs[place + 1] ?? 0);
    pairs = wider;
  };
  return {
    has: ({ high, low }) => (high === 0 && low === 0 ? hasZeros : !isFree(pairs, placeOf(pairs, high, low))),
    add({ high, low }) {
      if (high === 0 && low === 0) {
        if (hasZeros) return false;
        hasZeros = true;
      } else if (!put(pairs, high, low)) return false;
      size++;
      if (size * 4 > pairs.length) grow();
      return true;
    },
    size: () => size,
  };
}
