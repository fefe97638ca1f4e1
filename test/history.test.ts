// Histories of made-up logs: who opened a hole and when, what the log does not show, and what is never made up.
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../src/schemas/history.schema.json' with { type: 'json' };
import { defaultGate } from '../src/config.ts';
import { dialects } from '../src/dialects/index.ts';
import type { CompiledWorld } from '../src/engine/compile.ts';
import { explainedWays } from '../src/explain.ts';
import { type HistoryInput, type HistorySettings, historyOf } from '../src/history.ts';
import { diffLines } from '../src/history/diff.ts';
import type { ObjectWrite, PodEvent } from '../src/model/flow.ts';
import type { Edit, History } from '../src/model/history.ts';
import type { Snapshot } from '../src/model/host.ts';
import type { Json, JsonObject, ObjectRef } from '../src/model/object.ts';
import { profiles } from '../src/profiles/index.ts';
import { historyOfNames } from '../src/reporters/history-privacy.ts';
import { historyJson, historyMarkdown, historyText } from '../src/reporters/index.ts';
import { clusterOf, namespace, pod, policy } from './worlds/trees.ts';

const settings: HistorySettings = { gate: defaultGate, dialects, profiles, rulings: {} };
const options = { colour: false, width: 100, limit: 10 };
const hour = 3_600_000;
const nine = Date.parse('2026-11-23T09:00:00Z');

const refOf = (name: string): ObjectRef => ({
  group: 'networking.k8s.io',
  kind: 'NetworkPolicy',
  namespace: 'shop',
  name,
});

/** A policy as the server answers it; `from` are apps that may come in. */
const saying = (from: readonly string[], generation = 1): JsonObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'db', namespace: 'shop', uid: 'u1', generation },
  spec: {
    podSelector: { matchLabels: { app: 'db' } },
    policyTypes: ['Ingress'],
    ingress: from.map((app) => ({ from: [{ podSelector: { matchLabels: { app } } }] })) as Json,
  },
});

let line = 0;
function write(at: number, user: string, more: Partial<ObjectWrite>): ObjectWrite {
  return {
    time: nine + at * hour,
    verb: 'patch',
    ref: refOf('db'),
    uid: 'u1',
    effect: 'spec-changed',
    user,
    client: 'kubectl/v1.34.4',
    origin: { kind: 'log', file: 'audit.jsonl', line: ++line },
    ...more,
  };
}

const created = (at: number, user: string, from: readonly string[]): ObjectWrite =>
  write(at, user, { verb: 'create', effect: 'created', after: saying(from) });
const changed = (at: number, user: string, from: readonly string[], generation = 2): ObjectWrite =>
  write(at, user, { after: saying(from, generation) });

/** Pods web, evil and db of namespace shop; `policies` as YAML. */
function cluster(policies: string, readAt = nine + 24 * hour): Snapshot {
  const pods = ['web', 'evil', 'db'].map((app, at) =>
    pod(`shop/${app}`, `{app: ${app}}`, '', '', `, podIP: 10.0.0.${at + 1}`),
  );
  const snapshot = clusterOf([namespace('shop'), ...pods, policies].join(''));
  return { ...snapshot, identity: { ...snapshot.identity, readAt } };
}

const liveDb = (from: readonly string[], metadata = ''): string =>
  policy(
    'shop/db',
    `{podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress], ingress: [${from
      .map((app) => `{from: [{podSelector: {matchLabels: {app: ${app}}}}]}`)
      .join(', ')}]}`,
    metadata,
  );

function told(
  writes: readonly ObjectWrite[],
  more: Partial<HistoryInput> = {},
  own: Partial<HistorySettings> = {},
): History {
  return historyOf(
    { writes, attempts: [], events: [], limits: [], first: nine, last: nine + 12 * hour, ...more },
    { ...settings, ...own },
  );
}

