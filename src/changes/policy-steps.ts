/** A changed policy in steps: subject, directions, rules, and inside of a rule its peers and ports. */
import { directionContent, ruleContent } from '../engine/content.ts';
import { pruneKey } from '../engine/difference.ts';
import type { Direction, Policy, PolicyDirection, PolicyRule, SelectorPart, Tier } from '../model/policy.ts';
import { noLonger } from './places.ts';
import { peersOf, portsOf, ruleSteps, wholeRule } from './rule-steps.ts';
import { scopeSteps, selectorSteps } from './selector-steps.ts';
import type { Alike, Effect, Entry, Step, Steps } from './steps.ts';
import { align, alignInOrder, listSteps, oneStep, presence, unchanged } from './steps.ts';
import type { Lost } from './units.ts';

/**
 * `reading` is that of the policy's tier: whether the order of rules counts. `lost` is told of the manifest where the
 * later side has none.
 */
export function policySteps(
  before: Policy | undefined,
  after: Policy | undefined,
  reading: Tier['reading'],
  lost: Lost,
): Steps<Policy | undefined> {
  if (before === undefined && after === undefined) return unchanged(undefined);
  if (after === undefined || before === undefined || before.tier !== after.tier) {
    return wholePolicy(before, after, reading, lost);
  }
  const pods = selectorSteps(before.subject.pods, after.subject.pods, subjectStep(before, after, ''));
  const namespaces = scopeSteps(
    before.subject.namespaces,
    after.subject.namespaces,
    subjectStep(before, after, 'namespace '),
  );
  const rank = rankSteps(before, after);
  const condition = conditionSteps(before, after, lost);
  const ingress = directionSteps(before, after, 'ingress', reading);
  const egress = directionSteps(before, after, 'egress', reading);
  return {
    steps: [pods, namespaces, ingress, egress, condition, rank].flatMap(({ steps }) => steps),
    build: (undone) => {
      const subject = { ...after.subject, pods: pods.build(undone), namespaces: namespaces.build(undone) };
      return assembled({ ...after, rank: rank.build(undone), subject }, condition.build(undone), {
        ingress: ingress.build(undone),
        egress: egress.build(undone),
      });
    },
  };
}

/** A copy with these directions and this condition, absent where they are undefined. */
function assembled(
  policy: Policy,
  condition: Policy['condition'],
  directions: Readonly<Record<Direction, PolicyDirection | undefined>>,
): Policy {
  const { ingress: _, egress: __, condition: ___, ...rest } = policy;
  const { ingress, egress } = directions;
  return {
    ...rest,
    ...(condition === undefined ? {} : { condition }),
    ...(ingress === undefined ? {} : { ingress }),
    ...(egress === undefined ? {} : { egress }),
  };
}

/** A policy that is new, gone, or of another tier. A new one can lose rules before it goes as a whole. */
function wholePolicy(
  before: Policy | undefined,
  after: Policy | undefined,
  reading: Tier['reading'],
  lost: Lost,
): Steps<Policy | undefined> {
  if (after === undefined) {
    if (before === undefined) return unchanged(undefined);
    const words = (): string => `the policy ${lost}`;
    return oneStep<Policy | undefined>(before, undefined, { origin: before.origin, words, rank: 4, inside: [] });
  }
  const added = { ingress: addedRules(after.ingress, 'ingress'), egress: addedRules(after.egress, 'egress') };
  const step = {
    origin: after.subject.origin,
    words: ({ direction = 'ingress' }: Effect) => newPolicyWords(after, direction, reading),
    rank: 4,
  };
  const inside = {
    steps: [...added.ingress.steps, ...added.egress.steps],
    build: (undone: ReadonlySet<Step>) =>
      assembled(after, after.condition, { ingress: added.ingress.build(undone), egress: added.egress.build(undone) }),
  };
  return presence(before, inside, step);
}

function newPolicyWords(policy: Policy, direction: Direction, reading: Tier['reading']): string {
  if (policy[direction]?.isolates === true) return `the policy is new and isolates ${direction}`;
  return reading === 'ordered' ? 'the policy is new' : `the policy is new and names ${direction}`;
}

