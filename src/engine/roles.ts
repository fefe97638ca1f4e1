/**
 * Endpoints that nothing can tell apart as senders, and those that nothing can tell apart as receivers. Coarser than
 * classes: labels count only as far as some rule asks for them.
 */
import type { EndpointId } from '../model/cluster.ts';
import { portKey } from '../model/network.ts';
import type { Direction, Peer, PolicyRule, PortMatch } from '../model/policy.ts';
import type { ClassIndex, EndpointClass } from './classes.ts';
import { classify, namedPeers } from './classes.ts';
import type { CompiledWorld, Pod, Selecting } from './compile.ts';
import { selecting } from './compile.ts';
import { contentOf, peerContent } from './content.ts';
import { denied } from './decision.ts';
import { matchesPeer, podEnd } from './match.ts';

/** One part that endpoints play in one direction: senders are subjects of egress rules and peers of ingress rules. */
export interface Role {
  readonly index: number;
  /** The same list wherever the role is told of. */
  readonly members: readonly EndpointId[];
  /** One of them. */
  readonly pod: Pod;
  /** Roles of one kind look alike to a rule that names neither by label, address nor port name. */
  readonly kind: string;
  /** The policies that select them as subjects. */
  readonly policies: readonly Selecting[];
  /** Whether one of them is an endpoint that was asked for. */
  readonly wanted: boolean;
}

export interface Roles {
  readonly senders: readonly Role[];
  readonly receivers: readonly Role[];
  /** Roles of the other side that these policies may treat in another way than the rest of their kind. */
  namedBy(policies: readonly Selecting[], direction: Direction): ReadonlySet<number>;
}

/** Endpoints that are `wanted` play parts of their own. */
export function rolesIn(world: CompiledWorld, wanted: ReadonlySet<EndpointId>): Roles {
  const index = classify(world, world);
  const peers = { ingress: matchedPeers(world, index, 'ingress'), egress: matchedPeers(world, index, 'egress') };
  const context = { world, wanted, index, hosts: ownNodeMatters(world, index), names: namesAsked(world) };
  const senders = rolesOf(context, 'egress', peers.ingress.marks);
  const receivers = rolesOf(context, 'ingress', peers.egress.marks);
  const others = { ingress: senders, egress: receivers };
  const contents = contentReader();
  const byContent = {
    ingress: rolesMatched(peers.ingress.matched, senders.roleOf),
    egress: rolesMatched(peers.egress.matched, receivers.roleOf),
  };
  return {
    senders: senders.roles,
    receivers: receivers.roles,
    namedBy: (policies, direction) => {
      const named = new Set<number>();
      const all = (): void => others[direction].roles.forEach((role) => named.add(role.index));
      for (const {
        direction: { rules },
      } of policies) {
        for (const rule of rules) {
          if (direction === 'egress' && rule.peers === undefined) withPortNames(rule, receivers.roles, named);
          for (const peer of rule.peers ?? []) {
            // These treat pods in another way than addresses, so that no role stands for all that are not named.
            if (peer.kind === 'unknown' || peer.kind === 'nodes') all();
            for (const role of byContent[direction].get(contents(peer)) ?? []) named.add(role);
          }
        }
      }
      if (direction === 'ingress') {
        for (const { index: at, pod } of senders.roles) if (pod.endpoint.hostNetwork) named.add(at);
      }
      return named;
    },
  };
}

/** What a peer says, worked out once for each. */
function contentReader(): (peer: Peer) => string {
  const known = new Map<Peer, string>();
  return (peer) => {
    const content = known.get(peer) ?? peerContent(peer);
    known.set(peer, content);
    return content;
  };
}

/** Endpoints that look alike, apart by what is wanted and, where it matters, by their node. */
export interface Part {
  /** The same list wherever the part is told of. */
  readonly members: readonly EndpointId[];
  readonly pod: Pod;
  readonly egress: readonly Selecting[];
  readonly ingress: readonly Selecting[];
  readonly wanted: boolean;
}

