import { checks, rules } from '../../src/checks/index.ts';
import type { FindingKind, Severity } from '../../src/model/finding.ts';
import type { Answer } from '../../src/model/verdict.ts';
import { day, evidence, hour, networkPolicy, now, workload } from '../build.ts';
import {
  change,
  type ChangeFacts,
  comparison,
  difference,
  gate,
  observation,
  policy,
  world,
  write,
} from '../build-comparison.ts';
import type { Comparison } from '../../src/model/comparison.ts';

const about: readonly FindingKind[] = [
  'blocked-connection',
  'opened-connection',
  'lost-isolation',
  'new-access',
  'lost-access',
  'unclear-verdict',
  'model-disagrees',
];

function found(given: Comparison): readonly (readonly [FindingKind, Severity])[] {
  return checks
    .filter(({ kind }) => about.includes(kind))
    .flatMap((check) => check.run(given, gate(), now))
    .map(({ kind, severity }) => [kind, severity] as const);
}

const records: Readonly<Record<string, ChangeFacts>> = {
  allowed: { allowed: evidence(12) },
  denied: { denied: evidence(3) },
  'both, allowed newer': { allowed: evidence(12, now - hour), denied: evidence(3, now - 2 * hour) },
  'both, denied newer': { allowed: evidence(12, now - 2 * hour), denied: evidence(3, now - hour) },
  'a refusal of a firewall or mesh': { other: evidence(5) },
};

const blocked = ['blocked-connection', 'error'] as const;
const opened = ['opened-connection', 'error'] as const;
const disagrees = ['model-disagrees', 'warning'] as const;
const lost = ['lost-access', 'notice'] as const;
const [A, D, U] = ['allowed', 'denied', 'unknown'] as const;
type Row = readonly [string, Answer, Answer, readonly (readonly [FindingKind, Severity])[]];

const table: readonly Row[] = [
  ['allowed', A, D, [blocked]],
  ['allowed', A, U, [['unclear-verdict', 'error']]],
  ['allowed', U, D, [['unclear-verdict', 'error']]],
  ['allowed', D, D, [disagrees]],
  ['allowed', D, U, [disagrees]],
  ['allowed', D, A, [opened, disagrees]],
  ['allowed', A, A, []],
  ['allowed', U, U, []],
  ['allowed', U, A, []],
  ['denied', D, A, [opened]],
  ['denied', U, A, [opened]],
  ['denied', D, U, [['unclear-verdict', 'warning']]],
  // It also contradicts the live policies, as every row from "allowed" does.
  ['denied', A, U, [['unclear-verdict', 'warning'], disagrees]],
  ['denied', A, A, [disagrees]],
  ['denied', A, D, [lost, disagrees]],
  ['denied', D, D, []],
  ['denied', U, D, []],
  ['denied', U, U, []],
  ['both, allowed newer', A, D, [blocked]],
  ['both, allowed newer', A, A, []],
  ['both, denied newer', A, D, [lost, disagrees]],
  ['both, denied newer', D, A, [opened]],
  ['both, denied newer', A, A, [disagrees]],
  ['a refusal of a firewall or mesh', A, A, []],
  ['a refusal of a firewall or mesh', D, A, [['new-access', 'error']]],
  ['a refusal of a firewall or mesh', A, D, [lost]],
];

test.each(table)('recorded %s, %s → %s', (recorded, before, after, expected) => {
  const changes = [change(before, after, records[recorded])];
  expect(found(comparison({ connections: changes }))).toEqual(expected);
  // The same without a cluster: then base stands for it.
  expect(found(comparison({ connections: changes, live: undefined }))).toEqual(expected);
});

test.each([
  ['newly-allowed', ['new-access', 'error']],
  ['newly-denied', lost],
  ['unclear', ['unclear-verdict', 'notice']],
] as const)('recorded none, %s', (kind, expected) => {
  expect(found(comparison({ differences: [difference(kind)] }))).toEqual([expected]);
});

