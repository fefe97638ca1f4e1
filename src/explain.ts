/** Why one connection is allowed or denied, on one side or on both, and what turned the answer between them. */
import { explainChange } from './changes/causes.ts';
import type { ObjectPlaces } from './changes/object-steps.ts';
import type { Question, Standin } from './changes/question.ts';
import type { Changes } from './changes/units.ts';
import { changesBetween } from './changes/units.ts';
import type { CompiledWorld } from './engine/compile.ts';
import { compile } from './engine/compile.ts';
import type { Ground } from './engine/partition.ts';
import { groundAt, partition } from './engine/partition.ts';
import { placeOf } from './engine/ports.ts';
import { createRun } from './engine/run.ts';
import type { Rulings, World } from './model/cluster.ts';
import type {
  ExplainedChange,
  ExplainedPorts,
  ExplainedSide,
  ExplainedState,
  ExplainedWay,
} from './model/explanation.ts';
import type { Family, PortRange } from './model/network.ts';
import { joinRanges } from './model/port-ranges.ts';
import type { Aim, Found } from './questions/ends.ts';
import { aimsOf, endOf, endsNamed, familiesOf, kindOf, missing, nameOf, seenAs } from './questions/ends.ts';
import type { NamedPeer } from './questions/names.ts';

export { missing } from './questions/ends.ts';
export { nearestEnd, parsePeer, type NamedPeer } from './questions/names.ts';

/** One state of a run: its worlds, and where objects of the later one are written. */
export interface Explainable {
  readonly before?: World;
  readonly after: World;
  readonly rulings: Rulings;
  readonly places: ObjectPlaces;
}

/** A way with its ends, to ask the other side about them. */
interface Way {
  /** Equal on both sides for the same two ends and what is asked of them. */
  readonly key: string;
  readonly explained: ExplainedWay;
  readonly from: Found;
  readonly aim: Aim;
  readonly family: Family;
}

export function explain(
  { before, after, rulings, places }: Explainable,
  source: NamedPeer,
  destination: NamedPeer,
): Omit<ExplainedState, 'state'> {
  const run = createRun(rulings);
  const is = compile(run, after);
  const now = waysIn(is, source, destination);
  const side = ({ distinct }: Ways, world: World): ExplainedSide => ({
    ways: distinct.map(({ explained }) => explained),
    ...(distinct.length > 0 ? {} : { none: whyNone(world, source, destination) }),
  });
  if (before === undefined) return { after: side(now, after), changes: [] };
  const was = compile(run, before, is);
  const old = waysIn(was, source, destination);
  const changes = changesBetween(was, is, places);
  return {
    before: side(old, before),
    after: side(now, after),
    changes: now.distinct.flatMap((way) => changesOf(changes, old.all.get(way.key), way)),
  };
}

/** The ways of one world that are answered differently; none where an end does not exist in it. */
export function explainedWays(
  world: CompiledWorld,
  source: NamedPeer,
  destination: NamedPeer,
): readonly ExplainedWay[] {
  return waysIn(world, source, destination).distinct.map(({ explained }) => explained);
}

interface Ways {
  readonly all: ReadonlyMap<string, Way>;
  /** One of those that are answered alike. */
  readonly distinct: readonly Way[];
}

/** None if an end does not exist in this world. */
function waysIn(world: CompiledWorld, source: NamedPeer, destination: NamedPeer): Ways {
  const all = new Map<string, Way>();
  const distinct: Way[] = [];
  const answers = new Map<string, Set<string>>();
  for (const aim of aimsOf(world, destination)) {
    for (const from of endsNamed(world, source.text).flatMap((one) => seenAs(world, one, aim))) {
      for (const family of familiesOf(world, from, aim.end)) {
        const key = JSON.stringify([nameOf(from), nameOf(aim.end), aim.asked, family]);
        const way: Way = { key, explained: wayOf(world, from, aim, family), from, aim, family };
        all.set(key, way);
        const kind = JSON.stringify([kindOf(from), kindOf(aim.end), aim.asked]);
        const known = answers.get(kind) ?? new Set<string>();
        answers.set(kind, known);
        const answer = JSON.stringify(way.explained.grounds);
        if (known.size < known.add(answer).size) distinct.push(way);
      }
    }
  }
  return { all, distinct };
}

