/** The law of folding for differences: the folded report, the one with every pair, and the specification say the same. */
import { expect, test } from '@jest/globals';
import { compare } from '../../src/compare.ts';
import { foldDifferences, sortDifferences } from '../../src/folding/differences.ts';
import type { EndpointId, World } from '../../src/model/cluster.ts';
import { inPairs } from '../../src/reporters/index.ts';
import { json } from '../../src/reporters/json.ts';
import type { LoadedState } from '../../src/worlds/loaded.ts';
import { report, state } from '../build.ts';
import { worldOf } from '../engine/raw-world.ts';
import type { NaiveWorld } from '../oracle.ts';
import { compareNaively } from '../oracle.ts';
import { mutate } from '../random-edits.ts';
import { portNumbers } from '../random-makers.ts';
import { hasEnds, randomWorld } from '../random-world.ts';
import type { Random } from '../random.ts';
import { forSeeds, ofAllWorlds, share } from '../random.ts';
import { options } from '../reporters/options.ts';
import { checkConditions, unfold, type WireGroup, type WireMember, type WireRow } from './unfold.ts';

interface Row extends WireRow {
  readonly change: string;
  readonly assuming?: string;
  readonly ports: readonly { readonly protocol: string; readonly first: number; readonly last: number }[];
}

/** Pods of one label are one workload in some of the worlds; in both worlds alike. */
function gathered(world: World, gather: boolean): World {
  if (!gather) return world;
  const endpoints = [...world.endpoints].map(([id, endpoint]) => {
    // By its number, so that an edit of labels does not move it.
    const name = `w${Number(/\d+/.exec(id)?.[0] ?? 0) % 3}`;
    return [id, { ...endpoint, workload: { namespace: endpoint.namespace, kind: 'Deployment', name } }] as const;
  });
  return { ...world, endpoints: new Map(endpoints) };
}

function compared(before: NaiveWorld, after: NaiveWorld, random: Random) {
  const gather = random.chance(0.5);
  const [base, head] = [gathered(worldOf(before), gather), gathered(worldOf(after), gather)];
  const nothing = new Map();
  const loaded = {
    source: 'only',
    id: 'only',
    files: [],
    profile: 'none',
    rulings: before.rulings,
    base,
    head,
    baseObjects: nothing,
    headObjects: nothing,
    generatedBy: nothing,
    drift: [],
    statements: [],
  } as unknown as LoadedState;
  const comparison = compare(loaded, { problems: [], addressNames: [] });
  const differences = sortDifferences(comparison.differences);
  const folded = foldDifferences(differences, comparison.head);
  return { base, head, whole: report({ sources: [{ id: 'only', states: [state({ differences, folded })] }] }) };
}

function told(of: Parameters<typeof json.render>[0]) {
  const { groups, sources } = JSON.parse(json.render(of, options));
  return { groups: groups as WireGroup[], rows: sources[0].states[0].differences as Row[] };
}

function idsOf(world: World) {
  const pods = new Map<string, EndpointId[]>();
  for (const [id, { workload }] of world.endpoints) {
    const key = `${workload.namespace}/${workload.name}[${workload.kind}]`;
    pods.set(key, [...(pods.get(key) ?? []), id]);
  }
  return ({ namespace, name, workloadKind, some, blocks }: WireMember): readonly string[] =>
    blocks === undefined
      ? (some?.ids ?? pods.get(`${namespace}/${name}[${workloadKind}]`) ?? [])
      : [`addresses ${blocks.join()}`];
}

/** Every port stretch of every pair of pods, or of a pod and addresses. */
function lines({ groups, rows }: ReturnType<typeof told>, world: World): ReadonlyMap<string, Row['ports'][number][]> {
  const ids = idsOf(world);
  const out = new Map<string, Row['ports'][number][]>();
  for (const { source, destination, row } of unfold(groups, rows)) {
    for (const a of ids(source)) {
      for (const b of ids(destination)) {
        if (a === b) continue;
        const key = `${a} → ${b} ${row.change} ${row.assuming ?? ''}`;
        out.set(key, [...(out.get(key) ?? []), ...row.ports]);
      }
    }
  }
  return out;
}

