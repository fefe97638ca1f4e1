/** Which rules and policies a recorded connection uses. */
import type { Outcomes } from '../model/evidence.ts';
import { joinedOutcomes, startOfNewest } from '../model/evidence.ts';
import type { WayAnswer } from '../model/finding.ts';
import type { Connection, ObjectWrite } from '../model/flow.ts';
import type { ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { Reason } from '../model/verdict.ts';

interface Tally {
  connections: number;
  outcomes: Outcomes;
}

export interface Use {
  connections: number;
  matched: Outcomes;
  isolating: Outcomes;
  /** By direction and position. */
  readonly rules: Map<string, Tally>;
  readonly older: Tally;
}

/** What one connection meets of one policy. */
interface Met {
  readonly matched: Mutable;
  readonly isolating: Mutable;
  readonly rules: Map<string, Mutable>;
  readonly older: Mutable;
}

type Mutable = { -readonly [Verdict in keyof Outcomes]: Outcomes[Verdict] };

export function freshUse(): Use {
  return { connections: 0, matched: {}, isolating: {}, rules: new Map(), older: { connections: 0, outcomes: {} } };
}

export function addUse(use: Use, { matched, isolating, rules, older }: Met): void {
  if (hasAny(matched) || hasAny(isolating)) use.connections++;
  use.matched = joinedOutcomes([use.matched, matched]);
  use.isolating = joinedOutcomes([use.isolating, isolating]);
  for (const [rule, outcomes] of rules) {
    const tally = use.rules.get(rule) ?? { connections: 0, outcomes: {} };
    use.rules.set(rule, tally);
    addTo(tally, outcomes);
  }
  if (hasAny(older)) addTo(use.older, older);
}

function addTo(tally: Tally, outcomes: Outcomes): void {
  tally.connections++;
  tally.outcomes = joinedOutcomes([tally.outcomes, outcomes]);
}

function hasAny(outcomes: Outcomes): boolean {
  return Object.keys(outcomes).length > 0;
}

/** What a connection meets, by policy. Records from before the last write of a policy are told apart. */
export function usesOf(
  ways: readonly WayAnswer[],
  connection: Connection,
  lastWrites: ReadonlyMap<ObjectKey, ObjectWrite>,
): ReadonlyMap<ObjectKey, Met> {
  const found = new Map<ObjectKey, Met>();
  for (const verdict of ['allowed', 'denied', 'other'] as const) {
    const evidence = connection[verdict];
    if (evidence === undefined) continue;
    for (const { policy, rule } of placesOf(waysFor(verdict, ways))) {
      const met = found.get(policy) ?? { matched: {}, isolating: {}, rules: new Map<string, Mutable>(), older: {} };
      found.set(policy, met);
      const written = lastWrites.get(policy);
      if (written !== undefined && startOfNewest(evidence) < written.time) met.older[verdict] = evidence;
      else if (rule === undefined) met.isolating[verdict] = evidence;
      else {
        met.matched[verdict] = evidence;
        met.rules.set(rule, { ...met.rules.get(rule), [verdict]: evidence });
      }
    }
  }
  return found;
}

/** A record uses what gives its verdict; where nothing does for sure, what may. A contradicted policy is not used. */
function waysFor(verdict: keyof Outcomes, ways: readonly WayAnswer[]): readonly WayAnswer[] {
  if (verdict === 'other') return ways;
  const same = ways.filter(({ answer }) => answer === verdict);
  return same.length > 0 ? same : ways.filter(({ answer }) => answer === 'unknown');
}

interface Place {
  readonly policy: ObjectKey;
  /** Absent: it isolates. */
  readonly rule?: string;
}

function placesOf(ways: readonly WayAnswer[]): readonly Place[] {
  return ways.flatMap(({ reasons }) =>
    reasons.flatMap((reason): readonly Place[] => {
      if (reason.kind === 'rule') return [{ policy: keyOf(reason.policy), rule: `${reason.direction} ${reason.rule}` }];
      return reason.kind === 'isolated' ? reason.policies.map(({ policy }) => ({ policy: keyOf(policy) })) : [];
    }),
  );
}

export function distinctReasons(ways: readonly WayAnswer[]): readonly Reason[] {
  const all = ways.flatMap(({ reasons }) => reasons);
  return [...new Map(all.map((reason) => [JSON.stringify(reason), reason])).values()];
}
