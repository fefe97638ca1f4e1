/** Which write of an audit log explains a drifted object, on what that rests, and which writes explain nothing. */
import { describe, expect, test } from '@jest/globals';
import type { DriftItem, DriftPart } from '../../src/model/drift.ts';
import type { ObjectWrite, WriteAttempt } from '../../src/model/flow.ts';
import type { Json, JsonObject, ObjectRef } from '../../src/model/object.ts';
import { driftSentences } from '../../src/model/drift-words.ts';
import { withAuthors } from '../../src/worlds/drift-writes.ts';
import { networkPolicy, now, place } from '../build.ts';
import { write } from '../build-comparison.ts';

const ref = networkPolicy('shop', 'p');
const minute = 60_000;

/** The object as the log shows it, with these labels and this port. */
function after(port: number, team = 'a'): Json {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'p', namespace: 'shop', labels: { team } },
    spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ ports: [{ port, protocol: 'TCP' }] }] },
  };
}

/** A write `at` minutes. */
function by(user: string, at: number, facts: Partial<ObjectWrite> = {}): ObjectWrite {
  return write(ref, now + at * minute, { user, ...facts });
}

/** In the log of another server. */
const elsewhere = { kind: 'log', file: 'other.log', line: 1 } as const;
const rules = (port: number): Json => [{ ports: [{ port, protocol: 'TCP' }] }];
const ingress: DriftPart = { path: ['spec', 'ingress'], live: rules(81), base: rules(80), merge: 'reverts' };
const item: DriftItem = {
  object: ref,
  how: 'differs',
  paths: ['spec.ingress'],
  parts: [ingress],
  origin: place('p.yaml:1:1', 'base'),
  uid: 'u1',
};
const owned = (at: number, owns = true): DriftItem => ({
  ...item,
  parts: [{ ...ingress, manager: { manager: 'kubectl-edit', time: now + at * minute, owns } }],
});

/** `log alice bob`: the basis, whom the item names first, and the others; `(outdated carol)` what the log ends with. */
function told(of: DriftItem, writes: readonly ObjectWrite[], readAt?: number): string {
  const [found] = withAuthors([of], { writes }, readAt);
  const { basis, lastWrite, writes: all = [], outdated } = found ?? of;
  const others = all.filter((one) => one !== lastWrite).map(({ user }) => user);
  const last = outdated === undefined ? [] : [`(outdated ${outdated.user})`];
  return [basis, ...(lastWrite === undefined ? [] : [lastWrite.user]), ...others, ...last].join(' ');
}

type Row = readonly [what: string, of: DriftItem, writes: readonly ObjectWrite[], told: string];

