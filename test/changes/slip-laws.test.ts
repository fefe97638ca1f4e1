/**
 * What is named as of no use, held against the specification in code: without all of it every verdict is the same, and
 * without any touched rule that is not named, some verdict of its direction is another one.
 */
import { expect, test } from '@jest/globals';
import { createCrowd } from '../../src/changes/slips/crowd.ts';
import { slipsOf } from '../../src/changes/slips/index.ts';
import { touchedPolicies } from '../../src/changes/slips/touched.ts';
import { changesBetween } from '../../src/changes/units.ts';
import { compile } from '../../src/engine/compile.ts';
import { createRun } from '../../src/engine/run.ts';
import type { World } from '../../src/model/cluster.ts';
import { keyOf } from '../../src/model/object.ts';
import type { NoEffect, Slip, UnusedRule } from '../../src/model/slip.ts';
import type { Direction, Policy } from '../../src/model/policy.ts';
import { bareNamespace } from '../../src/worlds/assemble.ts';
import { worldOf } from '../engine/raw-world.ts';
import type { NaiveProbe, NaiveWorld } from '../oracle.ts';
import { atomsOf, evaluateWith } from '../oracle.ts';
import type { Random } from '../random.ts';
import { mutate } from '../random-edits.ts';
import { randomProbes, randomWorld } from '../random-world.ts';
import { forSeeds, ofAllWorlds, share } from '../random.ts';

const mostProbes = 20_000;

type Useless = RuleAt | NoEffect;
interface RawPolicy {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: Readonly<Record<string, unknown>> & { readonly policyTypes?: readonly string[] };
}
interface RuleAt {
  readonly kind: 'unused-rule';
  readonly policy: Policy['ref'];
  readonly direction: Direction;
  readonly rule: number;
}

test('what is of no use can go at once, and nothing else can', () => {
  const total = { worlds: 0, rules: 0, policies: 0, shadowed: 0, needed: 0 };
  forSeeds(600_001, Math.ceil(1000 * share), (random) => {
    const { world: before, after } = edited(random);
    const { useless, touched } = found(before, after);
    total.worlds++;
    const without = withoutAll(after, useless);
    const probes = randomProbes(after, random, 150);
    expect(differing(after, without, probes)).toBeUndefined();
    total.policies += useless.filter(({ kind }) => kind === 'no-effect').length;
    total.rules += useless.filter(({ kind }) => kind === 'unused-rule').length;
    total.shadowed += useless.filter((one) => one.kind === 'unused-rule' && one.how !== 'matches-nothing').length;
    for (const one of touched.filter((rule) => !isNamed(rule, useless) && !hasBlock(after, rule))) {
      const [all, less] = [useless, [...useless, one]].map((gone) => oneWay(withoutAll(after, gone), one.direction));
      if (all === undefined || less === undefined) continue;
      const needed = isNeeded(all, less, random);
      expect({ one, needed }).not.toEqual({ one, needed: 'no' });
      if (needed === 'yes') total.needed++;
    }
  });
  console.info(JSON.stringify(total));
  ofAllWorlds(() => {
    expect(total.rules).toBeGreaterThan(total.worlds / 100);
    expect(total.shadowed).toBeGreaterThan(total.worlds / 200);
    expect(total.policies).toBeGreaterThan(total.worlds / 50);
    expect(total.needed).toBeGreaterThan(total.worlds / 200);
  });
}, 900_000);

const rulings: NaiveWorld['rulings'] = {
  'blocks-match-pods': 'yes',
  'host-network': 'node',
  'finished-pods': 'gone',
  protocols: 'three',
  'own-node': 'filtered',
  'port-name-twice': 'first',
  'sidecar-port-names': 'ignored',
  'blocks-match-nodes': 'yes',
};

