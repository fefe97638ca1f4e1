/** The cluster as a place to look things up in: by pod, workload, labels, address and Service. */
import type {
  ClusterNode,
  Endpoint,
  EndpointId,
  Service,
  ServicePort,
  WorkloadKey,
  WorkloadRef,
  World,
} from '../model/cluster.ts';
import { endpointIdOf, workloadKeyOf } from '../model/cluster.ts';
import type { Labels } from '../model/labels.ts';
import type { Address, AddressSet, Protocol } from '../model/network.ts';
import { contains, familyOf, union } from '../model/network.ts';
import type { ApiServer } from '../model/system.ts';
import { apiServerOf } from '../model/system.ts';
import type { NamedPod } from './pod-names.ts';
import { beginningWith, namedPods } from './pod-names.ts';
import type { Timeline } from './timeline.ts';

export interface Directory {
  readonly timeline: Timeline;
  pod(namespace: string, name: string): Endpoint | undefined;
  /** Workloads of this name, of whatever kind. */
  workloads(namespace: string, name: string): readonly WorkloadRef[];
  /** Pods, also those that only audit events tell of, and what workloads name theirs, whose `namespace/name` begins so. */
  beginning(prefix: string): readonly NamedPod[];
  /** Living pods outside of the host network whose labels hold all of these. */
  labelled(namespace: string | undefined, labels: Labels): readonly Endpoint[];
  /** Living pods that have the address now; never one on the host network. */
  at(address: Address): readonly Endpoint[];
  node(address: Address): ClusterNode | undefined;
  hasNode(name: string): boolean;
  service(namespace: string, name: string): Service | undefined;
  serviceAt(address: Address): Service | undefined;
  nodePort(protocol: Protocol, port: number): { readonly service: Service; readonly port: ServicePort } | undefined;
  /** A pod may have the address although none is known to. */
  mayBePod(address: Address): boolean;
  readonly apiServer: ApiServer;
}

export function directoryOf(world: World, timeline: Timeline): Directory {
  const endpoints = [...world.endpoints.values()];
  const living = endpoints.filter(({ finished }) => !finished);
  const workloads = new Map<string, Map<WorkloadKey, WorkloadRef>>();
  for (const { workload } of endpoints) {
    const name = `${workload.namespace}/${workload.name}`;
    const ofName = workloads.get(name) ?? new Map<WorkloadKey, WorkloadRef>();
    workloads.set(name, ofName.set(workloadKeyOf(workload), workload));
  }
  const inNamespace = grouped(living, ({ namespace }) => namespace);
  const byAddress = indexed(
    living.filter(({ hostNetwork }) => !hostNetwork),
    ({ addresses }) => addresses,
  );
  const nodeNames = new Set(world.nodes.map(({ name }) => name));
  const nodes = indexed(world.nodes, ({ addresses }) => addresses);
  const services = new Map(world.services.map((service) => [`${service.namespace}/${service.name}`, service]));
  const byServiceAddress = indexed(world.services, (one) => [...one.addresses, ...one.externalAddresses]);
  const nodePorts = nodePortsOf(world.services);
  let podNames: readonly NamedPod[] | undefined;
  return {
    timeline,
    pod: (namespace, name) => world.endpoints.get(endpointIdOf(`${namespace}/${name}`)),
    workloads: (namespace, name) => [...(workloads.get(`${namespace}/${name}`)?.values() ?? [])],
    beginning(prefix) {
      podNames ??= namedPods(world, timeline);
      return beginningWith(podNames, prefix);
    },
    labelled: (namespace, labels) =>
      (namespace === undefined ? living : (inNamespace.get(namespace) ?? [])).filter((one) => holds(one, labels)),
    at: (address) => byAddress.get(address) ?? [],
    node: (address) => nodes.get(address)?.[0],
    hasNode: (name) => nodeNames.has(name),
    service: (namespace, name) => services.get(`${namespace}/${name}`),
    serviceAt: (address) => byServiceAddress.get(address)?.[0],
    nodePort: (protocol, port) => nodePorts.get(`${protocol} ${port}`),
    mayBePod: podAddresses(world, timeline),
    apiServer: apiServerOf(world),
  };
}

function grouped<Item, Key>(items: readonly Item[], key: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  return indexed(items, (item) => [key(item)]);
}

function indexed<Item, Key>(items: readonly Item[], keys: (item: Item) => readonly Key[]): ReadonlyMap<Key, Item[]> {
  const index = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = index.get(key);
      if (group === undefined) index.set(key, [item]);
      else group.push(item);
    }
  }
  return index;
}

function holds({ labels, hostNetwork }: Endpoint, wanted: Labels): boolean {
  return !hostNetwork && [...wanted].every(([key, value]) => labels.get(key) === value);
}

function nodePortsOf(services: readonly Service[]): ReadonlyMap<string, { service: Service; port: ServicePort }> {
  return new Map(
    services.flatMap((service) =>
      service.ports.flatMap((port) =>
        port.nodePort === undefined ? [] : [[`${port.protocol} ${port.nodePort}`, { service, port }] as const],
      ),
    ),
  );
}

/** Without known ranges, the neighbours of known pods: the same /24, or /64 for IPv6. */
function podAddresses(world: World, timeline: Timeline): (address: Address) => boolean {
  if (world.hidesAddresses === true) return () => true;
  const ranges = world.nodes.reduce<AddressSet>((all, node) => union(all, node.podRanges), world.podRanges ?? []);
  if (ranges.length > 0) return (address) => contains(ranges, address);
  const neighbourhood = (address: Address): bigint => address >> (familyOf(address) === 'IPv4' ? 8n : 64n);
  const pods = [...world.endpoints.values()].filter(({ hostNetwork }) => !hostNetwork);
  const known = new Set(
    [...pods.flatMap(({ addresses }) => addresses), ...timeline.byAddress.keys()].map(neighbourhood),
  );
  return (address) => known.has(neighbourhood(address));
}

export function idsOf(endpoints: readonly Endpoint[]): readonly EndpointId[] {
  return endpoints.map(({ id }) => id);
}
