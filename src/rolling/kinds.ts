/** Which objects a snapshot follows in an audit log, which names them by the plural of their kind. */
import { followedKey } from '../model/follow.ts';
import type { FollowedKind } from '../model/follow.ts';
import type { ObjectChange } from '../model/object-change.ts';
import type { Manifest, ObjectRef } from '../model/object.ts';
import { isEssential } from '../worlds/essential.ts';

/** The object that a change is of, or undefined where no fresh snapshot would hold it. */
export type RefOf = (change: ObjectChange) => ObjectRef | undefined;

/** Follows the kinds that are listed in a live cluster, and those that the snapshot holds. */
export function followedRefs(listed: readonly FollowedKind[], manifests: readonly Manifest[]): RefOf {
  const kinds = new Set(listed.map(followedKey));
  const byResource = new Map(listed.map((kind) => [`${kind.group}/${pluralOf(kind.kind)}`, kind.kind]));
  for (const { ref } of manifests) {
    if (kinds.has(followedKey(ref))) continue;
    kinds.add(followedKey(ref));
    byResource.set(`${ref.group}/${pluralOf(ref.kind)}`, ref.kind);
  }
  return ({ ref, resource }) => {
    const kind = ref.kind === '' ? byResource.get(`${ref.group}/${resource}`) : ref.kind;
    if (kind === undefined) return undefined;
    const found = { ...ref, kind };
    return kinds.has(followedKey(found)) && isEssential(found) ? found : undefined;
  };
}

/** The plurals of all kinds that are followed are regular. */
function pluralOf(kind: string): string {
  const lower = kind.toLowerCase();
  if (lower === 'endpoints') return lower;
  if (lower.endsWith('y') && !lower.endsWith('ay')) return `${lower.slice(0, -1)}ies`;
  return /(?:s|x|ch)$/.test(lower) ? `${lower}es` : `${lower}s`;
}