test('a policy that selects in a namespace nobody declares is of use there', () => {
  const pod = (namespace: string, name: string, ports: readonly object[] = []) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels: {} },
    spec: { containers: [{ name: 'c', ports }] },
    status: { phase: 'Running', podIP: `10.244.1.${name.length}` },
  });
  const everyone = { pods: { namespaceSelector: {}, podSelector: {} } };
  const added = {
    apiVersion: 'policy.networking.k8s.io/v1alpha2',
    kind: 'ClusterNetworkPolicy',
    metadata: { name: 'no-web' },
    spec: {
      ...{ tier: 'Baseline', priority: 0, subject: everyone },
      ingress: [{ action: 'Deny', from: [everyone], protocols: [{ destinationNamedPort: 'web' }] }],
    },
  };
  // Only who stands in the other namespace has the port that the rule names.
  const web = { name: 'web', containerPort: 80, protocol: 'TCP' };
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'declared', labels: {} } };
  const objects = [namespace, pod('declared', 'one'), pod('elsewhere', 'three'), pod('elsewhere', 'seven', [web])];
  const world: NaiveWorld = { objects, policies: [], rulings };
  const { useless, touched } = found(world, { ...world, policies: [{ object: added }] });
  expect([useless, touched.map(({ policy }) => policy.name)]).toEqual([[], ['no-web']]);
});

/** Half of the changes add a copy of a policy, or part of one. */
function edited(random: Random): { readonly world: NaiveWorld; readonly after: NaiveWorld } {
  const world = randomWorld(random);
  const { world: mutated } = mutate(world, random);
  if (mutated.policies.length === 0 || random.chance(0.3)) return { world, after: mutated };
  const [first] = random.some(mutated.policies, 1, 1);
  const { metadata, spec, ...object } = first?.object as unknown as RawPolicy;
  const rules = (direction: Direction): object => {
    const list = (spec[direction] ?? []) as readonly object[];
    return { [direction]: list.filter(() => random.chance(0.7)) };
  };
  const policyTypes = object.kind === 'NetworkPolicy' ? { policyTypes: typesOf(spec) } : {};
  const copy = { ...spec, ...policyTypes, ...rules('ingress'), ...rules('egress') };
  const added = { ...object, metadata: { ...metadata, name: `${metadata.name}-copy` }, spec: copy };
  return { world, after: { ...mutated, policies: [...mutated.policies, { object: added }] } };
}

function found(
  before: NaiveWorld,
  after: NaiveWorld,
): { readonly useless: readonly (UnusedRule | NoEffect)[]; readonly touched: readonly RuleAt[] } {
  const run = createRun(before.rulings);
  const changes = changesBetween(compile(run, loaded(before)), compile(run, loaded(after)), nowhere);
  const { slips, left } = slipsOf(changes, true);
  expect(left).toBe(0);
  const useless = slips.filter((slip: Slip) => slip.kind === 'unused-rule' || slip.kind === 'no-effect');
  const touched = touchedPolicies(changes, createCrowd(changes.after)).flatMap(({ policy, rules }) =>
    rules.map(({ direction, rule }): RuleAt => ({
      kind: 'unused-rule',
      policy: policy.ref,
      direction,
      rule: rule.index,
    })),
  );
  return { useless, touched };
}

/** Loading lists the namespaces that something stands in, also where nobody declares them. */
function loaded(raw: NaiveWorld): World {
  const world = worldOf(raw);
  const used = [...world.endpoints.values()].map(({ namespace }) => namespace);
  const missing = used
    .filter((name) => !world.namespaces.has(name))
    .map((name) => [name, bareNamespace(name)] as const);
  return { ...world, namespaces: new Map([...world.namespaces, ...missing]) };
}

const nowhere = {} as Parameters<typeof changesBetween>[2];

function isNamed({ policy, direction, rule }: RuleAt, useless: readonly Useless[]): boolean {
  return useless.some(
    (one) =>
      keyOf(one.policy) === keyOf(policy) &&
      (one.kind === 'no-effect' || (one.direction === direction && one.rule === rule)),
  );
}

function isOf({ object }: NaiveWorld['policies'][number], ref: RuleAt['policy']): boolean {
  const { kind, metadata } = object as unknown as RawPolicy;
  const namespace = ref.namespace === '' ? '' : (metadata.namespace ?? 'default');
  return kind === ref.kind && metadata.name === ref.name && namespace === ref.namespace;
}

