/** The sentence on what is proved of both sides. */
import { proofSentences } from '../../src/reporters/proof.ts';
import type { Proof, Proved } from '../../src/model/proof.ts';
import type { Difference, Report } from '../../src/model/finding.ts';
import { party, report, state, workload } from '../build.ts';

function proof(noMore: Proved, noLess: Proved, now: Proved, unproved: readonly string[] = []): Proof {
  const both = [noMore, noLess];
  const equal = both.includes('refuted') ? 'refuted' : both.includes('unproved') ? 'unproved' : 'proved';
  return { equal, noMore, noLess, now: { equal: now, noMore: now, noLess: now }, unproved };
}

const difference: Difference = {
  source: party('a/b'),
  destination: party('a/c'),
  change: 'newly-allowed',
  ports: [],
  surprise: 'stated',
  causes: [],
  before: 'denied',
  after: 'allowed',
  reasonsBefore: [],
  reasonsAfter: [],
  dependsOn: [],
};

const equal = 'both sides allow exactly the same connections, now and for any future pod';
const asBefore = 'the pods that both sides have may connect as before';
const noMore = 'the head side allows no more than before, now and for any future pod';
const noLess = 'the head side allows no less than before, now and for any future pod';

test.each<readonly [string, Partial<Report>, readonly Proof[], readonly string[]]>([
  ['the refactoring', {}, [proof('proved', 'proved', 'proved')], [equal]],
  ['more for pods to come', {}, [proof('refuted', 'proved', 'proved')], [asBefore, noLess]],
  ['less', {}, [proof('proved', 'refuted', 'refuted')], [noMore]],
  ['both', {}, [proof('refuted', 'refuted', 'refuted')], ['the head side allows more and less than before']],
  [
    'the worst of two states',
    {},
    [proof('proved', 'proved', 'proved'), proof('refuted', 'proved', 'refuted')],
    [noLess],
  ],
  [
    'what is not proved',
    {},
    [proof('unproved', 'proved', 'proved', ['it depends on whether x'])],
    [asBefore, noLess, 'whether the head side allows more could not be proved: it depends on whether x'],
  ],
  ['nothing to compare', { nothingChanged: true, sources: [] }, [], [equal]],
  ['a check without differences', { command: 'check' }, [proof('proved', 'proved', 'proved')], [equal]],
  ['a check of nothing', { command: 'check', nothingChanged: true, sources: [] }, [], []],
])('%s', (_, overrides, proofs, expected) => {
  const sources = [{ id: 'default', states: proofs.map((one) => state({ proof: one })) }];
  expect(proofSentences(report({ command: 'diff', sources, ...overrides }))).toEqual(expected);
});

test('a check with differences tells those', () => {
  const states = [state({ proof: proof('refuted', 'proved', 'refuted'), differences: [difference] })];
  expect(proofSentences(report({ sources: [{ id: 'default', states }] }))).toEqual([]);
});

test('workloads of one side alone are said', () => {
  const states = [state({ proof: proof('proved', 'proved', 'proved'), workloadsAdded: [workload('shop/new')] })];
  const [sentence] = proofSentences(report({ command: 'diff', sources: [{ id: 'default', states }] }));
  expect(sentence).toBe(`${equal}, apart from 1 workload that only one side has`);
});

test('ways in from outside that change are no part of the proof', () => {
  const states = [state({ proof: proof('proved', 'proved', 'proved'), entries: [difference] })];
  expect(proofSentences(report({ command: 'diff', sources: [{ id: 'default', states }] }))).toEqual([
    'the policies of both sides allow exactly the same, apart from the ways in told below, now and for any future pod',
  ]);
});