const opened = ({ effect }: Edit): readonly string[] =>
  effect.kind === 'judged'
    ? effect.opened.filter(({ pairs }) => pairs !== undefined).map(({ text }) => text)
    : [effect.because];
const closed = ({ effect }: Edit): readonly string[] =>
  effect.kind === 'judged'
    ? effect.closed.filter(({ pairs }) => pairs !== undefined).map(({ text }) => text)
    : [effect.because];

const outside = 'any outside address → shop/db every port';

const answer = {
  from: 'shop/evil',
  to: 'shop/db:5432',
  of: (world: CompiledWorld): string =>
    explainedWays(world, { text: 'shop/evil' }, { text: 'shop/db', protocol: 'TCP', port: 5432 })
      .flatMap(({ grounds }) => grounds.map((ground) => ground.answer))
      .join(),
};

describe('a hole that opens and closes', () => {
  const writes = [
    created(0, 'alice', ['web']),
    changed(1, 'mallory', ['web', 'evil']),
    changed(2, 'bob', ['web'], 3),
    write(3, 'carol', { verb: 'delete', effect: 'deleted' }),
    created(4, 'dave', ['web', 'evil']),
  ];
  const snapshot = cluster(liveDb(['web', 'evil']));

  test('each edit says what it opened, closed, isolated and took isolation from', () => {
    const { edits, missing } = told(writes, { snapshot });
    expect(edits.map((edit) => [edit.write.user, edit.kind, opened(edit), closed(edit)])).toEqual([
      ['alice', 'created', [], [outside, 'shop/evil → shop/db every port']],
      ['mallory', 'changed', ['shop/evil → shop/db every port'], []],
      ['bob', 'changed', [], ['shop/evil → shop/db every port']],
      ['carol', 'deleted', [outside, 'shop/evil → shop/db every port'], []],
      ['dave', 're-created', [], [outside]],
    ]);
    const isolation = edits.map(
      ({ effect }) => effect.kind === 'judged' && [effect.isolationLost, effect.isolationGained],
    );
    expect(isolation).toEqual([
      [[], ['shop/db ingress']],
      [[], []],
      [[], []],
      [['shop/db ingress'], []],
      [[], ['shop/db ingress']],
    ]);
    expect(edits[1]?.changes.join()).toContain('evil');
    expect(edits[1]?.diff.filter((text) => text.startsWith('+')).join('\n')).toContain('app: evil');
    expect(missing).toEqual([]);
  });

  test('who opened it, and when: only the edits that turn the answer', () => {
    const { tracked } = told(writes, { snapshot }, { answer });
    expect(tracked?.first).toBe('allowed');
    expect(tracked?.turns.map(({ before, after, edit }) => [edit?.write.user, before, after])).toEqual([
      ['alice', 'allowed', 'denied'],
      ['mallory', 'denied', 'allowed'],
      ['bob', 'allowed', 'denied'],
      ['carol', 'denied', 'allowed'],
    ]);
  });

  test('without a cluster there are versions and authors, and it is said that nothing is judged', () => {
    const { edits, statements } = told(writes);
    expect(edits.map(({ write: { user }, effect }) => [user, effect.kind])).toEqual(
      writes.map(({ user }) => [user, 'not-judged']),
    );
    expect(statements.join()).toContain('without a cluster');
  });

  test('past the bound the newest are judged on what the others left, and the cut is said', () => {
    const done: number[] = [];
    const { edits, statements } = told(writes, { snapshot }, { mostJudged: 2, onProgress: (at) => done.push(at) });
    const not = 'it is not among the newest edits';
    expect(edits.map(opened)).toEqual([[not], [not], [not], [outside, 'shop/evil → shop/db every port'], []]);
    expect(statements.join(' ')).toContain(
      'Only the newest 2 edits are judged; 3 earlier ones are told without effect',
    );
    expect(done).toEqual([0, 1, 2, 3, 4]);
    expect(told(writes, { snapshot }, { mostJudged: 5 }).statements.join(' ')).not.toContain('Only the newest');
  });

  test('edits before the time asked for count, and are not told', () => {
    const between = { first: nine + 1.5 * hour, last: nine + 2.5 * hour };
    const { edits } = told(writes, { snapshot }, { between });
    expect(edits.map((edit) => [edit.write.user, closed(edit)])).toEqual([['bob', ['shop/evil → shop/db every port']]]);
  });
});

