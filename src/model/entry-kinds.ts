/** Kinds of objects that lead from outside to Services, and those that say who serves them. */
import type { Protocol } from './network.ts';
import type { ObjectRef } from './object.ts';

type Kind = Pick<ObjectRef, 'group' | 'kind'>;

export const gatewayGroup = 'gateway.networking.k8s.io';

/** Routes of the Gateway API and what they carry. */
export const routeProtocols: ReadonlyMap<string, Protocol> = new Map([
  ['HTTPRoute', 'TCP'],
  ['GRPCRoute', 'TCP'],
  ['TLSRoute', 'TCP'],
  ['TCPRoute', 'TCP'],
  ['UDPRoute', 'UDP'],
]);

/** OpenShift's. They once had no group of their own, and manifests still say so. */
export function isRoute({ group, kind }: Kind): boolean {
  return kind === 'Route' && (group === 'route.openshift.io' || group === '');
}

/** Whether an object of this kind names Services for hosts and paths. */
export function isEntryKind(ref: Kind): boolean {
  if (ref.group === gatewayGroup) return routeProtocols.has(ref.kind);
  return isRoute(ref) || (ref.group === 'networking.k8s.io' && ref.kind === 'Ingress');
}

/** Whether an object of this kind says who serves others: a class, which stands in no namespace, or a Gateway. */
export function isEntryClass({ group, kind }: Kind): boolean {
  return group === gatewayGroup ? kind === 'GatewayClass' : group === 'networking.k8s.io' && kind === 'IngressClass';
}

export function isGateway({ group, kind }: Kind): boolean {
  return group === gatewayGroup && kind === 'Gateway';
}
