/**
 * Which changes turn an answer: the smallest sets of changed objects whose undoing brings the old answer back, and
 * inside of these objects the smallest sets of steps. Found by asking again, never by comparing texts.
 */
import type { CompiledWorld } from '../engine/compile.ts';
import type { Decision } from '../engine/decision.ts';
import type { Flip } from '../model/finding.ts';
import type { Local, Part } from './local.ts';
import { closure } from './local.ts';
import type { SearchLimits } from './search.ts';
import { smallestSets } from './search.ts';
import type { Step } from './steps.ts';

export interface PartStep {
  readonly part: Part;
  readonly step: Step;
}

export interface FoundFlip {
  /** Sets of steps whose undoing brings the old answer back; no part of one does. The best first. */
  readonly sets: readonly (readonly PartStep[])[];
  readonly needs: Flip['needs'];
  /** Objects whose change alone, made to the earlier world, gives the later answer. */
  readonly alone: readonly (readonly Part[])[];
  readonly certain: boolean;
}

/** What is tried for one answer; beyond it the search only thins out. */
const limits: SearchLimits = { tries: 160, size: 3 };
/** The same where each try needs a whole world. */
const fewLimits: SearchLimits = { tries: 16, size: 2 };
/** Changed objects of one question among which sets are looked for. */
const mostParts = 256;
/** Sets of objects that are told. */
const mostSets = 4;

/** `matters` says whether a step can concern the answer at all; those that cannot are tried last. */
export function findFlip(
  local: Local,
  decide: (world: CompiledWorld) => Decision | undefined,
  matters: (step: Step) => boolean,
): FoundFlip {
  const { parts } = local;
  const most = local.whole ? fewLimits : limits;
  const nothing: FoundFlip = { sets: [], needs: 'several', alone: [], certain: false };
  if (parts.length === 0 || parts.length > mostParts) return nothing;
  const only = parts.length === 1 && local.complete;
  const was = once(() => decide(local.before));
  const is = once(() => decide(local.after));
  const undo = only
    ? { sets: [parts], certain: true }
    : smallestSets(parts, (set) => decide(local.without(set)) === was(), most);
  const alone = only
    ? { sets: [parts], certain: true }
    : smallestSets(parts, (set) => decide(local.withOnly(set)) === is(), most);
  const inner = undo.sets
    .slice(0, mostSets)
    .map((set) => stepsOf(local, set, (world) => decide(world) === was(), matters));
  const sets = inner.flatMap(({ best }) => (best.length === 0 ? [] : [best]));
  const certain = undo.certain && undo.sets.length <= mostSets && inner.every((one) => one.certain);
  if (sets.length === 0) return { ...nothing, alone: alone.sets };
  const makes = (steps: readonly PartStep[]): boolean =>
    decide(local.withOnlySteps(steps.map(({ step }) => step))) === is();
  return { sets, needs: needsOf(sets, makes), alone: alone.sets.slice(0, mostSets), certain };
}

/** Asked for where there is something to try. */
function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | undefined;
  return () => (done ??= { value: work() }).value;
}

function needsOf(
  sets: readonly (readonly PartStep[])[],
  makes: (steps: readonly PartStep[]) => boolean,
): Flip['needs'] {
  const [first = [], ...others] = sets;
  if (others.length > 0) return sets.every(({ length }) => length === 1) ? 'all of' : 'several';
  if (first.length === 1) return 'one';
  return first.every((one) => makes([one])) ? 'each alone' : 'several';
}

/** The smallest set of steps of these objects that brings the old answer back. */
function stepsOf(
  local: Local,
  parts: readonly Part[],
  restored: (world: CompiledWorld) => boolean,
  matters: (step: Step) => boolean,
): { readonly best: readonly PartStep[]; readonly certain: boolean } {
  const most = local.whole ? fewLimits : limits;
  const all = parts.flatMap((part) => part.steps.map((step): PartStep => ({ part, step })));
  if (all.length === parts.length) return { best: all, certain: true };
  const works = (set: readonly PartStep[]): boolean => restored(local.withoutSteps(set.map(({ step }) => step)));
  const likely = all.filter(({ step }) => matters(step));
  const first = smallestSets(likely, works, most);
  const found = first.sets.length > 0 || likely.length === all.length ? first : smallestSets(all, works, most);
  const [best = []] = specific(found.sets).sort((a, b) => rankOf(a) - rankOf(b));
  return { best, certain: found.certain && best.length > 0 };
}

/** Without the sets that undo all that another one undoes, and more. */
function specific(sets: readonly (readonly PartStep[])[]): (readonly PartStep[])[] {
  const reaches = sets.map((set) => closure(set.map(({ step }) => step)));
  return sets.filter((_, at) => {
    const own = reaches[at] ?? new Set();
    return !reaches.some((other) => other.size < own.size && [...other].every((step) => own.has(step)));
  });
}

function rankOf(set: readonly PartStep[]): number {
  return set.reduce((sum, { step }) => sum + step.rank, 0);
}
