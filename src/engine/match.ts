/** Whether one rule matches the other side, and on which ports. */
import type { ClusterNode } from '../model/cluster.ts';
import type { Selector } from '../model/labels.ts';
import { formatSelector } from '../model/labels.ts';
import { lasting } from '../model/layered-map.ts';
import type { Address, AddressSet, Family, Block, Protocol } from '../model/network.ts';
import { contains, intersect, namedProtocols, restOfBlock, subtract } from '../model/network.ts';
import type { Direction, Peer, PolicyRule, PortMatch } from '../model/policy.ts';
import type { CompiledWorld, Pod } from './compile.ts';
import { matchesPods } from './compile.ts';
import type { Decision } from './decision.ts';
import { allowed, denied } from './decision.ts';
import type { PortMap } from './ports.ts';
import { combineAll, everyPort, noPort, portsOf, transform } from './ports.ts';
import type { Run } from './run.ts';

/** One end of traffic in one address family. A node and an outside address have no pod. */
export interface End {
  readonly family: Family;
  readonly pod?: Pod;
  /** Absent if it is not known; then `pod` says where it lies. */
  readonly address?: Address;
  readonly node?: string;
}

/** What of a world a rule can ask for besides the two ends. */
export type Ground = Pick<CompiledWorld, 'run' | 'nodes'>;

export function podEnd(pod: Pod, family: Family, address?: Address): End & { readonly pod: Pod } {
  const known = address ?? pod.address[family];
  return known === undefined ? { family, pod } : { family, pod, address: known };
}

/** The ports on which a rule matches; values are the conditions under which it does. */
export function ruleMatch(world: Ground, rule: PolicyRule, direction: Direction, subject: End, peer: End): PortMap {
  const { run } = world;
  if (rule.family !== undefined && rule.family !== peer.family) return noPort;
  const matched = matchesPeers(world, rule.peers, direction, peer);
  if (matched === denied) return noPort;
  const counts = matchesPeers(world, rule.subjects, direction === 'ingress' ? 'egress' : 'ingress', subject);
  const both = run.decisions.and(matched, counts);
  const guarded = rule.condition === undefined ? both : run.decisions.and(both, run.decisions.atom(rule.condition));
  if (guarded === denied) return noPort;
  const target = direction === 'ingress' ? subject : peer;
  const ports = matchedPorts(run, rule.ports, target.pod);
  return guarded === allowed ? ports : transform(ports, (value) => run.decisions.and(value, guarded));
}

export function matchesPeers(
  world: Ground,
  peers: readonly Peer[] | undefined,
  direction: Direction,
  end: End,
): Decision {
  if (peers === undefined) return allowed;
  const { or, widen } = world.run.decisions;
  const isLong = peers.length > mostParts;
  let any: Decision = denied;
  for (const peer of peers) {
    any = or(any, matchesPeer(world, peer, direction, end));
    if (isLong) any = widen(any);
    if (any === allowed) break;
  }
  return any;
}

/** Of longer lists conditions are widened on the way, not only in the end: each would be put on top of all before it. */
const mostParts = 64;

export function matchesPeer(world: Ground, peer: Peer, direction: Direction, end: End): Decision {
  const { run } = world;
  switch (peer.kind) {
    case 'pods':
      return end.pod === undefined ? denied : matchesPods(run, peer.namespaces, peer.pods, end.pod);
    case 'block':
      return matchesBlock(run, peer, direction, end);
    case 'nodes':
      return matchesNodes(world, peer.selector, end);
    case 'unknown':
      return peer.outside === true && isInCluster(end) ? denied : run.decisions.atom(peer.atom);
  }
}

function isInCluster({ pod, node }: End): boolean {
  return pod !== undefined || node !== undefined;
}

