/** One subject and one peer, at least one of them a pod to come: what both worlds answer differently, on all ports at once. */
import { lasting } from '../model/layered-map.ts';
import type { Family } from '../model/network.ts';
import { addressSet, everyAddress, intersect, namedProtocols, subtract, union } from '../model/network.ts';
import type { AddressSet } from '../model/network.ts';
import type { Direction, Policy } from '../model/policy.ts';
import type { WorldSide } from './classes.ts';
import type { CompiledWorld, Pod, Selecting } from './compile.ts';
import { selecting } from './compile.ts';
import { contentOf } from './content.ts';
import type { Decision, Decisions } from './decision.ts';
import { denied } from './decision.ts';
import { permitted } from './evaluate.ts';
import type { FutureBounds } from './future.ts';
import type { Both } from './future-places.ts';
import { both } from './future-places.ts';
import type { SubjectEnd } from './halves.ts';
import { matcher } from './halves.ts';
import type { End } from './match.ts';
import { podEnd } from './match.ts';
import { podSpace } from './pod-space.ts';
import type { PortMap } from './ports.ts';
import { combine, everyPort, noPort, portsOf, sameMap, transform } from './ports.ts';
import { certainly } from './symbolic.ts';

/** Connections that both worlds answer differently because of the policies of `subject`. */
export interface FutureDifference {
  readonly direction: Direction;
  readonly subject: Both<End>;
  readonly peer: Both<End>;
  /** Namespaces, `*` for a new one; absent for an outside address. */
  readonly subjectNamespace: string;
  readonly peerNamespace?: string;
  /** Where one world denies what the other allows: decisions over what the pods to come are, and over conditions. */
  readonly opens: PortMap;
  readonly closes: PortMap;
}

export interface Subject {
  readonly namespace: string;
  readonly direction: Direction;
  readonly pods: Both<Pod>;
  /** The policies that may select it; others say the same on both sides. */
  readonly chosen: Both<readonly Selecting[]>;
  /** The subjects that are asked about. */
  readonly mask: Decision;
}

export interface FuturePeer {
  readonly namespace: string;
  readonly pods: Both<Pod>;
}

/** What one search shares. */
export interface Pairs {
  readonly worlds: Both<CompiledWorld>;
  readonly bounds: FutureBounds;
  readonly found: FutureDifference[];
  readonly unsearched: Set<string>;
  /** Whether something opens or closes whatever the conditions turn out to be. */
  readonly certain: { opens: boolean; closes: boolean };
  readonly left: { nodes: number; pairs: number };
  readonly families: readonly Family[];
  /** Whether a policy sees addresses. */
  readonly seesAddresses: boolean;
  readonly whereabouts: (family: Family) => AddressSet;
  /** Whether it is certain that pods to come can lie at any address. */
  readonly isAnywhere: boolean;
}

export function createPairs(worlds: Both<CompiledWorld>, bounds: FutureBounds): Pairs {
  const places = new Map<Family, AddressSet>();
  return {
    worlds,
    bounds,
    found: [],
    unsearched: new Set(),
    certain: { opens: false, closes: false },
    left: { nodes: bounds.nodes, pairs: bounds.pairs },
    families: familiesIn(worlds),
    seesAddresses: [worlds.before, worlds.after].some(({ enforced }) => enforced.some(seesAddresses)),
    whereabouts: (family) => {
      const known = places.get(family) ?? whereabouts(worlds, family);
      places.set(family, known);
      return known;
    },
    isAnywhere: [worlds.before, worlds.after].some(
      ({ world: { podRanges, nodes } }) => (podRanges ?? []).length + nodes.length === 0,
    ),
  };
}

/** The work, as far as it stays small enough. */
export function within(pairs: Pairs, work: () => void): void {
  const { left, bounds, unsearched, worlds } = pairs;
  if (left.pairs <= 0) tellPairs(pairs);
  else if (left.nodes <= 0)
    unsearched.add('the policies are too many and too different to be compared for all pods to come');
  if (left.pairs <= 0 || left.nodes <= 0) return;
  const { decisions } = worlds.after.run;
  const start = decisions.size();
  const done = decisions.bounded(Math.min(left.nodes, bounds.nodesOfPlace), () => {
    work();
    return true;
  });
  left.nodes -= decisions.size() - start;
  if (done === undefined)
    unsearched.add('policies of one namespace are too many and too different to be compared for all pods to come');
}

function tellPairs({ unsearched, bounds }: Pairs): void {
  unsearched.add(`there are more than ${bounds.pairs} pairs of namespaces to look at`);
}

/** The peers are alike to the subject's own policies. Whether those make a difference between the two sides. */
export function compareTowards(pairs: Pairs, subject: Subject, peers: readonly (() => FuturePeer)[]): boolean {
  for (const peerOf of peers) {
    if (pairs.left.pairs <= 0) {
      tellPairs(pairs);
      break;
    }
    const { gains, losses, complete } = comparePair(pairs, subject, peerOf());
    if (!gains && !losses) return false;
    // Another one can show no more than this, or nothing that a proof does not know already.
    if (complete || ((!gains || pairs.certain.opens) && (!losses || pairs.certain.closes))) return true;
  }
  return true;
}

