/** Drift as JSON: `netpol-gate/drift/1` (schemas/drift.schema.json). */
import type { ClusterIdentity } from '../model/cluster.ts';
import type { Coverage } from '../model/flow.ts';
import type { DriftReport } from './drift.ts';
import { logsRead } from './drift-logs.ts';
import { attemptWire, driftWire } from './drift-wire.ts';
import { createGroupTable } from './groups.ts';
import { safeText } from './json.ts';
import { objectWire, timeWire, type Wire } from './wire.ts';

/** Everything, whatever the limit. */
export function driftJson(report: DriftReport): string {
  const table = createGroupTable();
  const states = report.states.map(({ source, state, cluster, drift, generated, elsewhere, compared }) => ({
    source,
    state,
    cluster: clusterWire(cluster),
    compared,
    drift: drift.map((item) => driftWire(item, table)),
    generated: generated.map(({ policy, by }) => ({ policy: objectWire(policy), by })),
    elsewhere: elsewhere.map(objectWire),
  }));
  const document: Wire = {
    schema: 'netpol-gate/drift/1',
    base: report.base,
    commit: report.commit,
    cluster: clusterWire(report.cluster),
    logs: coverageWire(report.coverage),
    groups: table.wire(),
    states,
    attempts: report.attempts.map(attemptWire),
    unseen: report.unseen,
  };
  return `${safeText(JSON.stringify(document, null, 2))}\n`;
}

function coverageWire(coverage: Coverage | undefined): Wire | undefined {
  if (coverage === undefined) return undefined;
  const { records, first, last, limits } = logsRead(coverage);
  return { records, first: timeWire(first), last: timeWire(last), limits };
}

function clusterWire(cluster: ClusterIdentity | undefined): Wire | undefined {
  return cluster && { name: cluster.name, uid: cluster.uid, readAt: timeWire(cluster.readAt) };
}
