/** kube-router writes a policy with both policy types as one chain that every selected pod runs, whichever way traffic goes. */
import type { Deviation } from '../../model/deviation.ts';
import type { Departure, Peer, Policy, PolicyRule } from '../../model/policy.ts';
import { eachPolicy } from './each-policy.ts';

const departure: Departure = {
  name: 'both-types-mixed',
  text: 'kube-router runs the rules of a policy with both types in both directions: between two pods that it selects its ingress rules also allow egress, and its egress rules ingress',
};

export const bothTypesMixed: Deviation = { ...departure, effect: 'opens', apply: eachPolicy(mixed) };

function mixed(policy: Policy): Policy {
  const { ingress, egress, subject } = policy;
  if (ingress === undefined || egress === undefined) return policy;
  const selected: Peer = { kind: 'pods', ...subject };
  const turned = (rule: PolicyRule): PolicyRule => turnedRule(rule, selected);
  return {
    ...policy,
    ingress: { ...ingress, rules: [...ingress.rules, ...egress.rules.map(turned)] },
    egress: { ...egress, rules: [...egress.rules, ...ingress.rules.map(turned)] },
  };
}

/** The rule as it reads from its other end: its peers are the subjects, and the policy's own pods the peers. */
function turnedRule({ peers, ...rule }: PolicyRule, selected: Peer): PolicyRule {
  return { ...rule, peers: [selected], ...(peers === undefined ? {} : { subjects: peers }), deviation: departure };
}
