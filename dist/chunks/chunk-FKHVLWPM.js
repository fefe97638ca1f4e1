import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  backendsOf,
  changesBetween,
  commonFamilies,
  compile,
  createRun,
  decide,
  evaluate,
  explainChange,
  isSamePod,
  joinRanges,
  nearestRules,
  placeOf,
  podEnd,
  rangesBetween,
  ruleMatch,
  selecting,
  selects,
  targetsOf
} from "./chunk-OTFQLW4R.js";
import {
  allProtocols,
  familyOf,
  formatAddress,
  namedProtocols,
  nearest,
  parseAddress,
  workloadKeyOf
} from "./chunk-O6SQMJL6.js";

// src/questions/names.ts
function parsePeer(text) {
  if (parseAddress(text) !== void 0) return { text };
  const { six, plain, rest } = /^(?:\[(?<six>[^\]]*)\]|(?<plain>[^:]*))(?::(?<rest>.*))?$/s.exec(text)?.groups ?? {};
  const name = six ?? plain ?? "";
  if (name === "" || six !== void 0 && parseAddress(six) === void 0) {
    return { fault: `"${text}" names no end` };
  }
  if (!name.includes("/") && parseAddress(name) === void 0) {
    return { fault: `"${name}" is no address, and a name needs its namespace` };
  }
  if (rest === void 0) return strayProtocol(name) ?? { text: name };
  const port = portOf(rest);
  return typeof port === "string" ? { fault: port, of: "port" } : { text: name, ...port };
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
function nearestEnd(worlds, text) {
  const known = /* @__PURE__ */ new Set();
  for (const { endpoints, nodes } of worlds) {
    for (const endpoint of endpoints.values()) for (const name of namesOf(endpoint).slice(0, 2)) known.add(name);
    for (const { name } of nodes) known.add(`node/${name}`);
  }
  return nearest(text, [...known]);
}
function namesOf({ id, workload }) {
  return [`${workload.namespace}/${workload.name}`, id, workloadKeyOf(workload)];
}

// src/questions/doors.ts
function doorOf(world, { text, port, protocol = "TCP" }) {
  const asked = (one) => port === void 0 || one.port === port && one.protocol === protocol;
  const address = parseAddress(text);
  for (const service of address === void 0 ? [] : world.services) {
    const by = service.addresses.includes(address ?? 0n) ? "cluster address" : service.externalAddresses.includes(address ?? 0n) ? "external address" : void 0;
    if (by !== void 0) return { service, ports: service.ports.filter(asked), by };
  }
  const node = world.nodes.find(
    ({ name, addresses }) => address === void 0 ? `node/${name}` === text : addresses.includes(address)
  );
  if (node === void 0 || port === void 0) return void 0;
  for (const service of world.services) {
    const ports = service.ports.filter((one) => one.nodePort === port && one.protocol === protocol);
    if (ports.length > 0) return { service, ports, by: "node port", node: node.name };
  }
  return void 0;
}
function targetsBehind({ endpoints }, service, port) {
  if (service.backends.length > 0) {
    return backendsOf(service, port).map(
      ({ pod, ...onward }) => pod !== void 0 && endpoints.has(pod) ? { ...onward, pod } : onward
    );
  }
  return [...endpoints.values()].flatMap(
    (endpoint) => selects(service, endpoint) ? targetsOf(port, endpoint).map((target) => ({ port: target.port, pod: endpoint.id })) : []
  );
}

