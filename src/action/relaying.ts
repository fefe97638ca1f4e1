/**
 * Telling what another run judged: a run of a fork sees no token that writes, so a run that has one posts its report. It
 * comes from whoever wrote the change: it is read by its schema, escaped like all that is read, marked as hearsay, and
 * decides nothing. For whom it is posted is GitHub's word, never the report's.
 */
import type { CommitChoice } from '../io/git.ts';
import type { EventFacts } from '../io/github.ts';
import { readBounded } from '../io/files.ts';
import { UsableError } from '../model/host.ts';
import { readReport } from '../reporters/index.ts';
import type { Outcome } from './judging.ts';

/** Bytes of a report that is told again. */
const longestReport = 16 << 20;

/** UsableError for a file that is no report, and for events that name no other run's pull request. */
export async function relayed(file: string, event: string, facts: EventFacts<CommitChoice>): Promise<Outcome> {
  if (event !== 'workflow_run' || facts.pullRequest === undefined)
    throw new UsableError(
      'the input deliver-report tells what the run before this one judged, and there is none for a pull request',
      'use it on workflow_run, after the workflow that runs on pull_request',
    );
  const text = Buffer.from(readBounded(file, 'the report', longestReport)).toString('utf8');
  const report = await readReport(text, file);
  // What it may say was decided where it was made, by a run without secrets.
  return { report: { ...report, hearsay: true }, privacy: 'full', code: 0 };
}