export interface PairOutcome {
  /** What the subject's own policies let through besides, or no longer. */
  readonly gains: boolean;
  readonly losses: boolean;
  /** Whether the peer's policies let all of it through. */
  readonly complete: boolean;
}

export function comparePair(pairs: Pairs, subject: Subject, peer: FuturePeer): PairOutcome {
  pairs.left.pairs--;
  const outcomes = familiesOf(pairs, subject, peer).map((family) => compareIn(pairs, subject, peer, family));
  return {
    gains: outcomes.some(({ gains }) => gains),
    losses: outcomes.some(({ losses }) => losses),
    complete: outcomes.every(({ complete }) => complete),
  };
}

function compareIn(pairs: Pairs, subject: Subject, peer: FuturePeer, family: Family): PairOutcome {
  const { worlds } = pairs;
  const ends = both((side) => ({ own: podEnd(subject.pods[side], family), other: podEnd(peer.pods[side], family) }));
  const own = permitsOfBoth(worlds, subject.direction, subject.chosen, ends);
  const pods = [subject.pods.after, peer.pods.after];
  const changed = changesBetween(pairs, own, subject.mask, pods, family);
  if (!changed.gains && !changed.losses) return { gains: false, losses: false, complete: true };
  const opposite = subject.direction === 'egress' ? 'ingress' : 'egress';
  const { decisions } = worlds.after.run;
  const region = regionOf(decisions, changed.opens, changed.closes);
  const counting = both((side) =>
    selecting(worlds[side], peer.pods[side], opposite).filter(
      ({ selects }) => decisions.and(selects, region) !== denied,
    ),
  );
  const turned = both((side) => ({ own: ends[side].other, other: ends[side].own }));
  const answered = permitsOfBoth(worlds, opposite, counting, turned);
  const mask = (): Decision => decisions.and(subject.mask, region);
  const told = withAnswers(pairs, changed, own, answered, mask, pods, family);
  report(pairs, told, {
    direction: subject.direction,
    subject: both((side) => ends[side].own),
    peer: both((side) => ends[side].other),
    subjectNamespace: subject.namespace,
    peerNamespace: peer.namespace,
  });
  const complete = sameMap(told.opens, changed.opens) && sameMap(told.closes, changed.closes);
  return { gains: changed.gains, losses: changed.losses, complete };
}

/** The subject and one address outside, which has no policies. */
export function compareOutside(pairs: Pairs, subject: Subject, peer: End): void {
  const { worlds } = pairs;
  const ends = both((side) => ({ own: podEnd(subject.pods[side], peer.family), other: peer }));
  const own = permitsOfBoth(worlds, subject.direction, subject.chosen, ends);
  const told = changesBetween(pairs, own, subject.mask, [], peer.family);
  report(pairs, told, {
    direction: subject.direction,
    subject: both((side) => ends[side].own),
    peer: { before: peer, after: peer },
    subjectNamespace: subject.namespace,
  });
}

/** What the policies of `own` let through towards `other`. Where both see the same ends, each rule is matched once. */
function permitsOfBoth(
  worlds: Both<CompiledWorld>,
  direction: Direction,
  policies: Both<readonly Selecting[]>,
  ends: Both<{ readonly own: SubjectEnd; readonly other: End }>,
): Both<PortMap> {
  const { before, after } = worlds;
  const isOne =
    before.nodes.size + after.nodes.size === 0 &&
    ends.before.own.pod === ends.after.own.pod &&
    ends.before.other.pod === ends.after.other.pod;
  const match = (side: WorldSide) => matcher(worlds[side], direction, ends[side].own, ends[side].other);
  const shared = isOne ? match('after') : undefined;
  const on = (side: WorldSide): PortMap => {
    const half = { chosen: policies[side], match: shared ?? match(side) };
    return permitted(worlds[side], direction, ends[side].own, ends[side].other, half);
  };
  const content = (side: WorldSide): string => contentOf(policies[side], worlds[side].tiers);
  if (!isOne || before.tiers !== after.tiers || content('before') !== content('after')) return both(on);
  const same = on('after');
  return { before: same, after: same };
}

interface Changed {
  readonly opens: PortMap;
  readonly closes: PortMap;
  readonly gains: boolean;
  readonly losses: boolean;
}

const threeProtocols = namedProtocols.reduce<PortMap>(
  (any, protocol) => combine(any, portsOf(protocol, 1, 65535), (a, b) => a | b),
  noPort,
);

/** What is left of the changes where the peer has its say, too. */
function withAnswers(
  pairs: Pairs,
  changed: Changed,
  own: Both<PortMap>,
  answered: Both<PortMap>,
  mask: () => Decision,
  pods: readonly Pod[],
  family: Family,
): Changed {
  const { and } = pairs.worlds.after.run.decisions;
  if (sameMap(answered.before, answered.after)) {
    // What both sides answer alike only takes away from what the subject's policies change.
    const left = (map: PortMap): PortMap => combine(map, answered.after, and);
    return somewhere(pairs, left(changed.opens), left(changed.closes), pods, family);
  }
  const verdict = both((side) => combine(own[side], answered[side], and));
  // Only there the policies that were left out say nothing.
  return changesBetween(pairs, verdict, mask(), pods, family);
}

