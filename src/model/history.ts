/** What an audit log knows of policies over time: versions, their authors, and what each edit did. */
import type { ClusterIdentity } from './cluster.ts';
import type { ObjectWrite, WriteAttempt } from './flow.ts';
import type { JsonObject, ObjectRef } from './object.ts';
import type { LogOrigin } from './origin.ts';

/** What an object said at one moment. `cluster`: told by the live object, with no write after it. */
export type Version =
  | { readonly kind: 'absent' }
  /** `order`: it is one of several that the log holds. */
  | { readonly kind: 'unknown'; readonly why?: 'order' }
  | { readonly kind: 'known'; readonly object: JsonObject; readonly from: 'log' | 'cluster' };

export type EditKind =
  | 'created'
  | 're-created'
  | 'changed'
  /** Labels, annotations and the like, which no policy kind looks at. */
  | 'metadata'
  /** By a write that the log lacks: this one changed nothing of it, and shows it first. */
  | 'found'
  | 'deleted'
  /** Waits for its finalizers. */
  | 'marked for deletion'
  /** What it did is not in the log. */
  | 'unseen';

/** One write that changed a policy, or the labels of a namespace. */
export interface Edit {
  readonly object: ObjectRef;
  readonly kind: EditKind;
  readonly write: ObjectWrite;
  /** Of an object that ended with its namespace: the write by which somebody deleted that, where the log holds it. */
  readonly asked?: ObjectWrite;
  readonly before: Version;
  readonly after: Version;
  /** Changes between the version before and this write that are not in the log, where the object counts them. */
  readonly missed?: number;
  /** Writes of the object of which nobody can tell whether they came before this one or after it. */
  readonly unordered?: readonly Pick<ObjectWrite, 'time' | 'origin'>[];
  /** What changed in it, one phrase each. */
  readonly changes: readonly string[];
  /** Lines of YAML, each behind `+`, `-` or a space, or `…` for what is left out; empty where one side is not known. */
  readonly diff: readonly string[];
  readonly effect: EditEffect;
}

/** Rows of pairs in groups, in words. */
export interface EffectRow {
  readonly text: string;
  /** Absent for pods to come. */
  readonly pairs?: number;
}

export type EditEffect =
  | { readonly kind: 'not-judged'; readonly because: string }
  | {
      readonly kind: 'judged';
      readonly opened: readonly EffectRow[];
      readonly closed: readonly EffectRow[];
      /** Both answers remain possible where one was certain. */
      readonly unclear: readonly EffectRow[];
      /** `shop/db ingress`. */
      readonly isolationLost: readonly string[];
      readonly isolationGained: readonly string[];
      /** Objects of which the log holds later changes without what came of them: it was judged as if there were none. */
      readonly unseen?: readonly UnseenSince[];
    };

export interface UnseenSince {
  readonly object: ObjectRef;
  /** Of the first change whose outcome is not known, in milliseconds since 1970. */
  readonly time: number;
}

/** A difference that no write in the log explains. */
export interface MissingChange {
  readonly object: ObjectRef;
  readonly how: 'differs' | 'gone' | 'there';
  /** The last write of it that the log holds. */
  readonly lastWrite?: ObjectWrite;
  /** What the fields of the live object say of their last writer; time in milliseconds since 1970. */
  readonly manager?: { readonly manager: string; readonly time: number };
  readonly changes: readonly string[];
}

/** A moment after which the answer about one connection is another. */
export interface Turn {
  readonly time: number;
  readonly before: string;
  readonly after: string;
  /** Absent where pods came, went or got other labels. */
  readonly edit?: Edit;
  /** The pods whose change turned it, or changed at that moment; absent with `edit`. */
  readonly pods?: readonly ChangedPod[];
  /** Who made those that came and relabelled those that got other labels, as far as a log that tells of writes knows. */
  readonly podAuthors?: readonly PodAuthor[];
}

export interface PodAuthor {
  readonly namespace: string;
  /** Absent where no pods are named. */
  readonly pod?: string;
  readonly how: 'came' | 'got other labels';
  /** `log`: the log shows what the write did; `log-likely`: it was then, and what it did is not shown. */
  readonly basis: 'log' | 'log-likely' | 'nothing';
  /** Newest first; several where each may be the one, or each changed some labels. Empty where no log tells of any. */
  readonly writes: readonly ObjectWrite[];
}

export interface ChangedPod {
  readonly namespace: string;
  readonly pod: string;
  readonly how: 'came' | 'went' | 'got other labels';
  readonly origin: LogOrigin;
}

export interface Tracked {
  readonly from: string;
  readonly to: string;
  /** The answer before the first edit of the log. */
  readonly first: string;
  readonly turns: readonly Turn[];
}

export interface History {
  /** In the order of time. */
  readonly edits: readonly Edit[];
  readonly attempts: readonly WriteAttempt[];
  readonly missing: readonly MissingChange[];
  /** Writes that changed nothing. */
  readonly idle: number;
  /** Milliseconds since 1970 of the first and last record of the logs; absent without any. */
  readonly first?: number;
  readonly last?: number;
  readonly cluster?: ClusterIdentity;
  readonly tracked?: Tracked;
  /** Whole sentences: on what it was judged. */
  readonly statements: readonly string[];
  /** Whole sentences: what the logs could not show. */
  readonly unseen: readonly string[];
}
