import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  allowed,
  classify,
  combine,
  commonFamilies,
  compile,
  createReaches,
  createRun,
  denied,
  mapKey,
  nameEnds,
  noPort,
  openStates,
  partyOf,
  podEnd,
  rangesWhere,
  sameMap,
  stretches,
  workloadSizes
} from "./chunk-OG4T3RD2.js";
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  gateFrom,
  gateOptions,
  noTree,
  text
} from "./chunk-C633TYKB.js";
import {
  formatOrigin,
  formatParty,
  formatPorts,
  shown
} from "./chunk-5DIEP3TU.js";
import {
  addressSet
} from "./chunk-BUYARRA7.js";
import "./chunk-YT56RHMK.js";
import "./chunk-IWVK6I3E.js";
import "./chunk-O2YEX7QY.js";
import {
  UsableError
} from "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";

// src/engine/connections.ts
function connectivity(world) {
  const index = classify(world, world);
  const reaches = createReaches({ before: world, after: world }, index);
  const out = [];
  for (const source of index.classes) {
    const egress = reaches.of("after", source, "egress");
    for (const destination of receivers(egress, index)) {
      if (source === destination && !source.plural) continue;
      out.push(...between(world, reaches, source, destination));
    }
    out.push(...withOutside(world, reaches, source, "egress"), ...withOutside(world, reaches, source, "ingress"));
  }
  return out;
}
function receivers(egress, index) {
  if (!sameMap(egress.rest, noPort)) return index.classes;
  return index.classes.filter((one) => egress.named.has(one.index));
}
function between(world, reaches, source, destination) {
  const egress = reaches.of("after", source, "egress");
  const ingress = reaches.of("after", destination, "ingress");
  if (!ingress.named.has(source.index) && sameMap(ingress.rest, noPort)) return [];
  const maps = /* @__PURE__ */ new Map();
  for (const family of commonFamilies(world, source.after, destination.after)) {
    const towards = egress.named.has(destination.index) ? egress.towards(podEnd(destination.after, family)) : egress.rest;
    const from = ingress.named.has(source.index) ? ingress.towards(podEnd(source.after, family)) : ingress.rest;
    const map = combine(towards, from, world.run.decisions.and);
    const known = maps.get(mapKey(map));
    if (known === void 0) maps.set(mapKey(map), { map, families: [family] });
    else known.families.push(family);
  }
  return [...maps.values()].flatMap(
    ({ map, families }) => rowOf(
      world,
      map,
      families,
      { kind: "pods", members: source.members },
      { kind: "pods", members: destination.members }
    )
  );
}
function withOutside(world, reaches, one, direction) {
  const reach = reaches.of("after", one, direction);
  const found = /* @__PURE__ */ new Map();
  for (const { family, first, last } of stretches(reach.policies)) {
    const map = reach.towards({ family, address: first });
    const key = `${family} ${mapKey(map)}`;
    const known = found.get(key) ?? { map, family, ranges: [] };
    known.ranges.push({ first, last });
    found.set(key, known);
  }
  const pods = { kind: "pods", members: one.members };
  return [...found.values()].flatMap(({ map, ranges, family }) => {
    const outside = { kind: "outside", addresses: addressSet(ranges) };
    const [source, destination] = direction === "egress" ? [pods, outside] : [outside, pods];
    return rowOf(world, map, [family], source, destination);
  });
}
function rowOf({ run }, map, families, source, destination) {
  const meant = (ranges) => run.rulings.protocols === "all" ? ranges : ranges.filter(({ protocol }) => protocol !== "other");
  const row = {
    source,
    destination,
    families,
    allowed: meant(rangesWhere(map, (value) => value === allowed)),
    unknown: meant(rangesWhere(map, (value) => value !== allowed && value !== denied))
  };
  return row.allowed.length + row.unknown.length === 0 ? [] : [row];
}

// src/connections.ts
function allowedRows(world, rulings) {
  const compiled = compile(createRun(rulings), world);
  const rows = nameEnds(connectivity(compiled), world, ({ allowed: allowed2, unknown }) => JSON.stringify([allowed2, unknown]));
  const sizes = workloadSizes(world);
  return rows.map(({ source, destination, of }) => ({
    source: partyOf(source, sizes, []),
    destination: partyOf(destination, sizes, []),
    allowed: of.allowed,
    unknown: of.unknown
  }));
}

// src/commands/connections.ts
var connectionsCommand = {
  name: "connections",
  summary: "what a folder or snapshot allows",
  help: `netpol-gate connections [FOLDER|COMMIT] [options]

Lists every connection that the policies allow, with its ports. A pair that is not listed is denied entirely.

  --gate FILE           gate file for sources and rulings (default: none)
  --format NAME         text (default) or json
${clusterHelp}

examples:
  netpol-gate connections manifests/
  netpol-gate connections --cluster prod.json.gz --format json`,
  options: { format: { type: "string" }, ...gateOptions, ...clusterOptions },
  async run(values, [from, ...others], terminal) {
    const format = text(values, "format") ?? "text";
    if (format !== "text" && format !== "json")
      throw new UsableError(`there is no format "${format}"`, "formats are text and json");
    const cluster = clusterOf(values, terminal);
    if (others.length > 0 || from === void 0 && cluster === void 0) {
      throw new UsableError("name one folder, commit or cluster", "netpol-gate connections manifests/");
    }
    const tree = from === void 0 ? noTree : await anyTree(from, terminal);
    const { states, problems } = await openStates(
      {
        command: "connections",
        base: tree,
        head: tree,
        gate: gateFrom(values, terminal) ?? { text: "", file: "no gate file" }
      },
      {
        now: terminal.now,
        progress: terminal.progress,
        clusterOf: (source) => clusterOfSource(source, values, terminal),
        ...cluster === void 0 ? {} : { cluster }
      }
    );
    terminal.progress("");
    const told = states.map(({ id, head, rulings }) => ({ state: id, rows: allowedRows(head, rulings) }));
    if (format === "json")
      terminal.out(`${JSON.stringify({ schema: "netpol-gate/connections/1", states: told }, null, 2)}
`);
    else print(told, terminal);
    for (const problem of problems) terminal.error(complaint(problem));
    return problems.length > 0 ? 1 : 0;
  }
};
function print(states, terminal) {
  for (const { state, rows } of states) {
    if (states.length > 1) terminal.out(`# ${shown(state)}
`);
    for (const { source, destination, allowed: allowed2, unknown } of rows) {
      const pair = `${shown(formatParty(source))} → ${shown(formatParty(destination))}`;
      if (allowed2.length > 0) terminal.out(`${pair}  ${formatPorts(allowed2)}
`);
      if (unknown.length > 0) terminal.out(`${pair}  cannot say: ${formatPorts(unknown)}
`);
    }
  }
}
function complaint({ kind, origin, message, help }) {
  return `${kind}: ${shown(formatOrigin(origin))}: ${shown(message)}
  ${shown(help)}
`;
}
export {
  complaint,
  connectionsCommand
};
