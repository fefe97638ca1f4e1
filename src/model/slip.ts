/**
 * Slips: what a change writes that the world shows to be a mistake, or to be of no use. Each is a fact about one place
 * of one policy; checks put it into words.
 */
import type { Cause, Party } from './finding.ts';
import type { PortRange } from './network.ts';
import type { ObjectRef } from './object.ts';
import type { Origin } from './origin.ts';
import type { Direction, PolicyRule } from './policy.ts';

/** A place in a rule. */
export interface RulePlace {
  readonly policy: ObjectRef;
  readonly direction: Direction;
  /** Position of the rule in the list of its direction, from 0. */
  readonly rule: number;
  readonly origin: Origin;
}

/** A label that comes near to a demanded one, and how many pods or namespaces carry it. */
export interface NearestLabel {
  readonly label: string;
  readonly carriers: number;
  readonly on: 'pods' | 'namespaces';
}

/** A peer that no pod, node or address is. */
export interface EmptyPeer extends RulePlace {
  readonly kind: 'peer-matches-nothing';
  /** The peer as its rule names it. */
  readonly peer: string;
  /** What its rule does with whoever matches. */
  readonly action: PolicyRule['action'];
  /** What it is that nothing matches. */
  readonly lacks: 'namespaces' | 'pods' | 'nodes' | 'addresses';
  readonly nearest?: NearestLabel;
  /** Where pods with these labels are, if the peer looks into its own namespace only. */
  readonly elsewhere?: { readonly namespaces: readonly string[]; readonly pods: number };
  /** Pods that carry the labels and are no pods to a selector, since they use the network of their node. */
  readonly hostPods: number;
  /** The workload or namespace whose change took the last match away; absent where the peer itself is new. */
  readonly cause?: Cause;
  /** Whether every pod of the cluster is known, not only those of the repository. */
  readonly complete: boolean;
}

/** A port on which none of the pods that the rule leads to is known to listen. */
export interface UnservedPort extends RulePlace {
  readonly kind: 'port-not-served';
  /** `TCP 80`, `TCP http`. */
  readonly port: string;
  /** The Service whose own port this is, and where it leads. */
  readonly service?: { readonly object: ObjectRef; readonly target: string; readonly origin: Origin };
  /** A port name of these pods that comes near. */
  readonly nearest?: string;
  /** What these pods declare: `TCP 8080 (http)`. */
  readonly declared: readonly string[];
  readonly pods: number;
}

/** Workloads between which one side of a connection is allowed and the other is not. */
export interface HalfOpenPair {
  readonly subject: Party;
  readonly peer: Party;
  readonly ports: readonly PortRange[];
}

/** A rule lets its peers through, and the policies of the peers do not. */
export interface HalfOpen extends RulePlace {
  readonly kind: 'half-open';
  readonly what: 'pair';
  readonly peer: string;
  readonly pairs: readonly HalfOpenPair[];
  /** The policies that isolate the other side. */
  readonly closedBy: readonly { readonly policy: ObjectRef; readonly origin: Origin }[];
}

/** Egress by name is allowed, and names cannot be looked up. */
export interface DnsForgotten {
  readonly kind: 'half-open';
  readonly what: 'dns';
  readonly policy: ObjectRef;
  readonly origin: Origin;
  readonly subjects: readonly Party[];
  /** `UDP 53 of kube-system/coredns`. */
  readonly server: string;
  /** Whether the world has such a server, or a usual one is assumed. */
  readonly basis: 'found' | 'assumed';
  /** Only its TCP port is open. */
  readonly tcpOnly: boolean;
}

/** Two list items, which mean OR, where one with both selectors was likely meant. */
export interface SplitPeer extends RulePlace {
  readonly kind: 'split-peer';
  readonly namespaces: string;
  readonly pods: string;
  /** Pods that the two items match, each alone and both in one item. */
  readonly matches: { readonly namespaces: number; readonly pods: number; readonly both: number };
}

/** A port in one list item and its protocol in the next. */
export interface SplitPort extends RulePlace {
  readonly kind: 'split-port';
  readonly port: string;
  readonly protocol: string;
}

/** An address block that names addresses of pods or Services. */
export interface PodBlock extends RulePlace {
  readonly kind: 'block-names-pods';
  readonly block: string;
  /** What lies in it, the first few, and how many there are. */
  readonly pods: readonly string[];
  readonly services: readonly string[];
  readonly podCount: number;
  readonly serviceCount: number;
  /** It lies in the ranges from which pods get their addresses. */
  readonly inPodRanges: boolean;
  readonly matchesPods: 'yes' | 'no' | 'unknown';
}

/** A rule without which every verdict stays the same. */
export interface UnusedRule extends RulePlace {
  readonly kind: 'unused-rule';
  readonly how: 'shadowed' | 'never-reached' | 'matches-nothing';
  readonly action: 'allow' | 'deny' | 'pass';
  readonly peers: string;
  readonly ports: string;
  /** Rules that take what it would match. */
  readonly by: readonly { readonly policy: ObjectRef; readonly rule: number; readonly origin: Origin }[];
  /** Whether that also holds for pods to come which carry the labels that the rule names. */
  readonly forFuture: boolean;
}

/** A policy without which every verdict stays the same. */
export interface NoEffect {
  readonly kind: 'no-effect';
  readonly policy: ObjectRef;
  readonly origin: Origin;
  /** It only isolates, by having no rule. */
  readonly isolatesOnly: boolean;
  readonly forFuture: boolean;
}

export type Slip =
  EmptyPeer | UnservedPort | HalfOpen | DnsForgotten | SplitPeer | SplitPort | PodBlock | UnusedRule | NoEffect;
