/** Of which of several clusters an audit log is: it names none, and the uids of what was written say it. */
import type { DriftItem } from '../model/drift.ts';
import type { ObjectWrite } from '../model/flow.ts';
import { type ObjectKey, keyOf } from '../model/object.ts';
import type { LoadedState } from './loaded.ts';
import { textAt } from './objects.ts';

export interface LogClusters {
  /** How many clusters are compared. */
  readonly clusters: number;
  /** Whether all that the log tells is of the cluster of this state. */
  isOf(state: LoadedState): boolean;
  /** Whether the write is of an object that this cluster has, and no other. */
  isWriteOf(state: LoadedState, write: ObjectWrite): boolean;
}

type Uid = `${ObjectKey} ${string}`;

/** A log is of a cluster for sure where it is the only one with live objects that the log tells of by their uid. */
export function logClusters(states: readonly LoadedState[], writes: readonly ObjectWrite[]): LogClusters {
  const clusters = new Set(states.map(clusterOf));
  const owners = ownersOf(states);
  const ownerOf = ({ ref, uid }: ObjectWrite): string | undefined => owners.get(`${keyOf(ref)} ${uid ?? ''}`);
  const seen = new Set(writes.flatMap((write) => ownerOf(write) ?? []));
  return {
    clusters: clusters.size,
    isOf: (state) => clusters.size <= 1 || (seen.size === 1 && seen.has(clusterOf(state))),
    isWriteOf: (state, write) => ownerOf(write) === clusterOf(state),
  };
}

function clusterOf({ cluster }: LoadedState): string {
  return cluster?.uid ?? '';
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
