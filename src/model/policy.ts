/** What every dialect turns its objects into: policies in ordered tiers. The evaluator knows nothing else. */
import type { Selector } from './labels.ts';
import type { Block, ContainerPort, Family, Protocol } from './network.ts';
import type { ObjectRef } from './object.ts';
import type { Origin } from './origin.ts';
import type { Atom } from './verdict.ts';

export type Direction = 'ingress' | 'egress';

/** Name of a tier, given by the dialect; the tier plan orders them. */
export type TierId = string;

/**
 * One step of the walk. In `union` tiers the order of policies means nothing (any allow wins); in `ordered` tiers the
 * first matching rule decides, and among policies of one rank any may come first. When no rule matched, `isolating` denies if a selecting policy isolates that
 * direction; otherwise, and always for `next`, the walk goes on.
 */
export interface Tier {
  readonly id: TierId;
  readonly reading: 'union' | 'ordered';
  readonly end: 'isolating' | 'next';
}

/** Which namespaces a selector looks into; `own` is the namespace of the policy. */
export type NamespaceScope =
  { readonly kind: 'own'; readonly namespace: string } | { readonly kind: 'select'; readonly selector: Selector };

/** One condition of a peer as text, such as `app=web`, `namespace team=a` or `except 10.0.0.0/8`, with its own place. */
export interface SelectorPart {
  readonly text: string;
  readonly origin: Origin;
}

/** The pods to which a policy applies. */
export interface Subject {
  readonly namespaces: NamespaceScope;
  readonly pods: Selector;
  readonly parts: readonly SelectorPart[];
  readonly origin: Origin;
}

/** The other side named by a rule. */
export type Peer =
  | {
      readonly kind: 'pods';
      readonly namespaces: NamespaceScope;
      readonly pods: Selector;
      readonly parts: readonly SelectorPart[];
      readonly origin: Origin;
    }
  | {
      readonly kind: 'block';
      readonly block: Block;
      readonly except: readonly Block[];
      /** Matches whatever has the address, pods and nodes too; absent: whether it matches pods is a ruling. */
      readonly byAddress?: true;
      /** The block, then each exception, with places of their own; absent where the origin is all there is. */
      readonly parts?: readonly SelectorPart[];
      readonly origin: Origin;
    }
  /** Every address in the status of the nodes that the selector matches. */
  | {
      readonly kind: 'nodes';
      readonly selector: Selector;
      readonly parts: readonly SelectorPart[];
      readonly origin: Origin;
    }
  /** What cannot be decided from manifests, such as a domain name or a field of a newer API. */
  | {
      readonly kind: 'unknown';
      readonly atom: Atom;
      /** It can match addresses outside of the cluster only; absent: anything. */
      readonly outside?: true;
      /** How people call it, such as domain names; absent where nothing about it is known. */
      readonly name?: string;
      readonly origin: Origin;
    };

/** What a port entry does not say, so that the API fills it in: TCP for a protocol, every port for a number. */
export type PortOmission = 'protocol' | 'port' | 'both';

/** Ports of the destination. `named` is looked up on the destination pod; without a protocol, with the container's. */
export type PortMatch =
  | {
      readonly kind: 'range';
      readonly protocol: Protocol;
      readonly first: number;
      readonly last: number;
      /** Only on a destination that has a container port of this name, protocol and number. */
      readonly holder?: Required<Omit<ContainerPort, 'sidecar'>>;
      readonly omits?: PortOmission;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'named';
      readonly protocol?: Protocol;
      readonly name: string;
      readonly omits?: PortOmission;
      readonly origin: Origin;
    }
  | { readonly kind: 'unknown'; readonly atom: Atom; readonly origin: Origin };

/** How an enforcer departs from what policies say. */
export interface Departure {
  /** Of its file and of its page, `docs/deviations/NAME.md`. */
  readonly name: string;
  /** What the enforcer does, one sentence without a final stop. */
  readonly text: string;
}

export interface PolicyRule {
  /** Position in the list of its direction, from 0. */
  readonly index: number;
  readonly action: 'allow' | 'deny' | 'pass';
  /** Where the action is written. */
  readonly actionOrigin?: Origin;
  /** Absent: every peer, in the cluster or not. */
  readonly peers?: readonly Peer[];
  /** Absent: every port of every protocol. */
  readonly ports?: readonly PortMatch[];
  /** The rule matches only if this holds (a field of a newer API stands beside the known ones). */
  readonly condition?: Atom;
  /** It counts only for subjects that one of these matches; absent: for every subject of the policy. */
  readonly subjects?: readonly Peer[];
  /** It counts only in this address family. */
  readonly family?: Family;
  /** The policy does not say this: an enforcer makes it so. */
  readonly deviation?: Departure;
  readonly origin: Origin;
}

/** An absent direction does not apply; one without rules isolates and allows nothing (if `isolates`). */
export interface PolicyDirection {
  readonly isolates: boolean;
  readonly rules: readonly PolicyRule[];
  /** Where the list of directions names this one. */
  readonly typeOrigin?: Origin;
  readonly origin: Origin;
}

export interface Policy {
  readonly ref: ObjectRef;
  readonly tier: TierId;
  /** Rank inside an ordered tier, lower first; 0 in union tiers. */
  readonly rank: number;
  /** Where the rank is written. */
  readonly rankOrigin?: Origin;
  readonly subject: Subject;
  readonly ingress?: PolicyDirection;
  readonly egress?: PolicyDirection;
  /** Where the directions that it applies to are written, if apart from the rules. */
  readonly typesOrigin?: Origin;
  /** The policy exists only if this holds: a removed manifest that may or may not be pruned, an unknown field. */
  readonly condition?: Atom;
  /** Who made it in the cluster, if not a person: such a policy is never removed by a removed manifest. */
  readonly generatedBy?: string;
  readonly origin: Origin;
}
