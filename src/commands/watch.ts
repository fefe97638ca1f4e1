/** `watch`: the gate's checks of a cluster and its logs, as things happen. */
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { rules } from '../checks/index.ts';
import { privacyOf, readGate } from '../config.ts';
import { dialects } from '../dialects/index.ts';
import { inClusterKubeconfig } from '../io/in-cluster.ts';
import { clusterFeed } from '../io/kube-watch.ts';
import { quoted } from '../io/plain.ts';
import { logReading } from '../logs/index.ts';
import { findingKinds, severities } from '../model/finding.ts';
import type { Gate } from '../model/gate.ts';
import { UsableError } from '../model/host.ts';
import { type WatchItem, watchKinds } from '../model/watch.ts';
import { profiles } from '../profiles/index.ts';
import { watchDay, watchJson, watchOfNames, watchText } from '../reporters/index.ts';
import { version } from '../version.ts';
import type { WatchSettings } from '../watch.ts';
import { trimmedLive } from '../worlds/trimmed.ts';
import type { Command, OptionValues, Terminal } from './index.ts';
import { gateFrom, gateOptions, list, namedCluster, overridesFrom, text } from './inputs.ts';
import { checkLogOptions, logSettings } from './logs.ts';
import { formatFrom } from './output.ts';
import { runWatch, type WatchRun } from './watch-loop.ts';

const ofLogs = ['log-format', 'utc-offset', 'clock-tolerance', 'clock-skew', 'from-start', 'author-wait'];

