import { expect, test } from '@jest/globals';
import { gkeNetworkPolicy } from '../../src/logs/gke-network-policy.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { flowText } from './samples/case.ts';

const origin = { kind: 'log', file: 'f', line: 1 } as const;
const connection = { src_ip: '10.0.0.1', dest_ip: '10.0.0.2', src_port: 40000, dest_port: 80 };
const base: JsonObject = {
  connection: { ...connection, protocol: 'tcp', direction: 'egress' },
  disposition: 'allow',
  src: { pod_name: 'cart-0', pod_namespace: 'shop' },
  dest: { pod_name: 'api-0', namespace: 'pay', workload_name: 'api' },
  timestamp: '2026-11-23T08:00:00.5Z',
};

function shown(value: JsonObject, around?: { readonly time: string; readonly node: string }): string {
  const facts = gkeNetworkPolicy.decode({ kind: 'json', value, origin, ...(around && { around }) }, new Map());
  if ('unreadable' in facts) return facts.unreadable;
  return facts.map((fact) => (fact.kind === 'flow' ? flowText(fact.flow) : fact.kind)).join();
}

test.each<[name: string, fields: JsonObject, shown: string]>([
  [
    'pods',
    {},
    '1 shop/cart-0 10.0.0.1 :40000 -> pay/api-0 pay/api[] 10.0.0.2 TCP/80 allowed 2026-11-23T08:00:00.500Z request ×1 connections source by kubernetes-policy',
  ],
  [
    'denied attempts of some seconds',
    { disposition: 'deny', count: 7 },
    'denied 2026-11-23T08:00:00.500Z request ×7 connections',
  ],
  ['a count in a text', { count: '3' }, '×3 connections'],
  ['a count that is none', { count: -1 }, '×1 connections'],
  ['an address outside', { dest: { instance: '10.0.0.2' } }, '-> outside 10.0.0.2 TCP/80'],
  ['a name outside', { dest: { instance: 'vm-1' } }, '-> outside "vm-1" 10.0.0.2 TCP/80'],
  ['a node', { dest: { node_name: 'node-b', workload_kind: 'Node' } }, '-> node "node-b" 10.0.0.2 TCP/80'],
  ['nothing about an end', { dest: null }, '-> 10.0.0.2 TCP/80'],
  [
    'ingress',
    { connection: { ...connection, protocol: 'udp', direction: 'ingress' } },
    'UDP/80 allowed 2026-11-23T08:00:00.500Z request ×1 connections destination',
  ],
  [
    'a direction of tomorrow',
    { connection: { ...connection, protocol: 'tcp', direction: 'sideways' } },
    'connections unknown',
  ],
  [
    'ICMP',
    { connection: { ...connection, protocol: 'icmp', direction: 'egress' } },
    '-> pay/api-0 pay/api[] 10.0.0.2 other allowed',
  ],
  [
    'a policy of Cilium',
    { policies: [{ kind: 'CiliumClusterwideNetworkPolicy', name: 'all' }] },
    'allow=CiliumClusterwideNetworkPolicy all',
  ],
  ['a policy of an unknown kind', { policies: [{ kind: 'Surprise', name: 'all' }, 7] }, 'by kubernetes-policy'],
  ['no time', { timestamp: 'yesterday' }, 'without a time'],
  ['a disposition of tomorrow', { disposition: 'maybe' }, 'neither allow nor deny'],
  [
    'no port',
    { connection: { ...connection, dest_port: 1e9, protocol: 'tcp', direction: 'egress' } },
    'without a port',
  ],
])('%s', (_name, fields, wanted) => {
  expect(shown({ ...base, ...fields })).toContain(wanted);
});

test('an entry of Cloud Logging tells the node, and the time where the record does not', () => {
  const { timestamp: _timestamp, ...payload } = base;
  const entry: JsonObject = {
    timestamp: '2026-11-23T08:00:01Z',
    resource: { type: 'k8s_node', labels: { node_name: 'node-a' } },
    jsonPayload: payload,
  };
  expect(shown(entry)).toContain('2026-11-23T08:00:01.000Z request ×1 connections source on node-a');
  expect(shown(payload, { time: '2026-11-23T08:00:02Z', node: 'node-b' })).toContain(
    '08:00:02.000Z request ×1 connections source on node-b',
  );
});

test('records of VPC flow logs are not taken for it', () => {
  const value = {
    jsonPayload: { connection: { ...connection, protocol: 6 }, disposition: 'DROPPED', reporter: 'SRC' },
  };
  expect(gkeNetworkPolicy.recognise({ kind: 'json', value, origin })).toBeUndefined();
});
