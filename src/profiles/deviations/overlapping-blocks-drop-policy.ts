/** kube-router in nftables mode cannot load a policy with overlapping blocks in a rule for that address family. */
import type { Deviation } from '../../model/deviation.ts';
import type { Family } from '../../model/network.ts';
import type { Departure, Policy, PolicyRule } from '../../model/policy.ts';
import { blockPeers, hasOverlap } from './blocks.ts';
import { eachPolicy, mapRules } from './each-policy.ts';

const departure: Departure = {
  name: 'overlapping-blocks-drop-policy',
  text: 'kube-router cannot load a policy in which blocks or exceptions of one rule overlap: its pods stay isolated and it allows nothing in that address family',
};

export const overlappingBlocksDropPolicy: Deviation = { ...departure, effect: 'closes', apply: eachPolicy(loaded) };

const families = ['IPv4', 'IPv6'] as const;

/** The policy as far as it can be loaded. */
function loaded(policy: Policy): Policy {
  const rules = [...(policy.ingress?.rules ?? []), ...(policy.egress?.rules ?? [])];
  const left = families.filter((family) => !rules.some((rule) => overlapsIn(rule, family)));
  if (left.length === families.length) return policy;
  return mapRules(policy, (rule) => left.map((family) => ({ ...rule, family })));
}

function overlapsIn(rule: PolicyRule, family: Family): boolean {
  const blocks = blockPeers(rule).filter(({ block }) => block.family === family);
  return hasOverlap(blocks.map(({ block }) => block)) || hasOverlap(blocks.flatMap(({ except }) => except));
}
