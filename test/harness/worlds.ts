/** Raw objects and folders to compiled worlds, by the functions that the commands use. */
import { discover } from '../../src/discover.ts';
import { dialects } from '../../src/dialects/index.ts';
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { compile } from '../../src/engine/compile.ts';
import { decideBetween } from '../../src/engine/evaluate.ts';
import type { End } from '../../src/engine/match.ts';
import { podEnd } from '../../src/engine/match.ts';
import type { PortMap } from '../../src/engine/ports.ts';
import { commonFamilies } from '../../src/engine/reach.ts';
import type { Run } from '../../src/engine/run.ts';
import { createRun } from '../../src/engine/run.ts';
import { folderTree } from '../../src/io/folder.ts';
import { load } from '../../src/load.ts';
import type { ClusterNode, EndpointId, Rulings } from '../../src/model/cluster.ts';
import type { Problem } from '../../src/model/comparison.ts';
import type { Manifest } from '../../src/model/object.ts';
import { profiles } from '../../src/profiles/index.ts';
import { liveSnapshot } from '../live-snapshot.ts';
import type { Any } from './family.ts';

export interface Opened {
  readonly world: CompiledWorld;
  /** Objects of the state by identity. */
  readonly objects: ReadonlyMap<string, Manifest>;
  readonly problems: readonly Problem[];
}

/** Objects as a cluster would return them. */
export function worldOfObjects(
  objects: readonly Any[],
  rulings: Rulings,
  run = createRun(rulings),
  profile = 'spec',
): CompiledWorld {
  const nothing = { manifests: [] };
  const { states } = load({ base: nothing, head: nothing }, liveSnapshot(objects, {}), {
    sources: [],
    rulings,
    profile,
    dialects,
    profiles,
    states: 'all',
  });
  const [state] = states;
  if (state?.live === undefined || states.length > 1) throw new Error(`${states.length} states of one cluster`);
  return compile(run, state.live);
}

const elsewhere: ClusterNode = { name: 'elsewhere', labels: new Map(), addresses: [], podRanges: [] };

/**
 * All files below a folder as one state, as an analyzer of manifests sees it: pods lie where no block of IPv4 can mean
 * them, and the one node is none that a policy names.
 */
export async function worldOfFolder(folder: string, rulings: Rulings, run: Run = createRun(rulings)): Promise<Opened> {
  const tree = folderTree(folder);
  const changes = await discover(tree, tree, {
    include: [],
    exclude: [],
    ignore: [],
    defaultNamespace: '',
    full: true,
    stopIfUnchanged: false,
    dialects,
  });
  const source = { id: 'all', include: ['**'], exclude: [], prune: 'yes', podRanges: ['fd00::/8'] } as const;
  const loaded = load(changes, undefined, {
    sources: [source],
    rulings,
    profile: 'spec',
    dialects,
    profiles,
    states: 'all',
  });
  const [state] = loaded.states;
  if (state === undefined || loaded.states.length > 1) throw new Error(`${loaded.states.length} states in ${folder}`);
  return {
    world: compile(run, { ...state.head, nodes: state.head.nodes.length > 0 ? state.head.nodes : [elsewhere] }),
    objects: state.headObjects,
    problems: [...changes.head.problems, ...loaded.problems],
  };
}

/** What two pods may talk, in the first family that both have; no map if they have none in common. */
export function mapBetween(world: CompiledWorld, source: EndpointId, destination: EndpointId): PortMap | undefined {
  const [a, b] = [world.pods.get(source), world.pods.get(destination)];
  if (a === undefined || b === undefined) return undefined;
  const [family] = commonFamilies(world, a, b);
  return family === undefined ? undefined : decideBetween(world, podEnd(a, family), podEnd(b, family));
}

export function mapWith(
  world: CompiledWorld,
  pod: EndpointId,
  outside: End,
  direction: 'in' | 'out',
): PortMap | undefined {
  const own = world.pods.get(pod);
  if (own === undefined) return undefined;
  const end = podEnd(own, outside.family);
  return direction === 'in' ? decideBetween(world, outside, end) : decideBetween(world, end, outside);
}