describe('what the log does not show', () => {
  test('a first write without the version before is not judged, and later ones are', () => {
    const { edits, statements } = told([changed(1, 'bob', ['web', 'evil']), changed(2, 'carol', ['web'], 3)], {
      snapshot: cluster(liveDb(['web'])),
    });
    expect(edits.map(opened)).toEqual([['what it said before is not in the log'], []]);
    expect(edits.map(({ before, diff }) => [before.kind, diff.length > 0])).toEqual([
      ['unknown', false],
      ['known', true],
    ]);
    expect(statements.join()).toContain('NetworkPolicy shop/db said before the first write is not in the log');
  });

  test('a write at level Metadata: that it changed, and not what', () => {
    const { edits } = told(
      [created(0, 'alice', ['web']), write(1, 'bob', { effect: 'changed' }), changed(2, 'carol', ['web'], 3)],
      {
        snapshot: cluster(liveDb(['web'])),
      },
    );
    expect(edits.map(({ kind, before, after }) => [kind, before.kind, after.kind])).toEqual([
      ['created', 'absent', 'known'],
      ['unseen', 'known', 'unknown'],
      ['changed', 'unknown', 'known'],
    ]);
  });

  describe('writes without versions, closer together than clocks', () => {
    const second = 1 / 3_600;
    const other = { kind: 'log', file: 'other.jsonl', line: 1 } as const;
    const mallory = write(1, 'mallory', { after: saying(['web', 'evil']) });
    const bob = write(1 + second, 'bob', { after: saying(['web']), origin: other });
    const first = created(0, 'alice', ['web']);
    const whole = { snapshot: cluster(liveDb(['web'])) };

    test('of two servers: neither is judged, nor the one after them, and it is said', () => {
      const carol = changed(2, 'carol', ['web', 'evil'], 9);
      const history = told([first, mallory, bob, carol, changed(3, 'dave', ['web'], 10)], whole);
      const { edits } = history;
      expect(edits.map(({ unordered = [] }) => unordered.map(({ origin }) => origin.file))).toEqual([
        [],
        ['other.jsonl'],
        ['audit.jsonl'],
        [],
        [],
      ]);
      const open = 'cannot tell in which order writes of it came';
      expect(edits.map((edit) => [opened(edit), closed(edit)])).toEqual([
        [[], expect.anything()],
        [[open], [open]],
        [[open], [open]],
        [[open], [open]],
        [[], ['shop/evil → shop/db every port']],
      ]);
      expect(edits.map(({ diff }) => diff.length > 0)).toEqual([true, false, false, false, true]);
      const text = historyText(history, { ...options, width: 200 });
      expect(text).toContain(
        'cannot tell whether it came before or after the write at 2026-11-23 10:00:01 UTC, other.jsonl:1',
      );
      expect(text).toContain('one of several writes before it was the last, and which cannot be told');
      expect(JSON.parse(historyJson(history)).edits[1]).toMatchObject({
        unordered: [{ time: '2026-11-23T10:00:01.000Z', place: { file: 'other.jsonl', line: 1 } }],
      });
    });

    test('of one server the order is that of its clock', () => {
      const { edits } = told([first, mallory, { ...bob, origin: mallory.origin }], whole);
      expect(edits.map(({ unordered }) => unordered)).toEqual([undefined, undefined, undefined]);
      expect(edits.map(opened)[1]).toEqual(['shop/evil → shop/db every port']);
    });

    test('that left the same it does not matter', () => {
      const { edits } = told([first, mallory, { ...bob, after: saying(['web', 'evil']) }], whole);
      expect(edits.map(opened)[1]).toEqual(['shop/evil → shop/db every port']);
    });

    test('that were the last before the cluster was read no change is missing', () => {
      expect(told([first, bob, { ...mallory, time: bob.time + 1 }], whole).missing).toEqual([]);
    });
  });

  test('the last write at level Metadata left what the cluster has, and that is said', () => {
    const { edits } = told([created(0, 'alice', ['web']), write(1, 'bob', { effect: 'changed' })], {
      snapshot: cluster(liveDb(['web', 'evil'])),
    });
    expect(edits[1]?.after).toMatchObject({ kind: 'known', from: 'cluster' });
    expect(edits.map(opened)[1]).toEqual(['shop/evil → shop/db every port']);
  });

  test('changes between two versions that the generation counts are told with the later one', () => {
    const { edits } = told([created(0, 'alice', ['web']), changed(5, 'bob', ['evil'], 4)], {
      snapshot: cluster(liveDb(['evil'])),
    });
    expect(edits[1]?.missed).toBe(2);
    expect(historyText(told([created(0, 'alice', ['web']), changed(5, 'bob', ['evil'], 4)]), options)).toContain(
      '2 changes between the version before and this one are not in the log',
    );
  });

  const managed =
    ', managedFields: [{manager: kubectl-edit, time: "2026-11-23T15:00:00Z"}, {manager: argocd, time: "2026-11-23T08:00:00Z"}]';

  test('a live object that is not what its last write left: a change is missing, with the manager that the object names', () => {
    const { missing } = told([created(0, 'alice', ['web'])], { snapshot: cluster(liveDb(['web', 'evil'], managed)) });
    expect(missing.map(({ how, manager, lastWrite }) => [how, manager?.manager, lastWrite?.user])).toEqual([
      ['differs', 'kubectl-edit', 'alice'],
    ]);
  });

  test.each([
    ['gone', [created(0, 'alice', ['web'])], ''],
    ['there', [write(1, 'bob', { verb: 'delete', effect: 'deleted' })], liveDb(['web'])],
  ] as const)('an object that is %s against its last write', (how, writes, live) => {
    expect(told(writes, { snapshot: cluster(live) }).missing.map((one) => one.how)).toEqual([how]);
  });

  test('what was written after the cluster was read is no missing change, and starts from what was read', () => {
    const { missing, edits } = told([changed(5, 'mallory', ['web', 'evil'])], {
      snapshot: cluster(liveDb(['web']), nine + hour),
    });
    expect(missing).toEqual([]);
    expect(edits.map(opened)).toEqual([['shop/evil → shop/db every port']]);
  });
});

