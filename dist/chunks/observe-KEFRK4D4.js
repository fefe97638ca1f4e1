import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  logHelp,
  logOptions,
  logPlace,
  logSettings
} from "./chunk-BXK5N7QG.js";
import {
  logStreams
} from "./chunk-IQ2LPMPV.js";
import {
  allowed,
  compare,
  compile,
  complaint,
  createRun,
  denied,
  joinedOutcomes,
  limitOf,
  openRecords,
  selecting
} from "./chunk-JIDHDTFZ.js";
import {
  writeDigest
} from "./chunk-WN6S4QXH.js";
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  gateFrom,
  gateOptions,
  noTree,
  overridesFrom,
  privacyOf,
  text
} from "./chunk-MHPTSYXL.js";
import "./chunk-Q4XDPWLD.js";
import "./chunk-D3GFQY4F.js";
import {
  memberKey,
  observedJson,
  observedMarkdown,
  observedText,
  partyOf,
  workloadKeyOf
} from "./chunk-2E2ZFTQY.js";
import {
  countOf
} from "./chunk-KL6C3WZG.js";
import {
  version
} from "./chunk-5H5Q45MB.js";
import "./chunk-GJDBJQF6.js";
import {
  quoted,
  writeAtomically
} from "./chunk-SQX5DFFR.js";
import "./chunk-N5TJX47K.js";
import {
  keyOf
} from "./chunk-W3MJDLDH.js";
import {
  UsableError
} from "./chunk-IJ4BDYYQ.js";
import "./chunk-UNF7VTRB.js";

// src/commands/observe.ts
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";

// src/model/observed.ts
var observedViews = ["namespace", "source", "policy", "destination"];

