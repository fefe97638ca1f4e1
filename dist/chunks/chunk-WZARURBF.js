import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  explain,
  missing,
  nearestEnd,
  parsePeer
} from "./chunk-FKHVLWPM.js";
import {
  openStates
} from "./chunk-LLFLAKWP.js";
import {
  placesIn
} from "./chunk-OTFQLW4R.js";
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  complaint,
  formatFrom,
  gateFrom,
  gateHelp,
  gateOptions,
  noTree,
  overridesFrom,
  refuseIdle,
  renderedHelp,
  renderedOptions,
  text,
  treesOf,
  withRenderedFrom
} from "./chunk-DYJVYSZX.js";
import {
  explanationJson,
  explanationText,
  shown
} from "./chunk-JFID3UG5.js";
import {
  parseAddress
} from "./chunk-O6SQMJL6.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/commands/explain.ts
var explainCommand = {
  name: "explain",
  summary: "why one connection is allowed or denied",
  help: `netpol-gate explain FROM TO[:PORT[/PROTOCOL]] [options]

Gives the verdict on one connection with its grounds, each with file, line and column, and the rule that comes nearest
to letting a denied one through; without PORT all ports, by what decides them. With two sides it names the edits that
turn the answer. FROM and TO are namespace/workload, namespace/pod, node/NAME or an address; that of a pod means the
pod, that of a Service (also its external ones, and a node with a node port) the pods behind it.

  --in FOLDER|COMMIT    look at one side only (a folder, snapshot or commit)
  --base REV|FOLDER     compare two sides, as check does
  --head REV|FOLDER     (default: HEAD)
${renderedHelp}
  --format NAME         text (default) or json
${gateHelp}
${clusterHelp}

examples:
  netpol-gate explain shop/checkout payments/api:8443 --base main --cluster prod.json.gz
  netpol-gate explain shop/web 203.0.113.7:443 --in manifests/
  netpol-gate explain shop/web kube-system/coredns:53/UDP --cluster prod.json.gz`,
  options: {
    format: { type: "string" },
    in: { type: "string" },
    base: { type: "string" },
    head: { type: "string" },
    ...renderedOptions,
    ...gateOptions,
    ...clusterOptions
  },
  async run(values, positionals, terminal) {
    const format = formatFrom(values, ["text", "json"]);
    const [source, destination] = peersOf(positionals);
    const cluster = clusterOf(values, terminal);
    const only = text(values, "in");
    const base = text(values, "base");
    const ofSides = ["base", "head", ...Object.keys(renderedOptions)];
    const side = ofSides.find((name) => only !== void 0 && values[name] !== void 0);
    if (side !== void 0)
      throw new UsableError(`both --in and --${side} are given`, "look at one side by --in, or compare two by --base");
    const help = "name the side to compare with by --base REV, or look at one side by --in";
    refuseIdle(values, ofSides, { given: base !== void 0, name: "--base", help });
    if (only === void 0 && base === void 0 && cluster === void 0) {
      throw new UsableError("nothing to look at is named", "give --in FOLDER, or --base REV as for check");
    }
    const one = only !== void 0 ? await anyTree(only, terminal) : base === void 0 ? noTree : void 0;
    const trees = one === void 0 ? withRenderedFrom(await treesOf(base ?? "", text(values, "head"), terminal), values, terminal) : { base: one, head: one, notes: [] };
    const { states, problems } = await openStates(
      { command: "explain", ...trees, gate: gateFrom(values, terminal) ?? {}, ...overridesFrom(values) },
      {
        now: terminal.now,
        progress: terminal.progress,
        clusterOf: (source2) => clusterOfSource(source2, values, terminal),
        ...cluster === void 0 ? {} : { cluster }
      }
    );
    terminal.progress("");
    for (const note of trees.notes) terminal.error(`${shown(note)}
`);
    for (const problem of problems) terminal.error(complaint(problem));
    if (states.length === 0)
      throw new UsableError("there is nothing to look at", "name a folder, commit or cluster with policies");
    const worlds = states.flatMap(({ base: base2, head }) => [base2, head]);
    checkEnds(worlds, source, destination);
    const told = states.map((state) => ({
      state: state.id,
      ...explain(explainable(state, one !== void 0), source, destination)
    }));
    const connection = { from: positionals[0] ?? "", to: positionals[1] ?? "", states: told, problems };
    terminal.out(format === "json" ? explanationJson(connection) : explanationText(connection));
    return 0;
  }
};
function explainable(state, single) {
  const { base, head, rulings } = state;
  return { ...single ? {} : { before: base }, after: head, rulings, places: placesIn(state) };
}
function peersOf([from, to, ...others]) {
  if (from === void 0 || to === void 0 || others.length > 0) {
    throw new UsableError("two ends are needed", asNamed);
  }
  return [peerOf(from), peerOf(to)];
}
var asNamed = "name them as namespace/workload, such as shop/checkout payments/api:8443";
var asPort = "give the number of the port that is connected to, such as :8443 or :53/UDP, or leave it out for all ports";
function peerOf(text2) {
  const peer = parsePeer(text2);
  if ("fault" in peer) throw new UsableError(shown(peer.fault), peer.of === "port" ? asPort : asNamed);
  return peer;
}
function checkEnds(worlds, source, destination) {
  const faults = ["source", "destination"].flatMap((side) => {
    const peer = side === "source" ? source : destination;
    const reasons = worlds.map((world) => missing(world, peer, side));
    const reason = reasons.includes(void 0) ? void 0 : reasons.at(-1);
    if (reason === void 0) return [];
    const meant = parseAddress(peer.text) === void 0 ? nearestEnd(worlds, peer.text) : void 0;
    return [`${shown(reason)}${meant === void 0 ? "" : ` (did you mean ${shown(meant)}?)`}`];
  });
  if (faults.length > 0) {
    throw new UsableError(faults.join(", and "), 'list what exists with "netpol-gate connections"');
  }
}

export {
  explainCommand,
  checkEnds
};
