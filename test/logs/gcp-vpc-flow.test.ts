import { expect, test } from '@jest/globals';
import { gcpVpcFlow } from '../../src/logs/gcp-vpc-flow.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { lines, observed } from '../log-material.ts';
import { flowOf, recordOf, textOf } from './decoding.ts';

const payload: JsonObject = {
  connection: { protocol: 6, src_ip: '10.8.0.4', dest_ip: '10.8.1.7', src_port: 40000, dest_port: 8443 },
  reporter: 'SRC',
  ...{ start_time: '2026-11-23T08:00:00Z', end_time: '2026-11-23T08:00:05Z' },
  src_instance: { vm_name: 'node-a' },
  dest_instance: { vm_name: 'node-b' },
};
const pod = (fields: JsonObject = {}): JsonObject => ({
  cluster: { cluster_name: 'prod' },
  pod: {
    pod_namespace: 'pay',
    pod_name: 'api-x',
    pod_workload: { workload_type: 'REPLICA_SET', workload_name: 'api-7' },
  },
  ...fields,
});
const span = '2026-11-23T08:00:00.000Z/2026-11-23T08:00:05.000Z';
const tail = `TCP/8443 allowed ${span} reply? ×1 windows source on node-a sampled window 5000 by unknown`;

test.each<[name: string, fields: JsonObject, expected: string]>([
  ['addresses', {}, `10.8.0.4 :40000 -> 10.8.1.7 ${tail}`],
  ['pod', { dest_gke_details: pod() }, `10.8.0.4 :40000 -> pay/api-x pay/api-7[ReplicaSet] 10.8.1.7 ${tail}`],
  [
    'pod behind one Service',
    { dest_gke_details: pod({ service: [{ service_namespace: 'pay', service_name: 'api' }] }) },
    `10.8.0.4 :40000 -> pay/api-x pay/api-7[ReplicaSet] svc pay/api 10.8.1.7 ${tail}`,
  ],
  [
    'pod behind many Services',
    { dest_gke_details: pod({ service: [{ service_namespace: 'pay', service_name: 'MANY_SERVICES' }] }) },
    `10.8.0.4 :40000 -> pay/api-x pay/api-7[ReplicaSet] 10.8.1.7 ${tail}`,
  ],
  [
    'a Service without a pod names nobody: its port may be either',
    { dest_gke_details: { service: [{ service_namespace: 'pay', service_name: 'api' }] } },
    `10.8.0.4 :40000 -> 10.8.1.7 ${tail}`,
  ],
  ['cluster alone', { dest_gke_details: { cluster: { cluster_name: 'prod' } } }, `10.8.0.4 :40000 -> 10.8.1.7 ${tail}`],
  [
    'fractions of numbers, as BigQuery gives them',
    {
      connection: {
        ...{ protocol: '6.0', src_ip: '10.8.0.4', dest_ip: '10.8.1.7', src_port: '40000.0', dest_port: '8443.0' },
      },
      ...{ start_time: '2026-11-23 08:00:00 UTC', end_time: '2026-11-23 08:00:05.000000 UTC' },
    },
    `10.8.0.4 :40000 -> 10.8.1.7 ${tail}`,
  ],
  ['no connection', { connection: {} }, 'no VPC flow of Google Cloud'],
  [
    'an address that is none',
    { connection: { protocol: 6, src_ip: '10.8.0.x', dest_ip: '10.8.1.7', dest_port: 1 } },
    'a flow with an address that is none',
  ],
  ['no protocol', { connection: { src_ip: '10.8.0.4', dest_ip: '10.8.1.7' } }, 'a flow without a protocol'],
  ['no port', { connection: { src_ip: '10.8.0.4', dest_ip: '10.8.1.7', protocol: 6 } }, 'a flow without a port'],
  ['no time', { start_time: 'soon', end_time: 'late' }, 'a flow without a time'],
  ['an end before the start', { end_time: '2026-11-23T07:00:05Z' }, 'a flow that ends before it begins'],
])('%s', (_name, fields, expected) => {
  expect(textOf(gcpVpcFlow, { ...payload, ...fields })).toBe(expected);
});

test.each([
  ['DEST', 'destination', 'node-b'],
  ['SRC_GATEWAY', 'unknown', undefined],
  ['DEST_GATEWAY', 'unknown', undefined],
])('reporter %s', (word, reporter, node) => {
  const flow = flowOf(gcpVpcFlow, { ...payload, reporter: word });
  expect(flow).toMatchObject({ reporter });
  expect(typeof flow === 'string' ? flow : flow.node).toBe(node);
});

test('a drop is one of the firewall', () => {
  expect(flowOf(gcpVpcFlow, { ...payload, disposition: 'DROPPED' })).toMatchObject({
    verdict: 'refused-elsewhere',
    enforcedBy: 'cloud-firewall',
  });
});

test.each<[name: string, value: JsonObject]>([
  ['network policy logging', { connection: { src_ip: '10.8.0.4', dest_ip: '10.8.1.7' }, disposition: 'deny' }],
  ['Calico', { reporter: 'Src', source_name: 'a', dest_name: 'b' }],
  ['an unknown reporter', { ...payload, reporter: 'constructor' }],
])('is not %s', (_name, value) => {
  expect(gcpVpcFlow.recognise(recordOf(value))).toBeUndefined();
});

test('several clusters in one log are told, sampling too', async () => {
  const of = (name: string): JsonObject => ({
    jsonPayload: { ...payload, src_gke_details: { cluster: { cluster_name: name } } },
  });
  const one = await observed(lines([of('east'), of('east')]));
  const two = await observed(lines([of('west'), of('east')]));
  expect(one.sampled).toBe(true);
  expect(one.limits).toHaveLength(1);
  expect(two.limits).toContainEqual(expect.stringContaining('several clusters ("east", "west")'));
});
