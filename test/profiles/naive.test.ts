// kube-router's profiles against a model of how it works, and that model against packets.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { applyDelta, compile, derive } from '../../src/engine/compile.ts';
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { createRun } from '../../src/engine/run.ts';
import type { World } from '../../src/model/cluster.ts';
import { endpointIdOf } from '../../src/model/cluster.ts';
import type { Profile } from '../../src/profiles/index.ts';
import { profiles } from '../../src/profiles/index.ts';
import { deltaBetween, endsOf, worldOf } from '../engine/raw-world.ts';
import { deviating, matrixStates, probesOf } from '../harness/matrix.ts';
import type { NaiveProbe, NaiveWorld } from '../oracle.ts';
import { endOf, isInSample, read, recorded, rulings, shared } from '../oracle/recorded.ts';
import { mutate } from '../random-edits.ts';
import { hasEnds, randomProbes, randomWorld } from '../random-world.ts';
import { forSeeds } from '../random.ts';
import type { Mode } from './kube-router.ts';
import { firewallOf } from './kube-router.ts';

const modes: readonly (readonly [Mode, string])[] = [
  ['iptables', 'kube-router'],
  ['nftables', 'kube-router-nftables'],
];

function profileNamed(wanted: string): Profile {
  const found = profiles.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`no profile ${wanted}`);
  return found;
}

/** Parts of a policy that this program does not know are not its enforcer's business. */
const known =
  /^(?:(?:podSelector|namespaceSelector|matchLabels|matchExpressions|key|operator|values)|(?:policyTypes|ingress|egress|from|to|ports|ipBlock|cidr|except|protocol|port|endPort))$/;

function isPlain(value: unknown, inLabels = false): boolean {
  if (Array.isArray(value)) return value.every((one) => isPlain(one));
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([key, one]) =>
      (inLabels || known.test(key)) &&
      (key !== 'operator' || ['In', 'NotIn', 'Exists', 'DoesNotExist'].includes(String(one))) &&
      isPlain(one, key === 'matchLabels'),
  );
}

function plainWorld(world: NaiveWorld): NaiveWorld {
  const policies = world.policies.filter(
    ({ object, presentIf }) =>
      presentIf === undefined && object['kind'] === 'NetworkPolicy' && isPlain(object['spec'] ?? {}),
  );
  return { ...world, policies, rulings };
}

/** Every port name has one number, so that pods share some of their named ports. */
function withCommonPorts(world: NaiveWorld): NaiveWorld {
  const numbers: Record<string, number> = { web: 8080, api: 80, dns: 53, metrics: 9090 };
  const text = JSON.stringify(world.objects, (_, value: { name?: string; containerPort?: number }) => {
    const number = numbers[value?.name ?? ''];
    return value?.containerPort === undefined || number === undefined
      ? value
      : { ...value, protocol: 'TCP', containerPort: number };
  });
  return { ...world, objects: JSON.parse(text) as NaiveWorld['objects'] };
}

function enforcedWorld(raw: NaiveWorld, { tiers, deviations }: Profile): World {
  return { ...worldOf(raw), tiers, deviations };
}

/** `by whim` where nothing but the enforcer's inner life is open. */
function answerOf(world: CompiledWorld, probe: NaiveProbe): 'allowed' | 'denied' | 'by whim' | 'open' {
  const { source, destination } = endsOf(world, probe);
  const { answer, atoms } = evaluate(world, source, destination, probe.protocol, probe.port);
  if (answer !== 'unknown') return answer;
  return atoms.every(({ key }) => /^(?:name-set-shared|except-merged):/.test(key)) ? 'by whim' : 'open';
}

function isUnplaced(world: CompiledWorld, end: NaiveProbe['source']): boolean {
  return 'pod' in end && world.pods.get(endpointIdOf(end.pod))?.hasAddress !== true;
}