function changesBetween(
  pairs: Pairs,
  maps: Both<PortMap>,
  mask: Decision,
  pods: readonly Pod[],
  family: Family,
): Changed {
  const { run } = pairs.worlds.after;
  const { and, choose } = run.decisions;
  const meant = run.rulings.protocols === 'three' ? threeProtocols : everyPort;
  const only = (map: PortMap, without: PortMap): PortMap =>
    combine(
      combine(map, without, (a, b) => (a === b ? denied : choose(b, denied, and(a, mask)))),
      meant,
      and,
    );
  return somewhere(pairs, only(maps.after, maps.before), only(maps.before, maps.after), pods, family);
}

/** The changes for pods that lie where pods can be, as far as addresses matter. */
function somewhere(
  { worlds, whereabouts, isAnywhere }: Pairs,
  opens: PortMap,
  closes: PortMap,
  pods: readonly Pod[],
  family: Family,
): Changed {
  const { decisions } = worlds.after.run;
  const { and } = decisions;
  // The atoms are asked for before anything is left out.
  const asked = isAnywhere ? [] : decisions.atomsOf(regionOf(decisions, opens, closes));
  for (const { endpoint, open } of pods) {
    if (open === undefined || !asked.some(({ key }) => key.startsWith(`${endpoint.id} IPv`))) continue;
    const inside = open.within(whereabouts(family), family);
    opens = transform(opens, (value) => and(value, inside));
    closes = transform(closes, (value) => and(value, inside));
  }
  return { opens, closes, gains: isSome(opens), losses: isSome(closes) };
}

function isSome(map: PortMap): boolean {
  return map.values.some((value) => value !== denied);
}

/** For whom anything differs on any port. */
function regionOf({ or }: Decisions, opens: PortMap, closes: PortMap): Decision {
  return [opens, closes]
    .map(({ values }) => values.reduce<Decision>((any, value) => or(any, value), denied))
    .reduce(or, denied);
}

function report(
  { worlds, found, certain }: Pairs,
  { opens, closes, gains, losses }: Changed,
  ends: Omit<FutureDifference, 'opens' | 'closes'>,
): void {
  if (!gains && !losses) return;
  found.push({ ...ends, opens, closes });
  const { decisions } = worlds.after.run;
  const isCertain = (map: PortMap): boolean => map.values.some((value) => certainly(decisions, value) !== denied);
  if (gains && !certain.opens) certain.opens = isCertain(opens);
  if (losses && !certain.closes) certain.closes = isCertain(closes);
}

function familiesOf(pairs: Pairs, subject: Subject, peer: FuturePeer): readonly Family[] {
  const pods = [subject.pods, peer.pods].flatMap(({ before, after }) => [before, after]);
  const common = pairs.families.filter((family) =>
    pods.every(({ hasAddress, address }) => !hasAddress || address[family] !== undefined),
  );
  return pairs.seesAddresses ? common : common.slice(0, 1);
}

function familiesIn(worlds: Both<CompiledWorld>): readonly Family[] {
  const used = new Set<Family>([...worlds.before.world.families, ...worlds.after.world.families]);
  for (const { pods } of [worlds.before, worlds.after]) for (const family of familiesOfPods(pods)) used.add(family);
  return (['IPv4', 'IPv6'] as const).filter((family) => used.has(family));
}

const familiesOfPods = lasting((pods: CompiledWorld['pods']): ReadonlySet<Family> => {
  const used = new Set<Family>();
  for (const { address } of pods.values()) {
    if (address.IPv4 !== undefined) used.add('IPv4');
    if (address.IPv6 !== undefined) used.add('IPv6');
  }
  return used;
});

function seesAddresses({ ingress, egress }: Policy): boolean {
  return [...(ingress?.rules ?? []), ...(egress?.rules ?? [])].some(
    ({ peers, subjects, family }) =>
      family !== undefined || [...(peers ?? []), ...(subjects ?? [])].some(({ kind }) => kind === 'block'),
  );
}

/** Where pods to come can lie: in the pod ranges, or where pods are; never at the address of a node. */
function whereabouts(worlds: Both<CompiledWorld>, family: Family): AddressSet {
  const sets = [worlds.before, worlds.after].map(({ world, pods }) => {
    const ranges = intersect(world.podRanges ?? [], everyAddress[family]);
    const own = [...pods.values()].flatMap(({ endpoint, address }): AddressSet => {
      const at = address[family];
      return at === undefined || endpoint.hostNetwork ? [] : [{ first: at, last: at }];
    });
    const nodes = world.nodes.flatMap(({ addresses }) => addresses.map((at) => ({ first: at, last: at })));
    const somewhere = ranges.length > 0 ? ranges : podSpace[family];
    return subtract(union(somewhere, addressSet(own)), addressSet(nodes));
  });
  return intersect(union(sets[0] ?? [], sets[1] ?? []), everyAddress[family]);
}
