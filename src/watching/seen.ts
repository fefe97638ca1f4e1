/** What was told already: it is counted, and told again at most now and then. */
import type { Seen, WatchItem } from '../model/watch.ts';

export interface SeenTable {
  /** The item if it is to be told, as something new or as a reminder; undefined where it is only counted. */
  readonly meet: (item: WatchItem, count: number, now: number) => WatchItem | undefined;
  /** Whether it was known; it is new when it comes again. */
  readonly forget: (key: string) => Seen | undefined;
  /** Those met longest ago first. */
  readonly entries: () => readonly (readonly [string, Seen])[];
  /** Keys for which there was no room any more. */
  readonly dropped: () => number;
}

export function seenTable(
  saved: readonly (readonly [string, Seen])[],
  { limit, reminder }: { readonly limit: number; readonly reminder: number },
): SeenTable {
  const table = new Map(saved.slice(-limit));
  let dropped = 0;
  const keep = (key: string, seen: Seen): void => {
    // Again at the end: the first is always the one met longest ago.
    table.delete(key);
    table.set(key, seen);
    const [oldest] = table.size > limit ? table.keys() : [];
    if (oldest !== undefined) {
      table.delete(oldest);
      dropped++;
    }
  };
  return {
    meet(item, count, now) {
      const before = table.get(item.key);
      if (before === undefined) {
        keep(item.key, { count, since: item.at, told: now });
        return item;
      }
      const sum = before.count + count;
      const isDue = now - before.told >= reminder;
      keep(item.key, { count: sum, since: before.since, told: isDue ? now : before.told });
      return isDue ? { ...item, again: { count: sum, since: before.since } } : undefined;
    },
    forget(key) {
      const known = table.get(key);
      table.delete(key);
      return known;
    },
    entries: () => [...table],
    dropped: () => dropped,
  };
}
