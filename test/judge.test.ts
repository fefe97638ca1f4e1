import { rules } from '../src/checks/index.ts';
import { defaultGate } from '../src/config.ts';
import { exitCode, judge } from '../src/judge.ts';
import type { Comparison } from '../src/model/comparison.ts';
import { type Cause, findingKinds, type Report } from '../src/model/finding.ts';
import type { Gate, Waiver } from '../src/model/gate.ts';
import { cause, coverage, day, evidence, networkPolicy, now, party, place, workload } from './build.ts';
import { change, comparison, difference, gate, meta, observation, waiver, write } from './build-comparison.ts';
import { processorTime } from './time-taken.ts';

function judged(comparisons: readonly Comparison[], settings: Gate = gate(), at = now): Report {
  return judge(comparisons, rules, settings, at, meta(comparisons));
}

const seen = [change('allowed', 'allowed', { allowed: evidence(1) }).connection];
const whole = { observation: observation({ connections: seen }) };
const blockedBy = (causes: readonly Cause[]) => change('allowed', 'denied', { allowed: evidence(12), causes });
const blocked = blockedBy([cause()]);
const blockedToo = change('allowed', 'denied', { allowed: evidence(90), from: 'shop/cart' });

test('nothing found: passed', () => {
  const report = judged([comparison(whole)]);
  expect(report).toMatchObject({ conclusion: 'passed', because: [], findings: [], waived: [], nothingChanged: false });
  expect(exitCode(report)).toBe(0);
});

describe('exit codes and words', () => {
  const problem = (kind: 'invalid-manifest' | 'not-evaluated') => ({
    kind,
    side: 'head' as const,
    changed: true,
    message: 'a fault',
    help: 'Mend it.',
    origin: place('a.yaml:1:1'),
    related: [],
  });
  const drift = [{ object: networkPolicy('a', 'b'), how: 'differs' as const, paths: [], origin: place('a.yaml:1:1') }];
  const unclear = (before: 'allowed' | 'denied', record: 'allowed' | 'denied') =>
    change(before, 'unknown', { [record]: evidence(1) });

  test.each<[string, Partial<Comparison>, Partial<Gate>, Report['conclusion'], 0 | 1]>([
    ['a blocked connection', { connections: [blocked] }, {}, 'failed', 1],
    ['the same in mode report', { connections: [blocked] }, { mode: 'report' }, 'failed', 0],
    ['the same, warn-only', { connections: [blocked] }, { warnOnly: ['blocked-connection'] }, 'passed', 0],
    ['an invalid manifest', { problems: [problem('invalid-manifest')] }, {}, 'failed', 1],
    ['a template', { problems: [problem('not-evaluated')] }, {}, 'cannot say', 1],
    ['a template in mode report', { problems: [problem('not-evaluated')] }, { mode: 'report' }, 'cannot say', 0],
    ['an unclear verdict on recorded traffic', { connections: [unclear('allowed', 'allowed')] }, {}, 'cannot say', 1],
    ['an unclear verdict on a refusal', { connections: [unclear('denied', 'denied')] }, {}, 'passed', 0],
    ['unclear and blocked', { connections: [unclear('allowed', 'allowed'), blockedToo] }, {}, 'failed', 1],
    ['drift: never gated by default', { drift }, {}, 'passed', 0],
    ['drift where warnings fail', { drift }, { failOn: 'warning' }, 'failed', 1],
    ['a notice where warnings fail', { differences: [difference('newly-denied')] }, { failOn: 'warning' }, 'passed', 0],
    ['a notice where notices fail', { differences: [difference('newly-denied')] }, { failOn: 'notice' }, 'failed', 1],
  ])('%s', (_, facts, settings, conclusion, code) => {
    const everyone = ['checkout', 'cart'].flatMap((name) =>
      ['api', 'db'].map(
        (to) => change('allowed', 'allowed', { from: `shop/${name}`, to: `payments/${to}` }).connection,
      ),
    );
    const report = judged(
      [comparison({ observation: observation({ connections: everyone }), ...facts })],
      gate(settings),
    );
    expect([report.conclusion, exitCode(report)]).toEqual([conclusion, code]);
    expect(report.because.length > 0).toBe(conclusion !== 'passed');
  });

  test('error is never turned into 0', () => {
    expect(exitCode({ conclusion: 'error', mode: 'report' })).toBe(1);
  });

  test('nothing judged is no pass', () => {
    const report = judged([]);
    expect([report.conclusion, report.because, exitCode(report)]).toEqual([
      'cannot say',
      ['nothing could be compared'],
      1,
    ]);
  });

  test('ignored findings are counted and do not fail', () => {
    const settings = gate({ severity: { ...defaultGate.severity, 'blocked-connection': 'ignore' }, failOn: 'notice' });
    const report = judged([comparison({ connections: [blocked], ...whole })], settings);
    expect(report.conclusion).toBe('passed');
    expect(report.counts['blocked-connection']).toEqual({ error: 0, warning: 0, notice: 0, ignore: 1 });
  });

  test('why it failed, one sentence a kind, worst first', () => {
    const facts = { connections: [blocked, blockedToo], differences: [difference('newly-allowed')], ...whole };
    expect(judged([comparison(facts)]).because).toEqual([
      '2 recorded connections newly blocked',
      '1 pair newly allowed without a record',
    ]);
  });
});

