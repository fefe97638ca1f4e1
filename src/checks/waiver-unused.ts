/** A waiver that covers nothing of this run. */
import type { RunCheck } from './index.ts';
import { matchText, waiverDraft } from './waivers.ts';

export const waiverUnused: RunCheck = {
  kind: 'waiver-unused',
  run({ waivers }, gate) {
    return waivers
      .filter(({ expired, matches }) => !expired && matches === 0)
      .map(({ waiver }) =>
        waiverDraft(
          'waiver-unused',
          waiver,
          gate.severity['waiver-unused'],
          `the waiver of ${waiver.owner} covers nothing: ${matchText(waiver.match)}`,
          ['Remove it, or mend its match if it should cover a finding of this run.', `Its reason is: ${waiver.reason}`],
        ),
      );
  },
};
