import { changedLines, lineCount } from '../../src/manifests/lines.ts';
import { randomFrom } from '../random-values.ts';
import { processorTime } from '../time-taken.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

test.each<[string, string, string, [number, number][]]>([
  ['equal', 'a\nb\n', 'a\nb\n', []],
  ['one changed', 'a\nb\nc\n', 'a\nx\nc\n', [[2, 2]]],
  ['added at the end', 'a\n', 'a\nb\nc\n', [[2, 3]]],
  ['added at the start', 'c\n', 'a\nb\nc\n', [[1, 2]]],
  [
    'two places',
    'a\nb\nc\nd\ne\n',
    'a\nx\nc\nd\ny\ne\n',
    [
      [2, 2],
      [5, 5],
    ],
  ],
  ['removed: the line behind the gap', 'a\nb\nc\n', 'a\nc\n', [[2, 2]]],
  ['removed at the end: the last line', 'a\nb\nc\n', 'a\n', [[1, 1]]],
  ['everything removed', 'a\n', '', []],
  ['from nothing', '', 'a\nb\n', [[1, 2]]],
  ['line ends do not count', 'a\r\nb\r\n', 'a\nb\n', []],
  ['no end of line', 'a\nb', 'a\nb\n', []],
])('%s', (_name, before, after, ranges) => {
  expect(changedLines(bytes(before), bytes(after))).toEqual(ranges.map(([first, last]) => ({ first, last })));
});

test('what is not in the ranges stood before, in the same order', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const random = randomFrom(seed);
    const lines = (): string[] => Array.from({ length: random.number(0, 12) }, () => random.pick(['a', 'b', 'c', 'd']));
    const [before, after] = [lines(), lines()];
    const ranges = changedLines(
      bytes(before.map((line) => `${line}\n`).join('')),
      bytes(after.map((line) => `${line}\n`).join('')),
    );
    const kept = after.filter((_, index) => !ranges.some(({ first, last }) => index + 1 >= first && index + 1 <= last));
    let at = 0;
    for (const line of before) if (line === kept[at]) at++;
    expect({ seed, before, after, ranges, rest: kept.slice(at) }).toEqual({ seed, before, after, ranges, rest: [] });
    for (const { first, last } of ranges) expect(first >= 1 && last <= after.length && first <= last).toBe(true);
  }
});

test('files without anything in common cost bounded time and count as changed as a whole', () => {
  const many = (name: string): Uint8Array =>
    bytes(Array.from({ length: 100_000 }, (_, index) => `${name}${index}\n`).join(''));
  const time = processorTime(10_000, () =>
    expect(changedLines(many('a'), many('b'))).toEqual([{ first: 1, last: 100_000 }]),
  );
  expect(time).toBeLessThan(10_000);
});

test('lines of a file', () => {
  expect(['', 'a', 'a\n', 'a\r\nb'].map((text) => lineCount(bytes(text)))).toEqual([1, 1, 1, 2]);
});
