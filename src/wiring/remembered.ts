/** What a run reads of the world outside, read once however often it is judged by. */
import type { Gate, SourceConfig } from '../model/gate.ts';
import { type Snapshot, UsableError } from '../model/host.ts';
import type { Observed } from '../observe.ts';
import { namesCluster } from './clusters.ts';
import type { Host } from './request.ts';

export interface Remembered {
  /** Opens no other cluster than those that the gate names: another gate file may come from the pull request. */
  readonly host: Host;
  /** What logs say, by the first reading. */
  readonly logs: (read: () => Promise<Observed | undefined>) => Promise<Observed | undefined>;
}

export function remembered(host: Host, { sources }: Gate): Remembered {
  const { cluster, clusterOf } = host;
  const snapshots = new Map<string, Promise<Snapshot>>();
  const opened = (key: string, open: () => Promise<Snapshot>): Promise<Snapshot> => {
    const snapshot = snapshots.get(key) ?? open();
    snapshots.set(key, snapshot);
    return snapshot;
  };
  const named = new Set(sources.filter(namesCluster).map(clusterKey));
  let observed: Promise<Observed | undefined> | undefined;
  return {
    host: {
      ...host,
      ...(cluster === undefined ? {} : { cluster: () => opened('', cluster) }),
      ...(clusterOf === undefined
        ? {}
        : {
            clusterOf: (source) => {
              if (named.has(clusterKey(source))) return opened(clusterKey(source), () => clusterOf(source));
              throw new UsableError(
                `source "${source.id}" names a cluster that the rules in force do not name`,
                'let the gate file name it first',
              );
            },
          }),
    },
    logs: (read) => (observed ??= read()),
  };
}

function clusterKey({ snapshot, context }: SourceConfig): string {
  return JSON.stringify([snapshot ?? null, context ?? null]);
}
