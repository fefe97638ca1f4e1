/** What recorded connections say by themselves: by namespace, by source, by policy and by destination. */
import type { Outcomes, Refusals } from './evidence.ts';
import type { Party } from './finding.ts';
import type { Protocol } from './network.ts';
import type { ObjectRef } from './object.ts';
import type { LogOrigin, Origin } from './origin.ts';
import type { Direction } from './policy.ts';
import type { Reason } from './verdict.ts';

export const observedViews = ['namespace', 'source', 'policy', 'destination'] as const;
export type ObservedBy = (typeof observedViews)[number];

/** One recorded connection between workloads, or what else its ends are. */
export interface ObservedRow {
  readonly source: Party;
  readonly destination: Party;
  readonly protocol: Protocol;
  readonly port?: number;
  /** The Service by which it was reached, as `namespace/name`. */
  readonly via?: string;
  readonly outcomes: Outcomes;
}

/** What crossed a border in one direction. */
export interface Crossing {
  /**
   * `crossed`: something was allowed; `refused`: all that tried was; `seen`: recorded by sources that do not judge;
   * `never-recorded`: nothing.
   */
  readonly answer: 'crossed' | 'refused' | 'seen' | 'never-recorded';
  readonly outcomes: Outcomes;
  /** Different ends on the other side. */
  readonly peers: number;
  /** Most often recorded first. */
  readonly rows: readonly ObservedRow[];
}

/** Workloads of a namespace that policies isolate; `perhaps`: a condition that cannot be decided. */
export interface PolicyIsolation {
  readonly workloads: number;
  readonly isolated: number;
  readonly perhaps: number;
}

export interface NamespaceView {
  readonly namespace: string;
  readonly ingress: Crossing;
  readonly egress: Crossing;
  /** Between workloads of the namespace. */
  readonly inside: Outcomes;
  /** What policies say; absent without a cluster or manifests, and for a namespace without workloads there. */
  readonly policies?: Readonly<Record<Direction, PolicyIsolation>>;
}

export interface SourceView {
  readonly source: Party;
  readonly outcomes: Outcomes;
  readonly peers: number;
  readonly refusals?: Refusals;
  readonly rows: readonly ObservedRow[];
}

export interface DestinationView {
  readonly destination: Party;
  readonly outcomes: Outcomes;
  readonly peers: number;
  readonly rows: readonly ObservedRow[];
}

/** The last write of an object that changed what policies see of it. */
export interface LastWrite {
  readonly object: ObjectRef;
  /** It was the end of the object. */
  readonly deleted?: true;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly origin: LogOrigin;
}

/** Recorded only before the last write of a policy, labels or a namespace that decide it. */
export interface OlderConnection {
  readonly row: ObservedRow;
  readonly write: LastWrite;
}

/** A recorded connection that no policy accounts for. */
export interface Unexplained {
  readonly row: ObservedRow;
  readonly why: UnexplainedReason;
  /** What the policies say instead. */
  readonly reasons: readonly Reason[];
  /** What an unclear verdict depends on, in words. */
  readonly dependsOn: readonly string[];
}

export type UnexplainedReason =
  /** Allowed since no policy selects its ends. */
  | 'allowed-by-nobody'
  /** Recorded as refused, and every policy lets it through. */
  | 'refused-though-allowed'
  /** Recorded as allowed, and a policy refuses it. */
  | 'allowed-though-refused'
  | 'cannot-say';

export interface RuleUse {
  readonly direction: Direction;
  /** Position in the list of its direction, from 0. */
  readonly rule: number;
  readonly origin: Origin;
  /** Recorded connections that it matches, without those that are older than the policy. */
  readonly connections: number;
  readonly outcomes: Outcomes;
}

export interface PolicyView {
  readonly policy: ObjectRef;
  readonly origin: Origin;
  /** `never-used`: no recorded connection meets a rule of it or is refused by it. */
  readonly use: 'used' | 'never-used' | 'selects-nothing';
  readonly connections: number;
  /** Of connections that meet a rule of it. */
  readonly matched: Outcomes;
  /** Of connections that are refused since it isolates and no rule lets them through. */
  readonly isolating: Outcomes;
  readonly rules: readonly RuleUse[];
  /** Absent where no log tells. */
  readonly lastWrite?: LastWrite;
  /** Connections that would use it and were recorded only before that write. */
  readonly older: { readonly connections: number; readonly outcomes: Outcomes };
}

/** What the source of the log itself named. */
export interface NamedPolicy {
  readonly policy: ObjectRef;
  readonly effect: 'allow' | 'deny';
  readonly connections: number;
  readonly outcomes: Outcomes;
}

export type ObservedView =
  | { readonly by: 'namespace'; readonly namespaces: readonly NamespaceView[] }
  | { readonly by: 'source'; readonly sources: readonly SourceView[] }
  | { readonly by: 'destination'; readonly destinations: readonly DestinationView[] }
  | {
      readonly by: 'policy';
      readonly named: readonly NamedPolicy[];
      /** Absent without a cluster or manifests: then nobody can say which policies there are. */
      readonly policies?: readonly PolicyView[];
      /** By records since the last write of what decides them. */
      readonly unexplained?: readonly Unexplained[];
      /** Held against nothing. */
      readonly older?: readonly OlderConnection[];
    };

/** A view of one state of the cluster; `state` is empty where none was given. */
export interface ObservedState {
  readonly state: string;
  readonly view: ObservedView;
  /** The only one that was asked for. */
  readonly namespace?: string;
  /** Sentences on what was missing to say more. */
  readonly missing: readonly string[];
}
