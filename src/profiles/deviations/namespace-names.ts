/** Port names of egress rules without peers: kube-router looks them up on the pods of the policy's own namespace. */
import type { World } from '../../model/cluster.ts';
import type { Policy, PolicyRule } from '../../model/policy.ts';
import { withRules } from './each-policy.ts';
import type { NamedPort } from './named-ports.ts';
import { namedPorts, numbersOf, podsOfNamespace } from './named-ports.ts';

/** Numbers by `PROTOCOL/name`. */
export type OwnNumbers = Readonly<Record<string, readonly number[]>>;

function keyOf({ protocol = 'TCP', name }: NamedPort): string {
  return `${protocol}/${name}`;
}

/** The numbers of all such names of a policy; undefined if it has none. */
export function ownNumbers(policy: Policy, world: World): OwnNumbers | undefined {
  const names = (policy.egress?.rules ?? []).filter(isWithoutPeers).flatMap(namedPorts);
  if (names.length === 0) return undefined;
  const pods = podsOfNamespace(world, policy.ref.namespace);
  return Object.fromEntries(names.map((port) => [keyOf(port), numbersOf(pods, port.name, port.protocol ?? 'TCP')]));
}

export function numbersIn(numbers: OwnNumbers, port: NamedPort): readonly number[] {
  return numbers[keyOf(port)] ?? [];
}

/** The rules in question through `change`, all others as they are. */
export function mapNameRules(policy: Policy, change: (rule: PolicyRule) => readonly PolicyRule[]): Policy {
  const rules = policy.egress?.rules ?? [];
  return withRules(
    policy,
    'egress',
    rules.flatMap((rule) => (isWithoutPeers(rule) && namedPorts(rule).length > 0 ? change(rule) : [rule])),
  );
}

function isWithoutPeers({ peers }: PolicyRule): boolean {
  return peers === undefined;
}
