/** kube-network-policies ends at the NetworkPolicies for both directions as soon as one of them selects the pod for either. */
import type { Deviation } from '../../model/deviation.ts';
import type { Departure, Direction, Policy } from '../../model/policy.ts';
import { settledTier } from '../tiers.ts';

const departure: Departure = {
  name: 'networkpolicy-hides-baseline',
  text: 'kube-network-policies skips the Baseline tier in both directions for a pod that a NetworkPolicy selects for one of them',
};

export const networkPolicyHidesBaseline: Deviation = {
  ...departure,
  effect: 'opens',
  apply: (policies) => [...policies, ...policies.filter(({ tier }) => tier === 'NetworkPolicy').flatMap(settled)],
};

const known = new WeakMap<Policy, readonly Policy[]>();

/** In the direction to which a policy does not apply nothing is asked after the NetworkPolicies. */
function settled(policy: Policy): readonly Policy[] {
  const before = known.get(policy);
  if (before !== undefined) return before;
  const open = (['ingress', 'egress'] as const).filter((direction) => policy[direction] === undefined);
  const result = open.length === 0 ? [] : [opened(policy, open)];
  known.set(policy, result);
  return result;
}

function opened({ ingress: _, egress: __, ...policy }: Policy, directions: readonly Direction[]): Policy {
  const { origin } = policy;
  const rule = { index: 0, action: 'allow', deviation: departure, origin } as const;
  const side = { isolates: false, rules: [rule], origin };
  return { ...policy, tier: settledTier, ...Object.fromEntries(directions.map((direction) => [direction, side])) };
}
