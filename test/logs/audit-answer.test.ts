/** What a log holds in the place of an object, in a table. */
import { expect, test } from '@jest/globals';
import { answerIn, wholeIn } from '../../src/logs/audit-answer.ts';
import type { Answer } from '../../src/logs/audit-answer.ts';
import type { JsonObject } from '../../src/model/object.ts';

const metadata = { name: 'a', uid: 'u', resourceVersion: '7' };
const partial = { apiVersion: 'meta.k8s.io/v1', kind: 'PartialObjectMetadata', metadata };
const object = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec: {} };
const table = (...rows: readonly JsonObject[]): JsonObject => ({ apiVersion: 'meta.k8s.io/v1', kind: 'Table', rows });

test.each<[what: string, told: JsonObject, verb: string, answer: Answer]>([
  ['the object', object, 'patch', { response: object }],
  [
    'a word on how it went',
    { kind: 'Status', apiVersion: 'v1' },
    'delete',
    { response: { kind: 'Status', apiVersion: 'v1' } },
  ],
  ['its metadata', partial, 'patch', { partial: metadata, converted: true }],
  [
    'its metadata, without a version of the form',
    { ...partial, apiVersion: undefined as never },
    'patch',
    { partial: metadata, converted: true },
  ],
  [
    'a table with its metadata',
    table({ cells: ['a'], object: partial }),
    'patch',
    { partial: metadata, converted: true },
  ],
  ['a table with the object', table({ object }), 'patch', { response: object }],
  ['a table of cells', table({ cells: ['a'] }), 'patch', { converted: true }],
  ['a table of nothing', table(), 'patch', { converted: true }],
  ['a table of two, of one write', table({ object }, { object }), 'patch', { converted: true }],
  [
    'the metadata of many',
    { ...partial, kind: 'PartialObjectMetadataList', items: [partial] },
    'deletecollection',
    { response: { items: [partial] }, converted: true },
  ],
  [
    'a table of many',
    table({ object: partial }, { object: partial }),
    'deletecollection',
    { response: { items: [partial, partial] }, converted: true },
  ],
  [
    'a table of many that hides one',
    table({ object: partial }, { cells: [] }),
    'deletecollection',
    { converted: true },
  ],
  [
    "another group's own kind of that name",
    { ...table(), apiVersion: 'furniture.test/v1' },
    'patch',
    { response: { ...table(), apiVersion: 'furniture.test/v1' } },
  ],
  ['nonsense', { kind: 'Table', rows: 5 }, 'patch', { converted: true }],
])('%s', (_what, told, verb, answer) => {
  expect(answerIn(told, verb)).toEqual(answer);
});

test.each<[what: string, response: JsonObject, isWhole: boolean]>([
  ['of the group that was asked', object, true],
  ['of another group', { ...object, apiVersion: 'example.test/v1' }, false],
  ['of the core group', { ...object, apiVersion: 'v1' }, false],
  ['without a version', { items: [] }, true],
  ['a word on how it went', { kind: 'Status' }, false],
])('an answer %s', (_what, response, isWhole) => {
  expect(wholeIn({ response, group: 'networking.k8s.io' })).toBe(isWhole ? response : undefined);
});