test('the fast exit: no state, no finding, passed; unused waivers are no news', () => {
  const settings = gate({ waivers: [waiver({ kind: 'drift' })] });
  const report = judge([], rules, settings, now, meta([], { nothingChanged: true }));
  expect(report).toMatchObject({ conclusion: 'passed', nothingChanged: true, sources: [], findings: [] });
  expect(exitCode(report)).toBe(0);
});

test('the fast exit still tells that the gate file is edited', () => {
  const gateChange = { origin: place('.github/netpol-gate.yml:1:1'), changes: ['mode'], problems: [] };
  const report = judge([], rules, gate(), now, meta([], { nothingChanged: true, gateChange }));
  expect(report).toMatchObject({ conclusion: 'passed', findings: [{ kind: 'gate-changed', states: [] }] });
});

test('order: severity, kind, recorded count, key', () => {
  const at = (line: number) => [cause({ origin: place(`policies/payments.yaml:${line}:1`) })];
  const connections = [
    change('allowed', 'denied', { allowed: evidence(5), from: 'shop/b', causes: at(1) }),
    change('allowed', 'denied', { allowed: evidence(90), from: 'shop/c', causes: at(2) }),
    change('allowed', 'denied', { allowed: evidence(5), from: 'shop/a', causes: at(3) }),
  ];
  const isolation = [{ workload: party('payments/db'), direction: 'ingress' as const, before: [], causes: [] }];
  const differences = [difference('newly-denied', { to: 'payments/x' })];
  const drift = [{ object: networkPolicy('a', 'b'), how: 'differs' as const, paths: [], origin: place('a.yaml:1:1') }];
  const report = judged([comparison({ connections, isolation, differences, drift, ...whole })]);
  expect(report.findings.map(({ severity, kind, key }) => `${severity} ${kind} ${key.peer}`)).toEqual([
    'error blocked-connection shop/c',
    'error blocked-connection shop/a',
    'error blocked-connection shop/b',
    'error lost-isolation anyone',
    'warning drift ',
    'notice lost-access shop/checkout',
  ]);
});

