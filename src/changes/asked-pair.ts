/** Two ends of recorded connections with all that the worlds say of them, so that a million connections are fast. */
import type { CompiledWorld, Pod, Selecting } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import type { Decision } from '../engine/decision.ts';
import { pruneKey } from '../engine/difference.ts';
import { permits } from '../engine/evaluate.ts';
import type { End } from '../engine/match.ts';
import type { PortMap } from '../engine/ports.ts';
import { combine, placeOf, transform } from '../engine/ports.ts';
import { commonFamilies } from '../engine/reach.ts';
import type { ContainerPort, Family } from '../model/network.ts';
import { familyOf, namedProtocols } from '../model/network.ts';
import type { Direction } from '../model/policy.ts';
import { inside } from './end-kinds.ts';
import type { PairContext } from './pairs.ts';
import type { Question, Standin } from './question.ts';
import { endIn } from './question.ts';
import { worldsOf } from './recorded-ends.ts';

export interface PairEnds {
  readonly sources: readonly Standin[];
  readonly destinations: readonly Standin[];
}

/** One way in which two ends may have met, with the decision of each world on every port. */
export interface PairWay {
  readonly question: Omit<Question, 'place'>;
  readonly before: PortMap;
  readonly after: PortMap;
  /** Absent: the live cluster lacks one of them. */
  readonly live?: PortMap;
}

export interface AskedPair {
  readonly ways: readonly PairWay[];
  /** There are more ends than are asked one by one. */
  readonly isCut: boolean;
  /** Inside one of these stretches every way has one decision in each world. */
  readonly decisionStretch: PortStretches;
  /** Inside one of these no rule of either end begins or ends, so that the grounds are the same too. */
  readonly ruleStretch: PortStretches;
}

/** The number of the stretch in which a place of the port line lies. */
type PortStretches = (place: number) => number;

/** Ends that are asked one by one; what is more stays unasked and makes the answer unknown. */
export const mostEnds = 256;

/** Asks about pairs of ends; what one end brings along is looked up once for all its pairs. */
export function pairAsker(context: PairContext): (ends: PairEnds) => AskedPair {
  const { changes, live } = context;
  const assumed = assumptions(context);
  const ports = portsAsker();
  return (ends) => {
    const ways: PairWay[] = [];
    for (const source of ends.sources.slice(0, mostEnds)) {
      for (const destination of ends.destinations.slice(0, mostEnds)) {
        for (const family of familiesFor(changes.after, source, destination)) {
          const asked = { source, destination, family };
          const [before, after] = [ports(changes.before, asked), ports(changes.after, asked)];
          if (before === undefined || after === undefined) continue;
          const asLive = live === undefined ? before : ports(live, asked);
          const way = { question: asked, before, after, ...(asLive === undefined ? {} : { live: asLive }) };
          for (const assuming of assumed)
            ways.push(assuming === undefined ? way : assume(changes.after, way, assuming));
        }
      }
    }
    let byRule: PortStretches | undefined;
    return {
      ways,
      isCut: ends.sources.length > mostEnds || ends.destinations.length > mostEnds,
      decisionStretch: stretchesAt(bordersOf(ways)),
      ruleStretch: (place) => (byRule ??= stretchesAt(allBorders(ends, context)))(place),
    };
  };
}

type Assumptions = readonly Question['assuming'][];

/** Only where some policy hangs on whether removed manifests stay. */
function assumptions({ changes }: PairContext): Assumptions {
  return changes.after.world.policies.some(({ condition }) => condition?.key.includes(pruneKey) === true)
    ? ['pruned', 'kept']
    : [undefined];
}

function assume({ run }: CompiledWorld, way: PairWay, assuming: 'pruned' | 'kept'): PairWay {
  const known = (value: Decision): Decision => run.decisions.assume(value, pruneKey, assuming === 'kept');
  return {
    question: { ...way.question, assuming },
    before: transform(way.before, known),
    after: transform(way.after, known),
    ...(way.live === undefined ? {} : { live: transform(way.live, known) }),
  };
}

/** That of a recorded address, or every family that both pods have. */
function familiesFor(world: CompiledWorld, source: Standin, destination: Standin): readonly Family[] {
  const address = source.address ?? destination.address;
  if (address !== undefined) return [familyOf(address)];
  const [a, b] = [source, destination].map((one) => (one.kind === 'pod' ? world.pods.get(one.id) : undefined));
  return a === undefined || b === undefined ? world.world.families : commonFamilies(world, a, b);
}

/** Every port between two ends in a world, or undefined if an end does not exist; policies of a pod are found once. */
function portsAsker(): (world: CompiledWorld, asked: Omit<Question, 'place'>) => PortMap | undefined {
  const known: Readonly<Record<Direction, Map<Pod, Map<CompiledWorld, readonly Selecting[]>>>> = {
    egress: new Map(),
    ingress: new Map(),
  };
  const policiesOf = (world: CompiledWorld, direction: Direction, pod: Pod): readonly Selecting[] => {
    const byWorld = inside(known[direction], pod);
    const found = byWorld.get(world) ?? selecting(world, pod, direction);
    byWorld.set(world, found);
    return found;
  };
  const permitted = (world: CompiledWorld, direction: Direction, subject: End, peer: End): PortMap =>
    permits(world, direction, subject, peer, subject.pod && policiesOf(world, direction, subject.pod));
  return (world, { source, destination, family }) => {
    const [from, to] = [endIn(world, source, family), endIn(world, destination, family)];
    if (from === undefined || to === undefined) return undefined;
    const { and, widen } = world.run.decisions;
    const [egress, ingress] = [permitted(world, 'egress', from, to), permitted(world, 'ingress', to, from)];
    return combine(egress, ingress, (a, b) => widen(and(a, b)));
  };
}

function stretchesAt(borders: Iterable<number>): PortStretches {
  const sorted = [...new Set(borders)].sort((a, b) => a - b);
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

function bordersOf(ways: readonly PairWay[]): readonly number[] {
  return ways.flatMap(({ before, after, live }) => [...before.starts, ...after.starts, ...(live?.starts ?? [])]);
}

/** Those of rules that meet the old pods of the ends, too. */
function allBorders(ends: PairEnds, context: PairContext): readonly number[] {
  const { rolling } = context;
  const own = [...ruleBorders(worldsOf(context), ends)];
  if (rolling === undefined) return own;
  const old = (some: readonly Standin[]): readonly Standin[] =>
    some.flatMap((end) => {
      const id = end.kind === 'pod' ? rolling.oldSelf(end.id) : undefined;
      return id === undefined ? [] : [{ ...end, kind: 'pod', id } as const];
    });
  const { before, after } = rolling.changes;
  const former = { sources: old(ends.sources), destinations: old(ends.destinations) };
  return [...own, ...ruleBorders([before, after], former)];
}

function ruleBorders(worlds: readonly CompiledWorld[], { sources, destinations }: PairEnds): ReadonlySet<number> {
  const borders = new Set<number>(namedProtocols.map((protocol) => placeOf(protocol, 1))).add(placeOf('other', 0));
  for (const world of worlds) {
    for (const end of sources) addRules(borders, world, end, 'egress');
    for (const end of destinations) {
      addRules(borders, world, end, 'ingress');
      if (end.kind === 'pod') addPorts(borders, world.pods.get(end.id)?.endpoint.ports ?? []);
    }
  }
  return borders;
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
