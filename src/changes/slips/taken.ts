/** Which rules take what another rule would match, and whether they come before it. */
import type { CompiledWorld, Selecting } from '../../engine/compile.ts';
import type { Decision } from '../../engine/decision.ts';
import type { End } from '../../engine/match.ts';
import { ruleMatch } from '../../engine/match.ts';
import type { PortMap } from '../../engine/ports.ts';
import { combine, noPort, sameMap } from '../../engine/ports.ts';
import { keyOf } from '../../model/object.ts';
import type { UnusedRule } from '../../model/slip.ts';
import type { Direction, Policy, PolicyRule } from '../../model/policy.ts';

export interface Taken {
  /** Looks at one pair of ends. `others` are the policies of the subject without the rule. */
  note(subject: End, peer: End, others: readonly Selecting[]): void;
  /** Whether the rule matches any of the pairs. */
  matches(): boolean;
  /** Whether the walk never comes to the rule. */
  byEarlier(): boolean;
  /** The first few of the rules. */
  by(): UnusedRule['by'];
}

const rulesShown = 3;

export function createTaken(world: CompiledWorld, own: Policy, rule: PolicyRule, direction: Direction): Taken {
  const found = new Map<string, UnusedRule['by'][number]>();
  const state = { matches: false, byEarlier: true };
  const { and, not } = world.run.decisions;
  const minus = (map: PortMap, taken: PortMap): PortMap => combine(map, taken, (a, b) => and(a, not(b)));
  return {
    note: (subject, peer, others) => {
      const matched = ruleMatch(world, rule, direction, subject, peer);
      if (sameMap(matched, noPort)) return;
      state.matches = true;
      let left = matched;
      let leftByEarlier = matched;
      for (const { member, one } of rulesOf(world, others)) {
        const match = guarded(ruleMatch(world, one, direction, subject, peer), member.selects, and);
        const rest = minus(left, match);
        if (!sameMap(rest, left)) {
          const { ref } = member.policy;
          found.set(`${keyOf(ref)} ${one.index}`, { policy: ref, rule: one.index, origin: one.origin });
        }
        left = rest;
        if (isEarlier(world, member.policy, one, own, rule)) leftByEarlier = minus(leftByEarlier, match);
      }
      if (!sameMap(leftByEarlier, noPort)) state.byEarlier = false;
    },
    matches: () => state.matches,
    byEarlier: () => state.byEarlier,
    by: () => [...found.values()].slice(0, rulesShown),
  };
}

function guarded(match: PortMap, selects: Decision, and: (a: Decision, b: Decision) => Decision): PortMap {
  return combine(match, { starts: [0], values: [selects] }, and);
}

/** In the order of the walk. */
function rulesOf(
  { tiers }: CompiledWorld,
  members: readonly Selecting[],
): readonly { readonly member: Selecting; readonly one: PolicyRule }[] {
  const place = ({ policy }: Selecting): number => tiers.findIndex(({ id }) => id === policy.tier);
  return [...members]
    .sort((a, b) => place(a) - place(b) || a.policy.rank - b.policy.rank)
    .flatMap((member) => member.direction.rules.map((one) => ({ member, one })));
}

/** Whether the walk comes to one rule for certain before it comes to the other, and ends there. */
function isEarlier(world: CompiledWorld, policy: Policy, one: PolicyRule, own: Policy, rule: PolicyRule): boolean {
  const place = (tier: string): number => world.tiers.findIndex(({ id }) => id === tier);
  if (policy.tier !== own.tier) return one.action !== 'pass' && place(policy.tier) < place(own.tier);
  if (world.tiers[place(own.tier)]?.reading !== 'ordered') return false;
  if (policy.rank !== own.rank) return policy.rank < own.rank;
  return keyOf(policy.ref) === keyOf(own.ref) && one.index < rule.index;
}
