/** Whose a live object is, where a manifest of this repository cannot keep it otherwise. */
import type { Dialect } from '../dialects/index.ts';
import type { ObjectOwner } from '../model/comparison.ts';
import type { ObjectKey } from '../model/object.ts';
import { applierOf, formatApplier } from './appliers.ts';
import type { Table } from './objects.ts';
import { roleOf } from './objects.ts';

/** Trees of both sides; what neither holds and somebody applies is kept elsewhere. */
export interface OwnedTables {
  readonly live: Table;
  readonly base: Table;
  readonly head: Table;
  readonly generatedBy: ReadonlyMap<ObjectKey, string>;
}

/** Policies alone: they are what a verdict rests on. What somebody once ran `kubectl apply` for is nobody's. */
export function ownersOf(
  { live, base, head, generatedBy }: OwnedTables,
  dialects: readonly Dialect[],
): ReadonlyMap<ObjectKey, ObjectOwner> {
  const owners = new Map<ObjectKey, ObjectOwner>();
  for (const [key, manifest] of live) {
    if (roleOf(manifest.ref, dialects) !== 'policy') continue;
    const by = generatedBy.get(key);
    if (by !== undefined) owners.set(key, { how: 'generates', by });
    else if (!base.has(key) && !head.has(key)) {
      const applier = applierOf(manifest);
      if (applier !== undefined && applier.tool !== 'kubectl apply')
        owners.set(key, { how: 'applies', by: formatApplier(applier) });
    }
  }
  return owners;
}