test.each([
  ['the source goes', workload('shop/checkout')],
  ['the destination goes', workload('payments/api')],
])('a connection whose end the change removes is "workload removed", never blocked: %s', (_, workloadsRemoved) => {
  const given = comparison({
    connections: [change('allowed', 'denied', records['allowed'])],
    differences: [difference('newly-denied', { to: 'payments/api' })],
    workloadsRemoved: [workloadsRemoved],
  });
  expect(found(given)).toEqual([]);
  expect(rules.countConnections(given)).toMatchObject({ recorded: 1, blocked: 0, removed: 1, unchanged: 0 });
});

test('the recorded verdict is checked against live, the prediction is made for head', () => {
  const notRolledOut = change('denied', 'denied', { ...records['allowed'], live: 'allowed' });
  expect(found(comparison({ connections: [notRolledOut] }))).toEqual([]);
  const liveDenies = change('allowed', 'denied', { ...records['allowed'], live: 'denied' });
  expect(found(comparison({ connections: [liveDenies] }))).toEqual([blocked, disagrees]);
  const liveUnclear = change('allowed', 'allowed', { ...records['denied'], live: 'unknown' });
  expect(found(comparison({ connections: [liveUnclear] }))).toEqual([]);
});

describe('evidence counts from after the last known change of what decides it', () => {
  const api = networkPolicy('payments', 'api-ingress');
  const live = world(['shop/checkout', 'payments/api', 'payments/db'], [policy(api, 'api')]);
  const deployment = (namespace: string, name: string) => ({ group: 'apps', kind: 'Deployment', namespace, name });
  const labelled = (app: string, image: string) => ({
    spec: { template: { metadata: { labels: { app } }, spec: { image } } },
  });
  const old = { denied: evidence(3, now - 3 * day, now - 4 * day) };
  const at = now - 2 * day;

  test.each([
    ['the policy of the destination', [write(api, at)], true],
    ['that policy, without an effect', [write(api, at, { effect: 'nothing' })], false],
    ['that policy, its annotations only', [write(api, at, { effect: 'metadata-only' })], false],
    ['that policy, before the record', [write(api, now - 5 * day)], false],
    [
      'a policy of the namespace that is gone',
      [write(networkPolicy('payments', 'old'), at, { effect: 'deleted' })],
      true,
    ],
    [
      'a policy that is gone, of another namespace',
      [write(networkPolicy('web', 'old'), at, { effect: 'deleted' })],
      false,
    ],
    ['the labels of the namespace', [write({ group: '', kind: 'Namespace', namespace: '', name: 'shop' }, at)], true],
    [
      'the namespace of somebody else',
      [write({ group: '', kind: 'Namespace', namespace: '', name: 'web' }, at)],
      false,
    ],
    ['the workload', [write(deployment('payments', 'api'), at)], true],
    ['another workload', [write(deployment('payments', 'db'), at)], false],
    [
      'the image of the workload, its labels stay',
      [
        write(deployment('payments', 'api'), now - 6 * day, { after: labelled('api', '1') }),
        write(deployment('payments', 'api'), at, { after: labelled('api', '2') }),
      ],
      false,
    ],
    [
      'the labels of its template',
      [
        write(deployment('payments', 'api'), now - 6 * day, { after: labelled('old', '1') }),
        write(deployment('payments', 'api'), at, { after: labelled('api', '1') }),
      ],
      true,
    ],
  ])('a refusal is history after a write of %s', (_, writes, isHistory) => {
    const given = comparison({
      live,
      connections: [change('allowed', 'allowed', old)],
      observation: observation({ writes }),
    });
    expect(found(given)).toEqual(isHistory ? [] : [disagrees]);
  });

  test('a policy that does not select the end decides nothing', () => {
    const db = networkPolicy('payments', 'db-ingress');
    const given = comparison({
      live: world(['shop/checkout', 'payments/api'], [policy(api, 'api'), policy(db, 'db')]),
      connections: [change('allowed', 'allowed', old)],
      observation: observation({ writes: [write(db, at)] }),
    });
    expect(found(given)).toEqual([disagrees]);
  });

  test('history is shown as such', () => {
    const both = { ...old, allowed: evidence(40, now - hour, now - day) };
    const given = comparison({
      live,
      connections: [change('allowed', 'denied', both)],
      observation: observation({ writes: [write(api, at)] }),
    });
    const [draft] = checks.flatMap((check) =>
      check.kind === 'blocked-connection' ? check.run(given, gate(), now) : [],
    );
    expect(draft?.details).toEqual([
      'History: recorded as denied 3 times, last 2026-11-20 14:05 UTC, before the last change of NetworkPolicy payments/api-ingress (2026-11-21 14:05 UTC by alice).',
    ]);
  });

  test('a refusal that is history leaves a new access', () => {
    const given = comparison({
      live,
      connections: [change('denied', 'allowed', { ...old, live: 'allowed' })],
      observation: observation({ writes: [write(api, at)] }),
    });
    expect(found(given)).toEqual([['new-access', 'error']]);
  });

  test('a record that the model shares stays one: the write has not changed its verdict', () => {
    const given = comparison({
      live,
      connections: [change('allowed', 'denied', { allowed: evidence(40, now - 3 * day, now - 4 * day) })],
      observation: observation({ writes: [write(api, at)] }),
    });
    expect(found(given)).toEqual([blocked]);
  });
});

