/** Changes of random worlds whose effect is known without evaluating anything: the verdicts move exactly so. */
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { compile } from '../../src/engine/compile.ts';
import { allowed } from '../../src/engine/decision.ts';
import { differences } from '../../src/engine/difference.ts';
import type { PairDifference } from '../../src/engine/difference.ts';
import { withoutWidening } from '../../src/engine/future.ts';
import type { PortMap } from '../../src/engine/ports.ts';
import { combine, everyPort, mapKey, noPort } from '../../src/engine/ports.ts';
import { createRun } from '../../src/engine/run.ts';
import { blocksOf } from '../../src/model/network.ts';
import type { NaiveWorld, RawObject } from '../oracle.ts';
import { mutate } from '../random-edits.ts';
import { randomWorld } from '../random-world.ts';
import { forSeeds, ofAllWorlds, type Random, share } from '../random.ts';
import { worldOf } from './raw-world.ts';
import { allMaps, answers, moved, movedName, relabelled, rewritten } from './transformed.ts';

const worlds = Math.ceil(300 * share);

/**
 * Worlds, each with another, compiled in one run. The other is absent where the change does not apply. An answer that
 * holds too many conditions is blurred, and what is blurred is like nothing else: where that happened, both are asked
 * without it.
 */
function forChanged(
  change: (world: NaiveWorld, random: Random) => NaiveWorld | undefined,
  check: (before: Known, after: Known, random: Random) => void,
): void {
  let applied = 0;
  forSeeds(500_001, worlds, (random) => {
    const raw = randomWorld(random);
    const other = change(raw, random);
    if (other === undefined) return;
    applied++;
    const run = createRun(raw.rulings);
    const both = [raw, other].map((one) => knownOf(one, compile(run, worldOf(one))));
    const sharp =
      run.decisions.widened() === 0 ? both : both.map(({ raw, world }) => knownOf(raw, withoutWidening(world)));
    check(...(sharp as [Known, Known]), random);
  });
  ofAllWorlds(() => expect(applied).toBeGreaterThan(worlds / 10));
}

interface Known {
  readonly raw: NaiveWorld;
  readonly world: CompiledWorld;
  readonly maps: ReadonlyMap<string, PortMap>;
}

function knownOf(raw: NaiveWorld, world: CompiledWorld): Known {
  return { raw, world, maps: allMaps(raw, world) };
}

/** Names of the pairs whose maps are not as they must be. */
function wrongPairs(
  before: Known,
  after: Known,
  isRight: (was: PortMap, is: PortMap, pair: string) => boolean,
): string[] {
  const both = [...before.maps].flatMap(([pair, was]) => {
    const is = after.maps.get(pair);
    return is === undefined ? [] : [{ pair, right: isRight(was, is, pair) }];
  });
  expect(both.length).toBeGreaterThan(0);
  return both.filter(({ right }) => !right).map(({ pair }) => pair);
}

const isSame = (was: PortMap, is: PortMap): boolean => mapKey(was) === mapKey(is);

type Rules = readonly object[];
type Spec = Readonly<Record<string, unknown>> & { readonly ingress?: Rules; readonly egress?: Rules };
type Entry = NaiveWorld['policies'][number];
type Named = { readonly name: string; readonly namespace?: string };

const specOf = ({ object }: Entry): Spec => object['spec'] as Spec;
/** A field of a newer API makes a condition of the whole spec, which is another one for any other spec. */
const isNewer = (entry: Entry): boolean => 'mode' in specOf(entry);
const isNetworkPolicy = (entry: Entry): boolean => entry.object['kind'] === 'NetworkPolicy' && !isNewer(entry);

/** The same policy under another name, with some fields of its spec changed. */
function variant(entry: Entry, suffix: string, spec: object): Entry {
  const metadata = entry.object['metadata'] as Named;
  const object = {
    ...entry.object,
    metadata: { ...metadata, name: metadata.name + suffix },
    spec: { ...specOf(entry), ...spec },
  };
  return { ...entry, object };
}

function withPolicies(world: NaiveWorld, ...more: readonly RawObject[]): NaiveWorld {
  return { ...world, policies: [...world.policies, ...more.map((object) => ({ object }))] };
}

/** Everything to and from all pods, and to every address. */
function clusterWide(tier: string, priority: number, action: string): RawObject {
  const pods = { namespaces: {} };
  return {
    apiVersion: 'policy.networking.k8s.io/v1alpha2',
    kind: 'ClusterNetworkPolicy',
    metadata: { name: 'everything' },
    spec: {
      ...{ tier, priority, subject: pods },
      ingress: [{ action, from: [pods] }],
      egress: [{ action, to: [pods, { networks: ['0.0.0.0/0', '::/0'] }] }],
    },
  };
}

/** Pairs of pods that are nothing but pods, whatever an enforcer rules. */
function areOrdinary({ world }: Known, pair: string): boolean {
  const ends = pair.split(' ').filter((_, index) => index === 0 || index === 2);
  return ends.every((id) => world.pods.get(id as never)?.selectable === allowed);
}

