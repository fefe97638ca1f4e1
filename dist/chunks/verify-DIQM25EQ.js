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
  explainedWays,
  parsePeer
} from "./chunk-FKHVLWPM.js";
import "./chunk-PC64C5UL.js";
import {
  openRecords
} from "./chunk-LLFLAKWP.js";
import "./chunk-2232BBCO.js";
import {
  compile,
  createRun,
  ownersByName
} from "./chunk-OTFQLW4R.js";
import {
  connectionTable
} from "./chunk-PUMJCJ4H.js";
import "./chunk-Z33WMN3P.js";
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  gateFrom,
  gateOptions,
  limitOf,
  noTree,
  overridesFrom,
  privacyOf,
  rendererFrom,
  text
} from "./chunk-DYJVYSZX.js";
import {
  connectionKey,
  shortfallTexts
} from "./chunk-BVXVSW6J.js";
import "./chunk-QKEQVLLL.js";
import "./chunk-EMV4VFSO.js";
import {
  aloneRow,
  memberKey,
  partyOf,
  predictionKinds,
  readReport,
  tallyOf,
  verificationJson,
  verificationMarkdown,
  verificationOfNames,
  verificationText
} from "./chunk-JFID3UG5.js";
import {
  addressesIn,
  contains,
  countOf,
  formatMoment,
  workloadKeyOf
} from "./chunk-O6SQMJL6.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-M6AVDO3F.js";
import {
  readBounded
} from "./chunk-NBHZBXMT.js";
import "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import {
  keyOf
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/commands/verify.ts
import { resolve } from "node:path";

// src/verification/predictions.ts
var mostPairs = 2e4;
var made = /* @__PURE__ */ new WeakMap();
function predictionsOf(report) {
  const known = made.get(report) ?? readPredictions(report);
  made.set(report, known);
  return known;
}
function readPredictions(report) {
  const findings = [...report.findings, ...report.waived, ...report.approved ?? []];
  const states = report.sources.flatMap((source) => source.states);
  const recorded = [];
  let left = 0;
  for (const finding of findings) {
    const kind = predictedBy(finding);
    if (kind === void 0) continue;
    for (const row of rowsOf(finding)) {
      const [before, pairs] = [recorded.length, pairsOf(row)];
      for (let next = pairs.next(); recorded.length < mostPairs && next.done !== true; next = pairs.next())
        recorded.push({ kind, row: next.value });
      left += pairCount(row) - (recorded.length - before);
    }
  }
  const differences = states.flatMap(({ folded, differences: alone }) => folded ?? alone.map(aloneRow));
  return {
    recorded,
    unrecorded: differences.flatMap(({ of, ...row }) => {
      if (of.change === "unclear" || of.assuming !== void 0) return [];
      return [{ kind: of.change === "newly-allowed" ? "new-access" : "lost-access", row: { ...row, of } }];
    }),
    undecided: [
      ...findings.filter((finding) => isUndecided(finding)).flatMap(rowsOf),
      ...differences.filter(({ of }) => of.change === "unclear" || of.assuming !== void 0),
      ...states.flatMap(comingAndGoing)
    ],
    left,
    objects: objectsOf(findings, states)
  };
}
function predictedBy({ kind, rows }) {
  if (kind === "opened-connection") return rows.every(({ after }) => after !== "denied") ? "opened" : void 0;
  return kind === "blocked-connection" && rows.every(({ after }) => after !== "allowed") ? "blocked" : void 0;
}
function isUndecided(finding) {
  return finding.kind === "unclear-verdict" || finding.kind === "model-disagrees" || (finding.kind === "blocked-connection" || finding.kind === "opened-connection") && predictedBy(finding) === void 0;
}
function rowsOf({ folded, rows }) {
  return folded ?? rows.map(aloneRow);
}
function* pairsOf({ sources, destinations, ports, of }) {
  const alone = (member) => ({ members: [member], conditions: [], others: [member.party] });
  const others = byKey(destinations.members);
  for (const [key, source] of byKey(sources.members))
    for (const [other, destination] of others)
      if (source.single !== true || key !== other)
        yield { sources: alone(source), destinations: alone(destination), ports, pairs: 1, of };
}
function pairCount({ sources, destinations }) {
  const [from, to] = [byKey(sources.members), byKey(destinations.members)];
  const same = [...from].filter(([key, { single }]) => single === true && to.has(key)).length;
  return from.size * to.size - same;
}
function byKey(members) {
  return new Map(
    members.map((member) => [member.party.kind === "unidentified" ? member : memberKey(member.party), member])
  );
}
function comingAndGoing({ reachAdded = [], reachRemoved = [] }) {
  return [...reachAdded, ...reachRemoved];
}
function objectsOf(findings, states) {
  const causes = [
    ...findings.filter((finding) => predictedBy(finding) !== void 0).flatMap((finding) => finding.causes),
    ...states.flatMap(({ differences }) => differences.flatMap((difference) => difference.causes))
  ];
  const objects = new Map(causes.map(({ object }) => [keyOf(object), object]));
  return [...objects.values()].filter(({ name }) => name !== "");
}

