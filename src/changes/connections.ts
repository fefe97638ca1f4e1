/** Every recorded connection, asked of live, base and head. */
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import type { Decision } from '../engine/decision.ts';
import { answerOf, denied } from '../engine/decision.ts';
import { permits } from '../engine/evaluate.ts';
import type { End } from '../engine/match.ts';
import { podEnd } from '../engine/match.ts';
import { placeOf, valueAt } from '../engine/ports.ts';
import { commonFamilies } from '../engine/reach.ts';
import type { EndpointId, WorkloadRef } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { ConnectionChange } from '../model/finding.ts';
import type { Connection, ConnectionEnd } from '../model/flow.ts';
import type { Address, Family } from '../model/network.ts';
import { familyOf } from '../model/network.ts';
import type { Answer } from '../model/verdict.ts';
import type { Question, Standin } from './causes.ts';
import { decisionIn, explainChange, workloadCause } from './causes.ts';
import type { PairContext } from './pairs.ts';
import { reasonsIn } from './pairs.ts';

/** One way in which the two ends of a connection may have met, with its answers. */
interface Way {
  readonly question: Question;
  readonly before: Answer;
  readonly after: Answer;
  readonly live: Answer;
  readonly atoms: readonly string[];
}

/** Pods of a workload that are asked one by one; more of them are represented by the distinct ones among the first. */
const mostPods = 64;

export function recordedChanges(connections: readonly Connection[], context: PairContext): readonly ConnectionChange[] {
  const podsOf = indexWorkloads(context);
  return connections.map((connection) => changeOf(connection, context, podsOf));
}

type PodsOf = (workload: WorkloadRef) => readonly EndpointId[];

function indexWorkloads({ changes }: PairContext): PodsOf {
  const pods = new Map<string, EndpointId[]>();
  const seen = new Map<string, Set<string>>();
  for (const [id, pod] of changes.before.pods) {
    const after = changes.after.pods.get(id);
    if (after === undefined) continue;
    const key = workloadKeyOf(after.endpoint.workload);
    // Pods that look alike on both sides give one answer.
    const look = [pod, after].map(({ labels, namespaceLabels, endpoint }) =>
      [
        labels.id,
        namespaceLabels.id,
        endpoint.hostNetwork,
        endpoint.node,
        ...endpoint.ports.map(({ port }) => port),
      ].join(),
    );
    const looks = seen.get(key) ?? new Set();
    if (looks.has(look.join(' ')) || looks.size >= mostPods) continue;
    seen.set(key, looks.add(look.join(' ')));
    pods.set(key, [...(pods.get(key) ?? []), id]);
  }
  return (workload) => pods.get(workloadKeyOf(workload)) ?? [];
}

function changeOf(connection: Connection, context: PairContext, podsOf: PodsOf): ConnectionChange {
  const { source, destination } = connection;
  const ways = waysOf(connection, context, podsOf);
  const [worst] = [...ways].sort((a, b) => rank(b) - rank(a));
  const base = { connection, source, destination };
  if (worst === undefined) return { ...base, ...unanswerable(connection, context, podsOf) };
  const agreed = summary(ways, worst);
  const moved = agreed.before !== agreed.after;
  const gain = agreed.after === 'allowed' || (agreed.after === 'unknown' && agreed.before === 'denied');
  const explained = moved ? explainChange(context.changes, worst.question, gain ? 'gain' : 'loss') : undefined;
  return {
    ...base,
    ...agreed,
    reasonsBefore: reasonsIn(context.changes.before, worst.question, agreed.before),
    reasonsAfter: reasonsIn(context.changes.after, worst.question, agreed.after),
    causes: explained?.causes ?? [],
    ...(explained === undefined ? {} : { surprise: explained.surprise }),
    ...(worst.question.assuming === undefined ? {} : { assuming: worst.question.assuming }),
    dependsOn: worst.atoms,
    ...rolloutOf(ways, agreed, context),
  };
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
  for (const { question } of ways) {
    const ids = [question.source, question.destination].flatMap((end) => (end.kind === 'pod' ? [end.id] : []));
    const rolled = changes.units.filter(
      (unit) => unit.kind === 'workload' && unit.all.some(([, endpoint]) => ids.includes(endpoint.id)),
    );
    for (const unit of rolled.length > 1 ? [...rolled, 'all' as const] : rolled) {
      if (decisionIn(changes.duringRollout(unit), question) !== denied) continue;
      const causes = rolled.flatMap((one) => (one.kind === 'workload' ? [workloadCause(changes, one)] : []));
      return { duringRollout: { answer: 'denied', causes } };
    }
  }
  return {};
}

