/**
 * Endpoints that nothing in either of two worlds can tell apart are one class; work grows with classes, not pods.
 *
 * A class holds endpoints that exist in both worlds and look alike in each. What a policy cannot see is left out of
 * the key: names, owners, nodes, and of addresses everything but the stretch between two borders of blocks.
 */
import type { ClusterNode, Endpoint, EndpointId, World } from '../model/cluster.ts';
import type { Address, Family } from '../model/network.ts';
import { intersect, portKey } from '../model/network.ts';
import type { Direction, Peer } from '../model/policy.ts';
import type { CompiledWorld, Pod, Selecting } from './compile.ts';
import { denied } from './decision.ts';
import { matchesPeer, podEnd } from './match.ts';

/** The two worlds of a comparison; the same one twice when only one is looked at. */
export const sides = ['before', 'after'] as const;
export type WorldSide = (typeof sides)[number];

export interface EndpointClass {
  readonly index: number;
  readonly members: readonly EndpointId[];
  /** One member, as it is in each world. */
  readonly before: Pod;
  readonly after: Pod;
  /** Whether a policy can see a difference between both. */
  readonly changed: boolean;
  /** Whether its pods are on another node now, which concerns host-network sources only. */
  readonly moved: boolean;
  /** Whether two different pods of the class can exist, so that it talks to itself. */
  readonly plural: boolean;
}

export interface ClassIndex {
  readonly classes: readonly EndpointClass[];
  readonly byLabel: Readonly<Record<WorldSide, ReadonlyMap<string, readonly number[]>>>;
  readonly byNamespace: ReadonlyMap<string, readonly number[]>;
  readonly byPortName: Readonly<Record<WorldSide, ReadonlyMap<string, readonly number[]>>>;
}

interface Group {
  readonly changed: boolean;
  readonly members: EndpointId[];
  readonly pods: readonly [Pod, Pod];
}

/**
 * Classes of the endpoints that both worlds have. Worlds must come from one run. Where both have the very same pods the
 * classes hang on these and on borders alone, and are kept for the next that asks: a policy that changes leaves pods.
 */
export function classify(before: CompiledWorld, after: CompiledWorld): ClassIndex {
  if (before.pods !== after.pods) return classified(before, after).index;
  const known = classesKnown.get(before.pods);
  const isSame = known?.borders === undefined || sameList(known.borders, bordersOf([before, after]));
  if (known !== undefined && isSame) return known.index;
  const made = classified(before, after);
  classesKnown.set(before.pods, made);
  return made.index;
}

interface Classified {
  readonly index: ClassIndex;
  /** Where the address line was cut; absent where no address was looked at. */
  readonly borders?: readonly Address[];
}

const classesKnown = new WeakMap<CompiledWorld['pods'], Classified>();

function sameList(a: readonly Address[], b: readonly Address[]): boolean {
  return a === b || (a.length === b.length && a.every((address, place) => address === b[place]));
}

function classified(before: CompiledWorld, after: CompiledWorld): Classified {
  const { keyOf, borders } = appearances([before, after]);
  /** By the appearance of those that look alike on both sides and have not moved, and by all there is for the others. */
  const [alike, others] = [new Map<string, Group>(), new Map<string, Group>()];
  const all: Group[] = [];
  for (const [id, pod] of before.pods) {
    const other = after.pods.get(id);
    if (other === undefined) continue;
    if (isGone(before, pod) && isGone(after, other)) continue;
    if (pod === other && isAlone(pod)) {
      all.push({ changed: false, members: [id], pods: [pod, pod] });
      continue;
    }
    const was = keyOf(pod);
    const is = pod === other ? was : keyOf(other);
    const same = was === is && !hasMoved(pod, other);
    const [groups, text] = same ? [alike, was] : [others, `${was} ${is} ${String(hasMoved(pod, other))}`];
    const group = groups.get(text);
    if (group === undefined) {
      const fresh = { changed: was !== is, members: [id], pods: [pod, other] as const };
      groups.set(text, fresh);
      all.push(fresh);
    } else group.members.push(id);
  }
  const classes = all.map(({ changed, members, pods }, index): EndpointClass => ({
    index,
    members,
    before: pods[0],
    after: pods[1],
    changed,
    moved: hasMoved(...pods),
    plural: members.length > 1 || pods[1].endpoint.replicas > 1,
  }));
  const asked = borders();
  return { index: indexClasses(classes), ...(asked && { borders: asked }) };
}

