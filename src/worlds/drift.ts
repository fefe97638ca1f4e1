/** Where the cluster differs from the base tree. */
import type { DriftItem } from '../model/comparison.ts';
import type { Json, Manifest } from '../model/object.ts';
import { isSameJson } from '../model/object.ts';
import type { Dialect } from '../dialects/index.ts';
import { contentOf, contentText, differingPaths } from './content.ts';
import { generatorOf } from './generated.ts';
import type { Role, Table } from './objects.ts';
import { formatPath, listAt, roleOf, textAt } from './objects.ts';

/**
 * Objects of the base tree that live lacks or has otherwise (`applied` is live with the base tree over it, so that
 * what no tree knows is no difference), and live policies that the tree lacks in namespaces whose policies it holds.
 */
export function driftOf(live: Table, tree: Table, applied: Table, dialects: readonly Dialect[]): readonly DriftItem[] {
  const managed = new Set<string>();
  const items: DriftItem[] = [];
  for (const [key, manifest] of tree) {
    const role = roleOf(manifest.ref, dialects);
    if (role === 'policy') managed.add(manifest.ref.namespace);
    const item = role === undefined ? undefined : differenceOf(manifest, live.get(key), applied.get(key), role);
    if (item !== undefined) items.push(item);
  }
  for (const [key, manifest] of live) {
    const { ref } = manifest;
    if (!managed.has(ref.namespace) || tree.has(key) || roleOf(ref, dialects) !== 'policy') continue;
    if (generatorOf(manifest) !== undefined) continue;
    items.push({ object: ref, how: 'only-live', paths: [], origin: manifest.origin, ...managerOf(manifest) });
  }
  return items;
}

function differenceOf(
  manifest: Manifest,
  live: Manifest | undefined,
  applied: Manifest | undefined,
  role: Role,
): DriftItem | undefined {
  const object = manifest.ref;
  if (live === undefined) return { object, how: 'only-base', paths: [], origin: manifest.origin };
  if (applied === undefined || isSame(live, applied, role)) return undefined;
  const paths = differingPaths(contentOf(live, role), contentOf(applied, role));
  const generatedBy = generatorOf(live);
  return {
    object,
    how: 'differs',
    paths: paths.map(formatPath),
    origin: paths[0] === undefined ? manifest.origin : manifest.at(paths[0]),
    ...managerOf(live),
    ...(generatedBy === undefined ? {} : { generatedBy }),
  };
}

/** Most objects are in the cluster word for word as they are applied. */
function isSame(live: Manifest, applied: Manifest, role: Role): boolean {
  return isSameJson(live.value, applied.value) || contentText(live, role) === contentText(applied, role);
}

/** The newest writer that the live object's field managers name. */
function managerOf(live: Manifest): Pick<DriftItem, 'lastManager'> {
  const managers = listAt(live.value, ['metadata', 'managedFields']).flatMap((entry: Json) => {
    const manager = textAt(entry, ['manager']);
    const time = Date.parse(textAt(entry, ['time']) ?? '');
    return manager === undefined || Number.isNaN(time) ? [] : [{ manager, time }];
  });
  const newest = managers.sort((a, b) => b.time - a.time)[0];
  return newest === undefined ? {} : { lastManager: newest };
}
