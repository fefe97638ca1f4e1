import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  logHelp,
  logOptions,
  logSettings,
  logsFrom
} from "./chunk-QWJXQP72.js";
import "./chunk-PC64C5UL.js";
import {
  openRecords
} from "./chunk-LLFLAKWP.js";
import "./chunk-2232BBCO.js";
import {
  allowed,
  compare,
  compile,
  createRun,
  decidingWrites,
  denied,
  lastWrites,
  selecting
} from "./chunk-OTFQLW4R.js";
import {
  blindness,
  connectionTable,
  noRefusals,
  undated
} from "./chunk-PUMJCJ4H.js";
import "./chunk-Z33WMN3P.js";
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  complaint,
  gateFrom,
  gateOptions,
  limitOf,
  noTree,
  outputFile,
  overridesFrom,
  privacyOf,
  refuseIdle,
  rendererFrom,
  text
} from "./chunk-DYJVYSZX.js";
import {
  digestPieces,
  shortfallTexts
} from "./chunk-BVXVSW6J.js";
import "./chunk-QKEQVLLL.js";
import {
  version
} from "./chunk-EMV4VFSO.js";
import {
  busiestFirst,
  concernIn,
  countIn,
  distinctParties,
  joinedOutcomes,
  namespaceOf,
  observedJson,
  observedMarkdown,
  observedText,
  outcomesOf,
  readText,
  refusalsOf,
  rowOf,
  rowsBy,
  startOfNewest
} from "./chunk-JFID3UG5.js";
import {
  countOf,
  workloadKeyOf
} from "./chunk-O6SQMJL6.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-M6AVDO3F.js";
import {
  writeAtomically
} from "./chunk-NBHZBXMT.js";
import {
  quoted
} from "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import {
  keyOf
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/commands/observe.ts
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";

// src/model/observed.ts
var observedViews = ["namespace", "source", "policy", "destination"];

// src/questions/observed-namespaces.ts
function byNamespace(connections, world) {
  const found = /* @__PURE__ */ new Map();
  const at = (namespace) => {
    const known = found.get(namespace) ?? { ingress: [], egress: [], inside: [] };
    found.set(namespace, known);
    return known;
  };
  for (const { endpoint } of world?.pods.values() ?? []) at(endpoint.namespace);
  for (const connection of connections) {
    const [from, to] = [namespaceOf(connection.source), namespaceOf(connection.destination)];
    const row = rowOf(connection);
    if (from !== void 0 && from === to) at(from).inside.push(row);
    else {
      if (from !== void 0) at(from).egress.push(row);
      if (to !== void 0) at(to).ingress.push(row);
    }
  }
  const policies = world === void 0 ? void 0 : isolationIn(world);
  return [...found].sort(([a], [b]) => a < b ? -1 : 1).map(([namespace, { ingress, egress, inside }]) => {
    const said = policies?.get(namespace);
    return {
      namespace,
      ingress: crossingOf(ingress, "source"),
      egress: crossingOf(egress, "destination"),
      inside: outcomesOf(inside),
      ...said !== void 0 && { policies: said }
    };
  });
}
function crossingOf(rows, other) {
  const outcomes = outcomesOf(rows);
  return {
    answer: answerOf(outcomes),
    outcomes,
    peers: distinctParties(rows.map((row) => row[other])),
    rows: busiestFirst(rows)
  };
}
function answerOf({ allowed: through, denied: refused, other }) {
  if (through !== void 0) return "crossed";
  if (other !== void 0) return "seen";
  return refused === void 0 ? "never-recorded" : "refused";
}
function isolationIn(world) {
  const decisions = /* @__PURE__ */ new Map();
  for (const pod of world.pods.values()) {
    if (pod.endpoint.finished) continue;
    const key = workloadKeyOf(pod.endpoint.workload);
    const { namespace } = pod.endpoint;
    const known = decisions.get(key) ?? { namespace, found: { ingress: [], egress: [] } };
    decisions.set(key, known);
    for (const direction of ["ingress", "egress"]) {
      const isolating = selecting(world, pod, direction).filter((member) => member.direction.isolates);
      known.found[direction].push(
        isolating.reduce((any, { selects }) => world.run.decisions.or(any, selects), denied)
      );
    }
  }
  const out = /* @__PURE__ */ new Map();
  for (const { namespace, found } of decisions.values()) {
    const sums = out.get(namespace) ?? { ingress: nothing(), egress: nothing() };
    out.set(namespace, sums);
    for (const direction of ["ingress", "egress"]) {
      sums[direction].workloads++;
      if (found[direction].every((one) => one === allowed)) sums[direction].isolated++;
      else if (found[direction].some((one) => one !== denied)) sums[direction].perhaps++;
    }
  }
  return out;
}
function nothing() {
  return { workloads: 0, isolated: 0, perhaps: 0 };
}

