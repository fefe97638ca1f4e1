import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  addressesIn,
  blocksOf,
  countOf,
  endpointIdOf,
  endsWithNamespace,
  everyAddress,
  familyOf,
  formatAddress,
  formatCount,
  formatMoment,
  formatShare,
  formatSpan,
  formatTime,
  namedProtocols,
  parseAddress,
  parseBlock,
  subtract,
  workloadKeyOf
} from "./chunk-O6SQMJL6.js";
import {
  canonicalJson,
  formatRef,
  isList,
  isObject,
  isPod,
  keyOf
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/model/party.ts
var namesInList = 3;
function formatParty(party) {
  if (party.kind === "addresses" && party.known !== void 0) return `${partyName(party)} (${party.known})`;
  if (party.kind === "entry" && party.hosts.length > 0)
    return `${partyName(party)} (${formatList(party.hosts, namesInList)})`;
  if (party.kind !== "workload" || party.some === void 0) return partyName(party);
  return `${party.some.pods} of ${party.some.of} pods of ${partyName(party)}`;
}
function partyName(party) {
  switch (party.kind) {
    case "workload":
      return party.workload.namespace === "" ? party.workload.name : `${party.workload.namespace}/${party.workload.name}`;
    case "addresses":
      return party.name ?? (party.everything ? "any outside address" : formatBlocks(party.blocks));
    case "entry":
      return `outside through ${formatRef(party.object)}`;
    case "node":
      return party.name === "" ? "a node" : `node ${party.name}`;
    case "api-server":
      return "the API server";
    case "unidentified":
      return party.text;
  }
}
function formatBlocks(blocks) {
  const all = allBut(blocks);
  if (all === void 0) return formatList(blocks, namesInList);
  return `every ${all.family} address but ${all.but.join(", ")}`;
}
function allBut(blocks) {
  if (blocks.length <= namesInList || blocks.some((block2) => parseBlock(block2) === void 0)) return void 0;
  const long = blocks.filter((block2) => block2.includes(":")).length;
  if (long > 0 && long < blocks.length) return void 0;
  const family = long > 0 ? "IPv6" : "IPv4";
  const but = blocksOf(subtract(everyAddress[family], addressesIn(blocks)));
  return but.length > 0 && but.length <= namesInList ? { family, but } : void 0;
}
function formatList(names, most, separator = ", ") {
  const shown2 = names.slice(0, most).join(separator);
  return names.length <= most ? shown2 : `${shown2} and ${names.length - most} more`;
}
function partyOf(end) {
  switch (end.kind) {
    case "workload":
      return { kind: "workload", workload: end.workload };
    case "node":
      return { kind: "node", name: end.name };
    case "api-server":
      return { kind: "api-server" };
    case "outside": {
      const block2 = `${formatAddress(end.address)}/${familyOf(end.address) === "IPv4" ? 32 : 128}`;
      const party = { kind: "addresses", blocks: [block2], everything: false };
      return end.name === void 0 ? party : { ...party, name: end.name };
    }
    case "unidentified": {
      const text2 = end.name ?? (end.address === void 0 ? "an unidentified end" : formatAddress(end.address));
      return { kind: "unidentified", text: text2 };
    }
  }
}
function formatPorts(ports) {
  const [only, ...more] = ports;
  if (only !== void 0 && more.length === 0) return formatRange(only);
  const named = namedProtocols.map((protocol) => holesOf(ports, protocol));
  if (named.every((holes) => holes !== void 0)) {
    const holes = named.flat();
    return holes.length === 0 ? "every port" : `every port except ${holes.map(formatRange).join(", ")}`;
  }
  return [...ports].sort(byPort).map(formatRange).join(", ");
}
function formatRange({ protocol, first, last }) {
  if (protocol === "other") return "other protocols";
  if (first <= 1 && last >= 65535) return `every ${protocol} port`;
  return first === last ? `${protocol} ${first}` : `${protocol} ${first}-${last}`;
}
function holesOf(ports, protocol) {
  const ranges = ports.filter((range) => range.protocol === protocol).sort(byPort);
  if (ranges.length === 0 || ranges.length > namesInList) return void 0;
  const holes = [];
  let next = 1;
  for (const { first, last } of ranges) {
    if (first > next) holes.push({ protocol, first: next, last: first - 1 });
    next = Math.max(next, last + 1);
  }
  if (next <= 65535) holes.push({ protocol, first: next, last: 65535 });
  const closed = holes.reduce((sum, hole) => sum + hole.last - hole.first + 1, 0);
  return closed <= 8 ? holes : void 0;
}
function byPort(a, b) {
  const order = ["TCP", "UDP", "SCTP", "other"];
  return order.indexOf(a.protocol) - order.indexOf(b.protocol) || a.first - b.first || a.last - b.last;
}
function formatRow(row) {
  return `${formatParty(row.source)} → ${formatParty(row.destination)} ${formatPorts(row.ports)}`;
}
function directionOf(row) {
  const side = row.before === "denied" || row.after === "allowed" ? row.reasonsBefore : row.reasonsAfter;
  const grounds2 = side.filter(keepsOut);
  return grounds2.length > 0 && grounds2.every((reason) => reason.direction === "egress") ? "egress" : "ingress";
}
function keepsOut(reason) {
  return reason.kind === "isolated" || reason.kind === "rule" && (reason.action === "deny" || !reason.certain);
}
function keyFieldsOf(row) {
  const [source, destination] = [partyName(row.source), partyName(row.destination)];
  const port = formatPorts(row.ports);
  return directionOf(row) === "egress" ? { subject: source, peer: destination, port } : { subject: destination, peer: source, port };
}

// src/model/origin.ts
function formatOrigin(origin) {
  switch (origin.kind) {
    case "file":
      return `${origin.file}:${origin.line}:${origin.column}`;
    case "live":
      return origin.path === "" ? origin.object : `${origin.object} ${origin.path}`;
    case "log":
      return `${origin.file}:${origin.line}`;
  }
}

// src/model/rendered.ts
var renderedRoot = "rendered:";
function isRendered(path) {
  return path.startsWith(`${renderedRoot}/`);
}

// src/reporters/escape.ts
var longest = { name: 400, prose: 1200 };
var zeroWidthSpace = "​";
var unseen = new RegExp("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800]|(?! )\\p{Zs}", "u");
var suspicious = new RegExp(`${unseen.source}|\\p{M}{4}|##\\[`, "u");
var shortEscapes = /* @__PURE__ */ new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["	", "\\t"]
]);
function asEscape(character) {
  return shortEscapes.get(character) ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
function shown(text2, max = longest.name) {
  if (text2.length <= max && !suspicious.test(text2)) return text2;
  let out = "";
  let marks4 = 0;
  for (const character of text2) {
    marks4 = new RegExp("\\p{M}", "u").test(character) ? marks4 + 1 : 0;
    const piece = marks4 > 3 || unseen.test(character) ? asEscape(character) : character;
    if (out.length + piece.length > max) return `${breakCommand(out)}… (${text2.length} characters)`;
    out += piece;
  }
  return breakCommand(out);
}
function breakCommand(text2) {
  return text2.replaceAll("##[", "##\\u{5b}");
}
function sarifText(text2) {
  return withoutPlaceholders(text2.replace(/\](?=\()/g, "\\u{5d}"));
}
function withoutPlaceholders(text2) {
  return basicPlane(text2).replace(/\{(\d+)\}/g, "{{$1}}");
}
function basicPlane(text2) {
  return text2.replace(/[\u{10000}-\u{10ffff}]/gu, asEscape);
}
function inertForRunner(document) {
  return document.replace(/^((?:[^\S\n]|\u001b\[\d+m)*)::/gm, "$1\\u{3a}:");
}
var longestLine = 4e3;
function seenLines(message2) {
  const lines2 = message2.split("\n").map((line2) => shown(line2, longestLine));
  return inertForRunner(lines2.join("\n"));
}
function code(text2, max) {
  const seen = shown(text2, max);
  if (seen === "") return "(empty)";
  const body2 = seen.replaceAll("|", "\\u{7c}").replace(/[@#]/g, `$&${zeroWidthSpace}`);
  const runs = body2.match(/`+/g) ?? [];
  const fence = "`".repeat(runs.reduce((most, run) => Math.max(most, run.length), 0) + 1);
  const pad = /^[` ]|[` ]$/.test(body2) ? " " : "";
  return `${fence}${pad}${body2}${pad}${fence}`;
}
var active = new RegExp(
  [
    /[&<>"'|[\]`*_~\\!(){}^]/,
    // markup; the ampersand too, so that no entity of the text is read as one
    /\$/,
    // formulas
    /[@#]/,
    // mentions and issues
    /\bGH-(?=\d)/,
    // issues
    /:(?=\/\/)|\bwww(?=\.)|\b(?:mailto|xmpp):/,
    // addresses
    /:(?=[\w+-]*[A-Za-z_][\w+-]*:)/,
    // emoji
    /\b[0-9a-f]{7,40}\b/,
    // commits
    /^[-+=]|^\d+(?=[.)])/
    // lists and underlines at the start of a line
  ].map((part) => part.source).join("|"),
  "gi"
);
var codeLike = /(?<=^|[\s("])(?:[0-9a-f]{40}(?:[0-9a-f]{24})?|(?=[^\s"]*(?:[\w\]][/=][\w.]|\w\.\w+[.[]))[A-Za-z0-9][\w.:/=[\]-]{0,300}[\w\]])(?=$|[\s,;.:)"])/g;
function proseParts(text2, max = longest.prose) {
  const seen = shown(text2, max).trim();
  const parts2 = [];
  let end = 0;
  for (const match of seen.matchAll(codeLike)) {
    parts2.push({ text: seen.slice(end, match.index), isCode: false }, { text: match[0], isCode: true });
    end = match.index + match[0].length;
  }
  return [...parts2, { text: seen.slice(end), isCode: false }].filter((part) => part.text !== "");
}
function prose(text2, max) {
  return proseParts(text2, max).map((part) => part.isCode ? code(part.text) : inertText(part.text)).join("");
}
function inertText(text2) {
  return text2.replace(active, (match) => {
    if (match === "$") return "<span>$</span>";
    if (match.length === 1 && !/[a-z0-9:@#]/i.test(match)) return `&#${match.charCodeAt(0)};`;
    if (/^[0-9a-f]{7}/i.test(match)) return match.replace(/.{6}(?=.)/g, `$&${zeroWidthSpace}`);
    return `${match}${zeroWidthSpace}`;
  });
}
function htmlText(text2, max = longest.prose) {
  return shown(text2, max).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function linkPath(path) {
  if (isRendered(path)) return void 0;
  const segments = path.split("/");
  if (path.length > 1e3 || segments.some((segment) => ["", ".", ".."].includes(segment))) return void 0;
  return segments.map(
    (segment) => encodeURIComponent(segment.replace(new RegExp("\\p{Cs}", "gu"), "�")).replace(
      /[!'()*~]/g,
      (character) => `%${character.charCodeAt(0).toString(16)}`
    )
  ).join("/");
}
function diagramLabel(text2, max = 80) {
  const safe = shown(text2).replace(/[^\p{L}\p{N} ./:,–→-]/gu, "_");
  return safe.length <= max ? safe : `${safe.slice(0, max)}…`;
}

// src/reporters/privacy-values.ts
var ipv4 = /\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?\b/g;
var ipv6 = /(?:(?<![\w:.])(?=[\da-f:]*:[\da-f]*:)(?!\d+:\d+:\d+(?![\da-f:]))|(?<=\w:)(?=(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?::|(?:[\da-f]{1,4}:){7}[\da-f]))[\da-f:]{2,45}(?:%\w+)?(?:\/\d{1,3})?(?![\w:])/gi;
function withoutAddresses(text2) {
  return text2.replace(ipv4, "(address)").replace(ipv6, "(address)");
}
var podLike = /[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/g;
function withoutPods(text2, pods, told2) {
  return text2.replace(podLike, (token) => pods.has(token) ? told2(token) : token);
}
function objectOfNames(object, text2 = withoutAddresses) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [text2(key), valueOfNames(value, text2)]));
}
function valueOfNames(value, text2 = withoutAddresses) {
  if (typeof value === "string") return text2(value);
  if (Array.isArray(value)) return value.map((item) => valueOfNames(item, text2));
  return isObject(value) ? objectOfNames(value, text2) : value;
}
function writerOfNames({ pod: _, address: __, relayed: ___, ...write }, text2 = withoutAddresses) {
  const { user, actingAs, client } = write;
  return {
    ...write,
    user: text2(user),
    ...actingAs !== void 0 && { actingAs: text2(actingAs) },
    client: text2(client)
  };
}

// src/model/finding.ts
var findingKinds = [
  "blocked-connection",
  "opened-connection",
  "lost-isolation",
  "new-access",
  "lost-access",
  "unclear-verdict",
  "selects-nothing",
  "peer-matches-nothing",
  "port-not-served",
  "half-open",
  "split-peer",
  "split-port",
  "block-names-pods",
  "unused-rule",
  "no-effect",
  "drift",
  "model-disagrees",
  "noisy-source",
  "thin-evidence",
  "not-evaluated",
  "invalid-manifest",
  "gate-changed",
  "waiver-expired",
  "waiver-unused"
];
var severities = ["error", "warning", "notice", "ignore"];
var nothingFound = "Neither base nor head holds a policy or a workload: look whether this is the repository, and the folder, that you mean.";

// src/model/labels.ts
var noLabels = /* @__PURE__ */ new Map();
function formatSelector(selector) {
  if (selector.kind !== "match") return selector.kind === "all" ? "{}" : "nothing";
  return selector.requirements.map(formatRequirement).sort().join(",");
}
function formatRequirement(requirement2) {
  switch (requirement2.operator) {
    case "In":
      return requirement2.values.length === 1 ? `${requirement2.key}=${requirement2.values[0] ?? ""}` : `${requirement2.key} in (${[...requirement2.values].sort().join(",")})`;
    case "NotIn":
      return `${requirement2.key} notin (${[...requirement2.values].sort().join(",")})`;
    case "Exists":
      return requirement2.key;
    case "DoesNotExist":
      return `!${requirement2.key}`;
    case "unknown":
      return `? ${requirement2.condition}`;
  }
}
function formatLabels(labels3) {
  return [...labels3].map(([key, value]) => `${key}=${value}`).sort().join(",");
}
function holds(requirement2, labels3) {
  const value = labels3.get(requirement2.key);
  switch (requirement2.operator) {
    case "In":
      return value !== void 0 && requirement2.values.includes(value);
    case "NotIn":
      return value === void 0 || !requirement2.values.includes(value);
    case "Exists":
      return value !== void 0;
    case "DoesNotExist":
      return value === void 0;
    case "unknown":
      return void 0;
  }
}

// src/model/group.ts
var namesInList2 = 3;
function formatGroup({ conditions, others }) {
  return formatList([...conditions.map(formatCondition), ...others.map(formatParty)], namesInList2);
}
function distinctNames(workloads) {
  const names = workloads.map(({ namespace, name: name2 }) => `${namespace}/${name2}`);
  const kinds = /* @__PURE__ */ new Map();
  for (const name2 of names) kinds.set(name2, (kinds.get(name2) ?? 0) + 1);
  return workloads.map(({ kind }, at) => {
    const name2 = names[at] ?? "";
    return (kinds.get(name2) ?? 0) > 1 ? `${name2} (${kind})` : name2;
  });
}
function formatCondition({ namespaces, labels: labels3, except }) {
  const where = namespaces === void 0 ? "" : ` in ${formatNamespaces(namespaces)}`;
  const what = labels3.length === 0 ? "" : ` with ${labels3.map(formatRequirement).join(" and ")}`;
  const without2 = distinctNames(except).join(", ");
  return `every workload${where}${what}${without2 === "" ? "" : ` but ${without2}`}`;
}
function formatNamespaces({ names, pattern, labels: labels3 }) {
  if (pattern !== void 0) return pattern;
  if (labels3 !== void 0) return `namespaces with ${labels3.map(formatRequirement).join(" and ")}`;
  return formatList(names, namesInList2);
}
function isAmongEachOther({ sources, destinations }) {
  if (sources.members.length < 2 || sources.members.length !== destinations.members.length) return false;
  return sources.members.every(({ party }, index) => {
    const other = destinations.members[index]?.party;
    return other !== void 0 && memberKey(party) === memberKey(other);
  });
}
var pairsTold = 2e6;
var pairCounts = /* @__PURE__ */ new WeakMap();
function pairsIn(rows) {
  const known = pairCounts.get(rows) ?? countPairs(rows);
  pairCounts.set(rows, known);
  return known;
}
function countPairs(rows) {
  const sum = rows.reduce((all, { pairs: pairs3 }) => all + pairs3, 0);
  if (rows.length < 2 || sum > pairsTold) return sum;
  const numbers2 = /* @__PURE__ */ new Map();
  const numbered = ({ party, single }, row) => {
    const key = party.kind === "unidentified" ? `unidentified in ${row}` : memberKey(party);
    const number = numbers2.get(key) ?? numbers2.size;
    numbers2.set(key, number);
    return { number, single };
  };
  const pairs2 = /* @__PURE__ */ new Set();
  for (const [row, { sources, destinations }] of rows.entries()) {
    const to = destinations.members.map((member) => numbered(member, row));
    for (const source of sources.members.map((member) => numbered(member, row))) {
      for (const { number, single } of to)
        if (single !== true || number !== source.number) pairs2.add(`${source.number} ${number}`);
    }
  }
  return pairs2.size;
}
function aloneRow(of) {
  const alone2 = (party) => ({ members: [{ party }], conditions: [], others: [party] });
  return { sources: alone2(of.source), destinations: alone2(of.destination), ports: of.ports, pairs: 1, of };
}
function formatFoldedRow(row) {
  const sources = formatGroup(row.sources);
  const ends = isAmongEachOther(row) ? `${sources} among each other` : `${sources} → ${formatGroup(row.destinations)}`;
  return `${ends} ${formatPorts(row.ports)}`;
}
function wordedRows(rows) {
  const byText = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const text2 = formatFoldedRow(row);
    const { pairs: pairs2, rows: alike } = byText.get(text2) ?? { pairs: 0, rows: 0 };
    byText.set(text2, { text: text2, pairs: pairs2 + row.pairs, rows: alike + 1 });
  }
  return [...byText.values()];
}
function memberKey(party) {
  switch (party.kind) {
    case "workload": {
      const some = party.some === void 0 ? "" : ` ${party.some.ids?.join(",") ?? party.some.pods}`;
      return `${workloadKeyOf(party.workload)}${some}`;
    }
    case "addresses":
      return `addresses ${party.blocks.join(",")} ${party.name ?? ""} ${party.known ?? ""}`;
    case "entry":
      return `entry ${formatRef(party.object)} ${party.hosts.join(",")} ${party.controller}`;
    case "node":
      return `node ${party.name}`;
    case "api-server":
      return party.kind;
    case "unidentified":
      return `unidentified ${party.text}`;
  }
}

// src/reporters/wire.ts
function pick(of, ...keys) {
  return Object.fromEntries(keys.map((key) => [key, of[key]]));
}
function timeWire(milliseconds) {
  const date = new Date(milliseconds ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? void 0 : date.toISOString();
}
function partyWire(party) {
  switch (party.kind) {
    case "workload":
      return {
        kind: party.kind,
        ...workloadWire(party.workload),
        some: party.some && pick(party.some, "pods", "of", "ids")
      };
    case "addresses":
      return { kind: party.kind, ...pick(party, "name", "known", "everything", "blocks") };
    case "entry":
      return { kind: party.kind, object: objectWire(party.object), hosts: party.hosts, controller: party.controller };
    case "node":
      return { kind: party.kind, name: party.name };
    case "api-server":
      return { kind: party.kind };
    case "unidentified":
      return { kind: party.kind, text: party.text };
  }
}
function workloadWire({ namespace, kind, name: name2 }) {
  return { namespace, workloadKind: kind, name: name2 };
}
function portWire({ protocol, first, last }) {
  return { protocol, first, last };
}
function causeWire({ object, origin, anchor, text: text2 }) {
  return { object: objectWire(object), place: placeWire(origin), anchor: anchor && placeWire(anchor), text: text2 };
}
function objectWire({ group, kind, namespace, name: name2 }) {
  return { group, kind, namespace, name: name2 };
}
function placeWire(origin) {
  switch (origin.kind) {
    case "file": {
      const { side, file, line: line2, column: column6, endLine, renderedFrom } = origin;
      return { kind: origin.kind, side, file, line: line2, column: column6, endLine, renderedFrom };
    }
    case "live":
      return { kind: origin.kind, object: origin.object, path: origin.path };
    case "log":
      return { kind: origin.kind, file: origin.file, line: origin.line };
  }
}
function reasonWire(reason) {
  switch (reason.kind) {
    case "same-pod":
      return { kind: reason.kind };
    case "own-node":
      return { kind: reason.kind, certain: reason.certain };
    case "default":
      return { kind: reason.kind, direction: reason.direction };
    case "rule": {
      const { kind, direction, tier, rule, action, certain, deviation } = reason;
      return {
        kind,
        direction,
        tier,
        policy: objectWire(reason.policy),
        rule,
        action,
        certain,
        deviation: deviation && { name: deviation.name, text: deviation.text },
        place: placeWire(reason.origin)
      };
    }
    case "isolated": {
      const { kind, direction, tier, certain } = reason;
      const policies = reason.policies.map(({ policy, origin, lacks, rules: rules2 }) => ({
        policy: objectWire(policy),
        place: placeWire(origin),
        lacks,
        rules: rules2
      }));
      return { kind, direction, tier, certain, policies };
    }
  }
}
function nearMissWire({ direction, tier, policy, rule, origin, part, wanted, found, at }) {
  return {
    direction,
    tier,
    policy: objectWire(policy),
    rule,
    place: placeWire(origin),
    part,
    wanted,
    found,
    at: placeWire(at)
  };
}
function flipWire({ needs, undo, alone: alone2, certain }) {
  return { needs, undo, alone: alone2.map((set) => set.map(objectWire)), certain };
}
function endWire(end) {
  switch (end.kind) {
    case "workload":
      return { kind: end.kind, ...workloadWire(end.workload), pods: end.endpoints };
    case "node":
      return {
        kind: end.kind,
        name: end.name,
        address: end.address === void 0 ? void 0 : formatAddress(end.address)
      };
    case "api-server":
      return { kind: end.kind, addresses: end.addresses.map(formatAddress) };
    case "outside":
      return { kind: end.kind, address: formatAddress(end.address), name: end.name };
    case "unidentified": {
      const address = end.address === void 0 ? void 0 : formatAddress(end.address);
      return { kind: end.kind, why: end.why, address, name: end.name, candidates: end.candidates.map(workloadWire) };
    }
  }
}

// src/reporters/groups.ts
function createGroupTable() {
  const ids = /* @__PURE__ */ new Map();
  const known = /* @__PURE__ */ new WeakMap();
  const groups = [];
  const number = (group) => {
    const text2 = JSON.stringify([formatGroup(group), group.members.map(({ party }) => memberKey(party))]);
    let id = ids.get(text2);
    if (id === void 0) {
      groups.push(group);
      ids.set(text2, id = `g${groups.length}`);
    }
    known.set(group, id);
    return id;
  };
  return {
    idOf: (group) => known.get(group) ?? number(group),
    wire: () => groups.map((group) => groupWire(group, number(group)))
  };
}
function groupsWire({ sources, destinations, ports, pairs: pairs2, of }, table3) {
  return {
    sources: table3.idOf(sources),
    destinations: table3.idOf(destinations),
    pairs: pairs2,
    source: partyWire(of.source),
    destination: partyWire(of.destination),
    ports: ports.map(portWire)
  };
}
function groupWire(group, id) {
  return {
    id,
    words: formatGroup(group),
    conditions: group.conditions.map(conditionWire),
    others: group.others.length === 0 || group.conditions.length === 0 ? void 0 : positionsOf(group),
    members: group.members.map(({ party, single }) => ({ ...partyWire(party), single }))
  };
}
function positionsOf({ members, others }) {
  const positions = new Map(members.map(({ party }, position) => [memberKey(party), position]));
  return others.flatMap((party) => positions.get(memberKey(party)) ?? []);
}
function conditionWire({ namespaces, labels: labels3, except }) {
  return {
    namespaces: namespaces && namespacesWire(namespaces),
    labels: labels3.map(requirementWire),
    except: except.map(workloadWire)
  };
}
function namespacesWire({ names, pattern, labels: labels3 }) {
  return { names, pattern, labels: labels3?.map(requirementWire) };
}
function requirementWire(requirement2) {
  const { operator, key } = requirement2;
  return { key, operator, values: "values" in requirement2 ? requirement2.values : void 0 };
}

// src/model/deviation.ts
function deviationPage(name2) {
  return `docs/deviations/${name2}.md`;
}

// src/reporters/phrase.ts
var words = (text2) => text2 === "" ? [] : [{ kind: "words", text: text2 }];
var name = (text2) => [{ kind: "name", text: text2 }];
var prose2 = (text2) => [{ kind: "prose", text: text2 }];
var place = (origin) => [{ kind: "place", origin }];
function say(literal, ...values) {
  return literal.flatMap((text2, index) => [...words(text2), ...values[index] ?? []]);
}
function join(phrases2, separator) {
  return phrases2.flatMap((phrase, index) => index === 0 ? phrase : [...words(separator), ...phrase]);
}
function capital(phrase) {
  const [first, ...rest] = phrase;
  if (first === void 0 || first.kind !== "words" && first.kind !== "page") return phrase;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}
function plain(phrase) {
  return phrase.map(plainPiece).join("");
}
function plainPiece(piece) {
  switch (piece.kind) {
    case "words":
    case "page":
      return piece.text;
    case "name":
      return shown(piece.text) || "(empty)";
    case "prose":
      return shown(piece.text, longest.prose).trim();
    case "place":
      return shown(formatOrigin(piece.origin));
    case "deviation":
      return `${piece.name} (${deviationPage(piece.name)})`;
  }
}

// src/reporters/words.ts
var hiddenParty = { kind: "unidentified", text: "(not shown)" };
function partyPhrase(party) {
  switch (party.kind) {
    case "workload": {
      const who = name(partyName(party));
      return party.some === void 0 ? who : say`${words(`${formatCount(party.some.pods)} of ${countOf(party.some.of, "pod")} of `)}${who}`;
    }
    case "addresses":
      return addressesPhrase(party);
    case "entry":
      return entryPhrase(party);
    case "node":
      return party.name === "" ? words("a node") : say`node ${name(party.name)}`;
    case "api-server":
      return words("the API server");
    case "unidentified":
      return prose2(party.text);
  }
}
function entryPhrase({ object, hosts }) {
  const more = hosts.length > 2 ? ` and ${countOf(hosts.length - 2, "more host")}` : "";
  const shownHosts = say` (${join(hosts.slice(0, 2).map(name), ", ")}${words(more)})`;
  return say`outside through ${refPhrase(object)}${hosts.length === 0 ? [] : shownHosts}`;
}
function addressesPhrase(party) {
  if (party.everything) return words("any outside address");
  const blocks = blocksPhrase(party.blocks);
  if (party.name !== void 0) return say`${name(party.name)}${party.blocks.length > 0 ? say` (${blocks})` : []}`;
  if (party.known !== void 0) return say`${blocks} (${prose2(party.known)})`;
  return party.blocks.length > 0 ? blocks : words("outside addresses");
}
function blocksPhrase(blocks) {
  const all = allBut(blocks);
  if (all !== void 0) return say`${words(`every ${all.family} address but`)} ${join(all.but.map(name), ", ")}`;
  const more = blocks.length - 2;
  return say`${join(blocks.slice(0, 2).map(name), ", ")}${words(more > 0 ? ` and ${countOf(more, "more block")}` : "")}`;
}
function portsText(ports) {
  const text2 = formatPorts(ports);
  if (text2.length <= 100) return text2;
  return `${formatPorts(ports.slice(0, 4))} and ${countOf(ports.length - 4, "more range")}`;
}
function workloadName({ namespace, name: own2 }) {
  return namespace === "" ? own2 : `${namespace}/${own2}`;
}
var usualGroups = /* @__PURE__ */ new Map([
  ["NetworkPolicy", "networking.k8s.io"],
  ["ClusterNetworkPolicy", "policy.networking.k8s.io"]
]);
function refPhrase(ref) {
  const usual = usualGroups.get(ref.kind);
  const group = usual === void 0 || ref.group === "" || ref.group === usual ? [] : say` of ${name(ref.group)}`;
  return say`${/^[A-Za-z]{1,63}$/.test(ref.kind) ? words(`${ref.kind} `) : say`${name(ref.kind)} `}${name(
    ref.namespace === "" ? ref.name : `${ref.namespace}/${ref.name}`
  )}${group}`;
}
var answers = { allowed: "allowed", denied: "denied", unknown: "cannot say" };
function answerText(answer) {
  return answers[answer];
}
var actions = { allow: "allowed by", deny: "denied by", pass: "passed on by" };
function reasonPhrase(reason) {
  switch (reason.kind) {
    case "same-pod":
      return words("a pod always reaches itself");
    case "own-node":
      return words(`a pod is ${reason.certain ? "always" : "perhaps"} reached from its own node`);
    case "default":
      return words(`no policy selects it for ${reason.direction}`);
    case "rule": {
      const doing = `${reason.direction} ${reason.certain ? "" : "perhaps "}${actions[reason.action]}`;
      const rule = say`${words(`${doing} rule ${formatCount(reason.rule + 1)} of `)}${policyPhrase(reason.policy, reason.origin)}`;
      return say`${rule}${deviationPhrase(reason.deviation)}`;
    }
    case "isolated": {
      const [first, ...rest] = reason.policies;
      const by = first === void 0 ? words("a policy") : policyPhrase(first.policy, first.origin);
      const more = rest.length === 0 ? "" : ` and ${countOf(rest.length, "more policy", "more policies")}`;
      const doing = `${reason.direction} ${reason.certain ? "" : "perhaps "}isolated by `;
      return say`${words(doing)}${by}${words(`${more}, no rule matches`)}`;
    }
  }
}
function policyPhrase(policy, origin) {
  if (origin.kind !== "live" || origin.object !== formatRef(policy))
    return say`${refPhrase(policy)} (${place(origin)})`;
  return origin.path === "" ? refPhrase(policy) : say`${refPhrase(policy)} (${name(origin.path)})`;
}
function deviationPhrase(deviation) {
  return deviation === void 0 ? [] : say` by the deviation ${[{ kind: "deviation", name: deviation.name }]}`;
}
function reasonText(reason) {
  return plain(reasonPhrase(reason));
}
function verdictPhrase(answer, reasons2, most = 4) {
  const grounds2 = reasons2.slice(0, most).map(reasonPhrase);
  const more = reasons2.length > most ? [words(countOf(reasons2.length - most, "more ground"))] : [];
  const why = join([...grounds2, ...more], "; ");
  if (why.length === 0) return words(answer === void 0 ? "" : answerText(answer));
  return answer === "unknown" ? say`${words(answerText(answer))}: ${why}` : why;
}
function rowVerdicts(row) {
  const told2 = row.reasonsBefore.length + row.reasonsAfter.length > 0 || row.after === "unknown";
  const before = told2 ? verdictPhrase(row.before, news(row.reasonsBefore, row.reasonsAfter)) : [];
  const after = told2 ? verdictPhrase(row.after, news(row.reasonsAfter, row.reasonsBefore)) : [];
  const isSame = plain(before) === plain(after);
  const conditions = row.dependsOn.slice(0, 3).map((each) => say`whether ${prose2(each)}`);
  const all = [
    { label: "before and after", phrase: isSame ? before : [] },
    { label: "before", phrase: isSame ? [] : before },
    { label: "after", phrase: isSame ? [] : after },
    { label: "live", phrase: row.live === void 0 ? [] : words(`${answerText(row.live)} in the live cluster`) },
    { label: "depends on", phrase: join(conditions, "; ") }
  ];
  return all.filter(({ phrase }) => phrase.length > 0);
}
function news(reasons2, others) {
  const shared2 = new Set(others.map((reason) => plain(reasonPhrase(reason))));
  const own2 = reasons2.filter((reason) => !shared2.has(plain(reasonPhrase(reason))));
  return own2.length > 0 ? own2 : reasons2;
}

// src/reporters/coverage.ts
var namesShown = 3;
function lossesOf({ gaps = [], lostEvents, sampled }) {
  const longest2 = gaps.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  return [
    ...gaps.length === 0 ? [] : [`${countOf(gaps.length, "gap")} longer than usual, the longest of ${formatSpan(longest2)}`],
    ...lostEvents > 0 ? [`${countOf(lostEvents, "event")} lost`] : [],
    ...sampled ? ["sampled"] : []
  ];
}
function coverageFacts(coverage) {
  if (coverage === void 0 || coverage.records === 0) return [];
  const { workloads = [], blind = [], limits } = coverage;
  const never = workloads.filter(isNeverSeen);
  const seen = words(`${formatCount(workloads.length - never.length)} of ${countOf(workloads.length, "workload")}`);
  const others = limits.filter((limit) => !blind.includes(limit)).length;
  const rest = words(`${countOf(others, blind.length > 0 ? "more limit" : "limit")} of the logs, told below`);
  const told2 = [...blind.map(prose2), ...others > 0 ? [rest] : []];
  return [
    ...workloads.length === 0 ? [] : [{ label: "seen", phrase: say`${seen}${neverPhrase(never, coverage)}` }],
    ...told2.length === 0 ? [] : [{ label: "blind", phrase: join(told2, "; ") }]
  ];
}
function isNeverSeen({ first }) {
  return first === void 0;
}
function leastSeenFirst(workloads) {
  const seen = ({ ingress, egress }) => Number(ingress === "seen") + Number(egress === "seen");
  return [...workloads].sort((a, b) => seen(a) - seen(b) || (a.last ?? 0) - (b.last ?? 0));
}
function neverPhrase(never, { cronJobs = [] }) {
  if (never.length === 0) return [];
  const named = never.slice(0, namesShown).map(({ workload }) => {
    const job = cronJobs.find(
      (one) => workloadName(one.workload) === workloadName(workload) && workload.kind === "CronJob"
    );
    return job === void 0 ? name(workloadName(workload)) : say`${name(workloadName(workload))} (${dueText(job)})`;
  });
  const more = never.length > namesShown ? words(` and ${formatCount(never.length - namesShown)} more`) : [];
  return say`; never: ${join(named, ", ")}${more}`;
}
var whyWords = {
  "not-due": "not due within the window",
  suspended: "suspended",
  unreadable: "its schedule cannot be read"
};
function dueText({ why, next }) {
  return words(`CronJob, ${whyWords[why]}${next === void 0 ? "" : `, next run ${formatTime(next)}`}`);
}
function coverageTables({ gaps = [], cronJobs = [], workloads = [] }) {
  const tables = [
    { header: ["gap in", "from", "to", "length", "usual"], rows: gaps.map(gapRow) },
    {
      header: ["CronJob", "schedule", "within the window", "next run"],
      rows: cronJobs.map(({ workload, schedule, timeZone, why, next }) => [
        name(workloadName(workload)),
        say`${name(schedule)}${timeZone === void 0 ? [] : say` ${name(timeZone)}`}`,
        words(whyWords[why]),
        words(next === void 0 ? "" : formatTime(next))
      ])
    },
    {
      header: ["workload", "first recorded", "last recorded", "ingress", "egress"],
      rows: leastSeenFirst(workloads).map(workloadRow)
    }
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}
function gapRow({ format, from, to, usual }) {
  return [
    name(format),
    words(formatTime(from)),
    words(formatTime(to)),
    words(formatSpan(to - from)),
    words(formatSpan(usual))
  ];
}
function workloadRow({ workload, first, last, ingress, egress }) {
  return [
    name(workloadName(workload)),
    words(first === void 0 ? "never" : formatTime(first)),
    words(last === void 0 ? "never" : formatTime(last)),
    words(ingress),
    words(egress)
  ];
}

// src/reporters/coverage-json.ts
function coverageWire(coverage, most = Infinity) {
  const { records, attributed, merged: merged2, lostEvents, sampled, limits, gaps, workloads, cronJobs } = coverage;
  return {
    first: timeWire(coverage.first),
    last: timeWire(coverage.last),
    records,
    attributed,
    unattributed: coverage.unattributed.map(({ why, records: some, sample }) => ({
      why,
      records: some,
      sample: placeWire(sample)
    })),
    merged: { ...merged2 },
    lostEvents,
    sampled,
    cut: coverage.cut?.map(({ rule, limit, records: left2 }) => ({ rule, limit, records: left2 })),
    limits,
    blind: coverage.blind,
    gaps: gaps && longestOf(gaps, most).map(({ format, from, to, usual }) => ({
      format,
      from: timeWire(from),
      to: timeWire(to),
      usual
    })),
    workloads: workloads && leastSeenFirst(workloads).slice(0, most).map(({ workload, first, last, ingress, egress }) => ({
      ...workloadWire(workload),
      first: timeWire(first),
      last: timeWire(last),
      ingress,
      egress
    })),
    cronJobs: cronJobs?.slice(0, most).map(({ workload, schedule, timeZone, why, next, origin }) => ({
      ...workloadWire(workload),
      schedule,
      timeZone,
      why,
      next: timeWire(next),
      place: placeWire(origin)
    })),
    totals: {
      gaps: gaps?.length,
      workloads: workloads?.length,
      neverSeen: workloads?.filter(isNeverSeen).length,
      cronJobs: cronJobs?.length
    },
    logs: coverage.logs.map((log) => ({
      file: log.file,
      format: log.format,
      recognisedBy: log.recognisedBy,
      lines: log.lines,
      records: log.records,
      skipped: log.skipped.map(({ reason, lines: lines2, sample }) => ({ reason, lines: lines2, sample: placeWire(sample) })),
      first: timeWire(log.first),
      last: timeWire(log.last),
      unread: log.unread
    }))
  };
}
function longestOf(gaps, most) {
  if (gaps.length <= most) return gaps;
  const kept = new Set([...gaps].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, most));
  return gaps.filter((gap3) => kept.has(gap3));
}

// src/model/author.ts
function authorOf({
  user,
  actingAs,
  pod,
  address,
  relayed
}) {
  return [
    user,
    ...actingAs === void 0 ? [] : [`acting as ${actingAs}`],
    // Reports that show no names of pods know them by these words.
    ...pod === void 0 ? [] : [`in the pod ${pod.namespace}/${pod.name}`],
    ...address === void 0 ? [] : [`${relayed === true ? "by way of" : "from"} ${formatAddress(address)}`]
  ].join(" ");
}
function outcomeText({ outcome, verb, ref }) {
  if (outcome === "not-found" && verb === "create" && ref.namespace !== "")
    return `refused, since there was no namespace ${ref.namespace}`;
  return attemptOutcomes[outcome];
}
var attemptOutcomes = {
  "dry-run": "only tried as a dry run",
  unauthenticated: "refused, since nobody knew the caller",
  forbidden: "refused by authorization",
  denied: "refused by admission",
  invalid: "refused as invalid",
  conflict: "refused as a conflict",
  "not-found": "refused, since there was nothing of that name",
  failed: "failed in the server"
};

// src/model/drift.ts
var provedAlone = 200;

// src/model/drift-values.ts
var longestValue = 160;
var mostEdits = 12;
function valueEdits({ parts: parts2 = [], paths }) {
  const all = parts2.flatMap(({ live, base }, at) => editsBetween(base, live, paths[at] ?? ""));
  return { edits: all.slice(0, mostEdits), more: Math.max(0, all.length - mostEdits) };
}
function editsBetween(git, live, path) {
  if (canonicalJson(git) === canonicalJson(live) && git === void 0 === (live === void 0)) return [];
  if (isList(git) && isList(live)) return editsOfLists(git, live, path);
  if (isObject(git) && isObject(live)) {
    const keys = [.../* @__PURE__ */ new Set([...Object.keys(git), ...Object.keys(live)])].sort();
    return keys.flatMap((key) => editsBetween(own(git, key), own(live, key), `${path}.${key}`));
  }
  return [...edit("git", git, path), ...edit("cluster", live, path)];
}
function own(value, key) {
  return Object.hasOwn(value, key) ? value[key] : void 0;
}
function edit(side, value, path) {
  return value === void 0 ? [] : [{ side, path, text: cut(flowText(value)) }];
}
var mostPairs = 4e4;
function editsOfLists(git, live, path) {
  const [gone, left2] = [without(git, live), without(live, git)];
  const arePaired = gone.length * left2.length <= mostPairs;
  const out = [];
  for (const item of gone) {
    const shares = arePaired ? left2.map((other2) => shared(item, other2)) : [];
    const most = Math.max(0, ...shares);
    const [other] = most === 0 ? [] : left2.splice(shares.indexOf(most), 1);
    out.push(...other === void 0 ? edit("git", item, path) : editsBetween(item, other, path));
  }
  return [...out, ...left2.flatMap((item) => edit("cluster", item, path))];
}
function without(items, others) {
  const known = new Set(others.map((item) => canonicalJson(item)));
  return items.filter((item) => !known.has(canonicalJson(item)));
}
function shared(one, other) {
  if (!isObject(one) || !isObject(other)) return 0;
  return Object.entries(one).reduce((sum, [key, value]) => {
    const there = own(other, key);
    if (isList(value) && isList(there)) return sum + value.length - without(value, there).length;
    return sum + (there !== void 0 && canonicalJson(there) === canonicalJson(value) ? 1 : 0);
  }, 0);
}
function flowText(value) {
  if (isList(value)) return `[${value.map(flowText).join(", ")}]`;
  if (isObject(value))
    return `{${Object.entries(value).map(([key, item]) => `${flowText(key)}: ${flowText(item)}`).join(", ")}}`;
  if (typeof value === "string" && /^[A-Za-z_][\w./-]*$/.test(value)) return value;
  return JSON.stringify(value);
}
function cut(text2) {
  return text2.length <= longestValue ? text2 : `${text2.slice(0, longestValue - 1)}…`;
}

// src/model/drift-words.ts
var listed = { values: 6, paths: 8, rows: 4, attempts: 3, writes: 3 };
var driftHows = {
  "only-live": "is in the cluster and not in git",
  "only-base": "is in git and not in the cluster",
  differs: "differs between git and the cluster"
};
var clients = [
  [/^argocd-application-controller\b|^argocd\b/i, "Argo CD"],
  [/^kustomize-controller\b/i, "Flux (kustomize-controller)"],
  [/^helm-controller\b/i, "Flux (helm-controller)"],
  [/^Helm\b/i, "Helm"],
  [/^kubectl\b/, "kubectl"],
  [/^Terraform|^HashiCorp/i, "Terraform"],
  [/^kyverno\b/i, "Kyverno"]
];
var account = /^system:serviceaccount:[^:]+:(.+)$/;
function clientOf({ client, user }) {
  const known = clients.find(([agent]) => agent.test(client))?.[1];
  const version = /^[^/\s]+\/(v?\d[\w.-]*)/.exec(client)?.[1];
  if (known !== void 0) return version === void 0 ? known : `${known} ${version}`;
  const name2 = account.exec(user)?.[1] ?? "";
  const byAccount = clients.find(([agent]) => agent.test(name2))?.[1];
  if (byAccount !== void 0) return byAccount;
  return client === "" ? "a program without a name" : client;
}
var verbs = {
  created: "Created",
  deleted: "Deleted",
  "marked-for-deletion": "Marked for deletion"
};
function writeText(write, by) {
  const tool = by === void 0 ? "" : `, field manager ${by}`;
  const asked = write.verb.startsWith("delete") ? "Deletion asked for" : "Changed";
  const done = verbs[write.effect] ?? asked;
  return `${done} ${formatMoment(write.time)} by ${authorOf(write)} with ${clientOf(write)} (${write.verb}${tool}; ${formatOrigin(write.origin)})`;
}
function withoutLogLines(sentence2, item) {
  const { lastWrite, writes = [], outdated, since = [] } = item;
  const told2 = [lastWrite, ...writes, outdated, ...since].flatMap((write) => write ?? []);
  return told2.reduce((left2, { origin }) => left2.replaceAll(`; ${formatOrigin(origin)})`, ")"), sentence2);
}
function driftLines(item) {
  const on = (topic, sentences) => sentences.map((text2) => ({ topic, text: text2 }));
  return [
    ...on("what", whatSentences(item)),
    ...on("who", [...whoSentences(item), ...sinceSentences(item)]),
    ...on("effect", effectSentences(item)),
    ...on("merge", mergeSentences(item)),
    ...on("merge", item.setBack === void 0 ? [] : [item.setBack]),
    ...on("merge", item.generatedBy === void 0 ? [] : [`It is generated by ${item.generatedBy}.`]),
    ...on("tried", attemptSentences(item.attempts ?? []))
  ];
}
function whatSentences(item) {
  const { edits, more } = valueEdits(item);
  const places = item.paths.length === 0 ? [] : [`It differs in ${formatList(item.paths, listed.paths)}.`];
  if (edits.length === 0 || edits.length + more > listed.values) return places;
  const sides2 = ["git", "cluster"].flatMap((side) => {
    const own2 = edits.filter((edit2) => edit2.side === side).map(({ path, text: text2 }) => `${path}: ${text2}`);
    return own2.length === 0 ? [] : [`${side === "git" ? "git" : "the cluster"} alone has ${own2.join(" and ")}`];
  });
  return [`Of the two, ${sides2.join("; ")}.`];
}
function driftSentences(item) {
  return driftLines(item).map(({ text: text2 }) => text2);
}
function whoSentences(item) {
  const { lastWrite, writes = [], basis, outdated, lastManager } = item;
  const manager = managerOf(item);
  if (lastWrite !== void 0) {
    const others = writes.filter((write) => keyOfWrite(write) !== keyOfWrite(lastWrite));
    return [
      `${ofNamespace(item, lastWrite)}${writeText(lastWrite, toolOf(item))}, says the audit log.${unsure(item, others.length)}`,
      ...others.slice(0, listed.writes).map((write) => `${besides(item, write)}: ${lower(writeText(write))}.`),
      ...others.length > listed.writes ? [`And ${others.length - listed.writes} more writes.`] : []
    ];
  }
  const lost = outdated === void 0 ? [] : [outdatedText(item, outdated)];
  if (item.how === "only-base" && basis === void 0) return [];
  if (item.how === "only-base")
    return [...lost, "No log says whether somebody deleted it, or it was never rolled out."];
  if (manager === void 0 && lastManager === void 0)
    return [
      ...lost,
      `${isPod(item.object) ? "No log says who wrote it, and field managers of pods are not read" : "No log and no field manager says who wrote it"}; that nobody is named does not mean that nobody did.`
    ];
  const { manager: name2, time } = manager ?? lastManager ?? { manager: "", time: 0 };
  const operation = manager?.operation === void 0 ? "" : ` (${manager.operation})`;
  const what = manager?.owns === true ? "owns what differs and last wrote the object" : "wrote the object last";
  return [
    ...lost,
    `The field manager ${name2}${operation} ${what} ${formatMoment(time)}, say the managed fields of the object; no audit event tells of it, which does not mean that there was no change.`
  ];
}
function keyOfWrite({ origin, time, verb, user }) {
  return `${formatOrigin(origin)} ${time} ${verb} ${user}`;
}
function ofNamespace({ object }, { ref }) {
  return ref.kind !== "Namespace" || object.kind === "Namespace" ? "" : `Its ${formatRef(ref)}: `;
}
function unsure({ basis, how, perhapsElsewhere }, others) {
  if (perhapsElsewhere === true) return " The log may be of another cluster: it is the likely one.";
  if (basis !== "log-likely") return "";
  if (how !== "differs" || others === 0) return " The log does not show what that write did: it is the likely one.";
  return ` The log does not show what those writes did: each of ${others + 1} may be the one.`;
}
function besides({ basis, how }, { effect }) {
  if (how === "only-base") return effect === "deleted" ? "Carried out" : "Also";
  return basis === "log-likely" ? "Or" : "Also";
}
function sinceSentences({ since = [] }) {
  if (since.length === 0) return [];
  const newest2 = [...since].reverse().slice(0, listed.writes).map((write) => lower(writeText(write)));
  const more = since.length - newest2.length;
  return [`Written again since the cluster was read: ${newest2.join("; ")}${more > 0 ? ` and ${more} more` : ""}.`];
}
function outdatedText({ how }, write) {
  const end = how === "only-base" ? "the object is gone since" : "what that left is not what is there";
  return `A write is missing from the log. The last one before it: ${lower(writeText(write))}; ${end}.`;
}
function lower(text2) {
  return `${text2.charAt(0).toLowerCase()}${text2.slice(1)}`;
}
function managerOf({ parts: parts2 = [] }) {
  const all = parts2.flatMap(({ manager }) => manager ?? []);
  const owning = all.filter(({ owns }) => owns);
  return [...owning.length > 0 ? owning : all].sort((a, b) => b.time - a.time)[0];
}
function toolOf(item) {
  const manager = managerOf(item);
  const near = manager !== void 0 && Math.abs(manager.time - (item.lastWrite?.time ?? 0)) <= 2e3;
  return manager?.owns === true && near ? manager.manager : void 0;
}
function effectSentences({ effect, how, object }) {
  if (effect === void 0) return [];
  if (effect.leads !== void 0) return [...leadsSentences(effect.leads), ...sideSentences(effect)];
  if (object.kind === "Service" && effect.answer === "same") return ["Policies allow the same on both sides."];
  if (effect.answer === "same")
    return [
      how === "differs" ? "It differs in text only: both allow the same." : "With and without it the same is allowed."
    ];
  if (effect.answer === "not-asked")
    return [
      `Whether it makes a difference is not known: that is proved one by one of ${provedAlone} policies at most.`
    ];
  if (effect.answer === "together")
    return ["Alone it makes a difference; with the rest of what differs, none.", ...futureSentences(effect)];
  if (effect.answer === "same-today")
    return ["For the pods that there are, both allow the same.", ...futureSentences(effect)];
  return sideSentences(effect);
}
function leadsSentences({ cluster, git }) {
  return [
    ...cluster.length === 0 ? [] : [`In the cluster it leads ${formatList(cluster, listed.rows, "; ")}.`],
    ...git.length === 0 ? [] : [`By git it leads ${formatList(git, listed.rows, "; ")}.`]
  ];
}
function sideSentences(effect) {
  const sides2 = ["newly-denied", "newly-allowed", "unclear"].map((change) => {
    const rows = effect.rows.filter(({ of }) => of.change === change);
    const texts = wordedRows(rows).map((row) => `${row.text}${row.rows > 1 ? ` (of ${row.rows} sets of pods)` : ""}`);
    return texts.length === 0 ? [] : [`${sideWords[change]}: ${formatList(texts, listed.rows, "; ")}.`];
  });
  return [...sides2.flat(), ...futureSentences(effect)];
}
function futureSentences({ future = [] }) {
  return ["newly-denied", "newly-allowed"].flatMap((change) => {
    const texts = future.flatMap((one) => one.change === change ? [one.text] : []);
    return texts.length === 0 ? [] : [`${sideWords[change]} (pods to come): ${formatList(texts, listed.rows, "; ")}.`];
  });
}
function letsThrough({ effect }) {
  if (effect?.rows.some(({ of }) => of.change === "newly-denied") === true) return "now";
  return effect?.future?.some(({ change }) => change === "newly-denied") === true ? "to-come" : void 0;
}
function unprovedText(drift) {
  const count = drift.filter(({ effect }) => effect?.answer === "not-asked").length;
  if (count === 0) return void 0;
  return `${countOf(count, "drifted policy", "drifted policies")} of ${countOf(drift.length, "drifted object")} ${count === 1 ? "was" : "were"} not proved one by one to make no difference: that is done for ${provedAlone} at most.`;
}
var sideWords = {
  "newly-denied": "Open in the cluster, closed by git",
  "newly-allowed": "Closed in the cluster, open by git",
  unclear: "Perhaps otherwise in the cluster than by git"
};
var merges = {
  reverts: "Rolling out git takes the live edit back.",
  keeps: "Rolling out git keeps it: no manifest says anything about it.",
  conflicts: "The change edits the same part as the live edit: rolling it out puts its own version in place of both.",
  adopts: "The change says what is in the cluster already.",
  creates: "Rolling out git creates it.",
  removes: "The change removes its manifest, and with it the object.",
  "perhaps-removes": "The change removes its manifest; whether that removes the object is not known."
};
var ofUnknown = {
  removes: "The change removes its namespace, and with it the object.",
  "perhaps-removes": "The change removes the manifest of its namespace; whether that removes the namespace, and with it the object, is not known."
};
function mergeSentences({ how, merge, generatedBy, paths: names, parts: parts2 = [] }) {
  if (merge === void 0) return [];
  const own2 = how === "only-live" ? ofUnknown[merge] : void 0;
  if (own2 !== void 0) return [own2];
  if (how === "differs" && merge === "keeps" && generatedBy !== void 0)
    return ["Rolling out git keeps it: a controller makes the object."];
  const kinds = [...new Set(parts2.map((part) => part.merge))];
  if (kinds.length < 2) return [merges[merge]];
  return kinds.map((kind) => {
    const paths = parts2.flatMap((part, at) => part.merge === kind ? names[at] ?? [] : []);
    return `${formatList(paths, listed.paths)}: ${lower(merges[kind])}`;
  });
}
function attemptText(attempt) {
  const { time, verb, code: code2 } = attempt;
  return `${formatMoment(time)} ${authorOf(attempt)} with ${clientOf(attempt)}: ${verb} ${outcomeText(attempt)} (${code2})`;
}
function attemptSentences(attempts) {
  if (attempts.length === 0) return [];
  const newest2 = [...attempts].reverse().slice(0, listed.attempts);
  const more = attempts.length - newest2.length;
  const rest = more > 0 ? ` and ${more} more` : "";
  return [`${countOf(attempts.length, "attempt")} changed nothing: ${newest2.map(attemptText).join("; ")}${rest}.`];
}

// src/reporters/drift-wire.ts
function driftWire(item, table3) {
  const { parts: parts2 = [], paths, effect, lastWrite, writes = [], outdated, lastManager, attempts = [], left: left2 } = item;
  const write = (one) => writeWire(one, item.object);
  return {
    object: objectWire(item.object),
    how: item.how,
    place: placeWire(item.origin),
    merge: item.merge,
    parts: parts2.map((part, at) => partWire(part, paths[at] ?? "")),
    effect: effect && effectWire(effect, table3),
    basis: item.basis,
    write: lastWrite && write(lastWrite),
    writes: writes.map(write),
    outdated: outdated && write(outdated),
    since: item.since?.map(write),
    manager: lastManager && { name: lastManager.manager, time: timeWire(lastManager.time) },
    generatedBy: item.generatedBy,
    setBack: item.setBack,
    attempts: attempts.map(attemptWire),
    left: left2 && {
      rows: left2.rows,
      future: left2.future,
      writes: left2.writes,
      since: left2.since,
      attempts: left2.attempts
    }
  };
}
function effectWire({ answer, rows, future, leads }, table3) {
  return {
    answer,
    rows: rows.map((row) => rowWire(row, table3)),
    future: future?.map(({ change, text: text2 }) => ({ change, text: text2 })),
    leads: leads && { cluster: leads.cluster, git: leads.git }
  };
}
function rowWire(row, table3) {
  const { change, assuming, before, after, causes, dependsOn } = row.of;
  return {
    text: formatFoldedRow(row),
    ...groupsWire(row, table3),
    change,
    assuming,
    inCluster: before,
    inGit: after,
    causes: causes.map(causeWire),
    dependsOn
  };
}
function partWire({ live, base, merge, manager, long }, path) {
  return {
    path,
    live,
    base,
    long,
    merge,
    manager: manager && managerWire(manager)
  };
}
function managerWire({ manager, operation, time, owns }) {
  return { name: manager, operation, time: timeWire(time), owns };
}
function writeWire(write, object) {
  const other = keyOf(write.ref) === keyOf(object) ? {} : { object: objectWire(write.ref) };
  return { ...authorWire(write), ...other, effect: write.effect };
}
function attemptWire(attempt) {
  const { outcome, code: code2, reason } = attempt;
  return { ...authorWire(attempt), object: objectWire(attempt.ref), outcome, code: code2, reason };
}
function authorWire(write) {
  const { time, verb, user, actingAs, pod, address, relayed, client, origin } = write;
  return {
    time: timeWire(time),
    verb,
    author: authorOf(write),
    user,
    actingAs,
    pod: pod && { namespace: pod.namespace, name: pod.name },
    address: address === void 0 ? void 0 : formatAddress(address),
    relayed,
    client,
    program: clientOf(write),
    place: placeWire(origin)
  };
}

// src/reporters/group-words.ts
var partsShown = 3;
var namesShown2 = 3;
function foldedPhrase(row) {
  const ports = portsText(row.ports);
  const count = row.pairs > 1 ? ` (${countOf(row.pairs, "pair")})` : "";
  return say`${endsPhrase(row)}${words(ports === "" ? "" : ` ${ports}`)}${words(count)}`;
}
function endsPhrases(row) {
  return [
    groupPhrase(row.sources),
    isAmongEachOther(row) ? words("each other of them") : groupPhrase(row.destinations)
  ];
}
function endsPhrase(row) {
  if (isAmongEachOther(row)) return say`${groupPhrase(row.sources)} among each other`;
  return say`${groupPhrase(row.sources)} → ${groupPhrase(row.destinations)}`;
}
function groupPhrase({ conditions, others }) {
  const parts2 = [...conditions.map(conditionPhrase), ...others.map(partyPhrase)];
  const left2 = parts2.length - partsShown;
  const more = left2 > 0 ? ` and ${formatCount(left2)} more` : "";
  return say`${join(parts2.slice(0, partsShown), ", ")}${words(more)}`;
}
function conditionPhrase({ namespaces, labels: labels3, except }) {
  const where = namespaces === void 0 ? [] : say` in ${namespacesPhrase(namespaces)}`;
  const what = labels3.length === 0 ? [] : say` with ${labelsPhrase(labels3)}`;
  const without2 = distinctNames(except).map(name);
  return say`every workload${where}${what}${without2.length === 0 ? [] : say` but ${join(without2, ", ")}`}`;
}
function labelsPhrase(labels3) {
  return join(
    labels3.map((label) => name(formatRequirement(label))),
    " and "
  );
}
function namespacesPhrase({ names, pattern, labels: labels3 }) {
  if (pattern !== void 0) return name(pattern);
  if (labels3 !== void 0) return say`namespaces with ${labelsPhrase(labels3)}`;
  const left2 = names.length - namesShown2;
  return say`${join(names.slice(0, namesShown2).map(name), ", ")}${words(left2 > 0 ? ` and ${formatCount(left2)} more` : "")}`;
}

// src/reporters/finding-words.ts
var pairKinds = /* @__PURE__ */ new Set([
  "blocked-connection",
  "opened-connection",
  "new-access",
  "lost-access",
  "unclear-verdict",
  "model-disagrees"
]);
function isPairKind(kind) {
  return pairKinds.has(kind);
}
function isRefusal(kind) {
  return kind === "opened-connection" || kind === "noisy-source";
}
function evidenceOf(connection, kind) {
  const { allowed, denied, other } = connection;
  return isRefusal(kind) ? denied ?? allowed ?? other : allowed ?? denied ?? other;
}
function totalOf({ kind, rows, refusals }) {
  if (refusals !== void 0) return refusals.evidence;
  const found = rows.flatMap(({ connection }) => (connection && evidenceOf(connection, kind)) ?? []);
  return {
    count: found.reduce((sum, evidence) => sum + evidence.count, 0),
    last: found.reduce((latest, evidence) => Math.max(latest, evidence.last), -Infinity)
  };
}
function evidencePhrase(finding, report) {
  const { count, last } = totalOf(finding);
  if (count === 0) return silencePhrase(finding, report);
  const age = report.time - last;
  const ago = age >= 0 && age < 864e5 ? ` (${formatSpan(age)} before)` : "";
  return words(`${recordedAs(finding)} ${countOf(count, "time")}, last ${formatTime(last)}${ago}`);
}
function shortEvidence(finding, report) {
  const { count, last } = totalOf(finding);
  if (count === 0) return [silencePhrase(finding, report)];
  const [day = "", ...clock] = formatTime(last).split(" ");
  const times = `${isRefusal(finding.kind) ? "refused " : ""}${countOf(count, "time")}`;
  return [times, `last ${day}`, clock.join(" ")].map(words);
}
function recordedAs({ kind }) {
  return isRefusal(kind) ? "refused" : "recorded";
}
function silencePhrase({ kind, rows }, { coverage }) {
  return isPairKind(kind) && rows.length > 0 && (coverage?.records ?? 0) > 0 ? words("never recorded") : [];
}
function furtherRows(finding) {
  const rows = foldedRows(finding).filter(({ of }) => !isHidden(of));
  return isPairKind(finding.kind) ? rows.slice(1) : rows.filter(({ of }) => of.connection !== void 0);
}
function foldedRows({ rows, folded: folded3 }) {
  return folded3 ?? rows.map(aloneRow);
}
function exampleOf(finding) {
  return foldedRows(finding).find(({ of }) => !isHidden(of))?.of;
}
function furtherPhrase(row, kind) {
  const { connection } = row.of;
  const evidence = connection === void 0 ? void 0 : evidenceOf(connection, kind);
  const times = evidence === void 0 ? "" : `, ${countOf(evidence.count, "time")}`;
  return say`${foldedPhrase(row)}${words(times)}`;
}
function causePhrase({ origin, text: text2 }, { title: title2 }) {
  return text2 === "" || text2 === title2 ? sourcedPlace(origin) : say`${sourcedPlace(origin)} ${prose2(text2)}`;
}
function sourcedPlace(origin) {
  const from = origin.kind === "file" ? origin.renderedFrom : void 0;
  return from === void 0 ? place(origin) : say`${place(origin)} (from ${name(from)})`;
}
var liveWords = {
  "already-so": "The live cluster is already so.",
  new: "It is new to the live cluster too.",
  "reverts-drift": "It is so only because drift of the live cluster is reverted."
};
function againstLiveText(finding) {
  return finding.againstLive === void 0 || finding.kind === "drift" ? void 0 : liveWords[finding.againstLive];
}
function isHidden({ source }) {
  return source === hiddenParty;
}
function subjectPhrase(finding) {
  const rows = foldedRows(finding);
  const [first] = rows;
  if (first === void 0 || isHidden(first.of) || !isPairKind(finding.kind)) return prose2(finding.title);
  return rows.length < 2 ? foldedPhrase(first) : say`${foldedPhrase(first)}${words(` and ${moreText(rows, 1)}`)}`;
}
function moreText(rows, told2) {
  const more = pairsIn(rows) - pairsIn(rows.slice(0, told2));
  return more > 0 ? countOf(more, "more pair") : "more ports";
}
function samplesOf({ kind, rows }) {
  const samples = rows.slice(0, 20).flatMap(({ connection }) => (connection && evidenceOf(connection, kind)?.samples) ?? []);
  return [...new Map(samples.map((sample) => [formatOrigin(sample), sample])).values()];
}
function samplesPhrase(finding) {
  const places = samplesOf(finding).map(place);
  return places.length === 0 ? [] : say`, for example ${join(places.slice(0, 2), " and ")}`;
}
function statesPhrases({ states }, report) {
  if (report.sources.length + states.length <= 2 && states.length <= 1) return [];
  const names = join(states.slice(0, 5).map(name), ", ");
  return [say`Holds in ${names}${words(states.length > 5 ? ` and ${countOf(states.length - 5, "more state")}` : "")}`];
}

// src/model/gate.ts
var neverApproved = ["not-evaluated", "invalid-manifest", "thin-evidence"];
var requirement = "the gate file requires";

// src/reporters/privacy-groups.ts
function foldedOfNames({ sources, destinations, ...row }, masks2, ofNames2) {
  return {
    ...row,
    sources: groupOfNames(sources, masks2),
    destinations: groupOfNames(destinations, masks2),
    of: ofNames2(row.of)
  };
}
function groupOfNames({ members, conditions, others }, masks2) {
  return {
    members: members.map((member) => ({ ...member, party: masks2.party(member.party) })),
    conditions: conditions.map((condition) => conditionOfNames(condition, masks2)),
    others: others.map(masks2.party)
  };
}
function conditionOfNames({ namespaces, labels: labels3, except }, { text: text2 }) {
  const masked = (some) => some.map((one) => "values" in one ? { ...one, values: one.values.map(text2) } : one);
  const own2 = namespaces && {
    ...namespaces,
    ...namespaces.labels === void 0 ? {} : { labels: masked(namespaces.labels) }
  };
  return { ...own2 === void 0 ? {} : { namespaces: own2 }, labels: masked(labels3), except };
}

// src/reporters/privacy-drift.ts
function driftOfNames(item, masks2) {
  const { text: text2 } = masks2;
  const {
    uid: _,
    parts: parts2,
    effect,
    lastWrite,
    writes,
    outdated,
    since,
    attempts,
    lastManager,
    generatedBy,
    setBack
  } = item;
  const own2 = (write) => writeOfNames(write, text2);
  return {
    ...item,
    paths: item.paths.map(text2),
    ...parts2 && { parts: parts2.map((part) => partOfNames(part, text2)) },
    ...effect && { effect: effectOfNames(effect, masks2) },
    ...lastWrite && { lastWrite: own2(lastWrite) },
    ...writes && { writes: writes.map(own2) },
    ...outdated && { outdated: own2(outdated) },
    ...since && { since: since.map(own2) },
    ...attempts && { attempts: attempts.map((attempt) => attemptOfNames(attempt, text2)) },
    ...lastManager && { lastManager: { ...lastManager, manager: text2(lastManager.manager) } },
    ...generatedBy !== void 0 && { generatedBy: text2(generatedBy) },
    ...setBack !== void 0 && { setBack: text2(setBack) }
  };
}
function effectOfNames(effect, masks2) {
  const { rows, future } = effect;
  return {
    ...effect,
    rows: rows.map((row) => foldedOfNames(row, masks2, ofNames(masks2))),
    ...future && { future: future.map((one) => ({ ...one, text: masks2.text(one.text) })) }
  };
}
function ofNames({ party, text: text2 }) {
  return (of) => ({
    ...of,
    source: party(of.source),
    destination: party(of.destination),
    causes: of.causes.map((cause) => ({ ...cause, text: text2(cause.text) })),
    dependsOn: of.dependsOn.map(text2)
  });
}
function partOfNames(part, text2) {
  const { live, base, manager } = part;
  return {
    ...part,
    ...live !== void 0 && { live: valueOfNames(live, text2) },
    ...base !== void 0 && { base: valueOfNames(base, text2) },
    ...manager && { manager: { ...manager, manager: text2(manager.manager) } }
  };
}
function writeOfNames(write, text2) {
  const { after: _, ...told2 } = writerOfNames(write, text2);
  return told2;
}
function attemptOfNames(attempt, text2) {
  return { ...writerOfNames(attempt, text2), ...attempt.reason !== void 0 && { reason: text2(attempt.reason) } };
}
var nothing = { group: "", kind: "", namespace: "", name: "" };
var nowhere = { kind: "live", object: "", path: "" };
function driftOfCounts({ object, origin, how, merge, basis, effect }) {
  const isInFile = origin.kind === "file";
  return {
    object: isInFile ? object : nothing,
    how,
    paths: [],
    origin: isInFile ? origin : nowhere,
    ...merge && { merge },
    ...basis && { basis },
    ...effect && { effect: { answer: effect.answer, rows: [] } }
  };
}

// src/reporters/privacy-sentences.ts
var hidden = "(not shown)";
var quotes = /"(?:[^"\\]|\\.)*"|(?<!\w)'[^'\n]*'(?!\w)/g;
var namesFollow = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|altnames:)(?= )(?:(?! \().)*/g;
var word = /[^\s,;()`]+/g;
var ours = [
  ".github/workflows",
  "action.yml",
  "actions/upload-artifact",
  "base-ref/head-ref",
  "cluster.json",
  "cluster.json.gz",
  "docs/logs.md",
  "https://host:port",
  "netpol-gate/digest/1"
];
function withoutNames(text2) {
  return text2.replace(quotes, hidden).replace(namesFollow, (_, before) => `${before} ${hidden}`).replace(word, (token) => {
    const [, name2 = token, end = ""] = /^(.*?)([.:!?]*)$/s.exec(token) ?? [];
    return isName(name2) && !ours.includes(name2) ? `${hidden}${end}` : token;
  }).replace(/\(not shown\)(?:, \(not shown\))+/g, hidden);
}
function isName(text2) {
  return /[\\/@]./.test(text2) || /.:\d/.test(text2) || /\w\.[\w-]/.test(text2) && !/^\d+(?:\.\d+)?$/.test(text2);
}

// src/reporters/privacy.ts
function withPrivacy(report, privacy) {
  switch (privacy) {
    case "full":
      return report;
    case "names":
      return namesOnly(report);
    case "counts":
      return countsOnly(report);
  }
}
var podOfAuthor = /\bin the pod [^\s/]+\/[^\s,;()]+/g;
function maskOf(report) {
  const rows = [...report.findings, ...report.waived, ...report.approved ?? []].flatMap((finding) => finding.rows);
  const pods = new Set(rows.flatMap(({ connection }) => podsOf(connection)));
  return (text2) => withoutAddresses(withoutPods(text2.replace(podOfAuthor, "in the pod (not shown)"), pods, () => "(pod)"));
}
function namesOnly(report) {
  const mask = maskOf(report);
  return {
    ...report,
    because: becauseFor(report, mask),
    blindSpots: report.blindSpots.map(mask),
    inputs: report.inputs.map(({ what, count }) => ({ what: mask(what), count })),
    findings: report.findings.map((finding) => findingOfNames(finding, mask)),
    waived: report.waived.map((finding) => findingOfNames(finding, mask)),
    ...report.approved && { approved: report.approved.map((finding) => findingOfNames(finding, mask)) },
    sources: eachState(report, (state) => ({
      ...state,
      proof: { ...state.proof, unproved: state.proof.unproved.map(mask) },
      differences: state.differences.map((difference) => differenceOfNames(difference, mask)),
      ...foldedStateOfNames(state, mask),
      entries: (state.entries ?? []).map((difference) => differenceOfNames(difference, mask))
    })),
    ...report.coverage === void 0 ? {} : { coverage: { ...report.coverage, limits: report.coverage.limits.map(mask) } }
  };
}
function becauseFor(report, mask) {
  const isOpen2 = report.becauseIsOpen === true || hasVerdict(report);
  return report.because.map((text2) => mask(isOpen2 ? text2 : withoutNames(text2)));
}
function hasVerdict({ conclusion }) {
  return conclusion === "passed" || conclusion === "failed";
}
function foldedStateOfNames({ folded: folded3, reachAdded, reachRemoved, renames }, mask) {
  const masks2 = { party: (party) => partyOfNames(party, mask), text: mask };
  const same = (answer) => answer;
  return {
    ...folded3 && { folded: folded3.map((row) => foldedOfNames(row, masks2, (of) => differenceOfNames(of, mask))) },
    ...reachAdded && { reachAdded: reachAdded.map((row) => foldedOfNames(row, masks2, same)) },
    ...reachRemoved && { reachRemoved: reachRemoved.map((row) => foldedOfNames(row, masks2, same)) },
    ...renames && { renames: renames.map((rename) => ({ ...rename, because: rename.because.map(mask) })) }
  };
}
function differenceOfNames(difference, mask) {
  return {
    ...difference,
    source: partyOfNames(difference.source, mask),
    destination: partyOfNames(difference.destination, mask),
    causes: difference.causes.map((cause) => ({ ...cause, text: mask(cause.text) })),
    ...nearestOfNames(difference, mask),
    dependsOn: difference.dependsOn.map(mask)
  };
}
function eachState(report, change) {
  return report.sources.map((source) => ({ ...source, states: source.states.map(change) }));
}
function findingOfNames({ fix, replacements, drift, ...finding }, mask) {
  const masks2 = { party: (party) => partyOfNames(party, mask), text: mask };
  return {
    ...finding,
    // A patch, and a word, is shown as it is or not at all.
    ...wordsOfNames(replacements),
    ...fix !== void 0 && withoutAddresses(fix.patch) === fix.patch ? { fix } : {},
    key: { ...finding.key, subject: mask(finding.key.subject), peer: mask(finding.key.peer) },
    title: mask(finding.title),
    details: finding.details.map(mask),
    causes: finding.causes.map((cause) => ({ ...cause, text: mask(cause.text) })),
    rows: finding.rows.map((row) => rowOfNames(row, mask)),
    ...finding.folded && {
      folded: finding.folded.map((row) => foldedOfNames(row, masks2, (of) => rowOfNames(of, mask)))
    },
    ...drift && { drift: driftOfNames(drift, masks2) }
  };
}
function wordsOfNames(replacements) {
  const shown2 = replacements?.filter(
    ({ wrong, right: right2 }) => [wrong, right2].every((word2) => withoutAddresses(word2) === word2)
  );
  return shown2 === void 0 || shown2.length === 0 ? {} : { replacements: shown2 };
}
function podsOf(connection) {
  const ends = connection === void 0 ? [] : [connection.source, connection.destination];
  return ends.flatMap((end) => {
    if (end.kind === "unidentified") return end.why === "workload-not-in-cluster" ? [] : [end.name ?? ""];
    return end.kind === "workload" ? end.endpoints.filter((id) => id !== `${end.workload.namespace}/${end.workload.name}`) : [];
  });
}
function rowOfNames(row, mask) {
  return {
    ...row,
    source: partyOfNames(row.source, mask),
    destination: partyOfNames(row.destination, mask),
    ...nearestOfNames(row, mask),
    dependsOn: row.dependsOn.map(mask)
  };
}
function nearestOfNames({ nearest }, mask) {
  if (nearest === void 0) return {};
  return { nearest: nearest.map((miss) => ({ ...miss, wanted: mask(miss.wanted), found: mask(miss.found) })) };
}
function partyOfNames(party, mask) {
  switch (party.kind) {
    case "addresses":
      return { ...party, blocks: [], ...party.known === void 0 ? {} : { known: mask(party.known) } };
    case "entry":
      return { ...party, controller: mask(party.controller) };
    case "unidentified":
      return { kind: "unidentified", text: mask(party.text) };
    case "workload": {
      const { pods = 0, of = 0 } = party.some ?? {};
      return party.some === void 0 ? party : { ...party, some: { pods, of } };
    }
    case "node":
    case "api-server":
      return party;
  }
}
function recordedEndOfNames(party, isNamed = () => false) {
  if (party.kind === "unidentified") return { kind: "unidentified", text: "an unidentified end" };
  if (party.kind !== "workload" || party.workload.kind !== "Pod" || isNamed(party.workload)) return party;
  return { kind: "unidentified", text: `a pod of namespace ${party.workload.namespace}` };
}
var someWorkload = { namespace: "", kind: "", name: "(not shown)" };
function countsOnly(report) {
  const left2 = report.blindSpots.length + (report.coverage?.limits.length ?? 0);
  return {
    ...report,
    // What the gate file requires holds no names.
    because: hasVerdict(report) ? report.because.filter((why) => why.startsWith(requirement)) : becauseFor(report, withoutAddresses),
    blindSpots: left2 === 0 ? [] : [`${countOf(left2, "remark")} not shown, since only numbers may be`],
    inputs: [],
    findings: report.findings.map(findingOfCounts),
    waived: report.waived.map(findingOfCounts),
    ...report.approved && { approved: report.approved.map(findingOfCounts) },
    sources: eachState(report, stateOfCounts),
    ...report.coverage === void 0 ? {} : { coverage: coverageOfCounts(report.coverage) }
  };
}
function findingOfCounts({ folded: _, fix: __, replacements: ___, drift, refusals, ...finding }) {
  return {
    ...finding,
    key: { source: "", kind: finding.kind, object: "", subject: "", peer: "", port: "" },
    fingerprint: "",
    title: isPairKind(finding.kind) ? countOf(finding.rows.length, "pair") : "not shown",
    details: [],
    ...refusals && { refusals: { ...refusals, evidence: { ...refusals.evidence, samples: [] } } },
    causes: finding.causes.flatMap(causeOfCounts),
    ...drift && { drift: driftOfCounts(drift) },
    rows: finding.rows.map((row) => {
      const kept = {
        source: hiddenParty,
        destination: hiddenParty,
        ports: [],
        reasonsBefore: [],
        reasonsAfter: [],
        dependsOn: []
      };
      return row.connection === void 0 ? kept : { ...kept, connection: connectionOfCounts(row.connection) };
    })
  };
}
function causeOfCounts({ origin, anchor, object }) {
  if (origin.kind !== "file") return [];
  return [{ object, origin, text: "", ...anchor?.kind === "file" ? { anchor } : {} }];
}
function connectionOfCounts(connection) {
  const bare2 = (evidence) => evidence && { ...evidence, samples: [] };
  const [allowed, denied, other] = [connection.allowed, connection.denied, connection.other].map(bare2);
  return {
    source: hiddenEnd,
    destination: hiddenEnd,
    protocol: connection.protocol,
    basis: connection.basis,
    policies: [],
    ...allowed && { allowed },
    ...denied && { denied },
    ...other && { other }
  };
}
var hiddenEnd = { kind: "unidentified", why: "record-names-no-end", candidates: [] };
function differenceOfCounts({ flip: _, nearest: __, ...difference }) {
  return {
    ...difference,
    source: hiddenParty,
    destination: hiddenParty,
    ports: [],
    causes: difference.causes.flatMap(causeOfCounts),
    reasonsBefore: [],
    reasonsAfter: [],
    dependsOn: []
  };
}
function stateOfCounts({
  folded: _,
  reachAdded: __,
  reachRemoved: ___,
  renames: ____,
  ...state
}) {
  const { cluster } = state;
  const nobody = (workloads) => workloads.map(() => someWorkload);
  return {
    ...state,
    differences: state.differences.map(differenceOfCounts),
    entries: (state.entries ?? []).map(differenceOfCounts),
    proof: { ...state.proof, unproved: [] },
    workloadsAdded: nobody(state.workloadsAdded),
    workloadsRemoved: nobody(state.workloadsRemoved),
    ...cluster && {
      cluster: { from: cluster.from, ...cluster.readAt === void 0 ? {} : { readAt: cluster.readAt } }
    }
  };
}
function coverageOfCounts({ workloads: _, cronJobs: __, ...coverage }) {
  const hidden3 = { kind: "log", file: "(not shown)", line: 1 };
  return {
    ...coverage,
    logs: coverage.logs.map((log, index) => ({
      ...log,
      file: `log ${index + 1}`,
      recognisedBy: "",
      ...log.unread !== void 0 && { unread: "(not shown)" },
      skipped: log.skipped.map(({ lines: lines2 }) => ({ reason: "(not shown)", lines: lines2, sample: hidden3 }))
    })),
    unattributed: coverage.unattributed.map((each) => ({ ...each, sample: hidden3 })),
    limits: []
  };
}

// src/reporters/json.ts
var listedInReport = 100;
var json = {
  name: "json",
  render: (report, options) => `${safeText(JSON.stringify(wireOf(withPrivacy(report, options.privacy), options), null, 2))}
`
};
function safeText(text2) {
  return text2.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => character === "\n" ? character : [...character.split("")].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")
  ).replaceAll("##[", "##\\u005b");
}
function wireOf(report, options) {
  const table3 = createGroupTable();
  const sources = report.sources.map(({ id, states }) => ({
    id,
    states: states.map((state) => stateWire(state, table3))
  }));
  const [findings, waived2, approved2] = [report.findings, report.waived, report.approved ?? []].map(
    (some) => some.map((finding) => findingWire(finding, options, table3))
  );
  return {
    schema: report.schema,
    tool: pick(report.tool, "name", "version"),
    command: report.command,
    mode: report.mode,
    time: timeWire(report.time),
    base: pick(report.base, "name", "commit"),
    head: pick(report.head, "name", "commit"),
    conclusion: report.conclusion,
    statically: report.statically,
    threshold: { ...pick(report.threshold, "failOn", "warnOnly"), severity: { ...report.threshold.severity } },
    nothingChanged: report.nothingChanged,
    because: report.because,
    counts: report.counts,
    groups: table3.wire(),
    sources,
    findings,
    waived: waived2,
    approved: report.approved && approved2,
    remarks: report.remarks,
    coverage: report.coverage && coverageWire(report.coverage, listedInReport),
    changedFiles: report.changedFiles.map(({ file, status, headLines }) => ({
      file,
      status,
      headLines: headLines.map(({ first, last }) => ({ first, last }))
    })),
    blindSpots: report.blindSpots,
    inputs: report.inputs.map(({ what, count }) => ({ what, count }))
  };
}
function stateWire(state, table3) {
  const { id, files, cluster, profile, rulings, workloads, policies, connections, proof, widened } = state;
  return {
    id,
    files,
    cluster: cluster && { from: cluster.from, uid: cluster.uid, name: cluster.name, readAt: timeWire(cluster.readAt) },
    profile,
    rulings: { ...rulings },
    workloads,
    policies: pick(policies, "live", "base", "head"),
    connections: {
      ...pick(connections, "recorded", "unchanged", "blocked", "opened", "unclear"),
      removed: connections.removed ?? 0,
      agreement: pick(connections.agreement, "checked", "agreed")
    },
    differences: (state.folded ?? state.differences.map(aloneRow)).map((row) => differenceWire(row, table3)),
    entries: (state.entries ?? []).map((entry) => differenceWire(aloneRow(entry), table3)),
    workloadsAdded: state.workloadsAdded.map(workloadWire),
    workloadsRemoved: state.workloadsRemoved.map(workloadWire),
    reachAdded: (state.reachAdded ?? []).map((row) => reachWire(row, table3)),
    reachRemoved: (state.reachRemoved ?? []).map((row) => reachWire(row, table3)),
    renames: (state.renames ?? []).map(({ from, to, because: because2 }) => ({
      from: workloadWire(from),
      to: workloadWire(to),
      because: because2
    })),
    proof: {
      ...pick(proof, "equal", "noMore", "noLess"),
      now: pick(proof.now, "equal", "noMore", "noLess"),
      unproved: proof.unproved
    },
    widened
  };
}
function reachWire({ sources, destinations, ports, pairs: pairs2, of }, table3) {
  return {
    sources: table3.idOf(sources),
    destinations: table3.idOf(destinations),
    answer: of,
    ports: ports.map(portWire),
    pairs: pairs2
  };
}
function differenceWire(row, table3) {
  const difference = row.of;
  const { change, assuming, surprise, before, after, live, dependsOn } = difference;
  return {
    ...groupsWire(row, table3),
    change,
    assuming,
    surprise,
    causes: difference.causes.map(causeWire),
    flip: difference.flip && flipWire(difference.flip),
    before,
    after,
    live,
    reasonsBefore: difference.reasonsBefore.map(reasonWire),
    reasonsAfter: difference.reasonsAfter.map(reasonWire),
    nearest: difference.nearest?.map(nearMissWire),
    dependsOn
  };
}
function findingWire(finding, options, table3) {
  const { kind, key, fingerprint, severity, surprise, reach, title: title2, details: details2, direction, states, againstLive } = finding;
  return {
    kind,
    key: pick(key, "source", "kind", "object", "subject", "peer", "port"),
    fingerprint,
    severity,
    surprise,
    reach,
    title: title2,
    details: details2,
    page: `${options.docs}${kind}.md`,
    direction,
    causes: finding.causes.map(causeWire),
    rows: foldedRows(finding).map((row) => rowWire2(row, options, table3)),
    refusals: finding.refusals && refusalsWire(finding.refusals),
    states,
    againstLive,
    drift: finding.drift && driftWire(finding.drift, table3),
    replacements: finding.replacements?.map(({ origin, wrong, right: right2 }) => ({ place: placeWire(origin), wrong, right: right2 })),
    fix: finding.fix && {
      means: finding.fix.means,
      files: finding.fix.files.map(({ file }) => file),
      patch: finding.fix.patch,
      proved: finding.fix.proved
    },
    waived: finding.waived && pick(finding.waived, "reason", "owner", "expires"),
    approved: finding.approved && {
      by: finding.approved.by,
      at: timeWire(finding.approved.at),
      commit: finding.approved.commit
    }
  };
}
function rowWire2(folded3, options, table3) {
  const row = folded3.of;
  const { before, after, live, assuming, dependsOn } = row;
  return {
    ...groupsWire(folded3, table3),
    before,
    after,
    live,
    reasonsBefore: row.reasonsBefore.map(reasonWire),
    reasonsAfter: row.reasonsAfter.map(reasonWire),
    nearest: row.nearest?.map(nearMissWire),
    assuming,
    dependsOn,
    recorded: row.connection && connectionWire(row.connection, options)
  };
}
function connectionWire(connection, { privacy }) {
  const { protocol, port, via, basis, policies } = connection;
  return {
    protocol,
    port,
    // Pods and addresses are for those who may see everything.
    source: privacy === "full" ? endWire(connection.source) : void 0,
    destination: privacy === "full" ? endWire(connection.destination) : void 0,
    via: via && {
      service: via.service,
      port: via.port,
      address: privacy === "full" && via.address !== void 0 ? formatAddress(via.address) : void 0
    },
    basis: pick(basis, "source", "destination"),
    allowed: connection.allowed && evidenceWire(connection.allowed),
    denied: connection.denied && evidenceWire(connection.denied),
    other: connection.other && evidenceWire(connection.other),
    policies: policies.map(({ ref, effect }) => ({ policy: objectWire(ref), effect }))
  };
}
function evidenceWire({ count, first, last, samples }) {
  return { count, first: timeWire(first), last: timeWire(last), samples: samples.map(placeWire) };
}
function refusalsWire(refusals) {
  return {
    ...pick(refusals, "pattern", "noisy", "perHour", "peers", "ports", "targets"),
    ...evidenceWire(refusals.evidence)
  };
}

// src/reporters/connections.ts
var longestName = 300;
function* foldedText(states) {
  for (const { state, rows, entries = [] } of states) {
    if (states.length > 1) yield `# ${shown(state)}
`;
    yield* rowsText(entries);
    for (const row of rows) {
      const pairs2 = row.pairs > 1 ? `  (${countOf(row.pairs, "pair")})` : "";
      yield `${endsText(row)}  ${portsText2(row.of, row.ports)}${pairs2}
`;
    }
  }
}
function endsText(row) {
  const sources = shown(formatGroup(row.sources), longestName);
  if (isAmongEachOther(row)) return `${sources} among each other`;
  return `${sources} → ${shown(formatGroup(row.destinations), longestName)}`;
}
function portsText2(answer, ports) {
  return `${answer === "unknown" ? "cannot say: " : ""}${formatPorts(ports)}`;
}
function* pairsText(states) {
  for (const { state, rows, entries = [] } of states) {
    if (states.length > 1) yield `# ${shown(state)}
`;
    yield* rowsText(entries);
    yield* rowsText(rows);
  }
}
function* rowsText(rows) {
  for (const { source, destination, allowed, unknown } of rows) {
    const pair = `${shown(formatParty(source), longestName)} → ${shown(formatParty(destination), longestName)}`;
    if (allowed.length > 0) yield `${pair}  ${portsText2("allowed", allowed)}
`;
    if (unknown.length > 0) yield `${pair}  ${portsText2("unknown", unknown)}
`;
  }
}
function rowWire3({ source, destination, allowed, unknown }) {
  return {
    source: partyWire(source),
    destination: partyWire(destination),
    allowed: allowed.map(portWire),
    unknown: unknown.map(portWire)
  };
}
function* foldedJson(states) {
  const wire = {
    schema: "netpol-gate/connections/2",
    states: states.map(({ state, rows, entries = [] }) => {
      const table3 = createGroupTable();
      const told2 = rows.map((row) => ({
        sources: table3.idOf(row.sources),
        destinations: table3.idOf(row.destinations),
        answer: row.of,
        ports: row.ports.map(portWire),
        pairs: row.pairs
      }));
      return { state, groups: table3.wire(), rows: told2, entries: entries.map(rowWire3) };
    })
  };
  yield `${safeText(JSON.stringify(wire, null, 1))}
`;
}
function* pairsJson(states) {
  yield '{"schema":"netpol-gate/connections/1","states":[';
  for (const [index, { state, rows, entries = [] }] of states.entries()) {
    yield `${index === 0 ? "" : ","}
{"state":${safeText(JSON.stringify(state))},"rows":[`;
    let first = true;
    for (const row of rows) {
      yield `${first ? "" : ","}
${safeText(JSON.stringify(row))}`;
      first = false;
    }
    yield `],"entries":${safeText(JSON.stringify(entries))}}`;
  }
  yield "]}\n";
}

// src/reporters/wire-reading.ts
function given(members) {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== void 0));
}
function timeOf(text2) {
  return text2 === void 0 ? Number.NaN : Date.parse(text2);
}
function workloadOf({ namespace, workloadKind, name: name2 }) {
  return { namespace, kind: workloadKind, name: name2 };
}
function partyOf2(party) {
  switch (party.kind) {
    case "workload": {
      const { some } = party;
      const workload = workloadOf(party);
      if (some === void 0) return { kind: "workload", workload };
      const { pods, of, ids } = some;
      return { kind: "workload", workload, some: given({ pods, of, ids: ids?.map(endpointIdOf) }) };
    }
    case "unidentified":
      return party.text === hiddenParty.text ? hiddenParty : { kind: "unidentified", text: party.text };
    case "addresses": {
      const { kind, name: name2, known, everything, blocks } = party;
      return given({ kind, name: name2, known, everything, blocks });
    }
    case "entry": {
      const { kind, object, hosts, controller } = party;
      return { kind, object, hosts, controller };
    }
    case "node":
      return { kind: "node", name: party.name };
    case "api-server":
      return { kind: "api-server" };
  }
}
function causeOf({ object, place: place2, anchor, text: text2 }) {
  return given({ object, origin: place2, anchor, text: text2 });
}
function reasonOf(reason) {
  switch (reason.kind) {
    case "rule": {
      const { place: place2, ...rest } = reason;
      return { ...rest, origin: place2 };
    }
    case "isolated":
      return { ...reason, policies: reason.policies.map(({ place: place2, ...rest }) => ({ ...rest, origin: place2 })) };
    default:
      return reason;
  }
}
function nearMissOf({ place: place2, ...rest }) {
  return { ...rest, origin: place2 };
}
function evidenceOf2({ count, first, last, samples }) {
  return { count, first: timeOf(first), last: timeOf(last), samples };
}
function refusalsOf({ pattern, noisy, perHour, peers, ports, targets, ...evidence }) {
  return given({ pattern, noisy, perHour, peers, ports, targets, evidence: evidenceOf2(evidence) });
}
function endOf(end) {
  switch (end?.kind) {
    case void 0:
      return { kind: "unidentified", why: "withheld", candidates: [] };
    case "workload":
      return { kind: "workload", workload: workloadOf(end), endpoints: end.pods.map(endpointIdOf) };
    case "node":
      return given({ kind: end.kind, name: end.name, address: addressOf(end.address) });
    case "api-server":
      return { kind: end.kind, addresses: end.addresses.flatMap((text2) => addressOf(text2) ?? []) };
    case "outside": {
      const address = addressOf(end.address);
      if (address === void 0) return { kind: "unidentified", why: "withheld", candidates: [] };
      return given({ kind: end.kind, address, name: end.name });
    }
    case "unidentified": {
      const { kind, why, name: name2, candidates } = end;
      return given({ kind, why, name: name2, address: addressOf(end.address), candidates: candidates.map(workloadOf) });
    }
  }
}
function addressOf(text2) {
  return text2 === void 0 ? void 0 : parseAddress(text2);
}
function connectionOf(wire) {
  const { protocol, port, basis, via, allowed, denied, other, policies } = wire;
  return given({
    protocol,
    port,
    source: endOf(wire.source),
    destination: endOf(wire.destination),
    via: via && given({ service: via.service, port: via.port, address: addressOf(via.address) }),
    basis,
    allowed: allowed && evidenceOf2(allowed),
    denied: denied && evidenceOf2(denied),
    other: other && evidenceOf2(other),
    policies: policies.map(({ policy, effect }) => ({ ref: policy, effect }))
  });
}

// src/reporters/drift-reading.ts
function driftRowsOf(wire) {
  return wire?.effect?.rows ?? [];
}
function driftItemOf(wire, groups) {
  const { object, how, place: place2, merge, parts: parts2, effect, basis, write, outdated, manager, attempts, left: left2 } = wire;
  const writes = wire.writes.map((one) => writeOf(one, object));
  return given({
    object,
    how,
    paths: parts2.map(({ path }) => path),
    origin: place2,
    parts: parts2.length === 0 ? void 0 : parts2.map(partOf),
    merge,
    effect: effect && given({ ...effect, rows: effect.rows.map((row) => rowOf(row, groups)) }),
    basis,
    lastWrite: write && writeOf(write, object),
    writes: writes.length === 0 ? void 0 : writes,
    outdated: outdated && writeOf(outdated, object),
    since: wire.since?.map((one) => writeOf(one, object)),
    lastManager: manager && { manager: manager.name, time: timeOf(manager.time) },
    generatedBy: wire.generatedBy,
    setBack: wire.setBack,
    attempts: attempts.length === 0 ? void 0 : attempts.map(attemptOf),
    left: left2
  });
}
function partOf({ path, live, base, merge, long, manager }) {
  return given({
    path: [path],
    live,
    base,
    merge,
    long,
    manager: manager && given({
      manager: manager.name,
      operation: manager.operation,
      time: timeOf(manager.time),
      owns: manager.owns
    })
  });
}
function rowOf(wire, groups) {
  const { change, assuming, ports, dependsOn, causes, inCluster, inGit, pairs: pairs2 } = wire;
  const of = given({
    source: partyOf2(wire.source),
    destination: partyOf2(wire.destination),
    change,
    ports,
    assuming,
    causes: causes.map(causeOf),
    before: inCluster,
    after: inGit,
    dependsOn
  });
  return { sources: groups(wire.sources), destinations: groups(wire.destinations), ports, pairs: pairs2, of };
}
function writeOf(wire, ref) {
  return { ...authoredOf(wire, wire.object ?? ref), effect: wire.effect };
}
function attemptOf(wire) {
  const { outcome, code: code2, reason } = wire;
  return { ...authoredOf(wire, wire.object), ...given({ outcome, code: code2, reason }) };
}
function authoredOf({ time, verb, user, actingAs, pod, address, relayed, client, place: place2 }, ref) {
  return given({
    time: timeOf(time),
    verb,
    ref,
    user,
    actingAs,
    pod,
    address: addressOf(address),
    relayed,
    client,
    origin: place2
  });
}

// src/reporters/report-file.ts
var remedy = "take the file that the option --output json=FILE, or the output report-json of the Action, names";
async function readReport(text2, file) {
  const { default: validate } = await import("./report-PCBURTBR.js");
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    throw new UsableError("this is no JSON", remedy, file);
  }
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    const at = first === void 0 || first.instancePath === "" ? "" : ` at ${first.instancePath}`;
    throw new UsableError(
      `this is no report of netpol-gate:${at} ${first?.message ?? "it is of another form"}`,
      remedy,
      file
    );
  }
  const wire = value;
  assertTellable(wire, file);
  return reportOf(wire, file);
}
var mostMembers = 4e5;
function assertTellable({ groups, sources, findings, waived: waived2, approved: approved2 = [] }, file) {
  const sizes = new Map(groups.map(({ id, members }) => [id, members.length]));
  const states = sources.flatMap((source) => source.states);
  const rows = [
    ...[...findings, ...waived2, ...approved2].flatMap(({ rows: own2, drift }) => [own2, driftRowsOf(drift)]),
    ...states.flatMap((state) => [state.differences, state.entries ?? [], state.reachAdded, state.reachRemoved])
  ];
  let left2 = mostMembers;
  for (const { sources: from, destinations: to } of rows.flat()) left2 -= (sizes.get(from) ?? 0) + (sizes.get(to) ?? 0);
  if (left2 < 0)
    throw new UsableError(
      `the rows of the report have more than ${mostMembers} sources and destinations`,
      "look at the report of the run itself",
      file
    );
}
function reportOf(wire, file) {
  const groups = new Map(wire.groups.map((group) => [group.id, groupOf(group)]));
  const of = (id) => {
    const group = groups.get(id);
    if (group === void 0)
      throw new UsableError(`the report names a group that it does not have: ${JSON.stringify(id)}`, remedy, file);
    return group;
  };
  const { schema, tool, command, mode, statically, base, head: head3, conclusion, nothingChanged, because: because2, counts } = wire;
  const { changedFiles, blindSpots, inputs, threshold = assumed, coverage } = wire;
  return given({
    schema,
    tool,
    command,
    mode,
    threshold,
    time: timeOf(wire.time),
    base: treeOf(base),
    head: treeOf(head3),
    conclusion,
    statically,
    nothingChanged,
    because: because2,
    sources: wire.sources.map(({ id, states }) => ({ id, states: states.map((state) => stateOf(state, of)) })),
    findings: wire.findings.map((finding) => findingOf(finding, of)),
    waived: wire.waived.map((finding) => findingOf(finding, of)),
    approved: wire.approved?.map((finding) => findingOf(finding, of)),
    remarks: wire.remarks,
    counts,
    coverage: coverage && coverageOf(coverage),
    changedFiles,
    blindSpots,
    inputs
  });
}
function treeOf({ name: name2, commit }) {
  return commit !== void 0 && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit) ? { name: name2, commit } : { name: name2 };
}
var assumed = {
  failOn: "error",
  warnOnly: [],
  severity: Object.fromEntries(findingKinds.map((kind) => [kind, "error"]))
};
function groupOf({ conditions, members, others = [] }) {
  const all = members.map((member) => given({ party: partyOf2(member), single: member.single }));
  const alone2 = conditions.length === 0 ? all.keys() : others;
  return {
    members: all,
    conditions: conditions.map(
      ({ namespaces, labels: labels3, except }) => given({ namespaces, labels: labels3, except: except.map(workloadOf) })
    ),
    others: [...alone2].flatMap((position) => all[position]?.party ?? [])
  };
}
function pairsOf({ sources, destinations, ports, pairs: pairs2 }, of, groups) {
  return { sources: groups(sources), destinations: groups(destinations), ports, pairs: pairs2, of };
}
function sidesOf({ source, destination, ports, reasonsBefore, reasonsAfter, nearest }) {
  return {
    source: partyOf2(source),
    destination: partyOf2(destination),
    ports,
    reasonsBefore: reasonsBefore.map(reasonOf),
    reasonsAfter: reasonsAfter.map(reasonOf),
    nearest: nearest?.map(nearMissOf)
  };
}
function rowOf2(wire, groups) {
  const { before, after, live, assuming, dependsOn, recorded } = wire;
  const connection = recorded && connectionOf(recorded);
  return pairsOf(wire, given({ ...sidesOf(wire), connection, before, after, live, assuming, dependsOn }), groups);
}
function differenceOf(wire, groups) {
  const { change, assuming, surprise, flip, before, after, live, dependsOn } = wire;
  const causes = wire.causes.map(causeOf);
  const facts = { change, assuming, surprise, causes, flip, before, after, live, dependsOn };
  return pairsOf(wire, given({ ...sidesOf(wire), ...facts }), groups);
}
function findingOf(wire, groups) {
  const { page: _, causes, rows, refusals, replacements, fix, drift, approved: approved2, ...same } = wire;
  const folded3 = rows.map((row) => rowOf2(row, groups));
  return {
    ...same,
    ...given({
      causes: causes.map(causeOf),
      rows: folded3.map(({ of }) => of),
      folded: folded3,
      refusals: refusals && refusalsOf(refusals),
      drift: drift && driftItemOf(drift, groups),
      replacements: replacements?.map(({ place: place2, ...words2 }) => ({ origin: place2, ...words2 })),
      approved: approved2 && { ...approved2, at: timeOf(approved2.at) },
      fix: fix && {
        ...fix,
        means: fix.means ?? "adds",
        files: fix.files.map((file) => ({ file, text: "", edits: [] }))
      }
    })
  };
}
function stateOf(wire, groups) {
  const { cluster, differences, entries, workloadsAdded, workloadsRemoved, reachAdded, reachRemoved, renames } = wire;
  const { id, files, profile, rulings, workloads, policies, connections, proof, widened } = wire;
  const folded3 = differences.map((difference) => differenceOf(difference, groups));
  const reach = (rows) => rows.map((row) => pairsOf(row, row.answer, groups));
  const workloadsOf = (some) => some.map(workloadOf);
  return given({
    id,
    files,
    cluster: cluster && given({ ...cluster, readAt: cluster.readAt === void 0 ? void 0 : timeOf(cluster.readAt) }),
    profile,
    rulings,
    workloads,
    policies,
    connections,
    differences: folded3.map(({ of }) => of),
    folded: folded3,
    entries: entries?.map((entry) => differenceOf(entry, groups).of),
    workloadsAdded: workloadsOf(workloadsAdded),
    workloadsRemoved: workloadsOf(workloadsRemoved),
    reachAdded: reach(reachAdded),
    reachRemoved: reach(reachRemoved),
    renames: renames.map(({ from, to, because: because2 }) => ({ from: workloadOf(from), to: workloadOf(to), because: because2 })),
    proof,
    widened
  });
}
function coverageOf({ totals: _, ...wire }) {
  const { first, last, gaps, workloads, cronJobs, logs, ...same } = wire;
  return {
    ...same,
    ...given({
      ...window({ first, last }),
      gaps: gaps?.map(({ from, to, ...gap3 }) => ({ ...gap3, from: timeOf(from), to: timeOf(to) })),
      workloads: workloads?.map((sight) => ({
        workload: workloadOf(sight),
        ...given(window(sight)),
        ingress: sight.ingress,
        egress: sight.egress
      })),
      cronJobs: cronJobs?.map(
        ({ schedule, timeZone, why, next, place: place2, ...workload }) => given({
          workload: workloadOf(workload),
          schedule,
          timeZone,
          why,
          next: next === void 0 ? void 0 : timeOf(next),
          origin: place2
        })
      ),
      logs: logs.map(({ first: from, last: to, ...log }) => ({
        ...log,
        ...given(window({ first: from, last: to }))
      }))
    })
  };
}
function window({ first, last }) {
  return {
    first: first === void 0 ? void 0 : timeOf(first),
    last: last === void 0 ? void 0 : timeOf(last)
  };
}

// src/reporters/drift-privacy.ts
var masks = { party: (party) => partyOfNames(party, withoutAddresses), text: withoutAddresses };
function driftReportOfNames(report) {
  const { coverage } = report;
  return {
    ...report,
    ...coverage && { coverage: { ...coverage, limits: coverage.limits.map(withoutAddresses) } },
    attempts: report.attempts.map((attempt) => attemptOfNames(attempt, withoutAddresses)),
    states: report.states.map((state) => ({ ...state, drift: state.drift.map((item) => driftOfNames(item, masks)) })),
    unseen: report.unseen.map(withoutAddresses)
  };
}

// src/reporters/drift-logs.ts
function logsRead(coverage) {
  const [first, last] = spanOf(coverage);
  return {
    records: coverage.logs.reduce((sum, { records }) => sum + records, 0),
    first,
    last,
    limits: coverage.limits
  };
}
function spanOf({ logs }) {
  const times = (which) => logs.flatMap((log) => log[which] ?? []);
  const [firsts, lasts] = [times("first"), times("last")];
  if (firsts.length === 0 || lasts.length === 0) return [void 0, void 0];
  return [Math.min(...firsts), Math.max(...lasts)];
}

// src/reporters/drift-json.ts
function driftJson(report) {
  const table3 = createGroupTable();
  const states = report.states.map(({ source, state, cluster, drift, generated, elsewhere: elsewhere2, compared: compared2 }) => ({
    source,
    state,
    cluster: clusterWire(cluster),
    compared: compared2,
    drift: drift.map((item) => driftWire(item, table3)),
    generated: generated.map(({ policy, by }) => ({ policy: objectWire(policy), by })),
    elsewhere: elsewhere2.map(objectWire)
  }));
  const document = {
    schema: "netpol-gate/drift/1",
    base: report.base,
    commit: report.commit,
    cluster: clusterWire(report.cluster),
    logs: coverageWire2(report.coverage),
    groups: table3.wire(),
    states,
    attempts: report.attempts.map(attemptWire),
    unseen: report.unseen
  };
  return `${safeText(JSON.stringify(document, null, 2))}
`;
}
function coverageWire2(coverage) {
  if (coverage === void 0) return void 0;
  const { records, first, last, limits } = logsRead(coverage);
  return { records, first: timeWire(first), last: timeWire(last), limits };
}
function clusterWire(cluster) {
  return cluster && { name: cluster.name, uid: cluster.uid, readAt: timeWire(cluster.readAt) };
}

// src/reporters/markdown-phrase.ts
function markdownOf(phrase, links) {
  return phrase.map((piece) => inline(piece, links)).join("");
}
function inline(piece, links) {
  switch (piece.kind) {
    case "words":
      return piece.text.replace(/\b(TCP|UDP|SCTP) (?=\d)/g, "$1&nbsp;");
    case "name":
      return code(piece.text);
    case "prose":
      return prose(piece.text);
    case "place":
      return placeLink(piece.origin, links);
    case "page":
      return `[${piece.text}](${links.docs}${piece.of}.md)`;
    case "deviation":
      return `[${piece.name}](${links.docs}../deviations/${piece.name}.md)`;
  }
}
function placeLink(origin, links) {
  const label = code(formatOrigin(origin));
  if (origin.kind !== "file") return label;
  const blob = origin.side === "base" ? links.baseBlob : links.blob;
  const path = linkPath(origin.file);
  return blob === void 0 || path === void 0 ? label : `[${label}](${blob}${path}#L${origin.line})`;
}
function wholeReport({ run }, all) {
  return run === void 0 ? `the JSON report holds ${all}` : `the [job summary](${run}) shows more, the JSON report holds ${all}`;
}
function table(header3, rows) {
  const line2 = (cells2) => `| ${cells2.join(" | ")} |`;
  return [line2(header3), line2(header3.map(() => "---")), ...rows.map(line2)].join("\n");
}
function details(summary, body2) {
  return body2 === "" ? "" : `<details>
<summary>${summary}</summary>

${body2}

</details>`;
}
function paragraphs(parts2) {
  return parts2.filter((part) => part !== "").join("\n\n");
}
function list(items) {
  return items.map((item) => `- ${item}`).join("\n");
}
function capped(items, most) {
  if (items.length <= most) return items;
  return [...items.slice(0, most), `${formatCount(most)} of ${formatCount(items.length)} shown`];
}

// src/reporters/terminal.ts
var codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
function paint(text2, style2, { colour }) {
  return colour && style2 !== void 0 ? `\x1B[${codes[style2]}m${text2}\x1B[0m` : text2;
}
function block(label, phrase, terminal, style2) {
  const lines2 = wrap(chunksOf(phrase, style2), Math.max(terminal.width - label.column, 20));
  return lines2.map((line2, index) => {
    const text2 = line2.map((run) => paint(run.text, run.style, terminal)).join("");
    if (index > 0 || label.text === "") return `${" ".repeat(label.column)}${text2}`;
    const gap3 = " ".repeat(Math.max(label.column - label.indent - label.text.length, 1));
    return `${" ".repeat(label.indent)}${paint(label.text, label.style, terminal)}${gap3}${text2}`;
  });
}
function chunksOf(phrase, style2) {
  const chunks = [[]];
  for (const piece of phrase) {
    const whole = piece.kind === "name" || piece.kind === "place";
    const parts2 = whole ? [plainPiece(piece)] : plainPiece(piece).split(" ");
    const look = style2 ?? (piece.kind === "name" ? "bold" : piece.kind === "place" ? "cyan" : void 0);
    parts2.forEach((text2, index) => {
      if (index > 0) chunks.push([]);
      if (text2 !== "") chunks.at(-1)?.push(look === void 0 ? { text: text2 } : { text: text2, style: look });
    });
  }
  return chunks.filter((chunk) => chunk.length > 0);
}
function wrap(chunks, width3) {
  const lines2 = [];
  let used = 0;
  for (const chunk of chunks) {
    const size = chunk.reduce((sum, { text: text2 }) => sum + columns(text2), 0);
    const line2 = lines2.at(-1);
    if (line2 === void 0 || used + 1 + size > width3) {
      lines2.push([...chunk]);
      used = size;
    } else {
      line2.push({ text: " " }, ...chunk);
      used += 1 + size;
    }
  }
  return lines2;
}
var wide = new RegExp("[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6]|\\p{Emoji_Presentation}|[\\u{20000}-\\u{3fffd}]", "u");
function columns(text2) {
  if (/^[\x20-\x7e]*$/.test(text2)) return text2.length;
  return [...text2].reduce((sum, character) => sum + (new RegExp("\\p{M}", "u").test(character) ? 0 : wide.test(character) ? 2 : 1), 0);
}

// src/reporters/drift.ts
var labels = {
  differs: { text: "DIFFERS", style: "yellow" },
  "only-live": { text: "UNKNOWN", style: "red" },
  "only-base": { text: "MISSING", style: "red" }
};
var topics = {
  what: "what",
  who: "who",
  effect: "effect",
  merge: "next",
  tried: "tried"
};
var column = 12;
var mostAttempts = 10;
function driftText(report, options) {
  const line2 = (label, phrase, style2 = "dim", look) => block({ text: label, style: style2, indent: 2, column }, phrase, options, look);
  const several = clustersOf(report).length > 1;
  const states = report.states.flatMap(({ drift, generated, elsewhere: elsewhere2, ...state }) => [
    ...report.states.length > 1 ? ["", ...line2("", name(`# ${headingOf(state, report)}`))] : [],
    ...several ? line2("+ cluster", prose2(clusterText(state.cluster))) : [],
    ...byWeight(drift).flatMap((item) => ["", ...itemLines(item, line2)]),
    ...unproved(drift).flatMap((phrase) => ["", ...line2("not proved", phrase, "yellow")]),
    ...generated.length + elsewhere2.length > 0 ? [""] : [],
    ...generated.length === 0 ? [] : line2("generated", generatedPhrase(generated)),
    ...elsewhere2.length === 0 ? [] : line2("elsewhere", elsewherePhrase(elsewhere2))
  ]);
  const tried = newest(report.attempts).flatMap((one, at) => [
    ...at === 0 ? [""] : [],
    ...line2(at === 0 ? "attempts" : "", attemptPhrase(one))
  ]);
  const lines2 = [
    ...block({ text: "", indent: 2, column: 2 }, words(summaryText(report)), options, "bold"),
    "",
    ...line2("- git", prose2(baseText(report))),
    ...several ? [] : line2("+ cluster", prose2(clusterText(report.cluster))),
    ...line2("logs", prose2(logsText(report.coverage))),
    ...report.unseen.flatMap((text2, at) => line2(at === 0 ? "not seen" : "", prose2(text2), "yellow")),
    ...states,
    ...tried
  ];
  return inertForRunner(`${lines2.join("\n")}
`);
}
function byWeight(drift) {
  const weight = (item) => {
    const { effect } = item;
    const open = letsThrough(item);
    if (open !== void 0) return open === "now" ? 0 : 1;
    if (effect === void 0) return 5;
    const sides2 = /* @__PURE__ */ new Set([
      ...effect.rows.map(({ of }) => of.change),
      ...(effect.future ?? []).map((one) => one.change)
    ]);
    if (sides2.size > 0) return sides2.has("newly-allowed") ? 2 : 3;
    if (effect.leads !== void 0) return 4;
    if (effect.answer === "together" || effect.answer === "not-asked") return 5;
    return effect.answer === "same" ? 7 : 6;
  };
  return [...drift].sort((a, b) => weight(a) - weight(b));
}
function newest(attempts) {
  return attempts.slice(-mostAttempts);
}
function attemptPhrase(one) {
  return say`${name(formatRef(one.ref))}: ${prose2(attemptText(one))}`;
}
function itemLines(item, line2) {
  const { text: text2, style: style2 } = labels[item.how];
  const at = item.origin.kind === "file" ? say`  ${place(item.origin)}` : [];
  const { edits, more } = valueEdits(item);
  let topic;
  return [
    ...line2(text2, say`${name(formatRef(item.object))}${at}`, style2),
    ...edits.flatMap(
      ({ side, path, text: value }) => line2(
        side === "git" ? "        -" : "        +",
        prose2(`${path}: ${value}`),
        void 0,
        side === "git" ? "red" : "green"
      )
    ),
    ...more === 0 ? [] : line2("", words(`and ${countOf(more, "more value")}`)),
    ...told(item).flatMap((one) => {
      const label = one.topic === topic ? "" : `  ${topics[one.topic]}`;
      topic = one.topic;
      return line2(label, prose2(one.text));
    })
  ];
}
function told(item) {
  return driftLines(item).filter(({ topic }) => topic !== "what" || valueEdits(item).edits.length === 0);
}
function unproved(drift) {
  const text2 = unprovedText(drift);
  return text2 === void 0 ? [] : [words(text2)];
}
function generatedPhrase(generated) {
  const all = generated.map(({ policy, by }) => `${formatRef(policy)} (${by})`);
  return prose2(`${countOf(all.length, "policy", "policies")} that a controller made: ${formatList(all, 4)}`);
}
function elsewherePhrase(policies) {
  const count = countOf(policies.length, "policy", "policies");
  return prose2(`${count} in namespaces of which git holds no policy: ${formatList(policies.map(formatRef), 4)}`);
}
function baseText({ base, commit }) {
  const short = commit?.slice(0, 7);
  return short === void 0 || base.includes(short) ? base : `${base} (${short})`;
}
function headingOf({ source, state }, { states }) {
  if (states.every((other) => other.source === source)) return state;
  return states.filter((other) => other.source === source).length > 1 ? `${source} ${state}` : source;
}
function clustersOf({ states }) {
  return [...new Set(states.map(({ cluster }) => clusterText(cluster)))];
}
function clusterText(cluster) {
  const read = cluster?.readAt === void 0 ? "" : `, read ${formatTime(cluster.readAt)}`;
  return `${cluster?.name ?? cluster?.uid ?? "without a name"}${read}`;
}
function logsText(coverage) {
  if (coverage === void 0) return "none: who and when is told by managed fields alone";
  const { records, first, last, limits } = logsRead(coverage);
  const span = first === void 0 || last === void 0 ? "" : `, ${formatTime(first)} to ${formatTime(last)}`;
  const lost = limits.length === 0 ? "" : `; ${limits.join("; ")}`;
  return `${countOf(records, "record")}${span}${lost}`;
}
function summaryText(report) {
  return `${driftSummary(report)}${report.unseen.length === 0 ? "" : "; not all of it was compared"}`;
}
function driftSummary({ states, attempts }) {
  const all = states.flatMap(({ drift }) => drift);
  const of = (how) => all.filter((item) => item.how === how).length;
  const compared2 = states.reduce((sum, state) => sum + state.compared, 0);
  if (compared2 === 0 && all.length === 0) return "nothing to compare: git holds no object that a policy could see";
  if (all.length === 0)
    return `no drift in ${countOf(compared2, "object")} of git${attempts.length > 0 ? ", attempts aside" : ""}`;
  const counts = [
    [of("differs"), "differing"],
    [of("only-live"), "only in the cluster"],
    [of("only-base"), "only in git"]
  ];
  const parts2 = counts.flatMap(([count, text2]) => count === 0 ? [] : [`${count} ${text2}`]);
  const open = all.filter((item) => letsThrough(item) !== void 0).length;
  const opens = open === 0 ? "" : `; ${open} ${open === 1 ? "lets" : "let"} through what git does not`;
  return `${countOf(all.length, "object")} in drift: ${parts2.join(", ")}${opens}`;
}
function driftMarkdown(report) {
  const inline2 = (phrase) => markdownOf(phrase, { docs: "" });
  const several = clustersOf(report).length > 1;
  const parts2 = report.states.flatMap(({ drift, generated, elsewhere: elsewhere2, ...state }) => [
    ...report.states.length > 1 ? [`#### ${inline2(name(headingOf(state, report)))}`] : [],
    ...several ? [list([inline2(say`cluster: ${prose2(clusterText(state.cluster))}`)])] : [],
    ...byWeight(drift).map((item) => itemMarkdown(item, inline2)),
    list([
      ...unproved(drift).map(inline2),
      ...generated.length === 0 ? [] : [inline2(generatedPhrase(generated))],
      ...elsewhere2.length === 0 ? [] : [inline2(elsewherePhrase(elsewhere2))]
    ])
  ]);
  const tried = newest(report.attempts).map((one) => inline2(attemptPhrase(one)));
  return inertForRunner(
    `${paragraphs([
      `### netpol-gate: ${summaryText(report)}`,
      list([
        inline2(say`git: ${prose2(baseText(report))}`),
        ...several ? [] : [inline2(say`cluster: ${prose2(clusterText(report.cluster))}`)],
        inline2(say`logs: ${prose2(logsText(report.coverage))}`),
        ...report.unseen.map((text2) => inline2(say`not seen: ${prose2(text2)}`))
      ]),
      ...parts2,
      tried.length === 0 ? "" : "**Attempts that changed nothing**",
      list(tried)
    ])}
`
  );
}
function itemMarkdown(item, inline2) {
  const { edits, more } = valueEdits(item);
  const at = item.origin.kind === "file" ? say` (${place(item.origin)})` : [];
  return paragraphs([
    `**${inline2(name(formatRef(item.object)))}** ${driftHows[item.how]}${inline2(at)}`,
    list([
      ...edits.map(({ side, path, text: text2 }) => `${sides[side]}: ${code(`${path}: ${text2}`)}`),
      ...more === 0 ? [] : [`and ${countOf(more, "more value")}`],
      ...told(item).map(({ topic, text: text2 }) => `**${topics[topic]}**: ${inline2(prose2(text2))}`)
    ])
  ]);
}
var sides = { cluster: "only in the cluster", git: "only in git" };

// src/model/examined.ts
var examinedParts = ["program", "cluster", "rights", "snapshot", "logs", "github"];

// src/reporters/examined.ts
function examinedText(lines2, { colour, width: width3 }) {
  const indent = " ".repeat(27);
  const rows = examinedParts.flatMap(
    (part) => lines2.filter((line2) => line2.part === part).map(({ state, what, help }, index) => {
      const word2 = state.padEnd(14);
      const mark = colour ? `\x1B[${colours[state]}m${word2}\x1B[0m` : word2;
      const sentence2 = folded(shown(what, 1e3), Math.max(40, width3 - indent.length)).join(`
${indent}`);
      const below = help === void 0 ? "" : `${indent}${shown(help, 1e3)}
`;
      return `  ${(index === 0 ? part : "").padEnd(9)}  ${mark}${sentence2}
${below}`;
    })
  );
  return inertForRunner(`${rows.join("")}
  ${sumOf(lines2)}
`);
}
function examinedJson(lines2) {
  return `${safeText(JSON.stringify({ verdict: examinedVerdict(lines2), lines: lines2 }, void 0, 2))}
`;
}
function examinedVerdict(lines2) {
  const has = (wanted) => lines2.some(({ state }) => state === wanted);
  return has("out of reach") ? "out of reach" : has("missing") ? "missing" : "ok";
}
var colours = {
  ok: 32,
  "out of reach": 31,
  missing: 31,
  "too much": 33,
  warning: 33,
  note: 36,
  "cannot tell": 36
};
function sumOf(lines2) {
  const count = (wanted) => lines2.filter(({ state }) => state === wanted).length;
  const parts2 = [
    [count("out of reach"), "out of reach"],
    [count("missing"), "missing"],
    [count("too much"), "too much"],
    [count("cannot tell"), "nobody can tell"]
  ];
  const some = parts2.flatMap(([number, word2]) => number === 0 ? [] : [`${number} ${word2}`]);
  const warnings = count("warning");
  const told2 = [...some, ...warnings === 0 ? [] : [countOf(warnings, "warning")]];
  if (examinedVerdict(lines2) === "ok") return ["all that is needed is there", ...told2].join(", ");
  return told2.join(", ");
}
function folded(text2, width3) {
  const lines2 = [];
  let line2 = "";
  for (const word2 of text2.split(" ")) {
    if (line2 !== "" && line2.length + 1 + word2.length > width3) {
      lines2.push(line2);
      line2 = word2;
    } else line2 = line2 === "" ? word2 : `${line2} ${word2}`;
  }
  return [...lines2, line2];
}

// src/model/near-miss.ts
var parts = {
  protocol: { name: "the protocol", asks: "allows", has: "asked" },
  port: { name: "the port", asks: "allows", has: "asked" },
  "port-name": { name: "the name of the port", asks: "allows", has: "the pod has" },
  label: { name: "a label", asks: "names", has: "the peer has" },
  namespace: { name: "the namespace", asks: "names", has: "the peer has" },
  block: { name: "the block", asks: "names", has: "asked" },
  subject: { name: "whom the policy selects", asks: "selects", has: "the pod has" }
};
function formatNearMiss({ policy, rule, part, wanted, found, at, direction }) {
  const { name: name2, asks, has } = parts[part];
  const whose = `${direction} rule ${rule + 1} of ${formatRef(policy)}`;
  return `${whose}, only ${name2} differs: it ${asks} ${wanted}, ${has} ${found} (${formatOrigin(at)})`;
}

// src/reporters/explain.ts
function explanationText({ states }) {
  const lines2 = states.flatMap((state) => [
    ...states.length > 1 ? [`# ${shown(state.state)}`] : [],
    ...state.before === void 0 ? [] : sideLines(state.before, "before: "),
    ...sideLines(state.after, state.before === void 0 ? "" : "after: "),
    ...state.changes.flatMap(changeLines)
  ]);
  return lines2.map((line2) => `${line2}
`).join("");
}
function sideLines({ ways, none }, prefix) {
  if (none !== void 0) return [`${prefix}${shown(none)}`];
  return ways.flatMap((way) => way.grounds.flatMap((ground) => groundLines(way, ground, prefix)));
}
function groundLines(way, ground, prefix) {
  const { answer, ports, reasons: reasons2, nearest, dependsOn } = ground;
  const which = way.asked === void 0 ? portsText3(answer, ports) : answerText(answer);
  return [
    `${prefix}${shown(way.source)} → ${destinationText(way)}: ${which}`,
    ...reasons2.flatMap(reasonLines).map((line2) => `  ${line2}`),
    ...nearest.map((miss) => `  nearest: ${shown(formatNearMiss(miss), 400)}`),
    ...dependsOn.map((text2) => `  depends on whether ${shown(text2, 400)}`)
  ];
}
function destinationText({ destination, via, asked }) {
  if (via === void 0 || asked === void 0) return shown(destination);
  const protocol = asked.protocol === "TCP" ? "" : `/${asked.protocol}`;
  return shown(
    `${destination}, port ${asked.port}${protocol}, via Service ${via.namespace}/${via.service}${doors[via.by]}`
  );
}
var doors = {
  "cluster address": "",
  "external address": " (external address)",
  "node port": " (node port)"
};
function portsText3(answer, ports) {
  return `${answerText(answer)} ${answer === "unknown" ? "for" : "on"} ${formatPorts(ports)}`;
}
function reasonLines(reason) {
  if (reason.kind === "rule" && reason.deviation !== void 0)
    return [reasonText(reason), `  ${shown(reason.deviation.text, 400)}`];
  if (reason.kind !== "isolated") return [reasonText(reason)];
  const doing = `${reason.direction} ${reason.certain ? "" : "perhaps "}isolated by`;
  return reason.policies.map(({ policy, origin, lacks, rules: rules2 = [] }) => {
    const numbers2 = rules2.map((rule) => rule + 1).join(", ");
    const why = {
      rules: "it has no rule",
      peer: "no rule of it names this peer",
      port: `rule ${numbers2} of it ${rules2.length > 1 ? "name" : "names"} this peer and not the port`
    }[lacks ?? "peer"];
    return plain(say`${words(`${doing} `)}${refPhrase(policy)} (${place(origin)})${words(`: ${why}`)}`);
  });
}
var together = {
  one: "turned by",
  "all of": "turned by all of these together; undoing any one is enough:",
  "each alone": "turned by each of these alone; all must be undone:",
  several: "turned by these:"
};
function changeLines({ source, destination, ports, before, after, causes, flip }) {
  const what = `${shown(source)} → ${shown(destination)} ${formatPorts(ports)}`;
  const likely = flip?.certain === false ? " (likely: the search was cut short)" : "";
  const [only, ...more] = causes.map(({ origin, text: text2 }) => `${shown(formatOrigin(origin))} ${shown(text2, 400)}`);
  const head3 = `changed: ${what}: ${answerText(before)} before, ${answerText(after)} after`;
  if (only === void 0) return [head3];
  if (more.length === 0) return [head3, `  turned by ${only}${likely}`];
  return [head3, `  ${together[flip?.needs ?? "several"]}${likely}`, ...[only, ...more].map((line2) => `    ${line2}`)];
}
function explanationJson({ from, to, states, problems }) {
  const wire = {
    schema: "netpol-gate/explain/1",
    from,
    to,
    states: states.map(stateWire2),
    problems: problems.map(problemWire)
  };
  return `${safeText(JSON.stringify(wire, null, 2))}
`;
}
function stateWire2({ state, before, after, changes }) {
  return {
    state,
    before: before && sideWire(before),
    after: sideWire(after),
    changes: changes.map(({ source, destination, ports, before: was, after: is, causes, flip }) => ({
      source,
      destination,
      ports: ports.map(portWire),
      before: was,
      after: is,
      causes: causes.map(causeWire),
      flip: flip && flipWire(flip)
    }))
  };
}
function problemWire({ kind, side, message: message2, help, object, origin, related }) {
  return {
    kind,
    side,
    message: message2,
    help,
    object: object && objectWire(object),
    place: placeWire(origin),
    related: related.map((other) => ({ place: placeWire(other.origin), text: other.text }))
  };
}
function sideWire({ ways, none }) {
  return {
    none,
    ways: ways.map(({ source, destination, via, asked, grounds: grounds2 }) => ({
      source,
      destination,
      via: via && { namespace: via.namespace, service: via.service, by: via.by },
      asked: asked && { protocol: asked.protocol, port: asked.port },
      grounds: grounds2.map(({ ports, answer, egress, ingress, reasons: reasons2, nearest, dependsOn }) => ({
        ports: ports.map(portWire),
        answer,
        egress,
        ingress,
        reasons: reasons2.map(reasonWire),
        nearest: nearest.map(nearMissWire),
        dependsOn
      }))
    }))
  };
}

// src/model/evidence.ts
var sampleLimit = 3;
function startOfNewest({ newest: newest2, last }) {
  return newest2 ?? last;
}
function samplesOf2(parts2) {
  const found = [];
  const add = (one) => {
    if (one !== void 0 && !found.some(({ file, line: line2 }) => file === one.file && line2 === one.line)) found.push(one);
  };
  const [only] = parts2;
  if (only === void 0) return found;
  add(parts2.reduce((early, part) => part.first < early.first ? part : early, only).samples[0]);
  add(parts2.reduce((late, part) => part.last > late.last ? part : late, only).samples.at(-1));
  for (const { samples } of parts2) {
    for (const one of samples) {
      if (found.length >= sampleLimit) return found;
      add(one);
    }
  }
  return found;
}
function joined(a, b) {
  if (a === void 0 || b === void 0) return a ?? b;
  const last = Math.max(a.last, b.last);
  const newest2 = Math.max(startOfNewest(a), startOfNewest(b));
  return {
    count: a.count + b.count,
    ...recordsOf(a, b),
    first: Math.min(a.first, b.first),
    last,
    ...newest2 < last && { newest: newest2 },
    samples: samplesOf2([a, b])
  };
}
function recordsOf({ records: one }, { records: other }) {
  return one === void 0 && other === void 0 ? {} : { records: (one ?? 0) + (other ?? 0) };
}
function joinedOutcomes(parts2) {
  const sum = (of) => parts2.reduce((all, part) => joined(all, part[of]), void 0);
  const [allowed, denied, other] = [sum("allowed"), sum("denied"), sum("other")];
  return {
    ...allowed !== void 0 && { allowed },
    ...denied !== void 0 && { denied },
    ...other !== void 0 && { other }
  };
}

// src/model/observed-rows.ts
function rowOf3(connection) {
  const { source, destination, protocol, port, via, allowed, denied, other } = connection;
  return {
    source: endOf2(source),
    destination: endOf2(destination),
    protocol,
    ...port !== void 0 && { port },
    ...via !== void 0 && { via: via.service },
    outcomes: {
      ...allowed !== void 0 && { allowed },
      ...denied !== void 0 && { denied },
      ...other !== void 0 && { other }
    }
  };
}
var candidatesShown = 3;
function endOf2(end) {
  const party = partyOf(end);
  if (party.kind !== "unidentified" || end.kind !== "unidentified" || end.candidates.length === 0) return party;
  const names = end.candidates.map((workload) => partyName({ kind: "workload", workload })).sort();
  return { ...party, text: `${party.text} (perhaps ${formatList(names, candidatesShown)})` };
}
function countIn({ allowed, denied, other }) {
  return (allowed?.count ?? 0) + (denied?.count ?? 0) + (other?.count ?? 0);
}
function busiestFirst(rows) {
  return [...rows].sort((a, b) => countIn(b.outcomes) - countIn(a.outcomes));
}
function outcomesOf(rows) {
  return joinedOutcomes(rows.map(({ outcomes }) => outcomes));
}
function distinctParties(parties) {
  return new Set(parties.map(memberKey)).size;
}
function rowsBy(rows, side) {
  const groups = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const key = memberKey(row[side]);
    const known = groups.get(key);
    if (known === void 0) groups.set(key, { party: row[side], rows: [row] });
    else known.rows.push(row);
  }
  return [...groups.values()];
}
function namespaceOf(end) {
  if (end.kind === "workload") return end.workload.namespace;
  if (end.kind !== "unidentified") return void 0;
  const candidates = new Set(end.candidates.map(({ namespace }) => namespace));
  if (candidates.size > 0) return candidates.size === 1 ? [...candidates][0] : void 0;
  const gone = end.why === "pod-not-in-cluster" || end.why === "workload-not-in-cluster";
  const slash = end.name?.indexOf("/") ?? -1;
  return gone && slash > 0 ? end.name?.slice(0, slash) : void 0;
}

// src/model/refusals.ts
var scanBreadth = 10;
var resends = 6;
var flood = { attempts: 100, perHour: 60 };
var hour = 36e5;
function concernIn({ pattern, noisy }) {
  return (pattern.startsWith("scans-") ? 2 : 0) + (noisy ? 1 : 0);
}
var patternWords = {
  retries: "retries of one target",
  repeated: "the same targets again and again",
  "scans-ports": "a scan of many ports",
  "scans-peers": "a scan of many peers",
  "scans-ports-and-peers": "a scan of many ports and peers"
};
function patternText({ pattern }) {
  return patternWords[pattern];
}
var rated = { attempts: 10, span: hour / 60 };
function spreadText({ evidence, perHour, peers, ports, targets }) {
  const spread = `${countOf(targets, "target")} (${countOf(peers, "peer")}, ${countOf(ports, "port")})`;
  const attempts = `${countOf(evidence.count, "attempt")} at ${spread}`;
  const span = evidence.last - evidence.first;
  if (span < rated.span) return `${attempts} within a minute`;
  const rate = perHour === void 0 || perHour < 1 ? "less than 1" : formatCount(Math.round(perHour));
  return `${attempts} in ${formatSpan(span)}${evidence.count < rated.attempts ? "" : `, ${rate} an hour`}`;
}
function refusalsOf2(rows) {
  const targets = /* @__PURE__ */ new Map();
  const portsOfPeer = /* @__PURE__ */ new Map();
  const peersOfPort = /* @__PURE__ */ new Map();
  for (const { destination, protocol, port, outcomes } of rows) {
    if (outcomes.denied === void 0) continue;
    const [peer, place2] = [memberKey(destination), `${protocol} ${port ?? ""}`];
    const target = `${peer}
${place2}`;
    targets.set(target, (targets.get(target) ?? 0) + outcomes.denied.count);
    addTo(portsOfPeer, peer, place2);
    addTo(peersOfPort, place2, peer);
  }
  const evidence = outcomesOf(rows).denied;
  if (evidence === void 0) return void 0;
  const perHour = rateOf(evidence);
  return {
    pattern: patternOf([...targets.values()], widest(portsOfPeer), widest(peersOfPort)),
    noisy: evidence.count >= flood.attempts && (perHour ?? Infinity) >= flood.perHour,
    evidence,
    ...perHour !== void 0 && { perHour },
    peers: portsOfPeer.size,
    ports: peersOfPort.size,
    targets: targets.size
  };
}
function addTo(sets, key, value) {
  const set = sets.get(key) ?? /* @__PURE__ */ new Set();
  sets.set(key, set.add(value));
}
function widest(sets) {
  return [...sets.values()].reduce((most, { size }) => Math.max(most, size), 0);
}
function rateOf({ count, first, last }) {
  return last > first ? count * hour / Math.max(last - first, hour / 60) : void 0;
}
function patternOf(attempts, ports, peers) {
  if (attempts.length <= 1) return "retries";
  const sorted = [...attempts].sort((a, b) => a - b);
  const isBrief = (sorted[Math.floor(sorted.length / 2)] ?? 0) <= resends;
  const [manyPorts, manyPeers] = [ports >= scanBreadth, peers >= scanBreadth];
  if (!isBrief || !manyPorts && !manyPeers) return "repeated";
  if (manyPorts && manyPeers) return "scans-ports-and-peers";
  return manyPorts ? "scans-ports" : "scans-peers";
}

// src/reporters/kinds.ts
var wordsByReach = {
  "lost-access entry": {
    word: "users cut off",
    title: "users cut off",
    one: "workload cut off from users",
    many: "workloads cut off from users",
    does: "cuts users off"
  },
  "lost-access entry-moved": {
    word: "users led elsewhere",
    title: "users led elsewhere",
    one: "workload that users are led away from",
    many: "workloads that users are led away from",
    does: "leads users elsewhere"
  },
  "new-access entry": {
    word: "newly reachable",
    title: "newly reachable from outside",
    one: "workload newly reachable from outside",
    many: "workloads newly reachable from outside",
    does: "opens ways in from outside"
  },
  "new-access future-pods": {
    word: "newly allowed",
    title: "opened to pods to come",
    one: "opening for pods to come",
    many: "openings for pods to come",
    does: "opens access for pods to come"
  },
  "new-access while-rolling": {
    word: "open for a while",
    title: "open only while the rollout lasts",
    one: "pair open only while the rollout lasts",
    many: "pairs open only while the rollout lasts",
    does: "opens connections while it is rolled out"
  },
  "opened-connection while-rolling": {
    word: "open for a while",
    title: "refused traffic let in only while the rollout lasts",
    one: "refused connection let in only while the rollout lasts",
    many: "refused connections let in only while the rollout lasts",
    does: "lets in for a while what was refused"
  },
  "lost-access future-pods": {
    word: "newly blocked",
    title: "closed to pods to come",
    one: "closing for pods to come",
    many: "closings for pods to come",
    does: "closes access for pods to come"
  },
  "unclear-verdict entry": {
    word: "cannot say",
    title: "cannot say whether users are cut off",
    one: "way in of which it cannot say",
    many: "ways in of which it cannot say",
    does: "may cut users off"
  }
};
function wordsOf({ kind, reach }) {
  return wordsByReach[`${kind} ${reach ?? ""}`] ?? kindWords[kind];
}
var kindWords = {
  "blocked-connection": {
    word: "newly blocked",
    title: "recorded traffic newly blocked",
    one: "recorded connection newly blocked",
    many: "recorded connections newly blocked",
    does: "blocks recorded traffic"
  },
  "opened-connection": {
    word: "newly allowed",
    title: "refused traffic newly allowed",
    one: "refused connection newly allowed",
    many: "refused connections newly allowed",
    does: "lets in what was refused"
  },
  "lost-isolation": {
    word: "isolation lost",
    title: "isolation lost",
    one: "isolation lost",
    many: "isolations lost",
    does: "takes isolation away"
  },
  "new-access": {
    word: "newly allowed",
    title: "newly allowed, never recorded",
    one: "never recorded pair newly allowed",
    many: "never recorded pairs newly allowed",
    does: "allows connections that nobody has used yet"
  },
  "lost-access": {
    word: "newly blocked",
    title: "newly blocked, never recorded",
    one: "never recorded pair newly blocked",
    many: "never recorded pairs newly blocked",
    does: "blocks connections that nobody has used yet"
  },
  "unclear-verdict": {
    word: "cannot say",
    title: "cannot say what changes",
    one: "connection of which it cannot say",
    many: "connections of which it cannot say",
    does: "touches connections of which nobody can say what happens"
  },
  "selects-nothing": {
    word: "selects nothing",
    title: "the policy selects no pod",
    one: "policy that selects nothing",
    many: "policies that select nothing",
    does: "leaves a policy without a pod"
  },
  "peer-matches-nothing": {
    word: "peer matches nothing",
    title: "the peer matches nothing",
    one: "peer that matches nothing",
    many: "peers that match nothing",
    does: "names a peer that nobody is"
  },
  "port-not-served": {
    word: "port not served",
    title: "no pod serves the port",
    one: "port that no pod serves",
    many: "ports that no pod serves",
    does: "names a port that no pod serves"
  },
  "half-open": {
    word: "half open",
    title: "open on one side only",
    one: "connection open on one side only",
    many: "connections open on one side only",
    does: "opens a connection on one side only"
  },
  "split-peer": {
    word: "split peer",
    title: 'two list items mean "or"',
    one: "peer in two halves",
    many: "peers in two halves",
    does: "splits a peer in two"
  },
  "split-port": {
    word: "split port",
    title: "port and protocol are two list items",
    one: "port apart from its protocol",
    many: "ports apart from their protocols",
    does: "splits a port from its protocol"
  },
  "block-names-pods": {
    word: "block names pods",
    title: "the address block names pods or Services",
    one: "address block that names pods",
    many: "address blocks that name pods",
    does: "names pods by address"
  },
  "unused-rule": {
    word: "unused rule",
    title: "the rule changes nothing",
    one: "rule of no use",
    many: "rules of no use",
    does: "adds a rule of no use"
  },
  "no-effect": {
    word: "no effect",
    title: "the policy changes nothing",
    one: "policy without effect",
    many: "policies without effect",
    does: "adds a policy without effect"
  },
  drift: {
    word: "drift",
    title: "the live cluster differs",
    one: "live object that differs from the base",
    many: "live objects that differ from the base"
  },
  "model-disagrees": {
    word: "model disagrees",
    title: "recorded verdicts contradict the live policies",
    one: "contradiction between records and live policies",
    many: "contradictions between records and live policies"
  },
  "noisy-source": {
    word: "noisy source",
    title: "a source is refused again and again",
    one: "noisy source",
    many: "noisy sources"
  },
  "thin-evidence": {
    word: "thin evidence",
    title: "the logs say too little",
    one: "gap in the evidence",
    many: "gaps in the evidence"
  },
  "not-evaluated": {
    word: "not evaluated",
    title: "not evaluated",
    one: "place not evaluated",
    many: "places not evaluated",
    does: "holds parts that could not be evaluated"
  },
  "invalid-manifest": {
    word: "invalid",
    title: "invalid manifest",
    one: "invalid manifest",
    many: "invalid manifests",
    does: "holds invalid manifests"
  },
  "gate-changed": {
    word: "gate changed",
    title: "the rules of the gate change",
    one: "change of the gate itself",
    many: "changes of the gate itself"
  },
  "waiver-expired": {
    word: "waiver expired",
    title: "a waiver has expired",
    one: "expired waiver",
    many: "expired waivers"
  },
  "waiver-unused": {
    word: "waiver unused",
    title: "a waiver matches nothing",
    one: "unused waiver",
    many: "unused waivers"
  }
};
var marks = { error: "⛔", warning: "⚠️", notice: "ℹ️", ignore: "·" };

// src/reporters/comings.ts
var namesShown3 = 6;
function comingsOf(report) {
  return report.sources.flatMap(
    ({ states }) => states.flatMap((state) => [
      ...comings("added", state.workloadsAdded, state.reachAdded ?? []),
      ...comings("removed", state.workloadsRemoved, state.reachRemoved ?? [])
    ])
  );
}
function comings(label, workloads, rows) {
  if (workloads.length === 0) return [];
  const shown2 = workloads.slice(0, namesShown3).map((workload) => partyPhrase({ kind: "workload", workload }));
  const left2 = workloads.length - shown2.length;
  const names = say`${join(shown2, ", ")}${words(left2 > 0 ? ` and ${formatCount(left2)} more` : "")}`;
  const who = workloads.length === 1 ? names : say`${words(countOf(workloads.length, "workload"))}: ${names}`;
  return [{ label, who, rows: rows.length === 0 ? [words("may connect to nobody")] : rows.map(rowPhrase) }];
}
function rowPhrase(row) {
  return row.of === "unknown" ? say`cannot say: ${foldedPhrase(row)}` : foldedPhrase(row);
}
function renamesOf(report) {
  return report.sources.flatMap(
    ({ states }) => states.flatMap(
      ({ renames }) => (renames ?? []).map(({ from, to, because: because2 }) => {
        const what = ({ namespace, name: own2, kind }) => say`${from.kind === to.kind ? [] : say`${name(kind)} `}${name(`${namespace}/${own2}`)}`;
        return say`${what(to)} is taken to be the former ${what(from)}, because ${prose2(because2.join(" and "))}`;
      })
    )
  );
}

// src/reporters/proof.ts
var forever = "now and for any future pod";
function proofSentences(report) {
  const states = report.sources.flatMap((source) => source.states);
  if (report.command !== "diff" && states.some(({ differences }) => differences.length > 0)) return [];
  if (report.nothingChanged)
    return report.command === "diff" ? [`both sides allow exactly the same connections, ${forever}`] : [];
  if (states.length === 0) return [];
  const proofs = states.map(({ proof }) => proof);
  const of = (pick2) => worst(proofs.map(pick2));
  const reasons2 = [...new Set(proofs.flatMap(({ unproved: unproved3 }) => unproved3))].sort();
  const [equal, noMore, noLess] = [of((one) => one.equal), of((one) => one.noMore), of((one) => one.noLess)];
  if (equal === "proved") return [`${equalWords(states)}, ${forever}${besides2(states)}`];
  const known = [
    of(({ now }) => now.equal) === "proved" ? `the pods that both sides have may connect as before${besides2(states)}` : "",
    noMore === "proved" ? `the head side allows no more than before, ${forever}` : "",
    noLess === "proved" ? `the head side allows no less than before, ${forever}` : ""
  ].filter((sentence2) => sentence2 !== "");
  const open = [noMore === "unproved" ? "more" : "", noLess === "unproved" ? "less" : ""].filter((word2) => word2 !== "");
  const unproved2 = open.length === 0 ? [] : [`whether the head side allows ${open.join(" or ")} could not be proved${because(reasons2)}`];
  const all = [...known, ...unproved2];
  return all.length > 0 || report.command !== "diff" ? all : ["the head side allows more and less than before"];
}
function equalWords(states) {
  const moved = states.some(({ entries = [] }) => entries.length > 0);
  return moved ? "the policies of both sides allow exactly the same, apart from the ways in told below" : "both sides allow exactly the same connections";
}
function worst(all) {
  return all.includes("refuted") ? "refuted" : all.includes("unproved") ? "unproved" : "proved";
}
function because(reasons2) {
  const more = reasons2.length > 2 ? ` and ${countOf(reasons2.length - 2, "more reason")}` : "";
  return reasons2.length === 0 ? "" : `: ${reasons2.slice(0, 2).join("; ")}${more}`;
}
function besides2(states) {
  const count = states.reduce(
    (sum, { workloadsAdded, workloadsRemoved }) => sum + workloadsAdded.length + workloadsRemoved.length,
    0
  );
  return count === 0 ? "" : `, apart from ${countOf(count, "workload")} that only one side has`;
}

// src/reporters/verdict.ts
var fewDrifted = 5;
function visibleFindings(report) {
  const visible = report.findings.filter(({ severity }) => severity !== "ignore");
  const isMild = ({ kind, severity }) => kind === "drift" && severity !== "error";
  if (visible.filter(isMild).length <= fewDrifted) return visible;
  const isOwn = (finding) => wordsOf(finding).does !== void 0;
  const lastOwn = visible.reduce((last, finding, index) => isOwn(finding) ? index : last, -1);
  const [front, rest] = [visible.slice(0, lastOwn + 1), visible.slice(lastOwn + 1)];
  return [...front.filter((finding) => !isMild(finding)), ...front.filter(isMild), ...rest];
}
function approvedOf({ approved: approved2 = [] }) {
  return approved2;
}
function isQuiet(report) {
  if (report.conclusion !== "passed" || visibleFindings(report).length > 0) return false;
  if (report.waived.length > 0 || approvedOf(report).length > 0) return false;
  return report.nothingChanged || statesOf(report).every(({ differences, entries = [] }) => differences.length + entries.length === 0);
}
function isJudged(report) {
  return report.conclusion === "passed" || report.conclusion === "failed" || statesOf(report).length > 0;
}
function conclusionWord(report) {
  const { conclusion } = report;
  return !wouldFail(report) ? conclusion : conclusion === "failed" ? would : `${would}, ${conclusion}`;
}
function verdictWord(report) {
  return `${conclusionWord(report)}${staticWord(report)}`;
}
var would = "would have failed";
function wouldFail({ mode, conclusion }) {
  return mode === "report" && (conclusion === "failed" || conclusion === "cannot say");
}
function staticWord(report) {
  return `${report.statically === true ? " (judged statically)" : ""}${hearsayWord(report)}`;
}
function hearsayWord({ hearsay }) {
  return hearsay === true ? " (as the run of the change itself says, which nobody checked)" : "";
}
function verdictReason(report) {
  if (isQuiet(report)) return words("no connection changes");
  const why = report.conclusion === "passed" || report.conclusion === "failed" ? deeds(report) : [];
  if (why.length > 0) return say`this change ${why}`;
  if (report.conclusion === "passed" && approvedOf(report).length > 0) return prose2(approvedText(report));
  if (report.conclusion === "passed") return words("no recorded connection changes");
  return prose2(withoutWord(report.because[0] ?? ""));
}
function approvedText(report) {
  const approved2 = approvedOf(report);
  const people = [...new Set(approved2.flatMap(({ approved: by }) => by === void 0 ? [] : [by.by]))];
  return `${countOf(approved2.length, "finding")} approved by ${people.join(" and ")}`;
}
function withoutWord(because2) {
  return because2.replace(/^cannot say /, "");
}
function headline(report) {
  const why = verdictReason(report);
  if (isQuiet(report)) return say`${why}${words(hearsayWord(report))}`;
  if (plain(why) === "") return words(verdictWord(report));
  const itself = report.because[0]?.startsWith("cannot say ") === true && report.conclusion === "cannot say";
  const word2 = itself ? `${wouldFail(report) ? `${would}: ` : ""}cannot say` : `${verdictWord(report)}:`;
  return say`${words(`${word2} `)}${why}`;
}
function deeds(report) {
  const blamed = visibleFindings(report).filter((finding) => wordsOf(finding).does !== void 0);
  const worst2 = blamed.filter(({ severity }) => severity === blamed[0]?.severity);
  const deedsDone = [...new Set(worst2.map((finding) => wordsOf(finding).does ?? ""))].slice(0, 3);
  const phrases2 = deedsDone.map((does) => deed(does, worst2));
  const last = phrases2.at(-1) ?? [];
  return phrases2.length < 2 ? last : say`${join(phrases2.slice(0, -1), ", ")} and ${last}`;
}
function deed(does, findings) {
  const own2 = findings.filter((finding) => wordsOf(finding).does === does);
  const subjects = [...new Set(own2.map(({ key }) => key.subject))];
  const [subject = ""] = subjects;
  const from = own2.every(
    ({ kind, reach }) => kind === "lost-isolation" || kind === "lost-access" && reach === "entry"
  );
  return from && subjects.length === 1 && subject !== "" ? say`${words(does)} from ${name(subject)}` : words(does);
}
function statesOf(report) {
  return report.sources.flatMap(({ states }) => states);
}
function connectionTotals(report) {
  const all = statesOf(report).map(({ connections }) => connections);
  const sum = (of) => all.reduce((total, each) => total + of(each), 0);
  return {
    recorded: sum(({ recorded }) => recorded),
    unchanged: sum(({ unchanged }) => unchanged),
    blocked: sum(({ blocked }) => blocked),
    opened: sum(({ opened }) => opened),
    unclear: sum(({ unclear }) => unclear),
    removed: sum(({ removed }) => removed ?? 0),
    agreement: { checked: sum(({ agreement }) => agreement.checked), agreed: sum(({ agreement }) => agreement.agreed) }
  };
}
function numbers(report) {
  const totals = connectionTotals(report);
  const sums = [
    totals.blocked > 0 ? `${share(totals.blocked, totals.recorded)} newly blocked` : "",
    totals.opened > 0 ? countOf(totals.opened, "refused connection newly allowed", "refused connections newly allowed") : "",
    totals.unclear > 0 ? `${share(totals.unclear, totals.recorded)} unclear` : "",
    ...["lost-isolation", "new-access", "lost-access", "not-evaluated", "invalid-manifest"].flatMap(
      (kind) => sumsOf(report, kind)
    ),
    totals.recorded > 0 && totals.blocked + totals.opened + totals.unclear === 0 ? countOf(totals.unchanged, "recorded connection unchanged", "recorded connections unchanged") : "",
    approvedOf(report).length > 0 ? approvedText(report) : "",
    report.waived.length > 0 ? `${countOf(report.waived.length, "finding")} waived` : ""
  ];
  return sums.filter((text2) => text2 !== "").map(words);
}
function share(part, whole) {
  return `${formatCount(part)} of ${countOf(whole, "recorded connection")}`;
}
function sumsOf(report, kind) {
  const found = visibleFindings(report).filter((finding) => finding.kind === kind);
  return [...new Set(found.map(wordsOf))].map(
    (group) => sumOf2(
      kind,
      group,
      found.filter((finding) => wordsOf(finding) === group)
    )
  );
}
function sumOf2(kind, { one, many }, found) {
  const sizeOf = (finding) => {
    if (kind === "lost-isolation") return finding.rows.length;
    return kind === "new-access" || kind === "lost-access" ? pairsIn(foldedRows(finding)) : 1;
  };
  const total = found.reduce((sum, finding) => sum + Math.max(sizeOf(finding), 1), 0);
  return total === 0 ? "" : countOf(total, one, many);
}
function verdictTitle(report) {
  if (isQuiet(report)) return `No connection changes${hearsayWord(report)}`;
  const { conclusion, because: because2 } = report;
  const sums = conclusion === "failed" && because2.length > 0 ? because2.map(prose2) : numbers(report);
  const phrase = (conclusion === "passed" || conclusion === "failed") && sums.length > 0 ? say`${words(`${verdictWord(report)}: `)}${join(sums, ", ")}` : headline(report);
  return plain(capital(phrase));
}
function quietRemarks({ blindSpots }) {
  return blindSpots.filter((remark) => remark === nothingFound);
}
function remarksOf({ remarks: remarks2 = [], blindSpots, coverage }) {
  return [.../* @__PURE__ */ new Set([...remarks2, ...blindSpots, ...coverage?.limits ?? []])];
}
var renamesShown = 5;
function comparedWith(report) {
  const proof = proofSentences(report).map((sentence2) => ({ label: "proof", phrase: prose2(sentence2) }));
  if (report.nothingChanged) return proof;
  const phrases2 = statesOf(report).map((state) => clusterPhrase(state, report.time));
  const clusters = [...new Map(phrases2.map((phrase) => [plain(phrase), phrase])).values()];
  const renamed = renamesOf(report);
  const { agreement } = connectionTotals(report);
  const checked = countOf(agreement.checked, "recorded verdict");
  const agrees = `agrees with ${formatShare(agreement.agreed, agreement.checked)} of ${checked}`;
  return [
    ...clusters.slice(0, 3).map((phrase) => ({ label: "cluster", phrase })),
    ...clusters.length > 3 ? [{ label: "cluster", phrase: words(countOf(clusters.length - 3, "more cluster")) }] : [],
    ...isJudged(report) || report.coverage !== void 0 ? [{ label: "logs", phrase: logsPhrase(report) }] : [],
    ...coverageFacts(report.coverage),
    ...agreement.checked > 0 ? [{ label: "model", phrase: words(agrees) }] : [],
    ...renamed.slice(0, renamesShown).map((phrase) => ({ label: "renamed", phrase })),
    ...renamed.length > renamesShown ? [{ label: "renamed", phrase: words(countOf(renamed.length - renamesShown, "more workload")) }] : [],
    ...proof
  ];
}
function clusterPhrase(state, now) {
  const { cluster } = state;
  if (cluster === void 0) return words("the workloads of the repository alone, without a cluster (static mode)");
  const what = words(cluster.from === "live" ? "the live cluster" : "a snapshot of the cluster");
  const who = cluster.name ?? cluster.uid;
  const age = cluster.readAt === void 0 ? 0 : now - cluster.readAt;
  const read = cluster.readAt === void 0 ? "" : `, read ${formatTime(cluster.readAt)}${age >= 6e4 ? ` (${formatSpan(age)} before)` : ""}`;
  return say`${what}${who === void 0 ? [] : say` ${name(who)}`}${words(read)}`;
}
function logsPhrase({ coverage }) {
  if (coverage === void 0 || coverage.records === 0) return unconnectedPhrase(coverage?.logs ?? []);
  const attributed = `${formatShare(coverage.attributed, coverage.records)} of ${countOf(coverage.records, "record")} attributed`;
  if (coverage.first === void 0 || coverage.last === void 0) return words(attributed);
  const window2 = formatSpan(coverage.last - coverage.first);
  const lacks = lossesOf(coverage).map((text2) => `; ${text2}`);
  return words(`${windowText(coverage.first, coverage.last)} (${window2}), ${attributed}${lacks.join("")}`);
}
function unconnectedPhrase(logs) {
  const read = logs.filter(({ records }) => records > 0);
  const nothingKnown = "nothing is known of recorded traffic";
  if (read.length === 0) return words(`none, ${nothingKnown}`);
  const formats = [...new Set(read.map(({ format }) => format))];
  const [first, last] = [read.flatMap((log) => log.first ?? []), read.flatMap((log) => log.last ?? [])];
  const earliest = first.reduce((a, b) => Math.min(a, b), Infinity);
  const latest = last.reduce((a, b) => Math.max(a, b), -Infinity);
  const span = earliest > latest ? "" : ` from ${formatTime(earliest)} to ${formatTime(latest)}`;
  const kind = words(read.length === 1 ? " log" : " logs");
  return say`${join(formats.map(name), ", ")}${kind}${words(`${span}, no connections: ${nothingKnown}`)}`;
}
function windowText(first, last) {
  const [start, end] = [formatTime(first), formatTime(last)];
  if (start === end) return end;
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  return `${start.replace(/ UTC$/, "")} – ${sameDay ? end.slice(11) : end}`;
}
var grammar = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;
function nextCommand(report) {
  for (const { rows } of visibleFindings(report)) {
    for (const { source, destination, ports } of rows) {
      if (source.kind !== "workload" || destination.kind !== "workload") continue;
      const [from, to] = [source.workload, destination.workload];
      if (![from.namespace, from.name, to.namespace, to.name].every((text2) => grammar.test(text2))) continue;
      const port = ports[0] === void 0 ? "" : asArgument(ports[0]);
      const again = report.again === void 0 ? "" : ` ${report.again}`;
      return `netpol-gate explain ${from.namespace}/${from.name} ${to.namespace}/${to.name}${port}${again}`;
    }
  }
  return void 0;
}
function asArgument({ protocol, first, last }) {
  if (first !== last || protocol === "other") return "";
  return `:${first}${protocol === "TCP" ? "" : `/${protocol}`}`;
}
function foldedText2(findings) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const group = `${wordsOf(finding).word} (${finding.severity})`;
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return [...groups].map(([group, size]) => `${formatCount(size)} ${group}`).join(", ");
}

// src/reporters/context-words.ts
var factWords = {
  cluster: "Compared with",
  logs: "Logs:",
  seen: "Recorded:",
  blind: "Not visible:",
  model: "The model",
  renamed: "Renamed:",
  proof: "Proof:"
};
var nothingDecided = "The change touches nothing that policies decide on.";
function waivedPhrase(finding) {
  const { waived: waiver } = finding;
  const what = say`${words(wordsOf(finding).word)}: ${subjectPhrase(finding)}`;
  if (waiver === void 0) return what;
  return say`${what}, until ${name(waiver.expires)} by ${name(waiver.owner)}: ${prose2(waiver.reason)}`;
}
function approvedPhrase(finding) {
  const { approved: approved2 } = finding;
  const what = say`${words(wordsOf(finding).word)}: ${subjectPhrase(finding)}`;
  if (approved2 === void 0) return what;
  const when = words(formatTime(approved2.at));
  return say`${what}, approved by ${name(approved2.by)} on ${when} (review of ${name(approved2.commit.slice(0, 7))})`;
}
var unidentifiedWords = {
  "no-owner-at-that-time": "nobody is known to have held the address then",
  "several-possible-owners": "several may have held the address then",
  "before-first-sight": "the record is older than the first sight of its address",
  "pod-not-in-cluster": "no such pod is in the cluster now",
  "workload-not-in-cluster": "no such workload is in the cluster now",
  "service-without-backends": "the Service has no backend",
  "record-names-no-end": "the record does not name its ends",
  "direction-unknown": "nobody can say which end asked",
  withheld: "the digest withholds the address"
};
function unseenPhrases(report) {
  const { coverage } = report;
  const own2 = [
    coverage !== void 0 && coverage.lostEvents > 0 ? `${countOf(coverage.lostEvents, "event")} lost by the log source` : "",
    coverage?.sampled === true ? "the logs are sampled: what is not in them may still happen" : "",
    ...(coverage?.unattributed ?? []).map(
      ({ why, records }) => `${countOf(records, "record")} not attributed: ${unidentifiedWords[why]}`
    )
  ];
  return [...remarksOf(report).map((text2) => prose2(text2)), ...own2.filter((text2) => text2 !== "").map(words)];
}
var stateHeader = [
  "state",
  "workloads",
  "policies before → after",
  "recorded",
  "newly blocked",
  "newly allowed",
  "unclear",
  "agreement"
];
function stateCells({ id, workloads, policies, connections }) {
  const { recorded, blocked, opened, unclear, agreement } = connections;
  return [
    name(id),
    words(formatCount(workloads)),
    words(`${formatCount(policies.base)} → ${formatCount(policies.head)}`),
    ...[recorded, blocked, opened, unclear].map((count) => words(formatCount(count))),
    words(formatShare(agreement.agreed, agreement.checked))
  ];
}
var logHeader = ["log", "format", "records", "window", "skipped"];
function logCells({ file, format, records, first, last, skipped }) {
  const reasons2 = skipped.slice(0, 3).map(({ reason, lines: lines2 }) => say`${words(`${countOf(lines2, "line")}: `)}${prose2(reason)}`);
  const more = skipped.length > 3 ? [words(countOf(skipped.length - 3, "more reason"))] : [];
  return [
    name(file),
    name(format),
    words(formatCount(records)),
    words(first === void 0 || last === void 0 ? "" : windowText(first, last)),
    join([...reasons2, ...more], "; ")
  ];
}
function mergedText({ coverage }) {
  const merged2 = Object.entries(coverage?.merged ?? {}).filter(([, records]) => records > 0);
  if (merged2.length === 0) return "";
  return `Left out because another record says the same: ${merged2.map(([why, records]) => `${formatCount(records)} ${why}`).join(", ")}.`;
}
function footerPhrase({ tool, mode, base, head: head3 }) {
  const tree = ({ name: of, commit }) => commit === void 0 ? name(of) : say`${name(of)} ${name(commit.slice(0, 7))}`;
  return say`${words(`${tool.name} `)}${name(tool.version)} · base ${tree(base)} · head ${tree(head3)} · mode ${words(mode)}`;
}

// src/reporters/observed-phrases.ts
function tableOf(header3, items, cells2) {
  return { header: header3, size: items.length, first: (most) => items.slice(0, most).map(cells2) };
}
function connectionPhrase(row, seen, only) {
  const { protocol, port, via } = row;
  const on = port === void 0 ? `every ${protocol} port` : formatPorts([{ protocol, first: port, last: port }]);
  const service = via === void 0 ? [] : say` (Service ${name(via)})`;
  const [source, destination] = [row.source, row.destination].map((party) => endPhrase(party, seen));
  const ends = only === void 0 ? say`${source ?? []} → ${destination ?? []}` : endPhrase(row[only], seen);
  return say`${ends} ${words(protocol === "other" ? "other protocols" : on)}${service}`;
}
function endPhrase(party, seen) {
  const told2 = seen.party(party);
  return partyPhrase(
    told2.kind === "addresses" ? { ...told2, blocks: told2.blocks.map((block2) => block2.replace(block2.includes(":") ? /\/128$/ : /\/32$/, "")) } : told2
  );
}
var outcomeWords = [
  ["allowed", "allowed"],
  ["denied", "refused"],
  ["other", "seen"]
];
function outcomesPhrase(outcomes) {
  return join(
    outcomeWords.flatMap(([key, word2]) => {
      const evidence = outcomes[key];
      return evidence === void 0 ? [] : [evidencePhrase2(word2, evidence)];
    }),
    "; "
  );
}
function evidencePhrase2(word2, { count, first, last, samples }) {
  const [sample] = samples;
  const when = first === last ? formatTime(first) : windowText(first, last);
  const at = sample === void 0 ? [] : say` (${place(sample)})`;
  return say`${words(`${word2} ${formatCount(count)}×, ${when}`)}${at}`;
}

// src/reporters/observed-policies.ts
var whyWords2 = {
  "allowed-by-nobody": "no policy selects either end",
  "refused-though-allowed": "refused, though policies allow it",
  "allowed-though-refused": "allowed, though policies refuse it",
  "cannot-say": "cannot say"
};
function policySections(view, seen) {
  const { policies } = view;
  const idle = policies?.filter(({ use }) => use !== "used") ?? [];
  const used = policies?.filter(({ use }) => use === "used") ?? [];
  return [
    ...unexplainedSection(view, seen),
    ...olderSection(view, seen),
    ...policies === void 0 ? [] : [
      {
        title: words("policies that no recorded connection uses"),
        sentences: [words(`${formatCount(idle.length)} of ${countOf(policies.length, "policy", "policies")}`)],
        tables: [policyTable(idle)]
      }
    ],
    ...used.length === 0 ? [] : [{ title: words("policies in use"), sentences: [], tables: [policyTable(used), unusedRules(used)] }],
    ...namedSection(view)
  ];
}
function unexplainedSection({ unexplained }, seen) {
  if (unexplained === void 0) return [];
  const table3 = tableOf(["connection", "recorded", "why"], unexplained, ({ row, why, reasons: reasons2, dependsOn }) => [
    connectionPhrase(row, seen),
    outcomesPhrase(row.outcomes),
    join(
      [
        words(whyWords2[why]),
        ...why === "allowed-by-nobody" ? [] : reasons2.slice(0, 2).map(reasonPhrase),
        ...dependsOn.slice(0, 2).map((text2) => say`depends on whether ${prose2(seen.text(text2))}`)
      ],
      "; "
    )
  ]);
  return [
    {
      title: words("connections that no policy explains"),
      sentences: [words(countOf(unexplained.length, "connection"))],
      tables: [table3]
    }
  ];
}
function olderSection({ older = [] }, seen) {
  if (older.length === 0) return [];
  const table3 = tableOf(["connection", "recorded", "last written"], older, ({ row, write }) => [
    connectionPhrase(row, seen),
    outcomesPhrase(row.outcomes),
    say`${refPhrase(write.object)} ${writtenPhrase(write)}`
  ]);
  return [
    {
      title: words("records older than the policies"),
      sentences: [
        words(`${countOf(older.length, "connection")}, held against nothing: what decides them was written later`)
      ],
      tables: [table3]
    }
  ];
}
function namedSection({ named }) {
  if (named.length === 0) return [];
  const header3 = ["policy", "effect", "connections", "recorded"];
  const table3 = tableOf(header3, named, ({ policy, effect, connections, outcomes }) => [
    refPhrase(policy),
    words(effect === "allow" ? "allows" : "refuses"),
    words(countOf(connections, "connection")),
    outcomesPhrase(outcomes)
  ]);
  return [
    {
      title: words("policies that the logs name"),
      sentences: [],
      tables: [table3]
    }
  ];
}
function policyTable(policies) {
  return tableOf(["policy", "connections", "recorded"], policies, (view) => [
    view.origin.kind === "live" ? refPhrase(view.policy) : policyPhrase(view.policy, view.origin),
    words(view.use === "selects-nothing" ? "selects no pod" : countOf(view.connections, "connection")),
    join(usesOf(view), "; ")
  ]);
}
function usesOf({ use, matched, isolating, rules: rules2, lastWrite, older }) {
  return [
    ...use === "never-used" && rules2.length === 0 ? [words("only isolates, and refused nothing that was recorded")] : [],
    ...usePhrase("by its rules", matched),
    ...isolatingPhrases(isolating),
    ...usePhrase(`older than the policy: ${countOf(older.connections, "connection")}`, older.outcomes),
    ...lastWrite === void 0 ? [] : [writtenPhrase(lastWrite)]
  ];
}
function isolatingPhrases({ other, ...judged }) {
  return [...usePhrase("by isolating", judged), ...usePhrase("would refuse", other === void 0 ? {} : { other })];
}
function writtenPhrase({ deleted, time, origin }) {
  return say`${words(`${deleted === true ? "deleted" : "written"} ${formatTime(time)}`)} (${place(origin)})`;
}
function usePhrase(how, outcomes) {
  return Object.keys(outcomes).length === 0 ? [] : [say`${words(`${how}: `)}${outcomesPhrase(outcomes)}`];
}
function unusedRules(policies) {
  const idle = policies.flatMap(
    ({ policy, rules: rules2 }) => rules2.filter(({ connections }) => connections === 0).map((rule) => ({ policy, ...rule }))
  );
  return tableOf(["rule that no recorded connection meets", "at"], idle, ({ policy, direction, rule, origin }) => [
    say`${refPhrase(policy)} ${words(`${direction} rule ${rule + 1}`)}`,
    origin.kind === "live" ? [] : place(origin)
  ]);
}

// src/reporters/observed-document.ts
function sectionsOf(view, seen) {
  switch (view.by) {
    case "namespace":
      return view.namespaces.map((one) => namespaceSection(one, seen));
    case "source":
      return view.sources.map((one) => sourceSection(one, seen));
    case "destination":
      return view.destinations.map((one) => destinationSection(one, seen));
    case "policy":
      return policySections(view, seen);
  }
}
var crossedWords = {
  crossed: "crossed",
  refused: "isolated in fact, every attempt was refused",
  seen: "seen by sources that do not judge, so it may have been let through",
  "never-recorded": "nothing recorded"
};
function namespaceSection({ namespace, ingress, egress, inside, policies }, seen) {
  const told2 = (label, crossing, said) => {
    const peers = crossing.peers === 0 ? "" : `, ${countOf(crossing.peers, "peer")}`;
    const counted = crossing.answer === "never-recorded" ? [] : say`: ${outcomesPhrase(crossing.outcomes)}`;
    return say`${words(`${label} ${crossedWords[crossing.answer]}${peers}`)}${counted}${isolationPhrase(said)}`;
  };
  const within = Object.keys(inside).length === 0 ? [] : [say`inside: ${outcomesPhrase(inside)}`];
  return {
    title: say`namespace ${name(namespace)}`,
    sentences: [told2("ingress:", ingress, policies?.ingress), told2("egress:", egress, policies?.egress), ...within],
    tables: [rowsTable("came in", ingress.rows, seen), rowsTable("went out", egress.rows, seen)]
  };
}
function isolationPhrase(said) {
  if (said === void 0) return [];
  const perhaps = said.perhaps === 0 ? "" : `, perhaps ${formatCount(said.perhaps)} more`;
  return words(`; policies isolate ${formatCount(said.isolated)} of ${countOf(said.workloads, "workload")}${perhaps}`);
}
function sourceSection({ source, outcomes, peers, refusals, rows }, seen) {
  return {
    title: say`from ${endPhrase(source, seen)}`,
    sentences: [
      ...sumPhrase("to", peers, outcomes, rows),
      // One attempt is told by its row.
      ...refusals === void 0 || refusals.evidence.count === 1 ? [] : [refusalsPhrase(refusals)]
    ],
    tables: [rowsTable("went to", rows, seen, "destination")]
  };
}
function refusalsPhrase(refusals) {
  const { noisy, pattern, evidence, targets } = refusals;
  const isPlain = pattern === "repeated" && evidence.count <= 2 * targets;
  const what = [...noisy ? ["noisy"] : [], ...isPlain ? [] : [patternText(refusals)]].join(", ");
  return words(`refused: ${what === "" ? "" : `${what}: `}${spreadText(refusals)}`);
}
function destinationSection({ destination, outcomes, peers, rows }, seen) {
  return {
    title: say`to ${endPhrase(destination, seen)}`,
    sentences: sumPhrase("from", peers, outcomes, rows),
    tables: [rowsTable("came from", rows, seen, "source")]
  };
}
function sumPhrase(how, peers, outcomes, rows) {
  return rows.length < 2 ? [] : [say`${words(`${how} ${countOf(peers, "peer")}: `)}${outcomesPhrase(outcomes)}`];
}
function rowsTable(what, rows, seen, only) {
  return tableOf([what, "recorded"], rows, (row) => [connectionPhrase(row, seen, only), outcomesPhrase(row.outcomes)]);
}
function nothingPhrase({ view, namespace }, { records }) {
  if (records === 0) return words("no connection was recorded");
  if (namespace !== void 0) return say`nothing that was recorded concerns the namespace ${name(namespace)}`;
  return words(
    view.by === "policy" ? "the records name no policy" : "no recorded connection has an end that is known to be a pod"
  );
}
var formatsShown = 5;
function readPhrase({ logs }) {
  const sum = (of) => logs.reduce((total, log) => total + of(log), 0);
  const skipped = sum((log) => log.skipped.reduce((total, { lines: lines3 }) => total + lines3, 0));
  const unread = logs.filter(({ format }) => format === "none").length;
  const formats = [...new Set(logs.map(({ format }) => format))].filter((format) => format !== "none").sort();
  const more = formats.length > formatsShown ? " and more" : "";
  const files = new Map(logs.map((log) => [log.file, log.lines]));
  const lines2 = countOf(
    [...files.values()].reduce((total, each) => total + each, 0),
    "line"
  );
  const told2 = formats.length === 0 ? [] : say` (${join(formats.slice(0, formatsShown).map(name), ", ")}${words(more)})`;
  const left2 = unread === 0 ? "" : `, ${formatCount(unread)} of them empty or not read`;
  return say`${words(`${lines2} of ${countOf(files.size, "log")}`)}${told2}${words(`${left2}, ${formatCount(skipped)} skipped`)}`;
}
function readText(coverage) {
  return plain(readPhrase(coverage));
}
var skippedShown = 10;
function skippedPhrases({ logs }) {
  const all = logs.flatMap(({ skipped }) => skipped);
  const left2 = all.length - skippedShown;
  return [
    ...all.slice(0, skippedShown).map(
      ({ reason, lines: lines2, sample }) => say`${words(`${countOf(lines2, "line")} skipped: `)}${prose2(reason)} (${place(sample)})`
    ),
    ...left2 > 0 ? [words(`and ${countOf(left2, "more reason")} to skip lines (--format json)`)] : []
  ];
}
function unattributedPhrases({ unattributed }) {
  return unattributed.map(
    ({ why, records, sample }) => say`${words(`${countOf(records, "record")} not attributed: ${unidentifiedWords[why]} (`)}${place(sample)})`
  );
}
function spanPhrase({ first, last, records, attributed }) {
  const when = first === void 0 || last === void 0 ? "" : `${windowText(first, last)}, `;
  return words(`${when}${countOf(records, "record")}, ${formatCount(attributed)} with two known ends`);
}

// src/reporters/observed.ts
function seenBy(privacy) {
  if (privacy === "full") return { party: (party) => party, text: (text2) => text2 };
  return { party: withoutPlace, text: withoutAddresses };
}
function withoutPlace(party) {
  const told2 = recordedEndOfNames(party);
  return told2.kind === "addresses" ? { ...told2, blocks: [] } : told2;
}
function unseenIn(coverage, { text: text2 }) {
  return [
    ...unattributedPhrases(coverage),
    ...skippedPhrases(coverage),
    ...coverage.limits.map((limit) => prose2(text2(limit)))
  ];
}
var column2 = 10;
function observedText({ coverage, states }, options) {
  const seen = seenBy(options.privacy);
  const labelled4 = (label, phrase) => block({ text: label, style: "dim", indent: 2, column: column2 + 2 }, phrase, options);
  const unseen3 = unseenIn(coverage, seen);
  const lines2 = [
    ...labelled4("recorded", spanPhrase(coverage)),
    ...labelled4("read", readPhrase(coverage)),
    ...states.flatMap((state) => {
      const sections = sectionsOf(state.view, seen);
      return [
        ...states.length > 1 ? ["", plain(name(`# ${state.state}`))] : [],
        ...state.missing.flatMap((text2) => labelled4("missing", prose2(text2))),
        ...sections.length === 0 ? labelled4("found", nothingPhrase(state, coverage)) : [],
        ...capped2(sections, options.limit, (section) => ["", ...sectionLines(section, options)])
      ];
    }),
    // Last, as in every report: what could not be seen is read after what was.
    ...unseen3.length === 0 ? [] : [""],
    ...unseen3.flatMap((phrase, at) => labelled4(at === 0 ? "unseen" : "", phrase))
  ];
  return inertForRunner(`${lines2.join("\n")}
`);
}
function capped2(items, most, lines2) {
  const left2 = items.length - most;
  return [...items.slice(0, most).flatMap(lines2), ...left2 > 0 ? ["", moreText2(left2)] : []];
}
function moreText2(left2) {
  return `and ${formatCount(left2)} more (see --limit)`;
}
function sectionLines({ title: title2, sentences, tables }, options) {
  return [
    ...block({ text: "", indent: 0, column: 0 }, title2, options, "bold"),
    ...sentences.flatMap((sentence2) => block({ text: "", indent: 2, column: 2 }, sentence2, options)),
    ...tables.flatMap((one) => tableLines(one, options))
  ];
}
function tableLines({ header: header3, size, first }, options) {
  if (size === 0) return [];
  const shown2 = first(options.limit);
  const texts = shown2.map((row) => row.map(plain));
  const widths = (shown2[0] ?? []).map((_, at) => Math.max(...texts.map((row) => row[at]?.length ?? 0)));
  const fits2 = widths.reduce((sum, width3) => sum + width3 + 2, 4) <= options.width;
  const lines2 = texts.flatMap(
    (row, at) => fits2 ? [`    ${row.map((text2, cell2) => text2.padEnd(widths[cell2] ?? 0)).join("  ")}`.trimEnd()] : wrappedRow(shown2[at] ?? [], options)
  );
  const more = size > shown2.length ? [`    ${moreText2(size - shown2.length)}`] : [];
  return [`  ${header3[0] ?? ""}`, ...lines2, ...more];
}
function wrappedRow(cells2, options) {
  return cells2.filter((cell2) => cell2.length > 0).flatMap((cell2, at) => block({ text: "", indent: 4, column: at === 0 ? 4 : 8 }, cell2, options));
}
function observedMarkdown({ coverage, states }, options) {
  const seen = seenBy(options.privacy);
  const links = { docs: "" };
  const told2 = (phrase) => markdownOf(phrase, links);
  const unseen3 = unseenIn(coverage, seen);
  const parts2 = [
    `### netpol-gate: what was recorded`,
    told2(spanPhrase(coverage)),
    `Read: ${told2(readPhrase(coverage))}`,
    ...states.flatMap((state) => {
      const sections = sectionsOf(state.view, seen);
      const left2 = sections.length - options.limit;
      return [
        ...states.length > 1 ? [`#### ${told2(name(state.state))}`] : [],
        list(state.missing.map((text2) => told2(prose2(text2)))),
        sections.length === 0 ? told2(capital(nothingPhrase(state, coverage))) : "",
        ...sections.slice(0, options.limit).map((section) => sectionMarkdown(section, options.limit, told2)),
        left2 > 0 ? moreText2(left2) : ""
      ];
    }),
    unseen3.length === 0 ? "" : "**what could not be seen**",
    list(unseen3.map(told2))
  ];
  return `${paragraphs(parts2)}
`;
}
function sectionMarkdown(section, limit, told2) {
  return paragraphs([
    `**${told2(section.title)}**`,
    list(section.sentences.map(told2)),
    ...section.tables.filter(({ size }) => size > 0).flatMap(({ header: header3, size, first }) => [
      table(
        header3,
        first(limit).map((row) => row.map(told2))
      ),
      size > limit ? moreText2(size - limit) : ""
    ])
  ]);
}

// src/reporters/observed-json.ts
function observedJson({ coverage, states }, { privacy }) {
  const seen = seenBy(privacy);
  const wire = {
    schema: "netpol-gate/observed/1",
    coverage: { ...coverageWire(coverage), limits: coverage.limits.map(seen.text) },
    states: states.map(({ state, view, missing }) => ({ state, missing, ...viewWire(view, seen) }))
  };
  return `${safeText(JSON.stringify(wire, null, 1))}
`;
}
function viewWire(view, seen) {
  const rows = (all) => all.map((row) => rowWire4(row, seen));
  switch (view.by) {
    case "namespace":
      return {
        by: view.by,
        namespaces: view.namespaces.map(({ namespace, ingress, egress, inside, policies }) => ({
          namespace,
          ingress: crossingWire(ingress, seen),
          egress: crossingWire(egress, seen),
          inside: outcomesWire(inside),
          policies: policies && {
            ingress: pick(policies.ingress, "workloads", "isolated", "perhaps"),
            egress: pick(policies.egress, "workloads", "isolated", "perhaps")
          }
        }))
      };
    case "source":
      return {
        by: view.by,
        sources: view.sources.map(({ source, outcomes, peers, refusals, rows: all }) => ({
          source: partyWire(seen.party(source)),
          ...outcomesWire(outcomes),
          peers,
          refusals: refusals && refusalsWire(refusals),
          connections: rows(all)
        }))
      };
    case "destination":
      return {
        by: view.by,
        destinations: view.destinations.map(({ destination, outcomes, peers, rows: all }) => ({
          destination: partyWire(seen.party(destination)),
          ...outcomesWire(outcomes),
          peers,
          connections: rows(all)
        }))
      };
    case "policy":
      return policyWire(view, seen);
  }
}
function policyWire({ by, named, policies, unexplained, older }, seen) {
  return {
    by,
    named: named.map(({ policy, effect, connections, outcomes }) => ({
      policy: objectWire(policy),
      effect,
      connections,
      ...outcomesWire(outcomes)
    })),
    policies: policies?.map(
      ({ policy, origin, use, connections, matched, isolating, rules: rules2, lastWrite, older: old }) => ({
        policy: objectWire(policy),
        place: placeWire(origin),
        use,
        connections,
        matched: outcomesWire(matched),
        isolating: outcomesWire(isolating),
        rules: rules2.map((rule) => ({
          ...pick(rule, "direction", "rule", "connections"),
          place: placeWire(rule.origin),
          ...outcomesWire(rule.outcomes)
        })),
        lastWrite: lastWrite && writeWire2(lastWrite),
        older: { connections: old.connections, ...outcomesWire(old.outcomes) }
      })
    ),
    unexplained: unexplained?.map(({ row, why, reasons: reasons2, dependsOn }) => ({
      why,
      connection: rowWire4(row, seen),
      reasons: reasons2.map(reasonWire),
      dependsOn: dependsOn.map(seen.text)
    })),
    older: older?.map(({ row, write }) => ({ connection: rowWire4(row, seen), write: writeWire2(write) }))
  };
}
function writeWire2({ object, deleted, time, origin }) {
  return { object: objectWire(object), deleted, time: timeWire(time), place: placeWire(origin) };
}
function crossingWire({ answer, outcomes, peers, rows }, seen) {
  return { answer, peers, ...outcomesWire(outcomes), connections: rows.map((row) => rowWire4(row, seen)) };
}
function rowWire4({ source, destination, protocol, port, via, outcomes }, seen) {
  return {
    source: partyWire(seen.party(source)),
    destination: partyWire(seen.party(destination)),
    protocol,
    port,
    via,
    ...outcomesWire(outcomes)
  };
}
function outcomesWire({ allowed, denied, other }) {
  return {
    allowed: allowed && evidenceWire(allowed),
    denied: denied && evidenceWire(denied),
    other: other && evidenceWire(other)
  };
}

// src/reporters/watch-privacy.ts
function watchOfNames(item) {
  const { key, title: title2, details: details2, object, author, effect, connection, pods: _, ...rest } = item;
  const mask = maskOf2(item);
  return {
    ...rest,
    key: mask(key),
    title: mask(title2),
    details: details2.map(mask),
    ...object && { object: isPod(object) ? { ...object, name: hidden2 } : object },
    ...author && { author: authorOfNames(author) },
    ...effect && { effect: effect.map((finding) => ({ ...finding, title: mask(finding.title) })) },
    ...connection && {
      connection: { ...connection, source: mask(connection.source), destination: mask(connection.destination) }
    }
  };
}
var hidden2 = "(not shown)";
function maskOf2({ object, pods = [] }) {
  const changed = object !== void 0 && isPod(object) ? [`${object.namespace}/${object.name}`] : [];
  const names = /* @__PURE__ */ new Set([...pods, ...changed]);
  return (text2) => withoutAddresses(withoutPods(text2, names, (pod) => `${pod.split("/")[0] ?? ""}/${hidden2}`));
}
function authorOfNames(author) {
  if (author.by === "nobody") {
    const { manager } = author;
    return { ...author, ...manager && { manager: { ...manager, name: withoutAddresses(manager.name) } } };
  }
  const { pod: _, address: __, relayed: ___, actingAs, finishedBy, ...told2 } = author;
  return {
    ...told2,
    user: withoutAddresses(told2.user),
    client: withoutAddresses(told2.client),
    ...actingAs !== void 0 && { actingAs: withoutAddresses(actingAs) },
    ...finishedBy !== void 0 && { finishedBy: withoutAddresses(finishedBy) }
  };
}

// src/reporters/history-privacy.ts
function historyOfNames(history) {
  const { edits, attempts, missing, tracked } = history;
  return {
    ...history,
    edits: edits.map(editOfNames),
    attempts: attempts.map((attempt) => ({
      ...writerOfNames(attempt),
      ...attempt.reason !== void 0 && { reason: withoutAddresses(attempt.reason) }
    })),
    missing: missing.map((one) => ({
      ...one,
      changes: one.changes.map(withoutAddresses),
      ...one.manager && { manager: { ...one.manager, manager: withoutAddresses(one.manager.manager) } },
      ...one.lastWrite && { lastWrite: writerOfNames(one.lastWrite) }
    })),
    ...tracked && {
      tracked: {
        ...tracked,
        from: withoutAddresses(tracked.from),
        to: withoutAddresses(tracked.to),
        turns: tracked.turns.map(({ pods: _, podAuthors, ...turn }) => ({
          ...turn,
          ...podAuthors && { podAuthors: podAuthors.map(podAuthorOfNames) },
          ...turn.edit && { edit: editOfNames(turn.edit) }
        }))
      }
    },
    statements: history.statements.map(withoutAddresses),
    unseen: history.unseen.map(withoutAddresses)
  };
}
function podAuthorOfNames({ pod: _, ...author }) {
  return { ...author, writes: author.writes.map((write) => writerOfNames(write)) };
}
function editOfNames(edit2) {
  return {
    ...edit2,
    write: writerOfNames(edit2.write),
    ...edit2.asked && { asked: writerOfNames(edit2.asked) },
    before: versionOfNames(edit2.before),
    after: versionOfNames(edit2.after),
    changes: edit2.changes.map(withoutAddresses),
    diff: edit2.diff.map(withoutAddresses),
    effect: effectOfNames2(edit2.effect)
  };
}
function versionOfNames(version) {
  return version.kind === "known" ? { ...version, object: objectOfNames(version.object) } : version;
}
function effectOfNames2(effect) {
  if (effect.kind === "not-judged") return effect;
  const rows = (list3) => list3.map((row) => ({ ...row, text: withoutAddresses(row.text) }));
  const { opened, closed, unclear } = effect;
  return { ...effect, opened: rows(opened), closed: rows(closed), unclear: rows(unclear) };
}

// src/reporters/fix.ts
var longestLine2 = 600;
function patchLines({ patch }) {
  return patch.replace(/\n$/, "").split("\n").map((line2) => shown(line2.replace(/\r$/, ""), longestLine2));
}
function samePatchAbove(finding, report) {
  const patch = finding.fix?.patch;
  if (patch === void 0) return void 0;
  const first = visibleFindings(report).find(({ fix }) => fix?.patch === patch);
  return first === finding ? void 0 : first;
}
function fenceFor(text2) {
  const runs = text2.match(/`+/g) ?? [];
  return "`".repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
}
var means = {
  adds: "This lets exactly the recorded connections through again",
  "own-policy": "This policy lets exactly the recorded connections through again",
  "follows-label": "Selectors follow the changed label",
  "restores-label": "This takes back what changed a label or a selector",
  narrows: "This keeps what the rule was evidently meant for",
  "takes-back": "This takes the edit back",
  "corrects-word": "This spells it as it was evidently meant"
};
function meansText(fix) {
  return fix.means === void 0 ? "This patch mends it" : means[fix.means];
}
function fixMarkdown(finding, report, links) {
  const { fix } = finding;
  if (fix === void 0) return "";
  const above = samePatchAbove(finding, report);
  if (above !== void 0)
    return `How to fix it: by the same patch as for ${markdownOf(say`${words(`${wordsOf(above).word}: `)}${subjectPhrase(above)}`, links)}`;
  const lines2 = patchLines(fix);
  const fence = fenceFor(lines2.join("\n"));
  const proved = fix.proved.map((sentence2) => `- ${prose(sentence2)}`);
  return details(
    "How to fix it (proved by evaluating the patched files)",
    [
      ...fix.means === void 0 ? [] : [`${meansText(fix)}:`],
      `${fence}diff
${lines2.join("\n")}
${fence}`,
      proved.join("\n")
    ].join("\n\n")
  );
}

// src/reporters/history-phrases.ts
function moment(time) {
  const text2 = formatTime(time);
  return text2.startsWith("an ") ? text2 : `${new Date(time).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
function editEntry(edit2, bounds) {
  const { object, kind, write, changes, missed, unordered = [], diff, effect } = edit2;
  return {
    title: say`${words(moment(write.time))}  ${refPhrase(object)} ${words(doneText(edit2))}`,
    lines: [
      ...authorLines(edit2),
      ...changes.map((text2, index) => ({ label: index === 0 ? "what" : "", phrase: prose2(text2) })),
      ...versionLines(edit2),
      ...missed === void 0 || kind === "found" && missed === 1 ? [] : [
        line(
          "beware",
          words(
            `${countOf(missed, "change")} between the version before and this one ${missed === 1 ? "is" : "are"} not in the log: some of this may be theirs`
          ),
          "yellow"
        )
      ],
      ...unordered.slice(0, mostUnordered).map(
        ({ time, origin }) => line(
          "beware",
          say`cannot tell whether it came before or after the write at ${words(moment(time))}, ${place(origin)}`,
          "yellow"
        )
      ),
      ...effectLines(effect, kind, bounds)
    ],
    diff
  };
}
var mostUnordered = 3;
var kindWords2 = {
  created: "created",
  "re-created": "created again",
  changed: "changed",
  metadata: "changed in labels or annotations only",
  found: "found changed, by a write that is not in the log",
  deleted: "deleted",
  "marked for deletion": "marked for deletion, held by its finalizers",
  unseen: "changed, what is not in the log"
};
function doneText({ kind, write }) {
  if (kind !== "unseen" || !write.verb.startsWith("delete")) return kindWords2[kind];
  const what = write.ref.name === "" ? "all were asked to be deleted" : "asked to be deleted";
  return `${what}, and the log does not show whether that was done`;
}
function line(label, phrase, style2) {
  return { label, phrase, ...style2 && { style: style2 } };
}
function authorLines({ kind, write, asked }) {
  if (kind === "found")
    return [
      line("by", words("nobody who is known: it came before the write that shows it first, which did not change it")),
      line("shown by", byPhrase(write))
    ];
  if (asked !== void 0)
    return [line("by", say`${byPhrase(asked)}, of ${refPhrase(asked.ref)}`), line("carried out by", byPhrase(write))];
  const isOpen2 = kind === "deleted" && endsWithNamespace(write);
  const open = words("it ended with its namespace: who deleted that is not in the log");
  return [line("by", byPhrase(write)), ...isOpen2 ? [line("beware", open, "yellow")] : []];
}
function byPhrase(write) {
  const { client, verb, origin } = write;
  const how = client === "" ? say`(${words(verb)})` : say`with ${name(client)} (${words(verb)})`;
  return say`${prose2(authorOf(write))} ${how}, ${place(origin)}`;
}
function versionLines({ kind, before, after, unordered }) {
  if (kind === "unseen" && after.kind === "known")
    return [line("since", words("it says what the cluster has: the log shows no version after it"))];
  if (before.kind === "unknown" && before.why === "order" && unordered !== void 0) return [];
  if (before.kind === "unknown" && before.why === "order")
    return [line("before", words("one of several writes before it was the last, and which cannot be told"))];
  if (before.kind === "unknown" && kind !== "unseen")
    return [line("before", words("what it said before is not in the log"))];
  return [];
}
function effectLines(effect, kind, bounds) {
  if (effect.kind === "not-judged")
    return kind === "metadata" ? [] : [line("effect", say`not judged: ${prose2(effect.because)}`, "dim")];
  const lines2 = [
    ...rowLines("opened", effect.opened, bounds, "red"),
    ...isolationLines("isolation lost", effect.isolationLost, bounds, "red"),
    ...rowLines("closed", effect.closed, bounds, "green"),
    ...isolationLines("isolated now", effect.isolationGained, bounds, "green"),
    ...rowLines("unclear", effect.unclear, bounds, "yellow")
  ];
  if (kind === "metadata" && lines2.length === 0) return [];
  return [
    ...lines2.length > 0 ? lines2 : [line("effect", words("no connection changed"), "dim")],
    ...unseenLines(effect.unseen ?? [], bounds)
  ];
}
function unseenLines(unseen3, { rows: most }) {
  const [first] = unseen3;
  if (first === void 0) return [];
  const names = join(
    unseen3.slice(0, most).map(({ object }) => refPhrase(object)),
    ", "
  );
  const left2 = unseen3.length > most ? ` and ${unseen3.length - most} more` : "";
  const since = moment(Math.min(...unseen3.map(({ time }) => time)));
  return [
    line(
      "judged",
      say`as if ${names}${words(left2)} had not changed at ${words(since)} or later: to what, is not in the log`
    )
  ];
}
function rowLines(label, rows, { rows: most }, style2) {
  const shown2 = rows.slice(0, most).map(({ text: text2, pairs: pairs2 }, index) => {
    const count = pairs2 === void 0 ? " (pods to come)" : pairs2 === 1 ? "" : ` (${countOf(pairs2, "pair")})`;
    return line(index === 0 ? label : "", say`${prose2(text2)}${words(count)}`, style2);
  });
  const left2 = rows.length - shown2.length;
  return left2 === 0 ? shown2 : [...shown2, line("", words(`and ${countOf(left2, "more", "more")}`))];
}
function isolationLines(label, of, { rows: most }, style2) {
  if (of.length === 0) return [];
  const names = join(of.slice(0, most).map(prose2), ", ");
  const left2 = of.length - most;
  return [line(label, left2 > 0 ? say`${names} ${words(`and ${left2} more`)}` : names, style2)];
}
function attemptEntry(attempt) {
  const { time, ref, code: code2, reason } = attempt;
  return {
    title: say`${words(moment(time))}  ${refPhrase(ref)} ${words(`${outcomeText(attempt)} (${code2})`)}`,
    lines: [
      line("by", byPhrase(attempt)),
      ...reason === void 0 || reason === "" ? [] : [line("reason", prose2(reason))]
    ],
    diff: []
  };
}
var missingWords = {
  differs: "is not what its last write in the log left: a change is missing from the log",
  gone: "is gone from the cluster: its deletion is missing from the log",
  there: "is in the cluster: the write that made it is missing from the log"
};
function missingEntry({ object, how, lastWrite, manager }) {
  return {
    title: say`${refPhrase(object)} ${words(missingWords[how])}`,
    lines: [
      ...manager === void 0 ? [] : [line("live", say`its fields name ${name(manager.manager)} as last writer, ${words(moment(manager.time))}`)],
      ...lastWrite === void 0 ? [] : [line("log", say`last write ${words(moment(lastWrite.time))} by ${byPhrase(lastWrite)}`)]
    ],
    diff: []
  };
}
function trackedTitle({ from, to, first, turns }, open) {
  const now = turns.at(-1)?.after ?? first;
  const doubt = open === 0 ? "" : `; whether ${countOf(open, "other change")} turned it cannot be told`;
  return say`${name(from)} → ${name(to)}: ${words(first)} before the first write of the log, ${words(now)} at its end${words(doubt)}`;
}
function turnEntry({ time, before, after, edit: edit2, pods = [], podAuthors = [] }, bounds) {
  const turned = line("answer", words(`${before} → ${after}`), "bold");
  if (edit2 !== void 0) {
    const entry = editEntry(edit2, bounds);
    return { ...entry, lines: [turned, ...entry.lines] };
  }
  return {
    title: words(`${moment(time)}  pods came, went or got other labels`),
    lines: [
      turned,
      ...podLines(pods, bounds),
      line("how", words("a change of pods, without an edit of a policy")),
      ...podAuthorLines(podAuthors, bounds)
    ],
    diff: []
  };
}
function podLines(pods, { rows: most }) {
  const shown2 = pods.slice(0, most).map(
    ({ namespace, pod, how, origin }, index) => line(index === 0 ? "pods" : "", say`${name(`${namespace}/${pod}`)} ${words(how)}, ${place(origin)}`)
  );
  const left2 = pods.length - shown2.length;
  return left2 === 0 ? shown2 : [...shown2, line("", words(`and ${countOf(left2, "more", "more")}`))];
}
function podAuthorLines(authors, { rows: most }) {
  const lines2 = authors.slice(0, most).flatMap((author) => {
    const { namespace, pod } = author;
    const whose = authors.length === 1 || pod === void 0 ? words("") : say`${name(`${namespace}/${pod}`)}: `;
    return podAuthorPhrases(author).map((phrase) => say`${whose}${phrase}`);
  });
  const left2 = authors.length - Math.min(authors.length, most);
  return [...lines2, ...left2 === 0 ? [] : [words(`and ${countOf(left2, "more", "more")}`)]].map(
    (phrase, index) => line(index === 0 ? "by" : "", phrase)
  );
}
function podAuthorPhrases({ basis, writes }) {
  const [newest2, ...others] = writes;
  if (newest2 === void 0)
    return [
      words(
        "nobody who is known: no log says who wrote it, and field managers of pods are not read; that nobody is named does not mean that nobody did"
      )
    ];
  const isSure = basis === "log";
  const doubt = isSure ? "" : ", by the time: the log does not show what that write did, and it is the likely one";
  return [
    say`${byPhrase(newest2)}${words(doubt)}`,
    ...others.slice(0, mostUnordered).map((write) => say`${words(isSure ? "also " : "or ")}${byPhrase(write)}`)
  ];
}
function summaryPhrase({ edits, attempts, idle, first, last }) {
  const span = first === void 0 || last === void 0 ? "" : ` from ${moment(first)} to ${moment(last)}`;
  const objects = new Set(edits.map(({ object }) => JSON.stringify(object))).size;
  const others = [
    ...attempts.length === 0 ? [] : [`${countOf(attempts.length, "attempt")} without effect`],
    ...idle === 0 ? [] : [`${countOf(idle, "write")} that changed nothing`]
  ];
  const more = others.length === 0 ? "" : `; ${others.join(", ")}`;
  return words(`${countOf(edits.length, "edit")} of ${countOf(objects, "object")}${span}${more}`);
}

// src/reporters/history-open.ts
function perhapsTurned({ edits, missing }, { from, to, turns }) {
  const spaces = [from, to].flatMap((end) => end.includes("/") ? [end.slice(0, end.indexOf("/"))] : []);
  const isNear = ({ kind, namespace, name: name2 }) => kind === "Namespace" ? spaces.includes(name2) : namespace === "" || spaces.includes(namespace);
  const turning = new Set(turns.flatMap(({ edit: edit2 }) => edit2 === void 0 ? [] : [recordOf(edit2)]));
  return {
    open: edits.filter((edit2) => isNear(edit2.object) && isOpen(edit2) && !turning.has(recordOf(edit2))),
    lost: missing.filter(({ object }) => isNear(object))
  };
}
function recordOf({ write: { origin, time }, object }) {
  return `${formatOrigin(origin)} ${time} ${keyOf(object)}`;
}
function isOpen({ kind, before, after, effect }) {
  if (kind === "metadata" || effect.kind === "judged") return false;
  return before.kind === "unknown" || after.kind === "unknown";
}

// src/reporters/history.ts
function partsOf(history, { limit }) {
  const bounds = { rows: limit };
  const { tracked, edits, attempts, missing } = history;
  const part = (items, entry, title2) => ({
    entries: items.slice(-limit * entriesPerRow).map(entry),
    left: Math.max(0, items.length - limit * entriesPerRow),
    ...title2 && { title: title2 }
  });
  if (tracked !== void 0) {
    const { open, lost } = perhapsTurned(history, tracked);
    const turns = part(
      tracked.turns,
      (turn) => turnEntry(turn, bounds),
      trackedTitle(tracked, open.length + lost.length)
    );
    const others = [
      part(open, (edit2) => editEntry(edit2, bounds), words("May have turned it too: what these did is not in the log")),
      part(lost, missingEntry, words("May have turned it too: missing from the log"))
    ];
    return [turns, ...others.filter(({ entries }) => entries.length > 0)];
  }
  return [
    part(edits, (edit2) => editEntry(edit2, bounds)),
    part(missing, missingEntry, words("Missing from the log")),
    part(attempts, attemptEntry, words("Attempts that changed nothing"))
  ].filter(({ entries }) => entries.length > 0);
}
var entriesPerRow = 10;
function historyText(history, options) {
  const lines2 = [
    ...labelled("log", summaryPhrase(history), options, "dim"),
    ...history.statements.flatMap((text2, at) => labelled(at === 0 ? "judged" : "", prose2(text2), options, "dim")),
    ...partsOf(history, options).flatMap(({ title: title2, entries, left: left2 }) => [
      "",
      ...title2 === void 0 ? [] : block(noLabel, title2, options, "bold"),
      ...left2 === 0 ? [] : [leftText(left2)],
      ...entries.flatMap((entry, at) => [
        ...at === 0 && title2 === void 0 ? [] : [""],
        ...entryLines(entry, options)
      ])
    ])
  ];
  const unseen3 = history.unseen.flatMap((text2, at) => labelled(at === 0 ? "unseen" : "", prose2(text2), options, "dim"));
  return inertForRunner(`${[...lines2, ...unseen3.length === 0 ? [] : [""], ...unseen3].join("\n")}
`);
}
function leftText(left2) {
  return `(${countOf(left2, "earlier entry", "earlier entries")} left out, see --limit)`;
}
var noLabel = { text: "", indent: 0, column: 0 };
var column3 = 18;
function labelled(label, phrase, options, style2) {
  return block({ text: label, indent: 2, column: column3, ...style2 && { style: style2 } }, phrase, options);
}
function entryLines({ title: title2, lines: lines2, diff }, options) {
  const { colour } = options;
  return [
    ...block(noLabel, title2, options, "bold"),
    ...lines2.flatMap(({ label, phrase, style: style2 }) => labelled(label, phrase, options, style2)),
    ...diff.map((text2) => `      ${paintedLine(shown(text2, longest.prose), colour)}`)
  ];
}
function paintedLine(text2, colour) {
  const code2 = text2.startsWith("+") ? 32 : text2.startsWith("-") ? 31 : void 0;
  return colour && code2 !== void 0 ? `\x1B[${code2}m${text2}\x1B[0m` : text2;
}
function historyMarkdown(history, options) {
  const links = { docs: "" };
  const parts2 = partsOf(history, options).flatMap(({ title: title2, entries, left: left2 }) => [
    ...title2 === void 0 ? [] : [`## ${markdownOf(title2, links)}`],
    ...left2 === 0 ? [] : [leftText(left2)],
    ...entries.flatMap(({ title: of, lines: lines2, diff }) => [
      `### ${markdownOf(of, links)}`,
      list(lines2.map(({ label, phrase }) => `${label === "" ? "" : `**${label}** `}${markdownOf(phrase, links)}`)),
      ...fenced(diff)
    ])
  ]);
  const statements = history.statements.map((text2) => markdownOf(prose2(text2), links));
  const unseen3 = history.unseen.map((text2) => markdownOf(prose2(text2), links));
  return inertForRunner(
    paragraphs([
      markdownOf(summaryPhrase(history), links),
      ...statements,
      ...parts2,
      ...unseen3.length === 0 ? [] : ["## Unseen", list(unseen3)]
    ])
  );
}
function fenced(diff) {
  if (diff.length === 0) return [];
  const body2 = diff.map((text2) => shown(text2, longest.prose)).join("\n");
  const fence = fenceFor(body2);
  return [`${fence}diff
${body2}
${fence}`];
}
function historyJson(history) {
  const { edits, attempts, missing, idle, first, last, cluster, tracked, statements, unseen: unseen3 } = history;
  const wire = {
    schema: "netpol-gate/history/1",
    first: timeWire(first),
    last: timeWire(last),
    cluster: cluster && { uid: cluster.uid, name: cluster.name, readAt: timeWire(cluster.readAt) },
    statements,
    unseen: unseen3,
    edits: edits.map(editWire),
    missing: missing.map(({ object, how, lastWrite, manager }) => ({
      object: objectWire(object),
      how,
      lastWrite: lastWrite && authorWire(lastWrite),
      manager: manager && { manager: manager.manager, time: timeWire(manager.time) }
    })),
    attempts: attempts.map((attempt) => ({
      object: objectWire(attempt.ref),
      ...authorWire(attempt),
      outcome: attempt.outcome,
      code: attempt.code,
      reason: attempt.reason
    })),
    idle,
    tracked: tracked && {
      from: tracked.from,
      to: tracked.to,
      first: tracked.first,
      turns: tracked.turns.map(({ time, before, after, edit: edit2, pods, podAuthors }) => ({
        time: timeWire(time),
        before,
        after,
        edit: edit2 && editWire(edit2),
        pods: pods?.map(({ origin, ...pod }) => ({ ...pod, place: placeWire(origin) })),
        podAuthors: podAuthors?.map(({ writes, ...one }) => ({ ...one, writes: writes.map(authorWire) }))
      }))
    }
  };
  return `${safeText(JSON.stringify(wire, null, 2))}
`;
}
function editWire({
  object,
  kind,
  write,
  asked,
  before,
  after,
  missed,
  unordered,
  changes,
  diff,
  effect
}) {
  return {
    object: objectWire(object),
    kind,
    ...authorWire(write),
    asked: asked && authorWire(asked),
    missed,
    unordered: unordered?.map(({ time, origin }) => ({ time: timeWire(time), place: placeWire(origin) })),
    before: versionWire(before),
    after: versionWire(after),
    changes,
    diff,
    effect: effectWire2(effect)
  };
}
function versionWire(version) {
  return version.kind === "known" ? { kind: version.kind, from: version.from, object: version.object } : { kind: version.kind };
}
function effectWire2(effect) {
  if (effect.kind === "not-judged") return { kind: effect.kind, because: effect.because };
  const { kind, opened, closed, unclear, isolationLost, isolationGained, unseen: unseen3 } = effect;
  const rows = (list3) => list3.map(({ text: text2, pairs: pairs2 }) => ({ text: text2, pairs: pairs2 }));
  return {
    kind,
    opened: rows(opened),
    closed: rows(closed),
    unclear: rows(unclear),
    isolationLost,
    isolationGained,
    unseen: unseen3?.map(({ object, time }) => ({ object: objectWire(object), time: timeWire(time) }))
  };
}

// src/reporters/watch.ts
var labels2 = {
  "policy-changed": "CHANGED",
  "lost-isolation": "ISOLATION LOST",
  contradiction: "CONTRADICTS",
  "noisy-source": "NOISY",
  blind: "NOT SEEN",
  healed: "HEALED"
};
var styles = {
  error: "red",
  warning: "yellow",
  notice: "cyan",
  ignore: "dim"
};
var labelColumn = 10;
var column4 = labelColumn + 16;
function watchText(item, day, terminal) {
  const [today, time] = momentOf(item.at);
  const first = block(
    { text: `${time}  ${labels2[item.kind]}`, style: styles[styleOf(item)], indent: 0, column: column4 },
    headPhrase(item),
    terminal
  );
  const line2 = (label, phrase) => block({ text: label, style: "dim", indent: column4, column: column4 + 8 }, phrase, terminal);
  const lines2 = [
    ...day === today ? [] : [today],
    ...first,
    ...item.author === void 0 ? [] : line2("by", authorPhrase(item.author)),
    ...(item.effect ?? []).flatMap((finding) => line2(finding.severity, findingPhrase(finding))),
    ...item.kind === "policy-changed" && item.effect?.length === 0 ? line2("effect", words("none: what may talk stays the same")) : [],
    ...item.more === void 0 ? [] : line2("and", words(countOf(item.more, "more finding"))),
    ...item.connection === void 0 ? [] : line2("seen", seenPhrase(item.connection)),
    ...item.details.flatMap((text2) => line2("", prose2(text2))),
    ...item.again === void 0 ? [] : line2("again", againPhrase(item))
  ];
  return inertForRunner(`${lines2.join("\n")}
`);
}
function watchDay({ at }) {
  return momentOf(at)[0];
}
function styleOf({ kind, severity }) {
  return kind === "healed" ? "notice" : severity;
}
function momentOf(at) {
  const text2 = Number.isFinite(at) && Math.abs(at) < 864e13 ? new Date(at).toISOString() : "????-??-??T??:??:??";
  return [text2.slice(0, 10), text2.slice(11, 19)];
}
function headPhrase({ kind, title: title2, object, change, connection }) {
  if (kind === "policy-changed" && object !== void 0 && change !== void 0) {
    const rest = title2.slice(`${formatRef(object)} was ${change}`.length);
    const more = rest === "" ? [] : say` ${prose2(rest)}`;
    return say`${name(formatRef(object))} was ${words(change)}${more}`;
  }
  if (connection === void 0) return prose2(title2);
  const { source, destination, ports, recorded, model } = connection;
  return say`${name(source)} → ${name(destination)} ${words(ports)}: recorded as ${words(recorded)}, ${words(model)} by the policies`;
}
function authorPhrase(author) {
  if (author.by === "audit-log") {
    const { user, actingAs, pod, address, relayed, client, verb, record, finishedBy } = author;
    return join(
      [
        name(user),
        ...actingAs === void 0 ? [] : [say`acting as ${name(actingAs)}`],
        ...pod === void 0 ? [] : [say`in pod ${name(pod)}`],
        ...address === void 0 ? [] : [say`${words(relayed === true ? "by way of" : "from")} ${name(address)}`],
        say`with ${prose2(client === "" ? "an unknown client" : client)} (${words(verb)}, ${prose2(record)}${words(doubtIn(author))})`,
        ...finishedBy === void 0 ? [] : [say`, carried out by ${name(finishedBy)}`]
      ],
      " "
    );
  }
  const { why, manager } = author;
  if (manager === void 0) return say`nobody known: ${words(why)}`;
  return say`nobody known: ${words(why)}; the object names ${prose2(manager.name)} as its last writer`;
}
function doubtIn({ byTime, unsure: unsure2 }) {
  if (byTime === true) return ", by the time";
  if (unsure2 === "same-version") return ", unless it had nothing to change: another log names the same version";
  return unsure2 === "late" ? ", unless it had nothing to change: its time is after the change" : "";
}
function findingPhrase({ kind, title: title2 }) {
  return say`${words(wordsOf({ kind }).word)}: ${prose2(title2)}`;
}
function seenPhrase({ count, first, last, records }) {
  const span = last > first ? ` within ${formatSpan(last - first)}` : "";
  const [record] = records;
  const times = count === 1 ? "once" : `${formatCount(count)} times`;
  return say`${words(times)}${words(span)}${record === void 0 ? [] : say`, as at ${prose2(record)}`}`;
}
function againPhrase({ again, at }) {
  if (again === void 0) return [];
  return words(`${formatCount(again.count)} times in ${formatSpan(at - again.since)}`);
}
function watchJson(item) {
  const { at, author, connection, again, pods: _, ...rest } = item;
  const wire = {
    schema: "netpol-gate/watch/1",
    at: timeText(at),
    ...rest,
    ...author && { author: authorJson(author) },
    ...connection && {
      connection: { ...connection, first: timeText(connection.first), last: timeText(connection.last) }
    },
    ...again && { again: { ...again, since: timeText(again.since) } }
  };
  return `${safeText(JSON.stringify(wire))}
`;
}
function authorJson(author) {
  if (author.by === "audit-log") return { ...author, time: timeText(author.time) };
  return { ...author, ...author.manager && { manager: { ...author.manager, time: timeText(author.manager.time) } } };
}
function timeText(time) {
  return Number.isFinite(time) && Math.abs(time) < 864e13 ? new Date(time).toISOString() : null;
}

// src/model/verification.ts
var predictionKinds = ["blocked", "opened", "lost-access", "new-access"];
function tallyOf({ counts }) {
  const sum = (outcome) => predictionKinds.reduce((all, kind) => all + counts[kind][outcome], 0);
  return { confirmed: sum("confirmed"), contradicted: sum("contradicted"), unseen: sum("unseen") };
}

// src/reporters/verification.ts
var expectedWords = {
  blocked: ["blocked", "refused"],
  opened: ["opened", "allowed"],
  "lost-access": ["refused without a record before", "refused"],
  "new-access": ["allowed without a record before", "used"]
};
function headlineOf({ counts, unpredicted, noneBefore }) {
  const parts2 = predictionKinds.flatMap((kind) => {
    const { confirmed, contradicted, unseen: unseen3 } = counts[kind];
    const all = confirmed + contradicted + unseen3;
    if (all === 0) return [];
    const [predicted] = expectedWords[kind];
    const against = contradicted > 0 ? `, ${contradicted} the other way` : "";
    return [`predicted ${all} ${predicted}, saw ${confirmed}${against}${unseen3 > 0 ? `, ${unseen3} not seen` : ""}`];
  });
  const appeared = noneBefore === true ? "whether one appeared that nobody predicted cannot be told" : unpredicted.length === 0 ? "no connection appeared that nobody predicted" : `${countOf(unpredicted.length, "connection")} appeared that nobody predicted`;
  return [...parts2.length === 0 ? ["the report predicted nothing that records could show"] : parts2, appeared].join(
    "; "
  );
}
function calibrationOf(verification) {
  const { confirmed, contradicted, unseen: unseen3 } = tallyOf(verification);
  const [seen, all] = [confirmed + contradicted, confirmed + contradicted + unseen3];
  if (all === 0) return "nothing to measure";
  const right2 = seen === 0 ? "nothing of it was seen, so nothing can be said of their quality" : `${formatShare(confirmed, seen)} of those seen were right`;
  return `${confirmed} of ${all} confirmed, ${contradicted} contradicted, ${unseen3} not seen${unseen3 === 0 ? "" : " (which counts for neither)"}: ${right2}; ${windowText2(verification)}`;
}
function windowText2({ window: { first, last, connections } }) {
  if (first === void 0 || last === void 0) return "no records since the rollout";
  return `${countOf(connections, "connection")} recorded from ${formatMoment(first)} to ${formatMoment(last)}`;
}
function rolloutText({ basis, from, writes }) {
  if (basis === "asked") return `records count from ${formatMoment(from)} on, as asked`;
  const [last] = writes.slice(-1);
  if (basis === "report" || last === void 0)
    return `not known when it was rolled out: all records after the report (${formatMoment(from)}) count`;
  const what = writes.length === 1 ? formatRef(last.object) : countOf(writes.length, "changed object");
  return `${what} written until ${formatMoment(last.time)}, last by ${last.user} (${last.client.slice(0, 60)}); records count from ${formatMoment(from)} on`;
}
function clusterText2({ asked, asPredicted, unasked, differs, states = [] }) {
  const state = asked === 0 ? "nothing of what was predicted can be asked about" : asked === asPredicted ? `the policies there now answer as predicted, ${asked} of ${asked}: rolled out` : asPredicted === 0 ? `the policies there now answer none of ${asked} as predicted: not rolled out, or taken back` : `the policies there now answer ${asPredicted} of ${asked} as predicted: rolled out in part, or changed since`;
  const each = states.map((one) => `${one.name} ${one.asPredicted} of ${one.asked}`).join(", ");
  const where = each === "" || asked === asPredicted ? "" : ` (${each})`;
  const left2 = unasked === 0 ? "" : `; ${unasked} not asked: an end is gone or cannot be named, or they are beyond the first 500`;
  const files = differs === void 0 ? "" : differs.length === 0 ? "; the changed objects are as in the head tree" : `; not as in the head tree: ${differs.slice(0, 5).map(formatRef).join(", ")}${differs.length > 5 ? ` and ${differs.length - 5} more` : ""}`;
  return `${asked === 0 ? "" : "asked for a sample, one port and one address of each: "}${state}${where}${left2}${files}`;
}
function seenText({ verdict: verdict2, count, last, sample }) {
  const times = count === 1 ? "once" : `${count} times`;
  return `${verdict2} ${times}, last ${formatMoment(last)}${sample === void 0 ? "" : ` (${formatOrigin(sample)})`}`;
}
function sectionsOf2({ predictions, unpredicted, cluster }) {
  const by = (outcome) => predictions.filter((one) => one.outcome === outcome).map((one) => ({ name: formatRow(one), note: noteOf(one) }));
  return [
    { title: "Contradicted", rows: by("contradicted") },
    { title: "Predicted by nobody", rows: unpredicted.map(unpredictedRow) },
    {
      title: "The cluster answers otherwise",
      rows: (cluster?.otherwise ?? []).map((one) => ({
        name: formatRow(one),
        note: `predicted ${one.predicted}, the policies there now say ${one.now}`
      }))
    },
    { title: "Confirmed", rows: by("confirmed") },
    { title: "Not seen", rows: by("unseen") }
  ].filter(({ rows }) => rows.length > 0);
}
function noteOf({ kind, seen }) {
  const [predicted] = expectedWords[kind];
  return seen === void 0 ? `predicted ${predicted}; no record since` : `predicted ${predicted}; ${seenText(seen)}`;
}
function unpredictedRow(one) {
  const { change, seen, before } = one;
  return {
    name: formatRow(one),
    note: `${change.replace("-", " ")}: before ${seenText(before)}; since ${seenText(seen)}`
  };
}
function factsOf(verification) {
  const { report, rollout, cluster, limits, left: left2 } = verification;
  return [
    ["report", `${report.base} → ${report.head}, ${report.conclusion}, judged ${formatMoment(report.time)}`],
    ["rollout", rolloutText(rollout)],
    ...cluster === void 0 ? [] : [["cluster", clusterText2(cluster)]],
    ...rollout.later.slice(-3).map(
      ({ object, time, user }) => ["since", `${formatRef(object)} written again ${formatMoment(time)} by ${user}`]
    ),
    ...limits.map((text2) => ["unseen", text2]),
    ...left2 > 0 ? [["unseen", `${countOf(left2, "prediction")} beyond the first were not looked at`]] : []
  ];
}
function verificationText(verification, { limit, width: width3 = Infinity }) {
  const paragraph = (label, indent, column6, text2) => block({ text: label, indent, column: column6 }, words(text2), { colour: false, width: width3 });
  const lines2 = [
    ...paragraph("", 0, 0, capital2(headlineOf(verification))),
    ...paragraph("calibration", 2, 15, calibrationOf(verification)),
    "",
    ...factsOf(verification).flatMap(([label, text2]) => paragraph(label, 2, 15, shown(text2, 600))),
    ...sectionsOf2(verification).flatMap(({ title: title2, rows }) => [
      "",
      `  ${title2.toUpperCase()} (${rows.length})`,
      ...rows.slice(0, limit).flatMap(({ name: name2, note }) => [`    ${shown(name2)}`, ...paragraph("", 6, 6, shown(note, 600))]),
      ...rows.length > limit ? [`    and ${rows.length - limit} more`] : []
    ])
  ];
  return inertForRunner(`${lines2.join("\n")}
`);
}
function verificationMarkdown(verification, { limit }) {
  const lines2 = [
    `### ${prose(capital2(headlineOf(verification)))}`,
    "",
    `**Calibration:** ${prose(calibrationOf(verification))}`,
    "",
    ...factsOf(verification).map(([label, text2]) => `- **${label}:** ${prose(text2)}`),
    ...sectionsOf2(verification).flatMap(({ title: title2, rows }) => [
      "",
      `#### ${title2} (${rows.length})`,
      "",
      "| connection | what was seen |",
      "|---|---|",
      ...rows.slice(0, limit).map(({ name: name2, note }) => `| ${cell(code(name2))} | ${cell(prose(note))} |`),
      ...rows.length > limit ? ["", `and ${rows.length - limit} more`] : []
    ])
  ];
  return inertForRunner(`${lines2.join("\n")}
`);
}
function cell(text2) {
  return text2.replace(/(?<!\\)\|/g, "\\|");
}
function capital2(text2) {
  return text2.charAt(0).toUpperCase() + text2.slice(1);
}
function verificationJson(verification) {
  const { report, rollout, window: window2, counts, predictions, left: left2, unpredicted, cluster, limits } = verification;
  const { confirmed, contradicted, unseen: unseen3 } = tallyOf(verification);
  const writeWire3 = ({ object, time, user, client }) => ({
    object: objectWire(object),
    time: timeWire(time),
    user,
    client
  });
  const value = {
    schema: "netpol-gate/verification/1",
    headline: headlineOf(verification),
    report: { ...report, time: timeWire(report.time) },
    rollout: {
      basis: rollout.basis,
      from: timeWire(rollout.from),
      writes: rollout.writes.map(writeWire3),
      unwritten: rollout.unwritten.map(objectWire),
      later: rollout.later.map(writeWire3)
    },
    window: { first: timeWire(window2.first), last: timeWire(window2.last), connections: window2.connections },
    calibration: { confirmed, contradicted, unseen: unseen3 },
    counts: Object.fromEntries(predictionKinds.map((kind) => [kind, { ...counts[kind] }])),
    predictions: predictions.map(({ kind, source, destination, ports, outcome, seen }) => ({
      kind,
      outcome,
      source: partyWire(source),
      destination: partyWire(destination),
      ports: ports.map(portWire),
      seen: seen && sightingWire(seen)
    })),
    left: left2,
    unpredicted: unpredicted.map(({ change, source, destination, ports, seen, before }) => ({
      change,
      source: partyWire(source),
      destination: partyWire(destination),
      ports: ports.map(portWire),
      seen: sightingWire(seen),
      before: sightingWire(before)
    })),
    cluster: cluster && {
      ...pick(cluster, "asked", "asPredicted", "unasked"),
      states: cluster.states?.map((state) => pick(state, "name", "asked", "asPredicted")),
      differs: cluster.differs?.map(objectWire),
      otherwise: cluster.otherwise.map(({ source, destination, ports, predicted, now }) => ({
        source: partyWire(source),
        destination: partyWire(destination),
        ports: ports.map(portWire),
        predicted,
        now
      }))
    },
    limits
  };
  return `${safeText(JSON.stringify(value, null, 2))}
`;
}
function sightingWire({ verdict: verdict2, count, last, sample }) {
  return { verdict: verdict2, count, last: timeWire(last), sample: sample && placeWire(sample) };
}

// src/reporters/verification-privacy.ts
function verificationOfNames(verification, isNamed) {
  const end = (party) => partyOfNames(recordedEndOfNames(party, isNamed), withoutAddresses);
  const endsOfNames = (row) => ({
    ...row,
    source: end(row.source),
    destination: end(row.destination)
  });
  const { rollout, predictions, unpredicted, cluster, limits } = verification;
  return {
    ...verification,
    rollout: { ...rollout, writes: rollout.writes.map(writeOfNames2), later: rollout.later.map(writeOfNames2) },
    predictions: predictions.map((row) => endsOfNames(row)),
    unpredicted: unpredicted.map((row) => endsOfNames(row)),
    ...cluster && { cluster: { ...cluster, otherwise: cluster.otherwise.map((row) => endsOfNames(row)) } },
    limits: limits.map(withoutAddresses)
  };
}
function writeOfNames2(write) {
  return { ...write, user: withoutAddresses(write.user), client: withoutAddresses(write.client) };
}

// src/reporters/html.ts
import { createHash } from "node:crypto";

// src/reporters/html-markup.ts
var nothing2 = { html: "" };
function markup(literal, ...values) {
  const filled = values.map((value) => {
    if (typeof value === "string") return htmlText(value);
    if (typeof value === "number") return String(value);
    return "html" in value ? value.html : value.map((each) => each.html).join("");
  });
  return { html: literal.map((text2, index) => `${text2}${filled[index] ?? ""}`).join("") };
}
function lines(parts2) {
  return { html: parts2.map(({ html: html2 }) => html2).join("\n") };
}
function isEmpty({ html: html2 }) {
  return html2 === "";
}
function bytesOf({ html: html2 }) {
  return new TextEncoder().encode(html2).length;
}
function phraseHtml(phrase, links) {
  return { html: phrase.map((piece) => pieceHtml(piece, links).html).join("") };
}
function pieceHtml(piece, links) {
  switch (piece.kind) {
    case "words":
      return wordsHtml(piece.text);
    case "name":
      return nameHtml(piece.text);
    case "prose":
      return proseHtml(piece.text);
    case "place":
      return placeHtml(piece.origin, links);
    case "page":
      return link(`${links.docs}${piece.of}.md`, markup`${piece.text}`);
    case "deviation":
      return link(`${links.docs}../deviations/${piece.name}.md`, markup`${piece.name}`);
  }
}
function wordsHtml(text2) {
  return {
    html: htmlText(text2).replace(/\b(TCP|UDP|SCTP) (?=\d)/g, "$1&nbsp;").replace(/\b(\d{4}-\d\d-\d\d) (\d\d:\d\d)(?: UTC)?/g, '<time datetime="$1T$2Z">$&</time>')
  };
}
function nameHtml(text2) {
  return text2 === "" ? markup`(empty)` : { html: `<code>${breakable(htmlText(text2, longest.name))}</code>` };
}
function breakable(escaped) {
  return escaped.replace(/(?<=\w)\/(?=\w)/g, "$&<wbr>");
}
function proseHtml(text2) {
  const parts2 = proseParts(text2).map((part) => part.isCode ? nameHtml(part.text) : markup`${part.text}`);
  return markup`<span class="prose">${parts2}</span>`;
}
function placeHtml(origin, links) {
  const label = nameHtml(formatOrigin(origin));
  if (origin.kind !== "file") return label;
  const blob = origin.side === "base" ? links.baseBlob : links.blob;
  const path = linkPath(origin.file);
  return blob === void 0 || path === void 0 ? label : link(`${blob}${path}#L${origin.line}`, label);
}
function link(address, label) {
  return { html: `<a href="${htmlText(address, Infinity)}" rel="noreferrer noopener">${label.html}</a>` };
}
function list2(items) {
  return items.length === 0 ? nothing2 : markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}
function capped3(items, most) {
  if (items.length <= most) return items;
  return [...items.slice(0, most), markup`${formatCount(most)} of ${formatCount(items.length)} shown`];
}
function table2(caption, header3, rows, className = "") {
  const head3 = header3.map((text2) => markup`<th scope="col">${text2}</th>`);
  const body2 = rows.map((cells2) => markup`<tr>${cells2.map((cell2) => markup`<td>${cell2}</td>`)}</tr>\n`);
  return markup`<div class="scroll"><table class="${className}">
<caption class="unseen">${caption}</caption>
<thead><tr>${head3}</tr></thead>
<tbody>
${body2}</tbody></table></div>`;
}
function folded2(summary, body2) {
  return isEmpty(body2) ? nothing2 : markup`<details><summary>${summary}</summary>${body2}</details>`;
}
function sectionHtml({ id, heading, body: body2 }) {
  return markup`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${body2}
</section>
`;
}

// src/reporters/html-context.ts
var itemsShown = 200;
var statesShown = 200;
function comparedHtml(report, links) {
  const facts = comparedWith(report);
  if (facts.length === 0) return report.nothingChanged ? markup`<p>${nothingDecided}</p>` : nothing2;
  const lines2 = facts.map(
    ({ label, phrase }) => markup`<div><dt>${factWords[label].replace(/:$/, "")}</dt><dd>${phraseHtml(phrase, links)}</dd></div>\n`
  );
  return markup`<dl class="facts">\n${lines2}</dl>`;
}
function contextSections(report, links) {
  return [
    { id: "comings", heading: "Workloads that come and go", body: comingsHtml(report, links) },
    { id: "approved", heading: "Approved", body: phrases((report.approved ?? []).map(approvedPhrase), links) },
    { id: "waived", heading: "Waived", body: phrases(report.waived.map(waivedPhrase), links) },
    { id: "unseen", heading: "What this could not see", body: phrases(unseenPhrases(report), links) },
    { id: "covered", heading: "What the logs cover", body: coveredHtml(report, links) },
    { id: "read", heading: "What was read", body: readHtml(report, links) }
  ];
}
function phrases(all, links) {
  const shown2 = all.slice(0, itemsShown).map((phrase) => phraseHtml(phrase, links));
  const cut2 = markup`${itemsShown} of ${formatCount(all.length)} shown`;
  return list2(all.length > itemsShown ? [...shown2, cut2] : shown2);
}
function comingsHtml(report, links) {
  const parts2 = comingsOf(report).map(
    ({ label, who, rows }) => markup`<h3>${label === "added" ? "Added" : "Removed"}</h3><p>${phraseHtml(who, links)}</p>${phrases(rows, links)}`
  );
  return lines(parts2);
}
function coveredHtml({ coverage }, links) {
  const tables = (coverage === void 0 ? [] : coverageTables(coverage)).map(({ header: header3, rows }) => {
    const cut2 = rows.length > itemsShown ? markup`<p class="cut">${itemsShown} of ${formatCount(rows.length)} shown.</p>` : nothing2;
    const cells2 = rows.slice(0, itemsShown).map((row) => row.map((cell2) => phraseHtml(cell2, links)));
    return markup`${table2(`By ${header3[0] ?? ""}`, header3, cells2)}${cut2}`;
  });
  return lines(tables);
}
function readHtml(report, links) {
  const inputs = report.inputs.map(({ what, count }) => say`${words(`${formatCount(count)} `)}${prose2(what)}`);
  const states = statesOf(report);
  const logs = report.coverage?.logs ?? [];
  const cells2 = (rows) => rows.map((row) => row.map((cell2) => phraseHtml(cell2, links)));
  const merged2 = mergedText(report);
  const parts2 = [
    phrases(inputs, links),
    states.length === 0 ? nothing2 : table2("States", stateHeader, cells2(states.slice(0, statesShown).map(stateCells))),
    states.length > statesShown ? markup`<p class="cut">${statesShown} of ${countOf(states.length, "state")} shown.</p>` : nothing2,
    logs.length === 0 ? nothing2 : table2("Logs", logHeader, cells2(logs.slice(0, statesShown).map(logCells))),
    logs.length > statesShown ? markup`<p class="cut">${statesShown} of ${countOf(logs.length, "log")} shown.</p>` : nothing2,
    merged2 === "" ? nothing2 : markup`<p>${merged2}</p>`
  ];
  return lines(parts2.filter((part) => !isEmpty(part)));
}
function footerHtml(report, links) {
  return markup`<footer><p>${phraseHtml(footerPhrase(report), links)}</p></footer>`;
}

// src/reporters/html-filter.ts
var namespacesShown = 300;
function numberNamespaces(all) {
  const names = [...new Set(all.flatMap(({ namespaces }) => namespaces))].sort();
  return new Map(names.slice(0, namespacesShown).map((name2, index) => [name2, index]));
}
function traitAttributes({ severity, kind, namespaces }, numbers2) {
  const inside = namespaces.flatMap((name2) => numbers2.get(name2) ?? []);
  const level = severity === void 0 ? nothing2 : markup` data-severity="${severity}"`;
  return markup` data-row data-kind="${kind}" data-in="${inside.join(" ")}"${level}`;
}
function filterBar(table3, what, all, numbers2, words2 = (kind) => kind) {
  const severities2 = [...new Set(all.flatMap(({ severity }) => severity ?? []))];
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  const count = formatCount(all.length);
  return markup`<div class="filter" role="search" aria-label="Filter the ${what}" data-for="${table3}" data-what="${what}" hidden>
<label>Text <input type="search" data-by="text" autocomplete="off" spellcheck="false"></label>
${choice("Severity", "severity", severities2, (severity) => severity, severities2)}
${choice("Kind", "kind", kinds, words2, kinds)}
${choice(
    "Namespace",
    "in",
    [...numbers2.keys()],
    (name2) => shown(name2) || "(cluster)",
    [...numbers2.values()].map(String)
  )}
<button type="button" data-clear>Clear</button>
<output>${count} of ${count} ${what} shown</output>
</div>`;
}
function choice(label, by, options, words2, values) {
  if (options.length < 2) return nothing2;
  const each = options.map((option, index) => markup`<option value="${values[index] ?? ""}">${words2(option)}</option>`);
  return markup`<label>${label} <select data-by="${by}"><option value="">every</option>${each}</select></label>`;
}
function namespacesOf(parties, objects) {
  const names = new Set(objects.map(({ namespace }) => namespace));
  for (const party of parties) {
    if (party.kind === "workload") names.add(party.workload.namespace);
    if (party.kind === "entry") names.add(party.object.namespace);
  }
  names.delete("");
  return [...names].sort();
}

// src/reporters/html-finding.ts
var findingHeader = ["finding", "what", "evidence", "cause"];
var causesShown = 20;
var remarksShown = 40;
var pairsShown = 100;
var patchShown = 400;
var marks2 = { error: "✕", warning: "!", notice: "i", ignore: "·" };
function severityHtml(severity) {
  return markup`<span class="pill ${severity}"><span aria-hidden="true">${marks2[severity]}</span> ${severity}</span>`;
}
function findingCells(finding, id, report, links) {
  const { severity, kind, causes, details: details2 } = finding;
  const [first, ...more] = causes;
  const remark = first === void 0 || first.text === "" || first.text === finding.title ? details2[0] : void 0;
  const word2 = [{ kind: "page", of: kind, text: wordsOf(finding).word }];
  const cause = [
    ...first === void 0 ? [] : [phraseHtml(causePhrase(first, finding), links)],
    ...remark === void 0 ? [] : [proseHtml(remark)],
    ...more.length === 0 ? [] : [markup`and ${countOf(more.length, "more place")}`]
  ];
  return [
    markup`${severityHtml(severity)} <a class="anchor" href="#${id}" aria-label="Link to this finding">#${id.slice(1)}</a> <span class="kind">${phraseHtml(word2, links)}</span>`,
    phraseHtml(subjectPhrase(finding), links),
    phraseHtml(evidencePhrase(finding, report), links),
    { html: cause.map(({ html: html2 }) => html2).join(" ") }
  ];
}
function findingBody(finding, report, links) {
  const parts2 = [
    causesHtml(finding, links),
    verdictsHtml(finding, links),
    evidenceHtml(finding, report, links),
    remarksHtml(finding, report, links),
    fixHtml(finding, report, links),
    pairsHtml(finding, links),
    keyHtml(finding)
  ];
  return { html: parts2.map(({ html: html2 }) => html2).join("") };
}
function labelled2(heading, body2) {
  return isEmpty(body2) ? nothing2 : markup`<div class="part"><h3>${heading}</h3>${body2}</div>\n`;
}
function causesHtml(finding, links) {
  if (finding.causes.length < 2) return nothing2;
  const causes = finding.causes.map((cause) => phraseHtml(causePhrase(cause, finding), links));
  return labelled2("Causes", list2(capped3(causes, causesShown)));
}
var verdictWords = {
  before: "Before",
  after: "After",
  "before and after": "Before and after",
  live: "Live",
  "depends on": "Depends on"
};
function verdictsHtml(finding, links) {
  const row = exampleOf(finding);
  const verdicts = row === void 0 ? [] : rowVerdicts(row);
  if (verdicts.length === 0) return nothing2;
  const one = verdicts.map(
    ({ label, phrase }) => markup`<div class="verdict ${answerClass(label, row)}"><dt>${verdictWords[label]}</dt><dd>${phraseHtml(phrase, links)}</dd></div>`
  );
  return labelled2("Why", markup`<dl class="verdicts">${one}</dl>`);
}
function answerClass(label, row) {
  const answer = label === "before" ? row?.before : label === "after" ? row?.after : void 0;
  return answer ?? "plain";
}
function evidenceHtml(finding, report, links) {
  const first = firstOf(finding);
  if (first === void 0) return nothing2;
  const told2 = say`${capital(evidencePhrase(finding, report))}, first ${words(formatTime(first))}${samplesPhrase(finding)}`;
  return labelled2("Evidence", markup`<p>${phraseHtml(told2, links)}</p>`);
}
function firstOf({ kind, rows, refusals }) {
  if (refusals !== void 0) return refusals.evidence.first;
  const times = rows.flatMap(({ connection }) => (connection && evidenceOf(connection, kind)?.first) ?? []);
  return times.length === 0 ? void 0 : times.reduce((earliest, time) => Math.min(earliest, time));
}
function remarksHtml(finding, report, links) {
  const live = againstLiveText(finding);
  const remarks2 = [
    ...finding.details.map(proseHtml),
    ...live === void 0 ? [] : [markup`${live}`],
    ...statesPhrases(finding, report).map((phrase) => phraseHtml(phrase, links))
  ];
  return labelled2("Remarks", list2(capped3(remarks2, remarksShown)));
}
function fixHtml(finding, report, links) {
  const { fix } = finding;
  if (fix === void 0) return nothing2;
  const above = samePatchAbove(finding, report);
  if (above !== void 0) {
    const id = `f${visibleFindings(report).indexOf(above) + 1}`;
    const what = phraseHtml(subjectPhrase(above), links);
    return labelled2(
      "How to fix it",
      markup`<p>By the same patch as for <a href="#${id}">#${id.slice(1)}</a> ${what}</p>`
    );
  }
  const all = patchLines(fix);
  const shown2 = all.slice(0, patchShown).map((line2) => markup`<span class="${patchClass(line2)}">${line2}\n</span>`);
  const left2 = all.length > patchShown ? markup`<p>${patchShown} of ${formatCount(all.length)} lines shown.</p>` : nothing2;
  return labelled2(
    "How to fix it (proved by evaluating the patched files)",
    markup`<pre class="patch" tabindex="0"><code>${shown2}</code></pre>${left2}${list2(fix.proved.map(proseHtml))}`
  );
}
function patchClass(line2) {
  if (/^(?:---|\+\+\+|@@)/.test(line2)) return "head";
  return line2.startsWith("+") ? "added" : line2.startsWith("-") ? "removed" : "same";
}
var pairHeader = ["from", "to", "ports", "before → after"];
var timesHeader = ["recorded", "first", "last", "for example"];
function pairsHtml(finding, links) {
  const further = furtherRows(finding);
  const rows = isPairKind(finding.kind) && further.length > 0 ? foldedRows(finding) : further;
  if (rows.length === 0) return nothing2;
  const shown2 = rows.slice(0, pairsShown);
  const total = countOf(pairsIn(rows), "pair");
  const left2 = rows.length > shown2.length ? `, ${formatCount(pairsIn(shown2))} of ${formatCount(pairsIn(rows))} shown` : "";
  const areRecorded = shown2.some(({ of }) => of.connection !== void 0);
  const cells2 = shown2.map((row) => [
    ...pairCells(row, links),
    ...areRecorded ? timesCells(row, finding.kind, links) : []
  ]);
  const header3 = areRecorded ? [...pairHeader, ...timesHeader] : pairHeader;
  return folded2(markup`${total}${left2}`, table2(`${total} of this finding`, header3, cells2));
}
function pairCells(row, links) {
  const { of, ports, pairs: pairs2 } = row;
  const [from, to] = endsPhrases(row);
  const count = pairs2 > 1 ? words(` (${countOf(pairs2, "pair")})`) : [];
  return [
    phraseHtml(from, links),
    phraseHtml(say`${to}${count}`, links),
    phraseHtml(words(portsText(ports)), links),
    markup`${[of.before, of.after].flatMap((answer) => answer === void 0 ? [] : [answerText(answer)]).join(" → ")}`
  ];
}
function timesCells({ of: { connection } }, kind, links) {
  const evidence = connection === void 0 ? void 0 : evidenceOf(connection, kind);
  if (evidence === void 0) return [markup`never`, nothing2, nothing2, nothing2];
  const { count, first, last, samples } = evidence;
  return [
    markup`${countOf(count, "time")}`,
    wordsHtml(formatTime(first)),
    wordsHtml(formatTime(last)),
    phraseHtml(join(samples.slice(0, 2).map(place), ", "), links)
  ];
}
function keyHtml({ key, fingerprint }) {
  const { object, subject, peer, port } = key;
  const fields = Object.entries({ kind: key.kind, object, subject, peer, port }).filter(([, value]) => value !== "");
  if (fingerprint === "") return nothing2;
  const terms = fields.map(([label, value]) => markup`<span>${label} <code>${value}</code></span> `);
  return markup`<p class="key">A waiver knows it by ${terms}(fingerprint <code>${fingerprint}</code>)</p>`;
}

// src/reporters/html-findings.ts
function findingsHtml(report, links, bytes) {
  const findings = visibleFindings(report);
  if (findings.length === 0) return nothing2;
  const traits = findings.map(traitsOf);
  const numbers2 = numberNamespaces(traits);
  const rows = firstFitting(
    findings.map((finding, index) => () => rowHtml(finding, index, report, links)),
    bytes * 0.6
  );
  const room = bytes - rows.reduce((sum, row) => sum + bytesOf(row), 0);
  const bodies = firstFitting(
    findings.slice(0, rows.length).map((finding) => () => findingBody(finding, report, links)),
    room - rows.length * 200
  );
  const units = rows.map((row, index) => unitHtml(row, bodies[index], traits[index], index, numbers2));
  return markup`${filterBar("findings-table", "findings", traits.slice(0, rows.length), numbers2, kindWord)}
<table id="findings-table" class="findings" data-sorts>
<caption class="unseen">Findings, worst first; below each why, since when and what to do</caption>
<thead><tr>${findingHeader.map((text2) => markup`<th scope="col">${text2}</th>`)}</tr></thead>
${units}</table>
${leftOut(findings, rows.length, bodies.length)}`;
}
function kindWord(kind) {
  return `${wordsOf({ kind }).word} (${kind})`;
}
function traitsOf({ severity, kind, rows, causes }) {
  const parties = rows.flatMap(({ source, destination }) => [source, destination]);
  return {
    severity,
    kind,
    namespaces: namespacesOf(
      parties,
      causes.map(({ object }) => object)
    )
  };
}
function firstFitting(makers, bytes) {
  const made = [];
  let left2 = bytes;
  for (const make of makers) {
    const piece = make();
    left2 -= bytesOf(piece);
    if (left2 < 0) break;
    made.push(piece);
  }
  return made;
}
function rowHtml(finding, index, report, links) {
  const [head3, ...cells2] = findingCells(finding, `f${index + 1}`, report, links);
  const order = severities.indexOf(finding.severity);
  return markup`<tr><th scope="row" data-order="${order}">${head3 ?? nothing2}</th>${cells2.map((cell2) => markup`<td>${cell2}</td>`)}</tr>`;
}
function unitHtml(row, body2 = nothing2, traits, index, numbers2) {
  const attributes = traits === void 0 ? nothing2 : traitAttributes(traits, numbers2);
  const open = index === 0 ? markup` open` : nothing2;
  const below = isEmpty(body2) ? nothing2 : markup`\n<tr class="below"><td colspan="4"><details${open}><summary>Why, since when, what to do</summary>\n${body2}</details></td></tr>`;
  return markup`<tbody id="f${index + 1}"${attributes}>${row}${below}</tbody>\n`;
}
function leftOut(findings, shown2, explained) {
  const all = formatCount(findings.length);
  if (shown2 < findings.length) {
    const left2 = findings.slice(shown2);
    return markup`<p class="cut">${formatCount(shown2)} of ${all} findings shown, ${formatCount(explained)} explained; ${formatCount(left2.length)} more: ${foldedText2(left2)}. The JSON report holds all of them.</p>`;
  }
  if (explained === findings.length) return nothing2;
  return markup`<p class="cut">${formatCount(explained)} of ${all} findings explained; the JSON report holds all of them.</p>`;
}

// src/reporters/html-differences.ts
var header = ["change", "from", "to", "ports", "before → after", "stated by a rule", "live", "because of"];
var changeWords = {
  "newly-allowed": "newly allowed",
  "newly-denied": "newly blocked",
  unclear: "cannot say"
};
function differencesHtml(report, links, bytes) {
  const all = statesOf(report).flatMap(
    ({ id, differences, folded: folded3, entries = [] }) => [...folded3 ?? differences.map(aloneRow), ...entries.map(aloneRow)].map((row) => ({ state: id, row }))
  );
  if (all.length === 0) return nothing2;
  if (all.every(({ row }) => row.of.source === hiddenParty)) return numbersOnly(all);
  const inStates = statesOf(report).length > 1;
  const traits = all.map(traitsOf2);
  const numbers2 = numberNamespaces(traits);
  const rows = firstFitting(
    all.map((each, index) => () => {
      const cells2 = cellsOf(each, links).map((cell2) => markup`<td>${cell2}</td>`);
      const state = inStates ? markup`<td>${phraseHtml(name(each.state), links)}</td>` : nothing2;
      return markup`<tr${traitAttributes(traits[index] ?? { kind: "", namespaces: [] }, numbers2)}>${cells2}${state}</tr>\n`;
    }),
    bytes
  );
  const head3 = [...header, ...inStates ? ["state"] : []].map((text2) => markup`<th scope="col">${text2}</th>`);
  const pairs2 = (of) => of.reduce((sum, { row }) => sum + row.pairs, 0);
  const cut2 = rows.length === all.length ? nothing2 : markup`<p class="cut">${formatCount(pairs2(all.slice(0, rows.length)))} of ${countOf(pairs2(all), "pair")} shown; the JSON report holds all of them.</p>`;
  return markup`${filterBar("differences-table", "differences", traits.slice(0, rows.length), numbers2, changeOf)}
<div class="scroll"><table id="differences-table" data-sorts>
<caption class="unseen">Differences between both sides</caption>
<thead><tr>${head3}</tr></thead>
<tbody>
${rows}</tbody></table></div>${cut2}`;
}
function changeOf(kind) {
  return changeWords[kind];
}
function traitsOf2({ row }) {
  const parties = [...row.sources.members, ...row.destinations.members].map(({ party }) => party);
  return {
    kind: row.of.change,
    namespaces: namespacesOf(
      parties,
      row.of.causes.map(({ object }) => object)
    )
  };
}
var marks3 = {
  "newly-allowed": "→",
  "newly-denied": "✕",
  unclear: "?"
};
function cellsOf({ row }, links) {
  const { change, before, after, live, surprise, causes, dependsOn } = row.of;
  const [from, to] = endsPhrases(row);
  const pairs2 = row.pairs > 1 ? words(` (${countOf(row.pairs, "pair")})`) : [];
  const depends = dependsOn.slice(0, 3).map((each) => phraseHtml(say`depends on whether ${prose2(each)}`, links));
  return [
    markup`<span class="change ${change}"><span aria-hidden="true">${marks3[change]}</span> ${changeWords[change]}</span>`,
    phraseHtml(from, links),
    phraseHtml(say`${to}${pairs2}`, links),
    phraseHtml(words(portsText(row.ports)), links),
    markup`${answerText(before)} → ${answerText(after)}${list2(depends)}`,
    markup`${change === "newly-denied" ? "" : surprise === "stated" ? "yes" : "no"}`,
    markup`${live === void 0 ? "" : answerText(live)}`,
    causeHtml(causes, links)
  ];
}
function causeHtml([first, ...more], links) {
  if (first === void 0) return nothing2;
  const rest = more.length === 0 ? nothing2 : markup` and ${countOf(more.length, "more place")}`;
  return markup`${phraseHtml(place(first.origin), links)}${rest}`;
}
function numbersOnly(all) {
  const lines2 = Object.keys(changeWords).flatMap((change) => {
    const pairs2 = all.filter(({ row }) => row.of.change === change).reduce((sum, { row }) => sum + row.pairs, 0);
    return pairs2 === 0 ? [] : [markup`${countOf(pairs2, "pair")} ${changeWords[change]}`];
  });
  return list2(lines2);
}

// src/reporters/html-picture.ts
var arrowsShown = 24;
var arrowsPerFinding = 6;
var charactersInLine = 34;
var linesInBox = 3;
var lineHeight = 18;
var slotHeight = 26;
var padding = 9;
var gap = 14;
var arrowKinds = {
  "blocked-connection": "blocked",
  "lost-access": "blocked",
  "opened-connection": "allowed",
  "new-access": "allowed",
  "unclear-verdict": "unclear",
  "lost-isolation": "isolation"
};
function pictureOf(findings) {
  const groups = findings.map(({ kind, ...finding }) => {
    const arrow = arrowKinds[kind];
    if (arrow === void 0) return [];
    return foldedRows({ kind, ...finding }).filter(({ of }) => !isHidden(of)).map((row) => arrowOf(arrow, row));
  });
  const all = groups.flat().reduce((sum, { pairs: pairs2 }) => sum + pairs2, 0);
  const arrows2 = merged(groups.flatMap((group) => group.slice(0, arrowsPerFinding))).slice(0, arrowsShown);
  if (arrows2.length === 0) return void 0;
  return { ...placed(arrows2), drawn: arrows2.reduce((sum, { pairs: pairs2 }) => sum + pairs2, 0), all };
}
function arrowOf(kind, row) {
  const nameOf = (group) => shown(formatGroup(group)) || "(empty)";
  const to = isAmongEachOther(row) ? "each other of them" : nameOf(row.destinations);
  return { kind, from: nameOf(row.sources), to, ports: portsText(row.ports), pairs: row.pairs };
}
function merged(arrows2) {
  const byEnds = /* @__PURE__ */ new Map();
  for (const arrow of arrows2) {
    const key = JSON.stringify([arrow.kind, arrow.from, arrow.to]);
    const known = byEnds.get(key);
    const both = known === void 0 || known.ports === arrow.ports ? arrow.ports : `${known.ports}, ${arrow.ports}`;
    byEnds.set(key, { ...arrow, ports: both, pairs: arrow.pairs + (known?.pairs ?? 0) });
  }
  return [...byEnds.values()];
}
function placed(arrows2) {
  const from = [...new Set(arrows2.map((arrow) => arrow.from))];
  const rank = new Map(from.map((name2, index) => [name2, index]));
  const to = byMiddle(arrows2, rank);
  const left2 = column5(from, (name2) => arrows2.filter((arrow) => arrow.from === name2).length);
  const right2 = column5(to, (name2) => arrows2.filter((arrow) => arrow.to === name2).length);
  const height = Math.max(heightOf(left2), heightOf(right2));
  const [sources, destinations] = [centred(left2, height), centred(right2, height)];
  const starts = slots(sources, arrows2, "from", destinations);
  const ends = slots(destinations, arrows2, "to", sources);
  return {
    sources,
    destinations,
    arrows: arrows2.map((arrow) => ({ ...arrow, start: starts.get(arrow) ?? 0, end: ends.get(arrow) ?? 0 })),
    height
  };
}
function byMiddle(arrows2, rank) {
  const middles = /* @__PURE__ */ new Map();
  for (const { to } of arrows2) {
    const ranks2 = arrows2.filter((arrow) => arrow.to === to).map(({ from }) => rank.get(from) ?? 0);
    middles.set(to, ranks2.reduce((sum, each) => sum + each, 0) / ranks2.length);
  }
  return [...middles].sort((a, b) => a[1] - b[1]).map(([name2]) => name2);
}
function column5(names, arrowsOf) {
  let top2 = 0;
  return names.map((name2) => {
    const lines2 = wrapped(name2);
    const height = Math.max(lines2.length * lineHeight, arrowsOf(name2) * slotHeight - gap) + 2 * padding;
    const box = { name: name2, lines: lines2, top: top2, height };
    top2 += height + gap;
    return box;
  });
}
function heightOf(boxes) {
  const last = boxes.at(-1);
  return last === void 0 ? 0 : last.top + last.height;
}
function centred(boxes, height) {
  const down = (height - heightOf(boxes)) / 2;
  return boxes.map((box) => ({ ...box, top: box.top + down }));
}
function slots(boxes, arrows2, end, others) {
  const order = new Map(others.map(({ name: name2 }, index) => [name2, index]));
  const other = end === "from" ? "to" : "from";
  return new Map(
    boxes.flatMap(({ name: name2, top: top2, height }) => {
      const own2 = arrows2.filter((arrow) => arrow[end] === name2).sort((a, b) => (order.get(a[other]) ?? 0) - (order.get(b[other]) ?? 0));
      const first = top2 + height / 2 - (own2.length - 1) * slotHeight / 2;
      return own2.map((arrow, index) => [arrow, first + index * slotHeight]);
    })
  );
}
function wrapped(name2, width3 = charactersInLine) {
  const lines2 = [];
  let line2 = "";
  for (const piece of name2.split(/(?<=[ /-])/u).flatMap((text2) => slices(text2, width3))) {
    if (line2 !== "" && [...line2 + piece].length > width3) {
      lines2.push(line2.trim());
      line2 = "";
    }
    line2 += piece;
  }
  lines2.push(line2.trim());
  return lines2.length <= linesInBox ? lines2 : [...lines2.slice(0, linesInBox - 1), `${lines2[linesInBox - 1] ?? ""}…`];
}
function slices(text2, width3) {
  const characters = [...text2];
  return Array.from(
    { length: Math.ceil(characters.length / width3) },
    (_, index) => characters.slice(index * width3, (index + 1) * width3).join("")
  );
}

// src/reporters/html-picture-svg.ts
var width = 960;
var boxWidth = 290;
var head = 30;
var lineHeight2 = 18;
var labelLength = 40;
var arrowWords = {
  blocked: "newly blocked",
  allowed: "newly allowed",
  unclear: "cannot say",
  isolation: "isolation lost"
};
function pictureHtml(picture2) {
  const { sources, destinations, arrows: arrows2, height, drawn, all } = picture2;
  const total = height + head + 6;
  const kinds = Object.keys(arrowWords).filter((kind) => arrows2.some((arrow) => arrow.kind === kind));
  return markup`<figure>
<div class="scroll"><svg class="picture" viewBox="0 0 ${width} ${round(total)}" width="${width}" height="${round(total)}" role="img" aria-labelledby="picture-title" aria-describedby="picture-words">
<title id="picture-title">Who talks to whom, as far as it changes</title>
<text class="column" x="0" y="14">from</text><text class="column" x="${width - boxWidth}" y="14">to</text>
<g transform="translate(0 ${head})">
${sources.map((box) => boxSvg(box, 0))}${destinations.map((box) => boxSvg(box, width - boxWidth))}${arrows2.map(arrowSvg)}</g>
</svg></div>
<figcaption id="picture-words"><ul class="legend">${kinds.map(legendItem)}</ul>
${formatCount(drawn)} of ${countOf(all, "pair")} shown.</figcaption>
${folded2(markup`The same as a table`, tableOf2(picture2))}</figure>`;
}
function boxSvg({ name: name2, lines: lines2, top: top2, height }, left2) {
  const first = top2 + height / 2 - (lines2.length - 1) * lineHeight2 / 2 + 4.5;
  const texts = lines2.map(
    (line2, index) => markup`<text x="${left2 + 12}" y="${round(first + index * lineHeight2)}">${line2}</text>`
  );
  return markup`<g class="box"><title>${name2}</title><rect x="${left2 + 0.5}" y="${round(top2)}" width="${boxWidth - 1}" height="${round(height)}" rx="6"/>${texts}</g>\n`;
}
function arrowSvg({ kind, start, end, ports, from, to }) {
  const [x1, x2] = [boxWidth, width - boxWidth];
  const middle = (x1 + x2) / 2;
  const tip = kind === "blocked" ? x2 - 18 : x2 - 9;
  const label = ports.length > labelLength ? `${ports.slice(0, labelLength)}…` : ports;
  const curve = `M${x1} ${round(start)} C${middle} ${round(start)} ${middle} ${round(end)} ${tip} ${round(end)}`;
  return markup`<g class="arrow ${kind}"><title>${`${arrowWords[kind]}: ${from} → ${to} ${ports}`}</title><path class="line" d="${curve}"/>${tipSvg(kind, x2, end)}<text x="${x2 - 24}" y="${round(end - 6)}">${label}</text></g>\n`;
}
function tipSvg(kind, x, y) {
  const at = (dx, dy) => `${x + dx} ${round(y + dy)}`;
  switch (kind) {
    case "blocked":
      return markup`<path class="tip" d="M${at(-18, -5)} L${at(-8, 5)} M${at(-18, 5)} L${at(-8, -5)}"/>`;
    case "allowed":
      return markup`<path class="tip filled" d="M${at(-12, -5.5)} L${at(-1, 0)} L${at(-12, 5.5)} Z"/>`;
    case "unclear":
    case "isolation":
      return markup`<path class="tip" d="M${at(-10, -5)} L${at(-2, 0)} L${at(-10, 5)}"/>`;
  }
}
function legendItem(kind) {
  return markup`<li><svg class="sample" viewBox="0 0 56 14" width="56" height="14" aria-hidden="true"><g class="arrow ${kind}"><path class="line" d="M1 7 L${kind === "blocked" ? 38 : 46} 7"/>${tipSvg(kind, 56, 7)}</g></svg> ${arrowWords[kind]}</li>`;
}
var header2 = ["change", "from", "to", "ports", "pairs"];
function tableOf2({ arrows: arrows2 }) {
  if (arrows2.length === 0) return nothing2;
  const rows = arrows2.map(({ kind, from, to, ports, pairs: pairs2 }) => [
    markup`${arrowWords[kind]}`,
    markup`<code>${from}</code>`,
    markup`<code>${to}</code>`,
    markup`${ports}`,
    markup`${formatCount(pairs2)}`
  ]);
  return table2("Who talks to whom, as far as it changes", header2, rows);
}
function round(value) {
  return Math.round(value * 10) / 10;
}

// src/reporters/html-script.ts
var script = `
'use strict';
for (const bar of document.querySelectorAll('.filter')) {
  const table = document.getElementById(bar.dataset.for);
  const rows = [...table.querySelectorAll('[data-row]')];
  const fields = [...bar.querySelectorAll('[data-by]')];
  const said = bar.querySelector('output');
  const texts = new Map();
  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
    return texts.get(row);
  };
  const holds = (row, { dataset, value }) => {
    if (value === '') return true;
    if (dataset.by === 'in') return row.dataset.in.split(' ').includes(value);
    if (dataset.by !== 'text') return row.dataset[dataset.by] === value;
    return value.toLowerCase().split(/\\s+/).every((word) => textOf(row).includes(word));
  };
  const narrow = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = !fields.every((field) => holds(row, field));
      if (!row.hidden) shown += 1;
    }
    const count = (number) => number.toLocaleString('en-US');
    said.textContent = count(shown) + ' of ' + count(rows.length) + ' ' + bar.dataset.what + ' shown';
  };
  for (const field of fields) field.addEventListener('input', narrow);
  bar.querySelector('[data-clear]').addEventListener('click', () => {
    for (const field of fields) field.value = '';
    narrow();
  });
  bar.hidden = false;
  narrow();
}
const order = new Intl.Collator('en', { numeric: true });
for (const table of document.querySelectorAll('table[data-sorts]')) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    const keyOf = (row) => {
      const cell = (row.rows ? row.rows[0] : row).cells[column];
      return cell.dataset.order ?? cell.textContent;
    };
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const rows = [...table.querySelectorAll('[data-row]')].map((row) => [keyOf(row), row]);
      rows.sort((a, b) => (down ? order.compare(b[0], a[0]) : order.compare(a[0], b[0])));
      const parent = rows[0]?.[1].parentNode;
      parent?.append(...rows.map(([, row]) => row));
    });
  });
}
const openTarget = () => {
  const target = /^#[a-z0-9-]+$/.test(location.hash) ? document.querySelector(location.hash) : null;
  for (const part of target?.querySelectorAll('.below > td > details') ?? []) part.open = true;
};
addEventListener('hashchange', openTarget);
openTarget();
let closed = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('details:not([open])')];
  for (const part of closed) part.open = true;
});
addEventListener('afterprint', () => {
  for (const part of closed) part.open = false;
});
`;

// src/reporters/html-style.ts
var style = `
:root { color-scheme: light dark; --paper: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --quiet: #59636e;
  --line: #d1d9e0; --link: #0757ba; --error: #b3261e; --error-paper: #fff0ee; --warning: #7d5100; --warning-paper: #fff7e0;
  --notice: #0a55a5; --notice-paper: #e9f3ff; --good: #1a7032; --good-paper: #e8f7ec; }
@media (prefers-color-scheme: dark) { :root { --paper: #0d1117; --raised: #161b22; --ink: #e6edf3; --quiet: #9da7b3;
  --line: #30363d; --link: #6cb2ff; --error: #ff8a80; --error-paper: #34151a; --warning: #e3b341; --warning-paper: #2d2410;
  --notice: #79c0ff; --notice-paper: #10243d; --good: #56d364; --good-paper: #10281a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; }
body > * { max-width: 1240px; margin-inline: auto; padding-inline: 24px; }
a { color: var(--link); text-underline-offset: 2px; }
code, pre { font: 0.88em/1.5 ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace; }
code, .prose { unicode-bidi: isolate; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, dl, figure, pre { margin: 0; }
h1 { font-size: 1.55rem; line-height: 1.3; font-weight: 650; overflow-wrap: anywhere; }
h1 code { font-size: 0.9em; }
h2 { font-size: 1.2rem; margin-bottom: 12px; }
h3 { font-size: 0.8rem; letter-spacing: 0.03em; color: var(--quiet); margin-bottom: 4px; }
ul { padding-left: 1.2em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
time { white-space: nowrap; }
.skip { position: absolute; left: -999em; background: var(--paper); padding: 8px 16px; z-index: 1; }
.skip:focus { left: 8px; top: 8px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
body > header { padding-top: 28px; }
.verdict-band { border-left: 6px solid var(--quiet); padding-left: 18px; }
.verdict-band.passed { border-color: var(--good); } .verdict-band.failed, .verdict-band.error { border-color: var(--error); }
.verdict-band.cannot-say { border-color: var(--warning); }
.run { color: var(--quiet); margin-bottom: 4px; }
.because { margin-top: 10px; }
.numbers { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 10px; margin: 20px 0; }
.numbers li { background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 8px 14px; max-width: 17rem; color: var(--quiet); line-height: 1.35; }
.numbers strong { display: block; font-size: 1.35rem; font-weight: 650; color: var(--ink); white-space: nowrap; font-variant-numeric: tabular-nums; }
.facts { display: grid; gap: 4px; margin: 16px 0; }
.facts > div { display: grid; grid-template-columns: 8.5rem 1fr; gap: 12px; }
.facts dt { color: var(--quiet); } .facts dd { margin: 0; }
header > p { margin: 14px 0; }
#differences-table td { min-width: 6.5rem; }
.next { margin: 12px 0; overflow-wrap: anywhere; }
nav ul { list-style: none; padding: 10px 0; display: flex; flex-wrap: wrap; gap: 4px 18px; border-block: 1px solid var(--line); }
main > section { padding-block: 24px 4px; }
footer { color: var(--quiet); padding-block: 24px 40px; }
footer p { border-top: 1px solid var(--line); padding-top: 12px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.95em; margin-block: 4px 12px; }
th, td { text-align: left; vertical-align: top; padding: 7px 14px 7px 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; white-space: nowrap; }
thead button { all: unset; cursor: pointer; color: inherit; }
thead button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
thead button:hover { color: var(--ink); text-decoration: underline; }
th[aria-sort="ascending"] button:after { content: " \\2191"; } th[aria-sort="descending"] button:after { content: " \\2193"; }
tbody th { font-weight: 400; }
td { overflow-wrap: break-word; font-variant-numeric: tabular-nums; }
.findings { table-layout: fixed; }
.findings > thead th:nth-child(1) { width: 11.5rem; } .findings > thead th:nth-child(3) { width: 21%; } .findings > thead th:nth-child(4) { width: 32%; }
.findings > tbody > tr:first-child > * { border-bottom: 0; padding-bottom: 2px; padding-top: 12px; }
.findings > tbody:target > tr > * { background: var(--raised); }
.findings > tbody > tr:first-child:last-child > * { border-bottom: 1px solid var(--line); padding-bottom: 12px; }
.findings .kind { display: block; font-weight: 600; margin-top: 2px; }
.findings .kind a { color: inherit; }
.anchor { color: var(--quiet); font-size: 0.85em; text-decoration: none; }
.below > td { padding-bottom: 14px; }
.pill, .change { display: inline-block; border-radius: 999px; padding: 0 9px; font-size: 0.85em; line-height: 1.6; font-weight: 600; border: 1px solid currentColor; white-space: nowrap; }
.pill.error, .change.newly-denied { color: var(--error); background: var(--error-paper); }
.pill.warning, .change.unclear { color: var(--warning); background: var(--warning-paper); }
.pill.notice, .change.newly-allowed { color: var(--notice); background: var(--notice-paper); }
summary { cursor: pointer; color: var(--link); width: fit-content; }
.below > td > details[open] > summary { margin-bottom: 8px; }
.below > td > details > .part { padding-left: 16px; border-left: 3px solid var(--line); padding-bottom: 12px; }
.below > td > details > details, .below > td > details > .key { margin-left: 19px; }
.part ul { max-width: 78ch; } .part p { max-width: 90ch; }
.verdicts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 10px; }
.verdict { border: 1px solid var(--line); border-left-width: 5px; border-radius: 6px; padding: 6px 12px; background: var(--raised); }
.verdict.allowed { border-left-color: var(--good); } .verdict.denied { border-left-color: var(--error); border-left-style: double; } .verdict.unknown { border-left-color: var(--warning); border-left-style: dotted; }
.verdict dt { font-weight: 600; } .verdict dd { margin: 0; }
.patch { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 8px 0; overflow-x: auto; margin-bottom: 6px; }
.patch code { display: block; width: max-content; min-width: 100%; }
.patch span { display: block; padding: 0 12px; white-space: pre; }
.patch .head { color: var(--quiet); } .patch .added { background: var(--good-paper); color: var(--good); } .patch .removed { background: var(--error-paper); color: var(--error); }
.key { color: var(--quiet); font-size: 0.85em; margin-top: 6px; }
.cut { color: var(--quiet); margin-top: 8px; }
.filter { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: end; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; margin-bottom: 8px; }
.filter[hidden] { display: none; }
.filter label { display: grid; font-size: 0.82em; color: var(--quiet); }
.filter input, .filter select, .filter button { font: inherit; font-size: 15px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 5px 8px; max-width: 16rem; min-height: 34px; }
.filter output { color: var(--quiet); margin-left: auto; align-self: center; }
[data-row][hidden] { display: none; }
.picture { display: block; max-width: 100%; min-width: 640px; height: auto; margin-inline: auto; }
.picture text { font: 13px ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace; fill: var(--ink); }
.picture .column { fill: var(--quiet); font-family: system-ui, "Liberation Sans", Arial, sans-serif; }
.box rect { fill: var(--raised); stroke: var(--line); }
.arrow path { fill: none; stroke-width: 2; }
.picture .arrow text { text-anchor: end; font-size: 12px; paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; }
.arrow.blocked path { stroke: var(--error); } .arrow.blocked .line { stroke-dasharray: 7 4; }
.arrow.allowed path { stroke: var(--notice); } .arrow.allowed .filled { fill: var(--notice); }
.arrow.unclear path { stroke: var(--warning); } .arrow.unclear .line { stroke-dasharray: 2 4; }
.arrow.isolation path { stroke: var(--error); } .arrow.isolation .line { stroke-width: 4; stroke-dasharray: 14 3; }
.picture .blocked text { fill: var(--error); } .picture .allowed text { fill: var(--notice); } .picture .unclear text { fill: var(--warning); } .picture .isolation text { fill: var(--error); }
.timeline .window { fill: var(--raised); stroke: var(--line); } .timeline .gap { fill: var(--line); }
.timeline .bar { fill: var(--notice); stroke: var(--notice); stroke-width: 1.5; } .timeline .bar.refused { fill: var(--paper); stroke-dasharray: 3 2; }
.timeline .now { stroke: var(--quiet); stroke-width: 1.5; } .picture .count, .picture .last { text-anchor: end; }
.picture.timeline .count { fill: var(--quiet); }
figcaption { color: var(--quiet); margin: 10px 0; text-align: center; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; justify-content: center; gap: 4px 20px; color: var(--ink); }
.sample { vertical-align: -2px; }
@media (max-width: 760px) {
  body > * { padding-inline: 14px; }
  h1 { font-size: 1.25rem; }
  .facts > div { grid-template-columns: 1fr; gap: 0; }
  .verdicts { grid-template-columns: 1fr; }
  .findings, .findings > tbody, .findings > tbody > tr, .findings > tbody > tr > * { display: block; width: auto; padding-right: 0; }
  .findings > thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .findings > tbody > tr:first-child > td { padding-block: 2px; }
  .findings > tbody > tr:first-child > td:not(:last-child) { border-bottom: 0; }
  .findings .kind { display: inline; }
  .filter output { margin-left: 0; }
  .filter label { flex: 1 1 9rem; } .filter input, .filter select { max-width: none; width: 100%; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --raised: #fff; --ink: #000; --quiet: #333; --line: #999; --link: #000; --error: #8c1d18; --error-paper: #fff;
    --warning: #5c3c00; --warning-paper: #fff; --notice: #083f7a; --notice-paper: #fff; --good: #0f4a20; --good-paper: #fff; }
  body { font-size: 10pt; } body > * { max-width: none; padding-inline: 0; }
  nav, .skip, .filter, .anchor { display: none; }
  .scroll, .patch { overflow: visible; } .patch span { white-space: pre-wrap; } .patch code { width: auto; }
  .picture { min-width: 0; width: 100%; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  tr, .verdict, figure svg { break-inside: avoid; } h2, h3, summary { break-after: avoid; }
  a { text-decoration: none; }
}
`;

// src/reporters/html-timeline.ts
var barsShown = 12;
var width2 = 960;
var left = 400;
var right = 950;
var lineHeight3 = 16;
var gap2 = 10;
var top = 30;
var labelWidth = 42;
function timelineHtml(report) {
  const { coverage } = report;
  if (coverage?.first === void 0) return nothing2;
  const all = visibleFindings(report).flatMap((finding, index) => barOf(finding, `f${index + 1}`) ?? []);
  if (all.length === 0) return nothing2;
  const bars = all.slice(0, barsShown);
  const start = bars.reduce((earliest, { first }) => Math.min(earliest, first), coverage.first);
  const end = bars.reduce((latest, { last }) => Math.max(latest, last), report.time);
  const at = (time) => left + (time - start) / Math.max(end - start, 1) * (right - left);
  const tops = bars.map((_, index) => bars.slice(0, index).reduce((sum, bar) => sum + heightOf2(bar), top));
  const rows = bars.reduce((sum, bar) => sum + heightOf2(bar), 0);
  const height = top + rows + 24;
  return markup`<figure>
<div class="scroll"><svg class="picture timeline" viewBox="0 0 ${width2} ${height}" width="${width2}" height="${height}" role="img" aria-labelledby="timeline-title" aria-describedby="timeline-words">
<title id="timeline-title">When it was recorded, from ${formatTime(start)} to ${formatTime(end)}</title>
${coveredSvg(coverage, at, rows)}${bars.map((bar, index) => barSvg(bar, tops[index] ?? top, at))}<text class="column" x="${left}" y="${height - 6}">${formatTime(start)}</text><text class="column last" x="${right}" y="${height - 6}">${formatTime(end)}</text>
</svg></div>
<figcaption id="timeline-words">${legend(bars, coverage)}${formatCount(bars.length)} of ${countOf(all.length, "recorded finding")} shown.</figcaption>
${folded2(markup`The same as a table`, tableOf3(bars))}</figure>`;
}
function barOf(finding, id) {
  const { count, last } = totalOf(finding);
  const { kind, rows, refusals } = finding;
  const times = rows.flatMap(({ connection }) => (connection && evidenceOf(connection, kind)?.first) ?? []);
  const first = refusals?.evidence.first ?? times.reduce((earliest, time) => Math.min(earliest, time), Infinity);
  if (count === 0 || !Number.isFinite(first) || !Number.isFinite(last)) return void 0;
  const label = plain(subjectPhrase(finding));
  const lines2 = wrapped(`#${id.slice(1)} ${label}`, labelWidth);
  return { id, label, lines: lines2, count, first, last, refused: isRefusal(kind) };
}
function heightOf2({ lines: lines2 }) {
  return lines2.length * lineHeight3 + gap2;
}
function coveredSvg({ first, last, gaps = [] }, at, height) {
  const rect = (className, from, to) => markup`<rect class="${className}" x="${round2(at(from))}" y="${top - 6}" width="${round2(Math.max(at(to) - at(from), 2))}" height="${height + 4}"/>`;
  const window2 = first === void 0 || last === void 0 ? nothing2 : rect("window", first, last);
  const silent = gaps.map(({ from, to }) => rect("gap", from, to));
  return markup`${window2}${silent}<path class="now" d="M${right} ${top - 12} L${right} ${top + height}"/><text class="column last" x="${right}" y="12">this run</text>\n`;
}
function barSvg({ label, lines: lines2, count, first, last, refused }, y, at) {
  const texts = lines2.map((line2, index) => markup`<text x="0" y="${y + 13 + index * lineHeight3}">${line2}</text>`);
  const size = Math.max(at(last) - at(first), 4);
  return markup`<g><title>${label}</title>${texts}<text class="count" x="${left - 12}" y="${y + 13}">${formatCount(count)}×</text><rect class="bar${refused ? " refused" : ""}" x="${round2(Math.min(at(first), right - 4))}" y="${y + 3}" width="${round2(size)}" height="13" rx="3"/></g>\n`;
}
function legend(bars, { gaps = [] }) {
  const item = (className, text2) => markup`<li><svg class="sample timeline" viewBox="0 0 30 14" width="30" height="14" aria-hidden="true"><rect class="${className}" x="1" y="1" width="28" height="12" rx="3"/></svg> ${text2}</li>`;
  return markup`<ul class="legend">${[
    ...bars.some(({ refused }) => !refused) ? [item("bar", "recorded, first to last")] : [],
    ...bars.some(({ refused }) => refused) ? [item("bar refused", "refused, first to last")] : [],
    item("window", "what the logs cover"),
    ...gaps.length > 0 ? [item("gap", "gap in the logs")] : []
  ]}</ul>`;
}
function tableOf3(bars) {
  const rows = bars.map(({ id, label, count, first, last, refused }) => [
    markup`<a href="#${id}">#${id.slice(1)}</a> ${label}`,
    markup`${refused ? "refused" : "recorded"} ${countOf(count, "time")}`,
    wordsHtml(formatTime(first)),
    wordsHtml(formatTime(last))
  ]);
  return table2("When it was recorded", ["finding", "times", "first", "last"], rows);
}
function round2(value) {
  return Math.round(value * 10) / 10;
}

// src/reporters/html.ts
var mostBytes = 8e6;
var frameBytes = 2e4;
var html = {
  name: "html",
  render(full, options) {
    const report = withPrivacy(full, options.privacy);
    const { docs, blob, baseBlob } = options;
    const links = { docs, ...blob === void 0 ? {} : { blob }, ...baseBlob === void 0 ? {} : { baseBlob } };
    const head3 = headHtml(report, links);
    const room = Math.min(options.characters ?? mostBytes, mostBytes) - frameBytes - bytesOf(head3);
    return pageHtml(report, head3, isQuiet(report) ? [] : sectionsOf3(report, links, room), links).html;
  }
};
function sectionsOf3(report, links, bytes) {
  const picture2 = pictureOf(visibleFindings(report));
  const drawn = picture2 === void 0 ? nothing2 : pictureHtml(picture2);
  const timeline = timelineHtml(report);
  const context3 = fitting(contextSections(report, links), (bytes - bytesOf(drawn)) / 4);
  const room = bytes - [drawn, timeline, ...context3.map(({ body: body2 }) => body2)].reduce((sum, part) => sum + bytesOf(part), 0);
  const findings = findingsHtml(report, links, room * 0.85);
  const differences = differencesHtml(report, links, room - bytesOf(findings));
  return [
    { id: "findings", heading: "Findings", body: findings },
    { id: "picture", heading: "The change as a picture", body: drawn },
    { id: "timeline", heading: "When it was recorded", body: timeline },
    { id: "differences", heading: "Every difference", body: differences },
    ...context3
  ].filter(({ body: body2 }) => !isEmpty(body2));
}
function fitting(sections, bytes) {
  let left2 = bytes;
  return sections.map((section) => {
    const size = bytesOf(section.body);
    left2 -= size <= left2 ? size : 0;
    return size <= left2 + size ? section : { ...section, body: markup`<p class="cut">This does not fit here; the JSON report holds it.</p>` };
  });
}
var reasonsShown = { judged: 10, unjudged: 200 };
var verdictMarks = {
  passed: "✓",
  failed: "✕",
  "cannot say": "?",
  error: "✕"
};
function headHtml(report, links) {
  const { conclusion, because: because2, base, head: head3, time } = report;
  const why = conclusion === "failed" ? because2 : isJudged(report) ? [] : because2.slice(1);
  const sums = isJudged(report) && !isQuiet(report) ? numbers(report) : [];
  const command = conclusion === "passed" ? void 0 : nextCommand(report);
  const run = say`netpol-gate · ${treePhrase(base)} → ${treePhrase(head3)} · ${words(formatTime(time))}`;
  return markup`<header>
<div class="verdict-band ${conclusion.replace(" ", "-")}">
<p class="run">${phraseHtml(run, links)}</p>
<h1><span aria-hidden="true">${verdictMarks[conclusion]}</span> ${phraseHtml(capital(headline(report)), links)}</h1>
${why.length === 0 ? nothing2 : markup`<div class="because">${list2(capped3(why.map(proseHtml), reasonsShown[isJudged(report) ? "judged" : "unjudged"]))}</div>`}
</div>
${sums.length === 0 ? nothing2 : markup`<ul class="numbers">${sums.map((sum) => numberHtml(sum))}</ul>`}
${comparedHtml(report, links)}
${command === void 0 ? nothing2 : markup`<p class="next">To ask further: ${nameHtml(command)}</p>`}
</header>`;
}
function treePhrase({ name: tree, commit }) {
  const short = commit?.slice(0, 7);
  return short === void 0 || tree.startsWith(short) ? name(tree) : say`${name(tree)} (${name(short)})`;
}
function numberHtml(sum) {
  const [, figure = "", rest = ""] = /^([\d,]+(?: of [\d,]+)?)?\s*(.*)$/s.exec(plain(sum)) ?? [];
  return markup`<li>${figure === "" ? nothing2 : markup`<strong>${figure}</strong> `}${rest}</li>`;
}
function pageHtml(report, head3, sections, links) {
  const hash = (text2) => `'sha256-${createHash("sha256").update(text2, "utf8").digest("base64")}'`;
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  const contents = sections.map(({ id, heading }) => markup`<li><a href="#${id}">${heading}</a></li>`);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>netpol-gate: ${verdictTitle(report)}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the findings</a>
${head3}
${contents.length < 2 ? nothing2 : markup`<nav aria-label="Parts of the report"><ul>${contents}</ul></nav>`}
<main id="content">
${sections.map(sectionHtml)}</main>
${footerHtml(report, links)}
<script>${{ html: script }}</script>
</body>
</html>
`;
}

// src/reporters/diagram.ts
var nodesShown = 14;
var edgesShown = 20;
var pairsShown2 = 4;
var arrows = {
  "blocked-connection": { line: "--x", word: "blocked" },
  "lost-access": { line: "--x", word: "blocked" },
  "opened-connection": { line: "==>", word: "allowed" },
  "new-access": { line: "==>", word: "allowed" },
  "unclear-verdict": { line: "-.->", word: "cannot say" }
};
function diagram(findings) {
  const nodes = /* @__PURE__ */ new Map();
  const lines2 = [];
  let drawn = 0;
  let all = 0;
  for (const { kind, rows: every } of findings) {
    const arrow = arrows[kind];
    const rows = every.filter((row) => !isHidden(row));
    if (arrow === void 0) continue;
    all += rows.length;
    for (const bundle of bundles(rows)) {
      const { row, pairs: pairs2 } = bundle;
      const ends = lines2.length < edgesShown ? endsOf(bundle, nodes) : void 0;
      if (ends === void 0) continue;
      lines2.push(`  ${ends[0]} ${arrow.line}|"${arrow.word} ${diagramLabel(portsText(row.ports))}"| ${ends[1]}`);
      drawn += pairs2;
    }
  }
  if (lines2.length === 0) return void 0;
  const labels3 = [...nodes.values()].map(({ id, label }) => `  ${id}["${label}"]`);
  const note = drawn < all ? `

${formatCount(drawn)} of ${countOf(all, "pair")} drawn.` : "";
  return `\`\`\`mermaid
flowchart LR
${[...labels3, ...lines2].join("\n")}
\`\`\`${note}`;
}
function bundles(rows) {
  const single = (row) => ({ row, label: formatParty(row.source), gathered: false, pairs: 1 });
  if (rows.length <= pairsShown2) return rows.map(single);
  const singles = rows.slice(0, pairsShown2 - 1);
  const rest = rows.slice(pairsShown2 - 1);
  const [first] = rest;
  const alike = first === void 0 ? [] : rest.filter((row) => formatDestination(row) === formatDestination(first));
  return [...singles.map(single), ...first === void 0 ? [] : [gatheredAt(first, alike.length)]];
}
function gatheredAt(row, pairs2) {
  return { row, label: `${formatCount(pairs2)} others`, gathered: true, pairs: pairs2 };
}
function formatDestination({ destination, ports }) {
  return `${formatParty(destination)} ${portsText(ports)}`;
}
function endsOf({ row, label, gathered }, nodes) {
  const [source, destination] = [label, formatParty(row.destination)].map((text2) => diagramLabel(text2));
  if (source === void 0 || destination === void 0) return void 0;
  const key = gathered ? `${nodes.size} ${source}` : `= ${source}`;
  const ends = [
    { key, label: source },
    { key: `= ${destination}`, label: destination }
  ];
  const fresh = new Map(ends.filter((end) => !nodes.has(end.key)).map((end) => [end.key, end.label]));
  if (nodes.size + fresh.size > nodesShown) return void 0;
  for (const [end, text2] of fresh) nodes.set(end, { id: `n${nodes.size + 1}`, label: text2 });
  return [nodes.get(key)?.id ?? "", nodes.get(`= ${destination}`)?.id ?? ""];
}

// src/reporters/markdown-context.ts
function compared(report, links) {
  const facts = comparedWith(report);
  if (facts.length === 0) return report.nothingChanged ? nothingDecided : "";
  const lines2 = facts.map(({ label, phrase }) => say`${words(factWords[label])} ${phrase}`);
  return lines2.map((line2) => markdownOf(line2, links)).join("<br>\n");
}
function comings2(report, links) {
  return paragraphs(
    comingsOf(report).map(
      ({ label, who, rows }) => details(
        `Workloads ${label}`,
        paragraphs([
          markdownOf(who, links),
          list(
            capped(
              rows.map((row) => markdownOf(row, links)),
              20
            )
          )
        ])
      )
    )
  );
}
function waived(report, links) {
  const items = report.waived.map((finding) => markdownOf(waivedPhrase(finding), links));
  return details(`Waived: ${countOf(items.length, "finding")}`, list(capped(items, 20)));
}
function approved(report, links) {
  const items = approvedOf(report).map((finding) => markdownOf(approvedPhrase(finding), links));
  return details(`Approved: ${countOf(items.length, "finding")}`, list(capped(items, 20)));
}
function unseen2(report) {
  const shown2 = capped(
    unseenPhrases(report).map((item) => markdownOf(item, { docs: "" })),
    30
  );
  return details("What this could not see", list(shown2));
}
var tableRows = 30;
function covered({ coverage }) {
  const tables = (coverage === void 0 ? [] : coverageTables(coverage)).flatMap(({ header: header3, rows }) => [
    table(header3, rows.slice(0, tableRows).map(cells)),
    rows.length > tableRows ? `${tableRows} of ${formatCount(rows.length)} shown.` : ""
  ]);
  return details("What the logs cover", paragraphs(tables));
}
function cells(row) {
  return row.map((cell2) => markdownOf(cell2, { docs: "" }));
}
function whatWasRead(report) {
  return details("What was read", inputsOf(report));
}
function inputsOf(report) {
  const links = { docs: "" };
  const inputs = report.inputs.map(
    ({ what, count }) => markdownOf(say`${words(`${formatCount(count)} `)}${prose2(what)}`, links)
  );
  const states = statesOf(report);
  const logs = report.coverage?.logs ?? [];
  return paragraphs([
    list(capped(inputs, 30)),
    states.length === 0 ? "" : table(
      stateHeader,
      states.slice(0, 50).map((state) => cells(stateCells(state)))
    ),
    states.length > 50 ? `50 of ${countOf(states.length, "state")} shown.` : "",
    logs.length === 0 ? "" : table(
      logHeader,
      logs.slice(0, 50).map((log) => cells(logCells(log)))
    ),
    logs.length > 50 ? `50 of ${countOf(logs.length, "log")} shown.` : "",
    mergedText(report)
  ]);
}
function footer(report, { run }) {
  return `<sub>${markdownOf(footerPhrase(report), { docs: "" })}${run === void 0 ? "" : ` · [run](${run})`}</sub>`;
}

// src/reporters/markdown-findings.ts
var sentencesShown = 12;
function findingsTable(report, cut2, links) {
  const findings = visibleFindings(report);
  if (findings.length === 0) return "";
  const shown2 = findings.slice(0, cut2.findings);
  const left2 = findings.slice(cut2.findings);
  const rows = shown2.map((finding, index) => tableRow(finding, shown2[index - 1], report, links));
  return paragraphs([
    shown2.length === 0 ? "" : table(["", "what", "evidence", "cause"], rows),
    left2.length === 0 ? "" : `${formatCount(shown2.length)} of ${countOf(findings.length, "finding")} shown; ${countOf(left2.length, "more", "more")}: ${foldedText2(left2)}.`
  ]);
}
function tableRow(finding, previous, report, links) {
  const cell2 = (phrase) => markdownOf(phrase, links);
  const { severity, kind } = finding;
  const word2 = [{ kind: "page", of: kind, text: wordsOf(finding).word.replaceAll(" ", "&nbsp;") }];
  return [
    `${marks[severity]}&nbsp;${cell2(word2)}<br>${severity}`,
    cell2(subjectPhrase(finding)),
    shortEvidence(finding, report).map((line2) => unbroken(cell2(line2))).join("<br>"),
    causeCell(finding, previous, links)
  ];
}
function unbroken(text2) {
  return text2.replaceAll(" ", "&nbsp;").replaceAll("-", "‑");
}
function causeCell(finding, previous, links) {
  const [first, ...more] = finding.causes;
  const { drift } = finding;
  const short = (text2) => drift === void 0 ? text2 : withoutLogLines(text2, drift);
  const remarks2 = finding.details.slice(0, 2).map((text2) => prose2(short(text2)));
  if (first === void 0) return markdownOf(join(remarks2, "<br>"), links);
  if (isSameCause(first, previous?.causes[0])) return "same line";
  const bare2 = first.text === "" || first.text === finding.title;
  const cause = join([place(first.origin), ...bare2 ? remarks2 : [prose2(first.text)]], "<br>");
  return `${markdownOf(cause, links)}${more.length === 0 ? "" : ` and ${countOf(more.length, "more place")}`}`;
}
function isSameCause(cause, other) {
  return other !== void 0 && formatOrigin(other.origin) === formatOrigin(cause.origin) && other.text === cause.text;
}
function explanations(report, cut2, links) {
  const findings = visibleFindings(report);
  const shown2 = findings.slice(0, cut2.explained);
  const left2 = findings.length - shown2.length;
  return paragraphs([
    ...shown2.map((finding) => explanation(finding, report, cut2, links)),
    left2 === 0 || shown2.length === 0 ? "" : `${formatCount(shown2.length)} of ${countOf(findings.length, "finding")} explained here; ${wholeReport(links, "all of them")}.`
  ]);
}
function explanation(finding, report, cut2, links) {
  const { severity, kind, causes, details: sentences } = finding;
  const live = againstLiveText(finding);
  const first = exampleOf(finding);
  const evidence = evidencePhrase(finding, report);
  const concerned = isPairKind(kind) ? [] : furtherRows(finding).map((row) => furtherPhrase(row, kind));
  const facts = [
    ...causes.slice(0, 5).map((cause) => say`Cause: ${causePhrase(cause, finding)}`),
    ...(first === void 0 ? [] : rowVerdicts(first)).map(
      ({ label, phrase }) => capital(say`${words(label)}: ${phrase}`)
    ),
    ...concerned.length === 1 ? [say`Concerns ${join(concerned, "")}`] : [],
    ...evidence.length === 0 ? [] : [say`${capital(evidence)}${samplesPhrase(finding)}`],
    ...sentences.slice(0, sentencesShown).map(prose2),
    ...sentences.length > sentencesShown ? [words(`${formatCount(sentencesShown)} of ${formatCount(sentences.length)} remarks shown`)] : [],
    ...live === void 0 ? [] : [words(live)],
    ...statesPhrases(finding, report)
  ];
  return paragraphs([
    `**${`${marks[severity]} ${wordsOf(finding).word}: ${markdownOf(subjectPhrase(finding), links)}`.trim()}**`,
    list(facts.map((fact) => markdownOf(fact, links))),
    fixMarkdown(finding, report, links),
    pairs(finding, cut2, links)
  ]);
}
function pairs(finding, cut2, links) {
  const further = furtherRows(finding);
  const rows = isPairKind(finding.kind) && further.length > 0 ? foldedRows(finding) : further;
  if (rows.length < 2 || cut2.pairs === 0) return "";
  const shown2 = rows.slice(0, cut2.pairs).map((row) => markdownOf(furtherPhrase(row, finding.kind), links));
  const left2 = rows.length - shown2.length;
  return details(
    `${countOf(pairsIn(rows), "pair")}${left2 > 0 ? `, ${formatCount(pairsIn(rows.slice(0, cut2.pairs)))} of ${formatCount(pairsIn(rows))} shown` : ""}`,
    list(shown2)
  );
}

// src/reporters/markdown.ts
var markdown = fitted("markdown", longParts);
var comment = fitted("comment", shortParts);
var checkRunSummary = fitted("check-run-summary", summaryParts, basicPlane);
var checkRunText = fitted("check-run-text", groundsParts, basicPlane);
function fitted(name2, parts2, finish = (document) => document) {
  return {
    name: name2,
    render(full, options) {
      const report = withPrivacy(full, options.privacy);
      let best = "";
      for (const cut2 of cuts(options)) {
        const document = finish(`${paragraphs(parts2(report, cut2, options))}
`);
        if (!fits(document, options)) break;
        best = document;
      }
      return best === "" ? finish(bare(report, options)) : best;
    }
  };
}
function cuts({ limit, characters = Infinity }) {
  const findings = Math.min(limit, Math.ceil(characters / 100));
  const explained = Math.min(limit, Math.ceil(characters / 200));
  const context3 = true;
  const most = { findings, explained, pairs: 50, context: context3, reasons: 1e3 };
  if (characters === Infinity) return [most];
  return [
    { findings: Math.min(limit, 3), explained: 0, pairs: 0, context: false, reasons: 3 },
    { findings: Math.min(limit, 10), explained: 0, pairs: 0, context: false, reasons: 10 },
    { findings: Math.min(limit, 10), explained: 0, pairs: 0, context: context3, reasons: 20 },
    { findings: Math.min(limit, 10), explained: Math.min(explained, 5), pairs: 3, context: context3, reasons: 50 },
    { findings: Math.min(findings, 50), explained: Math.min(explained, 5), pairs: 3, context: context3, reasons: 100 },
    { findings, explained: Math.min(explained, 20), pairs: 5, context: context3, reasons: 200 },
    { findings, explained, pairs: 5, context: context3, reasons: 500 },
    most
  ];
}
function fits(document, { characters = Infinity }) {
  return document.length <= characters && new TextEncoder().encode(document).length <= characters;
}
function resolvedComment(said, by, { run }) {
  const commit = code(by.commit.slice(0, 7));
  const since = by.link === void 0 ? commit : `[${commit}](${by.link})`;
  return `${paragraphs([
    `### ${conclusionMarks.passed} netpol-gate: resolved, no connection changes`,
    `Since ${since} this no longer holds: ~~${prose(said)}~~`,
    run === void 0 ? "" : `<sub>[run](${run})</sub>`
  ])}
`;
}
function bare(report, options) {
  const all = countOf(visibleFindings(report).length, "finding");
  const left2 = `0 of ${all} shown: they do not fit here, and ${wholeReport(options, "all of them")}.`;
  const document = `${paragraphs([title(report, options), left2])}
`;
  return fits(document, options) ? document : `### netpol-gate ${conclusionWord(report)}
`;
}
function shortParts(report, cut2, options) {
  if (isQuiet(report)) return [title(report, options), ...quiet(report, options)];
  return [
    ...verdict(report, Math.min(cut2.reasons, 10), options),
    findingsTable(report, cut2, options),
    picture(report, cut2),
    details("Why each verdict", explanations(report, cut2, options)),
    ...context(cut2, options, [
      comings2(report, options),
      approved(report, options),
      waived(report, options),
      unseen2(report),
      covered(report)
    ]),
    footer(report, options)
  ];
}
function longParts(report, cut2, options) {
  if (isQuiet(report)) return [title(report, options), ...quiet(report, options), footer(report, options)];
  return [
    ...verdict(report, cut2.reasons, options),
    findingsTable(report, cut2, options),
    picture(report, cut2),
    details("Why each verdict", explanations(report, cut2, options)),
    ...context(cut2, options, [
      comings2(report, options),
      approved(report, options),
      waived(report, options),
      unseen2(report),
      covered(report),
      whatWasRead(report)
    ]),
    footer(report, options)
  ];
}
function quiet(report, links) {
  return [compared(report, links), ...quietRemarks(report).map((remark) => markdownOf(prose2(remark), links))];
}
function picture(report, cut2) {
  return cut2.explained === 0 ? "" : details("The change as a picture", diagram(visibleFindings(report)) ?? "");
}
function summaryParts(report, cut2, options) {
  if (isQuiet(report)) return quiet(report, options);
  return [...verdict(report, cut2.reasons, options), findingsTable(report, cut2, options)];
}
function groundsParts(report, cut2, options) {
  return [
    explanations(report, cut2, options),
    ...context(cut2, options, [
      comings2(report, options),
      approved(report, options),
      waived(report, options),
      unseen2(report),
      covered(report),
      whatWasRead(report)
    ]),
    footer(report, options)
  ];
}
function context(cut2, links, sections) {
  return cut2.context ? sections : [`What was read, waived and not seen does not fit here; ${wholeReport(links, "all of it")}.`];
}
var conclusionMarks = {
  passed: "✅",
  failed: "⛔",
  "cannot say": "❔",
  error: "⛔"
};
function title(report, links) {
  const phrase = isQuiet(report) ? say`: ${headline(report)}` : say` ${headline(report)}`;
  return `### ${conclusionMarks[report.conclusion]} netpol-gate${markdownOf(phrase, links)}`;
}
function verdict(report, most, links) {
  const sums = numbers(report);
  return [
    title(report, links),
    isJudged(report) && sums.length > 0 ? `**${markdownOf(join(sums, " · "), links)}**` : "",
    isJudged(report) ? lacking(report, links) : reasons(report.because.slice(1), most, links),
    compared(report, links)
  ];
}
function lacking({ conclusion, because: because2 }, links) {
  if (conclusion !== "failed") return "";
  return list(because2.filter((why) => why.startsWith(requirement)).map((why) => markdownOf(prose2(why), links)));
}
function reasons(all, most, links) {
  const shown2 = all.slice(0, most).map((why) => markdownOf(prose2(why), links));
  const left2 = `${formatCount(most)} of ${formatCount(all.length)} shown: ${wholeReport(links, "all of them")}`;
  return list(all.length <= most ? shown2 : [...shown2, left2]);
}

// src/reporters/changed-lines.ts
function placeOf(cause, changedFiles) {
  const { origin, anchor } = cause;
  if (origin.kind !== "file") return void 0;
  const fileOf = (place2) => changedFiles.find(({ file, status }) => file === place2.file && status !== "removed");
  if (isRendered(origin.file)) {
    const source = origin.renderedFrom === void 0 ? void 0 : fileOf({ file: origin.renderedFrom });
    return source && { cause, file: source.file, line: nearestLine(source, 1), really: origin };
  }
  if (origin.side !== "base") {
    return fileOf(origin) && { cause, file: origin.file, line: origin.line, column: origin.column };
  }
  if (anchor?.kind === "file" && fileOf(anchor) !== void 0) {
    return { cause, file: anchor.file, line: anchor.line, column: anchor.column, really: origin };
  }
  const changed = fileOf(origin);
  return changed && { cause, file: origin.file, line: nearestLine(changed, origin.line), really: origin };
}
function realPlace(origin, changedFiles = []) {
  const isGone = changedFiles.some(({ file, status }) => file === origin.file && status === "removed");
  const side = isRendered(origin.file) ? "of the rendered manifests" : origin.side === "base" ? "of the base" : "";
  const gone = isGone ? ", in a file that this change removes" : "";
  return say`The real place is ${place(origin)}${words(`${side === "" ? "" : ` ${side}`}${gone}`)}.`;
}
function nearestLine({ headLines }, line2) {
  const lines2 = headLines.map(({ first, last }) => Math.min(Math.max(line2, first), last));
  return lines2.reduce((best, each) => Math.abs(each - line2) < Math.abs(best - line2) ? each : best, lines2[0] ?? 1);
}
function createNearest(changedFiles, isOfUse) {
  const left2 = changedFiles.filter(({ file, status }) => status !== "removed" && isOfUse(file)).map((changed) => ({ changed, parts: foldersOf(changed.file) }));
  const found = /* @__PURE__ */ new Map();
  const search = (wanted) => {
    let [best, most] = [left2[0]?.changed, 0];
    for (const { changed, parts: parts2 } of left2) {
      const shared2 = sharedStart(wanted, parts2);
      if (shared2 > most) [best, most] = [changed, shared2];
    }
    return best;
  };
  return (file) => {
    const wanted = foldersOf(file);
    const key = wanted.join("/");
    if (!found.has(key)) found.set(key, search(wanted));
    return found.get(key);
  };
}
function foldersOf(file) {
  return file.split("/").slice(0, -1);
}
function sharedStart(wanted, parts2) {
  const differs = wanted.findIndex((part, index) => part !== parts2[index]);
  return differs === -1 ? wanted.length : differs;
}

// src/reporters/sarif-places.ts
var lastResort = ".github/netpol-gate.yml";
function createPlacer({ changedFiles }) {
  const nearest = createNearest(changedFiles, (file) => linkPath(file) !== void 0);
  return ({ causes }) => {
    const places = causes.flatMap((cause) => ownPlace(cause, changedFiles) ?? []);
    return places.find(({ changed }) => changed) ?? places[0] ?? elsewhere(causes[0], nearest);
  };
}
function ownPlace(cause, changedFiles) {
  const spot = placeOf(cause, changedFiles);
  if (spot !== void 0) {
    const { file, line: line2, column: column6, really } = spot;
    return placed2(file, line2, column6, cause, true, really && realPlace(really));
  }
  const { origin } = cause;
  if (origin.kind !== "file") return void 0;
  const isLeft = origin.side !== "base" || !changedFiles.some(({ file }) => file === origin.file);
  return isLeft ? placed2(origin.file, origin.line, origin.column, cause, false) : void 0;
}
function placed2(file, line2, column6, cause, changed, note = []) {
  const uri = linkPath(file);
  if (uri === void 0) return void 0;
  return { uri, line: line2, ...column6 === void 0 ? {} : { column: column6 }, ...cause && { cause }, note, changed };
}
function elsewhere(cause, nearest) {
  const origin = cause?.origin;
  const note = elsewhereNote(origin);
  const file = origin?.kind === "file" ? origin.file : "";
  const near = nearest(file);
  const found = near && placed2(near.file, nearestLine(near, 1), void 0, cause, true, note);
  const own2 = origin?.kind === "file" ? placed2(file, origin.line, origin.column, cause, false, note) : void 0;
  return found ?? own2 ?? { uri: lastResort, line: 1, ...cause && { cause }, note };
}
function elsewhereNote(origin) {
  switch (origin?.kind) {
    case "file":
      return realPlace(origin);
    case "live":
      return say`The real place is ${place(origin)} in the cluster.`;
    case "log":
      return say`The real place is the record ${place(origin)}.`;
    case void 0:
      return words("It is about no line of a file.");
  }
}
function locationWire({ uri, line: line2, column: column6, cause }) {
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
      region: { startLine: line2, startColumn: column6 }
    },
    logicalLocations: cause === void 0 || cause.object.name === "" ? void 0 : [objectWire2(cause)]
  };
}
function objectWire2({ object }) {
  const { kind, namespace, name: name2 } = object;
  const path = namespace === "" ? name2 : `${namespace}/${name2}`;
  return { fullyQualifiedName: shown(`${kind} ${path}`), kind: "resource" };
}
function relatedWire(finding, chosen, most) {
  const [first] = finding.rows;
  const all = [
    ...finding.causes.map((cause) => ({ origin: cause.origin, text: cause.text || causeText(cause, chosen) })),
    ...first === void 0 ? [] : grounds(first),
    ...samplesOf(finding).map((origin) => ({ origin, text: "a record of it" }))
  ];
  const isHere = chosen.note.length === 0 && chosen.cause !== void 0;
  const seen = new Set(isHere ? [placeKey(chosen.cause.origin)] : []);
  const others = all.filter(({ origin }) => {
    const key = placeKey(origin);
    return !seen.has(key) && seen.add(key);
  });
  return others.slice(0, most).map((each, index) => ({ id: index + 1, ...relatedPlace(each) }));
}
function causeText(cause, chosen) {
  return cause === chosen.cause ? "the real place" : "another cause";
}
function placeKey(origin) {
  return `${origin.kind === "file" && origin.side === "base" ? "base" : origin.kind} ${formatOrigin(origin)}`;
}
function grounds({ reasonsBefore, reasonsAfter }) {
  const of = (when, reasons2) => reasons2.flatMap((reason) => {
    if (reason.kind === "rule") return [{ origin: reason.origin, text: `the rule that decides ${when}` }];
    if (reason.kind !== "isolated") return [];
    return reason.policies.map(({ origin }) => ({ origin, text: `the policy that isolates ${when}` }));
  });
  return [...of("before", reasonsBefore), ...of("after", reasonsAfter)];
}
function relatedPlace({ origin, text: text2 }) {
  const told2 = shown(text2, longest.prose);
  if (origin.kind === "live") {
    const object = shown(formatOrigin(origin));
    return { message: { text: sarifText(told2) }, logicalLocations: [{ fullyQualifiedName: object, kind: "resource" }] };
  }
  const isHead = origin.kind === "file" && origin.side !== "base";
  const note = isHead ? "" : ` (${shown(formatOrigin(origin))}${origin.kind === "file" ? " of the base" : ""})`;
  return { message: { text: sarifText(`${told2}${note}`) }, physicalLocation: physicalWire(origin) };
}
function physicalWire(origin) {
  const region = {
    startLine: Math.max(origin.line, 1),
    startColumn: origin.kind === "file" ? origin.column : void 0
  };
  const path = linkPath(origin.file.replace(/^\//, ""));
  if (path === void 0) return void 0;
  if (origin.file.startsWith("/")) return { artifactLocation: { uri: `file:///${path}` }, region };
  return { artifactLocation: { uri: path, uriBaseId: rootOf(origin) }, region };
}
function rootOf(origin) {
  if (origin.kind === "log") return "%LOGROOT%";
  return origin.side === "base" ? "%BASEROOT%" : "%SRCROOT%";
}

// src/reporters/annotations.ts
var levels = {
  error: "failure",
  warning: "warning",
  notice: "notice",
  ignore: "notice"
};
var longestMessage = 990;
var longestTitle = 255;
var placesOfOneFinding = 3;
var furtherShown = 3;
function annotations(report, options) {
  const seen = withPrivacy(report, options.privacy);
  const nearest = createNearest(seen.changedFiles, takesAnnotation);
  return visibleFindings(seen).flatMap((finding) => {
    const spots = finding.kind === "thin-evidence" ? [] : placesOf(finding, seen, nearest);
    const left2 = Math.max(spots.length - placesOfOneFinding, 0);
    return spots.slice(0, placesOfOneFinding).map((spot) => annotation(finding, spot, left2, seen));
  });
}
function placesOf(finding, { changedFiles }, nearest) {
  const byFile = /* @__PURE__ */ new Map();
  for (const cause of finding.causes) {
    const spot = placeOf(cause, changedFiles);
    if (spot !== void 0 && takesAnnotation(spot.file) && !byFile.has(spot.file)) byFile.set(spot.file, spot);
  }
  const beside = byFile.size > 0 ? void 0 : spotBeside(finding.causes, changedFiles, nearest);
  return beside === void 0 ? [...byFile.values()] : [beside];
}
function spotBeside(causes, changedFiles, nearest) {
  const changed = new Set(changedFiles.map(({ file }) => file));
  for (const cause of causes) {
    const { origin } = cause;
    if (origin.kind !== "file" || !changed.has(origin.file)) continue;
    const near = nearest(origin.file);
    if (near !== void 0) return { cause, file: near.file, line: nearestLine(near, 1), really: origin };
  }
  return void 0;
}
function takesAnnotation(file) {
  return linkPath(file) !== void 0 && basicPlane(shown(file, 1e3)) === file;
}
function annotation(finding, spot, left2, report) {
  const { severity } = finding;
  return {
    path: spot.file,
    start_line: spot.line,
    end_line: spot.line,
    ...spot.column === void 0 ? {} : { start_column: spot.column, end_column: spot.column },
    annotation_level: levels[severity],
    title: basicPlane(shown(`netpol-gate: ${wordsOf(finding).title}`, longestTitle)),
    message: message(finding, spot, left2, report)
  };
}
function message(finding, { cause, really }, left2, report) {
  const elsewhere2 = really === void 0 ? [] : realPlace(really, report.changedFiles);
  const more = left2 === 0 ? [] : [words(`${placesOfOneFinding} of ${placesOfOneFinding + left2} files are annotated.`)];
  return fitted2(
    [...messageLines(finding, cause, elsewhere2, report), ...more].map((line2) => basicPlane(plain(line2))).filter((line2) => line2 !== "")
  );
}
function messageLines(finding, cause, elsewhere2, report) {
  const first = exampleOf(finding);
  const evidence = evidencePhrase(finding, report);
  const live = againstLiveText(finding);
  const further = furtherRows(finding);
  const lines2 = [
    say`${words(wordsOf(finding).word)}: ${subjectPhrase(finding)}${evidence.length === 0 ? [] : say` (${evidence})`}`,
    ["", finding.title].includes(cause?.text ?? "") ? [] : say`Cause: ${prose2(cause?.text ?? "")}`,
    elsewhere2,
    ...(first === void 0 ? [] : rowVerdicts(first)).map(({ label, phrase }) => say`${words(label)}: ${phrase}`),
    ...further.slice(0, furtherShown).map((row) => say`also ${furtherPhrase(row, finding.kind)}`),
    further.length > furtherShown ? words(`and ${formatCount(further.length - furtherShown)} more like these`) : [],
    ...finding.details.map(prose2),
    live === void 0 ? [] : words(live)
  ];
  return lines2.map(capital);
}
function fitted2(lines2) {
  const whole = lines2.join("\n");
  if (whole.length <= longestMessage) return whole;
  const note = `
… (${lines2.length} of ${lines2.length} lines)`;
  const room = longestMessage - note.length;
  const [first = ""] = lines2;
  let text2 = first.length <= room ? first : `${first.slice(0, room - 1)}…`;
  let shownLines = 1;
  for (const line2 of lines2.slice(1)) {
    if (text2.length + 1 + line2.length > room) break;
    text2 = `${text2}
${line2}`;
    shownLines++;
  }
  return `${text2}
… (${shownLines} of ${lines2.length} lines)`;
}

// src/model/threshold.ts
var ranks = { error: 0, warning: 1, notice: 2, ignore: 3 };
function failsGate({ kind, severity }, { failOn, warnOnly }) {
  return ranks[severity] <= ranks[failOn] && !warnOnly.includes(kind);
}

// src/reporters/sarif-rules.ts
var rules = {
  "blocked-connection": {
    class: "traffic",
    text: "A connection that logs recorded as allowed is allowed before the change and denied after it."
  },
  "opened-connection": {
    class: "traffic",
    text: "A connection that logs recorded is denied before the change and allowed after it."
  },
  "lost-isolation": { class: "access", text: "No policy isolates the workload any more, for ingress or for egress." },
  "new-access": { class: "access", text: "Pairs and ports are newly allowed, and no log has a record of them." },
  "lost-access": { class: "access", text: "Pairs and ports are newly denied, and no record of them counts." },
  "unclear-verdict": {
    class: "traffic",
    text: "Nobody can say whether the change alters the verdict: both answers remain possible."
  },
  "selects-nothing": { class: "manifest", text: "A policy that the change touches selects no pod." },
  "peer-matches-nothing": { class: "manifest", text: "A rule that the change touches names a peer that nobody is." },
  "port-not-served": { class: "manifest", text: "A rule that the change touches names a port that no pod serves." },
  "half-open": {
    class: "manifest",
    text: "One side of a connection is allowed and the other denied, or DNS is forgotten."
  },
  "split-peer": { class: "manifest", text: "Two list items stand where one with both selectors was likely meant." },
  "split-port": { class: "manifest", text: "A port stands in one list item and its protocol in the next." },
  "block-names-pods": { class: "manifest", text: "An address block names pods or Services, which have labels." },
  "unused-rule": { class: "manifest", text: "A rule that the change touches could be left out." },
  "no-effect": { class: "manifest", text: "A policy that the change touches could be left out." },
  drift: { class: "cluster", text: "An object of the cluster differs from the base. The change is not to blame." },
  "model-disagrees": { class: "cluster", text: "A recorded verdict contradicts the policies of the live cluster." },
  "noisy-source": { class: "evidence", text: "A source was refused again and again, or scans." },
  "thin-evidence": {
    class: "evidence",
    text: "The records are too few, too old or too blind for silence to mean anything."
  },
  "not-evaluated": { class: "manifest", text: "Something that may hold policies could not be evaluated." },
  "invalid-manifest": {
    class: "manifest",
    text: "The API server would refuse the manifest, or an object stands twice."
  },
  "gate-changed": { class: "gate", text: "The change edits the gate file. The base side of it has judged." },
  "waiver-expired": { class: "gate", text: "The last day of a waiver is over; what it covered is a finding again." },
  "waiver-unused": { class: "gate", text: "A waiver matches no finding." }
};
function classOf(kind) {
  return rules[kind].class;
}
function ruleIndexOf(kind) {
  return findingKinds.indexOf(kind);
}
function levelOf(finding, { mode, threshold }) {
  const { severity } = finding;
  if (severity === "ignore") return "none";
  if (finding.waived !== void 0 || finding.approved !== void 0) return "note";
  if (mode === "enforce" && failsGate(finding, threshold)) return "error";
  return severity === "notice" ? "note" : "warning";
}
function rulesWire(report, options) {
  return findingKinds.map((kind) => {
    const { class: about, text: text2 } = rules[kind];
    const page = `${options.docs}${kind}.md`;
    return {
      id: kind,
      name: kind.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase()),
      shortDescription: { text: sentence(wordsOf({ kind }).title) },
      fullDescription: { text: text2 },
      help: {
        text: `${text2} What it means, examples, how to mend and how to waive it: ${page}`,
        markdown: `${text2} [What it means, examples, how to mend and how to waive it](${page})`
      },
      helpUri: page,
      defaultConfiguration: { level: levelOf({ kind, severity: report.threshold.severity[kind] }, report) },
      properties: { class: about, tags: ["kubernetes", "network-policy", about] }
    };
  });
}
function sentence(title2) {
  return `${title2.charAt(0).toUpperCase()}${title2.slice(1)}`;
}

// src/reporters/sarif-result.ts
var briefMessage = 400;
var longestMarkdown = 6e3;
var mostRelated = 99;
function resultWires(finding, place2, nth, report, options) {
  const lines2 = messageLines(finding, place2.cause, place2.note, report).filter((line2) => plain(line2) !== "");
  return {
    full: resultWire(finding, nth, report, place2, {
      text: sarifText(fitted2(lines2.map(plain))),
      markdown: markdownMessage(lines2, options),
      related: relatedWire(finding, place2, mostRelated)
    }),
    brief: resultWire(finding, nth, report, place2, { text: sarifText(shortLine(lines2[0] ?? [])) })
  };
}
function resultWire(finding, nth, report, place2, { text: text2, markdown: markdown2, related }) {
  const { kind, severity, surprise, reach, direction, states, againstLive } = finding;
  return {
    ruleId: kind,
    ruleIndex: ruleIndexOf(kind),
    level: levelOf(finding, report),
    message: { text: text2, markdown: markdown2 },
    locations: [locationWire(place2)],
    relatedLocations: related,
    partialFingerprints: fingerprints(finding, nth),
    suppressions: suppressions(finding),
    properties: {
      class: classOf(kind),
      severity,
      surprise,
      reach,
      direction,
      records: totalOf(finding).count,
      pairs: pairsIn(foldedRows(finding)),
      states: states.map((state) => shown(state)),
      againstLive
    }
  };
}
function fingerprints({ fingerprint }, nth) {
  if (fingerprint === "") return void 0;
  return { "netpolGateKey/v1": fingerprint, primaryLocationLineHash: `${fingerprint}:${nth}` };
}
function suppressions({ waived: waived2, approved: approved2 }) {
  if (approved2 !== void 0) {
    const { by, at, commit } = approved2;
    const justification2 = sarifText(`approved by ${shown(by)} on ${formatTime(at)}, in a review of ${shown(commit)}`);
    return [{ kind: "external", status: "accepted", justification: justification2 }];
  }
  if (waived2 === void 0) return [];
  const { reason, owner, expires } = waived2;
  const justification = sarifText(`${shown(reason)} (owner ${shown(owner)}, until ${shown(expires)})`);
  return [{ kind: "external", status: "accepted", justification }];
}
function shortLine(line2) {
  const text2 = plain(line2);
  return text2.length <= briefMessage ? text2 : `${text2.slice(0, briefMessage - 1)}…`;
}
function markdownMessage(lines2, options) {
  let markdown2 = "";
  for (const line2 of lines2) {
    const next = withoutPlaceholders(markdownOf(line2, options));
    const joined2 = markdown2 === "" ? next : `${markdown2}

${next}`;
    if (joined2.length > longestMarkdown) return markdown2 === "" ? void 0 : `${markdown2}

…`;
    markdown2 = joined2;
  }
  return markdown2;
}

// src/reporters/sarif.ts
var sarifLimits = { results: 5e3, bytes: 1e7, notifications: 100 };
var shareInFull = 0.6;
var reserved = 2e5;
var sarif = {
  name: "sarif",
  render(report, options) {
    const seen = withPrivacy(report, options.privacy);
    const results = resultLines(seen, options);
    const run = JSON.stringify(runWire(seen, options, results.notes), null, 1);
    const head3 = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[
`;
    return `${head3}${safeText(run).slice(0, -2)},
 "results": [
${results.lines.join(",\n")}
 ]
}
]}
`;
  }
};
function resultLines(report, options) {
  const accepted = [...approvedOf(report), ...report.waived.filter(({ severity }) => severity !== "ignore")];
  const all = [...visibleFindings(report), ...accepted];
  const budget = Math.min(options.characters ?? sarifLimits.bytes, sarifLimits.bytes) - reserved;
  const lines2 = [];
  const placeOf2 = createPlacer(report);
  const times = /* @__PURE__ */ new Map();
  let [spent, inFull] = [0, 0];
  for (const finding of all.slice(0, sarifLimits.results)) {
    const nth = (times.get(finding.fingerprint) ?? 0) + 1;
    times.set(finding.fingerprint, nth);
    const wires = resultWires(finding, placeOf2(finding), nth, report, options);
    const full = lineOf(wires.full);
    const isFull = spent + bytesOf2(full) <= budget * shareInFull;
    const line2 = isFull ? full : lineOf(wires.brief);
    if (spent + bytesOf2(line2) > budget) break;
    spent += bytesOf2(line2);
    inFull += isFull ? 1 : 0;
    lines2.push(line2);
  }
  const count = (shownCount, of, what) => shownCount === of ? [] : [`${formatCount(shownCount)} of ${formatCount(of)} findings ${what}`];
  return {
    lines: lines2,
    notes: [...count(lines2.length, all.length, "shown"), ...count(inFull, lines2.length, "told in full")]
  };
}
function lineOf(wire) {
  return safeText(JSON.stringify(wire));
}
function bytesOf2(line2) {
  return new TextEncoder().encode(line2).length + 2;
}
function runWire(report, options, notes) {
  const { tool, conclusion, mode, base, head: head3 } = report;
  const revision = ({ name: name2, commit }) => ({ name: shown(name2), commit: commit && shown(commit) });
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        informationUri: `${options.docs}README.md`,
        rules: rulesWire(report, options),
        notifications: Object.entries(notificationKinds).map(([id, text2]) => ({ id, shortDescription: { text: text2 } }))
      }
    },
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: isJudged(report) && conclusion !== "error",
        endTimeUtc: timeWire(report.time),
        toolExecutionNotifications: notifications(report, notes)
      }
    ],
    properties: { conclusion, mode, base: revision(base), head: revision(head3) }
  };
}
var notificationKinds = {
  "no-verdict": "Why there is no verdict",
  incomplete: "What this could not see",
  shortened: "What is left out, so that the file is taken"
};
function notifications(report, notes) {
  const without2 = report.conclusion === "cannot say" || report.conclusion === "error";
  const reasons2 = without2 ? report.because.map((text2) => notification("no-verdict", "error", text2)) : [];
  const remarks2 = remarksOf(report).map((text2) => notification("incomplete", "warning", text2));
  const all = [...reasons2, ...remarks2];
  const kept = all.slice(0, sarifLimits.notifications);
  const left2 = `${formatCount(kept.length)} of ${formatCount(all.length)} remarks shown`;
  const shortened = kept.length === all.length ? notes : [...notes, left2];
  return [...kept, ...shortened.map((text2) => notification("shortened", "warning", text2))];
}
function notification(id, level, text2) {
  return { descriptor: { id }, level, message: { text: sarifText(shown(text2, longest.prose)) } };
}

// src/reporters/text.ts
var labelColumn2 = 12;
var severityStyles = {
  error: "red",
  warning: "yellow",
  notice: "cyan",
  ignore: "dim"
};
var pairsShown3 = 4;
var comingsShown = 10;
var remarksShown2 = 8;
var text = {
  name: "text",
  render(report, options) {
    const seen = withPrivacy(report, options.privacy);
    const sections = [
      head2(seen, options),
      ...body(seen, options),
      ...comings3(seen, options),
      [...verdictLines(seen, options)]
    ];
    return inertForRunner(
      `${sections.filter((lines2) => lines2.length > 0).map((lines2) => lines2.join("\n")).join("\n\n")}
`
    );
  }
};
function labelled3(label, phrase, terminal) {
  return block({ text: label, style: "dim", indent: 2, column: labelColumn2 }, phrase, terminal);
}
var innerLabels = {
  before: "before",
  after: "after",
  "before and after": "both",
  live: "live",
  "depends on": "depends"
};
function inner(label, phrase, terminal) {
  return block({ text: label, style: "dim", indent: labelColumn2, column: labelColumn2 + 10 }, phrase, terminal);
}
function head2(report, options) {
  const trees = say`${treePhrase2(report.base)} → ${treePhrase2(report.head)}`;
  const read = report.inputs.map(({ what, count }) => say`${words(`${formatCount(count)} `)}${prose2(what)}`);
  return [
    ...labelled3("changes", trees, options),
    ...comparedWith(report).flatMap(({ label, phrase }) => labelled3(label, phrase, options)),
    ...read.length === 0 ? [] : labelled3("read", join(read, ", "), options)
  ];
}
function treePhrase2({ name: tree, commit }) {
  const short = commit?.slice(0, 7);
  return short === void 0 || tree.startsWith(short) ? name(tree) : say`${name(tree)} (${name(short)})`;
}
function body(report, options) {
  if (isQuiet(report)) return [quietRemarks(report).flatMap((remark) => labelled3("note", prose2(remark), options))];
  const findings = visibleFindings(report);
  const left2 = findings.slice(options.limit);
  const more = `${countOf(left2.length, "more finding")} of ${formatCount(findings.length)} (see --limit): ${foldedText2(left2)}`;
  return [
    ...findings.slice(0, options.limit).map((finding) => findingLines(finding, report, options)),
    left2.length === 0 ? [] : labelled3("and", words(more), options),
    approvedOf(report).flatMap((finding) => approvedLines(finding, options)),
    report.waived.flatMap((finding) => waivedLines(finding, options)),
    remarks(report, options)
  ];
}
function findingLines(finding, report, options) {
  const { severity, kind, causes } = finding;
  const line2 = (phrase) => block({ text: "", indent: 2, column: labelColumn2 }, phrase, options);
  const label = { text: severity, style: severityStyles[severity], indent: 2, column: labelColumn2 };
  const first = exampleOf(finding);
  const further = furtherRows(finding);
  const shown2 = options.detail === "pairs" ? further.length : pairsShown3;
  const also = isPairKind(kind) ? "also" : "concerns";
  const live = againstLiveText(finding);
  return [
    ...block(label, say`${words(`${wordsOf(finding).word}: `)}${subjectPhrase(finding)}`, options),
    ...line2(evidencePhrase(finding, report)),
    ...causes.slice(0, 3).flatMap((cause) => line2(causePhrase(cause, finding))),
    ...(first === void 0 ? [] : rowVerdicts(first)).flatMap(
      (verdict2) => inner(innerLabels[verdict2.label], verdict2.phrase, options)
    ),
    ...further.slice(0, shown2).flatMap((row) => inner(also, furtherPhrase(row, kind), options)),
    ...further.length <= shown2 ? [] : inner("and", words(`${moreText(further, shown2)}, all in --format json`), options),
    ...finding.details.slice(0, remarksShown2).flatMap((detail) => line2(prose2(detail))),
    ...finding.details.length > remarksShown2 ? line2(words(`and ${countOf(finding.details.length - remarksShown2, "more remark")} (all in --format json)`)) : [],
    ...live === void 0 ? [] : line2(words(live)),
    ...fixLines(finding, report, line2)
  ];
}
function fixLines(finding, report, line2) {
  const { fix } = finding;
  if (fix === void 0) return [];
  const above = samePatchAbove(finding, report);
  if (above !== void 0)
    return line2(
      say`The same patch as above mends it, that of ${words(`${wordsOf(above).word}: `)}${subjectPhrase(above)}`
    );
  return [
    ...line2(words("This patch mends it, proved by evaluating the patched files:")),
    ...patchLines(fix).map((text2) => `${" ".repeat(labelColumn2)}${text2}`)
  ];
}
function comings3(report, options) {
  if (isQuiet(report) && report.command !== "diff") return [];
  return comingsOf(report).map(({ label, who, rows }) => {
    const shown2 = options.detail === "pairs" ? rows.length : comingsShown;
    const line2 = (phrase) => block({ text: "", indent: 2, column: labelColumn2 }, phrase, options);
    const left2 = rows.length - shown2;
    return [
      ...labelled3(label, who, options),
      ...rows.slice(0, shown2).flatMap(line2),
      ...left2 > 0 ? line2(words(`and ${countOf(left2, "more row")}, all in --format json`)) : []
    ];
  });
}
function approvedLines(finding, options) {
  const label = { text: "approved", style: "dim", indent: 2, column: labelColumn2 };
  return block(label, approvedPhrase(finding), options);
}
function waivedLines(finding, options) {
  const { waived: waived2 } = finding;
  if (waived2 === void 0) return [];
  const label = { text: "waived", style: "dim", indent: 2, column: labelColumn2 };
  const until = say`until ${name(waived2.expires)} by ${name(waived2.owner)}: ${prose2(waived2.reason)}`;
  return [
    ...block(label, say`${words(`${wordsOf(finding).word}: `)}${subjectPhrase(finding)}`, options),
    ...block({ text: "", indent: 2, column: labelColumn2 }, until, options)
  ];
}
function remarks(report, options) {
  const all = remarksOf(report);
  const left2 = all.length - remarksShown2;
  return [
    ...all.slice(0, remarksShown2).flatMap((remark, index) => labelled3(index === 0 ? "unseen" : "", prose2(remark), options)),
    ...left2 > 0 ? labelled3("", words(`and ${countOf(left2, "more remark")}`), options) : []
  ];
}
var verdictStyles = {
  passed: "green",
  failed: "red",
  "cannot say": "yellow",
  error: "red"
};
function verdictLines(report, options) {
  const word2 = conclusionWord(report).toUpperCase();
  const column6 = Math.max(labelColumn2, word2.length + 4);
  const label = { text: word2, style: verdictStyles[report.conclusion], indent: 2, column: column6 };
  const [first, ...more] = report.because;
  const failed = report.conclusion === "failed" && first !== void 0;
  const sums = isQuiet(report) || !isJudged(report) ? [] : numbers(report);
  const passed = report.conclusion === "passed";
  const mild = report.mode === "report" && failed ? [words("mode report: nothing is stopped")] : [];
  const why = failed ? [...[first, ...more].map(prose2), ...mild] : passed && sums.length > 0 ? sums : [verdictReason(report)];
  const command = passed ? void 0 : nextCommand(report);
  return [
    ...passed || sums.length === 0 ? [] : labelled3("in all", join(sums, " · "), options),
    ...block(label, join(why, " · "), options),
    ...failed ? [] : more.flatMap((each) => block({ ...label, text: "" }, prose2(each), options)),
    // Whole on its line, however long: it is there to be copied.
    ...command === void 0 ? [] : labelled3("explain", name(command), options)
  ];
}

// src/model/fingerprint.ts
import { createHash as createHash2 } from "node:crypto";
function fingerprintOf(text2) {
  return createHash2("sha256").update(text2, "utf8").digest("hex").slice(0, 16);
}

// src/model/fix.ts
function linesOf(text2) {
  return text2.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function applyEdits(lines2, edits) {
  const out = [];
  let at = 0;
  for (const { line: line2, removed, added } of edits) {
    const from = line2 - 1;
    if (from < at || from > lines2.length) return void 0;
    if (removed.some((text2, index) => lines2[from + index] !== text2)) return void 0;
    out.push(...lines2.slice(at, from), ...added);
    at = from + removed.length;
  }
  return [...out, ...lines2.slice(at)];
}

// src/reporters/suggestions.ts
var context2 = 3;
var mostSuggestions = 5;
var mostLines = 60;
function suggestionsOf(report, privacy) {
  const { findings, changedFiles } = withPrivacy(report, privacy);
  const found = findings.flatMap((finding) => suggestionFor(finding, changedFiles) ?? []);
  return [...new Map(found.map((one) => [one.key, one])).values()].slice(0, mostSuggestions);
}
function suggestionFor(finding, changedFiles) {
  const { fix } = finding;
  const [only, ...others] = fix?.files ?? [];
  if (fix === void 0 || only === void 0 || others.length > 0 || only.edits.length === 0) return void 0;
  const changed = changedFiles.find(({ file }) => file === only.file);
  if (changed === void 0 || only.absent === true || only.text.includes("\r")) return void 0;
  const lines2 = linesOf(only.text);
  const range = rangeOf(only, lines2.length, hunksOf(changed, lines2.length));
  const added = range && replacement(only, lines2, range);
  if (range === void 0 || added === void 0) return void 0;
  const block2 = added.join("");
  const fence = fenceFor(block2);
  const says = [`**${prose(finding.title)}**`, `${meansText(fix)}, proved by evaluating the patched files:`];
  const body2 = [...says, `${fence}suggestion
${block2}${fence}`, fix.proved.map((one) => `- ${prose(one)}`).join("\n")];
  const key = fingerprintOf(JSON.stringify([only.file, lines2.slice(range.first - 1, range.last), added]));
  return { file: only.file, text: only.text, ...range, body: body2.join("\n\n"), key };
}
function hunksOf({ headLines }, count) {
  const out = [];
  for (const { first, last } of [...headLines].sort((a, b) => a.first - b.first)) {
    const hunk = { first: Math.max(1, first - context2), last: Math.min(count, last + context2) };
    const before = out.at(-1);
    if (before === void 0 || hunk.first > before.last + 1) out.push(hunk);
    else out[out.length - 1] = { ...before, last: Math.max(before.last, hunk.last) };
  }
  return out;
}
function rangeOf({ edits }, count, hunks) {
  const first = Math.min(...edits.map(({ line: line2 }) => line2));
  const last = Math.max(...edits.map(({ line: line2, removed }) => line2 + removed.length - 1));
  const choices = last >= first ? [{ first, last }] : [
    { first: first - 1, last: first - 1 },
    { first, last: first }
  ];
  return choices.find(
    (one) => one.first >= 1 && one.last <= count && one.last - one.first < mostLines && hunks.some((hunk) => hunk.first <= one.first && one.last <= hunk.last)
  );
}
function replacement({ edits }, lines2, { first, last }) {
  const moved = edits.map((edit2) => ({ ...edit2, line: edit2.line - first + 1 }));
  const after = applyEdits(lines2.slice(first - 1, last), moved);
  if (lines2.slice(first - 1, last).some((text2) => shown(text2.trimEnd(), Infinity) !== text2.trimEnd())) return void 0;
  const isWhole = lines2[last - 1]?.endsWith("\n") === true && after?.every((text2) => text2.endsWith("\n")) === true;
  return isWhole ? after : void 0;
}

// src/reporters/check-run.ts
var checkRunCharacters = 65535;
var longestTitle2 = 255;
var titleNote = 25;
function checkRun(report, options, annotated = Infinity) {
  const all = annotations(report, options);
  const note = all.length <= annotated ? "" : `
${formatCount(annotated)} of ${formatCount(all.length)} annotations shown on the lines, worst first.
`;
  const characters = Math.min(options.characters ?? checkRunCharacters, checkRunCharacters);
  const limited = (less = 0) => ({ ...options, characters: characters - less });
  return {
    title: checkTitle(report, options.privacy),
    summary: `${basicPlane(checkRunSummary.render(report, limited(note.length)))}${note}`,
    text: basicPlane(checkRunText.render(report, limited())),
    annotations: all
  };
}
function checkTitle(report, privacy) {
  return shown(basicPlane(verdictTitle(withPrivacy(report, privacy))), longestTitle2 - titleNote);
}

// src/reporters/detail.ts
function inPairs(report) {
  return {
    ...report,
    findings: report.findings.map(alone),
    waived: report.waived.map(alone),
    ...report.approved && { approved: report.approved.map(alone) },
    sources: report.sources.map((source) => ({
      ...source,
      states: source.states.map(({ folded: _, reachAdded, reachRemoved, ...state }) => ({
        ...state,
        ...reachAdded && { reachAdded: reachAdded.flatMap(unfolded) },
        ...reachRemoved && { reachRemoved: reachRemoved.flatMap(unfolded) }
      }))
    }))
  };
}
function alone({ folded: _, ...finding }) {
  return finding;
}
function unfolded(row) {
  return row.sources.members.flatMap(
    (source) => row.destinations.members.filter(({ party }) => source.single !== true || memberKey(party) !== memberKey(source.party)).map((destination) => ({ ...row, sources: groupOf2(source), destinations: groupOf2(destination), pairs: 1 }))
  );
}
function groupOf2(member) {
  return { members: [member], conditions: [], others: [member.party] };
}

// src/reporters/watch-metrics.ts
function watchMetrics(counts, own2, version) {
  return metricsOf(counts, own2, version).filter(({ samples }) => samples.length > 0).map(({ name: name2, type, help, samples }) => {
    const lines2 = samples.map(([labels3, value]) => `netpol_gate_${name2}${labels3} ${value}`);
    return [`# HELP netpol_gate_${name2} ${help}`, `# TYPE netpol_gate_${name2} ${type}`, ...lines2, ""].join("\n");
  }).join("");
}
function metricsOf(counts, own2, version) {
  const one = (name2, type, help, value) => ({
    name: name2,
    type,
    help,
    samples: value === void 0 ? [] : [["", value]]
  });
  const by = (label, values) => Object.entries(values).map(([key, value]) => [`{${label}="${key}"}`, value]);
  const seconds = (time) => time === void 0 ? void 0 : time / 1e3;
  return [
    { name: "build_info", type: "gauge", help: "Version of the program.", samples: [[`{version="${version}"}`, 1]] },
    { name: "items_total", type: "counter", help: "Items told, by kind.", samples: by("kind", counts.items) },
    one("cluster_events_total", "counter", "Events of the cluster.", counts.events),
    one("log_lines_total", "counter", "Lines of logs that were read.", counts.lines),
    one("log_records_total", "counter", "Records of logs that were read.", counts.records),
    one("log_unreadable_lines_total", "counter", "Lines of logs that hold no record.", counts.unreadable),
    {
      name: "worlds_total",
      type: "counter",
      help: "Changes, by how the world after them came about.",
      samples: by("how", counts.worlds)
    },
    one("forgotten_total", "counter", "Keys and connections for which there was no room.", counts.forgotten),
    one(
      "last_cluster_event_timestamp_seconds",
      "gauge",
      "When the cluster last told of a change.",
      seconds(counts.lastEvent)
    ),
    one("last_record_timestamp_seconds", "gauge", "Time of the newest record.", seconds(counts.lastRecord)),
    one("blind", "gauge", "Kinds of objects and logs that are not seen.", counts.blind),
    one("objects", "gauge", "Objects of the cluster that are known.", counts.objects),
    one("remembered_keys", "gauge", "Things that were told and are counted since.", counts.remembered),
    one("waiting_changes", "gauge", "Changes whose author is looked for.", counts.waiting),
    one("start_time_seconds", "gauge", "When the program was started.", own2.started),
    one("resident_memory_bytes", "gauge", "Memory of the program.", own2.resident),
    one("heap_bytes", "gauge", "Heap in use.", own2.heap)
  ];
}

// src/reporters/index.ts
var reporters = [text, markdown, comment, json, sarif, html];

export {
  noLabels,
  formatSelector,
  formatRequirement,
  formatLabels,
  holds,
  formatParty,
  partyName,
  formatList,
  partyOf,
  formatPorts,
  formatRow,
  directionOf,
  keyFieldsOf,
  formatGroup,
  pairsIn,
  aloneRow,
  formatFoldedRow,
  wordedRows,
  memberKey,
  deviationPage,
  formatOrigin,
  renderedRoot,
  isRendered,
  shown,
  inertForRunner,
  seenLines,
  authorOf,
  provedAlone,
  driftHows,
  driftSentences,
  unprovedText,
  neverApproved,
  requirement,
  withoutAddresses,
  withoutNames,
  findingKinds,
  severities,
  nothingFound,
  isQuiet,
  resolvedComment,
  failsGate,
  fingerprintOf,
  linesOf,
  applyEdits,
  suggestionsOf,
  checkRun,
  checkTitle,
  foldedText,
  pairsText,
  foldedJson,
  pairsJson,
  readReport,
  inPairs,
  driftReportOfNames,
  driftJson,
  driftText,
  driftMarkdown,
  examinedText,
  examinedJson,
  examinedVerdict,
  formatNearMiss,
  explanationText,
  explanationJson,
  startOfNewest,
  samplesOf2 as samplesOf,
  joined,
  joinedOutcomes,
  rowOf3 as rowOf,
  countIn,
  busiestFirst,
  outcomesOf,
  distinctParties,
  rowsBy,
  namespaceOf,
  concernIn,
  patternText,
  spreadText,
  refusalsOf2 as refusalsOf,
  readText,
  observedText,
  observedMarkdown,
  observedJson,
  watchOfNames,
  historyOfNames,
  historyText,
  historyMarkdown,
  historyJson,
  watchText,
  watchDay,
  watchJson,
  watchMetrics,
  predictionKinds,
  tallyOf,
  verificationText,
  verificationMarkdown,
  verificationJson,
  verificationOfNames,
  reporters
};