/** A node is meant by its addresses, so a pod that has the address of its node is matched as well. */
function matchesNodes(world: Ground, selector: Selector, end: End): Decision {
  const { run, nodes } = world;
  const host = end.pod?.endpoint.hostNetwork === true;
  if (end.pod !== undefined && !host && end.address === undefined) return denied;
  const node = nodes.get(end.node ?? (host ? end.pod?.endpoint.node : undefined) ?? '');
  if (node !== undefined) return run.matches(selector, run.intern(node.labels));
  const name = end.pod?.endpoint.id ?? end.node;
  const open = (who: string, text: string): Decision =>
    run.decisions.atom({ key: `nodes:${who}:${formatSelector(selector)}`, text });
  if (host || end.node !== undefined) {
    return open(name ?? '', `the node of ${name ?? 'this end'} is one that a policy selects by its labels`);
  }
  if (nodes.size === 0 && end.pod === undefined) {
    return open('', 'the address is that of a node which a policy selects by its labels');
  }
  const having = end.address === undefined ? [] : (nodesByAddress(nodes).get(end.address) ?? []);
  return [...having].reduce<Decision>(
    (any, one) => run.decisions.or(any, run.matches(selector, run.intern(one.labels))),
    denied,
  );
}

const nodesByAddress = lasting((nodes: Ground['nodes']) => {
  const found = new Map<Address, Set<ClusterNode>>();
  for (const node of nodes.values()) {
    for (const address of node.addresses) found.set(address, (found.get(address) ?? new Set()).add(node));
  }
  return found;
});

/** A block means outside addresses first; whether it also matches a pod's or a node's address is the enforcer's. */
function matchesBlock(run: Run, peer: Peer & { kind: 'block' }, direction: Direction, end: End): Decision {
  const { block, except } = peer;
  if (block.family !== end.family) return denied;
  const inside =
    end.address === undefined
      ? lies(run, block, except, end)
      : contains(restOfBlock(block, except), end.address)
        ? allowed
        : denied;
  if (inside === denied || peer.byAddress === true) return inside;
  const isNode = end.node !== undefined || end.pod?.endpoint.hostNetwork === true;
  const asNode = isNode ? run.ruling('blocks-match-nodes', 'yes') : allowed;
  if (end.pod === undefined) return run.decisions.and(inside, asNode);
  const asPod = run.ruling('blocks-match-pods', 'yes', `:${direction}`);
  return run.decisions.and(inside, run.decisions.choose(end.pod.selectable, asPod, asNode));
}

/** How the keys of conditions about unknown addresses begin. */
export const addressPrefix = 'address:';

/** The block against an address of which only the ranges are known that it lies in. */
function lies(run: Run, block: Block, except: readonly Block[], end: End): Decision {
  if (end.pod === undefined) return end.node === undefined ? denied : nodeLies(run, block, end.node);
  const ranges = end.pod.whereabouts[end.family];
  const rest = restOfBlock(block, except);
  if (end.pod.open !== undefined) return end.pod.open.within(rest, end.family);
  const whole = decidedIn(ranges, rest);
  if (whole !== undefined) return whole;
  const part = ({ cidr, addresses }: Block): Decision => {
    const decided = decidedIn(ranges, addresses);
    if (decided !== undefined) return decided;
    const id = end.pod?.endpoint.id ?? '';
    return run.decisions.atom({ key: `${addressPrefix}${id}:${cidr}`, text: `${id} gets an address in ${cidr}` });
  };
  const { widen } = run.decisions;
  const within = (left: Decision): Decision => (except.length > mostParts ? widen(left) : left);
  return except.reduce((left, hole) => within(run.decisions.and(left, run.decisions.not(part(hole)))), part(block));
}

const decidedRanges = new WeakMap<
  AddressSet,
  { readonly ranges: AddressSet; readonly decided: Decision | undefined }
>();

/** Whether all addresses of the ranges, or none, are in a set; undefined if some are. Most pods can lie in one place. */
function decidedIn(ranges: AddressSet, set: AddressSet): Decision | undefined {
  const known = decidedRanges.get(set);
  if (known?.ranges === ranges) return known.decided;
  const decided = whereIn(ranges, set);
  decidedRanges.set(set, { ranges, decided });
  return decided;
}

function whereIn(ranges: AddressSet, rest: AddressSet): Decision | undefined {
  if (subtract(ranges, rest).length === 0) return allowed;
  if (intersect(ranges, rest).length === 0) return denied;
  return undefined;
}

/** A node that is known by its name alone. */
function nodeLies(run: Run, { cidr }: Block, node: string): Decision {
  return run.decisions.atom({
    key: `${addressPrefix}node/${node}:${cidr}`,
    text: `node/${node} has an address in ${cidr}`,
  });
}