// src/verification/names.ts
var makers = /* @__PURE__ */ new Set(["", "ReplicaSet", "Job"]);
function namedByReport(observation, report) {
  const known = workloadsOf(report);
  const isNamed = among(known);
  const isKnown = (end) => end.kind === "workload" && isNamed(end.workload);
  const named = (end) => {
    if (end.kind !== "workload" || isKnown(end)) return end;
    const [owner, ...others] = ownersIn(end.workload, known);
    return owner === void 0 || others.length > 0 ? end : { ...end, workload: owner };
  };
  const table = connectionTable();
  for (const connection of observation.connections)
    table.add({ ...connection, source: named(connection.source), destination: named(connection.destination) });
  const connections = table.connections();
  const matched = connections.filter(({ source, destination }) => isKnown(source) || isKnown(destination)).length;
  return { observation: { ...observation, connections }, matched };
}
function namesOf(report) {
  return among(workloadsOf(report));
}
function among(known) {
  const keys = new Set([...known.values()].flat().map(workloadKeyOf));
  return (workload) => keys.has(workloadKeyOf(workload));
}
var behindHash = /(-(?=[a-z]*\d)[b-df-hj-np-tv-z0-9]{8,10})-[a-z0-9]{5}$/;
function ownersIn({ namespace, kind, name }, known) {
  const directory = { workloads: (space, called) => known.get(`${space}/${called}`) ?? [] };
  if (kind === "Pod") {
    const owners = ownersByName(namespace, name, directory);
    return owners.length > 0 ? owners : ownersByName(namespace, name.replace(behindHash, "$1-zzzzz"), directory);
  }
  if (!makers.has(kind)) return [];
  const same = kind === "" ? directory.workloads(namespace, name) : [];
  return same.length > 0 ? same : ownersByName(namespace, `${name}-zzzzz`, directory);
}
function workloadsOf(report) {
  const { recorded, unrecorded, undecided } = predictionsOf(report);
  const rows = [...recorded, ...unrecorded].map(({ row }) => row).concat(undecided);
  const all = [
    ...(report.coverage?.workloads ?? []).map(({ workload }) => workload),
    ...rows.flatMap(({ sources, destinations }) => [...sources.members, ...destinations.members]).flatMap(({ party }) => party.kind === "workload" ? [party.workload] : [])
  ];
  const known = /* @__PURE__ */ new Map();
  for (const workload of new Map(all.map((one) => [workloadKeyOf(one), one])).values()) {
    const name = `${workload.namespace}/${workload.name}`;
    const same = known.get(name);
    if (same === void 0) known.set(name, [workload]);
    else same.push(workload);
  }
  return known;
}

// src/verification/pooling.ts
function pooled(first, others) {
  const known = /* @__PURE__ */ new Map();
  for (const { connections } of [first, ...others]) {
    for (const connection of connections) {
      const key = connectionKey(connection);
      if (!known.has(key)) known.set(key, connection);
    }
  }
  return { ...first, connections: [...known.values()] };
}

