/**
 * ClusterNetworkPolicy (v1alpha2), AdminNetworkPolicy and BaselineAdminNetworkPolicy (v1alpha1) in the specification
 * in code: in a tier the policies by priority, in a policy the rules in order; the first that matches decides.
 */
import { parseAddress } from './addresses.ts';
import { addressesOfNode, labelsOfNamespace, nodesOf } from './cluster.ts';
import { type Manifest, type NaiveWorld, type Node, type Pod } from './cluster.ts';
import { canonical, hasOtherKeys, isInBlock, isNamed, selectable, selects, selectorText } from './matching.ts';
import { type Half, type Selector, statistics } from './matching.ts';

type Pods = { namespaceSelector?: Selector; podSelector?: Selector };
type Subject = { namespaces?: Selector; pods?: Pods };
type Peer = Subject & { networks?: string[]; nodes?: Selector; domainNames?: string[] };
type Numbers = { number?: number; range?: { start: number; end: number } };
type Transport = { destinationPort?: Numbers };
type Port = {
  // v1alpha2
  tcp?: Transport;
  udp?: Transport;
  sctp?: Transport;
  destinationNamedPort?: string;
  // v1alpha1
  portNumber?: { protocol?: string; port: number };
  portRange?: { protocol?: string; start: number; end: number };
  namedPort?: string;
};
type Rule = { name?: string; action: string; from?: Peer[]; to?: Peer[]; ports?: Port[]; protocols?: Port[] };
type Spec = { tier?: string; priority?: number; subject: Subject; ingress?: Rule[]; egress?: Rule[] };
type Action = 'allow' | 'deny' | 'pass';
export type OrderedTier = 'Admin' | 'Baseline';

interface Policy {
  readonly kind: string;
  readonly key: string;
  readonly tier: string;
  readonly priority: number;
  readonly spec: Spec;
  readonly conditions: readonly string[];
}

const actions: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
  AdminNetworkPolicy: { Allow: 'allow', Deny: 'deny', Pass: 'pass' },
  BaselineAdminNetworkPolicy: { Allow: 'allow', Deny: 'deny' },
  ClusterNetworkPolicy: { Accept: 'allow', Deny: 'deny', Pass: 'pass' },
};

/** Whether the tier lets the peer through; undefined if no rule of it matches, or one passes. */
export function decideInTier(half: Half, pod: Pod, tier: OrderedTier): boolean | undefined {
  const policies = half.world.policies
    .flatMap(policyOf)
    .filter((policy) => policy.tier === tier)
    .filter(({ spec }) => isSubject(half, spec.subject, pod))
    .filter(({ conditions }) => conditions.every(half.ask));
  const ranks = [...new Set(policies.map(({ priority }) => priority))].sort((a, b) => a - b);
  for (const rank of ranks) {
    const tied = policies.filter(({ priority }) => priority === rank).sort((a, b) => (a.key < b.key ? -1 : 1));
    const action = firstOf(half, tied);
    if (action === 'pass') statistics.passed++;
    if (action === 'pass') return undefined;
    if (action !== undefined && tier === 'Baseline') statistics.baselineDecided++;
    if (action !== undefined) return action === 'allow';
  }
  return undefined;
}

function policyOf({ object, presentIf }: NaiveWorld['policies'][number]): readonly Policy[] {
  const { kind, metadata, spec } = object as unknown as Manifest & { spec: Spec };
  const tiers: Readonly<Record<string, string | undefined>> = {
    AdminNetworkPolicy: 'Admin',
    BaselineAdminNetworkPolicy: 'Baseline',
    ClusterNetworkPolicy: spec.tier,
  };
  const tier = tiers[kind];
  if (tier === undefined) return [];
  const own = { AdminNetworkPolicy: ['priority'], ClusterNetworkPolicy: ['priority', 'tier'] }[kind] ?? [];
  const isNewer = hasOtherKeys(spec, [...own, 'subject', 'ingress', 'egress']);
  const conditions = [presentIf ?? [], isNewer ? `unknown:spec:${canonical(spec)}` : []].flat();
  const key = `policy.networking.k8s.io/${kind}//${metadata.name}`;
  return [{ kind, key, tier, priority: spec.priority ?? 0, spec, conditions }];
}