describe('namespaces and pods of that time', () => {
  const space = (labels: JsonObject): JsonObject => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop', labels },
  });
  const ofSpace = { group: '', kind: 'Namespace', namespace: '', name: 'shop' };

  test('a label of a namespace that opens a hole is told with its author; one that does nothing is not', () => {
    const team = policy(
      'shop/db',
      '{podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress], ingress: [{from: [{namespaceSelector: {matchLabels: {team: x}}}]}]}',
    );
    const writes = [
      write(0, 'alice', { ref: ofSpace, effect: 'changed', after: space({ note: '1' }) }),
      write(1, 'bob', { ref: ofSpace, effect: 'changed', after: space({ note: '2' }) }),
      write(2, 'mallory', { ref: ofSpace, effect: 'changed', after: space({ note: '2', team: 'x' }) }),
    ];
    const { edits } = told(writes, { snapshot: cluster(team) });
    expect(edits.map((edit) => [edit.write.user, edit.changes])).toEqual([['mallory', ['the label team=x is new']]]);
    expect(opened(edits[0] as Edit).join()).toContain('shop/db');
  });

  const podEvent = (at: number, name: string, more: Partial<PodEvent>): PodEvent => ({
    time: nine + at * hour,
    namespace: 'shop',
    pod: name,
    uid: `uid-${name}`,
    origin: { kind: 'log', file: 'audit.jsonl', line: ++line },
    ...more,
  });

  test('a pod that lived for a while only is judged while it lived', () => {
    const events = [
      podEvent(1, 'guest', { labels: new Map([['app', 'guest']]), owner: { kind: 'Job', name: 'guest' } }),
      podEvent(1.1, 'guest', { addresses: ['10.0.0.9'], node: 'n1' }),
      podEvent(3, 'guest', { gone: true }),
    ];
    const writes = [
      created(0, 'alice', ['web']),
      changed(2, 'mallory', ['web', 'guest']),
      changed(4, 'bob', ['web', 'guest', 'web'], 3),
      changed(5, 'carol', ['web'], 4),
    ];
    const { edits } = told(writes, { snapshot: cluster(liveDb(['web'])), events });
    expect(edits.map((edit) => opened(edit).filter((text) => text.includes('guest')))).toEqual([
      [],
      ['shop/guest → shop/db every port'],
      [],
      [],
    ]);
    expect(closed(edits[3] as Edit).filter((text) => text.includes('guest'))).toEqual([]);
  });

  test('a turn by pods alone has no author', () => {
    const events = [podEvent(3, 'evil', { labels: new Map([['app', 'web']]) })];
    const { tracked } = told(
      [created(0, 'alice', ['web']), changed(6, 'bob', ['web', 'none'])],
      {
        snapshot: cluster(liveDb(['web'])),
        events: [podEvent(2, 'evil', { labels: new Map([['app', 'evil']]), node: 'n1' }), ...events],
      },
      { answer },
    );
    expect(tracked?.turns.map(({ after, edit }) => [after, edit?.write.user])).toEqual([
      ['denied', 'alice'],
      ['allowed', undefined],
    ]);
  });

  const other = new Map([['app', 'other']]);
  const web = new Map([['app', 'web']]);
  const born = podEvent(0.05, 'evil', { labels: other, node: 'n1' });
  const again = changed(5, 'bob', ['web'], 2);
  test.each([
    [
      'after the last write',
      [created(0.1, 'alice', ['web'])],
      [born, podEvent(3, 'evil', { labels: web })],
      [[3, 'allowed']],
    ],
    [
      'opened and closed between two writes',
      [created(0.1, 'alice', ['web']), again],
      [born, podEvent(1, 'evil', { labels: web }), podEvent(2, 'evil', { labels: other })],
      [
        [1, 'allowed'],
        [2, 'denied'],
      ],
    ],
    [
      'at its own time, not at that of the next change of any pod',
      [created(0.1, 'alice', ['web']), again],
      [born, podEvent(1, 'evil', { labels: web }), podEvent(4, 'web', { labels: new Map([...web, ['x', '1']]) })],
      [[1, 'allowed']],
    ],
  ])('a turn by pods %s', (_, writes, events, turns) => {
    const { tracked } = told(writes, { snapshot: cluster(liveDb(['web'])), events }, { answer });
    const ofPods = tracked?.turns.filter(({ edit }) => edit === undefined) ?? [];
    expect(ofPods.map(({ time, after }) => [(time - nine) / hour, after])).toEqual(turns);
    expect(ofPods.map(({ pods }) => pods?.map(({ pod, how }) => `${pod} ${how}`))).toEqual(
      turns.map(() => ['evil got other labels']),
    );
  });
});

