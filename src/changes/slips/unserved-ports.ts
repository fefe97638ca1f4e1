/** Ports that none of the pods behind a rule serves: the Service's own number, or a name that no pod has. */
import type { Pod } from '../../engine/compile.ts';
import { matchesPods, selecting } from '../../engine/compile.ts';
import { portContent, ruleContent } from '../../engine/content.ts';
import { denied } from '../../engine/decision.ts';
import type { Endpoint, Service, World } from '../../model/cluster.ts';
import type { ContainerPort } from '../../model/network.ts';
import { selects, targetsOf } from '../../model/services.ts';
import { meshProxiesOf } from '../../model/system.ts';
import type { RulePlace, UnservedPort } from '../../model/slip.ts';
import type { Direction, Policy, PolicyRule, PortMatch } from '../../model/policy.ts';
import { keyOf } from '../../model/object.ts';
import { nearestWord } from '../nearest.ts';
import { portText } from '../places.ts';
import type { Changes } from '../units.ts';
import type { Crowd } from './crowd.ts';
import { podCount } from './crowd.ts';
import type { Looking } from './index.ts';
import type { TouchedPolicy } from './touched.ts';
import { directions, placeOf } from './touched.ts';

const declaredShown = 6;

/** New ports of rules. */
export function unservedPorts({ crowd }: Looking, touched: TouchedPolicy): readonly UnservedPort[] {
  return touched.rules.flatMap((one) => {
    const { rule, direction } = one;
    const old = new Set(
      (touched.before?.[direction]?.rules ?? []).filter((was) => samePeers(was, rule)).flatMap(portTexts),
    );
    const fresh = (rule.ports ?? []).filter((port) => !old.has(portContent(port)));
    if (fresh.length === 0) return [];
    const pods = destinations(crowd, touched.policy, direction, rule);
    return fresh.flatMap((port) => unservedPort(crowd.world.world, pods, port, placeOf(touched, one, port.origin)));
  });
}

/** Ports of rules that stay as they are, where the change of a workload or Service takes the listener away. */
export function lostPorts({ changes, crowd }: Looking): readonly UnservedPort[] {
  const moved = movedPods(changes);
  if (moved.length === 0) return [];
  const old = new Map(changes.before.world.policies.map((policy) => [keyOf(policy.ref), policy]));
  return changes.after.world.policies.flatMap((policy) => {
    const before = old.get(keyOf(policy.ref));
    if (before === undefined || policy.condition !== undefined) return [];
    return directions.flatMap((direction) => {
      const stayed = new Set((before[direction]?.rules ?? []).map(ruleContent));
      return (policy[direction]?.rules ?? [])
        .filter((rule) => rule.ports !== undefined && stayed.has(ruleContent(rule)))
        .filter((rule) => moved.some((pod) => leadsTo(crowd, policy, direction, rule, pod)))
        .flatMap((rule) => lostPortsOf(changes, crowd, policy, direction, rule));
    });
  });
}

function lostPortsOf(
  changes: Changes,
  crowd: Crowd,
  policy: Policy,
  direction: Direction,
  rule: PolicyRule,
): readonly UnservedPort[] {
  const pods = destinations(crowd, policy, direction, rule);
  const before = pods.flatMap(({ endpoint }) => changes.before.pods.get(endpoint.id) ?? []);
  return (rule.ports ?? []).flatMap((port) => {
    const place = { policy: policy.ref, direction, rule: rule.index, origin: port.origin };
    if (unservedPort(changes.before.world, before, port, place).length > 0) return [];
    return unservedPort(changes.after.world, pods, port, place);
  });
}

/** Pods whose ports changed, and those behind a Service that changed. */
function movedPods({ before, after, units }: Changes): readonly Pod[] {
  const ids = units.flatMap((unit) => (unit.kind === 'workload' ? unit.all.map(([, { id }]) => id) : []));
  const was = new Map(before.world.services.map((service) => [serviceKey(service), servicePorts(service)]));
  const services = after.world.services.filter(
    (service) => was.has(serviceKey(service)) && was.get(serviceKey(service)) !== servicePorts(service),
  );
  const pods = ids.flatMap((id) => after.pods.get(id) ?? []);
  if (services.length === 0) return pods;
  const behind = [...after.pods.values()].filter(({ endpoint }) => services.some((one) => selects(one, endpoint)));
  return [...new Set([...pods, ...behind])];
}

function serviceKey({ namespace, name }: Service): string {
  return `${namespace}/${name}`;
}