function isSubject(half: Half, subject: Subject, pod: Pod): boolean {
  const isKnown = (subject.namespaces ?? subject.pods) && !isNewer(subject, ['namespaces', 'pods']);
  return isKnown ? isAmong(half, subject, pod) : half.ask(`unknown:subject:${canonical(subject)}`);
}

/** Whether a subject or peer has fields of a newer API, in itself or in its `pods`. */
function isNewer(part: Peer, known: readonly string[]): boolean {
  return hasOtherKeys(part, known) || hasOtherKeys(part.pods ?? {}, ['namespaceSelector', 'podSelector']);
}

function isAmong(half: Half, { namespaces, pods }: Subject, pod: Pod): boolean {
  const ofNamespace = labelsOfNamespace(half.world, pod.namespace);
  if (namespaces) return selects(half, namespaces, ofNamespace);
  return (
    selects(half, pods?.namespaceSelector ?? {}, ofNamespace) && selects(half, pods?.podSelector ?? {}, pod.labels)
  );
}

/**
 * Policies of one rank, sorted by key. Any may come first: each but the last before all that follow it here, or behind
 * them all. Which it is matters only where what they say differs.
 */
function firstOf(half: Half, tied: readonly Policy[]): Action | undefined {
  const said = tied.flatMap((policy) => {
    const action = firstMatch(half, policy);
    return action === undefined ? [] : [{ policy, action }];
  });
  if (new Set(said.map(({ action }) => action)).size > 1) statistics.tied++;
  const decide = ([first, ...others]: typeof said): Action | undefined => {
    if (first === undefined || others.every(({ action }) => action === first.action)) return first?.action;
    const { tier, priority, key } = first.policy;
    return half.ask(`order:${tier}:${priority}:${key}`) ? first.action : decide(others);
  };
  return decide(said);
}

