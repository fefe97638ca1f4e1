/**
 * Policies and rules without which every verdict stays the same, proved by asking again without them. What is named is
 * out of the way when the next is tried, so that all of them can go at once.
 */
import type { EndpointClass } from '../../engine/classes.ts';
import { namedPeers } from '../../engine/classes.ts';
import type { CompiledWorld, Selecting, WorldDelta } from '../../engine/compile.ts';
import { derive, selecting } from '../../engine/compile.ts';
import { stretches } from '../../engine/difference.ts';
import { permits } from '../../engine/evaluate.ts';
import { futureDifferences } from '../../engine/future.ts';
import type { End } from '../../engine/match.ts';
import { podEnd } from '../../engine/match.ts';
import { sameMap } from '../../engine/ports.ts';
import { commonFamilies } from '../../engine/reach.ts';
import type { ObjectKey } from '../../model/object.ts';
import { keyOf } from '../../model/object.ts';
import type { NoEffect, Slip, UnusedRule } from '../../model/slip.ts';
import type { Direction, Policy, PolicyRule } from '../../model/policy.ts';
import { peerWords, portText } from '../places.ts';
import type { Looking } from './index.ts';
import type { Taken } from './taken.ts';
import { createTaken } from './taken.ts';
import type { TouchedPolicy, TouchedRule } from './touched.ts';
import { directions, placeOf } from './touched.ts';

/** Policies that are gone (undefined), or stand without some of their rules. */
type Left = ReadonlyMap<ObjectKey, Policy | undefined>;

/** Gives what is of no use in one policy after another. */
export function redundancy(looking: Looking): (touched: TouchedPolicy) => readonly Slip[] {
  let left: Left = new Map();
  return (touched) => {
    const key = keyOf(touched.policy.ref);
    const withoutPolicy = withoutEffect(looking, touched, left);
    if (withoutPolicy !== undefined) {
      left = new Map([...left, [key, undefined]]);
      return [withoutPolicy];
    }
    const found: UnusedRule[] = [];
    // From the last to the first: of two equal rules the later one is of no use.
    for (const one of [...touched.rules].reverse()) {
      const next = new Map([...left, [key, withoutRule(left.get(key) ?? touched.policy, one)]]);
      const slip = unusedRule(looking, touched, one, left, next);
      if (slip === undefined) continue;
      left = next;
      found.unshift(slip);
    }
    return found;
  };
}

function withoutRule(policy: Policy, { direction, rule }: TouchedRule): Policy {
  const side = policy[direction];
  return side === undefined
    ? policy
    : { ...policy, [direction]: { ...side, rules: side.rules.filter((one) => one !== rule) } };
}

function withoutEffect(looking: Looking, touched: TouchedPolicy, left: Left): NoEffect | undefined {
  const { policy, subjects } = touched;
  const next = new Map([...left, [keyOf(policy.ref), undefined]]);
  const trial = trialOf(looking, left, next);
  const isSame = directions.every(
    (direction) =>
      policy[direction] === undefined || subjects.every((one) => isUnchanged(looking, trial, one, direction)),
  );
  if (!isSame) return undefined;
  const forFuture = holdsForFuture(looking, left, next);
  // Without a cluster there are pods that only those to come stand for.
  if (!looking.complete && !forFuture) return undefined;
  const rules = (policy.ingress?.rules.length ?? 0) + (policy.egress?.rules.length ?? 0);
  return { kind: 'no-effect', policy: policy.ref, origin: policy.origin, isolatesOnly: rules === 0, forFuture };
}

function unusedRule(
  looking: Looking,
  touched: TouchedPolicy,
  one: TouchedRule,
  left: Left,
  next: Left,
): UnusedRule | undefined {
  const { rule, direction } = one;
  const trial = trialOf(looking, left, next);
  const taken = createTaken(looking.crowd.world, touched.policy, rule, direction);
  for (const subject of touched.subjects) {
    for (const peer of sidesOf(looking, trial, subject, direction, rule)) {
      if (!trial.same(subject, direction, peer)) return undefined;
      taken.note(podEnd(subject.after, peer.family), peer, trial.without(subject, direction));
    }
  }
  const forFuture = holdsForFuture(looking, left, next);
  if (!looking.complete && !forFuture) return undefined;
  return {
    kind: 'unused-rule',
    ...placeOf(touched, one, rule.origin),
    how: howOf(taken),
    action: rule.action,
    peers: rule.peers === undefined ? 'every peer' : rule.peers.map(peerWords).join(' or '),
    ports: rule.ports === undefined ? 'every port' : rule.ports.map(portText).join(', '),
    by: taken.by(),
    forFuture,
  };
}

function howOf(taken: Taken): UnusedRule['how'] {
  if (!taken.matches()) return 'matches-nothing';
  return taken.byEarlier() ? 'never-reached' : 'shadowed';
}

/** The policies of a subject as they are, and without what is tried. */
interface Trial {
  with(subject: EndpointClass, direction: Direction): readonly Selecting[];
  without(subject: EndpointClass, direction: Direction): readonly Selecting[];
  same(subject: EndpointClass, direction: Direction, peer: End): boolean;
}