// src/questions/ends.ts
function missing(world, peer, side) {
  const address = parseAddress(peer.text);
  const door = side === "source" ? void 0 : doorOf(world, peer);
  if (door !== void 0) {
    const { service, ports } = door;
    if (ports.flatMap((port) => targetsBehind(world, service, port)).length > 0) return void 0;
    const all = service.ports.map(({ port, protocol }) => `${port}/${protocol}`).join(", ");
    const name = `${peer.text} is Service ${service.namespace}/${service.name}, which`;
    return ports.length === 0 ? `${name} has no port ${peer.port}/${peer.protocol}, only ${all}` : `${name} has no pods behind it`;
  }
  if (address !== void 0) return void 0;
  const exists = peer.text.startsWith("node/") ? world.nodes.some(({ name, addresses }) => `node/${name}` === peer.text && addresses.length > 0) : [...world.endpoints.values()].some((endpoint) => namesOf(endpoint).includes(peer.text));
  return exists ? void 0 : `${peer.text} does not exist`;
}
function endsNamed(world, text) {
  const address = parseAddress(text);
  if (address !== void 0) return endsAt(world, address);
  if (text.startsWith("node/")) {
    const name = text.slice("node/".length);
    return (world.nodes.get(name)?.addresses ?? []).map((own) => ({ address: own, node: name }));
  }
  return [...world.pods.values()].filter(({ endpoint }) => namesOf(endpoint).includes(text));
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
  const door = doorOf(world, peer);
  if (door === void 0) {
    const asked = peer.port === void 0 ? {} : { asked: { port: peer.port, protocol: peer.protocol ?? "TCP" } };
    return endsNamed(compiled, peer.text).map((end) => ({ end, ...asked }));
  }
  return door.ports.flatMap(
    (port) => targetsBehind(world, door.service, port).flatMap((target) => {
      const pod = target.pod === void 0 ? void 0 : pods.get(target.pod);
      const ends = pod !== void 0 ? [pod] : target.address === void 0 ? [] : endsAt(compiled, target.address);
      return ends.map((end) => ({ end, asked: { port: target.port, protocol: port.protocol }, door }));
    })
  );
}
function seenAs(world, from, { door }) {
  if (door === void 0 || door.by === "cluster address" || "endpoint" in from || from.node !== void 0)
    return [from];
  if (door.service.outside?.policy === "Local") return [from];
  const client = formatAddress(from.address);
  const through = [...world.nodes.values()].filter(({ name }) => door.node === void 0 || door.node === name);
  const nodes = through.flatMap(
    ({ name, addresses }) => addresses.map((address) => ({ address, node: name, insteadOf: client }))
  );
  return [from, ...nodes];
}
function familiesOf(world, from, to) {
  const addresses = [from, to].flatMap((one) => "endpoint" in one ? [] : [familyOf(one.address)]);
  if (addresses[0] !== void 0) return addresses.every((family) => family === addresses[0]) ? [addresses[0]] : [];
  return "endpoint" in from && "endpoint" in to ? commonFamilies(world, from, to) : [];
}
function endOf(found, family) {
  if ("endpoint" in found) return podEnd(found, family);
  const { address, node } = found;
  return { family, address, ...node === void 0 ? {} : { node } };
}
function kindOf(found) {
  if ("endpoint" in found) return workloadKeyOf(found.endpoint.workload);
  return found.insteadOf === void 0 ? nameOf(found) : `node for ${found.insteadOf}`;
}
function nameOf(found) {
  if ("endpoint" in found) return found.endpoint.id;
  const address = formatAddress(found.address);
  if (found.insteadOf !== void 0) return `node/${found.node ?? ""} in place of ${found.insteadOf}`;
  return found.node === void 0 ? address : `node/${found.node} (${address})`;
}

// src/engine/partition.ts
var mostStretches = 4096;
function partition(world, source, destination) {
  const grounds = /* @__PURE__ */ new Map();
  for (const range of stretches(world, source, destination)) {
    const verdict = evaluate(world, source, destination, range.protocol, range.first);
    const key = JSON.stringify(verdict);
    const known = grounds.get(key);
    if (known === void 0) grounds.set(key, { ...verdict, ports: [range] });
    else known.ports.push(range);
  }
  return [...grounds.values()].map((ground) => {
    const [first] = ground.ports;
    const nearest2 = first === void 0 ? [] : nearestAt(world, source, destination, ground, first);
    const told2 = nearest2.filter(({ part }) => !aboutPorts.has(part));
    return { ...ground, ports: joinRanges(ground.ports), ...told2.length === 0 ? {} : { nearest: told2 } };
  });
}
var aboutPorts = /* @__PURE__ */ new Set(["protocol", "port", "port-name"]);
function groundAt(world, source, destination, port) {
  const verdict = evaluate(world, source, destination, port.protocol, port.first);
  const nearest2 = nearestAt(world, source, destination, verdict, port);
  return { ...verdict, ports: [port], ...nearest2.length === 0 ? {} : { nearest: nearest2 } };
}
function nearestAt(world, source, destination, { answer }, { protocol, first }) {
  return answer === "denied" ? nearestRules(world, source, destination, placeOf(protocol, first)) : [];
}
function stretches(world, source, destination) {
  const named = allProtocols.filter((one) => one !== "other" || world.run.rulings.protocols === "all");
  const first = named.map((protocol) => placeOf(protocol, 1));
  const starts = new Set(first);
  const add = (direction, subject, peer) => {
    if (subject.pod === void 0) return;
    for (const { direction: side } of selecting(world, subject.pod, direction)) {
      for (const rule of side.rules) {
        for (const start of ruleMatch(world, rule, direction, subject, peer).starts) starts.add(start);
      }
    }
  };
  if (!isSamePod(source, destination)) {
    add("egress", source, destination);
    add("ingress", destination, source);
  }
  const places = starts.size > mostStretches ? [...first, ...decide(world, source, destination).starts] : [...starts];
  return rangesBetween(places).filter(({ protocol }) => named.includes(protocol));
}

