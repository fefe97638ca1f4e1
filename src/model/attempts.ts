/** Which attempts are worth telling: not those whose author did the same with success right after. */
import type { ObjectWrite, WriteAttempt } from './flow.ts';
import { keyOf } from './object.ts';

/** How soon, in milliseconds: the next try of a program that creates what it needs, or reads anew after a conflict. */
const soon = 60_000;

/** What is only in the way for a moment: something is not there yet, or somebody else was faster. */
const passing: ReadonlySet<WriteAttempt['outcome']> = new Set(['not-found', 'conflict', 'failed']);

/** Those that came to nothing in the end, in their order. */
export function lastingAttempts(
  attempts: readonly WriteAttempt[],
  writes: readonly ObjectWrite[],
): readonly WriteAttempt[] {
  const times = timesOf(attempts, writes);
  return attempts.filter((attempt) => {
    if (!passing.has(attempt.outcome)) return true;
    const next = firstFrom(times.get(triedBy(attempt)) ?? [], attempt.time);
    return next === undefined || next - attempt.time > soon;
  });
}

function triedBy({ ref, user }: Pick<ObjectWrite, 'ref' | 'user'>): string {
  return `${keyOf(ref)} ${user}`;
}

/** When each author of an attempt wrote the same object with success, sorted. */
function timesOf(
  attempts: readonly WriteAttempt[],
  writes: readonly ObjectWrite[],
): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>(attempts.map((attempt) => [triedBy(attempt), []]));
  for (const write of writes) if (write.effect !== 'nothing') times.get(triedBy(write))?.push(write.time);
  for (const list of times.values()) list.sort((a, b) => a - b);
  return times;
}

function firstFrom(sorted: readonly number[], time: number): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
