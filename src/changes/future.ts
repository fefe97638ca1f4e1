/**
 * What the change opens and closes to pods that do not exist yet, in the words of the rules that do it. Told only
 * where no pair of pods that exist shows the same: else it is the same finding.
 */
import type { CompiledWorld, Pod } from '../engine/compile.ts';
import { matchesPods } from '../engine/compile.ts';
import { peerContent, ruleContent } from '../engine/content.ts';
import type { Decision } from '../engine/decision.ts';
import { allowed, denied } from '../engine/decision.ts';
import type { PairDifference } from '../engine/difference.ts';
import type { FutureDifference } from '../engine/future-pairs.ts';
import type { Future } from '../engine/future.ts';
import { ruleMatch } from '../engine/match.ts';
import type { PortMap } from '../engine/ports.ts';
import { combine, transform } from '../engine/ports.ts';
import { certainly } from '../engine/symbolic.ts';
import type { FutureAccess } from '../model/comparison.ts';
import { formatRef } from '../model/object.ts';
import type { Direction, Peer, Policy, PolicyRule } from '../model/policy.ts';
import { everybody, peerInWords, portsInWords, subjectInWords } from './future-words.ts';
import { isolated } from './isolation.ts';
import { createShown } from './shown.ts';
import type { Shown } from './shown.ts';
import { isSplitPeer, surpriseOf } from './surprise.ts';
import type { Changes, NamespaceUnit, PolicyUnit, Unit } from './units.ts';

const signs = ['opened', 'closed'] as const;
type Sign = (typeof signs)[number];

/** What all functions here look at. */
interface Looking {
  readonly changes: Changes;
  readonly worlds: Future['worlds'];
  readonly sees: Future['sees'];
  readonly shown: Shown;
  readonly isolation: (side: 'before' | 'after', pod: Pod, direction: Direction) => Decision;
  readonly out: Map<string, FutureAccess>;
}

export function futureAccess(
  changes: Changes,
  found: readonly PairDifference[],
  { worlds, differences, sees }: Future,
): readonly FutureAccess[] {
  if (differences.length === 0) return [];
  const policies = unitsByNamespace(changes.units);
  const looking: Looking = {
    changes,
    worlds,
    sees,
    shown: createShown(changes, found),
    isolation: rememberIsolation(worlds),
    out: new Map(),
  };
  for (const one of differences) {
    // What the change does to pods that exist, they show themselves.
    if (one.subject.after.pod?.open === undefined) continue;
    const units = [...(policies.get(one.subjectNamespace) ?? []), ...(policies.get('') ?? [])];
    for (const unit of units) lookAtPolicy(looking, one, unit);
    const namespace = one.peerNamespace === undefined ? undefined : changes.namespaceUnit(one.peerNamespace);
    if (namespace?.before !== undefined && namespace.after !== undefined) lookAtNamespace(looking, one, namespace);
  }
  return [...looking.out.values()];
}

/** Under '' those that select in every namespace. */
function unitsByNamespace(units: readonly Unit[]): ReadonlyMap<string, readonly PolicyUnit[]> {
  const out = new Map<string, PolicyUnit[]>();
  for (const unit of units) {
    if (unit.kind !== 'policy') continue;
    const places = [unit.before, unit.after].flatMap((policy) => {
      const scope = policy?.subject.namespaces;
      return scope === undefined ? [] : [scope.kind === 'own' ? scope.namespace : ''];
    });
    for (const place of new Set(places)) out.set(place, [...(out.get(place) ?? []), unit]);
  }
  return out;
}

function rememberIsolation(worlds: Future['worlds']): Looking['isolation'] {
  const known = new Map<Pod, Map<string, Decision>>();
  return (side, pod, direction) => {
    const ofPod = known.get(pod) ?? new Map<string, Decision>();
    known.set(pod, ofPod);
    const key = `${side} ${direction}`;
    const value = ofPod.get(key) ?? isolated(worlds[side], pod, direction);
    ofPod.set(key, value);
    return value;
  };
}

