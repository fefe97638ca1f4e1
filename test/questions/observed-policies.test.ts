/** Policies against reality: what counts as a use, what contradicts, and what is older than the policy. */
import { describe, expect, test } from '@jest/globals';
import { decidingWrites, lastWrites } from '../../src/checks/index.ts';
import { compile } from '../../src/engine/compile.ts';
import { createRun } from '../../src/engine/run.ts';
import type { ConnectionChange, WayAnswer } from '../../src/model/finding.ts';
import type { ObjectWrite } from '../../src/model/flow.ts';
import { byPolicy } from '../../src/questions/observed-policies.ts';
import { day, evidence, hour, networkPolicy, now, rulings } from '../build.ts';
import {
  allowedBy,
  change,
  type ChangeFacts,
  comparison,
  isolatedBy,
  observation,
  policy,
  world,
  write,
} from '../build-comparison.ts';

const api = networkPolicy('payments', 'api');
const db = networkPolicy('payments', 'db');
const live = world(['shop/checkout', 'payments/api', 'payments/db'], [policy(api, 'api', [{}, {}]), policy(db, 'db')]);

function viewOf(connections: readonly ConnectionChange[], writes: readonly ObjectWrite[] = []) {
  const given = comparison({ live, connections, observation: observation({ writes }) });
  const {
    policies = [],
    unexplained = [],
    older = [],
  } = byPolicy(
    connections.map(({ connection }) => connection),
    {
      world: compile(createRun(rulings), live),
      connections,
      writeOf: decidingWrites(given),
      lastWrites: lastWrites(writes),
    },
  );
  const [ofApi, ofDb] = ['api', 'db'].map((name) => policies.find((one) => one.policy.name === name));
  return { api: ofApi, db: ofDb, unexplained, older };
}

const days = (first: number, last: number, count = 5) => evidence(count, now - last * day, now - first * day);
const allowing: ChangeFacts = { reasonsAfter: [allowedBy(api, 1)] };
const refusing: ChangeFacts = { to: 'payments/db', port: 5432, reasonsAfter: [isolatedBy(db)] };

test('a rule is used by what it lets through, a policy by what it refuses', () => {
  const {
    api: ofApi,
    db: ofDb,
    unexplained,
  } = viewOf([
    change('allowed', 'allowed', { ...allowing, allowed: days(2, 1) }),
    change('denied', 'denied', { ...refusing, denied: days(2, 1, 7) }),
  ]);
  expect(ofApi).toMatchObject({ use: 'used', connections: 1, matched: { allowed: { count: 5 } }, isolating: {} });
  expect(ofApi?.rules.map(({ connections }) => connections)).toEqual([0, 1]);
  expect(ofDb).toMatchObject({ use: 'used', connections: 1, matched: {}, isolating: { denied: { count: 7 } } });
  expect(unexplained).toEqual([]);
});

test('a policy that a record contradicts is not used by it', () => {
  const {
    api: ofApi,
    db: ofDb,
    unexplained,
  } = viewOf([
    change('allowed', 'allowed', { ...allowing, denied: days(2, 1) }),
    change('denied', 'denied', { ...refusing, allowed: days(2, 1) }),
  ]);
  expect([ofApi?.use, ofDb?.use]).toEqual(['never-used', 'never-used']);
  expect(unexplained.map(({ why }) => why).sort()).toEqual(['allowed-though-refused', 'refused-though-allowed']);
});

