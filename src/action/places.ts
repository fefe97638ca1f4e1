/** Where a run is told, by its inputs and its event: on which check run, in which comment. */
import type { RunFacts } from '../io/action-inputs.ts';
import type { DeliveryInputs } from '../io/delivery-inputs.ts';
import type { CheckPlace, Destination, EventFacts } from '../io/github.ts';
import type { Report } from '../model/finding.ts';

export interface Places {
  readonly destination: Destination;
  /** Address of this run. */
  readonly page?: string;
  readonly note?: { readonly level: 'info' | 'warning'; readonly text: string };
}

/** Where the run is told: on a check run, in a comment. `code` is the exit code of the job. */
export function placesOf(
  inputs: DeliveryInputs,
  facts: EventFacts | undefined,
  report: Report,
  code: number,
  run: RunFacts,
): Places {
  const { repository, api, workflow, server, runId, attempt, job } = run;
  const page = runId === '' ? undefined : `${server}/${repository}/actions/runs/${runId}/attempts/${attempt}`;
  const id = inputs.commentId ?? [job, ...inputs.matrix].join(' ');
  const mark = `${runId}/${attempt}/${id}`;
  const hearsay = report.hearsay === true;
  const separate = { id, page: page ?? `${server}/${repository}/actions`, mark, code, hearsay };
  const gated = { head: headOf(facts, report, run), nothing: gatesNothing(facts) };
  const { place: checkRun, note } = checkPlaceOf(inputs, gated, separate);
  const { number, head } = facts?.pullRequest ?? {};
  const comment =
    number === undefined || head === undefined
      ? {}
      : { comment: { pullRequest: number, head, workflow, id, mode: inputs.comment, ...(page && { page }) } };
  const check = checkRun === undefined ? {} : { checkRun };
  return {
    destination: { token: inputs.token, repository, api, ...check, ...comment, ...readOnly(facts) },
    ...(page === undefined ? {} : { page }),
    ...(note === undefined ? {} : { note }),
  };
}

function readOnly(facts: EventFacts | undefined): Pick<Destination, 'readOnlyFor'> {
  const untrusted = facts?.pullRequest?.untrusted;
  if (untrusted === undefined || facts?.privileged === true) return {};
  return { readOnlyFor: untrusted === 'fork' ? 'a fork' : untrusted };
}

/** The commit that must pass: GitHub's merge of a pull request is none of its commits. */
function headOf(facts: EventFacts | undefined, report: Report, { event, sha }: RunFacts): string | undefined {
  const head = facts?.pullRequest?.head;
  if (head !== undefined) return head;
  const judged = facts?.choice.kind === 'commits' ? facts.choice.head : report.head.commit;
  return judged ?? (sha === '' || event.startsWith('pull_request') ? undefined : sha);
}

/** A dispatch, a schedule, a run after one on the default branch: whose commit is compared with itself. */
function gatesNothing(facts: EventFacts | undefined): boolean {
  const choice = facts?.choice;
  if (choice?.kind === 'refs') return choice.base === undefined && choice.head === undefined;
  return choice?.kind === 'commits' && choice.base === choice.head;
}

interface SeparateRun {
  readonly id: string;
  readonly page: string;
  readonly mark: string;
  readonly code: number;
  readonly hearsay: boolean;
}

function checkPlaceOf(
  { checkRun = 'job', checkRunId, ...inputs }: DeliveryInputs,
  gated: { readonly head: string | undefined; readonly nothing: boolean },
  { id, page, mark, code, hearsay }: SeparateRun,
): { readonly place?: CheckPlace; readonly note?: NonNullable<Places['note']> } {
  // What nobody checked is no check.
  if (checkRun === 'none' || hearsay) return {};
  if (checkRun === 'job' && checkRunId !== undefined) return { place: { kind: 'job', id: checkRunId } };
  if (checkRun === 'job') {
    const text =
      'this server does not tell the check run of the job: annotations go through the log, the rest into the job summary (check-run: separate makes a check run)';
    return inputs.token === '' ? {} : { note: { level: 'info', text } };
  }
  const { head, nothing } = gated;
  // It would stand on the commit whatever that brings, and pass for the one that is required.
  if (nothing) {
    const text = 'no check run is made: base and head are one commit, and nothing is gated';
    return { note: { level: 'info', text } };
  }
  if (head === undefined)
    return { note: { level: 'warning', text: 'no check run is made: it is not known on which commit' } };
  const name = id === 'netpol-gate' ? id : `netpol-gate (${id})`;
  return { place: { kind: 'separate', name, head, conclusion: code === 0 ? 'success' : 'failure', mark, page } };
}
