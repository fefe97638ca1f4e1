import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  applied,
  choose,
  contentText,
  partsOf,
  recordTimes
} from "./chunk-DYJVYSZX.js";
import {
  connectionKey,
  joinedCuts
} from "./chunk-BVXVSW6J.js";
import {
  generatorBeside,
  listAt,
  roleOf,
  templateOf,
  textAt
} from "./chunk-QKEQVLLL.js";
import {
  formatLabels,
  joined
} from "./chunk-JFID3UG5.js";
import {
  countOf,
  familyOf,
  formatAddress,
  formatCount,
  formatMoment,
  parseAddress,
  workloadKeyOf
} from "./chunk-O6SQMJL6.js";
import {
  lineTable
} from "./chunk-YLGSA5IR.js";
import {
  skimmedLine,
  unknownLine,
  valueLimit
} from "./chunk-G6DWWSPE.js";
import {
  formatRef,
  keyOf,
  valueAt
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/worlds/overlay.ts
var prunedNot = { key: "prune:kept", text: "removed manifests stay in the cluster" };
function layOver(trees, prune, dialects) {
  const live = trees.live ?? /* @__PURE__ */ new Map();
  const base = new Map(live);
  const head = new Map(live);
  for (const [key, manifest] of trees.base) base.set(key, applied(manifest, live.get(key), manifest));
  for (const [key, manifest] of trees.head) {
    const same = trees.base.get(key) === manifest ? base.get(key) : void 0;
    head.set(key, same ?? applied(trees.base.get(key), live.get(key), manifest));
  }
  const removed = [...trees.base.keys()].filter((key) => !trees.head.has(key) && trees.undecided?.has(key) !== true);
  const settings = { live, base, tree: trees.base, cluster: trees.live !== void 0, prune, dialects };
  const fates = removed.map((key) => fateOf(key, settings));
  for (const { key, manifest } of fates) {
    if (manifest === void 0) head.delete(key);
    else head.set(key, manifest);
  }
  const gone = fates.flatMap(({ key, manifest }) => manifest === void 0 ? [key] : []);
  const emptied = emptyNamespaces(gone, base, head, trees.head);
  const conditions = fates.flatMap(
    ({ key, condition }) => condition === void 0 || !head.has(key) ? [] : [[key, condition]]
  );
  return {
    base,
    head,
    conditions: new Map(conditions),
    statements: [...statementsOf(fates), ...emptied, ...inertEgress(trees.head, head)]
  };
}
function fateOf(key, { live, base, tree, cluster, prune, dialects }) {
  const found = live.get(key);
  const before = base.get(key);
  const written = tree.get(key);
  if (before === void 0 || written === void 0) throw new Error(`${key} is in no table of the base side`);
  const { ref } = before;
  const role = roleOf(ref, dialects);
  if (found !== void 0 && generatorBeside(written, found) !== void 0)
    return { key, ref, manifest: found, why: "generated" };
  if (prune === "yes" || prune === "unknown" && !cluster) return { key, ref, why: "removed" };
  const stays = cluster ? found : before;
  if (prune === "no") return { key, ref, why: "kept", ...stays === void 0 ? {} : { manifest: stays } };
  if (role !== "policy") return { key, ref, why: "unknown-other" };
  return { key, ref, manifest: keptVersion(found, before, role), condition: prunedNot, why: "unknown-policy" };
}
function keptVersion(live, base, role) {
  return live === void 0 || contentText(live, role) === contentText(base, role) ? base : live;
}
function emptyNamespaces(gone, base, head, tree) {
  const names = new Set(gone.flatMap((key) => namespaceNamed(base.get(key))));
  if (names.size === 0) return [];
  const left = /* @__PURE__ */ new Set();
  for (const [key, { ref }] of head) {
    if (!names.has(ref.namespace)) continue;
    if (tree.has(key)) left.add(ref.namespace);
    else head.delete(key);
  }
  return [...names].sort().map((name) => {
    const rest = left.has(name) ? " except what the head side still declares in it" : "";
    return `The Namespace ${name} is removed, and with it everything in it${rest}.`;
  });
}
function namespaceNamed(manifest) {
  return manifest !== void 0 && keyOf(manifest.ref).startsWith("/Namespace/") ? [manifest.ref.name] : [];
}
var sentences = {
  removed: void 0,
  kept: (names) => `prune is no: the removed manifests leave their objects in the cluster: ${names}.`,
  generated: (names) => `A controller made these objects, so removing the manifest does not remove them: ${names}.`,
  "unknown-policy": (names) => `prune is unknown: whether the removed manifests also remove these policies is judged both ways: ${names}.`,
  "unknown-other": (names) => `prune is unknown: these objects count as removed with their manifests: ${names}.`
};
function statementsOf(fates) {
  return Object.keys(sentences).flatMap((why) => {
    const names = fates.filter((fate) => fate.why === why).map(({ ref }) => formatRef(ref));
    return names.length === 0 ? [] : sentences[why]?.(listed(names)) ?? [];
  });
}
function inertEgress(tree, head) {
  const names = [...tree].flatMap(([key, { ref, value }]) => {
    if (ref.group !== "networking.k8s.io" || listAt(value, ["spec", "egress"]).length === 0) return [];
    const types = listAt(head.get(key)?.value, ["spec", "policyTypes"]);
    const isKept = valueAt(value, ["spec", "policyTypes"]) === void 0 && types.length > 0;
    return isKept && !types.includes("Egress") ? [formatRef(ref)] : [];
  });
  if (names.length === 0) return [];
  return [
    `Egress rules without policyTypes count for nothing where the cluster stored the policy as Ingress: ${listed(names)}.`
  ];
}
function listed(names) {
  const sorted = [...names].sort();
  const more = sorted.length - 10;
  return more > 0 ? `${sorted.slice(0, 10).join(", ")} and ${more} more` : sorted.join(", ");
}

// src/worlds/enforcer.ts
function enforcerOf(snapshot, wish, profiles) {
  const seen = snapshot === void 0 || wish.profile !== void 0 ? [] : seenIn(snapshot.manifests, profiles);
  const all = seen.length > 0 ? seen.map(({ profile }) => profile) : [profileNamed(wish.profile ?? "spec", profiles)];
  const { name, title, rulings, tiers, deviations, clusterWide } = all.reduce(inCommon);
  const settled = Object.keys(wish.rulings).sort();
  const own = settled.length === 0 ? "" : ` The gate file decides ${settled.join(", ")}.`;
  const idle = snapshot === void 0 || wish.profile !== void 0 || seen.length > 0 ? void 0 : idleIn(snapshot);
  const why = wish.profile === void 0 ? sentenceOf(snapshot, seen, idle) : sentenceAsAsked(all[0]);
  const condition = { key: `cluster-wide:${name}`, text: `${title} enforces cluster-wide policies` };
  return {
    name,
    rulings: { ...rulings, ...wish.rulings },
    tiers,
    deviations,
    ...clusterWide === void 0 ? {} : { clusterWide: condition },
    ...idle === void 0 ? {} : { isNobody: true },
    why: `${why}${own}`
  };
}
function profileNamed(wanted, profiles) {
  const found = profiles.find(({ name }) => name === wanted);
  if (found !== void 0) return found;
  throw new UsableError(`there is no profile "${wanted}"`, `profiles are ${listed(profiles.map(({ name }) => name))}`);
}
function sentenceAsAsked(profile) {
  const title = profile?.title ?? "";
  return profile?.signs === void 0 ? `Policies are read as ${title} says, as was asked for.` : `Policies are taken to be enforced by ${title}, as was asked for.`;
}
function sentenceOf(snapshot, seen, idle) {
  const open = "what the specification leaves open stays unknown";
  if (snapshot === void 0) return `Without a cluster no enforcer is known; ${open}.`;
  if (idle !== void 0)
    return `${idle} connects pods and enforces no policies by itself, and nothing that does is seen in the cluster: it may be that no policy has any effect there; ${open}.`;
  if (seen.length === 0 && isUnread(snapshot))
    return `The DaemonSets of the cluster could not be read, and they show who enforces policies: whether anybody does is not known; ${open}.`;
  if (seen.length === 0) return `No known enforcer is seen in the cluster; ${open}.`;
  const names = seen.map(({ profile, by }) => `${profile.title} (${by})`);
  const differing = seen.length > 1 ? " Where they differ the answer stays unknown." : "";
  return `Policies are taken to be enforced by ${listed(names)}.${differing}`;
}
function isUnread({ manifests, incomplete }) {
  const isRead = manifests.some(({ ref }) => ref.kind === "DaemonSet");
  return !isRead && incomplete.some(({ kind }) => kind === "DaemonSet");
}
var connecting = [
  { title: "flannel", daemonSet: /(?:^|-)kube-flannel(?:-ds)?(?:-[a-z0-9]+)?$/, unless: /kube-network-policies/ },
  { title: "The AWS VPC CNI", daemonSet: /(?:^|-)aws-node$/ }
];
function idleIn({ manifests }) {
  for (const { title, daemonSet, unless } of connecting) {
    const found = manifests.find((manifest) => shows(manifest, { daemonSet }));
    if (found !== void 0 && (unless === void 0 || !shows(found, { daemonSet, container: unless })))
      return `${title} (${formatRef(found.ref)})`;
  }
  return void 0;
}
function seenIn(manifests, profiles) {
  const out = /* @__PURE__ */ new Map();
  for (const manifest of manifests) {
    const profile = profiles.find(({ signs }) => signs !== void 0 && shows(manifest, signs));
    if (profile !== void 0 && !out.has(profile.name))
      out.set(profile.name, { profile, by: formatRef(manifest.ref) });
  }
  if (out.size === 0) return builtIn(manifests, profiles).slice(0, 1);
  return [...out.values()].sort((a, b) => a.profile.title < b.profile.title ? -1 : 1);
}
function builtIn(manifests, profiles) {
  const versions = manifests.filter(({ ref }) => ref.kind === "Node").map(({ value }) => textAt(value, ["status", "nodeInfo", "kubeletVersion"]) ?? "");
  return profiles.flatMap((profile) => {
    const within = profile.signs?.builtInto;
    if (within === void 0 || !versions.some((version) => within.kubelet.test(version))) return [];
    return [{ profile, by: `built into ${within.name}` }];
  });
}
function shows(manifest, { daemonSet, container, argument, without }) {
  if (manifest.ref.kind !== "DaemonSet" || !daemonSet.test(manifest.ref.name)) return false;
  const containers = listAt(templateOf(manifest), ["spec", "containers"]);
  const names = containers.map((one) => `${textAt(one, ["name"]) ?? ""} ${textAt(one, ["image"]) ?? ""}`);
  const args = containers.flatMap((one) => [...textsIn(listAt(one, ["command"])), ...textsIn(listAt(one, ["args"]))]);
  return (container === void 0 || names.some((text) => container.test(text))) && (argument === void 0 || args.some((text) => argument.test(text))) && (without === void 0 || !args.some((text) => without.test(text)));
}
function textsIn(list) {
  return list.filter((item) => typeof item === "string");
}
function inCommon(a, b) {
  const same = (key) => a.rulings[key] === b.rulings[key] ? a.rulings[key] : "unknown";
  return {
    name: `${a.name}, ${b.name}`,
    title: `${a.title} and ${b.title}`,
    rulings: {
      "blocks-match-pods": same("blocks-match-pods"),
      "host-network": same("host-network"),
      "finished-pods": same("finished-pods"),
      protocols: a.rulings.protocols === b.rulings.protocols ? a.rulings.protocols : "three",
      "own-node": same("own-node"),
      "port-name-twice": same("port-name-twice"),
      "sidecar-port-names": same("sidecar-port-names"),
      "blocks-match-nodes": same("blocks-match-nodes")
    },
    tiers: a.tiers.length <= b.tiers.length ? a.tiers : b.tiers,
    ...a.clusterWide === void 0 && b.clusterWide === void 0 ? {} : { clusterWide: "unknown" },
    deviations: a.deviations.filter((one) => b.deviations.includes(one))
  };
}

// src/traffic/end-table.ts
function endTable(borders, limit) {
  const spaces = /* @__PURE__ */ new Map();
  let size = 0;
  return {
    intern(end, time) {
      const namespace = end.namespace ?? "";
      const key = keyOf2(end);
      const epoch = needsTime(end) ? epochOf(borders(end.address), time) : 0;
      const bucket = spaces.get(namespace)?.get(key);
      const known = bucket === void 0 ? void 0 : find(bucket, end, epoch);
      if (known !== void 0) {
        adorn(known.end, end);
        return known;
      }
      if (size >= limit) return void 0;
      const id = size++;
      const alike = (bucket && findAlike(bucket, end, epoch))?.alike ?? id;
      const fresh = { id, alike, end: { ...end }, epoch };
      const space = spaces.get(namespace) ?? /* @__PURE__ */ new Map();
      spaces.set(namespace, space);
      const home = bucket ?? { all: [], byText: void 0 };
      if (bucket === void 0) space.set(key, home);
      keep(home, fresh);
      return fresh;
    }
  };
}
function keyOf2(end) {
  return end.pod ?? end.podPrefix ?? end.workload?.name ?? end.address ?? end.service?.name ?? end.called?.name ?? (end.labels && textOf(end.labels)) ?? end.name ?? end.role ?? "";
}
var few = 8;
function find({ all, byText }, end, epoch) {
  if (byText !== void 0) return byText.whole.get(wholeText(end, epoch));
  for (const one of all)
    if (one.epoch === epoch && isAlike(one.end, end) && isSameVia(one.end.via, end.via)) return one;
  return void 0;
}
function findAlike({ all, byText }, end, epoch) {
  if (byText !== void 0) return byText.alike.get(alikeText(end, epoch));
  return all.find((one) => one.epoch === epoch && isAlike(one.end, end));
}
function keep(bucket, fresh) {
  bucket.all.push(fresh);
  if (bucket.byText === void 0 && bucket.all.length <= few) return;
  bucket.byText ??= { whole: /* @__PURE__ */ new Map(), alike: /* @__PURE__ */ new Map() };
  const { whole, alike } = bucket.byText;
  for (const one of bucket.all.splice(0)) {
    whole.set(wholeText(one.end, one.epoch), one);
    const text = alikeText(one.end, one.epoch);
    if (!alike.has(text)) alike.set(text, one);
  }
}
function alikeText(end, epoch) {
  const { pod, podPrefix, address, role, service, called, workload, labels } = end;
  const isNamed = pod !== void 0 || podPrefix !== void 0;
  const others = isNamed ? [] : [workload?.name, workload?.kind, textOf(labels)];
  return textOfAll([
    ...[epoch, pod, podPrefix, address, role, service?.name, service?.namespace, service?.port],
    ...[called?.kind, called?.name, called?.configuration],
    ...others
  ]);
}
function wholeText(end, epoch) {
  const { via } = end;
  return alikeText(end, epoch) + textOfAll([via?.address, via?.port, via?.service?.name, via?.service?.namespace]);
}
function textOfAll(words) {
  return JSON.stringify(words.map((word) => typeof word === "bigint" ? { address: `${word}` } : word));
}
function needsTime(end) {
  const isNamed = end.pod !== void 0 || end.podPrefix !== void 0 || end.workload !== void 0;
  return end.address !== void 0 && !isNamed && end.role === void 0;
}
function epochOf(borders, time) {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((borders[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
function isAlike(a, b) {
  return a.pod === b.pod && a.podPrefix === b.podPrefix && a.namespace === b.namespace && a.address === b.address && a.role === b.role && a.service?.name === b.service?.name && a.service?.namespace === b.service?.namespace && a.service?.port === b.service?.port && a.called?.kind === b.called?.kind && a.called?.name === b.called?.name && a.called?.configuration === b.called?.configuration && (a.pod !== void 0 || a.podPrefix !== void 0 || a.workload?.name === b.workload?.name && a.workload?.kind === b.workload?.kind && (a.labels === b.labels || textOf(a.labels) === textOf(b.labels)));
}
function isSameVia(a, b) {
  return a === b || a?.address === b?.address && a?.port === b?.port && a?.service?.name === b?.service?.name && a?.service?.namespace === b?.service?.namespace;
}
function textOf(labels) {
  return labels === void 0 ? "" : formatLabels(labels);
}
function adorn(a, b) {
  const [one, two] = [a.workload, b.workload];
  if (two !== void 0 && (one === void 0 || two.name !== one.name || two.kind !== one.kind))
    a.workload = first(one, two, ({ name, kind }) => `${name} ${kind ?? ""}`);
  if (b.labels !== void 0 && b.labels !== a.labels) a.labels = first(a.labels, b.labels, formatLabels);
  if (b.name !== void 0 && b.name !== a.name) a.name = first(a.name, b.name, (name) => name);
}
function first(a, b, text) {
  return a === void 0 || text(b) < text(a) ? b : a;
}

// src/traffic/row-table.ts
function rowTable() {
  const bySource = [];
  return {
    get(source, destination, detail) {
      const known = bySource[source]?.get(destination);
      if (known instanceof Map) return known.get(detail);
      return known?.detail === detail ? known : void 0;
    },
    add(source, destination, row) {
      const own = bySource[source] ??= /* @__PURE__ */ new Map();
      const known = own.get(destination);
      if (known === void 0) own.set(destination, row);
      else if (known instanceof Map) known.set(row.detail, row);
      else
        own.set(
          destination,
          /* @__PURE__ */ new Map([
            [known.detail, known],
            [row.detail, row]
          ])
        );
    },
    between(source, destination) {
      const known = bySource[source]?.get(destination);
      return known === void 0 ? 0 : known instanceof Map ? known.size : 1;
    },
    all() {
      const rows = [];
      for (const own of bySource)
        for (const known of own?.values() ?? [])
          if (known instanceof Map) rows.push(...known.values());
          else rows.push(known);
      return rows;
    }
  };
}

// src/traffic/flow-table.ts
var tableLimits = {
  ends: 4e5,
  flows: 2e6,
  addressesPerPeer: 2e3,
  portsPerPair: 2e3,
  attempts: 5e5
};
var attemptWindow = 128e3;
var ephemeral = 32768;
var privileged = 1024;
function flowTable(hints, limits = tableLimits) {
  const ends = endTable((address) => hints.borders(address), limits.ends);
  const rows = rowTable();
  const peers = /* @__PURE__ */ new Map();
  const steady = /* @__PURE__ */ new WeakMap();
  const merged2 = { replies: 0, duplicates: 0, cut: /* @__PURE__ */ new Map() };
  let size = 0;
  let attempts = 0;
  const countAttempt = (row, flow) => {
    if (flow.verdict !== "denied" || flow.sourcePort === void 0 || flow.count !== 1) return true;
    const attempt = flow.sourcePort * 2 ** 26 + Math.floor(flow.time / attemptWindow);
    row.attempts ??= /* @__PURE__ */ new Set();
    if (row.attempts.has(attempt)) return false;
    if (attempts >= limits.attempts) return true;
    attempts++;
    row.attempts.add(attempt);
    return true;
  };
  const rowOf = (flow, direction) => {
    const source = ends.intern(flow.source, flow.time);
    const destination = ends.intern(flow.destination, flow.time);
    if (source === void 0 || destination === void 0) return "ends";
    const detail = detailOf(flow, direction);
    const row = rows.get(source.id, destination.id, detail);
    if (row !== void 0) return row;
    if (size >= limits.flows) return "connections";
    if (rows.between(source.id, destination.id) >= limits.portsPerPair) return "ports-per-pair";
    if (isFlood(flow, source, destination)) return "addresses-per-peer";
    size++;
    const fresh = freshRow(flow, direction, { source, destination, detail });
    rows.add(source.id, destination.id, fresh);
    return fresh;
  };
  const isFlood = (flow, source, destination) => {
    const unknown = ({ end }) => isNameless(end) && (end.address === void 0 || hints.borders(end.address).length === 0);
    const named = unknown(source) ? destination : unknown(destination) ? source : void 0;
    if (named === void 0) return false;
    const key = `${named.id} ${named === source ? "to" : "from"} ${flow.protocol} ${flow.port ?? ""} ${flow.verdict}`;
    const before = peers.get(key) ?? 0;
    if (before >= limits.addressesPerPeer) return true;
    peers.set(key, before + 1);
    return false;
  };
  return {
    merged: merged2,
    add(flow, records, like) {
      const same = like === void 0 ? void 0 : steady.get(like);
      if (same !== void 0) {
        same.count += flow.count;
        same.records += records;
        widen(same, flow);
        return;
      }
      const told = directed(flow, hints);
      if (told === "reply") {
        merged2.replies++;
        return;
      }
      const row = rowOf(told.flow, told.direction);
      if (typeof row === "string") merged2.cut.set(row, (merged2.cut.get(row) ?? 0) + records);
      else if (!countAttempt(row, told.flow)) {
        merged2.duplicates++;
        widen(row, told.flow);
      } else {
        row.count += told.flow.count;
        row.records += records;
        widen(row, told.flow);
        if (like !== void 0 && isSteady(flow)) steady.set(like, row);
      }
    },
    flows: () => rows.all().map(finished)
  };
}
var none = [];
function freshRow(flow, direction, { source, destination, detail }) {
  return {
    source: source.end,
    destination: destination.end,
    endNumbers: { source: source.alike, destination: destination.alike },
    protocol: flow.protocol,
    ...flow.port !== void 0 && direction !== "unknown" && { port: flow.port },
    verdict: flow.verdict,
    reporter: flow.reporter,
    countKind: flow.countKind,
    direction,
    policies: flow.policies,
    count: 0,
    records: 0,
    first: flow.time,
    last: flow.lastTime,
    newest: flow.newest ?? flow.time,
    samples: none,
    detail,
    firstSample: flow.origin,
    lastSample: flow.origin
  };
}
var policyLimit = 32;
function widen(row, flow) {
  if (flow.time < row.first) {
    row.first = flow.time;
    row.firstSample = flow.origin;
  }
  if (flow.lastTime > row.last) {
    row.last = flow.lastTime;
    row.lastSample = flow.origin;
  }
  row.newest = Math.max(row.newest, flow.newest ?? flow.time);
  if (flow.policies.length === 0 || flow.policies === row.policies) return;
  for (const { ref, effect } of flow.policies) {
    const known = row.policies.some(
      (one) => one.effect === effect && one.ref.name === ref.name && one.ref.namespace === ref.namespace && one.ref.kind === ref.kind
    );
    if (!known && row.policies.length < policyLimit) row.policies = [...row.policies, { ref, effect }];
  }
}
function finished(row) {
  const { firstSample, lastSample } = row;
  row.samples = firstSample === lastSample ? [firstSample] : [firstSample, lastSample];
  return row;
}
function directed(flow, hints) {
  if (flow.isReply === true) return "reply";
  const { port, sourcePort, protocol } = flow;
  if (flow.isReply === false) return { flow, direction: "request" };
  if (protocol === "other") return { flow, direction: "unknown" };
  if (port === void 0 || sourcePort === void 0) return { flow, direction: "request" };
  if (hints.listens(protocol, port)) return { flow, direction: "request" };
  if (hints.listens(protocol, sourcePort)) return { flow: turned(flow, sourcePort), direction: "turned" };
  if (sourcePort < privileged && port >= privileged && port < ephemeral)
    return { flow: turned(flow, sourcePort), direction: "unknown" };
  if (port < ephemeral) return { flow, direction: "request" };
  if (sourcePort < ephemeral) return { flow: turned(flow, sourcePort), direction: "turned" };
  return { flow: sourcePort < port ? turned(flow, sourcePort) : flow, direction: "unknown" };
}
function turned(flow, port) {
  const reporters2 = { source: "destination", destination: "source" };
  return {
    ...flow,
    source: flow.destination,
    destination: flow.source,
    sourcePort: flow.port ?? 0,
    port,
    reporter: flow.reporter === "source" || flow.reporter === "destination" ? reporters2[flow.reporter] : flow.reporter,
    // What stops a reply is never a policy.
    verdict: flow.verdict === "denied" ? "unknown" : flow.verdict
  };
}
var protocols = ["TCP", "UDP", "SCTP", "other"];
var verdicts = ["allowed", "denied", "refused-elsewhere", "unknown"];
var reporters = ["source", "destination", "node", "api-server", "unknown"];
var countKinds = ["connections", "packets", "events", "windows"];
var directions = ["request", "turned", "unknown"];
function detailOf(flow, direction) {
  let detail = flow.port === void 0 || direction === "unknown" ? 65536 : flow.port;
  detail = detail * 4 + protocols.indexOf(flow.protocol);
  detail = detail * 4 + verdicts.indexOf(flow.verdict);
  detail = detail * 5 + reporters.indexOf(flow.reporter);
  detail = detail * 4 + countKinds.indexOf(flow.countKind);
  return detail * 3 + directions.indexOf(direction);
}
function isSteady({ isReply, verdict, source, destination }) {
  return isReply === false && verdict !== "denied" && !needsTime(source) && !needsTime(destination);
}
function isNameless({ pod, podPrefix, workload, labels, service }) {
  return pod === void 0 && podPrefix === void 0 && workload === void 0 && labels === void 0 && service === void 0;
}

// src/traffic/address-history.ts
function joinedTenures(tenures) {
  const joined3 = /* @__PURE__ */ new Map();
  for (const tenure of tenures) {
    const key = `${tenure.from} ${formatAddress(tenure.address)} ${tenure.namespace}/${tenure.pod}`;
    const before = joined3.get(key);
    joined3.set(key, before === void 0 ? tenure : joinedTenure(before, tenure));
  }
  return [...joined3].sort(([a, one], [b, other]) => one.from - other.from || (a < b ? -1 : 1)).map(([, one]) => one);
}
function joinedTenure(a, b) {
  const [one, other] = isKnownBetter(b, a) ? [b, a] : [a, b];
  const { to: _, until: __, ...rest } = { ...other, ...one };
  const ends = [a.to, b.to].filter((end) => end !== void 0);
  if (ends.length > 0) return { ...rest, to: Math.min(...ends) };
  if (a.until === void 0 || b.until === void 0) return rest;
  return { ...rest, until: Math.max(a.until, b.until) };
}
function isKnownBetter({ workload: one }, { workload: other }) {
  if (one === void 0 || other === void 0) return one !== void 0;
  const longer = one.name.length - other.name.length;
  return longer === 0 ? workloadKeyOf(one) < workloadKeyOf(other) : longer < 0;
}
function seenLast(tenures, readAt) {
  return tenures.map(
    (tenure) => tenure.to === void 0 && tenure.until === void 0 ? { ...tenure, until: Math.max(tenure.from, readAt) } : tenure
  );
}
function eventsSince(events, first2) {
  if (first2 === -Infinity) return events;
  const lives = /* @__PURE__ */ new Map();
  for (const event of events) {
    const { last, gone } = lives.get(lifeOf(event)) ?? { last: -Infinity, gone: false };
    lives.set(lifeOf(event), { last: Math.max(last, event.time), gone: gone || event.gone === true });
  }
  return events.filter((event) => {
    const life = lives.get(lifeOf(event));
    return life?.gone !== true || life.last >= first2;
  });
}
function lifeOf({ uid, namespace, pod }) {
  return uid ?? `${namespace}/${pod}`;
}
function tenuresSince(tenures, first2) {
  return tenures.filter(({ to, until }) => (to ?? until ?? Infinity) >= first2);
}

// src/traffic/backends.ts
var backendLimit = 1e4;
function addBackend(into, backend) {
  const { origin, ...said } = backend;
  const key = JSON.stringify(said);
  const known = into.get(key);
  if (known === void 0 ? into.size >= backendLimit : !isEarlier(origin, known.origin)) return;
  into.set(key, backend);
}
function isEarlier(a, b) {
  if (a === void 0 || b === void 0) return b === void 0 && a !== void 0;
  return a.file < b.file || a.file === b.file && a.line < b.line;
}

// src/traffic/alike-lines.ts
var none2 = Buffer.alloc(0);
var noSpans = new Int32Array(0);
function alikeLines(varying, state) {
  const { fields } = varying;
  const table = lineTable(varying);
  const limit = valueLimit(varying);
  const repeats = /* @__PURE__ */ new Map();
  const keys = fields.map(({ key }) => ({
    key: Buffer.from(key),
    /** How often it stands among the fields. */
    times: fields.filter((one) => one.key === key).length
  }));
  const readers = [];
  const present = { from: 0, to: 0, spans: noSpans, place: 0 };
  let pupil;
  const values = {
    bytes: none2,
    start(field) {
      const at = field < limit ? present.spans[present.place + 2 * field] ?? -1 : -1;
      return at < 0 ? -1 : present.from + at;
    },
    end: (field) => present.from + (present.spans[present.place + 2 * field + 1] ?? -1),
    text(field) {
      const at = values.start(field);
      return at < 0 ? void 0 : values.bytes.toString("latin1", at, values.end(field));
    },
    timeBehind(key) {
      const text = Buffer.from(key);
      const line = values.bytes.subarray(present.from, present.to);
      if (countOf2(text, line) !== 1) return void 0;
      const place = present.from + line.indexOf(text) + text.length;
      for (let field = fields.length; values.start(field) >= 0; field++)
        if (values.start(field) === place) return field;
      return void 0;
    },
    agree(field, other) {
      const [a, b] = [values.start(field), values.start(other)];
      if (a < 0 || b < 0) return true;
      const length = values.end(field) - a;
      if (values.end(other) - b !== length) return false;
      for (let at = 0; at < length; at++) if (values.bytes[a + at] !== values.bytes[b + at]) return false;
      return true;
    }
  };
  const be = (bytes, from, to, spans, place) => {
    values.bytes = bytes;
    present.from = from;
    present.to = to;
    present.spans = spans;
    present.place = place;
  };
  return {
    known(bytes, from, to, origin) {
      pupil = void 0;
      const number = table.find(bytes, from, to);
      if (number === skimmedLine) return "reply";
      be(bytes, from, to, table.spans, 0);
      if (number !== unknownLine) return repeats.get(number)?.(values, origin());
      pupil = (repeat) => {
        const before = table.floor();
        const fresh = table.keep();
        if (table.floor() !== before) repeats.clear();
        if (fresh !== unknownLine) repeats.set(fresh, repeat);
      };
      return void 0;
    },
    noted(block, row, from, to, origin) {
      const place = row * block.rowSize;
      pupil = void 0;
      const number = block.rows[place + 1] ?? unknownLine;
      if (number === skimmedLine) return "reply";
      if (number === unknownLine) return void 0;
      const reader = readers[block.reader] ??= { repeats: /* @__PURE__ */ new Map(), next: 0, floor: 0, unwanted: [] };
      forgetBelow(reader, block.floor);
      be(block.bytes, from, to, block.rows, place + 2);
      if (number < reader.next) return reader.repeats.get(number)?.(values, origin());
      reader.next = number + 1;
      reader.unwanted.push(number);
      pupil = (repeat) => {
        reader.unwanted.pop();
        reader.repeats.set(number, repeat);
      };
      return void 0;
    },
    learn(value, facts) {
      const teach = pupil;
      if (teach === void 0) return;
      pupil = void 0;
      const again = varying.learn(value, facts, values, state);
      if (again === void 0) return;
      const line = values.bytes.subarray(present.from, present.to);
      if (keys.every(({ key, times }) => countOf2(key, line) <= times) && !isRespelt(line)) teach(again);
    },
    unwanted(number) {
      const reader = readers[number];
      if (reader === void 0) return [];
      const { unwanted } = reader;
      reader.unwanted = [];
      return unwanted;
    }
  };
}
function forgetBelow(reader, floor) {
  if (floor === reader.floor) return;
  reader.floor = floor;
  for (const number of reader.repeats.keys()) if (number < floor) reader.repeats.delete(number);
}
var escape = Buffer.from("\\u00");
var escapedLetter = /\\u00(?:3\d|[46][1-9a-f]|5[\daf]|7[\da])/i;
function isRespelt(line) {
  return line.includes(escape) && escapedLetter.test(line.toString("latin1"));
}
function countOf2(key, line) {
  let count = 0;
  for (let at = line.indexOf(key); at >= 0; at = line.indexOf(key, at + 1)) count++;
  return count;
}

// src/traffic/attempt-list.ts
function attemptList(limit) {
  const kept = [];
  let left = 0;
  return {
    add(attempt) {
      if (kept.length < limit) kept.push(attempt);
      else left++;
    },
    attempts: () => [...kept].sort((a, b) => a.time - b.time),
    cut: () => left === 0 ? [] : [`${countOf(left, "refused or tried write")} left out, since only ${formatCount(limit)} of them are kept`]
  };
}

// src/traffic/connection-table.ts
function connectionTable(limit = Infinity) {
  const table = /* @__PURE__ */ new Map();
  return {
    add(connection) {
      const key = connectionKey(connection);
      const before = table.get(key);
      if (before === void 0 && table.size >= limit) return false;
      table.set(key, before === void 0 ? connection : merged(before, connection));
      return true;
    },
    connections: () => [...table].sort(([a], [b]) => a < b ? -1 : 1).map(([, connection]) => connection)
  };
}
function merged(a, b) {
  const allowed = joined(a.allowed, b.allowed);
  const denied = joined(a.denied, b.denied);
  const other = joined(a.other, b.other);
  const policies = [...a.policies, ...b.policies.filter((one) => !a.policies.some((known) => isSame(known, one)))];
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
    ...allowed !== void 0 && { allowed },
    ...denied !== void 0 && { denied },
    ...other !== void 0 && { other },
    policies: policies.sort((one, two) => textOf2(one) < textOf2(two) ? -1 : 1)
  };
}
function textOf2({ ref, effect }) {
  return `${effect} ${ref.group} ${ref.kind} ${ref.namespace} ${ref.name}`;
}
function isSame(a, b) {
  return textOf2(a) === textOf2(b);
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

// src/traffic/newest.ts
function newest(limit) {
  const kept = [];
  return {
    add(value) {
      kept.push(value);
      if (kept.length >= 2 * limit) kept.splice(0, kept.length - limit);
    },
    values: () => kept.slice(-limit)
  };
}

// src/traffic/pending-flows.ts
var window = 1e4;
function pendingFlows(limit) {
  const waiting = /* @__PURE__ */ new Map();
  return {
    add(flow, records) {
      if (!needsWait(flow)) return "needless";
      const key = flow.reporter === "api-server" ? keyOf3(flow) : String(waiting.size);
      const before = waiting.get(key);
      if (before !== void 0) {
        before.flow = joined2(before.flow, flow);
        before.records += records;
        return "held";
      }
      if (waiting.size >= limit) return "full";
      waiting.set(key, { flow, records });
      return "held";
    },
    drain(take3) {
      for (const { flow, records } of waiting.values()) take3(flow, records);
      waiting.clear();
    }
  };
}
function needsWait({ source, destination }) {
  return [source, destination].some(({ address, pod }) => address !== void 0 && pod === void 0);
}
function keyOf3({ source, destination, format, protocol, port, verdict, reporter, time }) {
  const ends = [source, destination].map(
    ({ address, namespace, pod, workload, role, service }) => [address, namespace, pod, workload?.name, role, service?.name].join(" ")
  );
  return [...ends, format, protocol, port, verdict, reporter, Math.floor(time / window)].join("\n");
}
function joined2(a, b) {
  const early = a.time <= b.time ? a : b;
  const newest2 = Math.max(a.newest ?? a.time, b.newest ?? b.time);
  return { ...early, count: a.count + b.count, lastTime: Math.max(a.lastTime, b.lastTime), newest: newest2 };
}

// src/traffic/pod-history.ts
function podHistory(limit) {
  const events = [];
  const tenures = [];
  const lastSaid = /* @__PURE__ */ new Map();
  const steady = /* @__PURE__ */ new WeakMap();
  let left = 0;
  const keep2 = (items, item) => {
    if (items.length < limit) items.push(item);
    else left++;
  };
  return {
    events,
    tenures,
    take(history) {
      for (const event of history.events ?? []) keep2(events, event);
      for (const tenure of history.tenures ?? []) keep2(tenures, tenure);
    },
    left: () => left,
    add(event, like) {
      const { origin, time } = event;
      const known = like === void 0 ? void 0 : steady.get(like);
      const { says, key } = known?.file === origin.file ? known : { says: saying(event), key: keyOf4(event) };
      if (like !== void 0 && known === void 0) steady.set(like, { says, key, file: origin.file });
      const last = lastSaid.get(key);
      const repeated = event.labels === void 0 && last?.says === says && last.time <= time;
      if (lastSaid.size >= limit) lastSaid.clear();
      if (repeated) return;
      lastSaid.set(key, { says, time });
      keep2(events, event);
    }
  };
}
function saying({ addresses, gone, hostNetwork, node, owner }) {
  return JSON.stringify([addresses, gone, hostNetwork, node, owner]);
}
function keyOf4({ origin, uid, namespace, pod }) {
  return `${origin.file}
${uid ?? ""}
${namespace}/${pod}`;
}

// src/traffic/recent-identities.ts
var usualLimit = 5e5;
function recentIdentities(limit = usualLimit) {
  let recent = identitySet();
  let older = identitySet();
  return (identity) => {
    if (older.has(identity) || !recent.add(identity)) return true;
    if (recent.size() === limit) {
      older = recent;
      recent = identitySet();
    }
    return false;
  };
}
var tries = 256;
function identitySet() {
  let pairs = new Int32Array(1 << 12);
  let size = 0;
  let hasZeros = false;
  const crowded = /* @__PURE__ */ new Set();
  const has = (high, low) => {
    if (high === 0 && low === 0) return hasZeros;
    const place = placeOf(pairs, high, low);
    return place >= 0 && !isFree(pairs, place) || crowded.size > 0 && crowded.has(`${high} ${low}`);
  };
  const put = (high, low) => {
    const place = placeOf(pairs, high, low);
    if (high === 0 && low === 0) hasZeros = true;
    else if (place < 0) crowded.add(`${high} ${low}`);
    else {
      pairs[place] = high;
      pairs[place + 1] = low;
    }
  };
  const grow = () => {
    const before = pairs;
    pairs = new Int32Array(before.length * 2);
    for (let place = 0; place < before.length; place += 2)
      if (!isFree(before, place)) put(before[place] ?? 0, before[place + 1] ?? 0);
  };
  return {
    has: ({ high, low }) => has(high, low),
    add({ high, low }) {
      if (has(high, low)) return false;
      put(high, low);
      size++;
      if (size * 4 > pairs.length) grow();
      return true;
    },
    size: () => size
  };
}
function placeOf(pairs, high, low) {
  let place = low << 1 & pairs.length - 1;
  for (let tried = 0; tried < tries; tried++) {
    if (isFree(pairs, place) || pairs[place] === high && pairs[place + 1] === low) return place;
    place = place + 2 & pairs.length - 1;
  }
  return -1;
}
function isFree(pairs, place) {
  return pairs[place] === 0 && pairs[place + 1] === 0;
}

// src/traffic/blindness.ts
var few2 = 20;
var blindness = {
  noTraffic: "only requests to and from the API server are recorded: traffic between pods is not visible in audit logs",
  onlyRefusals: "only refused traffic is recorded: allowed traffic is not visible",
  onlySources: "only the sending side reports: what came from outside the cluster is not visible",
  onlyDestinations: "only the receiving side reports: what went out of the cluster is not visible"
};
function blindDirections({ flows, clusters }) {
  const told = clusters.flatMap(({ coverage }) => {
    const blind = coverage?.blind ?? [];
    return coverage === void 0 || coverage.records === 0 && blind.length === 0 ? [] : [blind];
  });
  const [first2 = [], ...others] = flows.length === 0 ? told : [blindIn(flows), ...told];
  return first2.filter((sentence) => others.every((blind) => blind.includes(sentence)));
}
function blindIn(flows) {
  const traffic = trafficIn(flows);
  if (traffic.length === 0) return [blindness.noTraffic];
  if (recordsIn(traffic) < few2) return [];
  const all = (test) => traffic.every(test);
  return [
    ...all(({ verdict }) => verdict === "denied") ? [blindness.onlyRefusals] : [],
    ...all(({ reporter }) => reporter === "source") ? [blindness.onlySources] : [],
    ...all(({ reporter }) => reporter === "destination") ? [blindness.onlyDestinations] : []
  ];
}
function trafficIn(flows) {
  return flows.filter(({ reporter }) => reporter !== "api-server");
}
function recordsIn(flows) {
  return flows.reduce((sum, flow) => sum + flow.records, 0);
}
function withoutRefusals({ flows, settled }) {
  const traffic = trafficIn(flows);
  const told = settled.reduce((sum, { allowed }) => sum + (allowed?.records ?? allowed?.count ?? 0), 0);
  if (recordsIn(traffic) + told < few2) return [];
  if (traffic.some(({ verdict }) => verdict !== "allowed") || settled.some(isMore)) return [];
  return [noRefusals];
}
var noRefusals = "no refusal is recorded: either nothing was refused, or the source leaves refusals out";
function isMore({ denied, other }) {
  return denied !== void 0 || other !== void 0;
}

// src/traffic/trimmed.ts
var undated = "of digests that were cut by time, what was lost or left out, and what said the same again, is told as of the whole of them";
var day = 864e5;
function trimmed(coverage, { first: first2, last }) {
  const { first: from, last: to } = coverage;
  if (from === void 0 || to === void 0) return coverage;
  if (to < first2 || from > last) return void 0;
  if (from >= first2 && to <= last) return coverage;
  const { unconnected = [], gaps = [] } = coverage;
  const { lostEvents, merged: merged2, cut = [], setAside = {} } = coverage;
  const counts = [lostEvents, cut.length, ...Object.values(merged2), ...Object.values(setAside)];
  const isUndated = counts.some((count) => count > 0);
  return {
    ...coverage,
    first: Math.max(from, first2),
    last: Math.min(to, last),
    unconnected: unconnected.filter((one) => one.day + day > first2 && one.day <= last),
    gaps: gaps.filter((gap) => gap.to > first2 && gap.from < last).map((gap) => ({ ...gap, from: Math.max(gap.from, first2), to: Math.min(gap.to, last) })),
    limits: isUndated ? [.../* @__PURE__ */ new Set([...coverage.limits, undated])] : coverage.limits
  };
}

// src/traffic/gathering.ts
var gatheringLimits = {
  settled: 2e6,
  podChanges: 1e6,
  attempts: 5e4,
  podWrites: 5e4,
  pending: 1e5
};
function startGathering(table, skew, between = { first: -Infinity, last: Infinity }, limits = gatheringLimits, identitiesOf = () => recentIdentities()) {
  return {
    table,
    pending: pendingFlows(limits.pending),
    pods: podHistory(limits.podChanges),
    settled: connectionTable(limits.settled),
    unsettled: 0,
    writes: [],
    attempts: attemptList(limits.attempts),
    podWrites: newest(limits.podWrites),
    clusters: [],
    backends: /* @__PURE__ */ new Map(),
    limits: /* @__PURE__ */ new Set(),
    logs: [],
    refused: [],
    states: /* @__PURE__ */ new Map(),
    identities: /* @__PURE__ */ new Map(),
    identitiesOf,
    spans: { traffic: { first: Infinity, last: -Infinity }, all: { first: Infinity, last: -Infinity } },
    times: /* @__PURE__ */ new Map(),
    skew,
    between,
    leftOut: 0,
    straddling: 0,
    timeline: void 0,
    lostEvents: 0,
    sampled: false,
    duplicates: 0
  };
}
function sinkOf(into, format, state, { count, readers, elsewhere }) {
  const alike = format.varying === void 0 ? void 0 : alikeLines(format.varying, state);
  let whole;
  const originOf = (line) => ({ kind: "log", file: count.file, line });
  const isKnown = isKnownOf(into, format);
  const isRepetition = (identity) => {
    if (identity === void 0 || !isKnown(identity)) return false;
    into.duplicates++;
    count.read();
    return true;
  };
  const say = (facts) => {
    count.read();
    let isDated = false;
    for (const fact of facts) {
      take(into, fact, format);
      const time = timeOfFact(fact);
      if (time === void 0) continue;
      count.time(time);
      isDated = true;
    }
    return isDated;
  };
  const isSaid = (again) => {
    whole = void 0;
    if (again === void 0) return false;
    if (again === "reply") {
      count.read();
      into.table.merged.replies++;
    } else if (!isRepetition(again.identity)) {
      again.note?.();
      if (!say(again.facts) && again.time !== void 0) count.time(again.time);
    }
    return true;
  };
  return {
    ...alike !== void 0 && {
      lines: {
        known: (bytes, from, to, line) => isSaid(alike.known(bytes, from, to, () => originOf(line))),
        noted: (block, row, from, to, line) => isSaid(alike.noted(block, row, from, to, () => originOf(line))),
        parsed: (value) => void (whole = value),
        unwanted: (reader) => alike.unwanted(reader)
      }
    },
    ...readers !== void 0 && { readers },
    skipped: (reason, line) => count.skip(reason, line),
    record(record) {
      if (isRepetition(format.identity?.(record))) return;
      const decoded = format.decode(record, state);
      const isNothing = "unreadable" in decoded || decoded.length === 0 && alike === void 0;
      if (isNothing && elsewhere?.(record) === true) return;
      if ("unreadable" in decoded) return count.skip(decoded.unreadable, record.origin.line);
      const time = say(decoded) ? void 0 : format.time?.(record, state);
      if (time !== void 0) count.time(time);
      if (alike !== void 0 && record.kind === "json" && record.value === whole) alike.learn(whole, decoded);
    }
  };
}
function timeOfFact(fact) {
  if (fact.kind === "flow") return fact.flow.time;
  if (fact.kind === "write") return fact.write.time;
  if (fact.kind === "attempt") return fact.attempt.time;
  return fact.kind === "pod" ? fact.event.time : void 0;
}
function take(into, fact, format) {
  switch (fact.kind) {
    case "flow":
      return takeFlow(into, fact, format);
    case "write":
      hear(into, format, fact.write.time);
      into.writes.push(fact);
      return;
    case "attempt":
      if (!isWithin(into.between, fact.attempt.time)) return;
      hear(into, format, fact.attempt.time);
      into.attempts.add(fact.attempt);
      return;
    case "pod-write":
      if (isWithin(into.between, fact.write.time)) into.podWrites.add(fact.write);
      return;
    case "pod":
      hear(into, format, fact.event.time);
      into.pods.add(fact.event, fact.like);
      return;
    case "history":
      return into.pods.take(fact.history);
    case "backend":
      addBackend(into.backends, fact.backend);
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
function hear(into, format, time) {
  if (!isWithin(into.between, time)) return;
  widen2(into.spans.all, time, time);
  timesOf(into, format).add(time, time);
}
function isWithin({ first: first2, last }, time) {
  return time >= first2 && time <= last;
}
function takeFlow(into, fact, format) {
  const { flow: told, records = 1, resolved, like } = fact;
  const shift = format.tellsState === true || resolved !== void 0 ? 0 : into.skew;
  const flow = shift === 0 ? told : { ...told, time: told.time + shift, lastTime: told.lastTime + shift };
  const place = placeOf2(flow, into.between);
  if (place !== "in") {
    const count = resolved === void 0 ? Math.max(1, records) : records;
    into.leftOut += count;
    if (place === "over") into.straddling += count;
    return;
  }
  if (resolved === void 0) {
    widen2(flow.reporter === "api-server" ? into.spans.all : into.spans.traffic, flow.time, flow.lastTime);
    timesOf(into, format).add(flow.time, flow.lastTime);
  }
  if (flow.sampled) into.sampled = true;
  if (resolved !== void 0) into.unsettled += into.settled.add(resolved) ? 0 : records;
  else if (into.timeline !== void 0) into.table.add(flow, records, like);
  else hold(into, format, flow, records);
}
function hold(into, { name, tellsState }, flow, records) {
  const fate = into.pending.add(flow, records);
  if (fate === "held") return;
  if (fate === "needless" || tellsState === true) return into.table.add(flow, records);
  const { cut } = into.table.merged;
  cut.set("connections", (cut.get("connections") ?? 0) + records);
  into.limits.add(
    `records of ${name} stand among events of the audit log in what can be read only once, and more than can wait for what these tell of addresses: write it into a file`
  );
}
function straddlingLimit({ straddling, between: { first: first2, last } }) {
  if (straddling === 0) return [];
  const edges = [first2, last].filter((edge) => Number.isFinite(edge)).map(formatMoment);
  const records = straddling === 1 ? "1 record began" : `${straddling} records began`;
  return [`${records} before ${edges.join(" or ")} and ended after it: of which side is not known, so left out`];
}
function placeOf2({ time, lastTime }, { first: first2, last, whole }) {
  if (lastTime < first2 || time > last) return "out";
  return whole === true && (time < first2 || lastTime > last) ? "over" : "in";
}
function timesOf({ times }, { name }) {
  let known = times.get(name);
  if (known === void 0) times.set(name, known = recordTimes());
  return known;
}
function gapsOf({ times, clusters }) {
  const own = [...times].flatMap(([format, of]) => of.gaps().map((gap) => ({ format, ...gap })));
  const told = clusters.flatMap(({ coverage }) => coverage?.gaps ?? []);
  return [...own, ...told].sort((a, b) => a.from - b.from || a.to - b.to || (a.format < b.format ? -1 : 1));
}
function takeSummary(into, { cluster, coverage: whole }) {
  const coverage = trimmed(whole, into.between);
  into.clusters.push({ cluster, ...coverage !== void 0 && { coverage } });
  if (coverage === void 0) return;
  const { first: first2, last, blind = [] } = coverage;
  if (first2 !== void 0 && last !== void 0)
    widen2(blind.includes(blindness.noTraffic) ? into.spans.all : into.spans.traffic, first2, last);
  for (const limit of coverage.limits) into.limits.add(limit);
  into.lostEvents += coverage.lostEvents;
  if (coverage.sampled) into.sampled = true;
}
function widen2(span, from, to) {
  if (from < span.first) span.first = from;
  if (to > span.last) span.last = to;
}
function spanOf({ spans }) {
  const { first: first2, last } = spans.traffic.first <= spans.traffic.last ? spans.traffic : spans.all;
  return first2 <= last ? { first: first2, last } : {};
}
function isKnownOf({ identities, identitiesOf }, format) {
  const isKnown = identities.get(format) ?? identitiesOf(format);
  identities.set(format, isKnown);
  return isKnown;
}

// src/traffic/tally.ts
var reasonLimit = 100;
function tally(file) {
  const skipped = /* @__PURE__ */ new Map();
  let records = 0;
  let first2 = Infinity;
  let last = -Infinity;
  return {
    file,
    read: () => void records++,
    skip(reason, line) {
      const key = skipped.size < reasonLimit || skipped.has(reason) ? reason : "other reasons";
      const before = skipped.get(key) ?? { lines: 0, line };
      skipped.set(key, { lines: before.lines + 1, line: before.line });
    },
    time(at) {
      if (at < first2) first2 = at;
      if (at > last) last = at;
    },
    summary: ({ name, sees }, recognisedBy, lines) => ({
      file,
      format: name,
      recognisedBy,
      ...sees !== void 0 && { sees },
      lines,
      records,
      skipped: [...skipped].map(([reason, { lines: count, line }]) => ({
        reason,
        lines: count,
        sample: { kind: "log", file, line }
      })),
      ...first2 <= last && { first: first2, last }
    })
  };
}

// src/traffic/unplaced.ts
var enough = 24;
var patience = 200;
function unplacedPods(lives) {
  const sorted = [...lives].sort((a, b) => a.from - b.from);
  const longest = [];
  for (const life of sorted) {
    const before = longest.at(-1);
    longest.push(before !== void 0 && endOf(before) >= endOf(life) ? before : life);
  }
  return { lives: sorted, longest };
}
function unplacedDuring({ lives, longest }, from, to) {
  const at = countUpTo(lives, to) - 1;
  const last = longest[at];
  if (last === void 0 || endOf(last) < from) return [];
  const found = [last];
  for (let index = at; index >= Math.max(0, at - patience) && found.length < enough; index--) {
    const life = lives[index];
    if (life !== void 0 && life !== last && endOf(life) >= from) found.push(life);
  }
  return found;
}
function endOf({ to }) {
  return to ?? Infinity;
}
function countUpTo(sorted, time) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted[middle]?.from ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/traffic/timeline.ts
var usualTolerance = 5e3;
var reportLag = 1e3;
function timelineOf(events, known, tolerance = usualTolerance, more) {
  const ordered = [...events].sort(inOrder);
  const pods = incarnationsOf(ordered);
  const drafts = /* @__PURE__ */ new Map();
  for (const event of ordered) take2(event, pods, drafts);
  for (const tenure of joinedTenures(known)) complete(drafts, tenure);
  for (const tenures of drafts.values()) tenures.sort((a, b) => a.from - b.from);
  const lives = [.../* @__PURE__ */ new Set([...pods.byUid.values(), ...pods.current.values()])].flatMap(unplacedLife);
  const byAddress = more === void 0 ? drafts : completed(drafts, more);
  return { byAddress, pods: factsOf(pods), unplaced: unplacedPods(lives), tolerance };
}
function completed(drafts, more) {
  const asked = /* @__PURE__ */ new Set();
  const get = (address) => {
    if (!asked.has(address)) {
      asked.add(address);
      for (const tenure of joinedTenures(more(address))) complete(drafts, tenure);
      drafts.get(address)?.sort((a, b) => a.from - b.from);
    }
    return drafts.get(address);
  };
  return {
    get,
    has: (address) => get(address) !== void 0,
    keys: () => drafts.keys(),
    values: () => drafts.values(),
    [Symbol.iterator]: () => drafts[Symbol.iterator]()
  };
}
function inOrder(a, b) {
  const files = a.origin.file < b.origin.file ? -1 : a.origin.file > b.origin.file ? 1 : 0;
  return a.time - b.time || files || a.origin.line - b.origin.line;
}
function unplacedLife(life) {
  const { namespace, pod, workload, first: first2, last, placed, hostNetwork } = life;
  if (placed || hostNetwork || last === void 0) return [];
  return [{ address: 0n, namespace, pod, ...workload !== void 0 && { workload }, from: first2, to: last }];
}
function incarnationsOf(ordered) {
  const byUid = /* @__PURE__ */ new Map();
  for (const event of ordered) {
    const key = event.uid ?? nameOf(event);
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
      lost: /* @__PURE__ */ new Set(),
      first: before?.first ?? event.time,
      placed: false,
      ended: false
    });
  }
  return { byUid, current: /* @__PURE__ */ new Map() };
}
function nameOf({ namespace, pod }) {
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
      nameOf({ namespace, pod }),
      { hostNetwork, ...labels !== void 0 && { labels }, ...workload !== void 0 && { workload } }
    ])
  );
}
function take2(event, pods, drafts) {
  const name = nameOf(event);
  const present = pods.current.get(name);
  const life = (event.uid === void 0 ? present : pods.byUid.get(event.uid)) ?? pods.byUid.get(name);
  if (life === void 0) return;
  if (present !== void 0 && present !== life && !life.ended) close(present, event.time);
  if (!life.ended) pods.current.set(name, life);
  if (life.ended || life.hostNetwork) return;
  if (event.addresses !== void 0 && event.addresses.length > 0) hold2(life, event, pods, drafts);
  if (event.gone === true || event.addresses?.length === 0) {
    life.last ??= event.time;
    close(life, event.time);
    life.ended = event.uid !== void 0;
  }
}
function close(life, time) {
  for (const draft of life.open.values()) draft.to = Math.max(time, draft.from);
  life.open.clear();
}
function hold2(life, event, pods, drafts) {
  const addresses = event.addresses?.flatMap((text) => parseAddress(text) ?? []) ?? [];
  const families = new Set(addresses.map(familyOf));
  for (const [address, draft] of life.open) {
    if (!families.has(familyOf(address)) || addresses.includes(address)) continue;
    draft.to = Math.max(event.time, draft.from);
    life.open.delete(address);
  }
  for (const address of addresses) {
    if (life.open.has(address) || life.lost.has(address)) continue;
    const tenures = drafts.get(address) ?? [];
    drafts.set(address, tenures);
    const last = tenures.at(-1);
    if (last !== void 0 && last.to === void 0) {
      last.to = event.time;
      const loser = pods.current.get(nameOf(last));
      loser?.open.delete(address);
      loser?.lost.add(address);
    }
    const draft = drafted(life, address, event.time, event.origin);
    tenures.push(draft);
    life.placed = true;
    life.open.set(address, draft);
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
function complete(drafts, known) {
  const tenures = drafts.get(known.address) ?? [];
  drafts.set(known.address, tenures);
  const same = tenures.filter((one) => one.pod === known.pod && one.namespace === known.namespace);
  const others = tenures.filter((one) => !same.includes(one));
  const overlapping = same.find((one) => meets(one, known));
  if (overlapping !== void 0) {
    const before = others.filter((one) => one.from < overlapping.from).map((one) => one.to ?? one.from);
    overlapping.from = Math.min(overlapping.from, Math.max(known.from, ...before));
    if (overlapping.to === void 0 && known.to !== void 0) overlapping.to = known.to;
    return;
  }
  const { until, ...rest } = known;
  const draft = rest.to === void 0 && until !== void 0 ? { ...rest, to: until } : rest;
  for (const other of others) {
    if (!meets(other, draft)) continue;
    if (other.from <= draft.from) {
      if (other.to === void 0) other.to = draft.from;
      else draft.from = other.to;
    } else if (other.to === void 0) draft.to = other.from;
    else draft.from = other.to;
  }
  if (draft.to === void 0 || draft.to > draft.from) tenures.push(draft);
}
function meets(a, b) {
  return a.from <= endOf2(b) && b.from <= endOf2(a);
}
function endOf2({ to, until }) {
  return to ?? until ?? Infinity;
}
function bordersOf(tenures, tolerance) {
  const borders = tenures.flatMap(({ from, to }) => [
    from - reportLag - tolerance,
    from + tolerance,
    ...to === void 0 ? [] : [to - reportLag - tolerance, to + tolerance]
  ]);
  return [...new Set(borders)].sort((a, b) => a - b);
}
function holdersOf({ byAddress, unplaced, tolerance }, address, first2, last) {
  const tenures = byAddress.get(address) ?? [];
  const near = tenures.filter(
    ({ from, to }) => from - reportLag - tolerance <= last && (to === void 0 || first2 <= to + tolerance)
  );
  if (near.length === 0) return [];
  const strangers = freeTimes(near, first2 - tolerance, last + tolerance).flatMap(
    ([from, to]) => unplacedDuring(unplaced, from, to)
  );
  return [...near, ...new Set(strangers)];
}
function freeTimes(tenures, first2, last) {
  const free = [];
  let at = first2;
  for (const { from, to } of tenures) {
    if (from > at) free.push([at, Math.min(from, last)]);
    at = Math.max(at, (to ?? Infinity) - reportLag);
  }
  if (at < last) free.push([at, last]);
  return free;
}

// src/observe.ts
var heldLimit = 64;
async function observe(streams, reading, options = {}) {
  const gathering = begin(options);
  const waiting = [];
  const foreknown = { wanted: options.format, expected: options.expected };
  for await (const stream of opened(streams)) {
    const log = await choose(stream, reading, foreknown);
    if (log.formats.length === 0) giveUp(gathering, log);
    else if (!log.formats.some(isOfState)) waiting.push({ log, part: "all" });
    else if (stream.again === void 0) await readLog(gathering, log, "all", options);
    else if ((await readLog(gathering, log, "state", options)).length > 0)
      waiting.push({ log: await choose(stream.again(), reading, foreknown), part: "rest" });
    if (waiting.length > heldLimit) await readEarliest(gathering, waiting, options);
  }
  stateIsKnown(gathering, options);
  while (waiting.length > 0) await readEarliest(gathering, waiting, options);
  for (const backend of options.known?.backends ?? []) addBackend(gathering.backends, backend);
  const bounds = { ...tableLimits, ...gatheringLimits, ...options.limits };
  return observedOf(gathering, reading, bounds, options.known?.tenures ?? []);
}
function isOfState({ tellsState }) {
  return tellsState === true;
}
function begin(options) {
  const none3 = [];
  let borders = /* @__PURE__ */ new Map();
  let timeline;
  const hints = {
    listens: (protocol, port) => options.known?.listens(protocol, port) ?? false,
    borders: (address) => {
      if (timeline !== gathering.timeline) borders = /* @__PURE__ */ new Map();
      timeline = gathering.timeline;
      const tenures = timeline?.byAddress.get(address);
      if (tenures === void 0) return none3;
      const known = borders.get(address) ?? bordersOf(tenures, timeline?.tolerance ?? usualTolerance);
      borders.set(address, known);
      return known;
    }
  };
  const table = flowTable(hints, { ...tableLimits, ...options.limits });
  const limits = { ...gatheringLimits, ...options.limits };
  const gathering = startGathering(table, options.skew ?? 0, options.between, limits, options.identitiesOf);
  return gathering;
}
async function* opened(streams) {
  for await (const stream of inGoodOrder(streams)) {
    if (stream.members === void 0) yield stream;
    else yield* opened(await stream.members());
  }
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
  const next = waiting.shift();
  if (gathering.timeline === void 0) stateIsKnown(gathering, options);
  if (next !== void 0) await readLog(gathering, next.log, next.part, options);
}
function stateIsKnown(gathering, options) {
  const { events, tenures } = gathering.pods;
  const { tenures: known = [], holders } = options.known ?? {};
  gathering.timeline = timelineOf(events, [...known, ...tenures], options.tolerance, holders);
  gathering.pending.drain((flow, records) => gathering.table.add(flow, records));
}
async function readLog(into, log, part, options) {
  const { source } = log;
  const parts = partsOf(
    log,
    part,
    (format, elsewhere) => {
      const state = into.states.get(format) ?? freshState(options);
      into.states.set(format, state);
      state.set("modified", source.modified);
      const count = tally(source.file);
      const readers = elsewhere && readersFor(format, options);
      return {
        count,
        skip: (reason, line) => count.skip(reason, line),
        sink: sinkOf(into, format, state, { count, readers, elsewhere })
      };
    },
    (format) => isOfState(format) && into.timeline !== void 0
  );
  log.replay(parts.sink);
  let unread;
  try {
    while (await source.pull(parts.sink)) ;
  } catch (error) {
    if (log.formats.some(({ name }) => name === "digest")) throw error;
    unread = error instanceof Error ? error.message : "the stream broke off";
    into.limits.add(`${source.file} could be read only up to line ${source.lines()}: ${unread}`);
  } finally {
    source.close();
  }
  for (const [index, [format, { count }]] of parts.read().entries()) {
    const summary = count.summary(format, log.recognisedBy(format), source.lines());
    into.logs.push(unread === void 0 || index > 0 ? summary : { ...summary, unread });
  }
  return parts.leftOut();
}
function readersFor({ varying }, { startReaders }) {
  if (varying === void 0 || startReaders === void 0) return void 0;
  const { fields, times, skim } = varying;
  return () => startReaders({ fields, times, skim });
}
function freshState({ utcOffset = 0, now }) {
  return new Map([["utcOffset", utcOffset], ...now === void 0 ? [] : [["now", now]]]);
}
function giveUp({ logs, limits, refused }, log) {
  logs.push(log.isEmpty ? log.summary : { ...log.summary, unread: log.error.message });
  limits.add(log.isEmpty ? `${log.source.file} is empty` : `${log.source.file} was not read: ${log.error.message}`);
  if (!log.isEmpty) refused.push(log.error);
}
function observedOf(gathering, reading, bounds, known) {
  const { refused, logs, states, table, limits, timeline } = gathering;
  const [only] = refused;
  if (only !== void 0 && refused.length === logs.length) throw only;
  for (const [format, state] of states) for (const fact of format.finish?.(state) ?? []) take(gathering, fact, format);
  const { between, leftOut } = gathering;
  return {
    flows: table.flows(),
    settled: gathering.settled.connections(),
    // A later one still says that a record is older than the policies of today.
    writes: reading.settleWrites(gathering.writes).filter(({ time }) => time >= between.first),
    attempts: gathering.attempts.attempts(),
    podWrites: gathering.podWrites.values(),
    timeline: timeline ?? timelineOf([], []),
    addresses: {
      events: eventsSince(gathering.pods.events, between.first),
      tenures: tenuresSince([...known, ...gathering.pods.tenures], between.first)
    },
    backends: [...gathering.backends.values()],
    clusters: gathering.clusters,
    logs,
    ...spanOf(gathering),
    merged: { replies: table.merged.replies, duplicates: table.merged.duplicates + gathering.duplicates },
    cut: cutsIn(gathering, bounds),
    lostEvents: gathering.lostEvents,
    sampled: gathering.sampled,
    leftOut,
    gaps: gapsOf(gathering),
    limits: [...limits, ...straddlingLimit(gathering), ...gathering.attempts.cut()].sort()
  };
}
function cutsIn({ table, pods, unsettled, clusters }, bounds) {
  const { cut } = table.merged;
  const own = (rule, limit) => ({ rule, limit, records: cut.get(rule) ?? 0 });
  return joinedCuts([
    own("connections", bounds.flows),
    { rule: "connections", limit: bounds.settled, records: unsettled },
    own("ends", bounds.ends),
    own("addresses-per-peer", bounds.addressesPerPeer),
    own("ports-per-pair", bounds.portsPerPair),
    { rule: "pod-changes", limit: bounds.podChanges, records: pods.left() },
    ...clusters.flatMap(({ coverage }) => coverage?.cut ?? [])
  ]);
}

export {
  joinedTenures,
  seenLast,
  connectionTable,
  blindness,
  blindDirections,
  withoutRefusals,
  noRefusals,
  timelineOf,
  holdersOf,
  layOver,
  listed,
  enforcerOf,
  undated,
  observe,
  opened
};
