/** Denied connections that no log has seen and that manifests promise. */
import { workloadKeyOf } from '../model/cluster.ts';
import type { Comparison } from '../model/comparison.ts';
import type { DeclaredNeed } from '../model/declared.ts';
import type { Party, Row } from '../model/finding.ts';
import { formatOrigin } from '../model/origin.ts';
import { countOf } from '../model/time.ts';

const shown = 5;

/** What declares the connections of these rows, one sentence each; empty where nothing does. */
export function declaredDetails({ declared = [] }: Comparison, rows: readonly Row[]): readonly string[] {
  // A recorded connection needs no promise.
  const open = rows.filter(({ connection }) => connection === undefined);
  if (declared.length === 0 || open.length === 0) return [];
  const cut = declared.filter((need) => open.some((row) => isOf(need, row)));
  const told = [...new Set(cut.map(sentence))];
  return told.length <= shown
    ? told
    : [...told.slice(0, shown), `${countOf(told.length - shown, 'more connection')} declared, not recorded.`];
}

function isOf({ source, destination, ports }: DeclaredNeed, row: Row): boolean {
  if (row.destination.kind !== 'workload' || !isSource(source, row.source)) return false;
  if (workloadKeyOf(row.destination.workload) !== workloadKeyOf(destination)) return false;
  return ports.some(({ protocol, port }) =>
    row.ports.some((range) => range.protocol === protocol && range.first <= port && port <= range.last),
  );
}

function isSource(source: DeclaredNeed['source'], party: Party): boolean {
  if (source.kind === 'workload')
    return party.kind === 'workload' && workloadKeyOf(party.workload) === workloadKeyOf(source.workload);
  if (party.kind === 'api-server') return true;
  return party.kind === 'addresses' && (party.everything || party.known?.includes('the API server') === true);
}

function sentence({ source, by, names, origin }: DeclaredNeed): string {
  const who = source.kind === 'api-server' ? 'the API server' : `${source.workload.namespace}/${source.workload.name}`;
  return `Declared, not recorded: ${who} needs ${names}, which ${by} names (${formatOrigin(origin)}).`;
}
