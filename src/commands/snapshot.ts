/** `snapshot`: the live cluster to a file. */
import { resolve } from 'node:path';
import { writeStreamed } from '../io/write-stream.ts';
import { liveKinds } from '../io/kube.ts';
import { quoted } from '../io/plain.ts';
import { logReading, patched } from '../logs/index.ts';
import type { Snapshot } from '../model/host.ts';
import { UsableError } from '../model/host.ts';
import { rollForward } from '../roll-forward.ts';
import { writeSnapshot } from '../snapshot.ts';
import { version } from '../version.ts';
import { usable } from '../wiring/clusters.ts';
import { isEssential } from '../worlds/essential.ts';
import { nodesNamedByAddress, withoutAddresses } from '../worlds/withheld.ts';
import type { Command, OptionValues, Terminal } from './index.ts';
import { clusterHelp, clusterOf, clusterOptions, list, noPositionals, text } from './inputs.ts';
import { checkLogOptions, logsFrom } from './logs.ts';
import { outputFile } from './output.ts';

export const snapshotCommand: Command = {
  name: 'snapshot',
  summary: 'the live cluster to a file',
  help: `netpol-gate snapshot --kubeconfig FILE [options] --output FILE

Reads policies, namespaces, pods, workloads, Services, ways in (Ingress, Gateway API, Route), nodes and what the API
server calls (webhooks, aggregated APIs, converters of custom resources), and writes what a verdict can depend on: no
environment, no annotations but ownership marks, no schemas, no Secrets. The cluster is only read. A name that ends in
.gz is compressed. --cluster FILE instead of --kubeconfig trims a "kubectl get … -o json" file in the same way.

  --output FILE         where to write
  --privacy LEVEL       full (default), or names: without the addresses of pods, nodes and Services (docs/cluster.md)
  --log AUDIT           audit log of the API server, or a folder of them: the snapshot of --cluster is rolled forward to
                        its end; repeatable (docs/cluster.md)
  --log-format NAME     format of the logs, instead of telling it by content: audit or gke-audit
${clusterHelp}

examples:
  netpol-gate snapshot --kubeconfig ~/.kube/config --context prod --output prod.json.gz
  netpol-gate snapshot --cluster prod.json.gz --log audit.log --output newer.json.gz
  netpol-gate snapshot --cluster prod.json.gz --privacy names --output for-everybody.json.gz`,
  options: {
    output: { type: 'string' },
    privacy: { type: 'string' },
    log: { type: 'string', multiple: true },
    'log-format': { type: 'string' },
    ...clusterOptions,
  },
  async run(values, positionals, terminal) {
    noPositionals('snapshot', positionals);
    const output = outputFile(values, []);
    if (output === undefined)
      throw new UsableError('--output is missing', 'name the file to write, such as prod.json.gz');
    const hides = hidesAddresses(values);
    const read = clusterOf(values, terminal);
    if (read === undefined) throw new UsableError('no cluster is named', 'give --kubeconfig FILE');
    const logs = list(values, 'log');
    checkLogOptions(values, logs, ['log-format']);
    if (logs.length > 0 && text(values, 'cluster') === undefined)
      throw new UsableError(
        '--log is given without a snapshot',
        'give --cluster FILE, which is rolled forward by the log',
      );
    // An old file stays where the new one could judge nothing.
    const found = usable(await read());
    const whole =
      logs.length > 0
        ? await rolledForward(found, logs, values, terminal)
        : { ...found, identity: { readAt: terminal.now(), ...found.identity } };
    const snapshot = hides ? withoutAddresses(whole) : whole;
    const pieces = writeSnapshot(snapshot, { name: 'netpol-gate', version });
    await writeStreamed(resolve(terminal.folder, output), pieces, output.endsWith('.gz'));
    terminal.progress('');
    const count = snapshot.manifests.filter(({ ref }) => isEssential(ref)).length;
    terminal.error(`${output}: ${count} objects\n`);
    const telling = hides ? nodesNamedByAddress(snapshot) : 0;
    if (telling > 0) terminal.error(`names are kept, and ${telling} nodes are named after their addresses\n`);
    for (const remark of snapshot.remarks ?? []) terminal.error(`${remark}\n`);
    for (const { kind, reason } of snapshot.incomplete)
      terminal.error(`${logs.length > 0 ? 'not sure' : 'not read'}: ${kind}: ${reason}\n`);
    return 0;
  },
};

function hidesAddresses(values: OptionValues): boolean {
  const level = text(values, 'privacy') ?? 'full';
  if (level === 'full' || level === 'names') return level === 'names';
  throw new UsableError(`there is no privacy level ${quoted(level)}`, 'levels are full and names');
}

/** The snapshot at the end of the logs. */
async function rolledForward(
  before: Snapshot,
  logs: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<Snapshot> {
  if (before.withheld !== undefined)
    throw new UsableError(
      'a snapshot without addresses cannot be rolled forward: the log tells addresses',
      'roll the full snapshot forward, and give --privacy names as well',
    );
  const format = text(values, 'log-format');
  const settings = { kinds: liveKinds, patched, ...(format === undefined ? {} : { format }) };
  const streams = logsFrom(logs, terminal).logs();
  return (await rollForward(before, streams, logReading, settings)).snapshot;
}
