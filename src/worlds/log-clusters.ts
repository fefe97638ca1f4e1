/**
 * Of which of several clusters a log is: it names none. The uids of what was written say it for sure; where it tells of
 * none, the names and addresses in it do, as far as one cluster alone knows them, or knows them better.
 */
import type { DriftItem } from '../model/drift.ts';
import type { ObjectWrite } from '../model/flow.ts';
import { type Manifest, type ObjectKey, keyOf } from '../model/object.ts';
import type { LoadedState } from './loaded.ts';
import { textAt } from './objects.ts';

export interface LogClusters {
  /** How many clusters are compared. */
  readonly clusters: number;
  /** Whether all that the log tells is of the cluster of this state; of a single one, unless uids say otherwise. */
  isOf(state: LoadedState): boolean;
  /** Whether the write is of an object that this cluster has, and no other. */
  isWriteOf(state: LoadedState, write: ObjectWrite): boolean;
}

/** What one of the clusters knows of the ends in a log: of each how well, 0 for not at all. */
export type KnownIn = ReadonlyMap<string, number>;

/** Clusters of which a log names other things than of its own, by this share at most: what they have by chance. */
const strays = 0.1;
/** So well no cluster knows the pods of another one by chance: this very pod at this very address. */
const notByChance = 3;

/** The key of its cluster, or whether it fits several of them or none. `knownIn`: by the keys of all clusters. */
export function clusterOfLog(
  states: readonly LoadedState[],
  writes: readonly ObjectWrite[],
  knownIn: ReadonlyMap<string, KnownIn>,
): { readonly of: string } | { readonly fits: 'several' | 'none' } {
  const written = writersOf(states, writes);
  const [sure] = written;
  if (sure !== undefined) return written.size === 1 ? { of: sure } : { fits: 'several' };
  const votes = new Map<string, number>();
  const certain = new Set<string>();
  let isShared = false;
  for (const end of new Set([...knownIn.values()].flatMap((ends) => [...ends.keys()]))) {
    const levels = [...knownIn].map(([cluster, ends]) => ({ cluster, level: ends.get(end) ?? 0 }));
    const best = Math.max(...levels.map(({ level }) => level));
    const [first, ...more] = levels.filter(({ level }) => level === best);
    if (best === 0 || first === undefined) continue;
    if (more.length > 0) isShared = true;
    else {
      votes.set(first.cluster, (votes.get(first.cluster) ?? 0) + 1);
      if (best >= notByChance) certain.add(first.cluster);
    }
  }
  const [most, ...others] = [...votes].sort(([, a], [, b]) => b - a);
  if (most === undefined) return { fits: isShared ? 'several' : 'none' };
  const astray = others.reduce((sum, [, count]) => sum + count, 0);
  const isMixed = astray > most[1] * strays || [...certain].some((cluster) => cluster !== most[0]);
  return isMixed ? { fits: 'several' } : { of: most[0] };
}

type Uid = `${ObjectKey} ${string}`;

/** A log is of a cluster for sure where it is the only one with live objects that the log tells of by their uid. */
export function logClusters(states: readonly LoadedState[], writes: readonly ObjectWrite[]): LogClusters {
  const clusters = new Set(states.map(clusterOf));
  const ownerOf = writeOwner(states);
  const seen = writersOf(states, writes);
  return {
    clusters: clusters.size,
    isOf: (state) =>
      clusters.size <= 1
        ? unlikeByUid(state.liveObjects ?? new Map(), writes) === undefined
        : seen.size === 1 && seen.has(clusterOf(state)),
    isWriteOf: (state, write) => ownerOf(write) === clusterOf(state),
  };
}

/** The key of the cluster of a state; of one without an identity its name, and of none at all the empty text. */
export function clusterOf({ cluster }: Pick<LoadedState, 'cluster'>): string {
  return cluster?.uid ?? cluster?.name ?? '';
}

/** The clusters that have the objects of these writes, each alone. */
function writersOf(states: readonly LoadedState[], writes: readonly ObjectWrite[]): ReadonlySet<string> {
  const ownerOf = writeOwner(states);
  return new Set(writes.flatMap((write) => ownerOf(write) ?? []));
}

function writeOwner(states: readonly LoadedState[]): (write: ObjectWrite) => string | undefined {
  const owners = ownersOf(states);
  return ({ ref, uid }) => owners.get(`${keyOf(ref)} ${uid ?? ''}`);
}

/** The cluster of each live object; what several have by the same uid, a copy, is of none of them for sure. */
function ownersOf(states: readonly LoadedState[]): ReadonlyMap<Uid, string | undefined> {
  const owners = new Map<Uid, string | undefined>();
  for (const state of states) {
    for (const [key, { value }] of state.liveObjects ?? []) {
      const uid = textAt(value, ['metadata', 'uid']);
      if (uid === undefined) continue;
      const id: Uid = `${key} ${uid}`;
      owners.set(id, owners.has(id) && owners.get(id) !== clusterOf(state) ? undefined : clusterOf(state));
    }
  }
  return owners;
}

/**
 * How many objects both the cluster and the log have, where none of them is the same by its uid: the log is of another
 * cluster, or ended before they were made anew. Undefined where one is the same, or none can be held against another.
 */
export function unlikeByUid(
  objects: ReadonlyMap<ObjectKey, Manifest>,
  writes: readonly ObjectWrite[],
): number | undefined {
  const last = new Map<ObjectKey, ObjectWrite>(writes.map((write) => [keyOf(write.ref), write]));
  let others = 0;
  for (const [key, { uid, effect }] of last) {
    const live = textAt(objects.get(key)?.value, ['metadata', 'uid']);
    if (live === undefined || uid === undefined || effect === 'deleted') continue;
    if (live === uid) return undefined;
    others++;
  }
  return others === 0 ? undefined : others;
}

/** The drift of a state, with no more certainty than the log has about its cluster, and without attempts of any. */
export function doubted(state: LoadedState, drift: readonly DriftItem[], log: LogClusters): readonly DriftItem[] {
  if (log.isOf(state)) return drift;
  return drift.map(({ attempts: _, outdated, since = [], ...item }): DriftItem => {
    const own = since.filter((write) => log.isWriteOf(state, write));
    const isForeign = item.lastWrite !== undefined && !log.isWriteOf(state, item.lastWrite);
    return {
      ...item,
      ...(outdated && log.isWriteOf(state, outdated) && { outdated }),
      ...(own.length > 0 && { since: own }),
      ...(isForeign && { basis: 'log-likely', perhapsElsewhere: true }),
    };
  });
}
