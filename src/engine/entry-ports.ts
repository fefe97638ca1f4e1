/** On which ports policies let users outside through to a pod, whoever serves them. */
import type { Endpoint, Entry, EntryController } from '../model/cluster.ts';
import { endpointIdOf } from '../model/cluster.ts';
import { noLabels } from '../model/labels.ts';
import type { AddressSet } from '../model/network.ts';
import { everyAddress, familyOf, intersect, subtract } from '../model/network.ts';
import { formatRef } from '../model/object.ts';
import type { Peer, PolicyRule } from '../model/policy.ts';
import type { Atom } from '../model/verdict.ts';
import type { CompiledWorld, Pod } from './compile.ts';
import { matchesPods, selecting, strangerPod } from './compile.ts';
import { peerContent } from './content.ts';
import { denied } from './decision.ts';
import { stretches } from './difference.ts';
import type { BackendPod } from './entry-backends.ts';
import { decideBetween, walk } from './evaluate.ts';
import type { End } from './match.ts';
import { podEnd, ruleMatch } from './match.ts';
import type { PortMap } from './ports.ts';
import { combine, everyPort, noPort, portsOf } from './ports.ts';
import { commonFamilies } from './reach.ts';

/** What users get through to a backend: its own ports, cut with what policies allow from those who may serve it. */
export function entryPorts(world: CompiledWorld, { entry, pod: id, ports }: BackendPod): PortMap {
  const pod = world.pods.get(id);
  if (pod === undefined) return noPort;
  const { decisions } = world.run;
  const [first, ...others] = entry.controllers.map((controller) => ({ controller, map: from(world, controller, pod) }));
  // One of them serves it; which of them is one condition for all of its pods.
  const served = others.reduceRight(
    (rest, { controller, map }) => choose(world, servesAtom(entry, controller), map, rest),
    first?.map ?? noPort,
  );
  const own = ports.reduce<PortMap>(
    (any, { protocol, port }) => combine(any, portsOf(protocol, port, port), decisions.or),
    noPort,
  );
  return combine(own, served, (a, b) => decisions.widen(decisions.and(a, b)));
}

function servesAtom({ object, controllers }: Entry, { name }: EntryController): Atom {
  const who = controllers.map((one) => one.name).join(' or ');
  const what = formatRef(object);
  return { key: `serves:${name}:${what}`, text: `${what} is served by ${name} (${who})` };
}

function choose({ run }: CompiledWorld, atom: Atom, yes: PortMap, no: PortMap): PortMap {
  const condition = run.decisions.atom(atom);
  return combine(yes, no, (a, b) => run.decisions.widen(run.decisions.choose(condition, a, b)));
}

function from(world: CompiledWorld, controller: EntryController, pod: Pod): PortMap {
  const { source, name } = controller;
  switch (source.kind) {
    case 'pods': {
      const pods = source.pods.flatMap((id) => world.pods.get(id) ?? []);
      return pods.length === 0 ? fromStranger(world, pod, true) : fromPods(world, pods, pod);
    }
    case 'assumed':
      return fromStranger(world, pod, true);
    case 'unlabelled':
      return fromStranger(world, pod, false);
    case 'outside': {
      const direct =
        source.addresses === undefined
          ? fromUnknownAddress(world, name, pod)
          : fromAddresses(world, source.addresses, pod);
      const atom = { key: `direct:${name}`, text: `${name} sends to pods and not to nodes` };
      return choose(world, atom, direct, fromNodes(world, pod));
    }
    case 'clients': {
      const direct = fromAddresses(world, source.addresses ?? [...everyAddress.IPv4, ...everyAddress.IPv6], pod);
      if (source.policy === 'Local') return direct;
      const atom = { key: 'keeps-clients', text: 'the address of the client is kept on its way through a node' };
      return choose(world, atom, direct, fromNodes(world, pod));
    }
  }
}

/** Every one of them must get through: users come to any. Pods that look alike are asked once. */
function fromPods(world: CompiledWorld, pods: readonly Pod[], target: Pod): PortMap {
  const { decisions } = world.run;
  const distinct = new Map(
    pods.map((pod) => {
      const { hostNetwork, node } = pod.endpoint;
      const place = pod.hasAddress || hostNetwork ? `${pod.endpoint.id} ${node ?? ''}` : '';
      return [`${pod.labels.id} ${pod.namespaceLabels.id} ${place}`, pod] as const;
    }),
  );
  return [...distinct.values()].reduce<PortMap>(
    (all, pod) => combine(all, inAnyFamily(world, pod, target), decisions.and),
    everyPort,
  );
}

function inAnyFamily(world: CompiledWorld, source: Pod, target: Pod): PortMap {
  return commonFamilies(world, source, target).reduce<PortMap>(
    (any, family) =>
      combine(any, decideBetween(world, podEnd(source, family), podEnd(target, family)), world.run.decisions.or),
    noPort,
  );
}

/** A name that no namespace can have. */
const nowhere = '(ingress controller)';

/** The pod that stands for a controller which nobody knows: no labels, in a namespace that nobody declared. */
export const assumedController: Endpoint = strangeEndpoint('the ingress controller', nowhere, false);

function strangeEndpoint(name: string, namespace: string, hostNetwork: boolean): Endpoint {
  return {
    id: endpointIdOf(name),
    namespace,
    workload: { namespace, kind: '', name },
    labels: noLabels,
    ports: [],
    hostNetwork,
    finished: false,
    addresses: [],
    replicas: 1,
    origin: { kind: 'live', object: name, path: '' },
  };
}

