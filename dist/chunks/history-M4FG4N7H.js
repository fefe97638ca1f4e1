import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  comparisonOf,
  livingCluster
} from "./chunk-6D7S2SQB.js";
import {
  logHelp,
  logOptions,
  logSettings,
  logsFrom
} from "./chunk-QWJXQP72.js";
import {
  checkEnds
} from "./chunk-WZARURBF.js";
import {
  explainedWays,
  missing,
  parsePeer
} from "./chunk-FKHVLWPM.js";
import "./chunk-PC64C5UL.js";
import {
  documentLines,
  readGates,
  unlikeByUid,
  unseenOf
} from "./chunk-LLFLAKWP.js";
import {
  usable
} from "./chunk-2232BBCO.js";
import {
  askedFor,
  changedAt,
  changesBetween,
  foldDifferences,
  generationAfter,
  joinRanges,
  lostIsolation,
  newestManager,
  peerWords,
  policySteps
} from "./chunk-OTFQLW4R.js";
import {
  observe
} from "./chunk-PUMJCJ4H.js";
import {
  dialects
} from "./chunk-Z33WMN3P.js";
import {
  clusterHelp,
  clusterOf,
  clusterOptions,
  gateFrom,
  gateOptions,
  limitOf,
  noTree,
  overridesFrom,
  policyContent,
  privacyOf,
  profiles,
  refuseIdle,
  rendererFrom,
  text
} from "./chunk-DYJVYSZX.js";
import {
  inWriteOrder,
  logReading,
  openOrder
} from "./chunk-BVXVSW6J.js";
import {
  dialectOf,
  isPolicyKind,
  liveManifest,
  roleOf,
  textAt,
  textsAt
} from "./chunk-QKEQVLLL.js";
import "./chunk-EMV4VFSO.js";
import {
  formatList,
  formatOrigin,
  formatParty,
  formatPorts,
  historyJson,
  historyMarkdown,
  historyOfNames,
  historyText,
  shown,
  wordedRows
} from "./chunk-JFID3UG5.js";
import {
  countOf,
  endsWithNamespace,
  formatCount,
  formatTime,
  guessOf
} from "./chunk-O6SQMJL6.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-M6AVDO3F.js";
import "./chunk-NBHZBXMT.js";
import {
  quoted
} from "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import {
  canonicalJson,
  formatRef,
  isList,
  isObject,
  keyOf,
  valueAt
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/history/diff.ts
var most = 2e3;
var around = 2;
var style = { dash: 2, gap: 1, step: 2 };
function diffLines(before, after) {
  const [was, is] = [before, after].map((value) => value === void 0 ? [] : linesOf(value));
  if (was === void 0 || is === void 0) return [];
  if (was.length > most || is.length > most)
    return [`… too long to be told line by line: ${was.length} lines before, ${is.length} after, and ${most} at most`];
  const marked = align(was, is);
  const near = marked.map(
    (_, at) => marked.slice(Math.max(0, at - around), at + around + 1).some((line) => !line.startsWith(" "))
  );
  return marked.flatMap((line, at) => near[at] ? [line] : near[at - 1] === true ? ["…"] : []);
}
function linesOf(value) {
  return documentLines(inOrder(value), style);
}
function inOrder(value) {
  if (isList(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value).sort().map((key) => [key, inOrder(value[key] ?? null)])
  );
}
function align(was, is) {
  const start = commonStart(was, is);
  const end = commonStart([...was.slice(start)].reverse(), [...is.slice(start)].reverse());
  const [left, right] = [was.slice(start, was.length - end), is.slice(start, is.length - end)];
  return [
    ...was.slice(0, start).map((line) => ` ${line}`),
    ...between(left, right),
    ...was.slice(was.length - end).map((line) => ` ${line}`)
  ];
}
function commonStart(a, b) {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}
function between(left, right) {
  const width = right.length + 1;
  const common = new Uint16Array((left.length + 1) * width);
  for (let a = left.length - 1; a >= 0; a--)
    for (let b = right.length - 1; b >= 0; b--)
      common[a * width + b] = left[a] === right[b] ? (common[(a + 1) * width + b + 1] ?? 0) + 1 : Math.max(common[(a + 1) * width + b] ?? 0, common[a * width + b + 1] ?? 0);
  const out = [];
  for (let a = 0, b = 0; a < left.length || b < right.length; ) {
    if (a < left.length && b < right.length && left[a] === right[b]) {
      out.push(` ${left[a++] ?? ""}`);
      b++;
    } else if (b >= right.length || a < left.length && (common[(a + 1) * width + b] ?? 0) >= (common[a * width + b + 1] ?? 0))
      out.push(`-${left[a++] ?? ""}`);
    else out.push(`+${right[b++] ?? ""}`);
  }
  return out;
}

// src/history/summary.ts
var most2 = 6;
var mostPeers = 4;
function changesIn(before, after, dialects2, tiers) {
  const some = after ?? before;
  if (some === void 0) return [];
  if (some.ref.kind === "Namespace") return labelChanges(before, after);
  const read = (manifest) => manifest && dialectOf(manifest.ref, dialects2)?.read(manifest).policy;
  const [was, is] = [read(before), read(after)];
  if (was === void 0 || is === void 0) return [is, was].flatMap((one) => one === void 0 ? [] : wholeOf(one));
  const reading = tiers.find(({ id }) => id === is.tier)?.reading ?? "union";
  const { steps } = policySteps(was, is, reading, "is removed");
  const inner = new Set(steps.flatMap(({ inside }) => inside));
  const words = outer(steps, inner).map((step) => {
    const text3 = step.words({ change: "loss", ...step.direction && { direction: step.direction } });
    return /^the rule /.test(text3) ? `${text3}${ruleText(step)}` : text3;
  });
  const distinct = [...new Set(words)];
  return distinct.length <= most2 ? distinct : [...distinct.slice(0, most2), `${distinct.length - most2} more changes`];
}
function wholeOf({ subject, ingress, egress }) {
  const pods = subject.parts.map(({ text: text3 }) => text3).join(", ") || "every pod";
  const isolated = [ingress?.isolates === true && "ingress", egress?.isolates === true && "egress"].filter(Boolean);
  return [`selects ${pods}${isolated.length === 0 ? "" : ` and isolates ${isolated.join(" and ")}`}`];
}
function outer(steps, inner) {
  return steps.filter((step) => !inner.has(step));
}
function ruleText({ direction, rule, rules = [] }) {
  if (direction === void 0) return "";
  const meant = rule ?? rules[0];
  const way = `: ${direction} ${direction === "ingress" ? "from" : "to"}`;
  if (meant === void 0) return `: ${direction}`;
  return `${way} ${meant.peers === void 0 ? "everybody" : formatList(meant.peers.map(peerWords), mostPeers)}`;
}
function labelChanges(before, after) {
  const [was, is] = [before, after].map((manifest) => textsAt(manifest?.value, ["metadata", "labels"]));
  if (before === void 0 || after === void 0 || was === void 0 || is === void 0) return [];
  return [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].sort().flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    if (old === now) return [];
    if (old === void 0) return [`the label ${key}=${now ?? ""} is new`];
    return [now === void 0 ? `the label ${key}=${old} is removed` : `the label ${key} was ${old} and is ${now}`];
  });
}

