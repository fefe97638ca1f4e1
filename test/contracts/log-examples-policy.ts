/** Good records of the sources that evaluate network policies with what they say, made up for the tests. */
import type { JsonObject } from '../../src/model/object.ts';
import type { LogExample } from './log-examples.ts';
import { shownFlow } from './log-examples.ts';

const shown = shownFlow;

const whiskerFlow = (fields: JsonObject): JsonObject => ({
  ...{ start_time: '2026-11-23T08:00:00Z', end_time: '2026-11-23T08:00:15Z', action: 'Allow', reporter: 'Dst' },
  ...{ source_name: 'cart-0', source_namespace: 'shop', source_labels: 'app=cart | tier=web' },
  ...{ dest_name: 'api-0', dest_namespace: 'pay', dest_labels: '', protocol: 'tcp', dest_port: 8443 },
  policies: {
    enforced: [
      {
        ...{
          kind: 'EndOfTier',
          name: '',
          namespace: '',
          tier: 'default',
          action: 'Deny',
          policy_index: 0,
          rule_index: -1,
        },
        trigger: { kind: 'NetworkPolicy', name: 'api', namespace: 'pay', tier: 'default', trigger: null },
      },
    ],
    pending: [],
  },
  ...fields,
});

export const calicoWhiskerExample: LogExample = {
  records: [
    whiskerFlow({}),
    whiskerFlow({ action: 'Deny', protocol: 'udp' }),
    { items: [whiskerFlow({ dest_port: 1 }), whiskerFlow({ dest_port: 2 })], total: { totalPages: 1 } },
  ],
  shown,
  flows: [
    'shop/cart-0 → pay/api-0 TCP 8443 allowed ×1',
    'shop/cart-0 → pay/api-0 UDP 8443 denied ×1',
    'shop/cart-0 → pay/api-0 TCP 1 allowed ×1',
    'shop/cart-0 → pay/api-0 TCP 2 allowed ×1',
  ],
};

const enterpriseFlow = (fields: JsonObject): JsonObject => ({
  ...{ start_time: 1795420800, end_time: 1795421100, action: 'allow', reporter: 'src', proto: 'tcp', host: 'node-a' },
  ...{ source_ip: '10.244.1.10', source_name: 'cart-0', source_name_aggr: 'cart-*', source_namespace: 'shop' },
  ...{ source_type: 'wep', source_port: 40000, source_labels: { labels: ['app=cart'] } },
  ...{ dest_ip: '203.0.113.7', dest_name: '-', dest_name_aggr: 'pub', dest_namespace: '-', dest_type: 'net' },
  ...{ dest_port: 443, num_flows: 2, num_flows_started: 2, dest_service_name: '-', dest_service_namespace: '-' },
  policies: { all_policies: ['0|default|shop/knp.default.out|allow|0'] },
  ...fields,
});

export const calicoEnterpriseExample: LogExample = {
  records: [
    enterpriseFlow({}),
    enterpriseFlow({ action: 'deny', num_flows_started: 1 }),
    enterpriseFlow({ dest_type: 'wep', dest_namespace: 'pay', dest_name_aggr: 'api-0', dest_ip: null }),
  ],
  shown,
  flows: [
    'shop/cart-0 → outside 203.0.113.7 TCP 443 allowed ×2',
    'shop/cart-0 → outside 203.0.113.7 TCP 443 denied ×1',
    'shop/cart-0 → pay/api-0 TCP 443 allowed ×2',
  ],
};

const packet = 'SRC=10.244.1.10 DST=10.244.2.11 LEN=60 TOS=0x00 TTL=63 ID=1 DF PROTO=TCP SPT=40000 DPT=8443 SYN URGP=0';

export const calicoLogExample: LogExample = {
  records: [
    `2026-11-23T08:00:00.5+00:00 node-a kernel: calico-packet: IN=cali1 OUT=eth0 ${packet}`,
    `[Mon Nov 23 08:00:01 2026] calico-packet: IN=eth0 OUT=cali2 ${packet.replace('TCP', 'UDP')}`,
  ],
  shown,
  flows: ['10.244.1.10 → 10.244.2.11 TCP 8443 unknown ×1', '10.244.1.10 → 10.244.2.11 UDP 8443 unknown ×1'],
};

const gkePayload = (fields: JsonObject): JsonObject => ({
  connection: {
    ...{ src_ip: '10.244.1.10', dest_ip: '10.244.2.11', src_port: 40000, dest_port: 8443 },
    ...{ protocol: 'tcp', direction: 'egress' },
  },
  disposition: 'allow',
  src: {
    ...{ pod_name: 'cart-0', pod_namespace: 'shop', namespace: 'shop' },
    ...{ workload_kind: 'StatefulSet', workload_name: 'cart' },
  },
  dest: { instance: '10.244.2.11' },
  policies: [{ kind: 'NetworkPolicy', namespace: 'shop', name: 'out' }],
  count: 1,
  timestamp: '2026-11-23T08:00:00.000000001Z',
  ...fields,
});

export const gkeNetworkPolicyExample: LogExample = {
  records: [
    gkePayload({}),
    {
      insertId: 'a1',
      logName: 'projects/p/logs/policy-action',
      timestamp: '2026-11-23T08:00:06Z',
      resource: { type: 'k8s_node', labels: { node_name: 'node-a' } },
      jsonPayload: gkePayload({ disposition: 'deny', count: 4, policies: [], dest: { node_name: 'node-b' } }),
    },
  ],
  shown,
  flows: ['shop/cart-0 → outside 10.244.2.11 TCP 8443 allowed ×1', 'shop/cart-0 → node 10.244.2.11 TCP 8443 denied ×4'],
};

