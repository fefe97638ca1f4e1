/**
 * A table from three numbers to one, all whole, from 0 below 2³¹. Decisions look up little else, so it is worth its own
 * hashing: a text as the key of a map costs several times as much.
 */
export interface Triples {
  readonly get: (a: number, b: number, c: number) => number | undefined;
  /** The three must not be there yet. */
  readonly add: (a: number, b: number, c: number, value: number) => void;
}

/** Numbers of one entry: the three, and the value plus one, since 0 is a free place. */
const width = 4;

/** Places at first; always a power of two. Small runs never grow beyond. */
const fewPlaces = 1 << 14;

export function createTriples(): Triples {
  let table = new Int32Array(fewPlaces * width);
  let last = fewPlaces - 1;
  let size = 0;

  /** Where the three stand, or the free place where they would. */
  const find = (a: number, b: number, c: number): number => {
    const mixed = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35);
    let at = ((mixed ^ (mixed >>> 15)) & last) * width;
    while (table[at + 3] !== 0 && (table[at] !== a || table[at + 1] !== b || table[at + 2] !== c))
      at = at === last * width ? 0 : at + width;
    return at;
  };

  const put = (a: number, b: number, c: number, held: number): void => {
    const at = find(a, b, c);
    table[at] = a;
    table[at + 1] = b;
    table[at + 2] = c;
    table[at + 3] = held;
  };

  const grow = (): void => {
    const old = table;
    table = new Int32Array(2 * old.length);
    last = table.length / width - 1;
    for (let at = 0; at < old.length; at += width) {
      const held = old[at + 3] ?? 0;
      if (held !== 0) put(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0, held);
    }
  };

  return {
    get: (a, b, c) => {
      const held = table[find(a, b, c) + 3] ?? 0;
      return held === 0 ? undefined : held - 1;
    },
    add: (a, b, c, value) => {
      if (2 * size > last) grow();
      put(a, b, c, value + 1);
      size++;
    },
  };
}