// src/verification/ends.ts
function soughtOf({
  sources,
  destinations,
  ports
}) {
  return {
    sources: endsOf(sources.members.map(({ party }) => party)),
    destinations: endsOf(destinations.members.map(({ party }) => party)),
    ports
  };
}
function endsOf(parties) {
  const keys = new Set(parties.flatMap((party) => partyKey(party) ?? []));
  const outside2 = parties.filter((party) => party.kind === "addresses");
  if (outside2.some(({ everything }) => everything)) return { keys, addresses: "every" };
  return { keys, addresses: addressesIn(outside2.flatMap(({ blocks }) => blocks)) };
}
function partyKey(party) {
  switch (party.kind) {
    case "workload":
      return `workload ${workloadKeyOf(party.workload)}`;
    case "node":
      return `node ${party.name}`;
    case "api-server":
      return party.kind;
    case "unidentified":
      return `unidentified ${party.text}`;
    case "addresses":
    case "entry":
      return void 0;
  }
}
function isAmong({ keys, addresses }, end) {
  if (end.kind === "outside") return addresses === "every" || contains(addresses, end.address);
  return keys.has(partyKey(partyOf(end)) ?? "");
}
function isSought({ sources, destinations, ports }, connection) {
  const { protocol, port } = connection;
  return ports.some(
    (range) => range.protocol === protocol && (port === void 0 || range.first <= port && port <= range.last)
  ) && isAmong(sources, connection.source) && isAmong(destinations, connection.destination);
}
function connectionIndex(connections) {
  const from = byPlace(connections, ({ source }) => [placeOf(source)]);
  const to = byPlace(connections, ({ destination }) => [placeOf(destination)]);
  return (sought) => {
    const near = nearer(from, placesOf(sought.sources), to, placesOf(sought.destinations));
    return near.filter((connection) => isSought(sought, connection));
  };
}
function rowIndex(rows) {
  const from = byPlace(rows, ({ sources }) => placesOf(sources));
  const to = byPlace(rows, ({ destinations }) => placesOf(destinations));
  return (connection) => {
    const { source, destination } = connection;
    const near = nearer(from, [placeOf(source)], to, [placeOf(destination)]);
    return near.some((row) => isSought(row, connection));
  };
}
var outside = "outside";
function placeOf(end) {
  return end.kind === "outside" ? outside : partyKey(partyOf(end)) ?? "";
}
function placesOf({ keys, addresses }) {
  return [...keys, ...addresses === "every" || addresses.length > 0 ? [outside] : []];
}
function byPlace(items, places) {
  const out = /* @__PURE__ */ new Map();
  for (const item of items) {
    for (const place of places(item)) {
      const known = out.get(place);
      if (known === void 0) out.set(place, [item]);
      else known.push(item);
    }
  }
  return out;
}
function nearer(from, sources, to, destinations) {
  const count = (map2, places2) => places2.reduce((sum, place) => sum + (map2.get(place)?.length ?? 0), 0);
  const [map, places] = count(from, sources) <= count(to, destinations) ? [from, sources] : [to, destinations];
  return places.flatMap((place) => map.get(place) ?? []);
}

