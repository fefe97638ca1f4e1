/** Why two worlds answer a connection differently: the changed lines that turn the answer, as causes. */
import { denied } from '../engine/decision.ts';
import { matchesPeer, ruleMatch } from '../engine/match.ts';
import { valueAt } from '../engine/ports.ts';
import type { Cause, Flip, Surprise } from '../model/finding.ts';
import { formatRef } from '../model/object.ts';
import type { Direction } from '../model/policy.ts';
import type { FoundFlip, PartStep } from './flip.ts';
import { findFlip } from './flip.ts';
import { guessedCauses } from './guesses.ts';
import type { Local } from './local.ts';
import { localTo } from './local.ts';
import type { PlaceInPolicy, Sight } from './places.ts';
import type { Question } from './question.ts';
import { decisionIn, endsOf, sightOf } from './question.ts';
import type { Effect, Step } from './steps.ts';
import { isJoinedPeer, isSplitPeer, surpriseOf } from './surprise.ts';
import type { Changes, WorkloadUnit } from './units.ts';

export interface Explanation {
  readonly causes: readonly Cause[];
  readonly surprise: Surprise;
  readonly flip?: Flip;
}

/** A cause with what its policy says there. */
export interface FoundCause {
  readonly cause: Cause;
  readonly place?: PlaceInPolicy;
}

/** `local` is that of the ends of the question. */
export function explainChange(
  changes: Changes,
  question: Question,
  change: Effect['change'],
  local: Local = localTo(changes, endsOf(question)),
): Explanation {
  const found = findFlip(local, (world) => decisionIn(world, question), mattering(local, question));
  const told = [...new Set(found.sets.flat())].map((one) => causeOf(one, local, question, change));
  const causes = told.length > 0 ? told : guessedCauses(changes, local.parts, question, change);
  const flip = flipOf(found);
  return {
    causes: causes.map(({ cause }) => cause),
    surprise: causes.length > 0 && causes.every(({ place }) => surpriseOf(place) === 'stated') ? 'stated' : 'implied',
    ...(causes.length === 0 ? {} : { flip }),
  };
}

/** The same with positions of causes in place of steps. */
function flipOf({ sets, needs, alone, certain }: FoundFlip): Flip {
  const positions = new Map([...new Set(sets.flat())].map((one, at) => [one, at] as const));
  return {
    needs,
    undo: sets.map((set) => set.flatMap((one) => positions.get(one) ?? [])),
    alone: alone.map((set) => set.map(({ unit }) => unit.object)),
    certain,
  };
}

/** Whether a rule of the step matches the connection on one of the sides. */
function mattering({ before, after }: Local, question: Question): (step: Step) => boolean {
  const known: Partial<Record<Direction, readonly Sight[]>> = {};
  // Most answers hang on one step, of which nobody asks.
  const sights = (direction: Direction): readonly Sight[] =>
    (known[direction] ??= [before, after].flatMap((world) => sightOf(world, question, direction) ?? []));
  return ({ rules, direction }) =>
    rules === undefined ||
    direction === undefined ||
    sights(direction).some(({ world, subject, peer, place }) => {
      return rules.some((rule) => valueAt(ruleMatch(world, rule, direction, subject, peer), place) !== denied);
    });
}

function causeOf({ part, step }: PartStep, { after }: Local, question: Question, change: Effect['change']): FoundCause {
  const { unit } = part;
  const name = formatRef(unit.object);
  if (unit.kind !== 'policy') {
    return { cause: { object: unit.object, origin: step.origin, text: `${name}: ${step.words({ change })}` } };
  }
  const policy = unit.after ?? unit.before;
  const direction = step.direction ?? part.directions.find((one) => policy?.[one] !== undefined);
  const { origin, rule } = step;
  const sight = direction === undefined ? undefined : sightOf(after, question, direction);
  const matched = (rule?.peers ?? []).find(
    (one) => sight !== undefined && matchesPeer(after, one, sight.direction, sight.peer) !== denied,
  );
  const peer = step.peer ?? matched;
  const place: PlaceInPolicy = {
    origin,
    text: step.words({ change, ...(direction === undefined ? {} : { direction }) }),
    ...(rule === undefined ? {} : { rule, peerIsPod: sight?.peer.pod !== undefined }),
    ...(peer === undefined ? {} : { peer }),
  };
  const hint = change === 'gain' ? splitHint(place) : joinHint(step);
  return { cause: { object: unit.object, origin, text: `${place.text}${hint} (${name})` }, place };
}

/** What a changed workload is, where no single answer is asked about. */
export function workloadCause(changes: Changes, unit: WorkloadUnit): Cause {
  const { steps } = changes.workloadSteps(unit);
  const words = steps.map((step) => step.words({ change: 'loss' }));
  const text = words.length === 0 ? 'its pods are replaced' : words.join('; ');
  return {
    object: unit.object,
    origin: steps[0]?.origin ?? unit.after.origin,
    text: `${formatRef(unit.object)}: ${text}`,
  };
}

/** Two list items mean OR; the likely intention was one item with both selectors. */
function splitHint({ rule, peer }: PlaceInPolicy): string {
  if (rule === undefined || peer === undefined || !isSplitPeer(rule, peer)) return '';
  return '; two list items mean "or": did you mean one item with both selectors?';
}

/** The reverse: the hyphen before the second of two items is gone, and only what both meant is let through. */
function joinHint({ rules: [before, after] = [] }: Step): string {
  const isJoined = (after?.peers ?? []).some((peer) => isJoinedPeer(before?.peers ?? [], peer));
  return isJoined ? '; two list items became one, whose selectors mean "and": did you mean two items?' : '';
}
