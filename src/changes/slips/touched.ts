/** What of a policy the change touches: the rules, peers and ports that the base side does not have. */
import type { EndpointClass } from '../../engine/classes.ts';
import { peerContent, portContent, ruleContent, subjectContent } from '../../engine/content.ts';
import type { RulePlace } from '../../model/slip.ts';
import type { Origin } from '../../model/origin.ts';
import type { Direction, Peer, Policy, PolicyRule } from '../../model/policy.ts';
import type { Changes } from '../units.ts';
import type { Crowd } from './crowd.ts';

export interface TouchedPolicy {
  readonly policy: Policy;
  readonly before?: Policy;
  /** Whom it selects; never empty. */
  readonly subjects: readonly EndpointClass[];
  readonly rules: readonly TouchedRule[];
}

export interface TouchedRule {
  readonly direction: Direction;
  readonly rule: PolicyRule;
  /** Peers that no rule of this direction had. */
  readonly peers: readonly Peer[];
}

export const directions = ['ingress', 'egress'] as const;

/** Changed policies that exist for certain and select somebody. */
export function touchedPolicies({ units }: Changes, crowd: Crowd): readonly TouchedPolicy[] {
  return units.flatMap((unit): readonly TouchedPolicy[] => {
    if (unit.kind !== 'policy' || unit.after === undefined || unit.after.condition !== undefined) return [];
    const { before, after } = unit;
    const subjects = crowd.matching(after.subject);
    if (subjects.length === 0) return [];
    const rules = directions.flatMap((direction) => touchedRules(before, after, direction));
    return [{ policy: after, ...(before === undefined ? {} : { before }), subjects, rules }];
  });
}

/** New rules, and all of them where the policy selects others now. */
function touchedRules(before: Policy | undefined, after: Policy, direction: Direction): readonly TouchedRule[] {
  const old = before?.[direction]?.rules ?? [];
  const sameSubject = before !== undefined && subjectContent(before.subject) === subjectContent(after.subject);
  const oldRules = new Set(sameSubject ? old.map(ruleContent) : []);
  const oldPeers = new Set(old.flatMap(({ peers }) => (peers ?? []).map(peerContent)));
  return (after[direction]?.rules ?? [])
    .filter((rule) => !oldRules.has(ruleContent(rule)))
    .map((rule) => ({
      direction,
      rule,
      peers: (rule.peers ?? []).filter((peer) => !oldPeers.has(peerContent(peer))),
    }));
}

/** Whether the base side has, in one rule of the direction, both of these parts next to each other. */
export function hadNeighbours(
  before: Policy | undefined,
  direction: Direction,
  first: string,
  second: string,
): boolean {
  return (before?.[direction]?.rules ?? []).some(({ peers = [], ports = [] }) =>
    [peers.map(peerContent), ports.map(portContent)].some((texts) =>
      texts.some((text, at) => text === first && texts[at + 1] === second),
    ),
  );
}

export function placeOf(
  { policy }: Pick<TouchedPolicy, 'policy'>,
  touched: Pick<TouchedRule, 'direction' | 'rule'>,
  origin: Origin,
): RulePlace {
  return { policy: policy.ref, direction: touched.direction, rule: touched.rule.index, origin };
}
