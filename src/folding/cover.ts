/**
 * A set of pairs as few rectangles: these sources with these destinations, nothing more and nothing less.
 *
 * Ends are numbers. Where a source is told to have a twin, the pair of both is no pair at all (one pod does not talk to
 * itself), so that a rectangle may hold it or not: "a, b and c among each other".
 */

/** Destinations of each source, ascending and without repetition. */
export type Pairs = ReadonlyMap<number, readonly number[]>;

/** Both lists ascending. */
export interface Rectangle {
  readonly sources: readonly number[];
  readonly destinations: readonly number[];
}

/** The destination that stands for the very same single pod as a source; -1 without one. */
export type Twin = (source: number) => number;

/** The cheapest of a few covers. Each is made in time near linear in the number of pairs; every pair is in one row. */
export function cover(
  pairs: Pairs,
  twin: Twin,
  costOf: (rectangles: readonly Rectangle[]) => number,
): readonly Rectangle[] {
  const [first, ...others] = candidates(pairs, twin);
  let best = { rows: first ?? [], cost: costOf(first ?? []) };
  for (const rows of others) {
    const cost = costOf(rows);
    if (cost < best.cost) best = { rows, cost };
  }
  return best.rows;
}

/** By source, by destination, and each with the ends that nearly everyone has taken out first. */
function* candidates(pairs: Pairs, twin: Twin): Iterable<readonly Rectangle[]> {
  const turned = turn(pairs);
  const back = twinBack(pairs, twin);
  const bySource = merge(pairs, twin);
  yield bySource;
  if (bySource.length < 2) return;
  const byDestination = merge(turned, back).map(flip);
  yield byDestination;
  const popular = hubs(turned, pairs.size);
  if (popular !== undefined) yield [...merge(popular.hubs, back).map(flip), ...merge(turn(popular.rest), twin)];
  const busy = hubs(pairs, turned.size);
  if (busy !== undefined) yield [...merge(busy.hubs, twin), ...merge(turn(busy.rest), back).map(flip)];
}

function flip({ sources, destinations }: Rectangle): Rectangle {
  return { sources: destinations, destinations: sources };
}

function twinBack(pairs: Pairs, twin: Twin): Twin {
  const back = new Map<number, number>();
  for (const source of pairs.keys()) if (twin(source) >= 0) back.set(twin(source), source);
  return (destination) => back.get(destination) ?? -1;
}

function turn(pairs: Pairs): Pairs {
  const out = new Map<number, number[]>();
  for (const source of [...pairs.keys()].sort((a, b) => a - b)) {
    for (const destination of pairs.get(source) ?? []) {
      const list = out.get(destination);
      if (list === undefined) out.set(destination, [source]);
      else list.push(source);
    }
  }
  return out;
}

/** Ends that have at least half of all others, apart from the rest; undefined where that divides nothing. */
function hubs(pairs: Pairs, others: number): { readonly hubs: Pairs; readonly rest: Pairs } | undefined {
  const most = new Map([...pairs].filter(([, list]) => list.length * 2 >= others && list.length > 1));
  if (most.size === 0 || most.size === pairs.size) return undefined;
  return { hubs: most, rest: new Map([...pairs].filter(([key]) => !most.has(key))) };
}

/** Ends that go with the same others become one row. */
function merge(pairs: Pairs, twin: Twin): readonly Rectangle[] {
  const sets = createSets();
  const own = [...pairs]
    .sort(([a], [b]) => a - b)
    .map(([source, list]) => ({ source, plain: sets.idOf(list), closed: sets.idOf(withTwin(list, twin(source))) }));
  // An end goes where more of its like are: with itself among the others, or without.
  const count = new Map<number, number>();
  for (const { plain, closed } of own) {
    count.set(plain, (count.get(plain) ?? 0) + 1);
    if (closed !== plain) count.set(closed, (count.get(closed) ?? 0) + 1);
  }
  const rows = new Map<number, number[]>();
  for (const { source, plain, closed } of own) {
    const id = (count.get(closed) ?? 0) > (count.get(plain) ?? 0) ? closed : plain;
    const row = rows.get(id);
    if (row === undefined) rows.set(id, [source]);
    else row.push(source);
  }
  return [...rows].map(([id, sources]) => ({ sources, destinations: sets.membersOf(id) }));
}

function withTwin(list: readonly number[], twin: number): readonly number[] {
  if (twin < 0 || list.includes(twin)) return list;
  return [...list, twin].sort((a, b) => a - b);
}

interface Sets {
  /** Equal numbers for equal lists. */
  idOf(list: readonly number[]): number;
  membersOf(id: number): readonly number[];
}

/** Lists of numbers told apart by a hash first, so that long ones are not turned into texts. */
export function createSets(): Sets {
  const lists: (readonly number[])[] = [];
  const buckets = new Map<number, number[]>();
  return {
    idOf: (list) => {
      const hash = list.reduce((sum, value) => (Math.imul(sum ^ value, 0x01000193) + 0x9e37) | 0, list.length);
      const bucket = buckets.get(hash) ?? [];
      const known = bucket.find((id) => isSame(lists[id] ?? [], list));
      if (known !== undefined) return known;
      lists.push(list);
      bucket.push(lists.length - 1);
      buckets.set(hash, bucket);
      return lists.length - 1;
    },
    membersOf: (id) => lists[id] ?? [],
  };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
