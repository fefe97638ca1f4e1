import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  allowed,
  commonFamilies,
  compile,
  createRun,
  decide,
  denied,
  evaluate,
  openStates,
  podEnd,
  rangesWhere,
  workloadKeyOf
} from "./chunk-EXQ4A7BO.js";
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  noTree,
  text,
  treesOf
} from "./chunk-I3KWLP57.js";
import {
  familyOf,
  formatAddress,
  formatPorts,
  parseAddress,
  reasonText,
  shown
} from "./chunk-QZLEXNMC.js";
import "./chunk-EMV4VFSO.js";
import "./chunk-BCPCRX6K.js";
import "./chunk-IRV3ACBP.js";
import "./chunk-O2YEX7QY.js";
import {
  UsableError
} from "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";

// src/explain.ts
var target = /^(?:\[(?<six>[^\]]+)\]|(?<plain>[^:[\]]+|[0-9a-fA-F:]*::?[0-9a-fA-F:.]*))(?::(?<port>\d{1,5})(?:\/(?<protocol>TCP|UDP|SCTP))?)?$/i;
function parsePeer(text2) {
  const groups = parseAddress(text2) === void 0 ? target.exec(text2)?.groups : { plain: text2 };
  const name = groups?.["six"] ?? groups?.["plain"];
  if (name === void 0) return void 0;
  const port = groups?.["port"] === void 0 ? void 0 : Number(groups["port"]);
  if (port !== void 0 && (port < 1 || port > 65535)) return void 0;
  const protocol = groups?.["protocol"]?.toUpperCase() ?? "TCP";
  return port === void 0 ? { text: name } : { text: name, port, protocol };
}
function explain(world, rulings, source, destination) {
  const compiled = compile(createRun(rulings), world);
  const ways = /* @__PURE__ */ new Map();
  for (const from of endsNamed(compiled, source.text)) {
    for (const to of endsNamed(compiled, destination.text)) {
      for (const family of familiesOf(compiled, from, to)) {
        const way = wayOf(compiled, from, to, family, destination);
        const { source: a, destination: b, ...answer } = way;
        const key = JSON.stringify([workloadOf(from) ?? a, workloadOf(to) ?? b, answer]);
        if (!ways.has(key)) ways.set(key, way);
      }
    }
  }
  return [...ways.values()];
}
function endsNamed(world, text2) {
  const address = parseAddress(text2);
  if (address !== void 0) {
    const node = [...world.nodes.values()].find(({ addresses }) => addresses.includes(address));
    return [{ address, ...node === void 0 ? {} : { node: node.name } }];
  }
  if (text2.startsWith("node/")) {
    const node = world.nodes.get(text2.slice("node/".length));
    return (node?.addresses ?? []).map((own) => ({ address: own, node: text2.slice("node/".length) }));
  }
  return [...world.pods.values()].filter(({ endpoint }) => {
    const { namespace, name } = endpoint.workload;
    return endpoint.id === text2 || `${namespace}/${name}` === text2 || workloadKeyOf(endpoint.workload) === text2;
  });
}
function workloadOf(found) {
  return "endpoint" in found ? workloadKeyOf(found.endpoint.workload) : void 0;
}
function familiesOf(world, from, to) {
  const addresses = [from, to].flatMap((one) => "endpoint" in one ? [] : [familyOf(one.address)]);
  if (addresses[0] !== void 0) return addresses.every((family) => family === addresses[0]) ? [addresses[0]] : [];
  return "endpoint" in from && "endpoint" in to ? commonFamilies(world, from, to) : [];
}
function endOf(found, family) {
  return "endpoint" in found ? podEnd(found, family) : { family, ...found };
}
function nameOf(found) {
  if ("endpoint" in found) return found.endpoint.id;
  return found.node === void 0 ? formatAddress(found.address) : `node/${found.node} (${formatAddress(found.address)})`;
}
function wayOf(world, from, to, family, asked) {
  const [source, destination] = [endOf(from, family), endOf(to, family)];
  const names = { source: nameOf(from), destination: nameOf(to) };
  const map = decide(world, source, destination);
  const meant = (ranges) => ranges.filter(({ protocol }) => protocol !== "other");
  return {
    ...names,
    ...asked.port === void 0 ? {} : { verdict: evaluate(world, source, destination, asked.protocol ?? "TCP", asked.port) },
    allowed: meant(rangesWhere(map, (value) => value === allowed)),
    unknown: meant(rangesWhere(map, (value) => value !== allowed && value !== denied))
  };
}

