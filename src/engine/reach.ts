/** What a class may reach, or be reached by, in one world: the few peers that rules name, and the rest at one stroke. */
import type { Family } from '../model/network.ts';
import type { Direction } from '../model/policy.ts';
import type { ClassIndex, EndpointClass, WorldSide } from './classes.ts';
import { namedPeers } from './classes.ts';
import type { CompiledWorld, Pod, Selecting } from './compile.ts';
import { selecting } from './compile.ts';
import { permits } from './evaluate.ts';
import type { End } from './match.ts';
import { podEnd } from './match.ts';
import type { PortMap } from './ports.ts';

export interface Reach {
  readonly policies: readonly Selecting[];
  /** Classes that may differ from `rest`. */
  readonly named: ReadonlySet<number>;
  /** For every class that is not named. */
  readonly rest: PortMap;
  /** One end of the peer's class, or any other end. */
  towards(peer: End): PortMap;
}

/** Which classes a policy treats in a way of their own because their node matters. */
export function isBoundToNode(pod: Pod): boolean {
  return pod.endpoint.hostNetwork;
}

export interface Reaches {
  of(side: WorldSide, one: EndpointClass, direction: Direction): Reach;
}

/** Reaches of one comparison, each computed when first asked for. */
export function createReaches(worlds: Readonly<Record<WorldSide, CompiledWorld>>, index: ClassIndex): Reaches {
  const known = new Map<string, Reach>();
  const hostPods = index.classes.filter((one) => isBoundToNode(one.before) || isBoundToNode(one.after));
  return {
    of: (side, one, direction) => {
      const key = `${side} ${direction} ${one.index}`;
      let reach = known.get(key);
      if (reach === undefined)
        known.set(key, (reach = compute(worlds[side], side, one[side], direction, index, hostPods)));
      return reach;
    },
  };
}

function compute(
  world: CompiledWorld,
  side: WorldSide,
  pod: Pod,
  direction: Direction,
  index: ClassIndex,
  hostPods: readonly EndpointClass[],
): Reach {
  const policies = selecting(world, pod, direction);
  const towards = (peer: End): PortMap => permits(world, direction, podEnd(pod, peer.family), peer, policies);
  let named: Set<number> | undefined;
  let rest: PortMap | undefined;
  // Of most classes only the policies are asked for.
  return {
    policies,
    get named() {
      if (named !== undefined) return named;
      named = new Set(namedPeers(world, side, index, policies, direction));
      // A host-network pod may be let in as the node of the subject, whatever the rules say.
      if (direction === 'ingress') for (const one of hostPods) named.add(one.index);
      return named;
    },
    get rest() {
      return (rest ??= towards({ family: 'IPv4' }));
    },
    towards,
  };
}

/** Families in which two pods can talk: those both have; a pod without a known address has any. */
export function commonFamilies(world: CompiledWorld, source: Pod, destination: Pod): readonly Family[] {
  const has = (pod: Pod, family: Family): boolean => pod.address[family] !== undefined;
  const families = ['IPv4', 'IPv6'] as const;
  if (source.hasAddress && destination.hasAddress) return families.filter((f) => has(source, f) && has(destination, f));
  if (source.hasAddress) return families.filter((family) => has(source, family));
  if (destination.hasAddress) return families.filter((family) => has(destination, family));
  return world.world.families;
}
