// Predictions of a made-up report against made-up records: what confirms, what contradicts, and what proves nothing.
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../src/model/finding.ts';
import type { Connection, Observation, ObjectWrite } from '../src/model/flow.ts';
import type { Rollout, Verification } from '../src/model/verification.ts';
import { verificationJson, verificationMarkdown, verificationText } from '../src/reporters/index.ts';
import { predictionsOf, rolloutOf, settling, verify } from '../src/verify.ts';
import {
  cause,
  connection,
  coverage,
  evidence,
  finding,
  hour,
  minute,
  networkPolicy,
  now,
  party,
  report,
  row,
} from './build.ts';
import { processorTime } from './time-taken.ts';

const judged: Report = report({
  findings: [
    finding('blocked-connection', {
      rows: [row('shop/batch', 'pay/db', 5432, { after: 'denied' })],
      causes: [cause()],
    }),
    finding('opened-connection', { rows: [row('shop/cache', 'pay/db', 5432, { after: 'allowed' })] }),
    finding('unclear-verdict', { rows: [row('shop/maybe', 'pay/db', 5432)] }),
  ],
});

const begin = now + 10 * minute;
const rollout: Rollout = { basis: 'asked', from: begin, writes: [], unwritten: [], later: [] };

function seen(from: string, facts: Partial<Connection>, to = 'pay/db', port = 5432): Connection {
  return connection(party(from), party(to), port, facts);
}
const at = (time: number, count = 1) => evidence(count, time, time);
const observation = (...connections: readonly Connection[]): Observation => ({
  connections,
  writes: [],
  coverage: coverage({ first: begin, last: begin + hour }),
});

function verified(after: readonly Connection[], before?: readonly Connection[], of = judged): Verification {
  return verify(of, {
    rollout,
    after: observation(...after),
    ...(before && { before: observation(...before) }),
    limits: [],
  });
}

const outcomes = ({ predictions }: Verification): readonly string[] =>
  predictions.map(({ kind, outcome, seen: sighting }) => `${kind} ${outcome} ${sighting?.verdict ?? '-'}`);

test('lines end at the width of the terminal, but for names', () => {
  const told = verificationText(verified([seen('shop/batch', { denied: at(begin + 1) })]), { limit: 10, width: 70 });
  expect(told.split('\n').filter((line) => line.length > 70)).toEqual([]);
  expect(told).toMatch(/\n {15}\S/);
});

describe('one prediction', () => {
  const unseen = 'opened unseen -';
  test.each<[string, Partial<Connection>, string]>([
    ['refused since', { denied: at(begin + 1) }, 'blocked confirmed denied'],
    ['let through since', { allowed: at(begin + 1) }, 'blocked contradicted allowed'],
    ['both, the refusal newer', { allowed: at(begin + 1), denied: at(begin + 2) }, 'blocked confirmed denied'],
    ['both, the passage newer', { allowed: at(begin + 2), denied: at(begin + 1) }, 'blocked contradicted allowed'],
    ['both at once', { allowed: at(begin + 1), denied: at(begin + 1) }, 'blocked confirmed denied'],
  ])('%s', (_what, facts, outcome) => {
    expect(outcomes(verified([seen('shop/batch', facts)]))).toEqual([outcome, unseen]);
  });

  test.each<[string, readonly Connection[]]>([
    ['nothing', []],
    ['a verdict that is not about policies', [seen('shop/batch', { other: at(begin + 1) })]],
    ['another port', [seen('shop/batch', { denied: at(begin + 1) }, 'pay/db', 5433)]],
    ['another end', [seen('shop/batch', { denied: at(begin + 1) }, 'pay/other')]],
  ])('%s proves nothing, and no share is made of it', (_what, after) => {
    const told = verified(after);
    expect(told.counts.blocked).toEqual({ confirmed: 0, contradicted: 0, unseen: 1 });
    expect(verificationText(told, { limit: 10 })).toContain('nothing can be said of their quality');
  });
});

test('of huge groups the first pairs are looked at, and the rest is counted without a look at each', () => {
  const members = (name: string, count: number, single = false) =>
    Array.from({ length: count }, (_, index) => ({
      party: party(`shop/${name}-${index}`),
      ...(single && { single: true as const }),
    }));
  const group = (list: ReturnType<typeof members>) => ({
    members: list,
    conditions: [],
    others: list.map((one) => one.party),
  });
  const folded = (sources: ReturnType<typeof members>, destinations: ReturnType<typeof members>) => ({
    sources: group(sources),
    destinations: group(destinations),
    ports: [{ protocol: 'TCP' as const, first: 80, last: 80 }],
    pairs: 1,
    of: row('shop/a', 'shop/b', 80, { after: 'denied' }),
  });
  const [some, alone] = [members('a', 15_000), members('s', 15_000, true)];
  const again = [alone[0], ...alone].flatMap((one) => one ?? []);
  const vast = () =>
    report({
      findings: [
        finding('blocked-connection', {
          rows: [row('shop/a', 'shop/b', 80, { after: 'denied' })],
          folded: [folded(some, members('b', 15_000)), folded(again, again)],
        }),
      ],
    });
  // What is known of a report is kept: each time another one is asked about.
  const time = processorTime(5_000, () => {
    const { recorded, left } = predictionsOf(vast());
    expect([recorded.length, recorded.length + left]).toEqual([20_000, 15_000 ** 2 + 15_000 * 14_999]);
  });
  // One by one they take a minute.
  expect(time).toBeLessThan(5_000);
  const same = vast();
  expect(predictionsOf(same)).toBe(predictionsOf(same));
});