// src/questions/policy-use.ts
function freshUse() {
  return { connections: 0, matched: {}, isolating: {}, rules: /* @__PURE__ */ new Map(), older: { connections: 0, outcomes: {} } };
}
function addUse(use, { matched, isolating, rules, older }) {
  if (hasAny(matched) || hasAny(isolating)) use.connections++;
  use.matched = joinedOutcomes([use.matched, matched]);
  use.isolating = joinedOutcomes([use.isolating, isolating]);
  for (const [rule, outcomes] of rules) {
    const tally = use.rules.get(rule) ?? { connections: 0, outcomes: {} };
    use.rules.set(rule, tally);
    addTo(tally, outcomes);
  }
  if (hasAny(older)) addTo(use.older, older);
}
function addTo(tally, outcomes) {
  tally.connections++;
  tally.outcomes = joinedOutcomes([tally.outcomes, outcomes]);
}
function hasAny(outcomes) {
  return Object.keys(outcomes).length > 0;
}
function usesOf(ways, connection, lastWrites2) {
  const found = /* @__PURE__ */ new Map();
  for (const verdict of ["allowed", "denied", "other"]) {
    const evidence = connection[verdict];
    if (evidence === void 0) continue;
    for (const { policy, rule } of placesOf(waysFor(verdict, ways))) {
      const met = found.get(policy) ?? { matched: {}, isolating: {}, rules: /* @__PURE__ */ new Map(), older: {} };
      found.set(policy, met);
      const written = lastWrites2.get(policy);
      if (written !== void 0 && startOfNewest(evidence) < written.time) met.older[verdict] = evidence;
      else if (rule === void 0) met.isolating[verdict] = evidence;
      else {
        met.matched[verdict] = evidence;
        met.rules.set(rule, { ...met.rules.get(rule), [verdict]: evidence });
      }
    }
  }
  return found;
}
function waysFor(verdict, ways) {
  if (verdict === "other") return ways;
  const same = ways.filter(({ answer }) => answer === verdict);
  return same.length > 0 ? same : ways.filter(({ answer }) => answer === "unknown");
}
function placesOf(ways) {
  return ways.flatMap(
    ({ reasons }) => reasons.flatMap((reason) => {
      if (reason.kind === "rule") return [{ policy: keyOf(reason.policy), rule: `${reason.direction} ${reason.rule}` }];
      return reason.kind === "isolated" ? reason.policies.map(({ policy }) => ({ policy: keyOf(policy) })) : [];
    })
  );
}
function distinctReasons(ways) {
  const all = ways.flatMap(({ reasons }) => reasons);
  return [...new Map(all.map((reason) => [JSON.stringify(reason), reason])).values()];
}