describe('records older than the policy', () => {
  const record = change('denied', 'denied', { ...refusing, allowed: days(6, 4) });

  test('are no contradiction, and counted apart', () => {
    const { db: ofDb, unexplained, older } = viewOf([record], [write(db, now - 3 * day)]);
    expect(unexplained).toEqual([]);
    expect(older).toMatchObject([
      { row: { outcomes: { allowed: { count: 5 } } }, write: { object: db, time: now - 3 * day, origin: { line: 7 } } },
    ]);
    expect(ofDb).toMatchObject({ use: 'never-used', lastWrite: { time: now - 3 * day } });
  });

  test('are held against it if the write came before the last of them', () => {
    const { unexplained, older } = viewOf([record], [write(db, now - 5 * day)]);
    expect(unexplained.map(({ why }) => why)).toEqual(['allowed-though-refused']);
    expect(older).toEqual([]);
  });

  test('are no use of it', () => {
    const { api: ofApi, older } = viewOf(
      [change('allowed', 'allowed', { ...allowing, allowed: days(6, 4) })],
      [write(api, now - 3 * day, { effect: 'created' })],
    );
    expect(ofApi).toMatchObject({
      use: 'never-used',
      connections: 0,
      matched: {},
      older: { connections: 1, outcomes: { allowed: { count: 5 } } },
    });
    expect(ofApi?.rules.map(({ connections }) => connections)).toEqual([0, 0]);
    expect(older).toHaveLength(1);
  });

  test('of the same connection leave the newer verdict to speak', () => {
    const both = change('denied', 'denied', { ...refusing, allowed: days(6, 4), denied: days(2, 1, 9) });
    const { db: ofDb, unexplained, older } = viewOf([both], [write(db, now - 3 * day)]);
    expect({ unexplained, older }).toEqual({ unexplained: [], older: [] });
    expect(ofDb).toMatchObject({ use: 'used', isolating: { denied: { count: 9 } }, older: { connections: 0 } });
  });

  test('a policy that is gone may have explained what nobody allows now', () => {
    const open = change('allowed', 'allowed', {
      allowed: days(6, 4),
      reasonsAfter: [{ kind: 'default', direction: 'ingress' }],
    });
    expect(viewOf([open]).unexplained.map(({ why }) => why)).toEqual(['allowed-by-nobody']);
    const gone = write(networkPolicy('payments', 'gone'), now - hour, { effect: 'deleted' });
    expect(viewOf([open], [gone])).toMatchObject({ unexplained: [], older: [{ write: { object: { name: 'gone' } } }] });
  });
});

describe('pods of a workload that answer differently', () => {
  const ways: readonly WayAnswer[] = [
    { answer: 'allowed', reasons: [allowedBy(api, 0)], dependsOn: [] },
    { answer: 'denied', reasons: [isolatedBy(api)], dependsOn: [] },
  ];
  const differing = (facts: ChangeFacts, answers = ways): ConnectionChange => {
    const { connection, answer } = change('unknown', 'unknown', facts);
    return { connection, answer: { ...answer, waysOf: () => answers } };
  };

  test('each verdict is one of theirs', () => {
    const { api: ofApi, unexplained } = viewOf([differing({ allowed: days(2, 1), denied: days(2, 1, 3) })]);
    expect(unexplained).toEqual([]);
    expect(ofApi).toMatchObject({
      connections: 1,
      matched: { allowed: { count: 5 } },
      isolating: { denied: { count: 3 } },
    });
    expect(ofApi?.matched.denied).toBeUndefined();
  });

  test('a verdict that none of them has is a contradiction, with the grounds of all', () => {
    const refusals = [api, db].map((by): WayAnswer => ({ answer: 'denied', reasons: [isolatedBy(by)], dependsOn: [] }));
    const { unexplained } = viewOf([differing({ allowed: days(2, 1) }, refusals)]);
    expect(unexplained).toMatchObject([{ why: 'allowed-though-refused', reasons: [isolatedBy(api), isolatedBy(db)] }]);
  });

  test('what cannot be said says what it depends on', () => {
    const open: WayAnswer = { answer: 'unknown', reasons: [allowedBy(api, 0)], dependsOn: ['the moon is full'] };
    const { api: ofApi, unexplained } = viewOf([differing({ allowed: days(2, 1) }, [open])]);
    expect(unexplained).toMatchObject([{ why: 'cannot-say', dependsOn: ['the moon is full'] }]);
    // It may be used: then nobody calls it unused.
    expect(ofApi?.use).toBe('used');
  });
});
