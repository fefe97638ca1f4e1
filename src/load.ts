/** Manifests of two trees and a snapshot to the worlds of each state: live, base and head. */
import type { Problem } from './model/comparison.ts';
import type { Snapshot } from './model/host.ts';
import type { Manifest } from './model/object.ts';
import type { Dialect } from './dialects/index.ts';
import type { LoadSettings, LoadedState } from './worlds/loaded.ts';
import { loadSource } from './worlds/source.ts';
import { filesOfSources, strangers } from './worlds/sources.ts';
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
  const loaded = sources.map((files) => {
    const own = settings.snapshots?.get(files.config.id) ?? snapshot;
    return loadSource(files, own, settings);
  });
  return {
    states: loaded.flatMap(({ states }) => states),
    problems: [
      ...loaded.flatMap(({ problems }) => problems),
      ...strangers(outside, (manifest) => contentOfAny(manifest, dialects)),
    ],
  };
}

/** Only objects that a world is made of; what others hide inside is the business of `discover`. */
function relevant(manifests: readonly Manifest[], dialects: readonly Dialect[]): readonly Manifest[] {
  return manifests.filter(({ ref }) => roleOf(ref, dialects) !== undefined);
}

function contentOfAny(manifest: Manifest, dialects: readonly Dialect[]): string {
  const role = roleOf(manifest.ref, dialects);
  return role === undefined ? '' : contentText(settled(manifest, role, 'default'), role);
}
