/** What logs say: the neutral record of every flow format, and connections at workload level made of them. */
import type { EndpointId, WorkloadRef } from './cluster.ts';
import type { Labels } from './labels.ts';
import type { Address, Protocol } from './network.ts';
import type { ObjectRef } from './object.ts';
import type { LogOrigin, Origin } from './origin.ts';
import type { ServerBackend, ServerCall } from './server-backends.ts';

/** What the source said about the connection. Only a source that evaluates NetworkPolicy may say `denied`. */
export type RecordedVerdict = 'allowed' | 'denied' | 'refused-elsewhere' | 'unknown';

/** One end as the record names it; everything is optional because every format leaves something out. */
export interface FlowEnd {
  readonly address?: Address;
  readonly namespace?: string;
  readonly pod?: string;
  /** What the names of its pods begin with, where the source tells no more (Calico's aggregated names). */
  readonly podPrefix?: string;
  readonly workload?: { readonly kind?: string; readonly name: string };
  readonly labels?: Labels;
  /** The source itself says what the end is. */
  readonly role?: 'node' | 'outside' | 'api-server' | 'dns';
  /** A name for an outside end (DNS name, entity). */
  readonly name?: string;
  /** `port` is the name or number of the Service's port, where the record tells only that. */
  readonly service?: { readonly namespace: string; readonly name: string; readonly port?: string | number };
  /** What the client had asked for, where the record tells both that and who answered; `service` where it names it. */
  readonly via?: {
    readonly service?: { readonly namespace: string; readonly name: string };
    readonly address?: Address;
    readonly port?: number;
  };
  /** What the API server called by a name of its own: the Service behind it is looked up later. */
  readonly called?: ServerCall;
}

/** One decoded record: unchanged facts. Times are milliseconds since 1970, UTC. */
export interface Flow {
  readonly time: number;
  readonly lastTime: number;
  /** When the last of several records that are told as one began; absent: `time`. */
  readonly newest?: number;
  /** Number of connections if the source counts them, else 1. */
  readonly count: number;
  readonly countKind: 'connections' | 'packets' | 'events' | 'windows';
  readonly source: FlowEnd;
  readonly destination: FlowEnd;
  readonly protocol: Protocol;
  readonly sourcePort?: number;
  /** Server side port; absent for protocols without ports. */
  readonly port?: number;
  readonly verdict: RecordedVerdict;
  readonly isReply?: boolean;
  /** From which end the record was made. */
  readonly reporter: 'source' | 'destination' | 'node' | 'api-server' | 'unknown';
  readonly node?: string;
  readonly sampled: boolean;
  /** Length of the aggregation window in milliseconds, where the source aggregates. */
  readonly window?: number;
  readonly policies: readonly { readonly ref: ObjectRef; readonly effect: 'allow' | 'deny' }[];
  readonly enforcedBy: 'kubernetes-policy' | 'cni-policy' | 'mesh' | 'cloud-firewall' | 'node' | 'unknown';
  readonly format: string;
  readonly origin: LogOrigin;
}

/** A write of an object seen in an audit log. */
export interface ObjectWrite {
  /** When it was answered. */
  readonly time: number;
  /** When the request came in, where the log tells that it was before `time`: it took effect in between. */
  readonly received?: number;
  readonly verb: 'create' | 'update' | 'patch' | 'delete' | 'deletecollection';
  readonly ref: ObjectRef;
  readonly uid?: string;
  readonly effect:
    'created' | 'spec-changed' | 'metadata-only' | 'nothing' | 'marked-for-deletion' | 'deleted' | 'changed';
  readonly user: string;
  /** The effective identity, where the user acted as another. */
  readonly actingAs?: string;
  /** Where the request came from, as the API server saw it. */
  readonly address?: Address;
  /** The request names more addresses: that of a proxy is not the author's, and names before it may be made up. */
  readonly relayed?: true;
  /** The pod that the author's token was made for. */
  readonly pod?: { readonly namespace: string; readonly name: string };
  readonly client: string;
  /** The object after the write, where the log shows it; its resource version may be that before, see `version`. */
  readonly after?: unknown;
  /** Resource version after the write, where the log shows the answer. A write that changed nothing has that before. */
  readonly version?: string;
  readonly spared?: Spared;
  readonly origin: LogOrigin;
}

/** What of the spec a write cannot have changed: all of it, or members that are there after it. */
export type Spared = 'all' | readonly string[];

/** A request that would have written an object and changed nothing: refused, at fault, or asked for as a dry run. */
export interface WriteAttempt extends Omit<ObjectWrite, 'effect' | 'uid' | 'after' | 'version' | 'spared'> {
  /**
   * `dry-run`: asked for as one, whether or not it would have passed, unless the asker was refused; `forbidden`: by RBAC
   * or another authorizer; `denied`: by admission (a policy or webhook); `invalid`: no request that the server
   * understands; `failed`: by the server. Of a timeout or a fault of the server (5xx) the object may have changed.
   */
  readonly outcome:
    'dry-run' | 'unauthenticated' | 'forbidden' | 'denied' | 'invalid' | 'conflict' | 'not-found' | 'failed';
  /** The status of the answer as HTTP has it; 200 or 201 for a dry run that would have passed. */
  readonly code: number;
  /** Why, as the server says it: at most 500 characters. */
  readonly reason?: string;
}

