/** Pairs and ports newly allowed that no record tells about. */
import type { Comparison } from '../model/comparison.ts';
import type { Severity } from '../model/finding.ts';
import type { Gate } from '../model/gate.ts';
import type { FoldedRow } from '../model/group.ts';
import { countOf } from '../model/time.ts';
import { newEntries, withoutEntryPorts } from './entries.ts';
import { asEnforced, departureSentences } from './departures.ts';
import { recordedConnections } from './evidence.ts';
import { type Description, type Fold, foldByCause, foldedText, type Grain, surpriseOf } from './fold.ts';
import { futureDrafts } from './future.ts';
import type { Check } from './index.ts';
import { grainOf, grainOfDifference, surprises, unrecorded } from './pairs.ts';
import { isAlwaysError, reachIn, reachText, widest } from './reach.ts';
import {
  endsByItself,
  type Meanwhile,
  openedDetails,
  openedMeanwhile,
  openStayingDetails,
  whileRolling,
} from './rollout.ts';

export const newAccess: Check = {
  kind: 'new-access',
  run(comparison, gate) {
    const { passing, staying } = rollingGrains(comparison);
    return [
      ...newEntries(comparison, gate),
      ...foldByCause(comparison, 'new-access', grainsOf(comparison), (fold, folded) => describe(fold, folded, gate)),
      ...foldByCause(comparison, 'new-access', passing, (fold, folded) => describeRolling(fold, folded, gate)),
      ...foldByCause(comparison, 'new-access', staying, (fold, folded) => describeStaying(fold, folded, gate)),
      ...futureDrafts(comparison, 'new-access', ({ surprise }) => gate.surprise['new-access'][surprise]),
    ];
  },
};

function grainsOf(comparison: Comparison): readonly Grain[] {
  const surprise = surprises(comparison);
  const reach = reachIn(comparison.head);
  const recorded = recordedConnections(comparison)
    .filter(({ kind }) => kind === 'new-access')
    .map((each) => ({ ...grainOf(comparison, each), surprise: surprise(each.change) }));
  const others = withoutEntryPorts(unrecorded(comparison, 'newly-allowed'), comparison);
  return [...recorded, ...others.map(grainOfDifference)].map((grain) => ({
    ...asEnforced(grain),
    reach: reach(grain.row, grain.row.reasonsAfter),
  }));
}

/** What no record tells of, and no other finding about the rollout. */
function rollingGrains(comparison: Comparison): Meanwhile<Grain> {
  const reach = reachIn(comparison.head);
  const { passing, staying } = openedMeanwhile(comparison, 'newly-allowed');
  const reaching = (grain: Grain): Grain => ({ ...grain, reach: reach(grain.row, grain.row.reasonsAfter) });
  return { passing: passing.map(reaching), staying: staying.map(reaching) };
}

function severityOf(fold: Fold, gate: Gate): Severity {
  const isError = isAlwaysError(widest(fold.map((grain) => grain.reach)));
  return isError ? 'error' : gate.surprise['new-access'].implied;
}

function describeStaying(fold: Fold, folded: readonly FoldedRow[], gate: Gate): Description {
  const reach = widest(fold.map((grain) => grain.reach));
  return {
    severity: severityOf(fold, gate),
    reach,
    title: `${countOf(fold.length, 'pair')} open while old pods stay, never recorded: ${foldedText(folded)}`,
    details: [...openStayingDetails, reachText[reach]],
  };
}

function describeRolling(fold: Fold, folded: readonly FoldedRow[], gate: Gate): Description {
  const reach = widest(fold.map((grain) => grain.reach));
  return {
    severity: endsByItself(severityOf(fold, gate)),
    reach: whileRolling,
    title: `${countOf(fold.length, 'pair')} open only while the rollout lasts, never recorded: ${foldedText(folded)}`,
    details: [...openedDetails, reachText[reach]],
  };
}

function describe(fold: Fold, folded: readonly FoldedRow[], gate: Gate): Description {
  const surprise = surpriseOf(fold);
  const reach = widest(fold.map((grain) => grain.reach));
  return {
    severity: isAlwaysError(reach) ? 'error' : gate.surprise['new-access'][surprise],
    surprise,
    reach,
    title: `${countOf(fold.length, 'pair')} newly allowed${neverRecorded(fold)}: ${foldedText(folded)}`,
    details: [
      ...departureSentences(fold),
      reachText[reach],
      surprise === 'stated'
        ? 'The added rule names these very peers and ports.'
        : 'No added rule names these very peers and ports.',
    ],
  };
}

function neverRecorded(fold: Fold): string {
  return fold.some(({ row }) => row.connection) ? '' : ', never recorded';
}
