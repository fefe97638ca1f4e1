/** Which ends may talk on which ports, as a set that can be taken apart: what was opened, what is closed again. */
import type { CompiledWorld } from '../engine/compile.ts';
import type { PairDifference } from '../engine/difference.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { EndpointId } from '../model/cluster.ts';
import type { Finding, Party } from '../model/finding.ts';
import type { AddressSet, PortRange } from '../model/network.ts';
import { addressSet, parseBlock, subtract } from '../model/network.ts';
import { withoutRanges } from '../model/port-ranges.ts';

/** One end of a pair: single pods, or addresses outside. */
export type Place =
  | { readonly kind: 'pods'; readonly members: readonly EndpointId[] }
  | { readonly kind: 'outside'; readonly addresses: AddressSet };

export interface Pairs {
  readonly source: Place;
  readonly destination: Place;
  readonly ports: readonly PortRange[];
}

interface Outside {
  readonly addresses: AddressSet;
  readonly ports: readonly PortRange[];
}

/** Pods by `source > destination`, and what lies outside by pod and direction. */
export interface PairTable {
  readonly inside: ReadonlyMap<string, readonly PortRange[]>;
  readonly outside: ReadonlyMap<string, readonly Outside[]>;
}

/** Pairs of single pods that are looked at; a change that opens more is not narrowed. */
const mostPairs = 50_000;

/** Undefined where there are too many, or where both ends are outside. */
export function tableOf(all: readonly Pairs[]): PairTable | undefined {
  const inside = new Map<string, PortRange[]>();
  const outside = new Map<string, Outside[]>();
  let count = 0;
  for (const { source, destination, ports } of all) {
    const [from, to] = [keysOf(source), keysOf(destination)];
    count += from.length * to.length;
    if (count > mostPairs) return undefined;
    const addresses = addressesOf(source) ?? addressesOf(destination);
    if (addressesOf(source) !== undefined && addressesOf(destination) !== undefined) return undefined;
    for (const a of from) {
      for (const b of to) {
        const key = `${a} > ${b}`;
        if (addresses === undefined) push(inside, key, ...ports);
        else push(outside, key, { addresses, ports });
      }
    }
  }
  return { inside, outside };
}

function push<Value>(lists: Map<string, Value[]>, key: string, ...values: readonly Value[]): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [...values]);
  else list.push(...values);
}

function keysOf(place: Place): readonly string[] {
  return place.kind === 'pods' ? place.members : ['outside'];
}

function addressesOf(place: Place): AddressSet | undefined {
  return place.kind === 'outside' ? place.addresses : undefined;
}

/** What of the first set the second one does not hold, by the keys of its pairs. */
export function missingIn(some: PairTable, other: PairTable): ReadonlySet<string> {
  const left = new Set<string>();
  for (const [key, ports] of some.inside)
    if (withoutRanges(ports, other.inside.get(key) ?? []).length > 0) left.add(key);
  for (const [key, items] of some.outside) {
    const held = other.outside.get(key) ?? [];
    const isHeld = ({ addresses, ports }: Outside): boolean =>
      ports.every((range) =>
        cutAt(range, held).every((part) => {
          const over = held.filter((one) => withoutRanges([part], one.ports).length === 0);
          return subtract(addresses, unionOf(over)).length === 0;
        }),
      );
    if (!items.every(isHeld)) left.add(key);
  }
  return left;
}

/** The ports between two borders that the others have: what of them holds one holds all. */
function cutAt({ protocol, first, last }: PortRange, others: readonly Outside[]): readonly PortRange[] {
  const borders = others
    .flatMap(({ ports }) => ports)
    .filter((one) => one.protocol === protocol)
    .flatMap((one) => [one.first, one.last + 1])
    .filter((port) => port > first && port <= last);
  const starts = [...new Set([first, ...borders])].sort((a, b) => a - b);
  return starts.map((start, at) => ({ protocol, first: start, last: (starts[at + 1] ?? last + 1) - 1 }));
}

function unionOf(all: readonly Outside[]): AddressSet {
  return addressSet(all.flatMap(({ addresses }) => addresses));
}

/** Differences of one kind as a set of pairs. */
export function differing(all: readonly PairDifference[], change: PairDifference['change']): PairTable | undefined {
  return tableOf(all.filter((one) => one.change === change));
}

/** The rows of a finding as pairs of a world; undefined where one of them is about other ends than these. */
export function pairsOfRows({ rows }: Finding, world: CompiledWorld): readonly Pairs[] | undefined {
  const byWorkload = podsByWorkload(world);
  const all = rows.map(({ source, destination, ports }) => {
    const [from, to] = [placeOf(source, byWorkload), placeOf(destination, byWorkload)];
    return from === undefined || to === undefined ? undefined : { source: from, destination: to, ports };
  });
  return all.includes(undefined) ? undefined : all.flatMap((one) => one ?? []);
}

function podsByWorkload({ pods }: CompiledWorld): ReadonlyMap<string, readonly EndpointId[]> {
  const out = new Map<string, EndpointId[]>();
  for (const [id, { endpoint }] of pods) push(out, workloadKeyOf(endpoint.workload), id);
  return out;
}

function placeOf(party: Party, byWorkload: ReadonlyMap<string, readonly EndpointId[]>): Place | undefined {
  switch (party.kind) {
    case 'workload': {
      const members = party.some?.ids ?? byWorkload.get(workloadKeyOf(party.workload));
      return members === undefined ? undefined : { kind: 'pods', members };
    }
    case 'addresses': {
      const blocks = party.blocks.map((text) => parseBlock(text)?.addresses);
      if (blocks.includes(undefined)) return undefined;
      return { kind: 'outside', addresses: addressSet(blocks.flatMap((one) => one ?? [])) };
    }
    case 'entry':
    case 'node':
    case 'api-server':
    case 'unidentified':
      return undefined;
  }
}
