/**
 * The walk through the tiers: one subject, one direction, one peer, all ports at once.
 *
 * In each tier the policies that select the subject are asked. The first matching rule decides, or in a union tier any
 * allowing rule; if none matched, an isolating tier denies what its selecting policies isolate, else the next tier is
 * asked. After the last tier traffic is allowed. No dialect and no enforcer is known here.
 */
import { formatRef, keyOf } from '../model/object.ts';
import type { Direction, Policy, PolicyRule, Tier } from '../model/policy.ts';
import type { Protocol } from '../model/network.ts';
import type { Answer, Atom, IsolatingPolicy, Reason, Verdict } from '../model/verdict.ts';
import type { CompiledWorld, Selecting } from './compile.ts';
import type { Decision } from './decision.ts';
import { allowed, answerOf, denied } from './decision.ts';
import type { Half, SubjectEnd } from './halves.ts';
import { halfOf, isSubject } from './halves.ts';
import type { End } from './match.ts';
import { comesFromOwnNode, matchesPeers, ruleMatch } from './match.ts';
import type { PortMap } from './ports.ts';
import { combine, constant, everyPort, placeOf, sameMap, transform, valueAt } from './ports.ts';

/** The ports that the subject's policies allow towards the peer in this direction. */
export function permits(
  world: CompiledWorld,
  direction: Direction,
  subject: End,
  peer: End,
  policies?: readonly Selecting[],
): PortMap {
  if (!isSubject(subject)) return everyPort;
  if (policies === undefined) {
    const half = halfOf(world, direction, subject, peer);
    return (half.ports ??= permitted(world, direction, subject, peer, half));
  }
  const match = (rule: PolicyRule): PortMap => ruleMatch(world, rule, direction, subject, peer);
  return permitted(world, direction, subject, peer, { chosen: policies, match });
}

/** The same of given policies, with what each of their rules matches. */
export function permitted(
  world: CompiledWorld,
  direction: Direction,
  subject: SubjectEnd,
  peer: End,
  { chosen, match }: Pick<Half, 'chosen' | 'match'>,
): PortMap {
  const walked = walk(world, chosen, match);
  if (direction === 'egress') return walked;
  const own = comesFromOwnNode(world.run, subject.pod, peer);
  return own === denied ? walked : transform(walked, (value) => world.run.decisions.or(value, own));
}

/** The tiers from the last to the first, each falling back on what comes after it. */
export function walk(
  world: CompiledWorld,
  policies: readonly Selecting[],
  match: (rule: PolicyRule) => PortMap,
): PortMap {
  if (policies.length === 0) return everyPort;
  return world.tiers.reduceRight<PortMap>((next, tier) => {
    const members = policies.filter(({ policy }) => policy.tier === tier.id);
    return members.length === 0 ? next : walkTier(world, tier, members, match, next);
  }, everyPort);
}

function walkTier(
  world: CompiledWorld,
  tier: Tier,
  members: readonly Selecting[],
  match: (rule: PolicyRule) => PortMap,
  next: PortMap,
): PortMap {
  const { decisions } = world.run;
  const isolated = members.reduce<Decision>(
    (any, { direction, selects }) => (direction.isolates ? decisions.or(any, selects) : any),
    denied,
  );
  const closing = tier.end === 'isolating' ? constant(isolated) : constant(denied);
  // If isolated then denied else the next tier.
  const rest = combine(closing, next, (isolates, after) => decisions.choose(isolates, denied, after));
  const steps = (member: Selecting): readonly Step[] => stepsOf(world, member, match, next);
  const before = (after: PortMap, { matched, outcome }: Step): PortMap => chooseMap(world, matched, outcome, after);
  const allBefore = (after: PortMap, all: readonly Step[]): PortMap =>
    all.length > mostSteps ? before(after, asOne(world, all)) : all.reduceRight(before, after);
  if (tier.reading === 'union') return allBefore(rest, members.flatMap(steps));
  return ranked(members).reduceRight((after, tied) => {
    const [only, ...others] = tied;
    if (only !== undefined && others.length === 0) return allBefore(after, steps(only));
    return before(after, tiedStep(world, tied, steps));
  }, rest);
}

/** Where a rule, or several together, match, and what they decide there. */
interface Step {
  readonly matched: PortMap;
  readonly outcome: PortMap;
}

/** The rules of one policy that can match, in order. */
function stepsOf(
  world: CompiledWorld,
  { direction, selects }: Selecting,
  match: (rule: PolicyRule) => PortMap,
  next: PortMap,
): readonly Step[] {
  return direction.rules.flatMap((rule): readonly Step[] => {
    const matched = match(rule);
    if (matched.starts.length === 1 && matched.values[0] === denied) return [];
    const outcome = rule.action === 'allow' ? everyPort : rule.action === 'deny' ? constant(denied) : next;
    const { and } = world.run.decisions;
    return [{ matched: selects === allowed ? matched : transform(matched, (value) => and(value, selects)), outcome }];
  });
}

/** Of more rules each would go through the borders of all behind it, so halves are put together. */
const mostSteps = 64;

