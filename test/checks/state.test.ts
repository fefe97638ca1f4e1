import { checks, type Draft, rules, runChecks } from '../../src/checks/index.ts';
import type { Comparison, DriftItem, Problem } from '../../src/model/comparison.ts';
import type { FindingKind } from '../../src/model/finding.ts';
import type { Coverage } from '../../src/model/flow.ts';
import { coverage, day, evidence, hour, minute, networkPolicy, now, place, workload } from '../build.ts';
import { address } from '../log-material.ts';
import { change, comparison, difference, gate, isolatedBy, observation, world, write } from '../build-comparison.ts';

function drafts(kind: FindingKind, given: Comparison, settings = gate()): readonly Draft[] {
  return checks.flatMap((check) => (check.kind === kind ? check.run(given, settings, now) : []));
}

const api = networkPolicy('payments', 'api-ingress');

describe('selects-nothing', () => {
  const empty = { policy: api, origin: place('policies/payments.yaml:7:3'), selector: 'app=check-out' };

  test('with the nearest label', () => {
    const emptySubjects = [{ ...empty, nearest: { label: 'app=checkout', pods: 6 } }];
    expect(drafts('selects-nothing', comparison({ emptySubjects }))).toMatchObject([
      {
        severity: 'warning',
        title: 'NetworkPolicy payments/api-ingress selects no pod',
        details: ['No pod carries app=check-out, so the policy protects nothing.', 'Nearest: app=checkout, on 6 pods.'],
        key: { object: 'NetworkPolicy payments/api-ingress', subject: 'app=check-out' },
      },
    ]);
  });

  test('of a namespace without pods', () => {
    const emptySubjects = [{ ...empty, selector: '{}' }];
    expect(drafts('selects-nothing', comparison({ emptySubjects }))[0]?.details).toEqual([
      'The namespace payments has no pod, so the policy protects nothing.',
    ]);
  });
});

