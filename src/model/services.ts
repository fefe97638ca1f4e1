/** Where a Service leads: to which pods, and to which of their ports. Policies see these, never its own address. */
import type { Endpoint, EndpointId, Service, ServicePort } from './cluster.ts';
import type { Address, ContainerPort } from './network.ts';

/** Whether a Service leads to the pod. */
export function selects({ namespace, selector }: Service, pod: Endpoint): boolean {
  if (selector === undefined || namespace !== pod.namespace || pod.finished) return false;
  for (const [key, value] of selector) if (pod.labels.get(key) !== value) return false;
  return true;
}

/** The ports of a pod that a port of a Service leads to: none if the pod does not have the name. */
export function targetsOf({ protocol, target }: ServicePort, pod: Endpoint): readonly ContainerPort[] {
  if (typeof target === 'string') {
    return pod.ports.filter((port) => port.name === target && port.protocol === protocol).slice(0, 1);
  }
  const declared = pod.ports.find((port) => port.port === target && port.protocol === protocol);
  return [declared ?? { protocol, port: target }];
}

/** The backends of a port of a Service, as its slices were read: none where there were no slices. */
export function backendsOf(
  { backends }: Service,
  { protocol, name = '', target }: ServicePort,
): readonly { readonly address: Address; readonly port: number; readonly pod?: EndpointId }[] {
  return backends.flatMap(({ address, ports, pod }) => {
    const listed = ports.find((one) => one.protocol === protocol && (one.name ?? '') === name);
    const port = listed?.port ?? (typeof target === 'number' ? target : undefined);
    return port === undefined ? [] : [{ address, port, ...(pod === undefined ? {} : { pod }) }];
  });
}
