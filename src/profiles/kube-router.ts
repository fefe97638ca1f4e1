/** kube-router 2.11 in both of its modes; every packet that was recorded under it is explained by these (decision 015). */
import { bothTypesMixed } from './deviations/both-types-mixed.ts';
import { egressNameAnyDestination } from './deviations/egress-name-any-destination.ts';
import { egressNameNoBlock } from './deviations/egress-name-no-block.ts';
import { egressNameOwnNamespace } from './deviations/egress-name-own-namespace.ts';
import { exceptMerged } from './deviations/except-merged.ts';
import { exceptsPooled } from './deviations/excepts-pooled.ts';
import { nameSetShared } from './deviations/name-set-shared.ts';
import { overlappingBlocksDropPolicy } from './deviations/overlapping-blocks-drop-policy.ts';
import { unresolvedNameOpensAll } from './deviations/unresolved-name-opens-all.ts';
import type { Profile } from './index.ts';
import { kubernetesTiers } from './tiers.ts';

const daemonSet = /(?:^|-)kube-router$/;
const withoutFirewall = /^--run-firewall=(?:false|f|0)$/i;
const withNftables = /^--use-nftables-for-netpol(?:=(?:true|t|1))?$/i;

/**
 * The order matters: names are told apart before they are turned into numbers, and what a policy allows at all is
 * settled before its rules are turned to the other direction.
 */
const names = [
  nameSetShared,
  unresolvedNameOpensAll,
  egressNameNoBlock,
  egressNameAnyDestination,
  egressNameOwnNamespace,
] as const;

const rulings: Profile['rulings'] = {
  'blocks-match-pods': 'yes',
  'host-network': 'node',
  'finished-pods': 'gone',
  // Echo requests enter isolated pods, so nothing can be said of protocols besides the three.
  protocols: 'three',
  'own-node': 'allowed',
  'port-name-twice': 'all',
  'sidecar-port-names': 'ignored',
  'blocks-match-nodes': 'yes',
};

export const kubeRouter: Profile = {
  name: 'kube-router',
  title: 'kube-router',
  rulings,
  tiers: kubernetesTiers,
  clusterWide: 'unknown',
  deviations: [exceptMerged, ...names, bothTypesMixed],
  signs: { daemonSet, without: withoutFirewall, builtInto: { name: 'k3s', kubelet: /\+k3s/ } },
};

export const kubeRouterNftables: Profile = {
  name: 'kube-router-nftables',
  title: 'kube-router with nftables',
  rulings,
  tiers: kubernetesTiers,
  clusterWide: 'unknown',
  deviations: [overlappingBlocksDropPolicy, exceptsPooled, ...names, bothTypesMixed],
  signs: { daemonSet, argument: withNftables, without: withoutFirewall },
};