describe('drift', () => {
  const item: DriftItem = { object: api, how: 'differs', paths: ['spec.ingress[0].from'], origin: place('p.yaml:3:1') };

  test('what a report is too short for is counted', () => {
    const future = Array.from({ length: 103 }, (_, at) => ({ change: 'newly-denied' as const, text: `${at}` }));
    const since = Array.from({ length: 22 }, (_, at) => write(api, now + at, {}));
    const long: DriftItem = { ...item, since, effect: { answer: 'different', rows: [], future } };
    const [draft] = drafts('drift', comparison({ drift: [long] }));
    expect(draft?.drift?.left).toEqual({ future: 3, since: 2 });
    expect([draft?.drift?.effect?.future?.at(-1)?.text, draft?.drift?.since?.[0]?.time]).toEqual(['99', now + 2]);
  });

  test.each([
    [
      'the audit log',
      { lastWrite: write(api, now - hour, { user: 'alice', client: 'kubectl/v1.31', actingAs: 'admin' }) },
      'Changed 2026-11-23 13:05:00 UTC by alice acting as admin with kubectl v1.31 (patch; audit.jsonl:7), says the audit log.',
    ],
    [
      'the audit log, from an address',
      {
        lastWrite: write(api, now - hour, { user: 'alice', client: 'kubectl/v1.31', address: address('203.0.113.24') }),
      },
      'Changed 2026-11-23 13:05:00 UTC by alice from 203.0.113.24 with kubectl v1.31 (patch; audit.jsonl:7), says the audit log.',
    ],
    [
      'the audit log, in a pod behind a proxy',
      {
        lastWrite: write(api, now - hour, {
          user: 'system:serviceaccount:argocd:controller',
          client: 'argocd/v3',
          pod: { namespace: 'argocd', name: 'argocd-0' },
          address: address('fd00::7'),
          relayed: true,
        }),
      },
      'Changed 2026-11-23 13:05:00 UTC by system:serviceaccount:argocd:controller in the pod argocd/argocd-0 by way of fd00::7 with Argo CD v3 (patch; audit.jsonl:7), says the audit log.',
    ],
    [
      'a field manager',
      { lastManager: { manager: 'kubectl-edit', time: now - day } },
      'The field manager kubectl-edit wrote the object last 2026-11-22 14:05:00 UTC, say the managed fields of the object; no audit event tells of it, which does not mean that there was no change.',
    ],
    [
      'nobody',
      {},
      'No log and no field manager says who wrote it; that nobody is named does not mean that nobody did.',
    ],
  ])('is attributed by %s', (_, who, text) => {
    expect(drafts('drift', comparison({ drift: [{ ...item, ...who }] }))).toMatchObject([
      {
        severity: 'warning',
        title: 'NetworkPolicy payments/api-ingress differs between git and the cluster',
        details: ['It differs in spec.ingress[0].from.', text],
      },
    ]);
  });

  test('of a pod nobody is named by field managers, which are not read', () => {
    const object = { group: '', kind: 'Pod', namespace: 'shop', name: 'lone' };
    const [draft] = drafts('drift', comparison({ drift: [{ ...item, object }] }));
    expect(draft?.details).toContain(
      'No log says who wrote it, and field managers of pods are not read; that nobody is named does not mean that nobody did.',
    );
  });

  test('tells which recorded connections a roll-out of git changes anyway', () => {
    const reverted = change('denied', 'denied', {
      live: 'allowed',
      allowed: evidence(4),
      reasonsBefore: [isolatedBy(api)],
    });
    const [draft] = drafts('drift', comparison({ drift: [item], connections: [reverted] }));
    expect(draft).toMatchObject({ againstLive: 'reverts-drift' });
    expect(draft?.rows).toHaveLength(1);
    expect(drafts('blocked-connection', comparison({ drift: [item], connections: [reverted] }))).toEqual([]);
  });

  test('asks for no author of what the cluster does not have', () => {
    const drift: readonly DriftItem[] = [{ ...item, how: 'only-base', paths: [] }];
    expect(drafts('drift', comparison({ drift }))[0]).toMatchObject({
      title: 'NetworkPolicy payments/api-ingress is in git and not in the cluster',
      details: [],
    });
  });

  test('names the generator of a generated object', () => {
    const drift: readonly DriftItem[] = [
      { ...item, how: 'only-live', paths: [], generatedBy: 'ClusterPolicy kyverno' },
    ];
    expect(drafts('drift', comparison({ drift }))[0]).toMatchObject({
      title: 'NetworkPolicy payments/api-ingress is in the cluster and not in git',
      details: [
        'No log and no field manager says who wrote it; that nobody is named does not mean that nobody did.',
        'It is generated by ClusterPolicy kyverno.',
      ],
    });
  });
});

test('model-disagrees is one finding a state, with the agreement rate', () => {
  const connections = [
    change('allowed', 'allowed', { allowed: evidence(3), from: 'shop/a' }),
    change('allowed', 'allowed', { denied: evidence(3), from: 'shop/b' }),
    change('denied', 'denied', { allowed: evidence(9), from: 'shop/c' }),
  ];
  expect(drafts('model-disagrees', comparison({ connections }))).toMatchObject([
    {
      severity: 'warning',
      title: '2 recorded verdicts of 3 contradict the model: shop/c → payments/api TCP 8443 and 1 more',
      details: [
        'The model, on the live policies, agrees with 33.3 % of the recorded verdicts.',
        expect.stringContaining('not enforced'),
      ],
      causes: [],
    },
  ]);
});

