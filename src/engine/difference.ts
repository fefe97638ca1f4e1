/**
 * Which connections two worlds answer differently: for every pair of endpoint classes and every outside address, on
 * every port. Only what the change touches is computed; ports and addresses are cut at borders, never looped over.
 */
import type { EndpointId } from '../model/cluster.ts';
import type { AddressRange, AddressSet, Family, PortRange } from '../model/network.ts';
import { addressSet, everyAddress, familyOf } from '../model/network.ts';
import type { Direction } from '../model/policy.ts';
import { joinRanges } from '../model/port-ranges.ts';
import type { EndpointClass } from './classes.ts';
import { addBorders, classify } from './classes.ts';
import type { Comparing, Pair } from './candidates.ts';
import { affectedBy, candidatePairs } from './candidates.ts';
import type { CompiledWorld, Pod, Selecting } from './compile.ts';
import type { Decision } from './decision.ts';
import { allowed, denied } from './decision.ts';
import { decideBetween } from './evaluate.ts';
import { podEnd } from './match.ts';
import type { PortMap } from './ports.ts';
import { mapKey, sameMap, segments } from './ports.ts';
import { commonFamilies, createReaches, isBoundToNode } from './reach.ts';
import type { Run } from './run.ts';

/** The condition under which removed manifests stay in the cluster. */
export const pruneKey = 'prune:kept';

/** One side of a difference: pods that look alike, or outside addresses. */
export type DifferenceEnd =
  | { readonly kind: 'pods'; readonly members: readonly EndpointId[] }
  | { readonly kind: 'outside'; readonly addresses: AddressSet };

/** Ranges of ports on which a pair is answered differently, in one way. */
export interface PairDifference {
  readonly source: DifferenceEnd;
  readonly destination: DifferenceEnd;
  readonly families: readonly Family[];
  readonly change: 'newly-allowed' | 'newly-denied' | 'unclear';
  readonly assuming?: 'pruned' | 'kept';
  readonly ports: readonly PortRange[];
  readonly before: Decision;
  readonly after: Decision;
}

/**
 * All differences. Both worlds must come from one run. Endpoints that only one world has are left out. `of`: only what
 * may be about one of these is looked for; what is found may be about others that look alike, too.
 */
export function differences(
  before: CompiledWorld,
  after: CompiledWorld,
  of?: (id: EndpointId) => boolean,
): readonly PairDifference[] {
  const index = classify(before, after);
  const reaches = createReaches({ before, after }, index);
  const comparing = { before, after, index, reaches };
  const affected = { ingress: affectedBy(comparing, 'ingress'), egress: affectedBy(comparing, 'egress') };
  const out: PairDifference[] = [];
  const asked = new Set(of === undefined ? index.classes : index.classes.filter(({ members }) => members.some(of)));
  for (const pair of candidatePairs(comparing, affected)) {
    if (asked.has(pair.source) || asked.has(pair.destination)) out.push(...comparePair(before, after, pair));
  }
  for (const direction of ['egress', 'ingress'] as const) {
    for (const one of affected[direction]) if (asked.has(one)) out.push(...compareOutside(comparing, one, direction));
  }
  return out;
}

function comparePair(before: CompiledWorld, after: CompiledWorld, pair: Pair): readonly PairDifference[] {
  return splitByNode(before, after, pair).flatMap(({ source, destination }) => {
    const { run } = after;
    const ends = {
      source: { kind: 'pods', members: source.members } as const,
      destination: { kind: 'pods', members: destination.members } as const,
    };
    const wasIn = commonFamilies(before, source.before, destination.before);
    const isIn = commonFamilies(after, source.after, destination.after);
    const perFamily = isIn.flatMap((family) => {
      if (!wasIn.includes(family)) return [];
      const was = decideBetween(before, podEnd(source.before, family), podEnd(destination.before, family));
      const is = decideBetween(after, podEnd(source.after, family), podEnd(destination.after, family));
      return sameMap(was, is) ? [] : [{ family, changes: changesOf(run, was, is) }];
    });
    return joinFamilies(perFamily).map((change) => ({ ...ends, ...change }));
  });
}

interface NodePair {
  readonly source: PairSide;
  readonly destination: PairSide;
}

/** Members that are alike towards the other side, with one of them as it is in each world. */
interface PairSide {
  readonly members: readonly EndpointId[];
  readonly before: Pod;
  readonly after: Pod;
}

/**
 * A host-network source may be the destination's own node. Its class holds that pod alone, so it is enough to split the
 * destinations by their node.
 */
