/** Where the cluster differs from the base tree, and what a merge of the head tree does to it. */
import type { DriftItem, DriftMerge, DriftPart } from '../model/drift.ts';
import type { Json, JsonObject, Manifest, ObjectKey, Path } from '../model/object.ts';
import { canonicalJson, isObject, isSameJson, keyOf, valueAt } from '../model/object.ts';
import type { Dialect } from '../dialects/index.ts';
import { applierOf, setBackSentence } from './appliers.ts';
import { contentOf, contentText, differingPaths } from './content.ts';
import { generatorBeside, generatorOf } from './generated.ts';
import { newestManager, ownerOf } from './managed-fields.ts';
import type { Role, Table } from './objects.ts';
import { formatPath, roleOf, textAt } from './objects.ts';
import type { Prune } from './overlay.ts';

/** Tables by identity; `base` and `head` are live with the trees over it, `baseTree` and `headTree` the trees alone. */
export interface DriftSides {
  readonly live: Table;
  readonly base: Table;
  readonly head: Table;
  readonly baseTree: Table;
  readonly headTree: Table;
  readonly prune: Prune;
  /** Kinds of which nobody knows what live has; the name of the kind, with its group behind a dot for plug-ins. */
  readonly unread?: ReadonlySet<string>;
  /** What other sources of the same cluster, or several copies in this one, say: it is in git. */
  readonly held?: ReadonlySet<ObjectKey>;
}

/**
 * Objects of the base tree that live lacks or has otherwise (what no tree knows of labels and the like is no
 * difference), but for kinds that could not be read, and live policies that the tree lacks in namespaces whose policies it holds.
 */
export function driftOf(sides: DriftSides, dialects: readonly Dialect[]): readonly DriftItem[] {
  const managed = new Set<string>();
  const items: DriftItem[] = [];
  for (const [key, manifest] of sides.baseTree) {
    const role = roleOf(manifest.ref, dialects);
    if (role === 'policy') managed.add(manifest.ref.namespace);
    const isUnread = sides.unread?.has(manifest.ref.kind) === true && !sides.live.has(key);
    const item = role === undefined || isUnread ? undefined : differenceOf(key, manifest, role, sides);
    if (item !== undefined) items.push(item);
  }
  for (const [key, manifest] of sides.live) {
    const { ref } = manifest;
    if (!managed.has(ref.namespace) || sides.baseTree.has(key) || sides.held?.has(key) === true) continue;
    if (roleOf(ref, dialects) !== 'policy' || generatorOf(manifest) !== undefined) continue;
    const merge = mergeOfUnknown(key, manifest, sides);
    const who = { ...writersOf(manifest), ...appliedBy(manifest, false) };
    items.push({ object: ref, how: 'only-live', paths: [], origin: manifest.origin, merge, ...who });
  }
  return items;
}

/**
 * What git says of the drifted policies beyond what is live with the base tree over it, so that what it allows can be
 * held against live: parts of which a manifest says nothing stay when it is rolled out, and are none of git's.
 */
export function policiesOfGit(
  drift: readonly DriftItem[],
  { base, baseTree }: Pick<DriftSides, 'base' | 'baseTree'>,
  dialects: readonly Dialect[],
): { readonly removed: readonly ObjectKey[]; readonly manifests: readonly Manifest[] } {
  const written = drift.flatMap(({ how, object }): readonly Manifest[] => {
    const key = keyOf(object);
    const [applied, manifest] = [base.get(key), baseTree.get(key)];
    if (how !== 'differs' || roleOf(object, dialects) !== 'policy' || !applied || !manifest) return [];
    return contentText(applied, 'policy') === contentText(manifest, 'policy') ? [] : [manifest];
  });
  return {
    removed: drift.flatMap(({ how, object }) => (how === 'only-live' ? [keyOf(object)] : [])),
    manifests: written,
  };
}

function mergeOfUnknown(key: ObjectKey, live: Manifest, { head: after, headTree, prune }: DriftSides): DriftMerge {
  const head = headTree.get(key);
  // Without its namespace it goes, too.
  if (head === undefined) return after.has(key) ? 'keeps' : gone[prune];
  return contentText(live, 'policy') === contentText(head, 'policy') ? 'adopts' : 'conflicts';
}

