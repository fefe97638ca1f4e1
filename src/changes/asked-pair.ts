/** Two ends of recorded connections with what was worked out about them so far, so that a million of them are fast. */
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import type { Decision } from '../engine/decision.ts';
import type { PortMap } from '../engine/ports.ts';
import { placeOf } from '../engine/ports.ts';
import type { ContainerPort, Family } from '../model/network.ts';
import { namedProtocols } from '../model/network.ts';
import type { Direction } from '../model/policy.ts';
import type { Question, Standin } from './question.ts';
import { decisionAt, portsBetween } from './question.ts';

/** `decisionIn`, with the ports of two ends in a world worked out once. */
export type Decide = (world: CompiledWorld, question: Question) => Decision | undefined;

export interface AskedPair<Answered> extends PairEnds {
  readonly stretches: PortStretches;
  /** By stretch of ports, and whether a refusal is the newest record. */
  readonly answers: Map<number, Answered>;
  readonly decide: Decide;
}

/** The number of the stretch in which a place of the port line lies. */
type PortStretches = (place: number) => number;

export interface PairEnds {
  readonly sources: readonly Standin[];
  readonly destinations: readonly Standin[];
}

export function askedPair<Answered>(worlds: readonly CompiledWorld[], ends: PairEnds): AskedPair<Answered> {
  const known = new Map<CompiledWorld, Map<Standin, Map<Standin, Map<Family, PortMap | undefined>>>>();
  const decide: Decide = (world, question) => {
    const { source, destination, family } = question;
    const byFamily = inside(inside(inside(known, world), source), destination);
    if (!byFamily.has(family)) byFamily.set(family, portsBetween(world, question));
    const map = byFamily.get(family);
    return map === undefined ? undefined : decisionAt(world, map, question);
  };
  return { ...ends, stretches: portStretches(worlds, ends), answers: new Map(), decide };
}

function inside<Outer, Key, Value>(map: Map<Outer, Map<Key, Value>>, key: Outer): Map<Key, Value> {
  const known = map.get(key) ?? new Map<Key, Value>();
  map.set(key, known);
  return known;
}

/** The port line of one pair, cut wherever a rule of either end begins or ends: inside a stretch all answers are one. */
function portStretches(worlds: readonly CompiledWorld[], { sources, destinations }: PairEnds): PortStretches {
  const borders = new Set<number>(namedProtocols.map((protocol) => placeOf(protocol, 1))).add(placeOf('other', 0));
  for (const world of worlds) {
    for (const end of sources) addRules(borders, world, end, 'egress');
    for (const end of destinations) {
      addRules(borders, world, end, 'ingress');
      if (end.kind === 'pod') addPorts(borders, world.pods.get(end.id)?.endpoint.ports ?? []);
    }
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return (place) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function addRules(borders: Set<number>, world: CompiledWorld, end: Standin, direction: Direction): void {
  const pod = end.kind === 'pod' ? world.pods.get(end.id) : undefined;
  if (pod === undefined) return;
  for (const { direction: side } of selecting(world, pod, direction)) {
    for (const rule of side.rules) {
      for (const port of rule.ports ?? []) {
        if (port.kind !== 'range') continue;
        borders.add(placeOf(port.protocol, port.first)).add(placeOf(port.protocol, port.last) + 1);
      }
    }
  }
}

/** Names of ports lead to these, and to no others. */
function addPorts(borders: Set<number>, ports: readonly ContainerPort[]): void {
  for (const { protocol, port } of ports) borders.add(placeOf(protocol, port)).add(placeOf(protocol, port) + 1);
}
