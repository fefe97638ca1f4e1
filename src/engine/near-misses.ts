/** Rules that would let a denied connection through but for one of their parts. Each is proved by letting that part match. */
import { editsBetween } from '../model/edits.ts';
import type { Requirement, Selector } from '../model/labels.ts';
import { formatRequirement, holds } from '../model/labels.ts';
import type { Labels } from '../model/labels.ts';
import { formatAddress } from '../model/network.ts';
import type { PortRange } from '../model/network.ts';
import type { Origin } from '../model/origin.ts';
import type { Direction, NamespaceScope, Peer, PolicyRule, PortMatch, SelectorPart } from '../model/policy.ts';
import type { NearMiss } from '../model/verdict.ts';
import type { CompiledWorld, Pod, Selecting } from './compile.ts';
import { policiesAt, selecting } from './compile.ts';
import { allowed, denied } from './decision.ts';
import { permits } from './evaluate.ts';
import type { End } from './match.ts';
import { matchedPorts, matchesPeers } from './match.ts';
import { portAt, valueAt } from './ports.ts';

/** Rules of one subject that are looked at; nobody reads further than the nearest of them. */
const mostRules = 256;

type Part = NearMiss['part'];

/** The one part of a rule that does not match. */
interface Miss {
  readonly part: Part;
  readonly wanted: string;
  readonly found: string;
  readonly at: Origin;
  /** How far both are apart, among misses of one kind. */
  readonly distance: number;
}

/** From what a person most likely meant to what is only similar. */
const order: readonly Part[] = ['protocol', 'port', 'port-name', 'label', 'namespace', 'block', 'subject'];

interface Asked {
  readonly world: CompiledWorld;
  readonly direction: Direction;
  readonly subject: End & { readonly pod: Pod };
  readonly peer: End;
  readonly place: number;
  readonly chosen: readonly Selecting[];
}

/** The nearest rules of both directions, where they deny. */
export function nearestRules(world: CompiledWorld, source: End, destination: End, place: number): readonly NearMiss[] {
  const denies = (direction: Direction, subject: End, peer: End): boolean =>
    subject.pod !== undefined && valueAt(permits(world, direction, subject, peer), place) === denied;
  return [
    ...(denies('egress', source, destination) ? [nearestRule(world, 'egress', source, destination, place)] : []),
    ...(denies('ingress', destination, source) ? [nearestRule(world, 'ingress', destination, source, place)] : []),
  ].flatMap((one) => one ?? []);
}

/** The rule nearest to letting the connection through in a direction that denies it; undefined if none misses by one part. */
function nearestRule(
  world: CompiledWorld,
  direction: Direction,
  subject: End,
  peer: End,
  place: number,
): NearMiss | undefined {
  const { pod } = subject;
  if (pod === undefined) return undefined;
  const chosen = selecting(world, pod, direction);
  const asked: Asked = { world, direction, subject: { ...subject, pod }, peer, place, chosen };
  const nearest = best(asked, missesOfRules(asked)) ?? best(asked, missesOfSubjects(asked));
  if (nearest === undefined) return undefined;
  const { miss, member, rule } = nearest;
  const { part, wanted, found, at } = miss;
  return {
    direction,
    tier: member.policy.tier,
    policy: member.policy.ref,
    rule: rule.index,
    origin: rule.origin,
    part,
    wanted,
    found,
    at,
  };
}

interface Candidate {
  readonly miss: Miss;
  readonly member: Selecting;
  readonly rule: PolicyRule;
  /** The policies as they would be if that part matched. */
  readonly instead: readonly Selecting[];
}

function best(asked: Asked, candidates: readonly Candidate[]): Candidate | undefined {
  const rank = ({ miss: { part, distance } }: Candidate): number => order.indexOf(part) * 1_000_000 + distance;
  return [...candidates].sort((a, b) => rank(a) - rank(b)).find((candidate) => wouldPass(asked, candidate));
}