// src/questions/observed-policies.ts
function byPolicy(connections, answered) {
  const named = namedPolicies(connections);
  if (answered === void 0) return { by: "policy", named };
  const uses = /* @__PURE__ */ new Map();
  const unexplained = [];
  const older = [];
  for (const change of answered.connections) {
    const { connection, answer } = change;
    const ways = answer.waysOf(connection);
    for (const [key, met] of usesOf(ways, connection, answered.lastWrites)) {
      const use = uses.get(key) ?? freshUse();
      uses.set(key, use);
      addUse(use, met);
    }
    const { write, since } = agedBy(change, answered);
    const row = { ...rowOf(connection), outcomes: since };
    const why = unexplainedBy(ways, since);
    if (why !== void 0) unexplained.push({ row, ...why });
    else if (write !== void 0 && Object.keys(since).length === 0)
      older.push({ row: rowOf(connection), write: lastWrite(write) });
  }
  return {
    by: "policy",
    named,
    policies: policyViews(answered, uses),
    unexplained: worstFirst(unexplained),
    older: older.sort((a, b) => countIn(b.row.outcomes) - countIn(a.row.outcomes))
  };
}
function lastWrite({ ref, effect, time, origin }) {
  return { object: ref, ...effect === "deleted" && { deleted: true }, time, origin };
}
function agedBy(change, { writeOf }) {
  const { outcomes } = rowOf(change.connection);
  const first = Math.min(...Object.values(outcomes).map((evidence) => evidence.first));
  const write = writeOf(change, first);
  if (write === void 0) return { write, since: outcomes };
  const { allowed: allowed2, denied: denied2, other } = outcomes;
  const isNew = (evidence) => evidence !== void 0 && startOfNewest(evidence) >= write.time;
  return {
    write,
    since: {
      ...isNew(allowed2) && { allowed: allowed2 },
      ...isNew(denied2) && { denied: denied2 },
      ...isNew(other) && { other }
    }
  };
}
function unexplainedBy(ways, outcomes) {
  const verdict = newestOf(outcomes);
  if (verdict === void 0) return void 0;
  const said = ways.filter(({ answer }) => verdict === "other" ? answer !== "unknown" : answer === verdict);
  if (said.length > 0) {
    const byNobody = said.every(
      ({ answer, reasons }) => answer === "allowed" && reasons.every(({ kind }) => kind === "default")
    );
    return byNobody ? tell("allowed-by-nobody", said) : void 0;
  }
  const open = ways.filter(({ answer }) => answer === "unknown");
  if (open.length > 0) return tell("cannot-say", open);
  return tell(verdict === "denied" ? "refused-though-allowed" : "allowed-though-refused", ways);
}
function tell(why, ways) {
  return { why, reasons: distinctReasons(ways), dependsOn: [...new Set(ways.flatMap(({ dependsOn }) => dependsOn))] };
}
function newestOf({ allowed: allowed2, denied: denied2, other }) {
  if (denied2 !== void 0 && (allowed2 === void 0 || denied2.last > allowed2.last)) return "denied";
  if (allowed2 !== void 0) return "allowed";
  return other === void 0 ? void 0 : "other";
}
var worst = [
  "allowed-though-refused",
  "refused-though-allowed",
  "cannot-say",
  "allowed-by-nobody"
];
function worstFirst(unexplained) {
  return [...unexplained].sort(
    (a, b) => worst.indexOf(a.why) - worst.indexOf(b.why) || countIn(b.row.outcomes) - countIn(a.row.outcomes)
  );
}
function policyViews({ world, lastWrites: lastWrites2 }, uses) {
  const selected = selectedIn(world);
  const views = world.world.policies.map((policy) => {
    const key = keyOf(policy.ref);
    return viewOf(policy, uses.get(key) ?? freshUse(), selected.has(key), lastWrites2.get(key));
  });
  const order = ["never-used", "selects-nothing", "used"];
  return views.sort(
    (a, b) => order.indexOf(a.use) - order.indexOf(b.use) || b.connections - a.connections || b.older.connections - a.older.connections || (keyOf(a.policy) < keyOf(b.policy) ? -1 : 1)
  );
}
function selectedIn(world) {
  const found = /* @__PURE__ */ new Set();
  for (const pod of world.pods.values()) {
    for (const direction of ["ingress", "egress"]) {
      for (const { policy } of selecting(world, pod, direction)) found.add(keyOf(policy.ref));
    }
  }
  return found;
}
function viewOf(policy, use, isSelecting, write) {
  const rules = ["ingress", "egress"].flatMap(
    (direction) => (policy[direction]?.rules ?? []).map(({ index, origin }) => {
      const { connections, outcomes } = use.rules.get(`${direction} ${index}`) ?? { connections: 0, outcomes: {} };
      return { direction, rule: index, origin, connections, outcomes };
    })
  );
  return {
    policy: policy.ref,
    origin: policy.origin,
    use: use.connections > 0 ? "used" : isSelecting ? "never-used" : "selects-nothing",
    connections: use.connections,
    matched: use.matched,
    isolating: use.isolating,
    rules,
    ...write !== void 0 && { lastWrite: lastWrite(write) },
    older: use.older
  };
}
function namedPolicies(connections) {
  const found = /* @__PURE__ */ new Map();
  for (const connection of connections) {
    for (const { ref, effect } of connection.policies) {
      const key = `${effect} ${keyOf(ref)}`;
      const known = found.get(key) ?? { named: { policy: ref, effect }, outcomes: [] };
      found.set(key, known);
      known.outcomes.push(rowOf(connection).outcomes);
    }
  }
  return [...found].sort(([a], [b]) => a < b ? -1 : 1).map(([, { named, outcomes }]) => ({
    ...named,
    connections: outcomes.length,
    outcomes: joinedOutcomes(outcomes)
  }));
}

