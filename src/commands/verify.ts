/** `verify`: after the merge, the predictions of a report against later logs and the cluster as it is. */
import { resolve } from 'node:path';
import { privacyOf } from '../config.ts';
import { readBounded } from '../io/files.ts';
import type { Report } from '../model/finding.ts';
import type { Observation } from '../model/flow.ts';
import type { Gate } from '../model/gate.ts';
import { UsableError } from '../model/host.ts';
import { shortfallTexts } from '../model/shortfalls.ts';
import { countOf, formatMoment } from '../model/time.ts';
import type { Rollout, Verification } from '../model/verification.ts';
import { tallyOf } from '../model/verification.ts';
import {
  readReport,
  verificationJson,
  verificationMarkdown,
  verificationOfNames,
  verificationText,
} from '../reporters/index.ts';
import type { CheckRequest, Host, Recorded } from '../run.ts';
import { openRecords } from '../run.ts';
import { namedByReport, namesOf } from '../verification/names.ts';
import { pooled } from '../verification/pooling.ts';
import { predictionsOf, rolloutOf, verify } from '../verify.ts';
import type { Command, OptionValues, Terminal } from './index.ts';
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  gateFrom,
  gateOptions,
  noTree,
  overridesFrom,
  text,
} from './inputs.ts';
import { checkLogOptions, logHelp, logOptions, logsFrom, logSettings } from './logs.ts';
import { limitOf, rendererFrom } from './output.ts';
import { clusterCheck, clustersUnsure, statesLeft } from './verify-cluster.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'the predictions of a report against what happened',
  help: `netpol-gate verify --report FILE [options] [LOG…]

Holds what check said would happen against what logs recorded after the merge: predicted and seen, predicted and seen
the other way, predicted and not seen (no evidence, so never counted as right), and connections that turned and that
nobody predicted. With a cluster it asks the policies there now, too, also where no log is named. Without one, ends of
records are matched by the names of pods and workloads alone. Logs are read more than once, so "-" is none.

  --report FILE         the report, as "check --output json=FILE" or the Action's output report-json names it
  --in FOLDER|COMMIT    the merged tree: do the changed objects of the cluster still look as in it
${clusterHelp}
  --gate FILE           gate file for sources, rulings and privacy (default: none)
  --profile NAME        how policies are enforced, before what the gate file and the cluster say
${logHelp}
                        for verify --since is when the change was rolled out; without it the audit log tells, if any
  --format NAME         text (default), markdown or json; json is whole
  --limit N             rows of a section before "and N more" (default: 10)
  --exit-code           end with 1 if a prediction was contradicted, something turned that nobody predicted, or the
                        cluster answers otherwise (not rolled out, or taken back); with nothing seen at all it is 0

exit codes: 0 verified, 1 as --exit-code says, 2 nothing to verify by, 3 internal error

examples:
  netpol-gate verify --report gate.json --cluster today.json.gz hubble.jsonl audit.log
  netpol-gate verify --report gate.json --kubeconfig ~/.kube/config --since 2026-11-26T12:00:00Z logs/ --exit-code
  netpol-gate verify --report gate.json logs/ --format markdown`,
  options: {
    report: { type: 'string' },
    in: { type: 'string' },
    format: { type: 'string' },
    limit: { type: 'string' },
    'exit-code': { type: 'boolean' },
    ...logOptions,
    ...gateOptions,
    ...clusterOptions,
  },
  async run(values, logs, terminal) {
    const render = rendererFrom(values, renderers);
    const limit = limitOf(values);
    // The time of the rollout is told without a log, too.
    const ofLogs = Object.keys(logOptions).filter((name) => name !== 'since');
    checkLogOptions(values, logs, ofLogs);
    const report = await reportFrom(values, terminal);
    const { verification, privacy } = await verified(report, values, logs, terminal);
    terminal.progress('');
    const told = privacy === 'names' ? verificationOfNames(verification, namesOf(report)) : verification;
    terminal.out(render(told, { limit, width: terminal.width }));
    return values['exit-code'] === true && isWrong(verification) ? 1 : 0;
  },
};

/** Something happened otherwise than predicted; where nothing was seen, nothing did. */
function isWrong(verification: Verification): boolean {
  const { unpredicted, cluster } = verification;
  const isOtherwise = cluster !== undefined && cluster.asPredicted < cluster.asked;
  return tallyOf(verification).contradicted > 0 || unpredicted.length > 0 || isOtherwise;
}

const renderers = { text: verificationText, markdown: verificationMarkdown, json: verificationJson };

/** Bytes of a report file. */
const longestReport = 256 << 20;

async function reportFrom(values: OptionValues, terminal: Terminal): Promise<Report> {
  const file = text(values, 'report');
  if (file === undefined)
    throw new UsableError('--report is missing', 'name the file that "netpol-gate check --output json=FILE" wrote');
  const bytes = readBounded(resolve(terminal.folder, file), file, longestReport);
  const report = await readReport(new TextDecoder().decode(bytes), file);
  if (!report.nothingChanged && report.sources.length === 0)
    throw new UsableError(
      'the report has no verdict, and so predicts nothing',
      'take the report of a run that judged',
      file,
    );
  const { recorded, unrecorded } = predictionsOf(report);
  const isHidden = ({ sources, destinations }: (typeof recorded)[number]['row']): boolean =>
    [...sources.members, ...destinations.members].every(({ party }) => party.kind === 'unidentified');
  const rows = [...recorded, ...unrecorded].map(({ row }) => row);
  if (rows.length > 0 && rows.every(isHidden))
    throw new UsableError(
      'the report names no workload: it was written with privacy "counts"',
      'take one written with "privacy: names" or "full"',
      file,
    );
  return report;
}