function servicePorts({ ports, selector }: Service): string {
  return JSON.stringify([[...(selector ?? [])], ports.map(({ protocol, port, target }) => [protocol, port, target])]);
}

function leadsTo({ world }: Crowd, policy: Policy, direction: Direction, rule: PolicyRule, pod: Pod): boolean {
  if (direction === 'ingress') return selecting(world, pod, 'ingress').some((one) => one.policy.ref === policy.ref);
  return (rule.peers ?? []).some(
    (peer) => peer.kind === 'pods' && matchesPods(world.run, peer.namespaces, peer.pods, pod) !== denied,
  );
}

function samePeers(a: PolicyRule, b: PolicyRule): boolean {
  return ruleContent({ ...a, ports: [] }) === ruleContent({ ...b, ports: [] });
}

function portTexts({ ports = [] }: PolicyRule): readonly string[] {
  return ports.map(portContent);
}

/** The pods to which the ports belong, one of each class; none where the rule may mean others as well. */
function destinations(crowd: Crowd, policy: Policy, direction: Direction, rule: PolicyRule): readonly Pod[] {
  if (direction === 'ingress') return crowd.matching(policy.subject).map(({ after }) => after);
  const peers = rule.peers ?? [];
  if (peers.length === 0 || peers.some(({ kind }) => kind !== 'pods')) return [];
  const classes = new Set(peers.flatMap((peer) => (peer.kind === 'pods' ? crowd.matching(peer) : [])));
  crowd.spend(podCount([...classes]));
  return [...classes].map(({ after }) => after);
}

function unservedPort(world: World, pods: readonly Pod[], port: PortMatch, place: RulePlace): readonly UnservedPort[] {
  if (pods.length === 0 || port.kind === 'unknown' || (port.kind === 'range' && port.first !== port.last)) return [];
  const endpoints = pods.map(({ endpoint }) => endpoint);
  if (endpoints.some(({ ports }) => ports.some((one) => serves(one, port)))) return [];
  const proxies = endpoints.flatMap((endpoint) => meshProxiesOf(world, endpoint));
  if (proxies.some(({ ports }) => ports.some((one) => serves(one, port)))) return [];
  const service = serviceWith(world, endpoints, port);
  if (service === 'served' || (service === undefined && port.kind === 'range')) return [];
  const declared = [...new Set(endpoints.flatMap(({ ports }) => ports.map(portWords)))].sort();
  const names = endpoints.flatMap(({ ports }) => ports.flatMap(({ name }) => name ?? []));
  const nearest = port.kind === 'named' ? nearestWord(port.name, names) : undefined;
  return [
    {
      kind: 'port-not-served',
      ...place,
      port: portText(port),
      ...(service === undefined ? {} : { service }),
      ...(nearest === undefined ? {} : { nearest }),
      declared: declared.slice(0, declaredShown),
      pods: pods.length,
    },
  ];
}

type Asked = Exclude<PortMatch, { readonly kind: 'unknown' }>;

function serves(one: ContainerPort, port: Asked): boolean {
  if (port.protocol !== undefined && one.protocol !== port.protocol) return false;
  return port.kind === 'named' ? one.name === port.name : one.port === port.first;
}

/** The Service in front of these pods whose own port this is; `served` if one leads to the very number. */
function serviceWith(world: World, endpoints: readonly Endpoint[], port: Asked): UnservedPort['service'] | 'served' {
  let found: UnservedPort['service'];
  for (const service of world.services) {
    const behind = endpoints.filter((endpoint) => selects(service, endpoint));
    for (const one of behind.length === 0 ? [] : service.ports) {
      if (one.protocol !== (port.protocol ?? one.protocol)) continue;
      const targets = behind.flatMap((endpoint) => targetsOf(one, endpoint));
      if (port.kind === 'range' && targets.some((target) => target.port === port.first)) return 'served';
      if (port.kind === 'range' ? one.port !== port.first : one.name !== port.name) continue;
      const texts = [...new Set(targets.map(portWords))];
      const object = { group: '', kind: 'Service', namespace: service.namespace, name: service.name };
      found ??= {
        object,
        target: texts.join(', ') || `the name ${one.target}, which they do not have`,
        origin: service.origin,
      };
    }
  }
  return found;
}

/** `TCP 8080 (http)`. */
function portWords({ protocol, port, name }: ContainerPort): string {
  return `${protocol} ${port}${name === undefined ? '' : ` (${name})`}`;
}
