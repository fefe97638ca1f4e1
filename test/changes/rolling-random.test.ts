/**
 * The law of rollouts, against the specification in code: what is told to be open, or cut, only while a change is rolled
 * out is what old pods under the new policies are answered, and neither the world before nor the one after.
 */
import { expect, test } from '@jest/globals';
import { compare } from '../../src/compare.ts';
import type { EndpointId, World } from '../../src/model/cluster.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Difference, Party } from '../../src/model/finding.ts';
import type { Connection, Observation } from '../../src/model/flow.ts';
import type { LoadedState } from '../../src/worlds/loaded.ts';
import { connection, evidence, party } from '../build.ts';
import { worldOf } from '../engine/raw-world.ts';
import {
  compareNaively,
  evaluateNaively,
  evaluateWith,
  type NaiveProbe,
  type NaiveWorld,
  outcomesOf,
  type RawObject,
  whereSpecified,
} from '../oracle.ts';
import { mutate } from '../random-edits.ts';
import { isPodLike, portNumbers } from '../random-makers.ts';
import { hasEnds, randomWorld } from '../random-world.ts';
import { forSeeds, type Random, share } from '../random.ts';

/** Every pod, or those of one number, belong to a workload that is rolled out: none of them is a bare one. */
function owned(world: World, gather: boolean): World {
  const endpoints = [...world.endpoints].map(([id, endpoint]) => {
    // By its number, so that an edit of labels does not move it.
    const number = Number(/\d+/.exec(id)?.[0] ?? 0);
    const name = gather ? `w${number % 3}` : (id.split('/')[1] ?? '');
    return [id, { ...endpoint, workload: { namespace: endpoint.namespace, kind: 'Deployment', name } }] as const;
  });
  return { ...world, endpoints: new Map(endpoints) };
}

const idOf = ({ metadata }: RawObject): string => {
  const { namespace, name } = metadata as { namespace?: string; name: string };
  return `${namespace || 'default'}/${name}`;
};
const oldId = (id: string): string => `${id}-as-it-was`;

/** The pods that the change replaces, as they were, under another name. */
function oldPods(before: NaiveWorld, base: World, head: World): readonly RawObject[] {
  const seen = (world: World, id: string): string => {
    const { labels, ports, hostNetwork, finished, addresses, node } = world.endpoints.get(id as EndpointId) ?? {};
    return JSON.stringify([[...(labels ?? [])].sort(), ports, hostNetwork, finished, addresses?.map(String), node]);
  };
  return before.objects.filter(isPodLike).flatMap((object): readonly RawObject[] => {
    const id = idOf(object);
    if (!head.endpoints.has(id as EndpointId) || seen(base, id) === seen(head, id)) return [];
    const metadata = { ...(object['metadata'] as object), name: oldId(id.split('/')[1] ?? '') };
    return [{ ...object, metadata }];
  });
}

function loaded(before: NaiveWorld, base: World, head: World): LoadedState {
  const nothing = new Map();
  return {
    ...{ source: 'only', id: 'only', files: [], profile: 'none', rulings: before.rulings, base, head },
    ...{ baseObjects: nothing, headObjects: nothing, generatedBy: nothing, drift: [], statements: [] },
  };
}

/** Whether a difference is about the two pods on that port. */
function tells(
  { source, destination, ports }: Difference,
  { source: a, destination: b, ...at }: NaiveProbe,
  world: World,
) {
  const has = (party: Party, end: NaiveProbe['source']): boolean => {
    if (party.kind !== 'workload' || !('pod' in end)) return false;
    const { workload, some } = party;
    const own = world.endpoints.get(end.pod as EndpointId)?.workload;
    if (own?.name !== workload.name || own.namespace !== workload.namespace) return false;
    return some?.ids?.includes(end.pod as EndpointId) ?? true;
  };
  const isAt = ports.some((one) => one.protocol === at.protocol && one.first <= at.port && at.port <= one.last);
  return isAt && has(source, a) && has(destination, b);
}

