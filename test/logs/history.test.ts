import { expect, test } from '@jest/globals';
import { settleWrites } from '../../src/logs/history.ts';
import type { WriteTraits } from '../../src/logs/index.ts';
import { patched } from '../../src/logs/patch.ts';
import type { ObjectWrite } from '../../src/model/flow.ts';
import type { Json, JsonObject } from '../../src/model/object.ts';

interface Written {
  readonly verb: ObjectWrite['verb'];
  readonly effect: ObjectWrite['effect'];
  readonly after?: JsonObject;
  readonly traits?: WriteTraits;
  readonly uid?: string;
  readonly time?: number;
  readonly kind?: string;
}

function settle(writes: readonly Written[]): readonly ObjectWrite[] {
  return settleWrites(
    writes.map(({ verb, effect, after, traits, uid, time, kind = 'K' }, index) => ({
      kind: 'write',
      write: {
        time: time ?? index,
        verb,
        ref: { group: 'g', kind, namespace: 'n', name: 'o' },
        effect,
        user: 'u',
        client: 'c',
        ...(uid !== undefined && { uid }),
        ...(after !== undefined && { after }),
        origin: { kind: 'log', file: 'f', line: index + 1 },
      },
      ...(traits !== undefined && { traits }),
    })),
  );
}

const object = (spec: Json, labels: JsonObject = {}): JsonObject => ({ metadata: { name: 'o', labels }, spec });

test.each<[name: string, writes: readonly Written[], effect: ObjectWrite['effect']]>([
  [
    'same resource version',
    [
      { verb: 'create', effect: 'created', traits: { resourceVersion: '1' } },
      { verb: 'patch', effect: 'changed', traits: { resourceVersion: '1' } },
    ],
    'nothing',
  ],
  [
    'next generation',
    [
      { verb: 'create', effect: 'created', traits: { resourceVersion: '1', generation: 1 } },
      { verb: 'patch', effect: 'changed', traits: { resourceVersion: '2', generation: 2 } },
    ],
    'spec-changed',
  ],
  [
    'same generation',
    [
      { verb: 'create', effect: 'created', traits: { resourceVersion: '1', generation: 2 } },
      { verb: 'patch', effect: 'changed', traits: { resourceVersion: '2', generation: 2 } },
    ],
    'metadata-only',
  ],
  [
    'a generation that goes back',
    [
      { verb: 'create', effect: 'created', traits: { generation: 3 } },
      { verb: 'patch', effect: 'changed', traits: { generation: 2 } },
    ],
    'changed',
  ],
  [
    'by a clock behind, in the order of versions',
    [
      { verb: 'create', effect: 'created', traits: { resourceVersion: '98', generation: 1 }, time: 0 },
      { verb: 'update', effect: 'changed', traits: { resourceVersion: '105', generation: 3 }, time: 10 },
      { verb: 'update', effect: 'changed', traits: { resourceVersion: '101', generation: 2 }, time: 11 },
    ],
    'spec-changed',
  ],
  [
    'a part of a namespace with other labels',
    [
      { verb: 'create', effect: 'created', after: object({}, { team: 'a' }) },
      { verb: 'patch', effect: 'changed', after: object({}, { team: 'b' }), traits: { part: true } },
    ],
    'metadata-only',
  ],
  [
    'a part of a namespace of which nothing is known',
    [{ verb: 'patch', effect: 'changed', traits: { part: true } }],
    'changed',
  ],
  [
    'a part of a namespace with the same labels is not told',
    [
      { verb: 'create', effect: 'created', after: object({}, { team: 'a' }) },
      { verb: 'update', effect: 'changed', after: object({ x: 1 }, { team: 'a' }), traits: { part: true } },
    ],
    'created',
  ],
  [
    'first generation, nothing known before',
    [{ verb: 'patch', effect: 'changed', traits: { generation: 1 } }],
    'metadata-only',
  ],
  [
    'later generation, nothing known before',
    [{ verb: 'patch', effect: 'changed', traits: { generation: 3 } }],
    'changed',
  ],
  ['nothing known at all', [{ verb: 'patch', effect: 'changed' }], 'changed'],
  [
    'other spec',
    [
      { verb: 'create', effect: 'created', after: object({ a: 1 }) },
      { verb: 'update', effect: 'changed', after: object({ a: 2 }) },
    ],
    'spec-changed',
  ],
  [
    'other labels',
    [
      { verb: 'create', effect: 'created', after: object({ a: 1 }) },
      { verb: 'update', effect: 'changed', after: object({ a: 1 }, { x: 'y' }) },
    ],
    'metadata-only',
  ],
  [
    'the same again',
    [
      { verb: 'create', effect: 'created', after: object({ a: 1 }) },
      { verb: 'update', effect: 'changed', after: object({ a: 1 }) },
    ],
    'nothing',
  ],
  [
    'computed patch',
    [
      { verb: 'create', effect: 'created', after: object({ a: 1 }) },
      { verb: 'patch', effect: 'changed', traits: { patch: { kind: 'merge', body: { spec: { a: 2 } } } } },
    ],
    'spec-changed',
  ],
  [
    'an apply is not computed',
    [
      { verb: 'create', effect: 'created', after: object({ a: 1 }) },
      { verb: 'patch', effect: 'changed', traits: { patch: { kind: 'apply', body: { spec: { a: 2 } } } } },
    ],
    'changed',
  ],
  [
    'another object of the name',
    [
      { verb: 'create', effect: 'created', after: object({ a: 1 }), uid: '1' },
      { verb: 'update', effect: 'changed', after: object({ a: 1 }), uid: '2' },
    ],
    'changed',
  ],
  [
    'after a deletion',
    [
      { verb: 'create', effect: 'created', after: object({ a: 1 }) },
      { verb: 'delete', effect: 'deleted' },
      { verb: 'update', effect: 'changed', after: object({ a: 1 }) },
    ],
    'changed',
  ],
])('%s', (_name, writes, effect) => {
  expect(settle(writes).at(-1)?.effect).toBe(effect);
});

