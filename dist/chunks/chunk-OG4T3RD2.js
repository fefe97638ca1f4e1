import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  complainer,
  editsBetween,
  formatPath,
  gateChangeOf,
  gatePath,
  gateText,
  invalid,
  nearest,
  pathMatcher,
  quote,
  readGate
} from "./chunk-C633TYKB.js";
import {
  countOf,
  directionOf,
  formatCount,
  formatList,
  formatOrigin,
  formatParty,
  formatRow,
  formatShare,
  formatSpan,
  formatTime,
  keyFieldsOf,
  partyName,
  partyOf
} from "./chunk-5DIEP3TU.js";
import {
  addressSet,
  allProtocols,
  blocksOf,
  contains,
  everyAddress,
  familyOf,
  formatAddress,
  intersect,
  namedProtocols,
  parseAddress,
  parseBlock,
  subtract,
  union,
  version
} from "./chunk-BUYARRA7.js";
import {
  dialectOf,
  formatPath as formatPath2,
  generatorOf,
  isPolicyKind,
  listAt,
  liveManifest,
  objectAt,
  parseYaml,
  roleOf,
  settled,
  templateOf,
  templatePath,
  textAt,
  textsAt,
  valueAt,
  workloadObjectKey,
  workloadRefOf,
  yamlLimits
} from "./chunk-IWVK6I3E.js";
import {
  canonicalJson,
  formatRef,
  isList,
  isObject,
  keyOf
} from "./chunk-O2YEX7QY.js";
import {
  UsableError
} from "./chunk-IJ4BDYYQ.js";

// src/model/cluster.ts
function workloadKeyOf(workload) {
  return `${workload.namespace}/${workload.name}[${workload.kind}]`;
}
function endpointIdOf(text) {
  return text;
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
  "drift",
  "model-disagrees",
  "thin-evidence",
  "not-evaluated",
  "invalid-manifest",
  "gate-changed",
  "waiver-expired",
  "waiver-unused"
];
var severities = ["error", "warning", "notice", "ignore"];

// src/model/fingerprint.ts
import { createHash } from "node:crypto";
function fingerprintOf(text) {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);
}

// src/model/pattern.ts
function patternMatcher(pattern) {
  const pieces = pattern.split("*");
  const [first2 = "", last = ""] = [pieces[0], pieces.at(-1)];
  const middle = pieces.slice(1, -1).filter((piece) => piece !== "");
  if (pieces.length === 1) return (text) => text === pattern;
  return (text) => {
    if (text.length < first2.length + last.length || !text.startsWith(first2) || !text.endsWith(last)) return false;
    const end3 = text.length - last.length;
    let at2 = first2.length;
    for (const piece of middle) {
      const found2 = text.indexOf(piece, at2);
      if (found2 < 0 || found2 + piece.length > end3) return false;
      at2 = found2 + piece.length;
    }
    return true;
  };
}

// src/judge.ts
function judge(comparisons, rules2, gate, now, meta) {
  const ordered = [...comparisons].sort((a, b) => compareTexts(stateKey(a), stateKey(b)));
  const drafts = ordered.flatMap(
    (comparison) => rules2.checks.flatMap(
      (check2) => check2.run(comparison, gate, now).map((draft2) => ({ draft: draft2, state: comparison.state }))
    )
  );
  const { pieces, uses } = applyWaivers(drafts, gate.waivers, now);
  const facts = {
    waivers: meta.nothingChanged ? [] : uses,
    ...meta.gateChange === void 0 ? {} : { gateChange: meta.gateChange }
  };
  const aboutRun = rules2.runChecks.flatMap((check2) => check2.run(facts, gate)).map((draft2) => ({ draft: draft2 }));
  const all = [...join([...pieces, ...aboutRun])].sort(compareFindings);
  const findings = all.filter(({ waived }) => waived === void 0);
  const failing2 = findings.filter((finding) => fails(finding, gate));
  const nothingJudged = comparisons.length === 0 && !meta.nothingChanged;
  return {
    schema: "netpol-gate/report/1",
    tool: { name: "netpol-gate", version: meta.version },
    command: meta.command,
    ...meta.again === void 0 ? {} : { again: meta.again },
    mode: gate.mode,
    time: now,
    base: meta.base,
    head: meta.head,
    conclusion: nothingJudged ? "cannot say" : conclusionOf(failing2),
    nothingChanged: meta.nothingChanged,
    because: nothingJudged ? ["nothing could be compared", ...becauseOf(failing2)] : becauseOf(failing2),
    sources: sourcesOf(ordered, rules2, meta.states),
    findings,
    waived: all.filter(({ waived }) => waived !== void 0),
    counts: countsOf(findings),
    ...meta.coverage === void 0 ? {} : { coverage: meta.coverage },
    changedFiles: [...meta.changedFiles].sort((a, b) => compareTexts(a.file, b.file)),
    blindSpots: [
      .../* @__PURE__ */ new Set([
        ...meta.blindSpots,
        ...staleSnapshots(meta.states, gate, now),
        ...ordered.flatMap((each) => rules2.blindSpots(each))
      ])
    ],
    inputs: meta.inputs
  };
}
function exitCode({ conclusion, mode }) {
  if (conclusion === "passed") return 0;
  return mode === "report" && conclusion !== "error" ? 0 : 1;
}
function compareTexts(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function stateKey({ source, state }) {
  return JSON.stringify([source, state]);
}
var aDay = 864e5;
function isExpired({ expires }, now) {
  return !(now < Date.parse(`${expires}T00:00:00Z`) + aDay);
}
function applyWaivers(drafts, waivers, now) {
  const uses = waivers.map((waiver) => ({ waiver, expired: isExpired(waiver, now), matches: 0 }));
  const tests = uses.map((use) => ({ use, covers: coverTest(use.waiver.match) }));
  const coverOf = (draft2, row) => {
    if (tests.length === 0) return void 0;
    const one = row === void 0 ? draft2.key : { ...draft2.key, ...keyFieldsOf(row) };
    const matching = tests.filter(({ covers }) => covers(draft2.key, one)).map(({ use }) => use);
    for (const use of matching) use.matches++;
    return matching.find(({ expired }) => !expired)?.waiver;
  };
  return { pieces: drafts.flatMap((piece) => split(piece, coverOf)), uses };
}
function split({ draft: draft2, state }, coverOf) {
  const place = state === void 0 ? {} : { state };
  const pieceOf = (part, waiver) => ({
    ...place,
    draft: part,
    ...waiver === void 0 ? {} : { waiver }
  });
  const { narrow } = draft2;
  if (narrow === void 0) return [pieceOf(draft2, coverOf(draft2, void 0))];
  const rowsOf2 = /* @__PURE__ */ new Map();
  for (const row of draft2.rows) {
    const waiver = coverOf(draft2, row);
    const rows = rowsOf2.get(waiver);
    if (rows === void 0) rowsOf2.set(waiver, [row]);
    else rows.push(row);
  }
  return [...rowsOf2].map(([waiver, rows]) => pieceOf(rowsOf2.size === 1 ? draft2 : narrow(rows), waiver));
}
function coverTest(match) {
  const fields2 = ["source", "object", "subject", "peer", "port"].flatMap((field) => {
    const pattern = match[field];
    return pattern === void 0 ? [] : [{ field, pattern, matches: patternMatcher(pattern) }];
  });
  return (key, one) => (match.kind === void 0 || match.kind === key.kind) && fields2.every(({ field, pattern, matches: matches3 }) => pattern === key[field] || matches3(one[field]));
}
function join(pieces) {
  const groups = /* @__PURE__ */ new Map();
  for (const piece of pieces) {
    const { waiver, draft: draft2 } = piece;
    const id = JSON.stringify([keyText(draft2.key), waiver === void 0 ? [] : [waiver.match, waiver.expires]]);
    const group = groups.get(id);
    if (group === void 0) groups.set(id, [piece]);
    else group.push(piece);
  }
  return [...groups.values()].map(findingOf);
}
function keyText({ source, kind, object, subject, peer, port }) {
  return JSON.stringify([source, kind, object, subject, peer, port]);
}
function findingOf(group) {
  const byText = (piece) => `${piece.state ?? ""} ${piece.draft.title} ${piece.draft.details.join(" ")}`;
  const members = [...group].sort(
    (a, b) => rank(a.draft.severity) - rank(b.draft.severity) || compareTexts(byText(a), byText(b))
  );
  const [worst] = members;
  if (worst === void 0) throw new RangeError("a group of findings is never empty");
  const { narrow: _, direction, againstLive, ...facts } = worst.draft;
  const drafts = members.map(({ draft: draft2 }) => draft2);
  const live = new Set(drafts.map((draft2) => draft2.againstLive));
  const { waiver } = worst;
  return {
    ...facts,
    fingerprint: fingerprintOf(keyText(facts.key)),
    details: unique(
      drafts.flatMap(({ details }) => details),
      (detail) => detail
    ),
    ...direction !== void 0 && drafts.every((draft2) => draft2.direction === direction) ? { direction } : {},
    causes: unique(
      drafts.flatMap(({ causes }) => causes),
      ({ object, origin, text }) => JSON.stringify([formatRef(object), origin.kind, formatOrigin(origin), text])
    ),
    rows: unique(
      drafts.flatMap(({ rows }) => rows),
      (row) => JSON.stringify([formatRow(row), row.assuming, row.before, row.after])
    ),
    states: [...new Set(members.flatMap(({ state }) => state === void 0 ? [] : [state]))].sort(compareTexts),
    ...againstLive === void 0 ? {} : { againstLive: live.size === 1 ? againstLive : "new" },
    ...waiver === void 0 ? {} : { waived: { reason: waiver.reason, owner: waiver.owner, expires: waiver.expires } }
  };
}
function unique(values, textOf5) {
  const found2 = /* @__PURE__ */ new Map();
  for (const value of values) {
    const text = textOf5(value);
    if (!found2.has(text)) found2.set(text, value);
  }
  return [...found2.values()];
}
function rank(severity) {
  return severities.indexOf(severity);
}
function recordsOf({ rows }) {
  const count2 = ({ connection }) => (connection?.allowed?.count ?? 0) + (connection?.denied?.count ?? 0) + (connection?.other?.count ?? 0);
  return rows.reduce((sum2, row) => sum2 + count2(row), 0);
}
function compareFindings(a, b) {
  return rank(a.severity) - rank(b.severity) || findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) || recordsOf(b) - recordsOf(a) || compareTexts(keyText(a.key), keyText(b.key)) || compareTexts(a.waived?.expires ?? "", b.waived?.expires ?? "");
}
function fails({ kind, severity }, { failOn, warnOnly }) {
  return rank(severity) <= rank(failOn) && !warnOnly.includes(kind);
}
var unanswered = ["unclear-verdict", "thin-evidence", "not-evaluated"];
function conclusionOf(failing2) {
  if (failing2.length === 0) return "passed";
  return failing2.every(({ kind }) => unanswered.includes(kind)) ? "cannot say" : "failed";
}
var sentences = {
  "blocked-connection": (_, rows) => `${countOf(rows, "recorded connection")} newly blocked`,
  "opened-connection": (_, rows) => `${countOf(rows, "recorded connection")} newly allowed`,
  "lost-isolation": (_, rows) => `isolation lost for ${countOf(rows, "workload")}`,
  "new-access": (_, rows) => `${countOf(rows, "pair")} newly allowed without a record`,
  "lost-access": (_, rows) => `${countOf(rows, "pair")} newly denied without a record`,
  "unclear-verdict": (_, rows) => `cannot say what becomes of ${countOf(rows, "connection")}`,
  "selects-nothing": (findings) => `${countOf(findings, "policy", "policies")} without a pod`,
  drift: (findings) => `${countOf(findings, "object")} in drift`,
  "model-disagrees": (_, rows) => `${countOf(rows, "recorded verdict")} against the model`,
  "thin-evidence": () => "the recorded traffic is too thin",
  "not-evaluated": (findings) => `${countOf(findings, "change")} not evaluated`,
  "invalid-manifest": (findings) => `${countOf(findings, "fault")} in manifests`,
  "gate-changed": () => "the gate file is edited",
  "waiver-expired": (findings) => `${countOf(findings, "waiver")} expired`,
  "waiver-unused": (findings) => `${countOf(findings, "waiver")} unused`
};
function becauseOf(failing2) {
  const worstFirst = [...new Set(failing2.map(({ kind }) => kind))];
  return worstFirst.map((kind) => {
    const found2 = failing2.filter((finding) => finding.kind === kind);
    return sentences[kind](
      found2.length,
      found2.reduce((sum2, { rows }) => sum2 + rows.length, 0)
    );
  });
}
function staleSnapshots(states, gate, now) {
  const stale = states.flatMap(
    ({ cluster }) => cluster?.readAt !== void 0 && now - cluster.readAt > gate.maxAge ? [{ name: cluster.name, at: cluster.readAt }] : []
  );
  return stale.map(({ name, at: at2 }) => `The cluster ${name === void 0 ? "" : `${name} `}was read ${formatSpan(now - at2)} ago.`).sort(compareTexts);
}
function countsOf(findings) {
  const zero = () => ({ error: 0, warning: 0, notice: 0, ignore: 0 });
  const counts = Object.fromEntries(findingKinds.map((kind) => [kind, zero()]));
  for (const { kind, severity } of findings) counts[kind][severity]++;
  return counts;
}
function sourcesOf(comparisons, rules2, states) {
  const facts = new Map(states.map((each) => [stateKey(each), each]));
  const sources = /* @__PURE__ */ new Map();
  for (const comparison of comparisons) {
    const found2 = facts.get(stateKey(comparison));
    if (found2 === void 0) throw new RangeError(`nothing is known of the state ${stateKey(comparison)}`);
    const list = sources.get(comparison.source) ?? [];
    sources.set(comparison.source, [...list, stateReport(comparison, rules2, found2)]);
  }
  return [...sources].map(([id, list]) => ({ id, states: list }));
}
function stateReport(comparison, rules2, { files, cluster, rulings }) {
  const { base: base2, head, live, state, differences: differences2, workloadsAdded, workloadsRemoved, widened } = comparison;
  const workloads = new Set([...head.endpoints.values()].map(({ workload }) => workloadKeyOf(workload)));
  const byKey2 = (a, b) => compareTexts(workloadKeyOf(a), workloadKeyOf(b));
  return {
    id: state,
    files,
    ...cluster === void 0 ? {} : { cluster },
    rulings,
    workloads: workloads.size,
    policies: { live: live?.policies.length ?? 0, base: base2.policies.length, head: head.policies.length },
    differences: sortedDifferences(differences2),
    workloadsAdded: [...workloadsAdded].sort(byKey2),
    workloadsRemoved: [...workloadsRemoved].sort(byKey2),
    connections: rules2.countConnections(comparison),
    widened
  };
}
function sortedDifferences(differences2) {
  return differences2.map((difference) => ({
    difference,
    text: [formatRow(difference), difference.change, difference.assuming, difference.dependsOn.join(" ")].join("\n")
  })).sort((a, b) => compareTexts(a.text, b.text)).map(({ difference }) => difference);
}

// src/checks/thin-evidence.ts
var namesShown = 10;
var thinEvidence = {
  kind: "thin-evidence",
  run(comparison, gate, now) {
    const severity = severityOf(comparison, gate);
    const { observation } = comparison;
    if (observation === void 0 || observation.coverage.records === 0) return [nothingRecorded(comparison, severity)];
    const lacks = lacksOf(observation.coverage, gate.evidence, now);
    const unseen2 = observation.coverage.attributed === 0 ? [] : unseenWorkloads(comparison).filter(mayLose(comparison));
    return [
      ...lacks.length === 0 ? [] : [sampleDraft(comparison.source, severity, lacks)],
      ...unseen2.length === 0 ? [] : [unseenDraft(comparison.source, severity, unseen2)]
    ];
  }
};
function severityOf({ differences: differences2, connections, isolation, live, observation }, gate) {
  const severity = gate.severity["thin-evidence"];
  const moves = differences2.length > 0 || isolation.length > 0 || connections.some((each) => each.before !== each.after);
  if (!moves) return "ignore";
  const isStatic = live === void 0 && observation === void 0;
  return isStatic && severity !== "ignore" ? "notice" : severity;
}
function draft(source, severity, subject, title, details) {
  const key = { source, kind: "thin-evidence", object: "", subject, peer: "", port: "" };
  return { kind: "thin-evidence", key, severity, title, details, causes: [], rows: [] };
}
function nothingRecorded({ source, observation }, severity) {
  const details = ["Nothing newly denied can be told to be unused: no record says who talks to whom."];
  return observation === void 0 ? draft(source, severity, "records", "no recorded traffic", [
    ...details,
    "Give a log of connections to judge by it."
  ]) : draft(source, severity, "records", "no recorded traffic in the logs that were read", [
    ...details,
    ...observation.coverage.logs.flatMap(({ file, lines, skipped }) => [
      `${file}: ${countOf(lines, "line")}, no record of a connection.`,
      ...skipped.map(
        (why) => `${countOf(why.lines, "line")} skipped: ${why.reason} (${formatOrigin(why.sample)}).`
      )
    ])
  ]);
}
var clockTolerance = 6e5;
function lacksOf(coverage, minimum, now) {
  const { first: first2, last, records, attributed, lostEvents: lostEvents2, sampled, blind: blind2 = [] } = coverage;
  const lacks = [
    first2 !== void 0 && last !== void 0 && last - first2 < minimum.window && {
      what: "window",
      short: "too short",
      text: `The records span ${formatSpan(last - first2)}; the gate asks for ${formatSpan(minimum.window)}.`
    },
    last !== void 0 && now - last > minimum.age && {
      what: "age",
      short: "too old",
      text: `The newest record is of ${formatTime(last)}, ${formatSpan(now - last)} ago; the gate asks for ${formatSpan(minimum.age)}.`
    },
    last !== void 0 && last - now > clockTolerance && {
      what: "clock",
      short: "of the future",
      text: `The newest record is of ${formatTime(last)}, ${formatSpan(last - now)} after this run: a clock or a time zone is wrong.`
    },
    attributed < minimum.attributed * records && {
      what: "attributed",
      short: "too little attributed",
      text: `${formatShare(attributed, records)} of the records have two known ends; the gate asks for ${formatShare(minimum.attributed, 1)}.`
    },
    records < minimum.count && {
      what: "count",
      short: "too small",
      text: `There are ${countOf(records, "record")}; the gate asks for ${formatCount(minimum.count)}.`
    },
    lostEvents2 > 0 && {
      what: "lost",
      short: "lossy",
      text: `The source lost ${countOf(lostEvents2, "event")}.`
    },
    sampled && { what: "sampled", short: "sampled", text: "The source records only a part of the connections." },
    blind2.length > 0 && { what: "blind", short: "blind in one direction", text: [...blind2].sort().join("; ") }
  ];
  return lacks.filter((lack) => lack !== false);
}
function sampleDraft(source, severity, lacks) {
  const subject = lacks.map(({ what }) => what).sort();
  const title = `recorded traffic is thin: ${lacks.map(({ short }) => short).join(", ")}`;
  return draft(
    source,
    severity,
    subject.join(", "),
    title,
    lacks.map(({ text }) => text)
  );
}
function unseenDraft(source, severity, unseen2) {
  return draft(
    source,
    severity,
    "workloads",
    `${countOf(unseen2.length, "workload")} that may lose access ${unseen2.length === 1 ? "has" : "have"} no record: ${formatList(unseen2.map(workloadText), 3)}`,
    [`Without any record: ${formatList(unseen2.map(workloadText), namesShown)}.`]
  );
}
function workloadText({ namespace, kind, name }) {
  return kind === "CronJob" || kind === "Job" ? `${namespace}/${name} (${kind})` : `${namespace}/${name}`;
}
function unseenWorkloads({ head, observation, workloadsAdded }) {
  const unseen2 = /* @__PURE__ */ new Map();
  for (const { workload } of head.endpoints.values()) unseen2.set(workloadKeyOf(workload), workload);
  for (const added of workloadsAdded) unseen2.delete(workloadKeyOf(added));
  for (const { source, destination } of observation?.connections ?? [])
    for (const end3 of [source, destination]) if (end3.kind === "workload") unseen2.delete(workloadKeyOf(end3.workload));
  return [...unseen2].sort(([a], [b]) => a < b ? -1 : 1).map(([, workload]) => workload);
}
function mayLose({ differences: differences2 }) {
  const concerned = /* @__PURE__ */ new Set();
  for (const { change, source, destination } of differences2)
    for (const party of change === "newly-allowed" ? [] : [source, destination])
      if (party.kind === "workload") concerned.add(workloadKeyOf(party.workload));
  return (workload) => concerned.has(workloadKeyOf(workload));
}

// src/checks/blind-spots.ts
var namesShown2 = 10;
function blindSpots(comparison) {
  const { live, observation, problems, widened } = comparison;
  const unseen2 = observation === void 0 ? [] : unseenWorkloads(comparison);
  const untouched = problems.filter(({ changed: changed2 }) => !changed2);
  return [
    ...live === void 0 ? ["No cluster was read: the repository's own manifests stand for it, and drift is not seen."] : [],
    ...unseen2.length === 0 ? [] : [
      `${countOf(unseen2.length, "workload")} without any record: ${formatList(unseen2.map(workloadText), namesShown2)}.`
    ],
    ...untouched.length === 0 ? [] : [
      `${countOf(untouched.length, "manifest")} that this change does not touch could not be judged: ${formatList(
        untouched.map(({ origin, message }) => `${formatOrigin(origin)} (${message})`).sort(),
        namesShown2
      )}.`
    ],
    ...observation === void 0 ? [] : skippedLines(observation),
    ...widened > 0 ? [`${countOf(widened, "verdict")} rest on too many open conditions and count as "cannot say".`] : []
  ];
}
function skippedLines({ coverage }) {
  const skipped = coverage.logs.filter(({ format }) => format !== "none").flatMap((log) => log.skipped).map(({ reason, lines, sample }) => `${countOf(lines, "line")} (${reason}, first ${formatOrigin(sample)})`);
  return skipped.length === 0 ? [] : [`Skipped in the logs: ${formatList(skipped, namesShown2)}.`];
}

// src/model/labels.ts
var noLabels = /* @__PURE__ */ new Map();
function formatSelector(selector) {
  if (selector.kind !== "match") return selector.kind === "all" ? "{}" : "nothing";
  return selector.requirements.map(formatRequirement).sort().join(",");
}
function formatRequirement(requirement) {
  switch (requirement.operator) {
    case "In":
      return requirement.values.length === 1 ? `${requirement.key}=${requirement.values[0] ?? ""}` : `${requirement.key} in (${[...requirement.values].sort().join(",")})`;
    case "NotIn":
      return `${requirement.key} notin (${[...requirement.values].sort().join(",")})`;
    case "Exists":
      return requirement.key;
    case "DoesNotExist":
      return `!${requirement.key}`;
    case "unknown":
      return `? ${requirement.condition}`;
  }
}
function formatLabels(labels) {
  return [...labels].map(([key, value]) => `${key}=${value}`).sort().join(",");
}
function holds(requirement, labels) {
  const value = labels.get(requirement.key);
  switch (requirement.operator) {
    case "In":
      return value !== void 0 && requirement.values.includes(value);
    case "NotIn":
      return value === void 0 || !requirement.values.includes(value);
    case "Exists":
      return value !== void 0;
    case "DoesNotExist":
      return value === void 0;
    case "unknown":
      return void 0;
  }
}

// src/checks/writes.ts
var policyGroup = /(?:^|\.)(?:networking\.k8s\.io|cilium\.io|projectcalico\.org)$/;
function decidingWrites(comparison) {
  const writes = newestWrites(comparison.observation?.writes ?? []);
  if (writes.size === 0) return () => void 0;
  const index = indexOf(comparison);
  const newestFirst = [...writes].sort(([, a], [, b]) => b.time - a.time);
  return (change) => {
    const named3 = new Set(policiesOf([...change.reasonsBefore, ...change.reasonsAfter]));
    return newestFirst.find(([key, write]) => named3.has(key) || concerns(write, key, change, index))?.[1];
  };
}
function indexOf(comparison) {
  const worlds = comparison.live === void 0 ? [comparison.base] : [comparison.live, comparison.base];
  const policies = /* @__PURE__ */ new Map();
  const endpoints = /* @__PURE__ */ new Map();
  for (const world of worlds) {
    for (const policy of world.policies) append(policies, keyOf(policy.ref), policy);
    for (const endpoint of world.endpoints.values()) append(endpoints, workloadKeyOf(endpoint.workload), endpoint);
  }
  return { policies, endpoints, worlds };
}
function append(map, key, value) {
  const list = map.get(key);
  if (list === void 0) map.set(key, [value]);
  else list.push(value);
}
function newestWrites(writes) {
  const newest = /* @__PURE__ */ new Map();
  const labels = /* @__PURE__ */ new Map();
  for (const write of [...writes].sort((a, b) => a.time - b.time)) {
    const key = keyOf(write.ref);
    const seen = labels.get(key);
    const now = templateLabels(write.after);
    if (now !== void 0) labels.set(key, now);
    if (decides(write, seen !== void 0 && seen === now)) newest.set(key, write);
  }
  return newest;
}
function decides(write, sameLabels) {
  if (write.effect === "nothing" || write.effect === "marked-for-deletion") return false;
  if (policyGroup.test(write.ref.group)) return write.effect !== "metadata-only";
  if (write.ref.kind === "Namespace") return true;
  return write.effect !== "metadata-only" && !sameLabels;
}
function templateLabels(after) {
  const spec = member(after, "spec");
  const template = member(spec, "template") ?? member(member(member(spec, "jobTemplate"), "spec"), "template") ?? after;
  const labels = member(member(template, "metadata"), "labels");
  return labels === void 0 ? void 0 : canonicalJson(labels);
}
function member(value, key) {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? value[key] : void 0;
}
function policiesOf(reasons) {
  return reasons.flatMap((reason) => {
    if (reason.kind === "rule") return [keyOf(reason.policy)];
    return reason.kind === "isolated" ? reason.policies.map(({ policy }) => keyOf(policy)) : [];
  });
}
function concerns({ ref }, key, change, index) {
  const ends = [
    [change.source, "egress"],
    [change.destination, "ingress"]
  ];
  return ends.some(([end3, direction]) => {
    if (end3.kind !== "workload") return false;
    const { workload } = end3;
    if (!policyGroup.test(ref.group))
      return ref.kind === "Namespace" ? ref.name === workload.namespace : ref.namespace === workload.namespace && ref.kind === workload.kind && ref.name === workload.name;
    const policies = index.policies.get(key);
    if (policies === void 0) return ref.namespace === "" || ref.namespace === workload.namespace;
    const endpoints = index.endpoints.get(workloadKeyOf(workload)) ?? [];
    return policies.some(
      (policy) => policy[direction] !== void 0 && endpoints.some((endpoint) => selects(policy, endpoint, index))
    );
  });
}
function selects({ subject }, endpoint, { worlds }) {
  if (!matches(subject.pods, endpoint.labels)) return false;
  const scope = subject.namespaces;
  if (scope.kind === "own") return scope.namespace === endpoint.namespace;
  return worlds.some((world) => matches(scope.selector, world.namespaces.get(endpoint.namespace)?.labels ?? noLabels));
}
function matches(selector, labels) {
  if (selector.kind !== "match") return selector.kind === "all";
  return selector.requirements.every((requirement) => holds(requirement, labels) !== false);
}

// src/checks/evidence.ts
var table = {
  allowed: {
    allowed: { allowed: void 0, unknown: "unclear-verdict", denied: "blocked-connection" },
    unknown: { allowed: void 0, unknown: void 0, denied: "unclear-verdict" },
    denied: { allowed: "opened-connection", unknown: void 0, denied: void 0 }
  },
  denied: {
    allowed: { allowed: void 0, unknown: "unclear-verdict", denied: "lost-access" },
    unknown: { allowed: "opened-connection", unknown: void 0, denied: void 0 },
    denied: { allowed: "opened-connection", unknown: "unclear-verdict", denied: void 0 }
  },
  none: {
    allowed: { allowed: void 0, unknown: "unclear-verdict", denied: "lost-access" },
    unknown: { allowed: "unclear-verdict", unknown: void 0, denied: "unclear-verdict" },
    denied: { allowed: "new-access", unknown: "unclear-verdict", denied: void 0 }
  }
};
var known = /* @__PURE__ */ new WeakMap();
function recordedConnections(comparison) {
  const found2 = known.get(comparison);
  if (found2 !== void 0) return found2;
  const removed = new Set(comparison.workloadsRemoved.map(workloadKeyOf));
  const writeOf = decidingWrites(comparison);
  const all = comparison.connections.map((change) => {
    const gone2 = [change.source, change.destination].some((end3) => isRemoved(end3, removed));
    return weigh(change, comparison.live === void 0 ? change.before : change.live, gone2, writeOf);
  });
  known.set(comparison, all);
  return all;
}
function isRemoved(end3, removed) {
  return end3.kind === "workload" && removed.has(workloadKeyOf(end3.workload));
}
function weigh(change, reference, removed, writeOf) {
  const claims = claimsOf(change);
  const contradicts = ({ verdict }) => reference !== "unknown" && reference !== verdict;
  const moved = change.before !== change.after;
  const write = moved || claims.some(contradicts) ? writeOf(change) : void 0;
  const isHistory = (claim) => write !== void 0 && contradicts(claim) && claim.evidence.last < write.time;
  const [deciding, ...others] = [
    ...claims.filter((claim) => !isHistory(claim)),
    ...claims.filter((claim) => isHistory(claim))
  ];
  const counts = deciding !== void 0 && !isHistory(deciding);
  const as = counts ? deciding.verdict : "none";
  const kind = removed ? void 0 : table[as][change.before][change.after];
  const older = counts || deciding === void 0 ? others : [deciding, ...others];
  return {
    change,
    as,
    ...kind === void 0 ? {} : { kind },
    agreement: !counts || reference === "unknown" ? "cannot be checked" : contradicts(deciding) ? "disagrees" : "agrees",
    removed,
    notes: [
      ...counts && write !== void 0 ? reachesBack(deciding, write) : [],
      ...older.map((claim) => olderNote(claim, isHistory(claim) ? write : void 0)),
      ...otherNote(change, as)
    ]
  };
}
function claimsOf({ connection }) {
  const claims = [];
  if (connection.allowed !== void 0) claims.push({ verdict: "allowed", evidence: connection.allowed });
  if (connection.denied !== void 0) claims.push({ verdict: "denied", evidence: connection.denied });
  return claims.sort((a, b) => b.evidence.last - a.evidence.last);
}
function times({ count: count2, last }) {
  return `${countOf(count2, "time")}, last ${formatTime(last)}`;
}
function writeText(write) {
  return `the last change of ${formatRef(write.ref)} (${formatTime(write.time)} by ${write.user})`;
}
function reachesBack({ evidence }, write) {
  if (evidence.last < write.time)
    return [`All records are older than ${writeText(write)}, which left the verdict as it was.`];
  return evidence.first < write.time ? [`Some records are older than ${writeText(write)}.`] : [];
}
function olderNote({ verdict, evidence }, write) {
  const seen = `recorded as ${verdict} ${times(evidence)}`;
  return write === void 0 ? `Also ${seen}.` : `History: ${seen}, before ${writeText(write)}.`;
}
function otherNote({ connection: { other: other2 } }, as) {
  if (other2 === void 0 || as !== "none") return [];
  return [`Seen ${times(other2)} by a source that does not say what policies did.`];
}
function rowOf(change, hasLive) {
  const { connection, before, after, live } = change;
  const port = connection.port ?? 0;
  const ports = connection.protocol === "other" || connection.port !== void 0 ? [{ protocol: connection.protocol, first: port, last: port }] : [{ protocol: connection.protocol, first: 1, last: 65535 }];
  return {
    source: partyOf(change.source),
    destination: partyOf(change.destination),
    ports,
    connection,
    before,
    after,
    reasonsBefore: change.reasonsBefore,
    reasonsAfter: change.reasonsAfter,
    ...change.assuming === void 0 ? {} : { assuming: change.assuming },
    dependsOn: change.dependsOn ?? [],
    ...hasLive && live !== before && live !== after ? { live } : {}
  };
}
function countConnections(comparison) {
  const all = recordedConnections(comparison);
  const count2 = (test) => all.filter(test).length;
  const agreed = count2(({ agreement }) => agreement === "agrees");
  return {
    recorded: all.length,
    unchanged: count2(({ change, removed }) => !removed && change.before === change.after),
    blocked: count2(({ kind }) => kind === "blocked-connection"),
    opened: count2(({ kind }) => kind === "opened-connection"),
    unclear: count2(({ kind }) => kind === "unclear-verdict"),
    removed: count2(({ removed }) => removed),
    agreement: { checked: agreed + count2(({ agreement }) => agreement === "disagrees"), agreed }
  };
}

// src/checks/fold.ts
var namesInKey = 8;
function foldByCause({ source }, kind, grains, describe4) {
  const folds = /* @__PURE__ */ new Map();
  for (const grain of grains) {
    const place = placeKey(grain.causes[0]);
    const fold = folds.get(place);
    if (fold === void 0) folds.set(place, [grain]);
    else fold.push(grain);
  }
  return [...folds.values()].flatMap((fold) => draftOf(source, kind, fold, describe4));
}
function placeKey(cause) {
  return cause === void 0 ? "" : `${formatRef(cause.object)} ${originKey(cause.origin)}`;
}
function originKey(origin) {
  return `${origin.kind === "file" ? origin.side : origin.kind} ${formatOrigin(origin)}`;
}
function draftOf(source, kind, grains, describe4) {
  const [first2, ...rest] = sorted(grains);
  if (first2 === void 0) return [];
  const fold = [first2, ...rest];
  const { severity, title, details, reach, surprise } = describe4(fold);
  const rows = fold.map(({ row }) => row);
  const direction = commonDirection(rows);
  const againstLive = againstLiveOf(fold);
  return [
    {
      kind,
      key: keyOfRows(source, kind, first2.causes[0], rows),
      severity,
      ...surprise === void 0 ? {} : { surprise },
      ...reach === void 0 ? {} : { reach },
      title,
      details: [...details, ...new Set(fold.flatMap(({ notes }) => notes)), ...assumptions(rows)],
      ...direction === void 0 ? {} : { direction },
      causes: causesOf(fold),
      rows,
      ...againstLive === void 0 ? {} : { againstLive },
      narrow: narrowing(fold, (kept) => draftOf(source, kind, kept, describe4))
    }
  ];
}
function narrowing(fold, build) {
  let byRow;
  return (rows) => {
    const known4 = byRow ??= new Map(fold.map((grain) => [grain.row, grain]));
    const [draft2] = build(rows.flatMap((row) => known4.get(row) ?? []));
    if (draft2 === void 0) throw new RangeError("a finding cannot be narrowed to no row");
    return draft2;
  };
}
function sorted(grains) {
  return grains.map((grain) => ({
    grain,
    count: recordsOf2(grain.row),
    text: `${formatRow(grain.row)} ${grain.row.assuming ?? ""}`
  })).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ grain }) => grain);
}
function recordsOf2({ connection }) {
  return (connection?.allowed?.count ?? 0) + (connection?.denied?.count ?? 0) + (connection?.other?.count ?? 0);
}
function commonDirection(rows) {
  const directions2 = new Set(rows.map(directionOf));
  return directions2.size === 1 ? [...directions2][0] : void 0;
}
function againstLiveOf(fold) {
  if (fold.some(({ live }) => live === void 0)) return void 0;
  return fold.every(({ live, row }) => live === row.after) ? "already-so" : "new";
}
function keyOfRows(source, kind, cause, rows) {
  const fields2 = rows.map(keyFieldsOf);
  return {
    source,
    kind,
    object: cause === void 0 ? "" : formatRef(cause.object),
    subject: distinct(fields2.map(({ subject }) => subject)),
    peer: distinct(fields2.map(({ peer }) => peer)),
    port: distinct(fields2.map(({ port }) => port))
  };
}
function distinct(names2) {
  const all = [...new Set(names2)].sort();
  if (all.length <= namesInKey) return all.join(", ");
  return `${all.slice(0, 2).join(", ")} and ${all.length - 2} more (${fingerprintOf(all.join("\n"))})`;
}
function causesOf([first2, ...rest]) {
  const [best2, ...others] = /* @__PURE__ */ new Set([...first2.causes, ...rest.flatMap(({ causes }) => causes)]);
  if (best2 === void 0) return [];
  const byPlace2 = new Map(others.map((cause) => [`${placeKey(cause)} ${cause.text}`, cause]));
  byPlace2.delete(`${placeKey(best2)} ${best2.text}`);
  return [best2, ...[...byPlace2].sort(([a], [b]) => a < b ? -1 : 1).map(([, cause]) => cause)];
}
function assumptions(rows) {
  const all = new Set(rows.map(({ assuming }) => assuming));
  const which = rows.some(({ assuming }) => assuming === void 0) ? "Part of it holds" : "It holds";
  return [
    ...all.has("pruned") ? [`${which} only if removing a manifest also removes the object from the cluster.`] : [],
    ...all.has("kept") ? [`${which} only if the objects of removed manifests stay in the cluster.`] : []
  ];
}
function rowsText(fold) {
  const more = fold.length === 1 ? "" : ` and ${fold.length - 1} more`;
  return `${formatRow(fold[0].row)}${more}`;
}
function surpriseOf(fold) {
  return fold.some(({ surprise }) => surprise !== "stated") ? "implied" : "stated";
}

// src/checks/pairs.ts
function pairKey(source, destination) {
  return `${partyKey(source)} → ${partyKey(destination)}`;
}
function partyKey(party) {
  return `${party.kind} ${party.kind === "workload" ? workloadKeyOf(party.workload) : partyName(party)}`;
}
function unrecorded(comparison, change) {
  const told = /* @__PURE__ */ new Map();
  for (const { kind, change: recorded } of recordedConnections(comparison)) {
    if (kind === void 0) continue;
    const row = rowOf(recorded, false);
    const key = pairKey(row.source, row.destination);
    told.set(key, [...told.get(key) ?? [], ...row.ports]);
  }
  const removed = new Set(comparison.workloadsRemoved.map(workloadKeyOf));
  const isRemoved2 = (party) => party.kind === "workload" && removed.has(workloadKeyOf(party.workload));
  return comparison.differences.filter((difference) => difference.change === change).filter(({ source, destination }) => !isRemoved2(source) && !isRemoved2(destination)).map((difference) => {
    const holes = told.get(pairKey(difference.source, difference.destination));
    return holes === void 0 ? difference : { ...difference, ports: withoutPorts(difference.ports, holes) };
  }).filter(({ ports }) => ports.length > 0);
}
function withoutPorts(ports, holes) {
  return ports.flatMap((range) => {
    let rest = [range];
    for (const hole of holes) {
      if (hole.protocol !== range.protocol) continue;
      rest = rest.flatMap((part) => [
        ...hole.first > part.first ? [{ ...part, last: Math.min(part.last, hole.first - 1) }] : [],
        ...hole.last < part.last ? [{ ...part, first: Math.max(part.first, hole.last + 1) }] : []
      ]);
    }
    return rest;
  });
}
function surprises(comparison) {
  const byPair = /* @__PURE__ */ new Map();
  for (const difference of comparison.differences) {
    if (difference.change !== "newly-allowed") continue;
    const key = pairKey(difference.source, difference.destination);
    byPair.set(key, [...byPair.get(key) ?? [], difference]);
  }
  return (change) => {
    if (change.surprise !== void 0) return change.surprise;
    const { source, destination } = { source: partyOf(change.source), destination: partyOf(change.destination) };
    const { protocol, port } = change.connection;
    const holding = (byPair.get(pairKey(source, destination)) ?? []).filter(
      ({ ports }) => ports.some(
        (range) => range.protocol === protocol && (port === void 0 || range.first <= port && port <= range.last)
      )
    );
    return holding.length > 0 && holding.every(({ surprise }) => surprise === "stated") ? "stated" : "implied";
  };
}
function grainOf(comparison, { change, notes }) {
  const hasLive = comparison.live !== void 0;
  return { row: rowOf(change, hasLive), causes: change.causes, notes, ...hasLive ? { live: change.live } : {} };
}
function grainOfDifference(difference) {
  const { source, destination, ports, before, after, reasonsBefore, reasonsAfter, assuming, dependsOn } = difference;
  const { live, causes, surprise } = difference;
  const row = {
    source,
    destination,
    ports,
    before,
    after,
    reasonsBefore,
    reasonsAfter,
    dependsOn,
    ...assuming === void 0 ? {} : { assuming },
    ...live !== void 0 && live !== before && live !== after ? { live } : {}
  };
  return { row, causes, surprise, notes: [], ...live === void 0 ? {} : { live } };
}

// src/checks/blocked-connection.ts
var blockedConnection = {
  kind: "blocked-connection",
  run(comparison, gate) {
    const recorded = recordedConnections(comparison);
    const blocked = recorded.filter(({ kind }) => kind === "blocked-connection");
    const grains = blocked.map((one) => grainOf(comparison, one));
    const severity = gate.severity["blocked-connection"];
    return [
      ...foldByCause(comparison, "blocked-connection", grains, (fold) => ({
        severity,
        title: `${countOf(fold.length, "recorded connection")} newly blocked: ${rowsText(fold)}`,
        details: []
      })),
      ...foldByCause(comparison, "blocked-connection", rolloutGrains(comparison, recorded), (fold) => ({
        // It ends by itself, so it warns and does not fail a gate that takes blocked connections for errors.
        severity: severity === "error" ? "warning" : severity,
        title: `${countOf(fold.length, "recorded connection")} blocked during the rollout: ${rowsText(fold)}`,
        details: [
          "Policies change at once and pods one after the other: until the last old pod is gone, old pods meet the new policies.",
          "Roll out in two steps: first let both the old and the new pods through, then remove the old rule."
        ]
      }))
    ];
  }
};
function rolloutGrains(comparison, recorded) {
  return recorded.flatMap((one) => {
    const { duringRollout } = one.change;
    if (one.as !== "allowed" || one.removed || duringRollout === void 0) return [];
    return [{ ...grainOf(comparison, one), causes: duringRollout.causes }];
  });
}

// src/checks/drift.ts
var pathsShown = 8;
var drift = {
  kind: "drift",
  run(comparison, gate) {
    return comparison.drift.map((item) => draftOf2(item, comparison, gate.severity.drift));
  }
};
function draftOf2(item, comparison, severity) {
  const object = formatRef(item.object);
  const rows = rowsOf(item, comparison);
  return {
    kind: "drift",
    key: { source: comparison.source, kind: "drift", object, subject: item.how, peer: "", port: "" },
    severity,
    title: `${object} ${hows[item.how]}`,
    details: [
      ...item.paths.length === 0 ? [] : [`It differs in ${formatList(item.paths, pathsShown)}.`],
      ...whoOf(item),
      ...item.generatedBy === void 0 ? [] : [`It is generated by ${item.generatedBy}.`],
      ...rows.length === 0 ? [] : [
        `Rolling out what is in git changes ${countOf(rows.length, "recorded connection")}, with or without this change.`
      ]
    ],
    causes: [{ object: item.object, origin: item.origin, text: `${object} ${hows[item.how]}` }],
    rows,
    ...rows.length === 0 ? {} : { againstLive: "reverts-drift" }
  };
}
var hows = {
  "only-live": "is in the cluster and not in git",
  "only-base": "is in git and not in the cluster",
  differs: "differs between git and the cluster"
};
function whoOf({ how, lastWrite, lastManager }) {
  if (lastWrite !== void 0) {
    const as = lastWrite.actingAs === void 0 ? "" : ` acting as ${lastWrite.actingAs}`;
    return [
      `Last written ${formatTime(lastWrite.time)} by ${lastWrite.user}${as} with ${lastWrite.client} (${lastWrite.verb}).`
    ];
  }
  if (lastManager === void 0) return how === "only-base" ? [] : ["No log says who wrote it."];
  return [`Last written ${formatTime(lastManager.time)} by the field manager ${lastManager.manager}; no log says who.`];
}
function rowsOf({ object, how }, comparison) {
  if (comparison.live === void 0) return [];
  const key = keyOf(object);
  const isNear = ({ source, destination }) => [source, destination].some((end3) => end3.kind === "workload" && end3.workload.namespace === object.namespace);
  return recordedConnections(comparison).filter(({ change, as }) => as !== "none" && change.live !== change.before).filter(
    ({ change }) => how === "only-live" ? isNear(change) : change.reasonsBefore.some((reason) => names(reason, key))
  ).map(({ change }) => rowOf(change, true));
}
function names(reason, key) {
  if (reason.kind === "rule") return keyOf(reason.policy) === key;
  return reason.kind === "isolated" && reason.policies.some(({ policy }) => keyOf(policy) === key);
}

// src/checks/gate-changed.ts
var changesShown = 20;
var gateChanged = {
  kind: "gate-changed",
  run({ gateChange }, gate) {
    if (gateChange === void 0) return [];
    const { origin, changes, problems } = gateChange;
    const file = { group: "", kind: "File", namespace: "", name: origin.file };
    const cause = { object: file, origin, text: "the gate file is edited here" };
    return [
      {
        kind: "gate-changed",
        key: keyOf2("gate-changed", origin.file, ""),
        severity: gate.severity["gate-changed"],
        title: `this change edits the gate's own rules in ${origin.file}`,
        details: [
          ...changes.length === 0 ? [] : [`${countOf(changes.length, "edit")}: ${formatList(changes, changesShown)}.`],
          "The rules of the base side judged this run; the new ones count after the merge."
        ],
        causes: [cause],
        rows: []
      },
      ...problems.map((problem) => ({
        kind: "invalid-manifest",
        key: keyOf2("invalid-manifest", problem.origin.file, problem.message),
        severity: gate.severity["invalid-manifest"],
        title: problem.message,
        details: [problem.help, "After the merge every run would stop here."],
        causes: [{ object: file, origin: problem.origin, text: problem.message }],
        rows: []
      }))
    ];
  }
};
function keyOf2(kind, object, subject) {
  return { source: "", kind, object, subject, peer: "", port: "" };
}

// src/checks/problems.ts
function draftsOf({ source, problems }, kind, severityOf2) {
  return problems.filter((problem) => problem.kind === kind).map((problem) => ({
    kind,
    // Without an identity only the file is left to know it by.
    key: { source, kind, object: nameOf(problem), subject: withoutPlaces(problem.message), peer: "", port: "" },
    severity: problem.changed ? severityOf2(problem) : "ignore",
    title: problem.message,
    details: [
      ...problem.side === "base" ? ["It stands on the base side."] : [],
      ...problem.related.map(({ origin, text }) => `${text}: ${formatOrigin(origin)}`),
      ...problem.help === "" ? [] : [problem.help]
    ],
    causes: [causeOf(problem)],
    rows: []
  }));
}
function nameOf({ object, origin }) {
  return object === void 0 ? fileOf(origin) : formatRef(object);
}
function fileOf(origin) {
  return origin.kind === "live" ? origin.object : origin.file;
}
function withoutPlaces(message) {
  return message.replace(/\bline \d+\b|:\d+:\d+\b/g, "…");
}
function causeOf({ object, origin, message }) {
  return { object: object ?? { group: "", kind: "File", namespace: "", name: fileOf(origin) }, origin, text: message };
}

// src/checks/invalid-manifest.ts
var invalidManifest = {
  kind: "invalid-manifest",
  run(comparison, gate) {
    const severity = gate.severity["invalid-manifest"];
    const mended = severity === "error" ? "warning" : severity;
    return draftsOf(comparison, "invalid-manifest", ({ side }) => side === "base" ? mended : severity);
  }
};

// src/checks/reach.ts
var reaches = [
  "internet",
  "metadata-address",
  "any-namespace",
  "across-namespaces",
  "outside-addresses",
  "same-namespace"
];
var metadataAddresses = ["169.254.169.254", "fd00:ec2::254"].flatMap((text) => parseAddress(text) ?? []);
var specialSpace = [
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24",
  "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3"
].flatMap((line) => line.split(" "));
var publicSpace = {
  IPv4: subtract(everyAddress.IPv4, blocks(specialSpace)),
  IPv6: subtract(blocks(["2000::/3"]), blocks(["2001:db8::/32"]))
};
function blocks(texts2) {
  return addressSet(texts2.flatMap((text) => parseBlock(text)?.addresses ?? []));
}
function size(set) {
  return set.reduce((sum2, { first: first2, last }) => sum2 + last - first2 + 1n, 0n);
}
function isInternet(set) {
  return ["IPv4", "IPv6"].some(
    (family) => size(intersect(set, publicSpace[family])) * 256n >= size(publicSpace[family])
  );
}
function reachIn(world) {
  let policies;
  return (row, reasons) => {
    const { source, destination } = row;
    const outside = [source, destination].filter((party) => party.kind === "addresses");
    const sets = outside.map((party) => ({ party, set: blocks(party.blocks) }));
    if (sets.some(({ party, set }) => party.everything || isInternet(set))) return "internet";
    if (sets.some(({ party, set }) => party === destination && metadataAddresses.some((at2) => contains(set, at2))))
      return "metadata-address";
    policies ??= new Map(world.policies.map((policy) => [keyOf(policy.ref), policy]));
    if (source.kind !== "workload" || destination.kind !== "workload") return "outside-addresses";
    const direction = directionOf(row);
    for (const reason of reasons) if (opensEveryNamespace(reason, direction, policies)) return "any-namespace";
    return namespaceOf(source) === namespaceOf(destination) ? "same-namespace" : "across-namespaces";
  };
}
function namespaceOf(party) {
  return party.workload.namespace;
}
function opensEveryNamespace(reason, direction, policies) {
  if (reason.kind !== "rule" || reason.action !== "allow" || reason.direction !== direction) return false;
  const rules2 = policies.get(keyOf(reason.policy))?.[reason.direction]?.rules ?? [];
  const peers = rules2.find(({ index }) => index === reason.rule);
  if (peers === void 0) return false;
  return peers.peers === void 0 || peers.peers.some(
    (peer) => peer.kind === "pods" && peer.namespaces.kind === "select" && peer.namespaces.selector.kind === "all"
  );
}
function widest(found2) {
  return reaches.find((reach) => found2.includes(reach)) ?? "same-namespace";
}
function isAlwaysError(reach) {
  return reach === "internet" || reach === "metadata-address";
}
var reachText = {
  internet: "It reaches the internet.",
  "metadata-address": "It reaches the cloud's metadata address, which hands out credentials of the node.",
  "any-namespace": "The rule opens it for every namespace, also for those to come.",
  "across-namespaces": "It crosses namespaces.",
  "outside-addresses": "It reaches addresses outside the cluster.",
  "same-namespace": "It stays in the namespace."
};

// src/checks/lost-access.ts
var lostAccess = {
  kind: "lost-access",
  run(comparison, gate) {
    const reach = reachIn(comparison.base);
    const recorded = recordedConnections(comparison).filter(({ kind }) => kind === "lost-access").map((each) => grainOf(comparison, each));
    const grains = [...recorded, ...unrecorded(comparison, "newly-denied").map(grainOfDifference)].map((grain) => ({
      ...grain,
      reach: reach(grain.row, grain.row.reasonsBefore)
    }));
    return foldByCause(comparison, "lost-access", grains, (fold) => ({
      severity: gate.severity["lost-access"],
      reach: widest(fold.map((grain) => grain.reach)),
      title: `${countOf(fold.length, "pair")} newly denied${fold.some(({ row }) => row.connection) ? "" : ", never recorded"}: ${rowsText(fold)}`,
      details: []
    }));
  }
};

// src/checks/lost-isolation.ts
var anyone = { kind: "unidentified", text: "anyone" };
var everyPort = ["TCP", "UDP", "SCTP"].map((protocol) => ({ protocol, first: 1, last: 65535 }));
var lostIsolation = {
  kind: "lost-isolation",
  run(comparison, gate) {
    return ["ingress", "egress"].flatMap((direction) => {
      const lost = comparison.isolation.filter((change) => change.direction === direction);
      const drafts = foldByCause(comparison, "lost-isolation", lost.map(grainOf2), (fold) => ({
        severity: gate.severity["lost-isolation"],
        title: titleOf(fold, direction),
        details: []
      }));
      return drafts;
    });
  }
};
function grainOf2({ workload, direction, before, causes, assuming }) {
  const by = before.map(formatRef).sort();
  const row = {
    ...direction === "ingress" ? { source: anyone, destination: workload } : { source: workload, destination: anyone },
    ports: everyPort,
    before: "denied",
    after: "allowed",
    // The row is about every peer at once: what isolated it before is the only ground.
    reasonsBefore: [{ kind: "isolated", direction, tier: "", certain: true, policies: [] }],
    reasonsAfter: [{ kind: "default", direction }],
    ...assuming === void 0 ? {} : { assuming },
    dependsOn: []
  };
  const notes = by.length === 0 ? [] : [`${formatParty(workload)} was isolated for ${direction} by ${formatList(by, 3)}.`];
  return { row, causes, notes };
}
function titleOf(fold, direction) {
  const names2 = fold.map(({ row }) => formatParty(direction === "ingress" ? row.destination : row.source));
  return `${formatList(names2, 3)} ${names2.length === 1 ? "loses" : "lose"} ${direction} isolation`;
}

// src/checks/model-disagrees.ts
var modelDisagrees = {
  kind: "model-disagrees",
  run(comparison, gate) {
    const { checked, agreed } = countConnections(comparison).agreement;
    const grains = recordedConnections(comparison).filter(({ agreement }) => agreement === "disagrees").map((each) => ({
      row: grainOf(comparison, each).row,
      // What contradicts the record is the present state, not a line of this change.
      causes: [],
      notes: [...each.notes, ...each.change.before === each.change.after ? [] : [movedNote]]
    }));
    const against = comparison.live === void 0 ? "the policies of the base" : "the live policies";
    return foldByCause(comparison, "model-disagrees", grains, (fold) => ({
      severity: gate.severity["model-disagrees"],
      title: `${countOf(fold.length, "recorded verdict")} of ${checked} ${fold.length === 1 ? "contradicts" : "contradict"} the model: ${rowsText(fold)}`,
      details: [
        `The model, on ${against}, agrees with ${formatShare(agreed, checked)} of the recorded verdicts.`,
        "Either policies are not enforced there, or what was read of the cluster is not of the time of the records."
      ]
    }));
  }
};
var movedNote = "Some of these verdicts also change with this change.";

// src/checks/new-access.ts
var newAccess = {
  kind: "new-access",
  run(comparison, gate) {
    return [
      ...foldByCause(comparison, "new-access", grainsOf(comparison), (fold) => describe(fold, gate)),
      ...(comparison.future ?? []).map((access) => futureDraft(comparison, access, gate))
    ];
  }
};
function futureDraft({ source }, access, gate) {
  const { policy, direction, peer, ports, subjects, surprise, origin } = access;
  const way = direction === "ingress" ? "from" : "to";
  const object = formatRef(policy);
  return {
    kind: "new-access",
    key: { source, kind: "new-access", object, subject: formatRef(policy), peer, port: ports },
    severity: gate.surprise["new-access"][surprise],
    surprise,
    reach: "future-pods",
    title: `access ${way} pods that do not exist yet: ${peer}, ${ports}`,
    details: [
      `No pod is ${peer} today; any that will be is let through ${way === "from" ? "to" : "from"} ${countOf(subjects, "pod")}.`
    ],
    direction,
    causes: [{ object: policy, origin, text: `peer ${peer} is new in ${object}` }],
    rows: []
  };
}
function grainsOf(comparison) {
  const surprise = surprises(comparison);
  const reach = reachIn(comparison.head);
  const recorded = recordedConnections(comparison).filter(({ kind }) => kind === "new-access").map((each) => ({ ...grainOf(comparison, each), surprise: surprise(each.change) }));
  return [...recorded, ...unrecorded(comparison, "newly-allowed").map(grainOfDifference)].map((grain) => ({
    ...grain,
    reach: reach(grain.row, grain.row.reasonsAfter)
  }));
}
function describe(fold, gate) {
  const surprise = surpriseOf(fold);
  const reach = widest(fold.map((grain) => grain.reach));
  return {
    severity: isAlwaysError(reach) ? "error" : gate.surprise["new-access"][surprise],
    surprise,
    reach,
    title: `${countOf(fold.length, "pair")} newly allowed${neverRecorded(fold)}: ${rowsText(fold)}`,
    details: [
      reachText[reach],
      surprise === "stated" ? "The added rule names these very peers and ports." : "No added rule names these very peers and ports."
    ]
  };
}
function neverRecorded(fold) {
  return fold.some(({ row }) => row.connection) ? "" : ", never recorded";
}

// src/checks/not-evaluated.ts
var notEvaluated = {
  kind: "not-evaluated",
  run(comparison, gate) {
    return draftsOf(comparison, "not-evaluated", () => gate.severity["not-evaluated"]);
  }
};

// src/checks/opened-connection.ts
var openedConnection = {
  kind: "opened-connection",
  run(comparison, gate) {
    const surprise = surprises(comparison);
    const reach = reachIn(comparison.head);
    const grains = recordedConnections(comparison).filter(({ kind }) => kind === "opened-connection").map((recorded) => {
      const grain = grainOf(comparison, recorded);
      const { change } = recorded;
      return { ...grain, surprise: surprise(change), reach: reach(grain.row, change.reasonsAfter) };
    });
    return foldByCause(comparison, "opened-connection", grains, (fold) => describe2(fold, gate));
  }
};
function describe2(fold, gate) {
  const surprise = surpriseOf(fold);
  const reach = widest(fold.map((grain) => grain.reach));
  const refusals = fold.reduce((sum2, { row }) => sum2 + (row.connection?.denied?.count ?? 0), 0);
  const mends = surprise === "stated" && !isAlwaysError(reach) && fold.every(({ row }) => row.connection?.denied);
  return {
    severity: isAlwaysError(reach) ? "error" : gate.surprise["opened-connection"][surprise],
    surprise,
    reach,
    title: mends ? `mends ${countOf(refusals, "recorded refusal")}: ${rowsText(fold)}` : `${countOf(fold.length, "recorded connection")} newly allowed: ${rowsText(fold)}`,
    details: isAlwaysError(reach) ? [reachText[reach]] : []
  };
}

// src/checks/selects-nothing.ts
var selectsNothing = {
  kind: "selects-nothing",
  run({ source, emptySubjects: emptySubjects2 }, gate) {
    return emptySubjects2.map((subject) => ({
      kind: "selects-nothing",
      key: {
        source,
        kind: "selects-nothing",
        object: formatRef(subject.policy),
        subject: subject.selector,
        peer: "",
        port: ""
      },
      severity: gate.severity["selects-nothing"],
      title: `${formatRef(subject.policy)} selects no pod`,
      details: [selectorText(subject), ...nearestText(subject)],
      causes: [{ object: subject.policy, origin: subject.origin, text: `no pod matches ${subject.selector}` }],
      rows: []
    }));
  }
};
function selectorText({ selector, policy }) {
  return selector === "{}" ? `The namespace ${policy.namespace} has no pod, so the policy protects nothing.` : `No pod carries ${selector}, so the policy protects nothing.`;
}
function nearestText({ nearest: nearest2 }) {
  return nearest2 === void 0 ? [] : [`Nearest: ${nearest2.label}, on ${countOf(nearest2.pods, "pod")}.`];
}

// src/checks/unclear-verdict.ts
var unclearVerdict = {
  kind: "unclear-verdict",
  run(comparison, gate) {
    return ["allowed", "denied", "none"].flatMap((as) => {
      const recorded = recordedConnections(comparison).filter((each) => each.kind === "unclear-verdict" && each.as === as).map((each) => grainOf(comparison, each));
      const others = as === "none" ? unrecorded(comparison, "unclear").map(grainOfDifference) : [];
      return foldByCause(comparison, "unclear-verdict", [...recorded, ...others], (fold) => ({
        severity: gate.unclear[as],
        title: `${titleOf2(as, fold)}: ${rowsText(fold)}`,
        details: conditionsOf(fold).map((condition) => `It depends on whether ${condition}.`)
      }));
    });
  }
};
function titleOf2(as, fold) {
  const count2 = fold.length;
  switch (as) {
    case "allowed":
      return `cannot say whether ${countOf(count2, "recorded connection")} ${count2 === 1 ? "stays" : "stay"} allowed`;
    case "denied":
      return `cannot say whether ${countOf(count2, "refused connection")} ${count2 === 1 ? "stays" : "stay"} denied`;
    case "none":
      return `cannot say whether access changes for ${countOf(count2, "pair")}`;
  }
}
function conditionsOf(fold) {
  return [...new Set(fold.flatMap(({ row }) => row.dependsOn))].sort();
}

// src/checks/waivers.ts
function waiverDraft(kind, { match, origin }, severity, title, details) {
  const object = { group: "", kind: "File", namespace: "", name: origin.file };
  return {
    kind,
    key: { source: match.source ?? "", kind, object: origin.file, subject: matchText(match), peer: "", port: "" },
    severity,
    title,
    details,
    causes: [{ object, origin, text: "the waiver" }],
    rows: []
  };
}
function matchText(match) {
  const fields2 = ["kind", "object", "subject", "peer", "port", "source"];
  return fields2.flatMap((field) => match[field] === void 0 ? [] : [`${field}: ${match[field]}`]).join(", ");
}

// src/checks/waiver-expired.ts
var waiverExpired = {
  kind: "waiver-expired",
  run({ waivers }, gate) {
    return waivers.filter(({ expired }) => expired).map(
      ({ waiver, matches: matches3 }) => waiverDraft(
        "waiver-expired",
        waiver,
        gate.severity["waiver-expired"],
        `the waiver of ${waiver.owner} ended on ${waiver.expires}: ${matchText(waiver.match)}`,
        [
          matches3 === 0 ? "It would cover nothing now: remove it." : `It would have covered ${countOf(matches3, "finding")}: mend the cause, or renew it with a new date.`,
          `Its reason was: ${waiver.reason}`
        ]
      )
    );
  }
};

// src/checks/waiver-unused.ts
var waiverUnused = {
  kind: "waiver-unused",
  run({ waivers }, gate) {
    return waivers.filter(({ expired, matches: matches3 }) => !expired && matches3 === 0).map(
      ({ waiver }) => waiverDraft(
        "waiver-unused",
        waiver,
        gate.severity["waiver-unused"],
        `the waiver of ${waiver.owner} covers nothing: ${matchText(waiver.match)}`,
        ["Remove it, or mend its match if it should cover a finding of this run.", `Its reason is: ${waiver.reason}`]
      )
    );
  }
};

// src/checks/index.ts
var checks = [
  blockedConnection,
  openedConnection,
  lostIsolation,
  newAccess,
  lostAccess,
  unclearVerdict,
  selectsNothing,
  drift,
  modelDisagrees,
  thinEvidence,
  notEvaluated,
  invalidManifest
];
var runChecks = [gateChanged, waiverExpired, waiverUnused];
var rules = { checks, runChecks, countConnections, blindSpots };

// src/traffic/evidence.ts
var kinds = ["connections", "windows", "events", "packets"];
var reportWindow = 6e4;
function weigh2(flows) {
  const denied2 = flows.filter(({ verdict }) => verdict === "denied");
  const allAllowed = flows.filter(({ verdict }) => verdict === "allowed");
  const allowed2 = isOverruled(allAllowed, denied2) ? [] : allAllowed;
  const other2 = flows.filter(({ verdict }) => verdict !== "denied" && verdict !== "allowed");
  const groups = [allowed2, denied2, other2].map(best);
  const [first2, second, third] = groups.map((group) => group.evidence);
  const records = sum(groups, (group) => group.records);
  const turned2 = flows.filter(({ direction }) => direction === "turned");
  const replies = Math.max(0, sum(turned2, (flow2) => flow2.records) - sum(groups, (group) => group.turned));
  return {
    evidence: {
      ...first2 !== void 0 && { allowed: first2 },
      ...second !== void 0 && { denied: second },
      ...third !== void 0 && { other: third }
    },
    records,
    replies,
    doubleReports: sum(flows, (flow2) => flow2.records) - records - replies
  };
}
function sum(items, of) {
  return items.reduce((total, item) => total + of(item), 0);
}
function isOverruled(allowed2, denied2) {
  if (allowed2.length === 0 || denied2.length === 0) return false;
  const halfway = allowed2.every(({ reporter }) => reporter === "source" || reporter === "node");
  const refusedLater = denied2.filter(({ reporter }) => reporter !== "source");
  if (!halfway || refusedLater.length === 0) return false;
  const [a, d] = [spanOf(allowed2), spanOf(refusedLater)];
  return a.first <= d.last + reportWindow && d.first <= a.last + reportWindow;
}
function spanOf(flows) {
  return {
    first: Math.min(...flows.map(({ first: first2 }) => first2)),
    last: Math.max(...flows.map(({ last }) => last))
  };
}
function best(flows) {
  if (flows.length === 0) return { evidence: void 0, records: 0, turned: 0 };
  const requests = flows.filter(({ direction }) => direction !== "turned");
  const usable2 = requests.length > 0 ? requests : flows;
  const kind = kinds.find((one) => usable2.some(({ countKind }) => countKind === one));
  const ofKind = usable2.filter(({ countKind }) => countKind === kind);
  const byReporter = /* @__PURE__ */ new Map();
  for (const flow2 of ofKind) byReporter.set(flow2.reporter, [...byReporter.get(flow2.reporter) ?? [], flow2]);
  if (byReporter.size > 1) byReporter.delete("node");
  const counted = [...byReporter.values()].map((group) => ({
    count: sum(group, ({ count: count2 }) => count2),
    records: sum(group, ({ records }) => records),
    group
  }));
  const most2 = counted.reduce((a, b) => b.count > a.count || b.count === a.count && b.records > a.records ? b : a);
  return {
    evidence: { count: most2.count, ...spanOf(flows), samples: samplesOf(flows) },
    records: most2.records,
    turned: sum(
      most2.group.filter(({ direction }) => direction === "turned"),
      ({ records }) => records
    )
  };
}
var sampleLimit = 3;
function samplesOf(flows) {
  const earliest = [...flows].sort((a, b) => a.first - b.first)[0]?.samples[0];
  const latest = [...flows].sort((a, b) => b.last - a.last)[0]?.samples.at(-1);
  const all = [earliest, latest, ...flows.flatMap(({ samples }) => samples)];
  const distinct4 = new Map(all.flatMap((one) => one === void 0 ? [] : [[`${one.file}:${one.line}`, one]]));
  return [...distinct4.values()].slice(0, sampleLimit);
}
function joined(a, b) {
  if (a === void 0 || b === void 0) return a ?? b;
  return {
    count: a.count + b.count,
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    samples: samplesOf([a, b])
  };
}

// src/traffic/connection-table.ts
function connectionEndKey(end3) {
  switch (end3.kind) {
    case "workload":
      return `workload ${workloadKeyOf(end3.workload)}`;
    case "node":
      return `node ${end3.name} ${end3.name === "" && end3.address !== void 0 ? formatAddress(end3.address) : ""}`;
    case "api-server":
      return "api-server";
    case "outside":
      return `outside ${formatAddress(end3.address)}`;
    case "unidentified": {
      const address = end3.address === void 0 ? "" : formatAddress(end3.address);
      return `unidentified ${end3.why} ${address} ${end3.name ?? ""} ${end3.candidates.map(workloadKeyOf).join(" ")}`;
    }
  }
}
function connectionTable() {
  const table2 = /* @__PURE__ */ new Map();
  return {
    add(connection) {
      const { source, destination, protocol, port, via } = connection;
      const key = [
        connectionEndKey(source),
        connectionEndKey(destination),
        protocol,
        port ?? "",
        via?.service ?? ""
      ].join("\n");
      const before = table2.get(key);
      table2.set(key, before === void 0 ? connection : merged(before, connection));
    },
    connections: () => [...table2].sort(([a], [b]) => a < b ? -1 : 1).map(([, connection]) => connection)
  };
}
function merged(a, b) {
  const allowed2 = joined(a.allowed, b.allowed);
  const denied2 = joined(a.denied, b.denied);
  const other2 = joined(a.other, b.other);
  const policies = [...a.policies, ...b.policies.filter((one) => !a.policies.some((known4) => isSame(known4, one)))];
  const via = viaOf(a, b);
  return {
    ...a,
    source: mergedEnd(a.source, b.source),
    destination: mergedEnd(a.destination, b.destination),
    ...via !== void 0 && { via },
    basis: {
      source: weaker(a.basis.source, b.basis.source),
      destination: weaker(a.basis.destination, b.basis.destination)
    },
    ...allowed2 !== void 0 && { allowed: allowed2 },
    ...denied2 !== void 0 && { denied: denied2 },
    ...other2 !== void 0 && { other: other2 },
    policies: policies.sort((one, two) => textOf(one) < textOf(two) ? -1 : 1)
  };
}
function textOf({ ref, effect }) {
  return `${effect} ${ref.group} ${ref.kind} ${ref.namespace} ${ref.name}`;
}
function isSame(a, b) {
  return textOf(a) === textOf(b);
}
function viaOf(a, b) {
  const [one, two] = [a.via, b.via];
  if (one === void 0 || two === void 0) return one ?? two;
  const text = (via) => `${via.address ?? "~"} ${via.port ?? "~"}`;
  return text(one) <= text(two) ? one : two;
}
var bases = ["named", "labels", "address-then", "address-now", "none"];
function weaker(a, b) {
  return bases.indexOf(a) >= bases.indexOf(b) ? a : b;
}
function mergedEnd(a, b) {
  if (a.kind === "workload" && b.kind === "workload") {
    const whole = a.endpoints.length === 0 || b.endpoints.length === 0;
    return whole ? { ...a, endpoints: [] } : { ...a, endpoints: [.../* @__PURE__ */ new Set([...a.endpoints, ...b.endpoints])].sort() };
  }
  if (a.kind === "node" && b.kind === "node") return lower(a, b);
  if (a.kind === "outside" && b.kind === "outside") {
    const name = [a.name, b.name].filter((one) => one !== void 0).sort()[0];
    return { ...a, ...name !== void 0 && { name } };
  }
  return a;
}
function lower(a, b) {
  return (b.address ?? -1n) < (a.address ?? -1n) ? b : a;
}

// src/traffic/coverage-limits.ts
function limitsOf(observed, counts, directory, cluster) {
  const limits = [
    ...observed.limits,
    ...oneVerdict(observed.flows),
    ...strangers(observed.flows, directory),
    ...clocks(observed, cluster),
    ...said(observed.merged.overflow, "record", "left out: more different ends than are kept apart"),
    ...said(observed.lostEvents, "event", "lost by the source itself, at least"),
    ...said(counts.stolen, "request", "left out: a pod's token shown from an address that is not the pod's"),
    ...said(counts.beyondPolicies, "record", "between nodes and outside addresses, which no policy for pods selects"),
    ...observed.sampled ? ["the source samples: a connection that is not recorded may exist all the same"] : []
  ];
  return [...new Set(limits)].sort();
}
function said(count2, what, why) {
  return count2 > 0 ? [`${count2.toLocaleString("en")} ${what}${count2 === 1 ? "" : "s"} ${why}`] : [];
}
var few = 20;
function oneVerdict(flows) {
  const traffic = flows.filter(({ reporter }) => reporter !== "api-server");
  const records = traffic.reduce((sum2, flow2) => sum2 + flow2.records, 0);
  if (traffic.length === 0 && flows.length > 0)
    return ["only requests to and from the API server are recorded: traffic between pods is not visible in audit logs"];
  if (records < few) return [];
  const all = (test) => traffic.every(test);
  return [
    ...all(({ verdict }) => verdict === "denied") ? ["only refused traffic is recorded: allowed traffic is not visible"] : [],
    ...all(({ verdict }) => verdict === "allowed") ? ["no refusal is recorded: either nothing was refused, or the source leaves refusals out"] : [],
    ...all(({ reporter }) => reporter === "source") ? ["only the sending side reports: what came from outside the cluster is not visible"] : [],
    ...all(({ reporter }) => reporter === "destination") ? ["only the receiving side reports: what went out of the cluster is not visible"] : []
  ];
}
function strangers(flows, directory) {
  const names2 = /* @__PURE__ */ new Map();
  for (const flow2 of flows) {
    for (const { namespace, pod, workload } of [flow2.source, flow2.destination]) {
      if (namespace === void 0) continue;
      const name = workload?.name ?? pod;
      if (name === void 0) continue;
      const known5 = directory.workloads(namespace, name).length > 0 || directory.pod(namespace, pod ?? name) !== void 0 || pod !== void 0 && directory.timeline.pods.has(`${namespace}/${pod}`);
      names2.set(`${namespace}/${name}`, known5 || names2.get(`${namespace}/${name}`) === true);
    }
  }
  const known4 = [...names2.values()].filter(Boolean).length;
  if (names2.size < 10 || known4 * 2 >= names2.size) return [];
  return [`only ${known4} of ${names2.size} names in the logs are known here: are the logs of another cluster?`];
}
var apart = 12e4;
function clocks({ last }, cluster) {
  if (last === void 0 || cluster?.readAt === void 0 || last - cluster.readAt <= apart) return [];
  const minutes = Math.round((last - cluster.readAt) / 6e4);
  return [`the newest record is ${minutes} min newer than the snapshot: addresses may have changed hands since`];
}

// src/traffic/directory.ts
function directoryOf(world, timeline) {
  const endpoints = [...world.endpoints.values()];
  const living = endpoints.filter(({ finished: finished2 }) => !finished2);
  const workloads = /* @__PURE__ */ new Map();
  for (const { workload } of endpoints) {
    const name = `${workload.namespace}/${workload.name}`;
    const ofName = workloads.get(name) ?? /* @__PURE__ */ new Map();
    workloads.set(name, ofName.set(workloadKeyOf(workload), workload));
  }
  const inNamespace = grouped(living, ({ namespace }) => namespace);
  const byAddress = indexed(
    living.filter(({ hostNetwork }) => !hostNetwork),
    ({ addresses: addresses2 }) => addresses2
  );
  const nodes = indexed(world.nodes, ({ addresses: addresses2 }) => addresses2);
  const services = new Map(world.services.map((service) => [`${service.namespace}/${service.name}`, service]));
  const byServiceAddress = indexed(world.services, (one) => [...one.addresses, ...one.externalAddresses]);
  const nodePorts = nodePortsOf(world.services);
  return {
    timeline,
    pod: (namespace, name) => world.endpoints.get(endpointIdOf(`${namespace}/${name}`)),
    workloads: (namespace, name) => [...workloads.get(`${namespace}/${name}`)?.values() ?? []],
    labelled: (namespace, labels) => (namespace === void 0 ? living : inNamespace.get(namespace) ?? []).filter((one) => holds2(one, labels)),
    at: (address) => byAddress.get(address) ?? [],
    node: (address) => nodes.get(address)?.[0],
    service: (namespace, name) => services.get(`${namespace}/${name}`),
    serviceAt: (address) => byServiceAddress.get(address)?.[0],
    nodePort: (protocol, port) => nodePorts.get(`${protocol} ${port}`),
    mayBePod: podAddresses(world, timeline),
    apiServer: apiServerOf(services.get("default/kubernetes"))
  };
}
function grouped(items, key) {
  return indexed(items, (item) => [key(item)]);
}
function indexed(items, keys) {
  const index = /* @__PURE__ */ new Map();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = index.get(key);
      if (group === void 0) index.set(key, [item]);
      else group.push(item);
    }
  }
  return index;
}
function holds2({ labels, hostNetwork }, wanted) {
  return !hostNetwork && [...wanted].every(([key, value]) => labels.get(key) === value);
}
function nodePortsOf(services) {
  return new Map(
    services.flatMap(
      (service) => service.ports.flatMap(
        (port) => port.nodePort === void 0 ? [] : [[`${port.protocol} ${port.nodePort}`, { service, port }]]
      )
    )
  );
}
function apiServerOf(service) {
  if (service === void 0) return { addresses: [] };
  const addresses2 = service.backends.map(({ address }) => address);
  const target = service.ports[0]?.target;
  const port = service.backends[0]?.ports[0]?.port ?? (typeof target === "number" ? target : void 0);
  return { addresses: [...new Set(addresses2)], ...port !== void 0 && { port } };
}
function podAddresses(world, timeline) {
  const ranges = world.nodes.reduce((all, node) => union(all, node.podRanges), world.podRanges ?? []);
  if (ranges.length > 0) return (address) => contains(ranges, address);
  const neighbourhood = (address) => address >> (familyOf(address) === "IPv4" ? 8n : 64n);
  const pods = [...world.endpoints.values()].filter(({ hostNetwork }) => !hostNetwork);
  const known4 = new Set(
    [...pods.flatMap(({ addresses: addresses2 }) => addresses2), ...timeline.byAddress.keys()].map(neighbourhood)
  );
  return (address) => known4.has(neighbourhood(address));
}
function idsOf(endpoints) {
  return endpoints.map(({ id }) => id);
}

// src/traffic/timeline.ts
var slack = 5e3;
function timelineOf(events, known4) {
  const ordered = [...events].sort(inOrder);
  const pods = incarnationsOf(ordered);
  const drafts = /* @__PURE__ */ new Map();
  for (const event of ordered) take(event, pods, drafts);
  for (const tenure of known4) complete(drafts, tenure);
  for (const tenures of drafts.values()) tenures.sort((a, b) => a.from - b.from);
  return { byAddress: drafts, pods: factsOf(pods) };
}
function inOrder(a, b) {
  const files = a.origin.file < b.origin.file ? -1 : a.origin.file > b.origin.file ? 1 : 0;
  return a.time - b.time || files || a.origin.line - b.origin.line;
}
function incarnationsOf(ordered) {
  const byUid = /* @__PURE__ */ new Map();
  for (const event of ordered) {
    const key = event.uid ?? nameOf2(event);
    const before = byUid.get(key);
    const labels = event.labels ?? before?.labels;
    const workload = event.owner === void 0 ? before?.workload : topWorkload(event, event.owner, labels);
    byUid.set(key, {
      namespace: event.namespace,
      pod: event.pod,
      hostNetwork: event.hostNetwork === true || before?.hostNetwork === true,
      labels,
      workload,
      open: /* @__PURE__ */ new Map(),
      ended: false
    });
  }
  return { byUid, current: /* @__PURE__ */ new Map() };
}
function nameOf2({ namespace, pod }) {
  return `${namespace}/${pod}`;
}
function topWorkload({ namespace }, owner, labels) {
  const hash = labels?.get("pod-template-hash");
  if (owner.kind === "ReplicaSet" && hash !== void 0 && hash !== "" && owner.name.endsWith(`-${hash}`))
    return { namespace, kind: "Deployment", name: owner.name.slice(0, -hash.length - 1) };
  return { namespace, ...owner };
}
function factsOf({ byUid, current }) {
  const lives = [...byUid.values(), ...current.values()];
  return new Map(
    lives.map(({ namespace, pod, hostNetwork, labels, workload }) => [
      nameOf2({ namespace, pod }),
      { hostNetwork, ...labels !== void 0 && { labels }, ...workload !== void 0 && { workload } }
    ])
  );
}
function take(event, pods, drafts) {
  const name = nameOf2(event);
  const present = pods.current.get(name);
  const life = (event.uid === void 0 ? present : pods.byUid.get(event.uid)) ?? pods.byUid.get(name);
  if (life === void 0) return;
  if (present !== void 0 && present !== life && !life.ended) close(present, event.time);
  if (!life.ended) pods.current.set(name, life);
  if (life.ended || life.hostNetwork) return;
  if (event.addresses !== void 0 && event.addresses.length > 0) hold(life, event, pods, drafts);
  if (event.gone === true || event.addresses?.length === 0) {
    close(life, event.time);
    life.ended = event.uid !== void 0;
  }
}
function close(life, time2) {
  for (const draft2 of life.open.values()) draft2.to = Math.max(time2, draft2.from);
  life.open.clear();
}
function hold(life, event, pods, drafts) {
  const addresses2 = event.addresses?.flatMap((text) => parseAddress(text) ?? []) ?? [];
  const families = new Set(addresses2.map(familyOf));
  for (const [address, draft2] of life.open) {
    if (!families.has(familyOf(address)) || addresses2.includes(address)) continue;
    draft2.to = Math.max(event.time, draft2.from);
    life.open.delete(address);
  }
  for (const address of addresses2) {
    if (life.open.has(address)) continue;
    const tenures = drafts.get(address) ?? [];
    drafts.set(address, tenures);
    const last = tenures.at(-1);
    if (last !== void 0 && last.to === void 0) {
      last.to = event.time;
      pods.current.get(nameOf2(last))?.open.delete(address);
    }
    const draft2 = drafted(life, address, event.time, event.origin);
    tenures.push(draft2);
    life.open.set(address, draft2);
  }
}
function drafted(life, address, from, origin) {
  return {
    address,
    namespace: life.namespace,
    pod: life.pod,
    ...life.labels !== void 0 && { labels: life.labels },
    ...life.workload !== void 0 && { workload: life.workload },
    from,
    origin
  };
}
function complete(drafts, known4) {
  const tenures = drafts.get(known4.address) ?? [];
  drafts.set(known4.address, tenures);
  const same = tenures.filter((one) => one.pod === known4.pod && one.namespace === known4.namespace);
  const others = tenures.filter((one) => !same.includes(one));
  const overlapping = same.find((one) => meets(one, known4));
  if (overlapping !== void 0) {
    const before = others.filter((one) => one.from < overlapping.from).map((one) => one.to ?? one.from);
    overlapping.from = Math.min(overlapping.from, Math.max(known4.from, ...before));
    if (overlapping.to === void 0 && known4.to !== void 0) overlapping.to = known4.to;
    return;
  }
  const draft2 = { ...known4 };
  for (const other2 of others) {
    if (!meets(other2, draft2)) continue;
    if (other2.from <= draft2.from) {
      if (other2.to === void 0) other2.to = draft2.from;
      else draft2.from = other2.to;
    } else if (other2.to === void 0) draft2.to = other2.from;
    else draft2.from = other2.to;
  }
  if (draft2.to === void 0 || draft2.to > draft2.from) tenures.push(draft2);
}
function meets(a, b) {
  return a.from <= (b.to ?? Infinity) && b.from <= (a.to ?? Infinity);
}
function bordersOf(tenures) {
  const borders = tenures.flatMap(({ from, to }) => [
    from - slack,
    from,
    ...to === void 0 ? [] : [to, to + slack]
  ]);
  return [...new Set(borders)].sort((a, b) => a - b);
}
function holdersOf(tenures, first2, last) {
  const lasting = tenures.filter(({ from, to }) => from <= first2 && (to === void 0 || last <= to));
  if (lasting.length > 0) return lasting;
  return tenures.filter(({ from, to }) => from - slack <= last && (to === void 0 || first2 <= to + slack));
}

// src/traffic/ends.ts
function identify(end3, period, directory) {
  if (end3.role === "api-server") return { end: apiServer(directory, end3.address), basis: "named" };
  if (end3.namespace !== void 0 && end3.pod !== void 0) return ofPod(end3.namespace, end3.pod, end3, directory);
  if (end3.namespace !== void 0 && end3.workload !== void 0)
    return ofWorkload({ namespace: end3.namespace, kind: "", ...end3.workload }, directory);
  const labelled = end3.labels === void 0 ? void 0 : ofLabels(end3, directory);
  if (labelled?.basis === "labels") return labelled;
  if (end3.role === "node") return { end: nodeEnd(end3, directory), basis: "named" };
  if (end3.address !== void 0) return ofAddress(end3.address, period, end3, directory);
  return labelled ?? unidentified("record-names-no-end", end3);
}
function apiServer({ apiServer: { addresses: addresses2 } }, address) {
  return { kind: "api-server", addresses: addresses2.length > 0 || address === void 0 ? addresses2 : [address] };
}
function nodeEnd({ address, name }, directory) {
  const node = (address === void 0 ? void 0 : directory.node(address))?.name;
  return { kind: "node", name: node ?? name ?? "", ...address !== void 0 && { address } };
}
function unidentified(why, { address, name }, candidates = []) {
  const end3 = {
    kind: "unidentified",
    why,
    ...address !== void 0 && { address },
    ...name !== void 0 && { name },
    candidates
  };
  return { end: end3, basis: "none" };
}
function ofEndpoints(endpoints, basis, told) {
  const workloads = distinct2(endpoints.map(({ workload: workload2 }) => workload2));
  const [workload] = workloads;
  if (workload === void 0) return void 0;
  if (workloads.length > 1) return unidentified("several-possible-owners", told, workloads);
  return { end: { kind: "workload", workload, endpoints: [...idsOf(endpoints)].sort() }, basis };
}
function distinct2(workloads) {
  const byKey2 = new Map(workloads.map((workload) => [workloadKeyOf(workload), workload]));
  return [...byKey2].sort(([a], [b]) => a < b ? -1 : 1).map(([, workload]) => workload);
}
function ofPod(namespace, pod, told, directory) {
  const endpoint = directory.pod(namespace, pod);
  const now = endpoint === void 0 ? void 0 : ofEndpoints([endpoint], "named", told);
  if (now !== void 0) return now;
  const facts = directory.timeline.pods.get(`${namespace}/${pod}`);
  const owner = facts?.workload ?? (told.workload === void 0 ? void 0 : { namespace, kind: "", ...told.workload });
  if (owner !== void 0) return ofWorkload(owner, directory);
  const derived = ownersByName(namespace, pod, directory);
  const name = `${namespace}/${pod}`;
  if (derived.length === 0) return unidentified("pod-not-in-cluster", { ...told, name });
  const [workload] = derived;
  if (workload === void 0 || derived.length > 1)
    return unidentified("several-possible-owners", { ...told, name }, derived);
  return { end: { kind: "workload", workload, endpoints: [] }, basis: "named" };
}
var endings = [
  { ending: /-[b-df-hj-np-tv-z0-9]{5,10}-[b-df-hj-np-tv-z0-9]{5}$/, kinds: ["Deployment", "Rollout"] },
  { ending: /-\d{7,12}-[b-df-hj-np-tv-z0-9]{5}$/, kinds: ["CronJob"] },
  { ending: /-\d{1,5}$/, kinds: ["StatefulSet"] },
  {
    ending: /-[b-df-hj-np-tv-z0-9]{5}$/,
    kinds: ["DaemonSet", "Job", "ReplicaSet", "ReplicationController", "CronJob"]
  }
];
function ownersByName(namespace, pod, directory) {
  return distinct2(
    endings.flatMap(({ ending, kinds: kinds3 }) => {
      const name = pod.replace(ending, "");
      return name === pod ? [] : directory.workloads(namespace, name).filter(({ kind }) => kinds3.includes(kind));
    })
  );
}
function ofWorkload(named3, directory) {
  const { namespace, kind, name } = named3;
  const found2 = directory.workloads(namespace, name);
  const exact = found2.filter((one) => one.kind === kind);
  const matching = exact.length > 0 ? exact : found2.length > 0 ? found2 : parents(named3, directory);
  const label = `${namespace}/${name}`;
  const [workload] = matching;
  if (matching.length > 1) return unidentified("several-possible-owners", { name: label }, distinct2(matching));
  if (workload !== void 0) return { end: { kind: "workload", workload, endpoints: [] }, basis: "named" };
  const pod = directory.pod(namespace, name);
  if (pod !== void 0)
    return { end: { kind: "workload", workload: pod.workload, endpoints: [pod.id] }, basis: "named" };
  return unidentified("workload-not-in-cluster", { name: label });
}
function parents({ namespace, kind, name }, directory) {
  const above = { ReplicaSet: "Deployment", Job: "CronJob" }[kind];
  if (above === void 0 && kind !== "") return [];
  const parent = directory.workloads(namespace, name.replace(/-[a-z0-9]+$/, ""));
  return parent.filter((one) => above === one.kind || kind === "" && ["Deployment", "CronJob"].includes(one.kind));
}
function ofLabels(end3, directory) {
  const labels = end3.labels ?? /* @__PURE__ */ new Map();
  const name = end3.name ?? `${end3.namespace === void 0 ? "" : `${end3.namespace}/`}${formatLabels(labels)}`;
  if (labels.size === 0) return unidentified("record-names-no-end", end3);
  const found2 = ofEndpoints(directory.labelled(end3.namespace, labels), "labels", { ...end3, name });
  return found2 ?? unidentified("workload-not-in-cluster", { ...end3, name });
}
var nodeLocalDns = parseAddress("169.254.20.10");
function ofAddress(address, { first: first2, last }, told, directory) {
  const tenures = directory.timeline.byAddress.get(address);
  const node = directory.node(address);
  if (node !== void 0) return { end: { kind: "node", name: node.name, address }, basis: "address-now" };
  if (tenures !== void 0) {
    const holders = holdersOf(tenures, first2, last);
    if (holders.length > 0) return ofHolders(holders, told, directory);
    const early = tenures.every(({ from }) => from > last);
    return early ? unidentified("before-first-sight", told, candidatesOf(tenures.slice(0, 1), told, directory)) : unidentified("no-owner-at-that-time", told);
  }
  const now = ofEndpoints(directory.at(address), "address-now", told);
  if (now !== void 0) return now;
  if (directory.apiServer.addresses.includes(address))
    return { end: apiServer(directory, address), basis: "address-now" };
  const service = directory.serviceAt(address);
  if (service !== void 0)
    return unidentified("record-names-no-end", { address, name: `${service.namespace}/${service.name}` });
  if (address === nodeLocalDns) return { end: { kind: "node", name: "node-local DNS", address }, basis: "named" };
  if (directory.mayBePod(address)) return unidentified("no-owner-at-that-time", told);
  const name = told.name === void 0 ? {} : { name: told.name };
  return { end: { kind: "outside", address, ...name }, basis: told.role === "outside" ? "named" : "address-now" };
}
function ofHolders(holders, told, directory) {
  const found2 = holders.map((holder) => ofPod(holder.namespace, holder.pod, holderEnd(holder), directory));
  const basis = holders.every(({ origin }) => origin === void 0) ? "address-now" : "address-then";
  const [one] = found2;
  if (one === void 0 || found2.length > 1) {
    const workloads = distinct2(found2.flatMap(({ end: end4 }) => end4.kind === "workload" ? [end4.workload] : []));
    const certain = workloads.length === 1 && found2.every(({ end: end4 }) => end4.kind === "workload");
    const [workload] = workloads;
    return certain && workload !== void 0 ? { end: { kind: "workload", workload, endpoints: [] }, basis } : unidentified("several-possible-owners", told, workloads);
  }
  const { end: end3 } = one;
  if (end3.kind !== "unidentified") return { end: end3, basis };
  return { end: { ...end3, ...told.address !== void 0 && { address: told.address } }, basis: "none" };
}
function holderEnd({ address, workload }) {
  return { address, ...workload !== void 0 && { workload } };
}
function candidatesOf(holders, told, directory) {
  const { end: end3 } = ofHolders(holders, told, directory);
  return end3.kind === "workload" ? [end3.workload] : end3.kind === "unidentified" ? end3.candidates : [];
}

// src/traffic/pairs.ts
function pairsOf(flows) {
  const epochs = /* @__PURE__ */ new Map();
  const groups = /* @__PURE__ */ new Map();
  for (const flow2 of flows) {
    const key = [
      endKey(flow2.source, flow2, epochs),
      endKey(flow2.destination, flow2, epochs),
      flow2.protocol,
      flow2.port ?? ""
    ].join("\n");
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [flow2]);
    else group.push(flow2);
  }
  return [...groups.values()].map(pairOf);
}
function pairOf(group) {
  const directed2 = group.filter(({ direction }) => direction !== "unknown");
  return {
    flows: directed2.sort((a, b) => rank2(a) - rank2(b) || a.first - b.first),
    undirected: group.filter(({ direction }) => direction === "unknown"),
    period: {
      first: Math.min(...directed2.map(({ first: first2 }) => first2)),
      last: Math.max(...directed2.map(({ last }) => last))
    }
  };
}
function rank2({ destination }) {
  return destination.service === void 0 ? 1 : 0;
}
function endKey(end3, { reporter }, epochs) {
  if (end3.pod !== void 0) {
    const from = reporter === "api-server" && end3.address !== void 0 ? ` ${formatAddress(end3.address)}` : "";
    return `${end3.namespace ?? ""}/${end3.pod}${from}`;
  }
  const epoch2 = epochs.get(end3) ?? epochs.size;
  epochs.set(end3, epoch2);
  return `#${epoch2}`;
}

// src/traffic/services.ts
function reached(aim, period, directory) {
  const { end: end3, port } = aim;
  const named3 = end3.service === void 0 ? void 0 : directory.service(end3.service.namespace, end3.service.name);
  if (isNamed(end3)) {
    const found2 = identify(end3, period, directory);
    const onward = end3.role === "api-server" ? port ?? directory.apiServer.port ?? 443 : port;
    const via = end3.service === void 0 ? {} : { via: { service: `${end3.service.namespace}/${end3.service.name}` } };
    return [{ ...found2, ...onward !== void 0 && { port: onward }, ...via }];
  }
  const at2 = end3.address === void 0 ? void 0 : directory.serviceAt(end3.address);
  const dns = end3.role === "dns" && end3.address === void 0 ? directory.service("kube-system", "kube-dns") : void 0;
  const service = at2 ?? named3 ?? dns;
  if (service !== void 0) return behind(service, aim, period, directory);
  const onNode = end3.address !== void 0 && port !== void 0 && directory.node(end3.address) !== void 0;
  const nodePort = onNode ? directory.nodePort(aim.protocol, port) : void 0;
  if (nodePort !== void 0) return behind(nodePort.service, { ...aim, port: nodePort.port.port }, period, directory);
  return [{ ...identify(end3, period, directory), ...port !== void 0 && { port } }];
}
function isNamed({ pod, workload, role }) {
  return pod !== void 0 || workload !== void 0 || role === "api-server" || role === "node";
}
function behind(service, aim, period, directory) {
  const name = `${service.namespace}/${service.name}`;
  const { address } = aim.end;
  const via = {
    service: name,
    ...address !== void 0 && { address },
    ...aim.port !== void 0 && { port: aim.port }
  };
  if (name === "default/kubernetes") {
    const port2 = directory.apiServer.port ?? aim.port;
    const found2 = identify({ role: "api-server" }, period, directory);
    return [{ ...found2, ...port2 !== void 0 && { port: port2 }, via }];
  }
  const port = portAimedAt(service, aim);
  const targets = port === void 0 ? [] : targetsOf(service, port, directory);
  const told = { name, ...address !== void 0 && { address } };
  if (targets.length === 0)
    return [
      { ...unidentified("service-without-backends", told), ...aim.port !== void 0 && { port: aim.port }, via }
    ];
  const byPort = /* @__PURE__ */ new Map();
  for (const target of targets) byPort.set(target.port, [...byPort.get(target.port) ?? [], target]);
  const basis = aim.end.address === void 0 ? "named" : "address-now";
  return [...byPort].map(([onward, group]) => {
    const found2 = whoever(group, basis, told, period, directory);
    const end3 = byPort.size > 1 ? oneOfSeveral(found2, told) : found2;
    return { ...end3, port: onward, via };
  });
}
function oneOfSeveral(found2, told) {
  return found2.end.kind === "workload" ? unidentified("several-possible-owners", told, [found2.end.workload]) : found2;
}
function portAimedAt(service, { end: end3, protocol, port }) {
  const wanted = port ?? end3.service?.port;
  const ofProtocol = service.ports.filter((one) => one.protocol === protocol);
  if (wanted === void 0) return ofProtocol.length === 1 ? ofProtocol[0] : void 0;
  return ofProtocol.find((one) => one.port === wanted || one.name === wanted);
}
function targetsOf(service, port, directory) {
  const listed2 = service.backends.flatMap(({ address, ports, pod }) => {
    const target = ports.find((one) => one.protocol === port.protocol && (one.name ?? "") === (port.name ?? ""));
    const onward = target?.port ?? (typeof port.target === "number" ? port.target : void 0);
    if (onward === void 0) return [];
    const [namespace = "", name = ""] = pod?.split("/") ?? [];
    const endpoint = pod === void 0 ? void 0 : directory.pod(namespace, name);
    return [{ port: onward, address, ...endpoint !== void 0 && { endpoint } }];
  });
  if (listed2.length > 0 || service.selector === void 0 || service.selector.size === 0) return listed2;
  return directory.labelled(service.namespace, service.selector).flatMap((endpoint) => {
    const { target } = port;
    const found2 = typeof target === "number" ? target : endpoint.ports.find((one) => one.name === target && one.protocol === port.protocol)?.port;
    return found2 === void 0 ? [] : [{ port: found2, endpoint }];
  });
}
function whoever(targets, basis, told, period, directory) {
  const endpoints = targets.flatMap(({ endpoint }) => endpoint ?? []);
  if (endpoints.length === targets.length)
    return ofEndpoints(endpoints, basis, told) ?? unidentified("service-without-backends", told);
  const ends = targets.map(
    ({ endpoint, address }) => endpoint === void 0 && address !== void 0 ? identify({ address }, period, directory) : ofEndpoints(endpoint === void 0 ? [] : [endpoint], basis, told) ?? unidentified("service-without-backends", told)
  );
  const [only] = ends;
  if (only !== void 0 && ends.length === 1) return only;
  const workloads = distinct2(ends.flatMap(({ end: end3 }) => end3.kind === "workload" ? [end3.workload] : []));
  return unidentified("several-possible-owners", told, workloads);
}

// src/traffic/snapshot-tenures.ts
function tenuresIn(world, manifests) {
  const pods = manifests.filter(({ ref }) => ref.kind === "Pod" && ref.group === "");
  const values = new Map(pods.map(({ ref, value }) => [`${ref.namespace}/${ref.name}`, value]));
  return [...world.endpoints.values()].flatMap((endpoint) => {
    const pod = values.get(endpoint.id);
    const from = timeAt(pod, "status", "startTime") ?? timeAt(pod, "metadata", "creationTimestamp");
    const to = endpoint.finished ? endOf(pod) : void 0;
    if (endpoint.hostNetwork || from === void 0 || endpoint.finished && to === void 0) return [];
    return endpoint.addresses.map((address) => ({
      address,
      namespace: endpoint.namespace,
      pod: endpoint.id.slice(endpoint.namespace.length + 1),
      labels: endpoint.labels,
      workload: endpoint.workload,
      from,
      ...to !== void 0 && { to: Math.max(from, to) }
    }));
  });
}
function valueAt2(value, ...keys) {
  return keys.reduce(
    (at2, key) => isObject(at2) && Object.hasOwn(at2, key) ? at2[key] : void 0,
    value
  );
}
function timeAt(value, ...keys) {
  const text = valueAt2(value, ...keys);
  const time2 = typeof text === "string" ? Date.parse(text) : NaN;
  return Number.isNaN(time2) ? void 0 : time2;
}
function endOf(pod) {
  const statuses = valueAt2(pod, "status", "containerStatuses");
  const ends = isList(statuses) ? statuses.flatMap((one) => timeAt(one, "state", "terminated", "finishedAt") ?? []) : [];
  return ends.length === 0 ? void 0 : Math.max(...ends);
}

// src/traffic/tokens.ts
function trustsAddresses(flows, directory) {
  let own2 = 0;
  let strange = 0;
  for (const flow2 of flows) {
    const comes = comesFromItself(flow2, directory);
    if (comes === true) own2 += flow2.count;
    else if (comes === false) strange += flow2.count;
  }
  return own2 > strange;
}
function isStolen(flow2, directory) {
  return comesFromItself(flow2, directory) === false;
}
function comesFromItself({ reporter, source, first: first2, last }, directory) {
  const { namespace, pod, address } = source;
  if (reporter !== "api-server" || namespace === void 0 || pod === void 0 || address === void 0)
    return void 0;
  const endpoint = directory.pod(namespace, pod);
  const facts = directory.timeline.pods.get(`${namespace}/${pod}`);
  if (endpoint?.hostNetwork === true || facts?.hostNetwork === true)
    return directory.node(address) !== void 0 || void 0;
  if (endpoint?.addresses.includes(address) === true) return true;
  const holders = holdersOf(directory.timeline.byAddress.get(address) ?? [], first2, last);
  if (holders.some((holder) => holder.namespace === namespace && holder.pod === pod)) return true;
  return knowsAddresses(namespace, pod, endpoint?.addresses ?? [], directory) ? false : void 0;
}
function knowsAddresses(namespace, pod, now, { timeline }) {
  if (now.length > 0) return true;
  for (const tenures of timeline.byAddress.values())
    if (tenures.some((one) => one.pod === pod && one.namespace === namespace)) return true;
  return false;
}

// src/attribute.ts
function knownCluster(world, manifests) {
  const served = [
    ...[...world.endpoints.values()].flatMap(({ ports: ports2 }) => ports2),
    ...world.services.flatMap(({ ports: ports2, backends }) => [...ports2, ...backends.flatMap((backend) => backend.ports)])
  ];
  const ports = new Set(served.map(({ protocol, port }) => `${protocol} ${port}`));
  return { tenures: tenuresIn(world, manifests), listens: (protocol, port) => ports.has(`${protocol} ${port}`) };
}
function attribute(observed, world, options = {}) {
  refuseOthers(observed, options.cluster);
  const directory = directoryOf(world, observed.timeline);
  const trusts = trustsAddresses(observed.flows, directory);
  const table2 = connectionTable();
  const account = startAccount();
  for (const { flows, undirected, period } of pairsOf(observed.flows)) {
    for (const flow3 of undirected) account.unattributed("direction-unknown", flow3.records, flow3.samples[0]);
    const [flow2] = flows;
    if (flow2 === void 0) continue;
    const source = identify(flow2.source, period, directory);
    if (isPrivate(flow2, source.end)) account.counts.notPods += flow2.count;
    else if (trusts && isStolen(flow2, directory)) account.counts.stolen += flow2.count;
    else {
      const aim = {
        end: flow2.destination,
        protocol: flow2.protocol,
        ...flow2.port !== void 0 && { port: flow2.port }
      };
      const targets = reached(aim, period, directory);
      const weighed = weigh2(flows);
      account.settle(source, targets, weighed, flow2);
      if (concernsPods(source, targets))
        for (const target of targets) table2.add(connectionOf(source, target, flows, weighed));
    }
  }
  for (const { connection } of observed.settled) table2.add(connection);
  return {
    connections: table2.connections(),
    writes: observed.writes,
    coverage: coverageOf(observed, account, limitsOf(observed, account.counts, directory, options.cluster))
  };
}
function refuseOthers({ clusters }, here) {
  const uids = new Set([...clusters.map(({ cluster }) => cluster.uid), here?.uid].filter((uid) => uid !== void 0));
  if (uids.size <= 1) return;
  throw new UsableError(
    `the logs are of more than one cluster, or of another one than the snapshot (uids of kube-system: ${[...uids].join(", ")})`,
    "give the digest and the snapshot of the same cluster"
  );
}
function isPrivate({ reporter, source }, end3) {
  if (reporter !== "api-server" || source.pod !== void 0 || source.role !== void 0) return false;
  return end3.kind !== "workload" && end3.kind !== "unidentified";
}
function concernsPods(source, targets) {
  return [source, ...targets].some(
    ({ end: end3 }) => end3.kind === "workload" || end3.kind === "unidentified" && end3.candidates.length > 0
  );
}
function connectionOf(source, target, flows, weighed) {
  const [flow2] = flows;
  return {
    source: source.end,
    destination: target.end,
    protocol: flow2?.protocol ?? "other",
    ...target.port !== void 0 && { port: target.port },
    ...target.via !== void 0 && { via: target.via },
    basis: { source: source.basis, destination: target.basis },
    ...weighed.evidence,
    policies: flows.flatMap(({ policies }) => policies)
  };
}
function startAccount() {
  const counts = { attributed: 0, doubleReports: 0, replies: 0, notPods: 0, stolen: 0, beyondPolicies: 0 };
  const reasons = /* @__PURE__ */ new Map();
  const unattributed = (why, records, sample) => {
    if (sample === void 0 || records === 0) return;
    const before = reasons.get(why);
    reasons.set(why, { records: (before?.records ?? 0) + records, sample: before?.sample ?? sample });
  };
  return {
    counts,
    unattributed,
    settle(source, targets, weighed, flow2) {
      counts.doubleReports += weighed.doubleReports;
      counts.replies += weighed.replies;
      const strange = [source, ...targets].map(({ end: end3 }) => end3).find((end3) => end3.kind === "unidentified");
      if (strange === void 0) counts.attributed += weighed.records;
      else unattributed(strange.why, weighed.records, flow2.samples[0]);
      if (!concernsPods(source, targets) && strange === void 0) counts.beyondPolicies += weighed.records;
    },
    reasons: () => [...reasons].sort(([a], [b]) => a < b ? -1 : 1).map(([why, rest]) => ({ why, ...rest }))
  };
}
function coverageOf(observed, account, limits) {
  const earlier = observed.clusters.map(({ coverage }) => coverage);
  const add = (of) => earlier.reduce((sum2, one) => sum2 + of(one), 0);
  const unattributed = [...account.reasons(), ...earlier.flatMap((one) => one.unattributed)];
  const attributed = account.counts.attributed + add((one) => one.attributed);
  return {
    logs: observed.logs,
    ...observed.first !== void 0 && { first: observed.first },
    ...observed.last !== void 0 && { last: observed.last },
    records: attributed + unattributed.reduce((sum2, { records }) => sum2 + records, 0),
    attributed,
    unattributed,
    merged: {
      replies: observed.merged.replies + account.counts.replies + add((one) => one.merged.replies),
      "double-reports": account.counts.doubleReports + add((one) => one.merged["double-reports"]),
      duplicates: observed.merged.duplicates + add((one) => one.merged.duplicates),
      aggregated: observed.merged.overflow + add((one) => one.merged.aggregated)
    },
    lostEvents: observed.lostEvents,
    sampled: observed.sampled,
    limits
  };
}

// src/engine/decision.ts
var denied = 0;
var allowed = 1;
var maximumAtoms = 8;
function answerOf(decision) {
  return decision === allowed ? "allowed" : decision === denied ? "denied" : "unknown";
}
var terminal = { variable: Number.MAX_SAFE_INTEGER, low: 0, high: 0 };
function createDecisions() {
  const nodes = [terminal, terminal];
  const unique2 = /* @__PURE__ */ new Map();
  const chosen2 = /* @__PURE__ */ new Map();
  const atoms = [];
  const variables = /* @__PURE__ */ new Map();
  let widenings = 0;
  const nodeAt = (decision) => nodes[decision] ?? terminal;
  const node = (variable, low, high) => {
    if (low === high) return low;
    const key = `${variable},${low},${high}`;
    const known4 = unique2.get(key);
    if (known4 !== void 0) return known4;
    nodes.push({ variable, low, high });
    unique2.set(key, nodes.length - 1);
    return nodes.length - 1;
  };
  const atom = (value) => {
    let variable = variables.get(value.key);
    if (variable === void 0) {
      variable = atoms.length;
      atoms.push(value);
      variables.set(value.key, variable);
    }
    return node(variable, denied, allowed);
  };
  const choose2 = (condition, yes, no) => {
    if (condition === allowed || yes === no) return yes;
    if (condition === denied) return no;
    if (yes === allowed && no === denied) return condition;
    const key = `${condition},${yes},${no}`;
    const known4 = chosen2.get(key);
    if (known4 !== void 0) return known4;
    const parts = [nodeAt(condition), nodeAt(yes), nodeAt(no)];
    const variable = Math.min(parts[0].variable, parts[1].variable, parts[2].variable);
    const branch = (decision, part, high) => part.variable !== variable ? decision : high ? part.high : part.low;
    const at2 = (high) => choose2(branch(condition, parts[0], high), branch(yes, parts[1], high), branch(no, parts[2], high));
    const result = node(variable, at2(false), at2(true));
    chosen2.set(key, result);
    return result;
  };
  const assume = (decision, key, value) => {
    const variable = variables.get(key);
    if (variable === void 0) return decision;
    const seen = /* @__PURE__ */ new Map();
    const visit = (at2) => {
      const part = nodeAt(at2);
      if (part.variable > variable) return at2;
      if (part.variable === variable) return value ? part.high : part.low;
      const known4 = seen.get(at2);
      if (known4 !== void 0) return known4;
      const result = node(part.variable, visit(part.low), visit(part.high));
      seen.set(at2, result);
      return result;
    };
    return visit(decision);
  };
  const atomsOf = (decision) => {
    const found2 = /* @__PURE__ */ new Set();
    const seen = /* @__PURE__ */ new Set();
    const visit = (at2) => {
      if (at2 <= 1 || seen.has(at2)) return;
      seen.add(at2);
      const part = nodeAt(at2);
      found2.add(part.variable);
      visit(part.low);
      visit(part.high);
    };
    visit(decision);
    return [...found2].sort((a, b) => a - b).flatMap((variable) => atoms[variable] ?? []);
  };
  const widen3 = (decision) => {
    if (decision <= 1 || atomsOf(decision).length <= maximumAtoms) return decision;
    widenings++;
    return atom({ key: `widened:${decision}`, text: "more conditions hold than are told apart here" });
  };
  return {
    atom,
    choose: choose2,
    and: (a, b) => choose2(a, b, denied),
    or: (a, b) => choose2(a, allowed, b),
    not: (a) => choose2(a, denied, allowed),
    assume,
    atomsOf,
    widen: widen3,
    widened: () => widenings
  };
}

// src/engine/compile.ts
function compile(run, world) {
  const nodes = new Map(world.nodes.map((node) => [node.name, node]));
  const pods = /* @__PURE__ */ new Map();
  for (const [id, endpoint] of world.endpoints) pods.set(id, podOf(run, world, nodes, endpoint));
  return { run, world, tiers: world.tiers, pods, policies: indexPolicies(world.policies), nodes };
}
function derive(compiled, delta) {
  const { run } = compiled;
  const world = applyDelta(compiled.world, delta);
  const relabelled = /* @__PURE__ */ new Set([...(delta.namespaces ?? []).map(({ name }) => name), ...delta.removedNamespaces ?? []]);
  const pods = new Map(compiled.pods);
  for (const id of delta.removedEndpoints ?? []) pods.delete(id);
  for (const endpoint of delta.endpoints ?? []) pods.set(endpoint.id, podOf(run, world, compiled.nodes, endpoint));
  if (relabelled.size > 0) {
    for (const [id, pod] of pods) {
      if (!relabelled.has(pod.endpoint.namespace)) continue;
      pods.set(id, { ...pod, namespaceLabels: run.intern(labelsOfNamespace(world, pod.endpoint.namespace)) });
    }
  }
  const samePolicies = (delta.policies ?? []).length + (delta.removedPolicies ?? []).length === 0;
  const policies = samePolicies ? compiled.policies : indexPolicies(world.policies);
  return { ...compiled, world, pods, policies };
}
function applyDelta(world, delta) {
  const namespaces = new Map(world.namespaces);
  for (const name of delta.removedNamespaces ?? []) namespaces.delete(name);
  for (const namespace of delta.namespaces ?? []) namespaces.set(namespace.name, namespace);
  const endpoints = new Map(world.endpoints);
  for (const id of delta.removedEndpoints ?? []) endpoints.delete(id);
  for (const endpoint of delta.endpoints ?? []) endpoints.set(endpoint.id, endpoint);
  const gone2 = /* @__PURE__ */ new Set([...delta.removedPolicies ?? [], ...(delta.policies ?? []).map(({ ref }) => keyOf(ref))]);
  const policies = gone2.size === 0 ? world.policies : [...world.policies.filter(({ ref }) => !gone2.has(keyOf(ref))), ...delta.policies ?? []];
  return { ...world, namespaces, endpoints, policies };
}
function selecting(world, pod, direction) {
  if (pod.selectable === denied) return [];
  const own2 = world.policies.own.get(pod.endpoint.namespace);
  const out = [];
  const test = (policy) => {
    const rules2 = policy[direction];
    if (rules2 === void 0) return;
    const selects2 = subjectMatches(world.run, policy, pod);
    if (selects2 !== denied) out.push({ policy, direction: rules2, selects: selects2 });
  };
  if (own2 !== void 0) {
    own2.get("")?.forEach(test);
    for (const [key, value] of pod.labels.labels) own2.get(`${key}=${value}`)?.forEach(test);
  }
  world.policies.anywhere.forEach(test);
  return out;
}
function matchesPods(run, scope, pods, pod) {
  if (pod.selectable === denied) return denied;
  const place = scope.kind === "own" ? scope.namespace === pod.endpoint.namespace ? allowed : denied : run.matches(scope.selector, pod.namespaceLabels);
  if (place === denied) return denied;
  return run.decisions.and(pod.selectable, run.decisions.and(place, run.matches(pods, pod.labels)));
}
function subjectMatches(run, policy, pod) {
  const matched = matchesPods(run, policy.subject.namespaces, policy.subject.pods, pod);
  if (policy.condition === void 0 || matched === denied) return matched;
  return run.decisions.and(matched, run.decisions.atom(policy.condition));
}
function podOf(run, world, nodes, endpoint) {
  const { decisions } = run;
  const asPod = endpoint.hostNetwork ? run.ruling("host-network", "pod") : allowed;
  const alive = endpoint.finished ? run.ruling("finished-pods", "present") : allowed;
  const ofNode = endpoint.hostNetwork ? nodes.get(endpoint.node ?? "")?.addresses ?? [] : [];
  const known4 = endpoint.addresses.length > 0 ? endpoint.addresses : ofNode;
  const address = {};
  for (const one of known4) address[familyOf(one)] ??= one;
  return {
    endpoint,
    labels: run.intern(endpoint.labels),
    namespaceLabels: run.intern(labelsOfNamespace(world, endpoint.namespace)),
    selectable: decisions.and(asPod, alive),
    address,
    hasAddress: known4.length > 0,
    whereabouts: { IPv4: whereabouts(world, endpoint, "IPv4"), IPv6: whereabouts(world, endpoint, "IPv6") }
  };
}
function whereabouts(world, endpoint, family) {
  const ranges = endpoint.hostNetwork ? [] : intersect(world.podRanges ?? [], everyAddress[family]);
  return ranges.length > 0 ? ranges : everyAddress[family];
}
function labelsOfNamespace(world, name) {
  const labels = world.namespaces.get(name)?.labels ?? noLabels;
  if (labels.get("kubernetes.io/metadata.name") === name) return labels;
  return new Map([...labels, ["kubernetes.io/metadata.name", name]]);
}
function indexPolicies(policies) {
  const own2 = /* @__PURE__ */ new Map();
  const anywhere = [];
  for (const policy of policies) {
    const scope = policy.subject.namespaces;
    if (scope.kind !== "own") {
      anywhere.push(policy);
      continue;
    }
    let inside = own2.get(scope.namespace);
    if (inside === void 0) own2.set(scope.namespace, inside = /* @__PURE__ */ new Map());
    const key = firstExactLabel(policy.subject.pods);
    const list = inside.get(key);
    if (list === void 0) inside.set(key, [policy]);
    else list.push(policy);
  }
  return { own: own2, anywhere };
}
function firstExactLabel(selector) {
  if (selector.kind !== "match") return "";
  for (const requirement of selector.requirements) {
    if (requirement.operator !== "In" || requirement.values.length !== 1) continue;
    return `${requirement.key}=${requirement.values[0] ?? ""}`;
  }
  return "";
}

// src/engine/ports.ts
var portsPerProtocol = 65535;
var end = 3 * portsPerProtocol + 1;
function constant(value) {
  return { starts: [0], values: [value] };
}
var noPort = constant(denied);
var everyPort2 = constant(allowed);
function placeOf(protocol, port) {
  return protocol === "other" ? end - 1 : allProtocols.indexOf(protocol) * portsPerProtocol + port - 1;
}
function portsOf(protocol, first2, last) {
  const from = placeOf(protocol, first2);
  const to = placeOf(protocol, last) + 1;
  const starts = from === 0 ? [0] : [0, from];
  const values = from === 0 ? [allowed] : [denied, allowed];
  if (to < end) {
    starts.push(to);
    values.push(denied);
  }
  return { starts, values };
}
function valueAt3(map, place) {
  let low = 0;
  let high = map.starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((map.starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return map.values[low] ?? denied;
}
function combine(a, b, join2) {
  if (a.starts.length === 1 && b.starts.length === 1)
    return constant(join2(a.values[0] ?? denied, b.values[0] ?? denied));
  const starts = [];
  const values = [];
  for (let i = 0, j = 0; i < a.starts.length && j < b.starts.length; ) {
    const start = Math.max(a.starts[i] ?? 0, b.starts[j] ?? 0);
    const value = join2(a.values[i] ?? denied, b.values[j] ?? denied);
    if (values.length === 0 || values[values.length - 1] !== value) {
      starts.push(start);
      values.push(value);
    }
    const nextA = a.starts[i + 1] ?? end;
    const nextB = b.starts[j + 1] ?? end;
    if (nextA <= nextB) i++;
    if (nextB <= nextA) j++;
  }
  return { starts, values };
}
function transform(map, change) {
  return combine(map, noPort, change);
}
function sameMap(a, b) {
  return a.starts.length === b.starts.length && a.starts.every((start, index) => start === b.starts[index]) && a.values.every((value, index) => value === b.values[index]);
}
function mapKey(map) {
  return `${map.starts.join(",")};${map.values.join(",")}`;
}
function segments(a, b) {
  const borders = /* @__PURE__ */ new Set([...a.starts, ...b.starts, ...[1, 2, 3].map((n) => n * portsPerProtocol)]);
  const sorted3 = [...borders].sort((x, y) => x - y);
  return sorted3.map((start, index) => ({
    range: rangeAt(start, (sorted3[index + 1] ?? end) - 1),
    a: valueAt3(a, start),
    b: valueAt3(b, start)
  }));
}
function rangeAt(first2, last) {
  const index = Math.min(3, Math.floor(first2 / portsPerProtocol));
  const protocol = allProtocols[index] ?? "other";
  if (protocol === "other") return { protocol, first: 0, last: 0 };
  return { protocol, first: first2 - index * portsPerProtocol + 1, last: last - index * portsPerProtocol + 1 };
}
function joinRanges(ranges) {
  const out = [];
  const rank3 = (range) => placeOf(range.protocol, range.first);
  for (const range of [...ranges].sort((a, b) => rank3(a) - rank3(b))) {
    const previous = out.at(-1);
    if (previous !== void 0 && previous.protocol === range.protocol && range.first <= previous.last + 1) {
      out[out.length - 1] = { ...previous, last: Math.max(previous.last, range.last) };
    } else out.push(range);
  }
  return out;
}
function rangesWhere(map, test) {
  return joinRanges(
    segments(map, noPort).filter((segment) => test(segment.a)).map((segment) => segment.range)
  );
}

// src/engine/match.ts
function podEnd(pod, family, address) {
  const known4 = address ?? pod.address[family];
  return known4 === void 0 ? { family, pod } : { family, pod, address: known4 };
}
function ruleMatch(world, rule, direction, peer, target) {
  const { run } = world;
  const matched = matchesPeers(run, rule.peers, direction, peer);
  const guarded = rule.condition === void 0 ? matched : run.decisions.and(matched, run.decisions.atom(rule.condition));
  if (guarded === denied) return noPort;
  const ports = matchedPorts(run, rule.ports, target.pod);
  return guarded === allowed ? ports : transform(ports, (value) => run.decisions.and(value, guarded));
}
function matchesPeers(run, peers, direction, end3) {
  if (peers === void 0) return allowed;
  let any = denied;
  for (const peer of peers) {
    any = run.decisions.or(any, matchesPeer(run, peer, direction, end3));
    if (any === allowed) break;
  }
  return any;
}
function matchesPeer(run, peer, direction, end3) {
  switch (peer.kind) {
    case "pods":
      return end3.pod === void 0 ? denied : matchesPods(run, peer.namespaces, peer.pods, end3.pod);
    case "block":
      return matchesBlock(run, peer.block, peer.except, direction, end3);
    case "unknown":
      return run.decisions.atom(peer.atom);
  }
}
function matchesBlock(run, block, except, direction, end3) {
  if (block.family !== end3.family) return denied;
  const inside = end3.address === void 0 ? lies(run, block, except, end3) : isIn(block, except, end3.address) ? allowed : denied;
  if (inside === denied || end3.pod === void 0) return inside;
  const rulingHolds = run.ruling("blocks-match-pods", "yes", `:${direction}`);
  return run.decisions.and(inside, run.decisions.choose(end3.pod.selectable, rulingHolds, allowed));
}
function isIn(block, except, address) {
  return contains(block.addresses, address) && !except.some((hole) => contains(hole.addresses, address));
}
function lies(run, block, except, end3) {
  if (end3.pod === void 0) return denied;
  const ranges = end3.pod.whereabouts[end3.family];
  const rest = except.reduce((left, hole) => subtract(left, hole.addresses), block.addresses);
  if (subtract(ranges, rest).length === 0) return allowed;
  if (intersect(ranges, rest).length === 0) return denied;
  const part = ({ cidr, addresses: addresses2 }) => {
    if (subtract(ranges, addresses2).length === 0) return allowed;
    if (intersect(ranges, addresses2).length === 0) return denied;
    const id = end3.pod?.endpoint.id ?? "";
    return run.decisions.atom({ key: `address:${id}:${cidr}`, text: `${id} gets an address in ${cidr}` });
  };
  return except.reduce((left, hole) => run.decisions.and(left, run.decisions.not(part(hole))), part(block));
}
function matchedPorts(run, ports, target) {
  if (ports === void 0) return everyPort2;
  return ports.reduce((any, port) => combine(any, matchedPort(run, port, target), run.decisions.or), noPort);
}
function matchedPort(run, port, target) {
  switch (port.kind) {
    case "range":
      return portsOf(port.protocol, port.first, port.last);
    case "unknown": {
      const atom = run.decisions.atom(port.atom);
      return transform(everyPort2, () => atom);
    }
    case "named":
      return target === void 0 ? noPort : namedPort(run, port.name, port.protocol, target);
  }
}
function namedPort(run, name, protocol, target) {
  if (target.selectable === denied) return noPort;
  const numbers = target.endpoint.ports.filter((port) => port.name === name && port.protocol === protocol).map(({ port }) => port);
  const later = run.ruling("port-name-twice", "all");
  return numbers.reduce((any, number, index) => {
    const decision = index === 0 || number === numbers[0] ? allowed : later;
    const guarded = run.decisions.and(target.selectable, decision);
    const here = transform(
      portsOf(protocol, number, number),
      (value) => run.decisions.and(value, guarded)
    );
    return combine(any, here, run.decisions.or);
  }, noPort);
}
function comesFromOwnNode(run, pod, source) {
  const host = source.pod?.endpoint.hostNetwork === true ? run.ruling("host-network", "node") : denied;
  const fromNode = source.node !== void 0 ? allowed : host;
  if (fromNode === denied) return denied;
  const guard = run.decisions.and(fromNode, run.ruling("own-node", "allowed"));
  if (guard === denied) return denied;
  const node = source.node ?? source.pod?.endpoint.node;
  const own2 = pod.endpoint.node;
  if (own2 !== void 0 && node !== void 0) return own2 === node ? guard : denied;
  const other2 = node ?? source.pod?.endpoint.id ?? "";
  const atom = { key: `own-node:${pod.endpoint.id}:${other2}`, text: `${pod.endpoint.id} runs on the node of ${other2}` };
  return run.decisions.and(guard, run.decisions.atom(atom));
}

// src/engine/classes.ts
function classify(before, after) {
  const borders = bordersOf2([before, after]);
  const groups = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  const keyOf6 = (pod) => {
    const key = seen.get(pod) ?? appearance(pod, borders);
    seen.set(pod, key);
    return key;
  };
  for (const [id, pod] of before.pods) {
    const other2 = after.pods.get(id);
    if (other2 === void 0) continue;
    if (isGone(before, pod) && isGone(after, other2)) continue;
    const keys = [keyOf6(pod), keyOf6(other2)];
    const text = `${keys[0]} ${keys[1]} ${String(hasMoved(pod, other2))}`;
    const group = groups.get(text);
    if (group === void 0) groups.set(text, { keys, members: [id], pods: [pod, other2] });
    else group.members.push(id);
  }
  const classes = [...groups.values()].map(({ keys, members, pods }, index) => ({
    index,
    members,
    before: pods[0],
    after: pods[1],
    changed: keys[0] !== keys[1],
    moved: hasMoved(...pods),
    plural: members.length > 1 || pods[1].endpoint.replicas > 1
  }));
  return indexClasses(classes);
}
function isGone(world, pod) {
  return pod.endpoint.finished && world.run.rulings["finished-pods"] === "gone";
}
function hasMoved(before, after) {
  return before.endpoint.node !== after.endpoint.node;
}
function indexClasses(classes) {
  const labels = (side) => groupBy(classes, (one) => [...one[side].labels.labels].map(([key, value]) => `${key}=${value}`));
  const names2 = (side) => groupBy(classes, (one) => one[side].endpoint.ports.flatMap(({ name }) => name ?? []));
  return {
    classes,
    byLabel: { before: labels("before"), after: labels("after") },
    byNamespace: groupBy(classes, (one) => [one.after.endpoint.namespace]),
    byPortName: { before: names2("before"), after: names2("after") }
  };
}
function groupBy(classes, keysOf) {
  const out = /* @__PURE__ */ new Map();
  for (const one of classes) {
    for (const key of new Set(keysOf(one))) {
      const list = out.get(key);
      if (list === void 0) out.set(key, [one.index]);
      else list.push(one.index);
    }
  }
  return out;
}
function appearance(pod, borders) {
  const { endpoint, address } = pod;
  const ports = endpoint.ports.flatMap(
    ({ name, protocol, port }) => name === void 0 ? [] : `${name}/${protocol}/${port}`
  );
  const stretch = (family) => {
    const value = address[family];
    return value === void 0 ? "-" : String(stretchOf(borders, value));
  };
  return [
    endpoint.namespace,
    pod.labels.id,
    pod.namespaceLabels.id,
    ports.join(","),
    pod.selectable,
    // Conditions about an unknown address, and the node of host-network pods, concern one endpoint alone.
    pod.hasAddress && !endpoint.hostNetwork ? "" : endpoint.id,
    endpoint.hostNetwork ? endpoint.node : "",
    stretch("IPv4"),
    stretch("IPv6")
  ].join("|");
}
function bordersOf2(worlds) {
  const borders = /* @__PURE__ */ new Set();
  for (const { world } of worlds) {
    for (const policy of world.policies) {
      for (const rules2 of [policy.ingress?.rules ?? [], policy.egress?.rules ?? []]) {
        for (const rule of rules2) for (const peer of rule.peers ?? []) addBorders(borders, peer);
      }
    }
  }
  return [...borders].sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
}
function addBorders(borders, peer) {
  if (peer.kind !== "block") return;
  for (const { addresses: addresses2 } of [peer.block, ...peer.except]) {
    for (const { first: first2, last } of addresses2) borders.add(first2).add(last + 1n);
  }
}
function stretchOf(borders, address) {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((borders[middle] ?? 0n) <= address) low = middle + 1;
    else high = middle;
  }
  return low;
}
function namedPeers(world, side, index, policies, direction) {
  const named3 = /* @__PURE__ */ new Set();
  const peersSeen = /* @__PURE__ */ new Set();
  for (const { direction: rules2 } of policies) {
    for (const rule of rules2.rules) {
      for (const port of direction === "egress" ? rule.ports ?? [] : []) {
        if (port.kind === "named") index.byPortName[side].get(port.name)?.forEach((one) => named3.add(one));
      }
      for (const peer of rule.peers ?? []) {
        if (peersSeen.has(peer)) continue;
        peersSeen.add(peer);
        addMatches(world, side, index, peer, direction, named3);
      }
    }
  }
  return named3;
}
function addMatches(world, side, index, peer, direction, named3) {
  if (peer.kind === "unknown") return;
  const test = (candidate) => {
    const pod = index.classes[candidate]?.[side];
    if (pod === void 0 || named3.has(candidate)) return;
    if (["IPv4", "IPv6"].some((family) => mayMatch(world, peer, direction, pod, family)))
      named3.add(candidate);
  };
  const candidates = likely(side, index, peer);
  if (candidates === void 0) index.classes.forEach((one) => test(one.index));
  else candidates.forEach(test);
}
function mayMatch(world, peer, direction, pod, family) {
  const known4 = pod.address[family] !== void 0;
  if (!known4 && pod.hasAddress) return false;
  if (known4 || peer.kind !== "block") return matchesPeer(world.run, peer, direction, podEnd(pod, family)) !== denied;
  return peer.block.family === family && intersect(pod.whereabouts[family], peer.block.addresses).length > 0;
}
function likely(side, index, peer) {
  if (peer.kind !== "pods") return void 0;
  const { pods, namespaces } = peer;
  if (pods.kind === "match") {
    for (const one of pods.requirements) {
      if (one.operator === "In" && one.values.length === 1) {
        return index.byLabel[side].get(`${one.key}=${one.values[0] ?? ""}`) ?? [];
      }
    }
  }
  if (namespaces.kind === "own") return index.byNamespace.get(namespaces.namespace) ?? [];
  if (namespaces.selector.kind !== "match") return void 0;
  for (const one of namespaces.selector.requirements) {
    if (one.operator === "In" && one.key === "kubernetes.io/metadata.name") {
      return one.values.flatMap((name) => index.byNamespace.get(name) ?? []);
    }
  }
  return void 0;
}

// src/engine/content.ts
var known2 = /* @__PURE__ */ new WeakMap();
function contentOf(policies) {
  const parts = policies.map(
    ({ policy, direction, selects: selects2 }) => `${policy.tier} ${policy.rank} ${selects2} ${directionContent(direction)}`
  );
  return [...new Set(parts)].sort().join("\n");
}
function directionContent(direction) {
  const text = known2.get(direction) ?? `${direction.isolates ? "isolates" : ""}{${direction.rules.map(ruleContent).join(";")}}`;
  known2.set(direction, text);
  return text;
}
function subjectContent(subject) {
  return `${scopeContent(subject.namespaces)} ${formatSelector(subject.pods)}`;
}
function ruleContent(rule) {
  const peers = rule.peers === void 0 ? "*" : rule.peers.map(peerContent).sort().join("|");
  const ports = rule.ports === void 0 ? "*" : rule.ports.map(portContent).sort().join("|");
  return `${rule.action} ${rule.condition?.key ?? ""} (${peers}) (${ports})`;
}
function peerContent(peer) {
  switch (peer.kind) {
    case "pods":
      return `pods ${scopeContent(peer.namespaces)} ${formatSelector(peer.pods)}`;
    case "block":
      return `block ${peer.block.cidr} except ${peer.except.map(({ cidr }) => cidr).sort().join(",")}`;
    case "unknown":
      return `unknown ${peer.atom.key}`;
  }
}
function scopeContent(scope) {
  return scope.kind === "own" ? `in ${scope.namespace}` : `in {${formatSelector(scope.selector)}}`;
}
function portContent(port) {
  switch (port.kind) {
    case "range":
      return `${port.protocol} ${port.first}-${port.last}`;
    case "named":
      return `${port.protocol} ${port.name}`;
    case "unknown":
      return `unknown ${port.atom.key}`;
  }
}

// src/engine/evaluate.ts
function permits(world, direction, subject, peer, policies) {
  if (subject.pod === void 0) return everyPort2;
  const chosen2 = policies ?? selecting(world, subject.pod, direction);
  const target = direction === "ingress" ? subject : peer;
  const walked = walk(world, chosen2, (rule) => ruleMatch(world, rule, direction, peer, target));
  if (direction === "egress") return walked;
  const own2 = comesFromOwnNode(world.run, subject.pod, peer);
  return own2 === denied ? walked : transform(walked, (value) => world.run.decisions.or(value, own2));
}
function walk(world, policies, match) {
  if (policies.length === 0) return everyPort2;
  return world.tiers.reduceRight((next, tier2) => {
    const members = policies.filter(({ policy }) => policy.tier === tier2.id);
    return members.length === 0 ? next : walkTier(world, tier2, members, match, next);
  }, everyPort2);
}
function walkTier(world, tier2, members, match, next) {
  const { decisions } = world.run;
  const isolated2 = members.reduce(
    (any, { direction, selects: selects2 }) => direction.isolates ? decisions.or(any, selects2) : any,
    denied
  );
  const closing = tier2.end === "isolating" ? constant(isolated2) : constant(denied);
  const rest = combine(closing, next, (isolates, after) => decisions.choose(isolates, denied, after));
  const ordered = tier2.reading === "ordered" ? [...members].sort((a, b) => a.policy.rank - b.policy.rank) : members;
  const rules2 = ordered.flatMap((member2) => member2.direction.rules.map((rule) => ({ rule, selects: member2.selects })));
  return rules2.reduceRight((after, { rule, selects: selects2 }) => {
    const matched = match(rule);
    if (matched.starts.length === 1 && matched.values[0] === denied) return after;
    const outcome = rule.action === "allow" ? everyPort2 : rule.action === "deny" ? constant(denied) : next;
    const guarded = selects2 === allowed ? matched : transform(matched, (value) => decisions.and(value, selects2));
    return chooseMap(world, guarded, outcome, after);
  }, rest);
}
function chooseMap(world, condition, yes, no) {
  const { decisions } = world.run;
  if (yes.starts.length === 1) {
    const value = yes.values[0] ?? denied;
    return combine(condition, no, (test, other2) => decisions.widen(decisions.choose(test, value, other2)));
  }
  const taken2 = combine(condition, yes, decisions.and);
  const left = combine(condition, no, (test, other2) => decisions.and(decisions.not(test), other2));
  return combine(taken2, left, (a, b) => decisions.widen(decisions.or(a, b)));
}
function isSamePod(source, destination) {
  return source.pod !== void 0 && source.pod.endpoint.id === destination.pod?.endpoint.id;
}
function decide(world, source, destination) {
  return isSamePod(source, destination) ? everyPort2 : decideBetween(world, source, destination);
}
function decideBetween(world, source, destination) {
  const egress = permits(world, "egress", source, destination);
  const ingress = permits(world, "ingress", destination, source);
  return combine(egress, ingress, (a, b) => world.run.decisions.widen(world.run.decisions.and(a, b)));
}
function evaluate(world, source, destination, protocol, port) {
  const { decisions } = world.run;
  if (isSamePod(source, destination)) {
    return { answer: "allowed", egress: "allowed", ingress: "allowed", reasons: [{ kind: "same-pod" }], atoms: [] };
  }
  const place = placeOf(protocol, port);
  const egress = valueAt3(permits(world, "egress", source, destination), place);
  const ingress = valueAt3(permits(world, "ingress", destination, source), place);
  const both = decisions.widen(decisions.and(egress, ingress));
  return {
    answer: answerOf(both),
    egress: answerOf(egress),
    ingress: answerOf(ingress),
    reasons: [
      ...grounds(world, "egress", source, destination, place, answerOf(egress)),
      ...grounds(world, "ingress", destination, source, place, answerOf(ingress))
    ],
    atoms: decisions.atomsOf(both)
  };
}
function grounds(world, direction, subject, peer, place, answer) {
  if (subject.pod === void 0) return [];
  const own2 = direction === "ingress" ? comesFromOwnNode(world.run, subject.pod, peer) : denied;
  if (own2 === allowed) return [{ kind: "own-node", certain: true }];
  const reasons = own2 === denied ? [] : [{ kind: "own-node", certain: false }];
  const chosen2 = selecting(world, subject.pod, direction);
  if (chosen2.length === 0) return [...reasons, { kind: "default", direction }];
  const target = direction === "ingress" ? subject : peer;
  for (const tier2 of world.tiers) {
    const members = chosen2.filter(({ policy }) => policy.tier === tier2.id);
    for (const { policy, direction: side, selects: selects2 } of members) {
      for (const rule of side.rules) {
        const matched = valueAt3(ruleMatch(world, rule, direction, peer, target), place);
        if (matched === denied) continue;
        const certain = matched === allowed && selects2 === allowed;
        reasons.push({
          kind: "rule",
          direction,
          tier: tier2.id,
          policy: policy.ref,
          rule: rule.index,
          action: rule.action,
          certain,
          origin: rule.origin
        });
      }
    }
    const isolating = members.filter((member2) => member2.direction.isolates);
    if (tier2.end === "isolating" && isolating.length > 0 && answer !== "allowed") {
      reasons.push({
        kind: "isolated",
        direction,
        tier: tier2.id,
        certain: isolating.some(({ selects: selects2 }) => selects2 === allowed),
        policies: isolating.map(({ policy }) => ({ policy: policy.ref, origin: policy.subject.origin }))
      });
    }
  }
  return reasons;
}

// src/engine/reach.ts
function isBoundToNode(pod) {
  return pod.endpoint.hostNetwork;
}
function createReaches(worlds, index) {
  const known4 = /* @__PURE__ */ new Map();
  const hostPods = index.classes.filter((one) => isBoundToNode(one.before) || isBoundToNode(one.after));
  return {
    of: (side, one, direction) => {
      const key = `${side} ${direction} ${one.index}`;
      let reach = known4.get(key);
      if (reach === void 0)
        known4.set(key, reach = compute(worlds[side], side, one[side], direction, index, hostPods));
      return reach;
    }
  };
}
function compute(world, side, pod, direction, index, hostPods) {
  const policies = selecting(world, pod, direction);
  const towards = (peer) => permits(world, direction, podEnd(pod, peer.family), peer, policies);
  let named3;
  let rest;
  return {
    policies,
    get named() {
      if (named3 !== void 0) return named3;
      named3 = new Set(namedPeers(world, side, index, policies, direction));
      if (direction === "ingress") for (const one of hostPods) named3.add(one.index);
      return named3;
    },
    get rest() {
      return rest ??= towards({ family: "IPv4" });
    },
    towards
  };
}
function commonFamilies(world, source, destination) {
  const has = (pod, family) => pod.address[family] !== void 0;
  const families = ["IPv4", "IPv6"];
  if (source.hasAddress && destination.hasAddress) return families.filter((f) => has(source, f) && has(destination, f));
  if (source.hasAddress) return families.filter((family) => has(source, family));
  if (destination.hasAddress) return families.filter((family) => has(destination, family));
  return world.world.families;
}

// src/engine/candidates.ts
function affectedBy({ reaches: reaches2, index }, direction) {
  return index.classes.filter((one) => {
    const [was, is] = [reaches2.of("before", one, direction), reaches2.of("after", one, direction)];
    const ports = direction === "ingress" && one.changed;
    return ports || contentOf(was.policies) !== contentOf(is.policies);
  });
}
function candidatePairs(comparing, affected) {
  const { classes } = comparing.index;
  const found2 = /* @__PURE__ */ new Map();
  const add = (source, destination) => {
    if (source === destination && !source.plural) return;
    found2.set(source.index * classes.length + destination.index, { source, destination });
  };
  for (const direction of ["egress", "ingress"]) {
    for (const one of affected[direction]) {
      for (const other2 of treatedDifferently(comparing, one, direction)) {
        if (direction === "egress") add(one, other2);
        else add(other2, one);
      }
    }
  }
  for (const one of classes.filter(({ changed: changed2 }) => changed2)) {
    for (const other2 of classes) {
      add(one, other2);
      add(other2, one);
    }
  }
  const hosts = classes.filter(({ before, after }) => isBoundToNode(before) || isBoundToNode(after));
  for (const one of classes.filter(({ moved }) => moved)) for (const host of hosts) add(host, one);
  return found2.values();
}
function treatedDifferently(comparing, one, direction) {
  const { before, after, index, reaches: reaches2 } = comparing;
  const [was, is] = [reaches2.of("before", one, direction), reaches2.of("after", one, direction)];
  if (!sameMap(was.rest, is.rest)) return index.classes;
  const rules2 = isUnion(before, was.policies) && isUnion(after, is.policies) && sameIsolation(was.policies, is.policies);
  const named3 = rules2 ? [
    namedPeers(before, "before", index, without(was.policies, is.policies), direction),
    namedPeers(after, "after", index, without(is.policies, was.policies), direction)
  ] : [was.named, is.named];
  return [...new Set(named3.flatMap((classes) => [...classes]))].flatMap((at2) => index.classes[at2] ?? []);
}
function isUnion({ tiers }, policies) {
  const unions = new Set(tiers.filter(({ reading: reading2 }) => reading2 === "union").map(({ id }) => id));
  return policies.every(
    ({ policy, direction }) => unions.has(policy.tier) && direction.rules.every(({ action }) => action === "allow")
  );
}
function sameIsolation(a, b) {
  const isolation = (policies) => new Set(
    policies.flatMap(({ policy, direction, selects: selects2 }) => direction.isolates ? `${policy.tier} ${selects2}` : [])
  );
  const [ofA, ofB] = [isolation(a), isolation(b)];
  return ofA.size === ofB.size && [...ofA].every((text) => ofB.has(text));
}
function without(policies, others) {
  const textsOf = ({ policy, direction, selects: selects2 }) => direction.rules.map((rule) => `${policy.tier} ${selects2} ${ruleContent(rule)}`);
  const known4 = new Set(others.flatMap(textsOf));
  return policies.map((member2) => {
    const texts2 = textsOf(member2);
    const rules2 = member2.direction.rules.filter((_, at2) => !known4.has(texts2[at2] ?? ""));
    return { ...member2, direction: { ...member2.direction, rules: rules2 } };
  });
}

// src/engine/difference.ts
var pruneKey = "prune:kept";
function differences(before, after) {
  const index = classify(before, after);
  const reaches2 = createReaches({ before, after }, index);
  const comparing = { before, after, index, reaches: reaches2 };
  const affected = { ingress: affectedBy(comparing, "ingress"), egress: affectedBy(comparing, "egress") };
  const out = [];
  for (const pair of candidatePairs(comparing, affected)) out.push(...comparePair(before, after, pair));
  for (const direction of ["egress", "ingress"]) {
    for (const one of affected[direction]) out.push(...compareOutside(after.run, reaches2, one, direction));
  }
  return out;
}
function comparePair(before, after, pair) {
  return splitByNode(before, after, pair).flatMap(({ source, destination }) => {
    const { run } = after;
    const ends = {
      source: { kind: "pods", members: source.members },
      destination: { kind: "pods", members: destination.members }
    };
    const wasIn = commonFamilies(before, source.before, destination.before);
    const isIn2 = commonFamilies(after, source.after, destination.after);
    const perFamily = isIn2.flatMap((family) => {
      if (!wasIn.includes(family)) return [];
      const was = decideBetween(before, podEnd(source.before, family), podEnd(destination.before, family));
      const is = decideBetween(after, podEnd(source.after, family), podEnd(destination.after, family));
      return sameMap(was, is) ? [] : [{ family, changes: changesOf(run, was, is) }];
    });
    return joinFamilies(perFamily).map((change) => ({ ...ends, ...change }));
  });
}
function splitByNode(before, after, { source, destination }) {
  if (!isBoundToNode(source.before) && !isBoundToNode(source.after)) return [{ source, destination }];
  const groups = /* @__PURE__ */ new Map();
  for (const id of destination.members) {
    const [was, is] = [before.pods.get(id), after.pods.get(id)];
    if (was === void 0 || is === void 0) continue;
    const key = `${was.endpoint.node ?? `of ${id}`} ${is.endpoint.node ?? `of ${id}`}`;
    const group = groups.get(key);
    if (group === void 0) groups.set(key, { members: [id], before: was, after: is });
    else group.members.push(id);
  }
  return [...groups.values()].map((group) => ({ source, destination: group }));
}
function changesOf(run, was, is) {
  const groups = /* @__PURE__ */ new Map();
  for (const { range, a, b } of segments(was, is)) {
    if (a === b || range.protocol === "other" && run.rulings.protocols === "three") continue;
    for (const { change, assuming, before, after } of changeOf(run, a, b)) {
      const key = `${change} ${assuming ?? ""} ${before} ${after}`;
      const group = groups.get(key);
      if (group !== void 0) group.ports.push(range);
      else groups.set(key, { change, ...assuming === void 0 ? {} : { assuming }, before, after, ports: [range] });
    }
  }
  return [...groups.values()].map((group) => ({ ...group, ports: joinRanges(group.ports) }));
}
function changeOf(run, a, b) {
  const { assume } = run.decisions;
  const judge2 = (kept2) => {
    const [before, after] = [assume(a, pruneKey, kept2), assume(b, pruneKey, kept2)];
    if (before === after) return void 0;
    if (before === denied && after === allowed) return { change: "newly-allowed", before, after };
    if (before === allowed && after === denied) return { change: "newly-denied", before, after };
    return { change: "unclear", before, after };
  };
  const [pruned, kept] = [judge2(false), judge2(true)];
  if (pruned !== void 0 && kept !== void 0 && pruned.change === kept.change) return [kept];
  return [
    ...pruned === void 0 ? [] : [{ ...pruned, assuming: "pruned" }],
    ...kept === void 0 ? [] : [{ ...kept, assuming: "kept" }]
  ];
}
function joinFamilies(perFamily) {
  const joined4 = /* @__PURE__ */ new Map();
  for (const { family, changes } of perFamily) {
    for (const change of changes) {
      const key = JSON.stringify(change);
      const known4 = joined4.get(key);
      if (known4 !== void 0) known4.families.push(family);
      else joined4.set(key, { ...change, families: [family] });
    }
  }
  return [...joined4.values()];
}
function compareOutside(run, reaches2, one, direction) {
  const [was, is] = [reaches2.of("before", one, direction), reaches2.of("after", one, direction)];
  const found2 = /* @__PURE__ */ new Map();
  for (const range of stretches([...was.policies, ...is.policies])) {
    const family = range.family;
    const end3 = { family, address: range.first };
    const [a, b] = [was.towards(end3), is.towards(end3)];
    if (sameMap(a, b)) continue;
    for (const change of changesOf(run, a, b)) {
      const key = `${family} ${JSON.stringify(change)} ${mapKey(a)} ${mapKey(b)}`;
      const known4 = found2.get(key) ?? { ranges: [], change };
      known4.ranges.push({ first: range.first, last: range.last });
      found2.set(key, known4);
    }
  }
  const pods = { kind: "pods", members: one.members };
  return [...found2.values()].flatMap(({ ranges, change }) => {
    const addresses2 = addressSet(ranges);
    const outside = { kind: "outside", addresses: addresses2 };
    const ends = direction === "egress" ? { source: pods, destination: outside } : { source: outside, destination: pods };
    const family = familyOf(addresses2[0]?.first ?? 0n);
    return [{ ...ends, families: [family], ...change }];
  });
}
function stretches(policies) {
  const borders = /* @__PURE__ */ new Set();
  for (const { direction } of policies) {
    for (const rule of direction.rules) for (const peer of rule.peers ?? []) addBorders(borders, peer);
  }
  const sorted3 = [...borders].sort((a, b) => a < b ? -1 : 1);
  return ["IPv4", "IPv6"].flatMap(
    (family) => everyAddress[family].flatMap(({ first: first2, last }) => {
      const starts = [first2, ...sorted3.filter((border) => border > first2 && border <= last)];
      return starts.map((start, at2) => ({ family, first: start, last: (starts[at2 + 1] ?? last + 1n) - 1n }));
    })
  );
}

// src/engine/run.ts
var rulingAtoms = {
  "blocks-match-pods": { value: "yes", text: "the network plug-in lets address blocks match the addresses of pods" },
  "host-network": { value: "node", text: "the network plug-in treats host-network pods as their node" },
  "finished-pods": { value: "gone", text: "the network plug-in has forgotten pods that are done" },
  "own-node": { value: "allowed", text: "the network plug-in always lets a pod's own node in" },
  "port-name-twice": { value: "all", text: "a port name that two containers use means both numbers" }
};
function createRun(rulings) {
  const decisions = createDecisions();
  const interned = /* @__PURE__ */ new Map();
  const answers = /* @__PURE__ */ new Map();
  const texts2 = /* @__PURE__ */ new WeakMap();
  const intern = (labels) => {
    const text = formatLabels(labels);
    const known4 = interned.get(text);
    if (known4 !== void 0) return known4;
    const fresh = { id: interned.size, labels };
    interned.set(text, fresh);
    return fresh;
  };
  const textOf5 = (selector) => {
    const text = texts2.get(selector) ?? formatSelector(selector);
    texts2.set(selector, text);
    return text;
  };
  const matches3 = (selector, labels) => {
    if (selector.kind !== "match") return selector.kind === "all" ? allowed : denied;
    const text = textOf5(selector);
    let asked = answers.get(text);
    if (asked === void 0) answers.set(text, asked = /* @__PURE__ */ new Map());
    let answer = asked.get(labels.id);
    if (answer === void 0)
      asked.set(labels.id, answer = matchAll(decisions, selector.requirements, labels.labels));
    return answer;
  };
  const ruling = (name, value, suffix = "") => {
    const set = rulings[name];
    if (set !== "unknown") return set === value ? allowed : denied;
    const known4 = rulingAtoms[name];
    const holds3 = decisions.atom({ key: `ruling:${name}${suffix}`, text: known4.text });
    return value === known4.value ? holds3 : decisions.not(holds3);
  };
  return { rulings, decisions, matches: matches3, intern, ruling };
}
function matchAll(decisions, requirements, labels) {
  return requirements.reduce((all, requirement) => {
    const answer = holds(requirement, labels);
    const one = answer === void 0 ? decisions.atom(operatorAtom(requirement)) : answer ? allowed : denied;
    return decisions.and(all, one);
  }, allowed);
}
function operatorAtom(requirement) {
  const condition = requirement.operator === "unknown" ? requirement.condition : "";
  return { key: `unknown:operator:${condition}`, text: `the label condition ${condition} holds` };
}

// src/changes/places.ts
function placeOfGain(before, after, { is }) {
  if (after === void 0) return before && { origin: before.origin, text: "the policy is removed" };
  const { gone: gone2, fresh } = rulesApart(before, after, is.direction);
  const gained = fresh.find((rule) => matches2(is, rule));
  if (gained === void 0) return placeOutsideOfRules(before, after, is.direction);
  return placeInRule(gained, counterpart(gained, gone2), is);
}
function rulesApart(before, after, direction) {
  const [was, is] = [before?.[direction]?.rules ?? [], after[direction]?.rules ?? []];
  const without3 = (rules2, others) => {
    const known4 = new Set(others.map(ruleContent));
    return rules2.filter((rule) => !known4.has(ruleContent(rule)));
  };
  return { gone: without3(was, is), fresh: without3(is, was) };
}
function placeOfLoss(before, after, { was, is }) {
  if (after === void 0) return before && { origin: before.origin, text: "the policy is removed" };
  if (before?.[was.direction] !== void 0 && after[is.direction] === void 0) {
    return { origin: after.typesOrigin ?? after.origin, text: noLonger(is.direction) };
  }
  const { gone: gone2, fresh } = rulesApart(before, after, is.direction);
  const lost = gone2.find((rule) => matches2(was, rule));
  if (lost === void 0) return placeOutsideOfRules(before, after, is.direction);
  const successor = counterpart(lost, fresh);
  if (successor === void 0) return { origin: lost.origin, text: "the rule is removed" };
  return placeOfChange(lost, successor, was);
}
function matches2(sight, rule) {
  const target = sight.direction === "ingress" ? sight.subject : sight.peer;
  return valueAt3(ruleMatch(sight.world, rule, sight.direction, sight.peer, target), sight.place) !== denied;
}
function counterpart(rule, others) {
  const peers = (one) => (one.peers ?? []).map(peerContent).sort().join("|");
  const ports = (one) => (one.ports ?? []).map(portContent).sort().join("|");
  const sharesPart = (one) => {
    const parts = /* @__PURE__ */ new Set([...(one.peers ?? []).map(peerContent), ...(one.ports ?? []).map(portContent)]);
    return [...(rule.peers ?? []).map(peerContent), ...(rule.ports ?? []).map(portContent)].some(
      (part) => parts.has(part)
    );
  };
  return others.find((one) => peers(one) === peers(rule)) ?? others.find((one) => ports(one) === ports(rule) && one.index === rule.index) ?? others.find((one) => one.index === rule.index && sharesPart(one)) ?? others.find((one) => ports(one) === ports(rule)) ?? others.find((one) => one.index === rule.index);
}
function placeInRule(rule, old, is) {
  const target = is.direction === "ingress" ? is.subject.pod : is.peer.pod;
  const matchingPort = (rule.ports ?? []).filter(
    (port2) => valueAt3(matchedPort(is.world.run, port2, target), is.place) !== denied
  );
  const matchingPeers = (rule.peers ?? []).filter(
    (peer2) => matchesPeer(is.world.run, peer2, is.direction, is.peer) !== denied
  );
  const oldPorts = new Set((old?.ports ?? []).map(portContent));
  const oldPeers = new Set((old?.peers ?? []).map(peerContent));
  const known4 = {
    rule,
    ...matchingPeers[0] === void 0 ? {} : { peer: matchingPeers[0] },
    peerIsPod: is.peer.pod !== void 0
  };
  if (old !== void 0 && rule.peers === void 0 && old.peers !== void 0) {
    return { ...known4, origin: rule.origin, text: "the rule names no peer any more and so allows every one" };
  }
  if (old !== void 0 && rule.ports === void 0 && old.ports !== void 0) {
    return { ...known4, origin: rule.origin, text: "the rule names no port any more and so allows every one" };
  }
  const port = matchingPort.find((one) => !oldPorts.has(portContent(one)));
  const peer = matchingPeers.find((one) => !oldPeers.has(peerContent(one)));
  if (port !== void 0 && (old !== void 0 ? peer === void 0 || old.peers === void 0 : (rule.ports?.length ?? 0) > 1)) {
    return { ...known4, origin: port.origin, text: portWords(port, old) };
  }
  if (peer !== void 0 && (old !== void 0 || (rule.peers?.length ?? 0) > 1)) {
    const part = alteredPart(peer, old?.peers ?? []);
    return { ...known4, peer, origin: part?.origin ?? peer.origin, text: `peer ${peerWords(peer)} is new in the rule` };
  }
  return { ...known4, origin: rule.origin, text: "the rule is new" };
}
function portWords(port, old) {
  const what = port.kind === "range" && port.first === 1 && port.last === 65535 ? "the port entry names no port and so means every one" : "the port entry is new";
  return old === void 0 || what.startsWith("the port entry names") ? what : `${what} in the rule`;
}
function placeOfChange(lost, now, was) {
  const run = was.world.run;
  const target = was.direction === "ingress" ? was.subject.pod : was.peer.pod;
  const nowPeers = new Set((now.peers ?? []).map(peerContent));
  const nowPorts = new Set((now.ports ?? []).map(portContent));
  const peer = (lost.peers ?? []).find(
    (one) => matchesPeer(run, one, was.direction, was.peer) !== denied && !nowPeers.has(peerContent(one))
  );
  const port = (lost.ports ?? []).find(
    (one) => valueAt3(matchedPort(run, one, target), was.place) !== denied && !nowPorts.has(portContent(one))
  );
  if (peer !== void 0 || lost.peers === void 0) {
    const oldPeers = new Set((lost.peers ?? []).map(peerContent));
    const fresh = (now.peers ?? []).filter((one) => !oldPeers.has(peerContent(one)));
    const successor = fresh[0];
    if (successor !== void 0) {
      const part = alteredPart(successor, peer === void 0 ? [] : [peer]);
      const old = peer === void 0 ? "every peer" : peerWords(peer);
      return {
        rule: now,
        peer: successor,
        origin: part?.origin ?? successor.origin,
        text: `the peer was ${old} and is ${peerWords(successor)}`
      };
    }
    if (peer !== void 0)
      return { rule: now, origin: peer.origin, text: `peer ${peerWords(peer)} is removed from the rule` };
  }
  if (port !== void 0 || lost.ports === void 0) {
    const oldPorts = new Set((lost.ports ?? []).map(portContent));
    const fresh = (now.ports ?? []).find((one) => !oldPorts.has(portContent(one)));
    if (fresh !== void 0) {
      const old = port === void 0 ? "every port" : portText(port);
      return { rule: now, origin: fresh.origin, text: `the port was ${old} and is ${portText(fresh)}` };
    }
    if (port !== void 0)
      return { rule: now, origin: port.origin, text: `port ${portText(port)} is removed from the rule` };
  }
  return { rule: now, origin: now.origin, text: "the rule is altered" };
}
function placeOutsideOfRules(before, after, direction) {
  if (before === void 0)
    return { origin: after.subject.origin, text: `the policy is new and isolates ${direction}` };
  const part = alteredSubject(before, after);
  if (part !== void 0) return part;
  const types = after.typesOrigin ?? after.origin;
  if (before[direction] === void 0 && after[direction] !== void 0) {
    return { origin: types, text: `the policy applies to ${direction} now` };
  }
  if (before[direction] !== void 0 && after[direction] === void 0)
    return { origin: types, text: noLonger(direction) };
  if (after.condition !== void 0 && before.condition === void 0) {
    return { origin: before.origin, text: "the manifest of the policy is removed" };
  }
  return { origin: after[direction]?.origin ?? after.origin, text: "the rules are altered" };
}
function noLonger(direction) {
  return `the policy no longer applies to ${direction}, and its ${direction} rules have no effect`;
}
function alteredSubject(before, after) {
  const [was, is] = [before.subject.parts, after.subject.parts].map((parts) => new Set(parts.map(({ text: text2 }) => text2)));
  const fresh = after.subject.parts.filter(({ text: text2 }) => !was?.has(text2));
  const gone2 = before.subject.parts.filter(({ text: text2 }) => !is?.has(text2));
  if (fresh.length + gone2.length === 0) return void 0;
  const words2 = (parts) => parts.map(({ text: text2 }) => text2).join(", ") || "every pod";
  const text = `the policy selected ${words2(before.subject.parts)} and selects ${words2(after.subject.parts)}`;
  return { origin: fresh[0]?.origin ?? after.subject.origin, text };
}
function alteredPart(peer, others) {
  if (peer.kind !== "pods" || others.length === 0) return void 0;
  const known4 = new Set(others.flatMap((one) => one.kind === "pods" ? one.parts.map(({ text }) => text) : []));
  return peer.parts.find(({ text }) => !known4.has(text));
}
function portText(port) {
  if (port.kind === "unknown") return "of an unknown kind";
  if (port.kind === "named") return `${port.protocol} ${port.name}`;
  if (port.first === 1 && port.last === 65535) return `every ${port.protocol} port`;
  return port.first === port.last ? `${port.protocol} ${port.first}` : `${port.protocol} ${port.first}-${port.last}`;
}
function peerWords(peer) {
  switch (peer.kind) {
    case "pods":
      return peer.parts.length > 0 ? peer.parts.map(({ text }) => text).join(" and ") : everyPodWords(peer);
    case "block":
      return peer.except.length === 0 ? peer.block.cidr : `${peer.block.cidr} except ${peer.except.map(({ cidr }) => cidr).join(", ")}`;
    case "unknown":
      return "of an unknown kind";
  }
}
function everyPodWords(peer) {
  return peer.namespaces.kind === "own" ? `every pod of ${peer.namespaces.namespace}` : "every pod of every namespace";
}

// src/changes/surprise.ts
var mostPorts = 100;
function surpriseOf2(place) {
  const { rule, peer } = place ?? {};
  if (rule === void 0 || peer === void 0 || rule.ports === void 0) return "implied";
  const namesPorts = rule.ports.every(
    (port) => port.kind === "named" || port.kind === "range" && port.last - port.first < mostPorts
  );
  const isStranger = peer.kind === "block" && place?.peerIsPod === true;
  return namesPorts && !isStranger && namesPeer(peer) && !isSplitPeer(rule, peer) ? "stated" : "implied";
}
function namesPeer(peer) {
  if (peer.kind !== "pods") return peer.kind === "block";
  if (peer.namespaces.kind === "own") return isNamed2(peer.pods);
  return isNamed2(peer.namespaces.selector);
}
function isNamed2(selector) {
  return selector.kind === "match" && selector.requirements.some(({ operator }) => operator === "In");
}
function isSplitPeer(rule, peer) {
  const peers = rule.peers ?? [];
  const at2 = peers.indexOf(peer);
  const pairs = [
    [peers[at2], peers[at2 + 1]],
    [peers[at2 - 1], peers[at2]]
  ];
  return pairs.some(
    ([first2, second]) => first2 !== void 0 && second !== void 0 && (isNamespaceOnly(first2) && isPodsOnly(second) || isPodsOnly(first2) && isNamespaceOnly(second))
  );
}
function isNamespaceOnly(peer) {
  return peer.kind === "pods" && peer.namespaces.kind === "select" && peer.pods.kind === "all";
}
function isPodsOnly(peer) {
  return peer.kind === "pods" && peer.namespaces.kind === "own" && peer.pods.kind === "match";
}

// src/changes/units.ts
var mostWorlds = 64;
function changesBetween(before, after, placeOfPort2) {
  const units = [
    ...policyUnits(before.world, after.world),
    ...workloadUnits(before.world, after.world),
    ...namespaceUnits(before.world, after.world)
  ];
  const undone = /* @__PURE__ */ new Map();
  const alone = /* @__PURE__ */ new Map();
  const cached = (store, from, side) => (unit) => {
    const known4 = store.get(unit) ?? derive(from, deltaTo(unit, side));
    store.delete(unit);
    store.set(unit, known4);
    for (const oldest of store.keys()) {
      if (store.size <= mostWorlds) break;
      store.delete(oldest);
    }
    return known4;
  };
  const without3 = cached(undone, after, "before");
  let old;
  const allOld = () => {
    const endpoints = units.flatMap((unit) => unit.kind === "workload" ? unit.all.map(([was]) => was) : []);
    return old ??= derive(after, { endpoints });
  };
  const duringRollout = (unit) => unit === "all" ? allOld() : without3(unit);
  return { before, after, units, placeOfPort: placeOfPort2, without: without3, withOnly: cached(alone, before, "after"), duringRollout };
}
function policyUnits(before, after) {
  const was = new Map(before.policies.map((policy) => [keyOf(policy.ref), policy]));
  const is = new Map(after.policies.map((policy) => [keyOf(policy.ref), policy]));
  return [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [a, b] = [was.get(key), is.get(key)];
    if (a === b || policyContent(a) === policyContent(b)) return [];
    const object = (b ?? a)?.ref;
    if (object === void 0) return [];
    return [
      { kind: "policy", object, ...a === void 0 ? {} : { before: a }, ...b === void 0 ? {} : { after: b } }
    ];
  });
}
function policyContent(policy) {
  if (policy === void 0) return "";
  const { tier: tier2, rank: rank3, subject, ingress, egress, condition } = policy;
  const side = (direction) => direction === void 0 ? "none" : directionContent(direction);
  return [tier2, rank3, subjectContent(subject), condition?.key, side(ingress), side(egress)].join("\n");
}
function workloadUnits(before, after) {
  const changed2 = /* @__PURE__ */ new Map();
  for (const [id, is] of after.endpoints) {
    const was = before.endpoints.get(id);
    if (was === void 0 || was === is || appearance2(was) === appearance2(is)) continue;
    const key = workloadKeyOf(is.workload);
    const list = changed2.get(key);
    if (list === void 0) changed2.set(key, [[was, is]]);
    else list.push([was, is]);
  }
  return [...changed2.values()].flatMap((all) => {
    const first2 = all[0];
    if (first2 === void 0) return [];
    const { kind, namespace, name } = first2[1].workload;
    return [{ kind: "workload", object: { group: "", kind, namespace, name }, before: first2[0], after: first2[1], all }];
  });
}
function appearance2(endpoint) {
  const ports = endpoint.ports.map(({ name, protocol, port }) => `${name ?? ""}/${protocol}/${port}`);
  return [
    formatLabels(endpoint.labels),
    ports.join(","),
    endpoint.hostNetwork,
    endpoint.finished,
    endpoint.addresses.join(",")
  ].join("|");
}
function namespaceUnits(before, after) {
  return [.../* @__PURE__ */ new Set([...before.namespaces.keys(), ...after.namespaces.keys()])].flatMap((name) => {
    const [was, is] = [before.namespaces.get(name), after.namespaces.get(name)];
    if (was !== void 0 && is !== void 0 && formatLabels(was.labels) === formatLabels(is.labels)) return [];
    const object = { group: "", kind: "Namespace", namespace: "", name };
    return [
      {
        kind: "namespace",
        object,
        ...was === void 0 ? {} : { before: was },
        ...is === void 0 ? {} : { after: is }
      }
    ];
  });
}
function deltaTo(unit, side) {
  switch (unit.kind) {
    case "policy": {
      const wanted = unit[side];
      return wanted === void 0 ? { removedPolicies: [keyOf(unit.object)] } : { policies: [wanted] };
    }
    case "workload":
      return { endpoints: unit.all.map(([was, is]) => side === "before" ? was : is) };
    case "namespace": {
      const wanted = unit[side];
      return wanted === void 0 ? { removedNamespaces: [unit.object.name] } : { namespaces: [wanted] };
    }
  }
}
function concerns2(changes, unit, pods) {
  switch (unit.kind) {
    case "policy":
      return pods.some(
        ({ before, after }) => unit.before !== void 0 && subjectHolds(changes.before, unit.before, before) || unit.after !== void 0 && subjectHolds(changes.after, unit.after, after)
      );
    case "workload":
      return pods.some(({ after }) => unit.all.some(([, endpoint]) => endpoint.id === after.endpoint.id));
    case "namespace":
      return pods.some(({ after }) => after.endpoint.namespace === unit.object.name);
  }
}
function subjectHolds(world, policy, pod) {
  return matchesPods(world.run, policy.subject.namespaces, policy.subject.pods, pod) !== denied;
}

// src/changes/causes.ts
function endIn(world, standin, family) {
  switch (standin.kind) {
    case "pod": {
      const pod = world.pods.get(standin.id);
      return pod === void 0 ? void 0 : podEnd(pod, family, standin.address);
    }
    case "address":
      return { family, address: standin.address };
    case "node":
      return { family, node: standin.name, ...standin.address === void 0 ? {} : { address: standin.address } };
  }
}
function decisionIn(world, question) {
  const source = endIn(world, question.source, question.family);
  const destination = endIn(world, question.destination, question.family);
  if (source === void 0 || destination === void 0) return void 0;
  const value = valueAt3(decideBetween(world, source, destination), question.place);
  if (question.assuming === void 0) return value;
  return world.run.decisions.assume(value, pruneKey, question.assuming === "kept");
}
function explainChange(changes, question, change) {
  const pods = [question.source, question.destination].flatMap((standin) => {
    if (standin.kind !== "pod") return [];
    const [before, after] = [changes.before.pods.get(standin.id), changes.after.pods.get(standin.id)];
    return before === void 0 || after === void 0 ? [] : [{ before, after }];
  });
  const relevant2 = changes.units.filter((unit) => concerns2(changes, unit, pods));
  const was = decisionIn(changes.before, question);
  const is = decisionIn(changes.after, question);
  const undoing = relevant2.filter((unit) => decisionIn(changes.without(unit), question) === was);
  const enough3 = undoing.length > 0 ? undoing : relevant2.filter((unit) => decisionIn(changes.withOnly(unit), question) === is);
  const units = enough3.length > 0 ? enough3 : relevant2;
  const found2 = units.map((unit) => causeOf2(changes, unit, question, change));
  return {
    causes: found2.map(({ cause }) => cause),
    surprise: found2.length > 0 && found2.every(({ place }) => surpriseOf2(place) === "stated") ? "stated" : "implied"
  };
}
function causeOf2(changes, unit, question, change) {
  if (unit.kind === "policy") return policyCause(changes, unit, question, change);
  const { origin, text } = unit.kind === "workload" ? workloadPlace(changes, unit) : namespacePlace(unit);
  return { cause: { object: unit.object, origin, text } };
}
function policyCause(changes, unit, question, change) {
  const find2 = change === "gain" ? placeOfGain : placeOfLoss;
  for (const direction of ["ingress", "egress"]) {
    if (!selectsEnd(changes, unit, question, direction)) continue;
    const was = sightOf(changes.before, question, direction);
    const is = sightOf(changes.after, question, direction);
    const place = was === void 0 || is === void 0 ? void 0 : find2(unit.before, unit.after, { was, is });
    if (place === void 0) continue;
    const text = `${place.text}${splitHint(place)} (${formatRef(unit.object)})`;
    return { cause: { object: unit.object, origin: place.origin, text }, place };
  }
  const origin = (unit.after ?? unit.before)?.origin ?? nowhere(unit);
  return { cause: { object: unit.object, origin, text: `${formatRef(unit.object)} is changed` } };
}
function splitHint({ rule, peer }) {
  if (rule === void 0 || peer === void 0 || !isSplitPeer(rule, peer)) return "";
  return '; two list items mean "or": did you mean one item with both selectors?';
}
function subjectOf(question, direction) {
  return direction === "egress" ? question.source : question.destination;
}
function selectsEnd(changes, unit, question, direction) {
  const subject = subjectOf(question, direction);
  if (subject.kind !== "pod") return false;
  const [before, after] = [changes.before.pods.get(subject.id), changes.after.pods.get(subject.id)];
  const had = unit.before?.[direction] !== void 0 && before !== void 0 && subjectHolds(changes.before, unit.before, before);
  const has = unit.after?.[direction] !== void 0 && after !== void 0 && subjectHolds(changes.after, unit.after, after);
  return had || has;
}
function sightOf(world, question, direction) {
  const subject = endIn(world, subjectOf(question, direction), question.family);
  const peer = endIn(world, subjectOf(question, direction === "egress" ? "ingress" : "egress"), question.family);
  return subject && peer && { world, direction, subject, peer, place: question.place };
}
function workloadCause(changes, unit) {
  return { object: unit.object, ...workloadPlace(changes, unit) };
}
function workloadPlace(changes, unit) {
  const { before, after } = unit;
  const words2 = [];
  let { origin } = after;
  const fresh = after.ports.find((port) => !before.ports.some((old) => portWords2(old) === portWords2(port)));
  if (before.ports.map(portWords2).join() !== after.ports.map(portWords2).join()) {
    words2.push(`container ports were ${portsWords(before)} and are ${portsWords(after)}${staleNames(changes, unit)}`);
    origin = (fresh && changes.placeOfPort(after.workload, fresh)) ?? origin;
  }
  const [was, is] = [formatLabels(before.labels), formatLabels(after.labels)];
  if (was !== is) {
    words2.unshift(`labels of its pods were ${was || "none"} and are ${is || "none"}`);
    ({ origin } = after);
  }
  if (before.hostNetwork !== after.hostNetwork) words2.push(`hostNetwork is ${String(after.hostNetwork)} now`);
  const text = words2.length === 0 ? "its pods are replaced" : words2.join("; ");
  return { origin, text: `${formatRef(unit.object)}: ${text}` };
}
function portWords2({ name, protocol, port }) {
  return `${name ?? ""} ${protocol} ${port}`.trim();
}
function portsWords({ ports }) {
  return ports.map(portWords2).join(", ") || "none";
}
function staleNames({ after: world }, { before, after }) {
  const names2 = (endpoint) => new Set(endpoint.ports.flatMap(({ name }) => name ?? []));
  const [had, has] = [names2(before), names2(after)];
  const pod = world.pods.get(after.id);
  if (pod === void 0) return "";
  const stale = selecting(world, pod, "ingress").flatMap(
    ({ policy, direction }) => direction.rules.flatMap(({ ports }) => ports ?? []).flatMap((port) => port.kind === "named" && had.has(port.name) && !has.has(port.name) ? [port.name] : []).map((name) => `${formatRef(policy.ref)} still names ${name}`)
  );
  return stale.length === 0 ? "" : `; ${[...new Set(stale)].join(", ")}`;
}
function namespacePlace(unit) {
  const labels = (side) => side === void 0 ? "none" : formatLabels(side.labels);
  const origin = unit.after?.origin ?? unit.before?.origin ?? nowhere(unit);
  return {
    origin,
    text: `${formatRef(unit.object)}: labels were ${labels(unit.before)} and are ${labels(unit.after)}`
  };
}
function nowhere(unit) {
  return { kind: "live", object: formatRef(unit.object), path: "" };
}

// src/changes/ends.ts
function nameEnds(rows, world, substance) {
  const out = /* @__PURE__ */ new Map();
  for (const of of rows) {
    const says = substance(of);
    for (const source of nameEnd(of.source, world)) {
      for (const destination of nameEnd(of.destination, world)) {
        const key = `${keyOf3(source)} ${keyOf3(destination)} ${says}`;
        const known4 = out.get(key);
        const row = { source, destination, of };
        out.set(
          key,
          known4 === void 0 ? row : {
            of: known4.of,
            source: joined2(known4.source, source),
            destination: joined2(known4.destination, destination)
          }
        );
      }
    }
  }
  return [...out].sort(([a], [b]) => a < b ? -1 : 1).map(([, row]) => row);
}
function nameEnd(end3, world) {
  if (end3.kind === "outside") return [{ kind: "outside", addresses: end3.addresses }];
  const byWorkload = /* @__PURE__ */ new Map();
  for (const id of end3.members) {
    const workload = world.endpoints.get(id)?.workload;
    if (workload === void 0) continue;
    const key = workloadKeyOf(workload);
    const known4 = byWorkload.get(key);
    if (known4 === void 0) byWorkload.set(key, { kind: "workload", workload, ids: /* @__PURE__ */ new Set([id]) });
    else known4.ids.add(id);
  }
  return [...byWorkload.values()];
}
function keyOf3(end3) {
  return end3.kind === "workload" ? workloadKeyOf(end3.workload) : "outside";
}
function joined2(a, b) {
  if (a.kind === "workload" && b.kind === "workload") return { ...a, ids: /* @__PURE__ */ new Set([...a.ids, ...b.ids]) };
  if (a.kind === "outside" && b.kind === "outside")
    return { ...a, addresses: addressSet([...a.addresses, ...b.addresses]) };
  return a;
}
function workloadSizes(world) {
  const sizes = /* @__PURE__ */ new Map();
  for (const { workload } of world.endpoints.values()) {
    const key = workloadKeyOf(workload);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return sizes;
}
function partyOf2(end3, sizes, names2) {
  if (end3.kind === "outside") return addressParty(end3.addresses, names2);
  return workloadParty(end3.workload, end3.ids.size, sizes.get(workloadKeyOf(end3.workload)) ?? end3.ids.size);
}
function workloadParty(workload, pods, of) {
  return { kind: "workload", workload, ...pods < of ? { some: { pods, of } } : {} };
}
function addressParty(addresses2, names2) {
  const blocks2 = ["IPv4", "IPv6"].flatMap((family) => {
    const own2 = addresses2.filter(({ first: first2 }) => familyOf(first2) === family);
    return isWhole(own2, family) ? [family === "IPv4" ? "0.0.0.0/0" : "::/0"] : blocksOf(own2);
  });
  const text = blocks2.join();
  const name = names2.find((one) => blocksOf(one.addresses).join() === text)?.name;
  const everything = ["IPv4", "IPv6"].some((family) => isWhole(addresses2, family));
  return { kind: "addresses", blocks: blocks2, everything, ...name === void 0 ? {} : { name } };
}
function isWhole(addresses2, family) {
  return everyAddress[family].every(
    ({ first: first2, last }) => addresses2.some((range) => range.first <= first2 && range.last >= last)
  );
}

// src/changes/isolation.ts
function lostIsolation2(changes) {
  const found2 = /* @__PURE__ */ new Map();
  for (const [id, before] of changes.before.pods) {
    const after = changes.after.pods.get(id);
    if (after === void 0) continue;
    for (const direction of ["ingress", "egress"]) {
      const lost = isLost(
        isolated(changes.before, before, direction),
        isolated(changes.after, after, direction),
        changes
      );
      if (lost === void 0) continue;
      const key = `${workloadKeyOf(after.endpoint.workload)} ${direction} ${lost}`;
      const known4 = found2.get(key);
      if (known4 !== void 0) known4.count++;
      else found2.set(key, { first: id, direction, count: 1, ...lost === "pruned" ? { assuming: "pruned" } : {} });
    }
  }
  const sizes = workloadSizes(changes.after.world);
  return [...found2.values()].flatMap((one) => describe3(changes, one, sizes));
}
function isolated(world, pod, direction) {
  return selecting(world, pod, direction).reduce(
    (any, member2) => member2.direction.isolates ? world.run.decisions.or(any, member2.selects) : any,
    denied
  );
}
function isLost(was, is, { after }) {
  if (was === is) return void 0;
  const { assume } = after.run.decisions;
  const lostIf = (kept) => assume(was, pruneKey, kept) === allowed && assume(is, pruneKey, kept) === denied;
  if (!lostIf(false)) return void 0;
  return lostIf(true) ? "always" : "pruned";
}
function describe3(changes, one, sizes) {
  const [before, after] = [changes.before.pods.get(one.first), changes.after.pods.get(one.first)];
  if (before === void 0 || after === void 0) return [];
  const { workload } = after.endpoint;
  const policies = selecting(changes.before, before, one.direction).filter(({ direction }) => direction.isolates);
  return [
    {
      workload: workloadParty(workload, one.count, sizes.get(workloadKeyOf(workload)) ?? one.count),
      direction: one.direction,
      before: policies.map(({ policy }) => policy.ref),
      causes: changes.units.filter((unit) => concerns2(changes, unit, [{ before, after }])).flatMap((unit) => causeOf3(changes, unit, before, one.direction)),
      ...one.assuming === void 0 ? {} : { assuming: one.assuming }
    }
  ];
}
function causeOf3(changes, unit, pod, direction) {
  if (unit.kind === "workload") return [workloadCause(changes, unit)];
  if (unit.kind === "namespace") return [{ object: unit.object, ...namespacePlace(unit) }];
  const { before, after, object } = unit;
  if (before?.[direction] === void 0 || !subjectHolds(changes.before, before, pod)) return [];
  const name = formatRef(object);
  if (after === void 0 || after.condition !== void 0) {
    return [{ object, origin: before.origin, text: `${name}, which isolated it, is removed` }];
  }
  const dropped = after[direction] === void 0;
  const text = dropped ? `${name} no longer applies to ${direction}` : `${name} no longer selects it`;
  return [{ object, origin: dropped ? after.typesOrigin ?? after.origin : after.subject.origin, text }];
}

// src/changes/pairs.ts
function describeDifferences(found2, context) {
  const { world } = context.changes.after;
  const told = found2.flatMap(
    (pair) => substancesOf(pair, context).map((substance) => ({ source: pair.source, destination: pair.destination, substance }))
  );
  const rows = nameEnds(told, world, ({ substance }) => JSON.stringify([substanceKey(substance), substance.ports]));
  const sizes = workloadSizes(world);
  return rows.map(({ source, destination, of }) => ({
    source: partyOf2(source, sizes, context.addressNames),
    destination: partyOf2(destination, sizes, context.addressNames),
    ...of.substance
  }));
}
function substanceKey({ change, assuming, before, after, surprise, causes }) {
  return JSON.stringify([
    change,
    assuming,
    before,
    after,
    surprise,
    causes.map(({ object, origin }) => [object, origin])
  ]);
}
function substancesOf(pair, context) {
  const parts = /* @__PURE__ */ new Map();
  const pieces = cutAtRules(pair, context);
  const whole = pieces.length > mostPieces;
  for (const range of whole ? pair.ports : pieces) {
    const found2 = substanceOf(pair, range, context);
    const part = whole ? { ...found2, surprise: "implied" } : found2;
    const key = substanceKey(part);
    const known4 = parts.get(key);
    if (known4 === void 0) parts.set(key, { ...part, ports: [range] });
    else known4.ports.push(range);
  }
  return [...parts.values()].map((part) => ({ ...part, ports: joinRanges(part.ports) }));
}
var mostPieces = 64;
function cutAtRules(pair, { changes }) {
  const ids = [pair.source, pair.destination].flatMap((end3) => end3.kind === "pods" ? end3.members[0] ?? [] : []);
  const pods = ids.flatMap((id) => {
    const [before, after] = [changes.before.pods.get(id), changes.after.pods.get(id)];
    return before === void 0 || after === void 0 ? [] : [{ before, after }];
  });
  const borders = /* @__PURE__ */ new Set();
  const add = (protocol, first2, last) => {
    borders.add(`${protocol} ${first2}`).add(`${protocol} ${last + 1}`);
  };
  for (const unit of changes.units) {
    if (unit.kind !== "policy" || !concerns2(changes, unit, pods)) continue;
    for (const policy of [unit.before, unit.after]) {
      for (const rule of [...policy?.ingress?.rules ?? [], ...policy?.egress?.rules ?? []]) {
        for (const port of rule.ports ?? []) if (port.kind === "range") add(port.protocol, port.first, port.last);
      }
    }
  }
  for (const { before, after } of pods) {
    for (const { protocol, port } of [...before.endpoint.ports, ...after.endpoint.ports]) add(protocol, port, port);
  }
  return pair.ports.flatMap((range) => {
    const inside = [...borders].flatMap((text) => {
      const [protocol, at2] = text.split(" ");
      return protocol === range.protocol && Number(at2) > range.first && Number(at2) <= range.last ? [Number(at2)] : [];
    });
    const starts = [range.first, ...inside.sort((a, b) => a - b)];
    return starts.map((first2, index) => ({ ...range, first: first2, last: (starts[index + 1] ?? range.last + 1) - 1 }));
  });
}
function substanceOf(pair, range, context) {
  const { changes, live } = context;
  const question = {
    source: standinFor(pair.source),
    destination: standinFor(pair.destination),
    family: pair.families[0] ?? "IPv4",
    place: placeOf(range.protocol, range.first),
    ...pair.assuming === void 0 ? {} : { assuming: pair.assuming }
  };
  const gain = pair.change === "newly-allowed" || pair.change === "unclear" && answerOf(pair.before) === "denied";
  const { causes, surprise } = explainChange(changes, question, gain ? "gain" : "loss");
  const atoms = [
    ...changes.after.run.decisions.atomsOf(pair.before),
    ...changes.after.run.decisions.atomsOf(pair.after)
  ];
  const asLive = live === void 0 ? void 0 : decisionIn(live, question);
  return {
    change: pair.change,
    ports: [range],
    ...pair.assuming === void 0 ? {} : { assuming: pair.assuming },
    surprise: pair.change === "newly-allowed" ? surprise : "implied",
    causes,
    before: answerOf(pair.before),
    after: answerOf(pair.after),
    ...asLive === void 0 ? {} : { live: answerOf(asLive) },
    reasonsBefore: reasonsIn(changes.before, question, answerOf(pair.before)),
    reasonsAfter: reasonsIn(changes.after, question, answerOf(pair.after)),
    dependsOn: [...new Set(atoms.map(({ text }) => text))]
  };
}
function reasonsIn(world, question, answer) {
  const source = endIn(world, question.source, question.family);
  const destination = endIn(world, question.destination, question.family);
  if (source === void 0 || destination === void 0) return [];
  return [
    ...grounds(world, "egress", source, destination, question.place, answer),
    ...grounds(world, "ingress", destination, source, question.place, answer)
  ];
}
function standinFor(end3) {
  if (end3.kind === "outside") return { kind: "address", address: end3.addresses[0]?.first ?? 0n };
  const id = end3.members[0];
  return id === void 0 ? { kind: "address", address: 0n } : { kind: "pod", id };
}

// src/changes/connections.ts
var mostEnds = 256;
function recordedChanges(connections, context) {
  const workloads = indexWorkloads(context);
  const assumed = assumptions2(context);
  return connections.map((connection) => changeOf2(connection, context, workloads, assumed));
}
function indexWorkloads({ changes }) {
  const pods = /* @__PURE__ */ new Map();
  const classes = /* @__PURE__ */ new Map();
  for (const { index, members } of classify(changes.before, changes.after).classes) {
    for (const id of members) classes.set(id, index);
  }
  for (const [id, { endpoint }] of changes.after.pods) {
    if (!changes.before.pods.has(id)) continue;
    const key = workloadKeyOf(endpoint.workload);
    const own2 = pods.get(key) ?? { alive: [], done: [] };
    pods.set(key, own2);
    (endpoint.finished ? own2.done : own2.alive).push(id);
  }
  const podsOf2 = (workload) => {
    const own2 = pods.get(workloadKeyOf(workload));
    return own2 === void 0 ? [] : own2.alive.length > 0 ? own2.alive : own2.done;
  };
  const likeness = (id, byNode) => {
    const [before, after] = [changes.before.pods.get(id), changes.after.pods.get(id)];
    const nodes = byNode ? `${before?.endpoint.node ?? ""} ${after?.endpoint.node ?? ""}` : "";
    return `${classes.get(id) ?? id} ${nodes}`;
  };
  const kinds3 = /* @__PURE__ */ new Map();
  const units = /* @__PURE__ */ new Map();
  for (const unit of changes.units) {
    if (unit.kind === "workload") for (const [, { id }] of unit.all) units.set(id, unit);
  }
  return {
    likeness,
    kindsOf: (workload, byNode) => {
      const key = `${workloadKeyOf(workload)} ${byNode}`;
      const known4 = kinds3.get(key) ?? [
        ...new Map(podsOf2(workload).map((id) => [likeness(id, byNode), id])).values()
      ];
      kinds3.set(key, known4);
      return known4;
    },
    isOnHostNetwork: (workload) => podsOf2(workload).some((id) => changes.after.pods.get(id)?.endpoint.hostNetwork),
    changeOf: (id) => units.get(id)
  };
}
function changeOf2(connection, context, workloads, assumed) {
  const { source, destination } = connection;
  const ways = waysOf(connection, context, workloads, assumed);
  const rank3 = connection.denied !== void 0 && isNewer(connection.denied, connection.allowed) ? rankDenied : rankAllowed;
  const [worst] = [...ways].sort((a, b) => rank3(b) - rank3(a));
  const base2 = { connection, source, destination };
  if (worst === void 0) return { ...base2, ...unanswerable(connection, context, workloads) };
  const agreed = summary(ways, worst);
  const moved = agreed.before !== agreed.after;
  const gain = agreed.after === "allowed" || agreed.after === "unknown" && agreed.before === "denied";
  const explained = moved ? explainChange(context.changes, worst.question, gain ? "gain" : "loss") : void 0;
  return {
    ...base2,
    ...agreed,
    reasonsBefore: reasonsIn(context.changes.before, worst.question, agreed.before),
    reasonsAfter: reasonsIn(context.changes.after, worst.question, agreed.after),
    causes: explained?.causes ?? [],
    ...explained === void 0 ? {} : { surprise: explained.surprise },
    ...worst.question.assuming === void 0 ? {} : { assuming: worst.question.assuming },
    dependsOn: worst.atoms,
    ...rolloutOf(ways, agreed, context, workloads)
  };
}
function rolloutOf(ways, { before, after }, { changes }, workloads) {
  if (before !== "allowed" || after !== "allowed") return {};
  for (const { question } of ways) {
    const ends = [question.source, question.destination];
    const rolled = [...new Set(ends.flatMap((end3) => end3.kind === "pod" ? workloads.changeOf(end3.id) ?? [] : []))];
    for (const unit of rolled.length > 1 ? [...rolled, "all"] : rolled) {
      if (decisionIn(changes.duringRollout(unit), question) !== denied) continue;
      return { duringRollout: { answer: "denied", causes: rolled.map((one) => workloadCause(changes, one)) } };
    }
  }
  return {};
}
function isNewer(one, other2) {
  return other2 === void 0 || one.last > other2.last;
}
var allowedFirst = {
  "allowed denied": 6,
  "unknown denied": 5,
  "allowed unknown": 5,
  "denied allowed": 4,
  "denied unknown": 2,
  "unknown allowed": 1
};
var deniedFirst = {
  "denied allowed": 6,
  "unknown allowed": 5,
  "denied unknown": 4,
  "allowed unknown": 3,
  "allowed denied": 2,
  "unknown denied": 1
};
function rankAllowed({ before, after }) {
  return allowedFirst[`${before} ${after}`] ?? 0;
}
function rankDenied({ before, after }) {
  return deniedFirst[`${before} ${after}`] ?? 0;
}
function summary(ways, worst) {
  if (worst.before !== worst.after) return { before: worst.before, after: worst.after, live: worst.live };
  const one = (answer) => {
    const answers = new Set(ways.map(answer));
    return answers.size === 1 ? answer(worst) : "unknown";
  };
  return { before: one(({ before }) => before), after: one(({ after }) => after), live: one(({ live }) => live) };
}
function waysOf(connection, context, workloads, assumed) {
  const byNode = [connection.source, connection.destination].some((end3) => isOnNode(end3, workloads));
  const sources = standins(connection.source, workloads, context, byNode);
  const destinations = standins(connection.destination, workloads, context, byNode);
  const place = placeOf(connection.protocol, connection.port ?? 1);
  const out = [];
  for (const source of sources.slice(0, mostEnds)) {
    for (const destination of destinations.slice(0, mostEnds)) {
      for (const family of familiesFor(context.changes.after, source, destination)) {
        for (const assuming of assumed) {
          const question = { source, destination, family, place, ...assuming === void 0 ? {} : { assuming } };
          const way = wayOf(question, context);
          if (way !== void 0) out.push(way);
        }
      }
    }
  }
  const [first2] = out;
  const isCut = sources.length > mostEnds || destinations.length > mostEnds;
  return isCut && first2 !== void 0 ? [...out, { ...first2, before: "unknown", after: "unknown", live: "unknown" }] : out;
}
function isOnNode(end3, { isOnHostNetwork }) {
  return end3.kind === "node" || end3.kind === "workload" && isOnHostNetwork(end3.workload);
}
function assumptions2({ changes }) {
  return changes.after.world.policies.some(({ condition }) => condition?.key.includes(pruneKey) === true) ? ["pruned", "kept"] : [void 0];
}
function wayOf(question, { changes, live }) {
  const before = decisionIn(changes.before, question);
  const after = decisionIn(changes.after, question);
  if (before === void 0 || after === void 0) return void 0;
  const asLive = live === void 0 ? before : decisionIn(live, question);
  const atomTexts = [before, after].flatMap((decision) => changes.after.run.decisions.atomsOf(decision));
  return {
    question,
    before: answerOf(before),
    after: answerOf(after),
    live: asLive === void 0 ? "unknown" : answerOf(asLive),
    atoms: [...new Set(atomTexts.map(({ text }) => text))]
  };
}
function standins(end3, { kindsOf, likeness }, { changes }, byNode) {
  const pods = (ids) => ids.map((id) => ({ kind: "pod", id }));
  switch (end3.kind) {
    case "workload": {
      const both = end3.endpoints.filter((id) => changes.before.pods.has(id) && changes.after.pods.has(id));
      const alive = both.filter((id) => changes.after.pods.get(id)?.endpoint.finished === false);
      if (alive.length === 0) return pods(kindsOf(end3.workload, byNode));
      return pods([...new Map(alive.map((id) => [likeness(id, byNode), id])).values()]);
    }
    case "node":
      return [{ kind: "node", name: end3.name, ...end3.address === void 0 ? {} : { address: end3.address } }];
    case "api-server":
      return end3.addresses.map((address) => ({ kind: "address", address }));
    case "outside":
      return [{ kind: "address", address: end3.address }];
    case "unidentified":
      return end3.candidates.flatMap((workload) => pods(kindsOf(workload, byNode)));
  }
}
function familiesFor(world, source, destination) {
  const addresses2 = [source, destination].flatMap(
    ({ address }) => address === void 0 ? [] : [address]
  );
  if (addresses2[0] !== void 0) return [familyOf(addresses2[0])];
  const [a, b] = [source, destination].map((one) => one.kind === "pod" ? world.pods.get(one.id) : void 0);
  return a === void 0 || b === void 0 ? world.world.families : commonFamilies(world, a, b);
}
function unanswerable({ source, destination, protocol, port }, { changes, live }, { kindsOf }) {
  const place = placeOf(protocol, port ?? 1);
  const answer = (world) => {
    const answers = [
      ...known3(source, kindsOf).map((id) => blind(world, id, "egress", place)),
      ...known3(destination, kindsOf).map((id) => blind(world, id, "ingress", place))
    ];
    if (answers.length > 0 && answers.every((one) => one === "denied")) return "denied";
    return answers.length > 0 && answers.every((one) => one === "allowed") ? "allowed" : "unknown";
  };
  const [before, after] = [answer(changes.before), answer(changes.after)];
  const asLive = answer(live ?? changes.before);
  const told = {
    reasonsBefore: [],
    reasonsAfter: [],
    causes: [],
    dependsOn: ["the unidentified end is a peer of a rule"]
  };
  return { before, after, live: asLive === "allowed" ? "unknown" : asLive, ...told };
}
function known3(end3, kindsOf) {
  return end3.kind === "workload" ? kindsOf(end3.workload, false).slice(0, mostEnds) : [];
}
function blind(world, id, direction, place) {
  const pod = world.pods.get(id);
  if (pod === void 0) return "unknown";
  const policies = selecting(world, pod, direction);
  const isolation = isolated(world, pod, direction);
  if (isolation === denied) return "allowed";
  if (isolation !== allowed) return "unknown";
  const hasRule = policies.some(({ direction: rules2 }) => rules2.rules.length > 0);
  const nobody = { family: "IPv4" };
  const value = valueAt3(permits(world, direction, podEnd(pod, "IPv4"), nobody), place);
  return answerOf(value) === "allowed" ? "allowed" : hasRule ? "unknown" : "denied";
}

// src/changes/future.ts
function futureAccess(changes) {
  return changes.units.flatMap((unit) => {
    if (unit.kind !== "policy" || unit.after === void 0) return [];
    const { before, after } = unit;
    const subjects = [...changes.after.pods.values()].filter((pod) => subjectHolds(changes.after, after, pod)).length;
    if (subjects === 0) return [];
    return ["ingress", "egress"].flatMap(
      (direction) => freshRules(before, after, direction).flatMap((rule) => {
        const old = new Set((before?.[direction]?.rules ?? []).flatMap(({ peers }) => (peers ?? []).map(peerContent)));
        const fresh = (rule.peers ?? []).filter((peer) => !old.has(peerContent(peer)));
        return futureOf(changes.after, after, direction, { ...rule, peers: fresh }, subjects);
      })
    );
  });
}
function freshRules(before, after, direction) {
  const old = new Set((before?.[direction]?.rules ?? []).map(ruleContent));
  return (after[direction]?.rules ?? []).filter((rule) => !old.has(ruleContent(rule)));
}
function futureOf(world, policy, direction, rule, subjects) {
  return (rule.peers ?? []).filter((peer) => isNobody(world, peer) && !isSplitPeer(rule, peer)).map((peer) => ({
    policy: policy.ref,
    direction,
    peer: peerWords(peer),
    ports: rule.ports === void 0 ? "every port" : rule.ports.map(portText).join(", "),
    subjects,
    surprise: surpriseOf2({ origin: peer.origin, text: "", rule, peer }),
    origin: peer.origin
  }));
}
function isNobody(world, peer) {
  if (peer.kind !== "pods") return false;
  for (const pod of world.pods.values()) {
    if (matchesPods(world.run, peer.namespaces, peer.pods, pod) !== denied) return false;
  }
  return true;
}

// src/changes/subjects.ts
function emptySubjects(changes, complete2) {
  const touched = changes.units.flatMap(
    (unit) => unit.kind === "policy" && unit.after !== void 0 ? [unit.after] : []
  );
  if (touched.length === 0) return [];
  const used = selectedPolicies(changes.after);
  return touched.filter((policy) => policy.condition === void 0 && !used.has(keyOf(policy.ref))).filter((policy) => complete2 || podsOf(changes.after, policy).length > 0).map((policy) => ({
    policy: policy.ref,
    origin: policy.subject.parts[0]?.origin ?? policy.subject.origin,
    selector: formatSelector(policy.subject.pods),
    ...nearestLabel(changes.after, policy)
  }));
}
function selectedPolicies(world) {
  const used = /* @__PURE__ */ new Set();
  for (const pod of world.pods.values()) {
    for (const direction of ["ingress", "egress"]) {
      for (const { policy } of selecting(world, pod, direction)) used.add(keyOf(policy.ref));
    }
  }
  return used;
}
function podsOf(world, { ref }) {
  return [...world.pods.values()].filter((pod) => pod.endpoint.namespace === ref.namespace).map((pod) => [...pod.labels.labels]);
}
function nearestLabel(world, policy) {
  const selector = policy.subject.pods;
  if (selector.kind !== "match") return {};
  const wanted = selector.requirements.flatMap(
    (one) => one.operator === "In" ? one.values.map((value) => `${one.key}=${value}`) : []
  );
  const pods = podsOf(world, policy);
  const counts = /* @__PURE__ */ new Map();
  for (const labels of pods)
    for (const [key, value] of labels) counts.set(`${key}=${value}`, (counts.get(`${key}=${value}`) ?? 0) + 1);
  let best2;
  for (const target of wanted) {
    if (counts.has(target)) continue;
    const most2 = Math.max(2, Math.floor(target.length / 4));
    for (const [label, number] of counts) {
      const distance = editsBetween(target, label, most2);
      if (distance <= most2 && (best2 === void 0 || distance < best2.distance))
        best2 = { label, pods: number, distance };
    }
  }
  return best2 === void 0 ? {} : { nearest: { label: best2.label, pods: best2.pods } };
}

// src/compare.ts
function compare(state, settings) {
  const run = createRun(state.rulings);
  const before = compile(run, state.base);
  const after = compile(run, state.head);
  const live = state.live === void 0 ? void 0 : compile(run, state.live);
  const changes = changesBetween(before, after, (workload, port) => placeOfPort(state, workload, port));
  const context = {
    changes,
    ...live === void 0 ? {} : { live },
    addressNames: settings.addressNames
  };
  const { observation } = settings;
  const isolation = lostIsolation2(context.changes);
  return {
    source: state.source,
    state: state.id,
    base: state.base,
    head: state.head,
    ...state.live === void 0 ? {} : { live: state.live },
    differences: describeDifferences(differences(before, after), context),
    connections: recordedChanges(observation?.connections ?? [], context),
    isolation,
    future: futureAccess(context.changes),
    emptySubjects: emptySubjects(context.changes, state.live !== void 0),
    drift: withWrites(state.drift, observation?.writes ?? []),
    workloadsAdded: missingFrom(state.base, state.head),
    workloadsRemoved: missingFrom(state.head, state.base),
    problems: [...settings.problems, ...perhapsRemoved(state, context, settings)],
    ...observation === void 0 ? {} : { observation },
    widened: run.decisions.widened()
  };
}
function placeOfPort({ headObjects }, workload, port) {
  const key = workloadObjectKey(workload);
  const manifest = key === void 0 ? void 0 : headObjects.get(key);
  if (manifest === void 0) return void 0;
  const root = [...templatePath(workload.kind), "spec", "containers"];
  for (const [at2, container] of listAt(manifest.value, root).entries()) {
    const index = listAt(container, ["ports"]).findIndex(
      (entry) => port.name === void 0 ? valueAt(entry, ["containerPort"]) === port.port : valueAt(entry, ["name"]) === port.name && valueAt(entry, ["containerPort"]) === port.port
    );
    if (index >= 0) return manifest.at([...root, at2, "ports", index]);
  }
  return void 0;
}
function perhapsRemoved(state, { changes }, { pruneUnknown }) {
  if (pruneUnknown !== true || state.live === void 0) return [];
  const alive = workloadsOf(state.live);
  const touched = changes.units.flatMap(
    (unit) => unit.kind === "policy" && unit.after !== void 0 && unit.after.condition === void 0 ? [unit.after] : []
  );
  return missingFrom(state.head, state.base).flatMap((workload) => {
    const policy = touched.find(({ ref }) => ref.namespace === workload.namespace);
    if (policy === void 0 || !alive.has(workloadKeyOf(workload))) return [];
    const object = { group: "", ...workload };
    return [
      {
        kind: "not-evaluated",
        side: "head",
        changed: true,
        message: `${formatRef(object)} is removed from the repository while ${formatRef(policy.ref)} changes; whether it stays in the cluster is not known`,
        help: 'say "prune: yes" or "prune: no" for the source in the gate file',
        object,
        origin: policy.origin,
        related: []
      }
    ];
  });
}
function missingFrom(world, other2) {
  const known4 = workloadsOf(world);
  return [...workloadsOf(other2)].filter(([key]) => !known4.has(key)).map(([, workload]) => workload);
}
function workloadsOf(world) {
  return new Map([...world.endpoints.values()].map(({ workload }) => [workloadKeyOf(workload), workload]));
}
function withWrites(drift2, writes) {
  const newest = /* @__PURE__ */ new Map();
  for (const write of writes) {
    if (write.effect === "nothing" || write.effect === "metadata-only") continue;
    const known4 = newest.get(keyOf(write.ref));
    if (known4 === void 0 || known4.time <= write.time) newest.set(keyOf(write.ref), write);
  }
  return drift2.map((item) => {
    const lastWrite = newest.get(keyOf(item.object));
    return lastWrite === void 0 ? item : { ...item, lastWrite };
  });
}

// src/cursor.ts
function cursorAt(manifest) {
  return at({ manifest, value: manifest.value });
}
var methods = {
  get path() {
    return pathOf(this);
  },
  get origin() {
    return this.manifest.at(this.path);
  },
  field(key) {
    const { manifest, value } = this;
    return at({
      manifest,
      value: isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0,
      parent: this,
      step: key
    });
  },
  items() {
    const { manifest, value } = this;
    return isList(value) ? value.map((item, index) => at({ manifest, value: item, parent: this, step: index })) : [];
  },
  keys() {
    return isObject(this.value) ? Object.keys(this.value) : [];
  },
  string() {
    return typeof this.value === "string" ? this.value : void 0;
  },
  number() {
    return typeof this.value === "number" ? this.value : void 0;
  }
};
function pathOf(end3) {
  const path = [];
  for (let at2 = end3; at2?.step !== void 0; at2 = at2.parent) path.push(at2.step);
  return path.reverse();
}
function at(position) {
  return Object.setPrototypeOf(position, methods);
}

// src/dialects/network-policy.ts
var tier = "NetworkPolicy";
var networkPolicy = { group: "networking.k8s.io", kinds: ["NetworkPolicy"], read };
function read(manifest) {
  const reading2 = { manifest, namespace: manifest.ref.namespace, problems: [] };
  const spec = cursorAt(manifest).field("spec");
  const types = policyTypes(spec);
  const own2 = { kind: "own", namespace: reading2.namespace };
  const condition = unknownKeys(reading2, spec, ["podSelector", "policyTypes", "ingress", "egress"], "spec");
  const policy = {
    ref: manifest.ref,
    tier,
    rank: 0,
    subject: {
      namespaces: own2,
      pods: readSelector(spec.field("podSelector")),
      parts: selectorParts(spec.field("podSelector"), ""),
      origin: spec.field("podSelector").origin
    },
    ...types.has("Ingress") ? { ingress: readDirection(reading2, spec.field("ingress"), "from") } : {},
    ...types.has("Egress") ? { egress: readDirection(reading2, spec.field("egress"), "to") } : {},
    ...given(spec, "policyTypes") ? { typesOrigin: spec.field("policyTypes").origin } : {},
    ...condition === void 0 ? {} : { condition },
    origin: manifest.origin
  };
  return { policy, problems: reading2.problems };
}
function policyTypes(spec) {
  const written3 = spec.field("policyTypes").items().flatMap((item) => item.string() ?? []);
  if (written3.length > 0) return new Set(written3);
  return new Set(spec.field("egress").items().length > 0 ? ["Ingress", "Egress"] : ["Ingress"]);
}
function readDirection(reading2, rules2, side) {
  return {
    isolates: true,
    rules: rules2.items().map((rule, index) => readRule(reading2, rule, index, side)),
    origin: rules2.origin
  };
}
function readRule(reading2, rule, index, side) {
  const condition = unknownKeys(reading2, rule, [side, "ports"], `rule:${reading2.namespace}`);
  const base2 = { index, action: "allow", origin: rule.origin };
  if (condition !== void 0) return { ...base2, condition };
  const peers = rule.field(side).items();
  const ports = rule.field("ports").items();
  return {
    ...base2,
    ...peers.length === 0 ? {} : { peers: peers.map((peer) => readPeer(reading2, peer)) },
    ...ports.length === 0 ? {} : { ports: ports.map((port) => readPort(reading2, port)) }
  };
}
function readPeer(reading2, peer) {
  const { origin } = peer;
  const known4 = ["podSelector", "namespaceSelector", "ipBlock"];
  const atom = unknownKeys(reading2, peer, known4, `peer:${reading2.namespace}`);
  if (atom !== void 0) return { kind: "unknown", atom, origin };
  if (given(peer, "ipBlock")) return readBlockPeer(peer);
  const namespaces = given(peer, "namespaceSelector") ? { kind: "select", selector: readSelector(peer.field("namespaceSelector")) } : { kind: "own", namespace: reading2.namespace };
  const parts = [
    ...selectorParts(peer.field("namespaceSelector"), "namespace "),
    ...selectorParts(peer.field("podSelector"), "")
  ];
  return { kind: "pods", namespaces, pods: readSelector(peer.field("podSelector")), parts, origin };
}
function readBlockPeer(peer) {
  const { origin } = peer;
  const text = peer.field("ipBlock").field("cidr").string() ?? "";
  const block = parseBlock(text);
  if (block === void 0) return { kind: "unknown", atom: unknownAtom("block", text), origin };
  const except = peer.field("ipBlock").field("except").items().flatMap((item) => {
    const hole = parseBlock(item.string() ?? "");
    return hole === void 0 ? [] : [hole];
  });
  return { kind: "block", block, except, origin };
}
function readPort(reading2, entry) {
  const { origin } = entry;
  const atom = unknownKeys(reading2, entry, ["protocol", "port", "endPort"], "port");
  if (atom !== void 0) return { kind: "unknown", atom, origin };
  const protocol = entry.field("protocol").string() ?? "TCP";
  const name = entry.field("port").string();
  if (name !== void 0) return { kind: "named", protocol, name, origin };
  const first2 = entry.field("port").number();
  if (first2 === void 0) return { kind: "range", protocol, first: 1, last: 65535, origin };
  return { kind: "range", protocol, first: first2, last: entry.field("endPort").number() ?? first2, origin };
}
function readSelector(selector) {
  const labels = selector.field("matchLabels");
  const exact = labels.keys().map((key) => ({
    operator: "In",
    key,
    values: [labels.field(key).string() ?? ""]
  }));
  const requirements = [...exact, ...selector.field("matchExpressions").items().map(readRequirement)];
  return requirements.length === 0 ? { kind: "all" } : { kind: "match", requirements };
}
function readRequirement(expression) {
  const key = expression.field("key").string() ?? "";
  const values = expression.field("values").items().flatMap((item) => item.string() ?? []);
  const operator = expression.field("operator").string();
  switch (operator) {
    case "In":
    case "NotIn":
      return { operator, key, values };
    case "Exists":
    case "DoesNotExist":
      return { operator, key };
    default:
      return { operator: "unknown", key, condition: canonicalJson(expression.value) };
  }
}
function selectorParts(selector, prefix) {
  const labels = selector.field("matchLabels");
  return [
    ...labels.keys().map((key) => ({
      text: `${prefix}${key}=${labels.field(key).string() ?? ""}`,
      origin: labels.field(key).origin
    })),
    ...selector.field("matchExpressions").items().map((expression) => ({
      text: `${prefix}${formatRequirement(readRequirement(expression))}`,
      origin: expression.origin
    }))
  ];
}
function given(cursor, key) {
  return (cursor.field(key).value ?? null) !== null;
}
function unknownKeys(reading2, part, known4, name) {
  const unknown = part.keys().filter((key) => !known4.includes(key));
  if (unknown.length === 0) return void 0;
  for (const key of unknown) {
    reading2.problems.push({
      kind: "not-evaluated",
      message: `field "${key}" is not known to this program`,
      help: "verdicts that depend on it are reported as unclear; a newer release may know it",
      object: reading2.manifest.ref,
      origin: part.field(key).origin,
      related: []
    });
  }
  return unknownAtom(name, canonicalJson(part.value));
}
function unknownAtom(name, content2) {
  return { key: `unknown:${name}:${content2}`, text: `the part ${content2} of a policy applies` };
}

// src/dialects/index.ts
var dialects = [networkPolicy];
var kubernetesTiers = [{ id: "NetworkPolicy", reading: "union", end: "isolating" }];

// src/manifests/blobs.ts
var readLimits = { file: yamlLimits.bytes, total: 50 * 1024 * 1024 };
var batch = 2e3;
function asBuffer(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function openBlobs(limits) {
  const known4 = /* @__PURE__ */ new Map();
  const parsed2 = /* @__PURE__ */ new Map();
  let total = 0;
  const keep2 = (oid, bytes) => {
    if (total + bytes.byteLength > limits.total) known4.set(oid, { kind: "over-total" });
    else {
      total += bytes.byteLength;
      known4.set(oid, { kind: "bytes", bytes });
    }
  };
  const fetchBatch = async (tree, entries, wanted) => {
    const { bytes, tooLarge } = await tree.read(entries, limits.file);
    for (const { oid } of entries) {
      const content2 = bytes.get(oid);
      if (known4.has(oid)) continue;
      if (content2 === void 0 || content2.byteLength > limits.file || tooLarge.has(oid))
        known4.set(oid, { kind: "too-large" });
      else if (wanted(asBuffer(content2))) keep2(oid, content2);
    }
  };
  const bytesOf = (oid) => {
    const blob = known4.get(oid);
    return blob?.kind === "bytes" ? blob.bytes : new Uint8Array();
  };
  return {
    fetch: async (tree, entries, wanted = () => true) => {
      const missing = entries.filter(({ oid, mode }) => mode !== "submodule" && !known4.has(oid));
      for (let at2 = 0; at2 < missing.length; at2 += batch) await fetchBatch(tree, missing.slice(at2, at2 + batch), wanted);
    },
    get: (oid) => known4.get(oid),
    text: (oid) => asBuffer(bytesOf(oid)).toString("utf8"),
    yaml: (oid) => {
      const done = parsed2.get(oid) ?? parseYaml(bytesOf(oid), { ...yamlLimits, bytes: limits.file });
      parsed2.set(oid, done);
      return done;
    }
  };
}

// src/manifests/builders.ts
var kustomizationNames = /* @__PURE__ */ new Set(["kustomization.yaml", "kustomization.yml", "Kustomization"]);
function folderOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function nameOf3(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function isKustomization(path) {
  return kustomizationNames.has(nameOf3(path));
}
function isChart(path) {
  return nameOf3(path) === "Chart.yaml";
}
function isChartInput(path) {
  return /(?:^|\/)(?:[^/]*[-_.])?values(?:[-_.][^/]*)?\.ya?ml$/.test(path) || path.endsWith(".tpl");
}
function resolveIn(folder, relative) {
  if (/^[a-z+]+:\/\/|^\/|[\0\\]/i.test(relative)) return void 0;
  const out = folder === "" ? [] : folder.split("/");
  for (const part of relative.split("/")) {
    if (part === "..") {
      if (out.pop() === void 0) return void 0;
    } else if (part !== "." && part !== "") out.push(part);
  }
  return out.join("/");
}
function foldersAbove(path) {
  const folders = [];
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    folders.push(folder);
    if (folder === "") return folders;
  }
}
function strings(value) {
  return isList(value) ? value.filter((item) => typeof item === "string") : [];
}
function pathsOf(value) {
  return isList(value) ? value.flatMap((item) => isObject(item) && typeof item["path"] === "string" ? [item["path"]] : []) : [];
}
function patchesOf(kustomization, folder) {
  if (!isObject(kustomization)) return [];
  const named3 = [
    ...strings(kustomization["patchesStrategicMerge"]),
    ...pathsOf(kustomization["patches"]),
    ...pathsOf(kustomization["patchesJson6902"]),
    ...strings(kustomization["transformers"])
  ];
  return named3.flatMap((path) => path.includes("\n") ? [] : resolveIn(folder, path) ?? []);
}
var harmless = /* @__PURE__ */ new Set([
  "apiVersion",
  "kind",
  "metadata",
  "images",
  "configMapGenerator",
  "secretGenerator",
  "generatorOptions",
  "commonAnnotations",
  "buildMetadata",
  "sortOptions",
  "validators",
  "openapi",
  "crds"
]);
var lists = ["resources", "bases"];
function kustomizationContent(value, folder, explained) {
  if (!isObject(value)) return canonicalJson(value);
  const kept = Object.entries(value).filter(([key]) => !harmless.has(key) && !lists.includes(key));
  const resources = lists.flatMap((key) => strings(value[key])).filter((entry) => {
    const path = resolveIn(folder, entry);
    return path === void 0 || !explained(path);
  });
  return canonicalJson([Object.fromEntries(kept), [...resources].sort()]);
}
function chartContent(value) {
  return isObject(value) ? canonicalJson([value["dependencies"] ?? null, value["type"] ?? null]) : canonicalJson(value);
}

// src/manifests/objects.ts
var clusterScoped = /* @__PURE__ */ new Set([
  "Namespace",
  "Node",
  "PersistentVolume",
  "ClusterRole",
  "ClusterRoleBinding",
  "CustomResourceDefinition",
  "APIService",
  "StorageClass",
  "IngressClass",
  "PriorityClass",
  "RuntimeClass",
  "CSIDriver",
  "MutatingWebhookConfiguration",
  "ValidatingWebhookConfiguration",
  "ValidatingAdmissionPolicy",
  "ValidatingAdmissionPolicyBinding",
  "AdminNetworkPolicy",
  "BaselineAdminNetworkPolicy",
  "ClusterNetworkPolicy",
  "CiliumClusterwideNetworkPolicy",
  "GlobalNetworkPolicy",
  "GlobalNetworkSet",
  "Tier",
  "ClusterPolicy"
]);
function groupOf(apiVersion) {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? "" : apiVersion.slice(0, slash);
}
function originOf(context, place) {
  const { line, column, endLine } = place;
  return { kind: "file", side: context.side, file: context.file, line, column, ...endLine > line ? { endLine } : {} };
}
function scalarText(value) {
  return typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
function refOf(value, defaultNamespace) {
  const metadata = isObject(value["metadata"]) ? value["metadata"] : {};
  const kind = scalarText(value["kind"]);
  const prefix = scalarText(metadata["generateName"]);
  return {
    group: groupOf(scalarText(value["apiVersion"])),
    kind,
    namespace: clusterScoped.has(kind) ? "" : scalarText(metadata["namespace"]) || defaultNamespace,
    name: scalarText(metadata["name"]) || (prefix === "" ? "" : `${prefix}*`)
  };
}
function membersOf(value, path) {
  if (!isObject(value)) return [];
  const kind = scalarText(value["kind"]);
  const items = value["items"];
  const plain2 = kind === "List";
  if (!isList(items) || !(plain2 || kind.endsWith("List") && value["spec"] === void 0)) return [{ path, value }];
  const implied = plain2 ? {} : { apiVersion: value["apiVersion"] ?? "", kind: kind.slice(0, -"List".length) };
  return items.flatMap((item, index) => membersOf(withImplied(item, implied), [...path, "items", index]));
}
function withImplied(item, implied) {
  if (!isObject(item) || Object.keys(implied).every((key) => item[key] !== void 0)) return item;
  return { ...implied, ...item };
}
function objectsOf(document, context) {
  return membersOf(document.value, []).map(({ path, value }) => {
    const at2 = (inner) => originOf(context, document.at([...path, ...inner]));
    return {
      ref: refOf(value, context.defaultNamespace),
      apiVersion: scalarText(value["apiVersion"]),
      value,
      file: context.file,
      changed: context.changed,
      get origin() {
        return at2([]);
      },
      at: at2,
      keyAt: (inner) => originOf(context, document.keyAt([...path, ...inner]))
    };
  });
}

// src/manifests/names.ts
var labelPart = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
var dnsPart = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
function nameFault(name, form) {
  const longest = form === "label" ? 63 : 253;
  if (name.length > longest) return `must be no more than ${longest} characters`;
  const parts = form === "label" ? [name] : name.split(".");
  if (parts.every((part) => dnsPart.test(part))) return void 0;
  return `must consist of lower case letters, digits${form === "label" ? "" : ', "."'} and "-", and start and end with a letter or digit`;
}
function labelKeyFault(key) {
  const slash = key.indexOf("/");
  const [prefix, name] = slash < 0 ? [void 0, key] : [key.slice(0, slash), key.slice(slash + 1)];
  if (prefix !== void 0 && nameFault(prefix, "subdomain") !== void 0)
    return 'the part before "/" must be a DNS name';
  if (name.length > 63) return "must be no more than 63 characters";
  if (labelPart.test(name)) return void 0;
  return 'must consist of letters, digits, "-", "_" and ".", and start and end with a letter or digit';
}
function labelValueFault(value) {
  if (value === "") return void 0;
  if (value.length > 63) return "must be no more than 63 characters";
  if (labelPart.test(value)) return void 0;
  return 'must be empty or consist of letters, digits, "-", "_" and ".", and start and end with a letter or digit';
}
function portNameFault(name) {
  if (name.length > 15) return "must be no more than 15 characters";
  if (!/^[-a-z0-9]+$/.test(name)) return 'must consist of lower case letters, digits and "-"';
  if (!/[a-z]/.test(name)) return "must contain a letter";
  return /^-|-$|--/.test(name) ? 'must not start or end with "-" or hold two in a row' : void 0;
}
function portNumberFault(port) {
  return port >= 1 && port <= 65535 ? void 0 : "must be between 1 and 65535";
}

// src/manifests/policy-rules.ts
function itemsAt(parent, key, path) {
  const list = parent[key];
  if (!isList(list)) return [];
  return list.flatMap(
    (item, index) => isObject(item) || item === null ? [{ path: [...path, key, index], value: item ?? {} }] : []
  );
}
function objectAt2(parent, key) {
  const value = parent[key];
  return isObject(value) ? value : void 0;
}
function wordRule(to, path, value, words2) {
  if (typeof value !== "string" || words2.includes(value)) return;
  const near = nearest(value, words2);
  const help = near === void 0 ? `write one of ${words2.join(", ")}` : `did you mean "${near}"?`;
  to.value(path, `${quote(value)} is not supported here`, help);
}
function labelsRule(to, path, labels) {
  if (!isObject(labels)) return;
  for (const [key, value] of Object.entries(labels)) {
    const keyFault = labelKeyFault(key);
    if (keyFault !== void 0)
      to.key([...path, key], `label key ${quote(key)} is not valid`, `a label key ${keyFault}`);
    const valueFault = typeof value === "string" ? labelValueFault(value) : void 0;
    if (valueFault !== void 0)
      to.value([...path, key], `label value ${quote(value)} is not valid`, `a label value ${valueFault}`);
  }
}
var operators = ["In", "NotIn", "Exists", "DoesNotExist"];
function selectorRule(to, path, selector) {
  if (!isObject(selector)) return;
  labelsRule(to, [...path, "matchLabels"], selector["matchLabels"]);
  for (const { path: at2, value } of itemsAt(selector, "matchExpressions", path)) requirementRule(to, at2, value);
}
function requirementRule(to, path, requirement) {
  const { key, operator } = requirement;
  const keyFault = typeof key === "string" ? labelKeyFault(key) : void 0;
  if (keyFault !== void 0)
    to.value([...path, "key"], `label key ${quote(key)} is not valid`, `a label key ${keyFault}`);
  wordRule(to, [...path, "operator"], operator, operators);
  const values = isList(requirement["values"]) ? requirement["values"] : [];
  if ((operator === "In" || operator === "NotIn") && values.length === 0)
    to.value(path, `operator "${operator}" needs values`, "list at least one value, or use Exists or DoesNotExist");
  if ((operator === "Exists" || operator === "DoesNotExist") && values.length > 0)
    to.value([...path, "values"], `operator "${operator}" takes no values`, "remove the values, or use In or NotIn", [
      { path: [...path, "operator"], text: "the operator" }
    ]);
  values.forEach((value, index) => {
    const fault = typeof value === "string" ? labelValueFault(value) : void 0;
    if (fault !== void 0)
      to.value([...path, "values", index], `label value ${quote(value)} is not valid`, `a label value ${fault}`);
  });
}
function blockAt(to, path, value) {
  if (typeof value !== "string") return void 0;
  const block = parseBlock(value);
  if (block !== void 0) return block;
  const single = parseBlock(`${value}/${value.includes(":") ? 128 : 32}`);
  const help = single === void 0 ? "write an address and a prefix length, such as 10.0.0.0/8" : `did you mean "${single.cidr}"?`;
  to.value(path, `${quote(value)} is not an address block`, help);
  return void 0;
}
function strictlyInside(inner, outer) {
  const [first2, last] = [outer.addresses[0]?.first, outer.addresses.at(-1)?.last];
  const [innerFirst, innerLast] = [inner.addresses[0]?.first, inner.addresses.at(-1)?.last];
  if (inner.family !== outer.family || first2 === void 0 || last === void 0) return false;
  if (innerFirst === void 0 || innerLast === void 0) return false;
  return innerFirst >= first2 && innerLast <= last && !(innerFirst === first2 && innerLast === last);
}
function ipBlockRule(to, path, ipBlock) {
  const { cidr } = ipBlock;
  const outer = blockAt(to, [...path, "cidr"], cidr);
  if (cidr === "" || cidr === null)
    to.value([...path, "cidr"], '"cidr" is empty', "write an address block, such as 10.0.0.0/8");
  const holes = isList(ipBlock["except"]) ? ipBlock["except"] : [];
  holes.forEach((hole, index) => {
    const inner = blockAt(to, [...path, "except", index], hole);
    if (inner === void 0 || outer === void 0 || strictlyInside(inner, outer)) return;
    to.value(
      [...path, "except", index],
      `${quote(hole)} does not lie strictly inside ${quote(cidr)}`,
      'an exception must be a smaller block of the same address family inside "cidr"',
      [{ path: [...path, "cidr"], text: "the block" }]
    );
  });
}
var peerFields = ["podSelector", "namespaceSelector", "ipBlock"];
function peerRule(to, path, peer) {
  const given2 = peerFields.filter((field) => (peer[field] ?? null) !== null);
  const others = Object.keys(peer).some((field) => !peerFields.includes(field));
  if (given2.length === 0 && !others)
    to.value(
      path,
      "the peer names nothing",
      "give it a podSelector, a namespaceSelector or an ipBlock; {} as podSelector means all pods of this namespace"
    );
  if (given2.includes("ipBlock") && given2.length > 1)
    to.value(
      path,
      "the peer has an ipBlock and a selector",
      "make them two items of the list: an item with an ipBlock may hold nothing else",
      [{ path: [...path, "ipBlock"], text: "the ipBlock" }]
    );
  selectorRule(to, [...path, "podSelector"], peer["podSelector"]);
  selectorRule(to, [...path, "namespaceSelector"], peer["namespaceSelector"]);
  const ipBlock = objectAt2(peer, "ipBlock");
  if (ipBlock !== void 0) ipBlockRule(to, [...path, "ipBlock"], ipBlock);
}
function portRule(to, path, entry) {
  const { port, endPort } = entry;
  wordRule(to, [...path, "protocol"], entry["protocol"], namedProtocols);
  const fault = portFault(port);
  if (fault !== void 0) to.value([...path, "port"], `port ${quote(port)} is not valid`, `a port ${fault}`);
  if (typeof endPort !== "number") return;
  const endPath = [...path, "endPort"];
  const related = [{ path: [...path, "port"], text: "the port" }];
  if (typeof port === "string")
    to.value(
      endPath,
      '"endPort" cannot follow the name of a port',
      'give "port" as a number, or remove "endPort"',
      related
    );
  else if (typeof port !== "number")
    to.value(endPath, '"endPort" needs "port"', 'give the first port of the range in "port"');
  else if (endPort < port)
    to.value(
      endPath,
      `endPort ${endPort} is less than port ${port}`,
      "the last port of a range must not lie before its first",
      related
    );
  else if (endPort > 65535) to.value(endPath, `endPort ${endPort} is not valid`, "a port must be between 1 and 65535");
}
function portFault(port) {
  if (typeof port === "number") return Number.isInteger(port) ? portNumberFault(port) : void 0;
  if (typeof port !== "string") return void 0;
  return /^\d+$/.test(port) ? "given as a number must stand without quotes" : portNameFault(port);
}
function rulesRule(to, spec, direction, side) {
  for (const { path, value } of itemsAt(spec, direction, ["spec"])) {
    for (const peer of itemsAt(value, side, path)) peerRule(to, peer.path, peer.value);
    for (const port of itemsAt(value, "ports", path)) portRule(to, port.path, port.value);
  }
}
function networkPolicyRules(to, value) {
  const spec = objectAt2(value, "spec");
  if (spec === void 0) return;
  selectorRule(to, ["spec", "podSelector"], spec["podSelector"]);
  rulesRule(to, spec, "ingress", "from");
  rulesRule(to, spec, "egress", "to");
  const types = isList(spec["policyTypes"]) ? spec["policyTypes"] : [];
  types.forEach((type, index) => wordRule(to, ["spec", "policyTypes", index], type, ["Ingress", "Egress"]));
  if (types.length > 2)
    to.value(["spec", "policyTypes"], "more than two policyTypes", "name Ingress and Egress once each at most");
}

// src/manifests/workload-rules.ts
var templatePaths = {
  Pod: [],
  Deployment: ["spec", "template"],
  StatefulSet: ["spec", "template"],
  DaemonSet: ["spec", "template"],
  ReplicaSet: ["spec", "template"],
  ReplicationController: ["spec", "template"],
  Job: ["spec", "template"],
  CronJob: ["spec", "jobTemplate", "spec", "template"]
};
function valueAt4(value, path) {
  let current = value;
  for (const step of path)
    current = typeof step === "number" ? isList(current) ? current[step] : void 0 : isObject(current) ? current[step] : void 0;
  return current;
}
function metadataRules(to, kind, value) {
  const metadata = isObject(value["metadata"]) ? value["metadata"] : {};
  const { name, namespace, generateName } = metadata;
  const given2 = typeof name === "string" && name !== "" ? name : void 0;
  if (given2 === void 0 && (name ?? "") === "" && (generateName ?? "") === "")
    to.value(["metadata"], "the object has no name", "write metadata.name");
  const fault = given2 === void 0 ? void 0 : nameFault(given2, kind === "Namespace" || kind === "Service" ? "label" : "subdomain");
  if (fault !== void 0) to.value(["metadata", "name"], `name ${quote(name)} is not valid`, `a name ${fault}`);
  const namespaceFault = typeof namespace === "string" && namespace !== "" ? nameFault(namespace, "label") : void 0;
  if (namespaceFault !== void 0)
    to.value(["metadata", "namespace"], `namespace ${quote(namespace)} is not valid`, `a namespace ${namespaceFault}`);
  labelsRule(to, ["metadata", "labels"], metadata["labels"]);
}
function containerRules(to, path, container) {
  if (!isObject(container) || !isList(container["ports"])) return;
  container["ports"].forEach((port, index) => {
    if (!isObject(port)) return;
    const at2 = [...path, "ports", index];
    const { containerPort, name } = port;
    wordRule(to, [...at2, "protocol"], port["protocol"], namedProtocols);
    const fault = typeof containerPort === "number" ? portNumberFault(containerPort) : void 0;
    if (fault !== void 0)
      to.value([...at2, "containerPort"], `port ${quote(containerPort)} is not valid`, `a port ${fault}`);
    const nameless = typeof name === "string" && name !== "" ? portNameFault(name) : void 0;
    if (nameless !== void 0)
      to.value([...at2, "name"], `port name ${quote(name)} is not valid`, `a port name ${nameless}`);
  });
}
function podRules(to, path, template) {
  if (path.length > 0) labelsRule(to, [...path, "metadata", "labels"], valueAt4(template, ["metadata", "labels"]));
  for (const field of ["containers", "initContainers"]) {
    const containers = valueAt4(template, ["spec", field]);
    if (isList(containers))
      containers.forEach((container, index) => containerRules(to, [...path, "spec", field, index], container));
  }
}
function ownSelectorRule(to, kind, value, template) {
  const simple = kind === "ReplicationController";
  const path = ["spec", "selector", ...simple ? [] : ["matchLabels"]];
  const selected = valueAt4(value, path);
  const labels = valueAt4(value, [...template, "metadata", "labels"]);
  if (!isObject(selected)) return;
  for (const [key, wanted] of Object.entries(selected)) {
    const has = isObject(labels) ? labels[key] : void 0;
    if (typeof wanted !== "string" || has === wanted) continue;
    to.value(
      [...path, key],
      `the selector asks for label ${quote(key)} with ${quote(wanted)}, which the pod template does not carry`,
      "make selector and template labels agree",
      [{ path: [...template, "metadata", "labels"], text: "the labels of the template" }]
    );
  }
}
function workloadRules(to, kind, value) {
  const path = templatePaths[kind] ?? [];
  const template = valueAt4(value, path);
  if (isObject(template)) podRules(to, path, template);
  if (["Pod", "Job", "CronJob"].includes(kind)) return;
  if (kind !== "ReplicationController") selectorRule(to, ["spec", "selector"], valueAt4(value, ["spec", "selector"]));
  ownSelectorRule(to, kind, value, path);
}
function serviceRules(to, value) {
  labelsRule(to, ["spec", "selector"], valueAt4(value, ["spec", "selector"]));
  const ports = valueAt4(value, ["spec", "ports"]);
  if (!isList(ports)) return;
  ports.forEach((port, index) => {
    if (!isObject(port)) return;
    const at2 = ["spec", "ports", index];
    wordRule(to, [...at2, "protocol"], port["protocol"], namedProtocols);
    for (const field of ["port", "nodePort", "targetPort"]) {
      const number = port[field];
      const fault = number === 0 && field !== "port" ? void 0 : portFault(number);
      if (fault !== void 0) to.value([...at2, field], `${field} ${quote(number)} is not valid`, `a port ${fault}`);
    }
  });
}

// src/manifests/validate.ts
var versions = {
  NetworkPolicy: "networking.k8s.io/v1",
  Namespace: "v1",
  Service: "v1",
  Pod: "v1",
  ReplicationController: "v1",
  Deployment: "apps/v1",
  StatefulSet: "apps/v1",
  DaemonSet: "apps/v1",
  ReplicaSet: "apps/v1",
  Job: "batch/v1",
  CronJob: "batch/v1"
};
function isKnownKind(apiVersion, kind) {
  return Object.hasOwn(versions, kind) && versions[kind] === apiVersion;
}
function servedVersion(kind) {
  return Object.hasOwn(versions, kind) ? versions[kind] : void 0;
}
function validate(manifest, schema) {
  const { kind, name } = manifest.ref;
  const complaints = [];
  const isPolicy2 = kind === "NetworkPolicy";
  if (!schema({ [kind]: manifest.value }))
    for (const error of schema.errors ?? [])
      for (const complaint of complaintsOf(manifest, error))
        complaints.push({ ...complaint, fatal: isPolicy2 || error.keyword === "type" });
  metadataRules(complainer(manifest, complaints, name === ""), kind, manifest.value);
  const to = complainer(manifest, complaints, isPolicy2);
  if (isPolicy2) networkPolicyRules(to, manifest.value);
  else if (kind === "Service") serviceRules(to, manifest.value);
  else if (Object.hasOwn(templatePaths, kind)) workloadRules(to, kind, manifest.value);
  return complaints;
}
function pathOf2(manifest, error) {
  let value = manifest.value;
  return error.instancePath.split("/").slice(2).map((step) => {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const inList = Array.isArray(value);
    value = inList ? value[Number(key)] : value?.[key];
    return inList ? Number(key) : key;
  });
}
function complaintsOf(manifest, error) {
  const path = pathOf2(manifest, error);
  const params = error.params;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownField(manifest, path, params["additionalProperty"] ?? "", error);
    case "required": {
      const name = params["missingProperty"] ?? "";
      const where = path.length === 0 ? "the object" : formatPath(path);
      return [invalid(manifest.at(path), `"${name}" is missing in ${where}`, `add "${name}"`)];
    }
    case "type":
      return [wrongType(manifest, path, error)];
    default:
      return [
        invalid(
          manifest.at(path),
          `${formatPath(path)} ${error.message ?? "is not valid"}`,
          "see the Kubernetes API reference"
        )
      ];
  }
}
var words = {
  string: "text",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map"
};
function described(value) {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  const kind = typeof value === "string" ? "text" : typeof value === "number" ? "number" : "truth value";
  return `the ${kind} ${quote(value)}`;
}
function wrongType(manifest, path, error) {
  const wanted = [error.schema].flat().filter((type) => type !== "null");
  const value = error.data;
  const types = wanted.map((type) => words[type] ?? type).join(" or ");
  const message = `${formatPath(path)} must be ${types}, not ${described(value)}`;
  return invalid(manifest.at(path), message, typeHelp(wanted, value));
}
function typeHelp(wanted, value) {
  if (wanted.includes("string") && typeof value === "boolean")
    return "put it in quotes; without them yes, no, on, off, true and false are truth values";
  if (wanted.includes("string") && typeof value === "number") return "put it in quotes";
  if (wanted.includes("integer") && typeof value === "string") return "write it as a number, without quotes";
  if (wanted.includes("boolean")) return "write true or false, without quotes";
  if (wanted.includes("array")) return 'make it a list: begin each item with "- "';
  if (wanted.includes("object") && Array.isArray(value)) return "write a map here: remove the dash in front";
  return "see the Kubernetes API reference";
}
var strict = /^(?:NetworkPolicy.*|IPBlock|LabelSelector.*|Namespace.*|Service.*|SessionAffinityConfig|ClientIPConfig|ContainerPort|ObjectMeta|PodTemplateSpec)$/;
var watched = [
  "template",
  "metadata",
  "spec",
  "labels",
  "selector",
  "replicas",
  "containers",
  "initContainers",
  "ports",
  "hostNetwork"
];
var conditional = /^NetworkPolicy(?:Spec|IngressRule|EgressRule|Peer|Port)$/;
var homes = {
  podSelector: 'spec or in an item of "from" or "to"',
  policyTypes: "spec",
  ingress: "spec",
  egress: "spec",
  from: 'an item of "ingress"; an item of "egress" has "to"',
  to: 'an item of "egress"; an item of "ingress" has "from"',
  ports: 'an item of "ingress" or "egress"',
  namespaceSelector: 'an item of "from" or "to"',
  ipBlock: 'an item of "from" or "to"',
  cidr: '"ipBlock"',
  except: '"ipBlock"',
  port: 'an item of "ports"',
  protocol: 'an item of "ports"',
  endPort: 'an item of "ports"',
  matchLabels: "a selector",
  matchExpressions: "a selector"
};
function unknownField(manifest, path, name, error) {
  const part = error.parentSchema;
  const title = part?.title ?? "";
  const known4 = Object.keys(part?.properties ?? {}).sort();
  const near = strict.test(title) ? nearest(name, known4) : nearest(
    name,
    watched.filter((field) => known4.includes(field))
  );
  const origin = manifest.keyAt([...path, name]);
  const message = `unknown field ${quote(name)}`;
  if (near !== void 0 && `${near}s` !== name) return [invalid(origin, message, `did you mean "${near}"?`)];
  if (manifest.ref.kind !== "NetworkPolicy") return [];
  const home = Object.hasOwn(homes, name) ? homes[name] : void 0;
  if (home !== void 0)
    return [invalid(origin, message, `${quote(name)} belongs into ${home}; check the indentation`)];
  if (conditional.test(title) || !/^(?:IPBlock|LabelSelector)/.test(title)) return [];
  const help = "remove it if it is a slip; if it is a field of a newer Kubernetes, a newer release of this program may know it";
  return [{ kind: "not-evaluated", message: `${message} changes what the policy means`, help, origin, related: [] }];
}

// src/manifests/recognise.ts
var policyParts = /* @__PURE__ */ new Set([
  "CiliumCIDRGroup",
  "CiliumEgressGatewayPolicy",
  "NetworkSet",
  "GlobalNetworkSet",
  "HostEndpoint",
  "EgressFirewall",
  "EgressNetworkPolicy"
]);
function isOtherPolicy(kind) {
  return policyParts.has(kind) || /NetworkPolic(?:y|ies)$/.test(kind) && !kind.startsWith("Staged");
}
var maxSteps = 2e5;
var policyInText = /(?:^[ \t]*(?:- )?|[{,]\s*)["']?kind["']?\s*:\s*["']?\w*NetworkPolicy\b/m;
function holdingAt(value, path) {
  const { kind, containers } = value;
  const made = ["spec", "data", "clone", "cloneList"].some((key) => isObject(value[key]));
  if (path.length > 0 && typeof kind === "string" && isOtherPolicy(kind) && made) return { what: "policy", path };
  if (isList(containers) && containers.some((container) => isObject(container))) return { what: "pods", path };
  return void 0;
}
function holdingsOf(root) {
  const found2 = [];
  const open = [{ value: root, path: [] }];
  for (let steps = 0; open.length > 0 && steps < maxSteps; steps++) {
    const { value, path } = open.pop() ?? { value: null, path: [] };
    if (typeof value === "string") {
      if (value.length > 20 && policyInText.test(value)) found2.push({ what: "policy", path });
    } else if (isList(value)) {
      value.forEach((item, index) => open.push({ value: item, path: [...path, index] }));
    } else if (isObject(value)) {
      const holding = holdingAt(value, path);
      if (holding !== void 0) found2.push(holding);
      else for (const [key, member2] of Object.entries(value)) open.push({ value: member2, path: [...path, key] });
    }
  }
  return open.length > 0 ? [...found2.reverse(), { what: "unsearched", path: [] }] : found2.reverse();
}
var mark = /\{\{|\{%|<%/;
var kindMention = /(?<![\w.-])(?:kind|"kind"|'kind')[ \t]*:\s*(?=(.{0,100}))/g;
function hasTemplateMark(text) {
  return mark.test(text);
}
function touchesPolicies(kind) {
  return isOtherPolicy(kind) || servedVersion(kind) !== void 0;
}
function mentionOfPolicies(text) {
  for (const match of text.matchAll(kindMention)) {
    const value = match[1] ?? "";
    const kind = /^["']?(\w*)/.exec(value)?.[1] ?? "";
    if (/^["']?(?:\{\{|\{%|<%)/.test(value) || touchesPolicies(kind)) return match.index;
  }
  return void 0;
}
function templateMention(text) {
  const offset = mark.test(text) ? text.search(/networkpolic/i) : -1;
  return offset < 0 ? void 0 : offset;
}
function filledIn(value, path = []) {
  if (typeof value === "string") return mark.test(value) ? path : void 0;
  if (isList(value)) {
    for (const [index, item] of value.entries()) {
      const found2 = filledIn(item, [...path, index]);
      if (found2 !== void 0) return found2;
    }
  } else if (isObject(value)) {
    for (const [key, member2] of Object.entries(value)) {
      if (mark.test(key)) return [...path, key];
      const found2 = filledIn(member2, [...path, key]);
      if (found2 !== void 0) return found2;
    }
  }
  return void 0;
}
var disguises = ["\\x", "\\u", "\\U", "\\\n", "\\\r", "binary", "\0"];
function mayHoldObject(bytes) {
  return ["kind", ...disguises].some((text) => bytes.includes(text));
}
function namesPolicies(bytes) {
  return bytes.includes("NetworkPolic") || /kind["']?\s*:\s*["']?Namespace\b/.test(bytes.includes("Namespace") ? bytes.toString("latin1") : "");
}

// src/manifests/semantics.ts
function withoutNulls(value) {
  if (isList(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([, member2]) => member2 !== null).map(([key, member2]) => [key, withoutNulls(member2)])
  );
}
function content(value) {
  return canonicalJson(withoutNulls(value));
}
function containersOf(template, field) {
  const containers = valueAt4(template, ["spec", field]);
  if (!isList(containers)) return [];
  return containers.map((container) => ({
    ports: valueAt4(container, ["ports"]) ?? null,
    restartPolicy: field === "initContainers" ? valueAt4(container, ["restartPolicy"]) ?? null : null
  }));
}
function seenOfTemplate(template) {
  return {
    labels: valueAt4(template, ["metadata", "labels"]) ?? null,
    hostNetwork: valueAt4(template, ["spec", "hostNetwork"]) ?? null,
    nodeName: valueAt4(template, ["spec", "nodeName"]) ?? null,
    containers: containersOf(template, "containers"),
    initContainers: containersOf(template, "initContainers")
  };
}
function seenByPolicies(kind, value) {
  if (kind === "NetworkPolicy" || kind === "Service") return content(value["spec"] ?? null);
  if (kind === "Namespace") return content(valueAt4(value, ["metadata", "labels"]) ?? null);
  const replicas = valueAt4(value, ["spec", kind === "Job" ? "parallelism" : "replicas"]);
  return content({
    template: seenOfTemplate(valueAt4(value, templatePaths[kind] ?? [])),
    none: replicas === 0,
    one: replicas === 1 || replicas === void 0 || replicas === null,
    phase: kind === "Pod" ? valueAt4(value, ["status", "phase"]) ?? null : null,
    addresses: kind === "Pod" ? valueAt4(value, ["status", "podIPs"]) ?? valueAt4(value, ["status", "podIP"]) ?? null : null,
    owners: valueAt4(value, ["metadata", "ownerReferences"]) ?? null
  });
}
var unseen = /* @__PURE__ */ new Set([
  "image",
  "imagePullPolicy",
  "env",
  "envFrom",
  "args",
  "command",
  "resources",
  "livenessProbe",
  "readinessProbe",
  "startupProbe",
  "volumeMounts",
  "securityContext",
  "lifecycle",
  "workingDir"
]);
function withoutUnseen(value) {
  if (isList(value)) return value.map(withoutUnseen);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member2]) => [
      key,
      (key === "containers" || key === "initContainers") && isList(member2) ? member2.map(
        (item) => withoutUnseen(
          isObject(item) ? Object.fromEntries(Object.entries(item).filter(([name]) => !unseen.has(name))) : item
        )
      ) : withoutUnseen(member2)
    ])
  );
}
function wholeContent(value) {
  const { status: _status, ...rest } = value;
  return content(withoutUnseen(rest));
}

// src/manifests/file.ts
var renderHelp = 'render it into a folder and name that folder as a source, or list the file under "ignore" in the gate file';
function readFile(yaml, source, reader) {
  const readings = yaml.documents.map(
    (document) => document.faults.length > 0 ? brokenDocument(document, source) : readDocument(document, source.context, reader)
  );
  if (yaml.faults.length > 0) readings.push(brokenFile(yaml.faults, source));
  return {
    manifests: readings.flatMap(({ manifests }) => manifests),
    remarks: readings.flatMap(({ remarks }) => remarks),
    units: readings.flatMap(({ units }) => units),
    warnings: readings.flatMap(({ warnings }) => warnings)
  };
}
function reading(parts) {
  return { manifests: [], remarks: [], units: [], warnings: [], ...parts };
}
function brokenFile(faults, { context, oid, text }) {
  const unit = { key: `file:${context.file}`, content: () => oid };
  const readable = faults.every(({ kind }) => kind === "syntax");
  const mention = readable ? mentionIn(text(), context) : void 0;
  if (readable && mention === void 0) return reading({});
  const template = mention !== void 0 && hasTemplateMark(text()) ? lineOf(text(), mention) : void 0;
  const complaints = template === void 0 ? faults.map((fault) => complaintOf(fault, context)) : [templateAt(template, context)];
  return reading({ remarks: complaints.map((complaint) => ({ ...complaint, unit })), units: [unit] });
}
function mentionIn(text, { changed: changed2 }) {
  return mentionOfPolicies(text) ?? (changed2 ? templateMention(text) : void 0);
}
function lineOf(text, offset) {
  return text.slice(0, offset).split("\n").length;
}
function templateAt(line, context) {
  const origin = originOf(context, { line, column: 1, endLine: line });
  return notEvaluated2(origin, "a template, which this program does not fill in", renderHelp);
}
function notEvaluated2(origin, message, help) {
  return { kind: "not-evaluated", message, help, origin, related: [] };
}
var faultHelp = {
  syntax: "correct the YAML",
  "duplicate-key": "keep one of them",
  cap: 'split it, or list the file under "ignore" in the gate file',
  binary: 'rename it if it is no manifest, or list it under "ignore" in the gate file',
  encoding: "save it as UTF-8"
};
function complaintOf(fault, context) {
  const origin = originOf(context, fault.place);
  const related = fault.related.map(({ place, text }) => ({ origin: originOf(context, place), text }));
  const message = fault.kind === "syntax" ? `the YAML cannot be read: ${fault.message}` : fault.message;
  const kind = fault.kind === "syntax" || fault.kind === "duplicate-key" ? "invalid-manifest" : "not-evaluated";
  return { kind, message, help: faultHelp[fault.kind], origin, related };
}
function brokenDocument(document, { context, oid, text }) {
  const { value, place, faults } = document;
  const meant = isObject(value) && typeof value["kind"] === "string" && typeof value["apiVersion"] === "string";
  const ref = meant ? refOf(value, context.defaultNamespace) : void 0;
  const own2 = text().split(/\r\n|\r|\n/).slice(place.line - 1, place.endLine).join("\n");
  const unit = {
    key: `broken:${context.file}:${ref === void 0 ? place.line : keyOf(ref)}`,
    content: () => faults.some(({ kind }) => kind === "cap") ? oid : own2
  };
  const told = (complaints) => reading({
    remarks: complaints.map((complaint) => ({ ...complaint, ...ref === void 0 ? {} : { object: ref }, unit })),
    units: [unit]
  });
  const mention = mentionIn(own2, context);
  if (faults.some(({ kind }) => kind === "syntax") && hasTemplateMark(own2))
    return mention === void 0 ? reading({}) : told([templateAt(place.line - 1 + lineOf(own2, mention), context)]);
  return meant || mention !== void 0 ? told(complaintsOfBroken(document, context)) : reading({});
}
function complaintsOfBroken({ faults, place }, context) {
  const outer = faults.filter((fault) => fault.kind === "duplicate-key" && fault.place.column === place.column);
  const ranTogether = outer.some(({ message }) => /"(?:kind|apiVersion)"/.test(message));
  if (!ranTogether) return faults.map((fault) => complaintOf(fault, context));
  const rest = faults.filter((fault) => !outer.includes(fault));
  return [missingSeparator(outer, context), ...rest.map((fault) => complaintOf(fault, context))];
}
function missingSeparator(twice, context) {
  const first2 = twice[0];
  const names2 = twice.map(({ message }) => message.replace("duplicate key ", "")).join(", ");
  const origin = originOf(context, first2?.place ?? { line: 1, column: 1, endLine: 1 });
  const related = twice.flatMap(({ place, related: others }, index) => [
    ...index === 0 ? [] : [{ origin: originOf(context, place), text: "and again here" }],
    ...others.map((other2) => ({ origin: originOf(context, other2.place), text: other2.text }))
  ]);
  return invalid(
    origin,
    `duplicate keys ${names2}: one document holds two objects`,
    `put a line "---" before line ${origin.line}`,
    related
  );
}
function readDocument(document, context, reader) {
  const parts = objectsOf(document, context).map((manifest) => readObject(manifest, reader));
  const policies = parts.flatMap(({ manifests }) => manifests).filter(({ ref }) => ref.kind === "NetworkPolicy");
  const [policy] = policies;
  const warnings = policy === void 0 ? [] : ambiguous(document, policy, context);
  return {
    manifests: parts.flatMap(({ manifests }) => manifests),
    remarks: parts.flatMap(({ remarks }) => remarks),
    units: parts.flatMap(({ units }) => units),
    warnings
  };
}
function ambiguous(document, policy, context) {
  return document.ambiguous.map(({ place, text }) => ({
    message: `${quote(text)} without quotes means one thing to Kubernetes and another to newer YAML readers`,
    help: "put it in quotes if it is text, or write it as a plain decimal number, true or false",
    origin: originOf(context, place),
    object: policy.ref
  }));
}
var clusterParts = /* @__PURE__ */ new Set(["/Node", "/Endpoints", "discovery.k8s.io/EndpointSlice"]);
function readObject(manifest, reader) {
  const { value, apiVersion, ref } = manifest;
  if (apiVersion === "" || ref.kind === "") return incomplete(manifest);
  if (reader.patches.has(manifest.file)) return readPatch(manifest);
  if (isKnownKind(apiVersion, ref.kind)) return readKnown(manifest, reader);
  const kind = `${ref.group}/${ref.kind}`;
  const whole = clusterParts.has(kind) ? canonicalJson : wholeContent;
  if (clusterParts.has(kind) || reader.evaluated.has(kind))
    return reading({ manifests: [manifest], units: [{ key: keyOf(ref), content: () => whole(value) }] });
  return readUnknown(manifest);
}
var policyGroup2 = "networking.k8s.io";
function incomplete(manifest) {
  const { value, ref, apiVersion } = manifest;
  if (ref.kind === "" && ref.group === policyGroup2 && isObject(value["metadata"])) {
    const unit2 = { key: `kindless:${manifest.file}:${manifest.origin.line}`, content: () => wholeContent(value) };
    const complaint2 = invalid(manifest.origin, '"kind" is missing', 'add "kind: NetworkPolicy"');
    return reading({ remarks: [{ ...complaint2, object: ref, unit: unit2 }], units: [unit2] });
  }
  const version2 = servedVersion(ref.kind);
  if (apiVersion !== "" || version2 === void 0 || !isObject(value["metadata"])) return reading({});
  const unit = { key: keyOf(ref), content: () => wholeContent(value) };
  const complaint = invalid(manifest.origin, `a ${ref.kind} without "apiVersion"`, `add "apiVersion: ${version2}"`);
  return reading({ remarks: [{ ...complaint, object: ref, unit }], units: [unit] });
}
function filledInOf({ value, ref }) {
  const template = templatePaths[ref.kind] ?? [];
  const identity2 = ["name", "namespace", "labels"].map((field) => ["metadata", field]);
  const seen = ref.kind === "NetworkPolicy" || ref.kind === "Service" ? [["spec"]] : [[...template, "metadata", "labels"]];
  for (const path of [...identity2, ...seen]) {
    const found2 = filledIn(valueAt4(value, path) ?? null, path);
    if (found2 !== void 0) return found2;
  }
  return void 0;
}
function readKnown(manifest, reader) {
  const { value, ref } = manifest;
  const filled2 = filledInOf(manifest);
  if (filled2 !== void 0) {
    const unit2 = { key: keyOf(ref), content: () => wholeContent(value) };
    const complaint = notEvaluated2(
      manifest.at(filled2),
      `a template of ${formatRef(ref)}, which this program does not fill in`,
      renderHelp
    );
    return reading({ remarks: [{ ...complaint, object: ref, unit: unit2 }], units: [unit2] });
  }
  const complaints = validate(manifest, reader.schema);
  const fine = complaints.length === 0;
  const unit = { key: keyOf(ref), content: () => fine ? seenByPolicies(ref.kind, value) : wholeContent(value) };
  return reading({
    manifests: complaints.some(({ fatal }) => fatal) ? [] : [manifest],
    remarks: complaints.map(({ fatal: _fatal, ...complaint }) => ({ ...complaint, object: ref, unit })),
    units: [unit]
  });
}
function readPatch(manifest) {
  const { value, ref } = manifest;
  if (!touchesPolicies(ref.kind)) return reading({});
  const unit = { key: `patch:${keyOf(ref)}`, content: () => wholeContent(value) };
  const complaint = notEvaluated2(
    manifest.origin,
    `a kustomize patch of ${formatRef(ref)}, which this program does not apply`,
    renderHelp
  );
  return reading({ remarks: [{ ...complaint, object: ref, unit }], units: [unit] });
}
function readUnknown(manifest) {
  const { value, ref, apiVersion } = manifest;
  const unit = { key: keyOf(ref), content: () => wholeContent(value) };
  const told = (origin, message, help) => reading({ remarks: [{ ...notEvaluated2(origin, message, help), object: ref, unit }], units: [unit] });
  const meant = ref.group === policyGroup2 ? nearest(ref.kind, ["NetworkPolicy"]) : void 0;
  if (meant !== void 0 && meant !== ref.kind) {
    const complaint = invalid(
      manifest.at(["kind"]),
      `there is no kind ${quote(ref.kind)} in ${policyGroup2}`,
      `did you mean "${meant}"?`
    );
    return reading({ remarks: [{ ...complaint, object: ref, unit }], units: [unit] });
  }
  const served = servedVersion(ref.kind);
  if (isOtherPolicy(ref.kind) && !(ref.kind === "NetworkPolicy" && /^(?:extensions|networking\.k8s\.io)\//.test(apiVersion)))
    return told(
      manifest.origin,
      `${formatRef(ref)} (${apiVersion}) is a policy kind that is not evaluated yet`,
      'check it by hand, or list the file under "ignore" in the gate file'
    );
  const holdings = holdingsOf(value);
  if (served !== void 0 && /^(?:extensions|apps|batch|networking\.k8s\.io|policy)\//.test(apiVersion))
    return told(
      manifest.keyAt(["apiVersion"]),
      `${ref.kind} of ${quote(apiVersion)} is not served any more`,
      `write "apiVersion: ${served}"`
    );
  const holding = holdings.find(({ what }) => what === "policy") ?? holdings[0];
  return holding === void 0 ? reading({}) : told(manifest.at(holding.path), holdingMessage(ref, holding), renderHelp);
}
function holdingMessage(ref, { what }) {
  if (what === "unsearched") return `${formatRef(ref)} is too large to be searched for network policies and pods`;
  const inside = what === "policy" ? "holds a network policy inside, or makes one" : "makes pods";
  return `${formatRef(ref)} ${inside}, which this program does not evaluate`;
}

// src/manifests/entries.ts
function isManifestName(path) {
  return /\.(?:ya?ml|json)$/i.test(path);
}
function isOfInterest({ path, mode }) {
  return mode !== "file" || isManifestName(path) || isKustomization(path) || isChartInput(path);
}
function pairsOf2(base2, head, choice) {
  const included = choice.include.length === 0 ? () => true : pathMatcher(choice.include);
  const excluded = pathMatcher([...choice.exclude, ...choice.ignore]);
  const pairs = /* @__PURE__ */ new Map();
  const add = (side, entries) => {
    for (const entry of entries) {
      if (!isOfInterest(entry) || !included(entry.path) || excluded(entry.path)) continue;
      const pair = pairs.get(entry.path);
      if (pair === void 0) pairs.set(entry.path, { path: entry.path, [side]: entry });
      else pair[side] = entry;
    }
  };
  add("base", base2);
  add("head", head);
  return [...pairs.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function isChanged({ base: base2, head }) {
  return base2?.oid !== head?.oid || base2?.mode !== head?.mode;
}
function remark(context, entry, message, help) {
  const origin = originOf(context, { line: 1, column: 1, endLine: 1 });
  return {
    kind: "not-evaluated",
    message,
    help,
    origin,
    related: [],
    unit: { key: `entry:${entry.path}`, content: () => entry.oid }
  };
}
var ignoreHelp = 'list it under "ignore" in the gate file if it makes no policy';
function unreadable(entry, blob, context) {
  if (entry.mode === "submodule")
    return remark(
      context,
      entry,
      "a submodule, which lies outside of this repository",
      `name its rendered content as a source, or ${ignoreHelp}`
    );
  if (blob?.kind === "too-large")
    return remark(context, entry, "the file is too large to be read", `split it, or ${ignoreHelp}`);
  if (blob?.kind === "over-total")
    return remark(
      context,
      entry,
      "not read: together the files are too large",
      "choose fewer files with the globs of the source"
    );
  if (blob?.kind === "bytes" && asBuffer(blob.bytes).subarray(0, 200).toString("latin1").startsWith("version https://git-lfs.github.com/spec/"))
    return remark(
      context,
      entry,
      "a pointer to Git LFS, whose content is not here",
      `take it out of LFS, or ${ignoreHelp}`
    );
  return void 0;
}
function followLink(entry, target, context, tree) {
  const path = resolveIn(folderOf(entry.path), target);
  const found2 = path === void 0 ? void 0 : tree.lookUp(path);
  if (found2 === "folder" || path !== void 0 && tree.judged(path)) return { kind: "covered" };
  if (found2?.mode === "file") return isManifestName(entry.path) ? { kind: "file", target: found2 } : { kind: "covered" };
  const message = path === void 0 ? "a link that leads out of the repository" : "a link that leads to no file";
  return { kind: "unread", remark: remark(context, entry, message, `put the file itself here, or ${ignoreHelp}`) };
}
function builderRemark(context, what, content2) {
  const origin = originOf(context, { line: 1, column: 1, endLine: 1 });
  return {
    kind: "not-evaluated",
    message: what,
    help: renderHelp,
    origin,
    related: [],
    unit: { key: `builder:${context.file}`, content: () => content2 }
  };
}

// src/manifests/trees.ts
var sideNames = ["base", "head"];
function openTree(tree, entries) {
  let index;
  const build = () => {
    const made = /* @__PURE__ */ new Map();
    for (const entry of entries) {
      for (const folder of foldersAbove(entry.path)) {
        if (made.has(folder)) break;
        made.set(folder, "folder");
      }
      made.set(entry.path, entry);
    }
    return made.set("", "folder");
  };
  return { tree, entries, lookUp: (path) => (index ??= build()).get(path) };
}
async function openTrees(base2, head, limits) {
  const [baseEntries, headEntries] = await Promise.all([base2.list(), head.list()]);
  return { base: openTree(base2, baseEntries), head: openTree(head, headEntries), blobs: openBlobs(limits) };
}

// src/manifests/built.ts
var maxTemplates = 500;
function valueOr(trees, oid, use) {
  const { documents, faults } = trees.blobs.yaml(oid);
  const [document] = documents;
  return faults.length > 0 || documents.length > 1 || (document?.faults.length ?? 0) > 0 ? oid : use(document?.value ?? null);
}
function kustomizationRemark(trees, pair, side, context) {
  const entry = pair[side];
  if (entry === void 0) return void 0;
  const other2 = side === "base" ? trees.head : trees.base;
  const comesOrGoes = (path) => trees[side].lookUp(path) !== void 0 && other2.lookUp(path) === void 0;
  const content2 = valueOr(
    trees,
    entry.oid,
    (value) => kustomizationContent(value ?? null, folderOf(pair.path), comesOrGoes)
  );
  return builderRemark(
    context,
    "a kustomization, which this program does not build, changes what its manifests become",
    content2
  );
}
function chartFolder(trees, path) {
  return foldersAbove(path).find(
    (folder) => sideNames.some((side) => trees[side].lookUp(folder === "" ? "Chart.yaml" : `${folder}/Chart.yaml`) !== void 0)
  );
}
async function chartConcerns(trees, open, folder) {
  const prefix = folder === "" ? "" : `${folder}/`;
  const templates = open.entries.filter(
    ({ path }) => path.startsWith(prefix) && /(?:^|\/)templates\//.test(path.slice(prefix.length)) && isManifestName(path)
  );
  if (templates.length === 0 || templates.length > maxTemplates) return true;
  await trees.blobs.fetch(open.tree, templates);
  return templates.some(({ oid, mode }) => {
    if (mode !== "file" || trees.blobs.get(oid)?.kind !== "bytes") return true;
    const text = trees.blobs.text(oid);
    return (mentionOfPolicies(text) ?? templateMention(text)) !== void 0;
  });
}
async function chartRemark(trees, pair, side, context) {
  const entry = pair[side];
  if (entry === void 0) return void 0;
  const folder = chartFolder(trees, pair.path);
  const blob = trees.blobs.get(entry.oid);
  const text = blob?.kind === "bytes" ? asBuffer(blob.bytes).toString("latin1") : "";
  const concerns3 = folder === void 0 ? /networkpolic/i.test(text) && !pair.path.endsWith(".tpl") : await chartConcerns(trees, trees[side], folder);
  if (!concerns3) return void 0;
  const content2 = pair.path.endsWith(".tpl") ? entry.oid : valueOr(trees, entry.oid, (value) => isChart(pair.path) ? chartContent(value ?? null) : canonicalJson(value));
  return builderRemark(
    context,
    "a Helm chart, which this program does not render, changes what its templates become",
    content2
  );
}
async function remarkOf(trees, pair, side, context) {
  if (isKustomization(pair.path)) return kustomizationRemark(trees, pair, side, context);
  return isChart(pair.path) || isChartInput(pair.path) ? chartRemark(trees, pair, side, context) : void 0;
}
async function builtRemarks(trees, changed2, contextOf2) {
  const remarks = { base: [], head: [] };
  for (const pair of changed2) {
    const base2 = await remarkOf(trees, pair, "base", contextOf2(pair.path, "base"));
    const head = await remarkOf(trees, pair, "head", contextOf2(pair.path, "head"));
    if (base2?.unit.content() === head?.unit.content()) continue;
    if (base2 !== void 0) remarks.base.push(base2);
    if (head !== void 0) remarks.head.push(head);
  }
  return remarks;
}
async function patchFiles(trees, paths) {
  const folders = new Set(paths.flatMap(foldersAbove));
  const patches = /* @__PURE__ */ new Set();
  for (const side of sideNames) {
    const files = trees[side].entries.filter(
      ({ path, mode }) => mode === "file" && isKustomization(path) && folders.has(folderOf(path))
    );
    await trees.blobs.fetch(trees[side].tree, files);
    for (const { path, oid } of files)
      for (const document of trees.blobs.yaml(oid).documents)
        for (const patch of patchesOf(document.value, folderOf(path))) patches.add(patch);
  }
  return patches;
}

// src/manifests/lines.ts
var maxEdits = 500;
function linesOf(bytes) {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1").split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
function changedLines(before, after) {
  const [a, b] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end3 = 0;
  while (end3 < a.length - start && end3 < b.length - start && a[a.length - 1 - end3] === b[b.length - 1 - end3]) end3++;
  if (start === a.length && start === b.length) return [];
  const [middleA, middleB] = [a.slice(start, a.length - end3), b.slice(start, b.length - end3)];
  if (middleB.length === 0)
    return b.length === 0 ? [] : [{ first: Math.min(start + 1, b.length), last: Math.min(start + 1, b.length) }];
  return rangesOf(touchedLines(middleA, middleB), start);
}
function touchedLines(a, b) {
  const trace = walk2(a, b);
  if (trace === void 0) return b.map((_, index) => index);
  const touched = /* @__PURE__ */ new Set();
  let [x, y] = [a.length, b.length];
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const row = trace[edits - 1] ?? /* @__PURE__ */ new Map();
    const k = x - y;
    const down = k === -edits || k !== edits && (row.get(k - 1) ?? -1) < (row.get(k + 1) ?? -1);
    const previous = down ? k + 1 : k - 1;
    const fromX = row.get(previous) ?? 0;
    const fromY = fromX - previous;
    touched.add(Math.min(fromY, b.length - 1));
    [x, y] = [fromX, fromY];
  }
  return [...touched].sort((p, q) => p - q);
}
function walk2(a, b) {
  const trace = [];
  let last = /* @__PURE__ */ new Map([[1, 0]]);
  for (let edits = 0; edits <= Math.min(maxEdits, a.length + b.length); edits++) {
    const row = /* @__PURE__ */ new Map();
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || k !== edits && (last.get(k - 1) ?? -1) < (last.get(k + 1) ?? -1);
      let x = down ? last.get(k + 1) ?? 0 : (last.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      row.set(k, x);
      if (x >= a.length && x - k >= b.length) return [...trace, row];
    }
    trace.push(row);
    last = row;
  }
  return void 0;
}
function rangesOf(indices, offset) {
  const ranges = [];
  for (const index of indices) {
    const line = index + offset + 1;
    const range = ranges.at(-1);
    if (range !== void 0 && line === range.last + 1) range.last = line;
    else ranges.push({ first: line, last: line });
  }
  return ranges;
}
function lineCount(bytes) {
  return Math.max(1, linesOf(bytes).length);
}

// src/discover.ts
async function discover(base2, head, options) {
  const trees = await openTrees(base2, head, options.limits ?? readLimits);
  const { pairs, remarks } = await withoutLinks(
    trees,
    pairsOf2(trees.base.entries, trees.head.entries, options),
    options
  );
  const changed2 = pairs.filter(isChanged);
  const nothing2 = changed2.length === 0 && remarks.every(({ changed: touched2 }) => !touched2);
  if (nothing2 && (options.stopIfUnchanged || !options.full)) return changeSet(trees, [], [], true);
  const touched = [...remarks, ...await readChanged(trees, changed2, options)];
  const sameSemantics = sameUnits(unitsOf(touched, "base"), unitsOf(touched, "head"));
  const files = changedFiles(trees, changed2);
  if (sameSemantics && options.stopIfUnchanged) return changeSet(trees, [], files, true);
  const rest = pairs.filter((pair) => !isChanged(pair));
  return changeSet(trees, [...touched, ...await readUnchanged(trees, rest, options)], files, sameSemantics);
}
function contextOf(options, path, side, changed2) {
  return { file: path, side, changed: changed2, defaultNamespace: options.defaultNamespace ?? "default" };
}
function onlyRemark(side, changed2, remark2) {
  return { side, changed: changed2, reading: { manifests: [], remarks: [remark2], units: [remark2.unit], warnings: [] } };
}
async function withoutLinks(trees, pairs, options) {
  const special = new Set(
    pairs.filter(({ base: base2, head }) => [base2, head].some((entry) => entry !== void 0 && entry.mode !== "file"))
  );
  const worthALook = [...special].filter(
    (pair) => isChanged(pair) || isManifestName(pair.path) || pair.head?.mode === "submodule"
  );
  const judged = new Set(pairs.filter(({ path }) => isManifestName(path)).map(({ path }) => path));
  const remarks = [];
  const followed = [];
  for (const pair of worthALook) {
    const sides = {};
    for (const side of sideNames) {
      const entry = await follow(trees, pair, side, judged, options, remarks);
      if (entry !== void 0) sides[side] = entry;
    }
    if (sides.base !== void 0 || sides.head !== void 0) followed.push({ path: pair.path, ...sides });
  }
  return { pairs: [...pairs.filter((pair) => !special.has(pair)), ...followed], remarks };
}
async function follow(trees, pair, side, judged, options, remarks) {
  const entry = pair[side];
  if (entry === void 0 || entry.mode === "file") return entry;
  const changed2 = isChanged(pair);
  const where = changed2 ? side : "both";
  const context = contextOf(options, pair.path, where, changed2);
  const told = (remark2) => {
    if (changed2 || side === "head") remarks.push(onlyRemark(where, changed2, remark2));
  };
  await trees.blobs.fetch(trees[side].tree, [entry]);
  const unread2 = unreadable(entry, trees.blobs.get(entry.oid), context);
  if (unread2 !== void 0) return told(unread2);
  const open = trees[side];
  const link = followLink(entry, trees.blobs.text(entry.oid), context, {
    lookUp: (path) => open.lookUp(path),
    judged: (path) => judged.has(path) && path !== pair.path && open.lookUp(path) !== void 0
  });
  if (link.kind === "unread") return told(link.remark);
  return link.kind === "file" ? { ...link.target, path: pair.path } : void 0;
}
async function readerFor(trees, paths, options) {
  if (!paths.some(isManifestName)) return void 0;
  const { default: schema } = await import("./kubernetes-SCSS3LQZ.js");
  const evaluated = new Set(options.dialects.flatMap(({ group, kinds: kinds3 }) => kinds3.map((kind) => `${group}/${kind}`)));
  return { schema, evaluated, patches: await patchFiles(trees, paths) };
}
function readEntry(trees, entry, context, reader) {
  const none4 = { manifests: [], remarks: [], units: [], warnings: [] };
  const blob = trees.blobs.get(entry.oid);
  const unread2 = unreadable(entry, blob, context);
  if (unread2 !== void 0) return { ...none4, remarks: [unread2], units: [unread2.unit] };
  if (reader === void 0 || blob?.kind !== "bytes") return none4;
  if (!isManifestName(entry.path) || isKustomization(entry.path)) return none4;
  if (!context.changed && !mayHoldObject(asBuffer(blob.bytes))) return none4;
  return readFile(
    trees.blobs.yaml(entry.oid),
    { context, oid: entry.oid, text: () => trees.blobs.text(entry.oid) },
    reader
  );
}
async function readChanged(trees, changed2, options) {
  for (const side of sideNames)
    await trees.blobs.fetch(
      trees[side].tree,
      changed2.flatMap((pair) => pair[side] ?? [])
    );
  const reader = await readerFor(
    trees,
    changed2.map(({ path }) => path),
    options
  );
  const context = (path, side) => contextOf(options, path, side, true);
  const built = await builtRemarks(trees, changed2, context);
  return sideNames.flatMap((side) => [
    ...changed2.flatMap((pair) => {
      const entry = pair[side];
      if (entry === void 0) return [];
      return [{ side, changed: true, reading: readEntry(trees, entry, context(pair.path, side), reader) }];
    }),
    ...built[side].map((remark2) => onlyRemark(side, true, remark2))
  ]);
}
async function readUnchanged(trees, rest, options) {
  const entries = rest.flatMap(({ head }) => head !== void 0 && isManifestName(head.path) ? [head] : []);
  await trees.blobs.fetch(trees.head.tree, entries, options.full ? mayHoldObject : namesPolicies);
  const wanted = entries.filter(({ oid }) => trees.blobs.get(oid) !== void 0);
  const reader = await readerFor(
    trees,
    wanted.map(({ path }) => path),
    options
  );
  return wanted.map((entry) => {
    const context = contextOf(options, entry.path, "both", false);
    return { side: "both", changed: false, reading: readEntry(trees, entry, context, reader) };
  });
}
function unitsOf(readings, side) {
  return readings.filter((part) => part.side === side).flatMap(({ reading: reading2 }) => reading2.units);
}
var identity = (unit) => `${unit.key}
${unit.content()}`;
function sameUnits(base2, head) {
  if (base2.length !== head.length) return false;
  const sorted3 = head.map(identity).sort();
  return base2.map(identity).sort().every((text, index) => text === sorted3[index]);
}
function changedFiles(trees, changed2) {
  const bytesOf = (entry) => {
    const blob = entry === void 0 ? void 0 : trees.blobs.get(entry.oid);
    return blob?.kind === "bytes" ? blob.bytes : void 0;
  };
  return changed2.map(({ path, base: base2, head }) => {
    const [before, after] = [bytesOf(base2), bytesOf(head)];
    if (head === void 0) return { file: path, status: "removed", headLines: [] };
    if (base2 === void 0)
      return {
        file: path,
        status: "added",
        headLines: after === void 0 ? [] : [{ first: 1, last: lineCount(after) }]
      };
    return {
      file: path,
      status: "modified",
      headLines: before === void 0 || after === void 0 ? [] : changedLines(before, after)
    };
  });
}
function changeSet(trees, readings, files, sameSemantics) {
  return {
    base: readSide(trees, readings, "base"),
    head: readSide(trees, readings, "head"),
    changedFiles: files,
    sameSemantics
  };
}
function readSide(trees, readings, side) {
  const { name, commit } = trees[side].tree;
  const own2 = readings.filter((part) => part.side === side || part.side === "both");
  return {
    tree: { name, ...commit === void 0 ? {} : { commit } },
    manifests: own2.flatMap(({ reading: reading2 }) => reading2.manifests),
    problems: folded(problemsOf(readings, side)),
    warnings: own2.flatMap(({ reading: reading2 }) => reading2.warnings)
  };
}
function problemsOf(readings, side) {
  const other2 = side === "base" ? "head" : "base";
  const units = new Set(unitsOf(readings, other2).map(identity));
  const toldThere = new Set(
    readings.filter((part) => part.side === other2).flatMap(({ reading: reading2 }) => reading2.remarks.map(({ unit }) => unit.key))
  );
  return readings.flatMap((part) => {
    if (part.side !== side && (part.side !== "both" || side === "base")) return [];
    return part.reading.remarks.flatMap(({ unit, ...remark2 }) => {
      if (side === "base" && toldThere.has(unit.key)) return [];
      const changed2 = part.changed && !units.has(identity(unit));
      return [{ ...remark2, side: !part.changed || toldThere.has(unit.key) ? "both" : side, changed: changed2 }];
    });
  });
}
var maxAlike = 10;
function folded(problems) {
  const groups = /* @__PURE__ */ new Map();
  for (const problem of problems) {
    const { kind, side, changed: changed2, message } = problem;
    const key = `${kind} ${side} ${changed2} ${message}`;
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap((group) => {
    const [first2, ...others] = group;
    if (first2 === void 0 || group.length <= maxAlike) return group;
    const related = others.slice(0, maxAlike).map(({ origin }) => ({ origin, text: "the same here" }));
    return [{ ...first2, message: `${first2.message}, and ${others.length} more like it`, related }];
  });
}

// src/worlds/content.ts
function contentOf2(manifest, role) {
  const { value } = manifest;
  switch (role) {
    case "namespace":
      return { metadata: { labels: without2(objectAt(value, ["metadata", "labels"]), "kubernetes.io/metadata.name") } };
    case "pod":
      return { ...podContent(value), owners: listAt(value, ["metadata", "ownerReferences"]) };
    case "workload":
      return nested(templatePath(manifest.ref.kind), podContent(templateOf(manifest)));
    case "service":
      return { spec: serviceContent(value) };
    case "policy":
      return manifest.ref.group === "networking.k8s.io" ? { spec: policyContent2(objectAt(value, ["spec"])) } : without2(value, "apiVersion", "kind", "metadata", "status");
    case "slice":
    case "endpoints":
    case "node":
      return without2(value, "apiVersion", "kind", "metadata");
  }
}
var texts = /* @__PURE__ */ new WeakMap();
function contentText(manifest, role) {
  const known4 = texts.get(manifest);
  if (known4 !== void 0) return known4;
  const text = canonicalJson(contentOf2(manifest, role));
  texts.set(manifest, text);
  return text;
}
function podContent(pod) {
  const ports = listAt(pod, ["spec", "containers"]).flatMap(
    (container) => listAt(container, ["ports"]).map((port) => ({
      name: textAt(port, ["name"]) ?? null,
      containerPort: valueAt(port, ["containerPort"]) ?? null,
      protocol: textAt(port, ["protocol"]) ?? "TCP"
    }))
  );
  return {
    metadata: { labels: objectAt(pod, ["metadata", "labels"]) },
    spec: { containers: sorted2(ports), hostNetwork: valueAt(pod, ["spec", "hostNetwork"]) === true }
  };
}
function serviceContent(value) {
  const ports = listAt(value, ["spec", "ports"]).map((port) => ({
    name: textAt(port, ["name"]) ?? null,
    protocol: textAt(port, ["protocol"]) ?? "TCP",
    port: valueAt(port, ["port"]) ?? null,
    targetPort: valueAt(port, ["targetPort"]) ?? valueAt(port, ["port"]) ?? null
  }));
  return {
    selector: objectAt(value, ["spec", "selector"]),
    ports: sorted2(ports),
    externalIPs: sorted2(listAt(value, ["spec", "externalIPs"])),
    type: textAt(value, ["spec", "type"]) ?? "ClusterIP"
  };
}
function policyContent2(spec) {
  const written3 = listAt(spec, ["policyTypes"]);
  const types = written3.length > 0 ? written3 : listAt(spec, ["egress"]).length > 0 ? ["Ingress", "Egress"] : ["Ingress"];
  const direction = (name, type) => types.includes(type) ? sorted2(listAt(spec, [name]).map(ruleContent2)) : void 0;
  return filled({
    ...spec,
    podSelector: selectorContent(valueAt(spec, ["podSelector"]) ?? {}),
    policyTypes: sorted2([...new Set(types)]),
    ingress: direction("ingress", "Ingress"),
    egress: direction("egress", "Egress")
  });
}
function ruleContent2(rule) {
  if (!isObject(rule)) return rule;
  const ports = listAt(rule, ["ports"]).map((port) => isObject(port) ? filled({ protocol: "TCP", ...port }) : port);
  const list = (items) => items.length === 0 ? void 0 : sorted2(items);
  return filled({
    ...rule,
    from: list(listAt(rule, ["from"]).map(peerContent2)),
    to: list(listAt(rule, ["to"]).map(peerContent2)),
    ports: list(ports)
  });
}
function peerContent2(peer) {
  if (!isObject(peer)) return peer;
  const block = valueAt(peer, ["ipBlock"]);
  const except = listAt(block, ["except"]);
  return filled({
    ...peer,
    podSelector: selectorContent(valueAt(peer, ["podSelector"])),
    namespaceSelector: selectorContent(valueAt(peer, ["namespaceSelector"])),
    ipBlock: isObject(block) ? filled({ ...block, except: except.length === 0 ? void 0 : sorted2(except) }) : block
  });
}
function selectorContent(selector) {
  if (!isObject(selector)) return selector;
  const expressions = listAt(selector, ["matchExpressions"]).map(
    (expression) => isObject(expression) ? filled({ ...expression, values: sorted2(listAt(expression, ["values"])) }) : expression
  );
  const labels = objectAt(selector, ["matchLabels"]);
  return filled({
    ...selector,
    matchLabels: Object.keys(labels).length === 0 ? void 0 : labels,
    matchExpressions: expressions.length === 0 ? void 0 : sorted2(expressions)
  });
}
function filled(value) {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => item === void 0 || item === null ? [] : [[key, item]])
  );
}
function nested(path, value) {
  return path.reduceRight((inside, step) => ({ [step]: inside }), value);
}
function without2(value, ...keys) {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
function sorted2(list) {
  return list.map((item) => ({ item, text: canonicalJson(item) })).sort((a, b) => a.text < b.text ? -1 : a.text > b.text ? 1 : 0).map(({ item }) => item);
}
function differingPaths(first2, second, path = []) {
  if (canonicalJson(first2) === canonicalJson(second)) return [];
  if (!isObject(first2) || !isObject(second)) return [path];
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(first2), ...Object.keys(second)])].sort();
  return keys.flatMap(
    (key) => differingPaths(
      Object.hasOwn(first2, key) ? first2[key] : void 0,
      Object.hasOwn(second, key) ? second[key] : void 0,
      [...path, key]
    )
  );
}

// src/worlds/apply.ts
var keyedLists = [
  { at: /(?:^|\/)spec\/(?:containers|initContainers|ephemeralContainers)$/, keys: ["name"] },
  { at: /\/(?:containers|initContainers|ephemeralContainers)\/\*\/ports$/, keys: ["containerPort", "protocol"] },
  { at: /^spec\/ports$/, keys: ["port", "protocol"] }
];
var atomicMaps = /(?:^|\/)(?:selector|podSelector|namespaceSelector|endpointSelector|nodeSelector)$/;
function applied(previous, live, next) {
  if (live === void 0) return next;
  const value = mergedJson(previous?.value, live.value, next.value);
  if (!isObject(value)) return next;
  const at2 = (path) => valueAt(next.value, path) === void 0 && valueAt(live.value, path) !== void 0 ? live.at(path) : next.at(path);
  return { ref: next.ref, apiVersion: next.apiVersion, value, origin: next.origin, at: at2 };
}
function mergedJson(previous, live, next, place = "") {
  if (next === void 0 || next === null) return previous === void 0 || previous === null ? live : void 0;
  if (isObject(next) && isObject(live) && !atomicMaps.test(place)) {
    return mergedMap(isObject(previous) ? previous : {}, live, next, place);
  }
  const keys = keyedLists.find(({ at: at2 }) => at2.test(place))?.keys;
  if (keys !== void 0 && isList(next) && isList(live)) {
    return mergedList(isList(previous) ? previous : [], live, next, { place, keys }) ?? next;
  }
  return next;
}
function mergedMap(previous, live, next, place) {
  const keys = /* @__PURE__ */ new Set([...Object.keys(next), ...Object.keys(live)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const inside = place === "" ? key : `${place}/${key}`;
      const value = mergedJson(own(previous, key), own(live, key), own(next, key), inside);
      return value === void 0 ? [] : [[key, value]];
    })
  );
}
function mergedList(previous, live, next, { place, keys }) {
  const [before, now, then] = [previous, live, next].map((list) => byKey(list, keys));
  if (before === void 0 || now === void 0 || then === void 0) return void 0;
  const names2 = /* @__PURE__ */ new Set([...then.keys(), ...now.keys()]);
  return [...names2].flatMap((name) => mergedJson(before.get(name), now.get(name), then.get(name), `${place}/*`) ?? []);
}
function byKey(list, keys) {
  const out = /* @__PURE__ */ new Map();
  for (const item of list) {
    if (!isObject(item) || own(item, keys[0] ?? "") === void 0) return void 0;
    const name = canonicalJson(keys.map((key) => own(item, key) ?? (key === "protocol" ? "TCP" : null)));
    if (out.has(name)) return void 0;
    out.set(name, item);
  }
  return out;
}
function own(value, key) {
  return Object.hasOwn(value, key) ? value[key] : void 0;
}

// src/worlds/overlay.ts
var prunedNot = { key: "prune:kept", text: "removed manifests stay in the cluster" };
function layOver(trees, prune, dialects2) {
  const live = trees.live ?? /* @__PURE__ */ new Map();
  const base2 = new Map(live);
  const head = new Map(live);
  for (const [key, manifest] of trees.base) base2.set(key, applied(manifest, live.get(key), manifest));
  for (const [key, manifest] of trees.head) {
    const same = trees.base.get(key) === manifest ? base2.get(key) : void 0;
    head.set(key, same ?? applied(trees.base.get(key), live.get(key), manifest));
  }
  const removed = [...trees.base.keys()].filter((key) => !trees.head.has(key) && trees.undecided?.has(key) !== true);
  const settings = { live, base: base2, cluster: trees.live !== void 0, prune, dialects: dialects2 };
  const fates = removed.map((key) => fateOf(key, settings));
  for (const { key, manifest } of fates) {
    if (manifest === void 0) head.delete(key);
    else head.set(key, manifest);
  }
  const gone2 = fates.flatMap(({ key, manifest }) => manifest === void 0 ? [key] : []);
  const emptied2 = emptyNamespaces(gone2, base2, head, trees.head);
  const conditions = fates.flatMap(
    ({ key, condition }) => condition === void 0 || !head.has(key) ? [] : [[key, condition]]
  );
  return {
    base: base2,
    head,
    conditions: new Map(conditions),
    statements: [...statementsOf(fates), ...emptied2, ...inertEgress(trees)]
  };
}
function fateOf(key, { live, base: base2, cluster, prune, dialects: dialects2 }) {
  const found2 = live.get(key);
  const before = base2.get(key);
  if (before === void 0) throw new Error(`${key} is in no table of the base side`);
  const { ref } = before;
  const role = roleOf(ref, dialects2);
  if (found2 !== void 0 && generatorOf(found2) !== void 0) return { key, ref, manifest: found2, why: "generated" };
  if (prune === "yes" || prune === "unknown" && !cluster) return { key, ref, why: "removed" };
  const stays = cluster ? found2 : before;
  if (prune === "no") return { key, ref, why: "kept", ...stays === void 0 ? {} : { manifest: stays } };
  if (role !== "policy") return { key, ref, why: "unknown-other" };
  return { key, ref, manifest: keptVersion(found2, before, role), condition: prunedNot, why: "unknown-policy" };
}
function keptVersion(live, base2, role) {
  return live === void 0 || contentText(live, role) === contentText(base2, role) ? base2 : live;
}
function emptyNamespaces(gone2, base2, head, tree) {
  const names2 = new Set(gone2.flatMap((key) => namespaceNamed(base2.get(key))));
  if (names2.size === 0) return [];
  const left = /* @__PURE__ */ new Set();
  for (const [key, { ref }] of head) {
    if (!names2.has(ref.namespace)) continue;
    if (tree.has(key)) left.add(ref.namespace);
    else head.delete(key);
  }
  return [...names2].sort().map((name) => {
    const rest = left.has(name) ? " except what the head side still declares in it" : "";
    return `The Namespace ${name} is removed, and with it everything in it${rest}.`;
  });
}
function namespaceNamed(manifest) {
  return manifest !== void 0 && keyOf(manifest.ref).startsWith("/Namespace/") ? [manifest.ref.name] : [];
}
var sentences2 = {
  removed: void 0,
  kept: (names2) => `prune is no: the removed manifests leave their objects in the cluster: ${names2}.`,
  generated: (names2) => `A controller made these objects, so removing the manifest does not remove them: ${names2}.`,
  "unknown-policy": (names2) => `prune is unknown: whether the removed manifests also remove these policies is judged both ways: ${names2}.`,
  "unknown-other": (names2) => `prune is unknown: these objects count as removed with their manifests: ${names2}.`
};
function statementsOf(fates) {
  return Object.keys(sentences2).flatMap((why) => {
    const names2 = fates.filter((fate) => fate.why === why).map(({ ref }) => formatRef(ref));
    return names2.length === 0 ? [] : sentences2[why]?.(listed(names2)) ?? [];
  });
}
function inertEgress({ live, head }) {
  const names2 = [...head].flatMap(([key, { ref, value }]) => {
    if (ref.group !== "networking.k8s.io" || listAt(value, ["spec", "egress"]).length === 0) return [];
    const stored = listAt(live?.get(key)?.value, ["spec", "policyTypes"]);
    if (listAt(value, ["spec", "policyTypes"]).length > 0 || stored.length === 0) return [];
    return stored.includes("Egress") ? [] : [formatRef(ref)];
  });
  if (names2.length === 0) return [];
  return [
    `Egress rules without policyTypes count for nothing where the cluster stored the policy as Ingress: ${listed(names2)}.`
  ];
}
function listed(names2) {
  const sorted3 = [...names2].sort();
  const more = sorted3.length - 10;
  return more > 0 ? `${sorted3.slice(0, 10).join(", ")} and ${more} more` : sorted3.join(", ");
}

// src/worlds/policies.ts
function policyReader(dialects2) {
  const known4 = /* @__PURE__ */ new Map();
  const readOne = (manifest) => {
    const before = known4.get(manifest);
    if (before !== void 0) return before;
    const read3 = dialectOf(manifest.ref, dialects2)?.read(manifest) ?? { policy: void 0, problems: [] };
    known4.set(manifest, read3);
    return read3;
  };
  return {
    read: (manifests, conditions, generated) => [...manifests].flatMap((manifest) => {
      const { policy } = readOne(manifest);
      if (policy === void 0) return [];
      const key = keyOf(manifest.ref);
      return [conditional2(policy, conditions(key), generated.get(key))];
    }),
    problems: (base2, head, changed2) => [...known4].flatMap(([{ ref, origin }, { problems }]) => {
      const key = keyOf(ref);
      const sides = base2.has(key) && head.has(key) ? "both" : head.has(key) ? "head" : "base";
      const side = origin.kind === "file" ? origin.side : sides;
      return problems.map((problem) => ({ ...problem, side, changed: changed2(key) }));
    })
  };
}
function conditional2(policy, condition, generatedBy) {
  const both = condition === void 0 ? policy.condition : and(condition, policy.condition);
  return {
    ...policy,
    ...both === void 0 ? {} : { condition: both },
    ...generatedBy === void 0 ? {} : { generatedBy }
  };
}
function and(first2, second) {
  if (second === void 0) return first2;
  return { key: `${first2.key}&${second.key}`, text: `${first2.text} and ${second.text}` };
}

// src/worlds/rulings.ts
var withoutEnforcer = {
  "blocks-match-pods": "unknown",
  "host-network": "node",
  "finished-pods": "gone",
  protocols: "three",
  "own-node": "allowed",
  "port-name-twice": "all"
};
var undecided = "whether address blocks match pods stays unknown";
var enforcers = [
  {
    name: "Calico",
    daemonSet: /(?:^|-)(?:calico-node|canal)$/,
    rulings: { "blocks-match-pods": "yes", protocols: "all" }
  },
  {
    name: "Cilium",
    daemonSet: /(?:^|-)(?:cilium|cilium-node|anetd)$/,
    rulings: { "blocks-match-pods": "no", protocols: "all" }
  },
  { name: "kube-router", daemonSet: /(?:^|-)kube-router$/, rulings: { "blocks-match-pods": "yes" } },
  {
    name: "kube-network-policies",
    daemonSet: /(?:^|-)(?:kindnet|kube-network-policies)$/,
    rulings: { "blocks-match-pods": "yes", "finished-pods": "present", protocols: "all" }
  },
  { name: "Antrea", daemonSet: /(?:^|-)antrea-agent$/, rulings: {} },
  { name: "OVN-Kubernetes", daemonSet: /(?:^|-)ovnkube-node(?:-.*)?$/, rulings: {} },
  { name: "Kube-OVN", daemonSet: /(?:^|-)kube-ovn-cni$/, rulings: {} },
  { name: "Azure Network Policy Manager", daemonSet: /(?:^|-)azure-npm$/, rulings: {} },
  { name: "Weave Net", daemonSet: /(?:^|-)weave-net$/, rulings: {} },
  {
    name: "the AWS network policy agent",
    daemonSet: /(?:^|-)aws-node$/,
    container: /network-policy-agent|eks-nodeagent/,
    rulings: {}
  }
];
var k3s = { version: /\+k3s/, enforcer: "kube-router" };
function rulingsOf(snapshot, explicit) {
  const seen = snapshot === void 0 ? [] : enforcersIn(snapshot.manifests);
  const found2 = seen.map(({ enforcer }) => ({ ...withoutEnforcer, ...enforcer.rulings }));
  const rulings = { ...found2.reduce(common, found2[0] ?? withoutEnforcer), ...explicit };
  const settled2 = Object.keys(explicit).sort();
  const own2 = settled2.length === 0 ? "" : ` The gate file decides ${settled2.join(", ")}.`;
  return { rulings, why: `${enforcerSentence(snapshot, seen)}${own2}` };
}
function enforcerSentence(snapshot, seen) {
  if (snapshot === void 0) return `Without a cluster no enforcer is known; ${undecided}.`;
  if (seen.length === 0) return `No known enforcer is seen in the cluster; ${undecided}.`;
  const names2 = seen.map(({ enforcer, by }) => `${enforcer.name} (${by})`);
  const differing = seen.length > 1 ? " Where they differ the answer stays unknown." : "";
  return `Policies are taken to be enforced by ${listed(names2)}.${differing}`;
}
function enforcersIn(manifests) {
  const out = /* @__PURE__ */ new Map();
  for (const manifest of manifests) {
    const seen = seenIn(manifest);
    if (seen !== void 0 && !out.has(seen.enforcer.name)) out.set(seen.enforcer.name, seen);
  }
  const builtIn = manifests.find(
    ({ ref, value }) => ref.kind === "Node" && k3s.version.test(textAt(value, ["status", "nodeInfo", "kubeletVersion"]) ?? "")
  );
  const enforcer = enforcers.find(({ name }) => name === k3s.enforcer);
  if (out.size === 0 && builtIn !== void 0 && enforcer !== void 0) return [{ enforcer, by: "built into k3s" }];
  return [...out.values()].sort((a, b) => a.enforcer.name < b.enforcer.name ? -1 : 1);
}
function seenIn(manifest) {
  if (manifest.ref.kind !== "DaemonSet") return void 0;
  const containers = listAt(templateOf(manifest), ["spec", "containers"]).map(
    (container) => `${textAt(container, ["name"]) ?? ""} ${textAt(container, ["image"]) ?? ""}`
  );
  const enforcer = enforcers.find(
    ({ daemonSet, container }) => daemonSet.test(manifest.ref.name) && (container === void 0 || containers.some((text) => container.test(text)))
  );
  return enforcer === void 0 ? void 0 : { enforcer, by: formatRef(manifest.ref) };
}
function common(a, b) {
  const same = (key) => a[key] === b[key] ? a[key] : "unknown";
  return {
    "blocks-match-pods": same("blocks-match-pods"),
    "host-network": same("host-network"),
    "finished-pods": same("finished-pods"),
    protocols: a.protocols === b.protocols ? a.protocols : "three",
    "own-node": same("own-node"),
    "port-name-twice": same("port-name-twice")
  };
}

// src/worlds/suggest.ts
var most = { sources: 10, patterns: 20 };
function sourcesLine(sources) {
  const taken2 = /* @__PURE__ */ new Set();
  const shown = sources.slice(0, most.sources).map(({ id, include }) => {
    const patterns = include.slice(0, most.patterns).map((pattern) => JSON.stringify(pattern));
    return `{id: ${uniqueId(id, taken2)}, include: [${patterns.join(", ")}]}`;
  });
  return `sources: [${shown.join(", ")}]`;
}
function uniqueId(text, taken2) {
  const plain2 = text.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "") || "source";
  let id = plain2;
  for (let count2 = 2; taken2.has(id); count2++) id = `${plain2}-${count2}`;
  taken2.add(id);
  return JSON.stringify(id);
}
function sourcesOfStates(plans) {
  const above = new Set(plans.flatMap(({ folders }) => folders.flatMap(foldersAbove2)));
  const shared = /* @__PURE__ */ new Map();
  return plans.slice(0, most.sources).map((plan) => {
    const patterns = shared.get(plan.shared) ?? patternsOf(plan.shared, above);
    shared.set(plan.shared, patterns);
    const own2 = plan.folders.map((path) => plan.own.some((file) => file.path === path) ? path : `${path}/**`);
    return { id: plan.id, include: [...own2, ...patterns] };
  });
}
function patternsOf(files, above) {
  const patterns = /* @__PURE__ */ new Set();
  for (const { path } of files) {
    const folder = [...foldersAbove2(path)].reverse().find((one) => !above.has(one));
    patterns.add(folder === void 0 ? path : `${folder}/**`);
  }
  return [...patterns].sort();
}
function foldersAbove2(path) {
  const names2 = path.split("/");
  return names2.slice(1).map((_, index) => names2.slice(0, names2.length - 1 - index).join("/"));
}

// src/worlds/sources.ts
var wholeRepository = { id: "default", include: ["**"], exclude: [], prune: "unknown" };
function filesOfSources({ base: base2, head }, configs) {
  if (configs.length === 0) return { sources: [{ config: wholeRepository, base: base2, head }], outside: none };
  const matchers = configs.map(({ include, exclude }) => ({
    included: pathMatcher(include),
    excluded: exclude.length === 0 ? () => false : pathMatcher(exclude)
  }));
  const holding = once((file) => matchers.map(({ included, excluded }) => included(file) && !excluded(file)));
  const strange = once((file) => !matchers.some(({ included }) => included(file)));
  const sources = configs.map((config, index) => {
    const own2 = (manifest) => holding(fileOf2(manifest))[index] === true;
    return { config, base: base2.filter(own2), head: head.filter(own2) };
  });
  const stranger2 = (manifest) => strange(fileOf2(manifest));
  return { sources, outside: { base: base2.filter(stranger2), head: head.filter(stranger2) } };
}
function fileOf2({ origin }) {
  return origin.kind === "file" ? origin.file : "";
}
function once(ask) {
  const answers = /* @__PURE__ */ new Map();
  return (file) => {
    const known4 = answers.get(file) ?? ask(file);
    answers.set(file, known4);
    return known4;
  };
}
var none = { base: [], head: [] };
function strangers2(outside, content2) {
  const [before, after] = [bySignature(outside.base, content2), bySignature(outside.head, content2)];
  const only = (side, mine, other2) => [...mine].flatMap(([signature, manifest]) => other2.has(signature) ? [] : [stranger(manifest, side)]);
  return [...only("base", before, after), ...only("head", after, before)];
}
function bySignature(side, content2) {
  return new Map(side.map((manifest) => [`${keyOf(manifest.ref)} ${content2(manifest)}`, manifest]));
}
function stranger(manifest, side) {
  const file = fileOf2(manifest);
  const folder = file.includes("/") ? `${file.slice(0, file.lastIndexOf("/"))}/**` : file;
  return {
    kind: "not-evaluated",
    side,
    changed: true,
    message: `${formatRef(manifest.ref)} belongs to no source of the gate file`,
    help: `add its path to a source, or leave it out on purpose with ignore: ${sourcesLine([{ id: "new", include: [folder] }])}`,
    object: manifest.ref,
    origin: manifest.origin,
    related: []
  };
}

// src/worlds/pods.ts
function ownerOf(value) {
  const owners = listAt(value, ["metadata", "ownerReferences"]).filter(isObject);
  const owner = owners.find((entry) => entry["controller"] === true) ?? owners[0];
  const name = textAt(owner, ["name"]);
  const kind = textAt(owner, ["kind"]) ?? "Pod";
  return name === void 0 || kind === "Node" ? void 0 : { kind, name };
}
function topOwner(pod, table2) {
  const { namespace } = pod.ref;
  const owner = ownerOf(pod.value);
  if (owner === void 0) return workloadRefOf(pod.ref);
  const key = workloadObjectKey({ namespace, ...owner });
  const object = key === void 0 ? void 0 : table2.get(key);
  if (object !== void 0) {
    const above = ownerOf(object.value);
    return { namespace, ...above !== void 0 && isChild(owner.kind, above.kind) ? above : owner };
  }
  const hash = textAt(pod.value, ["metadata", "labels", "pod-template-hash"]);
  if (owner.kind === "ReplicaSet" && hash !== void 0 && hash !== "" && owner.name.endsWith(`-${hash}`)) {
    return { namespace, kind: "Deployment", name: owner.name.slice(0, -hash.length - 1) };
  }
  return { namespace, ...owner };
}
function isChild(kind, above) {
  return kind === "ReplicaSet" && above === "Deployment" || kind === "Job" && above === "CronJob";
}
function isOwned(workload, isKnown) {
  const owner = ownerOf(workload.value);
  if (owner === void 0 || !isChild(workload.ref.kind, owner.kind)) return false;
  const key = workloadObjectKey({ namespace: workload.ref.namespace, ...owner });
  return key !== void 0 && isKnown(key);
}
function podEndpoint(pod, workload) {
  const { value, ref } = pod;
  const phase = textAt(value, ["status", "phase"]);
  const node = textAt(value, ["spec", "nodeName"]);
  return {
    id: endpointIdOf(`${ref.namespace}/${ref.name}`),
    namespace: ref.namespace,
    workload,
    labels: textsAt(value, ["metadata", "labels"]),
    ports: containerPorts(value),
    hostNetwork: valueAt(value, ["spec", "hostNetwork"]) === true,
    finished: phase === "Succeeded" || phase === "Failed",
    ...node === void 0 || node === "" ? {} : { node },
    addresses: podAddresses2(value),
    replicas: 1,
    origin: pod.origin
  };
}
function templateEndpoint(workload) {
  const { ref, value } = workload;
  const pod = templateOf(workload);
  const replicas = valueAt(value, ["spec", "replicas"]);
  return {
    id: endpointIdOf(workloadKeyOf(workloadRefOf(ref))),
    namespace: ref.namespace,
    workload: workloadRefOf(ref),
    labels: textsAt(pod, ["metadata", "labels"]),
    ports: containerPorts(pod),
    hostNetwork: valueAt(pod, ["spec", "hostNetwork"]) === true,
    finished: false,
    addresses: [],
    replicas: ref.kind === "DaemonSet" ? 2 : typeof replicas === "number" ? replicas : 1,
    origin: labelsOrigin(workload)
  };
}
function labelsOrigin(workload) {
  return workload.at([...templatePath(workload.ref.kind), "metadata", "labels"]);
}
function rolledOut(live, pod, oldTemplate, workload) {
  const next = templateOf(workload);
  if (sameForPolicies(oldTemplate, next)) return live;
  const value = mergedJson(podPart(oldTemplate), pod.value, podPart(next));
  if (!isObject(value)) return live;
  return {
    ...live,
    labels: textsAt(value, ["metadata", "labels"]),
    ports: containerPorts(value),
    hostNetwork: valueAt(value, ["spec", "hostNetwork"]) === true,
    addresses: [],
    origin: labelsOrigin(workload)
  };
}
function sameForPolicies(first2, second) {
  return canonicalJson(podContent(first2)) === canonicalJson(podContent(second));
}
function podPart(template) {
  const containers = listAt(template, ["spec", "containers"]).map((container) => ({
    name: textAt(container, ["name"]) ?? "",
    ports: listAt(container, ["ports"])
  }));
  const hostNetwork = valueAt(template, ["spec", "hostNetwork"]) === true;
  return {
    metadata: { labels: objectAt(template, ["metadata", "labels"]) },
    spec: { containers, ...hostNetwork ? { hostNetwork } : {} }
  };
}
function containerPorts(pod) {
  return listAt(pod, ["spec", "containers"]).flatMap(
    (container) => listAt(container, ["ports"]).flatMap((entry) => {
      const port = valueAt(entry, ["containerPort"]);
      const protocol = protocolOf(textAt(entry, ["protocol"]));
      const name = textAt(entry, ["name"]);
      if (typeof port !== "number" || protocol === void 0) return [];
      return [{ ...name === void 0 || name === "" ? {} : { name }, protocol, port }];
    })
  );
}
function protocolOf(text) {
  return text === void 0 ? "TCP" : namedProtocols.find((name) => name === text);
}
function podAddresses2(pod) {
  const listed2 = listAt(pod, ["status", "podIPs"]).map((entry) => textAt(entry, ["ip"]));
  return addressesOf([...listed2, textAt(pod, ["status", "podIP"])]);
}
function addressesOf(texts2) {
  const parsed2 = texts2.flatMap((text) => typeof text === "string" ? parseAddress(text) ?? [] : []);
  return [...new Set(parsed2)];
}

// src/worlds/services.ts
function readServices(services, slices, endpoints) {
  const bySlice = /* @__PURE__ */ new Map();
  for (const slice of slices) {
    const service = textAt(slice.value, ["metadata", "labels", "kubernetes.io/service-name"]);
    if (service === void 0) continue;
    const name = `${slice.ref.namespace}/${service}`;
    const known4 = bySlice.get(name) ?? [];
    known4.push(...sliceBackends(slice));
    bySlice.set(name, known4);
  }
  const byName = new Map(endpoints.map((object) => [`${object.ref.namespace}/${object.ref.name}`, object]));
  return services.map((service) => {
    const name = `${service.ref.namespace}/${service.ref.name}`;
    const old = byName.get(name);
    return readService(service, bySlice.get(name) ?? (old === void 0 ? [] : endpointsBackends(old)));
  });
}
function readService({ ref, value, origin }, backends) {
  const selector = textsAt(value, ["spec", "selector"]);
  const balancers = listAt(value, ["status", "loadBalancer", "ingress"]).map((entry) => textAt(entry, ["ip"]));
  return {
    namespace: ref.namespace,
    name: ref.name,
    ...selector.size === 0 ? {} : { selector },
    addresses: addressesOf([...listAt(value, ["spec", "clusterIPs"]), textAt(value, ["spec", "clusterIP"])]),
    externalAddresses: addressesOf([
      ...listAt(value, ["spec", "externalIPs"]),
      textAt(value, ["spec", "loadBalancerIP"]),
      ...balancers
    ]),
    ports: listAt(value, ["spec", "ports"]).flatMap(readPort2),
    backends,
    origin
  };
}
function readPort2(entry) {
  const name = textAt(entry, ["name"]);
  const protocol = protocolOf(textAt(entry, ["protocol"]));
  const port = valueAt(entry, ["port"]);
  const target = valueAt(entry, ["targetPort"]) ?? port;
  const nodePort = valueAt(entry, ["nodePort"]);
  if (typeof port !== "number" || protocol === void 0) return [];
  return [
    {
      ...name === void 0 ? {} : { name },
      protocol,
      port,
      target: typeof target === "number" || typeof target === "string" ? target : port,
      ...typeof nodePort === "number" ? { nodePort } : {}
    }
  ];
}
function sliceBackends(slice) {
  const ports = backendPorts(listAt(slice.value, ["ports"]));
  return listAt(slice.value, ["endpoints"]).flatMap(
    (endpoint) => addressesOf(listAt(endpoint, ["addresses"])).map((address) => ({ address, ports, ...podOf2(endpoint, slice) }))
  );
}
function endpointsBackends(object) {
  return listAt(object.value, ["subsets"]).flatMap((subset) => {
    const ports = backendPorts(listAt(subset, ["ports"]));
    const entries = [...listAt(subset, ["addresses"]), ...listAt(subset, ["notReadyAddresses"])];
    return entries.flatMap(
      (entry) => addressesOf([textAt(entry, ["ip"])]).map((address) => ({ address, ports, ...podOf2(entry, object) }))
    );
  });
}
function podOf2(entry, from) {
  const target = objectAt(entry, ["targetRef"]);
  const name = textAt(target, ["name"]);
  if (textAt(target, ["kind"]) !== "Pod" || name === void 0) return {};
  return { pod: endpointIdOf(`${textAt(target, ["namespace"]) ?? from.ref.namespace}/${name}`) };
}
function backendPorts(entries) {
  return entries.flatMap((entry) => {
    const name = textAt(entry, ["name"]);
    const protocol = protocolOf(textAt(entry, ["protocol"]));
    const port = valueAt(entry, ["port"]);
    if (typeof port !== "number" || protocol === void 0) return [];
    return [{ ...name === void 0 || name === "" ? {} : { name }, protocol, port }];
  });
}
function readNode({ ref, value }) {
  const addresses2 = listAt(value, ["status", "addresses"]).map((entry) => textAt(entry, ["address"]));
  const blocks2 = [...listAt(value, ["spec", "podCIDRs"]), textAt(value, ["spec", "podCIDR"])];
  return { name: ref.name, addresses: addressesOf(addresses2), podRanges: rangesOf2(blocks2) };
}
function rangesOf2(blocks2) {
  return addressSet(
    blocks2.flatMap(
      (text) => typeof text === "string" ? parseBlock(text)?.addresses ?? [] : []
    )
  );
}

// src/worlds/assemble.ts
var nameLabel = "kubernetes.io/metadata.name";
function assemble(table2, policies, ground) {
  const byRole = groupByRole(table2, ground.dialects);
  const of = (role) => byRole.get(role) ?? [];
  const endpoints = readEndpoints(table2, of("pod"), of("workload"), ground);
  const services = readServices(of("service"), of("slice"), of("endpoints"));
  const nodes = of("node").map(readNode);
  const named3 = [...endpoints.values(), ...services].map(({ namespace }) => namespace);
  const used = [...named3, ...policies.map(({ ref }) => ref.namespace)];
  const written3 = rangesOf2(ground.podRanges);
  const told = written3.length > 0 || nodes.every((node) => node.podRanges.length > 0);
  const podRanges = told ? nodes.reduce((all, node) => union(all, node.podRanges), written3) : [];
  return {
    namespaces: readNamespaces(of("namespace"), used, ground),
    endpoints,
    policies,
    services,
    nodes,
    ...podRanges.length === 0 ? {} : { podRanges },
    families: familiesOf(endpoints.values(), podRanges),
    tiers: ground.tiers
  };
}
function groupByRole(table2, dialects2) {
  const out = /* @__PURE__ */ new Map();
  for (const manifest of table2.values()) {
    const role = roleOf(manifest.ref, dialects2);
    if (role === void 0) continue;
    const list = out.get(role);
    if (list === void 0) out.set(role, [manifest]);
    else list.push(manifest);
  }
  return out;
}
function readNamespaces(declared, used, ground) {
  const out = /* @__PURE__ */ new Map();
  for (const { ref, value, origin } of declared) {
    const labels = new Map(ground.live.has(keyOf(ref)) ? [] : ground.newLabels);
    for (const [key, text] of textsAt(value, ["metadata", "labels"])) labels.set(key, text);
    out.set(ref.name, { name: ref.name, labels: labels.set(nameLabel, ref.name), origin });
  }
  for (const name of used) {
    if (name !== "" && !out.has(name)) out.set(name, { name, labels: /* @__PURE__ */ new Map([[nameLabel, name]]) });
  }
  return out;
}
function readEndpoints(table2, pods, workloads, ground) {
  const out = /* @__PURE__ */ new Map();
  const alive = /* @__PURE__ */ new Set();
  for (const pod of pods) {
    const endpoint = readPod(pod, table2, ground);
    if (endpoint === void 0) continue;
    out.set(endpoint.id, endpoint);
    if (!endpoint.finished || endpoint.workload.kind === "Job") alive.add(workloadKeyOf(endpoint.workload));
  }
  const isKnown = (key) => table2.has(key) || ground.base.has(key) || ground.live.has(key);
  for (const workload of workloads) {
    if (isOwned(workload, isKnown) || alive.has(workloadKeyOf(workloadRefOf(workload.ref)))) continue;
    const endpoint = templateEndpoint(workload);
    out.set(endpoint.id, endpoint);
  }
  return out;
}
function readPod(pod, table2, { live, base: base2, pods }) {
  const endpoint = pods.get(pod) ?? podEndpoint(pod, topOwner(pod, live.has(keyOf(pod.ref)) ? live : table2));
  if (live.has(keyOf(pod.ref))) pods.set(pod, endpoint);
  const owner = endpoint.workload;
  const key = owner.kind === "Pod" ? void 0 : workloadObjectKey(owner);
  if (key === void 0) return endpoint;
  const [before, now] = [live.get(key) ?? base2.get(key), table2.get(key)];
  if (before === void 0 || before === now) return endpoint;
  return now === void 0 ? void 0 : rolledOut(endpoint, pod, templateOf(before), now);
}
function familiesOf(endpoints, podRanges) {
  const families = /* @__PURE__ */ new Set();
  const add = (address) => void families.add(familyOf(address));
  for (const { first: first2, last } of podRanges) [first2, last].forEach(add);
  for (const endpoint of endpoints) if (families.size < 2) endpoint.addresses.forEach(add);
  if (families.size === 0) return ["IPv4"];
  return ["IPv4", "IPv6"].filter((family) => families.has(family));
}

// src/worlds/copies.ts
import { createHash as createHash2 } from "node:crypto";

// src/worlds/states.ts
function byObject(side) {
  const byKey2 = /* @__PURE__ */ new Map();
  for (const placed of side) {
    const key = keyOf(placed.manifest.ref);
    const list = byKey2.get(key);
    if (list === void 0) byKey2.set(key, [placed]);
    else list.push(placed);
  }
  return byKey2;
}
function planStates(base2, head, splits) {
  const root = folderOf2("", "");
  for (const placed of base2) fileOf3(root, placed.manifest).base.push(placed);
  for (const placed of head) fileOf3(root, placed.manifest).head.push(placed);
  for (const side of [base2, head]) markOverlaps(root, side);
  count(root);
  const part = collect(root, splits);
  if (part.copies.size === 0) return [{ id: "all", folders: [], own: inOrder2(part.common), shared: [] }];
  return listStates(part, "", []).sort((a, b) => a.id < b.id ? -1 : 1);
}
function folderOf2(path, name) {
  return { path, name, children: /* @__PURE__ */ new Map(), base: [], head: [], overlaps: /* @__PURE__ */ new Map(), size: 0 };
}
function placeOf2({ origin }) {
  return (origin.kind === "file" ? origin.file : "").split("/");
}
function fileOf3(root, manifest) {
  let at2 = root;
  for (const name of placeOf2(manifest)) {
    const child = at2.children.get(name) ?? folderOf2(at2.path === "" ? name : `${at2.path}/${name}`, name);
    at2.children.set(name, child);
    at2 = child;
  }
  return at2;
}
function markOverlaps(root, side) {
  for (const [key, list] of byObject(side)) if (list.length > 1) markOverlap(root, key, list, 0);
}
function markOverlap(folder, key, list, depth) {
  const groups = /* @__PURE__ */ new Map();
  for (const placed of list) {
    const name = placeOf2(placed.manifest)[depth];
    if (name === void 0) return;
    const group = groups.get(name);
    if (group === void 0) groups.set(name, [placed]);
    else group.push(placed);
  }
  if (groups.size > 1) {
    const overlap = folder.overlaps.get(key) ?? { children: /* @__PURE__ */ new Set(), clash: false };
    for (const name of groups.keys()) overlap.children.add(name);
    overlap.clash ||= list.some(({ content: content2 }) => content2 !== list[0]?.content);
    folder.overlaps.set(key, overlap);
  }
  for (const [name, group] of groups) {
    const child = folder.children.get(name);
    if (group.length > 1 && child !== void 0) markOverlap(child, key, group, depth + 1);
  }
}
function count(folder) {
  let keys = new Set([...folder.base, ...folder.head].map(({ manifest }) => keyOf(manifest.ref)));
  for (const child of folder.children.values()) {
    const below = count(child);
    const [large, small] = below.size > keys.size ? [below, keys] : [keys, below];
    for (const key of small) large.add(key);
    keys = large;
  }
  folder.size = keys.size;
  return keys;
}
function collect(folder, splits) {
  const part = { roots: [folder.path], common: [], copies: /* @__PURE__ */ new Map() };
  if (folder.base.length + folder.head.length > 0) part.common.push(folder);
  const copies = copiesIn(folder, splits);
  for (const child of folder.children.values()) {
    const below = collect(child, splits);
    if (copies.has(child.name)) addCopy(part.copies, child.name, below);
    else {
      part.common.push(...below.common);
      for (const [name, copy] of below.copies) addCopy(part.copies, name, copy);
    }
  }
  return part;
}
function addCopy(copies, name, part) {
  const known4 = copies.get(name);
  if (known4 === void 0) {
    copies.set(name, part);
    return;
  }
  known4.roots.push(...part.roots);
  known4.common.push(...part.common);
  for (const [inner, copy] of part.copies) addCopy(known4.copies, inner, copy);
}
function copiesIn(folder, splits) {
  const shared = /* @__PURE__ */ new Map();
  const groups = groupsOf();
  const splitting = /* @__PURE__ */ new Set();
  const clashing = /* @__PURE__ */ new Set();
  for (const [key, { children, clash }] of folder.overlaps) {
    for (const name of children) shared.set(name, (shared.get(name) ?? 0) + 1);
    if (!clash) continue;
    groups.join([...children]);
    for (const name of children) clashing.add(name);
    if (splits(key)) for (const name of children) splitting.add(name);
  }
  const alike = /* @__PURE__ */ new Set();
  for (const [name, times2] of shared) if (isCopy(folder, name, times2)) alike.add(groups.of(name));
  const wanted = new Set([...splitting].map(groups.of).filter((group) => alike.has(group)));
  return new Set([...clashing].filter((name) => wanted.has(groups.of(name))));
}
function groupsOf() {
  const leaders = /* @__PURE__ */ new Map();
  const of = (name) => {
    const path = [];
    let at2 = name;
    for (let next = leaders.get(at2); next !== void 0; next = leaders.get(at2)) {
      path.push(at2);
      at2 = next;
    }
    for (const step of path) leaders.set(step, at2);
    return at2;
  };
  const join2 = (names2) => {
    const [first2, ...others] = new Set(names2.map(of));
    for (const other2 of others) if (first2 !== void 0) leaders.set(other2, first2);
  };
  return { of, join: join2 };
}
function isCopy(folder, name, times2) {
  const child = folder.children.get(name);
  if (child === void 0) return false;
  const isFile = child.children.size === 0;
  return 2 * times2 >= child.size && (!isFile || times2 > 1);
}
function listStates(part, parent, above) {
  const shared = part.common.length === 0 ? above : inOrder2([...above, ...part.common]);
  const twins = /* @__PURE__ */ new Set();
  return [...part.copies].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([name, copy]) => {
    const only = copy.roots.length === 1 ? copy.roots[0] : void 0;
    const id = only ?? (parent === "" ? name : `${parent}/${name}`);
    if (copy.copies.size > 0) return listStates(copy, id, shared);
    const text = textOf2(copy.common);
    if (twins.has(text)) return [];
    twins.add(text);
    return [{ id, folders: [...copy.roots].sort(), own: inOrder2(copy.common), shared }];
  });
}
function inOrder2(files) {
  return [...files].sort((a, b) => a.path < b.path ? -1 : 1);
}
function textOf2(files) {
  const side = (name) => files.flatMap((file) => file[name].map(({ manifest, content: content2 }) => `${keyOf(manifest.ref)} ${content2}`)).sort().join("\n");
  return `${side("base")}

${side("head")}`;
}

// src/worlds/copies.ts
function tableOf(side) {
  const table2 = /* @__PURE__ */ new Map();
  const duplicates2 = /* @__PURE__ */ new Map();
  for (const [key, list] of byObject(side)) {
    const distinct4 = distinctContents(list);
    const [first2] = distinct4;
    if (distinct4.length > 1) duplicates2.set(key, distinct4);
    else if (first2 !== void 0) table2.set(key, first2.manifest);
  }
  return { table: table2, duplicates: duplicates2 };
}
function distinctContents(list) {
  if (list.length === 1) return list;
  const out = /* @__PURE__ */ new Map();
  for (const placed of [...list].sort((a, b) => byPlace(a.manifest, b.manifest))) {
    if (!out.has(placed.content)) out.set(placed.content, placed);
  }
  return [...out.values()].sort((a, b) => a.content < b.content ? -1 : 1);
}
function byPlace({ origin: a }, { origin: b }) {
  if (a.kind !== "file" || b.kind !== "file") return 0;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
function copyAtom({ manifest, content: content2 }) {
  const hash = createHash2("sha256").update(content2).digest("hex").slice(0, 16);
  const text = `the ${formatRef(manifest.ref)} that is applied is the one at ${formatOrigin(manifest.origin)}`;
  return { key: `copy:${keyOf(manifest.ref)}:${hash}`, text };
}
function duplicateProblem(copies, side, changed2) {
  const [first2, ...others] = [...copies].sort((a, b) => byPlace(a.manifest, b.manifest)).map(({ manifest }) => manifest);
  if (first2 === void 0) throw new Error("a duplicate has copies");
  const places = others.map(({ origin }) => formatOrigin(origin)).join(", ");
  return {
    kind: "invalid-manifest",
    side,
    changed: changed2,
    message: `${formatRef(first2.ref)} stands twice with different content, here and at ${places}`,
    help: helpFor([first2, ...others]),
    object: first2.ref,
    origin: first2.origin,
    related: others.map(({ origin }) => ({ origin, text: "the other one" }))
  };
}
function helpFor(copies) {
  const files = new Set(copies.flatMap(({ origin }) => origin.kind === "file" ? [origin.file] : []));
  if (files.size < 2) return "keep one of them";
  const sources = [...files].map((file) => ({ id: file, include: [file] }));
  return `remove one of them or, if they go to different clusters, say so in the gate file: ${sourcesLine(sources)}`;
}

// src/worlds/drift.ts
function driftOf(live, tree, applied2, dialects2) {
  const managed = /* @__PURE__ */ new Set();
  const items = [];
  for (const [key, manifest] of tree) {
    const role = roleOf(manifest.ref, dialects2);
    if (role === "policy") managed.add(manifest.ref.namespace);
    const item = role === void 0 ? void 0 : differenceOf(manifest, live.get(key), applied2.get(key), role);
    if (item !== void 0) items.push(item);
  }
  for (const [key, manifest] of live) {
    const { ref } = manifest;
    if (!managed.has(ref.namespace) || tree.has(key) || roleOf(ref, dialects2) !== "policy") continue;
    if (generatorOf(manifest) !== void 0) continue;
    items.push({ object: ref, how: "only-live", paths: [], origin: manifest.origin, ...managerOf(manifest) });
  }
  return items;
}
function differenceOf(manifest, live, applied2, role) {
  const object = manifest.ref;
  if (live === void 0) return { object, how: "only-base", paths: [], origin: manifest.origin };
  if (applied2 === void 0 || contentText(live, role) === contentText(applied2, role)) return void 0;
  const paths = differingPaths(contentOf2(live, role), contentOf2(applied2, role));
  const generatedBy = generatorOf(live);
  return {
    object,
    how: "differs",
    paths: paths.map(formatPath2),
    origin: paths[0] === void 0 ? manifest.origin : manifest.at(paths[0]),
    ...managerOf(live),
    ...generatedBy === void 0 ? {} : { generatedBy }
  };
}
function managerOf(live) {
  const managers = listAt(live.value, ["metadata", "managedFields"]).flatMap((entry) => {
    const manager = textAt(entry, ["manager"]);
    const time2 = Date.parse(textAt(entry, ["time"]) ?? "");
    return manager === void 0 || Number.isNaN(time2) ? [] : [{ manager, time: time2 }];
  });
  const newest = managers.sort((a, b) => b.time - a.time)[0];
  return newest === void 0 ? {} : { lastManager: newest };
}

// src/worlds/namespaces.ts
var system = /^(?:kube-.*|default)$/;
var enough = { count: 3, share: 0.9 };
function namespaceDefaults(live, declared, configured, dialects2) {
  const names2 = [...(live ?? /* @__PURE__ */ new Map()).values()].flatMap(
    ({ ref }) => ref.kind === "Namespace" && ref.group === "" && !system.test(ref.name) ? [ref.name] : []
  );
  const policies = live === void 0 ? [] : sharedPolicies(live, new Set(names2), dialects2);
  const labels = configured ?? (live === void 0 ? /* @__PURE__ */ new Map() : sharedLabels(live, names2, declared));
  const parts = [
    ...configured === void 0 && labels.size > 0 ? [`the label${labels.size > 1 ? "s" : ""} ${[...labels].map(([key, value]) => `${key}=${value}`).join(", ")}`] : [],
    ...policies.map(({ ref }) => `the generated ${ref.kind} ${ref.name}`)
  ];
  const statement = `A new namespace is taken to get ${parts.join(" and ")}, as nearly all live ones have.`;
  return { labels, policies, statements: parts.length === 0 ? [] : [statement] };
}
function sharedLabels(live, names2, declared) {
  const counts = /* @__PURE__ */ new Map();
  const written3 = /* @__PURE__ */ new Set();
  for (const name of names2) {
    const key = keyOf({ group: "", kind: "Namespace", namespace: "", name });
    for (const label of textsAt(declared.get(key)?.value, ["metadata", "labels"]).keys()) written3.add(label);
    for (const [label, value] of textsAt(live.get(key)?.value, ["metadata", "labels"])) {
      const id = `${label}=${value}`;
      const entry = counts.get(id) ?? { key: label, value, count: 0 };
      entry.count++;
      counts.set(id, entry);
    }
  }
  const shared = [...counts.values()].filter(({ key, count: count2 }) => isRule(count2, names2.length) && !written3.has(key));
  return new Map(shared.map(({ key, value }) => [key, value]).sort(([a], [b]) => a < b ? -1 : 1));
}
function sharedPolicies(live, names2, dialects2) {
  const groups = /* @__PURE__ */ new Map();
  for (const manifest of live.values()) {
    if (!names2.has(manifest.ref.namespace) || roleOf(manifest.ref, dialects2) !== "policy") continue;
    if (generatorOf(manifest) === void 0) continue;
    const id = `${manifest.ref.group}/${manifest.ref.kind}/${manifest.ref.name} ${contentText(manifest, "policy")}`;
    const group = groups.get(id);
    if (group === void 0) groups.set(id, [manifest]);
    else group.push(manifest);
  }
  return [...groups.values()].filter((group) => isRule(group.length, names2.size)).flatMap((group) => group.sort((a, b) => a.ref.namespace < b.ref.namespace ? -1 : 1)[0] ?? []).sort((a, b) => a.ref.name < b.ref.name ? -1 : 1);
}
function isRule(count2, of) {
  return count2 >= enough.count && count2 >= enough.share * of;
}
function withDefaultPolicies(table2, live, policies) {
  if (policies.length === 0) return table2;
  const out = new Map(table2);
  for (const [key, { ref }] of table2) {
    if (ref.kind !== "Namespace" || ref.group !== "" || live.has(key)) continue;
    for (const policy of policies) {
      const copy = { ...policy.ref, namespace: ref.name };
      if (!out.has(keyOf(copy))) out.set(keyOf(copy), { ...liveManifest(policy.value, copy), origin: policy.origin });
    }
  }
  return out;
}

// src/worlds/state.ts
function loadState(input) {
  const { plan, config, cluster, settings, changed: changed2 } = input;
  const { dialects: dialects2 } = settings;
  const files = [...plan.shared, ...plan.own];
  const base2 = decided(tableOf(files.flatMap((file) => file.base)), input);
  const head = decided(tableOf(files.flatMap((file) => file.head)), input);
  const undecided2 = new Set(head.policies.map(({ manifest }) => keyOf(manifest.ref)));
  const trees = { live: cluster.objects, base: base2.table, head: head.table, undecided: undecided2 };
  const over = layOver(trees, config.prune, dialects2);
  const defaults = namespaceDefaults(cluster.objects, base2.table, settings.namespaceDefaults?.labels, dialects2);
  const live = cluster.objects ?? /* @__PURE__ */ new Map();
  const generatedBy = generatorsOf(live);
  const ground = {
    dialects: dialects2,
    tiers: settings.tiers,
    live,
    base: base2.table,
    podRanges: config.podRanges ?? [],
    newLabels: defaults.labels,
    pods: cluster.pods
  };
  const world = (table2, copies, conditions = /* @__PURE__ */ new Map()) => {
    const inQuestion = new Set(copies.map(({ manifest }) => keyOf(manifest.ref)));
    const single = [...table2].filter(([key, { ref }]) => roleOf(ref, dialects2) === "policy" && !inQuestion.has(key));
    const manifests = single.map(([, manifest]) => manifest);
    const policies = cluster.policies.read(manifests, (key) => conditions.get(key), generatedBy);
    return assemble(table2, [...policies, ...copiedPolicies(copies, live, cluster.policies)], ground);
  };
  const baseObjects = withDefaultPolicies(over.base, live, defaults.policies);
  const headObjects = withDefaultPolicies(over.head, live, defaults.policies);
  const state = {
    source: config.id,
    id: plan.id,
    files: plan.folders.length > 0 ? plan.folders : config.include,
    ...liveParts(input, () => world(live, [])),
    rulings: cluster.rulings,
    base: world(baseObjects, base2.policies),
    head: world(headObjects, head.policies, over.conditions),
    baseObjects,
    headObjects,
    generatedBy,
    drift: cluster.objects === void 0 ? [] : driftOf(cluster.objects, base2.table, over.base, dialects2),
    statements: [...input.statements, ...over.statements, ...defaults.statements, ...base2.statements]
  };
  const problems = [...duplicates(base2, head, changed2), ...cluster.policies.problems(base2.table, head.table, changed2)];
  return { state, problems };
}
function liveParts({ cluster }, world) {
  const { snapshot, objects } = cluster;
  if (snapshot === void 0 || objects === void 0) return {};
  return { cluster: { ...snapshot.identity, from: snapshot.from }, live: world(), liveObjects: objects };
}
function generatorsOf(live) {
  return new Map(
    [...live].flatMap(([key, manifest]) => {
      const generator = generatorOf(manifest);
      return generator === void 0 ? [] : [[key, generator]];
    })
  );
}
function decided(side, { cluster, changed: changed2, settings }) {
  const table2 = new Map(side.table);
  const policies = [];
  let left = 0;
  for (const [key, copies] of side.duplicates) {
    const [first2] = copies;
    if (first2 === void 0) continue;
    if (cluster.objects !== void 0 && !changed2(key)) left++;
    else if (isPolicy(first2, settings.dialects)) policies.push(...copies);
    else table2.set(key, first2.manifest);
  }
  const statement = `${left} object${left === 1 ? "" : "s"} that stand in several files with different content and did not change are taken as the cluster has them.`;
  return { ...side, table: table2, policies, statements: left === 0 ? [] : [statement] };
}
function isPolicy({ manifest }, dialects2) {
  return roleOf(manifest.ref, dialects2) === "policy";
}
function copiedPolicies(copies, live, reader) {
  return copies.flatMap((copy) => {
    const manifest = applied(copy.manifest, live.get(keyOf(copy.manifest.ref)), copy.manifest);
    return reader.read([manifest], () => copyAtom(copy), /* @__PURE__ */ new Map());
  });
}
function duplicates(base2, head, changed2) {
  const keys = /* @__PURE__ */ new Set([...base2.duplicates.keys(), ...head.duplicates.keys()]);
  return [...keys].flatMap((key) => {
    const [before, after] = [base2.duplicates.get(key), head.duplicates.get(key)];
    const side = before !== void 0 && after !== void 0 ? "both" : after === void 0 ? "base" : "head";
    const copies = after ?? before;
    return copies === void 0 ? [] : [duplicateProblem(copies, side, changed2(key) && after !== void 0)];
  });
}

// src/worlds/source.ts
var mostStates = 64;
function loadSource(files, snapshot, settings) {
  const { config } = files;
  const place = placer(config.defaultNamespace ?? "default", settings);
  const [base2, head] = [files.base.flatMap(place), files.head.flatMap(place)];
  const changed2 = changedObjects(base2, head);
  const plans = plansFor(config === wholeRepository, base2, head, snapshot === void 0 ? () => true : changed2);
  const { judged, left } = chosen(plans, settings.states ?? "changed");
  const cluster = clusterOf(snapshot, settings);
  const statements = [cluster.why, ...otherPolicies(snapshot, settings), ...statesSentence(plans, judged, left)];
  const results = judged.map((plan) => loadState({ plan, config, cluster, statements, settings, changed: changed2 }));
  return {
    states: results.map(({ state }) => state),
    problems: distinct3([...results.flatMap(({ problems }) => problems), ...left.slice(0, 1).flatMap(tooMany(left))])
  };
}
function placer(namespace, { dialects: dialects2 }) {
  const known4 = /* @__PURE__ */ new Map();
  return (manifest) => {
    const before = known4.get(manifest);
    if (before !== void 0) return before;
    const role = roleOf(manifest.ref, dialects2);
    const object = role === void 0 ? void 0 : settled(manifest, role, namespace);
    const placed = role === void 0 || object === void 0 ? [] : [{ manifest: object, content: contentText(object, role) }];
    known4.set(manifest, placed);
    return placed;
  };
}
function plansFor(workedOut, base2, head, splits) {
  if (workedOut) return planStates(base2, head, splits);
  return [{ id: "all", folders: [], own: [{ path: "", base: base2, head }], shared: [] }];
}
function changedObjects(base2, head) {
  const [before, after] = [signatures(base2), signatures(head)];
  return (key) => before.get(key) !== after.get(key);
}
function signatures(side) {
  const copies = /* @__PURE__ */ new Map();
  for (const placed of side) {
    const key = keyOf(placed.manifest.ref);
    const list = copies.get(key);
    if (list === void 0) copies.set(key, [placed]);
    else list.push(placed);
  }
  return new Map(
    [...copies].map(([key, list]) => {
      const contents = new Set(list.map(({ content: content2 }) => content2));
      if (contents.size === 1) return [key, [...contents].join("")];
      const places = list.map(({ manifest: { origin }, content: content2 }) => {
        return `${origin.kind === "file" ? origin.file : ""} ${content2}`;
      });
      return [key, places.sort().join("\n")];
    })
  );
}
function chosen(plans, which) {
  const seen = /* @__PURE__ */ new Map();
  const sharedChanged = ({ shared }) => {
    const known4 = seen.get(shared) ?? differs(shared);
    seen.set(shared, known4);
    return known4;
  };
  const own2 = plans.filter((plan) => differs(plan.own));
  const others = plans.filter((plan) => !own2.includes(plan) && (which === "all" || sharedChanged(plan)));
  const wanted = [...own2, ...others];
  if (wanted.length === 0) return { judged: plans.slice(0, 1), left: [] };
  const judged = wanted.slice(0, mostStates).sort((a, b) => a.id < b.id ? -1 : 1);
  return { judged, left: wanted.slice(mostStates) };
}
function differs(files) {
  const touched = files.filter(
    ({ base: base2, head }) => base2.length !== head.length || base2.some((one, at2) => one !== head[at2])
  );
  const text = (side) => touched.flatMap((file) => file[side].map(({ manifest, content: content2 }) => `${keyOf(manifest.ref)} ${content2}`)).sort().join("\n");
  return text("base") !== text("head");
}
function clusterOf(snapshot, settings) {
  const policies = policyReader(settings.dialects);
  const pods = /* @__PURE__ */ new Map();
  const objects = snapshot === void 0 ? void 0 : liveTable(snapshot, settings);
  return { snapshot, objects, policies, pods, ...rulingsOf(snapshot, settings.rulings) };
}
function liveTable(snapshot, { dialects: dialects2 }) {
  const out = /* @__PURE__ */ new Map();
  for (const manifest of snapshot.manifests) {
    const role = roleOf(manifest.ref, dialects2);
    if (role === void 0) continue;
    const object = settled(manifest, role, "default");
    out.set(keyOf(object.ref), object);
  }
  return out;
}
function otherPolicies(snapshot, { dialects: dialects2 }) {
  const counts = /* @__PURE__ */ new Map();
  for (const { ref } of snapshot?.manifests ?? []) {
    if (!isPolicyKind(ref) || !ref.kind.endsWith("NetworkPolicy") || roleOf(ref, dialects2) !== void 0) continue;
    const kind = `${ref.kind} (${ref.group})`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const kinds3 = listed([...counts].map(([kind, count2]) => `${count2} ${kind}`));
  return [
    `The cluster also holds ${kinds3}, which are not evaluated: what they allow or deny is not in these verdicts.`
  ];
}
function statesSentence(plans, judged, left) {
  if (plans.length === 1) return [];
  const names2 = listed(plans.map(({ id }) => id));
  const which = judged.length === plans.length ? "each is judged" : `judged here: ${listed(judged.map(({ id }) => id))}`;
  const more = left.length === 0 ? "" : ` ${left.length} more were not judged.`;
  return [
    `The same objects stand in several places with different content, so there are ${plans.length} states (${names2}), each with everything that stands only once; ${which}.${more} Sources in the gate file would settle it: ${sourcesLine(sourcesOfStates(plans))}`
  ];
}
function tooMany(left) {
  return ({ own: own2, shared }) => {
    const file = [...own2, ...shared].find(({ base: base2, head }) => base2.length + head.length > 0);
    const manifest = (file?.head[0] ?? file?.base[0])?.manifest;
    if (manifest === void 0) return [];
    return [
      {
        kind: "not-evaluated",
        side: "both",
        changed: true,
        message: `${left.length} states are more than the ${mostStates} that are judged: ${listed(left.map(({ id }) => id))}`,
        help: `say in the gate file which files go to one cluster: ${sourcesLine(sourcesOfStates(left))}`,
        origin: manifest.origin,
        related: []
      }
    ];
  };
}
function distinct3(problems) {
  const seen = /* @__PURE__ */ new Map();
  for (const problem of problems) {
    const key = JSON.stringify([problem.kind, problem.side, problem.message, problem.origin]);
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()];
}

// src/load.ts
function load(changes, snapshot, settings) {
  const { dialects: dialects2 } = settings;
  const trees = { base: relevant(changes.base.manifests, dialects2), head: relevant(changes.head.manifests, dialects2) };
  const { sources, outside } = filesOfSources(trees, settings.sources);
  const loaded = sources.map((files) => {
    const own2 = settings.snapshots?.get(files.config.id) ?? snapshot;
    return loadSource(files, own2, settings);
  });
  return {
    states: loaded.flatMap(({ states }) => states),
    problems: [
      ...loaded.flatMap(({ problems }) => problems),
      ...strangers2(outside, (manifest) => contentOfAny(manifest, dialects2))
    ]
  };
}
function relevant(manifests, dialects2) {
  return manifests.filter(({ ref }) => roleOf(ref, dialects2) !== void 0);
}
function contentOfAny(manifest, dialects2) {
  const role = roleOf(manifest.ref, dialects2);
  return role === void 0 ? "" : contentText(settled(manifest, role, "default"), role);
}

// src/logs/fields.ts
function textOf3(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}
function numberOf(value) {
  return typeof value === "number" && Number.isFinite(value) ? value : void 0;
}
function objectOf(value) {
  return isObject(value) ? value : void 0;
}
function listOf(value) {
  return isList(value) ? value : [];
}
function valueAt5(value, ...keys) {
  let at2 = value;
  for (const key of keys) at2 = isObject(at2) && Object.hasOwn(at2, key) ? at2[key] : void 0;
  return at2;
}
function textAt2(value, ...keys) {
  return textOf3(valueAt5(value, ...keys));
}
function stringMapOf(value) {
  if (!isObject(value)) return void 0;
  return new Map(Object.entries(value).flatMap(([key, text]) => typeof text === "string" ? [[key, text]] : []));
}
function isDeeper(value, limit3) {
  let level = value === void 0 ? [] : [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit3) return true;
    level = level.flatMap((item) => isList(item) ? item : isObject(item) ? Object.values(item) : []);
  }
  return false;
}
function portOf(value) {
  const port = typeof value === "string" && /^\d{1,5}$/.test(value) ? Number(value) : value;
  return typeof port === "number" && port >= 0 && port <= 65535 && Number.isInteger(port) ? port : void 0;
}

// src/logs/time.ts
var written = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:[.,](\d+))?\s*(Z|z|[+-]\d\d:?\d\d)?$/;
function utcOffsetOf(state) {
  const offset = state.get("utcOffset");
  return typeof offset === "number" ? offset : 0;
}
function timeOf(value, utcOffset) {
  if (typeof value === "number") return epoch(value);
  if (typeof value !== "string") return void 0;
  if (value.charCodeAt(4) === 45) return rfc3339(value, utcOffset);
  return /^\d{9,19}(?:\.\d+)?$/.test(value) ? epoch(Number(value)) : void 0;
}
function epoch(value) {
  if (!(value >= 0) || value > 9e18) return void 0;
  if (value < 1e11) return value * 1e3;
  if (value < 1e14) return value;
  return value < 1e17 ? value / 1e3 : value / 1e6;
}
var lastMinute = "";
var lastMinuteAt = 0;
function rfc3339(text, utcOffset) {
  if (text.charCodeAt(text.length - 1) === 90 && text.length >= 20) {
    const minute2 = text.slice(0, 17);
    if (minute2 === lastMinute) {
      const seconds = Number(text.slice(17, -1));
      return seconds >= 0 && seconds < 61 ? lastMinuteAt + seconds * 1e3 : void 0;
    }
  }
  const match = written.exec(text);
  if (match === null) return void 0;
  const [, year, month, day, hour, minute, second, fraction = "", zone] = match;
  const at2 = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  if (Number(month) > 12 || Number(day) > 31 || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60)
    return void 0;
  if (zone === "Z") {
    lastMinute = text.slice(0, 17);
    lastMinuteAt = at2;
  }
  return at2 + Number(`${second}.${fraction}0`) * 1e3 - minutesEast(zone, utcOffset) * 6e4;
}
function minutesEast(zone, utcOffset) {
  if (zone === void 0) return utcOffset;
  if (zone === "Z" || zone === "z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}

// src/logs/audit-event.ts
function eventIn(value, utcOffset, origin) {
  const old = textAt2(value, "metadata", "creationTimestamp") ?? textOf3(value["timestamp"]);
  const at2 = timeOf(value["stageTimestamp"] ?? value["requestReceivedTimestamp"] ?? old, utcOffset);
  const received = timeOf(value["requestReceivedTimestamp"] ?? old, utcOffset) ?? at2;
  if (at2 === void 0 || received === void 0) return void 0;
  const reference = objectOf(value["objectRef"]);
  const status = objectOf(value["responseStatus"]);
  const request = value["requestObject"];
  const response = objectOf(value["responseObject"]);
  const user = textAt2(value, "user", "username") ?? "";
  const pod = podOf3(user, value);
  const actingAs = textAt2(value, "impersonatedUser", "username");
  const sourceAddress = textOf3(listOf(value["sourceIPs"]).at(-1));
  const uid = textOf3(reference?.["uid"]) ?? textAt2(status, "details", "uid");
  return {
    id: textOf3(value["auditID"]) ?? "",
    stage: textOf3(value["stage"]) ?? "",
    verb: textOf3(value["verb"]) ?? "",
    uri: textOf3(value["requestURI"]) ?? "",
    user,
    ...pod !== void 0 && { pod },
    ...actingAs !== void 0 && { actingAs },
    ...sourceAddress !== void 0 && { sourceAddress },
    client: textOf3(value["userAgent"]) ?? "",
    resource: textOf3(reference?.["resource"]) ?? "",
    subresource: textOf3(reference?.["subresource"]) ?? "",
    group: textOf3(reference?.["apiGroup"]) ?? "",
    namespace: textOf3(reference?.["namespace"]) ?? "",
    name: textOf3(reference?.["name"]) ?? textAt2(response, "metadata", "name") ?? "",
    ...uid !== void 0 && { uid },
    code: numberOf(status?.["code"]) ?? 0,
    ...status !== void 0 && { status },
    ...objectOf(request) !== void 0 && { request: objectOf(request) },
    ...Array.isArray(request) && { patch: request },
    ...response !== void 0 && { response },
    forbidden: valueAt5(value, "annotations", "authorization.k8s.io/decision") === "forbid",
    received,
    time: at2,
    origin
  };
}
var accountPrefix = "system:serviceaccount:";
var podNameKey = "authentication.kubernetes.io/pod-name";
function podOf3(user, value) {
  if (!user.startsWith(accountPrefix)) return void 0;
  const namespace = user.slice(accountPrefix.length).split(":")[0];
  const extra = objectOf(valueAt5(value, "user", "extra"));
  if (namespace === void 0 || namespace === "" || extra === void 0) return void 0;
  const name = textOf3(listOf(extra[podNameKey])[0]) ?? rewrittenPodName(extra);
  return name === void 0 ? void 0 : { namespace, name };
}
function rewrittenPodName(extra) {
  const key = Object.keys(extra).find(
    (name) => name.replace(/_slash_/, "").replace(/[^A-Za-z]/g, "") === "authenticationkubernetesiopodname"
  );
  return key === void 0 ? void 0 : textOf3(listOf(extra[key])[0]) ?? textOf3(extra[key]);
}
function changesNothing({ uri, code, request }) {
  if (code >= 400) return true;
  if (/[?&]dryRun=All(?:&|$)/.test(uri)) return true;
  return request?.["kind"] === "DeleteOptions" && listOf(request["dryRun"]).length > 0;
}
function labelsIn(object) {
  return stringMapOf(valueAt5(object, "metadata", "labels"));
}

// src/logs/audit-pods.ts
var factsKey = "audit: facts";
function note(state, fact, told) {
  const facts = state.get(factsKey) ?? /* @__PURE__ */ new Map();
  state.set(factsKey, facts);
  const { told: before, of } = facts.get(fact) ?? { told: 0, of: 0 };
  facts.set(fact, { told: before + (told ? 1 : 0), of: of + 1 });
}
function podFacts(state) {
  const facts = state.get(factsKey) ?? /* @__PURE__ */ new Map();
  return [...facts].flatMap(([fact, { told, of }]) => {
    if (told > 0) return [];
    const where = fact === "EndpointSlice bodies" ? "EndpointSlice writes" : fact === "pod addresses" ? "pod status writes" : "pod creations";
    return [
      {
        kind: "limit",
        text: `${fact} in 0 of ${of} ${where}: the audit policy records them below level Request${fact === "pod names and labels" ? "Response" : ""}`
      }
    ];
  });
}
function podEventsIn(event, state) {
  if (event.stage !== "ResponseComplete" || changesNothing(event)) return [];
  if (event.resource === "pods" && event.group === "") return ofPod2(event, state).map(decoded);
  if (event.resource === "endpointslices" || event.resource === "endpoints" && event.group === "")
    return ofSlice(event, state).map(decoded);
  return [];
}
function decoded(event) {
  return { kind: "pod", event };
}
function ofPod2(event, state) {
  switch (`${event.verb} ${event.subresource}`) {
    case "create ":
      return created(event, state);
    case "create binding":
      return named(event, { ...nodeOf(event) !== void 0 && { node: nodeOf(event) } });
    case "patch status":
    case "update status":
      return statusWritten(event, state);
    case "patch ":
    case "update ":
      return changed(event);
    case "delete ":
      return isEnd(event) ? named(event, { gone: true }) : [];
    default:
      return [];
  }
}
function named(event, facts) {
  if (event.name === "" || event.namespace === "") return [];
  const uid = textAt2(event.response, "metadata", "uid") ?? textAt2(event.request, "metadata", "uid") ?? preconditionOf(event) ?? event.uid;
  return [
    {
      time: event.time,
      namespace: event.namespace,
      pod: event.name,
      ...uid !== void 0 && { uid },
      ...facts,
      origin: event.origin
    }
  ];
}
function preconditionOf(event) {
  return textAt2(event.request, "preconditions", "uid");
}
function nodeOf(event) {
  return textAt2(event.request, "target", "name");
}
function created(event, state) {
  const pod = event.response ?? event.request;
  const labels = labelsIn(pod);
  note(state, "pod names and labels", event.name !== "" && pod !== void 0);
  return named(event, {
    ...labels !== void 0 && { labels },
    ...ownerIn(pod),
    ...valueAt5(pod, "spec", "hostNetwork") === true && { hostNetwork: true }
  });
}
function ownerIn(pod) {
  const owners = listOf(valueAt5(pod, "metadata", "ownerReferences"));
  const owner = owners.find((item) => valueAt5(item, "controller") === true) ?? owners[0];
  const kind = textAt2(owner, "kind");
  const name = textAt2(owner, "name");
  return kind === void 0 || name === void 0 || kind === "Node" ? {} : { owner: { kind, name } };
}
function statusWritten(event, state) {
  const status = objectOf(event.request?.["status"]);
  note(state, "pod addresses", status !== void 0);
  const whole = objectOf(event.response?.["status"]);
  const phase = textOf3(status?.["phase"]) ?? textOf3(whole?.["phase"]);
  const ended = phase === "Succeeded" || phase === "Failed";
  const addresses2 = ended ? [] : addressesIn(status) ?? addressesIn(whole);
  const hostAddress = textOf3(status?.["hostIP"]) ?? textOf3(whole?.["hostIP"]);
  const onHost = valueAt5(event.response, "spec", "hostNetwork") === true || hostAddress !== void 0 && addresses2?.includes(hostAddress) === true;
  const labels = labelsIn(event.response);
  return named(event, {
    ...addresses2 !== void 0 && { addresses: addresses2 },
    ...onHost && { hostNetwork: true },
    ...labels !== void 0 && { labels },
    ...ownerIn(event.response),
    ...textAt2(event.response, "spec", "nodeName") !== void 0 && {
      node: textAt2(event.response, "spec", "nodeName")
    }
  });
}
function addressesIn(status) {
  const listed2 = listOf(status?.["podIPs"]).flatMap(
    (item) => valueAt5(item, "$patch") === "delete" ? [] : textAt2(item, "ip") ?? []
  );
  const single = textOf3(status?.["podIP"]);
  const all = [.../* @__PURE__ */ new Set([...single === void 0 ? [] : [single], ...listed2])];
  return all.length === 0 ? void 0 : all;
}
var calicoAddresses = ["cni.projectcalico.org/podIPs", "cni.projectcalico.org/podIP"];
function changed(event) {
  const labels = labelsIn(event.response) ?? (event.verb === "update" ? labelsIn(event.request) : void 0);
  const notes = stringMapOf(valueAt5(event.request, "metadata", "annotations"));
  const written3 = calicoAddresses.map((key) => notes?.get(key)).find((text) => text !== void 0);
  const addresses2 = written3?.split(",").flatMap((text) => text.split("/")[0]?.trim() ?? []).filter((text) => text !== "");
  return named(event, {
    ...labels !== void 0 && { labels },
    ...addresses2 !== void 0 && { addresses: addresses2 },
    ...ownerIn(event.response)
  });
}
function isEnd(event) {
  return event.user.startsWith("system:node:") || event.request?.["gracePeriodSeconds"] === 0;
}
function ofSlice(event, state) {
  if (event.verb !== "create" && event.verb !== "update" && event.verb !== "patch") return [];
  const slice = event.response ?? (event.verb === "patch" ? void 0 : event.request);
  note(state, "EndpointSlice bodies", slice !== void 0);
  const entries = event.resource === "endpoints" ? listOf(slice?.["subsets"]).flatMap(
    (subset) => listOf(valueAt5(subset, "addresses")).map((item) => ({ item, addresses: [valueAt5(item, "ip") ?? null] }))
  ) : listOf(slice?.["endpoints"]).map((item) => ({ item, addresses: listOf(valueAt5(item, "addresses")) }));
  return entries.flatMap(({ item, addresses: addresses2 }) => {
    const target = valueAt5(item, "targetRef");
    const pod = textAt2(target, "name");
    const uid = textAt2(target, "uid");
    const texts2 = addresses2.flatMap((address) => textOf3(address) ?? []);
    if (textAt2(target, "kind") !== "Pod" || pod === void 0 || texts2.length === 0) return [];
    return [
      {
        time: event.time,
        namespace: textAt2(target, "namespace") ?? event.namespace,
        pod,
        ...uid !== void 0 && { uid },
        addresses: texts2,
        origin: event.origin
      }
    ];
  });
}

// src/logs/audit-requests.ts
function flowsIn(event, state) {
  if (event.stage === "RequestReceived" || event.stage === "") return [];
  const count2 = repeats(event, state) ? 0 : 1;
  const toServer = callerOf(event);
  const fromServer = proxiedTo(event);
  return [
    ...toServer === void 0 ? [] : [flow(event, toServer, apiServer2, count2, "allowed")],
    ...fromServer === void 0 ? [] : [flow(event, apiServer2, fromServer.end, count2, fromServer.verdict, fromServer.port)]
  ];
}
var apiServer2 = { role: "api-server" };
function flow(event, source, destination, count2, verdict, port) {
  return {
    kind: "flow",
    flow: {
      time: event.received,
      lastTime: Math.max(event.received, event.time),
      count: count2,
      countKind: "connections",
      source,
      destination,
      protocol: "TCP",
      ...port !== void 0 && { port },
      verdict,
      isReply: false,
      reporter: "api-server",
      sampled: false,
      policies: [],
      enforcedBy: "unknown",
      format: "audit",
      origin: event.origin
    },
    records: count2
  };
}
var started = "audit: open requests counted";
var startedLimit = 2e5;
function repeats(event, state) {
  if (event.stage !== "ResponseStarted" && !staysOpen(event)) return false;
  const seen = state.get(started) ?? /* @__PURE__ */ new Set();
  state.set(started, seen);
  const key = `${event.id}
${event.received}
${event.verb}
${event.resource}/${event.name}`;
  if (seen.has(key)) return true;
  if (seen.size >= startedLimit) seen.clear();
  seen.add(key);
  return false;
}
var streaming = /* @__PURE__ */ new Set(["proxy", "exec", "attach", "portforward", "log"]);
function staysOpen({ verb, subresource, uri }) {
  return verb === "watch" || streaming.has(subresource) || /[?&](?:watch|follow)=/.test(uri);
}
function callerOf(event) {
  if (isControlPlane(event.user)) return void 0;
  const address = event.sourceAddress === void 0 ? void 0 : parseAddress(event.sourceAddress);
  if (event.pod === void 0) return address === void 0 || isLoopback(address) ? void 0 : { address };
  return { namespace: event.pod.namespace, pod: event.pod.name, ...address !== void 0 && { address } };
}
function isControlPlane(user) {
  return user.startsWith("system:node:") || user.startsWith("system:kube-") || user === "system:apiserver";
}
var loopback4 = parseAddress("127.0.0.1");
function isLoopback(address) {
  return address === 1n || loopback4 !== void 0 && address >> 24n === loopback4 >> 24n;
}
function proxiedTo(event) {
  if (event.subresource !== "proxy" || event.forbidden || event.namespace === "") return void 0;
  if (event.status?.["status"] === "Failure" && event.code < 500) return void 0;
  const verdict = event.code < 500 || event.stage === "Panic" ? "allowed" : "unknown";
  const { name, port } = proxyTarget(event.name);
  const number = portOf(port);
  if (event.resource === "pods")
    return {
      end: { namespace: event.namespace, pod: name },
      ...number !== void 0 && { port: number },
      verdict
    };
  if (event.resource !== "services") return void 0;
  const service = { namespace: event.namespace, name, ...port !== void 0 && { port: number ?? port } };
  return { end: { service }, verdict };
}
function proxyTarget(text) {
  const parts = text.split(":");
  const [name = "", port = ""] = parts.length >= 3 ? parts.slice(1) : parts;
  return { name, ...port !== "" && { port } };
}

// src/logs/audit-writes.ts
var kinds2 = /* @__PURE__ */ new Map([
  ["/namespaces", "Namespace"],
  ["/services", "Service"],
  ["networking.k8s.io/networkpolicies", "NetworkPolicy"],
  ["policy.networking.k8s.io/adminnetworkpolicies", "AdminNetworkPolicy"],
  ["policy.networking.k8s.io/baselineadminnetworkpolicies", "BaselineAdminNetworkPolicy"],
  ["policy.networking.k8s.io/clusternetworkpolicies", "ClusterNetworkPolicy"],
  ["cilium.io/ciliumnetworkpolicies", "CiliumNetworkPolicy"],
  ["cilium.io/ciliumclusterwidenetworkpolicies", "CiliumClusterwideNetworkPolicy"],
  ["projectcalico.org/networkpolicies", "NetworkPolicy"],
  ["projectcalico.org/globalnetworkpolicies", "GlobalNetworkPolicy"],
  ["crd.projectcalico.org/networkpolicies", "NetworkPolicy"],
  ["crd.projectcalico.org/globalnetworkpolicies", "GlobalNetworkPolicy"],
  ["crd.antrea.io/networkpolicies", "NetworkPolicy"],
  ["crd.antrea.io/clusternetworkpolicies", "ClusterNetworkPolicy"]
]);
var verbs = /* @__PURE__ */ new Set(["create", "update", "patch", "delete", "deletecollection"]);
var final = /* @__PURE__ */ new Set(["ResponseComplete", "Panic"]);
var depthLimit = 64;
function writesIn(event, state) {
  const kind = event.subresource === "" ? kinds2.get(`${event.group}/${event.resource}`) : void 0;
  if (kind === void 0 || !verbs.has(event.verb)) return [];
  follow2(event, state);
  if (!final.has(event.stage) || changesNothing(event)) return [];
  if (event.group === "crd.projectcalico.org" && event.user.endsWith(":calico-apiserver")) return [];
  const items = collectionOf(event);
  if (items !== void 0) return items.length === 0 ? [emptied(event, kind)] : items.map(deletedItem(event, kind));
  return [written2(event, kind)];
}
var openWrites = "audit: writes without an end";
function openWritesIn(state) {
  const open = state.get(openWrites) ?? /* @__PURE__ */ new Map();
  state.set(openWrites, open);
  return open;
}
function follow2(event, state) {
  const open = openWritesIn(state);
  const key = `${event.id}
${event.received}`;
  if (event.stage !== "RequestReceived") open.set(key, void 0);
  else if (!open.has(key)) open.set(key, event);
}
function unfinishedWrites(state) {
  const events = [...openWritesIn(state).values()].filter((event) => event !== void 0);
  if (events.length === 0) return [];
  const places = events.slice(0, 3).map(({ origin }) => `${origin.file}:${origin.line}`);
  const what = events.length === 1 ? "1 policy write was" : `${events.length} policy writes were`;
  const text = `${what} received by the API server but the log holds no answer (${places.join(", ")}): whether they changed something is not known`;
  return [{ kind: "limit", text }];
}
function base(event, kind) {
  return {
    time: event.time,
    verb: event.verb,
    ref: {
      group: event.group,
      kind,
      namespace: kind === "Namespace" ? "" : event.namespace,
      name: event.name
    },
    user: event.user,
    ...event.actingAs !== void 0 && { actingAs: event.actingAs },
    client: event.client,
    origin: event.origin
  };
}
function collectionOf(event) {
  if (event.verb !== "deletecollection" || event.response === void 0) return void 0;
  return listOf(event.response["items"]).flatMap((item) => isObject(item) ? [item] : []);
}
function emptied(event, kind) {
  return { kind: "write", write: { ...base(event, kind), effect: "nothing" } };
}
function deletedItem(event, kind) {
  return (item) => {
    const { ref, ...rest } = base(event, kind);
    const uid = textAt2(item, "metadata", "uid");
    const marked = listOf(valueAt5(item, "metadata", "finalizers")).length > 0;
    return {
      kind: "write",
      write: {
        ...rest,
        ref: { ...ref, name: textAt2(item, "metadata", "name") ?? "" },
        effect: marked ? "marked-for-deletion" : "deleted",
        ...uid !== void 0 && { uid }
      }
    };
  };
}
function written2(event, kind) {
  const result = resultOf(event);
  const uid = textAt2(result, "metadata", "uid") ?? event.uid;
  const effect = effectOf(event, result);
  const after = effect === "deleted" || result === void 0 ? void 0 : withoutNoise(result);
  return {
    kind: "write",
    write: { ...base(event, kind), effect, ...uid !== void 0 && { uid }, ...after !== void 0 && { after } },
    traits: traitsOf(event, result)
  };
}
function resultOf(event) {
  if (event.response !== void 0 && event.response["kind"] !== "Status") return event.response;
  return event.verb === "create" || event.verb === "update" ? event.request : void 0;
}
function effectOf(event, result) {
  const going = valueAt5(result, "metadata", "deletionTimestamp") !== void 0;
  const held = listOf(valueAt5(result, "metadata", "finalizers")).length > 0 || listOf(valueAt5(result, "spec", "finalizers")).length > 0;
  if (going) return held ? "marked-for-deletion" : "deleted";
  switch (event.verb) {
    case "delete":
    case "deletecollection":
      return event.status?.["status"] === "Success" || event.response !== void 0 ? "deleted" : "changed";
    case "create":
      return "created";
    default:
      return event.code === 201 ? "created" : "changed";
  }
}
function traitsOf(event, result) {
  const answered = event.response !== void 0;
  const resourceVersion = answered ? textAt2(result, "metadata", "resourceVersion") : void 0;
  const generation = answered ? numberOf(valueAt5(result, "metadata", "generation")) : void 0;
  const patch = event.verb === "patch" && !answered ? patchOf(event) : void 0;
  return {
    ...resourceVersion !== void 0 && { resourceVersion },
    ...generation !== void 0 && { generation },
    ...patch !== void 0 && { patch }
  };
}
function patchOf(event) {
  const body = event.patch ?? event.request;
  if (body === void 0 || isDeeper(body, depthLimit)) return void 0;
  if (event.patch !== void 0) return { kind: "json", body };
  const whole = textOf3(valueAt5(body, "apiVersion")) !== void 0 && textOf3(valueAt5(body, "kind")) !== void 0;
  return { kind: whole && event.uri.includes("fieldManager=") ? "apply" : "merge", body };
}
function withoutNoise(object) {
  if (isDeeper(object, depthLimit)) return void 0;
  const { status: _status, metadata, ...rest } = object;
  const { managedFields: _managed, annotations, ...kept } = objectOf(metadata) ?? {};
  const notes = Object.entries(objectOf(annotations) ?? {}).filter(
    ([key]) => key !== "kubectl.kubernetes.io/last-applied-configuration"
  );
  return { ...rest, metadata: { ...kept, ...notes.length > 0 && { annotations: Object.fromEntries(notes) } } };
}

// src/logs/audit.ts
var audit = {
  name: "audit",
  tellsState: true,
  recognise(record) {
    if (record.kind === "text" || !isEvent(record.value)) return void 0;
    return "auditID with a verb: an event of the Kubernetes audit log";
  },
  refuse,
  identity(record) {
    if (record.kind === "text") return void 0;
    const { auditID, stage, requestReceivedTimestamp, verb, objectRef } = record.value;
    const { resource, namespace, name } = objectOf(objectRef) ?? {};
    return [auditID, stage, requestReceivedTimestamp, verb, resource, namespace, name].map(plain).join("\n");
  },
  decode(record, state) {
    if (record.kind === "text") return { unreadable: "a line that is no audit event" };
    if (!isEvent(record.value)) return { unreadable: "a JSON object that is no audit event" };
    const event = eventIn(record.value, utcOffsetOf(state), record.origin);
    if (event === void 0) return { unreadable: "an audit event without a time" };
    return decodeEvent(event, state);
  },
  finish: (state) => [...unfinishedWrites(state), ...podFacts(state)]
};
function plain(value) {
  return typeof value === "string" ? value : "";
}
function isEvent(value) {
  const asked = textOf3(value["verb"]) !== void 0 || value["stage"] !== void 0;
  return textOf3(value["auditID"]) !== void 0 && asked && value["method"] === void 0;
}
function decodeEvent(event, state) {
  return [...writesIn(event, state), ...podEventsIn(event, state), ...flowsIn(event, state)];
}
function refuse(record) {
  if (record.kind === "text") {
    if (!/^\S+ AUDIT: id="[^"]*" /.test(record.line)) return void 0;
    return {
      what: 'an audit log in the format "legacy", which holds no bodies',
      help: "start the API server with --audit-log-format=json"
    };
  }
  const { value } = record;
  if (value["auditID"] !== void 0 && value["method"] !== void 0 && value["requestTimestamp"] !== void 0)
    return {
      what: "Rancher's own API audit log, which is not about the cluster",
      help: "name the audit log of the downstream cluster's API server instead"
    };
  if (value["kind"] === "Event" && (value["involvedObject"] !== void 0 || value["regarding"] !== void 0))
    return {
      what: "a list of Kubernetes Events (kubectl get events), which are not audit events",
      help: "name the file of --audit-log-path"
    };
  if (typeof value["kind"] === "string" && value["kind"].endsWith("List") && Array.isArray(value["items"]))
    return { what: `a ${value["kind"]} of objects, which is a snapshot and not a log`, help: "give it as the cluster" };
  return void 0;
}

// src/logs/digest.ts
import { createHash as createHash3 } from "node:crypto";

// src/schemas/generated/digest.js
var validator_default = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "digest", "title": "netpol-gate digest, one line", "description": "A digest is JSON Lines: one head, then the unique connections and the writes of policies that logs showed. It may be compressed with gzip, and it is accepted wherever a log is.", "oneOf": [{ "$ref": "#/definitions/head" }, { "type": "object", "required": ["connection"], "additionalProperties": false, "properties": { "connection": { "$ref": "#/definitions/connection" } } }, { "type": "object", "required": ["write"], "additionalProperties": false, "properties": { "write": { "$ref": "#/definitions/write" } } }], "definitions": { "time": { "description": "RFC 3339, UTC", "type": "string", "format": "date-time" }, "count": { "type": "integer", "minimum": 0 }, "place": { "description": "A line of the log that the digest was made from", "type": "object", "required": ["file", "line"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 } } }, "head": { "type": "object", "required": ["schema", "tool", "cluster", "coverage", "lines", "sha256"], "additionalProperties": false, "properties": { "schema": { "const": "netpol-gate/digest/1" }, "tool": { "description": "Version that wrote it", "type": "string" }, "cluster": { "type": "object", "additionalProperties": false, "properties": { "uid": { "description": "uid of the namespace kube-system", "type": "string" }, "name": { "type": "string" }, "readAt": { "$ref": "#/definitions/time" } } }, "coverage": { "$ref": "#/definitions/coverage" }, "lines": { "description": "Lines after the head", "$ref": "#/definitions/count" }, "sha256": { "description": "Of the lines after the head: each as JSON with sorted keys and no spaces, ended by a line break", "type": "string", "pattern": "^[0-9a-f]{64}$" } } }, "coverage": { "type": "object", "required": ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"], "additionalProperties": false, "properties": { "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "records": { "$ref": "#/definitions/count" }, "attributed": { "$ref": "#/definitions/count" }, "unattributed": { "type": "array", "items": { "type": "object", "required": ["why", "records", "sample"], "additionalProperties": false, "properties": { "why": { "$ref": "#/definitions/why" }, "records": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/place" } } } }, "merged": { "type": "object", "required": ["replies", "double-reports", "duplicates", "aggregated"], "additionalProperties": false, "properties": { "replies": { "$ref": "#/definitions/count" }, "double-reports": { "$ref": "#/definitions/count" }, "duplicates": { "$ref": "#/definitions/count" }, "aggregated": { "$ref": "#/definitions/count" } } }, "lostEvents": { "$ref": "#/definitions/count" }, "sampled": { "type": "boolean" }, "limits": { "type": "array", "items": { "type": "string" } }, "logs": { "type": "array", "items": { "type": "object", "required": ["file", "format", "lines", "records"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "format": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" } } } } } }, "why": { "enum": ["no-owner-at-that-time", "several-possible-owners", "before-first-sight", "pod-not-in-cluster", "workload-not-in-cluster", "service-without-backends", "record-names-no-end", "direction-unknown"] }, "workload": { "type": "object", "required": ["namespace", "kind", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "kind": { "type": "string" }, "name": { "type": "string" } } }, "end": { "type": "object", "required": ["kind"], "oneOf": [{ "required": ["workload", "endpoints"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "workload": { "$ref": "#/definitions/workload" }, "endpoints": { "type": "array", "items": { "type": "string" } } } }, { "required": ["name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" }, "address": { "type": "string" } } }, { "required": ["addresses"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" }, "addresses": { "type": "array", "items": { "type": "string" } } } }, { "required": ["address"], "additionalProperties": false, "properties": { "kind": { "const": "outside" }, "address": { "type": "string" }, "name": { "type": "string" } } }, { "required": ["why", "candidates"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "why": { "$ref": "#/definitions/why" }, "address": { "type": "string" }, "name": { "type": "string" }, "candidates": { "type": "array", "items": { "$ref": "#/definitions/workload" } } } }] }, "basis": { "enum": ["named", "labels", "address-then", "address-now", "none"] }, "evidence": { "type": "object", "required": ["count", "first", "last", "samples"], "additionalProperties": false, "properties": { "count": { "$ref": "#/definitions/count" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "samples": { "type": "array", "items": { "$ref": "#/definitions/place" } } } }, "object": { "type": "object", "required": ["group", "kind", "namespace", "name"], "additionalProperties": false, "properties": { "group": { "type": "string" }, "kind": { "type": "string" }, "namespace": { "description": "Empty for objects of the cluster", "type": "string" }, "name": { "type": "string" } } }, "connection": { "type": "object", "required": ["source", "destination", "protocol", "basis", "policies"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/end" }, "destination": { "$ref": "#/definitions/end" }, "protocol": { "enum": ["TCP", "UDP", "SCTP", "other"] }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 }, "via": { "type": "object", "required": ["service"], "additionalProperties": false, "properties": { "service": { "type": "string" }, "address": { "type": "string" }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 } } }, "basis": { "type": "object", "required": ["source", "destination"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/basis" }, "destination": { "$ref": "#/definitions/basis" } } }, "allowed": { "$ref": "#/definitions/evidence" }, "denied": { "$ref": "#/definitions/evidence" }, "other": { "$ref": "#/definitions/evidence" }, "policies": { "type": "array", "items": { "type": "object", "required": ["ref", "effect"], "additionalProperties": false, "properties": { "ref": { "$ref": "#/definitions/object" }, "effect": { "enum": ["allow", "deny"] } } } } } }, "write": { "type": "object", "required": ["time", "verb", "ref", "effect", "user", "client", "origin"], "additionalProperties": false, "properties": { "time": { "$ref": "#/definitions/time" }, "verb": { "enum": ["create", "update", "patch", "delete", "deletecollection"] }, "ref": { "$ref": "#/definitions/object" }, "uid": { "type": "string" }, "effect": { "enum": ["created", "spec-changed", "metadata-only", "nothing", "marked-for-deletion", "deleted", "changed"] }, "user": { "type": "string" }, "actingAs": { "type": "string" }, "client": { "type": "string" }, "after": { "type": "object" }, "origin": { "$ref": "#/definitions/place" } } } } };
var schema12 = { "type": "object", "required": ["schema", "tool", "cluster", "coverage", "lines", "sha256"], "additionalProperties": false, "properties": { "schema": { "const": "netpol-gate/digest/1" }, "tool": { "description": "Version that wrote it", "type": "string" }, "cluster": { "type": "object", "additionalProperties": false, "properties": { "uid": { "description": "uid of the namespace kube-system", "type": "string" }, "name": { "type": "string" }, "readAt": { "$ref": "#/definitions/time" } } }, "coverage": { "$ref": "#/definitions/coverage" }, "lines": { "description": "Lines after the head", "$ref": "#/definitions/count" }, "sha256": { "description": "Of the lines after the head: each as JSON with sorted keys and no spaces, ended by a line break", "type": "string", "pattern": "^[0-9a-f]{64}$" } } };
var schema13 = { "description": "RFC 3339, UTC", "type": "string", "format": "date-time" };
var schema17 = { "type": "integer", "minimum": 0 };
var formats0 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
var schema14 = { "type": "object", "required": ["records", "attributed", "unattributed", "merged", "lostEvents", "sampled", "limits", "logs"], "additionalProperties": false, "properties": { "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "records": { "$ref": "#/definitions/count" }, "attributed": { "$ref": "#/definitions/count" }, "unattributed": { "type": "array", "items": { "type": "object", "required": ["why", "records", "sample"], "additionalProperties": false, "properties": { "why": { "$ref": "#/definitions/why" }, "records": { "$ref": "#/definitions/count" }, "sample": { "$ref": "#/definitions/place" } } } }, "merged": { "type": "object", "required": ["replies", "double-reports", "duplicates", "aggregated"], "additionalProperties": false, "properties": { "replies": { "$ref": "#/definitions/count" }, "double-reports": { "$ref": "#/definitions/count" }, "duplicates": { "$ref": "#/definitions/count" }, "aggregated": { "$ref": "#/definitions/count" } } }, "lostEvents": { "$ref": "#/definitions/count" }, "sampled": { "type": "boolean" }, "limits": { "type": "array", "items": { "type": "string" } }, "logs": { "type": "array", "items": { "type": "object", "required": ["file", "format", "lines", "records"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "format": { "type": "string" }, "lines": { "$ref": "#/definitions/count" }, "records": { "$ref": "#/definitions/count" } } } } } };
var schema19 = { "enum": ["no-owner-at-that-time", "several-possible-owners", "before-first-sight", "pod-not-in-cluster", "workload-not-in-cluster", "service-without-backends", "record-names-no-end", "direction-unknown"] };
var schema21 = { "description": "A line of the log that the digest was made from", "type": "object", "required": ["file", "line"], "additionalProperties": false, "properties": { "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 } } };
var func2 = Object.prototype.hasOwnProperty;
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.records === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.attributed === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attributed" }, message: "must have required property 'attributed'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.unattributed === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unattributed" }, message: "must have required property 'unattributed'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.merged === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "merged" }, message: "must have required property 'merged'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.lostEvents === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lostEvents" }, message: "must have required property 'lostEvents'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.sampled === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sampled" }, message: "must have required property 'sampled'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.limits === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "limits" }, message: "must have required property 'limits'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.logs === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "logs" }, message: "must have required property 'logs'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema14.properties, key0)) {
        const err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14, data };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.first !== void 0) {
      let data0 = data.first;
      if (typeof data0 === "string") {
        if (!formats0.test(data0)) {
          const err9 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data0 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.last !== void 0) {
      let data1 = data.last;
      if (typeof data1 === "string") {
        if (!formats0.test(data1)) {
          const err11 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data1 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data1 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.records !== void 0) {
      let data2 = data.records;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err13 = { instancePath: instancePath + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data2 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err14 = { instancePath: instancePath + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data2 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.attributed !== void 0) {
      let data3 = data.attributed;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err15 = { instancePath: instancePath + "/attributed", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data3 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/attributed", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data3 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.unattributed !== void 0) {
      let data4 = data.unattributed;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.why === void 0) {
              const err17 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/required", keyword: "required", params: { missingProperty: "why" }, message: "must have required property 'why'", schema: schema14.properties.unattributed.items.required, parentSchema: schema14.properties.unattributed.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data5.records === void 0) {
              const err18 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'", schema: schema14.properties.unattributed.items.required, parentSchema: schema14.properties.unattributed.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (data5.sample === void 0) {
              const err19 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/required", keyword: "required", params: { missingProperty: "sample" }, message: "must have required property 'sample'", schema: schema14.properties.unattributed.items.required, parentSchema: schema14.properties.unattributed.items, data: data5 };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            for (const key1 in data5) {
              if (!(key1 === "why" || key1 === "records" || key1 === "sample")) {
                const err20 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14.properties.unattributed.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data5.why !== void 0) {
              let data6 = data5.why;
              if (!(data6 === "no-owner-at-that-time" || data6 === "several-possible-owners" || data6 === "before-first-sight" || data6 === "pod-not-in-cluster" || data6 === "workload-not-in-cluster" || data6 === "service-without-backends" || data6 === "record-names-no-end" || data6 === "direction-unknown")) {
                const err21 = { instancePath: instancePath + "/unattributed/" + i0 + "/why", schemaPath: "#/definitions/why/enum", keyword: "enum", params: { allowedValues: schema19.enum }, message: "must be equal to one of the allowed values", schema: schema19.enum, parentSchema: schema19, data: data6 };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data5.records !== void 0) {
              let data7 = data5.records;
              if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                const err22 = { instancePath: instancePath + "/unattributed/" + i0 + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data7 };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
              if (typeof data7 == "number" && isFinite(data7)) {
                if (data7 < 0 || isNaN(data7)) {
                  const err23 = { instancePath: instancePath + "/unattributed/" + i0 + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data7 };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
              }
            }
            if (data5.sample !== void 0) {
              let data8 = data5.sample;
              if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                if (data8.file === void 0) {
                  const err24 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema21.required, parentSchema: schema21, data: data8 };
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
                if (data8.line === void 0) {
                  const err25 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema21.required, parentSchema: schema21, data: data8 };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
                for (const key2 in data8) {
                  if (!(key2 === "file" || key2 === "line")) {
                    const err26 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample", schemaPath: "#/definitions/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data: data8 };
                    if (vErrors === null) {
                      vErrors = [err26];
                    } else {
                      vErrors.push(err26);
                    }
                    errors++;
                  }
                }
                if (data8.file !== void 0) {
                  let data9 = data8.file;
                  if (typeof data9 !== "string") {
                    const err27 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample/file", schemaPath: "#/definitions/place/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.file.type, parentSchema: schema21.properties.file, data: data9 };
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                  }
                }
                if (data8.line !== void 0) {
                  let data10 = data8.line;
                  if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                    const err28 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample/line", schemaPath: "#/definitions/place/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.line.type, parentSchema: schema21.properties.line, data: data10 };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                  if (typeof data10 == "number" && isFinite(data10)) {
                    if (data10 < 1 || isNaN(data10)) {
                      const err29 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample/line", schemaPath: "#/definitions/place/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema21.properties.line, data: data10 };
                      if (vErrors === null) {
                        vErrors = [err29];
                      } else {
                        vErrors.push(err29);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err30 = { instancePath: instancePath + "/unattributed/" + i0 + "/sample", schemaPath: "#/definitions/place/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data: data8 };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
          } else {
            const err31 = { instancePath: instancePath + "/unattributed/" + i0, schemaPath: "#/properties/unattributed/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.unattributed.items.type, parentSchema: schema14.properties.unattributed.items, data: data5 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/unattributed", schemaPath: "#/properties/unattributed/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.unattributed.type, parentSchema: schema14.properties.unattributed, data: data4 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.merged !== void 0) {
      let data11 = data.merged;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.replies === void 0) {
          const err33 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: "replies" }, message: "must have required property 'replies'", schema: schema14.properties.merged.required, parentSchema: schema14.properties.merged, data: data11 };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
        if (data11["double-reports"] === void 0) {
          const err34 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: "double-reports" }, message: "must have required property 'double-reports'", schema: schema14.properties.merged.required, parentSchema: schema14.properties.merged, data: data11 };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
        if (data11.duplicates === void 0) {
          const err35 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: "duplicates" }, message: "must have required property 'duplicates'", schema: schema14.properties.merged.required, parentSchema: schema14.properties.merged, data: data11 };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
        if (data11.aggregated === void 0) {
          const err36 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/required", keyword: "required", params: { missingProperty: "aggregated" }, message: "must have required property 'aggregated'", schema: schema14.properties.merged.required, parentSchema: schema14.properties.merged, data: data11 };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
        for (const key3 in data11) {
          if (!(key3 === "replies" || key3 === "double-reports" || key3 === "duplicates" || key3 === "aggregated")) {
            const err37 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14.properties.merged, data: data11 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data11.replies !== void 0) {
          let data12 = data11.replies;
          if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
            const err38 = { instancePath: instancePath + "/merged/replies", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data12 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 < 0 || isNaN(data12)) {
              const err39 = { instancePath: instancePath + "/merged/replies", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data12 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          }
        }
        if (data11["double-reports"] !== void 0) {
          let data13 = data11["double-reports"];
          if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
            const err40 = { instancePath: instancePath + "/merged/double-reports", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data13 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
          if (typeof data13 == "number" && isFinite(data13)) {
            if (data13 < 0 || isNaN(data13)) {
              const err41 = { instancePath: instancePath + "/merged/double-reports", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data13 };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          }
        }
        if (data11.duplicates !== void 0) {
          let data14 = data11.duplicates;
          if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
            const err42 = { instancePath: instancePath + "/merged/duplicates", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data14 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
          if (typeof data14 == "number" && isFinite(data14)) {
            if (data14 < 0 || isNaN(data14)) {
              const err43 = { instancePath: instancePath + "/merged/duplicates", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data14 };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
          }
        }
        if (data11.aggregated !== void 0) {
          let data15 = data11.aggregated;
          if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
            const err44 = { instancePath: instancePath + "/merged/aggregated", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data15 };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
          if (typeof data15 == "number" && isFinite(data15)) {
            if (data15 < 0 || isNaN(data15)) {
              const err45 = { instancePath: instancePath + "/merged/aggregated", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data15 };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
          }
        }
      } else {
        const err46 = { instancePath: instancePath + "/merged", schemaPath: "#/properties/merged/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.merged.type, parentSchema: schema14.properties.merged, data: data11 };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.lostEvents !== void 0) {
      let data16 = data.lostEvents;
      if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
        const err47 = { instancePath: instancePath + "/lostEvents", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data16 };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
      if (typeof data16 == "number" && isFinite(data16)) {
        if (data16 < 0 || isNaN(data16)) {
          const err48 = { instancePath: instancePath + "/lostEvents", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data16 };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
      }
    }
    if (data.sampled !== void 0) {
      let data17 = data.sampled;
      if (typeof data17 !== "boolean") {
        const err49 = { instancePath: instancePath + "/sampled", schemaPath: "#/properties/sampled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema14.properties.sampled.type, parentSchema: schema14.properties.sampled, data: data17 };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.limits !== void 0) {
      let data18 = data.limits;
      if (Array.isArray(data18)) {
        const len1 = data18.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data19 = data18[i1];
          if (typeof data19 !== "string") {
            const err50 = { instancePath: instancePath + "/limits/" + i1, schemaPath: "#/properties/limits/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.limits.items.type, parentSchema: schema14.properties.limits.items, data: data19 };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
      } else {
        const err51 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.limits.type, parentSchema: schema14.properties.limits, data: data18 };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data.logs !== void 0) {
      let data20 = data.logs;
      if (Array.isArray(data20)) {
        const len2 = data20.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data21 = data20[i2];
          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
            if (data21.file === void 0) {
              const err52 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema14.properties.logs.items.required, parentSchema: schema14.properties.logs.items, data: data21 };
              if (vErrors === null) {
                vErrors = [err52];
              } else {
                vErrors.push(err52);
              }
              errors++;
            }
            if (data21.format === void 0) {
              const err53 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'", schema: schema14.properties.logs.items.required, parentSchema: schema14.properties.logs.items, data: data21 };
              if (vErrors === null) {
                vErrors = [err53];
              } else {
                vErrors.push(err53);
              }
              errors++;
            }
            if (data21.lines === void 0) {
              const err54 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "lines" }, message: "must have required property 'lines'", schema: schema14.properties.logs.items.required, parentSchema: schema14.properties.logs.items, data: data21 };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            if (data21.records === void 0) {
              const err55 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'", schema: schema14.properties.logs.items.required, parentSchema: schema14.properties.logs.items, data: data21 };
              if (vErrors === null) {
                vErrors = [err55];
              } else {
                vErrors.push(err55);
              }
              errors++;
            }
            for (const key4 in data21) {
              if (!(key4 === "file" || key4 === "format" || key4 === "lines" || key4 === "records")) {
                const err56 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14.properties.logs.items, data: data21 };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
            if (data21.file !== void 0) {
              let data22 = data21.file;
              if (typeof data22 !== "string") {
                const err57 = { instancePath: instancePath + "/logs/" + i2 + "/file", schemaPath: "#/properties/logs/items/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.logs.items.properties.file.type, parentSchema: schema14.properties.logs.items.properties.file, data: data22 };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data21.format !== void 0) {
              let data23 = data21.format;
              if (typeof data23 !== "string") {
                const err58 = { instancePath: instancePath + "/logs/" + i2 + "/format", schemaPath: "#/properties/logs/items/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.logs.items.properties.format.type, parentSchema: schema14.properties.logs.items.properties.format, data: data23 };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
            }
            if (data21.lines !== void 0) {
              let data24 = data21.lines;
              if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
                const err59 = { instancePath: instancePath + "/logs/" + i2 + "/lines", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data24 };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
              if (typeof data24 == "number" && isFinite(data24)) {
                if (data24 < 0 || isNaN(data24)) {
                  const err60 = { instancePath: instancePath + "/logs/" + i2 + "/lines", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data24 };
                  if (vErrors === null) {
                    vErrors = [err60];
                  } else {
                    vErrors.push(err60);
                  }
                  errors++;
                }
              }
            }
            if (data21.records !== void 0) {
              let data25 = data21.records;
              if (!(typeof data25 == "number" && (!(data25 % 1) && !isNaN(data25)) && isFinite(data25))) {
                const err61 = { instancePath: instancePath + "/logs/" + i2 + "/records", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data25 };
                if (vErrors === null) {
                  vErrors = [err61];
                } else {
                  vErrors.push(err61);
                }
                errors++;
              }
              if (typeof data25 == "number" && isFinite(data25)) {
                if (data25 < 0 || isNaN(data25)) {
                  const err62 = { instancePath: instancePath + "/logs/" + i2 + "/records", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data25 };
                  if (vErrors === null) {
                    vErrors = [err62];
                  } else {
                    vErrors.push(err62);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err63 = { instancePath: instancePath + "/logs/" + i2, schemaPath: "#/properties/logs/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.logs.items.type, parentSchema: schema14.properties.logs.items, data: data21 };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
        }
      } else {
        const err64 = { instancePath: instancePath + "/logs", schemaPath: "#/properties/logs/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema14.properties.logs.type, parentSchema: schema14.properties.logs, data: data20 };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
  } else {
    const err65 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.type, parentSchema: schema14, data };
    if (vErrors === null) {
      vErrors = [err65];
    } else {
      vErrors.push(err65);
    }
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
var pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schema === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schema" }, message: "must have required property 'schema'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.tool === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tool" }, message: "must have required property 'tool'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.cluster === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cluster" }, message: "must have required property 'cluster'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.coverage === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "coverage" }, message: "must have required property 'coverage'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.lines === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lines" }, message: "must have required property 'lines'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.sha256 === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sha256" }, message: "must have required property 'sha256'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "schema" || key0 === "tool" || key0 === "cluster" || key0 === "coverage" || key0 === "lines" || key0 === "sha256")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12, data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.schema !== void 0) {
      let data0 = data.schema;
      if ("netpol-gate/digest/1" !== data0) {
        const err7 = { instancePath: instancePath + "/schema", schemaPath: "#/properties/schema/const", keyword: "const", params: { allowedValue: "netpol-gate/digest/1" }, message: "must be equal to constant", schema: "netpol-gate/digest/1", parentSchema: schema12.properties.schema, data: data0 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.tool !== void 0) {
      let data1 = data.tool;
      if (typeof data1 !== "string") {
        const err8 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.tool.type, parentSchema: schema12.properties.tool, data: data1 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.cluster !== void 0) {
      let data2 = data.cluster;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        for (const key1 in data2) {
          if (!(key1 === "uid" || key1 === "name" || key1 === "readAt")) {
            const err9 = { instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.cluster, data: data2 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data2.uid !== void 0) {
          let data3 = data2.uid;
          if (typeof data3 !== "string") {
            const err10 = { instancePath: instancePath + "/cluster/uid", schemaPath: "#/properties/cluster/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.cluster.properties.uid.type, parentSchema: schema12.properties.cluster.properties.uid, data: data3 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data2.name !== void 0) {
          let data4 = data2.name;
          if (typeof data4 !== "string") {
            const err11 = { instancePath: instancePath + "/cluster/name", schemaPath: "#/properties/cluster/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.cluster.properties.name.type, parentSchema: schema12.properties.cluster.properties.name, data: data4 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data2.readAt !== void 0) {
          let data5 = data2.readAt;
          if (typeof data5 === "string") {
            if (!formats0.test(data5)) {
              const err12 = { instancePath: instancePath + "/cluster/readAt", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data5 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/cluster/readAt", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data5 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/cluster", schemaPath: "#/properties/cluster/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.cluster.type, parentSchema: schema12.properties.cluster, data: data2 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.coverage !== void 0) {
      if (!validate12(data.coverage, { instancePath: instancePath + "/coverage", parentData: data, parentDataProperty: "coverage", rootData })) {
        vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
        errors = vErrors.length;
      }
    }
    if (data.lines !== void 0) {
      let data7 = data.lines;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        const err15 = { instancePath: instancePath + "/lines", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data7 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 < 0 || isNaN(data7)) {
          const err16 = { instancePath: instancePath + "/lines", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data7 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.sha256 !== void 0) {
      let data8 = data.sha256;
      if (typeof data8 === "string") {
        if (!pattern0.test(data8)) {
          const err17 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema12.properties.sha256, data: data8 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.sha256.type, parentSchema: schema12.properties.sha256, data: data8 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate11.errors = vErrors;
  return errors === 0;
}
var schema30 = { "type": "object", "required": ["source", "destination", "protocol", "basis", "policies"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/end" }, "destination": { "$ref": "#/definitions/end" }, "protocol": { "enum": ["TCP", "UDP", "SCTP", "other"] }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 }, "via": { "type": "object", "required": ["service"], "additionalProperties": false, "properties": { "service": { "type": "string" }, "address": { "type": "string" }, "port": { "type": "integer", "minimum": 0, "maximum": 65535 } } }, "basis": { "type": "object", "required": ["source", "destination"], "additionalProperties": false, "properties": { "source": { "$ref": "#/definitions/basis" }, "destination": { "$ref": "#/definitions/basis" } } }, "allowed": { "$ref": "#/definitions/evidence" }, "denied": { "$ref": "#/definitions/evidence" }, "other": { "$ref": "#/definitions/evidence" }, "policies": { "type": "array", "items": { "type": "object", "required": ["ref", "effect"], "additionalProperties": false, "properties": { "ref": { "$ref": "#/definitions/object" }, "effect": { "enum": ["allow", "deny"] } } } } } };
var schema35 = { "enum": ["named", "labels", "address-then", "address-now", "none"] };
var schema42 = { "type": "object", "required": ["group", "kind", "namespace", "name"], "additionalProperties": false, "properties": { "group": { "type": "string" }, "kind": { "type": "string" }, "namespace": { "description": "Empty for objects of the cluster", "type": "string" }, "name": { "type": "string" } } };
var schema31 = { "type": "object", "required": ["kind"], "oneOf": [{ "required": ["workload", "endpoints"], "additionalProperties": false, "properties": { "kind": { "const": "workload" }, "workload": { "$ref": "#/definitions/workload" }, "endpoints": { "type": "array", "items": { "type": "string" } } } }, { "required": ["name"], "additionalProperties": false, "properties": { "kind": { "const": "node" }, "name": { "type": "string" }, "address": { "type": "string" } } }, { "required": ["addresses"], "additionalProperties": false, "properties": { "kind": { "const": "api-server" }, "addresses": { "type": "array", "items": { "type": "string" } } } }, { "required": ["address"], "additionalProperties": false, "properties": { "kind": { "const": "outside" }, "address": { "type": "string" }, "name": { "type": "string" } } }, { "required": ["why", "candidates"], "additionalProperties": false, "properties": { "kind": { "const": "unidentified" }, "why": { "$ref": "#/definitions/why" }, "address": { "type": "string" }, "name": { "type": "string" }, "candidates": { "type": "array", "items": { "$ref": "#/definitions/workload" } } } }] };
var schema32 = { "type": "object", "required": ["namespace", "kind", "name"], "additionalProperties": false, "properties": { "namespace": { "type": "string" }, "kind": { "type": "string" }, "name": { "type": "string" } } };
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.workload === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "workload" }, message: "must have required property 'workload'", schema: schema31.oneOf[0].required, parentSchema: schema31.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.endpoints === void 0) {
      const err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "endpoints" }, message: "must have required property 'endpoints'", schema: schema31.oneOf[0].required, parentSchema: schema31.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind" || key0 === "workload" || key0 === "endpoints")) {
        const err2 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.oneOf[0], data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if ("workload" !== data0) {
        const err3 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "workload" }, message: "must be equal to constant", schema: "workload", parentSchema: schema31.oneOf[0].properties.kind, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.workload !== void 0) {
      let data1 = data.workload;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.namespace === void 0) {
          const err4 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema32.required, parentSchema: schema32, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1.kind === void 0) {
          const err5 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema32.required, parentSchema: schema32, data: data1 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1.name === void 0) {
          const err6 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema32.required, parentSchema: schema32, data: data1 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        for (const key1 in data1) {
          if (!(key1 === "namespace" || key1 === "kind" || key1 === "name")) {
            const err7 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32, data: data1 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data1.namespace !== void 0) {
          let data2 = data1.namespace;
          if (typeof data2 !== "string") {
            const err8 = { instancePath: instancePath + "/workload/namespace", schemaPath: "#/definitions/workload/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.namespace.type, parentSchema: schema32.properties.namespace, data: data2 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data1.kind !== void 0) {
          let data3 = data1.kind;
          if (typeof data3 !== "string") {
            const err9 = { instancePath: instancePath + "/workload/kind", schemaPath: "#/definitions/workload/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.kind.type, parentSchema: schema32.properties.kind, data: data3 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data1.name !== void 0) {
          let data4 = data1.name;
          if (typeof data4 !== "string") {
            const err10 = { instancePath: instancePath + "/workload/name", schemaPath: "#/definitions/workload/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.name.type, parentSchema: schema32.properties.name, data: data4 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/workload", schemaPath: "#/definitions/workload/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.type, parentSchema: schema32, data: data1 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.endpoints !== void 0) {
      let data5 = data.endpoints;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 !== "string") {
            const err12 = { instancePath: instancePath + "/endpoints/" + i0, schemaPath: "#/oneOf/0/properties/endpoints/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.oneOf[0].properties.endpoints.items.type, parentSchema: schema31.oneOf[0].properties.endpoints.items, data: data6 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/endpoints", schemaPath: "#/oneOf/0/properties/endpoints/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.oneOf[0].properties.endpoints.type, parentSchema: schema31.oneOf[0].properties.endpoints, data: data5 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs19 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err14 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema31.oneOf[1].required, parentSchema: schema31.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
    for (const key2 in data) {
      if (!(key2 === "kind" || key2 === "name" || key2 === "address")) {
        const err15 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.oneOf[1], data };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data7 = data.kind;
      if ("node" !== data7) {
        const err16 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "node" }, message: "must be equal to constant", schema: "node", parentSchema: schema31.oneOf[1].properties.kind, data: data7 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data8 = data.name;
      if (typeof data8 !== "string") {
        const err17 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/1/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.oneOf[1].properties.name.type, parentSchema: schema31.oneOf[1].properties.name, data: data8 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.address !== void 0) {
      let data9 = data.address;
      if (typeof data9 !== "string") {
        const err18 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/1/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.oneOf[1].properties.address.type, parentSchema: schema31.oneOf[1].properties.address, data: data9 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs19 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs26 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.addresses === void 0) {
        const err19 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "addresses" }, message: "must have required property 'addresses'", schema: schema31.oneOf[2].required, parentSchema: schema31.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      for (const key3 in data) {
        if (!(key3 === "kind" || key3 === "addresses")) {
          const err20 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.oneOf[2], data };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      }
      if (data.kind !== void 0) {
        let data10 = data.kind;
        if ("api-server" !== data10) {
          const err21 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "api-server" }, message: "must be equal to constant", schema: "api-server", parentSchema: schema31.oneOf[2].properties.kind, data: data10 };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      }
      if (data.addresses !== void 0) {
        let data11 = data.addresses;
        if (Array.isArray(data11)) {
          const len1 = data11.length;
          for (let i1 = 0; i1 < len1; i1++) {
            let data12 = data11[i1];
            if (typeof data12 !== "string") {
              const err22 = { instancePath: instancePath + "/addresses/" + i1, schemaPath: "#/oneOf/2/properties/addresses/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.oneOf[2].properties.addresses.items.type, parentSchema: schema31.oneOf[2].properties.addresses.items, data: data12 };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
          }
        } else {
          const err23 = { instancePath: instancePath + "/addresses", schemaPath: "#/oneOf/2/properties/addresses/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.oneOf[2].properties.addresses.type, parentSchema: schema31.oneOf[2].properties.addresses, data: data11 };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      }
    }
    var _valid0 = _errs26 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
      const _errs33 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.address === void 0) {
          const err24 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "address" }, message: "must have required property 'address'", schema: schema31.oneOf[3].required, parentSchema: schema31.oneOf[3], data };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        for (const key4 in data) {
          if (!(key4 === "kind" || key4 === "address" || key4 === "name")) {
            const err25 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.oneOf[3], data };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data.kind !== void 0) {
          let data13 = data.kind;
          if ("outside" !== data13) {
            const err26 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/3/properties/kind/const", keyword: "const", params: { allowedValue: "outside" }, message: "must be equal to constant", schema: "outside", parentSchema: schema31.oneOf[3].properties.kind, data: data13 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data.address !== void 0) {
          let data14 = data.address;
          if (typeof data14 !== "string") {
            const err27 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/3/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.oneOf[3].properties.address.type, parentSchema: schema31.oneOf[3].properties.address, data: data14 };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data.name !== void 0) {
          let data15 = data.name;
          if (typeof data15 !== "string") {
            const err28 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/3/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.oneOf[3].properties.name.type, parentSchema: schema31.oneOf[3].properties.name, data: data15 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      }
      var _valid0 = _errs33 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
        const _errs40 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.why === void 0) {
            const err29 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "why" }, message: "must have required property 'why'", schema: schema31.oneOf[4].required, parentSchema: schema31.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          if (data.candidates === void 0) {
            const err30 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "candidates" }, message: "must have required property 'candidates'", schema: schema31.oneOf[4].required, parentSchema: schema31.oneOf[4], data };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          for (const key5 in data) {
            if (!(key5 === "kind" || key5 === "why" || key5 === "address" || key5 === "name" || key5 === "candidates")) {
              const err31 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.oneOf[4], data };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
          }
          if (data.kind !== void 0) {
            let data16 = data.kind;
            if ("unidentified" !== data16) {
              const err32 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/4/properties/kind/const", keyword: "const", params: { allowedValue: "unidentified" }, message: "must be equal to constant", schema: "unidentified", parentSchema: schema31.oneOf[4].properties.kind, data: data16 };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
          if (data.why !== void 0) {
            let data17 = data.why;
            if (!(data17 === "no-owner-at-that-time" || data17 === "several-possible-owners" || data17 === "before-first-sight" || data17 === "pod-not-in-cluster" || data17 === "workload-not-in-cluster" || data17 === "service-without-backends" || data17 === "record-names-no-end" || data17 === "direction-unknown")) {
              const err33 = { instancePath: instancePath + "/why", schemaPath: "#/definitions/why/enum", keyword: "enum", params: { allowedValues: schema19.enum }, message: "must be equal to one of the allowed values", schema: schema19.enum, parentSchema: schema19, data: data17 };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          }
          if (data.address !== void 0) {
            let data18 = data.address;
            if (typeof data18 !== "string") {
              const err34 = { instancePath: instancePath + "/address", schemaPath: "#/oneOf/4/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.oneOf[4].properties.address.type, parentSchema: schema31.oneOf[4].properties.address, data: data18 };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          }
          if (data.name !== void 0) {
            let data19 = data.name;
            if (typeof data19 !== "string") {
              const err35 = { instancePath: instancePath + "/name", schemaPath: "#/oneOf/4/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.oneOf[4].properties.name.type, parentSchema: schema31.oneOf[4].properties.name, data: data19 };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
          }
          if (data.candidates !== void 0) {
            let data20 = data.candidates;
            if (Array.isArray(data20)) {
              const len2 = data20.length;
              for (let i2 = 0; i2 < len2; i2++) {
                let data21 = data20[i2];
                if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                  if (data21.namespace === void 0) {
                    const err36 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema32.required, parentSchema: schema32, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                  if (data21.kind === void 0) {
                    const err37 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema32.required, parentSchema: schema32, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err37];
                    } else {
                      vErrors.push(err37);
                    }
                    errors++;
                  }
                  if (data21.name === void 0) {
                    const err38 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema32.required, parentSchema: schema32, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err38];
                    } else {
                      vErrors.push(err38);
                    }
                    errors++;
                  }
                  for (const key6 in data21) {
                    if (!(key6 === "namespace" || key6 === "kind" || key6 === "name")) {
                      const err39 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32, data: data21 };
                      if (vErrors === null) {
                        vErrors = [err39];
                      } else {
                        vErrors.push(err39);
                      }
                      errors++;
                    }
                  }
                  if (data21.namespace !== void 0) {
                    let data22 = data21.namespace;
                    if (typeof data22 !== "string") {
                      const err40 = { instancePath: instancePath + "/candidates/" + i2 + "/namespace", schemaPath: "#/definitions/workload/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.namespace.type, parentSchema: schema32.properties.namespace, data: data22 };
                      if (vErrors === null) {
                        vErrors = [err40];
                      } else {
                        vErrors.push(err40);
                      }
                      errors++;
                    }
                  }
                  if (data21.kind !== void 0) {
                    let data23 = data21.kind;
                    if (typeof data23 !== "string") {
                      const err41 = { instancePath: instancePath + "/candidates/" + i2 + "/kind", schemaPath: "#/definitions/workload/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.kind.type, parentSchema: schema32.properties.kind, data: data23 };
                      if (vErrors === null) {
                        vErrors = [err41];
                      } else {
                        vErrors.push(err41);
                      }
                      errors++;
                    }
                  }
                  if (data21.name !== void 0) {
                    let data24 = data21.name;
                    if (typeof data24 !== "string") {
                      const err42 = { instancePath: instancePath + "/candidates/" + i2 + "/name", schemaPath: "#/definitions/workload/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.name.type, parentSchema: schema32.properties.name, data: data24 };
                      if (vErrors === null) {
                        vErrors = [err42];
                      } else {
                        vErrors.push(err42);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err43 = { instancePath: instancePath + "/candidates/" + i2, schemaPath: "#/definitions/workload/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.type, parentSchema: schema32, data: data21 };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                }
              }
            } else {
              const err44 = { instancePath: instancePath + "/candidates", schemaPath: "#/oneOf/4/properties/candidates/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.oneOf[4].properties.candidates.type, parentSchema: schema31.oneOf[4].properties.candidates, data: data20 };
              if (vErrors === null) {
                vErrors = [err44];
              } else {
                vErrors.push(err44);
              }
              errors++;
            }
          }
        }
        var _valid0 = _errs40 === errors;
        if (_valid0 && valid0) {
          valid0 = false;
          passing0 = [passing0, 4];
        } else {
          if (_valid0) {
            valid0 = true;
            passing0 = 4;
          }
        }
      }
    }
  }
  if (!valid0) {
    const err45 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema31.oneOf, parentSchema: schema31, data };
    if (vErrors === null) {
      vErrors = [err45];
    } else {
      vErrors.push(err45);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err46 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema31.required, parentSchema: schema31, data };
      if (vErrors === null) {
        vErrors = [err46];
      } else {
        vErrors.push(err46);
      }
      errors++;
    }
  } else {
    const err47 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data };
    if (vErrors === null) {
      vErrors = [err47];
    } else {
      vErrors.push(err47);
    }
    errors++;
  }
  validate16.errors = vErrors;
  return errors === 0;
}
var schema37 = { "type": "object", "required": ["count", "first", "last", "samples"], "additionalProperties": false, "properties": { "count": { "$ref": "#/definitions/count" }, "first": { "$ref": "#/definitions/time" }, "last": { "$ref": "#/definitions/time" }, "samples": { "type": "array", "items": { "$ref": "#/definitions/place" } } } };
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.count === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "count" }, message: "must have required property 'count'", schema: schema37.required, parentSchema: schema37, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.first === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "first" }, message: "must have required property 'first'", schema: schema37.required, parentSchema: schema37, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.last === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "last" }, message: "must have required property 'last'", schema: schema37.required, parentSchema: schema37, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.samples === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "samples" }, message: "must have required property 'samples'", schema: schema37.required, parentSchema: schema37, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "count" || key0 === "first" || key0 === "last" || key0 === "samples")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema37, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.count !== void 0) {
      let data0 = data.count;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err5 = { instancePath: instancePath + "/count", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema17.type, parentSchema: schema17, data: data0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          const err6 = { instancePath: instancePath + "/count", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema17, data: data0 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
    if (data.first !== void 0) {
      let data1 = data.first;
      if (typeof data1 === "string") {
        if (!formats0.test(data1)) {
          const err7 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data1 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data1 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.last !== void 0) {
      let data2 = data.last;
      if (typeof data2 === "string") {
        if (!formats0.test(data2)) {
          const err9 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data2 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data2 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.samples !== void 0) {
      let data3 = data.samples;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.file === void 0) {
              const err11 = { instancePath: instancePath + "/samples/" + i0, schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema21.required, parentSchema: schema21, data: data4 };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data4.line === void 0) {
              const err12 = { instancePath: instancePath + "/samples/" + i0, schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema21.required, parentSchema: schema21, data: data4 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            for (const key1 in data4) {
              if (!(key1 === "file" || key1 === "line")) {
                const err13 = { instancePath: instancePath + "/samples/" + i0, schemaPath: "#/definitions/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data: data4 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data4.file !== void 0) {
              let data5 = data4.file;
              if (typeof data5 !== "string") {
                const err14 = { instancePath: instancePath + "/samples/" + i0 + "/file", schemaPath: "#/definitions/place/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.file.type, parentSchema: schema21.properties.file, data: data5 };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data4.line !== void 0) {
              let data6 = data4.line;
              if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                const err15 = { instancePath: instancePath + "/samples/" + i0 + "/line", schemaPath: "#/definitions/place/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.line.type, parentSchema: schema21.properties.line, data: data6 };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
              if (typeof data6 == "number" && isFinite(data6)) {
                if (data6 < 1 || isNaN(data6)) {
                  const err16 = { instancePath: instancePath + "/samples/" + i0 + "/line", schemaPath: "#/definitions/place/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema21.properties.line, data: data6 };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err17 = { instancePath: instancePath + "/samples/" + i0, schemaPath: "#/definitions/place/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data: data4 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/samples", schemaPath: "#/properties/samples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema37.properties.samples.type, parentSchema: schema37.properties.samples, data: data3 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.type, parentSchema: schema37, data };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate19.errors = vErrors;
  return errors === 0;
}
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.source === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema30.required, parentSchema: schema30, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.destination === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "destination" }, message: "must have required property 'destination'", schema: schema30.required, parentSchema: schema30, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.protocol === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "protocol" }, message: "must have required property 'protocol'", schema: schema30.required, parentSchema: schema30, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.basis === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "basis" }, message: "must have required property 'basis'", schema: schema30.required, parentSchema: schema30, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.policies === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policies" }, message: "must have required property 'policies'", schema: schema30.required, parentSchema: schema30, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema30.properties, key0)) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30, data };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validate16(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData })) {
        vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
        errors = vErrors.length;
      }
    }
    if (data.destination !== void 0) {
      if (!validate16(data.destination, { instancePath: instancePath + "/destination", parentData: data, parentDataProperty: "destination", rootData })) {
        vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
        errors = vErrors.length;
      }
    }
    if (data.protocol !== void 0) {
      let data2 = data.protocol;
      if (!(data2 === "TCP" || data2 === "UDP" || data2 === "SCTP" || data2 === "other")) {
        const err6 = { instancePath: instancePath + "/protocol", schemaPath: "#/properties/protocol/enum", keyword: "enum", params: { allowedValues: schema30.properties.protocol.enum }, message: "must be equal to one of the allowed values", schema: schema30.properties.protocol.enum, parentSchema: schema30.properties.protocol, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.port !== void 0) {
      let data3 = data.port;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err7 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema30.properties.port.type, parentSchema: schema30.properties.port, data: data3 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 65535 || isNaN(data3)) {
          const err8 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535", schema: 65535, parentSchema: schema30.properties.port, data: data3 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err9 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema30.properties.port, data: data3 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.via !== void 0) {
      let data4 = data.via;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.service === void 0) {
          const err10 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/required", keyword: "required", params: { missingProperty: "service" }, message: "must have required property 'service'", schema: schema30.properties.via.required, parentSchema: schema30.properties.via, data: data4 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        for (const key1 in data4) {
          if (!(key1 === "service" || key1 === "address" || key1 === "port")) {
            const err11 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30.properties.via, data: data4 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data4.service !== void 0) {
          let data5 = data4.service;
          if (typeof data5 !== "string") {
            const err12 = { instancePath: instancePath + "/via/service", schemaPath: "#/properties/via/properties/service/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.via.properties.service.type, parentSchema: schema30.properties.via.properties.service, data: data5 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data4.address !== void 0) {
          let data6 = data4.address;
          if (typeof data6 !== "string") {
            const err13 = { instancePath: instancePath + "/via/address", schemaPath: "#/properties/via/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.via.properties.address.type, parentSchema: schema30.properties.via.properties.address, data: data6 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data4.port !== void 0) {
          let data7 = data4.port;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
            const err14 = { instancePath: instancePath + "/via/port", schemaPath: "#/properties/via/properties/port/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema30.properties.via.properties.port.type, parentSchema: schema30.properties.via.properties.port, data: data7 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (typeof data7 == "number" && isFinite(data7)) {
            if (data7 > 65535 || isNaN(data7)) {
              const err15 = { instancePath: instancePath + "/via/port", schemaPath: "#/properties/via/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535", schema: 65535, parentSchema: schema30.properties.via.properties.port, data: data7 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data7 < 0 || isNaN(data7)) {
              const err16 = { instancePath: instancePath + "/via/port", schemaPath: "#/properties/via/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema30.properties.via.properties.port, data: data7 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.via.type, parentSchema: schema30.properties.via, data: data4 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.basis !== void 0) {
      let data8 = data.basis;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.source === void 0) {
          const err18 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema30.properties.basis.required, parentSchema: schema30.properties.basis, data: data8 };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data8.destination === void 0) {
          const err19 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/required", keyword: "required", params: { missingProperty: "destination" }, message: "must have required property 'destination'", schema: schema30.properties.basis.required, parentSchema: schema30.properties.basis, data: data8 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        for (const key2 in data8) {
          if (!(key2 === "source" || key2 === "destination")) {
            const err20 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30.properties.basis, data: data8 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data8.source !== void 0) {
          let data9 = data8.source;
          if (!(data9 === "named" || data9 === "labels" || data9 === "address-then" || data9 === "address-now" || data9 === "none")) {
            const err21 = { instancePath: instancePath + "/basis/source", schemaPath: "#/definitions/basis/enum", keyword: "enum", params: { allowedValues: schema35.enum }, message: "must be equal to one of the allowed values", schema: schema35.enum, parentSchema: schema35, data: data9 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data8.destination !== void 0) {
          let data10 = data8.destination;
          if (!(data10 === "named" || data10 === "labels" || data10 === "address-then" || data10 === "address-now" || data10 === "none")) {
            const err22 = { instancePath: instancePath + "/basis/destination", schemaPath: "#/definitions/basis/enum", keyword: "enum", params: { allowedValues: schema35.enum }, message: "must be equal to one of the allowed values", schema: schema35.enum, parentSchema: schema35, data: data10 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/basis", schemaPath: "#/properties/basis/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.basis.type, parentSchema: schema30.properties.basis, data: data8 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.allowed !== void 0) {
      if (!validate19(data.allowed, { instancePath: instancePath + "/allowed", parentData: data, parentDataProperty: "allowed", rootData })) {
        vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
        errors = vErrors.length;
      }
    }
    if (data.denied !== void 0) {
      if (!validate19(data.denied, { instancePath: instancePath + "/denied", parentData: data, parentDataProperty: "denied", rootData })) {
        vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
        errors = vErrors.length;
      }
    }
    if (data.other !== void 0) {
      if (!validate19(data.other, { instancePath: instancePath + "/other", parentData: data, parentDataProperty: "other", rootData })) {
        vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
        errors = vErrors.length;
      }
    }
    if (data.policies !== void 0) {
      let data14 = data.policies;
      if (Array.isArray(data14)) {
        const len0 = data14.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data15 = data14[i0];
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (data15.ref === void 0) {
              const err24 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/required", keyword: "required", params: { missingProperty: "ref" }, message: "must have required property 'ref'", schema: schema30.properties.policies.items.required, parentSchema: schema30.properties.policies.items, data: data15 };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (data15.effect === void 0) {
              const err25 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/required", keyword: "required", params: { missingProperty: "effect" }, message: "must have required property 'effect'", schema: schema30.properties.policies.items.required, parentSchema: schema30.properties.policies.items, data: data15 };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            for (const key3 in data15) {
              if (!(key3 === "ref" || key3 === "effect")) {
                const err26 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30.properties.policies.items, data: data15 };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
            if (data15.ref !== void 0) {
              let data16 = data15.ref;
              if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                if (data16.group === void 0) {
                  const err27 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "group" }, message: "must have required property 'group'", schema: schema42.required, parentSchema: schema42, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
                if (data16.kind === void 0) {
                  const err28 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema42.required, parentSchema: schema42, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
                if (data16.namespace === void 0) {
                  const err29 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema42.required, parentSchema: schema42, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
                if (data16.name === void 0) {
                  const err30 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema42.required, parentSchema: schema42, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
                for (const key4 in data16) {
                  if (!(key4 === "group" || key4 === "kind" || key4 === "namespace" || key4 === "name")) {
                    const err31 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema42, data: data16 };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
                if (data16.group !== void 0) {
                  let data17 = data16.group;
                  if (typeof data17 !== "string") {
                    const err32 = { instancePath: instancePath + "/policies/" + i0 + "/ref/group", schemaPath: "#/definitions/object/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.properties.group.type, parentSchema: schema42.properties.group, data: data17 };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                }
                if (data16.kind !== void 0) {
                  let data18 = data16.kind;
                  if (typeof data18 !== "string") {
                    const err33 = { instancePath: instancePath + "/policies/" + i0 + "/ref/kind", schemaPath: "#/definitions/object/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.properties.kind.type, parentSchema: schema42.properties.kind, data: data18 };
                    if (vErrors === null) {
                      vErrors = [err33];
                    } else {
                      vErrors.push(err33);
                    }
                    errors++;
                  }
                }
                if (data16.namespace !== void 0) {
                  let data19 = data16.namespace;
                  if (typeof data19 !== "string") {
                    const err34 = { instancePath: instancePath + "/policies/" + i0 + "/ref/namespace", schemaPath: "#/definitions/object/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.properties.namespace.type, parentSchema: schema42.properties.namespace, data: data19 };
                    if (vErrors === null) {
                      vErrors = [err34];
                    } else {
                      vErrors.push(err34);
                    }
                    errors++;
                  }
                }
                if (data16.name !== void 0) {
                  let data20 = data16.name;
                  if (typeof data20 !== "string") {
                    const err35 = { instancePath: instancePath + "/policies/" + i0 + "/ref/name", schemaPath: "#/definitions/object/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.properties.name.type, parentSchema: schema42.properties.name, data: data20 };
                    if (vErrors === null) {
                      vErrors = [err35];
                    } else {
                      vErrors.push(err35);
                    }
                    errors++;
                  }
                }
              } else {
                const err36 = { instancePath: instancePath + "/policies/" + i0 + "/ref", schemaPath: "#/definitions/object/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema42.type, parentSchema: schema42, data: data16 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            if (data15.effect !== void 0) {
              let data21 = data15.effect;
              if (!(data21 === "allow" || data21 === "deny")) {
                const err37 = { instancePath: instancePath + "/policies/" + i0 + "/effect", schemaPath: "#/properties/policies/items/properties/effect/enum", keyword: "enum", params: { allowedValues: schema30.properties.policies.items.properties.effect.enum }, message: "must be equal to one of the allowed values", schema: schema30.properties.policies.items.properties.effect.enum, parentSchema: schema30.properties.policies.items.properties.effect, data: data21 };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
            }
          } else {
            const err38 = { instancePath: instancePath + "/policies/" + i0, schemaPath: "#/properties/policies/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.policies.items.type, parentSchema: schema30.properties.policies.items, data: data15 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema30.properties.policies.type, parentSchema: schema30.properties.policies, data: data14 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
  } else {
    const err40 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.type, parentSchema: schema30, data };
    if (vErrors === null) {
      vErrors = [err40];
    } else {
      vErrors.push(err40);
    }
    errors++;
  }
  validate15.errors = vErrors;
  return errors === 0;
}
var schema43 = { "type": "object", "required": ["time", "verb", "ref", "effect", "user", "client", "origin"], "additionalProperties": false, "properties": { "time": { "$ref": "#/definitions/time" }, "verb": { "enum": ["create", "update", "patch", "delete", "deletecollection"] }, "ref": { "$ref": "#/definitions/object" }, "uid": { "type": "string" }, "effect": { "enum": ["created", "spec-changed", "metadata-only", "nothing", "marked-for-deletion", "deleted", "changed"] }, "user": { "type": "string" }, "actingAs": { "type": "string" }, "client": { "type": "string" }, "after": { "type": "object" }, "origin": { "$ref": "#/definitions/place" } } };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.time === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "time" }, message: "must have required property 'time'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.verb === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verb" }, message: "must have required property 'verb'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ref === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ref" }, message: "must have required property 'ref'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.effect === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "effect" }, message: "must have required property 'effect'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.user === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "user" }, message: "must have required property 'user'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.client === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "client" }, message: "must have required property 'client'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.origin === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "origin" }, message: "must have required property 'origin'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema43.properties, key0)) {
        const err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema43, data };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.time !== void 0) {
      let data0 = data.time;
      if (typeof data0 === "string") {
        if (!formats0.test(data0)) {
          const err8 = { instancePath: instancePath + "/time", schemaPath: "#/definitions/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"', schema: "date-time", parentSchema: schema13, data: data0 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/time", schemaPath: "#/definitions/time/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.verb !== void 0) {
      let data1 = data.verb;
      if (!(data1 === "create" || data1 === "update" || data1 === "patch" || data1 === "delete" || data1 === "deletecollection")) {
        const err10 = { instancePath: instancePath + "/verb", schemaPath: "#/properties/verb/enum", keyword: "enum", params: { allowedValues: schema43.properties.verb.enum }, message: "must be equal to one of the allowed values", schema: schema43.properties.verb.enum, parentSchema: schema43.properties.verb, data: data1 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.ref !== void 0) {
      let data2 = data.ref;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.group === void 0) {
          const err11 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "group" }, message: "must have required property 'group'", schema: schema42.required, parentSchema: schema42, data: data2 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data2.kind === void 0) {
          const err12 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema42.required, parentSchema: schema42, data: data2 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data2.namespace === void 0) {
          const err13 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'", schema: schema42.required, parentSchema: schema42, data: data2 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data2.name === void 0) {
          const err14 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema42.required, parentSchema: schema42, data: data2 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        for (const key1 in data2) {
          if (!(key1 === "group" || key1 === "kind" || key1 === "namespace" || key1 === "name")) {
            const err15 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema42, data: data2 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data2.group !== void 0) {
          let data3 = data2.group;
          if (typeof data3 !== "string") {
            const err16 = { instancePath: instancePath + "/ref/group", schemaPath: "#/definitions/object/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.properties.group.type, parentSchema: schema42.properties.group, data: data3 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data2.kind !== void 0) {
          let data4 = data2.kind;
          if (typeof data4 !== "string") {
            const err17 = { instancePath: instancePath + "/ref/kind", schemaPath: "#/definitions/object/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.properties.kind.type, parentSchema: schema42.properties.kind, data: data4 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data2.namespace !== void 0) {
          let data5 = data2.namespace;
          if (typeof data5 !== "string") {
            const err18 = { instancePath: instancePath + "/ref/namespace", schemaPath: "#/definitions/object/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.properties.namespace.type, parentSchema: schema42.properties.namespace, data: data5 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data2.name !== void 0) {
          let data6 = data2.name;
          if (typeof data6 !== "string") {
            const err19 = { instancePath: instancePath + "/ref/name", schemaPath: "#/definitions/object/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.properties.name.type, parentSchema: schema42.properties.name, data: data6 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/ref", schemaPath: "#/definitions/object/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema42.type, parentSchema: schema42, data: data2 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.uid !== void 0) {
      let data7 = data.uid;
      if (typeof data7 !== "string") {
        const err21 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema43.properties.uid.type, parentSchema: schema43.properties.uid, data: data7 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.effect !== void 0) {
      let data8 = data.effect;
      if (!(data8 === "created" || data8 === "spec-changed" || data8 === "metadata-only" || data8 === "nothing" || data8 === "marked-for-deletion" || data8 === "deleted" || data8 === "changed")) {
        const err22 = { instancePath: instancePath + "/effect", schemaPath: "#/properties/effect/enum", keyword: "enum", params: { allowedValues: schema43.properties.effect.enum }, message: "must be equal to one of the allowed values", schema: schema43.properties.effect.enum, parentSchema: schema43.properties.effect, data: data8 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.user !== void 0) {
      let data9 = data.user;
      if (typeof data9 !== "string") {
        const err23 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema43.properties.user.type, parentSchema: schema43.properties.user, data: data9 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.actingAs !== void 0) {
      let data10 = data.actingAs;
      if (typeof data10 !== "string") {
        const err24 = { instancePath: instancePath + "/actingAs", schemaPath: "#/properties/actingAs/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema43.properties.actingAs.type, parentSchema: schema43.properties.actingAs, data: data10 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.client !== void 0) {
      let data11 = data.client;
      if (typeof data11 !== "string") {
        const err25 = { instancePath: instancePath + "/client", schemaPath: "#/properties/client/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema43.properties.client.type, parentSchema: schema43.properties.client, data: data11 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.after !== void 0) {
      let data12 = data.after;
      if (!(data12 && typeof data12 == "object" && !Array.isArray(data12))) {
        const err26 = { instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema43.properties.after.type, parentSchema: schema43.properties.after, data: data12 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.origin !== void 0) {
      let data13 = data.origin;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        if (data13.file === void 0) {
          const err27 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema21.required, parentSchema: schema21, data: data13 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data13.line === void 0) {
          const err28 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema21.required, parentSchema: schema21, data: data13 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        for (const key2 in data13) {
          if (!(key2 === "file" || key2 === "line")) {
            const err29 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data: data13 };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
        if (data13.file !== void 0) {
          let data14 = data13.file;
          if (typeof data14 !== "string") {
            const err30 = { instancePath: instancePath + "/origin/file", schemaPath: "#/definitions/place/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.file.type, parentSchema: schema21.properties.file, data: data14 };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        if (data13.line !== void 0) {
          let data15 = data13.line;
          if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
            const err31 = { instancePath: instancePath + "/origin/line", schemaPath: "#/definitions/place/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.line.type, parentSchema: schema21.properties.line, data: data15 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (typeof data15 == "number" && isFinite(data15)) {
            if (data15 < 1 || isNaN(data15)) {
              const err32 = { instancePath: instancePath + "/origin/line", schemaPath: "#/definitions/place/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema21.properties.line, data: data15 };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
        }
      } else {
        const err33 = { instancePath: instancePath + "/origin", schemaPath: "#/definitions/place/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data: data13 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
  } else {
    const err34 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema43.type, parentSchema: schema43, data };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate11(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.connection === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "connection" }, message: "must have required property 'connection'", schema: schema11.oneOf[1].required, parentSchema: schema11.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "connection")) {
        const err1 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.oneOf[1], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.connection !== void 0) {
      if (!validate15(data.connection, { instancePath: instancePath + "/connection", parentData: data, parentDataProperty: "connection", rootData })) {
        vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.oneOf[1].type, parentSchema: schema11.oneOf[1], data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs6 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.write === void 0) {
        const err3 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "write" }, message: "must have required property 'write'", schema: schema11.oneOf[2].required, parentSchema: schema11.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      for (const key1 in data) {
        if (!(key1 === "write")) {
          const err4 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.oneOf[2], data };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
      if (data.write !== void 0) {
        if (!validate24(data.write, { instancePath: instancePath + "/write", parentData: data, parentDataProperty: "write", rootData })) {
          vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
          errors = vErrors.length;
        }
      }
    } else {
      const err5 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.oneOf[2].type, parentSchema: schema11.oneOf[2], data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    var _valid0 = _errs6 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err6 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema11.oneOf, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate10.errors = vErrors;
  return errors === 0;
}

// src/logs/digest-values.ts
function time(value) {
  return timeOf(value, 0) ?? 0;
}
function placeFrom(value) {
  return { kind: "log", file: textAt2(value, "file") ?? "", line: numberOf(valueAt5(value, "line")) ?? 1 };
}
function addressFrom(value) {
  return typeof value === "string" ? parseAddress(value) : void 0;
}
function identityFrom(head) {
  const uid = textAt2(head, "cluster", "uid");
  const name = textAt2(head, "cluster", "name");
  const readAt = timeOf(valueAt5(head, "cluster", "readAt"), 0);
  return {
    ...uid !== void 0 && { uid },
    ...name !== void 0 && { name },
    ...readAt !== void 0 && { readAt }
  };
}
function coverageFrom(head) {
  const value = objectOf(head["coverage"]) ?? {};
  const merged3 = objectOf(value["merged"]);
  const count2 = (from, key) => numberOf(from?.[key]) ?? 0;
  return {
    ...value["first"] !== void 0 && { first: time(value["first"]) },
    ...value["last"] !== void 0 && { last: time(value["last"]) },
    records: count2(value, "records"),
    attributed: count2(value, "attributed"),
    unattributed: listOf(value["unattributed"]).map((item) => ({
      why: valueAt5(item, "why"),
      records: numberOf(valueAt5(item, "records")) ?? 0,
      sample: placeFrom(valueAt5(item, "sample"))
    })),
    merged: {
      replies: count2(merged3, "replies"),
      "double-reports": count2(merged3, "double-reports"),
      duplicates: count2(merged3, "duplicates"),
      aggregated: count2(merged3, "aggregated")
    },
    lostEvents: count2(value, "lostEvents"),
    sampled: value["sampled"] === true,
    limits: listOf(value["limits"]).flatMap((item) => textOf3(item) ?? []),
    logs: listOf(value["logs"]).map((item) => ({
      file: textAt2(item, "file") ?? "",
      format: textAt2(item, "format") ?? "",
      recognisedBy: "told by the digest",
      lines: numberOf(valueAt5(item, "lines")) ?? 0,
      records: numberOf(valueAt5(item, "records")) ?? 0,
      skipped: []
    }))
  };
}
function connectionFrom(value) {
  const via = objectOf(value["via"]);
  const address = addressFrom(via?.["address"]);
  return {
    ...value,
    source: endFrom(value["source"]),
    destination: endFrom(value["destination"]),
    ...via !== void 0 && {
      via: {
        service: textOf3(via["service"]) ?? "",
        ...address !== void 0 && { address },
        ...numberOf(via["port"]) !== void 0 && { port: numberOf(via["port"]) }
      }
    },
    ...evidenceFrom("allowed", value),
    ...evidenceFrom("denied", value),
    ...evidenceFrom("other", value)
  };
}
function evidenceFrom(key, value) {
  const found2 = objectOf(value[key]);
  if (found2 === void 0) return {};
  const evidence = {
    count: numberOf(found2["count"]) ?? 0,
    first: time(found2["first"]),
    last: time(found2["last"]),
    samples: listOf(found2["samples"]).map(placeFrom)
  };
  return { [key]: evidence };
}
function endFrom(value) {
  const { address: _text, ...rest } = objectOf(value) ?? {};
  const address = addressFrom(valueAt5(value, "address"));
  if (rest["kind"] === "api-server")
    return {
      kind: "api-server",
      addresses: listOf(rest["addresses"]).flatMap((item) => addressFrom(item) ?? [])
    };
  if (rest["kind"] === "outside" && address === void 0)
    return { kind: "unidentified", why: "record-names-no-end", candidates: [] };
  return { ...rest, ...address !== void 0 && { address } };
}
function writeFrom(value) {
  return {
    ...value,
    time: time(value["time"]),
    origin: placeFrom(value["origin"])
  };
}

// src/logs/digest.ts
function damaged(what, { file, line }) {
  return new UsableError(
    `the digest cannot be used: ${what}`,
    "make it again with netpol-gate observe",
    `${file}:${line}`
  );
}
var sumsKey = "digest: sums";
function sumsOf(state) {
  const sums = state.get(sumsKey) ?? /* @__PURE__ */ new Map();
  state.set(sumsKey, sums);
  return sums;
}
function factsIn(value, origin, state) {
  const schema = textOf3(value["schema"]);
  if (schema !== void 0 && schema !== "netpol-gate/digest/1")
    throw new UsableError(
      `the digest has the version "${schema.slice(0, 60)}", this program reads netpol-gate/digest/1`,
      "write and read it with the same version",
      `${origin.file}:${origin.line}`
    );
  if (isDeeper(value, 80) || !validator_default(value)) {
    const error = validator_default.errors?.at(0);
    throw damaged(`${error?.instancePath ?? ""} ${error?.message ?? "is nested too deeply"}`.trim(), origin);
  }
  const sums = sumsOf(state);
  if (schema !== void 0) {
    const head = { ...objectOf(value) };
    sums.set(origin.file, {
      hash: createHash3("sha256"),
      sha256: textOf3(head["sha256"]) ?? "",
      lines: numberOf(head["lines"]) ?? 0,
      origin,
      seen: 0
    });
    return [
      {
        kind: "head",
        head: { tool: textOf3(head["tool"]) ?? "", cluster: identityFrom(head), coverage: coverageFrom(head) }
      }
    ];
  }
  const sum2 = sums.get(origin.file);
  if (sum2 === void 0) throw damaged("its head does not come first", origin);
  sum2.hash.update(`${canonicalJson(value)}
`);
  sum2.seen++;
  const connection = objectOf(value["connection"]);
  const write = objectOf(value["write"]);
  return [
    ...connection === void 0 ? [] : [{ kind: "connection", connection: connectionFrom(connection) }],
    ...write === void 0 ? [] : [{ kind: "write", write: writeFrom(write) }]
  ];
}
function checkHashes(state) {
  for (const { hash, sha256, lines, seen, origin } of sumsOf(state).values()) {
    if (seen !== lines) throw damaged(`it has ${seen} of ${lines} lines`, origin);
    if (hash.digest("hex") !== sha256) throw damaged("its lines are not those that its head was made for", origin);
  }
}
var digest = {
  name: "digest",
  recognise(record) {
    if (record.kind === "text") return void 0;
    return textOf3(record.value["schema"])?.startsWith("netpol-gate/digest/") === true ? "the schema of its first line: a netpol-gate digest" : void 0;
  },
  decode(record, state) {
    if (record.kind === "text") throw damaged("a line is no JSON", record.origin);
    return factsIn(record.value, record.origin, state).flatMap((fact) => {
      switch (fact.kind) {
        case "head":
          return [{ kind: "summary", cluster: fact.head.cluster, coverage: fact.head.coverage }];
        case "connection":
          return flowsOf(fact.connection, record.origin);
        case "write":
          return [{ kind: "write", write: fact.write }];
      }
    });
  },
  finish(state) {
    checkHashes(state);
    return [];
  }
};
function flowsOf(connection, origin) {
  const { allowed: allowed2, denied: denied2, other: other2, ...bare } = connection;
  const parts = [
    ["allowed", allowed2, { ...bare, ...allowed2 !== void 0 && { allowed: allowed2 } }],
    ["denied", denied2, { ...bare, ...denied2 !== void 0 && { denied: denied2 } }],
    ["unknown", other2, { ...bare, ...other2 !== void 0 && { other: other2 } }]
  ];
  return parts.flatMap(([verdict, evidence, resolved]) => {
    if (evidence === void 0) return [];
    const flow2 = {
      time: evidence.first,
      lastTime: evidence.last,
      count: evidence.count,
      countKind: "connections",
      source: summarised(connection.source),
      destination: summarised(connection.destination),
      protocol: connection.protocol,
      ...connection.port !== void 0 && { port: connection.port },
      verdict,
      isReply: false,
      reporter: "unknown",
      sampled: false,
      policies: connection.policies,
      enforcedBy: "unknown",
      format: "digest",
      origin
    };
    return [{ kind: "flow", flow: flow2, records: 0, samples: evidence.samples, resolved }];
  });
}
function summarised(end3) {
  switch (end3.kind) {
    case "workload":
      return { namespace: end3.workload.namespace, workload: end3.workload };
    case "node":
      return { role: "node", name: end3.name, ...end3.address !== void 0 && { address: end3.address } };
    case "api-server":
      return { role: "api-server" };
    case "outside":
      return { role: "outside", address: end3.address };
    case "unidentified":
      return {
        name: `${end3.why} ${end3.name ?? ""} ${end3.candidates.map((one) => `${one.namespace}/${one.name}[${one.kind}]`).join(" ")}`,
        ...end3.address !== void 0 && { address: end3.address }
      };
  }
}

// src/logs/csv.ts
var endColumn = /^(src|dst)[_.](namespace|workload|kind|pod|labels|ip|service|role|name)$/;
var ofAnEnd = /^(src|dst)[_.]/i;
function headerIn(line) {
  if (!/verdict/i.test(line) || line.length > 4e3) return void 0;
  for (const separator of [",", ";", "	"]) {
    const columns = (cells(line, separator) ?? []).map((cell) => cell.trim());
    const ends = new Set(columns.flatMap((column) => ofAnEnd.exec(column)?.[1]?.toLowerCase() ?? []));
    if (ends.size === 2 && ["time", "protocol", "verdict"].every((name) => columns.includes(name)))
      return { separator, columns };
  }
  return void 0;
}
function checkColumns({ columns }, known4, where) {
  const unused = [...known4, ...endColumns].filter((name) => !columns.includes(name));
  for (const column of columns) {
    if (endColumn.test(column) || known4.includes(column)) continue;
    const meant = meantPort.get(column) ?? nearestColumn(column, unused);
    if (meant === void 0 && !ofAnEnd.test(column)) continue;
    const said2 = meant === void 0 ? "" : `: did you mean ${meant}?`;
    throw new UsableError(
      `the CSV header has the column ${JSON.stringify(column.slice(0, 60))}, which is none of the generic format${said2}`,
      meant === void 0 ? `columns of ends are ${endColumns.join(", ")}` : "rename the column, or leave it out",
      where
    );
  }
}
var endColumns = ["src", "dst"].flatMap(
  (side) => ["namespace", "workload", "kind", "pod", "labels", "ip", "service", "role", "name"].map(
    (field) => `${side}_${field}`
  )
);
var meantPort = /* @__PURE__ */ new Map([
  ["src_port", "sourcePort"],
  ["dst_port", "port"]
]);
function nearestColumn(column, known4) {
  if (column.length > 64) return void 0;
  const lower2 = column.toLowerCase();
  const alike = known4.filter((name) => name[0] === lower2[0]);
  const distances = alike.map((name) => ({ name, slips: editsBetween(lower2, name.toLowerCase(), 2) }));
  const near = distances.filter(
    ({ name, slips }) => slips <= Math.min(2, Math.floor(name.replace(ofAnEnd, "").length / 4))
  );
  return near.sort((a, b) => a.slips - b.slips)[0]?.name;
}
function rowObject(header, line) {
  const row = cells(line, header.separator);
  if (row === void 0) return { unreadable: "a quote that is not closed on its line" };
  if (row.length > header.columns.length)
    return { unreadable: `${row.length} cells under ${header.columns.length} columns` };
  const fields2 = /* @__PURE__ */ new Map();
  const ends = { src: /* @__PURE__ */ new Map(), dst: /* @__PURE__ */ new Map() };
  for (const [index, column] of header.columns.entries()) {
    const cell = row[index]?.trim() ?? "";
    if (cell === "") continue;
    const [, side, field] = endColumn.exec(column) ?? [];
    if ((side === "src" || side === "dst") && field !== void 0) ends[side].set(field, cell);
    else fields2.set(column, cell);
  }
  return { ...Object.fromEntries(fields2), src: Object.fromEntries(ends.src), dst: Object.fromEntries(ends.dst) };
}
function cells(line, separator) {
  if (!line.includes('"')) return line.split(separator);
  const out = [];
  let at2 = 0;
  while (at2 <= line.length) {
    if (line[at2] !== '"') {
      const end3 = line.indexOf(separator, at2);
      out.push(line.slice(at2, end3 < 0 ? void 0 : end3));
      if (end3 < 0) return out;
      at2 = end3 + 1;
      continue;
    }
    let text = "";
    for (at2++; ; at2 += 2) {
      const end3 = line.indexOf('"', at2);
      if (end3 < 0) return void 0;
      text += line.slice(at2, end3);
      at2 = end3;
      if (line[at2 + 1] !== '"') break;
      text += '"';
    }
    out.push(text);
    at2++;
    if (at2 === line.length) return out;
    if (line[at2] !== separator) return void 0;
    at2++;
  }
  return out;
}

// src/logs/generic.ts
var generic = {
  name: "generic",
  recognise(record) {
    if (record.kind === "text")
      return headerIn(record.line) === void 0 ? void 0 : "a CSV header with src, dst, protocol and verdict";
    const { value } = record;
    const ends = isEnd2(value["src"]) && isEnd2(value["dst"]);
    return ends && value["protocol"] !== void 0 && value["verdict"] !== void 0 ? "src, dst, protocol and verdict: the generic format" : void 0;
  },
  decode(record, state) {
    const value = record.kind === "json" ? record.value : rowOf2(record, state);
    if (value === void 0) return [];
    if ("unreadable" in value) return value;
    return flowOf(value, record, state);
  }
};
function isEnd2(value) {
  return isObject(value) && Object.keys(value).some((key) => endFields.has(key));
}
var fields = /* @__PURE__ */ new Set([
  ...["time", "lastTime", "count", "countKind", "src", "dst", "protocol", "port", "sourcePort", "verdict", "reply"],
  ...["reporter", "node", "sampled", "enforcedBy"]
]);
var endFields = /* @__PURE__ */ new Set([
  ...["namespace", "workload", "kind", "pod", "labels", "ip", "service", "role", "name"]
]);
function rowOf2({ line, origin: { file, line: at2 } }, state) {
  const key = `generic: header of ${file}`;
  const header = state.get(key);
  const next = headerIn(line);
  if (next !== void 0) {
    checkColumns(next, [...fields], `${file}:${at2}`);
    state.set(key, next);
    return void 0;
  }
  return header === void 0 ? { unreadable: "a line before the CSV header" } : rowObject(header, line);
}
function unreadable2(field, value, wanted) {
  const shown = value === void 0 ? "is missing" : `${JSON.stringify(value).slice(0, 60)} is not`;
  return { unreadable: value === void 0 ? `"${field}" is missing (${wanted})` : `"${field}": ${shown} ${wanted}` };
}
function flowOf(value, { origin }, state) {
  const offset = utcOffsetOf(state);
  const time2 = timeOf(value["time"], offset);
  if (time2 === void 0) return unreadable2("time", value["time"], "an RFC 3339 time or an epoch number");
  const lastTime = value["lastTime"] === void 0 ? time2 : timeOf(value["lastTime"], offset);
  if (lastTime === void 0 || lastTime < time2)
    return unreadable2("lastTime", value["lastTime"], 'a time at or after "time"');
  const protocol = protocolOf2(value["protocol"]);
  if (protocol === void 0) return unreadable2("protocol", value["protocol"], "TCP, UDP, SCTP, ICMP or a number");
  const port = portOf(value["port"]);
  if (port === void 0 && (value["port"] !== void 0 || protocol !== "other"))
    return unreadable2("port", value["port"], "a port from 0 to 65535");
  const verdict = verdictOf(value["verdict"]);
  if (verdict === void 0)
    return unreadable2("verdict", value["verdict"], "allowed, denied, refused-elsewhere or unknown");
  const count2 = countOf2(value["count"]);
  if (count2 === void 0) return unreadable2("count", value["count"], "a whole number from 1");
  const source = endOf2("src", value["src"]);
  if ("unreadable" in source) return source;
  const destination = endOf2("dst", value["dst"]);
  if ("unreadable" in destination) return destination;
  const sourcePort = portOf(value["sourcePort"]);
  const flow2 = {
    time: time2,
    lastTime,
    count: count2,
    countKind: oneOf(["connections", "packets", "events", "windows"], value["countKind"]) ?? "connections",
    source,
    destination,
    protocol,
    ...sourcePort !== void 0 && { sourcePort },
    ...port !== void 0 && protocol !== "other" && { port },
    verdict,
    // The format names who opened the connection; only an explicit null says that the writer does not know.
    ...value["reply"] !== null && { isReply: value["reply"] === true || value["reply"] === "true" },
    reporter: oneOf(["source", "destination", "node"], value["reporter"]) ?? "unknown",
    ...textOf3(value["node"]) !== void 0 && { node: textOf3(value["node"]) },
    sampled: value["sampled"] === true || value["sampled"] === "true",
    policies: [],
    enforcedBy: oneOf(enforcers2, value["enforcedBy"]) ?? "unknown",
    format: "generic",
    origin
  };
  return [{ kind: "flow", flow: flow2 }, ...unread(value)];
}
var enforcers2 = ["kubernetes-policy", "cni-policy", "mesh", "cloud-firewall", "node"];
function oneOf(words2, value) {
  return words2.find((word) => word === value);
}
function unread(value) {
  const extra = Object.keys(value).filter((key) => !fields.has(key));
  if (extra.length === 0) return [];
  const shown = extra.slice(0, 5).map((key) => JSON.stringify(key.slice(0, 40)));
  return [{ kind: "limit", text: `fields of the generic format that are not read: ${shown.join(", ")}` }];
}
function protocolOf2(value) {
  switch (typeof value === "string" ? value.toUpperCase() : value) {
    case "TCP":
    case 6:
    case "6":
      return "TCP";
    case "UDP":
    case 17:
    case "17":
      return "UDP";
    case "SCTP":
    case 132:
    case "132":
      return "SCTP";
    case "ICMP":
    case "ICMPV6":
    case "OTHER":
      return "other";
    default:
      return (typeof value === "number" || typeof value === "string") && isProtocolNumber(String(value)) ? "other" : void 0;
  }
}
function isProtocolNumber(text) {
  return /^\d{1,3}$/.test(text) && Number(text) < 256;
}
var verdicts = /* @__PURE__ */ new Map([
  ["allowed", "allowed"],
  ["allow", "allowed"],
  ["denied", "denied"],
  ["deny", "denied"],
  ["refused-elsewhere", "refused-elsewhere"],
  ["unknown", "unknown"]
]);
function verdictOf(value) {
  return typeof value === "string" ? verdicts.get(value.toLowerCase()) : void 0;
}
function countOf2(value) {
  const count2 = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value ?? 1;
  return typeof count2 === "number" && Number.isInteger(count2) && count2 >= 1 && count2 <= 1e15 ? count2 : void 0;
}
function endOf2(side, value) {
  if (!isObject(value)) return unreadable2(side, value, "an object that names an end");
  const stranger2 = Object.keys(value).find((key) => !endFields.has(key));
  if (stranger2 !== void 0) return { unreadable: `"${side}.${stranger2.slice(0, 40)}" is no field of an end` };
  const text = textOf3(value["ip"]);
  const address = text === void 0 ? void 0 : parseAddress(text);
  if (value["ip"] !== void 0 && address === void 0) return unreadable2(`${side}.ip`, value["ip"], "an IP address");
  const labels = labelsOf(value["labels"]);
  if (value["labels"] !== void 0 && labels === void 0)
    return unreadable2(`${side}.labels`, value["labels"], 'a map of texts, or "a=b,c=d"');
  const role = oneOf(["node", "outside", "api-server", "dns"], value["role"]);
  if (value["role"] !== void 0 && role === void 0)
    return unreadable2(`${side}.role`, value["role"], "node, outside, api-server or dns");
  const namespace = textOf3(value["namespace"]);
  const inNamespace = ["workload", "pod", "service"].find((key) => textOf3(value[key]) !== void 0);
  if (inNamespace !== void 0 && namespace === void 0)
    return { unreadable: `"${side}.${inNamespace}" without "${side}.namespace"` };
  return end2(value, { namespace, address, labels, role });
}
function end2(value, { namespace, address, labels, role }) {
  const pod = textOf3(value["pod"]);
  const workload = textOf3(value["workload"]);
  const kind = textOf3(value["kind"]);
  const service = textOf3(value["service"]);
  const name = textOf3(value["name"]);
  return {
    ...address !== void 0 && { address },
    ...namespace !== void 0 && { namespace },
    ...pod !== void 0 && { pod },
    ...workload !== void 0 && { workload: { ...kind !== void 0 && { kind }, name: workload } },
    ...labels !== void 0 && { labels },
    ...role !== void 0 && { role },
    ...name !== void 0 && { name },
    ...service !== void 0 && namespace !== void 0 && { service: { namespace, name: service } }
  };
}
function labelsOf(value) {
  if (typeof value !== "string") {
    const map = stringMapOf(value);
    return isObject(value) && map?.size === Object.keys(value).length ? map : void 0;
  }
  const pairs = value.split(",").map((pair) => pair.trim().split("="));
  if (pairs.some((pair) => pair.length !== 2 || pair[0] === "")) return void 0;
  return new Map(pairs.map(([key = "", text = ""]) => [key, text]));
}

// src/logs/patch.ts
function patched(object, kind, body) {
  const result = kind === "json" ? jsonPatched(object, body) : merged2(object, body);
  return isObject(result) ? result : void 0;
}
function merged2(before, patch) {
  if (!isObject(patch)) return patch;
  if (patch["$patch"] !== void 0 && patch["$patch"] !== "replace") return void 0;
  const result = new Map(isObject(before) && patch["$patch"] !== "replace" ? Object.entries(before) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (key === "$patch" || key.startsWith("$setElementOrder/")) continue;
    if (key.startsWith("$")) return void 0;
    if (`$setElementOrder/${key}` in patch) return void 0;
    if (value === null) result.delete(key);
    else {
      const inner = merged2(result.get(key), value);
      if (inner === void 0) return void 0;
      result.set(key, inner);
    }
  }
  return Object.fromEntries(result);
}
function jsonPatched(object, body) {
  if (!isList(body)) return void 0;
  let result = object;
  for (const item of body) {
    const operation = operationIn(item);
    if (operation === void 0 || result === void 0) return void 0;
    result = operated(result, operation);
  }
  return result;
}
function operationIn(item) {
  if (!isObject(item) || typeof item["op"] !== "string" || typeof item["path"] !== "string") return void 0;
  const from = typeof item["from"] === "string" ? item["from"] : "";
  return { op: item["op"], path: pointer(item["path"]), from: pointer(from), value: item["value"] ?? null };
}
function pointer(text) {
  return text.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function operated(document, { op, path, from, value }) {
  switch (op) {
    case "add":
      return edited(document, path, () => value, true);
    case "replace":
      return edited(document, path, (old) => old === void 0 ? void 0 : value, false);
    case "remove":
      return edited(document, path, () => gone, false);
    case "test":
      return canonicalJson(found(document, path)) === canonicalJson(value) ? document : void 0;
    case "copy":
    case "move": {
      const moved = found(document, from);
      const rest = op === "move" ? edited(document, from, () => gone, false) : document;
      return moved === void 0 || rest === void 0 ? void 0 : edited(rest, path, () => moved, true);
    }
    default:
      return void 0;
  }
}
function found(document, path) {
  let at2 = document;
  for (const key of path)
    at2 = isList(at2) ? at2[Number(key)] : isObject(at2) && Object.hasOwn(at2, key) ? at2[key] : void 0;
  return at2;
}
var gone = /* @__PURE__ */ Symbol("removed");
function edited(document, path, edit, insert) {
  const [key, ...rest] = path;
  if (key === void 0) {
    const whole = edit(document);
    return whole === gone ? void 0 : whole;
  }
  const isLast = rest.length === 0;
  if (isList(document)) return editedList(document, key, rest, edit, insert);
  if (!isObject(document)) return void 0;
  const old = Object.hasOwn(document, key) ? document[key] : void 0;
  if (!isLast && old === void 0) return void 0;
  const next = isLast ? edit(old) : edited(old ?? null, rest, edit, insert);
  if (next === void 0 || next === gone && old === void 0) return void 0;
  const entries = Object.entries(document).filter(([name]) => name !== key);
  return Object.fromEntries(next === gone ? entries : [...entries, [key, next]]);
}
function editedList(list, key, rest, edit, insert) {
  const index = key === "-" ? list.length : /^(?:0|[1-9]\d*)$/.test(key) ? Number(key) : NaN;
  const inserts = insert && rest.length === 0;
  if (!(index >= 0) || index > list.length || index === list.length && !inserts) return void 0;
  const old = list[index];
  const next = rest.length === 0 ? edit(inserts ? void 0 : old) : edited(old ?? null, rest, edit, insert);
  if (next === void 0) return void 0;
  return [...list.slice(0, index), ...next === gone ? [] : [next], ...list.slice(inserts ? index : index + 1)];
}

// src/logs/history.ts
function settleWrites(writes) {
  const before = /* @__PURE__ */ new Map();
  return [...writes].sort(inOrder3).map((fact) => {
    const key = keyOf(fact.write.ref);
    const settled2 = settle(fact, before.get(key));
    if (settled2.effect === "deleted") before.delete(key);
    else if (settled2.effect !== "nothing")
      before.set(key, { after: objectIn(settled2.after), traits: fact.traits ?? {}, uid: settled2.uid });
    return settled2;
  });
}
function inOrder3(a, b) {
  return a.write.time - b.write.time || compare2(a.write.origin.file, b.write.origin.file) || a.write.origin.line - b.write.origin.line;
}
function compare2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function objectIn(after) {
  return isObject(after) ? after : void 0;
}
function settle({ write, traits = {} }, before) {
  if (write.effect !== "changed" || write.verb === "delete" || write.verb === "deletecollection") return write;
  const same = before === void 0 || write.uid === void 0 || before.uid === void 0 || before.uid === write.uid;
  const known4 = same ? before : void 0;
  const after = objectIn(write.after) ?? computed(known4?.after, traits.patch);
  const effect = effectFrom(known4, after, traits);
  return { ...write, effect, ...after !== void 0 && { after } };
}
function computed(before, patch) {
  if (before === void 0 || patch === void 0 || patch.kind === "apply") return void 0;
  return patched(before, patch.kind, patch.body);
}
function effectFrom(before, after, { resourceVersion, generation }) {
  const earlier = before?.traits;
  if (resourceVersion !== void 0 && resourceVersion === earlier?.resourceVersion) return "nothing";
  if (generation !== void 0 && earlier?.generation !== void 0)
    return generation > earlier.generation ? "spec-changed" : "metadata-only";
  if (generation === 1) return "metadata-only";
  if (before?.after === void 0 || after === void 0) return "changed";
  if (canonicalJson(withoutMetadata(before.after)) !== canonicalJson(withoutMetadata(after))) return "spec-changed";
  return canonicalJson(people(before.after)) === canonicalJson(people(after)) ? "nothing" : "metadata-only";
}
function withoutMetadata(object) {
  const { metadata: _metadata, kind: _kind, apiVersion: _version, ...rest } = object;
  return rest;
}
function people(object) {
  return {
    labels: valueAt5(object, "metadata", "labels") ?? {},
    annotations: valueAt5(object, "metadata", "annotations") ?? {},
    finalizers: valueAt5(object, "metadata", "finalizers") ?? []
  };
}

// src/logs/hubble-ends.ts
function endOf3(flow2, side, address, { name: node, cluster }) {
  const end3 = objectOf(flow2[side]) ?? nothing;
  const found2 = {};
  const at2 = address === void 0 ? void 0 : parsed(address);
  if (at2 !== void 0) found2.address = at2;
  const pod = textOf3(end3["pod_name"]);
  const elsewhere = cluster === void 0 ? void 0 : textOf3(end3["cluster_name"]);
  if (pod !== void 0 && elsewhere !== void 0 && elsewhere !== cluster) {
    found2.role = "outside";
    found2.name = `${elsewhere}/${textOf3(end3["namespace"]) ?? ""}/${pod}`;
    return found2;
  }
  const identity2 = identityOf(end3);
  const namespace = textOf3(end3["namespace"]) ?? identity2.namespace;
  if (namespace !== void 0) found2.namespace = namespace;
  if (pod !== void 0) found2.pod = pod;
  const workload = workloadOf(end3);
  if (workload !== void 0) found2.workload = workload;
  if (identity2.labels.size > 0) found2.labels = identity2.labels;
  if (identity2.role !== void 0) found2.role = identity2.role;
  adorn(found2, flow2, side, identity2.isHost ? node : identity2.name);
  return found2;
}
function adorn(found2, flow2, side, known4) {
  const isSource = side === "source";
  const name = known4 ?? textOf3(listOf(flow2[isSource ? "source_names" : "destination_names"])[0]);
  if (name !== void 0) found2.name = name;
  const service = serviceOf(objectOf(flow2[isSource ? "source_service" : "destination_service"]));
  if (service !== void 0) found2.service = service;
}
var nothing = {};
var addresses = /* @__PURE__ */ new Map();
var addressLimit = 5e4;
function parsed(text) {
  const known4 = addresses.get(text);
  if (known4 !== void 0) return known4;
  if (addresses.size >= addressLimit) addresses.clear();
  const address = parseAddress(text);
  addresses.set(text, address);
  return address;
}
function workloadOf(end3) {
  const first2 = objectOf(listOf(end3["workloads"])[0]);
  const name = textOf3(first2?.["name"]);
  const kind = textOf3(first2?.["kind"]);
  if (name === void 0) return void 0;
  return kind === void 0 ? { name } : { kind, name };
}
function serviceOf(service) {
  const name = textOf3(service?.["name"]);
  return name === void 0 ? void 0 : { namespace: textOf3(service?.["namespace"]) ?? "", name };
}
var reserved = /* @__PURE__ */ new Map([
  [1, "node"],
  [2, "outside"],
  [4, "node"],
  [6, "node"],
  [7, "api-server"],
  [8, "node"],
  [9, "outside"],
  [10, "outside"]
]);
var roles = /* @__PURE__ */ new Map([
  ["reserved:kube-apiserver", "api-server"],
  ["reserved:host", "node"],
  ["reserved:remote-node", "node"],
  ["reserved:health", "node"],
  ["reserved:ingress", "node"],
  ["reserved:world", "outside"],
  ["reserved:world-ipv4", "outside"],
  ["reserved:world-ipv6", "outside"]
]);
var noIdentity = { labels: /* @__PURE__ */ new Map(), isHost: false };
var identities = /* @__PURE__ */ new Map();
var identityLimit = 2e4;
function isSameList(a, b) {
  if (a.length !== b.length) return false;
  for (let at2 = 0; at2 < a.length; at2++) if (a[at2] !== b[at2]) return false;
  return true;
}
function identityOf(end3) {
  const texts2 = listOf(end3["labels"]);
  const number = numberOf(end3["identity"]);
  if (texts2.length === 0) {
    const role = number === void 0 ? void 0 : reserved.get(number);
    return role === void 0 ? noIdentity : { ...noIdentity, role, isHost: number === 1 };
  }
  const key = number ?? (typeof texts2[0] === "string" ? texts2[0] : "");
  const known4 = identities.get(key);
  if (known4 !== void 0 && isSameList(known4.texts, texts2)) return known4.identity;
  if (identities.size >= identityLimit) identities.clear();
  const identity2 = readIdentity(texts2);
  identities.set(key, { texts: texts2, identity: identity2 });
  return identity2;
}
var namespaceKey = "io.kubernetes.pod.namespace";
function readIdentity(texts2) {
  const labels = /* @__PURE__ */ new Map();
  const found2 = /* @__PURE__ */ new Set();
  let namespace;
  let name;
  for (const text of texts2) {
    if (typeof text !== "string") continue;
    if (!text.startsWith("k8s:")) {
      found2.add(text.startsWith("cidr:") ? "reserved:world" : text);
      if (text.startsWith("fqdn:")) name = text.slice(5);
      continue;
    }
    const equals = text.indexOf("=");
    const key = text.slice(4, equals < 0 ? void 0 : equals);
    const value = equals < 0 ? "" : text.slice(equals + 1);
    if (key === namespaceKey) namespace = value;
    else if (!key.startsWith("io.cilium.") && !key.startsWith("io.kubernetes.pod.")) labels.set(key, value);
  }
  const role = [...roles].find(([label]) => found2.has(label))?.[1];
  return {
    labels,
    ...role !== void 0 && labels.size === 0 && { role },
    ...name !== void 0 && { name },
    ...namespace !== void 0 && { namespace },
    isHost: found2.has("reserved:host")
  };
}

// src/logs/hubble.ts
var hubble = {
  name: "hubble",
  // 45 of 100 lines of a usual export; the marker can stand in a line only as this very field.
  skim: { text: '"is_reply":true', as: "replies" },
  recognise(record) {
    if (record.kind === "text") return void 0;
    const { value } = record;
    const wrapped = objectOf(value["flow"]);
    if (wrapped?.["verdict"] !== void 0) return "a flow with a verdict: Hubble";
    if (other.some((key) => objectOf(value[key]) !== void 0) && value["node_name"] !== void 0)
      return "an event of the Hubble exporter";
    return isBare(value) ? "verdict and l4 without a wrapper: Hubble before 1.0 or the UI export" : void 0;
  },
  refuse(record) {
    if (record.kind === "json" || !/^\w{3} +\d+ \d\d:\d\d:\d\d\.\d{3}( \[[^\]]+\])?: .* (->|<-|<>) /.test(record.line))
      return void 0;
    return { what: "the text output of hubble observe", help: "record it again with hubble observe -o json" };
  },
  decode(record, state) {
    if (record.kind === "text") return { unreadable: "a line that is no JSON object" };
    const { value } = record;
    const flow2 = objectOf(value["flow"]) ?? (isBare(value) ? value : void 0);
    if (flow2 !== void 0) {
      const time2 = timeOf(flow2["time"] ?? value["time"], utcOffsetOf(state));
      return time2 === void 0 ? { unreadable: "a flow without a time" } : decodeFlow(flow2, value, time2, record);
    }
    const lost = objectOf(value["lost_events"]);
    if (lost !== void 0) return [lostEvents(lost)];
    return other.some((key) => value[key] !== void 0) ? [] : { unreadable: "a JSON object that is no Hubble event" };
  }
};
var other = ["lost_events", "agent_event", "debug_event", "node_status"];
function isBare(value) {
  return value["verdict"] !== void 0 && (value["l4"] !== void 0 || value["IP"] !== void 0);
}
function lostEvents(lost) {
  const count2 = Number(lost["num_events_lost"] ?? 1);
  return { kind: "lost", count: count2 > 0 ? count2 : 1, reason: textOf3(lost["source"]) ?? "not said" };
}
function decodeFlow(flow2, value, time2, { origin }) {
  const ports = portsOf2(objectOf(flow2["l4"]));
  if (ports === void 0) return { unreadable: "a flow without l4: the export left it out" };
  const verdict = verdictOf2(flow2);
  const isReply = replyOf(flow2);
  const node = textOf3(flow2["node_name"]) ?? textOf3(value["node_name"]);
  const kind = objectOf(flow2["event_type"])?.["type"];
  const ends = endsOf(flow2, node);
  const decoded2 = {
    time: time2,
    lastTime: time2,
    count: 1,
    countKind: kind === 5 ? "connections" : isL7(flow2) ? "events" : "packets",
    source: ends.source,
    destination: ends.destination,
    protocol: ports.protocol,
    verdict,
    reporter: reporterOf(flow2),
    sampled: false,
    policies: policiesOf2(flow2),
    enforcedBy: verdict === "refused-elsewhere" ? "mesh" : verdict === "unknown" ? "unknown" : "cni-policy",
    format: "hubble",
    origin
  };
  if (ports.port !== void 0) decoded2.port = ports.port;
  if (ports.sourcePort !== void 0) decoded2.sourcePort = ports.sourcePort;
  if (isReply !== void 0) decoded2.isReply = isReply;
  if (node !== void 0) decoded2.node = node;
  const facts = [{ kind: "flow", flow: decoded2 }];
  if (flow2["verdict"] === "AUDIT") facts.push({ kind: "limit", text: auditMode });
  return facts;
}
var auditMode = "some endpoints are in policy audit mode: what a policy would have denied was let through, and counts as neither";
function endsOf(flow2, node) {
  const addresses2 = objectOf(flow2["IP"]);
  const reporting = reportingNode(node);
  return {
    source: endOf3(flow2, "source", textOf3(addresses2?.["source"]), reporting),
    destination: endOf3(flow2, "destination", textOf3(addresses2?.["destination"]), reporting)
  };
}
function reportingNode(name) {
  if (name === void 0) return {};
  const slash = name.indexOf("/");
  return slash > 0 ? { name: name.slice(slash + 1), cluster: name.slice(0, slash) } : { name };
}
function portsIn(protocol, ports) {
  return { protocol, sourcePort: portOf(ports?.["source_port"]), port: portOf(ports?.["destination_port"]) };
}
function portsOf2(l4) {
  if (l4 === void 0) return void 0;
  if (l4["TCP"] !== void 0) return portsIn("TCP", objectOf(l4["TCP"]));
  if (l4["UDP"] !== void 0) return portsIn("UDP", objectOf(l4["UDP"]));
  if (l4["SCTP"] !== void 0) return portsIn("SCTP", objectOf(l4["SCTP"]));
  return Object.keys(l4).length > 0 ? { protocol: "other" } : void 0;
}
var policyDrops = /* @__PURE__ */ new Set(["POLICY_DENIED", "POLICY_DENY", "AUTH_REQUIRED", 133, 181, 189]);
function verdictOf2(flow2) {
  switch (flow2["verdict"]) {
    case "FORWARDED":
    case "REDIRECTED":
    case "TRACED":
    case "TRANSLATED":
      return "allowed";
    case "DROPPED":
      return isL7(flow2) ? "refused-elsewhere" : isPolicyDrop(flow2) ? "denied" : "unknown";
    default:
      return "unknown";
  }
}
function isPolicyDrop(flow2) {
  const event = objectOf(flow2["event_type"]);
  const type = event?.["type"];
  const reason = textOf3(flow2["drop_reason_desc"]) ?? numberOf(flow2["drop_reason"]) ?? (type === 1 ? numberOf(event?.["sub_type"]) : void 0);
  return reason === void 0 ? type === 5 : policyDrops.has(reason);
}
function isL7(flow2) {
  return flow2["Type"] === "L7" || flow2["l7"] !== void 0;
}
function replyOf(flow2) {
  if (typeof flow2["is_reply"] === "boolean") return flow2["is_reply"];
  const flags = objectOf(valueAt5(flow2, "l4", "TCP", "flags"));
  if (flags?.["SYN"] === true) return flags["ACK"] === true;
  return flow2["reply"] === true ? true : void 0;
}
function reporterOf(flow2) {
  switch (flow2["trace_observation_point"]) {
    case "FROM_ENDPOINT":
      return "source";
    case "TO_ENDPOINT":
      return "destination";
    case void 0:
    case "UNKNOWN_POINT":
      break;
    default:
      return "node";
  }
  if (flow2["traffic_direction"] === "EGRESS") return "source";
  return flow2["traffic_direction"] === "INGRESS" ? "destination" : "unknown";
}
var policyLists = [
  ["ingress_allowed_by", "allow"],
  ["egress_allowed_by", "allow"],
  ["ingress_denied_by", "deny"],
  ["egress_denied_by", "deny"]
];
var noPolicies = [];
function namesPolicies2(flow2) {
  return flow2["ingress_allowed_by"] !== void 0 || flow2["egress_allowed_by"] !== void 0 || flow2["ingress_denied_by"] !== void 0 || flow2["egress_denied_by"] !== void 0;
}
function policiesOf2(flow2) {
  if (!namesPolicies2(flow2)) return noPolicies;
  return policyLists.flatMap(
    ([key, effect]) => listOf(flow2[key]).flatMap((item) => {
      const name = textAt2(item, "name");
      if (name === void 0) return [];
      const kind = textAt2(item, "kind") ?? "CiliumNetworkPolicy";
      const ref = {
        group: kind.startsWith("Cilium") ? "cilium.io" : "networking.k8s.io",
        kind,
        namespace: textAt2(item, "namespace") ?? "",
        name
      };
      return [{ ref, effect }];
    })
  );
}

// src/logs/json-scanner.ts
var quote2 = 34;
var backslash = 92;
var newline = 10;
var openBrace = 123;
var closeBrace = 125;
var openBracket = 91;
var closeBracket = 93;
var colon = 58;
var comma = 44;
var depthLimit2 = 256;
function freshProgress() {
  return { depth: 0, isMap: new Uint8Array(depthLimit2 + 1), inString: false, escaped: false, last: 0 };
}
function restart(progress) {
  progress.depth = 0;
  progress.inString = false;
  progress.escaped = false;
  progress.last = 0;
}
function advance(progress, bytes, from, to) {
  for (let at2 = from; at2 < to; at2++) {
    const byte = bytes[at2] ?? 0;
    if (progress.inString) {
      if (progress.escaped) progress.escaped = false;
      else if (byte === backslash) progress.escaped = true;
      else if (byte === quote2) {
        progress.inString = false;
        progress.last = quote2;
      } else if (byte === newline) return { outcome: "broken", at: at2 };
      continue;
    }
    switch (byte) {
      case quote2:
        if (!opensValue(progress) && !opensKey(progress)) return { outcome: "broken", at: at2 };
        progress.inString = true;
        break;
      case openBrace:
      case openBracket:
        if (progress.depth > 0 && !opensValue(progress)) return { outcome: "broken", at: at2 };
        if (progress.depth === depthLimit2) return { outcome: "broken", at: at2 };
        progress.depth++;
        progress.isMap[progress.depth] = byte === openBrace ? 1 : 0;
        progress.last = byte;
        break;
      case closeBrace:
      case closeBracket:
        if (progress.isMap[progress.depth] !== (byte === closeBrace ? 1 : 0)) return { outcome: "broken", at: at2 };
        progress.depth--;
        progress.last = byte;
        if (progress.depth === 0) return { outcome: "ended", at: at2 + 1 };
        break;
      default:
        if (byte > 32) progress.last = byte;
    }
  }
  return { outcome: "more", at: to };
}
function opensValue({ depth, isMap, last }) {
  return isMap[depth] === 1 ? last === colon : last === openBracket || last === comma;
}
function opensKey({ depth, isMap, last }) {
  return isMap[depth] === 1 && (last === openBrace || last === comma);
}

// src/logs/wrappers.ts
var containerLine = /^\d{4}-\d\d-\d\dT\S+ (stdout|stderr) ([FP])(?::\S*)? ?/;
function unwrapper(file, limit3) {
  const parts = /* @__PURE__ */ new Map();
  const inner = (text, line, sink) => {
    const trimmed = text.trim();
    if (trimmed === "") return;
    if (!trimmed.startsWith("{")) {
      sink.record({ kind: "text", line: trimmed, origin: { kind: "log", file, line } });
      return;
    }
    try {
      const value = JSON.parse(trimmed);
      if (isObject(value)) json(value, line, sink);
    } catch {
      sink.skipped("broken JSON", line);
    }
  };
  const join2 = (stream, text, last, line, sink) => {
    const part = parts.get(stream);
    if (part === void 0 && last) return inner(text, line, sink);
    const joined4 = part ?? { text: "", line };
    if (joined4.text.length + text.length > limit3) {
      parts.delete(stream);
      return sink.skipped("a line split into more parts than are joined", joined4.line);
    }
    joined4.text += text;
    if (!last) return void parts.set(stream, joined4);
    parts.delete(stream);
    inner(joined4.text, joined4.line, sink);
  };
  const json = (value, line, sink) => {
    if (value["kind"] === "EventList" && isList(value["items"])) {
      for (const item of value["items"]) {
        if (isObject(item)) sink.record({ kind: "json", value: item, origin: { kind: "log", file, line } });
        else sink.skipped("an item of an EventList that is no object", line);
      }
    } else if (typeof value["log"] === "string" && typeof value["stream"] === "string") {
      const text = value["log"];
      join2(`docker ${textOf3(value["stream"]) ?? ""}`, text, text.endsWith("\n"), line, sink);
    } else sink.record({ kind: "json", value, origin: { kind: "log", file, line } });
  };
  return {
    json,
    text(line, number, sink) {
      const match = containerLine.exec(line);
      if (match === null) sink.record({ kind: "text", line, origin: { kind: "log", file, line: number } });
      else join2(match[1] ?? "", line.slice(match[0].length), match[2] === "F", number, sink);
    },
    end(sink) {
      for (const { line } of parts.values()) sink.skipped("half a line at the end", line);
      parts.clear();
    }
  };
}

// src/logs/record-scanner.ts
var newline2 = 10;
var comma2 = 44;
var openBracket2 = 91;
var closeBracket2 = 93;
var openBrace2 = 123;
var none2 = Buffer.alloc(0);
function startScan(file, limits) {
  return {
    limits,
    wrapped: unwrapper(file, limits.record),
    road: "line",
    line: 1,
    begun: false,
    total: void 0,
    held: [],
    heldSize: 0,
    tooLong: false,
    progress: freshProgress(),
    valueLine: 1,
    tried: false,
    nextSkim: -1,
    skimmed: none2
  };
}
function push(scan, bytes, sink) {
  scan.begun = bytes[bytes.length - 1] !== newline2;
  drive(scan, bytes, 0, bytes.length, sink);
}
function finish(scan, sink) {
  scan.total ??= scan.begun ? scan.line : scan.line - 1;
  if (scan.road === "line" && scan.heldSize > 0) {
    const rest = taken(scan);
    onLine(scan, rest, 0, rest.length, sink);
  }
  if (scan.road === "value" && scan.tooLong) sink.skipped(tooLong(scan), scan.valueLine);
  else if (scan.road === "value") {
    const region = taken(scan);
    if (eachLine(scan, region, sink) < region.length) sink.skipped("half a record at the end", scan.line);
  }
  scan.wrapped.end(sink);
}
function drive(scan, bytes, from, to, sink) {
  let at2 = from;
  while (at2 < to) {
    switch (scan.road) {
      case "line":
        at2 = onPiece(scan, bytes, at2, to, sink);
        break;
      case "between":
        at2 = onGap(scan, bytes, at2, to, sink);
        break;
      case "value":
        at2 = onValue(scan, bytes, at2, to, sink);
        break;
      case "skip":
        at2 = onSkip(scan, bytes, at2, to);
    }
  }
}
function keep(scan, bytes) {
  if (scan.tooLong || bytes.length === 0) return;
  scan.held.push(bytes);
  scan.heldSize += bytes.length;
  if (scan.heldSize <= scan.limits.record) return;
  scan.tooLong = true;
  scan.held = [];
}
function drop(scan) {
  scan.held = [];
  scan.heldSize = 0;
  scan.tooLong = false;
}
function taken(scan) {
  const bytes = scan.held.length === 1 ? scan.held[0] ?? none2 : Buffer.concat(scan.held);
  drop(scan);
  return bytes;
}
function tooLong({ limits }) {
  return `a record of more than ${limits.record >> 20} MiB`;
}
function onPiece(scan, bytes, from, to, sink) {
  const end3 = bytes.indexOf(newline2, from);
  if (end3 < 0 || end3 >= to) {
    keep(scan, bytes.subarray(from, to));
    if (scan.tooLong) {
      sink.skipped(tooLong(scan), scan.line);
      scan.road = "skip";
    } else if (scan.heldSize > scan.limits.line && scan.heldSize - (to - from) <= scan.limits.line)
      onLongLine(scan, sink);
    return to;
  }
  if (scan.heldSize > 0) {
    keep(scan, bytes.subarray(from, end3 + 1));
    const whole = taken(scan);
    onLine(scan, whole, 0, whole.length - 1, sink);
  } else if (skims(scan, bytes, from, end3, sink)) scan.line++;
  else onLine(scan, bytes, from, end3, sink);
  return end3 + 1;
}
function onLongLine(scan, sink) {
  const start = taken(scan);
  const at2 = start.findIndex((byte) => byte > 32);
  if (start[at2] === openBrace2) begin(scan, start, at2, start.length, sink, false);
  else if (start[at2] === openBracket2) begin(scan, start, at2 + 1, start.length, sink, false);
  else keep(scan, start);
}
function skims(scan, bytes, from, end3, sink) {
  if (sink.skim === void 0 || bytes[from] !== openBrace2) return false;
  if (scan.nextSkim < from || scan.skimmed !== bytes) {
    scan.skimmed = bytes;
    scan.nextSkim = bytes.indexOf(sink.skim, from);
    if (scan.nextSkim < 0) scan.nextSkim = Infinity;
  }
  if (scan.nextSkim >= end3) return false;
  sink.skimmed();
  return true;
}
function onLine(scan, bytes, from, to, sink) {
  const at2 = contentStart(bytes, from, to);
  const first2 = at2 === to ? void 0 : bytes[at2];
  if (first2 === openBrace2) {
    const value = objectIn2(bytes.toString("utf8", at2, to));
    if (value === void 0) return begin(scan, bytes, at2, to + 1, sink, true);
    scan.wrapped.json(value, scan.line, sink);
  } else if (first2 === openBracket2 && beginsArray(bytes, at2, to))
    return begin(scan, bytes, at2 + 1, to + 1, sink, false);
  else if (first2 !== void 0) scan.wrapped.text(plainText(bytes.toString("utf8", from, to)), scan.line, sink);
  scan.line++;
}
function begin(scan, bytes, from, to, sink, tried) {
  drop(scan);
  scan.road = "between";
  scan.tried = tried;
  drive(scan, bytes, from, Math.min(to, bytes.length), sink);
}
function onGap(scan, bytes, from, to, sink) {
  for (let at2 = from; at2 < to; at2++) {
    const byte = bytes[at2] ?? 0;
    if (byte === newline2) {
      scan.line++;
      scan.road = "line";
      return at2 + 1;
    }
    if (byte === openBrace2) {
      restart(scan.progress);
      scan.valueLine = scan.line;
      scan.road = "value";
      return at2;
    }
    if (byte > 32 && byte !== comma2 && byte !== closeBracket2) {
      sink.skipped("text that is no JSON object", scan.line);
      scan.road = "skip";
      return at2;
    }
  }
  return to;
}
function onSkip(scan, bytes, from, to) {
  const end3 = bytes.indexOf(newline2, from);
  if (end3 < 0 || end3 >= to) return to;
  scan.line++;
  scan.road = "line";
  drop(scan);
  return end3 + 1;
}
function onValue(scan, bytes, from, to, sink) {
  const { outcome, at: at2 } = advance(scan.progress, bytes, from, to);
  keep(scan, bytes.subarray(from, at2));
  scan.line += breaksIn(bytes, from, at2);
  if (outcome === "more") return at2;
  if (outcome === "broken") return recover(scan, bytes, at2, sink);
  const value = scan.tooLong ? void 0 : objectIn2(taken(scan).toString("utf8"));
  if (value !== void 0) scan.wrapped.json(value, scan.valueLine, sink);
  else sink.skipped(scan.tooLong ? tooLong(scan) : "broken JSON", scan.valueLine);
  scan.road = "between";
  scan.tried = false;
  drop(scan);
  return at2;
}
function recover(scan, bytes, at2, sink) {
  const next = bytes[at2] === newline2 ? at2 + 1 : at2;
  keep(scan, bytes.subarray(at2, next));
  scan.line += next - at2;
  if (scan.tooLong) {
    sink.skipped(tooLong(scan), scan.valueLine);
    drop(scan);
    scan.road = next > at2 ? "line" : "skip";
    return next;
  }
  const region = taken(scan);
  const rest = eachLine(scan, region, sink);
  if (rest === 0) sink.skipped("broken JSON", scan.valueLine);
  else keep(scan, region.subarray(rest));
  scan.road = rest === 0 ? "skip" : "line";
  return next;
}
function eachLine(scan, region, sink) {
  let from = 0;
  for (let line = scan.valueLine; ; line++) {
    const end3 = region.indexOf(newline2, from);
    if (end3 < 0) return from;
    const text = region.toString("utf8", from, end3).trim();
    const value = line === scan.valueLine && scan.tried ? void 0 : objectIn2(text);
    if (value !== void 0) scan.wrapped.json(value, line, sink);
    else if (text !== "") sink.skipped("broken JSON", line);
    from = end3 + 1;
  }
}
function contentStart(bytes, from, to) {
  let at2 = from;
  while (at2 < to && (bytes[at2] ?? 0) <= 32) at2++;
  if (bytes[at2] !== comma2 && bytes[at2] !== closeBracket2) return at2;
  let next = at2;
  while (next < to && ((bytes[next] ?? 0) <= 32 || bytes[next] === comma2 || bytes[next] === closeBracket2)) next++;
  return next === to || bytes[next] === openBrace2 ? next : at2;
}
function beginsArray(bytes, at2, to) {
  return /^\[\s*(?:[{\]]|$)/.test(bytes.toString("latin1", at2, Math.min(to, at2 + 64)));
}
function plainText(text) {
  let from = 0;
  while (text.charCodeAt(from) === 0) from++;
  let to = text.length;
  while (to > from && (text.charCodeAt(to - 1) === 0 || text.charCodeAt(to - 1) === 13)) to--;
  return text.slice(from, to);
}
function breaksIn(bytes, from, to) {
  let lines = 0;
  for (let at2 = bytes.indexOf(newline2, from); at2 >= 0 && at2 < to; at2 = bytes.indexOf(newline2, at2 + 1)) lines++;
  return lines;
}
function objectIn2(text) {
  if (!text.startsWith("{")) return void 0;
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}

// src/logs/records.ts
var readLimits2 = { record: 32 << 20, line: 1 << 20, piece: 64 << 10 };
var none3 = Buffer.alloc(0);
function recordSource(stream, limits = readLimits2) {
  const chunks = stream.chunks[Symbol.asyncIterator]();
  const scan = startScan(stream.file, limits);
  let chunk = none3;
  let begun = false;
  return {
    file: stream.file,
    lines: () => scan.total ?? (scan.begun ? scan.line : scan.line - 1),
    async pull(sink) {
      if (chunk.length === 0) {
        const next = await nextBytes(chunks, begun ? 1 : 4);
        if (next === void 0) {
          finish(scan, sink);
          return false;
        }
        chunk = begun ? next : withoutMark(next, stream.file);
        begun = true;
      }
      const piece = chunk.subarray(0, limits.piece);
      chunk = chunk.subarray(limits.piece);
      push(scan, piece, sink);
      return true;
    }
  };
}
async function nextBytes(chunks, least) {
  let bytes = none3;
  while (bytes.length < least) {
    const next = await chunks.next();
    if (next.done === true) return bytes.length === 0 ? void 0 : bytes;
    const { buffer, byteOffset, byteLength } = next.value;
    const view = Buffer.from(buffer, byteOffset, byteLength);
    bytes = bytes.length === 0 ? view : Buffer.concat([bytes, view]);
  }
  return bytes;
}
var foreign = [
  { magic: [40, 181, 47, 253], what: "zstd", help: "unpack it with zstd -d" },
  { magic: [80, 65, 82, 49], what: "Parquet", help: "export it as JSON Lines or CSV" },
  { magic: [80, 75, 3, 4], what: "a zip archive", help: "unpack it and name the files inside" },
  { magic: [31, 139], what: "gzip inside gzip", help: "unpack it once" },
  { magic: [255, 254], what: "UTF-16", help: "convert it to UTF-8" },
  { magic: [254, 255], what: "UTF-16", help: "convert it to UTF-8" }
];
function withoutMark(bytes, file) {
  const found2 = foreign.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  if (found2 !== void 0) throw new UsableError(`the log is ${found2.what}, which cannot be read`, found2.help, file);
  return bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? bytes.subarray(3) : bytes;
}

// src/logs/index.ts
var formats = [audit, hubble, generic, digest];
var logReading = { formats, open: recordSource, settleWrites };

// src/traffic/end-table.ts
function endTable(borders, limit3) {
  const spaces = /* @__PURE__ */ new Map();
  let size2 = 0;
  return {
    intern(end3, time2) {
      const namespace = end3.namespace ?? "";
      const key = keyOf4(end3);
      const epoch2 = needsTime(end3) ? epochOf(borders(end3.address), time2) : 0;
      const bucket = spaces.get(namespace)?.get(key);
      const known4 = bucket === void 0 ? void 0 : find(bucket, end3, epoch2);
      if (known4 !== void 0) {
        adorn2(known4.end, end3);
        return known4;
      }
      if (size2 >= limit3) return void 0;
      const fresh = { id: size2++, end: { ...end3 }, epoch: epoch2 };
      const space = spaces.get(namespace) ?? /* @__PURE__ */ new Map();
      spaces.set(namespace, space);
      if (bucket === void 0) space.set(key, [fresh]);
      else bucket.push(fresh);
      return fresh;
    }
  };
}
function keyOf4(end3) {
  return end3.pod ?? end3.workload?.name ?? end3.address ?? end3.service?.name ?? (end3.labels && textOf4(end3.labels)) ?? end3.role ?? "";
}
function find(bucket, end3, epoch2) {
  for (const one of bucket) if (one.epoch === epoch2 && isSame2(one.end, end3)) return one;
  return void 0;
}
function needsTime(end3) {
  return end3.address !== void 0 && end3.pod === void 0 && end3.workload === void 0 && end3.role === void 0;
}
function epochOf(borders, time2) {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((borders[middle] ?? 0) <= time2) low = middle + 1;
    else high = middle;
  }
  return low;
}
function isSame2(a, b) {
  return a.pod === b.pod && a.namespace === b.namespace && a.address === b.address && a.role === b.role && a.service?.name === b.service?.name && a.service?.namespace === b.service?.namespace && a.service?.port === b.service?.port && (a.pod !== void 0 || a.workload?.name === b.workload?.name && a.workload?.kind === b.workload?.kind && (a.labels === b.labels || textOf4(a.labels) === textOf4(b.labels)));
}
function textOf4(labels) {
  return labels === void 0 ? "" : formatLabels(labels);
}
function adorn2(a, b) {
  const [one, two] = [a.workload, b.workload];
  if (two !== void 0 && (one === void 0 || two.name !== one.name || two.kind !== one.kind))
    a.workload = first(one, two, ({ name, kind }) => `${name} ${kind ?? ""}`);
  if (b.labels !== void 0 && b.labels !== a.labels) a.labels = first(a.labels, b.labels, formatLabels);
  if (b.name !== void 0 && b.name !== a.name) a.name = first(a.name, b.name, (name) => name);
}
function first(a, b, text) {
  return a === void 0 || text(b) < text(a) ? b : a;
}

// src/traffic/flow-table.ts
var tableLimits = {
  ends: 4e5,
  flows: 5e5,
  addressesPerPeer: 2e3,
  portsPerPair: 2e3,
  attempts: 5e5
};
var attemptWindow = 128e3;
var ephemeral = 32768;
function flowTable(hints, limits = tableLimits) {
  const ends = endTable((address) => hints.borders(address), limits.ends);
  const rows = [];
  const peers = /* @__PURE__ */ new Map();
  const merged3 = { replies: 0, duplicates: 0, overflow: 0 };
  let size2 = 0;
  let attempts = 0;
  const countAttempt = (row, flow2) => {
    if (flow2.verdict !== "denied" || flow2.sourcePort === void 0 || flow2.count !== 1) return true;
    const attempt = flow2.sourcePort * 2 ** 26 + Math.floor(flow2.time / attemptWindow);
    row.attempts ??= /* @__PURE__ */ new Set();
    if (row.attempts.has(attempt)) return false;
    if (attempts >= limits.attempts) return true;
    attempts++;
    row.attempts.add(attempt);
    return true;
  };
  const rowOf3 = (flow2, direction) => {
    const source = ends.intern(flow2.source, flow2.time);
    const destination = ends.intern(flow2.destination, flow2.time);
    if (source === void 0 || destination === void 0) return void 0;
    const detail = detailOf(flow2, direction);
    const known4 = rows[source.id]?.get(destination.id);
    const row = known4?.get(detail);
    if (row !== void 0) return row;
    if (size2 >= limits.flows || (known4?.size ?? 0) >= limits.portsPerPair) return void 0;
    if (isFlood(flow2, source, destination)) return void 0;
    size2++;
    const ofSource = rows[source.id] ??= /* @__PURE__ */ new Map();
    const ofPair = known4 ?? /* @__PURE__ */ new Map();
    ofSource.set(destination.id, ofPair);
    const fresh = freshRow(flow2, direction, source.end, destination.end);
    ofPair.set(detail, fresh);
    return fresh;
  };
  const isFlood = (flow2, source, destination) => {
    const unknown = ({ end: end3 }) => isNameless(end3) && (end3.address === void 0 || hints.borders(end3.address).length === 0);
    const named3 = unknown(source) ? destination : unknown(destination) ? source : void 0;
    if (named3 === void 0) return false;
    const key = `${named3.id} ${named3 === source ? "to" : "from"} ${flow2.protocol} ${flow2.port ?? ""} ${flow2.verdict}`;
    const before = peers.get(key) ?? 0;
    if (before >= limits.addressesPerPeer) return true;
    peers.set(key, before + 1);
    return false;
  };
  return {
    merged: merged3,
    add(flow2, records) {
      const told = directed(flow2, hints);
      if (told === "reply") {
        merged3.replies++;
        return;
      }
      const row = rowOf3(told.flow, told.direction);
      if (row === void 0) merged3.overflow += records;
      else if (!countAttempt(row, told.flow)) {
        merged3.duplicates++;
        widen(row, told.flow);
      } else {
        row.count += told.flow.count;
        row.records += records;
        widen(row, told.flow);
      }
    },
    flows: () => rows.flatMap((ofSource) => [...ofSource.values()].flatMap((ofPair) => [...ofPair.values()].map(finished)))
  };
}
function freshRow(flow2, direction, source, destination) {
  return {
    source,
    destination,
    protocol: flow2.protocol,
    ...flow2.port !== void 0 && direction !== "unknown" && { port: flow2.port },
    verdict: flow2.verdict,
    reporter: flow2.reporter,
    countKind: flow2.countKind,
    direction,
    policies: flow2.policies,
    count: 0,
    records: 0,
    first: flow2.time,
    last: flow2.lastTime,
    samples: [],
    firstSample: flow2.origin,
    lastSample: flow2.origin
  };
}
var policyLimit = 32;
function widen(row, flow2) {
  if (flow2.time < row.first) {
    row.first = flow2.time;
    row.firstSample = flow2.origin;
  }
  if (flow2.lastTime > row.last) {
    row.last = flow2.lastTime;
    row.lastSample = flow2.origin;
  }
  if (flow2.policies.length === 0 || flow2.policies === row.policies) return;
  for (const { ref, effect } of flow2.policies) {
    const known4 = row.policies.some(
      (one) => one.effect === effect && one.ref.name === ref.name && one.ref.namespace === ref.namespace && one.ref.kind === ref.kind
    );
    if (!known4 && row.policies.length < policyLimit) row.policies = [...row.policies, { ref, effect }];
  }
}
function finished(row) {
  const { attempts: _attempts, firstSample, lastSample, ...flow2 } = row;
  return { ...flow2, samples: firstSample === lastSample ? [firstSample] : [firstSample, lastSample] };
}
function directed(flow2, hints) {
  if (flow2.isReply === true) return "reply";
  const { port, sourcePort, protocol } = flow2;
  if (flow2.isReply === false || port === void 0 || sourcePort === void 0) return { flow: flow2, direction: "request" };
  if (hints.listens(protocol, port)) return { flow: flow2, direction: "request" };
  if (hints.listens(protocol, sourcePort)) return { flow: turned(flow2, sourcePort), direction: "turned" };
  if (port < ephemeral) return { flow: flow2, direction: "request" };
  if (sourcePort < ephemeral) return { flow: turned(flow2, sourcePort), direction: "turned" };
  return { flow: sourcePort < port ? turned(flow2, sourcePort) : flow2, direction: "unknown" };
}
function turned(flow2, port) {
  const reporters2 = { source: "destination", destination: "source" };
  return {
    ...flow2,
    source: flow2.destination,
    destination: flow2.source,
    sourcePort: flow2.port ?? 0,
    port,
    reporter: flow2.reporter === "source" || flow2.reporter === "destination" ? reporters2[flow2.reporter] : flow2.reporter,
    // What stops a reply is never a policy.
    verdict: flow2.verdict === "denied" ? "unknown" : flow2.verdict
  };
}
var protocols = ["TCP", "UDP", "SCTP", "other"];
var verdicts2 = ["allowed", "denied", "refused-elsewhere", "unknown"];
var reporters = ["source", "destination", "node", "api-server", "unknown"];
var countKinds = ["connections", "packets", "events", "windows"];
var directions = ["request", "turned", "unknown"];
function detailOf(flow2, direction) {
  let detail = flow2.port === void 0 || direction === "unknown" ? 65536 : flow2.port;
  detail = detail * 4 + protocols.indexOf(flow2.protocol);
  detail = detail * 4 + verdicts2.indexOf(flow2.verdict);
  detail = detail * 5 + reporters.indexOf(flow2.reporter);
  detail = detail * 4 + countKinds.indexOf(flow2.countKind);
  return detail * 3 + directions.indexOf(direction);
}
function isNameless({ pod, workload, labels, service }) {
  return pod === void 0 && workload === void 0 && labels === void 0 && service === void 0;
}

// src/traffic/pending-flows.ts
var limit = 1e5;
var window = 1e4;
function pendingFlows() {
  const waiting = /* @__PURE__ */ new Map();
  return {
    add(flow2, records) {
      const key = keyOf5(flow2);
      if (key === void 0) return false;
      const before = waiting.get(key);
      if (before !== void 0) {
        before.flow = joined3(before.flow, flow2);
        before.records += records;
        return true;
      }
      if (waiting.size >= limit) return false;
      waiting.set(key, { flow: flow2, records });
      return true;
    },
    drain(take3) {
      for (const { flow: flow2, records } of waiting.values()) take3(flow2, records);
      waiting.clear();
    }
  };
}
function keyOf5({ source, destination, format, protocol, port, verdict, reporter, time: time2 }) {
  if (![source, destination].some(({ address, pod }) => address !== void 0 && pod === void 0)) return void 0;
  const ends = [source, destination].map(
    ({ address, namespace, pod, workload, role, service }) => [address, namespace, pod, workload?.name, role, service?.name].join(" ")
  );
  return [...ends, format, protocol, port, verdict, reporter, Math.floor(time2 / window)].join("\n");
}
function joined3(a, b) {
  const early = a.time <= b.time ? a : b;
  return { ...early, count: a.count + b.count, lastTime: Math.max(a.lastTime, b.lastTime) };
}

// src/traffic/pod-history.ts
var limit2 = 1e6;
function podHistory() {
  const events = [];
  const lastSaid = /* @__PURE__ */ new Map();
  let left = 0;
  return {
    events,
    overflow: () => left === 0 ? void 0 : `${left} changes of pods were left out: some addresses stay unidentified`,
    add(event) {
      const { addresses: addresses2, gone: gone2, hostNetwork, node, owner, origin, uid, namespace, pod } = event;
      const says = JSON.stringify([addresses2, gone2, hostNetwork, node, owner]);
      const key = `${origin.file}
${uid ?? ""}
${namespace}/${pod}`;
      const repeated = event.labels === void 0 && lastSaid.get(key) === says;
      if (lastSaid.size >= limit2) lastSaid.clear();
      lastSaid.set(key, says);
      if (repeated) return;
      if (events.length < limit2) events.push(event);
      else left++;
    }
  };
}

// src/traffic/gathering.ts
function startGathering(table2, skew) {
  return {
    table: table2,
    pending: pendingFlows(),
    pods: podHistory(),
    settled: [],
    writes: [],
    clusters: [],
    limits: /* @__PURE__ */ new Set(),
    logs: [],
    refused: [],
    states: /* @__PURE__ */ new Map(),
    isKnown: recentIdentities(),
    spans: { traffic: { first: Infinity, last: -Infinity }, all: { first: Infinity, last: -Infinity } },
    skew,
    timeline: void 0,
    lostEvents: 0,
    sampled: false,
    duplicates: 0
  };
}
function sinkOf(into, format, state, count2) {
  return {
    skim: format.skim === void 0 ? void 0 : new TextEncoder().encode(format.skim.text),
    skimmed() {
      count2.read();
      into.table.merged.replies++;
    },
    skipped: (reason, line) => count2.skip(reason, line),
    record(record) {
      const identity2 = format.identity?.(record);
      if (identity2 !== void 0 && into.isKnown(`${format.name}
${identity2}`)) {
        into.duplicates++;
        count2.read();
        return;
      }
      const decoded2 = format.decode(record, state);
      if ("unreadable" in decoded2) return count2.skip(decoded2.unreadable, record.origin.line);
      count2.read();
      for (const fact of decoded2) {
        take2(into, fact, format);
        if (fact.kind === "flow") count2.time(fact.flow.time);
      }
    }
  };
}
function take2(into, fact, format) {
  switch (fact.kind) {
    case "flow":
      return takeFlow(into, fact, format);
    case "write":
      widen2(into.spans.all, fact.write.time, fact.write.time);
      into.writes.push(fact);
      return;
    case "pod":
      widen2(into.spans.all, fact.event.time, fact.event.time);
      into.pods.add(fact.event);
      return;
    case "lost":
      into.lostEvents += fact.count;
      return;
    case "limit":
      into.limits.add(fact.text);
      return;
    case "summary":
      takeSummary(into, fact);
  }
}
function takeFlow(into, fact, format) {
  const shift = format.tellsState === true ? 0 : into.skew;
  const { flow: told, records = 1, resolved } = fact;
  const flow2 = shift === 0 ? told : { ...told, time: told.time + shift, lastTime: told.lastTime + shift };
  widen2(flow2.reporter === "api-server" ? into.spans.all : into.spans.traffic, flow2.time, flow2.lastTime);
  if (flow2.sampled) into.sampled = true;
  if (resolved !== void 0) into.settled.push({ flow: flow2, connection: resolved });
  else if (into.timeline !== void 0 || !into.pending.add(flow2, records)) into.table.add(flow2, records);
}
function takeSummary(into, { cluster, coverage }) {
  into.clusters.push({ cluster, coverage });
  for (const limit3 of coverage.limits) into.limits.add(limit3);
  into.lostEvents += coverage.lostEvents;
  if (coverage.sampled) into.sampled = true;
}
function widen2(span, from, to) {
  if (from < span.first) span.first = from;
  if (to > span.last) span.last = to;
}
function spanOf2({ spans }) {
  const { first: first2, last } = spans.traffic.first <= spans.traffic.last ? spans.traffic : spans.all;
  return first2 <= last ? { first: first2, last } : {};
}
var identityLimit2 = 5e5;
function recentIdentities() {
  let recent = /* @__PURE__ */ new Set();
  let older = /* @__PURE__ */ new Set();
  return (identity2) => {
    if (recent.has(identity2) || older.has(identity2)) return true;
    if (recent.size >= identityLimit2) {
      older = recent;
      recent = /* @__PURE__ */ new Set();
    }
    recent.add(identity2);
    return false;
  };
}

// src/traffic/log-choice.ts
var enough2 = 48;
var patience = 256;
async function choose(stream, reading2, wanted) {
  const source = reading2.open(stream);
  const held = [];
  const found2 = /* @__PURE__ */ new Map();
  let refusal;
  let broken;
  const sink = {
    skim: void 0,
    skimmed() {
    },
    skipped: (reason, line) => void held.push({ reason, line }),
    record(record) {
      held.push({ record });
      for (const format2 of reading2.formats) {
        const reason = format2.recognise(record);
        if (reason === void 0) continue;
        const before = found2.get(format2);
        found2.set(format2, { count: (before?.count ?? 0) + 1, reason: before?.reason ?? reason });
      }
      if (found2.size === 0) refusal ??= refusalOf(reading2.formats, record);
    }
  };
  try {
    for (let pieces = 0; pieces < patience && !(held.length >= enough2 && found2.size > 0); ) {
      if (!await source.pull(sink)) break;
      if (held.length > 0) pieces++;
    }
  } catch (error) {
    broken = error;
  }
  const format = named2(reading2.formats, wanted) ?? fitting(found2, stream.file);
  return {
    source: broken === void 0 ? source : failing(source, broken),
    format,
    recognisedBy: wanted === void 0 ? (format && found2.get(format)?.reason) ?? "" : "named by the user",
    replay(to) {
      for (const item of held) {
        if ("record" in item) to.record(item.record);
        else to.skipped(item.reason, item.line);
      }
      held.length = 0;
    },
    error: unusable(stream.file, broken, refusal, reading2.formats),
    summary: summaryOf(stream.file, source.lines(), held),
    isEmpty: broken === void 0 && held.length === 0
  };
}
function refusalOf(formats2, record) {
  for (const format of formats2) {
    const refusal = format.refuse?.(record);
    if (refusal !== void 0) return refusal;
  }
  return void 0;
}
function named2(formats2, wanted) {
  if (wanted === void 0) return void 0;
  const format = formats2.find(({ name }) => name === wanted);
  if (format !== void 0) return format;
  const names2 = formats2.map(({ name }) => name).join(", ");
  throw new UsableError(`there is no log format "${wanted}"`, `use one of ${names2}`);
}
function fitting(found2, file) {
  const [best2, second] = [...found2].sort((a, b) => b[1].count - a[1].count);
  if (best2 === void 0 || second === void 0) return best2?.[0];
  const names2 = [...found2.keys()].map(({ name }) => name).sort();
  throw new UsableError(
    `the log fits more than one format: ${names2.join(", ")}`,
    `say which with the log format option, such as ${names2[0] ?? ""}`,
    file
  );
}
function failing(source, error) {
  return { ...source, pull: () => Promise.reject(error instanceof Error ? error : new Error(String(error))) };
}
function unusable(file, broken, refusal, formats2) {
  if (broken instanceof UsableError) return broken;
  if (broken instanceof Error)
    return new UsableError(`the log cannot be read: ${broken.message}`, "fetch it again", file);
  if (refusal !== void 0) return new UsableError(`the log is ${refusal.what}`, refusal.help, file);
  const names2 = formats2.map(({ name }) => name).join(", ");
  return new UsableError(
    "no record of the log is of a known format",
    `known are ${names2}; others can be turned into the generic one (docs/logs.md)`,
    file
  );
}
function summaryOf(file, lines, held) {
  const line = held.map((item) => "record" in item ? item.record.origin.line : item.line)[0] ?? 1;
  const reason = "of no known format";
  const sample = { kind: "log", file, line };
  const skipped = held.length === 0 ? [] : [{ reason, lines: held.length, sample }];
  return { file, format: "none", recognisedBy: "", lines, records: 0, skipped };
}

// src/traffic/tally.ts
var reasonLimit = 100;
function tally(file) {
  const skipped = /* @__PURE__ */ new Map();
  let records = 0;
  let first2 = Infinity;
  let last = -Infinity;
  return {
    read: () => void records++,
    skip(reason, line) {
      const key = skipped.size < reasonLimit || skipped.has(reason) ? reason : "other reasons";
      const before = skipped.get(key) ?? { lines: 0, line };
      skipped.set(key, { lines: before.lines + 1, line: before.line });
    },
    time(at2) {
      if (at2 < first2) first2 = at2;
      if (at2 > last) last = at2;
    },
    summary: (format, recognisedBy, lines) => ({
      file,
      format,
      recognisedBy,
      lines,
      records,
      skipped: [...skipped].map(([reason, { lines: count2, line }]) => ({
        reason,
        lines: count2,
        sample: { kind: "log", file, line }
      })),
      ...first2 <= last && { first: first2, last }
    })
  };
}

// src/observe.ts
var heldLimit = 64;
async function observe(streams, reading2, options = {}) {
  const gathering = begin2(options);
  const waiting = [];
  for await (const stream of inGoodOrder(streams)) {
    const log = await choose(stream, reading2, options.format);
    if (log.format === void 0) giveUp(gathering, log);
    else if (log.format.tellsState === true) await read2(gathering, log, log.format, options);
    else waiting.push(log);
    if (waiting.length > heldLimit) await readEarliest(gathering, waiting, options);
  }
  stateIsKnown(gathering, options);
  while (waiting.length > 0) await readEarliest(gathering, waiting, options);
  return observedOf(gathering, reading2);
}
function begin2(options) {
  const none4 = [];
  let borders = /* @__PURE__ */ new Map();
  let timeline;
  const hints = {
    listens: (protocol, port) => options.known?.listens(protocol, port) ?? false,
    borders: (address) => {
      if (timeline !== gathering.timeline) borders = /* @__PURE__ */ new Map();
      timeline = gathering.timeline;
      const tenures = timeline?.byAddress.get(address);
      if (tenures === void 0) return none4;
      const known4 = borders.get(address) ?? bordersOf(tenures);
      borders.set(address, known4);
      return known4;
    }
  };
  const table2 = flowTable(hints, { ...tableLimits, ...options.limits });
  const gathering = startGathering(table2, options.skew ?? 0);
  return gathering;
}
function inGoodOrder(streams) {
  if (!isArray(streams)) return streams;
  const isAudit = ({ file }) => /audit/i.test(file);
  return [...streams.filter(isAudit), ...streams.filter((stream) => !isAudit(stream))];
}
function isArray(streams) {
  return Array.isArray(streams);
}
async function readEarliest(gathering, waiting, options) {
  const log = waiting.shift();
  if (gathering.timeline === void 0) stateIsKnown(gathering, options);
  if (log?.format !== void 0) await read2(gathering, log, log.format, options);
}
function stateIsKnown(gathering, options) {
  gathering.timeline = timelineOf(gathering.pods.events, options.known?.tenures ?? []);
  gathering.pending.drain((flow2, records) => gathering.table.add(flow2, records));
}
async function read2(into, log, format, options) {
  const { source } = log;
  const state = into.states.get(format) ?? /* @__PURE__ */ new Map([["utcOffset", options.utcOffset ?? 0]]);
  into.states.set(format, state);
  const count2 = tally(source.file);
  const sink = sinkOf(into, format, state, count2);
  log.replay(sink);
  try {
    while (await source.pull(sink)) ;
  } catch (error) {
    if (format.name === "digest") throw error;
    const why = error instanceof Error ? error.message : "the stream broke off";
    into.limits.add(`${source.file} could be read only up to line ${source.lines()}: ${why}`);
  }
  into.logs.push(count2.summary(format.name, log.recognisedBy, source.lines()));
}
function giveUp({ logs, limits, refused }, log) {
  logs.push(log.summary);
  limits.add(log.isEmpty ? `${log.source.file} is empty` : `${log.source.file} was not read: ${log.error.message}`);
  if (!log.isEmpty) refused.push(log.error);
}
function observedOf(gathering, reading2) {
  const { refused, logs, states, table: table2, limits, pods, timeline } = gathering;
  const [only] = refused;
  if (only !== void 0 && refused.length === logs.length) throw only;
  for (const [format, state] of states) for (const fact of format.finish?.(state) ?? []) take2(gathering, fact, format);
  const overflow = pods.overflow();
  if (overflow !== void 0) limits.add(overflow);
  return {
    flows: table2.flows(),
    settled: gathering.settled,
    writes: reading2.settleWrites(gathering.writes),
    timeline: timeline ?? timelineOf([], []),
    clusters: gathering.clusters,
    logs,
    ...spanOf2(gathering),
    merged: { ...table2.merged, duplicates: table2.merged.duplicates + gathering.duplicates },
    lostEvents: gathering.lostEvents,
    sampled: gathering.sampled,
    limits: [...limits].sort()
  };
}

// src/run.ts
async function check(request, host) {
  const { gate, gateChange } = await readGates(request);
  const changes = await discovered(request, gate, host, true);
  const meta = (more) => metaOf(request, changes, { ...gateChange && { gateChange }, ...more });
  if (changes.sameSemantics) {
    const report2 = judge([], rules, gate, host.now(), meta({ nothingChanged: true }));
    return { report: report2, gate, states: [] };
  }
  const { snapshot, snapshots } = await readClusters(gate, host);
  const loaded = load(changes, snapshot, { ...gate, dialects, tiers: kubernetesTiers, snapshots });
  const clusters = [...snapshot === void 0 ? [] : [snapshot], ...snapshots.values()];
  const observed = await readLogs(request, host, loaded, clusters);
  host.progress("comparing");
  const comparisons = compareAll(loaded, changes, observed, gate, snapshot);
  const report = judge(comparisons, rules, gate, host.now(), meta(factsOf2(loaded, comparisons, clusters, changes)));
  return { report, gate, states: loaded.states };
}
async function openStates(request, host) {
  const { gate } = await readGates(request);
  const changes = await discovered(request, gate, host, false);
  const { snapshot, snapshots } = await readClusters(gate, host);
  const loaded = load(changes, snapshot, { ...gate, dialects, tiers: kubernetesTiers, snapshots, states: "all" });
  return { ...loaded, problems: [...changes.head.problems, ...loaded.problems] };
}
function discovered(request, gate, host, stopIfUnchanged) {
  host.progress("reading manifests");
  const hasCluster = (source) => namesCluster(source) || host.cluster !== void 0;
  const clustered = gate.sources.length === 0 ? host.cluster !== void 0 : gate.sources.every(hasCluster);
  return discover(request.base, request.head, {
    include: [],
    exclude: [],
    ignore: gate.ignore,
    // Each source fills in its own.
    defaultNamespace: "",
    // Who looks at a tree for itself wants all of it, also where its two sides are one.
    full: !clustered || !stopIfUnchanged,
    stopIfUnchanged,
    dialects
  });
}
function namesCluster({ snapshot, context }) {
  return snapshot !== void 0 || context !== void 0;
}
function withoutCluster({ snapshot: _, context: __, ...source }) {
  return source;
}
async function readClusters(gate, host) {
  host.progress("reading the cluster");
  const snapshots = /* @__PURE__ */ new Map();
  for (const source of gate.sources.filter(namesCluster)) {
    if (host.clusterOf === void 0) {
      throw new UsableError(
        `source "${source.id}" of the gate file names a cluster, which cannot be opened here`,
        "run the command that takes clusters: check, connections or explain"
      );
    }
    snapshots.set(source.id, usable(await host.clusterOf(source)));
  }
  const shared = gate.sources.length === 0 || gate.sources.some((source) => !namesCluster(source));
  const snapshot = shared ? await host.cluster?.() : void 0;
  return { snapshot: snapshot && usable(snapshot), snapshots };
}
var needed = ["NetworkPolicy", "Namespace", "Pod"];
function usable(snapshot) {
  const missing = snapshot.incomplete.filter(({ kind }) => needed.includes(kind));
  if (missing.length === 0) return snapshot;
  const reasons = missing.map(({ kind, reason }) => `${kind} (${reason})`).join(", ");
  throw new UsableError(
    `the cluster did not give what every verdict rests on: ${reasons}`,
    "grant get and list on them, see deploy/rbac.yaml"
  );
}
async function readGates(request) {
  const wanted = request.gate;
  const file = "text" in wanted ? wanted.file : wanted.path ?? gatePath;
  const text = "text" in wanted ? wanted.text : await readText(request.base, file);
  if (text === void 0 && "path" in wanted && wanted.path !== void 0) {
    throw new UsableError(
      `the base tree has no gate file "${file}"`,
      "name a file that the base commit has",
      request.base.name
    );
  }
  const { gate, problems } = readGate(text, file, "base", request.mode);
  if (problems.length > 0) throw gateError(problems);
  const wished = { ...gate, ...request.overrides };
  const settings = request.statically === true ? { ...wished, sources: wished.sources.map(withoutCluster) } : wished;
  return { gate: settings, gateChange: "text" in wanted ? void 0 : await gateChangeIn(request.head, text, file) };
}
async function gateChangeIn(head, base2, file) {
  try {
    return gateChangeOf(base2, await readText(head, file), file);
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    const origin = { kind: "file", side: "head", file, line: 1, column: 1 };
    return { origin, changes: [], problems: [{ message: error.message, origin, help: error.help }] };
  }
}
function gateError(problems) {
  const lines = problems.map(({ origin, message, help }) => `${formatOrigin(origin)}: ${message} (${help})`);
  return new UsableError(`the gate file cannot be used:
${lines.join("\n")}`, "mend the gate file on the base branch");
}
var gateFileBytes = 1 << 20;
async function readText(tree, path) {
  const entry = (await tree.list()).find((one) => one.path === path);
  if (entry === void 0) return void 0;
  if (entry.mode !== "file")
    throw new UsableError(`"${path}" is no plain file`, "put the gate file itself there", tree.name);
  const { bytes } = await tree.read([entry], gateFileBytes);
  const content2 = bytes.get(entry.oid);
  if (content2 === void 0)
    throw new UsableError(`"${path}" has more than ${gateFileBytes} bytes`, "shorten it", tree.name);
  return gateText(content2, path);
}
async function readLogs(request, host, { states }, clusters) {
  if (host.logs === void 0) return void 0;
  host.progress("reading logs");
  const world = states[0]?.live ?? states[0]?.base;
  return observe(host.logs(), logReading, {
    ...request.logFormat === void 0 ? {} : { format: request.logFormat },
    ...request.utcOffset === void 0 ? {} : { utcOffset: request.utcOffset },
    ...world === void 0 ? {} : {
      known: knownCluster(
        world,
        clusters.flatMap(({ manifests }) => manifests)
      )
    }
  });
}
function compareAll({ states, problems }, changes, observed, gate, snapshot) {
  const all = [...changes.base.problems, ...changes.head.problems, ...problems];
  const addressNames = gate.addressNames.map(({ name, blocks: blocks2 }) => ({
    name,
    addresses: blocks2.reduce(
      (sum2, text) => union(sum2, parseBlock(text)?.addresses ?? []),
      []
    )
  }));
  return states.map((state, index) => {
    const observation = observationOf(state, observed, snapshot);
    const own2 = index === 0 ? all : [];
    return compare(state, {
      ...observation && { observation },
      problems: own2,
      addressNames,
      pruneUnknown: isPruneUnknown(state, gate)
    });
  });
}
function isPruneUnknown({ source }, { sources }) {
  return (sources.find(({ id }) => id === source)?.prune ?? "unknown") === "unknown";
}
function observationOf(state, observed, snapshot) {
  if (observed === void 0) return void 0;
  const cluster = state.cluster ?? snapshot?.identity;
  return attribute(observed, state.live ?? state.base, cluster === void 0 ? {} : { cluster });
}
function metaOf(request, changes, more) {
  return {
    command: request.command,
    ...request.again === void 0 ? {} : { again: request.again },
    version,
    base: changes.base.tree,
    head: changes.head.tree,
    changedFiles: changes.changedFiles,
    inputs: [],
    states: [],
    nothingChanged: false,
    ...more,
    blindSpots: [...request.notes ?? [], ...more.blindSpots ?? []]
  };
}
function factsOf2({ states }, comparisons, clusters, changes) {
  const coverage = comparisons.find(({ observation }) => observation !== void 0)?.observation?.coverage;
  const incomplete2 = clusters.flatMap(
    ({ incomplete: unread2 }) => unread2.map(({ kind, reason }) => `${kind} could not be read: ${reason}.`)
  );
  const warnings = [...changes.base.warnings, ...changes.head.warnings].map(
    ({ origin, message, help }) => `${formatOrigin(origin)}: ${message}; ${help}.`
  );
  const policies = [...changes.base.manifests, ...changes.head.manifests].filter(
    ({ ref }) => ref.kind === "NetworkPolicy"
  );
  return {
    ...coverage === void 0 ? {} : { coverage },
    blindSpots: [...incomplete2, ...states.flatMap(({ statements }) => statements), ...warnings],
    inputs: [
      { what: "manifests of the base side", count: changes.base.manifests.length },
      { what: "manifests of the head side", count: changes.head.manifests.length },
      { what: "policies in them", count: new Set(policies.map(({ ref }) => keyOf(ref))).size },
      ...clusters.map(({ manifests: objects, identity: identity2 }) => ({
        what: `objects of the cluster${clusters.length > 1 ? ` ${identity2.name ?? identity2.uid ?? ""}` : ""}`,
        count: objects.length
      }))
    ],
    states: states.map(({ source, id, files, cluster, rulings }) => ({
      source,
      state: id,
      files,
      rulings,
      ...cluster === void 0 ? {} : { cluster }
    }))
  };
}

export {
  workloadKeyOf,
  judge,
  exitCode,
  rules,
  denied,
  allowed,
  compile,
  noPort,
  combine,
  sameMap,
  mapKey,
  rangesWhere,
  podEnd,
  classify,
  decide,
  evaluate,
  createReaches,
  commonFamilies,
  stretches,
  createRun,
  nameEnds,
  workloadSizes,
  partyOf2 as partyOf,
  check,
  openStates
};
