/** Sources that evaluate network policies, besides Hubble. */
import type { SampleCase } from './case.ts';

const shopper = 'storefront/shopper-6fd84cfbb4-* {app=shopper,pod-template-hash=6fd84cfbb4}';
const ledger = 'payments/ledger-api-5cd68f8d6c-* {app=ledger-api,pod-template-hash=5cd68f8d6c}';
const scraper = 'storefront/scraper-655c844475-* {app=scraper,pod-template-hash=655c844475,team=storefront}';
const web = 'storefront/web-574ff6d9fd-* {app=web,pod-template-hash=574ff6d9fd,team=storefront}';
const quarter = '2026-09-27T11:32:15.000Z/2026-09-27T11:32:30.000Z';

export const calicoWhiskerSamples: readonly SampleCase[] = [
  {
    file: 'calico-whisker/reference-only/flows-3.32.jsonl',
    format: 'calico-whisker',
    because: 'a flow of Calico Whisker',
    lines: 3,
    flows: [
      `1 ${scraper} -> ${web} TCP/80 denied ${quarter} request ×1 windows destination window 15000 by cni-policy deny=NetworkPolicy storefront/web-guard`,
      // No rule of the tier matched: the policy that isolates decides.
      `2 ${shopper} -> ${ledger} TCP/80 denied ${quarter} request ×1 windows destination window 15000 by cni-policy deny=NetworkPolicy payments/ledger-api-isolation`,
      // Passed on by one policy, allowed by the profile of the namespace: no policy decided.
      '3 storefront/scraper-655c844475-* {app=scraper} -> kube-system/coredns-559f6c778d-* {k8s-app=kube-dns} UDP/53 allowed 2026-09-27T11:32:00.000Z/2026-09-27T11:32:15.000Z request ×1 windows destination window 15000 by cni-policy',
    ],
  },
];

export const calicoEnterpriseSamples: readonly SampleCase[] = [
  {
    file: 'calico-enterprise/reference-only/flows-deny.jsonl',
    format: 'calico-enterprise',
    because: 'a flow log of Calico Enterprise',
    lines: 1,
    flows: [
      '1 default/multitool 10.48.116.157 {run=multitool} -> hipstershop/checkoutservice-598d5b586d-wsvmz 10.48.127.224 {app=checkoutservice,pod-template-hash=598d5b586d,tenant=hipstershop} TCP/5050 denied 2022-08-04T13:59:02.000Z/2022-08-04T14:04:02.000Z request ×1 connections destination window 300000 by cni-policy deny=NetworkPolicy hipstershop/app-hipstershop.checkoutservice',
    ],
  },
  {
    file: 'calico-enterprise/reference-only/felix-syslog-deny.log',
    because: "Calico's flow log of hosts outside of the cluster",
    lines: 4,
    flows: [],
  },
  {
    file: 'calico-enterprise/reference-only/docs-example-trailing-comma.json.txt',
    // One document over all lines, with a comma before a bracket that closes.
    because: 'broken JSON',
    lines: 59,
    flows: [],
    skipped: ['1: broken JSON'],
  },
];

export const calicoLogSamples: readonly SampleCase[] = [
  {
    file: 'calico-log-action/reference-only/kernel.log',
    format: 'calico-log',
    because: 'rule action Log of Calico',
    lines: 2,
    flows: [
      // Days of the year before the samples are said to have been written.
      '1 10.44.2.4 :51813 -> 10.44.0.6 TCP/12865 unknown 2025-09-25T03:36:35.000Z request ×1 packets source on gke-gke-test-default-node-pool-9ad8cf92-dnl5 by unknown',
      '2 10.233.116.128 :10275 -> 10.233.71.8 TCP/8080 unknown 2025-12-04T01:30:07.000Z request ×1 packets destination on node3 by unknown',
    ],
  },
];

const allowedClient = 'default/client-allow-7b78d7c957-zkn54 default/client-allow-7b78d7c957[ReplicaSet]';
const deniedClient = 'default/client-deny-5689846f5b-cqqsj default/client-deny-5689846f5b[ReplicaSet]';
const testService = 'default/test-service-745c798fc9-hzpxt default/test-service-745c798fc9[ReplicaSet] 10.84.0.11';
const demoNode = 'node "gke-demo-default-pool-e8df3298-412p" 10.128.0.9';
const byIngress = 'request ×1 connections destination by kubernetes-policy';

