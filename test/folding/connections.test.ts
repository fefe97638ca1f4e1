/** The law of folding, on random worlds: what is folded says the same as the list of all pairs, and as the specification. */
import { expect, test } from '@jest/globals';
import { allowedPairs, foldedConnections } from '../../src/connections.ts';
import { blocksOf } from '../../src/changes/blocks.ts';
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { compile } from '../../src/engine/compile.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { createRun } from '../../src/engine/run.ts';
import { foldBlocks } from '../../src/folding/blocks.ts';
import type { EndpointId, World } from '../../src/model/cluster.ts';
import { endpointIdOf } from '../../src/model/cluster.ts';
import { foldedJson, pairsJson } from '../../src/reporters/index.ts';
import { endsOf, worldOf } from '../engine/raw-world.ts';
import { isWidened } from '../engine/widened.ts';
import type { NaiveEnd, NaiveWorld } from '../oracle.ts';
import { evaluateNaively } from '../oracle.ts';
import { outside, portNumbers } from '../random-makers.ts';
import { hasEnds, randomWorld } from '../random-world.ts';
import type { Random } from '../random.ts';
import { forSeeds, ofAllWorlds, share } from '../random.ts';
import type { Told } from './told.ts';
import { toldByPairs, toldByRows } from './told.ts';
import { checkConditions, type LabelledWorkload } from './unfold.ts';

/** Pods of one namespace with the same label are one workload in half of the worlds. */
function gathered(world: World, random: Random): World {
  if (random.chance(0.5)) return world;
  const endpoints = [...world.endpoints].map(([id, endpoint]) => {
    const name = endpoint.labels.get('app') ?? 'plain';
    const replicas = random.pick([1, 1, 3]);
    return [
      id,
      { ...endpoint, replicas, workload: { namespace: endpoint.namespace, kind: 'Deployment', name } },
    ] as const;
  });
  return { ...world, endpoints: new Map(endpoints) };
}

function parsed(texts: Iterable<string>) {
  return JSON.parse([...texts].join(''));
}

test('folded, in pairs and by the specification', () => {
  const total = { worlds: 0, asked: 0, allowed: 0, unknown: 0, widened: 0, conditions: 0, folded: 0, pairs: 0 };
  forSeeds(700_001, Math.ceil(3_000 * share), (random) => {
    const raw = randomWorld(random);
    const world = gathered(worldOf(raw), random);
    const compiled = compile(createRun(raw.rulings), world);
    const state = 'only';
    const folded = parsed(foldedJson([{ state, entries: [], rows: foldedConnections(world, raw.rulings) }])).states[0];
    const pairs = parsed(pairsJson([{ state, entries: [], rows: allowedPairs(world, raw.rulings) }])).states[0];
    const [byRows, byPairs] = [toldByRows(folded, world), toldByPairs(pairs.rows, world)];
    expect(byRows.everything()).toEqual(byPairs.everything());
    for (const question of questions(raw, world)) {
      if (!random.chance(0.06)) continue;
      const wanted = naively(raw, question);
      const got = byRows.answer(question.source, question.destination, question.protocol, question.port);
      total.asked++;
      if (got === 'unknown' && wanted !== 'unknown' && restsOnTooMuch(compiled, question)) {
        total.widened++;
        continue;
      }
      if (got !== wanted) throw new Error(`${JSON.stringify(question)}: ${got}, expected ${wanted}`);
      if (wanted !== 'denied') total[wanted]++;
    }
    total.conditions += checkConditions(folded.groups, labelled(world));
    total.worlds++;
    total.folded += folded.rows.length;
    total.pairs += pairs.rows.length;
  });
  console.info(JSON.stringify(total));
  ofAllWorlds(() => {
    expect(total.allowed).toBeGreaterThan(total.worlds * 3);
    expect(total.unknown).toBeGreaterThan(total.worlds / 3);
    expect(total.conditions).toBeGreaterThan(total.worlds / 4);
    expect(total.folded).toBeLessThan(total.pairs);
    expect(total.widened).toBeLessThanOrEqual(total.worlds / 10);
  });
}, 1_800_000);

