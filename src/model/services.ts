/** Where a Service leads: to which pods, and to which of their ports. Policies see these, never its own address. */
import type { Endpoint, EndpointId, Service, ServicePort } from './cluster.ts';
import type { Labels } from './labels.ts';
import type { Address, ContainerPort } from './network.ts';

/** Whether a Service leads to the pod. */
export function selects({ namespace, selector }: Service, pod: Endpoint): boolean {
  if (selector === undefined || namespace !== pod.namespace || pod.finished) return false;
  for (const [key, value] of selector) if (pod.labels.get(key) !== value) return false;
  return true;
}

/**
 * Finds the Services that lead to a pod, in their order. Each is looked for under the rarest of its labels, so that many
 * Services and many pods are not all tried with each other.
 */
export function serviceFinder(services: readonly Service[]): (pod: Endpoint) => readonly Service[] {
  const inOrder = services.flatMap((service) =>
    service.selector === undefined ? [] : [{ service, names: namesOf(service.namespace, service.selector) }],
  );
  const times = new Map<string, number>();
  for (const { names } of inOrder) for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const known = new Map<string, number[]>();
  for (const [index, { names }] of inOrder.entries()) {
    const [rarest = ''] = [...names].sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
    const same = known.get(rarest);
    if (same === undefined) known.set(rarest, [index]);
    else same.push(index);
  }
  return (pod) => {
    const found = [...new Set(['', ...namesOf(pod.namespace, pod.labels)])].flatMap((name) => known.get(name) ?? []);
    return found
      .sort((a, b) => a - b)
      .flatMap((index) => inOrder[index] ?? [])
      .flatMap(({ service }) => (selects(service, pod) ? [service] : []));
  };
}

/** A text for each label; one that stands for two labels only makes more Services to be tried. */
function namesOf(namespace: string, labels: Labels): readonly string[] {
  return [...labels].map(([key, value]) => `${namespace} ${key}=${value}`);
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
