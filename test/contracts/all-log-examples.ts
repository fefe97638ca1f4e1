/** The examples of all formats, by name. */
import { auditExample, digestExample, genericExample, gkeAuditExample, hubbleExample } from './log-examples.ts';
import type { LogExample } from './log-examples.ts';
import * as cloud from './log-examples-cloud.ts';
import * as policy from './log-examples-policy.ts';

export const logExamples: Readonly<Record<string, LogExample>> = {
  audit: auditExample,
  hubble: hubbleExample,
  generic: genericExample,
  digest: digestExample(),
  'aks-network-logs': cloud.aksNetworkLogsExample,
  antrea: policy.antreaExample,
  'antrea-flows': policy.antreaFlowsExample,
  'aws-vpc-cni': policy.awsVpcCniExample,
  'calico-enterprise': policy.calicoEnterpriseExample,
  'calico-log': policy.calicoLogExample,
  'calico-whisker': policy.calicoWhiskerExample,
  'gke-audit': gkeAuditExample,
  'gke-network-policy': policy.gkeNetworkPolicyExample,
  'ovn-acl': policy.ovnAclExample,
  'aws-vpc-flow': cloud.awsVpcFlowExample,
  'azure-flow': cloud.azureFlowExample,
  conntrack: cloud.conntrackExample,
  falco: cloud.falcoExample,
  'gcp-vpc-flow': cloud.gcpVpcFlowExample,
  'inspektor-gadget': cloud.inspektorGadgetExample,
  istio: cloud.istioExample,
  netobserv: cloud.netobservExample,
  tetragon: cloud.tetragonExample,
  ztunnel: cloud.ztunnelExample,
};