test('of some endpoints: the rows of all that have one of them as an end', () => {
  let compared = 0;
  forSeeds(710_001, Math.ceil(600 * share), (random) => {
    const raw = randomWorld(random);
    const world = gathered(worldOf(raw), random);
    const compiled = compile(createRun(raw.rulings), world);
    const ids = [...world.endpoints.keys()];
    const some = random.some(ids, 1, 3);
    // Many are found by another way than few.
    const many = new Set([...some, ...Array.from({ length: 20 }, (_, at) => endpointIdOf(`nobody/${at}`))]);
    const told = (only?: ReadonlySet<EndpointId>): readonly string[] => {
      const rows = foldBlocks(blocksOf(compiled, only));
      return toldByRows(parsed(foldedJson([{ state: '', rows, entries: [] }])).states[0], world).everything();
    };
    const wanted = told().filter((line) => some.some((id) => line.split(/[ :]/).slice(0, 2).includes(id)));
    const mine = (lines: readonly string[]) =>
      lines.filter((line) => wanted.includes(line) || some.some((id) => line.includes(id)));
    expect(mine(told(new Set(some)))).toEqual(wanted);
    expect(mine(told(many))).toEqual(wanted);
    compared += wanted.length;
  });
  ofAllWorlds(() => expect(compared).toBeGreaterThan(100));
}, 1_800_000);

function labelled(world: World): readonly LabelledWorkload[] {
  const found = new Map<string, LabelledWorkload & { pods: ReadonlyMap<string, string>[] }>();
  for (const { workload, labels } of world.endpoints.values()) {
    const key = JSON.stringify(workload);
    const known = found.get(key) ?? { ...workload, pods: [] };
    found.set(key, known);
    known.pods.push(labels);
  }
  return [...found.values()];
}

interface Question {
  readonly source: string;
  readonly destination: string;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP' | 'other';
  readonly port: number;
  /** The same asked of the specification, once for each family. */
  readonly ways: readonly { readonly source: NaiveEnd; readonly destination: NaiveEnd }[];
}

function* questions({ rulings }: NaiveWorld, world: World): Iterable<Question> {
  const pods = [...world.endpoints.values()].filter(({ finished }) => !finished || rulings['finished-pods'] !== 'gone');
  const services = [...portNumbers, 81].flatMap((port) =>
    (['TCP', 'UDP'] as const).map((protocol) => ({ protocol, port })),
  );
  const asked = [...services, ...(rulings.protocols === 'all' ? [{ protocol: 'other' as const, port: 0 }] : [])];
  const addresses = (id: string) => world.endpoints.get(id as never)?.addresses ?? [];
  for (const { id: a } of pods) {
    for (const { id: b } of pods) {
      if (a === b) continue;
      const ways = waysBetween(a, b, addresses(a), addresses(b));
      for (const service of asked) yield { source: a, destination: b, ways, ...service };
    }
    for (const address of outside) {
      const isSix = address.includes(':');
      const own = addresses(a);
      if (own.length === 0 ? isSix : !own.some((one) => isFour(one) !== isSix)) continue;
      for (const service of asked.slice(0, 6)) {
        yield { source: a, destination: address, ways: [{ source: { pod: a }, destination: { address } }], ...service };
        yield { source: address, destination: a, ways: [{ source: { address }, destination: { pod: a } }], ...service };
      }
    }
  }
}

function isFour(address: bigint): boolean {
  return address >> 32n === 0xffffn;
}

/** Addresses of a pod are asked for one by one where both have both families. */
function waysBetween(a: string, b: string, from: readonly bigint[], to: readonly bigint[]): Question['ways'] {
  const text = (address: bigint): string =>
    isFour(address)
      ? [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 0xffn)).join('.')
      : Array.from({ length: 8 }, (_, at) => ((address >> BigInt(112 - 16 * at)) & 0xffffn).toString(16)).join(':');
  const pick = (list: readonly bigint[], four: boolean) => list.find((one) => isFour(one) === four);
  return [true, false].flatMap((four) => {
    const [x, y] = [pick(from, four), pick(to, four)];
    if ((from.length > 0 && x === undefined) || (to.length > 0 && y === undefined)) return [];
    if (from.length === 0 && to.length === 0 && !four) return [];
    return [
      {
        source: x === undefined ? { pod: a } : { pod: a, address: text(x) },
        destination: y === undefined ? { pod: b } : { pod: b, address: text(y) },
      },
    ];
  });
}

/** Whether more conditions meet in one of the ways than one decision may hold: such an answer is open, whatever they say. */
function restsOnTooMuch(world: CompiledWorld, { ways, protocol, port }: Question): boolean {
  return ways.some((way) => {
    const { source, destination } = endsOf(world, { ...way, protocol, port });
    return isWidened(evaluate(world, source, destination, protocol, port).atoms);
  });
}

function naively(raw: NaiveWorld, { ways, protocol, port }: Question): ReturnType<Told['answer']> {
  const probes = ways.map((way) => ({ ...way, protocol, port })).filter((probe) => hasEnds(raw, probe));
  const answers = probes.map((probe) => evaluateNaively(raw, probe));
  return answers.includes('allowed') ? 'allowed' : answers.includes('unknown') ? 'unknown' : 'denied';
}
