/** Digests add up in any order and grouping, and to what one digest of all their logs says. */
import { expect, test } from '@jest/globals';
import { attribute } from '../../src/attribute.ts';
import { writeDigest } from '../../src/logs/index.ts';
import { lines, observed, world } from '../log-material.ts';
import { forSeeds, type Random } from '../random.ts';

const cluster = world({
  pods: {
    'shop/cart-0': { of: 'StatefulSet/cart', ip: '10.244.1.10', labels: { app: 'cart' } },
    'shop/cart-1': { of: 'StatefulSet/cart', ip: '10.244.1.12', labels: { app: 'cart' } },
    'shop/api-0': { of: 'StatefulSet/api', ip: '10.244.1.11', labels: { app: 'api' } },
  },
  services: { 'shop/api': { ip: '10.96.0.5', selector: { app: 'api' }, ports: [{ port: 80 }] } },
  podRange: '10.244.0.0/16',
});
const source = { tool: '0.1.0', cluster: { uid: 'cluster-1' } };

function recordOf(random: Random): object {
  const ends = [
    { namespace: 'shop', pod: 'cart-0' },
    { namespace: 'shop', pod: 'cart-1' },
    { namespace: 'shop', pod: 'api-0' },
    { ip: '10.96.0.5' },
    { ip: '203.0.113.7' },
    { ip: '10.244.9.9' },
  ];
  return {
    time: new Date(Date.UTC(2026, 10, 23) + random.below(3_600_000)).toISOString(),
    src: random.pick(ends),
    dst: random.pick(ends),
    protocol: 'TCP',
    port: random.pick([80, 443]),
    verdict: random.pick(['allowed', 'denied', 'unknown']),
    count: 1 + random.below(3),
  };
}

/** The digest of logs and digests together. */
async function digestOf(...logs: readonly string[]): Promise<string> {
  return writeDigest(attribute(await observed(logs), cluster), source);
}

/** All but where it was read from. */
function said(digest: string): unknown {
  const [head = '', ...body] = digest.split('\n');
  const { coverage } = JSON.parse(head) as { coverage: { logs: unknown; [key: string]: unknown } };
  // Each record is shown by a place; which of several is kept hangs on the order.
  const plain = body.map((line) => line.replaceAll(/"samples":\[[^\]]*\]/g, ''));
  const unconnected = (coverage['unconnected'] ?? []) as readonly { readonly sample?: unknown }[];
  return {
    plain,
    coverage: {
      ...coverage,
      logs: 0,
      unattributed: sums(coverage['unattributed']),
      unconnected: unconnected.map(({ sample: _, ...rest }) => rest),
    },
  };
}

function sums(unattributed: unknown): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { why, records } of unattributed as readonly { why: string; records: number }[])
    found[why] = (found[why] ?? 0) + records;
  return found;
}

test('in any order and grouping', async () => {
  const parts: (readonly [string, string, string])[] = [];
  forSeeds(1, 25, (random) => {
    const log = (): string => lines(random.times(1, 25, () => recordOf(random)));
    parts.push([log(), log(), log()]);
  });
  for (const logs of parts) {
    const [a, b, c] = await Promise.all(logs.map((log) => digestOf(log)));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three digests');
    expect(said(await digestOf(a, b))).toEqual(said(await digestOf(b, a)));
    expect(said(await digestOf(await digestOf(a, b), c))).toEqual(said(await digestOf(a, await digestOf(b, c))));
    expect(said(await digestOf(a, b, c))).toEqual(said(await digestOf(...logs)));
  }
});

const flowAt = (time: string, fields: object = {}): object => ({
  time,
  src: { namespace: 'shop', pod: 'cart-0' },
  dst: { namespace: 'shop', pod: 'api-0' },
  protocol: 'TCP',
  port: 80,
  verdict: 'allowed',
  ...fields,
});

