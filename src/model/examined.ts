/** What `doctor` finds: one line a fact, each problem with the line that mends it. */

/** In the order in which they are told. */
export const examinedParts = ['program', 'cluster', 'rights', 'snapshot', 'logs', 'github'] as const;
export type ExaminedPart = (typeof examinedParts)[number];

/**
 * `out of reach`: it was named and cannot be looked at; `missing`: without it a run cannot judge, or not all;
 * `too much`: more than is needed; `warning`: a verdict may suffer; `note`: good to know; `cannot tell`: nobody says.
 */
export type ExaminedState = 'ok' | 'out of reach' | 'missing' | 'too much' | 'warning' | 'note' | 'cannot tell';

export interface ExaminedLine {
  readonly part: ExaminedPart;
  readonly state: ExaminedState;
  readonly what: string;
  /** What the line is about, all of them, where the sentence names only some. */
  readonly names?: readonly string[];
  /** What to type or to write, or what to look at. */
  readonly help?: string;
}