function wayOf(world: CompiledWorld, from: Found, { end: to, asked, door }: Aim, family: Family): ExplainedWay {
  const [source, destination] = [endOf(from, family), endOf(to, family)];
  const one = asked && { protocol: asked.protocol, first: asked.port, last: asked.port };
  const grounds =
    one === undefined ? partition(world, source, destination) : [groundAt(world, source, destination, one)];
  return {
    source: nameOf(from),
    destination: nameOf(to),
    ...(door && { via: { namespace: door.service.namespace, service: door.service.name, by: door.by } }),
    ...(asked && { asked: { protocol: asked.protocol, port: asked.port } }),
    grounds: grounds.map(told),
  };
}

function told({ ports, answer, egress, ingress, reasons, atoms, nearest = [] }: Ground): ExplainedPorts {
  return { ports, answer, egress, ingress, reasons, dependsOn: atoms.map(({ text }) => text), nearest };
}

/** The ports of a way that both sides answer differently, told together where the same edits turn them. */
function changesOf(changes: Changes, old: Way | undefined, way: Way): readonly ExplainedChange[] {
  if (old === undefined) return [];
  const { source, destination } = way.explained;
  const found = new Map<string, ExplainedChange & { ports: PortRange[] }>();
  for (const { ports, before, after } of differing(old.explained, way.explained)) {
    const gain = after === 'allowed' || (after === 'unknown' && before === 'denied');
    for (const range of ports) {
      const question: Question = {
        source: standinOf(way.from),
        destination: standinOf(way.aim.end),
        family: way.family,
        place: placeOf(range.protocol, range.first),
      };
      const { causes, flip } = explainChange(changes, question, gain ? 'gain' : 'loss');
      const key = JSON.stringify([before, after, causes.map(({ origin, text }) => [origin, text])]);
      const known = found.get(key);
      if (known !== undefined) known.ports.push(range);
      else found.set(key, { source, destination, ports: [range], before, after, causes, ...(flip && { flip }) });
    }
  }
  return [...found.values()].map((change) => ({ ...change, ports: joinRanges(change.ports) }));
}

/** Stretches on which the answers differ. */
function differing(old: ExplainedWay, way: ExplainedWay) {
  return way.grounds.flatMap(({ ports, answer: after }) =>
    old.grounds.flatMap(({ ports: others, answer: before }) => {
      const shared = before === after ? [] : overlap(ports, others);
      return shared.length === 0 ? [] : [{ ports: shared, before, after }];
    }),
  );
}

function overlap(a: readonly PortRange[], b: readonly PortRange[]): readonly PortRange[] {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const [first, last] = [Math.max(one.first, other.first), Math.min(one.last, other.last)];
      return one.protocol === other.protocol && first <= last ? [{ protocol: one.protocol, first, last }] : [];
    }),
  );
}

function standinOf(found: Found): Standin {
  if ('endpoint' in found) return { kind: 'pod', id: found.endpoint.id };
  return found.node === undefined
    ? { kind: 'address', address: found.address }
    : { kind: 'node', name: found.node, address: found.address };
}

/** The ends exist somewhere, but not in this world, or they share no address family. */
function whyNone(world: World, source: NamedPeer, destination: NamedPeer): string {
  const reasons = [missing(world, source, 'source'), missing(world, destination, 'destination')];
  const found = reasons.flatMap((reason) => (reason === undefined ? [] : [`${reason} here`]));
  return found.length > 0
    ? found.join(', ')
    : `${source.text} and ${destination.text} have no address family in common`;
}
