/** What is said of the causes of a change: how they act together, and which rule came near to letting it through. */
import type { Cause, Flip } from '../model/finding.ts';
import { formatNearMiss } from '../model/near-miss.ts';
import { formatRef } from '../model/object.ts';
import type { Fold } from './fold.ts';

/** Objects that one sentence names. */
const mostNamed = 4;

/** How several causes of one row act together; nothing to say about a single one. */
export function flipNotes(causes: readonly Cause[], flip: Flip | undefined): readonly string[] {
  if (flip === undefined) return [];
  const cut = flip.certain
    ? []
    : ['The search for the fewest changes behind it was cut short: its causes are likely, not proved.'];
  const names = [...new Set(causes.map(({ object }) => formatRef(object)))];
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  const objects = `${names.slice(0, mostNamed).join(', ')}${more}`;
  const what = names.length > 1 ? `changes of ${objects}` : `edits of ${objects}`;
  switch (flip.needs) {
    case 'one':
      return cut;
    case 'all of':
      return [`It takes all of the ${what}: undoing any one of them is enough.`, ...cut];
    case 'each alone':
      return [`Each of the ${what} does it alone: all of them must be undone.`, ...cut];
    case 'several':
      return [`The ${what} do it together.`, ...cut];
  }
}

/** For the first row of a fold: what it is that only just does not let it through. */
export function nearestDetails([{ row }]: Fold): readonly string[] {
  return (row.nearest ?? []).map((miss) => `Nearest: ${formatNearMiss(miss)}.`);
}
