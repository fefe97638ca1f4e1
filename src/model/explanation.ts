/** What `explain` says of one connection: every way in which its ends can meet, with its grounds on each side. */
import type { Problem } from './comparison.ts';
import type { Cause, Flip } from './finding.ts';
import type { PortRange, Protocol } from './network.ts';
import type { Answer, NearMiss, Reason } from './verdict.ts';

/** Ports with one verdict on one set of grounds. */
export interface ExplainedPorts {
  readonly ports: readonly PortRange[];
  readonly answer: Answer;
  readonly egress: Answer;
  readonly ingress: Answer;
  /** In the order of the walk. */
  readonly reasons: readonly Reason[];
  /** The conditions in words; empty if the answer is certain. */
  readonly dependsOn: readonly string[];
  readonly nearest: readonly NearMiss[];
}

/** The Service that leads to a way, and which of its doors. */
export interface ExplainedVia {
  readonly namespace: string;
  readonly service: string;
  readonly by: 'cluster address' | 'external address' | 'node port';
}

export interface ExplainedWay {
  readonly source: string;
  readonly destination: string;
  readonly via?: ExplainedVia;
  /** The port of the destination that is asked about; absent: all of them. */
  readonly asked?: { readonly protocol: Protocol; readonly port: number };
  /** In the order of ports; together they hold every port that is asked about, once. */
  readonly grounds: readonly ExplainedPorts[];
}

export interface ExplainedSide {
  readonly ways: readonly ExplainedWay[];
  /** Why there is none, in words. */
  readonly none?: string;
}

/** Ports on which both sides answer differently, and what turns the answer. */
export interface ExplainedChange {
  readonly source: string;
  readonly destination: string;
  readonly ports: readonly PortRange[];
  readonly before: Answer;
  readonly after: Answer;
  readonly causes: readonly Cause[];
  readonly flip?: Flip;
}

export interface ExplainedState {
  readonly state: string;
  /** Absent where one side alone is looked at. */
  readonly before?: ExplainedSide;
  readonly after: ExplainedSide;
  readonly changes: readonly ExplainedChange[];
}

export interface ExplainedConnection {
  readonly from: string;
  readonly to: string;
  readonly states: readonly ExplainedState[];
  /** What could not be read or judged on the sides that were looked at. */
  readonly problems: readonly Problem[];
}
