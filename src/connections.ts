/** What one world allows, as rows of workloads and outside addresses. */
import { nameEnds, partyOf, workloadSizes } from './changes/ends.ts';
import { compile } from './engine/compile.ts';
import { connectivity } from './engine/connections.ts';
import { createRun } from './engine/run.ts';
import type { Rulings, World } from './model/cluster.ts';
import type { Party } from './model/finding.ts';
import type { PortRange } from './model/network.ts';

export interface AllowedRow {
  readonly source: Party;
  readonly destination: Party;
  readonly allowed: readonly PortRange[];
  readonly unknown: readonly PortRange[];
}

/** Sorted; a pair that has no row is denied entirely. A workload to itself means its pods among each other. */
export function allowedRows(world: World, rulings: Rulings): readonly AllowedRow[] {
  const compiled = compile(createRun(rulings), world);
  const rows = nameEnds(connectivity(compiled), world, ({ allowed, unknown }) => JSON.stringify([allowed, unknown]));
  const sizes = workloadSizes(world);
  return rows.map(({ source, destination, of }) => ({
    source: partyOf(source, sizes, []),
    destination: partyOf(destination, sizes, []),
    allowed: of.allowed,
    unknown: of.unknown,
  }));
}
