/** The clusters of a run: one for all sources, and those that sources name for themselves. */
import { dialects } from '../dialects/index.ts';
import type { Gate, SourceConfig } from '../model/gate.ts';
import { type Snapshot, UsableError } from '../model/host.ts';
import { withNeeded } from '../worlds/needed.ts';
import type { Host } from './request.ts';

export function namesCluster({ snapshot, context }: SourceConfig): boolean {
  return snapshot !== undefined || context !== undefined;
}

export function withoutCluster({ snapshot: _, context: __, ...source }: SourceConfig): SourceConfig {
  return source;
}

/** The cluster of all sources, and those that sources name for themselves. */
export async function readClusters(
  gate: Gate,
  host: Host,
): Promise<{ readonly snapshot: Snapshot | undefined; readonly snapshots: ReadonlyMap<string, Snapshot> }> {
  host.progress('reading the cluster');
  const snapshots = new Map<string, Snapshot>();
  for (const source of gate.sources.filter(namesCluster)) {
    if (host.clusterOf === undefined) {
      throw new UsableError(
        `source "${source.id}" of the gate file names a cluster, which cannot be opened here`,
        'run the command that takes clusters: check, connections or explain',
      );
    }
    snapshots.set(source.id, usable(await host.clusterOf(source)));
  }
  const shared = gate.sources.length === 0 || gate.sources.some((source) => !namesCluster(source));
  const snapshot = shared ? await host.cluster?.() : undefined;
  return { snapshot: snapshot && usable(snapshot), snapshots };
}

/** Refuses one without what every verdict rests on. */
export function usable(snapshot: Snapshot): Snapshot {
  return withNeeded(
    snapshot,
    dialects,
    'grant get and list on them (deploy/rbac.yaml), or see with "netpol-gate doctor" what else is missing',
  );
}
