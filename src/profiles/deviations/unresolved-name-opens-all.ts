/** kube-router takes a rule whose port names it cannot resolve for a rule without ports. */
import type { Deviation } from '../../model/deviation.ts';
import type { Departure, Direction, Policy, PolicyRule } from '../../model/policy.ts';
import type { Atom } from '../../model/verdict.ts';
import type { World } from '../../model/cluster.ts';
import { formatRef } from '../../model/object.ts';
import { eachPolicyIn, mapRules } from './each-policy.ts';
import type { Selected } from './named-ports.ts';
import { factKey, isPodsPeer, namedPorts, numbersOf, resolvingPods } from './named-ports.ts';

const departure: Departure = {
  name: 'unresolved-name-opens-all',
  text: 'kube-router opens every port where a rule names pods and only port names that none of the pods in question has',
};

export const unresolvedNameOpensAll: Deviation = {
  ...departure,
  effect: 'opens',
  apply: eachPolicyIn(facts, (policy, opened) =>
    mapRules(policy, (rule, direction) => {
      const how = opened[factKey(rule, direction)];
      return how === undefined ? [rule] : [rule, everyPort(policy, rule, how)];
    }),
  ),
};

/** The rules that are opened; undefined where no rule can be. */
function facts(policy: Policy, world: World): Readonly<Record<string, Selected>> | undefined {
  const found = (['ingress', 'egress'] as const).flatMap((direction) =>
    (policy[direction]?.rules ?? []).filter(isOpenable).map((rule) => ({ rule, direction })),
  );
  if (found.length === 0) return undefined;
  return Object.fromEntries(
    found.flatMap(({ rule, direction }): readonly [string, Selected][] => {
      if (resolves(world, policy, rule, direction, 'surely')) return [];
      const opened = resolves(world, policy, rule, direction, 'perhaps') ? 'perhaps' : 'surely';
      return [[factKey(rule, direction), opened]];
    }),
  );
}

/** Peers that select pods, and port names alone. */
function isOpenable(rule: PolicyRule): boolean {
  const names = namedPorts(rule).length;
  return names > 0 && names === rule.ports?.length && rule.peers?.some(isPodsPeer) === true;
}

function resolves(world: World, policy: Policy, rule: PolicyRule, direction: Direction, how: Selected): boolean {
  const pods = resolvingPods(world, policy, rule, direction, how);
  return namedPorts(rule).some(({ name, protocol = 'TCP' }) => numbersOf(pods, name, protocol).length > 0);
}

function everyPort(policy: Policy, { ports: _, ...rule }: PolicyRule, how: Selected): PolicyRule {
  const open = { ...rule, peers: (rule.peers ?? []).filter(isPodsPeer), deviation: departure };
  return how === 'surely' ? open : { ...open, condition: unresolvedAtom(policy, rule) };
}

function unresolvedAtom({ ref }: Policy, { index }: PolicyRule): Atom {
  const text = `no pod has a port name of rule ${index + 1} of ${formatRef(ref)}`;
  return { key: `unresolved:${formatRef(ref)}:${index}`, text };
}
