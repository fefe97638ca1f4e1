/** Views of recorded connections: whom they name isolated, whom a scan, and what the counts are made of. */
import { expect, test } from '@jest/globals';
import type { Connection, ConnectionEnd } from '../../src/model/flow.ts';
import type { RefusedPattern } from '../../src/model/evidence.ts';
import { byNamespace } from '../../src/questions/observed-namespaces.ts';
import { refusalsOf } from '../../src/model/refusals.ts';
import { byDestination, bySource } from '../../src/questions/observed-sources.ts';
import { countIn, rowOf } from '../../src/model/observed-rows.ts';
import { observedView, within } from '../../src/questions/observed.ts';
import { evidence, hour, minute, now, workload } from '../build.ts';

const end = (text: string): ConnectionEnd => ({ kind: 'workload', workload: workload(text), endpoints: [] });
const gone = (name: string): ConnectionEnd => ({
  kind: 'unidentified',
  why: 'pod-not-in-cluster',
  name,
  candidates: [],
});

type Counts = Partial<Record<'allowed' | 'denied' | 'other', number>>;

function recorded(from: ConnectionEnd, to: ConnectionEnd, port: number, counts: Counts, span = hour): Connection {
  const told = Object.entries(counts).map(([key, count]) => [key, evidence(count, now, now - span)]);
  return {
    source: from,
    destination: to,
    protocol: 'TCP',
    port,
    basis: { source: 'named', destination: 'named' },
    policies: [],
    ...Object.fromEntries(told),
  };
}

test.each<[string, readonly Counts[], string]>([
  ['nothing', [], 'never-recorded'],
  ['only refusals', [{ denied: 4 }, { denied: 1 }], 'refused'],
  ['one that got through', [{ denied: 4 }, { allowed: 1 }], 'crossed'],
  ['one that a source without an opinion saw', [{ denied: 4 }, { other: 1 }], 'seen'],
])('ingress of a namespace with %s', (_, all, answer) => {
  const inward = all.map((counts, index) => recorded(end(`shop/a${index}`), end('payments/api'), 443, counts));
  const inside = recorded(end('payments/web'), end('payments/api'), 443, { allowed: 9 });
  const payments = byNamespace([...inward, inside]).find(({ namespace }) => namespace === 'payments');
  expect(payments?.ingress).toMatchObject({ answer, peers: all.length });
  expect(payments?.egress.answer).toBe('never-recorded');
  expect(payments?.inside.allowed?.count).toBe(9);
});

test('a connection between namespaces is egress of the one and ingress of the other, and every count adds up', () => {
  const all = [
    recorded(end('shop/web'), end('payments/api'), 443, { allowed: 3, denied: 2 }),
    recorded(end('shop/web'), { kind: 'outside', address: 5n }, 443, { allowed: 7 }),
  ];
  const views = new Map(byNamespace(all).map((view) => [view.namespace, view]));
  expect([...views.keys()]).toEqual(['payments', 'shop']);
  expect(views.get('shop')?.egress.outcomes).toMatchObject({ allowed: { count: 10 }, denied: { count: 2 } });
  expect(views.get('payments')?.ingress.outcomes).toMatchObject({ allowed: { count: 3 }, denied: { count: 2 } });
  const total = all.map(rowOf).reduce((sum, { outcomes }) => sum + countIn(outcomes), 0);
  for (const views of [bySource(all), byDestination(all)])
    expect(views.reduce((sum, { outcomes }) => sum + countIn(outcomes), 0)).toBe(total);
});

test('a pod that is gone still belongs to its namespace; an address belongs to none', () => {
  const all = [recorded(gone('batch/job-x'), end('payments/api'), 443, { allowed: 1 })];
  expect(byNamespace(all).map(({ namespace }) => namespace)).toEqual(['batch', 'payments']);
  const nameless: ConnectionEnd = { kind: 'unidentified', why: 'no-owner-at-that-time', name: 'a/b', candidates: [] };
  expect(byNamespace([recorded(nameless, end('payments/api'), 443, {})]).map((one) => one.namespace)).toEqual([
    'payments',
  ]);
});

const range = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => index);
const source = end('shop/web');

