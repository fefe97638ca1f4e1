/** `snapshot`: the live cluster to a file. */
import { resolve } from 'node:path';
import { writeStreamed } from '../io/write-stream.ts';
import { liveKinds } from '../io/kube.ts';
import { logReading, patched } from '../logs/index.ts';
import type { Snapshot } from '../model/host.ts';
import { UsableError } from '../model/host.ts';
import { rollForward } from '../roll-forward.ts';
import { writeSnapshot } from '../snapshot.ts';
import { version } from '../version.ts';
import { isEssential } from '../worlds/essential.ts';
import type { Command, OptionValues, Terminal } from './index.ts';
import { clusterHelp, clusterOf, clusterOptions, list, noPositionals, text } from './inputs.ts';
import { logsFrom } from './logs.ts';

export const snapshotCommand: Command = {
  name: 'snapshot',
  summary: 'the live cluster to a file',
  help: `netpol-gate snapshot --kubeconfig FILE [options] --output FILE

Reads policies, namespaces, pods, workloads, Services, ways in (Ingress, Gateway API, Route), nodes and what the API
server calls (webhooks, aggregated APIs, converters of custom resources), and writes what a verdict can depend on: no
environment, no annotations but ownership marks, no schemas, no Secrets. The cluster is only read. A name that ends in
.gz is compressed. --cluster FILE instead of --kubeconfig trims a "kubectl get … -o json" file in the same way.

  --output FILE         where to write
  --log AUDIT           audit log of the API server, or a folder of them: the snapshot of --cluster is rolled forward to
                        its end; repeatable (docs/cluster.md)
  --log-format NAME     format of the logs, instead of telling it by content: audit or gke-audit
${clusterHelp}

examples:
  netpol-gate snapshot --kubeconfig ~/.kube/config --context prod --output prod.json.gz
  netpol-gate snapshot --cluster prod.json.gz --log audit.log --output newer.json.gz`,
  options: {
    output: { type: 'string' },
    log: { type: 'string', multiple: true },
    'log-format': { type: 'string' },
    ...clusterOptions,
  },
  async run(values, positionals, terminal) {
    noPositionals('snapshot', positionals);
    const output = text(values, 'output');
    if (output === undefined)
      throw new UsableError('--output is missing', 'name the file to write, such as prod.json.gz');
    const read = clusterOf(values, terminal);
    if (read === undefined) throw new UsableError('no cluster is named', 'give --kubeconfig FILE');
    const logs = list(values, 'log');
    if (logs.length > 0 && text(values, 'cluster') === undefined)
      throw new UsableError(
        '--log is given without a snapshot',
        'give --cluster FILE, which is rolled forward by the log',
      );
    const found = await read();
    const snapshot =
      logs.length > 0
        ? await rolledForward(found, logs, values, terminal)
        : { ...found, identity: { readAt: terminal.now(), ...found.identity } };
    const pieces = writeSnapshot(snapshot, { name: 'netpol-gate', version });
    await writeStreamed(resolve(terminal.folder, output), pieces, output.endsWith('.gz'));
    terminal.progress('');
    const count = snapshot.manifests.filter(({ ref }) => isEssential(ref)).length;
    terminal.error(`${output}: ${count} objects\n`);
    for (const { kind, reason } of snapshot.incomplete)
      terminal.error(`${logs.length > 0 ? 'not sure' : 'not read'}: ${kind}: ${reason}\n`);
    return 0;
  },
};

/** The snapshot at the end of the logs. */
async function rolledForward(
  before: Snapshot,
  logs: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<Snapshot> {
  const format = text(values, 'log-format');
  const settings = { kinds: liveKinds, patched, ...(format === undefined ? {} : { format }) };
  const streams = logsFrom(logs, terminal).logs();
  return (await rollForward(before, streams, logReading, settings)).snapshot;
}