test('an edit after one whose outcome is not in the log is judged as if that had not been, and says so', () => {
  const writes = [
    created(0, 'alice', ['web']),
    write(1, 'mallory', { effect: 'changed' }),
    write(2, 'bob', { ref: refOf('extra'), uid: 'u2', verb: 'create', effect: 'created', after: saying(['evil']) }),
    changed(3, 'carol', ['web', 'evil'], 3),
    write(4, 'dave', { ref: refOf('extra'), uid: 'u2', verb: 'delete', effect: 'deleted' }),
  ];
  const { edits } = told(writes, { snapshot: cluster(liveDb(['web', 'evil'])) });
  const unseen = edits.map(({ effect }) => effect.kind === 'judged' && effect.unseen?.map(({ object }) => object.name));
  expect(unseen).toEqual([undefined, false, ['db'], false, undefined]);
  const text = historyText(told(writes, { snapshot: cluster(liveDb(['web', 'evil'])) }), options);
  expect(text).toMatch(/judged +as if NetworkPolicy shop\/db had not changed at 2026-11-23 10:00:00 UTC or later/);
});

describe('documents', () => {
  const hostile = changed(1, 'mallory\u001b[31m\n::error::x', ['web', '``` <img src=x>']);
  const history = told([created(0, 'alice', ['web']), hostile], { snapshot: cluster(liveDb(['web'])) });

  test('nothing from the log writes to a terminal, a runner or a page', () => {
    const text = historyText(history, { ...options, width: 200 });
    // eslint-disable-next-line no-control-regex -- it is what must not be there
    expect(text).not.toMatch(/\u001b|^::/m);
    const markdown = historyMarkdown(history, options);
    expect(markdown).not.toMatch(/^::/m);
    expect(markdown).toMatch(/^````+diff$/m);
    expect(JSON.parse(historyJson(history))).toMatchObject({ schema: 'netpol-gate/history/1', edits: [{}, {}] });
  });

  test('a timeline reads well', () => {
    expect(
      historyText(
        told([created(0, 'alice', ['web']), changed(1, 'mallory', ['web', 'evil'])], {
          snapshot: cluster(liveDb(['web', 'evil'])),
        }),
        options,
      )
        .split('\n')
        .slice(-22)
        .join('\n'),
    ).toMatchInlineSnapshot(`
     "      +            matchLabels:
           +              app: web
           +  podSelector:
           +    matchLabels:
           +      app: db
           +  policyTypes:
           +    - Ingress

     2026-11-23 10:00:00 UTC NetworkPolicy shop/db changed
       by              mallory with kubectl/v1.34.4 (patch), audit.jsonl:58
       what            the rule is new: ingress from app=evil
       opened          shop/evil → shop/db every port
                        matchLabels:
                          app: web
           +    - from:
           +        - podSelector:
           +            matchLabels:
           +              app: evil
              podSelector:
                matchLabels:
           …
     "
    `);
  });
});

