/**
 * What two worlds answer differently about pods that do not exist yet: towards each other, towards what exists, and
 * towards outside addresses.
 *
 * A subject to come differs only where a policy of its namespace does, so the work grows with the namespaces that the
 * change touches. To such a subject all other namespaces fall into the few groups that its policies tell apart, and a
 * new namespace stands for the rest. Pods that exist are cases of pods to come; only those that the change alters
 * are asked about one by one.
 */
import type { EndpointId } from '../model/cluster.ts';
import { portKey } from '../model/network.ts';
import type { Direction, Policy, PolicyRule } from '../model/policy.ts';
import type { EndpointClass, WorldSide } from './classes.ts';
import { classify, sides } from './classes.ts';
import type { CompiledWorld, Pod, Selecting } from './compile.ts';
import { policiesAt, selecting } from './compile.ts';
import type { Decision } from './decision.ts';
import { allowed, denied } from './decision.ts';
import { stretches } from './difference.ts';
import type { FutureDifference, Pairs, Subject } from './future-pairs.ts';
import { compareOutside, comparePair, compareTowards, createPairs, within } from './future-pairs.ts';
import type { Both, PlaceGroup, Places } from './future-places.ts';
import { both, groupPlaces, maskOf, placesOf, podAt, seesRelabelling } from './future-places.ts';
import { matchesPeers, podEnd } from './match.ts';
import { newNamespace, openVariables } from './symbolic.ts';

export interface Future {
  /** The worlds as they were asked: nothing is widened in them. */
  readonly worlds: Both<CompiledWorld>;
  readonly differences: readonly FutureDifference[];
  /** Pods that exist and that the change alters. */
  readonly altered: ReadonlySet<EndpointId>;
  /** Why some could not be looked for; empty if all were. */
  readonly unsearched: readonly string[];
  /** Whether a policy for pods at a place tells apart the two sides of a namespace whose labels differ. */
  readonly sees: (place: string, direction: Direction, other: string) => boolean;
}

export interface FutureBounds {
  /** New nodes of decision diagrams for one subject at one place, and for all. */
  readonly nodesOfPlace: number;
  readonly nodes: number;
  /** Pairs of places. */
  readonly pairs: number;
  /** Classes of pods that the change alters. */
  readonly altered: number;
}

export const futureBounds: FutureBounds = { nodesOfPlace: 100_000, nodes: 400_000, pairs: 20_000, altered: 200 };

/** Both worlds must come from one run. What is beyond the bounds is said to be unsearched. */
export function futureDifferences(
  before: CompiledWorld,
  after: CompiledWorld,
  bounds: FutureBounds = futureBounds,
): Future {
  const worlds = { before: withoutWidening(before), after: withoutWidening(after) };
  const places = placesOf(worlds);
  const search: Search = { places, pairs: createPairs(worlds, bounds), matched: new Map() };
  for (const direction of ['egress', 'ingress'] as const) {
    for (const name of places.names) searchFrom(search, name, direction);
  }
  const altered = isSomePodAltered(worlds) ? classify(before, after).classes.filter(looksDifferent) : [];
  for (const one of altered.slice(0, bounds.altered)) searchAltered(search, one);
  if (altered.length > bounds.altered)
    search.pairs.unsearched.add(`${altered.length} kinds of pods are altered at once`);
  return {
    worlds,
    differences: search.pairs.found,
    altered: new Set(altered.flatMap(({ members }) => members)),
    unsearched: [...search.pairs.unsearched],
    sees: (place, direction, other) => seesAt(places, place, direction, other),
  };
}

/** Proofs look at all completions, so nothing may be blurred; their own bounds keep decisions small. */
export function withoutWidening(world: CompiledWorld): CompiledWorld {
  const decisions = { ...world.run.decisions, widen: (decision: Decision) => decision };
  return { ...world, run: { ...world.run, decisions } };
}

interface Search {
  readonly places: Places;
  readonly pairs: Pairs;
  readonly matched: Map<string, ReadonlyMap<string, Decision>>;
}

/** Pods to come at one place, whose policies of a direction differ. */
function searchFrom(search: Search, name: string, direction: Direction): void {
  const { places, pairs } = search;
  const { worlds, relabelled, changed, changedAnywhere } = places;
  const isRelabelled = relabelled.has(name) && worlds.after.policies.anywhere.length > 0;
  const seers = [...relabelled].filter((other) => seesAt(places, name, direction, other));
  if (!changed.has(name) && !changedAnywhere && !isRelabelled && seers.length === 0) return;
  const label = `${direction} of ${name}`;
  within(pairs, () => {
    const pods = podAt(places, openVariables(worlds.after.run, label), name);
    const all = both((side) => selecting(worlds[side], pods[side], direction));
    const mask = maskOf(worlds, all);
    if (mask !== denied) {
      const subject = subjectOf(search, { name, direction, pods, all, mask });
      searchTowards(search, subject, label);
      searchOutside(search, subject);
    }
    for (const other of seers) {
      const seen = both((side) => all[side].filter((one) => seesRelabelling(places, other, [one])));
      const subject = subjectOf(search, { name, direction, pods, all, mask: anyOf(search, seen) });
      const peer = podAt(places, openVariables(worlds.after.run, `peer of ${label} at ${other}`), other);
      comparePair(pairs, subject, { pods: peer, namespace: other });
    }
  });
}

/** Whether policies at a place tell apart the two sides of a namespace whose labels differ. */
function seesAt(places: Places, name: string, direction: Direction, other: string): boolean {
  return sides.some((side) =>
    policiesAt(places.worlds[side], name).some((policy) => {
      const rules = policy[direction];
      return rules !== undefined && seesRelabelling(places, other, [{ policy, direction: rules, selects: allowed }]);
    }),
  );
}

