/** One connection whose answer differs between two worlds, and what a world says about it. */
import type { CompiledWorld } from '../engine/compile.ts';
import type { Decision } from '../engine/decision.ts';
import { pruneKey } from '../engine/difference.ts';
import { decideBetween } from '../engine/evaluate.ts';
import type { End } from '../engine/match.ts';
import { podEnd } from '../engine/match.ts';
import type { PortMap } from '../engine/ports.ts';
import { placeOf, valueAt } from '../engine/ports.ts';
import type { EndpointId } from '../model/cluster.ts';
import type { Connection } from '../model/flow.ts';
import type { Address, Family } from '../model/network.ts';
import { familyOf } from '../model/network.ts';
import type { Direction } from '../model/policy.ts';
import type { Ends } from './local.ts';
import type { Sight } from './places.ts';

/** One end that stands for all that are alike: a pod by its id, or what is not a pod. */
export type Standin =
  | { readonly kind: 'pod'; readonly id: EndpointId; readonly address?: Address }
  | { readonly kind: 'address'; readonly address: Address }
  | { readonly kind: 'node'; readonly name: string; readonly address?: Address };

/** `place` is on the port line of the engine. */
export interface Question {
  readonly source: Standin;
  readonly destination: Standin;
  readonly family: Family;
  readonly place: number;
  readonly assuming?: 'pruned' | 'kept';
}

/** Where a connection is on the port line of the engine. */
export function placeIn({ protocol, port }: Connection): number {
  return placeOf(protocol, port ?? 1);
}

/** The end in a world, or undefined if the world does not have it. */
export function endIn(world: CompiledWorld, standin: Standin, family: Family): End | undefined {
  switch (standin.kind) {
    case 'pod': {
      const pod = world.pods.get(standin.id);
      return pod === undefined ? undefined : podEnd(pod, family, standin.address);
    }
    case 'address':
      return { family, address: standin.address };
    case 'node': {
      const own = world.nodes.get(standin.name)?.addresses.find((one) => familyOf(one) === family);
      const address = standin.address ?? own;
      return { family, node: standin.name, ...(address === undefined ? {} : { address }) };
    }
  }
}

/** The decision about the connection, or undefined if an end does not exist. */
export function decisionIn(world: CompiledWorld, question: Question): Decision | undefined {
  const ports = portsBetween(world, question);
  return ports === undefined ? undefined : decisionAt(world, ports, question);
}

/** Every port between the two ends of a question, or undefined if an end does not exist. */
export function portsBetween(
  world: CompiledWorld,
  { source, destination, family }: Pick<Question, 'source' | 'destination' | 'family'>,
): PortMap | undefined {
  const [from, to] = [endIn(world, source, family), endIn(world, destination, family)];
  return from === undefined || to === undefined ? undefined : decideBetween(world, from, to);
}

export function decisionAt(world: CompiledWorld, ports: PortMap, { place, assuming }: Question): Decision {
  const value = valueAt(ports, place);
  return assuming === undefined ? value : world.run.decisions.assume(value, pruneKey, assuming === 'kept');
}

export function endsOf({ source, destination }: Pick<Question, 'source' | 'destination'>): Ends {
  return {
    ...(source.kind === 'pod' ? { source: source.id } : {}),
    ...(destination.kind === 'pod' ? { destination: destination.id } : {}),
  };
}

/** One side of the connection, as the policies of its subject see it; undefined if an end does not exist. */
export function sightOf(world: CompiledWorld, question: Question, direction: Direction): Sight | undefined {
  const source = endIn(world, question.source, question.family);
  const destination = endIn(world, question.destination, question.family);
  if (source === undefined || destination === undefined) return undefined;
  const [subject, peer] = direction === 'egress' ? [source, destination] : [destination, source];
  return { world, direction, subject, peer, place: question.place };
}
