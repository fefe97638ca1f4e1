import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  blindDirections,
  blindness,
  connectionTable,
  holdersOf,
  joinedTenures,
  layOver,
  listed,
  noRefusals,
  seenLast,
  timelineOf,
  withoutRefusals
} from "./chunk-PUMJCJ4H.js";
import {
  isOwned,
  livePod,
  podEndpoint,
  readNode,
  readServices,
  rolledOut,
  templateEndpoint,
  topOwner
} from "./chunk-Z33WMN3P.js";
import {
  applied,
  contentOf,
  contentText,
  differingPaths,
  waysOf
} from "./chunk-DYJVYSZX.js";
import {
  backendKinds,
  backendPlacesIn,
  cutText,
  inWriteOrder,
  joinedSetAside,
  openOrder,
  serverBackendsIn,
  shortfallTexts
} from "./chunk-BVXVSW6J.js";
import {
  applierOf,
  dialectOf,
  formatApplier,
  formatPath,
  generatorBeside,
  generatorOf,
  generatorReader,
  listAt,
  liveManifest,
  objectAt,
  roleOf,
  setBackSentence,
  templateOf,
  templatePath,
  textAt,
  textsAt,
  workloadObjectKey
} from "./chunk-QKEQVLLL.js";
import {
  aloneRow,
  authorOf,
  concernIn,
  deviationPage,
  directionOf,
  driftHows,
  driftSentences,
  failsGate,
  findingKinds,
  fingerprintOf,
  formatFoldedRow,
  formatGroup,
  formatLabels,
  formatList,
  formatNearMiss,
  formatOrigin,
  formatParty,
  formatPorts,
  formatRequirement,
  formatRow,
  formatSelector,
  holds,
  keyFieldsOf,
  memberKey,
  noLabels,
  pairsIn,
  partyName,
  partyOf,
  patternText,
  provedAlone,
  refusalsOf,
  requirement,
  rowOf,
  samplesOf,
  severities,
  spreadText,
  startOfNewest,
  unprovedText
} from "./chunk-JFID3UG5.js";
import {
  addressSet,
  addressesIn,
  allProtocols,
  blocksOf,
  contains,
  countOf,
  editsBetween,
  endpointIdOf,
  endsWithNamespace,
  everyAddress,
  familyOf,
  formatAddress,
  formatCount,
  formatShare,
  formatSpan,
  formatTime,
  intersect,
  namedProtocols,
  parseAddress,
  portKey,
  privateRanges,
  restOfBlock,
  subtract,
  union,
  workloadKeyOf
} from "./chunk-O6SQMJL6.js";
import {
  isEntryKind
} from "./chunk-KXEEH5XE.js";
import {
  canonicalJson,
  formatRef,
  isList,
  isObject,
  isPod,
  isSameJson,
  keyOf,
  valueAt
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/model/port-ranges.ts
function joinRanges(ranges) {
  const out = [];
  for (const range of [...ranges].sort(byPlace)) {
    const previous = out.at(-1);
    if (previous !== void 0 && previous.protocol === range.protocol && range.first <= previous.last + 1) {
      out[out.length - 1] = { ...previous, last: Math.max(previous.last, range.last) };
    } else out.push(range);
  }
  return out;
}
function byPlace(a, b) {
  return allProtocols.indexOf(a.protocol) - allProtocols.indexOf(b.protocol) || a.first - b.first || a.last - b.last;
}
function withoutRanges(ranges, holes) {
  const sorted2 = joinRanges(holes);
  return ranges.flatMap((range) => {
    const rest = [];
    let { first } = range;
    for (let at2 = firstNotBefore(sorted2, range); first <= range.last; at2++) {
      const hole = sorted2[at2];
      const isInside = hole !== void 0 && hole.protocol === range.protocol && hole.first <= range.last;
      if (!isInside || hole.first > first) rest.push({ ...range, first, last: isInside ? hole.first - 1 : range.last });
      if (!isInside) break;
      first = hole.last + 1;
    }
    return rest;
  });
}
function firstNotBefore(sorted2, { protocol, first }) {
  const isBefore2 = (one) => (allProtocols.indexOf(one.protocol) - allProtocols.indexOf(protocol) || one.last - first) < 0;
  let [low, high] = [0, sorted2.length];
  while (low < high) {
    const middle = low + high >> 1;
    const one = sorted2[middle];
    if (one !== void 0 && isBefore2(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}
function rangesKey(ranges) {
  return ranges.map(({ protocol, first, last }) => `${protocol} ${first}-${last}`).join(",");
}

// src/judgement/conclusion.ts
var unanswered = ["unclear-verdict", "thin-evidence", "not-evaluated"];
function conclusionOf(failing) {
  if (failing.length === 0) return "passed";
  return failing.every(({ kind }) => unanswered.includes(kind)) ? "cannot say" : "failed";
}
var sentences = {
  "blocked-connection": (_, rows) => `${countOf(rows, "recorded connection")} newly blocked`,
  "opened-connection": (_, rows) => `${countOf(rows, "recorded connection")} newly allowed`,
  "lost-isolation": (_, rows) => `isolation lost for ${countOf(rows, "workload")}`,
  "new-access": (_, rows) => `${countOf(rows, "pair")} newly allowed without a record`,
  "lost-access": (_, rows) => `${countOf(rows, "pair")} newly denied without a record`,
  "unclear-verdict": (_, rows) => `cannot say what becomes of ${countOf(rows, "connection")}`,
  "selects-nothing": (findings) => `${countOf(findings, "policy", "policies")} without a pod`,
  "peer-matches-nothing": (findings) => `${countOf(findings, "peer")} that nobody is`,
  "port-not-served": (findings) => `${countOf(findings, "port")} that no pod serves`,
  "half-open": (findings) => `${countOf(findings, "connection")} open on one side only`,
  "split-peer": (findings) => `${countOf(findings, "peer")} in two halves`,
  "split-port": (findings) => `${countOf(findings, "port")} apart from its protocol`,
  "block-names-pods": (findings) => `${countOf(findings, "block")} that ${findings === 1 ? "names" : "name"} pods`,
  "unused-rule": (findings) => `${countOf(findings, "rule")} of no use`,
  "no-effect": (findings) => `${countOf(findings, "policy", "policies")} without effect`,
  drift: (findings) => `${countOf(findings, "object")} in drift`,
  "model-disagrees": (_, rows) => `${countOf(rows, "recorded verdict")} against the model`,
  "noisy-source": () => "sources that are refused again and again",
  "thin-evidence": () => "the recorded traffic is too thin",
  "not-evaluated": (findings) => `${countOf(findings, "change")} not evaluated`,
  "invalid-manifest": (findings) => `${countOf(findings, "fault")} in manifests`,
  "gate-changed": () => "the gate file is edited",
  "waiver-expired": (findings) => `${countOf(findings, "waiver")} expired`,
  "waiver-unused": (findings) => `${countOf(findings, "waiver")} unused`
};
function becauseOf(failing) {
  const rowsOf2 = (found2) => found2.reduce((sum2, { rows }) => sum2 + rows.length, 0);
  const [cut2, rest] = [failing.filter(cutsOff), failing.filter((finding) => !cutsOff(finding))];
  const toCome = rest.filter(isFuture);
  const rolling = rest.filter(isForAWhile);
  const others = rest.filter((finding) => !isFuture(finding) && !isForAWhile(finding));
  const worstFirst = [...new Set(others.map(({ kind }) => kind))];
  const told5 = worstFirst.map((kind) => {
    const found2 = others.filter((finding) => finding.kind === kind);
    const rows = isOfPairs(kind) ? pairsOf : kind === "lost-isolation" ? workloadsOf : rowsOf2;
    return sentences[kind](found2.length, rows(found2));
  });
  const users = cut2.length === 0 ? [] : [`users cut off from ${countOf(rowsOf2(cut2), "workload")}`];
  const future = toCome.length === 0 ? [] : [`${countOf(toCome.length, "change")} of access for pods to come`];
  const passing2 = rolling.length === 0 ? [] : [`${countOf(pairsOf(rolling), "pair")} allowed only while the rollout lasts`];
  return [...users, ...told5, ...future, ...passing2];
}
function isOfPairs(kind) {
  return kind === "new-access" || kind === "lost-access";
}
function pairsOf(findings) {
  return findings.reduce((sum2, { rows, folded: folded2 }) => sum2 + pairsIn(folded2 ?? rows.map(aloneRow)), 0);
}
function workloadsOf(findings) {
  const ends = findings.flatMap(({ rows }) => rows.flatMap(({ source, destination }) => [source, destination]));
  return new Set(ends.flatMap((end2) => end2.kind === "workload" ? workloadKeyOf(end2.workload) : [])).size;
}
function isFuture({ reach }) {
  return reach === "future-pods";
}
function isForAWhile({ reach }) {
  return reach === "while-rolling";
}
function cutsOff({ kind, reach }) {
  return kind === "lost-access" && reach === "entry";
}
function countsOf(findings) {
  const zero = () => ({ error: 0, warning: 0, notice: 0, ignore: 0 });
  const counts = Object.fromEntries(findingKinds.map((kind) => [kind, zero()]));
  for (const { kind, severity } of findings) counts[kind][severity]++;
  return counts;
}

// src/model/layered-map.ts
var smallest = 1024;
var mostChanges = 512;
var layers = /* @__PURE__ */ new WeakMap();
function layersOf(map) {
  return layers.get(map);
}
function changedMap(before, gone2, there) {
  if (before.size < smallest) return changedCopy(before, gone2, there);
  const known4 = layersOf(before);
  const base = known4?.base ?? before;
  const [hidden, changed2, fresh] = [new Set(known4?.hidden), new Map(known4?.changed), new Map(known4?.fresh)];
  for (const key of gone2) {
    if (fresh.delete(key) || !base.has(key)) continue;
    hidden.add(key);
    changed2.delete(key);
  }
  for (const [key, value] of there) {
    if (base.has(key) && !hidden.has(key)) changed2.set(key, value);
    else fresh.set(key, value);
  }
  const all = layered({ base, hidden, changed: changed2, fresh });
  return hidden.size + changed2.size + fresh.size > mostChanges ? new Map(all) : all;
}
function changedCopy(before, gone2, there) {
  const after = new Map(before);
  for (const key of gone2) after.delete(key);
  for (const [key, value] of there) after.set(key, value);
  return after;
}
function layered(parts) {
  const { base, hidden, changed: changed2, fresh } = parts;
  const has = (key) => fresh.has(key) || base.has(key) && !hidden.has(key);
  function* entries() {
    for (const entry of base) {
      const [key] = entry;
      if (hidden.has(key)) continue;
      const other = changed2.get(key);
      yield other === void 0 ? entry : [key, other];
    }
    yield* fresh;
  }
  function* keys() {
    for (const key of base.keys()) if (!hidden.has(key)) yield key;
    yield* fresh.keys();
  }
  function* values() {
    for (const [, value] of entries()) yield value;
  }
  const map = {
    size: base.size - hidden.size + fresh.size,
    has,
    get: (key) => fresh.get(key) ?? changed2.get(key) ?? (hidden.has(key) ? void 0 : base.get(key)),
    forEach: (each) => {
      for (const [key, value] of entries()) each(value, key, map);
    },
    entries,
    keys,
    values,
    [Symbol.iterator]: entries
  };
  layers.set(map, parts);
  return map;
}
function indexBy(keysOf) {
  const inBase = /* @__PURE__ */ new WeakMap();
  const inLayer = /* @__PURE__ */ new WeakMap();
  const grouped3 = (of2) => {
    const groups = /* @__PURE__ */ new Map();
    for (const [key, value] of of2) {
      for (const by of new Set(keysOf(value))) {
        const group2 = groups.get(by);
        if (group2 === void 0) groups.set(by, [key]);
        else group2.push(key);
      }
    }
    return groups;
  };
  const isOne = (value, by) => value !== void 0 && keysOf(value).includes(by);
  return function* (map, by) {
    const { base, hidden, changed: changed2, fresh } = layersOf(map) ?? { ...nothing(), base: map };
    const layer = keptIn(inLayer, map, () => ({ changed: grouped3(changed2), fresh: grouped3(fresh) }));
    const own = keptIn(inBase, base, () => grouped3(base)).get(by) ?? [];
    const come = (layer.changed.get(by) ?? []).filter((key) => !isOne(base.get(key), by));
    for (const key of come.length === 0 ? own : inOrder([...own, ...come], base)) {
      if (hidden.has(key)) continue;
      const value = changed2.get(key) ?? base.get(key);
      if (value !== void 0 && (!changed2.has(key) || isOne(value, by))) yield value;
    }
    for (const key of layer.fresh.get(by) ?? []) {
      const value = fresh.get(key);
      if (value !== void 0) yield value;
    }
  };
}
function nothing() {
  return { hidden: /* @__PURE__ */ new Set(), changed: /* @__PURE__ */ new Map(), fresh: /* @__PURE__ */ new Map() };
}
var places = /* @__PURE__ */ new WeakMap();
function inOrder(keys, base) {
  const at2 = keptIn(places, base, () => new Map([...base.keys()].map((key, place) => [key, place])));
  return [...keys].sort((a, b) => (at2.get(a) ?? 0) - (at2.get(b) ?? 0));
}
function keptIn(known4, of2, make) {
  const found2 = known4.get(of2) ?? make();
  known4.set(of2, found2);
  return found2;
}
function lasting(make) {
  const known4 = /* @__PURE__ */ new WeakMap();
  return (of2) => keptIn(known4, of2, () => make(of2));
}

// src/folding/directory.ts
function directoryOf({ endpoints, namespaces }) {
  return ofEndpoints(endpoints)(namespaces);
}
var ofEndpoints = lasting(
  (endpoints) => lasting((namespaces) => makeDirectory({ endpoints, namespaces }))
);
function makeDirectory(world) {
  const pods = /* @__PURE__ */ new Map();
  const workloadOf2 = /* @__PURE__ */ new Map();
  for (const [id, { workload }] of world.endpoints) {
    const key = workloadKeyOf(workload);
    const list = pods.get(key);
    if (list === void 0) pods.set(key, [id]);
    else list.push(id);
    workloadOf2.set(id, key);
  }
  const unlike = /* @__PURE__ */ new Set();
  const workloads2 = /* @__PURE__ */ new Map();
  for (const key of [...pods.keys()].sort()) workloads2.set(key, factsOf(world, (pods.get(key) ?? []).sort(), unlike));
  const all = [...workloads2.values()];
  const keys = new Set(all.flatMap(({ labels }) => [...labels.keys()]).filter((key) => !unlike.has(key)));
  const byNamespace = groupBy(all, ({ ref }) => [ref.namespace]);
  const namespaceLabels = new Map([...world.namespaces].map(([name, { labels }]) => [name, labels]));
  const namespaces = [...byNamespace.keys()].sort();
  return {
    workloads: workloads2,
    workloadOf: workloadOf2,
    byNamespace,
    namespaces,
    namespaceLabels,
    namespacesWith: countLabels(namespaces.flatMap((name) => namespaceLabels.get(name) ?? [])),
    byLabel: groupBy(
      all,
      ({ labels }) => [...labels].flatMap(([key, value]) => keys.has(key) ? `${key}=${value}` : [])
    ),
    keys
  };
}
function countLabels(all) {
  const counts = /* @__PURE__ */ new Map();
  for (const labels of all) {
    for (const [key, value] of labels) counts.set(`${key}=${value}`, (counts.get(`${key}=${value}`) ?? 0) + 1);
  }
  return counts;
}
function factsOf(world, pods, unlike) {
  const [first, ...others] = pods.flatMap((id) => world.endpoints.get(id) ?? []);
  if (first === void 0) throw new RangeError("a workload has a pod at least");
  const labels = new Map(first.labels);
  for (const { labels: own } of others) {
    for (const [key, value] of own) if (labels.get(key) !== value) unlike.add(key);
    for (const [key, value] of labels) {
      if (own.get(key) === value) continue;
      unlike.add(key);
      labels.delete(key);
    }
  }
  const single = others.length === 0 && first.replicas <= 1;
  return { ref: first.workload, pods, labels: labels.size === 0 ? noLabels : labels, single };
}
function groupBy(all, keysOf) {
  const out = /* @__PURE__ */ new Map();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const list = out.get(key);
      if (list === void 0) out.set(key, [one]);
      else list.push(one);
    }
  }
  return out;
}

// src/folding/condition.ts
var fewestMembers = 3;
var mostValues = 4;
var fewNames = 3;
var mostLabels = 3;
var mostExceptions = 2;
var perException = 3;
function conditionsOf(directory, keys) {
  const whole = conditionOf(directory, keys);
  if (whole !== void 0) return { conditions: [whole], others: /* @__PURE__ */ new Set() };
  const byNamespace = /* @__PURE__ */ new Map();
  for (const key of keys) {
    const namespace = directory.workloads.get(key)?.ref.namespace ?? "";
    byNamespace.set(namespace, (byNamespace.get(namespace) ?? /* @__PURE__ */ new Set()).add(key));
  }
  const others = new Set(keys);
  if (byNamespace.size < 2) return { conditions: [], others };
  const conditions = [];
  for (const [, own] of [...byNamespace].sort(([a], [b]) => a < b ? -1 : 1)) {
    const condition = conditionOf(directory, own);
    if (condition === void 0) continue;
    conditions.push(condition);
    for (const key of own) others.delete(key);
  }
  return { conditions, others };
}
function conditionOf(directory, keys) {
  const members = [...keys].flatMap((key) => directory.workloads.get(key) ?? []);
  if (members.length < fewestMembers || members.length !== keys.size) return void 0;
  const names2 = [...new Set(members.map(({ ref }) => ref.namespace))].sort();
  const labels = commonLabels(directory, members);
  const values = commonValues(directory, members);
  const all = { labels: [], except: [] };
  if (keys.size === directory.workloads.size) return all;
  const inScope = names2.flatMap((name) => directory.byNamespace.get(name) ?? []);
  const whole = inScope.length === keys.size;
  const namespaces = namesFor(directory, names2);
  const isFew = names2.length === 1 || namespaces.pattern !== void 0 || namespaces.labels !== void 0;
  if (whole && isFew) return { ...all, namespaces };
  const exact = [...labels.map((one) => [one]), ...values.map((one) => [one])];
  const anywhere = exact.find((one) => everywhere(directory, one) === keys.size);
  if (anywhere !== void 0) return { ...all, labels: anywhere };
  if (whole && names2.length <= fewNames) return { ...all, namespaces };
  const nearlyAll = exceptionsTo(directory.workloads.values(), directory.workloads.size, keys);
  if (nearlyAll !== void 0) return { labels: [], except: nearlyAll };
  if (whole) return { ...all, namespaces };
  const here = exact.find((one) => meant(inScope, one).length === keys.size) ?? several(inScope, labels, keys.size);
  if (here !== void 0) return { ...all, namespaces, labels: here };
  return withExceptions(keys, inScope, namespaces, [...labels, ...values]);
}
function commonLabels({ keys }, [first, ...others]) {
  return [...first?.labels ?? []].filter(([key, value]) => keys.has(key) && others.every(({ labels }) => labels.get(key) === value)).sort(([a], [b]) => a < b ? -1 : 1).map(([key, value]) => ({ operator: "In", key, values: [value] }));
}
function commonValues({ keys }, [first, ...others]) {
  const found2 = [];
  for (const key of [...first?.labels.keys() ?? []].sort()) {
    if (!keys.has(key)) continue;
    const values = /* @__PURE__ */ new Set([first?.labels.get(key) ?? ""]);
    for (const { labels } of others) {
      const value = labels.get(key);
      if (value === void 0 || values.add(value).size > mostValues) {
        values.clear();
        break;
      }
    }
    if (values.size > 1 && values.size * 2 <= others.length + 1)
      found2.push({ operator: "In", key, values: [...values].sort() });
  }
  return found2.sort((a, b) => a.values.length - b.values.length);
}
function everywhere({ byLabel }, [requirement2]) {
  if (requirement2?.operator !== "In") return -1;
  return requirement2.values.reduce((sum2, value) => sum2 + (byLabel.get(`${requirement2.key}=${value}`)?.length ?? 0), 0);
}
function meant(workloads2, requirements) {
  return workloads2.filter(({ labels }) => requirements.every((one) => holds(one, labels) === true));
}
function several(inScope, labels, size3) {
  let left = inScope;
  const chosen = [];
  while (chosen.length < mostLabels) {
    let best3;
    for (const label2 of labels) {
      const now = meant(left, [label2]);
      if (now.length < (best3?.left ?? left).length) best3 = { label: label2, left: now };
    }
    if (best3 === void 0) return void 0;
    chosen.push(best3.label);
    ({ left } = best3);
    if (left.length === size3) return chosen;
  }
  return void 0;
}
function exceptionsTo(wider, size3, keys) {
  const many = size3 - keys.size;
  if (many > mostExceptions || keys.size < many * perException) return void 0;
  return [...wider].filter(({ ref }) => !keys.has(workloadKeyOf(ref))).map(({ ref }) => ref);
}
function withExceptions(keys, inScope, namespaces, labels) {
  const whole = exceptionsTo(inScope, inScope.length, keys);
  if (whole !== void 0) return { namespaces, labels: [], except: whole };
  for (const label2 of labels) {
    const wider = meant(inScope, [label2]);
    const except = exceptionsTo(wider, wider.length, keys);
    if (except !== void 0) return { namespaces, labels: [label2], except };
  }
  return void 0;
}
function namesFor(directory, names2) {
  if (names2.length < 2) return { names: names2 };
  const prefix2 = commonPrefix(names2);
  if (prefix2.length >= 2 && countPrefixed(directory.namespaces, prefix2) === names2.length) {
    return { names: names2, pattern: `${prefix2}*` };
  }
  const labels = namespaceLabel(directory, names2);
  return labels === void 0 ? { names: names2 } : { names: names2, labels: [labels] };
}
function commonPrefix([first = "", ...others]) {
  let length = first.length;
  for (const name of others) while (!name.startsWith(first.slice(0, length))) length--;
  const prefix2 = first.slice(0, length);
  return prefix2.slice(0, Math.max(prefix2.lastIndexOf("-"), prefix2.lastIndexOf(".")) + 1);
}
function countPrefixed(names2, prefix2) {
  const firstFrom3 = (text) => {
    let [low, high] = [0, names2.length];
    while (low < high) {
      const middle = low + high >> 1;
      if ((names2[middle] ?? "") < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return firstFrom3(`${prefix2}￿`) - firstFrom3(prefix2);
}
function namespaceLabel({ namespacesWith, namespaceLabels }, names2) {
  const [first = "", ...others] = names2;
  return [...namespaceLabels.get(first) ?? []].filter(([key, value]) => namespacesWith.get(`${key}=${value}`) === names2.length).filter(([key, value]) => others.every((name) => namespaceLabels.get(name)?.get(key) === value)).sort(([a], [b]) => a < b ? -1 : 1).map(([key, value]) => ({ operator: "In", key, values: [value] }))[0];
}

// src/folding/cover.ts
function cover(pairs, twin, costOf) {
  const [first, ...others] = candidates(pairs, twin);
  let best3 = { rows: first ?? [], cost: costOf(first ?? []) };
  for (const rows of others) {
    const cost = costOf(rows);
    if (cost < best3.cost) best3 = { rows, cost };
  }
  return best3.rows;
}
function* candidates(pairs, twin) {
  const turned = turn(pairs);
  const back = twinBack(pairs, twin);
  const bySource = merge(pairs, twin);
  yield bySource;
  if (bySource.length < 2) return;
  const byDestination = merge(turned, back).map(flip);
  yield byDestination;
  const popular = hubs(turned, pairs.size);
  if (popular !== void 0) yield [...merge(popular.hubs, back).map(flip), ...merge(turn(popular.rest), twin)];
  const busy = hubs(pairs, turned.size);
  if (busy !== void 0) yield [...merge(busy.hubs, twin), ...merge(turn(busy.rest), back).map(flip)];
}
function flip({ sources, destinations: destinations2 }) {
  return { sources: destinations2, destinations: sources };
}
function twinBack(pairs, twin) {
  const back = /* @__PURE__ */ new Map();
  for (const source of pairs.keys()) if (twin(source) >= 0) back.set(twin(source), source);
  return (destination) => back.get(destination) ?? -1;
}
function turn(pairs) {
  const out = /* @__PURE__ */ new Map();
  for (const source of [...pairs.keys()].sort((a, b) => a - b)) {
    for (const destination of pairs.get(source) ?? []) {
      const list = out.get(destination);
      if (list === void 0) out.set(destination, [source]);
      else list.push(source);
    }
  }
  return out;
}
function hubs(pairs, others) {
  const most5 = new Map([...pairs].filter(([, list]) => list.length * 2 >= others && list.length > 1));
  if (most5.size === 0 || most5.size === pairs.size) return void 0;
  return { hubs: most5, rest: new Map([...pairs].filter(([key]) => !most5.has(key))) };
}
function merge(pairs, twin) {
  const sets = createSets();
  const own = [...pairs].sort(([a], [b]) => a - b).map(([source, list]) => ({ source, plain: sets.idOf(list), closed: sets.idOf(withTwin(list, twin(source))) }));
  const count3 = /* @__PURE__ */ new Map();
  for (const { plain: plain2, closed } of own) {
    count3.set(plain2, (count3.get(plain2) ?? 0) + 1);
    if (closed !== plain2) count3.set(closed, (count3.get(closed) ?? 0) + 1);
  }
  const rows = /* @__PURE__ */ new Map();
  for (const { source, plain: plain2, closed } of own) {
    const id = (count3.get(closed) ?? 0) > (count3.get(plain2) ?? 0) ? closed : plain2;
    const row = rows.get(id);
    if (row === void 0) rows.set(id, [source]);
    else row.push(source);
  }
  return [...rows].map(([id, sources]) => ({ sources, destinations: sets.membersOf(id) }));
}
function withTwin(list, twin) {
  if (twin < 0 || list.includes(twin)) return list;
  return [...list, twin].sort((a, b) => a - b);
}
function createSets() {
  const lists = [];
  const buckets = /* @__PURE__ */ new Map();
  return {
    idOf: (list) => {
      const hash = list.reduce((sum2, value) => Math.imul(sum2 ^ value, 16777619) + 40503 | 0, list.length);
      const bucket = buckets.get(hash) ?? [];
      const known4 = bucket.find((id) => isSame(lists[id] ?? [], list));
      if (known4 !== void 0) return known4;
      lists.push(list);
      bucket.push(lists.length - 1);
      buckets.set(hash, bucket);
      return lists.length - 1;
    },
    membersOf: (id) => lists[id] ?? []
  };
}
function isSame(a, b) {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

// src/folding/fold.ts
var mostPieces = 8;
function foldCells(cells, settings) {
  const sets = createRows(settings);
  const together = sets.of(groupByPorts(cells));
  if (together.length < 2) return together;
  const pieces = cutAtBorders(cells);
  if (pieces === void 0) return together;
  const apart2 = joinSame(sets.of(pieces));
  return costOfRows(apart2, settings) < costOfRows(together, settings) ? apart2 : together;
}
function groupByPorts(cells) {
  const layers2 = /* @__PURE__ */ new Map();
  for (const cell of cells) {
    const key = rangesKey(cell.ports);
    const layer = layers2.get(key);
    if (layer === void 0) layers2.set(key, { ports: cell.ports, cells: [cell] });
    else layer.cells.push(cell);
  }
  return [...layers2].sort(byKey).map(([, { ports, cells: own }]) => ({ ports, pairs: pairsOf2(own) }));
}
function byKey([a], [b]) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function pairsOf2(cells) {
  const pairs = /* @__PURE__ */ new Map();
  for (const { source, destination } of cells) {
    const list = pairs.get(source);
    if (list === void 0) pairs.set(source, [destination]);
    else list.push(destination);
  }
  for (const list of pairs.values()) list.sort((a, b) => a - b);
  return pairs;
}
function cutAtBorders(cells) {
  const borders = bordersOf(cells);
  const stretches2 = /* @__PURE__ */ new Map();
  let left = cells.length * mostPieces + 1e3;
  for (const [index, { ports }] of cells.entries()) {
    for (const range of ports.flatMap((one) => cut(one, borders.get(one.protocol) ?? []))) {
      if (left-- === 0) return void 0;
      const key = rangesKey([range]);
      const stretch = stretches2.get(key);
      if (stretch === void 0) stretches2.set(key, { range, cells: [index] });
      else stretch.cells.push(index);
    }
  }
  const sets = createSets();
  const layers2 = /* @__PURE__ */ new Map();
  for (const [, { range, cells: own }] of [...stretches2].sort(byKey)) {
    const id = sets.idOf(own);
    const ports = layers2.get(id);
    if (ports === void 0) layers2.set(id, [range]);
    else ports.push(range);
  }
  return [...layers2].map(([id, ports]) => ({
    ports: joinRanges(ports),
    pairs: pairsOf2(sets.membersOf(id).flatMap((index) => cells[index] ?? []))
  }));
}
function bordersOf(cells) {
  const found2 = /* @__PURE__ */ new Map();
  for (const { ports } of cells) {
    for (const { protocol, first, last } of ports) {
      const own = found2.get(protocol) ?? /* @__PURE__ */ new Set();
      found2.set(protocol, own.add(first).add(last + 1));
    }
  }
  return new Map([...found2].map(([protocol, own]) => [protocol, [...own].sort((a, b) => a - b)]));
}
function cut(range, borders) {
  let at2 = firstAbove(borders, range.first);
  const out = [];
  let first = range.first;
  for (let border = borders[at2]; border !== void 0 && border <= range.last; border = borders[++at2]) {
    out.push({ ...range, first, last: border - 1 });
    first = border;
  }
  return [...out, { ...range, first }];
}
function firstAbove(sorted2, value) {
  let [low, high] = [0, sorted2.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted2[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
function createRows(settings) {
  const costOf = (rows) => rows.reduce((sum2, row) => sum2 + rowCost(row, settings), 0);
  return {
    of: (layers2) => layers2.flatMap(({ pairs, ports }) => cover(pairs, settings.twin, costOf).map((row) => ({ ...row, ports })))
  };
}
function rowCost({ sources, destinations: destinations2 }, { sourceCost, destinationCost }) {
  return 1 + sourceCost(sources) + destinationCost(destinations2);
}
function costOfRows(rows, settings) {
  return rows.reduce((sum2, row) => sum2 + rowCost(row, settings) + Math.min(row.ports.length, 4), 0);
}
function joinSame(rows) {
  const sets = createSets();
  const joined3 = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const key = `${sets.idOf(row.sources)} ${sets.idOf(row.destinations)}`;
    const known4 = joined3.get(key);
    joined3.set(key, known4 === void 0 ? row : { ...known4, ports: joinRanges([...known4.ports, ...row.ports]) });
  }
  return [...joined3.values()];
}

// src/folding/parties.ts
function foldParties(rows, directory, substance) {
  const groups = createGroups(directory);
  const classes = /* @__PURE__ */ new Map();
  const alone = [];
  for (const row of rows) {
    const said = substance(row);
    if (said === void 0)
      alone.push(foldedRow(groups.of([row.source]), groups.of([row.destination]), row.ports, row));
    else {
      const key = `${row.source.kind} ${row.destination.kind} ${said}`;
      const list = classes.get(key);
      if (list === void 0) classes.set(key, [row]);
      else list.push(row);
    }
  }
  const folded2 = [...classes.values()].flatMap((some) => foldClass(some, groups));
  return [...alone, ...sortRows(folded2)];
}
function foldClass(rows, groups) {
  const parties = createNumbers();
  const cells = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const [source, destination] = [parties.numberOf(row.source), parties.numberOf(row.destination)];
    const key = `${source} ${destination}`;
    const known4 = cells.get(key);
    const ports = joinRanges([...known4?.ports ?? [], ...row.ports]);
    cells.set(key, { source, destination, ports, of: known4?.of ?? row });
  }
  const groupOf = (numbers) => groups.of(numbers.flatMap(parties.partyOf));
  const cost = (numbers) => numbers.length === 1 ? 1 : groups.costOf(groupOf(numbers));
  const twin = (source) => parties.partyOf(source).every(groups.isSingle) ? source : -1;
  const settings = { twin, sourceCost: cost, destinationCost: cost };
  return foldCells([...cells.values()], settings).flatMap(({ sources, destinations: destinations2, ports }) => {
    const of2 = firstOf(sources, destinations2, (source, destination) => cells.get(`${source} ${destination}`)?.of);
    return of2 === void 0 ? [] : foldedRows(groups, groupOf(sources), groupOf(destinations2), ports, of2);
  });
}
function firstOf(sources, destinations2, rowAt) {
  for (const source of sources) {
    for (const destination of destinations2) {
      const row = rowAt(source, destination);
      if (row !== void 0) return row;
    }
  }
  return void 0;
}
function createNumbers() {
  const numbers = /* @__PURE__ */ new Map();
  const parties = [];
  return {
    numberOf: (party) => {
      const key = memberKey(party);
      const known4 = numbers.get(key);
      if (known4 !== void 0) return known4;
      numbers.set(key, parties.length);
      return parties.push(party) - 1;
    },
    partyOf: (number) => parties.slice(number, number + 1)
  };
}
function foldedRows(groups, sources, destinations2, ports, of2) {
  const from2 = without(groups, sources, destinations2);
  const to = without(groups, destinations2, sources);
  return from2.members.length === 0 || to.members.length === 0 ? [] : [foldedRow(from2, to, ports, of2)];
}
function without(groups, group2, other) {
  const [only, ...more] = other.members;
  if (only?.single !== true || more.length > 0) return group2;
  const left = group2.members.filter(({ party }) => memberKey(party) !== memberKey(only.party));
  return left.length === group2.members.length ? group2 : groups.of(left.map(({ party }) => party));
}
function foldedRow(sources, destinations2, ports, of2) {
  return { sources, destinations: destinations2, ports, pairs: pairsOf3(sources, destinations2), of: of2 };
}
function pairsOf3(sources, destinations2) {
  const singles = new Set(sources.members.flatMap(({ party, single }) => single === true ? memberKey(party) : []));
  const same = destinations2.members.filter(({ party, single }) => single === true && singles.has(memberKey(party)));
  return sources.members.length * destinations2.members.length - same.length;
}
function sortRows(rows) {
  return rows.map((row) => ({ row, text: textOf(row) })).sort((a, b) => b.row.pairs - a.row.pairs || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ row }) => row);
}
function textOf({ sources, destinations: destinations2, ports }) {
  const names2 = (group2) => group2.members.map(({ party }) => memberKey(party)).join("\n");
  return [formatGroup(sources), formatGroup(destinations2), rangesKey(ports), names2(sources), names2(destinations2)].join(
    "\n\n"
  );
}
function createGroups(directory) {
  const known4 = /* @__PURE__ */ new Map();
  const isSingle = (party) => {
    if (party.kind !== "workload") return false;
    if (party.some !== void 0) return party.some.pods === 1;
    return directory.workloads.get(workloadKeyOf(party.workload))?.single ?? false;
  };
  const memberOf2 = (party) => isSingle(party) ? { party, single: true } : { party };
  return {
    isSingle,
    of: (parties) => {
      const byKey2 = [...new Map(parties.map((party) => [memberKey(party), party]))].sort(
        ([a], [b]) => a < b ? -1 : 1
      );
      const text = byKey2.map(([key]) => key).join("\n");
      let group2 = known4.get(text);
      if (group2 === void 0) {
        const own = byKey2.map(([, party]) => party);
        known4.set(text, group2 = { members: own.map(memberOf2), ...wordsFor(directory, own) });
      }
      return group2;
    },
    costOf: ({ conditions, others }) => conditions.reduce((sum2, { labels, except }) => sum2 + 1 + labels.length / 4 + except.length / 2, others.length)
  };
}
function wordsFor(directory, parties) {
  const whole = /* @__PURE__ */ new Map();
  for (const party of parties) {
    if (party.kind === "workload" && party.some === void 0) whole.set(workloadKeyOf(party.workload), party);
  }
  const { conditions, others } = conditionsOf(directory, new Set(whole.keys()));
  const meant2 = new Set([...whole].flatMap(([key, party]) => others.has(key) ? [] : party));
  return { conditions, others: meant2.size === 0 ? parties : parties.filter((party) => !meant2.has(party)) };
}

// src/folding/differences.ts
function sortDifferences(differences2) {
  return differences2.map((difference) => ({
    difference,
    text: [formatRow(difference), difference.change, difference.assuming, difference.dependsOn.join(" ")].join("\n")
  })).sort((a, b) => a.text < b.text ? -1 : a.text > b.text ? 1 : 0).map(({ difference }) => difference);
}
function foldDifferences(differences2, world) {
  return foldParties(differences2, directoryOf(world), substanceOf);
}
function substanceOf({ change, assuming, before, after, live, surprise, causes }) {
  const places3 = causes.map(({ object, origin }) => [formatRef(object), origin.kind, formatOrigin(origin)]);
  return JSON.stringify([change, assuming, before, after, live, surprise, places3]);
}
function joinFolded(drafts) {
  if (drafts.every(({ folded: folded2 }) => folded2 === void 0)) return {};
  const found2 = /* @__PURE__ */ new Map();
  for (const row of drafts.flatMap(({ folded: folded2, rows }) => folded2 ?? rows.map(aloneRow))) {
    const key = drafts.length === 1 ? String(found2.size) : foldedKey(row);
    if (!found2.has(key)) found2.set(key, row);
  }
  return { folded: [...found2.values()] };
}
function foldedKey({ sources, destinations: destinations2, ports, of: of2 }) {
  const ends = [sources, destinations2].map(({ members }) => members.map(({ party }) => memberKey(party)));
  return JSON.stringify([ends, ports, of2.assuming, of2.before, of2.after]);
}

// src/judgement/order.ts
function compareTexts(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function rank(severity) {
  return severities.indexOf(severity);
}
function stateKey({ source, state }) {
  return JSON.stringify([source, state]);
}

// src/judgement/joining.ts
function join(pieces) {
  const groups = /* @__PURE__ */ new Map();
  for (const piece of pieces) {
    const { waiver, draft: draft2 } = piece;
    const id = JSON.stringify([keyText(draft2.key), waiver === void 0 ? [] : [waiver.match, waiver.expires]]);
    const group2 = groups.get(id);
    if (group2 === void 0) groups.set(id, [piece]);
    else group2.push(piece);
  }
  return [...groups.values()].map(findingOf);
}
function keyText({ source, kind, object, subject, peer, port }) {
  return JSON.stringify([source, kind, object, subject, peer, port]);
}
function findingOf(group2) {
  const byText = (piece) => `${piece.state ?? ""} ${piece.draft.title} ${piece.draft.details.join(" ")}`;
  const members = [...group2].sort(
    (a, b) => rank(a.draft.severity) - rank(b.draft.severity) || compareTexts(byText(a), byText(b))
  );
  const [worst2] = members;
  if (worst2 === void 0) throw new RangeError("a group of findings is never empty");
  const { narrow: _, direction, againstLive, ...facts } = worst2.draft;
  const drafts = members.map(({ draft: draft2 }) => draft2);
  const live = new Set(drafts.map((draft2) => draft2.againstLive));
  const { waiver } = worst2;
  const replacements = unique(
    drafts.flatMap((draft2) => draft2.replacements ?? []),
    ({ origin, wrong }) => JSON.stringify([formatOrigin(origin), wrong])
  );
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
    ...joinFolded(drafts),
    ...replacements.length === 0 ? {} : { replacements },
    states: [...new Set(members.flatMap(({ state }) => state === void 0 ? [] : [state]))].sort(compareTexts),
    ...againstLive === void 0 ? {} : { againstLive: live.size === 1 ? againstLive : "new" },
    ...waiver === void 0 ? {} : { waived: { reason: waiver.reason, owner: waiver.owner, expires: waiver.expires } }
  };
}
function unique(values, textOf4) {
  const found2 = /* @__PURE__ */ new Map();
  for (const value of values) {
    const text = textOf4(value);
    if (!found2.has(text)) found2.set(text, value);
  }
  return [...found2.values()];
}
function recordsOf({ rows }) {
  const count3 = ({ connection }) => (connection?.allowed?.count ?? 0) + (connection?.denied?.count ?? 0) + (connection?.other?.count ?? 0);
  return rows.reduce((sum2, row) => sum2 + count3(row), 0);
}
function compareFindings(a, b) {
  return rank(a.severity) - rank(b.severity) || findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) || recordsOf(b) - recordsOf(a) || compareTexts(keyText(a.key), keyText(b.key)) || compareTexts(a.waived?.expires ?? "", b.waived?.expires ?? "");
}

// src/judgement/states.ts
function staleSnapshots(states, gate, now) {
  const stale = states.flatMap(
    ({ cluster }) => cluster?.readAt !== void 0 && now - cluster.readAt > gate.maxAge ? [{ name: cluster.name, at: cluster.readAt }] : []
  );
  return stale.map(({ name, at: at2 }) => `The cluster ${name === void 0 ? "" : `${name} `}was read ${formatSpan(now - at2)} ago.`).sort(compareTexts);
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
function stateReport(comparison, rules2, { files, cluster, profile, rulings }) {
  const { base, head, live, state, differences: differences2, workloadsAdded, workloadsRemoved, proof, widened } = comparison;
  const ordered = sortDifferences(differences2);
  const byKey2 = (a, b) => compareTexts(workloadKeyOf(a), workloadKeyOf(b));
  return {
    id: state,
    files,
    ...cluster === void 0 ? {} : { cluster },
    profile,
    rulings,
    workloads: workloadsIn(head.endpoints),
    policies: { live: live?.policies.length ?? 0, base: base.policies.length, head: head.policies.length },
    differences: ordered,
    folded: foldDifferences(ordered, head),
    entries: sortDifferences(comparison.entries ?? []),
    workloadsAdded: [...workloadsAdded].sort(byKey2),
    workloadsRemoved: [...workloadsRemoved].sort(byKey2),
    ...comparison.reachAdded && { reachAdded: comparison.reachAdded },
    ...comparison.reachRemoved && { reachRemoved: comparison.reachRemoved },
    ...comparison.renames && { renames: comparison.renames },
    connections: rules2.countConnections(comparison),
    proof,
    widened
  };
}
var workloadsIn = lasting(
  (endpoints) => new Set([...endpoints.values()].map(({ workload }) => workloadKeyOf(workload))).size
);

// src/judgement/verdict.ts
function verdictOf(failing, grounds2, gate) {
  const reasons = becauseOf(failing);
  if (grounds2.nothingChanged) return { conclusion: conclusionOf(failing), because: reasons };
  if (grounds2.sources.length === 0)
    return { conclusion: "cannot say", because: ["nothing could be compared", ...reasons] };
  const [conclusion, missing] = [conclusionOf(failing), missingOf(grounds2, gate)];
  if (missing.length === 0) return { conclusion, because: reasons };
  return conclusion === "failed" ? { conclusion, because: [...reasons, ...missing] } : { conclusion: "cannot say", because: [missing.join("; "), ...reasons] };
}
function missingOf(grounds2, { require: require2, maxAge }) {
  return [
    ...require2.includes("cluster") ? clusterMissing(grounds2, maxAge) : [],
    ...require2.includes("logs") ? logsMissing(grounds2) : []
  ];
}
var clockTolerance = 6e5;
function clusterMissing({ sources, time }, maxAge) {
  const clusters = sources.flatMap(({ states }) => states.map(({ cluster }) => cluster));
  const without3 = clusters.filter((cluster) => cluster === void 0).length;
  if (without3 === clusters.length) return [`${requirement} a cluster, and none was given`];
  const fresh = `${requirement} a cluster that was read at most ${formatSpan(maxAge)} ago (max-age)`;
  const ages2 = clusters.flatMap((cluster) => cluster === void 0 ? [] : [age(cluster.readAt, time)]);
  const oldest = Math.max(...ages2.map((one) => one ?? 0));
  return [
    ...without3 === 0 ? [] : [`${requirement} a cluster, and ${formatCount(without3)} of ${countOf(clusters.length, "state")} have none`],
    ...ages2.includes(void 0) ? [`${fresh}, and nobody knows when this one was`] : [],
    ...oldest > maxAge ? [`${fresh}, and this one was read ${formatSpan(oldest)} ago`] : []
  ];
}
function age(readAt, now) {
  return readAt === void 0 || readAt - now > clockTolerance ? void 0 : Math.max(0, now - readAt);
}
function logsMissing({ coverage }) {
  const required = `${requirement} logs`;
  if (coverage === void 0) return [`${required}, and none was given`];
  if (coverage.records === 0) return [`${required}, and those that were read record no connection`];
  return coverage.attributed === 0 ? [`${required}, and no record of them has two known ends`] : [];
}

// src/model/pattern.ts
function patternMatcher(pattern) {
  const pieces = pattern.split("*");
  const [first = "", last = ""] = [pieces[0], pieces.at(-1)];
  const middle = pieces.slice(1, -1).filter((piece) => piece !== "");
  if (pieces.length === 1) return (text) => text === pattern;
  return (text) => {
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
    const end2 = text.length - last.length;
    let at2 = first.length;
    for (const piece of middle) {
      const found2 = text.indexOf(piece, at2);
      if (found2 < 0 || found2 + piece.length > end2) return false;
      at2 = found2 + piece.length;
    }
    return true;
  };
}

// src/judgement/waivers.ts
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
    const matching = tests.filter(({ covers: covers2 }) => covers2(draft2.key, one)).map(({ use }) => use);
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
  const { narrow: narrow2 } = draft2;
  if (narrow2 === void 0) return [pieceOf(draft2, coverOf(draft2, void 0))];
  const rowsOf2 = /* @__PURE__ */ new Map();
  for (const row of draft2.rows) {
    const waiver = coverOf(draft2, row);
    const rows = rowsOf2.get(waiver);
    if (rows === void 0) rowsOf2.set(waiver, [row]);
    else rows.push(row);
  }
  return [...rowsOf2].map(([waiver, rows]) => pieceOf(rowsOf2.size === 1 ? draft2 : narrow2(rows), waiver));
}
function coverTest(match) {
  const fields = ["source", "object", "subject", "peer", "port"].flatMap((field) => {
    const pattern = match[field];
    return pattern === void 0 ? [] : [{ field, pattern, matches: patternMatcher(pattern) }];
  });
  return (key, one) => (match.kind === void 0 || match.kind === key.kind) && fields.every(({ field, pattern, matches: matches4 }) => pattern === key[field] || matches4(one[field]));
}

// src/judge.ts
function judge(comparisons, rules2, gate, now, meta) {
  const ordered = [...comparisons].sort((a, b) => compareTexts(stateKey(a), stateKey(b)));
  const drafts = ordered.flatMap(
    (comparison) => rules2.checks.flatMap(
      (check) => check.run(comparison, gate, now).map((draft2) => ({ draft: draft2, state: comparison.state }))
    )
  );
  const { pieces, uses } = applyWaivers(drafts, gate.waivers, now);
  const facts = {
    waivers: meta.nothingChanged ? [] : uses,
    ...meta.gateChange === void 0 ? {} : { gateChange: meta.gateChange }
  };
  const aboutRun = rules2.runChecks.flatMap((check) => check.run(facts, gate)).map((draft2) => ({ draft: draft2 }));
  const all = [...join([...pieces, ...aboutRun])].sort(compareFindings);
  const findings = all.filter(({ waived }) => waived === void 0);
  const failing = findings.filter((finding) => failsGate(finding, gate));
  const { nothingChanged, coverage } = meta;
  const sources = sourcesOf(ordered, rules2, meta.states);
  const grounds2 = { nothingChanged, sources, time: now, ...coverage === void 0 ? {} : { coverage } };
  return {
    schema: "netpol-gate/report/2",
    tool: { name: "netpol-gate", version: meta.version },
    command: meta.command,
    ...meta.again === void 0 ? {} : { again: meta.again },
    mode: gate.mode,
    threshold: { failOn: gate.failOn, warnOnly: gate.warnOnly, severity: gate.severity },
    base: meta.base,
    head: meta.head,
    ...grounds2,
    ...verdictOf(failing, grounds2, gate),
    findings,
    waived: all.filter(({ waived }) => waived !== void 0),
    counts: countsOf(findings),
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

// src/checks/writes.ts
var policyGroup = /(?:^|\.)(?:networking\.k8s\.io|cilium\.io|projectcalico\.org)$/;
function decidingWrites(comparison) {
  const writes = lastWrites(comparison.observation?.writes ?? []);
  const newestFirst = [...writes].sort(([, a], [, b]) => b.time - a.time);
  const [newest] = newestFirst;
  if (newest === void 0) return () => void 0;
  const index = indexOf(comparison);
  const byEnd = /* @__PURE__ */ new Map();
  const ofWorkload3 = (workload, direction) => {
    const id = `${direction} ${workloadKeyOf(workload)}`;
    if (!byEnd.has(id))
      byEnd.set(id, newestFirst.find(([key, write]) => concerns(write, key, workload, direction, index))?.[1]);
    return byEnd.get(id);
  };
  const ofEnd = (end2, direction) => {
    if (end2.kind === "unidentified") return latest(end2.candidates.map((one) => ofWorkload3(one, direction)));
    return end2.kind === "workload" ? ofWorkload3(end2.workload, direction) : void 0;
  };
  return (change, since = -Infinity) => {
    if (newest[1].time <= since) return void 0;
    const { source, destination } = change.connection;
    const named2 = mayNameMore(change) ? namedIn(change).flatMap((key) => writes.get(key) ?? []) : [];
    const found2 = latest([ofEnd(source, "egress"), ofEnd(destination, "ingress"), ...named2]);
    return found2 === void 0 || found2.time <= since ? void 0 : found2;
  };
}
function mayNameMore({ answer, connection: { source, destination } }) {
  return answer.before !== answer.after || source.kind !== "workload" || destination.kind !== "workload";
}
function namedIn({ answer, connection }) {
  const { before, after } = answer.groundsOf(connection);
  return policiesOf([...before, ...after]);
}
function latest(writes) {
  return writes.reduce(
    (last, write) => write !== void 0 && (last?.time ?? -Infinity) < write.time ? write : last,
    void 0
  );
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
function lastWrites(writes) {
  const newest = /* @__PURE__ */ new Map();
  const labels = /* @__PURE__ */ new Map();
  for (const write of inWriteOrder(writes)) {
    const key = keyOf(write.ref);
    const seen = labels.get(key);
    const now = templateLabels(write.after);
    if (now !== void 0) labels.set(key, now);
    if (decides(write, seen !== void 0 && seen === now)) newest.set(key, write);
  }
  return newest;
}
function decides(write, sameLabels2) {
  if (write.effect === "nothing" || write.effect === "marked-for-deletion") return false;
  if (policyGroup.test(write.ref.group)) return write.effect !== "metadata-only";
  if (write.ref.kind === "Namespace") return true;
  return write.effect !== "metadata-only" && !sameLabels2;
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
function concerns({ ref }, key, workload, direction, index) {
  if (!policyGroup.test(ref.group))
    return ref.kind === "Namespace" ? ref.name === workload.namespace : ref.namespace === workload.namespace && ref.kind === workload.kind && ref.name === workload.name;
  const policies = index.policies.get(key);
  if (policies === void 0) return ref.namespace === "" || ref.namespace === workload.namespace;
  const endpoints = index.endpoints.get(workloadKeyOf(workload)) ?? [];
  return policies.some(
    (policy) => (
      // A cluster-wide policy that has no rules in this direction may have had some.
      (policy[direction] !== void 0 || ref.namespace === "") && endpoints.some((endpoint) => selects(policy, endpoint, index))
    )
  );
}
function selects({ subject }, endpoint, { worlds }) {
  if (!matches(subject.pods, endpoint.labels)) return false;
  const scope = subject.namespaces;
  if (scope.kind === "own") return scope.namespace === endpoint.namespace;
  return worlds.some((world) => matches(scope.selector, world.namespaces.get(endpoint.namespace)?.labels ?? noLabels));
}
function matches(selector, labels) {
  if (selector.kind !== "match") return selector.kind === "all";
  return selector.requirements.every((requirement2) => holds(requirement2, labels) !== false);
}

// src/checks/thin-evidence.ts
var namesShown = 10;
var placesShown = 3;
var thinEvidence = {
  kind: "thin-evidence",
  run(comparison, gate, now) {
    const severity = severityOf(comparison, gate);
    const { observation } = comparison;
    const isSilent = observation?.coverage.records === 0 && nobodysIn(comparison).length === 0;
    if (observation === void 0 || isSilent) return [nothingRecorded(comparison, severity)];
    const lacks = [
      ...lacksOf(observation.coverage, gate.evidence, now),
      ...elsewhereIn(comparison),
      ...nobodysIn(comparison),
      ...cutsThatCount(comparison)
    ];
    const unseen = observation.coverage.attributed === 0 ? [] : unseenWorkloads(comparison).filter(mayLose(comparison));
    return [
      ...lacks.length === 0 ? [] : [sampleDraft(comparison, severity, lacks)],
      ...unseen.length === 0 ? [] : [unseenDraft(comparison, severity, unseen)]
    ];
  }
};
function severityOf(comparison, gate) {
  const { touched = 0, differences: differences2, connections, isolation, live, observation } = comparison;
  const severity = gate.severity["thin-evidence"];
  const moves = differences2.length > 0 || isolation.length > 0 || connections.some(({ answer }) => answer.before !== answer.after);
  const mayMove = touched > 0 && elsewhereIn(comparison).length + nobodysIn(comparison).length > 0;
  if (!moves && !mayMove) return "ignore";
  if (mayMove && observation?.coverage.attributed === 0 && severity !== "ignore") return "error";
  const isStatic = live === void 0 && observation === void 0;
  return isStatic && severity !== "ignore" ? "notice" : severity;
}
function draft(source, severity, subject, title, details, causes) {
  const key = { source, kind: "thin-evidence", object: "", subject, peer: "", port: "" };
  return { kind: "thin-evidence", key, severity, title, details, causes, rows: [] };
}
function logCauses({ observation }) {
  return (observation?.coverage.logs ?? []).slice(0, placesShown).map(({ file }) => ({
    object: { group: "", kind: "Log", namespace: "", name: file },
    origin: { kind: "log", file, line: 1 },
    text: ""
  }));
}
function changeCauses({ differences: differences2, isolation }) {
  const [first] = [...differences2, ...isolation].flatMap(({ causes }) => causes);
  return first === void 0 ? [] : [{ ...first, text: "no record speaks for this change" }];
}
function nothingRecorded(comparison, severity) {
  const { source, observation } = comparison;
  const details = ["Nothing newly denied can be told to be unused: no record says who talks to whom."];
  return observation === void 0 ? draft(
    source,
    severity,
    "records",
    "no recorded traffic",
    [...details, "Give a log of connections to judge by it."],
    changeCauses(comparison)
  ) : draft(
    source,
    severity,
    "records",
    "no recorded traffic in the logs that were read",
    [
      ...details,
      ...observation.coverage.logs.flatMap(({ file, lines, skipped }) => [
        `${file}: ${countOf(lines, "line")}, no record of a connection.`,
        ...skipped.map(
          (why) => `${countOf(why.lines, "line")} skipped: ${why.reason} (${formatOrigin(why.sample)}).`
        )
      ])
    ],
    [...logCauses(comparison), ...changeCauses(comparison)]
  );
}
var clockTolerance2 = 6e5;
function lacksOf(coverage, minimum, now) {
  const { first, last, records, attributed, lostEvents, sampled, blind: blind2 = [] } = coverage;
  const lacks = [
    first !== void 0 && last !== void 0 && last - first < minimum.window && {
      what: "window",
      short: "too short",
      text: `The records span ${formatSpan(last - first)}; the gate asks for ${formatSpan(minimum.window)}.`
    },
    last !== void 0 && now - last > minimum.age && {
      what: "age",
      short: "too old",
      text: `The newest record is of ${formatTime(last)}, ${formatSpan(now - last)} ago; the gate asks for ${formatSpan(minimum.age)}.`
    },
    last !== void 0 && last - now > clockTolerance2 && {
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
    ...gapsIn(coverage),
    ...unreadIn(coverage),
    lostEvents > 0 && {
      what: "lost",
      short: "lossy",
      text: `The source lost ${countOf(lostEvents, "event")}.`
    },
    sampled && { what: "sampled", short: "sampled", text: "The source records only a part of the connections." },
    blind2.length > 0 && { what: "blind", short: "blind in one direction", text: [...blind2].sort().join("; ") }
  ];
  return lacks.filter((lack) => lack !== false);
}
function elsewhereIn({ live, observation }) {
  if (live === void 0 || observation?.coverage.elsewhere !== true) return [];
  const text = "Most names or addresses in the logs are not known in the cluster that was read: check that both are of the same one.";
  return [{ what: "elsewhere", short: "of another cluster", text }];
}
function nobodysIn({ observation }) {
  const { ofNobody = [] } = observation?.coverage ?? {};
  if (ofNobody.length === 0) return [];
  const named2 = (fits2) => {
    const files = ofNobody.flatMap((log) => log.fits === fits2 ? [log.file] : []);
    if (files.length === 0) return [];
    return [
      `${formatList(files, logsNamed)} ${files.length === 1 ? "fits" : "fit"} ${fits2} of the clusters that are compared`
    ];
  };
  const records = ofNobody.reduce((sum2, log) => sum2 + log.records, 0);
  const text = `${[...named2("several"), ...named2("none")].join("; ")}: ${countOf(records, "record")} held against none of them. A digest of the logs of each cluster says whose it is: netpol-gate observe LOG --cluster SNAPSHOT --output DIGEST.`;
  return [{ what: "owner", short: "of a cluster that nobody knows", text }];
}
function cutsThatCount({ differences: differences2, observation }) {
  const denials = differences2.filter(mayDeny);
  const isOutside = denials.some(
    ({ source, destination }) => [source, destination].some(({ kind }) => kind !== "workload")
  );
  const cuts = (observation?.coverage.cut ?? []).filter(({ rule }) => rule !== "addresses-per-peer" || isOutside);
  if (cuts.length === 0 || denials.length === 0) return [];
  return [{ what: "cut", short: "cut", text: `${formatList(cuts.map(cutText), cuts.length)}.` }];
}
var logsNamed = 3;
function unreadIn({ logs }) {
  const unread = logs.filter((log) => log.unread !== void 0);
  if (unread.length === 0) return [];
  const names2 = formatList(
    unread.map(({ file }) => file),
    logsNamed
  );
  const files = new Set(logs.map(({ file }) => file)).size;
  const text = `${countOf(unread.length, "log")} of ${formatCount(files)} could not be read, or not to the end: ${names2}.`;
  return [{ what: "unread", short: "incomplete", text }];
}
var mostMissing = 0.1;
var gapsShown = 3;
function gapsIn({ first, last, gaps = [] }) {
  if (first === void 0 || last === void 0) return [];
  const missing = gaps.reduce((sum2, { from: from2, to }) => sum2 + to - from2, 0);
  if (missing <= mostMissing * (last - first)) return [];
  const longest3 = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const told5 = longest3.map(({ format, from: from2, to }) => `${format} from ${formatTime(from2)} to ${formatTime(to)}`);
  const text = `No record came for ${formatSpan(missing)} in ${countOf(gaps.length, "gap")} that ${gaps.length === 1 ? "is" : "are"} longer than usual: ${formatList(told5, gapsShown)}.`;
  return [{ what: "gaps", short: "with gaps", text }];
}
function sampleDraft(comparison, severity, lacks) {
  const subject = lacks.map(({ what }) => what).sort();
  const title = `recorded traffic is thin: ${lacks.map(({ short }) => short).join(", ")}`;
  return draft(
    comparison.source,
    severity,
    subject.join(", "),
    title,
    lacks.map(({ text }) => text),
    logCauses(comparison)
  );
}
function unseenDraft(comparison, severity, unseen) {
  return draft(
    comparison.source,
    severity,
    "workloads",
    `${countOf(unseen.length, "workload")} that may lose access ${unseen.length === 1 ? "has" : "have"} no record: ${formatList(unseen.map(workloadText), 3)}`,
    [`Without any record: ${formatList(unseen.map(workloadText), namesShown)}.`, ...notDue(comparison, unseen)],
    unseen.slice(0, placesShown).flatMap((workload) => workloadPlace(comparison, workload))
  );
}
function notDue({ observation }, unseen) {
  const keys = new Set(unseen.map(workloadKeyOf));
  const jobs = (observation?.coverage.cronJobs ?? []).filter(({ workload }) => keys.has(workloadKeyOf(workload)));
  return jobs.slice(0, namesShown).map(({ workload, schedule, why, next }) => {
    const name = `${workload.namespace}/${workload.name}`;
    const after = next === void 0 ? "" : `; it runs next at ${formatTime(next)}`;
    return `${name} ${whyNot[why]} (schedule "${schedule}")${after}.`;
  });
}
var whyNot = {
  "not-due": "was not due within the window",
  suspended: "is suspended",
  unreadable: "has a schedule that cannot be read"
};
function workloadPlace({ head }, workload) {
  const key = workloadKeyOf(workload);
  const origin = [...head.endpoints.values()].find((one) => workloadKeyOf(one.workload) === key)?.origin;
  return origin === void 0 ? [] : [{ object: { group: "", ...workload }, origin, text: "no record names it" }];
}
function workloadText({ namespace, kind, name }) {
  return kind === "CronJob" || kind === "Job" ? `${namespace}/${name} (${kind})` : `${namespace}/${name}`;
}
function unseenWorkloads({ head, observation, workloadsAdded }) {
  const unseen = /* @__PURE__ */ new Map();
  for (const { workload } of head.endpoints.values()) unseen.set(workloadKeyOf(workload), workload);
  for (const added of workloadsAdded) unseen.delete(workloadKeyOf(added));
  for (const { source, destination } of observation?.connections ?? [])
    for (const end2 of [source, destination]) if (end2.kind === "workload") unseen.delete(workloadKeyOf(end2.workload));
  return [...unseen].sort(([a], [b]) => a < b ? -1 : 1).map(([, workload]) => workload);
}
function mayDeny({ change, before }) {
  return change === "newly-denied" || change === "unclear" && before !== "denied";
}
function mayLose({ differences: differences2 }) {
  const concerned = /* @__PURE__ */ new Set();
  for (const { source, destination } of differences2.filter(mayDeny))
    for (const party of [source, destination])
      if (party.kind === "workload") concerned.add(workloadKeyOf(party.workload));
  return (workload) => concerned.has(workloadKeyOf(workload));
}

// src/checks/blind-spots.ts
var namesShown2 = 10;
function blindSpots(comparison) {
  const { drift: drift2, live, observation, problems, renamesLeft, slipsLeft, widened } = comparison;
  const unproved = unprovedText(drift2);
  const unseen = observation === void 0 ? [] : unseenWorkloads(comparison);
  const untouched = problems.filter(({ changed: changed2 }) => !changed2);
  return [
    ...live === void 0 ? ["No cluster was read: the repository's own manifests stand for it, and drift is not seen."] : [],
    ...unseen.length === 0 ? [] : [
      `${countOf(unseen.length, "workload")} without any record: ${formatList(unseen.map(workloadText), namesShown2)}.`
    ],
    ...untouched.length === 0 ? [] : [
      `${countOf(untouched.length, "manifest")} that this change does not touch could not be judged: ${formatList(
        untouched.map(({ origin, message }) => `${formatOrigin(origin)} (${message})`).sort(),
        namesShown2
      )}.`
    ],
    ...observation === void 0 ? [] : skippedLines(observation),
    ...renamesLeft > 0 ? [
      `${countOf(renamesLeft, "workload")} that ${renamesLeft === 1 ? "goes was" : "go were"} not searched for new names: there was too much to ask, so each is told as gone.`
    ] : [],
    ...slipsLeft > 0 ? [
      `${countOf(slipsLeft, "changed policy", "changed policies")} ${slipsLeft === 1 ? "was" : "were"} not searched for slips: there was too much to ask.`
    ] : [],
    ...unproved === void 0 ? [] : [unproved],
    ...widened > 0 ? [`${countOf(widened, "verdict")} rest on too many open conditions and count as "cannot say".`] : []
  ];
}
function skippedLines({ coverage }) {
  const skipped = coverage.logs.filter(({ format }) => format !== "none").flatMap((log) => log.skipped).map(({ reason, lines, sample }) => `${countOf(lines, "line")} (${reason}, first ${formatOrigin(sample)})`);
  return skipped.length === 0 ? [] : [`Skipped in the logs: ${formatList(skipped, namesShown2)}.`];
}

// src/checks/slips.ts
function slipCheck(kind, describe7) {
  return {
    kind,
    run: (comparison, gate) => slipsIn(comparison, kind).flatMap((slip) => {
      const words2 = describe7(slip, comparison);
      return words2 === void 0 ? [] : [draftOf(comparison.source, kind, slip, words2, gate)];
    })
  };
}
function slipsIn({ slips }, kind) {
  return slips.filter((slip) => slip.kind === kind);
}
function draftOf(source, kind, slip, words2, gate) {
  const { title, details, text, subject, peer, port, first = [], further = [], most: most5 } = words2;
  return {
    kind,
    key: { source, kind, object: formatRef(slip.policy), subject, peer, port },
    severity: milder(gate.severity[kind], most5),
    title,
    details,
    ..."direction" in slip ? { direction: slip.direction } : {},
    causes: [...first, { object: slip.policy, origin: slip.origin, text }, ...further],
    rows: []
  };
}
function milder(severity, most5) {
  const rank3 = (one) => severities.indexOf(one);
  return most5 !== void 0 && rank3(most5) > rank3(severity) ? most5 : severity;
}
function side({ direction }) {
  return direction === "ingress" ? "from" : "to";
}
function ruleName({ policy, direction, rule }) {
  return `${direction} rule ${rule + 1} of ${formatRef(policy)}`;
}

// src/checks/block-names-pods.ts
var blockNamesPods = slipCheck("block-names-pods", (slip) => ({
  title: `${ruleName(slip)} names ${slip.podCount > 0 || slip.inPodRanges ? "pods" : "Services"} by address: ${slip.block}`,
  details: [
    ...podText(slip),
    ...serviceText(slip),
    ...matchText(slip),
    "Use selectors: labels stay, addresses do not."
  ],
  text: `the block ${slip.block} lies inside of the cluster`,
  subject: "",
  peer: slip.block,
  port: ""
}));
function podText({ pods, podCount: podCount2, inPodRanges, block }) {
  const range = inPodRanges ? [`${block} lies in the ranges from which pods get their addresses.`] : [];
  if (podCount2 === 0) return range;
  return [
    ...range,
    `${countOf(podCount2, "pod")} of ${formatList(pods, 3)} have addresses in it; a new pod gets another.`
  ];
}
function serviceText({ services, serviceCount }) {
  if (serviceCount === 0) return [];
  return [
    `It holds the cluster address of ${countOf(serviceCount, "Service")}: ${formatList(services, 3)}. Most plug-ins see the pod behind a Service and never its address; whether a block matches before that is left open.`
  ];
}
function matchText({ matchesPods: matchesPods2, podCount: podCount2, inPodRanges }) {
  if (podCount2 === 0 && !inPodRanges) return [];
  switch (matchesPods2) {
    case "yes":
      return [
        "Here blocks match pods (ruling blocks-match-pods: yes); on another network plug-in the rule may match nobody."
      ];
    case "no":
      return ["Here blocks match no pods (ruling blocks-match-pods: no), so for pods the rule does nothing."];
    case "unknown":
      return ["Whether blocks match pods is left to the network plug-in (ruling blocks-match-pods: unknown)."];
  }
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
    const gone2 = [change.connection.source, change.connection.destination].some((end2) => isRemoved(end2, removed));
    return weigh(change, comparison.live === void 0 ? change.answer.before : change.answer.live, gone2, writeOf);
  });
  known.set(comparison, all);
  return all;
}
function isRemoved(end2, removed) {
  return end2.kind === "workload" && removed.has(workloadKeyOf(end2.workload));
}
function weigh(change, reference, removed, writeOf) {
  const claims = claimsOf(change);
  const contradicts = ({ verdict }) => reference !== "unknown" && reference !== verdict;
  const { before, after } = change.answer;
  const write = writeOf(change, Math.min(...claims.map(({ evidence: evidence2 }) => evidence2.first)));
  const isOlder = ({ evidence: evidence2 }) => write !== void 0 && startOfNewest(evidence2) < write.time;
  const isHistory = (claim) => contradicts(claim) && isOlder(claim);
  const [deciding, ...others] = [
    ...claims.filter((claim) => !isHistory(claim)),
    ...claims.filter((claim) => isHistory(claim))
  ];
  const counts = deciding !== void 0 && !isHistory(deciding);
  const as = counts ? deciding.verdict : "none";
  const kind = removed ? void 0 : table[as][before][after] ?? openKind(change, as);
  const older = counts || deciding === void 0 ? others : [deciding, ...others];
  return {
    change,
    as,
    ...kind === void 0 ? {} : { kind },
    // Of the time before a change the model of today is neither right nor wrong.
    agreement: !counts || reference === "unknown" || isOlder(deciding) ? "cannot be checked" : contradicts(deciding) ? "disagrees" : "agrees",
    removed,
    history: claims.filter(isHistory).map(({ verdict }) => verdict),
    notes: [
      ...counts && write !== void 0 ? reachesBack(deciding, write) : [],
      ...older.map((claim) => olderNote(claim, isHistory(claim) ? write : void 0)),
      ...otherNote(change, as)
    ]
  };
}
function openKind({ answer: { mayLose: mayLose2, mayGain } }, as) {
  return as === "allowed" && mayLose2 === true || as === "denied" && mayGain === true ? "unclear-verdict" : void 0;
}
function claimsOf({ connection }) {
  const claims = [];
  if (connection.allowed !== void 0) claims.push({ verdict: "allowed", evidence: connection.allowed });
  if (connection.denied !== void 0) claims.push({ verdict: "denied", evidence: connection.denied });
  return claims.sort((a, b) => b.evidence.last - a.evidence.last);
}
function times({ count: count3, last }) {
  return `${countOf(count3, "time")}, last ${formatTime(last)}`;
}
function writeText(write) {
  return `the last change of ${formatRef(write.ref)} (${formatTime(write.time)} by ${authorOf(write)})`;
}
function reachesBack({ evidence: evidence2 }, write) {
  if (startOfNewest(evidence2) < write.time)
    return [`${agesOf(evidence2, write)} ${writeText(write)}, which left the verdict as it was.`];
  return evidence2.first < write.time ? [`Some records are older than ${writeText(write)}.`] : [];
}
function agesOf({ last }, { time }) {
  return last < time ? "All records are older than" : "No record began after";
}
function olderNote({ verdict, evidence: evidence2 }, write) {
  const seen = `recorded as ${verdict} ${times(evidence2)}`;
  if (write === void 0) return `Also ${seen}.`;
  return `History: ${seen}, ${evidence2.last < write.time ? "before" : "in a record that began before"} ${writeText(write)}.`;
}
function otherNote({ connection: { other } }, as) {
  if (other === void 0 || as !== "none") return [];
  return [`Seen ${times(other)} by a source that does not say what policies did.`];
}
function rowOf2(change, hasLive) {
  const { connection, answer } = change;
  const { before, after, live, assuming, nearest: nearest2, dependsOn = [] } = answer;
  const grounds2 = answer.groundsOf(connection);
  const port = connection.port ?? 0;
  const ports = connection.protocol === "other" || connection.port !== void 0 ? [{ protocol: connection.protocol, first: port, last: port }] : [{ protocol: connection.protocol, first: 1, last: 65535 }];
  return {
    source: partyOf(connection.source),
    destination: partyOf(connection.destination),
    ports,
    connection,
    before,
    after,
    reasonsBefore: grounds2.before,
    reasonsAfter: grounds2.after,
    ...assuming === void 0 ? {} : { assuming },
    ...nearest2 === void 0 ? {} : { nearest: nearest2 },
    dependsOn,
    ...hasLive && live !== before && live !== after ? { live } : {}
  };
}
function countConnections(comparison) {
  const all = recordedConnections(comparison);
  const count3 = (test) => all.filter(test).length;
  const agreed = count3(({ agreement }) => agreement === "agrees");
  return {
    recorded: all.length,
    unchanged: count3(({ change, removed }) => !removed && change.answer.before === change.answer.after),
    blocked: count3(({ kind }) => kind === "blocked-connection"),
    opened: count3(({ kind }) => kind === "opened-connection"),
    unclear: count3(({ kind }) => kind === "unclear-verdict"),
    removed: count3(({ removed }) => removed),
    agreement: { checked: agreed + count3(({ agreement }) => agreement === "disagrees"), agreed }
  };
}

// src/checks/owners.ts
var most = { rows: 100, told: 3 };
function ownerSentences(owners, fold) {
  if (owners === void 0 || owners.size === 0) return [];
  const changed2 = new Set(fold.slice(0, most.rows).flatMap(({ causes }) => causes.map(({ object }) => keyOf(object))));
  const refs = fold.slice(0, most.rows).flatMap(({ causes, row }) => [
    ...causes.map(({ object }) => object),
    ...row.reasonsAfter.flatMap(policiesOf2)
  ]);
  const found2 = [...new Map(refs.map((ref) => [keyOf(ref), ref]))].flatMap(([key, ref]) => {
    const owner = owners.get(key);
    if (owner === void 0) return [];
    const name = formatRef(ref);
    if (owner.how === "applies") return [`${name} is in the cluster and in no manifest here: ${owner.by} applies it.`];
    return changed2.has(key) ? [`${name} is generated by ${owner.by}, which may set back what the change says of it.`] : [`${name} is generated by ${owner.by}: it is changed there, not by a manifest here.`];
  });
  return found2.slice(0, most.told);
}
function policiesOf2(reason) {
  if (reason.kind === "rule") return [reason.policy];
  return reason.kind === "isolated" ? reason.policies.map(({ policy }) => policy) : [];
}

// src/checks/fold.ts
var namesInKey = 8;
function foldByCause({ source, head, owners }, kind, grains, describe7) {
  const folds = /* @__PURE__ */ new Map();
  for (const grain of grains) {
    const place = placeKey(grain.causes[0]);
    const fold = folds.get(place);
    if (fold === void 0) folds.set(place, [grain]);
    else fold.push(grain);
  }
  const groups = (rows) => foldParties(rows, directoryOf(head), substanceOf2);
  const owned = (fold, rows) => {
    const said = describe7(fold, rows);
    return { ...said, details: [...said.details, ...ownerSentences(owners, fold)] };
  };
  return [...folds.values()].flatMap((fold) => draftOf2(source, kind, fold, groups, owned));
}
function placeKey(cause) {
  return cause === void 0 ? "" : `${formatRef(cause.object)} ${originKey(cause.origin)}`;
}
function originKey(origin) {
  return `${origin.kind === "file" ? origin.side : origin.kind} ${formatOrigin(origin)}`;
}
function draftOf2(source, kind, grains, groups, describe7) {
  const [first, ...rest] = sorted(grains);
  if (first === void 0) return [];
  const fold = [first, ...rest];
  const rows = fold.map(({ row }) => row);
  const folded2 = groups(rows);
  const { severity, title, details, reach, surprise } = describe7(fold, folded2);
  const direction = commonDirection(rows);
  const againstLive = againstLiveOf(fold);
  return [
    {
      kind,
      key: keyOfRows(source, kind, first.causes[0], rows),
      severity,
      ...surprise === void 0 ? {} : { surprise },
      ...reach === void 0 ? {} : { reach },
      title,
      details: [...details, ...recordNotes(fold), ...new Set(fold.flatMap(({ notes }) => notes)), ...assumptions(rows)],
      ...direction === void 0 ? {} : { direction },
      causes: causesOf(fold),
      rows,
      folded: folded2,
      ...againstLive === void 0 ? {} : { againstLive },
      narrow: narrowing(fold, (kept) => draftOf2(source, kind, kept, groups, describe7))
    }
  ];
}
function recordNotes(fold) {
  const counts = /* @__PURE__ */ new Map();
  for (const { ofRecords = [] } of fold) for (const note of ofRecords) counts.set(note, (counts.get(note) ?? 0) + 1);
  return [...counts].map(
    ([note, count3]) => count3 === fold.length ? note : `Of ${count3} of these ${fold.length}: ${note}`
  );
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
function substanceOf2({ connection, before, after, live, assuming }) {
  return connection === void 0 ? JSON.stringify([before, after, live, assuming]) : void 0;
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
  const fields = rows.map(keyFieldsOf);
  return {
    source,
    kind,
    object: cause === void 0 ? "" : formatRef(cause.object),
    subject: distinct(fields.map(({ subject }) => subject)),
    peer: distinct(fields.map(({ peer }) => peer)),
    port: distinct(fields.map(({ port }) => port))
  };
}
function distinct(names2) {
  const all = [...new Set(names2)].sort();
  if (all.length <= namesInKey) return all.join(", ");
  return `${all.slice(0, 2).join(", ")} and ${all.length - 2} more (${fingerprintOf(all.join("\n"))})`;
}
function causesOf([first, ...rest]) {
  const [best3, ...others] = /* @__PURE__ */ new Set([...first.causes, ...rest.flatMap(({ causes }) => causes)]);
  if (best3 === void 0) return [];
  const byPlace4 = new Map(others.map((cause) => [`${placeKey(cause)} ${cause.text}`, cause]));
  byPlace4.delete(`${placeKey(best3)} ${best3.text}`);
  return [best3, ...[...byPlace4].sort(([a], [b]) => a < b ? -1 : 1).map(([, cause]) => cause)];
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
function foldedText(folded2) {
  const [first, ...rest] = folded2;
  const left = rest.reduce((sum2, { pairs }) => sum2 + pairs, 0);
  return first === void 0 ? "" : `${formatFoldedRow(first)}${left === 0 ? "" : ` and ${left} more`}`;
}
function surpriseOf(fold) {
  return fold.some(({ surprise }) => surprise !== "stated") ? "implied" : "stated";
}

// src/checks/grounds.ts
var mostNamed = 4;
function flipNotes(causes, flip2) {
  if (flip2 === void 0) return [];
  const cut2 = flip2.certain ? [] : ["The search for the fewest changes behind it was cut short: its causes are likely, not proved."];
  const names2 = [...new Set(causes.map(({ object }) => formatRef(object)))];
  const more = names2.length > mostNamed ? ` and ${names2.length - mostNamed} more` : "";
  const objects = `${names2.slice(0, mostNamed).join(", ")}${more}`;
  const what = names2.length > 1 ? `changes of ${objects}` : `edits of ${objects}`;
  switch (flip2.needs) {
    case "one":
      return cut2;
    case "all of":
      return [`It takes all of the ${what}: undoing any one of them is enough.`, ...cut2];
    case "each alone":
      return [`Each of the ${what} does it alone: all of them must be undone.`, ...cut2];
    case "several":
      return [`The ${what} do it together.`, ...cut2];
  }
}
function nearestDetails([{ row }]) {
  return (row.nearest ?? []).map((miss) => `Nearest: ${formatNearMiss(miss)}.`);
}

// src/checks/pairs.ts
function pairKey(source, destination) {
  return `${partyKey(source)} → ${partyKey(destination)}`;
}
function partyKey(party) {
  return `${party.kind} ${party.kind === "workload" ? workloadKeyOf(party.workload) : partyName(party)}`;
}
function unrecorded(comparison, change) {
  const removed = new Set(comparison.workloadsRemoved.map(workloadKeyOf));
  const isRemoved2 = (party) => party.kind === "workload" && removed.has(workloadKeyOf(party.workload));
  const differences2 = comparison.differences.filter((difference) => difference.change === change).filter(({ source, destination }) => !isRemoved2(source) && !isRemoved2(destination));
  return withoutRecorded(
    differences2,
    recordedConnections(comparison).filter(({ kind }) => kind !== void 0)
  );
}
function withoutRecorded(differences2, recorded) {
  const told5 = /* @__PURE__ */ new Map();
  for (const { change } of recorded) {
    const row = rowOf2(change, false);
    const key = pairKey(row.source, row.destination);
    told5.set(key, [...told5.get(key) ?? [], ...row.ports]);
  }
  return differences2.map((difference) => {
    const holes = told5.get(pairKey(difference.source, difference.destination));
    return holes === void 0 ? difference : { ...difference, ports: withoutRanges(difference.ports, holes) };
  }).filter(({ ports }) => ports.length > 0);
}
function surprises(comparison) {
  const byPair = /* @__PURE__ */ new Map();
  for (const difference of comparison.differences) {
    if (difference.change !== "newly-allowed") continue;
    const key = pairKey(difference.source, difference.destination);
    byPair.set(key, [...byPair.get(key) ?? [], difference]);
  }
  return (change) => {
    const { connection, answer } = change;
    if (answer.surprise !== void 0) return answer.surprise;
    const [source, destination] = [partyOf(connection.source), partyOf(connection.destination)];
    const { protocol, port } = connection;
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
  const { causes, flip: flip2, live } = change.answer;
  return {
    row: rowOf2(change, hasLive),
    causes,
    notes: flipNotes(causes, flip2),
    ofRecords: notes,
    ...hasLive ? { live } : {}
  };
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
    ...difference.nearest === void 0 ? {} : { nearest: difference.nearest },
    dependsOn,
    ...assuming === void 0 ? {} : { assuming },
    ...live !== void 0 && live !== before && live !== after ? { live } : {}
  };
  return { row, causes, surprise, notes: flipNotes(causes, difference.flip), ...live === void 0 ? {} : { live } };
}

// src/checks/rollout.ts
var whileRolling = "while-rolling";
function endsByItself(severity) {
  return severity === "error" ? "warning" : severity;
}
function byStay(items) {
  return {
    passing: items.filter(({ stay }) => stay === void 0),
    staying: items.filter(({ stay }) => stay !== void 0)
  };
}
function rolloutGrains(comparison, recorded, as, answer = as === "allowed" ? "denied" : "allowed") {
  const grains = recorded.flatMap((one) => {
    const { duringRollout } = one.change.answer;
    if (one.as !== as || one.removed || duringRollout?.answer !== answer) return [];
    if (answer === "unknown" && one.kind !== void 0) return [];
    const grain = grainOf(comparison, one);
    const { causes, dependsOn, stay } = duringRollout;
    return [
      {
        ...grain,
        row: { ...grain.row, ...dependsOn.length > 0 && { dependsOn } },
        causes,
        notes: [...grain.notes, meanwhile(grain, duringRollout), ...staySentences(stay)],
        ...stay !== void 0 && { stay }
      }
    ];
  });
  return byStay(grains);
}
function openedMeanwhile(comparison, change) {
  const told5 = recordedConnections(comparison).filter(
    ({ as, change: { answer } }) => as === "denied" && answer.duringRollout !== void 0
  );
  const opened2 = (comparison.openedWhileRolling ?? []).filter((difference) => difference.change === change);
  const grains = withoutRecorded(opened2, told5).map((difference) => {
    const { stay } = difference;
    const grain = grainOfDifference(difference);
    return { ...grain, notes: [...grain.notes, ...staySentences(stay)], ...stay !== void 0 && { stay } };
  });
  return byStay(grains);
}
var ages = { old: "old pods of ", new: "new pods of ", "as ever": "" };
function meanwhile({ row }, { answer, between, dependsOn }) {
  const [source, destination] = [formatParty(row.source), formatParty(row.destination)];
  const text = `${ages[between.source]}${source} → ${ages[between.destination]}${destination}`;
  if (answer !== "unknown") return `Meanwhile ${answer}: ${text}.`;
  const by = dependsOn.length === 0 ? ", by which of the pods was recorded" : "";
  return `Meanwhile not clear: ${text}${by}.`;
}
function staySentences(stay) {
  return stay === void 0 ? [] : [stayText[stay.why](formatRef({ group: "", ...stay.workload }))];
}
var stayText = {
  paused: (name) => `${name} is paused: its old pods stay until it is resumed.`,
  "on-delete": (name) => `${name} has OnDelete: its old pods stay until somebody deletes them.`,
  partition: (name) => `${name} has a partition: its old pods below it stay until it is lowered.`,
  "not-replaced": (name) => `${name} replaces no pod when its template changes: the old ones stay until they are deleted.`
};
var openedDetails = [
  "It is closed before and after, and open only while the rollout lasts: policies change at once and pods one after the other.",
  "Roll out in two steps: first let the policies cover both the old and the new pods, then only the new ones."
];
var openStayingDetails = [
  "It is closed before and once the last old pod is gone, and open while old pods stay: policies change at once.",
  "Let the policies cover both the old and the new pods until all are replaced."
];

// src/checks/blocked-connection.ts
var blockedConnection = {
  kind: "blocked-connection",
  run(comparison, gate) {
    const recorded = recordedConnections(comparison);
    const blocked = recorded.filter(({ kind }) => kind === "blocked-connection");
    const grains = blocked.map((one) => grainOf(comparison, one));
    const severity = gate.severity["blocked-connection"];
    const { passing: passing2, staying } = rolloutGrains(comparison, recorded, "allowed");
    return [
      ...foldByCause(comparison, "blocked-connection", grains, (fold) => ({
        severity,
        title: `${countOf(fold.length, "recorded connection")} newly blocked: ${rowsText(fold)}`,
        details: nearestDetails(fold)
      })),
      ...foldByCause(comparison, "blocked-connection", passing2, (fold) => ({
        severity: endsByItself(severity),
        title: `${countOf(fold.length, "recorded connection")} blocked during the rollout: ${rowsText(fold)}`,
        details: [
          "Policies change at once and pods one after the other: until the last old pod is gone, old pods meet the new policies.",
          "Roll out in two steps: first let both the old and the new pods through, then remove the old rule."
        ]
      })),
      ...foldByCause(comparison, "blocked-connection", staying, (fold) => ({
        severity,
        title: `${countOf(fold.length, "recorded connection")} blocked while old pods stay: ${rowsText(fold)}`,
        details: ["Let both the old and the new pods through until all are replaced, then remove the old rule."]
      }))
    ];
  }
};

// src/checks/drift.ts
var drift = {
  kind: "drift",
  run(comparison, gate) {
    return comparison.drift.map((item) => draftOf3(item, comparison, gate.severity.drift));
  }
};
function draftOf3(item, comparison, severity) {
  const object = formatRef(item.object);
  const rows = rowsOf(item, comparison);
  return {
    kind: "drift",
    key: { source: comparison.source, kind: "drift", object, subject: item.how, peer: "", port: "" },
    severity,
    title: `${object} ${driftHows[item.how]}`,
    details: [
      ...driftSentences(item),
      ...rows.length === 0 ? [] : [
        `Rolling out what is in git changes ${countOf(rows.length, "recorded connection")}, with or without this change.`
      ]
    ],
    causes: [{ object: item.object, origin: item.origin, text: `${object} ${driftHows[item.how]}` }],
    rows,
    drift: briefly(item),
    ...rows.length === 0 ? {} : { againstLive: "reverts-drift" }
  };
}
var most2 = { value: 4e3, rows: 100, writes: 20, attempts: 20 };
function briefly(item) {
  const { parts, effect, writes = [], since, attempts = [] } = item;
  const over = {
    rows: (effect?.rows.length ?? 0) - most2.rows,
    future: (effect?.future?.length ?? 0) - most2.rows,
    writes: writes.length - most2.writes,
    since: (since?.length ?? 0) - most2.writes,
    attempts: attempts.length - most2.attempts
  };
  const left = Object.fromEntries(Object.entries(over).filter(([, count3]) => count3 > 0));
  return {
    ...item,
    ...parts && { parts: parts.map(shortened) },
    ...effect && {
      effect: {
        ...effect,
        rows: effect.rows.slice(0, most2.rows),
        ...effect.future && { future: effect.future.slice(0, most2.rows) }
      }
    },
    ...over.writes > 0 && { writes: writes.slice(0, most2.writes) },
    ...since && { since: since.slice(-most2.writes) },
    ...over.attempts > 0 && { attempts: attempts.slice(-most2.attempts) },
    ...Object.keys(left).length > 0 && { left }
  };
}
function shortened({ live, base, ...part }) {
  const isLong = [live, base].some((value) => value !== void 0 && canonicalJson(value).length > most2.value);
  if (isLong) return { ...part, long: true };
  return { ...part, ...live !== void 0 && { live }, ...base !== void 0 && { base } };
}
function rowsOf({ object, how }, comparison) {
  if (comparison.live === void 0) return [];
  const key = keyOf(object);
  const isNear = ({ connection: { source, destination } }) => object.namespace === "" || [source, destination].some((end2) => end2.kind === "workload" && end2.workload.namespace === object.namespace);
  return recordedConnections(comparison).filter(({ change, as }) => as !== "none" && change.answer.live !== change.answer.before).filter(
    ({ change }) => how === "only-live" ? isNear(change) : groundsBefore(change).some((reason) => names(reason, key))
  ).map(({ change }) => rowOf2(change, true));
}
function groundsBefore({ connection, answer }) {
  return answer.groundsOf(connection).before;
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
    const { origin, changes, problems, judgedBy = "the base side", outlook } = gateChange;
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
          `The rules of ${judgedBy} judged this run; the new ones count after the merge.`,
          ...outlook === void 0 ? [] : [outlookText(outlook)]
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
function outlookText(outlook) {
  if (outlook.kind === "not-worked-out")
    return `What this run would be under the new file is not worked out, because ${outlook.because}.`;
  const { conclusion, mode, fewer } = outlook;
  const word = mode === "report" && conclusion !== "passed" ? `${conclusion}, without failing the job` : conclusion;
  const many = countOf(Math.abs(fewer), "finding");
  const fail = Math.abs(fewer) === 1 ? "fails" : "fail";
  const change = fewer === 0 ? "as many findings fail" : `${many} ${fewer > 0 ? "fewer" : "more"} ${fail}`;
  return `Under the new file this run would be: ${word}; ${change}.`;
}
function keyOf2(kind, object, subject) {
  return { source: "", kind, object, subject, peer: "", port: "" };
}

// src/checks/half-open.ts
var pairsShown = 3;
var halfOpen = slipCheck("half-open", (slip) => slip.what === "dns" ? dnsWords(slip) : pairWords(slip));
function pairWords(slip) {
  const other = slip.direction === "egress" ? "ingress" : "egress";
  const texts = slip.pairs.map((pair) => pairText(slip, pair));
  const more = texts.length === 1 ? "" : ` and ${texts.length - 1} more`;
  const names2 = (of2) => formatList([...new Set(slip.pairs.map((pair) => partyName(pair[of2])))].sort(), 8);
  return {
    title: `${slip.direction} allowed and ${other} denied: ${texts[0] ?? ""}${more}`,
    details: [
      `The ${ruleName(slip)} lets it through; ${closedText(slip, other)}.`,
      ...texts.length > 1 ? [`Pairs: ${formatList(texts, pairsShown)}.`] : [],
      `A connection needs both: egress of the source and ingress of the destination.`
    ],
    text: `the rule opens ${slip.direction} for peer ${slip.peer}, whose ${other} stays shut`,
    further: slip.closedBy.map(({ policy, origin }) => ({
      object: policy,
      origin,
      text: `${formatRef(policy)} isolates ${other} of the other side`
    })),
    subject: names2("subject"),
    peer: names2("peer"),
    port: [...new Set(slip.pairs.map(({ ports }) => formatPorts(ports)))].sort().join(", ")
  };
}
function pairText({ direction }, { subject, peer, ports }) {
  const [source, destination] = direction === "egress" ? [subject, peer] : [peer, subject];
  return `${partyName(source)} → ${partyName(destination)} ${formatPorts(ports)}`;
}
function closedText({ closedBy }, other) {
  const by = closedBy.map(({ policy, origin }) => `${formatRef(policy)} (${formatOrigin(origin)})`);
  return by.length === 0 ? `the policies of the other side deny its ${other}` : `the other side is isolated for ${other} by ${formatList(by, pairsShown)}, and no rule there matches`;
}
function dnsWords({ policy, subjects, server, basis, tcpOnly }) {
  const names2 = [...new Set(subjects.map(partyName))].sort();
  const who = formatList(names2, pairsShown);
  const assumed2 = basis === "assumed" ? " (assumed: none was read)" : "";
  return {
    title: `${who} cannot look up names: egress to DNS is not allowed`,
    details: [
      `${formatRef(policy)} restricts egress, and no policy lets ${who} reach ${server}${assumed2}.`,
      ...tcpOnly ? ["Only TCP is open; a port without a protocol means TCP, and names are asked for over UDP first."] : [],
      "What the policies allow is called by name and cannot be found."
    ],
    text: `egress is restricted, and ${server} cannot be reached`,
    subject: formatList(names2, 8),
    peer: "cluster DNS",
    port: "UDP 53"
  };
}

// src/checks/problems.ts
function draftsOf({ source, problems }, kind, severityOf4) {
  return problems.filter((problem) => problem.kind === kind).map((problem) => ({
    kind,
    // Without an identity only the file is left to know it by.
    key: { source, kind, object: nameOf(problem), subject: withoutPlaces(problem.message), peer: "", port: "" },
    severity: problem.changed ? severityOf4(problem) : "ignore",
    title: problem.message,
    details: [
      ...problem.side === "base" ? ["It stands on the base side."] : [],
      ...problem.related.map(({ origin, text }) => `${text}: ${formatOrigin(origin)}`),
      ...problem.help === "" ? [] : [problem.help]
    ],
    causes: [causeOf(problem)],
    rows: [],
    ...isMendable(problem) ? { replacements: [problem.replacement] } : {}
  }));
}
function isMendable(problem) {
  return problem.changed && problem.side !== "base" && problem.replacement !== void 0;
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
    return draftsOf(comparison, "invalid-manifest", ({ side: side2 }) => side2 === "base" ? mended : severity);
  }
};

// src/checks/declared.ts
var shown = 5;
function declaredDetails({ declared = [] }, rows) {
  const open = rows.filter(({ connection }) => connection === void 0);
  if (declared.length === 0 || open.length === 0) return [];
  const cut2 = declared.filter((need) => open.some((row) => isOf(need, row)));
  const told5 = [...new Set(cut2.map(sentence))];
  return told5.length <= shown ? told5 : [...told5.slice(0, shown), `${countOf(told5.length - shown, "more connection")} declared, not recorded.`];
}
function isOf({ source, destination, ports }, row) {
  if (row.destination.kind !== "workload" || !isSource(source, row.source)) return false;
  if (workloadKeyOf(row.destination.workload) !== workloadKeyOf(destination)) return false;
  return ports.some(
    ({ protocol, port }) => row.ports.some((range) => range.protocol === protocol && range.first <= port && port <= range.last)
  );
}
function isSource(source, party) {
  if (source.kind === "workload")
    return party.kind === "workload" && workloadKeyOf(party.workload) === workloadKeyOf(source.workload);
  if (party.kind === "api-server") return true;
  return party.kind === "addresses" && (party.everything || party.known?.includes("the API server") === true);
}
function sentence({ source, by, names: names2, origin }) {
  const who = source.kind === "api-server" ? "the API server" : `${source.workload.namespace}/${source.workload.name}`;
  return `Declared, not recorded: ${who} needs ${names2}, which ${by} names (${formatOrigin(origin)}).`;
}

// src/checks/entries.ts
function lostEntries(comparison, gate) {
  const lost = of(comparison, "newly-denied");
  const least = gate.severity["lost-access"];
  const moved = lost.filter(isMoved);
  return [
    ...folded(
      comparison,
      "lost-access",
      lost.filter((one) => !isMoved(one)),
      (fold, changes) => ({
        severity: atLeast(least, changes.every(isMeant) ? "warning" : "error"),
        reach: "entry",
        title: `the change cuts users off: ${rowsWords(fold, "is no longer reachable")}`,
        details: [...controllerWords(changes)]
      })
    ),
    ...folded(comparison, "lost-access", moved, (fold, changes) => ({
      severity: least,
      reach: "entry-moved",
      title: `users are led elsewhere: ${rowsWords(fold, "is no longer reachable")}`,
      details: [
        `The same hosts and paths lead to ${formatList(distinct2(changes.flatMap(({ elsewhere: elsewhere2 }) => elsewhere2.map(nameOf2))), 3)}.`,
        ...controllerWords(changes)
      ]
    }))
  ];
}
function newEntries(comparison, gate) {
  return folded(comparison, "new-access", of(comparison, "newly-allowed"), (fold, changes) => {
    const surprise = surpriseOf(fold);
    return {
      severity: gate.surprise["new-access"][surprise],
      surprise,
      reach: "entry",
      title: `newly reachable from outside: ${rowsWords(fold, "is reachable")}`,
      details: [
        surprise === "stated" ? "The added way in or rule names this very workload and port." : "No added way in or rule names this very workload and port.",
        ...controllerWords(changes)
      ]
    };
  });
}
function unclearEntries(comparison, gate) {
  return folded(comparison, "unclear-verdict", of(comparison, "unclear"), (fold, changes) => ({
    severity: changes.some(({ before }) => before === "allowed") ? atLeast(gate.unclear.none, "warning") : gate.unclear.none,
    reach: "entry",
    title: `cannot say whether users still reach ${rowsWords(fold, "")}`,
    details: [
      ...distinct2(changes.flatMap(({ dependsOn }) => dependsOn)).map((text) => `It depends on whether ${text}.`),
      ...controllerWords(changes)
    ]
  }));
}
function of({ entries = [] }, change) {
  return entries.filter((one) => one.change === change);
}
function folded(comparison, kind, changes, describe7) {
  const byRow = /* @__PURE__ */ new Map();
  const grains = changes.map((change) => {
    const grain = { ...grainOfDifference(change), reach: "entry" };
    byRow.set(grain.row, change);
    return grain;
  });
  return foldByCause(
    comparison,
    kind,
    grains,
    (fold) => describe7(
      fold,
      fold.flatMap(({ row }) => byRow.get(row) ?? [])
    )
  );
}
function isMeant({ source, causes }) {
  return causes.some(({ object }) => keyOf(object) === keyOf(source.object));
}
function isMoved({ rerouted, elsewhere: elsewhere2 }) {
  return rerouted && elsewhere2.length > 0;
}
function atLeast(given, least) {
  if (given === "ignore") return given;
  return severities.indexOf(given) < severities.indexOf(least) ? given : least;
}
function rowsWords(fold, verb) {
  const { source, destination, ports } = fold[0].row;
  const more = fold.length === 1 ? "" : ` and ${fold.length - 1} more`;
  const doing = verb === "" ? "" : ` ${verb}`;
  return `${formatParty(destination)} ${formatPorts(ports)}${doing} ${throughWords(source)}${more}`;
}
function throughWords(source) {
  if (source.kind !== "entry") return `from ${formatParty(source)}`;
  const hosts = source.hosts.length === 0 ? "" : ` (${formatList(source.hosts, 3)})`;
  return `through ${formatRef(source.object)}${hosts}`;
}
function controllerWords(changes) {
  const names2 = distinct2(changes.map(({ source }) => source.controller));
  return [`Users come through ${formatList(names2, 3)}.`];
}
function distinct2(texts) {
  return [...new Set(texts)].sort();
}
function nameOf2({ namespace, name }) {
  return `${namespace}/${name}`;
}
function withoutEntryPorts(differences2, { entries = [] }) {
  if (entries.length === 0) return differences2;
  const leading = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const to = workloadIn(entry.destination);
    const list = leading.get(to);
    if (list === void 0) leading.set(to, [entry]);
    else list.push(entry);
  }
  return differences2.map((difference) => {
    const near = leading.get(workloadIn(difference.destination)) ?? [];
    const holes = near.filter((entry) => tellsOf(entry, difference)).flatMap(({ ports }) => ports);
    return holes.length === 0 ? difference : { ...difference, ports: withoutRanges(difference.ports, holes) };
  }).filter(({ ports }) => ports.length > 0);
}
function tellsOf(entry, { source, change }) {
  const from2 = workloadIn(source);
  return !entry.rerouted && entry.change === change && entry.controllers.some((one) => workloadKeyOf(one) === from2);
}
function workloadIn(party) {
  return party.kind === "workload" ? workloadKeyOf(party.workload) : "";
}

// src/checks/future.ts
function futureDrafts({ source, future = [] }, kind, severityOf4) {
  const change = kind === "new-access" ? "opened" : "closed";
  return future.filter((access) => access.change === change).map((access) => {
    const { object, direction, peer, ports, surprise, origin } = access;
    const name = formatRef(object);
    return {
      kind,
      key: {
        source,
        kind,
        object: name,
        subject: access.by === "isolation" ? access.subject : name,
        peer,
        port: ports.join(", ")
      },
      severity: severityOf4(access),
      surprise,
      reach: "future-pods",
      title: titleOf(access),
      details: [detailOf(access)],
      direction,
      causes: [{ object, origin, text: causeOf2(access, name) }],
      rows: []
    };
  });
}
function titleOf({ by, change, direction, subject, peer, ports }) {
  if (by === "isolation") {
    const isolated2 = change === "opened" ? "no longer isolated" : "isolated";
    return `${subject} that do not exist yet will be ${isolated2} for ${direction}`;
  }
  const way = direction === "ingress" ? "from" : "to";
  return `${change === "opened" ? "access" : "no access any more"} ${way} pods that do not exist yet: ${peer}, ${ports.join(", ")}`;
}
function detailOf({ by, change, direction, subject, subjects }) {
  const today = subjects === 0 ? "none exists today" : `${countOf(subjects, "pod")} today`;
  const shown2 = "No two pods that exist show it.";
  if (by === "isolation") return `No pod that exists shows it: it holds for ${subject} to come (${today}).`;
  const through = change === "opened" ? "is let through" : "is no longer let through";
  return `${shown2} Any that will be ${through} ${direction === "ingress" ? "to" : "from"} ${subject} (${today}).`;
}
function causeOf2({ by, change, direction, peer }, name) {
  if (by === "namespace") return `${name}: its labels are changed`;
  if (by === "isolation") {
    return change === "opened" ? `${name} no longer isolates them for ${direction}` : `${name} isolates them for ${direction}`;
  }
  return `${change === "opened" ? "opened" : "closed"} to ${peer} by ${name}`;
}

// src/model/internet.ts
var specialSpace = [
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24",
  "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3"
].flatMap((line) => line.split(" "));
var publicSpace = {
  IPv4: subtract(everyAddress.IPv4, addressesIn(specialSpace)),
  IPv6: subtract(addressesIn(["2000::/3"]), addressesIn(["2001:db8::/32"]))
};
function size(set) {
  return set.reduce((sum2, { first, last }) => sum2 + last - first + 1n, 0n);
}
function isInternet(set) {
  return ["IPv4", "IPv6"].some(
    (family) => size(intersect(set, publicSpace[family])) * 256n >= size(publicSpace[family])
  );
}

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
function reachIn(world) {
  let policies;
  return (row, reasons) => {
    const { source, destination } = row;
    const outside = [source, destination].filter((party) => party.kind === "addresses");
    const sets = outside.map((party) => ({ party, set: addressesIn(party.blocks) }));
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
  return peers.peers === void 0 || peers.peers.some(namesEveryNamespace);
}
function namesEveryNamespace(peer) {
  if (peer.kind === "block") return peer.byAddress === true && peer.except.length === 0 && /\/0$/.test(peer.block.cidr);
  return peer.kind === "pods" && peer.namespaces.kind === "select" && peer.namespaces.selector.kind === "all";
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
    const others = withoutEntryPorts(unrecorded(comparison, "newly-denied"), comparison);
    const grains = [...recorded, ...others.map(grainOfDifference)].map((grain) => ({
      ...grain,
      reach: reach(grain.row, grain.row.reasonsBefore)
    }));
    const drafts = foldByCause(comparison, "lost-access", grains, (fold, folded2) => {
      const rows = fold.map(({ row }) => row);
      const declared = declaredDetails(comparison, rows);
      return {
        severity: declared.length > 0 ? raised(gate.severity["lost-access"]) : gate.severity["lost-access"],
        reach: widest(fold.map((grain) => grain.reach)),
        title: `${countOf(fold.length, "pair")} newly denied${fold.some(({ row }) => row.connection) ? "" : ", never recorded"}: ${foldedText(folded2)}`,
        details: [...declared, ...nearestDetails(fold)]
      };
    });
    const future = futureDrafts(comparison, "lost-access", () => gate.severity["lost-access"]);
    return [...lostEntries(comparison, gate), ...drafts, ...future];
  }
};
function raised(severity) {
  return severity === "notice" ? "warning" : severity;
}

// src/checks/lost-isolation.ts
var anyone = { kind: "unidentified", text: "anyone" };
var everyPort = ["TCP", "UDP", "SCTP"].map((protocol) => ({ protocol, first: 1, last: 65535 }));
var lostIsolation = {
  kind: "lost-isolation",
  run(comparison, gate) {
    const { passing: passing2, staying } = byStay(comparison.isolationWhileRolling ?? []);
    const severity = gate.severity["lost-isolation"];
    return [
      ...foldByCause(comparison, "lost-isolation", comparison.isolation.map(grainOf2), (fold) => ({
        severity,
        title: titleOf2(fold),
        details: []
      })),
      ...foldByCause(comparison, "lost-isolation", passing2.map(grainOf2), (fold) => ({
        severity: endsByItself(severity),
        title: `${titleOf2(fold)} during the rollout`,
        details: [
          "Policies change at once and pods one after the other: until the last old pod is gone, no policy selects the old pods.",
          "Roll out in two steps: first let the policies select both the old and the new pods, then only the new ones."
        ]
      })),
      ...foldByCause(comparison, "lost-isolation", staying.map(grainOf2), (fold) => ({
        severity,
        title: `${titleOf2(fold)} while old pods stay`,
        details: ["Let the policies select both the old and the new pods until all are replaced."]
      }))
    ];
  }
};
function grainOf2({ workload, direction, before, causes, assuming, stay }) {
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
  return { row, causes, notes: [...notes, ...staySentences(stay)] };
}
function titleOf2(fold) {
  const lost = /* @__PURE__ */ new Map();
  for (const { row } of fold) {
    const isDestination = row.destination !== anyone;
    const name = formatParty(isDestination ? row.destination : row.source);
    lost.set(name, (lost.get(name) ?? /* @__PURE__ */ new Set()).add(isDestination ? "ingress" : "egress"));
  }
  return ["ingress and egress", "ingress", "egress"].flatMap((what) => {
    const names2 = [...lost].filter(([, directions2]) => wordsOf(directions2) === what).map(([name]) => name);
    return names2.length === 0 ? [] : `${formatList(names2, 3)} ${names2.length === 1 ? "loses" : "lose"} ${what} isolation`;
  }).join(", ");
}
function wordsOf(directions2) {
  return ["ingress", "egress"].filter((one) => directions2.has(one)).join(" and ");
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
      notes: [...each.notes, ...each.change.answer.before === each.change.answer.after ? [] : [movedNote]]
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

// src/checks/departures.ts
function departuresOf(reasons) {
  return reasons.flatMap(
    (reason) => reason.kind === "rule" && reason.action === "allow" && reason.deviation !== void 0 ? [reason.deviation] : []
  );
}
function asEnforced(grain) {
  return departuresOf(grain.row.reasonsAfter).length === 0 ? grain : { ...grain, surprise: "implied" };
}
function departureSentences(fold) {
  const rows = /* @__PURE__ */ new Map();
  for (const { row } of fold) {
    for (const departure of new Map(departuresOf(row.reasonsAfter).map((one) => [one.name, one])).values()) {
      const known4 = rows.get(departure.name);
      if (known4 === void 0) rows.set(departure.name, { departure, count: 1 });
      else known4.count++;
    }
  }
  return [...rows.values()].map(({ departure: { name, text }, count: count3 }) => {
    const share = count3 === fold.length ? "" : ` of ${count3} of the ${fold.length} pairs`;
    return `The policies do not say so${share}: ${text} (${deviationPage(name)}).`;
  });
}

// src/checks/new-access.ts
var newAccess = {
  kind: "new-access",
  run(comparison, gate) {
    const { passing: passing2, staying } = rollingGrains(comparison);
    return [
      ...newEntries(comparison, gate),
      ...foldByCause(comparison, "new-access", grainsOf(comparison), (fold, folded2) => describe(fold, folded2, gate)),
      ...foldByCause(comparison, "new-access", passing2, (fold, folded2) => describeRolling(fold, folded2, gate)),
      ...foldByCause(comparison, "new-access", staying, (fold, folded2) => describeStaying(fold, folded2, gate)),
      ...futureDrafts(comparison, "new-access", ({ surprise }) => gate.surprise["new-access"][surprise])
    ];
  }
};
function grainsOf(comparison) {
  const surprise = surprises(comparison);
  const reach = reachIn(comparison.head);
  const recorded = recordedConnections(comparison).filter(({ kind }) => kind === "new-access").map((each) => ({ ...grainOf(comparison, each), surprise: surprise(each.change) }));
  const others = withoutEntryPorts(unrecorded(comparison, "newly-allowed"), comparison);
  return [...recorded, ...others.map(grainOfDifference)].map((grain) => ({
    ...asEnforced(grain),
    reach: reach(grain.row, grain.row.reasonsAfter)
  }));
}
function rollingGrains(comparison) {
  const reach = reachIn(comparison.head);
  const { passing: passing2, staying } = openedMeanwhile(comparison, "newly-allowed");
  const reaching = (grain) => ({ ...grain, reach: reach(grain.row, grain.row.reasonsAfter) });
  return { passing: passing2.map(reaching), staying: staying.map(reaching) };
}
function severityOf2(fold, gate) {
  const isError = isAlwaysError(widest(fold.map((grain) => grain.reach)));
  return isError ? "error" : gate.surprise["new-access"].implied;
}
function describeStaying(fold, folded2, gate) {
  const reach = widest(fold.map((grain) => grain.reach));
  return {
    severity: severityOf2(fold, gate),
    reach,
    title: `${countOf(fold.length, "pair")} open while old pods stay, never recorded: ${foldedText(folded2)}`,
    details: [...openStayingDetails, reachText[reach]]
  };
}
function describeRolling(fold, folded2, gate) {
  const reach = widest(fold.map((grain) => grain.reach));
  return {
    severity: endsByItself(severityOf2(fold, gate)),
    reach: whileRolling,
    title: `${countOf(fold.length, "pair")} open only while the rollout lasts, never recorded: ${foldedText(folded2)}`,
    details: [...openedDetails, reachText[reach]]
  };
}
function describe(fold, folded2, gate) {
  const surprise = surpriseOf(fold);
  const reach = widest(fold.map((grain) => grain.reach));
  return {
    severity: isAlwaysError(reach) ? "error" : gate.surprise["new-access"][surprise],
    surprise,
    reach,
    title: `${countOf(fold.length, "pair")} newly allowed${neverRecorded(fold)}: ${foldedText(folded2)}`,
    details: [
      ...departureSentences(fold),
      reachText[reach],
      surprise === "stated" ? "The added rule names these very peers and ports." : "No added rule names these very peers and ports."
    ]
  };
}
function neverRecorded(fold) {
  return fold.some(({ row }) => row.connection) ? "" : ", never recorded";
}

// src/checks/no-effect.ts
var noEffect = slipCheck("no-effect", ({ policy, forFuture, isolatesOnly }) => {
  if (isolatesOnly && !forFuture) return void 0;
  const object = formatRef(policy);
  return {
    title: `${object} changes nothing${forFuture ? "" : " now"}`,
    details: [
      "Without it every verdict stays the same, which was proved by asking again: what it denies is denied without it, and what it allows is allowed without it.",
      forFuture ? "That holds for pods to come too." : "That holds now; for pods to come it may count."
    ],
    text: `${object} changes no verdict`,
    ...forFuture ? {} : { most: "notice" },
    subject: "",
    peer: "",
    port: ""
  };
});

// src/checks/noisy-source.ts
var sourcesShown = 10;
var targetsShown = 10;
var namesShown3 = 3;
var noisySource = {
  kind: "noisy-source",
  run(comparison, gate) {
    const all = noisyIn(comparison);
    const left = all.slice(sourcesShown);
    return [
      ...all.slice(0, sourcesShown).map((one) => draftOf4(one, comparison, gate)),
      ...left.length === 0 ? [] : [restOf(left, comparison, gate)]
    ];
  }
};
function noisyIn(comparison) {
  const moved = movedSources(comparison);
  const groups = /* @__PURE__ */ new Map();
  for (const recorded of recordedConnections(comparison)) {
    if (recorded.removed || attemptsOf(recorded) === 0) continue;
    const source = partyOf(recorded.change.connection.source);
    const group2 = groups.get(partyKey(source)) ?? { source, refused: [] };
    groups.set(partyKey(source), group2);
    group2.refused.push(recorded);
  }
  const found2 = [...groups].flatMap(([key, { source, refused }]) => {
    const refusals = refusalsOf(refused.map(({ change }) => rowOf(change.connection)));
    if (refusals === void 0 || concernIn(refusals) === 0) return [];
    const busiest = [...refused].sort((a, b) => attemptsOf(b) - attemptsOf(a));
    return [{ source, refusals, refused: busiest, isMoved: moved.has(key) && !isMended(refusals, refused) }];
  });
  return found2.sort(
    (a, b) => Number(b.isMoved) - Number(a.isMoved) || concernIn(b.refusals) - concernIn(a.refusals) || b.refusals.evidence.count - a.refusals.evidence.count || (partyKey(a.source) < partyKey(b.source) ? -1 : 1)
  );
}
function isMended(refusals, refused) {
  return !isScan(refusals) && refused.every(({ kind }) => kind === "opened-connection");
}
function isScan({ pattern }) {
  return pattern !== "retries" && pattern !== "repeated";
}
function attemptsOf({ change, history }) {
  return history.includes("denied") ? 0 : change.connection.denied?.count ?? 0;
}
function movedSources({ connections, differences: differences2 }) {
  const recorded = connections.filter(({ answer }) => answer.before !== answer.after);
  return /* @__PURE__ */ new Set([
    ...recorded.map(({ connection }) => partyKey(partyOf(connection.source))),
    ...differences2.map(({ source }) => partyKey(source))
  ]);
}
function severityOf3(isMoved2, { severity }) {
  const asked = severity["noisy-source"];
  return asked === "notice" && !isMoved2 ? "ignore" : asked;
}
function keyOf3(comparison, subject) {
  return { source: comparison.source, kind: "noisy-source", object: "", subject, peer: "", port: "" };
}
function draftOf4({ source, refusals, refused, isMoved: isMoved2 }, comparison, gate) {
  const { evidence: evidence2, targets } = refusals;
  const shown2 = refused.slice(0, targetsShown);
  return {
    kind: "noisy-source",
    key: keyOf3(comparison, subjectOf(source, refused)),
    severity: severityOf3(isMoved2, gate),
    title: `${formatParty(source)} was refused ${countOf(evidence2.count, "time")}: ${patternText(refusals)}`,
    details: [
      `${spreadText(refusals)}.`,
      ...isMoved2 ? ["This change moves what it may reach."] : [],
      adviceFor(refusals),
      ...refused.length > shown2.length ? [`${shown2.length} of ${countOf(targets, "target")} shown.`] : []
    ],
    causes: causesOf2(refusals),
    rows: shown2.map(({ change }) => rowOf2(change, comparison.live !== void 0)),
    refusals
  };
}
function subjectOf(source, [first]) {
  const end2 = first?.change.connection.source;
  const isGone2 = end2?.kind === "unidentified" && end2.name !== void 0 && end2.name.includes("/");
  return isGone2 ? `a pod of namespace ${end2.name.split("/")[0] ?? ""}` : partyName(source);
}
function adviceFor(refusals) {
  return isScan(refusals) ? "So many targets in turn are a scan: look at what runs there before anything is opened to it." : "Who tries the same so often needs it, or should stop: let the connection through, or mend the client.";
}
function causesOf2({ evidence: evidence2 }) {
  return evidence2.samples.slice(0, 1).map((origin) => ({
    object: { group: "", kind: "Log", namespace: "", name: origin.file },
    origin,
    text: ""
  }));
}
function restOf(rest, comparison, gate) {
  const names2 = rest.slice(0, namesShown3).map(({ source, refused }) => subjectOf(source, refused));
  const more = rest.length > names2.length ? ` and ${rest.length - names2.length} more` : "";
  const attempts = rest.reduce((sum2, { refusals }) => sum2 + refusals.evidence.count, 0);
  return {
    kind: "noisy-source",
    key: keyOf3(comparison, "other sources"),
    severity: severityOf3(
      rest.some(({ isMoved: isMoved2 }) => isMoved2),
      gate
    ),
    title: `${countOf(rest.length, "more source")} ${rest.length === 1 ? "was" : "were"} refused ${formatCount(attempts)} times: ${names2.join(", ")}${more}`,
    details: ["All of them, with their records: netpol-gate observe LOG… --by source."],
    causes: rest.slice(0, namesShown3).flatMap(({ refusals }) => causesOf2(refusals)),
    rows: []
  };
}

// src/checks/not-evaluated.ts
var notEvaluated = {
  kind: "not-evaluated",
  run(comparison, gate) {
    const severity = gate.severity["not-evaluated"];
    return [...draftsOf(comparison, "not-evaluated", () => severity), ...cutConnections(comparison, severity)];
  }
};
function cutConnections({ source, differences: differences2, observation }, severity) {
  const cuts = (observation?.coverage.cut ?? []).filter(({ rule }) => rule === "connections" || rule === "ends");
  const records = cuts.reduce((sum2, cut2) => sum2 + cut2.records, 0);
  if (records === 0 || differences2.every(({ change }) => change === "newly-allowed")) return [];
  const [log] = observation?.coverage.logs ?? [];
  return [
    {
      kind: "not-evaluated",
      key: { source, kind: "not-evaluated", object: "", subject: "recorded connections", peer: "", port: "" },
      severity,
      title: `the logs hold more connections than are kept: ${countOf(records, "record")} left out`,
      details: [
        ...cuts.map((cut2) => `${cutText(cut2)}.`),
        "Read a shorter window (--since), or leave out what no policy selects."
      ],
      causes: log === void 0 ? [] : [
        {
          object: { group: "", kind: "Log", namespace: "", name: log.file },
          origin: { kind: "log", file: log.file, line: 1 },
          text: ""
        }
      ],
      rows: []
    }
  ];
}

// src/checks/opened-connection.ts
var openedConnection = {
  kind: "opened-connection",
  run(comparison, gate) {
    const surprise = surprises(comparison);
    const reach = reachIn(comparison.head);
    const all = recordedConnections(comparison);
    const { passing: passing2, staying } = rolloutGrains(comparison, all, "denied");
    const grains = all.filter(({ kind }) => kind === "opened-connection").map((recorded) => {
      const grain = grainOf(comparison, recorded);
      const { change } = recorded;
      return {
        ...asEnforced({ ...grain, surprise: surprise(change) }),
        reach: reach(grain.row, grain.row.reasonsAfter)
      };
    });
    return [
      ...foldByCause(comparison, "opened-connection", grains, (fold) => describe2(fold, gate)),
      ...foldByCause(comparison, "opened-connection", staying, (fold) => ({
        severity: gate.surprise["opened-connection"].implied,
        title: `${countOf(fold.length, "recorded refusal", "recorded refusals")} let through while old pods stay: ${rowsText(fold)}`,
        details: openStayingDetails
      })),
      ...foldByCause(comparison, "opened-connection", passing2, (fold) => ({
        severity: endsByItself(gate.surprise["opened-connection"].implied),
        reach: whileRolling,
        title: `${countOf(fold.length, "recorded refusal", "recorded refusals")} let through only while the rollout lasts: ${rowsText(fold)}`,
        details: openedDetails
      }))
    ];
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
    details: [...departureSentences(fold), ...isAlwaysError(reach) ? [reachText[reach]] : []]
  };
}

// src/checks/peer-matches-nothing.ts
var peerMatchesNothing = slipCheck(
  "peer-matches-nothing",
  (slip, comparison) => isHalf(slip, comparison) ? void 0 : describe3(slip)
);
function isHalf(slip, comparison) {
  return slipsIn(comparison, "split-peer").some(
    (split2) => split2.pods === slip.peer && split2.rule === slip.rule && split2.direction === slip.direction && keyOf(split2.policy) === keyOf(slip.policy)
  );
}
function describe3(slip) {
  return {
    title: `${ruleName(slip)} names a peer that matches ${nobody(slip)}${slip.cause === void 0 ? "" : " any more"}: ${slip.peer}`,
    details: [lackText(slip), ...nearestText(slip), ...elsewhereText(slip), ...hostText(slip), consequence(slip)],
    text: `${nobody(slip)} ${slip.lacks === "addresses" ? "is left of" : "matches"} ${slip.peer}`,
    ...slip.cause === void 0 ? {} : { first: [slip.cause] },
    subject: "",
    peer: slip.peer,
    port: ""
  };
}
function nobody({ lacks }) {
  return { namespaces: "no namespace", pods: "no pod", nodes: "no node", addresses: "no address" }[lacks];
}
function lackText({ lacks, peer, complete }) {
  const here = complete ? "" : " of the repository";
  switch (lacks) {
    case "namespaces":
      return `No namespace${here} has the labels that ${peer} asks for.`;
    case "pods":
      return `No pod${here} in the namespaces that the peer looks into is ${peer}.`;
    case "nodes":
      return `No node is ${peer}.`;
    case "addresses":
      return `The exceptions of ${peer} take out all of it.`;
  }
}
function nearestText({ nearest: nearest2 }) {
  if (nearest2 === void 0) return [];
  const carriers = countOf(nearest2.carriers, nearest2.on === "pods" ? "pod" : "namespace");
  return [`Nearest: ${nearest2.label}, on ${carriers}.`];
}
function elsewhereText({ elsewhere: elsewhere2, policy }) {
  if (elsewhere2 === void 0) return [];
  const where = `${elsewhere2.namespaces.length === 1 ? "namespace" : "namespaces"} ${formatList(elsewhere2.namespaces, 3)}`;
  return [
    `${countOf(elsewhere2.pods, "pod")} in ${where} would: a podSelector alone looks into ${policy.namespace} only, add a namespaceSelector to the same item.`
  ];
}
function hostText({ hostPods: hostPods2 }) {
  if (hostPods2 === 0) return [];
  return [`${countOf(hostPods2, "pod")} with these labels use the network of their node, where no selector sees them.`];
}
function consequence(slip) {
  const deed = { allow: "lets nobody through", deny: "denies nothing", pass: "passes nothing on" }[slip.action];
  return `The rule ${deed} ${side(slip)} there.`;
}

// src/checks/port-not-served.ts
var portNotServed = slipCheck("port-not-served", (slip) => ({
  title: `${ruleName(slip)} names ${slip.port}, which no pod behind it serves`,
  details: [declaredText(slip), ...serviceText2(slip), ...nearestText2(slip)],
  text: `no pod serves ${slip.port}`,
  further: serviceCause(slip),
  subject: "",
  peer: "",
  port: slip.port
}));
function declaredText({ declared, port }) {
  const listening = declared.length === 0 ? "declare no port" : `listen on ${formatList(declared, 4)}`;
  return `The pods behind the rule ${listening}, not on ${port}.`;
}
function serviceText2({ service, port }) {
  if (service === void 0) return [];
  return [
    `${formatRef(service.object)} maps its port ${port} to ${service.target}; a policy sees the port of the pod, after the Service.`
  ];
}
function nearestText2({ nearest: nearest2 }) {
  return nearest2 === void 0 ? [] : [`Nearest port name: ${nearest2}.`];
}
function serviceCause({ service }) {
  if (service === void 0) return [];
  return [{ object: service.object, origin: service.origin, text: `the port leads to ${service.target}` }];
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
      title: `${formatRef(subject.policy)} selects no pod${subject.cause === void 0 ? "" : " any more"}`,
      details: [selectorText(subject), ...nearestText3(subject)],
      causes: [
        ...subject.cause === void 0 ? [] : [subject.cause],
        { object: subject.policy, origin: subject.origin, text: `no pod matches ${subject.selector}` }
      ],
      rows: []
    }));
  }
};
function selectorText({ selector, policy }) {
  const [where, effect] = policy.namespace === "" ? ["The cluster", "does nothing"] : [`The namespace ${policy.namespace}`, "protects nothing"];
  return selector === "{}" ? `${where} has no pod, so the policy ${effect}.` : `No pod carries ${selector}, so the policy ${effect}.`;
}
function nearestText3({ nearest: nearest2 }) {
  return nearest2 === void 0 ? [] : [`Nearest: ${nearest2.label}, on ${countOf(nearest2.pods, "pod")}.`];
}

// src/checks/split-peer.ts
var splitPeer = slipCheck("split-peer", (slip) => {
  const { namespaces, pods, matches: matches4, policy } = slip;
  return {
    title: `${ruleName(slip)} has two list items where one was likely meant: ${namespaces}, ${pods}`,
    details: [
      `Two items mean "or": every pod of ${namespaces} (${countOf(matches4.namespaces, "pod")}), and besides them pods ${pods} of ${policy.namespace} (${countOf(matches4.pods, "pod")}).`,
      `One item with both selectors means "and": ${countOf(matches4.both, "pod")}.`,
      'To mean "and", take away the hyphen before the second selector.'
    ],
    text: `two list items mean "or": ${namespaces}, or ${pods}`,
    subject: "",
    peer: `${namespaces} or ${pods}`,
    port: ""
  };
});

// src/checks/split-port.ts
var splitPort = slipCheck("split-port", (slip) => {
  const { port, protocol } = slip;
  return {
    title: `${ruleName(slip)} has port and protocol in two list items: ${port}, every ${protocol} port`,
    details: [
      `Two items mean "or": ${port}, since a port without a protocol is TCP, and every ${protocol} port, since an item without a port means all of them.`,
      "To mean one port, take away the hyphen between them."
    ],
    text: `two list items mean "or": ${port}, or every ${protocol} port`,
    subject: "",
    peer: "",
    port: `${port}, every ${protocol} port`
  };
});

// src/checks/unclear-verdict.ts
var unclearVerdict = {
  kind: "unclear-verdict",
  run(comparison, gate) {
    const pairs = ["allowed", "denied", "none"].flatMap((as) => {
      const recorded = recordedConnections(comparison).filter((each) => each.kind === "unclear-verdict" && each.as === as).map((each) => grainOf(comparison, each));
      const others = as === "none" ? withoutEntryPorts(unrecorded(comparison, "unclear"), comparison).map(grainOfDifference) : [];
      return foldByCause(comparison, "unclear-verdict", [...recorded, ...others], (fold, folded2) => ({
        severity: gate.unclear[as],
        title: `${titleOf3(as, fold)}: ${foldedText(folded2)}`,
        details: conditionsOf2(fold).map((condition) => `It depends on whether ${condition}.`)
      }));
    });
    return [...unclearEntries(comparison, gate), ...pairs, ...meanwhile2(comparison, gate)];
  }
};
function meanwhile2(comparison, gate) {
  const recorded = recordedConnections(comparison);
  return ["allowed", "denied", "none"].flatMap((as) => {
    const { passing: passing2, staying } = as === "none" ? openedMeanwhile(comparison, "unclear") : rolloutGrains(comparison, recorded, as, "unknown");
    const severity = gate.unclear[as];
    const draftsOf2 = (grains, weight2, during) => foldByCause(comparison, "unclear-verdict", grains, (fold, folded2) => ({
      severity: weight2,
      title: `${titleOf3(as, fold)} ${during}: ${foldedText(folded2)}`,
      details: conditionsOf2(fold).map((condition) => `It depends on whether ${condition}.`)
    }));
    return [
      ...draftsOf2(passing2, endsByItself(severity), "during the rollout"),
      ...draftsOf2(staying, severity, "while old pods stay")
    ];
  });
}
function titleOf3(as, fold) {
  const count3 = fold.length;
  switch (as) {
    case "allowed":
      return `cannot say whether ${countOf(count3, "recorded connection")} ${count3 === 1 ? "stays" : "stay"} allowed`;
    case "denied":
      return `cannot say whether ${countOf(count3, "refused connection")} ${count3 === 1 ? "stays" : "stay"} denied`;
    case "none":
      return `cannot say whether access changes for ${countOf(count3, "pair")}`;
  }
}
function conditionsOf2(fold) {
  return [...new Set(fold.flatMap(({ row }) => row.dependsOn))].sort();
}

// src/checks/unused-rule.ts
var unusedRule = slipCheck("unused-rule", (slip, comparison) => {
  if (slip.how === "matches-nothing" && isTold(slip, comparison)) return void 0;
  const what = `${side(slip)} ${slip.peers}, ${slip.ports}`;
  return {
    title: `${ruleName(slip)} is ${words[slip.how]}: ${what}`,
    details: [
      ...whyText(slip),
      "Without the rule every verdict stays the same, which was proved by asking again.",
      forHowLong(slip)
    ],
    text: `the rule is ${words[slip.how]}`,
    further: slip.by.map(({ policy, rule, origin }) => ({
      object: policy,
      origin,
      text: `rule ${rule + 1} of ${formatRef(policy)} takes what it would match`
    })),
    subject: "",
    peer: slip.peers,
    port: slip.ports
  };
});
var words = {
  shadowed: "shadowed by others",
  "never-reached": "never reached",
  "matches-nothing": "of no use: it matches nothing"
};
function isTold(slip, { slips }) {
  return slips.some(
    (other) => other !== slip && "rule" in other && other.rule === slip.rule && other.direction === slip.direction && keyOf(other.policy) === keyOf(slip.policy)
  );
}
function whyText({ how, action, by }) {
  const others = by.map(
    ({ policy, rule, origin }) => `rule ${rule + 1} of ${formatRef(policy)} (${formatOrigin(origin)})`
  );
  if (how === "matches-nothing") return ["Nobody that it names has a port that it names."];
  if (others.length === 0) return [];
  const doing = { allow: "allowed", deny: "denied", pass: "passed on" }[action];
  return how === "shadowed" ? [`Everything that it names is ${doing} by ${others.join(" and ")} as well.`] : [`Earlier rules take all of it: ${others.join(" and ")}.`];
}
function forHowLong({ forFuture, how }) {
  if (forFuture) return "That holds for pods to come too.";
  return how === "matches-nothing" ? "That holds now; pods to come may fit it." : "That holds now; for pods to come it may count.";
}

// src/checks/waivers.ts
function waiverDraft(kind, { match, origin }, severity, title, details) {
  const object = { group: "", kind: "File", namespace: "", name: origin.file };
  return {
    kind,
    key: { source: match.source ?? "", kind, object: origin.file, subject: matchText2(match), peer: "", port: "" },
    severity,
    title,
    details,
    causes: [{ object, origin, text: "the waiver" }],
    rows: []
  };
}
function matchText2(match) {
  const fields = ["kind", "object", "subject", "peer", "port", "source"];
  return fields.flatMap((field) => match[field] === void 0 ? [] : [`${field}: ${match[field]}`]).join(", ");
}

// src/checks/waiver-expired.ts
var waiverExpired = {
  kind: "waiver-expired",
  run({ waivers }, gate) {
    return waivers.filter(({ expired }) => expired).map(
      ({ waiver, matches: matches4 }) => waiverDraft(
        "waiver-expired",
        waiver,
        gate.severity["waiver-expired"],
        `the waiver of ${waiver.owner} ended on ${waiver.expires}: ${matchText2(waiver.match)}`,
        [
          matches4 === 0 ? "It would cover nothing now: remove it." : `It would have covered ${countOf(matches4, "finding")}: mend the cause, or renew it with a new date.`,
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
    return waivers.filter(({ expired, matches: matches4 }) => !expired && matches4 === 0).map(
      ({ waiver }) => waiverDraft(
        "waiver-unused",
        waiver,
        gate.severity["waiver-unused"],
        `the waiver of ${waiver.owner} covers nothing: ${matchText2(waiver.match)}`,
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
  peerMatchesNothing,
  portNotServed,
  halfOpen,
  splitPeer,
  splitPort,
  blockNamesPods,
  unusedRule,
  noEffect,
  drift,
  modelDisagrees,
  noisySource,
  thinEvidence,
  notEvaluated,
  invalidManifest
];
var runChecks = [gateChanged, waiverExpired, waiverUnused];
var rules = { checks, runChecks, countConnections, blindSpots };

// src/engine/triples.ts
var width = 4;
var fewPlaces = 1 << 14;
function createTriples() {
  let table2 = new Int32Array(fewPlaces * width);
  let last = fewPlaces - 1;
  let size3 = 0;
  const find = (a, b, c) => {
    const mixed = Math.imul(Math.imul(Math.imul(a, 2654435761) ^ b, 2246822507) ^ c, 3266489909);
    let at2 = ((mixed ^ mixed >>> 15) & last) * width;
    while (table2[at2 + 3] !== 0 && (table2[at2] !== a || table2[at2 + 1] !== b || table2[at2 + 2] !== c))
      at2 = at2 === last * width ? 0 : at2 + width;
    return at2;
  };
  const put = (a, b, c, held) => {
    const at2 = find(a, b, c);
    table2[at2] = a;
    table2[at2 + 1] = b;
    table2[at2 + 2] = c;
    table2[at2 + 3] = held;
  };
  const grow = () => {
    const old = table2;
    table2 = new Int32Array(2 * old.length);
    last = table2.length / width - 1;
    for (let at2 = 0; at2 < old.length; at2 += width) {
      const held = old[at2 + 3] ?? 0;
      if (held !== 0) put(old[at2] ?? 0, old[at2 + 1] ?? 0, old[at2 + 2] ?? 0, held);
    }
  };
  return {
    get: (a, b, c) => {
      const held = table2[find(a, b, c) + 3] ?? 0;
      return held === 0 ? void 0 : held - 1;
    },
    add: (a, b, c, value) => {
      if (2 * size3 > last) grow();
      put(a, b, c, value + 1);
      size3++;
    }
  };
}

// src/engine/decision.ts
var denied = 0;
var allowed = 1;
var maximumAtoms = 8;
var TooManyNodes = class extends Error {
};
function answerOf(decision) {
  return decision === allowed ? "allowed" : decision === denied ? "denied" : "unknown";
}
var terminal = { variable: Number.MAX_SAFE_INTEGER, low: 0, high: 0 };
function byWords(a, b) {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  return a.key === b.key ? 0 : a.key < b.key ? -1 : 1;
}
var narrow = 1;
var wide = 2;
function createDecisions() {
  const nodes = [terminal, terminal];
  const widths = [narrow, narrow];
  const unique2 = createTriples();
  const chosen = createTriples();
  const atoms = [];
  const variables = /* @__PURE__ */ new Map();
  let widenings = 0;
  let limit = Infinity;
  const nodeAt = (decision) => nodes[decision] ?? terminal;
  const node = (variable, low, high) => {
    if (low === high) return low;
    const known4 = unique2.get(variable, low, high);
    if (known4 !== void 0) return known4;
    if (nodes.length >= limit) throw new TooManyNodes();
    nodes.push({ variable, low, high });
    widths.push(0);
    unique2.add(variable, low, high, nodes.length - 1);
    return nodes.length - 1;
  };
  const atom = (value) => {
    if (value.all !== void 0) return value.all.reduce((all, part) => choose2(all, atom(part), denied), allowed);
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
    const known4 = chosen.get(condition, yes, no);
    if (known4 !== void 0) return known4;
    const [test, then, other] = [nodeAt(condition), nodeAt(yes), nodeAt(no)];
    const variable = Math.min(test.variable, then.variable, other.variable);
    const splits = [test.variable === variable, then.variable === variable, other.variable === variable];
    const low = choose2(splits[0] ? test.low : condition, splits[1] ? then.low : yes, splits[2] ? other.low : no);
    const high = choose2(splits[0] ? test.high : condition, splits[1] ? then.high : yes, splits[2] ? other.high : no);
    const result = node(variable, low, high);
    chosen.add(condition, yes, no, result);
    return result;
  };
  const assume2 = (decision, key, value) => {
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
  const variablesOf = (decision) => {
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
    return found2;
  };
  const atomsOf = (decision) => [...variablesOf(decision)].flatMap((variable) => atoms[variable] ?? []).sort(byWords);
  const isWide = (decision) => {
    if (widths[decision] === 0) widths[decision] = variablesOf(decision).size > maximumAtoms ? wide : narrow;
    return widths[decision] === wide;
  };
  const widen = (decision) => {
    if (!isWide(decision)) return decision;
    widenings++;
    return atom({ key: `widened:${decision}`, text: "more conditions hold than are told apart here" });
  };
  const bounded = (most5, work) => {
    limit = nodes.length + most5;
    try {
      return work();
    } catch (error) {
      if (error instanceof TooManyNodes) return void 0;
      throw error;
    } finally {
      limit = Infinity;
    }
  };
  return {
    atom,
    choose: choose2,
    and: (a, b) => choose2(a, b, denied),
    or: (a, b) => choose2(a, allowed, b),
    not: (a) => choose2(a, denied, allowed),
    assume: assume2,
    atomsOf,
    widen,
    widened: () => widenings,
    size: () => nodes.length,
    bounded
  };
}

// src/engine/pod-space.ts
var neverOfPods = addressesIn([
  ...["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4"],
  ...["::/127", "fe80::/10", "ff00::/8"]
]);
var podSpace = {
  IPv4: subtract(everyAddress.IPv4, neverOfPods),
  IPv6: subtract(everyAddress.IPv6, neverOfPods)
};

// src/engine/compile.ts
function compile(run, world, like) {
  const nodes = byName(world.nodes);
  const pods = podsOf(run, world, nodes, sameGround(world, like?.world) ? like : void 0);
  const enforced = enforcedIn(world);
  return { run, world, tiers: world.tiers, pods, enforced, policies: indexPolicies(enforced), nodes };
}
function byName(nodes) {
  return new Map(nodes.map((node) => [node.name, node]));
}
function podsOf(run, world, nodes, like) {
  const names2 = /* @__PURE__ */ new Set([...world.namespaces.keys(), ...like?.world.namespaces.keys() ?? []]);
  const relabelled = new Set([...names2].filter((name) => !sameLabels(world, like?.world, name)));
  if (like?.world.endpoints === world.endpoints && relabelled.size === 0) return like.pods;
  const pods = /* @__PURE__ */ new Map();
  for (const [id, endpoint] of world.endpoints) {
    const known4 = like?.pods.get(id);
    const same = known4?.endpoint === endpoint && !relabelled.has(endpoint.namespace);
    pods.set(id, known4 !== void 0 && same ? known4 : podOf(run, world, nodes, endpoint));
  }
  return pods;
}
function sameGround(world, other) {
  const text = ({ nodes, podRanges }) => [...nodes.map(({ name, addresses }) => `${name} ${addresses.join()}`), ...blocksOf(podRanges ?? [])].join("\n");
  return other !== void 0 && text(world) === text(other);
}
function sameLabels(world, other, namespace) {
  const [a, b] = [world.namespaces.get(namespace)?.labels, other?.namespaces.get(namespace)?.labels];
  return a === b || formatLabels(a ?? noLabels) === formatLabels(b ?? noLabels);
}
function derive(compiled, delta) {
  const world = applyDelta(compiled.world, delta);
  const enforced = enforcedIn(world);
  const policies = isSameList(enforced, compiled.enforced) ? compiled.policies : indexPolicies(enforced);
  if (delta.podRanges === void 0 && world.nodes === compiled.world.nodes) {
    return { ...compiled, world, pods: podsAfter(compiled, world, delta), enforced, policies };
  }
  const nodes = byName(world.nodes);
  return { ...compiled, world, nodes, pods: podsOf(compiled.run, world, nodes, void 0), enforced, policies };
}
function podsAfter(compiled, world, delta) {
  const { run, nodes } = compiled;
  const { endpoints = [], removedEndpoints = [], namespaces = [], removedNamespaces = [] } = delta;
  const relabelled = /* @__PURE__ */ new Set([...namespaces.map(({ name }) => name), ...removedNamespaces]);
  if (relabelled.size + endpoints.length + removedEndpoints.length === 0) return compiled.pods;
  const made2 = endpoints.map((endpoint) => [endpoint.id, podOf(run, world, nodes, endpoint)]);
  const pods = changedMap(compiled.pods, removedEndpoints, made2);
  const seen = [...relabelled].flatMap(
    (namespace) => [...inNamespace(pods, namespace)].map((pod) => {
      const namespaceLabels = run.intern(labelsOfNamespace(world, namespace));
      return [pod.endpoint.id, { ...pod, namespaceLabels }];
    })
  );
  return seen.length === 0 ? pods : changedMap(pods, [], seen);
}
var inNamespace = indexBy(({ endpoint }) => [endpoint.namespace]);
function enforcedIn(world) {
  const { policies, deviations = [] } = world;
  const enforced = deviations.reduce((all, deviation) => deviation.apply(all, world), policies);
  return isSameList(enforced, policies) ? policies : enforced;
}
function isSameList(a, b) {
  return a === b || a.length === b.length && a.every((policy, index) => policy === b[index]);
}
function applyDelta(world, delta) {
  const namespaces = changed(world.namespaces, delta.removedNamespaces, delta.namespaces, ({ name }) => name);
  const endpoints = changed(world.endpoints, delta.removedEndpoints, delta.endpoints, ({ id }) => id);
  const policies = inOldOrder(world.policies, delta.removedPolicies, delta.policies, ({ ref }) => keyOf(ref));
  const nodes = inOldOrder(world.nodes, delta.removedNodes, delta.nodes, ({ name }) => name);
  const { podRanges } = delta;
  return { ...world, namespaces, endpoints, policies, nodes, ...podRanges && { podRanges } };
}
function changed(before, gone2 = [], there = [], keyOfValue) {
  if (gone2.length + there.length === 0) return before;
  return changedMap(
    before,
    gone2,
    there.map((value) => [keyOfValue(value), value])
  );
}
function inOldOrder(before, removed = [], there = [], keyOfValue) {
  if (removed.length + there.length === 0) return before;
  const fresh = new Map(there.map((value) => [keyOfValue(value), value]));
  const gone2 = new Set(removed);
  const kept = before.flatMap((value) => {
    const key = keyOfValue(value);
    const instead = fresh.get(key);
    fresh.delete(key);
    return instead ?? (gone2.has(key) ? [] : [value]);
  });
  return [...kept, ...fresh.values()];
}
function selecting(world, pod, direction) {
  if (pod.selectable === denied) return [];
  const own = world.policies.own.get(pod.endpoint.namespace);
  const out = [];
  const test = (policy) => {
    const rules2 = policy[direction];
    if (rules2 === void 0) return;
    const selects4 = subjectMatches(world.run, policy, pod);
    if (selects4 !== denied) out.push({ policy, direction: rules2, selects: selects4 });
  };
  if (own !== void 0 && pod.open !== void 0) own.forEach((policies) => policies.forEach(test));
  else if (own !== void 0) {
    own.get("")?.forEach(test);
    for (const [key, value] of pod.labels.labels) own.get(`${key}=${value}`)?.forEach(test);
  }
  world.policies.anywhere.forEach(test);
  return out;
}
function policiesAt({ policies }, namespace) {
  return [...policies.own.get(namespace)?.values() ?? [], policies.anywhere].flat();
}
function policiesApart(before, after) {
  const places3 = placesApart(before, after);
  return (namespace) => places3.has(void 0) || places3.has(namespace);
}
function podsApart(before, after) {
  const places3 = placesApart(before, after);
  const [only, ...others] = places3;
  if (before.pods === after.pods && others.length === 0) {
    if (places3.size === 0) return [];
    if (only !== void 0) return [...inNamespace(before.pods, only)].map((pod) => ({ before: pod, after: pod }));
  }
  return eachPod(before.pods, after.pods, (namespace) => places3.has(void 0) || places3.has(namespace));
}
function* eachPod(before, after, mayDiffer) {
  for (const [id, was] of before) {
    const is = after.get(id);
    if (is !== void 0 && (was !== is || mayDiffer(is.endpoint.namespace))) yield { before: was, after: is };
  }
}
function placesApart(before, after) {
  if (before.tiers !== after.tiers) return /* @__PURE__ */ new Set([void 0]);
  const [was, is] = [new Set(before.enforced), new Set(after.enforced)];
  const apart2 = [...before.enforced.filter((one) => !is.has(one)), ...after.enforced.filter((one) => !was.has(one))];
  return new Set(
    apart2.map(({ subject: { namespaces } }) => namespaces.kind === "own" ? namespaces.namespace : void 0)
  );
}
function matchesPods(run, scope, pods, pod) {
  if (pod.selectable === denied) return denied;
  const place = scope.kind === "own" ? scope.namespace === pod.endpoint.namespace ? allowed : denied : run.matches(scope.selector, pod.namespaceLabels);
  if (place === denied) return denied;
  return run.decisions.and(pod.selectable, run.decisions.and(place, run.matches(pods, pod.labels)));
}
function subjectMatches(run, policy, pod) {
  const matched2 = matchesPods(run, policy.subject.namespaces, policy.subject.pods, pod);
  if (policy.condition === void 0 || matched2 === denied) return matched2;
  return run.decisions.and(matched2, run.decisions.atom(policy.condition));
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
    whereabouts: endpoint.hostNetwork ? everyAddress : placesIn(world.podRanges)
  };
}
function strangerPod({ run, world, nodes }, endpoint, labels) {
  const pod = podOf(run, world, nodes, endpoint);
  return labels === void 0 ? pod : { ...pod, namespaceLabels: run.intern(labels) };
}
var places2 = /* @__PURE__ */ new WeakMap();
function placesIn(ranges) {
  if (ranges === void 0) return podSpace;
  const known4 = places2.get(ranges);
  if (known4 !== void 0) return known4;
  const within4 = (family) => {
    const some = intersect(ranges, everyAddress[family]);
    return some.length > 0 ? some : podSpace[family];
  };
  const both2 = { IPv4: within4("IPv4"), IPv6: within4("IPv6") };
  places2.set(ranges, both2);
  return both2;
}
function namespaceLabelsIn({ run, world }, name) {
  return run.intern(labelsOfNamespace(world, name));
}
function labelsOfNamespace(world, name) {
  const labels = world.namespaces.get(name)?.labels ?? noLabels;
  if (labels.get("kubernetes.io/metadata.name") === name) return labels;
  return new Map([...labels, ["kubernetes.io/metadata.name", name]]);
}
function indexPolicies(policies) {
  const own = /* @__PURE__ */ new Map();
  const anywhere = [];
  for (const policy of policies) {
    const scope = policy.subject.namespaces;
    if (scope.kind !== "own") {
      anywhere.push(policy);
      continue;
    }
    let inside2 = own.get(scope.namespace);
    if (inside2 === void 0) own.set(scope.namespace, inside2 = /* @__PURE__ */ new Map());
    const key = firstExactLabel(policy.subject.pods);
    const list = inside2.get(key);
    if (list === void 0) inside2.set(key, [policy]);
    else list.push(policy);
  }
  return { own, anywhere };
}
function firstExactLabel(selector) {
  if (selector.kind !== "match") return "";
  for (const requirement2 of selector.requirements) {
    if (requirement2.operator !== "In" || requirement2.values.length !== 1) continue;
    return `${requirement2.key}=${requirement2.values[0] ?? ""}`;
  }
  return "";
}

// src/engine/run.ts
var rulingAtoms = {
  "blocks-match-pods": { value: "yes", text: "the network plug-in lets address blocks match the addresses of pods" },
  "host-network": { value: "node", text: "the network plug-in treats host-network pods as their node" },
  "finished-pods": { value: "gone", text: "the network plug-in has forgotten pods that are done" },
  "own-node": { value: "allowed", text: "the network plug-in always lets a pod's own node in" },
  "port-name-twice": { value: "all", text: "a port name that two containers use means both numbers" },
  "sidecar-port-names": { value: "found", text: "the network plug-in finds the port names of sidecars" },
  "blocks-match-nodes": { value: "yes", text: "the network plug-in lets address blocks match the addresses of nodes" }
};
function createRun(rulings) {
  const decisions = createDecisions();
  const interned = /* @__PURE__ */ new Map();
  const same = /* @__PURE__ */ new WeakMap();
  const answers2 = /* @__PURE__ */ new Map();
  let asked = 0;
  const texts = /* @__PURE__ */ new WeakMap();
  const intern = (labels) => {
    const before = same.get(labels);
    if (before !== void 0) return before;
    const text = formatLabels(labels);
    const one = interned.get(text) ?? { id: interned.size, labels };
    interned.set(text, one);
    same.set(labels, one);
    return one;
  };
  const textOf4 = (selector) => {
    const text = texts.get(selector) ?? formatSelector(selector);
    texts.set(selector, text);
    return text;
  };
  const matches4 = (selector, labels) => {
    if (selector.kind !== "match") return selector.kind === "all" ? allowed : denied;
    if (labels.open !== void 0) return matchOpen(decisions, selector.requirements, labels.open);
    const text = textOf4(selector);
    let known4 = answers2.get(text);
    if (known4 === void 0) answers2.set(text, known4 = /* @__PURE__ */ new Map());
    let answer = known4.get(labels.id);
    if (answer === void 0) {
      known4.set(labels.id, answer = matchAll(decisions, selector.requirements, labels.labels));
      asked++;
    }
    return answer;
  };
  const ruling = (name, value, suffix = "") => {
    const set = rulings[name];
    if (set !== "unknown") return set === value ? allowed : denied;
    const known4 = rulingAtoms[name];
    const holds3 = decisions.atom({ key: `ruling:${name}${suffix}`, text: known4.text });
    return value === known4.value ? holds3 : decisions.not(holds3);
  };
  return { rulings, decisions, matches: matches4, intern, ruling, size: () => interned.size + asked + decisions.size() };
}
function matchAll(decisions, requirements, labels) {
  return requirements.reduce((all, requirement2) => {
    const answer = holds(requirement2, labels);
    const one = answer === void 0 ? decisions.atom(operatorAtom(requirement2)) : answer ? allowed : denied;
    return decisions.and(all, one);
  }, allowed);
}
function matchOpen(decisions, requirements, open) {
  return requirements.reduce(
    (all, requirement2) => decisions.and(all, open(requirement2) ?? decisions.atom(operatorAtom(requirement2))),
    allowed
  );
}
function operatorAtom(requirement2) {
  const condition = requirement2.operator === "unknown" ? requirement2.condition : "";
  return { key: `unknown:operator:${condition}`, text: `the label condition ${condition} holds` };
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
function portsOf(protocol, first, last) {
  const from2 = placeOf(protocol, first);
  const to = placeOf(protocol, last) + 1;
  const starts = from2 === 0 ? [0] : [0, from2];
  const values = from2 === 0 ? [allowed] : [denied, allowed];
  if (to < end) {
    starts.push(to);
    values.push(denied);
  }
  return { starts, values };
}
function valueAt2(map, place) {
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
function combineAll(maps, join2) {
  if (maps.length < 2) return maps[0] ?? noPort;
  const middle = maps.length >> 1;
  return combine(combineAll(maps.slice(0, middle), join2), combineAll(maps.slice(middle), join2), join2);
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
  return rangesBetween([...a.starts, ...b.starts]).map((range) => {
    const start = placeOf(range.protocol, range.first);
    return { range, a: valueAt2(a, start), b: valueAt2(b, start) };
  });
}
function rangesBetween(places3) {
  const borders = /* @__PURE__ */ new Set([0, ...places3, ...[1, 2, 3].map((n) => n * portsPerProtocol)]);
  const sorted2 = [...borders].sort((x, y) => x - y);
  return sorted2.map((start, index) => rangeAt(start, (sorted2[index + 1] ?? end) - 1));
}
function portAt(place) {
  return rangeAt(place, place);
}
function rangeAt(first, last) {
  const index = Math.min(3, Math.floor(first / portsPerProtocol));
  const protocol = allProtocols[index] ?? "other";
  if (protocol === "other") return { protocol, first: 0, last: 0 };
  return { protocol, first: first - index * portsPerProtocol + 1, last: last - index * portsPerProtocol + 1 };
}
function rangesWhere(map, test) {
  return joinRanges(
    segments(map, noPort).filter((segment) => test(segment.a)).map((segment) => segment.range)
  );
}

// src/model/parties.ts
function workloadParty(workload, pods, of2, ids) {
  if (pods >= of2) return { kind: "workload", workload };
  return { kind: "workload", workload, some: { pods, of: of2, ...ids === void 0 ? {} : { ids } } };
}
function addressParty(addresses, names2) {
  const blocks = ["IPv4", "IPv6"].flatMap((family) => {
    const own = addresses.filter(({ first }) => familyOf(first) === family);
    return isWhole(own, family) ? [family === "IPv4" ? "0.0.0.0/0" : "::/0"] : blocksOf(own);
  });
  const text = blocks.join();
  const name = names2.find((one) => blocksOf(one.addresses).join() === text)?.name;
  const everything = ["IPv4", "IPv6"].some((family) => isWhole(addresses, family));
  return { kind: "addresses", blocks, everything, ...name === void 0 ? {} : { name } };
}
function isWhole(addresses, family) {
  return everyAddress[family].every(
    ({ first, last }) => addresses.some((range) => range.first <= first && range.last >= last)
  );
}

// src/changes/ends.ts
function nameEnds(rows, world, substance) {
  const out = /* @__PURE__ */ new Map();
  for (const of2 of rows) {
    const says = substance(of2);
    for (const source of nameEnd(of2.source, world)) {
      for (const destination of nameEnd(of2.destination, world)) {
        const key = `${keyOf4(source)} ${keyOf4(destination)} ${says}`;
        const known4 = out.get(key);
        const row = { source, destination, of: of2 };
        if (known4 === void 0) out.set(key, [row]);
        else known4.push(row);
      }
    }
  }
  return [...out].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, some]) => joinRows(joinRows(some, "source", "destination"), "destination", "source")).filter((row) => !isItself(row, world));
}
function joinRows(rows, open, common) {
  if (rows.length < 2) return rows;
  const found2 = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const key = membersKey(row[common]);
    const known4 = found2.get(key);
    found2.set(key, known4 === void 0 ? row : { ...known4, [open]: joined(known4[open], row[open]) });
  }
  return [...found2.values()];
}
function membersKey(end2) {
  return end2.kind === "workload" ? [...end2.ids].sort().join() : end2.addresses.map(({ first, last }) => `${first}-${last}`).join();
}
function isItself({ source, destination }, { endpoints }) {
  if (source.kind !== "workload" || destination.kind !== "workload") return false;
  const [id, ...more] = /* @__PURE__ */ new Set([...source.ids, ...destination.ids]);
  return id !== void 0 && more.length === 0 && (endpoints.get(id)?.replicas ?? 1) <= 1;
}
function nameEnd(end2, world) {
  if (end2.kind === "outside") return [{ kind: "outside", addresses: end2.addresses }];
  const byWorkload = /* @__PURE__ */ new Map();
  for (const id of end2.members) {
    const workload = world.endpoints.get(id)?.workload;
    if (workload === void 0) continue;
    const key = workloadKeyOf(workload);
    const known4 = byWorkload.get(key);
    if (known4 === void 0) byWorkload.set(key, { kind: "workload", workload, ids: /* @__PURE__ */ new Set([id]) });
    else known4.ids.add(id);
  }
  return [...byWorkload.values()];
}
function keyOf4(end2) {
  return end2.kind === "workload" ? workloadKeyOf(end2.workload) : "outside";
}
function joined(a, b) {
  if (a.kind === "workload" && b.kind === "workload") return { ...a, ids: /* @__PURE__ */ new Set([...a.ids, ...b.ids]) };
  if (a.kind === "outside" && b.kind === "outside")
    return { ...a, addresses: addressSet([...a.addresses, ...b.addresses]) };
  return a;
}
function workloadSizes({ endpoints }) {
  return sizesIn(endpoints);
}
var sizesIn = lasting((endpoints) => {
  const sizes = /* @__PURE__ */ new Map();
  for (const { workload } of endpoints.values()) {
    const key = workloadKeyOf(workload);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return sizes;
});
function partyOf2(end2, sizes, names2, known4) {
  if (end2.kind === "outside") {
    const there = known4?.(end2.addresses);
    const party = addressParty(end2.addresses, names2);
    return there === void 0 || party.kind !== "addresses" ? party : { ...party, known: there };
  }
  const of2 = sizes.get(workloadKeyOf(end2.workload)) ?? end2.ids.size;
  return workloadParty(end2.workload, end2.ids.size, of2, [...end2.ids].sort());
}

// src/model/services.ts
function selects2({ namespace, selector }, pod) {
  if (selector === void 0 || namespace !== pod.namespace || pod.finished) return false;
  for (const [key, value] of selector) if (pod.labels.get(key) !== value) return false;
  return true;
}
function serviceFinder(services) {
  const inOrder3 = services.flatMap(
    (service) => service.selector === void 0 ? [] : [{ service, names: namesOf(service.namespace, service.selector) }]
  );
  const times2 = /* @__PURE__ */ new Map();
  for (const { names: names2 } of inOrder3) for (const name of names2) times2.set(name, (times2.get(name) ?? 0) + 1);
  const known4 = /* @__PURE__ */ new Map();
  for (const [index, { names: names2 }] of inOrder3.entries()) {
    const [rarest = ""] = [...names2].sort((a, b) => (times2.get(a) ?? 0) - (times2.get(b) ?? 0));
    const same = known4.get(rarest);
    if (same === void 0) known4.set(rarest, [index]);
    else same.push(index);
  }
  return (pod) => {
    const found2 = [.../* @__PURE__ */ new Set(["", ...namesOf(pod.namespace, pod.labels)])].flatMap((name) => known4.get(name) ?? []);
    return found2.sort((a, b) => a - b).flatMap((index) => inOrder3[index] ?? []).flatMap(({ service }) => selects2(service, pod) ? [service] : []);
  };
}
function namesOf(namespace, labels) {
  return [...labels].map(([key, value]) => `${namespace} ${key}=${value}`);
}
function targetsOf({ protocol, target }, pod) {
  if (typeof target === "string") {
    return pod.ports.filter((port) => port.name === target && port.protocol === protocol).slice(0, 1);
  }
  const declared = pod.ports.find((port) => port.port === target && port.protocol === protocol);
  return [declared ?? { protocol, port: target }];
}
function backendsOf({ backends }, { protocol, name = "", target }) {
  return backends.flatMap(({ address, ports, pod }) => {
    const listed2 = ports.find((one) => one.protocol === protocol && (one.name ?? "") === name);
    const port = listed2?.port ?? (typeof target === "number" ? target : void 0);
    return port === void 0 ? [] : [{ address, port, ...pod === void 0 ? {} : { pod } }];
  });
}

// src/engine/entry-backends.ts
function entryBackendsOf(world, entries = world.entries ?? []) {
  if (entries.length === 0) return [];
  const services = new Map(world.services.map((one) => [`${one.namespace}/${one.name}`, one]));
  const byNamespace = /* @__PURE__ */ new Map();
  for (const pod of world.endpoints.values()) {
    const list = byNamespace.get(pod.namespace);
    if (list === void 0) byNamespace.set(pod.namespace, [pod]);
    else list.push(pod);
  }
  const found2 = /* @__PURE__ */ new Map();
  return entries.flatMap((entry) => {
    const { namespace, service: name } = entry.backend;
    const service = services.get(`${namespace}/${name}`);
    if (service === void 0) return [];
    const pods = found2.get(service) ?? podsBehind(service, world, byNamespace.get(namespace) ?? []);
    found2.set(service, pods);
    return pods.flatMap((pod) => {
      const ports = portsBehind(entry, service, pod);
      return ports.length === 0 ? [] : [{ entry, service, pod: pod.id, ports }];
    });
  });
}
function podsBehind(service, world, pods) {
  if (service.selector !== void 0) return pods.filter((pod) => selects2(service, pod));
  const named2 = new Set(service.backends.flatMap(({ pod }) => pod ?? []));
  return [...named2].flatMap((id) => world.endpoints.get(id) ?? []);
}
function portsBehind({ backend: { port, protocol } }, service, pod) {
  const carried = service.ports.filter((one) => one.protocol === protocol);
  if (port === void 0) return carried.flatMap((one) => targetsOf(one, pod));
  if (port.of === "pods") return carried.flatMap((one) => targetsOf(one, pod)).filter((one) => one.port === port.value);
  const named2 = carried.filter((one) => port.value === (typeof port.value === "number" ? one.port : one.name));
  const meant2 = named2.length > 0 ? named2 : carried.filter(({ target }) => target === port.value);
  return meant2.flatMap((one) => targetsOf(one, pod));
}

// src/engine/content.ts
var known2 = /* @__PURE__ */ new WeakMap();
function contentOf2(policies, tiers) {
  const ordered = new Set(tiers.filter(({ reading: reading2 }) => reading2 === "ordered").map(({ id }) => id));
  const parts = policies.map(({ policy, direction, selects: selects4 }) => {
    const name = ordered.has(policy.tier) ? keyOf(policy.ref) : "";
    return `${policy.tier} ${policy.rank} ${name} ${selects4} ${directionContent(direction)}`;
  });
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
  const subjects = rule.subjects === void 0 ? "" : ` of (${rule.subjects.map(peerContent).sort().join("|")})`;
  return `${rule.action} ${rule.condition?.key ?? ""} (${peers}) (${ports})${subjects}${rule.family ?? ""}`;
}
function peerContent(peer) {
  switch (peer.kind) {
    case "pods":
      return `pods ${scopeContent(peer.namespaces)} ${formatSelector(peer.pods)}`;
    case "block":
      return `block${peer.byAddress === true ? " by address" : ""} ${peer.block.cidr} except ${peer.except.map(({ cidr }) => cidr).sort().join(",")}`;
    case "nodes":
      return `nodes ${formatSelector(peer.selector)}`;
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
      return `${port.protocol} ${port.first}-${port.last}${holderContent(port.holder)}`;
    case "named":
      return `${port.protocol ?? "any"} ${port.name}`;
    case "unknown":
      return `unknown ${port.atom.key}`;
  }
}
function holderContent(holder) {
  return holder === void 0 ? "" : ` of ${holder.name}/${holder.protocol}/${holder.port}`;
}

// src/engine/match.ts
function podEnd(pod, family, address) {
  const known4 = address ?? pod.address[family];
  return known4 === void 0 ? { family, pod } : { family, pod, address: known4 };
}
function ruleMatch(world, rule, direction, subject, peer) {
  const { run } = world;
  if (rule.family !== void 0 && rule.family !== peer.family) return noPort;
  const matched2 = matchesPeers(world, rule.peers, direction, peer);
  if (matched2 === denied) return noPort;
  const counts = matchesPeers(world, rule.subjects, direction === "ingress" ? "egress" : "ingress", subject);
  const both2 = run.decisions.and(matched2, counts);
  const guarded2 = rule.condition === void 0 ? both2 : run.decisions.and(both2, run.decisions.atom(rule.condition));
  if (guarded2 === denied) return noPort;
  const target = direction === "ingress" ? subject : peer;
  const ports = matchedPorts(run, rule.ports, target.pod);
  return guarded2 === allowed ? ports : transform(ports, (value) => run.decisions.and(value, guarded2));
}
function matchesPeers(world, peers, direction, end2) {
  if (peers === void 0) return allowed;
  const { or, widen } = world.run.decisions;
  const isLong = peers.length > mostParts;
  let any = denied;
  for (const peer of peers) {
    any = or(any, matchesPeer(world, peer, direction, end2));
    if (isLong) any = widen(any);
    if (any === allowed) break;
  }
  return any;
}
var mostParts = 64;
function matchesPeer(world, peer, direction, end2) {
  const { run } = world;
  switch (peer.kind) {
    case "pods":
      return end2.pod === void 0 ? denied : matchesPods(run, peer.namespaces, peer.pods, end2.pod);
    case "block":
      return matchesBlock(run, peer, direction, end2);
    case "nodes":
      return matchesNodes(world, peer.selector, end2);
    case "unknown":
      return peer.outside === true && isInCluster(end2) ? denied : run.decisions.atom(peer.atom);
  }
}
function isInCluster({ pod, node }) {
  return pod !== void 0 || node !== void 0;
}
function matchesNodes(world, selector, end2) {
  const { run, nodes } = world;
  const host2 = end2.pod?.endpoint.hostNetwork === true;
  if (end2.pod !== void 0 && !host2 && end2.address === void 0) return denied;
  const node = nodes.get(end2.node ?? (host2 ? end2.pod?.endpoint.node : void 0) ?? "");
  if (node !== void 0) return run.matches(selector, run.intern(node.labels));
  const name = end2.pod?.endpoint.id ?? end2.node;
  const open = (who, text) => run.decisions.atom({ key: `nodes:${who}:${formatSelector(selector)}`, text });
  if (host2 || end2.node !== void 0) {
    return open(name ?? "", `the node of ${name ?? "this end"} is one that a policy selects by its labels`);
  }
  if (nodes.size === 0 && end2.pod === void 0) {
    return open("", "the address is that of a node which a policy selects by its labels");
  }
  const having = end2.address === void 0 ? [] : nodesByAddress(nodes).get(end2.address) ?? [];
  return [...having].reduce(
    (any, one) => run.decisions.or(any, run.matches(selector, run.intern(one.labels))),
    denied
  );
}
var nodesByAddress = lasting((nodes) => {
  const found2 = /* @__PURE__ */ new Map();
  for (const node of nodes.values()) {
    for (const address of node.addresses) found2.set(address, (found2.get(address) ?? /* @__PURE__ */ new Set()).add(node));
  }
  return found2;
});
function matchesBlock(run, peer, direction, end2) {
  const { block, except } = peer;
  if (block.family !== end2.family) return denied;
  const inside2 = end2.address === void 0 ? lies(run, block, except, end2) : contains(restOfBlock(block, except), end2.address) ? allowed : denied;
  if (inside2 === denied || peer.byAddress === true) return inside2;
  const isNode = end2.node !== void 0 || end2.pod?.endpoint.hostNetwork === true;
  const asNode = isNode ? run.ruling("blocks-match-nodes", "yes") : allowed;
  if (end2.pod === void 0) return run.decisions.and(inside2, asNode);
  const asPod = run.ruling("blocks-match-pods", "yes", `:${direction}`);
  return run.decisions.and(inside2, run.decisions.choose(end2.pod.selectable, asPod, asNode));
}
var addressPrefix = "address:";
function lies(run, block, except, end2) {
  if (end2.pod === void 0) return end2.node === void 0 ? denied : nodeLies(run, block, end2.node);
  const ranges = end2.pod.whereabouts[end2.family];
  const rest = restOfBlock(block, except);
  if (end2.pod.open !== void 0) return end2.pod.open.within(rest, end2.family);
  const whole = decidedIn(ranges, rest);
  if (whole !== void 0) return whole;
  const part = ({ cidr, addresses }) => {
    const decided2 = decidedIn(ranges, addresses);
    if (decided2 !== void 0) return decided2;
    const id = end2.pod?.endpoint.id ?? "";
    return run.decisions.atom({ key: `${addressPrefix}${id}:${cidr}`, text: `${id} gets an address in ${cidr}` });
  };
  const { widen } = run.decisions;
  const within4 = (left) => except.length > mostParts ? widen(left) : left;
  return except.reduce((left, hole) => within4(run.decisions.and(left, run.decisions.not(part(hole)))), part(block));
}
var decidedRanges = /* @__PURE__ */ new WeakMap();
function decidedIn(ranges, set) {
  const known4 = decidedRanges.get(set);
  if (known4?.ranges === ranges) return known4.decided;
  const decided2 = whereIn(ranges, set);
  decidedRanges.set(set, { ranges, decided: decided2 });
  return decided2;
}
function whereIn(ranges, rest) {
  if (subtract(ranges, rest).length === 0) return allowed;
  if (intersect(ranges, rest).length === 0) return denied;
  return void 0;
}
function nodeLies(run, { cidr }, node) {
  return run.decisions.atom({
    key: `${addressPrefix}node/${node}:${cidr}`,
    text: `node/${node} has an address in ${cidr}`
  });
}
function matchedPorts(run, ports, target) {
  if (ports === void 0) return everyPort2;
  const known4 = plainPorts.get(ports);
  if (known4 !== void 0) return known4;
  const each = ports.map((port) => matchedPort(run, port, target));
  const matched2 = combineAll(each, run.decisions.or);
  if (ports.every((port) => port.kind === "range" && port.holder === void 0)) plainPorts.set(ports, matched2);
  return matched2;
}
var plainPorts = /* @__PURE__ */ new WeakMap();
function matchedPort(run, port, target) {
  switch (port.kind) {
    case "range":
      return port.holder === void 0 ? portsOf(port.protocol, port.first, port.last) : heldPorts(run, port, target);
    case "unknown": {
      const atom = run.decisions.atom(port.atom);
      return transform(everyPort2, () => atom);
    }
    case "named":
      return target === void 0 ? noPort : namedPort(run, port.name, port.protocol, target);
  }
}
function heldPorts(run, { protocol, first, last, holder }, target) {
  if (target?.open !== void 0 && holder !== void 0) {
    const isHeld = target.open.port(`${holder.name} ${holder.port}`, holder.protocol);
    return transform(portsOf(protocol, first, last), (value) => run.decisions.and(value, isHeld));
  }
  const has = target?.endpoint.ports.some(
    (port) => port.sidecar !== true && port.name === holder?.name && port.protocol === holder?.protocol && port.port === holder?.port
  );
  if (target === void 0 || has !== true) return noPort;
  return transform(portsOf(protocol, first, last), (value) => run.decisions.and(value, target.selectable));
}
function namedPort(run, name, protocol, target) {
  if (target.selectable === denied) return noPort;
  if (protocol === void 0) {
    return combineAll(
      namedProtocols.map((one) => namedPort(run, name, one, target)),
      run.decisions.or
    );
  }
  if (target.open !== void 0) {
    const isNamed4 = target.open.port(name, protocol);
    return transform(portsOf(protocol, 1, 65535), (value) => run.decisions.and(value, isNamed4));
  }
  const ports = target.endpoint.ports.filter((port) => port.name === name && port.protocol === protocol);
  const later = run.ruling("port-name-twice", "all");
  const each = ports.map(({ port: number, sidecar }, index) => {
    const decision = index === 0 || number === ports[0]?.port ? allowed : later;
    const found2 = sidecar === true ? run.ruling("sidecar-port-names", "found") : allowed;
    const guarded2 = run.decisions.and(target.selectable, run.decisions.and(decision, found2));
    return transform(portsOf(protocol, number, number), (value) => run.decisions.and(value, guarded2));
  });
  return combineAll(each, run.decisions.or);
}
function comesFromOwnNode(run, pod, source) {
  const host2 = source.pod?.endpoint.hostNetwork === true ? run.ruling("host-network", "node") : denied;
  const fromNode = source.node !== void 0 ? allowed : host2;
  if (fromNode === denied) return denied;
  const guard = run.decisions.and(fromNode, run.ruling("own-node", "allowed"));
  if (guard === denied) return denied;
  const node = source.node ?? source.pod?.endpoint.node;
  const own = pod.endpoint.node;
  if (own !== void 0 && node !== void 0) return own === node ? guard : denied;
  const other = node ?? source.pod?.endpoint.id ?? "";
  const where = node === void 0 ? `the node of ${other}` : `node ${node}`;
  const atom = { key: `own-node:${pod.endpoint.id}:${other}`, text: `${pod.endpoint.id} runs on ${where}` };
  return run.decisions.and(guard, run.decisions.atom(atom));
}

// src/engine/classes.ts
var sides = ["before", "after"];
function classify(before, after) {
  if (before.pods !== after.pods) return classified(before, after).index;
  const known4 = classesKnown.get(before.pods);
  const isSame4 = known4?.borders === void 0 || sameList(known4.borders, bordersOf2([before, after]));
  if (known4 !== void 0 && isSame4) return known4.index;
  const made2 = classified(before, after);
  classesKnown.set(before.pods, made2);
  return made2.index;
}
var classesKnown = /* @__PURE__ */ new WeakMap();
function sameList(a, b) {
  return a === b || a.length === b.length && a.every((address, place) => address === b[place]);
}
function classified(before, after) {
  const { keyOf: keyOf6, borders } = appearances([before, after]);
  const [alike, others] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  const all = [];
  for (const [id, pod] of before.pods) {
    const other = after.pods.get(id);
    if (other === void 0) continue;
    if (isGone(before, pod) && isGone(after, other)) continue;
    if (pod === other && isAlone(pod)) {
      all.push({ changed: false, members: [id], pods: [pod, pod] });
      continue;
    }
    const was = keyOf6(pod);
    const is = pod === other ? was : keyOf6(other);
    const same = was === is && !hasMoved(pod, other);
    const [groups, text] = same ? [alike, was] : [others, `${was} ${is} ${String(hasMoved(pod, other))}`];
    const group2 = groups.get(text);
    if (group2 === void 0) {
      const fresh = { changed: was !== is, members: [id], pods: [pod, other] };
      groups.set(text, fresh);
      all.push(fresh);
    } else group2.members.push(id);
  }
  const classes = all.map(({ changed: changed2, members, pods }, index) => ({
    index,
    members,
    before: pods[0],
    after: pods[1],
    changed: changed2,
    moved: hasMoved(...pods),
    plural: members.length > 1 || pods[1].endpoint.replicas > 1
  }));
  const asked = borders();
  return { index: indexClasses(classes), ...asked && { borders: asked } };
}
function isGone(world, pod) {
  return pod.endpoint.finished && world.run.rulings["finished-pods"] === "gone";
}
function hasMoved(before, after) {
  return before.endpoint.node !== after.endpoint.node;
}
function indexClasses(classes) {
  const labels = (side2) => groupBy2(classes, (one) => [...one[side2].labels.labels].map(([key, value]) => `${key}=${value}`));
  const names2 = (side2) => groupBy2(classes, (one) => one[side2].endpoint.ports.flatMap(({ name }) => name ?? []));
  return {
    classes,
    byLabel: bySide(classes, labels),
    byNamespace: groupBy2(classes, (one) => [one.after.endpoint.namespace]),
    byPortName: bySide(classes, names2)
  };
}
function bySide(classes, make) {
  const known4 = {};
  const of2 = (side2) => known4[side2] ??= make(side2);
  return {
    get before() {
      return of2(classes.every(({ before, after }) => before === after) ? "after" : "before");
    },
    get after() {
      return of2("after");
    }
  };
}
function groupBy2(classes, keysOf) {
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
function appearances(worlds) {
  let known4;
  const stretch = (address) => address === void 0 ? "-" : String(stretchOf(known4 ??= bordersOf2(worlds), address));
  const portTexts2 = /* @__PURE__ */ new Map();
  const keyOf6 = (pod) => {
    const { endpoint, address, labels, namespaceLabels, selectable } = pod;
    const { namespace, ports, hostNetwork, id, node } = endpoint;
    const portText3 = portTexts2.get(ports) ?? portsText(ports);
    portTexts2.set(ports, portText3);
    const own = isAlone(pod) ? id : "";
    const seen = `${namespace}|${labels.id}|${namespaceLabels.id}|${portText3}|${selectable}|${own}`;
    return `${seen}|${hostNetwork ? node ?? "" : ""}|${stretch(address.IPv4)}|${stretch(address.IPv6)}`;
  };
  return { keyOf: keyOf6, borders: () => known4 };
}
function portsText(ports) {
  return ports.flatMap((port) => port.name === void 0 ? [] : portKey(port)).join(",");
}
function isAlone({ hasAddress, endpoint }) {
  return !hasAddress || endpoint.hostNetwork;
}
function bordersOf2(worlds) {
  const [one = [], ...others] = new Set(worlds.map(bordersIn));
  if (others.length === 0) return one;
  return ascending(new Set([one, ...others].flat()));
}
var bordersKnown = /* @__PURE__ */ new WeakMap();
function bordersIn({ world: { nodes }, enforced }) {
  const known4 = bordersKnown.get(enforced);
  if (known4?.nodes === nodes) return known4.borders;
  const found2 = /* @__PURE__ */ new Set();
  for (const policy of enforced) {
    for (const rules2 of [policy.ingress?.rules ?? [], policy.egress?.rules ?? []]) {
      for (const rule of rules2) {
        for (const peer of [...rule.peers ?? [], ...rule.subjects ?? []]) addBorders(found2, peer, nodes);
      }
    }
  }
  const borders = ascending(found2);
  bordersKnown.set(enforced, { nodes, borders });
  return borders;
}
function ascending(addresses) {
  return [...addresses].sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
}
function addBorders(borders, peer, nodes) {
  if (peer.kind === "nodes") {
    for (const { addresses } of nodes) for (const address of addresses) borders.add(address).add(address + 1n);
  }
  if (peer.kind !== "block") return;
  for (const { addresses } of [peer.block, ...peer.except]) {
    for (const { first, last } of addresses) borders.add(first).add(last + 1n);
  }
}
function stretchesOf(worlds) {
  const borders = bordersOf2(worlds);
  return (address) => stretchOf(borders, address);
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
function namedPeers(world, side2, index, policies, direction) {
  const named2 = /* @__PURE__ */ new Set();
  const peersSeen = /* @__PURE__ */ new Set();
  for (const { direction: rules2 } of policies) {
    for (const rule of rules2.rules) {
      for (const port of direction === "egress" ? rule.ports ?? [] : []) {
        const name = port.kind === "named" ? port.name : port.kind === "range" ? port.holder?.name : void 0;
        if (name !== void 0) index.byPortName[side2].get(name)?.forEach((one) => named2.add(one));
      }
      if (rule.peers === void 0 && (rule.family !== void 0 || rule.subjects !== void 0)) {
        index.classes.forEach((one) => named2.add(one.index));
      }
      for (const peer of rule.peers ?? []) {
        if (peersSeen.has(peer)) continue;
        peersSeen.add(peer);
        addMatches(world, side2, index, peer, direction, named2);
      }
    }
  }
  return named2;
}
function addMatches(world, side2, index, peer, direction, named2) {
  if (peer.kind === "unknown") return;
  const test = (candidate) => {
    const pod = index.classes[candidate]?.[side2];
    if (pod === void 0 || named2.has(candidate)) return;
    if (["IPv4", "IPv6"].some((family) => mayMatch(world, peer, direction, pod, family)))
      named2.add(candidate);
  };
  const candidates3 = likely(side2, index, peer);
  if (candidates3 === void 0) index.classes.forEach((one) => test(one.index));
  else candidates3.forEach(test);
}
function mayMatch(world, peer, direction, pod, family) {
  const known4 = pod.address[family] !== void 0;
  if (!known4 && pod.hasAddress) return false;
  if (known4 || peer.kind !== "block") return matchesPeer(world, peer, direction, podEnd(pod, family)) !== denied;
  return peer.block.family === family && intersect(pod.whereabouts[family], peer.block.addresses).length > 0;
}
function likely(side2, index, peer) {
  if (peer.kind !== "pods") return void 0;
  const { pods, namespaces } = peer;
  if (pods.kind === "match") {
    for (const one of pods.requirements) {
      if (one.operator === "In" && one.values.length === 1) {
        return index.byLabel[side2].get(`${one.key}=${one.values[0] ?? ""}`) ?? [];
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

// src/engine/halves.ts
function isSubject(end2) {
  return end2.pod !== void 0;
}
var mostHalves = 4096;
var memories = /* @__PURE__ */ new WeakMap();
function halfOf(world, direction, subject, peer) {
  const chosen = selecting(world, subject.pod, direction);
  const half = () => newHalf(world, direction, subject, peer, chosen);
  if (subject.pod.open !== void 0 || peer.pod?.open !== void 0) return half();
  const memory = memoryOf(world.run);
  const other = peer.pod ?? peer.address ?? peer.node;
  const known4 = memory.bySubject.get(subject.pod)?.get(other)?.find((one) => isSame2(one, world, direction, subject, peer, chosen));
  return known4 ?? remembered(memory, other, half());
}
function newHalf(world, direction, subject, peer, chosen) {
  const { run, tiers, nodes } = world;
  const match = matcher({ run, nodes }, direction, subject, peer);
  return { tiers, nodes, direction, subject, peer, chosen, match };
}
function matcher(world, direction, subject, peer) {
  const matches4 = /* @__PURE__ */ new Map();
  return (rule) => {
    const known4 = matches4.get(rule) ?? ruleMatch(world, rule, direction, subject, peer);
    matches4.set(rule, known4);
    return known4;
  };
}
function memoryOf(run) {
  let memory = memories.get(run);
  if (memory === void 0) memories.set(run, memory = { bySubject: /* @__PURE__ */ new Map(), size: 0 });
  return memory;
}
function remembered(memory, peer, half) {
  if (memory.size === mostHalves) {
    memory.bySubject.clear();
    memory.size = 0;
  }
  const { pod } = half.subject;
  let peers = memory.bySubject.get(pod);
  if (peers === void 0) memory.bySubject.set(pod, peers = /* @__PURE__ */ new Map());
  const list = peers.get(peer);
  if (list === void 0) peers.set(peer, [half]);
  else list.push(half);
  memory.size++;
  return half;
}
function isSame2(known4, { tiers, nodes }, direction, subject, peer, chosen) {
  return known4.direction === direction && isSameEnd(known4.subject, subject) && isSameEnd(known4.peer, peer) && known4.tiers === tiers && (known4.nodes === nodes || known4.nodes.size + nodes.size === 0) && isSameChoice(known4.chosen, chosen);
}
function isSameEnd(a, b) {
  return a.family === b.family && a.pod === b.pod && a.address === b.address && a.node === b.node;
}
function isSameChoice(a, b) {
  return a.length === b.length && a.every(({ policy, direction, selects: selects4 }, at2) => {
    const other = b[at2];
    return policy === other?.policy && direction === other.direction && selects4 === other.selects;
  });
}

// src/engine/evaluate.ts
function permits(world, direction, subject, peer, policies) {
  if (!isSubject(subject)) return everyPort2;
  if (policies === void 0) {
    const half = halfOf(world, direction, subject, peer);
    return half.ports ??= permitted(world, direction, subject, peer, half);
  }
  const match = (rule) => ruleMatch(world, rule, direction, subject, peer);
  return permitted(world, direction, subject, peer, { chosen: policies, match });
}
function permitted(world, direction, subject, peer, { chosen, match }) {
  const walked = walk(world, chosen, match);
  if (direction === "egress") return walked;
  const own = comesFromOwnNode(world.run, subject.pod, peer);
  return own === denied ? walked : transform(walked, (value) => world.run.decisions.or(value, own));
}
function walk(world, policies, match) {
  if (policies.length === 0) return everyPort2;
  return world.tiers.reduceRight((next, tier) => {
    const members = policies.filter(({ policy }) => policy.tier === tier.id);
    return members.length === 0 ? next : walkTier(world, tier, members, match, next);
  }, everyPort2);
}
function walkTier(world, tier, members, match, next) {
  const { decisions } = world.run;
  const isolated2 = members.reduce(
    (any, { direction, selects: selects4 }) => direction.isolates ? decisions.or(any, selects4) : any,
    denied
  );
  const closing = tier.end === "isolating" ? constant(isolated2) : constant(denied);
  const rest = combine(closing, next, (isolates, after) => decisions.choose(isolates, denied, after));
  const steps = (member3) => stepsOf(world, member3, match, next);
  const before = (after, { matched: matched2, outcome }) => chooseMap(world, matched2, outcome, after);
  const allBefore = (after, all) => all.length > mostSteps ? before(after, asOne(world, all)) : all.reduceRight(before, after);
  if (tier.reading === "union") return allBefore(rest, members.flatMap(steps));
  return ranked(members).reduceRight((after, tied) => {
    const [only, ...others] = tied;
    if (only !== void 0 && others.length === 0) return allBefore(after, steps(only));
    return before(after, tiedStep(world, tied, steps));
  }, rest);
}
function stepsOf(world, { direction, selects: selects4 }, match, next) {
  return direction.rules.flatMap((rule) => {
    const matched2 = match(rule);
    if (matched2.starts.length === 1 && matched2.values[0] === denied) return [];
    const outcome = rule.action === "allow" ? everyPort2 : rule.action === "deny" ? constant(denied) : next;
    const { and: and2 } = world.run.decisions;
    return [{ matched: selects4 === allowed ? matched2 : transform(matched2, (value) => and2(value, selects4)), outcome }];
  });
}
var mostSteps = 64;
function asOne(world, steps) {
  if (steps.length < 2) return steps[0] ?? nowhere;
  const middle = steps.length >> 1;
  return inFrontOf(world, asOne(world, steps.slice(0, middle)), asOne(world, steps.slice(middle)));
}
var nowhere = { matched: constant(denied), outcome: constant(denied) };
function tiedStep(world, tied, steps) {
  return tied.reduceRight((later, member3) => {
    const own = inFrontOf(world, asOne(world, steps(member3)), nowhere);
    const [first, last] = [inFrontOf(world, own, later), inFrontOf(world, later, own)];
    if (sameMap(first.outcome, last.outcome)) return first;
    const order2 = constant(world.run.decisions.atom(orderAtom(member3.policy)));
    return { matched: first.matched, outcome: chooseMap(world, order2, first.outcome, last.outcome) };
  }, nowhere);
}
function inFrontOf(world, first, second) {
  const { decisions } = world.run;
  return {
    matched: combine(first.matched, second.matched, (a, b) => decisions.widen(decisions.or(a, b))),
    outcome: chooseMap(world, first.matched, first.outcome, second.outcome)
  };
}
function orderAtom({ tier, rank: rank3, ref }) {
  return {
    key: `order:${tier}:${rank3}:${keyOf(ref)}`,
    text: `${formatRef(ref)} comes before the other policies of its priority ${rank3}`
  };
}
function ranked(members) {
  const groups = /* @__PURE__ */ new Map();
  for (const member3 of members) {
    const group2 = groups.get(member3.policy.rank);
    if (group2 === void 0) groups.set(member3.policy.rank, [member3]);
    else group2.push(member3);
  }
  const name = ({ policy }) => keyOf(policy.ref);
  return [...groups].sort(([a], [b]) => a - b).map(([, group2]) => group2.sort((a, b) => name(a) < name(b) ? -1 : 1));
}
function chooseMap(world, condition, yes, no) {
  const { decisions } = world.run;
  if (yes.starts.length === 1) {
    const value = yes.values[0] ?? denied;
    return combine(condition, no, (test, other) => decisions.widen(decisions.choose(test, value, other)));
  }
  const taken = combine(condition, yes, decisions.and);
  const left = combine(condition, no, (test, other) => decisions.choose(test, denied, other));
  return combine(taken, left, (a, b) => decisions.widen(decisions.or(a, b)));
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
  const egress = valueAt2(permits(world, "egress", source, destination), place);
  const ingress = valueAt2(permits(world, "ingress", destination, source), place);
  const both2 = decisions.widen(decisions.and(egress, ingress));
  return {
    answer: answerOf(both2),
    egress: answerOf(egress),
    ingress: answerOf(ingress),
    reasons: [
      ...grounds(world, "egress", source, destination, place, answerOf(egress)),
      ...grounds(world, "ingress", destination, source, place, answerOf(ingress))
    ],
    atoms: decisions.atomsOf(both2)
  };
}
function grounds(world, direction, subject, peer, place, answer) {
  if (!isSubject(subject)) return [];
  const own = direction === "ingress" ? comesFromOwnNode(world.run, subject.pod, peer) : denied;
  if (own === allowed) return [{ kind: "own-node", certain: true }];
  const reasons = own === denied ? [] : [{ kind: "own-node", certain: false }];
  const half = halfOf(world, direction, subject, peer);
  const chosen = stated(world, direction, subject, peer, place, half.chosen);
  if (chosen.length === 0) return [...reasons, { kind: "default", direction }];
  for (const tier of world.tiers) {
    const members = chosen.filter(({ policy }) => policy.tier === tier.id);
    const found2 = tierGrounds({ direction, place, match: half.match }, tier, members);
    reasons.push(...found2.reasons);
    if (found2.final) return reasons;
    const isolating = members.filter((member3) => member3.direction.isolates);
    if (tier.end !== "isolating" || isolating.length === 0) continue;
    const certain = isolating.some(({ selects: selects4 }) => selects4 === allowed);
    if (answer !== "allowed") {
      reasons.push({
        kind: "isolated",
        direction,
        tier: tier.id,
        certain,
        policies: isolating.map((member3) => ({
          policy: member3.policy.ref,
          origin: member3.policy.subject.origin,
          ...lackOf(world, direction, peer, member3)
        }))
      });
    }
    if (certain) return reasons;
  }
  return [...reasons, { kind: "default", direction }];
}
function lackOf(world, direction, peer, { direction: { rules: rules2 } }) {
  if (rules2.length === 0) return { lacks: "rules" };
  const naming = rules2.filter((rule) => matchesPeers(world, rule.peers, direction, peer) !== denied);
  return naming.length === 0 ? { lacks: "peer" } : { lacks: "port", rules: naming.map(({ index }) => index) };
}
function stated(world, direction, subject, peer, place, chosen) {
  if (!chosen.some((member3) => member3.direction.rules.some(isAdded))) return chosen;
  const without3 = chosen.map((member3) => {
    const rules2 = member3.direction.rules.filter((rule) => !isAdded(rule));
    return { ...member3, direction: { ...member3.direction, rules: rules2 } };
  });
  return valueAt2(permits(world, direction, subject, peer, without3), place) === allowed ? without3 : chosen;
}
function isAdded({ deviation }) {
  return deviation !== void 0;
}
function tierGrounds(asked, tier, members) {
  const reasons = [];
  if (tier.reading === "union") {
    for (const member3 of members) reasons.push(...matchingRules(asked, tier, member3));
    return { reasons, final: false };
  }
  for (const tied of ranked(members)) {
    const found2 = tied.map((member3) => upToCertain(matchingRules(asked, tier, member3)));
    const outcomes = new Set(found2.flatMap((rules2) => rules2.map(({ action }) => action)));
    const doubtful = found2.filter((rules2) => rules2.length > 0).length > 1 && outcomes.size > 1;
    reasons.push(...found2.flat().map((reason) => doubtful ? { ...reason, certain: false } : reason));
    const deciding = found2.map((rules2) => rules2.at(-1)).find((rule) => rule?.certain === true);
    if (deciding !== void 0) return { reasons, final: !outcomes.has("pass") };
  }
  return { reasons, final: false };
}
function upToCertain(rules2) {
  const last = rules2.findIndex(({ certain }) => certain);
  return last < 0 ? rules2 : rules2.slice(0, last + 1);
}
function matchingRules(asked, tier, { policy, direction: side2, selects: selects4 }) {
  const { direction, place, match } = asked;
  return side2.rules.flatMap((rule) => {
    const matched2 = valueAt2(match(rule), place);
    if (matched2 === denied) return [];
    return [
      {
        kind: "rule",
        direction,
        tier: tier.id,
        policy: policy.ref,
        rule: rule.index,
        action: rule.action,
        certain: matched2 === allowed && selects4 === allowed,
        ...rule.deviation === void 0 ? {} : { deviation: rule.deviation },
        origin: rule.origin
      }
    ];
  });
}

// src/engine/reach.ts
function isBoundToNode(pod) {
  return pod.endpoint.hostNetwork;
}
function createReaches(worlds, index) {
  const known4 = /* @__PURE__ */ new Map();
  const hostPods2 = index.classes.filter((one) => isBoundToNode(one.before) || isBoundToNode(one.after));
  return {
    of: (side2, one, direction) => {
      const key = `${side2} ${direction} ${one.index}`;
      let reach = known4.get(key);
      if (reach === void 0)
        known4.set(key, reach = compute(worlds[side2], side2, one[side2], direction, index, hostPods2));
      return reach;
    }
  };
}
function compute(world, side2, pod, direction, index, hostPods2) {
  const policies = selecting(world, pod, direction);
  const towards2 = (peer) => permits(world, direction, podEnd(pod, peer.family), peer, policies);
  let named2;
  let rest;
  return {
    policies,
    get named() {
      if (named2 !== void 0) return named2;
      named2 = new Set(namedPeers(world, side2, index, policies, direction));
      if (direction === "ingress") for (const one of hostPods2) named2.add(one.index);
      return named2;
    },
    get rest() {
      return rest ??= towards2({ family: "IPv4" });
    },
    towards: towards2
  };
}
function commonFamilies(world, source, destination) {
  const has = (pod, family) => pod.address[family] !== void 0;
  const families2 = ["IPv4", "IPv6"];
  if (source.hasAddress && destination.hasAddress) return families2.filter((f) => has(source, f) && has(destination, f));
  if (source.hasAddress) return families2.filter((family) => has(source, family));
  if (destination.hasAddress) return families2.filter((family) => has(destination, family));
  return world.world.families;
}

// src/engine/candidates.ts
function affectedBy({ before, after, reaches: reaches3, index }, direction) {
  const moved = before.world.nodes !== after.world.nodes && nodesContent(before) !== nodesContent(after);
  const mayDiffer = policiesApart(before, after);
  return index.classes.filter((one) => {
    if (!moved && one.before === one.after && !mayDiffer(one.after.endpoint.namespace)) return false;
    const [was, is] = [reaches3.of("before", one, direction), reaches3.of("after", one, direction)];
    if (moved && [...was.policies, ...is.policies].some(looksAtNodes)) return true;
    const own = one.changed && (direction === "ingress" || is.policies.some(looksAtSubject));
    return own || contentOf2(was.policies, before.tiers) !== contentOf2(is.policies, after.tiers);
  });
}
function looksAtSubject({ direction }) {
  return direction.rules.some(({ subjects }) => subjects !== void 0);
}
function looksAtNodes({ direction }) {
  return direction.rules.some(({ peers }) => peers?.some(({ kind }) => kind === "nodes"));
}
function nodesContent({ world: { nodes } }) {
  const texts = nodes.map(({ name, labels, addresses }) => `${name} ${formatLabels(labels)} ${addresses.join(" ")}`);
  return texts.sort().join("\n");
}
function candidatePairs(comparing, affected) {
  const { classes } = comparing.index;
  const found2 = /* @__PURE__ */ new Map();
  const add2 = (source, destination) => {
    if (source === destination && !source.plural) return;
    found2.set(source.index * classes.length + destination.index, { source, destination });
  };
  for (const direction of ["egress", "ingress"]) {
    for (const one of affected[direction]) {
      for (const other of treatedDifferently(comparing, one, direction)) {
        if (direction === "egress") add2(one, other);
        else add2(other, one);
      }
    }
  }
  const seers = createSeers(comparing);
  for (const one of classes.filter(({ changed: changed2 }) => changed2)) {
    for (const other of seers(one, "ingress")) add2(one, other);
    for (const other of seers(one, "egress")) add2(other, one);
  }
  const hosts = classes.filter(({ before, after }) => isBoundToNode(before) || isBoundToNode(after));
  for (const one of classes.filter(({ moved }) => moved)) for (const host2 of hosts) add2(host2, one);
  return found2.values();
}
function createSeers({
  after: { run },
  index: { classes },
  reaches: reaches3
}) {
  const known4 = /* @__PURE__ */ new Map();
  return ({ before, after }, direction) => {
    if (!isRelabelledOnly(before, after)) return classes;
    const key = `${direction} ${before.namespaceLabels.id} ${after.namespaceLabels.id}`;
    const tellsApart = (peer) => peer.kind === "pods" && peer.namespaces.kind === "select" && run.matches(peer.namespaces.selector, before.namespaceLabels) !== run.matches(peer.namespaces.selector, after.namespaceLabels);
    const sees = (other) => sides.some(
      (side2) => reaches3.of(side2, other, direction).policies.some((member3) => member3.direction.rules.some(({ peers }) => peers?.some(tellsApart)))
    );
    const found2 = known4.get(key) ?? classes.filter(sees);
    known4.set(key, found2);
    return found2;
  };
}
function isRelabelledOnly(before, after) {
  return before.endpoint === after.endpoint && before.labels === after.labels && before.selectable === after.selectable && before.address.IPv4 === after.address.IPv4 && before.address.IPv6 === after.address.IPv6;
}
function treatedDifferently(comparing, one, direction) {
  const { before, after, index, reaches: reaches3 } = comparing;
  const [was, is] = [reaches3.of("before", one, direction), reaches3.of("after", one, direction)];
  if (!sameMap(was.rest, is.rest)) return index.classes;
  const rules2 = isUnion(before, was.policies) && isUnion(after, is.policies) && sameIsolation(was.policies, is.policies);
  const named2 = rules2 ? [
    namedPeers(before, "before", index, without2(was.policies, is.policies), direction),
    namedPeers(after, "after", index, without2(is.policies, was.policies), direction)
  ] : [was.named, is.named];
  return [...new Set(named2.flatMap((classes) => [...classes]))].flatMap((at2) => index.classes[at2] ?? []);
}
function isUnion({ tiers }, policies) {
  const unions = new Set(tiers.filter(({ reading: reading2 }) => reading2 === "union").map(({ id }) => id));
  return policies.every(
    ({ policy, direction }) => unions.has(policy.tier) && direction.rules.every(({ action }) => action === "allow")
  );
}
function sameIsolation(a, b) {
  const isolation = (policies) => new Set(
    policies.flatMap(({ policy, direction, selects: selects4 }) => direction.isolates ? `${policy.tier} ${selects4}` : [])
  );
  const [ofA, ofB] = [isolation(a), isolation(b)];
  return ofA.size === ofB.size && [...ofA].every((text) => ofB.has(text));
}
function without2(policies, others) {
  const textsOf = ({ policy, direction, selects: selects4 }) => direction.rules.map((rule) => `${policy.tier} ${selects4} ${ruleContent(rule)}`);
  const known4 = new Set(others.flatMap(textsOf));
  return policies.map((member3) => {
    const texts = textsOf(member3);
    const rules2 = member3.direction.rules.filter((_, at2) => !known4.has(texts[at2] ?? ""));
    return { ...member3, direction: { ...member3.direction, rules: rules2 } };
  });
}

// src/engine/difference.ts
var pruneKey = "prune:kept";
function differences(before, after, of2) {
  const index = classify(before, after);
  const reaches3 = createReaches({ before, after }, index);
  const comparing = { before, after, index, reaches: reaches3 };
  const affected = { ingress: affectedBy(comparing, "ingress"), egress: affectedBy(comparing, "egress") };
  const out = [];
  const asked = new Set(of2 === void 0 ? index.classes : index.classes.filter(({ members }) => members.some(of2)));
  for (const pair of candidatePairs(comparing, affected)) {
    if (asked.has(pair.source) || asked.has(pair.destination)) out.push(...comparePair(before, after, pair));
  }
  for (const direction of ["egress", "ingress"]) {
    for (const one of affected[direction]) if (asked.has(one)) out.push(...compareOutside(comparing, one, direction));
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
    const isIn = commonFamilies(after, source.after, destination.after);
    const perFamily = isIn.flatMap((family) => {
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
    const group2 = groups.get(key);
    if (group2 === void 0) groups.set(key, { members: [id], before: was, after: is });
    else group2.members.push(id);
  }
  return [...groups.values()].map((group2) => ({ source, destination: group2 }));
}
function changesOf(run, was, is) {
  const groups = /* @__PURE__ */ new Map();
  for (const { range, a, b } of segments(was, is)) {
    if (a === b || range.protocol === "other" && run.rulings.protocols === "three") continue;
    for (const { change, assuming, before, after } of changeOf(run, a, b)) {
      const key = `${change} ${assuming ?? ""} ${before} ${after}`;
      const group2 = groups.get(key);
      if (group2 !== void 0) group2.ports.push(range);
      else groups.set(key, { change, ...assuming === void 0 ? {} : { assuming }, before, after, ports: [range] });
    }
  }
  return [...groups.values()].map((group2) => ({ ...group2, ports: joinRanges(group2.ports) }));
}
function changeOf(run, a, b) {
  const { assume: assume2 } = run.decisions;
  const judge2 = (kept2) => {
    const [before, after] = [assume2(a, pruneKey, kept2), assume2(b, pruneKey, kept2)];
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
  const joined3 = /* @__PURE__ */ new Map();
  for (const { family, changes } of perFamily) {
    for (const change of changes) {
      const key = JSON.stringify(change);
      const known4 = joined3.get(key);
      if (known4 !== void 0) known4.families.push(family);
      else joined3.set(key, { ...change, families: [family] });
    }
  }
  return [...joined3.values()];
}
function compareOutside({ before, after, reaches: reaches3 }, one, direction) {
  const [was, is] = [reaches3.of("before", one, direction), reaches3.of("after", one, direction)];
  const found2 = /* @__PURE__ */ new Map();
  for (const range of stretches([before, after], [...was.policies, ...is.policies])) {
    const family = range.family;
    const end2 = { family, address: range.first };
    const [a, b] = [was.towards(end2), is.towards(end2)];
    if (sameMap(a, b)) continue;
    for (const change of changesOf(after.run, a, b)) {
      const key = `${family} ${JSON.stringify(change)} ${mapKey(a)} ${mapKey(b)}`;
      const known4 = found2.get(key) ?? { ranges: [], change };
      known4.ranges.push({ first: range.first, last: range.last });
      found2.set(key, known4);
    }
  }
  const pods = { kind: "pods", members: one.members };
  return [...found2.values()].flatMap(({ ranges, change }) => {
    const addresses = addressSet(ranges);
    const outside = { kind: "outside", addresses };
    const ends = direction === "egress" ? { source: pods, destination: outside } : { source: outside, destination: pods };
    const family = familyOf(addresses[0]?.first ?? 0n);
    return [{ ...ends, families: [family], ...change }];
  });
}
function stretches(worlds, policies) {
  const borders = /* @__PURE__ */ new Set();
  for (const { direction } of policies) {
    for (const rule of direction.rules) {
      for (const peer of rule.peers ?? []) for (const { world } of worlds) addBorders(borders, peer, world.nodes);
    }
  }
  const sorted2 = [...borders].sort((a, b) => a < b ? -1 : 1);
  return ["IPv4", "IPv6"].flatMap(
    (family) => everyAddress[family].flatMap(({ first, last }) => {
      const starts = [first, ...sorted2.filter((border) => border > first && border <= last)];
      return starts.map((start, at2) => ({ family, first: start, last: (starts[at2 + 1] ?? last + 1n) - 1n }));
    })
  );
}

// src/engine/entry-ports.ts
function entryPorts(world, { entry, pod: id, ports }) {
  const pod = world.pods.get(id);
  if (pod === void 0) return noPort;
  const { decisions } = world.run;
  const [first, ...others] = entry.controllers.map((controller) => ({ controller, map: from(world, controller, pod) }));
  const served = others.reduceRight(
    (rest, { controller, map }) => choose(world, servesAtom(entry, controller), map, rest),
    first?.map ?? noPort
  );
  const own = ports.reduce(
    (any, { protocol, port }) => combine(any, portsOf(protocol, port, port), decisions.or),
    noPort
  );
  return combine(own, served, (a, b) => decisions.widen(decisions.and(a, b)));
}
function servesAtom({ object, controllers }, { name }) {
  const who = controllers.map((one) => one.name).join(" or ");
  const what = formatRef(object);
  return { key: `serves:${name}:${what}`, text: `${what} is served by ${name} (${who})` };
}
function choose({ run }, atom, yes, no) {
  const condition = run.decisions.atom(atom);
  return combine(yes, no, (a, b) => run.decisions.widen(run.decisions.choose(condition, a, b)));
}
function from(world, controller, pod) {
  const { source, name } = controller;
  switch (source.kind) {
    case "pods": {
      const pods = source.pods.flatMap((id) => world.pods.get(id) ?? []);
      return pods.length === 0 ? fromStranger(world, pod, true) : fromPods(world, pods, pod);
    }
    case "assumed":
      return fromStranger(world, pod, true);
    case "unlabelled":
      return fromStranger(world, pod, false);
    case "outside": {
      const direct = source.addresses === void 0 ? fromUnknownAddress(world, name, pod) : fromAddresses(world, source.addresses, pod);
      const atom = { key: `direct:${name}`, text: `${name} sends to pods and not to nodes` };
      return choose(world, atom, direct, fromNodes(world, pod));
    }
    case "clients": {
      const direct = fromAddresses(world, source.addresses ?? [...everyAddress.IPv4, ...everyAddress.IPv6], pod);
      if (source.policy === "Local") return direct;
      const atom = { key: "keeps-clients", text: "the address of the client is kept on its way through a node" };
      return choose(world, atom, direct, fromNodes(world, pod));
    }
  }
}
function fromPods(world, pods, target) {
  const { decisions } = world.run;
  const distinct5 = new Map(
    pods.map((pod) => {
      const { hostNetwork, node } = pod.endpoint;
      const place = pod.hasAddress || hostNetwork ? `${pod.endpoint.id} ${node ?? ""}` : "";
      return [`${pod.labels.id} ${pod.namespaceLabels.id} ${place}`, pod];
    })
  );
  return [...distinct5.values()].reduce(
    (all, pod) => combine(all, inAnyFamily(world, pod, target), decisions.and),
    everyPort2
  );
}
function inAnyFamily(world, source, target) {
  return commonFamilies(world, source, target).reduce(
    (any, family) => combine(any, decideBetween(world, podEnd(source, family), podEnd(target, family)), world.run.decisions.or),
    noPort
  );
}
var nowhere2 = "(ingress controller)";
var assumedController = strangeEndpoint("the ingress controller", nowhere2, false);
function strangeEndpoint(name, namespace, hostNetwork) {
  return {
    id: endpointIdOf(name),
    namespace,
    workload: { namespace, kind: "", name },
    labels: noLabels,
    ports: [],
    hostNetwork,
    finished: false,
    addresses: [],
    replicas: 1,
    origin: { kind: "live", object: name, path: "" }
  };
}
function fromStranger(world, target, perhaps) {
  const source = strangerPod(world, assumedController);
  const { decisions } = world.run;
  return commonFamilies(world, source, target).reduce((any, family) => {
    const [a, b] = [podEnd(source, family), podEnd(target, family)];
    const strict = decideBetween(world, a, b);
    if (!perhaps) return combine(any, strict, decisions.or);
    const open = combine(
      strict,
      admitted(world, a, b, (rule) => softened(world, rule)),
      decisions.or
    );
    return combine(any, open, decisions.or);
  }, noPort);
}
function admitted(world, source, target, as = (rule) => rule) {
  const pod = target.pod;
  if (pod === void 0) return everyPort2;
  return walk(world, selecting(world, pod, "ingress"), (rule) => ruleMatch(world, as(rule), "ingress", target, source));
}
var known3 = /* @__PURE__ */ new WeakMap();
function softened(world, rule) {
  const rules2 = known3.get(world) ?? /* @__PURE__ */ new Map();
  known3.set(world, rules2);
  const soft = rules2.get(rule) ?? soften(world, rule);
  rules2.set(rule, soft);
  return soft;
}
function soften(world, rule) {
  if (rule.action !== "allow" || rule.peers === void 0) return rule;
  const peers = rule.peers.map((peer) => {
    if (peer.kind !== "pods" || peer.namespaces.kind === "own" || !mayBeController(world, peer)) return peer;
    const words2 = peer.parts.map(({ text }) => text).join(" and ");
    const atom = { key: `controller:${peerContent(peer)}`, text: `the ingress controller is a pod with ${words2}` };
    return { kind: "unknown", atom, origin: peer.origin };
  });
  return peers.every((peer, at2) => peer === rule.peers?.[at2]) ? rule : { ...rule, peers };
}
var likeController = /ingress|gateway|router|proxy|edge|nginx|traefik|haproxy|envoy|contour|kong|load-?balancer/i;
function mayBeController(world, peer) {
  const matched2 = [...world.pods.values()].filter(
    (pod) => matchesPods(world.run, peer.namespaces, peer.pods, pod) !== denied
  );
  return matched2.length === 0 || matched2.some(({ endpoint }) => likeController.test(`${endpoint.namespace}/${endpoint.workload.name}`));
}
function fromAddresses(world, addresses, target) {
  const { decisions } = world.run;
  const policies = selecting(world, target, "ingress");
  const families2 = commonFamilies(world, target, target);
  const ofClients = subtract(addresses, world.world.podRanges ?? []);
  return stretches([world], policies).reduce((any, { family, first, last }) => {
    const [met] = intersect([{ first, last }], ofClients);
    if (met === void 0 || !families2.includes(family)) return any;
    const end2 = { family, address: met.first };
    return combine(any, admitted(world, end2, podEnd(target, family)), decisions.or);
  }, noPort);
}
function fromUnknownAddress(world, name, target) {
  const source = strangerPod(world, strangeEndpoint(name, nowhere2, true));
  const { decisions } = world.run;
  return commonFamilies(world, target, target).reduce(
    (any, family) => combine(
      any,
      admitted(world, { family, pod: { ...source, selectable: denied } }, podEnd(target, family)),
      decisions.or
    ),
    noPort
  );
}
function fromNodes(world, target) {
  const { nodes } = world.world;
  const { decisions } = world.run;
  if (nodes.length === 0) return fromUnknownAddress(world, "the node", target);
  const ends = nodes.flatMap(
    ({ name, addresses }) => addresses.map((address) => ({ family: familyOf(address), node: name, address }))
  );
  const families2 = commonFamilies(world, target, target).filter((family) => ends.some((end2) => end2.family === family));
  return families2.reduce((any, family) => {
    const own = ends.filter((end2) => end2.family === family);
    const all = own.reduce(
      (every, end2) => combine(
        every,
        nodes.length === 1 ? decideBetween(world, end2, podEnd(target, family)) : admitted(world, end2, podEnd(target, family)),
        decisions.and
      ),
      everyPort2
    );
    return combine(any, all, decisions.or);
  }, noPort);
}

// src/changes/ways.ts
function wayKey({ object, host: host2, path }, pod) {
  return JSON.stringify([keyOf(object), host2 ?? null, path ?? null, pod]);
}
function waysIn({ world }) {
  const out = /* @__PURE__ */ new Map();
  for (const backend of entryBackendsOf(world)) {
    const key = wayKey(backend.entry, backend.pod);
    const known4 = out.get(key);
    if (known4 === void 0) out.set(key, { entry: backend.entry, pod: backend.pod, backends: [backend] });
    else known4.backends.push(backend);
  }
  return out;
}
function mapOf(world, way) {
  return (way?.backends ?? []).reduce(
    (any, backend) => combine(any, entryPorts(world, backend), world.run.decisions.or),
    noPort
  );
}

// src/changes/entry-rows.ts
function gathered(found2, { changes }, is) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of found2) {
    const key = JSON.stringify([
      keyOf(one.way.entry.object),
      workloadKeyOf(workloadOf(changes.after, one.way.pod)),
      [one.change, one.assuming, one.before, one.after, one.surprise, one.rerouted, one.live],
      one.ports,
      one.causes.map(({ object, origin }) => [object, origin])
    ]);
    const group2 = groups.get(key);
    if (group2 === void 0) groups.set(key, [one]);
    else group2.push(one);
  }
  const sizes = workloadSizes(changes.after.world);
  const ways = byPlace2(is);
  return [...groups].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, group2]) => {
    const [first] = group2;
    if (first === void 0) return [];
    const { way, ...substance } = first;
    const workload = workloadOf(changes.after, way.pod);
    const pods = new Set(group2.map((one) => one.way.pod));
    const of2 = sizes.get(workloadKeyOf(workload)) ?? pods.size;
    return [
      {
        ...substance,
        source: entryParty(group2.map((one) => one.way.entry)),
        destination: workloadParty(workload, pods.size, of2, [...pods].sort()),
        controllers: controllersOf(group2, changes.after),
        elsewhere: elsewhere(group2, ways, changes.after)
      }
    ];
  });
}
function workloadOf({ pods }, id) {
  const endpoint = pods.get(id)?.endpoint;
  return endpoint?.workload ?? { namespace: "", kind: "", name: id };
}
function entryParty(entries) {
  const [first] = entries;
  if (first === void 0) throw new RangeError("an end has at least one entry");
  const hosts = new Set(entries.map(({ host: host2 = "", path = "" }) => `${host2}${path === "/" ? "" : path}`));
  const controllers = new Set(entries.flatMap((entry) => entry.controllers.map(({ name }) => name)));
  return {
    kind: "entry",
    object: first.object,
    // One without host and path takes all.
    hosts: hosts.has("") ? [] : [...hosts].sort(),
    controller: [...controllers].sort().join(" or ")
  };
}
function controllersOf(group2, { pods }) {
  const ids = group2.flatMap(
    ({ way }) => way.entry.controllers.flatMap(({ source }) => source.kind === "pods" ? source.pods : [])
  );
  const workloads2 = ids.flatMap((id) => pods.get(id)?.endpoint.workload ?? []);
  return [...new Map(workloads2.map((one) => [workloadKeyOf(one), one])).values()];
}
function placeKey2(entry) {
  return wayKey(entry, "");
}
function byPlace2(ways) {
  const out = /* @__PURE__ */ new Map();
  for (const way of ways.values()) {
    const key = placeKey2(way.entry);
    const list = out.get(key);
    if (list === void 0) out.set(key, [way]);
    else list.push(way);
  }
  return out;
}
function elsewhere(group2, ways, after) {
  if (group2[0]?.rerouted !== true) return [];
  const own = workloadKeyOf(workloadOf(after, group2[0].way.pod));
  const places3 = new Set(group2.map(({ way }) => placeKey2(way.entry)));
  const reached2 = /* @__PURE__ */ new Map();
  for (const place of places3) {
    for (const way of ways.get(place) ?? []) {
      const workload = workloadOf(after, way.pod);
      const key = workloadKeyOf(workload);
      if (key === own || !mapOf(after, way).values.includes(allowed)) continue;
      const known4 = reached2.get(key) ?? { workload, places: /* @__PURE__ */ new Set() };
      reached2.set(key, known4);
      known4.places.add(place);
    }
  }
  return [...reached2.values()].filter((one) => one.places.size === places3.size).map(({ workload }) => workload);
}
function entryRows(world) {
  const sizes = workloadSizes(world.world);
  const groups = /* @__PURE__ */ new Map();
  for (const way of waysIn(world).values()) {
    const map = mapOf(world, way);
    const row = {
      allowed: rangesWhere(map, (value) => value === allowed),
      unknown: rangesWhere(map, (value) => value !== allowed && value !== denied)
    };
    if (row.allowed.length + row.unknown.length === 0) continue;
    const key = JSON.stringify([keyOf(way.entry.object), workloadKeyOf(workloadOf(world, way.pod)), row]);
    const known4 = groups.get(key);
    if (known4 === void 0) groups.set(key, { ways: [way], row });
    else known4.ways.push(way);
  }
  return [...groups].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, { ways, row }]) => {
    const [first] = ways;
    if (first === void 0) return [];
    const workload = workloadOf(world, first.pod);
    const pods = new Set(ways.map(({ pod }) => pod));
    const of2 = sizes.get(workloadKeyOf(workload)) ?? pods.size;
    return [
      {
        source: entryParty(ways.map(({ entry }) => entry)),
        destination: workloadParty(workload, pods.size, of2, [...pods].sort()),
        ...row
      }
    ];
  });
}

// src/model/attempts.ts
var soon = 6e4;
var passing = /* @__PURE__ */ new Set(["not-found", "conflict", "failed"]);
function lastingAttempts(attempts, writes) {
  const times2 = timesOf(attempts, writes);
  return attempts.filter((attempt) => {
    if (!passing.has(attempt.outcome)) return true;
    const next = firstFrom(times2.get(triedBy(attempt)) ?? [], attempt.time);
    return next === void 0 || next - attempt.time > soon;
  });
}
function triedBy({ ref, user }) {
  return `${keyOf(ref)} ${user}`;
}
function timesOf(attempts, writes) {
  const times2 = new Map(attempts.map((attempt) => [triedBy(attempt), []]));
  for (const write of writes) if (write.effect !== "nothing") times2.get(triedBy(write))?.push(write.time);
  for (const list of times2.values()) list.sort((a, b) => a - b);
  return times2;
}
function firstFrom(sorted2, time) {
  let [low, high] = [0, sorted2.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted2[middle] ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return sorted2[low];
}

// src/worlds/parts.ts
function placesIn2({ headObjects }) {
  const objectOf = (workload) => {
    const key = workloadObjectKey(workload);
    return key === void 0 ? void 0 : headObjects.get(key);
  };
  const wide2 = (kind, name) => headObjects.get(keyOf({ group: "", kind, namespace: "", name }));
  return {
    port: (workload, port) => portPlace(objectOf(workload), workload, port),
    label: (workload, key) => objectOf(workload)?.at([...podPath(workload), "metadata", "labels", key]),
    namespaceLabel: (name, key) => wide2("Namespace", name)?.at(["metadata", "labels", key]),
    nodeLabel: (name, key) => wide2("Node", name)?.at(["metadata", "labels", key])
  };
}
function podPath({ kind }) {
  return kind === "Pod" ? [] : templatePath(kind);
}
function portPlace(manifest, workload, port) {
  if (manifest === void 0) return void 0;
  const root = [...podPath(workload), "spec", port.sidecar === true ? "initContainers" : "containers"];
  for (const [at2, container] of listAt(manifest.value, root).entries()) {
    const index = listAt(container, ["ports"]).findIndex(
      (entry) => port.name === void 0 ? valueAt(entry, ["containerPort"]) === port.port : valueAt(entry, ["name"]) === port.name && valueAt(entry, ["containerPort"]) === port.port
    );
    if (index >= 0) return manifest.at([...root, at2, "ports", index]);
  }
  return void 0;
}

// src/engine/symbolic.ts
var prefix = "future ";
function isFutureAtom({ key }) {
  return key.startsWith(prefix);
}
var newNamespace = "*";
var nameLabel = "kubernetes.io/metadata.name";
function openVariables({ decisions }, role) {
  const name = `${prefix}${role}`;
  let ofNamespace;
  return {
    name,
    labels: openLabels(decisions, `${name} label`, void 0),
    namespaceLabels: (taken) => ofNamespace ??= openLabels(decisions, `${name} namespace`, taken),
    open: {
      port: (port, protocol) => decisions.atom({ key: `${name} port ${protocol} ${port}`, text: `a pod to come calls the port ${port}` }),
      within: addressVariables(decisions, name)
    }
  };
}
function openPod(variables, namespace, namespaceLabels) {
  return {
    endpoint: { ...nobody2, id: endpointIdOf(variables.name), namespace },
    labels: variables.labels,
    namespaceLabels,
    selectable: allowed,
    address: {},
    hasAddress: false,
    whereabouts: everyAddress,
    open: variables.open
  };
}
var nobody2 = {
  id: endpointIdOf(prefix),
  namespace: newNamespace,
  workload: { namespace: newNamespace, kind: "Pod", name: newNamespace },
  labels: noLabels,
  ports: [],
  hostNetwork: false,
  finished: false,
  addresses: [],
  replicas: 2,
  origin: { kind: "live", object: "a pod to come", path: "" }
};
function openLabels(decisions, name, taken) {
  const variables = /* @__PURE__ */ new Map();
  const variableOf = (key) => {
    const always = taken !== void 0 && key === nameLabel;
    const known4 = variables.get(key) ?? labelVariable(decisions, `${name} ${key}`, always ? taken : void 0);
    variables.set(key, known4);
    return known4;
  };
  const open = ({ key, ...requirement2 }) => {
    if (requirement2.operator === "unknown") return void 0;
    const { exists, is } = variableOf(key);
    switch (requirement2.operator) {
      case "Exists":
        return exists;
      case "DoesNotExist":
        return decisions.not(exists);
      case "In":
        return requirement2.values.reduce((any, value) => decisions.or(any, is(value)), denied);
      case "NotIn":
        return decisions.not(requirement2.values.reduce((any, value) => decisions.or(any, is(value)), denied));
    }
  };
  return { id: -1, labels: noLabels, open };
}
function labelVariable(decisions, name, taken) {
  const text = "a pod to come carries a label";
  const exists = taken === void 0 ? decisions.atom({ key: name, text }) : allowed;
  const values = /* @__PURE__ */ new Map();
  let rest = exists;
  const is = (value) => {
    if (taken?.has(value) === true) return denied;
    const known4 = values.get(value);
    if (known4 !== void 0) return known4;
    const here = decisions.atom({ key: `${name}=${value}`, text });
    const result = decisions.and(rest, here);
    rest = decisions.and(rest, decisions.not(here));
    values.set(value, result);
    return result;
  };
  return { exists, is };
}
var bitsOf = { IPv4: 32, IPv6: 128 };
function addressVariables(decisions, name) {
  const text = "a pod to come has an address in a block";
  const bit = (family, at2) => decisions.atom({ key: `${name} ${family} bit ${at2}`, text });
  const known4 = /* @__PURE__ */ new WeakMap();
  return (addresses, family) => {
    const before = known4.get(addresses);
    if (before !== void 0) return before;
    const first = everyAddress[family][0]?.first ?? 0n;
    const all = { first, last: first + (1n << BigInt(bitsOf[family])) - 1n };
    const inside2 = within(decisions, addresses, all, (depth) => bit(family, depth), 0);
    known4.set(addresses, inside2);
    return inside2;
  };
}
function within(decisions, set, block, bit, depth) {
  const touching = set.filter(({ first, last }) => first <= block.last && last >= block.first);
  if (touching.length === 0) return denied;
  if (covers(touching, block)) return allowed;
  const middle = block.first + (block.last - block.first + 1n) / 2n;
  const variable = bit(depth);
  const low = within(decisions, touching, { first: block.first, last: middle - 1n }, bit, depth + 1);
  const high = within(decisions, touching, { first: middle, last: block.last }, bit, depth + 1);
  return decisions.choose(variable, high, low);
}
function covers(ranges, block) {
  let next = block.first;
  for (const { first, last } of [...ranges].sort((a, b) => a.first < b.first ? -1 : 1)) {
    if (first > next) return false;
    if (last + 1n > next) next = last + 1n;
  }
  return next > block.last;
}
function certainly(decisions, decision) {
  return decisions.atomsOf(decision).filter((atom) => !isFutureAtom(atom)).reduce(
    (left, { key }) => decisions.and(decisions.assume(left, key, false), decisions.assume(left, key, true)),
    decision
  );
}

// src/engine/future-places.ts
function both(make) {
  return { before: make("before"), after: make("after") };
}
function placesOf(worlds) {
  const known4 = both((side2) => knownNamespaces(worlds[side2]));
  const names2 = [.../* @__PURE__ */ new Set([...known4.before, ...known4.after])];
  const labels = new Map(
    names2.map((name) => [
      name,
      // A namespace that only one world knows has the same labels where it will be made in the other.
      both((side2) => namespaceLabelsIn(worlds[known4[side2].has(name) ? side2 : otherSide(side2)], name))
    ])
  );
  const alone = bothAlone(worlds);
  const touched = (name) => !isSameSet(alone.before.get(name), alone.after.get(name));
  return {
    worlds,
    names: [...names2, newNamespace],
    labels,
    relabelled: new Set(names2.filter((name) => labels.get(name)?.before !== labels.get(name)?.after)),
    changed: new Set(names2.filter(touched)),
    changedAnywhere: touched(newNamespace)
  };
}
function otherSide(side2) {
  return side2 === "before" ? "after" : "before";
}
function knownNamespaces({ world, policies }) {
  return /* @__PURE__ */ new Set([...world.namespaces.keys(), ...policies.own.keys(), ...namespacesOf(world.endpoints)]);
}
var namespacesOf = lasting(
  (endpoints) => new Set([...endpoints.values()].map(({ namespace }) => namespace))
);
function bothAlone(worlds) {
  const objects = both((side2) => new Set(worlds[side2].enforced));
  return both((side2) => {
    const { tiers, enforced } = worlds[side2];
    const out = /* @__PURE__ */ new Map();
    for (const policy of enforced) {
      if (objects[otherSide(side2)].has(policy)) continue;
      const scope = policy.subject.namespaces;
      const place = scope.kind === "own" ? scope.namespace : newNamespace;
      const known4 = out.get(place);
      if (known4 === void 0) out.set(place, /* @__PURE__ */ new Set([contentOf3(policy, tiers)]));
      else known4.add(contentOf3(policy, tiers));
    }
    return out;
  });
}
function contentOf3(policy, tiers) {
  const { tier, rank: rank3, condition, subject, ingress, egress } = policy;
  const name = tiers.some(({ id, reading: reading2 }) => id === tier && reading2 === "ordered") ? keyOf(policy.ref) : "";
  const side2 = (direction) => direction === void 0 ? "none" : directionContent(direction);
  return [tier, rank3, name, condition?.key, subjectContent(subject), side2(ingress), side2(egress)].join("\n");
}
function isSameSet(a, b) {
  if (a === void 0 || b === void 0) return (a?.size ?? 0) + (b?.size ?? 0) === 0;
  return a.size === b.size && [...a].every((text) => b.has(text));
}
function podAt({ labels, names: names2 }, variables, name) {
  const known4 = labels.get(name);
  if (known4 !== void 0 && known4.before !== known4.after) return both((side2) => openPod(variables, name, known4[side2]));
  const one = known4 === void 0 ? openPod(variables, newNamespace, variables.namespaceLabels(new Set(names2))) : openPod(variables, name, known4.before);
  return both(() => one);
}
function maskOf(worlds, selecting2) {
  const { decisions } = worlds.after.run;
  const selects4 = both((side2) => {
    const byContent = /* @__PURE__ */ new Map();
    for (const { policy, direction, selects: one } of selecting2[side2]) {
      const ordered = worlds[side2].tiers.some(({ id, reading: reading2 }) => id === policy.tier && reading2 === "ordered");
      const text = [policy.tier, policy.rank, ordered ? keyOf(policy.ref) : "", directionContent(direction)].join("\n");
      byContent.set(text, decisions.or(byContent.get(text) ?? denied, one));
    }
    return byContent;
  });
  return [.../* @__PURE__ */ new Set([...selects4.before.keys(), ...selects4.after.keys()])].reduce((any, text) => {
    const [was, is] = sides.map((side2) => selects4[side2].get(text) ?? denied);
    return decisions.or(any, decisions.choose(was ?? denied, decisions.not(is ?? denied), is ?? denied));
  }, denied);
}
function groupPlaces(places3, own, chosen, cache) {
  const selectors = new Map(sides.flatMap((side2) => chosen[side2].flatMap(namespaceSelectors)));
  const signatures = /* @__PURE__ */ new Map();
  for (const [text, selector] of selectors) {
    for (const [name, answer] of matchedBy(places3, text, selector, cache)) {
      signatures.set(name, `${signatures.get(name) ?? ""} ${text} ${answer}`);
    }
  }
  const policies = [...chosen.before, ...chosen.after];
  const seen = new Set(
    [...places3.relabelled].filter((name) => name !== own && seesRelabelling(places3, name, policies))
  );
  const isOther = (name) => name !== own && name !== newNamespace && !seen.has(name);
  const groups = /* @__PURE__ */ new Map();
  for (const [name, signature] of signatures) {
    if (!isOther(name)) continue;
    const group2 = groups.get(signature);
    if (group2 === void 0) groups.set(signature, [name]);
    else group2.push(name);
  }
  const rest = places3.names.filter((name) => isOther(name) && !signatures.has(name));
  const alone = [...seen].map((name) => [name]);
  const named2 = [...groups.values(), ...alone].map((members) => ({ members, isRest: false }));
  return rest.length === 0 ? named2 : [...named2, { members: rest, isRest: true }];
}
function namespaceSelectors({ direction }) {
  return direction.rules.flatMap(
    ({ peers }) => (peers ?? []).flatMap(
      (peer) => peer.kind === "pods" && peer.namespaces.kind === "select" && peer.namespaces.selector.kind === "match" ? [[formatSelector(peer.namespaces.selector), peer.namespaces.selector]] : []
    )
  );
}
function matchedBy({ worlds, labels }, text, selector, cache) {
  const known4 = cache.get(text);
  if (known4 !== void 0) return known4;
  const matched2 = /* @__PURE__ */ new Map();
  for (const [name, { after }] of labels) {
    const answer = worlds.after.run.matches(selector, after);
    if (answer !== denied) matched2.set(name, answer);
  }
  cache.set(text, matched2);
  return matched2;
}
function seesRelabelling({ worlds, labels }, name, chosen) {
  const of2 = labels.get(name);
  if (of2 === void 0) return false;
  const { run } = worlds.after;
  return chosen.flatMap(namespaceSelectors).some(([, selector]) => run.matches(selector, of2.before) !== run.matches(selector, of2.after));
}

// src/engine/future-pairs.ts
function createPairs(worlds, bounds) {
  const places3 = /* @__PURE__ */ new Map();
  return {
    worlds,
    bounds,
    found: [],
    unsearched: /* @__PURE__ */ new Set(),
    certain: { opens: false, closes: false },
    left: { nodes: bounds.nodes, pairs: bounds.pairs },
    families: familiesIn(worlds),
    seesAddresses: [worlds.before, worlds.after].some(({ enforced }) => enforced.some(seesAddresses)),
    whereabouts: (family) => {
      const known4 = places3.get(family) ?? whereabouts(worlds, family);
      places3.set(family, known4);
      return known4;
    },
    isAnywhere: [worlds.before, worlds.after].some(
      ({ world: { podRanges, nodes } }) => (podRanges ?? []).length + nodes.length === 0
    )
  };
}
function within2(pairs, work) {
  const { left, bounds, unsearched, worlds } = pairs;
  if (left.pairs <= 0) tellPairs(pairs);
  else if (left.nodes <= 0)
    unsearched.add("the policies are too many and too different to be compared for all pods to come");
  if (left.pairs <= 0 || left.nodes <= 0) return;
  const { decisions } = worlds.after.run;
  const start = decisions.size();
  const done = decisions.bounded(Math.min(left.nodes, bounds.nodesOfPlace), () => {
    work();
    return true;
  });
  left.nodes -= decisions.size() - start;
  if (done === void 0)
    unsearched.add("policies of one namespace are too many and too different to be compared for all pods to come");
}
function tellPairs({ unsearched, bounds }) {
  unsearched.add(`there are more than ${bounds.pairs} pairs of namespaces to look at`);
}
function compareTowards(pairs, subject, peers) {
  for (const peerOf of peers) {
    if (pairs.left.pairs <= 0) {
      tellPairs(pairs);
      break;
    }
    const { gains, losses, complete } = comparePair2(pairs, subject, peerOf());
    if (!gains && !losses) return false;
    if (complete || (!gains || pairs.certain.opens) && (!losses || pairs.certain.closes)) return true;
  }
  return true;
}
function comparePair2(pairs, subject, peer) {
  pairs.left.pairs--;
  const outcomes = familiesOf(pairs, subject, peer).map((family) => compareIn(pairs, subject, peer, family));
  return {
    gains: outcomes.some(({ gains }) => gains),
    losses: outcomes.some(({ losses }) => losses),
    complete: outcomes.every(({ complete }) => complete)
  };
}
function compareIn(pairs, subject, peer, family) {
  const { worlds } = pairs;
  const ends = both((side2) => ({ own: podEnd(subject.pods[side2], family), other: podEnd(peer.pods[side2], family) }));
  const own = permitsOfBoth(worlds, subject.direction, subject.chosen, ends);
  const pods = [subject.pods.after, peer.pods.after];
  const changed2 = changesBetween(pairs, own, subject.mask, pods, family);
  if (!changed2.gains && !changed2.losses) return { gains: false, losses: false, complete: true };
  const opposite2 = subject.direction === "egress" ? "ingress" : "egress";
  const { decisions } = worlds.after.run;
  const region = regionOf(decisions, changed2.opens, changed2.closes);
  const counting = both(
    (side2) => selecting(worlds[side2], peer.pods[side2], opposite2).filter(
      ({ selects: selects4 }) => decisions.and(selects4, region) !== denied
    )
  );
  const turned = both((side2) => ({ own: ends[side2].other, other: ends[side2].own }));
  const answered = permitsOfBoth(worlds, opposite2, counting, turned);
  const mask = () => decisions.and(subject.mask, region);
  const told5 = withAnswers(pairs, changed2, own, answered, mask, pods, family);
  report(pairs, told5, {
    direction: subject.direction,
    subject: both((side2) => ends[side2].own),
    peer: both((side2) => ends[side2].other),
    subjectNamespace: subject.namespace,
    peerNamespace: peer.namespace
  });
  const complete = sameMap(told5.opens, changed2.opens) && sameMap(told5.closes, changed2.closes);
  return { gains: changed2.gains, losses: changed2.losses, complete };
}
function compareOutside2(pairs, subject, peer) {
  const { worlds } = pairs;
  const ends = both((side2) => ({ own: podEnd(subject.pods[side2], peer.family), other: peer }));
  const own = permitsOfBoth(worlds, subject.direction, subject.chosen, ends);
  const told5 = changesBetween(pairs, own, subject.mask, [], peer.family);
  report(pairs, told5, {
    direction: subject.direction,
    subject: both((side2) => ends[side2].own),
    peer: { before: peer, after: peer },
    subjectNamespace: subject.namespace
  });
}
function permitsOfBoth(worlds, direction, policies, ends) {
  const { before, after } = worlds;
  const isOne = before.nodes.size + after.nodes.size === 0 && ends.before.own.pod === ends.after.own.pod && ends.before.other.pod === ends.after.other.pod;
  const match = (side2) => matcher(worlds[side2], direction, ends[side2].own, ends[side2].other);
  const shared = isOne ? match("after") : void 0;
  const on = (side2) => {
    const half = { chosen: policies[side2], match: shared ?? match(side2) };
    return permitted(worlds[side2], direction, ends[side2].own, ends[side2].other, half);
  };
  const content = (side2) => contentOf2(policies[side2], worlds[side2].tiers);
  if (!isOne || before.tiers !== after.tiers || content("before") !== content("after")) return both(on);
  const same = on("after");
  return { before: same, after: same };
}
var threeProtocols = namedProtocols.reduce(
  (any, protocol) => combine(any, portsOf(protocol, 1, 65535), (a, b) => a | b),
  noPort
);
function withAnswers(pairs, changed2, own, answered, mask, pods, family) {
  const { and: and2 } = pairs.worlds.after.run.decisions;
  if (sameMap(answered.before, answered.after)) {
    const left = (map) => combine(map, answered.after, and2);
    return somewhere(pairs, left(changed2.opens), left(changed2.closes), pods, family);
  }
  const verdict = both((side2) => combine(own[side2], answered[side2], and2));
  return changesBetween(pairs, verdict, mask(), pods, family);
}
function changesBetween(pairs, maps, mask, pods, family) {
  const { run } = pairs.worlds.after;
  const { and: and2, choose: choose2 } = run.decisions;
  const meant2 = run.rulings.protocols === "three" ? threeProtocols : everyPort2;
  const only = (map, without3) => combine(
    combine(map, without3, (a, b) => a === b ? denied : choose2(b, denied, and2(a, mask))),
    meant2,
    and2
  );
  return somewhere(pairs, only(maps.after, maps.before), only(maps.before, maps.after), pods, family);
}
function somewhere({ worlds, whereabouts: whereabouts2, isAnywhere }, opens, closes, pods, family) {
  const { decisions } = worlds.after.run;
  const { and: and2 } = decisions;
  const asked = isAnywhere ? [] : decisions.atomsOf(regionOf(decisions, opens, closes));
  for (const { endpoint, open } of pods) {
    if (open === void 0 || !asked.some(({ key }) => key.startsWith(`${endpoint.id} IPv`))) continue;
    const inside2 = open.within(whereabouts2(family), family);
    opens = transform(opens, (value) => and2(value, inside2));
    closes = transform(closes, (value) => and2(value, inside2));
  }
  return { opens, closes, gains: isSome(opens), losses: isSome(closes) };
}
function isSome(map) {
  return map.values.some((value) => value !== denied);
}
function regionOf({ or }, opens, closes) {
  return [opens, closes].map(({ values }) => values.reduce((any, value) => or(any, value), denied)).reduce(or, denied);
}
function report({ worlds, found: found2, certain }, { opens, closes, gains, losses }, ends) {
  if (!gains && !losses) return;
  found2.push({ ...ends, opens, closes });
  const { decisions } = worlds.after.run;
  const isCertain = (map) => map.values.some((value) => certainly(decisions, value) !== denied);
  if (gains && !certain.opens) certain.opens = isCertain(opens);
  if (losses && !certain.closes) certain.closes = isCertain(closes);
}
function familiesOf(pairs, subject, peer) {
  const pods = [subject.pods, peer.pods].flatMap(({ before, after }) => [before, after]);
  const common = pairs.families.filter(
    (family) => pods.every(({ hasAddress, address }) => !hasAddress || address[family] !== void 0)
  );
  return pairs.seesAddresses ? common : common.slice(0, 1);
}
function familiesIn(worlds) {
  const used = /* @__PURE__ */ new Set([...worlds.before.world.families, ...worlds.after.world.families]);
  for (const { pods } of [worlds.before, worlds.after]) for (const family of familiesOfPods(pods)) used.add(family);
  return ["IPv4", "IPv6"].filter((family) => used.has(family));
}
var familiesOfPods = lasting((pods) => {
  const used = /* @__PURE__ */ new Set();
  for (const { address } of pods.values()) {
    if (address.IPv4 !== void 0) used.add("IPv4");
    if (address.IPv6 !== void 0) used.add("IPv6");
  }
  return used;
});
function seesAddresses({ ingress, egress }) {
  return [...ingress?.rules ?? [], ...egress?.rules ?? []].some(
    ({ peers, subjects, family }) => family !== void 0 || [...peers ?? [], ...subjects ?? []].some(({ kind }) => kind === "block")
  );
}
function whereabouts(worlds, family) {
  const sets = [worlds.before, worlds.after].map(({ world, pods }) => {
    const ranges = intersect(world.podRanges ?? [], everyAddress[family]);
    const own = [...pods.values()].flatMap(({ endpoint, address }) => {
      const at2 = address[family];
      return at2 === void 0 || endpoint.hostNetwork ? [] : [{ first: at2, last: at2 }];
    });
    const nodes = world.nodes.flatMap(({ addresses }) => addresses.map((at2) => ({ first: at2, last: at2 })));
    const somewhere2 = ranges.length > 0 ? ranges : podSpace[family];
    return subtract(union(somewhere2, addressSet(own)), addressSet(nodes));
  });
  return intersect(union(sets[0] ?? [], sets[1] ?? []), everyAddress[family]);
}

// src/engine/future.ts
var futureBounds = { nodesOfPlace: 1e5, nodes: 4e5, pairs: 2e4, altered: 200 };
function futureDifferences(before, after, bounds = futureBounds) {
  const worlds = { before: withoutWidening(before), after: withoutWidening(after) };
  const places3 = placesOf(worlds);
  const search2 = { places: places3, pairs: createPairs(worlds, bounds), matched: /* @__PURE__ */ new Map() };
  for (const direction of ["egress", "ingress"]) {
    for (const name of places3.names) searchFrom(search2, name, direction);
  }
  const altered = isSomePodAltered(worlds) ? classify(before, after).classes.filter(looksDifferent) : [];
  for (const one of altered.slice(0, bounds.altered)) searchAltered(search2, one);
  if (altered.length > bounds.altered)
    search2.pairs.unsearched.add(`${altered.length} kinds of pods are altered at once`);
  return {
    worlds,
    differences: search2.pairs.found,
    altered: new Set(altered.flatMap(({ members }) => members)),
    unsearched: [...search2.pairs.unsearched],
    sees: (place, direction, other) => seesAt(places3, place, direction, other)
  };
}
function withoutWidening(world) {
  const decisions = { ...world.run.decisions, widen: (decision) => decision };
  return { ...world, run: { ...world.run, decisions } };
}
function searchFrom(search2, name, direction) {
  const { places: places3, pairs } = search2;
  const { worlds, relabelled, changed: changed2, changedAnywhere } = places3;
  const isRelabelled = relabelled.has(name) && worlds.after.policies.anywhere.length > 0;
  const seers = [...relabelled].filter((other) => seesAt(places3, name, direction, other));
  if (!changed2.has(name) && !changedAnywhere && !isRelabelled && seers.length === 0) return;
  const label2 = `${direction} of ${name}`;
  within2(pairs, () => {
    const pods = podAt(places3, openVariables(worlds.after.run, label2), name);
    const all = both((side2) => selecting(worlds[side2], pods[side2], direction));
    const mask = maskOf(worlds, all);
    if (mask !== denied) {
      const subject = subjectOf2(search2, { name, direction, pods, all, mask });
      searchTowards(search2, subject, label2);
      searchOutside(search2, subject);
    }
    for (const other of seers) {
      const seen = both((side2) => all[side2].filter((one) => seesRelabelling(places3, other, [one])));
      const subject = subjectOf2(search2, { name, direction, pods, all, mask: anyOf(search2, seen) });
      const peer = podAt(places3, openVariables(worlds.after.run, `peer of ${label2} at ${other}`), other);
      comparePair2(pairs, subject, { pods: peer, namespace: other });
    }
  });
}
function seesAt(places3, name, direction, other) {
  return sides.some(
    (side2) => policiesAt(places3.worlds[side2], name).some((policy) => {
      const rules2 = policy[direction];
      return rules2 !== void 0 && seesRelabelling(places3, other, [{ policy, direction: rules2, selects: allowed }]);
    })
  );
}
function subjectOf2({ places: { worlds } }, subject) {
  const { name, direction, pods, all, mask } = subject;
  const { decisions } = worlds.after.run;
  const chosen = both((side2) => all[side2].filter(({ selects: selects4 }) => decisions.and(selects4, mask) !== denied));
  return { namespace: name, direction, pods, chosen, mask };
}
function anyOf({ places: { worlds } }, selecting2) {
  const { or } = worlds.after.run.decisions;
  return [...selecting2.before, ...selecting2.after].reduce((any, { selects: selects4 }) => or(any, selects4), denied);
}
function searchTowards(search2, subject, label2) {
  const { places: places3, matched: matched2 } = search2;
  const fresh = towards(search2, subject, label2, [newNamespace]);
  if (places3.labels.has(subject.namespace)) towards(search2, subject, label2, [subject.namespace]);
  for (const { members, isRest } of groupPlaces(places3, subject.namespace, subject.chosen, matched2)) {
    if (isRest && !fresh) continue;
    towards(search2, subject, label2, withoutPoliciesFirst(places3, members));
  }
}
function towards(search2, subject, label2, names2) {
  const { places: places3, pairs } = search2;
  const [first] = names2;
  if (first === void 0) return false;
  const variables = openVariables(places3.worlds.after.run, `peer of ${label2} at ${first}`);
  return compareTowards(
    pairs,
    subject,
    names2.map((name) => () => ({ namespace: name, pods: podAt(places3, variables, name) }))
  );
}
function withoutPoliciesFirst({ worlds }, names2) {
  const isBare = (name) => sides.every((side2) => !worlds[side2].policies.own.has(name));
  const bare = names2.find(isBare);
  return bare === void 0 ? names2 : [bare, ...names2.filter((name) => name !== bare)];
}
function searchOutside({ places: { worlds }, pairs }, subject) {
  const policies = [...subject.chosen.before, ...subject.chosen.after];
  for (const { family, first } of stretches([worlds.before, worlds.after], policies)) {
    compareOutside2(pairs, subject, { family, address: first });
  }
}
function isSomePodAltered({ before, after }) {
  if (before.pods === after.pods) return false;
  for (const [id, pod] of before.pods) {
    const other = after.pods.get(id);
    if (other !== void 0 && other !== pod && lookOf(other) !== lookOf(pod)) return true;
  }
  return false;
}
function looksDifferent({ before, after, changed: changed2 }) {
  return changed2 && lookOf(before) !== lookOf(after);
}
function lookOf({ endpoint, labels, selectable, address }) {
  const ports = endpoint.ports.map(portKey);
  return [labels.id, selectable, ports.join(","), address.IPv4, address.IPv6].join("|");
}
function searchAltered(search2, one) {
  const { places: places3, pairs } = search2;
  const { worlds } = places3;
  const namespace = one.after.endpoint.namespace;
  const pods = { before: one.before, after: one.after };
  for (const direction of ["egress", "ingress"]) {
    const label2 = `${direction} of ${one.index}`;
    within2(pairs, () => {
      const chosen = both((side2) => selecting(worlds[side2], pods[side2], direction));
      searchTowards(search2, { namespace, direction, pods, chosen, mask: allowed }, label2);
    });
    for (const name of places3.names) {
      const seers = both((side2) => seersOf(places3, name, side2, direction, pods));
      if (seers.before.length + seers.after.length === 0) continue;
      within2(pairs, () => {
        const from2 = podAt(places3, openVariables(worlds.after.run, `${label2} from ${name}`), name);
        const all = both((side2) => selecting(worlds[side2], from2[side2], direction));
        const seen = both((side2) => all[side2].filter(({ policy }) => seers[side2].includes(policy)));
        const subject = subjectOf2(search2, { name, direction, pods: from2, all, mask: anyOf(search2, seen) });
        comparePair2(pairs, subject, { namespace, pods });
      });
    }
  }
}
function seersOf({ worlds }, name, side2, direction, pods) {
  const differs = (peers) => ["IPv4", "IPv6"].some((family) => {
    const [was, is] = sides.map((at2) => matchesPeers(worlds[at2], peers, direction, podEnd(pods[at2], family)));
    return was !== is;
  });
  const namesPorts = ({ ports }) => direction === "egress" && (ports ?? []).some((port) => port.kind === "named" || port.kind === "range" && port.holder !== void 0);
  return policiesAt(worlds[side2], name).filter(
    (policy) => policy[direction]?.rules.some((rule) => namesPorts(rule) || differs(rule.peers))
  );
}

// src/engine/proof.ts
function prove(before, after, found2 = differences(before, after), future = futureDifferences(before, after)) {
  const { decisions } = after.run;
  const move = (one) => movesOfPair(decisions, one);
  const ever = future.differences.map(({ opens, closes }) => ({
    opens: moveOf(decisions, opens.values),
    closes: moveOf(decisions, closes.values)
  }));
  const gaps = [...future.unsearched, ...deviating([before, after])];
  const open = gaps.length === 0 ? [] : [{ opens: possible, closes: possible }];
  const settled = gaps.length === 0 ? found2.filter((one) => !isCase(decisions, future, one)) : found2;
  const whole = containmentOf([...settled.map(move), ...ever, ...open]);
  const now = containmentOf(found2.map(move));
  return {
    ...whole,
    now: {
      equal: atLeast2(now.equal, whole.equal),
      noMore: atLeast2(now.noMore, whole.noMore),
      noLess: atLeast2(now.noLess, whole.noLess)
    },
    unproved: Object.values(whole).includes("unproved") ? [...gaps, ...conditionsOf3(decisions, settled, future)] : []
  };
}
function nothingProved(reason) {
  const nothing3 = { equal: "unproved", noMore: "unproved", noLess: "unproved" };
  return { ...nothing3, now: nothing3, unproved: [reason] };
}
function atLeast2(now, ever) {
  return ever === "proved" ? ever : now;
}
function isCase({ atomsOf }, { altered }, { source, destination, before, after }) {
  const isAltered = [source, destination].some(
    (end2) => end2.kind === "pods" && end2.members.some((id) => altered.has(id))
  );
  return !isAltered && [before, after].some((value) => atomsOf(value).some(({ key }) => key.startsWith(addressPrefix)));
}
var possible = "possibly";
function movesOfPair(decisions, { change, assuming, before, after }) {
  const { and: and2, not } = decisions;
  const isCertain = assuming === void 0 && change !== "unclear";
  const move = (decision) => decision === denied ? "never" : isCertain ? "certainly" : possible;
  return { opens: move(and2(not(before), after)), closes: move(and2(before, not(after))) };
}
function moveOf(decisions, values) {
  if (values.some((value) => certainly(decisions, value) !== denied)) return "certainly";
  return values.some((value) => value !== denied) ? possible : "never";
}
function containmentOf(all) {
  const proved = (of2) => all.some((moves) => moves[of2] === "certainly") ? "refuted" : all.some((moves) => moves[of2] === possible) ? "unproved" : "proved";
  const [noMore, noLess] = [proved("opens"), proved("closes")];
  const either = [noMore, noLess];
  const equal = either.includes("refuted") ? "refuted" : either.includes("unproved") ? "unproved" : "proved";
  return { equal, noMore, noLess };
}
function deviating(worlds) {
  const isPlain2 = worlds.every(({ enforced, world }) => enforced === world.policies);
  return isPlain2 ? [] : ["what the network plug-in makes of policies depends on which pods exist"];
}
var mostConditions = 5;
function conditionsOf3(decisions, found2, future) {
  const values = [
    ...found2.filter(({ change, assuming }) => change === "unclear" || assuming !== void 0).flatMap(({ before, after }) => [before, after]),
    ...future.differences.flatMap(({ opens, closes }) => [...opens.values, ...closes.values])
  ];
  const texts = new Set(
    [...new Set(values)].flatMap(
      (value) => decisions.atomsOf(value).flatMap((atom) => isFutureAtom(atom) ? [] : [`it depends on whether ${atom.text}`])
    )
  );
  const all = [...texts].sort();
  const more = all.length - mostConditions;
  return more > 0 ? [...all.slice(0, mostConditions), `it depends on ${more} more conditions`] : all;
}

// src/engine/roles.ts
function rolesIn(world, wanted) {
  const index = classify(world, world);
  const peers = { ingress: matchedPeers(world, index, "ingress"), egress: matchedPeers(world, index, "egress") };
  const context = { world, wanted, index, hosts: ownNodeMatters(world, index), names: namesAsked(world) };
  const senders = rolesOf(context, "egress", peers.ingress.marks);
  const receivers = rolesOf(context, "ingress", peers.egress.marks);
  const others = { ingress: senders, egress: receivers };
  const contents = contentReader();
  const byContent = {
    ingress: rolesMatched(peers.ingress.matched, senders.roleOf),
    egress: rolesMatched(peers.egress.matched, receivers.roleOf)
  };
  return {
    senders: senders.roles,
    receivers: receivers.roles,
    namedBy: (policies, direction) => {
      const named2 = /* @__PURE__ */ new Set();
      const all = () => others[direction].roles.forEach((role) => named2.add(role.index));
      for (const {
        direction: { rules: rules2 }
      } of policies) {
        for (const rule of rules2) {
          if (direction === "egress" && rule.peers === void 0) withPortNames(rule, receivers.roles, named2);
          for (const peer of rule.peers ?? []) {
            if (peer.kind === "unknown" || peer.kind === "nodes") all();
            for (const role of byContent[direction].get(contents(peer)) ?? []) named2.add(role);
          }
        }
      }
      if (direction === "ingress") {
        for (const { index: at2, pod } of senders.roles) if (pod.endpoint.hostNetwork) named2.add(at2);
      }
      return named2;
    }
  };
}
function contentReader() {
  const known4 = /* @__PURE__ */ new Map();
  return (peer) => {
    const content = known4.get(peer) ?? peerContent(peer);
    known4.set(peer, content);
    return content;
  };
}
function partsIn(world, wanted) {
  const index = classify(world, world);
  const hosts = ownNodeMatters(world, index);
  const parts = /* @__PURE__ */ new Map();
  for (const { index: at2, members } of index.classes) {
    for (const id of members) {
      const pod = world.pods.get(id);
      if (pod === void 0) continue;
      const isWanted = wanted.has(id);
      const key = `${at2} ${String(isWanted)} ${hosts ? pod.endpoint.node ?? id : ""}`;
      const part = parts.get(key);
      if (part !== void 0) part.members.push(id);
      else {
        const [egress, ingress] = [selecting(world, pod, "egress"), selecting(world, pod, "ingress")];
        parts.set(key, { members: [id], pod, egress, ingress, wanted: isWanted });
      }
    }
  }
  return [...parts.values()];
}
function withPortNames({ ports }, receivers, named2) {
  const names2 = new Set((ports ?? []).flatMap(nameIn));
  if (names2.size === 0) return;
  for (const { index, pod } of receivers) {
    if (pod.endpoint.ports.some(({ name }) => name !== void 0 && names2.has(name))) named2.add(index);
  }
}
function matchedPeers(world, index, direction) {
  const marks = index.classes.map(() => []);
  const matched2 = /* @__PURE__ */ new Map();
  for (const policy of world.enforced) {
    for (const rule of policy[direction]?.rules ?? []) {
      for (const peer of rule.peers ?? []) {
        const content = peerContent(peer);
        if (peer.kind === "unknown" || matched2.has(content)) continue;
        const number = matched2.size;
        const own = [];
        matched2.set(content, own);
        const only = { ...rule, peers: [peer], ports: [] };
        const asked = { policy, direction: { isolates: false, rules: [only], origin: rule.origin }, selects: denied };
        for (const at2 of namedPeers(world, "after", index, [asked], direction)) {
          const pod = index.classes[at2]?.after;
          if (pod === void 0 || liesAnywhere(peer, pod)) continue;
          const decisions = decisionsOn(world, peer, direction, pod);
          if (decisions.every((one) => one === denied)) continue;
          marks[at2]?.push(`${number}:${decisions.join(",")}`);
          own.push(at2);
        }
      }
    }
  }
  return { marks, matched: matched2 };
}
function liesAnywhere(peer, pod) {
  return peer.kind === "block" && !pod.hasAddress;
}
function decisionsOn(world, peer, direction, pod) {
  if (peer.kind === "pods") return [matchesPeer(world, peer, direction, podEnd(pod, "IPv4"))];
  return ["IPv4", "IPv6"].map(
    (family) => pod.hasAddress && pod.address[family] === void 0 ? denied : matchesPeer(world, peer, direction, podEnd(pod, family))
  );
}
function rolesOf(context, direction, marks) {
  const { world, wanted, index } = context;
  const texts = /* @__PURE__ */ new Map();
  const found2 = /* @__PURE__ */ new Map();
  const roleOf2 = [];
  for (const one of index.classes) {
    const policies = selecting(world, one.after, direction);
    const content = numberOf(texts, contentOf2(policies, world.tiers));
    const looks = `${content}|${(marks[one.index] ?? []).join(" ")}|${looksOf(context, one, direction, policies)}`;
    for (const [members, isWanted] of divided(one, wanted)) {
      const key = `${looks}|${isWanted ? "wanted" : ""}`;
      const role = found2.get(key);
      (roleOf2[one.index] ??= []).push(role?.index ?? found2.size);
      if (role !== void 0) role.members.push(...members);
      else {
        const { after: pod } = one;
        found2.set(key, {
          index: found2.size,
          members: [...members],
          pod,
          kind: kindOf(pod),
          policies,
          wanted: isWanted
        });
      }
    }
  }
  return { roles: [...found2.values()], roleOf: roleOf2 };
}
function numberOf(texts, text) {
  const known4 = texts.get(text);
  if (known4 !== void 0) return known4;
  texts.set(text, texts.size);
  return texts.size - 1;
}
function divided({ members }, wanted) {
  if (wanted.size === 0) return [[members, false]];
  const parts = [members.filter((id) => !wanted.has(id)), members.filter((id) => wanted.has(id))];
  return parts.flatMap((part, at2) => part.length === 0 ? [] : [[part, at2 === 1]]);
}
function looksOf({ hosts, names: names2 }, { after: pod }, direction, policies) {
  const { endpoint } = pod;
  if (direction === "egress") return `${kindOf(pod)}|${endpoint.hostNetwork ? endpoint.id : ""}`;
  const ports = endpoint.ports.flatMap(
    (port) => port.name !== void 0 && names2.has(port.name) ? portKey(port) : []
  );
  const place = hosts && policies.length > 0 ? endpoint.node ?? endpoint.id : "";
  return [kindOf(pod), ports.join(","), ports.length > 0 ? pod.selectable : "", place].join("|");
}
function kindOf({ hasAddress, address, endpoint, selectable }) {
  const host2 = endpoint.hostNetwork ? "host " : "";
  if (!hasAddress) return `${host2}somewhere ${selectable}`;
  return `${host2}${address.IPv4 === void 0 ? "" : "4"}${address.IPv6 === void 0 ? "" : "6"}`;
}
function ownNodeMatters({ run }, { classes }) {
  if (run.rulings["own-node"] === "filtered" || run.rulings["host-network"] === "pod") return false;
  return classes.some(({ after }) => after.endpoint.hostNetwork);
}
function namesAsked({ enforced }) {
  const rules2 = enforced.flatMap(({ ingress, egress }) => [...ingress?.rules ?? [], ...egress?.rules ?? []]);
  return new Set(rules2.flatMap(({ ports }) => (ports ?? []).flatMap(nameIn)));
}
function nameIn(port) {
  if (port.kind === "named") return port.name;
  return (port.kind === "range" ? port.holder?.name : void 0) ?? [];
}
function rolesMatched(matched2, roleOf2) {
  return new Map(
    [...matched2].map(([content, classes]) => [content, new Set(classes.flatMap((at2) => roleOf2[at2] ?? []))])
  );
}

// src/engine/connections.ts
var nobody3 = /* @__PURE__ */ new Set();
function connectivity(world, only = nobody3) {
  if (only.size > 0 && only.size <= fewEndpoints) return aroundFew(world, only);
  const roles = rolesIn(world, only);
  const asked = only.size > 0;
  const table2 = createTable(world, roles);
  const out = [];
  for (const sender of roles.senders) {
    for (const receiver of table2.receiversOf(sender)) {
      if (asked && !sender.wanted && !receiver.wanted) continue;
      out.push(...table2.between(sender, receiver));
    }
    if (!asked || sender.wanted) out.push(...withOutside(world, sender, "egress"));
  }
  for (const receiver of roles.receivers) {
    if (!asked || receiver.wanted) out.push(...withOutside(world, receiver, "ingress"));
  }
  return out;
}
var fewEndpoints = 16;
function aroundFew(world, only) {
  const all = partsIn(world, only);
  const towards2 = (sender, receiver) => rowsOfFamilies(world, sender, receiver, (family) => {
    const [source, destination] = [podEnd(sender.pod, family), podEnd(receiver.pod, family)];
    const out = permits(world, "egress", source, destination, sender.egress);
    return combine(out, permits(world, "ingress", destination, source, receiver.ingress), world.run.decisions.and);
  });
  return all.filter(({ wanted }) => wanted).flatMap((one) => [
    ...all.flatMap((other) => [...towards2(one, other), ...other.wanted ? [] : towards2(other, one)]),
    ...withOutside(world, { ...one, policies: one.egress }, "egress"),
    ...withOutside(world, { ...one, policies: one.ingress }, "ingress")
  ]);
}
function createTable(world, roles) {
  const ways = {
    egress: createWays(world, roles, "egress", roles.senders, roles.receivers),
    ingress: createWays(world, roles, "ingress", roles.receivers, roles.senders)
  };
  const crowds = crowdsOf(world, roles, ways);
  const invited = /* @__PURE__ */ new Map();
  for (const receiver of roles.receivers) {
    for (const sender of ways.ingress.named(receiver)) {
      const list = invited.get(sender);
      if (list === void 0) invited.set(sender, [receiver.index]);
      else list.push(receiver.index);
    }
  }
  return {
    receiversOf: (sender) => {
      const own = /* @__PURE__ */ new Set([...ways.egress.named(sender), ...invited.get(sender.index) ?? []]);
      const others = crowds.of(sender).flatMap(({ members }) => members.filter(({ index }) => !own.has(index)));
      return [...[...own].flatMap((at2) => roles.receivers[at2] ?? []), ...others];
    },
    between: (sender, receiver) => rowsBetween(world, ways, sender, receiver)
  };
}
function crowdsOf(world, { senders, receivers }, ways) {
  const strangers = [...new Map(senders.map((role) => [role.kind, role])).values()];
  const crowds = /* @__PURE__ */ new Map();
  for (const role of receivers) {
    const says = strangers.flatMap(
      (stranger) => commonFamilies(world, stranger.pod, role.pod).map((family) => openKey(ways.ingress.rest(role, stranger, family)))
    );
    const key = `${role.kind} ${says.join("/")}`;
    const crowd = crowds.get(key);
    if (crowd === void 0) crowds.set(key, { first: role, members: [role] });
    else crowd.members.push(role);
  }
  const all = [...crowds.values()];
  const kinds2 = [...new Map(receivers.map((role) => [role.kind, role])).values()];
  const known4 = /* @__PURE__ */ new Map();
  const meets = (sender, { first }) => commonFamilies(world, sender.pod, first.pod).some((family) => {
    const [out, into] = [ways.egress.rest(sender, first, family), ways.ingress.rest(first, sender, family)];
    return !sameMap(combine(opened(out), opened(into), world.run.decisions.and), noPort);
  });
  return {
    of: (sender) => {
      const says = kinds2.flatMap(
        (other) => commonFamilies(world, sender.pod, other.pod).map((family) => openKey(ways.egress.rest(sender, other, family)))
      );
      const key = `${sender.kind} ${says.join("/")}`;
      const found2 = known4.get(key) ?? all.filter((crowd) => meets(sender, crowd));
      known4.set(key, found2);
      return found2;
    }
  };
}
function opened(map) {
  return transform(map, (value) => value === denied ? denied : allowed);
}
function openKey(map) {
  return mapKey(opened(map));
}
function createWays(world, roles, direction, own, others) {
  const byKind = /* @__PURE__ */ new Map();
  for (const role of others) {
    const list = byKind.get(role.kind);
    if (list === void 0) byKind.set(role.kind, [role]);
    else list.push(role);
  }
  const names2 = own.map(({ policies }) => roles.namedBy(policies, direction));
  const named2 = ({ index }) => names2[index] ?? /* @__PURE__ */ new Set();
  const rests = own.map(() => /* @__PURE__ */ new Map());
  const permitted2 = ({ pod, policies }, other, family) => permits(world, direction, podEnd(pod, family), podEnd(other.pod, family), policies);
  const rest = (role, { kind }, family) => {
    const own2 = rests[role.index];
    const known4 = own2?.get(family + kind);
    if (known4 !== void 0) return known4;
    const other = byKind.get(kind)?.find(({ index }) => !named2(role).has(index));
    const map = other === void 0 ? noPort : permitted2(role, other, family);
    own2?.set(family + kind, map);
    return map;
  };
  return {
    named: named2,
    rest,
    towards: (role, other, family) => named2(role).has(other.index) ? permitted2(role, other, family) : rest(role, other, family)
  };
}
function rowsBetween(world, { egress, ingress }, sender, receiver) {
  return rowsOfFamilies(world, sender, receiver, (family) => {
    const out = egress.towards(sender, receiver, family);
    return combine(out, ingress.towards(receiver, sender, family), world.run.decisions.and);
  });
}
function rowsOfFamilies(world, sender, receiver, mapIn) {
  const maps = /* @__PURE__ */ new Map();
  for (const family of commonFamilies(world, sender.pod, receiver.pod)) {
    const map = mapIn(family);
    const known4 = maps.get(mapKey(map));
    if (known4 === void 0) maps.set(mapKey(map), { map, families: [family] });
    else known4.families.push(family);
  }
  const source = { kind: "pods", members: sender.members };
  const destination = { kind: "pods", members: receiver.members };
  return [...maps.values()].flatMap(({ map, families: families2 }) => rowOf3(world, map, families2, source, destination));
}
function withOutside(world, one, direction) {
  const found2 = /* @__PURE__ */ new Map();
  const families2 = commonFamilies(world, one.pod, one.pod);
  for (const { family, first, last } of stretches([world], one.policies)) {
    if (!families2.includes(family)) continue;
    const map = permits(world, direction, podEnd(one.pod, family), { family, address: first }, one.policies);
    const key = `${family} ${mapKey(map)}`;
    const known4 = found2.get(key) ?? { map, family, ranges: [] };
    known4.ranges.push({ first, last });
    found2.set(key, known4);
  }
  const pods = { kind: "pods", members: one.members };
  return [...found2.values()].flatMap(({ map, ranges, family }) => {
    const outside = { kind: "outside", addresses: addressSet(ranges) };
    const [source, destination] = direction === "egress" ? [pods, outside] : [outside, pods];
    return rowOf3(world, map, [family], source, destination);
  });
}
function rowOf3({ run }, map, families2, source, destination) {
  const meant2 = (ranges) => run.rulings.protocols === "all" ? ranges : ranges.filter(({ protocol }) => protocol !== "other");
  const row = {
    source,
    destination,
    families: families2,
    allowed: meant2(rangesWhere(map, (value) => value === allowed)),
    unknown: meant2(rangesWhere(map, (value) => value !== allowed && value !== denied))
  };
  return row.allowed.length + row.unknown.length === 0 ? [] : [row];
}

// src/changes/blocks.ts
function blocksOf2(world, only) {
  const [sources, destinations2] = [createBlocks(), createBlocks()];
  const cells = /* @__PURE__ */ new Map();
  for (const row of connectivity(world, only)) {
    const [source, destination] = [sources.numberOf(row.source), destinations2.numberOf(row.destination)];
    const key = `${source} ${destination}`;
    const known4 = cells.get(key);
    const allowed2 = known4 === void 0 ? row.allowed : joinRanges([...known4.allowed, ...row.allowed]);
    const unknown = known4 === void 0 ? row.unknown : joinRanges([...known4.unknown, ...row.unknown]);
    cells.set(key, { source, destination, allowed: allowed2, unknown: joinRanges(withoutRanges(unknown, allowed2)) });
  }
  return {
    directory: directoryOf(world.world),
    sources: sources.all,
    destinations: destinations2.all,
    cells: [...cells.values()]
  };
}
function createBlocks() {
  const all = [];
  const ofMembers = /* @__PURE__ */ new Map();
  const ofAddresses = /* @__PURE__ */ new Map();
  return {
    all,
    numberOf: (block) => {
      const text = block.kind === "pods" ? "" : block.addresses.map(({ first, last }) => `${first}-${last}`).join();
      const known4 = block.kind === "pods" ? ofMembers.get(block.members) : ofAddresses.get(text);
      if (known4 !== void 0) return known4;
      if (block.kind === "pods") ofMembers.set(block.members, all.length);
      else ofAddresses.set(text, all.length);
      return all.push(block) - 1;
    }
  };
}

// src/changes/end-kinds.ts
function isAlive({ before, after }, id) {
  return before.pods.has(id) && after.pods.get(id)?.endpoint.finished === false;
}
function endKinds(worlds, changes, likeness) {
  const numbered = numbering();
  const byAddress2 = /* @__PURE__ */ new Map();
  const stretch = stretchesOf(worlds);
  const outside = (address) => {
    const known4 = byAddress2.get(address) ?? numbered(`outside ${familyOf(address)} ${stretch(address)}`);
    byAddress2.set(address, known4);
    return known4;
  };
  const podsText = (pods, byNode) => {
    const alive = pods.filter((id) => isAlive(changes, id)).map((id) => likeness(id, byNode));
    return alive.length < 2 ? alive[0] ?? "" : [...new Set(alive)].sort().join();
  };
  const byPods = /* @__PURE__ */ new Map();
  const ofWorkload3 = ({ workload, endpoints }, byNode) => {
    const text = () => numbered(`${textOf2(workload)} ${byNode} ${podsText(endpoints, byNode)}`);
    if (byNode) return text();
    const lists = inside(byPods, workload);
    let known4 = lists.get(endpoints);
    if (known4 === void 0) lists.set(endpoints, known4 = text());
    return known4;
  };
  return (end2, byNode) => {
    switch (end2.kind) {
      case "outside":
        return outside(end2.address);
      case "workload":
        return ofWorkload3(end2, byNode);
      case "node":
        return numbered(`node ${end2.name} ${end2.address ?? ""}`);
      case "api-server":
        return numbered(`api-server ${end2.addresses.join()}`);
      case "unidentified":
        return numbered(`unidentified ${byNode} ${end2.candidates.map(textOf2).join()}`);
    }
  };
}
function numbering() {
  const numbers = /* @__PURE__ */ new Map();
  return (text) => {
    const known4 = numbers.get(text) ?? numbers.size;
    numbers.set(text, known4);
    return known4;
  };
}
function textOf2({ namespace, kind, name }) {
  return `${namespace}/${name}/${kind}`;
}
function inside(map, key) {
  let known4 = map.get(key);
  if (known4 === void 0) map.set(key, known4 = /* @__PURE__ */ new Map());
  return known4;
}

// src/changes/question.ts
function placeIn({ protocol, port }) {
  return placeOf(protocol, port ?? 1);
}
function endIn(world, standin, family) {
  switch (standin.kind) {
    case "pod": {
      const pod = world.pods.get(standin.id);
      return pod === void 0 ? void 0 : podEnd(pod, family, standin.address);
    }
    case "address":
      return { family, address: standin.address };
    case "node": {
      const own = world.nodes.get(standin.name)?.addresses.find((one) => familyOf(one) === family);
      const address = standin.address ?? own;
      return { family, node: standin.name, ...address === void 0 ? {} : { address } };
    }
  }
}
function decisionIn(world, question) {
  const ports = portsBetween(world, question);
  return ports === void 0 ? void 0 : decisionAt(world, ports, question);
}
function portsBetween(world, { source, destination, family }) {
  const [from2, to] = [endIn(world, source, family), endIn(world, destination, family)];
  return from2 === void 0 || to === void 0 ? void 0 : decideBetween(world, from2, to);
}
function decisionAt(world, ports, { place, assuming }) {
  const value = valueAt2(ports, place);
  return assuming === void 0 ? value : world.run.decisions.assume(value, pruneKey, assuming === "kept");
}
function endsOf({ source, destination }) {
  return {
    ...source.kind === "pod" ? { source: source.id } : {},
    ...destination.kind === "pod" ? { destination: destination.id } : {}
  };
}
function sightOf(world, question, direction) {
  const source = endIn(world, question.source, question.family);
  const destination = endIn(world, question.destination, question.family);
  if (source === void 0 || destination === void 0) return void 0;
  const [subject, peer] = direction === "egress" ? [source, destination] : [destination, source];
  return { world, direction, subject, peer, place: question.place };
}

// src/changes/recorded-ends.ts
function recordedEnds(context) {
  const { changes } = context;
  const likeness = likenessIn(context);
  const podsOf2 = podsByWorkload(context);
  const kinds2 = /* @__PURE__ */ new Map();
  const kindsIn2 = (workload, byNode) => {
    const key = `${workloadKeyOf(workload)} ${byNode}`;
    const known4 = kinds2.get(key) ?? oneOfEach(podsOf2(workload), (id) => likeness(id, byNode));
    kinds2.set(key, known4);
    return known4;
  };
  const pods = (ids) => ids.map((id) => ({ kind: "pod", id }));
  const standins = (end2, byNode) => {
    switch (end2.kind) {
      case "workload": {
        const alive = end2.endpoints.filter((id) => isAlive(changes, id));
        if (alive.length === 0) return pods(kindsIn2(end2.workload, byNode));
        return pods(oneOfEach(alive, (id) => likeness(id, byNode)));
      }
      case "node":
        return [{ kind: "node", name: end2.name, ...end2.address === void 0 ? {} : { address: end2.address } }];
      case "api-server":
        return end2.addresses.map((address) => ({ kind: "address", address }));
      case "outside":
        return [{ kind: "address", address: end2.address }];
      case "unidentified":
        return end2.candidates.flatMap((workload) => pods(kindsIn2(workload, byNode)));
    }
  };
  const onHosts = workloadsOnHosts(context);
  return {
    kindOf: endKinds(worldsOf(context), changes, likeness),
    standins,
    isOnNode: (end2) => end2.kind === "node" || onHosts.size > 0 && end2.kind === "workload" && onHosts.has(workloadKeyOf(end2.workload))
  };
}
function worldsOf({ changes, live }) {
  return [changes.before, changes.after, ...live === void 0 ? [] : [live]];
}
function oneOfEach(ids, likeness) {
  return [...new Map(ids.map((id) => [likeness(id), id])).values()];
}
function likenessIn(context) {
  const { changes, live } = context;
  const compared = classNumbers(changes.before, changes.after);
  const asLive = live === void 0 ? void 0 : classNumbers(live, live);
  const worlds = worldsOf(context);
  return (id, byNode) => {
    const nodes = byNode ? worlds.map(({ pods: all }) => all.get(id)?.endpoint.node ?? "").join(" ") : "";
    return `${compared.get(id) ?? id} ${asLive?.get(id) ?? ""} ${nodes}`;
  };
}
function classNumbers(before, after) {
  const numbers = /* @__PURE__ */ new Map();
  for (const { index, members } of classify(before, after).classes) for (const id of members) numbers.set(id, index);
  return numbers;
}
function podsByWorkload({ changes }) {
  const pods = /* @__PURE__ */ new Map();
  for (const [id, { endpoint }] of changes.after.pods) {
    if (!changes.before.pods.has(id)) continue;
    const key = workloadKeyOf(endpoint.workload);
    const own = pods.get(key) ?? { alive: [], done: [] };
    pods.set(key, own);
    (endpoint.finished ? own.done : own.alive).push(id);
  }
  return (workload) => {
    const own = pods.get(workloadKeyOf(workload));
    return own === void 0 ? [] : own.alive.length > 0 ? own.alive : own.done;
  };
}
function workloadsOnHosts({ changes }) {
  const found2 = /* @__PURE__ */ new Set();
  for (const [id, { endpoint }] of changes.after.pods) {
    if (endpoint.hostNetwork && changes.before.pods.has(id)) found2.add(workloadKeyOf(endpoint.workload));
  }
  return found2;
}

// src/changes/asked-pair.ts
var mostEnds = 256;
function pairAsker(context) {
  const { changes, live } = context;
  const assumed2 = assumptions2(context);
  const ports = portsAsker();
  return (ends) => {
    const ways = [];
    for (const source of ends.sources.slice(0, mostEnds)) {
      for (const destination of ends.destinations.slice(0, mostEnds)) {
        for (const family of familiesFor(changes.after, source, destination)) {
          const asked = { source, destination, family };
          const [before, after] = [ports(changes.before, asked), ports(changes.after, asked)];
          if (before === void 0 || after === void 0) continue;
          const asLive = live === void 0 ? before : ports(live, asked);
          const way = { question: asked, before, after, ...asLive === void 0 ? {} : { live: asLive } };
          for (const assuming of assumed2)
            ways.push(assuming === void 0 ? way : assume(changes.after, way, assuming));
        }
      }
    }
    let byRule;
    return {
      ways,
      isCut: ends.sources.length > mostEnds || ends.destinations.length > mostEnds,
      decisionStretch: stretchesAt(bordersOf3(ways)),
      ruleStretch: (place) => (byRule ??= stretchesAt(allBorders(ends, context)))(place)
    };
  };
}
function assumptions2({ changes }) {
  return changes.after.world.policies.some(({ condition }) => condition?.key.includes(pruneKey) === true) ? ["pruned", "kept"] : [void 0];
}
function assume({ run }, way, assuming) {
  const known4 = (value) => run.decisions.assume(value, pruneKey, assuming === "kept");
  return {
    question: { ...way.question, assuming },
    before: transform(way.before, known4),
    after: transform(way.after, known4),
    ...way.live === void 0 ? {} : { live: transform(way.live, known4) }
  };
}
function familiesFor(world, source, destination) {
  const address = source.address ?? destination.address;
  if (address !== void 0) return [familyOf(address)];
  const [a, b] = [source, destination].map((one) => one.kind === "pod" ? world.pods.get(one.id) : void 0);
  return a === void 0 || b === void 0 ? world.world.families : commonFamilies(world, a, b);
}
function portsAsker() {
  const known4 = {
    egress: /* @__PURE__ */ new Map(),
    ingress: /* @__PURE__ */ new Map()
  };
  const policiesOf3 = (world, direction, pod) => {
    const byWorld = inside(known4[direction], pod);
    const found2 = byWorld.get(world) ?? selecting(world, pod, direction);
    byWorld.set(world, found2);
    return found2;
  };
  const permitted2 = (world, direction, subject, peer) => permits(world, direction, subject, peer, subject.pod && policiesOf3(world, direction, subject.pod));
  return (world, { source, destination, family }) => {
    const [from2, to] = [endIn(world, source, family), endIn(world, destination, family)];
    if (from2 === void 0 || to === void 0) return void 0;
    const { and: and2, widen } = world.run.decisions;
    const [egress, ingress] = [permitted2(world, "egress", from2, to), permitted2(world, "ingress", to, from2)];
    return combine(egress, ingress, (a, b) => widen(and2(a, b)));
  };
}
function stretchesAt(borders) {
  const sorted2 = [...new Set(borders)].sort((a, b) => a - b);
  return (place) => {
    let low = 0;
    let high = sorted2.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((sorted2[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
function bordersOf3(ways) {
  return ways.flatMap(({ before, after, live }) => [...before.starts, ...after.starts, ...live?.starts ?? []]);
}
function allBorders(ends, context) {
  const { rolling } = context;
  const own = [...ruleBorders(worldsOf(context), ends)];
  if (rolling === void 0) return own;
  const old = (some) => some.flatMap((end2) => {
    const id = end2.kind === "pod" ? rolling.oldSelf(end2.id) : void 0;
    return id === void 0 ? [] : [{ ...end2, kind: "pod", id }];
  });
  const { before, after } = rolling.changes;
  const former = { sources: old(ends.sources), destinations: old(ends.destinations) };
  return [...own, ...ruleBorders([before, after], former)];
}
function ruleBorders(worlds, { sources, destinations: destinations2 }) {
  const borders = new Set(namedProtocols.map((protocol) => placeOf(protocol, 1))).add(placeOf("other", 0));
  for (const world of worlds) {
    for (const end2 of sources) addRules(borders, world, end2, "egress");
    for (const end2 of destinations2) {
      addRules(borders, world, end2, "ingress");
      if (end2.kind === "pod") addPorts(borders, world.pods.get(end2.id)?.endpoint.ports ?? []);
    }
  }
  return borders;
}
function addRules(borders, world, end2, direction) {
  const pod = end2.kind === "pod" ? world.pods.get(end2.id) : void 0;
  if (pod === void 0) return;
  for (const { direction: side2 } of selecting(world, pod, direction)) {
    for (const rule of side2.rules) {
      for (const port of rule.ports ?? []) {
        if (port.kind !== "range") continue;
        borders.add(placeOf(port.protocol, port.first)).add(placeOf(port.protocol, port.last) + 1);
      }
    }
  }
}
function addPorts(borders, ports) {
  for (const { protocol, port } of ports) borders.add(placeOf(protocol, port)).add(placeOf(protocol, port) + 1);
}

// src/engine/excerpt.ts
function restrict(compiled, ids, policies) {
  const { world } = compiled;
  const pods = /* @__PURE__ */ new Map();
  const endpoints = /* @__PURE__ */ new Map();
  const namespaces = /* @__PURE__ */ new Map();
  for (const id of ids) {
    const pod = compiled.pods.get(id);
    if (pod === void 0) continue;
    pods.set(id, pod);
    endpoints.set(id, pod.endpoint);
    const namespace = world.namespaces.get(pod.endpoint.namespace);
    if (namespace !== void 0) namespaces.set(namespace.name, namespace);
  }
  const part = { ...world, namespaces, endpoints, policies };
  return { ...compiled, world: part, pods, enforced: policies, policies: indexPolicies(policies) };
}
function withEndpoints(compiled, ids) {
  const pods = new Map(
    [...ids].flatMap((id) => {
      const pod = compiled.pods.get(id);
      return pod === void 0 ? [] : [[id, pod]];
    })
  );
  const endpoints = new Map([...pods].map(([id, { endpoint }]) => [id, endpoint]));
  return { ...compiled, world: { ...compiled.world, endpoints }, pods };
}

// src/changes/steps.ts
function unchanged(thing) {
  return { steps: [], build: () => thing };
}
function oneStep(before, after, step) {
  return { steps: [step], build: (undone) => undone.has(step) ? before : after };
}
function presence(before, after, step) {
  const whole = { ...step, inside: after?.steps ?? [] };
  return {
    steps: [whole, ...whole.inside],
    build: (undone) => undone.has(whole) ? before : after?.build(undone)
  };
}
function listSteps(entries) {
  return {
    steps: entries.flatMap(({ steps }) => steps),
    build: (undone) => entries.flatMap((entry) => {
      const value = entry.build(undone);
      return value === void 0 ? [] : [value];
    })
  };
}
var mostToPair = 1e4;
function align(before, after, content, alike) {
  const left = new Set(before);
  const partners = /* @__PURE__ */ new Map();
  const byContent = /* @__PURE__ */ new Map();
  for (const one of before) byContent.set(content(one), [...byContent.get(content(one)) ?? [], one]);
  const join2 = (one, partner) => {
    partners.set(one, partner);
    left.delete(partner);
  };
  for (const one of after) {
    const partner = byContent.get(content(one))?.shift();
    if (partner !== void 0) join2(one, partner);
  }
  const few3 = left.size * (after.length - partners.size) <= mostToPair;
  for (const test of few3 ? alike : []) {
    for (const one of after) {
      if (partners.has(one)) continue;
      for (const candidate of left) {
        if (!test(candidate, one)) continue;
        join2(one, candidate);
        break;
      }
    }
  }
  return [
    ...after.map((one) => {
      const partner = partners.get(one);
      return partner === void 0 ? { after: one } : { before: partner, after: one };
    }),
    ...[...left].map((one) => ({ before: one }))
  ];
}
var mostInOrder = 400;
function alignInOrder(before, after, content, alike) {
  const [was, is] = [before.map(content), after.map(content)];
  const out = [];
  let [from2, to] = [0, 0];
  const gap = (untilBefore, untilAfter) => {
    out.push(...pairInOrder(before.slice(from2, untilBefore), after.slice(to, untilAfter), alike));
    [from2, to] = [untilBefore, untilAfter];
  };
  for (const [i, j] of commonInOrder(was, is)) {
    gap(i, j);
    const [one, other] = [before[i], after[j]];
    if (one !== void 0 && other !== void 0) out.push({ before: one, after: other });
    [from2, to] = [i + 1, j + 1];
  }
  gap(before.length, after.length);
  return out;
}
function pairInOrder(before, after, alike) {
  const out = [];
  let from2 = 0;
  for (const one of after) {
    const at2 = before.findIndex((candidate, index) => index >= from2 && alike.some((test) => test(candidate, one)));
    if (at2 < 0) {
      out.push({ after: one });
      continue;
    }
    for (const skipped of before.slice(from2, at2)) out.push({ before: skipped });
    const partner = before[at2];
    if (partner !== void 0) out.push({ before: partner, after: one });
    from2 = at2 + 1;
  }
  for (const rest of before.slice(from2)) out.push({ before: rest });
  return out;
}
function commonInOrder(was, is) {
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end2 = 0;
  while (end2 < was.length - start && end2 < is.length - start && was.at(-1 - end2) === is.at(-1 - end2)) end2++;
  const [height, width2] = [was.length - start - end2, is.length - start - end2];
  const out = Array.from({ length: start }, (_, at2) => [at2, at2]);
  if (height <= mostInOrder && width2 <= mostInOrder) {
    const length = Array.from({ length: height + 1 }, () => new Array(width2 + 1).fill(0));
    const at2 = (i, j) => length[i]?.[j] ?? 0;
    const same = (i, j) => was[start + i] === is[start + j];
    for (let i = height - 1; i >= 0; i--) {
      const row = length[i] ?? [];
      for (let j = width2 - 1; j >= 0; j--)
        row[j] = same(i, j) ? at2(i + 1, j + 1) + 1 : Math.max(at2(i + 1, j), at2(i, j + 1));
    }
    for (let i = 0, j = 0; i < height && j < width2; ) {
      if (same(i, j)) out.push([start + i++, start + j++]);
      else if (at2(i + 1, j) >= at2(i, j + 1)) i++;
      else j++;
    }
  }
  for (let k = end2; k > 0; k--) out.push([was.length - k, is.length - k]);
  return out;
}

// src/changes/object-steps.ts
function workloadSteps(pairs, places3, staleNames2) {
  const keys = new Set(pairs.flatMap(([was, is]) => changedKeys(was.labels, is.labels)));
  const labels = new Map([...keys].map((key) => [key, labelStep(pairs, key, places3)]));
  const ports = portSteps(pairs, places3, staleNames2);
  const rest = pairs.some(([was, is]) => restOf2(was) !== restOf2(is)) ? restStep(pairs) : void 0;
  const byId = new Map(pairs.map((pair) => [pair[1].id, pair]));
  return {
    steps: [...labels.values(), ...ports.map(({ step }) => step), ...rest === void 0 ? [] : [rest]],
    build: (undone) => (id) => {
      const pair = byId.get(id);
      if (pair === void 0) return void 0;
      const [was, is] = pair;
      const other = rest !== void 0 && undone.has(rest) ? was : is;
      const keptKeys = new Map([...labels].filter(([, step]) => undone.has(step)));
      return { ...other, labels: withOld(was.labels, is.labels, keptKeys), ports: portsAfter(was, is, ports, undone) };
    }
  };
}
function changedKeys(was, is) {
  return [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
}
function withOld(was, is, old) {
  if (old.size === 0) return is;
  const out = new Map([...is].filter(([key]) => !old.has(key)));
  for (const [key, value] of was) if (old.has(key)) out.set(key, value);
  return out;
}
function labelStep(pairs, key, places3) {
  const [was, is] = pairs.find(([a, b]) => a.labels.get(key) !== b.labels.get(key)) ?? pairs[0] ?? [];
  const place = is === void 0 ? void 0 : places3.label(is.workload, key);
  return {
    origin: place ?? is?.origin ?? nowhere3,
    words: () => `label ${key} of its pods ${wasAndIs(was?.labels.get(key), is?.labels.get(key))}`,
    rank: 1,
    inside: []
  };
}
var nowhere3 = { kind: "live", object: "", path: "" };
function wasAndIs(was, is) {
  if (was === void 0) return `is new: ${is ?? ""}`;
  return is === void 0 ? `is gone; it was ${was}` : `was ${was} and is ${is}`;
}
function portSteps(pairs, places3, staleNames2) {
  const pair = pairs.find(([was2, is2]) => namedPorts(was2).join() !== namedPorts(is2).join());
  if (pair === void 0) return [];
  const [was, is] = pair;
  const entries = align(namedOf(was), namedOf(is), portText, [
    (a, b) => a.name === b.name,
    (a, b) => a.protocol === b.protocol && a.port === b.port
  ]);
  const steps = entries.flatMap(({ before, after }) => {
    if (before !== void 0 && after !== void 0 && portText(before) === portText(after)) return [];
    const place = after === void 0 ? void 0 : places3.port(is.workload, after);
    const text = `container port ${wasAndIs(before && portText(before), after && portText(after))}${staleNames2()}`;
    const step = { origin: place ?? is.origin, words: () => text, rank: 1, inside: [] };
    return [{ ...before && { before }, ...after && { after }, step }];
  });
  const words2 = () => "its container ports are in another order";
  return steps.length > 0 ? steps : [{ step: { origin: is.origin, words: words2, rank: 2, inside: [] } }];
}
function namedOf({ ports }) {
  return ports.filter(({ name }) => name !== void 0);
}
function namedPorts(endpoint) {
  return namedOf(endpoint).map(portText);
}
function portText({ name, protocol, port, sidecar }) {
  return `${name ?? ""} ${protocol} ${port}${sidecar === true ? " of a sidecar" : ""}`.trim();
}
function portsAfter(was, is, steps, undone) {
  if (steps.every(({ step }) => !undone.has(step))) return is.ports;
  if (steps.every(({ step }) => undone.has(step))) return was.ports;
  const back = steps.filter(({ step }) => undone.has(step));
  const instead = new Map(
    back.flatMap(({ before, after }) => after === void 0 ? [] : [[portText(after), before]])
  );
  const kept = is.ports.flatMap((port) => instead.has(portText(port)) ? instead.get(portText(port)) ?? [] : [port]);
  const returned = back.flatMap(({ before, after }) => after === void 0 && before !== void 0 ? [before] : []);
  return [...kept, ...returned];
}
function restOf2({ hostNetwork, finished, addresses, node }) {
  return [hostNetwork, finished, addresses.join(","), node ?? ""].join("|");
}
function restStep(pairs) {
  const [was, is] = pairs.find(([a, b]) => restOf2(a) !== restOf2(b)) ?? pairs[0] ?? [];
  const words2 = () => was?.hostNetwork === is?.hostNetwork ? "its pods are replaced" : `hostNetwork is ${String(is?.hostNetwork)} now`;
  return { origin: is?.origin ?? nowhere3, words: words2, rank: 2, inside: [] };
}
var ownName = "kubernetes.io/metadata.name";
function namespaceSteps(before, after, places3) {
  const name = (after ?? before)?.name ?? "";
  const [was, is] = [before?.labels ?? noLabels, after?.labels ?? noLabels];
  const origin = after?.origin ?? before?.origin ?? { kind: "live", object: `Namespace ${name}`, path: "" };
  const steps = new Map(
    changedKeys(was, is).filter((key) => key !== ownName).map((key) => {
      const words2 = () => `label ${key} ${wasAndIs(was.get(key), is.get(key))}`;
      return [key, { origin: places3.namespaceLabel(name, key) ?? origin, words: words2, rank: 1, inside: [] }];
    })
  );
  return {
    steps: [...steps.values()],
    build: (undone) => {
      const old = new Map([...steps].filter(([, step]) => undone.has(step)));
      if (old.size === 0) return after;
      if (old.size === steps.size) return before;
      return { ...after ?? before, name, labels: withOld(was, is, old) };
    }
  };
}
function nodeSteps(before, after, places3) {
  const name = (after ?? before)?.name ?? "";
  const origin = { kind: "live", object: `Node ${name}`, path: "" };
  if (before === void 0 || after === void 0) {
    const words3 = () => after === void 0 ? "the node is gone" : "the node is new";
    return oneStep(before, after, { origin, words: words3, rank: 3, inside: [] });
  }
  const labels = new Map(
    changedKeys(before.labels, after.labels).map((key) => {
      const words3 = () => `label ${key} ${wasAndIs(before.labels.get(key), after.labels.get(key))}`;
      return [key, { origin: places3.nodeLabel(name, key) ?? origin, words: words3, rank: 1, inside: [] }];
    })
  );
  const words2 = () => "its addresses, or those of its pods, are others";
  const moved = nodeGround(before) === nodeGround(after) ? void 0 : { origin, words: words2, rank: 2, inside: [] };
  return {
    steps: [...labels.values(), ...moved === void 0 ? [] : [moved]],
    build: (undone) => {
      const old = new Map([...labels].filter(([, step]) => undone.has(step)));
      const ground = moved !== void 0 && undone.has(moved) ? before : after;
      return { ...ground, labels: withOld(before.labels, after.labels, old) };
    }
  };
}
function nodeGround(node) {
  return node === void 0 ? "none" : `${node.addresses.join()}|${blocksOf(node.podRanges).join()}`;
}

// src/changes/local.ts
function localTo(changes, ends) {
  const ids = [...new Set([ends.source ?? [], ends.destination ?? []].flat())];
  const seen = ["egress", "ingress"].flatMap((direction) => {
    const id = direction === "egress" ? ends.source : ends.destination;
    return id === void 0 ? [] : [{ direction, ...candidatesOf(changes, id, direction) }];
  });
  const directions2 = /* @__PURE__ */ new Map();
  for (const { direction, units } of seen) {
    for (const unit of units) directions2.set(unit, [...directions2.get(unit) ?? [], direction]);
  }
  const concerned = [...directions2].flatMap(([unit, sides2]) => policyPart(changes, unit, sides2) ?? []);
  const [before, after] = [changes.before, changes.after];
  if (!isPlain(before) || !isPlain(after)) {
    const nodes2 = nodeParts(changes, changes.nodes);
    const parts2 = [...allPolicyParts(changes, concerned), ...objectParts(changes, ids), ...nodes2 ?? []];
    const complete2 = nodes2 !== void 0;
    return { before, after, parts: parts2, complete: complete2, whole: true, ...undoings(before, after, parts2) };
  }
  const nodes = nodeParts(changes, nodesSeen(changes, seen));
  const parts = [...concerned, ...objectParts(changes, ids), ...nodes ?? []];
  const part = (world, side2) => restrict(world, ids, [...new Set(seen.flatMap((one) => one[side2]))]);
  const [was, is] = [part(before, "before"), part(after, "after")];
  const complete = nodes !== void 0;
  return { before: was, after: is, parts, complete, whole: false, ...undoings(was, is, parts) };
}
function isPlain({ world }) {
  return (world.deviations ?? []).length === 0;
}
var mostAnywhere = 24;
function allPolicyParts(changes, concerned) {
  const known4 = new Set(concerned.map(({ unit }) => unit));
  const others = changes.units.filter((unit) => unit.kind === "policy" && !known4.has(unit));
  if (known4.size + others.length > mostAnywhere) return concerned;
  return [...concerned, ...others.flatMap((unit) => policyPart(changes, unit, ["ingress", "egress"]) ?? [])];
}
function undoings(before, after, parts) {
  const none = /* @__PURE__ */ new Set();
  return {
    without: (some) => derive(after, merged(some.map((part) => part.delta(void 0)))),
    withOnly: (some) => derive(before, merged(some.map((part) => part.delta(none)))),
    withoutSteps: (steps) => {
      const undone = closure(steps);
      const touched = parts.filter((part) => part.steps.some((step) => undone.has(step)));
      return derive(after, merged(touched.map((part) => part.delta(undone))));
    },
    withOnlySteps: (steps) => {
      const done = closure(steps);
      const touched = parts.filter((part) => part.steps.some((step) => done.has(step)));
      const without3 = ({ steps: own }) => new Set(own.filter((step) => !done.has(step) && !step.inside.some((inner) => done.has(inner))));
      return derive(before, merged(touched.map((part) => part.delta(without3(part)))));
    }
  };
}
function merged(deltas) {
  const podRanges = deltas.flatMap((delta) => delta.podRanges === void 0 ? [] : [delta.podRanges]).at(-1);
  return {
    namespaces: deltas.flatMap(({ namespaces }) => namespaces ?? []),
    removedNamespaces: deltas.flatMap(({ removedNamespaces }) => removedNamespaces ?? []),
    endpoints: deltas.flatMap(({ endpoints }) => endpoints ?? []),
    policies: deltas.flatMap(({ policies }) => policies ?? []),
    removedPolicies: deltas.flatMap(({ removedPolicies }) => removedPolicies ?? []),
    nodes: deltas.flatMap(({ nodes }) => nodes ?? []),
    removedNodes: deltas.flatMap(({ removedNodes }) => removedNodes ?? []),
    ...podRanges && { podRanges }
  };
}
function closure(steps) {
  const out = /* @__PURE__ */ new Set();
  const visit = (step) => {
    out.add(step);
    step.inside.forEach(visit);
  };
  steps.forEach(visit);
  return out;
}
function candidatesOf(changes, id, direction) {
  const key = `${direction} ${id}`;
  const known4 = changes.candidates.get(key);
  if (known4 !== void 0) return known4;
  const [before, after] = [changes.before.pods.get(id), changes.after.pods.get(id)];
  const found2 = before === void 0 || after === void 0 ? nobody4 : search(changes, { before, after }, direction);
  changes.candidates.set(key, found2);
  return found2;
}
var nobody4 = { before: [], after: [], units: [] };
function search(changes, pair, direction) {
  const moved = !looksAlike(pair);
  const on = (side2) => moved ? policiesAt(changes[side2], pair[side2].endpoint.namespace).filter(
    (one) => one[direction] !== void 0 && maySelect(one.subject, pair)
  ) : selecting(changes[side2], pair[side2], direction).map(({ policy }) => policy);
  const [was, is] = [new Set(on("before")), new Set(on("after"))];
  const units = /* @__PURE__ */ new Set();
  for (const policy of [...was, ...is]) {
    const unit = changes.policyUnit(policy.ref);
    if (unit !== void 0) units.add(unit);
  }
  for (const unit of changes.reshaped) if (mayComeToSelect(unit, pair, direction)) units.add(unit);
  for (const { before, after } of units) {
    if (before !== void 0) was.add(before);
    if (after !== void 0) is.add(after);
  }
  return { before: [...was], after: [...is], units: [...units] };
}
function looksAlike({ before, after }) {
  return before.labels === after.labels && before.namespaceLabels === after.namespaceLabels && before.selectable === after.selectable;
}
function maySelect({ namespaces, pods }, { before, after }) {
  if (namespaces.kind === "own" && namespaces.namespace !== after.endpoint.namespace) return false;
  const meets = (selector, of2) => selector.kind !== "none" && (selector.kind === "all" || selector.requirements.every(
    (one) => holds(one, before[of2].labels) !== false || holds(one, after[of2].labels) !== false
  ));
  return meets(pods, "labels") && (namespaces.kind === "own" || meets(namespaces.selector, "namespaceLabels"));
}
function mayComeToSelect({ before, after }, pair, direction) {
  if (before?.[direction] === void 0 && after?.[direction] === void 0) return false;
  return [before, after].some(
    (policy) => policy !== void 0 && (policy.subject.namespaces.kind !== "own" || policy.subject.namespaces.namespace === pair.after.endpoint.namespace)
  );
}
function policyPart(changes, unit, directions2) {
  const { before, after } = unit;
  if (directions2.every((direction) => changes.saysTheSame(unit, direction))) return void 0;
  const all = changes.policySteps(unit);
  const steps = all.steps.filter(({ direction }) => direction === void 0 || directions2.includes(direction));
  return {
    unit,
    steps,
    directions: directions2,
    delta: (undone) => {
      const policy = undone === void 0 ? before : undone.size === 0 ? after : all.build(undone);
      return policy === void 0 ? { removedPolicies: [keyOf(unit.object)] } : { policies: [policy] };
    }
  };
}
function objectParts(changes, ids) {
  const workloads2 = new Set(ids.flatMap((id) => changes.workloadUnit(id) ?? []));
  const names2 = ids.flatMap((id) => changes.after.pods.get(id)?.endpoint.namespace ?? []);
  const namespaces = new Set([...new Set(names2)].flatMap((name) => changes.namespaceUnit(name) ?? []));
  return [
    ...[...workloads2].map((unit) => {
      const changed2 = changes.workloadSteps(unit);
      const old = new Map(unit.all.map(([was]) => [was.id, was]));
      const delta = (undone) => {
        const endpointOf2 = undone === void 0 ? (id) => old.get(id) : changed2.build(undone);
        return { endpoints: ids.flatMap((id) => endpointOf2(id) ?? []) };
      };
      return { unit, steps: changed2.steps, directions: [], delta };
    }),
    ...[...namespaces].map((unit) => {
      const changed2 = changes.namespaceSteps(unit);
      const delta = (undone) => {
        const namespace = undone === void 0 ? unit.before : changed2.build(undone);
        return namespace === void 0 ? { removedNamespaces: [unit.object.name] } : { namespaces: [namespace] };
      };
      return { unit, steps: changed2.steps, directions: [], delta };
    })
  ];
}
function nodesSeen({ nodes }, seen) {
  if (nodes.length === 0) return [];
  const asked = seen.some(
    ({ direction, before, after }) => [...before, ...after].some(
      (policy) => (policy[direction]?.rules ?? []).some(
        ({ peers = [], subjects = [] }) => [...peers, ...subjects].some(({ kind }) => kind === "nodes")
      )
    )
  );
  return nodes.filter(({ moved }) => moved || asked);
}
function nodeParts(changes, nodes) {
  if (nodes.length > mostAnywhere) return void 0;
  const { before, after } = changes;
  return nodes.map((unit) => {
    const changed2 = changes.nodeSteps(unit);
    const delta = (undone) => {
      const node = undone === void 0 ? unit.before : changed2.build(undone);
      const { podRanges = [] } = (nodeGround(node) === nodeGround(unit.after) ? after : before).world;
      const change = node === void 0 ? { removedNodes: [unit.object.name] } : { nodes: [node] };
      return unit.moved ? { ...change, podRanges } : change;
    };
    return { unit, steps: changed2.steps, directions: [], delta };
  });
}

// src/changes/search.ts
function smallestSets(items, works, { tries, size: size3 }) {
  let left = tries;
  for (let length = 1; length <= Math.min(size3, items.length); length++) {
    if (choices(items.length, length) > left) return { sets: thinned(items, works), certain: false };
    const sets = [];
    for (const set of combinations(items, length)) {
      left--;
      if (works(set)) sets.push(set);
    }
    if (sets.length > 0) return { sets, certain: true };
  }
  return items.length <= size3 ? { sets: [], certain: true } : { sets: thinned(items, works), certain: false };
}
function thinned(items, works) {
  if (!works(items)) return [];
  let kept = items;
  for (let part = Math.ceil(kept.length / 2); part >= 1; part = part === 1 ? 0 : Math.ceil(part / 2)) {
    for (let at2 = 0; at2 < kept.length; ) {
      const rest = [...kept.slice(0, at2), ...kept.slice(at2 + part)];
      if (rest.length > 0 && works(rest)) kept = rest;
      else at2 += part;
    }
  }
  return [kept];
}
function choices(from2, length) {
  let out = 1;
  for (let k = 0; k < length; k++) out = out * (from2 - k) / (k + 1);
  return out;
}
function* combinations(items, length, from2 = 0) {
  if (length === 0) {
    yield [];
    return;
  }
  for (let at2 = from2; at2 <= items.length - length; at2++) {
    const item = items[at2];
    if (item === void 0) continue;
    for (const rest of combinations(items, length - 1, at2 + 1)) yield [item, ...rest];
  }
}

// src/changes/flip.ts
var limits = { tries: 160, size: 3 };
var fewLimits = { tries: 16, size: 2 };
var mostParts2 = 256;
var mostSets = 4;
function findFlip(local, decide2, matters) {
  const { parts } = local;
  const most5 = local.whole ? fewLimits : limits;
  const nothing3 = { sets: [], needs: "several", alone: [], certain: false };
  if (parts.length === 0 || parts.length > mostParts2) return nothing3;
  const only = parts.length === 1 && local.complete;
  const was = once(() => decide2(local.before));
  const is = once(() => decide2(local.after));
  const undo = only ? { sets: [parts], certain: true } : smallestSets(parts, (set) => decide2(local.without(set)) === was(), most5);
  const alone = only ? { sets: [parts], certain: true } : smallestSets(parts, (set) => decide2(local.withOnly(set)) === is(), most5);
  const inner = undo.sets.slice(0, mostSets).map((set) => stepsOf2(local, set, (world) => decide2(world) === was(), matters));
  const sets = inner.flatMap(({ best: best3 }) => best3.length === 0 ? [] : [best3]);
  const certain = undo.certain && undo.sets.length <= mostSets && inner.every((one) => one.certain);
  if (sets.length === 0) return { ...nothing3, alone: alone.sets };
  const makes = (steps) => decide2(local.withOnlySteps(steps.map(({ step }) => step))) === is();
  return { sets, needs: needsOf(sets, makes), alone: alone.sets.slice(0, mostSets), certain };
}
function once(work) {
  let done;
  return () => (done ??= { value: work() }).value;
}
function needsOf(sets, makes) {
  const [first = [], ...others] = sets;
  if (others.length > 0) return sets.every(({ length }) => length === 1) ? "all of" : "several";
  if (first.length === 1) return "one";
  return first.every((one) => makes([one])) ? "each alone" : "several";
}
function stepsOf2(local, parts, restored, matters) {
  const most5 = local.whole ? fewLimits : limits;
  const all = parts.flatMap((part) => part.steps.map((step) => ({ part, step })));
  if (all.length === parts.length) return { best: all, certain: true };
  const works = (set) => restored(local.withoutSteps(set.map(({ step }) => step)));
  const likely3 = all.filter(({ step }) => matters(step));
  const first = smallestSets(likely3, works, most5);
  const found2 = first.sets.length > 0 || likely3.length === all.length ? first : smallestSets(all, works, most5);
  const [best3 = []] = specific(found2.sets).sort((a, b) => rankOf(a) - rankOf(b));
  return { best: best3, certain: found2.certain && best3.length > 0 };
}
function specific(sets) {
  const reaches3 = sets.map((set) => closure(set.map(({ step }) => step)));
  return sets.filter((_, at2) => {
    const own = reaches3[at2] ?? /* @__PURE__ */ new Set();
    return !reaches3.some((other) => other.size < own.size && [...other].every((step) => own.has(step)));
  });
}
function rankOf(set) {
  return set.reduce((sum2, { step }) => sum2 + step.rank, 0);
}

// src/changes/places.ts
function placeOfGain(before, after, { was, is }) {
  const { gone: gone2, fresh } = rulesApart(before, after, is.direction);
  const gained = fresh.find((rule) => rule.action !== "deny" && matches2(is, rule));
  if (gained !== void 0) return placeInRule(gained, counterpart(gained, gone2), is);
  const lifted = gone2.find((rule) => rule.action === "deny" && matches2(was, rule));
  if (lifted !== void 0) return placeOfChangedRule(lifted, fresh, was);
  return placeOutsideOfRules(before, after, is.direction);
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
  if (before?.[was.direction]?.isolates === true && after[is.direction] === void 0) {
    return { origin: after.typesOrigin ?? after.origin, text: noLonger(is.direction) };
  }
  const { gone: gone2, fresh } = rulesApart(before, after, is.direction);
  const denying = fresh.find((rule) => rule.action === "deny" && matches2(is, rule));
  if (denying !== void 0) return placeInRule(denying, counterpart(denying, gone2), is);
  const lost = gone2.find((rule) => rule.action !== "deny" && matches2(was, rule));
  if (lost !== void 0) return placeOfChangedRule(lost, fresh, was);
  return placeOutsideOfRules(before, after, is.direction);
}
function placeOfChangedRule(rule, fresh, was) {
  const successor = counterpart(rule, fresh);
  if (successor === void 0) return { origin: rule.origin, text: "the rule is removed" };
  return placeOfChange(rule, successor, was);
}
function matches2(sight, rule) {
  return valueAt2(ruleMatch(sight.world, rule, sight.direction, sight.subject, sight.peer), sight.place) !== denied;
}
function counterpart(rule, others) {
  const peers = (one) => (one.peers ?? []).map(peerContent).sort().join("|");
  const ports = (one) => (one.ports ?? []).map(portContent).sort().join("|");
  const sharesPart2 = (one) => {
    const parts = /* @__PURE__ */ new Set([...(one.peers ?? []).map(peerContent), ...(one.ports ?? []).map(portContent)]);
    return [...(rule.peers ?? []).map(peerContent), ...(rule.ports ?? []).map(portContent)].some(
      (part) => parts.has(part)
    );
  };
  return others.find((one) => peers(one) === peers(rule)) ?? others.find((one) => ports(one) === ports(rule) && one.index === rule.index) ?? others.find((one) => one.index === rule.index && sharesPart2(one)) ?? others.find((one) => ports(one) === ports(rule)) ?? others.find((one) => one.index === rule.index);
}
function placeInRule(rule, old, is) {
  const target = is.direction === "ingress" ? is.subject.pod : is.peer.pod;
  const matchingPort = (rule.ports ?? []).filter(
    (port2) => valueAt2(matchedPort(is.world.run, port2, target), is.place) !== denied
  );
  const matchingPeers = (rule.peers ?? []).filter(
    (peer2) => matchesPeer(is.world, peer2, is.direction, is.peer) !== denied
  );
  const oldPorts = new Set((old?.ports ?? []).map(portContent));
  const oldPeers = new Set((old?.peers ?? []).map(peerContent));
  const known4 = {
    rule,
    ...matchingPeers[0] === void 0 ? {} : { peer: matchingPeers[0] },
    peerIsPod: is.peer.pod !== void 0
  };
  if (old !== void 0 && rule.peers === void 0 && old.peers !== void 0) {
    return { ...known4, origin: rule.origin, text: `the rule names no peer any more and so ${does(rule)} every one` };
  }
  if (old !== void 0 && rule.ports === void 0 && old.ports !== void 0) {
    return { ...known4, origin: rule.origin, text: `the rule names no port any more and so ${does(rule)} every one` };
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
function does({ action }) {
  return { allow: "allows", deny: "denies", pass: "passes" }[action];
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
    (one) => matchesPeer(was.world, one, was.direction, was.peer) !== denied && !nowPeers.has(peerContent(one))
  );
  const port = (lost.ports ?? []).find(
    (one) => valueAt2(matchedPort(run, one, target), was.place) !== denied && !nowPorts.has(portContent(one))
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
      const old = port === void 0 ? "every port" : portText2(port);
      return { rule: now, origin: fresh.origin, text: `the port was ${old} and is ${portText2(fresh)}` };
    }
    if (port !== void 0)
      return { rule: now, origin: port.origin, text: `port ${portText2(port)} is removed from the rule` };
  }
  const text = lost.action === now.action ? "the rule is altered" : `the rule ${does(now)} what it matches now`;
  return { rule: now, origin: now.origin, text };
}
function placeOutsideOfRules(before, after, direction) {
  if (before === void 0) {
    const isolates = after[direction]?.isolates === true;
    return { origin: after.subject.origin, text: `the policy is new${isolates ? ` and isolates ${direction}` : ""}` };
  }
  const part = alteredSubject(before, after);
  if (part !== void 0) return part;
  if (before.tier !== after.tier)
    return { origin: after.origin, text: `the policy was in the tier ${before.tier} and is in ${after.tier}` };
  if (before.rank !== after.rank)
    return {
      origin: after.rankOrigin ?? after.origin,
      text: `the priority of the policy was ${before.rank} and is ${after.rank}`
    };
  const types = after[direction]?.typeOrigin ?? after.typesOrigin ?? after.origin;
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
  if (others.length === 0) return void 0;
  const known4 = new Set(others.flatMap(partsOf).map(({ text }) => text));
  return partsOf(peer).find(({ text }) => !known4.has(text));
}
function partsOf(peer) {
  return peer.kind === "unknown" ? [] : peer.parts ?? [];
}
function portText2(port) {
  if (port.kind === "unknown") return "of an unknown kind";
  if (port.kind === "named") return port.protocol === void 0 ? port.name : `${port.protocol} ${port.name}`;
  if (port.first === 1 && port.last === 65535) return `every ${port.protocol} port`;
  return port.first === port.last ? `${port.protocol} ${port.first}` : `${port.protocol} ${port.first}-${port.last}`;
}
function peerWords(peer) {
  switch (peer.kind) {
    case "pods":
      return peer.parts.length > 0 ? peer.parts.map(({ text }) => text).join(" and ") : everyPodWords(peer);
    case "block":
      return peer.except.length === 0 ? peer.block.cidr : `${peer.block.cidr} except ${peer.except.map(({ cidr }) => cidr).join(", ")}`;
    case "nodes":
      return peer.parts.length > 0 ? `nodes with ${peer.parts.map(({ text }) => text).join(" and ")}` : "every node";
    case "unknown":
      return peer.name ?? "of an unknown kind";
  }
}
function everyPodWords(peer) {
  return peer.namespaces.kind === "own" ? `every pod of ${peer.namespaces.namespace}` : "every pod of every namespace";
}

// src/changes/guesses.ts
var mostGuesses = 16;
function guessedCauses(changes, parts, question, change) {
  return parts.slice(0, mostGuesses).flatMap((part) => {
    const { unit, steps } = part;
    const [first] = steps;
    const name = formatRef(unit.object);
    if (unit.kind === "policy") return policyGuess(changes, unit, part, question, change);
    if (first === void 0) return [];
    return [{ cause: { object: unit.object, origin: first.origin, text: `${name}: ${first.words({ change })}` } }];
  });
}
function policyGuess(changes, unit, { directions: directions2 }, question, change) {
  const name = formatRef(unit.object);
  if (unit.after === void 0) {
    const { before, lost } = unit;
    return before === void 0 ? [] : [{ cause: { object: unit.object, origin: before.origin, text: `the policy ${lost} (${name})` } }];
  }
  const find = change === "gain" ? placeOfGain : placeOfLoss;
  for (const direction of directions2) {
    const [was, is] = [sightOf(changes.before, question, direction), sightOf(changes.after, question, direction)];
    if (was === void 0 || is === void 0) continue;
    const place = find(unit.before, unit.after, { was, is });
    return [{ cause: { object: unit.object, origin: place.origin, text: `${place.text} (${name})` }, place }];
  }
  return [{ cause: { object: unit.object, origin: unit.after.origin, text: `${name} is changed` } }];
}

// src/changes/surprise.ts
var mostPorts = 100;
function surpriseOf2(place) {
  const { rule, peer } = place ?? {};
  if (rule === void 0 || peer === void 0 || rule.ports === void 0 || rule.action === "deny") return "implied";
  const namesPorts = rule.ports.every(
    (port) => port.kind === "named" || port.kind === "range" && port.last - port.first < mostPorts
  );
  const isStranger = peer.kind === "block" && place?.peerIsPod === true;
  return namesPorts && !isStranger && namesPeer(peer) && !isSplitPeer(rule, peer) ? "stated" : "implied";
}
function namesPeer(peer) {
  if (peer.kind === "nodes") return isNamed(peer.selector);
  if (peer.kind === "block") return !isInternet(peer.block.addresses);
  if (peer.kind !== "pods") return false;
  if (peer.namespaces.kind === "own") return isNamed(peer.pods);
  return isNamed(peer.namespaces.selector);
}
function isNamed(selector) {
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
    ([first, second]) => first !== void 0 && second !== void 0 && (isNamespaceOnly(first) && isPodsOnly(second) || isPodsOnly(first) && isNamespaceOnly(second))
  );
}
function isJoinedPeer(before, peer) {
  if (peer.kind !== "pods" || peer.namespaces.kind !== "select") return false;
  const [namespaces, pods] = [peer.namespaces.selector, peer.pods].map(formatSelector);
  const isHalf2 = (one) => one.kind === "pods";
  return before.some(
    (one) => isHalf2(one) && one.namespaces.kind === "select" && one.pods.kind === "all" && formatSelector(one.namespaces.selector) === namespaces
  ) && before.some((one) => isHalf2(one) && one.namespaces.kind === "own" && formatSelector(one.pods) === pods);
}
function isNamespaceOnly(peer) {
  return peer.kind === "pods" && peer.namespaces.kind === "select" && peer.pods.kind === "all";
}
function isPodsOnly(peer) {
  return peer.kind === "pods" && peer.namespaces.kind === "own" && peer.pods.kind === "match";
}

// src/changes/causes.ts
function explainChange(changes, question, change, local = localTo(changes, endsOf(question))) {
  const found2 = findFlip(local, (world) => decisionIn(world, question), mattering(local, question));
  const told5 = [...new Set(found2.sets.flat())].map((one) => causeOf3(one, local, question, change));
  const causes = told5.length > 0 ? told5 : guessedCauses(changes, local.parts, question, change);
  const flip2 = flipOf(found2);
  return {
    causes: causes.map(({ cause }) => cause),
    surprise: causes.length > 0 && causes.every(({ place }) => surpriseOf2(place) === "stated") ? "stated" : "implied",
    ...causes.length === 0 ? {} : { flip: flip2 }
  };
}
function flipOf({ sets, needs, alone, certain }) {
  const positions = new Map([...new Set(sets.flat())].map((one, at2) => [one, at2]));
  return {
    needs,
    undo: sets.map((set) => set.flatMap((one) => positions.get(one) ?? [])),
    alone: alone.map((set) => set.map(({ unit }) => unit.object)),
    certain
  };
}
function mattering({ before, after }, question) {
  const known4 = {};
  const sights = (direction) => known4[direction] ??= [before, after].flatMap((world) => sightOf(world, question, direction) ?? []);
  return ({ rules: rules2, direction }) => rules2 === void 0 || direction === void 0 || sights(direction).some(({ world, subject, peer, place }) => {
    return rules2.some((rule) => valueAt2(ruleMatch(world, rule, direction, subject, peer), place) !== denied);
  });
}
function causeOf3({ part, step }, { after }, question, change) {
  const { unit } = part;
  const name = formatRef(unit.object);
  if (unit.kind !== "policy") {
    return { cause: { object: unit.object, origin: step.origin, text: `${name}: ${step.words({ change })}` } };
  }
  const policy = unit.after ?? unit.before;
  const direction = step.direction ?? part.directions.find((one) => policy?.[one] !== void 0);
  const { origin, rule } = step;
  const sight = direction === void 0 ? void 0 : sightOf(after, question, direction);
  const matched2 = (rule?.peers ?? []).find(
    (one) => sight !== void 0 && matchesPeer(after, one, sight.direction, sight.peer) !== denied
  );
  const peer = step.peer ?? matched2;
  const place = {
    origin,
    text: step.words({ change, ...direction === void 0 ? {} : { direction } }),
    ...rule === void 0 ? {} : { rule, peerIsPod: sight?.peer.pod !== void 0 },
    ...peer === void 0 ? {} : { peer }
  };
  const hint = change === "gain" ? splitHint(place) : joinHint(step);
  return { cause: { object: unit.object, origin, text: `${place.text}${hint} (${name})` }, place };
}
function workloadCause(changes, unit) {
  const { steps } = changes.workloadSteps(unit);
  const words2 = steps.map((step) => step.words({ change: "loss" }));
  const text = words2.length === 0 ? "its pods are replaced" : words2.join("; ");
  return {
    object: unit.object,
    origin: steps[0]?.origin ?? unit.after.origin,
    text: `${formatRef(unit.object)}: ${text}`
  };
}
function splitHint({ rule, peer }) {
  if (rule === void 0 || peer === void 0 || !isSplitPeer(rule, peer)) return "";
  return '; two list items mean "or": did you mean one item with both selectors?';
}
function joinHint({ rules: [before, after] = [] }) {
  const isJoined = (after?.peers ?? []).some((peer) => isJoinedPeer(before?.peers ?? [], peer));
  return isJoined ? '; two list items became one, whose selectors mean "and": did you mean two items?' : "";
}

// src/engine/near-misses.ts
var mostRules = 256;
var order = ["protocol", "port", "port-name", "label", "namespace", "block", "subject"];
function nearestRules(world, source, destination, place) {
  const denies = (direction, subject, peer) => subject.pod !== void 0 && valueAt2(permits(world, direction, subject, peer), place) === denied;
  return [
    ...denies("egress", source, destination) ? [nearestRule(world, "egress", source, destination, place)] : [],
    ...denies("ingress", destination, source) ? [nearestRule(world, "ingress", destination, source, place)] : []
  ].flatMap((one) => one ?? []);
}
function nearestRule(world, direction, subject, peer, place) {
  const { pod } = subject;
  if (pod === void 0) return void 0;
  const chosen = selecting(world, pod, direction);
  const asked = { world, direction, subject: { ...subject, pod }, peer, place, chosen };
  const nearest2 = best(asked, missesOfRules(asked)) ?? best(asked, missesOfSubjects(asked));
  if (nearest2 === void 0) return void 0;
  const { miss, member: member3, rule } = nearest2;
  const { part, wanted, found: found2, at: at2 } = miss;
  return {
    direction,
    tier: member3.policy.tier,
    policy: member3.policy.ref,
    rule: rule.index,
    origin: rule.origin,
    part,
    wanted,
    found: found2,
    at: at2
  };
}
function best(asked, candidates3) {
  const rank3 = ({ miss: { part, distance } }) => order.indexOf(part) * 1e6 + distance;
  return [...candidates3].sort((a, b) => rank3(a) - rank3(b)).find((candidate) => wouldPass(asked, candidate));
}
function wouldPass({ world, direction, subject, peer, place }, { instead }) {
  return valueAt2(permits(world, direction, subject, peer, instead), place) === allowed;
}
function missesOfRules(asked) {
  const rules2 = asked.chosen.flatMap((member3) => member3.direction.rules.map((rule) => ({ member: member3, rule })));
  return rules2.slice(0, mostRules).flatMap(({ member: member3, rule }) => {
    if (rule.action !== "allow" || rule.condition !== void 0) return [];
    const byPeer = matchesPeers(asked.world, rule.peers, asked.direction, asked.peer) !== denied;
    const byPort = matchesPort(asked, rule);
    if (byPeer === byPort) return [];
    const { peers, ports, ...rest } = rule;
    const relaxed = byPeer ? { ...rest, ...peers && { peers } } : { ...rest, ...ports && { ports } };
    const instead = asked.chosen.map((one) => one === member3 ? withRule(one, rule, relaxed) : one);
    const misses = byPeer ? portMisses(asked, ports ?? []) : (peers ?? []).flatMap((one) => peerMiss(asked, one));
    return misses.map((miss) => ({ miss, member: member3, rule, instead }));
  });
}
function matchesPort({ world, direction, subject, peer, place }, { ports }) {
  const target = direction === "ingress" ? subject : peer;
  return valueAt2(matchedPorts(world.run, ports, target.pod), place) !== denied;
}
function withRule(member3, old, rule) {
  const rules2 = member3.direction.rules.map((one) => one === old ? rule : one);
  return { ...member3, direction: { ...member3.direction, rules: rules2 } };
}
function portMisses({ direction, subject, peer, place }, ports) {
  const target = (direction === "ingress" ? subject : peer).pod;
  const asked = portAt(place);
  return ports.flatMap((port) => {
    if (port.kind === "unknown" || asked.protocol === "other") return [];
    const found2 = `${asked.protocol} ${asked.first}`;
    if (port.kind === "range") return [rangeMiss(port, asked, found2)];
    const own = target?.endpoint.ports.filter(({ name }) => name === port.name) ?? [];
    const [number] = own;
    if (number === void 0) {
      const names2 = target?.endpoint.ports.flatMap(({ name }) => name ?? []) ?? [];
      const has = names2.length === 0 ? "no named port" : `ports named ${names2.join(", ")}`;
      return [{ part: "port-name", wanted: `the port named ${port.name}`, found: has, at: port.origin, distance: 0 }];
    }
    const wanted = `the port named ${port.name}, which is ${number.protocol} ${number.port}`;
    return [{ part: "port", wanted, found: found2, at: port.origin, distance: Math.abs(number.port - asked.first) }];
  });
}
function rangeMiss(port, asked, found2) {
  const { protocol, first, last, origin } = port;
  const numbers = first === 1 && last === 65535 ? `every ${protocol} port` : `${protocol} ${first === last ? first : `${first}-${last}`}`;
  const inside2 = asked.first >= first && asked.first <= last;
  const distance = inside2 ? 0 : Math.min(Math.abs(asked.first - first), Math.abs(asked.first - last));
  const part = inside2 ? "protocol" : "port";
  return {
    part,
    wanted: numbers,
    found: found2,
    at: origin,
    distance: protocol === asked.protocol ? distance : distance + 1e5
  };
}
function peerMiss({ peer: end2 }, peer) {
  if (peer.kind === "block") {
    const { block, except, origin } = peer;
    if (end2.pod !== void 0 || end2.address === void 0 || block.family !== end2.family) return [];
    const wanted = except.length === 0 ? block.cidr : `${block.cidr} except ${except.map(({ cidr }) => cidr).join(", ")}`;
    const gap = block.addresses.map(({ first, last }) => gapOf(end2.address ?? 0n, first, last));
    const distance = Math.min(...gap, 9e5);
    return [{ part: "block", wanted, found: formatAddress(end2.address), at: origin, distance }];
  }
  if (peer.kind !== "pods" || end2.pod === void 0) return [];
  const place = scopeMisses(peer.namespaces, end2.pod, peer.parts, peer.origin);
  const labels = selectorMisses(peer.pods, end2.pod.labels.labels, peer.parts, "", peer.origin, "label");
  const all = [...place, ...labels];
  return all.length === 1 ? all : [];
}
function gapOf(address, first, last) {
  const gap = address < first ? first - address : address > last ? address - last : 0n;
  return gap.toString(2).length;
}
function scopeMisses(scope, pod, parts, whole) {
  const { namespace } = pod.endpoint;
  if (scope.kind === "select") {
    return selectorMisses(scope.selector, pod.namespaceLabels.labels, parts, "namespace ", whole, "namespace");
  }
  if (scope.namespace === namespace) return [];
  const [wanted, found2] = [`pods of namespace ${scope.namespace}`, `namespace ${namespace}`];
  return [{ part: "namespace", wanted, found: found2, at: whole, distance: 0 }];
}
function selectorMisses(selector, labels, parts, prefix2, whole, part) {
  if (selector.kind !== "match") return [];
  return selector.requirements.filter((one) => holds(one, labels) !== true).map((one) => {
    const wanted = formatRequirement(one);
    const value = labels.get(one.key);
    const found2 = value === void 0 ? `no label ${one.key}` : `${one.key}=${value}`;
    const at2 = parts.find(({ text }) => text === `${prefix2}${wanted}`)?.origin ?? whole;
    return { part, wanted, found: found2, at: at2, distance: distanceOf(one, value) };
  });
}
function distanceOf(requirement2, value) {
  if (requirement2.operator !== "In" || value === void 0) return 100;
  return Math.min(...requirement2.values.map((wanted) => editsBetween(wanted, value, 20)), 100);
}
function missesOfSubjects(asked) {
  const { world, direction, subject, peer, chosen } = asked;
  const policies = policiesAt(world, subject.pod.endpoint.namespace).slice(0, mostRules);
  const selects4 = new Set(chosen.map(({ policy }) => policy));
  return policies.flatMap((policy) => {
    const side2 = policy[direction];
    if (side2 === void 0 || selects4.has(policy) || policy.condition !== void 0) return [];
    const { subject: whom } = policy;
    const misses = [
      ...scopeMisses(whom.namespaces, subject.pod, whom.parts, whom.origin),
      ...selectorMisses(whom.pods, subject.pod.labels.labels, whom.parts, "", whom.origin, "subject")
    ];
    const [miss] = misses;
    if (miss === void 0 || misses.length > 1) return [];
    const rule = side2.rules.find(
      (one) => one.action === "allow" && matchesPeers(world, one.peers, direction, peer) === allowed && matchesPort(asked, one)
    );
    if (rule === void 0) return [];
    const member3 = { policy, direction: side2, selects: allowed };
    return [{ miss: { ...miss, part: "subject" }, member: member3, rule, instead: [...chosen, member3] }];
  });
}

// src/model/system.ts
var dnsNamespaces = /* @__PURE__ */ new Set(["kube-system", "openshift-dns"]);
var kubeDnsLabel = ["k8s-app", "kube-dns"];
var openshiftDnsLabel = ["dns.operator.openshift.io/daemonset-dns", "default"];
var dnsLabels = [
  kubeDnsLabel,
  ["k8s-app", "coredns"],
  ["app.kubernetes.io/name", "coredns"],
  ["app.kubernetes.io/name", "rke2-coredns"],
  openshiftDnsLabel
];
var cacheLabels = [
  ["k8s-app", "node-local-dns"],
  ["k8s-app", "nodelocaldns"]
];
var nodeLocalAddresses = [
  "169.254.20.10",
  "169.254.25.10",
  "169.254.10.10",
  "169.254.10.11"
].flatMap((text) => parseAddress(text) ?? []);
function dnsServicesOf({ services }) {
  return services.filter(({ namespace, ports }) => dnsNamespaces.has(namespace) && ports.some(isNameService));
}
function dnsOf(world) {
  const services = dnsServicesOf(world);
  const leadingTo = serviceFinder(services);
  const pods = [...world.endpoints.values()].filter(
    ({ namespace, finished }) => dnsNamespaces.has(namespace) && !finished
  );
  const caches = pods.filter(({ labels }) => hasOne(labels, cacheLabels));
  const own = pods.filter(
    (pod) => !hasOne(pod.labels, cacheLabels) && (hasOne(pod.labels, dnsLabels) || leadingTo(pod).length > 0)
  );
  const found2 = [...own, ...caches.filter(({ hostNetwork }) => !hostNetwork)];
  const servers = (found2.length > 0 ? found2 : assumedDns(world)).map((endpoint) => ({
    endpoint,
    ports: dnsPorts(endpoint, leadingTo(endpoint))
  }));
  return {
    basis: found2.length > 0 ? "found" : "assumed",
    servers,
    services,
    nodeLocal: caches.some(({ hostNetwork }) => hostNetwork) ? nodeLocalAddresses : []
  };
}
function isNameService({ protocol, port }) {
  return protocol === "UDP" && port === 53;
}
function hasOne(labels, wanted) {
  return wanted.some(([key, value]) => labels.get(key) === value);
}
function dnsPorts(endpoint, services) {
  const behind2 = services.flatMap(
    ({ ports }) => ports.filter(({ port }) => port === 53).flatMap((port) => targetsOf(port, endpoint))
  );
  const declared = endpoint.ports.filter(({ port, name }) => port === 53 || port === 5353 || /^dns/.test(name ?? ""));
  const chosen = behind2.length > 0 ? behind2 : declared.length > 0 ? declared : usualDnsPorts(53);
  return [...chosen].sort((a, b) => a.protocol < b.protocol ? 1 : a.protocol > b.protocol ? -1 : a.port - b.port);
}
function usualDnsPorts(port) {
  return [
    { name: "dns", protocol: "UDP", port },
    { name: "dns-tcp", protocol: "TCP", port }
  ];
}
function assumedDns(world) {
  const openshift = [...world.namespaces.keys()].some((name) => name.startsWith("openshift-")) || world.policies.some(({ ingress, egress }) => namesOpenShift(ingress) || namesOpenShift(egress));
  return openshift ? [assumedPod("openshift-dns", "dns-default", "DaemonSet", openshiftDnsLabel, 5353)] : [assumedPod("kube-system", "coredns", "Deployment", kubeDnsLabel, 53)];
}
function namesOpenShift(direction) {
  return direction?.rules.some(
    ({ peers }) => peers?.some((peer) => peer.kind === "pods" && peer.parts.some(({ text }) => text.includes("openshift")))
  ) ?? false;
}
function assumedPod(namespace, name, kind, label2, port) {
  const workload = { namespace, kind, name };
  return {
    id: endpointIdOf(workloadKeyOf(workload)),
    namespace,
    workload,
    labels: new Map([label2]),
    ports: usualDnsPorts(port),
    hostNetwork: false,
    finished: false,
    addresses: [],
    replicas: 2,
    origin: { kind: "live", object: `${kind} ${namespace}/${name}`, path: "" }
  };
}
function apiServerOf({ services }) {
  const service = services.find(({ namespace, name }) => namespace === "default" && name === "kubernetes");
  const addresses = [...new Set(service?.backends.map(({ address }) => address) ?? [])];
  const target = service?.ports[0]?.target;
  const port = service?.backends[0]?.ports[0]?.port ?? (typeof target === "number" ? target : void 0);
  return {
    serviceAddresses: service?.addresses ?? [],
    addresses,
    ...port === void 0 ? {} : { port }
  };
}
function tcp(...ports) {
  return ports.map((port) => ({ protocol: "TCP", port }));
}
var sidecarPorts = tcp(15001, 15006, 15008, 15020, 15021, 15090);
var ambientPorts = tcp(15008);
var linkerdPorts = tcp(4143, 4191);
function meshProxiesOf({ namespaces }, pod) {
  if (pod.hostNetwork) return [];
  const space = namespaces.get(pod.namespace)?.labels ?? /* @__PURE__ */ new Map();
  const { labels, ports } = pod;
  const mode = labels.get("istio.io/dataplane-mode") ?? space.get("istio.io/dataplane-mode");
  const asked = labels.get("sidecar.istio.io/inject");
  const marked = labels.has("security.istio.io/tlsMode") || ports.some(({ name }) => name === "http-envoy-prom");
  const wanted = asked === "true" || (space.get("istio-injection") ?? (space.has("istio.io/rev") ? "enabled" : "")) === "enabled";
  const sidecar = marked || asked !== "false" && wanted && mode !== "ambient";
  const linkerd = labels.has("linkerd.io/control-plane-ns") || ports.some(({ name }) => name === "linkerd-proxy");
  return [
    ...sidecar ? [{ mesh: "Istio sidecar", ports: sidecarPorts }] : [],
    ...mode === "ambient" && !sidecar ? [{ mesh: "Istio ambient", ports: ambientPorts }] : [],
    ...linkerd ? [{ mesh: "Linkerd", ports: linkerdPorts }] : []
  ];
}

// src/changes/known-addresses.ts
var most3 = 1n << 20n;
var namesShown4 = 3;
var metadataAddresses2 = ["169.254.169.254", "fd00:ec2::254"].flatMap((text) => parseAddress(text) ?? []);
function knownAddressesOf(world) {
  const names2 = /* @__PURE__ */ new Map();
  const nodes = new Set(world.nodes.flatMap(({ addresses }) => addresses));
  for (const { namespace, name, addresses } of world.services)
    for (const address of addresses) names2.set(address, `Service ${namespace}/${name}`);
  for (const { name, addresses } of world.nodes) for (const address of addresses) names2.set(address, `node ${name}`);
  const server = apiServerOf(world);
  for (const address of [...server.addresses, ...server.serviceAddresses]) names2.set(address, "the API server");
  for (const address of metadataAddresses2) names2.set(address, "the cloud's metadata address");
  for (const address of nodeLocalAddresses) names2.set(address, "cluster DNS on the node");
  for (const { addresses } of dnsServicesOf(world)) for (const address of addresses) names2.set(address, "cluster DNS");
  const sorted2 = [...names2.keys()].sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
  const holdsEveryNode = (set, family) => {
    const own = [...nodes].filter((address) => familyOf(address) === family);
    return own.length > 1 && own.every((address) => contains(set, address));
  };
  return (addresses) => {
    if (size2(addresses) > most3) return void 0;
    const held = heldBy(sorted2, addresses);
    if (held.length === 0) return void 0;
    const told5 = held.map((address) => {
      const text = names2.get(address) ?? "";
      return text.startsWith("node ") && holdsEveryNode(addresses, familyOf(address)) ? "nodes" : text;
    });
    const words2 = formatList([...new Set(told5)].sort(), namesShown4);
    const rest = subtract(addresses, addressSet(held.map((address) => ({ first: address, last: address }))));
    return rest.length === 0 ? words2 : `with ${words2}`;
  };
}
function size2(set) {
  return set.reduce((sum2, { first, last }) => sum2 + last - first + 1n, 0n);
}
function heldBy(sorted2, set) {
  return set.flatMap(({ first, last }) => {
    let low = 0;
    let high = sorted2.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((sorted2[middle] ?? 0n) < first) low = middle + 1;
      else high = middle;
    }
    const out = [];
    for (let at2 = low; at2 < sorted2.length; at2++) {
      const address = sorted2[at2];
      if (address === void 0 || address > last) break;
      out.push(address);
    }
    return out;
  });
}

// src/changes/pairs.ts
function describeDifferences(found2, context, named2 = context, tell = (pair, substance) => ({ ...pair, substance })) {
  const { world } = named2.changes.after;
  const told5 = found2.flatMap((pair) => substancesOf(pair, context).map((substance) => tell(pair, substance)));
  const rows = nameEnds(told5, world, ({ substance }) => JSON.stringify([substanceKey(substance), substance.ports]));
  const sizes = workloadSizes(world);
  const known4 = rows.length === 0 ? void 0 : knownAddressesOf(world);
  return rows.map(({ source, destination, of: of2 }) => ({
    source: partyOf2(source, sizes, context.addressNames, known4),
    destination: partyOf2(destination, sizes, context.addressNames, known4),
    ...of2.substance
  }));
}
function substanceKey({ change, assuming, before, after, surprise, causes, stay }) {
  return JSON.stringify([
    change,
    stay,
    assuming,
    before,
    after,
    surprise,
    causes.map(({ object, origin }) => [object, origin])
  ]);
}
function substancesOf(pair, context) {
  const parts = /* @__PURE__ */ new Map();
  const [source, destination] = [standinFor(pair.source), standinFor(pair.destination)];
  const local = localTo(context.changes, endsOf({ source, destination }));
  const pieces = cutAtRules(pair, local);
  const whole = pieces.length > mostPieces2;
  for (const range of whole ? pair.ports : pieces) {
    const found2 = substanceOf3(pair, range, { source, destination }, local, context);
    const part = whole ? { ...found2, surprise: "implied" } : found2;
    const key = substanceKey(part);
    const known4 = parts.get(key);
    if (known4 === void 0) parts.set(key, { ...part, ports: [range] });
    else known4.ports.push(range);
  }
  return [...parts.values()].map((part) => ({ ...part, ports: joinRanges(part.ports) }));
}
var mostPieces2 = 64;
function cutAtRules(pair, local) {
  const borders = /* @__PURE__ */ new Set();
  const add2 = (protocol, first, last) => {
    borders.add(`${protocol} ${first}`).add(`${protocol} ${last + 1}`);
  };
  for (const { unit } of local.parts) {
    if (unit.kind !== "policy") continue;
    for (const policy of [unit.before, unit.after]) {
      for (const rule of [...policy?.ingress?.rules ?? [], ...policy?.egress?.rules ?? []]) {
        for (const port of rule.ports ?? []) if (port.kind === "range") add2(port.protocol, port.first, port.last);
      }
    }
  }
  for (const { endpoint } of [...local.before.pods.values(), ...local.after.pods.values()]) {
    for (const { protocol, port } of endpoint.ports) add2(protocol, port, port);
  }
  return pair.ports.flatMap((range) => {
    const inside2 = [...borders].flatMap((text) => {
      const [protocol, at2] = text.split(" ");
      return protocol === range.protocol && Number(at2) > range.first && Number(at2) <= range.last ? [Number(at2)] : [];
    });
    const starts = [range.first, ...inside2.sort((a, b) => a - b)];
    return starts.map((first, index) => ({ ...range, first, last: (starts[index + 1] ?? range.last + 1) - 1 }));
  });
}
function substanceOf3(pair, range, ends, local, { changes, live }) {
  const question = {
    ...ends,
    family: pair.families[0] ?? "IPv4",
    place: placeOf(range.protocol, range.first),
    ...pair.assuming === void 0 ? {} : { assuming: pair.assuming }
  };
  const gain = pair.change === "newly-allowed" || pair.change === "unclear" && answerOf(pair.before) === "denied";
  const { causes, surprise, flip: flip2 } = explainChange(changes, question, gain ? "gain" : "loss", local);
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
    ...flip2 === void 0 ? {} : { flip: flip2 },
    before: answerOf(pair.before),
    after: answerOf(pair.after),
    ...asLive === void 0 ? {} : { live: answerOf(asLive) },
    reasonsBefore: reasonsIn(local.before, question),
    reasonsAfter: reasonsIn(local.after, question),
    ...nearestIn(changes.after, question, answerOf(pair.after)),
    dependsOn: [...new Set(atoms.map(({ text }) => text))]
  };
}
function reasonsIn(world, question) {
  const source = endIn(world, question.source, question.family);
  const destination = endIn(world, question.destination, question.family);
  if (source === void 0 || destination === void 0) return [];
  const half = (direction, subject, peer) => {
    const answer = answerOf(decisionAt(world, permits(world, direction, subject, peer), question));
    return grounds(world, direction, subject, peer, question.place, answer);
  };
  return [...half("egress", source, destination), ...half("ingress", destination, source)];
}
function nearestIn(world, question, answer) {
  const source = endIn(world, question.source, question.family);
  const destination = endIn(world, question.destination, question.family);
  if (answer !== "denied" || source === void 0 || destination === void 0) return {};
  const nearest2 = nearestRules(world, source, destination, question.place);
  return nearest2.length === 0 ? {} : { nearest: nearest2 };
}
function standinFor(end2) {
  if (end2.kind === "outside") return { kind: "address", address: end2.addresses[0]?.first ?? 0n };
  const id = end2.members[0];
  return id === void 0 ? { kind: "address", address: 0n } : { kind: "pod", id };
}

// src/changes/selector-steps.ts
function selectorSteps(before, after, written) {
  if (formatSelector(before) === formatSelector(after)) return unchanged(after);
  if (before.kind === "none" || after.kind === "none") {
    return oneStep(before, after, { ...written.step, origin: written.whole });
  }
  const [was, is] = [requirementsOf(before), requirementsOf(after)];
  const entries = align(was, is, formatRequirement, [
    (a, b) => a.key === b.key && a.operator === b.operator,
    (a, b) => a.key === b.key,
    (a, b) => was.length === is.length && formatRequirement(a) !== formatRequirement(b)
  ]);
  const list = listSteps(
    entries.map(({ before: old, after: now }) => {
      if (old !== void 0 && now !== void 0 && formatRequirement(old) === formatRequirement(now)) {
        return unchanged(now);
      }
      return oneStep(old, now, {
        ...written.step,
        origin: is.length === 0 ? written.whole : placeOf2(old, now, written)
      });
    })
  );
  return {
    steps: list.steps,
    build: (undone) => {
      const requirements = list.build(undone);
      return requirements.length === 0 ? { kind: "all" } : { kind: "match", requirements };
    }
  };
}
function requirementsOf(selector) {
  return selector.kind === "match" ? selector.requirements : [];
}
function placeOf2(old, now, { was, parts, prefix: prefix2, whole }) {
  const [requirement2, written] = now === void 0 ? [old, was] : [now, parts];
  if (requirement2 === void 0) return whole;
  const text = `${prefix2}${formatRequirement(requirement2)}`;
  return written.find((part) => part.text === text)?.origin ?? whole;
}
function scopeSteps(before, after, written) {
  if (before.kind === "select" && after.kind === "select") {
    const selector = selectorSteps(before.selector, after.selector, written);
    return {
      steps: selector.steps,
      build: (undone) => ({ kind: "select", selector: selector.build(undone) })
    };
  }
  if (before.kind === "own" && after.kind === "own" && before.namespace === after.namespace) return unchanged(after);
  const first = written.parts.find(({ text }) => text.startsWith(written.prefix));
  const origin = after.kind === "select" ? first?.origin ?? written.whole : written.whole;
  return oneStep(before, after, { ...written.step, origin });
}

// src/changes/rule-steps.ts
function peersOf(rule) {
  return rule.peers === void 0 ? "" : [...rule.peers.map(peerContent)].sort().join("|");
}
function portsOf2(rule) {
  return rule.ports === void 0 ? "" : [...rule.ports.map(portContent)].sort().join("|");
}
function wholeRule(before, after, direction, twin) {
  if (after === void 0) {
    if (before === void 0) return unchanged(void 0);
    const words2 = () => twin === void 0 ? "the rule is removed" : movedWords(before, twin);
    const { origin } = twin ?? before;
    const step = { origin, words: words2, rank: 2, inside: [], direction, rules: [before] };
    return oneStep(before, void 0, step);
  }
  const frame = { direction, rules: [after], rule: after };
  const peers = addedEntries(after.peers, (peer) => ({
    ...frame,
    peer,
    origin: peer.origin,
    words: () => `peer ${peerWords(peer)} is new in the rule`,
    rank: 1,
    inside: []
  }));
  const ports = addedEntries(after.ports, (port) => ({
    ...frame,
    origin: port.origin,
    words: () => newPortWords(port),
    rank: 0,
    inside: []
  }));
  const inside2 = {
    steps: [...peers.steps, ...ports.steps],
    build: (undone) => assembled(after, peers.build(undone), ports.build(undone))
  };
  return presence(before, inside2, {
    ...frame,
    origin: after.origin,
    words: () => twin === void 0 ? "the rule is new" : movedWords(twin, after),
    rank: 2
  });
}
function movedWords(before, after) {
  return `the rule was number ${before.index + 1} and is number ${after.index + 1}`;
}
function addedEntries(entries, step) {
  if (entries === void 0 || entries.length < 2) return unchanged(entries);
  return listSteps(entries.map((entry) => oneStep(void 0, entry, step(entry))));
}
function assembled(rule, peers, ports) {
  const { peers: _, ports: __, ...rest } = rule;
  return { ...rest, ...peers === void 0 ? {} : { peers }, ...ports === void 0 ? {} : { ports } };
}
function ruleSteps(before, after, direction) {
  const frame = { direction, rules: [before, after], rule: after };
  const peers = peerListSteps(before, after, frame);
  const ports = portListSteps(before, after, frame);
  const action = fieldSteps(before.action, after.action, frame, {
    origin: after.actionOrigin ?? after.origin,
    text: `the rule did ${before.action} and does ${after.action}`
  });
  const same = before.condition?.key === after.condition?.key;
  const condition = same ? unchanged(after.condition) : fieldSteps(before.condition, after.condition, frame, {
    origin: after.origin,
    text: "fields that this program does not know are others"
  });
  return {
    steps: [peers, ports, action, condition].flatMap(({ steps }) => steps),
    build: (undone) => {
      const { condition: _, ...rest } = assembled(after, peers.build(undone), ports.build(undone));
      const guard = condition.build(undone);
      return { ...rest, action: action.build(undone), ...guard === void 0 ? {} : { condition: guard } };
    }
  };
}
function fieldSteps(before, after, frame, { origin, text }) {
  if (before === after) return unchanged(after);
  return oneStep(before, after, { ...frame, origin, words: () => text, rank: 2, inside: [] });
}
function peerListSteps(before, after, frame) {
  const [was, is] = [before.peers, after.peers];
  if (was === void 0 || is === void 0) {
    if (was === is) return unchanged(is);
    const [first] = is ?? [];
    const words2 = () => is === void 0 ? `the rule names no peer any more and so ${does(after)} every one` : `the peer was every peer and is ${is.map(peerWords).join(" or ")}`;
    const origin = first?.origin ?? after.origin;
    return oneStep(was, is, { ...frame, ...first && { peer: first }, origin, words: words2, rank: 0, inside: [] });
  }
  return listSteps(align(was, is, peerContent, alikePeers(was, is)).map((entry) => peerSteps(entry, frame)));
}
function alikePeers(was, is) {
  const keysOf = (peer) => new Set(peerTexts(peer).map((text) => text.split(/[ =]/)[0] ?? ""));
  const meet = (a, b) => [...a].some((text) => b.has(text));
  return [
    (a, b) => a.kind === b.kind && meet(peerTexts(a), new Set(peerTexts(b))),
    (a, b) => a.kind === "pods" && b.kind === "pods" && meet(keysOf(a), keysOf(b)),
    (a, b) => a.kind === b.kind && was.length === is.length
  ];
}
function isSurelyTheSame(before, after, { rules: rules2 }) {
  const [was, is] = rules2.map(({ peers = [] }) => peers.length);
  const known4 = new Set(peerTexts(before));
  return was === is && (before.kind === "block" || peerTexts(after).some((text) => known4.has(text)));
}
function peerTexts(peer) {
  if (peer.kind === "pods" || peer.kind === "nodes") return peer.parts.map(({ text }) => text);
  return peer.kind === "block" ? [peer.block.cidr] : [peer.atom.key];
}
function peerSteps({ before, after }, frame) {
  if (after === void 0) {
    if (before === void 0) return unchanged(void 0);
    const words3 = () => `peer ${peerWords(before)} is removed from the rule`;
    return oneStep(before, void 0, {
      ...frame,
      origin: before.origin,
      words: words3,
      rank: 0,
      inside: []
    });
  }
  const words2 = ({ change }) => before === void 0 || change === "gain" && !isSurelyTheSame(before, after, frame) ? `peer ${peerWords(after)} is new in the rule` : `the peer was ${peerWords(before)} and is ${peerWords(after)}`;
  const step = { ...frame, peer: after, origin: after.origin, words: words2, rank: 0, inside: [] };
  if (before === void 0) {
    return oneStep(void 0, after, { ...step, origin: freshPart(after, frame) ?? after.origin });
  }
  if (peerContent(before) === peerContent(after)) return unchanged(after);
  if (before.kind !== "pods" || after.kind !== "pods") {
    const origin = placeApart(before, after) ?? after.origin;
    return oneStep(before, after, { ...step, origin });
  }
  const written = { whole: after.origin, was: before.parts, parts: after.parts, step };
  const pods = selectorSteps(before.pods, after.pods, { ...written, prefix: "" });
  const namespaces = scopeSteps(before.namespaces, after.namespaces, { ...written, prefix: "namespace " });
  return {
    steps: [...pods.steps, ...namespaces.steps],
    build: (undone) => ({ ...after, pods: pods.build(undone), namespaces: namespaces.build(undone) })
  };
}
function placeApart(before, after) {
  const [was, is] = [partsOf(before), partsOf(after)];
  const alone = (one, other) => one.find(({ text }) => !other.some((each) => each.text === text))?.origin;
  return alone(is, was) ?? alone(was, is);
}
function freshPart(peer, { rules: [before] }) {
  const known4 = new Set((before?.peers ?? []).flatMap(peerTexts));
  return peer.kind === "pods" ? peer.parts.find(({ text }) => !known4.has(text))?.origin : void 0;
}
function portListSteps(before, after, frame) {
  const [was, is] = [before.ports, after.ports];
  if (was === void 0 || is === void 0) {
    if (was === is) return unchanged(is);
    const words2 = () => is === void 0 ? `the rule names no port any more and so ${does(after)} every one` : `the port was every port and is ${is.map(portText2).join(" or ")}`;
    const origin = is?.[0]?.origin ?? after.origin;
    return oneStep(was, is, { ...frame, origin, words: words2, rank: 1, inside: [] });
  }
  const alike = [
    (a, b) => a.kind !== "unknown" && b.kind !== "unknown" && a.protocol === b.protocol,
    () => was.length === is.length
  ];
  return listSteps(align(was, is, portContent, alike).map((entry) => portSteps2(entry, frame)));
}
function portSteps2({ before, after }, frame) {
  if (before !== void 0 && after !== void 0 && portContent(before) === portContent(after)) {
    return unchanged(after);
  }
  const place = after ?? before;
  if (place === void 0) return unchanged(void 0);
  const words2 = ({ change }) => {
    if (after === void 0) return `port ${portText2(place)} is removed from the rule`;
    if (before === void 0 || change === "gain") return `${newPortWords(after)} in the rule`;
    return `the port was ${portText2(before)} and is ${portText2(after)}`;
  };
  return oneStep(before, after, { ...frame, origin: place.origin, words: words2, rank: 1, inside: [] });
}
function newPortWords(port) {
  return port.kind === "range" && port.first === 1 && port.last === 65535 ? "the port entry names no port and so means every one" : "the port entry is new";
}

// src/changes/policy-steps.ts
function policySteps(before, after, reading2, lost) {
  if (before === void 0 && after === void 0) return unchanged(void 0);
  if (after === void 0 || before === void 0 || before.tier !== after.tier) {
    return wholePolicy(before, after, reading2, lost);
  }
  const pods = selectorSteps(before.subject.pods, after.subject.pods, subjectStep(before, after, ""));
  const namespaces = scopeSteps(
    before.subject.namespaces,
    after.subject.namespaces,
    subjectStep(before, after, "namespace ")
  );
  const rank3 = rankSteps(before, after);
  const condition = conditionSteps(before, after, lost);
  const ingress = directionSteps(before, after, "ingress", reading2);
  const egress = directionSteps(before, after, "egress", reading2);
  return {
    steps: [pods, namespaces, ingress, egress, condition, rank3].flatMap(({ steps }) => steps),
    build: (undone) => {
      const subject = { ...after.subject, pods: pods.build(undone), namespaces: namespaces.build(undone) };
      return assembled2({ ...after, rank: rank3.build(undone), subject }, condition.build(undone), {
        ingress: ingress.build(undone),
        egress: egress.build(undone)
      });
    }
  };
}
function assembled2(policy, condition, directions2) {
  const { ingress: _, egress: __, condition: ___, ...rest } = policy;
  const { ingress, egress } = directions2;
  return {
    ...rest,
    ...condition === void 0 ? {} : { condition },
    ...ingress === void 0 ? {} : { ingress },
    ...egress === void 0 ? {} : { egress }
  };
}
function wholePolicy(before, after, reading2, lost) {
  if (after === void 0) {
    if (before === void 0) return unchanged(void 0);
    const words2 = () => `the policy ${lost}`;
    return oneStep(before, void 0, { origin: before.origin, words: words2, rank: 4, inside: [] });
  }
  const added = { ingress: addedRules(after.ingress, "ingress"), egress: addedRules(after.egress, "egress") };
  const step = {
    origin: after.subject.origin,
    words: ({ direction = "ingress" }) => newPolicyWords(after, direction, reading2),
    rank: 4
  };
  const inside2 = {
    steps: [...added.ingress.steps, ...added.egress.steps],
    build: (undone) => assembled2(after, after.condition, { ingress: added.ingress.build(undone), egress: added.egress.build(undone) })
  };
  return presence(before, inside2, step);
}
function newPolicyWords(policy, direction, reading2) {
  if (policy[direction]?.isolates === true) return `the policy is new and isolates ${direction}`;
  return reading2 === "ordered" ? "the policy is new" : `the policy is new and names ${direction}`;
}
function addedRules(direction, which) {
  if (direction === void 0) return unchanged(void 0);
  const rules2 = listSteps(direction.rules.map((rule) => wholeRule(void 0, rule, which)));
  return { steps: rules2.steps, build: (undone) => ({ ...direction, rules: rules2.build(undone) }) };
}
function subjectStep(before, after, prefix2) {
  const words2 = (parts) => parts.map(({ text: text2 }) => text2).join(", ") || "every pod";
  const text = `the policy selected ${words2(before.subject.parts)} and selects ${words2(after.subject.parts)}`;
  return {
    whole: after.subject.origin,
    was: before.subject.parts,
    parts: after.subject.parts,
    prefix: prefix2,
    step: { words: () => text, rank: 1, inside: [] }
  };
}
function rankSteps(before, after) {
  if (before.rank === after.rank) return unchanged(after.rank);
  const words2 = () => `the priority of the policy was ${before.rank} and is ${after.rank}`;
  return oneStep(before.rank, after.rank, { origin: after.rankOrigin ?? after.origin, words: words2, rank: 3, inside: [] });
}
function conditionSteps(before, after, lost) {
  if (before.condition?.key === after.condition?.key) return unchanged(after.condition);
  const hangsOnPruning = ({ condition }) => condition?.key.includes(pruneKey) === true;
  const removed = hangsOnPruning(after) && !hangsOnPruning(before);
  const words2 = () => removed ? `the manifest of the policy ${lost}` : "whether the policy exists hangs on something else now";
  const origin = removed ? before.origin : after.origin;
  return oneStep(before.condition, after.condition, { origin, words: words2, rank: 3, inside: [] });
}
function directionSteps(before, after, which, reading2) {
  const origin = after[which]?.typeOrigin ?? after.typesOrigin ?? after.origin;
  if (before[which] === void 0 && after[which] === void 0) return unchanged(void 0);
  const none = reading2 === "ordered" ? { isolates: false, rules: [], origin } : void 0;
  const [was, is] = [before[which] ?? none, after[which] ?? none];
  if (was === void 0 || is === void 0) {
    const words2 = () => is === void 0 ? noLonger(which) : `the policy applies to ${which} now`;
    const inside2 = is === void 0 ? void 0 : addedRules(is, which);
    return presence(was, inside2, { origin, words: words2, rank: 2, direction: which });
  }
  if (directionContent(was) === directionContent(is)) return unchanged(is);
  const entries = (reading2 === "ordered" ? alignInOrder : align)(was.rules, is.rules, ruleContent, alikeRules);
  const rules2 = listSteps(entries.map((entry) => entrySteps(entry, which, was.rules, is.rules)));
  return { steps: rules2.steps, build: (undone) => ({ ...is, rules: rules2.build(undone) }) };
}
function entrySteps({ before, after }, which, was, is) {
  if (before !== void 0 && after !== void 0) return ruleSteps(before, after, which);
  const [rule, others] = before === void 0 ? [after, was] : [before, is];
  const twin = rule && others.find((one) => ruleContent(one) === ruleContent(rule));
  return wholeRule(before, after, which, twin);
}
var alikeRules = [
  (a, b) => peersOf(a) === peersOf(b),
  (a, b) => portsOf2(a) === portsOf2(b) && a.index === b.index,
  (a, b) => a.index === b.index && sharesPart(a, b),
  (a, b) => portsOf2(a) === portsOf2(b)
];
function sharesPart(a, b) {
  const partsOf4 = (rule) => [...peersOf(rule).split("|"), ...portsOf2(rule).split("|")];
  const parts = new Set(partsOf4(a).filter((part) => part !== ""));
  return partsOf4(b).some((part) => parts.has(part));
}

// src/changes/units.ts
function changesBetween2(before, after, places3, unreadable = () => false) {
  const policies = policyUnits(before.world, after.world, unreadable);
  const workloads2 = workloadUnits(before.world, after.world);
  const namespaces = namespaceUnits(before.world, after.world);
  const nodes = nodeUnits(before.world, after.world);
  const byRef = new Map(policies.map((unit) => [keyOf(unit.object), unit]));
  const byId = new Map(workloads2.flatMap((unit) => unit.all.map(([, { id }]) => [id, unit])));
  const byName2 = new Map(namespaces.map((unit) => [unit.object.name, unit]));
  const sameIngress = once2((unit) => saysTheSame(unit, "ingress"));
  const sameEgress = once2((unit) => saysTheSame(unit, "egress"));
  const readings = new Map(after.tiers.map(({ id, reading: reading2 }) => [id, reading2]));
  return {
    before,
    after,
    units: [...policies, ...workloads2, ...namespaces, ...nodes],
    reshaped: policies.filter(isReshaped),
    nodes,
    places: places3,
    policyUnit: (ref) => byRef.get(keyOf(ref)),
    workloadUnit: (id) => byId.get(id),
    namespaceUnit: (name) => byName2.get(name),
    policySteps: once2(
      ({ before: was, after: is, lost }) => policySteps(was, is, readings.get((is ?? was)?.tier ?? "") ?? "union", lost)
    ),
    workloadSteps: once2((unit) => workloadSteps(unit.all, places3, () => staleNames(after, unit))),
    namespaceSteps: once2((unit) => namespaceSteps(unit.before, unit.after, places3)),
    nodeSteps: once2((unit) => nodeSteps(unit.before, unit.after, places3)),
    saysTheSame: (unit, direction) => (direction === "ingress" ? sameIngress : sameEgress)(unit),
    candidates: /* @__PURE__ */ new Map()
  };
}
function withMore(changes, more) {
  const [before, after] = [derive(changes.before, more), derive(changes.after, more)];
  return { ...changes, before, after, candidates: /* @__PURE__ */ new Map() };
}
function once2(answer) {
  const known4 = /* @__PURE__ */ new Map();
  return (question) => {
    const found2 = known4.get(question) ?? answer(question);
    known4.set(question, found2);
    return found2;
  };
}
function saysTheSame({ before, after }, direction) {
  if (before === void 0 || after === void 0 || before.tier !== after.tier || before.rank !== after.rank)
    return false;
  const [was, is] = [before[direction], after[direction]];
  if (was === void 0 !== (is === void 0) || before.condition?.key !== after.condition?.key) return false;
  if (subjectContent(before.subject) !== subjectContent(after.subject)) return false;
  if (was === void 0 || is === void 0) return true;
  return directionContent(was) === directionContent(is);
}
function isReshaped({ before, after }) {
  return before !== void 0 && after !== void 0 && subjectContent(before.subject) !== subjectContent(after.subject);
}
function policyUnits(before, after, unreadable) {
  if (before.policies === after.policies) return [];
  const was = new Map(before.policies.map((policy) => [keyOf(policy.ref), policy]));
  const is = new Map(after.policies.map((policy) => [keyOf(policy.ref), policy]));
  return [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [a, b] = [was.get(key), is.get(key)];
    if (a === b || policyContent(a) === policyContent(b)) return [];
    const object = (b ?? a)?.ref;
    if (object === void 0) return [];
    const lost = a !== void 0 && unreadable(a) ? "can no longer be read" : "is removed";
    return [{ kind: "policy", object, lost, ...a && { before: a }, ...b && { after: b } }];
  });
}
function policyContent(policy) {
  if (policy === void 0) return "";
  const { tier, rank: rank3, subject, ingress, egress, condition } = policy;
  const side2 = (direction) => direction === void 0 ? "none" : directionContent(direction);
  return [tier, rank3, subjectContent(subject), condition?.key, side2(ingress), side2(egress)].join("\n");
}
function workloadUnits(before, after) {
  if (before.endpoints === after.endpoints) return [];
  const changed2 = /* @__PURE__ */ new Map();
  for (const [id, is] of after.endpoints) {
    const was = before.endpoints.get(id);
    if (was === void 0 || was === is || appearance(was) === appearance(is)) continue;
    const key = workloadKeyOf(is.workload);
    const list = changed2.get(key);
    if (list === void 0) changed2.set(key, [[was, is]]);
    else list.push([was, is]);
  }
  return [...changed2.values()].flatMap((all) => {
    const first = all[0];
    if (first === void 0) return [];
    const { kind, namespace, name } = first[1].workload;
    return [{ kind: "workload", object: { group: "", kind, namespace, name }, before: first[0], after: first[1], all }];
  });
}
function appearance(endpoint) {
  const ports = endpoint.ports.map(portKey);
  return [formatLabels(endpoint.labels), ports.join(","), restOf2(endpoint)].join("|");
}
function namespaceUnits(before, after) {
  if (before.namespaces === after.namespaces) return [];
  return [.../* @__PURE__ */ new Set([...before.namespaces.keys(), ...after.namespaces.keys()])].flatMap(
    (name) => {
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
    }
  );
}
function nodeUnits(before, after) {
  if (before.nodes === after.nodes) return [];
  const [was, is] = [before, after].map(({ nodes }) => new Map(nodes.map((node) => [node.name, node])));
  return [.../* @__PURE__ */ new Set([...was?.keys() ?? [], ...is?.keys() ?? []])].flatMap((name) => {
    const [a, b] = [was?.get(name), is?.get(name)];
    const moved = nodeGround(a) !== nodeGround(b);
    if (!moved && a !== void 0 && b !== void 0 && formatLabels(a.labels) === formatLabels(b.labels)) return [];
    const object = { group: "", kind: "Node", namespace: "", name };
    return [{ kind: "node", object, moved, ...a && { before: a }, ...b && { after: b } }];
  });
}
function staleNames(world, { before, after }) {
  const names2 = (endpoint) => new Set(endpoint.ports.flatMap(({ name }) => name ?? []));
  const [had, has] = [names2(before), names2(after)];
  const pod = world.pods.get(after.id);
  if (pod === void 0) return "";
  const stale = selecting(world, pod, "ingress").flatMap(
    ({ policy, direction }) => direction.rules.flatMap(({ ports }) => ports ?? []).flatMap((port) => port.kind === "named" && had.has(port.name) && !has.has(port.name) ? [port.name] : []).map((name) => `${formatRef(policy.ref)} still names ${name}`)
  );
  return stale.length === 0 ? "" : `; ${[...new Set(stale)].join(", ")}`;
}
function subjectHolds(world, policy, pod) {
  return matchesPods(world.run, policy.subject.namespaces, policy.subject.pods, pod) !== denied;
}

// src/changes/rolling.ts
function rollingOf(changes, howReplaced) {
  const old = /* @__PURE__ */ new Map();
  for (const unit of changes.units) {
    if (unit.kind !== "workload" || unit.object.kind === "Pod") continue;
    const { coexist, wanted, stays } = howReplaced(unit.after.workload);
    const isMore = unit.all.length < wanted;
    for (const [before, { id, workload }] of unit.all) {
      if (before.replicas === 0) continue;
      const why = stays({ ...before, id });
      const was = { ...before, id: endpointIdOf(`${before.id} as it was`) };
      const isJoined = isMore || was.replicas > 1;
      old.set(id, { was, unit, coexist, isJoined, ...why !== void 0 && { stay: { workload, why } } });
    }
  }
  if (old.size === 0) return void 0;
  const selves = new Map([...old].map(([id, { was }]) => [was.id, id]));
  const self = (id) => selves.get(id) ?? id;
  return {
    changes: withMore(changes, { endpoints: [...old.values()].map(({ was }) => was) }),
    oldSelf: (id) => old.get(id)?.was.id,
    self,
    apart(id) {
      const found2 = old.get(self(id));
      return found2 === void 0 || found2.coexist === "any" ? void 0 : found2.unit;
    },
    stay: (id) => selves.has(id) ? old.get(self(id))?.stay : void 0,
    meet(one, other) {
      const [a, b] = [old.get(self(one)), old.get(self(other))];
      if (a === void 0 || a.unit !== b?.unit || selves.has(one) === selves.has(other)) return true;
      if (a.coexist !== "others") return a.coexist === "any";
      return self(one) !== self(other) || a.isJoined;
    }
  };
}
function openedWhileRolling(rolling, context) {
  const { before, after } = rolling.changes;
  const isOld = (id) => rolling.self(id) !== id;
  const opened2 = differences(before, after, isOld).filter(({ change }) => change !== "newly-denied");
  if (opened2.length === 0) return [];
  const stays = closedAgain(rolling, context.changes.after);
  const found2 = opened2.flatMap((pair) => withOldEnd(pair, rolling)).flatMap(stays);
  const selfEnd = (end2) => end2.kind === "outside" ? end2 : { ...end2, members: end2.members.map((id) => rolling.self(id)) };
  return describeDifferences(found2, { ...context, changes: rolling.changes }, context, (pair, substance) => {
    const [source, destination] = [selfEnd(pair.source), selfEnd(pair.destination)];
    const question = {
      source: standinFor(source),
      destination: standinFor(destination),
      family: pair.families[0] ?? "IPv4",
      place: placeOf(substance.ports[0]?.protocol ?? "TCP", substance.ports[0]?.first ?? 1)
    };
    const stay = stayOf([pair.source, pair.destination].flatMap(membersOf), rolling);
    const told5 = {
      ...substance,
      ...stay !== void 0 && { stay },
      after: answerOf(decisionIn(context.changes.after, { ...question, ...assumingOf(pair) }) ?? denied),
      reasonsAfter: reasonsIn(context.changes.after, question),
      causes: withRolled(pair, substance, rolling, context)
    };
    return { source, destination, substance: told5 };
  });
}
function withRolled({ source, destination }, { causes }, rolling, { changes }) {
  const ids = [source, destination].flatMap((end2) => end2.kind === "pods" ? end2.members.slice(0, 1) : []);
  return rolledCauses(ids, rolling, changes, causes);
}
function rolledCauses(ids, rolling, changes, more) {
  const isNew = (id) => Number(rolling.self(id) === id);
  const units = [...ids].sort((a, b) => isNew(a) - isNew(b)).flatMap((id) => {
    const self = rolling.self(id);
    return rolling.oldSelf(self) === void 0 ? [] : changes.workloadUnit(self) ?? [];
  });
  return [...[...new Set(units)].map((unit) => workloadCause(changes, unit)), ...more];
}
function assumingOf({ assuming }) {
  return assuming === void 0 ? {} : { assuming };
}
function membersOf(end2) {
  return end2.kind === "pods" ? end2.members : [];
}
function stayOf(ids, { stay }) {
  for (const id of ids) {
    const found2 = stay(id);
    if (found2 !== void 0) return found2;
  }
  return void 0;
}
function withOldEnd(pair, rolling) {
  const isOld = (id) => rolling.self(id) !== id;
  const split2 = (end2, old) => {
    if (end2.kind === "outside") return old ? [] : [end2];
    const members = end2.members.filter((id) => isOld(id) === old);
    return members.length === 0 ? [] : [{ ...end2, members }];
  };
  return [
    ...split2(pair.source, true).flatMap((source) => [
      ...split2(pair.destination, true).map((destination) => ({ ...pair, source, destination })),
      ...split2(pair.destination, false).flatMap((destination) => meeting({ ...pair, source, destination }, rolling))
    ]),
    ...split2(pair.source, false).flatMap(
      (source) => split2(pair.destination, true).flatMap((destination) => meeting({ ...pair, source, destination }, rolling))
    )
  ];
}
function meeting(pair, { apart: apart2, meet }) {
  const { source, destination } = pair;
  if (source.kind === "outside" || destination.kind === "outside") return [pair];
  const byUnit = /* @__PURE__ */ new Map();
  for (const id of source.members) {
    const known4 = byUnit.get(apart2(id));
    if (known4 === void 0) byUnit.set(apart2(id), [id]);
    else known4.push(id);
  }
  return [...byUnit].flatMap(([unit, sources]) => {
    const own = unit === void 0 ? [] : destination.members.filter((id) => apart2(id) === unit);
    const meets = [sources[0], sources.at(-1)].some(
      (one) => [own[0], own.at(-1)].some((other) => one === void 0 || other === void 0 || meet(one, other))
    );
    const members = meets ? destination.members : destination.members.filter((id) => apart2(id) !== unit);
    if (members.length === 0) return [];
    return [{ ...pair, source: { ...source, members: sources }, destination: { ...destination, members } }];
  });
}
function closedAgain(rolling, after) {
  const alike = groupsIn(rolling, after);
  return (pair) => alike(pair.source).flatMap(
    (source) => alike(pair.destination).flatMap((destination) => {
      const parts = /* @__PURE__ */ new Map();
      for (const family of pair.families) {
        for (const part of partsOf2({ ...pair, source, destination }, family, rolling, after)) {
          const text = `${blocksOf(outsideOf(part)).join()} ${rangesKey(part.ports)}`;
          const known4 = parts.get(text);
          if (known4 === void 0) parts.set(text, { ...part, families: [family] });
          else known4.families.push(family);
        }
      }
      return [...parts.values()];
    })
  );
}
function groupsIn(rolling, after) {
  const looks = /* @__PURE__ */ new Map();
  for (const { members, index } of classify(after, after).classes) for (const id of members) looks.set(id, index);
  return (end2) => {
    if (end2.kind === "outside") return [end2];
    const groups = /* @__PURE__ */ new Map();
    for (const id of end2.members) {
      const look = looks.get(rolling.self(id));
      const group2 = groups.get(look);
      if (group2 === void 0) groups.set(look, [id]);
      else group2.push(id);
    }
    return [...groups.values()].map((members) => ({ kind: "pods", members }));
  };
}
function outsideOf({ source, destination }) {
  return [source, destination].flatMap((end2) => end2.kind === "outside" ? end2.addresses : []);
}
function partsOf2(pair, family, rolling, after) {
  const endOf3 = (end2) => {
    const pod2 = end2.kind === "pods" ? after.pods.get(rolling.self(end2.members[0] ?? endpointIdOf(""))) : void 0;
    return pod2 === void 0 ? void 0 : podEnd(pod2, family);
  };
  const [from2, to] = [endOf3(pair.source), endOf3(pair.destination)];
  if (from2 !== void 0 && to !== void 0) return [withClosedPorts(pair, from2, to, after)].filter(hasPorts);
  const pod = (from2 ?? to)?.pod;
  if (pod === void 0) return [];
  const policies = selecting(after, pod, from2 === void 0 ? "ingress" : "egress");
  const parts = /* @__PURE__ */ new Map();
  for (const { first, last, ...stretch } of stretches([after], policies)) {
    const pieces = stretch.family === family ? intersect(outsideOf(pair), [{ first, last }]) : [];
    if (pieces.length === 0) continue;
    const outside = { family, address: first };
    const part = withClosedPorts(pair, from2 ?? outside, to ?? outside, after);
    const known4 = parts.get(rangesKey(part.ports)) ?? { part, pieces: [] };
    known4.pieces.push(...pieces);
    parts.set(rangesKey(part.ports), known4);
  }
  return [...parts.values()].map(({ part, pieces }) => withOutside2(part, addressSet(pieces))).filter(hasPorts);
}
function withClosedPorts(pair, from2, to, after) {
  const { assume: assume2, and: and2, not } = after.run.decisions;
  const opens = and2(pair.after, not(pair.before));
  const isOpen2 = (value) => {
    const then = pair.assuming === void 0 ? value : assume2(value, pruneKey, pair.assuming === "kept");
    if (then === denied) return opens === denied;
    return pair.change !== "unclear" || then !== pair.before || and2(opens, not(then)) === denied;
  };
  return { ...pair, ports: withoutRanges(pair.ports, rangesWhere(decideBetween(after, from2, to), isOpen2)) };
}
function hasPorts({ ports }) {
  return ports.length > 0;
}
function withOutside2(pair, addresses) {
  const end2 = { kind: "outside", addresses };
  return pair.source.kind === "outside" ? { ...pair, source: end2 } : { ...pair, destination: end2 };
}

// src/changes/meanwhile.ts
function mayTurnMeanwhile({ before, after }, refused, { ways }, { rolling }) {
  if (rolling === void 0 || after === (refused ? "allowed" : "denied")) return false;
  if (before !== after && before !== "unknown") return false;
  return ways.some(({ question }) => oldEnds(question, rolling).length > 0);
}
function meanwhileOf(place, agreed, refused, pair, context) {
  const { rolling } = context;
  if (rolling === void 0 || !mayTurnMeanwhile(agreed, refused, pair, context)) return {};
  const isAgreed = agreed.after === (refused ? "denied" : "allowed");
  let worst2;
  for (const way of pair.ways) {
    for (const asked of oldEnds(way.question, rolling)) {
      const turn2 = turnOf(way, asked, { place, refused, isAgreed, rolling });
      if (turn2 !== void 0 && (worst2 === void 0 || weight(turn2) > weight(worst2))) worst2 = turn2;
    }
    if (worst2 !== void 0 && weight(worst2) === heaviest) break;
  }
  return worst2 === void 0 ? {} : { duringRollout: told(worst2, place, refused, rolling, context) };
}
var heaviest = 3;
function weight({ isSure, stay }) {
  return (stay === void 0 ? 0 : 2) + (isSure ? 1 : 0);
}
function turnOf(way, asked, { place, refused, isAgreed, rolling }) {
  const { before, after } = rolling.changes;
  const decision = decisionIn(after, { ...asked, place });
  if (decision === void 0) return void 0;
  const { and: and2, not } = after.run.decisions;
  const ids = [asked.source, asked.destination].flatMap((end2) => end2.kind === "pod" ? end2.id : []);
  const stay = stayOf(ids, rolling);
  if (isAgreed && decision === (refused ? allowed : denied)) return { asked, decision, isSure: true, open: [], stay };
  const as = (one) => refused ? not(one) : one;
  const was = decisionIn(before, { ...asked, place }) ?? valueAt2(way.before, place);
  const is = valueAt2(way.after, place);
  if (and2(and2(as(was), as(is)), not(as(decision))) === denied) return void 0;
  return { asked, decision, isSure: false, open: [was, is, decision], stay };
}
function told({ asked, decision, isSure, open, stay }, place, refused, rolling, { changes }) {
  const at2 = { ...asked, place };
  const { causes } = explainChange(rolling.changes, at2, refused ? "gain" : "loss");
  const ids = [at2.source, at2.destination].flatMap((end2) => end2.kind === "pod" ? end2.id : []);
  const atoms = open.flatMap(changes.after.run.decisions.atomsOf);
  return {
    answer: isSure ? answerOf(decision) : "unknown",
    causes: rolledCauses(ids, rolling, changes, causes),
    between: { source: ageOf(at2.source, rolling), destination: ageOf(at2.destination, rolling) },
    dependsOn: [...new Set(atoms.map(({ text }) => text))],
    ...stay !== void 0 && { stay }
  };
}
function oldEnds(question, rolling) {
  const old = (end2) => {
    const id = end2.kind === "pod" ? rolling.oldSelf(end2.id) : void 0;
    return id === void 0 ? void 0 : { ...end2, kind: "pod", id };
  };
  const [source, destination] = [old(question.source), old(question.destination)];
  const asked = [
    ...source === void 0 ? [] : [{ ...question, source }],
    ...destination === void 0 ? [] : [{ ...question, destination }],
    ...source === void 0 || destination === void 0 ? [] : [{ ...question, source, destination }]
  ];
  return asked.filter(
    ({ source: from2, destination: to }) => from2.kind !== "pod" || to.kind !== "pod" || rolling.meet(from2.id, to.id)
  );
}
function ageOf(end2, rolling) {
  if (end2.kind !== "pod") return "as ever";
  if (rolling.self(end2.id) !== end2.id) return "old";
  return rolling.oldSelf(end2.id) === void 0 ? "as ever" : "new";
}

// src/changes/unidentified.ts
function unanswerable(connection, { changes, live }, ends) {
  const place = placeIn(connection);
  const answer = (world) => {
    const answers2 = [
      ...knownPods(connection.source, ends).map((id) => blind(world, id, "egress", place)),
      ...knownPods(connection.destination, ends).map((id) => blind(world, id, "ingress", place))
    ];
    if (answers2.length > 0 && answers2.every((one) => one === "denied")) return "denied";
    return answers2.length > 0 && answers2.every((one) => one === "allowed") ? "allowed" : "unknown";
  };
  const [before, after] = [answer(changes.before), answer(changes.after)];
  const asLive = answer(live ?? changes.before);
  return {
    before,
    after,
    live: asLive === "allowed" ? "unknown" : asLive,
    causes: [],
    groundsOf: () => ({ before: [], after: [] }),
    waysOf: (of2) => blindWays(of2, changes.after, ends),
    dependsOn: [isNamed2]
  };
}
var isNamed2 = "the unidentified end is a peer of a rule";
var isLetThrough = "the policies of the unidentified end let it through";
function blindWays(connection, world, ends) {
  const place = placeIn(connection);
  const way = (direction) => (id) => {
    const [pod, answer] = [world.pods.get(id), blind(world, id, direction, place)];
    if (pod === void 0 || answer === "unknown") return { answer: "unknown", reasons: [], dependsOn: [isNamed2] };
    const reasons = grounds(world, direction, podEnd(pod, "IPv4"), nobody5, place, answer);
    return answer === "denied" ? { answer, reasons, dependsOn: [] } : { answer: "unknown", reasons, dependsOn: [isLetThrough] };
  };
  const ways = [
    ...knownPods(connection.source, ends).map(way("egress")),
    ...knownPods(connection.destination, ends).map(way("ingress"))
  ];
  return ways.length > 0 ? ways : [{ answer: "unknown", reasons: [], dependsOn: [isNamed2] }];
}
var nobody5 = { family: "IPv4" };
function knownPods(end2, { standins }) {
  if (end2.kind !== "workload") return [];
  const pods = standins({ ...end2, endpoints: [] }, false).slice(0, mostEnds);
  return pods.flatMap((one) => one.kind === "pod" ? [one.id] : []);
}
function blind(world, id, direction, place) {
  const pod = world.pods.get(id);
  if (pod === void 0) return "unknown";
  const policies = selecting(world, pod, direction);
  const answer = answerOf(valueAt2(permits(world, direction, podEnd(pod, "IPv4"), nobody5, policies), place));
  const keeps = answer === "allowed" ? "allow" : "deny";
  const turns = policies.some(
    ({ direction: { rules: rules2 } }) => rules2.some(({ action, peers }) => action !== keeps && peers !== void 0 && peers.length > 0)
  );
  return turns ? "unknown" : answer;
}

// src/changes/connections.ts
function recordedChanges(connections, context) {
  if (connections.length === 0) return [];
  const ends = recordedEnds(context);
  const ask = pairAsker(context);
  const known4 = /* @__PURE__ */ new Map();
  return connections.map((connection) => {
    const { source, destination } = connection;
    const byNode = ends.isOnNode(source) || ends.isOnNode(destination);
    const bySource = inside(known4, ends.kindOf(source, byNode));
    const kind = ends.kindOf(destination, byNode);
    let pair = bySource.get(kind);
    if (pair === void 0) {
      const [sources, destinations2] = [ends.standins(source, byNode), ends.standins(destination, byNode)];
      const asked = ask({ sources, destinations: destinations2 });
      bySource.set(kind, pair = { pair: asked, byDecision: /* @__PURE__ */ new Map(), byRule: /* @__PURE__ */ new Map() });
    }
    return { connection, answer: answerTo(connection, pair, context, ends) };
  });
}
function answerTo(connection, answered, context, ends) {
  const { pair, byDecision, byRule } = answered;
  const place = placeIn(connection);
  const refused = isDenial(connection) ? 1 : 0;
  const cell = pair.decisionStretch(place) * 2 + refused;
  let answer = byDecision.get(cell);
  if (answer === void 0 && !byDecision.has(cell)) {
    answer = plainAnswer(connection, answered, context);
    byDecision.set(cell, answer);
  }
  if (answer !== void 0) return answer;
  const ruleCell = pair.ruleStretch(place) * 2 + refused;
  answer = byRule.get(ruleCell) ?? answerByRule(connection, answered, context, ends);
  byRule.set(ruleCell, answer);
  return answer;
}
function isDenial({ allowed: yes, denied: no }) {
  return no !== void 0 && isNewer(no, yes);
}
function plainAnswer(connection, answered, context) {
  const ways = waysOf2(placeIn(connection), answered.pair, context);
  const worst2 = worstOf(ways, connection);
  if (worst2 === void 0) return void 0;
  const agreed = summary(ways, worst2);
  if (agreed.before !== agreed.after || worst2.mayLose || worst2.mayGain) return void 0;
  if (mayTurnMeanwhile(agreed, isDenial(connection), answered.pair, context)) return void 0;
  return { ...agreed, causes: [], ...factsOf2(ways, worst2, answered.pair, context) };
}
function worstOf(ways, connection) {
  const rank3 = isDenial(connection) ? rankDenied : rankAllowed;
  return ways.length < 2 ? ways[0] : [...ways].sort((a, b) => rank3(b) - rank3(a))[0];
}
function factsOf2(ways, { question, atoms }, { ruleStretch }, { changes: { before, after } }) {
  const grounds2 = /* @__PURE__ */ new Map();
  const answers2 = /* @__PURE__ */ new Map();
  return {
    ...question.assuming === void 0 ? {} : { assuming: question.assuming },
    dependsOn: atoms,
    groundsOf: (connection) => {
      const place = placeIn(connection);
      const stretch = ruleStretch(place);
      const here = { ...question, place };
      const found2 = grounds2.get(stretch) ?? { before: reasonsIn(before, here), after: reasonsIn(after, here) };
      grounds2.set(stretch, found2);
      return found2;
    },
    waysOf: (connection) => {
      const place = placeIn(connection);
      const stretch = ruleStretch(place);
      const found2 = answers2.get(stretch) ?? ways.map((way) => wayAnswer(way, place, after));
      answers2.set(stretch, found2);
      return found2;
    }
  };
}
function wayAnswer({ question, after: answer, atoms }, place, after) {
  return { answer, reasons: reasonsIn(after, { ...question, place }), dependsOn: answer === "unknown" ? atoms : [] };
}
function answerByRule(connection, answered, context, ends) {
  const ways = waysOf2(placeIn(connection), answered.pair, context);
  const worst2 = worstOf(ways, connection);
  if (worst2 === void 0) return unanswerable(connection, context, ends);
  const agreed = summary(ways, worst2);
  const facts = factsOf2(ways, worst2, answered.pair, context);
  const meanwhile3 = meanwhileOf(worst2.question.place, agreed, isDenial(connection), answered.pair, context);
  const { mayLose: mayLose2, mayGain } = worst2;
  if (agreed.before === agreed.after && !mayLose2 && !mayGain) return { ...agreed, causes: [], ...facts, ...meanwhile3 };
  const isOpen2 = agreed.before === agreed.after;
  const gain = isOpen2 ? mayGain && (!mayLose2 || isDenial(connection)) : agreed.after === "allowed" || agreed.after === "unknown" && agreed.before === "denied";
  const { causes, flip: flip2, surprise } = explainChange(context.changes, worst2.question, gain ? "gain" : "loss");
  return {
    ...agreed,
    ...mayLose2 && { mayLose: mayLose2 },
    ...mayGain && { mayGain },
    causes,
    ...flip2 === void 0 ? {} : { flip: flip2 },
    ...nearestIn(context.changes.after, worst2.question, agreed.after),
    surprise,
    ...facts,
    ...meanwhile3
  };
}
function isNewer(one, other) {
  return other === void 0 || one.last > other.last;
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
function rankAllowed({ before, after, mayLose: mayLose2 }) {
  return allowedFirst[`${before} ${after}`] ?? (mayLose2 ? 3 : 0);
}
function rankDenied({ before, after, mayGain }) {
  return deniedFirst[`${before} ${after}`] ?? (mayGain ? 3.5 : 0);
}
function summary(ways, worst2) {
  if (worst2.before !== worst2.after) return { before: worst2.before, after: worst2.after, live: worst2.live };
  const one = (answer) => {
    const answers2 = new Set(ways.map(answer));
    return answers2.size === 1 ? answer(worst2) : "unknown";
  };
  return { before: one(({ before }) => before), after: one(({ after }) => after), live: one(({ live }) => live) };
}
var beyond = `it was one of the ends beyond the first ${mostEnds}`;
function waysOf2(place, { ways, isCut }, { changes }) {
  const { atomsOf, and: and2, not } = changes.after.run.decisions;
  const mayBe = (one, other) => one > 1 && other > 1 && one !== other && and2(one, not(other)) !== denied;
  const out = ways.map(({ question, ...maps }) => {
    const [before, after] = [valueAt2(maps.before, place), valueAt2(maps.after, place)];
    const atoms = before <= 1 && after <= 1 ? [] : [before, after].flatMap((decision) => atomsOf(decision));
    return {
      question: { ...question, place },
      before: answerOf(before),
      after: answerOf(after),
      live: maps.live === void 0 ? "unknown" : answerOf(valueAt2(maps.live, place)),
      mayLose: mayBe(before, after),
      mayGain: mayBe(after, before),
      atoms: [...new Set(atoms.map(({ text }) => text))]
    };
  });
  const [first] = out;
  return isCut && first !== void 0 ? [...out, { ...first, before: "unknown", after: "unknown", live: "unknown", atoms: [beyond] }] : out;
}

// src/changes/members.ts
function member2(value, ...path) {
  return path.reduce((at2, key) => {
    if (isList(at2) && typeof key === "number") return at2[key];
    return isObject(at2) && Object.hasOwn(at2, key) ? at2[key] : void 0;
  }, value);
}
function listAt2(value, ...path) {
  const found2 = member2(value, ...path);
  return isList(found2) ? found2 : [];
}
function textAt2(value, ...path) {
  const found2 = member2(value, ...path);
  return typeof found2 === "string" ? found2 : void 0;
}
function textsAt2(value, ...path) {
  const found2 = member2(value, ...path);
  const entries = isObject(found2) ? Object.entries(found2) : [];
  return new Map(entries.flatMap(([key, text]) => typeof text === "string" ? [[key, text]] : []));
}

// src/changes/declared-monitors.ts
var group = "monitoring.coreos.com";
function isOfMonitoring({ ref }) {
  return ref.group === group;
}
function scrapes(all, world, behind2) {
  const ofKind = (kind) => all.filter(({ ref }) => ref.group === group && ref.kind === kind);
  const [services, pods] = [ofKind("ServiceMonitor"), ofKind("PodMonitor")];
  if (services.length + pods.length === 0) return [];
  const servers = ofKind("Prometheus");
  const labelled2 = all.filter(({ ref }) => ref.group === "" && ref.kind === "Service");
  return [
    ...services.map((monitor) => [monitor, servicesAsked(monitor, labelled2, world, behind2)]),
    ...pods.map((monitor) => [monitor, podsAsked(monitor, world)])
  ].flatMap(
    ([monitor, asked]) => scrapersOf(monitor, servers, world).flatMap(
      (source) => asked.map((one) => ({
        ...one,
        source,
        by: `${monitor.ref.kind} ${monitor.ref.namespace}/${monitor.ref.name}`,
        origin: monitor.origin
      }))
    )
  );
}
function servicesAsked(monitor, labelled2, world, behind2) {
  const services = new Map(world.services.map((service) => [`${service.namespace}/${service.name}`, service]));
  const endpoints = listAt2(monitor.value, "spec", "endpoints");
  return labelled2.flatMap(({ ref, value }) => {
    const service = services.get(`${ref.namespace}/${ref.name}`);
    const isMeant3 = looksInto(monitor, ref.namespace) && selects3(monitor, textsAt2(value, "metadata", "labels"));
    if (service === void 0 || !isMeant3) return [];
    const targets = endpoints.flatMap((endpoint) => {
      const named2 = service.ports.filter(({ name }) => name !== void 0 && name === textAt2(endpoint, "port"));
      return behind2(service).flatMap(
        (pod) => [...named2.flatMap((port) => targetsOf(port, pod)), ...declaredPorts(pod, member2(endpoint, "targetPort"))].map(
          (port) => ({ endpoint: pod, port })
        )
      );
    });
    return targets.length === 0 ? [] : [{ names: `Service ${ref.namespace}/${ref.name}`, targets }];
  });
}
function podsAsked(monitor, { endpoints }) {
  const wanted = listAt2(monitor.value, "spec", "podMetricsEndpoints").flatMap(
    (endpoint) => ["port", "portNumber", "targetPort"].flatMap((field) => member2(endpoint, field) ?? [])
  );
  const byWorkload = /* @__PURE__ */ new Map();
  for (const pod of endpoints.values()) {
    if (pod.finished || !looksInto(monitor, pod.namespace) || !selects3(monitor, pod.labels)) continue;
    const targets = wanted.flatMap((port) => declaredPorts(pod, port)).map((port) => ({ endpoint: pod, port }));
    const key = workloadKeyOf(pod.workload);
    if (targets.length > 0) byWorkload.set(key, [...byWorkload.get(key) ?? [], ...targets]);
  }
  return [...byWorkload.values()].map((targets) => {
    const { namespace = "", name = "" } = targets[0]?.endpoint.workload ?? {};
    return { names: `the pods of ${namespace}/${name}`, targets };
  });
}
function declaredPorts({ ports }, wanted) {
  return ports.filter(({ name, port }) => wanted !== void 0 && (wanted === name || wanted === port));
}
function looksInto({ ref, value }, namespace) {
  if (member2(value, "spec", "namespaceSelector", "any") === true) return true;
  const names2 = listAt2(value, "spec", "namespaceSelector", "matchNames");
  return names2.length > 0 ? names2.includes(namespace) : namespace === ref.namespace;
}
function selects3({ value }, labels) {
  return matches3(member2(value, "spec", "selector"), labels);
}
function matches3(selector, labels) {
  if (!isObject(selector)) return false;
  const exact = [...textsAt2(selector, "matchLabels")].every(([key, text]) => labels.get(key) === text);
  return exact && listAt2(selector, "matchExpressions").every((one) => holds(requirementOf(one), labels) === true);
}
function requirementOf(expression) {
  const key = textAt2(expression, "key") ?? "";
  const operator = textAt2(expression, "operator");
  const values = listAt2(expression, "values").flatMap((value) => typeof value === "string" ? [value] : []);
  if (operator === "In" || operator === "NotIn") return { operator, key, values };
  if (operator === "Exists" || operator === "DoesNotExist") return { operator, key };
  return { operator: "unknown", key, condition: "" };
}
function scrapersOf(monitor, servers, { endpoints, namespaces }) {
  const found2 = [...endpoints.values()].filter((pod) => {
    if (pod.labels.get("app.kubernetes.io/name") !== "prometheus") return false;
    const name = pod.labels.get("operator.prometheus.io/name") ?? pod.labels.get("prometheus");
    const server = servers.find(({ ref }) => ref.namespace === pod.namespace && ref.name === name);
    return server === void 0 || takes(server, monitor, namespaces);
  });
  const workloads2 = new Map(found2.map(({ workload }) => [workloadKeyOf(workload), workload]));
  return [...workloads2.values()].map((workload) => ({ kind: "workload", workload }));
}
function takes(server, monitor, namespaces) {
  const field = monitor.ref.kind === "PodMonitor" ? "podMonitor" : "serviceMonitor";
  const spaces = member2(server.value, "spec", `${field}NamespaceSelector`);
  const labels = namespaces.get(monitor.ref.namespace)?.labels ?? noLabels;
  const isNear = isObject(spaces) ? matches3(spaces, labels) : monitor.ref.namespace === server.ref.namespace;
  const own = textsAt2(monitor.value, "metadata", "labels");
  return isNear && matches3(member2(server.value, "spec", `${field}Selector`), own);
}

// src/changes/declared-texts.ts
function serviceTable(services) {
  return new Map(services.map((service) => [`${service.namespace}/${service.name}`, service]));
}
var limits2 = { characters: 2e4, names: 200 };
var label = "[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?";
var host = new RegExp(
  `(?:(?<before>://(?:[^\\s/@]{0,100}@)?)|(?<![\\w.@-]))(?<name>${label})(?:\\.(?<space>${label})(?<svc>\\.svc(?:\\.[a-z0-9.-]{1,100})?)?)?(?::(?<port>\\d{1,5}))?(?![\\w.@-]|:\\d)`,
  "g"
);
var hostLike = /(?:HOST|ADDR|ADDRESS|URL|URI|SERVER|SERVICE|ENDPOINT|TARGET|UPSTREAM|BROKER|BACKEND|DSN)S?$/i;
function servicesIn(text, named2, namespace, table2) {
  const found2 = /* @__PURE__ */ new Map();
  const add2 = (service, port) => {
    if (service === void 0) return;
    const key = `${service.namespace}/${service.name}:${port ?? ""}`;
    found2.set(key, { service, ...port !== void 0 && { port } });
  };
  const short = text.slice(0, limits2.characters);
  const mentions = [...short.matchAll(host)].slice(0, limits2.names);
  for (const { groups = {} } of mentions) {
    const { before, name = "", space, port } = groups;
    const wanted = port === void 0 ? void 0 : Number(port);
    if (space !== void 0) add2(table2.get(`${space}/${name}`), wanted);
    else if (before !== void 0 || wanted !== void 0 || short.trim() === name && hostLike.test(named2))
      add2(table2.get(`${namespace}/${name}`), wanted);
  }
  for (const [, variable = ""] of short.matchAll(/\$[({]([A-Z][A-Z0-9_]{0,100})_SERVICE_HOST[)}]/g))
    add2(table2.get(`${namespace}/${variable.toLowerCase().replaceAll("_", "-")}`));
  return [...found2.values()];
}

// src/changes/declared.ts
function declaringObjects({ base, head }, live) {
  const written = new Set([...base.declaring, ...head.declaring].map(({ ref }) => keyOf(ref)));
  const called = live.filter(({ ref }) => backendKinds.has(ref.kind) && !written.has(keyOf(ref)));
  return [...head.declaring, ...called];
}
function declaringIn(objects) {
  return mayDeclare(objects, true);
}
var mayDeclare = indexBy((object) => isReferredTo(object) || speaks(object) ? [true] : []);
function isReferredTo(object) {
  const { group: group2, kind } = object.ref;
  return isConfigMap(object) || isOfMonitoring(object) || group2 === "" && kind === "Service";
}
function speaks(object) {
  const annotations = member2(object.value, "metadata", "annotations");
  if (backendKinds.has(object.ref.kind) || isObject(annotations) && Object.keys(annotations).some(isDependency))
    return true;
  const spec = member2(object.value, ...podSpecPath(object));
  const containers = [...listAt2(spec, "initContainers"), ...listAt2(spec, "containers")];
  return listAt2(spec, "volumes").length > 0 || containers.some((one) => ["env", "envFrom", "command", "args"].some((field) => member2(one, field) !== void 0));
}
function declaredNeeds(objects, world, logged = []) {
  const all = [...objects];
  const table2 = serviceTable(world.services);
  const configs = new Map(all.filter(isConfigMap).map((one) => [`${one.ref.namespace}/${one.ref.name}`, one]));
  const mentions = all.flatMap((object) => [
    ...templateMentions(object, table2, configs),
    ...annotationMentions(object, table2),
    ...serverMentions(object, table2)
  ]);
  const behind2 = podsBehind2(world);
  const said = [...mentions, ...loggedMentions(logged, all, table2)];
  return [...said.map((mention) => promised(mention, behind2)), ...scrapes(all, world, behind2)].flatMap(needsOf2);
}
function isConfigMap({ ref }) {
  return ref.group === "" && ref.kind === "ConfigMap";
}
function podSpecPath({ ref }) {
  if (ref.group === "" && ref.kind === "Pod") return ["spec"];
  return ref.kind === "CronJob" ? ["spec", "jobTemplate", "spec", "template", "spec"] : ["spec", "template", "spec"];
}
function templateMentions(object, table2, configs) {
  const path = podSpecPath(object);
  const spec = member2(object.value, ...path);
  const { namespace, kind, name } = object.ref;
  const source = { kind: "workload", workload: { namespace, kind, name } };
  const told5 = (text, key, by, at2, where) => servicesIn(text, key, namespace, table2).map((found2) => ({ ...found2, source, by, origin: at2.at(where) }));
  const fromConfig = (config, key) => {
    const map = configs.get(`${namespace}/${config ?? ""}`);
    const data = member2(map?.value, "data");
    if (map === void 0 || !isObject(data)) return [];
    return Object.entries(data).flatMap(
      ([own, text]) => typeof text !== "string" || key !== void 0 && key !== own ? [] : told5(text, own, `key ${own} of ConfigMap ${namespace}/${config ?? ""}`, map, ["data", own])
    );
  };
  const containers = ["initContainers", "containers"].flatMap(
    (kind2) => listAt2(spec, kind2).map((value, index) => ({ value, path: [...path, kind2, index] }))
  );
  return [
    ...containers.flatMap(({ value, path: at2 }) => [
      ...listAt2(value, "env").flatMap((entry, index) => {
        const variable = textAt2(entry, "name") ?? "";
        const place = [...at2, "env", index, "value"];
        return [
          ...told5(textAt2(entry, "value") ?? "", variable, `environment variable ${variable}`, object, place),
          ...member2(entry, "valueFrom", "configMapKeyRef") === void 0 ? [] : fromConfig(
            textAt2(entry, "valueFrom", "configMapKeyRef", "name"),
            textAt2(entry, "valueFrom", "configMapKeyRef", "key")
          )
        ];
      }),
      ...listAt2(value, "envFrom").flatMap((entry) => fromConfig(textAt2(entry, "configMapRef", "name"))),
      ...["command", "args"].flatMap(
        (field) => listAt2(value, field).flatMap(
          (text, index) => typeof text === "string" ? told5(text, "", `argument of a container`, object, [...at2, field, index]) : []
        )
      )
    ]),
    ...listAt2(spec, "volumes").flatMap((volume) => [
      ...fromConfig(textAt2(volume, "configMap", "name")),
      ...listAt2(volume, "projected", "sources").flatMap((one) => fromConfig(textAt2(one, "configMap", "name")))
    ])
  ];
}
function isDependency(annotation) {
  return annotation.endsWith("depends-on");
}
function annotationMentions(object, table2) {
  const annotations = member2(object.value, "metadata", "annotations");
  if (!isObject(annotations)) return [];
  const { namespace, kind, name } = object.ref;
  const source = { kind: "workload", workload: { namespace, kind, name } };
  return Object.entries(annotations).flatMap(([key, text]) => {
    if (!isDependency(key) || typeof text !== "string") return [];
    return text.split(",").flatMap((part) => {
      const segments2 = part.trim().split("/");
      const at2 = segments2.indexOf("namespaces");
      const space = at2 < 0 ? namespace : segments2[at2 + 1];
      const service = segments2.at(-2) === "Service" ? table2.get(`${space ?? ""}/${segments2.at(-1) ?? ""}`) : void 0;
      const origin = object.at(["metadata", "annotations", key]);
      return service === void 0 ? [] : [{ service, source, by: `annotation ${key}`, origin }];
    });
  });
}
function serverMentions(object, table2) {
  const { kind, name } = object.ref;
  return backendPlacesIn(kind, object.value).flatMap(({ backend: { target }, path }) => {
    const service = target.kind === "service" ? table2.get(`${target.namespace}/${target.name}`) : void 0;
    if (service === void 0) return [];
    const place = { by: `${kind} ${name}`, origin: object.at(path) };
    return [{ service, port: target.port, source: { kind: "api-server" }, ...place }];
  });
}
function podsBehind2({ endpoints }) {
  const known4 = /* @__PURE__ */ new Map();
  return (service) => {
    const found2 = known4.get(service) ?? [...endpoints.values()].filter((endpoint) => selects2(service, endpoint));
    known4.set(service, found2);
    return found2;
  };
}
function loggedMentions(logged, all, table2) {
  const nameOf5 = ({ kind, name, configuration }) => JSON.stringify([kind, name, configuration]);
  const told5 = new Set(all.flatMap(({ ref, value }) => serverBackendsIn(ref.kind, value)).map(nameOf5));
  const places3 = /* @__PURE__ */ new Map();
  for (const backend of logged) places3.set(nameOf5(backend), (places3.get(nameOf5(backend)) ?? 0) + 1);
  return logged.flatMap((backend) => {
    const { target, origin } = backend;
    const service = target.kind === "service" ? table2.get(`${target.namespace}/${target.name}`) : void 0;
    if (service === void 0 || told5.has(nameOf5(backend)) || places3.get(nameOf5(backend)) !== 1) return [];
    const by = writtenAs(backend);
    const place = origin ?? { kind: "live", object: by, path: "" };
    return [{ service, port: target.port, source: { kind: "api-server" }, by, origin: place }];
  });
}
function writtenAs({ kind, name, configuration }) {
  switch (kind) {
    case "webhook":
      return `webhook ${name}${configuration === void 0 ? "" : ` of ${configuration}`}`;
    case "api":
      return `APIService ${name}`;
    case "conversion":
      return `CustomResourceDefinition ${name}`;
  }
}
function promised({ service, port, ...mention }, behind2) {
  const asked = service.ports.filter((one) => port === void 0 || one.port === port);
  const targets = behind2(service).flatMap(
    (endpoint) => asked.flatMap((one) => targetsOf(one, endpoint)).map((target) => ({ endpoint, port: target }))
  );
  return { ...mention, names: `Service ${service.namespace}/${service.name}`, targets };
}
function needsOf2({ source, by, names: names2, origin, targets }) {
  const needs = /* @__PURE__ */ new Map();
  for (const { endpoint, port } of targets) {
    const key = workloadKeyOf(endpoint.workload);
    const known4 = needs.get(key) ?? { destination: endpoint.workload, ports: /* @__PURE__ */ new Map() };
    needs.set(key, known4);
    known4.ports.set(`${port.protocol} ${port.port}`, { protocol: port.protocol, port: port.port });
  }
  return [...needs.values()].map(({ destination, ports }) => ({
    ...{ source, destination, by, names: names2, origin },
    ports: [...ports.values()]
  }));
}

// src/changes/future-words.ts
var everybody = "any pod of any namespace, and every address";
function peerInWords(peer) {
  return peer.kind === "pods" ? `any pod${labelWords(peer.pods)}${placeWords(peer.namespaces)}` : peerWords(peer);
}
function subjectInWords({ subject }) {
  return `pods${labelWords(subject.pods)}${placeWords(subject.namespaces)}`;
}
function portsInWords(ports) {
  return ports.map((port) => port === void 0 ? "every port" : portText2(port));
}
function labelWords(selector) {
  if (selector.kind === "none") return " of no labels at all";
  return selector.kind === "all" ? "" : ` with ${requirementWords(selector.requirements)}`;
}
function placeWords(scope) {
  if (scope.kind === "own") return ` of namespace ${scope.namespace}`;
  const { selector } = scope;
  if (selector.kind !== "match") return selector.kind === "all" ? " of any namespace" : " of no namespace";
  const [only, ...others] = selector.requirements;
  if (only?.operator === "In" && only.key === "kubernetes.io/metadata.name" && others.length === 0) {
    return ` of ${only.values.length === 1 ? "namespace" : "namespaces"} ${[...only.values].sort().join(", ")}`;
  }
  return ` in namespaces with ${requirementWords(selector.requirements)}`;
}
function requirementWords(requirements) {
  return requirements.map(oneInWords).join(" and ");
}
function oneInWords(requirement2) {
  switch (requirement2.operator) {
    case "Exists":
      return `a label ${requirement2.key}`;
    case "DoesNotExist":
      return `no label ${requirement2.key}`;
    default:
      return formatRequirement(requirement2);
  }
}

// src/changes/isolation.ts
function lostIsolation2(changes) {
  const found2 = /* @__PURE__ */ new Map();
  for (const { before, after } of podsApart(changes.before, changes.after)) {
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
      else {
        const { id: first } = after.endpoint;
        found2.set(key, { first, direction, count: 1, ...lost === "pruned" ? { assuming: "pruned" } : {} });
      }
    }
  }
  const sizes = workloadSizes(changes.after.world);
  return [...found2.values()].flatMap((one) => describe4(changes, one, sizes));
}
function isolationWhileRolling(changes, rolling) {
  const mayDiffer = policiesApart(changes.before, changes.after);
  const rolled = changes.units.flatMap(
    (unit) => unit.kind === "workload" && mayDiffer(unit.object.namespace) ? [unit] : []
  );
  if (rolled.length === 0) return [];
  const sizes = workloadSizes(changes.after.world);
  return rolled.flatMap(
    (unit) => ["ingress", "egress"].flatMap(
      (direction) => lostMeanwhile(changes, rolling, { unit, direction }, sizes)
    )
  );
}
function lostMeanwhile(changes, rolling, { unit, direction }, sizes) {
  const { assume: assume2 } = changes.after.run.decisions;
  const lost = unit.all.flatMap(([{ id: was }, { id }]) => {
    const oldId = rolling.oldSelf(id);
    const old = oldId === void 0 ? void 0 : rolling.changes.after.pods.get(oldId);
    const [before, after] = [changes.before.pods.get(was), changes.after.pods.get(id)];
    if (oldId === void 0 || old === void 0 || before === void 0 || after === void 0) return [];
    const ends = [isolated(changes.before, before, direction), isolated(changes.after, after, direction)];
    const then = isolated(rolling.changes.after, old, direction);
    const isOpen2 = (kept) => ends.every((end2) => assume2(end2, pruneKey, kept) === allowed) && assume2(then, pruneKey, kept) === denied;
    return isOpen2(false) ? [{ before, stay: rolling.stay(oldId), always: isOpen2(true) }] : [];
  });
  const [first] = lost;
  if (first === void 0) return [];
  const { workload } = unit.after;
  const policies = selecting(changes.before, first.before, direction).filter((member3) => member3.direction.isolates);
  const stay = lost.find((one) => one.stay !== void 0)?.stay;
  return [
    {
      workload: workloadParty(workload, lost.length, sizes.get(workloadKeyOf(workload)) ?? lost.length),
      direction,
      before: policies.map(({ policy }) => policy.ref),
      causes: [workloadCause(changes, unit)],
      ...lost.every(({ always }) => always) ? {} : { assuming: "pruned" },
      ...stay !== void 0 && { stay }
    }
  ];
}
function isolated(world, pod, direction) {
  return selecting(world, pod, direction).reduce(
    (any, member3) => member3.direction.isolates ? world.run.decisions.or(any, member3.selects) : any,
    denied
  );
}
function isLost(was, is, { after }) {
  if (was === is) return void 0;
  const { assume: assume2 } = after.run.decisions;
  const lostIf = (kept) => assume2(was, pruneKey, kept) === allowed && assume2(is, pruneKey, kept) === denied;
  if (!lostIf(false)) return void 0;
  return lostIf(true) ? "always" : "pruned";
}
function describe4(changes, { first, direction, count: count3, assuming }, sizes) {
  const [before, after] = [changes.before.pods.get(first), changes.after.pods.get(first)];
  if (before === void 0 || after === void 0) return [];
  const { workload } = after.endpoint;
  const policies = selecting(changes.before, before, direction).filter((member3) => member3.direction.isolates);
  return [
    {
      workload: workloadParty(workload, count3, sizes.get(workloadKeyOf(workload)) ?? count3),
      direction,
      before: policies.map(({ policy }) => policy.ref),
      causes: causesOf3(changes, first, direction, assuming !== void 0),
      ...assuming === void 0 ? {} : { assuming }
    }
  ];
}
function causesOf3(changes, id, direction, pruned) {
  const local = localTo(changes, direction === "egress" ? { source: id } : { destination: id });
  const decide2 = (world) => {
    const pod = world.pods.get(id);
    if (pod === void 0) return void 0;
    const value = isolated(world, pod, direction);
    return pruned ? world.run.decisions.assume(value, pruneKey, false) : value;
  };
  const { sets } = findFlip(local, decide2, ({ rules: rules2 }) => rules2 === void 0);
  const told5 = [...new Set(sets.flat())];
  const likely3 = local.parts.flatMap(
    (part) => part.unit.kind === "node" ? [] : part.steps.slice(0, 1).map((step) => ({ part, step }))
  );
  return (told5.length > 0 ? told5 : likely3).map((one) => causeOf4(one, direction));
}
function causeOf4({ part: { unit }, step }, direction) {
  const name = formatRef(unit.object);
  const { object } = unit;
  const said = step.words({ change: "gain", direction });
  if (unit.kind !== "policy") return { object, origin: step.origin, text: `${name}: ${said}` };
  if (unit.after === void 0 || unit.after.condition !== void 0 && unit.before?.condition === void 0) {
    return { object, origin: step.origin, text: `${name}, which isolated it, ${unit.lost}` };
  }
  if (unit.before?.[direction] !== void 0 && unit.after[direction] === void 0) {
    return { object, origin: step.origin, text: `${name} no longer applies to ${direction}` };
  }
  return { object, origin: step.origin, text: `${name} no longer selects it: ${said}` };
}

// src/changes/shown.ts
function createShown(changes, found2) {
  const pairs = pairsByNamespace(changes, found2);
  const pods = podsByNamespace(changes);
  const podsAt = (policy) => {
    const scope = policy.subject.namespaces;
    return scope.kind === "own" ? [pods.get(scope.namespace) ?? []] : [...pods.values()];
  };
  const selects4 = (policy, side2, pod) => matchesPods(changes[side2].run, policy.subject.namespaces, policy.subject.pods, pod) !== denied;
  const inWorld = (side2, pod) => changes[side2].pods.get(pod.endpoint.id);
  return {
    byRule: (policy, side2, direction, change, peer) => {
      const scope = policy.subject.namespaces;
      const near = scope.kind === "own" ? pairs.get(scope.namespace) ?? [] : [...pairs.values()].flat();
      return near.some((pair) => {
        if (pair.change !== change || pair.direction !== direction) return false;
        const pod = changes[side2].pods.get(pair.subject.members[0] ?? "");
        return pod !== void 0 && selects4(policy, side2, pod) && isMeant2(changes, side2, direction, peer, pair.other);
      });
    },
    byIsolation: (policy, side2, direction) => podsAt(policy).some(
      (list) => list.some((pod) => {
        const [was, is] = [inWorld("before", pod), inWorld("after", pod)];
        const here = side2 === "before" ? was : is;
        if (was === void 0 || is === void 0 || here === void 0 || !selects4(policy, side2, here)) return false;
        return isolated(changes.before, was, direction) !== isolated(changes.after, is, direction);
      })
    ),
    byNamespace: (name, change) => [...pairs.values()].flat().some(
      (pair) => pair.change === change && [pair.subject, pair.other].some((end2) => namespaceOf2(changes, end2) === name)
    ),
    subjects: (policy, side2) => podsAt(policy).reduce(
      (sum2, list) => sum2 + list.filter((pod) => {
        const here = inWorld(side2, pod);
        return here !== void 0 && selects4(policy, side2, here);
      }).length,
      0
    ),
    podsOf: (namespace) => pods.get(namespace)?.length ?? 0
  };
}
function pairsByNamespace(changes, found2) {
  const out = /* @__PURE__ */ new Map();
  const add2 = (subject, other, direction, change) => {
    const namespace = namespaceOf2(changes, subject);
    if (subject.kind !== "pods" || namespace === void 0) return;
    const list = out.get(namespace);
    const pair = { change, subject, other, direction };
    if (list === void 0) out.set(namespace, [pair]);
    else list.push(pair);
  };
  for (const { source, destination, change } of found2) {
    if (change === "unclear") continue;
    const sign = change === "newly-allowed" ? "opened" : "closed";
    add2(source, destination, "egress", sign);
    add2(destination, source, "ingress", sign);
  }
  return out;
}
function podsByNamespace({ before, after }) {
  if (before.pods === after.pods) return groupsOf(after.pods);
  const fresh = [...after.pods].flatMap(([id, pod]) => before.pods.has(id) ? [] : [pod]);
  return grouped([...before.pods.values(), ...fresh]);
}
var groupsOf = lasting((pods) => grouped(pods.values()));
function grouped(pods) {
  const out = /* @__PURE__ */ new Map();
  for (const pod of pods) {
    const list = out.get(pod.endpoint.namespace);
    if (list === void 0) out.set(pod.endpoint.namespace, [pod]);
    else list.push(pod);
  }
  return out;
}
function namespaceOf2({ after }, end2) {
  const id = end2.kind === "pods" ? end2.members[0] : void 0;
  return id === void 0 ? void 0 : after.pods.get(id)?.endpoint.namespace;
}
function isMeant2(changes, side2, direction, peer, end2) {
  if (peer === void 0) return true;
  if (end2.kind !== "pods") return peer.kind === "block" && intersect(peer.block.addresses, end2.addresses).length > 0;
  const id = end2.members[0];
  const pod = id === void 0 ? void 0 : changes[side2].pods.get(id);
  if (pod === void 0) return false;
  return ["IPv4", "IPv6"].some(
    (family) => matchesPeers(changes[side2], [peer], direction, podEnd(pod, family)) !== denied
  );
}

// src/changes/future.ts
var signs = ["opened", "closed"];
function futureAccess(changes, found2, { worlds, differences: differences2, sees }) {
  if (differences2.length === 0) return [];
  const policies = unitsByNamespace(changes.units);
  const looking = {
    changes,
    worlds,
    sees,
    shown: createShown(changes, found2),
    isolation: rememberIsolation(worlds),
    out: /* @__PURE__ */ new Map()
  };
  for (const one of differences2) {
    if (one.subject.after.pod?.open === void 0) continue;
    const units = [...policies.get(one.subjectNamespace) ?? [], ...policies.get("") ?? []];
    for (const unit of units) lookAtPolicy(looking, one, unit);
    const namespace = one.peerNamespace === void 0 ? void 0 : changes.namespaceUnit(one.peerNamespace);
    if (namespace?.before !== void 0 && namespace.after !== void 0) lookAtNamespace(looking, one, namespace);
  }
  return [...looking.out.values()];
}
function unitsByNamespace(units) {
  const out = /* @__PURE__ */ new Map();
  for (const unit of units) {
    if (unit.kind !== "policy") continue;
    const places3 = [unit.before, unit.after].flatMap((policy) => {
      const scope = policy?.subject.namespaces;
      return scope === void 0 ? [] : [scope.kind === "own" ? scope.namespace : ""];
    });
    for (const place of new Set(places3)) out.set(place, [...out.get(place) ?? [], unit]);
  }
  return out;
}
function rememberIsolation(worlds) {
  const known4 = /* @__PURE__ */ new Map();
  return (side2, pod, direction) => {
    const ofPod2 = known4.get(pod) ?? /* @__PURE__ */ new Map();
    known4.set(pod, ofPod2);
    const key = `${side2} ${direction}`;
    const value = ofPod2.get(key) ?? isolated(worlds[side2], pod, direction);
    ofPod2.set(key, value);
    return value;
  };
}
function lookAtPolicy(looking, one, unit) {
  const { worlds, isolation } = looking;
  const { direction } = one;
  const { and: and2, not } = worlds.after.run.decisions;
  const [was, is] = ["before", "after"].map((side2) => {
    const pod = one.subject[side2].pod;
    return pod === void 0 ? denied : isolation(side2, pod, direction);
  });
  const moves = {
    opened: { map: one.opens, isolation: and2(was ?? denied, not(is ?? denied)), side: "before" },
    closed: { map: one.closes, isolation: and2(not(was ?? denied), is ?? denied), side: "after" }
  };
  for (const sign of signs) {
    const { map, isolation: moved, side: side2 } = moves[sign];
    const cause = unit[side2];
    if (cause?.[direction]?.isolates === true && isSome2(worlds.after, within3(looking, one, cause, side2, map, moved))) {
      tellIsolation(looking, unit, cause, direction, sign);
    }
    const rest = transform(map, (value) => and2(value, not(moved)));
    for (const { policy, side: of2, rules: rules2 } of givingRules(unit, direction, sign)) {
      for (const rule of rules2) lookAtRule(looking, one, { unit, policy, side: of2, rule, sign }, rest);
    }
  }
}
function within3({ worlds }, one, policy, side2, map, also) {
  const { run } = worlds[side2];
  const pod = one.subject[side2].pod;
  const selects4 = pod === void 0 ? denied : matchesPods(run, policy.subject.namespaces, policy.subject.pods, pod);
  const both2 = run.decisions.and(selects4, also);
  return transform(map, (value) => run.decisions.and(value, both2));
}
function isSome2({ run }, map) {
  return map.values.some((value) => value !== denied && certainly(run.decisions, value) !== denied);
}
function givingRules({ before, after }, direction, sign) {
  const gives = { opened: { after: "allow", before: "deny" }, closed: { after: "deny", before: "allow" } }[sign];
  return ["after", "before"].flatMap((side2) => {
    const policy = side2 === "after" ? after : before;
    const rules2 = policy?.[direction]?.rules.filter(({ action }) => action === gives[side2] || action === "pass");
    return policy === void 0 || rules2 === void 0 || rules2.length === 0 ? [] : [{ policy, side: side2, rules: rules2 }];
  });
}
function lookAtRule(looking, one, asked, map) {
  const { worlds } = looking;
  const { policy, side: side2, rule } = asked;
  const { and: and2 } = worlds[side2].run.decisions;
  const inside2 = within3(looking, one, policy, side2, map, allowed);
  if (!isSome2(worlds[side2], inside2)) return;
  for (const peer of rule.peers ?? [void 0]) {
    const named2 = peer === void 0 ? rule : { ...rule, peers: [peer] };
    const ports = (rule.ports ?? [void 0]).filter((port) => {
      const part = port === void 0 ? named2 : { ...named2, ports: [port] };
      const matched2 = ruleMatch(worlds[side2], part, one.direction, one.subject[side2], one.peer[side2]);
      return isSome2(worlds[side2], combine(inside2, matched2, and2));
    });
    if (ports.length > 0) tellRule(looking, asked, one.direction, peer, portsInWords(ports));
  }
}
function tellRule(looking, asked, direction, peer, ports) {
  const { unit, policy, side: side2, rule, sign } = asked;
  const { out, shown: shown2 } = looking;
  const named2 = peer === void 0 ? "" : peerContent(peer);
  const key = `${formatRef(unit.object)} ${direction} ${sign} ${named2} ${ruleContent(rule)}`;
  const known4 = out.get(key);
  if (known4 !== void 0) {
    out.set(key, { ...known4, ports: [.../* @__PURE__ */ new Set([...known4.ports, ...ports])] });
    return;
  }
  if (shown2.byRule(policy, side2, direction, sign, peer)) return;
  const isHalf2 = (one) => one !== peer && shown2.byRule(policy, side2, direction, sign, one);
  if (peer !== void 0 && isSplitPeer(rule, peer) && (rule.peers ?? []).some(isHalf2)) return;
  const origin = peer?.origin ?? rule.origin;
  const stated2 = surpriseOf2({ origin, text: "", rule, ...peer === void 0 ? {} : { peer } });
  out.set(key, {
    change: sign,
    by: "rule",
    object: unit.object,
    direction,
    subject: subjectInWords(policy),
    subjects: shown2.subjects(policy, side2),
    peer: peer === void 0 ? everybody : peerInWords(peer),
    ports,
    surprise: side2 === "after" ? stated2 : "implied",
    origin
  });
}
function tellIsolation(looking, unit, policy, direction, sign) {
  const side2 = sign === "opened" ? "before" : "after";
  const key = `${formatRef(unit.object)} ${direction} ${sign} isolation`;
  const home = looking.changes.namespaceUnit(policy.ref.namespace);
  if (home !== void 0 && (home.before === void 0 || home.after === void 0)) return;
  if (looking.out.has(key) || looking.shown.byIsolation(policy, side2, direction)) return;
  const dropped = unit.after !== void 0 && unit.after[direction] === void 0;
  const other = unit.after === void 0 ? policy : unit.after;
  looking.out.set(key, {
    change: sign,
    by: "isolation",
    object: unit.object,
    direction,
    subject: subjectInWords(policy),
    subjects: looking.shown.subjects(policy, side2),
    peer: everybody,
    ports: portsInWords([void 0]),
    // Who deletes a whole policy says so.
    surprise: unit.after === void 0 && unit.lost === "is removed" ? "stated" : "implied",
    origin: dropped ? other.typesOrigin ?? other.origin : other.subject.origin
  });
}
function lookAtNamespace(looking, one, unit) {
  const { worlds, sees, shown: shown2, out } = looking;
  const moves = { opened: { map: one.opens, side: "after" }, closed: { map: one.closes, side: "before" } };
  for (const sign of signs) {
    const { map, side: side2 } = moves[sign];
    const key = `${formatRef(unit.object)} ${one.direction} ${sign}`;
    if (out.has(key) || !isSome2(worlds.after, map) || shown2.byNamespace(unit.object.name, sign)) continue;
    if (!sees(one.subjectNamespace, one.direction, unit.object.name)) continue;
    out.set(key, {
      change: sign,
      by: "namespace",
      object: unit.object,
      direction: one.direction,
      subject: `pods of namespace ${one.subjectNamespace}`,
      subjects: shown2.podsOf(one.subjectNamespace),
      peer: `any pod of namespace ${unit.object.name}`,
      ports: ["the ports of the rules that name it"],
      surprise: "implied",
      origin: (unit[side2] ?? unit.after ?? unit.before)?.origin ?? {
        kind: "live",
        object: formatRef(unit.object),
        path: ""
      }
    });
  }
}

// src/changes/service-drift.ts
var workloads = 4;
function leadsOf({ group: group2, kind, namespace, name }, live, git) {
  if (group2 !== "" || kind !== "Service") return void 0;
  const inside2 = (world) => {
    const service = world.services.find((one) => one.namespace === namespace && one.name === name);
    return service?.selector === void 0 ? void 0 : portsOf3(service, world);
  };
  const [cluster, ours] = [inside2(live), inside2(git)];
  if (cluster === void 0 || ours === void 0) return void 0;
  const other = cluster.filter((text) => !ours.includes(text));
  const own = ours.filter((text) => !cluster.includes(text));
  return other.length + own.length === 0 ? void 0 : { cluster: other, git: own };
}
function portsOf3(service, world) {
  const pods = [...world.endpoints.values()].filter((pod) => !pod.finished && selects2(service, pod));
  return service.ports.map((port) => {
    const ends = pods.flatMap((pod) => {
      const { namespace, name } = pod.workload;
      const targets = targetsOf(port, pod);
      return targets.map((target) => `${namespace}/${name} ${target.protocol} ${target.port}`);
    });
    const named2 = [...new Set(ends)].sort();
    const where = named2.length > 0 ? formatList(named2, workloads) : `no pod (port ${port.target})`;
    return `${port.protocol} ${port.port} to ${where}`;
  });
}

// src/changes/drift.ts
function withEffects(items, { live, base, ofGit, places: places3, addressNames }, most5 = provedAlone) {
  if (items.length === 0) return items;
  const git = ofGit === void 0 ? base : derive(base, ofGit);
  const found2 = differences(live, git);
  const changes = changesBetween2(live, git, places3);
  const told5 = describeDifferences(found2, { changes, live, addressNames });
  const byCause = /* @__PURE__ */ new Map();
  for (const difference of sortDifferences(told5)) {
    for (const key of new Set(difference.causes.map(({ object }) => keyOf(object)))) {
      byCause.set(key, [...byCause.get(key) ?? [], difference]);
    }
  }
  const future = futureDifferences(live, git);
  const toCome = futureOf(futureAccess(changes, found2, future));
  const proof = prove(live, git, found2, future);
  const whole = proof.equal === "proved" ? "same" : "same-today";
  const alone = items.length === 1 ? () => whole : answers({ live, git, whole, most: most5 });
  return items.map((item) => {
    const rows = byCause.get(keyOf(item.object)) ?? [];
    const coming = toCome.get(keyOf(item.object));
    const leads2 = leadsOf(item.object, live.world, git.world);
    const more = { ...coming && { future: coming }, ...leads2 && { leads: leads2 } };
    if (rows.length > 0)
      return { ...item, effect: { answer: "different", rows: foldDifferences(rows, git.world), ...more } };
    const answer = alone(item);
    return {
      ...item,
      effect: { answer: coming !== void 0 && answer === "same" ? "same-today" : answer, rows: [], ...more }
    };
  });
}
function futureOf(all) {
  const out = /* @__PURE__ */ new Map();
  for (const { object, change, direction, subject, peer, ports } of all) {
    const ends = direction === "ingress" ? `${peer} → ${subject}` : `${subject} → ${peer}`;
    const told5 = {
      change: change === "closed" ? "newly-denied" : "newly-allowed",
      text: `${ends} ${ports.join(", ")}`
    };
    out.set(keyOf(object), [...out.get(keyOf(object)) ?? [], told5]);
  }
  return out;
}
function answers({ live, git, whole, most: most5 }) {
  const [inLive, inGit] = [live, git].map(
    ({ world }) => new Map(world.policies.map((policy) => [keyOf(policy.ref), policy]))
  );
  let left = most5;
  return ({ object }) => {
    const key = keyOf(object);
    const policy = inGit?.get(key);
    if (policy === void 0 && inLive?.has(key) !== true) return whole;
    if (left-- <= 0) return "not-asked";
    const other = derive(live, policy === void 0 ? { removedPolicies: [key] } : { policies: [policy] });
    const found2 = differences(live, other);
    const { equal, now } = prove(live, other, found2, futureDifferences(live, other));
    if (equal === "proved") return "same";
    return now.equal === "refuted" ? "together" : "same-today";
  };
}

// src/changes/entry-causes.ts
function routeCauses(changes, way, port) {
  const [was, is] = [sideOf(changes.before.world, way), sideOf(changes.after.world, way)];
  const led = leads(was, way, port);
  const parts = [entryPart(was, is, way), servicePart(was, is, way), workloadPart(was, is, way, changes)].flatMap(
    (part) => part ?? []
  );
  const undoing = parts.filter(({ undone }) => leads(undone, way, port) === led);
  return (undoing.length > 0 ? undoing : parts).map(({ cause }) => cause());
}
function sideOf(world, way) {
  const key = keyOf(way.object);
  const entries = (world.entries ?? []).filter(
    ({ object, host: host2, path }) => keyOf(object) === key && host2 === way.host && path === way.path
  );
  const names2 = new Set(entries.map(({ backend }) => `${backend.namespace}/${backend.service}`));
  const services = world.services.filter(({ namespace, name }) => names2.has(`${namespace}/${name}`));
  return { world, entries, services, pod: world.endpoints.get(way.pod) };
}
function leads({ world, entries, services, pod }, way, port) {
  const endpoints = new Map(pod === void 0 ? [] : [[way.pod, pod]]);
  return entryBackendsOf({ ...world, services, endpoints }, entries).some(
    ({ ports }) => ports.some((one) => one.protocol === port.protocol && one.port === port.first)
  );
}
function entryPart(was, is, way) {
  const words2 = ({ entries }) => entries.map(({ backend }) => backendWords(backend)).join(", ");
  if (words2(was) === words2(is)) return void 0;
  const names2 = new Set(was.entries.map(({ backend }) => `${backend.namespace}/${backend.service}`));
  const services = is.world.services.filter(({ namespace, name: name2 }) => names2.has(`${namespace}/${name2}`));
  const name = formatRef(way.object);
  const host2 = `${way.host ?? ""}${way.path ?? ""}`;
  const where = host2 === "" ? "" : ` for ${host2}`;
  const [gone2, fresh] = [was.entries[0], is.entries[0]];
  const text = gone2 === void 0 ? `${name} leads to ${words2(is)}${where} now` : fresh === void 0 ? `${name} no longer leads to ${words2(was)}${where}` : `${name} led to ${words2(was)}${where} and leads to ${words2(is)}`;
  const origin = (fresh ?? gone2)?.origin ?? nowhere4(way.object);
  return { cause: () => ({ object: way.object, origin, text }), undone: { ...is, entries: was.entries, services } };
}
function backendWords({ namespace, service, port }) {
  const at2 = port === void 0 ? "" : ` port ${port.value}${port.of === "pods" ? " of its pods" : ""}`;
  return `Service ${namespace}/${service}${at2}`;
}
function servicePart(was, is, way) {
  for (const name of new Set([...was.services, ...is.services].map(nameOf3))) {
    const [before, after] = [was, is].map(({ world }) => world.services.find((one) => nameOf3(one) === name));
    const change = serviceChange(before, after);
    if (change === void 0) continue;
    const others = is.services.filter((one) => nameOf3(one) !== name);
    const services = before === void 0 ? others : [...others, before];
    const entries = way.object.kind === "Service" ? was.entries : is.entries;
    return { cause: () => change, undone: { ...is, entries, services } };
  }
  return void 0;
}
function nameOf3({ namespace, name }) {
  return `${namespace}/${name}`;
}
function serviceChange(before, after) {
  const one = after ?? before;
  if (one === void 0 || before === after) return void 0;
  const object = { group: "", kind: "Service", namespace: one.namespace, name: one.name };
  const told5 = (origin, text) => ({
    object,
    origin: origin ?? one.origin,
    text: `${formatRef(object)}: ${text}`
  });
  if (before === void 0) return told5(void 0, "it is new");
  if (after === void 0) return told5(before.origin, "it is removed");
  const [had, has] = [before, after].map(({ selector }) => formatLabels(selector ?? noLabels) || "no selector");
  if (had !== has) return told5(after.selectorOrigin, `its selector was ${had ?? ""} and is ${has ?? ""}`);
  const old = new Set(before.ports.map(portWords2));
  const fresh = after.ports.find((port) => !old.has(portWords2(port)));
  const [was, is] = [before, after].map(({ ports }) => ports.map(portWords2).sort().join(", "));
  if (was !== is) return told5(fresh?.origin ?? after.origin, `its ports were ${was ?? ""} and are ${is ?? ""}`);
  if (before.outside === void 0 !== (after.outside === void 0))
    return told5(
      void 0,
      after.outside === void 0 ? "it is reached from inside only now" : "it is reached from outside now"
    );
  return void 0;
}
function portWords2({ name, protocol, port, target }) {
  return `${name === void 0 ? "" : `${name} `}${protocol} ${port} → ${target}`;
}
function workloadPart(was, is, way, changes) {
  const unit = changes.workloadUnit(way.pod);
  if (unit === void 0 || was.pod === void 0) return void 0;
  return { cause: () => workloadCause(changes, unit), undone: { ...is, pod: was.pod } };
}
function nowhere4(object) {
  return { kind: "live", object: formatRef(object), path: "" };
}

// src/changes/entries.ts
function entryChanges(given) {
  const { before, after } = given.changes;
  if ((before.world.entries ?? []).length + (after.world.entries ?? []).length === 0) return [];
  const context = withAssumed(given);
  const { changes } = context;
  const [was, is] = [waysIn(changes.before), waysIn(changes.after)];
  const touched = touchedIn(context);
  const found2 = [];
  for (const key of /* @__PURE__ */ new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(key), is.get(key)];
    const way = now ?? old;
    if (way === void 0 || !changes.before.pods.has(way.pod) || !changes.after.pods.has(way.pod)) continue;
    if (isUntouched(context, touched, old, now)) continue;
    found2.push(...compareWay(context, { old, now, way }));
  }
  return gathered(withLive(found2, given.live), context, is);
}
function withAssumed(context) {
  return { ...context, changes: withMore(context.changes, { endpoints: [assumedController] }) };
}
function touchedIn({ changes }) {
  const known4 = /* @__PURE__ */ new Map();
  const isTouched = ({ parts, whole }) => parts.length > 0 || whole && changes.units.length > 0;
  return (end2) => {
    const key = `${end2.source ?? ""} → ${end2.destination ?? ""}`;
    const touched = known4.get(key) ?? isTouched(localTo(changes, end2));
    known4.set(key, touched);
    return touched;
  };
}
function isUntouched({ changes }, touched, old, now) {
  if (old === void 0 || now === void 0 || shape(old) !== shape(now) || touched({ destination: now.pod }))
    return false;
  const sources = sourcesOf2(now, changes.after);
  return sources.every((source) => source.kind !== "pod" || !touched({ source: source.id }));
}
function shape({ backends }) {
  const plain2 = (_key, value) => typeof value === "bigint" ? String(value) : value;
  const ports = backends.flatMap((backend) => backend.ports.map(({ protocol, port }) => `${protocol} ${port}`));
  const controllers = backends.flatMap(({ entry }) => entry.controllers.map(({ name, source }) => ({ name, source })));
  return JSON.stringify([ports.sort(), controllers], plain2);
}
var anyPort = { protocol: "TCP", first: 1, last: 1 };
function compareWay(context, compared) {
  const { changes } = context;
  const [was, is] = [mapOf(changes.before, compared.old), mapOf(changes.after, compared.now)];
  if (sameMap(was, is)) return [];
  const { run } = changes.after;
  return changesOf(run, was, is).map(({ change, assuming, ports, before, after }) => {
    const first = ports[0] ?? anyPort;
    const leads2 = (way) => way?.backends.some(
      (backend) => backend.ports.some((one) => one.protocol === first.protocol && one.port === first.first)
    ) === true;
    const rerouted = leads2(compared.old) !== leads2(compared.now);
    const question = questionOf(context, compared.way, first, assuming);
    const gain = change === "newly-allowed" || change === "unclear" && before === denied;
    const told5 = rerouted ? routed(context, compared.way, first) : explainChange(changes, question, gain ? "gain" : "loss");
    const atoms = [...run.decisions.atomsOf(before), ...run.decisions.atomsOf(after)];
    return {
      way: compared.way,
      change,
      ...assuming === void 0 ? {} : { assuming },
      ports,
      rerouted,
      surprise: change === "newly-allowed" ? told5.surprise : "implied",
      causes: told5.causes,
      ...told5.flip === void 0 ? {} : { flip: told5.flip },
      before: answerOf(before),
      after: answerOf(after),
      reasonsBefore: leads2(compared.old) ? reasonsIn(changes.before, question) : [],
      reasonsAfter: leads2(compared.now) ? reasonsIn(changes.after, question) : [],
      dependsOn: [...new Set(atoms.map(({ text }) => text))]
    };
  });
}
function routed({ changes }, way, port) {
  const { object, host: host2, path } = way.entry;
  const named2 = {
    object,
    pod: way.pod,
    ...host2 === void 0 ? {} : { host: host2 },
    ...path === void 0 ? {} : { path }
  };
  const causes = routeCauses(changes, named2, port);
  const own = causes.length > 0 && causes.every((cause) => keyOf(cause.object) === keyOf(object));
  return { causes, surprise: own && object.kind !== "Service" ? "stated" : "implied" };
}
function withLive(found2, live) {
  if (live === void 0 || found2.length === 0) return found2;
  const ways = waysIn(live);
  return found2.map((one) => {
    const { protocol, first } = one.ports[0] ?? anyPort;
    const map = mapOf(live, ways.get(wayKey(one.way.entry, one.way.pod)));
    return { ...one, live: answerOf(valueAt2(map, placeOf(protocol, first))) };
  });
}
function sourcesOf2({ backends }, { world, pods }) {
  return backends.flatMap(
    ({ entry }) => entry.controllers.flatMap(({ source }) => {
      if (source.kind === "pods" && source.pods.some((id) => pods.has(id)))
        return source.pods.filter((id) => pods.has(id)).map((id) => ({ kind: "pod", id }));
      if (source.kind !== "outside" && source.kind !== "clients") return [{ kind: "pod", id: assumedController.id }];
      const address = (source.addresses ?? everyAddress.IPv4)[0]?.first ?? 0n;
      const nodes = world.nodes.flatMap(
        ({ name, addresses }) => addresses.slice(0, 1).map((at2) => ({ kind: "node", name, address: at2 }))
      );
      return [{ kind: "address", address }, ...source.kind === "clients" && source.policy === "Local" ? [] : nodes];
    })
  );
}
function questionOf({ changes }, way, port, assuming) {
  const family = familyOf2(changes.after, way.pod);
  const questions = sourcesOf2(way, changes.after).map((source) => ({
    source,
    destination: { kind: "pod", id: way.pod },
    family,
    place: placeOf(port.protocol, port.first),
    ...assuming === void 0 ? {} : { assuming }
  }));
  const differing = questions.find((one) => decisionIn(changes.before, one) !== decisionIn(changes.after, one));
  const [first] = questions;
  const none = { kind: "pod", id: assumedController.id };
  return differing ?? first ?? { source: none, destination: { kind: "pod", id: way.pod }, family, place: 0 };
}
function familyOf2(world, id) {
  const pod = world.pods.get(id);
  return (pod === void 0 ? void 0 : commonFamilies(world, pod, pod)[0]) ?? "IPv4";
}

// src/changes/pairing.ts
function pairWorlds(worlds, renames) {
  const names2 = new Map(renames.map(({ from: from2, to }) => [workloadKeyOf(from2), to]));
  const base = renamed(worlds.base, names2);
  const live = worlds.live && renamed(worlds.live, names2);
  const former = formerPods(base, worlds.head);
  if (former.size === 0) return { ...worlds, base, ...live === void 0 ? {} : { live } };
  const taken = new Set(former.values());
  return {
    base: standing(base, former, (id) => !taken.has(id) || worlds.head.endpoints.has(id)),
    head: withAddresses(worlds.head, base, former),
    ...live === void 0 ? {} : { live: standing(live, former, () => true) }
  };
}
function renamed(world, names2) {
  if (names2.size === 0) return world;
  const endpoints = [...world.endpoints].map(([id, endpoint]) => {
    const workload = names2.get(workloadKeyOf(endpoint.workload));
    return [id, workload === void 0 ? endpoint : { ...endpoint, workload }];
  });
  return { ...world, endpoints: new Map(endpoints) };
}
function formerPods(base, head) {
  const fresh = /* @__PURE__ */ new Map();
  for (const [id, endpoint] of head.endpoints) {
    if (base.endpoints.has(id)) continue;
    const key = workloadKeyOf(endpoint.workload);
    const list = fresh.get(key);
    if (list === void 0) fresh.set(key, [endpoint]);
    else list.push(endpoint);
  }
  const out = /* @__PURE__ */ new Map();
  if (fresh.size === 0) return out;
  const old = /* @__PURE__ */ new Map();
  for (const endpoint of base.endpoints.values()) {
    const key = workloadKeyOf(endpoint.workload);
    if (fresh.has(key)) old.set(key, [...old.get(key) ?? [], endpoint]);
  }
  for (const [key, pods] of fresh) {
    const candidates3 = [...old.get(key) ?? []].sort(
      (a, b) => Number(head.endpoints.has(a.id)) - Number(head.endpoints.has(b.id)) || Number(a.finished) - Number(b.finished) || (a.id < b.id ? -1 : 1)
    );
    for (const [pod, was] of matched(
      [...pods].sort((a, b) => a.id < b.id ? -1 : 1),
      candidates3
    ))
      out.set(pod, was);
  }
  return out;
}
function matched(pods, candidates3) {
  const byLook = /* @__PURE__ */ new Map();
  for (const one of candidates3) byLook.set(lookOf2(one), [...byLook.get(lookOf2(one)) ?? [], one]);
  const next = /* @__PURE__ */ new Map();
  return pods.flatMap((pod, at2) => {
    const alike = byLook.get(lookOf2(pod));
    const look = alike === void 0 ? "" : lookOf2(pod);
    const from2 = alike ?? candidates3;
    const turn2 = alike === void 0 ? at2 : next.get(look) ?? 0;
    next.set(look, turn2 + 1);
    const was = from2[turn2 % Math.max(from2.length, 1)];
    return was === void 0 ? [] : [[pod.id, was.id]];
  });
}
function lookOf2({ labels, ports, hostNetwork }) {
  const own = [...labels].filter(([key]) => !controllerLabels.has(key));
  const text = ports.map(({ name, protocol, port }) => `${name ?? ""}/${protocol}/${port}`).join();
  return `${formatLabels(new Map(own))}|${text}|${String(hostNetwork)}`;
}
var controllerLabels = /* @__PURE__ */ new Set([
  "pod-template-hash",
  "controller-revision-hash",
  "statefulset.kubernetes.io/pod-name",
  "apps.kubernetes.io/pod-index",
  "batch.kubernetes.io/controller-uid",
  "batch.kubernetes.io/job-name",
  "controller-uid",
  "job-name"
]);
function standing(world, former, keeps) {
  const endpoints = new Map([...world.endpoints].filter(([id]) => keeps(id)));
  for (const [id, was] of former) {
    const endpoint = world.endpoints.get(was);
    if (endpoint !== void 0) endpoints.set(id, { ...endpoint, id });
  }
  return { ...world, endpoints };
}
function withAddresses(head, base, former) {
  const endpoints = new Map(head.endpoints);
  for (const [id, was] of former) {
    const [now, before] = [head.endpoints.get(id), base.endpoints.get(was)];
    if (now === void 0 || before === void 0 || lookOf2(now) !== lookOf2(before)) continue;
    if (now.addresses.length === 0) endpoints.set(id, { ...now, addresses: before.addresses });
  }
  return { ...head, endpoints };
}
function renamedConnections(connections, renames) {
  if (renames.length === 0) return connections;
  const names2 = new Map(renames.map(({ from: from2, to }) => [workloadKeyOf(from2), to]));
  const current = (workload) => names2.get(workloadKeyOf(workload)) ?? workload;
  const endOf3 = (end2) => {
    if (end2.kind === "workload") return { ...end2, workload: current(end2.workload) };
    return end2.kind === "unidentified" ? { ...end2, candidates: end2.candidates.map(current) } : end2;
  };
  return connections.map((one) => ({ ...one, source: endOf3(one.source), destination: endOf3(one.destination) }));
}

// src/changes/renames.ts
var mostPairs = 1e6;
function renamesBetween(base, head, read) {
  const contents = remembered2(read);
  const [was, is] = [firstPods(base), firstPods(head)];
  const gone2 = [...was].filter(([key]) => !is.has(key)).map(([, pod]) => pod);
  const fresh = [...is].filter(([key]) => !was.has(key)).map(([, pod]) => pod);
  if (gone2.length === 0 || fresh.length === 0) return { renames: [], left: 0 };
  const byNamespace = groupBy3(fresh, ({ namespace }) => namespace);
  const leaving = groupBy3(gone2, ({ namespace }) => namespace);
  const services = { base: groupBy3(base.services, inNamespace2), head: servicesByName(head) };
  const isTooMany = ({ namespace }) => (byNamespace.get(namespace)?.length ?? 0) * (leaving.get(namespace)?.length ?? 0) > mostPairs;
  const held = gone2.filter((from2) => !isTooMany(from2));
  const found2 = held.flatMap((from2) => {
    const coming = byNamespace.get(from2.namespace) ?? [];
    const shared = (services.base.get(from2.namespace) ?? []).filter((service) => selects2(service, from2));
    return coming.flatMap((to) => {
      const still = shared.filter((service) => {
        const now = services.head.get(nameOf4(service));
        return now !== void 0 && selects2(now, to);
      });
      const because = evidence(from2, to, still, contents);
      return because === void 0 ? [] : [{ from: from2.workload, to: to.workload, because }];
    });
  });
  const [sources, targets] = [timesIn(found2, "from"), timesIn(found2, "to")];
  const renames = found2.filter(({ from: from2, to }) => sources.get(workloadKeyOf(from2)) === 1 && targets.get(workloadKeyOf(to)) === 1).sort((a, b) => workloadKeyOf(a.from) < workloadKeyOf(b.from) ? -1 : 1);
  return { renames, left: gone2.length - held.length };
}
function remembered2(contents) {
  const known4 = {
    base: /* @__PURE__ */ new Map(),
    head: /* @__PURE__ */ new Map()
  };
  return (side2, workload) => {
    if (!known4[side2].has(workload)) known4[side2].set(workload, contents(side2, workload));
    return known4[side2].get(workload);
  };
}
function timesIn(renames, side2) {
  const times2 = /* @__PURE__ */ new Map();
  for (const one of renames) {
    const key = workloadKeyOf(one[side2]);
    times2.set(key, (times2.get(key) ?? 0) + 1);
  }
  return times2;
}
function firstPods(world) {
  const out = /* @__PURE__ */ new Map();
  for (const endpoint of world.endpoints.values()) {
    const key = workloadKeyOf(endpoint.workload);
    const known4 = out.get(key);
    if (known4 === void 0 || isBefore(endpoint, known4)) out.set(key, endpoint);
  }
  return out;
}
function isBefore(a, b) {
  return a.finished === b.finished ? a.id < b.id : b.finished;
}
function groupBy3(all, keyOf6) {
  const out = /* @__PURE__ */ new Map();
  for (const one of all) {
    const list = out.get(keyOf6(one));
    if (list === void 0) out.set(keyOf6(one), [one]);
    else list.push(one);
  }
  return out;
}
function inNamespace2({ namespace }) {
  return namespace;
}
function nameOf4({ namespace, name }) {
  return `${namespace}/${name}`;
}
function servicesByName({ services }) {
  return new Map(services.map((service) => [nameOf4(service), service]));
}
function evidence(from2, to, services, contents) {
  const [was, is] = [contents("base", from2.workload), contents("head", to.workload)];
  if (was === void 0 || is === void 0) return void 0;
  const outside = [
    ...services[0] === void 0 ? [] : [`Service ${nameOf4(services[0])} selects both`],
    ...was.owner !== void 0 && was.owner === is.owner ? [`${was.owner} owns both`] : [],
    ...from2.workload.name === to.workload.name ? ["only the kind of the workload is another"] : []
  ];
  const images = was.images.length > 0 && was.images.join() === is.images.join();
  const containers = was.containers.length > 0 && was.containers.join() === is.containers.join();
  const ports = portsOf4(from2) === portsOf4(to);
  const inside2 = [
    ...images ? [`both run ${was.images.join(", ")}`] : [],
    ...!images && containers && ports && isSimilar(from2.labels, to.labels) ? [`both have the containers ${was.containers.join(", ")} on the same ports, and most labels`] : []
  ];
  return outside.length > 0 && inside2.length > 0 ? [...outside, ...inside2] : void 0;
}
function portsOf4({ ports }) {
  return ports.map(({ name, protocol, port }) => `${name ?? ""} ${protocol} ${port}`).sort().join();
}
function isSimilar(a, b) {
  const same = [...a].filter(([key, value]) => b.get(key) === value).length;
  return same > 0 && same * 2 >= Math.max(a.size, b.size);
}

// src/changes/slips/crowd.ts
function createCrowd(world) {
  const index = classify(world, world);
  const { run } = world;
  const known4 = /* @__PURE__ */ new Map();
  const scopes = /* @__PURE__ */ new Map();
  let work = 0;
  const namespaces = (scope) => {
    if (scope.kind === "own") return [scope.namespace];
    const text = formatSelector(scope.selector);
    let names2 = scopes.get(text);
    if (names2 === void 0) {
      work += world.world.namespaces.size;
      names2 = [...world.world.namespaces.values()].filter(({ labels }) => run.matches(scope.selector, run.intern(labels)) !== denied).map(({ name }) => name);
      scopes.set(text, names2);
    }
    return names2;
  };
  const candidates3 = (scope, pods) => {
    const inside2 = namespaces(scope).flatMap((name) => index.byNamespace.get(name) ?? []);
    const exact = exactLabels(pods).map((label2) => index.byLabel.after.get(label2) ?? []);
    return exact.reduce((best3, each) => each.length < best3.length ? each : best3, inside2);
  };
  const matching = ({ namespaces: scope, pods }) => {
    const place = scope.kind === "own" ? `in ${scope.namespace}` : formatSelector(scope.selector);
    const text = `${place} ${formatSelector(pods)}`;
    let classes = known4.get(text);
    if (classes === void 0) {
      const all = candidates3(scope, pods);
      work += all.length + 1;
      classes = all.flatMap((at2) => {
        const one = index.classes[at2];
        return one !== void 0 && matchesPods(run, scope, pods, one.after) !== denied ? [one] : [];
      });
      known4.set(text, classes);
    }
    return classes;
  };
  const owners = addressOwners(world.world);
  return { world, index, matching, namespaces, within: owners, work: () => work, spend: (more) => void (work += more) };
}
function addressOwners({ endpoints, services }) {
  let sorted2;
  return (addresses) => {
    sorted2 ??= {
      pods: byAddress([...endpoints.values()].filter(({ hostNetwork, finished }) => !hostNetwork && !finished)),
      services: byAddress(services)
    };
    return { pods: ownersIn(sorted2.pods, addresses), services: ownersIn(sorted2.services, addresses) };
  };
}
function byAddress(owners) {
  const all = owners.flatMap((owner) => owner.addresses.map((address) => ({ address, owner })));
  return all.sort((a, b) => a.address < b.address ? -1 : a.address > b.address ? 1 : 0);
}
function ownersIn(owned, addresses) {
  const found2 = /* @__PURE__ */ new Set();
  for (const { first, last } of addresses) {
    for (let at2 = firstFrom2(owned, first); at2 < owned.length; at2++) {
      const one = owned[at2];
      if (one === void 0 || one.address > last) break;
      found2.add(one.owner);
    }
  }
  return [...found2];
}
function firstFrom2(owned, address) {
  let [low, high] = [0, owned.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((owned[middle]?.address ?? 0n) < address) low = middle + 1;
    else high = middle;
  }
  return low;
}
function exactLabels(pods) {
  if (pods.kind !== "match") return [];
  return pods.requirements.flatMap(
    (one) => one.operator === "In" && one.values.length === 1 ? [`${one.key}=${one.values[0] ?? ""}`] : []
  );
}
function podCount(classes) {
  return classes.reduce((sum2, { members }) => sum2 + members.length, 0);
}

// src/changes/slips/touched.ts
var directions = ["ingress", "egress"];
function touchedPolicies({ units }, crowd) {
  return units.flatMap((unit) => {
    if (unit.kind !== "policy" || unit.after === void 0 || unit.after.condition !== void 0) return [];
    const { before, after } = unit;
    const subjects = crowd.matching(after.subject);
    if (subjects.length === 0) return [];
    const rules2 = directions.flatMap((direction) => touchedRules(before, after, direction));
    return [{ policy: after, ...before === void 0 ? {} : { before }, subjects, rules: rules2 }];
  });
}
function touchedRules(before, after, direction) {
  const old = before?.[direction]?.rules ?? [];
  const sameSubject = before !== void 0 && subjectContent(before.subject) === subjectContent(after.subject);
  const oldRules = new Set(sameSubject ? old.map(ruleContent) : []);
  const oldPeers = new Set(old.flatMap(({ peers }) => (peers ?? []).map(peerContent)));
  return (after[direction]?.rules ?? []).filter((rule) => !oldRules.has(ruleContent(rule))).map((rule) => ({
    direction,
    rule,
    peers: (rule.peers ?? []).filter((peer) => !oldPeers.has(peerContent(peer)))
  }));
}
function hadNeighbours(before, direction, first, second) {
  return (before?.[direction]?.rules ?? []).some(
    ({ peers = [], ports = [] }) => [peers.map(peerContent), ports.map(portContent)].some(
      (texts) => texts.some((text, at2) => text === first && texts[at2 + 1] === second)
    )
  );
}
function placeOf3({ policy }, touched, origin) {
  return { policy: policy.ref, direction: touched.direction, rule: touched.rule.index, origin };
}

// src/changes/slips/half-open.ts
var mostPairs2 = 400;
function halfOpen2(looking, touched) {
  return touched.rules.flatMap(
    (rule) => rule.rule.action !== "allow" ? [] : (rule.rule.peers ?? []).flatMap((peer) => ofPeer(looking, touched, rule, peer))
  );
}
function ofPeer(looking, touched, rule, peer) {
  if (peer.kind !== "pods" || peer.pods.kind !== "match") return [];
  const pairs = pairsOf4(looking, touched, peer);
  looking.crowd.spend(pairs.length * 4);
  const isNamed4 = touched.policy.subject.pods.kind === "match";
  const shut = [];
  for (const pair of pairs) {
    const state = stateOf(looking, rule, peer, pair);
    if (state === "open" && !isNamed4) return [];
    if (typeof state === "object") shut.push(state);
  }
  if (shut.length === 0) return [];
  return [
    {
      kind: "half-open",
      what: "pair",
      ...placeOf3(touched, rule, peer.origin),
      peer: peerWords(peer),
      pairs: joined2(shut),
      closedBy: distinct3(shut.flatMap(({ closedBy }) => closedBy))
    }
  ];
}
function pairsOf4({ crowd }, { subjects }, peer) {
  const peers = crowd.matching(peer);
  const out = [];
  for (const subject of subjects) {
    for (const one of peers) {
      if (out.length === mostPairs2) return out;
      if (subject !== one || subject.plural) out.push({ subject, peer: one });
    }
  }
  return out;
}
function stateOf({ changes, crowd }, { direction, rule }, named2, pair) {
  const { world } = crowd;
  const [source, destination] = direction === "egress" ? [pair.subject, pair.peer] : [pair.peer, pair.subject];
  const [family] = commonFamilies(world, source.after, destination.after);
  if (family === void 0) return "other";
  const [subject, peer] = [podEnd(pair.subject.after, family), podEnd(pair.peer.after, family)];
  const { and: and2 } = world.run.decisions;
  const opened2 = ruleMatch(world, { ...rule, peers: [named2] }, direction, subject, peer);
  const otherWay = opposite(direction);
  const both2 = combine(opened2, permits(world, otherWay, peer, subject), and2);
  if (sameMap(opened2, noPort)) return "other";
  if (!sameMap(both2, noPort)) return "open";
  const ports = rangesWhere(opened2, (value) => value === allowed).filter(({ protocol }) => protocol !== "other");
  if (ports.length === 0 || hadSame(changes, direction, pair, family, opened2)) return "other";
  const closedBy = selecting(world, pair.peer.after, otherWay).filter(({ direction: side2 }) => side2.isolates).map(({ policy }) => ({ policy: policy.ref, origin: policy.subject.origin }));
  return { subject: partyOf3(pair.subject), peer: partyOf3(pair.peer), ports, closedBy };
}
function hadSame({ before }, direction, { subject, peer }, family, opened2) {
  const podOf2 = ({ members }) => before.pods.get(members[0] ?? "");
  const [one, other] = [podOf2(subject), podOf2(peer)];
  if (one === void 0 || other === void 0) return false;
  if (!selecting(before, one, direction).some(({ direction: side2 }) => side2.isolates)) return false;
  const was = permits(before, direction, podEnd(one, family), podEnd(other, family));
  return sameMap(combine(opened2, was, before.run.decisions.and), opened2);
}
function opposite(direction) {
  return direction === "egress" ? "ingress" : "egress";
}
function partyOf3({ after }) {
  return { kind: "workload", workload: after.endpoint.workload };
}
function joined2(pairs) {
  const known4 = /* @__PURE__ */ new Map();
  const portsText2 = (ports) => JSON.stringify(ports);
  for (const { subject, peer, ports } of pairs) {
    known4.set(`${partyName(subject)} ${partyName(peer)} ${portsText2(ports)}`, { subject, peer, ports });
  }
  return [...known4].sort(([a], [b]) => a < b ? -1 : 1).map(([, pair]) => pair);
}
function distinct3(closed) {
  return [...new Map(closed.map((one) => [JSON.stringify(one.policy), one])).values()];
}

// src/changes/slips/dns.ts
var dnsPorts2 = [53, 5353];
function forgottenDns({ changes, crowd, touched }) {
  const isolating = touched.filter(isEgressTouched).sort((a, b) => Number(talks(b.policy)) - Number(talks(a.policy)));
  if (isolating.length === 0) return [];
  const after = dnsOf(changes.after.world);
  const before = dnsOf(changes.before.world);
  const wasCutOff = ({ members }) => {
    const pod = changes.before.pods.get(members[0] ?? "");
    return pod !== void 0 && isCutOff(changes.before, pod, before);
  };
  const seen = /* @__PURE__ */ new Set();
  return isolating.flatMap(({ policy, subjects }) => {
    const fresh = subjects.filter((one) => !seen.has(one));
    fresh.forEach((one) => seen.add(one));
    crowd.spend(fresh.length * (after.servers.length + 1));
    const cut2 = fresh.filter((one) => isCutOff(changes.after, one.after, after) && !wasCutOff(one));
    if (cut2.length === 0) return [];
    const [server] = after.servers;
    return [
      {
        kind: "half-open",
        what: "dns",
        policy: policy.ref,
        origin: policy.egress?.origin ?? policy.origin,
        subjects: [...new Map(cut2.map(partyOf3).map((party) => [partyName(party), party])).values()],
        server: server === void 0 ? "cluster DNS" : serverText(server),
        basis: after.basis,
        tcpOnly: cut2.every((one) => reaches2(changes.after, one.after, after, "TCP"))
      }
    ];
  });
}
function serverText({ endpoint, ports }) {
  const { namespace, name } = endpoint.workload;
  const port = ports.find(({ protocol }) => protocol === "UDP")?.port ?? 53;
  return `UDP ${port} of ${namespace}/${name}`;
}
function isEgressTouched({ policy, before }) {
  if (policy.egress?.isolates !== true) return false;
  if (before?.egress === void 0) return true;
  return directionContent(before.egress) !== directionContent(policy.egress) || subjectContent(before.subject) !== subjectContent(policy.subject);
}
function isCutOff(world, pod, dns) {
  const chosen = selecting(world, pod, "egress");
  if (!chosen.some(({ direction }) => direction.isolates)) return false;
  if (!chosen.some(({ policy }) => talks(policy))) return false;
  if (dns.servers.some(({ endpoint }) => endpoint.id === pod.endpoint.id)) return false;
  if (dns.basis === "assumed" && chosen.some(({ direction }) => direction.rules.some(namesDns))) return false;
  return !reaches2(world, pod, dns, "UDP");
}
function reaches2(world, pod, dns, protocol) {
  const isOpen2 = (end2, port) => valueAt2(permits(world, "egress", podEnd(pod, end2.family), end2), placeOf(protocol, port)) !== denied;
  const toServer = dns.servers.some(({ endpoint, ports }) => {
    const server = world.pods.get(endpoint.id) ?? strangerPod(world, endpoint);
    const numbers = ports.filter((one) => one.protocol === protocol).map(({ port }) => port);
    return commonFamilies(world, pod, server).some(
      (family) => numbers.some((port) => isOpen2(podEnd(server, family), port))
    );
  });
  const addresses = [...dns.nodeLocal, ...dns.services.flatMap((service) => service.addresses)];
  return toServer || addresses.some((address) => isOpen2({ family: familyOf(address), address }, 53));
}
function namesDns({ action, ports = [] }) {
  return action === "allow" && ports.some((port) => dnsPorts2.some((number) => isAbout(port, number)));
}
function isAbout(port, number) {
  if (port.kind === "named") return /dns/.test(port.name) && port.protocol !== "TCP";
  return port.kind === "range" && port.protocol === "UDP" && port.first <= number && number <= port.last;
}
function talks({ egress }) {
  return (egress?.rules ?? []).some(
    (rule) => rule.action === "allow" && !(rule.ports ?? []).some((port) => dnsPorts2.some((number) => isPort(port, number))) && (rule.peers === void 0 || rule.peers.some(hasName))
  );
}
function isPort(port, number) {
  return port.kind === "range" && port.first === number && port.last === number;
}
function hasName(peer) {
  if (peer.kind !== "block") return peer.kind !== "nodes";
  return !/\/(?:32|128)$/.test(peer.block.cidr);
}

// src/changes/nearest.ts
var nameKeys = /* @__PURE__ */ new Set([
  "app",
  "name",
  "k8s-app",
  "component",
  "app.kubernetes.io/name",
  "app.kubernetes.io/instance",
  "app.kubernetes.io/component"
]);
function nearestLabel(selector, carried) {
  if (selector.kind !== "match") return void 0;
  const wanted = selector.requirements.flatMap(
    ({ operator, key, ...rest }) => operator === "In" && "values" in rest ? rest.values.map((value) => [key, value]) : []
  );
  if (wanted.length === 0) return void 0;
  const counts = countsOf2(carried);
  let best3;
  for (const [key, value] of wanted) {
    if (counts.get(key)?.has(value) === true) continue;
    for (const [otherKey, values] of counts) {
      for (const [other, carriers] of values) {
        const distance = distanceBetween([key, value], [otherKey, other]);
        if (distance === void 0) continue;
        const label2 = `${otherKey}=${other}`;
        if (best3 === void 0 || isNearer({ label: label2, carriers, distance }, best3)) best3 = { label: label2, carriers, distance };
      }
    }
  }
  return best3 === void 0 ? void 0 : { label: best3.label, carriers: best3.carriers };
}
function nearestWord(word, words2) {
  const near = [...new Set(words2)].flatMap((other) => {
    const distance = wordDistance(word, other);
    return distance === void 0 ? [] : [{ other, distance }];
  });
  return near.sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1))[0]?.other;
}
function countsOf2(carried) {
  const counts = /* @__PURE__ */ new Map();
  for (const labels of carried) {
    for (const [key, value] of labels) {
      let values = counts.get(key);
      if (values === void 0) counts.set(key, values = /* @__PURE__ */ new Map());
      values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
function distanceBetween([key, value], [otherKey, other]) {
  if (key === otherKey) return wordDistance(value, other);
  if (value !== other) return void 0;
  return nameKeys.has(key) && nameKeys.has(otherKey) ? 1 : wordDistance(key, otherKey);
}
function wordDistance(word, other) {
  if (word.toLowerCase() === other.toLowerCase()) return word === other ? 0 : 0.5;
  const length = Math.max(word.length, other.length);
  const most5 = Math.min(Math.max(2, Math.floor(length / 4)), Math.floor(length / 2));
  const distance = editsBetween(word, other, most5);
  return distance <= most5 ? distance : void 0;
}
function isNearer(a, b) {
  if (a.distance !== b.distance) return a.distance < b.distance;
  return a.carriers === b.carriers ? a.label < b.label : a.carriers > b.carriers;
}

// src/changes/slips/empty-peers.ts
function emptyPeers(looking, { policy, rules: rules2 }) {
  return rules2.flatMap(
    ({ direction, rule, peers }) => peers.flatMap((peer) => {
      const lacks = lackOf2(looking, peer);
      if (lacks === void 0 || !isKnownHere(looking, peer)) return [];
      const place = { policy: policy.ref, direction, rule: rule.index, origin: partOrigin(looking, peer, lacks) };
      return [describe5(looking, peer, lacks, place, rule.action)];
    })
  );
}
function lostPeers(looking) {
  const { changes, crowd } = looking;
  const lost = lostPods(changes);
  if (lost.length === 0) return [];
  const known4 = /* @__PURE__ */ new Map();
  const lossOf = (peer) => {
    if (peer.kind !== "pods") return void 0;
    const text = peerContent(peer);
    if (known4.has(text)) return known4.get(text);
    crowd.spend(lost.length);
    const had = lost.find(({ pod }) => matchesPods(changes.before.run, peer.namespaces, peer.pods, pod) !== denied);
    const loss = had !== void 0 && crowd.matching(peer).length === 0 ? had : void 0;
    known4.set(text, loss);
    return loss;
  };
  const old = new Map(changes.before.world.policies.map((policy) => [keyOf(policy.ref), policy]));
  return changes.after.world.policies.flatMap((policy) => {
    const before = old.get(keyOf(policy.ref));
    if (before === void 0 || policy.condition !== void 0) return [];
    return directions.flatMap((direction) => {
      const peers = new Set((before[direction]?.rules ?? []).flatMap((rule) => (rule.peers ?? []).map(peerContent)));
      return (policy[direction]?.rules ?? []).flatMap(
        (rule) => (rule.peers ?? []).flatMap((peer) => {
          const loss = lossOf(peer);
          if (loss === void 0 || !peers.has(peerContent(peer))) return [];
          const lacks = lackOf2(looking, peer) ?? "pods";
          const place = { policy: policy.ref, direction, rule: rule.index, origin: partOrigin(looking, peer, lacks) };
          return [{ ...describe5(looking, peer, lacks, place, rule.action), cause: loss.cause() }];
        })
      );
    });
  });
}
function lostPods(changes) {
  const { before, after, units } = changes;
  const out = /* @__PURE__ */ new Map();
  const add2 = (pod, cause) => {
    if (pod === void 0) return;
    const key = `${pod.endpoint.namespace} ${pod.labels.id}`;
    if (!out.has(key)) out.set(key, { pod, cause });
  };
  for (const unit of units) {
    if (unit.kind === "workload") {
      for (const [was] of unit.all) add2(before.pods.get(was.id), () => relabelling(unit));
    } else if (unit.kind === "namespace" && unit.before !== void 0) {
      for (const pod of before.pods.values()) {
        if (pod.endpoint.namespace === unit.object.name) add2(pod, () => relabelling(unit));
      }
    }
  }
  if (before.pods === after.pods) return [...out.values()];
  for (const [id, pod] of before.pods) if (!after.pods.has(id)) add2(pod, () => removal(pod.endpoint));
  return [...out.values()];
}
function relabelling({ kind, object, before, after }) {
  const whose = kind === "namespace" ? "its labels" : "labels of its pods";
  const text = (labels) => formatLabels(labels ?? noLabels) || "none";
  const origin = after?.origin ?? before?.origin ?? { kind: "live", object: formatRef(object), path: "" };
  const words2 = `${whose} were ${text(before?.labels)} and are ${text(after?.labels)}`;
  return { object, origin, text: `${formatRef(object)}: ${words2}` };
}
function removal({ workload, origin }) {
  const object = { group: "", ...workload };
  return { object, origin, text: `${formatRef(object)} is removed` };
}
function lackOf2({ crowd }, peer) {
  switch (peer.kind) {
    case "pods":
      if (crowd.matching(peer).length > 0) return void 0;
      return crowd.namespaces(peer.namespaces).length === 0 ? "namespaces" : "pods";
    case "block":
      return restOfBlock(peer.block, peer.except).length === 0 ? "addresses" : void 0;
    case "nodes": {
      const { world, run } = crowd.world;
      const matched2 = world.nodes.some(({ labels }) => run.matches(peer.selector, run.intern(labels)) !== denied);
      return matched2 || world.nodes.length === 0 ? void 0 : "nodes";
    }
    case "unknown":
      return void 0;
  }
}
function isKnownHere({ crowd, complete }, peer) {
  if (complete || peer.kind !== "pods") return true;
  const scope = peer.namespaces;
  const isNamed4 = scope.kind === "own" || scope.selector.kind === "match" && scope.selector.requirements.some(({ operator }) => operator === "In");
  return isNamed4 && crowd.namespaces(scope).some((name) => crowd.index.byNamespace.has(name));
}
function describe5(looking, peer, lacks, place, action) {
  const nearest2 = peer.kind === "pods" ? nearestOfBlock(looking, peer, lacks) : void 0;
  const elsewhere2 = peer.kind === "pods" ? elsewhereOf(looking, peer) : void 0;
  return {
    kind: "peer-matches-nothing",
    ...place,
    peer: peerWords(peer),
    action,
    lacks,
    ...nearest2 === void 0 ? {} : { nearest: nearest2 },
    ...elsewhere2 === void 0 ? {} : { elsewhere: elsewhere2 },
    hostPods: peer.kind === "pods" ? hostPods(looking, peer) : 0,
    complete: looking.complete
  };
}
function nearestOfBlock({ crowd }, peer, lacks) {
  const { world } = crowd.world;
  if (lacks === "namespaces") {
    const all = [...world.namespaces.values()].map(({ labels: labels2 }) => labels2);
    const scope = peer.namespaces;
    const near2 = scope.kind === "own" ? void 0 : nearestLabel(scope.selector, all);
    return near2 === void 0 ? void 0 : { ...near2, on: "namespaces" };
  }
  const labels = crowd.namespaces(peer.namespaces).flatMap((name) => classesIn(crowd.index, name)).flatMap(({ after, members }) => members.map(() => after.labels.labels));
  const near = nearestLabel(peer.pods, labels);
  return near === void 0 ? void 0 : { ...near, on: "pods" };
}
function classesIn(index, namespace) {
  return (index.byNamespace.get(namespace) ?? []).flatMap((at2) => index.classes[at2] ?? []);
}
function elsewhereOf({ crowd }, peer) {
  if (peer.namespaces.kind !== "own" || peer.pods.kind !== "match") return void 0;
  const found2 = crowd.matching({ namespaces: { kind: "select", selector: { kind: "all" } }, pods: peer.pods });
  if (found2.length === 0) return void 0;
  return { namespaces: [...new Set(found2.map(({ after }) => after.endpoint.namespace))].sort(), pods: podCount(found2) };
}
function hostPods({ crowd }, { namespaces: scope, pods }) {
  const { run } = crowd.world;
  const inside2 = crowd.namespaces(scope).flatMap((name) => classesIn(crowd.index, name));
  return podCount(
    inside2.filter(
      ({ after }) => after.endpoint.hostNetwork && after.selectable === denied && run.matches(pods, after.labels) !== denied
    )
  );
}
function partOrigin(looking, peer, lacks) {
  if (peer.kind !== "pods") return peer.origin;
  const ofNamespaces = lacks === "namespaces";
  const parts = peer.parts.filter(({ text }) => text.startsWith("namespace ") === ofNamespaces);
  const alone = parts.find(({ text }) => !isCarried(looking, text));
  return (alone ?? parts[0])?.origin ?? peer.origin;
}
function isCarried({ crowd }, label2) {
  return crowd.index.byLabel.after.has(label2);
}

// src/changes/slips/pod-blocks.ts
var leastBits = { pods: { IPv4: 24, IPv6: 64 }, services: { IPv4: 12, IPv6: 64 } };
var namesShown5 = 3;
function podBlocks(looking, touched) {
  return touched.rules.flatMap(
    (rule) => rule.peers.flatMap((peer) => {
      if (peer.kind !== "block" || peer.byAddress === true) return [];
      const inside2 = insideOf(looking, peer);
      if (inside2 === void 0) return [];
      return [{ kind: "block-names-pods", ...placeOf3(touched, rule, peer.origin), block: peerWords(peer), ...inside2 }];
    })
  );
}
function insideOf({ crowd }, peer) {
  const { world, run } = crowd.world;
  const rest = restOfBlock(peer.block, peer.except);
  const inPodRanges = rest.length > 0 && subtract(rest, world.podRanges ?? []).length === 0;
  const bits = Number(peer.block.cidr.split("/")[1]);
  const isNarrow = (of2) => inPodRanges || bits >= leastBits[of2][peer.block.family];
  const inside2 = inPodRanges || isNarrow("services") || isNarrow("pods") ? crowd.within(rest) : void 0;
  const pods = isNarrow("pods") ? inside2?.pods ?? [] : [];
  const services = isNarrow("services") ? inside2?.services ?? [] : [];
  crowd.spend(pods.length + services.length);
  if (!inPodRanges && pods.length + services.length === 0) return void 0;
  return {
    pods: firstNames(pods.map(({ workload }) => workload)),
    services: firstNames(services),
    podCount: pods.length,
    serviceCount: services.length,
    inPodRanges,
    matchesPods: run.rulings["blocks-match-pods"]
  };
}
function firstNames(named2) {
  return [...new Set(named2.map(({ namespace, name }) => `${namespace}/${name}`))].sort().slice(0, namesShown5);
}

// src/changes/slips/taken.ts
var rulesShown = 3;
function createTaken(world, own, rule, direction) {
  const found2 = /* @__PURE__ */ new Map();
  const state = { matches: false, byEarlier: true };
  const { and: and2, not } = world.run.decisions;
  const minus = (map, taken) => combine(map, taken, (a, b) => and2(a, not(b)));
  return {
    note: (subject, peer, others) => {
      const matched2 = ruleMatch(world, rule, direction, subject, peer);
      if (sameMap(matched2, noPort)) return;
      state.matches = true;
      let left = matched2;
      let leftByEarlier = matched2;
      for (const { member: member3, one } of rulesOf(world, others)) {
        const match = guarded(ruleMatch(world, one, direction, subject, peer), member3.selects, and2);
        const rest = minus(left, match);
        if (!sameMap(rest, left)) {
          const { ref } = member3.policy;
          found2.set(`${keyOf(ref)} ${one.index}`, { policy: ref, rule: one.index, origin: one.origin });
        }
        left = rest;
        if (isEarlier(world, member3.policy, one, own, rule)) leftByEarlier = minus(leftByEarlier, match);
      }
      if (!sameMap(leftByEarlier, noPort)) state.byEarlier = false;
    },
    matches: () => state.matches,
    byEarlier: () => state.byEarlier,
    by: () => [...found2.values()].slice(0, rulesShown)
  };
}
function guarded(match, selects4, and2) {
  return combine(match, { starts: [0], values: [selects4] }, and2);
}
function rulesOf({ tiers }, members) {
  const place = ({ policy }) => tiers.findIndex(({ id }) => id === policy.tier);
  return [...members].sort((a, b) => place(a) - place(b) || a.policy.rank - b.policy.rank).flatMap((member3) => member3.direction.rules.map((one) => ({ member: member3, one })));
}
function isEarlier(world, policy, one, own, rule) {
  const place = (tier) => world.tiers.findIndex(({ id }) => id === tier);
  if (policy.tier !== own.tier) return one.action !== "pass" && place(policy.tier) < place(own.tier);
  if (world.tiers[place(own.tier)]?.reading !== "ordered") return false;
  if (policy.rank !== own.rank) return policy.rank < own.rank;
  return keyOf(policy.ref) === keyOf(own.ref) && one.index < rule.index;
}

// src/changes/slips/redundant.ts
function redundancy(looking) {
  let left = /* @__PURE__ */ new Map();
  return (touched) => {
    const key = keyOf(touched.policy.ref);
    const withoutPolicy = withoutEffect(looking, touched, left);
    if (withoutPolicy !== void 0) {
      left = new Map([...left, [key, void 0]]);
      return [withoutPolicy];
    }
    const found2 = [];
    for (const one of [...touched.rules].reverse()) {
      const next = new Map([...left, [key, withoutRule(left.get(key) ?? touched.policy, one)]]);
      const slip = unusedRule2(looking, touched, one, left, next);
      if (slip === void 0) continue;
      left = next;
      found2.unshift(slip);
    }
    return found2;
  };
}
function withoutRule(policy, { direction, rule }) {
  const side2 = policy[direction];
  return side2 === void 0 ? policy : { ...policy, [direction]: { ...side2, rules: side2.rules.filter((one) => one !== rule) } };
}
function withoutEffect(looking, touched, left) {
  const { policy, subjects } = touched;
  const next = new Map([...left, [keyOf(policy.ref), void 0]]);
  const trial = trialOf(looking, left, next);
  const isSame4 = directions.every(
    (direction) => policy[direction] === void 0 || subjects.every((one) => isUnchanged(looking, trial, one, direction))
  );
  if (!isSame4) return void 0;
  const forFuture = holdsForFuture(looking, left, next);
  if (!looking.complete && !forFuture) return void 0;
  const rules2 = (policy.ingress?.rules.length ?? 0) + (policy.egress?.rules.length ?? 0);
  return { kind: "no-effect", policy: policy.ref, origin: policy.origin, isolatesOnly: rules2 === 0, forFuture };
}
function unusedRule2(looking, touched, one, left, next) {
  const { rule, direction } = one;
  const trial = trialOf(looking, left, next);
  const taken = createTaken(looking.crowd.world, touched.policy, rule, direction);
  for (const subject of touched.subjects) {
    for (const peer of sidesOf(looking, trial, subject, direction, rule)) {
      if (!trial.same(subject, direction, peer)) return void 0;
      taken.note(podEnd(subject.after, peer.family), peer, trial.without(subject, direction));
    }
  }
  const forFuture = holdsForFuture(looking, left, next);
  if (!looking.complete && !forFuture) return void 0;
  return {
    kind: "unused-rule",
    ...placeOf3(touched, one, rule.origin),
    how: howOf(taken),
    action: rule.action,
    peers: rule.peers === void 0 ? "every peer" : rule.peers.map(peerWords).join(" or "),
    ports: rule.ports === void 0 ? "every port" : rule.ports.map(portText2).join(", "),
    by: taken.by(),
    forFuture
  };
}
function howOf(taken) {
  if (!taken.matches()) return "matches-nothing";
  return taken.byEarlier() ? "never-reached" : "shadowed";
}
function trialOf({ crowd }, left, next) {
  const { world } = crowd;
  const [before, after] = [policiesWith(world, left), policiesWith(world, next)];
  return {
    with: before,
    without: after,
    same: (subject, direction, peer) => {
      const end2 = podEnd(subject.after, peer.family);
      const [all, others] = [before(subject, direction), after(subject, direction)];
      return sameMap(permits(world, direction, end2, peer, all), permits(world, direction, end2, peer, others));
    }
  };
}
function policiesWith(world, left) {
  const known4 = /* @__PURE__ */ new Map();
  const departs = world.enforced !== world.world.policies;
  const asked = departs ? derive(world, deltaOf(left)) : world;
  return (subject, direction) => {
    const found2 = known4.get(subject)?.[direction];
    if (found2 !== void 0) return found2;
    const all = selecting(asked, subject.after, direction);
    const list = departs ? all : all.flatMap((member3) => replaced(member3, direction, left));
    known4.set(subject, { ...known4.get(subject), [direction]: list });
    return list;
  };
}
function replaced(member3, direction, left) {
  const key = keyOf(member3.policy.ref);
  if (!left.has(key)) return [member3];
  const policy = left.get(key);
  const rules2 = policy?.[direction];
  return policy === void 0 || rules2 === void 0 ? [] : [{ ...member3, policy, direction: rules2 }];
}
function deltaOf(left) {
  return {
    policies: [...left.values()].flatMap((policy) => policy ?? []),
    removedPolicies: [...left].flatMap(([key, policy]) => policy === void 0 ? [key] : [])
  };
}
var futureBounds2 = { nodesOfPlace: 2e4, nodes: 6e4, pairs: 2e3, altered: 0 };
var workOfProof = 2e5;
function holdsForFuture({ crowd }, left, next) {
  const { world } = crowd;
  crowd.spend(workOfProof + world.pods.size);
  const [before, after] = [left, next].map((state) => derive(world, deltaOf(state)));
  if (before === void 0 || after === void 0) return false;
  const { differences: differences2, unsearched } = futureDifferences(before, after, futureBounds2);
  return differences2.length === 0 && unsearched.length === 0;
}
function isUnchanged(looking, trial, subject, direction) {
  for (const peer of sidesOf(looking, trial, subject, direction)) {
    if (!trial.same(subject, direction, peer)) return false;
  }
  return true;
}
function* sidesOf({ crowd }, trial, subject, direction, rule) {
  const { world, index } = crowd;
  const policies = trial.with(subject, direction);
  const ends = (classes) => [...classes].flatMap((one) => {
    if (one === subject && !one.plural) return [];
    const [source, destination] = direction === "egress" ? [subject, one] : [one, subject];
    return commonFamilies(world, source.after, destination.after).map((family) => podEnd(one.after, family));
  });
  const outside = stretches([world], policies).map(({ family, first: first2 }) => ({ family, address: first2 }));
  crowd.spend((outside.length + 2) * (policies.length + 1));
  yield* outside;
  yield* families.map((family) => ({ family }));
  const first = new Set((rule?.peers ?? []).flatMap((peer) => peer.kind === "pods" ? crowd.matching(peer) : []));
  crowd.spend(first.size * (policies.length + 1));
  yield* ends(first);
  const asked = rule === void 0 || isOpen(rule) ? policies : onlyRule(policies, rule);
  const named2 = [...namedPeers(world, "after", index, asked, direction)].flatMap((at2) => index.classes[at2] ?? []);
  crowd.spend(index.classes.length + named2.length * (policies.length + 1));
  yield* ends(named2.filter((one) => !first.has(one)));
}
var families = ["IPv4", "IPv6"];
function isOpen({ peers, subjects, family }) {
  return peers === void 0 || peers.some(({ kind }) => kind === "unknown") || subjects !== void 0 || family !== void 0;
}
function onlyRule([first], rule) {
  return first === void 0 ? [] : [{ ...first, direction: { ...first.direction, rules: [rule] } }];
}

// src/changes/slips/split-items.ts
function splitItems(looking, touched) {
  return touched.rules.flatMap((rule) => [...splitPeers(looking, touched, rule), ...splitPorts(touched, rule)]);
}
function splitPeers(looking, touched, rule) {
  const peers = rule.rule.peers ?? [];
  const out = [];
  for (let at2 = 1; at2 < peers.length; at2++) {
    const [first, second] = [peers[at2 - 1], peers[at2]];
    if (first?.kind !== "pods" || second?.kind !== "pods") continue;
    if (!isSplitPeer({ ...rule.rule, peers: [first, second] }, second)) continue;
    if (hadNeighbours(touched.before, rule.direction, peerContent(first), peerContent(second))) continue;
    const [spaces, pods] = first.namespaces.kind === "select" ? [first, second] : [second, first];
    const matches4 = matchesOf(looking, spaces, pods);
    if (!isLikelyOne(looking, spaces, matches4)) continue;
    out.push({
      kind: "split-peer",
      ...placeOf3(touched, rule, second.origin),
      namespaces: peerWords(spaces),
      pods: peerWords(pods),
      matches: matches4
    });
    at2++;
  }
  return out;
}
function matchesOf({ crowd }, spaces, pods) {
  return {
    namespaces: podCount(crowd.matching(spaces)),
    pods: podCount(crowd.matching(pods)),
    both: podCount(crowd.matching({ namespaces: spaces.namespaces, pods: pods.pods }))
  };
}
function isLikelyOne({ crowd, complete }, spaces, { pods, both: both2 }) {
  if (both2 > 0) return true;
  return !complete && pods === 0 && crowd.namespaces(spaces.namespaces).length === 0;
}
function splitPorts(touched, rule) {
  const ports = rule.rule.ports ?? [];
  return ports.flatMap((second, at2) => {
    const first = ports[at2 - 1];
    if (first === void 0) return [];
    const halves = halvesOf(first, second) ?? halvesOf(second, first);
    if (halves === void 0) return [];
    if (hadNeighbours(touched.before, rule.direction, portContent(first), portContent(second))) return [];
    const [port, protocol] = halves;
    const place = placeOf3(touched, rule, second.origin);
    return [{ kind: "split-port", ...place, port: portText2(port), protocol: protocol.protocol ?? "" }];
  });
}
function halvesOf(port, protocol) {
  if (port.kind === "unknown" || protocol.kind === "unknown") return void 0;
  return port.omits === "protocol" && protocol.omits === "port" ? [port, protocol] : void 0;
}

// src/changes/slips/unserved-ports.ts
var declaredShown = 6;
function unservedPorts({ crowd }, touched) {
  return touched.rules.flatMap((one) => {
    const { rule, direction } = one;
    const old = new Set(
      (touched.before?.[direction]?.rules ?? []).filter((was) => samePeers(was, rule)).flatMap(portTexts)
    );
    const fresh = (rule.ports ?? []).filter((port) => !old.has(portContent(port)));
    if (fresh.length === 0) return [];
    const pods = destinations(crowd, touched.policy, direction, rule);
    return fresh.flatMap((port) => unservedPort(crowd.world.world, pods, port, placeOf3(touched, one, port.origin)));
  });
}
function lostPorts({ changes, crowd }) {
  const moved = movedPods(changes);
  if (moved.length === 0) return [];
  const old = new Map(changes.before.world.policies.map((policy) => [keyOf(policy.ref), policy]));
  return changes.after.world.policies.flatMap((policy) => {
    const before = old.get(keyOf(policy.ref));
    if (before === void 0 || policy.condition !== void 0) return [];
    return directions.flatMap((direction) => {
      const stayed = new Set((before[direction]?.rules ?? []).map(ruleContent));
      return (policy[direction]?.rules ?? []).filter((rule) => rule.ports !== void 0 && stayed.has(ruleContent(rule))).filter((rule) => moved.some((pod) => leadsTo(crowd, policy, direction, rule, pod))).flatMap((rule) => lostPortsOf(changes, crowd, policy, direction, rule));
    });
  });
}
function lostPortsOf(changes, crowd, policy, direction, rule) {
  const pods = destinations(crowd, policy, direction, rule);
  const before = pods.flatMap(({ endpoint }) => changes.before.pods.get(endpoint.id) ?? []);
  return (rule.ports ?? []).flatMap((port) => {
    const place = { policy: policy.ref, direction, rule: rule.index, origin: port.origin };
    if (unservedPort(changes.before.world, before, port, place).length > 0) return [];
    return unservedPort(changes.after.world, pods, port, place);
  });
}
function movedPods({ before, after, units }) {
  const ids = units.flatMap((unit) => unit.kind === "workload" ? unit.all.map(([, { id }]) => id) : []);
  const was = new Map(before.world.services.map((service) => [serviceKey(service), servicePorts(service)]));
  const services = after.world.services.filter(
    (service) => was.has(serviceKey(service)) && was.get(serviceKey(service)) !== servicePorts(service)
  );
  const pods = ids.flatMap((id) => after.pods.get(id) ?? []);
  if (services.length === 0) return pods;
  const behind2 = [...after.pods.values()].filter(({ endpoint }) => services.some((one) => selects2(one, endpoint)));
  return [.../* @__PURE__ */ new Set([...pods, ...behind2])];
}
function serviceKey({ namespace, name }) {
  return `${namespace}/${name}`;
}
function servicePorts({ ports, selector }) {
  return JSON.stringify([[...selector ?? []], ports.map(({ protocol, port, target }) => [protocol, port, target])]);
}
function leadsTo({ world }, policy, direction, rule, pod) {
  if (direction === "ingress") return selecting(world, pod, "ingress").some((one) => one.policy.ref === policy.ref);
  return (rule.peers ?? []).some(
    (peer) => peer.kind === "pods" && matchesPods(world.run, peer.namespaces, peer.pods, pod) !== denied
  );
}
function samePeers(a, b) {
  return ruleContent({ ...a, ports: [] }) === ruleContent({ ...b, ports: [] });
}
function portTexts({ ports = [] }) {
  return ports.map(portContent);
}
function destinations(crowd, policy, direction, rule) {
  if (direction === "ingress") return crowd.matching(policy.subject).map(({ after }) => after);
  const peers = rule.peers ?? [];
  if (peers.length === 0 || peers.some(({ kind }) => kind !== "pods")) return [];
  const classes = new Set(peers.flatMap((peer) => peer.kind === "pods" ? crowd.matching(peer) : []));
  crowd.spend(podCount([...classes]));
  return [...classes].map(({ after }) => after);
}
function unservedPort(world, pods, port, place) {
  if (pods.length === 0 || port.kind === "unknown" || port.kind === "range" && port.first !== port.last) return [];
  const endpoints = pods.map(({ endpoint }) => endpoint);
  if (endpoints.some(({ ports }) => ports.some((one) => serves(one, port)))) return [];
  const proxies = endpoints.flatMap((endpoint) => meshProxiesOf(world, endpoint));
  if (proxies.some(({ ports }) => ports.some((one) => serves(one, port)))) return [];
  const service = serviceWith(world, endpoints, port);
  if (service === "served" || service === void 0 && port.kind === "range") return [];
  const declared = [...new Set(endpoints.flatMap(({ ports }) => ports.map(portWords3)))].sort();
  const names2 = endpoints.flatMap(({ ports }) => ports.flatMap(({ name }) => name ?? []));
  const nearest2 = port.kind === "named" ? nearestWord(port.name, names2) : void 0;
  return [
    {
      kind: "port-not-served",
      ...place,
      port: portText2(port),
      ...service === void 0 ? {} : { service },
      ...nearest2 === void 0 ? {} : { nearest: nearest2 },
      declared: declared.slice(0, declaredShown),
      pods: pods.length
    }
  ];
}
function serves(one, port) {
  if (port.protocol !== void 0 && one.protocol !== port.protocol) return false;
  return port.kind === "named" ? one.name === port.name : one.port === port.first;
}
function serviceWith(world, endpoints, port) {
  let found2;
  for (const service of world.services) {
    const behind2 = endpoints.filter((endpoint) => selects2(service, endpoint));
    for (const one of behind2.length === 0 ? [] : service.ports) {
      if (one.protocol !== (port.protocol ?? one.protocol)) continue;
      const targets = behind2.flatMap((endpoint) => targetsOf(one, endpoint));
      if (port.kind === "range" && targets.some((target) => target.port === port.first)) return "served";
      if (port.kind === "range" ? one.port !== port.first : one.name !== port.name) continue;
      const texts = [...new Set(targets.map(portWords3))];
      const object = { group: "", kind: "Service", namespace: service.namespace, name: service.name };
      found2 ??= {
        object,
        target: texts.join(", ") || `the name ${one.target}, which they do not have`,
        origin: service.origin
      };
    }
  }
  return found2;
}
function portWords3({ protocol, port, name }) {
  return `${protocol} ${port}${name === void 0 ? "" : ` (${name})`}`;
}

// src/changes/slips/index.ts
var mostWork = 2e7;
function slipsOf(changes, complete, most5 = mostWork) {
  if (changes.units.length === 0 && sameServices(changes) && samePods(changes)) return { slips: [], left: 0 };
  const crowd = createCrowd(changes.after);
  const touched = touchedPolicies(changes, crowd);
  const looking = { changes, complete, touched, crowd };
  const redundant = redundancy(looking);
  const finders = [emptyPeers, unservedPorts, halfOpen2, splitItems, podBlocks];
  let left = 0;
  const ofPolicies = touched.flatMap((one) => {
    if (crowd.work() > most5) {
      left++;
      return [];
    }
    return [...finders.flatMap((find) => find(looking, one)), ...redundant(one)];
  });
  return { slips: [...ofPolicies, ...forgottenDns(looking), ...lostPeers(looking), ...lostPorts(looking)], left };
}
function sameServices({ before, after }) {
  return before.world.services === after.world.services;
}
function samePods({ before, after }) {
  return before.pods.size === after.pods.size && [...after.pods.keys()].every((id) => before.pods.has(id));
}

// src/changes/subjects.ts
function emptySubjects(changes, complete) {
  const touched = changes.units.flatMap(
    (unit) => unit.kind === "policy" && unit.after !== void 0 ? [unit.after] : []
  );
  const lost = lostPods(changes);
  if (touched.length + lost.length === 0) return [];
  const names2 = new Set(touched.map(({ ref }) => keyOf(ref)));
  const left = lost.length === 0 ? [] : changes.after.world.policies.filter(({ ref }) => !names2.has(keyOf(ref)));
  const used = selectedPolicies(changes.after, [...touched, ...left]);
  const isEmpty = (policy) => policy.condition === void 0 && hasRules(policy) && !used.has(keyOf(policy.ref));
  return [
    ...touched.filter(isEmpty).filter((policy) => complete || labelsIn(changes.after, policy).length > 0).map((policy) => describe6(changes.after, policy)),
    ...left.filter(isEmpty).flatMap((policy) => {
      const loss = lost.find(({ pod }) => subjectHolds(changes.before, policy, pod));
      return loss === void 0 ? [] : [{ ...describe6(changes.after, policy), cause: loss.cause() }];
    })
  ];
}
function hasRules({ ingress, egress }) {
  return ingress !== void 0 || egress !== void 0;
}
function describe6(world, policy) {
  const near = nearTo(world, policy);
  const { subject } = policy;
  const parts = subject.parts.map(({ text }) => text).join(" and ") || "{}";
  return {
    policy: policy.ref,
    origin: subject.parts[0]?.origin ?? subject.origin,
    selector: subject.namespaces.kind === "own" ? formatSelector(subject.pods) : parts,
    ...near === void 0 ? {} : { nearest: { label: near.label, pods: near.carriers } }
  };
}
function nearTo(world, policy) {
  const { pods, namespaces } = policy.subject;
  const found2 = labelsIn(world, policy);
  if (found2.length > 0 || namespaces.kind === "own") return nearestLabel(pods, found2);
  const near = nearestLabel(
    namespaces.selector,
    [...world.pods.values()].map(({ namespaceLabels }) => namespaceLabels.labels)
  );
  return near && { ...near, label: `namespace ${near.label}` };
}
function selectedPolicies(world, asked) {
  const places3 = new Set(
    asked.map(({ subject: { namespaces } }) => namespaces.kind === "own" ? namespaces.namespace : void 0)
  );
  const anywhere = places3.has(void 0) || world.enforced !== world.world.policies;
  const used = /* @__PURE__ */ new Set();
  for (const pod of world.pods.values()) {
    if (!anywhere && !places3.has(pod.endpoint.namespace)) continue;
    for (const direction of ["ingress", "egress"]) {
      for (const { policy } of selecting(world, pod, direction)) used.add(keyOf(policy.ref));
    }
  }
  return used;
}
function labelsIn({ run, pods }, { subject: { namespaces } }) {
  return [...pods.values()].filter(
    (pod) => namespaces.kind === "own" ? pod.endpoint.namespace === namespaces.namespace : run.matches(namespaces.selector, pod.namespaceLabels) !== denied
  ).map((pod) => pod.labels.labels);
}

// src/folding/blocks.ts
function foldBlocks(blocks) {
  const groups = createGroups(blocks.directory);
  const spaces = new Map(
    ["pods pods", "pods outside", "outside pods"].map((space) => [space, []])
  );
  for (const cell of blocks.cells) {
    spaces.get(`${blocks.sources[cell.source]?.kind} ${blocks.destinations[cell.destination]?.kind}`)?.push(cell);
  }
  return [...spaces.values()].flatMap(
    (cells) => sortRows(["allowed", "unknown"].flatMap((answer) => foldSpace(blocks, cells, answer, groups)))
  );
}
function foldSpace(blocks, cells, answer, groups) {
  const { directory, sources, destinations: destinations2 } = blocks;
  const groupOf = (all, numbers) => {
    const some = numbers.flatMap((number) => all[number] ?? []);
    return groups.of(partiesOf(some, directory));
  };
  const cost = (all) => (numbers) => groups.costOf(groupOf(all, numbers));
  const rectangles = foldCells(
    cells.flatMap((cell) => cell[answer].length === 0 ? [] : { ...cell, ports: cell[answer] }),
    { twin: twinsOf(blocks), sourceCost: cost(sources), destinationCost: cost(destinations2) }
  );
  return rectangles.flatMap(
    ({ sources: from2, destinations: to, ports }) => foldedRows(groups, groupOf(sources, from2), groupOf(destinations2, to), ports, answer)
  );
}
function twinsOf({ directory, sources, destinations: destinations2 }) {
  const onlyPod = (block) => {
    const id = block?.kind === "pods" && block.members.length === 1 ? block.members[0] : void 0;
    return id !== void 0 && isOnePod(directory, id) ? id : void 0;
  };
  const alone = /* @__PURE__ */ new Map();
  for (const [number, block] of destinations2.entries()) {
    const only = onlyPod(block);
    if (only !== void 0) alone.set(only, number);
  }
  return (source) => {
    const only = onlyPod(sources[source]);
    return only === void 0 ? -1 : alone.get(only) ?? -1;
  };
}
function isOnePod({ workloads: workloads2, workloadOf: workloadOf2 }, id) {
  const key = workloadOf2.get(id);
  const facts = key === void 0 ? void 0 : workloads2.get(key);
  return facts !== void 0 && (facts.single || facts.pods.length > 1);
}
function partiesOf(blocks, directory) {
  const addresses = blocks.flatMap((block) => block.kind === "outside" ? block.addresses : []);
  const workloads2 = [...podsByWorkload2(blocks, directory)].flatMap(([key, ids]) => {
    const facts = directory.workloads.get(key);
    return facts === void 0 ? [] : workloadParty(facts.ref, ids.length, facts.pods.length, [...ids].sort());
  });
  return addresses.length === 0 ? workloads2 : [...workloads2, addressParty(addressSet(addresses), [])];
}
function podsByWorkload2(blocks, { workloadOf: workloadOf2 }) {
  const pods = /* @__PURE__ */ new Map();
  for (const block of blocks) {
    for (const id of block.kind === "pods" ? block.members : []) {
      const key = workloadOf2.get(id);
      if (key === void 0) continue;
      const list = pods.get(key);
      if (list === void 0) pods.set(key, [id]);
      else list.push(id);
    }
  }
  return pods;
}

// src/worlds/managed-fields.ts
function ownerOf(live, path) {
  const entries = entriesOf(live);
  const owner = entries.find(({ fields }) => fields !== void 0 && owns(fields, path));
  const found2 = owner ?? entries[0];
  return found2 === void 0 ? void 0 : told2(found2, owner !== void 0);
}
function newestManager(live) {
  const [newest] = entriesOf(live);
  return newest === void 0 ? void 0 : told2(newest, false);
}
function told2({ manager, operation, time }, isOwner) {
  return { manager, ...operation === void 0 ? {} : { operation }, time, owns: isOwner };
}
function entriesOf(live) {
  const entries = listAt(live.value, ["metadata", "managedFields"]).flatMap((entry) => {
    const manager = textAt(entry, ["manager"]);
    const operation = textAt(entry, ["operation"]);
    const time = Date.parse(textAt(entry, ["time"]) ?? "");
    if (manager === void 0 || Number.isNaN(time)) return [];
    if (textAt(entry, ["subresource"]) !== void 0) return [];
    const fields = objectAt(entry, ["fieldsV1"]);
    const known4 = Object.keys(fields).length > 0 ? fields : void 0;
    return [{ manager, ...operation === void 0 ? {} : { operation }, time, fields: known4 }];
  });
  return entries.sort((a, b) => b.time - a.time);
}
function owns(fields, path) {
  let found2 = fields;
  for (const [index, step] of path.entries()) {
    if (!isObject(found2)) return false;
    const names2 = Object.keys(found2).filter((name2) => name2 !== ".");
    if (index > 0 && names2.length === 0) return true;
    const name = `f:${step}`;
    if (!Object.hasOwn(found2, name)) return false;
    found2 = found2[name] ?? null;
  }
  return true;
}

// src/worlds/drift.ts
function driftOf(sides2, dialects) {
  const managed = /* @__PURE__ */ new Set();
  const items = [];
  for (const [key, manifest] of sides2.baseTree) {
    const role = roleOf(manifest.ref, dialects);
    if (role === "policy") managed.add(manifest.ref.namespace);
    const isUnread = sides2.unread?.has(manifest.ref.kind) === true && !sides2.live.has(key);
    const item = role === void 0 || isUnread ? void 0 : differenceOf(key, manifest, role, sides2);
    if (item !== void 0) items.push(item);
  }
  for (const [key, manifest] of sides2.live) {
    const { ref } = manifest;
    if (!managed.has(ref.namespace) || sides2.baseTree.has(key) || sides2.held?.has(key) === true) continue;
    if (roleOf(ref, dialects) !== "policy" || generatorOf(manifest) !== void 0) continue;
    const merge2 = mergeOfUnknown(key, manifest, sides2);
    const who = { ...writersOf(manifest), ...appliedBy(manifest, false) };
    items.push({ object: ref, how: "only-live", paths: [], origin: manifest.origin, merge: merge2, ...who });
  }
  return items;
}
function policiesOfGit(drift2, { base, baseTree }, dialects) {
  const written = drift2.flatMap(({ how, object }) => {
    const key = keyOf(object);
    const [applied2, manifest] = [base.get(key), baseTree.get(key)];
    if (how !== "differs" || roleOf(object, dialects) !== "policy" || !applied2 || !manifest) return [];
    return contentText(applied2, "policy") === contentText(manifest, "policy") ? [] : [manifest];
  });
  return {
    removed: drift2.flatMap(({ how, object }) => how === "only-live" ? [keyOf(object)] : []),
    manifests: written
  };
}
function mergeOfUnknown(key, live, { head: after, headTree, prune }) {
  const head = headTree.get(key);
  if (head === void 0) return after.has(key) ? "keeps" : gone[prune];
  return contentText(live, "policy") === contentText(head, "policy") ? "adopts" : "conflicts";
}
function differenceOf(key, manifest, role, sides2) {
  const object = manifest.ref;
  const live = sides2.live.get(key);
  if (live === void 0) {
    const merge2 = sides2.headTree.has(key) ? "creates" : "adopts";
    return { object, how: "only-base", paths: [], origin: manifest.origin, merge: merge2 };
  }
  const applied2 = sides2.base.get(key);
  if (applied2 === void 0 || isSame3(live, applied2, manifest, role)) return void 0;
  const parts = partsOf3(key, { live, applied: applied2, manifest }, role, sides2);
  if (parts.length === 0) return void 0;
  const first = parts[0]?.path;
  const generatedBy = generatorBeside(manifest, live);
  return {
    object,
    how: "differs",
    paths: parts.map(({ path }) => formatPath(path)),
    origin: first === void 0 ? manifest.origin : manifest.at(first),
    parts,
    merge: mergeOf(parts),
    ...writersOf(live),
    ...parts.some(({ merge: merge2 }) => merge2 !== "keeps") ? appliedBy(live, true) : {},
    ...generatedBy === void 0 ? {} : { generatedBy }
  };
}
function isSame3(live, applied2, manifest, role) {
  if (!isSameJson(live.value, applied2.value) && contentText(live, role) !== contentText(applied2, role)) return false;
  return role !== "policy" || contentText(live, role) === contentText(manifest, role);
}
function partsOf3(key, { live, applied: applied2, manifest }, role, sides2) {
  const now = contentOf(live, role);
  const rolledOut2 = contentOf(applied2, role);
  const written = role === "policy" ? contentOf(manifest, role) : rolledOut2;
  const head = sides2.headTree.has(key) ? sides2.head.get(key) : void 0;
  const next = head === void 0 ? void 0 : contentOf(head, role);
  const stays = sides2.head.has(key) && (sides2.prune !== "unknown" || generatorBeside(manifest, live) !== void 0);
  const fate = stays ? "keeps" : gone[sides2.prune];
  const all = [...differingPaths(now, rolledOut2), ...differingPaths(now, written)];
  const paths = new Map(all.map((path) => [canonicalJson(path), path]));
  return [...paths.values()].map((path) => {
    const [ours, base] = [at(now, path), at(written, path)];
    const owner = ownerOf(live, path);
    return {
      path,
      ...ours !== void 0 && { live: ours },
      ...base !== void 0 && { base },
      merge: next === void 0 ? fate : mergeAt(ours, at(rolledOut2, path), at(next, path)),
      ...owner !== void 0 && { manager: owner }
    };
  });
}
var gone = { yes: "removes", no: "keeps", unknown: "perhaps-removes" };
function mergeAt(live, base, head) {
  const [now, before, after] = [canonicalJson(live), canonicalJson(base), canonicalJson(head)];
  if (after === now) return before === now ? "keeps" : "adopts";
  return after === before ? "reverts" : "conflicts";
}
var worst = [
  "conflicts",
  "removes",
  "perhaps-removes",
  "reverts",
  "creates",
  "keeps",
  "adopts"
];
function mergeOf(parts) {
  return worst.find((merge2) => parts.some((part) => part.merge === merge2)) ?? "keeps";
}
function at(content, path) {
  let found2 = content;
  for (const step of path) {
    if (!isObject(found2) || typeof step !== "string" || !Object.hasOwn(found2, step)) return void 0;
    found2 = found2[step];
  }
  return found2;
}
function appliedBy(live, isInGit) {
  const applier = applierOf(live);
  const setBack = applier && setBackSentence(applier, isInGit);
  return setBack === void 0 ? {} : { setBack };
}
function writersOf(live) {
  const newest = newestManager(live);
  const uid = textAt(live.value, ["metadata", "uid"]);
  const generation = valueAt(live.value, ["metadata", "generation"]);
  return {
    ...newest === void 0 ? {} : { lastManager: { manager: newest.manager, time: newest.time } },
    ...uid === void 0 ? {} : { uid },
    ...typeof generation === "number" ? { generation } : {}
  };
}

// src/worlds/drift-answers.ts
var sameMoment = 2e3;
var strongest = ["log", "log-likely", "managed-fields", "nothing"];
function changedAt({ parts = [] }, writes, open, start) {
  const known4 = writes.filter(({ effect }) => effect !== "nothing").map((write) => ({ write, content: contentAfter(write) }));
  const answers2 = parts.map((part) => answerFor(part, { writes: known4, start }, open));
  const found2 = [...inWriteOrder([...new Set(answers2.flatMap((answer) => answer.writes ?? []))])].reverse();
  const basis = strongest.find((one) => answers2.some((answer) => answer.basis === one)) ?? "nothing";
  const outdated = found2.length > 0 ? void 0 : answers2.find((answer) => answer.outdated !== void 0)?.outdated;
  return {
    basis,
    ...found2[0] === void 0 ? {} : { lastWrite: found2[0], writes: found2 },
    ...outdated === void 0 ? {} : { outdated }
  };
}
function contentAfter({ after, ref }) {
  if (!isObject(after)) return void 0;
  return contentOf(liveManifest(after, ref), roleOf(ref, []) ?? "policy");
}
function answerFor(part, { writes, start }, open) {
  const inMetadata = part.path[0] === "metadata";
  const touches = ({ write: { effect } }) => effect !== "metadata-only" || inMetadata;
  const mayTouch = writes.filter(touches);
  if (mayTouch.length === 0) return byManager(part);
  const newestKnown = writes.map(({ content }) => content !== void 0).lastIndexOf(true);
  const newest = writes[newestKnown];
  if (newest?.content === void 0) return amongUnknown(part, mayTouch, open);
  if (!isLive(newest.content, part)) {
    const later = writes.slice(newestKnown + 1).filter(touches);
    if (later.length > 0) return amongUnknown(part, later, open);
    const beside2 = open(newest.write);
    const fitting = writes.filter(({ write, content }) => beside2.includes(write) && content && isLive(content, part));
    if (fitting.length > 0) return { basis: "log-likely", writes: fitting.map(({ write }) => write) };
    return { ...byManager(part), outdated: newest.write };
  }
  return whoMadeIt(part, { writes: writes.slice(0, newestKnown + 1), start }, open);
}
function whoMadeIt(part, { writes, start }, open) {
  const inMetadata = part.path[0] === "metadata";
  for (let index = writes.length - 1; index >= 0; index--) {
    const one = writes[index];
    if (one === void 0) break;
    const before = index === 0 ? start && { content: start } : writes[index - 1];
    const { write, content } = one;
    if (content !== void 0 && !isLive(content, part)) return { ...byManager(part), outdated: write };
    if (write.effect === "created") return { basis: "log", writes: [write] };
    if (write.effect === "metadata-only" && !inMetadata) continue;
    if (content === void 0) return amongUnknown(part, [one], open);
    if (before === void 0) return amongUnknown(part, [one], open);
    if (before.content !== void 0 && !isLive(before.content, part)) return { basis: "log", writes: [write] };
  }
  return byManager(part);
}
function amongUnknown(part, candidates3, open) {
  const { manager } = part;
  const newest = candidates3.at(-1)?.write;
  if (newest === void 0) return byManager(part);
  if (manager?.owns !== true) {
    const beside2 = candidates3.map(({ write }) => write).filter((write) => open(newest).includes(write));
    return { basis: "log-likely", writes: [...beside2, newest] };
  }
  const named2 = nearest(
    candidates3.map(({ write }) => write),
    manager.time
  );
  return named2.length === 0 ? { ...byManager(part), outdated: newest } : { basis: "log-likely", writes: named2 };
}
function nearest(writes, second) {
  const within4 = writes.filter(({ time }) => time >= second && time < second + 1e3);
  if (within4.length > 0) return within4;
  const off = ({ time }) => time < second ? second - time : time - second - 999;
  const near = writes.filter(({ time }) => Math.abs(time - second) <= sameMoment);
  const least = near.reduce((found2, write) => Math.min(found2, off(write)), Infinity);
  return near.filter((write) => off(write) === least);
}
function byManager({ manager }) {
  return { basis: manager === void 0 ? "nothing" : "managed-fields" };
}
function isLive(content, { path, live }) {
  return canonicalJson(at(content, path)) === canonicalJson(live);
}

// src/worlds/drift-writes.ts
function withAuthors(drift2, { writes, attempts = [], podWrites = [] }, readAt = Infinity) {
  const pods = new Set(drift2.flatMap(({ object }) => isPod(object) ? [keyOf(object)] : []));
  const ordered = inWriteOrder([...writes, ...podWrites.filter(({ ref }) => pods.has(keyOf(ref)))]);
  const byObject2 = grouped2(ordered);
  const open = openOrder(ordered);
  const tried = grouped2([...lastingAttempts(attempts, writes)].sort((a, b) => a.time - b.time));
  return drift2.map((item) => {
    const key = keyOf(item.object);
    const refused = tried.get(key) ?? [];
    const own = item.how === "only-base" ? withCollections(item, byObject2) : byObject2.get(key) ?? [];
    const seen = seenOf(item, own, readAt);
    const since = own.slice(seen).filter(({ effect }) => effect !== "nothing");
    return {
      ...item,
      ...explained(item, own.slice(0, seen), namespaceWrites(item, byObject2, readAt), open),
      ...since.length === 0 ? {} : { since },
      ...refused.length === 0 ? {} : { attempts: refused }
    };
  });
}
function withCollections({ object }, byObject2) {
  const own = byObject2.get(keyOf(object)) ?? [];
  const last = own.filter(({ effect }) => effect !== "nothing").at(-1);
  if (last !== void 0 && mayHaveEnded(last)) return own;
  const all = (byObject2.get(keyOf({ ...object, name: "" })) ?? []).filter(({ effect }) => effect !== "nothing");
  return all.length === 0 ? own : inWriteOrder([...own, ...all]);
}
function grouped2(all) {
  const out = /* @__PURE__ */ new Map();
  for (const one of all) {
    const key = keyOf(one.ref);
    const list = out.get(key);
    if (list === void 0) out.set(key, [one]);
    else list.push(one);
  }
  return out;
}
var reading = 6e5;
function seenOf(item, writes, readAt) {
  const read = Math.max(readAt, item.lastManager?.time ?? -Infinity);
  let seen = writes.length;
  for (; seen > 0; seen--) {
    const write = writes[seen - 1];
    if (write === void 0 || write.time < read - sameMoment) break;
    const shows = showsRead(item, write);
    if (shows === "yes" && write.time <= read + reading) break;
    if (shows !== "no" && write.time <= read + sameMoment) break;
  }
  return seen;
}
function showsRead(item, write) {
  if (item.how === "only-base") return write.effect === "created" ? "no" : "unknown";
  if (write.effect === "deleted") return "no";
  if (write.effect === "created" && write.uid !== void 0 && item.uid !== void 0)
    return write.uid === item.uid ? "yes" : "no";
  if (item.how === "only-live") return "unknown";
  const [made2, read] = [generationAfter(write), item.generation];
  if (made2 !== void 0 && read !== void 0 && made2 !== read && write.uid !== void 0 && write.uid === item.uid)
    return made2 < read ? "yes" : "no";
  const content = contentAfter(write);
  if (content === void 0) return "unknown";
  return (item.parts ?? []).every((part) => isLive(content, part)) ? "yes" : "no";
}
function generationAfter({ after, version }) {
  const shown2 = after;
  if (version === void 0 || valueAt(shown2, ["metadata", "resourceVersion"]) !== version) return void 0;
  const generation = valueAt(shown2, ["metadata", "generation"]);
  return typeof generation === "number" ? generation : void 0;
}
function explained(item, writes, ofNamespace, open) {
  switch (item.how) {
    case "only-base":
      return ended(writes, ofNamespace);
    case "only-live":
      return begun(item, incarnation(item, writes));
    case "differs":
      return changedAt(item, incarnation(item, writes), open);
  }
}
function namespaceWrites({ object }, byObject2, readAt) {
  if (object.namespace === "") return [];
  const all = byObject2.get(keyOf({ group: "", kind: "Namespace", namespace: "", name: object.namespace })) ?? [];
  return all.filter(({ time }) => time <= readAt + sameMoment);
}
function ended(writes, ofNamespace) {
  const last = writes.filter(({ effect }) => effect !== "nothing").at(-1);
  if (last === void 0 || !mayHaveEnded(last)) {
    const taken = ofNamespace.filter(asksForEnd).at(-1);
    if (taken !== void 0 && (last === void 0 || taken.time > last.time))
      return { lastWrite: taken, writes: [taken], basis: "log-likely" };
    return { basis: "nothing", ...last === void 0 ? {} : { outdated: last } };
  }
  const asked = askedFor(last, writes) ?? (endsWithNamespace(last) ? askedFor(last, ofNamespace) : void 0);
  return {
    lastWrite: asked ?? last,
    writes: asked === void 0 ? [last] : [last, asked],
    basis: last.effect === "deleted" ? "log" : "log-likely"
  };
}
function mayHaveEnded({ effect, verb }) {
  if (effect === "deleted" || effect === "marked-for-deletion") return true;
  return effect === "changed" && verb.startsWith("delete");
}
function askedFor(end2, writes) {
  const isOwn = writes.includes(end2);
  const before = isOwn ? writes.slice(0, writes.indexOf(end2)) : writes.filter(({ time }) => time <= end2.time + sameMoment);
  const begun2 = before.map(({ effect }) => effect).lastIndexOf("created");
  return before.slice(begun2 + 1).filter(({ uid }) => !isOwn || uid === void 0 || end2.uid === void 0 || uid === end2.uid).filter((write) => asksForEnd(write) && (!isOwn || write.effect !== "deleted")).at(-1);
}
function asksForEnd(write) {
  return (write.effect === "marked-for-deletion" || write.effect === "deleted") && !endsWithNamespace(write);
}
function incarnation({ uid }, writes) {
  const from2 = writes.map(({ effect }) => effect).lastIndexOf("deleted");
  const after = from2 < 0 ? writes : writes.slice(from2 + 1);
  return after.filter((write) => uid === void 0 || write.uid === void 0 || write.uid === uid);
}
function begun(item, writes) {
  const telling = writes.filter(({ effect }) => effect === "created" || effect === "spec-changed");
  const made2 = telling.filter(({ effect }) => effect === "created").at(-1);
  if (made2 !== void 0) return { lastWrite: made2, writes: [...telling].reverse(), basis: "log" };
  return likely2(telling.at(-1) ?? writes.filter(({ effect }) => effect === "changed").at(-1), item);
}
function likely2(write, { lastManager }) {
  if (write !== void 0) return { lastWrite: write, writes: [write], basis: "log-likely" };
  return { basis: lastManager === void 0 ? "nothing" : "managed-fields" };
}

// src/worlds/replacement.ts
function replacementsIn({
  headObjects
}) {
  return (workload) => {
    const key = workloadObjectKey(workload);
    const manifest = key === void 0 ? void 0 : headObjects.get(key);
    return replacementOf(workload, manifest?.value ?? {});
  };
}
function replacementOf({ kind, name }, object) {
  const wanted = numberAt(object, ["spec", "replicas"]);
  const always = (why) => () => why;
  switch (kind) {
    case "Deployment":
      return {
        // Also without a surge: a pod that is still ending does not keep the next one from starting.
        wanted,
        coexist: textAt(object, ["spec", "strategy", "type"]) === "Recreate" ? "none" : "any",
        stays: always(valueAt(object, ["spec", "paused"]) === true ? "paused" : void 0)
      };
    case "StatefulSet":
      return {
        wanted,
        coexist: "others",
        stays: isOnDelete(object) ? always("on-delete") : stayingBelow(name, object)
      };
    case "DaemonSet": {
      const surge = valueAt(object, ["spec", "updateStrategy", "rollingUpdate", "maxSurge"]);
      const surges = typeof surge === "number" ? surge > 0 : typeof surge === "string" && !/^0+%?$/.test(surge);
      return {
        wanted,
        coexist: surges ? "any" : "others",
        stays: always(isOnDelete(object) ? "on-delete" : void 0)
      };
    }
    case "ReplicaSet":
    case "ReplicationController":
      return { wanted, coexist: "any", stays: always("not-replaced") };
    default:
      return { wanted, coexist: "any", stays: always(void 0) };
  }
}
function isOnDelete(object) {
  return textAt(object, ["spec", "updateStrategy", "type"]) === "OnDelete";
}
function stayingBelow(name, object) {
  const partition = numberAt(object, ["spec", "updateStrategy", "rollingUpdate", "partition"]);
  const start = numberAt(object, ["spec", "ordinals", "start"]);
  return ({ namespace, id }) => {
    const stem = `${namespace}/${name}-`;
    const ordinal = id.startsWith(stem) ? Number(id.slice(stem.length)) : start;
    return ordinal < partition ? "partition" : void 0;
  };
}
function numberAt(object, path) {
  const value = valueAt(object, path);
  return typeof value === "number" ? value : 0;
}

// src/worlds/workload-content.ts
function contentOfWorkload(objects, workload) {
  const key = workloadObjectKey(workload);
  const manifest = key === void 0 ? void 0 : objects.get(key);
  if (manifest === void 0) return void 0;
  const path = workload.kind === "Pod" ? [] : templatePath(workload.kind);
  const containers = listAt(manifest.value, [...path, "spec", "containers"]);
  const owners = listAt(manifest.value, ["metadata", "ownerReferences"]).filter(isObject);
  const owner = owners.find((one) => one["controller"] === true) ?? owners[0];
  const [kind, name] = [textAt(owner, ["kind"]), textAt(owner, ["name"])];
  return {
    containers: containers.flatMap((one) => textAt(one, ["name"]) ?? []).sort(),
    images: containers.flatMap((one) => withoutTag(textAt(one, ["image"]) ?? "")).sort(),
    ...kind === void 0 || name === void 0 ? {} : { owner: `${kind} ${name}` }
  };
}
function withoutTag(image) {
  const [name = ""] = image.split("@");
  const colon = name.lastIndexOf(":");
  const bare = colon > name.lastIndexOf("/") ? name.slice(0, colon) : name;
  return bare === "" ? [] : [bare];
}

// src/compare.ts
function compare(state, settings) {
  const run = createRun(state.rulings);
  const renames = renamesOf(state);
  const worlds = pairWorlds(state, renames.renames);
  const before = compile(run, worlds.base);
  const after = compile(run, worlds.head, before);
  const live = worlds.live === void 0 ? void 0 : compile(run, worlds.live, before);
  return compareCompiled(state, { before, after, ...live && { live }, renames }, settings);
}
function compareCompiled(state, { before, after, live, renames: { renames, left: renamesLeft } }, settings) {
  const { run } = before;
  const isLive2 = live !== void 0;
  const worlds = { base: before.world, head: after.world, ...isLive2 && { live: live.world } };
  const changes = changesBetween2(before, after, placesIn2(state), unreadableIn(settings.problems));
  const rolling = settings.settled === true ? void 0 : rollingOf(changes, replacementsIn(state));
  const context = {
    changes,
    ...rolling && { rolling },
    ...live === void 0 ? {} : { live },
    addressNames: settings.addressNames
  };
  const observation = settings.observation && withNewNames(settings.observation, renames);
  const [added, removed] = [missingFrom(worlds.base, worlds.head), missingFrom(worlds.head, worlds.base)];
  const found2 = differences(before, after);
  const future = futureDifferences(before, after);
  const proof = prove(before, after, found2, future);
  const isolation = lostIsolation2(context.changes);
  const { slips, left } = slipsOf(context.changes, isLive2);
  const told5 = describeDifferences(proof.equal === "proved" ? [] : found2, context);
  return {
    source: state.source,
    state: state.id,
    base: worlds.base,
    head: worlds.head,
    ...live && { live: live.world },
    touched: context.changes.units.length,
    differences: told5,
    ...told5.some(({ change }) => change === "newly-denied") && {
      declared: declaredNeeds(
        [...declaringIn(state.headObjects), ...settings.declaring ?? []],
        worlds.head,
        // A cluster itself knows better than what was once written.
        isLive2 ? void 0 : observation?.backends
      )
    },
    entries: entryChanges(context),
    connections: recordedChanges(observation?.connections ?? [], context),
    isolation,
    ...rolling && {
      isolationWhileRolling: isolationWhileRolling(changes, rolling),
      openedWhileRolling: openedWhileRolling(rolling, context)
    },
    future: futureAccess(context.changes, found2, future),
    proof: settings.problems.some(({ changed: changed2 }) => changed2) ? nothingProved("not all that changed was evaluated") : proof,
    emptySubjects: emptySubjects(context.changes, isLive2),
    slips,
    slipsLeft: left,
    drift: driftIn(state, { before, ...live && { live } }, settings),
    ...state.owners && { owners: state.owners },
    workloadsAdded: added,
    workloadsRemoved: removed,
    reachAdded: reachOf(after, added),
    reachRemoved: reachOf(before, removed),
    renames,
    renamesLeft,
    problems: [
      ...settings.toldElsewhere === true ? [] : settings.problems,
      ...perhapsRemoved(worlds, context, settings)
    ],
    ...observation === void 0 ? {} : { observation },
    widened: run.decisions.widened()
  };
}
function renamesOf({ base, head, baseObjects, headObjects }) {
  return renamesBetween(
    base,
    head,
    (side2, workload) => contentOfWorkload(side2 === "base" ? baseObjects : headObjects, workload)
  );
}
function withNewNames(observation, renames) {
  return { ...observation, connections: renamedConnections(observation.connections, renames) };
}
function reachOf(world, workloads2) {
  if (workloads2.length === 0) return [];
  const { workloads: known4 } = directoryOf(world.world);
  const pods = workloads2.flatMap((workload) => known4.get(workloadKeyOf(workload))?.pods ?? []);
  return foldBlocks(blocksOf2(world, new Set(pods)));
}
function perhapsRemoved(worlds, { changes }, { pruneUnknown }) {
  if (pruneUnknown !== true || worlds.live === void 0) return [];
  const alive = workloadsOf2(worlds.live);
  const touched = changes.units.flatMap(
    (unit) => unit.kind === "policy" && unit.after !== void 0 && unit.after.condition === void 0 ? [unit.after] : []
  );
  return missingFrom(worlds.head, worlds.base).flatMap((workload) => {
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
function unreadableIn(problems) {
  const broken = problems.filter(({ side: side2 }) => side2 !== "base");
  const objects = new Set(broken.flatMap(({ object }) => object === void 0 ? [] : keyOf(object)));
  const files = new Set(
    broken.flatMap(({ object, origin }) => object === void 0 && origin.kind === "file" ? origin.file : [])
  );
  return ({ ref, origin }) => objects.has(keyOf(ref)) || origin.kind === "file" && files.has(origin.file);
}
function missingFrom(world, other) {
  if (world.endpoints === other.endpoints) return [];
  const known4 = workloadsOf2(world);
  return [...workloadsOf2(other)].filter(([key]) => !known4.has(key)).map(([, workload]) => workload);
}
function workloadsOf2(world) {
  return new Map([...world.endpoints.values()].map(({ workload }) => [workloadKeyOf(workload), workload]));
}
function driftIn({ drift: drift2, driftOfGit, cluster, ...state }, { before, live }, { observation, writesUntil = Infinity, addressNames }) {
  const writes = (observation?.writes ?? []).filter(({ time }) => time <= writesUntil);
  const items = withAuthors(drift2, { ...observation, writes }, cluster?.readAt);
  if (live === void 0) return items;
  return withEffects(items, { live, base: before, ofGit: driftOfGit, places: placesIn2(state), addressNames });
}

// src/traffic/pod-names.ts
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
  return distinct4(
    endings.flatMap(({ ending, kinds: kinds2 }) => {
      const name = pod.replace(ending, "");
      return name === pod ? [] : directory.workloads(namespace, name).filter(({ kind }) => kinds2.includes(kind));
    })
  );
}
function distinct4(workloads2) {
  const byKey2 = new Map(workloads2.map((workload) => [workloadKeyOf(workload), workload]));
  return [...byKey2].sort(([a], [b]) => a < b ? -1 : 1).map(([, workload]) => workload);
}
function namedPods(world, { pods }) {
  const found2 = /* @__PURE__ */ new Map();
  for (const [name, { workload }] of pods) if (workload !== void 0) found2.set(name, { name, workload });
  for (const endpoint of world.endpoints.values()) {
    const { id, workload } = endpoint;
    if (!id.endsWith("]")) found2.set(id, { name: id, workload, endpoint });
    const stem = `${workload.namespace}/${workload.name}-`;
    if (workload.kind !== "Pod") found2.set(workloadKeyOf(workload), { name: stem, workload });
  }
  return [...found2.values()].sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
function beginningWith(sorted2, prefix2) {
  let low = 0;
  let high = sorted2.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted2[middle]?.name ?? "") < prefix2) low = middle + 1;
    else high = middle;
  }
  let end2 = low;
  while (sorted2[end2]?.name.startsWith(prefix2) === true) end2++;
  return sorted2.slice(low, end2);
}
var longest = 58;
var generated = /^(?:[b-df-hj-np-tv-z0-9]{5}|\d{1,5})$/;
function ownersByPrefix(namespace, prefix2, directory) {
  const begin = `${namespace}/${prefix2.slice(0, longest)}`;
  const all = directory.beginning(begin);
  const exact = all.filter(
    ({ name, workload: { kind } }) => generated.test(name.slice(begin.length)) || kind === "" && name === begin
  );
  if (exact.length > 0) return ownersOf(exact);
  const derived = distinct4([
    ...ownersByName(namespace, `${prefix2}zzzzz`, directory),
    ...ownersByName(namespace, `${prefix2}0`, directory)
  ]);
  if (derived.length > 0) return { workloads: derived, endpoints: [] };
  return ownersOf(all);
}
function ownersOf(pods) {
  return {
    workloads: distinct4(pods.map(({ workload }) => workload)),
    endpoints: pods.flatMap(({ endpoint }) => endpoint === void 0 || endpoint.finished ? [] : [endpoint])
  };
}

// src/traffic/named-world.ts
function worldOfNames(flows, timeline) {
  const endpoints = /* @__PURE__ */ new Map();
  const kinds2 = kindsIn(flows);
  const add2 = (id, workload, end2, origin) => {
    const key = endpointIdOf(id);
    if (!endpoints.has(key)) endpoints.set(key, endpointOf(key, workload, end2, origin));
  };
  for (const [id, facts] of timeline.pods) add2(id, ownerOf2(id, facts), facts, unknownPlace);
  for (const { source, destination, samples } of flows) {
    for (const end2 of [source, destination]) {
      const { namespace, pod, podPrefix, workload } = end2;
      if (namespace === void 0) continue;
      const stem = podPrefix?.replace(/-$/, "");
      const owner = stem !== void 0 ? { namespace, kind: "", name: stem } : workload && { namespace, kind: kinds2(namespace, workload), name: workload.name };
      const place = samples[0] ?? unknownPlace;
      if (pod !== void 0) add2(`${namespace}/${pod}`, owner ?? { namespace, kind: "Pod", name: pod }, end2, place);
      else if (owner !== void 0) add2(workloadKeyOf(owner), owner, end2, place);
    }
  }
  const isTraffic = flows.some(({ reporter }) => reporter !== "api-server");
  return { ...nothing2, ...isTraffic && { podRanges: privateRanges }, endpoints };
}
var unknownPlace = { kind: "log", file: "", line: 1 };
var nothing2 = {
  namespaces: /* @__PURE__ */ new Map(),
  endpoints: /* @__PURE__ */ new Map(),
  policies: [],
  services: [],
  nodes: [],
  families: ["IPv4", "IPv6"],
  tiers: []
};
function endpointOf(id, workload, { labels = /* @__PURE__ */ new Map() }, origin) {
  const { namespace } = workload;
  return {
    ...{ id, namespace, workload, labels, origin },
    ...{ ports: [], hostNetwork: false, finished: false, addresses: [], replicas: 1 }
  };
}
function ownerOf2(id, { workload }) {
  const slash = id.indexOf("/");
  return workload ?? { namespace: id.slice(0, slash), kind: "Pod", name: id.slice(slash + 1) };
}
function kindsIn(flows) {
  const known4 = /* @__PURE__ */ new Map();
  for (const { source, destination } of flows) {
    for (const { namespace, workload } of [source, destination]) {
      if (namespace === void 0 || workload?.kind === void 0) continue;
      const name = `${namespace}/${workload.name}`;
      known4.set(name, (known4.get(name) ?? /* @__PURE__ */ new Set()).add(workload.kind));
    }
  }
  return (namespace, { kind, name }) => {
    const kinds2 = [...known4.get(`${namespace}/${name}`) ?? []];
    return kind ?? (kinds2.length === 1 ? kinds2[0] : void 0) ?? "";
  };
}

// src/traffic/account.ts
var day = 864e5;
function startAccount() {
  let attributed = 0;
  const reasons = /* @__PURE__ */ new Map();
  const unconnected = /* @__PURE__ */ new Map();
  const count3 = (why, records, sample) => {
    if (why === void 0) attributed += records;
    else if (sample !== void 0 && records > 0) {
      const before = reasons.get(why);
      reasons.set(why, {
        records: (before?.records ?? 0) + records,
        sample: before === void 0 ? sample : lower(before.sample, sample)
      });
    }
  };
  const keep = (one) => {
    const date = Math.floor(one.day / day) * day;
    const key = `${date} ${one.why ?? ""}`;
    const before = unconnected.get(key);
    const sample = before?.sample && one.sample ? lower(before.sample, one.sample) : one.sample;
    const records = one.records + (before?.records ?? 0);
    unconnected.set(key, { ...one, day: date, records, ...sample && { sample } });
  };
  const settle = ({ ends, records, last, sample }, connected) => {
    const strange = ends.filter((end2) => end2.kind === "unidentified").map((end2) => end2.why);
    const why = strange.find((one) => one !== "withheld");
    count3(why, records, sample);
    if (connected || records === 0 || why !== void 0 && sample === void 0) return;
    keep({ day: last, records, ...why !== void 0 && sample !== void 0 && { why, sample } });
  };
  return {
    settle,
    undecided(why, records, last, sample) {
      count3(why, records, sample);
      if (sample !== void 0 && records > 0) keep({ day: last, records, why, sample });
    },
    take(connections, others) {
      for (const { source, destination, allowed: allowed2, denied: denied2, other } of connections)
        for (const evidence2 of [allowed2, denied2, other]) {
          if (evidence2 === void 0) continue;
          const { records = evidence2.count, last, samples } = evidence2;
          settle({ ends: [source, destination], records, last, sample: samples[0] ?? nowhere5 }, true);
        }
      for (const one of others) {
        count3(one.why, one.records, one.sample ?? nowhere5);
        keep(one);
      }
    },
    result() {
      const unattributed = [...reasons].sort(([a], [b]) => a < b ? -1 : 1).map(([why, rest2]) => ({ why, ...rest2 }));
      const rest = [...unconnected].sort(([a], [b]) => a < b ? -1 : 1).map(([, one]) => one);
      return {
        records: attributed + unattributed.reduce((sum2, { records }) => sum2 + records, 0),
        attributed,
        unattributed,
        ...rest.length > 0 && { unconnected: rest }
      };
    }
  };
}
function lower(a, b) {
  return a.file < b.file || a.file === b.file && a.line <= b.line ? a : b;
}
var nowhere5 = { kind: "log", file: "(not told)", line: 1 };

// src/traffic/clock-offset.ts
var sampleSize = 500;
var few = { records: 20, addresses: 5 };
var shifts = [
  ...Array.from({ length: 2 * 14 * 4 + 1 }, (_, index) => (index - 14 * 4) * 15),
  ...[1, 2, 3, 5, 10, 20, 30, 40, 50].flatMap((minutes) => [minutes, -minutes])
].sort((a, b) => Math.abs(a) - Math.abs(b));
function clockOffset(flows, timeline) {
  const seen = sightings(flows, timeline);
  if (seen.length < few.records || new Set(seen.map(({ address }) => address)).size < few.addresses) return [];
  const fitting = (minutes) => seen.filter((one) => fits(one, minutes * 6e4, timeline)).length;
  const now = fitting(0);
  if (now * 2 >= seen.length) return [];
  const counts = shifts.map((minutes) => [minutes, fitting(minutes)]);
  const most5 = Math.max(...counts.map(([, count3]) => count3));
  if (most5 * 10 < seen.length * 9) return [];
  const best3 = counts.filter(([, count3]) => count3 === most5).map(([minutes]) => minutes);
  const share = (count3) => `${Math.round(count3 / seen.length * 100)} %`;
  return [
    `the clock or time zone of the flow logs differs from that of the audit log or snapshot (clock-skew, or utc-offset for times without a zone, puts it right): ${share(now)} of the addresses looked at belonged to a pod at the time of their records, ${share(most5)} if these were ${told3(best3)}`
  ];
}
function sightings(flows, { byAddress: byAddress2 }) {
  const all = flows.flatMap(
    ({ reporter, source, destination, first, last }) => reporter === "api-server" ? [] : [source, destination].flatMap(
      ({ address }) => address === void 0 || !byAddress2.has(address) ? [] : [{ address, first, last }]
    )
  );
  const step = Math.max(1, Math.floor(all.length / sampleSize));
  return all.filter((_, index) => index % step === 0);
}
function fits({ address, first, last }, shift, timeline) {
  return holdersOf(timeline, address, first + shift, last + shift).length > 0;
}
function told3(minutes) {
  const [least, most5] = [Math.min(...minutes), Math.max(...minutes)];
  if (least < 0 && most5 > 0) return `${amount(least)} to ${amount(most5)}`;
  const [near, far] = most5 > 0 ? [least, most5] : [most5, least];
  return near === far ? amount(near) : `between ${amount(near)} and ${amount(far)}`;
}
function amount(minutes) {
  const size3 = Math.abs(minutes) % 60 === 0 ? `${Math.abs(minutes) / 60} h` : `${Math.abs(minutes)} min`;
  return `${size3} ${minutes > 0 ? "later" : "earlier"}`;
}

// src/traffic/unknown-addresses.ts
var few2 = 10;
var looked = 1e4;
function unknownAddresses(flows, directory) {
  const addresses = /* @__PURE__ */ new Set();
  for (const { reporter, source, destination } of flows) {
    if (reporter === "api-server") continue;
    for (const { address, namespace } of [source, destination])
      if (address !== void 0 && namespace === void 0 && contains(privateRanges, address)) addresses.add(address);
    if (addresses.size >= looked) break;
  }
  const known4 = [...addresses].filter((address) => isKnown(address, directory)).length;
  if (addresses.size < few2 || known4 * 10 >= addresses.size) return [];
  return [
    `only ${known4} of ${addresses.size} private addresses in the logs are known here: are the logs of another cluster?`
  ];
}
function isKnown(address, directory) {
  return directory.timeline.byAddress.has(address) || directory.at(address).length > 0 || directory.node(address) !== void 0 || directory.serviceAt(address) !== void 0 || directory.apiServer.addresses.includes(address);
}

// src/traffic/coverage-limits.ts
function limitsOf(observed, strangers, cluster) {
  const limits3 = [
    ...observed.limits.filter((limit) => !madeAgain.has(limit)),
    ...blindDirections(observed),
    ...withoutRefusals(observed),
    ...strangers,
    ...clockOffset(observed.flows, observed.timeline),
    ...clocks(observed, cluster)
  ];
  return [...new Set(limits3)].sort();
}
function strangersIn({ flows }, directory) {
  return [...unknownNames(flows, directory), ...unknownAddresses(flows, directory)];
}
var madeAgain = /* @__PURE__ */ new Set([...Object.values(blindness), noRefusals]);
function unknownNames(flows, directory) {
  const names2 = /* @__PURE__ */ new Map();
  for (const flow of flows) {
    for (const { namespace, pod, podPrefix, workload } of [flow.source, flow.destination]) {
      if (namespace === void 0) continue;
      if (podPrefix !== void 0)
        names2.set(`${namespace}/${podPrefix}*`, ownersByPrefix(namespace, podPrefix, directory).workloads.length > 0);
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
function directoryOf2(world, timeline) {
  const { endpoints } = world;
  const { byName: byName2, byAddress: byAddress2, nodePorts } = servicesIn2(world.services);
  const nodes = nodesIn(world.nodes);
  let podNames;
  return {
    timeline,
    pod: (namespace, name) => endpoints.get(endpointIdOf(`${namespace}/${name}`)),
    workloads(namespace, name) {
      const own = /* @__PURE__ */ new Map();
      for (const { workload } of ofWorkload(endpoints, `${namespace}/${name}`))
        own.set(workloadKeyOf(workload), workload);
      return [...own.values()];
    },
    beginning(prefix2) {
      podNames ??= namedPods(world, timeline);
      return beginningWith(podNames, prefix2);
    },
    labelled: (namespace, labels) => [...namespace === void 0 ? living(endpoints, true) : livingIn(endpoints, namespace)].filter(
      (one) => holds2(one, labels)
    ),
    at: (address) => [...livingAt(endpoints, address)],
    node: (address) => nodes.byAddress.get(address)?.[0],
    hasNode: (name) => nodes.names.has(name),
    service: (namespace, name) => byName2.get(`${namespace}/${name}`),
    serviceAt: (address) => byAddress2.get(address)?.[0],
    nodePort: (protocol, port) => nodePorts.get(`${protocol} ${port}`),
    mayBePod: podAddresses(world, timeline),
    apiServer: apiServerOf(world)
  };
}
var ofWorkload = indexBy(({ workload }) => [`${workload.namespace}/${workload.name}`]);
var living = indexBy(({ finished }) => finished ? [] : [true]);
var livingIn = indexBy(({ finished, namespace }) => finished ? [] : [namespace]);
var livingAt = indexBy(
  ({ finished, hostNetwork, addresses }) => finished || hostNetwork ? [] : addresses
);
var servicesIn2 = lasting((services) => ({
  byName: new Map(services.map((service) => [`${service.namespace}/${service.name}`, service])),
  byAddress: indexed(services, (one) => [...one.addresses, ...one.externalAddresses]),
  nodePorts: nodePortsOf(services)
}));
var nodesIn = lasting((nodes) => ({
  names: new Set(nodes.map(({ name }) => name)),
  byAddress: indexed(nodes, ({ addresses }) => addresses),
  podRanges: addressSet(nodes.flatMap((node) => node.podRanges))
}));
function indexed(items, keys) {
  const index = /* @__PURE__ */ new Map();
  for (const item of items) {
    for (const key of keys(item)) {
      const group2 = index.get(key);
      if (group2 === void 0) index.set(key, [item]);
      else group2.push(item);
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
function podAddresses(world, timeline) {
  if (world.hidesAddresses === true) return () => true;
  const ranges = union(nodesIn(world.nodes).podRanges, world.podRanges ?? []);
  if (ranges.length > 0) return (address) => contains(ranges, address);
  const told5 = new Set([...timeline.byAddress.keys()].map(neighbourhood));
  return (address) => {
    const near = neighbourhood(address);
    for (const _ of beside(world.endpoints, near)) return true;
    return told5.has(near);
  };
}
var beside = indexBy(({ hostNetwork, addresses }) => hostNetwork ? [] : addresses.map(neighbourhood));
function neighbourhood(address) {
  return address >> (familyOf(address) === "IPv4" ? 8n : 64n);
}
function idsOf(endpoints) {
  return endpoints.map(({ id }) => id);
}

// src/traffic/ends.ts
var named = /* @__PURE__ */ new WeakMap();
function identify(end2, period, directory) {
  const { namespace, pod, podPrefix, workload } = end2;
  if (namespace === void 0 || (pod ?? podPrefix ?? workload) === void 0) return told4(end2, period, directory);
  const known4 = named.get(directory) ?? /* @__PURE__ */ new WeakMap();
  named.set(directory, known4);
  const found2 = known4.get(end2) ?? told4(end2, period, directory);
  known4.set(end2, found2);
  return found2;
}
function told4(end2, period, directory) {
  if (end2.role === "api-server") return { end: apiServer(directory, end2.address), basis: "named" };
  if (end2.namespace !== void 0 && end2.pod !== void 0) return ofPod(end2.namespace, end2.pod, end2, directory);
  if (end2.namespace !== void 0 && end2.podPrefix !== void 0)
    return ofPrefix(end2.namespace, end2.podPrefix, end2, directory);
  if (end2.namespace !== void 0 && end2.workload !== void 0)
    return ofWorkload2({ namespace: end2.namespace, kind: "", ...end2.workload }, directory);
  const labelled2 = end2.labels === void 0 ? void 0 : ofLabels(end2, directory);
  if (labelled2?.basis === "labels") return labelled2;
  if (end2.role === "node") return { end: nodeEnd(end2, directory), basis: "named" };
  if (end2.address !== void 0) return ofAddress(end2.address, period, end2, directory);
  return labelled2 ?? ofName(end2, directory);
}
function ofName(end2, directory) {
  const isNode = end2.namespace === void 0 && end2.role === void 0 && directory.hasNode(end2.name ?? "");
  if (isNode && end2.name !== void 0) return { end: { kind: "node", name: end2.name }, basis: "named" };
  return unidentified("record-names-no-end", end2);
}
function apiServer({ apiServer: { addresses } }, address) {
  return { kind: "api-server", addresses: addresses.length > 0 || address === void 0 ? addresses : [address] };
}
function nodeEnd({ address, name }, directory) {
  const node = (address === void 0 ? void 0 : directory.node(address))?.name;
  return { kind: "node", name: node ?? name ?? "", ...address !== void 0 && { address } };
}
function unidentified(why, { address, name }, candidates3 = []) {
  const end2 = {
    kind: "unidentified",
    why,
    ...address !== void 0 && { address },
    ...name !== void 0 && { name },
    candidates: candidates3
  };
  return { end: end2, basis: "none" };
}
function ofEndpoints2(endpoints, basis, told5) {
  const workloads2 = distinct4(endpoints.map(({ workload: workload2 }) => workload2));
  const [workload] = workloads2;
  if (workload === void 0) return void 0;
  if (workloads2.length > 1) return unidentified("several-possible-owners", told5, workloads2);
  return { end: { kind: "workload", workload, endpoints: [...new Set(idsOf(endpoints))].sort() }, basis };
}
function ofPod(namespace, pod, told5, directory) {
  const endpoint = directory.pod(namespace, pod);
  const now = endpoint === void 0 ? void 0 : ofEndpoints2([endpoint], "named", told5);
  if (now !== void 0) return now;
  const facts = directory.timeline.pods.get(`${namespace}/${pod}`);
  const owner = facts?.workload ?? (told5.workload === void 0 ? void 0 : { namespace, kind: "", ...told5.workload });
  if (owner !== void 0) return ofWorkload2(owner, directory);
  const derived = ownersByName(namespace, pod, directory);
  const name = `${namespace}/${pod}`;
  const possible2 = bearing(derived, namespace, told5.labels, directory);
  const [workload] = possible2;
  if (workload === void 0) return unidentified("pod-not-in-cluster", { ...told5, name });
  if (possible2.length > 1) return unidentified("several-possible-owners", { ...told5, name }, possible2);
  return { end: { kind: "workload", workload, endpoints: [] }, basis: basisOf(derived, possible2) };
}
function bearing(workloads2, namespace, labels, directory) {
  if (workloads2.length < 2 || labels === void 0 || labels.size === 0) return workloads2;
  const ownersOf3 = (some) => new Set(some.map(({ workload }) => workloadKeyOf(workload)));
  const living2 = ownersOf3(directory.labelled(namespace, /* @__PURE__ */ new Map()));
  const bearers = ownersOf3(directory.labelled(namespace, labels));
  const possible2 = workloads2.filter((one) => bearers.has(workloadKeyOf(one)) || !living2.has(workloadKeyOf(one)));
  return possible2.some((one) => bearers.has(workloadKeyOf(one))) ? possible2 : workloads2;
}
function basisOf(named2, possible2) {
  return possible2.length < named2.length ? "labels" : "named";
}
function ofPrefix(namespace, prefix2, told5, directory) {
  const { workloads: workloads2, endpoints } = ownersByPrefix(namespace, prefix2, directory);
  const named2 = { ...told5, name: `${namespace}/${prefix2}*` };
  const possible2 = bearing(workloads2, namespace, told5.labels, directory);
  const [workload] = possible2;
  if (workload === void 0) return unidentified("pod-not-in-cluster", named2);
  if (possible2.length > 1) return unidentified("several-possible-owners", named2, possible2);
  const own = endpoints.filter((one) => workloadKeyOf(one.workload) === workloadKeyOf(workload));
  return {
    end: { kind: "workload", workload, endpoints: [...idsOf(own)].sort() },
    basis: basisOf(workloads2, possible2)
  };
}
function ofWorkload2(named2, directory) {
  const { namespace, kind, name } = named2;
  const found2 = directory.workloads(namespace, name);
  const exact = found2.filter((one) => one.kind === kind);
  const matching = exact.length > 0 ? exact : found2.length > 0 ? found2 : parents(named2, directory);
  const label2 = `${namespace}/${name}`;
  const [workload] = matching;
  if (matching.length > 1) return unidentified("several-possible-owners", { name: label2 }, distinct4(matching));
  if (workload !== void 0) return { end: { kind: "workload", workload, endpoints: [] }, basis: "named" };
  const pod = directory.pod(namespace, name);
  if (pod !== void 0)
    return { end: { kind: "workload", workload: pod.workload, endpoints: [pod.id] }, basis: "named" };
  return unidentified("workload-not-in-cluster", { name: label2 });
}
function parents({ namespace, kind, name }, directory) {
  const above = { ReplicaSet: "Deployment", Job: "CronJob" }[kind];
  if (above === void 0 && kind !== "") return [];
  const parent = directory.workloads(namespace, name.replace(/-[a-z0-9]+$/, ""));
  return parent.filter((one) => above === one.kind || kind === "" && ["Deployment", "CronJob"].includes(one.kind));
}
function ofLabels(end2, directory) {
  const labels = end2.labels ?? /* @__PURE__ */ new Map();
  const name = end2.name ?? `${end2.namespace === void 0 ? "" : `${end2.namespace}/`}${formatLabels(labels)}`;
  if (labels.size === 0) return unidentified("record-names-no-end", end2);
  const found2 = ofEndpoints2(directory.labelled(end2.namespace, labels), "labels", { ...end2, name });
  return found2 ?? unidentified("workload-not-in-cluster", { ...end2, name });
}
function ofAddress(address, { first, last }, told5, directory) {
  const tenures = directory.timeline.byAddress.get(address);
  const node = directory.node(address);
  if (node !== void 0) return { end: { kind: "node", name: node.name, address }, basis: "address-now" };
  if (tenures !== void 0) {
    const holders = holdersOf(directory.timeline, address, first, last);
    if (holders.length > 0) return ofHolders(holders, told5, directory);
    const early = tenures.every(({ from: from2 }) => from2 > last);
    return early ? unidentified("before-first-sight", told5, candidatesOf2(tenures.slice(0, 1), told5, directory)) : unidentified("no-owner-at-that-time", told5);
  }
  const now = ofEndpoints2(directory.at(address), "address-now", told5);
  if (now !== void 0) return now;
  if (directory.apiServer.addresses.includes(address))
    return { end: apiServer(directory, address), basis: "address-now" };
  const service = directory.serviceAt(address);
  if (service !== void 0)
    return unidentified("record-names-no-end", { address, name: `${service.namespace}/${service.name}` });
  if (nodeLocalAddresses.includes(address))
    return { end: { kind: "node", name: "node-local DNS", address }, basis: "named" };
  if (told5.role !== "outside" && directory.mayBePod(address)) return unidentified("no-owner-at-that-time", told5);
  const name = told5.name === void 0 ? {} : { name: told5.name };
  return { end: { kind: "outside", address, ...name }, basis: told5.role === "outside" ? "named" : "address-now" };
}
function ofHolders(holders, told5, directory) {
  const found2 = holders.map((holder) => ofPod(holder.namespace, holder.pod, holderEnd(holder), directory));
  const basis = holders.every(({ origin }) => origin === void 0) ? "address-now" : "address-then";
  const [one] = found2;
  if (one === void 0 || found2.length > 1) {
    const workloads2 = distinct4(found2.flatMap(({ end: end3 }) => end3.kind === "workload" ? [end3.workload] : []));
    const certain = workloads2.length === 1 && found2.every(({ end: end3 }) => end3.kind === "workload");
    const [workload] = workloads2;
    return certain && workload !== void 0 ? { end: { kind: "workload", workload, endpoints: [] }, basis } : unidentified("several-possible-owners", told5, workloads2);
  }
  const { end: end2 } = one;
  if (end2.kind !== "unidentified") return { end: end2, basis };
  return { end: { ...end2, ...told5.address !== void 0 && { address: told5.address } }, basis: "none" };
}
function holderEnd({ address, workload }) {
  return { address, ...workload !== void 0 && { workload } };
}
function candidatesOf2(holders, told5, directory) {
  const { end: end2 } = ofHolders(holders, told5, directory);
  return end2.kind === "workload" ? [end2.workload] : end2.kind === "unidentified" ? end2.candidates : [];
}

// src/traffic/evidence.ts
var kinds = ["connections", "windows", "events", "packets"];
var reportWindow = 6e4;
function weigh2(flows) {
  const denied2 = flows.filter(({ verdict }) => verdict === "denied");
  const allAllowed = flows.filter(({ verdict }) => verdict === "allowed");
  const allowed2 = isOverruled(allAllowed, denied2) ? [] : allAllowed;
  const other = flows.filter(({ verdict }) => verdict !== "denied" && verdict !== "allowed");
  const groups = [allowed2, denied2, other].map(best2);
  const [first, second, third] = groups.map((group2) => group2.evidence);
  const records = sum(groups, (group2) => group2.records);
  const turned = flows.filter(({ direction }) => direction === "turned");
  const replies = Math.max(0, sum(turned, (flow) => flow.records) - sum(groups, (group2) => group2.turned));
  return {
    evidence: {
      ...first !== void 0 && { allowed: first },
      ...second !== void 0 && { denied: second },
      ...third !== void 0 && { other: third }
    },
    records,
    replies,
    doubleReports: sum(flows, (flow) => flow.records) - records - replies
  };
}
function sum(items, of2) {
  return items.reduce((total, item) => total + of2(item), 0);
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
    first: flows.reduce((least, { first }) => Math.min(least, first), Infinity),
    last: flows.reduce((most5, { last }) => Math.max(most5, last), -Infinity)
  };
}
function periodOf(flows) {
  const span = spanOf(flows);
  const newest = flows.reduce((most5, flow) => Math.max(most5, flow.newest), -Infinity);
  return { ...span, ...newest < span.last && { newest } };
}
function best2(flows) {
  if (flows.length === 0) return { evidence: void 0, records: 0, turned: 0 };
  const requests = flows.filter(({ direction }) => direction !== "turned");
  const usable = requests.length > 0 ? requests : flows;
  const kind = kinds.find((one) => usable.some(({ countKind }) => countKind === one));
  const ofKind = usable.filter(({ countKind }) => countKind === kind);
  const byReporter = /* @__PURE__ */ new Map();
  for (const flow of ofKind) {
    const group2 = byReporter.get(flow.reporter);
    if (group2 === void 0) byReporter.set(flow.reporter, [flow]);
    else group2.push(flow);
  }
  if (byReporter.size > 1) byReporter.delete("node");
  const counted = [...byReporter.values()].map((group2) => ({
    count: sum(group2, ({ count: count3 }) => count3),
    records: sum(group2, ({ records }) => records),
    group: group2
  }));
  const most5 = counted.reduce((a, b) => b.count > a.count || b.count === a.count && b.records > a.records ? b : a);
  return {
    evidence: { count: most5.count, records: most5.records, ...periodOf(flows), samples: samplesOf(flows) },
    records: most5.records,
    turned: sum(
      most5.group.filter(({ direction }) => direction === "turned"),
      ({ records }) => records
    )
  };
}

// src/traffic/pairs.ts
function* pairsOf5(flows) {
  const numbers = /* @__PURE__ */ new Map();
  const numberOf2 = (side2, flow) => {
    const key = endKey(side2, flow);
    const known4 = numbers.get(key) ?? numbers.size;
    numbers.set(key, known4);
    return known4;
  };
  const groups = /* @__PURE__ */ new Map();
  for (const flow of flows) {
    const key = `${numberOf2("source", flow)},${numberOf2("destination", flow)},${flow.protocol}${flow.port ?? ""}`;
    const group2 = groups.get(key);
    if (group2 === void 0) groups.set(key, flow);
    else if (Array.isArray(group2)) group2.push(flow);
    else groups.set(key, [group2, flow]);
  }
  for (const group2 of groups.values()) yield pairOf(Array.isArray(group2) ? group2 : [group2]);
}
function pairOf(group2) {
  const directed = group2.filter(({ direction }) => direction !== "unknown");
  return {
    flows: directed.sort((a, b) => rank2(a) - rank2(b) || a.first - b.first),
    undirected: group2.filter(({ direction }) => direction === "unknown"),
    period: {
      first: directed.reduce((least, { first }) => Math.min(least, first), Infinity),
      last: directed.reduce((most5, { last }) => Math.max(most5, last), -Infinity)
    }
  };
}
function rank2({ destination }) {
  return destination.service === void 0 && destination.via === void 0 ? 1 : 0;
}
function endKey(side2, flow) {
  const end2 = flow[side2];
  if (end2.pod !== void 0) {
    const from2 = flow.reporter === "api-server" && end2.address !== void 0 ? ` ${formatAddress(end2.address)}` : "";
    return `${end2.namespace ?? ""}/${end2.pod}${from2}`;
  }
  return `#${flow.endNumbers[side2]}`;
}

// src/traffic/server-calls.ts
function withCallsResolved(observed) {
  if (observed.flows.every(({ destination }) => destination.called === void 0)) return observed;
  const unknown = /* @__PURE__ */ new Map();
  const flows = observed.flows.flatMap((flow) => {
    const { called } = flow.destination;
    if (called === void 0) return [flow];
    const targets = targetsOf2(called, observed.backends);
    const [target] = targets;
    if (target === void 0 || targets.length > 1) {
      if (called.kind !== "api") unknown.set(called.name, (unknown.get(called.name) ?? 0) + flow.count);
      return [];
    }
    return [{ ...flow, destination: endOf(target), ...target.kind === "url" && { port: target.port } }];
  });
  return { ...observed, flows, limits: [...observed.limits, ...unknownCalls(unknown)] };
}
function targetsOf2(call, backends) {
  const found2 = backends.filter(
    (one) => one.kind === call.kind && one.name === call.name && (call.configuration === void 0 || one.configuration === call.configuration)
  );
  return [...new Map(found2.map(({ target }) => [JSON.stringify(target), target])).values()];
}
function endOf(target) {
  if (target.kind === "service") {
    const { namespace, name, port } = target;
    return { service: { namespace, name, port } };
  }
  const address = parseAddress(target.host);
  return address === void 0 ? { role: "outside", name: target.host } : { address };
}
var shownNames = 3;
function unknownCalls(unknown) {
  if (unknown.size === 0) return [];
  const calls = [...unknown.values()].reduce((sum2, count3) => sum2 + count3, 0);
  const names2 = [...unknown.keys()].sort();
  const rest = names2.length > shownNames ? ` and ${names2.length - shownNames} more` : "";
  return [
    `${calls.toLocaleString("en")} call${calls === 1 ? "" : "s"} from the API server to webhooks left out (${names2.slice(0, shownNames).join(", ")}${rest}): no webhook configuration in snapshot or log names one Service for them`
  ];
}

// src/traffic/services.ts
function reached(aim, period, directory) {
  const { end: end2, port } = aim;
  const named2 = end2.service === void 0 ? void 0 : directory.service(end2.service.namespace, end2.service.name);
  if (isNamed3(end2)) {
    const found3 = identify(end2, period, directory);
    const onward = end2.role === "api-server" ? port ?? directory.apiServer.port ?? 443 : port;
    return [{ ...found3, ...onward !== void 0 && { port: onward }, ...askedFor2(end2, directory) }];
  }
  const at2 = end2.address === void 0 || end2.via !== void 0 ? void 0 : directory.serviceAt(end2.address);
  const dns = end2.role === "dns" && end2.address === void 0 ? directory.service("kube-system", "kube-dns") : void 0;
  const service = at2 ?? named2 ?? dns;
  if (service !== void 0) return behind(service, aim, period, directory);
  const onNode = end2.address !== void 0 && port !== void 0 && directory.node(end2.address) !== void 0;
  const nodePort = onNode ? directory.nodePort(aim.protocol, port) : void 0;
  if (nodePort !== void 0) return behind(nodePort.service, aim, period, directory, nodePort.port);
  const found2 = identify(end2, period, directory);
  return [{ ...found2, ...port !== void 0 && { port }, ...askedFor2(end2, directory) }];
}
function askedFor2({ service, via }, directory) {
  const { address, port } = via ?? {};
  const known4 = service ?? via?.service ?? (address === void 0 ? void 0 : directory.serviceAt(address));
  if (known4 === void 0) return {};
  return {
    via: {
      service: `${known4.namespace}/${known4.name}`,
      ...address !== void 0 && { address },
      ...port !== void 0 && { port }
    }
  };
}
function isNamed3({ pod, podPrefix, workload, role }) {
  return pod !== void 0 || podPrefix !== void 0 || workload !== void 0 || role === "api-server" || role === "node";
}
function behind(service, aim, period, directory, known4) {
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
  const port = known4 ?? portAimedAt(service, aim);
  const targets = port === void 0 ? [] : targetsBehind(service, port, directory);
  const told5 = { name, ...address !== void 0 && { address } };
  if (targets.length === 0)
    return [
      { ...unidentified("service-without-backends", told5), ...aim.port !== void 0 && { port: aim.port }, via }
    ];
  const byPort = /* @__PURE__ */ new Map();
  for (const target of targets) byPort.set(target.port, [...byPort.get(target.port) ?? [], target]);
  const basis = aim.end.address === void 0 ? "named" : "address-now";
  return [...byPort].map(([onward, group2]) => {
    const found2 = whoever(group2, basis, told5, period, directory);
    const end2 = byPort.size > 1 ? oneOfSeveral(found2, told5) : found2;
    return { ...end2, port: onward, via };
  });
}
function oneOfSeveral(found2, told5) {
  return found2.end.kind === "workload" ? unidentified("several-possible-owners", told5, [found2.end.workload]) : found2;
}
function portAimedAt(service, { end: end2, protocol, port }) {
  const wanted = port ?? end2.service?.port;
  const ofProtocol = service.ports.filter((one) => one.protocol === protocol);
  if (wanted === void 0) return ofProtocol.length === 1 ? ofProtocol[0] : void 0;
  return ofProtocol.find((one) => one.port === wanted || one.name === wanted);
}
function targetsBehind(service, port, directory) {
  const listed2 = backendsOf(service, port).map(({ pod, ...onward }) => {
    const [namespace = "", name = ""] = pod?.split("/") ?? [];
    const endpoint = pod === void 0 ? void 0 : directory.pod(namespace, name);
    return endpoint === void 0 ? onward : { ...onward, endpoint };
  });
  if (listed2.length > 0 || service.selector === void 0 || service.selector.size === 0) return listed2;
  return directory.labelled(service.namespace, service.selector).flatMap((endpoint) => targetsOf(port, endpoint).map((target) => ({ port: target.port, endpoint })));
}
function whoever(targets, basis, told5, period, directory) {
  const endpoints = targets.flatMap(({ endpoint }) => endpoint ?? []);
  if (endpoints.length === targets.length)
    return ofEndpoints2(endpoints, basis, told5) ?? unidentified("service-without-backends", told5);
  const ends = targets.map(
    ({ endpoint, address }) => endpoint === void 0 && address !== void 0 ? identify({ address }, period, directory) : ofEndpoints2(endpoint === void 0 ? [] : [endpoint], basis, told5) ?? unidentified("service-without-backends", told5)
  );
  const [only] = ends;
  if (only !== void 0 && ends.length === 1) return only;
  const workloads2 = distinct4(ends.flatMap(({ end: end2 }) => end2.kind === "workload" ? [end2.workload] : []));
  return unidentified("several-possible-owners", told5, workloads2);
}

// src/traffic/cron.ts
var macros = /* @__PURE__ */ new Map([
  ["@yearly", "0 0 1 1 *"],
  ["@annually", "0 0 1 1 *"],
  ["@monthly", "0 0 1 * *"],
  ["@weekly", "0 0 * * 0"],
  ["@daily", "0 0 * * *"],
  ["@midnight", "0 0 * * *"],
  ["@hourly", "0 * * * *"]
]);
var monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
var dayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
var longest2 = 1e3;
function parseCron(text) {
  if (text.length > longest2) return void 0;
  const every = /^@every ((?:\d+(?:\.\d+)?(?:h|m|s))+)$/.exec(text.trim());
  if (every !== null) return { ...never, every: durationOf(every[1] ?? "") };
  const fields = (macros.get(text.trim().toLowerCase()) ?? text).trim().split(/\s+/);
  if (fields.length !== 5) return void 0;
  const [minute = "", hour = "", day3 = "", month = "", weekday = ""] = fields;
  const sets = [
    fieldOf(minute, 0, 59, []),
    fieldOf(hour, 0, 23, []),
    fieldOf(day3, 1, 31, []),
    fieldOf(month, 1, 12, monthNames, 1),
    fieldOf(weekday, 0, 7, dayNames)
  ];
  const [minutes, hours, days, months, weekdays] = sets;
  if (!minutes || !hours || !days || !months || !weekdays) return void 0;
  return {
    minutes: [...minutes].sort((a, b) => a - b),
    hours: [...hours].sort((a, b) => a - b),
    days,
    months,
    weekdays: new Set([...weekdays].map((one) => one % 7)),
    eitherDay: !isStar(day3) && !isStar(weekday)
  };
}
var never = {
  minutes: [],
  hours: [],
  days: /* @__PURE__ */ new Set(),
  months: /* @__PURE__ */ new Set(),
  weekdays: /* @__PURE__ */ new Set(),
  eitherDay: false
};
var unitsOf = { h: 36e5, m: 6e4, s: 1e3 };
function durationOf(text) {
  return [...text.matchAll(/(\d+(?:\.\d+)?)([hms])/g)].reduce(
    (sum2, [, count3, unit]) => sum2 + Number(count3) * (unitsOf[unit ?? ""] ?? 0),
    0
  );
}
function isStar(field) {
  return /^[*?](?:\/1)?$/.test(field);
}
function fieldOf(field, low, high, names2, base = 0) {
  const out = /* @__PURE__ */ new Set();
  const valueOf = (text) => {
    const at2 = names2.indexOf(text.toLowerCase());
    if (at2 >= 0) return at2 + base;
    return /^\d{1,2}$/.test(text) ? Number(text) : void 0;
  };
  for (const part of field.split(",")) {
    const [, range = "", stepText] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
    const [from2 = "", to, ...others] = range.split("-");
    const all = range === "*" || range === "?";
    const start = all ? low : valueOf(from2);
    const end2 = all || to === void 0 && stepText !== void 0 ? high : to === void 0 ? start : valueOf(to);
    const step = stepText === void 0 ? 1 : Number(stepText);
    if (start === void 0 || end2 === void 0 || step === 0 || others.length > 0) return void 0;
    if (start < low || end2 > high || start > end2) return void 0;
    for (let value = start; value <= end2; value += step) out.add(value);
  }
  return out;
}
var day2 = 864e5;
var horizon = 8 * 366;
function nextRun(schedule, from2, offset = 0) {
  if (schedule.every !== void 0) return from2 + schedule.every;
  const start = Math.ceil((from2 + offset) / 6e4) * 6e4;
  const firstDay = Math.floor(start / day2) * day2;
  for (let index = 0; index <= horizon; index++) {
    const midnight = firstDay + index * day2;
    if (!isDue(schedule, new Date(midnight))) continue;
    for (const hour of schedule.hours) {
      for (const minute of schedule.minutes) {
        const time = midnight + hour * 36e5 + minute * 6e4;
        if (time >= start) return time - offset;
      }
    }
  }
  return void 0;
}
function isDue({ days, months, weekdays, eitherDay }, date) {
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const [ofMonth, ofWeek] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
  return eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
}
function zoneOffset(timeZone, at2) {
  try {
    const parts = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric"
    }).formatToParts(new Date(at2));
    const of2 = (type) => Number(parts.find((part) => part.type === type)?.value);
    const wall = Date.UTC(of2("year"), of2("month") - 1, of2("day"), of2("hour"), of2("minute"));
    return wall - Math.floor(at2 / 6e4) * 6e4;
  } catch {
    return void 0;
  }
}

// src/traffic/sights.ts
function blindnessOf(flows, logs) {
  const traffic = flows.filter(({ reporter }) => reporter !== "api-server");
  const sources = logs.filter(({ sees, records }) => records > 0 && sees !== "api-requests");
  const whole = sources.every(({ sees }) => sees !== void 0);
  const only = (side2) => traffic.length > 0 && traffic.every(({ reporter }) => reporter === side2);
  return { ingress: whole || only("source"), egress: whole || only("destination") };
}
function workloadSights(connections, { endpoints }, blind2) {
  const seen = seenIn(connections);
  const all = /* @__PURE__ */ new Map();
  for (const { workload } of endpoints.values()) all.set(workloadKeyOf(workload), workload);
  return [...all].sort(([a], [b]) => a < b ? -1 : 1).map(([key, workload]) => {
    const found2 = seen.get(key);
    const sight = (is, isBlind) => is === true ? "seen" : isBlind ? "blind" : "silent";
    return {
      workload,
      ...found2 !== void 0 && { first: found2.first, last: found2.last },
      ingress: sight(found2?.ingress, blind2.ingress),
      egress: sight(found2?.egress, blind2.egress)
    };
  });
}
function seenIn(connections) {
  const seen = /* @__PURE__ */ new Map();
  for (const { source, destination, allowed: allowed2, denied: denied2, other } of connections) {
    for (const [end2, direction] of [[source, "egress"], [destination, "ingress"]]) {
      if (end2.kind !== "workload") continue;
      const key = workloadKeyOf(end2.workload);
      const known4 = seen.get(key) ?? { first: Infinity, last: -Infinity, ingress: false, egress: false };
      seen.set(key, known4);
      known4[direction] = true;
      for (const evidence2 of [allowed2, denied2, other]) {
        if (evidence2 === void 0) continue;
        known4.first = Math.min(known4.first, evidence2.first);
        known4.last = Math.max(known4.last, evidence2.last);
      }
    }
  }
  return seen;
}
function cronJobSights(manifests, first, last) {
  const found2 = [];
  for (const { ref, value, origin } of manifests) {
    if (ref.kind !== "CronJob" || ref.group !== "batch") continue;
    const spec = memberOf(value, "spec");
    const [schedule, timeZone] = [memberOf(spec, "schedule"), memberOf(spec, "timeZone")];
    if (typeof schedule !== "string") continue;
    const told5 = dueWithin(schedule, typeof timeZone === "string" ? timeZone : void 0, first, last);
    const isSuspended = memberOf(spec, "suspend") === true;
    if (told5 === "due" && !isSuspended) continue;
    const facts = told5 === "due" ? { why: "suspended" } : told5;
    found2.push({
      workload: { namespace: ref.namespace, kind: ref.kind, name: ref.name },
      schedule,
      ...typeof timeZone === "string" && { timeZone },
      ...isSuspended ? { why: "suspended" } : facts,
      origin
    });
  }
  return found2.sort((a, b) => workloadKeyOf(a.workload) < workloadKeyOf(b.workload) ? -1 : 1);
}
function dueWithin(text, timeZone, first, last) {
  const schedule = parseCron(text);
  const offset = timeZone === void 0 ? 0 : zoneOffset(timeZone, first);
  if (schedule === void 0 || offset === void 0) return { why: "unreadable" };
  if (schedule.every !== void 0) return last - first >= schedule.every ? "due" : { why: "not-due" };
  const next = nextRun(schedule, first, offset);
  if (next !== void 0 && next <= last) return "due";
  return { why: "not-due", ...next !== void 0 && { next } };
}
function memberOf(value, key) {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}

// src/traffic/snapshot-tenures.ts
function tenuresIn(world, manifests) {
  const pods = manifests.filter(({ ref }) => ref.kind === "Pod" && ref.group === "");
  const values = new Map(pods.map(({ ref, value }) => [`${ref.namespace}/${ref.name}`, value]));
  return [...world.endpoints.values()].flatMap((endpoint) => tenuresOf(endpoint, values.get(endpoint.id)));
}
var atAddress = indexBy(({ addresses }) => addresses);
function holdersIn({ endpoints }, objects) {
  return (address) => [...atAddress(endpoints, address)].flatMap((endpoint) => {
    const ref = { group: "", kind: "Pod", namespace: endpoint.namespace, name: podName(endpoint) };
    return tenuresOf(endpoint, objects.get(keyOf(ref))?.value).filter((tenure) => tenure.address === address);
  });
}
function tenuresOf(endpoint, pod) {
  const from2 = timeAt(pod, "status", "startTime") ?? timeAt(pod, "metadata", "creationTimestamp");
  const to = endpoint.finished ? endOf2(pod) : void 0;
  if (endpoint.hostNetwork || from2 === void 0 || endpoint.finished && to === void 0) return [];
  return endpoint.addresses.map((address) => ({
    address,
    namespace: endpoint.namespace,
    pod: podName(endpoint),
    labels: endpoint.labels,
    workload: endpoint.workload,
    from: from2,
    ...to !== void 0 && { to: Math.max(from2, to) }
  }));
}
function podName({ id, namespace }) {
  return id.slice(namespace.length + 1);
}
function valueAt3(value, ...keys) {
  return keys.reduce(
    (at2, key) => isObject(at2) && Object.hasOwn(at2, key) ? at2[key] : void 0,
    value
  );
}
function timeAt(value, ...keys) {
  const text = valueAt3(value, ...keys);
  const time = typeof text === "string" ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? void 0 : time;
}
function endOf2(pod) {
  const statuses = valueAt3(pod, "status", "containerStatuses");
  const ends = isList(statuses) ? statuses.flatMap((one) => timeAt(one, "state", "terminated", "finishedAt") ?? []) : [];
  return ends.length === 0 ? void 0 : Math.max(...ends);
}

// src/traffic/tokens.ts
function trustsAddresses(flows, directory) {
  let own = 0;
  let strange = 0;
  for (const flow of flows) {
    const comes = comesFromItself(flow, directory);
    if (comes === true) own += flow.count;
    else if (comes === false) strange += flow.count;
  }
  return own > strange;
}
function isStolen(flow, directory) {
  return comesFromItself(flow, directory) === false;
}
function comesFromItself({ reporter, source, first, last }, directory) {
  const { namespace, pod, address } = source;
  if (reporter !== "api-server" || namespace === void 0 || pod === void 0 || address === void 0)
    return void 0;
  const { timeline } = directory;
  const endpoint = directory.pod(namespace, pod);
  const facts = timeline.pods.get(`${namespace}/${pod}`);
  if (endpoint?.hostNetwork === true || facts?.hostNetwork === true)
    return directory.node(address) !== void 0 || void 0;
  if (endpoint?.addresses.includes(address) === true) return true;
  const holders = holdersOf(timeline, address, first, last);
  if (holders.some((holder) => holder.namespace === namespace && holder.pod === pod)) return true;
  return knowsAddresses(namespace, pod, endpoint?.addresses ?? [], directory) ? false : void 0;
}
function knowsAddresses(namespace, pod, now, { timeline }) {
  if (now.length > 0) return true;
  for (const tenures of timeline.byAddress.values())
    if (tenures.some((one) => one.pod === pod && one.namespace === namespace)) return true;
  return false;
}

// src/traffic/known-ends.ts
var looked2 = 1e4;
function knownEnds({ flows, settled, addresses }, world, tenures) {
  const directory = directoryOf2(world, timelineOf([], tenures));
  const ends = /* @__PURE__ */ new Map();
  const add2 = (key, known4) => {
    if (key !== void 0 && !ends.has(key)) ends.set(key, known4());
  };
  for (const { source, destination, first, last } of spread(flows))
    for (const end2 of [source, destination]) add2(keyOf5(end2), () => knownEnd(end2, { first, last }, directory));
  for (const { source, destination } of spread(settled))
    for (const end2 of [source, destination]) add2(settledKey(end2), () => knownSettled(end2, world, directory));
  for (const { namespace, pod } of spread(addresses.events))
    add2(`${namespace}/${pod}`, () => directory.pod(namespace, pod) === void 0 ? 0 : 2);
  return ends;
}
function* spread(items) {
  const step = Math.max(1, Math.ceil(items.length / looked2));
  for (const [at2, item] of items.entries()) if (at2 % step === 0) yield item;
}
function keyOf5({ namespace, pod, podPrefix, workload, address }) {
  const at2 = address === void 0 ? "" : ` ${formatAddress(address)}`;
  const name = pod ?? (podPrefix === void 0 ? workload?.name : `${podPrefix}*`);
  if (namespace !== void 0 && name !== void 0) return `${namespace}/${name}${at2}`;
  return at2 === "" ? void 0 : at2;
}
function knownEnd(end2, period, directory) {
  const { namespace, pod, address } = end2;
  const endpoint = namespace === void 0 || pod === void 0 ? void 0 : directory.pod(namespace, pod);
  if (endpoint !== void 0) return address !== void 0 && endpoint.addresses.includes(address) ? 3 : 2;
  if (identify(end2, period, directory).end.kind === "workload") return 1;
  if (namespace !== void 0 || address === void 0) return 0;
  const isHere = directory.node(address) !== void 0 || directory.serviceAt(address) !== void 0;
  return isHere || directory.timeline.byAddress.has(address) ? 1 : 0;
}
function settledKey(end2) {
  if (end2.kind !== "workload") return void 0;
  const { namespace, name } = end2.workload;
  return `${namespace}/${name} ${end2.endpoints.join(" ")}`;
}
function knownSettled(end2, { endpoints }, directory) {
  if (end2.kind !== "workload") return 0;
  if (end2.endpoints.some((id) => endpoints.has(id))) return 2;
  return directory.workloads(end2.workload.namespace, end2.workload.name).length > 0 ? 1 : 0;
}

// src/attribute.ts
function knownCluster(world, manifests) {
  return { tenures: tenuresIn(world, manifests), listens: servedIn(world), backends: manifests.flatMap(backendsOf2) };
}
function keptCluster(world, objects) {
  return {
    tenures: [],
    holders: holdersIn(world, objects),
    listens: servedIn(world),
    backends: [...namingBackends(objects, true)].flatMap(backendsOf2)
  };
}
var namingBackends = indexBy(({ ref }) => backendKinds.has(ref.kind) ? [true] : []);
function backendsOf2({ ref, value }) {
  return backendKinds.has(ref.kind) && isObject(value) ? serverBackendsIn(ref.kind, value) : [];
}
var portOf = ({ protocol, port }) => `${protocol} ${port}`;
var servingPods = indexBy(({ ports }) => ports.map(portOf));
var servicePorts2 = lasting(
  (services) => new Set(
    services.flatMap(({ ports, backends }) => [
      ...ports.map(portOf),
      ...backends.flatMap((backend) => backend.ports.map(portOf))
    ])
  )
);
function servedIn({ endpoints, services }) {
  return (protocol, port) => {
    const text = portOf({ protocol, port });
    for (const _ of servingPods(endpoints, text)) return true;
    return servicePorts2(services).has(text);
  };
}
function attribute(told5, world, options = {}) {
  const observed = withCallsResolved(told5);
  refuseOthers(observed, options.cluster);
  const directory = directoryOf2(world, observed.timeline);
  const trusts = trustsAddresses(observed.flows, directory);
  const table2 = connectionTable();
  const account = startAccount();
  const counts = { doubleReports: 0, replies: 0, stolen: 0, beyondPolicies: 0 };
  for (const { flows, undirected, period } of pairsOf5(observed.flows)) {
    for (const flow2 of undirected) account.undecided("direction-unknown", flow2.records, flow2.last, flow2.samples[0]);
    const [flow] = flows;
    if (flow === void 0) continue;
    const source = identify(flow.source, period, directory);
    if (isPrivate(flow, source.end)) continue;
    if (trusts && isStolen(flow, directory)) counts.stolen += flow.count;
    else {
      const aim = {
        end: flow.destination,
        protocol: flow.protocol,
        ...flow.port !== void 0 && { port: flow.port }
      };
      const targets = reached(aim, period, directory);
      const weighed = weigh2(flows);
      const concerned = concernsPods(source, targets);
      count(counts, source, targets, weighed, concerned);
      const ends = [source, ...targets].map(({ end: end2 }) => end2);
      account.settle({ ends, records: weighed.records, last: period.last, sample: flow.samples[0] }, concerned);
      if (concerned)
        targets.forEach(
          (target, index) => table2.add(connectionOf(source, target, flows, index === 0 ? weighed : withoutRecords(weighed)))
        );
    }
  }
  for (const connection of observed.settled) table2.add(withApiServer(connection, directory));
  const unconnected = observed.clusters.flatMap(({ coverage: coverage2 }) => coverage2?.unconnected ?? []);
  account.take(observed.settled, unconnected);
  const connections = table2.connections();
  const strangers = strangersIn(observed, directory);
  const coverage = coverageOf(observed, account, counts, limitsOf(observed, strangers, options.cluster));
  return {
    connections,
    writes: observed.writes,
    ...observed.attempts.length > 0 && { attempts: observed.attempts },
    ...observed.podWrites.length > 0 && { podWrites: observed.podWrites },
    addresses: addressesIn2(observed, options.cluster),
    backends: observed.backends,
    coverage: {
      ...coverage,
      ...strangers.length > 0 && { elsewhere: true },
      ...sightsIn(observed, connections, world, options)
    }
  };
}
function sightsIn(observed, connections, world, { manifests }) {
  const { first, last } = observed;
  const blind2 = blindnessOf(observed.flows, observed.logs);
  return {
    ...observed.gaps !== void 0 && { gaps: observed.gaps },
    blind: blindDirections(observed),
    ...manifests !== void 0 && { workloads: workloadSights(connections, world, blind2) },
    ...manifests !== void 0 && first !== void 0 && last !== void 0 && { cronJobs: cronJobSights(manifests, first, last) }
  };
}
function withApiServer(connection, { apiServer: apiServer2 }) {
  const isBare = (end2) => end2.kind === "api-server" && end2.addresses.length === 0;
  if (!isBare(connection.source) && !isBare(connection.destination)) return connection;
  const known4 = (end2) => isBare(end2) ? { kind: "api-server", addresses: apiServer2.addresses } : end2;
  return { ...connection, source: known4(connection.source), destination: known4(connection.destination) };
}
function addressesIn2({ addresses, last }, cluster) {
  const readAt = cluster?.readAt ?? last ?? -Infinity;
  return { events: addresses.events, tenures: joinedTenures(seenLast(addresses.tenures, readAt)) };
}
function refuseOthers({ clusters }, here) {
  const uids = new Set([...clusters.map(({ cluster }) => cluster.uid), here?.uid].filter((uid) => uid !== void 0));
  if (uids.size <= 1) return;
  throw new UsableError(
    `the logs are of more than one cluster, or of another one than the snapshot (uids of kube-system: ${[...uids].join(", ")})`,
    "give the digest and the snapshot of the same cluster"
  );
}
function isPrivate({ reporter, source }, end2) {
  if (reporter !== "api-server" || source.pod !== void 0 || source.role !== void 0) return false;
  return end2.kind !== "workload" && end2.kind !== "unidentified";
}
function concernsPods(source, targets) {
  return [source, ...targets].some(
    ({ end: end2 }) => end2.kind === "workload" || end2.kind === "unidentified" && end2.candidates.length > 0
  );
}
function count(counts, source, targets, { records, doubleReports, replies }, concerned) {
  counts.doubleReports += doubleReports;
  counts.replies += replies;
  const known4 = [source, ...targets].every(({ end: end2 }) => end2.kind !== "unidentified");
  if (!concerned && known4) counts.beyondPolicies += records;
}
function withoutRecords({ evidence: evidence2, ...weighed }) {
  const none = (of2) => of2 && { ...of2, records: 0 };
  const [allowed2, denied2, other] = [none(evidence2.allowed), none(evidence2.denied), none(evidence2.other)];
  return {
    ...weighed,
    evidence: { ...allowed2 && { allowed: allowed2 }, ...denied2 && { denied: denied2 }, ...other && { other } }
  };
}
function connectionOf(source, target, flows, weighed) {
  const [flow] = flows;
  return {
    source: source.end,
    destination: target.end,
    protocol: flow?.protocol ?? "other",
    ...target.port !== void 0 && { port: target.port },
    ...target.via !== void 0 && { via: target.via },
    basis: { source: source.basis, destination: target.basis },
    ...weighed.evidence,
    policies: flows.flatMap(({ policies }) => policies)
  };
}
function coverageOf(observed, account, counts, limits3) {
  const earlier = observed.clusters.flatMap(({ coverage }) => coverage ?? []);
  const add2 = (of2) => earlier.reduce((sum2, one) => sum2 + of2(one), 0);
  const setAside = setAsideIn(observed, counts);
  return {
    logs: observed.logs,
    ...observed.first !== void 0 && { first: observed.first },
    ...observed.last !== void 0 && { last: observed.last },
    ...account.result(),
    merged: {
      replies: observed.merged.replies + counts.replies + add2((one) => one.merged.replies),
      "double-reports": counts.doubleReports + add2((one) => one.merged["double-reports"]),
      duplicates: observed.merged.duplicates + add2((one) => one.merged.duplicates),
      aggregated: add2((one) => one.merged.aggregated)
    },
    lostEvents: observed.lostEvents,
    sampled: observed.sampled,
    ...observed.cut.length > 0 && { cut: observed.cut },
    ...Object.keys(setAside).length > 0 && { setAside },
    limits: [.../* @__PURE__ */ new Set([...limits3, ...shortfallTexts({ ...observed, setAside })])].sort()
  };
}
function setAsideIn(observed, counts) {
  return joinedSetAside([
    {
      "outside-of-time": observed.leftOut,
      "stolen-tokens": counts.stolen,
      "beyond-policies": counts.beyondPolicies
    },
    ...observed.clusters.map(({ coverage }) => coverage?.setAside)
  ]);
}

// src/worlds/policies.ts
function policyReader(dialects, before = /* @__PURE__ */ new Map()) {
  const known4 = /* @__PURE__ */ new Map();
  const readOne = (manifest) => {
    const read = before.get(manifest) ?? dialectOf(manifest.ref, dialects)?.read(manifest) ?? { policy: void 0, problems: [] };
    before.set(manifest, read);
    known4.set(manifest, read);
    return read;
  };
  return {
    read: (manifests, conditions, generated2) => [...manifests].flatMap((manifest) => {
      const { policy } = readOne(manifest);
      if (policy === void 0) return [];
      const key = keyOf(manifest.ref);
      return [conditional(policy, conditions(key), generated2.get(key))];
    }),
    problems: (base, head, changed2) => [...known4].flatMap(([{ ref, origin }, { problems }]) => {
      const key = keyOf(ref);
      const sides2 = base.has(key) && head.has(key) ? "both" : head.has(key) ? "head" : "base";
      const side2 = origin.kind === "file" ? origin.side : sides2;
      return problems.map((problem) => ({ ...problem, side: side2, changed: changed2(key) }));
    })
  };
}
var made = /* @__PURE__ */ new WeakMap();
function conditional(policy, condition, generatedBy) {
  if (condition === void 0 && generatedBy === void 0) return policy;
  const known4 = made.get(policy) ?? /* @__PURE__ */ new Map();
  made.set(policy, known4);
  const key = JSON.stringify([condition, generatedBy]);
  const found2 = known4.get(key) ?? withMore2(policy, condition, generatedBy);
  known4.set(key, found2);
  return found2;
}
function withMore2(policy, condition, generatedBy) {
  const both2 = condition === void 0 ? policy.condition : and(condition, policy.condition);
  return {
    ...policy,
    ...both2 === void 0 ? {} : { condition: both2 },
    ...generatedBy === void 0 ? {} : { generatedBy }
  };
}
function bothConditions(first, second) {
  return first === void 0 ? second : and(first, second);
}
function and(first, second) {
  if (second === void 0) return first;
  return { key: `${first.key}&${second.key}`, text: `${first.text} and ${second.text}`, all: [first, second] };
}

// src/worlds/suggest.ts
var most4 = { sources: 10, patterns: 20 };
function sourcesLine(sources) {
  const taken = /* @__PURE__ */ new Set();
  const shown2 = sources.slice(0, most4.sources).map(({ id, include }) => {
    const patterns = include.slice(0, most4.patterns).map((pattern) => JSON.stringify(pattern));
    return `{id: ${uniqueId(id, taken)}, include: [${patterns.join(", ")}]}`;
  });
  return `sources: [${shown2.join(", ")}]`;
}
function uniqueId(text, taken) {
  const plain2 = text.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "") || "source";
  let id = plain2;
  for (let count3 = 2; taken.has(id); count3++) id = `${plain2}-${count3}`;
  taken.add(id);
  return JSON.stringify(id);
}
function sourcesOfStates(plans) {
  const above = new Set(plans.flatMap(({ folders }) => folders.flatMap(foldersAbove)));
  const shared = /* @__PURE__ */ new Map();
  return plans.slice(0, most4.sources).map((plan) => {
    const patterns = shared.get(plan.shared) ?? patternsOf(plan.shared, above);
    shared.set(plan.shared, patterns);
    const own = plan.folders.map((path) => plan.own.some((file) => file.path === path) ? path : `${path}/**`);
    return { id: plan.id, include: [...own, ...patterns] };
  });
}
function patternsOf(files, above) {
  const patterns = /* @__PURE__ */ new Set();
  for (const { path } of files) {
    const folder = [...foldersAbove(path)].reverse().find((one) => !above.has(one));
    patterns.add(folder === void 0 ? path : `${folder}/**`);
  }
  return [...patterns].sort();
}
function foldersAbove(path) {
  const names2 = path.split("/");
  return names2.slice(1).map((_, index) => names2.slice(0, names2.length - 1 - index).join("/"));
}

// src/worlds/states.ts
function byObject(side2) {
  const byKey2 = /* @__PURE__ */ new Map();
  for (const placed of side2) {
    const key = keyOf(placed.manifest.ref);
    const list = byKey2.get(key);
    if (list === void 0) byKey2.set(key, [placed]);
    else list.push(placed);
  }
  return byKey2;
}
function planStates(base, head, splits) {
  const root = folderOf("", "");
  for (const placed of base) fileOf2(root, placed.manifest).base.push(placed);
  for (const placed of head) fileOf2(root, placed.manifest).head.push(placed);
  for (const side2 of [base, head]) markOverlaps(root, side2);
  count2(root);
  const part = partAt("");
  collect(root, splits, part);
  if (part.copies.size === 0) return [{ id: "all", folders: [], own: inOrder2(part.common), shared: [] }];
  return listStates(part, "", []).sort((a, b) => a.id < b.id ? -1 : 1);
}
function folderOf(path, name) {
  return { path, name, children: /* @__PURE__ */ new Map(), base: [], head: [], overlaps: /* @__PURE__ */ new Map(), size: 0 };
}
function placeOf4({ origin }) {
  return (origin.kind === "file" ? origin.file : "").split("/");
}
function fileOf2(root, manifest) {
  let at2 = root;
  for (const name of placeOf4(manifest)) {
    const child = at2.children.get(name) ?? folderOf(at2.path === "" ? name : `${at2.path}/${name}`, name);
    at2.children.set(name, child);
    at2 = child;
  }
  return at2;
}
function markOverlaps(root, side2) {
  for (const [key, list] of byObject(side2)) if (list.length > 1) markOverlap(root, key, list, 0);
}
function markOverlap(folder, key, list, depth) {
  const groups = /* @__PURE__ */ new Map();
  for (const placed of list) {
    const name = placeOf4(placed.manifest)[depth];
    if (name === void 0) return;
    const group2 = groups.get(name);
    if (group2 === void 0) groups.set(name, [placed]);
    else group2.push(placed);
  }
  if (groups.size > 1) {
    const overlap = folder.overlaps.get(key) ?? { children: /* @__PURE__ */ new Set(), clash: false };
    for (const name of groups.keys()) overlap.children.add(name);
    overlap.clash ||= clashes(list);
    folder.overlaps.set(key, overlap);
  }
  for (const [name, group2] of groups) {
    const child = folder.children.get(name);
    if (group2.length > 1 && child !== void 0) markOverlap(child, key, group2, depth + 1);
  }
}
function clashes([first, ...others]) {
  if (first === void 0 || isEntryKind(first.manifest.ref)) return false;
  return others.some(({ content }) => content !== first.content);
}
function count2(folder) {
  let keys = new Set([...folder.base, ...folder.head].map(({ manifest }) => keyOf(manifest.ref)));
  for (const child of folder.children.values()) {
    const below = count2(child);
    const [large, small] = below.size > keys.size ? [below, keys] : [keys, below];
    for (const key of small) large.add(key);
    keys = large;
  }
  folder.size = keys.size;
  return keys;
}
function partAt(path) {
  return { roots: [path], common: [], copies: /* @__PURE__ */ new Map() };
}
function collect(folder, splits, into) {
  if (folder.base.length + folder.head.length > 0) into.common.push(folder);
  const copies = copiesIn(folder, splits);
  for (const child of folder.children.values()) {
    const isCopy2 = copies.has(child.name);
    const part = isCopy2 ? partAt(child.path) : into;
    collect(child, splits, part);
    if (isCopy2) addCopy(into.copies, child.name, part);
  }
}
function addCopy(copies, name, part) {
  const known4 = copies.get(name);
  if (known4 === void 0) {
    copies.set(name, part);
    return;
  }
  for (const root of part.roots) known4.roots.push(root);
  for (const folder of part.common) known4.common.push(folder);
  for (const [inner, copy] of part.copies) addCopy(known4.copies, inner, copy);
}
function copiesIn(folder, splits) {
  const shared = /* @__PURE__ */ new Map();
  const groups = groupsOf2();
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
  const wanted = new Set([...splitting].map(groups.of).filter((group2) => alike.has(group2)));
  return new Set([...clashing].filter((name) => wanted.has(groups.of(name))));
}
function groupsOf2() {
  const leaders = /* @__PURE__ */ new Map();
  const of2 = (name) => {
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
    const [first, ...others] = new Set(names2.map(of2));
    for (const other of others) if (first !== void 0) leaders.set(other, first);
  };
  return { of: of2, join: join2 };
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
    const text = textOf3(copy.common);
    if (twins.has(text)) return [];
    twins.add(text);
    return [{ id, folders: [...copy.roots].sort(), own: inOrder2(copy.common), shared }];
  });
}
function inOrder2(files) {
  return [...files].sort((a, b) => a.path < b.path ? -1 : 1);
}
function textOf3(files) {
  const side2 = (name) => files.flatMap((file) => file[name].map(({ manifest, content }) => `${keyOf(manifest.ref)} ${content}`)).sort().join("\n");
  return `${side2("base")}

${side2("head")}`;
}

// src/worlds/known-controllers.ts
var implementations = [
  {
    name: "ingress-nginx",
    controller: /^k8s\.io\/(?:.*-)?ingress-nginx/,
    className: /nginx/,
    pods: ["ingress-nginx", "rke2-ingress-nginx"].map((name) => ({
      "app.kubernetes.io/name": name,
      "app.kubernetes.io/component": "controller"
    }))
  },
  {
    name: "NGINX Ingress Controller",
    controller: /^nginx\.org\/ingress-controller/,
    className: /nginx/,
    pods: [{ "app.kubernetes.io/name": "nginx-ingress" }, { app: "nginx-ingress" }]
  },
  {
    name: "NGINX Gateway Fabric",
    controller: /^gateway\.nginx\.org\//,
    className: /^nginx$/,
    pods: [{ "app.kubernetes.io/name": "nginx-gateway-fabric" }, { "app.kubernetes.io/name": "nginx-gateway" }],
    gatewaysOnly: true
  },
  {
    name: "Traefik",
    controller: /^traefik\.io\//,
    className: /traefik/,
    pods: [{ "app.kubernetes.io/name": "traefik" }]
  },
  {
    name: "HAProxy",
    controller: /^(?:haproxy-ingress\.github\.io|haproxy\.org)\//,
    className: /haproxy/,
    pods: [
      { "app.kubernetes.io/name": "haproxy-ingress" },
      { "app.kubernetes.io/name": "kubernetes-ingress" },
      { run: "haproxy-ingress" }
    ]
  },
  {
    name: "Contour",
    controller: /^projectcontour\.io\//,
    className: /contour/,
    pods: [{ "app.kubernetes.io/name": "contour", "app.kubernetes.io/component": "envoy" }]
  },
  {
    name: "Contour",
    controller: /^projectcontour\.io\//,
    className: /contour/,
    pods: [{ app: "envoy" }],
    namespaces: /^projectcontour$/
  },
  {
    name: "the OpenShift router",
    controller: /^openshift\.io\/ingress-to-route/,
    className: /^openshift-/,
    pods: [{ "ingresscontroller.operator.openshift.io/deployment-ingresscontroller": void 0 }],
    namespaces: /^openshift-ingress$/
  },
  {
    name: "Kong",
    controller: /(?:^|\.)konghq\.com\//,
    className: /kong/,
    pods: [{ "app.kubernetes.io/name": "kong" }, { "app.kubernetes.io/name": "gateway", app: "kong-gateway" }]
  },
  {
    name: "Istio",
    controller: /^istio\.io\//,
    className: /^istio/,
    pods: [{ istio: "ingressgateway" }, { istio: "ingress" }]
  },
  {
    name: "Envoy Gateway",
    controller: /^gateway\.envoyproxy\.io\//,
    className: /^(?:eg|envoy.*)$/,
    pods: [],
    gatewaysOnly: true
  },
  {
    name: "Cilium's ingress proxy",
    controller: /^(?:cilium\.io|io\.cilium)\//,
    className: /^cilium/,
    pods: [],
    unlabelled: true
  },
  {
    name: "the load balancer of AWS",
    controller: /^(?:ingress\.k8s\.aws|gateway\.k8s\.aws|eks\.amazonaws\.com)\//,
    className: /^alb/,
    pods: [],
    outside: []
  },
  {
    name: "the load balancer of Google Cloud",
    controller: /^(?:networking\.gke\.io|k8s\.io\/ingress-gce|ingress-gce)/,
    className: /^(?:gce|gke-)/,
    pods: [],
    outside: ["35.191.0.0/16", "130.211.0.0/22"]
  },
  {
    name: "the Application Gateway of Azure",
    controller: /^azure\/application-gateway|^alb\.networking\.azure\.io\//,
    className: /^azure/,
    pods: [],
    outside: []
  }
];

// src/worlds/controllers.ts
var gatewayName = "gateway.networking.k8s.io/gateway-name";
var envoyGateway = {
  name: "gateway.envoyproxy.io/owning-gateway-name",
  space: "gateway.envoyproxy.io/owning-gateway-namespace"
};
function withControllers(ways, ground) {
  if (ways.length === 0) return [];
  const pods = candidates2(ground.endpoints);
  const objects = namedIn2(ground);
  const known4 = /* @__PURE__ */ new Map();
  return ways.map(({ servedBy, ...way }) => {
    const key = JSON.stringify(servedBy);
    const controllers = known4.get(key) ?? controllersOf2(servedBy, pods, objects);
    known4.set(key, controllers);
    return { ...way, controllers };
  });
}
function namedIn2({ classes, gateways }) {
  const named2 = (all, name) => new Map([...all].reverse().map((one) => [name(one), one]));
  const ofKind = (kind) => classes.filter(({ ref }) => ref.kind === kind);
  return {
    ingressClasses: named2(ofKind("IngressClass"), ({ ref }) => ref.name),
    defaultClass: ofKind("IngressClass").find(isDefault),
    gatewayClasses: named2(ofKind("GatewayClass"), ({ ref }) => ref.name),
    gateways: named2(gateways, ({ ref }) => `${ref.namespace}/${ref.name}`)
  };
}
function candidates2(endpoints) {
  const of2 = /* @__PURE__ */ new Map();
  const gateways = /* @__PURE__ */ new Map();
  for (const pod of endpoints) {
    if (pod.finished || pod.labels.size === 0) continue;
    const own = implementations.find((one) => isPodOf(one, pod));
    if (own !== void 0) add(of2, own, pod);
    const gateway = gatewayOf(pod);
    if (gateway !== void 0) add(gateways, gateway, pod);
  }
  return { of: of2, gateways };
}
function mayServe(pod) {
  return gatewayOf(pod) !== void 0 || implementations.some((one) => isPodOf(one, pod));
}
function add(map, key, pod) {
  const list = map.get(key);
  if (list === void 0) map.set(key, [pod]);
  else list.push(pod);
}
function isPodOf({ pods, namespaces }, pod) {
  if (namespaces?.test(pod.namespace) === false) return false;
  return pods.some((wanted) => labelled(pod.labels, wanted));
}
function labelled(labels, wanted) {
  return Object.entries(wanted).every(
    ([key, value]) => value === void 0 ? labels.has(key) : labels.get(key) === value
  );
}
function gatewayOf({ namespace, labels }) {
  const own = labels.get(gatewayName);
  if (own !== void 0) return `${namespace}/${own}`;
  const name = labels.get(envoyGateway.name);
  return name === void 0 ? void 0 : `${labels.get(envoyGateway.space) ?? namespace}/${name}`;
}
function controllersOf2(servedBy, pods, objects) {
  switch (servedBy.kind) {
    case "class":
      return ofClass(servedBy.name, pods, objects);
    case "router": {
      const [router] = [...pods.of].filter(([{ name }]) => name === "the OpenShift router").map(found);
      return [router ?? assumed("the OpenShift router", "no pod of it is there")];
    }
    case "gateways": {
      const all = servedBy.gateways.map((gateway) => ofGateway(gateway, pods, objects));
      return [...new Map(all.map((one) => [JSON.stringify([one.name, one.source], plain), one])).values()];
    }
  }
}
function plain(_key, value) {
  return typeof value === "bigint" ? String(value) : value;
}
function ofClass(name, pods, objects) {
  const own = name === void 0 ? objects.defaultClass : objects.ingressClasses.get(name);
  const told5 = textAt(own?.value, ["spec", "controller"]);
  if (own !== void 0 && told5 !== void 0) return [byController(told5, `${formatRef(own.ref)} names ${told5}`, pods)];
  if (name !== void 0) {
    const named2 = implementations.filter((one2) => one2.gatewaysOnly !== true && one2.className.test(name));
    const [here] = named2.filter((one2) => pods.of.has(one2));
    const [one] = named2;
    const evidence2 = `the class is called ${name}`;
    if (here !== void 0) return [controllerOf(here, evidence2, pods)];
    if (one !== void 0) return [controllerOf(one, evidence2, pods)];
  }
  const all = [...pods.of].filter(([{ gatewaysOnly }]) => gatewaysOnly !== true).map(found);
  return all.length > 0 ? all : [assumed("the ingress controller", "none that is known is there")];
}
function isDefault({ value }) {
  return textAt(value, ["metadata", "annotations", "ingressclass.kubernetes.io/is-default-class"]) === "true";
}
function ofGateway({ namespace, name }, pods, objects) {
  const own = pods.gateways.get(`${namespace}/${name}`);
  if (own !== void 0) return ofPods(`Gateway ${namespace}/${name}`, own, "its pods carry its name");
  const gateway = objects.gateways.get(`${namespace}/${name}`);
  const className = textAt(gateway?.value, ["spec", "gatewayClassName"]);
  const known4 = className === void 0 ? void 0 : objects.gatewayClasses.get(className);
  const told5 = textAt(known4?.value, ["spec", "controllerName"]);
  if (known4 !== void 0 && told5 !== void 0)
    return byController(told5, `${formatRef(known4.ref)} names ${told5}`, pods);
  const one = implementations.find((each) => className !== void 0 && each.className.test(className));
  if (one !== void 0) return controllerOf(one, `its class is called ${className ?? ""}`, pods);
  return assumed(`Gateway ${namespace}/${name}`, "no pod carries its name");
}
function byController(told5, evidence2, pods) {
  const named2 = implementations.filter(({ controller }) => controller.test(told5));
  const one = named2.find((each) => pods.of.has(each)) ?? named2[0];
  return one === void 0 ? assumed("the ingress controller", `${evidence2}, which is not known here`) : controllerOf(one, evidence2, pods);
}
function controllerOf(one, evidence2, pods) {
  const own = pods.of.get(one);
  if (own !== void 0) return ofPods(one.name, own, `${evidence2} and ${labelEvidence(one, own)}`);
  if (one.unlabelled === true) return { name: one.name, evidence: evidence2, source: { kind: "unlabelled" } };
  if (one.outside === void 0) return assumed(one.name, `${evidence2}, but no pod of it is there`);
  const addresses = addressesIn(one.outside);
  return { name: one.name, evidence: evidence2, source: { kind: "outside", ...addresses.length === 0 ? {} : { addresses } } };
}
function found([one, own]) {
  return ofPods(one.name, own, labelEvidence(one, own));
}
function labelEvidence({ pods }, own) {
  const names2 = [...new Set(own.map(({ workload }) => `${workload.namespace}/${workload.name}`))];
  const set = pods.find((wanted) => own.some(({ labels }) => labelled(labels, wanted))) ?? {};
  const text = Object.entries(set).map(([key, value]) => value === void 0 ? key : `${key}=${value}`);
  return `pods of ${listed(names2)} carry ${text.join(" and ")}`;
}
function ofPods(name, pods, evidence2) {
  return { name, evidence: evidence2, source: { kind: "pods", pods: pods.map(({ id }) => id).sort() } };
}
function assumed(name, evidence2) {
  return { name, evidence: evidence2, source: { kind: "assumed" } };
}
function servicesAsEntries(services) {
  return services.flatMap(({ namespace, name, outside, ports, origin }) => {
    if (outside === void 0) return [];
    const object = { group: "", kind: "Service", namespace, name };
    const { kind, policy, clients } = outside;
    const controller = {
      name: kind === "LoadBalancer" ? "a load balancer" : "a port of the nodes",
      evidence: `the Service is of type ${kind} with externalTrafficPolicy ${policy}`,
      source: { kind: "clients", policy, ...clients === void 0 ? {} : { addresses: clients } }
    };
    return ports.map(({ protocol, port }) => ({
      object,
      origin,
      backend: { namespace, service: name, protocol, port: { of: "service", value: port } },
      controllers: [controller]
    }));
  });
}
function controllerStatements(entries) {
  const served = /* @__PURE__ */ new Map();
  for (const { object, controllers } of entries) {
    for (const controller of controllers) {
      if (controller.source.kind === "clients") continue;
      const key = `${controller.name} ${controller.evidence}`;
      const known4 = served.get(key) ?? { controller, objects: /* @__PURE__ */ new Set() };
      served.set(key, known4);
      known4.objects.add(formatRef(object));
    }
  }
  return [...served.values()].map(({ controller: { name, evidence: evidence2, source }, objects }) => {
    const what = listed([...objects]);
    return source.kind === "assumed" ? `Who serves ${what} is not known (${name}: ${evidence2}): it is taken to be a pod without labels in a namespace that nobody declared.` : `${what} ${objects.size === 1 ? "is" : "are"} taken to be served by ${name}, since ${evidence2}.`;
  });
}

// src/worlds/assemble.ts
var nameLabel2 = "kubernetes.io/metadata.name";
function assemble(table2, policies, ground, copies = []) {
  const byRole = groupByRole(table2, ground.dialects);
  const of2 = (role) => byRole.get(role) ?? [];
  const endpoints = endpointsOf(table2, of2("pod"), of2("workload"), ground);
  const services = readServices(of2("service"), of2("slice"), of2("endpoints"));
  const nodes = of2("node").map(readNode);
  const named2 = [...endpoints.values(), ...services].map(({ namespace }) => namespace);
  const used = [...named2, ...policies.map(({ ref }) => ref.namespace)];
  const hidden = ground.hidesAddresses === true;
  const written = addressesIn(ground.podRanges);
  const told5 = written.length > 0 || nodes.every((node) => node.podRanges.length > 0);
  const podRanges = told5 ? addressSet([...written, ...nodes.flatMap((node) => node.podRanges)]) : [];
  return {
    namespaces: readNamespaces(of2("namespace"), used, ground),
    endpoints,
    policies,
    services,
    entries: entriesOf2([...of2("entry"), ...copies], endpoints.values(), services, (role) => of2(role)),
    // A node without addresses would be one that nothing comes from; without nodes, anything may be one.
    nodes: hidden ? [] : nodes,
    ...podRanges.length === 0 ? {} : { podRanges },
    ...hidden && { hidesAddresses: true },
    families: hidden && podRanges.length === 0 ? bothFamilies : familiesOf2(familiesIn2(endpoints.values()), podRanges),
    tiers: ground.enforcer.tiers,
    deviations: ground.enforcer.deviations ?? []
  };
}
function entriesOf2(objects, endpoints, services, of2) {
  const ground = { endpoints, classes: of2("entry-class"), gateways: of2("gateway") };
  return [...withControllers(objects.flatMap(waysOf), ground), ...servicesAsEntries(services)];
}
function groupByRole(table2, dialects) {
  const out = /* @__PURE__ */ new Map();
  for (const manifest of table2.values()) {
    const role = roleOf(manifest.ref, dialects);
    if (role === void 0) continue;
    const list = out.get(role);
    if (list === void 0) out.set(role, [manifest]);
    else list.push(manifest);
  }
  return out;
}
function readNamespaces(declared, used, ground) {
  const out = /* @__PURE__ */ new Map();
  for (const manifest of declared) {
    const { ref } = manifest;
    out.set(ref.name, declaredNamespace(manifest, ground.live.has(keyOf(ref)) ? noLabels : ground.newLabels));
  }
  for (const name of used) {
    if (name !== "" && !out.has(name)) out.set(name, bareNamespace(name));
  }
  return out;
}
function declaredNamespace({ ref, value, origin }, more = noLabels) {
  const labels = new Map(more);
  for (const [key, text] of textsAt(value, ["metadata", "labels"])) labels.set(key, text);
  return { name: ref.name, labels: labels.set(nameLabel2, ref.name), origin };
}
function bareNamespace(name) {
  return { name, labels: /* @__PURE__ */ new Map([[nameLabel2, name]]) };
}
function endpointsOf(table2, pods, workloads2, ground) {
  const known4 = ground.read.find((one) => sameList2(one.pods, pods) && sameList2(one.workloads, workloads2));
  if (known4 !== void 0) return known4.endpoints;
  const endpoints = readEndpoints(table2, pods, workloads2, ground);
  ground.read.push({ pods, workloads: workloads2, endpoints });
  return endpoints;
}
function sameList2(a, b) {
  return a.length === b.length && a.every((one, at2) => one === b[at2]);
}
function readEndpoints(table2, pods, workloads2, ground) {
  const out = /* @__PURE__ */ new Map();
  const alive = /* @__PURE__ */ new Set();
  const fateOf = fatesOf(table2, ground);
  for (const pod of pods) {
    const endpoint = readPod(pod, table2, ground, fateOf);
    if (endpoint === void 0) continue;
    out.set(endpoint.id, endpoint);
    if (!endpoint.finished || endpoint.workload.kind === "Job") alive.add(endpoint.workload);
  }
  const keys = new Set([...alive].map(workloadKeyOf));
  const isKnown2 = (key) => table2.has(key) || ground.base.has(key) || ground.live.has(key);
  for (const workload of workloads2) {
    if (keys.has(workloadKeyOf(workload.ref)) || isOwned(workload, isKnown2)) continue;
    const endpoint = ground.pods.endpoints.get(workload) ?? templateEndpoint(workload);
    ground.pods.endpoints.set(workload, endpoint);
    out.set(endpoint.id, endpoint);
  }
  return out;
}
function readPod(pod, table2, { live, pods }, fateOf) {
  const endpoint = live.has(keyOf(pod.ref)) ? livePod(pod, live, pods) : podEndpoint(pod, topOwner(pod, table2), pods);
  const fate = fateOf(endpoint.workload);
  if (fate === "same") return endpoint;
  return fate === "gone" ? void 0 : rolledOut(endpoint, pod, templateOf(fate.before), fate.now);
}
function fatesOf(table2, { live, base }) {
  const known4 = /* @__PURE__ */ new Map();
  return (workload) => {
    const found2 = known4.get(workload);
    if (found2 !== void 0) return found2;
    const key = workload.kind === "Pod" ? void 0 : workloadObjectKey(workload);
    const before = key === void 0 ? void 0 : live.get(key) ?? base.get(key);
    const now = key === void 0 ? void 0 : table2.get(key);
    const fate = before === void 0 || before === now ? "same" : now === void 0 ? "gone" : { before, now };
    known4.set(workload, fate);
    return fate;
  };
}
function familiesIn2(endpoints) {
  const families2 = /* @__PURE__ */ new Set();
  for (const { addresses } of endpoints) {
    for (const address of addresses) families2.add(familyOf(address));
    if (families2.size === 2) break;
  }
  return families2;
}
var bothFamilies = ["IPv4", "IPv6"];
function familiesOf2(ofPods2, podRanges) {
  const families2 = new Set(ofPods2);
  for (const { first, last } of podRanges) for (const address of [first, last]) families2.add(familyOf(address));
  if (families2.size === 0) return ["IPv4"];
  return ["IPv4", "IPv6"].filter((family) => families2.has(family));
}

// src/worlds/copies.ts
import { createHash } from "node:crypto";
function tableOf(side2) {
  const table2 = /* @__PURE__ */ new Map();
  const duplicates2 = /* @__PURE__ */ new Map();
  for (const [key, list] of byObject(side2)) {
    const distinct5 = distinctContents(list);
    const [first] = distinct5;
    if (distinct5.length > 1) duplicates2.set(key, distinct5);
    else if (first !== void 0) table2.set(key, first.manifest);
  }
  return { table: table2, duplicates: duplicates2 };
}
function distinctContents(list) {
  if (list.length === 1) return list;
  const out = /* @__PURE__ */ new Map();
  for (const placed of [...list].sort((a, b) => byPlace3(a.manifest, b.manifest))) {
    if (!out.has(placed.content)) out.set(placed.content, placed);
  }
  return [...out.values()].sort((a, b) => a.content < b.content ? -1 : 1);
}
function byPlace3({ origin: a }, { origin: b }) {
  if (a.kind !== "file" || b.kind !== "file") return 0;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
function copyAtom({ manifest, content }) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const text = `the ${formatRef(manifest.ref)} that is applied is the one at ${formatOrigin(manifest.origin)}`;
  return { key: `copy:${keyOf(manifest.ref)}:${hash}`, text };
}
function duplicateProblem(copies, side2, changed2) {
  const [first, ...others] = [...copies].sort((a, b) => byPlace3(a.manifest, b.manifest)).map(({ manifest }) => manifest);
  if (first === void 0) throw new Error("a duplicate has copies");
  const places3 = others.map(({ origin }) => formatOrigin(origin)).join(", ");
  return {
    kind: "invalid-manifest",
    side: side2,
    changed: changed2,
    message: `${formatRef(first.ref)} stands twice with different content, here and at ${places3}`,
    help: helpFor([first, ...others]),
    object: first.ref,
    origin: first.origin,
    related: others.map(({ origin }) => ({ origin, text: "the other one" }))
  };
}
function helpFor(copies) {
  const files = new Set(copies.flatMap(({ origin }) => origin.kind === "file" ? [origin.file] : []));
  if (files.size < 2) return "keep one of them";
  const sources = [...files].map((file) => ({ id: file, include: [file] }));
  return `remove one of them or, if they go to different clusters, say so in the gate file: ${sourcesLine(sources)}`;
}

// src/worlds/namespaces.ts
var system = /^(?:kube-.*|default)$/;
var enough = { count: 3, share: 0.9 };
function namespaceDefaults(live, declared, configured, dialects) {
  const names2 = [...(live ?? /* @__PURE__ */ new Map()).values()].flatMap(
    ({ ref }) => ref.kind === "Namespace" && ref.group === "" && !system.test(ref.name) ? [ref.name] : []
  );
  const policies = live === void 0 ? [] : sharedPolicies(live, new Set(names2), dialects);
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
  const written = /* @__PURE__ */ new Set();
  for (const name of names2) {
    const key = keyOf({ group: "", kind: "Namespace", namespace: "", name });
    for (const label2 of textsAt(declared.get(key)?.value, ["metadata", "labels"]).keys()) written.add(label2);
    for (const [label2, value] of textsAt(live.get(key)?.value, ["metadata", "labels"])) {
      const id = `${label2}=${value}`;
      const entry = counts.get(id) ?? { key: label2, value, count: 0 };
      entry.count++;
      counts.set(id, entry);
    }
  }
  const shared = [...counts.values()].filter(({ key, count: count3 }) => isRule(count3, names2.length) && !written.has(key));
  return new Map(shared.map(({ key, value }) => [key, value]).sort(([a], [b]) => a < b ? -1 : 1));
}
function sharedPolicies(live, names2, dialects) {
  const groups = /* @__PURE__ */ new Map();
  for (const manifest of live.values()) {
    if (!names2.has(manifest.ref.namespace) || roleOf(manifest.ref, dialects) !== "policy") continue;
    if (generatorOf(manifest) === void 0) continue;
    const id = `${manifest.ref.group}/${manifest.ref.kind}/${manifest.ref.name} ${contentText(manifest, "policy")}`;
    const group2 = groups.get(id);
    if (group2 === void 0) groups.set(id, [manifest]);
    else group2.push(manifest);
  }
  return [...groups.values()].filter((group2) => isRule(group2.length, names2.size)).flatMap((group2) => group2.sort((a, b) => a.ref.namespace < b.ref.namespace ? -1 : 1)[0] ?? []).sort((a, b) => a.ref.name < b.ref.name ? -1 : 1);
}
function isRule(count3, of2) {
  return count3 >= enough.count && count3 >= enough.share * of2;
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

// src/worlds/owners.ts
function ownersOf2({ live, base, head, generatedBy }, dialects) {
  const owners = /* @__PURE__ */ new Map();
  for (const [key, manifest] of live) {
    if (roleOf(manifest.ref, dialects) !== "policy") continue;
    const by = generatedBy.get(key);
    if (by !== void 0) owners.set(key, { how: "generates", by });
    else if (!base.has(key) && !head.has(key)) {
      const applier = applierOf(manifest);
      if (applier !== void 0 && applier.tool !== "kubectl apply")
        owners.set(key, { how: "applies", by: formatApplier(applier) });
    }
  }
  return owners;
}

// src/worlds/system.ts
function systemStatements(world) {
  return [...assumedDns2(world), ...ambientMesh(world)];
}
function assumedDns2(world) {
  if (!world.policies.some(({ egress }) => egress?.isolates === true)) return [];
  const { basis, servers } = dnsOf(world);
  if (basis === "found") return [];
  const told5 = servers.map(({ endpoint, ports }) => {
    const labels = [...endpoint.labels].map(([key, value]) => `${key}=${value}`).join(",");
    const numbers = [...new Set(ports.map(({ port }) => port))].join(" and ");
    return `pods with ${labels} in ${endpoint.namespace}, port ${numbers}`;
  });
  return [`Cluster DNS is in no manifest; it is taken to be ${listed(told5)}.`];
}
function ambientMesh(world) {
  const namespaces = /* @__PURE__ */ new Set();
  for (const pod of world.endpoints.values()) {
    if (namespaces.has(pod.namespace)) continue;
    if (meshProxiesOf(world, pod).some(({ mesh }) => mesh === "Istio ambient")) namespaces.add(pod.namespace);
  }
  if (namespaces.size === 0) return [];
  return [
    `Pods of ${listed([...namespaces])} are in an ambient mesh: between pods of the mesh policies see TCP 15008 (HBONE) in place of the ports that are told here, so rules must let that port through as well.`
  ];
}

// src/worlds/state.ts
function loadState(input) {
  const { plan, config, cluster, settings, changed: changed2 } = input;
  const { dialects } = settings;
  const files = [...plan.shared, ...plan.own];
  const base = decided(tableOf(files.flatMap((file) => file.base)), input);
  const head = decided(tableOf(files.flatMap((file) => file.head)), input);
  const undecided = new Set([...head.policies, ...head.entries].map(({ manifest }) => keyOf(manifest.ref)));
  const trees = { live: cluster.objects, base: base.table, head: head.table, undecided };
  const over = layOver(trees, config.prune, dialects);
  const defaults = namespaceDefaults(cluster.objects, base.table, settings.namespaceDefaults?.labels, dialects);
  const live = cluster.objects ?? /* @__PURE__ */ new Map();
  const generatedBy = generatorsOf(live);
  const ground = {
    dialects,
    enforcer: cluster.enforcer,
    live,
    base: base.table,
    podRanges: config.podRanges ?? [],
    hidesAddresses: cluster.snapshot?.withheld?.includes("addresses") === true,
    newLabels: defaults.labels,
    pods: cluster.pods,
    read: []
  };
  const world = (table2, side2, conditions = /* @__PURE__ */ new Map()) => {
    const copies = side2.policies;
    const inQuestion = new Set(copies.map(({ manifest }) => keyOf(manifest.ref)));
    const single = [...table2].filter(([key, { ref }]) => roleOf(ref, dialects) === "policy" && !inQuestion.has(key));
    const manifests = single.map(([, manifest]) => manifest);
    const conditionOf2 = (key) => bothConditions(conditions.get(key), enforcedIf(key, cluster));
    const policies = cluster.policies.read(manifests, conditionOf2, generatedBy);
    const entries = side2.entries.map(({ manifest }) => manifest);
    return assemble(table2, [...policies, ...copiedPolicies(copies, live, cluster)], ground, entries);
  };
  const baseObjects = withDefaultPolicies(over.base, live, defaults.policies);
  const headObjects = withDefaultPolicies(over.head, live, defaults.policies);
  const worlds = { base: world(baseObjects, base), head: world(headObjects, head, over.conditions) };
  const state = {
    source: config.id,
    id: plan.id,
    files: plan.folders.length > 0 ? plan.folders : config.include,
    ...liveParts(input, () => world(live, { policies: [], entries: [] })),
    profile: cluster.enforcer.name,
    rulings: cluster.enforcer.rulings,
    ...worlds,
    baseObjects,
    headObjects,
    generatedBy,
    ...cluster.held && { held: cluster.held },
    owners: ownersOf2({ live, base: base.table, head: head.table, generatedBy }, dialects),
    ...driftParts(input, { base: over.base, head: over.head, baseTree: base.table, headTree: head.table }),
    statements: [
      ...input.statements,
      ...over.statements,
      ...defaults.statements,
      ...base.statements,
      ...systemStatements(worlds.head),
      ...controllerStatements([...worlds.base.entries ?? [], ...worlds.head.entries ?? []])
    ]
  };
  const problems = [...duplicates(base, head, changed2), ...cluster.policies.problems(base.table, head.table, changed2)];
  return { state, problems };
}
function liveParts({ cluster }, world) {
  const { snapshot, objects } = cluster;
  if (snapshot === void 0 || objects === void 0) return {};
  return { cluster: { ...snapshot.identity, from: snapshot.from }, live: world(), liveObjects: objects };
}
function driftParts({ cluster, config, settings }, tables) {
  if (cluster.objects === void 0) return { drift: [] };
  const unread = new Set(cluster.snapshot?.incomplete.map(({ kind }) => kind));
  const { held } = cluster;
  const sides2 = { ...tables, live: cluster.objects, prune: config.prune, unread, ...held && { held } };
  const drift2 = driftOf(sides2, settings.dialects);
  const { removed, manifests } = policiesOfGit(drift2, tables, settings.dialects);
  const policies = cluster.policies.read(manifests, (key) => enforcedIf(key, cluster), /* @__PURE__ */ new Map());
  return { drift: drift2, driftOfGit: { removedPolicies: removed, policies } };
}
function enforcedIf(key, { enforcer }) {
  return key.startsWith("policy.networking.k8s.io/") ? enforcer.clusterWide : void 0;
}
function generatorsOf(live) {
  const generatorOf2 = generatorReader();
  const out = /* @__PURE__ */ new Map();
  for (const [key, manifest] of live) {
    const generator = generatorOf2(manifest);
    if (generator !== void 0) out.set(key, generator);
  }
  return out;
}
function decided(side2, { cluster, changed: changed2, settings }) {
  const table2 = new Map(side2.table);
  const policies = [];
  const entries = [];
  let left = 0;
  for (const [key, copies] of side2.duplicates) {
    const [first] = copies;
    if (first === void 0) continue;
    if (cluster.objects !== void 0 && !changed2(key)) left++;
    else if (isPolicy(first, settings.dialects)) policies.push(...copies);
    else if (isEntryKind(first.manifest.ref)) entries.push(...copies);
    else table2.set(key, first.manifest);
  }
  const statement = `${left} object${left === 1 ? "" : "s"} that stand in several files with different content and did not change are taken as the cluster has them.`;
  return { ...side2, table: table2, policies, entries, statements: left === 0 ? [] : [statement] };
}
function isPolicy({ manifest }, dialects) {
  return roleOf(manifest.ref, dialects) === "policy";
}
function copiedPolicies(copies, live, cluster) {
  return copies.flatMap((copy) => {
    const manifest = applied(copy.manifest, live.get(keyOf(copy.manifest.ref)), copy.manifest);
    const condition = (key) => bothConditions(copyAtom(copy), enforcedIf(key, cluster));
    return cluster.policies.read([manifest], condition, /* @__PURE__ */ new Map());
  });
}
function duplicates(base, head, changed2) {
  const keys = /* @__PURE__ */ new Set([...base.duplicates.keys(), ...head.duplicates.keys()]);
  return [...keys].flatMap((key) => {
    const [before, after] = [base.duplicates.get(key), head.duplicates.get(key)];
    const side2 = before !== void 0 && after !== void 0 ? "both" : after === void 0 ? "base" : "head";
    const copies = after ?? before;
    if (copies?.some(({ manifest }) => isEntryKind(manifest.ref)) === true) return [];
    return copies === void 0 ? [] : [duplicateProblem(copies, side2, changed2(key) && after !== void 0)];
  });
}

export {
  countsOf,
  changedMap,
  indexBy,
  joinRanges,
  withoutRanges,
  rangesKey,
  foldDifferences,
  verdictOf,
  judge,
  exitCode,
  ownersByName,
  selects2 as selects,
  targetsOf,
  backendsOf,
  knownEnds,
  worldOfNames,
  knownCluster,
  keptCluster,
  attribute,
  decidingWrites,
  lastWrites,
  rules,
  denied,
  allowed,
  compile,
  derive,
  selecting,
  matchesPods,
  placeOf,
  valueAt2 as valueAt,
  rangesBetween,
  podEnd,
  ruleMatch,
  permits,
  isSamePod,
  decide,
  evaluate,
  commonFamilies,
  differences,
  createRun,
  blocksOf2 as blocksOf,
  withEndpoints,
  peerWords,
  surpriseOf2 as surpriseOf,
  explainChange,
  nearestRules,
  policySteps,
  changesBetween2 as changesBetween,
  recordedChanges,
  declaringObjects,
  lostIsolation2 as lostIsolation,
  entryRows,
  pairWorlds,
  renamesBetween,
  foldBlocks,
  isOnePod,
  partiesOf,
  podsByWorkload2 as podsByWorkload,
  lastingAttempts,
  newestManager,
  changedAt,
  generationAfter,
  askedFor,
  placesIn2 as placesIn,
  contentOfWorkload,
  compare,
  compareCompiled,
  policyReader,
  sourcesLine,
  sourcesOfStates,
  mayServe,
  assemble,
  entriesOf2 as entriesOf,
  declaredNamespace,
  bareNamespace,
  familiesOf2 as familiesOf,
  byObject,
  planStates,
  loadState,
  enforcedIf
};
