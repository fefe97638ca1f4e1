/** Findings and the report: what `judge` gives and every reporter reads. */
import type { ClusterIdentity, EndpointId, Rulings, WorkloadRef } from './cluster.ts';
import type { Rename } from './comparison.ts';
import type { DriftItem } from './drift.ts';
import type { Refusals } from './evidence.ts';
import type { Connection, Coverage } from './flow.ts';
import type { Fix, Replacement } from './fix.ts';
import type { FoldedRow, PairAnswer } from './group.ts';
import type { PortRange } from './network.ts';
import type { ObjectRef } from './object.ts';
import type { Origin } from './origin.ts';
import type { Direction } from './policy.ts';
import type { Proof } from './proof.ts';
import type { Threshold } from './threshold.ts';
import type { Answer, NearMiss, Reason } from './verdict.ts';

export const findingKinds = [
  'blocked-connection',
  'opened-connection',
  'lost-isolation',
  'new-access',
  'lost-access',
  'unclear-verdict',
  'selects-nothing',
  'peer-matches-nothing',
  'port-not-served',
  'half-open',
  'split-peer',
  'split-port',
  'block-names-pods',
  'unused-rule',
  'no-effect',
  'drift',
  'model-disagrees',
  'noisy-source',
  'thin-evidence',
  'not-evaluated',
  'invalid-manifest',
  'gate-changed',
  'waiver-expired',
  'waiver-unused',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Worst first. `ignore` findings are counted, not shown. */
export const severities = ['error', 'warning', 'notice', 'ignore'] as const;
export type Severity = (typeof severities)[number];

/** One end of a difference or finding, as a person would name it. */
export type Party =
  | {
      readonly kind: 'workload';
      readonly workload: WorkloadRef;
      /** "2 of 5 pods", absent when all. `ids` names them. */
      readonly some?: { readonly pods: number; readonly of: number; readonly ids?: readonly EndpointId[] };
    }
  | {
      readonly kind: 'addresses';
      readonly blocks: readonly string[];
      readonly everything: boolean;
      readonly name?: string;
      /** What the cluster has there, in words: `cluster DNS`, `the API server`, `nodes`. */
      readonly known?: string;
    }
  /** Users outside, through an Ingress, a Route, a route of a Gateway or a Service that a load balancer leads to. */
  | {
      readonly kind: 'entry';
      readonly object: ObjectRef;
      /** Host and path as written, such as `shop.example/cart`; empty: every one. */
      readonly hosts: readonly string[];
      /** Who serves it, in words. */
      readonly controller: string;
    }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'api-server' }
  | { readonly kind: 'unidentified'; readonly text: string };

/** What the added or removed rule says about this very connection (product.md, "Severity follows surprise"). */
export type Surprise = 'stated' | 'implied';

/** A difference between two worlds: the ports on which the answer of a pair changed. All ranges are inclusive. */
export interface Difference {
  readonly source: Party;
  readonly destination: Party;
  readonly change: 'newly-allowed' | 'newly-denied' | 'unclear';
  readonly ports: readonly PortRange[];
  /** Whether it holds only if removed manifests are pruned, only if they are kept, or always. */
  readonly assuming?: 'pruned' | 'kept';
  readonly surprise: Surprise;
  /** Places that cause it, the best first. */
  readonly causes: readonly Cause[];
  readonly flip?: Flip;
  readonly before: Answer;
  readonly after: Answer;
  readonly reasonsBefore: readonly Reason[];
  readonly reasonsAfter: readonly Reason[];
  /** Of what is denied after: the rules that come nearest to letting it through. */
  readonly nearest?: readonly NearMiss[];
  /** In words, what an unclear answer depends on. */
  readonly dependsOn: readonly string[];
  /** The answer of live, where it is one for all these ports. */
  readonly live?: Answer;
  /** Of what holds while old pods are there: why these do not go by themselves. */
  readonly stay?: Stay;
}

/** An object, and inside it the place, whose change flips a verdict. */
export interface Cause {
  readonly object: ObjectRef;
  readonly origin: Origin;
  /** For a place that exists on the base side only: the nearest place of the same file in head, if there is one. */
  readonly anchor?: Origin;
  readonly text: string;
}

/** How the causes of a change act together, found by undoing them and asking again. */
export interface Flip {
  /**
   * `one`: a single cause. `each alone`: any of them does it without the others, so that all must be undone.
   * `all of`: it takes every one of them, so that undoing any is enough. `several`: they hang together in another way.
   */
  readonly needs: 'one' | 'each alone' | 'all of' | 'several';
  /** Smallest sets of causes, by position, whose undoing brings the old answer back; no part of one does. */
  readonly undo: readonly (readonly number[])[];
  /** Smallest sets of objects whose change, made to the earlier world alone, gives the later answer. */
  readonly alone: readonly (readonly ObjectRef[])[];
  /** False where the search was cut short: the causes are likely, not proved to be the fewest. */
  readonly certain: boolean;
}

