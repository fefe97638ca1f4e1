/** `doctor`: whether a run has what it needs of a cluster, logs and GitHub, and what it has too much. */
import { resolve } from 'node:path';
import { repositoryClient } from '../io/github-client.ts';
import { examineGitHub } from '../io/github-examine.ts';
import { inClusterKubeconfig } from '../io/in-cluster.ts';
import { examine } from '../io/kube-examine.ts';
import { githubLimits } from '../io/limits.ts';
import type { ExaminedLine } from '../model/examined.ts';
import { type Snapshot, UsableError } from '../model/host.ts';
import { profiles } from '../profiles/index.ts';
import { examinedJson, examinedText, examinedVerdict } from '../reporters/index.ts';
import { enforcerOf } from '../worlds/enforcer.ts';
import { trimmedLive } from '../worlds/trimmed.ts';
import { logLines, snapshotLines, unusable } from './doctor-sources.ts';
import type { Command, OptionValues, Terminal } from './index.ts';
import {
  clusterHelp,
  clusterOptions,
  list,
  type NamedCluster,
  namedCluster,
  refuseIdle,
  snapshotFile,
} from './inputs.ts';
import { checkLogOptions, logSettings, logsFrom } from './logs.ts';
import { formatFrom } from './output.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'rights, versions, policy kinds, age of logs: what is missing, and what is too much',
  help: `netpol-gate doctor [LOG…] [options]

Looks at what a run would be given and says in one line each what is well, what is missing and what is too much, with
the line that mends it. Nothing is written: a cluster is asked by get, list and reviews of one's own rights, GitHub by
GET. At least one of these is needed:

  LOG…                  logs, folders or patterns: format, age of the newest record, gaps, what their level leaves out
${clusterHelp}
  --in-cluster          as the service account of the pod that this runs in
  --watch               also what watch needs
  --log-format NAME     format of all logs, such as hubble (docs/logs.md), instead of telling it by content
  --utc-offset MINUTES  time zone of log lines that name none
  --format NAME         text (default) or json
  --no-color            no colours, also on a terminal

environment: GITHUB_TOKEN, GITHUB_REPOSITORY and GITHUB_API_URL, as in a workflow: what the token may read

exit code: 0 all that is needed is there (too much is only told), 1 something is missing, 2 something that was named
cannot be looked at

examples:
  netpol-gate doctor --kubeconfig gate.kubeconfig
  netpol-gate doctor --kubeconfig gate.kubeconfig --watch --format json
  netpol-gate doctor --cluster prod.json.gz logs/ audit.log`,
  options: {
    ...clusterOptions,
    'in-cluster': { type: 'boolean' },
    watch: { type: 'boolean' },
    'log-format': { type: 'string' },
    'utc-offset': { type: 'string' },
    format: { type: 'string' },
    'no-color': { type: 'boolean' },
  },
  async run(values, logs, terminal) {
    const format = formatFrom(values, ['text', 'json']);
    const named = clusterFrom(values, terminal);
    checkLogOptions(values, logs);
    const help = 'name it with --kubeconfig, --server or --in-cluster';
    refuseIdle(values, ['watch'], { given: named?.kind === 'live', name: 'a live cluster', help });
    const { logFormat, utcOffset } = logSettings(values, terminal.now);
    const github = githubFrom(process.env);
    if (named === undefined && logs.length === 0 && github === undefined)
      throw new UsableError(
        'doctor has nothing to look at',
        'name logs, --kubeconfig FILE, --server URL or --cluster FILE, or set GITHUB_TOKEN and GITHUB_REPOSITORY',
      );
    const { logs: open, startReaders } = logsFrom(logs, terminal);
    const reading = {
      startReaders,
      ...(logFormat === undefined ? {} : { format: logFormat }),
      ...(utcOffset === undefined ? {} : { utcOffset }),
    };
    const lines = [
      nodeLine(process.versions.node),
      ...(named === undefined ? [] : await clusterLines(named, values, terminal)),
      ...(logs.length === 0 ? [] : await logLines(open, reading, terminal.now())),
      ...(github === undefined ? [] : await github()),
    ];
    terminal.progress('');
    const colour = terminal.colour && values['no-color'] !== true;
    terminal.out(format === 'json' ? examinedJson(lines) : examinedText(lines, { colour, width: terminal.width }));
    return { ok: 0, missing: 1, 'out of reach': 2 }[examinedVerdict(lines)];
  },
};