// src/verify.ts
var settling = 3e4;
function rolloutOf(report, writes, since) {
  const { objects } = predictionsOf(report);
  const keys = new Set(objects.map(keyOf));
  const told = writes.filter(
    ({ ref, time, received = time, effect }) => received > report.time && effect !== "nothing" && effect !== "metadata-only" && keys.has(keyOf(ref))
  );
  const [first, later] = [/* @__PURE__ */ new Map(), []];
  for (const { ref, time, user, actingAs, client } of [...told].sort((a, b) => a.time - b.time)) {
    const write = { object: ref, time, user: actingAs === void 0 ? user : `${user} as ${actingAs}`, client };
    if (first.has(keyOf(ref))) later.push(write);
    else first.set(keyOf(ref), write);
  }
  const done = [...first.values()];
  const at = done.at(-1)?.time;
  const facts = { writes: done, unwritten: objects.filter((object) => !first.has(keyOf(object))), later };
  if (since !== void 0) return { basis: "asked", from: since, ...facts };
  if (at !== void 0) return { basis: "audit", from: at + settling, ...facts };
  return { basis: "report", from: report.time, ...facts };
}
function verify(report, { rollout, after, before, cluster, limits }) {
  const predictions = predictionsOf(report);
  const find = connectionIndex(after.connections);
  const later = predictions.recorded.map((prediction) => ({ prediction, found: find(soughtOf(prediction.row)) }));
  const recorded = later.map(({ prediction, found }) => checked(prediction, found));
  const told = new Set(later.flatMap(({ found }) => found.map(connectionKey)));
  const unrecorded = predictions.unrecorded.flatMap(
    (prediction) => find(soughtOf(prediction.row)).flatMap((connection) => {
      const key = `${prediction.kind} ${connectionKey(connection)}`;
      if (told.has(connectionKey(connection)) || told.has(key) || sightingOf(connection) === void 0) return [];
      told.add(key);
      return [{ ...checked(prediction, [connection]), ...endsOf2(connection) }];
    })
  );
  const all = [...recorded, ...unrecorded].sort(worstFirst);
  const isBlind = before === void 0 || before.connections.length === 0;
  const { first, last } = after.coverage;
  return {
    report: { time: report.time, base: report.base.name, head: report.head.name, conclusion: report.conclusion },
    rollout,
    window: {
      ...first !== void 0 && { first },
      ...last !== void 0 && { last },
      connections: after.connections.length
    },
    counts: countsOf(all),
    predictions: all,
    left: predictions.left,
    unpredicted: before === void 0 ? [] : unpredictedIn(after.connections, before.connections, predictions),
    ...isBlind && { noneBefore: true },
    ...cluster !== void 0 && { cluster },
    limits: [...limitsOf(rollout, isBlind), ...limits]
  };
}
var expected = {
  blocked: "denied",
  opened: "allowed",
  "lost-access": "denied",
  "new-access": "allowed"
};
function checked({ kind, row }, connections) {
  const [source, destination] = [row.sources.members[0]?.party, row.destinations.members[0]?.party];
  if (source === void 0 || destination === void 0) throw new RangeError("a row of a report has no ends");
  const seen = connections.flatMap((connection) => sightingOf(connection) ?? []).sort((a, b) => b.last - a.last).at(0);
  const outcome = seen === void 0 ? "unseen" : seen.verdict === expected[kind] ? "confirmed" : "contradicted";
  return { kind, source, destination, ports: row.ports, outcome, ...seen !== void 0 && { seen } };
}
function endsOf2({ source, destination, protocol, port }) {
  const [first, last] = port === void 0 ? [1, 65535] : [port, port];
  return { source: partyOf(source), destination: partyOf(destination), ports: [{ protocol, first, last }] };
}
function sightingOf({ allowed, denied }) {
  if (denied !== void 0 && (allowed === void 0 || denied.last >= allowed.last)) return sighted("denied", denied);
  return allowed && sighted("allowed", allowed);
}
function sighted(verdict, { count, last, samples: [sample] }) {
  return { verdict, count, last, ...sample !== void 0 && { sample } };
}
var order = ["contradicted", "confirmed", "unseen"];
function worstFirst(a, b) {
  return order.indexOf(a.outcome) - order.indexOf(b.outcome) || predictionKinds.indexOf(a.kind) - predictionKinds.indexOf(b.kind) || (b.seen?.count ?? 0) - (a.seen?.count ?? 0);
}
function countsOf(predictions) {
  const counts = Object.fromEntries(
    predictionKinds.map((kind) => [kind, { confirmed: 0, contradicted: 0, unseen: 0 }])
  );
  for (const { kind, outcome } of predictions) counts[kind][outcome]++;
  return counts;
}
function unpredictedIn(after, before, { recorded, unrecorded, undecided, objects }) {
  const earlier = new Map(before.map((connection) => [connectionKey(connection), connection]));
  const rows = [...recorded, ...unrecorded].map(({ row }) => row).concat(undecided);
  const said = rowIndex(rows.map(soughtOf));
  const namespaces = new Set(objects.map(({ kind, namespace, name }) => kind === "Namespace" ? name : namespace));
  const isNear = ({ source, destination }) => namespaces.size === 0 || namespaces.has("") || [source, destination].some((end) => end.kind === "workload" && namespaces.has(end.workload.namespace));
  const found = after.flatMap((connection) => {
    const known = earlier.get(connectionKey(connection));
    const [seen, was] = [sightingOf(connection), known && sightingOf(known)];
    if (known === void 0 || seen === void 0 || was === void 0 || seen.verdict === was.verdict) return [];
    if (known.allowed !== void 0 && known.denied !== void 0 || !isNear(connection) || said(connection))
      return [];
    const change = seen.verdict === "denied" ? "newly-denied" : "newly-allowed";
    return [{ change, ...endsOf2(connection), seen, before: was }];
  });
  return found.sort((a, b) => b.before.count + b.seen.count - (a.before.count + a.seen.count));
}
function limitsOf(rollout, isBlind) {
  const { basis, unwritten, later } = rollout;
  return [
    ...basis === "report" ? [
      "it is not known when the change was rolled out: all records after the report count, those from before the merge among them"
    ] : [],
    ...basis === "audit" && unwritten.length > 0 ? [`no write is known of ${countOf(unwritten.length, "object")} that the report holds for a cause`] : [],
    ...later.length > 0 ? [
      `the changed objects were written again ${countOf(later.length, "time")} since: the policies may not be those that were judged`
    ] : [],
    ...isBlind ? ["no record from before the rollout was read: connections that turned and that nobody predicted cannot be told"] : []
  ];
}

