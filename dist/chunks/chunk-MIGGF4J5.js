import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  formatRequirement
} from "./chunk-5H5Q45MB.js";
import {
  countOf,
  formatCount,
  formatShare,
  formatSpan,
  formatTime,
  workloadKeyOf
} from "./chunk-DDI6SK62.js";
import {
  familyOf,
  formatAddress,
  namedProtocols
} from "./chunk-ZJ7LJ6GD.js";
import {
  formatRef
} from "./chunk-HSRHAZR3.js";

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
  let marks2 = 0;
  for (const character of text2) {
    marks2 = new RegExp("\\p{M}", "u").test(character) ? marks2 + 1 : 0;
    const piece = marks2 > 3 || unseen.test(character) ? asEscape(character) : character;
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
var codeLike = /(?<=^|[\s("])(?=[^\s"]*(?:[\w\]][/=][\w.]|\w\.\w+[.[]))[A-Za-z0-9][\w.:/=[\]-]{0,300}[\w\]](?=$|[\s,;.:)"])/g;
function prose(text2, max = longest.prose) {
  const seen = shown(text2, max).trim();
  let out = "";
  let end = 0;
  for (const match of seen.matchAll(codeLike)) {
    out += inertText(seen.slice(end, match.index)) + code(match[0]);
    end = match.index + match[0].length;
  }
  return out + inertText(seen.slice(end));
}
function inertText(text2) {
  return text2.replace(active, (match) => {
    if (match === "$") return "<span>$</span>";
    if (match.length === 1 && !/[a-z0-9:@#]/i.test(match)) return `&#${match.charCodeAt(0)};`;
    if (/^[0-9a-f]{7}/i.test(match)) return match.replace(/.{6}(?=.)/g, `$&${zeroWidthSpace}`);
    return `${match}${zeroWidthSpace}`;
  });
}
function linkPath(path) {
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

// src/model/deviation.ts
function deviationPage(name2) {
  return `docs/deviations/${name2}.md`;
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

// src/reporters/phrase.ts
var words = (text2) => text2 === "" ? [] : [{ kind: "words", text: text2 }];
var name = (text2) => [{ kind: "name", text: text2 }];
var prose2 = (text2) => [{ kind: "prose", text: text2 }];
var place = (origin) => [{ kind: "place", origin }];
function say(literal, ...values) {
  return literal.flatMap((text2, index) => [...words(text2), ...values[index] ?? []]);
}
function join(phrases, separator) {
  return phrases.flatMap((phrase, index) => index === 0 ? phrase : [...words(separator), ...phrase]);
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
      return party.name ?? (party.everything ? "any outside address" : formatList(party.blocks, namesInList));
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
function formatList(names, most) {
  const shown2 = names.slice(0, most).join(", ");
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
  const shownBlocks = party.blocks.slice(0, 2);
  const more = party.blocks.length - shownBlocks.length;
  const blocks = say`${join(shownBlocks.map(name), ", ")}${words(more > 0 ? ` and ${countOf(more, "more block")}` : "")}`;
  if (party.name !== void 0) return say`${name(party.name)}${party.blocks.length > 0 ? say` (${blocks})` : []}`;
  if (party.known !== void 0) return say`${blocks} (${prose2(party.known)})`;
  return party.blocks.length > 0 ? blocks : words("outside addresses");
}
function portsText(ports) {
  const text2 = formatPorts(ports);
  if (text2.length <= 100) return text2;
  return `${formatPorts(ports.slice(0, 4))} and ${countOf(ports.length - 4, "more range")}`;
}
function workloadName({ namespace, name: own }) {
  return namespace === "" ? own : `${namespace}/${own}`;
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
function verdictPhrase(answer, reasons, most = 4) {
  const grounds2 = reasons.slice(0, most).map(reasonPhrase);
  const more = reasons.length > most ? [words(countOf(reasons.length - most, "more ground"))] : [];
  const why = join([...grounds2, ...more], "; ");
  if (why.length === 0) return words(answer === void 0 ? "" : answerText(answer));
  return answer === "unknown" ? say`${words(answerText(answer))}: ${why}` : why;
}
function rowVerdicts(row) {
  const told = row.reasonsBefore.length + row.reasonsAfter.length > 0 || row.after === "unknown";
  const before = told ? verdictPhrase(row.before, news(row.reasonsBefore, row.reasonsAfter)) : [];
  const after = told ? verdictPhrase(row.after, news(row.reasonsAfter, row.reasonsBefore)) : [];
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
function news(reasons, others) {
  const shared = new Set(others.map((reason) => plain(reasonPhrase(reason))));
  const own = reasons.filter((reason) => !shared.has(plain(reasonPhrase(reason))));
  return own.length > 0 ? own : reasons;
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
  const told = [...blind.map(prose2), ...others > 0 ? [rest] : []];
  return [
    ...workloads.length === 0 ? [] : [{ label: "seen", phrase: say`${seen}${neverPhrase(never, coverage)}` }],
    ...told.length === 0 ? [] : [{ label: "blind", phrase: join(told, "; ") }]
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

// src/model/group.ts
var namesInList2 = 3;
function formatGroup({ conditions, others }) {
  return formatList([...conditions.map(formatCondition), ...others.map(formatParty)], namesInList2);
}
function formatCondition({ namespaces, labels, except }) {
  const where = namespaces === void 0 ? "" : ` in ${formatNamespaces(namespaces)}`;
  const what = labels.length === 0 ? "" : ` with ${labels.map(formatRequirement).join(" and ")}`;
  const without = except.map(({ namespace, name: name2 }) => `${namespace}/${name2}`).join(", ");
  return `every workload${where}${what}${without === "" ? "" : ` but ${without}`}`;
}
function formatNamespaces({ names, pattern, labels }) {
  if (pattern !== void 0) return pattern;
  if (labels !== void 0) return `namespaces with ${labels.map(formatRequirement).join(" and ")}`;
  return formatList(names, namesInList2);
}
function isAmongEachOther({ sources, destinations }) {
  if (sources.members.length < 2 || sources.members.length !== destinations.members.length) return false;
  return sources.members.every(({ party }, index) => {
    const other = destinations.members[index]?.party;
    return other !== void 0 && memberKey(party) === memberKey(other);
  });
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

// src/reporters/group-words.ts
var partsShown = 3;
var namesShown2 = 3;
function foldedPhrase(row) {
  const ports = portsText(row.ports);
  const count = row.pairs > 1 ? ` (${countOf(row.pairs, "pair")})` : "";
  return say`${endsPhrase(row)}${words(ports === "" ? "" : ` ${ports}`)}${words(count)}`;
}
function endsPhrase(row) {
  if (isAmongEachOther(row)) return say`${groupPhrase(row.sources)} among each other`;
  return say`${groupPhrase(row.sources)} → ${groupPhrase(row.destinations)}`;
}
function groupPhrase({ conditions, others }) {
  const parts2 = [...conditions.map(conditionPhrase), ...others.map(partyPhrase)];
  const left = parts2.length - partsShown;
  const more = left > 0 ? ` and ${formatCount(left)} more` : "";
  return say`${join(parts2.slice(0, partsShown), ", ")}${words(more)}`;
}
function conditionPhrase({ namespaces, labels, except }) {
  const where = namespaces === void 0 ? [] : say` in ${namespacesPhrase(namespaces)}`;
  const what = labels.length === 0 ? [] : say` with ${labelsPhrase(labels)}`;
  const without = except.map((workload) => name(`${workload.namespace}/${workload.name}`));
  return say`every workload${where}${what}${without.length === 0 ? [] : say` but ${join(without, ", ")}`}`;
}
function labelsPhrase(labels) {
  return join(
    labels.map((label) => name(formatRequirement(label))),
    " and "
  );
}
function namespacesPhrase({ names, pattern, labels }) {
  if (pattern !== void 0) return name(pattern);
  if (labels !== void 0) return say`namespaces with ${labelsPhrase(labels)}`;
  const left = names.length - namesShown2;
  return say`${join(names.slice(0, namesShown2).map(name), ", ")}${words(left > 0 ? ` and ${formatCount(left)} more` : "")}`;
}

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
  const left = workloads.length - shown2.length;
  const names = say`${join(shown2, ", ")}${words(left > 0 ? ` and ${formatCount(left)} more` : "")}`;
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
        const what = ({ namespace, name: own, kind }) => say`${from.kind === to.kind ? [] : say`${name(kind)} `}${name(`${namespace}/${own}`)}`;
        return say`${what(to)} is taken to be the former ${what(from)}, because ${prose2(because2.join(" and "))}`;
      })
    )
  );
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
  const reasons = [...new Set(proofs.flatMap(({ unproved: unproved2 }) => unproved2))].sort();
  const [equal, noMore, noLess] = [of((one) => one.equal), of((one) => one.noMore), of((one) => one.noLess)];
  if (equal === "proved") return [`${equalWords(states)}, ${forever}${besides(states)}`];
  const known = [
    of(({ now }) => now.equal) === "proved" ? `the pods that both sides have may connect as before${besides(states)}` : "",
    noMore === "proved" ? `the head side allows no more than before, ${forever}` : "",
    noLess === "proved" ? `the head side allows no less than before, ${forever}` : ""
  ].filter((sentence2) => sentence2 !== "");
  const open = [noMore === "unproved" ? "more" : "", noLess === "unproved" ? "less" : ""].filter((word) => word !== "");
  const unproved = open.length === 0 ? [] : [`whether the head side allows ${open.join(" or ")} could not be proved${because(reasons)}`];
  const all = [...known, ...unproved];
  return all.length > 0 || report.command !== "diff" ? all : ["the head side allows more and less than before"];
}
function equalWords(states) {
  const moved = states.some(({ entries = [] }) => entries.length > 0);
  return moved ? "the policies of both sides allow exactly the same, apart from the ways in told below" : "both sides allow exactly the same connections";
}
function worst(all) {
  return all.includes("refuted") ? "refuted" : all.includes("unproved") ? "unproved" : "proved";
}
function because(reasons) {
  const more = reasons.length > 2 ? ` and ${countOf(reasons.length - 2, "more reason")}` : "";
  return reasons.length === 0 ? "" : `: ${reasons.slice(0, 2).join("; ")}${more}`;
}
function besides(states) {
  const count = states.reduce(
    (sum, { workloadsAdded, workloadsRemoved }) => sum + workloadsAdded.length + workloadsRemoved.length,
    0
  );
  return count === 0 ? "" : `, apart from ${countOf(count, "workload")} that only one side has`;
}

// src/reporters/verdict.ts
function visibleFindings(report) {
  return report.findings.filter(({ severity }) => severity !== "ignore");
}
function isQuiet(report) {
  if (report.conclusion !== "passed" || visibleFindings(report).length > 0 || report.waived.length > 0) return false;
  return report.nothingChanged || statesOf(report).every(({ differences, entries = [] }) => differences.length + entries.length === 0);
}
function isJudged(report) {
  return report.conclusion === "passed" || report.conclusion === "failed" || statesOf(report).length > 0;
}
function verdictWord(report) {
  const word = report.mode === "report" && report.conclusion === "failed" ? "failed (report only)" : report.conclusion;
  return `${word}${staticWord(report)}`;
}
function staticWord({ statically }) {
  return statically === true ? " (judged statically)" : "";
}
function verdictReason(report) {
  if (isQuiet(report)) return words("no connection changes");
  const why = report.conclusion === "passed" || report.conclusion === "failed" ? deeds(report) : [];
  if (why.length > 0) return say`this change ${why}`;
  if (report.conclusion === "passed") return words("no recorded connection changes");
  return prose2(withoutWord(report.because[0] ?? ""));
}
function withoutWord(because2) {
  return because2.replace(/^cannot say /, "");
}
function headline(report) {
  const why = verdictReason(report);
  if (isQuiet(report)) return why;
  if (plain(why) === "") return words(verdictWord(report));
  const colon = report.because[0]?.startsWith("cannot say ") === true && report.conclusion === "cannot say" ? "" : ":";
  return say`${words(`${verdictWord(report)}${colon} `)}${why}`;
}
function deeds(report) {
  const blamed = visibleFindings(report).filter((finding) => wordsOf(finding).does !== void 0);
  const worst2 = blamed.filter(({ severity }) => severity === blamed[0]?.severity);
  const deedsDone = [...new Set(worst2.map((finding) => wordsOf(finding).does ?? ""))].slice(0, 3);
  const phrases = deedsDone.map((does) => deed(does, worst2));
  const last = phrases.at(-1) ?? [];
  return phrases.length < 2 ? last : say`${join(phrases.slice(0, -1), ", ")} and ${last}`;
}
function deed(does, findings) {
  const own = findings.filter((finding) => wordsOf(finding).does === does);
  const subjects = [...new Set(own.map(({ key }) => key.subject))];
  const [subject = ""] = subjects;
  const from = own.every(
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
    (group) => sumOf(
      kind,
      group,
      found.filter((finding) => wordsOf(finding) === group)
    )
  );
}
function sumOf(kind, { one, many }, found) {
  const folded = kind === "new-access" || kind === "lost-access" || kind === "lost-isolation";
  const total = found.reduce((sum, { rows }) => sum + (folded ? Math.max(rows.length, 1) : 1), 0);
  return total === 0 ? "" : countOf(total, one, many);
}
function verdictTitle(report) {
  if (isQuiet(report)) return "No connection changes";
  const { conclusion, because: because2 } = report;
  const sums = conclusion === "failed" && because2.length > 0 ? because2.map(prose2) : numbers(report);
  const phrase = (conclusion === "passed" || conclusion === "failed") && sums.length > 0 ? say`${words(`${conclusion}${staticWord(report)}: `)}${join(sums, ", ")}` : headline(report);
  return plain(capital(phrase));
}
function remarksOf({ blindSpots, coverage }) {
  return [.../* @__PURE__ */ new Set([...blindSpots, ...coverage?.limits ?? []])];
}
var renamesShown = 5;
function comparedWith(report) {
  const proof = proofSentences(report).map((sentence2) => ({ label: "proof", phrase: prose2(sentence2) }));
  if (report.nothingChanged) return proof;
  const phrases = statesOf(report).map((state) => clusterPhrase(state, report.time));
  const clusters = [...new Map(phrases.map((phrase) => [plain(phrase), phrase])).values()];
  const renamed = renamesOf(report);
  const { agreement } = connectionTotals(report);
  const checked = countOf(agreement.checked, "recorded verdict");
  const agrees = `agrees with ${formatShare(agreement.agreed, agreement.checked)} of ${checked}`;
  return [
    ...clusters.slice(0, 3).map((phrase) => ({ label: "cluster", phrase })),
    ...clusters.length > 3 ? [{ label: "cluster", phrase: words(countOf(clusters.length - 3, "more cluster")) }] : [],
    { label: "logs", phrase: logsPhrase(report) },
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
  if (coverage === void 0 || coverage.records === 0) return words("none, nothing is known of recorded traffic");
  const attributed = `${formatShare(coverage.attributed, coverage.records)} of ${countOf(coverage.records, "record")} attributed`;
  if (coverage.first === void 0 || coverage.last === void 0) return words(attributed);
  const window = formatSpan(coverage.last - coverage.first);
  const lacks = lossesOf(coverage).map((text2) => `; ${text2}`);
  return words(`${windowText(coverage.first, coverage.last)} (${window}), ${attributed}${lacks.join("")}`);
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
    for (const { source, destination, ports } of rows.slice(0, 1)) {
      if (source.kind !== "workload" || destination.kind !== "workload") continue;
      const [from, to] = [source.workload, destination.workload];
      if (![from.namespace, from.name, to.namespace, to.name].every((text2) => grammar.test(text2))) continue;
      const port = ports[0] !== void 0 && ports[0].first === ports[0].last ? `:${ports[0].first}` : "";
      const again = report.again === void 0 ? "" : ` ${report.again}`;
      return `netpol-gate explain ${from.namespace}/${from.name} ${to.namespace}/${to.name}${port}${again}`;
    }
  }
  return void 0;
}
function foldedText(findings) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const group = `${wordsOf(finding).word} (${finding.severity})`;
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return [...groups].map(([group, size]) => `${formatCount(size)} ${group}`).join(", ");
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
function foldedRows({ rows, folded }) {
  return folded ?? rows.map(aloneRow);
}
function exampleOf(finding) {
  return foldedRows(finding).find(({ of }) => !isHidden(of))?.of;
}
function pairsIn(rows) {
  return rows.reduce((sum, { pairs: pairs2 }) => sum + pairs2, 0);
}
function furtherPhrase(row, kind) {
  const { connection } = row.of;
  const evidence = connection === void 0 ? void 0 : evidenceOf(connection, kind);
  const times = evidence === void 0 ? "" : `, ${countOf(evidence.count, "time")}`;
  return say`${foldedPhrase(row)}${words(times)}`;
}
function causePhrase({ origin, text: text2 }, { title: title2 }) {
  return text2 === "" || text2 === title2 ? place(origin) : say`${place(origin)} ${prose2(text2)}`;
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
  const [first, ...rest] = foldedRows(finding);
  if (first === void 0 || isHidden(first.of) || !isPairKind(finding.kind)) return prose2(finding.title);
  return rest.length === 0 ? foldedPhrase(first) : say`${foldedPhrase(first)}${words(` and ${countOf(pairsIn(rest), "more pair")}`)}`;
}
function samplesOf({ kind, rows }) {
  const samples = rows.slice(0, 20).flatMap(({ connection }) => (connection && evidenceOf(connection, kind)?.samples) ?? []);
  return [...new Map(samples.map((sample) => [formatOrigin(sample), sample])).values()];
}
function samplesPhrase(finding) {
  const places = samplesOf(finding).map(place);
  return places.length === 0 ? [] : say`, for example ${join(places.slice(0, 2), " and ")}`;
}

// src/reporters/privacy-groups.ts
function foldedOfNames({ sources, destinations, ...row }, masks, ofNames) {
  return {
    ...row,
    sources: groupOfNames(sources, masks),
    destinations: groupOfNames(destinations, masks),
    of: ofNames(row.of)
  };
}
function groupOfNames({ members, conditions, others }, masks) {
  return {
    members: members.map((member) => ({ ...member, party: masks.party(member.party) })),
    conditions: conditions.map((condition) => conditionOfNames(condition, masks)),
    others: others.map(masks.party)
  };
}
function conditionOfNames({ namespaces, labels, except }, { text: text2 }) {
  const masked = (some) => some.map((one) => "values" in one ? { ...one, values: one.values.map(text2) } : one);
  const own = namespaces && {
    ...namespaces,
    ...namespaces.labels === void 0 ? {} : { labels: masked(namespaces.labels) }
  };
  return { ...own === void 0 ? {} : { namespaces: own }, labels: masked(labels), except };
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
var ipv4 = /\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?\b/g;
var ipv6 = /(?<![\w:.])(?=[\da-f:]*:[\da-f]*:)(?!\d+:\d+:\d+(?![\da-f:]))[\da-f:]{2,45}(?:%\w+)?(?:\/\d{1,3})?(?![\w:])/gi;
var podLike = /[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/g;
var podOfAuthor = /\bin the pod [^\s/]+\/[^\s,;()]+/g;
function withoutAddresses(text2) {
  return text2.replace(ipv4, "(address)").replace(ipv6, "(address)");
}
function maskOf(report) {
  const rows = [...report.findings, ...report.waived].flatMap((finding) => finding.rows);
  const pods = new Set(rows.flatMap(({ connection }) => podsOf(connection)));
  return (text2) => withoutAddresses(
    text2.replace(podOfAuthor, "in the pod (not shown)").replace(podLike, (token) => pods.has(token) ? "(pod)" : token)
  );
}
function namesOnly(report) {
  const mask = maskOf(report);
  return {
    ...report,
    because: report.because.map(mask),
    blindSpots: report.blindSpots.map(mask),
    inputs: report.inputs.map(({ what, count }) => ({ what: mask(what), count })),
    findings: report.findings.map((finding) => findingOfNames(finding, mask)),
    waived: report.waived.map((finding) => findingOfNames(finding, mask)),
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
function foldedStateOfNames({ folded, reachAdded, reachRemoved, renames }, mask) {
  const masks = { party: (party) => partyOfNames(party, mask), text: mask };
  const same = (answer) => answer;
  return {
    ...folded && { folded: folded.map((row) => foldedOfNames(row, masks, (of) => differenceOfNames(of, mask))) },
    ...reachAdded && { reachAdded: reachAdded.map((row) => foldedOfNames(row, masks, same)) },
    ...reachRemoved && { reachRemoved: reachRemoved.map((row) => foldedOfNames(row, masks, same)) },
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
function findingOfNames({ fix, ...finding }, mask) {
  return {
    ...finding,
    // A patch is shown as it is or not at all.
    ...fix !== void 0 && withoutAddresses(fix.patch) === fix.patch ? { fix } : {},
    key: { ...finding.key, subject: mask(finding.key.subject), peer: mask(finding.key.peer) },
    title: mask(finding.title),
    details: finding.details.map(mask),
    causes: finding.causes.map((cause) => ({ ...cause, text: mask(cause.text) })),
    rows: finding.rows.map((row) => rowOfNames(row, mask)),
    ...finding.folded && {
      folded: finding.folded.map(
        (row) => foldedOfNames(row, { party: (party) => partyOfNames(party, mask), text: mask }, (of) => rowOfNames(of, mask))
      )
    }
  };
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
var someWorkload = { namespace: "", kind: "", name: "(not shown)" };
function countsOnly(report) {
  const judged = report.conclusion === "passed" || report.conclusion === "failed";
  const left = report.blindSpots.length + (report.coverage?.limits.length ?? 0);
  return {
    ...report,
    because: judged ? [] : report.because.map((text2) => withoutAddresses(text2)),
    blindSpots: left === 0 ? [] : [`${countOf(left, "remark")} not shown, since only numbers may be`],
    inputs: [],
    findings: report.findings.map(findingOfCounts),
    waived: report.waived.map(findingOfCounts),
    sources: eachState(report, stateOfCounts),
    ...report.coverage === void 0 ? {} : { coverage: coverageOfCounts(report.coverage) }
  };
}
function findingOfCounts({ folded: _, fix: __, refusals, ...finding }) {
  return {
    ...finding,
    key: { source: "", kind: finding.kind, object: "", subject: "", peer: "", port: "" },
    fingerprint: "",
    title: isPairKind(finding.kind) ? countOf(finding.rows.length, "pair") : "not shown",
    details: [],
    ...refusals && { refusals: { ...refusals, evidence: { ...refusals.evidence, samples: [] } } },
    causes: finding.causes.flatMap(causeOfCounts),
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
  const hidden = { kind: "log", file: "(not shown)", line: 1 };
  return {
    ...coverage,
    logs: coverage.logs.map((log, index) => ({
      ...log,
      file: `log ${index + 1}`,
      recognisedBy: "",
      ...log.unread !== void 0 && { unread: "(not shown)" },
      skipped: log.skipped.map(({ lines }) => ({ reason: "(not shown)", lines, sample: hidden }))
    })),
    unattributed: coverage.unattributed.map((each) => ({ ...each, sample: hidden })),
    limits: []
  };
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
function annotations(report, options) {
  const seen = withPrivacy(report, options.privacy);
  return visibleFindings(seen).flatMap(
    (finding) => (
      // What the records lack is no fault of a line.
      finding.kind === "thin-evidence" ? [] : placesOf(finding, seen).map((spot) => annotation(finding, spot, seen))
    )
  );
}
function placesOf(finding, report) {
  const byFile = /* @__PURE__ */ new Map();
  for (const cause of finding.causes) {
    const spot = placeOf(cause, report.changedFiles);
    if (spot !== void 0 && !byFile.has(spot.file)) byFile.set(spot.file, spot);
  }
  return [...byFile.values()].slice(0, placesOfOneFinding);
}
function placeOf(cause, changedFiles) {
  const { origin, anchor } = cause;
  if (origin.kind !== "file") return void 0;
  const fileOf = (place2) => changedFiles.find(({ file, status }) => file === place2.file && status !== "removed");
  if (origin.side !== "base") {
    return fileOf(origin) && { cause, file: origin.file, line: origin.line, column: origin.column };
  }
  if (anchor?.kind === "file" && fileOf(anchor) !== void 0) {
    return { cause, file: anchor.file, line: anchor.line, column: anchor.column, really: origin };
  }
  const changed = fileOf(origin);
  return changed && { cause, file: origin.file, line: nearestLine(changed, origin.line), really: origin };
}
function nearestLine({ headLines }, line) {
  const lines = headLines.map(({ first, last }) => Math.min(Math.max(line, first), last));
  return lines.reduce((best, each) => Math.abs(each - line) < Math.abs(best - line) ? each : best, lines[0] ?? 1);
}
function annotation(finding, spot, report) {
  const { severity } = finding;
  return {
    path: spot.file,
    start_line: spot.line,
    end_line: spot.line,
    ...spot.column === void 0 ? {} : { start_column: spot.column, end_column: spot.column },
    annotation_level: levels[severity],
    title: basicPlane(shown(`netpol-gate: ${wordsOf(finding).title}`, longestTitle)),
    message: message(finding, spot, report)
  };
}
function message(finding, { cause, really }, report) {
  const elsewhere2 = really === void 0 ? [] : say`The real place is ${[{ kind: "place", origin: really }]} of the base.`;
  return fitted(
    messageLines(finding, cause, elsewhere2, report).map((line) => basicPlane(plain(line))).filter((line) => line !== "")
  );
}
function messageLines(finding, cause, elsewhere2, report) {
  const first = exampleOf(finding);
  const evidence = evidencePhrase(finding, report);
  const live = againstLiveText(finding);
  const lines = [
    say`${words(wordsOf(finding).word)}: ${subjectPhrase(finding)}${evidence.length === 0 ? [] : say` (${evidence})`}`,
    ["", finding.title].includes(cause?.text ?? "") ? [] : say`Cause: ${prose2(cause?.text ?? "")}`,
    elsewhere2,
    ...(first === void 0 ? [] : rowVerdicts(first)).map(({ label, phrase }) => say`${words(label)}: ${phrase}`),
    ...furtherRows(finding).slice(0, 3).map((row) => say`also ${furtherPhrase(row, finding.kind)}`),
    ...finding.details.map(prose2),
    live === void 0 ? [] : words(live)
  ];
  return lines.map(capital);
}
function fitted(lines) {
  let text2 = (lines[0] ?? "").length <= longestMessage ? lines[0] ?? "" : `${(lines[0] ?? "").slice(0, longestMessage - 1)}…`;
  for (const [index, line] of lines.slice(1).entries()) {
    const last = index === lines.length - 2;
    if (text2.length + 1 + line.length + (last ? 0 : 2) > longestMessage) return `${text2}
…`;
    text2 = `${text2}
${line}`;
  }
  return text2;
}

// src/reporters/diagram.ts
var nodesShown = 14;
var edgesShown = 20;
var pairsShown = 4;
var arrows = {
  "blocked-connection": { line: "--x", word: "blocked" },
  "lost-access": { line: "--x", word: "blocked" },
  "opened-connection": { line: "==>", word: "allowed" },
  "new-access": { line: "==>", word: "allowed" },
  "unclear-verdict": { line: "-.->", word: "cannot say" }
};
function diagram(findings) {
  const nodes = /* @__PURE__ */ new Map();
  const lines = [];
  let drawn = 0;
  let all = 0;
  for (const { kind, rows: every } of findings) {
    const arrow = arrows[kind];
    const rows = every.filter((row) => !isHidden(row));
    if (arrow === void 0) continue;
    all += rows.length;
    for (const { row, label, pairs: pairs2 } of bundles(rows)) {
      const ends = lines.length < edgesShown ? endsOf(row, label, nodes) : void 0;
      if (ends === void 0) continue;
      lines.push(`  ${ends[0]} ${arrow.line}|"${arrow.word} ${diagramLabel(portsText(row.ports))}"| ${ends[1]}`);
      drawn += pairs2;
    }
  }
  if (lines.length === 0) return void 0;
  const labels = [...nodes].map(([label, id]) => `  ${id}["${label}"]`);
  const note = drawn < all ? `

${formatCount(drawn)} of ${countOf(all, "pair")} drawn.` : "";
  return `\`\`\`mermaid
flowchart LR
${[...labels, ...lines].join("\n")}
\`\`\`${note}`;
}
function bundles(rows) {
  const label = ({ source }) => formatParty(source);
  if (rows.length <= pairsShown) return rows.map((row) => ({ row, label: label(row), pairs: 1 }));
  const singles = rows.slice(0, pairsShown - 1);
  const rest = rows.slice(pairsShown - 1);
  const [first] = rest;
  const alike = first === void 0 ? [] : rest.filter((row) => formatDestination(row) === formatDestination(first));
  return [
    ...singles.map((row) => ({ row, label: label(row), pairs: 1 })),
    ...first === void 0 ? [] : [{ row: first, label: `${formatCount(alike.length)} others`, pairs: alike.length }]
  ];
}
function formatDestination({ destination, ports }) {
  return `${formatParty(destination)} ${portsText(ports)}`;
}
function endsOf({ destination }, source, nodes) {
  const labels = [source, formatParty(destination)].map((text2) => diagramLabel(text2));
  const fresh = new Set(labels.filter((label) => !nodes.has(label)));
  if (nodes.size + fresh.size > nodesShown) return void 0;
  for (const label of fresh) nodes.set(label, `n${nodes.size + 1}`);
  return [nodes.get(labels[0] ?? "") ?? "", nodes.get(labels[1] ?? "") ?? ""];
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
function table(header, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
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

// src/reporters/markdown-context.ts
var factWords = {
  cluster: "Compared with",
  logs: "Logs:",
  seen: "Recorded:",
  blind: "Not visible:",
  model: "The model",
  renamed: "Renamed:",
  proof: "Proof:"
};
function compared(report, links) {
  const facts = comparedWith(report);
  if (facts.length === 0) return "The change touches nothing that policies decide on.";
  const lines = facts.map(({ label, phrase }) => say`${words(factWords[label])} ${phrase}`);
  return lines.map((line) => markdownOf(line, links)).join("<br>\n");
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
  const items = report.waived.map((finding) => {
    const { waived: waiver } = finding;
    const what = say`${words(wordsOf(finding).word)}: ${subjectPhrase(finding)}`;
    if (waiver === void 0) return markdownOf(what, links);
    return markdownOf(
      say`${what}, until ${name(waiver.expires)} by ${name(waiver.owner)}: ${prose2(waiver.reason)}`,
      links
    );
  });
  return details(`Waived: ${countOf(items.length, "finding")}`, list(capped(items, 20)));
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
function unseen2(report) {
  const { coverage } = report;
  const own = [
    coverage !== void 0 && coverage.lostEvents > 0 ? `${countOf(coverage.lostEvents, "event")} lost by the log source` : "",
    coverage?.sampled === true ? "the logs are sampled: what is not in them may still happen" : "",
    ...(coverage?.unattributed ?? []).map(
      ({ why, records }) => `${countOf(records, "record")} not attributed: ${unidentifiedWords[why]}`
    )
  ];
  const items = [...remarksOf(report).map((text2) => prose2(text2)), ...own.filter((text2) => text2 !== "").map(words)];
  const shown2 = capped(
    items.map((item) => markdownOf(item, { docs: "" })),
    30
  );
  return details("What this could not see", list(shown2));
}
var tableRows = 30;
function covered({ coverage }) {
  const links = { docs: "" };
  const tables = (coverage === void 0 ? [] : coverageTables(coverage)).flatMap(({ header, rows }) => [
    table(
      header,
      rows.slice(0, tableRows).map((row) => row.map((cell) => markdownOf(cell, links)))
    ),
    rows.length > tableRows ? `${tableRows} of ${formatCount(rows.length)} shown.` : ""
  ]);
  return details("What the logs cover", paragraphs(tables));
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
  const merged = Object.entries(report.coverage?.merged ?? {}).filter(([, records]) => records > 0);
  return paragraphs([
    list(capped(inputs, 30)),
    states.length === 0 ? "" : table(
      [
        "state",
        "workloads",
        "policies before → after",
        "recorded",
        "newly blocked",
        "newly allowed",
        "unclear",
        "agreement"
      ],
      states.slice(0, 50).map(stateRow)
    ),
    states.length > 50 ? `50 of ${countOf(states.length, "state")} shown.` : "",
    logs.length === 0 ? "" : table(["log", "format", "records", "window", "skipped"], logs.slice(0, 50).map(logRow)),
    logs.length > 50 ? `50 of ${countOf(logs.length, "log")} shown.` : "",
    merged.length === 0 ? "" : `Left out because another record says the same: ${merged.map(([why, records]) => `${formatCount(records)} ${why}`).join(", ")}.`
  ]);
}
function stateRow({ id, workloads, policies, connections }) {
  const { recorded, blocked, opened, unclear, agreement } = connections;
  return [
    code(id),
    formatCount(workloads),
    `${formatCount(policies.base)} → ${formatCount(policies.head)}`,
    ...[recorded, blocked, opened, unclear].map(formatCount),
    formatShare(agreement.agreed, agreement.checked)
  ];
}
function logRow({ file, format, records, first, last, skipped }) {
  const reasons = skipped.slice(0, 3).map(({ reason, lines }) => say`${words(`${countOf(lines, "line")}: `)}${prose2(reason)}`);
  const more = skipped.length > 3 ? [words(countOf(skipped.length - 3, "more reason"))] : [];
  return [
    code(file),
    code(format),
    formatCount(records),
    first === void 0 || last === void 0 ? "" : windowText(first, last),
    markdownOf(join([...reasons, ...more], "; "), { docs: "" })
  ];
}
function footer({ tool, mode, base, head: head2 }) {
  const tree = ({ name: of, commit }) => commit === void 0 ? name(of) : say`${name(of)} ${name(commit.slice(0, 7))}`;
  return `<sub>${markdownOf(say`${words(`${tool.name} `)}${name(tool.version)} · base ${tree(base)} · head ${tree(head2)} · mode ${words(mode)}`, { docs: "" })}</sub>`;
}

// src/reporters/fix.ts
var longestLine = 600;
function patchLines({ patch }) {
  return patch.replace(/\n$/, "").split("\n").map((line) => shown(line.replace(/\r$/, ""), longestLine));
}
function fixMarkdown(fix) {
  if (fix === void 0) return "";
  const lines = patchLines(fix);
  const runs = lines.join("\n").match(/`+/g) ?? [];
  const fence = "`".repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
  const proved = fix.proved.map((sentence2) => `- ${prose(sentence2)}`);
  return details(
    "How to fix it (proved by evaluating the patched files)",
    [`${fence}diff
${lines.join("\n")}
${fence}`, proved.join("\n")].join("\n\n")
  );
}

// src/reporters/markdown-findings.ts
var sentencesShown = 12;
function findingsTable(report, cut, links) {
  const findings = visibleFindings(report);
  if (findings.length === 0) return "";
  const shown2 = findings.slice(0, cut.findings);
  const left = findings.slice(cut.findings);
  const rows = shown2.map((finding, index) => tableRow(finding, shown2[index - 1], report, links));
  return paragraphs([
    shown2.length === 0 ? "" : table(["", "what", "evidence", "cause"], rows),
    left.length === 0 ? "" : `${formatCount(shown2.length)} of ${countOf(findings.length, "finding")} shown; ${countOf(left.length, "more", "more")}: ${foldedText(left)}.`
  ]);
}
function tableRow(finding, previous, report, links) {
  const cell = (phrase) => markdownOf(phrase, links);
  const { severity, kind } = finding;
  const word = [{ kind: "page", of: kind, text: wordsOf(finding).word.replaceAll(" ", "&nbsp;") }];
  return [
    `${marks[severity]}&nbsp;${cell(word)}<br>${severity}`,
    cell(subjectPhrase(finding)),
    shortEvidence(finding, report).map((line) => unbroken(cell(line))).join("<br>"),
    causeCell(finding, previous, links)
  ];
}
function unbroken(text2) {
  return text2.replaceAll(" ", "&nbsp;").replaceAll("-", "‑");
}
function causeCell(finding, previous, links) {
  const [first, ...more] = finding.causes;
  const remarks2 = finding.details.slice(0, 2).map(prose2);
  if (first === void 0) return markdownOf(join(remarks2, "<br>"), links);
  if (isSameCause(first, previous?.causes[0])) return "same line";
  const bare2 = first.text === "" || first.text === finding.title;
  const cause = join([place(first.origin), ...bare2 ? remarks2 : [prose2(first.text)]], "<br>");
  return `${markdownOf(cause, links)}${more.length === 0 ? "" : ` and ${countOf(more.length, "more place")}`}`;
}
function isSameCause(cause, other) {
  return other !== void 0 && formatOrigin(other.origin) === formatOrigin(cause.origin) && other.text === cause.text;
}
function explanations(report, cut, links) {
  const findings = visibleFindings(report);
  const shown2 = findings.slice(0, cut.explained);
  const left = findings.length - shown2.length;
  return paragraphs([
    ...shown2.map((finding) => explanation(finding, report, cut, links)),
    left === 0 || shown2.length === 0 ? "" : `${formatCount(shown2.length)} of ${countOf(findings.length, "finding")} explained here; the JSON report holds all of them.`
  ]);
}
function explanation(finding, report, cut, links) {
  const { severity, kind, causes, states, details: sentences } = finding;
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
    ...report.sources.length + states.length > 2 || states.length > 1 ? [statesPhrase(states)] : []
  ];
  return paragraphs([
    `**${`${marks[severity]} ${wordsOf(finding).word}: ${markdownOf(subjectPhrase(finding), links)}`.trim()}**`,
    list(facts.map((fact) => markdownOf(fact, links))),
    fixMarkdown(finding.fix),
    pairs(finding, cut, links)
  ]);
}
function statesPhrase(states) {
  const names = states.slice(0, 5).flatMap((state, index) => [...words(index === 0 ? "" : ", "), ...name(state)]);
  return say`Holds in ${names}${words(states.length > 5 ? ` and ${countOf(states.length - 5, "more state")}` : "")}`;
}
function pairs(finding, cut, links) {
  const further = furtherRows(finding);
  const rows = isPairKind(finding.kind) && further.length > 0 ? foldedRows(finding) : further;
  if (rows.length < 2 || cut.pairs === 0) return "";
  const shown2 = rows.slice(0, cut.pairs).map((row) => markdownOf(furtherPhrase(row, finding.kind), links));
  const left = rows.length - shown2.length;
  return details(
    `${countOf(pairsIn(rows), "pair")}${left > 0 ? `, ${formatCount(pairsIn(rows.slice(0, cut.pairs)))} of ${formatCount(pairsIn(rows))} shown` : ""}`,
    list(shown2)
  );
}

// src/reporters/markdown.ts
var markdown = fitted2("markdown", longParts);
var comment = fitted2("comment", shortParts);
var checkRunSummary = fitted2("check-run-summary", summaryParts, basicPlane);
var checkRunText = fitted2("check-run-text", groundsParts, basicPlane);
function fitted2(name2, parts2, finish = (document) => document) {
  return {
    name: name2,
    render(full, options) {
      const report = withPrivacy(full, options.privacy);
      let best = "";
      for (const cut of cuts(options)) {
        const document = finish(`${paragraphs(parts2(report, cut, options))}
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
  const context2 = true;
  const most = { findings, explained, pairs: 50, context: context2 };
  if (characters === Infinity) return [most];
  return [
    { findings: Math.min(limit, 3), explained: 0, pairs: 0, context: false },
    { findings: Math.min(limit, 10), explained: 0, pairs: 0, context: false },
    { findings: Math.min(limit, 10), explained: 0, pairs: 0, context: context2 },
    { findings: Math.min(limit, 10), explained: Math.min(explained, 5), pairs: 3, context: context2 },
    { findings: Math.min(findings, 50), explained: Math.min(explained, 5), pairs: 3, context: context2 },
    { findings, explained: Math.min(explained, 20), pairs: 5, context: context2 },
    { findings, explained, pairs: 5, context: context2 },
    most
  ];
}
function fits(document, { characters = Infinity }) {
  return document.length <= characters && new TextEncoder().encode(document).length <= characters;
}
function bare(report, options) {
  const all = countOf(visibleFindings(report).length, "finding");
  const left = `0 of ${all} shown: they do not fit here. The JSON report holds all of them.`;
  const document = `${paragraphs([title(report, options), left])}
`;
  return fits(document, options) ? document : `### netpol-gate ${report.conclusion}
`;
}
function shortParts(report, cut, options) {
  if (isQuiet(report)) return [title(report, options), compared(report, options)];
  return [
    ...verdict(report, options),
    findingsTable(report, cut, options),
    details("Why each verdict", explanations(report, cut, options)),
    ...context(cut, [comings2(report, options), waived(report, options), unseen2(report), covered(report)]),
    footer(report)
  ];
}
function longParts(report, cut, options) {
  if (isQuiet(report)) return [title(report, options), compared(report, options), footer(report)];
  const picture = cut.explained > 0 ? diagram(visibleFindings(report)) : void 0;
  return [
    ...verdict(report, options),
    findingsTable(report, cut, options),
    details("The change as a picture", picture ?? ""),
    details("Why each verdict", explanations(report, cut, options)),
    ...context(cut, [
      comings2(report, options),
      waived(report, options),
      unseen2(report),
      covered(report),
      whatWasRead(report)
    ]),
    footer(report)
  ];
}
function summaryParts(report, cut, options) {
  if (isQuiet(report)) return [compared(report, options)];
  return [...verdict(report, options), findingsTable(report, cut, options)];
}
function groundsParts(report, cut, options) {
  return [
    explanations(report, cut, options),
    ...context(cut, [
      comings2(report, options),
      waived(report, options),
      unseen2(report),
      covered(report),
      whatWasRead(report)
    ]),
    footer(report)
  ];
}
function context(cut, sections) {
  return cut.context ? sections : ["What was read, waived and not seen does not fit here; the JSON report holds all of it."];
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
function verdict(report, links) {
  const sums = numbers(report);
  return [
    title(report, links),
    isJudged(report) && sums.length > 0 ? `**${markdownOf(join(sums, " · "), links)}**` : "",
    isJudged(report) ? "" : list(capped(report.because.slice(1), 10).map((why) => markdownOf(prose2(why), links))),
    compared(report, links)
  ];
}

// src/reporters/check-run.ts
var checkRunCharacters = 65535;
var longestTitle2 = 255;
function checkRun(report, options) {
  const seen = withPrivacy(report, options.privacy);
  const limited = { ...options, characters: Math.min(options.characters ?? checkRunCharacters, checkRunCharacters) };
  const title2 = basicPlane(verdictTitle(seen));
  return {
    title: title2.length <= longestTitle2 ? title2 : `${title2.slice(0, longestTitle2 - 1)}…`,
    summary: basicPlane(checkRunSummary.render(report, limited)),
    text: basicPlane(checkRunText.render(report, limited)),
    annotations: annotations(report, options)
  };
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
      const { side, file, line, column: column2, endLine } = origin;
      return { kind: origin.kind, side, file, line, column: column2, endLine };
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
function groupWire(group, id) {
  return {
    id,
    words: formatGroup(group),
    conditions: group.conditions.map(conditionWire),
    members: group.members.map(({ party, single }) => ({ ...partyWire(party), single }))
  };
}
function conditionWire({ namespaces, labels, except }) {
  return {
    namespaces: namespaces && namespacesWire(namespaces),
    labels: labels.map(requirementWire),
    except: except.map(workloadWire)
  };
}
function namespacesWire({ names, pattern, labels }) {
  return { names, pattern, labels: labels?.map(requirementWire) };
}
function requirementWire(requirement) {
  const { operator, key } = requirement;
  return { key, operator, values: "values" in requirement ? requirement.values : void 0 };
}

// src/reporters/coverage-json.ts
function coverageWire(coverage, most = Infinity) {
  const { records, attributed, merged, lostEvents, sampled, limits, gaps, workloads, cronJobs } = coverage;
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
    merged: { ...merged },
    lostEvents,
    sampled,
    cut: coverage.cut?.map(({ rule, limit, records: left }) => ({ rule, limit, records: left })),
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
      skipped: log.skipped.map(({ reason, lines, sample }) => ({ reason, lines, sample: placeWire(sample) })),
      first: timeWire(log.first),
      last: timeWire(log.last),
      unread: log.unread
    }))
  };
}
function longestOf(gaps, most) {
  if (gaps.length <= most) return gaps;
  const kept = new Set([...gaps].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, most));
  return gaps.filter((gap) => kept.has(gap));
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
  const table2 = createGroupTable();
  const sources = report.sources.map(({ id, states }) => ({
    id,
    states: states.map((state) => stateWire(state, table2))
  }));
  const [findings, waived2] = [report.findings, report.waived].map(
    (some) => some.map((finding) => findingWire(finding, options, table2))
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
    nothingChanged: report.nothingChanged,
    because: report.because,
    counts: report.counts,
    groups: table2.wire(),
    sources,
    findings,
    waived: waived2,
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
function stateWire(state, table2) {
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
    differences: (state.folded ?? state.differences.map(aloneRow)).map((row) => differenceWire(row, table2)),
    entries: (state.entries ?? []).map((entry) => differenceWire(aloneRow(entry), table2)),
    workloadsAdded: state.workloadsAdded.map(workloadWire),
    workloadsRemoved: state.workloadsRemoved.map(workloadWire),
    reachAdded: (state.reachAdded ?? []).map((row) => reachWire(row, table2)),
    reachRemoved: (state.reachRemoved ?? []).map((row) => reachWire(row, table2)),
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
function groupsWire({ sources, destinations, ports, pairs: pairs2, of }, table2) {
  return {
    sources: table2.idOf(sources),
    destinations: table2.idOf(destinations),
    pairs: pairs2,
    source: partyWire(of.source),
    destination: partyWire(of.destination),
    ports: ports.map(portWire)
  };
}
function reachWire({ sources, destinations, ports, pairs: pairs2, of }, table2) {
  return {
    sources: table2.idOf(sources),
    destinations: table2.idOf(destinations),
    answer: of,
    ports: ports.map(portWire),
    pairs: pairs2
  };
}
function differenceWire(row, table2) {
  const difference = row.of;
  const { change, assuming, surprise, before, after, live, dependsOn } = difference;
  return {
    ...groupsWire(row, table2),
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
function findingWire(finding, options, table2) {
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
    rows: foldedRows(finding).map((row) => rowWire(row, options, table2)),
    refusals: finding.refusals && refusalsWire(finding.refusals),
    states,
    againstLive,
    fix: finding.fix && {
      files: finding.fix.files.map(({ file }) => file),
      patch: finding.fix.patch,
      proved: finding.fix.proved
    },
    waived: finding.waived && pick(finding.waived, "reason", "owner", "expires")
  };
}
function rowWire(folded, options, table2) {
  const row = folded.of;
  const { before, after, live, assuming, dependsOn } = row;
  return {
    ...groupsWire(folded, table2),
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
function* foldedText2(states) {
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
function rowWire2({ source, destination, allowed, unknown }) {
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
      const table2 = createGroupTable();
      const told = rows.map((row) => ({
        sources: table2.idOf(row.sources),
        destinations: table2.idOf(row.destinations),
        answer: row.of,
        ports: row.ports.map(portWire),
        pairs: row.pairs
      }));
      return { state, groups: table2.wire(), rows: told, entries: entries.map(rowWire2) };
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
  const lines = states.flatMap((state) => [
    ...states.length > 1 ? [`# ${shown(state.state)}`] : [],
    ...state.before === void 0 ? [] : sideLines(state.before, "before: "),
    ...sideLines(state.after, state.before === void 0 ? "" : "after: "),
    ...state.changes.flatMap(changeLines)
  ]);
  return lines.map((line) => `${line}
`).join("");
}
function sideLines({ ways, none }, prefix) {
  if (none !== void 0) return [`${prefix}${shown(none)}`];
  return ways.flatMap((way) => way.grounds.flatMap((ground) => groundLines(way, ground, prefix)));
}
function groundLines(way, ground, prefix) {
  const { answer, ports, reasons, nearest, dependsOn } = ground;
  const which = way.asked === void 0 ? portsText3(answer, ports) : answerText(answer);
  return [
    `${prefix}${shown(way.source)} → ${destinationText(way)}: ${which}`,
    ...reasons.flatMap(reasonLines).map((line) => `  ${line}`),
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
  const head2 = `changed: ${what}: ${answerText(before)} before, ${answerText(after)} after`;
  if (only === void 0) return [head2];
  if (more.length === 0) return [head2, `  turned by ${only}${likely}`];
  return [head2, `  ${together[flip?.needs ?? "several"]}${likely}`, ...[only, ...more].map((line) => `    ${line}`)];
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
      grounds: grounds2.map(({ ports, answer, egress, ingress, reasons, nearest, dependsOn }) => ({
        ports: ports.map(portWire),
        answer,
        egress,
        ingress,
        reasons: reasons.map(reasonWire),
        nearest: nearest.map(nearMissWire),
        dependsOn
      }))
    }))
  };
}

// src/model/evidence.ts
var sampleLimit = 3;
function samplesOf2(parts2) {
  const found = [];
  const add = (one) => {
    if (one !== void 0 && !found.some(({ file, line }) => file === one.file && line === one.line)) found.push(one);
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
  return {
    count: a.count + b.count,
    ...recordsOf(a, b),
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
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
function rowOf(connection) {
  const { source, destination, protocol, port, via, allowed, denied, other } = connection;
  return {
    source: endOf(source),
    destination: endOf(destination),
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
function endOf(end) {
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
function refusalsOf(rows) {
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

// src/reporters/observed-phrases.ts
function tableOf(header, items, cells) {
  return { header, size: items.length, first: (most) => items.slice(0, most).map(cells) };
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
  const told = seen.party(party);
  return partyPhrase(
    told.kind === "addresses" ? { ...told, blocks: told.blocks.map((block2) => block2.replace(block2.includes(":") ? /\/128$/ : /\/32$/, "")) } : told
  );
}
var outcomeWords = [
  ["allowed", "allowed"],
  ["denied", "refused"],
  ["other", "seen"]
];
function outcomesPhrase(outcomes) {
  return join(
    outcomeWords.flatMap(([key, word]) => {
      const evidence = outcomes[key];
      return evidence === void 0 ? [] : [evidencePhrase2(word, evidence)];
    }),
    "; "
  );
}
function evidencePhrase2(word, { count, first, last, samples }) {
  const [sample] = samples;
  const when = first === last ? formatTime(first) : windowText(first, last);
  const at = sample === void 0 ? [] : say` (${place(sample)})`;
  return say`${words(`${word} ${formatCount(count)}×, ${when}`)}${at}`;
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
  const table2 = tableOf(["connection", "recorded", "why"], unexplained, ({ row, why, reasons, dependsOn }) => [
    connectionPhrase(row, seen),
    outcomesPhrase(row.outcomes),
    join(
      [
        words(whyWords2[why]),
        ...why === "allowed-by-nobody" ? [] : reasons.slice(0, 2).map(reasonPhrase),
        ...dependsOn.slice(0, 2).map((text2) => say`depends on whether ${prose2(seen.text(text2))}`)
      ],
      "; "
    )
  ]);
  return [
    {
      title: words("connections that no policy explains"),
      sentences: [words(countOf(unexplained.length, "connection"))],
      tables: [table2]
    }
  ];
}
function olderSection({ older = [] }, seen) {
  if (older.length === 0) return [];
  const table2 = tableOf(["connection", "recorded", "last written"], older, ({ row, write }) => [
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
      tables: [table2]
    }
  ];
}
function namedSection({ named }) {
  if (named.length === 0) return [];
  const header = ["policy", "effect", "connections", "recorded"];
  const table2 = tableOf(header, named, ({ policy, effect, connections, outcomes }) => [
    refPhrase(policy),
    words(effect === "allow" ? "allows" : "refuses"),
    words(countOf(connections, "connection")),
    outcomesPhrase(outcomes)
  ]);
  return [
    {
      title: words("policies that the logs name"),
      sentences: [],
      tables: [table2]
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
  const told = (label, crossing, said) => {
    const peers = crossing.peers === 0 ? "" : `, ${countOf(crossing.peers, "peer")}`;
    const counted = crossing.answer === "never-recorded" ? [] : say`: ${outcomesPhrase(crossing.outcomes)}`;
    return say`${words(`${label} ${crossedWords[crossing.answer]}${peers}`)}${counted}${isolationPhrase(said)}`;
  };
  const within = Object.keys(inside).length === 0 ? [] : [say`inside: ${outcomesPhrase(inside)}`];
  return {
    title: say`namespace ${name(namespace)}`,
    sentences: [told("ingress:", ingress, policies?.ingress), told("egress:", egress, policies?.egress), ...within],
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
  const skipped = sum((log) => log.skipped.reduce((total, { lines: lines2 }) => total + lines2, 0));
  const unread = logs.filter(({ format }) => format === "none").length;
  const formats = [...new Set(logs.map(({ format }) => format))].filter((format) => format !== "none").sort();
  const more = formats.length > formatsShown ? " and more" : "";
  const lines = countOf(
    sum((log) => log.lines),
    "line"
  );
  const told = formats.length === 0 ? [] : say` (${join(formats.slice(0, formatsShown).map(name), ", ")}${words(more)})`;
  const left = unread === 0 ? "" : `, ${formatCount(unread)} of them empty or not read`;
  return say`${words(`${lines} of ${countOf(logs.length, "log")}`)}${told}${words(`${left}, ${formatCount(skipped)} skipped`)}`;
}
function readText(coverage) {
  return plain(readPhrase(coverage));
}
var skippedShown = 10;
function skippedPhrases({ logs }) {
  const all = logs.flatMap(({ skipped }) => skipped);
  const left = all.length - skippedShown;
  return [
    ...all.slice(0, skippedShown).map(
      ({ reason, lines, sample }) => say`${words(`${countOf(lines, "line")} skipped: `)}${prose2(reason)} (${place(sample)})`
    ),
    ...left > 0 ? [words(`and ${countOf(left, "more reason")} to skip lines (--format json)`)] : []
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

// src/reporters/terminal.ts
var codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
function paint(text2, style, { colour }) {
  return colour && style !== void 0 ? `\x1B[${codes[style]}m${text2}\x1B[0m` : text2;
}
function block(label, phrase, terminal, style) {
  const lines = wrap(chunksOf(phrase, style), Math.max(terminal.width - label.column, 20));
  return lines.map((line, index) => {
    const text2 = line.map((run) => paint(run.text, run.style, terminal)).join("");
    if (index > 0 || label.text === "") return `${" ".repeat(label.column)}${text2}`;
    const gap = " ".repeat(Math.max(label.column - label.indent - label.text.length, 1));
    return `${" ".repeat(label.indent)}${paint(label.text, label.style, terminal)}${gap}${text2}`;
  });
}
function chunksOf(phrase, style) {
  const chunks = [[]];
  for (const piece of phrase) {
    const whole = piece.kind === "name" || piece.kind === "place";
    const parts2 = whole ? [plainPiece(piece)] : plainPiece(piece).split(" ");
    const look = style ?? (piece.kind === "name" ? "bold" : piece.kind === "place" ? "cyan" : void 0);
    parts2.forEach((text2, index) => {
      if (index > 0) chunks.push([]);
      if (text2 !== "") chunks.at(-1)?.push(look === void 0 ? { text: text2 } : { text: text2, style: look });
    });
  }
  return chunks.filter((chunk) => chunk.length > 0);
}
function wrap(chunks, width) {
  const lines = [];
  let used = 0;
  for (const chunk of chunks) {
    const size = chunk.reduce((sum, { text: text2 }) => sum + columns(text2), 0);
    const line = lines.at(-1);
    if (line === void 0 || used + 1 + size > width) {
      lines.push([...chunk]);
      used = size;
    } else {
      line.push({ text: " " }, ...chunk);
      used += 1 + size;
    }
  }
  return lines;
}
var wide = new RegExp("[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6]|\\p{Emoji_Presentation}|[\\u{20000}-\\u{3fffd}]", "u");
function columns(text2) {
  if (/^[\x20-\x7e]*$/.test(text2)) return text2.length;
  return [...text2].reduce((sum, character) => sum + (new RegExp("\\p{M}", "u").test(character) ? 0 : wide.test(character) ? 2 : 1), 0);
}

// src/reporters/observed.ts
function seenBy(privacy) {
  if (privacy === "full") return { party: (party) => party, text: (text2) => text2 };
  return { party: withoutPlace, text: withoutAddresses };
}
function withoutPlace(party) {
  if (party.kind === "workload" && party.workload.kind === "Pod")
    return { kind: "unidentified", text: `a pod of namespace ${party.workload.namespace}` };
  if (party.kind === "unidentified") return { kind: "unidentified", text: "an unidentified end" };
  return party.kind === "addresses" ? { ...party, blocks: [] } : party;
}
function unseenIn(coverage, { text: text2 }) {
  return [
    ...unattributedPhrases(coverage),
    ...skippedPhrases(coverage),
    ...coverage.limits.map((limit) => prose2(text2(limit)))
  ];
}
var column = 10;
function observedText({ coverage, states }, options) {
  const seen = seenBy(options.privacy);
  const labelled2 = (label, phrase) => block({ text: label, style: "dim", indent: 2, column: column + 2 }, phrase, options);
  const unseen3 = unseenIn(coverage, seen);
  const lines = [
    ...labelled2("recorded", spanPhrase(coverage)),
    ...labelled2("read", readPhrase(coverage)),
    ...states.flatMap((state) => {
      const sections = sectionsOf(state.view, seen);
      return [
        ...states.length > 1 ? ["", plain(name(`# ${state.state}`))] : [],
        ...state.missing.flatMap((text2) => labelled2("missing", prose2(text2))),
        ...sections.length === 0 ? labelled2("found", nothingPhrase(state, coverage)) : [],
        ...capped2(sections, options.limit, (section) => ["", ...sectionLines(section, options)])
      ];
    }),
    // Last, as in every report: what could not be seen is read after what was.
    ...unseen3.length === 0 ? [] : [""],
    ...unseen3.flatMap((phrase, at) => labelled2(at === 0 ? "unseen" : "", phrase))
  ];
  return inertForRunner(`${lines.join("\n")}
`);
}
function capped2(items, most, lines) {
  const left = items.length - most;
  return [...items.slice(0, most).flatMap(lines), ...left > 0 ? ["", moreText(left)] : []];
}
function moreText(left) {
  return `and ${formatCount(left)} more (see --limit)`;
}
function sectionLines({ title: title2, sentences, tables }, options) {
  return [
    ...block({ text: "", indent: 0, column: 0 }, title2, options, "bold"),
    ...sentences.flatMap((sentence2) => block({ text: "", indent: 2, column: 2 }, sentence2, options)),
    ...tables.flatMap((one) => tableLines(one, options))
  ];
}
function tableLines({ header, size, first }, options) {
  if (size === 0) return [];
  const shown2 = first(options.limit);
  const texts = shown2.map((row) => row.map(plain));
  const widths = (shown2[0] ?? []).map((_, at) => Math.max(...texts.map((row) => row[at]?.length ?? 0)));
  const fits2 = widths.reduce((sum, width) => sum + width + 2, 4) <= options.width;
  const lines = texts.flatMap(
    (row, at) => fits2 ? [`    ${row.map((text2, cell) => text2.padEnd(widths[cell] ?? 0)).join("  ")}`.trimEnd()] : wrappedRow(shown2[at] ?? [], options)
  );
  const more = size > shown2.length ? [`    ${moreText(size - shown2.length)}`] : [];
  return [`  ${header[0] ?? ""}`, ...lines, ...more];
}
function wrappedRow(cells, options) {
  return cells.filter((cell) => cell.length > 0).flatMap((cell, at) => block({ text: "", indent: 4, column: at === 0 ? 4 : 8 }, cell, options));
}
function observedMarkdown({ coverage, states }, options) {
  const seen = seenBy(options.privacy);
  const links = { docs: "" };
  const told = (phrase) => markdownOf(phrase, links);
  const unseen3 = unseenIn(coverage, seen);
  const parts2 = [
    `### netpol-gate: what was recorded`,
    told(spanPhrase(coverage)),
    `Read: ${told(readPhrase(coverage))}`,
    ...states.flatMap((state) => {
      const sections = sectionsOf(state.view, seen);
      const left = sections.length - options.limit;
      return [
        ...states.length > 1 ? [`#### ${told(name(state.state))}`] : [],
        list(state.missing.map((text2) => told(prose2(text2)))),
        sections.length === 0 ? told(capital(nothingPhrase(state, coverage))) : "",
        ...sections.slice(0, options.limit).map((section) => sectionMarkdown(section, options.limit, told)),
        left > 0 ? moreText(left) : ""
      ];
    }),
    unseen3.length === 0 ? "" : "**what could not be seen**",
    list(unseen3.map(told))
  ];
  return `${paragraphs(parts2)}
`;
}
function sectionMarkdown(section, limit, told) {
  return paragraphs([
    `**${told(section.title)}**`,
    list(section.sentences.map(told)),
    ...section.tables.filter(({ size }) => size > 0).flatMap(({ header, size, first }) => [
      table(
        header,
        first(limit).map((row) => row.map(told))
      ),
      size > limit ? moreText(size - limit) : ""
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
  const rows = (all) => all.map((row) => rowWire3(row, seen));
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
        lastWrite: lastWrite && writeWire(lastWrite),
        older: { connections: old.connections, ...outcomesWire(old.outcomes) }
      })
    ),
    unexplained: unexplained?.map(({ row, why, reasons, dependsOn }) => ({
      why,
      connection: rowWire3(row, seen),
      reasons: reasons.map(reasonWire),
      dependsOn: dependsOn.map(seen.text)
    })),
    older: older?.map(({ row, write }) => ({ connection: rowWire3(row, seen), write: writeWire(write) }))
  };
}
function writeWire({ object, deleted, time, origin }) {
  return { object: objectWire(object), deleted, time: timeWire(time), place: placeWire(origin) };
}
function crossingWire({ answer, outcomes, peers, rows }, seen) {
  return { answer, peers, ...outcomesWire(outcomes), connections: rows.map((row) => rowWire3(row, seen)) };
}
function rowWire3({ source, destination, protocol, port, via, outcomes }, seen) {
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

// src/reporters/sarif-places.ts
var lastResort = ".github/netpol-gate.yml";
function createPlacer({ changedFiles }) {
  const nearest = createNearest(changedFiles);
  return ({ causes }) => {
    const places = causes.flatMap((cause) => ownPlace(cause, changedFiles) ?? []);
    return places.find(({ changed }) => changed) ?? places[0] ?? elsewhere(causes[0], nearest);
  };
}
function ownPlace(cause, changedFiles) {
  const spot = placeOf(cause, changedFiles);
  if (spot !== void 0) {
    const { file, line, column: column2, really } = spot;
    return placed(file, line, column2, cause, true, really && baseNote(really));
  }
  const { origin } = cause;
  if (origin.kind !== "file") return void 0;
  const isLeft = origin.side !== "base" || !changedFiles.some(({ file }) => file === origin.file);
  return isLeft ? placed(origin.file, origin.line, origin.column, cause, false) : void 0;
}
function placed(file, line, column2, cause, changed, note = []) {
  const uri = linkPath(file);
  if (uri === void 0) return void 0;
  return { uri, line, ...column2 === void 0 ? {} : { column: column2 }, ...cause && { cause }, note, changed };
}
function baseNote(origin) {
  return say`The real place is ${place(origin)} of the base.`;
}
function elsewhere(cause, nearest) {
  const origin = cause?.origin;
  const note = elsewhereNote(origin);
  const file = origin?.kind === "file" ? origin.file : "";
  const near = nearest(file);
  const found = near && placed(near.file, nearestLine(near, 1), void 0, cause, true, note);
  const own = origin?.kind === "file" ? placed(file, origin.line, origin.column, cause, false, note) : void 0;
  return found ?? own ?? { uri: lastResort, line: 1, ...cause && { cause }, note };
}
function elsewhereNote(origin) {
  switch (origin?.kind) {
    case "file":
      return origin.side === "base" ? baseNote(origin) : say`The real place is ${place(origin)}.`;
    case "live":
      return say`The real place is ${place(origin)} in the cluster.`;
    case "log":
      return say`The real place is the record ${place(origin)}.`;
    case void 0:
      return words("It is about no line of a file.");
  }
}
function createNearest(changedFiles) {
  const left = changedFiles.filter(({ file, status }) => status !== "removed" && linkPath(file) !== void 0).map((changed) => ({ changed, parts: foldersOf(changed.file) }));
  const found = /* @__PURE__ */ new Map();
  const search = (wanted) => {
    let [best, most] = [left[0]?.changed, 0];
    for (const { changed, parts: parts2 } of left) {
      const shared = sharedStart(wanted, parts2);
      if (shared > most) [best, most] = [changed, shared];
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
function locationWire({ uri, line, column: column2, cause }) {
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
      region: { startLine: line, startColumn: column2 }
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
  const of = (when, reasons) => reasons.flatMap((reason) => {
    if (reason.kind === "rule") return [{ origin: reason.origin, text: `the rule that decides ${when}` }];
    if (reason.kind !== "isolated") return [];
    return reason.policies.map(({ origin }) => ({ origin, text: `the policy that isolates ${when}` }));
  });
  return [...of("before", reasonsBefore), ...of("after", reasonsAfter)];
}
function relatedPlace({ origin, text: text2 }) {
  const told = shown(text2, longest.prose);
  if (origin.kind === "live") {
    const object = shown(formatOrigin(origin));
    return { message: { text: sarifText(told) }, logicalLocations: [{ fullyQualifiedName: object, kind: "resource" }] };
  }
  const isHead = origin.kind === "file" && origin.side !== "base";
  const note = isHead ? "" : ` (${shown(formatOrigin(origin))}${origin.kind === "file" ? " of the base" : ""})`;
  return { message: { text: sarifText(`${told}${note}`) }, physicalLocation: physicalWire(origin) };
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
  if (finding.waived !== void 0) return "note";
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
  const lines = messageLines(finding, place2.cause, place2.note, report).filter((line) => plain(line) !== "");
  return {
    full: resultWire(finding, nth, report, place2, {
      text: sarifText(fitted(lines.map(plain))),
      markdown: markdownMessage(lines, options),
      related: relatedWire(finding, place2, mostRelated)
    }),
    brief: resultWire(finding, nth, report, place2, { text: sarifText(shortLine(lines[0] ?? [])) })
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
function suppressions({ waived: waived2 }) {
  if (waived2 === void 0) return [];
  const { reason, owner, expires } = waived2;
  const justification = sarifText(`${shown(reason)} (owner ${shown(owner)}, until ${shown(expires)})`);
  return [{ kind: "external", status: "accepted", justification }];
}
function shortLine(line) {
  const text2 = plain(line);
  return text2.length <= briefMessage ? text2 : `${text2.slice(0, briefMessage - 1)}…`;
}
function markdownMessage(lines, options) {
  let markdown2 = "";
  for (const line of lines) {
    const next = withoutPlaceholders(markdownOf(line, options));
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
    const head2 = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[
`;
    return `${head2}${safeText(run).slice(0, -2)},
 "results": [
${results.lines.join(",\n")}
 ]
}
]}
`;
  }
};
function resultLines(report, options) {
  const all = [...visibleFindings(report), ...report.waived.filter(({ severity }) => severity !== "ignore")];
  const budget = Math.min(options.characters ?? sarifLimits.bytes, sarifLimits.bytes) - reserved;
  const lines = [];
  const placeOf2 = createPlacer(report);
  const times = /* @__PURE__ */ new Map();
  let [spent, inFull] = [0, 0];
  for (const finding of all.slice(0, sarifLimits.results)) {
    const nth = (times.get(finding.fingerprint) ?? 0) + 1;
    times.set(finding.fingerprint, nth);
    const wires = resultWires(finding, placeOf2(finding), nth, report, options);
    const full = lineOf(wires.full);
    const isFull = spent + bytesOf(full) <= budget * shareInFull;
    const line = isFull ? full : lineOf(wires.brief);
    if (spent + bytesOf(line) > budget) break;
    spent += bytesOf(line);
    inFull += isFull ? 1 : 0;
    lines.push(line);
  }
  const count = (shownCount, of, what) => shownCount === of ? [] : [`${formatCount(shownCount)} of ${formatCount(of)} findings ${what}`];
  return {
    lines,
    notes: [...count(lines.length, all.length, "shown"), ...count(inFull, lines.length, "told in full")]
  };
}
function lineOf(wire) {
  return safeText(JSON.stringify(wire));
}
function bytesOf(line) {
  return new TextEncoder().encode(line).length + 2;
}
function runWire(report, options, notes) {
  const { tool, conclusion, mode, base, head: head2 } = report;
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
    properties: { conclusion, mode, base: revision(base), head: revision(head2) }
  };
}
var notificationKinds = {
  "no-verdict": "Why there is no verdict",
  incomplete: "What this could not see",
  shortened: "What is left out, so that the file is taken"
};
function notifications(report, notes) {
  const without = report.conclusion === "cannot say" || report.conclusion === "error";
  const reasons = without ? report.because.map((text2) => notification("no-verdict", "error", text2)) : [];
  const remarks2 = remarksOf(report).map((text2) => notification("incomplete", "warning", text2));
  const all = [...reasons, ...remarks2];
  const kept = all.slice(0, sarifLimits.notifications);
  const left = `${formatCount(kept.length)} of ${formatCount(all.length)} remarks shown`;
  const shortened = kept.length === all.length ? notes : [...notes, left];
  return [...kept, ...shortened.map((text2) => notification("shortened", "warning", text2))];
}
function notification(id, level, text2) {
  return { descriptor: { id }, level, message: { text: sarifText(shown(text2, longest.prose)) } };
}

// src/reporters/text.ts
var labelColumn = 12;
var severityStyles = {
  error: "red",
  warning: "yellow",
  notice: "cyan",
  ignore: "dim"
};
var pairsShown2 = 4;
var comingsShown = 10;
var remarksShown = 8;
var text = {
  name: "text",
  render(report, options) {
    const seen = withPrivacy(report, options.privacy);
    const sections = [
      head(seen, options),
      ...body(seen, options),
      ...comings3(seen, options),
      [...verdictLines(seen, options)]
    ];
    return inertForRunner(
      `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}
`
    );
  }
};
function labelled(label, phrase, terminal) {
  return block({ text: label, style: "dim", indent: 2, column: labelColumn }, phrase, terminal);
}
var innerLabels = {
  before: "before",
  after: "after",
  "before and after": "both",
  live: "live",
  "depends on": "depends"
};
function inner(label, phrase, terminal) {
  return block({ text: label, style: "dim", indent: labelColumn, column: labelColumn + 10 }, phrase, terminal);
}
function head(report, options) {
  const trees = say`${treePhrase(report.base)} → ${treePhrase(report.head)}`;
  const read = report.inputs.map(({ what, count }) => say`${words(`${formatCount(count)} `)}${prose2(what)}`);
  return [
    ...labelled("changes", trees, options),
    ...comparedWith(report).flatMap(({ label, phrase }) => labelled(label, phrase, options)),
    ...read.length === 0 ? [] : labelled("read", join(read, ", "), options)
  ];
}
function treePhrase({ name: tree, commit }) {
  const short = commit?.slice(0, 7);
  return short === void 0 || tree.startsWith(short) ? name(tree) : say`${name(tree)} (${name(short)})`;
}
function body(report, options) {
  if (isQuiet(report)) return [];
  const findings = visibleFindings(report);
  const left = findings.slice(options.limit);
  const more = `${countOf(left.length, "more finding")} of ${formatCount(findings.length)}: ${foldedText(left)}`;
  return [
    ...findings.slice(0, options.limit).map((finding) => findingLines(finding, report, options)),
    left.length === 0 ? [] : labelled("and", words(more), options),
    report.waived.flatMap((finding) => waivedLines(finding, options)),
    remarks(report, options)
  ];
}
function findingLines(finding, report, options) {
  const { severity, kind, causes } = finding;
  const line = (phrase) => block({ text: "", indent: 2, column: labelColumn }, phrase, options);
  const label = { text: severity, style: severityStyles[severity], indent: 2, column: labelColumn };
  const first = exampleOf(finding);
  const further = furtherRows(finding);
  const shown2 = options.detail === "pairs" ? further.length : pairsShown2;
  const also = isPairKind(kind) ? "also" : "concerns";
  const live = againstLiveText(finding);
  return [
    ...block(label, say`${words(`${wordsOf(finding).word}: `)}${subjectPhrase(finding)}`, options),
    ...line(evidencePhrase(finding, report)),
    ...causes.slice(0, 3).flatMap((cause) => line(causePhrase(cause, finding))),
    ...(first === void 0 ? [] : rowVerdicts(first)).flatMap(
      (verdict2) => inner(innerLabels[verdict2.label], verdict2.phrase, options)
    ),
    ...further.slice(0, shown2).flatMap((row) => inner(also, furtherPhrase(row, kind), options)),
    ...further.length <= shown2 ? [] : inner("and", words(`${countOf(pairsIn(further.slice(shown2)), "more pair")}, all in --format json`), options),
    ...finding.details.slice(0, remarksShown).flatMap((detail) => line(prose2(detail))),
    ...finding.details.length > remarksShown ? line(words(`and ${countOf(finding.details.length - remarksShown, "more remark")} (all in --format json)`)) : [],
    ...live === void 0 ? [] : line(words(live)),
    ...fixLines(finding, line)
  ];
}
function fixLines({ fix }, line) {
  if (fix === void 0) return [];
  return [
    ...line(words("This patch mends it, proved by evaluating the patched files:")),
    ...patchLines(fix).map((text2) => `${" ".repeat(labelColumn)}${text2}`)
  ];
}
function comings3(report, options) {
  if (isQuiet(report) && report.command !== "diff") return [];
  return comingsOf(report).map(({ label, who, rows }) => {
    const shown2 = options.detail === "pairs" ? rows.length : comingsShown;
    const line = (phrase) => block({ text: "", indent: 2, column: labelColumn }, phrase, options);
    const left = rows.length - shown2;
    return [
      ...labelled(label, who, options),
      ...rows.slice(0, shown2).flatMap(line),
      ...left > 0 ? line(words(`and ${countOf(left, "more row")}, all in --format json`)) : []
    ];
  });
}
function waivedLines(finding, options) {
  const { waived: waived2 } = finding;
  if (waived2 === void 0) return [];
  const label = { text: "waived", style: "dim", indent: 2, column: labelColumn };
  const until = say`until ${name(waived2.expires)} by ${name(waived2.owner)}: ${prose2(waived2.reason)}`;
  return [
    ...block(label, say`${words(`${wordsOf(finding).word}: `)}${subjectPhrase(finding)}`, options),
    ...block({ text: "", indent: 2, column: labelColumn }, until, options)
  ];
}
function remarks(report, options) {
  const all = remarksOf(report);
  const left = all.length - remarksShown;
  return [
    ...all.slice(0, remarksShown).flatMap((remark, index) => labelled(index === 0 ? "unseen" : "", prose2(remark), options)),
    ...left > 0 ? labelled("", words(`and ${countOf(left, "more remark")}`), options) : []
  ];
}
var verdictStyles = {
  passed: "green",
  failed: "red",
  "cannot say": "yellow",
  error: "red"
};
function verdictLines(report, options) {
  const word = report.conclusion.toUpperCase();
  const column2 = Math.max(labelColumn, word.length + 4);
  const label = { text: word, style: verdictStyles[report.conclusion], indent: 2, column: column2 };
  const [first, ...more] = report.because;
  const failed = report.conclusion === "failed" && first !== void 0;
  const sums = isQuiet(report) || !isJudged(report) ? [] : numbers(report);
  const passed = report.conclusion === "passed";
  const mild = report.mode === "report" && failed ? [words("report only, nothing is stopped")] : [];
  const why = failed ? [...[first, ...more].map(prose2), ...mild] : passed && sums.length > 0 ? sums : [verdictReason(report)];
  const command = passed ? void 0 : nextCommand(report);
  return [
    ...passed || sums.length === 0 ? [] : labelled("in all", join(sums, " · "), options),
    ...block(label, join(why, " · "), options),
    ...failed ? [] : more.flatMap((each) => block({ ...label, text: "" }, prose2(each), options)),
    // Whole on its line, however long: it is there to be copied.
    ...command === void 0 ? [] : labelled("explain", name(command), options)
  ];
}

// src/reporters/detail.ts
function inPairs(report) {
  return {
    ...report,
    findings: report.findings.map(alone),
    waived: report.waived.map(alone),
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
    (source) => row.destinations.members.filter(({ party }) => source.single !== true || memberKey(party) !== memberKey(source.party)).map((destination) => ({ ...row, sources: groupOf(source), destinations: groupOf(destination), pairs: 1 }))
  );
}
function groupOf(member) {
  return { members: [member], conditions: [], others: [member.party] };
}

// src/reporters/index.ts
var reporters = [text, markdown, comment, json, sarif];

export {
  formatParty,
  partyName,
  formatList,
  partyOf,
  formatPorts,
  formatRow,
  directionOf,
  keyFieldsOf,
  formatGroup,
  aloneRow,
  formatFoldedRow,
  memberKey,
  deviationPage,
  formatOrigin,
  shown,
  inertForRunner,
  isQuiet,
  findingKinds,
  severities,
  failsGate,
  checkRun,
  foldedText2 as foldedText,
  pairsText,
  foldedJson,
  pairsJson,
  inPairs,
  formatNearMiss,
  explanationText,
  explanationJson,
  samplesOf2 as samplesOf,
  joined,
  joinedOutcomes,
  rowOf,
  countIn,
  busiestFirst,
  outcomesOf,
  distinctParties,
  rowsBy,
  namespaceOf,
  concernIn,
  patternText,
  spreadText,
  refusalsOf,
  readText,
  observedText,
  observedMarkdown,
  observedJson,
  reporters
};