/** A pod that is done talks to nobody, where the enforcer has forgotten it. */
function isGone(world: CompiledWorld, pod: Pod): boolean {
  return pod.endpoint.finished && world.run.rulings['finished-pods'] === 'gone';
}

function hasMoved(before: Pod, after: Pod): boolean {
  return before.endpoint.node !== after.endpoint.node;
}

function indexClasses(classes: readonly EndpointClass[]): ClassIndex {
  const labels = (side: WorldSide) =>
    groupBy(classes, (one) => [...one[side].labels.labels].map(([key, value]) => `${key}=${value}`));
  const names = (side: WorldSide) =>
    groupBy(classes, (one) => one[side].endpoint.ports.flatMap(({ name }) => name ?? []));
  return {
    classes,
    byLabel: bySide(classes, labels),
    byNamespace: groupBy(classes, (one) => [one.after.endpoint.namespace]),
    byPortName: bySide(classes, names),
  };
}

/** Made when first asked for; one for both sides where every class is the very same to both. */
function bySide<Value>(
  classes: readonly EndpointClass[],
  make: (side: WorldSide) => Value,
): Readonly<Record<WorldSide, Value>> {
  const known: Partial<Record<WorldSide, Value>> = {};
  const of = (side: WorldSide): Value => (known[side] ??= make(side));
  return {
    get before() {
      return of(classes.every(({ before, after }) => before === after) ? 'after' : 'before');
    },
    get after() {
      return of('after');
    },
  };
}

function groupBy(
  classes: readonly EndpointClass[],
  keysOf: (one: EndpointClass) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const out = new Map<string, number[]>();
  for (const one of classes) {
    for (const key of new Set(keysOf(one))) {
      const list = out.get(key);
      if (list === undefined) out.set(key, [one.index]);
      else list.push(one.index);
    }
  }
  return out;
}

/** Everything that a policy can see of an endpoint, as a text. */
function appearances(worlds: readonly CompiledWorld[]): {
  readonly keyOf: (pod: Pod) => string;
  /** Undefined where none was asked for. */
  readonly borders: () => readonly Address[] | undefined;
} {
  // Where no address is known, as in a repository alone, nobody asks for them.
  let known: readonly Address[] | undefined;
  const stretch = (address: Address | undefined): string =>
    address === undefined ? '-' : String(stretchOf((known ??= bordersOf(worlds)), address));
  const portTexts = new Map<Endpoint['ports'], string>();
  const keyOf = (pod: Pod): string => {
    const { endpoint, address, labels, namespaceLabels, selectable } = pod;
    const { namespace, ports, hostNetwork, id, node } = endpoint;
    const portText = portTexts.get(ports) ?? portsText(ports);
    portTexts.set(ports, portText);
    const own = isAlone(pod) ? id : '';
    const seen = `${namespace}|${labels.id}|${namespaceLabels.id}|${portText}|${selectable}|${own}`;
    return `${seen}|${hostNetwork ? (node ?? '') : ''}|${stretch(address.IPv4)}|${stretch(address.IPv6)}`;
  };
  return { keyOf, borders: () => known };
}

function portsText(ports: Endpoint['ports']): string {
  return ports.flatMap((port) => (port.name === undefined ? [] : portKey(port))).join(',');
}

/** Conditions about an unknown address, and the node of host-network pods, concern one endpoint alone. */
function isAlone({ hasAddress, endpoint }: Pod): boolean {
  return !hasAddress || endpoint.hostNetwork;
}

/** First addresses of all stretches into which the blocks of the worlds cut the address line, ascending. */
function bordersOf(worlds: readonly CompiledWorld[]): readonly Address[] {
  const [one = [], ...others] = new Set(worlds.map(bordersIn));
  if (others.length === 0) return one;
  return ascending(new Set([one, ...others].flat()));
}

/** Worlds that follow one another mostly have the same policies and nodes. */
const bordersKnown = new WeakMap<CompiledWorld['enforced'], Known>();

interface Known {
  readonly nodes: World['nodes'];
  readonly borders: readonly Address[];
}

function bordersIn({ world: { nodes }, enforced }: CompiledWorld): readonly Address[] {
  const known = bordersKnown.get(enforced);
  if (known?.nodes === nodes) return known.borders;
  const found = new Set<Address>();
  for (const policy of enforced) {
    for (const rules of [policy.ingress?.rules ?? [], policy.egress?.rules ?? []]) {
      for (const rule of rules) {
        for (const peer of [...(rule.peers ?? []), ...(rule.subjects ?? [])]) addBorders(found, peer, nodes);
      }
    }
  }
  const borders = ascending(found);
  bordersKnown.set(enforced, { nodes, borders });
  return borders;
}

