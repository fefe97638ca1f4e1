import { expect, test } from '@jest/globals';
import { aksNetworkLogs } from '../../src/logs/aks-network-logs.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { flowOf, recordOf, textOf } from './decoding.ts';

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
  ['no time', { TimeGenerated: 'x' }, 'a flow without a time'],
])('%s', (_name, fields, expected) => {
  expect(textOf(aksNetworkLogs, { ...row, ...fields })).toBe(expected);
});

test('rows of other tables are not of it', () => {
  const { TrafficDirection: _direction, ...other } = row;
  expect(aksNetworkLogs.recognise(recordOf(other))).toBeUndefined();
  expect(flowOf(aksNetworkLogs, other)).toBe('no row of ContainerNetworkLogs');
});
