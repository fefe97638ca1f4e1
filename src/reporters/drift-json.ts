/** Drift as JSON: `netpol-gate/drift/1` (schemas/drift.schema.json). */
import type { DriftReport } from './drift.ts';
import { attemptWire, driftWire } from './drift-wire.ts';
import { createGroupTable } from './groups.ts';
import { safeText } from './json.ts';
import { objectWire, timeWire, type Wire } from './wire.ts';

/** Everything, whatever the limit. */
export function driftJson(report: DriftReport): string {
  const { cluster } = report;
  const table = createGroupTable();
  const states = report.states.map(({ state, drift, generated, elsewhere, compared }) => ({
    state,
    compared,
    drift: drift.map((item) => driftWire(item, table)),
    generated: generated.map(({ policy, by }) => ({ policy: objectWire(policy), by })),
    elsewhere: elsewhere.map(objectWire),
  }));
  const document: Wire = {
    schema: 'netpol-gate/drift/1',
    base: report.base,
    cluster: cluster && { name: cluster.name, uid: cluster.uid, readAt: timeWire(cluster.readAt) },
    groups: table.wire(),
    states,
    attempts: report.attempts.map(attemptWire),
    unseen: report.unseen,
  };
  return `${safeText(JSON.stringify(document, null, 2))}\n`;
}
