// The verdict in one line, in its words and numbers.
import { type Finding, findingKinds, type Report, type Row } from '../../src/model/finding.ts';
import { diagram } from '../../src/reporters/diagram.ts';
import { plain } from '../../src/reporters/phrase.ts';
import { checkRun, reporters } from '../../src/reporters/index.ts';
import { headline, isQuiet, nextCommand, numbers, verdictTitle } from '../../src/reporters/verdict.ts';
import { rowVerdicts } from '../../src/reporters/words.ts';
import {
  allowedByRule,
  finding,
  isolated,
  networkPolicy,
  party,
  place,
  report,
  row,
  state,
  unselected,
} from '../build.ts';
import { options } from './options.ts';
import { reports } from './reports.ts';

const kinds = (...found: readonly Finding['kind'][]): readonly Finding[] => found.map((kind) => finding(kind));

test.each<{ name: string; of: Report; line: string; title: string }>([
  { name: 'nothing changed', of: reports['quiet']!, line: 'no connection changes', title: 'No connection changes' },
  {
    name: 'no connection changed',
    of: reports['passed']!,
    line: 'no connection changes',
    title: 'No connection changes',
  },
  {
    name: 'a notice',
    of: reports['stating']!,
    line: 'passed: this change allows connections that nobody has used yet',
    title: 'Passed: 1 never recorded pair newly allowed, 418 recorded connections unchanged',
  },
  {
    name: 'findings that the change is not to blame for',
    of: report({ findings: kinds('drift') }),
    line: 'passed: no recorded connection changes',
    title: 'Passed: 418 recorded connections unchanged',
  },
  {
    name: 'several errors',
    of: report({ conclusion: 'failed', because: ['a', 'b'], findings: kinds('blocked-connection', 'lost-isolation') }),
    line: 'failed: this change blocks recorded traffic and takes isolation away',
    title: 'Failed: a, b',
  },
  {
    name: 'report only',
    of: report({ conclusion: 'failed', mode: 'report', because: ['a'], findings: kinds('invalid-manifest') }),
    line: 'would have failed: this change holds invalid manifests',
    title: 'Would have failed: a',
  },
  {
    name: 'report only, passed',
    of: report({ mode: 'report', findings: kinds('drift') }),
    line: 'passed: no recorded connection changes',
    title: 'Passed: 418 recorded connections unchanged',
  },
  {
    name: 'report only, no verdict',
    of: report({ conclusion: 'cannot say', mode: 'report', because: ['the snapshot is of another cluster'] }),
    line: 'would have failed, cannot say: the snapshot is of another cluster',
    title: 'Would have failed, cannot say: the snapshot is of another cluster',
  },
  {
    name: 'report only, no verdict about some connections',
    of: report({ conclusion: 'cannot say', mode: 'report', because: ['cannot say what becomes of 3 connections'] }),
    line: 'would have failed: cannot say what becomes of 3 connections',
    title: 'Would have failed: cannot say what becomes of 3 connections',
  },
  {
    name: 'no verdict',
    of: report({ conclusion: 'cannot say', because: ['the snapshot is of another cluster'] }),
    line: 'cannot say: the snapshot is of another cluster',
    title: 'Cannot say: the snapshot is of another cluster',
  },
  {
    name: 'no verdict about some connections',
    of: report({ conclusion: 'cannot say', because: ['cannot say what becomes of 3 connections'] }),
    line: 'cannot say what becomes of 3 connections',
    title: 'Cannot say what becomes of 3 connections',
  },
  { name: 'an error without a reason', of: report({ conclusion: 'error' }), line: 'error', title: 'Error' },
])('$name', ({ of, line, title }) => {
  expect(plain(headline(of))).toBe(line);
  expect(verdictTitle(of)).toBe(title);
});

