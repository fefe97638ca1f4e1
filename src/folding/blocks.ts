/** Connections between groups of endpoints that play the same part, folded without ever being listed pair by pair. */
import type { EndpointId, WorkloadKey } from '../model/cluster.ts';
import type { Party } from '../model/finding.ts';
import type { FoldedRow, Group, PairAnswer } from '../model/group.ts';
import type { AddressSet, PortRange } from '../model/network.ts';
import { addressSet } from '../model/network.ts';
import { addressParty, workloadParty } from '../model/parties.ts';
import type { Directory } from './directory.ts';
import { foldCells } from './fold.ts';
import type { Groups } from './parties.ts';
import { createGroups, foldedRows, sortRows } from './parties.ts';

/** Ends of rows as numbers. Sources and destinations are counted apart; blocks of one side share no pod. */
export interface Blocks {
  readonly directory: Directory;
  readonly sources: readonly Block[];
  readonly destinations: readonly Block[];
  /** No pair of blocks stands twice. */
  readonly cells: readonly BlockCell[];
}

export type Block =
  | { readonly kind: 'pods'; readonly members: readonly EndpointId[] }
  | { readonly kind: 'outside'; readonly addresses: AddressSet };

export interface BlockCell {
  readonly source: number;
  readonly destination: number;
  readonly allowed: readonly PortRange[];
  readonly unknown: readonly PortRange[];
}

/** Between pods first, then from pods to the outside, then the reverse; in each the largest first. */
export function foldBlocks(blocks: Blocks): readonly FoldedRow<PairAnswer>[] {
  const groups = createGroups(blocks.directory);
  const spaces = new Map<string, BlockCell[]>(
    ['pods pods', 'pods outside', 'outside pods'].map((space) => [space, []]),
  );
  for (const cell of blocks.cells) {
    spaces.get(`${blocks.sources[cell.source]?.kind} ${blocks.destinations[cell.destination]?.kind}`)?.push(cell);
  }
  return [...spaces.values()].flatMap((cells) =>
    sortRows((['allowed', 'unknown'] as const).flatMap((answer) => foldSpace(blocks, cells, answer, groups))),
  );
}

function foldSpace(
  blocks: Blocks,
  cells: readonly BlockCell[],
  answer: PairAnswer,
  groups: Groups,
): readonly FoldedRow<PairAnswer>[] {
  const { directory, sources, destinations } = blocks;
  const groupOf = (all: readonly Block[], numbers: readonly number[]): Group => {
    const some = numbers.flatMap((number) => all[number] ?? []);
    return groups.of(partiesOf(some, directory));
  };
  const cost = (all: readonly Block[]) => (numbers: readonly number[]) => groups.costOf(groupOf(all, numbers));
  const rectangles = foldCells(
    cells.flatMap((cell) => (cell[answer].length === 0 ? [] : { ...cell, ports: cell[answer] })),
    { twin: twinsOf(blocks), sourceCost: cost(sources), destinationCost: cost(destinations) },
  );
  return rectangles.flatMap(({ sources: from, destinations: to, ports }) =>
    foldedRows(groups, groupOf(sources, from), groupOf(destinations, to), ports, answer),
  );
}

/** Blocks of the same one pod, where it does not stand for several. */
function twinsOf({ directory, sources, destinations }: Blocks): (source: number) => number {
  const onlyPod = (block: Block | undefined): EndpointId | undefined => {
    const id = block?.kind === 'pods' && block.members.length === 1 ? block.members[0] : undefined;
    return id !== undefined && isOnePod(directory, id) ? id : undefined;
  };
  const alone = new Map<EndpointId, number>();
  for (const [number, block] of destinations.entries()) {
    const only = onlyPod(block);
    if (only !== undefined) alone.set(only, number);
  }
  return (source) => {
    const only = onlyPod(sources[source]);
    return only === undefined ? -1 : (alone.get(only) ?? -1);
  };
}

/** An endpoint that is never two: a pod, or the template of one. */
export function isOnePod({ workloads, workloadOf }: Directory, id: EndpointId): boolean {
  const key = workloadOf.get(id);
  const facts = key === undefined ? undefined : workloads.get(key);
  return facts !== undefined && (facts.single || facts.pods.length > 1);
}

/** Pods as their workloads, or parts of them; all addresses as one end. */
export function partiesOf(blocks: readonly Block[], directory: Directory): readonly Party[] {
  const addresses = blocks.flatMap((block) => (block.kind === 'outside' ? block.addresses : []));
  const workloads = [...podsByWorkload(blocks, directory)].flatMap(([key, ids]) => {
    const facts = directory.workloads.get(key);
    return facts === undefined ? [] : workloadParty(facts.ref, ids.length, facts.pods.length, [...ids].sort());
  });
  return addresses.length === 0 ? workloads : [...workloads, addressParty(addressSet(addresses), [])];
}

export function podsByWorkload(
  blocks: readonly Block[],
  { workloadOf }: Directory,
): ReadonlyMap<WorkloadKey, readonly EndpointId[]> {
  const pods = new Map<WorkloadKey, EndpointId[]>();
  for (const block of blocks) {
    for (const id of block.kind === 'pods' ? block.members : []) {
      const key = workloadOf.get(id);
      if (key === undefined) continue;
      const list = pods.get(key);
      if (list === undefined) pods.set(key, [id]);
      else list.push(id);
    }
  }
  return pods;
}
