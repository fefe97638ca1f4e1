/**
 * What lies between two versions of a thing, in steps that can be undone one by one.
 *
 * `build` gives the later version without some of its steps: with none undone the later version, with all of them
 * undone what means the same as the earlier one.
 */
import type { Origin } from '../model/origin.ts';
import type { Direction, Peer, PolicyRule } from '../model/policy.ts';

/** What a step did to the connection in question. */
export interface Effect {
  readonly change: 'gain' | 'loss';
  /** The direction that it decides, where that matters to the words. */
  readonly direction?: Direction;
}

export interface Step {
  /** Where an author should look: the later version where it has anything left to point at, else the earlier one. */
  readonly origin: Origin;
  readonly words: (effect: Effect) => string;
  /** Of steps that do the same, the one with the lower rank is told. */
  readonly rank: number;
  /** Steps inside of this one: undone with it. */
  readonly inside: readonly Step[];
  /** The direction of the policy in which it stands; absent if it concerns both. */
  readonly direction?: Direction;
  /** The rules in which it stands, as they were and as they are. */
  readonly rules?: readonly PolicyRule[];
  /** The later version of the rule, and the peer that the step adds or alters in it. */
  readonly rule?: PolicyRule;
  readonly peer?: Peer;
}

export interface Steps<Thing> {
  readonly steps: readonly Step[];
  build(undone: ReadonlySet<Step>): Thing;
}

/** Nothing to undo. */
export function unchanged<Thing>(thing: Thing): Steps<Thing> {
  return { steps: [], build: () => thing };
}

/** One step from one value to another. */
export function oneStep<Thing>(before: Thing, after: Thing, step: Step): Steps<Thing> {
  return { steps: [step], build: (undone) => (undone.has(step) ? before : after) };
}

/** A value of the later version that the earlier one lacks (`undefined`), or the reverse; inner steps stand inside. */
export function presence<Thing>(
  before: Thing | undefined,
  after: Steps<Thing> | undefined,
  step: Omit<Step, 'inside'>,
): Steps<Thing | undefined> {
  const whole: Step = { ...step, inside: after?.steps ?? [] };
  return {
    steps: [whole, ...whole.inside],
    build: (undone) => (undone.has(whole) ? before : after?.build(undone)),
  };
}

/** Lists that are put together from the steps of their entries. */
export function listSteps<Thing>(entries: readonly Steps<Thing | undefined>[]): Steps<readonly Thing[]> {
  return {
    steps: entries.flatMap(({ steps }) => steps),
    build: (undone) =>
      entries.flatMap((entry) => {
        const value = entry.build(undone);
        return value === undefined ? [] : [value];
      }),
  };
}

/** An entry of two lists: on both sides, or on one of them. */
export interface Entry<Thing> {
  readonly before?: Thing;
  readonly after?: Thing;
}

/** Comparisons of entries at most; between longer lists what is not equal went and came. */
const mostToPair = 10_000;

export type Alike<Thing> = (before: Thing, after: Thing) => boolean;

/**
 * Entries of two lists whose order means nothing: equal ones first, then what is alike by the first test that any two
 * pass, each entry once.
 */
export function align<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  content: (thing: Thing) => string,
  alike: readonly Alike<Thing>[],
): readonly Entry<Thing>[] {
  const left = new Set(before);
  const partners = new Map<Thing, Thing>();
  const byContent = new Map<string, Thing[]>();
  for (const one of before) byContent.set(content(one), [...(byContent.get(content(one)) ?? []), one]);
  const join = (one: Thing, partner: Thing): void => {
    partners.set(one, partner);
    left.delete(partner);
  };
  for (const one of after) {
    const partner = byContent.get(content(one))?.shift();
    if (partner !== undefined) join(one, partner);
  }
  const few = left.size * (after.length - partners.size) <= mostToPair;
  for (const test of few ? alike : []) {
    for (const one of after) {
      if (partners.has(one)) continue;
      for (const candidate of left) {
        if (!test(candidate, one)) continue;
        join(one, candidate);
        break;
      }
    }
  }
  return [
    ...after.map((one) => {
      const partner = partners.get(one);
      return partner === undefined ? { after: one } : { before: partner, after: one };
    }),
    ...[...left].map((one) => ({ before: one })),
  ];
}

/** Most entries between which the order is followed; of longer lists, what stands between equal ends is exchanged. */
const mostInOrder = 400;

/** Entries of two lists whose order counts: both orders are kept. */
export function alignInOrder<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  content: (thing: Thing) => string,
  alike: readonly Alike<Thing>[],
): readonly Entry<Thing>[] {
  const [was, is] = [before.map(content), after.map(content)];
  const out: Entry<Thing>[] = [];
  let [from, to] = [0, 0];
  const gap = (untilBefore: number, untilAfter: number): void => {
    out.push(...pairInOrder(before.slice(from, untilBefore), after.slice(to, untilAfter), alike));
    [from, to] = [untilBefore, untilAfter];
  };
  for (const [i, j] of commonInOrder(was, is)) {
    gap(i, j);
    const [one, other] = [before[i], after[j]];
    if (one !== undefined && other !== undefined) out.push({ before: one, after: other });
    [from, to] = [i + 1, j + 1];
  }
  gap(before.length, after.length);
  return out;
}

/** Neighbours between two equal entries: each is paired with the next one that is alike. */
function pairInOrder<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  alike: readonly Alike<Thing>[],
): readonly Entry<Thing>[] {
  const out: Entry<Thing>[] = [];
  let from = 0;
  for (const one of after) {
    const at = before.findIndex((candidate, index) => index >= from && alike.some((test) => test(candidate, one)));
    if (at < 0) {
      out.push({ after: one });
      continue;
    }
    for (const skipped of before.slice(from, at)) out.push({ before: skipped });
    const partner = before[at];
    if (partner !== undefined) out.push({ before: partner, after: one });
    from = at + 1;
  }
  for (const rest of before.slice(from)) out.push({ before: rest });
  return out;
}

/** Positions of a longest common subsequence. */
function commonInOrder(was: readonly string[], is: readonly string[]): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const [height, width] = [was.length - start - end, is.length - start - end];
  const out: (readonly [number, number])[] = Array.from({ length: start }, (_, at) => [at, at] as const);
  if (height <= mostInOrder && width <= mostInOrder) {
    const length = Array.from({ length: height + 1 }, () => new Array<number>(width + 1).fill(0));
    const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
    const same = (i: number, j: number): boolean => was[start + i] === is[start + j];
    for (let i = height - 1; i >= 0; i--) {
      const row = length[i] ?? [];
      for (let j = width - 1; j >= 0; j--)
        row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
    for (let i = 0, j = 0; i < height && j < width;) {
      if (same(i, j)) out.push([start + i++, start + j++]);
      else if (at(i + 1, j) >= at(i, j + 1)) i++;
      else j++;
    }
  }
  for (let k = end; k > 0; k--) out.push([was.length - k, is.length - k]);
  return out;
}
