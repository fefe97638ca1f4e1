/** When the newest record began: what tells whether records of spans reach over a change. */
import { expect, test } from '@jest/globals';
import { attribute } from '../../src/attribute.ts';
import { writeDigest } from '../../src/logs/index.ts';
import { startOfNewest } from '../../src/model/evidence.ts';
import { lines, observed, world } from '../log-material.ts';

const minute = 60_000;
const shop = world({ pods: { 'shop/web': {}, 'shop/db': {} } });
const start = Date.UTC(2026, 10, 1);
const time = (minutes: number): string => new Date(start + minutes * minute).toISOString();
const end = (pod: string): object => ({ namespace: 'shop', pod });

/** A flow of the ten minutes from `from` on. */
const flow = (from: number, length = 10): object => ({
  ...{ time: time(from), lastTime: time(from + length), count: 5, verdict: 'allowed' },
  ...{ src: end('web'), dst: end('db'), protocol: 'TCP', port: 5432 },
});

const newestIn = async (flows: readonly object[]): Promise<readonly number[]> => {
  const seen = attribute(await observed([lines(flows)]), shop);
  const again = attribute(await observed([writeDigest(seen, { tool: 'test', cluster: {} })]), shop);
  expect(again.connections).toEqual(seen.connections);
  return seen.connections.map(({ allowed }) => (allowed === undefined ? NaN : startOfNewest(allowed) - start));
};

test.each([
  ['one record', [flow(0)], 0],
  ['two in a row', [flow(0), flow(10)], 10],
  ['two in the other order', [flow(10), flow(0)], 10],
  ['a short one within a long one', [flow(5, 1), flow(0)], 5],
  ['records of one moment', [flow(0, 0), flow(7, 0)], 7],
])('%s', async (_, flows, minutes) => {
  expect(await newestIn(flows)).toEqual([minutes * minute]);
});
