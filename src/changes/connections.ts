/** Every recorded connection, asked of live, base and head. */
import { classify } from '../engine/classes.ts';
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import { answerOf, denied } from '../engine/decision.ts';
import { pruneKey } from '../engine/difference.ts';
import { permits } from '../engine/evaluate.ts';
import type { End } from '../engine/match.ts';
import { podEnd } from '../engine/match.ts';
import { placeOf, valueAt } from '../engine/ports.ts';
import { commonFamilies } from '../engine/reach.ts';
import type { EndpointId, WorkloadRef } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { ConnectionChange } from '../model/finding.ts';
import type { Connection, ConnectionEnd, Evidence } from '../model/flow.ts';
import type { Address, Family } from '../model/network.ts';
import { familyOf } from '../model/network.ts';
import type { Answer } from '../model/verdict.ts';
import { explainChange, workloadCause } from './causes.ts';
import { endKinds, isAlive, mostKinds } from './end-kinds.ts';
import type { AskedPair, Decide } from './asked-pair.ts';
import { askedPair } from './asked-pair.ts';
import type { PairContext } from './pairs.ts';
import type { Part } from './local.ts';
import { localTo } from './local.ts';
import { nearestIn, reasonsIn } from './pairs.ts';
import type { Question, Standin } from './question.ts';
import { decisionIn, endsOf } from './question.ts';
import type { WorkloadUnit } from './units.ts';

/** One way in which the two ends of a connection may have met, with its answers. */
interface Way {
  readonly question: Question;
  readonly before: Answer;
  readonly after: Answer;
  readonly live: Answer;
  readonly atoms: readonly string[];
}

/** Ends that are asked one by one; what is more stays unasked and makes the answer unknown. */
const mostEnds = 256;

/** Connections whose ends no policy can tell apart, to the same port, are asked about once. */
export function recordedChanges(connections: readonly Connection[], context: PairContext): readonly ConnectionChange[] {
  if (connections.length === 0) return [];
  const workloads = indexWorkloads(context);
  const assumed = assumptions(context);
  const kinds = endKinds(worldsOf(context), context.changes, workloads.likeness);
  const pairs = new Map<number, AskedPair<Answered>>();
  return connections.map((connection) => {
    const { source, destination, protocol, port } = connection;
    const byNode = isOnNode(source, workloads) || isOnNode(destination, workloads);
    const key = kinds(source, byNode) * mostKinds + kinds(destination, byNode);
    let pair = pairs.get(key);
    if (pair === undefined) {
      const [sources, destinations] = [source, destination].map((end) => standins(end, workloads, context, byNode));
      pairs.set(
        key,
        (pair = askedPair(worldsOf(context), { sources: sources ?? [], destinations: destinations ?? [] })),
      );
    }
    const cell = pair.stretches(placeOf(protocol, port ?? 1)) * 2 + (isDenial(connection) ? 1 : 0);
    let answer = pair.answers.get(cell);
    if (answer === undefined)
      pair.answers.set(cell, (answer = answerOn(connection, pair, context, workloads, assumed)));
    return withAnswer(connection, answer);
  });
}

/** What is the same for all connections of a kind is shared through the prototype: a million of them stay small. */
function withAnswer(connection: Connection, answer: Answered): ConnectionChange {
  const change = Object.create(answer) as { -readonly [Key in keyof ConnectionChange]: ConnectionChange[Key] };
  change.connection = connection;
  change.source = connection.source;
  change.destination = connection.destination;
  return change;
}

function worldsOf({ changes, live }: PairContext): readonly CompiledWorld[] {
  return [changes.before, changes.after, ...(live === undefined ? [] : [live])];
}

/** Its grounds are made when somebody reads them: of most connections nobody does. */
type Answered = Omit<ConnectionChange, 'connection' | 'source' | 'destination'>;

/** Whether the newest record that counts is a refusal. */
function isDenial({ allowed: yes, denied: no }: Connection): boolean {
  return no !== undefined && isNewer(no, yes);
}

interface Workloads {
  /**
   * Pods of a workload that are there on both sides, those that are done only if there are no others. One of each kind:
   * policies cannot tell the others apart, nor their nodes if a node is the other end.
   */
  readonly kindsOf: (workload: WorkloadRef, byNode: boolean) => readonly EndpointId[];
  /** Equal for pods of one kind. */
  readonly likeness: (id: EndpointId, byNode: boolean) => string;
  readonly isOnHostNetwork: (workload: WorkloadRef) => boolean;
}

