import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  openStates
} from "./chunk-LLFLAKWP.js";
import "./chunk-2232BBCO.js";
import {
  blocksOf,
  compile,
  createRun,
  entryRows,
  foldBlocks,
  isOnePod,
  partiesOf,
  podsByWorkload,
  rangesKey
} from "./chunk-OTFQLW4R.js";
import "./chunk-PUMJCJ4H.js";
import "./chunk-Z33WMN3P.js";
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  complaint,
  detailOf,
  detailOptions,
  formatFrom,
  gateFrom,
  gateOptions,
  noTree,
  overridesFrom
} from "./chunk-DYJVYSZX.js";
import "./chunk-BVXVSW6J.js";
import "./chunk-QKEQVLLL.js";
import "./chunk-EMV4VFSO.js";
import {
  foldedJson,
  foldedText,
  memberKey,
  pairsJson,
  pairsText
} from "./chunk-JFID3UG5.js";
import "./chunk-O6SQMJL6.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-NBHZBXMT.js";
import {
  quoted
} from "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/folding/listing.ts
function* listPairs({ directory, sources, destinations, cells }) {
  yield* listFrom(cells, sources, destinations, directory);
  const fromOutside = cells.filter(({ source }) => sources[source]?.kind === "outside").map((cell) => ({ ...cell, source: cell.destination, destination: cell.source }));
  for (const { source, destination, ...ports } of listFrom(fromOutside, destinations, sources, directory))
    yield { source: destination, destination: source, ...ports };
}
function* listFrom(cells, sources, destinations, directory) {
  const byBlock = /* @__PURE__ */ new Map();
  for (const cell of cells) {
    const list = byBlock.get(cell.source);
    if (list === void 0) byBlock.set(cell.source, [cell]);
    else list.push(cell);
  }
  const parts = /* @__PURE__ */ new Map();
  for (const [number, own] of byBlock) {
    for (const [key, members] of podsByWorkload(sources.slice(number, number + 1), directory)) {
      const part = { part: { kind: "pods", members }, cells: own };
      const list = parts.get(key);
      if (list === void 0) parts.set(key, [part]);
      else list.push(part);
    }
  }
  for (const key of [...parts.keys()].sort()) {
    const rows = (parts.get(key) ?? []).flatMap((one) => rowsOfPart(one.part, one.cells, destinations, directory));
    yield* sorted(joined(rows, ({ target, says }) => `${blockKey(target)} ${says}`, directory));
  }
}
function rowsOfPart(part, cells, destinations, directory) {
  const found = /* @__PURE__ */ new Map();
  const add = (name, target, cell) => {
    const says = `${rangesKey(cell.allowed)} ${rangesKey(cell.unknown)}`;
    const key = `${name} ${says}`;
    const known = found.get(key);
    found.set(key, { part, target: known === void 0 ? target : both(known.target, target), cell, says });
  };
  for (const cell of cells) {
    const target = destinations[cell.destination];
    if (target?.kind === "outside") add("outside", target, cell);
    else if (target !== void 0) {
      for (const [key, members] of podsByWorkload([target], directory)) add(key, { kind: "pods", members }, cell);
    }
  }
  return [...found.values()];
}
function both(a, b) {
  if (a.kind === "pods" && b.kind === "pods") return { kind: "pods", members: [...a.members, ...b.members].sort() };
  if (a.kind === "outside" && b.kind === "outside")
    return { kind: "outside", addresses: [...a.addresses, ...b.addresses] };
  return a;
}
function blockKey(block) {
  if (block.kind === "pods") return [...block.members].sort().join(",");
  return block.addresses.map(({ first, last }) => `${first}-${last}`).join();
}
function joined(rows, keyOf, directory) {
  const found = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const known = found.get(keyOf(row));
    found.set(keyOf(row), known === void 0 ? row : { ...row, part: both(known.part, row.part) });
  }
  return [...found.values()].flatMap(({ part, target, cell: { allowed, unknown } }) => {
    const [[source], [destination]] = [partiesOf([part], directory), partiesOf([target], directory)];
    if (source === void 0 || destination === void 0 || isItself(part, target, directory)) return [];
    return [{ source, destination, allowed, unknown }];
  });
}
function isItself(part, target, directory) {
  if (part.kind !== "pods" || target.kind !== "pods") return false;
  const [id, ...more] = /* @__PURE__ */ new Set([...part.members, ...target.members]);
  return id !== void 0 && more.length === 0 && isOnePod(directory, id);
}
function sorted(rows) {
  return rows.map((row) => ({ row, text: `${memberKey(row.destination)} ${memberKey(row.source)} ${rangesKey(row.allowed)}` })).sort((a, b) => a.text < b.text ? -1 : a.text > b.text ? 1 : 0).map(({ row }) => row);
}

