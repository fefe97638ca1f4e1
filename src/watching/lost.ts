/** Workloads that lost their isolation and have it not back: those that are gone for good are forgotten. */
import type { Endpoint, World } from '../model/cluster.ts';
import { indexBy } from '../model/layered-map.ts';
import { partyName } from '../model/party.ts';

export interface LostIsolations {
  /** How many others had to be forgotten for these. */
  readonly add: (keys: readonly string[]) => number;
  /** Whether it was lost; it is no longer. */
  readonly end: (key: string) => boolean;
  /** Looks which workloads are gone. */
  readonly compare: (endpoints: World['endpoints'], now: number) => void;
  readonly has: (key: string) => boolean;
  readonly keys: () => readonly string[];
}

/** Milliseconds for which a workload may have no pods and is still the same. */
const absence = 600_000;

export function lostKey(direction: 'ingress' | 'egress', workload: string): string {
  return `lost-isolation ${direction} ${workload}`;
}

/** Of pods that come and go all the time only those are looked at. */
const byLostKey = indexBy(({ workload }: Endpoint) => {
  const name = partyName({ kind: 'workload', workload });
  return [lostKey('ingress', name), lostKey('egress', name)];
});

/** Keeps the newest `limit`; `forgotten` hears of those that are left out for good without having healed. */
export function lostIsolations(
  saved: readonly string[],
  limit: number,
  forgotten: (key: string) => unknown = () => undefined,
): LostIsolations {
  const lost = new Set(saved.slice(-limit));
  const gone = new Map<string, number>();
  let looked: World['endpoints'] | undefined;
  const end = (key: string): boolean => {
    gone.delete(key);
    return lost.delete(key);
  };
  const forget = (key: string): void => {
    end(key);
    forgotten(key);
  };
  return {
    add(keys) {
      for (const key of keys) lost.add(key);
      const over = [...lost].slice(0, Math.max(0, lost.size - limit));
      over.forEach(forget);
      return over.length;
    },
    end,
    compare(endpoints, now) {
      if (lost.size === 0 || (looked === endpoints && gone.size === 0)) return;
      looked = endpoints;
      for (const key of lost) {
        const [isThere] = byLostKey(endpoints, key);
        if (isThere !== undefined) gone.delete(key);
        else if (now - (gone.get(key) ?? now) >= absence) forget(key);
        else gone.set(key, gone.get(key) ?? now);
      }
    },
    has: (key) => lost.has(key),
    keys: () => [...lost],
  };
}
