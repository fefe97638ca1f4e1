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
      /** The resource version after it. */
      readonly version: string;
    }
  /** Every kind that can be read was listed once. */
  | { readonly kind: 'ready'; readonly cluster: ClusterIdentity; readonly at: number }
  /** A kind is not seen for now, or at all: a sentence for people. It heals with the next `listed` of the kind. */
  | { readonly kind: 'blind'; readonly of: FollowedKind; readonly why: string; readonly at: number };

/** Events in order, until whoever asked for them stops. Rejects with UsableError where nothing can be followed at all. */
export interface ClusterFeed {
  events(signal: AbortSignal): AsyncIterable<ClusterEvent>;
}

/** The key of a followed kind. */
export function followedKey({ group, kind }: FollowedKind | ObjectRef): string {
  return `${group}/${kind}`;
}
