/** Recorded, not allowed before, allowed after: a mended refusal where the rule names it, else an opening. */
import type { Gate } from '../model/gate.ts';
import { countOf } from '../model/time.ts';
import { asEnforced, departureSentences } from './departures.ts';
import { recordedConnections } from './evidence.ts';
import { type Fold, foldByCause, rowsText, surpriseOf } from './fold.ts';
import type { Check } from './index.ts';
import { grainOf, surprises } from './pairs.ts';
import { isAlwaysError, reachIn, reachText, widest } from './reach.ts';
import { endsByItself, openedDetails, openStayingDetails, rolloutGrains, whileRolling } from './rollout.ts';

export const openedConnection: Check = {
  kind: 'opened-connection',
  run(comparison, gate) {
    const surprise = surprises(comparison);
    const reach = reachIn(comparison.head);
    const all = recordedConnections(comparison);
    const { passing, staying } = rolloutGrains(comparison, all, 'denied');
    const grains = all
      .filter(({ kind }) => kind === 'opened-connection')
      .map((recorded) => {
        const grain = grainOf(comparison, recorded);
        const { change } = recorded;
        return {
          ...asEnforced({ ...grain, surprise: surprise(change) }),
          reach: reach(grain.row, grain.row.reasonsAfter),
        };
      });
    return [
      ...foldByCause(comparison, 'opened-connection', grains, (fold) => describe(fold, gate)),
      ...foldByCause(comparison, 'opened-connection', staying, (fold) => ({
        severity: gate.surprise['opened-connection'].implied,
        title: `${countOf(fold.length, 'recorded refusal', 'recorded refusals')} let through while old pods stay: ${rowsText(fold)}`,
        details: openStayingDetails,
      })),
      ...foldByCause(comparison, 'opened-connection', passing, (fold) => ({
        severity: endsByItself(gate.surprise['opened-connection'].implied),
        reach: whileRolling,
        title: `${countOf(fold.length, 'recorded refusal', 'recorded refusals')} let through only while the rollout lasts: ${rowsText(fold)}`,
        details: openedDetails,
      })),
    ];
  },
};

function describe(fold: Fold, gate: Gate): ReturnType<Parameters<typeof foldByCause>[3]> {
  const surprise = surpriseOf(fold);
  const reach = widest(fold.map((grain) => grain.reach));
  const refusals = fold.reduce((sum, { row }) => sum + (row.connection?.denied?.count ?? 0), 0);
  const mends = surprise === 'stated' && !isAlwaysError(reach) && fold.every(({ row }) => row.connection?.denied);
  return {
    severity: isAlwaysError(reach) ? 'error' : gate.surprise['opened-connection'][surprise],
    surprise,
    reach,
    title: mends
      ? `mends ${countOf(refusals, 'recorded refusal')}: ${rowsText(fold)}`
      : `${countOf(fold.length, 'recorded connection')} newly allowed: ${rowsText(fold)}`,
    details: [...departureSentences(fold), ...(isAlwaysError(reach) ? [reachText[reach]] : [])],
  };
}