/** One row of a finding: which connection, with its evidence and both verdicts. */
export interface Row {
  readonly source: Party;
  readonly destination: Party;
  readonly ports: readonly PortRange[];
  readonly connection?: Connection;
  readonly before?: Answer;
  readonly after?: Answer;
  readonly reasonsBefore: readonly Reason[];
  readonly reasonsAfter: readonly Reason[];
  readonly assuming?: 'pruned' | 'kept';
  /** Of what is denied after: the rules that come nearest to letting it through. */
  readonly nearest?: readonly NearMiss[];
  readonly dependsOn: readonly string[];
  /** Verdict of live, where it is neither that of base nor that of head. */
  readonly live?: Answer;
}

/**
 * The fields by which a finding is known from run to run: never path, line, variant or pod name.
 * Waivers match on these, `fingerprint` is a hash of them.
 */
export interface FindingKey {
  readonly source: string;
  readonly kind: FindingKind;
  /** `Kind namespace/name` of the object that causes it. */
  readonly object: string;
  readonly subject: string;
  readonly peer: string;
  readonly port: string;
}

/** One finding is one cause: forty pairs broken by one line are one finding with forty rows. */
export interface Finding {
  readonly kind: FindingKind;
  readonly key: FindingKey;
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly surprise?: Surprise;
  /** Sub-kind of new-access and lost-access: `internet`, `metadata-address`, `across-namespaces`, `any-namespace`, … */
  readonly reach?: string;
  /** One plain sentence without a final stop: who, whom, on what. */
  readonly title: string;
  /** Plain sentences: why, before, after, what to do. */
  readonly details: readonly string[];
  readonly direction?: Direction;
  readonly causes: readonly Cause[];
  readonly rows: readonly Row[];
  /** The same pairs in groups; absent where each row is best told alone. */
  readonly folded?: readonly FoldedRow[];
  /** Of a source that is refused again and again: all of its attempts, of which the rows are the most frequent. */
  readonly refusals?: Refusals;
  /** States in which it holds; one in the plain case. */
  readonly states: readonly string[];
  /** Against live: already so, new, or only because drift is reverted. */
  readonly againstLive?: 'already-so' | 'new' | 'reverts-drift';
  /** A proved change of manifests after which it does not hold; absent where none was found. */
  readonly fix?: Fix;
  /** Of `invalid-manifest`: words of the head side that were probably meant to be others. */
  readonly replacements?: readonly Replacement[];
  /** Of `drift`: the object with who, when and to what effect. */
  readonly drift?: DriftItem;
  readonly waived?: { readonly reason: string; readonly owner: string; readonly expires: string };
  readonly approved?: Approved;
}

/** Who let a finding stand, by a review of the pull request. */
export interface Approved {
  /** Login. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The head that was reviewed. */
  readonly commit: string;
}

/** One complete set of objects of a source (staging, production, a variant). */
export interface StateReport {
  readonly id: string;
  /** Folders or globs that make the state. */
  readonly files: readonly string[];
  readonly cluster?: ClusterIdentity & { readonly from: 'live' | 'snapshot' };
  /** Name of the profile in force; several where several enforcers are seen. */
  readonly profile: string;
  readonly rulings: Rulings;
  /** What was compared, in numbers. */
  readonly workloads: number;
  readonly policies: { readonly live: number; readonly base: number; readonly head: number };
  /** All differences base → head without evidence, folded by cause in the findings. */
  readonly differences: readonly Difference[];
  /** What changes for users outside, by the ways that lead them in. */
  readonly entries?: readonly Difference[];
  /** The differences in groups. */
  readonly folded?: readonly FoldedRow<Difference>[];
  readonly workloadsAdded: readonly WorkloadRef[];
  readonly workloadsRemoved: readonly WorkloadRef[];
  /** What added workloads may reach in head, and who reaches them; what removed ones had in base. */
  readonly reachAdded?: readonly FoldedRow<PairAnswer>[];
  readonly reachRemoved?: readonly FoldedRow<PairAnswer>[];
  readonly renames?: readonly Rename[];
  readonly connections: ConnectionCounts;
  readonly proof: Proof;
  /** Number of verdicts that were widened to unknown because too many conditions met. */
  readonly widened: number;
}

export interface ConnectionCounts {
  readonly recorded: number;
  readonly unchanged: number;
  readonly blocked: number;
  readonly opened: number;
  readonly unclear: number;
  /** One of the ends goes with this change: workload removed, never blocked. */
  readonly removed?: number;
  /** Of the recorded verdicts that can be checked against live: how many the model shares. */
  readonly agreement: { readonly checked: number; readonly agreed: number };
}

export interface SourceReport {
  readonly id: string;
  readonly states: readonly StateReport[];
}

/** The four words of every surface. */
export type Conclusion = 'passed' | 'failed' | 'cannot say' | 'error';