/** Of package.json. */
const oldestNode = 20;

function nodeLine(version: string): ExaminedLine {
  const what = `Node ${version}`;
  if (Number.parseInt(version, 10) >= oldestNode) return { part: 'program', state: 'ok', what };
  return { part: 'program', state: 'missing', what, help: `install Node ${oldestNode} or newer` };
}

function clusterFrom(values: OptionValues, terminal: Terminal): NamedCluster | undefined {
  const named = namedCluster(values, terminal);
  if (values['in-cluster'] !== true) return named;
  if (named !== undefined) throw new UsableError('--in-cluster and another cluster are given', 'name one of them');
  return { kind: 'live', kubeconfig: () => ({ text: inClusterKubeconfig() }) };
}

async function clusterLines(
  named: NamedCluster,
  values: OptionValues,
  terminal: Terminal,
): Promise<readonly ExaminedLine[]> {
  try {
    if (named.kind === 'live') return await liveLines(named, values, terminal);
    const snapshot = await snapshotFile(resolve(terminal.folder, named.file), named.file);
    return [...snapshotLines(snapshot, named.file, terminal.now()), enforcerLine('snapshot', snapshot)];
  } catch (error) {
    return [unusable(named.kind === 'live' ? 'cluster' : 'snapshot', error)];
  }
}

async function liveLines(
  { kubeconfig, context }: NamedCluster & { readonly kind: 'live' },
  values: OptionValues,
  terminal: Terminal,
): Promise<readonly ExaminedLine[]> {
  const warnings: ExaminedLine[] = [];
  const options = {
    kubeconfig: kubeconfig(),
    ...(context === undefined ? {} : { context }),
    plugins: list(values, 'exec-plugin'),
    insecure: values['insecure'] === true,
    onProgress: (what: string) => terminal.progress(`cluster: ${what}`),
    onWarning: (what: string) => void warnings.push({ part: 'cluster', state: 'warning', what }),
  };
  const { lines, manifests, incomplete } = await examine(options, trimmedLive(), values['watch'] === true);
  const seen: Snapshot = { from: 'live', identity: {}, manifests, incomplete };
  return [...lines, ...warnings, enforcerLine('cluster', seen)];
}

function enforcerLine(part: 'cluster' | 'snapshot', snapshot: Snapshot): ExaminedLine {
  const { name, why, isNobody } = enforcerOf(snapshot, { rulings: {} }, profiles);
  if (name !== 'spec') return { part, state: 'ok', what: why };
  if (isNobody === true) {
    const help = 'install one that enforces policies, or name what does: profile: NAME   (in the gate file)';
    return { part, state: 'warning', what: why, help };
  }
  const known = profiles.flatMap((profile) => (profile.signs === undefined ? [] : [profile.name]));
  const what = `whether policies are enforced, and by what: ${why}`;
  return { part, state: 'cannot tell', what, help: `profile: NAME   (in the gate file; one of ${known.join(', ')})` };
}

/** Whoever looks does not want to wait: a second attempt, and no more. */
const patience = { ...githubLimits, attempts: 2, backoff: 500 };

/** Looks at GitHub as a workflow knows it; undefined where no token is set. */
function githubFrom(
  environment: Readonly<Record<string, string | undefined>>,
): (() => Promise<readonly ExaminedLine[]>) | undefined {
  const { GITHUB_TOKEN: token = '', GITHUB_REPOSITORY: repository = '', GITHUB_SHA: commit = '' } = environment;
  const { GITHUB_API_URL: api = 'https://api.github.com' } = environment;
  if (token === '' || repository === '') return undefined;
  return async () => {
    if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) || !/^https?:\/\//.test(api) || !URL.canParse(api))
      return [
        {
          part: 'github',
          state: 'out of reach',
          what: 'GITHUB_REPOSITORY is no owner/name, or GITHUB_API_URL is no address',
          help: 'leave them as the runner sets them',
        },
      ];
    return examineGitHub(
      await repositoryClient(token, repository, api, patience),
      /^[0-9a-f]{40}$/.test(commit) ? commit : 'HEAD',
    );
  };
}
