/** Good records of the formats of clouds, gadgets and meshes with what they say, made up for the tests. */
import type { JsonObject } from '../../src/model/object.ts';
import type { LogExample } from './log-examples.ts';
import { shownFlow } from './log-examples.ts';

const shown = shownFlow;

const row = (fields: JsonObject): JsonObject => ({
  ...{ version: 5, account_id: '123456789010', interface_id: 'eni-1235b8ca123456789' },
  ...{ srcaddr: '10.0.1.5', dstaddr: '10.0.2.6', srcport: 40000, dstport: 5432, protocol: 6, packets: 3, bytes: 180 },
  ...{ start: 1795420800, end: 1795420860, action: 'ACCEPT', log_status: 'OK', tcp_flags: 2, flow_direction: 'egress' },
  ...fields,
});

export const awsVpcFlowExample: LogExample = {
  records: [row({}), row({ action: 'REJECT' }), row({ log_status: 'SKIPDATA' }), row({ protocol: 1 })],
  shown,
  flows: [
    '10.0.1.5 → 10.0.2.6 TCP 5432 allowed ×1',
    '10.0.1.5 → 10.0.2.6 TCP 5432 refused-elsewhere ×1',
    '10.0.1.5 → 10.0.2.6 other allowed ×1',
  ],
};

const entry = (fields: JsonObject): JsonObject => ({
  insertId: 'a1',
  logName: 'projects/p/logs/compute.googleapis.com%2Fvpc_flows',
  timestamp: '2026-11-23T08:00:10Z',
  jsonPayload: {
    connection: { protocol: 6, src_ip: '10.8.0.4', dest_ip: '10.8.1.7', src_port: 40000, dest_port: 8443 },
    reporter: 'SRC',
    ...{ bytes_sent: '1200', packets_sent: '8' },
    ...{ start_time: '2026-11-23T08:00:00.5Z', end_time: '2026-11-23T08:00:05.5Z' },
    src_instance: { vm_name: 'node-a' },
    src_gke_details: {
      cluster: { cluster_name: 'prod' },
      pod: {
        pod_namespace: 'shop',
        pod_name: 'cart-0',
        pod_workload: { workload_type: 'STATEFUL_SET', workload_name: 'cart' },
      },
    },
    dest_gke_details: { cluster: { cluster_name: 'prod' } },
    ...fields,
  },
});

export const gcpVpcFlowExample: LogExample = {
  records: [entry({}), entry({ disposition: 'DROPPED', reporter: 'DEST' })],
  shown,
  flows: ['shop/cart-0 → 10.8.1.7 TCP 8443 allowed ×1', 'shop/cart-0 → 10.8.1.7 TCP 8443 refused-elsewhere ×1'],
};

export const azureFlowExample: LogExample = {
  records: [
    {
      category: 'FlowLogFlowEvent',
      flowLogVersion: 4,
      flowRecords: {
        flows: [
          {
            aclID: 'a',
            flowGroups: [
              {
                rule: 'r',
                flowTuples: [
                  '1795420800000,10.0.0.6,203.0.113.7,40000,443,6,O,B,NX,0,0,0,0',
                  '1795420801000,203.0.113.9,10.0.0.6,40001,22,6,I,D,NX,0,0,0,0',
                ],
              },
            ],
          },
        ],
      },
    },
    {
      category: 'NetworkSecurityGroupFlowEvent',
      properties: {
        Version: 2,
        flows: [
          { rule: 'r', flows: [{ mac: 'm', flowTuples: ['1795420800,10.0.0.6,10.0.0.7,40000,53,U,O,A,B,,,,'] }] },
        ],
      },
    },
  ],
  shown,
  flows: [
    '10.0.0.6 → 203.0.113.7 TCP 443 allowed ×1',
    '203.0.113.9 → 10.0.0.6 TCP 22 refused-elsewhere ×1',
    '10.0.0.6 → 10.0.0.7 UDP 53 allowed ×1',
  ],
};

const aksRow = (fields: JsonObject): JsonObject => ({
  TimeGenerated: '2026-11-23T08:00:00Z',
  ...{ Verdict: 'FORWARDED', DropReason: '', Reply: false, TrafficDirection: 'EGRESS', NodeName: 'aks-1' },
  ...{ SourceNamespace: 'shop', SourcePodName: 'cart-0', SourceWorkloads: '[{"kind":"StatefulSet","name":"cart"}]' },
  ...{ DestinationNamespace: 'pay', DestinationPodName: 'api-0', DestinationWorkloads: [] },
  Layer4: '{"TCP":{"destination_port":8443}}',
  ...{ IngressFlowCount: 0, EgressFlowCount: 7, UnknownDirectionFlowCount: 0 },
  ...fields,
});

