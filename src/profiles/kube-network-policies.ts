/** The implementation of Kubernetes' own network group, also in kindnet; recorded packets agree but for one deviation. */
import { networkPolicyHidesBaseline } from './deviations/networkpolicy-hides-baseline.ts';
import type { Profile } from './index.ts';
import { settlingTiers } from './tiers.ts';

export const kubeNetworkPolicies: Profile = {
  name: 'kube-network-policies',
  title: 'kube-network-policies',
  rulings: {
    'blocks-match-pods': 'yes',
    'host-network': 'node',
    'finished-pods': 'present',
    protocols: 'all',
    'own-node': 'allowed',
    'port-name-twice': 'all',
    'sidecar-port-names': 'ignored',
    'blocks-match-nodes': 'yes',
  },
  tiers: settlingTiers,
  deviations: [networkPolicyHidesBaseline],
  signs: { daemonSet: /(?:^|-)(?:kindnet|kube-network-policies)$/ },
};
