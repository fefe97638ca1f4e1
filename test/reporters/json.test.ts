/* eslint-disable @typescript-eslint/no-explicit-any -- what comes back is JSON */
// The published schema is what every JSON report keeps to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { endpointIdOf } from '../../src/model/cluster.ts';
import type { Difference, Party, Report } from '../../src/model/finding.ts';
import { findingKinds, severities } from '../../src/model/finding.ts';
import type { ConnectionEnd } from '../../src/model/flow.ts';
import { parseAddress } from '../../src/model/network.ts';
import type { Reason } from '../../src/model/verdict.ts';
import { json } from '../../src/reporters/json.ts';
import {
  allowedByRule,
  cause,
  connection,
  finding,
  internet,
  isolated,
  networkPolicy,
  now,
  party,
  place,
  report,
  row,
  state,
  tcp,
  unselected,
  workload,
} from '../build.ts';
import { fixedWords, hostileTexts, poisoned } from './hostile.ts';
import { options } from './options.ts';
import { reports } from './reports.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/schemas/report.schema.json'), 'utf8'));
const ajv = new Ajv({
  allErrors: true,
  formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/ },
});
const validate = ajv.compile(schema);

function valid(of: Report, privacy: 'full' | 'names' | 'counts' = 'full'): any {
  const value = JSON.parse(json.render(of, { ...options, privacy }));
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  return value;
}

const privacies = ['full', 'names', 'counts'] as const;
test.each(Object.entries(reports).flatMap(([name, of]) => privacies.map((privacy) => ({ name, of, privacy }))))(
  '$name with privacy $privacy',
  ({ of, privacy }) => {
    valid(of, privacy);
  },
);

const fixed = new Set([...fixedWords(schema)]);
test.each(Object.entries(hostileTexts))('valid and unchanged with %s', (_, hostile) => {
  const poisoned_ = { ...poisoned(reports['failed']!, hostile, fixed), tool: reports['failed']!.tool };
  // Halves of surrogates are no text that UTF-8 can carry, but JSON escapes can.
  expect(valid(poisoned_).findings[0].title).toBe(hostile);
});

const address = (text: string): bigint => parseAddress(text) ?? 0n;
const ends: readonly ConnectionEnd[] = [
  { kind: 'workload', workload: workload('shop/cart'), endpoints: [endpointIdOf('shop/cart-7d4b9c6f8d-x2x4q')] },
  { kind: 'node', name: 'worker-3', address: address('10.0.0.3') },
  { kind: 'node', name: 'worker-4' },
  { kind: 'api-server', addresses: [address('10.0.0.1'), address('fd00::1')] },
  { kind: 'outside', address: address('203.0.113.7'), name: 'payment.example' },
  {
    kind: 'unidentified',
    why: 'several-possible-owners',
    address: address('2001:db8::7'),
    candidates: [workload('a/b[Job]')],
  },
];
const reasons: readonly Reason[] = [
  { kind: 'same-pod' },
  { kind: 'own-node', certain: false },
  unselected,
  allowedByRule,
  isolated,
  { ...allowedByRule, origin: { kind: 'live', object: 'NetworkPolicy a/b', path: 'spec.ingress[0]' } },
];
const difference: Difference = {
  source: { kind: 'node', name: 'worker-3' },
  destination: { kind: 'addresses', blocks: ['10.0.0.0/8'], everything: false, name: 'office' },
  change: 'unclear',
  ports: [tcp(1, 65_535), { protocol: 'other', first: 0, last: 0 }],
  assuming: 'pruned',
  surprise: 'implied',
  causes: [cause({ origin: place('a.yaml:3:1', 'base'), anchor: place('a.yaml:2:1') })],
  before: 'denied',
  after: 'unknown',
  live: 'allowed',
  reasonsBefore: reasons,
  reasonsAfter: [],
  dependsOn: ['the field "x" means something'],
};

const parties: readonly Party[] = [
  party('shop/cart'),
  internet(),
  { kind: 'node', name: 'n' },
  { kind: 'api-server' },
  { kind: 'unidentified', text: '10.2.3.4' },
];

test('every member of every union has its place in the format, and addresses are text', () => {
  const rows = ends.map((end, index) =>
    row('shop/cart', 'payments/db', 5432, {
      source: parties[index] ?? party('a/b'),
      connection: connection(party('shop/cart'), party('payments/db'), 5432, {
        source: end,
        via: { service: 'payments/db', address: address('10.96.0.12'), port: 5432 },
        denied: { count: 3, first: now, last: now, samples: [] },
        other: { count: 3, first: Number.NaN, last: 1e300, samples: [] },
        policies: [{ ref: networkPolicy('payments', 'db'), effect: 'deny' }],
      }),
    }),
  );
  const all = findingKinds.flatMap((kind) =>
    severities.map((severity) => finding(kind, { severity, rows, states: ['a', 'b'] })),
  );
  const value = valid(
    report({
      findings: all,
      sources: [{ id: 'x', states: [state({ differences: [difference], workloadsAdded: [workload('a/b')] })] }],
    }),
  );
  const recorded = value.findings[0].rows.map((each: any) => each.recorded);
  expect(recorded.map((each: any) => each.source.address ?? each.source.addresses ?? each.source.pods)).toEqual([
    ['shop/cart-7d4b9c6f8d-x2x4q'],
    '10.0.0.3',
    undefined,
    ['10.0.0.1', 'fd00::1'],
    '203.0.113.7',
    '2001:db8::7',
  ]);
  expect(recorded[0].via).toEqual({ service: 'payments/db', address: '10.96.0.12', port: 5432 });
  expect(recorded[0].other).toEqual({ count: 3, samples: [] });
});

test('members that only the inside knows do not reach the wire', () => {
  const extra = { secret: 'internal' };
  const of = report({
    tool: { name: 'netpol-gate', version: '1', ...extra },
    base: { name: 'main', ...extra },
    findings: [{ ...finding('drift', { rows: [{ ...row('a/b', 'c/d', 1), ...extra }] }), ...extra }],
    sources: [{ id: 'x', states: [{ ...state({ cluster: { from: 'live', ...extra } }), ...extra }] }],
    ...extra,
  });
  expect(JSON.stringify(valid(of))).not.toContain('internal');
});
