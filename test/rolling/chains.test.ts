/** A write of a policy or a namespace that the log lacks shows in the versions and generations of those around it. */
import { expect, test } from '@jest/globals';
import { startChains } from '../../src/rolling/chains.ts';
import type { ChangeEffect, ObjectChange } from '../../src/model/object-change.ts';
import type { Snapshot } from '../../src/model/host.ts';
import type { JsonObject, ObjectRef } from '../../src/model/object.ts';
import { liveSnapshot } from '../live-snapshot.ts';

const group = 'networking.k8s.io';
const ref: ObjectRef = { group, kind: 'NetworkPolicy', namespace: 'shop', name: 'db' };
const space: ObjectRef = { group: '', kind: 'Namespace', namespace: '', name: 'shop' };
const before: Snapshot = {
  ...liveSnapshot(
    [{ apiVersion: `${group}/v1`, kind: 'NetworkPolicy', metadata: { ...metadataOf(ref), uid: 'u1', generation: 3 } }],
    { readAt: 0 },
  ),
  versions: new Map([
    [`${group}/NetworkPolicy`, '100'],
    ['/Namespace', '100'],
  ]),
};

function metadataOf({ name, namespace }: ObjectRef): JsonObject {
  return { name, ...(namespace !== '' && { namespace }) };
}

interface Told {
  readonly line: number;
  readonly version?: string;
  readonly generation?: number;
  readonly previous?: string;
  readonly uid?: string;
  readonly effect?: ChangeEffect;
  readonly more?: JsonObject;
}

function changeOf(
  of: ObjectRef,
  { line, version, generation, previous, uid = 'u1', effect, more }: Told,
): ObjectChange {
  const value = { metadata: { ...metadataOf(of), uid, ...(generation !== undefined && { generation }), ...more } };
  return {
    ref: of,
    resource: 'x',
    time: line,
    uid,
    request: `${line}`,
    effect: effect ?? { kind: 'whole', value },
    origin: { kind: 'log', file: 'audit.log', line },
    ...(version !== undefined && { version }),
    ...(previous !== undefined && { previous }),
  };
}

function missing(told: readonly Told[], of = ref, nameless = 0): string {
  const chains = startChains(before);
  for (const one of told) chains.take(of, changeOf(of, one));
  for (let line = 0; line < nameless; line++) chains.take({ ...of, name: '' }, changeOf(of, { line: 900 + line }));
  return chains.missing().join('\n');
}

const tooLow: ChangeEffect = { kind: 'unknown', why: 'the level' };

test.each<[what: string, told: readonly Told[], lacks: RegExp]>([
  [
    'each change of the spec',
    [
      { line: 1, version: '101', generation: 4 },
      { line: 2, version: '105', generation: 5 },
    ],
    /^$/,
  ],
  [
    'in another order, and twice',
    [
      { line: 1, version: '105', generation: 5 },
      { line: 2, version: '101', generation: 4 },
      { line: 3, version: '105', generation: 5 },
    ],
    /^$/,
  ],
  [
    'the first is missing',
    [{ line: 1, version: '105', generation: 5 }],
    /^the audit log lacks 1 write of NetworkPolicy shop\/db before audit\.log:1, whose generation counts more of them$/,
  ],
  [
    'two are missing',
    [
      { line: 1, version: '101', generation: 4 },
      { line: 2, version: '105', generation: 7 },
    ],
    /lacks 2 writes .* before audit\.log:2/,
  ],
  [
    'one that is not shown',
    [
      { line: 1, effect: tooLow },
      { line: 2, version: '105', generation: 5 },
    ],
    /^$/,
  ],
  [
    'one that is not shown, and another',
    [
      { line: 1, effect: tooLow },
      { line: 2, version: '105', generation: 6 },
    ],
    /lacks 1 write /,
  ],
  [
    'made anew',
    [
      { line: 1, effect: { kind: 'gone' } },
      { line: 2, version: '105', generation: 1, uid: 'u2' },
    ],
    /^$/,
  ],
  ['made anew, and its creation is missing', [{ line: 2, version: '105', generation: 2, uid: 'u2' }], /lacks 1 write /],
  [
    'the version before is known',
    [
      { line: 1, version: '101', generation: 3 },
      { line: 2, version: '102', previous: '101', generation: 3 },
    ],
    /^$/,
  ],
  ['the version before is that of the snapshot', [{ line: 2, version: '102', previous: '77', generation: 3 }], /^$/],
  [
    'the version before is not known',
    [{ line: 2, version: '109', previous: '105', generation: 3 }],
    /^the audit log lacks 1 write of NetworkPolicy shop\/db before audit\.log:2, which found a version that no record left$/,
  ],
  [
    'the same, after one that is not shown',
    [
      { line: 1, effect: tooLow },
      { line: 2, version: '109', previous: '105', generation: 3 },
    ],
    /^$/,
  ],
])('%s', (_what, told, lacks) => expect(missing(told)).toMatch(lacks));

test('a creation whose name the log does not tell may be that of what is seen later', () => {
  const told = [{ line: 2, version: '105', generation: 2, uid: 'u2' }];
  expect(missing(told, { ...ref, name: 'made' }, 1)).toBe('');
  expect(missing(told, { ...ref, name: 'made' })).toMatch(/lacks 1 write/);
});

test('namespaces have versions only, which their end writes apart', () => {
  const told = { line: 2, version: '109', previous: '105' };
  expect(missing([told], space)).toMatch(/lacks 1 write of Namespace shop /);
  expect(missing([{ ...told, more: { deletionTimestamp: 'x' } }], space)).toBe('');
});

test('what has a status that others write is not asked for its versions', () => {
  const other = { ...ref, group: 'cilium.io', kind: 'CiliumNetworkPolicy' };
  expect(missing([{ line: 2, version: '109', previous: '105', uid: 'u2', generation: 1 }], other)).toBe('');
});

test('of an object that is written without end nothing is said, in bounded memory', () => {
  const told = Array.from({ length: 5_000 }, (_, line) => ({
    line,
    version: `${200 + line}`,
    generation: 10 + 2 * line,
  }));
  expect(missing(told)).toBe('');
});

test('of many objects only the first are named', () => {
  const chains = startChains(before);
  for (let index = 0; index < 5_000; index++) {
    const of = { ...ref, name: `p${10_000 + index}` };
    chains.take(of, changeOf(of, { line: index, version: `${200 + index}`, generation: 2, uid: `u${index}` }));
  }
  const told = chains.missing();
  expect(told).toHaveLength(4);
  expect(told[0]).toContain(' shop/p10000 ');
  expect(told[3]).toBe('the audit log lacks writes of 4,997 more objects in the same way');
});