function differenceOf(key: ObjectKey, manifest: Manifest, role: Role, sides: DriftSides): DriftItem | undefined {
  const object = manifest.ref;
  const live = sides.live.get(key);
  if (live === undefined) {
    const merge = sides.headTree.has(key) ? 'creates' : 'adopts';
    return { object, how: 'only-base', paths: [], origin: manifest.origin, merge };
  }
  const applied = sides.base.get(key);
  if (applied === undefined || isSame(live, applied, manifest, role)) return undefined;
  const parts = partsOf(key, { live, applied, manifest }, role, sides);
  if (parts.length === 0) return undefined;
  const first = parts[0]?.path;
  const generatedBy = generatorBeside(manifest, live);
  return {
    object,
    how: 'differs',
    paths: parts.map(({ path }) => formatPath(path)),
    origin: first === undefined ? manifest.origin : manifest.at(first),
    parts,
    merge: mergeOf(parts),
    ...writersOf(live),
    ...(parts.some(({ merge }) => merge !== 'keeps') ? appliedBy(live, true) : {}),
    ...(generatedBy === undefined ? {} : { generatedBy }),
  };
}

/** Most objects are in the cluster word for word as they are applied. Of a policy the tree says all. */
function isSame(live: Manifest, applied: Manifest, manifest: Manifest, role: Role): boolean {
  if (!isSameJson(live.value, applied.value) && contentText(live, role) !== contentText(applied, role)) return false;
  return role !== 'policy' || contentText(live, role) === contentText(manifest, role);
}

interface Versions {
  readonly live: Manifest;
  /** Live with the manifest of base over it. */
  readonly applied: Manifest;
  readonly manifest: Manifest;
}

function partsOf(key: ObjectKey, { live, applied, manifest }: Versions, role: Role, sides: DriftSides) {
  const now = contentOf(live, role);
  const rolledOut = contentOf(applied, role);
  const written = role === 'policy' ? contentOf(manifest, role) : rolledOut;
  const head = sides.headTree.has(key) ? sides.head.get(key) : undefined;
  const next = head === undefined ? undefined : contentOf(head, role);
  const stays = sides.head.has(key) && (sides.prune !== 'unknown' || generatorBeside(manifest, live) !== undefined);
  const fate = stays ? 'keeps' : gone[sides.prune];
  const all = [...differingPaths(now, rolledOut), ...differingPaths(now, written)];
  const paths = new Map(all.map((path) => [canonicalJson(path), path]));
  return [...paths.values()].map((path): DriftPart => {
    const [ours, base] = [at(now, path), at(written, path)];
    const owner = ownerOf(live, path);
    return {
      path,
      ...(ours !== undefined && { live: ours }),
      ...(base !== undefined && { base }),
      merge: next === undefined ? fate : mergeAt(ours, at(rolledOut, path), at(next, path)),
      ...(owner !== undefined && { manager: owner }),
    };
  });
}

const gone: Readonly<Record<Prune, DriftMerge>> = { yes: 'removes', no: 'keeps', unknown: 'perhaps-removes' };

function mergeAt(live: Json | undefined, base: Json | undefined, head: Json | undefined): DriftMerge {
  const [now, before, after] = [canonicalJson(live), canonicalJson(base), canonicalJson(head)];
  if (after === now) return before === now ? 'keeps' : 'adopts';
  return after === before ? 'reverts' : 'conflicts';
}

const worst: readonly DriftMerge[] = [
  'conflicts',
  'removes',
  'perhaps-removes',
  'reverts',
  'creates',
  'keeps',
  'adopts',
];

function mergeOf(parts: readonly DriftPart[]): DriftMerge {
  return worst.find((merge) => parts.some((part) => part.merge === merge)) ?? 'keeps';
}

/** As deep as maps go; what ends before is absent. */
export function at(content: JsonObject, path: Path): Json | undefined {
  let found: Json | undefined = content;
  for (const step of path) {
    if (!isObject(found) || typeof step !== 'string' || !Object.hasOwn(found, step)) return undefined;
    found = found[step];
  }
  return found;
}

function appliedBy(live: Manifest, isInGit: boolean): Pick<DriftItem, 'setBack'> {
  const applier = applierOf(live);
  const setBack = applier && setBackSentence(applier, isInGit);
  return setBack === undefined ? {} : { setBack };
}

function writersOf(live: Manifest): Pick<DriftItem, 'lastManager' | 'uid' | 'generation'> {
  const newest = newestManager(live);
  const uid = textAt(live.value, ['metadata', 'uid']);
  const generation = valueAt(live.value, ['metadata', 'generation']);
  return {
    ...(newest === undefined ? {} : { lastManager: { manager: newest.manager, time: newest.time } }),
    ...(uid === undefined ? {} : { uid }),
    ...(typeof generation === 'number' ? { generation } : {}),
  };
}
