/**
 * Why two worlds answer a connection differently: the changed objects that, undone alone, bring the old answer back.
 * Found by asking again, not by comparing texts.
 */
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import type { Decision } from '../engine/decision.ts';
import { pruneKey } from '../engine/difference.ts';
import { decideBetween } from '../engine/evaluate.ts';
import type { End } from '../engine/match.ts';
import { podEnd } from '../engine/match.ts';
import { valueAt } from '../engine/ports.ts';
import type { Endpoint, EndpointId } from '../model/cluster.ts';
import type { Cause, Surprise } from '../model/finding.ts';
import type { Address, ContainerPort, Family } from '../model/network.ts';
import { formatLabels } from '../model/labels.ts';
import { formatRef } from '../model/object.ts';
import type { Origin } from '../model/origin.ts';
import type { Direction } from '../model/policy.ts';
import type { PlaceInPolicy, Sight } from './places.ts';
import { placeOfGain, placeOfLoss } from './places.ts';
import { isSplitPeer, surpriseOf } from './surprise.ts';
import type { Changes, Unit } from './units.ts';
import { concerns, subjectHolds } from './units.ts';

/** One end that stands for all that are alike: a pod by its id, or what is not a pod. */
export type Standin =
  | { readonly kind: 'pod'; readonly id: EndpointId; readonly address?: Address }
  | { readonly kind: 'address'; readonly address: Address }
  | { readonly kind: 'node'; readonly name: string; readonly address?: Address };

/** One connection whose answer differs. `place` is on the port line of the engine. */
export interface Question {
  readonly source: Standin;
  readonly destination: Standin;
  readonly family: Family;
  readonly place: number;
  readonly assuming?: 'pruned' | 'kept';
}

export interface Explanation {
  readonly causes: readonly Cause[];
  readonly surprise: Surprise;
}

/** The end in a world, or undefined if the world does not have it. */
export function endIn(world: CompiledWorld, standin: Standin, family: Family): End | undefined {
  switch (standin.kind) {
    case 'pod': {
      const pod = world.pods.get(standin.id);
      return pod === undefined ? undefined : podEnd(pod, family, standin.address);
    }
    case 'address':
      return { family, address: standin.address };
    case 'node':
      return { family, node: standin.name, ...(standin.address === undefined ? {} : { address: standin.address }) };
  }
}

/** The decision about the connection, or undefined if an end does not exist. */
export function decisionIn(world: CompiledWorld, question: Question): Decision | undefined {
  const source = endIn(world, question.source, question.family);
  const destination = endIn(world, question.destination, question.family);
  if (source === undefined || destination === undefined) return undefined;
  const value = valueAt(decideBetween(world, source, destination), question.place);
  if (question.assuming === undefined) return value;
  return world.run.decisions.assume(value, pruneKey, question.assuming === 'kept');
}

export function explainChange(changes: Changes, question: Question, change: 'gain' | 'loss'): Explanation {
  const pods = [question.source, question.destination].flatMap((standin) => {
    if (standin.kind !== 'pod') return [];
    const [before, after] = [changes.before.pods.get(standin.id), changes.after.pods.get(standin.id)];
    return before === undefined || after === undefined ? [] : [{ before, after }];
  });
  const relevant = changes.units.filter((unit) => concerns(changes, unit, pods));
  const was = decisionIn(changes.before, question);
  const is = decisionIn(changes.after, question);
  const undoing = relevant.filter((unit) => decisionIn(changes.without(unit), question) === was);
  const enough =
    undoing.length > 0 ? undoing : relevant.filter((unit) => decisionIn(changes.withOnly(unit), question) === is);
  const units = enough.length > 0 ? enough : relevant;
  const found = units.map((unit) => causeOf(changes, unit, question, change));
  return {
    causes: found.map(({ cause }) => cause),
    surprise: found.length > 0 && found.every(({ place }) => surpriseOf(place) === 'stated') ? 'stated' : 'implied',
  };
}

function causeOf(
  changes: Changes,
  unit: Unit,
  question: Question,
  change: 'gain' | 'loss',
): { readonly cause: Cause; readonly place?: PlaceInPolicy } {
  if (unit.kind === 'policy') return policyCause(changes, unit, question, change);
  const { origin, text } = unit.kind === 'workload' ? workloadPlace(changes, unit) : namespacePlace(unit);
  return { cause: { object: unit.object, origin, text } };
}

function policyCause(
  changes: Changes,
  unit: Unit & { readonly kind: 'policy' },
  question: Question,
  change: 'gain' | 'loss',
): { readonly cause: Cause; readonly place?: PlaceInPolicy } {
  const find = change === 'gain' ? placeOfGain : placeOfLoss;
  for (const direction of ['ingress', 'egress'] as const) {
    if (!selectsEnd(changes, unit, question, direction)) continue;
    const was = sightOf(changes.before, question, direction);
    const is = sightOf(changes.after, question, direction);
    const place = was === undefined || is === undefined ? undefined : find(unit.before, unit.after, { was, is });
    if (place === undefined) continue;
    const text = `${place.text}${splitHint(place)} (${formatRef(unit.object)})`;
    return { cause: { object: unit.object, origin: place.origin, text }, place };
  }
  const origin = (unit.after ?? unit.before)?.origin ?? nowhere(unit);
  return { cause: { object: unit.object, origin, text: `${formatRef(unit.object)} is changed` } };
}

