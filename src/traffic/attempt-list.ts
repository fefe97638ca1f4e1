/** Attempts to write, as many as there is room for: a client that is refused may try again for ever. */
import type { WriteAttempt } from '../model/flow.ts';
import { countOf, formatCount } from '../model/time.ts';

export interface AttemptList {
  add(attempt: WriteAttempt): void;
  /** In the order of time; equal times in the order in which they were added. */
  attempts(): readonly WriteAttempt[];
  /** A sentence for the report where there was not room for all. */
  cut(): readonly string[];
}

/** `limit`: how many are kept; the first ones that are added. */
export function attemptList(limit: number): AttemptList {
  const kept: WriteAttempt[] = [];
  let left = 0;
  return {
    add(attempt) {
      if (kept.length < limit) kept.push(attempt);
      else left++;
    },
    attempts: () => [...kept].sort((a, b) => a.time - b.time),
    cut: () =>
      left === 0
        ? []
        : [`${countOf(left, 'refused or tried write')} left out, since only ${formatCount(limit)} of them are kept`],
  };
}
