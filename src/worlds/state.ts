/** The three worlds of one state. */
import type { World } from '../model/cluster.ts';
import type { Problem } from '../model/comparison.ts';
import type { SourceConfig } from '../model/gate.ts';
import { isEntryKind } from '../model/entry-kinds.ts';
import type { Snapshot } from '../model/host.ts';
import type { ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import type { Atom } from '../model/verdict.ts';
import type { Dialect } from '../dialects/index.ts';
import type { LoadSettings, LoadedState } from './loaded.ts';
import { applied } from './apply.ts';
import { assemble } from './assemble.ts';
import type { Ground } from './assemble.ts';
import { controllerStatements } from './controllers.ts';
import { copyAtom, duplicateProblem, tableOf } from './copies.ts';
import type { SideTable } from './copies.ts';
import { driftOf, policiesOfGit } from './drift.ts';
import type { Enforcer } from './enforcer.ts';
import { generatorReader } from './generated.ts';
import { namespaceDefaults, withDefaultPolicies } from './namespaces.ts';
import { roleOf } from './objects.ts';
import type { Table } from './objects.ts';
import { layOver } from './overlay.ts';
import { ownersOf } from './owners.ts';
import type { PolicyReader } from './policies.ts';
import { bothConditions } from './policies.ts';
import type { PodsRead } from './pods.ts';
import type { Placed, StatePlan } from './states.ts';
import { systemStatements } from './system.ts';

/** What all states of a source share. */
export interface Cluster {
  readonly snapshot: Snapshot | undefined;
  readonly objects: Table | undefined;
  readonly policies: PolicyReader;
  readonly pods: PodsRead;
  readonly enforcer: Enforcer;
  /** Policies that any source of this cluster has on its base side. */
  readonly held?: ReadonlySet<ObjectKey>;
}

export interface StateInput {
  readonly plan: StatePlan;
  readonly config: SourceConfig;
  readonly cluster: Cluster;
  readonly statements: readonly string[];
  readonly settings: LoadSettings;
  readonly changed: (key: ObjectKey) => boolean;
}

export function loadState(input: StateInput): { readonly state: LoadedState; readonly problems: readonly Problem[] } {
  const { plan, config, cluster, settings, changed } = input;
  const { dialects } = settings;
  const files = [...plan.shared, ...plan.own];
  const base = decided(tableOf(files.flatMap((file) => file.base)), input);
  const head = decided(tableOf(files.flatMap((file) => file.head)), input);
  const undecided = new Set([...head.policies, ...head.entries].map(({ manifest }) => keyOf(manifest.ref)));
  const trees = { live: cluster.objects, base: base.table, head: head.table, undecided };
  const over = layOver(trees, config.prune, dialects);
  const defaults = namespaceDefaults(cluster.objects, base.table, settings.namespaceDefaults?.labels, dialects);
  const live: Table = cluster.objects ?? new Map();
  const generatedBy = generatorsOf(live);
  const ground: Ground = {
    dialects,
    enforcer: cluster.enforcer,
    live,
    base: base.table,
    podRanges: config.podRanges ?? [],
    hidesAddresses: cluster.snapshot?.withheld?.includes('addresses') === true,
    newLabels: defaults.labels,
    pods: cluster.pods,
    read: [],
  };
  const world = (table: Table, side: Copies, conditions: typeof over.conditions = new Map()): World => {
    const copies = side.policies;
    const inQuestion = new Set(copies.map(({ manifest }) => keyOf(manifest.ref)));
    const single = [...table].filter(([key, { ref }]) => roleOf(ref, dialects) === 'policy' && !inQuestion.has(key));
    const manifests = single.map(([, manifest]) => manifest);
    const conditionOf = (key: ObjectKey): Atom | undefined =>
      bothConditions(conditions.get(key), enforcedIf(key, cluster));
    const policies = cluster.policies.read(manifests, conditionOf, generatedBy);
    const entries = side.entries.map(({ manifest }) => manifest);
    return assemble(table, [...policies, ...copiedPolicies(copies, live, cluster)], ground, entries);
  };
  const baseObjects = withDefaultPolicies(over.base, live, defaults.policies);
  const headObjects = withDefaultPolicies(over.head, live, defaults.policies);
  const worlds = { base: world(baseObjects, base), head: world(headObjects, head, over.conditions) };
  const state: LoadedState = {
    source: config.id,
    id: plan.id,
    files: plan.folders.length > 0 ? plan.folders : config.include,
    ...liveParts(input, () => world(live, { policies: [], entries: [] })),
    profile: cluster.enforcer.name,
    rulings: cluster.enforcer.rulings,
    ...worlds,
    baseObjects,
    headObjects,
    generatedBy,
    ...(cluster.held && { held: cluster.held }),
    owners: ownersOf({ live, base: base.table, head: head.table, generatedBy }, dialects),
    ...driftParts(input, { base: over.base, head: over.head, baseTree: base.table, headTree: head.table }),
    statements: [
      ...input.statements,
      ...over.statements,
      ...defaults.statements,
      ...base.statements,
      ...systemStatements(worlds.head),
      ...controllerStatements([...(worlds.base.entries ?? []), ...(worlds.head.entries ?? [])]),
    ],
  };
  const problems = [...duplicates(base, head, changed), ...cluster.policies.problems(base.table, head.table, changed)];
  return { state, problems };
}

function liveParts({ cluster }: StateInput, world: () => World): Pick<LoadedState, 'cluster' | 'live' | 'liveObjects'> {
  const { snapshot, objects } = cluster;
  if (snapshot === undefined || objects === undefined) return {};
  return { cluster: { ...snapshot.identity, from: snapshot.from }, live: world(), liveObjects: objects };
}

type DriftTables = Omit<Parameters<typeof driftOf>[0], 'live' | 'prune' | 'unread' | 'held'>;

function driftParts(
  { cluster, config, settings }: StateInput,
  tables: DriftTables,
): Pick<LoadedState, 'drift' | 'driftOfGit'> {
  if (cluster.objects === undefined) return { drift: [] };
  const unread = new Set(cluster.snapshot?.incomplete.map(({ kind }) => kind));
  const { held } = cluster;
  const sides = { ...tables, live: cluster.objects, prune: config.prune, unread, ...(held && { held }) };
  const drift = driftOf(sides, settings.dialects);
  const { removed, manifests } = policiesOfGit(drift, tables, settings.dialects);
  const policies = cluster.policies.read(manifests, (key) => enforcedIf(key, cluster), new Map());
  return { drift, driftOfGit: { removedPolicies: removed, policies } };
}

/** Not every enforcer is known to read cluster-wide policies. */
export function enforcedIf(key: ObjectKey, { enforcer }: Pick<Cluster, 'enforcer'>): Atom | undefined {
  return key.startsWith('policy.networking.k8s.io/') ? enforcer.clusterWide : undefined;
}

function generatorsOf(live: Table): ReadonlyMap<ObjectKey, string> {
  const generatorOf = generatorReader();
  const out = new Map<ObjectKey, string>();
  for (const [key, manifest] of live) {
    const generator = generatorOf(manifest);
    if (generator !== undefined) out.set(key, generator);
  }
  return out;
}

/** What stands several times in the files under one name. */
interface Copies {
  /** Policies, each of which may be the one that counts. */
  readonly policies: readonly Placed[];
  /** Copies of ways in from outside: all of them lead somewhere. */
  readonly entries: readonly Placed[];
}

/** A side in which every duplicate has been decided about. */
interface DecidedSide extends SideTable, Copies {
  readonly statements: readonly string[];
}

/**
 * Copies of a policy all stay, each on condition, and so do ways in from outside, without one. Of other objects the first
 * in the order of their content stands for all. With a cluster, a duplicate that nobody changed is left to what the
 * cluster has.
 */
function decided(side: SideTable, { cluster, changed, settings }: StateInput): DecidedSide {
  const table = new Map(side.table);
  const policies: Placed[] = [];
  const entries: Placed[] = [];
  let left = 0;
  for (const [key, copies] of side.duplicates) {
    const [first] = copies;
    if (first === undefined) continue;
    if (cluster.objects !== undefined && !changed(key)) left++;
    else if (isPolicy(first, settings.dialects)) policies.push(...copies);
    else if (isEntryKind(first.manifest.ref)) entries.push(...copies);
    else table.set(key, first.manifest);
  }
  const statement = `${left} object${left === 1 ? '' : 's'} that stand in several files with different content and did not change are taken as the cluster has them.`;
  return { ...side, table, policies, entries, statements: left === 0 ? [] : [statement] };
}

function isPolicy({ manifest }: Placed, dialects: readonly Dialect[]): boolean {
  return roleOf(manifest.ref, dialects) === 'policy';
}

function copiedPolicies(copies: readonly Placed[], live: Table, cluster: Cluster): readonly Policy[] {
  return copies.flatMap((copy) => {
    const manifest = applied(copy.manifest, live.get(keyOf(copy.manifest.ref)), copy.manifest);
    const condition = (key: ObjectKey): Atom | undefined => bothConditions(copyAtom(copy), enforcedIf(key, cluster));
    return cluster.policies.read([manifest], condition, new Map());
  });
}

/** One problem for each object that stands twice, with the places on the head side where it is there. */
function duplicates(base: SideTable, head: SideTable, changed: (key: ObjectKey) => boolean): readonly Problem[] {
  const keys = new Set([...base.duplicates.keys(), ...head.duplicates.keys()]);
  return [...keys].flatMap((key) => {
    const [before, after] = [base.duplicates.get(key), head.duplicates.get(key)];
    const side = before !== undefined && after !== undefined ? 'both' : after === undefined ? 'base' : 'head';
    const copies = after ?? before;
    if (copies?.some(({ manifest }) => isEntryKind(manifest.ref)) === true) return [];
    // A duplicate that the change mends is no longer worth an error.
    return copies === undefined ? [] : [duplicateProblem(copies, side, changed(key) && after !== undefined)];
  });
}
