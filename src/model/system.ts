/**
 * What every cluster has and few repositories declare: cluster DNS, the API server, the ports of injected proxies. Told
 * from a world by names and labels that these workloads carry everywhere; where the world has none, it is assumed.
 */
import type { Endpoint, Service, ServicePort, World } from './cluster.ts';
import { endpointIdOf, workloadKeyOf } from './cluster.ts';
import type { Labels } from './labels.ts';
import type { Address, ContainerPort } from './network.ts';
import { parseAddress } from './network.ts';
import type { PolicyDirection } from './policy.ts';
import { serviceFinder, targetsOf } from './services.ts';

/** A pod that answers names, and where its queries arrive: UDP before TCP. */
export interface DnsServer {
  readonly endpoint: Endpoint;
  readonly ports: readonly ContainerPort[];
}

export interface ClusterDns {
  /** `assumed`: the world has no cluster DNS; the servers are those of a usual cluster and in no world. */
  readonly basis: 'found' | 'assumed';
  readonly servers: readonly DnsServer[];
  /** The Services in front of them, with the addresses that resolvers are told. */
  readonly services: readonly Service[];
  /** Where a cache on each node listens; empty without one. Which of them it is cannot be seen. */
  readonly nodeLocal: readonly Address[];
}

const dnsNamespaces: ReadonlySet<string> = new Set(['kube-system', 'openshift-dns']);

const kubeDnsLabel = ['k8s-app', 'kube-dns'] as const;
const openshiftDnsLabel = ['dns.operator.openshift.io/daemonset-dns', 'default'] as const;

/** One label of each that cluster DNS and the caches on nodes carry, wherever they come from. */
const dnsLabels = [
  kubeDnsLabel,
  ['k8s-app', 'coredns'],
  ['app.kubernetes.io/name', 'coredns'],
  ['app.kubernetes.io/name', 'rke2-coredns'],
  openshiftDnsLabel,
] as const;
const cacheLabels = [
  ['k8s-app', 'node-local-dns'],
  ['k8s-app', 'nodelocaldns'],
] as const;

/** Link-local addresses that caches on nodes use: upstream and most vendors, Kubespray, AKS. */
export const nodeLocalAddresses: readonly Address[] = [
  '169.254.20.10',
  '169.254.25.10',
  '169.254.10.10',
  '169.254.10.11',
].flatMap((text) => parseAddress(text) ?? []);

/** The Services in front of cluster DNS. */
export function dnsServicesOf({ services }: World): readonly Service[] {
  return services.filter(({ namespace, ports }) => dnsNamespaces.has(namespace) && ports.some(isNameService));
}

/** Who answers names in this world. A cache that runs in a pod network of its own is one of the servers. */
export function dnsOf(world: World): ClusterDns {
  const services = dnsServicesOf(world);
  const leadingTo = serviceFinder(services);
  const pods = [...world.endpoints.values()].filter(
    ({ namespace, finished }) => dnsNamespaces.has(namespace) && !finished,
  );
  const caches = pods.filter(({ labels }) => hasOne(labels, cacheLabels));
  const own = pods.filter(
    (pod) => !hasOne(pod.labels, cacheLabels) && (hasOne(pod.labels, dnsLabels) || leadingTo(pod).length > 0),
  );
  const found = [...own, ...caches.filter(({ hostNetwork }) => !hostNetwork)];
  const servers = (found.length > 0 ? found : assumedDns(world)).map((endpoint) => ({
    endpoint,
    ports: dnsPorts(endpoint, leadingTo(endpoint)),
  }));
  return {
    basis: found.length > 0 ? 'found' : 'assumed',
    servers,
    services,
    nodeLocal: caches.some(({ hostNetwork }) => hostNetwork) ? nodeLocalAddresses : [],
  };
}

function isNameService({ protocol, port }: ServicePort): boolean {
  return protocol === 'UDP' && port === 53;
}

function hasOne(labels: Labels, wanted: readonly (readonly [string, string])[]): boolean {
  return wanted.some(([key, value]) => labels.get(key) === value);
}

/** The container ports behind port 53 of its Services; without a Service those that look like DNS, at last 53. */
function dnsPorts(endpoint: Endpoint, services: readonly Service[]): readonly ContainerPort[] {
  const behind = services.flatMap(({ ports }) =>
    ports.filter(({ port }) => port === 53).flatMap((port) => targetsOf(port, endpoint)),
  );
  const declared = endpoint.ports.filter(({ port, name }) => port === 53 || port === 5353 || /^dns/.test(name ?? ''));
  const chosen = behind.length > 0 ? behind : declared.length > 0 ? declared : usualDnsPorts(53);
  return [...chosen].sort((a, b) => (a.protocol < b.protocol ? 1 : a.protocol > b.protocol ? -1 : a.port - b.port));
}

