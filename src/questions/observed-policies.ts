/** Policies against reality: connections that none of them accounts for, and policies that no connection uses. */
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import type { Outcomes } from '../model/evidence.ts';
import { joinedOutcomes, startOfNewest } from '../model/evidence.ts';
import type { ConnectionChange, WayAnswer } from '../model/finding.ts';
import type { Connection, Evidence, ObjectWrite } from '../model/flow.ts';
import type { ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import { countIn, rowOf } from '../model/observed-rows.ts';
import type {
  LastWrite,
  NamedPolicy,
  ObservedView,
  OlderConnection,
  PolicyView,
  Unexplained,
  UnexplainedReason,
} from '../model/observed.ts';
import type { Policy } from '../model/policy.ts';
import type { Use } from './policy-use.ts';
import { addUse, distinctReasons, freshUse, usesOf } from './policy-use.ts';

/** Answers of the policies to the recorded connections, and the world that has them. */
export interface Answered {
  readonly world: CompiledWorld;
  /** `after` is the answer that counts. */
  readonly connections: readonly ConnectionChange[];
  /** The newest write after `since` (milliseconds since 1970) that may have changed the verdict of a connection. */
  readonly writeOf: (change: ConnectionChange, since: number) => ObjectWrite | undefined;
  readonly lastWrites: ReadonlyMap<ObjectKey, ObjectWrite>;
}

export function byPolicy(
  connections: readonly Connection[],
  answered: Answered | undefined,
): Extract<ObservedView, { by: 'policy' }> {
  const named = namedPolicies(connections);
  if (answered === undefined) return { by: 'policy', named };
  const uses = new Map<ObjectKey, Use>();
  const unexplained: Unexplained[] = [];
  const older: OlderConnection[] = [];
  for (const change of answered.connections) {
    const { connection, answer } = change;
    const ways = answer.waysOf(connection);
    for (const [key, met] of usesOf(ways, connection, answered.lastWrites)) {
      const use = uses.get(key) ?? freshUse();
      uses.set(key, use);
      addUse(use, met);
    }
    const { write, since } = agedBy(change, answered);
    const row = { ...rowOf(connection), outcomes: since };
    const why = unexplainedBy(ways, since);
    if (why !== undefined) unexplained.push({ row, ...why });
    else if (write !== undefined && Object.keys(since).length === 0)
      older.push({ row: rowOf(connection), write: lastWrite(write) });
  }
  return {
    by: 'policy',
    named,
    policies: policyViews(answered, uses),
    unexplained: worstFirst(unexplained),
    older: older.sort((a, b) => countIn(b.row.outcomes) - countIn(a.row.outcomes)),
  };
}

function lastWrite({ ref, effect, time, origin }: ObjectWrite): LastWrite {
  return { object: ref, ...(effect === 'deleted' && { deleted: true }), time, origin };
}

/** What was recorded of a connection since the last write that may have changed its verdict. */
function agedBy(
  change: ConnectionChange,
  { writeOf }: Answered,
): { readonly write: ObjectWrite | undefined; readonly since: Outcomes } {
  const { outcomes } = rowOf(change.connection);
  const first = Math.min(...Object.values(outcomes).map((evidence: Evidence) => evidence.first));
  const write = writeOf(change, first);
  if (write === undefined) return { write, since: outcomes };
  const { allowed, denied, other } = outcomes;
  const isNew = (evidence: Evidence | undefined): evidence is Evidence =>
    evidence !== undefined && startOfNewest(evidence) >= write.time;
  return {
    write,
    since: {
      ...(isNew(allowed) && { allowed }),
      ...(isNew(denied) && { denied }),
      ...(isNew(other) && { other }),
    },
  };
}

function unexplainedBy(
  ways: readonly WayAnswer[],
  outcomes: Outcomes,
): Pick<Unexplained, 'why' | 'reasons' | 'dependsOn'> | undefined {
  const verdict = newestOf(outcomes);
  if (verdict === undefined) return undefined;
  const said = ways.filter(({ answer }) => (verdict === 'other' ? answer !== 'unknown' : answer === verdict));
  if (said.length > 0) {
    const byNobody = said.every(
      ({ answer, reasons }) => answer === 'allowed' && reasons.every(({ kind }) => kind === 'default'),
    );
    return byNobody ? tell('allowed-by-nobody', said) : undefined;
  }
  const open = ways.filter(({ answer }) => answer === 'unknown');
  if (open.length > 0) return tell('cannot-say', open);
  return tell(verdict === 'denied' ? 'refused-though-allowed' : 'allowed-though-refused', ways);
}

function tell(why: UnexplainedReason, ways: readonly WayAnswer[]): Pick<Unexplained, 'why' | 'reasons' | 'dependsOn'> {
  return { why, reasons: distinctReasons(ways), dependsOn: [...new Set(ways.flatMap(({ dependsOn }) => dependsOn))] };
}

/** The newer record counts: an older one may be of other policies. What no policy judged counts only where nothing else does. */
function newestOf({ allowed, denied, other }: Outcomes): keyof Outcomes | undefined {
  if (denied !== undefined && (allowed === undefined || denied.last > allowed.last)) return 'denied';
  if (allowed !== undefined) return 'allowed';
  return other === undefined ? undefined : 'other';
}

const worst: readonly UnexplainedReason[] = [
  'allowed-though-refused',
  'refused-though-allowed',
  'cannot-say',
  'allowed-by-nobody',
];

function worstFirst(unexplained: readonly Unexplained[]): readonly Unexplained[] {
  return [...unexplained].sort(
    (a, b) => worst.indexOf(a.why) - worst.indexOf(b.why) || countIn(b.row.outcomes) - countIn(a.row.outcomes),
  );
}

/** Unused ones first: they are what the question is about. */
function policyViews({ world, lastWrites }: Answered, uses: ReadonlyMap<ObjectKey, Use>): readonly PolicyView[] {
  const selected = selectedIn(world);
  const views = world.world.policies.map((policy) => {
    const key = keyOf(policy.ref);
    return viewOf(policy, uses.get(key) ?? freshUse(), selected.has(key), lastWrites.get(key));
  });
  const order: readonly PolicyView['use'][] = ['never-used', 'selects-nothing', 'used'];
  return views.sort(
    (a, b) =>
      order.indexOf(a.use) - order.indexOf(b.use) ||
      b.connections - a.connections ||
      b.older.connections - a.older.connections ||
      (keyOf(a.policy) < keyOf(b.policy) ? -1 : 1),
  );
}

function selectedIn(world: CompiledWorld): ReadonlySet<ObjectKey> {
  const found = new Set<ObjectKey>();
  for (const pod of world.pods.values()) {
    for (const direction of ['ingress', 'egress'] as const) {
      for (const { policy } of selecting(world, pod, direction)) found.add(keyOf(policy.ref));
    }
  }
  return found;
}

function viewOf(policy: Policy, use: Use, isSelecting: boolean, write: ObjectWrite | undefined): PolicyView {
  const rules = (['ingress', 'egress'] as const).flatMap((direction) =>
    (policy[direction]?.rules ?? []).map(({ index, origin }) => {
      const { connections, outcomes } = use.rules.get(`${direction} ${index}`) ?? { connections: 0, outcomes: {} };
      return { direction, rule: index, origin, connections, outcomes };
    }),
  );
  return {
    policy: policy.ref,
    origin: policy.origin,
    use: use.connections > 0 ? 'used' : isSelecting ? 'never-used' : 'selects-nothing',
    connections: use.connections,
    matched: use.matched,
    isolating: use.isolating,
    rules,
    ...(write !== undefined && { lastWrite: lastWrite(write) }),
    older: use.older,
  };
}

function namedPolicies(connections: readonly Connection[]): readonly NamedPolicy[] {
  const found = new Map<string, { named: Pick<NamedPolicy, 'policy' | 'effect'>; outcomes: Outcomes[] }>();
  for (const connection of connections) {
    for (const { ref, effect } of connection.policies) {
      const key = `${effect} ${keyOf(ref)}`;
      const known = found.get(key) ?? { named: { policy: ref, effect }, outcomes: [] };
      found.set(key, known);
      known.outcomes.push(rowOf(connection).outcomes);
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { named, outcomes }]) => ({
      ...named,
      connections: outcomes.length,
      outcomes: joinedOutcomes(outcomes),
    }));
}