describe('an object that differs', () => {
  const made = by('argo', 1, { effect: 'created', verb: 'create', after: after(80) });
  const edit = by('alice', 2, { after: after(81) });
  test.each<Row>([
    ['no log, and no manager', item, [], 'nothing'],
    ['no log, and a manager', owned(2), [], 'managed-fields'],
    ['the write that made it so', item, [made, edit], 'log alice'],
    ['in whatever order the logs come', item, [edit, made], 'log alice'],
    ['not the last one, which left it so', item, [made, edit, by('bob', 3, { after: after(81) })], 'log alice'],
    [
      'not the last one, which touched labels alone',
      item,
      [made, edit, by('bob', 3, { effect: 'metadata-only', after: after(81, 'b') })],
      'log alice',
    ],
    [
      'not one that changed nothing',
      item,
      [made, edit, by('bob', 3, { effect: 'nothing', after: after(81) })],
      'log alice',
    ],
    [
      'nor one that touched labels, and shows what a write that the log lacks has done',
      owned(2.5),
      [made, by('alice', 2, { after: after(82) }), by('bob', 3, { effect: 'metadata-only', after: after(81, 'b') })],
      'managed-fields (outdated alice)',
    ],
    [
      'back and forth: the last that made it so',
      item,
      [made, edit, by('bob', 3, { after: after(80) }), by('carol', 4, { after: after(81) })],
      'log carol',
    ],
    ['made so from the start', item, [by('argo', 1, { effect: 'created', after: after(81) })], 'log argo'],
    ['one write, and what was before is not known: likely', item, [edit], 'log-likely alice'],
    ['writes of which the log shows no content: the newest', item, [by('alice', 1), by('bob', 2)], 'log-likely bob'],
    [
      'the same, of two servers and closer together than clocks: either',
      item,
      [by('alice', 1), by('bob', 1.01, { origin: elsewhere })],
      'log-likely bob alice',
    ],
    [
      'the newest of two such left it otherwise, and the other as it is',
      item,
      [by('alice', 1, { after: after(81) }), by('bob', 1.01, { after: after(80), origin: elsewhere })],
      'log-likely alice',
    ],
    ['the owner of the place names one by its time', owned(1), [by('alice', 1), by('bob', 2)], 'log-likely alice'],
    ['the owner names none of them', owned(5), [by('alice', 1), by('bob', 2)], 'managed-fields (outdated bob)'],
    ['who owns nothing of it names none', owned(1, false), [by('alice', 1), by('bob', 2)], 'log-likely bob'],
    ['the log ends before it was made so', item, [made], 'nothing (outdated argo)'],
    ['the log ends before, and the manager is known', owned(9), [made], 'managed-fields (outdated argo)'],
    ['a later write without content after one that left it otherwise', item, [made, by('bob', 3)], 'log-likely bob'],
    [
      'an earlier object of the name is another one',
      item,
      [
        edit,
        by('bob', 3, { effect: 'deleted', verb: 'delete' }),
        by('carol', 4, { effect: 'created', after: after(81) }),
      ],
      'log carol',
    ],
    [
      'a write of another object of that name',
      item,
      [made, by('eve', 2, { uid: 'u2', after: after(81) })],
      'nothing (outdated argo)',
    ],
    ['a write of another policy', item, [write(networkPolicy('shop', 'x'), now, { after: after(81) })], 'nothing'],
  ])('%s', (_what, of, writes, expected) => {
    expect(told(of, writes)).toBe(expected);
  });

  test('two places, two people, the newest first', () => {
    const label: DriftPart = { path: ['metadata', 'labels', 'team'], live: 'b', base: 'a', merge: 'reverts' };
    const space = { group: '', kind: 'Namespace', namespace: '', name: 'shop' };
    const content = (team: string, app: string): Json => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'shop', labels: { team, app } },
    });
    const both: DriftItem = {
      ...item,
      object: space,
      paths: ['metadata.labels.team', 'metadata.labels.app'],
      parts: [label, { ...label, path: ['metadata', 'labels', 'app'], live: 'y', base: 'x' }],
    };
    const writes = [
      write(space, now, { user: 'argo', effect: 'created', after: content('a', 'x') }),
      write(space, now + minute, { user: 'alice', effect: 'metadata-only', after: content('b', 'x') }),
      write(space, now + 2 * minute, { user: 'bob', effect: 'metadata-only', after: content('b', 'y') }),
    ];
    expect(told(both, writes)).toBe('log bob alice');
  });
});

describe('an object of one side', () => {
  const gone: DriftItem = { ...item, how: 'only-base', paths: [], parts: [] };
  const alien: DriftItem = { ...item, how: 'only-live', paths: [], parts: [] };
  test.each<Row>([
    ['gone, and the log shows by whom', gone, [by('bob', 1, { effect: 'deleted', verb: 'delete' })], 'log bob'],
    ['gone, marked for deletion at last', gone, [by('bob', 1, { effect: 'marked-for-deletion' })], 'log-likely bob'],
    ['gone, and the log knows of no end', gone, [by('bob', 1, { effect: 'created' })], 'nothing (outdated bob)'],
    [
      'gone, deleted, made and deleted again',
      gone,
      [by('a', 1, { effect: 'deleted' }), by('b', 2, { effect: 'created' }), by('c', 3, { effect: 'deleted' })],
      'log c',
    ],
    ['gone, and no log', gone, [], 'nothing'],
    [
      'made, and edited since: who made it is named first',
      alien,
      [by('eve', 1, { effect: 'created' }), by('bob', 2)],
      'log eve bob',
    ],
    ['made before the log begins', alien, [by('bob', 2)], 'log-likely bob'],
    ['touched in labels alone', alien, [by('bob', 2, { effect: 'metadata-only' })], 'nothing'],
    ['no event, and a manager', { ...alien, lastManager: { manager: 'kubectl', time: now } }, [], 'managed-fields'],
  ])('%s', (_what, of, writes, expected) => {
    expect(told(of, writes)).toBe(expected);
  });
});

