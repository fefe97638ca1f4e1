/** Reports of one pair of ends to evidence: what two sides report of one connection counts once. */
import { samplesOf } from '../model/evidence.ts';
import type { Connection, Evidence, Flow } from '../model/flow.ts';
import type { ObservedFlow } from './flow-table.ts';

/** The evidence of one pair, protocol and port, and how many records went into it or said the same again. */
export interface Weighed {
  readonly evidence: Pick<Connection, 'allowed' | 'denied' | 'other'>;
  readonly records: number;
  readonly doubleReports: number;
  readonly replies: number;
}

/** What counts connections speaks before what counts packets. */
const kinds: readonly Flow['countKind'][] = ['connections', 'windows', 'events', 'packets'];

/** Both ends see a connection within this time of each other, in milliseconds. */
const reportWindow = 60_000;

/** `flows` agree in both ends, protocol and port, and differ in verdict, reporter, and what they count. */
export function weigh(flows: readonly ObservedFlow[]): Weighed {
  const denied = flows.filter(({ verdict }) => verdict === 'denied');
  const allAllowed = flows.filter(({ verdict }) => verdict === 'allowed');
  const allowed = isOverruled(allAllowed, denied) ? [] : allAllowed;
  const other = flows.filter(({ verdict }) => verdict !== 'denied' && verdict !== 'allowed');
  const groups = [allowed, denied, other].map(best);
  const [first, second, third] = groups.map((group) => group.evidence);
  const records = sum(groups, (group) => group.records);
  const turned = flows.filter(({ direction }) => direction === 'turned');
  const replies = Math.max(0, sum(turned, (flow) => flow.records) - sum(groups, (group) => group.turned));
  return {
    evidence: {
      ...(first !== undefined && { allowed: first }),
      ...(second !== undefined && { denied: second }),
      ...(third !== undefined && { other: third }),
    },
    records,
    replies,
    doubleReports: sum(flows, (flow) => flow.records) - records - replies,
  };
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** The source let it go and the destination refused it: that is one refused connection, not two verdicts. */
function isOverruled(allowed: readonly ObservedFlow[], denied: readonly ObservedFlow[]): boolean {
  if (allowed.length === 0 || denied.length === 0) return false;
  const halfway = allowed.every(({ reporter }) => reporter === 'source' || reporter === 'node');
  const refusedLater = denied.filter(({ reporter }) => reporter !== 'source');
  if (!halfway || refusedLater.length === 0) return false;
  const [a, d] = [spanOf(allowed), spanOf(refusedLater)];
  return a.first <= d.last + reportWindow && d.first <= a.last + reportWindow;
}

function spanOf(flows: readonly ObservedFlow[]): { first: number; last: number } {
  return {
    first: flows.reduce((least, { first }) => Math.min(least, first), Infinity),
    last: flows.reduce((most, { last }) => Math.max(most, last), -Infinity),
  };
}

function periodOf(flows: readonly ObservedFlow[]): Pick<Evidence, 'first' | 'last' | 'newest'> {
  const span = spanOf(flows);
  const newest = flows.reduce((most, flow) => Math.max(most, flow.newest), -Infinity);
  return { ...span, ...(newest < span.last && { newest }) };
}

interface Best {
  readonly evidence: Evidence | undefined;
  readonly records: number;
  readonly turned: number;
}

/** The side that reported most, in the unit that comes nearest to connections; replies only where nothing else is. */
function best(flows: readonly ObservedFlow[]): Best {
  if (flows.length === 0) return { evidence: undefined, records: 0, turned: 0 };
  const requests = flows.filter(({ direction }) => direction !== 'turned');
  const usable = requests.length > 0 ? requests : flows;
  const kind = kinds.find((one) => usable.some(({ countKind }) => countKind === one));
  const ofKind = usable.filter(({ countKind }) => countKind === kind);
  const byReporter = new Map<string, ObservedFlow[]>();
  for (const flow of ofKind) {
    const group = byReporter.get(flow.reporter);
    if (group === undefined) byReporter.set(flow.reporter, [flow]);
    else group.push(flow);
  }
  // Points on the way (overlay, network) may be several for one packet, so they speak only when no end does.
  if (byReporter.size > 1) byReporter.delete('node');
  const counted = [...byReporter.values()].map((group) => ({
    count: sum(group, ({ count }) => count),
    records: sum(group, ({ records }) => records),
    group,
  }));
  const most = counted.reduce((a, b) => (b.count > a.count || (b.count === a.count && b.records > a.records) ? b : a));
  return {
    evidence: { count: most.count, records: most.records, ...periodOf(flows), samples: samplesOf(flows) },
    records: most.records,
    turned: sum(
      most.group.filter(({ direction }) => direction === 'turned'),
      ({ records }) => records,
    ),
  };
}
