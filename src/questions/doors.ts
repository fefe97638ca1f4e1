/** The doors of a Service: addresses and ports that lead to the pods behind it. Policies never see them. */
import type { EndpointId, Service, ServicePort, World } from '../model/cluster.ts';
import type { Address } from '../model/network.ts';
import { parseAddress } from '../model/network.ts';
import type { ExplainedVia } from '../model/explanation.ts';
import { backendsOf, selects, targetsOf } from '../model/services.ts';
import type { NamedPeer } from './names.ts';

export interface Door {
  readonly service: Service;
  /** The ports that are asked for; all of them where none is. */
  readonly ports: readonly ServicePort[];
  readonly by: ExplainedVia['by'];
  /** The node that was named, of a node port. */
  readonly node?: string;
}

/** The door that an end names; undefined if it names none. A node alone is no door: its port must be one. */
export function doorOf(world: World, { text, port, protocol = 'TCP' }: NamedPeer): Door | undefined {
  const asked = (one: ServicePort): boolean => port === undefined || (one.port === port && one.protocol === protocol);
  const address = parseAddress(text);
  for (const service of address === undefined ? [] : world.services) {
    const by = service.addresses.includes(address ?? 0n)
      ? 'cluster address'
      : service.externalAddresses.includes(address ?? 0n)
        ? 'external address'
        : undefined;
    if (by !== undefined) return { service, ports: service.ports.filter(asked), by };
  }
  const node = world.nodes.find(({ name, addresses }) =>
    address === undefined ? `node/${name}` === text : addresses.includes(address),
  );
  if (node === undefined || port === undefined) return undefined;
  for (const service of world.services) {
    const ports = service.ports.filter((one) => one.nodePort === port && one.protocol === protocol);
    if (ports.length > 0) return { service, ports, by: 'node port', node: node.name };
  }
  return undefined;
}

export interface Target {
  readonly port: number;
  readonly pod?: EndpointId;
  readonly address?: Address;
}

/** From the slices where they were read, else by the selector; a named target port is looked up pod by pod. */
export function targetsBehind({ endpoints }: World, service: Service, port: ServicePort): readonly Target[] {
  if (service.backends.length > 0) {
    return backendsOf(service, port).map(({ pod, ...onward }) =>
      pod !== undefined && endpoints.has(pod) ? { ...onward, pod } : onward,
    );
  }
  return [...endpoints.values()].flatMap((endpoint) =>
    selects(service, endpoint)
      ? targetsOf(port, endpoint).map((target) => ({ port: target.port, pod: endpoint.id }))
      : [],
  );
}