test('attempts go with their object in the order of time, and explain nothing', () => {
  const { effect: _, ...tried } = by('carol', 3);
  const late: WriteAttempt = { ...tried, outcome: 'forbidden', code: 403 };
  const early: WriteAttempt = { ...late, time: now, outcome: 'dry-run', code: 200 };
  const other: WriteAttempt = { ...late, ref: networkPolicy('shop', 'other') };
  const [found] = withAuthors([item], { writes: [], attempts: [late, other, early] });
  expect(found?.attempts).toEqual([early, late]);
  expect(found).toMatchObject({ basis: 'nothing' });
});

describe('an object read before the log ends', () => {
  const read = now + 3 * minute;
  const base: DriftItem = { ...item, how: 'only-base', paths: [], parts: [] };
  const alien: DriftItem = { ...item, how: 'only-live', paths: [], parts: [] };
  const gone = (user: string, at: number): ObjectWrite => by(user, at, { effect: 'deleted', verb: 'delete' });
  const made = (user: string, at: number, uid = 'u1'): ObjectWrite =>
    by(user, at, { effect: 'created', verb: 'create', uid, after: after(80) });
  const edit = by('alice', 2, { after: after(81) });
  const counted = (user: string, at: number, generation: number, port = 82): ObjectWrite => {
    const shown = after(port) as JsonObject & { metadata: JsonObject };
    const metadata = { ...shown.metadata, generation, resourceVersion: `${generation}` };
    return by(user, at, { uid: 'u1', version: `${generation}`, after: { ...shown, metadata } });
  };
  test.each<[what: string, of: DriftItem, writes: readonly ObjectWrite[], told: string, since: readonly string[]]>([
    ['set back later', item, [made('argo', 1), edit, by('admin', 9, { after: after(80) })], 'log alice', ['admin']],
    ['without content', item, [made('argo', 1), edit, by('admin', 9)], 'log alice', ['admin']],
    [
      'right after, and otherwise',
      item,
      [made('argo', 1), edit, by('admin', 3.01, { after: after(80) })],
      'log alice',
      ['admin'],
    ],
    ['by a clock that is ahead', item, [made('argo', 1), by('alice', 5, { after: after(81) })], 'log alice', []],
    [
      'as a manager of a clock that is ahead tells',
      { ...owned(5), lastManager: { manager: 'm', time: now + 5 * minute } },
      [by('alice', 5)],
      'log-likely alice',
      [],
    ],
    ['made a moment ago, and written otherwise since', item, [made('argo', 3)], 'nothing (outdated argo)', []],
    [
      'edited a moment ago, and again since, as the count of changes of the spec tells',
      { ...item, generation: 3 },
      [made('argo', 1), counted('alice', 3, 2)],
      'nothing (outdated alice)',
      [],
    ],
    [
      'edited a moment later, as that count tells',
      { ...item, generation: 1 },
      [made('argo', 1), counted('alice', 3, 2, 81)],
      'nothing (outdated argo)',
      ['alice'],
    ],
    ['a later life, made a moment after', item, [made('argo', 3.01, 'u2')], 'nothing', ['argo']],
    ['deleted later', item, [made('argo', 1), edit, gone('admin', 9)], 'log alice', ['admin']],
    ['made only later', base, [gone('bob', 2), made('admin', 9)], 'log bob', ['admin']],
    ['deleted only later, too', base, [gone('bob', 2), made('admin', 8), gone('eve', 9)], 'log bob', ['admin', 'eve']],
    ['an alien that was deleted later', alien, [made('eve', 2), gone('admin', 9)], 'log eve', ['admin']],
    [
      'an alien that was edited later',
      alien,
      [made('eve', 2), by('admin', 9, { effect: 'spec-changed' })],
      'log eve',
      ['admin'],
    ],
  ])('%s', (_what, of, writes, expected, later) => {
    expect(told(of, writes, read)).toBe(expected);
    expect(withAuthors([of], { writes }, read)[0]?.since?.map(({ user }) => user) ?? []).toEqual(later);
  });
});