// src/questions/observed-rows.ts
function rowOf(connection) {
  const { source, destination, protocol, port, via, allowed: allowed2, denied: denied2, other } = connection;
  return {
    source: partyOf(source),
    destination: partyOf(destination),
    protocol,
    ...port !== void 0 && { port },
    ...via !== void 0 && { via: via.service },
    outcomes: {
      ...allowed2 !== void 0 && { allowed: allowed2 },
      ...denied2 !== void 0 && { denied: denied2 },
      ...other !== void 0 && { other }
    }
  };
}
function countIn({ allowed: allowed2, denied: denied2, other }) {
  return (allowed2?.count ?? 0) + (denied2?.count ?? 0) + (other?.count ?? 0);
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

// src/questions/observed-policies.ts
function byPolicy(connections, answered) {
  const named = namedPolicies(connections);
  if (answered === void 0) return { by: "policy", named };
  const uses = /* @__PURE__ */ new Map();
  const unexplained = [];
  for (const { connection, answer } of answered.connections) {
    const reasons = answer.groundsOf(connection).after;
    const { outcomes } = rowOf(connection);
    for (const reason of reasons) note(uses, reason, outcomes);
    const why = whyUnexplained(answer.after, reasons, outcomes);
    if (why !== void 0)
      unexplained.push({ row: rowOf(connection), why, reasons, dependsOn: answer.dependsOn ?? [] });
  }
  return { by: "policy", named, policies: policyViews(answered.world, uses), unexplained: worstFirst(unexplained) };
}
function note(uses, reason, outcomes) {
  const at = (key) => {
    const known = uses.get(key) ?? { rules: /* @__PURE__ */ new Map(), isolating: [], matched: [], connections: 0 };
    uses.set(key, known);
    return known;
  };
  if (reason.kind === "rule") {
    const use = at(keyOf(reason.policy));
    use.connections++;
    use.matched.push(outcomes);
    const rule = `${reason.direction} ${reason.rule}`;
    use.rules.set(rule, [...use.rules.get(rule) ?? [], outcomes]);
  } else if (reason.kind === "isolated") {
    for (const { policy } of reason.policies) {
      const use = at(keyOf(policy));
      use.connections++;
      use.isolating.push(outcomes);
    }
  }
}
function whyUnexplained(answer, reasons, { allowed: allowed2, denied: denied2 }) {
  if (answer === "unknown") return "cannot-say";
  const isRefused = denied2 !== void 0 && (allowed2 === void 0 || denied2.last > allowed2.last);
  if (answer === "denied") return allowed2 !== void 0 && !isRefused ? "allowed-though-refused" : void 0;
  if (isRefused) return "refused-though-allowed";
  const said = reasons.some(({ kind }) => kind !== "default");
  return said ? void 0 : "allowed-by-nobody";
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
function policyViews(compiled, uses) {
  const selected = selectedIn(compiled);
  const views = compiled.world.policies.map((policy) => viewOf(policy, uses.get(keyOf(policy.ref)), selected));
  const order = ["never-used", "selects-nothing", "used"];
  return views.sort(
    (a, b) => order.indexOf(a.use) - order.indexOf(b.use) || b.connections - a.connections || (keyOf(a.policy) < keyOf(b.policy) ? -1 : 1)
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
function viewOf(policy, use, selected) {
  const rules = ["ingress", "egress"].flatMap(
    (direction) => (policy[direction]?.rules ?? []).map(({ index, origin }) => {
      const met = use?.rules.get(`${direction} ${index}`) ?? [];
      return { direction, rule: index, origin, connections: met.length, outcomes: joinedOutcomes(met) };
    })
  );
  return {
    policy: policy.ref,
    origin: policy.origin,
    use: use !== void 0 ? "used" : selected.has(keyOf(policy.ref)) ? "never-used" : "selects-nothing",
    connections: use?.connections ?? 0,
    matched: joinedOutcomes(use?.matched ?? []),
    isolating: joinedOutcomes(use?.isolating ?? []),
    rules
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
var scanBreadth = 10;
var resends = 6;
var flood = { attempts: 100, perHour: 60 };
var hour = 36e5;
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
    (a, b) => rank(b) - rank(a) || (b.outcomes.denied?.count ?? 0) - (a.outcomes.denied?.count ?? 0) || countIn(b.outcomes) - countIn(a.outcomes)
  );
}
function rank({ refusals }) {
  if (refusals === void 0) return 0;
  return (isScan(refusals.pattern) ? 2 : 0) + (refusals.noisy ? 1 : 0);
}
function isScan(pattern) {
  return pattern.startsWith("scans-");
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
function refusalsOf(rows) {
  const targets = /* @__PURE__ */ new Map();
  const portsOfPeer = /* @__PURE__ */ new Map();
  const peersOfPort = /* @__PURE__ */ new Map();
  for (const { destination, protocol, port, outcomes } of rows) {
    if (outcomes.denied === void 0) continue;
    const [peer, place] = [memberKey(destination), `${protocol} ${port ?? ""}`];
    const target = `${peer}
${place}`;
    targets.set(target, (targets.get(target) ?? 0) + outcomes.denied.count);
    addTo(portsOfPeer, peer, place);
    addTo(peersOfPort, place, peer);
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
      const { named, policies, unexplained } = view;
      return {
        by: view.by,
        named: named.filter(({ policy }) => policy.namespace === namespace),
        ...policies && { policies: policies.filter(({ policy }) => policy.namespace === namespace) },
        ...unexplained && {
          unexplained: unexplained.filter(({ row }) => isOf(row.source) || isOf(row.destination))
        }
      };
    }
  }
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
    const output = text(values, "output");
    const by = output === void 0 || text(values, "by") !== void 0 ? viewOf2(values) : void 0;
    const render = rendererOf(values);
    const limit = limitOf(values);
    const recorded = await recordedIn(values, logs, terminal);
    terminal.progress("");
    const privacy = privacyOf(recorded.gate, false);
    if (privacy === "counts")
      throw new UsableError("the gate file lets only numbers be shown", 'set "privacy: names" to see names');
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
var renderers = {
  text: observedText,
  markdown: observedMarkdown,
  json: observedJson
};
function rendererOf(values) {
  const format = text(values, "format") ?? "text";
  const found = Object.hasOwn(renderers, format) ? renderers[format] : void 0;
  if (found !== void 0) return found;
  throw new UsableError(`there is no format ${quoted(format)}`, `formats are ${Object.keys(renderers).join(", ")}`);
}
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
      logs: () => logStreams(logs.map((log) => logPlace(log, terminal)))
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
  if (privacyOf(gate, false) !== "full")
    throw new UsableError(
      'a digest holds addresses and names of pods, which "privacy" in the gate file forbids',
      "write it with another gate file, where it may be kept"
    );
  const { uid, name, readAt } = only.state?.cluster ?? cluster ?? {};
  const identity = {
    ...uid === void 0 ? {} : { uid },
    ...name === void 0 ? {} : { name },
    ...readAt === void 0 ? {} : { readAt }
  };
  const content = writeDigest(only.observation, { tool: `netpol-gate ${version}`, cluster: identity });
  writeAtomically(resolve(folder, output), output.endsWith(".gz") ? gzipSync(content) : Buffer.from(content));
  const { connections, writes } = only.observation;
  error(`${output}: ${countOf(connections.length, "connection")}, ${countOf(writes.length, "write")} of objects
`);
}
var noWorld = "no cluster and no manifests were given: workloads are those that the records name, and nothing is known of policies, of addresses without a name and of Services (--cluster FILE or --in FOLDER)";
function stateOf(by, { state, observation }, namespace) {
  const answered = state && answeredIn(by, state, observation);
  const view = observedView(by, observation.connections, answered);
  return {
    state: state?.id ?? "",
    view: namespace === void 0 ? view : within(view, namespace),
    missing: state === void 0 ? [noWorld] : []
  };
}
function answeredIn(by, state, observation) {
  return {
    world: compile(createRun(state.rulings), state.head),
    connections: by === "policy" ? compare(state, { observation, problems: [], addressNames: [] }).connections : []
  };
}
export {
  observeCommand
};
