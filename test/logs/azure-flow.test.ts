import { expect, test } from '@jest/globals';
import { azureFlow } from '../../src/logs/azure-flow.ts';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { lines, observed } from '../log-material.ts';
import { factsOf, recordOf, textOf } from './decoding.ts';

const vnet = (...tuples: readonly Json[]): JsonObject => ({
  category: 'FlowLogFlowEvent',
  flowRecords: { flows: [{ flowGroups: [{ rule: 'r', flowTuples: tuples }] }] },
});
const nsg = (...tuples: readonly Json[]): JsonObject => ({
  category: 'NetworkSecurityGroupFlowEvent',
  properties: { flows: [{ rule: 'r', flows: [{ flowTuples: tuples }] }] },
});
const at = '2026-11-23T08:00:00.000Z';

test.each<[name: string, record: JsonObject, expected: string]>([
  [
    'IPv6, going on',
    vnet('1795420800000,2001:db8::1,2001:db8::2,40000,443,6,O,C,NX_HW,1,2,3,4'),
    `2001:db8::1 :40000 -> 2001:db8::2 TCP/443 allowed ${at} request ×1 windows source by cloud-firewall`,
  ],
  [
    'seconds, and no ports',
    vnet('1795420800,10.0.0.4,10.0.0.5,0,0,1,I,B,X,,,,'),
    `10.0.0.4 -> 10.0.0.5 other allowed ${at} request ×1 connections destination by cloud-firewall`,
  ],
  [
    'group, version 1',
    nsg('1795420800,10.0.0.4,10.0.0.5,40000,53,U,O,A'),
    `10.0.0.4 :40000 -> 10.0.0.5 UDP/53 allowed ${at} request ×1 connections source by cloud-firewall`,
  ],
  [
    'group, version 2, its end',
    nsg('1795420800,10.0.0.4,10.0.0.5,40000,53,T,O,A,E,1,2,3,4'),
    `10.0.0.4 :40000 -> 10.0.0.5 TCP/53 allowed ${at} request ×1 windows source by cloud-firewall`,
  ],
  [
    'group, version 2, refused',
    nsg('1795420800,10.0.0.4,10.0.0.5,40000,53,T,I,D,B,,,,'),
    `10.0.0.4 :40000 -> 10.0.0.5 TCP/53 refused-elsewhere ${at} request ×1 connections destination by cloud-firewall`,
  ],
  ['no tuples', vnet(), 'no flow but nothing'],
  ['an unknown decision', vnet('1795420800,10.0.0.4,10.0.0.5,1,2,6,I,Q,X,,,,'), 'flow tuples that cannot be read'],
  ['an address that is none', vnet('1795420800,10.0.0.4,here,1,2,6,I,B,X,,,,'), 'flow tuples that cannot be read'],
  ['a port that is none', vnet('1795420800,10.0.0.4,10.0.0.5,1,99999,6,I,B,X,,,,'), 'flow tuples that cannot be read'],
  ['no text', vnet(5), 'flow tuples that cannot be read'],
  ['another category', { category: 'kube-audit', records: [] }, 'a JSON object that is no record of Azure flow logs'],
])('%s', (_name, record, expected) => {
  expect(textOf(azureFlow, record)).toBe(expected);
});

test('the whole document, also where records nest in records, gives every tuple', () => {
  const tuple = '1795420800000,10.0.0.4,10.0.0.5,40000,443,6,O,B,NX,0,0,0,0';
  const inner = { records: [vnet(tuple, tuple), nsg('1795420800,10.0.0.4,10.0.0.5,1,2,T,I,A')] };
  for (const document of [inner, { records: inner }, { records: [inner] }]) {
    expect(azureFlow.recognise(recordOf(document))).toMatch(/virtual networks/);
    expect(factsOf(azureFlow, recordOf(document))).toHaveLength(3);
  }
});

test('tuples that cannot be read are counted beside those that can', async () => {
  const { lostEvents, flows } = await observed(
    lines([vnet('1795420800000,10.0.0.4,10.0.0.5,40000,443,6,O,B,NX,0,0,0,0', 'broken', null)]),
  );
  expect([lostEvents, flows.length]).toEqual([2, 1]);
});

test('what goes on or ends counts only where nothing shows its beginning', async () => {
  const tuple = (state: string): string => `1795420800000,10.0.0.4,10.0.0.5,40000,443,6,O,${state},NX,0,0,0,0`;
  const { flows } = await observed(lines([vnet(tuple('B'), tuple('C'), tuple('E'))]));
  expect(flows.map(({ countKind, count }) => [countKind, count])).toEqual([
    ['connections', 1],
    ['windows', 2],
  ]);
});

test('bare tuples are known by their thirteen fields', () => {
  expect(azureFlow.recognise(recordOf('1795420800,10.0.0.4,10.0.0.5,1,2,6,I,B,NX,,,,'))).toMatch(/flow tuples/);
  for (const line of ['1795420800,10.0.0.4,10.0.0.5,1,2,6,I,B', '1,2,3,4,5,6,I,B,NX,,,,', 'a,b'])
    expect(azureFlow.recognise(recordOf(line))).toBeUndefined();
});
