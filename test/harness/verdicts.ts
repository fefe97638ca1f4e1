/** Families of single probes: objects, policies, and whether each packet arrived. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { answerOf } from '../../src/engine/decision.ts';
import { decide } from '../../src/engine/evaluate.ts';
import type { End } from '../../src/engine/match.ts';
import type { PortMap } from '../../src/engine/ports.ts';
import { placeOf, valueAt } from '../../src/engine/ports.ts';
import type { Any, Family, Tally } from './family.ts';
import { count, rulings } from './family.ts';
import type { MatrixProbe, MatrixState } from './matrix.ts';
import { endOf, endsOf, matrixStates, probesOf } from './matrix.ts';
import { worldOfObjects } from './worlds.ts';

export function runVerdicts({ data, folder }: Family, tally: Tally): void {
  if (data.encoding === 'matrix') {
    for (const state of matrixStates(data)) runState(state, tally);
    return;
  }
  for (const one of casesOf(data, folder)) {
    const world = worldOfObjects([...one.objects, ...one.policies], rulings.verdicts);
    for (const probe of one.probes) {
      const { src, srcIP, dst, dstIP, protocol, port, allowed } = probe;
      const ends = [endOf(world, src, srcIP, dstIP), endOf(world, dst, dstIP, dstIP)] as const;
      judge(world, ends, { protocol, port, arrived: allowed }, one.case, tally);
    }
  }
}

/** The cases themselves, or from a file each, with the objects that all of them share. */
function casesOf(data: Any, folder: string): readonly Any[] {
  return (data.cases as Any[]).map((one) => {
    if (one.file === undefined) return one;
    const cluster = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    const shared = cluster.flatMap((name) => loadAll(readFileSync(join(folder, name), 'utf8')) as Any[]);
    const found = JSON.parse(readFileSync(join(folder, one.file), 'utf8'));
    // A case that names its namespaces means these and no others.
    const others = shared.filter(({ kind }) => found.namespaces === undefined || kind !== 'Namespace');
    return { ...found, objects: [...others, ...(found.namespaces ?? []), ...(found.objects ?? [])] };
  });
}

/** Where the packets contradict the specification, it is the specification that is answered. */
function runState(state: MatrixState, tally: Tally): void {
  const world = worldOfObjects(state.objects, rulings.verdicts);
  const maps = new Map<string, PortMap>();
  for (const probe of probesOf(state)) {
    const pair = `${probe.source.join()} ${probe.target} ${probe.address}`;
    const map = maps.get(pair) ?? decide(world, ...endsOf(world, probe));
    maps.set(pair, map);
    const contradicted = state.againstSpecification.has(probe.key);
    const expected = contradicted ? !probe.arrived : probe.arrived;
    const right = answerOf(valueAt(map, placeOf(probe.protocol, probe.port))) === (expected ? 'allowed' : 'denied');
    if (contradicted && right) count(tally.ruled, 'packets of an enforcer that deviates from the specification');
    else if (right) tally.passed++;
    else judge(world, endsOf(world, probe), { ...probe, arrived: expected }, state.name, tally);
  }
}

function judge(
  world: CompiledWorld,
  [source, destination]: readonly [End, End],
  { protocol, port, arrived }: Pick<MatrixProbe, 'protocol' | 'port' | 'arrived'>,
  name: string,
  tally: Tally,
): void {
  const answer = answerOf(valueAt(decide(world, source, destination), placeOf(protocol, port)));
  if (answer === (arrived ? 'allowed' : 'denied')) {
    tally.passed++;
    return;
  }
  tally.failed++;
  const ends = [source, destination].map(({ pod, node, address }) => pod?.endpoint.id ?? node ?? String(address));
  console.log(
    `${name}: ${ends.join(' → ')} ${protocol} ${port}: ${answer}, expected ${arrived ? 'allowed' : 'denied'}`,
  );
}