describe('thin-evidence', () => {
  const moved = { differences: [difference('newly-denied', { from: 'shop/checkout' })] };
  const seen = [
    change('allowed', 'allowed', { allowed: evidence(1) }).connection,
    change('allowed', 'allowed', { allowed: evidence(1), to: 'payments/db' }).connection,
  ];
  const whole = { first: now - 8 * day, last: now, records: 1000, attributed: 1000 };
  const sample = (facts: Partial<Coverage>) =>
    observation({ connections: seen, coverage: coverage({ ...whole, ...facts }) });

  const unreadLog = { file: 'a.log', format: 'none', recognisedBy: '', lines: 3, records: 0, skipped: [] };
  /** In hours before now; the window has 192. */
  const gap = (to: number, from: number) => ({
    ...{ format: 'hubble', from: now - from * hour, to: now - to * hour, usual: minute },
  });

  const lacks: readonly (readonly [string, Partial<Coverage>, string])[] = [
    ['a window under 7 days', { first: now - 6 * day }, 'window'],
    ['a newest record over 24 h old', { last: now - 25 * hour, first: now - 9 * day }, 'age'],
    ['a newest record of the future', { last: now + hour }, 'clock'],
    ['less than 90 % attributed', { attributed: 899 }, 'attributed'],
    ['lost events', { lostEvents: 1 }, 'lost'],
    ['sampling', { sampled: true }, 'sampled'],
    ['gaps of more than a tenth of the window', { gaps: [gap(10, 29.5)] }, 'gaps'],
    ['many that are so together', { gaps: [gap(10, 20), gap(50, 59.5)] }, 'gaps'],
    [
      'a log that could not be read',
      { logs: [{ ...unreadLog, unread: 'no record of the log is of a known format' }] },
      'unread',
    ],
    ['a blind direction', { blind: ['only the sending side reports'] }, 'blind'],
  ];
  test.each(lacks)('%s is a warning', (_, facts, subject) => {
    const given = comparison({ ...moved, observation: sample(facts) });
    expect(drafts('thin-evidence', given)).toMatchObject([{ severity: 'warning', key: { subject } }]);
  });

  test.each([
    ['exactly 7 days', { first: now - 7 * day }],
    ['exactly 24 h', { last: now - day, first: now - 9 * day }],
    ['exactly 90 %', { attributed: 900 }],
    ['exactly a tenth of gaps', { gaps: [gap(10, 29.2)] }],
    ['a clock ten minutes ahead', { last: now + 10 * minute }],
    ['a limit of one of several sources', { limits: ['audit logs show requests to the API server only'] }],
  ])('%s is enough', (_, facts) => {
    expect(drafts('thin-evidence', comparison({ ...moved, observation: sample(facts) }))).toEqual([]);
  });

  test('every minimum can be overridden', () => {
    const settings = gate({ evidence: { window: 0, age: 99 * day, attributed: 0, count: 2000 } });
    const facts = { first: now - 50 * day, last: now - 50 * day, attributed: 0 };
    expect(drafts('thin-evidence', comparison({ ...moved, observation: sample(facts) }), settings)).toMatchObject([
      { key: { subject: 'count' }, details: ['There are 1,000 records; the gate asks for 2,000.'] },
    ]);
  });

  test('several lacks are one finding', () => {
    const given = comparison({ ...moved, observation: sample({ sampled: true, lostEvents: 7 }) });
    expect(drafts('thin-evidence', given).map(({ title }) => title)).toEqual([
      'recorded traffic is thin: lossy, sampled',
    ]);
  });

  test.each([
    ['no logs in static use', { live: undefined }, 'notice', 'no recorded traffic'],
    ['no logs beside a cluster', {}, 'warning', 'no recorded traffic'],
    [
      'logs without a record',
      { observation: observation({ coverage: coverage({ records: 0, attributed: 0 }) }) },
      'warning',
      'no recorded traffic in the logs that were read',
    ],
    [
      'the same in static use',
      { live: undefined, observation: observation({ coverage: coverage({ records: 0, attributed: 0 }) }) },
      'warning',
      'no recorded traffic in the logs that were read',
    ],
  ])('%s', (_, facts, severity, title) => {
    const base = world(['shop/checkout', 'payments/db']);
    expect(drafts('thin-evidence', comparison({ base, ...moved, ...facts }))).toMatchObject([{ severity, title }]);
  });

  test('where nothing changes the lack is counted and not shown', () => {
    expect(drafts('thin-evidence', comparison())).toMatchObject([{ severity: 'ignore' }]);
    const connections = [change('allowed', 'allowed', { allowed: evidence(1) })];
    expect(drafts('thin-evidence', comparison({ connections }))).toMatchObject([{ severity: 'ignore' }]);
  });

  test('that nothing moves in another cluster than that of the records is no answer', () => {
    const live = world(['shop/checkout']);
    const lost = sample({ elsewhere: true });
    const given = (facts: object) => drafts('thin-evidence', comparison({ live, observation: lost, ...facts }));
    expect(given({ touched: 1 })).toMatchObject([
      { severity: 'warning', key: { subject: 'elsewhere' }, title: 'recorded traffic is thin: of another cluster' },
    ]);
    expect(given({ touched: 0 })).toMatchObject([{ severity: 'ignore' }]);
    expect(given({ touched: 1, observation: sample({}) })).toEqual([]);
    const none = sample({ elsewhere: true, attributed: 0 });
    expect(given({ touched: 1, observation: none })).toMatchObject([{ severity: 'error' }]);
    expect(given({ touched: 0, observation: none })).toMatchObject([{ severity: 'ignore' }]);
  });

  test('what was denied before and becomes unclear loses nothing', () => {
    const live = world(['shop/checkout', 'batch/other']);
    const of = (before: 'allowed' | 'denied') => ({
      ...difference('unclear', { to: 'batch/other' }),
      before,
      after: 'unknown' as const,
    });
    const observation = sample({});
    expect(drafts('thin-evidence', comparison({ live, differences: [of('denied')], observation }))).toEqual([]);
    expect(drafts('thin-evidence', comparison({ live, differences: [of('allowed')], observation }))).toMatchObject([
      { key: { subject: 'workloads' } },
    ]);
  });

  test('workloads that the change concerns and no record names', () => {
    const live = world(['shop/checkout', 'payments/api', 'payments/db', 'batch/month-end[CronJob]', 'web/other']);
    const differences = [difference('newly-denied', { to: 'batch/month-end[CronJob]' }), ...moved.differences];
    const given = comparison({ live, differences, observation: sample({}) });
    expect(drafts('thin-evidence', given).map(({ title }) => title)).toEqual([
      '1 workload that may lose access has no record: batch/month-end (CronJob)',
    ]);
    expect(rules.blindSpots(given)).toEqual(['2 workloads without any record: batch/month-end (CronJob), web/other.']);
  });

  test('gaps are told with their places, the longest first', () => {
    const gaps = [gap(100, 101), gap(20, 50)];
    const [draft] = drafts('thin-evidence', comparison({ ...moved, observation: sample({ gaps }) }));
    expect(draft?.details).toEqual([
      'No record came for 1 d 7 h in 2 gaps that are longer than usual: hubble from 2026-11-21 12:05 UTC to 2026-11-22 18:05 UTC, hubble from 2026-11-19 09:05 UTC to 2026-11-19 10:05 UTC.',
    ]);
  });

  test('a CronJob that was not due is told with its next run', () => {
    const job = workload('batch/month-end[CronJob]');
    const live = world(['shop/checkout', 'payments/api', 'payments/db', 'batch/month-end[CronJob]']);
    const differences = [difference('newly-denied', { to: 'batch/month-end[CronJob]' })];
    const facts = { schedule: '0 2 1 * *', next: now + 7 * day, origin: place('jobs.yaml:1:1') };
    const cronJobs = [{ workload: job, why: 'not-due' as const, ...facts }];
    const [draft] = drafts('thin-evidence', comparison({ live, differences, observation: sample({ cronJobs }) }));
    expect(draft?.details).toEqual([
      'Without any record: batch/month-end (CronJob).',
      'batch/month-end was not due within the window (schedule "0 2 1 * *"); it runs next at 2026-11-30 14:05 UTC.',
    ]);
  });

  test('a workload that only gains access need not be seen', () => {
    const given = comparison({
      differences: [difference('newly-allowed', { to: 'web/other' })],
      live: world(['shop/checkout', 'web/other']),
      observation: sample({}),
    });
    expect(drafts('thin-evidence', given)).toEqual([]);
  });

  test('where nothing could be attributed, that is told once', () => {
    const given = comparison({
      ...moved,
      observation: observation({ coverage: coverage({ ...whole, attributed: 0 }) }),
    });
    expect(drafts('thin-evidence', given).map(({ key }) => key.subject)).toEqual(['attributed']);
  });

  test('a workload that the change adds cannot have been seen', () => {
    const live = world(['shop/checkout', 'payments/api', 'payments/db', 'web/new']);
    const differences = [difference('newly-denied', { to: 'web/new' })];
    const given = comparison({ live, differences, workloadsAdded: [workload('web/new')], observation: sample({}) });
    expect(drafts('thin-evidence', given)).toEqual([]);
  });
});