interface Case {
  readonly before: NaiveWorld;
  readonly after: NaiveWorld;
  readonly old: readonly RawObject[];
  readonly base: World;
  readonly head: World;
}

/** Two generations of some pods, and policies that name one of them on each side: what chance alone seldom gives. */
function withGenerations(
  world: NaiveWorld,
  random: Random,
  side: 'old' | 'new',
  rolled: ReadonlySet<string>,
): NaiveWorld {
  const objects = world.objects.map((object): RawObject => {
    if (!rolled.has(idOf(object))) return object;
    const copy = JSON.parse(JSON.stringify(object)) as Templated;
    const meta = copy.spec?.jobTemplate?.spec.template ?? copy.spec?.template ?? copy;
    meta.metadata = { ...meta.metadata, labels: { ...meta.metadata?.labels, generation: side } };
    return copy as unknown as RawObject;
  });
  const selector = (): object =>
    random.pick([{}, { matchLabels: { generation: 'old' } }, { matchLabels: { generation: 'new' } }]);
  const namespaces = [...new Set(world.objects.filter(isPodLike).map((object) => idOf(object).split('/')[0]))];
  const policies = namespaces.map((namespace, index) => {
    const [direction, key] = random.pick([['ingress', 'from'] as const, ['egress', 'to'] as const]);
    const peers = random.times(1, 2, () => ({ namespaceSelector: {}, podSelector: selector() }));
    const ports = random.chance(0.3) ? { ports: [{ port: random.pick(portNumbers) }] } : {};
    return {
      object: {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: `generations-${index}`, namespace },
        spec: {
          podSelector: selector(),
          policyTypes: ['Ingress', 'Egress'],
          [direction]: [{ [key]: peers, ...ports }],
        },
      },
    };
  });
  const others = random.chance(0.6) ? world.policies.slice(0, 1) : world.policies;
  return { ...world, objects, policies: [...others, ...policies] };
}

interface Templated {
  metadata?: { labels?: object };
  spec?: { template?: Templated; jobTemplate?: { spec: { template: Templated } } };
}

function drawn(random: Random, gather: boolean): Case | undefined {
  const plain = randomWorld(random);
  const { world: mutated } = mutate(plain, random);
  const ids = plain.objects.filter(isPodLike).map((object) => idOf(object));
  const rolled = new Set(random.some(ids, 1, 3));
  // The policies may stay as they are where both ends are replaced.
  const [before, head] = [
    withGenerations(plain, random, 'old', rolled),
    withGenerations(mutated, random, 'new', rolled),
  ];
  const after = random.chance(0.3) ? { ...head, policies: before.policies } : head;
  const [base, next] = [owned(worldOf(before), gather), owned(worldOf(after), gather)];
  const old = oldPods(before, base, next);
  return old.length === 0 ? undefined : { before, after, old, base, head: next };
}

/** Pods of both worlds whose family is not in question. */
function* probes(
  { before, after, old, base, head }: Case,
  random: Random,
): Generator<NaiveProbe & { source: { pod: string }; destination: { pod: string } }> {
  const plain = (world: World, id: EndpointId): boolean => {
    const endpoint = world.endpoints.get(id);
    return endpoint !== undefined && !endpoint.finished && endpoint.addresses.length <= 1;
  };
  const ids = [...head.endpoints.keys()].filter((id) => plain(base, id) && plain(head, id));
  const rolled = new Set(old.map(idOf));
  const chance = (...some: readonly string[]): number => (some.some((id) => rolled.has(oldId(id))) ? 0.2 : 0.01);
  for (const a of ids)
    for (const b of ids)
      for (const protocol of ['TCP', 'UDP'] as const)
        for (const port of a === b ? [] : portNumbers) {
          const probe = { source: { pod: a as string }, destination: { pod: b as string }, protocol, port };
          if (random.chance(chance(a, b)) && [before, after].every((world) => hasEnds(world, probe))) yield probe;
        }
}