test.each<[string, readonly Connection[], RefusedPattern]>([
  ['one target', [recorded(source, end('a/b'), 443, { denied: 5000 })], 'retries'],
  ['nine ports', range(9).map((port) => recorded(source, end('a/b'), port + 1, { denied: 1 })), 'repeated'],
  [
    'ten ports of one peer',
    range(10).map((port) => recorded(source, end('a/b'), port + 1, { denied: 6 })),
    'scans-ports',
  ],
  [
    'one port of ten peers',
    range(10).map((at) => recorded(source, end(`a/b${at}`), 443, { denied: 1 })),
    'scans-peers',
  ],
  [
    'ten ports of ten peers',
    range(100).map((at) => recorded(source, end(`a/b${at % 10}`), 1 + Math.floor(at / 10), { denied: 2 })),
    'scans-ports-and-peers',
  ],
  // A client that wants all of them, again and again, is no scan.
  ['ten peers, often', range(10).map((at) => recorded(source, end(`a/b${at}`), 443, { denied: 7 })), 'repeated'],
  // One target that is tried often does not hide the scan around it.
  [
    'a scan and a flood',
    range(20).map((port) => recorded(source, end('a/b'), port + 1, { denied: port === 0 ? 900 : 1 })),
    'scans-ports',
  ],
  // Allowed connections are no attempts.
  [
    'allowed ones',
    range(20).map((port) => recorded(source, end('a/b'), port + 1, { allowed: 1, denied: 0 })),
    'scans-ports',
  ],
])('refused attempts: %s', (_, all, pattern) => {
  expect(refusalsOf(all.map(rowOf))?.pattern).toBe(pattern);
});

test.each([
  [99, hour, false],
  [100, hour, true],
  [100, 2 * hour, false],
  [120, 2 * hour, true],
  [100, 0, true],
  [100, 1, true],
])('%i refusals within %i ms: noisy %s', (count, span, noisy) => {
  expect(refusalsOf([rowOf(recorded(source, end('a/b'), 1, { denied: count }, span))])?.noisy).toBe(noisy);
});

test('the rate is that of the span, and of no less than a minute', () => {
  const rate = (count: number, span: number): number | undefined =>
    refusalsOf([rowOf(recorded(source, end('a/b'), 1, { denied: count }, span))])?.perHour;
  expect([rate(120, 2 * hour), rate(5, minute), rate(5, 1), rate(5, 0)]).toEqual([60, 300, 300, undefined]);
});

test('nothing refused, no refusals; scans stand before floods, floods before the rest', () => {
  const scan = range(12).map((port) => recorded(end('a/scan'), end('a/b'), port + 1, { denied: 1 }));
  const flood = recorded(end('a/flood'), end('a/b'), 1, { denied: 5000 });
  const calm = recorded(end('a/calm'), end('a/b'), 1, { allowed: 1_000_000 });
  const views = bySource([calm, flood, ...scan]);
  expect(views.map(({ source: one }) => (one.kind === 'workload' ? one.workload.name : ''))).toEqual([
    'scan',
    'flood',
    'calm',
  ]);
  expect(views[2]?.refusals).toBeUndefined();
});

test('policies without a world: what the logs name, and nothing of policies that exist', () => {
  const ref = { group: 'networking.k8s.io', kind: 'NetworkPolicy', namespace: 'a', name: 'p' };
  const one = { ...recorded(source, end('a/b'), 1, { denied: 3 }), policies: [{ ref, effect: 'deny' as const }] };
  expect(observedView('policy', [one], undefined)).toEqual({
    by: 'policy',
    named: [{ policy: ref, effect: 'deny', connections: 1, outcomes: { denied: one.denied } }],
  });
});

test.each(['namespace', 'source', 'destination'] as const)('within one namespace: by %s', (by) => {
  const all = [
    recorded(end('shop/web'), end('payments/api'), 443, { allowed: 3 }),
    recorded(end('batch/job'), { kind: 'outside', address: 5n }, 443, { allowed: 7 }),
    recorded(end('batch/job'), end('batch/db'), 443, { allowed: 7 }),
  ];
  const view = within(observedView(by, all, undefined), 'batch');
  const text = JSON.stringify(view, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  expect(text).toContain('batch');
  expect(text).not.toContain('shop');
});
