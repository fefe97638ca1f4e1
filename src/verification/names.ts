/** Without a cluster: who a record names is matched with the workloads that the report names, and with nobody else. */
import type { WorkloadRef } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Report } from '../model/finding.ts';
import type { ConnectionEnd, Observation } from '../model/flow.ts';
import type { FoldedRow } from '../model/group.ts';
import { connectionTable } from '../traffic/connection-table.ts';
import { ownersByName } from '../traffic/pod-names.ts';
import { predictionsOf } from './predictions.ts';

/** Workloads that are seen under the names of what they made. */
const makers: ReadonlySet<string> = new Set(['', 'ReplicaSet', 'Job']);

/**
 * Ends of pods, and of names without a kind, become the workloads of the report whose pods are named so; an end that may
 * be of several, or of none, stays as it is. `matched`: connections with an end that the report names.
 */
export function namedByReport(
  observation: Observation,
  report: Report,
): { readonly observation: Observation; readonly matched: number } {
  const known = workloadsOf(report);
  const isNamed = among(known);
  const isKnown = (end: ConnectionEnd): boolean => end.kind === 'workload' && isNamed(end.workload);
  const named = (end: ConnectionEnd): ConnectionEnd => {
    if (end.kind !== 'workload' || isKnown(end)) return end;
    const [owner, ...others] = ownersIn(end.workload, known);
    return owner === undefined || others.length > 0 ? end : { ...end, workload: owner };
  };
  const table = connectionTable();
  for (const connection of observation.connections)
    table.add({ ...connection, source: named(connection.source), destination: named(connection.destination) });
  const connections = table.connections();
  const matched = connections.filter(({ source, destination }) => isKnown(source) || isKnown(destination)).length;
  return { observation: { ...observation, connections }, matched };
}

/** Whether the report names it. */
export function namesOf(report: Report): (workload: WorkloadRef) => boolean {
  return among(workloadsOf(report));
}

function among(known: Known): (workload: WorkloadRef) => boolean {
  const keys = new Set([...known.values()].flat().map(workloadKeyOf));
  return (workload) => keys.has(workloadKeyOf(workload));
}

/** Behind the hash of a template any five letters are an ending: names in records may have been replaced by like ones. */
const behindHash = /(-(?=[a-z]*\d)[b-df-hj-np-tv-z0-9]{8,10})-[a-z0-9]{5}$/;

type Known = ReadonlyMap<string, readonly WorkloadRef[]>;

function ownersIn({ namespace, kind, name }: WorkloadRef, known: Known): readonly WorkloadRef[] {
  const directory = { workloads: (space: string, called: string) => known.get(`${space}/${called}`) ?? [] };
  if (kind === 'Pod') {
    const owners = ownersByName(namespace, name, directory);
    return owners.length > 0 ? owners : ownersByName(namespace, name.replace(behindHash, '$1-zzzzz'), directory);
  }
  if (!makers.has(kind)) return [];
  const same = kind === '' ? directory.workloads(namespace, name) : [];
  return same.length > 0 ? same : ownersByName(namespace, `${name}-zzzzz`, directory);
}

/** By namespace and name, each once. */
function workloadsOf(report: Report): Known {
  const { recorded, unrecorded, undecided } = predictionsOf(report);
  const rows: readonly FoldedRow<unknown>[] = [...recorded, ...unrecorded].map(({ row }) => row).concat(undecided);
  const all = [
    ...(report.coverage?.workloads ?? []).map(({ workload }) => workload),
    ...rows
      .flatMap(({ sources, destinations }) => [...sources.members, ...destinations.members])
      .flatMap(({ party }) => (party.kind === 'workload' ? [party.workload] : [])),
  ];
  const known = new Map<string, WorkloadRef[]>();
  for (const workload of new Map(all.map((one) => [workloadKeyOf(one), one])).values()) {
    const name = `${workload.namespace}/${workload.name}`;
    const same = known.get(name);
    if (same === undefined) known.set(name, [workload]);
    else same.push(workload);
  }
  return known;
}