// src/questions/observed-sources.ts
function bySource(connections) {
  const views = rowsBy(connections.map(rowOf), "source").map(({ party, rows }) => {
    const refusals = refusalsOf(rows);
    return {
      source: party,
      outcomes: outcomesOf(rows),
      peers: distinctParties(rows.map(({ destination }) => destination)),
      ...refusals !== void 0 && { refusals },
      rows: busiestFirst(rows)
    };
  });
  return views.sort(
    (a, b) => concern(b) - concern(a) || (b.outcomes.denied?.count ?? 0) - (a.outcomes.denied?.count ?? 0) || countIn(b.outcomes) - countIn(a.outcomes)
  );
}
function concern({ refusals }) {
  return refusals === void 0 ? 0 : concernIn(refusals);
}
function byDestination(connections) {
  const views = rowsBy(connections.map(rowOf), "destination").map(({ party, rows }) => ({
    destination: party,
    outcomes: outcomesOf(rows),
    peers: distinctParties(rows.map(({ source }) => source)),
    rows: busiestFirst(rows)
  }));
  return views.sort((a, b) => countIn(b.outcomes) - countIn(a.outcomes));
}

// src/questions/observed.ts
function observedView(by, connections, answered) {
  switch (by) {
    case "namespace":
      return { by, namespaces: byNamespace(connections, answered?.world) };
    case "source":
      return { by, sources: bySource(connections) };
    case "destination":
      return { by, destinations: byDestination(connections) };
    case "policy":
      return byPolicy(connections, answered);
  }
}
function within(view, namespace) {
  const isOf = (party) => party.kind === "workload" && party.workload.namespace === namespace;
  switch (view.by) {
    case "namespace":
      return { ...view, namespaces: view.namespaces.filter((one) => one.namespace === namespace) };
    case "source":
      return { ...view, sources: view.sources.filter(({ source }) => isOf(source)) };
    case "destination":
      return { ...view, destinations: view.destinations.filter(({ destination }) => isOf(destination)) };
    case "policy": {
      const { named, policies, unexplained, older } = view;
      const concerns = ({ row }) => isOf(row.source) || isOf(row.destination);
      return {
        by: view.by,
        named: named.filter(({ policy }) => policy.namespace === namespace),
        ...policies && { policies: policies.filter(({ policy }) => policy.namespace === namespace) },
        ...unexplained && { unexplained: unexplained.filter(concerns) },
        ...older && { older: older.filter(concerns) }
      };
    }
  }
}

