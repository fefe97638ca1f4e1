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
      readonly policies: readonly { readonly policy: ObjectRef; readonly origin: Origin }[];
    }
  /** No policy selects the subject in this direction. */
  | { readonly kind: 'default'; readonly direction: Direction };

export interface Verdict {
  readonly answer: Answer;
  readonly egress: Answer;
  readonly ingress: Answer;
  readonly reasons: readonly Reason[];
  /** The conditions on which an unknown answer depends; empty otherwise. */
  readonly atoms: readonly Atom[];
}
