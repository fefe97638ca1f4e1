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
import { indexBy, lasting } from '../model/layered-map.ts';
import type { Address, Protocol } from '../model/network.ts';
import { addressSet, contains, familyOf, union } from '../model/network.ts';
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
  const { endpoints } = world;
  const { byName, byAddress, nodePorts } = servicesIn(world.services);
  const nodes = nodesIn(world.nodes);
  let podNames: readonly NamedPod[] | undefined;
  return {
    timeline,
    pod: (namespace, name) => endpoints.get(endpointIdOf(`${namespace}/${name}`)),
    workloads(namespace, name) {
      const own = new Map<WorkloadKey, WorkloadRef>();
      for (const { workload } of ofWorkload(endpoints, `${namespace}/${name}`))
        own.set(workloadKeyOf(workload), workload);
      return [...own.values()];
    },
    beginning(prefix) {
      podNames ??= namedPods(world, timeline);
      return beginningWith(podNames, prefix);
    },
    labelled: (namespace, labels) =>
      [...(namespace === undefined ? living(endpoints, true) : livingIn(endpoints, namespace))].filter((one) =>
        holds(one, labels),
      ),
    at: (address) => [...livingAt(endpoints, address)],
    node: (address) => nodes.byAddress.get(address)?.[0],
    hasNode: (name) => nodes.names.has(name),
    service: (namespace, name) => byName.get(`${namespace}/${name}`),
    serviceAt: (address) => byAddress.get(address)?.[0],
    nodePort: (protocol, port) => nodePorts.get(`${protocol} ${port}`),
    mayBePod: podAddresses(world, timeline),
    apiServer: apiServerOf(world),
  };
}

const ofWorkload = indexBy(({ workload }: Endpoint) => [`${workload.namespace}/${workload.name}`]);
const living = indexBy(({ finished }: Endpoint) => (finished ? [] : [true]));
const livingIn = indexBy(({ finished, namespace }: Endpoint) => (finished ? [] : [namespace]));
const livingAt = indexBy(({ finished, hostNetwork, addresses }: Endpoint) =>
  finished || hostNetwork ? [] : addresses,
);

const servicesIn = lasting((services: readonly Service[]) => ({
  byName: new Map(services.map((service) => [`${service.namespace}/${service.name}`, service])),
  byAddress: indexed(services, (one) => [...one.addresses, ...one.externalAddresses]),
  nodePorts: nodePortsOf(services),
}));

const nodesIn = lasting((nodes: readonly ClusterNode[]) => ({
  names: new Set(nodes.map(({ name }) => name)),
  byAddress: indexed(nodes, ({ addresses }) => addresses),
  podRanges: addressSet(nodes.flatMap((node) => node.podRanges)),
}));

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
  const ranges = union(nodesIn(world.nodes).podRanges, world.podRanges ?? []);
  if (ranges.length > 0) return (address) => contains(ranges, address);
  // Whoever the timeline knows without having been told is one of the endpoints.
  const told = new Set([...timeline.byAddress.keys()].map(neighbourhood));
  return (address) => {
    const near = neighbourhood(address);
    for (const _ of beside(world.endpoints, near)) return true;
    return told.has(near);
  };
}

const beside = indexBy(({ hostNetwork, addresses }: Endpoint) => (hostNetwork ? [] : addresses.map(neighbourhood)));

function neighbourhood(address: Address): bigint {
  return address >> (familyOf(address) === 'IPv4' ? 8n : 64n);
}

export function idsOf(endpoints: readonly Endpoint[]): readonly EndpointId[] {
  return endpoints.map(({ id }) => id);
}