function wouldPass({ world, direction, subject, peer, place }: Asked, { instead }: Candidate): boolean {
  return valueAt(permits(world, direction, subject, peer, instead), place) === allowed;
}

/** Rules of policies that select the subject, with the one part of them that does not match. */
function missesOfRules(asked: Asked): readonly Candidate[] {
  const rules = asked.chosen.flatMap((member) => member.direction.rules.map((rule) => ({ member, rule })));
  return rules.slice(0, mostRules).flatMap(({ member, rule }): readonly Candidate[] => {
    if (rule.action !== 'allow' || rule.condition !== undefined) return [];
    const byPeer = matchesPeers(asked.world, rule.peers, asked.direction, asked.peer) !== denied;
    const byPort = matchesPort(asked, rule);
    if (byPeer === byPort) return [];
    const { peers, ports, ...rest } = rule;
    const relaxed = byPeer ? { ...rest, ...(peers && { peers }) } : { ...rest, ...(ports && { ports }) };
    const instead = asked.chosen.map((one) => (one === member ? withRule(one, rule, relaxed) : one));
    const misses = byPeer ? portMisses(asked, ports ?? []) : (peers ?? []).flatMap((one) => peerMiss(asked, one));
    return misses.map((miss) => ({ miss, member, rule, instead }));
  });
}

function matchesPort({ world, direction, subject, peer, place }: Asked, { ports }: PolicyRule): boolean {
  const target = direction === 'ingress' ? subject : peer;
  return valueAt(matchedPorts(world.run, ports, target.pod), place) !== denied;
}

function withRule(member: Selecting, old: PolicyRule, rule: PolicyRule): Selecting {
  const rules = member.direction.rules.map((one) => (one === old ? rule : one));
  return { ...member, direction: { ...member.direction, rules } };
}

function portMisses({ direction, subject, peer, place }: Asked, ports: readonly PortMatch[]): readonly Miss[] {
  const target = (direction === 'ingress' ? subject : peer).pod;
  const asked = portAt(place);
  return ports.flatMap((port): readonly Miss[] => {
    if (port.kind === 'unknown' || asked.protocol === 'other') return [];
    const found = `${asked.protocol} ${asked.first}`;
    if (port.kind === 'range') return [rangeMiss(port, asked, found)];
    const own = target?.endpoint.ports.filter(({ name }) => name === port.name) ?? [];
    const [number] = own;
    if (number === undefined) {
      const names = target?.endpoint.ports.flatMap(({ name }) => name ?? []) ?? [];
      const has = names.length === 0 ? 'no named port' : `ports named ${names.join(', ')}`;
      return [{ part: 'port-name', wanted: `the port named ${port.name}`, found: has, at: port.origin, distance: 0 }];
    }
    const wanted = `the port named ${port.name}, which is ${number.protocol} ${number.port}`;
    return [{ part: 'port', wanted, found, at: port.origin, distance: Math.abs(number.port - asked.first) }];
  });
}

function rangeMiss(port: PortMatch & { readonly kind: 'range' }, asked: PortRange, found: string): Miss {
  const { protocol, first, last, origin } = port;
  const numbers =
    first === 1 && last === 65535
      ? `every ${protocol} port`
      : `${protocol} ${first === last ? first : `${first}-${last}`}`;
  const inside = asked.first >= first && asked.first <= last;
  const distance = inside ? 0 : Math.min(Math.abs(asked.first - first), Math.abs(asked.first - last));
  const part = inside ? 'protocol' : 'port';
  // Another number of another protocol misses twice, but no other part of the rule does.
  return {
    part,
    wanted: numbers,
    found,
    at: origin,
    distance: protocol === asked.protocol ? distance : distance + 100_000,
  };
}

