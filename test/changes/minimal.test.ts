/**
 * The law of minimal edits, on random pairs of worlds: undoing exactly the named set brings the old answer back, and no
 * part of the set does. Each is asked of whole worlds, compiled anew, while the product looks at two ends only.
 */
import { expect, test } from '@jest/globals';
import { explainChange } from '../../src/changes/causes.ts';
import { findFlip } from '../../src/changes/flip.ts';
import { closure, localTo, merged } from '../../src/changes/local.ts';
import type { Local, Part } from '../../src/changes/local.ts';
import type { Question, Standin } from '../../src/changes/question.ts';
import { decisionIn, endsOf } from '../../src/changes/question.ts';
import type { Step } from '../../src/changes/steps.ts';
import { changesBetween } from '../../src/changes/units.ts';
import type { Changes } from '../../src/changes/units.ts';
import type { CompiledWorld } from '../../src/engine/compile.ts';
import { applyDelta, compile } from '../../src/engine/compile.ts';
import type { Decision } from '../../src/engine/decision.ts';
import type { DifferenceEnd } from '../../src/engine/difference.ts';
import { differences } from '../../src/engine/difference.ts';
import { placeOf } from '../../src/engine/ports.ts';
import { createRun } from '../../src/engine/run.ts';
import { endpointIdOf } from '../../src/model/cluster.ts';
import { parseAddress } from '../../src/model/network.ts';
import { worldOf } from '../engine/raw-world.ts';
import type { NaiveWorld } from '../oracle.ts';
import { mutate } from '../random-edits.ts';
import { randomWorld } from '../random-world.ts';
import type { Random } from '../random.ts';
import { forSeeds, ofAllWorlds, share } from '../random.ts';

const noPlaces = {
  port: () => undefined,
  label: () => undefined,
  namespaceLabel: () => undefined,
  nodeLabel: () => undefined,
};
function standin(end: DifferenceEnd): Standin {
  if (end.kind === 'outside') return { kind: 'address', address: end.addresses[0]?.first ?? 0n };
  const [id] = end.members;
  if (id === undefined) throw new Error('a class without members');
  return { kind: 'pod', id };
}

/** Up to a dozen edits, so that several of them meet in one answer. */
function pairOf(random: Random): Changes {
  const raw = randomWorld(random);
  let last = mutate(raw, random).world;
  for (let more = random.below(4); more > 0; more--) last = mutate(last, random).world;
  const run = createRun(raw.rulings);
  return changesBetween(compile(run, worldOf(raw)), compile(run, worldOf(last)), noPlaces);
}

function questionsOf({ before, after }: Changes, random: Random): readonly Question[] {
  const found = differences(before, after).flatMap(({ source, destination, families, ports, assuming }) =>
    ports.slice(0, 1).map(({ protocol, first }) => ({
      source: standin(source),
      destination: standin(destination),
      family: families[0] ?? 'IPv4',
      place: placeOf(protocol, first),
      ...(assuming === undefined ? {} : { assuming }),
    })),
  );
  return random.some(found, 0, 6);
}

type Decide = (undone: ReadonlyMap<Part, ReadonlySet<Step> | undefined>) => Decision | undefined;

/** The answer of the whole later world without these steps of these objects. */
function wholeAnswers({ after }: Changes, question: Question): Decide {
  return (undone) => {
    const delta = merged([...undone].map(([part, steps]) => part.delta(steps)));
    return decisionIn(compile(after.run, applyDelta(after.world, delta)), question);
  };
}

const partsOf = <Item>(set: readonly Item[]): readonly (readonly Item[])[] =>
  set.length > 4
    ? set.map((one) => set.filter((other) => other !== one))
    : Array.from({ length: 2 ** set.length - 1 }, (_, bits) => set.filter((_one, at) => ((bits >> at) & 1) === 1));

function withSteps(steps: readonly { readonly part: Part; readonly step: Step }[]) {
  const out = new Map<Part, ReadonlySet<Step>>();
  const all = closure(steps.map(({ step }) => step));
  for (const { part } of steps) out.set(part, new Set(part.steps.filter((step) => all.has(step))));
  return out;
}