/** The class of each pod that both worlds have. */
function classNumbers(before: CompiledWorld, after: CompiledWorld): ReadonlyMap<EndpointId, number> {
  const { classes } = classify(before, after);
  return new Map(classes.flatMap(({ index, members }) => members.map((id) => [id, index] as const)));
}

function indexWorkloads(context: PairContext): Workloads {
  const { changes, live } = context;
  const pods = new Map<string, { alive: EndpointId[]; done: EndpointId[] }>();
  const compared = classNumbers(changes.before, changes.after);
  const asLive = live === undefined ? undefined : classNumbers(live, live);
  const worlds = worldsOf(context);
  for (const [id, { endpoint }] of changes.after.pods) {
    if (!changes.before.pods.has(id)) continue;
    const key = workloadKeyOf(endpoint.workload);
    const own = pods.get(key) ?? { alive: [], done: [] };
    pods.set(key, own);
    (endpoint.finished ? own.done : own.alive).push(id);
  }
  const podsOf = (workload: WorkloadRef): readonly EndpointId[] => {
    const own = pods.get(workloadKeyOf(workload));
    return own === undefined ? [] : own.alive.length > 0 ? own.alive : own.done;
  };
  const likeness = (id: EndpointId, byNode: boolean): string => {
    const nodes = byNode ? worlds.map(({ pods: all }) => all.get(id)?.endpoint.node ?? '').join(' ') : '';
    return `${compared.get(id) ?? id} ${asLive?.get(id) ?? ''} ${nodes}`;
  };
  const onHosts = new Set<string>();
  for (const [id, { endpoint }] of changes.after.pods) {
    if (endpoint.hostNetwork && changes.before.pods.has(id)) onHosts.add(workloadKeyOf(endpoint.workload));
  }
  const kinds = new Map<string, readonly EndpointId[]>();
  return {
    likeness,
    kindsOf: (workload, byNode) => {
      const key = `${workloadKeyOf(workload)} ${byNode}`;
      const known = kinds.get(key) ?? [
        ...new Map(podsOf(workload).map((id) => [likeness(id, byNode), id] as const)).values(),
      ];
      kinds.set(key, known);
      return known;
    },
    isOnHostNetwork: (workload) => onHosts.size > 0 && onHosts.has(workloadKeyOf(workload)),
  };
}

