// Who relabelled the pods that turned an answer, on what that rests, and what the log leaves open about labels.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { defaultGate } from '../../src/config.ts';
import { dialects } from '../../src/dialects/index.ts';
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { explainedWays } from '../../src/explain.ts';
import { historyOf } from '../../src/history.ts';
import type { ObjectWrite, PodEvent } from '../../src/model/flow.ts';
import type { History } from '../../src/model/history.ts';
import { parseAddress } from '../../src/model/network.ts';
import { profiles } from '../../src/profiles/index.ts';
import { historyJson, historyMarkdown, historyOfNames, historyText } from '../../src/reporters/index.ts';
import { clusterOf, namespace, pod, policy } from '../worlds/trees.ts';

const hour = 3_600_000;
const nine = Date.parse('2026-11-23T09:00:00Z');
const db = policy(
  'shop/db',
  '{podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress], ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]}',
);

/** Pod `evil` of namespace shop as it was read 24 hours after nine, with this label `app`. */
function snapshotOf(app: string, readAt = nine + 24 * hour) {
  const pods = [pod('shop/evil', `{app: ${app}}`, '', '', ', podIP: 10.0.0.1'), pod('shop/db', '{app: db}')];
  const snapshot = clusterOf([namespace('shop'), ...pods, db].join(''));
  return { ...snapshot, identity: { ...snapshot.identity, readAt } };
}

const answer = {
  from: 'shop/asked',
  to: 'shop/db:5432',
  of: (world: CompiledWorld): string =>
    explainedWays(world, { text: 'shop/evil' }, { text: 'shop/db', protocol: 'TCP', port: 5432 })
      .flatMap(({ grounds }) => grounds.map((ground) => ground.answer))
      .join(),
};

interface Fact {
  readonly event?: PodEvent;
  readonly write?: ObjectWrite;
}

/** A record of the pod `evil`, `at` hours after nine, on the line `at * 10`; with `app` its labels are shown. */
function record(at: number, facts: { readonly user?: string; readonly app?: string; readonly isBirth?: true }): Fact {
  const { user, app, isBirth } = facts;
  const time = nine + at * hour;
  const origin = { kind: 'log', file: 'audit.jsonl', line: at * 10 } as const;
  const address = parseAddress('203.0.113.7');
  return {
    event: {
      ...{ time, namespace: 'shop', pod: 'evil', uid: 'u1', origin },
      ...(app !== undefined && { labels: new Map([['app', app]]) }),
    },
    ...(user !== undefined && {
      write: {
        ...{ time, ref: { group: '', kind: 'Pod', namespace: 'shop', name: 'evil' }, uid: 'u1', user, origin },
        verb: isBirth === true ? 'create' : 'patch',
        effect: isBirth === true ? 'created' : 'changed',
        client: 'kubectl/v1.34.4',
        pod: { namespace: 'ops', name: 'shell' },
        ...(address !== undefined && { address }),
        ...(app !== undefined && { after: { metadata: { labels: { app } } } }),
      },
    }),
  };
}

function told(facts: readonly Fact[], snapshot = snapshotOf('web')): History {
  return historyOf(
    {
      ...{ writes: [], attempts: [], limits: [], snapshot, first: nine, last: nine + 12 * hour },
      events: facts.flatMap(({ event }) => event ?? []),
      podWrites: facts.flatMap(({ write }) => write ?? []),
    },
    { gate: defaultGate, dialects, profiles, rulings: {}, answer },
  );
}

/** `10 allowed log bob`: hour, answer, basis and authors of each turn. */
const turnsOf = ({ tracked }: History): readonly string[] =>
  (tracked?.turns ?? []).map(({ time, after, podAuthors = [] }) =>
    [
      (time - nine) / hour,
      after,
      ...podAuthors.flatMap(({ basis, writes }) => [basis, ...writes.map(({ user }) => user)]),
    ].join(' '),
  );

const made = record(1, { user: 'argo', app: 'other', isBirth: true });
const relabelled = record(3, { user: 'bob', app: 'web' });