test('metadata in an answer goes before what a patch comes to', () => {
  const settled = settle([
    { verb: 'create', effect: 'created', after: object({ a: 1 }, { x: 'y' }) },
    {
      verb: 'patch',
      effect: 'changed',
      traits: {
        patch: { kind: 'merge', body: { spec: { a: 2 } } },
        metadata: { name: 'o', labels: { by: 'webhook' } },
        generation: 2,
      },
    },
  ]);
  expect(settled[1]?.after).toEqual(object({ a: 2 }, { by: 'webhook' }));
});

test.each<[name: string, later: Written, effect: ObjectWrite['effect']]>([
  ['made again', { verb: 'create', effect: 'created' }, 'deleted'],
  ['written again', { verb: 'update', effect: 'changed' }, 'changed'],
  ['another', { verb: 'create', effect: 'created', kind: 'Other' }, 'changed'],
])('a delete that may have been tried only: %s', (_name, later, effect) => {
  expect(settle([{ verb: 'delete', effect: 'changed' }, later])[0]?.effect).toBe(effect);
});

test('writes are put in the order of time first', () => {
  const settled = settle([
    { verb: 'update', effect: 'changed', after: object({ a: 2 }), time: 20 },
    { verb: 'create', effect: 'created', after: object({ a: 1 }), time: 10 },
  ]);
  expect(settled.map(({ time, effect }) => [time, effect])).toEqual([
    [10, 'created'],
    [20, 'spec-changed'],
  ]);
});

test.each<[name: string, kind: 'json' | 'merge', body: Json, after: JsonObject | undefined]>([
  ['a list is replaced', 'merge', { spec: { list: [9] } }, { spec: { list: [9], map: { x: 1 } } }],
  ['null removes', 'merge', { spec: { map: null } }, { spec: { list: [1, 2, 3] } }],
  ['maps merge', 'merge', { spec: { map: { y: 2 } } }, { spec: { list: [1, 2, 3], map: { x: 1, y: 2 } } }],
  ['a replace directive', 'merge', { spec: { $patch: 'replace', a: 1 } }, { spec: { a: 1 } }],
  ['a delete directive is not understood', 'merge', { spec: { map: { $patch: 'delete' } } }, undefined],
  ['merge keys are not understood', 'merge', { spec: { '$setElementOrder/list': [], list: [9] } }, undefined],
  ['retained keys are not understood', 'merge', { spec: { $retainKeys: ['a'], a: 1 } }, undefined],
  [
    'replace',
    'json',
    [{ op: 'replace', path: '/spec/list/1', value: 9 }],
    { spec: { list: [1, 9, 3], map: { x: 1 } } },
  ],
  [
    'add into a list',
    'json',
    [{ op: 'add', path: '/spec/list/1', value: 9 }],
    { spec: { list: [1, 9, 2, 3], map: { x: 1 } } },
  ],
  [
    'add at the end',
    'json',
    [{ op: 'add', path: '/spec/list/-', value: 9 }],
    { spec: { list: [1, 2, 3, 9], map: { x: 1 } } },
  ],
  [
    'add a member',
    'json',
    [{ op: 'add', path: '/spec/map/a~1b', value: 9 }],
    { spec: { list: [1, 2, 3], map: { x: 1, 'a/b': 9 } } },
  ],
  [
    'remove',
    'json',
    [
      { op: 'remove', path: '/spec/list/0' },
      { op: 'remove', path: '/spec/map' },
    ],
    { spec: { list: [2, 3] } },
  ],
  [
    'move',
    'json',
    [{ op: 'move', from: '/spec/map/x', path: '/spec/y' }],
    { spec: { list: [1, 2, 3], map: {}, y: 1 } },
  ],
  [
    'copy',
    'json',
    [{ op: 'copy', from: '/spec/list/2', path: '/spec/y' }],
    { spec: { list: [1, 2, 3], map: { x: 1 }, y: 3 } },
  ],
  [
    'a test that holds',
    'json',
    [
      { op: 'test', path: '/spec/map/x', value: 1 },
      { op: 'remove', path: '/spec/list' },
    ],
    { spec: { map: { x: 1 } } },
  ],
  ['a test that fails', 'json', [{ op: 'test', path: '/spec/map/x', value: 2 }], undefined],
  ['a path that does not exist', 'json', [{ op: 'remove', path: '/spec/none' }], undefined],
  ['an index out of range', 'json', [{ op: 'replace', path: '/spec/list/3', value: 1 }], undefined],
  ['an unknown operation', 'json', [{ op: 'bend', path: '/spec' }], undefined],
  ['no list', 'json', { op: 'remove' }, undefined],
  ['prototype keys', 'json', [{ op: 'add', path: '/__proto__/x', value: 1 }], undefined],
])('patch: %s', (_name, kind, body, after) => {
  const before = { spec: { list: [1, 2, 3], map: { x: 1 } } };
  expect(patched(before, kind, body)).toEqual(after);
  expect(before).toEqual({ spec: { list: [1, 2, 3], map: { x: 1 } } });
});
