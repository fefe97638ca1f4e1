/** What a comparison could not see, told in every report whatever the findings are. */
import type { Comparison } from '../model/comparison.ts';
import { unprovedText } from '../model/drift-words.ts';
import type { Observation } from '../model/flow.ts';
import { formatOrigin } from '../model/origin.ts';
import { formatList } from '../model/party.ts';
import { countOf } from '../model/time.ts';
import { unseenWorkloads, workloadText } from './thin-evidence.ts';

const namesShown = 10;

/** Sentences on what a comparison could not see, for the report. */
export function blindSpots(comparison: Comparison): readonly string[] {
  const { drift, live, observation, problems, renamesLeft, slipsLeft, widened } = comparison;
  const unproved = unprovedText(drift);
  const unseen = observation === undefined ? [] : unseenWorkloads(comparison);
  const untouched = problems.filter(({ changed }) => !changed);
  return [
    ...(live === undefined
      ? ["No cluster was read: the repository's own manifests stand for it, and drift is not seen."]
      : []),
    ...(unseen.length === 0
      ? []
      : [
          `${countOf(unseen.length, 'workload')} without any record: ${formatList(unseen.map(workloadText), namesShown)}.`,
        ]),
    ...(untouched.length === 0
      ? []
      : [
          `${countOf(untouched.length, 'manifest')} that this change does not touch could not be judged: ${formatList(
            untouched.map(({ origin, message }) => `${formatOrigin(origin)} (${message})`).sort(),
            namesShown,
          )}.`,
        ]),
    ...(observation === undefined ? [] : skippedLines(observation)),
    ...(renamesLeft > 0
      ? [
          `${countOf(renamesLeft, 'workload')} that ${renamesLeft === 1 ? 'goes was' : 'go were'} not searched for new names: there was too much to ask, so each is told as gone.`,
        ]
      : []),
    ...(slipsLeft > 0
      ? [
          `${countOf(slipsLeft, 'changed policy', 'changed policies')} ${slipsLeft === 1 ? 'was' : 'were'} not searched for slips: there was too much to ask.`,
        ]
      : []),
    ...(unproved === undefined ? [] : [unproved]),
    ...(widened > 0
      ? [`${countOf(widened, 'verdict')} rest on too many open conditions and count as "cannot say".`]
      : []),
  ];
}

/** Lines of logs that were read and say nothing, with the place of the first of each kind. */
function skippedLines({ coverage }: Observation): readonly string[] {
  const skipped = coverage.logs
    .filter(({ format }) => format !== 'none')
    .flatMap((log) => log.skipped)
    .map(({ reason, lines, sample }) => `${countOf(lines, 'line')} (${reason}, first ${formatOrigin(sample)})`);
  return skipped.length === 0 ? [] : [`Skipped in the logs: ${formatList(skipped, namesShown)}.`];
}
