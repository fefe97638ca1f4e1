/** Laws of address sets, on random sets around the borders of both families. */
import {
  addressSet,
  blocksOf,
  contains,
  everyAddress,
  familyOf,
  intersect,
  parseBlock,
  subtract,
  union,
} from '../../src/model/network.ts';
import type { Address, AddressRange, AddressSet } from '../../src/model/network.ts';
import { forSeeds, type Random } from '../random.ts';

const everything: AddressSet = addressSet([...everyAddress.IPv4, ...everyAddress.IPv6]);
const borders = everything.flatMap(({ first, last }) => [first, last]);

/** Both ends near each other and near the borders, so that sets meet, touch and hold one another. */
function randomRanges(random: Random): AddressRange[] {
  return random.times(0, 5, () => {
    const family = random.pick(everything);
    const start = random.chance(0.5) ? family.first : family.last;
    const step = (): bigint => BigInt(random.below(24)) * (random.chance(0.2) ? 1n << BigInt(random.below(28)) : 1n);
    const inside = (at: Address): Address => (at < family.first ? family.first : at > family.last ? family.last : at);
    const [a, b] = [inside(start + step() - step()), inside(start + step() - step())];
    return a < b ? { first: a, last: b } : { first: b, last: a };
  });
}

/** Every address at which one of the sets can change, and its neighbours: enough to tell any two of them apart. */
function places(...sets: readonly AddressSet[]): readonly Address[] {
  const ends = [...sets.flat().flatMap(({ first, last }) => [first, last]), ...borders];
  return ends.flatMap((end) => [end - 1n, end, end + 1n]).filter((at) => at >= 0n && at >> 128n === 0n);
}

function isCanonical(set: AddressSet): boolean {
  return set.every(({ first, last }, index) => {
    const before = set[index - 1];
    const apart = before === undefined || first > before.last + 1n || familyOf(first) !== familyOf(before.last);
    return (
      first <= last && familyOf(first) === familyOf(last) && apart && (before === undefined || first > before.last)
    );
  });
}

const complement = (set: AddressSet): AddressSet => subtract(everything, set);
const seeds = 1000;

function forSets(check: (a: AddressSet, b: AddressSet, c: AddressSet, random: Random) => void): void {
  forSeeds(1, seeds, (random) => {
    const [a, b, c] = [0, 1, 2].map(() => addressSet(randomRanges(random))) as [AddressSet, AddressSet, AddressSet];
    check(a, b, c, random);
  });
}

test('a set is the same in whatever pieces, order and number it is given', () => {
  forSets((a, b, _, random) => {
    const pieces = [...a, ...b].flatMap(({ first, last }): AddressRange[] => {
      const middle = first + (last - first) / 2n;
      return middle < last && random.chance(0.7)
        ? [
            { first: middle + 1n, last },
            { first, last: middle },
            { first, last },
          ]
        : [{ first, last }];
    });
    const shuffled = random.shuffle(pieces);
    expect(addressSet(shuffled)).toEqual(union(a, b));
    expect(isCanonical(addressSet(shuffled))).toBe(true);
  });
});

test('union, intersection and difference hold the addresses that they must, in canonical form', () => {
  forSets((a, b) => {
    const results = [union(a, b), intersect(a, b), subtract(a, b)] as const;
    expect(results.map(isCanonical)).toEqual([true, true, true]);
    const wrong = places(a, b).filter((at) => {
      const [inA, inB] = [contains(a, at), contains(b, at)];
      const wanted = [inA || inB, inA && inB, inA && !inB];
      return results.some((set, index) => contains(set, at) !== wanted[index]);
    });
    expect(wrong).toEqual([]);
  });
});

test('De Morgan, distribution, absorption', () => {
  forSets((a, b, c) => {
    expect(complement(union(a, b))).toEqual(intersect(complement(a), complement(b)));
    expect(complement(intersect(a, b))).toEqual(union(complement(a), complement(b)));
    expect(intersect(a, union(b, c))).toEqual(union(intersect(a, b), intersect(a, c)));
    expect(union(a, intersect(a, b))).toEqual(a);
    expect(complement(complement(a))).toEqual(a);
  });
});

test('difference and union undo each other', () => {
  forSets((a, b) => {
    expect(union(subtract(a, b), intersect(a, b))).toEqual(a);
    expect(subtract(union(a, b), b)).toEqual(subtract(a, b));
    expect(subtract(a, subtract(a, b))).toEqual(intersect(a, b));
    expect(intersect(subtract(a, b), b)).toEqual([]);
  });
});

test('order and grouping mean nothing', () => {
  forSets((a, b, c) => {
    expect(union(a, b)).toEqual(union(b, a));
    expect(intersect(a, b)).toEqual(intersect(b, a));
    expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
    expect(intersect(intersect(a, b), c)).toEqual(intersect(a, intersect(b, c)));
    expect(subtract(subtract(a, b), c)).toEqual(subtract(subtract(a, c), b));
  });
});

test('blocks of a set are the set again, and no fewer would do', () => {
  forSets((a) => {
    const blocks = blocksOf(a).map((text) => parseBlock(text));
    expect(blocks.every((block) => block?.addresses.length === 1)).toBe(true);
    const ranges = blocks.flatMap((block) => block?.addresses ?? []);
    expect(addressSet(ranges)).toEqual(a);
    expect(ranges.reduce((sum, { first, last }) => sum + last - first + 1n, 0n)).toBe(sizeOf(a));
    // Two halves of one block never stand apart.
    const sizes = new Map(ranges.map(({ first, last }) => [first, last - first + 1n]));
    const halves = ranges.filter(({ first, last }) => {
      const size = last - first + 1n;
      const isLower = first % (2n * size) === 0n && familyOf(first) === familyOf(last + size);
      return isLower && sizes.get(first + size) === size;
    });
    expect(halves).toEqual([]);
  });
});

function sizeOf(set: AddressSet): bigint {
  return set.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
}