describe('manifests that could not be judged', () => {
  const problem = (overrides: Partial<Problem> = {}): Problem => ({
    kind: 'invalid-manifest',
    side: 'head',
    changed: true,
    message: 'the key "spec" stands twice, first at line 3',
    help: 'Remove one of them.',
    origin: place('policies/db.yaml:12:5'),
    related: [{ origin: place('policies/db.yaml:3:1'), text: 'the first' }],
    ...overrides,
  });

  test.each([
    ['invalid-manifest', 'head', true, 'error'],
    ['invalid-manifest', 'both', true, 'error'],
    ['invalid-manifest', 'base', true, 'warning'],
    ['invalid-manifest', 'both', false, 'ignore'],
    ['not-evaluated', 'head', true, 'error'],
    ['not-evaluated', 'base', true, 'error'],
    ['not-evaluated', 'both', false, 'ignore'],
  ] as const)('%s on side %s, changed: %s is %s', (kind, side, changed, severity) => {
    const given = comparison({ problems: [problem({ kind, side, changed })] });
    expect(drafts(kind, given)).toMatchObject([{ kind, severity }]);
  });

  test('both places are named, and the key holds no line', () => {
    const [draft] = drafts('invalid-manifest', comparison({ problems: [problem()] }));
    expect(draft?.details).toEqual(['the first: policies/db.yaml:3:1', 'Remove one of them.']);
    expect(draft?.key).toMatchObject({
      object: 'policies/db.yaml',
      subject: 'the key "spec" stands twice, first at …',
    });
    expect(draft?.causes).toMatchObject([{ origin: { file: 'policies/db.yaml', line: 12, column: 5 } }]);
  });

  test('every problem is a finding of its own, and untouched ones are a blind spot', () => {
    const problems = [problem({ object: api }), problem({ object: api, message: 'unknown field "podselector"' })];
    expect(drafts('invalid-manifest', comparison({ problems }))).toHaveLength(2);
    const given = comparison({
      problems: [problem({ changed: false, message: 'broken' })],
      observation: observation(),
    });
    expect(rules.blindSpots(given)).toContain(
      '1 manifest that this change does not touch could not be judged: policies/db.yaml:12:5 (broken).',
    );
  });
});