/** Two list items mean OR; the likely intention was one item with both selectors. */
function splitHint({ rule, peer }: PlaceInPolicy): string {
  if (rule === undefined || peer === undefined || !isSplitPeer(rule, peer)) return '';
  return '; two list items mean "or": did you mean one item with both selectors?';
}

/** The end whose policies are asked in this direction. */
function subjectOf(question: Question, direction: Direction): Standin {
  return direction === 'egress' ? question.source : question.destination;
}

function selectsEnd(
  changes: Changes,
  unit: Unit & { readonly kind: 'policy' },
  question: Question,
  direction: Direction,
): boolean {
  const subject = subjectOf(question, direction);
  if (subject.kind !== 'pod') return false;
  const [before, after] = [changes.before.pods.get(subject.id), changes.after.pods.get(subject.id)];
  const had =
    unit.before?.[direction] !== undefined && before !== undefined && subjectHolds(changes.before, unit.before, before);
  const has =
    unit.after?.[direction] !== undefined && after !== undefined && subjectHolds(changes.after, unit.after, after);
  return had || has;
}

function sightOf(world: CompiledWorld, question: Question, direction: Direction): Sight | undefined {
  const subject = endIn(world, subjectOf(question, direction), question.family);
  const peer = endIn(world, subjectOf(question, direction === 'egress' ? 'ingress' : 'egress'), question.family);
  return subject && peer && { world, direction, subject, peer, place: question.place };
}

export function workloadCause(changes: Changes, unit: Unit & { readonly kind: 'workload' }): Cause {
  return { object: unit.object, ...workloadPlace(changes, unit) };
}

export function workloadPlace(
  changes: Changes,
  unit: Unit & { readonly kind: 'workload' },
): { readonly origin: Origin; readonly text: string } {
  const { before, after } = unit;
  const words: string[] = [];
  let { origin } = after;
  const fresh = after.ports.find((port) => !before.ports.some((old) => portWords(old) === portWords(port)));
  if (before.ports.map(portWords).join() !== after.ports.map(portWords).join()) {
    words.push(`container ports were ${portsWords(before)} and are ${portsWords(after)}${staleNames(changes, unit)}`);
    origin = (fresh && changes.placeOfPort(after.workload, fresh)) ?? origin;
  }
  const [was, is] = [formatLabels(before.labels), formatLabels(after.labels)];
  if (was !== is) {
    words.unshift(`labels of its pods were ${was || 'none'} and are ${is || 'none'}`);
    ({ origin } = after);
  }
  if (before.hostNetwork !== after.hostNetwork) words.push(`hostNetwork is ${String(after.hostNetwork)} now`);
  const text = words.length === 0 ? 'its pods are replaced' : words.join('; ');
  return { origin, text: `${formatRef(unit.object)}: ${text}` };
}

function portWords({ name, protocol, port }: ContainerPort): string {
  return `${name ?? ''} ${protocol} ${port}`.trim();
}

function portsWords({ ports }: Endpoint): string {
  return ports.map(portWords).join(', ') || 'none';
}

/** Policies that still name a port which the workload no longer has. */
function staleNames({ after: world }: Changes, { before, after }: Unit & { readonly kind: 'workload' }): string {
  const names = (endpoint: Endpoint): ReadonlySet<string> => new Set(endpoint.ports.flatMap(({ name }) => name ?? []));
  const [had, has] = [names(before), names(after)];
  const pod = world.pods.get(after.id);
  if (pod === undefined) return '';
  const stale = selecting(world, pod, 'ingress').flatMap(({ policy, direction }) =>
    direction.rules
      .flatMap(({ ports }) => ports ?? [])
      .flatMap((port) => (port.kind === 'named' && had.has(port.name) && !has.has(port.name) ? [port.name] : []))
      .map((name) => `${formatRef(policy.ref)} still names ${name}`),
  );
  return stale.length === 0 ? '' : `; ${[...new Set(stale)].join(', ')}`;
}

export function namespacePlace(unit: Unit & { readonly kind: 'namespace' }): {
  readonly origin: Origin;
  readonly text: string;
} {
  const labels = (side: typeof unit.before): string => (side === undefined ? 'none' : formatLabels(side.labels));
  const origin = unit.after?.origin ?? unit.before?.origin ?? nowhere(unit);
  return {
    origin,
    text: `${formatRef(unit.object)}: labels were ${labels(unit.before)} and are ${labels(unit.after)}`,
  };
}

function nowhere(unit: Unit): Origin {
  return { kind: 'live', object: formatRef(unit.object), path: '' };
}
