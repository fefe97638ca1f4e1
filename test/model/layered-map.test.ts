// Maps that share what they have in common: each is what a copy with the same changes would be, and so are its indexes.
import { changedMap, indexBy } from '../../src/model/layered-map.ts';
import { randomFrom } from '../random.ts';

interface Item {
  readonly name: string;
  readonly groups: readonly string[];
}

const groupsOf = indexBy(({ groups }: Item) => groups);

function item(key: number, group: number): Item {
  return { name: `${key}`, groups: group % 5 === 0 ? [] : [`g${group % 7}`, `h${group % 40}`] };
}

function start(size: number): Map<number, Item> {
  return new Map(Array.from({ length: size }, (_, key) => [key, item(key, key)]));
}

function groupNames(map: ReadonlyMap<number, Item>): ReadonlySet<string> {
  return new Set([...map.values()].flatMap(({ groups }) => groups));
}

test.each([3, 100, 1_500, 4_000])('changes of a map of %i, one after the other', (size) => {
  const random = randomFrom(size);
  const copy = start(size);
  let map: ReadonlyMap<number, Item> = new Map(copy);
  let before: { readonly map: ReadonlyMap<number, Item>; readonly entries: readonly unknown[] } | undefined;
  for (let turn = 0; turn < 150; turn++) {
    const key = (): number => random.below(size + 50);
    const gone = random.times(0, 5, key);
    const there = random.times(0, 5, () => {
      const one = key();
      return [one, item(one, random.below(100))] as const;
    });
    before = { map, entries: [...map] };
    map = changedMap(map, gone, there);
    for (const one of gone) copy.delete(one);
    for (const [one, value] of there) copy.set(one, value);
    if (turn % 30 > 0) continue;
    expect([...map]).toEqual([...copy]);
    expect(map.size).toBe(copy.size);
    expect([...map.keys()]).toEqual([...copy.keys()]);
    expect([...map.values()]).toEqual([...copy.values()]);
    for (const [one] of there) expect([map.get(one), map.has(one)]).toEqual([copy.get(one), true]);
    for (let one = -1; one < 10; one++) expect([map.get(one), map.has(one)]).toEqual([copy.get(one), copy.has(one)]);
    const seen: unknown[] = [];
    map.forEach((value, one, all) => seen.push([one, value, all === map]));
    expect(seen).toEqual([...copy].map(([one, value]) => [one, value, true]));
    for (const name of [...groupNames(copy), 'nobody'])
      expect([...groupsOf(map, name)]).toEqual([...copy.values()].filter(({ groups }) => groups.includes(name)));
  }
  // The map before is as it was.
  expect([...(before?.map ?? [])]).toEqual(before?.entries);
});

test('a map of many is not copied for a small change, and becomes one of its own after many', () => {
  const large = new Map(start(5_000));
  const once = changedMap(large, [1], []);
  expect(once).not.toBeInstanceOf(Map);
  expect(changedMap(start(10), [1], [])).toBeInstanceOf(Map);
  let map: ReadonlyMap<number, Item> = large;
  let whole = 0;
  for (let turn = 0; turn < 1_100; turn++) {
    map = changedMap(map, [turn], []);
    if (map instanceof Map) whole++;
  }
  expect(whole).toBe(2);
  expect(map.size).toBe(3_900);
});