// src/history/versions.ts
var absent = { kind: "absent" };
var unknown = { kind: "unknown" };
var either = { kind: "unknown", why: "order" };
function livesOf(writes, cluster) {
  const byObject = /* @__PURE__ */ new Map();
  const open = openOrder(writes);
  for (const write of writes) {
    const key = keyOf(write.ref);
    const list = byObject.get(key);
    if (list === void 0) byObject.set(key, [write]);
    else list.push(write);
  }
  return new Map(
    [...byObject].flatMap(([key, list]) => {
      const told = list.filter(isTold());
      return told.length === 0 ? [] : [[key, lifeOf(key, told, cluster, open)]];
    })
  );
}
function isTold() {
  let known;
  return (write) => {
    const last = known;
    const shown2 = objectIn(write.after);
    const keeps = write.effect === "nothing" || write.effect === "metadata-only";
    known = shown2 ?? (keeps ? known : void 0);
    if (write.effect !== "nothing") return true;
    return last !== void 0 && shown2 !== void 0 && findsOther(write, last, shown2);
  };
}
function findsOther({ ref }, last, shown2) {
  if (ref.kind === "Namespace") return false;
  const [was, is] = [last, shown2].map((object) => canonicalJson(policyContent(liveManifest(object, ref))));
  return was !== is;
}
function lifeOf(key, writes, cluster, open) {
  const live = cluster?.objects.get(key);
  const read = live === void 0 ? absent : { kind: "known", object: live.value, from: "cluster" };
  const isBefore = (write) => cluster !== void 0 && cameBefore(write, live, cluster.readAt);
  const [first] = writes;
  const start = first?.effect === "created" ? absent : cluster !== void 0 && first !== void 0 && !isBefore(first) ? read : unknown;
  let state = start;
  let atReading = start;
  let wasThere = state.kind !== "absent";
  let uid;
  const out = writes.map((write, index) => {
    const next = writes[index + 1];
    const unordered = unorderedWith(write, open);
    const last = writes[index - 1];
    const isOpen = unordered.length > 0 || last !== void 0 && unorderedWith(last, open).length > 0;
    const told = stepOf(write, isOpen ? either : state, wasThere, uid);
    const lastBefore = isBefore(write) && (next === void 0 || !isBefore(next));
    if (lastBefore) atReading = unordered.length > 0 ? either : told.after;
    const isSame = uidOf(read) === void 0 || write.uid === void 0 || uidOf(read) === write.uid;
    const after = lastBefore && told.after.kind === "unknown" && read.kind === "known" && isSame ? read : told.after;
    state = after;
    wasThere ||= state.kind !== "absent";
    uid = write.uid ?? uid;
    return { ...told, after, ...unordered.length > 0 && { unordered } };
  });
  if (first !== void 0 && !isBefore(first)) atReading = start;
  return { writes: out, start, end: state, atReading };
}
function cameBefore(write, live, readAt) {
  const [made, read] = [generationAfter(write), valueAt(live?.value, ["metadata", "generation"])];
  const isSame = write.uid !== void 0 && write.uid === valueAt(live?.value, ["metadata", "uid"]);
  if (isSame && made !== void 0 && typeof read === "number" && (made !== read || write.effect !== "metadata-only"))
    return made <= read;
  return write.time <= readAt;
}
function unorderedWith(write, open) {
  const own = objectIn(write.after);
  return open(write).filter((other) => {
    const its = objectIn(other.after);
    return own === void 0 || its === void 0 || canonicalJson(substance(own)) !== canonicalJson(substance(its));
  });
}
function uidOf(version) {
  return version.kind === "known" ? valueAt(version.object, ["metadata", "uid"]) : void 0;
}
function stepOf(write, state, wasThere, uid) {
  const object = objectIn(write.after);
  const seen = object === void 0 ? unknown : { kind: "known", object, from: "log" };
  const isOther = uid !== void 0 && write.uid !== void 0 && uid !== write.uid && state.kind !== "absent";
  const before = write.effect === "created" ? absent : isOther ? unknown : state;
  const isIdle = write.effect === "metadata-only" || write.effect === "nothing";
  const isFound = isIdle && before.kind === "known" && object !== void 0 && findsOther(write, before.object, object);
  const missed = missedBetween(before, object, isFound ? 0 : 1);
  const between2 = missed === void 0 ? {} : { missed };
  switch (write.effect) {
    case "created":
      return { write, kind: wasThere ? "re-created" : "created", before, after: seen };
    case "deleted":
      return { write, kind: "deleted", before, after: absent };
    case "marked-for-deletion":
      return { write, kind: "marked for deletion", before, after: seen.kind === "known" ? seen : before };
    case "nothing":
    case "metadata-only":
      return {
        write,
        kind: isFound ? "found" : "metadata",
        before,
        after: seen.kind === "known" ? seen : before,
        ...between2
      };
    case "spec-changed":
    case "changed":
      return {
        write,
        kind: seen.kind === "unknown" ? "unseen" : kindOf(before, seen),
        before,
        after: seen,
        ...between2
      };
  }
}
function kindOf(before, after) {
  if (before.kind !== "known" || after.kind !== "known") return "changed";
  return canonicalJson(substance(before.object)) === canonicalJson(substance(after.object)) ? "metadata" : "changed";
}
function substance(object) {
  if (object["kind"] === "Namespace") return { labels: valueAt(object, ["metadata", "labels"]) ?? {} };
  const { metadata: _, apiVersion: __, kind: ___, status: ____, ...rest } = object;
  return rest;
}
function missedBetween(before, after, own) {
  if (before.kind !== "known" || after === void 0) return void 0;
  const [was, is] = [before.object, after].map((object) => valueAt(object, ["metadata", "generation"]));
  if (typeof was !== "number" || typeof is !== "number" || is - was <= own) return void 0;
  return is - was - own;
}
function objectIn(after) {
  return isObject(after) ? after : void 0;
}

