/** A waiver whose last day is over: what it covered is a finding again. */
import { countOf } from '../model/time.ts';
import type { RunCheck } from './index.ts';
import { matchText, waiverDraft } from './waivers.ts';

export const waiverExpired: RunCheck = {
  kind: 'waiver-expired',
  run({ waivers }, gate) {
    return waivers
      .filter(({ expired }) => expired)
      .map(({ waiver, matches }) =>
        waiverDraft(
          'waiver-expired',
          waiver,
          gate.severity['waiver-expired'],
          `the waiver of ${waiver.owner} ended on ${waiver.expires}: ${matchText(waiver.match)}`,
          [
            matches === 0
              ? 'It would cover nothing now: remove it.'
              : `It would have covered ${countOf(matches, 'finding')}: mend the cause, or renew it with a new date.`,
            `Its reason was: ${waiver.reason}`,
          ],
        ),
      );
  },
};
