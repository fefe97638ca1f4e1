/** What an approval lets stand, and what ends it. */
import { rules } from '../../src/checks/index.ts';
import { exitCode, judge } from '../../src/judge.ts';
import { approvable, approve } from '../../src/judgement/approvals.ts';
import { type Approval, contentOf } from '../../src/model/approval.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Finding, FindingKind, Report, Row } from '../../src/model/finding.ts';
import type { Gate } from '../../src/model/gate.ts';
import { cause, evidence, finding, networkPolicy, now, place, row } from '../build.ts';
import { change, comparison, difference, gate, meta, observation } from '../build-comparison.ts';

const approvals: NonNullable<Gate['approvals']> = {
  users: ['alice'],
  teams: [],
  kinds: ['blocked-connection', 'new-access', 'unclear-verdict'],
};
const settings = gate({ approvals });
const review: Approval = { by: 'alice', at: now - 60_000, commit: 'a'.repeat(40), covers: 'everything' };
const seen = [change('allowed', 'allowed', { allowed: evidence(1) }).connection];
const whole = { observation: observation({ connections: seen }) };
const blocked = change('allowed', 'denied', { allowed: evidence(12), causes: [cause()] });
const opened = difference('newly-allowed');

function judged(facts: Partial<Comparison>, own: Gate = settings): Report {
  const comparisons = [comparison({ ...whole, ...facts })];
  return judge(comparisons, rules, own, now, meta(comparisons));
}

const approved = (report: Report, by: readonly Approval[] = [review], own = settings): Report =>
  approve(report, own, by);

test('what fails is let stand, recorded with who, when and what, and the rest is told as before', () => {
  const report = judged({ connections: [blocked], differences: [opened, difference('newly-denied')] });
  expect(exitCode(report)).toBe(1);
  const after = approved(report);
  expect([after.conclusion, after.because, exitCode(after)]).toEqual(['passed', [], 0]);
  expect(after.approved?.map(({ kind, approved: by }) => [kind, by])).toEqual([
    ['blocked-connection', { by: 'alice', at: now - 60_000, commit: 'a'.repeat(40) }],
    ['new-access', { by: 'alice', at: now - 60_000, commit: 'a'.repeat(40) }],
  ]);
  expect(after.approved?.map(({ fingerprint }) => fingerprint)).toEqual(
    report.findings.slice(0, 2).map(({ fingerprint }) => fingerprint),
  );
  expect(after.findings).toEqual(report.findings.slice(2));
  expect(after.counts['blocked-connection'].error).toBe(0);
});

test.each<[string, readonly Approval[], Gate]>([
  ['without an approval', [], settings],
  ['of a kind that may not be', [review], gate({ approvals: { ...approvals, kinds: ['new-access'] } })],
  ['where nobody may', [review], gate()],
  ['of another content', [{ ...review, covers: new Set(['0'.repeat(16)]) }], settings],
])('nothing is approved %s', (_, by, own) => {
  const report = judged({ connections: [blocked] }, own);
  expect(approved(report, by, own)).toBe(report);
});

test('what does not fail needs no approval and is told as a finding', () => {
  const own = gate({ approvals, warnOnly: ['blocked-connection'] });
  const report = judged({ connections: [blocked] }, own);
  expect([approvable(report, own), approved(report, [review], own)]).toEqual([[], report]);
});

test('an approval of some leaves the others, and the worst of those speaks', () => {
  const report = judged({ connections: [blocked], differences: [opened] });
  const [first] = report.findings;
  const after = approved(report, [{ ...review, covers: new Set([contentOf(first as Finding)]) }]);
  expect([after.conclusion, after.because]).toEqual(['failed', ['1 pair newly allowed without a record']]);
});