export const gkeNetworkPolicySamples: readonly SampleCase[] = [
  {
    file: 'gke-network-policy-logging/policy_action.jsonl',
    format: 'gke-network-policy',
    because: 'GKE network policy logging',
    lines: 6,
    flows: [
      `1 ${allowedClient} 10.84.1.7 :55644 -> ${testService} TCP/8080 allowed 2020-06-13T21:29:31.445Z ${byIngress} allow=NetworkPolicy default/np`,
      `2 ${deniedClient} 10.84.1.8 :45084 -> ${testService} TCP/8080 denied 2020-06-13T21:30:22.292Z ${byIngress}`,
      `3 ${allowedClient} 10.84.1.5 :55644 -> ${demoNode} TCP/22 allowed 2020-06-13T21:31:00.000Z ${byIngress}`,
      `4 ${deniedClient} 10.84.1.6 :45084 -> ${demoNode} TCP/22 denied 2020-06-13T21:32:00.000Z ${byIngress}`,
      `5 ${allowedClient} 10.84.1.7 :55644 -> ${testService} TCP/8080 allowed 2020-06-13T21:29:31.445Z ${byIngress}`,
      '6 default/client-allow-ffdfccbd5-d4cqp default/client-allow[Deployment] 10.84.1.6 :45084 -> outside 169.254.169.254 UDP/53 allowed 2020-06-13T21:32:00.000Z request ×1 connections source by kubernetes-policy allow=FQDNNetworkPolicy default/client-allow',
    ],
  },
];

const byAgent = (reporter: string): string => `request ×1 events ${reporter} by kubernetes-policy`;
const retried = '10.42.190.65 :55986 -> 10.42.117.209 TCP/8080 denied';

export const awsVpcCniSamples: readonly SampleCase[] = [
  {
    file: 'aws-vpc-cni-agent/illumio-before-1.2.2.jsonl',
    format: 'aws-vpc-cni',
    because: 'the AWS network policy agent',
    lines: 4,
    flows: [
      // The address of a Service: the agent looks before it is translated.
      `1 10.0.141.167 :39197 -> 172.20.0.10 TCP/53 allowed 2024-09-23T12:36:53.562Z ${byAgent('unknown')}`,
      `2 10.0.141.167 :43088 -> 172.20.2.72 TCP/14220 denied 2024-09-23T12:36:53.604Z ${byAgent('unknown')}`,
      `3 192.168.87.155 :38971 -> 64.6.160.1 UDP/53 allowed 2024-04-11T02:18:47.938Z ${byAgent('unknown')}`,
      `4 57.20.37.65 -> 100.64.44.16 other denied 2024-02-07T19:07:00.513Z ${byAgent('unknown')}`,
    ],
  },
  {
    file: 'aws-vpc-cni-agent/illumio-from-1.2.2.jsonl',
    format: 'aws-vpc-cni',
    because: 'the AWS network policy agent',
    lines: 4,
    flows: [
      `1 10.0.1.28 :55484 -> 10.0.1.132 TCP/80 allowed 2026-04-13T21:18:46.888Z ${byAgent('source')}`,
      `2 10.0.1.28 :55484 -> 10.0.1.132 TCP/80 allowed 2026-04-13T21:18:46.888Z ${byAgent('destination')}`,
      `3 192.168.1.10 :53000 -> 10.0.0.53 UDP/53 allowed 2026-04-13T21:20:00.000Z ${byAgent('source')}`,
      `4 10.0.2.50 :45000 -> 10.0.1.100 TCP/443 denied 2026-04-13T21:25:00.000Z ${byAgent('source')}`,
    ],
  },
  {
    file: 'aws-vpc-cni-agent/reference-only/eks-workshop-timestamp-key.jsonl',
    format: 'aws-vpc-cni',
    because: 'the AWS network policy agent',
    lines: 3,
    flows: [
      `1 ${retried} 2023-11-03T23:02:17.916Z ${byAgent('unknown')}`,
      `2 ${retried} 2023-11-03T23:02:18.920Z ${byAgent('unknown')}`,
      `3 ${retried} 2023-11-03T23:02:20.936Z ${byAgent('unknown')}`,
    ],
  },
];