// src/traffic/names-only.ts
var hidden = "(not shown)";
var nowhere = { kind: "log", file: hidden, line: 1 };
function namesOnly({ connections, writes, backends = [], coverage }) {
  const table = connectionTable();
  for (const connection of connections) table.add(connectionOfNames(connection));
  return {
    connections: table.connections(),
    writes: writes.flatMap(writeOfNames),
    backends: backendsOfNames(backends),
    coverage: coverageOfNames(coverage)
  };
}
function connectionOfNames(connection) {
  const { source, destination, via, allowed: allowed2, denied: denied2, other, ...rest } = connection;
  return {
    ...rest,
    source: endOfNames(source),
    destination: endOfNames(destination),
    ...via && { via: { service: via.service } },
    ...allowed2 && { allowed: bare(allowed2) },
    ...denied2 && { denied: bare(denied2) },
    ...other && { other: bare(other) }
  };
}
function bare(evidence) {
  return { ...evidence, samples: [] };
}
function endOfNames(end) {
  switch (end.kind) {
    case "workload":
      return { ...end, endpoints: [] };
    case "node":
      return { kind: "node", name: holdsAddress(end.name) ? "" : end.name };
    case "api-server":
      return { kind: "api-server", addresses: [] };
    case "outside":
      return { kind: "unidentified", why: "withheld", name: "an address outside", candidates: [] };
    case "unidentified":
      return {
        kind: "unidentified",
        why: end.why,
        ...end.why === "withheld" && { name: "an address outside" },
        candidates: end.candidates
      };
  }
}
function holdsAddress(name) {
  return /\d{1,3}(?:[.-]\d{1,3}){3}/.test(name) || name.includes(":");
}
function writeOfNames({ time, verb, ref, effect }) {
  if (ref.kind === "Pod") return [];
  return [{ time, verb, ref, effect, user: hidden, client: hidden, origin: nowhere }];
}
function backendsOfNames(backends) {
  const nameOf = ({ kind, name, configuration }) => JSON.stringify([kind, name, configuration]);
  const outside = new Set(backends.filter(({ target }) => target.kind === "url").map(nameOf));
  return backends.filter((backend) => !outside.has(nameOf(backend))).map(({ origin: _, ...backend }) => backend);
}
var unsaid = "remarks on the logs are not shown, since their words may hold addresses and names of pods";
var noAddresses = "addresses outside were withheld when the digest was made: where a rule names addresses, nothing can be said of them";
var harmless = /* @__PURE__ */ new Set([...Object.values(blindness), noRefusals, undated, unsaid, noAddresses]);
function coverageOfNames(coverage) {
  const { workloads: _, cronJobs: __, unconnected, ...rest } = coverage;
  const numbers = new Set(shortfallTexts(coverage));
  const kept = coverage.limits.filter((limit) => harmless.has(limit) || numbers.has(limit));
  const limits = [...kept, ...kept.length < coverage.limits.length ? [unsaid] : [], noAddresses];
  return {
    ...rest,
    logs: coverage.logs.map(({ unread, ...log }, index) => ({
      ...log,
      file: `log ${index + 1}`,
      recognisedBy: "",
      skipped: [],
      ...unread !== void 0 && { unread: "not told" }
    })),
    unattributed: coverage.unattributed.map((one) => ({ ...one, sample: nowhere })),
    ...unconnected && { unconnected: unconnected.map(({ sample: ___, ...one }) => one) },
    limits: [...new Set(limits)].sort()
  };
}