function firstMatch(half: Half, policy: Policy): Action | undefined {
  for (const rule of policy.spec[half.direction] ?? []) {
    const outcome = outcomeOf(half, policy, rule);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

/** What a rule does with the connection, if it matches. */
function outcomeOf(half: Half, { kind }: Policy, rule: Rule): Action | undefined {
  const side = half.direction === 'ingress' ? 'from' : 'to';
  const known = actions[kind] ?? {};
  const action = Object.hasOwn(known, rule.action) ? known[rule.action] : undefined;
  if (action === undefined) {
    // An action of a newer API may be any of the three, or none.
    const meant = (one: Action) => half.ask(`unknown:rule::${canonical(rule)}:${one}`);
    return (['allow', 'deny', 'pass'] as const).find(meant);
  }
  const list = kind === 'ClusterNetworkPolicy' ? 'protocols' : 'ports';
  if (hasOtherKeys(rule, ['name', 'action', side, list])) {
    return half.ask(`unknown:rule::${canonical(rule)}`) ? action : undefined;
  }
  const peers = rule[side] ?? [];
  if (peers.length === 0 || peers.some((peer) => !knownPeers[side].some((key) => peer[key]))) {
    // A peer of a newer API: what the rule accepts is accepted from nobody, what it denies or passes is denied to all.
    statistics.failedClosed++;
    return action === 'allow' ? undefined : 'deny';
  }
  const ports = rule[list] ?? [];
  const matches =
    (ports.length === 0 || ports.some((port) => portMatches(half, list, port))) &&
    peers.some((peer) => peerMatches(half, peer, knownPeers[side]));
  return matches ? action : undefined;
}

const knownPeers = {
  from: ['namespaces', 'pods'],
  to: ['namespaces', 'pods', 'networks', 'nodes', 'domainNames'],
} as const;

function peerMatches(half: Half, peer: Peer, known: readonly string[]): boolean {
  if (isNewer(peer, known)) return half.ask(`unknown:peer::${canonical(peer)}`);
  if (peer.networks) return peer.networks.some((cidr) => networkMatches(half, cidr));
  if (peer.nodes) return nodeMatches(half, peer.nodes);
  if (peer.domainNames) return domainMatches(half, peer.domainNames);
  const pod = selectable(half, half.peer);
  return pod !== undefined && isAmong(half, peer, pod);
}

/** Whatever has the address: pods and nodes as well. */
function networkMatches(half: Half, cidr: string): boolean {
  const inside = isInBlock(half, cidr, []);
  if (inside && half.peer.pod !== undefined) statistics.networkMatchedPod++;
  return inside;
}

/** Every address in the status of the nodes; a pod on the host network has that of its node. */
function nodeMatches(half: Half, selector: Selector): boolean {
  const { pod, node, address } = half.peer;
  const nodes = nodesOf(half.world);
  const chosen = (one: Node): boolean => {
    const matches = selects(half, selector, one.metadata.labels ?? {});
    if (matches) statistics.nodeMatched++;
    return matches;
  };
  const named = node ?? (pod?.hostNetwork ? pod.node : undefined);
  const known = nodes.find(({ metadata }) => metadata.name === named);
  if (known !== undefined) return chosen(known);
  if (node !== undefined || pod?.hostNetwork) {
    return half.ask(`nodes:${pod?.id ?? node ?? ''}:${selectorText(selector)}`);
  }
  if (pod === undefined && nodes.length === 0) return half.ask(`nodes::${selectorText(selector)}`);
  return nodes
    .filter((one) => addressesOfNode(one, ['InternalIP', 'ExternalIP']).map(parseAddress).some(isEqualTo(address)))
    .some(chosen);
}

function isEqualTo(address: Half['peer']['address']) {
  return ({ family, value }: { family: 4 | 6; value: bigint }) => family === address?.family && value === address.value;
}

/** Names are not for ends in the cluster; which addresses outside have them is not known. */
function domainMatches(half: Half, names: readonly string[]): boolean {
  if (half.peer.pod !== undefined || half.peer.node !== undefined) return false;
  statistics.domainAsked++;
  return half.ask(`domains:${[...names].sort().join(',')}`);
}

/** Field names, with those inside of them. */
type Shape = { readonly [field: string]: Shape };
const range = { start: {}, end: {} };
const transport = { destinationPort: { number: {}, range } };
const portShapes: Readonly<Record<'ports' | 'protocols', Shape>> = {
  ports: { portNumber: { protocol: {}, port: {} }, portRange: { protocol: {}, ...range }, namedPort: {} },
  protocols: { tcp: transport, udp: transport, sctp: transport, destinationNamedPort: {} },
};

function hasFieldsBeside(value: unknown, shape: Shape): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) => inner !== null && (shape[key] === undefined || hasFieldsBeside(inner, shape[key])),
  );
}

function portMatches(half: Half, list: 'ports' | 'protocols', entry: Port): boolean {
  const { protocol, port } = half.probe;
  const isNewer = hasFieldsBeside(entry, portShapes[list]);
  const name = entry.destinationNamedPort ?? entry.namedPort;
  if (name !== undefined && !isNewer) {
    const named = isNamed(half, name);
    if (named && protocol !== 'TCP') statistics.nameWithoutProtocol++;
    return named;
  }
  const numbers = isNewer ? undefined : numbersOf(entry);
  if (numbers === undefined) return half.ask(`unknown:port:${canonical(entry)}`);
  return protocol === numbers.protocol && port >= numbers.start && port <= numbers.end;
}

/** The range that an entry means, both ends inclusive; undefined where a number is missing. */
function numbersOf({ portNumber, portRange, ...transports }: Port) {
  const { protocol = 'TCP' } = portNumber ?? portRange ?? {};
  if (portNumber) return { protocol, start: portNumber.port, end: portNumber.port };
  if (portRange) return { ...portRange, protocol };
  const spoken = (['tcp', 'udp', 'sctp'] as const).find((one) => transports[one]);
  if (spoken === undefined) return undefined;
  const { destinationPort: { number, range } = { range: { start: 1, end: 65535 } } } = transports[spoken] ?? {};
  const { start, end } = range ?? { start: number, end: number };
  return start === undefined || end === undefined ? undefined : { protocol: spoken.toUpperCase(), start, end };
}
