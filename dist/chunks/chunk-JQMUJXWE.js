import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkLogOptions,
  logHelp,
  logOptions,
  logSettings,
  logsFrom
} from "./chunk-QWJXQP72.js";
import {
  check
} from "./chunk-LLFLAKWP.js";
import {
  exitCode
} from "./chunk-OTFQLW4R.js";
import {
  againOf,
  checkOutput,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  dryRunHelp,
  gateFrom,
  gateHelp,
  gateOptions,
  outputHelp,
  outputOptions,
  overridesFrom,
  privacyOf,
  renderedHelp,
  renderedOptions,
  text,
  treesOf,
  tryOutOf,
  withRenderedFrom,
  writeReport
} from "./chunk-DYJVYSZX.js";
import {
  quoted
} from "./chunk-BZNOVEIQ.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/commands/check.ts
var help = `netpol-gate check --base REV [options] [LOG…]

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
var checkCommand = {
  name: "check",
  summary: "the gate",
  help,
  options: {
    base: { type: "string" },
    head: { type: "string" },
    mode: { type: "string" },
    now: { type: "string" },
    "server-dry-run": { type: "boolean" },
    ...renderedOptions,
    ...logOptions,
    ...gateOptions,
    ...clusterOptions,
    ...outputOptions
  },
  async run(values, logs, terminal) {
    checkOutput(values);
    const { report, gate } = await checked("check", values, logs, terminal);
    terminal.progress("");
    writeReport(report, privacyOf(gate, false), values, terminal);
    return exitCode(report);
  }
};
async function checked(command, values, logs, terminal) {
  const base = text(values, "base");
  if (base === void 0) throw new UsableError("--base is missing", "name the branch to compare with: --base main");
  const asked = settings(values, terminal);
  checkLogOptions(values, logs);
  const trees = withRenderedFrom(await treesOf(base, text(values, "head"), terminal), values, terminal);
  const cluster = clusterOf(values, terminal);
  const request = { command, again: againOf(values), ...trees, ...asked };
  const result = await check(request, {
    now: clockOf(values, terminal),
    progress: terminal.progress,
    clusterOf: (source) => clusterOfSource(source, values, terminal),
    ...tryOutOf(values, terminal),
    ...cluster === void 0 ? {} : { cluster },
    ...logs.length === 0 ? {} : logsFrom(logs, terminal)
  });
  return { ...result, notes: trees.notes };
}
function clockOf(values, terminal) {
  const named = text(values, "now");
  if (named === void 0) return terminal.now;
  const time = /^\d{4}-\d\d-\d\dT/.test(named) ? Date.parse(named) : Number.NaN;
  if (Number.isNaN(time))
    throw new UsableError(`--now ${quoted(named)} is no time`, "write it as 2026-11-23T14:05:00Z");
  return () => time;
}
function settings(values, terminal) {
  const mode = text(values, "mode");
  if (mode !== void 0 && mode !== "enforce" && mode !== "report") {
    throw new UsableError(`there is no mode ${quoted(mode)}`, "modes are enforce and report");
  }
  return {
    gate: gateFrom(values, terminal) ?? {},
    ...overridesFrom(values),
    ...mode === void 0 ? {} : { mode },
    ...logSettings(values, terminal.now)
  };
}

export {
  checkCommand,
  checked
};
