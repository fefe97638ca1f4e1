/** Everything that people see of a run. Nothing here changes the exit code. */
import * as core from '@actions/core';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docs } from '../commands/output.ts';
import type { DeliveryInputs, RunFacts } from '../io/action-inputs.ts';
import { writeAtomically } from '../io/files.ts';
import { deliver, type EventFacts, markerBytes } from '../io/github.ts';
import { githubLimits } from '../io/limits.ts';
import { messageOf } from '../io/plain.ts';
import type { Report } from '../model/finding.ts';
import { checkRun, inertForRunner, isQuiet, type ReporterOptions, reporters } from '../reporters/index.ts';
import type { Outcome } from './judging.ts';

/** Writes the files, the log and the outputs, and delivers to GitHub; what cannot be done is a warning. */
export async function tell(
  { report, privacy, code }: Outcome,
  inputs: DeliveryInputs,
  facts: EventFacts | undefined,
  run: RunFacts,
): Promise<void> {
  const options = reporterOptions(report, privacy, facts, run);
  const warnings: string[] = [];
  const render = (name: string, characters?: number): string => {
    const reporter = reporters.find((each) => each.name === name);
    return reporter?.render(report, { ...options, ...(characters === undefined ? {} : { characters }) }) ?? '';
  };
  core.info(inertForRunner(render('text')));
  const temporary = join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'netpol-gate');
  const { json = join(temporary, 'report.json'), sarif = join(temporary, 'report.sarif') } = inputs.reports;
  const files = { ...inputs.reports, json, sarif };
  for (const [name, file] of Object.entries(files)) {
    try {
      if (file !== undefined) writeAtomically(file, render(name));
    } catch (error) {
      warnings.push(messageOf(error));
    }
  }
  const check = checkRun(report, options);
  const delivery = {
    check,
    comment: { body: render('comment', githubLimits.comment - markerBytes), quiet: isQuiet(report) },
    summary: render('markdown', githubLimits.summary),
    outputs: { ...outputsOf(report, code), 'report-json': json, 'report-sarif': sarif },
  };
  warnings.push(...(await deliver(delivery, destinationOf(inputs, facts, run), core)));
  for (const warning of warnings) core.warning(warning);
  if (code !== 0) core.error(check.title);
}

function reporterOptions(
  report: Report,
  privacy: ReporterOptions['privacy'],
  facts: EventFacts | undefined,
  { server, repository }: RunFacts,
): ReporterOptions {
  const blobs = (commit: string): string => `${server}/${repository}/blob/${commit}/`;
  const [head, base] = [facts?.pullRequest?.head ?? report.head.commit, report.base.commit];
  return {
    colour: false,
    width: 100,
    limit: 10,
    privacy,
    docs,
    ...(head === undefined ? {} : { blob: blobs(head) }),
    ...(base === undefined ? {} : { baseBlob: blobs(base) }),
  };
}

function destinationOf(
  inputs: DeliveryInputs,
  facts: EventFacts | undefined,
  { repository, api, workflow }: RunFacts,
): Parameters<typeof deliver>[1] {
  const pullRequest = facts?.pullRequest;
  return {
    token: inputs.token,
    repository,
    api,
    ...(inputs.checkRun === undefined ? {} : { checkRun: inputs.checkRun }),
    ...(pullRequest === undefined
      ? {}
      : {
          comment: {
            pullRequest: pullRequest.number,
            head: pullRequest.head,
            workflow,
            id: inputs.commentId,
            mode: inputs.comment,
          },
        }),
  };
}

function outputsOf(report: Report, code: number): Readonly<Record<string, string | number>> {
  const total = (severity: 'error' | 'warning' | 'notice'): number =>
    Object.values(report.counts).reduce((sum, counts) => sum + counts[severity], 0);
  const states = report.sources.flatMap(({ states: each }) => each);
  const connections = (of: 'recorded' | 'blocked' | 'opened' | 'unclear'): number =>
    states.reduce((sum, state) => sum + state.connections[of], 0);
  return {
    verdict: report.conclusion,
    'exit-code': code,
    errors: total('error'),
    warnings: total('warning'),
    notices: total('notice'),
    waived: report.waived.length,
    recorded: connections('recorded'),
    blocked: connections('blocked'),
    opened: connections('opened'),
    unclear: connections('unclear'),
  };
}