async function verified(
  report: Report,
  values: OptionValues,
  logs: readonly string[],
  terminal: Terminal,
): Promise<{ readonly verification: Verification; readonly privacy: Gate['privacy'] }> {
  if (logs.includes('-'))
    throw new UsableError('standard input is read once, and verify reads its logs twice', 'name a file');
  const { recordedBetween, ...settings } = logSettings(values, terminal.now);
  const since =
    recordedBetween === undefined || recordedBetween.first === -Infinity ? undefined : recordedBetween.first;
  const last = recordedBetween?.last ?? Infinity;
  const only = text(values, 'in');
  const tree = only === undefined ? noTree : await anyTree(only, terminal);
  const open = clusterOf(values, terminal);
  let once: ReturnType<NonNullable<typeof open>> | undefined;
  const host: Host = {
    now: terminal.now,
    progress: terminal.progress,
    clusterOf: (source) => clusterOfSource(source, values, terminal),
    ...(open === undefined ? {} : { cluster: () => (once ??= open()) }),
    ...(logs.length === 0 ? { logs: () => [] } : logsFrom(logs, terminal)),
  };
  const read = (between: NonNullable<CheckRequest['recordedBetween']>): Promise<Recorded> =>
    openRecords(
      {
        command: 'verify',
        base: tree,
        head: tree,
        gate: gateFrom(values, terminal) ?? { text: '', file: 'no gate file' },
        ...overridesFrom(values),
        ...settings,
        recordedBetween: between,
      },
      host,
    );
  const all = await read({ first: -Infinity, last });
  const privacy = privacyOf(all.gate, false);
  if (privacy === 'counts')
    throw new UsableError(
      'the gate file lets only numbers be shown, and a verification is one of names',
      'set "privacy: names" to see names without addresses and pods',
    );
  const rollout = rolloutOf(report, observationOf(all).writes, since);
  const after = sightOf(await read({ first: rollout.from, last, whole: true }), report);
  const before = sightOf(
    await read({ first: -Infinity, last: beginOf(rollout, report) - 1, whole: true }),
    report,
  ).observation;
  const check = clusterCheck(report, all, only !== undefined);
  if (after.observation.connections.length === 0 && check === undefined)
    throw nothingToVerifyBy(logs.length > 0, after, rollout);
  const told = [...observationOf(all).coverage.limits, ...[before, after.observation].flatMap(limitsOfPart)];
  const limits = [
    ...(logs.length === 0 ? ['no log is named: what was recorded since is not held against the predictions'] : []),
    ...unmatchedIn(after),
    ...statesLeft(report, all),
    ...clustersUnsure(report, all),
    ...new Set(told),
  ];
  const cluster = check === undefined ? {} : { cluster: check };
  return { verification: verify(report, { rollout, after: after.observation, before, limits, ...cluster }), privacy };
}

/** What is cut at the rollout is nothing that was asked for, and nothing that is missing. */
function limitsOfPart({ coverage: { limits, setAside = {} } }: Observation): readonly string[] {
  const cut = setAside['outside-of-time'];
  if (cut === undefined) return limits;
  const words = new Set(shortfallTexts({ setAside: { 'outside-of-time': cut }, lostEvents: 0, sampled: false }));
  return limits.filter((limit) => !words.has(limit));
}

/** Before the first write, not while the change was on its way. */
function beginOf({ basis, from, writes }: Rollout, { time }: Report): number {
  return basis === 'audit' ? (writes[0]?.time ?? time) : from;
}

interface Sight {
  readonly observation: Observation;
  /** Connections with an end that the report names; absent where the workloads are those of a cluster or a tree. */
  readonly matched?: number;
}

function sightOf(recorded: Recorded, report: Report): Sight {
  const observation = observationOf(recorded);
  return recorded.states.some(({ state }) => state !== undefined)
    ? { observation }
    : namedByReport(observation, report);
}

const nameCluster =
  'name the cluster (--cluster FILE or --kubeconfig FILE): it tells whose pods these are, and which policies are there';

function nothingToVerifyBy(hasLogs: boolean, { observation, matched }: Sight, { from }: Rollout): UsableError {
  if (!hasLogs)
    return new UsableError(
      'no log is named, and no cluster',
      'name files, folders or patterns of logs since the merge, or the cluster (--cluster FILE or --kubeconfig FILE)',
    );
  const { records } = observation.coverage;
  const since = `after ${formatMoment(from)}`;
  if (matched !== undefined && records > 0)
    return new UsableError(
      `the logs hold ${countOf(records, 'record')} ${since}, and no end of them could be matched: where a record names addresses alone, nobody tells whose they are`,
      nameCluster,
    );
  return new UsableError(
    `the logs hold no connection ${since}`,
    'give logs from after the merge, or say with --since when it was rolled out',
  );
}

/** Without a cluster ends are matched by names. */
function unmatchedIn({ observation: { connections, coverage }, matched }: Sight): readonly string[] {
  if (matched === undefined || connections.length === 0) return [];
  const unknown = coverage.unattributed.reduce((sum, { records }) => sum + records, 0);
  return [
    ...(matched === 0
      ? [
          `no end of ${countOf(connections.length, 'recorded connection')} could be matched with a workload of the report by its name: ${nameCluster}`,
        ]
      : []),
    ...(unknown > 0 ? [`an end of ${countOf(unknown, 'record')} is named by nobody: ${nameCluster}`] : []),
  ];
}

function observationOf({ states }: Recorded): Observation {
  const [first, ...others] = states.map(({ observation }) => observation);
  if (first === undefined) throw new UsableError('nothing was recorded', 'name a log');
  return pooled(first, others);
}