// src/connections.ts
function foldedConnections(world, rulings) {
  return foldBlocks(blocksOf(compile(createRun(rulings), world)));
}
function allowedPairs(world, rulings) {
  return listPairs(blocksOf(compile(createRun(rulings), world)));
}

// src/commands/connections.ts
var connectionsCommand = {
  name: "connections",
  summary: "what a folder or snapshot allows",
  help: `netpol-gate connections [FOLDER|COMMIT] [options]

Lists every connection that the policies allow, with its ports. A pair that is not listed is denied entirely.

  --gate FILE           gate file for sources and rulings (default: none)
  --profile NAME        how policies are enforced, before what the gate file and the cluster say
  --format NAME         text (default) or json
  --detail NAME         folded (default): groups of workloads that reach the same; pairs: every pair for itself
${clusterHelp}

examples:
  netpol-gate connections manifests/
  netpol-gate connections --cluster prod.json.gz --format json
  netpol-gate connections manifests/ --detail pairs | grep payments/db`,
  options: { format: { type: "string" }, ...detailOptions, ...gateOptions, ...clusterOptions },
  async run(values, [from, ...others], terminal) {
    const format = formatFrom(values, ["text", "json"]);
    const detail = detailOf(values);
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
        gate: gateFrom(values, terminal) ?? { text: "", file: "no gate file" },
        ...overridesFrom(values)
      },
      {
        now: terminal.now,
        progress: terminal.progress,
        clusterOf: (source) => clusterOfSource(source, values, terminal),
        ...cluster === void 0 ? {} : { cluster }
      }
    );
    terminal.progress("");
    write(pieces(states, format, detail), terminal);
    if (states.every(({ head }) => head.endpoints.size === 0)) {
      const looked = from === void 0 ? "the cluster" : quoted(from);
      terminal.error(`no workload is in ${looked}, so there is nothing to list
`);
    }
    for (const problem of problems) terminal.error(complaint(problem));
    return problems.length > 0 ? 1 : 0;
  }
};
function pieces(states, format, detail) {
  if (detail === "pairs") {
    const told2 = states.map(({ id, head, rulings }) => ({
      state: id,
      entries: allowedEntries(head, rulings),
      rows: allowedPairs(head, rulings)
    }));
    return format === "json" ? pairsJson(told2) : pairsText(told2);
  }
  const told = states.map(({ id, head, rulings }) => ({
    state: id,
    entries: allowedEntries(head, rulings),
    rows: foldedConnections(head, rulings)
  }));
  return format === "json" ? foldedJson(told) : foldedText(told);
}
function allowedEntries(world, rulings) {
  return (world.entries ?? []).length === 0 ? [] : entryRows(compile(createRun(rulings), world));
}
var chunk = 1 << 16;
function write(texts, terminal) {
  let held = "";
  for (const text of texts) {
    held += text;
    if (held.length < chunk) continue;
    terminal.out(held);
    held = "";
  }
  if (held !== "") terminal.out(held);
}
export {
  connectionsCommand
};
