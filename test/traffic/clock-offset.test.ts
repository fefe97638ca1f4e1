// Clocks and zones that differ, and logs of another cluster, are noticed and told.
import { expect, test } from '@jest/globals';
import { attribute } from '../../src/attribute.ts';
import { lines, observed, world } from '../log-material.ts';
import { randomFrom } from '../random.ts';
import { simulate, workloads } from './simulator.ts';

const cluster = world({
  pods: Object.fromEntries(workloads.map((name) => [`n/${name}`, { of: `Deployment/${name}`, template: true }])),
  podRange: '10.0.0.0/16',
});
const { audit, records } = simulate(randomFrom(7));
const some = records.filter((_, index) => index % 10 === 0) as readonly {
  readonly time: string;
  readonly src: object;
  readonly dst: object;
}[];

async function limits(moved: readonly object[]): Promise<readonly string[]> {
  const { coverage } = attribute(await observed([lines(audit), lines(moved)]), cluster);
  return coverage.limits.filter((limit) => /clock|another cluster/.test(limit));
}

const shifted = (minutes: number): readonly object[] =>
  some.map((record) => ({ ...record, time: new Date(Date.parse(record.time) + minutes * 60_000).toISOString() }));

test.each([
  [0, []],
  [-120, [expect.stringMatching(/^the clock or time zone .* 2 h later$/)]],
  [330, [expect.stringMatching(/ 330 min earlier$/)]],
])('records that are %d min off', async (minutes, told) => {
  expect(await limits(shifted(minutes))).toEqual(told);
});

test('private addresses that nobody here has', async () => {
  const other = Array.from({ length: 30 }, (_, index) => ({
    ...some[0],
    src: { ip: `10.77.0.${index}` },
    dst: { ip: `10.77.1.${index}` },
  }));
  expect(await limits(other)).toEqual([
    'only 0 of 60 private addresses in the logs are known here: are the logs of another cluster?',
  ]);
  const outside = other.map((record, index) => ({
    ...record,
    src: { ip: `198.51.100.${index}` },
    dst: { ip: '10.0.0.10' },
  }));
  expect(await limits(outside)).toEqual([]);
});
