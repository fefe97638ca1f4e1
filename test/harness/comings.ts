/** Workloads that only one side of a difference has: what the product tells of them against the rows of an analyzer. */
import { blocksOf } from '../../src/changes/blocks.ts';
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { foldBlocks } from '../../src/folding/blocks.ts';
import type { EndpointId } from '../../src/model/cluster.ts';
import { workloadKeyOf } from '../../src/model/cluster.ts';
import type { Party } from '../../src/model/finding.ts';
import type { PortRange } from '../../src/model/network.ts';

type Members = ReadonlyMap<string, readonly EndpointId[]>;

/**
 * The pairs of `source destination` and their ports as text that the folded rows of the workloads `only` one side has
 * tell, names as the analyzer gives them; pairs with a workload that it does not name are left out.
 */
export function toldOfComings(
  world: CompiledWorld,
  members: Members,
  only: readonly string[],
): ReadonlyMap<string, string> {
  const ids = new Set(only.flatMap((name) => members.get(name) ?? []));
  const out = new Map<string, string>();
  if (ids.size === 0) return out;
  const nameOf = new Map([...members].flatMap(([name, own]) => own.map((id) => [id, name] as const)));
  const byWorkload = new Map<string, EndpointId[]>();
  for (const [id, { endpoint }] of world.pods) {
    const key = workloadKeyOf(endpoint.workload);
    byWorkload.set(key, [...(byWorkload.get(key) ?? []), id]);
  }
  const podsOf = (party: Party): readonly EndpointId[] =>
    party.kind === 'workload' ? (party.some?.ids ?? byWorkload.get(workloadKeyOf(party.workload)) ?? []) : [];
  for (const { sources, destinations, ports, of } of foldBlocks(blocksOf(world, ids))) {
    if (of !== 'allowed') continue;
    for (const a of sources.members.flatMap(({ party }) => podsOf(party))) {
      for (const b of destinations.members.flatMap(({ party }) => podsOf(party))) {
        const [from, to] = [nameOf.get(a), nameOf.get(b)];
        if (from === undefined || to === undefined || from === to) continue;
        const key = `${from} ${to}`;
        out.set(key, [...new Set([...(out.get(key)?.split(' / ') ?? []), ...ports.map(portText)])].sort().join(' / '));
      }
    }
  }
  return out;
}

function portText({ protocol, first, last }: PortRange): string {
  return `${protocol} ${first}-${last}`;
}

/** The sets of a row in the same words. */
export function textOfSets(sets: Readonly<Record<string, readonly (readonly [number, number])[]>> | undefined): string {
  return Object.entries(sets ?? {})
    .flatMap(([protocol, ranges]) => ranges.map(([first, last]) => `${protocol} ${first}-${last}`))
    .sort()
    .join(' / ');
}
