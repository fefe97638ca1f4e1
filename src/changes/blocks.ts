/** What one world allows, between groups of endpoints that play the same part. */
import type { CompiledWorld } from '../engine/compile.ts';
import { connectivity } from '../engine/connections.ts';
import type { Block, BlockCell, Blocks } from '../folding/blocks.ts';
import { directoryOf } from '../folding/directory.ts';
import type { EndpointId } from '../model/cluster.ts';
import { joinRanges, withoutRanges } from '../model/port-ranges.ts';

/**
 * Address families are brought together: a pair is allowed on a port if it is in a family that both have. With `only`,
 * the connections that one of these endpoints is an end of.
 */
export function blocksOf(world: CompiledWorld, only?: ReadonlySet<EndpointId>): Blocks {
  const [sources, destinations] = [createBlocks(), createBlocks()];
  const cells = new Map<string, BlockCell>();
  for (const row of connectivity(world, only)) {
    const [source, destination] = [sources.numberOf(row.source), destinations.numberOf(row.destination)];
    const key = `${source} ${destination}`;
    const known = cells.get(key);
    const allowed = known === undefined ? row.allowed : joinRanges([...known.allowed, ...row.allowed]);
    const unknown = known === undefined ? row.unknown : joinRanges([...known.unknown, ...row.unknown]);
    cells.set(key, { source, destination, allowed, unknown: joinRanges(withoutRanges(unknown, allowed)) });
  }
  return {
    directory: directoryOf(world.world),
    sources: sources.all,
    destinations: destinations.all,
    cells: [...cells.values()],
  };
}

function createBlocks(): { readonly all: readonly Block[]; numberOf(block: Block): number } {
  const all: Block[] = [];
  // Pods of one role are the very same list in every row.
  const ofMembers = new Map<readonly EndpointId[], number>();
  const ofAddresses = new Map<string, number>();
  return {
    all,
    numberOf: (block) => {
      const text = block.kind === 'pods' ? '' : block.addresses.map(({ first, last }) => `${first}-${last}`).join();
      const known = block.kind === 'pods' ? ofMembers.get(block.members) : ofAddresses.get(text);
      if (known !== undefined) return known;
      if (block.kind === 'pods') ofMembers.set(block.members, all.length);
      else ofAddresses.set(text, all.length);
      return all.push(block) - 1;
    },
  };
}
