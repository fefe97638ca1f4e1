/** Base against head of one state: every recorded connection, and every pair and port without evidence. */
import type { CompiledWorld } from './engine/compile.ts';
import { compile } from './engine/compile.ts';
import { differences } from './engine/difference.ts';
import { futureDifferences } from './engine/future.ts';
import { nothingProved, prove } from './engine/proof.ts';
import { createRun } from './engine/run.ts';
import { blocksOf } from './changes/blocks.ts';
import { recordedChanges } from './changes/connections.ts';
import { declaredNeeds, declaringIn } from './changes/declared.ts';
import { withEffects } from './changes/drift.ts';
import { entryChanges } from './changes/entries.ts';
import { futureAccess } from './changes/future.ts';
import { isolationWhileRolling, lostIsolation } from './changes/isolation.ts';
import type { PairContext } from './changes/pairs.ts';
import { describeDifferences } from './changes/pairs.ts';
import { pairWorlds, renamedConnections } from './changes/pairing.ts';
import { openedWhileRolling, rollingOf } from './changes/rolling.ts';
import type { Renames } from './changes/renames.ts';
import { renamesBetween } from './changes/renames.ts';
import { slipsOf } from './changes/slips/index.ts';
import { emptySubjects } from './changes/subjects.ts';
import { changesBetween } from './changes/units.ts';
import { foldBlocks } from './folding/blocks.ts';
import { directoryOf } from './folding/directory.ts';
import type { WorkloadKey, WorkloadRef, World } from './model/cluster.ts';
import { workloadKeyOf } from './model/cluster.ts';
import type { Comparison, DriftItem, Problem, Rename } from './model/comparison.ts';
import type { Observation } from './model/flow.ts';
import type { FoldedRow, PairAnswer } from './model/group.ts';
import type { Policy } from './model/policy.ts';
import type { Manifest } from './model/object.ts';
import { formatRef, keyOf } from './model/object.ts';
import type { AddressName } from './model/parties.ts';
import type { LoadedState } from './worlds/loaded.ts';
import { withAuthors } from './worlds/drift-writes.ts';
import { placesIn } from './worlds/parts.ts';
import { replacementsIn } from './worlds/replacement.ts';
import { contentOfWorkload } from './worlds/workload-content.ts';

export { declaringObjects } from './changes/declared.ts';

export interface CompareSettings {
  readonly observation?: Observation;
  /**
   * The end of the time asked for, milliseconds since 1970: later writes say of records that policies are of another
   * time, and nobody is named as author of drift for one.
   */
  readonly writesUntil?: number;
  /** Of all states: what cannot be judged may belong to any of them. */
  readonly problems: readonly Problem[];
  /** Objects of the head side that no policy sees, and that say who will talk to whom. */
  readonly declaring?: readonly Manifest[];
  /** Whether another state tells the problems. */
  readonly toldElsewhere?: boolean;
  readonly addressNames: readonly AddressName[];
  /** Both worlds are as somebody saw them: no pod of the first is still to be replaced. */
  readonly settled?: true;
  /** Whether removed manifests are removed from the cluster is not known. */
  readonly pruneUnknown?: boolean;
}

/** The worlds of a comparison made ready for questions, all of one run. */
export interface ComparedWorlds {
  readonly before: CompiledWorld;
  readonly after: CompiledWorld;
  readonly live?: CompiledWorld;
  /** Workloads that go on under other names, which the worlds know by their new ones. */
  readonly renames: Renames;
}

/** Pure; the work grows with what differs between base and head, and with the number of recorded connections. */
export function compare(state: LoadedState, settings: CompareSettings): Comparison {
  const run = createRun(state.rulings);
  const renames = renamesOf(state);
  const worlds = pairWorlds(state, renames.renames);
  const before = compile(run, worlds.base);
  const after = compile(run, worlds.head, before);
  const live = worlds.live === undefined ? undefined : compile(run, worlds.live, before);
  return compareCompiled(state, { before, after, ...(live && { live }), renames }, settings);
}

/** The same for who keeps compiled worlds from one change to the next; those of `state` itself are not looked at. */
export function compareCompiled(
  state: Omit<LoadedState, 'base' | 'head' | 'live'>,
  { before, after, live, renames: { renames, left: renamesLeft } }: ComparedWorlds,
  settings: CompareSettings,
): Comparison {
  const { run } = before;
  const isLive = live !== undefined;
  const worlds = { base: before.world, head: after.world, ...(isLive && { live: live.world }) };
  const changes = changesBetween(before, after, placesIn(state), unreadableIn(settings.problems));
  const rolling = settings.settled === true ? undefined : rollingOf(changes, replacementsIn(state));
  const context: PairContext = {
    changes,
    ...(rolling && { rolling }),
    ...(live === undefined ? {} : { live }),
    addressNames: settings.addressNames,
  };
  const observation = settings.observation && withNewNames(settings.observation, renames);
  const [added, removed] = [missingFrom(worlds.base, worlds.head), missingFrom(worlds.head, worlds.base)];
  const found = differences(before, after);
  const future = futureDifferences(before, after);
  const proof = prove(before, after, found, future);
  const isolation = lostIsolation(context.changes);
  const { slips, left } = slipsOf(context.changes, isLive);
  // What hangs on addresses that nobody knows is proved to be no difference where both sides are.
  const told = describeDifferences(proof.equal === 'proved' ? [] : found, context);
  return {
    source: state.source,
    state: state.id,
    base: worlds.base,
    head: worlds.head,
    ...(live && { live: live.world }),
    touched: context.changes.units.length,
    differences: told,
    ...(told.some(({ change }) => change === 'newly-denied') && {
      declared: declaredNeeds(
        [...declaringIn(state.headObjects), ...(settings.declaring ?? [])],
        worlds.head,
        // A cluster itself knows better than what was once written.
        isLive ? undefined : observation?.backends,
      ),
    }),
    entries: entryChanges(context),
    connections: recordedChanges(observation?.connections ?? [], context),
    isolation,
    ...(rolling && {
      isolationWhileRolling: isolationWhileRolling(changes, rolling),
      openedWhileRolling: openedWhileRolling(rolling, context),
    }),
    future: futureAccess(context.changes, found, future),
    proof: settings.problems.some(({ changed }) => changed)
      ? nothingProved('not all that changed was evaluated')
      : proof,
    emptySubjects: emptySubjects(context.changes, isLive),
    slips,
    slipsLeft: left,
    drift: driftIn(state, { before, ...(live && { live }) }, settings),
    ...(state.owners && { owners: state.owners }),
    workloadsAdded: added,
    workloadsRemoved: removed,
    reachAdded: reachOf(after, added),
    reachRemoved: reachOf(before, removed),
    renames,
    renamesLeft,
    problems: [
      ...(settings.toldElsewhere === true ? [] : settings.problems),
      ...perhapsRemoved(worlds, context, settings),
    ],
    ...(observation === undefined ? {} : { observation }),
    widened: run.decisions.widened(),
  };
}