test.each<{ name: string; of: Partial<Report>; quiet: boolean }>([
  { name: 'nothing', of: {}, quiet: true },
  { name: 'an ignored finding', of: { findings: [finding('drift', { severity: 'ignore' })] }, quiet: true },
  { name: 'a notice', of: { findings: [finding('drift', { severity: 'notice' })] }, quiet: false },
  { name: 'a waived finding', of: { waived: kinds('drift') }, quiet: false },
  { name: 'a failure', of: { conclusion: 'failed' }, quiet: false },
  { name: 'no verdict', of: { conclusion: 'cannot say' }, quiet: false },
])('quiet with $name: $quiet', ({ of, quiet }) => {
  expect(isQuiet(report(of))).toBe(quiet);
});

test('numbers of all states, worst first', () => {
  const connections = {
    recorded: 10,
    unchanged: 5,
    blocked: 2,
    opened: 1,
    unclear: 2,
    agreement: { checked: 0, agreed: 0 },
  };
  const of = report({
    sources: [{ id: 'x', states: [state({ connections }), state({ connections })] }],
    findings: [
      ...kinds('not-evaluated'),
      finding('new-access', { rows: [row('a/b', 'c/d', 1), row('a/c', 'c/d', 1)] }),
    ],
  });
  expect(numbers(of).map(plain)).toEqual([
    '4 of 20 recorded connections newly blocked',
    '2 refused connections newly allowed',
    '4 of 20 recorded connections unclear',
    '2 never recorded pairs newly allowed',
    '1 place not evaluated',
  ]);
});

test.each([
  ['shop/cart', 'data/db', 'netpol-gate explain shop/cart data/db:5432'],
  ['shop/cart; rm -rf', 'data/db', undefined],
  ['shop/$(x)', 'data/db', undefined],
  ['shop/-x', 'data/db', undefined],
  ['/cart', 'data/db', undefined],
])('the next command for %s and %s', (from, to, command) => {
  expect(nextCommand(report({ findings: [finding('blocked-connection', { rows: [row(from, to, 5432)] })] }))).toBe(
    command,
  );
});

test.each([
  ['a port of another protocol', [{ protocol: 'UDP', first: 53, last: 53 }], 'a/b c/d:53/UDP'],
  ['a range', [{ protocol: 'TCP', first: 80, last: 90 }], 'a/b c/d'],
  ['what has no ports', [{ protocol: 'other', first: 0, last: 0 }], 'a/b c/d'],
  ['every port', [], 'a/b c/d'],
] as const)('the next command asks for %s', (_, ports, ends) => {
  const rows = [row('a/b', 'c/d', 1, { ports })];
  expect(nextCommand(report({ findings: [finding('lost-access', { rows })] }))).toBe(`netpol-gate explain ${ends}`);
});

test('the next command is about the worst finding that has a pair of workloads, wherever it stands in it', () => {
  const outside: Row = { ...row('a/b', 'c/d', 1), source: { kind: 'node', name: 'n1' } };
  const worst = finding('new-access', { rows: [outside, row('a/b', 'c/d', 2)] });
  const findings = [worst, finding('lost-access', { rows: [row('e/f', 'g/h', 3)] })];
  expect(nextCommand(report({ findings }))).toBe('netpol-gate explain a/b c/d:2');
});