// src/commands/verify-cluster.ts
var mostAsked = 500;
var mostTold = 50;
function judgedIn({ sources }) {
  return sources.flatMap(({ id, states }) => states.map((state) => ({ source: id, state })));
}
function liveIn({ states }) {
  return states.flatMap(({ state }) => state?.live === void 0 ? [] : [{ ...state, live: state.live }]);
}
function meantBy(live, all, report) {
  return judgedIn(report).filter(({ source }) => all.length === 1 || source === live.source);
}
function isOther({ cluster }, { state }) {
  const [here, then] = [cluster?.uid, state.cluster?.uid];
  return here !== void 0 && then !== void 0 && here !== then;
}
function clusterCheck(report, recorded, hasTree) {
  const known = liveIn(recorded);
  if (known.length === 0) return void 0;
  const changed = new Set(predictionsOf(report).objects.map(keyOf));
  const otherwise = [];
  const states = known.map((live) => {
    const meant = meantBy(live, known, report);
    const own = meant.filter((judged) => !isOther(live, judged));
    if (own.length === 0 && meant.length > 0) throw anotherCluster(live, meant);
    const rows = own.flatMap(({ state }) => decidedRows(state));
    const told = otherwise.length;
    const asked = askAll(rows.slice(0, mostAsked), compile(createRun(live.rulings), live.live), otherwise);
    return { name: nameOf(live), asked, asPredicted: asked - (otherwise.length - told), unasked: rows.length - asked };
  });
  const sum = (of) => states.reduce((all, state) => all + state[of], 0);
  const drift = known.flatMap((state) => state.drift.map(({ object }) => object));
  return {
    asked: sum("asked"),
    asPredicted: sum("asPredicted"),
    otherwise: otherwise.slice(0, mostTold),
    unasked: sum("unasked"),
    ...states.length > 1 && { states: states.map(({ unasked: _, ...state }) => state) },
    ...hasTree && { differs: drift.filter((object) => changed.has(keyOf(object))) }
  };
}
function nameOf({ source, id }) {
  return id === "all" ? source : `${source} ${id}`;
}
function anotherCluster(live, meant) {
  const uids = [...new Set(meant.flatMap(({ state }) => state.cluster?.uid ?? []))].join(", ");
  return new UsableError(
    `the report was judged on another cluster than the one given (uids of kube-system: ${uids} in the report, ${live.cluster?.uid ?? ""} here)`,
    "give the cluster of the report, or name one for each source in a gate file (--gate)"
  );
}
function decidedRows({ differences }) {
  return differences.filter(({ change, assuming }) => change !== "unclear" && assuming === void 0);
}
function askAll(rows, world, otherwise) {
  let asked = 0;
  for (const { source, destination, ports, after } of rows) {
    const now = answerIn(world, source, destination, ports);
    if (now === void 0) continue;
    asked++;
    if (now !== after) otherwise.push({ source, destination, ports, predicted: after, now });
  }
  return asked;
}
function statesLeft(report, { states }) {
  const judged = report.sources.flatMap(({ id, states: own }) => own.map((state) => ({ source: id, state: state.id })));
  if (judged.length < 2) return [];
  const named = judged.map(({ source, state }) => state === "all" ? source : `${source} ${state}`).join(", ");
  const known = new Set(states.flatMap(({ state }) => state?.source ?? []));
  if (known.size < 2)
    return [
      `the report is of ${judged.length} states (${named}): every record counts for all of them, and one cluster stands for all; name their clusters in a gate file (--gate)`
    ];
  const missing = [...new Set(judged.map(({ source }) => source))].filter((source) => !known.has(source));
  return [
    `the report is of ${judged.length} states (${named}), and no record says of which it is: one between workloads of the same names counts for each of them`,
    ...missing.length === 0 ? [] : [`no cluster stands for ${missing.join(", ")}: the policies of it are not asked`]
  ];
}
function clustersUnsure(report, recorded) {
  const known = liveIn(recorded);
  const pairs = known.flatMap((live) => meantBy(live, known, report).map((judged) => ({ live, judged })));
  const unknown = pairs.filter(
    ({ live, judged: { state } }) => live.cluster?.uid === void 0 || state.cluster?.uid === void 0
  );
  const others = pairs.filter(({ live, judged }) => isOther(live, judged));
  const named = (some) => some.map(({ judged: { source, state } }) => nameOf({ source, id: state.id })).join(", ");
  return [
    ...unknown.length === 0 ? [] : [
      `it is not known whether the cluster is the one that was judged (${named(unknown)}): ${unknown.some(({ judged }) => judged.state.cluster?.uid === void 0) ? "the report" : "what was read of the cluster"} names no uid of kube-system`
    ],
    ...others.length === 0 ? [] : [`${named(others)}: judged on another cluster than the one given, and not asked`]
  ];
}
function answerIn(world, source, destination, ports) {
  const [from, to] = [peerOf(source), peerOf(destination)];
  const [port] = ports;
  if (from === void 0 || to === void 0 || port === void 0 || port.protocol === "other") return void 0;
  const aim = parsePeer(`${to.includes(":") ? `[${to}]` : to}:${port.first}/${port.protocol}`);
  const start = parsePeer(from);
  if ("fault" in aim || "fault" in start) return void 0;
  const answers = new Set(
    explainedWays(world, start, aim).flatMap(({ grounds }) => grounds.map(({ answer }) => answer))
  );
  const [only] = answers;
  return answers.size > 1 ? "unknown" : only;
}
function peerOf(party) {
  if (party.kind === "workload") return `${party.workload.namespace}/${party.workload.name}`;
  const [block] = party.kind === "addresses" ? party.blocks : [];
  return block?.replace(/\/\d+$/, "");
}

