/** Sources that are refused again and again: when they are told, how many, and by which records. */
import { describe, expect, test } from '@jest/globals';
import { noisySource } from '../../src/checks/noisy-source.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { patternText, refusalsOf } from '../../src/model/refusals.ts';
import { rowOf } from '../../src/model/observed-rows.ts';
import type { Answer } from '../../src/model/verdict.ts';
import { evidence, hour, networkPolicy, now } from '../build.ts';
import { change, type ChangeFacts, comparison, difference, gate, observation, write } from '../build-comparison.ts';

const refused = (count: number, facts: ChangeFacts = {}, after: Answer = 'denied') =>
  change('denied', after, { denied: evidence(count, now - hour, now - 2 * hour), ...facts });

const range = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => index + 1);
const scan = (from: string, ports = 12) => range(ports).map((port) => refused(1, { from, port }));

const told = (given: Comparison, settings = {}) =>
  noisySource.run(given, gate(settings), now).map(({ severity, key }) => [severity, key.subject]);

test.each<[string, Comparison, unknown]>([
  ['99 attempts', comparison({ connections: [refused(99)] }), []],
  [
    'a flood that the change does not concern',
    comparison({ connections: [refused(100)] }),
    [['ignore', 'shop/checkout']],
  ],
  // Which opened-connection tells.
  [
    'a flood that the change lets in',
    comparison({ connections: [refused(100, {}, 'allowed')] }),
    [['ignore', 'shop/checkout']],
  ],
  [
    'a flood that the change lets in half',
    comparison({ connections: [refused(100, {}, 'allowed'), refused(1, { port: 80 })] }),
    [['notice', 'shop/checkout']],
  ],
  [
    'a scan that the change lets in',
    comparison({ connections: range(12).map((port) => refused(1, { port }, 'allowed')) }),
    [['notice', 'shop/checkout']],
  ],
  [
    'a flood of a source to which the change opens another door',
    comparison({ connections: [refused(100)], differences: [difference('newly-allowed')] }),
    [['notice', 'shop/checkout']],
  ],
  [
    'another source that the change moves',
    comparison({ connections: [refused(100)], differences: [difference('newly-allowed', { from: 'payments/api' })] }),
    [['ignore', 'shop/checkout']],
  ],
  ['few attempts at many ports', comparison({ connections: scan('shop/web') }), [['ignore', 'shop/web']]],
  ['allowed connections', comparison({ connections: [change('allowed', 'denied', { allowed: evidence(9000) })] }), []],
  [
    'a workload that goes',
    comparison({
      connections: [refused(100)],
      workloadsRemoved: [{ namespace: 'shop', kind: 'Deployment', name: 'checkout' }],
    }),
    [],
  ],
])('%s', (_, given, findings) => {
  expect(told(given)).toEqual(findings);
});

test('refusals before a change of the policies that let it in are over', () => {
  const ref = networkPolicy('payments', 'api');
  const mended = change('allowed', 'allowed', { denied: evidence(500, now - 2 * hour, now - 3 * hour) });
  const writes = [write(ref, now - hour)];
  expect(told(comparison({ connections: [mended], observation: observation({ writes }) }))).toEqual([]);
  expect(told(comparison({ connections: [mended] }))).toEqual([['ignore', 'shop/checkout']]);
});

describe('the gate file', () => {
  const calm = comparison({ connections: [refused(100)] });
  test.each(['warning', 'error', 'ignore'] as const)('%s holds for every noisy source', (severity) => {
    expect(told(calm, { severity: { ...gate().severity, 'noisy-source': severity } })).toEqual([
      [severity, 'shop/checkout'],
    ]);
  });
});

test('the worst first, whom the change concerns before all, and the rest in one', () => {
  const many = range(15).map((at) => refused(100 + at, { from: `shop/s${at}` }));
  const moved = refused(100, { from: 'shop/moved', to: 'payments/db' });
  const differences = [difference('newly-allowed', { from: 'shop/moved' })];
  const connections = [...many, ...scan('shop/scan'), moved];
  const drafts = noisySource.run(comparison({ connections, differences }), gate(), now);
  expect(drafts.map(({ key }) => key.subject)).toEqual([
    'shop/moved',
    'shop/scan',
    ...[15, 14, 13, 12, 11, 10, 9, 8].map((at) => `shop/s${at}`),
    'other sources',
  ]);
  expect(drafts.at(-1)).toMatchObject({
    severity: 'ignore',
    // 101 to 107 attempts.
    title: '7 more sources were refused 728 times: shop/s7, shop/s6, shop/s5 and 4 more',
  });
});

test('a finding holds all attempts, the most frequent targets, and records that show it', () => {
  const connections = [...scan('shop/web', 20), refused(40, { from: 'shop/web', port: 99 })];
  const [draft] = noisySource.run(comparison({ connections }), gate(), now);
  expect(draft).toMatchObject({
    title: 'shop/web was refused 60 times: a scan of many ports',
    refusals: { pattern: 'scans-ports', noisy: false, peers: 1, ports: 21, targets: 21, evidence: { count: 60 } },
    causes: [{ origin: { kind: 'log', file: 'logs/hubble.jsonl', line: 4711 } }],
  });
  expect(draft?.rows).toHaveLength(10);
  expect(draft?.rows[0]).toMatchObject({ ports: [{ first: 99 }], connection: { denied: { count: 40 } } });
  expect(draft?.details).toContain('60 attempts at 21 targets (1 peer, 21 ports) in 1 h, 60 an hour.');
  expect(draft?.details).toContain('10 of 21 targets shown.');
  // The same as `observe --by source` says.
  expect(draft?.refusals).toEqual(refusalsOf(connections.map(({ connection }) => rowOf(connection))));
  expect(draft?.title).toContain(patternText({ pattern: 'scans-ports' }));
});

test('keys name no pod', () => {
  const { connection, ...answers } = refused(100);
  const source = { kind: 'unidentified', why: 'pod-not-in-cluster', name: 'batch/job-x7d9', candidates: [] } as const;
  expect(told(comparison({ connections: [{ ...answers, connection: { ...connection, source } }] }))).toEqual([
    ['ignore', 'a pod of namespace batch'],
  ]);
});

test('sources that share a finding are told without names of pods, which no row of it holds', () => {
  const connections = range(11).map((at) => {
    const { connection, ...answers } = refused(100);
    const name = `batch/job-${at}-x7d9`;
    const source = { kind: 'unidentified', why: 'pod-not-in-cluster', name, candidates: [] } as const;
    return { ...answers, connection: { ...connection, source } };
  });
  const drafts = noisySource.run(comparison({ connections }), gate(), now);
  expect(drafts).toHaveLength(11);
  expect(drafts.at(-1)?.title).toBe('1 more source was refused 100 times: a pod of namespace batch');
});
