/** One random world, or pair of worlds, asked of the engine and of the specification in code. */
import { applyDelta, compile, derive } from '../../src/engine/compile.ts';
import type { CompiledWorld } from '../../src/engine/compile.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { differences } from '../../src/engine/difference.ts';
import type { PairDifference } from '../../src/engine/difference.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { commonFamilies } from '../../src/engine/reach.ts';
import { createRun } from '../../src/engine/run.ts';
import type { EndpointId } from '../../src/model/cluster.ts';
import type { Family } from '../../src/model/network.ts';
import { contains, familyOf, parseAddress } from '../../src/model/network.ts';
import type { NaiveEnd, NaiveProbe, NaiveWorld } from '../oracle.ts';
import { compareNaively, evaluateNaively } from '../oracle.ts';
import { mutate } from '../random-edits.ts';
import { hasEnds, randomProbes, randomWorld } from '../random-world.ts';
import type { Random } from '../random.ts';
import { deltaBetween, endsOf, worldOf } from './raw-world.ts';
import type { RawPod } from './sharp-world.ts';
import { withSharpEdit, withSharpPolicy, withTwins } from './sharp-world.ts';
import { isWidened } from './widened.ts';

/** What was asked, and the first answer that is not as it must be. */
export interface Outcome {
  readonly probes: number;
  readonly changes: number;
  readonly unclear: number;
  /** Whether the world is one of the richer ones, see `isRich`. */
  readonly rich: boolean;
  /** Answers vaguer than they must be, behind the bound on the conditions of one decision. */
  readonly widened: number;
  readonly wrong?: string;
}

const nothing: Outcome = { probes: 0, changes: 0, unclear: 0, rich: false, widened: 0 };

/** Every probe of a world. */
export function checkWorld(random: Random, most: number): Outcome {
  const raw = randomWorld(random);
  const compiled = compile(createRun(raw.rulings), worldOf(raw));
  let [probes, widened] = [0, 0];
  for (const probe of randomProbes(raw, random, most)) {
    const { source, destination } = endsOf(compiled, probe);
    const { answer, atoms } = evaluate(compiled, source, destination, probe.protocol, probe.port);
    const expected = evaluateNaively(raw, probe);
    probes++;
    if (answer === expected) continue;
    if (answer !== 'unknown' || !isWidened(atoms))
      return { ...nothing, probes, wrong: `${text(probe)}: ${answer}, expected ${expected}` };
    widened++;
  }
  return { ...nothing, probes, widened };
}

type Change = PairDifference['change'] | 'none';

/** The differences of two worlds against comparing the naive verdicts of all probes. */
export function checkPair(random: Random, share: number): Outcome {
  const before = withTwins(random.chance(0.7) ? richWorld(random) : randomWorld(random), random);
  const { world: mutated, description } = mutate(before, random);
  const after = random.chance(0.5) ? withSharpPolicy(mutated, random) : mutated;
  if (random.chance(0.8)) return compared(before, after, description, random, share);
  const [was, is] = withSharpEdit(before, after, random);
  return compared(was, is, description, random, share);
}

function compared(before: NaiveWorld, after: NaiveWorld, description: string, random: Random, share: number): Outcome {
  const run = createRun(before.rulings);
  const [was, is] = [compile(run, worldOf(before)), compile(run, worldOf(after))];
  const found = differences(was, is);
  const count = { ...nothing, rich: isRich(before), probes: 0, changes: 0, unclear: 0, widened: 0 };
  for (const { probe, family } of probesOf(was, is, [before, after], random, share)) {
    if (isDone(was, is, probe) || ![before, after].every((world) => hasEnds(world, probe))) continue;
    const expected = compareNaively(before, after, probe);
    const { change: got, decisions } = foundChange(found, probe, family);
    count.probes++;
    const atoms = decisions.flatMap((one) => run.decisions.atomsOf(one));
    if (expected !== got && got === 'unclear' && isWidened(atoms)) count.widened++;
    else if (expected !== got)
      return { ...count, wrong: `${description}: ${text(probe)}: ${got}, expected ${expected}` };
    if (got === 'unclear') count.unclear++;
    else if (got !== 'none') count.changes++;
  }
  return count;
}

/** Deriving a changed world against compiling it. */
export function checkDerived(random: Random, most: number): Outcome {
  const before = randomWorld(random);
  const { world: after, description } = mutate(before, random);
  const run = createRun(before.rulings);
  const [from, to] = [worldOf(before), worldOf(after)];
  const delta = deltaBetween(from, to);
  const derived = derive(compile(run, from), delta);
  const compiled = compile(run, applyDelta(from, delta));
  let probes = 0;
  for (const probe of randomProbes(after, random, most)) {
    const [expected, got] = [compiled, derived].map((world) => {
      const { source, destination } = endsOf(world, probe);
      return text(evaluate(world, source, destination, probe.protocol, probe.port));
    });
    probes++;
    if (got !== expected) return { ...nothing, probes, wrong: `${description}: ${text(probe)}: ${got ?? ''}` };
  }
  const left = differences(derived, compiled).length;
  return { ...nothing, probes, ...(left === 0 ? {} : { wrong: `${description}: ${left} differences to itself` }) };
}

