/**
 * What holds only while a change is rolled out. Policies change at once, pods one after the other: until the last of
 * them is gone, old pods of a changed workload meet the new policies, new pods, and each other.
 */
import { classify } from '../engine/classes.ts';
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import type { Decision } from '../engine/decision.ts';
import { answerOf, denied } from '../engine/decision.ts';
import type { DifferenceEnd, PairDifference } from '../engine/difference.ts';
import { differences, pruneKey, stretches } from '../engine/difference.ts';
import { decideBetween } from '../engine/evaluate.ts';
import type { End } from '../engine/match.ts';
import { podEnd } from '../engine/match.ts';
import { placeOf, rangesWhere } from '../engine/ports.ts';
import type { Endpoint, EndpointId, WorkloadRef } from '../model/cluster.ts';
import { endpointIdOf } from '../model/cluster.ts';
import type { Cause, Difference, Stay, Staying } from '../model/finding.ts';
import type { AddressRange, AddressSet, Family } from '../model/network.ts';
import { addressSet, blocksOf, intersect } from '../model/network.ts';
import { rangesKey, withoutRanges } from '../model/port-ranges.ts';
import { workloadCause } from './causes.ts';
import type { PairContext, Substance } from './pairs.ts';
import { describeDifferences, reasonsIn, standinFor } from './pairs.ts';
import type { Question } from './question.ts';
import { decisionIn } from './question.ts';
import type { Changes, WorkloadUnit } from './units.ts';
import { withMore } from './units.ts';

/** Both worlds with the old pods of changed workloads beside the new ones, as the policies of each see them. */
export interface Rolling {
  readonly changes: Changes;
  /** The id under which the old self of a pod stands in both worlds; undefined for a pod that is not replaced. */
  oldSelf(id: EndpointId): EndpointId | undefined;
  /** The pod of which this is the old self, else the pod itself. */
  self(id: EndpointId): EndpointId;
  /** Whether the two pods run at one time; each is an old self or what is there in the end. */
  readonly meet: (one: EndpointId, other: EndpointId) => boolean;
  /** The workload of a pod, old or new, of which not every old one meets every new one. */
  readonly apart: (id: EndpointId) => WorkloadUnit | undefined;
  /** Of an old self: why it does not go by itself. */
  readonly stay: (id: EndpointId) => Stay | undefined;
}

/** How a workload replaces its pods, as its manifest of the head side has it. */
export type HowReplaced = (workload: WorkloadRef) => {
  readonly coexist: 'any' | 'others' | 'none';
  /** How many pods it asks for; 0 where it names no number. */
  readonly wanted: number;
  readonly stays: (pod: Endpoint) => Staying | undefined;
};

/** An old pod with the workload unit that replaces it. */
interface Old {
  readonly was: Endpoint;
  readonly unit: WorkloadUnit;
  readonly coexist: ReturnType<HowReplaced>['coexist'];
  /** The new pod is like others that come beside this one. */
  readonly isJoined: boolean;
  readonly stay?: Stay;
}

/** Undefined where the change replaces no pod. The labels of a bare Pod change in place. */
export function rollingOf(changes: Changes, howReplaced: HowReplaced): Rolling | undefined {
  const old = new Map<EndpointId, Old>();
  for (const unit of changes.units) {
    if (unit.kind !== 'workload' || unit.object.kind === 'Pod') continue;
    const { coexist, wanted, stays } = howReplaced(unit.after.workload);
    // One that stands for several is beside the others, as is each where the change asks for more.
    const isMore = unit.all.length < wanted;
    for (const [before, { id, workload }] of unit.all) {
      if (before.replicas === 0) continue;
      const why = stays({ ...before, id });
      // No name of a pod has a space in it.
      const was = { ...before, id: endpointIdOf(`${before.id} as it was`) };
      const isJoined = isMore || was.replicas > 1;
      old.set(id, { was, unit, coexist, isJoined, ...(why !== undefined && { stay: { workload, why } }) });
    }
  }
  if (old.size === 0) return undefined;
  const selves = new Map([...old].map(([id, { was }]) => [was.id, id]));
  const self: Rolling['self'] = (id) => selves.get(id) ?? id;
  return {
    changes: withMore(changes, { endpoints: [...old.values()].map(({ was }) => was) }),
    oldSelf: (id) => old.get(id)?.was.id,
    self,
    apart(id) {
      const found = old.get(self(id));
      return found === undefined || found.coexist === 'any' ? undefined : found.unit;
    },
    stay: (id) => (selves.has(id) ? old.get(self(id))?.stay : undefined),
    meet(one, other) {
      const [a, b] = [old.get(self(one)), old.get(self(other))];
      if (a === undefined || a.unit !== b?.unit || selves.has(one) === selves.has(other)) return true;
      if (a.coexist !== 'others') return a.coexist === 'any';
      return self(one) !== self(other) || a.isJoined;
    },
  };
}

/**
 * What is denied before and after, and allowed in between to or from a pod that is still to be replaced; and as
 * `unclear` what may be so by what is open, where no other difference says of it that it is not clear.
 */
