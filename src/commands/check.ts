/** `check`: the gate. */
import { privacyOf } from '../config.ts';
import { exitCode } from '../judge.ts';
import { quoted } from '../io/plain.ts';
import { UsableError } from '../model/host.ts';
import type { CheckRequest, CheckResult } from '../run.ts';
import { check } from '../run.ts';
import type { Command, OptionValues, Terminal } from './index.ts';
import {
  againOf,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  dryRunHelp,
  gateFrom,
  gateHelp,
  gateOptions,
  overridesFrom,
  renderedHelp,
  renderedOptions,
  text,
  treesOf,
  tryOutOf,
  withRenderedFrom,
} from './inputs.ts';
import { checkLogOptions, logHelp, logOptions, logsFrom, logSettings } from './logs.ts';
import { checkOutput, outputHelp, outputOptions, writeReport } from './output.ts';

const help = `netpol-gate check --base REV [options] [LOG…]

Judges what HEAD changes since REV: lays both sides over the cluster, replays the recorded connections, and fails
when the repository's own rules say so. LOGs are files, folders, patterns or "-": audit events, flows of Cilium, Calico,
clouds and others, digests, or the generic format; plain, compressed or in archives (docs/logs.md).

  --base REV|FOLDER     the side to compare with
  --head REV|FOLDER     the side to judge (default: HEAD; never the work tree)
${renderedHelp}
${clusterHelp}
${dryRunHelp}
${gateHelp}
  --mode MODE           enforce (default) or report: a judged failure ends with 0
${logHelp}
  --now TIME            judge as of this time, such as 2026-11-23T14:05:00Z (age of logs, waivers)
${outputHelp}

exit codes: 0 passed, 1 the rules say no, 2 no verdict possible, 3 internal error

examples:
  netpol-gate check --base main --cluster prod.json.gz logs/
  netpol-gate check --base main --kubeconfig ~/.kube/config --context prod hubble.jsonl audit.log
  netpol-gate check --base before/ --head after/ --format markdown`;

export const checkCommand: Command = {
  name: 'check',
  summary: 'the gate',
  help,
  options: {
    base: { type: 'string' },
    head: { type: 'string' },
    mode: { type: 'string' },
    now: { type: 'string' },
    'server-dry-run': { type: 'boolean' },
    ...renderedOptions,
    ...logOptions,
    ...gateOptions,
    ...clusterOptions,
    ...outputOptions,
  },
  async run(values, logs, terminal) {
    checkOutput(values);
    const { report, gate } = await checked('check', values, logs, terminal);
    terminal.progress('');
    writeReport(report, privacyOf(gate, false), values, terminal);
    return exitCode(report);
  },
};

/** The judgement that the options of `check` ask for, and what is to be said of the two sides. */
export async function checked(
  command: string,
  values: OptionValues,
  logs: readonly string[],
  terminal: Terminal,
): Promise<CheckResult & { readonly notes: readonly string[] }> {
  const base = text(values, 'base');
  if (base === undefined) throw new UsableError('--base is missing', 'name the branch to compare with: --base main');
  const asked = settings(values, terminal);
  checkLogOptions(values, logs);
  const trees = withRenderedFrom(await treesOf(base, text(values, 'head'), terminal), values, terminal);
  const cluster = clusterOf(values, terminal);
  const request: CheckRequest = { command, again: againOf(values), ...trees, ...asked };
  const result = await check(request, {
    now: clockOf(values, terminal),
    progress: terminal.progress,
    clusterOf: (source) => clusterOfSource(source, values, terminal),
    ...tryOutOf(values, terminal),
    ...(cluster === undefined ? {} : { cluster }),
    ...(logs.length === 0 ? {} : logsFrom(logs, terminal)),
  });
  return { ...result, notes: trees.notes };
}

/** The clock, or the moment that --now names: for judging as of then. */
function clockOf(values: OptionValues, terminal: Terminal): () => number {
  const named = text(values, 'now');
  if (named === undefined) return terminal.now;
  const time = /^\d{4}-\d\d-\d\dT/.test(named) ? Date.parse(named) : Number.NaN;
  if (Number.isNaN(time))
    throw new UsableError(`--now ${quoted(named)} is no time`, 'write it as 2026-11-23T14:05:00Z');
  return () => time;
}

function settings(
  values: OptionValues,
  terminal: Terminal,
): Pick<CheckRequest, 'gate' | 'mode' | 'overrides' | 'logFormat' | 'utcOffset'> {
  const mode = text(values, 'mode');
  if (mode !== undefined && mode !== 'enforce' && mode !== 'report') {
    throw new UsableError(`there is no mode ${quoted(mode)}`, 'modes are enforce and report');
  }
  return {
    gate: gateFrom(values, terminal) ?? {},
    ...overridesFrom(values),
    ...(mode === undefined ? {} : { mode }),
    ...logSettings(values, terminal.now),
  };
}