export interface Report {
  readonly schema: 'netpol-gate/report/2';
  readonly tool: { readonly name: 'netpol-gate'; readonly version: string };
  readonly command: string;
  /** Options that name the same sides and cluster again, for a command that asks further; absent where there are none. */
  readonly again?: string;
  readonly mode: 'enforce' | 'report';
  /** What of the gate decides which findings fail it. */
  readonly threshold: Threshold;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly base: TreeRef;
  readonly head: TreeRef;
  readonly conclusion: Conclusion;
  /** Judged by the manifests alone, since the author is not trusted with a cluster and logs. */
  readonly statically?: true;
  /** Read from the file of another run, whose author may have written whatever they like. */
  readonly hearsay?: true;
  /** True if the trees have no semantic difference that concerns policies: the fast exit. */
  readonly nothingChanged: boolean;
  /** Why it is not passed, one sentence each, worst first. */
  readonly because: readonly string[];
  /** What `because` says is of files of the repository alone. */
  readonly becauseIsOpen?: true;
  readonly sources: readonly SourceReport[];
  /** Sorted: severity, kind, recorded count, key. Waived ones are apart. */
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  /** Findings that would fail the gate and that somebody whom the gate file names lets stand; absent without one. */
  readonly approved?: readonly Finding[];
  readonly counts: Readonly<Record<FindingKind, Readonly<Record<Severity, number>>>>;
  readonly coverage?: Coverage;
  readonly changedFiles: readonly ChangedFile[];
  /** Sentences on whose rules judged and which approvals count; nothing of the cluster is in them. */
  readonly remarks?: readonly string[];
  /** Sentences on what this could not see. */
  readonly blindSpots: readonly string[];
  /** What was read and skipped, with the reason. */
  readonly inputs: readonly { readonly what: string; readonly count: number }[];
}

/** The one blind spot that a report tells which has nothing else to tell: it may be the wrong repository. */
export const nothingFound =
  'Neither base nor head holds a policy or a workload: look whether this is the repository, and the folder, that you mean.';

export interface TreeRef {
  /** Commit or folder, as a person named it. */
  readonly name: string;
  readonly commit?: string;
}

export interface ChangedFile {
  readonly file: string;
  readonly status: 'added' | 'removed' | 'modified';
  /** Inclusive line ranges changed on the head side, for placing annotations. */
  readonly headLines: readonly { readonly first: number; readonly last: number }[];
}

/** A recorded connection with what the worlds say about it, before it is folded into findings. */
export interface ConnectionChange {
  readonly connection: Connection;
  /** One and the same for all connections that nothing tells apart. */
  readonly answer: ConnectionAnswer;
}

export interface ConnectionGrounds {
  readonly before: readonly Reason[];
  readonly after: readonly Reason[];
}

/** What one way in which the two ends may have met is answered: pods of a workload may differ. */
export interface WayAnswer {
  readonly answer: Answer;
  readonly reasons: readonly Reason[];
  /** In words, what an unclear answer depends on. */
  readonly dependsOn: readonly string[];
}

export interface ConnectionAnswer {
  readonly live: Answer;
  readonly before: Answer;
  readonly after: Answer;
  /** Unknown before and after, and in another way: by what is open, the change may take the connection, or give it. */
  readonly mayLose?: true;
  readonly mayGain?: true;
  /** The grounds of a connection that has this answer; worked out when asked for, since of most nobody asks. */
  readonly groundsOf: (connection: Connection) => ConnectionGrounds;
  /** The ways of the head side, of which `after` is the sum and `groundsOf` tells the worst; never empty. */
  readonly waysOf: (connection: Connection) => readonly WayAnswer[];
  readonly causes: readonly Cause[];
  readonly flip?: Flip;
  /** Absent: the difference that holds this connection says it, or else the worse. */
  readonly surprise?: Surprise;
  readonly assuming?: 'pruned' | 'kept';
  /** Of what is denied after: the rules that come nearest to letting it through. */
  readonly nearest?: readonly NearMiss[];
  /** In words, what an unclear answer depends on. */
  readonly dependsOn?: readonly string[];
  /** One and the same before and after, and another while old pods meet the new policies. */
  readonly duringRollout?: DuringRollout;
}

/**
 * Why old pods do not go by themselves: their Deployment is paused; they are replaced only when somebody deletes them;
 * their ordinal is below the partition; a change of the template replaces none.
 */
export type Staying = 'paused' | 'on-delete' | 'partition' | 'not-replaced';

/** Old pods that stay until somebody acts. */
export interface Stay {
  readonly workload: WorkloadRef;
  readonly why: Staying;
}

/** What holds only until the last old pod is gone. */
export interface DuringRollout {
  /** `unknown`: it may turn, by what is open or by which pods were recorded. */
  readonly answer: Answer;
  readonly causes: readonly Cause[];
  /** In words, what an unknown answer depends on; empty: on which pods were recorded. */
  readonly dependsOn: readonly string[];
  /** Absent: it ends by itself. */
  readonly stay?: Stay;
  /** The pods between which it is so; `as ever`: what the change does not replace. */
  readonly between: Readonly<Record<'source' | 'destination', 'old' | 'new' | 'as ever'>>;
}