export function openedWhileRolling(rolling: Rolling, context: PairContext): readonly Difference[] {
  const { before, after } = rolling.changes;
  const isOld = (id: EndpointId): boolean => rolling.self(id) !== id;
  const opened = differences(before, after, isOld).filter(({ change }) => change !== 'newly-denied');
  if (opened.length === 0) return [];
  const stays = closedAgain(rolling, context.changes.after);
  const found = opened.flatMap((pair) => withOldEnd(pair, rolling)).flatMap(stays);
  const selfEnd = (end: DifferenceEnd): DifferenceEnd =>
    end.kind === 'outside' ? end : { ...end, members: end.members.map((id) => rolling.self(id)) };
  return describeDifferences(found, { ...context, changes: rolling.changes }, context, (pair, substance) => {
    const [source, destination] = [selfEnd(pair.source), selfEnd(pair.destination)];
    const question: Question = {
      source: standinFor(source),
      destination: standinFor(destination),
      family: pair.families[0] ?? 'IPv4',
      place: placeOf(substance.ports[0]?.protocol ?? 'TCP', substance.ports[0]?.first ?? 1),
    };
    const stay = stayOf([pair.source, pair.destination].flatMap(membersOf), rolling);
    const told: Substance = {
      ...substance,
      ...(stay !== undefined && { stay }),
      after: answerOf(decisionIn(context.changes.after, { ...question, ...assumingOf(pair) }) ?? denied),
      reasonsAfter: reasonsIn(context.changes.after, question),
      causes: withRolled(pair, substance, rolling, context),
    };
    return { source, destination, substance: told };
  });
}

/** What is replaced comes first, that which the old pods are of before all. */
function withRolled(
  { source, destination }: PairDifference,
  { causes }: Pick<Difference, 'causes'>,
  rolling: Rolling,
  { changes }: PairContext,
): readonly Cause[] {
  const ids = [source, destination].flatMap((end) => (end.kind === 'pods' ? end.members.slice(0, 1) : []));
  return rolledCauses(ids, rolling, changes, causes);
}

/** Of the pods of a connection that are old or will be new: what changes in their workloads, and then `more`. */
export function rolledCauses(
  ids: readonly EndpointId[],
  rolling: Rolling,
  changes: Changes,
  more: readonly Cause[],
): readonly Cause[] {
  const isNew = (id: EndpointId): number => Number(rolling.self(id) === id);
  const units = [...ids]
    .sort((a, b) => isNew(a) - isNew(b))
    .flatMap((id) => {
      const self = rolling.self(id);
      return rolling.oldSelf(self) === undefined ? [] : (changes.workloadUnit(self) ?? []);
    });
  return [...[...new Set(units)].map((unit) => workloadCause(changes, unit)), ...more];
}

function assumingOf({ assuming }: PairDifference): Pick<Question, 'assuming'> {
  return assuming === undefined ? {} : { assuming };
}

function membersOf(end: DifferenceEnd): readonly EndpointId[] {
  return end.kind === 'pods' ? end.members : [];
}