export const aksNetworkLogsExample: LogExample = {
  records: [
    aksRow({}),
    aksRow({ Verdict: 'DROPPED', DropReason: 'POLICY_DENIED', Layer4: { UDP: { destination_port: 53 } } }),
  ],
  shown,
  flows: ['shop/cart-0 → pay/api-0 TCP 8443 allowed ×7', 'shop/cart-0 → pay/api-0 UDP 53 denied ×7'],
};

const netobservFlow = (fields: JsonObject): JsonObject => ({
  ...{ TimeFlowStartMs: 1795420800000, TimeFlowEndMs: 1795420805000, Proto: 6, Etype: 2048, FlowDirection: 1 },
  ...{ SrcAddr: '10.128.0.5', SrcPort: 40000, SrcK8S_Type: 'Pod', SrcK8S_Namespace: 'shop', SrcK8S_Name: 'cart-0' },
  ...{ DstAddr: '172.30.0.9', DstPort: 8443, DstK8S_Type: 'Service', DstK8S_Namespace: 'pay', DstK8S_Name: 'api' },
  ...{ SrcK8S_OwnerType: 'StatefulSet', SrcK8S_OwnerName: 'cart', Bytes: 500, Packets: 3 },
  ...fields,
});

export const netobservExample: LogExample = {
  records: [
    netobservFlow({}),
    netobservFlow({
      PktDropPackets: 3,
      NetworkEvents: [{ Feature: 'acl', Type: 'NetworkPolicy', Namespace: 'pay', Name: 'p', Action: 'drop' }],
    }),
    netobservFlow({ Proto: 1 }),
  ],
  shown,
  flows: [
    'shop/cart-0 → pay/api TCP 8443 allowed ×1',
    'shop/cart-0 → pay/api TCP 8443 denied ×1',
    'shop/cart-0 → pay/api other allowed ×1',
  ],
};

const traced = (fields: JsonObject): JsonObject => ({
  timestamp: '2026-11-23T08:00:00.5Z',
  type: 'connect',
  comm: 'curl',
  ...{ netns_id: 4026535383, error: '' },
  src: { addr: '10.244.0.8', port: 41464, proto: 6, version: 4 },
  dst: { addr: '10.244.0.9', port: 8443, proto: 6, version: 4, k8s: { kind: 'pod', namespace: 'pay', name: 'api-0' } },
  k8s: { node: 'node-a', namespace: 'shop', podName: 'cart-0', containerName: 'c', hostnetwork: false },
  ...fields,
});

export const inspektorGadgetExample: LogExample = {
  records: [traced({}), traced({ error: 'ETIMEDOUT' }), traced({ type: 'accept' })],
  shown,
  flows: [
    'shop/cart-0 → pay/api-0 TCP 8443 allowed ×1',
    'shop/cart-0 → pay/api-0 TCP 8443 unknown ×1',
    'pay/api-0 → shop/cart-0 TCP 41464 allowed ×1',
  ],
};

const kprobe = (fields: JsonObject): JsonObject => ({
  process_kprobe: {
    process: { binary: '/bin/curl', pod: { namespace: 'shop', name: 'cart-0', workload: 'cart' } },
    function_name: 'tcp_connect',
    args: [
      {
        sock_arg: {
          ...{ family: 'AF_INET', type: 'SOCK_STREAM', protocol: 'IPPROTO_TCP' },
          ...{ saddr: '10.244.0.8', daddr: '203.0.113.7', sport: 40000, dport: 443 },
        },
      },
    ],
    action: 'KPROBE_ACTION_POST',
    ...fields,
  },
  node_name: 'node-a',
  time: '2026-11-23T08:00:00.5Z',
});

export const tetragonExample: LogExample = {
  records: [
    kprobe({}),
    kprobe({ action: 'KPROBE_ACTION_SIGKILL' }),
    { process_exec: { process: { binary: '/bin/sh' } }, node_name: 'node-a', time: '2026-11-23T08:00:00.5Z' },
  ],
  shown,
  flows: ['shop/cart-0 → 203.0.113.7 TCP 443 unknown ×1', 'shop/cart-0 → 203.0.113.7 TCP 443 refused-elsewhere ×1'],
};

