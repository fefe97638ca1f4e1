/** Sources that evaluate policies as they come out of collectors and clouds: behind envelopes and prefixes. */
import { expect, test } from '@jest/globals';
import { observed } from '../log-material.ts';
import type { JsonObject } from '../../src/model/object.ts';

const packet = 'SRC=10.0.0.1 DST=10.0.0.2 LEN=60 PROTO=TCP SPT=40000 DPT=80 SYN URGP=0';
const kernel = `calico-packet: IN=cali1 OUT=eth0 ${packet}`;
const agent = 'Node: node-a;SIP: 10.0.0.1;SPORT: 40000;DIP: 10.0.0.2;DPORT: 80;PROTOCOL: TCP;PolicyVerdict: DENY';
const acl =
  '2026-11-23T08:00:00.000Z|00004|acl_log(ovn_pinctrl0)|INFO|name="NP:pay:Ingress", verdict=drop, severity=info, direction=to-lport: tcp,nw_src=10.0.0.1,nw_dst=10.0.0.2,tp_src=40000,tp_dst=80,tcp_flags=syn';
const np =
  '2026/11/23 08:00:00.000000 IngressRule K8sNetworkPolicy:pay/api <nil> Ingress Drop 190 pay/api-0 10.0.0.1 40000 10.0.0.2 80 TCP 60 <nil>';
const whisker: JsonObject = {
  ...{ start_time: '2026-11-23T08:00:00Z', end_time: '2026-11-23T08:00:15Z', action: 'Deny', reporter: 'Dst' },
  ...{ source_name: 'cart-*', source_namespace: 'shop', source_labels: '' },
  ...{ dest_name: 'api-0', dest_namespace: 'pay', dest_labels: '', protocol: 'tcp', dest_port: 80 },
};
const gke: JsonObject = {
  connection: {
    src_ip: '10.0.0.1',
    dest_ip: '10.0.0.2',
    src_port: 1,
    dest_port: 80,
    protocol: 'tcp',
    direction: 'egress',
  },
  disposition: 'deny',
};
const when = Date.UTC(2026, 10, 23, 8);

test.each<[name: string, log: string, format: string]>([
  [
    'the agent in a subscription of CloudWatch',
    JSON.stringify({
      ...{ messageType: 'DATA_MESSAGE', owner: '1', logGroup: '/aws/eks/a/cluster', logStream: 's' },
      ...{ subscriptionFilters: ['f'], logEvents: [{ id: '1', timestamp: when, message: agent }] },
    }),
    'aws-vpc-cni',
  ],
  ['the agent as exported to S3', `2026-11-23T08:00:00.000Z ${agent}`, 'aws-vpc-cni'],
  [
    'the agent in its container',
    `2026-11-23T08:00:00.000000001Z stdout F ${JSON.stringify({ level: 'info', ts: '2026-11-23T08:00:00Z', msg: 'Flow Info: Src IP: 10.0.0.1 Src Port: 1 Dest IP: 10.0.0.2 Dest Port: 80 Proto TCP Verdict DENY' })}`,
    'aws-vpc-cni',
  ],
  ['GKE in an entry', JSON.stringify({ timestamp: '2026-11-23T08:00:00Z', jsonPayload: gke }), 'gke-network-policy'],
  [
    'GKE through Pub/Sub',
    JSON.stringify({
      message: {
        data: Buffer.from(JSON.stringify({ timestamp: '2026-11-23T08:00:00Z', jsonPayload: gke })).toString('base64'),
        messageId: '1',
      },
      subscription: 'projects/p/subscriptions/s',
    }),
    'gke-network-policy',
  ],
  ['Whisker as a stream of events', `event: flow\ndata: ${JSON.stringify(whisker)}\n\n`, 'calico-whisker'],
  ['Whisker as a page', JSON.stringify({ total: { totalPages: 1 }, items: [whisker] }, null, 2), 'calico-whisker'],
  [
    'the kernel through journald',
    JSON.stringify({ MESSAGE: kernel, __REALTIME_TIMESTAMP: `${when}000`, _HOSTNAME: 'node-a' }),
    'calico-log',
  ],
  ['the kernel in ISO with a Z', `2026-11-23T08:00:00.000000Z node-a kernel: ${kernel}`, 'calico-log'],
  ['OVN in its container', `2026-11-23T08:00:01.000000001Z stdout F ${acl}`, 'ovn-acl'],
  ['OVN through Loki', JSON.stringify({ labels: {}, line: acl, timestamp: '2026-11-23T08:00:01Z' }), 'ovn-acl'],
  ['Antrea through Fluent Bit', JSON.stringify({ date: when / 1000 + 1, log: np }), 'antrea'],
])('%s', async (_name, log, format) => {
  const { logs, flows } = await observed(log, { now: Date.UTC(2026, 10, 24) });
  expect(logs[0]).toMatchObject({ format, records: expect.any(Number), skipped: [] });
  expect(flows.map(({ first, verdict, port }) => [first, verdict, port])).toEqual([
    [when, format === 'calico-log' ? 'unknown' : 'denied', 80],
  ]);
});
