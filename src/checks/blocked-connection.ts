/** Recorded as allowed, allowed before, denied after. */
import { countOf } from '../model/time.ts';
import type { Comparison } from '../model/comparison.ts';
import { type Recorded, recordedConnections } from './evidence.ts';
import { foldByCause, type Grain, rowsText } from './fold.ts';
import { nearestDetails } from './grounds.ts';
import type { Check } from './index.ts';
import { grainOf } from './pairs.ts';

export const blockedConnection: Check = {
  kind: 'blocked-connection',
  run(comparison, gate) {
    const recorded = recordedConnections(comparison);
    const blocked = recorded.filter(({ kind }) => kind === 'blocked-connection');
    const grains = blocked.map((one) => grainOf(comparison, one));
    const severity = gate.severity['blocked-connection'];
    return [
      ...foldByCause(comparison, 'blocked-connection', grains, (fold) => ({
        severity,
        title: `${countOf(fold.length, 'recorded connection')} newly blocked: ${rowsText(fold)}`,
        details: nearestDetails(fold),
      })),
      ...foldByCause(comparison, 'blocked-connection', rolloutGrains(comparison, recorded), (fold) => ({
        // It ends by itself, so it warns and does not fail a gate that takes blocked connections for errors.
        severity: severity === 'error' ? 'warning' : severity,
        title: `${countOf(fold.length, 'recorded connection')} blocked during the rollout: ${rowsText(fold)}`,
        details: [
          'Policies change at once and pods one after the other: until the last old pod is gone, old pods meet the new policies.',
          'Roll out in two steps: first let both the old and the new pods through, then remove the old rule.',
        ],
      })),
    ];
  },
};

function rolloutGrains(comparison: Comparison, recorded: readonly Recorded[]): readonly Grain[] {
  return recorded.flatMap((one): readonly Grain[] => {
    const { duringRollout } = one.change.answer;
    if (one.as !== 'allowed' || one.removed || duringRollout === undefined) return [];
    return [{ ...grainOf(comparison, one), causes: duringRollout.causes }];
  });
}
