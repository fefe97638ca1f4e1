/** What the logs could not show, as sentences for the report. */
import type { ClusterIdentity } from '../model/cluster.ts';
import type { Observed } from '../observe.ts';
import { clockOffset } from './clock-offset.ts';
import type { Directory } from './directory.ts';
import type { ObservedFlow } from './flow-table.ts';
import { unknownAddresses } from './unknown-addresses.ts';
import { ownersByPrefix } from './pod-names.ts';

/** Sorted; each complete without the others. */
export function limitsOf(
  observed: Observed,
  directory: Directory,
  cluster: ClusterIdentity | undefined,
): readonly string[] {
  const limits = [
    ...observed.limits,
    ...blindDirections(observed),
    ...withoutRefusals(observed.flows),
    ...strangers(observed.flows, directory),
    ...unknownAddresses(observed.flows, directory),
    ...clockOffset(observed.flows, observed.timeline),
    ...clocks(observed, cluster),
  ];
  return [...new Set(limits)].sort();
}

const few = 20;

const blindness = {
  noTraffic: 'only requests to and from the API server are recorded: traffic between pods is not visible in audit logs',
  onlyRefusals: 'only refused traffic is recorded: allowed traffic is not visible',
  onlySources: 'only the sending side reports: what came from outside the cluster is not visible',
  onlyDestinations: 'only the receiving side reports: what went out of the cluster is not visible',
} as const;

/** Why the whole sample is blind in one direction, or for traffic between pods, as sentences. */
export function blindDirections({ flows, clusters }: Pick<Observed, 'flows' | 'clusters'>): readonly string[] {
  if (flows.length === 0) {
    const told = clusters.map(({ coverage }) => coverage.blind ?? []);
    return (told[0] ?? []).filter((sentence) => told.every((blind) => blind.includes(sentence)));
  }
  const traffic = trafficIn(flows);
  if (traffic.length === 0) return [blindness.noTraffic];
  if (recordsIn(traffic) < few) return [];
  const all = (test: (flow: ObservedFlow) => boolean): boolean => traffic.every(test);
  return [
    ...(all(({ verdict }) => verdict === 'denied') ? [blindness.onlyRefusals] : []),
    ...(all(({ reporter }) => reporter === 'source') ? [blindness.onlySources] : []),
    ...(all(({ reporter }) => reporter === 'destination') ? [blindness.onlyDestinations] : []),
  ];
}

function trafficIn(flows: readonly ObservedFlow[]): readonly ObservedFlow[] {
  return flows.filter(({ reporter }) => reporter !== 'api-server');
}

function recordsIn(flows: readonly ObservedFlow[]): number {
  return flows.reduce((sum, flow) => sum + flow.records, 0);
}

function withoutRefusals(flows: readonly ObservedFlow[]): readonly string[] {
  const traffic = trafficIn(flows);
  if (recordsIn(traffic) < few || traffic.some(({ verdict }) => verdict !== 'allowed')) return [];
  return ['no refusal is recorded: either nothing was refused, or the source leaves refusals out'];
}

/** Fewer than half of ten or more names known: the log is hardly of this cluster. */
function strangers(flows: readonly ObservedFlow[], directory: Directory): readonly string[] {
  const names = new Map<string, boolean>();
  for (const flow of flows) {
    for (const { namespace, pod, podPrefix, workload } of [flow.source, flow.destination]) {
      if (namespace === undefined) continue;
      if (podPrefix !== undefined)
        names.set(`${namespace}/${podPrefix}*`, ownersByPrefix(namespace, podPrefix, directory).workloads.length > 0);
      const name = workload?.name ?? pod;
      if (name === undefined) continue;
      const known =
        directory.workloads(namespace, name).length > 0 ||
        directory.pod(namespace, pod ?? name) !== undefined ||
        (pod !== undefined && directory.timeline.pods.has(`${namespace}/${pod}`));
      names.set(`${namespace}/${name}`, known || names.get(`${namespace}/${name}`) === true);
    }
  }
  const known = [...names.values()].filter(Boolean).length;
  if (names.size < 10 || known * 2 >= names.size) return [];
  return [`only ${known} of ${names.size} names in the logs are known here: are the logs of another cluster?`];
}

/** Clocks that are this far apart are told, in milliseconds. */
const apart = 120_000;

function clocks({ last }: Observed, cluster: ClusterIdentity | undefined): readonly string[] {
  if (last === undefined || cluster?.readAt === undefined || last - cluster.readAt <= apart) return [];
  const minutes = Math.round((last - cluster.readAt) / 60_000);
  return [`the newest record is ${minutes} min newer than the snapshot: addresses may have changed hands since`];
}
