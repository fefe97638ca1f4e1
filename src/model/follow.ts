/** A cluster while it changes, as whoever follows it tells. */
import type { ClusterIdentity } from './cluster.ts';
import type { Manifest, ObjectRef } from './object.ts';

/** A kind of objects, as it is listed and watched. */
export interface FollowedKind {
  readonly group: string;
  readonly kind: string;
}

/** One thing that happened in the cluster. Times are milliseconds since 1970, of this side's clock. */
export type ClusterEvent =
  /**
   * All objects of a kind: at the beginning, and whenever the server no longer knows what happened since the last
   * event. What is not among them is gone.
   */
  | {
      readonly kind: 'listed';
      readonly of: FollowedKind;
      readonly manifests: readonly Manifest[];
      readonly at: number;
      readonly version: string;
    }
  | {
      readonly kind: 'changed';
      readonly change: 'added' | 'modified' | 'deleted';
      /** Trimmed (worlds/essential); of a deleted object its last state. */
      readonly manifest: Manifest;
      readonly at: number;
      /** The time after which it happened, where the thread was lost meanwhile. */
      readonly since?: number;
      /** The resource version after it. */
      readonly version: string;
    }
  /**
   * A kind is gone on with from the version where an earlier run stopped: what changed since follows one by one. What
   * has a version up to `until` happened while nobody followed; absent where the server does not say.
   */
  | { readonly kind: 'resumed'; readonly of: FollowedKind; readonly at: number; readonly until?: string }
  /** Every kind that can be read was listed once, or gone on with. */
  | { readonly kind: 'ready'; readonly cluster: ClusterIdentity; readonly at: number }
  /**
   * A kind is not seen for now, or at all: a sentence for people. It heals with the next `listed` of the kind. `away`:
   * the server gives no answer of use, where it could also refuse the kind.
   */
  | {
      readonly kind: 'blind';
      readonly of: FollowedKind;
      readonly why: string;
      readonly at: number;
      readonly away?: true;
    };

/** Events in order, until whoever asked for them stops. Rejects with UsableError where nothing can be followed at all. */
export interface ClusterFeed {
  events(signal: AbortSignal): AsyncIterable<ClusterEvent>;
}

/** The key of a followed kind. */
export function followedKey({ group, kind }: FollowedKind | ObjectRef): string {
  return `${group}/${kind}`;
}

/** The kind of a key. */
export function followedKindOf(key: string): FollowedKind {
  const slash = key.lastIndexOf('/');
  return { group: key.slice(0, slash), kind: key.slice(slash + 1) };
}

/** Whether one resource version is before another of the same kind; false for those that are no numbers. */
export function isEarlier(version: string, than: string): boolean {
  const isNumber = /^\d{1,40}$/;
  return isNumber.test(version) && isNumber.test(than) && BigInt(version) < BigInt(than);
}
