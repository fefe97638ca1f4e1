/** What `compare` gives for one state and `checks` turn into findings. */
import type { WorkloadRef, World } from './cluster.ts';
import type { Cause, ConnectionChange, Difference, Party, Stay, Surprise } from './finding.ts';
import type { DeclaredNeed } from './declared.ts';
import type { DriftItem } from './drift.ts';
import type { Replacement } from './fix.ts';
import type { Observation } from './flow.ts';
import type { FoldedRow, PairAnswer } from './group.ts';
import type { ObjectKey, ObjectRef } from './object.ts';
import type { Origin } from './origin.ts';
import type { Direction } from './policy.ts';
import type { Proof } from './proof.ts';
import type { Slip } from './slip.ts';

export type { DriftItem } from './drift.ts';

/** A workload that a policy isolated in one direction on the base side and none isolates on the head side. */
export interface IsolationChange {
  readonly workload: Party & { readonly kind: 'workload' };
  readonly direction: Direction;
  /** The policies that isolated it before. */
  readonly before: readonly ObjectRef[];
  readonly causes: readonly Cause[];
  readonly assuming?: 'pruned' | 'kept';
  /** Of what holds while old pods are there: why these do not go by themselves. */
  readonly stay?: Stay;
}

/** A policy that the change touches and that selects no pod; `nearest` is the label that would have matched. */
export interface EmptySubject {
  readonly policy: ObjectRef;
  readonly origin: Origin;
  readonly selector: string;
  readonly nearest?: { readonly label: string; readonly pods: number };
  /** The workload or namespace whose change leaves it without a pod; absent where the policy itself is touched. */
  readonly cause?: Cause;
}

/**
 * What the change opens or closes to pods that do not exist yet, where no pair of pods that exist shows the same. All
 * texts are in the terms of the policy that does it.
 */
export interface FutureAccess {
  readonly change: 'opened' | 'closed';
  /** A rule with the peer that it names, isolation as a whole, or the labels of a namespace. */
  readonly by: 'rule' | 'isolation' | 'namespace';
  readonly object: ObjectRef;
  readonly direction: Direction;
  /** `pods with tier=db of namespace shop`. */
  readonly subject: string;
  /** How many of them exist. */
  readonly subjects: number;
  /** `any pod with app=x in namespaces with team=y`. */
  readonly peer: string;
  /** As the rule names them: `TCP 443`, `every port`. */
  readonly ports: readonly string[];
  readonly surprise: Surprise;
  readonly origin: Origin;
}

/** What the change means for users outside: a workload that a way in leads to, and that they no longer reach, or anew. */
export interface EntryChange extends Difference {
  readonly source: Party & { readonly kind: 'entry' };
  /** Workloads that may serve it; none where nobody knows them. */
  readonly controllers: readonly WorkloadRef[];
  /** The way itself changed, and not what policies let through. */
  readonly rerouted: boolean;
  /** Other workloads that the same hosts and paths lead to on the head side. */
  readonly elsewhere: readonly WorkloadRef[];
}

/** A manifest, or part of one, that could not be judged. `changed`: the pull request touched it. */
export interface Problem {
  readonly kind: 'invalid-manifest' | 'not-evaluated';
  readonly side: 'base' | 'head' | 'both';
  readonly changed: boolean;
  /** What is wrong, without a final stop, user text quoted. */
  readonly message: string;
  /** What to do, one sentence. */
  readonly help: string;
  readonly object?: ObjectRef;
  readonly origin: Origin;
  readonly related: readonly { readonly origin: Origin; readonly text: string }[];
  readonly replacement?: Replacement;
}

/** A workload that goes on under another name or kind. */
export interface Rename {
  readonly from: WorkloadRef;
  readonly to: WorkloadRef;
  /** Why it is taken for the same, in words to be read after "because". */
  readonly because: readonly string[];
}

/** What the object of a workload says of it besides its pods' labels and ports. */
export interface WorkloadContent {
  /** Names of the containers, sorted. */
  readonly containers: readonly string[];
  /** Images without tag and digest, sorted. */
  readonly images: readonly string[];
  /** `Kind name` of the object that owns it. */
  readonly owner?: string;
}

/** Who keeps an object as it is in the cluster: made by a controller, or applied from somewhere else. */
export interface ObjectOwner {
  readonly how: 'generates' | 'applies';
  /** `Kyverno`, `the Argo CD application platform`. */
  readonly by: string;
}

export interface Comparison {
  readonly source: string;
  readonly state: string;
  readonly base: World;
  readonly head: World;
  readonly live?: World;
  /** Policies, workloads and namespaces that mean something else in head. */
  readonly touched?: number;
  readonly differences: readonly Difference[];
  /** Denied before and after, and allowed (`unclear`: perhaps allowed) while old pods are still there. */
  readonly openedWhileRolling?: readonly Difference[];
  readonly entries?: readonly EntryChange[];
  readonly connections: readonly ConnectionChange[];
  readonly isolation: readonly IsolationChange[];
  /** What is isolated on both sides, and whose old pods are not until they are gone. */
  readonly isolationWhileRolling?: readonly IsolationChange[];
  readonly emptySubjects: readonly EmptySubject[];
  readonly slips: readonly Slip[];
  /** Touched policies that were not searched for slips, since there was too much to ask. */
  readonly slipsLeft: number;
  readonly future?: readonly FutureAccess[];
  readonly proof: Proof;
  readonly drift: readonly DriftItem[];
  /** Of live policies that this repository cannot keep otherwise. */
  readonly owners?: ReadonlyMap<ObjectKey, ObjectOwner>;
  readonly workloadsAdded: readonly WorkloadRef[];
  readonly workloadsRemoved: readonly WorkloadRef[];
  /** What added workloads may reach in head, and who reaches them; what removed ones had in base. */
  readonly reachAdded?: readonly FoldedRow<PairAnswer>[];
  readonly reachRemoved?: readonly FoldedRow<PairAnswer>[];
  /** Workloads have their new names in all worlds and records of the comparison. */
  readonly renames?: readonly Rename[];
  /** Workloads that go and were held against none that comes, since there were too many pairs. */
  readonly renamesLeft: number;
  readonly problems: readonly Problem[];
  readonly observation?: Observation;
  /** What manifests of the head side promise; looked for only where something is newly denied. */
  readonly declared?: readonly DeclaredNeed[];
  readonly widened: number;
}