test('other labels everywhere say the same', () => {
  forChanged(relabelled, (before, after) => {
    expect(wrongPairs(before, after, (was, is) => answers(was) === answers(is))).toEqual([]);
  });
});

test('namespaces under other names say the same of pods under other names', () => {
  forChanged(moved, (before, after) => {
    const renamed = { ...before, maps: new Map([...before.maps].map(([name, map]) => [movedName(name), map])) };
    expect(wrongPairs(renamed, after, (was, is) => answers(was) === answers(is))).toEqual([]);
    expect(after.maps.size).toBe(before.maps.size);
  });
});

test('the order of objects and of policies means nothing', () => {
  forChanged(
    (world, random) => ({
      ...world,
      objects: random.shuffle(world.objects),
      policies: random.shuffle(world.policies),
    }),
    (before, after) => {
      expect(wrongPairs(before, after, isSame)).toEqual([]);
      expect(differences(before.world, after.world)).toEqual([]);
    },
  );
});

test('a NetworkPolicy in two parts says the same', () => {
  const halves = (entry: Entry, random: Random): Entry[] => {
    const sides = (['ingress', 'egress'] as const).map((side) => {
      const first = random.some(specOf(entry)[side] ?? [], 0, 9);
      return [side, first, (specOf(entry)[side] ?? []).filter((rule) => !first.includes(rule))] as const;
    });
    // Which directions it is for must not hang on which rules are left.
    const types = (specOf(entry)['policyTypes'] as string[] | undefined) ?? [];
    const policyTypes = types.length > 0 ? types : ['Ingress', ...(specOf(entry).egress?.length ? ['Egress'] : [])];
    return [1, 2].map((part) =>
      variant(entry, `-${part}`, { policyTypes, ...Object.fromEntries(sides.map((side) => [side[0], side[part]])) }),
    );
  };
  forChanged(
    (world, random) => {
      const policies = world.policies.flatMap((one) => (isNetworkPolicy(one) ? halves(one, random) : [one]));
      return { ...world, policies };
    },
    (before, after) => {
      expect(wrongPairs(before, after, isSame)).toEqual([]);
      expect(differences(before.world, after.world)).toEqual([]);
    },
  );
});

test('a cluster-wide policy in two parts, one after the other, says the same', () => {
  const twice = (world: NaiveWorld): NaiveWorld =>
    rewritten(world, (fields) =>
      'priority' in fields ? { ...fields, priority: 2 * Number(fields['priority']) } : fields,
    );
  forChanged(
    (world, random) => {
      const apart = twice(world);
      const own = apart.policies.filter((one) => 'priority' in specOf(one) && !isNewer(one));
      const alone = own.filter((one) =>
        apart.policies.every((other) => one === other || specOf(one)['priority'] !== specOf(other)['priority']),
      );
      const baseline = apart.policies.some(({ object }) => String(object['kind']).startsWith('Baseline'));
      if (alone.length === 0 || baseline) return undefined;
      const one = random.pick(alone);
      const cut = (rules: Rules = []): readonly [Rules, Rules] => {
        const at = random.below(rules.length + 1);
        return [rules.slice(0, at), rules.slice(at)];
      };
      const [ingress, egress] = [cut(specOf(one).ingress), cut(specOf(one).egress)];
      const parts = [0, 1].map((part) =>
        variant(one, `-${part}`, {
          priority: Number(specOf(one)['priority']) + part,
          ingress: ingress[part],
          egress: egress[part],
        }),
      );
      return { ...apart, policies: apart.policies.flatMap((other) => (other === one ? parts : [other])) };
    },
    (before, after) => {
      expect(wrongPairs(before, after, (was, is) => answers(was) === answers(is))).toEqual([]);
    },
  );
});

test('a policy that allows some of what another allows changes nothing', () => {
  forChanged(
    (world, random) => {
      const policies = world.policies.filter(isNetworkPolicy);
      if (policies.length === 0) return undefined;
      const one = random.pick(policies);
      const [ingress, egress] = [specOf(one).ingress ?? [], specOf(one).egress ?? []];
      const policyTypes = specOf(one)['policyTypes'] ?? ['Ingress', ...(egress.length > 0 ? ['Egress'] : [])];
      const subset = variant(one, '-subset', {
        ...{ policyTypes, ingress: random.some(ingress, 0, 9), egress: random.some(egress, 0, 9) },
      });
      if ((policyTypes as string[]).length === 0) return undefined;
      return { ...world, policies: random.shuffle([...world.policies, subset]) };
    },
    (before, after) => {
      expect(wrongPairs(before, after, isSame)).toEqual([]);
      expect(differences(before.world, after.world)).toEqual([]);
    },
  );
});

