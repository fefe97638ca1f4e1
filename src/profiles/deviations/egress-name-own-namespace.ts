/** kube-router knows only the numbers that a port name has in the policy's own namespace, where an egress rule names no peer. */
import type { Deviation } from '../../model/deviation.ts';
import type { Departure, PolicyRule, PortMatch } from '../../model/policy.ts';
import { eachPolicyIn } from './each-policy.ts';
import type { OwnNumbers } from './namespace-names.ts';
import { mapNameRules, numbersIn, ownNumbers } from './namespace-names.ts';

const departure: Departure = {
  name: 'egress-name-own-namespace',
  text: 'kube-router refuses the numbers that a port name has in other namespaces only, where an egress rule names no peer',
};

export const egressNameOwnNamespace: Deviation = {
  ...departure,
  effect: 'closes',
  apply: eachPolicyIn(ownNumbers, (policy, numbers) => mapNameRules(policy, (rule) => [narrowed(rule, numbers)])),
};

/** A name means its known numbers, each on the pods that have it under this name. */
function narrowed(rule: PolicyRule, numbers: OwnNumbers): PolicyRule {
  const ports = (rule.ports ?? []).flatMap((port): readonly PortMatch[] => {
    if (port.kind !== 'named') return [port];
    const { name, protocol = 'TCP', origin } = port;
    return numbersIn(numbers, port).map((number) => ({
      kind: 'range',
      protocol,
      first: number,
      last: number,
      holder: { name, protocol, port: number },
      origin,
    }));
  });
  return { ...rule, ports };
}