test('of a kind that could not be read nothing is missing, and it is named', () => {
  const whole = cluster('');
  const create = [created(0, 'alice', ['web'])];
  expect(told(create, { snapshot: whole }).missing.map(({ how }) => how)).toEqual(['gone']);
  const incomplete = [{ kind: 'NetworkPolicy', reason: 'forbidden' }];
  const { missing, statements } = told(create, { snapshot: { ...whole, incomplete } });
  expect(missing).toEqual([]);
  expect(statements.join(' ')).toContain('Not read of the cluster, and so not compared with the log: NetworkPolicy.');
});

test('what is too long to be told line by line says so', () => {
  const long = (first: number) => ({ a: Array.from({ length: 2_500 }, (_, at) => first + at) });
  expect(diffLines(long(0), long(1))).toEqual([expect.stringMatching(/^… too long .*2501 lines before, 2501 after/)]);
});

test.each([
  [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, []],
  [undefined, { a: 1 }, ['+a: 1']],
  [
    { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 },
    { a: 1, b: 2, c: 3, d: 4, e: 5, f: 7 },
    [' d: 4', ' e: 5', '-f: 6', '+f: 7'],
  ],
] as const)('lines that differ between %j and %j', (before, after, expected) => {
  expect(diffLines(before, after).filter((text) => text !== '…')).toEqual(expected);
});

