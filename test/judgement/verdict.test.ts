/** What the gate file requires of a run: a cluster, fresh enough, and logs. Without them there is no answer. */
import { expect, test } from '@jest/globals';
import { type Grounds, verdictOf } from '../../src/judgement/verdict.ts';
import type { StateReport } from '../../src/model/finding.ts';
import type { Gate } from '../../src/model/gate.ts';
import { coverage, day, finding, hour, minute, now, state } from '../build.ts';

const records = coverage({ records: 10, attributed: 9 });

/** States read so many milliseconds ago; `none`: compared with no cluster, `unknown`: read nobody knows when. */
function statesOf(ages: readonly (number | 'none' | 'unknown')[]): readonly StateReport[] {
  const { cluster: _, ...bare } = state();
  return ages.map((age) =>
    age === 'none' ? bare : { ...bare, cluster: { from: 'snapshot', ...(age !== 'unknown' && { readAt: now - age }) } },
  );
}

const grounds = (ages: Parameters<typeof statesOf>[0], more: Partial<Grounds> = {}): Grounds => ({
  nothingChanged: false,
  time: now,
  sources: [{ id: 'default', states: statesOf(ages) }],
  coverage: records,
  ...more,
});

const gate = (...require: Gate['require']) => ({ require, maxAge: day });
const both = gate('cluster', 'logs');
const { coverage: __, ...noLogs } = grounds([0]);

test.each([
  ['all is there', grounds([hour]), both, []],
  ['just fresh enough', grounds([day]), both, []],
  ['clocks that differ a little', grounds([-5 * minute]), both, []],
  ['nothing is required', { ...noLogs, sources: grounds(['none']).sources }, gate(), []],
  ['no cluster where only logs are required', grounds(['none']), gate('logs'), []],
  ['no logs where only a cluster is required', noLogs, gate('cluster'), []],
  ['no cluster', grounds(['none']), both, [/requires a cluster, and none was given/]],
  ['a cluster for one state only', grounds([0, 'none']), both, [/requires a cluster, and 1 of 2 states have none/]],
  ['too old', grounds([day + minute]), both, [/read at most 1 d ago \(max-age\), and this one was read 1 d 1 min ago/]],
  ['the oldest of several counts', grounds([0, 3 * day]), both, [/this one was read 3 d ago/]],
  ['of no known time', grounds(['unknown']), both, [/nobody knows when this one was/]],
  ['of the future', grounds([-hour]), both, [/nobody knows when this one was/]],
  ['no logs', noLogs, both, [/requires logs, and none was given/]],
  [
    'logs without a connection',
    grounds([0], { coverage: coverage({ records: 0, attributed: 0 }) }),
    both,
    [/record no conn/],
  ],
  ['no record of two known ends', grounds([0], { coverage: coverage({ attributed: 0 }) }), both, [/two known ends/]],
  [
    'neither',
    { ...noLogs, sources: grounds(['none']).sources },
    both,
    [/requires a cluster, .*; the gate file requires logs/],
  ],
] as const)('%s', (_, given, rules, missing) => {
  const says = missing.map((pattern) => expect.stringMatching(pattern) as unknown);
  const conclusion = missing.length === 0 ? 'passed' : 'cannot say';
  expect(verdictOf([], given, rules)).toEqual({ conclusion, because: says });
});

test('what fails still does, and what was missing is told after it', () => {
  const told = verdictOf([finding('blocked-connection')], grounds(['none']), both);
  expect(told.conclusion).toBe('failed');
  expect(told.because).toEqual([expect.stringMatching(/newly blocked/), expect.stringMatching(/requires a cluster/)]);
});

test('where nothing changed nothing has to be there', () => {
  expect(verdictOf([], grounds([], { nothingChanged: true, sources: [] }), both)).toEqual({
    conclusion: 'passed',
    because: [],
  });
});

test('nothing was compared', () => {
  expect(verdictOf([], grounds([], { sources: [] }), both)).toEqual({
    conclusion: 'cannot say',
    because: ['nothing could be compared'],
  });
});
