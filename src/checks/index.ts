/**
 * Checks turn a comparison into findings, one file a finding kind. A check states facts; severities, waivers, order
 * and the conclusion are the business of `judge`. To add one: the file, a line in `checks`, a page, a case.
 */
import type { Comparison } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { Gate } from '../model/gate.ts';

/** A finding before `judge` gives it a fingerprint, merges states and matches waivers. */
export type Draft = Omit<Finding, 'fingerprint' | 'states' | 'waived'>;

export interface Check {
  readonly kind: Finding['kind'];
  /** `now` in milliseconds since 1970. */
  run(comparison: Comparison, gate: Gate, now: number): readonly Draft[];
}
