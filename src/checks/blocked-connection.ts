/** Recorded as allowed, allowed before, denied after. */
import { countOf } from '../model/time.ts';
import { recordedConnections } from './evidence.ts';
import { foldByCause, rowsText } from './fold.ts';
import { nearestDetails } from './grounds.ts';
import type { Check } from './index.ts';
import { grainOf } from './pairs.ts';
import { endsByItself, rolloutGrains } from './rollout.ts';

export const blockedConnection: Check = {
  kind: 'blocked-connection',
  run(comparison, gate) {
    const recorded = recordedConnections(comparison);
    const blocked = recorded.filter(({ kind }) => kind === 'blocked-connection');
    const grains = blocked.map((one) => grainOf(comparison, one));
    const severity = gate.severity['blocked-connection'];
    const { passing, staying } = rolloutGrains(comparison, recorded, 'allowed');
    return [
      ...foldByCause(comparison, 'blocked-connection', grains, (fold) => ({
        severity,
        title: `${countOf(fold.length, 'recorded connection')} newly blocked: ${rowsText(fold)}`,
        details: nearestDetails(fold),
      })),
      ...foldByCause(comparison, 'blocked-connection', passing, (fold) => ({
        severity: endsByItself(severity),
        title: `${countOf(fold.length, 'recorded connection')} blocked during the rollout: ${rowsText(fold)}`,
        details: [
          'Policies change at once and pods one after the other: until the last old pod is gone, old pods meet the new policies.',
          'Roll out in two steps: first let both the old and the new pods through, then remove the old rule.',
        ],
      })),
      ...foldByCause(comparison, 'blocked-connection', staying, (fold) => ({
        severity,
        title: `${countOf(fold.length, 'recorded connection')} blocked while old pods stay: ${rowsText(fold)}`,
        details: ['Let both the old and the new pods through until all are replaced, then remove the old rule.'],
      })),
    ];
  },
};
