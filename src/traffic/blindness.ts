/** What the whole of a sample cannot see: a direction, traffic between pods, refusals. */
import type { Connection, Coverage } from '../model/flow.ts';
import type { ObservedFlow } from './flow-table.ts';

/** Flows, and digests with the connections that they settled. */
interface Sample {
  readonly flows: readonly ObservedFlow[];
  readonly clusters: readonly { readonly coverage?: Coverage }[];
  readonly settled: readonly Connection[];
}

const few = 20;

export const blindness = {
  noTraffic: 'only requests to and from the API server are recorded: traffic between pods is not visible in audit logs',
  onlyRefusals: 'only refused traffic is recorded: allowed traffic is not visible',
  onlySources: 'only the sending side reports: what came from outside the cluster is not visible',
  onlyDestinations: 'only the receiving side reports: what went out of the cluster is not visible',
} as const;

/** As sentences: what the records are blind for, and every digest beside them that tells of anything. */
export function blindDirections({ flows, clusters }: Pick<Sample, 'flows' | 'clusters'>): readonly string[] {
  const told = clusters.flatMap(({ coverage }) => {
    const blind = coverage?.blind ?? [];
    return coverage === undefined || (coverage.records === 0 && blind.length === 0) ? [] : [blind];
  });
  const [first = [], ...others] = flows.length === 0 ? told : [blindIn(flows), ...told];
  return first.filter((sentence) => others.every((blind) => blind.includes(sentence)));
}

function blindIn(flows: readonly ObservedFlow[]): readonly string[] {
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

/** Of records and digests together. */
export function withoutRefusals({ flows, settled }: Pick<Sample, 'flows' | 'settled'>): readonly string[] {
  const traffic = trafficIn(flows);
  const told = settled.reduce((sum, { allowed }) => sum + (allowed?.records ?? allowed?.count ?? 0), 0);
  if (recordsIn(traffic) + told < few) return [];
  if (traffic.some(({ verdict }) => verdict !== 'allowed') || settled.some(isMore)) return [];
  return [noRefusals];
}

/** Worked out again where digests add up. */
export const noRefusals = 'no refusal is recorded: either nothing was refused, or the source leaves refusals out';

function isMore({ denied, other }: Connection): boolean {
  return denied !== undefined || other !== undefined;
}
