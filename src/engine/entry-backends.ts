/** Where ways in from outside lead: backend → Service → pods, and port → target port of each pod. */
import type { Endpoint, EndpointId, Entry, Service, World } from '../model/cluster.ts';
import type { ContainerPort } from '../model/network.ts';
import { selects, targetsOf } from '../model/services.ts';

/** A pod that an entry leads to, and the ports of that pod behind it. */
export interface BackendPod {
  readonly entry: Entry;
  readonly service: Service;
  readonly pod: EndpointId;
  readonly ports: readonly ContainerPort[];
}

/** Every backend of some entries. A Service without a selector leads to the pods that its endpoints name. */
export function entryBackendsOf(world: World, entries: readonly Entry[] = world.entries ?? []): readonly BackendPod[] {
  if (entries.length === 0) return [];
  const services = new Map(world.services.map((one) => [`${one.namespace}/${one.name}`, one]));
  const byNamespace = new Map<string, Endpoint[]>();
  for (const pod of world.endpoints.values()) {
    const list = byNamespace.get(pod.namespace);
    if (list === undefined) byNamespace.set(pod.namespace, [pod]);
    else list.push(pod);
  }
  const found = new Map<Service, readonly Endpoint[]>();
  return entries.flatMap((entry) => {
    const { namespace, service: name } = entry.backend;
    const service = services.get(`${namespace}/${name}`);
    if (service === undefined) return [];
    const pods = found.get(service) ?? podsBehind(service, world, byNamespace.get(namespace) ?? []);
    found.set(service, pods);
    return pods.flatMap((pod): readonly BackendPod[] => {
      const ports = portsBehind(entry, service, pod);
      return ports.length === 0 ? [] : [{ entry, service, pod: pod.id, ports }];
    });
  });
}

function podsBehind(service: Service, world: World, pods: readonly Endpoint[]): readonly Endpoint[] {
  if (service.selector !== undefined) return pods.filter((pod) => selects(service, pod));
  const named = new Set(service.backends.flatMap(({ pod }) => pod ?? []));
  return [...named].flatMap((id) => world.endpoints.get(id) ?? []);
}

function portsBehind(
  { backend: { port, protocol } }: Entry,
  service: Service,
  pod: Endpoint,
): readonly ContainerPort[] {
  const carried = service.ports.filter((one) => one.protocol === protocol);
  if (port === undefined) return carried.flatMap((one) => targetsOf(one, pod));
  if (port.of === 'pods') return carried.flatMap((one) => targetsOf(one, pod)).filter((one) => one.port === port.value);
  const named = carried.filter((one) => port.value === (typeof port.value === 'number' ? one.port : one.name));
  // ingress-nginx, for one, also takes the number or name of the target.
  const meant = named.length > 0 ? named : carried.filter(({ target }) => target === port.value);
  return meant.flatMap((one) => targetsOf(one, pod));
}