test('a NetworkPolicy more for pods that are isolated only adds', () => {
  forChanged(
    (world, random) => {
      const policies = world.policies.filter((one) => isNetworkPolicy(one));
      if (policies.length < 2) return undefined;
      const [isolating, donor] = [random.pick(policies), random.pick(policies)];
      const egress = specOf(isolating).egress ?? [];
      const given = (specOf(isolating)['policyTypes'] as string[] | undefined) ?? [];
      const policyTypes = given.length > 0 ? given : ['Ingress', ...(egress.length > 0 ? ['Egress'] : [])];
      const added = variant(isolating, '-more', {
        policyTypes,
        ingress: specOf(donor).ingress ?? [],
        egress: specOf(donor).egress ?? [],
      });
      return { ...world, policies: [...world.policies, added] };
    },
    (before, after) => {
      const { and, not } = before.world.run.decisions;
      const onlyAdds = (was: PortMap, is: PortMap): boolean =>
        isSame(
          combine(was, is, (a, b) => and(a, not(b))),
          noPort,
        );
      expect(wrongPairs(before, after, onlyAdds)).toEqual([]);
    },
  );
});

test('a world has no difference to itself, and differences look the same from both sides', () => {
  forChanged(
    (world, random) => mutate(world, random).world,
    (before, after) => {
      expect(differences(before.world, before.world)).toEqual([]);
      const copy = compile(before.world.run, worldOf(before.raw));
      expect(differences(before.world, copy)).toEqual([]);
      const there = told(differences(before.world, after.world), (change) => change);
      const back = told(differences(after.world, before.world), (change) => opposite[change]);
      expect(there).toEqual(back);
    },
  );
});

const opposite = { 'newly-allowed': 'newly-denied', 'newly-denied': 'newly-allowed', unclear: 'unclear' } as const;

/** One line for every pair of pods or addresses, way and range, sorted. */
function told(found: readonly PairDifference[], as: (change: PairDifference['change']) => string): readonly string[] {
  const names = (end: PairDifference['source']): readonly string[] =>
    end.kind === 'pods' ? end.members : blocksOf(end.addresses);
  const lines = found.flatMap(({ source, destination, families, change, assuming, ports }) =>
    names(source).flatMap((from) =>
      names(destination).flatMap((to) =>
        families.flatMap((family) =>
          ports.map((range) => `${from} ${to} ${family} ${as(change)} ${assuming ?? ''} ${JSON.stringify(range)}`),
        ),
      ),
    ),
  );
  return lines.sort();
}

test.each(['Admin', 'Baseline'])('a rule of the tier %s that passes in front of nothing changes nothing', (tier) => {
  forChanged(
    (world) => withPolicies(world, clusterWide(tier, 999, 'Pass')),
    (before, after) => {
      expect(wrongPairs(before, after, isSame)).toEqual([]);
    },
  );
});

test('what administrators accept from all pods is allowed, whatever NetworkPolicies say', () => {
  forChanged(
    (world) => withPolicies(world, clusterWide('Admin', -1, 'Accept')),
    (before, after) => {
      const isOpen = (_: PortMap, is: PortMap, pair: string): boolean =>
        !areOrdinary(after, pair) || isSame(is, everyPort);
      expect(wrongPairs(before, after, isOpen)).toEqual([]);
    },
  );
});

test('what administrators deny to all pods is denied, whatever else is said', () => {
  forChanged(
    (world) => withPolicies(world, clusterWide('Admin', -1, 'Deny')),
    (before, after) => {
      const isShut = (_: PortMap, is: PortMap, pair: string): boolean => {
        const [from, , to] = pair.split(' ');
        return from === to || !areOrdinary(after, pair) || isSame(is, noPort);
      };
      expect(wrongPairs(before, after, isShut)).toEqual([]);
    },
  );
});

test('a baseline that denies leaves alone what a NetworkPolicy isolates', () => {
  const isolateAll = (namespace: string): RawObject => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'isolate', namespace },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  });
  const everywhere = ['shop', 'pay', 'ops', 'default'].map(isolateAll);
  const isolated = (world: NaiveWorld): NaiveWorld => withPolicies(world, ...everywhere);
  forSeeds(600_001, worlds, (random) => {
    const raw = isolated(randomWorld(random));
    const run = createRun(raw.rulings);
    const [before, after] = [raw, withPolicies(raw, clusterWide('Baseline', -1, 'Deny'))].map((one) =>
      knownOf(one, compile(run, worldOf(one))),
    ) as [Known, Known];
    expect(wrongPairs(before, after, isSame)).toEqual([]);
  });
});

test('priorities count by their order alone', () => {
  forChanged(
    (world) => {
      // The baseline policy of v1alpha1 has none.
      if (world.policies.some(({ object }) => String(object['kind']).startsWith('Baseline'))) return undefined;
      return rewritten(world, (fields) =>
        'priority' in fields ? { ...fields, priority: 3 * Number(fields['priority']) + 11 } : fields,
      );
    },
    (before, after) => {
      expect(wrongPairs(before, after, (was, is) => answers(was) === answers(is))).toEqual([]);
    },
  );
});
