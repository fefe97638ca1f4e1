/** The smallest sets of things that have an effect, found by trying. */

export interface Found<Item> {
  /** All of the smallest size; no part of one of them has the effect. Empty if not even all items have it. */
  readonly sets: readonly (readonly Item[])[];
  /** False where the tries came to an end: then the one set was only thinned out, each item of it is needed in it. */
  readonly certain: boolean;
}

export interface SearchLimits {
  /** Sets that are tried in order of size. */
  readonly tries: number;
  /** Largest size that is tried in full. */
  readonly size: number;
}

export function smallestSets<Item>(
  items: readonly Item[],
  works: (set: readonly Item[]) => boolean,
  { tries, size }: SearchLimits,
): Found<Item> {
  let left = tries;
  for (let length = 1; length <= Math.min(size, items.length); length++) {
    if (choices(items.length, length) > left) return { sets: thinned(items, works), certain: false };
    const sets: (readonly Item[])[] = [];
    for (const set of combinations(items, length)) {
      left--;
      if (works(set)) sets.push(set);
    }
    if (sets.length > 0) return { sets, certain: true };
  }
  return items.length <= size ? { sets: [], certain: true } : { sets: thinned(items, works), certain: false };
}

/** Takes items away as long as the rest has the effect: large parts first, then one by one. */
function thinned<Item>(items: readonly Item[], works: (set: readonly Item[]) => boolean): readonly (readonly Item[])[] {
  if (!works(items)) return [];
  let kept = items;
  for (let part = Math.ceil(kept.length / 2); part >= 1; part = part === 1 ? 0 : Math.ceil(part / 2)) {
    for (let at = 0; at < kept.length;) {
      const rest = [...kept.slice(0, at), ...kept.slice(at + part)];
      if (rest.length > 0 && works(rest)) kept = rest;
      else at += part;
    }
  }
  return [kept];
}

/** How many sets of this size there are. */
function choices(from: number, length: number): number {
  let out = 1;
  for (let k = 0; k < length; k++) out = (out * (from - k)) / (k + 1);
  return out;
}

function* combinations<Item>(items: readonly Item[], length: number, from = 0): Generator<readonly Item[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= items.length - length; at++) {
    const item = items[at];
    if (item === undefined) continue;
    for (const rest of combinations(items, length - 1, at + 1)) yield [item, ...rest];
  }
}
