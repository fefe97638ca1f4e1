/** What a gate report said would happen, against what happened. Times are milliseconds since 1970. */
import type { Answer } from './verdict.ts';
import type { Party } from './finding.ts';
import type { PortRange } from './network.ts';
import type { ObjectRef } from './object.ts';
import type { LogOrigin } from './origin.ts';

/**
 * `blocked`, `opened`: of a recorded connection; `lost-access`, `new-access`: of a pair that no log had seen, told of
 * only where one has now.
 */
export const predictionKinds = ['blocked', 'opened', 'lost-access', 'new-access'] as const;
export type PredictionKind = (typeof predictionKinds)[number];

/** `unseen`: no record since tells, which makes no prediction right. */
export type Outcome = 'confirmed' | 'contradicted' | 'unseen';

export interface Sighting {
  readonly verdict: 'allowed' | 'denied';
  readonly count: number;
  readonly last: number;
  readonly sample?: LogOrigin;
}

export interface CheckedPrediction {
  readonly kind: PredictionKind;
  readonly source: Party;
  readonly destination: Party;
  readonly ports: readonly PortRange[];
  readonly outcome: Outcome;
  /** The newest verdict since the rollout. */
  readonly seen?: Sighting;
}

/** A connection whose verdict turned with the rollout, and of which the report says nothing. */
export interface Unpredicted {
  readonly change: 'newly-denied' | 'newly-allowed';
  readonly source: Party;
  readonly destination: Party;
  readonly ports: readonly PortRange[];
  readonly seen: Sighting;
  /** The verdict before. */
  readonly before: Sighting;
}

/** How it is known since when the change is in the cluster. */
export interface Rollout {
  /** `audit`: from the writes of the changed objects; `asked`: from --since; `report`: not known, the report's time. */
  readonly basis: 'audit' | 'asked' | 'report';
  /** From here on records count. */
  readonly from: number;
  readonly writes: readonly RolloutWrite[];
  /** Objects that the report names and that no write since is known of. */
  readonly unwritten: readonly ObjectRef[];
  /** Writes of the same objects later on: the policies may no longer be those that were judged. */
  readonly later: readonly RolloutWrite[];
}

export interface RolloutWrite {
  readonly object: ObjectRef;
  readonly time: number;
  readonly user: string;
  readonly client: string;
}

/** Predicted answers against those that the policies of the cluster give now, of each row for one port and address. */
export interface ClusterCheck {
  readonly asked: number;
  readonly asPredicted: number;
  /** The same of each cluster; absent where there is one. */
  readonly states?: readonly { readonly name: string; readonly asked: number; readonly asPredicted: number }[];
  /** As before the change, or something else; at most some. */
  readonly otherwise: readonly {
    readonly source: Party;
    readonly destination: Party;
    readonly ports: readonly PortRange[];
    readonly predicted: Answer;
    readonly now: Answer;
  }[];
  /** Pairs of which an end is no more, or that cannot be asked about. */
  readonly unasked: number;
  /** Changed objects that differ from the head tree now; absent where none was given. */
  readonly differs?: readonly ObjectRef[];
}

export interface Verification {
  readonly report: { readonly time: number; readonly base: string; readonly head: string; readonly conclusion: string };
  readonly rollout: Rollout;
  /** The records that count. */
  readonly window: { readonly first?: number; readonly last?: number; readonly connections: number };
  readonly counts: Readonly<Record<PredictionKind, Readonly<Record<Outcome, number>>>>;
  /** Contradicted ones first. */
  readonly predictions: readonly CheckedPrediction[];
  /** Predictions beyond those that were looked at. */
  readonly left: number;
  readonly unpredicted: readonly Unpredicted[];
  /** No record from before was read: whether anything turned that nobody predicted cannot be told. */
  readonly noneBefore?: true;
  readonly cluster?: ClusterCheck;
  /** What this could not see, one sentence each. */
  readonly limits: readonly string[];
}

/** Predictions that records were found for, in numbers. */
export function tallyOf({ counts }: Pick<Verification, 'counts'>): Readonly<Record<Outcome, number>> {
  const sum = (outcome: Outcome): number => predictionKinds.reduce((all, kind) => all + counts[kind][outcome], 0);
  return { confirmed: sum('confirmed'), contradicted: sum('contradicted'), unseen: sum('unseen') };
}