/** A world of three namespaces or more, both families, labels in common, and something that cannot be known. */
function richWorld(random: Random): NaiveWorld {
  for (let attempt = 0; attempt < 200; attempt++) {
    const world = randomWorld(random);
    if (isRich(world)) return world;
  }
  return randomWorld(random);
}

function isRich(world: NaiveWorld): boolean {
  const pods = world.objects as readonly RawPod[];
  const { namespaces, families } = sizeOf(compile(createRun(world.rulings), worldOf(world)));
  const labels = pods.map(({ metadata }) => JSON.stringify(metadata.labels?.['app']));
  const isUnknown =
    Object.values(world.rulings).includes('unknown') || world.policies.some(({ presentIf }) => presentIf);
  return namespaces >= 3 && families === 2 && new Set(labels).size < labels.length && isUnknown;
}

function sizeOf(world: CompiledWorld): { readonly namespaces: number; readonly families: number } {
  const pods = [...world.pods.values()];
  const families = (['IPv4', 'IPv6'] as const).filter((family) =>
    pods.some(({ address }) => address[family] !== undefined),
  );
  return { namespaces: new Set(pods.map(({ endpoint }) => endpoint.namespace)).size, families: families.length };
}

interface FoundChange {
  readonly change: Change | 'told twice';
  /** Of both sides; of none where nothing changes. */
  readonly decisions: readonly Decision[];
}

/** What the differences say about one probe; it may be in one of them only. */
function foundChange(found: readonly PairDifference[], probe: NaiveProbe, family: Family): FoundChange {
  const is = (end: PairDifference['source'], asked: NaiveEnd): boolean =>
    'pod' in asked
      ? end.kind === 'pods' && end.members.includes(asked.pod as EndpointId)
      : end.kind === 'outside' && contains(end.addresses, parseAddress(asked.address) ?? 0n);
  const hits = found.filter(
    (one) =>
      one.families.includes(family) &&
      is(one.source, probe.source) &&
      is(one.destination, probe.destination) &&
      one.ports.some(
        ({ protocol, first, last }) =>
          protocol === probe.protocol && (protocol === 'other' || (probe.port >= first && probe.port <= last)),
      ),
  );
  const [hit, ...others] = hits;
  if (hit === undefined) return { change: 'none', decisions: [] };
  return { change: others.length > 0 ? 'told twice' : hit.change, decisions: [hit.before, hit.after] };
}

interface Asked {
  readonly probe: NaiveProbe;
  readonly family: Family;
}

/** A share of: every pair of pods that both worlds have, and every outside address, on the ports worth asking. */
function probesOf(
  before: CompiledWorld,
  after: CompiledWorld,
  raw: readonly NaiveWorld[],
  random: Random,
  share: number,
): readonly Asked[] {
  const wanted = raw.flatMap((world) => randomProbes(world, random, 80));
  const ports = [...new Map(wanted.map(({ protocol, port }) => [`${protocol} ${port}`, { protocol, port }])).values()];
  const ends = wanted.flatMap(({ source, destination }) => [source, destination]);
  const outside = [...new Set(ends.flatMap((end) => ('pod' in end || 'node' in end ? [] : end.address)))];
  const ids = [...before.pods.keys()].filter((id) => after.pods.has(id));
  const out: Asked[] = [];
  const isTwin = (end: NaiveEnd): boolean => 'pod' in end && end.pod.endsWith('-twin');
  const ask = (source: NaiveEnd, destination: NaiveEnd, family: Family): void => {
    const chance = isTwin(source) || isTwin(destination) ? share * 3 : share;
    for (const port of ports) if (random.chance(chance)) out.push({ probe: { source, destination, ...port }, family });
  };
  for (const pod of ids) {
    for (const other of ids) {
      if (pod === other) continue;
      for (const family of familyOfBoth(before, after, pod, other)) ask({ pod }, { pod: other }, family);
    }
    for (const address of outside) {
      const family = familyOf(parseAddress(address) ?? 0n);
      ask({ pod }, { address }, family);
      ask({ address }, { pod }, family);
    }
  }
  return out;
}

/** The family that the naive evaluator takes in both worlds, if it is one. */
function familyOfBoth(before: CompiledWorld, after: CompiledWorld, source: EndpointId, destination: EndpointId) {
  const first = (world: CompiledWorld) => {
    const [a, b] = [world.pods.get(source), world.pods.get(destination)];
    return a === undefined || b === undefined ? undefined : commonFamilies(world, a, b)[0];
  };
  const [was, is] = [first(before), first(after)];
  return was !== undefined && was === is ? [was] : [];
}

/** Pods that are done on both sides are no endpoints where the enforcer forgets them. */
function isDone(before: CompiledWorld, after: CompiledWorld, probe: NaiveProbe): boolean {
  if (before.run.rulings['finished-pods'] !== 'gone') return false;
  return [probe.source, probe.destination].some(
    (end) =>
      'pod' in end &&
      [before, after].every((world) => world.pods.get(end.pod as EndpointId)?.endpoint.finished === true),
  );
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