/** Several steps, the first of which comes first. */
function asOne(world: CompiledWorld, steps: readonly Step[]): Step {
  if (steps.length < 2) return steps[0] ?? nowhere;
  const middle = steps.length >> 1;
  return inFrontOf(world, asOne(world, steps.slice(0, middle)), asOne(world, steps.slice(middle)));
}

const nowhere: Step = { matched: constant(denied), outcome: constant(denied) };

/**
 * Policies of one rank: any of them may come first. Each but the last is in front of all later ones or behind them, on
 * a condition of its own; which it is leaves no trace where they decide alike. The work grows with their number alone.
 */
function tiedStep(
  world: CompiledWorld,
  tied: readonly Selecting[],
  steps: (member: Selecting) => readonly Step[],
): Step {
  return tied.reduceRight<Step>((later, member) => {
    const own = inFrontOf(world, asOne(world, steps(member)), nowhere);
    const [first, last] = [inFrontOf(world, own, later), inFrontOf(world, later, own)];
    if (sameMap(first.outcome, last.outcome)) return first;
    const order = constant(world.run.decisions.atom(orderAtom(member.policy)));
    return { matched: first.matched, outcome: chooseMap(world, order, first.outcome, last.outcome) };
  }, nowhere);
}

/** One before the other. Where neither matches the outcome is denied, so that equal ones look equal. */
function inFrontOf(world: CompiledWorld, first: Step, second: Step): Step {
  const { decisions } = world.run;
  return {
    matched: combine(first.matched, second.matched, (a, b) => decisions.widen(decisions.or(a, b))),
    outcome: chooseMap(world, first.matched, first.outcome, second.outcome),
  };
}

function orderAtom({ tier, rank, ref }: Policy): Atom {
  return {
    key: `order:${tier}:${rank}:${keyOf(ref)}`,
    text: `${formatRef(ref)} comes before the other policies of its priority ${rank}`,
  };
}

/** Members by rising rank; those of one rank together, by name. */
function ranked(members: readonly Selecting[]): readonly (readonly Selecting[])[] {
  const groups = new Map<number, Selecting[]>();
  for (const member of members) {
    const group = groups.get(member.policy.rank);
    if (group === undefined) groups.set(member.policy.rank, [member]);
    else group.push(member);
  }
  const name = ({ policy }: Selecting): string => keyOf(policy.ref);
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group.sort((a, b) => (name(a) < name(b) ? -1 : 1)));
}

function chooseMap(world: CompiledWorld, condition: PortMap, yes: PortMap, no: PortMap): PortMap {
  const { decisions } = world.run;
  if (yes.starts.length === 1) {
    const value = yes.values[0] ?? denied;
    return combine(condition, no, (test, other) => decisions.widen(decisions.choose(test, value, other)));
  }
  // `test and yes` or `not test and no`, in two steps since maps combine in pairs.
  const taken = combine(condition, yes, decisions.and);
  const left = combine(condition, no, (test, other) => decisions.choose(test, denied, other));
  return combine(taken, left, (a, b) => decisions.widen(decisions.or(a, b)));
}

/** Whether both ends are the same pod: its traffic to itself never leaves it. */
export function isSamePod(source: End, destination: End): boolean {
  return source.pod !== undefined && source.pod.endpoint.id === destination.pod?.endpoint.id;
}

/** The decision about one connection: egress of the source and ingress of the destination. */
export function decide(world: CompiledWorld, source: End, destination: End): PortMap {
  return isSamePod(source, destination) ? everyPort : decideBetween(world, source, destination);
}

/** The same for two different pods, even where one stands for both. */
export function decideBetween(world: CompiledWorld, source: End, destination: End): PortMap {
  const egress = permits(world, 'egress', source, destination);
  const ingress = permits(world, 'ingress', destination, source);
  return combine(egress, ingress, (a, b) => world.run.decisions.widen(world.run.decisions.and(a, b)));
}

/** The verdict on one connection with its ordered grounds. */
export function evaluate(
  world: CompiledWorld,
  source: End,
  destination: End,
  protocol: Protocol,
  port: number,
): Verdict {
  const { decisions } = world.run;
  if (isSamePod(source, destination)) {
    return { answer: 'allowed', egress: 'allowed', ingress: 'allowed', reasons: [{ kind: 'same-pod' }], atoms: [] };
  }
  const place = placeOf(protocol, port);
  const egress = valueAt(permits(world, 'egress', source, destination), place);
  const ingress = valueAt(permits(world, 'ingress', destination, source), place);
  const both = decisions.widen(decisions.and(egress, ingress));
  return {
    answer: answerOf(both),
    egress: answerOf(egress),
    ingress: answerOf(ingress),
    reasons: [
      ...grounds(world, 'egress', source, destination, place, answerOf(egress)),
      ...grounds(world, 'ingress', destination, source, place, answerOf(ingress)),
    ],
    atoms: decisions.atomsOf(both),
  };
}

