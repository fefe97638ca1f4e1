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
