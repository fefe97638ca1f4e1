/**
 * Who serves ways in from outside. Ingress controllers and gateways are told by the class that an entry names, by what
 * that class says, and by the labels that their pods carry everywhere; what is not told stays open
 * (docs/decisions/016-ways-in-from-outside.md).
 */
import type { Endpoint, Entry, EntryController, Service } from '../model/cluster.ts';
import type { Labels } from '../model/labels.ts';
import { addressesIn } from '../model/network.ts';
import type { Manifest } from '../model/object.ts';
import { formatRef } from '../model/object.ts';
import type { GatewayName, Way } from './entries.ts';
import type { Implementation } from './known-controllers.ts';
import { implementations } from './known-controllers.ts';
import { listed } from './overlay.ts';
import { textAt } from './objects.ts';

/** Labels by which gateways that were made for a Gateway name it; the second also names its namespace. */
const gatewayName = 'gateway.networking.k8s.io/gateway-name';
const envoyGateway = {
  name: 'gateway.envoyproxy.io/owning-gateway-name',
  space: 'gateway.envoyproxy.io/owning-gateway-namespace',
};

/** The parts of a world by which controllers are told. */
export interface ControllerGround {
  readonly endpoints: Iterable<Endpoint>;
  /** IngressClasses and GatewayClasses. */
  readonly classes: readonly Manifest[];
  readonly gateways: readonly Manifest[];
}

/** Every way with those who may serve it. */
export function withControllers(ways: readonly Way[], ground: ControllerGround): readonly Entry[] {
  if (ways.length === 0) return [];
  const pods = candidates(ground.endpoints);
  const objects = namedIn(ground);
  const known = new Map<string, readonly EntryController[]>();
  return ways.map(({ servedBy, ...way }) => {
    const key = JSON.stringify(servedBy);
    const controllers = known.get(key) ?? controllersOf(servedBy, pods, objects);
    known.set(key, controllers);
    return { ...way, controllers };
  });
}

/** Living pods that are some controller's. */
interface Candidates {
  readonly of: ReadonlyMap<Implementation, readonly Endpoint[]>;
  /** Pods that carry the name of a Gateway, by `namespace/name`. */
  readonly gateways: ReadonlyMap<string, readonly Endpoint[]>;
}

/** The objects that say who serves, by what names them; of two the first. */
interface Named {
  readonly ingressClasses: ReadonlyMap<string, Manifest>;
  readonly defaultClass: Manifest | undefined;
  readonly gatewayClasses: ReadonlyMap<string, Manifest>;
  /** By `namespace/name`. */
  readonly gateways: ReadonlyMap<string, Manifest>;
}

function namedIn({ classes, gateways }: ControllerGround): Named {
  const named = (all: readonly Manifest[], name: (one: Manifest) => string): ReadonlyMap<string, Manifest> =>
    new Map([...all].reverse().map((one) => [name(one), one]));
  const ofKind = (kind: string): readonly Manifest[] => classes.filter(({ ref }) => ref.kind === kind);
  return {
    ingressClasses: named(ofKind('IngressClass'), ({ ref }) => ref.name),
    defaultClass: ofKind('IngressClass').find(isDefault),
    gatewayClasses: named(ofKind('GatewayClass'), ({ ref }) => ref.name),
    gateways: named(gateways, ({ ref }) => `${ref.namespace}/${ref.name}`),
  };
}

function candidates(endpoints: Iterable<Endpoint>): Candidates {
  const of = new Map<Implementation, Endpoint[]>();
  const gateways = new Map<string, Endpoint[]>();
  for (const pod of endpoints) {
    if (pod.finished || pod.labels.size === 0) continue;
    const own = implementations.find((one) => isPodOf(one, pod));
    if (own !== undefined) add(of, own, pod);
    const gateway = gatewayOf(pod);
    if (gateway !== undefined) add(gateways, gateway, pod);
  }
  return { of, gateways };
}