/** The grounds of one direction at one place of the port line, in the order of the walk. */
export function grounds(
  world: CompiledWorld,
  direction: Direction,
  subject: End,
  peer: End,
  place: number,
  answer: Answer,
): readonly Reason[] {
  if (!isSubject(subject)) return [];
  const own = direction === 'ingress' ? comesFromOwnNode(world.run, subject.pod, peer) : denied;
  if (own === allowed) return [{ kind: 'own-node', certain: true }];
  const reasons: Reason[] = own === denied ? [] : [{ kind: 'own-node', certain: false }];
  const half = halfOf(world, direction, subject, peer);
  const chosen = stated(world, direction, subject, peer, place, half.chosen);
  if (chosen.length === 0) return [...reasons, { kind: 'default', direction }];
  for (const tier of world.tiers) {
    const members = chosen.filter(({ policy }) => policy.tier === tier.id);
    const found = tierGrounds({ direction, place, match: half.match }, tier, members);
    reasons.push(...found.reasons);
    if (found.final) return reasons;
    const isolating = members.filter((member) => member.direction.isolates);
    if (tier.end !== 'isolating' || isolating.length === 0) continue;
    const certain = isolating.some(({ selects }) => selects === allowed);
    if (answer !== 'allowed') {
      reasons.push({
        kind: 'isolated',
        direction,
        tier: tier.id,
        certain,
        policies: isolating.map((member) => ({
          policy: member.policy.ref,
          origin: member.policy.subject.origin,
          ...lackOf(world, direction, peer, member),
        })),
      });
    }
    // What allows is among the rules of this tier; a later one is never asked.
    if (certain) return reasons;
  }
  return [...reasons, { kind: 'default', direction }];
}

/** Why no rule of an isolating policy matched. */
function lackOf(
  world: CompiledWorld,
  direction: Direction,
  peer: End,
  { direction: { rules } }: Selecting,
): Pick<IsolatingPolicy, 'lacks' | 'rules'> {
  if (rules.length === 0) return { lacks: 'rules' };
  const naming = rules.filter((rule) => matchesPeers(world, rule.peers, direction, peer) !== denied);
  return naming.length === 0 ? { lacks: 'peer' } : { lacks: 'port', rules: naming.map(({ index }) => index) };
}

/** The policies that select the subject; without what a deviation adds, where the connection is allowed anyhow. */
function stated(
  world: CompiledWorld,
  direction: Direction,
  subject: SubjectEnd,
  peer: End,
  place: number,
  chosen: readonly Selecting[],
): readonly Selecting[] {
  if (!chosen.some((member) => member.direction.rules.some(isAdded))) return chosen;
  const without = chosen.map((member) => {
    const rules = member.direction.rules.filter((rule) => !isAdded(rule));
    return { ...member, direction: { ...member.direction, rules } };
  });
  return valueAt(permits(world, direction, subject, peer, without), place) === allowed ? without : chosen;
}

function isAdded({ deviation }: PolicyRule): boolean {
  return deviation !== undefined;
}

interface Asked {
  readonly direction: Direction;
  readonly place: number;
  readonly match: (rule: PolicyRule) => PortMap;
}

/** The matching rules of a tier; in an ordered one only down to the one that decides. `final`: no later tier is asked. */
function tierGrounds(
  asked: Asked,
  tier: Tier,
  members: readonly Selecting[],
): { readonly reasons: readonly Reason[]; readonly final: boolean } {
  const reasons: RuleReason[] = [];
  if (tier.reading === 'union') {
    for (const member of members) reasons.push(...matchingRules(asked, tier, member));
    return { reasons, final: false };
  }
  for (const tied of ranked(members)) {
    const found = tied.map((member) => upToCertain(matchingRules(asked, tier, member)));
    const outcomes = new Set(found.flatMap((rules) => rules.map(({ action }) => action)));
    // Which of them comes first matters only if they say different things.
    const doubtful = found.filter((rules) => rules.length > 0).length > 1 && outcomes.size > 1;
    reasons.push(...found.flat().map((reason) => (doubtful ? { ...reason, certain: false } : reason)));
    const deciding = found.map((rules) => rules.at(-1)).find((rule) => rule?.certain === true);
    if (deciding !== undefined) return { reasons, final: !outcomes.has('pass') };
  }
  return { reasons, final: false };
}

type RuleReason = Reason & { readonly kind: 'rule' };

function upToCertain(rules: readonly RuleReason[]): readonly RuleReason[] {
  const last = rules.findIndex(({ certain }) => certain);
  return last < 0 ? rules : rules.slice(0, last + 1);
}

function matchingRules(asked: Asked, tier: Tier, { policy, direction: side, selects }: Selecting): RuleReason[] {
  const { direction, place, match } = asked;
  return side.rules.flatMap((rule): RuleReason[] => {
    const matched = valueAt(match(rule), place);
    if (matched === denied) return [];
    return [
      {
        kind: 'rule',
        direction,
        tier: tier.id,
        policy: policy.ref,
        rule: rule.index,
        action: rule.action,
        certain: matched === allowed && selects === allowed,
        ...(rule.deviation === undefined ? {} : { deviation: rule.deviation }),
        origin: rule.origin,
      },
    ];
  });
}
