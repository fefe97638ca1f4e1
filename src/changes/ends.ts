/** Ends of classes as the workloads and addresses that a person would name. */
import type { DifferenceEnd } from '../engine/difference.ts';
import type { EndpointId, WorkloadKey, WorkloadRef, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Party } from '../model/finding.ts';
import { lasting } from '../model/layered-map.ts';
import type { AddressSet } from '../model/network.ts';
import { addressSet } from '../model/network.ts';
import type { AddressName } from '../model/parties.ts';
import { addressParty, workloadParty } from '../model/parties.ts';
import type { KnownAddresses } from './known-addresses.ts';

export type NamedEnd =
  | { readonly kind: 'workload'; readonly workload: WorkloadRef; readonly ids: Set<EndpointId> }
  | { readonly kind: 'outside'; readonly addresses: AddressSet };

/** A row of two named ends; `of` is one of the rows it was made of. */
export interface NamedRow<Row> {
  readonly source: NamedEnd;
  readonly destination: NamedEnd;
  readonly of: Row;
}

/**
 * Rows of classes to rows of workloads; rows of the same two ends that say the same (`substance`) are joined where that
 * claims no pair of pods that none of them has. A pod and itself are no pair.
 */
export function nameEnds<Row extends { readonly source: DifferenceEnd; readonly destination: DifferenceEnd }>(
  rows: readonly Row[],
  world: World,
  substance: (row: Row) => string,
): readonly NamedRow<Row>[] {
  const out = new Map<string, NamedRow<Row>[]>();
  for (const of of rows) {
    const says = substance(of);
    for (const source of nameEnd(of.source, world)) {
      for (const destination of nameEnd(of.destination, world)) {
        const key = `${keyOf(source)} ${keyOf(destination)} ${says}`;
        const known = out.get(key);
        const row = { source, destination, of };
        if (known === undefined) out.set(key, [row]);
        else known.push(row);
      }
    }
  }
  return [...out]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, some]) => joinRows(joinRows(some, 'source', 'destination'), 'destination', 'source'))
    .filter((row) => !isItself(row, world));
}

/** Rows that have one end in common become one with all of the other end. */
function joinRows<Row>(
  rows: readonly NamedRow<Row>[],
  open: 'source' | 'destination',
  common: 'source' | 'destination',
): readonly NamedRow<Row>[] {
  if (rows.length < 2) return rows;
  const found = new Map<string, NamedRow<Row>>();
  for (const row of rows) {
    const key = membersKey(row[common]);
    const known = found.get(key);
    found.set(key, known === undefined ? row : { ...known, [open]: joined(known[open], row[open]) });
  }
  return [...found.values()];
}

function membersKey(end: NamedEnd): string {
  return end.kind === 'workload'
    ? [...end.ids].sort().join()
    : end.addresses.map(({ first, last }) => `${first}-${last}`).join();
}

/** One pod on both sides, unless it stands for several. */
function isItself({ source, destination }: NamedRow<unknown>, { endpoints }: World): boolean {
  if (source.kind !== 'workload' || destination.kind !== 'workload') return false;
  const [id, ...more] = new Set([...source.ids, ...destination.ids]);
  return id !== undefined && more.length === 0 && (endpoints.get(id)?.replicas ?? 1) <= 1;
}

function nameEnd(end: DifferenceEnd, world: World): readonly NamedEnd[] {
  if (end.kind === 'outside') return [{ kind: 'outside', addresses: end.addresses }];
  const byWorkload = new Map<WorkloadKey, NamedEnd & { readonly kind: 'workload' }>();
  for (const id of end.members) {
    const workload = world.endpoints.get(id)?.workload;
    if (workload === undefined) continue;
    const key = workloadKeyOf(workload);
    const known = byWorkload.get(key);
    if (known === undefined) byWorkload.set(key, { kind: 'workload', workload, ids: new Set([id]) });
    else known.ids.add(id);
  }
  return [...byWorkload.values()];
}

function keyOf(end: NamedEnd): string {
  return end.kind === 'workload' ? workloadKeyOf(end.workload) : 'outside';
}

function joined(a: NamedEnd, b: NamedEnd): NamedEnd {
  if (a.kind === 'workload' && b.kind === 'workload') return { ...a, ids: new Set([...a.ids, ...b.ids]) };
  if (a.kind === 'outside' && b.kind === 'outside')
    return { ...a, addresses: addressSet([...a.addresses, ...b.addresses]) };
  return a;
}

/** Endpoints of each workload. */
export function workloadSizes({ endpoints }: World): ReadonlyMap<WorkloadKey, number> {
  return sizesIn(endpoints);
}

const sizesIn = lasting((endpoints: World['endpoints']): ReadonlyMap<WorkloadKey, number> => {
  const sizes = new Map<WorkloadKey, number>();
  for (const { workload } of endpoints.values()) {
    const key = workloadKeyOf(workload);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return sizes;
});

export function partyOf(
  end: NamedEnd,
  sizes: ReadonlyMap<WorkloadKey, number>,
  names: readonly AddressName[],
  known?: KnownAddresses,
): Party {
  if (end.kind === 'outside') {
    const there = known?.(end.addresses);
    const party = addressParty(end.addresses, names);
    return there === undefined || party.kind !== 'addresses' ? party : { ...party, known: there };
  }
  const of = sizes.get(workloadKeyOf(end.workload)) ?? end.ids.size;
  return workloadParty(end.workload, end.ids.size, of, [...end.ids].sort());
}
