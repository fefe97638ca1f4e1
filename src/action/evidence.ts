/** Evidence of a trusted run as a judgement takes it: fetched once, and only when cluster or logs are asked for. */
import * as core from '@actions/core';
import type { ActionInputs, RunFacts } from '../io/action-inputs.ts';
import { type Evidence, fetchEvidence } from '../io/evidence.ts';
import { logStreams } from '../io/logs.ts';
import { plainLine, quoted } from '../io/plain.ts';
import type { Report } from '../model/finding.ts';
import { type LogStream, type Snapshot, UsableError } from '../model/host.ts';
import { readSnapshot } from '../snapshot.ts';

/** The cluster of the evidence, its logs after those of the inputs, and what a report says of it. */
export interface EvidenceSource {
  /** Absent where the inputs name another cluster. */
  readonly cluster?: () => Promise<Snapshot>;
  readonly logs: () => AsyncIterable<LogStream>;
  /** The report with the run that the evidence is of, if it was fetched. */
  readonly told: (report: Report) => Report;
}

/** Undefined where the inputs name no workflow for it. */
export function evidenceSource(inputs: ActionInputs, run: RunFacts): EvidenceSource | undefined {
  const { evidence: choice, token } = inputs;
  if (choice === undefined) return undefined;
  const otherCluster = inputs.snapshot ?? (inputs.kubeconfig === undefined ? undefined : 'the kubeconfig');
  let pending: Promise<Evidence> | undefined;
  let fetched: Evidence | undefined;
  const open = async (): Promise<Evidence> => {
    pending ??= fetchEvidence(choice, { token, ...run });
    if (fetched === undefined) core.info(`evidence: ${(await pending).run.link}`);
    fetched = await pending;
    if (fetched.cluster !== undefined && otherCluster !== undefined)
      throw new UsableError(
        `there are two clusters: ${quoted(otherCluster)}, and the one in the evidence of ${fetched.run.link}`,
        'leave out the inputs snapshot and kubeconfig, or let the evidence hold logs alone',
      );
    return fetched;
  };
  return {
    ...(otherCluster === undefined ? { cluster: async () => clusterOf(await open()) } : {}),
    logs: async function* () {
      yield* logStreams(inputs.logs);
      yield* await (await open()).logs();
    },
    told: (report) => (fetched === undefined ? report : withRun(report, fetched)),
  };
}

function clusterOf({ cluster, run }: Evidence): Promise<Snapshot> {
  if (cluster === undefined)
    throw new UsableError(
      `the evidence of ${run.link} holds no cluster`,
      'let it hold cluster.json, from `netpol-gate snapshot`, or give the input snapshot or kubeconfig',
    );
  return readSnapshot(cluster.chunks, cluster.file);
}

function withRun(report: Report, { run, cluster, logFiles, unread }: Evidence): Report {
  const time = new Date(run.created).toISOString().replace('T', ' ').slice(0, 16);
  const what = `files of evidence: ${run.link} (${run.event}, ${time} UTC, commit ${run.commit.slice(0, 7)})`;
  const names = unread.slice(0, 10).map((name) => plainLine(name, 60));
  const more = unread.length > names.length ? ` and ${unread.length - names.length} more` : '';
  const note = `The evidence holds files that are not read: ${names.join(', ')}${more}.`;
  return {
    ...report,
    inputs: [...report.inputs, { what, count: logFiles + (cluster === undefined ? 0 : 1) }],
    blindSpots: [...report.blindSpots, ...(unread.length === 0 ? [] : [note])],
  };
}