function renamesOf({ base, head, baseObjects, headObjects }: LoadedState): Renames {
  return renamesBetween(base, head, (side, workload) =>
    contentOfWorkload(side === 'base' ? baseObjects : headObjects, workload),
  );
}

function withNewNames(observation: Observation, renames: readonly Rename[]): Observation {
  return { ...observation, connections: renamedConnections(observation.connections, renames) };
}

/** What these workloads may reach, and who may reach them. */
function reachOf(world: CompiledWorld, workloads: readonly WorkloadRef[]): readonly FoldedRow<PairAnswer>[] {
  if (workloads.length === 0) return [];
  const { workloads: known } = directoryOf(world.world);
  const pods = workloads.flatMap((workload) => known.get(workloadKeyOf(workload))?.pods ?? []);
  return foldBlocks(blocksOf(world, new Set(pods)));
}

/**
 * Workloads that only the repository loses, perhaps, while policies of their namespace change: they are compared as
 * gone, and whether the change is safe for them if they stay has not been judged.
 */
function perhapsRemoved(
  worlds: Pick<LoadedState, 'base' | 'head' | 'live'>,
  { changes }: PairContext,
  { pruneUnknown }: CompareSettings,
): readonly Problem[] {
  if (pruneUnknown !== true || worlds.live === undefined) return [];
  const alive = workloadsOf(worlds.live);
  const touched = changes.units.flatMap((unit) =>
    unit.kind === 'policy' && unit.after !== undefined && unit.after.condition === undefined ? [unit.after] : [],
  );
  return missingFrom(worlds.head, worlds.base).flatMap((workload): readonly Problem[] => {
    const policy = touched.find(({ ref }) => ref.namespace === workload.namespace);
    if (policy === undefined || !alive.has(workloadKeyOf(workload))) return [];
    const object = { group: '', ...workload };
    return [
      {
        kind: 'not-evaluated',
        side: 'head',
        changed: true,
        message: `${formatRef(object)} is removed from the repository while ${formatRef(policy.ref)} changes; whether it stays in the cluster is not known`,
        help: 'say "prune: yes" or "prune: no" for the source in the gate file',
        object,
        origin: policy.origin,
        related: [],
      },
    ];
  });
}

/** Whether a policy of the base side is in a manifest of the head side, or in a part of its file, that cannot be read. */
function unreadableIn(problems: readonly Problem[]): (policy: Policy) => boolean {
  const broken = problems.filter(({ side }) => side !== 'base');
  const objects = new Set(broken.flatMap(({ object }) => (object === undefined ? [] : keyOf(object))));
  const files = new Set(
    broken.flatMap(({ object, origin }) => (object === undefined && origin.kind === 'file' ? origin.file : [])),
  );
  return ({ ref, origin }) => objects.has(keyOf(ref)) || (origin.kind === 'file' && files.has(origin.file));
}

/** Workloads of the second world that the first does not have. */
function missingFrom(world: World, other: World): readonly WorkloadRef[] {
  if (world.endpoints === other.endpoints) return [];
  const known = workloadsOf(world);
  return [...workloadsOf(other)].filter(([key]) => !known.has(key)).map(([, workload]) => workload);
}

function workloadsOf(world: World): ReadonlyMap<WorkloadKey, WorkloadRef> {
  return new Map([...world.endpoints.values()].map(({ workload }) => [workloadKeyOf(workload), workload]));
}

/** Live against what git says, with who made it so: apart from what the change does. */
function driftIn(
  { drift, driftOfGit, cluster, ...state }: Pick<LoadedState, 'cluster' | 'drift' | 'driftOfGit' | 'headObjects'>,
  { before, live }: Pick<ComparedWorlds, 'before' | 'live'>,
  { observation, writesUntil = Infinity, addressNames }: CompareSettings,
): readonly DriftItem[] {
  const writes = (observation?.writes ?? []).filter(({ time }) => time <= writesUntil);
  const items = withAuthors(drift, { ...observation, writes }, cluster?.readAt);
  if (live === undefined) return items;
  return withEffects(items, { live, base: before, ofGit: driftOfGit, places: placesIn(state), addressNames });
}