describe('a write that the log lacks', () => {
  test.each(['nothing', 'metadata-only'] as const)(
    'what a write that the log lacks has done is not of the next, which changed %s of it',
    (effect) => {
      const history = told(
        [
          created(1, 'alice', ['web']),
          write(2, 'carol', { effect, after: saying(['web', 'evil'], 2) }),
          changed(3, 'bob', ['web'], 3),
        ],
        { snapshot: cluster(liveDb(['web'])) },
        { answer },
      );
      expect(history.edits.map(({ kind, missed }) => [kind, missed])).toEqual([
        ['created', undefined],
        ['found', 1],
        ['changed', undefined],
      ]);
      const [, found] = history.edits;
      expect(found && opened(found)).toEqual(['shop/evil → shop/db every port']);
      expect(history.tracked?.turns.map(({ after, edit }) => [after, edit?.kind])).toEqual([
        ['denied', 'created'],
        ['allowed', 'found'],
        ['denied', 'changed'],
      ]);
      const text = historyText(history, options);
      expect(text).toContain('NetworkPolicy shop/db found changed, by a write that is not in the log');
      expect(text).not.toMatch(/^ +by +carol/m);
      expect(text).toMatch(/shown by +carol/);
    },
  );

  test('a write that changed nothing and shows what the log told is no edit', () => {
    const history = told(
      [created(1, 'alice', ['web']), write(2, 'carol', { effect: 'nothing', after: saying(['web']) })],
      { snapshot: cluster(liveDb(['web'])) },
    );
    expect(history.edits.map(({ kind }) => kind)).toEqual(['created']);
    expect(history.idle).toBe(1);
  });
});

describe('a connection that is asked about, and a log that does not show it all', () => {
  const asked = (writes: readonly ObjectWrite[], from: readonly string[], metadata = ''): string =>
    historyText(told(writes, { snapshot: cluster(liveDb(from, metadata)) }, { answer }), { ...options, width: 200 });

  test('an edit of which the log does not show what was before is told as one that may have opened it', () => {
    const text = asked([changed(1, 'mallory', ['web', 'evil'])], ['web', 'evil']);
    expect(text).toContain('allowed at its end; whether 1 other change turned it cannot be told');
    expect(text).toMatch(
      /^May have turned it too: what these did is not in the log\n\n.* shop\/db changed\n +by +mallory/m,
    );
  });

  test('so is one of which it does not show what came of it, and none of another namespace', () => {
    const unseen = write(2, 'mallory', { effect: 'changed' });
    const other = write(3, 'bob', { effect: 'changed', ref: { ...refOf('x'), namespace: 'elsewhere' } });
    const text = asked([created(1, 'alice', ['web']), unseen, other], ['web', 'evil']);
    expect(text).toMatch(/answer +denied → allowed\n +by +mallory/);
    expect(text).not.toContain('bob');
  });

  test('a write that the log lacks, which the live object shows', () => {
    const text = asked([created(1, 'alice', ['web'])], ['web', 'evil'], ', generation: 2');
    expect(text).toContain('denied at its end; whether 1 other change turned it cannot be told');
    expect(text).toContain('May have turned it too: missing from the log');
    expect(text).toContain('NetworkPolicy shop/db is not what its last write in the log left');
  });

  test('where all is known nothing is added, also where names alone may be shown', () => {
    const history = told(
      [created(1, 'alice', ['web']), changed(2, 'mallory', ['web', 'evil'])],
      { snapshot: cluster(liveDb(['web', 'evil'])) },
      { answer },
    );
    for (const one of [history, historyOfNames(history)])
      expect(historyText(one, options)).not.toContain('cannot be told');
  });
});