function withoutAll(world: NaiveWorld, useless: readonly Useless[]): NaiveWorld {
  const gone = useless.filter(({ kind }) => kind === 'no-effect');
  const policies = world.policies.filter((one) => !gone.some(({ policy }) => isOf(one, policy)));
  // From the last rule to the first, so that the places of the others stay.
  const rules = useless.flatMap((one) => (one.kind === 'unused-rule' ? [one] : [])).sort((a, b) => b.rule - a.rule);
  return rules.reduce(withoutRule, { ...world, policies });
}

function withoutRule(world: NaiveWorld, one: RuleAt): NaiveWorld {
  return withSpecs(world, (spec, policy) => {
    if (!isOf(policy, one.policy)) return spec;
    const rules = (spec[one.direction] ?? []) as readonly object[];
    return { ...spec, ...typesIn(policy), [one.direction]: rules.filter((_, at) => at !== one.rule) };
  });
}

/** A world in which only one direction is restricted. */
function oneWay(world: NaiveWorld, direction: Direction): NaiveWorld {
  const [type, other] = direction === 'ingress' ? ['Ingress', 'egress'] : ['Egress', 'ingress'];
  const policies = world.policies.filter(({ object }) => {
    const { kind, spec } = object as unknown as RawPolicy;
    return kind !== 'NetworkPolicy' || typesOf(spec).includes(type ?? '');
  });
  return withSpecs({ ...world, policies }, (spec, policy) => ({
    ...spec,
    [other ?? '']: [],
    ...('policyTypes' in typesIn(policy) ? { policyTypes: [type] } : {}),
  }));
}

function withSpecs(
  world: NaiveWorld,
  edit: (spec: RawPolicy['spec'], policy: NaiveWorld['policies'][number]) => object,
): NaiveWorld {
  const policies = world.policies.map((policy) => {
    const { spec } = policy.object as unknown as RawPolicy;
    return { ...policy, object: { ...policy.object, spec: edit(spec, policy) } };
  });
  return { ...world, policies };
}

/** What a policy without them means by its rules, which are about to change. */
function typesIn({ object }: NaiveWorld['policies'][number]): object {
  const { kind, spec } = object as unknown as RawPolicy;
  return kind === 'NetworkPolicy' ? { policyTypes: typesOf(spec) } : {};
}

function typesOf(spec: RawPolicy['spec']): readonly string[] {
  if ((spec.policyTypes ?? []).length > 0) return spec.policyTypes ?? [];
  return ((spec['egress'] ?? []) as readonly unknown[]).length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
}

/** Blocks can name addresses that only pods have: no probe tells what they do to others. */
function hasBlock(world: NaiveWorld, { policy, direction, rule }: RuleAt): boolean {
  const object = world.policies.find((one) => isOf(one, policy))?.object as unknown as RawPolicy | undefined;
  const text = JSON.stringify((object?.spec[direction] as readonly unknown[] | undefined)?.[rule] ?? {});
  return /"ipBlock"|"networks"|"nodes"/.test(text);
}

/** A few probes mostly tell; in a small world all of them do. */
function isNeeded(all: NaiveWorld, less: NaiveWorld, random: Random): 'yes' | 'no' | 'cannot say' {
  if (differing(all, less, randomProbes(all, random, 300)) !== undefined) return 'yes';
  if (all.objects.length > 6) return 'cannot say';
  const every = randomProbes(all, random, mostProbes);
  if (every.length === mostProbes) return 'cannot say';
  return differing(all, less, every) === undefined ? 'no' : 'yes';
}

/** The first probe that two worlds answer differently in some completion of what is not known. */
function differing(a: NaiveWorld, b: NaiveWorld, probes: readonly NaiveProbe[]): NaiveProbe | undefined {
  return probes.find((probe) => {
    const atoms = [...new Set([...atomsOf(a, probe), ...atomsOf(b, probe)])];
    for (let bits = 0; bits < 2 ** atoms.length; bits++) {
      const holds = (atom: string): boolean => ((bits >> atoms.indexOf(atom)) & 1) === 1;
      if (evaluateWith(a, probe, holds) !== evaluateWith(b, probe, holds)) return true;
    }
    return false;
  });
}
