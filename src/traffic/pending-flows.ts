/** Flows that come before it is known who held which address; they wait, unless names tell their ends anyway. */
import type { Flow } from '../model/flow.ts';

export interface PendingFlows {
  add(flow: Flow, records: number): 'held' | 'needless' | 'full';
  drain(take: (flow: Flow, records: number) => void): void;
}

/** Requests of one caller this near to each other are one entry while they wait, in milliseconds. */
const window = 10_000;

interface Waiting {
  flow: Flow;
  records: number;
}

/** At most `limit` entries wait. */
export function pendingFlows(limit: number): PendingFlows {
  const waiting = new Map<string, Waiting>();
  return {
    add(flow, records) {
      // What else a record tells of, answers and resent packets, is told by each of them.
      if (!needsWait(flow)) return 'needless';
      const key = flow.reporter === 'api-server' ? keyOf(flow) : String(waiting.size);
      const before = waiting.get(key);
      if (before !== undefined) {
        before.flow = joined(before.flow, flow);
        before.records += records;
        return 'held';
      }
      if (waiting.size >= limit) return 'full';
      waiting.set(key, { flow, records });
      return 'held';
    },
    drain(take) {
      for (const { flow, records } of waiting.values()) take(flow, records);
      waiting.clear();
    },
  };
}

/** Whether an end is known by its address alone. */
function needsWait({ source, destination }: Pick<Flow, 'source' | 'destination'>): boolean {
  return [source, destination].some(({ address, pod }) => address !== undefined && pod === undefined);
}

function keyOf({ source, destination, format, protocol, port, verdict, reporter, time }: Flow): string {
  const ends = [source, destination].map(({ address, namespace, pod, workload, role, service }) =>
    [address, namespace, pod, workload?.name, role, service?.name].join(' '),
  );
  return [...ends, format, protocol, port, verdict, reporter, Math.floor(time / window)].join('\n');
}

function joined(a: Flow, b: Flow): Flow {
  const early = a.time <= b.time ? a : b;
  const newest = Math.max(a.newest ?? a.time, b.newest ?? b.time);
  return { ...early, count: a.count + b.count, lastTime: Math.max(a.lastTime, b.lastTime), newest };
}