test.each([
  [{ renamesLeft: 1 }, '1 workload that goes was not searched for new names: '],
  [{ renamesLeft: 2 }, '2 workloads that go were not searched for new names: '],
  [{ slipsLeft: 1 }, '1 changed policy was not searched for slips: '],
  [{ slipsLeft: 2 }, '2 changed policies were not searched for slips: '],
])('a limit of the search is told: %j', (left, start) => {
  const told = rules.blindSpots(comparison({ ...left, observation: observation() }));
  expect(told.filter((sentence) => sentence.startsWith(start))).toHaveLength(1);
});

test('the change of the gate file is told, and what is wrong in it', () => {
  const origin = place('.github/netpol-gate.yml:4:1');
  const gateChange = {
    origin,
    changes: ['mode: "enforce" → "report"', 'waivers: 1 added, 0 removed'],
    problems: [{ message: 'unknown key "mod"', origin, help: 'did you mean "mode"?' }],
  };
  const found = runChecks.flatMap((check) => check.run({ gateChange, waivers: [] }, gate()));
  expect(found).toMatchObject([
    {
      kind: 'gate-changed',
      severity: 'notice',
      details: [
        '2 edits: mode: "enforce" → "report", waivers: 1 added, 0 removed.',
        'The rules of the base side judged this run; the new ones count after the merge.',
      ],
    },
    { kind: 'invalid-manifest', severity: 'error', title: 'unknown key "mod"' },
  ]);
});

test.each([
  ['static', { live: undefined, observation: observation() }, /^No cluster was read/],
  ['widened', { widened: 3, observation: observation() }, /^3 verdicts rest on too many open conditions/],
])('blind spots: %s', (_, facts, text) => {
  const base = world([]);
  expect(rules.blindSpots(comparison({ base, ...facts }))).toContainEqual(expect.stringMatching(text));
});