function answerOn(
  connection: Connection,
  pair: AskedPair<Answered>,
  context: PairContext,
  workloads: Workloads,
  assumed: Assumptions,
): Answered {
  const ways = waysOf(connection, pair, context, assumed);
  const rank = isDenial(connection) ? rankDenied : rankAllowed;
  const [worst] = [...ways].sort((a, b) => rank(b) - rank(a));
  if (worst === undefined) return unanswerable(connection, context, workloads);
  const agreed = summary(ways, worst);
  const moved = agreed.before !== agreed.after;
  const gain = agreed.after === 'allowed' || (agreed.after === 'unknown' && agreed.before === 'denied');
  const explained = moved ? explainChange(context.changes, worst.question, gain ? 'gain' : 'loss') : undefined;
  const { before, after } = context.changes;
  const reasonsBefore = once(() => reasonsIn(before, worst.question));
  const reasonsAfter = once(() => reasonsIn(after, worst.question));
  return {
    ...agreed,
    causes: explained?.causes ?? [],
    ...(explained?.flip === undefined ? {} : { flip: explained.flip }),
    ...(moved ? nearestIn(context.changes.after, worst.question, agreed.after) : {}),
    ...(explained === undefined ? {} : { surprise: explained.surprise }),
    ...(worst.question.assuming === undefined ? {} : { assuming: worst.question.assuming }),
    dependsOn: worst.atoms,
    ...rolloutOf(ways, agreed, context),
    get reasonsBefore() {
      return reasonsBefore();
    },
    get reasonsAfter() {
      return reasonsAfter();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * Policies change at once, pods one after the other: old pods of a changed workload meet the new policies for a
 * while, and new ones the old pods of the other end.
 */
function rolloutOf(
  ways: readonly Way[],
  { before, after }: Pick<ConnectionChange, 'before' | 'after'>,
  { changes }: PairContext,
): Pick<ConnectionChange, 'duringRollout'> {
  if (before !== 'allowed' || after !== 'allowed') return {};
  if (!changes.units.some(({ kind }) => kind === 'workload')) return {};
  for (const { question } of ways) {
    const local = localTo(changes, endsOf(question));
    const rolled = local.parts.filter((part): part is WorkloadPart => part.unit.kind === 'workload');
    for (const parts of rolled.length > 1 ? [...rolled.map((one) => [one]), rolled] : rolled.map((one) => [one])) {
      if (decisionIn(local.without(parts), question) !== denied) continue;
      return { duringRollout: { answer: 'denied', causes: rolled.map(({ unit }) => workloadCause(changes, unit)) } };
    }
  }
  return {};
}

type WorkloadPart = Part & { readonly unit: WorkloadUnit };

function isNewer(one: Evidence, other: Evidence | undefined): boolean {
  return other === undefined || one.last > other.last;
}

type Moved = `${Answer} ${Answer}`;

/** What matters most about a connection that was recorded as allowed: that it breaks, or may break, in one of its ways. */
const allowedFirst: Partial<Record<Moved, number>> = {
  'allowed denied': 6,
  'unknown denied': 5,
  'allowed unknown': 5,
  'denied allowed': 4,
  'denied unknown': 2,
  'unknown allowed': 1,
};

/** And about one that was refused: that it opens, or may open. */
const deniedFirst: Partial<Record<Moved, number>> = {
  'denied allowed': 6,
  'unknown allowed': 5,
  'denied unknown': 4,
  'allowed unknown': 3,
  'allowed denied': 2,
  'unknown denied': 1,
};

function rankAllowed({ before, after }: Way): number {
  return allowedFirst[`${before} ${after}`] ?? 0;
}

function rankDenied({ before, after }: Way): number {
  return deniedFirst[`${before} ${after}`] ?? 0;
}

function summary(ways: readonly Way[], worst: Way): Pick<ConnectionChange, 'before' | 'after' | 'live'> {
  if (worst.before !== worst.after) return { before: worst.before, after: worst.after, live: worst.live };
  // Nothing moved; pods of one workload that answer differently make the answer unknown on every side.
  const one = (answer: (way: Way) => Answer): Answer => {
    const answers = new Set(ways.map(answer));
    return answers.size === 1 ? answer(worst) : 'unknown';
  };
  return { before: one(({ before }) => before), after: one(({ after }) => after), live: one(({ live }) => live) };
}

function waysOf(
  connection: Connection,
  { sources, destinations, decide }: AskedPair<Answered>,
  context: PairContext,
  assumed: Assumptions,
): readonly Way[] {
  const place = placeOf(connection.protocol, connection.port ?? 1);
  const out: Way[] = [];
  for (const source of sources.slice(0, mostEnds)) {
    for (const destination of destinations.slice(0, mostEnds)) {
      for (const family of familiesFor(context.changes.after, source, destination)) {
        for (const assuming of assumed) {
          const question = { source, destination, family, place, ...(assuming === undefined ? {} : { assuming }) };
          const way = wayOf(question, decide, context);
          if (way !== undefined) out.push(way);
        }
      }
    }
  }
  const [first] = out;
  const isCut = sources.length > mostEnds || destinations.length > mostEnds;
  return isCut && first !== undefined
    ? [...out, { ...first, before: 'unknown', after: 'unknown', live: 'unknown' }]
    : out;
}

/** Whether traffic of this end may be that of a node. */
function isOnNode(end: ConnectionEnd, { isOnHostNetwork }: Workloads): boolean {
  return end.kind === 'node' || (end.kind === 'workload' && isOnHostNetwork(end.workload));
}

type Assumptions = readonly (Question['assuming'] | undefined)[];

/** Only where some policy hangs on whether removed manifests stay. */
function assumptions({ changes }: PairContext): Assumptions {
  return changes.after.world.policies.some(({ condition }) => condition?.key.includes(pruneKey) === true)
    ? ['pruned', 'kept']
    : [undefined];
}

function wayOf(question: Question, decide: Decide, { changes, live }: PairContext): Way | undefined {
  const before = decide(changes.before, question);
  const after = decide(changes.after, question);
  if (before === undefined || after === undefined) return undefined;
  const asLive = live === undefined ? before : decide(live, question);
  const atomTexts = [before, after].flatMap((decision) => changes.after.run.decisions.atomsOf(decision));
  return {
    question,
    before: answerOf(before),
    after: answerOf(after),
    live: asLive === undefined ? 'unknown' : answerOf(asLive),
    atoms: [...new Set(atomTexts.map(({ text }) => text))],
  };
}

/** Every kind of pod that the end may have been. */
function standins(
  end: ConnectionEnd,
  { kindsOf, likeness }: Workloads,
  { changes }: PairContext,
  byNode: boolean,
): readonly Standin[] {
  const pods = (ids: readonly EndpointId[]): readonly Standin[] => ids.map((id) => ({ kind: 'pod', id }));
  switch (end.kind) {
    case 'workload': {
      const alive = end.endpoints.filter((id) => isAlive(changes, id));
      if (alive.length === 0) return pods(kindsOf(end.workload, byNode));
      return pods([...new Map(alive.map((id) => [likeness(id, byNode), id] as const)).values()]);
    }
    case 'node':
      return [{ kind: 'node', name: end.name, ...(end.address === undefined ? {} : { address: end.address }) }];
    case 'api-server':
      return end.addresses.map((address) => ({ kind: 'address', address }));
    case 'outside':
      return [{ kind: 'address', address: end.address }];
    case 'unidentified':
      return end.candidates.flatMap((workload) => pods(kindsOf(workload, byNode)));
  }
}

/** That of a recorded address, or every family that both pods have. */
function familiesFor(world: CompiledWorld, source: Standin, destination: Standin): readonly Family[] {
  const addresses = [source, destination].flatMap(({ address }): readonly Address[] =>
    address === undefined ? [] : [address],
  );
  if (addresses[0] !== undefined) return [familyOf(addresses[0])];
  const [a, b] = [source, destination].map((one) => (one.kind === 'pod' ? world.pods.get(one.id) : undefined));
  return a === undefined || b === undefined ? world.world.families : commonFamilies(world, a, b);
}

/**
 * A connection with an end that nobody knows: the known end alone can still decide it, if its policies let everyone
 * through, or refuse everyone; otherwise both answers remain possible.
 */
function unanswerable(
  { source, destination, protocol, port }: Connection,
  { changes, live }: PairContext,
  { kindsOf }: Workloads,
): Answered {
  const place = placeOf(protocol, port ?? 1);
  const answer = (world: CompiledWorld): Answer => {
    const answers = [
      ...known(source, kindsOf).map((id) => blind(world, id, 'egress', place)),
      ...known(destination, kindsOf).map((id) => blind(world, id, 'ingress', place)),
    ];
    if (answers.length > 0 && answers.every((one) => one === 'denied')) return 'denied';
    return answers.length > 0 && answers.every((one) => one === 'allowed') ? 'allowed' : 'unknown';
  };
  const [before, after] = [answer(changes.before), answer(changes.after)];
  // What the other end's policies say is not known, so a record cannot contradict "allowed" here.
  const asLive = answer(live ?? changes.before);
  return {
    before,
    after,
    live: asLive === 'allowed' ? 'unknown' : asLive,
    reasonsBefore: [],
    reasonsAfter: [],
    causes: [],
    dependsOn: ['the unidentified end is a peer of a rule'],
  };
}

function known(end: ConnectionEnd, kindsOf: Workloads['kindsOf']): readonly EndpointId[] {
  return end.kind === 'workload' ? kindsOf(end.workload, false).slice(0, mostEnds) : [];
}

/** The answer of one end if the other is anything: sure if no rule that names peers could turn it. */
function blind(world: CompiledWorld, id: EndpointId, direction: 'ingress' | 'egress', place: number): Answer {
  const pod = world.pods.get(id);
  if (pod === undefined) return 'unknown';
  const policies = selecting(world, pod, direction);
  const nobody: End = { family: 'IPv4' };
  const answer = answerOf(valueAt(permits(world, direction, podEnd(pod, 'IPv4'), nobody, policies), place));
  const keeps = answer === 'allowed' ? 'allow' : 'deny';
  const turns = policies.some(({ direction: { rules } }) =>
    rules.some(({ action, peers }) => action !== keeps && peers !== undefined && peers.length > 0),
  );
  return turns ? 'unknown' : answer;
}