describe('who relabelled a pod', () => {
  test.each<[what: string, facts: readonly Fact[], turn: string]>([
    ['the write that shows other labels than before is the one', [made, relabelled], '3 allowed log bob'],
    [
      'one that left the labels as they were is not',
      [made, record(2, { user: 'carol', app: 'other' }), relabelled],
      '3 allowed log bob',
    ],
    [
      'one that the log does not show may be, where another record shows the labels first',
      [made, record(2, { user: 'carol' }), record(3, { app: 'web' })],
      '3 allowed log-likely carol',
    ],
    [
      'one that the log does not show, before one that shows the labels, is the likely one',
      [made, record(2, { user: 'carol' }), relabelled],
      '3 allowed log-likely carol',
    ],
    ['nobody, where no write is in the log', [made, record(3, { app: 'web' })], '3 allowed nothing'],
    [
      'one before the labels were known last is not',
      [record(0, { user: 'carol' }), made, record(3, { app: 'web' })],
      '3 allowed nothing',
    ],
    ['one after them is not', [made, record(3, { app: 'web' }), record(4, { user: 'carol' })], '3 allowed nothing'],
    [
      'of labels that the cluster alone shows the newest write since, at its time',
      [made, record(2, { user: 'carol' }), record(4, { user: 'dave' })],
      '4 allowed log-likely dave',
    ],
  ])('%s', (_, facts, turn) => {
    expect(turnsOf(told(facts)).filter((text) => text.includes('allowed'))).toEqual([turn]);
  });

  test('of two at one moment each is told', () => {
    const twin = (fact: Fact, name: string): Fact => ({
      ...(fact.event && { event: { ...fact.event, pod: name, uid: 'u2' } }),
      ...(fact.write && { write: { ...fact.write, user: 'eve', ref: { ...fact.write.ref, name }, uid: 'u2' } }),
    });
    const history = told([made, twin(made, 'twin'), relabelled, twin(relabelled, 'twin')]);
    expect(historyText(history, { colour: false, width: 200, limit: 10 })).toMatch(
      /by +shop\/evil: bob .*\n +shop\/twin: eve /,
    );
  });

  test('who made a pod that opened it by coming', () => {
    const born = record(3, { user: 'bob', app: 'web', isBirth: true });
    const turns = turnsOf(told([born]));
    expect(turns).toEqual(['3 allowed log bob']);
  });
});

describe('what the log leaves open about labels', () => {
  const open = (history: History): readonly string[] => history.statements.filter((text) => text.includes('labels'));

  test('the labels before a first write that may have changed them', () => {
    const text =
      'Which labels 1 pod had before the first write that may have changed them (the earliest: audit.jsonl:30) is not in the log: judged as if they had been the same.';
    expect(open(told([relabelled]))).toEqual([text]);
    expect(open(told([{ write: record(3, { user: 'bob' }).write as ObjectWrite }]))).toEqual([text]);
    expect(open(told([made, relabelled]))).toEqual([]);
  });

  test('labels of the cluster that no write explains', () => {
    expect(open(told([made]))).toEqual([
      '1 pod has other labels in the cluster than the log told last, and no write in it says since when: judged by those of the log.',
    ]);
    expect(open(told([made], snapshotOf('other')))).toEqual([]);
    expect(open(told([made, relabelled], snapshotOf('other', nine + 2 * hour)))).toEqual([]);
  });
});

describe('documents', () => {
  const options = { colour: false, width: 200, limit: 10 };
  const sure = told([made, relabelled]);
  const likely = told([made, record(2, { user: 'carol' }), record(3, { app: 'web' })]);
  const none = told([made, record(3, { app: 'web' })]);

  test('say who, and how sure that is', () => {
    const author = 'in the pod ops/shell from 203.0.113.7 with kubectl/v1.34.4 (patch), audit.jsonl';
    expect(historyText(sure, options).split('\n').slice(-5)).toEqual([
      '  answer          denied → allowed',
      '  pods            shop/evil got other labels, audit.jsonl:30',
      '  how             a change of pods, without an edit of a policy',
      `  by              bob ${author}:30`,
      '',
    ]);
    expect(historyMarkdown(sure, options)).toMatch(/\*\*by\*\* bob in the pod/);
    expect(historyText(likely, options)).toContain(
      `carol ${author}:20, by the time: the log does not show what that write did, and it is the likely one`,
    );
    expect(historyText(none, options)).toMatch(/by +nobody who is known: .* does not mean that nobody did/);
    const wire = JSON.parse(historyJson(sure)) as { tracked: { turns: readonly unknown[] } };
    expect(wire.tracked.turns.at(-1)).toMatchObject({
      podAuthors: [
        { namespace: 'shop', pod: 'evil', how: 'got other labels', basis: 'log', writes: [{ user: 'bob' }] },
      ],
    });
  });

  test.each([
    ['sure', sure],
    ['likely', likely],
    ['nobody', none],
    ['by names', historyOfNames(sure)],
  ])('JSON follows its schema: %s', (_, history) => {
    const file = join(import.meta.dirname, '../../src/schemas/history.schema.json');
    const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
    const validate = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(schema);
    expect([validate(JSON.parse(historyJson(history))), validate.errors]).toEqual([true, null]);
  });

  test.each([
    ['text', (history: History) => historyText(history, options)],
    ['Markdown', (history: History) => historyMarkdown(history, options)],
    ['JSON', historyJson],
  ])('by privacy names no pod and no address of the author: %s', (_, render) => {
    const text = render(historyOfNames(sure));
    expect(text).toContain('bob');
    expect(text).not.toMatch(/203\.0\.113\.7|shell|evil(?! →)(?!",\n +"to")/);
  });
});
