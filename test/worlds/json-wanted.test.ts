/** What is cut out of bytes against reading all of them: the same objects as far as they are wanted, the same faults. */
import { expect, test } from '@jest/globals';
import type { Json } from '../../src/model/object.ts';
import { isList, isObject } from '../../src/model/object.ts';
import type { JsonHandler } from '../../src/worlds/json-items.ts';
import { JsonError, jsonItems } from '../../src/worlds/json-items.ts';
import type { Wanted, WantedMembers, WantedOf } from '../../src/worlds/json-wanted.ts';
import { randomFrom } from '../random.ts';

const name: WantedMembers = { members: { name: 'all' } };
const pod: WantedMembers = {
  members: {
    metadata: { members: { name: 'all', labels: { part: 'all', alike: true } } },
    spec: {
      members: {
        containers: { part: { items: { members: { name: 'all', ports: { items: name } } } }, alike: true },
        x: { part: name, alike: false, read: (value) => ({ read: value }) },
      },
    },
  },
};

const wantedOf: WantedOf = (apiVersion, kind) => (apiVersion === 'v1' && kind === 'Pod' ? pod : undefined);

/** The same by values. */
function wanted(value: Json, of: Wanted): Json {
  if (of === 'all') return value;
  if ('part' in of) return (of.read ?? ((part) => part))(wanted(value, of.part));
  if ('items' in of) return isList(value) ? value.map((item) => wanted(item, of.items)) : value;
  if (!isObject(value)) return value;
  const members = Object.entries(value).flatMap(([key, inner]) => {
    const inside = Object.hasOwn(of.members, key) ? of.members[key] : undefined;
    return inside === undefined ? [] : [[key, wanted(inner, inside)] as const];
  });
  return Object.fromEntries(members);
}

interface Read {
  readonly events: readonly unknown[];
  /** How many elements came without what is not wanted. */
  readonly cut: number;
}

function read(text: string, size: number, told: Pick<JsonHandler, 'wantedIn'>): Read {
  const events: unknown[] = [];
  let cut = 0;
  const scanner = jsonItems({
    element: (value, at, envelope, isCut) => {
      const { apiVersion, kind } = isObject(value) ? value : {};
      const isPod = apiVersion === 'v1' && kind === 'Pod';
      const head = { apiVersion: 'all', kind: 'all' } as const;
      if (isCut) cut++;
      const part = isPod && !isCut ? wanted(value, { members: { ...head, ...pod.members } }) : value;
      events.push([JSON.stringify(part), at, envelope()]);
    },
    document: (value, at) => events.push([value, at]),
    ...told,
  });
  try {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
    scanner.end();
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    events.push([error.message, error.at]);
  }
  return { events, cut };
}

const random = randomFrom(11);

const texts = ['"a"', '"web"', '""', '"\\"}"', '"\\u00e9\\\\"', '"\u00e9\u2028"', '"x\\ny"'];
const scalars = [...texts, '0', '-7', '80', 'true', 'false'];
const rare = ['1.5', '1e3', 'null'];
const keys = ['"name"', '"labels"', '"ports"', '"port"', '"containers"', '"x"', '"k:{\\"a\\":1}"', '"__proto__"', '""'];

function valueText(depth: number): string {
  if (depth === 0 || random.chance(0.4)) return random.pick(random.chance(0.02) ? rare : scalars);
  const count = random.below(4);
  if (random.chance(0.4)) return `[${Array.from({ length: count }, () => valueText(depth - 1)).join()}]`;
  return `{${Array.from({ length: count }, () => `${random.pick(keys)}:${valueText(depth - 1)}`).join()}}`;
}