// src/explain.ts
function explain({ before, after, rulings, places }, source, destination) {
  const run = createRun(rulings);
  const is = compile(run, after);
  const now = waysIn(is, source, destination);
  const side = ({ distinct }, world) => ({
    ways: distinct.map(({ explained }) => explained),
    ...distinct.length > 0 ? {} : { none: whyNone(world, source, destination) }
  });
  if (before === void 0) return { after: side(now, after), changes: [] };
  const was = compile(run, before, is);
  const old = waysIn(was, source, destination);
  const changes = changesBetween(was, is, places);
  return {
    before: side(old, before),
    after: side(now, after),
    changes: now.distinct.flatMap((way) => changesOf(changes, old.all.get(way.key), way))
  };
}
function explainedWays(world, source, destination) {
  return waysIn(world, source, destination).distinct.map(({ explained }) => explained);
}
function waysIn(world, source, destination) {
  const all = /* @__PURE__ */ new Map();
  const distinct = [];
  const answers = /* @__PURE__ */ new Map();
  for (const aim of aimsOf(world, destination)) {
    for (const from of endsNamed(world, source.text).flatMap((one) => seenAs(world, one, aim))) {
      for (const family of familiesOf(world, from, aim.end)) {
        const key = JSON.stringify([nameOf(from), nameOf(aim.end), aim.asked, family]);
        const way = { key, explained: wayOf(world, from, aim, family), from, aim, family };
        all.set(key, way);
        const kind = JSON.stringify([kindOf(from), kindOf(aim.end), aim.asked]);
        const known = answers.get(kind) ?? /* @__PURE__ */ new Set();
        answers.set(kind, known);
        const answer = JSON.stringify(way.explained.grounds);
        if (known.size < known.add(answer).size) distinct.push(way);
      }
    }
  }
  return { all, distinct };
}
function wayOf(world, from, { end: to, asked, door }, family) {
  const [source, destination] = [endOf(from, family), endOf(to, family)];
  const one = asked && { protocol: asked.protocol, first: asked.port, last: asked.port };
  const grounds = one === void 0 ? partition(world, source, destination) : [groundAt(world, source, destination, one)];
  return {
    source: nameOf(from),
    destination: nameOf(to),
    ...door && { via: { namespace: door.service.namespace, service: door.service.name, by: door.by } },
    ...asked && { asked: { protocol: asked.protocol, port: asked.port } },
    grounds: grounds.map(told)
  };
}
function told({ ports, answer, egress, ingress, reasons, atoms, nearest: nearest2 = [] }) {
  return { ports, answer, egress, ingress, reasons, dependsOn: atoms.map(({ text }) => text), nearest: nearest2 };
}
function changesOf(changes, old, way) {
  if (old === void 0) return [];
  const { source, destination } = way.explained;
  const found = /* @__PURE__ */ new Map();
  for (const { ports, before, after } of differing(old.explained, way.explained)) {
    const gain = after === "allowed" || after === "unknown" && before === "denied";
    for (const range of ports) {
      const question = {
        source: standinOf(way.from),
        destination: standinOf(way.aim.end),
        family: way.family,
        place: placeOf(range.protocol, range.first)
      };
      const { causes, flip } = explainChange(changes, question, gain ? "gain" : "loss");
      const key = JSON.stringify([before, after, causes.map(({ origin, text }) => [origin, text])]);
      const known = found.get(key);
      if (known !== void 0) known.ports.push(range);
      else found.set(key, { source, destination, ports: [range], before, after, causes, ...flip && { flip } });
    }
  }
  return [...found.values()].map((change) => ({ ...change, ports: joinRanges(change.ports) }));
}
function differing(old, way) {
  return way.grounds.flatMap(
    ({ ports, answer: after }) => old.grounds.flatMap(({ ports: others, answer: before }) => {
      const shared = before === after ? [] : overlap(ports, others);
      return shared.length === 0 ? [] : [{ ports: shared, before, after }];
    })
  );
}
function overlap(a, b) {
  return a.flatMap(
    (one) => b.flatMap((other) => {
      const [first, last] = [Math.max(one.first, other.first), Math.min(one.last, other.last)];
      return one.protocol === other.protocol && first <= last ? [{ protocol: one.protocol, first, last }] : [];
    })
  );
}
function standinOf(found) {
  if ("endpoint" in found) return { kind: "pod", id: found.endpoint.id };
  return found.node === void 0 ? { kind: "address", address: found.address } : { kind: "node", name: found.node, address: found.address };
}
function whyNone(world, source, destination) {
  const reasons = [missing(world, source, "source"), missing(world, destination, "destination")];
  const found = reasons.flatMap((reason) => reason === void 0 ? [] : [`${reason} here`]);
  return found.length > 0 ? found.join(", ") : `${source.text} and ${destination.text} have no address family in common`;
}

export {
  parsePeer,
  nearestEnd,
  missing,
  explain,
  explainedWays
};