function splitByNode(before: CompiledWorld, after: CompiledWorld, { source, destination }: Pair): readonly NodePair[] {
  if (!isBoundToNode(source.before) && !isBoundToNode(source.after)) return [{ source, destination }];
  const groups = new Map<string, { members: EndpointId[]; before: Pod; after: Pod }>();
  for (const id of destination.members) {
    const [was, is] = [before.pods.get(id), after.pods.get(id)];
    if (was === undefined || is === undefined) continue;
    const key = `${was.endpoint.node ?? `of ${id}`} ${is.endpoint.node ?? `of ${id}`}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { members: [id], before: was, after: is });
    else group.members.push(id);
  }
  return [...groups.values()].map((group) => ({ source, destination: group }));
}

interface Change {
  readonly change: PairDifference['change'];
  readonly assuming?: 'pruned' | 'kept';
  readonly ports: readonly PortRange[];
  readonly before: Decision;
  readonly after: Decision;
}

/** The ways in which two maps differ, each with its ranges. */
export function changesOf(run: Run, was: PortMap, is: PortMap): readonly Change[] {
  const groups = new Map<string, Omit<Change, 'ports'> & { ports: PortRange[] }>();
  for (const { range, a, b } of segments(was, is)) {
    if (a === b || (range.protocol === 'other' && run.rulings.protocols === 'three')) continue;
    for (const { change, assuming, before, after } of changeOf(run, a, b)) {
      const key = `${change} ${assuming ?? ''} ${before} ${after}`;
      const group = groups.get(key);
      if (group !== undefined) group.ports.push(range);
      else groups.set(key, { change, ...(assuming === undefined ? {} : { assuming }), before, after, ports: [range] });
    }
  }
  return [...groups.values()].map((group) => ({ ...group, ports: joinRanges(group.ports) }));
}

/**
 * How one decision became another. Whether removed manifests stay is judged both ways, the other conditions in
 * common: only a difference in every completion is a change, a difference in some is unclear.
 */
function changeOf(run: Run, a: Decision, b: Decision): readonly Omit<Change, 'ports'>[] {
  const { assume } = run.decisions;
  const judge = (kept: boolean): Omit<Change, 'ports'> | undefined => {
    const [before, after] = [assume(a, pruneKey, kept), assume(b, pruneKey, kept)];
    if (before === after) return undefined;
    if (before === denied && after === allowed) return { change: 'newly-allowed', before, after };
    if (before === allowed && after === denied) return { change: 'newly-denied', before, after };
    return { change: 'unclear', before, after };
  };
  const [pruned, kept] = [judge(false), judge(true)];
  if (pruned !== undefined && kept !== undefined && pruned.change === kept.change) return [kept];
  return [
    ...(pruned === undefined ? [] : [{ ...pruned, assuming: 'pruned' as const }]),
    ...(kept === undefined ? [] : [{ ...kept, assuming: 'kept' as const }]),
  ];
}

/** A change that is the same in both families is told once. */
function joinFamilies(
  perFamily: readonly { readonly family: Family; readonly changes: readonly Change[] }[],
): readonly (Change & { readonly families: readonly Family[] })[] {
  const joined = new Map<string, Change & { families: Family[] }>();
  for (const { family, changes } of perFamily) {
    for (const change of changes) {
      const key = JSON.stringify(change);
      const known = joined.get(key);
      if (known !== undefined) known.families.push(family);
      else joined.set(key, { ...change, families: [family] });
    }
  }
  return [...joined.values()];
}

/** A class against everything outside of the cluster. */
function compareOutside(
  { before, after, reaches }: Comparing,
  one: EndpointClass,
  direction: Direction,
): readonly PairDifference[] {
  const [was, is] = [reaches.of('before', one, direction), reaches.of('after', one, direction)];
  const found = new Map<string, { ranges: AddressRange[]; change: Change }>();
  for (const range of stretches([before, after], [...was.policies, ...is.policies])) {
    const family = range.family;
    const end = { family, address: range.first };
    const [a, b] = [was.towards(end), is.towards(end)];
    if (sameMap(a, b)) continue;
    for (const change of changesOf(after.run, a, b)) {
      const key = `${family} ${JSON.stringify(change)} ${mapKey(a)} ${mapKey(b)}`;
      const known = found.get(key) ?? { ranges: [], change };
      known.ranges.push({ first: range.first, last: range.last });
      found.set(key, known);
    }
  }
  const pods = { kind: 'pods', members: one.members } as const;
  return [...found.values()].flatMap(({ ranges, change }) => {
    const addresses = addressSet(ranges);
    const outside = { kind: 'outside', addresses } as const;
    const ends =
      direction === 'egress' ? { source: pods, destination: outside } : { source: outside, destination: pods };
    const family = familyOf(addresses[0]?.first ?? 0n);
    return [{ ...ends, families: [family], ...change }];
  });
}

/** The whole address line, cut wherever a block of these policies, or a node that one names, begins or ends. */
export function stretches(
  worlds: readonly CompiledWorld[],
  policies: readonly Selecting[],
): readonly { readonly family: Family; readonly first: bigint; readonly last: bigint }[] {
  const borders = new Set<bigint>();
  for (const { direction } of policies) {
    for (const rule of direction.rules) {
      for (const peer of rule.peers ?? []) for (const { world } of worlds) addBorders(borders, peer, world.nodes);
    }
  }
  const sorted = [...borders].sort((a, b) => (a < b ? -1 : 1));
  return (['IPv4', 'IPv6'] as const).flatMap((family) =>
    everyAddress[family].flatMap(({ first, last }) => {
      const starts = [first, ...sorted.filter((border) => border > first && border <= last)];
      return starts.map((start, at) => ({ family, first: start, last: (starts[at + 1] ?? last + 1n) - 1n }));
    }),
  );
}
