/** The Action: inputs and event to two trees, a report to GitHub, a verdict to an exit code. */
import * as core from '@actions/core';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from './checks/index.ts';
import { snapshotFile } from './commands/inputs.ts';
import { docs } from './commands/output.ts';
import { defaultGate, privacyOf } from './config.ts';
import {
  type ActionInputs,
  actionInputs,
  type DeliveryInputs,
  deliveryInputs,
  logLines,
  type RunFacts,
  runFacts,
} from './io/action-inputs.ts';
import { writeAtomically } from './io/files.ts';
import { eventTrees, refuseTracked, type TreePair } from './io/git.ts';
import { deliver, eventFacts, type EventFacts, markerBytes, readEvent } from './io/github.ts';
import { expand, isPattern } from './io/glob.ts';
import { githubLimits } from './io/limits.ts';
import { lineReaders } from './io/line-readers.ts';
import { logStreams } from './io/logs.ts';
import { messageOf } from './io/plain.ts';
import { exitCode, judge } from './judge.ts';
import type { Report } from './model/finding.ts';
import { type Snapshot, UsableError } from './model/host.ts';
import { checkRun, inertForRunner, isQuiet, type ReporterOptions, reporters } from './reporters/index.ts';
import { check, type CheckResult, type Host } from './run.ts';
import { version } from './version.ts';
import type { SourceConfig } from './model/gate.ts';
import { liveManifest } from './worlds/live.ts';

interface Outcome {
  readonly report: Report;
  readonly privacy: ReporterOptions['privacy'];
  readonly code: number;
}

type Untrusted = NonNullable<NonNullable<EventFacts['pullRequest']>['untrusted']>;

async function main(): Promise<number> {
  const run = runFacts();
  const inputs = deliveryInputs();
  let facts: EventFacts | undefined;
  let outcome: Outcome;
  if (inputs.token !== '') core.setSecret(inputs.token);
  try {
    facts = eventFacts(run.event, readEvent(run.eventPath), run.actor, inputs);
    outcome = await judged(actionInputs(run), facts, run);
  } catch (error) {
    outcome = withoutVerdict(error, facts?.isPublic ?? true);
  }
  await tell(outcome, inputs, facts, run);
  return outcome.code;
}

async function judged(inputs: ActionInputs, facts: EventFacts, run: RunFacts): Promise<Outcome> {
  await refuseTracked(inputs.directory, evidenceFiles(inputs));
  const access = { remote: 'origin', token: inputs.token, server: run.server };
  const trees = await eventTrees(inputs.directory, facts.choice, access);
  core.info(`base ${trees.base.commit ?? ''}, head ${trees.head.commit ?? ''}`);
  const untrusted = facts.pullRequest?.untrusted;
  const { result, blind } = await checked(inputs, trees, untrusted !== undefined);
  const { gate } = result;
  const report = untrusted !== undefined && blind ? unseen(result, untrusted) : result.report;
  return { report, privacy: privacyOf(gate, facts.isPublic), code: exitCode(report) };
}

/** The result, and whether it came about without cluster and logs, either not given or not to be had. */
async function checked(
  inputs: ActionInputs,
  trees: TreePair,
  forgiving: boolean,
): Promise<{ readonly result: CheckResult; readonly blind: boolean }> {
  const request = {
    command: 'check',
    ...trees,
    gate: inputs.gateFile === undefined ? {} : { path: inputs.gateFile },
    ...(inputs.mode === undefined ? {} : { mode: inputs.mode }),
    ...(inputs.logFormat === undefined ? {} : { logFormat: inputs.logFormat }),
    ...(inputs.utcOffset === undefined ? {} : { utcOffset: inputs.utcOffset }),
    ...(inputs.clockTolerance === undefined ? {} : { clockTolerance: inputs.clockTolerance }),
    ...(inputs.clockSkew === undefined ? {} : { clockSkew: inputs.clockSkew }),
  };
  const bare: Host = { now: () => Date.now(), progress: () => undefined };
  const [cluster, logs] = [clusterOf(inputs), inputs.logs];
  let failed = false;
  const fail = (error: unknown): never => {
    failed = true;
    throw error;
  };
  const openLogs = (): ReturnType<typeof logStreams> => {
    try {
      return logStreams(logs);
    } catch (error) {
      return fail(error);
    }
  };
  const seeing: Host = {
    ...bare,
    clusterOf: (source) => clusterOfSource(source, inputs).catch(fail),
    ...(cluster === undefined ? {} : { cluster: () => cluster().catch(fail) }),
    ...(logs.length === 0
      ? {}
      : { logs: openLogs, startReaders: lineReaders(fileURLToPath(new URL('line-reader.js', import.meta.url))) }),
  };
  try {
    return { result: await check(request, seeing), blind: cluster === undefined && logs.length === 0 };
  } catch (error) {
    if (!forgiving || !failed || !(error instanceof UsableError)) throw error;
    return { result: await check({ ...request, statically: true }, bare), blind: true };
  }
}

