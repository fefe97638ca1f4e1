/** Everything that people see of a run. Nothing here changes the exit code. */
import * as core from '@actions/core';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docs } from '../commands/output.ts';
import type { RunFacts } from '../io/action-inputs.ts';
import type { DeliveryInputs } from '../io/delivery-inputs.ts';
import { writeAtomically } from '../io/files.ts';
import { annotationsTaken, deliver, type EventFacts, markerBytes } from '../io/github.ts';
import { githubLimits } from '../io/limits.ts';
import { messageOf } from '../io/plain.ts';
import type { Report } from '../model/finding.ts';
import {
  checkRun,
  inertForRunner,
  isQuiet,
  type ReporterOptions,
  reporters,
  resolvedComment,
  type ResolvedBy,
} from '../reporters/index.ts';
import type { Outcome } from './judging.ts';
import { placesOf } from './places.ts';

/** Writes the files, the log and the outputs, and delivers to GitHub; what cannot be done is a warning. */
export async function tell(
  { report, privacy, code }: Outcome,
  inputs: DeliveryInputs,
  facts: EventFacts | undefined,
  run: RunFacts,
): Promise<void> {
  const options = reporterOptions(report, privacy, facts, run);
  const warnings: string[] = [];
  const render = (name: string, more: Partial<ReporterOptions> = {}): string =>
    reporters.find((each) => each.name === name)?.render(report, { ...options, ...more }) ?? '';
  core.info(inertForRunner(render('text')));
  const here = placesOf(inputs, facts, report, code, run);
  const page = here.page === undefined ? {} : { run: here.page };
  const comment = (characters: number): string => render('comment', { ...page, characters });
  const body = comment(githubLimits.comment - markerBytes);
  const files = filesOf(inputs);
  for (const [name, file] of Object.entries(files)) {
    try {
      if (file !== undefined) writeAtomically(file, name === 'comment' ? body : render(name));
    } catch (error) {
      warnings.push(messageOf(error));
    }
  }
  const check = checkRun(report, { ...options, ...page }, annotationsTaken);
  const delivery = {
    check,
    comment: {
      body,
      short: comment(shortComment),
      quiet: isQuiet(report),
      said: check.title,
      gist: gistOf(report),
      resolved: (said: string, by: string) => resolvedComment(said, resolvedBy(by, facts, run), page),
    },
    summary: render('markdown', { characters: githubLimits.summary }),
    outputs: {
      ...outputsOf(report, code),
      'report-json': files.json,
      'report-sarif': files.sarif,
      'report-html': files.html,
      'comment-body': files.comment,
    },
  };
  if (here.note !== undefined) core[here.note.level](here.note.text);
  warnings.push(...(await deliver(delivery, here.destination, core)));
  for (const warning of warnings) core.warning(warning);
  if (code !== 0) core.error(check.title);
}

/** By format, the files that are always written and those that are asked for. */
function filesOf({
  reports,
}: DeliveryInputs): DeliveryInputs['reports'] & Readonly<Record<'json' | 'sarif' | 'html' | 'comment', string>> {
  const temporary = join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'netpol-gate');
  return {
    ...reports,
    json: reports.json ?? join(temporary, 'report.json'),
    sarif: reports.sarif ?? join(temporary, 'report.sarif'),
    html: reports.html ?? join(temporary, 'report.html'),
    comment: join(temporary, 'comment.md'),
  };
}

/** Bytes of a comment for a GitHub that does not take the whole one. */
const shortComment = 8_000;

/** What a reader would call the same result, whatever the time and the numbers. */
function gistOf({ conclusion, mode, findings, waived, because }: Report): string {
  const of = (some: Report['findings']): unknown => some.map(({ fingerprint, severity }) => [fingerprint, severity]);
  return JSON.stringify([conclusion, mode, of(findings), of(waived), findings.length === 0 ? because : []]);
}

function resolvedBy(commit: string, facts: EventFacts | undefined, { server, repository }: RunFacts): ResolvedBy {
  const number = facts?.pullRequest?.number;
  const link = number === undefined ? {} : { link: `${server}/${repository}/pull/${number}/commits/${commit}` };
  return { commit, ...link };
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
