/** NetworkPolicy v1 in the specification in code: allow rules in union; a policy that selects a pod isolates it. */
import { type Manifest, type NaiveWorld, type Pod } from './cluster.ts';
import { labelsOfNamespace } from './cluster.ts';
import { canonical, hasOtherKeys, isInBlock, isNamed, ruling, selectable, selects, statistics } from './matching.ts';
import { type Half, type Selector } from './matching.ts';

type Block = { cidr: string; except?: string[] };
type Peer = { podSelector?: Selector; namespaceSelector?: Selector; ipBlock?: Block };
type Port = { protocol?: string; port?: number | string; endPort?: number };
type Rule = { from?: Peer[]; to?: Peer[]; ports?: Port[] };
type PolicySpec = { podSelector: Selector; policyTypes: string[]; ingress: Rule[]; egress: Rule[] };
type Policy = PolicySpec & { namespace: string; conditions: readonly string[] };

/** Whether the policies that select the pod let the peer through; undefined if none selects it. */
export function decideByNetworkPolicies(half: Half, pod: Pod): boolean | undefined {
  const { world, ask, direction } = half;
  const isolating = world.policies
    .flatMap(policyOf)
    .filter(({ policyTypes }) => policyTypes.includes(direction === 'ingress' ? 'Ingress' : 'Egress'))
    .filter(({ namespace, podSelector }) => namespace === pod.namespace && selects(half, podSelector, pod.labels))
    .filter(({ conditions }) => conditions.every(ask));
  if (isolating.length === 0) return undefined;
  return isolating.some((policy) => policy[direction].some((rule) => ruleMatches(half, policy.namespace, rule)));
}

function policyOf({ object, presentIf }: NaiveWorld['policies'][number]): readonly Policy[] {
  const { kind, metadata, spec = {} } = object as unknown as Manifest & { spec?: Partial<PolicySpec> };
  if (kind !== 'NetworkPolicy') return [];
  const egress = spec.egress ?? [];
  const isNewer = hasOtherKeys(spec, ['podSelector', 'policyTypes', 'ingress', 'egress']);
  return [
    {
      namespace: metadata.namespace || 'default',
      conditions: [presentIf ?? [], isNewer ? `unknown:spec:${canonical(spec)}` : []].flat(),
      podSelector: spec.podSelector ?? {},
      // The API server fills in an empty list as it does a missing one.
      policyTypes: spec.policyTypes?.length
        ? spec.policyTypes
        : egress.length > 0
          ? ['Ingress', 'Egress']
          : ['Ingress'],
      ingress: spec.ingress ?? [],
      egress,
    },
  ];
}

function ruleMatches(half: Half, namespace: string, rule: Rule): boolean {
  const side = half.direction === 'ingress' ? 'from' : 'to';
  if (hasOtherKeys(rule, [side, 'ports'])) return half.ask(`unknown:rule:${namespace}:${canonical(rule)}`);
  const peers = rule[side] ?? [];
  const ports = rule.ports ?? [];
  return (
    (ports.length === 0 || ports.some((port) => portMatches(half, port))) &&
    (peers.length === 0 || peers.some((peer) => peerMatches(half, namespace, peer)))
  );
}

function peerMatches(half: Half, namespace: string, peer: Peer): boolean {
  if (hasOtherKeys(peer, ['podSelector', 'namespaceSelector', 'ipBlock'])) {
    return half.ask(`unknown:peer:${namespace}:${canonical(peer)}`);
  }
  if (peer.ipBlock) {
    if (peer.podSelector || peer.namespaceSelector) throw new Error('a peer with a block and a selector');
    return blockMatches(half, peer.ipBlock);
  }
  if (!peer.podSelector && !peer.namespaceSelector) throw new Error('an empty peer');
  const pod = selectable(half, half.peer);
  if (pod === undefined) return false;
  const inNamespace = peer.namespaceSelector
    ? selects(half, peer.namespaceSelector, labelsOfNamespace(half.world, pod.namespace))
    : pod.namespace === namespace;
  return inNamespace && selects(half, peer.podSelector ?? {}, pod.labels);
}

/** A block means outside addresses first; whether it also matches a pod's or a node's address is open. */
function blockMatches(half: Half, { cidr, except }: Block): boolean {
  if (!isInBlock(half, cidr, except ?? [])) return false;
  const { node, pod } = half.peer;
  if (selectable(half, half.peer) !== undefined) return ruling(half, 'blocks-match-pods', 'yes', `:${half.direction}`);
  if (node === undefined && pod?.hostNetwork !== true) return true;
  statistics.nodeInBlock++;
  return ruling(half, 'blocks-match-nodes', 'yes');
}

function portMatches(half: Half, entry: Port): boolean {
  if (hasOtherKeys(entry, ['protocol', 'port', 'endPort'])) return half.ask(`unknown:port:${canonical(entry)}`);
  const { protocol, port } = half.probe;
  if (protocol !== (entry.protocol ?? 'TCP')) return false;
  if ((entry.port ?? undefined) === undefined) return true;
  if (typeof entry.port === 'number') return port >= entry.port && port <= (entry.endPort ?? entry.port);
  return isNamed(half, entry.port as string);
}