describe('an end that somebody asked for and another carried out', () => {
  const gone: DriftItem = { ...item, how: 'only-base', paths: [], parts: [] };
  const space = { group: '', kind: 'Namespace', namespace: '', name: 'shop' };
  const controller = 'system:serviceaccount:kube-system:namespace-controller';
  const ofSpace = (user: string, at: number): ObjectWrite =>
    write(space, now + at * minute, { user, verb: 'delete', effect: 'marked-for-deletion' });
  const asked = by('alice', 1, { effect: 'marked-for-deletion', verb: 'delete', uid: 'u1' });
  const ended = (user: string, at: number, uid = 'u1'): ObjectWrite => by(user, at, { effect: 'deleted', uid });
  test.each<Row>([
    ['finalizers', gone, [asked, ended('collector', 2)], 'log alice collector'],
    [
      'of an earlier life',
      gone,
      [asked, by('x', 2, { effect: 'created' }), ended('collector', 3, 'u2')],
      'log collector',
    ],
    ['of another uid', gone, [asked, ended('collector', 3, 'u2')], 'log collector'],
    ['a namespace', gone, [ofSpace('mallory', 1), ended(controller, 2)], `log mallory ${controller}`],
    ['somebody else in a namespace that was deleted', gone, [ofSpace('mallory', 1), ended('bob', 2)], 'log bob'],
    ['a namespace, of what it held nothing is recorded', gone, [ofSpace('mallory', 1)], 'log-likely mallory'],
  ])('%s', (_what, of, writes, expected) => {
    expect(told(of, writes)).toBe(expected);
  });
});

test('of writes without content, the one of the very second of the field manager; several may be it', () => {
  const second = (user: string, milliseconds: number): ObjectWrite => by(user, 1 + milliseconds / minute);
  expect(told(owned(1), [second('alice', 100), second('labeller', 1600)])).toBe('log-likely alice');
  expect(told(owned(1), [second('labeller', -900), second('alice', 999)])).toBe('log-likely alice');
  expect(told(owned(1), [second('alice', -300), second('labeller', 1600)])).toBe('log-likely alice');
  expect(told(owned(1), [second('alice', 100), second('labeller', 900)])).toBe('log-likely labeller alice');
});

test('a pod: those of its writes that may have given it other labels', () => {
  const lone = { group: '', kind: 'Pod', namespace: 'shop', name: 'lone' };
  const pod: DriftItem = {
    object: lone,
    how: 'differs',
    paths: ['metadata.labels.app'],
    parts: [{ path: ['metadata', 'labels', 'app'], live: 'evil', base: 'web', merge: 'reverts' }],
    origin: place('p.yaml:1:1', 'base'),
  };
  const labelled = (of: ObjectRef, user: string, at: number, app: string): ObjectWrite =>
    write(of, now + at * minute, { user, effect: 'changed', after: { metadata: { labels: { app } } } });
  const podWrites = [
    labelled(lone, 'ci', 1, 'web'),
    labelled(lone, 'mallory', 2, 'evil'),
    labelled(lone, 'bob', 3, 'evil'),
    labelled({ ...lone, name: 'other' }, 'carol', 4, 'evil'),
  ];
  const [found] = withAuthors([pod], { writes: [], podWrites });
  expect([found?.basis, found?.lastWrite?.user]).toEqual(['log', 'mallory']);
});

test('of a deletion of all that a namespace held, without what it took along, whoever asked is the likely one', () => {
  const base: DriftItem = { ...item, how: 'only-base', paths: [], parts: [] };
  const all = (space: string, facts: Partial<ObjectWrite> = {}): ObjectWrite =>
    write(networkPolicy(space, ''), now + 2 * minute, {
      user: 'mallory',
      verb: 'deletecollection',
      effect: 'changed',
      ...facts,
    });
  const made = by('argo', 1, { effect: 'created', verb: 'create', after: after(80) });
  expect(told(base, [made, all('shop')])).toBe('log-likely mallory');
  expect(told(base, [all('shop')])).toBe('log-likely mallory');
  // Whoever deleted it alone is nearer, also where that may have been tried only.
  expect(told(base, [made, by('dave', 1.5, { verb: 'delete', effect: 'changed' }), all('shop')])).toBe(
    'log-likely dave',
  );
  expect(told(base, [all('shop', { effect: 'nothing' })])).toBe('nothing');
  expect(told(base, [all('pay')])).toBe('nothing');
  // It was made again since.
  expect(told(base, [all('shop'), by('argo', 3, { effect: 'created', verb: 'create' })])).toBe(
    'nothing (outdated argo)',
  );
  // What is there was not taken along.
  expect(told(item, [all('shop')])).toBe('nothing');
  const [found] = withAuthors([base], { writes: [all('shop')] });
  expect(driftSentences(found ?? base).join(' ')).toMatch(
    /^Deletion asked for .* by mallory .* \(deletecollection; .*\), says the audit log\. The log does not show what that write did: it is the likely one\./,
  );
});