/** A policy that the change touches: what it isolates or no longer does, and the peers that its rules name. */
function lookAtPolicy(looking: Looking, one: FutureDifference, unit: PolicyUnit): void {
  const { worlds, isolation } = looking;
  const { direction } = one;
  const { and, not } = worlds.after.run.decisions;
  const [was, is] = (['before', 'after'] as const).map((side) => {
    const pod = one.subject[side].pod;
    return pod === undefined ? denied : isolation(side, pod, direction);
  });
  const moves = {
    opened: { map: one.opens, isolation: and(was ?? denied, not(is ?? denied)), side: 'before' },
    closed: { map: one.closes, isolation: and(not(was ?? denied), is ?? denied), side: 'after' },
  } as const;
  for (const sign of signs) {
    const { map, isolation: moved, side } = moves[sign];
    const cause = unit[side];
    if (cause?.[direction]?.isolates === true && isSome(worlds.after, within(looking, one, cause, side, map, moved))) {
      tellIsolation(looking, unit, cause, direction, sign);
    }
    const rest = transform(map, (value) => and(value, not(moved)));
    for (const { policy, side: of, rules } of givingRules(unit, direction, sign)) {
      for (const rule of rules) lookAtRule(looking, one, { unit, policy, side: of, rule, sign }, rest);
    }
  }
}

/** The part of a map in which the policy selects the subject and something else holds. */
function within(
  { worlds }: Looking,
  one: FutureDifference,
  policy: Policy,
  side: 'before' | 'after',
  map: PortMap,
  also: Decision,
): PortMap {
  const { run } = worlds[side];
  const pod = one.subject[side].pod;
  const selects = pod === undefined ? denied : matchesPods(run, policy.subject.namespaces, policy.subject.pods, pod);
  const both = run.decisions.and(selects, also);
  return transform(map, (value) => run.decisions.and(value, both));
}

function isSome({ run }: CompiledWorld, map: PortMap): boolean {
  return map.values.some((value) => value !== denied && certainly(run.decisions, value) !== denied);
}

interface Giving {
  readonly policy: Policy;
  readonly side: 'before' | 'after';
  readonly rules: readonly PolicyRule[];
}

/** The rules of a changed policy that could do it: allowing ones that came, denying ones that went, and the reverse. */
function givingRules({ before, after }: PolicyUnit, direction: Direction, sign: Sign): readonly Giving[] {
  const gives = { opened: { after: 'allow', before: 'deny' }, closed: { after: 'deny', before: 'allow' } }[sign];
  return (['after', 'before'] as const).flatMap((side) => {
    const policy = side === 'after' ? after : before;
    const rules = policy?.[direction]?.rules.filter(({ action }) => action === gives[side] || action === 'pass');
    return policy === undefined || rules === undefined || rules.length === 0 ? [] : [{ policy, side, rules }];
  });
}

interface RuleAsked {
  readonly unit: PolicyUnit;
  readonly policy: Policy;
  readonly side: 'before' | 'after';
  readonly rule: PolicyRule;
  readonly sign: Sign;
}

function lookAtRule(looking: Looking, one: FutureDifference, asked: RuleAsked, map: PortMap): void {
  const { worlds } = looking;
  const { policy, side, rule } = asked;
  const { and } = worlds[side].run.decisions;
  const inside = within(looking, one, policy, side, map, allowed);
  if (!isSome(worlds[side], inside)) return;
  for (const peer of rule.peers ?? [undefined]) {
    const named = peer === undefined ? rule : { ...rule, peers: [peer] };
    const ports = (rule.ports ?? [undefined]).filter((port) => {
      const part = port === undefined ? named : { ...named, ports: [port] };
      const matched = ruleMatch(worlds[side], part, one.direction, one.subject[side], one.peer[side]);
      return isSome(worlds[side], combine(inside, matched, and));
    });
    if (ports.length > 0) tellRule(looking, asked, one.direction, peer, portsInWords(ports));
  }
}

