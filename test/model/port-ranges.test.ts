import { expect, test } from '@jest/globals';
import { withoutRanges } from '../../src/model/port-ranges.ts';
import { allProtocols, type PortRange } from '../../src/model/network.ts';
import { processorTime } from '../time-taken.ts';

const range = (protocol: PortRange['protocol'], first: number, last: number): PortRange => ({ protocol, first, last });

test('ranges without others hold what a port by port comparison says', () => {
  let seed = 7;
  const below = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
  const some = (): readonly PortRange[] =>
    Array.from({ length: below(5) }, () => {
      const first = 1 + below(20);
      return range(allProtocols[below(3)] ?? 'TCP', first, first + below(6));
    });
  const portsIn = (ranges: readonly PortRange[]): readonly string[] =>
    ranges.flatMap(({ protocol, first, last }) =>
      Array.from({ length: last - first + 1 }, (_, at) => `${protocol} ${first + at}`),
    );
  for (let round = 0; round < 2_000; round++) {
    const [ranges, holes] = [some(), some()];
    const taken = new Set(portsIn(holes));
    const left = portsIn(ranges).filter((port) => !taken.has(port));
    expect(portsIn(withoutRanges(ranges, holes))).toEqual(left);
  }
  expect(withoutRanges([range('other', 0, 0)], [range('UDP', 1, 65_535)])).toEqual([range('other', 0, 0)]);
  expect(withoutRanges([range('other', 0, 0)], [range('other', 0, 0)])).toEqual([]);
});

test('thousands of ranges are taken from as many at once', () => {
  const odd = Array.from({ length: 30_000 }, (_, at) => range('TCP', 2 * at + 1, 2 * at + 1));
  const every = [range('TCP', 1, 60_000)];
  const time = processorTime(5_000, () => {
    expect(withoutRanges(every, odd)).toHaveLength(30_000);
    expect(withoutRanges(odd, odd)).toHaveLength(0);
  });
  expect(time).toBeLessThan(5_000);
});