/** Members in any order, more of them, and now and then one twice or of another kind. */
function objectText(members: Readonly<Record<string, () => string>>): string {
  const texts = Object.entries(members).map(([key, text]) => `"${key}":${random.chance(0.03) ? valueText(2) : text()}`);
  const more = random.times(0, 2, () => `${random.pick(keys)}:${valueText(3)}`);
  return `{${random.shuffle([...texts.filter(() => random.chance(0.9)), ...(random.chance(0.8) ? [] : more)]).join()}}`;
}

function listText(item: () => string): string {
  return `[${random.times(0, 2, item).join()}]`;
}

const podParts = {
  metadata: () =>
    objectText({ name: () => random.pick(texts), labels: () => objectText({ a: () => random.pick(texts) }) }),
  spec: () =>
    objectText({
      containers: () =>
        listText(() =>
          objectText({
            name: () => random.pick(texts),
            ports: () => listText(() => objectText({ name: () => random.pick(texts) })),
          }),
        ),
      x: () => objectText({ name: () => random.pick(scalars) }),
    }),
  status: () => valueText(4),
};

function elementText(): string {
  const kind = random.chance(0.8) ? '"Pod"' : random.pick(['"Secret"', '"PodList"', '3']);
  const head = [`"apiVersion":"v1"`, `"kind":${kind}`];
  const rest = objectText(podParts).slice(1, -1);
  const twice = random.chance(0.9)
    ? []
    : [`"${random.pick(['kind', '\\u006bind', 'metadata', 'spec'])}":${valueText(2)}`];
  const members = [...(random.chance(0.9) ? head : head.reverse()), ...(rest === '' ? [] : [rest]), ...twice];
  return `{${members.join()}}`;
}

/** Blanks between tokens, and now and then a character that is wrong, gone or twice. */
function spoiled(text: string): string {
  const spaced = random.chance(0.5)
    ? text.replaceAll(/[{}[\],:](?=["{}[\]])/g, (sign) => sign + random.pick(['', ' ', '\n', '\r\n\t']))
    : text;
  if (random.chance(0.6)) return spaced;
  const at = random.below(spaced.length);
  return (
    spaced.slice(0, at) +
    random.pick(['', '}', ']', ',', '"', '\\', '\u0001', 'x', '01', ' ', '{', '\ufeff', spaced[at] ?? '']) +
    spaced.slice(at + random.below(2))
  );
}

test('objects are the same as far as they are wanted, faults have the same words and places', () => {
  let [cut, faults] = [0, 0];
  for (let round = 0; round < 2_000; round++) {
    const items = Array.from({ length: 1 + random.below(4) }, elementText);
    const text = spoiled(`{"kind":"List","items":[${items.join()}],"metadata":{}}`);
    const size = random.pick([7, 60, 1_000, 1_000, 1_000]);
    const [whole, part] = [read(text, size, {}), read(text, size, { wantedIn: () => wantedOf })];
    expect({ text, size, events: part.events }).toEqual({ text, size, events: whole.events });
    cut += part.cut;
    faults += whole.events.length < items.length + 1 ? 1 : 0;
  }
  expect({ cut: cut > 300, faults: faults > 150 }).toEqual({ cut: true, faults: true });
});

test('it is cut out where it stands in one chunk, behind the first object', () => {
  const item = `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","x":[{}]},"status":{"y":"\\u003c"}}`;
  const list = `{"kind":"List","items":[${[item, item, item].join(',\n')}]}`;
  expect(read(list, 1e6, { wantedIn: () => wantedOf }).cut).toBe(2);
  expect(read(list, 50, { wantedIn: () => wantedOf }).cut).toBe(0);
});

test('deep nesting is left to the reader of whole elements', () => {
  const deep = (levels: number): string =>
    `{"apiVersion":"v1","kind":"Pod","status":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  for (const levels of [10, 60, 70, 900, 1_001]) {
    const list = `{"kind":"List","items":[${[deep(1), deep(levels)].join()}]}`;
    expect(read(list, 1e6, { wantedIn: () => wantedOf }).events).toEqual(read(list, 1e6, {}).events);
  }
});
