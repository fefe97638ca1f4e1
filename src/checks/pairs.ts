/** Recorded connections and differences of the same two ends, brought together. */
import { workloadKeyOf } from '../model/cluster.ts';
import type { Comparison } from '../model/comparison.ts';
import type { ConnectionChange, Difference, Party, Row, Surprise } from '../model/finding.ts';
import type { PortRange } from '../model/network.ts';
import { partyName, partyOf } from '../model/party.ts';
import { withoutRanges } from '../model/port-ranges.ts';
import { recordedConnections, rowOf, type Recorded } from './evidence.ts';
import type { Grain } from './fold.ts';
import { flipNotes } from './grounds.ts';

/** Two ends as one text; the share of pods does not count, a recorded connection knows workloads only. */
function pairKey(source: Party, destination: Party): string {
  return `${partyKey(source)} → ${partyKey(destination)}`;
}

export function partyKey(party: Party): string {
  return `${party.kind} ${party.kind === 'workload' ? workloadKeyOf(party.workload) : partyName(party)}`;
}

/**
 * The differences of one direction, without the ports of recorded connections that a finding of their own tells
 * about. Ends that the change removes are left out: "workload removed", never denied.
 */
export function unrecorded(comparison: Comparison, change: Difference['change']): readonly Difference[] {
  const removed = new Set<string>(comparison.workloadsRemoved.map(workloadKeyOf));
  const isRemoved = (party: Party): boolean => party.kind === 'workload' && removed.has(workloadKeyOf(party.workload));
  const differences = comparison.differences
    .filter((difference) => difference.change === change)
    .filter(({ source, destination }) => !isRemoved(source) && !isRemoved(destination));
  return withoutRecorded(
    differences,
    recordedConnections(comparison).filter(({ kind }) => kind !== undefined),
  );
}

/** Differences without the ports of connections that are told for themselves. */
export function withoutRecorded(
  differences: readonly Difference[],
  recorded: readonly Recorded[],
): readonly Difference[] {
  const told = new Map<string, PortRange[]>();
  for (const { change } of recorded) {
    const row = rowOf(change, false);
    const key = pairKey(row.source, row.destination);
    told.set(key, [...(told.get(key) ?? []), ...row.ports]);
  }
  return differences
    .map((difference) => {
      const holes = told.get(pairKey(difference.source, difference.destination));
      return holes === undefined ? difference : { ...difference, ports: withoutRanges(difference.ports, holes) };
    })
    .filter(({ ports }) => ports.length > 0);
}

/** What the change says of a connection; where it does not, the difference that holds it, else the worse. */
export function surprises(comparison: Comparison): (change: ConnectionChange) => Surprise {
  const byPair = new Map<string, Difference[]>();
  for (const difference of comparison.differences) {
    if (difference.change !== 'newly-allowed') continue;
    const key = pairKey(difference.source, difference.destination);
    byPair.set(key, [...(byPair.get(key) ?? []), difference]);
  }
  return (change) => {
    const { connection, answer } = change;
    if (answer.surprise !== undefined) return answer.surprise;
    const [source, destination] = [partyOf(connection.source), partyOf(connection.destination)];
    const { protocol, port } = connection;
    const holding = (byPair.get(pairKey(source, destination)) ?? []).filter(({ ports }) =>
      ports.some(
        (range) => range.protocol === protocol && (port === undefined || (range.first <= port && port <= range.last)),
      ),
    );
    return holding.length > 0 && holding.every(({ surprise }) => surprise === 'stated') ? 'stated' : 'implied';
  };
}

/** A recorded connection as a row to fold. */
export function grainOf(comparison: Comparison, { change, notes }: Recorded): Grain {
  const hasLive = comparison.live !== undefined;
  const { causes, flip, live } = change.answer;
  return {
    row: rowOf(change, hasLive),
    causes,
    notes: flipNotes(causes, flip),
    ofRecords: notes,
    ...(hasLive ? { live } : {}),
  };
}

/** A difference without evidence as a row to fold. */
export function grainOfDifference(difference: Difference): Grain {
  const { source, destination, ports, before, after, reasonsBefore, reasonsAfter, assuming, dependsOn } = difference;
  const { live, causes, surprise } = difference;
  const row: Row = {
    source,
    destination,
    ports,
    before,
    after,
    reasonsBefore,
    reasonsAfter,
    ...(difference.nearest === undefined ? {} : { nearest: difference.nearest }),
    dependsOn,
    ...(assuming === undefined ? {} : { assuming }),
    ...(live !== undefined && live !== before && live !== after ? { live } : {}),
  };
  return { row, causes, surprise, notes: flipNotes(causes, difference.flip), ...(live === undefined ? {} : { live }) };
}