/** What a meeting of old with new pods is answered. */
interface Meeting {
  /** Against the world before. */
  readonly change: ReturnType<typeof compareNaively>;
  readonly answer: ReturnType<typeof evaluateNaively>;
  /** In each completion: before, while they meet, and of the pods that are there in the end. */
  readonly outcomes: ReadonlySet<string>;
}

function meetings({ before, after, old }: Case, probe: NaiveProbe): readonly Meeting[] {
  const names = new Set(old.map(idOf));
  const selves = (end: NaiveProbe['source']): readonly NaiveProbe['source'][] =>
    'pod' in end && names.has(oldId(end.pod)) ? [end, { ...end, pod: oldId(end.pod) }] : [end];
  const [was, is] = [before, after].map((world) => ({ ...world, objects: [...world.objects, ...old] }));
  if (was === undefined || is === undefined) return [];
  return selves(probe.source).flatMap((source) =>
    selves(probe.destination).flatMap((destination) => {
      if (source === probe.source && destination === probe.destination) return [];
      const asked = { ...probe, source, destination };
      const word = (allowed: boolean): string => (allowed ? 'allowed' : 'denied');
      const outcomes = outcomesOf((ask) =>
        [evaluateWith(was, asked, ask), evaluateWith(is, asked, ask), evaluateWith(after, probe, ask)]
          .map(word)
          .join(' '),
      );
      return [{ change: compareNaively(was, is, asked), answer: evaluateNaively(is, asked), outcomes }];
    }),
  );
}

const compared = (one: Case, observation?: Observation): Comparison =>
  compare(loaded(one.before, one.base, one.head), {
    problems: [],
    addressNames: [],
    ...(observation && { observation }),
  });

/** An answer that says of itself that it holds more conditions than are told apart may be vaguer than it must be. */
const isVague = (dependsOn: readonly string[] = []): boolean =>
  dependsOn.includes('more conditions hold than are told apart here');

/** Whether a meeting of both opens what is closed in the end, or may do so. */
function openings(one: Case, probe: NaiveProbe): Readonly<Record<'newly-allowed' | 'unclear', boolean>> {
  const met = meetings(one, probe);
  const closes = evaluateNaively(one.after, probe) === 'denied';
  return {
    'newly-allowed': closes && met.some(({ change }) => change === 'newly-allowed'),
    // Where the change moves something that is not closed in the end, that is told without the rollout.
    unclear: met.some(
      ({ change, outcomes }) =>
        change === 'unclear' && outcomes.has('denied allowed denied') && (closes || [...outcomes].every(isLasting)),
    ),
  };
}

test('pairs that are open only while old and new pods coexist are those that a meeting of both opens', () => {
  const total = { worlds: 0, asked: 0, opened: 0, perhaps: 0, vague: 0 };
  forSeeds(930_001, Math.ceil(250 * share), (random) => {
    const one = drawn(random, random.chance(0.5));
    if (one === undefined) return;
    const { openedWhileRolling = [], differences } = compared(one);
    const vague = [...openedWhileRolling, ...differences].filter(
      ({ change, dependsOn }) => change === 'unclear' && isVague(dependsOn),
    );
    total.worlds++;
    for (const probe of probes(one, random)) {
      const expectations = whereSpecified(() => openings(one, probe));
      if (expectations === undefined) continue;
      for (const [word, expected] of Object.entries(expectations)) {
        const got = openedWhileRolling.some(
          ({ change, ...rest }) => change === word && tells({ change, ...rest }, probe, one.head),
        );
        if (got === expected) continue;
        if (!vague.some((difference) => tells(difference, probe, one.head)))
          throw new Error(`${JSON.stringify(probe)}: ${word} told ${got}, expected ${expected}`);
        total.vague++;
      }
      total.asked++;
      if (expectations['newly-allowed']) total.opened++;
      if (expectations.unclear) total.perhaps++;
    }
  });
  console.info(JSON.stringify(total));
  expect(Math.min(total.opened, total.perhaps)).toBeGreaterThan(total.worlds / 20);
  expect(total.vague).toBeLessThanOrEqual(total.worlds);
}, 600_000);

