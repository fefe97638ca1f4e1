/** A digest of audit logs in place of them: logs without names read beside it are told just the same. */
import { expect, test } from '@jest/globals';
import { attribute } from '../../src/attribute.ts';
import { readDigest, writeDigest } from '../../src/logs/index.ts';
import type { AddressTenure, Connection, Observation } from '../../src/model/flow.ts';
import type { ObserveOptions } from '../../src/observe.ts';
import validate from '../../src/schemas/generated/digest.js';
import { joinedTenures, seenLast } from '../../src/traffic/address-history.ts';
import { address, lines, observed, world } from '../log-material.ts';
import { forSeeds, type Random } from '../random.ts';
import { simulate, skewLimit, workloads } from '../traffic/simulator.ts';

const cluster = world({
  pods: Object.fromEntries(workloads.map((name) => [`n/${name}`, { of: `Deployment/${name}`, template: true }])),
  podRange: '10.0.0.0/16',
});
const source = { tool: '0.1.0', cluster: { uid: 'cluster-1' } };

async function seen(logs: readonly string[], options: ObserveOptions = {}): Promise<Observation> {
  return attribute(await observed(logs, { tolerance: skewLimit, ...options }), cluster);
}

async function digestOf(...logs: readonly string[]): Promise<string> {
  return writeDigest(await seen(logs), source);
}

/** Places are those of the digest's logs, which are named by their order here. */
function plain(connections: readonly Connection[]): string {
  return JSON.stringify(connections, (key, value: unknown) =>
    key === 'samples' ? undefined : typeof value === 'bigint' ? `${value}` : value,
  );
}

function bodyOf(digest: string): string {
  return digest.slice(digest.indexOf('\n')).replaceAll(/"file":"[^"]*"/g, '"file":""');
}

test('a digest of audit logs tells who was behind an address as they do, whole, in parts and in any order', async () => {
  const simulations: ReturnType<typeof simulate>[] = [];
  forSeeds(1, 1, (random) => simulations.push(simulate(random)));
  for (const { audit, records } of simulations) {
    const half = Math.floor(audit.length / 2);
    const [all, early, late] = [audit, audit.slice(0, half), audit.slice(half)].map(lines) as [string, string, string];
    const flows = lines(records);
    const { connections } = await seen([all, flows]);
    expect(connections.length).toBeGreaterThan(0);
    const [one, two] = [await digestOf(early), await digestOf(late)];
    for (const logs of [[await digestOf(all)], [two, one], [await digestOf(one, two)]])
      expect(plain((await seen([...logs, flows])).connections)).toBe(plain(connections));
    expect(bodyOf(await digestOf(one, two))).toBe(bodyOf(await digestOf(two, one)));
    expect(bodyOf(await digestOf(one, one))).toBe(bodyOf(one));
    for (const line of one.trim().split('\n')) expect([validate(JSON.parse(line)), line]).toEqual([true, line]);
  }
});

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 20);
const tenure: AddressTenure = {
  address: address('10.0.7.7'),
  namespace: 'n',
  pod: 'cart-gone',
  workload: { namespace: 'n', kind: 'Deployment', name: 'cart' },
  from: start,
};

function flowAt(time: number): string {
  const dst = { namespace: 'n', workload: 'web' };
  return lines([
    { time: new Date(time).toISOString(), src: { ip: '10.0.7.7' }, dst, protocol: 'TCP', port: 80, verdict: 'allowed' },
  ]);
}

test('what a snapshot knew when the digest was made holds until then, and no longer', async () => {
  const readAt = start + 10 * hour;
  const known = { tenures: [tenure], listens: () => false };
  const told = attribute(await observed(flowAt(start + hour), { known }), cluster, { cluster: { readAt } });
  const digest = writeDigest(told, source);
  expect(readDigest(digest).addresses?.tenures).toEqual([{ ...tenure, until: readAt }]);
  const during = await seen([digest, flowAt(start + 9 * hour)]);
  expect(during.connections[0]?.source).toMatchObject({ kind: 'workload', workload: { name: 'cart' } });
  const later = await seen([digest, flowAt(start + 12 * hour)]);
  expect(later.coverage.unattributed).toMatchObject([{ why: 'no-owner-at-that-time', records: 1 }]);
});

test('what ended before the time asked for is not handed on', async () => {
  const early = simulateOnce();
  const digest = await digestOf(lines(early));
  const trimmed = writeDigest(
    await seen([digest], { between: { first: Date.UTC(2100, 0, 1), last: Infinity } }),
    source,
  );
  const gone = readDigest(digest).addresses?.events.filter((event) => event.gone === true) ?? [];
  const kept = new Set(readDigest(trimmed).addresses?.events.map(({ uid }) => uid));
  expect(gone.length).toBeGreaterThan(0);
  expect(gone.filter(({ uid }) => kept.has(uid))).toEqual([]);
});

function simulateOnce(): readonly object[] {
  let audit: readonly object[] = [];
  forSeeds(3, 1, (random) => void (audit = simulate(random).audit));
  return audit;
}

test('tenures add up in any order and grouping', () => {
  forSeeds(1, 50, (random) => {
    const some = (): AddressTenure[] => random.times(0, 6, () => tenureOf(random));
    const [a, b, c] = [some(), some(), some()];
    const once = joinedTenures([...a, ...b, ...c]);
    expect(joinedTenures([...c, ...b, ...a])).toEqual(once);
    expect(joinedTenures([...joinedTenures([...a, ...b]), ...c])).toEqual(once);
    expect(joinedTenures([...once, ...once])).toEqual(once);
  });
});

function tenureOf(random: Random): AddressTenure {
  const { workload: _, ...bare } = tenure;
  // Whoever did not see the ReplicaSet of a pod knows no Deployment.
  const kind = random.pick(['ReplicaSet', 'Deployment', undefined]);
  const workload = kind === undefined ? {} : { workload: { namespace: 'shop', kind, name: 'cart' } };
  const one: AddressTenure = { ...bare, ...workload, from: random.below(3), pod: random.pick(['a', 'b']) };
  const end = random.below(4);
  if (end === 0) return one;
  return end === 1 ? { ...one, to: 3 + random.below(3) } : (seenLast([one], 3 + random.below(3))[0] ?? one);
}