function trialOf({ crowd }: Looking, left: Left, next: Left): Trial {
  const { world } = crowd;
  const [before, after] = [policiesWith(world, left), policiesWith(world, next)];
  return {
    with: before,
    without: after,
    same: (subject, direction, peer) => {
      const end = podEnd(subject.after, peer.family);
      const [all, others] = [before(subject, direction), after(subject, direction)];
      return sameMap(permits(world, direction, end, peer, all), permits(world, direction, end, peer, others));
    },
  };
}

/** What an enforcer makes of policies is asked for anew where it departs from what they say. */
function policiesWith(world: CompiledWorld, left: Left): Trial['with'] {
  const known = new Map<EndpointClass, Partial<Record<Direction, readonly Selecting[]>>>();
  const departs = world.enforced !== world.world.policies;
  const asked = departs ? derive(world, deltaOf(left)) : world;
  return (subject, direction) => {
    const found = known.get(subject)?.[direction];
    if (found !== undefined) return found;
    const all = selecting(asked, subject.after, direction);
    const list = departs ? all : all.flatMap((member) => replaced(member, direction, left));
    known.set(subject, { ...known.get(subject), [direction]: list });
    return list;
  };
}

function replaced(member: Selecting, direction: Direction, left: Left): readonly Selecting[] {
  const key = keyOf(member.policy.ref);
  if (!left.has(key)) return [member];
  const policy = left.get(key);
  const rules = policy?.[direction];
  return policy === undefined || rules === undefined ? [] : [{ ...member, policy, direction: rules }];
}

function deltaOf(left: Left): WorldDelta {
  return {
    policies: [...left.values()].flatMap((policy) => policy ?? []),
    removedPolicies: [...left].flatMap(([key, policy]) => (policy === undefined ? [key] : [])),
  };
}

/** Proofs about pods to come are cut short early: without one, what is of no use is so "now". */
const futureBounds = { nodesOfPlace: 20_000, nodes: 60_000, pairs: 2_000, altered: 0 };
const workOfProof = 200_000;

/** Whether pods that do not exist yet are answered the same, proved for all of them at once. */
function holdsForFuture({ crowd }: Looking, left: Left, next: Left): boolean {
  const { world } = crowd;
  crowd.spend(workOfProof + world.pods.size);
  const [before, after] = [left, next].map((state) => derive(world, deltaOf(state)));
  if (before === undefined || after === undefined) return false;
  const { differences, unsearched } = futureDifferences(before, after, futureBounds);
  return differences.length === 0 && unsearched.length === 0;
}

function isUnchanged(looking: Looking, trial: Trial, subject: EndpointClass, direction: Direction): boolean {
  for (const peer of sidesOf(looking, trial, subject, direction)) {
    if (!trial.same(subject, direction, peer)) return false;
  }
  return true;
}

/**
 * Every other end that the policies can tell apart, one of each kind: each stretch of outside addresses, any other pod,
 * and pods that are named, those first that are found at once. With `rule`, only pods that it may match.
 */
function* sidesOf(
  { crowd }: Looking,
  trial: Trial,
  subject: EndpointClass,
  direction: Direction,
  rule?: PolicyRule,
): Generator<End> {
  const { world, index } = crowd;
  const policies = trial.with(subject, direction);
  const ends = (classes: Iterable<EndpointClass>): readonly End[] =>
    [...classes].flatMap((one) => {
      if (one === subject && !one.plural) return [];
      const [source, destination] = direction === 'egress' ? [subject, one] : [one, subject];
      return commonFamilies(world, source.after, destination.after).map((family) => podEnd(one.after, family));
    });
  const outside = stretches([world], policies).map(({ family, first }): End => ({ family, address: first }));
  crowd.spend((outside.length + 2) * (policies.length + 1));
  yield* outside;
  yield* families.map((family): End => ({ family }));
  const first = new Set((rule?.peers ?? []).flatMap((peer) => (peer.kind === 'pods' ? crowd.matching(peer) : [])));
  crowd.spend(first.size * (policies.length + 1));
  yield* ends(first);
  const asked = rule === undefined || isOpen(rule) ? policies : onlyRule(policies, rule);
  const named = [...namedPeers(world, 'after', index, asked, direction)].flatMap((at) => index.classes[at] ?? []);
  crowd.spend(index.classes.length + named.length * (policies.length + 1));
  yield* ends(named.filter((one) => !first.has(one)));
}

const families = ['IPv4', 'IPv6'] as const;

/** Whether it may match ends that no peer of it names. */
function isOpen({ peers, subjects, family }: PolicyRule): boolean {
  return (
    peers === undefined ||
    peers.some(({ kind }) => kind === 'unknown') ||
    subjects !== undefined ||
    family !== undefined
  );
}

function onlyRule([first]: readonly Selecting[], rule: PolicyRule): readonly Selecting[] {
  return first === undefined ? [] : [{ ...first, direction: { ...first.direction, rules: [rule] } }];
}