describe('what nobody predicted', () => {
  const turned = (from: string, to = 'payments/db') => ({
    before: seen(from, { allowed: at(now - 1) }, to),
    after: seen(from, { denied: at(begin + 1) }, to),
  });
  const unpredicted = (...pairs: readonly { before: Connection; after: Connection }[]) =>
    verified(
      pairs.map(({ after }) => after),
      pairs.map(({ before }) => before),
    ).unpredicted.map(({ change, source }) => `${change} ${JSON.stringify(source)}`);

  test('many that turned are held against many rows at once', () => {
    const names = Array.from({ length: 15_000 }, (_, index) => `shop/a${index}`);
    const rows = names.map((name) => row(name, 'payments/db', 5432, { after: 'denied' }));
    const of = report({ findings: [finding('blocked-connection', { rows, causes: [cause()] })] });
    const pairs = [...names, 'shop/web'].map((name) => turned(name));
    const [after, before] = [pairs.map((pair) => pair.after), pairs.map((pair) => pair.before)];
    const time = processorTime(20_000, () => expect(verified(after, before, of).unpredicted).toHaveLength(1));
    expect(time).toBeLessThan(20_000);
  });

  test('a connection that turned, near what changed', () => {
    expect(unpredicted(turned('shop/web'))).toEqual([`newly-denied ${JSON.stringify(party('shop/web'))}`]);
  });

  test.each([
    ['far from what changed', turned('shop/web', 'far/db')],
    ['of which the report speaks', turned('shop/batch', 'pay/db')],
    ['which the report holds for undecided', turned('shop/maybe', 'pay/db')],
    [
      'that turned by itself before',
      { ...turned('shop/web'), before: seen('shop/web', { allowed: at(now - 1), denied: at(now - 2) }, 'payments/db') },
    ],
    [
      'of the same verdict',
      { ...turned('shop/web'), before: seen('shop/web', { denied: at(now - 1) }, 'payments/db') },
    ],
  ])('none %s', (_what, pair) => {
    expect(unpredicted(pair)).toEqual([]);
  });

  test('without objects that changed, every place is near; without records from before, none can be told, and it is said', () => {
    const bare = report();
    const { before, after } = turned('shop/web', 'far/db');
    expect(verified([after], [before], bare).unpredicted).toHaveLength(1);
    const told = verified([after], undefined, bare);
    expect(told.unpredicted).toEqual([]);
    expect(told.limits.join()).toContain('no record from before');
  });
});

describe('since when', () => {
  const write = (time: number, user: string, more: Partial<ObjectWrite> = {}): ObjectWrite => ({
    time,
    verb: 'patch',
    ref: networkPolicy('payments', 'api-ingress'),
    effect: 'spec-changed',
    user,
    client: 'kubectl',
    origin: { kind: 'log', file: 'audit.log', line: 1 },
    ...more,
  });

  test('thirty seconds after the first write since the report; later ones are told', () => {
    const told = rolloutOf(judged, [write(begin + hour, 'alice'), write(begin, 'ci'), write(now - 1, 'old')]);
    expect([told.basis, told.from]).toEqual(['audit', begin + settling]);
    expect([told.writes, told.later].map((list) => list.map(({ user }) => user))).toEqual([['ci'], ['alice']]);
  });

  test.each<[string, Partial<ObjectWrite>]>([
    ['of another object', { ref: networkPolicy('payments', 'other') }],
    ['that changed nothing', { effect: 'nothing' }],
    ['of labels alone', { effect: 'metadata-only' }],
    ['that was asked for before the report, and answered later', { received: now - 1 }],
  ])('no write %s', (_what, more) => {
    const told = rolloutOf(judged, [write(begin, 'ci', more)]);
    expect([told.basis, told.from, told.unwritten.length]).toEqual(['report', now, 1]);
  });

  test('what a person says goes first', () => {
    expect(rolloutOf(judged, [write(begin, 'ci')], begin + hour)).toMatchObject({ basis: 'asked', from: begin + hour });
  });
});

test('names from a hostile report and log reach no output as they are', () => {
  const name = '\u001b[31m::error::x|`<img src=x>`\u202e';
  const hostile = report({
    base: { name },
    findings: [finding('blocked-connection', { rows: [row(`shop/${name}`, 'pay/db', 5432, { after: 'denied' })] })],
  });
  const told = verified([seen(`shop/${name}`, { allowed: at(begin + 1) })], [], hostile);
  expect(told.counts.blocked.contradicted).toBe(1);
  const options = { limit: 10 };
  for (const text of [verificationText(told, options), verificationMarkdown(told, options)])
    expect([text.includes('\u001b'), text.includes('\u202e'), /^\s*::/m.test(text)]).toEqual([false, false, false]);
  expect(verificationMarkdown(told, options)).not.toMatch(/(?<!`[^`\n]*)<img/);
  expect(() => JSON.parse(verificationJson(told)) as unknown).not.toThrow();
});

test('an end called like a member of every object is only a name', () => {
  const odd = report({
    findings: [
      finding('blocked-connection', { rows: [row('__proto__/constructor', 'pay/db', 5432, { after: 'denied' })] }),
    ],
  });
  const told = verified([seen('__proto__/constructor', { denied: at(begin + 1) })], [], odd);
  expect(told.counts.blocked).toEqual({ confirmed: 1, contradicted: 0, unseen: 0 });
});
