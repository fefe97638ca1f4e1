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
} from "./chunk-OG4T3RD2.js";
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  gateFrom,
  gateHelp,
  gateOptions,
  nearest,
  noTree,
  text,
  treesOf
} from "./chunk-C633TYKB.js";
import {
  formatPorts,
  reasonText,
  shown
} from "./chunk-5DIEP3TU.js";
import {
  familyOf,
  formatAddress,
  namedProtocols,
  parseAddress
} from "./chunk-BUYARRA7.js";
import "./chunk-YT56RHMK.js";
import "./chunk-IWVK6I3E.js";
import "./chunk-O2YEX7QY.js";
import {
  UsableError
} from "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";

// src/explain.ts
function parsePeer(text2) {
  if (parseAddress(text2) !== void 0) return { text: text2 };
  const { six, plain, rest } = /^(?:\[(?<six>[^\]]*)\]|(?<plain>[^:]*))(?::(?<rest>.*))?$/s.exec(text2)?.groups ?? {};
  const name = six ?? plain ?? "";
  if (name === "" || six !== void 0 && parseAddress(six) === void 0) {
    return { fault: `"${text2}" names no end` };
  }
  if (!name.includes("/") && parseAddress(name) === void 0) {
    return { fault: `"${name}" is no address, and a name needs its namespace` };
  }
  if (rest === void 0) return strayProtocol(name) ?? { text: name };
  const port = portOf(rest);
  return typeof port === "string" ? { fault: port } : { text: name, ...port };
}
function strayProtocol(name) {
  const last = /^[^/]+\/[^/]+\/(.*)$/s.exec(name)?.[1];
  return last === void 0 ? void 0 : { fault: `"/${last}" without a port: name it as :PORT/PROTOCOL` };
}
function portOf(written) {
  const slash = written.indexOf("/");
  const [number, word] = slash < 0 ? [written, "TCP"] : [written.slice(0, slash), written.slice(slash + 1)];
  const protocol = namedProtocols.find((one) => one === word.toUpperCase());
  if (!/^\d+$/.test(number)) return `port "${number}" is not a number`;
  const port = Number(number);
  if (port < 1 || port > 65535) return `port ${number} is not between 1 and 65535`;
  return protocol === void 0 ? `protocol "${word}" is none of TCP, UDP and SCTP` : { port, protocol };
}
function explain(world, rulings, source, destination) {
  const compiled = compile(createRun(rulings), world);
  const ways = /* @__PURE__ */ new Map();
  for (const from of endsNamed(compiled, source.text)) {
    for (const aim of aimsOf(compiled, destination)) {
      for (const family of familiesOf(compiled, from, aim.end)) {
        const way = wayOf(compiled, from, aim, family);
        const { source: a, destination: b, ...answer } = way;
        const key = JSON.stringify([workloadOf(from) ?? a, workloadOf(aim.end) ?? b, aim.asked, answer]);
        if (!ways.has(key)) ways.set(key, way);
      }
    }
  }
  return [...ways.values()];
}
function missing(world, peer, side) {
  const address = parseAddress(peer.text);
  const service = side === "source" || address === void 0 ? void 0 : serviceAt(world, address);
  if (service !== void 0) {
    if (aimedAt(service, peer).flatMap((port) => targetsOf(world, service, port)).length > 0) return void 0;
    const ports = service.ports.map(({ port, protocol }) => `${port}/${protocol}`).join(", ");
    const name = `${peer.text} is Service ${service.namespace}/${service.name}, which`;
    return aimedAt(service, peer).length === 0 ? `${name} has no port ${peer.port}/${peer.protocol}, only ${ports}` : `${name} has no pods behind it`;
  }
  if (address !== void 0) return void 0;
  const exists = peer.text.startsWith("node/") ? world.nodes.some(({ name, addresses }) => `node/${name}` === peer.text && addresses.length > 0) : [...world.endpoints.values()].some((endpoint) => namesOf(endpoint).includes(peer.text));
  return exists ? void 0 : `${peer.text} does not exist`;
}
function nearestEnd(worlds, text2) {
  const known = /* @__PURE__ */ new Set();
  for (const { endpoints, nodes } of worlds) {
    for (const endpoint of endpoints.values()) for (const name of namesOf(endpoint).slice(0, 2)) known.add(name);
    for (const { name } of nodes) known.add(`node/${name}`);
  }
  return nearest(text2, [...known]);
}
function namesOf({ id, workload }) {
  return [`${workload.namespace}/${workload.name}`, id, workloadKeyOf(workload)];
}
function endsNamed(world, text2) {
  const address = parseAddress(text2);
  if (address !== void 0) return endsAt(world, address);
  if (text2.startsWith("node/")) {
    const node = world.nodes.get(text2.slice("node/".length));
    return (node?.addresses ?? []).map((own) => ({ address: own, node: text2.slice("node/".length) }));
  }
  return [...world.pods.values()].filter(({ endpoint }) => namesOf(endpoint).includes(text2));
}
function endsAt(world, address) {
  const holders = [...world.pods.values()].filter(
    ({ endpoint }) => !endpoint.finished && !endpoint.hostNetwork && endpoint.addresses.includes(address)
  );
  if (holders.length > 0) return holders;
  const node = [...world.nodes.values()].find(({ addresses }) => addresses.includes(address));
  return [{ address, ...node === void 0 ? {} : { node: node.name } }];
}
function aimsOf(compiled, peer) {
  const { world, pods } = compiled;
  const address = parseAddress(peer.text);
  const service = address === void 0 ? void 0 : serviceAt(world, address);
  if (service === void 0) {
    const asked = peer.port === void 0 ? void 0 : { port: peer.port, protocol: peer.protocol ?? "TCP" };
    return endsNamed(compiled, peer.text).map((end) => ({ end, asked }));
  }
  return aimedAt(service, peer).flatMap(
    (port) => targetsOf(world, service, port).flatMap((target) => {
      const pod = target.pod === void 0 ? void 0 : pods.get(target.pod);
      const ends = pod !== void 0 ? [pod] : target.address === void 0 ? [] : endsAt(compiled, target.address);
      return ends.map((end) => ({ end, asked: { port: target.port, protocol: port.protocol }, via: service }));
    })
  );
}
function serviceAt({ services }, address) {
  return services.find(({ addresses }) => addresses.includes(address));
}
function aimedAt({ ports }, { port, protocol }) {
  return port === void 0 ? ports : ports.filter((one) => one.port === port && one.protocol === protocol);
}
function targetsOf({ endpoints }, service, port) {
  const { backends, namespace, selector } = service;
  const numbered = typeof port.target === "number" ? port.target : void 0;
  if (backends.length > 0) {
    return backends.flatMap(({ address, ports, pod }) => {
      const listed = ports.find((one) => one.protocol === port.protocol && (one.name ?? "") === (port.name ?? ""));
      const onward = listed?.port ?? numbered;
      const known = pod !== void 0 && endpoints.has(pod) ? { pod } : {};
      return onward === void 0 ? [] : [{ port: onward, address, ...known }];
    });
  }
  if (selector === void 0) return [];
  return [...endpoints.values()].flatMap((endpoint) => {
    const chosen = [...selector].every(([key, value]) => endpoint.labels.get(key) === value);
    if (!chosen || endpoint.namespace !== namespace || endpoint.finished) return [];
    const named = endpoint.ports.find((one) => one.name === port.target && one.protocol === port.protocol)?.port;
    const onward = numbered ?? named;
    return onward === void 0 ? [] : [{ port: onward, pod: endpoint.id }];
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
function nameOfAim({ end, asked, via }) {
  if (via === void 0 || asked === void 0) return nameOf(end);
  const protocol = asked.protocol === "TCP" ? "" : `/${asked.protocol}`;
  return `${nameOf(end)}, port ${asked.port}${protocol}, via Service ${via.namespace}/${via.name}`;
}
function nameOf(found) {
  if ("endpoint" in found) return found.endpoint.id;
  return found.node === void 0 ? formatAddress(found.address) : `node/${found.node} (${formatAddress(found.address)})`;
}
function wayOf(world, from, aim, family) {
  const { end: to, asked } = aim;
  const [source, destination] = [endOf(from, family), endOf(to, family)];
  const names = { source: nameOf(from), destination: nameOfAim(aim) };
  const map = decide(world, source, destination);
  const meant = (ranges) => ranges.filter(({ protocol }) => protocol !== "other");
  return {
    ...names,
    ...asked === void 0 ? {} : { verdict: evaluate(world, source, destination, asked.protocol, asked.port) },
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
allowed. FROM and TO are namespace/workload, namespace/pod, node/NAME or an address; that of a pod means the pod, the
cluster address of a Service the pods behind it.

  --in FOLDER|COMMIT    look at one side only (a folder, snapshot or commit)
  --base REV|FOLDER     compare two sides, as check does
  --head REV|FOLDER     (default: HEAD)
${gateHelp}
${clusterHelp}

examples:
  netpol-gate explain shop/checkout payments/api:8443 --base main --cluster prod.json.gz
  netpol-gate explain shop/web 203.0.113.7:443 --in manifests/
  netpol-gate explain shop/web kube-system/coredns:53/UDP --cluster prod.json.gz`,
  options: {
    in: { type: "string" },
    base: { type: "string" },
    head: { type: "string" },
    ...gateOptions,
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
      { command: "explain", ...trees, gate: gateFrom(values, terminal) ?? {} },
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
    const worlds = states.flatMap(({ base: base2, head }) => [base2, head]);
    checkEnds(worlds, source, destination);
    for (const state of states) tell(state, source, destination, one !== void 0, states.length > 1, terminal);
    return 0;
  }
};
function peersOf([from, to, ...others]) {
  if (from === void 0 || to === void 0 || others.length > 0) {
    throw new UsableError("two ends are needed", asNamed);
  }
  return [peerOf(from), peerOf(to)];
}
var asNamed = "name them as namespace/workload, such as shop/checkout payments/api:8443";
function peerOf(text2) {
  const peer = parsePeer(text2);
  if ("fault" in peer) throw new UsableError(shown(peer.fault), asNamed);
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
function tell(state, source, destination, single, named, terminal) {
  if (named) terminal.out(`# ${shown(state.id)}
`);
  const sides = single ? [["", state.head]] : [
    ["before", state.base],
    ["after", state.head]
  ];
  for (const [side, world] of sides) {
    const ways = explain(world, state.rulings, source, destination);
    if (ways.length === 0) terminal.out(`${side === "" ? "" : `${side}: `}${whyNone(world, source, destination)}
`);
    for (const way of ways) tellWay(way, side, terminal);
  }
}
function whyNone(world, source, destination) {
  const reasons = [missing(world, source, "source"), missing(world, destination, "destination")];
  const told = reasons.flatMap((reason) => reason === void 0 ? [] : [`${shown(reason)} here`]);
  return told.length > 0 ? told.join(", ") : `${shown(source.text)} and ${shown(destination.text)} have no address family in common`;
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
