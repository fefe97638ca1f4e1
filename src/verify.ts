/** Step verify, after the merge: the predictions of a report against later records. Nothing unseen counts as right. */
import { connectionKey } from './model/connection-key.ts';
import type { Report } from './model/finding.ts';
import type { Connection, Evidence, Observation, ObjectWrite } from './model/flow.ts';
import { keyOf } from './model/object.ts';
import { partyOf } from './model/party.ts';
import { countOf } from './model/time.ts';
import type {
  CheckedPrediction,
  ClusterCheck,
  Outcome,
  PredictionKind,
  Rollout,
  RolloutWrite,
  Sighting,
  Unpredicted,
  Verification,
} from './model/verification.ts';
import { predictionKinds } from './model/verification.ts';
import { connectionIndex, rowIndex, soughtOf } from './verification/ends.ts';
import type { Prediction, Predictions } from './verification/predictions.ts';
import { predictionsOf } from './verification/predictions.ts';

export { predictionsOf } from './verification/predictions.ts';
export type { Predictions } from './verification/predictions.ts';

/** Milliseconds after the last write until records count: policies reach the nodes one after the other. */
export const settling = 30_000;

/**
 * Since when the change is in the cluster. `since`: as a person says, in milliseconds since 1970, before what the audit
 * log tells.
 */
export function rolloutOf(report: Report, writes: readonly ObjectWrite[], since?: number): Rollout {
  const { objects } = predictionsOf(report);
  const keys = new Set(objects.map(keyOf));
  // What was asked for before the report is none of it, though it may be answered only since.
  const told = writes.filter(
    ({ ref, time, received = time, effect }) =>
      received > report.time && effect !== 'nothing' && effect !== 'metadata-only' && keys.has(keyOf(ref)),
  );
  const [first, later] = [new Map<string, RolloutWrite>(), [] as RolloutWrite[]];
  for (const { ref, time, user, actingAs, client } of [...told].sort((a, b) => a.time - b.time)) {
    const write = { object: ref, time, user: actingAs === undefined ? user : `${user} as ${actingAs}`, client };
    if (first.has(keyOf(ref))) later.push(write);
    else first.set(keyOf(ref), write);
  }
  const done = [...first.values()];
  const at = done.at(-1)?.time;
  const facts = { writes: done, unwritten: objects.filter((object) => !first.has(keyOf(object))), later };
  if (since !== undefined) return { basis: 'asked', from: since, ...facts };
  if (at !== undefined) return { basis: 'audit', from: at + settling, ...facts };
  return { basis: 'report', from: report.time, ...facts };
}

export interface Later {
  readonly rollout: Rollout;
  /** What logs say from `rollout.from` on. */
  readonly after: Observation;
  /** What they say before; absent where nothing before was read. */
  readonly before?: Observation;
  readonly cluster?: ClusterCheck;
  /** What all of the logs together cannot show. */
  readonly limits: readonly string[];
}

export function verify(report: Report, { rollout, after, before, cluster, limits }: Later): Verification {
  const predictions = predictionsOf(report);
  const find = connectionIndex(after.connections);
  const later = predictions.recorded.map((prediction) => ({ prediction, found: find(soughtOf(prediction.row)) }));
  const recorded = later.map(({ prediction, found }) => checked(prediction, found));
  const told = new Set(later.flatMap(({ found }) => found.map(connectionKey)));
  const unrecorded = predictions.unrecorded.flatMap((prediction) =>
    find(soughtOf(prediction.row)).flatMap((connection): readonly CheckedPrediction[] => {
      const key = `${prediction.kind} ${connectionKey(connection)}`;
      if (told.has(connectionKey(connection)) || told.has(key) || sightingOf(connection) === undefined) return [];
      told.add(key);
      return [{ ...checked(prediction, [connection]), ...endsOf(connection) }];
    }),
  );
  const all = [...recorded, ...unrecorded].sort(worstFirst);
  const isBlind = before === undefined || before.connections.length === 0;
  const { first, last } = after.coverage;
  return {
    report: { time: report.time, base: report.base.name, head: report.head.name, conclusion: report.conclusion },
    rollout,
    window: {
      ...(first !== undefined && { first }),
      ...(last !== undefined && { last }),
      connections: after.connections.length,
    },
    counts: countsOf(all),
    predictions: all,
    left: predictions.left,
    unpredicted: before === undefined ? [] : unpredictedIn(after.connections, before.connections, predictions),
    ...(isBlind && { noneBefore: true }),
    ...(cluster !== undefined && { cluster }),
    limits: [...limitsOf(rollout, isBlind), ...limits],
  };
}

/** What makes the prediction true. */
const expected: Readonly<Record<PredictionKind, Sighting['verdict']>> = {
  blocked: 'denied',
  opened: 'allowed',
  'lost-access': 'denied',
  'new-access': 'allowed',
};

