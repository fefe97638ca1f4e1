/** Flows that come before it is known who held which address; they wait, unless names tell their ends anyway. */
import type { Flow } from '../model/flow.ts';

export interface PendingFlows {
  /** False when there is no room or no need: then the flow is added at once. */
  add(flow: Flow, records: number): boolean;
  drain(take: (flow: Flow, records: number) => void): void;
}

const limit = 100_000;
/** Requests of one caller this near to each other are one entry while they wait, in milliseconds. */
const window = 10_000;

interface Waiting {
  flow: Flow;
  records: number;
}

export function pendingFlows(): PendingFlows {
  const waiting = new Map<string, Waiting>();
  return {
    add(flow, records) {
      const key = keyOf(flow);
      if (key === undefined) return false;
      const before = waiting.get(key);
      if (before !== undefined) {
        before.flow = joined(before.flow, flow);
        before.records += records;
        return true;
      }
      if (waiting.size >= limit) return false;
      waiting.set(key, { flow, records });
      return true;
    },
    drain(take) {
      for (const { flow, records } of waiting.values()) take(flow, records);
      waiting.clear();
    },
  };
}

/** Undefined where no end is known by its address alone. */
function keyOf({ source, destination, format, protocol, port, verdict, reporter, time }: Flow): string | undefined {
  if (![source, destination].some(({ address, pod }) => address !== undefined && pod === undefined)) return undefined;
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
