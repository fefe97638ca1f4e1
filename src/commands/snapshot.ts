/** `snapshot`: the live cluster to a file. */
import { resolve } from 'node:path';
import { writeStreamed } from '../io/write-stream.ts';
import { UsableError } from '../model/host.ts';
import { writeSnapshot } from '../snapshot.ts';
import { version } from '../version.ts';
import { isEssential } from '../worlds/essential.ts';
import type { Command } from './index.ts';
import { clusterHelp, clusterOf, clusterOptions, noPositionals, text } from './inputs.ts';

export const snapshotCommand: Command = {
  name: 'snapshot',
  summary: 'the live cluster to a file',
  help: `netpol-gate snapshot --kubeconfig FILE [options] --output FILE

Reads policies, namespaces, pods, workloads, Services, ways in (Ingress, Gateway API, Route), nodes and what the API
server calls (webhooks, aggregated APIs, converters of custom resources), and writes what a verdict can depend on: no
environment, no annotations but ownership marks, no schemas, no Secrets. The cluster is only read. A name that ends in
.gz is compressed. --cluster FILE instead of --kubeconfig trims a "kubectl get … -o json" file in the same way.

  --output FILE         where to write
${clusterHelp}

example:
  netpol-gate snapshot --kubeconfig ~/.kube/config --context prod --output prod.json.gz`,
  options: { output: { type: 'string' }, ...clusterOptions },
  async run(values, positionals, terminal) {
    noPositionals('snapshot', positionals);
    const output = text(values, 'output');
    if (output === undefined)
      throw new UsableError('--output is missing', 'name the file to write, such as prod.json.gz');
    const read = clusterOf(values, terminal);
    if (read === undefined) throw new UsableError('no cluster is named', 'give --kubeconfig FILE');
    const found = await read();
    const snapshot = { ...found, identity: { readAt: terminal.now(), ...found.identity } };
    const pieces = writeSnapshot(snapshot, { name: 'netpol-gate', version });
    await writeStreamed(resolve(terminal.folder, output), pieces, output.endsWith('.gz'));
    terminal.progress('');
    terminal.error(`${output}: ${snapshot.manifests.filter(({ ref }) => isEssential(ref)).length} objects\n`);
    for (const { kind, reason } of found.incomplete) terminal.error(`not read: ${kind}: ${reason}\n`);
    return 0;
  },
};
