/** What Prometheus is told to ask: ServiceMonitor, PodMonitor and Prometheus of monitoring.coreos.com. */
import type { Endpoint, Service, WorkloadKey, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { DeclaredNeed } from '../model/declared.ts';
import type { Labels, Requirement } from '../model/labels.ts';
import { holds, noLabels } from '../model/labels.ts';
import type { ContainerPort } from '../model/network.ts';
import type { Json, Manifest } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import { targetsOf } from '../model/services.ts';
import { listAt, member, textAt, textsAt } from './members.ts';

/** A promise, with the pods and ports that are meant. */
export interface Promised extends Pick<DeclaredNeed, 'source' | 'by' | 'names' | 'origin'> {
  readonly targets: readonly { readonly endpoint: Endpoint; readonly port: Pick<ContainerPort, 'protocol' | 'port'> }[];
}

export type PodsBehind = (service: Service) => readonly Endpoint[];

const group = 'monitoring.coreos.com';

export function isOfMonitoring({ ref }: Manifest): boolean {
  return ref.group === group;
}

export function scrapes(all: readonly Manifest[], world: World, behind: PodsBehind): readonly Promised[] {
  const ofKind = (kind: string): readonly Manifest[] =>
    all.filter(({ ref }) => ref.group === group && ref.kind === kind);
  const [services, pods] = [ofKind('ServiceMonitor'), ofKind('PodMonitor')];
  if (services.length + pods.length === 0) return [];
  const servers = ofKind('Prometheus');
  const labelled = all.filter(({ ref }) => ref.group === '' && ref.kind === 'Service');
  return [
    ...services.map((monitor) => [monitor, servicesAsked(monitor, labelled, world, behind)] as const),
    ...pods.map((monitor) => [monitor, podsAsked(monitor, world)] as const),
  ].flatMap(([monitor, asked]) =>
    scrapersOf(monitor, servers, world).flatMap((source) =>
      asked.map((one) => ({
        ...one,
        source,
        by: `${monitor.ref.kind} ${monitor.ref.namespace}/${monitor.ref.name}`,
        origin: monitor.origin,
      })),
    ),
  );
}

type Asked = Pick<Promised, 'names' | 'targets'>;

function servicesAsked(
  monitor: Manifest,
  labelled: readonly Manifest[],
  world: World,
  behind: PodsBehind,
): readonly Asked[] {
  const services = new Map(world.services.map((service) => [`${service.namespace}/${service.name}`, service]));
  const endpoints = listAt(monitor.value, 'spec', 'endpoints');
  return labelled.flatMap(({ ref, value }): readonly Asked[] => {
    const service = services.get(`${ref.namespace}/${ref.name}`);
    const isMeant = looksInto(monitor, ref.namespace) && selects(monitor, textsAt(value, 'metadata', 'labels'));
    if (service === undefined || !isMeant) return [];
    const targets = endpoints.flatMap((endpoint) => {
      const named = service.ports.filter(({ name }) => name !== undefined && name === textAt(endpoint, 'port'));
      return behind(service).flatMap((pod) =>
        [...named.flatMap((port) => targetsOf(port, pod)), ...declaredPorts(pod, member(endpoint, 'targetPort'))].map(
          (port) => ({ endpoint: pod, port }),
        ),
      );
    });
    return targets.length === 0 ? [] : [{ names: `Service ${ref.namespace}/${ref.name}`, targets }];
  });
}

/** Pods that have come to their end are asked no more. */
function podsAsked(monitor: Manifest, { endpoints }: World): readonly Asked[] {
  const wanted = listAt(monitor.value, 'spec', 'podMetricsEndpoints').flatMap((endpoint) =>
    ['port', 'portNumber', 'targetPort'].flatMap((field) => member(endpoint, field) ?? []),
  );
  const byWorkload = new Map<WorkloadKey, Promised['targets'][number][]>();
  for (const pod of endpoints.values()) {
    if (pod.finished || !looksInto(monitor, pod.namespace) || !selects(monitor, pod.labels)) continue;
    const targets = wanted.flatMap((port) => declaredPorts(pod, port)).map((port) => ({ endpoint: pod, port }));
    const key = workloadKeyOf(pod.workload);
    if (targets.length > 0) byWorkload.set(key, [...(byWorkload.get(key) ?? []), ...targets]);
  }
  return [...byWorkload.values()].map((targets) => {
    const { namespace = '', name = '' } = targets[0]?.endpoint.workload ?? {};
    return { names: `the pods of ${namespace}/${name}`, targets };
  });
}

/** Ports are found among those that the containers declare, by name or number. */
function declaredPorts({ ports }: Endpoint, wanted: Json | undefined): readonly ContainerPort[] {
  return ports.filter(({ name, port }) => wanted !== undefined && (wanted === name || wanted === port));
}

function looksInto({ ref, value }: Manifest, namespace: string): boolean {
  if (member(value, 'spec', 'namespaceSelector', 'any') === true) return true;
  const names = listAt(value, 'spec', 'namespaceSelector', 'matchNames');
  return names.length > 0 ? names.includes(namespace) : namespace === ref.namespace;
}

function selects({ value }: Manifest, labels: Labels): boolean {
  return matches(member(value, 'spec', 'selector'), labels);
}

/** An absent selector selects nothing here, an empty one everything; an operator that is not known promises nothing. */
function matches(selector: Json | undefined, labels: Labels): boolean {
  if (!isObject(selector)) return false;
  const exact = [...textsAt(selector, 'matchLabels')].every(([key, text]) => labels.get(key) === text);
  return exact && listAt(selector, 'matchExpressions').every((one) => holds(requirementOf(one), labels) === true);
}

function requirementOf(expression: Json): Requirement {
  const key = textAt(expression, 'key') ?? '';
  const operator = textAt(expression, 'operator');
  const values = listAt(expression, 'values').flatMap((value) => (typeof value === 'string' ? [value] : []));
  if (operator === 'In' || operator === 'NotIn') return { operator, key, values };
  if (operator === 'Exists' || operator === 'DoesNotExist') return { operator, key };
  return { operator: 'unknown', key, condition: '' };
}

/** Which workload is Prometheus its usual label tells; whether it takes the monitor, the object that its pods are made for. */
function scrapersOf(
  monitor: Manifest,
  servers: readonly Manifest[],
  { endpoints, namespaces }: World,
): readonly DeclaredNeed['source'][] {
  const found = [...endpoints.values()].filter((pod) => {
    if (pod.labels.get('app.kubernetes.io/name') !== 'prometheus') return false;
    const name = pod.labels.get('operator.prometheus.io/name') ?? pod.labels.get('prometheus');
    const server = servers.find(({ ref }) => ref.namespace === pod.namespace && ref.name === name);
    return server === undefined || takes(server, monitor, namespaces);
  });
  const workloads = new Map(found.map(({ workload }) => [workloadKeyOf(workload), workload]));
  return [...workloads.values()].map((workload) => ({ kind: 'workload', workload }));
}

function takes(server: Manifest, monitor: Manifest, namespaces: World['namespaces']): boolean {
  const field = monitor.ref.kind === 'PodMonitor' ? 'podMonitor' : 'serviceMonitor';
  const spaces = member(server.value, 'spec', `${field}NamespaceSelector`);
  const labels = namespaces.get(monitor.ref.namespace)?.labels ?? noLabels;
  // Without a selector of namespaces, its own alone.
  const isNear = isObject(spaces) ? matches(spaces, labels) : monitor.ref.namespace === server.ref.namespace;
  const own = textsAt(monitor.value, 'metadata', 'labels');
  return isNear && matches(member(server.value, 'spec', `${field}Selector`), own);
}
