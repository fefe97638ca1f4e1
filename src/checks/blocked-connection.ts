/** Recorded as allowed, allowed before, denied after. */
import { countOf } from '../model/time.ts';
import { recordedConnections } from './evidence.ts';
import { foldByCause, rowsText } from './fold.ts';
import type { Check } from './index.ts';
import { grainOf } from './pairs.ts';

export const blockedConnection: Check = {
  kind: 'blocked-connection',
  run(comparison, gate) {
    const blocked = recordedConnections(comparison).filter(({ kind }) => kind === 'blocked-connection');
    const grains = blocked.map((recorded) => grainOf(comparison, recorded));
    return foldByCause(comparison, 'blocked-connection', grains, (fold) => ({
      severity: gate.severity['blocked-connection'],
      title: `${countOf(fold.length, 'recorded connection')} newly blocked: ${rowsText(fold)}`,
      details: [],
    }));
  },
};