test.each<[string, Partial<Comparison>]>([
  [
    'a template',
    {
      problems: [
        {
          kind: 'not-evaluated',
          side: 'head',
          changed: true,
          message: 'a template',
          help: 'Render it.',
          origin: place('a.yaml:1:1'),
          related: [],
        },
      ],
    },
  ],
])('what was not judged stays: %s', (_, facts) => {
  const everything = gate({ approvals: { ...approvals, kinds: ['blocked-connection', 'gate-changed'] } });
  const report = judged({ connections: [blocked], ...facts }, everything);
  const after = approved(report, [review], everything);
  expect([after.conclusion, exitCode(after), after.approved?.length]).toEqual(['cannot say', 1, 1]);
});

test('nor where findings that could be approved come without anything that was compared', () => {
  const report = { ...judged({ connections: [blocked] }), sources: [], conclusion: 'cannot say' } as const;
  expect(approvable(report, settings)).not.toEqual([]);
  expect(approved(report)).toBe(report);
});

test('where nothing could be compared, nothing is approved', () => {
  const report = judge([], rules, settings, now, meta([]));
  expect(approved(report)).toBe(report);
});

test('an unclear verdict may be approved: somebody knows what the model does not', () => {
  const unclear = change('allowed', 'unknown', { allowed: evidence(1) });
  const report = judged({ connections: [unclear] });
  expect([report.conclusion, approved(report).conclusion]).toEqual(['cannot say', 'passed']);
});

describe('the content of a finding', () => {
  const kind: FindingKind = 'new-access';
  const pair = (overrides: Partial<Row> = {}): Row => row('shop/web', 'data/db', 5432, overrides);
  const given = finding(kind, { rows: [pair(), row('shop/cart', 'data/db', 5432)], causes: [cause()] });

  test.each<[string, Partial<Finding>]>([
    ['rows in another order', { rows: [...given.rows].reverse() }],
    ['a moved line', { causes: [cause({ origin: place('other.yaml:99:9') })] }],
    ['another wording', { title: 'said otherwise', details: ['Other words.'] }],
    ['a fix', { fix: { means: 'adds', files: [], patch: '', proved: [] } as unknown as NonNullable<Finding['fix']> }],
  ])('is the same: %s', (_, other) => {
    expect(contentOf({ ...given, ...other })).toBe(contentOf(given));
  });

  test.each<[string, Partial<Finding>]>([
    ['a pair more', { rows: [...given.rows, row('shop/x', 'data/db', 5432)] }],
    ['a pair less', { rows: given.rows.slice(1) }],
    ['another port', { rows: [row('shop/web', 'data/db', 5433), ...given.rows.slice(1)] }],
    ['another answer', { rows: [pair({ after: 'unknown' }), ...given.rows.slice(1)] }],
    ['another answer before', { rows: [pair({ before: 'unknown' }), ...given.rows.slice(1)] }],
    [
      'now recorded',
      { rows: [pair({ connection: seen[0] as NonNullable<Row['connection']> }), ...given.rows.slice(1)] },
    ],
    ['another cause', { causes: [cause({ text: 'the peer label changed' })] }],
    ['another object', { causes: [cause({ object: networkPolicy('data', 'other') })] }],
    ['a cause more', { causes: [cause(), cause({ text: 'and this' })] }],
    ['another severity', { severity: 'warning' }],
    ['another reach', { reach: 'internet' }],
    ['another surprise', { surprise: 'stated' }],
    ['another state', { states: ['production'] }],
    ['another kind', { key: { ...given.key, kind: 'lost-access' } }],
    ['no pairs, other sentences', { rows: [], details: ['Other words.'] }],
  ])('differs: %s', (_, other) => {
    const base = other.rows?.length === 0 ? { ...given, rows: [], details: ['Words.'] } : given;
    expect(contentOf({ ...base, ...other })).not.toBe(contentOf(base));
  });
});

test('what the gate file requires and the run did not have is approved by nobody', () => {
  const strict = gate({ approvals, require: ['cluster'] });
  const report = judged({ connections: [blocked] }, strict);
  expect(report.conclusion).toBe('failed');
  const after = approved(report, [review], strict);
  expect([after.conclusion, exitCode(after), after.approved?.length]).toEqual(['cannot say', 1, 1]);
  expect(after.because).toEqual(['the gate file requires a cluster, and none was given']);
});
