/** kube-router never lets a port name of an egress rule match through an address block. */
import type { Deviation } from '../../model/deviation.ts';
import type { Departure, Policy, PolicyRule } from '../../model/policy.ts';
import { eachPolicy, withRules } from './each-policy.ts';
import { namedPorts } from './named-ports.ts';

const departure: Departure = {
  name: 'egress-name-no-block',
  text: 'kube-router never lets a port name match through an address block in egress, not even for pods that have the name',
};

export const egressNameNoBlock: Deviation = {
  ...departure,
  effect: 'closes',
  apply: eachPolicy((policy: Policy) => withRules(policy, 'egress', (policy.egress?.rules ?? []).flatMap(split))),
};

/** The blocks with the numbers alone, everything else with all ports. */
function split(rule: PolicyRule): readonly PolicyRule[] {
  const { peers = [], ports = [] } = rule;
  const blocks = peers.filter(({ kind }) => kind === 'block');
  if (blocks.length === 0 || namedPorts(rule).length === 0) return [rule];
  const others = peers.filter(({ kind }) => kind !== 'block');
  const numbers = ports.filter(({ kind }) => kind !== 'named');
  return [{ ...rule, peers: others }, ...(numbers.length === 0 ? [] : [{ ...rule, peers: blocks, ports: numbers }])];
}
