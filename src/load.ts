/** Manifests of two trees and a snapshot to the worlds of each state: live, base and head. */
import type { Problem } from './model/comparison.ts';
import type { Snapshot } from './model/host.ts';
import { keyOf, type Manifest, type ObjectKey } from './model/object.ts';
import type { Dialect } from './dialects/index.ts';
import type { LoadSettings, LoadedState } from './worlds/loaded.ts';
import { loadSource } from './worlds/source.ts';
import { filesOfSources, type SourceFiles, strangers } from './worlds/sources.ts';
import { contentText } from './worlds/content.ts';
import { roleOf, settled } from './worlds/objects.ts';

/** The part of a `ChangeSet` that worlds are made of. */
export interface TwoTrees {
  readonly base: { readonly manifests: readonly Manifest[] };
  readonly head: { readonly manifests: readonly Manifest[] };
}

export { emptyMemory, type LoadSettings, type LoadedState } from './worlds/loaded.ts';

export interface Loaded {
  readonly states: readonly LoadedState[];
  /** Duplicates, files of no source, fields that a dialect does not know. */
  readonly problems: readonly Problem[];
}

/** Pure; a snapshot makes the worlds of a cluster, without one the trees stand for themselves (static mode). */
export function load(changes: TwoTrees, snapshot: Snapshot | undefined, settings: LoadSettings): Loaded {
  const { dialects } = settings;
  const trees = { base: relevant(changes.base.manifests, dialects), head: relevant(changes.head.manifests, dialects) };
  const { sources, outside } = filesOfSources(trees, settings.sources);
  const snapshotOf = ({ config }: SourceFiles): Snapshot | undefined => settings.snapshots?.get(config.id) ?? snapshot;
  const held = heldByClusters(sources, snapshotOf, dialects);
  const loaded = sources.map((files) => {
    const own = snapshotOf(files);
    return loadSource(files, own, settings, own && held.get(clusterKey(own)));
  });
  return {
    states: loaded.flatMap(({ states }) => states),
    problems: [
      ...loaded.flatMap(({ problems }) => problems),
      ...strangers(outside, (manifest) => contentOfAny(manifest, dialects)),
    ],
  };
}

/** Which policies the base side of any source holds that goes to the same cluster. */
function heldByClusters(
  sources: readonly SourceFiles[],
  snapshotOf: (files: SourceFiles) => Snapshot | undefined,
  dialects: readonly Dialect[],
): ReadonlyMap<unknown, ReadonlySet<ObjectKey>> {
  const out = new Map<unknown, Set<ObjectKey>>();
  for (const files of sources) {
    const snapshot = snapshotOf(files);
    if (snapshot === undefined) continue;
    const held = out.get(clusterKey(snapshot)) ?? new Set();
    out.set(clusterKey(snapshot), held);
    for (const manifest of files.base) {
      if (roleOf(manifest.ref, dialects) !== 'policy') continue;
      held.add(keyOf(settled(manifest, 'policy', files.config.defaultNamespace ?? 'default').ref));
    }
  }
  return out;
}

/** Snapshots of one cluster may have been read twice. */
function clusterKey(snapshot: Snapshot): unknown {
  return snapshot.identity.uid ?? snapshot;
}

/** Only objects that a world is made of; what others hide inside is the business of `discover`. */
function relevant(manifests: readonly Manifest[], dialects: readonly Dialect[]): readonly Manifest[] {
  return manifests.filter(({ ref }) => roleOf(ref, dialects) !== undefined);
}

function contentOfAny(manifest: Manifest, dialects: readonly Dialect[]): string {
  const role = roleOf(manifest.ref, dialects);
  return role === undefined ? '' : contentText(settled(manifest, role, 'default'), role);
}