describe('states', () => {
  const [staging, production] = ['staging', 'production'].map((state) =>
    comparison({ state, connections: [blocked], ...whole }),
  );
  if (staging === undefined || production === undefined) throw new Error('two states');

  test('the same finding in several states is one', () => {
    const report = judged([staging, production]);
    expect(report.findings).toMatchObject([{ kind: 'blocked-connection', states: ['production', 'staging'] }]);
    expect(report.findings[0]?.rows).toHaveLength(1);
    expect(report.sources.map(({ id, states }) => [id, states.map((each) => each.id)])).toEqual([
      ['default', ['production', 'staging']],
    ]);
  });

  test('the worst state counts', () => {
    const stated = {
      ...staging,
      connections: [change('denied', 'allowed', { denied: evidence(1), surprise: 'stated' })],
    };
    const implied = { ...production, connections: [change('denied', 'allowed', { denied: evidence(1) })] };
    const report = judged([stated, implied]);
    expect(report.findings).toMatchObject([{ severity: 'error', states: ['production', 'staging'] }]);
  });

  test('another source is another finding', () => {
    expect(judged([staging, { ...production, source: 'prod' }]).findings).toHaveLength(2);
  });

  test('a state report counts what was compared', () => {
    const report = judged([comparison({ connections: [blocked], ...whole, widened: 2 })]);
    expect(report.sources[0]?.states[0]).toMatchObject({
      id: 'policies',
      workloads: 3,
      policies: { live: 0, base: 0, head: 0 },
      connections: { recorded: 1, blocked: 1, agreement: { checked: 1, agreed: 1 } },
      widened: 2,
    });
  });
});

describe('fingerprints', () => {
  const fingerprintOf = (facts: Partial<Comparison>) =>
    judged([comparison({ ...facts, ...whole })]).findings[0]?.fingerprint;

  test('are known, so that a change of the key is noticed', () => {
    expect(fingerprintOf({ connections: [blocked] })).toBe('b96cd87e4b759dc7');
  });

  test('survive moved lines, files, counts, states and text', () => {
    const moved = change('allowed', 'denied', {
      allowed: evidence(4000, now - day),
      causes: [cause({ origin: place('elsewhere/moved.yaml:99:7'), text: 'other words' })],
    });
    expect(fingerprintOf({ connections: [moved], state: 'other' })).toBe(fingerprintOf({ connections: [blocked] }));
  });

  test.each([
    ['source', { source: 'other' }],
    ['peer', { connections: [blockedToo] }],
    ['port', { connections: [{ ...blocked, connection: { ...blocked.connection, port: 1 } }] }],
    ['object', { connections: [blockedBy([cause({ object: networkPolicy('payments', 'other') })])] }],
  ])('differ by %s', (_, facts) => {
    expect(fingerprintOf({ connections: [blocked], ...facts })).not.toBe(fingerprintOf({ connections: [blocked] }));
  });
});