/** The same before, and of the pods that are there in the end. */
function isLasting(outcome: string): boolean {
  const [before, , after] = outcome.split(' ');
  return before === after;
}

/** A connection as a log would have it, between these very pods. */
function recorded({ head }: Case, { source, destination, protocol, port }: NaiveProbe, refused: boolean): Connection {
  const end = (one: NaiveProbe['source']): Connection['source'] => {
    const id = ('pod' in one ? one.pod : '') as EndpointId;
    const workload = head.endpoints.get(id)?.workload ?? { namespace: '', kind: '', name: '' };
    return { kind: 'workload', workload, endpoints: [id] };
  };
  const { allowed: _, denied: __, ...rest } = connection(party('x/a'), party('x/b'), 80, {});
  const verdict = refused ? { denied: evidence(3) } : { allowed: evidence(3) };
  return { ...rest, source: end(source), destination: end(destination), protocol, port, ...verdict };
}

/** What a record becomes while old pods meet new ones, where before and after agree. */
function turnOf(one: Case, probe: NaiveProbe, refused: boolean): 'allowed' | 'denied' | 'unknown' | 'none' {
  const before = evaluateNaively(one.before, probe);
  const [as, turned] = refused ? (['denied', 'allowed'] as const) : (['allowed', 'denied'] as const);
  const met = before === evaluateNaively(one.after, probe) ? meetings(one, probe) : [];
  if (before === as && met.some(({ answer }) => answer === turned)) return turned;
  return met.some(({ outcomes }) => outcomes.has(`${as} ${turned} ${as}`)) ? 'unknown' : 'none';
}

test('recorded connections that turn for a while are those that a meeting of old and new pods turns', () => {
  const total = { worlds: 0, asked: 0, allowed: 0, denied: 0, unknown: 0, vague: 0 };
  forSeeds(940_001, Math.ceil(400 * share), (random) => {
    const one = drawn(random, false);
    if (one === undefined) return;
    total.worlds++;
    const asked = [...probes(one, random)];
    // Records that say what the policies said are those that can turn.
    const refused = asked.map((probe) => {
      const was = whereSpecified(() => evaluateNaively(one.before, probe));
      return random.chance(was === 'denied' ? 0.9 : 0.1);
    });
    const connections = asked.map((probe, index) => recorded(one, probe, refused[index] === true));
    const { connections: changes } = compared(one, { connections, writes: [], coverage: {} } as unknown as Observation);
    for (const [index, probe] of asked.entries()) {
      const turn = whereSpecified(() => turnOf(one, probe, refused[index] === true));
      if (turn === undefined) continue;
      const expected = turn === 'none' ? undefined : turn;
      const answer = changes[index]?.answer;
      const got = answer?.duringRollout?.answer;
      if (got !== expected) {
        // What is told as it is without the rollout is not told again for a while.
        const isTold = got === 'unknown' || answer?.before !== answer?.after;
        if (!isTold || !isVague((answer?.duringRollout ?? answer)?.dependsOn))
          throw new Error(`${JSON.stringify(probe)}: ${got}, expected ${expected}`);
        total.vague++;
      }
      total.asked++;
      if (expected !== undefined) total[expected]++;
    }
  });
  console.info(JSON.stringify(total));
  expect(Math.min(total.allowed, total.denied, total.unknown)).toBeGreaterThan(total.worlds / 50);
  expect(total.vague).toBeLessThanOrEqual(total.worlds / 10);
}, 600_000);
