/** Services with the backends that the cluster itself reports, and nodes. */
import type { ClusterNode, OutsideAccess, Service, ServicePort } from '../model/cluster.ts';
import { endpointIdOf } from '../model/cluster.ts';
import type { AddressSet, ContainerPort } from '../model/network.ts';
import { addressesIn } from '../model/network.ts';
import type { Json, Manifest } from '../model/object.ts';
import { valueAt } from '../model/object.ts';
import type { Origin } from '../model/origin.ts';
import { addressesOf, protocolOf } from './pods.ts';
import { listAt, objectAt, textAt, textsAt } from './objects.ts';

type Backend = Service['backends'][number];

/** All Services; backends come from EndpointSlices or, for a Service that has none, from Endpoints. */
export function readServices(
  services: readonly Manifest[],
  slices: readonly Manifest[],
  endpoints: readonly Manifest[],
): readonly Service[] {
  const bySlice = new Map<string, Backend[]>();
  for (const slice of slices) {
    const service = textAt(slice.value, ['metadata', 'labels', 'kubernetes.io/service-name']);
    if (service === undefined) continue;
    const name = `${slice.ref.namespace}/${service}`;
    const known = bySlice.get(name) ?? [];
    for (const backend of sliceBackends(slice)) known.push(backend);
    bySlice.set(name, known);
  }
  const byName = new Map(endpoints.map((object) => [`${object.ref.namespace}/${object.ref.name}`, object]));
  return services.map((service) => {
    const name = `${service.ref.namespace}/${service.ref.name}`;
    const old = byName.get(name);
    return readService(service, bySlice.get(name) ?? (old === undefined ? [] : endpointsBackends(old)));
  });
}

function readService(manifest: Manifest, backends: readonly Backend[]): Service {
  const { ref, value, origin } = manifest;
  const selector = textsAt(value, ['spec', 'selector']);
  const balancers = listAt(value, ['status', 'loadBalancer', 'ingress']).map((entry) => textAt(entry, ['ip']));
  return {
    namespace: ref.namespace,
    name: ref.name,
    ...(selector.size === 0 ? {} : { selector, selectorOrigin: manifest.at(['spec', 'selector']) }),
    addresses: addressesOf([...listAt(value, ['spec', 'clusterIPs']), textAt(value, ['spec', 'clusterIP'])]),
    externalAddresses: addressesOf([
      ...listAt(value, ['spec', 'externalIPs']),
      textAt(value, ['spec', 'loadBalancerIP']),
      ...balancers,
    ]),
    ...outsideAccess(value),
    ports: listAt(value, ['spec', 'ports']).flatMap((entry, at) => readPort(entry, manifest.at(['spec', 'ports', at]))),
    backends,
    origin,
  };
}

function outsideAccess(value: Json): { readonly outside?: OutsideAccess } {
  const kind = textAt(value, ['spec', 'type']);
  if (kind !== 'LoadBalancer' && kind !== 'NodePort') return {};
  const policy = textAt(value, ['spec', 'externalTrafficPolicy']) === 'Local' ? 'Local' : 'Cluster';
  const clients = kind === 'LoadBalancer' ? rangesOf(listAt(value, ['spec', 'loadBalancerSourceRanges'])) : [];
  return { outside: { kind, policy, ...(clients.length === 0 ? {} : { clients }) } };
}

function readPort(entry: Json, origin: Origin): readonly ServicePort[] {
  const name = textAt(entry, ['name']);
  const protocol = protocolOf(textAt(entry, ['protocol']));
  const port = valueAt(entry, ['port']);
  const target = valueAt(entry, ['targetPort']) ?? port;
  const nodePort = valueAt(entry, ['nodePort']);
  if (typeof port !== 'number' || protocol === undefined) return [];
  return [
    {
      ...(name === undefined ? {} : { name }),
      protocol,
      port,
      target: typeof target === 'number' || typeof target === 'string' ? target : port,
      ...(typeof nodePort === 'number' ? { nodePort } : {}),
      origin,
    },
  ];
}

function sliceBackends(slice: Manifest): readonly Backend[] {
  const ports = backendPorts(listAt(slice.value, ['ports']));
  return listAt(slice.value, ['endpoints']).flatMap((endpoint) =>
    addressesOf(listAt(endpoint, ['addresses'])).map((address) => ({ address, ports, ...podOf(endpoint, slice) })),
  );
}

function endpointsBackends(object: Manifest): readonly Backend[] {
  return listAt(object.value, ['subsets']).flatMap((subset) => {
    const ports = backendPorts(listAt(subset, ['ports']));
    const entries = [...listAt(subset, ['addresses']), ...listAt(subset, ['notReadyAddresses'])];
    return entries.flatMap((entry) =>
      addressesOf([textAt(entry, ['ip'])]).map((address) => ({ address, ports, ...podOf(entry, object) })),
    );
  });
}

function podOf(entry: Json, from: Manifest): Pick<Backend, 'pod'> {
  const target = objectAt(entry, ['targetRef']);
  const name = textAt(target, ['name']);
  if (textAt(target, ['kind']) !== 'Pod' || name === undefined) return {};
  return { pod: endpointIdOf(`${textAt(target, ['namespace']) ?? from.ref.namespace}/${name}`) };
}

function backendPorts(entries: readonly Json[]): readonly ContainerPort[] {
  return entries.flatMap((entry) => {
    const name = textAt(entry, ['name']);
    const protocol = protocolOf(textAt(entry, ['protocol']));
    const port = valueAt(entry, ['port']);
    if (typeof port !== 'number' || protocol === undefined) return [];
    return [{ ...(name === undefined || name === '' ? {} : { name }), protocol, port }];
  });
}

export function readNode({ ref, value }: Manifest): ClusterNode {
  const addresses = listAt(value, ['status', 'addresses']).map((entry) => textAt(entry, ['address']));
  const blocks = [...listAt(value, ['spec', 'podCIDRs']), textAt(value, ['spec', 'podCIDR'])];
  return {
    name: ref.name,
    labels: textsAt(value, ['metadata', 'labels']),
    addresses: addressesOf(addresses),
    podRanges: rangesOf(blocks),
  };
}

function rangesOf(blocks: readonly (Json | undefined)[]): AddressSet {
  return addressesIn(blocks.filter((text) => typeof text === 'string'));
}
