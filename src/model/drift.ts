/** Where the cluster differs from the base tree: in what, since when, by whom, to what effect, and what becomes of it. */
import type { Difference } from './finding.ts';
import type { ObjectWrite, WriteAttempt } from './flow.ts';
import type { FoldedRow } from './group.ts';
import type { Json, ObjectRef, Path } from './object.ts';
import type { Origin } from './origin.ts';

/**
 * What a merge does to a difference, told by a three-way apply of the head side: `reverts` the live edit, `keeps` it
 * (neither tree says anything about that part), `conflicts` (head says a third thing), `adopts` it (head says what is
 * live), `creates` the object anew, `removes` it, or `perhaps-removes` it where pruning is not known.
 */
export type DriftMerge = 'reverts' | 'keeps' | 'conflicts' | 'adopts' | 'creates' | 'removes' | 'perhaps-removes';

/** One place in which an object differs. Values are those of its content; absent where that side has none. */
export interface DriftPart {
  readonly path: Path;
  readonly live?: Json;
  readonly base?: Json;
  readonly merge: DriftMerge;
  /** The field manager of the live object that owns the place, or the newest one where none does. */
  readonly manager?: FieldManager;
  /** Both values are left out, since one of them is too long for a report. */
  readonly long?: true;
}

/** An entry of `metadata.managedFields`. */
export interface FieldManager {
  readonly manager: string;
  readonly operation?: string;
  /** Milliseconds since 1970, to the second. */
  readonly time: number;
  /** Whether it owns the very place that differs; else it is only the newest that wrote the object. */
  readonly owns: boolean;
}

/** Drifted policies of one state for which it is proved, one by one, whether they alone make a difference. */
export const provedAlone = 200;

/** What is told of a difference of live against what git says; causes are the drifted objects. */
export type DriftDifference = Pick<
  Difference,
  'source' | 'destination' | 'change' | 'ports' | 'assuming' | 'causes' | 'before' | 'after' | 'dependsOn'
>;

/** Differences are of live against what git says: newly allowed is what git would open. */
export interface DriftEffect {
  /**
   * `same`: proved to allow the same, now and for any pod that may come; `same-today`: to the pods that there are;
   * `together`: it alone makes a difference, and none with the rest of the drift; `different`; `not-asked`: no
   * difference is told of it, and it is one of too many policies to be proved alone.
   */
  readonly answer: 'same' | 'same-today' | 'together' | 'different' | 'not-asked';
  readonly rows: readonly FoldedRow<DriftDifference>[];
  /** What no pair of pods that exist shows; absent where nothing is. */
  readonly future?: readonly DriftFuture[];
  /** Of a Service that leads elsewhere than by git. */
  readonly leads?: DriftLeads;
}

/** Ports of a Service with the pods behind, as `TCP 80 to shop/web TCP 8080`: those that lead elsewhere. */
export interface DriftLeads {
  readonly cluster: readonly string[];
  readonly git: readonly string[];
}

/** What live lets pods to come through and git does not (`newly-denied`), or the reverse, in the words of the rules. */
export interface DriftFuture {
  readonly change: 'newly-denied' | 'newly-allowed';
  /** `any pod with app=x → pods with app=db of namespace shop TCP 5432`. */
  readonly text: string;
}

/** On what the word of who and when rests; `log-likely`: the log does not show what that write did. */
export type DriftBasis = 'log' | 'log-likely' | 'managed-fields' | 'nothing';

/** An object whose live content differs from that of the base tree. */
export interface DriftItem {
  readonly object: ObjectRef;
  readonly how: 'only-live' | 'only-base' | 'differs';
  /** Paths inside the object that differ, as `spec.ingress[0].from`. */
  readonly paths: readonly string[];
  readonly origin: Origin;
  /** The same paths with what is known of each. */
  readonly parts?: readonly DriftPart[];
  readonly merge?: DriftMerge;
  readonly effect?: DriftEffect;
  /**
   * The newest write of the audit log that made the difference; of several, `writes` are all, newest first. Of an end
   * it is the write that asked for it, which may be one of the namespace.
   */
  readonly lastWrite?: ObjectWrite;
  readonly writes?: readonly ObjectWrite[];
  readonly basis?: DriftBasis;
  /** Several clusters are compared, and the log may be of another. */
  readonly perhapsElsewhere?: true;
  /** The newest write that the log holds, where it left the object otherwise: a later one is missing. */
  readonly outdated?: ObjectWrite;
  /** Writes later than the cluster was read, which explain nothing of what was read; the oldest first. */
  readonly since?: readonly ObjectWrite[];
  /** What a field manager of the live object says, where no log does. */
  readonly lastManager?: { readonly manager: string; readonly time: number };
  readonly generatedBy?: string;
  /** A whole sentence on who sets the object back. */
  readonly setBack?: string;
  /** Refused, failed and dry-run writes of the object in the order of time. */
  readonly attempts?: readonly WriteAttempt[];
  readonly uid?: string;
  /** The server's count of changes of its spec, of an object that differs. */
  readonly generation?: number;
  /** How many a report leaves out: of the effect the last, of writes and attempts the oldest. */
  readonly left?: {
    readonly rows?: number;
    readonly future?: number;
    readonly writes?: number;
    readonly since?: number;
    readonly attempts?: number;
  };
}