function flat(all: ReadonlyMap<string, Row['ports'][number][]>): readonly string[] {
  const text = ({ protocol, first, last }: Row['ports'][number]): string => `${protocol} ${first}-${last}`;
  const joined = (ports: Row['ports'][number][]): readonly string[] => {
    const sorted = [...ports].sort((a, b) =>
      a.protocol < b.protocol ? -1 : a.protocol > b.protocol ? 1 : a.first - b.first,
    );
    const out: { protocol: string; first: number; last: number }[] = [];
    for (const port of sorted) {
      const last = out.at(-1);
      if (last?.protocol === port.protocol && port.first <= last.last + 1) last.last = Math.max(last.last, port.last);
      else out.push({ ...port });
    }
    return out.map(text);
  };
  return [...all].map(([key, ports]) => `${key}: ${joined(ports).join(',')}`).sort();
}

test('folded, in pairs and by the specification', () => {
  const total = { worlds: 0, rows: 0, pairs: 0, asked: 0, changes: 0, conditions: 0 };
  forSeeds(720_001, Math.ceil(2_000 * share), (random) => {
    const before = randomWorld(random);
    const { world: after } = mutate(before, random);
    const { base, head, whole } = compared(before, after, random);
    const [folded, pairs] = [told(whole), told(inPairs(whole))];
    const byPod = lines(folded, head);
    expect(flat(byPod)).toEqual(flat(lines(pairs, head)));
    expect(pairs.rows.every((row) => row.pairs === 1)).toBe(true);
    total.conditions += checkConditions(
      folded.groups,
      [...directory(head)].map(([, one]) => one),
    );
    for (const [probe, key] of probes(before, after, base, head)) {
      if (!random.chance(0.05)) continue;
      const expected = compareNaively(before, after, probe);
      const got = (['newly-allowed', 'newly-denied', 'unclear'] as const).filter((change) =>
        byPod
          .get(`${key} ${change} `)
          ?.some((one) => one.protocol === probe.protocol && one.first <= probe.port && probe.port <= one.last),
      );
      if ((got[0] ?? 'none') !== expected)
        throw new Error(`${key} ${JSON.stringify(probe)}: ${got.join()}, expected ${expected}`);
      total.asked++;
      if (expected !== 'none') total.changes++;
    }
    total.worlds++;
    total.rows += folded.rows.length;
    total.pairs += pairs.rows.length;
  });
  console.info(JSON.stringify(total));
  ofAllWorlds(() => {
    expect(total.changes).toBeGreaterThan(total.worlds / 10);
    expect(total.rows).toBeLessThan(total.pairs);
  });
}, 1_800_000);

function directory(world: World) {
  const found = new Map<
    string,
    { namespace: string; kind: string; name: string; pods: ReadonlyMap<string, string>[] }
  >();
  for (const { workload, labels } of world.endpoints.values()) {
    const key = JSON.stringify(workload);
    const known = found.get(key) ?? { ...workload, pods: [] };
    found.set(key, known);
    known.pods.push(labels);
  }
  return found;
}

/** Pods that both worlds have, where the family is not in question. */
function* probes(before: NaiveWorld, after: NaiveWorld, base: World, head: World) {
  const done = (world: World, id: EndpointId): boolean => world.endpoints.get(id)?.finished === true;
  const ids = [...head.endpoints.keys()].filter(
    (id) =>
      [base, head].every((world) => (world.endpoints.get(id)?.addresses.length ?? 9) <= 1) &&
      !(done(base, id) || done(head, id)),
  );
  for (const a of ids) {
    for (const b of ids) {
      if (a === b) continue;
      for (const protocol of ['TCP', 'UDP'] as const) {
        for (const port of portNumbers) {
          const probe = { source: { pod: a as string }, destination: { pod: b as string }, protocol, port };
          if ([before, after].every((world) => hasEnds(world, probe))) yield [probe, `${a} → ${b}`] as const;
        }
      }
    }
  }
}
