/**
 * Maps that differ little from one another: a cluster as it is and as it was a moment ago share nearly all that they
 * hold, and what is looked up in them is indexed once for both.
 */

/** A map smaller than this is copied. */
const smallest = 1_024;
/** Keys by which a map differs from the one below it before it becomes one of its own. */
const mostChanges = 512;

interface Layers<Key, Value> {
  readonly base: ReadonlyMap<Key, Value>;
  /** Keys of the base that are gone, or were and came back behind all others. */
  readonly hidden: ReadonlySet<Key>;
  /** Other values for keys of the base, in their old places. */
  readonly changed: ReadonlyMap<Key, Value>;
  readonly fresh: ReadonlyMap<Key, Value>;
}

const layers = new WeakMap<object, Layers<unknown, unknown>>();

function layersOf<Key, Value>(map: ReadonlyMap<Key, Value>): Layers<Key, Value> | undefined {
  return layers.get(map) as Layers<Key, Value> | undefined;
}

/**
 * As a copy of the map without `gone` and with `there`, in the order that it would have; work grows with the change.
 * No value may be undefined.
 */
export function changedMap<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  gone: Iterable<Key>,
  there: Iterable<readonly [Key, Value]>,
): ReadonlyMap<Key, Value> {
  if (before.size < smallest) return changedCopy(before, gone, there);
  const known = layersOf(before);
  const base = known?.base ?? before;
  const [hidden, changed, fresh] = [new Set(known?.hidden), new Map(known?.changed), new Map(known?.fresh)];
  for (const key of gone) {
    if (fresh.delete(key) || !base.has(key)) continue;
    hidden.add(key);
    changed.delete(key);
  }
  for (const [key, value] of there) {
    if (base.has(key) && !hidden.has(key)) changed.set(key, value);
    else fresh.set(key, value);
  }
  const all = layered({ base, hidden, changed, fresh });
  return hidden.size + changed.size + fresh.size > mostChanges ? new Map(all) : all;
}

function changedCopy<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  gone: Iterable<Key>,
  there: Iterable<readonly [Key, Value]>,
): ReadonlyMap<Key, Value> {
  const after = new Map(before);
  for (const key of gone) after.delete(key);
  for (const [key, value] of there) after.set(key, value);
  return after;
}

function layered<Key, Value>(parts: Layers<Key, Value>): ReadonlyMap<Key, Value> {
  const { base, hidden, changed, fresh } = parts;
  const has = (key: Key): boolean => fresh.has(key) || (base.has(key) && !hidden.has(key));
  function* entries(): Generator<[Key, Value], undefined> {
    for (const entry of base) {
      const [key] = entry;
      if (hidden.has(key)) continue;
      const other = changed.get(key);
      yield other === undefined ? entry : [key, other];
    }
    yield* fresh;
  }
  function* keys(): Generator<Key, undefined> {
    for (const key of base.keys()) if (!hidden.has(key)) yield key;
    yield* fresh.keys();
  }
  function* values(): Generator<Value, undefined> {
    for (const [, value] of entries()) yield value;
  }
  const map: ReadonlyMap<Key, Value> = {
    size: base.size - hidden.size + fresh.size,
    has,
    get: (key) => fresh.get(key) ?? changed.get(key) ?? (hidden.has(key) ? undefined : base.get(key)),
    forEach: (each) => {
      for (const [key, value] of entries()) each(value, key, map);
    },
    entries,
    keys,
    values,
    [Symbol.iterator]: entries,
  };
  layers.set(map, parts);
  return map;
}

/** The values of a map that have this among their other keys, in the order of the map. */
export type Index<Value, By> = (map: ReadonlyMap<unknown, Value>, by: By) => Iterable<Value>;

type Grouped<By> = ReadonlyMap<By, readonly unknown[]>;

/** Made of a map when first asked for, and from then on good for all maps that differ little from it. */
export function indexBy<Value, By>(keysOf: (value: Value) => readonly By[]): Index<Value, By> {
  const inBase = new WeakMap<object, Grouped<By>>();
  const inLayer = new WeakMap<object, { readonly changed: Grouped<By>; readonly fresh: Grouped<By> }>();
  const grouped = (of: ReadonlyMap<unknown, Value>): Grouped<By> => {
    const groups = new Map<By, unknown[]>();
    for (const [key, value] of of) {
      for (const by of new Set(keysOf(value))) {
        const group = groups.get(by);
        if (group === undefined) groups.set(by, [key]);
        else group.push(key);
      }
    }
    return groups;
  };
  const isOne = (value: Value | undefined, by: By): boolean => value !== undefined && keysOf(value).includes(by);
  return function* (map, by) {
    const { base, hidden, changed, fresh } = layersOf(map) ?? { ...nothing<Value>(), base: map };
    const layer = keptIn(inLayer, map, () => ({ changed: grouped(changed), fresh: grouped(fresh) }));
    const own = keptIn(inBase, base, () => grouped(base)).get(by) ?? [];
    const come = (layer.changed.get(by) ?? []).filter((key) => !isOne(base.get(key), by));
    for (const key of come.length === 0 ? own : inOrder([...own, ...come], base)) {
      if (hidden.has(key)) continue;
      const value = changed.get(key) ?? base.get(key);
      if (value !== undefined && (!changed.has(key) || isOne(value, by))) yield value;
    }
    for (const key of layer.fresh.get(by) ?? []) {
      const value = fresh.get(key);
      if (value !== undefined) yield value;
    }
  };
}

function nothing<Value>(): Omit<Layers<unknown, Value>, 'base'> {
  return { hidden: new Set(), changed: new Map(), fresh: new Map() };
}

const places = new WeakMap<object, ReadonlyMap<unknown, number>>();

function inOrder(keys: readonly unknown[], base: ReadonlyMap<unknown, unknown>): readonly unknown[] {
  const at = keptIn(places, base, () => new Map([...base.keys()].map((key, place) => [key, place])));
  return [...keys].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
}

function keptIn<Made>(known: WeakMap<object, Made>, of: object, make: () => Made): Made {
  const found = known.get(of) ?? make();
  known.set(of, found);
  return found;
}

/** Made once for each argument, and forgotten with it. */
export function lasting<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<object, Made>();
  return (of) => keptIn(known, of, () => make(of));
}
