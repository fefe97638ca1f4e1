/** Gaps: what is longer than usual is told exactly, whatever the order and the number of the records. */
import { expect, test } from '@jest/globals';
import { recordTimes } from '../../src/traffic/record-times.ts';

const minute = 60_000;
const start = Date.UTC(2026, 10, 16);

function gapsOf(times: readonly (number | readonly [number, number])[]) {
  const gathered = recordTimes();
  for (const time of times) {
    const [first, last] = typeof time === 'number' ? [time, time] : time;
    gathered.add(first, last);
  }
  return gathered.gaps().map(({ from, to }) => [(from - start) / minute, (to - start) / minute]);
}

/** One record every `step` minutes, without those between the bounds. */
const steady = (count: number, step: number, holes: readonly (readonly [number, number])[] = []): readonly number[] =>
  Array.from({ length: count }, (_, index) => index * step)
    .filter((at) => !holes.some(([from, to]) => at > from && at < to))
    .map((at) => start + at * minute);

test.each<[string, readonly number[], readonly (readonly number[])[]]>([
  ['none at all', [], []],
  ['a steady log', steady(1000, 5), []],
  ['an hour missing', steady(1000, 5, [[500, 560]]), [[500, 560]]],
  [
    'two',
    steady(1000, 5, [
      [500, 560],
      [4000, 4100],
    ]),
    [
      [500, 560],
      [4000, 4100],
    ],
  ],
  // Three times what is usual is nothing to tell.
  ['a little missing', steady(1000, 5, [[500, 515]]), []],
  ['a minute missing of a dense log', steady(2000, 0.1, [[50, 51]]), []],
  ['a quarter of an hour missing of a dense log', steady(2000, 0.1, [[50, 65]]), [[50, 65]]],
  ['a record a day', steady(300, 1440), []],
  // Too few to say what is usual.
  ['a short log', steady(60, 1, [[20, 50]]), []],
])('%s', (_, times, wanted) => expect(gapsOf(times)).toEqual(wanted));

test('nights that are quieter are usual', () => {
  const times: number[] = [];
  for (let day = 0; day < 7; day++)
    for (let at = 0; at < 1440; at += at < 480 ? 20 : 1) times.push(start + (day * 1440 + at) * minute);
  expect(gapsOf(times)).toEqual([]);
});

test('the order of records means nothing; an aggregated record covers its window', () => {
  const times = steady(1000, 5, [[500, 560]]);
  const shuffled = times.map((_, index) => times[(index * 377) % times.length] ?? 0);
  expect(gapsOf(shuffled)).toEqual([[500, 560]]);
  expect(gapsOf([...times, [start + 500 * minute, start + 555 * minute]])).toEqual([]);
});

test('a long log is remembered coarsely, and its gaps exactly', () => {
  const times = steady(60_000, 3, [[50_000, 51_000]]);
  // Records stand at multiples of three minutes.
  expect(gapsOf(times)).toEqual([[49_998, 51_000]]);
});

test('times that lie far apart need no more room', () => {
  const odd = [0, 8.64e15, -1e12, ...steady(500, 5)];
  expect(gapsOf(odd).length).toBeGreaterThanOrEqual(2);
});