/** Why some old pod of these does not go by itself. */
export function stayOf(ids: readonly EndpointId[], { stay }: Pick<Rolling, 'stay'>): Stay | undefined {
  for (const id of ids) {
    const found = stay(id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The parts of a difference that are about old pods and those whom they meet. */
function withOldEnd(pair: PairDifference, rolling: Rolling): readonly PairDifference[] {
  const isOld = (id: EndpointId): boolean => rolling.self(id) !== id;
  const split = (end: DifferenceEnd, old: boolean): readonly DifferenceEnd[] => {
    if (end.kind === 'outside') return old ? [] : [end];
    const members = end.members.filter((id) => isOld(id) === old);
    return members.length === 0 ? [] : [{ ...end, members }];
  };
  return [
    ...split(pair.source, true).flatMap((source) => [
      ...split(pair.destination, true).map((destination) => ({ ...pair, source, destination })),
      ...split(pair.destination, false).flatMap((destination) => meeting({ ...pair, source, destination }, rolling)),
    ]),
    ...split(pair.source, false).flatMap((source) =>
      split(pair.destination, true).flatMap((destination) => meeting({ ...pair, source, destination }, rolling)),
    ),
  ];
}

/** Without what never runs at one time, such as old and new pods of a workload that is stopped before it is started anew. */
function meeting(pair: PairDifference, { apart, meet }: Rolling): readonly PairDifference[] {
  const { source, destination } = pair;
  if (source.kind === 'outside' || destination.kind === 'outside') return [pair];
  const byUnit = new Map<WorkloadUnit | undefined, EndpointId[]>();
  for (const id of source.members) {
    const known = byUnit.get(apart(id));
    if (known === undefined) byUnit.set(apart(id), [id]);
    else known.push(id);
  }
  return [...byUnit].flatMap(([unit, sources]) => {
    const own = unit === undefined ? [] : destination.members.filter((id) => apart(id) === unit);
    // Where there are several on a side, each old one meets a new one that does not take its place.
    const meets = [sources[0], sources.at(-1)].some((one) =>
      [own[0], own.at(-1)].some((other) => one === undefined || other === undefined || meet(one, other)),
    );
    const members = meets ? destination.members : destination.members.filter((id) => apart(id) !== unit);
    if (members.length === 0) return [];
    return [{ ...pair, source: { ...source, members: sources }, destination: { ...destination, members } }];
  });
}

/** Leaves of a difference what is closed again after the change: that ends with the rollout. */
function closedAgain(rolling: Rolling, after: CompiledWorld): (pair: PairDifference) => readonly PairDifference[] {
  const alike = groupsIn(rolling, after);
  return (pair) =>
    alike(pair.source).flatMap((source) =>
      alike(pair.destination).flatMap((destination) => {
        const parts = new Map<string, PairDifference & { readonly families: Family[] }>();
        for (const family of pair.families) {
          for (const part of partsOf({ ...pair, source, destination }, family, rolling, after)) {
            const text = `${blocksOf(outsideOf(part)).join()} ${rangesKey(part.ports)}`;
            const known = parts.get(text);
            if (known === undefined) parts.set(text, { ...part, families: [family] });
            else known.families.push(family);
          }
        }
        return [...parts.values()];
      }),
    );
}

/** Ends in groups of pods whose new selves look alike. */
function groupsIn(rolling: Rolling, after: CompiledWorld): (end: DifferenceEnd) => readonly DifferenceEnd[] {
  const looks = new Map<EndpointId, number>();
  for (const { members, index } of classify(after, after).classes) for (const id of members) looks.set(id, index);
  return (end) => {
    if (end.kind === 'outside') return [end];
    const groups = new Map<number | undefined, EndpointId[]>();
    for (const id of end.members) {
      const look = looks.get(rolling.self(id));
      const group = groups.get(look);
      if (group === undefined) groups.set(look, [id]);
      else group.push(id);
    }
    return [...groups.values()].map((members) => ({ kind: 'pods', members }));
  };
}

function outsideOf({ source, destination }: Pick<PairDifference, 'source' | 'destination'>): AddressSet {
  return [source, destination].flatMap((end) => (end.kind === 'outside' ? end.addresses : []));
}

/** The ports that are denied after the change; outside addresses are cut where that differs. */
function partsOf(
  pair: PairDifference,
  family: Family,
  rolling: Rolling,
  after: CompiledWorld,
): readonly PairDifference[] {
  const endOf = (end: DifferenceEnd): End | undefined => {
    const pod = end.kind === 'pods' ? after.pods.get(rolling.self(end.members[0] ?? endpointIdOf(''))) : undefined;
    return pod === undefined ? undefined : podEnd(pod, family);
  };
  const [from, to] = [endOf(pair.source), endOf(pair.destination)];
  if (from !== undefined && to !== undefined) return [withClosedPorts(pair, from, to, after)].filter(hasPorts);
  const pod = (from ?? to)?.pod;
  if (pod === undefined) return [];
  const policies = selecting(after, pod, from === undefined ? 'ingress' : 'egress');
  const parts = new Map<string, { readonly part: PairDifference; readonly pieces: AddressRange[] }>();
  for (const { first, last, ...stretch } of stretches([after], policies)) {
    const pieces = stretch.family === family ? intersect(outsideOf(pair), [{ first, last }]) : [];
    if (pieces.length === 0) continue;
    const outside: End = { family, address: first };
    const part = withClosedPorts(pair, from ?? outside, to ?? outside, after);
    const known = parts.get(rangesKey(part.ports)) ?? { part, pieces: [] };
    known.pieces.push(...pieces);
    parts.set(rangesKey(part.ports), known);
  }
  return [...parts.values()].map(({ part, pieces }) => withOutside(part, addressSet(pieces))).filter(hasPorts);
}

function withClosedPorts(pair: PairDifference, from: End, to: End, after: CompiledWorld): PairDifference {
  const { assume, and, not } = after.run.decisions;
  const opens = and(pair.after, not(pair.before));
  const isOpen = (value: Decision): boolean => {
    const then = pair.assuming === undefined ? value : assume(value, pruneKey, pair.assuming === 'kept');
    if (then === denied) return opens === denied;
    // What is open after the change, too, is told as a difference of its own; where nothing moved, nobody else tells.
    return pair.change !== 'unclear' || then !== pair.before || and(opens, not(then)) === denied;
  };
  return { ...pair, ports: withoutRanges(pair.ports, rangesWhere(decideBetween(after, from, to), isOpen)) };
}

function hasPorts({ ports }: PairDifference): boolean {
  return ports.length > 0;
}

function withOutside(pair: PairDifference, addresses: AddressSet): PairDifference {
  const end: DifferenceEnd = { kind: 'outside', addresses };
  return pair.source.kind === 'outside' ? { ...pair, source: end } : { ...pair, destination: end };
}