export const antreaSamples: readonly SampleCase[] = [
  {
    file: 'antrea-np-log/np.log',
    format: 'antrea',
    because: 'the network policy log of Antrea',
    lines: 5,
    flows: [
      '1 10.10.1.7 :53646 -> default/nettoolv3 10.10.1.14 TCP/80 denied 2023-07-04T12:45:21.804Z request ×1 packets destination by cni-policy deny=NetworkPolicy default/reject-tcp-policy',
      '2 default/nettool 10.10.1.7 -> 10.10.2.3 other denied 2023-07-03T23:24:36.422Z request ×1 packets source by cni-policy deny=NetworkPolicy default/reject-icmp-policy',
      // Written after the second in which both packets came.
      '3 default/nettool 10.10.1.7 -> 10.10.2.3 other denied 2023-07-03T23:24:36.423Z/2023-07-03T23:24:37.424Z request ×2 packets source by cni-policy deny=NetworkPolicy default/reject-icmp-policy',
      '4 10.10.1.13 :57050 -> default/nettool 10.10.1.7 TCP/80 allowed 2023-07-04T12:31:02.801Z request ×1 packets destination by kubernetes-policy allow=NetworkPolicy default/allow-tcp-80',
      '5 10.10.1.13 -> default/nettool 10.10.1.7 other denied 2023-07-04T12:33:26.221Z request ×1 packets destination by kubernetes-policy',
    ],
  },
  {
    // The unit test of an early release, whose logger adds the time.
    file: 'antrea-np-log/np-old-format-body.txt',
    format: 'antrea',
    because: 'the network policy log of Antrea',
    lines: 1,
    flows: [],
    skipped: ['1: a line without a time'],
  },
];

const knocking = '10.131.0.39 :58496 -> 10.129.2.35 TCP/8080 denied';
const byAcl = (reporter: string): string => `request ×1 packets ${reporter} by kubernetes-policy`;
const sameNamespace = 'allow=NetworkPolicy verify-audit-logging/allow-from-same-namespace';

export const ovnAclSamples: readonly SampleCase[] = [
  {
    file: 'ovn-kubernetes-acl/acl-audit-log.log',
    format: 'ovn-acl',
    because: 'the ACL log of OVN',
    lines: 4,
    flows: [
      // The default of the namespace: no policy is named.
      `1 ${knocking} 2023-11-02T16:28:54.139Z ${byAcl('destination')}`,
      `2 ${knocking} 2023-11-02T16:28:55.187Z ${byAcl('destination')}`,
      `3 10.129.2.34 -> 10.129.2.35 other allowed 2023-11-02T16:49:57.909Z ${byAcl('source')} ${sameNamespace}`,
      `4 10.129.2.34 -> 10.129.2.35 other allowed 2023-11-02T16:49:57.909Z ${byAcl('destination')} ${sameNamespace}`,
    ],
  },
  {
    file: 'ovn-kubernetes-acl/acl-audit-log-4.9-no-direction.log',
    format: 'ovn-acl',
    because: 'the ACL log of OVN',
    lines: 1,
    flows: [
      `1 10.128.2.57 -> 10.128.2.55 other denied 2021-06-13T19:33:11.590Z ${byAcl('unknown')} deny=NetworkPolicy verify-audit-logging/deny-all`,
    ],
  },
  {
    file: 'ovn-kubernetes-acl/reference-only/mid-connection-drop.log',
    format: 'ovn-acl',
    because: 'the ACL log of OVN',
    lines: 1,
    flows: [
      // In the middle of a connection: who opened it, the packet does not say.
      '1 10.132.0.33 :40504 -> 10.132.0.30 TCP/5432 denied 2024-07-12T08:00:50.098Z reply? ×1 packets destination by kubernetes-policy',
    ],
  },
];