/** `perhaps`: what its labels are is not known, so that rules which name pods that nobody knows may mean it. */
function fromStranger(world: CompiledWorld, target: Pod, perhaps: boolean): PortMap {
  const source = strangerPod(world, assumedController);
  const { decisions } = world.run;
  return commonFamilies(world, source, target).reduce<PortMap>((any, family) => {
    const [a, b] = [podEnd(source, family), podEnd(target, family)];
    const strict = decideBetween(world, a, b);
    if (!perhaps) return combine(any, strict, decisions.or);
    const open = combine(
      strict,
      admitted(world, a, b, (rule) => softened(world, rule)),
      decisions.or,
    );
    return combine(any, open, decisions.or);
  }, noPort);
}

/** What the target lets in from an end that is no node of its own. */
function admitted(
  world: CompiledWorld,
  source: End,
  target: End,
  as: (rule: PolicyRule) => PolicyRule = (rule) => rule,
): PortMap {
  const pod = target.pod;
  if (pod === undefined) return everyPort;
  return walk(world, selecting(world, pod, 'ingress'), (rule) => ruleMatch(world, as(rule), 'ingress', target, source));
}

const known = new WeakMap<CompiledWorld, Map<PolicyRule, PolicyRule>>();

/** The rule with a condition in place of each peer that may mean a controller which nobody knows; worked out once. */
function softened(world: CompiledWorld, rule: PolicyRule): PolicyRule {
  const rules = known.get(world) ?? new Map<PolicyRule, PolicyRule>();
  known.set(world, rules);
  const soft = rules.get(rule) ?? soften(world, rule);
  rules.set(rule, soft);
  return soft;
}

function soften(world: CompiledWorld, rule: PolicyRule): PolicyRule {
  if (rule.action !== 'allow' || rule.peers === undefined) return rule;
  const peers = rule.peers.map((peer): Peer => {
    if (peer.kind !== 'pods' || peer.namespaces.kind === 'own' || !mayBeController(world, peer)) return peer;
    const words = peer.parts.map(({ text }) => text).join(' and ');
    const atom = { key: `controller:${peerContent(peer)}`, text: `the ingress controller is a pod with ${words}` };
    return { kind: 'unknown', atom, origin: peer.origin };
  });
  return peers.every((peer, at) => peer === rule.peers?.[at]) ? rule : { ...rule, peers };
}

/** Names of what usually stands between users and pods. */
const likeController = /ingress|gateway|router|proxy|edge|nginx|traefik|haproxy|envoy|contour|kong|load-?balancer/i;

/** Whether a peer names pods of other namespaces that the world does not have, or that sound like a controller. */
function mayBeController(world: CompiledWorld, peer: Peer & { readonly kind: 'pods' }): boolean {
  const matched = [...world.pods.values()].filter(
    (pod) => matchesPods(world.run, peer.namespaces, peer.pods, pod) !== denied,
  );
  return (
    matched.length === 0 ||
    matched.some(({ endpoint }) => likeController.test(`${endpoint.namespace}/${endpoint.workload.name}`))
  );
}

/** At least one of the addresses gets through. Clients are no pods: addresses that only pods can have are none of theirs. */
function fromAddresses(world: CompiledWorld, addresses: AddressSet, target: Pod): PortMap {
  const { decisions } = world.run;
  const policies = selecting(world, target, 'ingress');
  const families = commonFamilies(world, target, target);
  const ofClients = subtract(addresses, world.world.podRanges ?? []);
  return stretches([world], policies).reduce<PortMap>((any, { family, first, last }) => {
    const [met] = intersect([{ first, last }], ofClients);
    if (met === undefined || !families.includes(family)) return any;
    const end = { family, address: met.first };
    return combine(any, admitted(world, end, podEnd(target, family)), decisions.or);
  }, noPort);
}

/** An end whose address may be any, of no pod. */
function fromUnknownAddress(world: CompiledWorld, name: string, target: Pod): PortMap {
  const source = strangerPod(world, strangeEndpoint(name, nowhere, true));
  const { decisions } = world.run;
  return commonFamilies(world, target, target).reduce<PortMap>(
    (any, family) =>
      combine(
        any,
        admitted(world, { family, pod: { ...source, selectable: denied } }, podEnd(target, family)),
        decisions.or,
      ),
    noPort,
  );
}

/** A load balancer may choose any node, so that every node must get through; the only one is the pod's own. */
function fromNodes(world: CompiledWorld, target: Pod): PortMap {
  const { nodes } = world.world;
  const { decisions } = world.run;
  if (nodes.length === 0) return fromUnknownAddress(world, 'the node', target);
  const ends = nodes.flatMap(({ name, addresses }) =>
    addresses.map((address): End => ({ family: familyOf(address), node: name, address })),
  );
  const families = commonFamilies(world, target, target).filter((family) => ends.some((end) => end.family === family));
  return families.reduce<PortMap>((any, family) => {
    const own = ends.filter((end) => end.family === family);
    const all = own.reduce<PortMap>(
      (every, end) =>
        combine(
          every,
          nodes.length === 1
            ? decideBetween(world, end, podEnd(target, family))
            : admitted(world, end, podEnd(target, family)),
          decisions.and,
        ),
      everyPort,
    );
    return combine(any, all, decisions.or);
  }, noPort);
}