// src/commands/verify.ts
var verifyCommand = {
  name: "verify",
  summary: "the predictions of a report against what happened",
  help: `netpol-gate verify --report FILE [options] [LOG…]

Holds what check said would happen against what logs recorded after the merge: predicted and seen, predicted and seen
the other way, predicted and not seen (no evidence, so never counted as right), and connections that turned and that
nobody predicted. With a cluster it asks the policies there now, too, also where no log is named. Without one, ends of
records are matched by the names of pods and workloads alone. Logs are read more than once, so "-" is none.

  --report FILE         the report, as "check --output json=FILE" or the Action's output report-json names it
  --in FOLDER|COMMIT    the merged tree: do the changed objects of the cluster still look as in it
${clusterHelp}
  --gate FILE           gate file for sources, rulings and privacy (default: none)
  --profile NAME        how policies are enforced, before what the gate file and the cluster say
${logHelp}
                        for verify --since is when the change was rolled out; without it the audit log tells, if any
  --format NAME         text (default), markdown or json; json is whole
  --limit N             rows of a section before "and N more" (default: 10)
  --exit-code           end with 1 if a prediction was contradicted, something turned that nobody predicted, or the
                        cluster answers otherwise (not rolled out, or taken back); with nothing seen at all it is 0

exit codes: 0 verified, 1 as --exit-code says, 2 nothing to verify by, 3 internal error

examples:
  netpol-gate verify --report gate.json --cluster today.json.gz hubble.jsonl audit.log
  netpol-gate verify --report gate.json --kubeconfig ~/.kube/config --since 2026-11-26T12:00:00Z logs/ --exit-code
  netpol-gate verify --report gate.json logs/ --format markdown`,
  options: {
    report: { type: "string" },
    in: { type: "string" },
    format: { type: "string" },
    limit: { type: "string" },
    "exit-code": { type: "boolean" },
    ...logOptions,
    ...gateOptions,
    ...clusterOptions
  },
  async run(values, logs, terminal) {
    const render = rendererFrom(values, renderers);
    const limit = limitOf(values);
    const ofLogs = Object.keys(logOptions).filter((name) => name !== "since");
    checkLogOptions(values, logs, ofLogs);
    const report = await reportFrom(values, terminal);
    const { verification, privacy } = await verified(report, values, logs, terminal);
    terminal.progress("");
    const told = privacy === "names" ? verificationOfNames(verification, namesOf(report)) : verification;
    terminal.out(render(told, { limit, width: terminal.width }));
    return values["exit-code"] === true && isWrong(verification) ? 1 : 0;
  }
};
function isWrong(verification) {
  const { unpredicted, cluster } = verification;
  const isOtherwise = cluster !== void 0 && cluster.asPredicted < cluster.asked;
  return tallyOf(verification).contradicted > 0 || unpredicted.length > 0 || isOtherwise;
}
var renderers = { text: verificationText, markdown: verificationMarkdown, json: verificationJson };
var longestReport = 256 << 20;
async function reportFrom(values, terminal) {
  const file = text(values, "report");
  if (file === void 0)
    throw new UsableError("--report is missing", 'name the file that "netpol-gate check --output json=FILE" wrote');
  const bytes = readBounded(resolve(terminal.folder, file), file, longestReport);
  const report = await readReport(new TextDecoder().decode(bytes), file);
  if (!report.nothingChanged && report.sources.length === 0)
    throw new UsableError(
      "the report has no verdict, and so predicts nothing",
      "take the report of a run that judged",
      file
    );
  const { recorded, unrecorded } = predictionsOf(report);
  const isHidden = ({ sources, destinations }) => [...sources.members, ...destinations.members].every(({ party }) => party.kind === "unidentified");
  const rows = [...recorded, ...unrecorded].map(({ row }) => row);
  if (rows.length > 0 && rows.every(isHidden))
    throw new UsableError(
      'the report names no workload: it was written with privacy "counts"',
      'take one written with "privacy: names" or "full"',
      file
    );
  return report;
}
async function verified(report, values, logs, terminal) {
  if (logs.includes("-"))
    throw new UsableError("standard input is read once, and verify reads its logs twice", "name a file");
  const { recordedBetween, ...settings } = logSettings(values, terminal.now);
  const since = recordedBetween === void 0 || recordedBetween.first === -Infinity ? void 0 : recordedBetween.first;
  const last = recordedBetween?.last ?? Infinity;
  const only = text(values, "in");
  const tree = only === void 0 ? noTree : await anyTree(only, terminal);
  const open = clusterOf(values, terminal);
  let once;
  const host = {
    now: terminal.now,
    progress: terminal.progress,
    clusterOf: (source) => clusterOfSource(source, values, terminal),
    ...open === void 0 ? {} : { cluster: () => once ??= open() },
    ...logs.length === 0 ? { logs: () => [] } : logsFrom(logs, terminal)
  };
  const read = (between) => openRecords(
    {
      command: "verify",
      base: tree,
      head: tree,
      gate: gateFrom(values, terminal) ?? { text: "", file: "no gate file" },
      ...overridesFrom(values),
      ...settings,
      recordedBetween: between
    },
    host
  );
  const all = await read({ first: -Infinity, last });
  const privacy = privacyOf(all.gate, false);
  if (privacy === "counts")
    throw new UsableError(
      "the gate file lets only numbers be shown, and a verification is one of names",
      'set "privacy: names" to see names without addresses and pods'
    );
  const rollout = rolloutOf(report, observationOf(all).writes, since);
  const after = sightOf(await read({ first: rollout.from, last, whole: true }), report);
  const before = sightOf(
    await read({ first: -Infinity, last: beginOf(rollout, report) - 1, whole: true }),
    report
  ).observation;
  const check = clusterCheck(report, all, only !== void 0);
  if (after.observation.connections.length === 0 && check === void 0)
    throw nothingToVerifyBy(logs.length > 0, after, rollout);
  const told = [...observationOf(all).coverage.limits, ...[before, after.observation].flatMap(limitsOfPart)];
  const limits = [
    ...logs.length === 0 ? ["no log is named: what was recorded since is not held against the predictions"] : [],
    ...unmatchedIn(after),
    ...statesLeft(report, all),
    ...clustersUnsure(report, all),
    ...new Set(told)
  ];
  const cluster = check === void 0 ? {} : { cluster: check };
  return { verification: verify(report, { rollout, after: after.observation, before, limits, ...cluster }), privacy };
}
function limitsOfPart({ coverage: { limits, setAside = {} } }) {
  const cut = setAside["outside-of-time"];
  if (cut === void 0) return limits;
  const words = new Set(shortfallTexts({ setAside: { "outside-of-time": cut }, lostEvents: 0, sampled: false }));
  return limits.filter((limit) => !words.has(limit));
}
function beginOf({ basis, from, writes }, { time }) {
  return basis === "audit" ? writes[0]?.time ?? time : from;
}
function sightOf(recorded, report) {
  const observation = observationOf(recorded);
  return recorded.states.some(({ state }) => state !== void 0) ? { observation } : namedByReport(observation, report);
}
var nameCluster = "name the cluster (--cluster FILE or --kubeconfig FILE): it tells whose pods these are, and which policies are there";
function nothingToVerifyBy(hasLogs, { observation, matched }, { from }) {
  if (!hasLogs)
    return new UsableError(
      "no log is named, and no cluster",
      "name files, folders or patterns of logs since the merge, or the cluster (--cluster FILE or --kubeconfig FILE)"
    );
  const { records } = observation.coverage;
  const since = `after ${formatMoment(from)}`;
  if (matched !== void 0 && records > 0)
    return new UsableError(
      `the logs hold ${countOf(records, "record")} ${since}, and no end of them could be matched: where a record names addresses alone, nobody tells whose they are`,
      nameCluster
    );
  return new UsableError(
    `the logs hold no connection ${since}`,
    "give logs from after the merge, or say with --since when it was rolled out"
  );
}
function unmatchedIn({ observation: { connections, coverage }, matched }) {
  if (matched === void 0 || connections.length === 0) return [];
  const unknown = coverage.unattributed.reduce((sum, { records }) => sum + records, 0);
  return [
    ...matched === 0 ? [
      `no end of ${countOf(connections.length, "recorded connection")} could be matched with a workload of the report by its name: ${nameCluster}`
    ] : [],
    ...unknown > 0 ? [`an end of ${countOf(unknown, "record")} is named by nobody: ${nameCluster}`] : []
  ];
}
function observationOf({ states }) {
  const [first, ...others] = states.map(({ observation }) => observation);
  if (first === void 0) throw new UsableError("nothing was recorded", "name a log");
  return pooled(first, others);
}
export {
  verifyCommand
};