// src/history/effects.ts
var noEffect = {
  kind: "judged",
  opened: [],
  closed: [],
  unclear: [],
  isolationLost: [],
  isolationGained: []
};
function judgedEffect(comparison, gained) {
  const rows = foldDifferences(comparison.differences, comparison.head);
  const of = (change) => wordedRows(rows.filter((row) => row.of.change === change)).map(({ text: text3, pairs }) => ({ text: text3, pairs }));
  return {
    kind: "judged",
    opened: [...of("newly-allowed"), ...futureRows(comparison, "opened")],
    closed: [...of("newly-denied"), ...futureRows(comparison, "closed")],
    unclear: of("unclear"),
    isolationLost: named(comparison.isolation),
    isolationGained: named(gained)
  };
}
function futureRows({ future = [] }, change) {
  return future.filter((one) => one.change === change).map(({ subject, peer, ports, direction }) => ({
    text: `${direction === "ingress" ? `${peer} → ${subject}` : `${subject} → ${peer}`} ${ports.join(", ")}`
  }));
}
function named(changes) {
  return changes.map(({ workload, direction }) => `${formatParty(workload)} ${direction}`).sort();
}

// src/history/pod-authors.ts
var mostLabels = 100;
function podWritesIn(writes) {
  const ordered = inWriteOrder(writes);
  const open = openOrder(ordered);
  const byPod = /* @__PURE__ */ new Map();
  for (const write of ordered) {
    const key = keyOf(write.ref);
    const list = byPod.get(key);
    if (list === void 0) byPod.set(key, [write]);
    else list.push(write);
  }
  return (pod, uid) => {
    const all = byPod.get(pod) ?? [];
    return ofOne(
      all.filter((write) => uid === void 0 || write.uid === void 0 || write.uid === uid),
      open
    );
  };
}
function ofOne(writes, open) {
  const places = new Map(writes.map((write, index) => [textOf(write), index]));
  const placeOf = (moment) => places.get(textOf(moment));
  const endOf = (until) => (placeOf(until) ?? firstAt(writes, until.time + 1) - 1) + 1;
  const slice = (before, until) => {
    const place = placeOf(before);
    return writes.slice(place === void 0 ? firstAt(writes, before.time) : place + 1, endOf(until));
  };
  return {
    between(before, after) {
      const parts = placesThatDiffer(before.labels, after.labels);
      const { basis = "nothing", writes: found = [] } = changedAt(
        { parts },
        slice(before, after),
        open,
        contentOf(before.labels)
      );
      return { basis: basis === "managed-fields" ? "nothing" : basis, writes: found };
    },
    newest: (before, until) => slice(before, { time: until }).at(-1),
    at: (moment) => writes[placeOf(moment) ?? -1],
    firstChange: (until) => writes[placeOf(until) ?? -1]?.effect === "created" ? void 0 : writes.slice(0, endOf(until)).find(({ effect }) => effect !== "created")
  };
}
function textOf({ time, origin }) {
  return origin === void 0 ? "" : `${time} ${origin.line} ${origin.file}`;
}
function firstAt(writes, time) {
  let [low, high] = [0, writes.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((writes[middle]?.time ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
function placesThatDiffer(before, after) {
  const keys = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
  return keys.slice(0, mostLabels).map((key) => {
    const live = after.get(key);
    return { path: ["metadata", "labels", key], ...live !== void 0 && { live } };
  });
}
function contentOf(labels) {
  return { metadata: { labels: Object.fromEntries(labels) } };
}

// src/history/pods.ts
function podsThen({ events, writes, first, readAt }, objects) {
  const siblings = siblingsIn(objects);
  const start = /* @__PURE__ */ new Map();
  const changes = [];
  const unknownBefore = [];
  let unexplained = 0;
  const writesOf = podWritesIn(writes);
  const told = /* @__PURE__ */ new Set();
  for (const life of livesOf2(events)) {
    const key = keyOf({ group: "", kind: "Pod", namespace: life.namespace, name: life.pod });
    const own = writesOf(key, life.uid);
    told.add(key);
    const there = objects.get(key);
    const live = there !== void 0 && sameUid(there, life.uid) ? there : void 0;
    const born = bornAt(life, live, first);
    let now;
    let seen;
    const note2 = (how, at, manifest) => {
      const what = { namespace: life.namespace, pod: life.pod, how, origin: at.origin };
      const author = how === "went" ? void 0 : authorOf(what, how, own, seen, { ...at, labels: labelsOf(manifest) });
      changes.push({ time: at.time, key, manifest, what, ...author && { author } });
    };
    for (const [index, event] of life.events.entries()) {
      const labels = event.labels ?? (index === 0 ? life.labels : void 0);
      if (event.gone === true) {
        note2("went", event);
        now = void 0;
      } else if (now === void 0 ? index === 0 : labels !== void 0 && !sameLabels(now, labels)) {
        now = podOf(life, labels ?? life.labels, live ?? siblings(life));
        if (now === void 0) break;
        if (index === 0 && born === void 0) start.set(key, now);
        else if (index === 0) note2("came", event, now);
        else note2("got other labels", event, now);
      }
      if (event.labels !== void 0) {
        const before = seen === void 0 ? own.firstChange(event) : void 0;
        if (before !== void 0) unknownBefore.push(before);
        seen = { time: event.time, origin: event.origin, labels: event.labels };
      }
    }
    if (born !== void 0 && !start.has(key)) start.set(key, void 0);
    if (now === void 0 || live === void 0 || seen === void 0 || seen.time > readAt) continue;
    if (sameLabels(live, seen.labels)) continue;
    const change = readAt === Infinity ? void 0 : own.newest(seen, readAt);
    if (change === void 0) unexplained++;
    else note2("got other labels", change, live);
  }
  for (const [key, write] of untold(writes, told)) if (objects.has(key)) unknownBefore.push(write);
  return { start, changes: changes.sort((a, b) => a.time - b.time), unknownBefore, unexplained };
}
function untold(writes, told) {
  const out = /* @__PURE__ */ new Map();
  for (const write of writes) {
    const key = keyOf(write.ref);
    if (write.effect !== "created" && !told.has(key) && !out.has(key)) out.set(key, write);
  }
  return out;
}
function authorOf({ namespace, pod }, how, own, seen, now) {
  if (how === "got other labels")
    return { namespace, pod, how, ...seen === void 0 ? unknownAuthor : own.between(seen, now) };
  const write = own.at(now);
  return write?.effect === "created" ? { namespace, pod, how, basis: "log", writes: [write] } : void 0;
}
var unknownAuthor = { basis: "nothing", writes: [] };
function labelsOf(manifest) {
  return textsAt(manifest?.value, ["metadata", "labels"]);
}
function livesOf2(events) {
  const lives = /* @__PURE__ */ new Map();
  const ordered = [...events].sort((a, b) => a.time - b.time);
  for (const event of ordered) {
    const key = `${event.namespace}/${event.pod} ${event.uid ?? ""}`;
    const list = lives.get(key);
    if (list === void 0) lives.set(key, [event]);
    else list.push(event);
  }
  return [...lives.values()].flatMap((list) => {
    const [first] = list;
    const labels = list.find((event) => event.labels !== void 0)?.labels;
    const owner = list.find((event) => event.owner !== void 0)?.owner;
    if (first === void 0 || labels === void 0) return [];
    const { namespace, pod, uid } = first;
    return [
      {
        namespace,
        pod,
        labels,
        events: list,
        ...uid === void 0 ? {} : { uid },
        ...owner === void 0 ? {} : { owner }
      }
    ];
  });
}
function bornAt({ events: [event] }, live, first) {
  const started = Date.parse(textAt(live?.value, ["status", "startTime"]) ?? "");
  if (!Number.isNaN(started) && started < first) return void 0;
  const isBirth = event?.labels !== void 0 && event.node === void 0 && event.addresses === void 0;
  return isBirth || !Number.isNaN(started) ? event?.time : void 0;
}
function sameUid(manifest, uid) {
  const own = textAt(manifest.value, ["metadata", "uid"]);
  return own === void 0 || uid === void 0 || own === uid;
}
function sameLabels({ value }, labels) {
  const own = textsAt(value, ["metadata", "labels"]);
  return own.size === labels.size && [...own].every(([key, text3]) => labels.get(key) === text3);
}
function podOf(life, labels, like) {
  const { namespace, pod, events } = life;
  const own = like !== void 0 && like.ref.name === pod;
  const { owner } = life;
  const addresses = [...new Set(events.flatMap((event) => event.addresses ?? []))];
  const node = events.find((event) => event.node !== void 0)?.node;
  const metadata = {
    ...own ? valueAt(like.value, ["metadata"]) : {},
    name: pod,
    namespace,
    labels: Object.fromEntries(labels),
    ...owner && !own ? { ownerReferences: [{ apiVersion: "v1", ...owner, controller: true }] } : {}
  };
  const spec = own ? valueAt(like.value, ["spec"]) ?? {} : {
    containers: valueAt(like?.value, ["spec", "containers"]) ?? [],
    initContainers: valueAt(like?.value, ["spec", "initContainers"]) ?? [],
    ...node === void 0 ? {} : { nodeName: node },
    ...events.some((event) => event.hostNetwork === true) ? { hostNetwork: true } : {}
  };
  const status = own ? valueAt(like.value, ["status"]) ?? {} : { phase: "Running", podIPs: addresses.map((ip) => ({ ip })) };
  const value = { apiVersion: "v1", kind: "Pod", metadata, spec, status };
  return liveManifest(value, { group: "", kind: "Pod", namespace, name: pod });
}
function siblingsIn(objects) {
  const known = /* @__PURE__ */ new Map();
  const text3 = (namespace, labels) => JSON.stringify([namespace, [...labels].filter(([key]) => !key.includes("template-hash")).sort()]);
  for (const manifest of objects.values()) {
    if (manifest.ref.kind !== "Pod" || manifest.ref.group !== "") continue;
    const key = text3(manifest.ref.namespace, textsAt(manifest.value, ["metadata", "labels"]));
    if (!known.has(key)) known.set(key, manifest);
  }
  return ({ namespace, labels }) => known.get(text3(namespace, labels));
}

// src/history/walk.ts
var mostMoments = 2e4;
function walk(way, settings, most4 = mostMoments) {
  const { snapshot, objects, lives, steps } = way;
  const { events, podWrites: writes = [], first = -Infinity } = way;
  const pods = podsThen({ events, writes, first, readAt: snapshot.identity.readAt ?? Infinity }, objects);
  const { manifests: manifests2, assumed } = atTheStart(objects, lives, pods.start);
  const cluster = livingCluster({ ...snapshot, manifests: manifests2 }, settings);
  const asked = askedIn(cluster, settings);
  const moving = movingPods(cluster, pods.changes, asked, settings.answer === void 0 ? 0 : most4);
  const unseen = /* @__PURE__ */ new Map();
  const effects = [];
  for (const [index, step] of steps.entries()) {
    settings.onProgress?.(index, steps.length);
    moving.until(step.write.time);
    effects.push(withUnseen(effectOf(step, cluster, settings, way.isJudged(index)), unseen));
    if (roleOf(step.write.ref, settings.dialects) !== void 0) note(unseen, step);
    asked.look(step.write.time, { step: index });
  }
  if (settings.answer !== void 0) moving.until(Infinity);
  return { effects, assumed, skipped: moving.skipped(), pods, ...asked.tracked() };
}
function askedIn(cluster, { answer }) {
  if (answer === void 0) return { look: () => void 0, tracked: () => ({}) };
  const { from, to, of } = answer;
  const first = of(cluster.now().compiled);
  const turns = [];
  let last = first;
  return {
    look(time, by) {
      const now = of(cluster.now().compiled);
      if (now !== last) turns.push({ time, before: last, after: now, ...by });
      last = now;
    },
    tracked: () => ({ tracked: { from, to, first, turns } })
  };
}
function movingPods(cluster, changes, asked, most4) {
  let next = 0;
  let looked = 0;
  let skipped = 0;
  const batchOf = (until, isOne) => {
    const batch = /* @__PURE__ */ new Map();
    const pods = [];
    const podAuthors = [];
    let time = changes[next]?.time ?? Infinity;
    const end = isOne ? Math.min(time, until) : until;
    for (let change = changes[next]; change !== void 0 && change.time <= end; change = changes[++next]) {
      if (!isOne && change.time > time) skipped++;
      batch.set(change.key, change.manifest);
      pods.push(change.what);
      if (change.author !== void 0) podAuthors.push(change.author);
      ({ time } = change);
    }
    return { batch, time, by: { pods, podAuthors } };
  };
  return {
    until(until) {
      for (; ; ) {
        const { batch, time, by } = batchOf(until, looked < most4);
        if (batch.size === 0) return;
        looked++;
        if (cluster.apply(batch).how !== "same") asked.look(time, by);
      }
    },
    skipped: () => most4 === 0 ? 0 : skipped
  };
}
function note(unseen, { write: { ref, time }, after }) {
  const key = keyOf(ref);
  if (after.kind !== "unknown") unseen.delete(key);
  else if (!unseen.has(key)) unseen.set(key, { object: ref, time });
}
function withUnseen(effect, unseen) {
  if (effect.kind === "not-judged" || unseen.size === 0) return effect;
  return { ...effect, unseen: [...unseen.values()] };
}
function atTheStart(objects, lives, pods) {
  const out = new Map(objects);
  const assumed = [];
  const set = (key, manifest) => {
    if (manifest === void 0) out.delete(key);
    else out.set(key, manifest);
  };
  for (const [key, manifest] of pods) set(key, manifest);
  for (const [key, { start, writes }] of lives) {
    const ref = writes[0]?.write.ref;
    if (ref === void 0) continue;
    const known = start.kind === "unknown" ? writes.find(({ after }) => after.kind === "known")?.after : start;
    if (start.kind === "unknown") assumed.push(ref);
    if (known !== void 0) set(key, manifestOf(ref, known, objects.get(key)));
  }
  return { manifests: [...out.values()], assumed };
}
function manifestOf(ref, version, live) {
  if (version.kind !== "known") return void 0;
  const { object } = version;
  const apiVersion = textAt(object, ["apiVersion"]) ?? live?.apiVersion ?? (ref.group === "" ? "v1" : `${ref.group}/v1`);
  return liveManifest({ ...object, apiVersion, kind: ref.kind }, ref);
}
function effectOf(step, cluster, settings, isJudged) {
  const { write, before, after, kind } = step;
  const { ref } = write;
  if (roleOf(ref, settings.dialects) === void 0)
    return { kind: "not-judged", because: `policies of the kind ${ref.kind} (${ref.group}) are not evaluated` };
  if (kind === "unseen" && after.kind === "unknown")
    return { kind: "not-judged", because: "what it changed is not in the log" };
  const key = keyOf(ref);
  const manifest = after.kind === "absent" ? void 0 : manifestOf(ref, after, cluster.now().objects.get(key));
  if (after.kind === "unknown") return { kind: "not-judged", because: "what it says since is not in the log" };
  const made = cluster.apply(/* @__PURE__ */ new Map([[key, manifest]]));
  if (before.kind === "unknown" && before.why === "order")
    return { kind: "not-judged", because: "cannot tell in which order writes of it came" };
  if (before.kind === "unknown") return { kind: "not-judged", because: "what it said before is not in the log" };
  return isJudged ? judged(made, settings) : { kind: "not-judged", because: "it is not among the newest edits" };
}
function judged(step, settings) {
  if (step.how === "same") return noEffect;
  const comparison = comparisonOf(step, settings, { gate: settings.gate, now: 0, version: "" });
  const places = {
    port: () => void 0,
    label: () => void 0,
    namespaceLabel: () => void 0,
    nodeLabel: () => void 0
  };
  return judgedEffect(comparison, lostIsolation(changesBetween(step.after.compiled, step.before.compiled, places)));
}

// src/history.ts
var mostJudged = 2e3;
function historyOf(input, settings) {
  const { snapshot, writes } = input;
  const objects = new Map((snapshot?.manifests ?? []).map((manifest) => [keyOf(manifest.ref), manifest]));
  const readAt = snapshot?.identity.readAt ?? Infinity;
  const isTold2 = isPolicyOrSpace(settings);
  const own = writes.filter(({ ref }) => isTold2(ref));
  const lives = livesOf(own, snapshot && { objects, readAt });
  const places = new Map(own.map((write, index) => [write, index]));
  const placeOf = ({ write }) => places.get(write) ?? 0;
  const steps = [...lives.values()].flatMap((life) => life.writes).sort((a, b) => placeOf(a) - placeOf(b));
  const { isJudged, unjudged } = judgedSteps(steps, settings);
  const walked = snapshot && walk({ ...input, snapshot, objects, lives, steps, isJudged }, settings);
  const spaces = writesOfSpaces(writes);
  const told = steps.map((step, at) => editOf(step, walked?.effects[at] ?? noCluster, spaces, settings));
  const edits = told.filter((edit) => isShown(edit, settings));
  return {
    edits,
    attempts: input.attempts.filter(
      ({ ref, time }) => isTold2(ref) && (settings.only?.(ref) ?? true) && isWithin(time, settings)
    ),
    missing: snapshot === void 0 ? [] : missingChanges(objects, lives, input, settings),
    idle: own.filter(({ effect, ref }) => effect === "nothing" && (settings.only?.(ref) ?? true)).length,
    ...input.first === void 0 ? {} : { first: input.first },
    ...input.last === void 0 ? {} : { last: input.last },
    ...snapshot === void 0 ? {} : { cluster: snapshot.identity },
    ...walked?.tracked === void 0 ? {} : {
      tracked: {
        ...walked.tracked,
        turns: turnsOf(walked.tracked.turns, told).filter(({ time }) => isWithin(time, settings))
      }
    },
    statements: [
      ...statementsOf(input, walked?.assumed ?? []),
      ...otherCluster(unlikeByUid(objects, writes)),
      ...walked === void 0 || unjudged === 0 ? [] : [cutOf(unjudged, settings)],
      ...walked === void 0 || walked.skipped === 0 ? [] : [skippedOf(walked.skipped)],
      ...walked === void 0 ? [] : openLabels(walked.pods)
    ],
    unseen: [...input.limits.map((limit) => `${limit}.`), ...unseenOf(snapshot === void 0 ? [] : [snapshot])]
  };
}
var noCluster = { kind: "not-judged", because: "no cluster was given" };
function isPolicyOrSpace({ dialects: dialects2 }) {
  return (ref) => ref.kind === "Namespace" || /NetworkPolicy$/.test(ref.kind) || dialectOf(ref, dialects2) !== void 0;
}
function isWithin(time, { between: between2 }) {
  return between2 === void 0 || time >= between2.first && time <= between2.last;
}
function isShown(edit, settings) {
  const { only } = settings;
  if (!isWithin(edit.write.time, settings) || only !== void 0 && !only(edit.object)) return false;
  return edit.object.kind !== "Namespace" || didSomething(edit.effect);
}
function didSomething(effect) {
  return effect.kind === "judged" && [effect.opened, effect.closed, effect.unclear, effect.isolationLost, effect.isolationGained].some(
    (rows) => rows.length > 0
  );
}
function cutOf(unjudged, { mostJudged: most4 = mostJudged }) {
  return `Only the newest ${formatCount(most4)} edits are judged; ${countOf(unjudged, "earlier one")} ${unjudged === 1 ? "is" : "are"} told without effect. Name a policy, or a shorter time with --since and --until.`;
}
function skippedOf(skipped) {
  return `Pods changed at too many moments: the answer was not looked at after ${countOf(skipped, "of them", "of them")}, and may have been another for a while. Name a shorter time with --since and --until.`;
}
function otherCluster(strangers) {
  if (strangers === void 0) return [];
  const objects = strangers === 1 ? "1 object is" : `${formatCount(strangers)} objects are`;
  return [
    `${objects} both in the log and in the cluster, and not one of them is the same by its uid: the log is of another cluster, or ended before they were made anew.`
  ];
}
function openLabels({ unknownBefore, unexplained }) {
  const [first] = [...unknownBefore].sort((a, b) => a.time - b.time);
  const those = (count) => countOf(count, "pod");
  return [
    ...first === void 0 ? [] : [
      `Which labels ${those(unknownBefore.length)} had before the first write that may have changed them (the earliest: ${formatOrigin(first.origin)}) is not in the log: judged as if they had been the same.`
    ],
    ...unexplained === 0 ? [] : [
      `${those(unexplained)} ${unexplained === 1 ? "has" : "have"} other labels in the cluster than the log told last, and no write in it says since when: judged by those of the log.`
    ]
  ];
}
function judgedSteps(steps, settings) {
  const { only, mostJudged: most4 = mostJudged } = settings;
  const told = steps.flatMap(
    ({ write: { ref, time } }, index) => isWithin(time, settings) && (only?.(ref) ?? true) ? [index] : []
  );
  const newest = new Set(told.slice(Math.max(0, told.length - most4)));
  return { isJudged: (index) => newest.has(index), unjudged: told.length - newest.size };
}
function turnsOf(turns, edits) {
  return turns.map(({ step, ...turn }) => {
    const edit = step === void 0 ? void 0 : edits[step];
    return { ...turn, ...edit === void 0 ? {} : { edit } };
  });
}
function manifestsOf(ref, before, after) {
  return [manifestOf(ref, before, void 0), manifestOf(ref, after, void 0)];
}
function writesOfSpaces(writes) {
  const out = /* @__PURE__ */ new Map();
  for (const write of writes) {
    if (write.ref.kind !== "Namespace") continue;
    const list = out.get(write.ref.name);
    if (list === void 0) out.set(write.ref.name, [write]);
    else list.push(write);
  }
  return out;
}
function editOf({ write, kind, before, after, missed, unordered }, effect, spaces, { dialects: dialects2, profiles: profiles2 }) {
  const both = before.kind !== "unknown" && after.kind !== "unknown";
  const [was, is] = [before, after].map(
    (version) => version.kind === "known" ? substance(version.object) : void 0
  );
  const differs = canonicalJson(was) !== canonicalJson(is);
  const asked = endsWithNamespace(write) ? askedFor(write, spaces.get(write.ref.namespace) ?? []) : void 0;
  return {
    object: write.ref,
    kind,
    write,
    ...asked === void 0 ? {} : { asked },
    before,
    after,
    ...missed === void 0 ? {} : { missed },
    ...unordered === void 0 ? {} : { unordered: unordered.map(({ time, origin }) => ({ time, origin })) },
    changes: both && differs ? changesIn(...manifestsOf(write.ref, before, after), dialects2, profiles2[0]?.tiers ?? []) : [],
    diff: both && differs ? diffLines(was, is) : [],
    effect
  };
}
function missingChanges(objects, lives, { first, snapshot }, { only, dialects: dialects2 }) {
  const out = [];
  const unread = new Set(snapshot?.incomplete.map(({ kind }) => kind));
  const isUnread = ({ kind, group }) => unread.has(kind) || unread.has(`${kind}.${group}`);
  for (const [key, { atReading, writes }] of lives) {
    const [write] = writes;
    if (write === void 0 || only?.(write.write.ref) === false || atReading.kind === "unknown") continue;
    const live = objects.get(key);
    const lastWrite = writes.at(-1)?.write ?? write.write;
    const common = { object: lastWrite.ref, lastWrite, changes: [], ...managerOf(live) };
    if (live === void 0) {
      if (atReading.kind === "known" && !isUnread(lastWrite.ref)) out.push({ ...common, how: "gone" });
    } else if (atReading.kind === "absent") out.push({ ...common, how: "there" });
    else if (atReading.from === "log" && text2(atReading.object) !== text2(live.value))
      out.push({ ...common, how: "differs" });
  }
  for (const [key, live] of objects) {
    if (lives.has(key) || dialectOf(live.ref, dialects2) === void 0 || only?.(live.ref) === false) continue;
    const made = Date.parse(textAt(live.value, ["metadata", "creationTimestamp"]) ?? "");
    if (first === void 0 || Number.isNaN(made) || made < first) continue;
    out.push({ object: live.ref, how: "there", changes: [], ...managerOf(live) });
  }
  return out.sort((a, b) => formatRef(a.object) < formatRef(b.object) ? -1 : 1);
}
function text2(object) {
  return canonicalJson(substance(object));
}
function managerOf(live) {
  const newest = live && newestManager(live);
  return newest === void 0 ? {} : { manager: { manager: newest.manager, time: newest.time } };
}
function statementsOf({ snapshot, events }, assumed) {
  if (snapshot === void 0)
    return [
      "Versions and authors only: without a cluster nobody can say what an edit opened or closed. Give --cluster."
    ];
  const { readAt } = snapshot.identity;
  const read = readAt === void 0 ? "as it was read" : `as it was read ${formatTime(readAt)}`;
  const pods = events.length === 0 ? `Judged on the pods and workloads of the cluster ${read}: the log tells of no pod.` : `Judged on the pods of the time where the log tells of them, else on those of the cluster ${read}.`;
  const names = assumed.map(formatRef);
  const more = names.length > 5 ? ` and ${names.length - 5} more` : "";
  const unread = snapshot.incomplete.map(({ kind }) => kind).join(", ");
  return [
    pods,
    ...unread === "" ? [] : [`Not read of the cluster, and so not compared with the log: ${unread}.`],
    ...names.length === 0 ? [] : [
      `What ${names.slice(0, 5).join(", ")}${more} said before the first write is not in the log; other edits are judged as if it had said the same then.`
    ]
  ];
}

// src/commands/history-named.ts
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
function namedIn(positionals, policy, terminal) {
  const [first = "", ...rest] = positionals;
  const wanted = policy === void 0 ? void 0 : selectorOf(policy);
  if (policy !== void 0 && wanted === void 0)
    throw new UsableError(
      `--policy ${quoted(policy)} names no policies`,
      "write NS/NAME, NS/ for all of a namespace, or /NAME for one of the cluster scope"
    );
  const named2 = wanted === void 0 ? selectorOf(first) : void 0;
  const isThere = named2 !== void 0 && existsSync(resolve(terminal.folder, first));
  const isLog = named2 === void 0 || isThere && holdsLogs(resolve(terminal.folder, first));
  const logs = isLog ? positionals : rest;
  if (logs.length === 0) throw new UsableError("no log is named", 'name files, folders, patterns or "-"');
  if (!isLog) {
    if (isThere) terminal.error(`${takenAsPolicies(first)}
`);
    return { logs, selector: named2 };
  }
  if (wanted !== void 0) return { logs, selector: wanted };
  if (named2 === void 0 || rest.length === 0) return { logs };
  terminal.error(`${readAsLog(first)}
`);
  return { logs, other: named2 };
}
function selectorOf(text3) {
  const { space, name } = /^(?<space>[a-z0-9-]*)\/(?<name>[a-z0-9.-]*)$/.exec(text3)?.groups ?? {};
  if (space === void 0 || text3 === "/") return void 0;
  return {
    text: text3,
    // Without a name it is a deletion of all that the namespace held, and the log does not show of what.
    only: (ref) => ref.namespace === space && ref.kind !== "Namespace" && (name === "" || ["", name].includes(ref.name))
  };
}
function readAsLog(first) {
  return `${quoted(first)} is read as logs, since there are some; --policy ${first} names policies`;
}
function takenAsPolicies(first) {
  return `${quoted(first)} names policies, since what lies there is no audit log; ${asPath(first)} would be read as a log`;
}
function asPath(first) {
  return first.startsWith("/") ? `/${first}` : `./${first}`;
}
function refuseEither({ text: text3, only }, all) {
  if (!all.some((ref) => only(ref) && isPolicyKind(ref))) return;
  throw new UsableError(
    `${quoted(text3)} is a place with logs, and names policies too`,
    `write ${asPath(text3)} for the logs, or --policy ${text3} for the policies`
  );
}
var mostMeant = 4;
function sayUnknown(selector, known, terminal) {
  const names = [...new Set(known.flatMap((ref) => [`${ref.namespace}/${ref.name}`, `${ref.namespace}/`]))];
  if (names.includes(selector)) return;
  const meant = guessOf(
    selector,
    names.filter((name) => name.endsWith("/") === selector.endsWith("/"))
  );
  if (meant !== void 0) {
    const all = [meant.word, ...meant.orElse.slice(0, mostMeant - 1)].map((one) => quoted(one));
    throw new UsableError(`nothing is known of ${quoted(selector)}`, `did you mean ${all.join(" or ")}?`);
  }
  terminal.error(`neither the logs nor the cluster know ${quoted(selector)}
`);
}
function refuseFlowLogs(logs) {
  const read = logs.filter(({ records }) => records > 0);
  const [first] = read;
  if (first === void 0 || read.some(({ sees }) => sees === "api-requests")) return;
  throw new UsableError(
    `${quoted(first.file)} is no audit log (${first.format}): it tells of traffic, and of no write`,
    "name audit logs of the API server (docs/logs.md)"
  );
}
var manifests = /\.(?:ya?ml|md|tpl|tf|txt|sh)$/i;
var packed = /\.(?:gz|zst|zip|tar|tgz|parquet)$/i;
var auditMarks = /audit\.k8s\.io|auditID|protoPayload|requestReceivedTimestamp/;
var most3 = { files: 500, depth: 4, bytes: 65536 };
function holdsLogs(path) {
  try {
    return holdsAuditLog(path);
  } catch {
    return true;
  }
}
function holdsAuditLog(path) {
  let left = most3.files;
  const look = (at, depth) => {
    if (left-- <= 0 || depth > most3.depth) return false;
    const found = statSync(at, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) return readdirSync(at).some((name) => look(join(at, name), depth + 1));
    if (found?.isFile() !== true || manifests.test(at)) return false;
    return packed.test(at) || auditMarks.test(beginningOf(at));
  };
  return look(path, 0);
}
function beginningOf(path) {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(most3.bytes);
    return bytes.toString("latin1", 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

// src/commands/history.ts
var historyCommand = {
  name: "history",
  summary: "every version of every policy that an audit log knows",
  help: `netpol-gate history [NS/NAME | NS/] LOG… [options]

Reads audit logs and tells every version of every policy: when, who, from where, with which client, what changed, and
with a cluster which connections the edit opened or closed and which isolation it took away, judged on the policies,
namespaces and pods of that time as far as the log knows them. What the log does not show is said, never made up.

  NS/NAME, NS/          only this policy, or those of this namespace; /NAME is one of the cluster scope. A folder of
                        that name without an audit log is no log: ./NS/ is always the folder
  --policy NAME         the same, and every argument is a log: where there are both logs and policies of that name
  --opened 'FROM -> TO:PORT'
                        only the edits after which the answer about this connection is another one, named as for
                        explain: who opened the hole, and when
  --gate FILE           gate file for rulings, profile and privacy (default: none)
  --profile NAME        how policies are enforced, before what the gate file and the cluster say
${clusterHelp}
${logHelp}
  --format NAME         text (default), markdown or json; json is whole
  --limit N             rows of an edit before "and N more", and ten times as many edits, newest last (default: 10)
  --no-color            no colours, also on a terminal

examples:
  netpol-gate history audit/ --cluster prod.json.gz
  netpol-gate history payments/api-ingress audit/ --cluster prod.json.gz --since 7d
  netpol-gate history audit/ --cluster prod.json.gz --opened 'shop/web->payments/db:5432'
  netpol-gate history audit.jsonl --format json`,
  options: {
    policy: { type: "string" },
    opened: { type: "string" },
    format: { type: "string" },
    limit: { type: "string" },
    "no-color": { type: "boolean" },
    ...logOptions,
    ...gateOptions,
    ...clusterOptions
  },
  async run(values, positionals, terminal) {
    const render = rendererFrom(values, renderers);
    const limit = limitOf(values);
    const { selector, other, logs } = namedIn(positionals, text(values, "policy"), terminal);
    const asked = askedFrom(values);
    const cluster = clusterOf(values, terminal);
    if (asked !== void 0 && cluster === void 0)
      throw new UsableError("--opened asks about a connection, and no cluster is named", "give --cluster FILE");
    const { recordedBetween, logFormat, utcOffset } = logSettings(values, terminal.now);
    const gate = await gateOf(values, terminal);
    const judging = { given: cluster !== void 0, name: "a cluster", help: "give --cluster FILE, or leave it out" };
    refuseIdle(values, ["profile"], judging);
    const privacy = privacyOf(gate, false);
    if (privacy === "counts")
      throw new UsableError(
        "the gate file lets only numbers be shown, and a history is one of names",
        'set "privacy: names" to see names without addresses and pods'
      );
    const settings = {
      gate,
      dialects,
      profiles,
      rulings: gate.rulings,
      ...gate.profile !== void 0 && { profile: gate.profile },
      ...selector && { only: selector.only },
      ...recordedBetween && { between: recordedBetween },
      ...asked && { answer: asked },
      onProgress: (done, all) => {
        if (done % 20 === 0) terminal.progress(`judging edits: ${done} of ${all}`);
      }
    };
    terminal.progress("reading the cluster");
    const read = await cluster?.();
    const snapshot = read && usable(read);
    const { logs: streams, startReaders } = logsFrom(logs, terminal);
    const observed = await observe(streams(), logReading, {
      startReaders,
      now: terminal.now(),
      ...logFormat === void 0 ? {} : { format: logFormat },
      ...utcOffset === void 0 ? {} : { utcOffset }
    });
    const { writes, attempts, podWrites, addresses, first, last, limits } = observed;
    if (writes.length + attempts.length === 0) refuseFlowLogs(observed.logs);
    const known = [...snapshot?.manifests ?? [], ...writes, ...attempts].map(({ ref }) => ref);
    if (other !== void 0) refuseEither(other, known);
    if (selector !== void 0) sayUnknown(selector.text, known, terminal);
    const history = historyOf(
      {
        writes,
        attempts,
        podWrites,
        limits,
        events: addresses.events,
        ...first === void 0 ? {} : { first },
        ...last === void 0 ? {} : { last },
        ...snapshot === void 0 ? {} : { snapshot }
      },
      settings
    );
    asked?.check();
    terminal.progress("");
    const told = privacy === "names" ? historyOfNames(history) : history;
    terminal.out(
      render(told, { limit, colour: terminal.colour && values["no-color"] !== true, width: terminal.width })
    );
    return 0;
  }
};
async function gateOf(values, terminal) {
  const file = gateFrom(values, terminal) ?? { text: "", file: "no gate file" };
  const request = { command: "history", base: noTree, head: noTree, gate: file, ...overridesFrom(values) };
  return (await readGates(request)).gate;
}
var renderers = { text: historyText, markdown: historyMarkdown, json: historyJson };
function askedFrom(values) {
  const wanted = text(values, "opened");
  if (wanted === void 0) return void 0;
  const parts = wanted.trim().split(/\s*(?:->|→)\s*|\s+/);
  if (parts.length !== 2)
    throw new UsableError(
      `--opened ${quoted(wanted)} names no connection`,
      "write --opened 'shop/web -> payments/db:5432'"
    );
  const [source, destination] = [peerOf(parts[0] ?? ""), peerOf(parts[1] ?? "")];
  let [latest, isSource, isDestination] = [void 0, false, false];
  return {
    from: source.text,
    to: `${destination.text}${destination.port === void 0 ? "" : `:${destination.port}${protocolOf(destination)}`}`,
    of: (world) => {
      latest = world.world;
      isSource ||= missing(world.world, source, "source") === void 0;
      isDestination ||= missing(world.world, destination, "destination") === void 0;
      return answerIn(world, source, destination);
    },
    check: () => {
      if (latest !== void 0 && !(isSource && isDestination)) checkEnds([latest], source, destination);
    }
  };
}
function protocolOf({ protocol }) {
  return protocol === void 0 || protocol === "TCP" ? "" : `/${protocol}`;
}
function peerOf(name) {
  const peer = parsePeer(name);
  if (!("fault" in peer)) return peer;
  throw new UsableError(shown(peer.fault), "name ends as namespace/workload, such as shop/web -> payments/db:5432");
}
function answerIn(world, source, destination) {
  const ways = explainedWays(world, source, destination);
  const grounds = ways.flatMap((way) => way.grounds.map((ground) => ({ ...ground, way })));
  const answers = new Set(grounds.map(({ answer }) => answer));
  const [only] = answers;
  if (only === void 0) return "no such connection";
  if (answers.size === 1) return only === "unknown" ? "cannot tell" : only;
  const open = grounds.filter(({ answer }) => answer === "allowed").flatMap(({ ports }) => ports);
  if (destination.port === void 0 && open.length > 0) return `allowed on ${formatPorts(joinRanges(open))}`;
  return answers.has("allowed") ? "allowed for some pods" : "cannot tell for some pods";
}
export {
  historyCommand
};