/** A recorded connection that breaks in one of its ways is broken; opening and doubt come after that. */
function rank({ before, after }: Way): number {
  if (before === after) return 0;
  if (before === 'allowed') return after === 'denied' ? 5 : 4;
  if (after === 'allowed') return 3;
  return 2;
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

function waysOf(connection: Connection, context: PairContext, podsOf: PodsOf): readonly Way[] {
  const sources = standins(connection.source, podsOf, context);
  const destinations = standins(connection.destination, podsOf, context);
  const place = placeOf(connection.protocol, connection.port ?? 1);
  const out: Way[] = [];
  for (const source of sources) {
    for (const destination of destinations) {
      const family = familyFor(context.changes.after, source, destination);
      if (family === undefined) continue;
      for (const assuming of assumptions(context)) {
        const question = { source, destination, family, place, ...(assuming === undefined ? {} : { assuming }) };
        const way = wayOf(question, context);
        if (way !== undefined) out.push(way);
      }
    }
  }
  return out;
}

/** Only where some policy hangs on whether removed manifests stay. */
function assumptions({ changes }: PairContext): readonly (Question['assuming'] | undefined)[] {
  return changes.after.world.policies.some(({ condition }) => condition?.key === 'prune:kept')
    ? ['pruned', 'kept']
    : [undefined];
}

function wayOf(question: Question, { changes, live }: PairContext): Way | undefined {
  const before = decisionIn(changes.before, question);
  const after = decisionIn(changes.after, question);
  if (before === undefined || after === undefined) return undefined;
  const asLive = live === undefined ? before : decisionIn(live, question);
  const atomTexts = [before, after].flatMap((decision) => changes.after.run.decisions.atomsOf(decision));
  return {
    question,
    before: answerOf(before),
    after: answerOf(after),
    live: asLive === undefined ? 'unknown' : answerOf(asLive),
    atoms: [...new Set(atomTexts.map(({ text }) => text))],
  };
}

/** Every pod that the end may have been. */
function standins(end: ConnectionEnd, podsOf: PodsOf, { changes }: PairContext): readonly Standin[] {
  const pods = (ids: readonly EndpointId[]): readonly Standin[] => ids.map((id) => ({ kind: 'pod', id }));
  switch (end.kind) {
    case 'workload': {
      const alive = end.endpoints.filter((id) => changes.before.pods.has(id) && changes.after.pods.has(id));
      return pods(alive.length > 0 ? alive.slice(0, mostPods) : podsOf(end.workload));
    }
    case 'node':
      return [{ kind: 'node', name: end.name, ...(end.address === undefined ? {} : { address: end.address }) }];
    case 'api-server':
      return end.addresses.map((address) => ({ kind: 'address', address }));
    case 'outside':
      return [{ kind: 'address', address: end.address }];
    case 'unidentified':
      return end.candidates.flatMap((workload) => pods(podsOf(workload)));
  }
}

function familyFor(world: CompiledWorld, source: Standin, destination: Standin): Family | undefined {
  const addresses = [source, destination].flatMap(({ address }): readonly Address[] =>
    address === undefined ? [] : [address],
  );
  if (addresses[0] !== undefined) return familyOf(addresses[0]);
  const [a, b] = [source, destination].map((one) => (one.kind === 'pod' ? world.pods.get(one.id) : undefined));
  return a === undefined || b === undefined ? 'IPv4' : commonFamilies(world, a, b)[0];
}

/**
 * A connection with an end that nobody knows: the known end alone can still decide it, if its policies let everyone
 * through, or refuse everyone; otherwise both answers remain possible.
 */
function unanswerable(
  { source, destination, protocol, port }: Connection,
  { changes, live }: PairContext,
  podsOf: PodsOf,
): Omit<ConnectionChange, 'connection' | 'source' | 'destination'> {
  const place = placeOf(protocol, port ?? 1);
  const answer = (world: CompiledWorld): Answer => {
    const answers = [
      ...known(source, podsOf).map((id) => blind(world, id, 'egress', place)),
      ...known(destination, podsOf).map((id) => blind(world, id, 'ingress', place)),
    ];
    if (answers.includes('denied')) return 'denied';
    return answers.length > 0 && answers.every((one) => one === 'allowed') ? 'allowed' : 'unknown';
  };
  const [before, after] = [answer(changes.before), answer(changes.after)];
  // What the other end's policies say is not known, so a record cannot contradict "allowed" here.
  const asLive = answer(live ?? changes.before);
  const told = {
    reasonsBefore: [],
    reasonsAfter: [],
    causes: [],
    dependsOn: ['the unidentified end is a peer of a rule'],
  };
  return { before, after, live: asLive === 'allowed' ? 'unknown' : asLive, ...told };
}

function known(end: ConnectionEnd, podsOf: PodsOf): readonly EndpointId[] {
  return end.kind === 'workload' ? podsOf(end.workload).slice(0, 1) : [];
}

/** The answer of one end if the other is anything: denied if no rule could ever match. */
function blind(world: CompiledWorld, id: EndpointId, direction: 'ingress' | 'egress', place: number): Answer {
  const pod = world.pods.get(id);
  if (pod === undefined) return 'unknown';
  const policies = selecting(world, pod, direction);
  const isolating = policies.some(({ direction: rules, selects }) => rules.isolates && selects !== denied);
  if (!isolating) return 'allowed';
  const hasRule = policies.some(({ direction: rules }) => rules.rules.length > 0);
  const nobody: End = { family: 'IPv4' };
  const value: Decision = valueAt(permits(world, direction, podEnd(pod, 'IPv4'), nobody), place);
  return answerOf(value) === 'allowed' ? 'allowed' : hasRule ? 'unknown' : 'denied';
}
