/** Lays the trees of both sides over what is live: which objects there are on the base side and on the head side. */
import type { Manifest, ObjectKey } from '../model/object.ts';
import { formatRef, keyOf, valueAt } from '../model/object.ts';
import type { Atom } from '../model/verdict.ts';
import type { Dialect } from '../dialects/index.ts';
import { applied } from './apply.ts';
import { contentText } from './content.ts';
import { generatorBeside } from './generated.ts';
import type { Role, Table } from './objects.ts';
import { listAt, roleOf } from './objects.ts';

/** The condition under which a removed manifest leaves its object in the cluster; one for the whole run. */
export const prunedNot: Atom = { key: 'prune:kept', text: 'removed manifests stay in the cluster' };

export interface Trees {
  /** Without a cluster: undefined, which is something else than an empty cluster. */
  readonly live: Table | undefined;
  readonly base: Table;
  readonly head: Table;
  /** Objects that head holds in several copies: they are in no table, and not removed either. */
  readonly undecided?: ReadonlySet<ObjectKey>;
}

export interface Overlay {
  readonly base: Table;
  readonly head: Table;
  /** Objects of `head` that may or may not be there. */
  readonly conditions: ReadonlyMap<ObjectKey, Atom>;
  readonly statements: readonly string[];
}

export type Prune = 'yes' | 'no' | 'unknown';

/**
 * Base is live with the base tree applied, head is live with the head tree applied. `prune` says what becomes of an
 * object whose manifest only base has; without a cluster, where nothing could stay behind, unknown means yes.
 */
export function layOver(trees: Trees, prune: Prune, dialects: readonly Dialect[]): Overlay {
  const live: Table = trees.live ?? new Map();
  const base = new Map(live);
  const head = new Map(live);
  for (const [key, manifest] of trees.base) base.set(key, applied(manifest, live.get(key), manifest));
  for (const [key, manifest] of trees.head) {
    const same = trees.base.get(key) === manifest ? base.get(key) : undefined;
    head.set(key, same ?? applied(trees.base.get(key), live.get(key), manifest));
  }
  const removed = [...trees.base.keys()].filter((key) => !trees.head.has(key) && trees.undecided?.has(key) !== true);
  const settings: Removal = { live, base, tree: trees.base, cluster: trees.live !== undefined, prune, dialects };
  const fates = removed.map((key) => fateOf(key, settings));
  for (const { key, manifest } of fates) {
    if (manifest === undefined) head.delete(key);
    else head.set(key, manifest);
  }
  const gone = fates.flatMap(({ key, manifest }) => (manifest === undefined ? [key] : []));
  const emptied = emptyNamespaces(gone, base, head, trees.head);
  const conditions = fates.flatMap(({ key, condition }) =>
    condition === undefined || !head.has(key) ? [] : [[key, condition] as const],
  );
  return {
    base,
    head,
    conditions: new Map(conditions),
    statements: [...statementsOf(fates), ...emptied, ...inertEgress(trees.head, head)],
  };
}

interface Removal {
  readonly live: Table;
  readonly base: Table;
  /** Of the base side, as it is written. */
  readonly tree: Table;
  readonly cluster: boolean;
  readonly prune: Prune;
  readonly dialects: readonly Dialect[];
}

interface Fate {
  readonly key: ObjectKey;
  readonly ref: Manifest['ref'];
  /** The object as head has it; absent when it is gone. */
  readonly manifest?: Manifest;
  readonly condition?: Atom;
  readonly why: 'removed' | 'kept' | 'generated' | 'unknown-policy' | 'unknown-other';
}

