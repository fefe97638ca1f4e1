/** Questions and answers. "Cannot tell" is an answer made of named conditions, never a pass. */
import type { ObjectRef } from './object.ts';
import type { Origin } from './origin.ts';
import type { Departure, Direction, TierId } from './policy.ts';

/**
 * A condition that cannot be decided from what is known. `key` is made of the content of the condition and shared by
 * all worlds of a run, so that an uncertainty which nobody touched is the same on both sides and makes no noise.
 */
export interface Atom {
  readonly key: string;
  /** The condition in words, to be read after "depends on whether …". */
  readonly text: string;
  /** It holds if all of these do; absent: it is one of its own. */
  readonly all?: readonly Atom[];
}

export type Answer = 'allowed' | 'denied' | 'unknown';

/** One ground of a verdict, in the order of the walk. `certain` is false when an atom guards it. */
export type Reason =
  | { readonly kind: 'same-pod' }
  | { readonly kind: 'own-node'; readonly certain: boolean }
  | {
      readonly kind: 'rule';
      readonly direction: Direction;
      readonly tier: TierId;
      readonly policy: ObjectRef;
      readonly rule: number;
      readonly action: 'allow' | 'deny' | 'pass';
      readonly certain: boolean;
      /** No policy says this: an enforcer makes it so. */
      readonly deviation?: Departure;
      readonly origin: Origin;
    }
  /** No rule matched, and these policies isolate the subject. `origin` is the policy's own place. */
  | {
      readonly kind: 'isolated';
      readonly direction: Direction;
      readonly tier: TierId;
      readonly certain: boolean;
      readonly policies: readonly IsolatingPolicy[];
    }
  /** No policy selects the subject in this direction. */
  | { readonly kind: 'default'; readonly direction: Direction };

/** A policy that isolates, and what its rules lack: there are none, none names the peer, or `rules` do but not the port. */
export interface IsolatingPolicy {
  readonly policy: ObjectRef;
  readonly origin: Origin;
  readonly lacks?: 'rules' | 'peer' | 'port';
  /** Positions from 0 of the rules that name the peer and not the port; absent where there are none. */
  readonly rules?: readonly number[];
}

/** An allowing rule that a denied connection misses by one part. */
export interface NearMiss {
  readonly direction: Direction;
  readonly tier: TierId;
  readonly policy: ObjectRef;
  /** Position of the rule in its direction, from 0. */
  readonly rule: number;
  readonly origin: Origin;
  /** `subject`: the policy does not select the pod. `namespace`: the peer's namespace is not one that is named. */
  readonly part: 'protocol' | 'port' | 'port-name' | 'label' | 'namespace' | 'block' | 'subject';
  /** What is asked for at `at`, and what the connection has instead, as short texts. */
  readonly wanted: string;
  readonly found: string;
  readonly at: Origin;
}

export interface Verdict {
  readonly answer: Answer;
  readonly egress: Answer;
  readonly ingress: Answer;
  readonly reasons: readonly Reason[];
  /** The conditions on which an unknown answer depends; empty otherwise. */
  readonly atoms: readonly Atom[];
  /** In each direction that denies: the rule that comes nearest to letting it through. */
  readonly nearest?: readonly NearMiss[];
}