export function partsIn(world: CompiledWorld, wanted: ReadonlySet<EndpointId>): readonly Part[] {
  const index = classify(world, world);
  const hosts = ownNodeMatters(world, index);
  const parts = new Map<string, Omit<Part, 'members'> & { readonly members: EndpointId[] }>();
  for (const { index: at, members } of index.classes) {
    for (const id of members) {
      const pod = world.pods.get(id);
      if (pod === undefined) continue;
      const isWanted = wanted.has(id);
      const key = `${at} ${String(isWanted)} ${hosts ? (pod.endpoint.node ?? id) : ''}`;
      const part = parts.get(key);
      if (part !== undefined) part.members.push(id);
      else {
        const [egress, ingress] = [selecting(world, pod, 'egress'), selecting(world, pod, 'ingress')];
        parts.set(key, { members: [id], pod, egress, ingress, wanted: isWanted });
      }
    }
  }
  return [...parts.values()];
}

/** A rule for everyone still treats those apart that have a port of the name it asks for. */
function withPortNames({ ports }: PolicyRule, receivers: readonly Role[], named: Set<number>): void {
  const names = new Set((ports ?? []).flatMap(nameIn));
  if (names.size === 0) return;
  for (const { index, pod } of receivers) {
    if (pod.endpoint.ports.some(({ name }) => name !== undefined && names.has(name))) named.add(index);
  }
}

interface Matched {
  /** For each class, which distinct peers of the direction match it, and under which conditions. */
  readonly marks: readonly (readonly string[])[];
  /** Classes by what a peer says. */
  readonly matched: ReadonlyMap<string, readonly number[]>;
}

/** Every distinct peer is asked once. */
function matchedPeers(world: CompiledWorld, index: ClassIndex, direction: Direction): Matched {
  const marks: string[][] = index.classes.map(() => []);
  const matched = new Map<string, number[]>();
  for (const policy of world.enforced) {
    for (const rule of policy[direction]?.rules ?? []) {
      for (const peer of rule.peers ?? []) {
        const content = peerContent(peer);
        if (peer.kind === 'unknown' || matched.has(content)) continue;
        const number = matched.size;
        const own: number[] = [];
        matched.set(content, own);
        const only = { ...rule, peers: [peer], ports: [] };
        const asked = { policy, direction: { isolates: false, rules: [only], origin: rule.origin }, selects: denied };
        for (const at of namedPeers(world, 'after', index, [asked], direction)) {
          const pod = index.classes[at]?.after;
          if (pod === undefined || liesAnywhere(peer, pod)) continue;
          const decisions = decisionsOn(world, peer, direction, pod);
          if (decisions.every((one) => one === denied)) continue;
          marks[at]?.push(`${number}:${decisions.join(',')}`);
          own.push(at);
        }
      }
    }
  }
  return { marks, matched };
}

/** A block says the same of all pods whose address is not known, but for the names of its conditions. */
function liesAnywhere(peer: Peer, pod: Pod): boolean {
  return peer.kind === 'block' && !pod.hasAddress;
}

function decisionsOn(world: CompiledWorld, peer: Peer, direction: Direction, pod: Pod): readonly number[] {
  if (peer.kind === 'pods') return [matchesPeer(world, peer, direction, podEnd(pod, 'IPv4'))];
  return (['IPv4', 'IPv6'] as const).map((family) =>
    pod.hasAddress && pod.address[family] === undefined
      ? denied
      : matchesPeer(world, peer, direction, podEnd(pod, family)),
  );
}

interface Context {
  readonly world: CompiledWorld;
  readonly wanted: ReadonlySet<EndpointId>;
  readonly index: ClassIndex;
  /** Whether receivers differ by their node: a host-network pod may be let in as the node. */
  readonly hosts: boolean;
  /** Port names that some rule asks for. */
  readonly names: ReadonlySet<string>;
}