/** Whether a pod may be one that serves ways in: it carries the labels of a controller or the name of a Gateway. */
export function mayServe(pod: Endpoint): boolean {
  return gatewayOf(pod) !== undefined || implementations.some((one) => isPodOf(one, pod));
}

function add<Key>(map: Map<Key, Endpoint[]>, key: Key, pod: Endpoint): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [pod]);
  else list.push(pod);
}

function isPodOf({ pods, namespaces }: Implementation, pod: Endpoint): boolean {
  if (namespaces?.test(pod.namespace) === false) return false;
  return pods.some((wanted) => labelled(pod.labels, wanted));
}

function labelled(labels: Labels, wanted: Implementation['pods'][number]): boolean {
  return Object.entries(wanted).every(([key, value]) =>
    value === undefined ? labels.has(key) : labels.get(key) === value,
  );
}

function gatewayOf({ namespace, labels }: Endpoint): string | undefined {
  const own = labels.get(gatewayName);
  if (own !== undefined) return `${namespace}/${own}`;
  const name = labels.get(envoyGateway.name);
  return name === undefined ? undefined : `${labels.get(envoyGateway.space) ?? namespace}/${name}`;
}

function controllersOf(servedBy: Way['servedBy'], pods: Candidates, objects: Named): readonly EntryController[] {
  switch (servedBy.kind) {
    case 'class':
      return ofClass(servedBy.name, pods, objects);
    case 'router': {
      const [router] = [...pods.of].filter(([{ name }]) => name === 'the OpenShift router').map(found);
      return [router ?? assumed('the OpenShift router', 'no pod of it is there')];
    }
    case 'gateways': {
      const all = servedBy.gateways.map((gateway) => ofGateway(gateway, pods, objects));
      return [...new Map(all.map((one) => [JSON.stringify([one.name, one.source], plain), one])).values()];
    }
  }
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

function ofClass(name: string | undefined, pods: Candidates, objects: Named): readonly EntryController[] {
  const own = name === undefined ? objects.defaultClass : objects.ingressClasses.get(name);
  const told = textAt(own?.value, ['spec', 'controller']);
  if (own !== undefined && told !== undefined) return [byController(told, `${formatRef(own.ref)} names ${told}`, pods)];
  if (name !== undefined) {
    const named = implementations.filter((one) => one.gatewaysOnly !== true && one.className.test(name));
    const [here] = named.filter((one) => pods.of.has(one));
    const [one] = named;
    const evidence = `the class is called ${name}`;
    if (here !== undefined) return [controllerOf(here, evidence, pods)];
    if (one !== undefined) return [controllerOf(one, evidence, pods)];
  }
  // Whoever is there may serve a class that says nothing.
  const all = [...pods.of].filter(([{ gatewaysOnly }]) => gatewaysOnly !== true).map(found);
  return all.length > 0 ? all : [assumed('the ingress controller', 'none that is known is there')];
}

function isDefault({ value }: Manifest): boolean {
  return textAt(value, ['metadata', 'annotations', 'ingressclass.kubernetes.io/is-default-class']) === 'true';
}

function ofGateway({ namespace, name }: GatewayName, pods: Candidates, objects: Named): EntryController {
  const own = pods.gateways.get(`${namespace}/${name}`);
  if (own !== undefined) return ofPods(`Gateway ${namespace}/${name}`, own, 'its pods carry its name');
  const gateway = objects.gateways.get(`${namespace}/${name}`);
  const className = textAt(gateway?.value, ['spec', 'gatewayClassName']);
  const known = className === undefined ? undefined : objects.gatewayClasses.get(className);
  const told = textAt(known?.value, ['spec', 'controllerName']);
  if (known !== undefined && told !== undefined)
    return byController(told, `${formatRef(known.ref)} names ${told}`, pods);
  const one = implementations.find((each) => className !== undefined && each.className.test(className));
  if (one !== undefined) return controllerOf(one, `its class is called ${className ?? ''}`, pods);
  return assumed(`Gateway ${namespace}/${name}`, 'no pod carries its name');
}

function byController(told: string, evidence: string, pods: Candidates): EntryController {
  const named = implementations.filter(({ controller }) => controller.test(told));
  const one = named.find((each) => pods.of.has(each)) ?? named[0];
  return one === undefined
    ? assumed('the ingress controller', `${evidence}, which is not known here`)
    : controllerOf(one, evidence, pods);
}

function controllerOf(one: Implementation, evidence: string, pods: Candidates): EntryController {
  const own = pods.of.get(one);
  if (own !== undefined) return ofPods(one.name, own, `${evidence} and ${labelEvidence(one, own)}`);
  if (one.unlabelled === true) return { name: one.name, evidence, source: { kind: 'unlabelled' } };
  if (one.outside === undefined) return assumed(one.name, `${evidence}, but no pod of it is there`);
  const addresses = addressesIn(one.outside);
  return { name: one.name, evidence, source: { kind: 'outside', ...(addresses.length === 0 ? {} : { addresses }) } };
}

function found([one, own]: readonly [Implementation, readonly Endpoint[]]): EntryController {
  return ofPods(one.name, own, labelEvidence(one, own));
}

function labelEvidence({ pods }: Implementation, own: readonly Endpoint[]): string {
  const names = [...new Set(own.map(({ workload }) => `${workload.namespace}/${workload.name}`))];
  const set = pods.find((wanted) => own.some(({ labels }) => labelled(labels, wanted))) ?? {};
  const text = Object.entries(set).map(([key, value]) => (value === undefined ? key : `${key}=${value}`));
  return `pods of ${listed(names)} carry ${text.join(' and ')}`;
}

function ofPods(name: string, pods: readonly Endpoint[], evidence: string): EntryController {
  return { name, evidence, source: { kind: 'pods', pods: pods.map(({ id }) => id).sort() } };
}

function assumed(name: string, evidence: string): EntryController {
  return { name, evidence, source: { kind: 'assumed' } };
}

/** Services that a load balancer or the ports of nodes lead to are ways in themselves. */
export function servicesAsEntries(services: readonly Service[]): readonly Entry[] {
  return services.flatMap(({ namespace, name, outside, ports, origin }): readonly Entry[] => {
    if (outside === undefined) return [];
    const object = { group: '', kind: 'Service', namespace, name };
    const { kind, policy, clients } = outside;
    const controller: EntryController = {
      name: kind === 'LoadBalancer' ? 'a load balancer' : 'a port of the nodes',
      evidence: `the Service is of type ${kind} with externalTrafficPolicy ${policy}`,
      source: { kind: 'clients', policy, ...(clients === undefined ? {} : { addresses: clients }) },
    };
    return ports.map(({ protocol, port }) => ({
      object,
      origin,
      backend: { namespace, service: name, protocol, port: { of: 'service', value: port } },
      controllers: [controller],
    }));
  });
}

/** Sentences for the report: who was taken to serve what, and where nobody is known. */
export function controllerStatements(entries: readonly Entry[]): readonly string[] {
  const served = new Map<string, { readonly controller: EntryController; readonly objects: Set<string> }>();
  for (const { object, controllers } of entries) {
    for (const controller of controllers) {
      if (controller.source.kind === 'clients') continue;
      const key = `${controller.name} ${controller.evidence}`;
      const known = served.get(key) ?? { controller, objects: new Set<string>() };
      served.set(key, known);
      known.objects.add(formatRef(object));
    }
  }
  return [...served.values()].map(({ controller: { name, evidence, source }, objects }) => {
    const what = listed([...objects]);
    return source.kind === 'assumed'
      ? `Who serves ${what} is not known (${name}: ${evidence}): it is taken to be a pod without labels in a namespace that nobody declared.`
      : `${what} ${objects.size === 1 ? 'is' : 'are'} taken to be served by ${name}, since ${evidence}.`;
  });
}
