/** Records that were read already, in this look at the logs or an earlier one, by whatever file. */
import type { Identity } from '../logs/index.ts';

/** Of one look: what it read counts as read only once all of it is said. */
export interface Look {
  /** True for a record that came before. */
  readonly isKnown: (identity: Identity) => boolean;
  readonly commit: () => void;
}

/** Remembers at least the last `limit` records, in at most twice as many numbers. */
export function lastingIdentities(limit: number): () => Look {
  let [older, newer] = [new Set<number>(), new Set<number>()];
  const keep = (key: number): void => {
    newer.add(key);
    if (newer.size >= limit) [older, newer] = [newer, new Set()];
  };
  return () => {
    const own = new Set<number>();
    return {
      isKnown: (identity) => {
        const key = keyOf(identity);
        if (older.has(key) || newer.has(key) || own.has(key)) return true;
        own.add(key);
        return false;
      },
      commit: () => own.forEach(keep),
    };
  };
}

/** As much of it as a number holds exactly. */
function keyOf({ high, low }: Identity): number {
  return (high >>> 0) * 0x20_0000 + (low >>> 11);
}
