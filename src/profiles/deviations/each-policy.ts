/** Deviations that look at one NetworkPolicy at a time. Equal questions give the same object again, so that worlds share it. */
import type { World } from '../../model/cluster.ts';
import type { Deviation } from '../../model/deviation.ts';
import type { Direction, Policy, PolicyRule } from '../../model/policy.ts';

/** `change` gives the policy itself where there is nothing to change. */
export function eachPolicy(change: (policy: Policy) => Policy): Deviation['apply'] {
  return eachPolicyIn(
    () => '',
    (policy) => change(policy),
  );
}

/**
 * The same for what hangs on the world too: `facts` is all that `change` may use of it, undefined where the policy has
 * nothing to ask of the world and stays as it is.
 */
export function eachPolicyIn<Facts>(
  facts: (policy: Policy, world: World) => Facts | undefined,
  change: (policy: Policy, facts: Facts) => Policy,
): Deviation['apply'] {
  const known = new WeakMap<Policy, { readonly text: string; readonly result: Policy }>();
  return (policies, world) =>
    policies.map((policy) => {
      if (policy.tier !== 'NetworkPolicy') return policy;
      const found = facts(policy, world);
      if (found === undefined) return policy;
      const text = JSON.stringify(found);
      const before = known.get(policy);
      if (before?.text === text) return before.result;
      const result = change(policy, found);
      known.set(policy, { text, result });
      return result;
    });
}

/** The policy with other rules in one direction; the same object where all of them are as before. */
export function withRules(policy: Policy, direction: Direction, rules: readonly PolicyRule[]): Policy {
  const old = policy[direction];
  if (old === undefined) return policy;
  const same = rules.length === old.rules.length && rules.every((rule, index) => rule === old.rules[index]);
  return same ? policy : { ...policy, [direction]: { ...old, rules } };
}

/** Every rule of both directions through `change`. */
export function mapRules(
  policy: Policy,
  change: (rule: PolicyRule, direction: Direction) => readonly PolicyRule[],
): Policy {
  return (['ingress', 'egress'] as const).reduce(
    (all, direction) =>
      withRules(
        all,
        direction,
        (all[direction]?.rules ?? []).flatMap((rule) => change(rule, direction)),
      ),
    policy,
  );
}
