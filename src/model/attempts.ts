/** Which attempts are worth telling: not those whose author did the same with success right after. */
import type { ObjectWrite, WriteAttempt } from './flow.ts';
import { keyOf, type ObjectKey } from './object.ts';

/** How soon, in milliseconds: the next try of a program that creates what it needs, or reads anew after a conflict. */
const soon = 60_000;

/** What is only in the way for a moment: something is not there yet, or somebody else was faster. */
const passing: ReadonlySet<WriteAttempt['outcome']> = new Set(['not-found', 'conflict', 'failed']);

/** Those that came to nothing in the end, in their order. */
export function lastingAttempts(
  attempts: readonly WriteAttempt[],
  writes: readonly ObjectWrite[],
): readonly WriteAttempt[] {
  const tried = new Set(attempts.map(({ ref }) => keyOf(ref)));
  const done = new Map<ObjectKey, ObjectWrite[]>();
  for (const write of writes) {
    const key = keyOf(write.ref);
    if (write.effect === 'nothing' || !tried.has(key)) continue;
    const known = done.get(key);
    if (known === undefined) done.set(key, [write]);
    else known.push(write);
  }
  return attempts.filter(({ ref, outcome, user, time }) => {
    if (!passing.has(outcome)) return true;
    const later = (write: ObjectWrite): boolean =>
      write.user === user && write.time >= time && write.time - time <= soon;
    return done.get(keyOf(ref))?.some(later) !== true;
  });
}
