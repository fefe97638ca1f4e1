/**
 * kube-router keeps the addresses behind a number in one list for each pod that it meets first, shared by all named
 * ports of that pod. Which pod it meets first is not known.
 */
import type { Endpoint, World } from '../../model/cluster.ts';
import type { Deviation } from '../../model/deviation.ts';
import type { ContainerPort } from '../../model/network.ts';
import { formatRef } from '../../model/object.ts';
import type { Departure, Direction, Policy, PolicyRule, PortMatch } from '../../model/policy.ts';
import type { Atom } from '../../model/verdict.ts';
import { eachPolicyIn, mapRules } from './each-policy.ts';
import { factKey, isPodsPeer, namedPorts, resolvingPods } from './named-ports.ts';

const departure: Departure = {
  name: 'name-set-shared',
  text: 'kube-router may open a named port of one pod on others that share another named port with it',
};

export const nameSetShared: Deviation = {
  ...departure,
  effect: 'opens',
  apply: eachPolicyIn(facts, (policy, shared) =>
    mapRules(policy, (rule, direction) => [
      rule,
      ...(shared[factKey(rule, direction)] ?? []).map((one) => sharing(policy, rule, direction, one)),
    ]),
  ),
};

type Named = Required<Omit<ContainerPort, 'sidecar'>>;

/** A port that a rule names, and the ports by which pods that lack it can get onto its list. */
interface Shared {
  readonly port: Named;
  readonly holders: readonly Named[];
}

function facts(policy: Policy, world: World): Readonly<Record<string, readonly Shared[]>> | undefined {
  const found = (['ingress', 'egress'] as const).flatMap((direction) =>
    (policy[direction]?.rules ?? [])
      .filter((rule) => namedPorts(rule).length > 0 && (direction === 'ingress' || rule.peers?.some(isPodsPeer)))
      .map((rule) => ({ rule, direction })),
  );
  if (found.length === 0) return undefined;
  return Object.fromEntries(
    found.map(({ rule, direction }) => {
      const pods = resolvingPods(world, policy, rule, direction, 'perhaps');
      return [factKey(rule, direction), sharedOf(rule, pods)];
    }),
  );
}

/** The named ports of pods that have another one too, which some pod has without the first. */
function sharedOf(rule: PolicyRule, pods: readonly Endpoint[]): readonly Shared[] {
  const names = namedPorts(rule);
  const shapes = [...new Map(pods.map((pod) => [named(pod).map(textOf).sort().join(' '), named(pod)])).values()];
  const holding = countBy(shapes.flat().map(textOf));
  const pairs = shapes.flatMap((ports) =>
    ports
      .filter((port) => names.some(({ name, protocol }) => name === port.name && protocol === port.protocol))
      .flatMap((port) => ports.filter((holder) => holder !== port).map((holder) => ({ port, holder }))),
  );
  const together = countBy(pairs.map(pairText));
  const found = new Map<string, { readonly port: Named; readonly holders: Map<string, Named> }>();
  for (const pair of pairs) {
    const holder = textOf(pair.holder);
    if (holding.get(holder) === together.get(pairText(pair))) continue;
    const shared = found.get(textOf(pair.port)) ?? { port: pair.port, holders: new Map<string, Named>() };
    found.set(textOf(pair.port), shared);
    shared.holders.set(holder, pair.holder);
  }
  return sortedValues(found).map(({ port, holders }) => ({ port, holders: sortedValues(holders) }));
}

function pairText({ port, holder }: { readonly port: Named; readonly holder: Named }): string {
  return `${textOf(port)} ${textOf(holder)}`;
}

function countBy(texts: readonly string[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const text of texts) out.set(text, (out.get(text) ?? 0) + 1);
  return out;
}

function sortedValues<Value>(map: ReadonlyMap<string, Value>): readonly Value[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function named({ ports }: Endpoint): readonly Named[] {
  return ports.flatMap(({ name, protocol, port, sidecar }) =>
    name === undefined || sidecar === true ? [] : [{ name, protocol, port }],
  );
}

function textOf({ name, protocol, port }: Named): string {
  return `${name}/${protocol}/${port}`;
}

function sharing(policy: Policy, rule: PolicyRule, direction: Direction, { port, holders }: Shared): PolicyRule {
  const { name, protocol, port: number } = port;
  const origin = namedPorts(rule).find((one) => one.name === name)?.origin ?? rule.origin;
  const ports = holders.map((holder): PortMatch => {
    return { kind: 'range', protocol, first: number, last: number, holder, origin };
  });
  const peers = direction === 'egress' ? { peers: (rule.peers ?? []).filter(isPodsPeer) } : {};
  return { ...rule, ...peers, ports, condition: orderAtom(policy, port), deviation: departure };
}

function orderAtom({ ref }: Policy, port: Named): Atom {
  const text = `a pod that has the port ${port.name} and others is the first that kube-router meets for ${formatRef(ref)}`;
  return { key: `name-set-shared:${formatRef(ref)}:${textOf(port)}`, text };
}
