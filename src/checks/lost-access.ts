/** Pairs and ports newly denied that no record speaks for. */
import { countOf } from '../model/time.ts';
import type { Severity } from '../model/finding.ts';
import { declaredDetails } from './declared.ts';
import { lostEntries, withoutEntryPorts } from './entries.ts';
import { recordedConnections } from './evidence.ts';
import { foldByCause, foldedText } from './fold.ts';
import { futureDrafts } from './future.ts';
import { nearestDetails } from './grounds.ts';
import type { Check } from './index.ts';
import { grainOf, grainOfDifference, unrecorded } from './pairs.ts';
import { reachIn, widest } from './reach.ts';

export const lostAccess: Check = {
  kind: 'lost-access',
  run(comparison, gate) {
    const reach = reachIn(comparison.base);
    const recorded = recordedConnections(comparison)
      .filter(({ kind }) => kind === 'lost-access')
      .map((each) => grainOf(comparison, each));
    const others = withoutEntryPorts(unrecorded(comparison, 'newly-denied'), comparison);
    const grains = [...recorded, ...others.map(grainOfDifference)].map((grain) => ({
      ...grain,
      reach: reach(grain.row, grain.row.reasonsBefore),
    }));
    const drafts = foldByCause(comparison, 'lost-access', grains, (fold, folded) => {
      const rows = fold.map(({ row }) => row);
      const declared = declaredDetails(comparison, rows);
      return {
        severity: declared.length > 0 ? raised(gate.severity['lost-access']) : gate.severity['lost-access'],
        reach: widest(fold.map((grain) => grain.reach)),
        title: `${countOf(fold.length, 'pair')} newly denied${
          fold.some(({ row }) => row.connection) ? '' : ', never recorded'
        }: ${foldedText(folded)}`,
        details: [...declared, ...nearestDetails(fold)],
      };
    });
    const future = futureDrafts(comparison, 'lost-access', () => gate.severity['lost-access']);
    return [...lostEntries(comparison, gate), ...drafts, ...future];
  },
};

/** A promise of the manifests is worth a warning; never more than that by itself. */
function raised(severity: Severity): Severity {
  return severity === 'notice' ? 'warning' : severity;
}
