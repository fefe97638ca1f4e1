/**
 * Enforcers. A profile is all that the program knows of one: in which tiers it asks policies, how it answers what the
 * specification leaves open, and in what it is known to depart from it. Evaluator and dialects know no profile. To add
 * one: the file, a line in `profiles`, its name in the gate file's schema. To add a deviation: a file and a page of its name.
 */
import type { Rulings } from '../model/cluster.ts';
import type { Deviation } from '../model/deviation.ts';
import type { Tier } from '../model/policy.ts';
import { documented } from './documented.ts';
import { kubeNetworkPolicies } from './kube-network-policies.ts';
import { kubeRouter, kubeRouterNftables } from './kube-router.ts';
import { spec, strict } from './specification.ts';

/** How a cluster shows that an enforcer is in force. */
export interface Signs {
  /** Name of its DaemonSet. */
  readonly daemonSet: RegExp;
  /** Name and image of a container that must be there too, where the DaemonSet also runs without enforcing. */
  readonly container?: RegExp;
  /** An argument that one of its containers must have, and one that none may have. */
  readonly argument?: RegExp;
  readonly without?: RegExp;
  /** It runs inside of this distribution, told by the version of the kubelet, where no other enforcer is seen. */
  readonly builtInto?: { readonly name: string; readonly kubelet: RegExp };
}

export interface Profile {
  /** As the gate file and the command line write it. */
  readonly name: string;
  /** As sentences name it. */
  readonly title: string;
  readonly rulings: Rulings;
  readonly tiers: readonly Tier[];
  /** Whether it enforces policies of the group policy.networking.k8s.io at all; absent: it does. */
  readonly clusterWide?: 'unknown';
  /** In the order in which they are applied. */
  readonly deviations: readonly Deviation[];
  /** Absent: it is in force only where somebody says so. */
  readonly signs?: Signs;
}

/** The first whose signs are seen in a DaemonSet is the one that it stands for, so the more particular come first. */
export const profiles: readonly Profile[] = [
  spec,
  strict,
  kubeNetworkPolicies,
  kubeRouterNftables,
  kubeRouter,
  ...documented,
];

export { kubernetesTiers } from './tiers.ts';
