/** Made texts of JSON, right and wrong, and what is wanted of the values in them. */
import type { Json } from '../../src/model/object.ts';
import { isList, isObject } from '../../src/model/object.ts';
import type { Wanted, WantedMembers } from '../../src/worlds/json-wanted.ts';
import type { Random } from '../random.ts';

const name: WantedMembers = { members: { name: 'all' } };
export const pod: WantedMembers = {
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

/** The same by values. */
export function wanted(value: Json, of: Wanted): Json {
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

const texts = ['"a"', '"web"', '""', '"\\"}"', '"\\u00e9\\\\"', '"\u00e9\u2028"', '"x\\ny"'];
const scalars = [...texts, '0', '-7', '80', 'true', 'false'];
const rare = ['1.5', '1e3', 'null'];
const keys = ['"name"', '"labels"', '"ports"', '"port"', '"containers"', '"x"', '"k:{\\"a\\":1}"', '"__proto__"', '""'];

export interface JsonTexts {
  readonly valueText: (depth: number) => string;
  /** Members of a pod, without the braces. */
  readonly podText: () => string;
  readonly spoiled: (text: string) => string;
}

export function jsonTexts(random: Random): JsonTexts {
  function valueText(depth: number): string {
    if (depth === 0 || random.chance(0.4)) return random.pick(random.chance(0.02) ? rare : scalars);
    const count = random.below(4);
    if (random.chance(0.4)) return `[${Array.from({ length: count }, () => valueText(depth - 1)).join()}]`;
    return `{${Array.from({ length: count }, () => `${random.pick(keys)}:${valueText(depth - 1)}`).join()}}`;
  }

  /** Members in any order, more of them, and now and then one twice or of another kind. */
  function objectText(members: Readonly<Record<string, () => string>>): string {
    const texts = Object.entries(members).map(
      ([key, text]) => `"${key}":${random.chance(0.03) ? valueText(2) : text()}`,
    );
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
  const podText = (): string => objectText(podParts).slice(1, -1);

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
  return { valueText, podText, spoiled };
}
