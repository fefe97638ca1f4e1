/** What `watch` tells, and what it keeps from one run to the next. All of it is plain JSON but for the order of keys. */
import type { FindingKind, Severity } from './finding.ts';
import type { Spared } from './flow.ts';
import type { JsonObject, ObjectRef } from './object.ts';

export const watchKinds = [
  'policy-changed',
  'lost-isolation',
  'contradiction',
  'noisy-source',
  'blind',
  'healed',
] as const;
export type WatchKind = (typeof watchKinds)[number];

/** Who wrote an object, and how that is known. Times are milliseconds since 1970. */
export type Author =
  | {
      readonly by: 'audit-log';
      readonly user: string;
      readonly actingAs?: string;
      /** `namespace/name` of the pod that the token was made for. */
      readonly pod?: string;
      readonly address?: string;
      /** The address is that of a proxy on the way. */
      readonly relayed?: true;
      readonly client: string;
      readonly verb: string;
      readonly time: number;
      /** `file:line` of the event. */
      readonly record: string;
      /** The event does not show which change it is of: its time fits no other. */
      readonly byTime?: true;
      /**
       * Of an event that shows the version of the change, and may yet have had nothing to change: another log has one
       * that shows the same version, or its time is after the change was seen.
       */
      readonly unsure?: 'same-version' | 'late';
      /** Who carried out a deletion that the author asked for. */
      readonly finishedBy?: string;
    }
  /** No event was seen, for this reason; `manager`: whom the object itself names as its last writer. */
  | {
      readonly by: 'nobody';
      readonly why: string;
      readonly manager?: { readonly name: string; readonly time: number };
    };

/** One finding of the gate's checks, shortened. */
export interface ToldFinding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly title: string;
  readonly fingerprint: string;
}

export interface WatchItem {
  readonly kind: WatchKind;
  /** Equal keys: the same thing again. Without names of pods. */
  readonly key: string;
  readonly severity: Severity;
  /** When it happened, as far as that is known, in milliseconds since 1970. */
  readonly at: number;
  /** One plain sentence without a final stop. */
  readonly title: string;
  readonly details: readonly string[];
  /** What changed. */
  readonly object?: ObjectRef;
  readonly change?: 'added' | 'modified' | 'deleted';
  /** Resource version after it. */
  readonly version?: string;
  readonly author?: Author;
  /** What the change does, by the checks of the gate; worst first. `more`: findings beyond. */
  readonly effect?: readonly ToldFinding[];
  readonly more?: number;
  readonly connection?: ToldConnection;
  /** `namespace/name` of pods that its texts name besides `object`: what privacy takes from them. Never told itself. */
  readonly pods?: readonly string[];
  /** Of something that was told before: how often it was seen in all, and since when. */
  readonly again?: { readonly count: number; readonly since: number };
}

export interface ToldConnection {
  readonly source: string;
  readonly destination: string;
  readonly ports: string;
  readonly recorded: 'allowed' | 'denied';
  readonly model: 'allowed' | 'denied' | 'unknown';
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** `file:line` of records that show it. */
  readonly records: readonly string[];
}

/** How often something was seen, and when it was told last. */
export interface Seen {
  readonly count: number;
  readonly since: number;
  readonly told: number;
}

/** A change that waits for who made it. */
export interface Waiting {
  readonly item: WatchItem;
  /** Told with it. */
  readonly with: readonly WatchItem[];
  /** An event of the audit log is looked for from the first to the second of these times. */
  readonly from: number;
  readonly until: number;
  /** Hash of what the change made of the object, where it is there. */
  readonly content?: string;
  /** Of an object that is gone. */
  readonly uid?: string;
  /** Of one that was modified: the members of its spec that are others. */
  readonly touched?: readonly string[];
}

/** A write of an audit log that no change was found for yet. */
export interface SavedWrite {
  readonly ref: ObjectRef;
  readonly uid?: string;
  readonly isEnd: boolean;
  /** It asks for an end that may come later; `likely`: the log does not show whether it only tried. */
  readonly asks?: 'sure' | 'likely';
  readonly time: number;
  /** As `ObjectWrite` has it. */
  readonly received?: number;
  /** Resource version after it, where the log shows the answer. */
  readonly version?: string;
  /** Hash of what was sent, where the log shows that alone. */
  readonly content?: string;
  /** As `ObjectWrite` has it. */
  readonly spared?: Spared;
  readonly author: Extract<Author, { readonly by: 'audit-log' }>;
}

/** What policies saw of pods. */
export interface SavedPods {
  readonly shapes: readonly SavedShape[];
  /** Pods of which nothing is known any more, for there were too many. */
  readonly left: number;
}

/** Pods of one workload that have the same labels, but for those that differ from pod to pod. */
export interface SavedShape {
  readonly workload: string;
  readonly namespace: string;
  readonly labels: JsonObject;
  /** Hashes of their names, one after the other. */
  readonly pods: string;
}

/** What a later run goes on with. */
export interface SavedWatch {
  readonly cluster?: string;
  readonly at: number;
  /** Policies and namespaces as they were judged last. */
  readonly objects: readonly { readonly ref: ObjectRef; readonly value: JsonObject }[];
  /** Kinds that could never be read, as `group/kind`. */
  readonly unknown?: readonly string[];
  readonly pods: SavedPods;
  readonly waiting: readonly Waiting[];
  /** Changes that were told without an author, who may be known later. */
  readonly unnamed: readonly Waiting[];
  /** The newest writes whose changes were not seen yet. */
  readonly writes: readonly SavedWrite[];
  readonly seen: readonly (readonly [key: string, seen: Seen])[];
  /** Isolations that were lost and are not back. */
  readonly lost: readonly string[];
}

/** Numbers of a run so far. */
export interface WatchCounts {
  readonly items: Readonly<Record<WatchKind, number>>;
  readonly events: number;
  readonly lines: number;
  readonly records: number;
  readonly unreadable: number;
  /** Audit events that wrote something. */
  readonly writes: number;
  /** Milliseconds since 1970; absent before the first. */
  readonly lastEvent?: number;
  readonly lastRecord?: number;
  readonly blind: number;
  readonly worlds: Readonly<Record<'same' | 'derived' | 'compiled', number>>;
  readonly objects: number;
  readonly remembered: number;
  readonly forgotten: number;
  readonly waiting: number;
}