/** Only policies that can select a subject of the mask count. */
function subjectOf(
  { places: { worlds } }: Search,
  subject: {
    readonly name: string;
    readonly direction: Direction;
    readonly pods: Both<Pod>;
    readonly all: Both<readonly Selecting[]>;
    readonly mask: Decision;
  },
): Subject {
  const { name, direction, pods, all, mask } = subject;
  const { decisions } = worlds.after.run;
  const chosen = both((side) => all[side].filter(({ selects }) => decisions.and(selects, mask) !== denied));
  return { namespace: name, direction, pods, chosen, mask };
}

function anyOf({ places: { worlds } }: Search, selecting: Both<readonly Selecting[]>): Decision {
  const { or } = worlds.after.run.decisions;
  return [...selecting.before, ...selecting.after].reduce<Decision>((any, { selects }) => or(any, selects), denied);
}

/** The subject towards pods to come: of a new namespace, of its own, and of each group of others. */
function searchTowards(search: Search, subject: Subject, label: string): void {
  const { places, matched } = search;
  const fresh = towards(search, subject, label, [newNamespace]);
  if (places.labels.has(subject.namespace)) towards(search, subject, label, [subject.namespace]);
  for (const { members, isRest } of groupPlaces(places, subject.namespace, subject.chosen, matched)) {
    // A new namespace can be as these are to the subject.
    if (isRest && !fresh) continue;
    towards(search, subject, label, withoutPoliciesFirst(places, members));
  }
}

/** Whether the subject's own policies make a difference towards pods to come at these places. */
function towards(search: Search, subject: Subject, label: string, names: PlaceGroup['members']): boolean {
  const { places, pairs } = search;
  const [first] = names;
  if (first === undefined) return false;
  const variables = openVariables(places.worlds.after.run, `peer of ${label} at ${first}`);
  return compareTowards(
    pairs,
    subject,
    names.map((name) => () => ({ namespace: name, pods: podAt(places, variables, name) })),
  );
}

/** Where nothing but the subject's own policies decides, all that they do shows at once. */
function withoutPoliciesFirst({ worlds }: Places, names: readonly string[]): readonly string[] {
  const isBare = (name: string): boolean => sides.every((side) => !worlds[side].policies.own.has(name));
  const bare = names.find(isBare);
  return bare === undefined ? names : [bare, ...names.filter((name) => name !== bare)];
}

function searchOutside({ places: { worlds }, pairs }: Search, subject: Subject): void {
  const policies = [...subject.chosen.before, ...subject.chosen.after];
  for (const { family, first } of stretches([worlds.before, worlds.after], policies)) {
    compareOutside(pairs, subject, { family, address: first });
  }
}

function isSomePodAltered({ before, after }: Both<CompiledWorld>): boolean {
  if (before.pods === after.pods) return false;
  for (const [id, pod] of before.pods) {
    const other = after.pods.get(id);
    if (other !== undefined && other !== pod && lookOf(other) !== lookOf(pod)) return true;
  }
  return false;
}

/** Whether the change alters what a policy sees of these pods, but for the labels of their namespace. */
function looksDifferent({ before, after, changed }: EndpointClass): boolean {
  return changed && lookOf(before) !== lookOf(after);
}

function lookOf({ endpoint, labels, selectable, address }: Pod): string {
  const ports = endpoint.ports.map(portKey);
  return [labels.id, selectable, ports.join(','), address.IPv4, address.IPv6].join('|');
}

/** Pods that exist and that the change alters: as subjects of their policies, and as peers of pods to come. */
function searchAltered(search: Search, one: EndpointClass): void {
  const { places, pairs } = search;
  const { worlds } = places;
  const namespace = one.after.endpoint.namespace;
  const pods = { before: one.before, after: one.after };
  for (const direction of ['egress', 'ingress'] as const) {
    const label = `${direction} of ${one.index}`;
    within(pairs, () => {
      const chosen = both((side) => selecting(worlds[side], pods[side], direction));
      searchTowards(search, { namespace, direction, pods, chosen, mask: allowed }, label);
    });
    for (const name of places.names) {
      const seers = both((side) => seersOf(places, name, side, direction, pods));
      if (seers.before.length + seers.after.length === 0) continue;
      within(pairs, () => {
        const from = podAt(places, openVariables(worlds.after.run, `${label} from ${name}`), name);
        const all = both((side) => selecting(worlds[side], from[side], direction));
        const seen = both((side) => all[side].filter(({ policy }) => seers[side].includes(policy)));
        const subject = subjectOf(search, { name, direction, pods: from, all, mask: anyOf(search, seen) });
        comparePair(pairs, subject, { namespace, pods });
      });
    }
  }
}

/** The policies at a place to which these pods are another peer than before. */
function seersOf(
  { worlds }: Places,
  name: string,
  side: WorldSide,
  direction: Direction,
  pods: Both<Pod>,
): readonly Policy[] {
  const differs = (peers: PolicyRule['peers']): boolean =>
    (['IPv4', 'IPv6'] as const).some((family) => {
      const [was, is] = sides.map((at) => matchesPeers(worlds[at], peers, direction, podEnd(pods[at], family)));
      return was !== is;
    });
  const namesPorts = ({ ports }: PolicyRule): boolean =>
    direction === 'egress' &&
    (ports ?? []).some((port) => port.kind === 'named' || (port.kind === 'range' && port.holder !== undefined));
  return policiesAt(worlds[side], name).filter((policy) =>
    policy[direction]?.rules.some((rule) => namesPorts(rule) || differs(rule.peers)),
  );
}
