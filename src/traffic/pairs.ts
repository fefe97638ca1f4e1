/** Reports that are about the same two ends, brought together to be weighed against each other. */
import type { FlowEnd } from '../model/flow.ts';
import { formatAddress } from '../model/network.ts';
import type { Period } from './ends.ts';
import type { ObservedFlow } from './flow-table.ts';

export interface Pair {
  /** Requests, and replies that were turned around; the one that names a Service comes first. */
  readonly flows: readonly ObservedFlow[];
  readonly undirected: readonly ObservedFlow[];
  readonly period: Period;
}

/** Pairs of flows that agree in ends, protocol and port, in an order that does not depend on that of the logs. */
export function* pairsOf(flows: readonly ObservedFlow[]): Generator<Pair, void, undefined> {
  // There may be millions, so keys are of numbers.
  const numbers = new Map<string, number>();
  const numberOf = (side: 'source' | 'destination', flow: ObservedFlow): number => {
    const key = endKey(side, flow);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const groups = new Map<string, ObservedFlow | ObservedFlow[]>();
  for (const flow of flows) {
    const key = `${numberOf('source', flow)},${numberOf('destination', flow)},${flow.protocol}${flow.port ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, flow);
    else if (Array.isArray(group)) group.push(flow);
    else groups.set(key, [group, flow]);
  }
  for (const group of groups.values()) yield pairOf(Array.isArray(group) ? group : [group]);
}

function pairOf(group: readonly ObservedFlow[]): Pair {
  const directed = group.filter(({ direction }) => direction !== 'unknown');
  return {
    flows: directed.sort((a, b) => rank(a) - rank(b) || a.first - b.first),
    undirected: group.filter(({ direction }) => direction === 'unknown'),
    period: {
      first: directed.reduce((least, { first }) => Math.min(least, first), Infinity),
      last: directed.reduce((most, { last }) => Math.max(most, last), -Infinity),
    },
  };
}

function rank({ destination }: ObservedFlow): number {
  return destination.service === undefined && destination.via === undefined ? 1 : 0;
}

/**
 * A pod is the same whatever else the two sides say of it, but a token that is shown from two addresses is not. All
 * other ends are told apart as they were while reading, where the time at which an address was seen counts.
 */
function endKey(side: 'source' | 'destination', flow: ObservedFlow): string {
  const end: FlowEnd = flow[side];
  if (end.pod !== undefined) {
    const from = flow.reporter === 'api-server' && end.address !== undefined ? ` ${formatAddress(end.address)}` : '';
    return `${end.namespace ?? ''}/${end.pod}${from}`;
  }
  return `#${flow.endNumbers[side]}`;
}