function usualDnsPorts(port: number): readonly ContainerPort[] {
  return [
    { name: 'dns', protocol: 'UDP', port },
    { name: 'dns-tcp', protocol: 'TCP', port },
  ];
}

/** CoreDNS as installers set it up; where the world looks like OpenShift, that of its operator. */
function assumedDns(world: World): readonly Endpoint[] {
  const openshift =
    [...world.namespaces.keys()].some((name) => name.startsWith('openshift-')) ||
    world.policies.some(({ ingress, egress }) => namesOpenShift(ingress) || namesOpenShift(egress));
  return openshift
    ? [assumedPod('openshift-dns', 'dns-default', 'DaemonSet', openshiftDnsLabel, 5353)]
    : [assumedPod('kube-system', 'coredns', 'Deployment', kubeDnsLabel, 53)];
}

function namesOpenShift(direction: PolicyDirection | undefined): boolean {
  return (
    direction?.rules.some(({ peers }) =>
      peers?.some((peer) => peer.kind === 'pods' && peer.parts.some(({ text }) => text.includes('openshift'))),
    ) ?? false
  );
}

function assumedPod(
  namespace: string,
  name: string,
  kind: string,
  label: readonly [string, string],
  port: number,
): Endpoint {
  const workload = { namespace, kind, name };
  return {
    id: endpointIdOf(workloadKeyOf(workload)),
    namespace,
    workload,
    labels: new Map([label]),
    ports: usualDnsPorts(port),
    hostNetwork: false,
    finished: false,
    addresses: [],
    replicas: 2,
    origin: { kind: 'live', object: `${kind} ${namespace}/${name}`, path: '' },
  };
}

/** The API server as policies see it: the addresses behind its Service, which are no pods' but for a managed one. */
export interface ApiServer {
  /** That of the Service `kubernetes`, which pods are told. */
  readonly serviceAddresses: readonly Address[];
  /** Where it really listens; empty where nobody says. */
  readonly addresses: readonly Address[];
  /** Absent where nobody says. */
  readonly port?: number;
}

export function apiServerOf({ services }: World): ApiServer {
  const service = services.find(({ namespace, name }) => namespace === 'default' && name === 'kubernetes');
  const addresses = [...new Set(service?.backends.map(({ address }) => address) ?? [])];
  const target = service?.ports[0]?.target;
  const port = service?.backends[0]?.ports[0]?.port ?? (typeof target === 'number' ? target : undefined);
  return {
    serviceAddresses: service?.addresses ?? [],
    addresses,
    ...(port === undefined ? {} : { port }),
  };
}

/** A proxy that a mesh puts into a pod or in front of it, and the ports on which it takes traffic of its own. */
export interface MeshProxy {
  readonly mesh: 'Istio sidecar' | 'Istio ambient' | 'Linkerd';
  readonly ports: readonly ContainerPort[];
}

function tcp(...ports: readonly number[]): readonly ContainerPort[] {
  return ports.map((port) => ({ protocol: 'TCP', port }));
}

/** Outbound, inbound, tunnel, agent, health, metrics. */
const sidecarPorts = tcp(15001, 15006, 15008, 15020, 15021, 15090);
/** The tunnel (HBONE) through which all traffic of an ambient mesh reaches the pod. */
const ambientPorts = tcp(15008);
/** Inbound proxy, admin and metrics. */
const linkerdPorts = tcp(4143, 4191);

/**
 * The proxies of a pod, told by the marks that injection leaves on pods and by the labels that ask for it. Annotations
 * are not looked at: a pod that was made shows its mark, and only a template may not.
 */
export function meshProxiesOf({ namespaces }: World, pod: Endpoint): readonly MeshProxy[] {
  if (pod.hostNetwork) return [];
  const space = namespaces.get(pod.namespace)?.labels ?? new Map<string, string>();
  const { labels, ports } = pod;
  const mode = labels.get('istio.io/dataplane-mode') ?? space.get('istio.io/dataplane-mode');
  const asked = labels.get('sidecar.istio.io/inject');
  const marked = labels.has('security.istio.io/tlsMode') || ports.some(({ name }) => name === 'http-envoy-prom');
  const wanted =
    asked === 'true' || (space.get('istio-injection') ?? (space.has('istio.io/rev') ? 'enabled' : '')) === 'enabled';
  const sidecar = marked || (asked !== 'false' && wanted && mode !== 'ambient');
  const linkerd = labels.has('linkerd.io/control-plane-ns') || ports.some(({ name }) => name === 'linkerd-proxy');
  return [
    ...(sidecar ? [{ mesh: 'Istio sidecar', ports: sidecarPorts } as const] : []),
    ...(mode === 'ambient' && !sidecar ? [{ mesh: 'Istio ambient', ports: ambientPorts } as const] : []),
    ...(linkerd ? [{ mesh: 'Linkerd', ports: linkerdPorts } as const] : []),
  ];
}