/** A fact about one pod at one time (milliseconds since 1970). */
export interface PodEvent {
  readonly time: number;
  readonly namespace: string;
  readonly pod: string;
  readonly uid?: string;
  readonly node?: string;
  readonly labels?: ReadonlyMap<string, string>;
  readonly owner?: { readonly kind: string; readonly name: string };
  readonly hostNetwork?: boolean;
  /**
   * Addresses from this time on, in place of those of the same family; an empty list means the pod gave up all of
   * them. Absent: nothing said.
   */
  readonly addresses?: readonly string[];
  readonly gone?: boolean;
  readonly origin: LogOrigin;
}

/** Who held which address when, as what adds up: changes of pods, and what snapshots of the cluster knew. */
export interface AddressHistory {
  readonly events: readonly PodEvent[];
  readonly tenures: readonly AddressTenure[];
}

/** An interval in which a pod held an address. `to` is absent while it lasts. */
export interface AddressTenure {
  readonly address: Address;
  readonly namespace: string;
  readonly pod: string;
  readonly labels?: Labels;
  readonly workload?: WorkloadRef;
  readonly from: number;
  readonly to?: number;
  /** Where the end is not known: the last moment at which a snapshot saw it last. */
  readonly until?: number;
  /** The record that first says so; absent when only the snapshot knows. */
  readonly origin?: LogOrigin;
}

/** What the sample spans, lost, and cannot see. */
export interface Coverage {
  readonly logs: readonly LogSummary[];
  /** Milliseconds since 1970 of the first and last record that counts; absent without any. */
  readonly first?: number;
  readonly last?: number;
  readonly records: number;
  /** Records that became part of a connection whose two ends are both known (a pod, node, service or outside address). */
  readonly attributed: number;
  readonly unattributed: readonly {
    readonly why: UnidentifiedReason;
    readonly records: number;
    readonly sample: LogOrigin;
  }[];
  /** Which of these records stand behind no recorded connection; absent where all do. */
  readonly unconnected?: readonly Unconnected[];
  /** Records left out because another record says the same: replies, double reports, repeated events. */
  readonly merged: Readonly<Record<'replies' | 'double-reports' | 'duplicates' | 'aggregated', number>>;
  readonly lostEvents: number;
  readonly sampled: boolean;
  /** Sentences for the report: directions that the source cannot see, audit levels too low, clock offsets, … */
  readonly limits: readonly string[];
  /** Bounds of this program that were reached while reading, in the order of `cutRules`; absent where none was. */
  readonly cut?: readonly CoverageCut[];
  /** Records that were read and are no evidence, by why; absent where there are none. */
  readonly setAside?: Readonly<Partial<Record<SetAside, number>>>;
  /** Those of the limits that make the whole sample blind in one direction, or for traffic between pods. */
  readonly blind?: readonly string[];
  /** Most names or addresses in the logs are not known here: they are hardly of this cluster. Absent where they are. */
  readonly elsewhere?: true;
  /** Logs that are not held against any of several clusters, since nobody can say of which one they are. */
  readonly ofNobody?: readonly LogOfNobody[];
  /** Stretches without a record that are longer than usual, in order of time; absent where nobody looked. */
  readonly gaps?: readonly CoverageGap[];
  /** Every workload of the cluster or of the manifests, in order; absent where neither was read. */
  readonly workloads?: readonly WorkloadSight[];
  /** CronJobs that did not run within the window, or of which nobody can say, in order. */
  readonly cronJobs?: readonly CronJobSight[];
}

/**
 * What bounds memory while logs are read: different connections, different ends, addresses without a name that meet
 * one end on one port, ports between two ends, and what is told of pods and their addresses.
 */
export const cutRules = ['connections', 'ends', 'addresses-per-peer', 'ports-per-pair', 'pod-changes'] as const;
export type CutRule = (typeof cutRules)[number];

/** A bound that was reached, and how many records were left out because of it. */
export interface CoverageCut {
  readonly rule: CutRule;
  /** What was kept at most; of several digests the highest. */
  readonly limit: number;
  readonly records: number;
}

/** Records that no recorded connection tells of, by day. `why` is absent where both ends are known and neither is a pod. */
export interface Unconnected {
  /** The day of the newest of them, as milliseconds since 1970 at its beginning in UTC. */
  readonly day: number;
  readonly records: number;
  readonly why?: UnidentifiedReason;
  readonly sample?: LogOrigin;
}

/**
 * Outside of the time asked for; a pod's token from a foreign address; between ends that no policy selects (these
 * count as attributed too).
 */
export const setAsideReasons = ['outside-of-time', 'stolen-tokens', 'beyond-policies'] as const;
export type SetAside = (typeof setAsideReasons)[number];

