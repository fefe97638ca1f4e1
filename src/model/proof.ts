/** What is proved of two sides, for all connections at once. */

/** `refuted`: some connection shows the contrary whatever the unknown conditions are. `unproved`: neither. */
export type Proved = 'proved' | 'refuted' | 'unproved';

export interface Containment {
  /** Both sides allow exactly the same. */
  readonly equal: Proved;
  /** The head side allows nothing that the base side does not. */
  readonly noMore: Proved;
  /** The head side allows all that the base side does. */
  readonly noLess: Proved;
}

/** For the pods that both sides have, any pod that may come, and all addresses outside. */
export interface Proof extends Containment {
  /** The same for the pods that both sides have, and all addresses outside. */
  readonly now: Containment;
  /** Why something is unproved, a sentence without a final stop each. */
  readonly unproved: readonly string[];
}
