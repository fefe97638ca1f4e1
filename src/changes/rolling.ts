/**
 * What holds only while a change is rolled out. Policies change at once, pods one after the other: until the last of
 * them is gone, old pods of a changed workload meet the new policies, new pods, and each other.
 */
import { classify } from '../engine/classes.ts';
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import type { Decision } from '../engine/decision.ts';
import { denied } from '../engine/decision.ts';
import type { DifferenceEnd, PairDifference } from '../engine/difference.ts';
import { differences, pruneKey, stretches } from '../engine/difference.ts';
import { decideBetween } from '../engine/evaluate.ts';
import type { End } from '../engine/match.ts';
import { podEnd } from '../engine/match.ts';
import { placeOf, rangesWhere } from '../engine/ports.ts';
import type { Endpoint, EndpointId } from '../model/cluster.ts';
import { endpointIdOf } from '../model/cluster.ts';
import type { Cause, Difference } from '../model/finding.ts';
import type { AddressRange, AddressSet, Family } from '../model/network.ts';
import { addressSet, blocksOf, intersect } from '../model/network.ts';
import { rangesKey, withoutRanges } from '../model/port-ranges.ts';
import { workloadCause } from './causes.ts';
import type { PairContext, Substance } from './pairs.ts';
import { describeDifferences, reasonsIn, standinFor } from './pairs.ts';
import type { Question } from './question.ts';
import type { Changes } from './units.ts';
import { withMore } from './units.ts';

/** Both worlds with the old pods of changed workloads beside the new ones, as the policies of each see them. */
export interface Rolling {
  readonly changes: Changes;
  /** The id under which the old self of a pod stands in both worlds; undefined for a pod that is not replaced. */
  oldSelf(id: EndpointId): EndpointId | undefined;
  /** The pod of which this is the old self, else the pod itself. */
  self(id: EndpointId): EndpointId;
}

/** Undefined where the change replaces no pod. The labels of a bare Pod change in place. */
export function rollingOf(changes: Changes): Rolling | undefined {
  const old = new Map<EndpointId, Endpoint>();
  for (const unit of changes.units) {
    if (unit.kind !== 'workload' || unit.object.kind === 'Pod') continue;
    for (const [before, { id }] of unit.all) {
      // No name of a pod has a space in it.
      if (before.replicas > 0) old.set(id, { ...before, id: endpointIdOf(`${before.id} as it was`) });
    }
  }
  if (old.size === 0) return undefined;
  const selves = new Map([...old].map(([id, was]) => [was.id, id]));
  return {
    changes: withMore(changes, { endpoints: [...old.values()] }),
    oldSelf: (id) => old.get(id)?.id,
    self: (id) => selves.get(id) ?? id,
  };
}

/** What is denied before and after, and allowed in between to or from a pod that is still to be replaced. */
export function openedWhileRolling(rolling: Rolling, context: PairContext): readonly Difference[] {
  const { before, after } = rolling.changes;
  const isOld = (id: EndpointId): boolean => rolling.self(id) !== id;
  const opened = differences(before, after, isOld).filter(({ change }) => change === 'newly-allowed');
  if (opened.length === 0) return [];
  const stays = deniedAfter(rolling, context.changes.after);
  const found = opened.flatMap((pair) => withOldEnd(pair, isOld)).flatMap(stays);
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
    const told: Substance = {
      ...substance,
      after: 'denied',
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

/** The part of a difference that is about old pods. */
function withOldEnd(pair: PairDifference, isOld: (id: EndpointId) => boolean): readonly PairDifference[] {
  const split = (end: DifferenceEnd, old: boolean): readonly DifferenceEnd[] => {
    if (end.kind === 'outside') return old ? [] : [end];
    const members = end.members.filter((id) => isOld(id) === old);
    return members.length === 0 ? [] : [{ ...end, members }];
  };
  return [
    ...split(pair.source, true).map((source) => ({ ...pair, source })),
    ...split(pair.source, false).flatMap((source) =>
      split(pair.destination, true).map((destination) => ({ ...pair, source, destination })),
    ),
  ];
}

/** Leaves of a difference what is denied after the change for sure: that ends with the rollout. */
function deniedAfter(rolling: Rolling, after: CompiledWorld): (pair: PairDifference) => readonly PairDifference[] {
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
  const { assume } = after.run.decisions;
  const isOpen = (value: Decision): boolean =>
    (pair.assuming === undefined ? value : assume(value, pruneKey, pair.assuming === 'kept')) !== denied;
  return { ...pair, ports: withoutRanges(pair.ports, rangesWhere(decideBetween(after, from, to), isOpen)) };
}

function hasPorts({ ports }: PairDifference): boolean {
  return ports.length > 0;
}

function withOutside(pair: PairDifference, addresses: AddressSet): PairDifference {
  const end: DifferenceEnd = { kind: 'outside', addresses };
  return pair.source.kind === 'outside' ? { ...pair, source: end } : { ...pair, destination: end };
}