const alert = (fields: JsonObject): JsonObject => ({
  ...{ time: '2026-11-23T08:00:00.5Z', rule: 'Unexpected outbound connection', priority: 'Notice' },
  ...{ output: '08:00:00.5: Notice …', source: 'syscall', hostname: 'node-a' },
  output_fields: {
    ...{ 'evt.type': 'connect', 'fd.l4proto': 'tcp', 'fd.cip': '10.244.0.8', 'fd.cport': 40000 },
    ...{ 'fd.sip': '203.0.113.7', 'fd.sport': 443, 'k8s.ns.name': 'shop', 'k8s.pod.name': 'cart-0' },
    ...fields,
  },
});

export const falcoExample: LogExample = {
  records: [
    alert({}),
    alert({ 'evt.type': 'accept4', 'fd.l4proto': 'udp', 'fd.sip': '10.244.0.9' }),
    { ...alert({}), output_fields: { 'evt.type': 'execve', 'proc.name': 'sh' } },
  ],
  shown,
  flows: ['shop/cart-0 → 203.0.113.7 TCP 443 unknown ×1', '10.244.0.8 → shop/cart-0 UDP 443 unknown ×1'],
};

const request = (fields: JsonObject): JsonObject => ({
  start_time: '2026-11-23T08:00:00.5Z',
  ...{ method: 'GET', response_code: 200, response_flags: '-', response_code_details: 'via_upstream' },
  upstream_cluster: 'outbound|8000||api.pay.svc.cluster.local',
  upstream_host: '10.244.0.9:8080',
  upstream_local_address: '10.244.0.8:37652',
  downstream_local_address: '10.96.4.5:8000',
  downstream_remote_address: '10.244.0.8:46520',
  ...fields,
});

export const istioExample: LogExample = {
  records: [
    request({}),
    request({ response_code: 503, response_flags: 'UF', response_code_details: 'upstream_reset' }),
    request({ upstream_cluster: 'inbound|8080||', response_code_details: 'rbac_access_denied_matched_policy[none]' }),
  ],
  shown,
  flows: [
    '10.244.0.8 → 10.244.0.9 TCP 8080 allowed ×1',
    '10.244.0.8 → 10.244.0.9 TCP 8080 unknown ×1',
    '10.244.0.8 → 10.96.4.5 TCP 8000 refused-elsewhere ×1',
  ],
};

export const conntrackExample: LogExample = {
  records: [
    '[1795420800.245677]\t    [NEW] tcp      6 120 SYN_SENT src=10.244.0.8 dst=10.96.4.5 sport=36898 dport=80 [UNREPLIED] src=10.244.0.9 dst=10.244.0.8 sport=8080 dport=36898',
    '[1795420800.245900]\t [UPDATE] tcp      6 432000 ESTABLISHED src=10.244.0.8 dst=10.96.4.5 sport=36898 dport=80 src=10.244.0.9 dst=10.244.0.8 sport=8080 dport=36898 [ASSURED]',
    '[1795420801.000000]\t    [NEW] icmp     1 30 src=10.244.0.8 dst=10.244.0.9 type=8 code=0 id=7 [UNREPLIED] src=10.244.0.9 dst=10.244.0.8 type=0 code=0 id=7',
  ],
  shown,
  flows: [
    '10.244.0.8 → 10.244.0.9 TCP 8080 unknown ×1',
    '10.244.0.8 → 10.244.0.9 TCP 8080 allowed ×1',
    '10.244.0.8 → 10.244.0.9 other unknown ×1',
  ],
};

const carried = (fields: JsonObject): JsonObject => ({
  ...{ level: 'info', time: '2026-11-23T08:00:02.5Z', scope: 'access', message: 'connection complete' },
  ...{ 'src.addr': '10.244.0.8:40978', 'src.workload': 'cart-0', 'src.namespace': 'shop' },
  ...{ 'dst.addr': '10.244.0.9:15008', 'dst.hbone_addr': '10.244.0.9:8080', 'dst.workload': 'api-0' },
  ...{ 'dst.namespace': 'pay', 'dst.service': 'api.pay.svc.cluster.local', direction: 'outbound', duration: '12ms' },
  ...fields,
});

export const ztunnelExample: LogExample = {
  records: [
    carried({}),
    carried({ error: 'connection closed due to policy rejection' }),
    carried({ 'dst.addr': '203.0.113.7:443', 'dst.hbone_addr': null, 'dst.workload': null }),
  ],
  shown,
  flows: [
    'shop/cart-0 → pay/api-0 TCP 15008 allowed ×1',
    'shop/cart-0 → pay/api-0 TCP 15008 refused-elsewhere ×1',
    'shop/cart-0 → 203.0.113.7 TCP 443 allowed ×1',
  ],
};