test.each(modes)('random worlds, %s: the profile answers as the model of kube-router does', (mode, name) => {
  const counts = { probes: 0, deviating: 0, byWhim: 0, open: 0, shared: 0 };
  forSeeds(1, 200, (random) => {
    const plain = plainWorld(randomWorld(random));
    const raw = random.chance(0.5) ? withCommonPorts(plain) : plain;
    const profile = profileNamed(name);
    const world = compile(createRun(profile.rulings), enforcedWorld(raw, profile));
    const stated = compile(world.run, { ...world.world, deviations: [] });
    const firewalls = random.times(3, 3, () =>
      firewallOf(raw, mode, { order: (names) => random.shuffle(names), tie: random.pick(['block', 'hole']) }),
    );
    for (const probe of randomProbes(raw, random, 60)) {
      // The model knows addresses only, and three protocols.
      if (probe.protocol === 'other' || [probe.source, probe.destination].some((end) => isUnplaced(world, end)))
        continue;
      const answer = answerOf(world, probe);
      const expected = new Set(firewalls.map((passes) => (passes(probe) ? 'allowed' : 'denied')));
      counts.probes++;
      if (answer === 'open') counts.open++;
      else if (answer === 'by whim') counts.byWhim++;
      else expect([JSON.stringify(probe), ...expected]).toEqual([JSON.stringify(probe), answer]);
      if (expected.size > 1) counts.shared++;
      if (answer !== answerOf(stated, probe)) counts.deviating++;
    }
  });
  console.info(`${mode}: ${JSON.stringify(counts)}`);
  expect(counts.shared).toBeGreaterThan(0);
  expect(counts.deviating).toBeGreaterThan(50);
  expect(counts.open).toBeLessThan(counts.probes / 3);
});

test.each(modes)('random changes, %s: a derived world answers as the one that is compiled anew', (_, name) => {
  let differing = 0;
  forSeeds(1, 120, (random) => {
    const before = plainWorld(randomWorld(random));
    const after = plainWorld(mutate(before, random).world);
    const profile = profileNamed(name);
    const from = enforcedWorld(before, profile);
    const delta = deltaBetween(worldOf(before), worldOf(after));
    const run = createRun(profile.rulings);
    const [start, derived, anew] = [
      compile(run, from),
      derive(compile(run, from), delta),
      compile(run, applyDelta(from, delta)),
    ];
    for (const probe of randomProbes(after, random, 40).filter((one) => hasEnds(after, one))) {
      if (probe.protocol === 'other') continue;
      const verdict = (world: CompiledWorld) => {
        const { source, destination } = endsOf(world, probe);
        return evaluate(world, source, destination, probe.protocol, probe.port);
      };
      expect(verdict(derived)).toEqual(verdict(anew));
      if (hasEnds(before, probe) && verdict(start).answer !== verdict(derived).answer) differing++;
    }
  });
  expect(differing).toBeGreaterThan(0);
});

const file = join(shared, 'packets/cases.json');

/** Taken at its word, the model opens by order what happened not to be open, and the reverse. */
recorded(file, 'recorded packets: the model of kube-router lets through what kube-router let through', () => {
  let asked = 0;
  for (const state of matrixStates(read(file))) {
    const isPolicy = ({ kind }: { kind: string }) => kind === 'NetworkPolicy';
    const world: NaiveWorld = {
      objects: state.objects.filter((object) => !isPolicy(object)),
      policies: state.objects.filter(isPolicy).map((object) => ({ object })),
      rulings,
    };
    for (const [mode] of modes) {
      const passes = [false, true].map((turn) =>
        firewallOf(world, mode, {
          order: (names) => (turn ? [...names].reverse() : names),
          tie: turn ? 'block' : 'hole',
        }),
      );
      const differing = deviating(state, `kube-router/${mode}`);
      for (const { key, source, target, address, protocol, port, arrived } of probesOf(state)) {
        if (!isInSample(asked++)) continue;
        const found = differing.get(key);
        if (found?.deviations.includes('name-set-shared') === true) continue;
        const [name, four, six] = source;
        const own = (address.includes(':') ? six : four) ?? '';
        const probe: NaiveProbe = { source: endOf(name, own), destination: endOf(target, address), protocol, port };
        const answers = new Set(passes.map((one) => one(probe)));
        if (answers.size > 1) continue;
        expect([state.name, mode, key, ...answers]).toEqual([state.name, mode, key, found?.allowed ?? arrived]);
      }
    }
  }
  expect(asked).toBeGreaterThan(900_000);
});
