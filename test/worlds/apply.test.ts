import { expect, test } from '@jest/globals';
import type { Json } from '../../src/model/object.ts';
import { mergedJson } from '../../src/worlds/apply.ts';

type Row = readonly [
  what: string,
  previous: Json | undefined,
  live: Json | undefined,
  next: Json | undefined,
  expected: Json | undefined,
];

const rows: readonly Row[] = [
  ['a key that only live has stays', { a: 1 }, { a: 1, live: 2 }, { a: 1 }, { a: 1, live: 2 }],
  ['a key that the next no longer has goes', { a: 1, b: 1 }, { a: 1, b: 1 }, { a: 1 }, { a: 1 }],
  ['a drifted value is set back', { a: 1 }, { a: 9 }, { a: 1 }, { a: 1 }],
  ['a new key comes', { a: 1 }, { a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2 }],
  ['a key removed live comes back', { a: 1 }, {}, { a: 1 }, { a: 1 }],
  ['a map that goes leaves nothing', { m: { a: 1 } }, { m: { a: 1, live: 2 } }, {}, {}],
  [
    'a key inside a map',
    { m: { a: 1, b: 1 } },
    { m: { a: 1, b: 1, live: 2 } },
    { m: { a: 1 } },
    { m: { a: 1, live: 2 } },
  ],
  ['null asks for nothing', { a: 1 }, { a: 1 }, { a: null }, {}],
  ['null in both takes away what somebody added', { a: null }, { a: 1 }, { a: null }, {}],
  ['null takes away what no manifest said', {}, { a: 1 }, { a: null }, {}],
  ['what was null and is not named any more goes', { a: null }, { a: 1 }, {}, {}],
  ['another type replaces', { a: {} }, { a: { b: 1 } }, { a: [1] }, { a: [1] }],
  ['lists are replaced', { l: [1] }, { l: [1, 2] }, { l: [3] }, { l: [3] }],
  [
    'a selector is one value',
    { podSelector: { matchLabels: { a: 1 } } },
    { podSelector: { matchLabels: { a: 1, live: 2 } } },
    { podSelector: { matchLabels: { a: 1 } } },
    { podSelector: { matchLabels: { a: 1 } } },
  ],
  [
    'containers go by name',
    { spec: { containers: [{ name: 'a' }, { name: 'old' }] } },
    { spec: { containers: [{ name: 'mesh' }, { name: 'a', image: 'x' }, { name: 'old' }] } },
    { spec: { containers: [{ name: 'new' }, { name: 'a' }] } },
    { spec: { containers: [{ name: 'new' }, { name: 'a', image: 'x' }, { name: 'mesh' }] } },
  ],
  [
    'container ports go by number and protocol',
    { spec: { containers: [{ name: 'a', ports: [{ containerPort: 1 }] }] } },
    { spec: { containers: [{ name: 'a', ports: [{ containerPort: 1, protocol: 'TCP' }, { containerPort: 9 }] }] } },
    { spec: { containers: [{ name: 'a', ports: [{ containerPort: 1, protocol: 'UDP' }] }] } },
    { spec: { containers: [{ name: 'a', ports: [{ containerPort: 1, protocol: 'UDP' }, { containerPort: 9 }] }] } },
  ],
  [
    'items without their key are replaced as a list',
    { spec: { containers: [] } },
    { spec: { containers: [{ name: 'a' }] } },
    { spec: { containers: [{ image: 'x' }] } },
    { spec: { containers: [{ image: 'x' }] } },
  ],
  ['nothing was applied before', undefined, { a: 1 }, { b: 2 }, { b: 2, a: 1 }],
  [
    'keys of prototypes are plain',
    JSON.parse('{"__proto__": {"x": 1}}'),
    JSON.parse('{"__proto__": {"x": 1}}'),
    JSON.parse('{"__proto__": {"x": 2}}'),
    JSON.parse('{"__proto__": {"x": 2}}'),
  ],
];

test.each(rows)('%s', (_what, previous, live, next, expected) => {
  expect(JSON.stringify(mergedJson(previous, live, next))).toBe(JSON.stringify(expected));
  expect(({} as { x?: unknown }).x).toBeUndefined();
});

test.each(rows)('%s: applying the same again changes nothing', (_what, previous, live, next) => {
  const once = mergedJson(previous, live, next);
  expect(mergedJson(next, once, next)).toEqual(once);
});