/** The direction of a new policy, whose rules can be taken away one by one. */
function addedRules(direction: PolicyDirection | undefined, which: Direction): Steps<PolicyDirection | undefined> {
  if (direction === undefined) return unchanged(undefined);
  const rules = listSteps(direction.rules.map((rule) => wholeRule(undefined, rule, which)));
  return { steps: rules.steps, build: (undone) => ({ ...direction, rules: rules.build(undone) }) };
}

function subjectStep(before: Policy, after: Policy, prefix: string) {
  const words = (parts: readonly SelectorPart[]): string => parts.map(({ text }) => text).join(', ') || 'every pod';
  const text = `the policy selected ${words(before.subject.parts)} and selects ${words(after.subject.parts)}`;
  return {
    whole: after.subject.origin,
    was: before.subject.parts,
    parts: after.subject.parts,
    prefix,
    step: { words: () => text, rank: 1, inside: [] },
  };
}

function rankSteps(before: Policy, after: Policy): Steps<number> {
  if (before.rank === after.rank) return unchanged(after.rank);
  const words = (): string => `the priority of the policy was ${before.rank} and is ${after.rank}`;
  return oneStep(before.rank, after.rank, { origin: after.rankOrigin ?? after.origin, words, rank: 3, inside: [] });
}

function conditionSteps(before: Policy, after: Policy, lost: Lost): Steps<Policy['condition']> {
  if (before.condition?.key === after.condition?.key) return unchanged(after.condition);
  const hangsOnPruning = ({ condition }: Policy): boolean => condition?.key.includes(pruneKey) === true;
  const removed = hangsOnPruning(after) && !hangsOnPruning(before);
  const words = (): string =>
    removed ? `the manifest of the policy ${lost}` : 'whether the policy exists hangs on something else now';
  const origin = removed ? before.origin : after.origin;
  return oneStep(before.condition, after.condition, { origin, words, rank: 3, inside: [] });
}

function directionSteps(
  before: Policy,
  after: Policy,
  which: Direction,
  reading: Tier['reading'],
): Steps<PolicyDirection | undefined> {
  const origin = after[which]?.typeOrigin ?? after.typesOrigin ?? after.origin;
  if (before[which] === undefined && after[which] === undefined) return unchanged(undefined);
  // Where no direction isolates, one that is absent is one without rules.
  const none = reading === 'ordered' ? { isolates: false, rules: [], origin } : undefined;
  const [was, is] = [before[which] ?? none, after[which] ?? none];
  if (was === undefined || is === undefined) {
    const words = (): string => (is === undefined ? noLonger(which) : `the policy applies to ${which} now`);
    const inside = is === undefined ? undefined : addedRules(is, which);
    return presence(was, inside, { origin, words, rank: 2, direction: which });
  }
  if (directionContent(was) === directionContent(is)) return unchanged(is);
  const entries = (reading === 'ordered' ? alignInOrder : align)(was.rules, is.rules, ruleContent, alikeRules);
  const rules = listSteps(entries.map((entry) => entrySteps(entry, which, was.rules, is.rules)));
  return { steps: rules.steps, build: (undone) => ({ ...is, rules: rules.build(undone) }) };
}

/** Where order counts, a rule that came and went only stands elsewhere. */
function entrySteps(
  { before, after }: Entry<PolicyRule>,
  which: Direction,
  was: readonly PolicyRule[],
  is: readonly PolicyRule[],
): Steps<PolicyRule | undefined> {
  if (before !== undefined && after !== undefined) return ruleSteps(before, after, which);
  const [rule, others] = before === undefined ? [after, was] : [before, is];
  const twin = rule && others.find((one) => ruleContent(one) === ruleContent(rule));
  return wholeRule(before, after, which, twin);
}

/** Which rule most likely became another one. */
const alikeRules: readonly Alike<PolicyRule>[] = [
  (a, b) => peersOf(a) === peersOf(b),
  (a, b) => portsOf(a) === portsOf(b) && a.index === b.index,
  (a, b) => a.index === b.index && sharesPart(a, b),
  (a, b) => portsOf(a) === portsOf(b),
];

function sharesPart(a: PolicyRule, b: PolicyRule): boolean {
  const partsOf = (rule: PolicyRule): readonly string[] => [...peersOf(rule).split('|'), ...portsOf(rule).split('|')];
  const parts = new Set(partsOf(a).filter((part) => part !== ''));
  return partsOf(b).some((part) => parts.has(part));
}
