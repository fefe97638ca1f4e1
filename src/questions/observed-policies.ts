/** Policies against reality: connections that none of them accounts for, and policies that no connection uses. */
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import type { Outcomes } from '../model/evidence.ts';
import { joinedOutcomes } from '../model/evidence.ts';
import type { ConnectionChange } from '../model/finding.ts';
import type { Connection } from '../model/flow.ts';
import { keyOf } from '../model/object.ts';
import type { NamedPolicy, ObservedView, PolicyView, Unexplained, UnexplainedReason } from '../model/observed.ts';
import type { Direction, Policy } from '../model/policy.ts';
import type { Reason } from '../model/verdict.ts';
import { countIn, rowOf } from '../model/observed-rows.ts';

/** Answers of the policies to the recorded connections, and the world that has them. */
export interface Answered {
  readonly world: CompiledWorld;
  /** `after` is the answer that counts. */
  readonly connections: readonly ConnectionChange[];
}

export function byPolicy(
  connections: readonly Connection[],
  answered: Answered | undefined,
): Extract<ObservedView, { by: 'policy' }> {
  const named = namedPolicies(connections);
  if (answered === undefined) return { by: 'policy', named };
  const uses = new Map<string, Use>();
  const unexplained: Unexplained[] = [];
  for (const { connection, answer } of answered.connections) {
    const reasons = answer.groundsOf(connection).after;
    const { outcomes } = rowOf(connection);
    for (const reason of reasons) note(uses, reason, outcomes);
    const why = whyUnexplained(answer.after, reasons, outcomes);
    if (why !== undefined)
      unexplained.push({ row: rowOf(connection), why, reasons, dependsOn: answer.dependsOn ?? [] });
  }
  return { by: 'policy', named, policies: policyViews(answered.world, uses), unexplained: worstFirst(unexplained) };
}

interface Use {
  readonly rules: Map<string, Outcomes[]>;
  readonly isolating: Outcomes[];
  readonly matched: Outcomes[];
  connections: number;
}

function note(uses: Map<string, Use>, reason: Reason, outcomes: Outcomes): void {
  const at = (key: string): Use => {
    const known = uses.get(key) ?? { rules: new Map<string, Outcomes[]>(), isolating: [], matched: [], connections: 0 };
    uses.set(key, known);
    return known;
  };
  if (reason.kind === 'rule') {
    const use = at(keyOf(reason.policy));
    use.connections++;
    use.matched.push(outcomes);
    const rule = `${reason.direction} ${reason.rule}`;
    use.rules.set(rule, [...(use.rules.get(rule) ?? []), outcomes]);
  } else if (reason.kind === 'isolated') {
    for (const { policy } of reason.policies) {
      const use = at(keyOf(policy));
      use.connections++;
      use.isolating.push(outcomes);
    }
  }
}

function whyUnexplained(
  answer: 'allowed' | 'denied' | 'unknown',
  reasons: readonly Reason[],
  { allowed, denied }: Outcomes,
): UnexplainedReason | undefined {
  if (answer === 'unknown') return 'cannot-say';
  // The newer record counts: an older one may be of other policies.
  const isRefused = denied !== undefined && (allowed === undefined || denied.last > allowed.last);
  if (answer === 'denied') return allowed !== undefined && !isRefused ? 'allowed-though-refused' : undefined;
  if (isRefused) return 'refused-though-allowed';
  const said = reasons.some(({ kind }) => kind !== 'default');
  return said ? undefined : 'allowed-by-nobody';
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
function policyViews(compiled: CompiledWorld, uses: ReadonlyMap<string, Use>): readonly PolicyView[] {
  const selected = selectedIn(compiled);
  const views = compiled.world.policies.map((policy) => viewOf(policy, uses.get(keyOf(policy.ref)), selected));
  const order: readonly PolicyView['use'][] = ['never-used', 'selects-nothing', 'used'];
  return views.sort(
    (a, b) =>
      order.indexOf(a.use) - order.indexOf(b.use) ||
      b.connections - a.connections ||
      (keyOf(a.policy) < keyOf(b.policy) ? -1 : 1),
  );
}

function selectedIn(world: CompiledWorld): ReadonlySet<string> {
  const found = new Set<string>();
  for (const pod of world.pods.values()) {
    for (const direction of ['ingress', 'egress'] as const) {
      for (const { policy } of selecting(world, pod, direction)) found.add(keyOf(policy.ref));
    }
  }
  return found;
}

function viewOf(policy: Policy, use: Use | undefined, selected: ReadonlySet<string>): PolicyView {
  const rules = (['ingress', 'egress'] as const).flatMap((direction: Direction) =>
    (policy[direction]?.rules ?? []).map(({ index, origin }) => {
      const met = use?.rules.get(`${direction} ${index}`) ?? [];
      return { direction, rule: index, origin, connections: met.length, outcomes: joinedOutcomes(met) };
    }),
  );
  return {
    policy: policy.ref,
    origin: policy.origin,
    use: use !== undefined ? 'used' : selected.has(keyOf(policy.ref)) ? 'never-used' : 'selects-nothing',
    connections: use?.connections ?? 0,
    matched: joinedOutcomes(use?.matched ?? []),
    isolating: joinedOutcomes(use?.isolating ?? []),
    rules,
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
