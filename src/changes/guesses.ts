/** Causes where the search for the smallest set came to its end: told from the texts, and said to be no more than that. */
import { formatRef } from '../model/object.ts';
import type { FoundCause } from './causes.ts';
import type { Part } from './local.ts';
import { placeOfGain, placeOfLoss } from './places.ts';
import type { Question } from './question.ts';
import { sightOf } from './question.ts';
import type { Effect } from './steps.ts';
import type { Changes, PolicyUnit } from './units.ts';

/** Changed objects that are named. */
const mostGuesses = 16;

export function guessedCauses(
  changes: Changes,
  parts: readonly Part[],
  question: Question,
  change: Effect['change'],
): readonly FoundCause[] {
  return parts.slice(0, mostGuesses).flatMap((part): readonly FoundCause[] => {
    const { unit, steps } = part;
    const [first] = steps;
    const name = formatRef(unit.object);
    if (unit.kind === 'policy') return policyGuess(changes, unit, part, question, change);
    if (first === undefined) return [];
    return [{ cause: { object: unit.object, origin: first.origin, text: `${name}: ${first.words({ change })}` } }];
  });
}

function policyGuess(
  changes: Changes,
  unit: PolicyUnit,
  { directions }: Part,
  question: Question,
  change: Effect['change'],
): readonly FoundCause[] {
  const name = formatRef(unit.object);
  if (unit.after === undefined) {
    const { before, lost } = unit;
    return before === undefined
      ? []
      : [{ cause: { object: unit.object, origin: before.origin, text: `the policy ${lost} (${name})` } }];
  }
  const find = change === 'gain' ? placeOfGain : placeOfLoss;
  for (const direction of directions) {
    const [was, is] = [sightOf(changes.before, question, direction), sightOf(changes.after, question, direction)];
    if (was === undefined || is === undefined) continue;
    const place = find(unit.before, unit.after, { was, is });
    return [{ cause: { object: unit.object, origin: place.origin, text: `${place.text} (${name})` }, place }];
  }
  return [{ cause: { object: unit.object, origin: unit.after.origin, text: `${name} is changed` } }];
}
