/** Kinds without which no verdict is possible at all. */
import type { Dialect } from '../dialects/index.ts';
import type { FollowedKind } from '../model/follow.ts';
import { type Snapshot, UsableError } from '../model/host.ts';

/** Every policy that is judged, and what policies select: one that may not be read could turn any verdict. */
export function neededKinds(dialects: readonly Dialect[]): readonly FollowedKind[] {
  const selected = ['Namespace', 'Pod'].map((kind) => ({ group: '', kind }));
  return [...selected, ...dialects.flatMap(({ group, kinds }) => kinds.map((kind) => ({ group, kind })))];
}

/**
 * Whether a kind, as `incomplete` of a snapshot names it, is one of those.
 * Policies of network plug-ins, which are told and not judged, are told as not read (their names there hold their
 * group); so are ways in, workloads and nodes, without which a report says less.
 */
export function isNeeded(kind: string, dialects: readonly Dialect[]): boolean {
  return neededKinds(dialects).some((needed) => needed.kind === kind);
}

/** The snapshot, refused (UsableError, with what to do about it) where it lacks what every verdict rests on. */
export function withNeeded(snapshot: Snapshot, dialects: readonly Dialect[], help: string): Snapshot {
  const missing = snapshot.incomplete.filter(({ kind }) => isNeeded(kind, dialects));
  if (missing.length === 0) return snapshot;
  const reasons = missing.map(({ kind, reason }) => `${kind} (${reason})`).join(', ');
  if (snapshot.rolledForwardFrom === undefined)
    throw new UsableError(`the cluster did not give what every verdict rests on: ${reasons}`, help);
  throw new UsableError(
    `the snapshot was rolled forward, and what every verdict rests on is not sure in it: ${reasons}`,
    'take a fresh snapshot: "netpol-gate snapshot" with --kubeconfig, or with --server',
  );
}