function checked({ kind, row }: Prediction, connections: readonly Connection[]): CheckedPrediction {
  const [source, destination] = [row.sources.members[0]?.party, row.destinations.members[0]?.party];
  if (source === undefined || destination === undefined) throw new RangeError('a row of a report has no ends');
  const seen = connections
    .flatMap((connection) => sightingOf(connection) ?? [])
    .sort((a, b) => b.last - a.last)
    .at(0);
  const outcome = seen === undefined ? 'unseen' : seen.verdict === expected[kind] ? 'confirmed' : 'contradicted';
  return { kind, source, destination, ports: row.ports, outcome, ...(seen !== undefined && { seen }) };
}

function endsOf({ source, destination, protocol, port }: Connection) {
  const [first, last] = port === undefined ? [1, 65535] : [port, port];
  return { source: partyOf(source), destination: partyOf(destination), ports: [{ protocol, first, last }] };
}

/** The newest verdict that is one about policies; of two at once the refusal, which somebody notices. */
function sightingOf({ allowed, denied }: Connection): Sighting | undefined {
  if (denied !== undefined && (allowed === undefined || denied.last >= allowed.last)) return sighted('denied', denied);
  return allowed && sighted('allowed', allowed);
}

function sighted(verdict: Sighting['verdict'], { count, last, samples: [sample] }: Evidence): Sighting {
  return { verdict, count, last, ...(sample !== undefined && { sample }) };
}

const order: readonly Outcome[] = ['contradicted', 'confirmed', 'unseen'];

function worstFirst(a: CheckedPrediction, b: CheckedPrediction): number {
  return (
    order.indexOf(a.outcome) - order.indexOf(b.outcome) ||
    predictionKinds.indexOf(a.kind) - predictionKinds.indexOf(b.kind) ||
    (b.seen?.count ?? 0) - (a.seen?.count ?? 0)
  );
}

function countsOf(predictions: readonly CheckedPrediction[]): Verification['counts'] {
  const counts = Object.fromEntries(
    predictionKinds.map((kind) => [kind, { confirmed: 0, contradicted: 0, unseen: 0 }]),
  ) as Record<PredictionKind, Record<Outcome, number>>;
  for (const { kind, outcome } of predictions) counts[kind][outcome]++;
  return counts;
}

/**
 * Connections with one verdict alone before the rollout and the other one since, of which the report says nothing, where
 * one end lies in a namespace whose objects changed (anywhere, where an object of the cluster scope did or the report
 * names none).
 */
function unpredictedIn(
  after: readonly Connection[],
  before: readonly Connection[],
  { recorded, unrecorded, undecided, objects }: Predictions,
): readonly Unpredicted[] {
  const earlier = new Map(before.map((connection) => [connectionKey(connection), connection]));
  const rows = [...recorded, ...unrecorded].map(({ row }) => row).concat(undecided);
  const said = rowIndex(rows.map(soughtOf));
  const namespaces = new Set(objects.map(({ kind, namespace, name }) => (kind === 'Namespace' ? name : namespace)));
  const isNear = ({ source, destination }: Connection): boolean =>
    namespaces.size === 0 ||
    namespaces.has('') ||
    [source, destination].some((end) => end.kind === 'workload' && namespaces.has(end.workload.namespace));
  const found = after.flatMap((connection): readonly Unpredicted[] => {
    const known = earlier.get(connectionKey(connection));
    const [seen, was] = [sightingOf(connection), known && sightingOf(known)];
    if (known === undefined || seen === undefined || was === undefined || seen.verdict === was.verdict) return [];
    // What was let through and refused by turns turned by itself.
    if ((known.allowed !== undefined && known.denied !== undefined) || !isNear(connection) || said(connection))
      return [];
    const change = seen.verdict === 'denied' ? 'newly-denied' : 'newly-allowed';
    return [{ change, ...endsOf(connection), seen, before: was }];
  });
  return found.sort((a, b) => b.before.count + b.seen.count - (a.before.count + a.seen.count));
}

function limitsOf(rollout: Rollout, isBlind: boolean): readonly string[] {
  const { basis, unwritten, later } = rollout;
  return [
    ...(basis === 'report'
      ? [
          'it is not known when the change was rolled out: all records after the report count, those from before the merge among them',
        ]
      : []),
    ...(basis === 'audit' && unwritten.length > 0
      ? [`no write is known of ${countOf(unwritten.length, 'object')} that the report holds for a cause`]
      : []),
    ...(later.length > 0
      ? [
          `the changed objects were written again ${countOf(later.length, 'time')} since: the policies may not be those that were judged`,
        ]
      : []),
    ...(isBlind
      ? ['no record from before the rollout was read: connections that turned and that nobody predicted cannot be told']
      : []),
  ];
}