const agentLine = (fields: JsonObject): JsonObject => ({
  ...{ level: 'info', ts: '2026-11-23T08:00:00.5Z', logger: 'ebpf-client', msg: 'Flow Info:  ' },
  ...{ 'Src IP': '10.244.1.10', 'Src Port': 40000, 'Dest IP': '10.96.0.10', 'Dest Port': 53, Proto: 'UDP' },
  Verdict: 'ACCEPT',
  ...fields,
});

export const awsVpcCniExample: LogExample = {
  records: [
    agentLine({}),
    {
      ...{ level: 'debug', ts: '2026-11-23T08:00:01.5Z', caller: 'x.go:1' },
      msg: 'Flow Info: Src IP: 10.244.1.10 Src Port: 40000 Dest IP: 10.244.2.11 Dest Port: 8443 Proto TCP Verdict DENY Direction egress',
    },
    agentLine({ Verdict: 'EXPIRED/DELETED' }),
  ],
  shown,
  flows: ['10.244.1.10 → 10.96.0.10 UDP 53 allowed ×1', '10.244.1.10 → 10.244.2.11 TCP 8443 denied ×1'],
};

export const antreaExample: LogExample = {
  records: [
    '2026/11/23 08:00:00.500000 IngressRule K8sNetworkPolicy:pay/api <nil> Ingress Allow 190 pay/api-0 10.244.1.10 40000 10.244.2.11 8443 TCP 60 <nil>',
    '2026/11/23 08:00:02.500000 AntreaPolicyEgressRule AntreaClusterNetworkPolicy:deny-all deny Egress Drop 44900 shop/cart-0 10.244.1.10 40000 10.244.2.11 8443 TCP 60 label [3 packets in 1.5s]',
  ],
  shown,
  flows: ['10.244.1.10 → pay/api-0 TCP 8443 allowed ×1', 'shop/cart-0 → 10.244.2.11 TCP 8443 denied ×3'],
};

const aclLine = (name: string, verdict: string, direction: string): string =>
  `2026-11-23T08:00:00.500Z|00004|acl_log(ovn_pinctrl0)|INFO|name="${name}", verdict=${verdict}, severity=info, direction=${direction}: tcp,vlan_tci=0x0000,dl_src=0a:58:0a:81:02:01,dl_dst=0a:58:0a:81:02:23,nw_src=10.244.1.10,nw_dst=10.244.2.11,nw_tos=0,nw_ttl=62,tp_src=40000,tp_dst=8443,tcp_flags=syn`;

export const ovnAclExample: LogExample = {
  records: [
    aclLine('NP:pay:api:Ingress:0', 'allow', 'to-lport'),
    aclLine('NP:shop:Egress', 'drop', 'from-lport'),
    aclLine('EF:shop:2', 'drop', 'from-lport'),
  ],
  shown,
  flows: [
    '10.244.1.10 → 10.244.2.11 TCP 8443 allowed ×1',
    '10.244.1.10 → 10.244.2.11 TCP 8443 denied ×1',
    '10.244.1.10 → 10.244.2.11 TCP 8443 refused-elsewhere ×1',
  ],
};

const flowRecord = (fields: JsonObject): JsonObject => ({
  ...{ flowStartSeconds: 1795420800, flowEndSeconds: 1795420860, flowType: 2, protocolIdentifier: 6, tcpState: '' },
  ...{ sourceIPv4Address: '10.244.1.10', sourceTransportPort: 40000 },
  ...{ sourcePodNamespace: 'shop', sourcePodName: 'cart-0', sourcePodLabels: '{"app":"cart"}' },
  ...{ destinationIPv4Address: '10.244.2.11', destinationTransportPort: 8443 },
  ...{ destinationPodNamespace: 'pay', destinationPodName: 'api-0', destinationPodLabels: '' },
  ...{ destinationClusterIPv4: '10.96.0.5', destinationServicePort: 443, destinationServicePortName: 'pay/api:https' },
  ...{ ingressNetworkPolicyName: 'api', ingressNetworkPolicyNamespace: 'pay', ingressNetworkPolicyType: 1 },
  ...{ ingressNetworkPolicyRuleAction: 1, ingressNetworkPolicyRuleName: '' },
  ...{ egressNetworkPolicyName: '', egressNetworkPolicyNamespace: '', egressNetworkPolicyType: 0 },
  ...{ egressNetworkPolicyRuleAction: 0, egressNetworkPolicyRuleName: '' },
  ...fields,
});

export const antreaFlowsExample: LogExample = {
  records: [
    flowRecord({}),
    flowRecord({ ingressNetworkPolicyRuleAction: 2, ingressNetworkPolicyName: '' }),
    {
      '@timestamp': '2026-11-23T08:01:00Z',
      ipfix: flowRecord({ destinationPodName: '', destinationServicePortName: '' }),
    },
  ],
  shown,
  flows: [
    'shop/cart-0 → pay/api-0 TCP 8443 allowed ×1',
    'shop/cart-0 → pay/api-0 TCP 8443 denied ×1',
    'shop/cart-0 → 10.244.2.11 TCP 8443 allowed ×1',
  ],
};