describe('what ended with its namespace', () => {
  const controller = 'system:serviceaccount:kube-system:namespace-controller';
  const shop: ObjectRef = { group: '', kind: 'Namespace', namespace: '', name: 'shop' };
  const space = (at: number, user: string, effect: ObjectWrite['effect']): ObjectWrite =>
    write(at, user, { verb: effect === 'created' ? 'create' : 'delete', ref: shop, uid: `ns${at}`, effect });
  const emptied = (at: number): ObjectWrite => write(at, controller, { verb: 'deletecollection', effect: 'deleted' });
  const validate = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(schema);
  const textOf = (writes: readonly ObjectWrite[]): string => {
    const history = told(writes);
    for (const one of [history, historyOfNames(history)]) {
      validate(JSON.parse(historyJson(one)));
      expect(validate.errors).toBeNull();
    }
    return historyText(history, { ...options, width: 200 });
  };

  test('is of whoever deleted that, and the controller that did it is told besides', () => {
    const before = space(0.5, 'erin', 'marked-for-deletion');
    const again = space(0.7, 'alice', 'created');
    const text = textOf([
      before,
      again,
      created(1, 'alice', ['web']),
      space(2, 'bob', 'marked-for-deletion'),
      emptied(2.1),
    ]);
    expect(text).toMatch(
      /shop\/db deleted\n +by +bob with .*, of Namespace shop\n +carried out by +system:serviceaccount/,
    );
    expect(text).not.toContain('erin');
  });

  test('by nobody who is known, that is said', () => {
    const text = textOf([created(1, 'alice', ['web']), emptied(2)]);
    expect(text).toMatch(
      /by +system:serviceaccount.*\n +beware +it ended with its namespace: who deleted that is not in the log/,
    );
  });
});

test('a log of another cluster is told by the uids, and one object that is the same is enough', () => {
  const saidOf = (uid: string, more: readonly ObjectWrite[] = []): string =>
    told([created(1, 'alice', ['web']), ...more], {
      snapshot: cluster(liveDb(['web'], `, uid: ${uid}`)),
    }).statements.join(' ');
  expect(saidOf('u2')).toContain(
    '1 object is both in the log and in the cluster, and not one of them is the same by its uid',
  );
  expect(saidOf('u1')).not.toContain('uid');
  // It is known to be over.
  expect(saidOf('u2', [write(2, 'bob', { verb: 'delete', effect: 'deleted' })])).not.toContain('uid');
});

test('a peer in the place of another is told with the one that is gone', () => {
  const [, edit] = told([created(1, 'alice', ['web']), changed(2, 'bob', ['evil'])]).edits;
  expect(edit?.changes).toEqual(['the peer was app=web and is app=evil']);
});

test.each([
  ['before it', 2, 'unknown'],
  ['after it', 1, 'known'],
] as const)('what was written while the cluster was read, and %s was its turn', (_, generation, before) => {
  const counted = (one: ObjectWrite, version: number): ObjectWrite => {
    const shown = one.after as JsonObject & { readonly metadata: JsonObject };
    const metadata = { ...shown.metadata, resourceVersion: `${version}` };
    return { ...one, version: `${version}`, after: { ...shown, metadata } };
  };
  const from = generation === 1 ? ['web'] : ['web', 'evil'];
  const snapshot = cluster(liveDb(from, `, uid: u1, generation: ${generation}`), nine + hour);
  const edit = counted(changed(1.001, 'mallory', ['web', 'evil']), 2);
  expect(told([counted(created(0, 'alice', ['web']), 1), edit], { snapshot }).missing).toEqual([]);
  expect(told([edit], { snapshot }).edits.map((one) => one.before.kind)).toEqual([before]);
});

test.each([
  ['delete', 'db', 'shop/db asked to be deleted, and the log does not show whether that was done'],
  ['deletecollection', '', 'shop/ all were asked to be deleted, and the log does not show whether that was done'],
] as const)('a %s of which the log does not show what it did', (verb, name, words) => {
  const history = told([
    created(1, 'alice', ['web']),
    write(2, 'mallory', { verb, effect: 'changed', ref: refOf(name) }),
  ]);
  expect(historyText(history, { ...options, width: 200 })).toContain(`NetworkPolicy ${words}`);
});