/** What becomes of an object whose manifest head no longer has. */
function fateOf(key: ObjectKey, { live, base, tree, cluster, prune, dialects }: Removal): Fate {
  const found = live.get(key);
  const before = base.get(key);
  const written = tree.get(key);
  if (before === undefined || written === undefined) throw new Error(`${key} is in no table of the base side`);
  const { ref } = before;
  const role = roleOf(ref, dialects);
  if (found !== undefined && generatorBeside(written, found) !== undefined)
    return { key, ref, manifest: found, why: 'generated' };
  if (prune === 'yes' || (prune === 'unknown' && !cluster)) return { key, ref, why: 'removed' };
  const stays = cluster ? found : before;
  if (prune === 'no') return { key, ref, why: 'kept', ...(stays === undefined ? {} : { manifest: stays }) };
  if (role !== 'policy') return { key, ref, why: 'unknown-other' };
  return { key, ref, manifest: keptVersion(found, before, role), condition: prunedNot, why: 'unknown-policy' };
}

/** The live version stays; where the manifest says the same, its places are the better ones. */
function keptVersion(live: Manifest | undefined, base: Manifest, role: Role): Manifest {
  return live === undefined || contentText(live, role) === contentText(base, role) ? base : live;
}

/** A removed Namespace takes along what is in it, but for what the head tree still declares there. */
function emptyNamespaces(
  gone: readonly ObjectKey[],
  base: Table,
  head: Map<ObjectKey, Manifest>,
  tree: Table,
): readonly string[] {
  const names = new Set(gone.flatMap((key) => namespaceNamed(base.get(key))));
  if (names.size === 0) return [];
  const left = new Set<string>();
  for (const [key, { ref }] of head) {
    if (!names.has(ref.namespace)) continue;
    if (tree.has(key)) left.add(ref.namespace);
    else head.delete(key);
  }
  return [...names].sort().map((name) => {
    const rest = left.has(name) ? ' except what the head side still declares in it' : '';
    return `The Namespace ${name} is removed, and with it everything in it${rest}.`;
  });
}

function namespaceNamed(manifest: Manifest | undefined): readonly string[] {
  return manifest !== undefined && keyOf(manifest.ref).startsWith('/Namespace/') ? [manifest.ref.name] : [];
}

const sentences: Readonly<Record<Fate['why'], ((names: string) => string) | undefined>> = {
  removed: undefined,
  kept: (names) => `prune is no: the removed manifests leave their objects in the cluster: ${names}.`,
  generated: (names) => `A controller made these objects, so removing the manifest does not remove them: ${names}.`,
  'unknown-policy': (names) =>
    `prune is unknown: whether the removed manifests also remove these policies is judged both ways: ${names}.`,
  'unknown-other': (names) => `prune is unknown: these objects count as removed with their manifests: ${names}.`,
};

function statementsOf(fates: readonly Fate[]): readonly string[] {
  return (Object.keys(sentences) as Fate['why'][]).flatMap((why) => {
    const names = fates.filter((fate) => fate.why === why).map(({ ref }) => formatRef(ref));
    return names.length === 0 ? [] : (sentences[why]?.(listed(names)) ?? []);
  });
}

/**
 * The server fills in `policyTypes` when a policy is created, and again only where a manifest takes them away: egress
 * rules that a manifest adds later without a word on the types count for nothing.
 */
function inertEgress(tree: Table, head: Table): readonly string[] {
  const names = [...tree].flatMap(([key, { ref, value }]) => {
    if (ref.group !== 'networking.k8s.io' || listAt(value, ['spec', 'egress']).length === 0) return [];
    const types = listAt(head.get(key)?.value, ['spec', 'policyTypes']);
    const isKept = valueAt(value, ['spec', 'policyTypes']) === undefined && types.length > 0;
    return isKept && !types.includes('Egress') ? [formatRef(ref)] : [];
  });
  if (names.length === 0) return [];
  return [
    `Egress rules without policyTypes count for nothing where the cluster stored the policy as Ingress: ${listed(names)}.`,
  ];
}

/** At most ten names, sorted, and how many more there are. */
export function listed(names: readonly string[]): string {
  const sorted = [...names].sort();
  const more = sorted.length - 10;
  return more > 0 ? `${sorted.slice(0, 10).join(', ')} and ${more} more` : sorted.join(', ');
}