function tellRule(
  looking: Looking,
  asked: RuleAsked,
  direction: Direction,
  peer: Peer | undefined,
  ports: readonly string[],
): void {
  const { unit, policy, side, rule, sign } = asked;
  const { out, shown } = looking;
  const named = peer === undefined ? '' : peerContent(peer);
  const key = `${formatRef(unit.object)} ${direction} ${sign} ${named} ${ruleContent(rule)}`;
  const known = out.get(key);
  if (known !== undefined) {
    out.set(key, { ...known, ports: [...new Set([...known.ports, ...ports])] });
    return;
  }
  if (shown.byRule(policy, side, direction, sign, peer)) return;
  // The half of an item that was split by mistake is told with the other half.
  const isHalf = (one: Peer): boolean => one !== peer && shown.byRule(policy, side, direction, sign, one);
  if (peer !== undefined && isSplitPeer(rule, peer) && (rule.peers ?? []).some(isHalf)) return;
  const origin = peer?.origin ?? rule.origin;
  const stated = surpriseOf({ origin, text: '', rule, ...(peer === undefined ? {} : { peer }) });
  out.set(key, {
    change: sign,
    by: 'rule',
    object: unit.object,
    direction,
    subject: subjectInWords(policy),
    subjects: shown.subjects(policy, side),
    peer: peer === undefined ? everybody : peerInWords(peer),
    ports,
    surprise: side === 'after' ? stated : 'implied',
    origin,
  });
}

function tellIsolation(looking: Looking, unit: PolicyUnit, policy: Policy, direction: Direction, sign: Sign): void {
  const side = sign === 'opened' ? 'before' : 'after';
  const key = `${formatRef(unit.object)} ${direction} ${sign} isolation`;
  // A namespace that comes or goes with the change takes its policies along.
  const home = looking.changes.namespaceUnit(policy.ref.namespace);
  if (home !== undefined && (home.before === undefined || home.after === undefined)) return;
  if (looking.out.has(key) || looking.shown.byIsolation(policy, side, direction)) return;
  const dropped = unit.after !== undefined && unit.after[direction] === undefined;
  const other = unit.after === undefined ? policy : unit.after;
  looking.out.set(key, {
    change: sign,
    by: 'isolation',
    object: unit.object,
    direction,
    subject: subjectInWords(policy),
    subjects: looking.shown.subjects(policy, side),
    peer: everybody,
    ports: portsInWords([undefined]),
    // Who deletes a whole policy says so.
    surprise: unit.after === undefined && unit.lost === 'is removed' ? 'stated' : 'implied',
    origin: dropped ? (other.typesOrigin ?? other.origin) : other.subject.origin,
  });
}

/** Labels of a namespace are what its pods to come will be let in or kept out by. */
function lookAtNamespace(looking: Looking, one: FutureDifference, unit: NamespaceUnit): void {
  const { worlds, sees, shown, out } = looking;
  const moves = { opened: { map: one.opens, side: 'after' }, closed: { map: one.closes, side: 'before' } } as const;
  for (const sign of signs) {
    const { map, side } = moves[sign];
    const key = `${formatRef(unit.object)} ${one.direction} ${sign}`;
    if (out.has(key) || !isSome(worlds.after, map) || shown.byNamespace(unit.object.name, sign)) continue;
    if (!sees(one.subjectNamespace, one.direction, unit.object.name)) continue;
    out.set(key, {
      change: sign,
      by: 'namespace',
      object: unit.object,
      direction: one.direction,
      subject: `pods of namespace ${one.subjectNamespace}`,
      subjects: shown.podsOf(one.subjectNamespace),
      peer: `any pod of namespace ${unit.object.name}`,
      ports: ['the ports of the rules that name it'],
      surprise: 'implied',
      origin: (unit[side] ?? unit.after ?? unit.before)?.origin ?? {
        kind: 'live',
        object: formatRef(unit.object),
        path: '',
      },
    });
  }
}
