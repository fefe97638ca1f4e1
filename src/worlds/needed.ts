/** Kinds without which no verdict is possible at all. */
import type { Dialect } from '../dialects/index.ts';
import type { FollowedKind } from '../model/follow.ts';

/** Every policy that is judged: one that may not be read could turn any verdict. */
export function judgedKinds(dialects: readonly Dialect[]): readonly FollowedKind[] {
  return dialects.flatMap(({ group, kinds }) => kinds.map((kind) => ({ group, kind })));
}

/**
 * Whether a kind, as `incomplete` of a snapshot names it, is a policy that would be judged, or what policies select.
 * Policies of network plug-ins, which are told and not judged, are told as not read (their names there hold their
 * group); so are ways in, workloads and nodes, without which a report says less.
 */
export function isNeeded(kind: string, dialects: readonly Dialect[]): boolean {
  return kind === 'Namespace' || kind === 'Pod' || judgedKinds(dialects).some((judged) => judged.kind === kind);
}
