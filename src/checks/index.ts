/**
 * Checks turn a comparison into findings, one file a finding kind. A check states facts and the severity that the
 * gate gives them; waivers, order and the conclusion are the business of `judge`. To add one: the file, a line in
 * `checks`, a page, a case.
 */
import type { Comparison } from '../model/comparison.ts';
import type { ConnectionCounts, Finding, Row } from '../model/finding.ts';
import type { Gate, GateChange, WaiverUse } from '../model/gate.ts';
import { blindSpots } from './blind-spots.ts';
import { blockNamesPods } from './block-names-pods.ts';
import { blockedConnection } from './blocked-connection.ts';
import { drift } from './drift.ts';
import { countConnections } from './evidence.ts';
import { gateChanged } from './gate-changed.ts';
import { halfOpen } from './half-open.ts';
import { invalidManifest } from './invalid-manifest.ts';
import { lostAccess } from './lost-access.ts';
import { lostIsolation } from './lost-isolation.ts';
import { modelDisagrees } from './model-disagrees.ts';
import { newAccess } from './new-access.ts';
import { noEffect } from './no-effect.ts';
import { noisySource } from './noisy-source.ts';
import { notEvaluated } from './not-evaluated.ts';
import { openedConnection } from './opened-connection.ts';
import { peerMatchesNothing } from './peer-matches-nothing.ts';
import { portNotServed } from './port-not-served.ts';
import { selectsNothing } from './selects-nothing.ts';
import { splitPeer } from './split-peer.ts';
import { splitPort } from './split-port.ts';
import { thinEvidence } from './thin-evidence.ts';
import { unclearVerdict } from './unclear-verdict.ts';
import { unusedRule } from './unused-rule.ts';
import { waiverExpired } from './waiver-expired.ts';
import { waiverUnused } from './waiver-unused.ts';

export { decidingWrites, lastWrites } from './writes.ts';

/** A finding before `judge` gives it a fingerprint, merges states and matches waivers. */
export type Draft = Omit<Finding, 'fingerprint' | 'states' | 'waived'> & {
  /**
   * The same finding about some of its rows only: a waiver covers rows, and what it leaves stays a finding. Absent
   * where there are no rows to tell apart.
   */
  readonly narrow?: (rows: readonly Row[]) => Draft;
};

export interface Check {
  readonly kind: Finding['kind'];
  /** `now` in milliseconds since 1970. */
  run(comparison: Comparison, gate: Gate, now: number): readonly Draft[];
}

/** What is known of a run besides its comparisons. */
export interface RunFacts {
  readonly gateChange?: GateChange;
  readonly waivers: readonly WaiverUse[];
}

/** A check of the run as a whole: about the gate itself. */
export interface RunCheck {
  readonly kind: Finding['kind'];
  run(facts: RunFacts, gate: Gate): readonly Draft[];
}

/** What `judge` takes from this folder. */
export interface Rules {
  readonly checks: readonly Check[];
  readonly runChecks: readonly RunCheck[];
  countConnections(comparison: Comparison): ConnectionCounts;
  /** Sentences on what a comparison could not see. */
  blindSpots(comparison: Comparison): readonly string[];
}

export const checks: readonly Check[] = [
  blockedConnection,
  openedConnection,
  lostIsolation,
  newAccess,
  lostAccess,
  unclearVerdict,
  selectsNothing,
  peerMatchesNothing,
  portNotServed,
  halfOpen,
  splitPeer,
  splitPort,
  blockNamesPods,
  unusedRule,
  noEffect,
  drift,
  modelDisagrees,
  noisySource,
  thinEvidence,
  notEvaluated,
  invalidManifest,
];

export const runChecks: readonly RunCheck[] = [gateChanged, waiverExpired, waiverUnused];

export const rules: Rules = { checks, runChecks, countConnections, blindSpots };