function peerMiss({ peer: end }: Asked, peer: Peer): readonly Miss[] {
  if (peer.kind === 'block') {
    const { block, except, origin } = peer;
    if (end.pod !== undefined || end.address === undefined || block.family !== end.family) return [];
    const wanted =
      except.length === 0 ? block.cidr : `${block.cidr} except ${except.map(({ cidr }) => cidr).join(', ')}`;
    const gap = block.addresses.map(({ first, last }) => gapOf(end.address ?? 0n, first, last));
    const distance = Math.min(...gap, 900_000);
    return [{ part: 'block', wanted, found: formatAddress(end.address), at: origin, distance }];
  }
  if (peer.kind !== 'pods' || end.pod === undefined) return [];
  const place = scopeMisses(peer.namespaces, end.pod, peer.parts, peer.origin);
  const labels = selectorMisses(peer.pods, end.pod.labels.labels, peer.parts, '', peer.origin, 'label');
  const all = [...place, ...labels];
  return all.length === 1 ? all : [];
}

/** The number of bits in the gap, so that far is far. */
function gapOf(address: bigint, first: bigint, last: bigint): number {
  const gap = address < first ? first - address : address > last ? address - last : 0n;
  return gap.toString(2).length;
}

function scopeMisses(scope: NamespaceScope, pod: Pod, parts: readonly SelectorPart[], whole: Origin): readonly Miss[] {
  const { namespace } = pod.endpoint;
  if (scope.kind === 'select') {
    return selectorMisses(scope.selector, pod.namespaceLabels.labels, parts, 'namespace ', whole, 'namespace');
  }
  if (scope.namespace === namespace) return [];
  const [wanted, found] = [`pods of namespace ${scope.namespace}`, `namespace ${namespace}`];
  return [{ part: 'namespace', wanted, found, at: whole, distance: 0 }];
}

function selectorMisses(
  selector: Selector,
  labels: Labels,
  parts: readonly SelectorPart[],
  prefix: string,
  whole: Origin,
  part: Part,
): readonly Miss[] {
  if (selector.kind !== 'match') return [];
  return selector.requirements
    .filter((one) => holds(one, labels) !== true)
    .map((one) => {
      const wanted = formatRequirement(one);
      const value = labels.get(one.key);
      const found = value === undefined ? `no label ${one.key}` : `${one.key}=${value}`;
      const at = parts.find(({ text }) => text === `${prefix}${wanted}`)?.origin ?? whole;
      return { part, wanted, found, at, distance: distanceOf(one, value) };
    });
}

function distanceOf(requirement: Requirement, value: string | undefined): number {
  if (requirement.operator !== 'In' || value === undefined) return 100;
  return Math.min(...requirement.values.map((wanted) => editsBetween(wanted, value, 20)), 100);
}

/** Policies that would select the subject but for one label, with a rule that matches in every part. */
function missesOfSubjects(asked: Asked): readonly Candidate[] {
  const { world, direction, subject, peer, chosen } = asked;
  const policies = policiesAt(world, subject.pod.endpoint.namespace).slice(0, mostRules);
  const selects = new Set(chosen.map(({ policy }) => policy));
  return policies.flatMap((policy): readonly Candidate[] => {
    const side = policy[direction];
    if (side === undefined || selects.has(policy) || policy.condition !== undefined) return [];
    const { subject: whom } = policy;
    const misses = [
      ...scopeMisses(whom.namespaces, subject.pod, whom.parts, whom.origin),
      ...selectorMisses(whom.pods, subject.pod.labels.labels, whom.parts, '', whom.origin, 'subject'),
    ];
    const [miss] = misses;
    if (miss === undefined || misses.length > 1) return [];
    const rule = side.rules.find(
      (one) =>
        one.action === 'allow' &&
        matchesPeers(world, one.peers, direction, peer) === allowed &&
        matchesPort(asked, one),
    );
    if (rule === undefined) return [];
    const member = { policy, direction: side, selects: allowed };
    return [{ miss: { ...miss, part: 'subject' }, member, rule, instead: [...chosen, member] }];
  });
}
