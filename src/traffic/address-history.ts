/** What several snapshots and digests tell of who held which address: it adds up in any order. */
import { workloadKeyOf } from '../model/cluster.ts';
import type { AddressTenure, PodEvent } from '../model/flow.ts';
import { formatAddress } from '../model/network.ts';

/**
 * One tenure for each start of each pod at an address, in one order. An end that one of them knows is its end; else it
 * lasts if one of them says so; else it was seen last when the latest of them saw it.
 */
export function joinedTenures(tenures: readonly AddressTenure[]): readonly AddressTenure[] {
  const joined = new Map<string, AddressTenure>();
  for (const tenure of tenures) {
    const key = `${tenure.from} ${formatAddress(tenure.address)} ${tenure.namespace}/${tenure.pod}`;
    const before = joined.get(key);
    joined.set(key, before === undefined ? tenure : joinedTenure(before, tenure));
  }
  return [...joined].sort(([a, one], [b, other]) => one.from - other.from || (a < b ? -1 : 1)).map(([, one]) => one);
}

function joinedTenure(a: AddressTenure, b: AddressTenure): AddressTenure {
  const [one, other] = isKnownBetter(b, a) ? [b, a] : [a, b];
  const { to: _, until: __, ...rest } = { ...other, ...one };
  const ends = [a.to, b.to].filter((end) => end !== undefined);
  if (ends.length > 0) return { ...rest, to: Math.min(...ends) };
  if (a.until === undefined || b.until === undefined) return rest;
  return { ...rest, until: Math.max(a.until, b.until) };
}

/** Who saw more of the owners of a pod knows the one of the shorter name: a Deployment, and not its ReplicaSet. */
function isKnownBetter({ workload: one }: AddressTenure, { workload: other }: AddressTenure): boolean {
  if (one === undefined || other === undefined) return one !== undefined;
  const longer = one.name.length - other.name.length;
  return longer === 0 ? workloadKeyOf(one) < workloadKeyOf(other) : longer < 0;
}

/** Tenures of a snapshot that was read at this time: of what lasted then, nobody knows how much longer it did. */
export function seenLast(tenures: readonly AddressTenure[], readAt: number): readonly AddressTenure[] {
  return tenures.map((tenure) =>
    tenure.to === undefined && tenure.until === undefined
      ? { ...tenure, until: Math.max(tenure.from, readAt) }
      : tenure,
  );
}

/** Without pods that came to their end before that time, in milliseconds since 1970. */
export function eventsSince(events: readonly PodEvent[], first: number): readonly PodEvent[] {
  if (first === -Infinity) return events;
  const lives = new Map<string, { last: number; gone: boolean }>();
  for (const event of events) {
    const { last, gone } = lives.get(lifeOf(event)) ?? { last: -Infinity, gone: false };
    lives.set(lifeOf(event), { last: Math.max(last, event.time), gone: gone || event.gone === true });
  }
  return events.filter((event) => {
    const life = lives.get(lifeOf(event));
    return life?.gone !== true || life.last >= first;
  });
}

function lifeOf({ uid, namespace, pod }: PodEvent): string {
  return uid ?? `${namespace}/${pod}`;
}

/** Without those that ended, or were seen last, before that time. */
export function tenuresSince(tenures: readonly AddressTenure[], first: number): readonly AddressTenure[] {
  return tenures.filter(({ to, until }) => (to ?? until ?? Infinity) >= first);
}
