/** Evidence added up: the bounds of the time first among its samples, none twice, three at most. */
import { expect, test } from '@jest/globals';
import { joinedOutcomes, samplesOf } from '../../src/model/evidence.ts';
import type { LogOrigin } from '../../src/model/origin.ts';

const at = (line: number, file = 'a.jsonl'): LogOrigin => ({ kind: 'log', file, line });
const part = (first: number, last: number, ...lines: readonly number[]) => {
  return { count: 1, first, last, samples: lines.map((line) => at(line)) };
};

test.each<[string, Parameters<typeof samplesOf>[0], readonly number[]]>([
  ['nothing', [], []],
  ['one', [part(5, 9, 1, 2)], [1, 2]],
  ['the earliest and the latest', [part(5, 6, 3, 4), part(1, 2, 1, 2), part(8, 9, 5, 6)], [1, 6, 3]],
  ['the first of those that are alike', [part(1, 9, 1, 2), part(1, 9, 3, 4)], [1, 2, 3]],
  ['none twice', [part(1, 2, 7, 7), part(3, 4, 7)], [7]],
  ['parts without a sample', [part(1, 2), part(3, 4, 8)], [8]],
])('samples of %s', (_, parts, lines) => {
  expect(samplesOf(parts).map(({ line }) => line)).toEqual(lines);
});

test('lines of different files are different', () => {
  expect(samplesOf([{ first: 1, last: 2, samples: [at(1), at(1, 'b.jsonl')] }])).toEqual([at(1), at(1, 'b.jsonl')]);
});

test('outcomes add up by verdict, and what nobody has stays absent', () => {
  const sum = joinedOutcomes([{ allowed: part(3, 4, 1) }, { allowed: part(1, 2, 2), other: part(5, 5, 3) }, {}]);
  expect(sum).toMatchObject({ allowed: { count: 2, first: 1, last: 4 }, other: { count: 1 } });
  expect(sum.allowed?.samples).toEqual([at(2), at(1)]);
  expect('denied' in sum).toBe(false);
  expect(joinedOutcomes([])).toEqual({});
});