export const watchCommand: Command = {
  name: 'watch',
  summary: 'a cluster and its logs, judged as things happen',
  help: `netpol-gate watch --kubeconfig FILE | --in-cluster [LOG…|-] [options]

Follows the cluster and growing logs, and tells within seconds: each change of a policy with its author and effect, each
lost isolation, each connection that contradicts the policies, each new noisy source. The cluster is only read (get,
list, watch; deploy/rbac-watch.yaml). LOG is a file, a folder, a pattern or - for standard input; flow logs of any
format that check reads, and the audit log, which names authors.

  --kubeconfig FILE     how to reach the cluster; nothing else is ever tried
  --context NAME        context of that file (default: its current one)
  --in-cluster          as the service account of the pod that this runs in
  --exec-plugin NAME    credential plug-in that the kubeconfig may run, such as aws; repeatable
  --insecure            accept a kubeconfig that checks no certificate or speaks http (one that checks, is checked);
                        with --server: check none
  --server URL          instead of a kubeconfig: the API server, with the token of --token-file or NETPOL_GATE_TOKEN
  --token-file FILE     bearer token for --server
  --certificate-authority FILE
                        certificates (PEM) that the certificate of --server is checked with
  --state FILE          go on where an earlier run stopped: nothing is lost, nothing told twice
  --once                tell what happened since the state and end, for a CronJob
  --for TIME            end after 90s, 10m, 36h or 7d
  --from-start          read logs that are there already from their first line (default with --once and no state)
  --fail-on WORD        exit with 1 if this kind, or this severity or a worse one, was told; repeatable
  --author-wait SECONDS how long to look for the audit event of a change (default 10)
  --metrics-file FILE   numbers for the textfile collector of Prometheus, such as netpol-gate.prom
  --metrics-listen [HOST:]PORT
                        serve /metrics and /healthz; a port alone is of this machine (127.0.0.1) only
  --format NAME         text (default) or jsonl
  --gate FILE           gate file for severities, waivers, rulings, names of addresses and privacy (default: none)
  --profile NAME        how policies are enforced, before what the gate file and the cluster say
  --log-format NAME     format of all logs, such as hubble, instead of telling it by content
  --utc-offset MINUTES  time zone of log lines that name none
  --clock-tolerance SECONDS
                        by how much clocks may differ, and policies lag behind their change (default 5)
  --clock-skew=SECONDS  added to the times of flow logs
  --no-color            no colours, also on a terminal

kinds of items: ${watchKinds.join(', ')}

examples:
  netpol-gate watch --kubeconfig ~/.kube/config --context prod /var/log/kubernetes/audit.log
  hubble observe -o json -f | netpol-gate watch --kubeconfig kube.yaml - --format jsonl
  netpol-gate watch --in-cluster --state /state/watch.json --once /logs --fail-on lost-isolation`,
  options: {
    kubeconfig: { type: 'string' },
    context: { type: 'string' },
    'in-cluster': { type: 'boolean' },
    'exec-plugin': { type: 'string', multiple: true },
    insecure: { type: 'boolean' },
    server: { type: 'string' },
    'token-file': { type: 'string' },
    'certificate-authority': { type: 'string' },
    state: { type: 'string' },
    once: { type: 'boolean' },
    for: { type: 'string' },
    'from-start': { type: 'boolean' },
    'fail-on': { type: 'string', multiple: true },
    'author-wait': { type: 'string' },
    'metrics-file': { type: 'string' },
    'metrics-listen': { type: 'string' },
    format: { type: 'string' },
    'no-color': { type: 'boolean' },
    'log-format': { type: 'string' },
    'utc-offset': { type: 'string' },
    'clock-tolerance': { type: 'string' },
    'clock-skew': { type: 'string' },
    ...gateOptions,
  },
  async run(values, logs, terminal) {
    const render = rendererOf(values, terminal);
    const fails = failing(values);
    const lasts = spanOf(values);
    const file = (option: string): { readonly [name: string]: string } | undefined => {
      const name = text(values, option);
      return name === undefined ? undefined : { path: resolve(terminal.folder, name) };
    };
    const settings = settingsFor(values, logs, terminal);
    checkLogOptions(values, logs, ofLogs);
    const privacy = privacyOf(settings.gate, false);
    if (privacy === 'counts')
      throw new UsableError(
        'the gate file lets only numbers be shown, and what is watched is told in names',
        'set "privacy: names" to see names without addresses and pods',
      );
    const once = values['once'] === true;
    let failed = false;
    await runWatch(
      { settings, fingerprint: fingerprintOf(values, settings.gate), feed: feedOf(values, terminal), terminal },
      {
        logs: logs.map((log) => placeOf(log, terminal)),
        once,
        ...(lasts !== undefined && { lasts }),
        fromStart: values['from-start'] === true || once,
        state: file('state')?.['path'],
        metricsFile: file('metrics-file')?.['path'],
        metricsListen: text(values, 'metrics-listen'),
        tell(item) {
          failed ||= fails(item);
          terminal.out(render(privacy === 'names' ? watchOfNames(item) : item));
        },
      },
    );
    return failed ? 1 : 0;
  },
};

function feedOf(values: OptionValues, terminal: Terminal): WatchRun['feed'] {
  const inside = values['in-cluster'] === true;
  const other = ['kubeconfig', 'context', 'server'].find((name) => inside && values[name] !== undefined);
  if (other !== undefined)
    throw new UsableError(
      `both --in-cluster and ${other === 'server' ? '--server' : 'a kubeconfig'} are given`,
      'name one of them',
    );
  // Inside a pod it tells what would have no effect.
  const named = namedCluster(values, terminal);
  if (!inside && named?.kind !== 'live')
    throw new UsableError('no cluster is named', 'give --kubeconfig FILE or --server URL, or --in-cluster in a pod');
  const options = {
    kubeconfig: named?.kind === 'live' ? named.kubeconfig() : { text: inClusterKubeconfig() },
    ...(named?.kind === 'live' && named.context !== undefined && { context: named.context }),
    plugins: list(values, 'exec-plugin'),
    insecure: values['insecure'] === true,
    onWarning: (warning: string) => terminal.error(`${warning}\n`),
  };
  return (resume) => clusterFeed({ ...options, resume }, trimmedLive());
}