function check(changes: Changes, question: Question): { readonly size: number; readonly certain: boolean } {
  const local: Local = localTo(changes, endsOf(question));
  const decide = (world: CompiledWorld): Decision | undefined => decisionIn(world, question);
  const [was, is] = [decide(changes.before), decide(changes.after)];
  expect([decide(local.before), decide(local.after)]).toEqual([was, is]);
  const whole = wholeAnswers(changes, question);
  const found = findFlip(local, decide, () => true);
  expect(found.sets.length).toBeGreaterThan(0);
  for (const set of found.sets) {
    expect(whole(withSteps(set))).toBe(was);
    if (found.certain) for (const part of partsOf(set)) expect(whole(withSteps(part))).not.toBe(was);
  }
  expect(whole(new Map(local.parts.map((part) => [part, undefined])))).toBe(was);
  const all = new Map(local.parts.map((part) => [part, new Set(part.steps)] as const));
  expect(whole(all)).toBe(was);
  return { size: Math.max(...found.sets.map(({ length }) => length)), certain: found.certain };
}

test('undoing exactly the named set brings the old answer back, and no part of it does', () => {
  const total = { questions: 0, several: 0, uncertain: 0 };
  forSeeds(700_001, Math.ceil(4000 * share), (random) => {
    const changes = pairOf(random);
    for (const question of questionsOf(changes, random)) {
      const { size, certain } = check(changes, question);
      total.questions++;
      if (size > 1) total.several++;
      if (!certain) total.uncertain++;
    }
  });
  console.info(JSON.stringify(total));
  ofAllWorlds(() => {
    expect(total.questions).toBeGreaterThan(300 * share);
    expect(total.several).toBeGreaterThan(total.questions / 100);
    // About one in a hundred, and those of one world mostly together.
    expect(total.uncertain).toBeLessThan(total.questions / 20);
  });
}, 600_000);

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

interface Sides {
  readonly node?: object;
  readonly app: string;
}

/** A pod that may not talk to nodes of zone a, nor to the pods of one node's range, and a pod without an address. */
function nodeWorld({ node, app }: Sides): NaiveWorld {
  const pod = (name: string, labels: object) => {
    const status = { phase: 'Running', ...(name === 'web' && { podIP: '10.244.9.1' }) };
    return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'default', labels }, spec: {}, status };
  };
  const to = [{ nodes: { matchLabels: { zone: 'a' } } }, { networks: ['10.244.1.0/24'] }];
  const policy = {
    apiVersion: 'policy.networking.k8s.io/v1alpha2',
    kind: 'ClusterNetworkPolicy',
    metadata: { name: 'no-nodes' },
    spec: {
      ...{ tier: 'Admin', priority: 0, subject: { namespaces: {} } },
      egress: [{ action: 'Deny', to }],
    },
  };
  const objects = [node ?? [], pod('web', { app }), pod('later', {})].flat() as NaiveWorld['objects'];
  return { objects, policies: [{ object: policy }], rulings };
}

const nodeOf = (zone: string, address: string, range: string) => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: 'n1', labels: { zone } },
  spec: { podCIDR: range, podCIDRs: [range] },
  status: { addresses: [{ type: 'InternalIP', address }] },
});

test.each([
  ['its label', nodeOf('b', '172.18.0.11', '10.244.1.0/24'), '172.18.0.11', 'label zone was a and is b'],
  ['its address', nodeOf('a', '172.18.0.12', '10.244.1.0/24'), '172.18.0.11', 'its addresses, or those of its pods'],
  [
    'the range of its pods',
    nodeOf('a', '172.18.0.11', '10.244.2.0/24'),
    'later',
    'its addresses, or those of its pods',
  ],
  ['that it is gone', undefined, '172.18.0.11', 'the node is gone'],
])('a node is what an answer hangs on: %s', (_, node, destination, words) => {
  const run = createRun(rulings);
  const [was, is] = [
    nodeWorld({ node: nodeOf('a', '172.18.0.11', '10.244.1.0/24'), app: 'web' }),
    // What is written beside it does not matter.
    nodeWorld({ ...(node && { node }), app: 'other' }),
  ];
  const changes = changesBetween(compile(run, worldOf(was)), compile(run, worldOf(is)), noPlaces);
  const question: Question = {
    source: { kind: 'pod', id: endpointIdOf('default/web') },
    destination:
      destination === 'later'
        ? { kind: 'pod', id: endpointIdOf('default/later') }
        : { kind: 'address', address: parseAddress(destination) ?? 0n },
    family: 'IPv4',
    place: placeOf('TCP', 80),
  };
  expect(check(changes, question)).toEqual({ size: 1, certain: true });
  const { causes, flip } = explainChange(changes, question, 'gain');
  expect([causes.map(({ text }) => text), flip?.certain]).toEqual([
    [expect.stringContaining(`Node n1: ${words}`)],
    true,
  ]);
});
