import { expect, test } from '@jest/globals';
import { aksNetworkLogs } from '../../src/logs/aks-network-logs.ts';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { observed } from '../log-material.ts';
import { flowOf, recordOf, textOf, withoutPlaces } from './decoding.ts';

const row: JsonObject = {
  ...{ TimeGenerated: '2026-11-23T08:00:00Z', Verdict: 'FORWARDED', TrafficDirection: 'INGRESS', Reply: false },
  ...{ SourceNamespace: 'shop', SourcePodName: 'cart-0', SourceWorkloads: '[{"kind":"StatefulSet","name":"cart"}]' },
  ...{
    DestinationNamespace: 'pay',
    DestinationPodName: '',
    DestinationWorkloads: [{ kind: 'Deployment', name: 'api' }],
  },
  ...{ Layer4: '{"TCP":{"destination_port":8443}}', NodeName: 'aks-1', IngressFlowCount: 3, EgressFlowCount: 0 },
};
const pair = 'shop/cart-0 shop/cart[StatefulSet] -> pay/api[Deployment] TCP/8443';
const at = '2026-11-23T08:00:00.000Z';
const unreadable =
  'a row whose TimeGenerated is no time of ISO 8601: export it with az monitor log-analytics query -o json';

test.each<[name: string, fields: JsonObject, expected: string]>([
  ['let in', {}, `${pair} allowed ${at} request ×3 connections destination on aks-1 window 30000 by cni-policy`],
  [
    'refused by a policy',
    { Verdict: 'DROPPED', DropReason: 'POLICY_DENIED' },
    `${pair} denied ${at} request ×3 connections destination on aks-1 window 30000 by cni-policy`,
  ],
  [
    'dropped for another reason',
    { Verdict: 'DROPPED', DropReason: 'STALE_OR_UNROUTABLE_IP', IngressFlowCount: 'many' },
    `${pair} unknown ${at} request ×1 connections destination on aks-1 window 30000 by unknown`,
  ],
  [
    'a reply, by the word of an export',
    { Reply: 'True' },
    `${pair} allowed ${at} reply ×3 connections destination on aks-1 window 30000 by cni-policy`,
  ],
  [
    'addresses and columns as objects',
    { Layer4: { UDP: { destination_port: 53 } }, IP: '{"source":"10.0.0.1","destination":"10.0.0.2"}' },
    `shop/cart-0 shop/cart[StatefulSet] 10.0.0.1 -> pay/api[Deployment] 10.0.0.2 UDP/53 allowed ${at} request ×3 connections destination on aks-1 window 30000 by cni-policy`,
  ],
  ['a column that is broken', { Layer4: '{' }, 'a flow without l4: the export left it out'],
  ['no time', { TimeGenerated: 'x' }, unreadable],
])('%s', (_name, fields, expected) => {
  expect(textOf(aksNetworkLogs, { ...row, ...fields })).toEqual(expected);
});

test('rows of other tables are not of it', () => {
  const { TrafficDirection: _direction, ...other } = row;
  expect(aksNetworkLogs.recognise(recordOf(other))).toBeUndefined();
  expect(flowOf(aksNetworkLogs, other)).toBe('no row of ContainerNetworkLogs');
});

const cell = (value: Json | undefined): string => {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const table = (columns: readonly string[], ...rows: readonly JsonObject[]): string =>
  [columns.join(','), ...rows.map((one) => columns.map((column) => cell(one[column])).join(','))].join('\r\n');

test('a table in CSV says what its rows as JSON say, from their own lines', async () => {
  const rows = [
    row,
    { ...row, Verdict: 'DROPPED', DropReason: 'POLICY_DENIED', SourceNamespace: '', SourceIdentity: 2 },
  ];
  const wanted = await observed(rows.map((one) => JSON.stringify(one)).join('\n'));
  const columns = [...Object.keys(row), 'DropReason', 'SourceIdentity', 'TenantId'];
  const read = await observed(table(columns, ...rows));
  expect(read.logs).toMatchObject([{ format: 'aks-network-logs', records: 3, lines: 3 }]);
  expect(withoutPlaces(read.flows)).toEqual(withoutPlaces(wanted.flows));
  expect(read.flows.map(({ samples }) => samples[0]?.line)).toEqual([2, 3]);
});

test('rows of CSV that cannot be read say why', async () => {
  const columns = Object.keys(row).map((column) => (column === 'TimeGenerated' ? 'TimeGenerated [UTC]' : column));
  const good = { ...row, 'TimeGenerated [UTC]': '2026-11-23T08:00:00Z' };
  const [header = '', line = ''] = table(columns, good).split('\r\n');
  const portal = line.replace('2026-11-23T08:00:00Z', '"11/23/2026, 8:00:00.000 AM"');
  const { logs } = await observed(['a word', header, line, portal, `${line},x`, '"x', 'x'].join('\n'));
  expect(logs[0]?.skipped.map(({ reason, sample }) => [sample.line, reason])).toEqual([
    [1, 'a line that is no JSON and stands below no CSV header'],
    [4, expect.stringContaining('no time of ISO 8601')],
    [5, `${columns.length + 1} cells under ${columns.length} columns`],
    [6, 'a quote that is not closed on its line'],
    [7, `1 cells under ${columns.length} columns`],
  ]);
});