type RangeMatch = PortMatch & { readonly kind: 'range' };

/** Port names are looked up on the destination pod in both directions. */
export function matchedPorts(run: Run, ports: readonly PortMatch[] | undefined, target: Pod | undefined): PortMap {
  if (ports === undefined) return everyPort;
  const known = plainPorts.get(ports);
  if (known !== undefined) return known;
  const each = ports.map((port) => matchedPort(run, port, target));
  const matched = combineAll(each, run.decisions.or);
  if (ports.every((port) => port.kind === 'range' && port.holder === undefined)) plainPorts.set(ports, matched);
  return matched;
}

/** What lists of numbers match is the same for every pod of every run. */
const plainPorts = new WeakMap<readonly PortMatch[], PortMap>();

export function matchedPort(run: Run, port: PortMatch, target: Pod | undefined): PortMap {
  switch (port.kind) {
    case 'range':
      return port.holder === undefined ? portsOf(port.protocol, port.first, port.last) : heldPorts(run, port, target);
    case 'unknown': {
      const atom = run.decisions.atom(port.atom);
      return transform(everyPort, () => atom);
    }
    case 'named':
      return target === undefined ? noPort : namedPort(run, port.name, port.protocol, target);
  }
}

/** The range where the destination has the container port that it asks for. */
function heldPorts(run: Run, { protocol, first, last, holder }: RangeMatch, target: Pod | undefined): PortMap {
  if (target?.open !== undefined && holder !== undefined) {
    const isHeld = target.open.port(`${holder.name} ${holder.port}`, holder.protocol);
    return transform(portsOf(protocol, first, last), (value) => run.decisions.and(value, isHeld));
  }
  const has = target?.endpoint.ports.some(
    (port) =>
      port.sidecar !== true &&
      port.name === holder?.name &&
      port.protocol === holder?.protocol &&
      port.port === holder?.port,
  );
  if (target === undefined || has !== true) return noPort;
  return transform(portsOf(protocol, first, last), (value) => run.decisions.and(value, target.selectable));
}

function namedPort(run: Run, name: string, protocol: Protocol | undefined, target: Pod): PortMap {
  if (target.selectable === denied) return noPort;
  if (protocol === undefined) {
    return combineAll(
      namedProtocols.map((one) => namedPort(run, name, one, target)),
      run.decisions.or,
    );
  }
  if (target.open !== undefined) {
    const isNamed = target.open.port(name, protocol);
    return transform(portsOf(protocol, 1, 65535), (value) => run.decisions.and(value, isNamed));
  }
  const ports = target.endpoint.ports.filter((port) => port.name === name && port.protocol === protocol);
  const later = run.ruling('port-name-twice', 'all');
  const each = ports.map(({ port: number, sidecar }, index) => {
    const decision = index === 0 || number === ports[0]?.port ? allowed : later;
    const found = sidecar === true ? run.ruling('sidecar-port-names', 'found') : allowed;
    const guarded = run.decisions.and(target.selectable, run.decisions.and(decision, found));
    return transform(portsOf(protocol, number, number), (value) => run.decisions.and(value, guarded));
  });
  return combineAll(each, run.decisions.or);
}

/** Whether the source is the destination's own node, whose traffic (probes of the kubelet) is always let in. */
export function comesFromOwnNode(run: Run, pod: Pod, source: End): Decision {
  const host = source.pod?.endpoint.hostNetwork === true ? run.ruling('host-network', 'node') : denied;
  const fromNode = source.node !== undefined ? allowed : host;
  if (fromNode === denied) return denied;
  const guard = run.decisions.and(fromNode, run.ruling('own-node', 'allowed'));
  if (guard === denied) return denied;
  const node = source.node ?? source.pod?.endpoint.node;
  const own = pod.endpoint.node;
  if (own !== undefined && node !== undefined) return own === node ? guard : denied;
  const other = node ?? source.pod?.endpoint.id ?? '';
  const where = node === undefined ? `the node of ${other}` : `node ${node}`;
  const atom = { key: `own-node:${pod.endpoint.id}:${other}`, text: `${pod.endpoint.id} runs on ${where}` };
  return run.decisions.and(guard, run.decisions.atom(atom));
}
