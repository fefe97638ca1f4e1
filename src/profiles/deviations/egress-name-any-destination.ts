/** kube-router turns the port names of an egress rule without peers into numbers, and opens these to every destination. */
import type { Deviation } from '../../model/deviation.ts';
import type { Departure, PolicyRule } from '../../model/policy.ts';
import { eachPolicyIn } from './each-policy.ts';
import { namedPorts } from './named-ports.ts';
import type { OwnNumbers } from './namespace-names.ts';
import { mapNameRules, numbersIn, ownNumbers } from './namespace-names.ts';

const departure: Departure = {
  name: 'egress-name-any-destination',
  text: "kube-router opens the numbers that a port name has in the policy's namespace to every destination, where an egress rule names no peer",
};

export const egressNameAnyDestination: Deviation = {
  ...departure,
  effect: 'opens',
  apply: eachPolicyIn(ownNumbers, (policy, numbers) =>
    mapNameRules(policy, (rule) => [rule, ...numbered(rule, numbers)]),
  ),
};

function numbered(rule: PolicyRule, numbers: OwnNumbers): readonly PolicyRule[] {
  const ports = namedPorts(rule).flatMap((port) =>
    numbersIn(numbers, port).map((number) => ({
      kind: 'range' as const,
      protocol: port.protocol ?? 'TCP',
      first: number,
      last: number,
      origin: port.origin,
    })),
  );
  return ports.length === 0 ? [] : [{ ...rule, ports, deviation: departure }];
}