describe('waivers', () => {
  const given = comparison({ connections: [blocked, blockedToo], ...whole });
  const run = (match: Waiver['match'], overrides: Partial<Waiver> = {}, at = now) =>
    judged([given], gate({ waivers: [waiver(match, overrides)] }), at);
  const kindsOf = ({ findings }: Report) => findings.map(({ kind }) => kind).filter((kind) => kind !== 'thin-evidence');

  test.each<[string, Waiver['match']]>([
    ['kind', { kind: 'blocked-connection' }],
    ['object', { object: 'NetworkPolicy payments/api-ingress' }],
    ['a pattern of the object', { object: 'NetworkPolicy payments/*' }],
    ['subject', { subject: 'payments/api' }],
    ['a pattern of the peer', { peer: 'shop/c*' }],
    ['port', { port: 'TCP 8443' }],
    ['source', { source: 'default' }],
    ['the very key of the finding', { peer: 'shop/cart, shop/checkout' }],
    [
      'all of them',
      { kind: 'blocked-connection', object: '*', subject: 'payments/*', peer: '*', port: 'TCP *', source: '*' },
    ],
  ])('by %s', (_, match) => {
    const report = run(match);
    expect(kindsOf(report)).toEqual([]);
    expect(report.conclusion).toBe('passed');
    expect(report.waived).toMatchObject([
      { kind: 'blocked-connection', waived: { owner: 'team-payments', expires: '2026-12-31' } },
    ]);
  });

  test.each<[string, Waiver['match']]>([
    ['another kind', { kind: 'lost-isolation' }],
    ['another port', { port: 'TCP 8444' }],
    ['a pattern that is no regular expression', { peer: 'shop/.*' }],
    ['one field of several', { kind: 'blocked-connection', subject: 'payments/db' }],
    ['another source', { source: 'prod' }],
  ])('%s does not match, and the waiver is unused', (_, match) => {
    const report = run(match);
    expect(kindsOf(report)).toEqual(['blocked-connection', 'waiver-unused']);
    expect(report.waived).toEqual([]);
    expect(report.findings.find(({ kind }) => kind === 'waiver-unused')).toMatchObject({ severity: 'warning' });
  });

  test('a waiver covers rows: what it leaves of a finding stays one', () => {
    const report = run({ peer: 'shop/cart' });
    expect(report.findings[0]).toMatchObject({
      title: '1 recorded connection newly blocked: shop/checkout → payments/api TCP 8443',
      key: { peer: 'shop/checkout' },
    });
    expect(report.waived).toMatchObject([{ key: { peer: 'shop/cart' } }]);
    expect(report.conclusion).toBe('failed');
  });

  test('what is left is graded anew', () => {
    const differences = [
      difference('newly-allowed', { from: 'shop/a', surprise: 'stated' }),
      difference('newly-allowed', { from: 'shop/b', surprise: 'implied' }),
    ];
    const settings = gate({ waivers: [waiver({ kind: 'new-access', peer: 'shop/b' })] });
    const report = judged([comparison({ differences, ...whole })], settings);
    expect(report.findings.filter(({ kind }) => kind === 'new-access')).toMatchObject([{ severity: 'notice' }]);
    expect(report.waived).toMatchObject([{ severity: 'error' }]);
  });

  test.each([
    ['its last minute', Date.UTC(2026, 11, 31, 23, 59, 59), ['thin-evidence']],
    ['the minute after', Date.UTC(2027, 0, 1), ['blocked-connection', 'thin-evidence', 'waiver-expired']],
  ])('it holds through its last day, UTC: %s', (_, at, kinds) => {
    const report = run({ kind: 'blocked-connection' }, {}, at);
    expect(report.findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
    expect(kindsOf(report)).toEqual(kinds.filter((kind) => kind !== 'thin-evidence'));
  });

  test('an expired waiver that matches nothing is expired, not unused', () => {
    const report = run({ kind: 'drift' }, { expires: '2026-01-01' });
    expect(kindsOf(report)).toEqual(['blocked-connection', 'waiver-expired']);
  });

  test('a date that is none never waives', () => {
    expect(kindsOf(run({ kind: 'blocked-connection' }, { expires: 'never' }))).toEqual([
      'blocked-connection',
      'waiver-expired',
    ]);
  });

  test('the first that holds covers, and all that match are used', () => {
    const waivers = [
      waiver({ peer: 'shop/*' }, { expires: '2026-01-01', owner: 'old' }),
      waiver({ peer: 'shop/*' }, { owner: 'first' }),
      waiver({ kind: 'blocked-connection' }, { owner: 'second' }),
    ];
    const report = judged([given], gate({ waivers }));
    expect(report.waived).toMatchObject([{ waived: { owner: 'first' } }]);
    expect(kindsOf(report)).toEqual(['waiver-expired']);
  });

  test('a finding without rows is covered as a whole', () => {
    const settings = gate({ waivers: [waiver({ kind: 'thin-evidence', subject: '*window*' })] });
    const short = observation({ coverage: coverage({ first: now - day, last: now, records: 10, attributed: 10 }) });
    const report = judged([comparison({ connections: [blocked], observation: short })], settings);
    expect(report.waived).toMatchObject([{ kind: 'thin-evidence', key: { subject: 'window' } }]);
  });

  test('waivers cannot cover what is said about waivers and the gate', () => {
    const waivers = [waiver({ source: '*' }), waiver({ kind: 'waiver-unused' }), waiver({ kind: 'gate-changed' })];
    const gateChange = { origin: place('.github/netpol-gate.yml:1:1'), changes: ['mode'], problems: [] };
    const report = judge([given], rules, gate({ waivers }), now, meta([given], { gateChange }));
    expect(kindsOf(report)).toEqual(['waiver-unused', 'waiver-unused', 'gate-changed']);
  });

  test('a pattern full of stars takes no time to speak of', () => {
    const long = 'a'.repeat(200_000);
    const slow = comparison({ connections: [blockedBy([cause({ object: networkPolicy('x', long) })])] });
    const starred = gate({ waivers: [waiver({ object: `${'*a'.repeat(400)}*b` })] });
    expect(processorTime(2_000, () => judged([slow], starred))).toBeLessThan(2_000);
  });
});

test('an old cluster is said to be old', () => {
  const given = comparison(whole);
  const [facts] = meta([given]).states;
  if (facts === undefined) throw new Error('one state');
  const at = (readAt: number) => {
    const states = [{ ...facts, cluster: { from: 'snapshot' as const, name: 'prod-eu', readAt } }];
    return judge([given], rules, gate(), now, meta([given], { states })).blindSpots;
  };
  expect(at(now - 3 * day)).toContain('The cluster prod-eu was read 3 d ago.');
  expect(at(now - day)).not.toContainEqual(expect.stringContaining('was read'));
});

/** A small deterministic shuffle. */
function shuffled<Value>(values: readonly Value[], seed: number): readonly Value[] {
  const out = [...values];
  let state = seed;
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j] as Value, out[i] as Value];
  }
  return out;
}