function ascending(addresses: ReadonlySet<Address>): readonly Address[] {
  return [...addresses].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The addresses at which an answer can change because of a peer. */
export function addBorders(borders: Set<Address>, peer: Peer, nodes: readonly ClusterNode[]): void {
  if (peer.kind === 'nodes') {
    for (const { addresses } of nodes) for (const address of addresses) borders.add(address).add(address + 1n);
  }
  if (peer.kind !== 'block') return;
  for (const { addresses } of [peer.block, ...peer.except]) {
    for (const { first, last } of addresses) borders.add(first).add(last + 1n);
  }
}

/** Numbers of the stretches between two borders of blocks: addresses of one are alike to every policy. */
export function stretchesOf(worlds: readonly CompiledWorld[]): (address: Address) => number {
  const borders = bordersOf(worlds);
  return (address) => stretchOf(borders, address);
}

function stretchOf(borders: readonly Address[], address: Address): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? 0n) <= address) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The classes that some rule of these policies names, by selector, block or port name; all others are alike to them.
 * The set may hold a few classes more than needed, never fewer.
 */
export function namedPeers(
  world: CompiledWorld,
  side: WorldSide,
  index: ClassIndex,
  policies: readonly Selecting[],
  direction: Direction,
): ReadonlySet<number> {
  const named = new Set<number>();
  const peersSeen = new Set<Peer>();
  for (const { direction: rules } of policies) {
    for (const rule of rules.rules) {
      for (const port of direction === 'egress' ? (rule.ports ?? []) : []) {
        const name = port.kind === 'named' ? port.name : port.kind === 'range' ? port.holder?.name : undefined;
        if (name !== undefined) index.byPortName[side].get(name)?.forEach((one) => named.add(one));
      }
      // Nobody stands for the rest where the family or the subject's own address decides.
      if (rule.peers === undefined && (rule.family !== undefined || rule.subjects !== undefined)) {
        index.classes.forEach((one) => named.add(one.index));
      }
      for (const peer of rule.peers ?? []) {
        if (peersSeen.has(peer)) continue;
        peersSeen.add(peer);
        addMatches(world, side, index, peer, direction, named);
      }
    }
  }
  return named;
}

function addMatches(
  world: CompiledWorld,
  side: WorldSide,
  index: ClassIndex,
  peer: Peer,
  direction: Direction,
  named: Set<number>,
): void {
  if (peer.kind === 'unknown') return;
  const test = (candidate: number): void => {
    const pod = index.classes[candidate]?.[side];
    if (pod === undefined || named.has(candidate)) return;
    if ((['IPv4', 'IPv6'] as const).some((family) => mayMatch(world, peer, direction, pod, family)))
      named.add(candidate);
  };
  const candidates = likely(side, index, peer);
  if (candidates === undefined) index.classes.forEach((one) => test(one.index));
  else candidates.forEach(test);
}

/** An unknown address is not tried against holes, which would make conditions for every class and block. */
function mayMatch(world: CompiledWorld, peer: Peer, direction: Direction, pod: Pod, family: Family): boolean {
  const known = pod.address[family] !== undefined;
  if (!known && pod.hasAddress) return false;
  if (known || peer.kind !== 'block') return matchesPeer(world, peer, direction, podEnd(pod, family)) !== denied;
  return peer.block.family === family && intersect(pod.whereabouts[family], peer.block.addresses).length > 0;
}

/** Classes that carry an exact label the peer demands, or lie in the one namespace it names; undefined: any may match. */
function likely(side: WorldSide, index: ClassIndex, peer: Peer): readonly number[] | undefined {
  if (peer.kind !== 'pods') return undefined;
  const { pods, namespaces } = peer;
  if (pods.kind === 'match') {
    for (const one of pods.requirements) {
      if (one.operator === 'In' && one.values.length === 1) {
        return index.byLabel[side].get(`${one.key}=${one.values[0] ?? ''}`) ?? [];
      }
    }
  }
  if (namespaces.kind === 'own') return index.byNamespace.get(namespaces.namespace) ?? [];
  if (namespaces.selector.kind !== 'match') return undefined;
  for (const one of namespaces.selector.requirements) {
    if (one.operator === 'In' && one.key === 'kubernetes.io/metadata.name') {
      return one.values.flatMap((name) => index.byNamespace.get(name) ?? []);
    }
  }
  return undefined;
}
