/**
 * Enforcers of which only documented answers are known: rulings, no deviations. What is not documented is as in `spec`.
 * Who implements cluster-wide policies: network-policy-api, `site-src/implementations.md` (April 2026).
 */
import type { Rulings } from '../model/cluster.ts';
import type { Profile, Signs } from './index.ts';
import { spec } from './specification.ts';

interface Documented {
  readonly name: string;
  readonly title: string;
  readonly signs: Signs;
  readonly rulings?: Partial<Rulings>;
  readonly clusterWide?: 'unknown';
}

const table: readonly Documented[] = [
  {
    name: 'calico',
    title: 'Calico',
    signs: { daemonSet: /(?:^|-)(?:calico-node|canal)$/ },
    rulings: { 'blocks-match-pods': 'yes', 'host-network': 'node', protocols: 'all' },
  },
  {
    name: 'cilium',
    title: 'Cilium',
    signs: { daemonSet: /(?:^|-)(?:cilium|cilium-node|anetd)$/ },
    // Blocks miss nodes unless the agent's policy-cidr-match-mode says otherwise, which cannot be seen.
    rulings: {
      'blocks-match-pods': 'no',
      'blocks-match-nodes': 'unknown',
      'host-network': 'node',
      protocols: 'all',
    },
  },
  { name: 'antrea', title: 'Antrea', signs: { daemonSet: /(?:^|-)antrea-agent$/ } },
  { name: 'ovn-kubernetes', title: 'OVN-Kubernetes', signs: { daemonSet: /(?:^|-)ovnkube-node(?:-.*)?$/ } },
  { name: 'kube-ovn', title: 'Kube-OVN', signs: { daemonSet: /(?:^|-)kube-ovn-cni$/ } },
  {
    name: 'azure-npm',
    title: 'Azure Network Policy Manager',
    signs: { daemonSet: /(?:^|-)azure-npm$/ },
    clusterWide: 'unknown',
  },
  { name: 'weave-net', title: 'Weave Net', signs: { daemonSet: /(?:^|-)weave-net$/ }, clusterWide: 'unknown' },
  {
    name: 'aws-network-policy-agent',
    title: 'the AWS network policy agent',
    signs: {
      daemonSet: /(?:^|-)aws-node$/,
      container: /network-policy-agent|eks-nodeagent/,
      without: /^--enable-network-policy=(?:false|f|0)$/i,
    },
    clusterWide: 'unknown',
  },
];

export const documented: readonly Profile[] = table.map(({ rulings, ...profile }) => ({
  ...profile,
  rulings: { ...spec.rulings, ...rulings },
  tiers: spec.tiers,
  deviations: [],
}));