test('what holds for the records of one row is not said of all rows of a finding', () => {
  const ref = networkPolicy('payments', 'api-ingress');
  const given = comparison({
    live: world(['shop/checkout', 'payments/api'], [policy(ref, 'api')]),
    connections: [
      change('allowed', 'denied', { allowed: evidence(4, now - 2 * day, now - 3 * day) }),
      change('allowed', 'denied', { allowed: evidence(4, now - hour, now - hour), from: 'shop/other' }),
    ],
    observation: observation({ writes: [write(ref, now - day)] }),
  });
  const drafts = checks.flatMap((check) => (check.kind === 'blocked-connection' ? check.run(given, gate(), now) : []));
  expect(drafts.map(({ rows }) => rows.length)).toEqual([2]);
  expect(drafts[0]?.details).toEqual([expect.stringMatching(/^Of 1 of these 2: All records are older than/)]);
});

test('the agreement rate counts each connection whose recorded verdict can be checked', () => {
  const given = comparison({
    connections: [
      change('allowed', 'allowed', records['allowed']),
      change('denied', 'denied', { ...records['denied'], to: 'payments/db' }),
      change('allowed', 'allowed', { ...records['denied'], to: 'payments/x' }),
      change('unknown', 'unknown', { ...records['denied'], to: 'payments/y' }),
      change('allowed', 'allowed', { other: evidence(2), to: 'payments/z' }),
    ],
  });
  expect(rules.countConnections(given)).toEqual({
    recorded: 5,
    unchanged: 5,
    blocked: 0,
    opened: 0,
    unclear: 0,
    removed: 0,
    agreement: { checked: 3, agreed: 2 },
  });
});

test('what is older than the last change of its policies counts neither for the model nor against it', () => {
  const ref = networkPolicy('payments', 'api');
  const old = evidence(4, now - 2 * day, now - 3 * day);
  const rateOf = (facts: ChangeFacts, at: number) => {
    const connections = [change('allowed', 'allowed', facts)];
    const live = world(['shop/checkout', 'payments/api'], [policy(ref, 'api')]);
    const given = comparison({ live, connections, observation: observation({ writes: [write(ref, at)] }) });
    return rules.countConnections(given).agreement;
  };
  expect(rateOf({ allowed: old }, now - day)).toEqual({ checked: 0, agreed: 0 });
  expect(rateOf({ denied: old }, now - day)).toEqual({ checked: 0, agreed: 0 });
  expect(rateOf({ allowed: old, denied: evidence(1, now - hour, now - hour) }, now - day)).toEqual({
    checked: 1,
    agreed: 0,
  });
  // Some of these records came before the change, some after it.
  expect(rateOf({ allowed: old }, now - 60 * hour)).toEqual({ checked: 1, agreed: 1 });
  // One record that began before the change and ended after it is of neither side.
  const over = { ...old, newest: old.first };
  expect(rateOf({ allowed: over }, now - 60 * hour)).toEqual({ checked: 0, agreed: 0 });
  expect(rateOf({ denied: over }, now - 60 * hour)).toEqual({ checked: 0, agreed: 0 });
});