test('cut by time, a digest counts what it still holds', async () => {
  const old = [flowAt('2026-11-20T00:00:00Z', { port: 80 }), flowAt('2026-11-20T00:00:01Z', { port: 80 })];
  const nobody = [{ ip: '203.0.113.7' }, { ip: '10.244.9.9' }];
  const port = (time: string): number => (time < '2026-11-22' ? 80 : 443);
  const unknown = (time: string): object => flowAt(time, { src: nobody[0], dst: nobody[1], port: port(time) });
  const beyond = (time: string): object =>
    flowAt(time, { src: nobody[0], dst: { ip: '203.0.113.8' }, port: port(time) });
  const recent = [flowAt('2026-11-23T00:00:00Z', { port: 443 })];
  const [early, late] = ['2026-11-20T00:00:02Z', '2026-11-23T00:00:02Z'] as const;
  const whole = await digestOf(lines([...old, ...recent, unknown(early), unknown(late), beyond(early), beyond(late)]));
  const between = { first: Date.UTC(2026, 10, 22), last: Infinity };
  const { coverage } = attribute(await observed(whole, { between }), cluster);
  const fresh = attribute(await observed(lines([...recent, unknown(late), beyond(late)])), cluster).coverage;
  for (const key of ['records', 'attributed', 'last'] as const) expect([key, coverage[key]]).toEqual([key, fresh[key]]);
  expect(coverage.unattributed).toMatchObject(fresh.unattributed.map(({ why, records }) => ({ why, records })));
  expect(coverage.first).toBe(between.first);
  const again = await digestOf(writeDigest(attribute(await observed(whole, { between }), cluster), source), whole);
  expect(JSON.parse(again.split('\n')[0] ?? '')).toMatchObject({ coverage: { records: fresh.records + 7 } });
  const none = attribute(await observed(whole, { between: { first: Date.UTC(2100, 0, 1), last: Infinity } }), cluster);
  expect(none.coverage).toMatchObject({ records: 0, attributed: 0, unattributed: [] });
});

test('what need not hold of all together is not said of it', async () => {
  const many = (fields: object): string =>
    lines(Array.from({ length: 25 }, (_, index) => flowAt(`2026-11-23T00:00:${10 + index}Z`, fields)));
  const sources = await digestOf(many({ reporter: 'source' }));
  const destinations = await digestOf(many({ reporter: 'destination', verdict: 'denied' }));
  const limits = async (...logs: readonly string[]): Promise<readonly string[]> =>
    attribute(await observed(logs), cluster).coverage.limits;
  expect(await limits(sources, sources)).toEqual(await limits(sources));
  expect(await limits(sources)).toContainEqual(expect.stringMatching(/^only the sending side reports/));
  expect(await limits(sources)).toContainEqual(expect.stringMatching(/^no refusal is recorded/));
  const apart = /^(?:only|no refusal)/;
  for (const logs of [
    [sources, destinations],
    [sources, many({ reporter: 'destination', verdict: 'denied' })],
  ])
    expect((await limits(...logs)).filter((limit) => apart.test(limit))).toEqual([]);
});

test('cut by time, what lies outside is gone, and that it was there is said', async () => {
  const [early, late] = ['2026-11-20T00:00:00Z', '2026-11-23T00:00:00Z'].map((time) => ({
    time,
    src: { namespace: 'shop', pod: 'cart-0' },
    dst: { namespace: 'shop', pod: 'api-0' },
    protocol: 'TCP',
    port: time < '2026-11-22' ? 80 : 443,
    verdict: 'allowed',
  }));
  const between = { first: Date.UTC(2026, 10, 22), last: Infinity };
  for (const log of [lines([early, late]), await digestOf(lines([early, late]))]) {
    const kept = attribute(await observed(log, { between }), cluster);
    expect(kept.connections).toMatchObject([{ port: 443 }]);
    expect(kept.coverage.limits).toContain('1 record outside of the time asked for');
  }
});
