/** Answers that are vaguer than they must be, behind the bound on the conditions of one decision. */
import type { Atom } from '../../src/model/verdict.ts';

/** Whether one of the conditions stands for more of them than one decision may hold. */
export function isWidened(atoms: readonly Atom[]): boolean {
  return atoms.some(({ key }) => key.startsWith('widened:'));
}
