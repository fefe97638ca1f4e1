/** Connections that are let through because of what an enforcer makes of policies, and which no policy states. */
import { deviationPage } from '../model/deviation.ts';
import type { Departure } from '../model/policy.ts';
import type { Reason } from '../model/verdict.ts';
import type { Fold, Grain } from './fold.ts';

/** The deviations on which an allowed verdict rests; a rule that allows the same by itself leaves none. */
function departuresOf(reasons: readonly Reason[]): readonly Departure[] {
  return reasons.flatMap((reason) =>
    reason.kind === 'rule' && reason.action === 'allow' && reason.deviation !== undefined ? [reason.deviation] : [],
  );
}

/** No rule names what is opened by a deviation, whatever its text says. */
export function asEnforced(grain: Grain): Grain {
  return departuresOf(grain.row.reasonsAfter).length === 0 ? grain : { ...grain, surprise: 'implied' };
}

/** One sentence for each deviation that opened some of the rows, with its page. */
export function departureSentences(fold: Fold): readonly string[] {
  const rows = new Map<string, { readonly departure: Departure; count: number }>();
  for (const { row } of fold) {
    for (const departure of new Map(departuresOf(row.reasonsAfter).map((one) => [one.name, one])).values()) {
      const known = rows.get(departure.name);
      if (known === undefined) rows.set(departure.name, { departure, count: 1 });
      else known.count++;
    }
  }
  return [...rows.values()].map(({ departure: { name, text }, count }) => {
    const share = count === fold.length ? '' : ` of ${count} of the ${fold.length} pairs`;
    return `The policies do not say so${share}: ${text} (${deviationPage(name)}).`;
  });
}
