import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  clusterHelp,
  clusterOf,
  clusterOptions,
  noPositionals,
  text
} from "./chunk-FH2K2AT2.js";
import {
  version
} from "./chunk-T2T4KKDH.js";
import "./chunk-JSMRIIAV.js";
import {
  writeAtomically
} from "./chunk-I7APWJMD.js";
import {
  liveSnapshot,
  writeSnapshot
} from "./chunk-2API7T5L.js";
import "./chunk-CUDDOURM.js";
import "./chunk-N5TJX47K.js";
import "./chunk-HSRHAZR3.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/commands/snapshot.ts
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
var snapshotCommand = {
  name: "snapshot",
  summary: "the live cluster to a file",
  help: `netpol-gate snapshot --kubeconfig FILE [options] --output FILE

Reads policies, namespaces, pods, workloads, Services, ways in (Ingress, Gateway API, Route), nodes and what the API
server calls (webhooks, aggregated APIs, converters of custom resources), and writes what a verdict can depend on: no
environment, no annotations but ownership marks, no schemas, no Secrets. The cluster is only read. A name that ends in
.gz is compressed. --cluster FILE instead of --kubeconfig trims a "kubectl get … -o json" file in the same way.

  --output FILE         where to write
${clusterHelp}

example:
  netpol-gate snapshot --kubeconfig ~/.kube/config --context prod --output prod.json.gz`,
  options: { output: { type: "string" }, ...clusterOptions },
  async run(values, positionals, terminal) {
    noPositionals("snapshot", positionals);
    const output = text(values, "output");
    if (output === void 0)
      throw new UsableError("--output is missing", "name the file to write, such as prod.json.gz");
    const read = clusterOf(values, terminal);
    if (read === void 0) throw new UsableError("no cluster is named", "give --kubeconfig FILE");
    const found = await read();
    const identity = { readAt: terminal.now(), ...found.identity };
    const trimmed = liveSnapshot(
      found.manifests.map(({ value }) => value),
      identity,
      found.incomplete
    );
    const chunks = [];
    for (const chunk of writeSnapshot(trimmed, { name: "netpol-gate", version })) chunks.push(Buffer.from(chunk));
    const content = Buffer.concat(chunks);
    writeAtomically(resolve(terminal.folder, output), output.endsWith(".gz") ? gzipSync(content) : content);
    terminal.progress("");
    terminal.error(`${output}: ${trimmed.manifests.length} objects
`);
    for (const { kind, reason } of found.incomplete) terminal.error(`not read: ${kind}: ${reason}
`);
    return 0;
  }
};
export {
  snapshotCommand
};