/** Times in milliseconds since 1970. */
export interface CoverageGap {
  /** The format whose logs are silent. */
  readonly format: string;
  readonly from: number;
  readonly to: number;
  /** What 99 of 100 distances between its records do not exceed, in milliseconds. */
  readonly usual: number;
}

/** `silent`: nothing was recorded; `blind`: nothing was, and the sources could not have seen it. */
export type Sight = 'seen' | 'silent' | 'blind';

/** When a workload was recorded at all, and in which directions. */
export interface WorkloadSight {
  readonly workload: WorkloadRef;
  readonly first?: number;
  readonly last?: number;
  readonly ingress: Sight;
  readonly egress: Sight;
}

export interface CronJobSight {
  readonly workload: WorkloadRef;
  readonly schedule: string;
  readonly timeZone?: string;
  /** `not-due`: its schedule does not fire within the window. */
  readonly why: 'not-due' | 'suspended' | 'unreadable';
  /** The first time after the window at which it fires, where that can be told. */
  readonly next?: number;
  readonly origin: Origin;
}

/** A log that fits `several` of the clusters that are compared, or `none` of them; with the records in it. */
export interface LogOfNobody {
  readonly file: string;
  readonly fits: 'several' | 'none';
  readonly records: number;
}

/** One file or stream of a log source: the chosen format with the reason, and the fate of every line. */
export interface LogSummary {
  readonly file: string;
  readonly format: string;
  readonly recognisedBy: string;
  /**
   * What its source can see, where that is not the traffic of all pods: of those that a policy selects, what its own
   * rules ask for, or what the API server is asked.
   */
  readonly sees?: 'selected-pods' | 'asked-traffic' | 'api-requests';
  readonly lines: number;
  readonly records: number;
  readonly skipped: readonly { readonly reason: string; readonly lines: number; readonly sample: LogOrigin }[];
  readonly first?: number;
  readonly last?: number;
  /** Why it was not read at all, or not to its end. */
  readonly unread?: string;
}

export type UnidentifiedReason =
  | 'no-owner-at-that-time'
  | 'several-possible-owners'
  | 'before-first-sight'
  | 'pod-not-in-cluster'
  | 'workload-not-in-cluster'
  | 'service-without-backends'
  | 'record-names-no-end'
  /** Request or reply cannot be told: no flag, and both ports may be a client's. */
  | 'direction-unknown'
  /** Known when the digest was made, which its level of privacy kept to itself. */
  | 'withheld';

/** One end of a connection, as far as it could be told. */
export type ConnectionEnd =
  /** `endpoints` are the pods seen or, if none of them exists any more, empty: then the whole workload is meant. */
  | { readonly kind: 'workload'; readonly workload: WorkloadRef; readonly endpoints: readonly EndpointId[] }
  | { readonly kind: 'node'; readonly name: string; readonly address?: Address }
  | { readonly kind: 'api-server'; readonly addresses: readonly Address[] }
  | { readonly kind: 'outside'; readonly address: Address; readonly name?: string }
  | {
      readonly kind: 'unidentified';
      readonly why: UnidentifiedReason;
      readonly address?: Address;
      readonly name?: string;
      /** Evaluated for all of them. */
      readonly candidates: readonly WorkloadRef[];
    };

/** How an end was told: by the name in the record, its labels, the owner of its address then, or not at all. */
export type Basis = 'named' | 'labels' | 'address-then' | 'address-now' | 'none';

/** The recorded connections of one verdict between two ends. */
export interface Evidence {
  readonly count: number;
  /** Records behind it, as `Coverage.attributed` counts them; absent where the source sums up without saying. */
  readonly records?: number;
  readonly first: number;
  readonly last: number;
  /** When the record that began last began; absent where that is `last`, as where each record tells of one moment. */
  readonly newest?: number;
  readonly samples: readonly LogOrigin[];
}

/** A recorded connection: what talked to what, how often, when, with which verdicts. */
export interface Connection {
  readonly source: ConnectionEnd;
  readonly destination: ConnectionEnd;
  readonly protocol: Protocol;
  readonly port?: number;
  readonly via?: { readonly service: string; readonly address?: Address; readonly port?: number };
  readonly basis: { readonly source: Basis; readonly destination: Basis };
  readonly allowed?: Evidence;
  readonly denied?: Evidence;
  /** Seen, but by a source whose verdict says nothing about policies. */
  readonly other?: Evidence;
  /** Policies that the source itself named. */
  readonly policies: readonly { readonly ref: ObjectRef; readonly effect: 'allow' | 'deny' }[];
}

/** What step observe and attribute give together. */
export interface Observation {
  readonly connections: readonly Connection[];
  readonly writes: readonly ObjectWrite[];
  /** In the order of time; absent where no log tells of any. */
  readonly attempts?: readonly WriteAttempt[];
  /** Of pods, the newest that may have given them other labels: `after` holds no more than labels. */
  readonly podWrites?: readonly ObjectWrite[];
  /** For those who add this up with other logs. */
  readonly addresses?: AddressHistory;
  /** Where the API server finds what it calls; absent where nobody looked. */
  readonly backends?: readonly ServerBackend[];
  readonly coverage: Coverage;
}