test('the same inputs in any order give the same report', () => {
  const api = networkPolicy('payments', 'api-ingress');
  const causes = (line: number) => [cause({ origin: place(`policies/payments.yaml:${line}:1`) })];
  const names = Array.from({ length: 12 }, (_, index) => index);
  const parts: Partial<Comparison> = {
    connections: [
      ...names.map((n) =>
        change(n % 2 === 0 ? 'allowed' : 'denied', n % 3 === 0 ? 'unknown' : n % 2 === 0 ? 'denied' : 'allowed', {
          from: `shop/w${n}`,
          [n % 4 < 2 ? 'allowed' : 'denied']: evidence(n),
          causes: causes(n % 3),
        }),
      ),
    ],
    differences: names.flatMap((n) =>
      (['newly-allowed', 'newly-denied', 'unclear'] as const).map((kind) =>
        difference(kind, { from: `web/w${n}`, causes: causes(n % 4), surprise: n % 2 === 0 ? 'stated' : 'implied' }),
      ),
    ),
    isolation: names.map((n) => ({
      workload: party(`payments/w${n}`),
      direction: n % 2 === 0 ? ('ingress' as const) : ('egress' as const),
      before: [api],
      causes: causes(n % 2),
    })),
    problems: names.map((n) => ({
      kind: n % 2 === 0 ? ('invalid-manifest' as const) : ('not-evaluated' as const),
      side: 'head' as const,
      changed: n % 3 !== 0,
      message: `fault ${n}`,
      help: '',
      origin: place(`a.yaml:${n}:1`),
      related: [],
    })),
    drift: names.map((n) => ({
      object: networkPolicy('a', `p${n}`),
      how: 'differs' as const,
      paths: [],
      origin: place(`a.yaml:${n}:1`),
    })),
    workloadsAdded: names.map((n) => workload(`new/w${n}`)),
    observation: observation({ writes: names.map((n) => write(networkPolicy('payments', `p${n}`), now - n * day)) }),
  };
  const build = (seed: number): string => {
    const mixed = Object.fromEntries(
      Object.entries(parts).map(([key, value]) => [key, Array.isArray(value) ? shuffled(value, seed) : value]),
    );
    const states = ['a', 'b', 'c'].map((state) => comparison({ ...mixed, state }));
    const settings = gate({ waivers: [waiver({ peer: 'web/w1*' }), waiver({ kind: 'drift', object: '*p3' })] });
    const report = judge(shuffled(states, seed + 1), rules, settings, now, meta(shuffled(states, seed + 2)));
    return JSON.stringify(report);
  };
  const first = build(1);
  expect(JSON.parse(first).findings.length).toBeGreaterThan(20);
  for (const seed of [2, 3, 5, 8, 13]) expect(build(seed)).toBe(first);
});

test('every kind has a place in the counts', () => {
  expect(Object.keys(judged([comparison(whole)]).counts).sort()).toEqual([...findingKinds].sort());
});
