/** Comparing two worlds against comparing the naive verdicts on all probes. */
import { applyDelta, compile, derive } from '../../src/engine/compile.ts';
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { differences } from '../../src/engine/difference.ts';
import type { PairDifference } from '../../src/engine/difference.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { commonFamilies } from '../../src/engine/reach.ts';
import { createRun } from '../../src/engine/run.ts';
import type { EndpointId } from '../../src/model/cluster.ts';
import type { Family } from '../../src/model/network.ts';
import { contains, familyOf, parseAddress } from '../../src/model/network.ts';
import type { NaiveEnd, NaiveProbe, NaiveWorld } from '../oracle.ts';
import { atomsOf, evaluateWith } from '../oracle.ts';
import type { Random } from '../random-world.ts';
import { forSeeds, hasEnds, mutate, randomProbes, randomWorld } from '../random-world.ts';
import { deltaBetween, endsOf, worldOf } from './raw-world.ts';

const pairs = Number(process.env['RANDOM_PAIRS'] ?? 300);
const mostAtoms = 10;

type Change = PairDifference['change'] | 'none';

/** What comparing both answers in all shared completions says; undefined if there are too many. */
function expectedChange(before: NaiveWorld, after: NaiveWorld, probe: NaiveProbe): Change | undefined {
  const atoms = [...new Set([...atomsOf(before, probe), ...atomsOf(after, probe)])];
  if (atoms.length > mostAtoms) return undefined;
  const seen = new Set<string>();
  for (let bits = 0; bits < 2 ** atoms.length; bits++) {
    const holds = (atom: string): boolean => ((bits >> atoms.indexOf(atom)) & 1) === 1;
    seen.add(`${String(evaluateWith(before, probe, holds))} ${String(evaluateWith(after, probe, holds))}`);
  }
  if (!seen.has('true false') && !seen.has('false true')) return 'none';
  if (seen.size > 1) return 'unclear';
  return seen.has('false true') ? 'newly-allowed' : 'newly-denied';
}

/** What the differences say about one probe. */
function foundChange(found: readonly PairDifference[], probe: NaiveProbe, family: Family): Change {
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
  if (hits.length > 1) throw new Error(`${JSON.stringify(probe)} is in ${hits.length} differences`);
  return hits[0]?.change ?? 'none';
}

function probesOf(before: CompiledWorld, after: CompiledWorld, raw: readonly NaiveWorld[], random: Random) {
  const wanted = raw.flatMap((world) => randomProbes(world, random, 80));
  const ports = [...new Map(wanted.map(({ protocol, port }) => [`${protocol} ${port}`, { protocol, port }])).values()];
  const outside = [
    ...new Set(
      wanted
        .flatMap(({ source, destination }) => [source, destination])
        .flatMap((end) => ('pod' in end || 'node' in end ? [] : end.address)),
    ),
  ];
  const out: { probe: NaiveProbe; family: Family }[] = [];
  const ids = [...before.pods.keys()].filter((id) => after.pods.has(id));
  const chosen = () => ports.filter(() => random.chance(0.25));
  for (const source of ids) {
    for (const destination of ids) {
      if (source === destination) continue;
      for (const family of familiesOf(before, after, source, destination)) {
        for (const port of chosen()) {
          out.push({ probe: { source: { pod: source }, destination: { pod: destination }, ...port }, family });
        }
      }
    }
    for (const address of outside) {
      const family = familyOf(parseAddress(address) ?? 0n);
      for (const port of chosen()) {
        out.push({ probe: { source: { pod: source }, destination: { address }, ...port }, family });
        out.push({ probe: { source: { address }, destination: { pod: source }, ...port }, family });
      }
    }
  }
  return out;
}

/** The family that the naive evaluator takes for both worlds, if it is one. */
function familiesOf(before: CompiledWorld, after: CompiledWorld, source: EndpointId, destination: EndpointId) {
  const first = (world: CompiledWorld) => {
    const [a, b] = [world.pods.get(source), world.pods.get(destination)];
    return a === undefined || b === undefined ? undefined : commonFamilies(world, a, b)[0];
  };
  const [was, is] = [first(before), first(after)];
  return was !== undefined && was === is ? [was] : [];
}

test(`differences of ${pairs} random pairs of worlds are those of comparing naive verdicts`, () => {
  const count = { probes: 0, changes: 0, unclear: 0, skipped: 0, threeNamespaces: 0 };
  forSeeds(100_001, pairs, (random) => {
    const before = randomWorld(random);
    const { world: after, description } = mutate(before, random);
    const run = createRun(before.rulings);
    const [was, is] = [compile(run, worldOf(before)), compile(run, worldOf(after))];
    const found = differences(was, is);
    if (new Set([...was.pods.values()].map((pod) => pod.endpoint.namespace)).size >= 3) count.threeNamespaces++;
    for (const { probe, family } of probesOf(was, is, [before, after], random)) {
      if (isDone(was, is, probe) || ![before, after].every((world) => hasEnds(world, probe))) continue;
      const expected = expectedChange(before, after, probe);
      const got = foundChange(found, probe, family);
      count.probes++;
      if (expected === undefined) count.skipped++;
      else if (expected !== got) {
        throw new Error(
          `${description}: ${JSON.stringify(probe)} ${family}: ${got}, expected ${expected} ${JSON.stringify([before, after])}`,
        );
      } else if (got !== 'none') count[got === 'unclear' ? 'unclear' : 'changes']++;
    }
  });
  console.info(JSON.stringify(count));
  expect(count.changes).toBeGreaterThan(pairs);
  expect(count.unclear).toBeGreaterThan(pairs / 10);
});

/** Pods that are done on both sides are no endpoints where the enforcer forgets them. */
function isDone(before: CompiledWorld, after: CompiledWorld, probe: NaiveProbe): boolean {
  if (before.run.rulings['finished-pods'] !== 'gone') return false;
  return [probe.source, probe.destination].some((end) => {
    if (!('pod' in end)) return false;
    const [was, is] = [before, after].map((world) => world.pods.get(end.pod as EndpointId)?.endpoint.finished);
    return was === true && is === true;
  });
}

test(`deriving a world answers as compiling it does, on ${pairs} random changes`, () => {
  forSeeds(300_001, pairs, (random) => {
    const before = randomWorld(random);
    const { world: after, description } = mutate(before, random);
    const run = createRun(before.rulings);
    const [from, to] = [worldOf(before), worldOf(after)];
    const delta = deltaBetween(from, to);
    const derived = derive(compile(run, from), delta);
    const compiled = compile(run, applyDelta(from, delta));
    expect([...derived.pods.keys()].sort()).toEqual([...compiled.pods.keys()].sort());
    for (const probe of randomProbes(after, random, 40)) {
      const ends = endsOf(compiled, probe);
      const expected = evaluate(compiled, ends.source, ends.destination, probe.protocol, probe.port);
      const own = endsOf(derived, probe);
      const got = evaluate(derived, own.source, own.destination, probe.protocol, probe.port);
      if (JSON.stringify(got) !== JSON.stringify(expected)) throw new Error(`${description}: ${JSON.stringify(probe)}`);
    }
    expect(differences(derived, compiled)).toEqual([]);
  });
});
