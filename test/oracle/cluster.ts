/** What the specification in code is asked about: the raw objects of a cluster, and the two ends of a connection. */
import { type Address, type Family, parseAddress, parseBlock, type Span, without } from './addresses.ts';

export type RawObject = Readonly<Record<string, unknown>>;

export interface Rulings {
  readonly 'blocks-match-pods': 'yes' | 'no' | 'unknown';
  readonly 'host-network': 'node' | 'pod' | 'unknown';
  readonly 'finished-pods': 'gone' | 'present' | 'unknown';
  readonly protocols: 'three' | 'all';
  readonly 'own-node': 'allowed' | 'filtered' | 'unknown';
  readonly 'port-name-twice': 'all' | 'first' | 'unknown';
  readonly 'sidecar-port-names': 'found' | 'ignored' | 'unknown';
  readonly 'blocks-match-nodes': 'yes' | 'no' | 'unknown';
}

export interface NaiveWorld {
  /** Namespaces, Pods and Nodes; a workload (Deployment, …) stands for one pod `namespace/name` without an address. */
  readonly objects: readonly RawObject[];
  readonly policies: readonly { readonly object: RawObject; readonly presentIf?: string }[];
  readonly rulings: Rulings;
  /** Where pods without a known address lie; absent: the nodes' podCIDRs. */
  readonly podRanges?: readonly string[];
}

export type NaiveEnd =
  | { readonly pod: string; readonly address?: string }
  | { readonly node: string; readonly address: string }
  | { readonly address: string };

export interface NaiveProbe {
  readonly source: NaiveEnd;
  readonly destination: NaiveEnd;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP' | 'other';
  /** Means nothing when the protocol is `other`. */
  readonly port: number;
}

export type Labels = Record<string, string>;
type ContainerPort = { name?: string; containerPort: number; protocol?: string };
type Container = { ports?: ContainerPort[]; restartPolicy?: string };
type PodSpec = { nodeName?: string; hostNetwork?: boolean; containers?: Container[]; initContainers?: Container[] };
type Template = { metadata?: { labels?: Labels }; spec?: PodSpec };
type Status = { phase?: string; podIP?: string; podIPs?: { ip: string }[] };
export type Manifest = {
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Labels };
  status?: Status;
};
type NodeStatus = { addresses?: { type: string; address: string }[] };
export type Node = Omit<Manifest, 'status'> & { spec?: { podCIDRs?: string[] }; status?: NodeStatus };
type Workload = { spec?: { template?: Template; jobTemplate?: { spec?: { template?: Template } } } };

export type Pod = ReturnType<typeof podOf>;
/** An end of the connection, in the family that both ends have. */
export type Party = {
  pod: Pod | undefined;
  node: string | undefined;
  family: Family;
  address: Address | undefined;
};

const workloads = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job', 'CronJob'];

function ofKind({ objects }: NaiveWorld, ...kinds: readonly string[]): readonly Manifest[] {
  return objects.map((object) => object as unknown as Manifest).filter(({ kind }) => kinds.includes(kind));
}

function idOf({ metadata }: Manifest): string {
  return `${metadata.namespace || 'default'}/${metadata.name}`;
}

function templateOf(manifest: Manifest): Template {
  if (manifest.kind === 'Pod') return manifest;
  const { spec } = manifest as Workload;
  return spec?.jobTemplate?.spec?.template ?? spec?.template ?? {};
}

