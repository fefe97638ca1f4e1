/** Recorded connections of which one end is not known: what the other one says. */
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import { answerOf } from '../engine/decision.ts';
import { grounds, permits } from '../engine/evaluate.ts';
import type { End } from '../engine/match.ts';
import { podEnd } from '../engine/match.ts';
import { valueAt } from '../engine/ports.ts';
import type { EndpointId } from '../model/cluster.ts';
import type { ConnectionAnswer, WayAnswer } from '../model/finding.ts';
import type { Connection, ConnectionEnd } from '../model/flow.ts';
import type { Direction } from '../model/policy.ts';
import type { Answer } from '../model/verdict.ts';
import { mostEnds } from './asked-pair.ts';
import type { PairContext } from './pairs.ts';
import { placeIn } from './question.ts';
import type { RecordedEnds } from './recorded-ends.ts';

/**
 * A connection with an end that nobody knows: the known end alone can still decide it, if its policies let everyone
 * through, or refuse everyone; otherwise both answers remain possible.
 */
export function unanswerable(
  connection: Connection,
  { changes, live }: PairContext,
  ends: RecordedEnds,
): ConnectionAnswer {
  const place = placeIn(connection);
  const answer = (world: CompiledWorld): Answer => {
    const answers = [
      ...knownPods(connection.source, ends).map((id) => blind(world, id, 'egress', place)),
      ...knownPods(connection.destination, ends).map((id) => blind(world, id, 'ingress', place)),
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
    causes: [],
    groundsOf: () => ({ before: [], after: [] }),
    waysOf: (of) => blindWays(of, changes.after, ends),
    dependsOn: [isNamed],
  };
}

const isNamed = 'the unidentified end is a peer of a rule';
const isLetThrough = 'the policies of the unidentified end let it through';

/** What the known end alone says: a refusal is one whoever the other end is, and nothing else is an answer. */
function blindWays(connection: Connection, world: CompiledWorld, ends: RecordedEnds): readonly WayAnswer[] {
  const place = placeIn(connection);
  const way =
    (direction: Direction) =>
    (id: EndpointId): WayAnswer => {
      const [pod, answer] = [world.pods.get(id), blind(world, id, direction, place)];
      if (pod === undefined || answer === 'unknown') return { answer: 'unknown', reasons: [], dependsOn: [isNamed] };
      const reasons = grounds(world, direction, podEnd(pod, 'IPv4'), nobody, place, answer);
      return answer === 'denied'
        ? { answer, reasons, dependsOn: [] }
        : { answer: 'unknown', reasons, dependsOn: [isLetThrough] };
    };
  const ways = [
    ...knownPods(connection.source, ends).map(way('egress')),
    ...knownPods(connection.destination, ends).map(way('ingress')),
  ];
  return ways.length > 0 ? ways : [{ answer: 'unknown', reasons: [], dependsOn: [isNamed] }];
}

const nobody: End = { family: 'IPv4' };

function knownPods(end: ConnectionEnd, { standins }: RecordedEnds): readonly EndpointId[] {
  if (end.kind !== 'workload') return [];
  const pods = standins({ ...end, endpoints: [] }, false).slice(0, mostEnds);
  return pods.flatMap((one) => (one.kind === 'pod' ? [one.id] : []));
}

/** The answer of one end if the other is anything: sure if no rule that names peers could turn it. */
function blind(world: CompiledWorld, id: EndpointId, direction: 'ingress' | 'egress', place: number): Answer {
  const pod = world.pods.get(id);
  if (pod === undefined) return 'unknown';
  const policies = selecting(world, pod, direction);
  const answer = answerOf(valueAt(permits(world, direction, podEnd(pod, 'IPv4'), nobody, policies), place));
  const keeps = answer === 'allowed' ? 'allow' : 'deny';
  const turns = policies.some(({ direction: { rules } }) =>
    rules.some(({ action, peers }) => action !== keeps && peers !== undefined && peers.length > 0),
  );
  return turns ? 'unknown' : answer;
}
