/** The model cannot decide whether the change alters a verdict: both answers remain possible. */
import type { Comparison } from '../model/comparison.ts';
import type { Severity } from '../model/finding.ts';
import type { Gate } from '../model/gate.ts';
import { countOf } from '../model/time.ts';
import { unclearEntries, withoutEntryPorts } from './entries.ts';
import { recordedConnections, type RecordedAs } from './evidence.ts';
import { type Fold, foldByCause, foldedText, type Grain } from './fold.ts';
import type { Check, Draft } from './index.ts';
import { grainOf, grainOfDifference, unrecorded } from './pairs.ts';
import { endsByItself, openedMeanwhile, rolloutGrains } from './rollout.ts';

export const unclearVerdict: Check = {
  kind: 'unclear-verdict',
  run(comparison, gate) {
    const pairs = (['allowed', 'denied', 'none'] as const).flatMap((as) => {
      const recorded = recordedConnections(comparison)
        .filter((each) => each.kind === 'unclear-verdict' && each.as === as)
        .map((each) => grainOf(comparison, each));
      const others =
        as === 'none' ? withoutEntryPorts(unrecorded(comparison, 'unclear'), comparison).map(grainOfDifference) : [];
      return foldByCause(comparison, 'unclear-verdict', [...recorded, ...others], (fold, folded) => ({
        severity: gate.unclear[as],
        title: `${titleOf(as, fold)}: ${foldedText(folded)}`,
        details: conditionsOf(fold).map((condition) => `It depends on whether ${condition}.`),
      }));
    });
    return [...unclearEntries(comparison, gate), ...pairs, ...meanwhile(comparison, gate)];
  },
};

/** What may turn only while old pods are there. */
function meanwhile(comparison: Comparison, gate: Gate): readonly Draft[] {
  const recorded = recordedConnections(comparison);
  return (['allowed', 'denied', 'none'] as const).flatMap((as) => {
    const { passing, staying } =
      as === 'none' ? openedMeanwhile(comparison, 'unclear') : rolloutGrains(comparison, recorded, as, 'unknown');
    const severity = gate.unclear[as];
    const draftsOf = (grains: readonly Grain[], weight: Severity, during: string): readonly Draft[] =>
      foldByCause(comparison, 'unclear-verdict', grains, (fold, folded) => ({
        severity: weight,
        title: `${titleOf(as, fold)} ${during}: ${foldedText(folded)}`,
        details: conditionsOf(fold).map((condition) => `It depends on whether ${condition}.`),
      }));
    return [
      ...draftsOf(passing, endsByItself(severity), 'during the rollout'),
      ...draftsOf(staying, severity, 'while old pods stay'),
    ];
  });
}

function titleOf(as: RecordedAs, fold: Fold): string {
  const count = fold.length;
  switch (as) {
    case 'allowed':
      return `cannot say whether ${countOf(count, 'recorded connection')} ${count === 1 ? 'stays' : 'stay'} allowed`;
    case 'denied':
      return `cannot say whether ${countOf(count, 'refused connection')} ${count === 1 ? 'stays' : 'stay'} denied`;
    case 'none':
      return `cannot say whether access changes for ${countOf(count, 'pair')}`;
  }
}

function conditionsOf(fold: Fold): readonly string[] {
  return [...new Set(fold.flatMap(({ row }) => row.dependsOn))].sort();
}