function clusterOf({
  snapshot,
  kubeconfig,
  context,
  plugins,
  insecure,
}: ActionInputs): (() => Promise<Snapshot>) | undefined {
  if (snapshot !== undefined && kubeconfig !== undefined)
    throw new UsableError('both snapshot and kubeconfig are given', 'name one of them');
  if (snapshot !== undefined) return () => snapshotFile(snapshot, snapshot);
  if (kubeconfig === undefined) return undefined;
  return () => liveCluster(kubeconfig, context, { plugins, insecure });
}

/** The cluster of a source of the gate file. Its snapshot must be one that a pull request cannot bring along. */
async function clusterOfSource({ id, snapshot, context }: SourceConfig, inputs: ActionInputs): Promise<Snapshot> {
  if (snapshot !== undefined) {
    await refuseTracked(inputs.directory, [snapshot]);
    return snapshotFile(snapshot, snapshot);
  }
  if (inputs.kubeconfig === undefined) {
    throw new UsableError(
      `source "${id}" of the gate file names the context "${context ?? ''}", and no kubeconfig is given`,
      'give the input kubeconfig a file that has the context',
    );
  }
  return liveCluster(inputs.kubeconfig, context, inputs);
}

async function liveCluster(
  kubeconfig: NonNullable<ActionInputs['kubeconfig']>,
  context: string | undefined,
  { plugins, insecure }: Pick<ActionInputs, 'plugins' | 'insecure'>,
): Promise<Snapshot> {
  const { readCluster } = await import('./io/kube.ts');
  const options = { kubeconfig, ...(context === undefined ? {} : { context }), plugins, insecure };
  return readCluster({ ...options, onSecret: (secret) => core.setSecret(secret) }, liveManifest);
}

/** Files that the user named and that a pull request must not be able to bring along. */
function evidenceFiles({ snapshot, kubeconfig, logs }: ActionInputs): readonly string[] {
  return [
    ...(snapshot === undefined ? [] : [snapshot]),
    ...(kubeconfig !== undefined && 'path' in kubeconfig ? [kubeconfig.path] : []),
    ...logs.flatMap((log) => (isPattern(log) ? expand(log) : [log])),
  ];
}

/** A change whose run sees neither cluster nor logs, because its author is not trusted with secrets. */
function unseen({ report, gate }: CheckResult, untrusted: Untrusted): Report {
  if (report.nothingChanged) return report;
  const who = untrusted === 'fork' ? 'a fork' : untrusted;
  if (gate.untrusted === 'static') {
    const note = `the change comes from ${who} and is judged statically, without cluster and logs (untrusted: static)`;
    const because = report.conclusion === 'passed' ? [] : [note, ...report.because];
    return { ...report, statically: true, because, blindSpots: [note, ...report.blindSpots] };
  }
  return {
    ...report,
    conclusion: 'cannot say',
    because: [
      `the change comes from ${who}, whose runs see no secrets: a maintainer has it judged in the merge queue, or by workflow_dispatch with its commit as head-ref`,
      ...report.because,
    ],
  };
}

/** What is told when no verdict is possible: 2 if the user can mend it, 3 if it is a fault of this program. */
function withoutVerdict(error: unknown, isPublic: boolean): Outcome {
  const usable = error instanceof UsableError;
  if (!usable) core.info(logLines(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  const nowhere = { name: 'unknown' };
  const meta = { command: 'check', version, base: nowhere, head: nowhere, changedFiles: [], inputs: [], states: [] };
  const report = judge([], rules, defaultGate, Date.now(), { ...meta, blindSpots: [], nothingChanged: false });
  const because = usable
    ? [`${error.where === undefined ? '' : `${error.where}: `}${error.message}`, error.help]
    : [`internal error: ${messageOf(error)}`, 'please report it with the log of this run'];
  const conclusion = usable ? 'cannot say' : 'error';
  return {
    report: { ...report, conclusion, because },
    privacy: privacyOf(defaultGate, isPublic),
    code: usable ? 2 : 3,
  };
}

/** Everything that people see. Nothing here changes the exit code. */
async function tell(
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

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    core.error(messageOf(error));
    process.exitCode = 3;
  },
);