/** What is told, and by which rules. */
export function settingsFor(
  values: OptionValues,
  logs: readonly string[],
  terminal: Pick<Terminal, 'folder' | 'now'>,
): WatchSettings {
  const given = gateFrom(values, terminal);
  const { gate } = readGate(given?.text, given?.file ?? 'no gate file', 'base');
  const { logFormat, utcOffset, clockTolerance = 5_000, clockSkew } = logSettings(values, terminal.now);
  const { profile = gate.profile } = overridesFrom(values).overrides ?? {};
  const authorWait = authorWaitOf(values);
  const podRanges = gate.sources.flatMap((source) => source.podRanges ?? []);
  return {
    dialects,
    profiles,
    ...(profile !== undefined && { profile }),
    rulings: gate.rulings,
    podRanges,
    rules,
    gate,
    version,
    reading: logReading,
    reads: {
      ...(logFormat !== undefined && { format: logFormat }),
      ...(utcOffset !== undefined && { utcOffset }),
      ...(clockSkew !== undefined && { skew: clockSkew }),
    },
    tolerance: clockTolerance,
    authorWait: logs.length === 0 ? 0 : authorWait,
    severalLogs: logs.length > 1 || logs.some((log) => isSeveral(log, terminal)),
    reminder: 3_600_000,
  };
}

/** Of what decides what is told: keys that were told under other settings mean something else. */
function fingerprintOf(values: OptionValues, gate: Gate): string {
  const names = ['log-format', 'utc-offset', 'clock-tolerance', 'clock-skew', 'profile'];
  const plain = JSON.stringify([gate, names.map((name) => text(values, name) ?? null)]);
  return createHash('sha256').update(plain).digest('hex').slice(0, 32);
}

function rendererOf(values: OptionValues, terminal: Terminal): (item: WatchItem) => string {
  if (formatFrom(values, ['text', 'jsonl']) === 'jsonl') return watchJson;
  const options = { colour: terminal.colour && values['no-color'] !== true, width: terminal.width };
  let day: string | undefined;
  return (item) => {
    const lines = watchText(item, day, options);
    day = watchDay(item);
    return lines;
  };
}

/** Whether an item is one of those that `--fail-on` names. */
function failing(values: OptionValues): (item: WatchItem) => boolean {
  const words = list(values, 'fail-on');
  const known: readonly string[] = [...watchKinds, ...findingKinds, ...severities.filter((each) => each !== 'ignore')];
  const wrong = words.find((word) => !known.includes(word));
  if (wrong !== undefined)
    throw new UsableError(
      `--fail-on ${quoted(wrong)} is no kind and no severity`,
      `give error, warning, notice, one of ${watchKinds.join(', ')}, or a kind of finding (docs/findings)`,
    );
  return ({ kind, severity, effect = [] }) =>
    words.some((word) => {
      const rank = severities.findIndex((each) => each === word);
      if (rank >= 0) return kind !== 'healed' && severities.indexOf(severity) <= rank;
      return word === kind || effect.some((finding) => finding.kind === word);
    });
}

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function spanOf(values: OptionValues): number | undefined {
  const value = text(values, 'for');
  if (value === undefined) return undefined;
  const [, count, unit = ''] = /^([1-9]\d{0,5})([smhd])$/.exec(value) ?? [];
  const size = units[unit];
  if (count === undefined || size === undefined)
    throw new UsableError(`--for ${quoted(value)} is no span of time`, 'give 90s, 10m, 36h or 7d');
  return Number(count) * size;
}

function authorWaitOf(values: OptionValues): number {
  const value = text(values, 'author-wait') ?? '10';
  if (!/^\d{1,3}$/.test(value))
    throw new UsableError(`--author-wait ${quoted(value)} is no number of seconds`, 'give seconds, such as 10');
  return Number(value) * 1_000;
}

/** A folder or a pattern. */
function isSeveral(log: string, { folder }: Pick<Terminal, 'folder'>): boolean {
  const path = resolve(folder, log);
  return log !== '-' && (existsSync(path) ? !statSync(path).isFile() : /[*?]/.test(log));
}

/** As short as it can be read from here: it stands in every place of a record. */
function placeOf(log: string, { folder }: Terminal): string {
  if (log === '-') return log;
  const path = resolve(folder, log);
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? join(path) : near;
}