function podOf(world: NaiveWorld, manifest: Manifest) {
  const { metadata, spec = {} } = templateOf(manifest);
  const status = manifest.kind === 'Pod' ? (manifest.status ?? {}) : {};
  const known = status.podIPs?.map(({ ip }) => ip) ?? (status.podIP ? [status.podIP] : []);
  // On the host network a pod has the addresses of its node, whatever its status says so far.
  const hostNetwork = spec.hostNetwork === true;
  const node = nodesOf(world).find(({ metadata: { name } }) => name === spec.nodeName);
  const addresses = known.length > 0 || !hostNetwork ? known : addressesOfNode(node, ['InternalIP']);
  return {
    id: idOf(manifest),
    namespace: manifest.metadata.namespace || 'default',
    labels: metadata?.labels ?? {},
    ports: (spec.containers ?? []).flatMap((container) => container.ports ?? []),
    sidecarPorts: (spec.initContainers ?? [])
      .filter(({ restartPolicy }) => restartPolicy === 'Always')
      .flatMap((container) => container.ports ?? []),
    addresses: addresses.map(parseAddress),
    node: spec.nodeName || undefined,
    hostNetwork,
    finished: status.phase === 'Succeeded' || status.phase === 'Failed',
  };
}

export function nodesOf(world: NaiveWorld): readonly Node[] {
  return ofKind(world, 'Node') as readonly Node[];
}

export function addressesOfNode(node: Node | undefined, types: readonly string[]): readonly string[] {
  return (node?.status?.addresses ?? []).filter(({ type }) => types.includes(type)).map(({ address }) => address);
}

export function labelsOfNamespace(world: NaiveWorld, name: string): Labels {
  const declared = ofKind(world, 'Namespace').find(({ metadata }) => metadata.name === name);
  return { ...declared?.metadata.labels, 'kubernetes.io/metadata.name': name };
}

/** Throws when two pods have the name. */
export function podNamed(world: NaiveWorld, id: string): Pod | undefined {
  const found = ofKind(world, 'Pod', ...workloads).filter((one) => idOf(one) === id);
  if (found.length > 1) throw new Error(`${found.length} pods are called ${id}`);
  return found[0] && podOf(world, found[0]);
}

export function partiesOf(world: NaiveWorld, { source, destination }: NaiveProbe): readonly [Party, Party] {
  const one = endOf(world, source);
  const other = endOf(world, destination);
  const has = ({ addresses }: End, wanted: Family) =>
    addresses.length === 0 || addresses.some(({ family }) => family === wanted);
  const family = ([4, 6] as const).find((wanted) => has(one, wanted) && has(other, wanted));
  if (family === undefined) throw new Error('the ends have no address family in common');
  const party = ({ pod, node, addresses }: End): Party => {
    return { pod, node, family, address: addresses.find((address) => address.family === family) };
  };
  return [party(one), party(other)];
}

type End = { pod: Pod | undefined; node: string | undefined; addresses: readonly Address[] };

function endOf(world: NaiveWorld, end: NaiveEnd): End {
  const addresses = end.address === undefined ? undefined : [parseAddress(end.address)];
  if (!('pod' in end))
    return { pod: undefined, node: 'node' in end ? end.node : undefined, addresses: addresses ?? [] };
  const pod = podNamed(world, end.pod);
  if (pod === undefined) throw new Error(`no pod is called ${end.pod}`);
  return { pod, node: undefined, addresses: addresses ?? pod.addresses };
}

/** The ranges of which one holds the unknown address of a pod: everything when none are known. */
export function whereabouts(world: NaiveWorld, { pod, family }: Party): readonly Span[] {
  const written = world.podRanges ?? nodesOf(world).flatMap((node) => node.spec?.podCIDRs ?? []);
  const ranges = written.map(parseBlock).filter((range) => range.family === family);
  // A pod on the host network has the address of a node.
  if (ranges.length > 0 && pod?.hostNetwork !== true) return ranges;
  const everything: readonly Span[] = [parseBlock(family === 4 ? '0.0.0.0/0' : '::/0')];
  return pod?.hostNetwork === true ? everything : notOfPods[family].map(parseBlock).reduce(without, everything);
}

/** Unspecified, loopback, link-local, multicast: the API server lets no endpoint of a Service have such an address. */
const notOfPods = {
  4: ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4'],
  6: ['::/127', 'fe80::/10', 'ff00::/8'],
};