// src/commands/explain.ts
var explainCommand = {
  name: "explain",
  summary: "why one connection is allowed or denied",
  help: `netpol-gate explain FROM TO[:PORT[/PROTOCOL]] [options]

Gives the verdict on one connection with its grounds, each with file, line and column; without PORT the ports that are
allowed. FROM and TO are namespace/workload, namespace/pod, node/NAME or an address.

  --in FOLDER|COMMIT    look at one side only (a folder, snapshot or commit)
  --base REV|FOLDER     compare two sides, as check does
  --head REV|FOLDER     (default: HEAD)
${clusterHelp}

examples:
  netpol-gate explain shop/checkout payments/api:8443 --base main --cluster prod.json.gz
  netpol-gate explain shop/web 203.0.113.7:443 --in manifests/
  netpol-gate explain shop/web kube-system/coredns:53/UDP --cluster prod.json.gz`,
  options: {
    in: { type: "string" },
    base: { type: "string" },
    head: { type: "string" },
    ...clusterOptions
  },
  async run(values, positionals, terminal) {
    const [source, destination] = peersOf(positionals);
    const cluster = clusterOf(values, terminal);
    const only = text(values, "in");
    const base = text(values, "base");
    if (only === void 0 && base === void 0 && cluster === void 0) {
      throw new UsableError("nothing to look at is named", "give --in FOLDER, or --base REV as for check");
    }
    const one = only !== void 0 ? await anyTree(only, terminal) : base === void 0 ? noTree : void 0;
    const trees = one === void 0 ? await treesOf(base ?? "", text(values, "head"), terminal) : { base: one, head: one };
    const { states } = await openStates(
      { command: "explain", ...trees, gate: {} },
      {
        now: terminal.now,
        progress: terminal.progress,
        clusterOf: (source2) => clusterOfSource(source2, values, terminal),
        ...cluster === void 0 ? {} : { cluster }
      }
    );
    terminal.progress("");
    if (states.length === 0)
      throw new UsableError("there is nothing to look at", "name a folder, commit or cluster with policies");
    for (const state of states) tell(state, source, destination, one !== void 0, states.length > 1, terminal);
    return 0;
  }
};
function peersOf([from, to, ...others]) {
  const [source, destination] = [from, to].map((one) => one === void 0 ? void 0 : parsePeer(one));
  if (source === void 0 || destination === void 0 || others.length > 0) {
    throw new UsableError(
      "two ends are needed",
      "name them as namespace/workload, such as shop/checkout payments/api:8443"
    );
  }
  return [source, destination];
}
function tell(state, source, destination, single, named, terminal) {
  if (named) terminal.out(`# ${shown(state.id)}
`);
  const sides = single ? [["", state.head]] : [
    ["before", state.base],
    ["after", state.head]
  ];
  for (const [side, world] of sides) {
    const ways = explain(world, state.rulings, source, destination);
    if (ways.length === 0)
      terminal.out(
        `${side === "" ? "" : `${side}: `}${shown(source.text)} or ${shown(destination.text)} does not exist here
`
      );
    for (const way of ways) tellWay(way, side, terminal);
  }
}
function tellWay({ source, destination, verdict, allowed: allowed2, unknown }, side, terminal) {
  const answers = { allowed: "allowed", denied: "denied", unknown: "cannot say" };
  const answer = verdict === void 0 ? portsText(allowed2, unknown) : answers[verdict.answer];
  terminal.out(`${side === "" ? "" : `${side}: `}${shown(source)} → ${shown(destination)}: ${answer}
`);
  for (const reason of verdict?.reasons ?? []) terminal.out(`  ${reasonText(reason)}
`);
  for (const atom of verdict?.atoms ?? []) terminal.out(`  depends on whether ${shown(atom.text)}
`);
}
function portsText(allowed2, unknown) {
  if (allowed2.length + unknown.length === 0) return "denied on every port";
  const sure = allowed2.length === 0 ? [] : [`allowed on ${formatPorts(allowed2)}`];
  return [...sure, ...unknown.length === 0 ? [] : [`cannot say for ${formatPorts(unknown)}`]].join(", ");
}
export {
  explainCommand
};