function rolesOf(
  context: Context,
  direction: Direction,
  marks: Matched['marks'],
): { readonly roles: readonly Role[]; readonly roleOf: readonly (readonly number[])[] } {
  const { world, wanted, index } = context;
  const texts = new Map<string, number>();
  const found = new Map<string, Omit<Role, 'members'> & { readonly members: EndpointId[] }>();
  const roleOf: number[][] = [];
  for (const one of index.classes) {
    const policies = selecting(world, one.after, direction);
    const content = numberOf(texts, contentOf(policies, world.tiers));
    const looks = `${content}|${(marks[one.index] ?? []).join(' ')}|${looksOf(context, one, direction, policies)}`;
    // Wanted endpoints of a class are apart from the others.
    for (const [members, isWanted] of divided(one, wanted)) {
      const key = `${looks}|${isWanted ? 'wanted' : ''}`;
      const role = found.get(key);
      (roleOf[one.index] ??= []).push(role?.index ?? found.size);
      if (role !== undefined) role.members.push(...members);
      else {
        const { after: pod } = one;
        found.set(key, {
          index: found.size,
          members: [...members],
          pod,
          kind: kindOf(pod),
          policies,
          wanted: isWanted,
        });
      }
    }
  }
  return { roles: [...found.values()], roleOf };
}

function numberOf(texts: Map<string, number>, text: string): number {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, texts.size);
  return texts.size - 1;
}

function divided(
  { members }: EndpointClass,
  wanted: ReadonlySet<EndpointId>,
): readonly (readonly [readonly EndpointId[], boolean])[] {
  if (wanted.size === 0) return [[members, false]];
  const parts = [members.filter((id) => !wanted.has(id)), members.filter((id) => wanted.has(id))] as const;
  return parts.flatMap((part, at) => (part.length === 0 ? [] : [[part, at === 1] as const]));
}

/** What besides policies and peers tells endpoints apart. */
function looksOf(
  { hosts, names }: Context,
  { after: pod }: EndpointClass,
  direction: Direction,
  policies: readonly Selecting[],
): string {
  const { endpoint } = pod;
  if (direction === 'egress') return `${kindOf(pod)}|${endpoint.hostNetwork ? endpoint.id : ''}`;
  const ports = endpoint.ports.flatMap((port) =>
    port.name !== undefined && names.has(port.name) ? portKey(port) : [],
  );
  const place = hosts && policies.length > 0 ? (endpoint.node ?? endpoint.id) : '';
  return [kindOf(pod), ports.join(','), ports.length > 0 ? pod.selectable : '', place].join('|');
}

/** Families, and whether selectors see it as a pod, which blocks may ask where an address is not known. */
function kindOf({ hasAddress, address, endpoint, selectable }: Pod): string {
  const host = endpoint.hostNetwork ? 'host ' : '';
  if (!hasAddress) return `${host}somewhere ${selectable}`;
  return `${host}${address.IPv4 === undefined ? '' : '4'}${address.IPv6 === undefined ? '' : '6'}`;
}

function ownNodeMatters({ run }: CompiledWorld, { classes }: ClassIndex): boolean {
  if (run.rulings['own-node'] === 'filtered' || run.rulings['host-network'] === 'pod') return false;
  return classes.some(({ after }) => after.endpoint.hostNetwork);
}

function namesAsked({ enforced }: CompiledWorld): ReadonlySet<string> {
  const rules = enforced.flatMap(({ ingress, egress }) => [...(ingress?.rules ?? []), ...(egress?.rules ?? [])]);
  return new Set(rules.flatMap(({ ports }) => (ports ?? []).flatMap(nameIn)));
}

/** The name of a container port that a port of a rule asks for. */
function nameIn(port: PortMatch): string | readonly [] {
  if (port.kind === 'named') return port.name;
  return (port.kind === 'range' ? port.holder?.name : undefined) ?? [];
}

function rolesMatched(
  matched: Matched['matched'],
  roleOf: readonly (readonly number[])[],
): ReadonlyMap<string, ReadonlySet<number>> {
  return new Map(
    [...matched].map(([content, classes]) => [content, new Set(classes.flatMap((at) => roleOf[at] ?? []))]),
  );
}
