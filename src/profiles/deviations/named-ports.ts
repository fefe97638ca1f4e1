/** How kube-router resolves port names: to numbers, from the pods that it knows, before any packet is seen. */
import type { Endpoint, World } from '../../model/cluster.ts';
import { holds, noLabels } from '../../model/labels.ts';
import type { Labels, Selector } from '../../model/labels.ts';
import type { Protocol } from '../../model/network.ts';
import type { Direction, NamespaceScope, Peer, Policy, PolicyRule, PortMatch } from '../../model/policy.ts';

/** A NetworkPolicy always says the protocol. */
export type NamedPort = PortMatch & { readonly kind: 'named' };

export function namedPorts({ ports }: PolicyRule): readonly NamedPort[] {
  return (ports ?? []).filter((port): port is NamedPort => port.kind === 'named');
}

export function isPodsPeer(peer: Peer): peer is Peer & { readonly kind: 'pods' } {
  return peer.kind === 'pods';
}

/** Pods with an address of their own that are not done; pods of templates will have one. */
const podsByNamespace = new WeakMap<World['endpoints'], ReadonlyMap<string, readonly Endpoint[]>>();

function podsOf({ endpoints }: World): ReadonlyMap<string, readonly Endpoint[]> {
  const known = podsByNamespace.get(endpoints);
  if (known !== undefined) return known;
  const out = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints.values()) {
    if (endpoint.hostNetwork || endpoint.finished) continue;
    const list = out.get(endpoint.namespace);
    if (list === undefined) out.set(endpoint.namespace, [endpoint]);
    else list.push(endpoint);
  }
  podsByNamespace.set(endpoints, out);
  return out;
}

export function podsOfNamespace(world: World, namespace: string): readonly Endpoint[] {
  return podsOf(world).get(namespace) ?? [];
}

/** The name of a rule in what a deviation finds out about a policy. */
export function factKey({ index }: PolicyRule, direction: Direction): string {
  return `${direction} ${index}`;
}

/** Whether a pod that may be selected counts, because a condition of a newer API decides. */
export type Selected = 'surely' | 'perhaps';

function selectedPods(world: World, scope: NamespaceScope, pods: Selector, how: Selected): readonly Endpoint[] {
  const places =
    scope.kind === 'own'
      ? [podsOfNamespace(world, scope.namespace)]
      : [...podsOf(world)].flatMap(([name, members]) =>
          selects(scope.selector, labelsOf(world, name), how) ? [members] : [],
        );
  return places.flatMap((members) => members.filter(({ labels }) => selects(pods, labels, how)));
}

function selects(selector: Selector, labels: Labels, how: Selected): boolean {
  if (selector.kind !== 'match') return selector.kind === 'all';
  return selector.requirements.every((requirement) => holds(requirement, labels) ?? how === 'perhaps');
}

function labelsOf(world: World, name: string): Labels {
  return new Map([...(world.namespaces.get(name)?.labels ?? noLabels), ['kubernetes.io/metadata.name', name]]);
}

/** The pods whose container ports give a rule's names their numbers: of its peers in egress, else the policy's own. */
export function resolvingPods(
  world: World,
  { subject }: Policy,
  rule: PolicyRule,
  direction: Direction,
  how: Selected,
): readonly Endpoint[] {
  if (direction === 'ingress') return selectedPods(world, subject.namespaces, subject.pods, how);
  const peers = (rule.peers ?? []).filter(isPodsPeer);
  return [...new Set(peers.flatMap(({ namespaces, pods }) => selectedPods(world, namespaces, pods, how)))];
}

/** The numbers that a name has on these pods, ascending; kube-router does not look at sidecars. */
export function numbersOf(pods: readonly Endpoint[], name: string, protocol: Protocol): readonly number[] {
  const numbers = pods.flatMap(({ ports }) =>
    ports.filter((port) => port.name === name && port.protocol === protocol && port.sidecar !== true),
  );
  return [...new Set(numbers.map(({ port }) => port))].sort((a, b) => a - b);
}
