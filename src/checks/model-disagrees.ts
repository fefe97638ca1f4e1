/** Recorded verdicts that contradict the model on the live policies. */
import { countOf, formatShare } from '../model/time.ts';
import { countConnections, recordedConnections } from './evidence.ts';
import { foldByCause, rowsText } from './fold.ts';
import type { Check } from './index.ts';
import { grainOf } from './pairs.ts';

export const modelDisagrees: Check = {
  kind: 'model-disagrees',
  run(comparison, gate) {
    const { checked, agreed } = countConnections(comparison).agreement;
    const grains = recordedConnections(comparison)
      .filter(({ agreement }) => agreement === 'disagrees')
      .map((each) => ({
        row: grainOf(comparison, each).row,
        // What contradicts the record is the present state, not a line of this change.
        causes: [],
        notes: [...each.notes, ...(each.change.answer.before === each.change.answer.after ? [] : [movedNote])],
      }));
    const against = comparison.live === undefined ? 'the policies of the base' : 'the live policies';
    return foldByCause(comparison, 'model-disagrees', grains, (fold) => ({
      severity: gate.severity['model-disagrees'],
      title: `${countOf(fold.length, 'recorded verdict')} of ${checked} ${
        fold.length === 1 ? 'contradicts' : 'contradict'
      } the model: ${rowsText(fold)}`,
      details: [
        `The model, on ${against}, agrees with ${formatShare(agreed, checked)} of the recorded verdicts.`,
        'Either policies are not enforced there, or what was read of the cluster is not of the time of the records.',
      ],
    }));
  },
};

const movedNote = 'Some of these verdicts also change with this change.';
