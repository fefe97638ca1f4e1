/** What is cut out of bytes against reading all of them: the same objects as far as they are wanted, the same faults. */
import { expect, test } from '@jest/globals';
import { isObject } from '../../src/model/object.ts';
import type { JsonHandler } from '../../src/worlds/json-items.ts';
import { JsonError, jsonItems } from '../../src/worlds/json-items.ts';
import type { WantedOf } from '../../src/worlds/json-wanted.ts';
import { randomFrom } from '../random.ts';
import { jsonTexts, pod, wanted } from './json-text.ts';

const wantedOf: WantedOf = (apiVersion, kind) => (apiVersion === 'v1' && kind === 'Pod' ? pod : undefined);

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
const { valueText, podText, spoiled } = jsonTexts(random);

function elementText(): string {
  const kind = random.chance(0.8) ? '"Pod"' : random.pick(['"Secret"', '"PodList"', '3']);
  const head = [`"apiVersion":"v1"`, `"kind":${kind}`];
  const rest = podText();
  const twice = random.chance(0.9)
    ? []
    : [`"${random.pick(['kind', '\\u006bind', 'metadata', 'spec'])}":${valueText(2)}`];
  const members = [...(random.chance(0.9) ? head : head.reverse()), ...(rest === '' ? [] : [rest]), ...twice];
  return `{${members.join()}}`;
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