test.each([
  {
    name: 'what both sides share is no news',
    before: [unselected, allowedByRule],
    after: [unselected, isolated],
    lines: [
      'before: ingress allowed by rule 2 of NetworkPolicy payments/api-ingress (policies/payments.yaml:31:13)',
      'after: ingress isolated by NetworkPolicy payments/api-ingress (policies/payments.yaml:22:3), no rule matches',
    ],
  },
  {
    name: 'the same on both sides',
    before: [isolated],
    after: [isolated],
    lines: [
      'before and after: ingress isolated by NetworkPolicy payments/api-ingress (policies/payments.yaml:22:3), no rule matches',
    ],
  },
  {
    name: 'nothing selects it',
    before: [isolated, unselected],
    after: [unselected],
    lines: [
      'before: ingress isolated by NetworkPolicy payments/api-ingress (policies/payments.yaml:22:3), no rule matches',
      'after: no policy selects it for egress',
    ],
  },
  { name: 'no grounds', before: [], after: [], lines: [] },
  {
    name: 'the other grounds',
    before: [{ kind: 'same-pod' } as const, { kind: 'own-node', certain: false } as const],
    after: [
      { ...allowedByRule, action: 'deny', rule: 1233 } as const,
      { ...allowedByRule, action: 'pass', certain: false, direction: 'egress' } as const,
      {
        ...isolated,
        policies: [1, 2, 3].map((each) => ({
          policy: networkPolicy('a', `p${each}`),
          origin: place(`p.yaml:${each}:1`),
        })),
      } as typeof isolated,
    ],
    lines: [
      'before: a pod always reaches itself; a pod is perhaps reached from its own node',
      'after: ingress denied by rule 1,234 of NetworkPolicy payments/api-ingress (policies/payments.yaml:31:13); egress perhaps passed on by rule 2 of NetworkPolicy payments/api-ingress (policies/payments.yaml:31:13); ingress isolated by NetworkPolicy a/p1 (p.yaml:1:1) and 2 more policies, no rule matches',
    ],
  },
])('$name', ({ before, after, lines }) => {
  const verdicts = rowVerdicts(
    row('a/b', 'c/d', 1, { before: 'allowed', after: 'denied', reasonsBefore: before, reasonsAfter: after }),
  );
  expect(verdicts.map(({ label, phrase }) => `${label}: ${plain(phrase)}`)).toEqual(lines);
});

test('a picture has few nodes and arrows, and says how much it leaves out', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    finding('new-access', { rows: [row(`a/w${index}`, `b/w${index}`, 80)] }),
  );
  const drawn = diagram(many) ?? '';
  expect(drawn.match(/^ {2}n\d+\["/gm)?.length).toBeLessThanOrEqual(14);
  expect(drawn).toMatch(/7 of 30 pairs drawn\.$/);
  const fan = Array.from({ length: 30 }, (_, index) => row(`a/w${index}`, 'b/db', 80));
  expect(diagram([finding('blocked-connection', { rows: fan })])).toContain('["27 others"]');
});

test('others of one cause are not those of another, though they are as many', () => {
  const fan = (from: string) => Array.from({ length: 30 }, (_, index) => row(`${from}/w${index}`, 'b/db', 80));
  const drawn = diagram([finding('blocked-connection', { rows: fan('a') }), finding('new-access', { rows: fan('c') })]);
  const [blocked, allowed] = [
    /(n\d+) --x\|"blocked TCP 80"\| n\d+\n {2}n\d+ ==>/,
    /(n\d+) ==>\|"allowed TCP 80"\| n\d+\n```$/m,
  ].map((pattern) => pattern.exec(drawn ?? '')?.[1]);
  expect(drawn).toContain(`  ${blocked}["27 others"]`);
  expect(drawn).toContain(`  ${allowed}["27 others"]`);
  expect(blocked).not.toBe(allowed);
});

test('every kind that is no connection draws nothing', () => {
  const drawing = findingKinds.filter(
    (kind) => diagram([finding(kind, { rows: [{ ...row('a/b', 'c/d', 1), source: party('a/b') }] })]) !== undefined,
  );
  expect(drawing).toEqual(['blocked-connection', 'opened-connection', 'new-access', 'lost-access', 'unclear-verdict']);
});

describe('a run without a verdict', () => {
  const because = [
    '40 things must be mended first, the first: a1',
    ...Array.from({ length: 40 }, (_, at) => `a${at + 1}`),
  ];
  const { coverage: _, ...nothing } = report({ conclusion: 'cannot say', because, sources: [] });
  const named = (format: string): string =>
    reporters.find(({ name }) => name === format)?.render(nothing, { ...options, limit: 10 }) ?? '';

  test('says nothing of logs', () => {
    for (const format of ['text', 'markdown', 'comment', 'html'])
      expect(named(format)).not.toMatch(/logs|touches nothing/i);
  });

  test('tells all reasons in the long documents, and in the comment where they are', () => {
    expect(named('markdown')).toContain('\n- a40\n');
    expect(named('html')).toContain('a40');
    expect(checkRun(nothing, { ...options, limit: 10 }).summary).toContain('\n- a40\n');
    expect(named('comment')).toMatch(/\n- a10\n- 10 of 40 shown: the JSON report holds all of them\n/);
  });
});
