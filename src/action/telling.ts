/** Everything that people see of a run. Nothing here changes the exit code. */
import * as core from '@actions/core';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docs } from '../commands/output.ts';
import type { RunFacts } from '../io/action-inputs.ts';
import type { DeliveryInputs } from '../io/delivery-inputs.ts';
import { writeAtomically } from '../io/files.ts';
import { annotationsTaken, deliver, type Delivery, type EventFacts, markerBytes, writeOutputs } from '../io/github.ts';
import { githubLimits } from '../io/limits.ts';
import { messageOf } from '../io/plain.ts';
import type { Report } from '../model/finding.ts';
import {
  checkRun,
  checkTitle,
  inertForRunner,
  isQuiet,
  type ReporterOptions,
  reporters,
  resolvedComment,
  type ResolvedBy,
  suggestionsOf,
} from '../reporters/index.ts';
import type { Outcome } from './judging.ts';
import { placesOf } from './places.ts';

/** Writes the outputs, the log and the files, and delivers to GitHub. What cannot be done is a warning, and never throws. */
export async function tell(
  outcome: Outcome,
  inputs: DeliveryInputs,
  facts: EventFacts | undefined,
  run: RunFacts,
): Promise<void> {
  const { report, privacy, code } = outcome;
  const files = filesOf(inputs);
  const paths = { json: files.json, sarif: files.sarif, html: files.html };
  const outputs = Object.entries(paths).map(([name, path]) => [`report-${name}`, path] as const);
  const warnings = [
    ...writeOutputs(
      { ...outputsOf(report, code), ...Object.fromEntries(outputs), 'comment-body': files.comment },
      core,
    ),
  ];
  try {
    const here = placesOf(inputs, facts, report, code, run);
    if (here.note !== undefined) core[here.note.level](here.note.text);
    const options = reporterOptions(report, privacy, facts, run);
    const { delivery, unwritten } = documents(outcome, options, {
      files,
      facts,
      run,
      suggest: inputs.suggest,
      page: here.page,
    });
    warnings.push(...unwritten, ...(await deliver(delivery, here.destination, core)));
  } catch (error) {
    warnings.push(`not everything could be told: ${messageOf(error)}`);
  }
  for (const warning of warnings) core.warning(warning);
  if (code !== 0) core.error(checkTitle(report, privacy));
}

interface Telling {
  readonly files: Files;
  readonly facts: EventFacts | undefined;
  readonly run: RunFacts;
  readonly suggest: boolean;
  /** Address of this run. */
  readonly page: string | undefined;
}

/** The log and the files, written, and what is to be delivered. */
function documents(
  { report }: Outcome,
  options: ReporterOptions,
  { files, facts, run, suggest, page }: Telling,
): { readonly delivery: Delivery; readonly unwritten: readonly string[] } {
  const render = (name: string, more: Partial<ReporterOptions> = {}): string =>
    reporters.find((each) => each.name === name)?.render(report, { ...options, ...more }) ?? '';
  const linked = page === undefined ? {} : { run: page };
  const comment = (characters: number): string => render('comment', { ...linked, characters });
  core.info(inertForRunner(render('text')));
  const body = comment(githubLimits.comment - markerBytes);
  const unwritten: string[] = [];
  for (const [name, file] of Object.entries(files)) {
    try {
      if (file !== undefined) writeAtomically(file, name === 'comment' ? body : render(name));
    } catch (error) {
      unwritten.push(messageOf(error));
    }
  }
  const check = checkRun(report, { ...options, ...linked }, annotationsTaken);
  const delivery = {
    check,
    comment: {
      body,
      short: comment(shortComment),
      quiet: isQuiet(report),
      said: check.title,
      gist: gistOf(report),
      resolved: (said: string, by: string) => resolvedComment(said, resolvedBy(by, facts, run), linked),
    },
    summary: render('markdown', { characters: githubLimits.summary }),
    ...(suggest ? { suggestions: suggestionsOf(report, options.privacy) } : {}),
  };
  return { delivery, unwritten };
}

type Files = DeliveryInputs['reports'] & Readonly<Record<'json' | 'sarif' | 'html' | 'comment', string>>;

/** By format, the files that are always written and those that are asked for. */
function filesOf({ reports }: DeliveryInputs): Files {
  const temporary = stepFolder(process.env);
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

/** One a step, so that of two gates in one job each keeps what its outputs name. */
export function stepFolder({ RUNNER_TEMP, GITHUB_ACTION = '' }: Readonly<Record<string, string | undefined>>): string {
  return join(RUNNER_TEMP ?? tmpdir(), 'netpol-gate', GITHUB_ACTION.replace(/[^\w-]/g, '_').slice(0, 100));
}

/** What a reader would call the same result, whatever the time and the numbers. */
function gistOf({ conclusion, mode, findings, waived, approved = [], because }: Report): string {
  const of = (some: Report['findings']): unknown => some.map(({ fingerprint, severity }) => [fingerprint, severity]);
  return JSON.stringify([
    conclusion,
    mode,
    of(findings),
    of(waived),
    of(approved),
    findings.length === 0 ? because : [],
  ]);
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
    approved: report.approved?.length ?? 0,
    recorded: connections('recorded'),
    blocked: connections('blocked'),
    opened: connections('opened'),
    unclear: connections('unclear'),
  };
}