// src/commands/observe.ts
var observeCommand = {
  name: "observe",
  summary: "what logs say of who talks to whom",
  help: `netpol-gate observe LOG… --by VIEW | --output FILE [options]

Reads logs as check does and tells what they recorded. Every number names a record that shows it. With --output it
writes a digest of them: small, read wherever a log is, and added up with others by naming several.

  --by VIEW             namespace: is it isolated in fact, who crossed its border, who was refused
                        source: who asks, and whether refused attempts are a scan, a flood or retries
                        policy: connections that no policy explains, policies and rules that none uses
                        destination: who is asked, by whom
  --output FILE         write a digest; a name that ends in .gz is compressed
  --namespace NAME      only what concerns this namespace
  --in FOLDER|COMMIT    manifests to hold the records against, alone or laid over the cluster
${clusterHelp}
  --gate FILE           gate file for sources, rulings and privacy (default: none)
  --profile NAME        how policies are enforced, before what the gate file and the cluster say
${logHelp}
  --format NAME         text (default), markdown or json; json is whole
  --limit N             sections, and rows of each, before "and N more" (default: 10)
  --no-color            no colours, also on a terminal

examples:
  netpol-gate observe logs/ --by namespace --namespace payments --cluster prod.json.gz
  netpol-gate observe hubble.jsonl --by source
  netpol-gate observe logs/ --cluster prod.json.gz --output today.jsonl.gz
  netpol-gate observe week.jsonl.gz today.jsonl.gz --since 7d --output week.jsonl.gz
  netpol-gate observe logs/ --by policy --cluster prod.json.gz --format json`,
  options: {
    by: { type: "string" },
    output: { type: "string" },
    namespace: { type: "string" },
    in: { type: "string" },
    format: { type: "string" },
    limit: { type: "string" },
    "no-color": { type: "boolean" },
    ...logOptions,
    ...gateOptions,
    ...clusterOptions
  },
  async run(values, logs, terminal) {
    const output = outputFile(values, []);
    const by = output === void 0 || text(values, "by") !== void 0 ? viewOf2(values) : void 0;
    const help = "name a view, or leave it out: a digest holds all that was recorded";
    refuseIdle(values, ["namespace", "format", "limit"], { given: by !== void 0, name: "--by", help });
    const render = rendererFrom(values, renderers);
    const limit = limitOf(values);
    const recorded = await recordedIn(values, logs, terminal);
    terminal.progress("");
    const privacy = privacyOf(recorded.gate, false);
    if (privacy === "counts")
      throw new UsableError(
        `the gate file lets only numbers be shown${output === void 0 ? "" : ", and no digest of numbers can be judged"}`,
        'set "privacy: names" to see names, or to write a digest without addresses and names of pods'
      );
    const [first] = recorded.states;
    if (first === void 0) throw new UsableError("nothing was recorded", "name a log");
    if (output !== void 0) writeDigestOf(recorded, output, terminal);
    if (by !== void 0) {
      const states = recorded.states.map((one) => stateOf(by, one, text(values, "namespace")));
      const colour = terminal.colour && values["no-color"] !== true;
      const report = { coverage: first.observation.coverage, states };
      terminal.out(render(report, { limit, privacy, colour, width: terminal.width }));
    }
    for (const problem of recorded.problems) terminal.error(complaint(problem));
    return 0;
  }
};
function viewOf2(values) {
  const by = text(values, "by");
  const found = observedViews.find((one) => one === by);
  if (found !== void 0) return found;
  const wrong = by === void 0 ? "--by is missing" : `there is no view ${quoted(by)}`;
  throw new UsableError(wrong, `views are ${observedViews.join(", ")}; --output FILE writes a digest without one`);
}
var renderers = { text: observedText, markdown: observedMarkdown, json: observedJson };
async function recordedIn(values, logs, terminal) {
  if (logs.length === 0) throw new UsableError("no log is named", 'name files, folders, patterns or "-"');
  const cluster = clusterOf(values, terminal);
  const only = text(values, "in");
  const tree = only === void 0 ? noTree : await anyTree(only, terminal);
  return openRecords(
    {
      command: "observe",
      base: tree,
      head: tree,
      gate: gateFrom(values, terminal) ?? { text: "", file: "no gate file" },
      ...overridesFrom(values),
      ...logSettings(values, terminal.now)
    },
    {
      now: terminal.now,
      progress: terminal.progress,
      clusterOf: (source) => clusterOfSource(source, values, terminal),
      ...cluster === void 0 ? {} : { cluster },
      ...logsFrom(logs, terminal)
    }
  );
}
function writeDigestOf({ gate, states, cluster }, output, { folder, error }) {
  const [only, ...others] = states;
  if (only === void 0 || others.length > 0)
    throw new UsableError(
      "a digest is of one cluster, and these manifests describe several",
      "give --cluster FILE, or name one cluster in the gate file"
    );
  const { uid, name, readAt } = only.state?.cluster ?? cluster ?? {};
  const identity = {
    ...uid === void 0 ? {} : { uid },
    ...name === void 0 ? {} : { name },
    ...readAt === void 0 ? {} : { readAt }
  };
  const pack = output.endsWith(".gz") ? (piece) => gzipSync(piece) : (piece) => Buffer.from(piece);
  const observation = privacyOf(gate, false) === "names" ? namesOnly(only.observation) : only.observation;
  const pieces = digestPieces(observation, { tool: `netpol-gate ${version}`, cluster: identity }, pack);
  writeAtomically(resolve(folder, output), pieces);
  const { connections, writes, coverage } = observation;
  const held = `${countOf(connections.length, "connection")} and ${countOf(writes.length, "write")} of objects`;
  error(`${output}: ${held}, from ${readText(coverage)}
`);
}
var noWorld = "no cluster and no manifests were given: workloads are those that the records name, and nothing is known of policies, of addresses without a name and of Services (--cluster FILE or --in FOLDER)";
function stateOf(by, { state, observation }, namespace) {
  const answered = state && answeredIn(by, state, observation);
  const view = observedView(by, observation.connections, answered);
  return {
    state: state?.id ?? "",
    view: namespace === void 0 ? view : within(view, namespace),
    ...namespace !== void 0 && { namespace },
    missing: state === void 0 ? [noWorld] : []
  };
}
function answeredIn(by, state, observation) {
  const world = compile(createRun(state.rulings), state.head);
  if (by !== "policy") return { world, connections: [], writeOf: () => void 0, lastWrites: /* @__PURE__ */ new Map() };
  const comparison = compare(state, { observation, problems: [], addressNames: [] });
  return {
    world,
    connections: comparison.connections,
    writeOf: decidingWrites(comparison),
    lastWrites: lastWrites(observation.writes)
  };
}
export {
  observeCommand
};
