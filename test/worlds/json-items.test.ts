import { expect, test } from '@jest/globals';
import type { Json } from '../../src/model/object.ts';
import { faultOffset } from '../../src/worlds/json-fault.ts';
import { JsonError, jsonItems } from '../../src/worlds/json-items.ts';
import { processorTime } from '../time-taken.ts';

interface Read {
  readonly elements: Json[];
  readonly documents: Json[];
  readonly envelopes: Json[];
}

function read(text: string, size = text.length): Read {
  const out: Read = { elements: [], documents: [], envelopes: [] };
  const scanner = jsonItems({
    element: (value, _at, envelope) => {
      out.elements.push(value);
      out.envelopes.push(envelope());
    },
    document: (value) => out.documents.push(value),
  });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
  scanner.end();
  return out;
}

const documents: readonly [name: string, text: string, elements: Json[], documents: Json[]][] = [
  [
    'a list',
    '{"kind":"List","items":[{"a":1},{"b":[1,{"c":2}]}]}',
    [{ a: 1 }, { b: [1, { c: 2 }] }],
    [{ kind: 'List', items: [] }],
  ],
  ['an empty list', '{"items": [ ] , "kind":"List"}', [], [{ items: [], kind: 'List' }]],
  ['our own format', '{"schema":"x","objects":[\n{"a":"}]"}\n]}\n', [{ a: '}]' }], [{ schema: 'x', objects: [] }]],
  ['a bare array', '[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }], [[]]],
  ['JSON Lines', '{"a":1}\n{"a":"\\"{"}\n', [], [{ a: 1 }, { a: '"{' }]],
  ['two lists', '{"items":[1]}{"items":[2]}', [1, 2], [{ items: [] }, { items: [] }]],
  [
    'items deeper down are no elements',
    '{"a":{"items":[1]},"b":[["items"]]}',
    [],
    [{ a: { items: [1] }, b: [['items']] }],
  ],
  ['a text that looks like the key', '{"a":"\\"items\\":","b":[1]}', [], [{ a: '"items":', b: [1] }]],
  ['keys of prototypes', '{"items":[{"__proto__":{"x":1}}]}', [JSON.parse('{"__proto__":{"x":1}}')], [{ items: [] }]],
];

test.each(documents)('%s is cut the same in pieces of any size', (_name, text, elements, whole) => {
  for (const size of [1, 2, 3, 7, text.length]) {
    const found = read(text, size);
    expect({ size, ...found, envelopes: undefined }).toEqual({
      size,
      elements,
      documents: whole,
      envelopes: undefined,
    });
  }
});

test('an element can ask for the envelope so far', () => {
  expect(read('{"kind":"PodList","apiVersion":"v1","items":[{}],"metadata":{}}').envelopes).toEqual([
    { kind: 'PodList', apiVersion: 'v1', items: [] },
  ]);
});

const faults: readonly [text: string, line: number, column: number][] = [
  ['{"items":[\n{"a":1},\n{"a":x}]}', 3, 6],
  ['{"items":[{"a":1},]}', 1, 19],
  ['{"items":[{"a":1}{}]}', 1, 18],
  ['{"a":1', 1, 7],
  ['{"a":"x', 1, 8],
  ['{"a" 1}', 1, 6],
  ['{}}', 1, 3],
  ['{},{}', 1, 3],
  ['hello', 1, 1],
  ['"hello"', 1, 1],
  ['[1,2,,3]', 1, 6],
  ['{"a":[}', 1, 8],
  ['{"a":"\n"}', 1, 6],
];

test.each(faults)('%j is refused at %i:%i', (text, line, column) => {
  let at: unknown;
  try {
    read(text);
  } catch (error) {
    at = error instanceof JsonError ? error.at : error;
  }
  expect(at).toEqual({ line, column });
});

test('a depth bomb is refused', () => {
  expect(() => read('['.repeat(100_000))).toThrow('nested too deeply');
});

test('lists beside those of the elements cost no more than their bytes', () => {
  const lists = Array.from({ length: 200_000 }, (_, at) => `"l${at}":[]`).join(',');
  const time = processorTime(15_000, () => {
    const found = read(`{${lists},"items":[{}]}`);
    expect(Object.keys(found.documents[0] as object)).toHaveLength(200_001);
  });
  expect(time).toBeLessThan(15_000);
});

test('a document repeats its list of objects a few times at most', () => {
  const lists = (count: number): string => `{${Array.from({ length: count }, () => '"items":[1]').join(',')}}`;
  expect(read(lists(16)).elements).toHaveLength(16);
  expect(read(`${lists(16)}${lists(16)}`).elements).toHaveLength(32);
  expect(() => read(lists(17))).toThrow('holds more than 16 lists of objects');
});

test.each(['"', '\\n', '1', ' '])('a fault behind a long run of %j is found at its place', (piece) => {
  const run = piece === '"' ? `"${'x'.repeat(2e7)}"` : piece === '\\n' ? `"${piece.repeat(1e7)}"` : piece.repeat(2e7);
  expect(faultOffset(`{"a":${run} oops`)).toBe(run.length + 6);
});

test('no offset is found in what JSON.parse takes, one in what it refuses', () => {
  const pieces = ['{', '}', '[', ']', ',', ':', '"a"', '1', '-0.5e3', 'true', 'nul', '"\\u00e9"', '"\\x"', ' ', '01'];
  let seed = 7;
  const next = (): string => pieces[(seed = (seed * 1103515245 + 12345) & 0x7fffffff) % pieces.length] ?? '';
  let valid = 0;
  const wrong: string[] = [];
  for (let round = 0; round < 20_000; round++) {
    const text = Array.from({ length: 1 + (round % 6) }, next).join('');
    let parses = true;
    try {
      JSON.parse(text);
    } catch {
      parses = false;
    }
    if (parses) valid++;
    const offset = faultOffset(text);
    if (parses ? offset !== text.length : offset > text.length) wrong.push(text);
  }
  expect(wrong).toEqual([]);
  expect(valid).toBeGreaterThan(500);
});
