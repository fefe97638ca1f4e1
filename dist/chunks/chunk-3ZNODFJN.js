import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  complainer,
  detailOf,
  detailOptions,
  formatPath,
  gateChangeOf,
  gatePath,
  gateText,
  invalid,
  list,
  profiles,
  quote,
  readGate,
  text
} from "./chunk-FH2K2AT2.js";
import {
  backendKinds,
  backendPlacesIn,
  connectionKey,
  cutText,
  joinedCuts,
  joinedSetAside,
  logReading,
  serverBackendsIn,
  shortfallTexts
} from "./chunk-3H6YQCWU.js";
import {
  aloneRow,
  applyEdits,
  concernIn,
  deviationPage,
  directionOf,
  failsGate,
  fingerprintOf,
  formatFoldedRow,
  formatGroup,
  formatList,
  formatNearMiss,
  formatParty,
  formatPorts,
  formatRow,
  inPairs,
  joined,
  keyFieldsOf,
  linesOf,
  memberKey,
  pairsIn,
  partyName,
  partyOf,
  patternText,
  refusalsOf,
  reporters,
  rowOf,
  samplesOf,
  shown,
  spreadText
} from "./chunk-JZ6ACV7W.js";
import {
  findingKinds,
  formatLabels,
  formatOrigin,
  formatRequirement,
  formatSelector,
  holds,
  isRendered,
  noLabels,
  renderedRoot,
  severities,
  version
} from "./chunk-T2T4KKDH.js";
import {
  endpointIdOf,
  workloadKeyOf
} from "./chunk-3VTHAMEI.js";
import {
  addressSet,
  allProtocols,
  blocksOf,
  contains,
  countOf,
  editsBetween,
  everyAddress,
  familyOf,
  formatAddress,
  formatCount,
  formatShare,
  formatSpan,
  formatTime,
  intersect,
  namedProtocols,
  nearest,
  parseAddress,
  parseBlock,
  subtract,
  union
} from "./chunk-JSMRIIAV.js";
import {
  lineTable,
  skimmedLine,
  unknownLine,
  valueLimit
} from "./chunk-L3V2DSF2.js";
import {
  pathMatcher,
  writeAtomically
} from "./chunk-I7APWJMD.js";
import {
  dialectOf,
  formatPath as formatPath2,
  generatorOf,
  generatorReader,
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
  workloadObjectKey,
  workloadRefOf,
  yamlLimits
} from "./chunk-CUDDOURM.js";
import {
  gatewayGroup,
  isEntryClass,
  isEntryKind,
  isGateway,
  isRoute,
  routeProtocols
} from "./chunk-N5TJX47K.js";
import {
  canonicalJson,
  formatRef,
  isList,
  isObject,
  isSameJson,
  keyOf,
  valueAt
} from "./chunk-HSRHAZR3.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/judgement/conclusion.ts
var unanswered = ["unclear-verdict", "thin-evidence", "not-evaluated"];
function conclusionOf(failing3) {
  if (failing3.length === 0) return "passed";
  return failing3.every(({ kind }) => unanswered.includes(kind)) ? "cannot say" : "failed";
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
function becauseOf(failing3) {
  const rowsOf2 = (found2) => found2.reduce((sum2, { rows }) => sum2 + rows.length, 0);
  const [cut2, rest] = [failing3.filter(cutsOff), failing3.filter((finding) => !cutsOff(finding))];
  const [toCome, others] = [rest.filter(isFuture), rest.filter((finding) => !isFuture(finding))];
  const worstFirst = [...new Set(others.map(({ kind }) => kind))];
  const told3 = worstFirst.map((kind) => {
    const found2 = others.filter((finding) => finding.kind === kind);
    return sentences[kind](found2.length, isOfPairs(kind) ? pairsOf(found2) : rowsOf2(found2));
  });
  const users = cut2.length === 0 ? [] : [`users cut off from ${countOf(rowsOf2(cut2), "workload")}`];
  const future = toCome.length === 0 ? [] : [`${countOf(toCome.length, "change")} of access for pods to come`];
  return [...users, ...told3, ...future];
}
function isOfPairs(kind) {
  return kind === "new-access" || kind === "lost-access";
}
function pairsOf(findings) {
  return findings.reduce((sum2, { rows, folded: folded3 }) => sum2 + pairsIn(folded3 ?? rows.map(aloneRow)), 0);
}
function isFuture({ reach }) {
  return reach === "future-pods";
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

// src/folding/directory.ts
var known = /* @__PURE__ */ new WeakMap();
function directoryOf(world) {
  const made = known.get(world) ?? makeDirectory(world);
  known.set(world, made);
  return made;
}
function makeDirectory(world) {
  const pods = /* @__PURE__ */ new Map();
  const workloadOf2 = /* @__PURE__ */ new Map();
  for (const [id, { workload }] of world.endpoints) {
    const key = workloadKeyOf(workload);
    const list2 = pods.get(key);
    if (list2 === void 0) pods.set(key, [id]);
    else list2.push(id);
    workloadOf2.set(id, key);
  }
  const unlike = /* @__PURE__ */ new Set();
  const workloads = /* @__PURE__ */ new Map();
  for (const key of [...pods.keys()].sort()) workloads.set(key, factsOf(world, (pods.get(key) ?? []).sort(), unlike));
  const all = [...workloads.values()];
  const keys = new Set(all.flatMap(({ labels }) => [...labels.keys()]).filter((key) => !unlike.has(key)));
  const byNamespace = groupBy(all, ({ ref }) => [ref.namespace]);
  const namespaceLabels = new Map([...world.namespaces].map(([name, { labels }]) => [name, labels]));
  const namespaces = [...byNamespace.keys()].sort();
  return {
    workloads,
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
  const [first3, ...others] = pods.flatMap((id) => world.endpoints.get(id) ?? []);
  if (first3 === void 0) throw new RangeError("a workload has a pod at least");
  const labels = new Map(first3.labels);
  for (const { labels: own2 } of others) {
    for (const [key, value] of own2) if (labels.get(key) !== value) unlike.add(key);
    for (const [key, value] of labels) {
      if (own2.get(key) === value) continue;
      unlike.add(key);
      labels.delete(key);
    }
  }
  const single = others.length === 0 && first3.replicas <= 1;
  return { ref: first3.workload, pods, labels: labels.size === 0 ? noLabels : labels, single };
}
function groupBy(all, keysOf3) {
  const out = /* @__PURE__ */ new Map();
  for (const one of all) {
    for (const key of keysOf3(one)) {
      const list2 = out.get(key);
      if (list2 === void 0) out.set(key, [one]);
      else list2.push(one);
    }
  }
  return out;
}

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
  return ranges.flatMap((range) => {
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
function rangesKey(ranges) {
  return ranges.map(({ protocol, first: first3, last }) => `${protocol} ${first3}-${last}`).join(",");
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
  for (const [, own2] of [...byNamespace].sort(([a], [b]) => a < b ? -1 : 1)) {
    const condition = conditionOf(directory, own2);
    if (condition === void 0) continue;
    conditions.push(condition);
    for (const key of own2) others.delete(key);
  }
  return { conditions, others };
}
function conditionOf(directory, keys) {
  const members = [...keys].flatMap((key) => directory.workloads.get(key) ?? []);
  if (members.length < fewestMembers || members.length !== keys.size) return void 0;
  const names3 = [...new Set(members.map(({ ref }) => ref.namespace))].sort();
  const labels = commonLabels(directory, members);
  const values = commonValues(directory, members);
  const all = { labels: [], except: [] };
  if (keys.size === directory.workloads.size) return all;
  const inScope = names3.flatMap((name) => directory.byNamespace.get(name) ?? []);
  const whole = inScope.length === keys.size;
  const namespaces = namesFor(directory, names3);
  const isFew = names3.length === 1 || namespaces.pattern !== void 0 || namespaces.labels !== void 0;
  if (whole && isFew) return { ...all, namespaces };
  const exact = [...labels.map((one) => [one]), ...values.map((one) => [one])];
  const anywhere = exact.find((one) => everywhere(directory, one) === keys.size);
  if (anywhere !== void 0) return { ...all, labels: anywhere };
  if (whole && names3.length <= fewNames) return { ...all, namespaces };
  const nearlyAll = exceptionsTo(directory.workloads.values(), directory.workloads.size, keys);
  if (nearlyAll !== void 0) return { labels: [], except: nearlyAll };
  if (whole) return { ...all, namespaces };
  const here = exact.find((one) => meant(inScope, one).length === keys.size) ?? several(inScope, labels, keys.size);
  if (here !== void 0) return { ...all, namespaces, labels: here };
  return withExceptions(keys, inScope, namespaces, [...labels, ...values]);
}
function commonLabels({ keys }, [first3, ...others]) {
  return [...first3?.labels ?? []].filter(([key, value]) => keys.has(key) && others.every(({ labels }) => labels.get(key) === value)).sort(([a], [b]) => a < b ? -1 : 1).map(([key, value]) => ({ operator: "In", key, values: [value] }));
}
function commonValues({ keys }, [first3, ...others]) {
  const found2 = [];
  for (const key of [...first3?.labels.keys() ?? []].sort()) {
    if (!keys.has(key)) continue;
    const values = /* @__PURE__ */ new Set([first3?.labels.get(key) ?? ""]);
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
function everywhere({ byLabel }, [requirement]) {
  if (requirement?.operator !== "In") return -1;
  return requirement.values.reduce((sum2, value) => sum2 + (byLabel.get(`${requirement.key}=${value}`)?.length ?? 0), 0);
}
function meant(workloads, requirements) {
  return workloads.filter(({ labels }) => requirements.every((one) => holds(one, labels) === true));
}
function several(inScope, labels, size3) {
  let left = inScope;
  const chosen2 = [];
  while (chosen2.length < mostLabels) {
    let best3;
    for (const label2 of labels) {
      const now = meant(left, [label2]);
      if (now.length < (best3?.left ?? left).length) best3 = { label: label2, left: now };
    }
    if (best3 === void 0) return void 0;
    chosen2.push(best3.label);
    ({ left } = best3);
    if (left.length === size3) return chosen2;
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
function namesFor(directory, names3) {
  if (names3.length < 2) return { names: names3 };
  const prefix2 = commonPrefix(names3);
  if (prefix2.length >= 2 && countPrefixed(directory.namespaces, prefix2) === names3.length) {
    return { names: names3, pattern: `${prefix2}*` };
  }
  const labels = namespaceLabel(directory, names3);
  return labels === void 0 ? { names: names3 } : { names: names3, labels: [labels] };
}
function commonPrefix([first3 = "", ...others]) {
  let length = first3.length;
  for (const name of others) while (!name.startsWith(first3.slice(0, length))) length--;
  const prefix2 = first3.slice(0, length);
  return prefix2.slice(0, Math.max(prefix2.lastIndexOf("-"), prefix2.lastIndexOf(".")) + 1);
}
function countPrefixed(names3, prefix2) {
  const firstFrom2 = (text2) => {
    let [low, high] = [0, names3.length];
    while (low < high) {
      const middle = low + high >> 1;
      if ((names3[middle] ?? "") < text2) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return firstFrom2(`${prefix2}￿`) - firstFrom2(prefix2);
}
function namespaceLabel({ namespacesWith, namespaceLabels }, names3) {
  const [first3 = "", ...others] = names3;
  return [...namespaceLabels.get(first3) ?? []].filter(([key, value]) => namespacesWith.get(`${key}=${value}`) === names3.length).filter(([key, value]) => others.every((name) => namespaceLabels.get(name)?.get(key) === value)).sort(([a], [b]) => a < b ? -1 : 1).map(([key, value]) => ({ operator: "In", key, values: [value] }))[0];
}

// src/folding/cover.ts
function cover(pairs, twin, costOf) {
  const [first3, ...others] = candidates(pairs, twin);
  let best3 = { rows: first3 ?? [], cost: costOf(first3 ?? []) };
  for (const rows of others) {
    const cost = costOf(rows);
    if (cost < best3.cost) best3 = { rows, cost };
  }
  return best3.rows;
}
function* candidates(pairs, twin) {
  const turned2 = turn(pairs);
  const back = twinBack(pairs, twin);
  const bySource = merge(pairs, twin);
  yield bySource;
  if (bySource.length < 2) return;
  const byDestination = merge(turned2, back).map(flip);
  yield byDestination;
  const popular = hubs(turned2, pairs.size);
  if (popular !== void 0) yield [...merge(popular.hubs, back).map(flip), ...merge(turn(popular.rest), twin)];
  const busy = hubs(pairs, turned2.size);
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
      const list2 = out.get(destination);
      if (list2 === void 0) out.set(destination, [source]);
      else list2.push(source);
    }
  }
  return out;
}
function hubs(pairs, others) {
  const most3 = new Map([...pairs].filter(([, list2]) => list2.length * 2 >= others && list2.length > 1));
  if (most3.size === 0 || most3.size === pairs.size) return void 0;
  return { hubs: most3, rest: new Map([...pairs].filter(([key]) => !most3.has(key))) };
}
function merge(pairs, twin) {
  const sets = createSets();
  const own2 = [...pairs].sort(([a], [b]) => a - b).map(([source, list2]) => ({ source, plain: sets.idOf(list2), closed: sets.idOf(withTwin(list2, twin(source))) }));
  const count3 = /* @__PURE__ */ new Map();
  for (const { plain: plain3, closed } of own2) {
    count3.set(plain3, (count3.get(plain3) ?? 0) + 1);
    if (closed !== plain3) count3.set(closed, (count3.get(closed) ?? 0) + 1);
  }
  const rows = /* @__PURE__ */ new Map();
  for (const { source, plain: plain3, closed } of own2) {
    const id = (count3.get(closed) ?? 0) > (count3.get(plain3) ?? 0) ? closed : plain3;
    const row = rows.get(id);
    if (row === void 0) rows.set(id, [source]);
    else row.push(source);
  }
  return [...rows].map(([id, sources]) => ({ sources, destinations: sets.membersOf(id) }));
}
function withTwin(list2, twin) {
  if (twin < 0 || list2.includes(twin)) return list2;
  return [...list2, twin].sort((a, b) => a - b);
}
function createSets() {
  const lists2 = [];
  const buckets = /* @__PURE__ */ new Map();
  return {
    idOf: (list2) => {
      const hash = list2.reduce((sum2, value) => Math.imul(sum2 ^ value, 16777619) + 40503 | 0, list2.length);
      const bucket = buckets.get(hash) ?? [];
      const known5 = bucket.find((id) => isSame(lists2[id] ?? [], list2));
      if (known5 !== void 0) return known5;
      lists2.push(list2);
      bucket.push(lists2.length - 1);
      buckets.set(hash, bucket);
      return lists2.length - 1;
    },
    membersOf: (id) => lists2[id] ?? []
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
  const layers = /* @__PURE__ */ new Map();
  for (const cell of cells) {
    const key = rangesKey(cell.ports);
    const layer = layers.get(key);
    if (layer === void 0) layers.set(key, { ports: cell.ports, cells: [cell] });
    else layer.cells.push(cell);
  }
  return [...layers].sort(byKey).map(([, { ports, cells: own2 }]) => ({ ports, pairs: pairsOf2(own2) }));
}
function byKey([a], [b]) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function pairsOf2(cells) {
  const pairs = /* @__PURE__ */ new Map();
  for (const { source, destination } of cells) {
    const list2 = pairs.get(source);
    if (list2 === void 0) pairs.set(source, [destination]);
    else list2.push(destination);
  }
  for (const list2 of pairs.values()) list2.sort((a, b) => a - b);
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
  const layers = /* @__PURE__ */ new Map();
  for (const [, { range, cells: own2 }] of [...stretches2].sort(byKey)) {
    const id = sets.idOf(own2);
    const ports = layers.get(id);
    if (ports === void 0) layers.set(id, [range]);
    else ports.push(range);
  }
  return [...layers].map(([id, ports]) => ({
    ports: joinRanges(ports),
    pairs: pairsOf2(sets.membersOf(id).flatMap((index) => cells[index] ?? []))
  }));
}
function bordersOf(cells) {
  const found2 = /* @__PURE__ */ new Map();
  for (const { ports } of cells) {
    for (const { protocol, first: first3, last } of ports) {
      const own2 = found2.get(protocol) ?? /* @__PURE__ */ new Set();
      found2.set(protocol, own2.add(first3).add(last + 1));
    }
  }
  return new Map([...found2].map(([protocol, own2]) => [protocol, [...own2].sort((a, b) => a - b)]));
}
function cut(range, borders) {
  let at2 = firstAbove(borders, range.first);
  const out = [];
  let first3 = range.first;
  for (let border = borders[at2]; border !== void 0 && border <= range.last; border = borders[++at2]) {
    out.push({ ...range, first: first3, last: border - 1 });
    first3 = border;
  }
  return [...out, { ...range, first: first3 }];
}
function firstAbove(sorted3, value) {
  let [low, high] = [0, sorted3.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted3[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
function createRows(settings) {
  const costOf = (rows) => rows.reduce((sum2, row) => sum2 + rowCost(row, settings), 0);
  return {
    of: (layers) => layers.flatMap(({ pairs, ports }) => cover(pairs, settings.twin, costOf).map((row) => ({ ...row, ports })))
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
  const joined7 = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const key = `${sets.idOf(row.sources)} ${sets.idOf(row.destinations)}`;
    const known5 = joined7.get(key);
    joined7.set(key, known5 === void 0 ? row : { ...known5, ports: joinRanges([...known5.ports, ...row.ports]) });
  }
  return [...joined7.values()];
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
      const list2 = classes.get(key);
      if (list2 === void 0) classes.set(key, [row]);
      else list2.push(row);
    }
  }
  const folded3 = [...classes.values()].flatMap((some) => foldClass(some, groups));
  return [...alone, ...sortRows(folded3)];
}
function foldClass(rows, groups) {
  const parties = createNumbers();
  const cells = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const [source, destination] = [parties.numberOf(row.source), parties.numberOf(row.destination)];
    const key = `${source} ${destination}`;
    const known5 = cells.get(key);
    const ports = joinRanges([...known5?.ports ?? [], ...row.ports]);
    cells.set(key, { source, destination, ports, of: known5?.of ?? row });
  }
  const groupOf2 = (numbers) => groups.of(numbers.flatMap(parties.partyOf));
  const cost = (numbers) => numbers.length === 1 ? 1 : groups.costOf(groupOf2(numbers));
  const twin = (source) => parties.partyOf(source).every(groups.isSingle) ? source : -1;
  const settings = { twin, sourceCost: cost, destinationCost: cost };
  return foldCells([...cells.values()], settings).flatMap(({ sources, destinations: destinations2, ports }) => {
    const of2 = firstOf(sources, destinations2, (source, destination) => cells.get(`${source} ${destination}`)?.of);
    return of2 === void 0 ? [] : foldedRows(groups, groupOf2(sources), groupOf2(destinations2), ports, of2);
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
      const known5 = numbers.get(key);
      if (known5 !== void 0) return known5;
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
  const names3 = (group2) => group2.members.map(({ party }) => memberKey(party)).join("\n");
  return [formatGroup(sources), formatGroup(destinations2), rangesKey(ports), names3(sources), names3(destinations2)].join(
    "\n\n"
  );
}
function createGroups(directory) {
  const known5 = /* @__PURE__ */ new Map();
  const isSingle = (party) => {
    if (party.kind !== "workload") return false;
    if (party.some !== void 0) return party.some.pods === 1;
    return directory.workloads.get(workloadKeyOf(party.workload))?.single ?? false;
  };
  const memberOf2 = (party) => isSingle(party) ? { party, single: true } : { party };
  return {
    isSingle,
    of: (parties) => {
      const byKey4 = [...new Map(parties.map((party) => [memberKey(party), party]))].sort(
        ([a], [b]) => a < b ? -1 : 1
      );
      const text2 = byKey4.map(([key]) => key).join("\n");
      let group2 = known5.get(text2);
      if (group2 === void 0) {
        const own2 = byKey4.map(([, party]) => party);
        known5.set(text2, group2 = { members: own2.map(memberOf2), ...wordsFor(directory, own2) });
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
  const places2 = causes.map(({ object, origin }) => [formatRef(object), origin.kind, formatOrigin(origin)]);
  return JSON.stringify([change, assuming, before, after, live, surprise, places2]);
}
function joinFolded(drafts) {
  if (drafts.every(({ folded: folded3 }) => folded3 === void 0)) return {};
  const found2 = /* @__PURE__ */ new Map();
  for (const row of drafts.flatMap(({ folded: folded3, rows }) => folded3 ?? rows.map(aloneRow))) {
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
      ({ object, origin, text: text2 }) => JSON.stringify([formatRef(object), origin.kind, formatOrigin(origin), text2])
    ),
    rows: unique(
      drafts.flatMap(({ rows }) => rows),
      (row) => JSON.stringify([formatRow(row), row.assuming, row.before, row.after])
    ),
    ...joinFolded(drafts),
    states: [...new Set(members.flatMap(({ state }) => state === void 0 ? [] : [state]))].sort(compareTexts),
    ...againstLive === void 0 ? {} : { againstLive: live.size === 1 ? againstLive : "new" },
    ...waiver === void 0 ? {} : { waived: { reason: waiver.reason, owner: waiver.owner, expires: waiver.expires } }
  };
}
function unique(values, textOf7) {
  const found2 = /* @__PURE__ */ new Map();
  for (const value of values) {
    const text2 = textOf7(value);
    if (!found2.has(text2)) found2.set(text2, value);
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
  const facts = new Map(states.map((each2) => [stateKey(each2), each2]));
  const sources = /* @__PURE__ */ new Map();
  for (const comparison of comparisons) {
    const found2 = facts.get(stateKey(comparison));
    if (found2 === void 0) throw new RangeError(`nothing is known of the state ${stateKey(comparison)}`);
    const list2 = sources.get(comparison.source) ?? [];
    sources.set(comparison.source, [...list2, stateReport(comparison, rules2, found2)]);
  }
  return [...sources].map(([id, list2]) => ({ id, states: list2 }));
}
function stateReport(comparison, rules2, { files, cluster, profile, rulings }) {
  const { base, head, live, state, differences: differences2, workloadsAdded, workloadsRemoved, proof, widened } = comparison;
  const ordered2 = sortDifferences(differences2);
  const workloads = new Set([...head.endpoints.values()].map(({ workload }) => workloadKeyOf(workload)));
  const byKey4 = (a, b) => compareTexts(workloadKeyOf(a), workloadKeyOf(b));
  return {
    id: state,
    files,
    ...cluster === void 0 ? {} : { cluster },
    profile,
    rulings,
    workloads: workloads.size,
    policies: { live: live?.policies.length ?? 0, base: base.policies.length, head: head.policies.length },
    differences: ordered2,
    folded: foldDifferences(ordered2, head),
    entries: sortDifferences(comparison.entries ?? []),
    workloadsAdded: [...workloadsAdded].sort(byKey4),
    workloadsRemoved: [...workloadsRemoved].sort(byKey4),
    ...comparison.reachAdded && { reachAdded: comparison.reachAdded },
    ...comparison.reachRemoved && { reachRemoved: comparison.reachRemoved },
    ...comparison.renames && { renames: comparison.renames },
    connections: rules2.countConnections(comparison),
    proof,
    widened
  };
}

// src/model/pattern.ts
function patternMatcher(pattern) {
  const pieces = pattern.split("*");
  const [first3 = "", last = ""] = [pieces[0], pieces.at(-1)];
  const middle = pieces.slice(1, -1).filter((piece) => piece !== "");
  if (pieces.length === 1) return (text2) => text2 === pattern;
  return (text2) => {
    if (text2.length < first3.length + last.length || !text2.startsWith(first3) || !text2.endsWith(last)) return false;
    const end2 = text2.length - last.length;
    let at2 = first3.length;
    for (const piece of middle) {
      const found2 = text2.indexOf(piece, at2);
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
  const ordered2 = [...comparisons].sort((a, b) => compareTexts(stateKey(a), stateKey(b)));
  const drafts = ordered2.flatMap(
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
  const failing3 = findings.filter((finding) => failsGate(finding, gate));
  const nothingJudged = comparisons.length === 0 && !meta.nothingChanged;
  return {
    schema: "netpol-gate/report/2",
    tool: { name: "netpol-gate", version: meta.version },
    command: meta.command,
    ...meta.again === void 0 ? {} : { again: meta.again },
    mode: gate.mode,
    threshold: { failOn: gate.failOn, warnOnly: gate.warnOnly, severity: gate.severity },
    time: now,
    base: meta.base,
    head: meta.head,
    conclusion: nothingJudged ? "cannot say" : conclusionOf(failing3),
    nothingChanged: meta.nothingChanged,
    because: nothingJudged ? ["nothing could be compared", ...becauseOf(failing3)] : becauseOf(failing3),
    sources: sourcesOf(ordered2, rules2, meta.states),
    findings,
    waived: all.filter(({ waived }) => waived !== void 0),
    counts: countsOf(findings),
    ...meta.coverage === void 0 ? {} : { coverage: meta.coverage },
    changedFiles: [...meta.changedFiles].sort((a, b) => compareTexts(a.file, b.file)),
    blindSpots: [
      .../* @__PURE__ */ new Set([
        ...meta.blindSpots,
        ...staleSnapshots(meta.states, gate, now),
        ...ordered2.flatMap((each2) => rules2.blindSpots(each2))
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
function authorOf({ user, actingAs, pod, address, relayed }) {
  return [
    user,
    ...actingAs === void 0 ? [] : [`acting as ${actingAs}`],
    // Reports that show no names of pods know them by these words.
    ...pod === void 0 ? [] : [`in the pod ${pod.namespace}/${pod.name}`],
    ...address === void 0 ? [] : [`${relayed === true ? "by way of" : "from"} ${formatAddress(address)}`]
  ].join(" ");
}
function decidingWrites(comparison) {
  const writes = lastWrites(comparison.observation?.writes ?? []);
  const newestFirst = [...writes].sort(([, a], [, b]) => b.time - a.time);
  const [newest] = newestFirst;
  if (newest === void 0) return () => void 0;
  const index = indexOf(comparison);
  const byEnd = /* @__PURE__ */ new Map();
  const ofWorkload2 = (workload, direction) => {
    const id = `${direction} ${workloadKeyOf(workload)}`;
    if (!byEnd.has(id))
      byEnd.set(id, newestFirst.find(([key, write]) => concerns(write, key, workload, direction, index))?.[1]);
    return byEnd.get(id);
  };
  const ofEnd = (end2, direction) => {
    if (end2.kind === "unidentified") return latest(end2.candidates.map((one) => ofWorkload2(one, direction)));
    return end2.kind === "workload" ? ofWorkload2(end2.workload, direction) : void 0;
  };
  return (change, since = -Infinity) => {
    if (newest[1].time <= since) return void 0;
    const { source, destination } = change.connection;
    const named3 = mayNameMore(change) ? namedIn(change).flatMap((key) => writes.get(key) ?? []) : [];
    const found2 = latest([ofEnd(source, "egress"), ofEnd(destination, "ingress"), ...named3]);
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
  const list2 = map.get(key);
  if (list2 === void 0) map.set(key, [value]);
  else list2.push(value);
}
function lastWrites(writes) {
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
  return selector.requirements.every((requirement) => holds(requirement, labels) !== false);
}

// src/checks/thin-evidence.ts
var namesShown = 10;
var placesShown = 3;
var thinEvidence = {
  kind: "thin-evidence",
  run(comparison, gate, now) {
    const severity = severityOf(comparison, gate);
    const { observation } = comparison;
    if (observation === void 0 || observation.coverage.records === 0) return [nothingRecorded(comparison, severity)];
    const lacks = [...lacksOf(observation.coverage, gate.evidence, now), ...cutsThatCount(comparison)];
    const unseen3 = observation.coverage.attributed === 0 ? [] : unseenWorkloads(comparison).filter(mayLose(comparison));
    return [
      ...lacks.length === 0 ? [] : [sampleDraft(comparison, severity, lacks)],
      ...unseen3.length === 0 ? [] : [unseenDraft(comparison, severity, unseen3)]
    ];
  }
};
function severityOf({ differences: differences2, connections, isolation, live, observation }, gate) {
  const severity = gate.severity["thin-evidence"];
  const moves = differences2.length > 0 || isolation.length > 0 || connections.some(({ answer }) => answer.before !== answer.after);
  if (!moves) return "ignore";
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
  const [first3] = [...differences2, ...isolation].flatMap(({ causes }) => causes);
  return first3 === void 0 ? [] : [{ ...first3, text: "no record speaks for this change" }];
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
var clockTolerance = 6e5;
function lacksOf(coverage, minimum, now) {
  const { first: first3, last, records, attributed: attributed2, lostEvents, sampled, blind: blind2 = [] } = coverage;
  const lacks = [
    first3 !== void 0 && last !== void 0 && last - first3 < minimum.window && {
      what: "window",
      short: "too short",
      text: `The records span ${formatSpan(last - first3)}; the gate asks for ${formatSpan(minimum.window)}.`
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
    attributed2 < minimum.attributed * records && {
      what: "attributed",
      short: "too little attributed",
      text: `${formatShare(attributed2, records)} of the records have two known ends; the gate asks for ${formatShare(minimum.attributed, 1)}.`
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
function cutsThatCount({ differences: differences2, observation }) {
  const denials = differences2.filter(({ change }) => change !== "newly-allowed");
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
  const names3 = formatList(
    unread.map(({ file }) => file),
    logsNamed
  );
  const text2 = `${countOf(unread.length, "log")} of ${formatCount(logs.length)} could not be read, or not to the end: ${names3}.`;
  return [{ what: "unread", short: "incomplete", text: text2 }];
}
var mostMissing = 0.1;
var gapsShown = 3;
function gapsIn({ first: first3, last, gaps = [] }) {
  if (first3 === void 0 || last === void 0) return [];
  const missing = gaps.reduce((sum2, { from: from2, to }) => sum2 + to - from2, 0);
  if (missing <= mostMissing * (last - first3)) return [];
  const longest3 = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const told3 = longest3.map(({ format, from: from2, to }) => `${format} from ${formatTime(from2)} to ${formatTime(to)}`);
  const text2 = `No record came for ${formatSpan(missing)} in ${countOf(gaps.length, "gap")} that ${gaps.length === 1 ? "is" : "are"} longer than usual: ${formatList(told3, gapsShown)}.`;
  return [{ what: "gaps", short: "with gaps", text: text2 }];
}
function sampleDraft(comparison, severity, lacks) {
  const subject = lacks.map(({ what }) => what).sort();
  const title = `recorded traffic is thin: ${lacks.map(({ short }) => short).join(", ")}`;
  return draft(
    comparison.source,
    severity,
    subject.join(", "),
    title,
    lacks.map(({ text: text2 }) => text2),
    logCauses(comparison)
  );
}
function unseenDraft(comparison, severity, unseen3) {
  return draft(
    comparison.source,
    severity,
    "workloads",
    `${countOf(unseen3.length, "workload")} that may lose access ${unseen3.length === 1 ? "has" : "have"} no record: ${formatList(unseen3.map(workloadText), 3)}`,
    [`Without any record: ${formatList(unseen3.map(workloadText), namesShown)}.`, ...notDue(comparison, unseen3)],
    unseen3.slice(0, placesShown).flatMap((workload) => workloadPlace(comparison, workload))
  );
}
function notDue({ observation }, unseen3) {
  const keys = new Set(unseen3.map(workloadKeyOf));
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
  const unseen3 = /* @__PURE__ */ new Map();
  for (const { workload } of head.endpoints.values()) unseen3.set(workloadKeyOf(workload), workload);
  for (const added of workloadsAdded) unseen3.delete(workloadKeyOf(added));
  for (const { source, destination } of observation?.connections ?? [])
    for (const end2 of [source, destination]) if (end2.kind === "workload") unseen3.delete(workloadKeyOf(end2.workload));
  return [...unseen3].sort(([a], [b]) => a < b ? -1 : 1).map(([, workload]) => workload);
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
  const { live, observation, problems, renamesLeft, slipsLeft, widened } = comparison;
  const unseen3 = observation === void 0 ? [] : unseenWorkloads(comparison);
  const untouched = problems.filter(({ changed: changed2 }) => !changed2);
  return [
    ...live === void 0 ? ["No cluster was read: the repository's own manifests stand for it, and drift is not seen."] : [],
    ...unseen3.length === 0 ? [] : [
      `${countOf(unseen3.length, "workload")} without any record: ${formatList(unseen3.map(workloadText), namesShown2)}.`
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
      const words3 = describe7(slip, comparison);
      return words3 === void 0 ? [] : [draftOf(comparison.source, kind, slip, words3, gate)];
    })
  };
}
function slipsIn({ slips }, kind) {
  return slips.filter((slip) => slip.kind === kind);
}
function draftOf(source, kind, slip, words3, gate) {
  const { title, details, text: text2, subject, peer, port, first: first3 = [], further = [], most: most3 } = words3;
  return {
    kind,
    key: { source, kind, object: formatRef(slip.policy), subject, peer, port },
    severity: milder(gate.severity[kind], most3),
    title,
    details,
    ..."direction" in slip ? { direction: slip.direction } : {},
    causes: [...first3, { object: slip.policy, origin: slip.origin, text: text2 }, ...further],
    rows: []
  };
}
function milder(severity, most3) {
  const rank3 = (one) => severities.indexOf(one);
  return most3 !== void 0 && rank3(most3) > rank3(severity) ? most3 : severity;
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
var known2 = /* @__PURE__ */ new WeakMap();
function recordedConnections(comparison) {
  const found2 = known2.get(comparison);
  if (found2 !== void 0) return found2;
  const removed = new Set(comparison.workloadsRemoved.map(workloadKeyOf));
  const writeOf = decidingWrites(comparison);
  const all = comparison.connections.map((change) => {
    const gone = [change.connection.source, change.connection.destination].some((end2) => isRemoved(end2, removed));
    return weigh(change, comparison.live === void 0 ? change.answer.before : change.answer.live, gone, writeOf);
  });
  known2.set(comparison, all);
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
  const isOlder = ({ evidence: evidence2 }) => write !== void 0 && evidence2.last < write.time;
  const isHistory = (claim) => contradicts(claim) && isOlder(claim);
  const [deciding, ...others] = [
    ...claims.filter((claim) => !isHistory(claim)),
    ...claims.filter((claim) => isHistory(claim))
  ];
  const counts = deciding !== void 0 && !isHistory(deciding);
  const as = counts ? deciding.verdict : "none";
  const kind = removed ? void 0 : table[as][before][after];
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
  if (evidence2.last < write.time)
    return [`All records are older than ${writeText(write)}, which left the verdict as it was.`];
  return evidence2.first < write.time ? [`Some records are older than ${writeText(write)}.`] : [];
}
function olderNote({ verdict, evidence: evidence2 }, write) {
  const seen = `recorded as ${verdict} ${times(evidence2)}`;
  return write === void 0 ? `Also ${seen}.` : `History: ${seen}, before ${writeText(write)}.`;
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

// src/checks/fold.ts
var namesInKey = 8;
function foldByCause({ source, head }, kind, grains, describe7) {
  const folds = /* @__PURE__ */ new Map();
  for (const grain of grains) {
    const place = placeKey(grain.causes[0]);
    const fold = folds.get(place);
    if (fold === void 0) folds.set(place, [grain]);
    else fold.push(grain);
  }
  const groups = (rows) => foldParties(rows, directoryOf(head), substanceOf2);
  return [...folds.values()].flatMap((fold) => draftOf2(source, kind, fold, groups, describe7));
}
function placeKey(cause) {
  return cause === void 0 ? "" : `${formatRef(cause.object)} ${originKey(cause.origin)}`;
}
function originKey(origin) {
  return `${origin.kind === "file" ? origin.side : origin.kind} ${formatOrigin(origin)}`;
}
function draftOf2(source, kind, grains, groups, describe7) {
  const [first3, ...rest] = sorted(grains);
  if (first3 === void 0) return [];
  const fold = [first3, ...rest];
  const rows = fold.map(({ row }) => row);
  const folded3 = groups(rows);
  const { severity, title, details, reach, surprise } = describe7(fold, folded3);
  const direction = commonDirection(rows);
  const againstLive = againstLiveOf(fold);
  return [
    {
      kind,
      key: keyOfRows(source, kind, first3.causes[0], rows),
      severity,
      ...surprise === void 0 ? {} : { surprise },
      ...reach === void 0 ? {} : { reach },
      title,
      details: [...details, ...new Set(fold.flatMap(({ notes }) => notes)), ...assumptions(rows)],
      ...direction === void 0 ? {} : { direction },
      causes: causesOf(fold),
      rows,
      folded: folded3,
      ...againstLive === void 0 ? {} : { againstLive },
      narrow: narrowing(fold, (kept) => draftOf2(source, kind, kept, groups, describe7))
    }
  ];
}
function narrowing(fold, build) {
  let byRow;
  return (rows) => {
    const known5 = byRow ??= new Map(fold.map((grain) => [grain.row, grain]));
    const [draft2] = build(rows.flatMap((row) => known5.get(row) ?? []));
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
  const directions3 = new Set(rows.map(directionOf));
  return directions3.size === 1 ? [...directions3][0] : void 0;
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
function distinct(names3) {
  const all = [...new Set(names3)].sort();
  if (all.length <= namesInKey) return all.join(", ");
  return `${all.slice(0, 2).join(", ")} and ${all.length - 2} more (${fingerprintOf(all.join("\n"))})`;
}
function causesOf([first3, ...rest]) {
  const [best3, ...others] = /* @__PURE__ */ new Set([...first3.causes, ...rest.flatMap(({ causes }) => causes)]);
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
function foldedText(folded3) {
  const [first3, ...rest] = folded3;
  const left = rest.reduce((sum2, { pairs }) => sum2 + pairs, 0);
  return first3 === void 0 ? "" : `${formatFoldedRow(first3)}${left === 0 ? "" : ` and ${left} more`}`;
}
function surpriseOf(fold) {
  return fold.some(({ surprise }) => surprise !== "stated") ? "implied" : "stated";
}

// src/checks/grounds.ts
var mostNamed = 4;
function flipNotes(causes, flip2) {
  if (flip2 === void 0) return [];
  const cut2 = flip2.certain ? [] : ["The search for the fewest changes behind it was cut short: its causes are likely, not proved."];
  const names3 = [...new Set(causes.map(({ object }) => formatRef(object)))];
  const more = names3.length > mostNamed ? ` and ${names3.length - mostNamed} more` : "";
  const objects = `${names3.slice(0, mostNamed).join(", ")}${more}`;
  const what = names3.length > 1 ? `changes of ${objects}` : `edits of ${objects}`;
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
  const told3 = /* @__PURE__ */ new Map();
  for (const { kind, change: recorded } of recordedConnections(comparison)) {
    if (kind === void 0) continue;
    const row = rowOf2(recorded, false);
    const key = pairKey(row.source, row.destination);
    told3.set(key, [...told3.get(key) ?? [], ...row.ports]);
  }
  const removed = new Set(comparison.workloadsRemoved.map(workloadKeyOf));
  const isRemoved2 = (party) => party.kind === "workload" && removed.has(workloadKeyOf(party.workload));
  return comparison.differences.filter((difference) => difference.change === change).filter(({ source, destination }) => !isRemoved2(source) && !isRemoved2(destination)).map((difference) => {
    const holes = told3.get(pairKey(difference.source, difference.destination));
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
    notes: [...notes, ...flipNotes(causes, flip2)],
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
        details: nearestDetails(fold)
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
    const { duringRollout } = one.change.answer;
    if (one.as !== "allowed" || one.removed || duringRollout === void 0) return [];
    return [{ ...grainOf(comparison, one), causes: duringRollout.causes }];
  });
}

// src/checks/drift.ts
var pathsShown = 8;
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
    const { time, client, verb } = lastWrite;
    return [`Last written ${formatTime(time)} by ${authorOf(lastWrite)} with ${client} (${verb}).`];
  }
  if (lastManager === void 0) return how === "only-base" ? [] : ["No log says who wrote it."];
  return [`Last written ${formatTime(lastManager.time)} by the field manager ${lastManager.manager}; no log says who.`];
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
    const { origin, changes, problems, judgedBy: judgedBy2 = "the base side", outlook } = gateChange;
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
          `The rules of ${judgedBy2} judged this run; the new ones count after the merge.`,
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
  const texts2 = slip.pairs.map((pair) => pairText(slip, pair));
  const more = texts2.length === 1 ? "" : ` and ${texts2.length - 1} more`;
  const names3 = (of2) => formatList([...new Set(slip.pairs.map((pair) => partyName(pair[of2])))].sort(), 8);
  return {
    title: `${slip.direction} allowed and ${other} denied: ${texts2[0] ?? ""}${more}`,
    details: [
      `The ${ruleName(slip)} lets it through; ${closedText(slip, other)}.`,
      ...texts2.length > 1 ? [`Pairs: ${formatList(texts2, pairsShown)}.`] : [],
      `A connection needs both: egress of the source and ingress of the destination.`
    ],
    text: `the rule opens ${slip.direction} for peer ${slip.peer}, whose ${other} stays shut`,
    further: slip.closedBy.map(({ policy, origin }) => ({
      object: policy,
      origin,
      text: `${formatRef(policy)} isolates ${other} of the other side`
    })),
    subject: names3("subject"),
    peer: names3("peer"),
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
  const names3 = [...new Set(subjects.map(partyName))].sort();
  const who = formatList(names3, pairsShown);
  const assumed2 = basis === "assumed" ? " (assumed: none was read)" : "";
  return {
    title: `${who} cannot look up names: egress to DNS is not allowed`,
    details: [
      `${formatRef(policy)} restricts egress, and no policy lets ${who} reach ${server}${assumed2}.`,
      ...tcpOnly ? ["Only TCP is open; a port without a protocol means TCP, and names are asked for over UDP first."] : [],
      "What the policies allow is called by name and cannot be found."
    ],
    text: `egress is restricted, and ${server} cannot be reached`,
    subject: formatList(names3, 8),
    peer: "cluster DNS",
    port: "UDP 53"
  };
}

// src/checks/problems.ts
function draftsOf({ source, problems }, kind, severityOf3) {
  return problems.filter((problem) => problem.kind === kind).map((problem) => ({
    kind,
    // Without an identity only the file is left to know it by.
    key: { source, kind, object: nameOf(problem), subject: withoutPlaces(problem.message), peer: "", port: "" },
    severity: problem.changed ? severityOf3(problem) : "ignore",
    title: problem.message,
    details: [
      ...problem.side === "base" ? ["It stands on the base side."] : [],
      ...problem.related.map(({ origin, text: text2 }) => `${text2}: ${formatOrigin(origin)}`),
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
    const mended2 = severity === "error" ? "warning" : severity;
    return draftsOf(comparison, "invalid-manifest", ({ side: side2 }) => side2 === "base" ? mended2 : severity);
  }
};

// src/checks/declared.ts
var shown2 = 5;
function declaredDetails({ declared = [] }, rows) {
  const open = rows.filter(({ connection }) => connection === void 0);
  if (declared.length === 0 || open.length === 0) return [];
  const cut2 = declared.filter((need) => open.some((row) => isOf(need, row)));
  const told3 = [...new Set(cut2.map(sentence))];
  return told3.length <= shown2 ? told3 : [...told3.slice(0, shown2), `${countOf(told3.length - shown2, "more connection")} declared, not recorded.`];
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
function sentence({ source, by, names: names3, origin }) {
  const who = source.kind === "api-server" ? "the API server" : `${source.workload.namespace}/${source.workload.name}`;
  return `Declared, not recorded: ${who} needs ${names3}, which ${by} names (${formatOrigin(origin)}).`;
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
      ...distinct2(changes.flatMap(({ dependsOn }) => dependsOn)).map((text2) => `It depends on whether ${text2}.`),
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
function atLeast(given3, least) {
  if (given3 === "ignore") return given3;
  return severities.indexOf(given3) < severities.indexOf(least) ? given3 : least;
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
  const names3 = distinct2(changes.map(({ source }) => source.controller));
  return [`Users come through ${formatList(names3, 3)}.`];
}
function distinct2(texts2) {
  return [...new Set(texts2)].sort();
}
function nameOf2({ namespace, name }) {
  return `${namespace}/${name}`;
}
function withoutEntryPorts(differences2, { entries = [] }) {
  if (entries.length === 0) return differences2;
  const leading = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const to = workloadIn(entry.destination);
    const list2 = leading.get(to);
    if (list2 === void 0) leading.set(to, [entry]);
    else list2.push(entry);
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
function futureDrafts({ source, future = [] }, kind, severityOf3) {
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
      severity: severityOf3(access),
      surprise,
      reach: "future-pods",
      title: titleOf(access),
      details: [detailOf2(access)],
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
function detailOf2({ by, change, direction, subject, subjects }) {
  const today = subjects === 0 ? "none exists today" : `${countOf(subjects, "pod")} today`;
  const shown3 = "No two pods that exist show it.";
  if (by === "isolation") return `No pod that exists shows it: it holds for ${subject} to come (${today}).`;
  const through = change === "opened" ? "is let through" : "is no longer let through";
  return `${shown3} Any that will be ${through} ${direction === "ingress" ? "to" : "from"} ${subject} (${today}).`;
}
function causeOf2({ by, change, direction, peer }, name) {
  if (by === "namespace") return `${name}: its labels are changed`;
  if (by === "isolation") {
    return change === "opened" ? `${name} no longer isolates them for ${direction}` : `${name} isolates them for ${direction}`;
  }
  return `${change === "opened" ? "opened" : "closed"} to ${peer} by ${name}`;
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
var metadataAddresses = ["169.254.169.254", "fd00:ec2::254"].flatMap((text2) => parseAddress(text2) ?? []);
var specialSpace = [
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24",
  "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3"
].flatMap((line) => line.split(" "));
var publicSpace = {
  IPv4: subtract(everyAddress.IPv4, blocks(specialSpace)),
  IPv6: subtract(blocks(["2000::/3"]), blocks(["2001:db8::/32"]))
};
function blocks(texts2) {
  return addressSet(texts2.flatMap((text2) => parseBlock(text2)?.addresses ?? []));
}
function size(set) {
  return set.reduce((sum2, { first: first3, last }) => sum2 + last - first3 + 1n, 0n);
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
    const recorded = recordedConnections(comparison).filter(({ kind }) => kind === "lost-access").map((each2) => grainOf(comparison, each2));
    const others = withoutEntryPorts(unrecorded(comparison, "newly-denied"), comparison);
    const grains = [...recorded, ...others.map(grainOfDifference)].map((grain) => ({
      ...grain,
      reach: reach(grain.row, grain.row.reasonsBefore)
    }));
    const drafts = foldByCause(comparison, "lost-access", grains, (fold, folded3) => {
      const rows = fold.map(({ row }) => row);
      const declared = declaredDetails(comparison, rows);
      return {
        severity: declared.length > 0 ? raised(gate.severity["lost-access"]) : gate.severity["lost-access"],
        reach: widest(fold.map((grain) => grain.reach)),
        title: `${countOf(fold.length, "pair")} newly denied${fold.some(({ row }) => row.connection) ? "" : ", never recorded"}: ${foldedText(folded3)}`,
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
    return ["ingress", "egress"].flatMap((direction) => {
      const lost = comparison.isolation.filter((change) => change.direction === direction);
      const drafts = foldByCause(comparison, "lost-isolation", lost.map(grainOf2), (fold) => ({
        severity: gate.severity["lost-isolation"],
        title: titleOf2(fold, direction),
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
function titleOf2(fold, direction) {
  const names3 = fold.map(({ row }) => formatParty(direction === "ingress" ? row.destination : row.source));
  return `${formatList(names3, 3)} ${names3.length === 1 ? "loses" : "lose"} ${direction} isolation`;
}

// src/checks/model-disagrees.ts
var modelDisagrees = {
  kind: "model-disagrees",
  run(comparison, gate) {
    const { checked, agreed } = countConnections(comparison).agreement;
    const grains = recordedConnections(comparison).filter(({ agreement }) => agreement === "disagrees").map((each2) => ({
      row: grainOf(comparison, each2).row,
      // What contradicts the record is the present state, not a line of this change.
      causes: [],
      notes: [...each2.notes, ...each2.change.answer.before === each2.change.answer.after ? [] : [movedNote]]
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
      const known5 = rows.get(departure.name);
      if (known5 === void 0) rows.set(departure.name, { departure, count: 1 });
      else known5.count++;
    }
  }
  return [...rows.values()].map(({ departure: { name, text: text2 }, count: count3 }) => {
    const share = count3 === fold.length ? "" : ` of ${count3} of the ${fold.length} pairs`;
    return `The policies do not say so${share}: ${text2} (${deviationPage(name)}).`;
  });
}

// src/checks/new-access.ts
var newAccess = {
  kind: "new-access",
  run(comparison, gate) {
    return [
      ...newEntries(comparison, gate),
      ...foldByCause(comparison, "new-access", grainsOf(comparison), (fold, folded3) => describe(fold, folded3, gate)),
      ...futureDrafts(comparison, "new-access", ({ surprise }) => gate.surprise["new-access"][surprise])
    ];
  }
};
function grainsOf(comparison) {
  const surprise = surprises(comparison);
  const reach = reachIn(comparison.head);
  const recorded = recordedConnections(comparison).filter(({ kind }) => kind === "new-access").map((each2) => ({ ...grainOf(comparison, each2), surprise: surprise(each2.change) }));
  const others = withoutEntryPorts(unrecorded(comparison, "newly-allowed"), comparison);
  return [...recorded, ...others.map(grainOfDifference)].map((grain) => ({
    ...asEnforced(grain),
    reach: reach(grain.row, grain.row.reasonsAfter)
  }));
}
function describe(fold, folded3, gate) {
  const surprise = surpriseOf(fold);
  const reach = widest(fold.map((grain) => grain.reach));
  return {
    severity: isAlwaysError(reach) ? "error" : gate.surprise["new-access"][surprise],
    surprise,
    reach,
    title: `${countOf(fold.length, "pair")} newly allowed${neverRecorded(fold)}: ${foldedText(folded3)}`,
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
function severityOf2(isMoved2, { severity }) {
  const asked = severity["noisy-source"];
  return asked === "notice" && !isMoved2 ? "ignore" : asked;
}
function keyOf3(comparison, subject) {
  return { source: comparison.source, kind: "noisy-source", object: "", subject, peer: "", port: "" };
}
function draftOf4({ source, refusals, refused, isMoved: isMoved2 }, comparison, gate) {
  const { evidence: evidence2, targets } = refusals;
  const shown3 = refused.slice(0, targetsShown);
  return {
    kind: "noisy-source",
    key: keyOf3(comparison, subjectOf(source, refused)),
    severity: severityOf2(isMoved2, gate),
    title: `${formatParty(source)} was refused ${countOf(evidence2.count, "time")}: ${patternText(refusals)}`,
    details: [
      `${spreadText(refusals)}.`,
      ...isMoved2 ? ["This change moves what it may reach."] : [],
      adviceFor(refusals),
      ...refused.length > shown3.length ? [`${shown3.length} of ${countOf(targets, "target")} shown.`] : []
    ],
    causes: causesOf2(refusals),
    rows: shown3.map(({ change }) => rowOf2(change, comparison.live !== void 0)),
    refusals
  };
}
function subjectOf(source, [first3]) {
  const end2 = first3?.change.connection.source;
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
  const names3 = rest.slice(0, namesShown3).map(({ source, refused }) => subjectOf(source, refused));
  const more = rest.length > names3.length ? ` and ${rest.length - names3.length} more` : "";
  const attempts = rest.reduce((sum2, { refusals }) => sum2 + refusals.evidence.count, 0);
  return {
    kind: "noisy-source",
    key: keyOf3(comparison, "other sources"),
    severity: severityOf2(
      rest.some(({ isMoved: isMoved2 }) => isMoved2),
      gate
    ),
    title: `${countOf(rest.length, "more source")} ${rest.length === 1 ? "was" : "were"} refused ${formatCount(attempts)} times: ${names3.join(", ")}${more}`,
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
    const grains = recordedConnections(comparison).filter(({ kind }) => kind === "opened-connection").map((recorded) => {
      const grain = grainOf(comparison, recorded);
      const { change } = recorded;
      return {
        ...asEnforced({ ...grain, surprise: surprise(change) }),
        reach: reach(grain.row, grain.row.reasonsAfter)
      };
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
function lackText({ lacks, peer, complete: complete2 }) {
  const here = complete2 ? "" : " of the repository";
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
      const recorded = recordedConnections(comparison).filter((each2) => each2.kind === "unclear-verdict" && each2.as === as).map((each2) => grainOf(comparison, each2));
      const others = as === "none" ? withoutEntryPorts(unrecorded(comparison, "unclear"), comparison).map(grainOfDifference) : [];
      return foldByCause(comparison, "unclear-verdict", [...recorded, ...others], (fold, folded3) => ({
        severity: gate.unclear[as],
        title: `${titleOf3(as, fold)}: ${foldedText(folded3)}`,
        details: conditionsOf2(fold).map((condition) => `It depends on whether ${condition}.`)
      }));
    });
    return [...unclearEntries(comparison, gate), ...pairs];
  }
};
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
  const find2 = (a, b, c) => {
    const mixed = Math.imul(Math.imul(Math.imul(a, 2654435761) ^ b, 2246822507) ^ c, 3266489909);
    let at2 = ((mixed ^ mixed >>> 15) & last) * width;
    while (table2[at2 + 3] !== 0 && (table2[at2] !== a || table2[at2 + 1] !== b || table2[at2 + 2] !== c))
      at2 = at2 === last * width ? 0 : at2 + width;
    return at2;
  };
  const put = (a, b, c, held) => {
    const at2 = find2(a, b, c);
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
      const held = table2[find2(a, b, c) + 3] ?? 0;
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
var narrow = 1;
var wide = 2;
function createDecisions() {
  const nodes = [terminal, terminal];
  const widths2 = [narrow, narrow];
  const unique2 = createTriples();
  const chosen2 = createTriples();
  const atoms = [];
  const variables = /* @__PURE__ */ new Map();
  let widenings = 0;
  let limit2 = Infinity;
  const nodeAt = (decision) => nodes[decision] ?? terminal;
  const node = (variable, low, high) => {
    if (low === high) return low;
    const known5 = unique2.get(variable, low, high);
    if (known5 !== void 0) return known5;
    if (nodes.length >= limit2) throw new TooManyNodes();
    nodes.push({ variable, low, high });
    widths2.push(0);
    unique2.add(variable, low, high, nodes.length - 1);
    return nodes.length - 1;
  };
  const atom = (value) => {
    if (value.all !== void 0) return value.all.reduce((all, part) => choose3(all, atom(part), denied), allowed);
    let variable = variables.get(value.key);
    if (variable === void 0) {
      variable = atoms.length;
      atoms.push(value);
      variables.set(value.key, variable);
    }
    return node(variable, denied, allowed);
  };
  const choose3 = (condition, yes, no) => {
    if (condition === allowed || yes === no) return yes;
    if (condition === denied) return no;
    if (yes === allowed && no === denied) return condition;
    const known5 = chosen2.get(condition, yes, no);
    if (known5 !== void 0) return known5;
    const [test, then, other] = [nodeAt(condition), nodeAt(yes), nodeAt(no)];
    const variable = Math.min(test.variable, then.variable, other.variable);
    const splits = [test.variable === variable, then.variable === variable, other.variable === variable];
    const low = choose3(splits[0] ? test.low : condition, splits[1] ? then.low : yes, splits[2] ? other.low : no);
    const high = choose3(splits[0] ? test.high : condition, splits[1] ? then.high : yes, splits[2] ? other.high : no);
    const result = node(variable, low, high);
    chosen2.add(condition, yes, no, result);
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
      const known5 = seen.get(at2);
      if (known5 !== void 0) return known5;
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
  const isWide = (decision) => {
    if (widths2[decision] === 0) widths2[decision] = atomsOf(decision).length > maximumAtoms ? wide : narrow;
    return widths2[decision] === wide;
  };
  const widen3 = (decision) => {
    if (!isWide(decision)) return decision;
    widenings++;
    return atom({ key: `widened:${decision}`, text: "more conditions hold than are told apart here" });
  };
  const bounded2 = (most3, work) => {
    limit2 = nodes.length + most3;
    try {
      return work();
    } catch (error) {
      if (error instanceof TooManyNodes) return void 0;
      throw error;
    } finally {
      limit2 = Infinity;
    }
  };
  return {
    atom,
    choose: choose3,
    and: (a, b) => choose3(a, b, denied),
    or: (a, b) => choose3(a, allowed, b),
    not: (a) => choose3(a, denied, allowed),
    assume: assume2,
    atomsOf,
    widen: widen3,
    widened: () => widenings,
    size: () => nodes.length,
    bounded: bounded2
  };
}

// src/engine/compile.ts
function compile(run, world, like) {
  const nodes = new Map(world.nodes.map((node) => [node.name, node]));
  const pods = podsOf(run, world, nodes, sameGround(world, like?.world) ? like : void 0);
  const enforced = enforcedIn(world);
  return { run, world, tiers: world.tiers, pods, enforced, policies: indexPolicies(enforced), nodes };
}
function podsOf(run, world, nodes, like) {
  const names3 = /* @__PURE__ */ new Set([...world.namespaces.keys(), ...like?.world.namespaces.keys() ?? []]);
  const relabelled2 = new Set([...names3].filter((name) => !sameLabels(world, like?.world, name)));
  if (like?.world.endpoints === world.endpoints && relabelled2.size === 0) return like.pods;
  const pods = /* @__PURE__ */ new Map();
  for (const [id, endpoint] of world.endpoints) {
    const known5 = like?.pods.get(id);
    const same = known5?.endpoint === endpoint && !relabelled2.has(endpoint.namespace);
    pods.set(id, known5 !== void 0 && same ? known5 : podOf(run, world, nodes, endpoint));
  }
  return pods;
}
function sameGround(world, other) {
  const text2 = ({ nodes, podRanges }) => [...nodes.map(({ name, addresses: addresses2 }) => `${name} ${addresses2.join()}`), ...blocksOf(podRanges ?? [])].join("\n");
  return other !== void 0 && text2(world) === text2(other);
}
function sameLabels(world, other, namespace) {
  const [a, b] = [world.namespaces.get(namespace)?.labels, other?.namespaces.get(namespace)?.labels];
  return a === b || formatLabels(a ?? noLabels) === formatLabels(b ?? noLabels);
}
function derive(compiled, delta) {
  const { run } = compiled;
  const world = applyDelta(compiled.world, delta);
  const relabelled2 = /* @__PURE__ */ new Set([...(delta.namespaces ?? []).map(({ name }) => name), ...delta.removedNamespaces ?? []]);
  const pods = new Map(compiled.pods);
  for (const id of delta.removedEndpoints ?? []) pods.delete(id);
  for (const endpoint of delta.endpoints ?? []) pods.set(endpoint.id, podOf(run, world, compiled.nodes, endpoint));
  if (relabelled2.size > 0) {
    for (const [id, pod] of pods) {
      if (!relabelled2.has(pod.endpoint.namespace)) continue;
      pods.set(id, { ...pod, namespaceLabels: run.intern(labelsOfNamespace(world, pod.endpoint.namespace)) });
    }
  }
  const enforced = enforcedIn(world);
  const policies = isSameList(enforced, compiled.enforced) ? compiled.policies : indexPolicies(enforced);
  return { ...compiled, world, pods, enforced, policies };
}
function enforcedIn(world) {
  const { policies, deviations = [] } = world;
  const enforced = deviations.reduce((all, deviation) => deviation.apply(all, world), policies);
  return isSameList(enforced, policies) ? policies : enforced;
}
function isSameList(a, b) {
  return a === b || a.length === b.length && a.every((policy, index) => policy === b[index]);
}
function applyDelta(world, delta) {
  const namespaces = new Map(world.namespaces);
  for (const name of delta.removedNamespaces ?? []) namespaces.delete(name);
  for (const namespace of delta.namespaces ?? []) namespaces.set(namespace.name, namespace);
  const endpoints = new Map(world.endpoints);
  for (const id of delta.removedEndpoints ?? []) endpoints.delete(id);
  for (const endpoint of delta.endpoints ?? []) endpoints.set(endpoint.id, endpoint);
  const policies = withPolicies(world.policies, delta);
  return { ...world, namespaces, endpoints, policies };
}
function withPolicies(policies, delta) {
  const fresh = new Map((delta.policies ?? []).map((policy) => [keyOf(policy.ref), policy]));
  const gone = new Set(delta.removedPolicies ?? []);
  if (fresh.size + gone.size === 0) return policies;
  const kept = policies.flatMap((policy) => {
    const key = keyOf(policy.ref);
    const instead = fresh.get(key);
    fresh.delete(key);
    return instead ?? (gone.has(key) ? [] : [policy]);
  });
  return [...kept, ...fresh.values()];
}
function selecting(world, pod, direction) {
  if (pod.selectable === denied) return [];
  const own2 = world.policies.own.get(pod.endpoint.namespace);
  const out = [];
  const test = (policy) => {
    const rules2 = policy[direction];
    if (rules2 === void 0) return;
    const selects4 = subjectMatches(world.run, policy, pod);
    if (selects4 !== denied) out.push({ policy, direction: rules2, selects: selects4 });
  };
  if (own2 !== void 0 && pod.open !== void 0) own2.forEach((policies) => policies.forEach(test));
  else if (own2 !== void 0) {
    own2.get("")?.forEach(test);
    for (const [key, value] of pod.labels.labels) own2.get(`${key}=${value}`)?.forEach(test);
  }
  world.policies.anywhere.forEach(test);
  return out;
}
function policiesAt({ policies }, namespace) {
  return [...policies.own.get(namespace)?.values() ?? [], policies.anywhere].flat();
}
function policiesApart(before, after) {
  if (before.tiers !== after.tiers) return () => true;
  const [was, is] = [new Set(before.enforced), new Set(after.enforced)];
  const apart2 = [...before.enforced.filter((one) => !is.has(one)), ...after.enforced.filter((one) => !was.has(one))];
  const places2 = new Set(
    apart2.map(({ subject: { namespaces } }) => namespaces.kind === "own" ? namespaces.namespace : void 0)
  );
  return (namespace) => places2.has(void 0) || places2.has(namespace);
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
  const known5 = endpoint.addresses.length > 0 ? endpoint.addresses : ofNode;
  const address = {};
  for (const one of known5) address[familyOf(one)] ??= one;
  return {
    endpoint,
    labels: run.intern(endpoint.labels),
    namespaceLabels: run.intern(labelsOfNamespace(world, endpoint.namespace)),
    selectable: decisions.and(asPod, alive),
    address,
    hasAddress: known5.length > 0,
    whereabouts: endpoint.hostNetwork ? everyAddress : placesIn(world.podRanges)
  };
}
function strangerPod({ run, world, nodes }, endpoint, labels) {
  const pod = podOf(run, world, nodes, endpoint);
  return labels === void 0 ? pod : { ...pod, namespaceLabels: run.intern(labels) };
}
var places = /* @__PURE__ */ new WeakMap();
function placesIn(ranges) {
  if (ranges === void 0) return everyAddress;
  const known5 = places.get(ranges);
  if (known5 !== void 0) return known5;
  const within4 = (family) => {
    const some = intersect(ranges, everyAddress[family]);
    return some.length > 0 ? some : everyAddress[family];
  };
  const both2 = { IPv4: within4("IPv4"), IPv6: within4("IPv6") };
  places.set(ranges, both2);
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
function indexPolicies(policies) {
  const own2 = /* @__PURE__ */ new Map();
  const anywhere = [];
  for (const policy of policies) {
    const scope = policy.subject.namespaces;
    if (scope.kind !== "own") {
      anywhere.push(policy);
      continue;
    }
    let inside2 = own2.get(scope.namespace);
    if (inside2 === void 0) own2.set(scope.namespace, inside2 = /* @__PURE__ */ new Map());
    const key = firstExactLabel(policy.subject.pods);
    const list2 = inside2.get(key);
    if (list2 === void 0) inside2.set(key, [policy]);
    else list2.push(policy);
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
  const same = /* @__PURE__ */ new WeakMap();
  const answers = /* @__PURE__ */ new Map();
  const texts2 = /* @__PURE__ */ new WeakMap();
  const intern = (labels) => {
    const before = same.get(labels);
    if (before !== void 0) return before;
    const text2 = formatLabels(labels);
    const one = interned.get(text2) ?? { id: interned.size, labels };
    interned.set(text2, one);
    same.set(labels, one);
    return one;
  };
  const textOf7 = (selector) => {
    const text2 = texts2.get(selector) ?? formatSelector(selector);
    texts2.set(selector, text2);
    return text2;
  };
  const matches4 = (selector, labels) => {
    if (selector.kind !== "match") return selector.kind === "all" ? allowed : denied;
    if (labels.open !== void 0) return matchOpen(decisions, selector.requirements, labels.open);
    const text2 = textOf7(selector);
    let asked = answers.get(text2);
    if (asked === void 0) answers.set(text2, asked = /* @__PURE__ */ new Map());
    let answer = asked.get(labels.id);
    if (answer === void 0)
      asked.set(labels.id, answer = matchAll(decisions, selector.requirements, labels.labels));
    return answer;
  };
  const ruling = (name, value, suffix = "") => {
    const set = rulings[name];
    if (set !== "unknown") return set === value ? allowed : denied;
    const known5 = rulingAtoms[name];
    const holds3 = decisions.atom({ key: `ruling:${name}${suffix}`, text: known5.text });
    return value === known5.value ? holds3 : decisions.not(holds3);
  };
  return { rulings, decisions, matches: matches4, intern, ruling };
}
function matchAll(decisions, requirements, labels) {
  return requirements.reduce((all, requirement) => {
    const answer = holds(requirement, labels);
    const one = answer === void 0 ? decisions.atom(operatorAtom(requirement)) : answer ? allowed : denied;
    return decisions.and(all, one);
  }, allowed);
}
function matchOpen(decisions, requirements, open) {
  return requirements.reduce(
    (all, requirement) => decisions.and(all, open(requirement) ?? decisions.atom(operatorAtom(requirement))),
    allowed
  );
}
function operatorAtom(requirement) {
  const condition = requirement.operator === "unknown" ? requirement.condition : "";
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
function portsOf(protocol, first3, last) {
  const from2 = placeOf(protocol, first3);
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
function rangesBetween(places2) {
  const borders = /* @__PURE__ */ new Set([0, ...places2, ...[1, 2, 3].map((n) => n * portsPerProtocol)]);
  const sorted3 = [...borders].sort((x, y) => x - y);
  return sorted3.map((start, index) => rangeAt(start, (sorted3[index + 1] ?? end) - 1));
}
function portAt(place) {
  return rangeAt(place, place);
}
function rangeAt(first3, last) {
  const index = Math.min(3, Math.floor(first3 / portsPerProtocol));
  const protocol = allProtocols[index] ?? "other";
  if (protocol === "other") return { protocol, first: 0, last: 0 };
  return { protocol, first: first3 - index * portsPerProtocol + 1, last: last - index * portsPerProtocol + 1 };
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
function addressParty(addresses2, names3) {
  const blocks2 = ["IPv4", "IPv6"].flatMap((family) => {
    const own2 = addresses2.filter(({ first: first3 }) => familyOf(first3) === family);
    return isWhole(own2, family) ? [family === "IPv4" ? "0.0.0.0/0" : "::/0"] : blocksOf(own2);
  });
  const text2 = blocks2.join();
  const name = names3.find((one) => blocksOf(one.addresses).join() === text2)?.name;
  const everything = ["IPv4", "IPv6"].some((family) => isWhole(addresses2, family));
  return { kind: "addresses", blocks: blocks2, everything, ...name === void 0 ? {} : { name } };
}
function isWhole(addresses2, family) {
  return everyAddress[family].every(
    ({ first: first3, last }) => addresses2.some((range) => range.first <= first3 && range.last >= last)
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
        const known5 = out.get(key);
        const row = { source, destination, of: of2 };
        if (known5 === void 0) out.set(key, [row]);
        else known5.push(row);
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
    const known5 = found2.get(key);
    found2.set(key, known5 === void 0 ? row : { ...known5, [open]: joined2(known5[open], row[open]) });
  }
  return [...found2.values()];
}
function membersKey(end2) {
  return end2.kind === "workload" ? [...end2.ids].sort().join() : end2.addresses.map(({ first: first3, last }) => `${first3}-${last}`).join();
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
    const known5 = byWorkload.get(key);
    if (known5 === void 0) byWorkload.set(key, { kind: "workload", workload, ids: /* @__PURE__ */ new Set([id]) });
    else known5.ids.add(id);
  }
  return [...byWorkload.values()];
}
function keyOf4(end2) {
  return end2.kind === "workload" ? workloadKeyOf(end2.workload) : "outside";
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
function partyOf2(end2, sizes, names3, known5) {
  if (end2.kind === "outside") {
    const there = known5?.(end2.addresses);
    const party = addressParty(end2.addresses, names3);
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
    const list2 = byNamespace.get(pod.namespace);
    if (list2 === void 0) byNamespace.set(pod.namespace, [pod]);
    else list2.push(pod);
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
  const named3 = new Set(service.backends.flatMap(({ pod }) => pod ?? []));
  return [...named3].flatMap((id) => world.endpoints.get(id) ?? []);
}
function portsBehind({ backend: { port, protocol } }, service, pod) {
  const carried = service.ports.filter((one) => one.protocol === protocol);
  if (port === void 0) return carried.flatMap((one) => targetsOf(one, pod));
  if (port.of === "pods") return carried.flatMap((one) => targetsOf(one, pod)).filter((one) => one.port === port.value);
  const named3 = carried.filter((one) => port.value === (typeof port.value === "number" ? one.port : one.name));
  const meant2 = named3.length > 0 ? named3 : carried.filter(({ target }) => target === port.value);
  return meant2.flatMap((one) => targetsOf(one, pod));
}

// src/engine/content.ts
var known3 = /* @__PURE__ */ new WeakMap();
function contentOf(policies, tiers2) {
  const ordered2 = new Set(tiers2.filter(({ reading: reading2 }) => reading2 === "ordered").map(({ id }) => id));
  const parts = policies.map(({ policy, direction, selects: selects4 }) => {
    const name = ordered2.has(policy.tier) ? keyOf(policy.ref) : "";
    return `${policy.tier} ${policy.rank} ${name} ${selects4} ${directionContent(direction)}`;
  });
  return [...new Set(parts)].sort().join("\n");
}
function directionContent(direction) {
  const text2 = known3.get(direction) ?? `${direction.isolates ? "isolates" : ""}{${direction.rules.map(ruleContent).join(";")}}`;
  known3.set(direction, text2);
  return text2;
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
  const known5 = address ?? pod.address[family];
  return known5 === void 0 ? { family, pod } : { family, pod, address: known5 };
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
  let any = denied;
  for (const peer of peers) {
    any = world.run.decisions.or(any, matchesPeer(world, peer, direction, end2));
    if (any === allowed) break;
  }
  return any;
}
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
  const open = (who, text2) => run.decisions.atom({ key: `nodes:${who}:${formatSelector(selector)}`, text: text2 });
  if (host2 || end2.node !== void 0) {
    return open(name ?? "", `the node of ${name ?? "this end"} is one that a policy selects by its labels`);
  }
  if (nodes.size === 0 && end2.pod === void 0) {
    return open("", "the address is that of a node which a policy selects by its labels");
  }
  return [...nodes.values()].reduce(
    (any, one) => end2.address !== void 0 && one.addresses.includes(end2.address) ? run.decisions.or(any, run.matches(selector, run.intern(one.labels))) : any,
    denied
  );
}
function matchesBlock(run, peer, direction, end2) {
  const { block, except } = peer;
  if (block.family !== end2.family) return denied;
  const inside2 = end2.address === void 0 ? lies(run, block, except, end2) : isIn(block, except, end2.address) ? allowed : denied;
  if (inside2 === denied || end2.pod === void 0 || peer.byAddress === true) return inside2;
  const rulingHolds = run.ruling("blocks-match-pods", "yes", `:${direction}`);
  return run.decisions.and(inside2, run.decisions.choose(end2.pod.selectable, rulingHolds, allowed));
}
function isIn(block, except, address) {
  return contains(block.addresses, address) && !except.some((hole) => contains(hole.addresses, address));
}
var addressPrefix = "address:";
function lies(run, block, except, end2) {
  if (end2.pod === void 0) return end2.node === void 0 ? denied : nodeLies(run, block, end2.node);
  const ranges = end2.pod.whereabouts[end2.family];
  const rest = restOf2(block, except);
  if (end2.pod.open !== void 0) return end2.pod.open.within(rest, end2.family);
  const whole = decidedIn(ranges, rest);
  if (whole !== void 0) return whole;
  const part = ({ cidr, addresses: addresses2 }) => {
    const decided2 = decidedIn(ranges, addresses2);
    if (decided2 !== void 0) return decided2;
    const id = end2.pod?.endpoint.id ?? "";
    return run.decisions.atom({ key: `${addressPrefix}${id}:${cidr}`, text: `${id} gets an address in ${cidr}` });
  };
  return except.reduce((left, hole) => run.decisions.and(left, run.decisions.not(part(hole))), part(block));
}
var rests = /* @__PURE__ */ new WeakMap();
function restOf2(block, except) {
  const known5 = rests.get(block);
  if (known5?.except === except) return known5.rest;
  const rest = except.reduce((left, hole) => subtract(left, hole.addresses), block.addresses);
  rests.set(block, { except, rest });
  return rest;
}
var decidedRanges = /* @__PURE__ */ new WeakMap();
function decidedIn(ranges, set) {
  const known5 = decidedRanges.get(set);
  if (known5?.ranges === ranges) return known5.decided;
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
  const known5 = plainPorts.get(ports);
  if (known5 !== void 0) return known5;
  const matched2 = ports.reduce((any, port) => combine(any, matchedPort(run, port, target), run.decisions.or), noPort);
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
function heldPorts(run, { protocol, first: first3, last, holder }, target) {
  if (target?.open !== void 0 && holder !== void 0) {
    const isHeld = target.open.port(`${holder.name} ${holder.port}`, holder.protocol);
    return transform(portsOf(protocol, first3, last), (value) => run.decisions.and(value, isHeld));
  }
  const has = target?.endpoint.ports.some(
    (port) => port.name === holder?.name && port.protocol === holder?.protocol && port.port === holder?.port
  );
  if (target === void 0 || has !== true) return noPort;
  return transform(portsOf(protocol, first3, last), (value) => run.decisions.and(value, target.selectable));
}
function namedPort(run, name, protocol, target) {
  if (target.selectable === denied) return noPort;
  if (protocol === void 0) {
    return namedProtocols.reduce(
      (any, one) => combine(any, namedPort(run, name, one, target), run.decisions.or),
      noPort
    );
  }
  if (target.open !== void 0) {
    const isNamed4 = target.open.port(name, protocol);
    return transform(portsOf(protocol, 1, 65535), (value) => run.decisions.and(value, isNamed4));
  }
  const numbers = target.endpoint.ports.filter((port) => port.name === name && port.protocol === protocol).map(({ port }) => port);
  const later = run.ruling("port-name-twice", "all");
  return numbers.reduce((any, number, index) => {
    const decision = index === 0 || number === numbers[0] ? allowed : later;
    const guarded2 = run.decisions.and(target.selectable, decision);
    const here = transform(portsOf(protocol, number, number), (value) => run.decisions.and(value, guarded2));
    return combine(any, here, run.decisions.or);
  }, noPort);
}
function comesFromOwnNode(run, pod, source) {
  const host2 = source.pod?.endpoint.hostNetwork === true ? run.ruling("host-network", "node") : denied;
  const fromNode = source.node !== void 0 ? allowed : host2;
  if (fromNode === denied) return denied;
  const guard = run.decisions.and(fromNode, run.ruling("own-node", "allowed"));
  if (guard === denied) return denied;
  const node = source.node ?? source.pod?.endpoint.node;
  const own2 = pod.endpoint.node;
  if (own2 !== void 0 && node !== void 0) return own2 === node ? guard : denied;
  const other = node ?? source.pod?.endpoint.id ?? "";
  const where = node === void 0 ? `the node of ${other}` : `node ${node}`;
  const atom = { key: `own-node:${pod.endpoint.id}:${other}`, text: `${pod.endpoint.id} runs on ${where}` };
  return run.decisions.and(guard, run.decisions.atom(atom));
}

// src/engine/classes.ts
var sides = ["before", "after"];
function classify(before, after) {
  const keyOf8 = appearances([before, after]);
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
    const was = keyOf8(pod);
    const is = pod === other ? was : keyOf8(other);
    const same = was === is && !hasMoved(pod, other);
    const [groups, text2] = same ? [alike, was] : [others, `${was} ${is} ${String(hasMoved(pod, other))}`];
    const group2 = groups.get(text2);
    if (group2 === void 0) {
      const fresh = { changed: was !== is, members: [id], pods: [pod, other] };
      groups.set(text2, fresh);
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
  return indexClasses(classes);
}
function isGone(world, pod) {
  return pod.endpoint.finished && world.run.rulings["finished-pods"] === "gone";
}
function hasMoved(before, after) {
  return before.endpoint.node !== after.endpoint.node;
}
function indexClasses(classes) {
  const labels = (side2) => groupBy2(classes, (one) => [...one[side2].labels.labels].map(([key, value]) => `${key}=${value}`));
  const names3 = (side2) => groupBy2(classes, (one) => one[side2].endpoint.ports.flatMap(({ name }) => name ?? []));
  return {
    classes,
    byLabel: bySide(classes, labels),
    byNamespace: groupBy2(classes, (one) => [one.after.endpoint.namespace]),
    byPortName: bySide(classes, names3)
  };
}
function bySide(classes, make) {
  const known5 = {};
  const of2 = (side2) => known5[side2] ??= make(side2);
  return {
    get before() {
      return of2(classes.every(({ before, after }) => before === after) ? "after" : "before");
    },
    get after() {
      return of2("after");
    }
  };
}
function groupBy2(classes, keysOf3) {
  const out = /* @__PURE__ */ new Map();
  for (const one of classes) {
    for (const key of new Set(keysOf3(one))) {
      const list2 = out.get(key);
      if (list2 === void 0) out.set(key, [one.index]);
      else list2.push(one.index);
    }
  }
  return out;
}
function appearances(worlds) {
  let known5;
  const stretch = (address) => address === void 0 ? "-" : String(stretchOf(known5 ??= bordersOf2(worlds), address));
  const portTexts2 = /* @__PURE__ */ new Map();
  return (pod) => {
    const { endpoint, address, labels, namespaceLabels, selectable } = pod;
    const { namespace, ports, hostNetwork, id, node } = endpoint;
    const portText3 = portTexts2.get(ports) ?? portsText(ports);
    portTexts2.set(ports, portText3);
    const own2 = isAlone(pod) ? id : "";
    const seen = `${namespace}|${labels.id}|${namespaceLabels.id}|${portText3}|${selectable}|${own2}`;
    return `${seen}|${hostNetwork ? node ?? "" : ""}|${stretch(address.IPv4)}|${stretch(address.IPv6)}`;
  };
}
function portsText(ports) {
  return ports.flatMap(({ name, protocol, port }) => name === void 0 ? [] : `${name}/${protocol}/${port}`).join(",");
}
function isAlone({ hasAddress, endpoint }) {
  return !hasAddress || endpoint.hostNetwork;
}
function bordersOf2(worlds) {
  const borders = /* @__PURE__ */ new Set();
  for (const { world, enforced } of worlds) {
    for (const policy of enforced) {
      for (const rules2 of [policy.ingress?.rules ?? [], policy.egress?.rules ?? []]) {
        for (const rule of rules2) {
          for (const peer of [...rule.peers ?? [], ...rule.subjects ?? []]) addBorders(borders, peer, world.nodes);
        }
      }
    }
  }
  return [...borders].sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
}
function addBorders(borders, peer, nodes) {
  if (peer.kind === "nodes") {
    for (const { addresses: addresses2 } of nodes) for (const address of addresses2) borders.add(address).add(address + 1n);
  }
  if (peer.kind !== "block") return;
  for (const { addresses: addresses2 } of [peer.block, ...peer.except]) {
    for (const { first: first3, last } of addresses2) borders.add(first3).add(last + 1n);
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
  const named3 = /* @__PURE__ */ new Set();
  const peersSeen = /* @__PURE__ */ new Set();
  for (const { direction: rules2 } of policies) {
    for (const rule of rules2.rules) {
      for (const port of direction === "egress" ? rule.ports ?? [] : []) {
        const name = port.kind === "named" ? port.name : port.kind === "range" ? port.holder?.name : void 0;
        if (name !== void 0) index.byPortName[side2].get(name)?.forEach((one) => named3.add(one));
      }
      if (rule.peers === void 0 && (rule.family !== void 0 || rule.subjects !== void 0)) {
        index.classes.forEach((one) => named3.add(one.index));
      }
      for (const peer of rule.peers ?? []) {
        if (peersSeen.has(peer)) continue;
        peersSeen.add(peer);
        addMatches(world, side2, index, peer, direction, named3);
      }
    }
  }
  return named3;
}
function addMatches(world, side2, index, peer, direction, named3) {
  if (peer.kind === "unknown") return;
  const test = (candidate2) => {
    const pod = index.classes[candidate2]?.[side2];
    if (pod === void 0 || named3.has(candidate2)) return;
    if (["IPv4", "IPv6"].some((family) => mayMatch(world, peer, direction, pod, family)))
      named3.add(candidate2);
  };
  const candidates5 = likely(side2, index, peer);
  if (candidates5 === void 0) index.classes.forEach((one) => test(one.index));
  else candidates5.forEach(test);
}
function mayMatch(world, peer, direction, pod, family) {
  const known5 = pod.address[family] !== void 0;
  if (!known5 && pod.hasAddress) return false;
  if (known5 || peer.kind !== "block") return matchesPeer(world, peer, direction, podEnd(pod, family)) !== denied;
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
  const chosen2 = selecting(world, subject.pod, direction);
  const half = () => newHalf(world, direction, subject, peer, chosen2);
  if (subject.pod.open !== void 0 || peer.pod?.open !== void 0) return half();
  const memory = memoryOf(world.run);
  const other = peer.pod ?? peer.address ?? peer.node;
  const known5 = memory.bySubject.get(subject.pod)?.get(other)?.find((one) => isSame2(one, world, direction, subject, peer, chosen2));
  return known5 ?? remembered(memory, other, half());
}
function newHalf(world, direction, subject, peer, chosen2) {
  const { run, tiers: tiers2, nodes } = world;
  const match = matcher({ run, nodes }, direction, subject, peer);
  return { tiers: tiers2, nodes, direction, subject, peer, chosen: chosen2, match };
}
function matcher(world, direction, subject, peer) {
  const matches4 = /* @__PURE__ */ new Map();
  return (rule) => {
    const known5 = matches4.get(rule) ?? ruleMatch(world, rule, direction, subject, peer);
    matches4.set(rule, known5);
    return known5;
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
  const list2 = peers.get(peer);
  if (list2 === void 0) peers.set(peer, [half]);
  else list2.push(half);
  memory.size++;
  return half;
}
function isSame2(known5, { tiers: tiers2, nodes }, direction, subject, peer, chosen2) {
  return known5.direction === direction && isSameEnd(known5.subject, subject) && isSameEnd(known5.peer, peer) && known5.tiers === tiers2 && (known5.nodes === nodes || known5.nodes.size + nodes.size === 0) && isSameChoice(known5.chosen, chosen2);
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
function permitted(world, direction, subject, peer, { chosen: chosen2, match }) {
  const walked = walk(world, chosen2, match);
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
    (any, { direction, selects: selects4 }) => direction.isolates ? decisions.or(any, selects4) : any,
    denied
  );
  const closing = tier2.end === "isolating" ? constant(isolated2) : constant(denied);
  const rest = combine(closing, next, (isolates, after) => decisions.choose(isolates, denied, after));
  const steps = (member3) => stepsOf(world, member3, match, next);
  const before = (after, { matched: matched2, outcome }) => chooseMap(world, matched2, outcome, after);
  if (tier2.reading === "union") return members.flatMap(steps).reduceRight(before, rest);
  return ranked(members).reduceRight((after, tied) => {
    const [only, ...others] = tied;
    if (only !== void 0 && others.length === 0) return steps(only).reduceRight(before, after);
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
var nowhere = { matched: constant(denied), outcome: constant(denied) };
function tiedStep(world, tied, steps) {
  return tied.reduceRight((later, member3) => {
    const own2 = steps(member3).reduceRight((after, step) => inFrontOf(world, step, after), nowhere);
    const [first3, last] = [inFrontOf(world, own2, later), inFrontOf(world, later, own2)];
    if (sameMap(first3.outcome, last.outcome)) return first3;
    const order2 = constant(world.run.decisions.atom(orderAtom(member3.policy)));
    return { matched: first3.matched, outcome: chooseMap(world, order2, first3.outcome, last.outcome) };
  }, nowhere);
}
function inFrontOf(world, first3, second) {
  const { decisions } = world.run;
  return {
    matched: combine(first3.matched, second.matched, (a, b) => decisions.widen(decisions.or(a, b))),
    outcome: chooseMap(world, first3.matched, first3.outcome, second.outcome)
  };
}
function orderAtom({ tier: tier2, rank: rank3, ref }) {
  return {
    key: `order:${tier2}:${rank3}:${keyOf(ref)}`,
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
  const own2 = direction === "ingress" ? comesFromOwnNode(world.run, subject.pod, peer) : denied;
  if (own2 === allowed) return [{ kind: "own-node", certain: true }];
  const reasons = own2 === denied ? [] : [{ kind: "own-node", certain: false }];
  const half = halfOf(world, direction, subject, peer);
  const chosen2 = stated(world, direction, subject, peer, place, half.chosen);
  if (chosen2.length === 0) return [...reasons, { kind: "default", direction }];
  for (const tier2 of world.tiers) {
    const members = chosen2.filter(({ policy }) => policy.tier === tier2.id);
    const found2 = tierGrounds({ direction, place, match: half.match }, tier2, members);
    reasons.push(...found2.reasons);
    if (found2.final) return reasons;
    const isolating = members.filter((member3) => member3.direction.isolates);
    if (tier2.end !== "isolating" || isolating.length === 0) continue;
    const certain = isolating.some(({ selects: selects4 }) => selects4 === allowed);
    if (answer !== "allowed") {
      reasons.push({
        kind: "isolated",
        direction,
        tier: tier2.id,
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
function stated(world, direction, subject, peer, place, chosen2) {
  if (!chosen2.some((member3) => member3.direction.rules.some(isAdded))) return chosen2;
  const without4 = chosen2.map((member3) => {
    const rules2 = member3.direction.rules.filter((rule) => !isAdded(rule));
    return { ...member3, direction: { ...member3.direction, rules: rules2 } };
  });
  return valueAt2(permits(world, direction, subject, peer, without4), place) === allowed ? without4 : chosen2;
}
function isAdded({ deviation }) {
  return deviation !== void 0;
}
function tierGrounds(asked, tier2, members) {
  const reasons = [];
  if (tier2.reading === "union") {
    for (const member3 of members) reasons.push(...matchingRules(asked, tier2, member3));
    return { reasons, final: false };
  }
  for (const tied of ranked(members)) {
    const found2 = tied.map((member3) => upToCertain(matchingRules(asked, tier2, member3)));
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
function matchingRules(asked, tier2, { policy, direction: side2, selects: selects4 }) {
  const { direction, place, match } = asked;
  return side2.rules.flatMap((rule) => {
    const matched2 = valueAt2(match(rule), place);
    if (matched2 === denied) return [];
    return [
      {
        kind: "rule",
        direction,
        tier: tier2.id,
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
  const known5 = /* @__PURE__ */ new Map();
  const hostPods2 = index.classes.filter((one) => isBoundToNode(one.before) || isBoundToNode(one.after));
  return {
    of: (side2, one, direction) => {
      const key = `${side2} ${direction} ${one.index}`;
      let reach = known5.get(key);
      if (reach === void 0)
        known5.set(key, reach = compute(worlds[side2], side2, one[side2], direction, index, hostPods2));
      return reach;
    }
  };
}
function compute(world, side2, pod, direction, index, hostPods2) {
  const policies = selecting(world, pod, direction);
  const towards2 = (peer) => permits(world, direction, podEnd(pod, peer.family), peer, policies);
  let named3;
  let rest;
  return {
    policies,
    get named() {
      if (named3 !== void 0) return named3;
      named3 = new Set(namedPeers(world, side2, index, policies, direction));
      if (direction === "ingress") for (const one of hostPods2) named3.add(one.index);
      return named3;
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
    const own2 = one.changed && (direction === "ingress" || is.policies.some(looksAtSubject));
    return own2 || contentOf(was.policies, before.tiers) !== contentOf(is.policies, after.tiers);
  });
}
function looksAtSubject({ direction }) {
  return direction.rules.some(({ subjects }) => subjects !== void 0);
}
function looksAtNodes({ direction }) {
  return direction.rules.some(({ peers }) => peers?.some(({ kind }) => kind === "nodes"));
}
function nodesContent({ world: { nodes } }) {
  const texts2 = nodes.map(({ name, labels, addresses: addresses2 }) => `${name} ${formatLabels(labels)} ${addresses2.join(" ")}`);
  return texts2.sort().join("\n");
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
  const known5 = /* @__PURE__ */ new Map();
  return ({ before, after }, direction) => {
    if (!isRelabelledOnly(before, after)) return classes;
    const key = `${direction} ${before.namespaceLabels.id} ${after.namespaceLabels.id}`;
    const tellsApart = (peer) => peer.kind === "pods" && peer.namespaces.kind === "select" && run.matches(peer.namespaces.selector, before.namespaceLabels) !== run.matches(peer.namespaces.selector, after.namespaceLabels);
    const sees = (other) => sides.some(
      (side2) => reaches3.of(side2, other, direction).policies.some((member3) => member3.direction.rules.some(({ peers }) => peers?.some(tellsApart)))
    );
    const found2 = known5.get(key) ?? classes.filter(sees);
    known5.set(key, found2);
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
  const named3 = rules2 ? [
    namedPeers(before, "before", index, without2(was.policies, is.policies), direction),
    namedPeers(after, "after", index, without2(is.policies, was.policies), direction)
  ] : [was.named, is.named];
  return [...new Set(named3.flatMap((classes) => [...classes]))].flatMap((at2) => index.classes[at2] ?? []);
}
function isUnion({ tiers: tiers2 }, policies) {
  const unions = new Set(tiers2.filter(({ reading: reading2 }) => reading2 === "union").map(({ id }) => id));
  return policies.every(
    ({ policy, direction }) => unions.has(policy.tier) && direction.rules.every(({ action }) => action === "allow")
  );
}
function sameIsolation(a, b) {
  const isolation = (policies) => new Set(
    policies.flatMap(({ policy, direction, selects: selects4 }) => direction.isolates ? `${policy.tier} ${selects4}` : [])
  );
  const [ofA, ofB] = [isolation(a), isolation(b)];
  return ofA.size === ofB.size && [...ofA].every((text2) => ofB.has(text2));
}
function without2(policies, others) {
  const textsOf = ({ policy, direction, selects: selects4 }) => direction.rules.map((rule) => `${policy.tier} ${selects4} ${ruleContent(rule)}`);
  const known5 = new Set(others.flatMap(textsOf));
  return policies.map((member3) => {
    const texts2 = textsOf(member3);
    const rules2 = member3.direction.rules.filter((_, at2) => !known5.has(texts2[at2] ?? ""));
    return { ...member3, direction: { ...member3.direction, rules: rules2 } };
  });
}

// src/engine/difference.ts
var pruneKey = "prune:kept";
function differences(before, after) {
  const index = classify(before, after);
  const reaches3 = createReaches({ before, after }, index);
  const comparing = { before, after, index, reaches: reaches3 };
  const affected = { ingress: affectedBy(comparing, "ingress"), egress: affectedBy(comparing, "egress") };
  const out = [];
  for (const pair of candidatePairs(comparing, affected)) out.push(...comparePair(before, after, pair));
  for (const direction of ["egress", "ingress"]) {
    for (const one of affected[direction]) out.push(...compareOutside(comparing, one, direction));
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
  const joined7 = /* @__PURE__ */ new Map();
  for (const { family, changes } of perFamily) {
    for (const change of changes) {
      const key = JSON.stringify(change);
      const known5 = joined7.get(key);
      if (known5 !== void 0) known5.families.push(family);
      else joined7.set(key, { ...change, families: [family] });
    }
  }
  return [...joined7.values()];
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
      const known5 = found2.get(key) ?? { ranges: [], change };
      known5.ranges.push({ first: range.first, last: range.last });
      found2.set(key, known5);
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
function stretches(worlds, policies) {
  const borders = /* @__PURE__ */ new Set();
  for (const { direction } of policies) {
    for (const rule of direction.rules) {
      for (const peer of rule.peers ?? []) for (const { world } of worlds) addBorders(borders, peer, world.nodes);
    }
  }
  const sorted3 = [...borders].sort((a, b) => a < b ? -1 : 1);
  return ["IPv4", "IPv6"].flatMap(
    (family) => everyAddress[family].flatMap(({ first: first3, last }) => {
      const starts = [first3, ...sorted3.filter((border) => border > first3 && border <= last)];
      return starts.map((start, at2) => ({ family, first: start, last: (starts[at2 + 1] ?? last + 1n) - 1n }));
    })
  );
}

// src/engine/entry-ports.ts
function entryPorts(world, { entry, pod: id, ports }) {
  const pod = world.pods.get(id);
  if (pod === void 0) return noPort;
  const { decisions } = world.run;
  const [first3, ...others] = entry.controllers.map((controller) => ({ controller, map: from(world, controller, pod) }));
  const served = others.reduceRight(
    (rest, { controller, map }) => choose(world, servesAtom(entry, controller), map, rest),
    first3?.map ?? noPort
  );
  const own2 = ports.reduce(
    (any, { protocol, port }) => combine(any, portsOf(protocol, port, port), decisions.or),
    noPort
  );
  return combine(own2, served, (a, b) => decisions.widen(decisions.and(a, b)));
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
  const distinct6 = new Map(
    pods.map((pod) => {
      const { hostNetwork, node } = pod.endpoint;
      const place = pod.hasAddress || hostNetwork ? `${pod.endpoint.id} ${node ?? ""}` : "";
      return [`${pod.labels.id} ${pod.namespaceLabels.id} ${place}`, pod];
    })
  );
  return [...distinct6.values()].reduce(
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
    const strict2 = decideBetween(world, a, b);
    if (!perhaps) return combine(any, strict2, decisions.or);
    const open = combine(
      strict2,
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
var known4 = /* @__PURE__ */ new WeakMap();
function softened(world, rule) {
  const rules2 = known4.get(world) ?? /* @__PURE__ */ new Map();
  known4.set(world, rules2);
  const soft = rules2.get(rule) ?? soften(world, rule);
  rules2.set(rule, soft);
  return soft;
}
function soften(world, rule) {
  if (rule.action !== "allow" || rule.peers === void 0) return rule;
  const peers = rule.peers.map((peer) => {
    if (peer.kind !== "pods" || peer.namespaces.kind === "own" || !mayBeController(world, peer)) return peer;
    const words3 = peer.parts.map(({ text: text2 }) => text2).join(" and ");
    const atom = { key: `controller:${peerContent(peer)}`, text: `the ingress controller is a pod with ${words3}` };
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
function fromAddresses(world, addresses2, target) {
  const { decisions } = world.run;
  const policies = selecting(world, target, "ingress");
  const families2 = commonFamilies(world, target, target);
  const ofClients = subtract(addresses2, world.world.podRanges ?? []);
  return stretches([world], policies).reduce((any, { family, first: first3, last }) => {
    const [met] = intersect([{ first: first3, last }], ofClients);
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
    ({ name, addresses: addresses2 }) => addresses2.map((address) => ({ family: familyOf(address), node: name, address }))
  );
  const families2 = commonFamilies(world, target, target).filter((family) => ends.some((end2) => end2.family === family));
  return families2.reduce((any, family) => {
    const own2 = ends.filter((end2) => end2.family === family);
    const all = own2.reduce(
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
    const known5 = out.get(key);
    if (known5 === void 0) out.set(key, { entry: backend.entry, pod: backend.pod, backends: [backend] });
    else known5.backends.push(backend);
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
    const [first3] = group2;
    if (first3 === void 0) return [];
    const { way, ...substance } = first3;
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
  const [first3] = entries;
  if (first3 === void 0) throw new RangeError("an end has at least one entry");
  const hosts = new Set(entries.map(({ host: host2 = "", path = "" }) => `${host2}${path === "/" ? "" : path}`));
  const controllers = new Set(entries.flatMap((entry) => entry.controllers.map(({ name }) => name)));
  return {
    kind: "entry",
    object: first3.object,
    // One without host and path takes all.
    hosts: hosts.has("") ? [] : [...hosts].sort(),
    controller: [...controllers].sort().join(" or ")
  };
}
function controllersOf(group2, { pods }) {
  const ids = group2.flatMap(
    ({ way }) => way.entry.controllers.flatMap(({ source }) => source.kind === "pods" ? source.pods : [])
  );
  const workloads = ids.flatMap((id) => pods.get(id)?.endpoint.workload ?? []);
  return [...new Map(workloads.map((one) => [workloadKeyOf(one), one])).values()];
}
function placeKey2(entry) {
  return wayKey(entry, "");
}
function byPlace2(ways) {
  const out = /* @__PURE__ */ new Map();
  for (const way of ways.values()) {
    const key = placeKey2(way.entry);
    const list2 = out.get(key);
    if (list2 === void 0) out.set(key, [way]);
    else list2.push(way);
  }
  return out;
}
function elsewhere(group2, ways, after) {
  if (group2[0]?.rerouted !== true) return [];
  const own2 = workloadKeyOf(workloadOf(after, group2[0].way.pod));
  const places2 = new Set(group2.map(({ way }) => placeKey2(way.entry)));
  const reached2 = /* @__PURE__ */ new Map();
  for (const place of places2) {
    for (const way of ways.get(place) ?? []) {
      const workload = workloadOf(after, way.pod);
      const key = workloadKeyOf(workload);
      if (key === own2 || !mapOf(after, way).values.includes(allowed)) continue;
      const known5 = reached2.get(key) ?? { workload, places: /* @__PURE__ */ new Set() };
      reached2.set(key, known5);
      known5.places.add(place);
    }
  }
  return [...reached2.values()].filter((one) => one.places.size === places2.size).map(({ workload }) => workload);
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
    const known5 = groups.get(key);
    if (known5 === void 0) groups.set(key, { ways: [way], row });
    else known5.ways.push(way);
  }
  return [...groups].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, { ways, row }]) => {
    const [first3] = ways;
    if (first3 === void 0) return [];
    const workload = workloadOf(world, first3.pod);
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

// src/worlds/parts.ts
function placesIn2({ headObjects }) {
  const objectOf = (workload) => {
    const key = workloadObjectKey(workload);
    return key === void 0 ? void 0 : headObjects.get(key);
  };
  return {
    port: (workload, port) => portPlace(objectOf(workload), workload, port),
    label: (workload, key) => objectOf(workload)?.at([...podPath(workload), "metadata", "labels", key]),
    namespaceLabel: (name, key) => headObjects.get(keyOf({ group: "", kind: "Namespace", namespace: "", name }))?.at(["metadata", "labels", key])
  };
}
function podPath({ kind }) {
  return kind === "Pod" ? [] : templatePath(kind);
}
function portPlace(manifest, workload, port) {
  if (manifest === void 0) return void 0;
  const root = [...podPath(workload), "spec", "containers"];
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
    const known5 = variables.get(key) ?? labelVariable(decisions, `${name} ${key}`, always ? taken : void 0);
    variables.set(key, known5);
    return known5;
  };
  const open = ({ key, ...requirement }) => {
    if (requirement.operator === "unknown") return void 0;
    const { exists, is } = variableOf(key);
    switch (requirement.operator) {
      case "Exists":
        return exists;
      case "DoesNotExist":
        return decisions.not(exists);
      case "In":
        return requirement.values.reduce((any, value) => decisions.or(any, is(value)), denied);
      case "NotIn":
        return decisions.not(requirement.values.reduce((any, value) => decisions.or(any, is(value)), denied));
    }
  };
  return { id: -1, labels: noLabels, open };
}
function labelVariable(decisions, name, taken) {
  const text2 = "a pod to come carries a label";
  const exists = taken === void 0 ? decisions.atom({ key: name, text: text2 }) : allowed;
  const values = /* @__PURE__ */ new Map();
  let rest = exists;
  const is = (value) => {
    if (taken?.has(value) === true) return denied;
    const known5 = values.get(value);
    if (known5 !== void 0) return known5;
    const here = decisions.atom({ key: `${name}=${value}`, text: text2 });
    const result = decisions.and(rest, here);
    rest = decisions.and(rest, decisions.not(here));
    values.set(value, result);
    return result;
  };
  return { exists, is };
}
var bitsOf = { IPv4: 32, IPv6: 128 };
function addressVariables(decisions, name) {
  const text2 = "a pod to come has an address in a block";
  const bit = (family, at2) => decisions.atom({ key: `${name} ${family} bit ${at2}`, text: text2 });
  const known5 = /* @__PURE__ */ new WeakMap();
  return (addresses2, family) => {
    const before = known5.get(addresses2);
    if (before !== void 0) return before;
    const first3 = everyAddress[family][0]?.first ?? 0n;
    const all = { first: first3, last: first3 + (1n << BigInt(bitsOf[family])) - 1n };
    const inside2 = within(decisions, addresses2, all, (depth) => bit(family, depth), 0);
    known5.set(addresses2, inside2);
    return inside2;
  };
}
function within(decisions, set, block, bit, depth) {
  const touching = set.filter(({ first: first3, last }) => first3 <= block.last && last >= block.first);
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
  for (const { first: first3, last } of [...ranges].sort((a, b) => a.first < b.first ? -1 : 1)) {
    if (first3 > next) return false;
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
  const known5 = both((side2) => knownNamespaces(worlds[side2]));
  const names3 = [.../* @__PURE__ */ new Set([...known5.before, ...known5.after])];
  const labels = new Map(
    names3.map((name) => [
      name,
      // A namespace that only one world knows has the same labels where it will be made in the other.
      both((side2) => namespaceLabelsIn(worlds[known5[side2].has(name) ? side2 : otherSide(side2)], name))
    ])
  );
  const alone = bothAlone(worlds);
  const touched = (name) => !isSameSet(alone.before.get(name), alone.after.get(name));
  return {
    worlds,
    names: [...names3, newNamespace],
    labels,
    relabelled: new Set(names3.filter((name) => labels.get(name)?.before !== labels.get(name)?.after)),
    changed: new Set(names3.filter(touched)),
    changedAnywhere: touched(newNamespace)
  };
}
function otherSide(side2) {
  return side2 === "before" ? "after" : "before";
}
function knownNamespaces({ world, policies }) {
  const names3 = /* @__PURE__ */ new Set([...world.namespaces.keys(), ...policies.own.keys()]);
  for (const { namespace } of world.endpoints.values()) names3.add(namespace);
  return names3;
}
function bothAlone(worlds) {
  const objects = both((side2) => new Set(worlds[side2].enforced));
  return both((side2) => {
    const { tiers: tiers2, enforced } = worlds[side2];
    const out = /* @__PURE__ */ new Map();
    for (const policy of enforced) {
      if (objects[otherSide(side2)].has(policy)) continue;
      const scope = policy.subject.namespaces;
      const place = scope.kind === "own" ? scope.namespace : newNamespace;
      const known5 = out.get(place);
      if (known5 === void 0) out.set(place, /* @__PURE__ */ new Set([contentOf2(policy, tiers2)]));
      else known5.add(contentOf2(policy, tiers2));
    }
    return out;
  });
}
function contentOf2(policy, tiers2) {
  const { tier: tier2, rank: rank3, condition, subject, ingress, egress } = policy;
  const name = tiers2.some(({ id, reading: reading2 }) => id === tier2 && reading2 === "ordered") ? keyOf(policy.ref) : "";
  const side2 = (direction) => direction === void 0 ? "none" : directionContent(direction);
  return [tier2, rank3, name, condition?.key, subjectContent(subject), side2(ingress), side2(egress)].join("\n");
}
function isSameSet(a, b) {
  if (a === void 0 || b === void 0) return (a?.size ?? 0) + (b?.size ?? 0) === 0;
  return a.size === b.size && [...a].every((text2) => b.has(text2));
}
function podAt({ labels, names: names3 }, variables, name) {
  const known5 = labels.get(name);
  if (known5 !== void 0 && known5.before !== known5.after) return both((side2) => openPod(variables, name, known5[side2]));
  const one = known5 === void 0 ? openPod(variables, newNamespace, variables.namespaceLabels(new Set(names3))) : openPod(variables, name, known5.before);
  return both(() => one);
}
function maskOf(worlds, selecting2) {
  const { decisions } = worlds.after.run;
  const selects4 = both((side2) => {
    const byContent = /* @__PURE__ */ new Map();
    for (const { policy, direction, selects: one } of selecting2[side2]) {
      const ordered2 = worlds[side2].tiers.some(({ id, reading: reading2 }) => id === policy.tier && reading2 === "ordered");
      const text2 = [policy.tier, policy.rank, ordered2 ? keyOf(policy.ref) : "", directionContent(direction)].join("\n");
      byContent.set(text2, decisions.or(byContent.get(text2) ?? denied, one));
    }
    return byContent;
  });
  return [.../* @__PURE__ */ new Set([...selects4.before.keys(), ...selects4.after.keys()])].reduce((any, text2) => {
    const [was, is] = sides.map((side2) => selects4[side2].get(text2) ?? denied);
    return decisions.or(any, decisions.choose(was ?? denied, decisions.not(is ?? denied), is ?? denied));
  }, denied);
}
function groupPlaces(places2, own2, chosen2, cache) {
  const selectors = new Map(sides.flatMap((side2) => chosen2[side2].flatMap(namespaceSelectors)));
  const signatures = /* @__PURE__ */ new Map();
  for (const [text2, selector] of selectors) {
    for (const [name, answer] of matchedBy(places2, text2, selector, cache)) {
      signatures.set(name, `${signatures.get(name) ?? ""} ${text2} ${answer}`);
    }
  }
  const policies = [...chosen2.before, ...chosen2.after];
  const seen = new Set(
    [...places2.relabelled].filter((name) => name !== own2 && seesRelabelling(places2, name, policies))
  );
  const isOther = (name) => name !== own2 && name !== newNamespace && !seen.has(name);
  const groups = /* @__PURE__ */ new Map();
  for (const [name, signature2] of signatures) {
    if (!isOther(name)) continue;
    const group2 = groups.get(signature2);
    if (group2 === void 0) groups.set(signature2, [name]);
    else group2.push(name);
  }
  const rest = places2.names.filter((name) => isOther(name) && !signatures.has(name));
  const alone = [...seen].map((name) => [name]);
  const named3 = [...groups.values(), ...alone].map((members) => ({ members, isRest: false }));
  return rest.length === 0 ? named3 : [...named3, { members: rest, isRest: true }];
}
function namespaceSelectors({ direction }) {
  return direction.rules.flatMap(
    ({ peers }) => (peers ?? []).flatMap(
      (peer) => peer.kind === "pods" && peer.namespaces.kind === "select" && peer.namespaces.selector.kind === "match" ? [[formatSelector(peer.namespaces.selector), peer.namespaces.selector]] : []
    )
  );
}
function matchedBy({ worlds, labels }, text2, selector, cache) {
  const known5 = cache.get(text2);
  if (known5 !== void 0) return known5;
  const matched2 = /* @__PURE__ */ new Map();
  for (const [name, { after }] of labels) {
    const answer = worlds.after.run.matches(selector, after);
    if (answer !== denied) matched2.set(name, answer);
  }
  cache.set(text2, matched2);
  return matched2;
}
function seesRelabelling({ worlds, labels }, name, chosen2) {
  const of2 = labels.get(name);
  if (of2 === void 0) return false;
  const { run } = worlds.after;
  return chosen2.flatMap(namespaceSelectors).some(([, selector]) => run.matches(selector, of2.before) !== run.matches(selector, of2.after));
}

// src/engine/future-pairs.ts
function createPairs(worlds, bounds) {
  const places2 = /* @__PURE__ */ new Map();
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
      const known5 = places2.get(family) ?? whereabouts(worlds, family);
      places2.set(family, known5);
      return known5;
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
  for (const peerOf2 of peers) {
    if (pairs.left.pairs <= 0) {
      tellPairs(pairs);
      break;
    }
    const { gains, losses, complete: complete2 } = comparePair2(pairs, subject, peerOf2());
    if (!gains && !losses) return false;
    if (complete2 || (!gains || pairs.certain.opens) && (!losses || pairs.certain.closes)) return true;
  }
  return true;
}
function comparePair2(pairs, subject, peer) {
  pairs.left.pairs--;
  const outcomes = familiesOf(pairs, subject, peer).map((family) => compareIn(pairs, subject, peer, family));
  return {
    gains: outcomes.some(({ gains }) => gains),
    losses: outcomes.some(({ losses }) => losses),
    complete: outcomes.every(({ complete: complete2 }) => complete2)
  };
}
function compareIn(pairs, subject, peer, family) {
  const { worlds } = pairs;
  const ends = both((side2) => ({ own: podEnd(subject.pods[side2], family), other: podEnd(peer.pods[side2], family) }));
  const own2 = permitsOfBoth(worlds, subject.direction, subject.chosen, ends);
  const pods = [subject.pods.after, peer.pods.after];
  const changed2 = changesBetween(pairs, own2, subject.mask, pods, family);
  if (!changed2.gains && !changed2.losses) return { gains: false, losses: false, complete: true };
  const opposite2 = subject.direction === "egress" ? "ingress" : "egress";
  const { decisions } = worlds.after.run;
  const region = regionOf(decisions, changed2.opens, changed2.closes);
  const counting = both(
    (side2) => selecting(worlds[side2], peer.pods[side2], opposite2).filter(
      ({ selects: selects4 }) => decisions.and(selects4, region) !== denied
    )
  );
  const turned2 = both((side2) => ({ own: ends[side2].other, other: ends[side2].own }));
  const answered = permitsOfBoth(worlds, opposite2, counting, turned2);
  const mask = () => decisions.and(subject.mask, region);
  const told3 = withAnswers(pairs, changed2, own2, answered, mask, pods, family);
  report(pairs, told3, {
    direction: subject.direction,
    subject: both((side2) => ends[side2].own),
    peer: both((side2) => ends[side2].other),
    subjectNamespace: subject.namespace,
    peerNamespace: peer.namespace
  });
  const complete2 = sameMap(told3.opens, changed2.opens) && sameMap(told3.closes, changed2.closes);
  return { gains: changed2.gains, losses: changed2.losses, complete: complete2 };
}
function compareOutside2(pairs, subject, peer) {
  const { worlds } = pairs;
  const ends = both((side2) => ({ own: podEnd(subject.pods[side2], peer.family), other: peer }));
  const own2 = permitsOfBoth(worlds, subject.direction, subject.chosen, ends);
  const told3 = changesBetween(pairs, own2, subject.mask, [], peer.family);
  report(pairs, told3, {
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
  const content2 = (side2) => contentOf(policies[side2], worlds[side2].tiers);
  if (!isOne || before.tiers !== after.tiers || content2("before") !== content2("after")) return both(on);
  const same = on("after");
  return { before: same, after: same };
}
var threeProtocols = namedProtocols.reduce(
  (any, protocol) => combine(any, portsOf(protocol, 1, 65535), (a, b) => a | b),
  noPort
);
function withAnswers(pairs, changed2, own2, answered, mask, pods, family) {
  const { and: and2 } = pairs.worlds.after.run.decisions;
  if (sameMap(answered.before, answered.after)) {
    const left = (map) => combine(map, answered.after, and2);
    return somewhere(pairs, left(changed2.opens), left(changed2.closes), pods, family);
  }
  const verdict = both((side2) => combine(own2[side2], answered[side2], and2));
  return changesBetween(pairs, verdict, mask(), pods, family);
}
function changesBetween(pairs, maps, mask, pods, family) {
  const { run } = pairs.worlds.after;
  const { and: and2, choose: choose3 } = run.decisions;
  const meant2 = run.rulings.protocols === "three" ? threeProtocols : everyPort2;
  const only = (map, without4) => combine(
    combine(map, without4, (a, b) => a === b ? denied : choose3(b, denied, and2(a, mask))),
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
  for (const { pods } of [worlds.before, worlds.after]) {
    for (const { address } of pods.values()) {
      if (address.IPv4 !== void 0) used.add("IPv4");
      if (address.IPv6 !== void 0) used.add("IPv6");
    }
  }
  return ["IPv4", "IPv6"].filter((family) => used.has(family));
}
function seesAddresses({ ingress, egress }) {
  return [...ingress?.rules ?? [], ...egress?.rules ?? []].some(
    ({ peers, subjects, family }) => family !== void 0 || [...peers ?? [], ...subjects ?? []].some(({ kind }) => kind === "block")
  );
}
function whereabouts(worlds, family) {
  const sets = [worlds.before, worlds.after].map(({ world, pods }) => {
    const ranges = intersect(world.podRanges ?? [], everyAddress[family]);
    const own2 = [...pods.values()].flatMap(({ endpoint, address }) => {
      const at2 = address[family];
      return at2 === void 0 || endpoint.hostNetwork ? [] : [{ first: at2, last: at2 }];
    });
    const nodes = world.nodes.flatMap(({ addresses: addresses2 }) => addresses2.map((at2) => ({ first: at2, last: at2 })));
    const somewhere2 = ranges.length > 0 ? ranges : everyAddress[family];
    return subtract(union(somewhere2, addressSet(own2)), addressSet(nodes));
  });
  return intersect(union(sets[0] ?? [], sets[1] ?? []), everyAddress[family]);
}

// src/engine/future.ts
var futureBounds = { nodesOfPlace: 1e5, nodes: 4e5, pairs: 2e4, altered: 200 };
function futureDifferences(before, after, bounds = futureBounds) {
  const worlds = { before: withoutWidening(before), after: withoutWidening(after) };
  const places2 = placesOf(worlds);
  const search3 = { places: places2, pairs: createPairs(worlds, bounds), matched: /* @__PURE__ */ new Map() };
  for (const direction of ["egress", "ingress"]) {
    for (const name of places2.names) searchFrom(search3, name, direction);
  }
  const altered = isSomePodAltered(worlds) ? classify(before, after).classes.filter(looksDifferent) : [];
  for (const one of altered.slice(0, bounds.altered)) searchAltered(search3, one);
  if (altered.length > bounds.altered)
    search3.pairs.unsearched.add(`${altered.length} kinds of pods are altered at once`);
  return {
    worlds,
    differences: search3.pairs.found,
    altered: new Set(altered.flatMap(({ members }) => members)),
    unsearched: [...search3.pairs.unsearched]
  };
}
function withoutWidening(world) {
  const decisions = { ...world.run.decisions, widen: (decision) => decision };
  return { ...world, run: { ...world.run, decisions } };
}
function searchFrom(search3, name, direction) {
  const { places: places2, pairs } = search3;
  const { worlds, relabelled: relabelled2, changed: changed2, changedAnywhere } = places2;
  const isRelabelled = relabelled2.has(name) && worlds.after.policies.anywhere.length > 0;
  const seers = [...relabelled2].filter((other) => seesAt(places2, name, direction, other));
  if (!changed2.has(name) && !changedAnywhere && !isRelabelled && seers.length === 0) return;
  const label2 = `${direction} of ${name}`;
  within2(pairs, () => {
    const pods = podAt(places2, openVariables(worlds.after.run, label2), name);
    const all = both((side2) => selecting(worlds[side2], pods[side2], direction));
    const mask = maskOf(worlds, all);
    if (mask !== denied) {
      const subject = subjectOf2(search3, { name, direction, pods, all, mask });
      searchTowards(search3, subject, label2);
      searchOutside(search3, subject);
    }
    for (const other of seers) {
      const seen = both((side2) => all[side2].filter((one) => seesRelabelling(places2, other, [one])));
      const subject = subjectOf2(search3, { name, direction, pods, all, mask: anyOf(search3, seen) });
      const peer = podAt(places2, openVariables(worlds.after.run, `peer of ${label2} at ${other}`), other);
      comparePair2(pairs, subject, { pods: peer, namespace: other });
    }
  });
}
function seesAt(places2, name, direction, other) {
  return sides.some(
    (side2) => policiesAt(places2.worlds[side2], name).some((policy) => {
      const rules2 = policy[direction];
      return rules2 !== void 0 && seesRelabelling(places2, other, [{ policy, direction: rules2, selects: allowed }]);
    })
  );
}
function subjectOf2({ places: { worlds } }, subject) {
  const { name, direction, pods, all, mask } = subject;
  const { decisions } = worlds.after.run;
  const chosen2 = both((side2) => all[side2].filter(({ selects: selects4 }) => decisions.and(selects4, mask) !== denied));
  return { namespace: name, direction, pods, chosen: chosen2, mask };
}
function anyOf({ places: { worlds } }, selecting2) {
  const { or } = worlds.after.run.decisions;
  return [...selecting2.before, ...selecting2.after].reduce((any, { selects: selects4 }) => or(any, selects4), denied);
}
function searchTowards(search3, subject, label2) {
  const { places: places2, matched: matched2 } = search3;
  const fresh = towards(search3, subject, label2, [newNamespace]);
  if (places2.labels.has(subject.namespace)) towards(search3, subject, label2, [subject.namespace]);
  for (const { members, isRest } of groupPlaces(places2, subject.namespace, subject.chosen, matched2)) {
    if (isRest && !fresh) continue;
    towards(search3, subject, label2, withoutPoliciesFirst(places2, members));
  }
}
function towards(search3, subject, label2, names3) {
  const { places: places2, pairs } = search3;
  const [first3] = names3;
  if (first3 === void 0) return false;
  const variables = openVariables(places2.worlds.after.run, `peer of ${label2} at ${first3}`);
  return compareTowards(
    pairs,
    subject,
    names3.map((name) => () => ({ namespace: name, pods: podAt(places2, variables, name) }))
  );
}
function withoutPoliciesFirst({ worlds }, names3) {
  const isBare = (name) => sides.every((side2) => !worlds[side2].policies.own.has(name));
  const bare2 = names3.find(isBare);
  return bare2 === void 0 ? names3 : [bare2, ...names3.filter((name) => name !== bare2)];
}
function searchOutside({ places: { worlds }, pairs }, subject) {
  const policies = [...subject.chosen.before, ...subject.chosen.after];
  for (const { family, first: first3 } of stretches([worlds.before, worlds.after], policies)) {
    compareOutside2(pairs, subject, { family, address: first3 });
  }
}
function isSomePodAltered({ before, after }) {
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
  const ports = endpoint.ports.map(({ name, protocol, port }) => `${name ?? ""}/${protocol}/${port}`);
  return [labels.id, selectable, ports.join(","), address.IPv4, address.IPv6].join("|");
}
function searchAltered(search3, one) {
  const { places: places2, pairs } = search3;
  const { worlds } = places2;
  const namespace = one.after.endpoint.namespace;
  const pods = { before: one.before, after: one.after };
  for (const direction of ["egress", "ingress"]) {
    const label2 = `${direction} of ${one.index}`;
    within2(pairs, () => {
      const chosen2 = both((side2) => selecting(worlds[side2], pods[side2], direction));
      searchTowards(search3, { namespace, direction, pods, chosen: chosen2, mask: allowed }, label2);
    });
    for (const name of places2.names) {
      const seers = both((side2) => seersOf(places2, name, side2, direction, pods));
      if (seers.before.length + seers.after.length === 0) continue;
      within2(pairs, () => {
        const from2 = podAt(places2, openVariables(worlds.after.run, `${label2} from ${name}`), name);
        const all = both((side2) => selecting(worlds[side2], from2[side2], direction));
        const seen = both((side2) => all[side2].filter(({ policy }) => seers[side2].includes(policy)));
        const subject = subjectOf2(search3, { name, direction, pods: from2, all, mask: anyOf(search3, seen) });
        comparePair2(pairs, subject, { namespace, pods });
      });
    }
  }
}
function seersOf({ worlds }, name, side2, direction, pods) {
  const differs2 = (peers) => ["IPv4", "IPv6"].some((family) => {
    const [was, is] = sides.map((at2) => matchesPeers(worlds[at2], peers, direction, podEnd(pods[at2], family)));
    return was !== is;
  });
  const namesPorts = ({ ports }) => direction === "egress" && (ports ?? []).some((port) => port.kind === "named" || port.kind === "range" && port.holder !== void 0);
  return policiesAt(worlds[side2], name).filter(
    (policy) => policy[direction]?.rules.some((rule) => namesPorts(rule) || differs2(rule.peers))
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
  const settled2 = gaps.length === 0 ? found2.filter((one) => !isCase(decisions, future, one)) : found2;
  const whole = containmentOf([...settled2.map(move), ...ever, ...open]);
  const now = containmentOf(found2.map(move));
  return {
    ...whole,
    now: {
      equal: atLeast2(now.equal, whole.equal),
      noMore: atLeast2(now.noMore, whole.noMore),
      noLess: atLeast2(now.noLess, whole.noLess)
    },
    unproved: Object.values(whole).includes("unproved") ? [...gaps, ...conditionsOf3(decisions, settled2, future)] : []
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
  const isPlain3 = worlds.every(({ enforced, world }) => enforced === world.policies);
  return isPlain3 ? [] : ["what the network plug-in makes of policies depends on which pods exist"];
}
var mostConditions = 5;
function conditionsOf3(decisions, found2, future) {
  const values = [
    ...found2.filter(({ change, assuming }) => change === "unclear" || assuming !== void 0).flatMap(({ before, after }) => [before, after]),
    ...future.differences.flatMap(({ opens, closes }) => [...opens.values, ...closes.values])
  ];
  const texts2 = new Set(
    [...new Set(values)].flatMap(
      (value) => decisions.atomsOf(value).flatMap((atom) => isFutureAtom(atom) ? [] : [`it depends on whether ${atom.text}`])
    )
  );
  const all = [...texts2].sort();
  const more = all.length - mostConditions;
  return more > 0 ? [...all.slice(0, mostConditions), `it depends on ${more} more conditions`] : all;
}

// src/engine/roles.ts
function rolesIn(world, wanted) {
  const index = classify(world, world);
  const peers = { ingress: matchedPeers(world, index, "ingress"), egress: matchedPeers(world, index, "egress") };
  const context2 = { world, wanted, index, hosts: ownNodeMatters(world, index), names: namesAsked(world) };
  const senders = rolesOf(context2, "egress", peers.ingress.marks);
  const receivers = rolesOf(context2, "ingress", peers.egress.marks);
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
      const named3 = /* @__PURE__ */ new Set();
      const all = () => others[direction].roles.forEach((role) => named3.add(role.index));
      for (const {
        direction: { rules: rules2 }
      } of policies) {
        for (const rule of rules2) {
          if (direction === "egress" && rule.peers === void 0) withPortNames(rule, receivers.roles, named3);
          for (const peer of rule.peers ?? []) {
            if (peer.kind === "unknown" || peer.kind === "nodes") all();
            for (const role of byContent[direction].get(contents(peer)) ?? []) named3.add(role);
          }
        }
      }
      if (direction === "ingress") {
        for (const { index: at2, pod } of senders.roles) if (pod.endpoint.hostNetwork) named3.add(at2);
      }
      return named3;
    }
  };
}
function contentReader() {
  const known5 = /* @__PURE__ */ new Map();
  return (peer) => {
    const content2 = known5.get(peer) ?? peerContent(peer);
    known5.set(peer, content2);
    return content2;
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
function withPortNames({ ports }, receivers, named3) {
  const names3 = new Set((ports ?? []).flatMap(nameIn));
  if (names3.size === 0) return;
  for (const { index, pod } of receivers) {
    if (pod.endpoint.ports.some(({ name }) => name !== void 0 && names3.has(name))) named3.add(index);
  }
}
function matchedPeers(world, index, direction) {
  const marks = index.classes.map(() => []);
  const matched2 = /* @__PURE__ */ new Map();
  for (const policy of world.enforced) {
    for (const rule of policy[direction]?.rules ?? []) {
      for (const peer of rule.peers ?? []) {
        const content2 = peerContent(peer);
        if (peer.kind === "unknown" || matched2.has(content2)) continue;
        const number = matched2.size;
        const own2 = [];
        matched2.set(content2, own2);
        const only = { ...rule, peers: [peer], ports: [] };
        const asked = { policy, direction: { isolates: false, rules: [only], origin: rule.origin }, selects: denied };
        for (const at2 of namedPeers(world, "after", index, [asked], direction)) {
          const pod = index.classes[at2]?.after;
          if (pod === void 0 || liesAnywhere(peer, pod)) continue;
          const decisions = decisionsOn(world, peer, direction, pod);
          if (decisions.every((one) => one === denied)) continue;
          marks[at2]?.push(`${number}:${decisions.join(",")}`);
          own2.push(at2);
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
function rolesOf(context2, direction, marks) {
  const { world, wanted, index } = context2;
  const texts2 = /* @__PURE__ */ new Map();
  const found2 = /* @__PURE__ */ new Map();
  const roleOf2 = [];
  for (const one of index.classes) {
    const policies = selecting(world, one.after, direction);
    const content2 = numberOf(texts2, contentOf(policies, world.tiers));
    const looks = `${content2}|${(marks[one.index] ?? []).join(" ")}|${looksOf(context2, one, direction, policies)}`;
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
function numberOf(texts2, text2) {
  const known5 = texts2.get(text2);
  if (known5 !== void 0) return known5;
  texts2.set(text2, texts2.size);
  return texts2.size - 1;
}
function divided({ members }, wanted) {
  if (wanted.size === 0) return [[members, false]];
  const parts = [members.filter((id) => !wanted.has(id)), members.filter((id) => wanted.has(id))];
  return parts.flatMap((part, at2) => part.length === 0 ? [] : [[part, at2 === 1]]);
}
function looksOf({ hosts, names: names3 }, { after: pod }, direction, policies) {
  const { endpoint } = pod;
  if (direction === "egress") return `${kindOf(pod)}|${endpoint.hostNetwork ? endpoint.id : ""}`;
  const ports = endpoint.ports.flatMap(
    ({ name, protocol, port }) => name !== void 0 && names3.has(name) ? `${name}/${protocol}/${port}` : []
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
    [...matched2].map(([content2, classes]) => [content2, new Set(classes.flatMap((at2) => roleOf2[at2] ?? []))])
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
      const list2 = invited.get(sender);
      if (list2 === void 0) invited.set(sender, [receiver.index]);
      else list2.push(receiver.index);
    }
  }
  return {
    receiversOf: (sender) => {
      const own2 = /* @__PURE__ */ new Set([...ways.egress.named(sender), ...invited.get(sender.index) ?? []]);
      const others = crowds.of(sender).flatMap(({ members }) => members.filter(({ index }) => !own2.has(index)));
      return [...[...own2].flatMap((at2) => roles.receivers[at2] ?? []), ...others];
    },
    between: (sender, receiver) => rowsBetween(world, ways, sender, receiver)
  };
}
function crowdsOf(world, { senders, receivers }, ways) {
  const strangers3 = [...new Map(senders.map((role) => [role.kind, role])).values()];
  const crowds = /* @__PURE__ */ new Map();
  for (const role of receivers) {
    const says = strangers3.flatMap(
      (stranger2) => commonFamilies(world, stranger2.pod, role.pod).map((family) => openKey(ways.ingress.rest(role, stranger2, family)))
    );
    const key = `${role.kind} ${says.join("/")}`;
    const crowd = crowds.get(key);
    if (crowd === void 0) crowds.set(key, { first: role, members: [role] });
    else crowd.members.push(role);
  }
  const all = [...crowds.values()];
  const kinds2 = [...new Map(receivers.map((role) => [role.kind, role])).values()];
  const known5 = /* @__PURE__ */ new Map();
  const meets2 = (sender, { first: first3 }) => commonFamilies(world, sender.pod, first3.pod).some((family) => {
    const [out, into] = [ways.egress.rest(sender, first3, family), ways.ingress.rest(first3, sender, family)];
    return !sameMap(combine(opened(out), opened(into), world.run.decisions.and), noPort);
  });
  return {
    of: (sender) => {
      const says = kinds2.flatMap(
        (other) => commonFamilies(world, sender.pod, other.pod).map((family) => openKey(ways.egress.rest(sender, other, family)))
      );
      const key = `${sender.kind} ${says.join("/")}`;
      const found2 = known5.get(key) ?? all.filter((crowd) => meets2(sender, crowd));
      known5.set(key, found2);
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
function createWays(world, roles, direction, own2, others) {
  const byKind = /* @__PURE__ */ new Map();
  for (const role of others) {
    const list2 = byKind.get(role.kind);
    if (list2 === void 0) byKind.set(role.kind, [role]);
    else list2.push(role);
  }
  const names3 = own2.map(({ policies }) => roles.namedBy(policies, direction));
  const named3 = ({ index }) => names3[index] ?? /* @__PURE__ */ new Set();
  const rests2 = own2.map(() => /* @__PURE__ */ new Map());
  const permitted2 = ({ pod, policies }, other, family) => permits(world, direction, podEnd(pod, family), podEnd(other.pod, family), policies);
  const rest = (role, { kind }, family) => {
    const own3 = rests2[role.index];
    const known5 = own3?.get(family + kind);
    if (known5 !== void 0) return known5;
    const other = byKind.get(kind)?.find(({ index }) => !named3(role).has(index));
    const map = other === void 0 ? noPort : permitted2(role, other, family);
    own3?.set(family + kind, map);
    return map;
  };
  return {
    named: named3,
    rest,
    towards: (role, other, family) => named3(role).has(other.index) ? permitted2(role, other, family) : rest(role, other, family)
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
    const known5 = maps.get(mapKey(map));
    if (known5 === void 0) maps.set(mapKey(map), { map, families: [family] });
    else known5.families.push(family);
  }
  const source = { kind: "pods", members: sender.members };
  const destination = { kind: "pods", members: receiver.members };
  return [...maps.values()].flatMap(({ map, families: families2 }) => rowOf3(world, map, families2, source, destination));
}
function withOutside(world, one, direction) {
  const found2 = /* @__PURE__ */ new Map();
  const families2 = commonFamilies(world, one.pod, one.pod);
  for (const { family, first: first3, last } of stretches([world], one.policies)) {
    if (!families2.includes(family)) continue;
    const map = permits(world, direction, podEnd(one.pod, family), { family, address: first3 }, one.policies);
    const key = `${family} ${mapKey(map)}`;
    const known5 = found2.get(key) ?? { map, family, ranges: [] };
    known5.ranges.push({ first: first3, last });
    found2.set(key, known5);
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
    const known5 = cells.get(key);
    const allowed2 = known5 === void 0 ? row.allowed : joinRanges([...known5.allowed, ...row.allowed]);
    const unknown = known5 === void 0 ? row.unknown : joinRanges([...known5.unknown, ...row.unknown]);
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
      const text2 = block.kind === "pods" ? "" : block.addresses.map(({ first: first3, last }) => `${first3}-${last}`).join();
      const known5 = block.kind === "pods" ? ofMembers.get(block.members) : ofAddresses.get(text2);
      if (known5 !== void 0) return known5;
      if (block.kind === "pods") ofMembers.set(block.members, all.length);
      else ofAddresses.set(text2, all.length);
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
    const known5 = byAddress2.get(address) ?? numbered(`outside ${familyOf(address)} ${stretch(address)}`);
    byAddress2.set(address, known5);
    return known5;
  };
  const podsText = (pods, byNode) => {
    const alive = pods.filter((id) => isAlive(changes, id)).map((id) => likeness(id, byNode));
    return alive.length < 2 ? alive[0] ?? "" : [...new Set(alive)].sort().join();
  };
  const byPods = /* @__PURE__ */ new Map();
  const ofWorkload2 = ({ workload, endpoints }, byNode) => {
    const text2 = () => numbered(`${textOf2(workload)} ${byNode} ${podsText(endpoints, byNode)}`);
    if (byNode) return text2();
    const lists2 = inside(byPods, workload);
    let known5 = lists2.get(endpoints);
    if (known5 === void 0) lists2.set(endpoints, known5 = text2());
    return known5;
  };
  return (end2, byNode) => {
    switch (end2.kind) {
      case "outside":
        return outside(end2.address);
      case "workload":
        return ofWorkload2(end2, byNode);
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
  return (text2) => {
    const known5 = numbers.get(text2) ?? numbers.size;
    numbers.set(text2, known5);
    return known5;
  };
}
function textOf2({ namespace, kind, name }) {
  return `${namespace}/${name}/${kind}`;
}
function inside(map, key) {
  let known5 = map.get(key);
  if (known5 === void 0) map.set(key, known5 = /* @__PURE__ */ new Map());
  return known5;
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
      const own2 = world.nodes.get(standin.name)?.addresses.find((one) => familyOf(one) === family);
      const address = standin.address ?? own2;
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
function recordedEnds(context2) {
  const { changes } = context2;
  const likeness = likenessIn(context2);
  const podsOf3 = podsByWorkload(context2);
  const kinds2 = /* @__PURE__ */ new Map();
  const kindsIn2 = (workload, byNode) => {
    const key = `${workloadKeyOf(workload)} ${byNode}`;
    const known5 = kinds2.get(key) ?? oneOfEach(podsOf3(workload), (id) => likeness(id, byNode));
    kinds2.set(key, known5);
    return known5;
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
  const onHosts = workloadsOnHosts(context2);
  return {
    kindOf: endKinds(worldsOf(context2), changes, likeness),
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
function likenessIn(context2) {
  const { changes, live } = context2;
  const compared = classNumbers(changes.before, changes.after);
  const asLive = live === void 0 ? void 0 : classNumbers(live, live);
  const worlds = worldsOf(context2);
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
    const own2 = pods.get(key) ?? { alive: [], done: [] };
    pods.set(key, own2);
    (endpoint.finished ? own2.done : own2.alive).push(id);
  }
  return (workload) => {
    const own2 = pods.get(workloadKeyOf(workload));
    return own2 === void 0 ? [] : own2.alive.length > 0 ? own2.alive : own2.done;
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
function pairAsker(context2) {
  const { changes, live } = context2;
  const assumed2 = assumptions2(context2);
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
      ruleStretch: (place) => (byRule ??= stretchesAt(ruleBorders(worldsOf(context2), ends)))(place)
    };
  };
}
function assumptions2({ changes }) {
  return changes.after.world.policies.some(({ condition }) => condition?.key.includes(pruneKey) === true) ? ["pruned", "kept"] : [void 0];
}
function assume({ run }, way, assuming) {
  const known5 = (value) => run.decisions.assume(value, pruneKey, assuming === "kept");
  return {
    question: { ...way.question, assuming },
    before: transform(way.before, known5),
    after: transform(way.after, known5),
    ...way.live === void 0 ? {} : { live: transform(way.live, known5) }
  };
}
function familiesFor(world, source, destination) {
  const address = source.address ?? destination.address;
  if (address !== void 0) return [familyOf(address)];
  const [a, b] = [source, destination].map((one) => one.kind === "pod" ? world.pods.get(one.id) : void 0);
  return a === void 0 || b === void 0 ? world.world.families : commonFamilies(world, a, b);
}
function portsAsker() {
  const known5 = {
    egress: /* @__PURE__ */ new Map(),
    ingress: /* @__PURE__ */ new Map()
  };
  const policiesOf2 = (world, direction, pod) => {
    const byWorld = inside(known5[direction], pod);
    const found2 = byWorld.get(world) ?? selecting(world, pod, direction);
    byWorld.set(world, found2);
    return found2;
  };
  const permitted2 = (world, direction, subject, peer) => permits(world, direction, subject, peer, subject.pod && policiesOf2(world, direction, subject.pod));
  return (world, { source, destination, family }) => {
    const [from2, to] = [endIn(world, source, family), endIn(world, destination, family)];
    if (from2 === void 0 || to === void 0) return void 0;
    const { and: and2, widen: widen3 } = world.run.decisions;
    const [egress, ingress] = [permitted2(world, "egress", from2, to), permitted2(world, "ingress", to, from2)];
    return combine(egress, ingress, (a, b) => widen3(and2(a, b)));
  };
}
function stretchesAt(borders) {
  const sorted3 = [...new Set(borders)].sort((a, b) => a - b);
  return (place) => {
    let low = 0;
    let high = sorted3.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((sorted3[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
function bordersOf3(ways) {
  return ways.flatMap(({ before, after, live }) => [...before.starts, ...after.starts, ...live?.starts ?? []]);
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

// src/changes/local.ts
function localTo(changes, ends) {
  const ids = [...new Set([ends.source ?? [], ends.destination ?? []].flat())];
  const seen = ["egress", "ingress"].flatMap((direction) => {
    const id = direction === "egress" ? ends.source : ends.destination;
    return id === void 0 ? [] : [{ direction, ...candidatesOf(changes, id, direction) }];
  });
  const directions3 = /* @__PURE__ */ new Map();
  for (const { direction, units } of seen) {
    for (const unit of units) directions3.set(unit, [...directions3.get(unit) ?? [], direction]);
  }
  const concerned = [...directions3].flatMap(([unit, sides2]) => policyPart(changes, unit, sides2) ?? []);
  const [before, after] = [changes.before, changes.after];
  if (!isPlain(before) || !isPlain(after)) {
    const parts2 = [...allPolicyParts(changes, concerned), ...objectParts(changes, ids)];
    return { before, after, parts: parts2, whole: true, ...undoings(before, after, parts2) };
  }
  const parts = [...concerned, ...objectParts(changes, ids)];
  const part = (world, side2) => restrict(world, ids, [...new Set(seen.flatMap((one) => one[side2]))]);
  const [was, is] = [part(before, "before"), part(after, "after")];
  return { before: was, after: is, parts, whole: false, ...undoings(was, is, parts) };
}
function isPlain({ world }) {
  return (world.deviations ?? []).length === 0;
}
var mostAnywhere = 24;
function allPolicyParts(changes, concerned) {
  const known5 = new Set(concerned.map(({ unit }) => unit));
  const others = changes.units.filter((unit) => unit.kind === "policy" && !known5.has(unit));
  if (known5.size + others.length > mostAnywhere) return concerned;
  return [...concerned, ...others.flatMap((unit) => policyPart(changes, unit, ["ingress", "egress"]) ?? [])];
}
function undoings(before, after, parts) {
  const none4 = /* @__PURE__ */ new Set();
  const merged2 = (deltas) => ({
    namespaces: deltas.flatMap(({ namespaces }) => namespaces ?? []),
    removedNamespaces: deltas.flatMap(({ removedNamespaces }) => removedNamespaces ?? []),
    endpoints: deltas.flatMap(({ endpoints }) => endpoints ?? []),
    policies: deltas.flatMap(({ policies }) => policies ?? []),
    removedPolicies: deltas.flatMap(({ removedPolicies }) => removedPolicies ?? [])
  });
  return {
    without: (some) => derive(after, merged2(some.map((part) => part.delta(void 0)))),
    withOnly: (some) => derive(before, merged2(some.map((part) => part.delta(none4)))),
    withoutSteps: (steps) => {
      const undone = closure(steps);
      const touched = parts.filter((part) => part.steps.some((step) => undone.has(step)));
      return derive(after, merged2(touched.map((part) => part.delta(undone))));
    },
    withOnlySteps: (steps) => {
      const done = closure(steps);
      const touched = parts.filter((part) => part.steps.some((step) => done.has(step)));
      const without4 = ({ steps: own2 }) => new Set(own2.filter((step) => !done.has(step) && !step.inside.some((inner) => done.has(inner))));
      return derive(before, merged2(touched.map((part) => part.delta(without4(part)))));
    }
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
  const known5 = changes.candidates.get(key);
  if (known5 !== void 0) return known5;
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
  const meets2 = (selector, of2) => selector.kind !== "none" && (selector.kind === "all" || selector.requirements.every(
    (one) => holds(one, before[of2].labels) !== false || holds(one, after[of2].labels) !== false
  ));
  return meets2(pods, "labels") && (namespaces.kind === "own" || meets2(namespaces.selector, "namespaceLabels"));
}
function mayComeToSelect({ before, after }, pair, direction) {
  if (before?.[direction] === void 0 && after?.[direction] === void 0) return false;
  return [before, after].some(
    (policy) => policy !== void 0 && (policy.subject.namespaces.kind !== "own" || policy.subject.namespaces.namespace === pair.after.endpoint.namespace)
  );
}
function policyPart(changes, unit, directions3) {
  const { before, after } = unit;
  if (directions3.every((direction) => changes.saysTheSame(unit, direction))) return void 0;
  const all = changes.policySteps(unit);
  const steps = all.steps.filter(({ direction }) => direction === void 0 || directions3.includes(direction));
  return {
    unit,
    steps,
    directions: directions3,
    delta: (undone) => {
      const policy = undone === void 0 ? before : undone.size === 0 ? after : all.build(undone);
      return policy === void 0 ? { removedPolicies: [keyOf(unit.object)] } : { policies: [policy] };
    }
  };
}
function objectParts(changes, ids) {
  const workloads = new Set(ids.flatMap((id) => changes.workloadUnit(id) ?? []));
  const names3 = ids.flatMap((id) => changes.after.pods.get(id)?.endpoint.namespace ?? []);
  const namespaces = new Set([...new Set(names3)].flatMap((name) => changes.namespaceUnit(name) ?? []));
  return [
    ...[...workloads].map((unit) => {
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

// src/changes/search.ts
function smallestSets(items, works, { tries: tries2, size: size3 }) {
  let left = tries2;
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
var mostParts = 256;
var mostSets = 4;
function findFlip(local, decide2, matters) {
  const { parts } = local;
  const most3 = local.whole ? fewLimits : limits;
  const nothing3 = { sets: [], needs: "several", alone: [], certain: false };
  if (parts.length === 0 || parts.length > mostParts) return nothing3;
  const only = parts.length === 1;
  const was = once(() => decide2(local.before));
  const is = once(() => decide2(local.after));
  const undo = only ? { sets: [parts], certain: true } : smallestSets(parts, (set) => decide2(local.without(set)) === was(), most3);
  const alone = only ? { sets: [parts], certain: true } : smallestSets(parts, (set) => decide2(local.withOnly(set)) === is(), most3);
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
  const [first3 = [], ...others] = sets;
  if (others.length > 0) return sets.every(({ length }) => length === 1) ? "all of" : "several";
  if (first3.length === 1) return "one";
  return first3.every((one) => makes([one])) ? "each alone" : "several";
}
function stepsOf2(local, parts, restored, matters) {
  const most3 = local.whole ? fewLimits : limits;
  const all = parts.flatMap((part) => part.steps.map((step) => ({ part, step })));
  if (all.length === parts.length) return { best: all, certain: true };
  const works = (set) => restored(local.withoutSteps(set.map(({ step }) => step)));
  const likely2 = all.filter(({ step }) => matters(step));
  const first3 = smallestSets(likely2, works, most3);
  const found2 = first3.sets.length > 0 || likely2.length === all.length ? first3 : smallestSets(all, works, most3);
  const [best3 = []] = specific(found2.sets).sort((a, b) => rankOf(a) - rankOf(b));
  return { best: best3, certain: found2.certain && best3.length > 0 };
}
function specific(sets) {
  const reaches3 = sets.map((set) => closure(set.map(({ step }) => step)));
  return sets.filter((_, at2) => {
    const own2 = reaches3[at2] ?? /* @__PURE__ */ new Set();
    return !reaches3.some((other) => other.size < own2.size && [...other].every((step) => own2.has(step)));
  });
}
function rankOf(set) {
  return set.reduce((sum2, { step }) => sum2 + step.rank, 0);
}

// src/changes/places.ts
function placeOfGain(before, after, { was, is }) {
  const { gone, fresh } = rulesApart(before, after, is.direction);
  const gained = fresh.find((rule) => rule.action !== "deny" && matches2(is, rule));
  if (gained !== void 0) return placeInRule(gained, counterpart(gained, gone), is);
  const lifted = gone.find((rule) => rule.action === "deny" && matches2(was, rule));
  if (lifted !== void 0) return placeOfChangedRule(lifted, fresh, was);
  return placeOutsideOfRules(before, after, is.direction);
}
function rulesApart(before, after, direction) {
  const [was, is] = [before?.[direction]?.rules ?? [], after[direction]?.rules ?? []];
  const without4 = (rules2, others) => {
    const known5 = new Set(others.map(ruleContent));
    return rules2.filter((rule) => !known5.has(ruleContent(rule)));
  };
  return { gone: without4(was, is), fresh: without4(is, was) };
}
function placeOfLoss(before, after, { was, is }) {
  if (before?.[was.direction]?.isolates === true && after[is.direction] === void 0) {
    return { origin: after.typesOrigin ?? after.origin, text: noLonger(is.direction) };
  }
  const { gone, fresh } = rulesApart(before, after, is.direction);
  const denying = fresh.find((rule) => rule.action === "deny" && matches2(is, rule));
  if (denying !== void 0) return placeInRule(denying, counterpart(denying, gone), is);
  const lost = gone.find((rule) => rule.action !== "deny" && matches2(was, rule));
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
  const known5 = {
    rule,
    ...matchingPeers[0] === void 0 ? {} : { peer: matchingPeers[0] },
    peerIsPod: is.peer.pod !== void 0
  };
  if (old !== void 0 && rule.peers === void 0 && old.peers !== void 0) {
    return { ...known5, origin: rule.origin, text: `the rule names no peer any more and so ${does(rule)} every one` };
  }
  if (old !== void 0 && rule.ports === void 0 && old.ports !== void 0) {
    return { ...known5, origin: rule.origin, text: `the rule names no port any more and so ${does(rule)} every one` };
  }
  const port = matchingPort.find((one) => !oldPorts.has(portContent(one)));
  const peer = matchingPeers.find((one) => !oldPeers.has(peerContent(one)));
  if (port !== void 0 && (old !== void 0 ? peer === void 0 || old.peers === void 0 : (rule.ports?.length ?? 0) > 1)) {
    return { ...known5, origin: port.origin, text: portWords(port, old) };
  }
  if (peer !== void 0 && (old !== void 0 || (rule.peers?.length ?? 0) > 1)) {
    const part = alteredPart(peer, old?.peers ?? []);
    return { ...known5, peer, origin: part?.origin ?? peer.origin, text: `peer ${peerWords(peer)} is new in the rule` };
  }
  return { ...known5, origin: rule.origin, text: "the rule is new" };
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
      const old = port === void 0 ? "every port" : portText(port);
      return { rule: now, origin: fresh.origin, text: `the port was ${old} and is ${portText(fresh)}` };
    }
    if (port !== void 0)
      return { rule: now, origin: port.origin, text: `port ${portText(port)} is removed from the rule` };
  }
  const text2 = lost.action === now.action ? "the rule is altered" : `the rule ${does(now)} what it matches now`;
  return { rule: now, origin: now.origin, text: text2 };
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
  const [was, is] = [before.subject.parts, after.subject.parts].map((parts) => new Set(parts.map(({ text: text3 }) => text3)));
  const fresh = after.subject.parts.filter(({ text: text3 }) => !was?.has(text3));
  const gone = before.subject.parts.filter(({ text: text3 }) => !is?.has(text3));
  if (fresh.length + gone.length === 0) return void 0;
  const words3 = (parts) => parts.map(({ text: text3 }) => text3).join(", ") || "every pod";
  const text2 = `the policy selected ${words3(before.subject.parts)} and selects ${words3(after.subject.parts)}`;
  return { origin: fresh[0]?.origin ?? after.subject.origin, text: text2 };
}
function alteredPart(peer, others) {
  if (peer.kind !== "pods" || others.length === 0) return void 0;
  const known5 = new Set(others.flatMap((one) => one.kind === "pods" ? one.parts.map(({ text: text2 }) => text2) : []));
  return peer.parts.find(({ text: text2 }) => !known5.has(text2));
}
function portText(port) {
  if (port.kind === "unknown") return "of an unknown kind";
  if (port.kind === "named") return port.protocol === void 0 ? port.name : `${port.protocol} ${port.name}`;
  if (port.first === 1 && port.last === 65535) return `every ${port.protocol} port`;
  return port.first === port.last ? `${port.protocol} ${port.first}` : `${port.protocol} ${port.first}-${port.last}`;
}
function peerWords(peer) {
  switch (peer.kind) {
    case "pods":
      return peer.parts.length > 0 ? peer.parts.map(({ text: text2 }) => text2).join(" and ") : everyPodWords(peer);
    case "block":
      return peer.except.length === 0 ? peer.block.cidr : `${peer.block.cidr} except ${peer.except.map(({ cidr }) => cidr).join(", ")}`;
    case "nodes":
      return peer.parts.length > 0 ? `nodes with ${peer.parts.map(({ text: text2 }) => text2).join(" and ")}` : "every node";
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
    const [first3] = steps;
    const name = formatRef(unit.object);
    if (unit.kind === "policy") return policyGuess(changes, unit, part, question, change);
    if (first3 === void 0) return [];
    return [{ cause: { object: unit.object, origin: first3.origin, text: `${name}: ${first3.words({ change })}` } }];
  });
}
function policyGuess(changes, unit, { directions: directions3 }, question, change) {
  const name = formatRef(unit.object);
  if (unit.after === void 0) {
    const { before, lost } = unit;
    return before === void 0 ? [] : [{ cause: { object: unit.object, origin: before.origin, text: `the policy ${lost} (${name})` } }];
  }
  const find2 = change === "gain" ? placeOfGain : placeOfLoss;
  for (const direction of directions3) {
    const [was, is] = [sightOf(changes.before, question, direction), sightOf(changes.after, question, direction)];
    if (was === void 0 || is === void 0) continue;
    const place = find2(unit.before, unit.after, { was, is });
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
  if (peer.kind !== "pods") return peer.kind === "block";
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
    ([first3, second]) => first3 !== void 0 && second !== void 0 && (isNamespaceOnly(first3) && isPodsOnly(second) || isPodsOnly(first3) && isNamespaceOnly(second))
  );
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
  const told3 = [...new Set(found2.sets.flat())].map((one) => causeOf3(one, local, question, change));
  const causes = told3.length > 0 ? told3 : guessedCauses(changes, local.parts, question, change);
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
  const known5 = {};
  const sights = (direction) => known5[direction] ??= [before, after].flatMap((world) => sightOf(world, question, direction) ?? []);
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
  return { cause: { object: unit.object, origin, text: `${place.text}${splitHint(place)} (${name})` }, place };
}
function workloadCause(changes, unit) {
  const { steps } = changes.workloadSteps(unit);
  const words3 = steps.map((step) => step.words({ change: "loss" }));
  const text2 = words3.length === 0 ? "its pods are replaced" : words3.join("; ");
  return {
    object: unit.object,
    origin: steps[0]?.origin ?? unit.after.origin,
    text: `${formatRef(unit.object)}: ${text2}`
  };
}
function splitHint({ rule, peer }) {
  if (rule === void 0 || peer === void 0 || !isSplitPeer(rule, peer)) return "";
  return '; two list items mean "or": did you mean one item with both selectors?';
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
  const chosen2 = selecting(world, pod, direction);
  const asked = { world, direction, subject: { ...subject, pod }, peer, place, chosen: chosen2 };
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
function best(asked, candidates5) {
  const rank3 = ({ miss: { part, distance } }) => order.indexOf(part) * 1e6 + distance;
  return [...candidates5].sort((a, b) => rank3(a) - rank3(b)).find((candidate2) => wouldPass(asked, candidate2));
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
    const own2 = target?.endpoint.ports.filter(({ name }) => name === port.name) ?? [];
    const [number] = own2;
    if (number === void 0) {
      const names3 = target?.endpoint.ports.flatMap(({ name }) => name ?? []) ?? [];
      const has = names3.length === 0 ? "no named port" : `ports named ${names3.join(", ")}`;
      return [{ part: "port-name", wanted: `the port named ${port.name}`, found: has, at: port.origin, distance: 0 }];
    }
    const wanted = `the port named ${port.name}, which is ${number.protocol} ${number.port}`;
    return [{ part: "port", wanted, found: found2, at: port.origin, distance: Math.abs(number.port - asked.first) }];
  });
}
function rangeMiss(port, asked, found2) {
  const { protocol, first: first3, last, origin } = port;
  const numbers = first3 === 1 && last === 65535 ? `every ${protocol} port` : `${protocol} ${first3 === last ? first3 : `${first3}-${last}`}`;
  const inside2 = asked.first >= first3 && asked.first <= last;
  const distance = inside2 ? 0 : Math.min(Math.abs(asked.first - first3), Math.abs(asked.first - last));
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
    const gap = block.addresses.map(({ first: first3, last }) => gapOf(end2.address ?? 0n, first3, last));
    const distance = Math.min(...gap, 9e5);
    return [{ part: "block", wanted, found: formatAddress(end2.address), at: origin, distance }];
  }
  if (peer.kind !== "pods" || end2.pod === void 0) return [];
  const place = scopeMisses(peer.namespaces, end2.pod, peer.parts, peer.origin);
  const labels = selectorMisses(peer.pods, end2.pod.labels.labels, peer.parts, "", peer.origin, "label");
  const all = [...place, ...labels];
  return all.length === 1 ? all : [];
}
function gapOf(address, first3, last) {
  const gap = address < first3 ? first3 - address : address > last ? address - last : 0n;
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
    const at2 = parts.find(({ text: text2 }) => text2 === `${prefix2}${wanted}`)?.origin ?? whole;
    return { part, wanted, found: found2, at: at2, distance: distanceOf(one, value) };
  });
}
function distanceOf(requirement, value) {
  if (requirement.operator !== "In" || value === void 0) return 100;
  return Math.min(...requirement.values.map((wanted) => editsBetween(wanted, value, 20)), 100);
}
function missesOfSubjects(asked) {
  const { world, direction, subject, peer, chosen: chosen2 } = asked;
  const policies = policiesAt(world, subject.pod.endpoint.namespace).slice(0, mostRules);
  const selects4 = new Set(chosen2.map(({ policy }) => policy));
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
    return [{ miss: { ...miss, part: "subject" }, member: member3, rule, instead: [...chosen2, member3] }];
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
].flatMap((text2) => parseAddress(text2) ?? []);
function dnsServicesOf({ services }) {
  return services.filter(({ namespace, ports }) => dnsNamespaces.has(namespace) && ports.some(isNameService));
}
function dnsOf(world) {
  const services = dnsServicesOf(world);
  const pods = [...world.endpoints.values()].filter(
    ({ namespace, finished: finished2 }) => dnsNamespaces.has(namespace) && !finished2
  );
  const caches = pods.filter(({ labels }) => hasOne(labels, cacheLabels));
  const own2 = pods.filter(
    (pod) => !caches.includes(pod) && (hasOne(pod.labels, dnsLabels) || services.some((one) => selects2(one, pod)))
  );
  const found2 = [...own2, ...caches.filter(({ hostNetwork }) => !hostNetwork)];
  const servers = (found2.length > 0 ? found2 : assumedDns(world)).map((endpoint) => ({
    endpoint,
    ports: dnsPorts(endpoint, services)
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
  const behind2 = services.filter((service) => selects2(service, endpoint)).flatMap(({ ports }) => ports.filter(({ port }) => port === 53).flatMap((port) => targetsOf(port, endpoint)));
  const declared = endpoint.ports.filter(({ port, name }) => port === 53 || port === 5353 || /^dns/.test(name ?? ""));
  const chosen2 = behind2.length > 0 ? behind2 : declared.length > 0 ? declared : usualDnsPorts(53);
  return [...chosen2].sort((a, b) => a.protocol < b.protocol ? 1 : a.protocol > b.protocol ? -1 : a.port - b.port);
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
    ({ peers }) => peers?.some((peer) => peer.kind === "pods" && peer.parts.some(({ text: text2 }) => text2.includes("openshift")))
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
  const addresses2 = [...new Set(service?.backends.map(({ address }) => address) ?? [])];
  const target = service?.ports[0]?.target;
  const port = service?.backends[0]?.ports[0]?.port ?? (typeof target === "number" ? target : void 0);
  return {
    serviceAddresses: service?.addresses ?? [],
    addresses: addresses2,
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
var most = 1n << 20n;
var namesShown4 = 3;
var metadataAddresses2 = ["169.254.169.254", "fd00:ec2::254"].flatMap((text2) => parseAddress(text2) ?? []);
function knownAddressesOf(world) {
  const names3 = /* @__PURE__ */ new Map();
  const nodes = new Set(world.nodes.flatMap(({ addresses: addresses2 }) => addresses2));
  for (const { namespace, name, addresses: addresses2 } of world.services)
    for (const address of addresses2) names3.set(address, `Service ${namespace}/${name}`);
  for (const { name, addresses: addresses2 } of world.nodes) for (const address of addresses2) names3.set(address, `node ${name}`);
  const server = apiServerOf(world);
  for (const address of [...server.addresses, ...server.serviceAddresses]) names3.set(address, "the API server");
  for (const address of metadataAddresses2) names3.set(address, "the cloud's metadata address");
  for (const address of nodeLocalAddresses) names3.set(address, "cluster DNS on the node");
  for (const { addresses: addresses2 } of dnsServicesOf(world)) for (const address of addresses2) names3.set(address, "cluster DNS");
  const sorted3 = [...names3.keys()].sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
  const holdsEveryNode = (set, family) => {
    const own2 = [...nodes].filter((address) => familyOf(address) === family);
    return own2.length > 1 && own2.every((address) => contains(set, address));
  };
  return (addresses2) => {
    if (size2(addresses2) > most) return void 0;
    const held = heldBy(sorted3, addresses2);
    if (held.length === 0) return void 0;
    const told3 = held.map((address) => {
      const text2 = names3.get(address) ?? "";
      return text2.startsWith("node ") && holdsEveryNode(addresses2, familyOf(address)) ? "nodes" : text2;
    });
    const words3 = formatList([...new Set(told3)].sort(), namesShown4);
    const rest = subtract(addresses2, addressSet(held.map((address) => ({ first: address, last: address }))));
    return rest.length === 0 ? words3 : `with ${words3}`;
  };
}
function size2(set) {
  return set.reduce((sum2, { first: first3, last }) => sum2 + last - first3 + 1n, 0n);
}
function heldBy(sorted3, set) {
  return set.flatMap(({ first: first3, last }) => {
    let low = 0;
    let high = sorted3.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((sorted3[middle] ?? 0n) < first3) low = middle + 1;
      else high = middle;
    }
    const out = [];
    for (let at2 = low; at2 < sorted3.length; at2++) {
      const address = sorted3[at2];
      if (address === void 0 || address > last) break;
      out.push(address);
    }
    return out;
  });
}

// src/changes/pairs.ts
function describeDifferences(found2, context2) {
  const { world } = context2.changes.after;
  const told3 = found2.flatMap(
    (pair) => substancesOf(pair, context2).map((substance) => ({ source: pair.source, destination: pair.destination, substance }))
  );
  const rows = nameEnds(told3, world, ({ substance }) => JSON.stringify([substanceKey(substance), substance.ports]));
  const sizes = workloadSizes(world);
  const known5 = rows.length === 0 ? void 0 : knownAddressesOf(world);
  return rows.map(({ source, destination, of: of2 }) => ({
    source: partyOf2(source, sizes, context2.addressNames, known5),
    destination: partyOf2(destination, sizes, context2.addressNames, known5),
    ...of2.substance
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
function substancesOf(pair, context2) {
  const parts = /* @__PURE__ */ new Map();
  const [source, destination] = [standinFor(pair.source), standinFor(pair.destination)];
  const local = localTo(context2.changes, endsOf({ source, destination }));
  const pieces = cutAtRules(pair, local);
  const whole = pieces.length > mostPieces2;
  for (const range of whole ? pair.ports : pieces) {
    const found2 = substanceOf3(pair, range, { source, destination }, local, context2);
    const part = whole ? { ...found2, surprise: "implied" } : found2;
    const key = substanceKey(part);
    const known5 = parts.get(key);
    if (known5 === void 0) parts.set(key, { ...part, ports: [range] });
    else known5.ports.push(range);
  }
  return [...parts.values()].map((part) => ({ ...part, ports: joinRanges(part.ports) }));
}
var mostPieces2 = 64;
function cutAtRules(pair, local) {
  const borders = /* @__PURE__ */ new Set();
  const add2 = (protocol, first3, last) => {
    borders.add(`${protocol} ${first3}`).add(`${protocol} ${last + 1}`);
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
    const inside2 = [...borders].flatMap((text2) => {
      const [protocol, at2] = text2.split(" ");
      return protocol === range.protocol && Number(at2) > range.first && Number(at2) <= range.last ? [Number(at2)] : [];
    });
    const starts = [range.first, ...inside2.sort((a, b) => a - b)];
    return starts.map((first3, index) => ({ ...range, first: first3, last: (starts[index + 1] ?? range.last + 1) - 1 }));
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
    dependsOn: [...new Set(atoms.map(({ text: text2 }) => text2))]
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

// src/changes/unidentified.ts
function unanswerable(connection, { changes, live }, ends) {
  const place = placeIn(connection);
  const answer = (world) => {
    const answers = [
      ...knownPods(connection.source, ends).map((id) => blind(world, id, "egress", place)),
      ...knownPods(connection.destination, ends).map((id) => blind(world, id, "ingress", place))
    ];
    if (answers.length > 0 && answers.every((one) => one === "denied")) return "denied";
    return answers.length > 0 && answers.every((one) => one === "allowed") ? "allowed" : "unknown";
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
function recordedChanges(connections, context2) {
  if (connections.length === 0) return [];
  const ends = recordedEnds(context2);
  const ask = pairAsker(context2);
  const known5 = /* @__PURE__ */ new Map();
  return connections.map((connection) => {
    const { source, destination } = connection;
    const byNode = ends.isOnNode(source) || ends.isOnNode(destination);
    const bySource = inside(known5, ends.kindOf(source, byNode));
    const kind = ends.kindOf(destination, byNode);
    let pair = bySource.get(kind);
    if (pair === void 0) {
      const [sources, destinations2] = [ends.standins(source, byNode), ends.standins(destination, byNode)];
      const asked = ask({ sources, destinations: destinations2 });
      bySource.set(kind, pair = { pair: asked, byDecision: /* @__PURE__ */ new Map(), byRule: /* @__PURE__ */ new Map() });
    }
    return { connection, answer: answerTo(connection, pair, context2, ends) };
  });
}
function answerTo(connection, answered, context2, ends) {
  const { pair, byDecision, byRule } = answered;
  const place = placeIn(connection);
  const refused = isDenial(connection) ? 1 : 0;
  const cell = pair.decisionStretch(place) * 2 + refused;
  let answer = byDecision.get(cell);
  if (answer === void 0 && !byDecision.has(cell)) {
    answer = plainAnswer(connection, answered, context2);
    byDecision.set(cell, answer);
  }
  if (answer !== void 0) return answer;
  const ruleCell = pair.ruleStretch(place) * 2 + refused;
  answer = byRule.get(ruleCell) ?? answerByRule(connection, answered, context2, ends);
  byRule.set(ruleCell, answer);
  return answer;
}
function isDenial({ allowed: yes, denied: no }) {
  return no !== void 0 && isNewer(no, yes);
}
function plainAnswer(connection, answered, context2) {
  const ways = waysOf(placeIn(connection), answered.pair, context2);
  const worst = worstOf(ways, connection);
  if (worst === void 0) return void 0;
  const agreed = summary(ways, worst);
  if (agreed.before !== agreed.after || mayBreakMeanwhile(agreed, answered, context2)) return void 0;
  return { ...agreed, causes: [], ...factsOf2(ways, worst, answered.pair, context2) };
}
function worstOf(ways, connection) {
  const rank3 = isDenial(connection) ? rankDenied : rankAllowed;
  return ways.length < 2 ? ways[0] : [...ways].sort((a, b) => rank3(b) - rank3(a))[0];
}
function factsOf2(ways, { question, atoms }, { ruleStretch }, { changes: { before, after } }) {
  const grounds2 = /* @__PURE__ */ new Map();
  const answers = /* @__PURE__ */ new Map();
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
      const found2 = answers.get(stretch) ?? ways.map((way) => wayAnswer(way, place, after));
      answers.set(stretch, found2);
      return found2;
    }
  };
}
function wayAnswer({ question, after: answer, atoms }, place, after) {
  return { answer, reasons: reasonsIn(after, { ...question, place }), dependsOn: answer === "unknown" ? atoms : [] };
}
function answerByRule(connection, answered, context2, ends) {
  const ways = waysOf(placeIn(connection), answered.pair, context2);
  const worst = worstOf(ways, connection);
  if (worst === void 0) return unanswerable(connection, context2, ends);
  const agreed = summary(ways, worst);
  const facts = factsOf2(ways, worst, answered.pair, context2);
  const meanwhile = rolloutOf(worst.question.place, agreed, answered, context2);
  if (agreed.before === agreed.after) return { ...agreed, causes: [], ...facts, ...meanwhile };
  const gain = agreed.after === "allowed" || agreed.after === "unknown" && agreed.before === "denied";
  const { causes, flip: flip2, surprise } = explainChange(context2.changes, worst.question, gain ? "gain" : "loss");
  return {
    ...agreed,
    causes,
    ...flip2 === void 0 ? {} : { flip: flip2 },
    ...nearestIn(context2.changes.after, worst.question, agreed.after),
    surprise,
    ...facts,
    ...meanwhile
  };
}
function rolloutsOf(answered, { changes }) {
  if (!changes.units.some(({ kind }) => kind === "workload")) return [];
  return answered.rollouts ??= answered.pair.ways.flatMap(({ question }) => {
    const local = localTo(changes, endsOf(question));
    const rolled = local.parts.filter((part) => part.unit.kind === "workload");
    return rolled.length === 0 ? [] : [{ question, local, rolled }];
  });
}
function mayBreakMeanwhile({ before, after }, answered, context2) {
  return before === "allowed" && after === "allowed" && rolloutsOf(answered, context2).length > 0;
}
function rolloutOf(place, agreed, answered, context2) {
  if (!mayBreakMeanwhile(agreed, answered, context2)) return {};
  for (const { question, local, rolled } of rolloutsOf(answered, context2)) {
    for (const parts of rolled.length > 1 ? [...rolled.map((one) => [one]), rolled] : [rolled]) {
      if (decisionIn(local.without(parts), { ...question, place }) !== denied) continue;
      const causes = rolled.map(({ unit }) => workloadCause(context2.changes, unit));
      return { duringRollout: { answer: "denied", causes } };
    }
  }
  return {};
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
var beyond = `it was one of the ends beyond the first ${mostEnds}`;
function waysOf(place, { ways, isCut }, { changes }) {
  const { atomsOf } = changes.after.run.decisions;
  const out = ways.map(({ question, ...maps }) => {
    const [before, after] = [valueAt2(maps.before, place), valueAt2(maps.after, place)];
    const atoms = before <= 1 && after <= 1 ? [] : [before, after].flatMap((decision) => atomsOf(decision));
    return {
      question: { ...question, place },
      before: answerOf(before),
      after: answerOf(after),
      live: maps.live === void 0 ? "unknown" : answerOf(valueAt2(maps.live, place)),
      atoms: [...new Set(atoms.map(({ text: text2 }) => text2))]
    };
  });
  const [first3] = out;
  return isCut && first3 !== void 0 ? [...out, { ...first3, before: "unknown", after: "unknown", live: "unknown", atoms: [beyond] }] : out;
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
  return new Map(entries.flatMap(([key, text2]) => typeof text2 === "string" ? [[key, text2]] : []));
}

// src/changes/declared-monitors.ts
var group = "monitoring.coreos.com";
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
      const named3 = service.ports.filter(({ name }) => name !== void 0 && name === textAt2(endpoint, "port"));
      return behind2(service).flatMap(
        (pod) => [...named3.flatMap((port) => targetsOf(port, pod)), ...declaredPorts(pod, member2(endpoint, "targetPort"))].map(
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
  const names3 = listAt2(value, "spec", "namespaceSelector", "matchNames");
  return names3.length > 0 ? names3.includes(namespace) : namespace === ref.namespace;
}
function selects3({ value }, labels) {
  return matches3(member2(value, "spec", "selector"), labels);
}
function matches3(selector, labels) {
  if (!isObject(selector)) return false;
  const exact = [...textsAt2(selector, "matchLabels")].every(([key, text2]) => labels.get(key) === text2);
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
  const workloads = new Map(found2.map(({ workload }) => [workloadKeyOf(workload), workload]));
  return [...workloads.values()].map((workload) => ({ kind: "workload", workload }));
}
function takes(server, monitor, namespaces) {
  const field = monitor.ref.kind === "PodMonitor" ? "podMonitor" : "serviceMonitor";
  const spaces = member2(server.value, "spec", `${field}NamespaceSelector`);
  const labels = namespaces.get(monitor.ref.namespace)?.labels ?? noLabels;
  const isNear = isObject(spaces) ? matches3(spaces, labels) : monitor.ref.namespace === server.ref.namespace;
  const own2 = textsAt2(monitor.value, "metadata", "labels");
  return isNear && matches3(member2(server.value, "spec", `${field}Selector`), own2);
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
function servicesIn(text2, named3, namespace, table2) {
  const found2 = /* @__PURE__ */ new Map();
  const add2 = (service, port) => {
    if (service === void 0) return;
    const key = `${service.namespace}/${service.name}:${port ?? ""}`;
    found2.set(key, { service, ...port !== void 0 && { port } });
  };
  const short = text2.slice(0, limits2.characters);
  const mentions = [...short.matchAll(host)].slice(0, limits2.names);
  for (const { groups = {} } of mentions) {
    const { before, name = "", space, port } = groups;
    const wanted = port === void 0 ? void 0 : Number(port);
    if (space !== void 0) add2(table2.get(`${space}/${name}`), wanted);
    else if (before !== void 0 || wanted !== void 0 || short.trim() === name && hostLike.test(named3))
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
  const told3 = (text2, key, by, at2, where) => servicesIn(text2, key, namespace, table2).map((found2) => ({ ...found2, source, by, origin: at2.at(where) }));
  const fromConfig = (config, key) => {
    const map = configs.get(`${namespace}/${config ?? ""}`);
    const data = member2(map?.value, "data");
    if (map === void 0 || !isObject(data)) return [];
    return Object.entries(data).flatMap(
      ([own2, text2]) => typeof text2 !== "string" || key !== void 0 && key !== own2 ? [] : told3(text2, own2, `key ${own2} of ConfigMap ${namespace}/${config ?? ""}`, map, ["data", own2])
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
          ...told3(textAt2(entry, "value") ?? "", variable, `environment variable ${variable}`, object, place),
          ...member2(entry, "valueFrom", "configMapKeyRef") === void 0 ? [] : fromConfig(
            textAt2(entry, "valueFrom", "configMapKeyRef", "name"),
            textAt2(entry, "valueFrom", "configMapKeyRef", "key")
          )
        ];
      }),
      ...listAt2(value, "envFrom").flatMap((entry) => fromConfig(textAt2(entry, "configMapRef", "name"))),
      ...["command", "args"].flatMap(
        (field) => listAt2(value, field).flatMap(
          (text2, index) => typeof text2 === "string" ? told3(text2, "", `argument of a container`, object, [...at2, field, index]) : []
        )
      )
    ]),
    ...listAt2(spec, "volumes").flatMap((volume) => [
      ...fromConfig(textAt2(volume, "configMap", "name")),
      ...listAt2(volume, "projected", "sources").flatMap((one) => fromConfig(textAt2(one, "configMap", "name")))
    ])
  ];
}
function annotationMentions(object, table2) {
  const annotations = member2(object.value, "metadata", "annotations");
  if (!isObject(annotations)) return [];
  const { namespace, kind, name } = object.ref;
  const source = { kind: "workload", workload: { namespace, kind, name } };
  return Object.entries(annotations).flatMap(([key, text2]) => {
    if (!/depends-on$/.test(key) || typeof text2 !== "string") return [];
    return text2.split(",").flatMap((part) => {
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
  const known5 = /* @__PURE__ */ new Map();
  return (service) => {
    const found2 = known5.get(service) ?? [...endpoints.values()].filter((endpoint) => selects2(service, endpoint));
    known5.set(service, found2);
    return found2;
  };
}
function loggedMentions(logged, all, table2) {
  const nameOf7 = ({ kind, name, configuration }) => JSON.stringify([kind, name, configuration]);
  const told3 = new Set(all.flatMap(({ ref, value }) => serverBackendsIn(ref.kind, value)).map(nameOf7));
  const places2 = /* @__PURE__ */ new Map();
  for (const backend of logged) places2.set(nameOf7(backend), (places2.get(nameOf7(backend)) ?? 0) + 1);
  return logged.flatMap((backend) => {
    const { target, origin } = backend;
    const service = target.kind === "service" ? table2.get(`${target.namespace}/${target.name}`) : void 0;
    if (service === void 0 || told3.has(nameOf7(backend)) || places2.get(nameOf7(backend)) !== 1) return [];
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
function needsOf2({ source, by, names: names3, origin, targets }) {
  const needs = /* @__PURE__ */ new Map();
  for (const { endpoint, port } of targets) {
    const key = workloadKeyOf(endpoint.workload);
    const known5 = needs.get(key) ?? { destination: endpoint.workload, ports: /* @__PURE__ */ new Map() };
    needs.set(key, known5);
    known5.ports.set(`${port.protocol} ${port.port}`, { protocol: port.protocol, port: port.port });
  }
  return [...needs.values()].map(({ destination, ports }) => ({
    ...{ source, destination, by, names: names3, origin },
    ports: [...ports.values()]
  }));
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
  const names3 = new Set(entries.map(({ backend }) => `${backend.namespace}/${backend.service}`));
  const services = world.services.filter(({ namespace, name }) => names3.has(`${namespace}/${name}`));
  return { world, entries, services, pod: world.endpoints.get(way.pod) };
}
function leads({ world, entries, services, pod }, way, port) {
  const endpoints = new Map(pod === void 0 ? [] : [[way.pod, pod]]);
  return entryBackendsOf({ ...world, services, endpoints }, entries).some(
    ({ ports }) => ports.some((one) => one.protocol === port.protocol && one.port === port.first)
  );
}
function entryPart(was, is, way) {
  const words3 = ({ entries }) => entries.map(({ backend }) => backendWords(backend)).join(", ");
  if (words3(was) === words3(is)) return void 0;
  const names3 = new Set(was.entries.map(({ backend }) => `${backend.namespace}/${backend.service}`));
  const services = is.world.services.filter(({ namespace, name: name2 }) => names3.has(`${namespace}/${name2}`));
  const name = formatRef(way.object);
  const host2 = `${way.host ?? ""}${way.path ?? ""}`;
  const where = host2 === "" ? "" : ` for ${host2}`;
  const [gone, fresh] = [was.entries[0], is.entries[0]];
  const text2 = gone === void 0 ? `${name} leads to ${words3(is)}${where} now` : fresh === void 0 ? `${name} no longer leads to ${words3(was)}${where}` : `${name} led to ${words3(was)}${where} and leads to ${words3(is)}`;
  const origin = (fresh ?? gone)?.origin ?? nowhere3(way.object);
  return { cause: () => ({ object: way.object, origin, text: text2 }), undone: { ...is, entries: was.entries, services } };
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
  const told3 = (origin, text2) => ({
    object,
    origin: origin ?? one.origin,
    text: `${formatRef(object)}: ${text2}`
  });
  if (before === void 0) return told3(void 0, "it is new");
  if (after === void 0) return told3(before.origin, "it is removed");
  const [had, has] = [before, after].map(({ selector }) => formatLabels(selector ?? noLabels) || "no selector");
  if (had !== has) return told3(after.selectorOrigin, `its selector was ${had ?? ""} and is ${has ?? ""}`);
  const old = new Set(before.ports.map(portWords2));
  const fresh = after.ports.find((port) => !old.has(portWords2(port)));
  const [was, is] = [before, after].map(({ ports }) => ports.map(portWords2).sort().join(", "));
  if (was !== is) return told3(fresh?.origin ?? after.origin, `its ports were ${was ?? ""} and are ${is ?? ""}`);
  if (before.outside === void 0 !== (after.outside === void 0))
    return told3(
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
function nowhere3(object) {
  return { kind: "live", object: formatRef(object), path: "" };
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
function align(before, after, content2, alike) {
  const left = new Set(before);
  const partners = /* @__PURE__ */ new Map();
  const byContent = /* @__PURE__ */ new Map();
  for (const one of before) byContent.set(content2(one), [...byContent.get(content2(one)) ?? [], one]);
  const join2 = (one, partner) => {
    partners.set(one, partner);
    left.delete(partner);
  };
  for (const one of after) {
    const partner = byContent.get(content2(one))?.shift();
    if (partner !== void 0) join2(one, partner);
  }
  const few4 = left.size * (after.length - partners.size) <= mostToPair;
  for (const test of few4 ? alike : []) {
    for (const one of after) {
      if (partners.has(one)) continue;
      for (const candidate2 of left) {
        if (!test(candidate2, one)) continue;
        join2(one, candidate2);
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
function alignInOrder(before, after, content2, alike) {
  const [was, is] = [before.map(content2), after.map(content2)];
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
    const at2 = before.findIndex((candidate2, index) => index >= from2 && alike.some((test) => test(candidate2, one)));
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
function workloadSteps(pairs, places2, staleNames2) {
  const keys = new Set(pairs.flatMap(([was, is]) => changedKeys(was.labels, is.labels)));
  const labels = new Map([...keys].map((key) => [key, labelStep(pairs, key, places2)]));
  const ports = portSteps(pairs, places2, staleNames2);
  const rest = pairs.some(([was, is]) => restOf3(was) !== restOf3(is)) ? restStep(pairs) : void 0;
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
function labelStep(pairs, key, places2) {
  const [was, is] = pairs.find(([a, b]) => a.labels.get(key) !== b.labels.get(key)) ?? pairs[0] ?? [];
  const place = is === void 0 ? void 0 : places2.label(is.workload, key);
  return {
    origin: place ?? is?.origin ?? nowhere4,
    words: () => `label ${key} of its pods ${wasAndIs(was?.labels.get(key), is?.labels.get(key))}`,
    rank: 1,
    inside: []
  };
}
var nowhere4 = { kind: "live", object: "", path: "" };
function wasAndIs(was, is) {
  if (was === void 0) return `is new: ${is ?? ""}`;
  return is === void 0 ? `is gone; it was ${was}` : `was ${was} and is ${is}`;
}
function portSteps(pairs, places2, staleNames2) {
  const pair = pairs.find(([was2, is2]) => namedPorts(was2).join() !== namedPorts(is2).join());
  if (pair === void 0) return [];
  const [was, is] = pair;
  const entries = align(namedOf(was), namedOf(is), portText2, [
    (a, b) => a.name === b.name,
    (a, b) => a.protocol === b.protocol && a.port === b.port
  ]);
  const steps = entries.flatMap(({ before, after }) => {
    if (before !== void 0 && after !== void 0 && portText2(before) === portText2(after)) return [];
    const place = after === void 0 ? void 0 : places2.port(is.workload, after);
    const text2 = `container port ${wasAndIs(before && portText2(before), after && portText2(after))}${staleNames2()}`;
    const step = { origin: place ?? is.origin, words: () => text2, rank: 1, inside: [] };
    return [{ ...before && { before }, ...after && { after }, step }];
  });
  const words3 = () => "its container ports are in another order";
  return steps.length > 0 ? steps : [{ step: { origin: is.origin, words: words3, rank: 2, inside: [] } }];
}
function namedOf({ ports }) {
  return ports.filter(({ name }) => name !== void 0);
}
function namedPorts(endpoint) {
  return namedOf(endpoint).map(portText2);
}
function portText2({ name, protocol, port }) {
  return `${name ?? ""} ${protocol} ${port}`.trim();
}
function portsAfter(was, is, steps, undone) {
  if (steps.every(({ step }) => !undone.has(step))) return is.ports;
  if (steps.every(({ step }) => undone.has(step))) return was.ports;
  const back = steps.filter(({ step }) => undone.has(step));
  const instead = new Map(
    back.flatMap(({ before, after }) => after === void 0 ? [] : [[portText2(after), before]])
  );
  const kept = is.ports.flatMap((port) => instead.has(portText2(port)) ? instead.get(portText2(port)) ?? [] : [port]);
  const returned = back.flatMap(({ before, after }) => after === void 0 && before !== void 0 ? [before] : []);
  return [...kept, ...returned];
}
function restOf3({ hostNetwork, finished: finished2, addresses: addresses2, node }) {
  return [hostNetwork, finished2, addresses2.join(","), node ?? ""].join("|");
}
function restStep(pairs) {
  const [was, is] = pairs.find(([a, b]) => restOf3(a) !== restOf3(b)) ?? pairs[0] ?? [];
  const words3 = () => was?.hostNetwork === is?.hostNetwork ? "its pods are replaced" : `hostNetwork is ${String(is?.hostNetwork)} now`;
  return { origin: is?.origin ?? nowhere4, words: words3, rank: 2, inside: [] };
}
var ownName = "kubernetes.io/metadata.name";
function namespaceSteps(before, after, places2) {
  const name = (after ?? before)?.name ?? "";
  const [was, is] = [before?.labels ?? noLabels, after?.labels ?? noLabels];
  const origin = after?.origin ?? before?.origin ?? { kind: "live", object: `Namespace ${name}`, path: "" };
  const steps = new Map(
    changedKeys(was, is).filter((key) => key !== ownName).map((key) => {
      const words3 = () => `label ${key} ${wasAndIs(was.get(key), is.get(key))}`;
      return [key, { origin: places2.namespaceLabel(name, key) ?? origin, words: words3, rank: 1, inside: [] }];
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
  const list2 = listSteps(
    entries.map(({ before: old, after: now }) => {
      if (old !== void 0 && now !== void 0 && formatRequirement(old) === formatRequirement(now)) {
        return unchanged(now);
      }
      return oneStep(old, now, { ...written.step, origin: placeOf2(now, written) });
    })
  );
  return {
    steps: list2.steps,
    build: (undone) => {
      const requirements = list2.build(undone);
      return requirements.length === 0 ? { kind: "all" } : { kind: "match", requirements };
    }
  };
}
function requirementsOf(selector) {
  return selector.kind === "match" ? selector.requirements : [];
}
function placeOf2(requirement, { parts, prefix: prefix2, whole }) {
  if (requirement === void 0) return whole;
  const text2 = `${prefix2}${formatRequirement(requirement)}`;
  return parts.find((part) => part.text === text2)?.origin ?? whole;
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
  const first3 = written.parts.find(({ text: text2 }) => text2.startsWith(written.prefix));
  const origin = after.kind === "select" ? first3?.origin ?? written.whole : written.whole;
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
    const words3 = () => twin === void 0 ? "the rule is removed" : movedWords(before, twin);
    const { origin } = twin ?? before;
    const step = { origin, words: words3, rank: 2, inside: [], direction, rules: [before] };
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
  const action = fieldSteps(
    before.action,
    after.action,
    frame,
    `the rule did ${before.action} and does ${after.action}`
  );
  const same = before.condition?.key === after.condition?.key;
  const condition = same ? unchanged(after.condition) : fieldSteps(before.condition, after.condition, frame, "fields that this program does not know are others");
  return {
    steps: [peers, ports, action, condition].flatMap(({ steps }) => steps),
    build: (undone) => {
      const { condition: _, ...rest } = assembled(after, peers.build(undone), ports.build(undone));
      const guard = condition.build(undone);
      return { ...rest, action: action.build(undone), ...guard === void 0 ? {} : { condition: guard } };
    }
  };
}
function fieldSteps(before, after, frame, text2) {
  if (before === after) return unchanged(after);
  return oneStep(before, after, { ...frame, origin: frame.rule.origin, words: () => text2, rank: 2, inside: [] });
}
function peerListSteps(before, after, frame) {
  const [was, is] = [before.peers, after.peers];
  if (was === void 0 || is === void 0) {
    if (was === is) return unchanged(is);
    const [first3] = is ?? [];
    const words3 = () => is === void 0 ? `the rule names no peer any more and so ${does(after)} every one` : `the peer was every peer and is ${is.map(peerWords).join(" or ")}`;
    const origin = first3?.origin ?? after.origin;
    return oneStep(was, is, { ...frame, ...first3 && { peer: first3 }, origin, words: words3, rank: 0, inside: [] });
  }
  return listSteps(align(was, is, peerContent, alikePeers(was, is)).map((entry) => peerSteps(entry, frame)));
}
function alikePeers(was, is) {
  const keysOf3 = (peer) => new Set(peerTexts(peer).map((text2) => text2.split(/[ =]/)[0] ?? ""));
  const meet = (a, b) => [...a].some((text2) => b.has(text2));
  return [
    (a, b) => a.kind === b.kind && meet(peerTexts(a), new Set(peerTexts(b))),
    (a, b) => a.kind === "pods" && b.kind === "pods" && meet(keysOf3(a), keysOf3(b)),
    (a, b) => a.kind === b.kind && was.length === is.length
  ];
}
function peerTexts(peer) {
  if (peer.kind === "pods" || peer.kind === "nodes") return peer.parts.map(({ text: text2 }) => text2);
  return peer.kind === "block" ? [peer.block.cidr] : [peer.atom.key];
}
function peerSteps({ before, after }, frame) {
  if (after === void 0) {
    if (before === void 0) return unchanged(void 0);
    const words4 = () => `peer ${peerWords(before)} is removed from the rule`;
    return oneStep(before, void 0, {
      ...frame,
      origin: before.origin,
      words: words4,
      rank: 0,
      inside: []
    });
  }
  const words3 = ({ change }) => change === "gain" || before === void 0 ? `peer ${peerWords(after)} is new in the rule` : `the peer was ${peerWords(before)} and is ${peerWords(after)}`;
  const step = { ...frame, peer: after, origin: after.origin, words: words3, rank: 0, inside: [] };
  if (before === void 0) {
    return oneStep(void 0, after, { ...step, origin: freshPart(after, frame) ?? after.origin });
  }
  if (peerContent(before) === peerContent(after)) return unchanged(after);
  if (before.kind !== "pods" || after.kind !== "pods") return oneStep(before, after, step);
  const written = { whole: after.origin, parts: after.parts, step };
  const pods = selectorSteps(before.pods, after.pods, { ...written, prefix: "" });
  const namespaces = scopeSteps(before.namespaces, after.namespaces, { ...written, prefix: "namespace " });
  return {
    steps: [...pods.steps, ...namespaces.steps],
    build: (undone) => ({ ...after, pods: pods.build(undone), namespaces: namespaces.build(undone) })
  };
}
function freshPart(peer, { rules: [before] }) {
  const known5 = new Set((before?.peers ?? []).flatMap(peerTexts));
  return peer.kind === "pods" ? peer.parts.find(({ text: text2 }) => !known5.has(text2))?.origin : void 0;
}
function portListSteps(before, after, frame) {
  const [was, is] = [before.ports, after.ports];
  if (was === void 0 || is === void 0) {
    if (was === is) return unchanged(is);
    const words3 = () => is === void 0 ? `the rule names no port any more and so ${does(after)} every one` : `the port was every port and is ${is.map(portText).join(" or ")}`;
    const origin = is?.[0]?.origin ?? after.origin;
    return oneStep(was, is, { ...frame, origin, words: words3, rank: 1, inside: [] });
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
  const words3 = ({ change }) => {
    if (after === void 0) return `port ${portText(place)} is removed from the rule`;
    if (before === void 0 || change === "gain") return `${newPortWords(after)} in the rule`;
    return `the port was ${portText(before)} and is ${portText(after)}`;
  };
  return oneStep(before, after, { ...frame, origin: place.origin, words: words3, rank: 1, inside: [] });
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
function assembled2(policy, condition, directions3) {
  const { ingress: _, egress: __, condition: ___, ...rest } = policy;
  const { ingress, egress } = directions3;
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
    const words3 = () => `the policy ${lost}`;
    return oneStep(before, void 0, { origin: before.origin, words: words3, rank: 4, inside: [] });
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
  const words3 = (parts) => parts.map(({ text: text3 }) => text3).join(", ") || "every pod";
  const text2 = `the policy selected ${words3(before.subject.parts)} and selects ${words3(after.subject.parts)}`;
  return {
    whole: after.subject.origin,
    parts: after.subject.parts,
    prefix: prefix2,
    step: { words: () => text2, rank: 1, inside: [] }
  };
}
function rankSteps(before, after) {
  if (before.rank === after.rank) return unchanged(after.rank);
  const words3 = () => `the priority of the policy was ${before.rank} and is ${after.rank}`;
  return oneStep(before.rank, after.rank, { origin: after.rankOrigin ?? after.origin, words: words3, rank: 3, inside: [] });
}
function conditionSteps(before, after, lost) {
  if (before.condition?.key === after.condition?.key) return unchanged(after.condition);
  const hangsOnPruning = ({ condition }) => condition?.key.includes(pruneKey) === true;
  const removed = hangsOnPruning(after) && !hangsOnPruning(before);
  const words3 = () => removed ? `the manifest of the policy ${lost}` : "whether the policy exists hangs on something else now";
  const origin = removed ? before.origin : after.origin;
  return oneStep(before.condition, after.condition, { origin, words: words3, rank: 3, inside: [] });
}
function directionSteps(before, after, which, reading2) {
  const origin = after.typesOrigin ?? after.origin;
  if (before[which] === void 0 && after[which] === void 0) return unchanged(void 0);
  const none4 = reading2 === "ordered" ? { isolates: false, rules: [], origin } : void 0;
  const [was, is] = [before[which] ?? none4, after[which] ?? none4];
  if (was === void 0 || is === void 0) {
    const words3 = () => is === void 0 ? noLonger(which) : `the policy applies to ${which} now`;
    const inside2 = is === void 0 ? void 0 : addedRules(is, which);
    return presence(was, inside2, { origin, words: words3, rank: 2, direction: which });
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
  const partsOf = (rule) => [...peersOf(rule).split("|"), ...portsOf2(rule).split("|")];
  const parts = new Set(partsOf(a).filter((part) => part !== ""));
  return partsOf(b).some((part) => parts.has(part));
}

// src/changes/units.ts
function changesBetween2(before, after, places2, unreadable2 = () => false) {
  const policies = policyUnits(before.world, after.world, unreadable2);
  const workloads = workloadUnits(before.world, after.world);
  const namespaces = namespaceUnits(before.world, after.world);
  const byRef = new Map(policies.map((unit) => [keyOf(unit.object), unit]));
  const byId = new Map(workloads.flatMap((unit) => unit.all.map(([, { id }]) => [id, unit])));
  const byName = new Map(namespaces.map((unit) => [unit.object.name, unit]));
  const sameIngress = once2((unit) => saysTheSame(unit, "ingress"));
  const sameEgress = once2((unit) => saysTheSame(unit, "egress"));
  const readings = new Map(after.tiers.map(({ id, reading: reading2 }) => [id, reading2]));
  return {
    before,
    after,
    units: [...policies, ...workloads, ...namespaces],
    reshaped: policies.filter(isReshaped),
    places: places2,
    policyUnit: (ref) => byRef.get(keyOf(ref)),
    workloadUnit: (id) => byId.get(id),
    namespaceUnit: (name) => byName.get(name),
    policySteps: once2(
      ({ before: was, after: is, lost }) => policySteps(was, is, readings.get((is ?? was)?.tier ?? "") ?? "union", lost)
    ),
    workloadSteps: once2((unit) => workloadSteps(unit.all, places2, () => staleNames(after, unit))),
    namespaceSteps: once2((unit) => namespaceSteps(unit.before, unit.after, places2)),
    saysTheSame: (unit, direction) => (direction === "ingress" ? sameIngress : sameEgress)(unit),
    candidates: /* @__PURE__ */ new Map()
  };
}
function withMore(changes, more) {
  const [before, after] = [derive(changes.before, more), derive(changes.after, more)];
  return { ...changes, before, after, candidates: /* @__PURE__ */ new Map() };
}
function once2(answer) {
  const known5 = /* @__PURE__ */ new Map();
  return (question) => {
    const found2 = known5.get(question) ?? answer(question);
    known5.set(question, found2);
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
function policyUnits(before, after, unreadable2) {
  const was = new Map(before.policies.map((policy) => [keyOf(policy.ref), policy]));
  const is = new Map(after.policies.map((policy) => [keyOf(policy.ref), policy]));
  return [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [a, b] = [was.get(key), is.get(key)];
    if (a === b || policyContent(a) === policyContent(b)) return [];
    const object = (b ?? a)?.ref;
    if (object === void 0) return [];
    const lost = a !== void 0 && unreadable2(a) ? "can no longer be read" : "is removed";
    return [{ kind: "policy", object, lost, ...a && { before: a }, ...b && { after: b } }];
  });
}
function policyContent(policy) {
  if (policy === void 0) return "";
  const { tier: tier2, rank: rank3, subject, ingress, egress, condition } = policy;
  const side2 = (direction) => direction === void 0 ? "none" : directionContent(direction);
  return [tier2, rank3, subjectContent(subject), condition?.key, side2(ingress), side2(egress)].join("\n");
}
function workloadUnits(before, after) {
  const changed2 = /* @__PURE__ */ new Map();
  for (const [id, is] of after.endpoints) {
    const was = before.endpoints.get(id);
    if (was === void 0 || was === is || appearance(was) === appearance(is)) continue;
    const key = workloadKeyOf(is.workload);
    const list2 = changed2.get(key);
    if (list2 === void 0) changed2.set(key, [[was, is]]);
    else list2.push([was, is]);
  }
  return [...changed2.values()].flatMap((all) => {
    const first3 = all[0];
    if (first3 === void 0) return [];
    const { kind, namespace, name } = first3[1].workload;
    return [{ kind: "workload", object: { group: "", kind, namespace, name }, before: first3[0], after: first3[1], all }];
  });
}
function appearance(endpoint) {
  const ports = endpoint.ports.map(({ name, protocol, port }) => `${name ?? ""}/${protocol}/${port}`);
  return [formatLabels(endpoint.labels), ports.join(","), restOf3(endpoint)].join("|");
}
function namespaceUnits(before, after) {
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
function staleNames(world, { before, after }) {
  const names3 = (endpoint) => new Set(endpoint.ports.flatMap(({ name }) => name ?? []));
  const [had, has] = [names3(before), names3(after)];
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

// src/changes/entries.ts
function entryChanges(given3) {
  const { before, after } = given3.changes;
  if ((before.world.entries ?? []).length + (after.world.entries ?? []).length === 0) return [];
  const context2 = withAssumed(given3);
  const { changes } = context2;
  const [was, is] = [waysIn(changes.before), waysIn(changes.after)];
  const touched = touchedIn(context2);
  const found2 = [];
  for (const key of /* @__PURE__ */ new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(key), is.get(key)];
    const way = now ?? old;
    if (way === void 0 || !changes.before.pods.has(way.pod) || !changes.after.pods.has(way.pod)) continue;
    if (isUntouched(context2, touched, old, now)) continue;
    found2.push(...compareWay(context2, { old, now, way }));
  }
  return gathered(withLive(found2, given3.live), context2, is);
}
function withAssumed(context2) {
  return { ...context2, changes: withMore(context2.changes, { endpoints: [assumedController] }) };
}
function touchedIn({ changes }) {
  const known5 = /* @__PURE__ */ new Map();
  const isTouched = ({ parts, whole }) => parts.length > 0 || whole && changes.units.length > 0;
  return (end2) => {
    const key = `${end2.source ?? ""} → ${end2.destination ?? ""}`;
    const touched = known5.get(key) ?? isTouched(localTo(changes, end2));
    known5.set(key, touched);
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
  const plain3 = (_key, value) => typeof value === "bigint" ? String(value) : value;
  const ports = backends.flatMap((backend) => backend.ports.map(({ protocol, port }) => `${protocol} ${port}`));
  const controllers = backends.flatMap(({ entry }) => entry.controllers.map(({ name, source }) => ({ name, source })));
  return JSON.stringify([ports.sort(), controllers], plain3);
}
var anyPort = { protocol: "TCP", first: 1, last: 1 };
function compareWay(context2, compared) {
  const { changes } = context2;
  const [was, is] = [mapOf(changes.before, compared.old), mapOf(changes.after, compared.now)];
  if (sameMap(was, is)) return [];
  const { run } = changes.after;
  return changesOf(run, was, is).map(({ change, assuming, ports, before, after }) => {
    const first3 = ports[0] ?? anyPort;
    const leads2 = (way) => way?.backends.some(
      (backend) => backend.ports.some((one) => one.protocol === first3.protocol && one.port === first3.first)
    ) === true;
    const rerouted = leads2(compared.old) !== leads2(compared.now);
    const question = questionOf(context2, compared.way, first3, assuming);
    const gain = change === "newly-allowed" || change === "unclear" && before === denied;
    const told3 = rerouted ? routed(context2, compared.way, first3) : explainChange(changes, question, gain ? "gain" : "loss");
    const atoms = [...run.decisions.atomsOf(before), ...run.decisions.atomsOf(after)];
    return {
      way: compared.way,
      change,
      ...assuming === void 0 ? {} : { assuming },
      ports,
      rerouted,
      surprise: change === "newly-allowed" ? told3.surprise : "implied",
      causes: told3.causes,
      ...told3.flip === void 0 ? {} : { flip: told3.flip },
      before: answerOf(before),
      after: answerOf(after),
      reasonsBefore: leads2(compared.old) ? reasonsIn(changes.before, question) : [],
      reasonsAfter: leads2(compared.now) ? reasonsIn(changes.after, question) : [],
      dependsOn: [...new Set(atoms.map(({ text: text2 }) => text2))]
    };
  });
}
function routed({ changes }, way, port) {
  const { object, host: host2, path } = way.entry;
  const named3 = {
    object,
    pod: way.pod,
    ...host2 === void 0 ? {} : { host: host2 },
    ...path === void 0 ? {} : { path }
  };
  const causes = routeCauses(changes, named3, port);
  const own2 = causes.length > 0 && causes.every((cause) => keyOf(cause.object) === keyOf(object));
  return { causes, surprise: own2 && object.kind !== "Service" ? "stated" : "implied" };
}
function withLive(found2, live) {
  if (live === void 0 || found2.length === 0) return found2;
  const ways = waysIn(live);
  return found2.map((one) => {
    const { protocol, first: first3 } = one.ports[0] ?? anyPort;
    const map = mapOf(live, ways.get(wayKey(one.way.entry, one.way.pod)));
    return { ...one, live: answerOf(valueAt2(map, placeOf(protocol, first3))) };
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
        ({ name, addresses: addresses2 }) => addresses2.slice(0, 1).map((at2) => ({ kind: "node", name, address: at2 }))
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
  const differing2 = questions.find((one) => decisionIn(changes.before, one) !== decisionIn(changes.after, one));
  const [first3] = questions;
  const none4 = { kind: "pod", id: assumedController.id };
  return differing2 ?? first3 ?? { source: none4, destination: { kind: "pod", id: way.pod }, family, place: 0 };
}
function familyOf2(world, id) {
  const pod = world.pods.get(id);
  return (pod === void 0 ? void 0 : commonFamilies(world, pod, pod)[0]) ?? "IPv4";
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
  return ports.map((port) => port === void 0 ? "every port" : portText(port));
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
function oneInWords(requirement) {
  switch (requirement.operator) {
    case "Exists":
      return `a label ${requirement.key}`;
    case "DoesNotExist":
      return `no label ${requirement.key}`;
    default:
      return formatRequirement(requirement);
  }
}

// src/changes/isolation.ts
function lostIsolation2(changes) {
  const found2 = /* @__PURE__ */ new Map();
  const mayDiffer = policiesApart(changes.before, changes.after);
  for (const [id, before] of changes.before.pods) {
    const after = changes.after.pods.get(id);
    if (after === void 0 || before === after && !mayDiffer(after.endpoint.namespace)) continue;
    for (const direction of ["ingress", "egress"]) {
      const lost = isLost(
        isolated(changes.before, before, direction),
        isolated(changes.after, after, direction),
        changes
      );
      if (lost === void 0) continue;
      const key = `${workloadKeyOf(after.endpoint.workload)} ${direction} ${lost}`;
      const known5 = found2.get(key);
      if (known5 !== void 0) known5.count++;
      else found2.set(key, { first: id, direction, count: 1, ...lost === "pruned" ? { assuming: "pruned" } : {} });
    }
  }
  const sizes = workloadSizes(changes.after.world);
  return [...found2.values()].flatMap((one) => describe4(changes, one, sizes));
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
function describe4(changes, { first: first3, direction, count: count3, assuming }, sizes) {
  const [before, after] = [changes.before.pods.get(first3), changes.after.pods.get(first3)];
  if (before === void 0 || after === void 0) return [];
  const { workload } = after.endpoint;
  const policies = selecting(changes.before, before, direction).filter((member3) => member3.direction.isolates);
  return [
    {
      workload: workloadParty(workload, count3, sizes.get(workloadKeyOf(workload)) ?? count3),
      direction,
      before: policies.map(({ policy }) => policy.ref),
      causes: causesOf3(changes, first3, direction, assuming !== void 0),
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
  const told3 = [...new Set(sets.flat())];
  const likely2 = local.parts.flatMap(
    (part) => part.steps.slice(0, 1).map((step) => ({ part, step }))
  );
  return (told3.length > 0 ? told3 : likely2).map((one) => causeOf4(one, direction));
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
      (list2) => list2.some((pod) => {
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
      (sum2, list2) => sum2 + list2.filter((pod) => {
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
    const list2 = out.get(namespace);
    const pair = { change, subject, other, direction };
    if (list2 === void 0) out.set(namespace, [pair]);
    else list2.push(pair);
  };
  for (const { source, destination, change } of found2) {
    if (change === "unclear") continue;
    const sign = change === "newly-allowed" ? "opened" : "closed";
    add2(source, destination, "egress", sign);
    add2(destination, source, "ingress", sign);
  }
  return out;
}
function podsByNamespace(changes) {
  const out = /* @__PURE__ */ new Map();
  for (const side2 of ["before", "after"]) {
    for (const [id, pod] of changes[side2].pods) {
      if (side2 === "after" && changes.before.pods.has(id)) continue;
      const list2 = out.get(pod.endpoint.namespace);
      if (list2 === void 0) out.set(pod.endpoint.namespace, [pod]);
      else list2.push(pod);
    }
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
function futureAccess(changes, found2, { worlds, differences: differences2 }) {
  if (differences2.length === 0) return [];
  const policies = unitsByNamespace(changes.units);
  const looking = {
    changes,
    worlds,
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
    const places2 = [unit.before, unit.after].flatMap((policy) => {
      const scope = policy?.subject.namespaces;
      return scope === void 0 ? [] : [scope.kind === "own" ? scope.namespace : ""];
    });
    for (const place of new Set(places2)) out.set(place, [...out.get(place) ?? [], unit]);
  }
  return out;
}
function rememberIsolation(worlds) {
  const known5 = /* @__PURE__ */ new Map();
  return (side2, pod, direction) => {
    const ofPod2 = known5.get(pod) ?? /* @__PURE__ */ new Map();
    known5.set(pod, ofPod2);
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
    const named3 = peer === void 0 ? rule : { ...rule, peers: [peer] };
    const ports = (rule.ports ?? [void 0]).filter((port) => {
      const part = port === void 0 ? named3 : { ...named3, ports: [port] };
      const matched2 = ruleMatch(worlds[side2], part, one.direction, one.subject[side2], one.peer[side2]);
      return isSome2(worlds[side2], combine(inside2, matched2, and2));
    });
    if (ports.length > 0) tellRule(looking, asked, one.direction, peer, portsInWords(ports));
  }
}
function tellRule(looking, asked, direction, peer, ports) {
  const { unit, policy, side: side2, rule, sign } = asked;
  const { out, shown: shown3 } = looking;
  const named3 = peer === void 0 ? "" : peerContent(peer);
  const key = `${formatRef(unit.object)} ${direction} ${sign} ${named3} ${ruleContent(rule)}`;
  const known5 = out.get(key);
  if (known5 !== void 0) {
    out.set(key, { ...known5, ports: [.../* @__PURE__ */ new Set([...known5.ports, ...ports])] });
    return;
  }
  if (shown3.byRule(policy, side2, direction, sign, peer)) return;
  const isHalf2 = (one) => one !== peer && shown3.byRule(policy, side2, direction, sign, one);
  if (peer !== void 0 && isSplitPeer(rule, peer) && (rule.peers ?? []).some(isHalf2)) return;
  const origin = peer?.origin ?? rule.origin;
  const stated2 = surpriseOf2({ origin, text: "", rule, ...peer === void 0 ? {} : { peer } });
  out.set(key, {
    change: sign,
    by: "rule",
    object: unit.object,
    direction,
    subject: subjectInWords(policy),
    subjects: shown3.subjects(policy, side2),
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
  const { worlds, shown: shown3, out } = looking;
  const moves = { opened: { map: one.opens, side: "after" }, closed: { map: one.closes, side: "before" } };
  for (const sign of signs) {
    const { map, side: side2 } = moves[sign];
    const key = `${formatRef(unit.object)} ${one.direction} ${sign}`;
    if (out.has(key) || !isSome2(worlds.after, map) || shown3.byNamespace(unit.object.name, sign)) continue;
    out.set(key, {
      change: sign,
      by: "namespace",
      object: unit.object,
      direction: one.direction,
      subject: `pods of namespace ${one.subjectNamespace}`,
      subjects: shown3.podsOf(one.subjectNamespace),
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

// src/changes/pairing.ts
function pairWorlds(worlds, renames) {
  const names3 = new Map(renames.map(({ from: from2, to }) => [workloadKeyOf(from2), to]));
  const base = renamed(worlds.base, names3);
  const live = worlds.live && renamed(worlds.live, names3);
  const former = formerPods(base, worlds.head);
  if (former.size === 0) return { ...worlds, base, ...live === void 0 ? {} : { live } };
  const taken = new Set(former.values());
  return {
    base: standing(base, former, (id) => !taken.has(id) || worlds.head.endpoints.has(id)),
    head: withAddresses(worlds.head, base, former),
    ...live === void 0 ? {} : { live: standing(live, former, () => true) }
  };
}
function renamed(world, names3) {
  if (names3.size === 0) return world;
  const endpoints = [...world.endpoints].map(([id, endpoint]) => {
    const workload = names3.get(workloadKeyOf(endpoint.workload));
    return [id, workload === void 0 ? endpoint : { ...endpoint, workload }];
  });
  return { ...world, endpoints: new Map(endpoints) };
}
function formerPods(base, head) {
  const fresh = /* @__PURE__ */ new Map();
  for (const [id, endpoint] of head.endpoints) {
    if (base.endpoints.has(id)) continue;
    const key = workloadKeyOf(endpoint.workload);
    const list2 = fresh.get(key);
    if (list2 === void 0) fresh.set(key, [endpoint]);
    else list2.push(endpoint);
  }
  const out = /* @__PURE__ */ new Map();
  if (fresh.size === 0) return out;
  const old = /* @__PURE__ */ new Map();
  for (const endpoint of base.endpoints.values()) {
    const key = workloadKeyOf(endpoint.workload);
    if (fresh.has(key)) old.set(key, [...old.get(key) ?? [], endpoint]);
  }
  for (const [key, pods] of fresh) {
    const candidates5 = [...old.get(key) ?? []].sort(
      (a, b) => Number(head.endpoints.has(a.id)) - Number(head.endpoints.has(b.id)) || Number(a.finished) - Number(b.finished) || (a.id < b.id ? -1 : 1)
    );
    for (const [pod, was] of matched(
      [...pods].sort((a, b) => a.id < b.id ? -1 : 1),
      candidates5
    ))
      out.set(pod, was);
  }
  return out;
}
function matched(pods, candidates5) {
  const byLook = /* @__PURE__ */ new Map();
  for (const one of candidates5) byLook.set(lookOf2(one), [...byLook.get(lookOf2(one)) ?? [], one]);
  const next = /* @__PURE__ */ new Map();
  return pods.flatMap((pod, at2) => {
    const alike = byLook.get(lookOf2(pod));
    const look = alike === void 0 ? "" : lookOf2(pod);
    const from2 = alike ?? candidates5;
    const turn2 = alike === void 0 ? at2 : next.get(look) ?? 0;
    next.set(look, turn2 + 1);
    const was = from2[turn2 % Math.max(from2.length, 1)];
    return was === void 0 ? [] : [[pod.id, was.id]];
  });
}
function lookOf2({ labels, ports, hostNetwork }) {
  const own2 = [...labels].filter(([key]) => !controllerLabels.has(key));
  const text2 = ports.map(({ name, protocol, port }) => `${name ?? ""}/${protocol}/${port}`).join();
  return `${formatLabels(new Map(own2))}|${text2}|${String(hostNetwork)}`;
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
  const names3 = new Map(renames.map(({ from: from2, to }) => [workloadKeyOf(from2), to]));
  const current = (workload) => names3.get(workloadKeyOf(workload)) ?? workload;
  const endOf6 = (end2) => {
    if (end2.kind === "workload") return { ...end2, workload: current(end2.workload) };
    return end2.kind === "unidentified" ? { ...end2, candidates: end2.candidates.map(current) } : end2;
  };
  return connections.map((one) => ({ ...one, source: endOf6(one.source), destination: endOf6(one.destination) }));
}

// src/changes/renames.ts
var mostPairs = 1e6;
function renamesBetween(base, head, read3) {
  const contents = remembered2(read3);
  const [was, is] = [firstPods(base), firstPods(head)];
  const gone = [...was].filter(([key]) => !is.has(key)).map(([, pod]) => pod);
  const fresh = [...is].filter(([key]) => !was.has(key)).map(([, pod]) => pod);
  if (gone.length === 0 || fresh.length === 0) return { renames: [], left: 0 };
  const byNamespace = groupBy3(fresh, ({ namespace }) => namespace);
  const leaving = groupBy3(gone, ({ namespace }) => namespace);
  const services = { base: groupBy3(base.services, inNamespace), head: servicesByName(head) };
  const isTooMany = ({ namespace }) => (byNamespace.get(namespace)?.length ?? 0) * (leaving.get(namespace)?.length ?? 0) > mostPairs;
  const held = gone.filter((from2) => !isTooMany(from2));
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
  return { renames, left: gone.length - held.length };
}
function remembered2(contents) {
  const known5 = {
    base: /* @__PURE__ */ new Map(),
    head: /* @__PURE__ */ new Map()
  };
  return (side2, workload) => {
    if (!known5[side2].has(workload)) known5[side2].set(workload, contents(side2, workload));
    return known5[side2].get(workload);
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
    const known5 = out.get(key);
    if (known5 === void 0 || isBefore(endpoint, known5)) out.set(key, endpoint);
  }
  return out;
}
function isBefore(a, b) {
  return a.finished === b.finished ? a.id < b.id : b.finished;
}
function groupBy3(all, keyOf8) {
  const out = /* @__PURE__ */ new Map();
  for (const one of all) {
    const list2 = out.get(keyOf8(one));
    if (list2 === void 0) out.set(keyOf8(one), [one]);
    else list2.push(one);
  }
  return out;
}
function inNamespace({ namespace }) {
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
  const ports = portsOf3(from2) === portsOf3(to);
  const inside2 = [
    ...images ? [`both run ${was.images.join(", ")}`] : [],
    ...!images && containers && ports && isSimilar(from2.labels, to.labels) ? [`both have the containers ${was.containers.join(", ")} on the same ports, and most labels`] : []
  ];
  return outside.length > 0 && inside2.length > 0 ? [...outside, ...inside2] : void 0;
}
function portsOf3({ ports }) {
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
  const known5 = /* @__PURE__ */ new Map();
  const scopes = /* @__PURE__ */ new Map();
  let work = 0;
  const namespaces = (scope) => {
    if (scope.kind === "own") return [scope.namespace];
    const text2 = formatSelector(scope.selector);
    let names3 = scopes.get(text2);
    if (names3 === void 0) {
      work += world.world.namespaces.size;
      names3 = [...world.world.namespaces.values()].filter(({ labels }) => run.matches(scope.selector, run.intern(labels)) !== denied).map(({ name }) => name);
      scopes.set(text2, names3);
    }
    return names3;
  };
  const candidates5 = (scope, pods) => {
    const inside2 = namespaces(scope).flatMap((name) => index.byNamespace.get(name) ?? []);
    const exact = exactLabels(pods).map((label2) => index.byLabel.after.get(label2) ?? []);
    return exact.reduce((best3, each2) => each2.length < best3.length ? each2 : best3, inside2);
  };
  const matching = ({ namespaces: scope, pods }) => {
    const place = scope.kind === "own" ? `in ${scope.namespace}` : formatSelector(scope.selector);
    const text2 = `${place} ${formatSelector(pods)}`;
    let classes = known5.get(text2);
    if (classes === void 0) {
      const all = candidates5(scope, pods);
      work += all.length + 1;
      classes = all.flatMap((at2) => {
        const one = index.classes[at2];
        return one !== void 0 && matchesPods(run, scope, pods, one.after) !== denied ? [one] : [];
      });
      known5.set(text2, classes);
    }
    return classes;
  };
  const owners = addressOwners(world.world);
  return { world, index, matching, namespaces, within: owners, work: () => work, spend: (more) => void (work += more) };
}
function addressOwners({ endpoints, services }) {
  let sorted3;
  return (addresses2) => {
    sorted3 ??= {
      pods: byAddress([...endpoints.values()].filter(({ hostNetwork, finished: finished2 }) => !hostNetwork && !finished2)),
      services: byAddress(services)
    };
    return { pods: ownersIn(sorted3.pods, addresses2), services: ownersIn(sorted3.services, addresses2) };
  };
}
function byAddress(owners) {
  const all = owners.flatMap((owner) => owner.addresses.map((address) => ({ address, owner })));
  return all.sort((a, b) => a.address < b.address ? -1 : a.address > b.address ? 1 : 0);
}
function ownersIn(owned, addresses2) {
  const found2 = /* @__PURE__ */ new Set();
  for (const { first: first3, last } of addresses2) {
    for (let at2 = firstFrom(owned, first3); at2 < owned.length; at2++) {
      const one = owned[at2];
      if (one === void 0 || one.address > last) break;
      found2.add(one.owner);
    }
  }
  return [...found2];
}
function firstFrom(owned, address) {
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
function hadNeighbours(before, direction, first3, second) {
  return (before?.[direction]?.rules ?? []).some(
    ({ peers = [], ports = [] }) => [peers.map(peerContent), ports.map(portContent)].some(
      (texts2) => texts2.some((text2, at2) => text2 === first3 && texts2[at2 + 1] === second)
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
      pairs: joined3(shut),
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
function stateOf({ changes, crowd }, { direction, rule }, named3, pair) {
  const { world } = crowd;
  const [source, destination] = direction === "egress" ? [pair.subject, pair.peer] : [pair.peer, pair.subject];
  const [family] = commonFamilies(world, source.after, destination.after);
  if (family === void 0) return "other";
  const [subject, peer] = [podEnd(pair.subject.after, family), podEnd(pair.peer.after, family)];
  const { and: and2 } = world.run.decisions;
  const opened3 = ruleMatch(world, { ...rule, peers: [named3] }, direction, subject, peer);
  const otherWay = opposite(direction);
  const both2 = combine(opened3, permits(world, otherWay, peer, subject), and2);
  if (sameMap(opened3, noPort)) return "other";
  if (!sameMap(both2, noPort)) return "open";
  const ports = rangesWhere(opened3, (value) => value === allowed).filter(({ protocol }) => protocol !== "other");
  if (ports.length === 0 || hadSame(changes, direction, pair, family, opened3)) return "other";
  const closedBy = selecting(world, pair.peer.after, otherWay).filter(({ direction: side2 }) => side2.isolates).map(({ policy }) => ({ policy: policy.ref, origin: policy.subject.origin }));
  return { subject: partyOf3(pair.subject), peer: partyOf3(pair.peer), ports, closedBy };
}
function hadSame({ before }, direction, { subject, peer }, family, opened3) {
  const podOf3 = ({ members }) => before.pods.get(members[0] ?? "");
  const [one, other] = [podOf3(subject), podOf3(peer)];
  if (one === void 0 || other === void 0) return false;
  if (!selecting(before, one, direction).some(({ direction: side2 }) => side2.isolates)) return false;
  const was = permits(before, direction, podEnd(one, family), podEnd(other, family));
  return sameMap(combine(opened3, was, before.run.decisions.and), opened3);
}
function opposite(direction) {
  return direction === "egress" ? "ingress" : "egress";
}
function partyOf3({ after }) {
  return { kind: "workload", workload: after.endpoint.workload };
}
function joined3(pairs) {
  const known5 = /* @__PURE__ */ new Map();
  const portsText2 = (ports) => JSON.stringify(ports);
  for (const { subject, peer, ports } of pairs) {
    known5.set(`${partyName(subject)} ${partyName(peer)} ${portsText2(ports)}`, { subject, peer, ports });
  }
  return [...known5].sort(([a], [b]) => a < b ? -1 : 1).map(([, pair]) => pair);
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
  const chosen2 = selecting(world, pod, "egress");
  if (!chosen2.some(({ direction }) => direction.isolates)) return false;
  if (!chosen2.some(({ policy }) => talks(policy))) return false;
  if (dns.servers.some(({ endpoint }) => endpoint.id === pod.endpoint.id)) return false;
  if (dns.basis === "assumed" && chosen2.some(({ direction }) => direction.rules.some(namesDns))) return false;
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
  const addresses2 = [...dns.nodeLocal, ...dns.services.flatMap((service) => service.addresses)];
  return toServer || addresses2.some((address) => isOpen2({ family: familyOf(address), address }, 53));
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
function nearestWord(word, words3) {
  const near = [...new Set(words3)].flatMap((other) => {
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
  const most3 = Math.min(Math.max(2, Math.floor(length / 4)), Math.floor(length / 2));
  const distance = editsBetween(word, other, most3);
  return distance <= most3 ? distance : void 0;
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
  const known5 = /* @__PURE__ */ new Map();
  const lossOf = (peer) => {
    if (peer.kind !== "pods") return void 0;
    const text2 = peerContent(peer);
    if (known5.has(text2)) return known5.get(text2);
    crowd.spend(lost.length);
    const had = lost.find(({ pod }) => matchesPods(changes.before.run, peer.namespaces, peer.pods, pod) !== denied);
    const loss = had !== void 0 && crowd.matching(peer).length === 0 ? had : void 0;
    known5.set(text2, loss);
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
  for (const [id, pod] of before.pods) if (!after.pods.has(id)) add2(pod, () => removal(pod.endpoint));
  return [...out.values()];
}
function relabelling({ kind, object, before, after }) {
  const whose = kind === "namespace" ? "its labels" : "labels of its pods";
  const text2 = (labels) => formatLabels(labels ?? noLabels) || "none";
  const origin = after?.origin ?? before?.origin ?? { kind: "live", object: formatRef(object), path: "" };
  const words3 = `${whose} were ${text2(before?.labels)} and are ${text2(after?.labels)}`;
  return { object, origin, text: `${formatRef(object)}: ${words3}` };
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
    case "block": {
      const rest = peer.except.reduce((left, hole) => subtract(left, hole.addresses), peer.block.addresses);
      return rest.length === 0 ? "addresses" : void 0;
    }
    case "nodes": {
      const { world, run } = crowd.world;
      const matched2 = world.nodes.some(({ labels }) => run.matches(peer.selector, run.intern(labels)) !== denied);
      return matched2 || world.nodes.length === 0 ? void 0 : "nodes";
    }
    case "unknown":
      return void 0;
  }
}
function isKnownHere({ crowd, complete: complete2 }, peer) {
  if (complete2 || peer.kind !== "pods") return true;
  const scope = peer.namespaces;
  const isNamed4 = scope.kind === "own" || scope.selector.kind === "match" && scope.selector.requirements.some(({ operator }) => operator === "In");
  return isNamed4 && crowd.namespaces(scope).some((name) => crowd.index.byNamespace.has(name));
}
function describe5(looking, peer, lacks, place, action) {
  const nearest2 = peer.kind === "pods" ? nearestOf(looking, peer, lacks) : void 0;
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
function nearestOf({ crowd }, peer, lacks) {
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
  const parts = peer.parts.filter(({ text: text2 }) => text2.startsWith("namespace ") === ofNamespaces);
  const alone = parts.find(({ text: text2 }) => !isCarried(looking, text2));
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
  const rest = peer.except.reduce((left, hole) => subtract(left, hole.addresses), peer.block.addresses);
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
function firstNames(named3) {
  return [...new Set(named3.map(({ namespace, name }) => `${namespace}/${name}`))].sort().slice(0, namesShown5);
}

// src/changes/slips/taken.ts
var rulesShown = 3;
function createTaken(world, own2, rule, direction) {
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
        if (isEarlier(world, member3.policy, one, own2, rule)) leftByEarlier = minus(leftByEarlier, match);
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
function rulesOf({ tiers: tiers2 }, members) {
  const place = ({ policy }) => tiers2.findIndex(({ id }) => id === policy.tier);
  return [...members].sort((a, b) => place(a) - place(b) || a.policy.rank - b.policy.rank).flatMap((member3) => member3.direction.rules.map((one) => ({ member: member3, one })));
}
function isEarlier(world, policy, one, own2, rule) {
  const place = (tier2) => world.tiers.findIndex(({ id }) => id === tier2);
  if (policy.tier !== own2.tier) return one.action !== "pass" && place(policy.tier) < place(own2.tier);
  if (world.tiers[place(own2.tier)]?.reading !== "ordered") return false;
  if (policy.rank !== own2.rank) return policy.rank < own2.rank;
  return keyOf(policy.ref) === keyOf(own2.ref) && one.index < rule.index;
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
  const isSame6 = directions.every(
    (direction) => policy[direction] === void 0 || subjects.every((one) => isUnchanged(looking, trial, one, direction))
  );
  if (!isSame6) return void 0;
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
    ports: rule.ports === void 0 ? "every port" : rule.ports.map(portText).join(", "),
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
  const known5 = /* @__PURE__ */ new Map();
  const departs = world.enforced !== world.world.policies;
  const asked = departs ? derive(world, deltaOf(left)) : world;
  return (subject, direction) => {
    const found2 = known5.get(subject)?.[direction];
    if (found2 !== void 0) return found2;
    const all = selecting(asked, subject.after, direction);
    const list2 = departs ? all : all.flatMap((member3) => replaced(member3, direction, left));
    known5.set(subject, { ...known5.get(subject), [direction]: list2 });
    return list2;
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
  const outside = stretches([world], policies).map(({ family, first: first4 }) => ({ family, address: first4 }));
  crowd.spend((outside.length + 2) * (policies.length + 1));
  yield* outside;
  yield* families.map((family) => ({ family }));
  const first3 = new Set((rule?.peers ?? []).flatMap((peer) => peer.kind === "pods" ? crowd.matching(peer) : []));
  crowd.spend(first3.size * (policies.length + 1));
  yield* ends(first3);
  const asked = rule === void 0 || isOpen(rule) ? policies : onlyRule(policies, rule);
  const named3 = [...namedPeers(world, "after", index, asked, direction)].flatMap((at2) => index.classes[at2] ?? []);
  crowd.spend(index.classes.length + named3.length * (policies.length + 1));
  yield* ends(named3.filter((one) => !first3.has(one)));
}
var families = ["IPv4", "IPv6"];
function isOpen({ peers, subjects, family }) {
  return peers === void 0 || peers.some(({ kind }) => kind === "unknown") || subjects !== void 0 || family !== void 0;
}
function onlyRule([first3], rule) {
  return first3 === void 0 ? [] : [{ ...first3, direction: { ...first3.direction, rules: [rule] } }];
}

// src/changes/slips/split-items.ts
function splitItems(looking, touched) {
  return touched.rules.flatMap((rule) => [...splitPeers(looking, touched, rule), ...splitPorts(touched, rule)]);
}
function splitPeers(looking, touched, rule) {
  const peers = rule.rule.peers ?? [];
  const out = [];
  for (let at2 = 1; at2 < peers.length; at2++) {
    const [first3, second] = [peers[at2 - 1], peers[at2]];
    if (first3?.kind !== "pods" || second?.kind !== "pods") continue;
    if (!isSplitPeer({ ...rule.rule, peers: [first3, second] }, second)) continue;
    if (hadNeighbours(touched.before, rule.direction, peerContent(first3), peerContent(second))) continue;
    const [spaces, pods] = first3.namespaces.kind === "select" ? [first3, second] : [second, first3];
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
function isLikelyOne({ crowd, complete: complete2 }, spaces, { pods, both: both2 }) {
  if (both2 > 0) return true;
  return !complete2 && pods === 0 && crowd.namespaces(spaces.namespaces).length === 0;
}
function splitPorts(touched, rule) {
  const ports = rule.rule.ports ?? [];
  return ports.flatMap((second, at2) => {
    const first3 = ports[at2 - 1];
    if (first3 === void 0) return [];
    const halves = halvesOf(first3, second) ?? halvesOf(second, first3);
    if (halves === void 0) return [];
    if (hadNeighbours(touched.before, rule.direction, portContent(first3), portContent(second))) return [];
    const [port, protocol] = halves;
    const place = placeOf3(touched, rule, second.origin);
    return [{ kind: "split-port", ...place, port: portText(port), protocol: protocol.protocol ?? "" }];
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
  const names3 = endpoints.flatMap(({ ports }) => ports.flatMap(({ name }) => name ?? []));
  const nearest2 = port.kind === "named" ? nearestWord(port.name, names3) : void 0;
  return [
    {
      kind: "port-not-served",
      ...place,
      port: portText(port),
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
      const texts2 = [...new Set(targets.map(portWords3))];
      const object = { group: "", kind: "Service", namespace: service.namespace, name: service.name };
      found2 ??= {
        object,
        target: texts2.join(", ") || `the name ${one.target}, which they do not have`,
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
function slipsOf(changes, complete2, most3 = mostWork) {
  if (changes.units.length === 0 && sameServices(changes) && samePods(changes)) return { slips: [], left: 0 };
  const crowd = createCrowd(changes.after);
  const touched = touchedPolicies(changes, crowd);
  const looking = { changes, complete: complete2, touched, crowd };
  const redundant = redundancy(looking);
  const finders = [emptyPeers, unservedPorts, halfOpen2, splitItems, podBlocks];
  let left = 0;
  const ofPolicies = touched.flatMap((one) => {
    if (crowd.work() > most3) {
      left++;
      return [];
    }
    return [...finders.flatMap((find2) => find2(looking, one)), ...redundant(one)];
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
function emptySubjects(changes, complete2) {
  const touched = changes.units.flatMap(
    (unit) => unit.kind === "policy" && unit.after !== void 0 ? [unit.after] : []
  );
  const lost = lostPods(changes);
  if (touched.length + lost.length === 0) return [];
  const names3 = new Set(touched.map(({ ref }) => keyOf(ref)));
  const left = lost.length === 0 ? [] : changes.after.world.policies.filter(({ ref }) => !names3.has(keyOf(ref)));
  const used = selectedPolicies(changes.after, [...touched, ...left]);
  const isEmpty = (policy) => policy.condition === void 0 && hasRules(policy) && !used.has(keyOf(policy.ref));
  return [
    ...touched.filter(isEmpty).filter((policy) => complete2 || labelsIn(changes.after, policy).length > 0).map((policy) => describe6(changes.after, policy)),
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
  const parts = subject.parts.map(({ text: text2 }) => text2).join(" and ") || "{}";
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
  const places2 = new Set(
    asked.map(({ subject: { namespaces } }) => namespaces.kind === "own" ? namespaces.namespace : void 0)
  );
  const anywhere = places2.has(void 0) || world.enforced !== world.world.policies;
  const used = /* @__PURE__ */ new Set();
  for (const pod of world.pods.values()) {
    if (!anywhere && !places2.has(pod.endpoint.namespace)) continue;
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
function foldBlocks(blocks2) {
  const groups = createGroups(blocks2.directory);
  const spaces = new Map(
    ["pods pods", "pods outside", "outside pods"].map((space) => [space, []])
  );
  for (const cell of blocks2.cells) {
    spaces.get(`${blocks2.sources[cell.source]?.kind} ${blocks2.destinations[cell.destination]?.kind}`)?.push(cell);
  }
  return [...spaces.values()].flatMap(
    (cells) => sortRows(["allowed", "unknown"].flatMap((answer) => foldSpace(blocks2, cells, answer, groups)))
  );
}
function foldSpace(blocks2, cells, answer, groups) {
  const { directory, sources, destinations: destinations2 } = blocks2;
  const groupOf2 = (all, numbers) => {
    const some = numbers.flatMap((number) => all[number] ?? []);
    return groups.of(partiesOf(some, directory));
  };
  const cost = (all) => (numbers) => groups.costOf(groupOf2(all, numbers));
  const rectangles = foldCells(
    cells.flatMap((cell) => cell[answer].length === 0 ? [] : { ...cell, ports: cell[answer] }),
    { twin: twinsOf(blocks2), sourceCost: cost(sources), destinationCost: cost(destinations2) }
  );
  return rectangles.flatMap(
    ({ sources: from2, destinations: to, ports }) => foldedRows(groups, groupOf2(sources, from2), groupOf2(destinations2, to), ports, answer)
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
function isOnePod({ workloads, workloadOf: workloadOf2 }, id) {
  const key = workloadOf2.get(id);
  const facts = key === void 0 ? void 0 : workloads.get(key);
  return facts !== void 0 && (facts.single || facts.pods.length > 1);
}
function partiesOf(blocks2, directory) {
  const addresses2 = blocks2.flatMap((block) => block.kind === "outside" ? block.addresses : []);
  const workloads = [...podsByWorkload2(blocks2, directory)].flatMap(([key, ids]) => {
    const facts = directory.workloads.get(key);
    return facts === void 0 ? [] : workloadParty(facts.ref, ids.length, facts.pods.length, [...ids].sort());
  });
  return addresses2.length === 0 ? workloads : [...workloads, addressParty(addressSet(addresses2), [])];
}
function podsByWorkload2(blocks2, { workloadOf: workloadOf2 }) {
  const pods = /* @__PURE__ */ new Map();
  for (const block of blocks2) {
    for (const id of block.kind === "pods" ? block.members : []) {
      const key = workloadOf2.get(id);
      if (key === void 0) continue;
      const list2 = pods.get(key);
      if (list2 === void 0) pods.set(key, [id]);
      else list2.push(id);
    }
  }
  return pods;
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
  const bare2 = colon > name.lastIndexOf("/") ? name.slice(0, colon) : name;
  return bare2 === "" ? [] : [bare2];
}

// src/compare.ts
function compare(state, settings) {
  const run = createRun(state.rulings);
  const { renames, left: renamesLeft } = renamesOf(state);
  const worlds = pairWorlds(state, renames);
  const before = compile(run, worlds.base);
  const after = compile(run, worlds.head, before);
  const live = worlds.live === void 0 ? void 0 : compile(run, worlds.live, before);
  const changes = changesBetween2(before, after, placesIn2(state), unreadableIn(settings.problems));
  const context2 = {
    changes,
    ...live === void 0 ? {} : { live },
    addressNames: settings.addressNames
  };
  const observation = settings.observation && withNewNames(settings.observation, renames);
  const [added, removed] = [missingFrom(worlds.base, worlds.head), missingFrom(worlds.head, worlds.base)];
  const found2 = differences(before, after);
  const future = futureDifferences(before, after);
  const proof = prove(before, after, found2, future);
  const isolation = lostIsolation2(context2.changes);
  const { slips, left } = slipsOf(context2.changes, state.live !== void 0);
  const told3 = describeDifferences(proof.equal === "proved" ? [] : found2, context2);
  return {
    source: state.source,
    state: state.id,
    base: worlds.base,
    head: worlds.head,
    ...worlds.live === void 0 ? {} : { live: worlds.live },
    differences: told3,
    ...told3.some(({ change }) => change === "newly-denied") && {
      declared: declaredNeeds(
        [...state.headObjects.values(), ...settings.declaring ?? []],
        worlds.head,
        // A cluster itself knows better than what was once written.
        state.live === void 0 ? observation?.backends : void 0
      )
    },
    entries: entryChanges(context2),
    connections: recordedChanges(observation?.connections ?? [], context2),
    isolation,
    future: futureAccess(context2.changes, found2, future),
    proof: settings.problems.some(({ changed: changed2 }) => changed2) ? nothingProved("not all that changed was evaluated") : proof,
    emptySubjects: emptySubjects(context2.changes, state.live !== void 0),
    slips,
    slipsLeft: left,
    drift: withWrites(state.drift, observation?.writes ?? []),
    workloadsAdded: added,
    workloadsRemoved: removed,
    reachAdded: reachOf(after, added),
    reachRemoved: reachOf(before, removed),
    renames,
    renamesLeft,
    problems: [
      ...settings.toldElsewhere === true ? [] : settings.problems,
      ...perhapsRemoved(state, context2, settings)
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
function reachOf(world, workloads) {
  if (workloads.length === 0) return [];
  const { workloads: known5 } = directoryOf(world.world);
  const pods = workloads.flatMap((workload) => known5.get(workloadKeyOf(workload))?.pods ?? []);
  return foldBlocks(blocksOf2(world, new Set(pods)));
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
  const known5 = workloadsOf(world);
  return [...workloadsOf(other)].filter(([key]) => !known5.has(key)).map(([, workload]) => workload);
}
function workloadsOf(world) {
  return new Map([...world.endpoints.values()].map(({ workload }) => [workloadKeyOf(workload), workload]));
}
function withWrites(drift2, writes) {
  const newest = /* @__PURE__ */ new Map();
  for (const write of writes) {
    if (write.effect === "nothing" || write.effect === "metadata-only") continue;
    const known5 = newest.get(keyOf(write.ref));
    if (known5 === void 0 || known5.time <= write.time) newest.set(keyOf(write.ref), write);
  }
  return drift2.map((item) => {
    const lastWrite = newest.get(keyOf(item.object));
    return lastWrite === void 0 ? item : { ...item, lastWrite };
  });
}

// src/traffic/address-history.ts
function joinedTenures(tenures) {
  const joined7 = /* @__PURE__ */ new Map();
  for (const tenure of tenures) {
    const key = `${tenure.from} ${formatAddress(tenure.address)} ${tenure.namespace}/${tenure.pod}`;
    const before = joined7.get(key);
    joined7.set(key, before === void 0 ? tenure : joinedTenure(before, tenure));
  }
  return [...joined7].sort(([a, one], [b, other]) => one.from - other.from || (a < b ? -1 : 1)).map(([, one]) => one);
}
function joinedTenure(a, b) {
  const [one, other] = isKnownBetter(b, a) ? [b, a] : [a, b];
  const { to: _, until: __, ...rest } = { ...other, ...one };
  const ends = [a.to, b.to].filter((end2) => end2 !== void 0);
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
function eventsSince(events, first3) {
  if (first3 === -Infinity) return events;
  const lives = /* @__PURE__ */ new Map();
  for (const event of events) {
    const { last, gone } = lives.get(lifeOf(event)) ?? { last: -Infinity, gone: false };
    lives.set(lifeOf(event), { last: Math.max(last, event.time), gone: gone || event.gone === true });
  }
  return events.filter((event) => {
    const life = lives.get(lifeOf(event));
    return life?.gone !== true || life.last >= first3;
  });
}
function lifeOf({ uid, namespace, pod }) {
  return uid ?? `${namespace}/${pod}`;
}
function tenuresSince(tenures, first3) {
  return tenures.filter(({ to, until }) => (to ?? until ?? Infinity) >= first3);
}

// src/traffic/account.ts
var day = 864e5;
function startAccount() {
  let attributed2 = 0;
  const reasons = /* @__PURE__ */ new Map();
  const unconnected = /* @__PURE__ */ new Map();
  const count3 = (why, records, sample) => {
    if (why === void 0) attributed2 += records;
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
        records: attributed2 + unattributed.reduce((sum2, { records }) => sum2 + records, 0),
        attributed: attributed2,
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

// src/traffic/connection-table.ts
function connectionTable(limit2 = Infinity) {
  const table2 = /* @__PURE__ */ new Map();
  return {
    add(connection) {
      const key = connectionKey(connection);
      const before = table2.get(key);
      if (before === void 0 && table2.size >= limit2) return false;
      table2.set(key, before === void 0 ? connection : merged(before, connection));
      return true;
    },
    connections: () => [...table2].sort(([a], [b]) => a < b ? -1 : 1).map(([, connection]) => connection)
  };
}
function merged(a, b) {
  const allowed2 = joined(a.allowed, b.allowed);
  const denied2 = joined(a.denied, b.denied);
  const other = joined(a.other, b.other);
  const policies = [...a.policies, ...b.policies.filter((one) => !a.policies.some((known5) => isSame3(known5, one)))];
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
    ...other !== void 0 && { other },
    policies: policies.sort((one, two) => textOf3(one) < textOf3(two) ? -1 : 1)
  };
}
function textOf3({ ref, effect }) {
  return `${effect} ${ref.group} ${ref.kind} ${ref.namespace} ${ref.name}`;
}
function isSame3(a, b) {
  return textOf3(a) === textOf3(b);
}
function viaOf(a, b) {
  const [one, two] = [a.via, b.via];
  if (one === void 0 || two === void 0) return one ?? two;
  const text2 = (via) => `${via.address ?? "~"} ${via.port ?? "~"}`;
  return text2(one) <= text2(two) ? one : two;
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
  if (a.kind === "node" && b.kind === "node") return lower2(a, b);
  if (a.kind === "outside" && b.kind === "outside") {
    const name = [a.name, b.name].filter((one) => one !== void 0).sort()[0];
    return { ...a, ...name !== void 0 && { name } };
  }
  return a;
}
function lower2(a, b) {
  return (b.address ?? -1n) < (a.address ?? -1n) ? b : a;
}

// src/traffic/blindness.ts
var few = 20;
var blindness = {
  noTraffic: "only requests to and from the API server are recorded: traffic between pods is not visible in audit logs",
  onlyRefusals: "only refused traffic is recorded: allowed traffic is not visible",
  onlySources: "only the sending side reports: what came from outside the cluster is not visible",
  onlyDestinations: "only the receiving side reports: what went out of the cluster is not visible"
};
function blindDirections({ flows, clusters }) {
  const told3 = clusters.flatMap(({ coverage }) => {
    const blind2 = coverage?.blind ?? [];
    return coverage === void 0 || coverage.records === 0 && blind2.length === 0 ? [] : [blind2];
  });
  const [first3 = [], ...others] = flows.length === 0 ? told3 : [blindIn(flows), ...told3];
  return first3.filter((sentence2) => others.every((blind2) => blind2.includes(sentence2)));
}
function blindIn(flows) {
  const traffic = trafficIn(flows);
  if (traffic.length === 0) return [blindness.noTraffic];
  if (recordsIn(traffic) < few) return [];
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
  return flows.reduce((sum2, flow) => sum2 + flow.records, 0);
}
function withoutRefusals({ flows, settled: settled2 }) {
  const traffic = trafficIn(flows);
  const told3 = settled2.reduce((sum2, { allowed: allowed2 }) => sum2 + (allowed2?.records ?? allowed2?.count ?? 0), 0);
  if (recordsIn(traffic) + told3 < few) return [];
  if (traffic.some(({ verdict }) => verdict !== "allowed") || settled2.some(isMore)) return [];
  return [noRefusals];
}
var noRefusals = "no refusal is recorded: either nothing was refused, or the source leaves refusals out";
function isMore({ denied: denied2, other }) {
  return denied2 !== void 0 || other !== void 0;
}

// src/traffic/unplaced.ts
var enough = 24;
var patience = 200;
function unplacedPods(lives) {
  const sorted3 = [...lives].sort((a, b) => a.from - b.from);
  const longest3 = [];
  for (const life of sorted3) {
    const before = longest3.at(-1);
    longest3.push(before !== void 0 && endOf(before) >= endOf(life) ? before : life);
  }
  return { lives: sorted3, longest: longest3 };
}
function unplacedDuring({ lives, longest: longest3 }, from2, to) {
  const at2 = countUpTo(lives, to) - 1;
  const last = longest3[at2];
  if (last === void 0 || endOf(last) < from2) return [];
  const found2 = [last];
  for (let index = at2; index >= Math.max(0, at2 - patience) && found2.length < enough; index--) {
    const life = lives[index];
    if (life !== void 0 && life !== last && endOf(life) >= from2) found2.push(life);
  }
  return found2;
}
function endOf({ to }) {
  return to ?? Infinity;
}
function countUpTo(sorted3, time) {
  let low = 0;
  let high = sorted3.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted3[middle]?.from ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/traffic/timeline.ts
var usualTolerance = 5e3;
var reportLag = 1e3;
function timelineOf(events, known5, tolerance = usualTolerance) {
  const ordered2 = [...events].sort(inOrder);
  const pods = incarnationsOf(ordered2);
  const drafts = /* @__PURE__ */ new Map();
  for (const event of ordered2) take(event, pods, drafts);
  for (const tenure of joinedTenures(known5)) complete(drafts, tenure);
  for (const tenures of drafts.values()) tenures.sort((a, b) => a.from - b.from);
  const lives = [.../* @__PURE__ */ new Set([...pods.byUid.values(), ...pods.current.values()])].flatMap(unplacedLife);
  return { byAddress: drafts, pods: factsOf3(pods), unplaced: unplacedPods(lives), tolerance };
}
function inOrder(a, b) {
  const files = a.origin.file < b.origin.file ? -1 : a.origin.file > b.origin.file ? 1 : 0;
  return a.time - b.time || files || a.origin.line - b.origin.line;
}
function unplacedLife(life) {
  const { namespace, pod, workload, first: first3, last, placed: placed2, hostNetwork } = life;
  if (placed2 || hostNetwork || last === void 0) return [];
  return [{ address: 0n, namespace, pod, ...workload !== void 0 && { workload }, from: first3, to: last }];
}
function incarnationsOf(ordered2) {
  const byUid = /* @__PURE__ */ new Map();
  for (const event of ordered2) {
    const key = event.uid ?? nameOf5(event);
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
function nameOf5({ namespace, pod }) {
  return `${namespace}/${pod}`;
}
function topWorkload({ namespace }, owner, labels) {
  const hash = labels?.get("pod-template-hash");
  if (owner.kind === "ReplicaSet" && hash !== void 0 && hash !== "" && owner.name.endsWith(`-${hash}`))
    return { namespace, kind: "Deployment", name: owner.name.slice(0, -hash.length - 1) };
  return { namespace, ...owner };
}
function factsOf3({ byUid, current }) {
  const lives = [...byUid.values(), ...current.values()];
  return new Map(
    lives.map(({ namespace, pod, hostNetwork, labels, workload }) => [
      nameOf5({ namespace, pod }),
      { hostNetwork, ...labels !== void 0 && { labels }, ...workload !== void 0 && { workload } }
    ])
  );
}
function take(event, pods, drafts) {
  const name = nameOf5(event);
  const present = pods.current.get(name);
  const life = (event.uid === void 0 ? present : pods.byUid.get(event.uid)) ?? pods.byUid.get(name);
  if (life === void 0) return;
  if (present !== void 0 && present !== life && !life.ended) close(present, event.time);
  if (!life.ended) pods.current.set(name, life);
  if (life.ended || life.hostNetwork) return;
  if (event.addresses !== void 0 && event.addresses.length > 0) hold(life, event, pods, drafts);
  if (event.gone === true || event.addresses?.length === 0) {
    life.last ??= event.time;
    close(life, event.time);
    life.ended = event.uid !== void 0;
  }
}
function close(life, time) {
  for (const draft2 of life.open.values()) draft2.to = Math.max(time, draft2.from);
  life.open.clear();
}
function hold(life, event, pods, drafts) {
  const addresses2 = event.addresses?.flatMap((text2) => parseAddress(text2) ?? []) ?? [];
  const families2 = new Set(addresses2.map(familyOf));
  for (const [address, draft2] of life.open) {
    if (!families2.has(familyOf(address)) || addresses2.includes(address)) continue;
    draft2.to = Math.max(event.time, draft2.from);
    life.open.delete(address);
  }
  for (const address of addresses2) {
    if (life.open.has(address) || life.lost.has(address)) continue;
    const tenures = drafts.get(address) ?? [];
    drafts.set(address, tenures);
    const last = tenures.at(-1);
    if (last !== void 0 && last.to === void 0) {
      last.to = event.time;
      const loser = pods.current.get(nameOf5(last));
      loser?.open.delete(address);
      loser?.lost.add(address);
    }
    const draft2 = drafted(life, address, event.time, event.origin);
    tenures.push(draft2);
    life.placed = true;
    life.open.set(address, draft2);
  }
}
function drafted(life, address, from2, origin) {
  return {
    address,
    namespace: life.namespace,
    pod: life.pod,
    ...life.labels !== void 0 && { labels: life.labels },
    ...life.workload !== void 0 && { workload: life.workload },
    from: from2,
    origin
  };
}
function complete(drafts, known5) {
  const tenures = drafts.get(known5.address) ?? [];
  drafts.set(known5.address, tenures);
  const same = tenures.filter((one) => one.pod === known5.pod && one.namespace === known5.namespace);
  const others = tenures.filter((one) => !same.includes(one));
  const overlapping = same.find((one) => meets(one, known5));
  if (overlapping !== void 0) {
    const before = others.filter((one) => one.from < overlapping.from).map((one) => one.to ?? one.from);
    overlapping.from = Math.min(overlapping.from, Math.max(known5.from, ...before));
    if (overlapping.to === void 0 && known5.to !== void 0) overlapping.to = known5.to;
    return;
  }
  const { until, ...rest } = known5;
  const draft2 = rest.to === void 0 && until !== void 0 ? { ...rest, to: until } : rest;
  for (const other of others) {
    if (!meets(other, draft2)) continue;
    if (other.from <= draft2.from) {
      if (other.to === void 0) other.to = draft2.from;
      else draft2.from = other.to;
    } else if (other.to === void 0) draft2.to = other.from;
    else draft2.from = other.to;
  }
  if (draft2.to === void 0 || draft2.to > draft2.from) tenures.push(draft2);
}
function meets(a, b) {
  return a.from <= endOf2(b) && b.from <= endOf2(a);
}
function endOf2({ to, until }) {
  return to ?? until ?? Infinity;
}
function bordersOf4(tenures, tolerance) {
  const borders = tenures.flatMap(({ from: from2, to }) => [
    from2 - reportLag - tolerance,
    from2 + tolerance,
    ...to === void 0 ? [] : [to - reportLag - tolerance, to + tolerance]
  ]);
  return [...new Set(borders)].sort((a, b) => a - b);
}
function holdersOf({ byAddress: byAddress2, unplaced, tolerance }, address, first3, last) {
  const tenures = byAddress2.get(address) ?? [];
  const near = tenures.filter(
    ({ from: from2, to }) => from2 - reportLag - tolerance <= last && (to === void 0 || first3 <= to + tolerance)
  );
  if (near.length === 0) return [];
  const strangers3 = freeTimes(near, first3 - tolerance, last + tolerance).flatMap(
    ([from2, to]) => unplacedDuring(unplaced, from2, to)
  );
  return [...near, ...new Set(strangers3)];
}
function freeTimes(tenures, first3, last) {
  const free = [];
  let at2 = first3;
  for (const { from: from2, to } of tenures) {
    if (from2 > at2) free.push([at2, Math.min(from2, last)]);
    at2 = Math.max(at2, (to ?? Infinity) - reportLag);
  }
  if (at2 < last) free.push([at2, last]);
  return free;
}

// src/traffic/clock-offset.ts
var sampleSize = 500;
var few2 = { records: 20, addresses: 5 };
var shifts = [
  ...Array.from({ length: 2 * 14 * 4 + 1 }, (_, index) => (index - 14 * 4) * 15),
  ...[1, 2, 3, 5, 10, 20, 30, 40, 50].flatMap((minutes) => [minutes, -minutes])
].sort((a, b) => Math.abs(a) - Math.abs(b));
function clockOffset(flows, timeline) {
  const seen = sightings(flows, timeline);
  if (seen.length < few2.records || new Set(seen.map(({ address }) => address)).size < few2.addresses) return [];
  const fitting2 = (minutes) => seen.filter((one) => fits(one, minutes * 6e4, timeline)).length;
  const now = fitting2(0);
  if (now * 2 >= seen.length) return [];
  const counts = shifts.map((minutes) => [minutes, fitting2(minutes)]);
  const most3 = Math.max(...counts.map(([, count3]) => count3));
  if (most3 * 10 < seen.length * 9) return [];
  const best3 = counts.filter(([, count3]) => count3 === most3).map(([minutes]) => minutes);
  const share = (count3) => `${Math.round(count3 / seen.length * 100)} %`;
  return [
    `the clock or time zone of the flow logs differs from that of the audit log or snapshot (clock-skew, or utc-offset for times without a zone, puts it right): ${share(now)} of the addresses looked at belonged to a pod at the time of their records, ${share(most3)} if these were ${told(best3)}`
  ];
}
function sightings(flows, { byAddress: byAddress2 }) {
  const all = flows.flatMap(
    ({ reporter, source, destination, first: first3, last }) => reporter === "api-server" ? [] : [source, destination].flatMap(
      ({ address }) => address === void 0 || !byAddress2.has(address) ? [] : [{ address, first: first3, last }]
    )
  );
  const step = Math.max(1, Math.floor(all.length / sampleSize));
  return all.filter((_, index) => index % step === 0);
}
function fits({ address, first: first3, last }, shift, timeline) {
  return holdersOf(timeline, address, first3 + shift, last + shift).length > 0;
}
function told(minutes) {
  const [least, most3] = [Math.min(...minutes), Math.max(...minutes)];
  if (least < 0 && most3 > 0) return `${amount(least)} to ${amount(most3)}`;
  const [near, far] = most3 > 0 ? [least, most3] : [most3, least];
  return near === far ? amount(near) : `between ${amount(near)} and ${amount(far)}`;
}
function amount(minutes) {
  const size3 = Math.abs(minutes) % 60 === 0 ? `${Math.abs(minutes) / 60} h` : `${Math.abs(minutes)} min`;
  return `${size3} ${minutes > 0 ? "later" : "earlier"}`;
}

// src/traffic/unknown-addresses.ts
var privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"].reduce(
  (all, text2) => union(all, parseBlock(text2)?.addresses ?? []),
  []
);
var few3 = 10;
var looked = 1e4;
function unknownAddresses(flows, directory) {
  const addresses2 = /* @__PURE__ */ new Set();
  for (const { reporter, source, destination } of flows) {
    if (reporter === "api-server") continue;
    for (const { address, namespace } of [source, destination])
      if (address !== void 0 && namespace === void 0 && contains(privateRanges, address)) addresses2.add(address);
    if (addresses2.size >= looked) break;
  }
  const known5 = [...addresses2].filter((address) => isKnown(address, directory)).length;
  if (addresses2.size < few3 || known5 * 10 >= addresses2.size) return [];
  return [
    `only ${known5} of ${addresses2.size} private addresses in the logs are known here: are the logs of another cluster?`
  ];
}
function isKnown(address, directory) {
  return directory.timeline.byAddress.has(address) || directory.at(address).length > 0 || directory.node(address) !== void 0 || directory.serviceAt(address) !== void 0 || directory.apiServer.addresses.includes(address);
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
function distinct4(workloads) {
  const byKey4 = new Map(workloads.map((workload) => [workloadKeyOf(workload), workload]));
  return [...byKey4].sort(([a], [b]) => a < b ? -1 : 1).map(([, workload]) => workload);
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
function beginningWith(sorted3, prefix2) {
  let low = 0;
  let high = sorted3.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted3[middle]?.name ?? "") < prefix2) low = middle + 1;
    else high = middle;
  }
  let end2 = low;
  while (sorted3[end2]?.name.startsWith(prefix2) === true) end2++;
  return sorted3.slice(low, end2);
}
var longest = 58;
var generated = /^(?:[b-df-hj-np-tv-z0-9]{5}|\d{1,5})$/;
function ownersByPrefix(namespace, prefix2, directory) {
  const begin2 = `${namespace}/${prefix2.slice(0, longest)}`;
  const all = directory.beginning(begin2);
  const exact = all.filter(
    ({ name, workload: { kind } }) => generated.test(name.slice(begin2.length)) || kind === "" && name === begin2
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

// src/traffic/coverage-limits.ts
function limitsOf(observed, directory, cluster) {
  const limits4 = [
    ...observed.limits.filter((limit2) => !madeAgain.has(limit2)),
    ...blindDirections(observed),
    ...withoutRefusals(observed),
    ...strangers(observed.flows, directory),
    ...unknownAddresses(observed.flows, directory),
    ...clockOffset(observed.flows, observed.timeline),
    ...clocks(observed, cluster)
  ];
  return [...new Set(limits4)].sort();
}
var madeAgain = /* @__PURE__ */ new Set([...Object.values(blindness), noRefusals]);
function strangers(flows, directory) {
  const names3 = /* @__PURE__ */ new Map();
  for (const flow of flows) {
    for (const { namespace, pod, podPrefix, workload } of [flow.source, flow.destination]) {
      if (namespace === void 0) continue;
      if (podPrefix !== void 0)
        names3.set(`${namespace}/${podPrefix}*`, ownersByPrefix(namespace, podPrefix, directory).workloads.length > 0);
      const name = workload?.name ?? pod;
      if (name === void 0) continue;
      const known6 = directory.workloads(namespace, name).length > 0 || directory.pod(namespace, pod ?? name) !== void 0 || pod !== void 0 && directory.timeline.pods.has(`${namespace}/${pod}`);
      names3.set(`${namespace}/${name}`, known6 || names3.get(`${namespace}/${name}`) === true);
    }
  }
  const known5 = [...names3.values()].filter(Boolean).length;
  if (names3.size < 10 || known5 * 2 >= names3.size) return [];
  return [`only ${known5} of ${names3.size} names in the logs are known here: are the logs of another cluster?`];
}
var apart = 12e4;
function clocks({ last }, cluster) {
  if (last === void 0 || cluster?.readAt === void 0 || last - cluster.readAt <= apart) return [];
  const minutes = Math.round((last - cluster.readAt) / 6e4);
  return [`the newest record is ${minutes} min newer than the snapshot: addresses may have changed hands since`];
}

// src/traffic/directory.ts
function directoryOf2(world, timeline) {
  const endpoints = [...world.endpoints.values()];
  const living = endpoints.filter(({ finished: finished2 }) => !finished2);
  const workloads = /* @__PURE__ */ new Map();
  for (const { workload } of endpoints) {
    const name = `${workload.namespace}/${workload.name}`;
    const ofName2 = workloads.get(name) ?? /* @__PURE__ */ new Map();
    workloads.set(name, ofName2.set(workloadKeyOf(workload), workload));
  }
  const inNamespace2 = grouped(living, ({ namespace }) => namespace);
  const byAddress2 = indexed(
    living.filter(({ hostNetwork }) => !hostNetwork),
    ({ addresses: addresses2 }) => addresses2
  );
  const nodeNames = new Set(world.nodes.map(({ name }) => name));
  const nodes = indexed(world.nodes, ({ addresses: addresses2 }) => addresses2);
  const services = new Map(world.services.map((service) => [`${service.namespace}/${service.name}`, service]));
  const byServiceAddress = indexed(world.services, (one) => [...one.addresses, ...one.externalAddresses]);
  const nodePorts = nodePortsOf(world.services);
  let podNames;
  return {
    timeline,
    pod: (namespace, name) => world.endpoints.get(endpointIdOf(`${namespace}/${name}`)),
    workloads: (namespace, name) => [...workloads.get(`${namespace}/${name}`)?.values() ?? []],
    beginning(prefix2) {
      podNames ??= namedPods(world, timeline);
      return beginningWith(podNames, prefix2);
    },
    labelled: (namespace, labels) => (namespace === void 0 ? living : inNamespace2.get(namespace) ?? []).filter((one) => holds2(one, labels)),
    at: (address) => byAddress2.get(address) ?? [],
    node: (address) => nodes.get(address)?.[0],
    hasNode: (name) => nodeNames.has(name),
    service: (namespace, name) => services.get(`${namespace}/${name}`),
    serviceAt: (address) => byServiceAddress.get(address)?.[0],
    nodePort: (protocol, port) => nodePorts.get(`${protocol} ${port}`),
    mayBePod: podAddresses(world, timeline),
    apiServer: apiServerOf(world)
  };
}
function grouped(items, key) {
  return indexed(items, (item) => [key(item)]);
}
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
  const ranges = world.nodes.reduce((all, node) => union(all, node.podRanges), world.podRanges ?? []);
  if (ranges.length > 0) return (address) => contains(ranges, address);
  const neighbourhood = (address) => address >> (familyOf(address) === "IPv4" ? 8n : 64n);
  const pods = [...world.endpoints.values()].filter(({ hostNetwork }) => !hostNetwork);
  const known5 = new Set(
    [...pods.flatMap(({ addresses: addresses2 }) => addresses2), ...timeline.byAddress.keys()].map(neighbourhood)
  );
  return (address) => known5.has(neighbourhood(address));
}
function idsOf(endpoints) {
  return endpoints.map(({ id }) => id);
}

// src/traffic/ends.ts
var named = /* @__PURE__ */ new WeakMap();
function identify(end2, period, directory) {
  const { namespace, pod, podPrefix, workload } = end2;
  if (namespace === void 0 || (pod ?? podPrefix ?? workload) === void 0) return told2(end2, period, directory);
  const known5 = named.get(directory) ?? /* @__PURE__ */ new WeakMap();
  named.set(directory, known5);
  const found2 = known5.get(end2) ?? told2(end2, period, directory);
  known5.set(end2, found2);
  return found2;
}
function told2(end2, period, directory) {
  if (end2.role === "api-server") return { end: apiServer(directory, end2.address), basis: "named" };
  if (end2.namespace !== void 0 && end2.pod !== void 0) return ofPod(end2.namespace, end2.pod, end2, directory);
  if (end2.namespace !== void 0 && end2.podPrefix !== void 0)
    return ofPrefix(end2.namespace, end2.podPrefix, end2, directory);
  if (end2.namespace !== void 0 && end2.workload !== void 0)
    return ofWorkload({ namespace: end2.namespace, kind: "", ...end2.workload }, directory);
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
function apiServer({ apiServer: { addresses: addresses2 } }, address) {
  return { kind: "api-server", addresses: addresses2.length > 0 || address === void 0 ? addresses2 : [address] };
}
function nodeEnd({ address, name }, directory) {
  const node = (address === void 0 ? void 0 : directory.node(address))?.name;
  return { kind: "node", name: node ?? name ?? "", ...address !== void 0 && { address } };
}
function unidentified(why, { address, name }, candidates5 = []) {
  const end2 = {
    kind: "unidentified",
    why,
    ...address !== void 0 && { address },
    ...name !== void 0 && { name },
    candidates: candidates5
  };
  return { end: end2, basis: "none" };
}
function ofEndpoints(endpoints, basis, told3) {
  const workloads = distinct4(endpoints.map(({ workload: workload2 }) => workload2));
  const [workload] = workloads;
  if (workload === void 0) return void 0;
  if (workloads.length > 1) return unidentified("several-possible-owners", told3, workloads);
  return { end: { kind: "workload", workload, endpoints: [...new Set(idsOf(endpoints))].sort() }, basis };
}
function ofPod(namespace, pod, told3, directory) {
  const endpoint = directory.pod(namespace, pod);
  const now = endpoint === void 0 ? void 0 : ofEndpoints([endpoint], "named", told3);
  if (now !== void 0) return now;
  const facts = directory.timeline.pods.get(`${namespace}/${pod}`);
  const owner = facts?.workload ?? (told3.workload === void 0 ? void 0 : { namespace, kind: "", ...told3.workload });
  if (owner !== void 0) return ofWorkload(owner, directory);
  const derived = ownersByName(namespace, pod, directory);
  const name = `${namespace}/${pod}`;
  const possible2 = bearing(derived, namespace, told3.labels, directory);
  const [workload] = possible2;
  if (workload === void 0) return unidentified("pod-not-in-cluster", { ...told3, name });
  if (possible2.length > 1) return unidentified("several-possible-owners", { ...told3, name }, possible2);
  return { end: { kind: "workload", workload, endpoints: [] }, basis: basisOf(derived, possible2) };
}
function bearing(workloads, namespace, labels, directory) {
  if (workloads.length < 2 || labels === void 0 || labels.size === 0) return workloads;
  const ownersOf2 = (some) => new Set(some.map(({ workload }) => workloadKeyOf(workload)));
  const living = ownersOf2(directory.labelled(namespace, /* @__PURE__ */ new Map()));
  const bearers = ownersOf2(directory.labelled(namespace, labels));
  const possible2 = workloads.filter((one) => bearers.has(workloadKeyOf(one)) || !living.has(workloadKeyOf(one)));
  return possible2.some((one) => bearers.has(workloadKeyOf(one))) ? possible2 : workloads;
}
function basisOf(named3, possible2) {
  return possible2.length < named3.length ? "labels" : "named";
}
function ofPrefix(namespace, prefix2, told3, directory) {
  const { workloads, endpoints } = ownersByPrefix(namespace, prefix2, directory);
  const named3 = { ...told3, name: `${namespace}/${prefix2}*` };
  const possible2 = bearing(workloads, namespace, told3.labels, directory);
  const [workload] = possible2;
  if (workload === void 0) return unidentified("pod-not-in-cluster", named3);
  if (possible2.length > 1) return unidentified("several-possible-owners", named3, possible2);
  const own2 = endpoints.filter((one) => workloadKeyOf(one.workload) === workloadKeyOf(workload));
  return {
    end: { kind: "workload", workload, endpoints: [...idsOf(own2)].sort() },
    basis: basisOf(workloads, possible2)
  };
}
function ofWorkload(named3, directory) {
  const { namespace, kind, name } = named3;
  const found2 = directory.workloads(namespace, name);
  const exact = found2.filter((one) => one.kind === kind);
  const matching = exact.length > 0 ? exact : found2.length > 0 ? found2 : parents(named3, directory);
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
  const found2 = ofEndpoints(directory.labelled(end2.namespace, labels), "labels", { ...end2, name });
  return found2 ?? unidentified("workload-not-in-cluster", { ...end2, name });
}
function ofAddress(address, { first: first3, last }, told3, directory) {
  const tenures = directory.timeline.byAddress.get(address);
  const node = directory.node(address);
  if (node !== void 0) return { end: { kind: "node", name: node.name, address }, basis: "address-now" };
  if (tenures !== void 0) {
    const holders = holdersOf(directory.timeline, address, first3, last);
    if (holders.length > 0) return ofHolders(holders, told3, directory);
    const early = tenures.every(({ from: from2 }) => from2 > last);
    return early ? unidentified("before-first-sight", told3, candidatesOf2(tenures.slice(0, 1), told3, directory)) : unidentified("no-owner-at-that-time", told3);
  }
  const now = ofEndpoints(directory.at(address), "address-now", told3);
  if (now !== void 0) return now;
  if (directory.apiServer.addresses.includes(address))
    return { end: apiServer(directory, address), basis: "address-now" };
  const service = directory.serviceAt(address);
  if (service !== void 0)
    return unidentified("record-names-no-end", { address, name: `${service.namespace}/${service.name}` });
  if (nodeLocalAddresses.includes(address))
    return { end: { kind: "node", name: "node-local DNS", address }, basis: "named" };
  if (directory.mayBePod(address)) return unidentified("no-owner-at-that-time", told3);
  const name = told3.name === void 0 ? {} : { name: told3.name };
  return { end: { kind: "outside", address, ...name }, basis: told3.role === "outside" ? "named" : "address-now" };
}
function ofHolders(holders, told3, directory) {
  const found2 = holders.map((holder) => ofPod(holder.namespace, holder.pod, holderEnd(holder), directory));
  const basis = holders.every(({ origin }) => origin === void 0) ? "address-now" : "address-then";
  const [one] = found2;
  if (one === void 0 || found2.length > 1) {
    const workloads = distinct4(found2.flatMap(({ end: end3 }) => end3.kind === "workload" ? [end3.workload] : []));
    const certain = workloads.length === 1 && found2.every(({ end: end3 }) => end3.kind === "workload");
    const [workload] = workloads;
    return certain && workload !== void 0 ? { end: { kind: "workload", workload, endpoints: [] }, basis } : unidentified("several-possible-owners", told3, workloads);
  }
  const { end: end2 } = one;
  if (end2.kind !== "unidentified") return { end: end2, basis };
  return { end: { ...end2, ...told3.address !== void 0 && { address: told3.address } }, basis: "none" };
}
function holderEnd({ address, workload }) {
  return { address, ...workload !== void 0 && { workload } };
}
function candidatesOf2(holders, told3, directory) {
  const { end: end2 } = ofHolders(holders, told3, directory);
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
  const [first3, second, third] = groups.map((group2) => group2.evidence);
  const records = sum(groups, (group2) => group2.records);
  const turned2 = flows.filter(({ direction }) => direction === "turned");
  const replies = Math.max(0, sum(turned2, (flow) => flow.records) - sum(groups, (group2) => group2.turned));
  return {
    evidence: {
      ...first3 !== void 0 && { allowed: first3 },
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
    first: Math.min(...flows.map(({ first: first3 }) => first3)),
    last: Math.max(...flows.map(({ last }) => last))
  };
}
function best2(flows) {
  if (flows.length === 0) return { evidence: void 0, records: 0, turned: 0 };
  const requests = flows.filter(({ direction }) => direction !== "turned");
  const usable2 = requests.length > 0 ? requests : flows;
  const kind = kinds.find((one) => usable2.some(({ countKind }) => countKind === one));
  const ofKind = usable2.filter(({ countKind }) => countKind === kind);
  const byReporter = /* @__PURE__ */ new Map();
  for (const flow of ofKind) byReporter.set(flow.reporter, [...byReporter.get(flow.reporter) ?? [], flow]);
  if (byReporter.size > 1) byReporter.delete("node");
  const counted2 = [...byReporter.values()].map((group2) => ({
    count: sum(group2, ({ count: count3 }) => count3),
    records: sum(group2, ({ records }) => records),
    group: group2
  }));
  const most3 = counted2.reduce((a, b) => b.count > a.count || b.count === a.count && b.records > a.records ? b : a);
  return {
    evidence: { count: most3.count, records: most3.records, ...spanOf(flows), samples: samplesOf(flows) },
    records: most3.records,
    turned: sum(
      most3.group.filter(({ direction }) => direction === "turned"),
      ({ records }) => records
    )
  };
}

// src/traffic/pairs.ts
function* pairsOf5(flows) {
  const numbers = /* @__PURE__ */ new Map();
  const numberOf2 = (side2, flow) => {
    const key = endKey(side2, flow);
    const known5 = numbers.get(key) ?? numbers.size;
    numbers.set(key, known5);
    return known5;
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
  const directed2 = group2.filter(({ direction }) => direction !== "unknown");
  return {
    flows: directed2.sort((a, b) => rank2(a) - rank2(b) || a.first - b.first),
    undirected: group2.filter(({ direction }) => direction === "unknown"),
    period: {
      first: Math.min(...directed2.map(({ first: first3 }) => first3)),
      last: Math.max(...directed2.map(({ last }) => last))
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
    return [{ ...flow, destination: endOf3(target), ...target.kind === "url" && { port: target.port } }];
  });
  return { ...observed, flows, limits: [...observed.limits, ...unknownCalls(unknown)] };
}
function targetsOf2(call, backends) {
  const found2 = backends.filter(
    (one) => one.kind === call.kind && one.name === call.name && (call.configuration === void 0 || one.configuration === call.configuration)
  );
  return [...new Map(found2.map(({ target }) => [JSON.stringify(target), target])).values()];
}
function endOf3(target) {
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
  const names3 = [...unknown.keys()].sort();
  const rest = names3.length > shownNames ? ` and ${names3.length - shownNames} more` : "";
  return [
    `${calls.toLocaleString("en")} call${calls === 1 ? "" : "s"} from the API server to webhooks left out (${names3.slice(0, shownNames).join(", ")}${rest}): no webhook configuration in snapshot or log names one Service for them`
  ];
}

// src/traffic/services.ts
function reached(aim, period, directory) {
  const { end: end2, port } = aim;
  const named3 = end2.service === void 0 ? void 0 : directory.service(end2.service.namespace, end2.service.name);
  if (isNamed3(end2)) {
    const found3 = identify(end2, period, directory);
    const onward = end2.role === "api-server" ? port ?? directory.apiServer.port ?? 443 : port;
    return [{ ...found3, ...onward !== void 0 && { port: onward }, ...askedFor(end2, directory) }];
  }
  const at2 = end2.address === void 0 || end2.via !== void 0 ? void 0 : directory.serviceAt(end2.address);
  const dns = end2.role === "dns" && end2.address === void 0 ? directory.service("kube-system", "kube-dns") : void 0;
  const service = at2 ?? named3 ?? dns;
  if (service !== void 0) return behind(service, aim, period, directory);
  const onNode = end2.address !== void 0 && port !== void 0 && directory.node(end2.address) !== void 0;
  const nodePort = onNode ? directory.nodePort(aim.protocol, port) : void 0;
  if (nodePort !== void 0) return behind(nodePort.service, aim, period, directory, nodePort.port);
  const found2 = identify(end2, period, directory);
  return [{ ...found2, ...port !== void 0 && { port }, ...askedFor(end2, directory) }];
}
function askedFor({ service, via }, directory) {
  const { address, port } = via ?? {};
  const known5 = service ?? via?.service ?? (address === void 0 ? void 0 : directory.serviceAt(address));
  if (known5 === void 0) return {};
  return {
    via: {
      service: `${known5.namespace}/${known5.name}`,
      ...address !== void 0 && { address },
      ...port !== void 0 && { port }
    }
  };
}
function isNamed3({ pod, podPrefix, workload, role }) {
  return pod !== void 0 || podPrefix !== void 0 || workload !== void 0 || role === "api-server" || role === "node";
}
function behind(service, aim, period, directory, known5) {
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
  const port = known5 ?? portAimedAt(service, aim);
  const targets = port === void 0 ? [] : targetsBehind(service, port, directory);
  const told3 = { name, ...address !== void 0 && { address } };
  if (targets.length === 0)
    return [
      { ...unidentified("service-without-backends", told3), ...aim.port !== void 0 && { port: aim.port }, via }
    ];
  const byPort = /* @__PURE__ */ new Map();
  for (const target of targets) byPort.set(target.port, [...byPort.get(target.port) ?? [], target]);
  const basis = aim.end.address === void 0 ? "named" : "address-now";
  return [...byPort].map(([onward, group2]) => {
    const found2 = whoever(group2, basis, told3, period, directory);
    const end2 = byPort.size > 1 ? oneOfSeveral(found2, told3) : found2;
    return { ...end2, port: onward, via };
  });
}
function oneOfSeveral(found2, told3) {
  return found2.end.kind === "workload" ? unidentified("several-possible-owners", told3, [found2.end.workload]) : found2;
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
function whoever(targets, basis, told3, period, directory) {
  const endpoints = targets.flatMap(({ endpoint }) => endpoint ?? []);
  if (endpoints.length === targets.length)
    return ofEndpoints(endpoints, basis, told3) ?? unidentified("service-without-backends", told3);
  const ends = targets.map(
    ({ endpoint, address }) => endpoint === void 0 && address !== void 0 ? identify({ address }, period, directory) : ofEndpoints(endpoint === void 0 ? [] : [endpoint], basis, told3) ?? unidentified("service-without-backends", told3)
  );
  const [only] = ends;
  if (only !== void 0 && ends.length === 1) return only;
  const workloads = distinct4(ends.flatMap(({ end: end2 }) => end2.kind === "workload" ? [end2.workload] : []));
  return unidentified("several-possible-owners", told3, workloads);
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
function parseCron(text2) {
  if (text2.length > longest2) return void 0;
  const every = /^@every ((?:\d+(?:\.\d+)?(?:h|m|s))+)$/.exec(text2.trim());
  if (every !== null) return { ...never, every: durationOf(every[1] ?? "") };
  const fields = (macros.get(text2.trim().toLowerCase()) ?? text2).trim().split(/\s+/);
  if (fields.length !== 5) return void 0;
  const [minute = "", hour = "", day4 = "", month = "", weekday = ""] = fields;
  const sets = [
    fieldOf(minute, 0, 59, []),
    fieldOf(hour, 0, 23, []),
    fieldOf(day4, 1, 31, []),
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
    eitherDay: !isStar(day4) && !isStar(weekday)
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
function durationOf(text2) {
  return [...text2.matchAll(/(\d+(?:\.\d+)?)([hms])/g)].reduce(
    (sum2, [, count3, unit]) => sum2 + Number(count3) * (unitsOf[unit ?? ""] ?? 0),
    0
  );
}
function isStar(field) {
  return /^[*?](?:\/1)?$/.test(field);
}
function fieldOf(field, low, high, names3, base = 0) {
  const out = /* @__PURE__ */ new Set();
  const valueOf = (text2) => {
    const at2 = names3.indexOf(text2.toLowerCase());
    if (at2 >= 0) return at2 + base;
    return /^\d{1,2}$/.test(text2) ? Number(text2) : void 0;
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
      const known5 = seen.get(key) ?? { first: Infinity, last: -Infinity, ingress: false, egress: false };
      seen.set(key, known5);
      known5[direction] = true;
      for (const evidence2 of [allowed2, denied2, other]) {
        if (evidence2 === void 0) continue;
        known5.first = Math.min(known5.first, evidence2.first);
        known5.last = Math.max(known5.last, evidence2.last);
      }
    }
  }
  return seen;
}
function cronJobSights(manifests, first3, last) {
  const found2 = [];
  for (const { ref, value, origin } of manifests) {
    if (ref.kind !== "CronJob" || ref.group !== "batch") continue;
    const spec = memberOf(value, "spec");
    const [schedule, timeZone] = [memberOf(spec, "schedule"), memberOf(spec, "timeZone")];
    if (typeof schedule !== "string") continue;
    const told3 = dueWithin(schedule, typeof timeZone === "string" ? timeZone : void 0, first3, last);
    const isSuspended = memberOf(spec, "suspend") === true;
    if (told3 === "due" && !isSuspended) continue;
    const facts = told3 === "due" ? { why: "suspended" } : told3;
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
function dueWithin(text2, timeZone, first3, last) {
  const schedule = parseCron(text2);
  const offset = timeZone === void 0 ? 0 : zoneOffset(timeZone, first3);
  if (schedule === void 0 || offset === void 0) return { why: "unreadable" };
  if (schedule.every !== void 0) return last - first3 >= schedule.every ? "due" : { why: "not-due" };
  const next = nextRun(schedule, first3, offset);
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
  return [...world.endpoints.values()].flatMap((endpoint) => {
    const pod = values.get(endpoint.id);
    const from2 = timeAt(pod, "status", "startTime") ?? timeAt(pod, "metadata", "creationTimestamp");
    const to = endpoint.finished ? endOf4(pod) : void 0;
    if (endpoint.hostNetwork || from2 === void 0 || endpoint.finished && to === void 0) return [];
    return endpoint.addresses.map((address) => ({
      address,
      namespace: endpoint.namespace,
      pod: endpoint.id.slice(endpoint.namespace.length + 1),
      labels: endpoint.labels,
      workload: endpoint.workload,
      from: from2,
      ...to !== void 0 && { to: Math.max(from2, to) }
    }));
  });
}
function valueAt3(value, ...keys) {
  return keys.reduce(
    (at2, key) => isObject(at2) && Object.hasOwn(at2, key) ? at2[key] : void 0,
    value
  );
}
function timeAt(value, ...keys) {
  const text2 = valueAt3(value, ...keys);
  const time = typeof text2 === "string" ? Date.parse(text2) : NaN;
  return Number.isNaN(time) ? void 0 : time;
}
function endOf4(pod) {
  const statuses = valueAt3(pod, "status", "containerStatuses");
  const ends = isList(statuses) ? statuses.flatMap((one) => timeAt(one, "state", "terminated", "finishedAt") ?? []) : [];
  return ends.length === 0 ? void 0 : Math.max(...ends);
}

// src/traffic/tokens.ts
function trustsAddresses(flows, directory) {
  let own2 = 0;
  let strange = 0;
  for (const flow of flows) {
    const comes = comesFromItself(flow, directory);
    if (comes === true) own2 += flow.count;
    else if (comes === false) strange += flow.count;
  }
  return own2 > strange;
}
function isStolen(flow, directory) {
  return comesFromItself(flow, directory) === false;
}
function comesFromItself({ reporter, source, first: first3, last }, directory) {
  const { namespace, pod, address } = source;
  if (reporter !== "api-server" || namespace === void 0 || pod === void 0 || address === void 0)
    return void 0;
  const { timeline } = directory;
  const endpoint = directory.pod(namespace, pod);
  const facts = timeline.pods.get(`${namespace}/${pod}`);
  if (endpoint?.hostNetwork === true || facts?.hostNetwork === true)
    return directory.node(address) !== void 0 || void 0;
  if (endpoint?.addresses.includes(address) === true) return true;
  const holders = holdersOf(timeline, address, first3, last);
  if (holders.some((holder) => holder.namespace === namespace && holder.pod === pod)) return true;
  return knowsAddresses(namespace, pod, endpoint?.addresses ?? [], directory) ? false : void 0;
}
function knowsAddresses(namespace, pod, now, { timeline }) {
  if (now.length > 0) return true;
  for (const tenures of timeline.byAddress.values())
    if (tenures.some((one) => one.pod === pod && one.namespace === namespace)) return true;
  return false;
}

// src/traffic/named-world.ts
function worldOfNames(flows, timeline) {
  const endpoints = /* @__PURE__ */ new Map();
  const kinds2 = kindsIn(flows);
  const add2 = (id, workload, end2, origin) => {
    const key = endpointIdOf(id);
    if (!endpoints.has(key)) endpoints.set(key, endpointOf(key, workload, end2, origin));
  };
  for (const [id, facts] of timeline.pods) add2(id, ownerOf(id, facts), facts, unknownPlace);
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
  return { ...nothing, ...isTraffic && { podRanges: privateRanges2 }, endpoints };
}
var unknownPlace = { kind: "log", file: "", line: 1 };
var privateRanges2 = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"].reduce(
  (all, block) => union(all, parseBlock(block)?.addresses ?? []),
  []
);
var nothing = {
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
function ownerOf(id, { workload }) {
  const slash = id.indexOf("/");
  return workload ?? { namespace: id.slice(0, slash), kind: "Pod", name: id.slice(slash + 1) };
}
function kindsIn(flows) {
  const known5 = /* @__PURE__ */ new Map();
  for (const { source, destination } of flows) {
    for (const { namespace, workload } of [source, destination]) {
      if (namespace === void 0 || workload?.kind === void 0) continue;
      const name = `${namespace}/${workload.name}`;
      known5.set(name, (known5.get(name) ?? /* @__PURE__ */ new Set()).add(workload.kind));
    }
  }
  return (namespace, { kind, name }) => {
    const kinds2 = [...known5.get(`${namespace}/${name}`) ?? []];
    return kind ?? (kinds2.length === 1 ? kinds2[0] : void 0) ?? "";
  };
}

// src/attribute.ts
function knownCluster(world, manifests) {
  const served = [
    ...[...world.endpoints.values()].flatMap(({ ports: ports2 }) => ports2),
    ...world.services.flatMap(({ ports: ports2, backends: backends2 }) => [...ports2, ...backends2.flatMap((backend) => backend.ports)])
  ];
  const ports = new Set(served.map(({ protocol, port }) => `${protocol} ${port}`));
  const backends = manifests.flatMap(
    ({ ref, value }) => backendKinds.has(ref.kind) && isObject(value) ? serverBackendsIn(ref.kind, value) : []
  );
  return {
    tenures: tenuresIn(world, manifests),
    listens: (protocol, port) => ports.has(`${protocol} ${port}`),
    backends
  };
}
function attribute(told3, world, options = {}) {
  const observed = withCallsResolved(told3);
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
  const coverage = coverageOf(observed, account, counts, limitsOf(observed, directory, options.cluster));
  return {
    connections,
    writes: observed.writes,
    addresses: addressesIn(observed, options.cluster),
    backends: observed.backends,
    coverage: { ...coverage, ...sightsIn(observed, connections, world, options) }
  };
}
function sightsIn(observed, connections, world, { manifests }) {
  const { first: first3, last } = observed;
  const blind2 = blindnessOf(observed.flows, observed.logs);
  return {
    ...observed.gaps !== void 0 && { gaps: observed.gaps },
    blind: blindDirections(observed),
    ...manifests !== void 0 && { workloads: workloadSights(connections, world, blind2) },
    ...manifests !== void 0 && first3 !== void 0 && last !== void 0 && { cronJobs: cronJobSights(manifests, first3, last) }
  };
}
function withApiServer(connection, { apiServer: apiServer2 }) {
  const isBare = (end2) => end2.kind === "api-server" && end2.addresses.length === 0;
  if (!isBare(connection.source) && !isBare(connection.destination)) return connection;
  const known5 = (end2) => isBare(end2) ? { kind: "api-server", addresses: apiServer2.addresses } : end2;
  return { ...connection, source: known5(connection.source), destination: known5(connection.destination) };
}
function addressesIn({ addresses: addresses2, last }, cluster) {
  const readAt = cluster?.readAt ?? last ?? -Infinity;
  return { events: addresses2.events, tenures: joinedTenures(seenLast(addresses2.tenures, readAt)) };
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
  const known5 = [source, ...targets].every(({ end: end2 }) => end2.kind !== "unidentified");
  if (!concerned && known5) counts.beyondPolicies += records;
}
function withoutRecords({ evidence: evidence2, ...weighed }) {
  const none4 = (of2) => of2 && { ...of2, records: 0 };
  const [allowed2, denied2, other] = [none4(evidence2.allowed), none4(evidence2.denied), none4(evidence2.other)];
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
function coverageOf(observed, account, counts, limits4) {
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
    limits: [.../* @__PURE__ */ new Set([...limits4, ...shortfallTexts({ ...observed, setAside })])].sort()
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

// src/cursor.ts
function cursorAt(manifest) {
  return at(manifest, manifest.value, void 0, void 0);
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
    return at(manifest, isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0, this, key);
  },
  items() {
    const { manifest, value } = this;
    return isList(value) ? value.map((item, index) => at(manifest, item, this, index)) : [];
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
function pathOf(end2) {
  const path = [];
  for (let at2 = end2; at2?.step !== void 0; at2 = at2.parent) path.push(at2.step);
  return path.reverse();
}
function at(manifest, value, parent, step) {
  const cursor = Object.create(methods);
  cursor.manifest = manifest;
  cursor.value = value;
  cursor.parent = parent;
  cursor.step = step;
  return cursor;
}

// src/dialects/selectors.ts
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
function selectorParts(selector, prefix2) {
  const labels = selector.field("matchLabels");
  return [
    ...labels.keys().map((key) => ({
      text: `${prefix2}${key}=${labels.field(key).string() ?? ""}`,
      origin: labels.field(key).origin
    })),
    ...selector.field("matchExpressions").items().map((expression) => ({
      text: `${prefix2}${formatRequirement(readRequirement(expression))}`,
      origin: expression.origin
    }))
  ];
}

// src/dialects/unknown-fields.ts
function readingOf(manifest) {
  return { manifest, namespace: manifest.ref.namespace, problems: [] };
}
function given(cursor, key) {
  return (cursor.field(key).value ?? null) !== null;
}
function unknownKeys(part, known5) {
  return part.keys().filter((key) => !known5.includes(key) && given(part, key));
}
var unclear = "verdicts that depend on it are reported as unclear; a newer release may know it";
function unknownFields(reading2, part, known5, name, help = unclear) {
  const unknown = unknownKeys(part, known5);
  if (unknown.length === 0) return void 0;
  for (const key of unknown) tell(reading2, part.field(key), `field "${key}" is not known to this program`, help);
  return unknownAtom(name, part);
}
function tell({ problems, manifest }, at2, message, help = unclear) {
  problems.push({ kind: "not-evaluated", message, help, object: manifest.ref, origin: at2.origin, related: [] });
}
function unknownAtom(name, part) {
  const content2 = canonicalJson(part.value);
  return { key: `unknown:${name}:${content2}`, text: `the part ${content2} of a policy applies` };
}

// src/dialects/tiered-rules.ts
function readTiered(manifest, form2) {
  const reading2 = readingOf(manifest);
  const root = cursorAt(manifest);
  const spec = root.field("spec");
  const seat = manifest.apiVersion === form2.apiVersion ? form2.seatOf(spec) : void 0;
  if (seat === void 0) {
    const [at2, what] = manifest.apiVersion === form2.apiVersion ? [spec.field("tier"), `the tier ${spec.field("tier").string() ?? ""}`] : [root.field("apiVersion"), `the version ${manifest.apiVersion}`];
    tell(reading2, at2, `${what} is not known to this program`, "its rules are in no verdict; check it by hand");
    return { policy: void 0, problems: reading2.problems };
  }
  const { subject, condition: ofSubject } = readSubject(reading2, spec.field("subject"));
  const ofSpec = unknownFields(reading2, spec, [...form2.fields, "subject", "ingress", "egress"], "spec");
  const condition = ofSpec ?? ofSubject;
  const policy = {
    ref: manifest.ref,
    ...seat,
    ...given(spec, "priority") ? { rankOrigin: spec.field("priority").origin } : {},
    subject,
    ...readDirection(reading2, form2, spec, "ingress"),
    ...readDirection(reading2, form2, spec, "egress"),
    ...condition === void 0 ? {} : { condition },
    origin: manifest.origin
  };
  return { policy, problems: reading2.problems };
}
function readSubject(reading2, subject) {
  const { origin } = subject;
  const condition = unknownFields(reading2, subject, podFields, "subject") ?? nestedUnknown(reading2, subject, "subject");
  const selected = condition === void 0 ? selectedPods(subject) : void 0;
  if (selected !== void 0) return { subject: { ...selected, origin } };
  const anyPod = { kind: "all" };
  return {
    subject: { namespaces: { kind: "select", selector: anyPod }, pods: anyPod, parts: [], origin },
    condition: condition ?? unknownAtom("subject", subject)
  };
}
var podFields = ["namespaces", "pods"];
var egressFields = [...podFields, "nodes", "networks", "domainNames"];
function nestedUnknown(reading2, part, name) {
  const inside2 = unknownFields(reading2, part.field("pods"), ["namespaceSelector", "podSelector"], name);
  return inside2 === void 0 ? void 0 : unknownAtom(name, part);
}
function selectedPods(part) {
  if (given(part, "namespaces")) {
    const namespaces2 = part.field("namespaces");
    return {
      namespaces: { kind: "select", selector: readSelector(namespaces2) },
      pods: { kind: "all" },
      parts: selectorParts(namespaces2, "namespace ")
    };
  }
  if (!given(part, "pods")) return void 0;
  const [namespaces, pods] = [part.field("pods").field("namespaceSelector"), part.field("pods").field("podSelector")];
  return {
    namespaces: { kind: "select", selector: readSelector(namespaces) },
    pods: readSelector(pods),
    parts: [...selectorParts(namespaces, "namespace "), ...selectorParts(pods, "")]
  };
}
function readDirection(reading2, form2, spec, side2) {
  const rules2 = spec.field(side2);
  const items = rules2.items();
  if (items.length === 0) return {};
  const read3 = items.flatMap((rule, index) => readRule(reading2, form2, rule, index, side2));
  return { [side2]: { isolates: false, rules: read3, origin: rules2.origin } };
}
function readRule(reading2, form2, rule, index, side2) {
  const list2 = side2 === "ingress" ? "from" : "to";
  const { origin } = rule;
  const written = rule.field("action").string() ?? "";
  const action = Object.hasOwn(form2.actions, written) ? form2.actions[written] : void 0;
  if (action === void 0) return anyAction(reading2, rule, index);
  const condition = unknownFields(reading2, rule, ["name", "action", list2, form2.ports], "rule:");
  if (condition !== void 0) return [{ index, action, condition, origin }];
  const items = rule.field(list2).items();
  const blank = items.filter((peer) => isBlank(peer, side2));
  if (items.length === 0 || blank.length > 0) {
    for (const peer of blank) tellBlank(reading2, peer, written);
    return [failClosed({ index, action, origin })];
  }
  const ports = rule.field(form2.ports).items();
  return [
    {
      index,
      action,
      peers: items.flatMap((peer) => readPeer(reading2, peer, side2)),
      ...ports.length === 0 ? {} : { ports: ports.map((port) => form2.readPort(reading2, port)) },
      origin
    }
  ];
}
function anyAction(reading2, rule, index) {
  const name = rule.field("action").string() ?? "";
  tell(reading2, rule.field("action"), `the action "${name}" is not known to this program`);
  const { key, text: text2 } = unknownAtom("rule:", rule);
  return ["allow", "deny", "pass"].map((action) => ({
    index,
    action,
    condition: { key: `${key}:${action}`, text: `${text2} and means ${action}` },
    origin: rule.origin
  }));
}
function isBlank(peer, side2) {
  return !(side2 === "ingress" ? podFields : egressFields).some((field) => given(peer, field));
}
function failClosed({ index, action, origin }) {
  return action === "allow" ? { index, action, peers: [], origin } : { index, action: "deny", origin };
}
function tellBlank(reading2, peer, action) {
  const closed = action === "Deny" || action === "Pass" ? "denies everything" : "allows nothing";
  const help = `the rule fails closed and ${closed}; a newer release may know the peer`;
  const keys = unknownKeys(peer, []);
  for (const key of keys) tell(reading2, peer.field(key), `the peer "${key}" is not known to this program`, help);
  if (keys.length === 0) tell(reading2, peer, "the peer names nothing that this program knows", help);
}
function readPeer(reading2, peer, side2) {
  const { origin } = peer;
  const name = "peer:";
  const atom = unknownFields(reading2, peer, side2 === "ingress" ? podFields : egressFields, name) ?? nestedUnknown(reading2, peer, name);
  if (atom !== void 0) return [{ kind: "unknown", atom, origin }];
  const pods = selectedPods(peer);
  if (pods !== void 0) return [{ kind: "pods", ...pods, origin }];
  const nodes = peer.field("nodes");
  if (given(peer, "nodes"))
    return [{ kind: "nodes", selector: readSelector(nodes), parts: selectorParts(nodes, ""), origin }];
  if (given(peer, "networks")) return peer.field("networks").items().map(readNetwork);
  return [readDomainNames(peer.field("domainNames"))];
}
function readNetwork(network) {
  const { origin } = network;
  const block = parseBlock(network.string() ?? "");
  if (block === void 0) return { kind: "unknown", atom: unknownAtom("block", network), origin };
  return { kind: "block", block, except: [], byAddress: true, origin };
}
function readDomainNames(list2) {
  const names3 = list2.items().flatMap((item) => item.string() ?? []).sort();
  const name = names3.join(", ");
  const atom = { key: `domains:${names3.join(",")}`, text: `the address is one to which ${name} resolves` };
  return { kind: "unknown", atom, outside: true, name, origin: list2.origin };
}
function portRange(entry, protocol, first3, last) {
  const { origin } = entry;
  const known5 = namedProtocols.find((name) => name === protocol);
  if (known5 === void 0 || first3 === void 0 || last === void 0) {
    return { kind: "unknown", atom: unknownAtom("port", entry), origin };
  }
  return { kind: "range", protocol: known5, first: first3, last, origin };
}

// src/dialects/admin-network-policy.ts
var shape2 = {
  apiVersion: "policy.networking.k8s.io/v1alpha1",
  ports: "ports",
  readPort
};
var admin = {
  ...shape2,
  fields: ["priority"],
  actions: { Allow: "allow", Deny: "deny", Pass: "pass" },
  seatOf: (spec) => ({ tier: "Admin", rank: spec.field("priority").number() ?? 0 })
};
var baseline = {
  ...shape2,
  fields: [],
  actions: { Allow: "allow", Deny: "deny" },
  seatOf: () => ({ tier: "Baseline", rank: 0 })
};
var adminNetworkPolicy = {
  group: "policy.networking.k8s.io",
  kinds: ["AdminNetworkPolicy", "BaselineAdminNetworkPolicy"],
  read: (manifest) => readTiered(manifest, manifest.ref.kind === "AdminNetworkPolicy" ? admin : baseline)
};
function readPort(reading2, entry) {
  const { origin } = entry;
  const [one, range] = [entry.field("portNumber"), entry.field("portRange")];
  const atom = unknownFields(reading2, entry, ["portNumber", "portRange", "namedPort"], "port") ?? unknownFields(reading2, one, ["protocol", "port"], "port") ?? unknownFields(reading2, range, ["protocol", "start", "end"], "port");
  if (atom !== void 0) return { kind: "unknown", atom: unknownAtom("port", entry), origin };
  const name = entry.field("namedPort").string();
  if (name !== void 0) return { kind: "named", name, origin };
  const protocolOf2 = (part) => part.field("protocol").string() ?? "TCP";
  if (given(entry, "portRange")) {
    return portRange(entry, protocolOf2(range), range.field("start").number(), range.field("end").number());
  }
  const number = one.field("port").number();
  return portRange(entry, protocolOf2(one), number, number);
}

// src/dialects/cluster-network-policy.ts
var tiers = ["Admin", "Baseline"];
var form = {
  apiVersion: "policy.networking.k8s.io/v1alpha2",
  fields: ["tier", "priority"],
  actions: { Accept: "allow", Deny: "deny", Pass: "pass" },
  ports: "protocols",
  seatOf: (spec) => {
    const tier2 = spec.field("tier").string() ?? "";
    return tiers.includes(tier2) ? { tier: tier2, rank: spec.field("priority").number() ?? 0 } : void 0;
  },
  readPort: readProtocol
};
var clusterNetworkPolicy = {
  group: "policy.networking.k8s.io",
  kinds: ["ClusterNetworkPolicy"],
  read: (manifest) => readTiered(manifest, form)
};
var protocols = ["tcp", "udp", "sctp"];
function readProtocol(reading2, entry) {
  const { origin } = entry;
  const name = entry.field("destinationNamedPort").string();
  const key = protocols.find((one) => given(entry, one));
  if (name === void 0 && key === void 0 && entry.keys().length === 0) {
    tell(reading2, entry, "the protocol names nothing that this program knows");
  }
  const protocol = entry.field(key ?? "");
  const port = protocol.field("destinationPort");
  const range = port.field("range");
  const atom = unknownFields(reading2, entry, [...protocols, "destinationNamedPort"], "port") ?? unknownFields(reading2, protocol, ["destinationPort"], "port") ?? unknownFields(reading2, port, ["number", "range"], "port") ?? unknownFields(reading2, range, ["start", "end"], "port");
  if (atom !== void 0) return { kind: "unknown", atom: unknownAtom("port", entry), origin };
  if (name !== void 0) return { kind: "named", name, origin };
  const wire = (key ?? "").toUpperCase();
  if (!given(protocol, "destinationPort")) return portRange(entry, wire, 1, 65535);
  if (given(port, "range")) return portRange(entry, wire, range.field("start").number(), range.field("end").number());
  return portRange(entry, wire, port.field("number").number(), port.field("number").number());
}

// src/dialects/network-policy.ts
var tier = "NetworkPolicy";
var networkPolicy = { group: "networking.k8s.io", kinds: ["NetworkPolicy"], read };
function read(manifest) {
  const reading2 = readingOf(manifest);
  const spec = cursorAt(manifest).field("spec");
  const types = policyTypes(spec);
  const own2 = { kind: "own", namespace: reading2.namespace };
  const condition = unknownFields(reading2, spec, ["podSelector", "policyTypes", "ingress", "egress"], "spec");
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
    ...types.has("Ingress") ? { ingress: readDirection2(reading2, spec.field("ingress"), "from") } : {},
    ...types.has("Egress") ? { egress: readDirection2(reading2, spec.field("egress"), "to") } : {},
    ...given(spec, "policyTypes") ? { typesOrigin: spec.field("policyTypes").origin } : {},
    ...condition === void 0 ? {} : { condition },
    origin: manifest.origin
  };
  return { policy, problems: reading2.problems };
}
function policyTypes(spec) {
  const written = spec.field("policyTypes").items().flatMap((item) => item.string() ?? []);
  if (written.length > 0) return new Set(written);
  return new Set(spec.field("egress").items().length > 0 ? ["Ingress", "Egress"] : ["Ingress"]);
}
function readDirection2(reading2, rules2, side2) {
  return {
    isolates: true,
    rules: rules2.items().map((rule, index) => readRule2(reading2, rule, index, side2)),
    origin: rules2.origin
  };
}
function readRule2(reading2, rule, index, side2) {
  const condition = unknownFields(reading2, rule, [side2, "ports"], `rule:${reading2.namespace}`);
  const base = { index, action: "allow", origin: rule.origin };
  if (condition !== void 0) return { ...base, condition };
  const peers = rule.field(side2).items();
  const ports = rule.field("ports").items();
  return {
    ...base,
    ...peers.length === 0 ? {} : { peers: peers.map((peer) => readPeer2(reading2, peer)) },
    ...ports.length === 0 ? {} : { ports: ports.map((port) => readPort2(reading2, port)) }
  };
}
function readPeer2(reading2, peer) {
  const { origin } = peer;
  const known5 = ["podSelector", "namespaceSelector", "ipBlock"];
  const atom = unknownFields(reading2, peer, known5, `peer:${reading2.namespace}`);
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
  const cidr = peer.field("ipBlock").field("cidr");
  const block = parseBlock(cidr.string() ?? "");
  if (block === void 0) return { kind: "unknown", atom: unknownAtom("block", cidr), origin };
  const except = peer.field("ipBlock").field("except").items().flatMap((item) => {
    const hole = parseBlock(item.string() ?? "");
    return hole === void 0 ? [] : [hole];
  });
  return { kind: "block", block, except, origin };
}
function readPort2(reading2, entry) {
  const { origin } = entry;
  const atom = unknownFields(reading2, entry, ["protocol", "port", "endPort"], "port");
  if (atom !== void 0) return { kind: "unknown", atom, origin };
  const said = entry.field("protocol").string();
  const protocol = said ?? "TCP";
  const name = entry.field("port").string();
  const omits = said === void 0 ? { omits: "protocol" } : {};
  if (name !== void 0) return { kind: "named", protocol, name, ...omits, origin };
  const first3 = entry.field("port").number();
  if (first3 === void 0) {
    return { kind: "range", protocol, first: 1, last: 65535, omits: said === void 0 ? "both" : "port", origin };
  }
  return { kind: "range", protocol, first: first3, last: entry.field("endPort").number() ?? first3, ...omits, origin };
}

// src/dialects/index.ts
var dialects = [networkPolicy, adminNetworkPolicy, clusterNetworkPolicy];

// src/manifests/blobs.ts
var readLimits = { file: yamlLimits.bytes, total: 50 * 1024 * 1024 };
var batch = 2e3;
function asBuffer(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function openBlobs(limits4) {
  const known5 = /* @__PURE__ */ new Map();
  const parsed = /* @__PURE__ */ new Map();
  let total = 0;
  const keep = (oid, bytes) => {
    if (total + bytes.byteLength > limits4.total) known5.set(oid, { kind: "over-total" });
    else {
      total += bytes.byteLength;
      known5.set(oid, { kind: "bytes", bytes });
    }
  };
  const fetchBatch = async (tree, entries, wanted) => {
    const { bytes, tooLarge } = await tree.read(entries, limits4.file);
    for (const { oid } of entries) {
      const content2 = bytes.get(oid);
      if (known5.has(oid)) continue;
      if (content2 === void 0 || content2.byteLength > limits4.file || tooLarge.has(oid))
        known5.set(oid, { kind: "too-large" });
      else if (wanted(asBuffer(content2))) keep(oid, content2);
    }
  };
  const bytesOf = (oid) => {
    const blob = known5.get(oid);
    return blob?.kind === "bytes" ? blob.bytes : new Uint8Array();
  };
  return {
    fetch: async (tree, entries, wanted = () => true) => {
      const missing = entries.filter(({ oid, mode }) => mode !== "submodule" && !known5.has(oid));
      for (let at2 = 0; at2 < missing.length; at2 += batch) await fetchBatch(tree, missing.slice(at2, at2 + batch), wanted);
    },
    get: (oid) => known5.get(oid),
    text: (oid) => asBuffer(bytesOf(oid)).toString("utf8"),
    yaml: (oid) => {
      const done = parsed.get(oid) ?? parseYaml(bytesOf(oid), { ...yamlLimits, bytes: limits4.file });
      parsed.set(oid, done);
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
function nameOf6(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function isKustomization(path) {
  return kustomizationNames.has(nameOf6(path)) && !isRendered(path);
}
function isChart(path) {
  return nameOf6(path) === "Chart.yaml" && !isRendered(path);
}
function isChartInput(path) {
  const named3 = /(?:^|\/)(?:[^/]*[-_.])?values(?:[-_.][^/]*)?\.ya?ml$/.test(path) || path.endsWith(".tpl");
  return named3 && !isRendered(path);
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
  const paths = named3.flatMap((path) => path.includes("\n") ? [] : resolveIn(folder, path) ?? []);
  return paths.filter((path) => !isRendered(path));
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
  "GatewayClass",
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
function originOf(context2, place) {
  const { line, column, endLine } = place;
  const renderedFrom = context2.renderedFrom?.(line);
  return {
    kind: "file",
    side: context2.side,
    file: context2.file,
    line,
    column,
    ...endLine > line ? { endLine } : {},
    ...renderedFrom === void 0 ? {} : { renderedFrom }
  };
}
function scalarText(value) {
  return typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
function refOf(value, defaultNamespace) {
  const metadata = isObject(value["metadata"]) ? value["metadata"] : {};
  const kind = scalarText(value["kind"]);
  const prefix2 = scalarText(metadata["generateName"]);
  return {
    group: groupOf(scalarText(value["apiVersion"])),
    kind,
    namespace: clusterScoped.has(kind) ? "" : scalarText(metadata["namespace"]) || defaultNamespace,
    name: scalarText(metadata["name"]) || (prefix2 === "" ? "" : `${prefix2}*`)
  };
}
function membersOf(value, path) {
  if (!isObject(value)) return [];
  const kind = scalarText(value["kind"]);
  const items = value["items"];
  const plain3 = kind === "List";
  if (!isList(items) || !(plain3 || kind.endsWith("List") && value["spec"] === void 0)) return [{ path, value }];
  const implied = plain3 ? {} : { apiVersion: value["apiVersion"] ?? "", kind: kind.slice(0, -"List".length) };
  return items.flatMap((item, index) => membersOf(withImplied(item, implied), [...path, "items", index]));
}
function withImplied(item, implied) {
  if (!isObject(item) || Object.keys(implied).every((key) => item[key] !== void 0)) return item;
  return { ...implied, ...item };
}
function objectsOf(document, context2) {
  return membersOf(document.value, []).map(({ path, value }) => {
    const at2 = (inner) => originOf(context2, document.at([...path, ...inner]));
    return {
      ref: refOf(value, context2.defaultNamespace),
      apiVersion: scalarText(value["apiVersion"]),
      value,
      file: context2.file,
      changed: context2.changed,
      get origin() {
        return at2([]);
      },
      at: at2,
      keyAt: (inner) => originOf(context2, document.keyAt([...path, ...inner]))
    };
  });
}

// src/manifests/names.ts
var labelPart = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
var dnsPart = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
function nameFault(name, form2) {
  const longest3 = form2 === "label" ? 63 : 253;
  if (name.length > longest3) return `must be no more than ${longest3} characters`;
  const parts = form2 === "label" ? [name] : name.split(".");
  if (parts.every((part) => dnsPart.test(part))) return void 0;
  return `must consist of lower case letters, digits${form2 === "label" ? "" : ', "."'} and "-", and start and end with a letter or digit`;
}
function labelKeyFault(key) {
  const slash = key.indexOf("/");
  const [prefix2, name] = slash < 0 ? [void 0, key] : [key.slice(0, slash), key.slice(slash + 1)];
  if (prefix2 !== void 0 && nameFault(prefix2, "subdomain") !== void 0)
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

// src/manifests/entry-rules.ts
function entryRules(to, { ref, value }) {
  if (isRoute(ref)) return targetRule(to, ["spec", "to"], valueAt(value, ["spec", "to"]));
  if (ref.group !== gatewayGroup) return ingressRules(to, value);
  each(value, ["spec", "rules"], (rule, at2) => {
    each(rule, ["backendRefs"], (backend, index) => {
      const path = ["spec", "rules", at2, "backendRefs", index];
      targetRule(to, path, backend);
      const isService = [void 0, "Service"].includes(valueAt(backend, ["kind"]));
      const port = valueAt(backend, ["port"]);
      if (port !== void 0) numberRule(to, [...path, "port"], port);
      else if (isService) to.value(path, '"port" is missing in a backend that is a Service', 'add "port"');
    });
  });
}
function each(value, path, test) {
  const list2 = valueAt(value, path);
  if (isList(list2)) list2.forEach((item, index) => isObject(item) ? test(item, index) : void 0);
}
function ingressRules(to, value) {
  const fallback = valueAt(value, ["spec", "defaultBackend"]);
  if (fallback !== void 0) backendRule(to, ["spec", "defaultBackend"], fallback);
  each(value, ["spec", "rules"], (rule, at2) => {
    each(rule, ["http", "paths"], (entry, index) => {
      const path = ["spec", "rules", at2, "http", "paths", index];
      if (entry["backend"] === void 0) to.value(path, '"backend" is missing in a path', 'add "backend"');
      else backendRule(to, [...path, "backend"], entry["backend"]);
    });
  });
}
function backendRule(to, path, backend) {
  if (!isObject(backend))
    return to.value(path, `a backend must be a map, not ${quote(backend)}`, 'write "service:" in it');
  for (const [old, home] of Object.entries({ serviceName: "service.name", servicePort: "service.port.number" })) {
    if (backend[old] !== void 0) to.key([...path, old], `unknown field "${old}"`, `write "${home}" in its place`);
  }
  const { service, resource } = backend;
  if (service === void 0 && resource === void 0 && backend["serviceName"] === void 0)
    return to.value(path, 'the backend names neither "service" nor "resource"', 'add "service"');
  if (service === void 0) return;
  if (!isObject(service))
    return to.value([...path, "service"], '"service" must be a map', 'write "name" and "port" in it');
  targetRule(to, [...path, "service"], service);
  backendPortRule(to, [...path, "service"], service["port"]);
}
function backendPortRule(to, path, port) {
  const { number, name } = isObject(port) ? port : {};
  const at2 = [...path, "port"];
  if (number === void 0 === (name === void 0)) {
    const which = number === void 0 ? 'neither "number" nor "name"' : 'both "number" and "name"';
    return to.value(port === void 0 ? path : at2, `the port of the backend has ${which}`, "write one of them");
  }
  if (number !== void 0) return numberRule(to, [...at2, "number"], number);
  const fault = typeof name === "string" ? portNameFault(name) : "must be text";
  if (fault !== void 0) to.value([...at2, "name"], `port name ${quote(name)} is not valid`, `a port name ${fault}`);
}
function numberRule(to, path, port) {
  const fault = typeof port === "number" ? portNumberFault(port) : 'must be a number; a name goes under "name"';
  if (fault !== void 0) to.value(path, `port ${quote(port)} is not valid`, `a port ${fault}`);
}
function targetRule(to, path, target) {
  const name = valueAt(target, ["name"]);
  if (typeof name !== "string" || name === "") return to.value(path, "the backend has no name", 'write "name"');
  const fault = nameFault(name, "subdomain");
  if (fault !== void 0) to.value([...path, "name"], `name ${quote(name)} is not valid`, `a name ${fault}`);
}

// src/manifests/policy-rules.ts
function itemsAt(parent, key, path) {
  const list2 = parent[key];
  if (!isList(list2)) return [];
  return list2.flatMap(
    (item, index) => isObject(item) || item === null ? [{ path: [...path, key, index], value: item ?? {} }] : []
  );
}
function objectAt2(parent, key) {
  const value = parent[key];
  return isObject(value) ? value : void 0;
}
function wordRule(to, path, value, words3) {
  if (typeof value !== "string" || words3.includes(value)) return;
  const near = nearest(value, words3);
  const help = near === void 0 ? `write one of ${words3.join(", ")}` : `did you mean "${near}"?`;
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
function addressBlockAt(to, path, value) {
  if (typeof value !== "string") return void 0;
  const block = parseBlock(value);
  if (block !== void 0) return block;
  const single = parseBlock(`${value}/${value.includes(":") ? 128 : 32}`);
  const help = single === void 0 ? "write an address and a prefix length, such as 10.0.0.0/8" : `did you mean "${single.cidr}"?`;
  to.value(path, `${quote(value)} is not an address block`, help);
  return void 0;
}
function strictlyInside(inner, outer) {
  const [first3, last] = [outer.addresses[0]?.first, outer.addresses.at(-1)?.last];
  const [innerFirst, innerLast] = [inner.addresses[0]?.first, inner.addresses.at(-1)?.last];
  if (inner.family !== outer.family || first3 === void 0 || last === void 0) return false;
  if (innerFirst === void 0 || innerLast === void 0) return false;
  return innerFirst >= first3 && innerLast <= last && !(innerFirst === first3 && innerLast === last);
}
function ipBlockRule(to, path, ipBlock) {
  const { cidr } = ipBlock;
  const outer = addressBlockAt(to, [...path, "cidr"], cidr);
  if (cidr === "" || cidr === null)
    to.value([...path, "cidr"], '"cidr" is empty', "write an address block, such as 10.0.0.0/8");
  const holes = isList(ipBlock["except"]) ? ipBlock["except"] : [];
  holes.forEach((hole, index) => {
    const inner = addressBlockAt(to, [...path, "except", index], hole);
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
  const given3 = peerFields.filter((field) => (peer[field] ?? null) !== null);
  const others = Object.keys(peer).some((field) => !peerFields.includes(field));
  if (given3.length === 0 && !others)
    to.value(
      path,
      "the peer names nothing",
      "give it a podSelector, a namespaceSelector or an ipBlock; {} as podSelector means all pods of this namespace"
    );
  if (given3.includes("ipBlock") && given3.length > 1)
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
function rulesRule(to, spec, direction, side2) {
  for (const { path, value } of itemsAt(spec, direction, ["spec"])) {
    for (const peer of itemsAt(value, side2, path)) peerRule(to, peer.path, peer.value);
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

// src/manifests/admin-policy-rules.ts
var first = {
  allow: "Allow",
  rules: 100,
  peers: 100,
  ports: "ports",
  portsOfRule: 100,
  portRule: adminPortRule
};
var limits3 = {
  AdminNetworkPolicy: { ...first, actions: ["Allow", "Deny", "Pass"] },
  BaselineAdminNetworkPolicy: { ...first, actions: ["Allow", "Deny"] },
  ClusterNetworkPolicy: {
    actions: ["Accept", "Deny", "Pass"],
    allow: "Accept",
    rules: 25,
    peers: 25,
    ports: "protocols",
    portsOfRule: 25,
    portRule: protocolRule
  }
};
var networksOfPeer = 25;
var ruleNameLength = 100;
var highestPriority = 1e3;
function adminPolicyRules(to, kind, value) {
  const limit2 = limits3[kind];
  const spec = objectAt2(value, "spec");
  if (limit2 === void 0) return;
  const name = objectAt2(value, "metadata")?.["name"];
  if (kind === "BaselineAdminNetworkPolicy" && typeof name === "string" && name !== "" && name !== "default")
    to.value(
      ["metadata", "name"],
      `a ${kind} cannot be named ${quote(name)}`,
      'there is one in a cluster, and it is named "default"'
    );
  if (spec === void 0) return notNull(to, [], value, ["spec"]);
  notNull(to, ["spec"], spec, ["tier", "priority", "subject"]);
  wordRule(to, ["spec", "tier"], spec["tier"], ["Admin", "Baseline"]);
  const { priority } = spec;
  if (typeof priority === "number" && (priority < 0 || priority > highestPriority))
    to.value(["spec", "priority"], `priority ${priority} is not valid`, "a priority must be between 0 and 1000");
  const subject = objectAt2(spec, "subject");
  if (subject !== void 0) {
    exactlyOne(to, ["spec", "subject"], subject, ["namespaces", "pods"], "the subject");
    podsRule(to, ["spec", "subject"], subject);
  }
  rulesRule2(to, spec, "ingress", "from", limit2);
  rulesRule2(to, spec, "egress", "to", limit2);
}
function notNull(to, path, parent, keys) {
  for (const key of keys)
    if (parent[key] === null) to.value([...path, key], `${quote(key)} is empty`, `give ${quote(key)} a value`);
}
function exactlyOne(to, path, value, fields, what) {
  const named3 = fields.filter((field) => given2(value, field));
  const others = Object.keys(value).some((field) => !fields.includes(field));
  const [one, two] = named3;
  if (one === void 0 && !others) to.value(path, `${what} names nothing`, `give it one of ${fields.join(", ")}`);
  if (one !== void 0 && two !== void 0)
    to.key([...path, two], `${what} has both ${quote(one)} and ${quote(two)}`, "keep one; two of them are two items");
}
function podsRule(to, path, value) {
  selectorRule(to, [...path, "namespaces"], value["namespaces"]);
  const pods = objectAt2(value, "pods");
  if (pods === void 0) return;
  notNull(to, [...path, "pods"], pods, ["podSelector"]);
  selectorRule(to, [...path, "pods", "namespaceSelector"], pods["namespaceSelector"]);
  selectorRule(to, [...path, "pods", "podSelector"], pods["podSelector"]);
}
function lengthRule(to, path, list2, least, most3) {
  const name = quote(path.at(-1));
  if (least > 0 && (list2 === null || isList(list2) && list2.length === 0))
    to.value(path, `${name} is empty`, "name at least one, or remove what it is in");
  if (isList(list2) && list2.length > most3)
    to.value([...path, most3], `${name} holds ${list2.length} items`, `no more than ${most3} are allowed here`);
}
function rulesRule2(to, spec, direction, side2, limit2) {
  lengthRule(to, ["spec", direction], spec[direction], 0, limit2.rules);
  for (const { path, value } of itemsAt(spec, direction, ["spec"])) {
    const { name, action } = value;
    notNull(to, path, value, ["action"]);
    wordRule(to, [...path, "action"], action, limit2.actions);
    if (typeof name === "string" && [...name].length > ruleNameLength)
      to.value([...path, "name"], `the name of the rule is longer than ${ruleNameLength} characters`, "shorten it");
    lengthRule(to, [...path, side2], value[side2], 1, limit2.peers);
    const peers = itemsAt(value, side2, path);
    for (const peer of peers) peerRule2(to, peer.path, peer.value, direction);
    if (typeof action === "string" && action !== limit2.allow && limit2.actions.includes(action)) {
      for (const peer of peers)
        if (isList(peer.value["domainNames"]))
          to.key(
            [...peer.path, "domainNames"],
            `"domainNames" cannot stand in a rule with action ${quote(action)}`,
            `only ${limit2.allow} knows names; deny the rest in a rule below it`
          );
    }
    portsRule(to, path, value, peers, limit2);
  }
}
var ingressPeer = ["namespaces", "pods"];
var egressPeer = [...ingressPeer, "nodes", "networks", "domainNames"];
function peerRule2(to, path, peer, direction) {
  exactlyOne(to, path, peer, direction === "ingress" ? ingressPeer : egressPeer, "the peer");
  podsRule(to, path, peer);
  if (direction === "ingress") return;
  selectorRule(to, [...path, "nodes"], peer["nodes"]);
  textsRule(to, [...path, "networks"], peer["networks"], networkRule);
  textsRule(to, [...path, "domainNames"], peer["domainNames"], domainNameRule);
}
function textsRule(to, path, list2, one) {
  if (!isList(list2)) return;
  lengthRule(to, path, list2, 1, networksOfPeer);
  list2.forEach((item, index) => {
    if (typeof item !== "string") return;
    one(to, [...path, index], item);
    const before = list2.indexOf(item);
    if (before < index)
      to.value([...path, index], `${quote(item)} stands twice in the list`, "keep one of them", [
        { path: [...path, before], text: "the other one" }
      ]);
  });
}
function networkRule(to, path, text2) {
  if (text2.includes(":") && text2.includes(".") && parseBlock(text2) !== void 0)
    to.value(path, `${quote(text2)} is an IPv4 block written as IPv6`, "write the IPv4 block");
  else addressBlockAt(to, path, text2);
}
function domainNameRule(to, path, text2) {
  const labels = text2.replace(/^\*\./, "").replace(/\.$/, "").split(".");
  if (labels.length > 1 && labels.every((label2) => /^[a-zA-Z0-9](?:[-a-zA-Z0-9_]*[a-zA-Z0-9])?$/.test(label2))) return;
  to.value(path, `${quote(text2)} is not a domain name`, "write a name such as example.com, or *.example.com");
}
function portsRule(to, path, rule, peers, limit2) {
  const list2 = rule[limit2.ports];
  if (list2 !== null) lengthRule(to, [...path, limit2.ports], list2, 1, limit2.portsOfRule);
  const outside = peers.find(({ value }) => ["nodes", "networks", "domainNames"].some((key) => given2(value, key)));
  for (const entry of itemsAt(rule, limit2.ports, path)) {
    limit2.portRule(to, entry.path, entry.value);
    const name = ["namedPort", "destinationNamedPort"].find((key) => given2(entry.value, key));
    if (name !== void 0 && outside !== void 0)
      to.value(
        [...entry.path, name],
        "a port name cannot stand beside nodes, networks or domain names, which have none",
        "give the port as a number, or make two rules of it",
        [{ path: outside.path, text: "the peer without port names" }]
      );
  }
}
function given2(value, key) {
  return (value[key] ?? null) !== null;
}
function numberRule2(to, path, port) {
  const fault = typeof port === "number" && Number.isInteger(port) ? portNumberFault(port) : void 0;
  if (fault !== void 0) to.value(path, `port ${quote(port)} is not valid`, `a port ${fault}`);
}
function rangeRule(to, path, range, least) {
  const { start, end: end2 } = range;
  notNull(to, path, range, ["start", "end"]);
  numberRule2(to, [...path, "start"], start);
  numberRule2(to, [...path, "end"], end2);
  if (typeof start !== "number" || typeof end2 !== "number" || end2 - start >= least) return;
  to.value(
    [...path, "end"],
    `the range ends at ${end2} and starts at ${start}`,
    least === 1 ? "the last port must be greater than the first" : "the last port must not lie before the first",
    [{ path: [...path, "start"], text: "the start" }]
  );
}
function adminPortRule(to, path, entry) {
  exactlyOne(to, path, entry, ["portNumber", "portRange", "namedPort"], "the port");
  const [one, range] = [objectAt2(entry, "portNumber"), objectAt2(entry, "portRange")];
  if (one !== void 0) {
    notNull(to, [...path, "portNumber"], one, ["port"]);
    wordRule(to, [...path, "portNumber", "protocol"], one["protocol"], namedProtocols);
    numberRule2(to, [...path, "portNumber", "port"], one["port"]);
  }
  if (range === void 0) return;
  wordRule(to, [...path, "portRange", "protocol"], range["protocol"], namedProtocols);
  rangeRule(to, [...path, "portRange"], range, 0);
}
function protocolRule(to, path, entry) {
  exactlyOne(to, path, entry, ["tcp", "udp", "sctp", "destinationNamedPort"], "the protocol");
  for (const protocol of ["tcp", "udp", "sctp"]) {
    const part = entry[protocol];
    if (!isObject(part)) continue;
    const at2 = [...path, protocol];
    if (Object.keys(part).length === 0)
      to.value(at2, `${quote(protocol)} names nothing`, "give it a destinationPort; all ports are the range 1 to 65535");
    const port = objectAt2(part, "destinationPort");
    if (port === void 0) continue;
    exactlyOne(to, [...at2, "destinationPort"], port, ["number", "range"], "the port");
    numberRule2(to, [...at2, "destinationPort", "number"], port["number"]);
    const range = objectAt2(port, "range");
    if (range !== void 0) rangeRule(to, [...at2, "destinationPort", "range"], range, 1);
  }
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
function metadataRules(to, kind, value) {
  const metadata = isObject(value["metadata"]) ? value["metadata"] : {};
  const { name, namespace, generateName } = metadata;
  const given3 = typeof name === "string" && name !== "" ? name : void 0;
  if (given3 === void 0 && (name ?? "") === "" && (generateName ?? "") === "")
    to.value(["metadata"], "the object has no name", "write metadata.name");
  const fault = given3 === void 0 ? void 0 : nameFault(given3, kind === "Namespace" || kind === "Service" ? "label" : "subdomain");
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
  if (path.length > 0) labelsRule(to, [...path, "metadata", "labels"], valueAt(template, ["metadata", "labels"]));
  for (const field of ["containers", "initContainers"]) {
    const containers = valueAt(template, ["spec", field]);
    if (isList(containers))
      containers.forEach((container, index) => containerRules(to, [...path, "spec", field, index], container));
  }
}
function ownSelectorRule(to, kind, value, template) {
  const simple = kind === "ReplicationController";
  const path = ["spec", "selector", ...simple ? [] : ["matchLabels"]];
  const selected = valueAt(value, path);
  const labels = valueAt(value, [...template, "metadata", "labels"]);
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
  const template = valueAt(value, path);
  if (isObject(template)) podRules(to, path, template);
  if (["Pod", "Job", "CronJob"].includes(kind)) return;
  if (kind !== "ReplicationController") selectorRule(to, ["spec", "selector"], valueAt(value, ["spec", "selector"]));
  ownSelectorRule(to, kind, value, path);
}
function serviceRules(to, value) {
  labelsRule(to, ["spec", "selector"], valueAt(value, ["spec", "selector"]));
  const ports = valueAt(value, ["spec", "ports"]);
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
  AdminNetworkPolicy: "policy.networking.k8s.io/v1alpha1",
  BaselineAdminNetworkPolicy: "policy.networking.k8s.io/v1alpha1",
  ClusterNetworkPolicy: "policy.networking.k8s.io/v1alpha2",
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
function isCheckedPolicy(kind) {
  return servedVersion(kind) !== void 0 && kind.endsWith("NetworkPolicy");
}
function isKnownKind(apiVersion, kind) {
  return Object.hasOwn(versions, kind) && versions[kind] === apiVersion;
}
function servedVersion(kind) {
  return Object.hasOwn(versions, kind) ? versions[kind] : void 0;
}
function isServedVersion(apiVersion) {
  return Object.values(versions).includes(apiVersion);
}
function validate(manifest, schema) {
  const { kind, name } = manifest.ref;
  const complaints = [];
  const isPolicy2 = isCheckedPolicy(kind);
  if (!schema({ [kind]: manifest.value }))
    for (const error of schema.errors ?? [])
      for (const complaint2 of complaintsOf(manifest, error))
        complaints.push({ ...complaint2, fatal: isFatal(error, isPolicy2) });
  metadataRules(complainer(manifest, complaints, name === ""), kind, manifest.value);
  const to = complainer(manifest, complaints, isPolicy2);
  if (kind === "NetworkPolicy") networkPolicyRules(to, manifest.value);
  else if (isPolicy2) adminPolicyRules(to, kind, manifest.value);
  else if (kind === "Service") serviceRules(to, manifest.value);
  else if (Object.hasOwn(templatePaths, kind)) workloadRules(to, kind, manifest.value);
  return complaints;
}
function isFatal({ keyword, params, parentSchema }, isPolicy2) {
  const { title } = parentSchema;
  const missing = keyword === "required" ? params.missingProperty : "";
  if (/NetworkPolicyPods$/.test(title ?? "") && missing.endsWith("Selector")) return false;
  return isPolicy2 || keyword === "type";
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
var words2 = {
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
  const types = wanted.map((type) => words2[type] ?? type).join(" or ");
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
var strict = /^(?:\w*NetworkPolicy.*|IPBlock|LabelSelector.*|Namespace.*|Service.*|SessionAffinityConfig|ClientIPConfig|ContainerPort|ObjectMeta|PodTemplateSpec)$/;
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
var clusterWide = {
  subject: "spec",
  ingress: "spec",
  egress: "spec",
  priority: "spec",
  action: 'an item of "ingress" or "egress"',
  from: 'an item of "ingress"; an item of "egress" has "to"',
  to: 'an item of "egress"; an item of "ingress" has "from"',
  namespaces: '"subject" or an item of "from" or "to"',
  pods: '"subject" or an item of "from" or "to"',
  nodes: 'an item of "to"',
  networks: 'an item of "to"',
  domainNames: 'an item of "to"',
  podSelector: '"pods"',
  namespaceSelector: '"pods"; for all pods of some namespaces write "namespaces"',
  matchLabels: 'a selector, such as "namespaces"',
  matchExpressions: 'a selector, such as "namespaces"'
};
var adminHomes = {
  ...clusterWide,
  port: '"portNumber"',
  protocol: '"portNumber" or "portRange"',
  start: '"portRange"',
  end: '"portRange"'
};
var homesOf = {
  NetworkPolicy: homes,
  AdminNetworkPolicy: adminHomes,
  BaselineAdminNetworkPolicy: adminHomes,
  ClusterNetworkPolicy: { ...clusterWide, number: '"destinationPort"', start: '"range"', end: '"range"' }
};
function unknownField(manifest, path, name, error) {
  const part = error.parentSchema;
  const title = part?.title ?? "";
  const known5 = Object.keys(part?.properties ?? {}).sort();
  const near = strict.test(title) ? nearest(name, known5) : nearest(
    name,
    watched.filter((field) => known5.includes(field))
  );
  const origin = manifest.keyAt([...path, name]);
  const message = `unknown field ${quote(name)}`;
  if (near !== void 0 && `${near}s` !== name) return [invalid(origin, message, `did you mean "${near}"?`)];
  const places2 = homesOf[manifest.ref.kind];
  if (places2 === void 0) return [];
  const home = Object.hasOwn(places2, name) ? places2[name] : void 0;
  if (home !== void 0)
    return [invalid(origin, message, `${quote(name)} belongs into ${home}; check the indentation`)];
  if (!/^(?:IPBlock|LabelSelector)/.test(title)) return [];
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
      else for (const [key, member3] of Object.entries(value)) open.push({ value: member3, path: [...path, key] });
    }
  }
  return open.length > 0 ? [...found2.reverse(), { what: "unsearched", path: [] }] : found2.reverse();
}
var mark = /\{\{|\{%|<%/;
var kindMention = /(?<![\w.-])(?:kind|"kind"|'kind')[ \t]*:\s*(?=(.{0,100}))/g;
function hasTemplateMark(text2) {
  return mark.test(text2);
}
function touchesPolicies(kind) {
  return isOtherPolicy(kind) || servedVersion(kind) !== void 0;
}
function mentionOfPolicies(text2) {
  for (const match of text2.matchAll(kindMention)) {
    const value = match[1] ?? "";
    const kind = /^["']?(\w*)/.exec(value)?.[1] ?? "";
    if (/^["']?(?:\{\{|\{%|<%)/.test(value) || touchesPolicies(kind)) return match.index;
  }
  return void 0;
}
function templateMention(text2) {
  const offset = mark.test(text2) ? text2.search(/networkpolic/i) : -1;
  return offset < 0 ? void 0 : offset;
}
var policyName = new RegExp(["networkpolic", "networking\\.k8s\\.io", ...policyParts].join("|"), "i");
function namesPolicy(text2) {
  return policyName.test(text2);
}
var brokenKind = /\bkind\b[^\w\n]{0,20}(?=(\w{1,100}))/gi;
var versionLine = /(?<![\w.-])["']?apiVersion["']?[ \t]*:[ \t]*["']?([\w./]{1,100})/g;
function suspectMention(text2) {
  const strict2 = mentionOfPolicies(text2) ?? templateMention(text2) ?? versionWithoutKind(text2);
  if (strict2 !== void 0 || mark.test(text2)) return strict2;
  const bare2 = text2.replace(/^[ \t]*#.*$/gm, (comment) => " ".repeat(comment.length));
  const named3 = bare2.search(policyName);
  if (named3 >= 0) return named3;
  for (const match of bare2.matchAll(brokenKind)) if (touchesPolicies(match[1] ?? "")) return match.index;
  return void 0;
}
function versionWithoutKind(text2) {
  let from2 = 0;
  for (const part of text2.split(/^(?=---)/m)) {
    const hasKind = [...part.matchAll(kindMention)].some((match) => /^["']?\w/.test(match[1] ?? ""));
    for (const match of hasKind ? [] : part.matchAll(versionLine))
      if (isServedVersion(match[1] ?? "")) return from2 + match.index;
    from2 += part.length;
  }
  return void 0;
}
function filledIn(value, path = []) {
  if (typeof value === "string") return mark.test(value) ? path : void 0;
  if (isList(value)) {
    for (const [index, item] of value.entries()) {
      const found2 = filledIn(item, [...path, index]);
      if (found2 !== void 0) return found2;
    }
  } else if (isObject(value)) {
    for (const [key, member3] of Object.entries(value)) {
      if (mark.test(key)) return [...path, key];
      const found2 = filledIn(member3, [...path, key]);
      if (found2 !== void 0) return found2;
    }
  }
  return void 0;
}
var disguises = ["\\x", "\\u", "\\U", "\\\n", "\\\r", "binary", "\0"];
function mayHoldObject(bytes) {
  return ["kind", ...disguises].some((text2) => bytes.includes(text2));
}
function namesPolicies(bytes) {
  return bytes.includes("NetworkPolic") || /kind["']?\s*:\s*["']?Namespace\b/.test(bytes.includes("Namespace") ? bytes.toString("latin1") : "");
}

// src/manifests/kindless.ts
var policyGroups = /* @__PURE__ */ new Map([
  ["networking.k8s.io", ["NetworkPolicy"]],
  ["policy.networking.k8s.io", ["ClusterNetworkPolicy", "AdminNetworkPolicy", "BaselineAdminNetworkPolicy"]]
]);
var otherPolicyGroups = /* @__PURE__ */ new Set(["cilium.io", "crd.projectcalico.org", "projectcalico.org"]);
function misspelt(value) {
  return Object.keys(value).find(
    (key) => key !== "kind" && typeof value[key] === "string" && nearest(key, ["kind"]) !== void 0
  );
}
var fieldsOfPolicies = ["podSelector", "ingress", "egress", "policyTypes"];
function looksLikePolicy({ metadata, spec }) {
  return isObject(metadata) && isObject(spec) && fieldsOfPolicies.some((field) => Object.hasOwn(spec, field));
}
function isSuspect({ value, ref, apiVersion }, word, { changed: changed2, lost }) {
  const whole = isObject(value["metadata"]);
  const group2 = policyGroups.has(ref.group);
  if (!changed2) return group2 && whole;
  const says = namesPolicy(word) || isOtherPolicy(word);
  const maybe = lost === true || isServedVersion(apiVersion) || touchesPolicies(word);
  return group2 || otherPolicyGroups.has(ref.group) || says || whole && maybe || looksLikePolicy(value);
}
function kindless(manifest, context2) {
  const { value, ref } = manifest;
  if (ref.kind !== "") return void 0;
  const key = misspelt(value);
  const said = key === void 0 ? "" : value[key];
  const word = typeof said === "string" ? said : "";
  if (!isSuspect(manifest, word, context2)) return void 0;
  if (key !== void 0)
    return invalid(manifest.keyAt([key]), '"kind" is missing', `did you mean "kind" instead of ${quote(key)}?`);
  const [meant2] = policyGroups.get(ref.group) ?? [];
  const wanted = meant2 === void 0 ? '"kind" with one word' : `"kind: ${meant2}"`;
  const given3 = value["kind"] ?? "";
  if (given3 === "") return invalid(manifest.origin, '"kind" is missing', `add ${wanted}`);
  return invalid(manifest.at(["kind"]), '"kind" must be text', `write ${wanted}`);
}
function noObject(document, context2) {
  const { value, place } = document;
  if (!context2.changed || isObject(value) || value === null) return void 0;
  const data = isList(value) && /\.json$/i.test(context2.file);
  if (context2.lost !== true && (data || !holdsPolicies(value))) return void 0;
  const what = isList(value) ? "a list" : "a single value";
  return invalid(originOf(context2, place), `the document is ${what} and no object`, "write one object as a map");
}
function holdsPolicies(value) {
  if (typeof value === "string") return namesPolicy(value);
  return isList(value) && value.some((item) => isObject(item) && isPolicyItem(item));
}
function isPolicyItem({ apiVersion, kind }) {
  return typeof apiVersion === "string" && typeof kind === "string" && isOtherPolicy(kind);
}

// src/manifests/semantics.ts
function withoutNulls(value) {
  if (isList(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([, member3]) => member3 !== null).map(([key, member3]) => [key, withoutNulls(member3)])
  );
}
function content(value) {
  return canonicalJson(withoutNulls(value));
}
function containersOf(template, field) {
  const containers = valueAt(template, ["spec", field]);
  if (!isList(containers)) return [];
  return containers.map((container) => ({
    ports: valueAt(container, ["ports"]) ?? null,
    restartPolicy: field === "initContainers" ? valueAt(container, ["restartPolicy"]) ?? null : null
  }));
}
function seenOfTemplate(template) {
  return {
    labels: valueAt(template, ["metadata", "labels"]) ?? null,
    hostNetwork: valueAt(template, ["spec", "hostNetwork"]) ?? null,
    nodeName: valueAt(template, ["spec", "nodeName"]) ?? null,
    containers: containersOf(template, "containers"),
    initContainers: containersOf(template, "initContainers")
  };
}
function seenByPolicies(kind, value) {
  if (isCheckedPolicy(kind) || kind === "Service") return content(value["spec"] ?? null);
  if (kind === "Namespace") return content(valueAt(value, ["metadata", "labels"]) ?? null);
  const replicas = valueAt(value, ["spec", kind === "Job" ? "parallelism" : "replicas"]);
  return content({
    template: seenOfTemplate(valueAt(value, templatePaths[kind] ?? [])),
    none: replicas === 0,
    one: replicas === 1 || replicas === void 0 || replicas === null,
    phase: kind === "Pod" ? valueAt(value, ["status", "phase"]) ?? null : null,
    addresses: kind === "Pod" ? valueAt(value, ["status", "podIPs"]) ?? valueAt(value, ["status", "podIP"]) ?? null : null,
    owners: valueAt(value, ["metadata", "ownerReferences"]) ?? null
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
    Object.entries(value).map(([key, member3]) => [
      key,
      (key === "containers" || key === "initContainers") && isList(member3) ? member3.map(
        (item) => withoutUnseen(
          isObject(item) ? Object.fromEntries(Object.entries(item).filter(([name]) => !unseen.has(name))) : item
        )
      ) : withoutUnseen(member3)
    ])
  );
}
function wholeContent(value) {
  const { status: _status, ...rest } = value;
  return content(withoutUnseen(rest));
}

// src/manifests/file.ts
var renderHelp = 'give what it is rendered into as rendered-base and rendered-head; where these hold it already, name the file under "rendered-covers" in the gate file of the base; or list it under "ignore" there';
function readFile(yaml, source, reader) {
  const readings = yaml.documents.map(
    (document) => document.faults.length > 0 ? brokenDocument(document, source) : readDocument(document, source.context, reader)
  );
  if (yaml.faults.length > 0) readings.push(brokenFile(yaml.faults, source));
  return {
    manifests: readings.flatMap(({ manifests }) => manifests),
    declaring: readings.flatMap(({ declaring }) => declaring),
    remarks: readings.flatMap(({ remarks }) => remarks),
    units: readings.flatMap(({ units }) => units),
    warnings: readings.flatMap(({ warnings }) => warnings)
  };
}
function reading(parts) {
  return { manifests: [], declaring: [], remarks: [], units: [], warnings: [], ...parts };
}
function brokenFile(faults, { context: context2, oid, text: text2 }) {
  const unit = { key: `file:${context2.file}`, content: () => oid };
  const readable = faults.every(({ kind }) => kind === "syntax");
  const mention = readable ? mentionIn(text2(), context2, suspectMention) : void 0;
  if (readable && mention === void 0) return reading({});
  const template = mention !== void 0 && hasTemplateMark(text2()) ? lineOf(text2(), mention) : void 0;
  const complaints = template === void 0 ? faults.map((fault) => complaintOf(fault, context2)) : [templateAt(template, context2)];
  return reading({ remarks: complaints.map((complaint2) => ({ ...complaint2, unit })), units: [unit] });
}
function mentionIn(text2, { changed: changed2, lost }, all = templateMention) {
  return mentionOfPolicies(text2) ?? (changed2 ? all(text2) : void 0) ?? (lost === true ? 0 : void 0);
}
function lineOf(text2, offset) {
  return text2.slice(0, offset).split("\n").length;
}
function templateAt(line, context2) {
  const origin = originOf(context2, { line, column: 1, endLine: line });
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
function complaintOf(fault, context2) {
  const origin = originOf(context2, fault.place);
  const related = fault.related.map(({ place, text: text2 }) => ({ origin: originOf(context2, place), text: text2 }));
  const message = fault.kind === "syntax" ? `the YAML cannot be read: ${fault.message}` : fault.message;
  const kind = fault.kind === "syntax" || fault.kind === "duplicate-key" ? "invalid-manifest" : "not-evaluated";
  return { kind, message, help: faultHelp[fault.kind], origin, related };
}
function brokenDocument(document, { context: context2, oid, text: text2 }) {
  const { value, place, faults } = document;
  const meant2 = isObject(value) && typeof value["kind"] === "string" && typeof value["apiVersion"] === "string";
  const ref = meant2 ? refOf(value, context2.defaultNamespace) : void 0;
  const own2 = text2().split(/\r\n|\r|\n/).slice(place.line - 1, place.endLine).join("\n");
  const unit = {
    key: `broken:${context2.file}:${ref === void 0 ? place.line : keyOf(ref)}`,
    content: () => faults.some(({ kind }) => kind === "cap") ? oid : own2
  };
  const told3 = (complaints) => reading({
    remarks: complaints.map((complaint2) => ({ ...complaint2, ...ref === void 0 ? {} : { object: ref }, unit })),
    units: [unit]
  });
  const mention = mentionIn(own2, context2);
  if (faults.some(({ kind }) => kind === "syntax") && hasTemplateMark(own2))
    return mention === void 0 ? reading({}) : told3([templateAt(place.line - 1 + lineOf(own2, mention), context2)]);
  const nearly = objectsOf(document, context2).some((manifest) => kindless(manifest, context2) !== void 0);
  return meant2 || nearly || mention !== void 0 ? told3(complaintsOfBroken(document, context2)) : reading({});
}
function complaintsOfBroken({ faults, place }, context2) {
  const outer = faults.filter((fault) => fault.kind === "duplicate-key" && fault.place.column === place.column);
  const ranTogether = outer.some(({ message }) => /"(?:kind|apiVersion)"/.test(message));
  if (!ranTogether) return faults.map((fault) => complaintOf(fault, context2));
  const rest = faults.filter((fault) => !outer.includes(fault));
  return [missingSeparator(outer, context2), ...rest.map((fault) => complaintOf(fault, context2))];
}
function missingSeparator(twice, context2) {
  const first3 = twice[0];
  const names3 = twice.map(({ message }) => message.replace("duplicate key ", "")).join(", ");
  const origin = originOf(context2, first3?.place ?? { line: 1, column: 1, endLine: 1 });
  const related = twice.flatMap(({ place, related: others }, index) => [
    ...index === 0 ? [] : [{ origin: originOf(context2, place), text: "and again here" }],
    ...others.map((other) => ({ origin: originOf(context2, other.place), text: other.text }))
  ]);
  return invalid(
    origin,
    `duplicate keys ${names3}: one document holds two objects`,
    `put a line "---" before line ${origin.line}`,
    related
  );
}
function readDocument(document, context2, reader) {
  const none4 = noObject(document, context2);
  if (none4 !== void 0) {
    const unit = { key: `shapeless:${context2.file}`, content: () => canonicalJson(document.value) };
    return reading({ remarks: [{ ...none4, unit }], units: [unit] });
  }
  const parts = objectsOf(document, context2).map((manifest) => readObject(manifest, context2, reader));
  const policies = parts.flatMap(({ manifests }) => manifests).filter(({ ref }) => isCheckedPolicy(ref.kind));
  const [policy] = policies;
  const warnings = policy === void 0 ? [] : ambiguous(document, policy, context2);
  return {
    manifests: parts.flatMap(({ manifests }) => manifests),
    declaring: parts.flatMap(({ declaring }) => declaring),
    remarks: parts.flatMap(({ remarks }) => remarks),
    units: parts.flatMap(({ units }) => units),
    warnings
  };
}
function ambiguous(document, policy, context2) {
  return document.ambiguous.map(({ place, text: text2 }) => ({
    message: `${quote(text2)} without quotes means one thing to Kubernetes and another to newer YAML readers`,
    help: "put it in quotes if it is text, or write it as a plain decimal number, true or false",
    origin: originOf(context2, place),
    object: policy.ref
  }));
}
var clusterParts = /* @__PURE__ */ new Set(["/Node", "/Endpoints", "discovery.k8s.io/EndpointSlice"]);
function readObject(manifest, context2, reader) {
  const { value, apiVersion, ref } = manifest;
  if (apiVersion === "" || ref.kind === "") return incomplete(manifest, context2);
  if (reader.patches.has(manifest.file)) return readPatch(manifest);
  if (isKnownKind(apiVersion, ref.kind)) return readKnown(manifest, reader);
  const kind = `${ref.group}/${ref.kind}`;
  const whole = clusterParts.has(kind) ? canonicalJson : wholeContent;
  if (clusterParts.has(kind) || reader.evaluated.has(kind) && servedVersion(ref.kind) === void 0)
    return reading({ manifests: [manifest], units: [{ key: keyOf(ref), content: () => whole(value) }] });
  if (leadsIn(manifest)) return readEntry(manifest);
  const unknown = readUnknown(manifest);
  return declaringKinds.has(kind) ? { ...unknown, declaring: [manifest] } : unknown;
}
var declaringKinds = /* @__PURE__ */ new Set([
  "/ConfigMap",
  "admissionregistration.k8s.io/MutatingWebhookConfiguration",
  "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
  "apiextensions.k8s.io/CustomResourceDefinition",
  "apiregistration.k8s.io/APIService",
  "monitoring.coreos.com/PodMonitor",
  "monitoring.coreos.com/Prometheus",
  "monitoring.coreos.com/ServiceMonitor"
]);
function leadsIn({ ref, apiVersion, value }) {
  if (!isEntryKind(ref) && !isEntryClass(ref) && !isGateway(ref)) return false;
  return (ref.group !== "networking.k8s.io" || apiVersion.endsWith("/v1")) && filledIn(value) === void 0;
}
function readEntry(manifest) {
  const { value, ref } = manifest;
  const complaints = [];
  if (isEntryKind(ref)) entryRules(complainer(manifest, complaints, false), manifest);
  const unit = { key: keyOf(ref), content: () => wholeContent(value) };
  return reading({
    manifests: [manifest],
    remarks: complaints.map(({ fatal: _fatal, ...complaint2 }) => ({ ...complaint2, object: ref, unit })),
    units: [unit]
  });
}
function incomplete(manifest, context2) {
  const { value, ref, apiVersion } = manifest;
  const told3 = (key, complaint3) => {
    const unit = { key, content: () => wholeContent(value) };
    return reading({ remarks: [{ ...complaint3, object: ref, unit }], units: [unit] });
  };
  const complaint2 = kindless(manifest, context2);
  if (complaint2 !== void 0) return told3(`kindless:${manifest.file}:${keyOf(ref)}`, complaint2);
  if (apiVersion !== "" || !isObject(value["metadata"])) return reading({});
  const version2 = servedVersion(ref.kind);
  const suspect = context2.changed && ref.kind !== "" && (namesPolicy(ref.kind) || looksLikePolicy(value));
  if (version2 === void 0 && !suspect) return reading({});
  const help = version2 === void 0 ? 'add "apiVersion"' : `add "apiVersion: ${version2}"`;
  return told3(keyOf(ref), invalid(manifest.origin, `a ${ref.kind} without "apiVersion"`, help));
}
function filledInOf({ value, ref }) {
  const template = templatePaths[ref.kind] ?? [];
  const identity2 = ["name", "namespace", "labels"].map((field) => ["metadata", field]);
  const seen = isCheckedPolicy(ref.kind) || ref.kind === "Service" ? [["spec"]] : [[...template, "metadata", "labels"]];
  for (const path of [...identity2, ...seen]) {
    const found2 = filledIn(valueAt(value, path) ?? null, path);
    if (found2 !== void 0) return found2;
  }
  return void 0;
}
function readKnown(manifest, reader) {
  const { value, ref } = manifest;
  const filled3 = filledInOf(manifest);
  if (filled3 !== void 0) {
    const unit2 = { key: keyOf(ref), content: () => wholeContent(value) };
    const complaint2 = notEvaluated2(
      manifest.at(filled3),
      `a template of ${formatRef(ref)}, which this program does not fill in`,
      renderHelp
    );
    return reading({ remarks: [{ ...complaint2, object: ref, unit: unit2 }], units: [unit2] });
  }
  const complaints = validate(manifest, reader.schema);
  const fine = complaints.length === 0;
  const unit = { key: keyOf(ref), content: () => fine ? seenByPolicies(ref.kind, value) : wholeContent(value) };
  return reading({
    manifests: complaints.some(({ fatal }) => fatal) ? [] : [manifest],
    remarks: complaints.map(({ fatal: _fatal, ...complaint2 }) => ({ ...complaint2, object: ref, unit })),
    units: [unit]
  });
}
function readPatch(manifest) {
  const { value, ref } = manifest;
  if (!touchesPolicies(ref.kind)) return reading({});
  const unit = { key: `patch:${keyOf(ref)}`, content: () => wholeContent(value) };
  const complaint2 = notEvaluated2(
    manifest.origin,
    `a kustomize patch of ${formatRef(ref)}, which this program does not apply`,
    renderHelp
  );
  return reading({ remarks: [{ ...complaint2, object: ref, unit }], units: [unit] });
}
function readUnknown(manifest) {
  const { value, ref, apiVersion } = manifest;
  const unit = { key: keyOf(ref), content: () => wholeContent(value) };
  const told3 = (origin, message, help) => reading({ remarks: [{ ...notEvaluated2(origin, message, help), object: ref, unit }], units: [unit] });
  const meant2 = nearest(ref.kind, policyGroups.get(ref.group) ?? []);
  if (meant2 !== void 0 && meant2 !== ref.kind) {
    const complaint2 = invalid(
      manifest.at(["kind"]),
      `there is no kind ${quote(ref.kind)} in ${ref.group}`,
      `did you mean "${meant2}"?`
    );
    return reading({ remarks: [{ ...complaint2, object: ref, unit }], units: [unit] });
  }
  const served = servedVersion(ref.kind);
  if (isCheckedPolicy(ref.kind) && ref.kind !== "NetworkPolicy" && served?.startsWith(`${ref.group}/`) === true)
    return told3(
      manifest.at(["apiVersion"]),
      `${formatRef(ref)} is of the version ${quote(apiVersion)}, which is not evaluated`,
      `this program reads ${quote(served)}; check it by hand, or list the file under "ignore" in the gate file`
    );
  if (isOtherPolicy(ref.kind) && !(ref.kind === "NetworkPolicy" && /^(?:extensions|networking\.k8s\.io)\//.test(apiVersion)))
    return told3(
      manifest.origin,
      `${formatRef(ref)} (${apiVersion}) is a policy kind that is not evaluated yet`,
      'check it by hand, or list the file under "ignore" in the gate file'
    );
  const holdings = holdingsOf(value);
  if (served !== void 0 && /^(?:extensions|apps|batch|networking\.k8s\.io|policy)\//.test(apiVersion))
    return told3(
      manifest.keyAt(["apiVersion"]),
      `${ref.kind} of ${quote(apiVersion)} is not served any more`,
      `write "apiVersion: ${served}"`
    );
  const holding = holdings.find(({ what }) => what === "policy") ?? holdings[0];
  return holding === void 0 ? reading({}) : told3(manifest.at(holding.path), holdingMessage(ref, holding), renderHelp);
}
function holdingMessage(ref, { what }) {
  if (what === "unsearched") return `${formatRef(ref)} is too large to be searched for network policies and pods`;
  const inside2 = what === "policy" ? "holds a network policy inside, or makes one" : "makes pods";
  return `${formatRef(ref)} ${inside2}, which this program does not evaluate`;
}

// src/manifests/entries.ts
function isManifestName(path) {
  return /\.(?:ya?ml|json)$/i.test(path);
}
function isOfInterest({ path, mode }) {
  return mode !== "file" || isManifestName(path) || isKustomization(path) || isChartInput(path);
}
function pairsOf6(base, head, choice) {
  const included = choice.include.length === 0 ? () => true : pathMatcher(choice.include);
  const excluded = pathMatcher([...choice.exclude, ...choice.ignore]);
  const pairs = /* @__PURE__ */ new Map();
  const add2 = (side2, entries) => {
    for (const entry of entries) {
      if (!isOfInterest(entry) || !included(entry.path) || excluded(entry.path)) continue;
      const pair = pairs.get(entry.path);
      if (pair === void 0) pairs.set(entry.path, { path: entry.path, [side2]: entry });
      else pair[side2] = entry;
    }
  };
  add2("base", base);
  add2("head", head);
  return [...pairs.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function isChanged({ base, head }) {
  return base?.oid !== head?.oid || base?.mode !== head?.mode;
}
function remark(context2, entry, message, help) {
  const origin = originOf(context2, { line: 1, column: 1, endLine: 1 });
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
function unreadable(entry, blob, context2) {
  if (entry.mode === "submodule")
    return remark(
      context2,
      entry,
      "a submodule, which lies outside of this repository",
      `name its rendered content as a source, or ${ignoreHelp}`
    );
  if (blob?.kind === "too-large")
    return remark(context2, entry, "the file is too large to be read", `split it, or ${ignoreHelp}`);
  if (blob?.kind === "over-total")
    return remark(
      context2,
      entry,
      "not read: together the files are too large",
      "choose fewer files with the globs of the source"
    );
  if (blob?.kind === "bytes" && asBuffer(blob.bytes).subarray(0, 200).toString("latin1").startsWith("version https://git-lfs.github.com/spec/"))
    return remark(
      context2,
      entry,
      "a pointer to Git LFS, whose content is not here",
      `take it out of LFS, or ${ignoreHelp}`
    );
  return void 0;
}
function followLink(entry, target, context2, tree) {
  const path = resolveIn(folderOf(entry.path), target);
  const found2 = path === void 0 ? void 0 : tree.lookUp(path);
  if (found2 === "folder" || path !== void 0 && tree.judged(path)) return { kind: "covered" };
  if (found2?.mode === "file") return isManifestName(entry.path) ? { kind: "file", target: found2 } : { kind: "covered" };
  const message = path === void 0 ? "a link that leads out of the repository" : "a link that leads to no file";
  return { kind: "unread", remark: remark(context2, entry, message, `put the file itself here, or ${ignoreHelp}`) };
}
function builderRemark(context2, what, content2) {
  const origin = originOf(context2, { line: 1, column: 1, endLine: 1 });
  return {
    kind: "not-evaluated",
    message: what,
    help: renderHelp,
    origin,
    related: [],
    unit: { key: `builder:${context2.file}`, content: () => content2 }
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
async function openTrees(base, head, limits4) {
  const [baseEntries, headEntries] = await Promise.all([base.list(), head.list()]);
  return { base: openTree(base, baseEntries), head: openTree(head, headEntries), blobs: openBlobs(limits4) };
}

// src/manifests/built.ts
var maxTemplates = 500;
function valueOr(trees, oid, use) {
  const { documents, faults } = trees.blobs.yaml(oid);
  const [document] = documents;
  return faults.length > 0 || documents.length > 1 || (document?.faults.length ?? 0) > 0 ? oid : use(document?.value ?? null);
}
function kustomizationRemark(trees, pair, side2, context2) {
  const entry = pair[side2];
  if (entry === void 0) return void 0;
  const other = side2 === "base" ? trees.head : trees.base;
  const comesOrGoes = (path) => trees[side2].lookUp(path) !== void 0 && other.lookUp(path) === void 0;
  const content2 = valueOr(
    trees,
    entry.oid,
    (value) => kustomizationContent(value ?? null, folderOf(pair.path), comesOrGoes)
  );
  return builderRemark(
    context2,
    "a kustomization, which this program does not build, changes what its manifests become",
    content2
  );
}
function chartFolder(trees, path) {
  return foldersAbove(path).find(
    (folder) => sideNames.some((side2) => trees[side2].lookUp(folder === "" ? "Chart.yaml" : `${folder}/Chart.yaml`) !== void 0)
  );
}
async function chartConcerns(trees, open, folder) {
  const prefix2 = folder === "" ? "" : `${folder}/`;
  const templates = open.entries.filter(
    ({ path }) => path.startsWith(prefix2) && /(?:^|\/)templates\//.test(path.slice(prefix2.length)) && isManifestName(path)
  );
  if (templates.length === 0 || templates.length > maxTemplates) return true;
  await trees.blobs.fetch(open.tree, templates);
  return templates.some(({ oid, mode }) => {
    if (mode !== "file" || trees.blobs.get(oid)?.kind !== "bytes") return true;
    const text2 = trees.blobs.text(oid);
    return (mentionOfPolicies(text2) ?? templateMention(text2)) !== void 0;
  });
}
async function chartRemark(trees, pair, side2, context2) {
  const entry = pair[side2];
  if (entry === void 0) return void 0;
  const folder = chartFolder(trees, pair.path);
  const blob = trees.blobs.get(entry.oid);
  const text2 = blob?.kind === "bytes" ? asBuffer(blob.bytes).toString("latin1") : "";
  const concerns2 = folder === void 0 ? /networkpolic/i.test(text2) && !pair.path.endsWith(".tpl") : await chartConcerns(trees, trees[side2], folder);
  if (!concerns2) return void 0;
  const content2 = pair.path.endsWith(".tpl") ? entry.oid : valueOr(trees, entry.oid, (value) => isChart(pair.path) ? chartContent(value ?? null) : canonicalJson(value));
  return builderRemark(
    context2,
    "a Helm chart, which this program does not render, changes what its templates become",
    content2
  );
}
async function remarkOf(trees, pair, side2, context2) {
  if (isKustomization(pair.path)) return kustomizationRemark(trees, pair, side2, context2);
  return isChart(pair.path) || isChartInput(pair.path) ? chartRemark(trees, pair, side2, context2) : void 0;
}
async function builtRemarks(trees, changed2, contextOf2) {
  const remarks = { base: [], head: [] };
  for (const pair of changed2) {
    const base = await remarkOf(trees, pair, "base", contextOf2(pair.path, "base"));
    const head = await remarkOf(trees, pair, "head", contextOf2(pair.path, "head"));
    if (base?.unit.content() === head?.unit.content()) continue;
    if (base !== void 0) remarks.base.push(base);
    if (head !== void 0) remarks.head.push(head);
  }
  return remarks;
}
async function patchFiles(trees, paths) {
  const folders = new Set(paths.flatMap(foldersAbove));
  const patches = /* @__PURE__ */ new Set();
  for (const side2 of sideNames) {
    const files = trees[side2].entries.filter(
      ({ path, mode }) => mode === "file" && isKustomization(path) && folders.has(folderOf(path))
    );
    await trees.blobs.fetch(trees[side2].tree, files);
    for (const { path, oid } of files)
      for (const document of trees.blobs.yaml(oid).documents)
        for (const patch of patchesOf(document.value, folderOf(path))) patches.add(patch);
  }
  return patches;
}

// src/manifests/origin-claims.ts
var originAnnotation = "config.kubernetes.io/origin";
var longestPath = 1e3;
function mayClaim(bytes) {
  return bytes.includes("# Source: ") || bytes.includes(originAnnotation);
}
function claimsIn(text2, yaml) {
  return [...chartClaims(text2), ...text2.includes(originAnnotation) ? buildClaims(yaml()) : []];
}
function chartClaims(text2) {
  const claims = [];
  const lines = text2.split("\n");
  let path;
  let [first3, content2] = [1, false];
  const close2 = (last) => {
    if (path !== void 0) claims.push({ first: first3, last, kind: "chart", path });
    [path, first3, content2] = [void 0, last + 1, false];
  };
  for (const [index, line] of lines.entries()) {
    if (/^---(?:\s|$)/.test(line)) {
      close2(index);
    } else if (!content2) {
      const source = /^# Source: (\S[^\0]*?)\s*$/.exec(line)?.[1];
      if (source !== void 0 && source.length <= longestPath) path ??= source;
      content2 = !/^\s*(?:#|$)/.test(line);
    }
  }
  close2(lines.length);
  return claims;
}
function buildClaims({ documents }) {
  return documents.flatMap(({ value, place }) => {
    const origin = annotationOf(value);
    if (origin === void 0 || /^repo:/m.test(origin)) return [];
    const path = /^(?:path|configuredIn): *(["']?)(\S.*?)\1\s*$/m.exec(origin)?.[2];
    if (path === void 0 || path.length > longestPath) return [];
    return [{ first: place.line, last: place.endLine, kind: "build", path }];
  });
}
function annotationOf(value) {
  const metadata = isObject(value) ? value["metadata"] : void 0;
  const annotations = isObject(metadata) ? metadata["annotations"] : void 0;
  const origin = isObject(annotations) ? annotations[originAnnotation] : void 0;
  return typeof origin === "string" ? origin : void 0;
}

// src/manifests/rendered.ts
var maxBuilders = 5e3;
async function renderedSide(trees, open) {
  const builders = await buildersOf(trees, open);
  const files = /* @__PURE__ */ new Map();
  for await (const [path, claims] of claimsOf2(open)) {
    files.set(
      path,
      claims.flatMap((claim) => resolve(claim, path, builders, open))
    );
  }
  const all = [...files.values()].flat();
  return {
    files,
    paths: new Set(all.map(({ path }) => path)),
    builders: new Set(all.flatMap((named3) => named3.builders))
  };
}
var batch2 = 50;
async function* claimsOf2({ tree, entries }) {
  const rendered = entries.filter(({ path }) => isRendered(path) && isManifestName(path));
  for (let at2 = 0; at2 < rendered.length; at2 += batch2) {
    const some = rendered.slice(at2, at2 + batch2);
    const { bytes } = await tree.read(some, yamlLimits.bytes);
    for (const { path, oid } of some) {
      const content2 = bytes.get(oid);
      if (content2 === void 0 || !mayClaim(asBuffer(content2))) continue;
      yield [path, claimsIn(asBuffer(content2).toString("utf8"), () => parseYaml(content2))];
    }
  }
}
async function buildersOf(trees, { tree, entries }) {
  const own2 = entries.filter(({ path, mode }) => mode === "file" && !isRendered(path));
  const chartFiles = own2.filter(({ path }) => isChart(path)).slice(0, maxBuilders);
  await trees.blobs.fetch(tree, chartFiles);
  const charts = /* @__PURE__ */ new Map();
  for (const { path, oid } of chartFiles) {
    const value = trees.blobs.yaml(oid).documents[0]?.value;
    const name = isObject(value) ? value["name"] : void 0;
    if (typeof name === "string") charts.set(name, [...charts.get(name) ?? [], folderOf(path)]);
  }
  const kustomizations = own2.filter(({ path }) => isKustomization(path)).map(({ path }) => folderOf(path));
  return { charts, kustomizations: kustomizations.slice(0, maxBuilders) };
}
function resolve(claim, file, builders, open) {
  const found2 = claim.kind === "chart" ? inChart(claim.path, file, builders, open) : inBuild(claim.path, file, builders, open);
  return found2 === void 0 ? [] : [{ first: claim.first, last: claim.last, ...found2 }];
}
function inChart(claimed, file, { charts }, open) {
  const starts = claimed.split("/").flatMap((part, index, parts) => {
    if (index > 0 && parts[index - 1] !== "charts") return [];
    const rest = parts.slice(index + 1).join("/");
    return (charts.get(part) ?? []).map((folder) => ({ folder, path: resolveIn(folder, rest), top: index === 0 }));
  });
  const there = starts.filter(({ path: path2 }) => path2 !== void 0 && isFile(open, path2));
  const outermost = there.some(({ top }) => top) ? there.filter(({ top }) => top) : there;
  const chosen2 = outermost.length === 1 ? outermost[0] : mirrored(outermost, file);
  if (chosen2?.path === void 0) return void 0;
  const { path } = chosen2;
  const inner = foldersAbove(path).filter((folder) => isFile(open, joined4(folder, "Chart.yaml")));
  return {
    path,
    builders: inner.filter((folder) => folder === chosen2.folder || folder.startsWith(`${chosen2.folder}/`))
  };
}
function mirrored(choices2, file) {
  const path = `/${file.slice(renderedRoot.length + 1).replace(/\.[^./]*$/, "")}/`;
  const fitting2 = choices2.filter(({ folder }) => folder !== "" && path.includes(`/${folder}/`));
  const longest3 = fitting2.reduce((most3, { folder }) => Math.max(most3, folder.length), 0);
  const [best3, ...others] = fitting2.filter(({ folder }) => folder.length === longest3);
  return others.length === 0 ? best3 : void 0;
}
function inBuild(claimed, file, { kustomizations }, open) {
  const choices2 = kustomizations.flatMap((folder) => {
    const path2 = resolveIn(folder, claimed);
    return path2 !== void 0 && isFile(open, path2) ? [{ folder, path: path2 }] : [];
  });
  const built = mirrored(choices2, file) ?? (choices2.length === 1 ? choices2[0] : void 0);
  const [path, ...others] = built === void 0 ? new Set(choices2.map((choice) => choice.path)) : [built.path];
  if (path === void 0 || others.length > 0) return void 0;
  const nearest2 = foldersAbove(path).find((folder) => kustomizations.includes(folder));
  return {
    path,
    builders: [...built === void 0 ? [] : [built.folder], ...nearest2 === void 0 ? [] : [nearest2]]
  };
}
function joined4(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function isFile(open, path) {
  const found2 = open.lookUp(path);
  return found2 !== void 0 && found2 !== "folder" && !isRendered(path);
}

// src/manifests/covered.ts
var nothing2 = { covers: () => false, sourcesIn: () => () => void 0 };
async function readRendering(trees, patterns) {
  if (sideNames.every((side2) => !trees[side2].entries.some(({ path }) => isRendered(path)))) return nothing2;
  const [base, head] = [await renderedSide(trees, trees.base), await renderedSide(trees, trees.head)];
  const patches = await patchBuilders(trees);
  const chosen2 = patterns.length === 0 ? () => false : pathMatcher(patterns);
  const known5 = /* @__PURE__ */ new Map();
  const covers2 = (path) => {
    const answer = known5.get(path) ?? (!isRendered(path) && isCovered(path, { trees, base, head, patches, chosen: chosen2 }));
    known5.set(path, answer);
    return answer;
  };
  return { covers: covers2, sourcesIn: (side2, file, changed2) => sourcesIn(side2 === "base" ? base : head, file, changed2) };
}
function isCovered(path, { trees, base, head, patches, chosen: chosen2 }) {
  if (base.paths.has(path)) return true;
  const builder = builderOf(trees, path);
  const isTemplate = builder?.kind === "chart" && /(?:^|\/)templates\/.*\.(?:ya?ml|json)$/.test(path);
  const tells = builder !== void 0 && (base.builders.has(builder.folder) || head.builders.has(builder.folder));
  if (isTemplate && tells && !head.paths.has(path)) return false;
  if (chosen2(path)) return true;
  const patched = patches.get(path);
  if (patched !== void 0) return [...patched].every((folder) => base.builders.has(folder));
  if (builder === void 0 || !base.builders.has(builder.folder)) return false;
  if (isKustomization(path) || isChart(path) || path.endsWith(".tpl") || path === inFolder(builder.folder, "values.yaml"))
    return true;
  return head.paths.has(path) && (isTemplate || trees.base.lookUp(path) === void 0);
}
function builderOf(trees, path) {
  const has = (file) => sideNames.some((side2) => trees[side2].lookUp(file) !== void 0);
  for (const folder of foldersAbove(path)) {
    if (has(inFolder(folder, "Chart.yaml"))) return { kind: "chart", folder };
    if (["kustomization.yaml", "kustomization.yml", "Kustomization"].some((name) => has(inFolder(folder, name))))
      return { kind: "kustomization", folder };
  }
  return void 0;
}
function inFolder(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
async function patchBuilders(trees) {
  const patches = /* @__PURE__ */ new Map();
  for (const side2 of sideNames) {
    const files = trees[side2].entries.filter(({ path, mode }) => mode === "file" && isKustomization(path));
    await trees.blobs.fetch(trees[side2].tree, files);
    for (const { path, oid } of files)
      for (const document of trees.blobs.yaml(oid).documents)
        for (const patch of patchesOf(document.value, folderOf(path)))
          patches.set(patch, (patches.get(patch) ?? /* @__PURE__ */ new Set()).add(folderOf(path)));
  }
  return patches;
}
function sourcesIn(rendered, file, changed2) {
  const documents = rendered.files.get(file) ?? [];
  if (documents.length === 0) return () => void 0;
  const left = changed2.filter(({ path, head }) => head !== void 0 && !isRendered(path)).map(({ path }) => path);
  const own2 = new Set(left);
  const below = (folder) => left.find((path) => folder === "" || path.startsWith(`${folder}/`));
  return (line) => {
    const named3 = documents.find(({ first: first3, last }) => first3 <= line && line <= last);
    if (named3 === void 0 || own2.has(named3.path)) return named3?.path;
    return named3.builders.map(below).find((path) => path !== void 0) ?? named3.path;
  };
}

// src/manifests/lines.ts
var maxEdits = 500;
function linesOf2(bytes) {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1").split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
function changedLines(before, after) {
  const [a, b] = [linesOf2(before), linesOf2(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end2 = 0;
  while (end2 < a.length - start && end2 < b.length - start && a[a.length - 1 - end2] === b[b.length - 1 - end2]) end2++;
  if (start === a.length && start === b.length) return [];
  const [middleA, middleB] = [a.slice(start, a.length - end2), b.slice(start, b.length - end2)];
  if (middleB.length === 0)
    return b.length === 0 ? [] : [{ first: Math.min(start + 1, b.length), last: Math.min(start + 1, b.length) }];
  return rangesOf(touchedLines(middleA, middleB), start);
}
function touchedLines(a, b) {
  const trace = walk2(a, b);
  if (trace === void 0) return b.map((_, index) => index);
  const touched = /* @__PURE__ */ new Set();
  let [x, y] = [a.length, b.length];
  for (let edits2 = trace.length - 1; edits2 > 0; edits2--) {
    const row = trace[edits2 - 1] ?? /* @__PURE__ */ new Map();
    const k = x - y;
    const down = k === -edits2 || k !== edits2 && (row.get(k - 1) ?? -1) < (row.get(k + 1) ?? -1);
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
  for (let edits2 = 0; edits2 <= Math.min(maxEdits, a.length + b.length); edits2++) {
    const row = /* @__PURE__ */ new Map();
    for (let k = -edits2; k <= edits2; k += 2) {
      const down = k === -edits2 || k !== edits2 && (last.get(k - 1) ?? -1) < (last.get(k + 1) ?? -1);
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
  return Math.max(1, linesOf2(bytes).length);
}

// src/discover.ts
async function discover(base, head, options) {
  const trees = await openTrees(base, head, options.limits ?? readLimits);
  const rendering = await readRendering(trees, options.renderedCovers ?? []);
  const all = pairsOf6(trees.base.entries, trees.head.entries, options);
  const covered = all.filter(({ path }) => rendering.covers(path));
  const settings = { ...options, rendering, changedPairs: all.filter(isChanged) };
  const read3 = await readTrees(
    trees,
    all.filter(({ path }) => !rendering.covers(path)),
    settings
  );
  const elsewhere2 = covered.filter(isChanged);
  for (const side2 of sideNames)
    await trees.blobs.fetch(
      trees[side2].tree,
      elsewhere2.flatMap((pair) => pair[side2] ?? [])
    );
  return {
    ...changeSet(trees, read3.readings, changedFiles(trees, [...read3.changed, ...elsewhere2]), read3.sameSemantics),
    rendered: covered.length
  };
}
async function readTrees(trees, all, options) {
  const { pairs, remarks } = await withoutLinks(trees, all, options);
  const changed2 = pairs.filter(isChanged);
  const nothing3 = changed2.length === 0 && remarks.every(({ changed: touched2 }) => !touched2);
  if (nothing3 && (options.stopIfUnchanged || !options.full)) return { readings: [], changed: changed2, sameSemantics: true };
  const touched = [...remarks, ...await readChanged(trees, changed2, options)];
  const sameSemantics = sameUnits(unitsOf2(touched, "base"), unitsOf2(touched, "head"));
  if (sameSemantics && options.stopIfUnchanged) return { readings: [], changed: changed2, sameSemantics };
  const rest = pairs.filter((pair) => !isChanged(pair));
  return { readings: [...touched, ...await readUnchanged(trees, rest, options)], changed: changed2, sameSemantics };
}
function contextOf(options, path, side2, changed2) {
  const { defaultNamespace = "default", rendering, changedPairs } = options;
  const context2 = { file: path, side: side2, changed: changed2, defaultNamespace };
  if (!isRendered(path)) return context2;
  return { ...context2, renderedFrom: rendering.sourcesIn(side2 === "base" ? "base" : "head", path, changedPairs) };
}
function onlyRemark(side2, changed2, remark2) {
  return {
    side: side2,
    changed: changed2,
    reading: { manifests: [], declaring: [], remarks: [remark2], units: [remark2.unit], warnings: [] }
  };
}
async function withoutLinks(trees, pairs, options) {
  const special2 = new Set(
    pairs.filter(({ base, head }) => [base, head].some((entry) => entry !== void 0 && entry.mode !== "file"))
  );
  const worthALook = [...special2].filter(
    (pair) => isChanged(pair) || isManifestName(pair.path) || pair.head?.mode === "submodule"
  );
  const judged = new Set(pairs.filter(({ path }) => isManifestName(path)).map(({ path }) => path));
  const remarks = [];
  const followed = [];
  for (const pair of worthALook) {
    const sides2 = {};
    for (const side2 of sideNames) {
      const entry = await follow(trees, pair, side2, judged, options, remarks);
      if (entry !== void 0) sides2[side2] = entry;
    }
    if (sides2.base !== void 0 || sides2.head !== void 0) followed.push({ path: pair.path, ...sides2 });
  }
  return { pairs: [...pairs.filter((pair) => !special2.has(pair)), ...followed], remarks };
}
async function follow(trees, pair, side2, judged, options, remarks) {
  const entry = pair[side2];
  if (entry === void 0 || entry.mode === "file") return entry;
  const changed2 = isChanged(pair);
  const where = changed2 ? side2 : "both";
  const context2 = contextOf(options, pair.path, where, changed2);
  const told3 = (remark2) => {
    if (changed2 || side2 === "head") remarks.push(onlyRemark(where, changed2, remark2));
  };
  await trees.blobs.fetch(trees[side2].tree, [entry]);
  const unread = unreadable(entry, trees.blobs.get(entry.oid), context2);
  if (unread !== void 0) return told3(unread);
  const open = trees[side2];
  const link = followLink(entry, trees.blobs.text(entry.oid), context2, {
    lookUp: (path) => open.lookUp(path),
    judged: (path) => judged.has(path) && path !== pair.path && open.lookUp(path) !== void 0
  });
  if (link.kind === "unread") return told3(link.remark);
  return link.kind === "file" ? { ...link.target, path: pair.path } : void 0;
}
async function readerFor(trees, paths, options) {
  if (!paths.some(isManifestName)) return void 0;
  const { default: schema } = await import("./kubernetes-N72BJ5UB.js");
  const evaluated = new Set(options.dialects.flatMap(({ group: group2, kinds: kinds2 }) => kinds2.map((kind) => `${group2}/${kind}`)));
  return { schema, evaluated, patches: await patchFiles(trees, paths) };
}
function readEntry2(trees, entry, context2, reader) {
  const none4 = { manifests: [], declaring: [], remarks: [], units: [], warnings: [] };
  const blob = trees.blobs.get(entry.oid);
  const unread = unreadable(entry, blob, context2);
  if (unread !== void 0) return { ...none4, remarks: [unread], units: [unread.unit] };
  if (reader === void 0 || blob?.kind !== "bytes") return none4;
  if (!isManifestName(entry.path) || isKustomization(entry.path)) return none4;
  if (!context2.changed && !mayHoldObject(asBuffer(blob.bytes))) return none4;
  return readFile(
    trees.blobs.yaml(entry.oid),
    { context: context2, oid: entry.oid, text: () => trees.blobs.text(entry.oid) },
    reader
  );
}
async function readChanged(trees, changed2, options) {
  for (const side2 of sideNames)
    await trees.blobs.fetch(
      trees[side2].tree,
      changed2.flatMap((pair) => pair[side2] ?? [])
    );
  const reader = await readerFor(
    trees,
    changed2.map(({ path }) => path),
    options
  );
  const context2 = (path, side2) => contextOf(options, path, side2, true);
  const built = await builtRemarks(trees, changed2, context2);
  const read3 = (pair, side2, lost2) => {
    const own2 = context2(pair.path, side2);
    return pair[side2] && readEntry2(trees, pair[side2], lost2 === true ? { ...own2, lost: lost2 } : own2, reader);
  };
  const before = changed2.map((pair) => read3(pair, "base"));
  const after = changed2.map((pair) => read3(pair, "head"));
  const known5 = new Set(after.flatMap((reading2) => reading2 === void 0 ? [] : objectsIn(reading2)));
  const lost = before.map((reading2) => reading2 !== void 0 && objectsIn(reading2).some((key) => !known5.has(key)));
  const again = after.map((reading2, index) => {
    const pair = changed2[index];
    return pair !== void 0 && lost[index] === true ? read3(pair, "head", true) : reading2;
  });
  const told3 = { base: before, head: again };
  return sideNames.flatMap((side2) => [
    ...told3[side2].flatMap((reading2) => reading2 === void 0 ? [] : [{ side: side2, changed: true, reading: reading2 }]),
    ...built[side2].map((remark2) => onlyRemark(side2, true, remark2))
  ]);
}
function objectsIn({ manifests, remarks }) {
  return [...manifests, ...remarks].flatMap((part) => {
    const ref = "ref" in part ? part.ref : part.object;
    return ref === void 0 ? [] : [keyOf(ref)];
  });
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
    const context2 = contextOf(options, entry.path, "both", false);
    return { side: "both", changed: false, reading: readEntry2(trees, entry, context2, reader) };
  });
}
function unitsOf2(readings, side2) {
  return readings.filter((part) => part.side === side2).flatMap(({ reading: reading2 }) => reading2.units);
}
var identity = (unit) => `${unit.key}
${unit.content()}`;
function sameUnits(base, head) {
  if (base.length !== head.length) return false;
  const sorted3 = head.map(identity).sort();
  return base.map(identity).sort().every((text2, index) => text2 === sorted3[index]);
}
function changedFiles(trees, changed2) {
  const bytesOf = (entry) => {
    const blob = entry === void 0 ? void 0 : trees.blobs.get(entry.oid);
    return blob?.kind === "bytes" ? blob.bytes : void 0;
  };
  const own2 = changed2.filter(({ path }) => !isRendered(path));
  return own2.map(({ path, base, head }) => {
    const [before, after] = [bytesOf(base), bytesOf(head)];
    if (head === void 0) return { file: path, status: "removed", headLines: [] };
    if (base === void 0)
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
function readSide(trees, readings, side2) {
  const { name, commit } = trees[side2].tree;
  const own2 = readings.filter((part) => part.side === side2 || part.side === "both");
  return {
    tree: { name, ...commit === void 0 ? {} : { commit } },
    manifests: own2.flatMap(({ reading: reading2 }) => reading2.manifests),
    declaring: own2.flatMap(({ reading: reading2 }) => reading2.declaring),
    problems: folded2(problemsOf(readings, side2)),
    warnings: own2.flatMap(({ reading: reading2 }) => reading2.warnings)
  };
}
function problemsOf(readings, side2) {
  const other = side2 === "base" ? "head" : "base";
  const units = new Set(unitsOf2(readings, other).map(identity));
  const toldThere = new Set(
    readings.filter((part) => part.side === other).flatMap(({ reading: reading2 }) => reading2.remarks.map(({ unit }) => unit.key))
  );
  return readings.flatMap((part) => {
    if (part.side !== side2 && (part.side !== "both" || side2 === "base")) return [];
    return part.reading.remarks.flatMap(({ unit, ...remark2 }) => {
      if (side2 === "base" && toldThere.has(unit.key)) return [];
      const changed2 = part.changed && !units.has(identity(unit));
      return [{ ...remark2, side: !part.changed || toldThere.has(unit.key) ? "both" : side2, changed: changed2 }];
    });
  });
}
var maxAlike = 10;
function folded2(problems) {
  const groups = /* @__PURE__ */ new Map();
  for (const problem of problems) {
    const { kind, side: side2, changed: changed2, message } = problem;
    const key = `${kind} ${side2} ${changed2} ${message}`;
    const group2 = groups.get(key);
    if (group2 === void 0) groups.set(key, [problem]);
    else group2.push(problem);
  }
  return [...groups.values()].flatMap((group2) => {
    const [first3, ...others] = group2;
    if (first3 === void 0 || group2.length <= maxAlike) return group2;
    const related = others.slice(0, maxAlike).map(({ origin }) => ({ origin, text: "the same here" }));
    return [{ ...first3, message: `${first3.message}, and ${others.length} more like it`, related }];
  });
}

// src/fixes/needs.ts
var mostNeeds = 40;
function needsOf3({ kind, rows }) {
  if (kind !== "blocked-connection" || rows.length === 0 || rows.length > mostNeeds) return void 0;
  const needs = rows.map(
    ({ connection, before, after }) => connection !== void 0 && before === "allowed" && after === "denied" ? needOf(connection) : void 0
  );
  const found2 = needs.flatMap((need) => need ?? []);
  return found2.length === rows.length ? found2 : void 0;
}
function needOf(connection) {
  const { protocol, port } = connection;
  const [source, destination] = [namedEnd(connection.source), namedEnd(connection.destination)];
  if (source === void 0 || destination === void 0 || port === void 0 || protocol === "other") return void 0;
  return port < 1 || port > 65535 ? void 0 : { source, destination, protocol, port, connection };
}
function namedEnd(end2) {
  switch (end2.kind) {
    case "workload":
      return { kind: "workload", key: workloadKeyOf(end2.workload), workload: end2.workload };
    case "outside":
      return addresses([end2.address]);
    case "api-server":
      return end2.addresses.length === 0 ? void 0 : addresses(end2.addresses);
    case "node":
    case "unidentified":
      return void 0;
  }
}
function addresses(all) {
  const sorted3 = [...new Set(all)].sort((a, b) => a < b ? -1 : 1);
  return { kind: "addresses", key: sorted3.join(), addresses: sorted3 };
}
function groupsOf(needs) {
  const groups = /* @__PURE__ */ new Map();
  for (const need of needs) {
    for (const direction of ["ingress", "egress"]) {
      const end2 = direction === "ingress" ? need.destination : need.source;
      if (end2.kind !== "workload") continue;
      const key = `${direction} ${end2.key}`;
      const group2 = groups.get(key);
      if (group2 === void 0) groups.set(key, { direction, subject: end2.workload, needs: [need] });
      else group2.needs.push(need);
    }
  }
  return [...groups.values()];
}
function peerOf({ direction }, { source, destination }) {
  return direction === "ingress" ? source : destination;
}

// src/fixes/selectors.ts
var passing = /^(?:pod-template-hash|pod-template-generation|controller-revision-hash|controller-uid|job-name|statefulset\.kubernetes\.io\/.*|apps\.kubernetes\.io\/.*|batch\.kubernetes\.io\/.*)$/;
var validKey = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/;
var validValue = /^(?:[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?)?$/;
var telling = ["app.kubernetes.io/name", "app", "k8s-app", "app.kubernetes.io/instance", "name", "component"];
var widths = ["one-label", "all-labels"];
function peersFor(world, end2, own2, width2) {
  if (end2.kind === "addresses") {
    return end2.addresses.map((address) => ({
      ipBlock: { cidr: `${formatAddress(address)}/${familyOf(address) === "IPv4" ? 32 : 128}` }
    }));
  }
  const labels = podLabelsFor(world, end2.workload, width2);
  if (labels === void 0) return void 0;
  const { namespace } = end2.workload;
  const place = { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } } };
  return [{ ...namespace === own2 ? {} : place, podSelector: { matchLabels: labels } }];
}
function podLabelsFor(world, of2, width2) {
  const key = workloadKeyOf(of2);
  const inside2 = [...world.endpoints.values()].filter(({ namespace }) => namespace === of2.namespace);
  const own2 = inside2.filter(({ workload }) => workloadKeyOf(workload) === key);
  const others = inside2.filter(({ workload }) => workloadKeyOf(workload) !== key);
  const common = commonLabels2(own2.map(({ labels }) => labels));
  if (common.length === 0) return void 0;
  if (width2 === "all-labels") return Object.fromEntries(common);
  const alone = common.find(([key2, value]) => others.every(({ labels }) => labels.get(key2) !== value));
  return alone === void 0 ? void 0 : Object.fromEntries([alone]);
}
function isValidLabel(key, value) {
  return validKey.test(key) && validValue.test(value);
}
function commonLabels2([first3, ...rest]) {
  const place = (key) => telling.includes(key) ? telling.indexOf(key) : telling.length;
  return [...first3 ?? []].filter(([key, value]) => !passing.test(key) && isValidLabel(key, value)).filter(([key, value]) => rest.every((labels) => labels.get(key) === value)).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
}
function portEntry({ protocol, port }) {
  return { protocol, port };
}

// src/fixes/write-yaml.ts
function itemLines(value, style) {
  const lead = " ".repeat(style.gap);
  const lines = isObject(value) && Object.keys(value).length > 0 ? mapLines(value, style) : [scalarText2(value)];
  return lines.map((line, index) => index === 0 ? `-${lead}${line}` : ` ${lead}${line}`);
}
function mapLines(map, style) {
  return Object.entries(map).flatMap(([key, value]) => {
    const name = scalarText2(key);
    if (isList(value) && value.length > 0)
      return [
        `${name}:`,
        ...indented(
          value.flatMap((item) => itemLines(item, style)),
          style.dash
        )
      ];
    if (isObject(value) && Object.keys(value).length > 0)
      return [`${name}:`, ...indented(mapLines(value, style), style.step)];
    return [`${name}: ${scalarText2(value)}`];
  });
}
function blockLines(value, style) {
  if (isList(value))
    return indented(
      value.flatMap((item) => itemLines(item, style)),
      style.dash
    );
  return isObject(value) ? indented(mapLines(value, style), style.step) : [scalarText2(value)];
}
function documentLines(value, style) {
  return mapLines(value, style);
}
function indented(lines, columns) {
  return lines.map((line) => `${" ".repeat(columns)}${line}`);
}
var plain = /^[A-Za-z_][\w./-]*$/;
var special = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
function scalarText2(value) {
  if (typeof value !== "string") return JSON.stringify(value);
  return plain.test(value) && !special.test(value) ? value : JSON.stringify(value);
}

// src/fixes/candidates.ts
var mostCandidates = 24;
var mostPolicies = 32;
var mostRules2 = 16;
function candidatesFor(group2, world, subject, guilty) {
  const policies = world.world.policies.filter((policy) => isEditable(policy, group2.direction) && selectsAll(policy, world, subject)).sort((a, b) => Number(guilty.has(keyOf(b.ref))) - Number(guilty.has(keyOf(a.ref)))).slice(0, mostPolicies);
  const found2 = policies.flatMap(
    (policy) => widths.flatMap((width2) => [...additions(policy, group2, world, width2), ...newRules(policy, group2, world, width2)])
  );
  const innocent = ({ policy }) => guilty.has(keyOf(policy.ref)) ? 0 : 1;
  const key = ({ policy }) => keyOf(policy.ref);
  const seen = /* @__PURE__ */ new Set();
  return found2.filter((one) => {
    const text2 = JSON.stringify([key(one), one.appends]);
    return !seen.has(text2) && seen.add(text2);
  }).sort((a, b) => a.size - b.size || innocent(a) - innocent(b) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)).slice(0, mostCandidates);
}
function isEditable(policy, direction) {
  const { ref, origin, condition } = policy;
  if (ref.kind !== "NetworkPolicy" || ref.group !== "networking.k8s.io") return false;
  return origin.kind === "file" && condition === void 0 && policy[direction]?.isolates === true;
}
function selectsAll({ subject: selector }, { run }, subject) {
  return subject.every((pod) => matchesPods(run, selector.namespaces, selector.pods, pod) === allowed);
}
function additions(policy, group2, world, width2) {
  const side2 = group2.direction === "ingress" ? "from" : "to";
  const peers = peersOf2(group2.needs, policy, group2, world, width2);
  const ports = portsOf4(group2.needs);
  return (policy[group2.direction]?.rules ?? []).slice(0, mostRules2).flatMap((rule) => {
    const path = ["spec", group2.direction, rule.index];
    return [
      ...peers === void 0 || rule.peers === void 0 || rule.ports === void 0 ? [] : [candidate(policy, [{ path: [...path, side2], items: peers }])],
      ...rule.peers === void 0 || rule.ports === void 0 ? [] : [candidate(policy, [{ path: [...path, "ports"], items: ports }])]
    ];
  });
}
function newRules(policy, group2, world, width2) {
  const items = rulesFor(group2, policy, world, width2);
  return items === void 0 ? [] : [candidate(policy, [{ path: ["spec", group2.direction], items }])];
}
function rulesFor(group2, policy, world, width2) {
  const byPeer = /* @__PURE__ */ new Map();
  for (const need of group2.needs) {
    const { key } = peerOf(group2, need);
    byPeer.set(key, [...byPeer.get(key) ?? [], need]);
  }
  const byPorts = /* @__PURE__ */ new Map();
  for (const needs of byPeer.values()) {
    const key = JSON.stringify(portsOf4(needs));
    byPorts.set(key, [...byPorts.get(key) ?? [], ...needs]);
  }
  const side2 = group2.direction === "ingress" ? "from" : "to";
  const rules2 = [];
  for (const needs of byPorts.values()) {
    const peers = peersOf2(needs, policy, group2, world, width2);
    if (peers === void 0) return void 0;
    rules2.push({ [side2]: peers, ports: portsOf4(needs) });
  }
  return rules2;
}
function peersOf2(needs, { ref }, group2, { world }, width2) {
  const ends = [...new Map(needs.map((need) => [peerOf(group2, need).key, peerOf(group2, need)])).values()];
  const peers = ends.map(
    (end2) => peersFor(world, end2, ref.namespace, width2) ?? peersFor(world, end2, ref.namespace, "all-labels")
  );
  return peers.includes(void 0) ? void 0 : peers.flatMap((some) => some ?? []);
}
function portsOf4(needs) {
  const sorted3 = [...needs].sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : 1));
  return [...new Map(sorted3.map((need) => [`${need.protocol} ${need.port}`, portEntry(need)])).values()];
}
var anyStyle = { dash: 2, gap: 1, step: 2 };
function candidate(policy, appends) {
  const lines = appends.flatMap(({ items }) => items.flatMap((item) => itemLines(item, anyStyle)));
  return { policy, appends, size: lines.length };
}

// src/fixes/evaluate.ts
function podsOf2({ pods }, key) {
  return [...pods.values()].filter(({ endpoint }) => workloadKeyOf(endpoint.workload) === key && !endpoint.finished);
}
var mostAsked = 8;
function letsThrough(world, group2) {
  const subject = podsOf2(world, workloadKeyOf(group2.subject)).slice(0, mostAsked);
  return group2.needs.every(
    (need) => subject.every(
      (pod) => peerEnds(world, pod, peerOf(group2, need)).every(
        (end2) => valueAt2(permits(world, group2.direction, podEnd(pod, end2.family), end2), placeOf(need.protocol, need.port)) === allowed
      )
    )
  );
}
function peerEnds(world, pod, peer) {
  if (peer.kind === "addresses") return peer.addresses.map((address) => ({ family: familyOf(address), address }));
  return podsOf2(world, peer.key).slice(0, mostAsked).flatMap((other) => commonFamilies(world, pod, other).map((family) => podEnd(other, family)));
}
function admits(before, after, needs) {
  const nowhere6 = { port: () => void 0, label: () => void 0, namespaceLabel: () => void 0 };
  const changes = changesBetween2(before, after, nowhere6);
  const connections = needs.map(({ connection }) => connection);
  return recordedChanges(connections, { changes, addressNames: [] }).every(({ answer }) => answer.after === "allowed");
}
function wantedOf(needs) {
  return new Set(needs.flatMap((need) => pairsOf7(need).map((pair) => `${pair} ${need.protocol} ${need.port}`)));
}
function fitsNeeds({ source, destination, ports }, after, wanted) {
  const [from2, to] = [namesIn(after, source, wanted.size), namesIn(after, destination, wanted.size)];
  const width2 = ports.reduce((sum2, { first: first3, last }) => sum2 + last - first3 + 1, 0);
  if (from2 === void 0 || to === void 0 || width2 * from2.length * to.length > wanted.size) return false;
  const pairs = from2.flatMap((a) => to.map((b) => `${a} > ${b}`));
  return pairs.every(
    (pair) => ports.every(
      ({ protocol, first: first3, last }) => Array.from({ length: last - first3 + 1 }, (_, index) => first3 + index).every(
        (port) => wanted.has(`${pair} ${protocol} ${port}`)
      )
    )
  );
}
function pairsOf7({ source, destination }) {
  return namesOf(source).flatMap((from2) => namesOf(destination).map((to) => `${from2} > ${to}`));
}
function namesOf(end2) {
  return end2.kind === "workload" ? [end2.key] : end2.addresses.map((address) => `at ${address}`);
}
function namesIn({ pods }, end2, most3) {
  if (end2.kind === "pods") {
    const keys = end2.members.map((id) => pods.get(id)?.endpoint.workload).map((one) => one && workloadKeyOf(one));
    return [...new Set(keys.map((key) => key ?? "?"))];
  }
  const count3 = end2.addresses.reduce((sum2, { first: first3, last }) => sum2 + (last - first3) + 1n, 0n);
  if (count3 > BigInt(most3)) return void 0;
  return end2.addresses.flatMap(
    ({ first: first3, last }) => Array.from({ length: Number(last - first3) + 1 }, (_, index) => `at ${first3 + BigInt(index)}`)
  );
}

// src/fixes/block-text.ts
var usualStyle = { dash: 2, gap: 1, step: 2 };
var anchored = /(?:^|[\s[{,:-])[&*][\w-]/;
function isPlain2(lines, manifest) {
  const { line, endLine = line } = manifest.at([]);
  return lines.slice(line - 1, endLine).every((text2) => {
    const code = text2.replace(/(?:^|\s)#.*$/, "");
    return !anchored.test(code) && !text2.includes("{{") && !/^ *\t/.test(text2) && !/\r(?!\n)/.test(text2);
  });
}
function bare(lines, line) {
  return (lines[line - 1] ?? "").replace(/\r?\n$/, "");
}
function lastLine(lines, { line, endLine = line }) {
  let last = endLine;
  while (last > line && /^\s*(?:#.*)?$/.test(bare(lines, last))) last--;
  return last;
}
function dashOf(lines, manifest, path) {
  const { line, column } = manifest.at(path);
  const found2 = /^( *)-( +)$/.exec(bare(lines, line).slice(0, column - 1));
  return found2 === null ? void 0 : { before: found2[1]?.length ?? 0, gap: found2[2]?.length ?? 1 };
}
function endOf5(lines, line) {
  const own2 = /\r?\n$/.exec(lines[line - 1] ?? "")?.[0];
  return own2 ?? /\r?\n$/.exec(lines[0] ?? "")?.[0] ?? "\n";
}
function insertAfter(lines, line, texts2) {
  const end2 = endOf5(lines, line);
  const column = (/^ */.exec(texts2[0] ?? "")?.[0].length ?? 0) + 1;
  const last = lines[line - 1] ?? "";
  if (last.endsWith("\n")) return { line: line + 1, removed: [], added: texts2.map((text2) => `${text2}${end2}`), column };
  const all = [last, ...texts2];
  return {
    line,
    removed: [last],
    added: all.map((text2, index) => `${text2}${index < texts2.length ? end2 : ""}`),
    column
  };
}
function styleOf(lines, manifest) {
  const list2 = firstBelow(lines, manifest, ["spec"], true);
  const dash = list2 === void 0 ? 2 : list2.inner - list2.outer;
  const step = manifest.keyAt(["spec", "podSelector"]).column - manifest.keyAt(["spec"]).column;
  return { dash: dash >= 0 && dash <= 8 ? dash : 2, gap: 1, step: step >= 1 && step <= 8 ? step : 2 };
}
function firstBelow(lines, manifest, path, inMap) {
  const value = valueAt(manifest.value, path);
  if (isList(value)) {
    const dash = inMap ? dashOf(lines, manifest, [...path, 0]) : void 0;
    const outer = manifest.keyAt(path).column;
    if (dash !== void 0) return { outer, inner: dash.before + 1 };
  }
  const inner = isList(value) ? value.map((_, index) => index) : isObject(value) ? Object.keys(value) : [];
  for (const step of inner.slice(0, 20)) {
    const found2 = firstBelow(lines, manifest, [...path, step], typeof step === "string");
    if (found2 !== void 0) return found2;
  }
  return void 0;
}

// src/fixes/append.ts
function appendTo(lines, manifest, append2) {
  if (!isPlain2(lines, manifest)) return void 0;
  const found2 = valueAt(manifest.value, append2.path);
  if (isList(found2) && found2.length > 0) return afterItems(lines, manifest, append2, found2.length);
  if (found2 !== void 0 && found2 !== null && !isList(found2)) return void 0;
  const put = found2 === void 0 ? withNewKey : belowKey;
  return put(lines, manifest, append2.path, append2.items);
}
function afterItems(lines, manifest, { path, items }, length) {
  const dashes = Array.from({ length }, (_, index) => dashOf(lines, manifest, [...path, index]));
  const [first3] = dashes;
  if (first3 === void 0 || dashes.some((dash) => dash?.before !== first3.before)) return void 0;
  const style = { ...styleOf(lines, manifest), gap: first3.gap };
  const after = lastLine(lines, manifest.at([...path, length - 1]));
  return insertAfter(
    lines,
    after,
    indented(
      items.flatMap((item) => itemLines(item, style)),
      first3.before
    )
  );
}
function belowKey(lines, manifest, path, value) {
  const { line, column } = manifest.keyAt(path);
  const text2 = bare(lines, line);
  const found2 = /^([^\s:]+:)([ \t]*(?:\[\s*\]|\{\s*\}))?(\s*(?:#.*)?)$/.exec(text2.slice(column - 1));
  if (found2 === null || !/^ *(?:- +)*$/.test(text2.slice(0, column - 1))) return void 0;
  const edit = insertAfter(lines, line, indented(blockLines(value, styleOf(lines, manifest)), column - 1));
  if (found2[2] === void 0) return edit;
  const key = `${text2.slice(0, column - 1)}${found2[1] ?? ""}${found2[3] ?? ""}${endOf5(lines, line)}`;
  const below = edit.removed.length > 0 ? edit.added.slice(1) : edit.added;
  return { line, removed: [lines[line - 1] ?? ""], added: [key, ...below], column };
}
function withNewKey(lines, manifest, path, value) {
  const parent = path.slice(0, -1);
  const key = path.at(-1);
  const map = valueAt(manifest.value, parent);
  if (!isObject(map) || typeof key !== "string") return void 0;
  const places2 = Object.keys(map).map((name) => manifest.keyAt([...parent, name]));
  const column = places2[0]?.column;
  const isBlock = places2.every(
    (one, index) => one.column === column && (index === 0 ? /^ *(?:- +)*$/ : /^ *$/).test(bare(lines, one.line).slice(0, one.column - 1))
  );
  if (column === void 0 || !isBlock) return void 0;
  const below = blockLines(value, styleOf(lines, manifest));
  return insertAfter(lines, lastLine(lines, manifest.at(parent)), indented([`${key}:`, ...below], column - 1));
}

// src/fixes/alter.ts
function placed(lines, manifest, change) {
  if (!isPlain2(lines, manifest)) return void 0;
  switch (change.kind) {
    case "append":
      return appendTo(lines, manifest, change);
    case "join":
      return joinedItems(lines, manifest, change.path);
    case "fill":
      return filled(lines, manifest, change.path, change.value);
    case "drop":
      return withoutItem(lines, manifest, change.path);
    case "reword":
      return reworded(lines, manifest, change.path, change.text);
  }
}
function joinedItems(lines, manifest, path) {
  const next = nextOf(path);
  const [first3, second] = [valueAt(manifest.value, path), next && valueAt(manifest.value, next)];
  if (next === void 0 || !isObject(first3) || !isObject(second)) return void 0;
  const [a, b] = [dashOf(lines, manifest, path), dashOf(lines, manifest, next)];
  if (a === void 0 || b === void 0 || a.before !== b.before || a.gap !== b.gap) return void 0;
  const column = a.before + 1 + a.gap + 1;
  const inBlock = Object.keys(first3).every((key) => {
    const place = manifest.keyAt([...path, key]);
    return place.column === column && !bare(lines, place.line).slice(column - 1).startsWith("{");
  });
  const { line } = manifest.at(next);
  const text2 = lines[line - 1] ?? "";
  if (!inBlock || text2.slice(column - 1).startsWith("{")) return void 0;
  return { line, removed: [text2], added: [`${" ".repeat(column - 1)}${text2.slice(column - 1)}`], column };
}
function nextOf(path) {
  const at2 = path.at(-1);
  return typeof at2 === "number" ? [...path.slice(0, -1), at2 + 1] : void 0;
}
function filled(lines, manifest, path, value) {
  const found2 = valueAt(manifest.value, path);
  if (found2 === void 0) return withNewKey(lines, manifest, path, value);
  return found2 === null || isObject(found2) && Object.keys(found2).length === 0 ? belowKey(lines, manifest, path, value) : void 0;
}
function withoutItem(lines, manifest, path) {
  const list2 = valueAt(manifest.value, path.slice(0, -1));
  const dash = dashOf(lines, manifest, path);
  if (!isList(list2) || list2.length < 2 || dash === void 0) return void 0;
  const place = manifest.at(path);
  const removed = lines.slice(place.line - 1, lastLine(lines, place));
  if (removed.some((text2) => !text2.endsWith("\n"))) return void 0;
  return { line: place.line, removed, added: [], column: dash.before + 1 };
}
function reworded(lines, manifest, path, text2) {
  const old = valueAt(manifest.value, path);
  const { line, column, endLine = line } = manifest.at(path);
  if (typeof old !== "string" || endLine !== line) return void 0;
  const whole = bare(lines, line);
  const rest = whole.slice(column - 1);
  const quote2 = ['"', "'"].find((mark2) => rest.startsWith(`${mark2}${old}${mark2}`)) ?? "";
  if (!rest.startsWith(`${quote2}${old}${quote2}`)) return void 0;
  const fresh = quote2 === "" ? scalarText2(text2) : `${quote2}${text2}${quote2}`;
  const after = `${whole.slice(0, column - 1)}${fresh}${rest.slice(old.length + 2 * quote2.length)}`;
  return { line, removed: [lines[line - 1] ?? ""], added: [`${after}${ownEnd(lines, line)}`], column };
}
function ownEnd(lines, line) {
  return (lines[line - 1] ?? "").endsWith("\n") ? endOf5(lines, line) : "";
}
function changed(value, changes) {
  const late = (one) => one.kind === "join" || one.kind === "drop";
  const backwards = changes.filter(late).sort((a, b) => Number(b.path.at(-1)) - Number(a.path.at(-1)));
  return [...changes.filter((one) => !late(one)), ...backwards].reduce(changedOnce, value);
}
function changedOnce(now, change) {
  const old = valueAt(now, change.path);
  switch (change.kind) {
    case "append":
      return withValue(now, change.path, [...isList(old) ? old : [], ...change.items]);
    case "fill":
      return withValue(now, change.path, change.value);
    case "reword":
      return withValue(now, change.path, change.text);
    case "drop":
    case "join": {
      const at2 = Number(change.path.at(-1));
      const list2 = valueAt(now, change.path.slice(0, -1));
      if (!isList(list2)) return now;
      const gone = change.kind === "drop" ? at2 : at2 + 1;
      const next = list2[at2 + 1];
      const both2 = change.kind === "join" && isObject(old) && isObject(next) ? { ...old, ...next } : old;
      const items = list2.map((item, index) => index === at2 && both2 !== void 0 ? both2 : item);
      return withValue(
        now,
        change.path.slice(0, -1),
        items.filter((_, index) => index !== gone)
      );
    }
  }
}
function withValue(value, [step, ...rest], put) {
  if (step === void 0) return put;
  if (typeof step === "number")
    return isList(value) ? value.map((item, index) => index === step ? withValue(item, rest, put) : item) : value;
  const map = isObject(value) ? value : {};
  return { ...map, [step]: withValue(Object.hasOwn(map, step) ? map[step] ?? null : null, rest, put) };
}

// src/fixes/files.ts
function editOf({ ref, origin }, changes) {
  if (origin.kind !== "file") return void 0;
  const { file, line, column } = origin;
  return { kind: "values", file, target: { kind: ref.kind, name: ref.name, line, column }, changes };
}
function fixedFiles(edits2, textOf7) {
  const byFile = /* @__PURE__ */ new Map();
  for (const edit of edits2) byFile.set(edit.file, [...byFile.get(edit.file) ?? [], edit]);
  const done = [...byFile].map(([file, inFile]) => fixedFile(file, textOf7(file), inFile));
  const files = done.flatMap((one) => one ?? []);
  if (files.length < done.length) return void 0;
  return { files, manifests: files.flatMap(({ manifests }) => manifests) };
}
function fixedFile(file, text2, edits2) {
  const lines = linesOf(text2 ?? "");
  const objects = text2 === void 0 ? [] : objectsIn2(file, text2);
  const byKind = objects && editsFor(lines, objects, edits2);
  const returned = edits2.some(({ kind }) => kind === "lines");
  if (byKind === void 0 || text2 === void 0 && !returned) return void 0;
  const fix = { file, text: text2 ?? "", ...text2 === void 0 && { absent: true }, edits: ordered(byKind) };
  const after = applyEdits(lines, fix.edits);
  const read3 = after === void 0 ? void 0 : objectsIn2(file, after.join(""));
  if (objects === void 0 || read3 === void 0) return void 0;
  const onlyLines = edits2.every(({ kind }) => kind === "lines");
  if (returned && !onlyLines) return void 0;
  const manifests = returned ? paired(objects, read3) : asMeant(objects, read3, edits2);
  return manifests === void 0 || manifests.length === 0 ? void 0 : { fix, lines, manifests };
}
function objectsIn2(file, text2) {
  const { documents, faults } = parseYaml(text2);
  if (faults.length > 0 || documents.some((document) => document.faults.length > 0)) return void 0;
  const context2 = { file, side: "head", changed: true, defaultNamespace: "" };
  return documents.flatMap((document) => objectsOf(document, context2));
}
function editsFor(lines, objects, edits2) {
  const out = [];
  for (const [index, changes] of changesIn(objects, edits2)) {
    const manifest = objects[index];
    const all = manifest === void 0 ? [] : changes.map((change) => placed(lines, manifest, change));
    const done = all.flatMap((one) => one ?? []);
    if (done.length === 0 || done.length < changes.length) return void 0;
    out.push(...done);
  }
  const documents = documentsIn(edits2);
  if (documents.length > 0) {
    if (lines.some((text2, index) => text2.includes("{{") || index === 0 && /^\s*[[{]/.test(text2))) return void 0;
    const texts2 = documents.flatMap((value) => ["---", ...documentLines(value, usualStyle)]);
    out.push(insertAfter(lines, lines.length, texts2));
  }
  for (const edit of edits2) if (edit.kind === "lines") out.push(...edit.edits.map((one) => ({ ...one, column: 1 })));
  const seen = new Map(out.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}
function changesIn(objects, edits2) {
  const found2 = /* @__PURE__ */ new Map();
  for (const edit of edits2) {
    if (edit.kind !== "values") continue;
    const index = objects.findIndex((one) => isAt(one, edit.target));
    found2.set(index, [...found2.get(index) ?? [], ...edit.changes]);
  }
  return new Map([...found2].map(([index, changes]) => [index, joined5(changes)]));
}
function isAt({ ref, origin }, { kind, name, line, column }) {
  return ref.kind === kind && ref.name === name && origin.line === line && origin.column === column;
}
function joined5(changes) {
  const byPlace4 = /* @__PURE__ */ new Map();
  for (const change of changes) {
    const key = change.kind === "append" ? JSON.stringify(["append", change.path]) : JSON.stringify(change);
    const known5 = byPlace4.get(key);
    if (change.kind !== "append" || known5?.kind !== "append") byPlace4.set(key, change);
    else {
      const items = [...known5.items, ...change.items];
      byPlace4.set(key, { ...change, items: [...new Map(items.map((item) => [canonicalJson(item), item])).values()] });
    }
  }
  return [...byPlace4.values()];
}
function documentsIn(edits2) {
  const values = edits2.flatMap((edit) => edit.kind === "document" ? [edit.value] : []);
  return [...new Map(values.map((value) => [canonicalJson(value), value])).values()];
}
function ordered(edits2) {
  return [...edits2].sort((a, b) => a.line - b.line || b.column - a.column).map(({ line, removed, added }) => ({ line, removed, added }));
}
function asMeant(objects, read3, edits2) {
  const changes = changesIn(objects, edits2);
  const meant2 = [
    ...objects.map(({ value }, index) => changed(value, changes.get(index) ?? [])),
    ...documentsIn(edits2)
  ].map((value) => canonicalJson(value));
  if (meant2.length !== read3.length || read3.some(({ value }, index) => canonicalJson(value) !== meant2[index]))
    return void 0;
  return read3.flatMap((is, index) => {
    const was = objects[index];
    if (was === void 0) return [{ is }];
    return changes.has(index) ? [{ was, is }] : [];
  });
}
function paired(objects, read3) {
  const [before, after] = [byKey2(objects), byKey2(read3)];
  if (before === void 0 || after === void 0) return void 0;
  const gone = [...before].flatMap(([key, was]) => after.has(key) ? [] : [{ was }]);
  const rest = [...after].flatMap(([key, is]) => {
    const was = before.get(key);
    if (was === void 0) return [{ is }];
    return canonicalJson(was.value) === canonicalJson(is.value) ? [] : [{ was, is }];
  });
  return [...gone, ...rest];
}
function byKey2(objects) {
  const found2 = new Map(objects.map((one) => [keyOf(one.ref), one]));
  return found2.size === objects.length ? found2 : void 0;
}

// src/fixes/restore.ts
var mostCells = 4e6;
function stretchesBetween(base, head) {
  let start = 0;
  while (start < base.length && start < head.length && base[start] === head[start]) start++;
  let end2 = 0;
  const most3 = Math.min(base.length, head.length) - start;
  while (end2 < most3 && base[base.length - 1 - end2] === head[head.length - 1 - end2]) end2++;
  const [a, b] = [base.slice(start, base.length - end2), head.slice(start, head.length - end2)];
  if (a.length === 0 && b.length === 0) return [];
  const kept = a.length * b.length > mostCells ? [] : commonLines(a, b);
  const stretches2 = [];
  let [x, y] = [0, 0];
  for (const [i, j] of [...kept, [a.length, b.length]]) {
    if (i > x || j > y)
      stretches2.push({ base: { from: start + x, to: start + i }, head: { from: start + y, to: start + j } });
    [x, y] = [i + 1, j + 1];
  }
  return stretches2;
}
function commonLines(a, b) {
  const width2 = b.length + 1;
  const table2 = new Uint32Array((a.length + 1) * width2);
  const at2 = (i, j) => table2[i * width2 + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      table2[i * width2 + j] = a[i] === b[j] ? at2(i + 1, j + 1) + 1 : Math.max(at2(i + 1, j), at2(i, j + 1));
  }
  const out = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) out.push([i++, j++]);
    else if (at2(i + 1, j) >= at2(i, j + 1)) i++;
    else j++;
  }
  return out;
}
function takenBack(stretches2, base, head) {
  const edits2 = stretches2.map((one) => ({
    line: one.head.from + 1,
    removed: head.slice(one.head.from, one.head.to),
    added: base.slice(one.base.from, one.base.to)
  }));
  const isWhole2 = edits2.every(({ line, removed, added }) => {
    const last = line - 1 + removed.length >= head.length;
    const open = line > 1 && added.length > 0 && head[line - 2]?.endsWith("\n") === false;
    return !open && (last || added.every((text2) => text2.endsWith("\n")));
  });
  return isWhole2 ? edits2 : void 0;
}
function sizeOf(edits2) {
  return edits2.reduce((sum2, { removed, added }) => sum2 + removed.length + added.length, 0);
}

// src/fixes/take-back.ts
var mostLines = 120;
var mostCauses = 4;
function takeBacksOf(causes, texts2) {
  const all = causes.slice(0, mostCauses).flatMap(({ origin }) => origin.kind === "file" ? takeBacksAt(origin, texts2) : []);
  const seen = new Map(all.map((one) => [JSON.stringify(one.edit), one]));
  return [...seen.values()].filter(({ size: size3 }) => size3 <= mostLines).sort((a, b) => a.size - b.size);
}
function takeBacksAt(origin, texts2) {
  const { file } = origin;
  const [before, after] = [texts2.base(file), texts2.head(file)];
  if (before === void 0) return [];
  const [base, head] = [linesOf(before), linesOf(after ?? "")];
  const stretches2 = stretchesBetween(base, head);
  const side2 = origin.side === "base" ? "base" : "head";
  const lines = side2 === "base" ? base : head;
  const document = documentAround(lines, origin.line - 1);
  const here = stretches2.filter((one) => touches(one[side2], origin.line - 1, origin.line));
  const choices2 = [
    here,
    stretches2.filter((one) => touches(one[side2], document.from, document.to)),
    ...side2 === "base" ? here.flatMap((one) => onlyDocument(one, document, base)).map((one) => [one]) : [],
    stretches2
  ];
  return choices2.flatMap((chosen2) => {
    const edits2 = chosen2.length === 0 ? void 0 : takenBack(chosen2, base, head);
    return edits2 === void 0 ? [] : [{ edit: { kind: "lines", file, edits: edits2 }, size: sizeOf(edits2) }];
  });
}
function touches({ from: from2, to }, first3, end2) {
  return from2 === to ? from2 >= first3 && from2 <= end2 : from2 < end2 && to > first3;
}
var separator = /^---(?:\s|$)/;
function documentAround(lines, line) {
  let from2 = line;
  while (from2 > 0 && !separator.test(lines[from2] ?? "")) from2--;
  let to = line + 1;
  while (to < lines.length && !separator.test(lines[to] ?? "")) to++;
  return { from: from2, to };
}
function onlyDocument({ base, head }, document, lines) {
  const begins = separator.test(lines[document.from] ?? "") ? document.from + 1 : document.from;
  const place = { from: head.to, to: head.to };
  const parts = [document, { from: begins, to: Math.min(document.to + 1, lines.length) }];
  return parts.map(({ from: from2, to }) => ({ base: { from: Math.max(base.from, from2), to: Math.min(base.to, to) }, head: place })).filter((part) => part.base.from < part.base.to);
}

// src/fixes/mending.ts
var mostLines2 = 12;
var mostPolicies2 = 64;
function mendsOf(finding, state, ground) {
  const guilty = finding.causes.filter(({ object }) => object.kind !== "NetworkPolicy");
  const changes = guilty.flatMap(({ object }) => labelChanges(object, state));
  const follows = changes.length === 0 ? [] : following(changes, state, ground);
  const texts2 = { base: (file) => ground.settings.baseTexts.get(file), head: ground.textOf };
  const labels = changes.length === 0 ? [] : takeBacksOf(guilty, texts2);
  const selectors = takeBacksOf(
    finding.causes.filter(({ object }) => object.kind === "NetworkPolicy"),
    texts2
  ).filter(({ edit: { edits: edits2 } }) => edits2.every(({ removed, added }) => removed.length === added.length));
  const restores = [...labels, ...selectors].map(({ edit }) => {
    const size3 = edit.edits.reduce((sum2, { removed, added }) => sum2 + Math.max(removed.length, added.length), 0);
    return { means: "restores-label", edits: [edit], size: size3 };
  });
  return [...follows, ...restores].filter(({ size: size3 }) => size3 <= mostLines2);
}
function labelChanges(object, { baseObjects, headObjects }) {
  const key = workloadObjectKey(object) ?? keyOf(object);
  const [before, after] = [baseObjects.get(key), headObjects.get(key)];
  if (before === void 0 || after === void 0) return [];
  const [was, is] = [labelsOf(before), labelsOf(after)];
  const isNamespace = object.kind === "Namespace";
  return [...was].flatMap(([key2, value]) => {
    const now = is.get(key2);
    if (now === void 0 || now === value || !isValidLabel(key2, now)) return [];
    const namespace = isNamespace ? object.name : object.namespace;
    return [{ of: isNamespace ? "namespace" : "pods", namespace, key: key2, was: value, is: now }];
  });
}
function labelsOf({ ref, value }) {
  const path = ref.kind === "Namespace" || ref.kind === "Pod" ? [] : templatePath(ref.kind);
  return textsAt(value, [...path, "metadata", "labels"]);
}
function following(changes, { head }, ground) {
  const edits2 = head.policies.filter(({ ref, origin }) => ref.kind === "NetworkPolicy" && origin.kind === "file").flatMap((policy) => {
    const manifest = manifestOf(policy, ground);
    const reworded2 = manifest === void 0 ? [] : rewordings(manifest, policy, changes);
    const edit = reworded2.length === 0 ? void 0 : editOf(policy, reworded2);
    return edit === void 0 ? [] : [[edit, reworded2.length]];
  }).slice(0, mostPolicies2);
  const size3 = edits2.reduce((sum2, [, lines]) => sum2 + lines, 0);
  const together = edits2.length === 0 ? [] : [{ means: "follows-label", edits: edits2.map(([edit]) => edit), size: size3 }];
  const single = edits2.length < 2 ? [] : edits2.slice(0, 4);
  return [
    ...together,
    ...single.map(([edit, lines]) => ({ means: "follows-label", edits: [edit], size: lines }))
  ];
}
function manifestOf({ ref, origin }, ground) {
  const text2 = origin.kind === "file" ? ground.textOf(origin.file) : void 0;
  if (origin.kind !== "file" || text2 === void 0) return void 0;
  const { line, column } = origin;
  return objectsIn2(origin.file, text2)?.find((one) => isAt(one, { kind: ref.kind, name: ref.name, line, column }));
}
function rewordings({ value }, { ref }, changes) {
  const own2 = ["spec", "podSelector"];
  const peers = ["ingress", "egress"].flatMap(
    (direction) => itemsAt2(value, ["spec", direction]).flatMap(
      (rule) => itemsAt2(value, [...rule, direction === "ingress" ? "from" : "to"])
    )
  );
  return changes.flatMap((change) => {
    const here = ref.namespace === change.namespace;
    const paths = change.of === "namespace" ? peers.map((peer) => [...peer, "namespaceSelector"]) : [
      ...here ? [own2] : [],
      ...peers.filter((peer) => here || valueAt(value, [...peer, "namespaceSelector"]) !== void 0).map((peer) => [...peer, "podSelector"])
    ];
    return paths.flatMap((path) => valuesAt(value, path, change)).map((path) => ({ kind: "reword", path, text: change.is }));
  });
}
function itemsAt2(value, path) {
  const list2 = valueAt(value, path);
  return isList(list2) ? list2.map((_, index) => [...path, index]) : [];
}
function valuesAt(value, selector, { key, was }) {
  const exact = [...selector, "matchLabels", key];
  const listed2 = itemsAt2(value, [...selector, "matchExpressions"]).flatMap((path) => {
    const one = valueAt(value, path);
    if (!isObject(one) || one["key"] !== key || one["operator"] !== "In") return [];
    return itemsAt2(value, [...path, "values"]).filter((item) => valueAt(value, item) === was);
  });
  return [...valueAt(value, exact) === was ? [exact] : [], ...listed2];
}
function mendsLabels(edits2, ground) {
  const manifests = ground.files(edits2)?.manifests ?? [];
  return manifests.every(({ was, is }) => {
    if (was === void 0 || is === void 0) return false;
    const labels = textsAt(is.value, [...templatePath(is.ref.kind), "metadata", "labels"]);
    const selected = [...textsAt(is.value, ["spec", "selector", "matchLabels"])];
    const apart2 = canonicalJson(withoutLabels(was.value)) !== canonicalJson(withoutLabels(is.value));
    return !apart2 && selected.every(([key, text2]) => labels.get(key) === text2);
  });
}
function withoutLabels(value) {
  if (isList(value)) return value.map(withoutLabels);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, labelKeys.has(key) ? null : withoutLabels(one)])
  );
}
var labelKeys = /* @__PURE__ */ new Set(["labels", "matchLabels", "matchExpressions"]);

// src/fixes/own-policy.ts
var mostFiles = 3;
function ownPoliciesFor(group2, world, subject, guilty, textOf7) {
  const rank3 = ({ ref }) => guilty.has(keyOf(ref)) ? 0 : 1;
  const refusing = world.world.policies.filter((policy) => isEditable(policy, group2.direction) && selectsOne(policy, world, subject)).sort((a, b) => rank3(a) - rank3(b) || (keyOf(a.ref) < keyOf(b.ref) ? -1 : 1)).slice(0, mostFiles);
  return refusing.flatMap(
    (policy) => widths.flatMap((width2) => {
      const labels = podLabelsFor(world.world, group2.subject, width2);
      const rules2 = rulesFor(group2, policy, world, width2);
      const value = labels && rules2 && documentFor(group2, policy, { labels, rules: rules2, world, textOf: textOf7 });
      return value === void 0 || policy.origin.kind !== "file" ? [] : [{ kind: "document", file: policy.origin.file, value }];
    })
  );
}
function selectsOne({ subject: { namespaces, pods } }, { run }, subject) {
  return subject.some((pod) => matchesPods(run, namespaces, pods, pod) !== denied);
}
function documentFor({ direction, subject }, { ref, origin }, { labels, rules: rules2, world, textOf: textOf7 }) {
  const text2 = origin.kind === "file" ? textOf7(origin.file) : void 0;
  if (origin.kind !== "file" || text2 === void 0) return void 0;
  const beside = objectsIn2(origin.file, text2)?.find(
    (one) => isAt(one, { kind: ref.kind, name: ref.name, line: origin.line, column: origin.column })
  );
  if (beside === void 0) return void 0;
  const { metadata } = beside.value;
  const named3 = isObject(metadata) && metadata["namespace"] !== void 0;
  const name = freeName(`${subject.name}-${direction}`, ref.namespace, world.world.policies);
  if (name === void 0) return void 0;
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name, ...named3 ? { namespace: ref.namespace } : {} },
    spec: {
      podSelector: { matchLabels: labels },
      policyTypes: [direction === "ingress" ? "Ingress" : "Egress"],
      [direction]: rules2
    }
  };
}
var validName = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;
function freeName(name, namespace, policies) {
  const taken = new Set(policies.flatMap(({ ref }) => ref.namespace === namespace ? [ref.name] : []));
  const names3 = [name, ...Array.from({ length: 8 }, (_, index) => `${name}-${index + 2}`)];
  return names3.find((one) => validName.test(one) && !taken.has(one));
}

// src/fixes/pairs.ts
var mostPairs3 = 5e4;
function tableOf(all) {
  const inside2 = /* @__PURE__ */ new Map();
  const outside = /* @__PURE__ */ new Map();
  let count3 = 0;
  for (const { source, destination, ports } of all) {
    const [from2, to] = [keysOf(source), keysOf(destination)];
    count3 += from2.length * to.length;
    if (count3 > mostPairs3) return void 0;
    const addresses2 = addressesOf(source) ?? addressesOf(destination);
    if (addressesOf(source) !== void 0 && addressesOf(destination) !== void 0) return void 0;
    for (const a of from2) {
      for (const b of to) {
        const key = `${a} > ${b}`;
        if (addresses2 === void 0) push(inside2, key, ...ports);
        else push(outside, key, { addresses: addresses2, ports });
      }
    }
  }
  return { inside: inside2, outside };
}
function push(lists2, key, ...values) {
  const list2 = lists2.get(key);
  if (list2 === void 0) lists2.set(key, [...values]);
  else list2.push(...values);
}
function keysOf(place) {
  return place.kind === "pods" ? place.members : ["outside"];
}
function addressesOf(place) {
  return place.kind === "outside" ? place.addresses : void 0;
}
function missingIn(some, other) {
  const left = /* @__PURE__ */ new Set();
  for (const [key, ports] of some.inside)
    if (withoutRanges(ports, other.inside.get(key) ?? []).length > 0) left.add(key);
  for (const [key, items] of some.outside) {
    const held = other.outside.get(key) ?? [];
    const isHeld = ({ addresses: addresses2, ports }) => ports.every((range) => {
      const over = held.filter((one) => withoutRanges([range], one.ports).length === 0);
      return subtract(addresses2, unionOf(over)).length === 0;
    });
    if (!items.every(isHeld)) left.add(key);
  }
  return left;
}
function unionOf(all) {
  return all.reduce((sum2, { addresses: addresses2 }) => union(sum2, addresses2), []);
}
function differing(all, change) {
  return tableOf(all.filter((one) => one.change === change));
}
function pairsOfRows({ rows }, world) {
  const byWorkload = podsByWorkload3(world);
  const all = rows.map(({ source, destination, ports }) => {
    const [from2, to] = [placeOf4(source, byWorkload), placeOf4(destination, byWorkload)];
    return from2 === void 0 || to === void 0 ? void 0 : { source: from2, destination: to, ports };
  });
  return all.includes(void 0) ? void 0 : all.flatMap((one) => one ?? []);
}
function podsByWorkload3({ pods }) {
  const out = /* @__PURE__ */ new Map();
  for (const [id, { endpoint }] of pods) push(out, workloadKeyOf(endpoint.workload), id);
  return out;
}
function placeOf4(party, byWorkload) {
  switch (party.kind) {
    case "workload": {
      const members = party.some?.ids ?? byWorkload.get(workloadKeyOf(party.workload));
      return members === void 0 ? void 0 : { kind: "pods", members };
    }
    case "addresses": {
      const blocks2 = party.blocks.map((text2) => parseBlock(text2)?.addresses);
      if (blocks2.includes(void 0)) return void 0;
      return { kind: "outside", addresses: blocks2.reduce((sum2, one) => union(sum2, one ?? []), []) };
    }
    case "entry":
    case "node":
    case "api-server":
    case "unidentified":
      return void 0;
  }
}

// src/fixes/wanted.ts
function keepsTheRest(found2, after, claim) {
  const wanted = wantedOf(claim.needs);
  return found2.every((one) => isClaimed(one, after, claim, wanted));
}
function isClaimed(one, after, claim, wanted) {
  if (one.change === "unclear") return false;
  if (one.change === "newly-allowed" && fitsNeeds(one, after, wanted)) return true;
  const table2 = tableOf([one]);
  const holding = one.change === "newly-allowed" ? [claim.undone?.closed] : [claim.undone?.opened, ...claim.mayClose];
  return table2 !== void 0 && holding.some((held) => held !== void 0 && missingIn(table2, held).size === 0);
}
function undoneBy(before, after) {
  const found2 = differences(before, after);
  const [opened3, closed] = [differing(found2, "newly-allowed"), differing(found2, "newly-denied")];
  return opened3 === void 0 || closed === void 0 ? void 0 : { opened: opened3, closed };
}

// src/fixes/admitting.ts
var mostGroups = 8;
function* admittings(finding, inStates, ground) {
  const exact = admitting(finding, inStates, ground);
  const lines = exact === void 0 ? Infinity : linesOf3(exact, ground);
  const [state] = inStates;
  const mends = state === void 0 ? [] : mendsOf(finding, state, ground);
  for (const mend of mends.filter(({ size: size3 }) => size3 < lines)) {
    const found2 = mended(mend, needsOf3(finding) ?? [], inStates, ground);
    if (found2 !== void 0) yield found2;
  }
  if (exact !== void 0) yield exact;
}
function linesOf3({ edits: edits2 }, ground) {
  return (ground.files(edits2)?.files ?? []).reduce((sum2, { fix }) => sum2 + sizeOf(fix.edits), 0);
}
function mended({ means, edits: edits2 }, needs, inStates, ground) {
  if (!mendsLabels(edits2, ground)) return void 0;
  const holds3 = inStates.every((state) => {
    const after = ground.goesOn() ? ground.tried(state, edits2) : void 0;
    const undone = ground.undone(state);
    if (after === void 0 || undone === void 0) return false;
    if (!groupsOf(needs).every((group2) => letsThrough(after, group2))) return false;
    return keepsTheRest(differences(ground.sides(state).head, after), after, { needs, mayClose: [], undone });
  });
  if (!holds3) return void 0;
  return { means, edits: edits2, needs, claims: inStates.map((state) => ({ state })), undoes: true };
}
function admitting(finding, inStates, ground) {
  const needs = needsOf3(finding) ?? [];
  const groups = groupsOf(needs);
  const [state] = inStates;
  if (state === void 0 || groups.length > mostGroups) return void 0;
  const asked = { state, needs, guilty: new Set(finding.causes.map(({ object }) => keyOf(object))), ground };
  let edits2 = [];
  for (const group2 of groups) {
    const next = withGroup(edits2, group2, asked);
    if (next === void 0) return void 0;
    edits2 = next;
  }
  if (edits2.length === 0) return void 0;
  const means = edits2.some(({ kind }) => kind === "document") ? "own-policy" : "adds";
  return { means, edits: edits2, needs, claims: inStates.map((one) => ({ state: one })), undoes: false };
}
function withGroup(edits2, group2, asked) {
  const { state, needs, guilty, ground } = asked;
  const { head } = ground.sides(state);
  const subject = podsOf2(head, workloadKeyOf(group2.subject));
  if (subject.length === 0) return void 0;
  const now = edits2.length === 0 ? head : ground.tried(state, edits2);
  if (now !== void 0 && letsThrough(now, group2)) return edits2;
  for (const candidate2 of editsFor2(group2, head, subject, guilty, ground)) {
    if (!ground.goesOn()) return void 0;
    const next = [...edits2, candidate2];
    const after = ground.tried(state, next);
    if (after === void 0 || !letsThrough(after, group2)) continue;
    if (keepsTheRest(differences(head, after), after, { needs, mayClose: [] })) return next;
  }
  return void 0;
}
function* editsFor2(group2, head, subject, guilty, ground) {
  const all = candidatesFor(group2, head, subject, guilty);
  const ofEvery = ({ policy }) => policy.subject.pods.kind === "all";
  yield* edits(all.filter((one) => !ofEvery(one)));
  yield* ownPoliciesFor(group2, head, subject, guilty, ground.textOf);
  yield* edits(all.filter(ofEvery));
}
function edits(candidates5) {
  return candidates5.flatMap(
    ({ policy, appends }) => editOf(
      policy,
      appends.map((append2) => ({ kind: "append", ...append2 }))
    ) ?? []
  );
}

// src/fixes/narrowings.ts
var mostNamed2 = 8;
function narrowingsOf(rule, hints, world) {
  const at2 = ["spec", rule.direction, rule.index];
  if (!isObject(valueAt(rule.manifest.value, at2))) return [];
  const peers = [[], ...peerChanges(rule, at2, hints, world)];
  const ports = [[], ...portChanges(rule, at2, hints)];
  return peers.flatMap((some) => ports.map((more) => [...some, ...more])).filter((changes) => changes.length > 0).map((changes) => ({ rule, changes, size: changes.reduce((sum2, one) => sum2 + sizeOf2(one), 0) })).sort((a, b) => a.size - b.size);
}
var anyStyle2 = { dash: 2, gap: 1, step: 2 };
function sizeOf2(change) {
  if (change.kind === "append") return change.items.flatMap((item) => itemLines(item, anyStyle2)).length;
  return change.kind === "fill" ? itemLines(change.value, anyStyle2).length : 1;
}
function peerChanges(rule, at2, hints, world) {
  const path = [...at2, rule.direction === "ingress" ? "from" : "to"];
  const found2 = valueAt(rule.manifest.value, path);
  const meant2 = meantPeers(rule, hints, world);
  if (found2 === void 0 || found2 === null || isList(found2) && found2.length === 0)
    return meant2.map((items) => [{ kind: "append", path, items }]);
  if (!isList(found2)) return [];
  const joins = found2.flatMap(
    (peer, index) => isSplit(peer, found2[index + 1]) ? [[{ kind: "join", path: [...path, index] }]] : []
  );
  const fills = found2.flatMap(
    (peer, index) => meant2.flatMap((items) => {
      const changes = narrowed(peer, items, [...path, index]);
      return changes === void 0 ? [] : [changes];
    })
  );
  return [...joins, ...fills];
}
function isSplit(first3, second) {
  if (!isObject(first3) || !isObject(second)) return false;
  const keys = [Object.keys(first3).join(), Object.keys(second).join()].sort();
  return keys[0] === "namespaceSelector" && keys[1] === "podSelector";
}
function narrowed(peer, [first3, ...rest], path) {
  if (!isObject(peer) || first3 === void 0 || peer["ipBlock"] !== void 0) return void 0;
  const changes = [];
  for (const key of ["namespaceSelector", "podSelector"]) {
    const [old, meant2] = [peer[key], first3[key]];
    if (meant2 === void 0 && old !== void 0) return void 0;
    if (!isObject(meant2) || canonicalJson(old) === canonicalJson(meant2)) continue;
    const isWide = old === void 0 || isObject(old) && Object.keys(old).length === 0;
    if (isWide) changes.push({ kind: "fill", path: [...path, key], value: meant2 });
    else if (key === "podSelector") return void 0;
  }
  if (changes.length === 0) return void 0;
  return rest.length === 0 ? changes : [...changes, { kind: "append", path: path.slice(0, -1), items: rest }];
}
function meantPeers(rule, hints, world) {
  const ends = /* @__PURE__ */ new Map();
  for (const { source, destination } of hints.recorded) {
    const end2 = rule.direction === "ingress" ? source : destination;
    ends.set(end2.key, end2);
  }
  const own2 = rule.policy.ref.namespace;
  const seen = ends.size === 0 || ends.size > mostNamed2 ? [] : widths.flatMap((width2) => {
    const peers = [...ends.values()].map((end2) => peersFor(world, end2, own2, width2));
    return peers.includes(void 0) ? [] : [peers.flatMap((some) => some ?? [])];
  });
  const all = [...seen, ...hints.named.slice(0, mostNamed2).map((peer) => [peer])];
  return [...new Map(all.map((list2) => [canonicalJson(list2), list2])).values()];
}
function portChanges(rule, at2, hints) {
  const path = [...at2, "ports"];
  const found2 = valueAt(rule.manifest.value, path);
  if (found2 !== void 0 && found2 !== null && !(isList(found2) && found2.length === 0)) return [];
  return [hints.recorded, hints.served].flatMap((list2) => {
    const items = [...new Map(list2.map((one) => [`${one.protocol} ${one.port}`, portEntry(one)])).values()];
    return items.length === 0 || items.length > mostNamed2 ? [] : [[{ kind: "append", path, items }]];
  });
}
function servedPorts(world, workloads) {
  const found2 = /* @__PURE__ */ new Map();
  for (const { workload, ports } of world.endpoints.values()) {
    if (!workloads.has(workloadKeyOf(workload))) continue;
    for (const { protocol, port } of ports) {
      if (protocol !== "other") found2.set(`${protocol} ${port}`, { protocol, port });
    }
  }
  return [...found2.values()].sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : 1));
}

// src/fixes/closing.ts
function isOpened({ kind, surprise, rows }) {
  return (kind === "opened-connection" || kind === "new-access") && surprise === "implied" && rows.length > 0;
}
var mostTriesHere = 40;
function* closings(finding, all, ground) {
  const { states } = ground.settings;
  const inStates = states.filter(({ source, id }) => source === finding.key.source && finding.states.includes(id));
  const related = all.filter(
    (one) => isOpened(one) && one.key.source === finding.key.source && sharesCause(one, finding)
  );
  const targets = inStates.map((state) => targetIn(state, finding, related, ground));
  if (targets.length === 0 || targets.includes(void 0)) return;
  const known5 = targets.flatMap((target) => target ?? []);
  let tries2 = 0;
  for (const candidate2 of candidates2(finding, related, inStates[0], ground)) {
    if (++tries2 > mostTriesHere || !ground.goesOn()) return;
    const { means, edits: edits2, undoes } = candidate2;
    const claims = undoes && !mendsLabels(edits2, ground) ? [] : known5.map((target) => claimIn(target, candidate2, ground));
    if (claims.length === 0 || claims.includes(void 0)) continue;
    yield { means, edits: edits2, needs: [], claims: claims.flatMap((claim) => claim ?? []), undoes };
  }
}
function sharesCause(one, other) {
  const objects = new Set(other.causes.map(({ object }) => keyOf(object)));
  return one.causes.some(({ object }) => objects.has(keyOf(object)));
}
function targetIn(state, finding, related, ground) {
  const { head } = ground.sides(state);
  const opened3 = ground.undone(state)?.opened;
  const rows = pairsOfRows(finding, head);
  const more = related.filter((one) => one.states.includes(state.id)).map((one) => pairsOfRows(one, head));
  const table2 = rows && tableOf(rows);
  const mayClose = tableOf(more.flatMap((some) => some ?? []));
  if (opened3 === void 0 || table2 === void 0 || mayClose === void 0) return void 0;
  return { state, closes: openedOf(table2, opened3), mayClose };
}
function openedOf(table2, opened3) {
  const inside2 = [...table2.inside].flatMap(([key, ports]) => {
    const gained = opened3.inside.get(key);
    const both2 = gained === void 0 ? [] : withoutRanges(ports, withoutRanges(ports, gained));
    return both2.length === 0 ? [] : [[key, both2]];
  });
  return { inside: new Map(inside2), outside: new Map([...table2.outside].filter(([key]) => opened3.outside.has(key))) };
}
function* candidates2(finding, related, state, ground) {
  if (state === void 0) return;
  const touched = touchedRules2(finding.causes, state, ground);
  const hints = hintsOf(finding, related, touched, state);
  for (const rule of touched) {
    for (const narrowing2 of narrowingsOf(rule, hintsFor(rule, hints), state.head)) {
      const edit = editOf(rule.policy, narrowing2.changes);
      if (edit !== void 0) yield { means: "narrows", edits: [edit], undoes: false, narrowing: narrowing2 };
    }
  }
  const mends = mendsOf(finding, state, ground).map((mend) => ({ ...mend, undoes: true }));
  yield* mends.filter(({ means }) => means === "follows-label");
  const { baseTexts } = ground.settings;
  for (const { edit } of takeBacksOf(finding.causes, { base: (file) => baseTexts.get(file), head: ground.textOf }))
    yield { means: "takes-back", edits: [edit], undoes: false };
  yield* mends.filter(({ means }) => means === "restores-label");
}
function touchedRules2(causes, { head }, ground) {
  const keys = new Set(causes.map(({ object }) => keyOf(object)));
  return head.policies.flatMap((policy) => {
    const { origin, ref, condition } = policy;
    if (!keys.has(keyOf(ref)) || origin.kind !== "file" || condition !== void 0 || !isNetworkPolicy(policy))
      return [];
    const text2 = ground.textOf(origin.file);
    const manifest = (text2 === void 0 ? void 0 : objectsIn2(origin.file, text2))?.find(
      (one) => isAt(one, { kind: ref.kind, name: ref.name, line: origin.line, column: origin.column })
    );
    if (text2 === void 0 || manifest === void 0) return [];
    const before = ground.settings.baseTexts.get(origin.file);
    const stretches2 = stretchesBetween(linesOf(before ?? ""), linesOf(text2));
    return ["ingress", "egress"].flatMap(
      (direction) => (policy[direction]?.rules ?? []).map(({ index }) => ({ policy, manifest, direction, index })).filter(({ index }) => {
        const { line, endLine = line } = manifest.at(["spec", direction, index]);
        return stretches2.some(({ head: { from: from2, to } }) => from2 < endLine && Math.max(to, from2 + 1) >= line);
      })
    );
  });
}
function isNetworkPolicy({ ref }) {
  return ref.kind === "NetworkPolicy" && ref.group === "networking.k8s.io";
}
function hintsOf(finding, related, touched, { head }) {
  const recorded = [finding, ...related].filter(({ kind }) => kind === "opened-connection").flatMap(({ rows }) => rows.flatMap(({ connection }) => (connection && needOf(connection)) ?? []));
  const destinations2 = new Set(
    finding.rows.flatMap(
      ({ destination }) => destination.kind === "workload" ? [workloadKeyOf(destination.workload)] : []
    )
  );
  const byRule = touched.map((rule) => {
    const side2 = rule.direction === "ingress" ? "from" : "to";
    const peers = valueAt(rule.manifest.value, ["spec", rule.direction, rule.index, side2]);
    return { rule, peers: isList(peers) ? peers.filter(isObject).filter(namesPods) : [] };
  });
  return {
    recorded: finding.kind === "new-access" ? recorded : [],
    served: servedPorts(head, destinations2),
    named: [],
    byRule
  };
}
function hintsFor(rule, hints) {
  const others = hints.byRule.filter((one) => one.rule !== rule && one.rule.direction === rule.direction);
  return { ...hints, named: others.flatMap(({ peers }) => peers) };
}
function namesPods({ podSelector }) {
  return isObject(podSelector) && Object.keys(podSelector).length > 0;
}
function claimIn(target, { edits: edits2, narrowing: narrowing2, undoes }, ground) {
  const { state, closes, mayClose } = target;
  const { head } = ground.sides(state);
  const after = ground.tried(state, edits2);
  if (after === void 0) return void 0;
  const found2 = differences(head, after);
  const closed = differing(found2, "newly-denied");
  const undone = undoes ? ground.undone(state) : void 0;
  const claim = { needs: [], mayClose: [closes, mayClose], ...undone === void 0 ? {} : { undone } };
  if (closed === void 0 || !keepsTheRest(found2, after, claim)) return void 0;
  const left = missingIn(closes, closed);
  const size3 = closes.inside.size + closes.outside.size;
  if (size3 === 0 || left.size === 0) return size3 === 0 ? void 0 : { state, closes, mayClose };
  if (narrowing2 === void 0 || closed.inside.size + closed.outside.size === 0) return void 0;
  return isStated(narrowing2, after) && isOfRule(narrowing2, closes, left, head) ? { state, closes, mayClose, stays: left } : void 0;
}
function isStated({ rule: { policy, direction, index } }, { world }) {
  const now = world.policies.find(({ ref }) => keyOf(ref) === keyOf(policy.ref));
  const rule = now?.[direction]?.rules.find((one) => one.index === index);
  return rule?.peers !== void 0 && rule.peers.every((peer) => surpriseOf2({ origin: rule.origin, text: "", rule, peer }) === "stated");
}
function isOfRule({ rule: { policy, direction, index } }, closes, left, head) {
  const all = policy[direction];
  if (all === void 0) return false;
  const without4 = { ...policy, [direction]: { ...all, rules: all.rules.filter((one) => one.index !== index) } };
  const closed = differing(differences(head, derive(head, { policies: [without4] })), "newly-denied");
  if (closed === void 0) return false;
  const open = missingIn(closes, closed);
  return [...left].every((key) => !open.has(key));
}

// src/fixes/deltas.ts
function deltaOf2(rewritten, ground) {
  const parts = { policies: [], removedPolicies: [], namespaces: [], endpoints: [] };
  const isKnown2 = rewritten.every((one) => {
    const ref = (one.is ?? one.was)?.ref;
    const role = ref && roleOf(ref, ground.dialects);
    if (role === "policy") return addPolicy(one, ground, parts);
    if (role === "namespace") return addNamespace(one, ground, parts);
    if (role === "workload" || role === "pod") return addWorkload(one, ground, parts);
    return role === void 0 || role === "service";
  });
  return isKnown2 ? parts : void 0;
}
function addPolicy({ was, is }, { base, head, dialects: dialects2 }, parts) {
  const old = was && head.policies.find(({ ref: ref2, origin }) => ref2.kind === was.ref.kind && isOrigin(was, origin));
  if (was !== void 0 && old === void 0) return true;
  if (old?.condition !== void 0) return false;
  if (is === void 0) {
    if (old !== void 0) parts.removedPolicies.push(keyOf(old.ref));
    return true;
  }
  const ref = old?.ref ?? refInBase(is, base);
  const isTaken = (one) => one.condition === void 0 && ref !== void 0 && keyOf(one.ref) === keyOf(ref);
  if (ref === void 0 || old === void 0 && head.policies.some(isTaken)) return false;
  const policy = dialectOf(ref, dialects2)?.read({ ...is, ref, origin: is.origin }).policy;
  if (policy !== void 0) parts.policies.push(policy);
  return policy !== void 0;
}
function isOrigin({ file, origin }, other) {
  return other.kind === "file" && other.file === file && other.line === origin.line && other.column === origin.column;
}
function refInBase({ ref, file }, { policies }) {
  if (ref.namespace !== "" || ref.kind !== "NetworkPolicy") return ref;
  const inFile = policies.filter(({ origin }) => origin.kind === "file" && origin.file === file);
  const same = inFile.find((one) => one.ref.kind === ref.kind && one.ref.name === ref.name) ?? inFile[0];
  return same && { ...ref, namespace: same.ref.namespace };
}
function addNamespace({ was, is }, { head }, parts) {
  const old = head.namespaces.get(is?.ref.name ?? "");
  if (was === void 0 || is === void 0 || old === void 0) return false;
  const labels = relabelled(old.labels, labelsAt(was.value), labelsAt(is.value));
  parts.namespaces.push({ ...old, labels });
  return true;
}
function labelsAt(value) {
  return textsAt(value, ["metadata", "labels"]);
}
function addWorkload({ was, is }, { head }, parts) {
  if (was === void 0 || is === void 0) return false;
  const { kind, name, namespace } = is.ref;
  const [before, after] = [templateOf2(was), templateOf2(is)];
  if (!isObject(before) || !isObject(after) || specOf(before) !== specOf(after)) return false;
  for (const endpoint of head.endpoints.values()) {
    const { workload } = endpoint;
    if (workload.kind !== kind || workload.name !== name) continue;
    if (namespace !== "" && workload.namespace !== namespace) continue;
    parts.endpoints.push({ ...endpoint, labels: relabelled(endpoint.labels, labelsAt(before), labelsAt(after)) });
  }
  return true;
}
function templateOf2({ ref, value }) {
  return ref.kind === "Pod" ? value : valueAt(value, templatePath(ref.kind));
}
function specOf(template) {
  return canonicalJson(template["spec"]);
}
function relabelled(labels, was, is) {
  const kept = [...labels].filter(([key, value]) => was.get(key) !== value || is.has(key));
  return new Map([...kept, ...is]);
}

// src/fixes/ground.ts
var mostWork2 = { tries: 4e5, loads: 4e4 };
var mostTries = 200;
var mostLoads = 31;
function bounded(work, pods, least, most3) {
  return Math.max(least, Math.min(most3, Math.floor(work / Math.max(1, pods))));
}
function createGround(settings) {
  const textOf7 = (file) => settings.texts.get(file);
  const sides2 = once3((state) => {
    const run = createRun(state.rulings);
    const base = compile(run, state.base);
    return { base, head: compile(run, state.head, base) };
  });
  const undone = once3((state) => undoneBy(sides2(state).base, sides2(state).head));
  const files = (edits2) => fixedFiles(edits2, textOf7);
  const pods = settings.states.reduce((sum2, { head }) => sum2 + head.endpoints.size, 0);
  const [triesLeft, loadsLeft] = [
    bounded(mostWork2.tries, pods, 40, mostTries),
    bounded(mostWork2.loads, pods, 4, mostLoads)
  ];
  let [tries2, loads] = [0, 0];
  return {
    settings,
    textOf: textOf7,
    sides: sides2,
    undone,
    files,
    tried(state, edits2) {
      if (++tries2 > triesLeft) return void 0;
      const fixed = files(edits2);
      const ground = { base: state.base, head: state.head, dialects: settings.dialects };
      const delta = fixed && deltaOf2(fixed.manifests, ground);
      return delta && derive(sides2(state).head, delta);
    },
    goesOn: () => tries2 < triesLeft,
    reloaded: (rewritten) => ++loads > loadsLeft ? void 0 : settings.reload(rewritten)
  };
}
function once3(make) {
  const known5 = /* @__PURE__ */ new Map();
  return (key) => {
    const found2 = known5.get(key);
    if (found2 !== void 0 || known5.has(key)) return found2;
    const made = make(key);
    known5.set(key, made);
    return made;
  };
}

// src/fixes/patch.ts
var context = 3;
var unseen2 = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|##\[/u;
var plainName = /^[\p{L}\p{N}_.@+=/-]+$/u;
var longestLine = 500;
function patchOf(files) {
  const parts = files.map(
    ({ fix: { file, edits: edits2, absent }, lines }) => plainName.test(file) ? [`--- ${absent === true ? "/dev/null" : `a/${file}`}
`, `+++ b/${file}
`, ...hunksOf(edits2, lines)] : void 0
  );
  const whole = parts.flatMap((part) => part ?? []);
  if (parts.includes(void 0) || whole.some((line) => line.length > longestLine || unseen2.test(line.trimEnd())))
    return void 0;
  return whole.join("");
}
function hunksOf(edits2, lines) {
  const groups = [];
  for (const edit of edits2) {
    const last = groups.at(-1)?.at(-1);
    if (last !== void 0 && edit.line - (last.line + last.removed.length) <= 2 * context) groups.at(-1)?.push(edit);
    else groups.push([edit]);
  }
  let shift = 0;
  return groups.flatMap((group2) => {
    const hunk = hunkOf(group2, lines, shift);
    shift += group2.reduce((sum2, { removed, added }) => sum2 + added.length - removed.length, 0);
    return hunk;
  });
}
function hunkOf(group2, lines, shift) {
  const [first3, last] = [group2[0], group2.at(-1)];
  if (first3 === void 0 || last === void 0) return [];
  const from2 = Math.max(0, first3.line - 1 - context);
  const to = Math.min(lines.length, last.line - 1 + last.removed.length + context);
  const out = [];
  let at2 = from2;
  for (const { line, removed, added } of group2) {
    out.push(...lines.slice(at2, line - 1).map((text2) => ` ${text2}`));
    out.push(...removed.map((text2) => `-${text2}`), ...added.map((text2) => `+${text2}`));
    at2 = line - 1 + removed.length;
  }
  out.push(...lines.slice(at2, to).map((text2) => ` ${text2}`));
  const grown = group2.reduce((sum2, { removed, added }) => sum2 + added.length - removed.length, 0);
  const count3 = to - from2;
  const header = `@@ -${count3 === 0 ? from2 : from2 + 1},${count3} +${from2 + 1 + shift},${count3 + grown} @@
`;
  return [
    header,
    ...out.flatMap((text2) => text2.endsWith("\n") ? [text2] : [`${text2}
`, "\\ No newline at end of file\n"])
  ];
}

// src/fixes/prove.ts
function provedFix(all, { files, manifests }, ground) {
  const patch = patchOf(files);
  const [first3] = all;
  if (patch === void 0 || first3 === void 0) return void 0;
  const { states } = ground.settings;
  const loaded = ground.reloaded(manifests);
  if (loaded === void 0) return void 0;
  const isWhole2 = states.every((old) => loaded.some((state) => isSame4(state, old)));
  if (!isWhole2 || !loaded.every((state) => holdsIn(state, all, ground))) return void 0;
  return {
    means: first3.means,
    files: files.map(({ fix }) => fix),
    patch,
    proved: sentences2(all, loaded.length)
  };
}
function isSame4(one, other) {
  return one.source === other.source && one.id === other.id;
}
function holdsIn(state, all, ground) {
  const old = ground.settings.states.find((one) => isSame4(one, state));
  const before = old === void 0 ? compile(createRun(state.rulings), state.base) : ground.sides(old).head;
  const after = compile(before.run, state.head, before);
  const found2 = differences(before, after);
  const claims = all.flatMap(({ claims: some }) => some.filter((claim2) => claim2.state === old));
  const undone = old !== void 0 && all.some(({ undoes }) => undoes) ? ground.undone(old) : void 0;
  const claim = {
    needs: all.flatMap(({ needs }) => needs),
    mayClose: claims.flatMap(({ mayClose, closes }) => [mayClose ?? [], closes ?? []].flat()),
    ...undone === void 0 ? {} : { undone }
  };
  if (!keepsTheRest(found2, after, claim)) return false;
  const asked = all.flatMap(({ needs, claims: some }) => some.some((one) => one.state === old) ? needs : []);
  if (asked.length > 0 && !admits(before, after, asked)) return false;
  if (claims.every(({ closes }) => closes === void 0)) return true;
  const closed = differing(found2, "newly-denied");
  return closed !== void 0 && claims.every(({ closes, stays }) => {
    const left = closes === void 0 ? [] : [...missingIn(closes, closed)];
    return left.every((key) => stays?.has(key) === true);
  });
}
function sentences2(all, states) {
  const needs = new Set(all.flatMap((one) => one.needs)).size;
  const tables = all.flatMap(({ claims }) => claims);
  const closes = keysOf2(tables.map(({ closes: table2 }) => table2));
  const stays = new Set(tables.flatMap((claim) => [...claim.stays ?? []]));
  const [shut, kept] = [[...closes].filter((key) => !stays.has(key)).length, stays.size];
  const held = states === 1 ? "" : ` in each of ${countOf(states, "state")}`;
  const undoes = all.some((one) => one.undoes);
  return [
    ...needs === 0 ? [] : [`${countOf(needs, "recorded connection")} ${needs === 1 ? "is" : "are"} allowed again`],
    ...shut === 0 ? [] : [`${countOf(shut, "pair")} of pods or addresses ${shut === 1 ? "is" : "are"} denied again`],
    ...kept === 0 ? [] : [
      `${countOf(kept, "pair")} ${kept === 1 ? "stays" : "stay"} allowed, on ports and between ends that the rule now names`
    ],
    ...undoes ? ["what else it changes is as it was before this change"] : [],
    `no other connection between what exists now is answered differently, on any port${held}`
  ];
}
function keysOf2(tables) {
  return new Set(tables.flatMap((table2) => [...table2?.inside.keys() ?? [], ...table2?.outside.keys() ?? []]));
}

// src/fixes.ts
var mostFindings = 10;
var mostFiles2 = 200;
var mostProofs = 3;
function isFixable(finding) {
  return isOpened(finding) || needsOf3(finding) !== void 0;
}
function filesToRead(findings, states) {
  const wanted = findings.filter(isFixable).slice(0, mostFindings);
  const needs = wanted.flatMap((finding) => needsOf3(finding) ?? []);
  const causes = wanted.flatMap((finding) => finding.causes);
  const changed2 = causes.map(({ object }) => object.kind === "Namespace" ? object.name : object.namespace);
  const ends = needs.flatMap(
    ({ source, destination }) => [source, destination].flatMap((end2) => end2.kind === "workload" ? [end2.workload.namespace] : [])
  );
  const namespaces = /* @__PURE__ */ new Set([...changed2, ...ends]);
  const guilty = new Set(causes.map(({ object }) => keyOf(object)));
  const places2 = causes.flatMap(({ origin }) => origin.kind === "file" ? [origin.file] : []);
  const policies = states.flatMap(
    ({ head }) => head.policies.flatMap(
      ({ ref, origin }) => origin.kind === "file" && (namespaces.has(ref.namespace) || guilty.has(keyOf(ref))) ? [origin.file] : []
    )
  );
  const first3 = (files) => [...new Set(files)].slice(0, mostFiles2);
  return { head: first3([...places2.sort(), ...policies.sort()]), base: first3(places2) };
}
function findFixes(findings, settings) {
  const ground = createGround(settings);
  let looked2 = 0;
  const found2 = findings.map((finding) => {
    if (looked2 >= mostFindings || !isFixable(finding)) return void 0;
    looked2++;
    return search2(finding, findings, ground);
  });
  const all = found2.flatMap((one) => one ?? []);
  const together = all.length < 2 ? all[0]?.fix : provedTogether(all, ground);
  return {
    findings: findings.map((finding, index) => {
      const fix = found2[index]?.fix;
      return fix === void 0 ? finding : { ...finding, fix };
    }),
    ...together === void 0 ? {} : { together }
  };
}
function search2(finding, all, ground) {
  let proofs = 0;
  for (const found2 of candidates3(finding, all, ground)) {
    const files = ground.files(found2.edits);
    const fix = files && provedFix([found2], files, ground);
    if (fix !== void 0) return { found: found2, fix };
    if (++proofs >= mostProofs) return void 0;
  }
  return void 0;
}
function* candidates3(finding, all, ground) {
  if (isOpened(finding)) yield* closings(finding, all, ground);
  else {
    const { states } = ground.settings;
    const own2 = states.filter(({ source, id }) => source === finding.key.source && finding.states.includes(id));
    yield* admittings(finding, own2, ground);
  }
}
function provedTogether(all, ground) {
  const files = ground.files(all.flatMap(({ found: { edits: edits2 } }) => edits2));
  return files && provedFix(
    all.map(({ found: found2 }) => found2),
    files,
    ground
  );
}

// src/fixes/texts.ts
var fixableBytes = 1 << 20;
async function readTexts({ base, head }, files) {
  return { texts: await textsIn(head, files.head), baseTexts: await textsIn(base, files.base) };
}
async function textsIn(tree, paths) {
  if (paths.length === 0) return /* @__PURE__ */ new Map();
  const wanted = new Set(paths.filter((path) => !isRendered(path)));
  const entries = (await tree.list()).filter(({ path, mode }) => mode === "file" && wanted.has(path));
  const { bytes } = await tree.read(entries, fixableBytes);
  return new Map(
    entries.flatMap(({ path, oid }) => {
      const text2 = textOf4(bytes.get(oid));
      return text2 === void 0 ? [] : [[path, text2]];
    })
  );
}
function textOf4(bytes) {
  if (bytes === void 0) return void 0;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return void 0;
  }
}
function withRewritten({ base, head }, rewritten) {
  const placeOf7 = ({ file, ref, origin }) => JSON.stringify([file, ref.name, origin.line, origin.column]);
  const byPlace4 = new Map(rewritten.flatMap(({ was, is }) => was === void 0 ? [] : [[placeOf7(was), is]]));
  const kept = head.manifests.flatMap((manifest) => {
    const place = placeOf7(manifest);
    return byPlace4.has(place) ? byPlace4.get(place) ?? [] : manifest;
  });
  const added = rewritten.flatMap(({ was, is }) => was === void 0 && is !== void 0 ? [is] : []);
  return { base, head: { manifests: [...kept, ...added] } };
}

// src/worlds/entries.ts
function waysOf2(manifest) {
  if (manifest.ref.kind === "Ingress") return ingressWays(manifest);
  return isRoute(manifest.ref) ? routeWays(manifest) : gatewayWays(manifest);
}
function ingressWays(manifest) {
  const { value } = manifest;
  const name = textAt(value, ["spec", "ingressClassName"]) ?? textAt(value, ["metadata", "annotations", "kubernetes.io/ingress.class"]);
  const servedBy = { kind: "class", ...name === void 0 || name === "" ? {} : { name } };
  const one = (backend, path, words3 = {}) => {
    const service = textAt(backend, ["service", "name"]);
    if (service === void 0) return [];
    const port = valueAt(backend, ["service", "port", "number"]) ?? valueAt(backend, ["service", "port", "name"]);
    return [{ ...wayOf(manifest, path, service, portOf(port, "service")), ...words3, servedBy }];
  };
  const rules2 = listAt(value, ["spec", "rules"]).flatMap(
    (rule, at2) => listAt(rule, ["http", "paths"]).flatMap(
      (entry, index) => one(valueAt(entry, ["backend"]), ["spec", "rules", at2, "http", "paths", index, "backend"], {
        ...worded("host", textAt(rule, ["host"])),
        ...worded("path", textAt(entry, ["path"]))
      })
    )
  );
  return [...rules2, ...one(valueAt(value, ["spec", "defaultBackend"]), ["spec", "defaultBackend"])];
}
function worded(key, text2) {
  return text2 === void 0 || text2 === "" ? {} : { [key]: text2 };
}
function wayOf(manifest, path, service, port, protocol = "TCP", namespace = manifest.ref.namespace) {
  return { object: manifest.ref, origin: manifest.at(path), backend: { namespace, service, protocol, ...port } };
}
function portOf(port, of2) {
  return typeof port === "number" || typeof port === "string" && port !== "" ? { port: { of: of2, value: port } } : {};
}
function routeWays(manifest) {
  const { value } = manifest;
  const port = valueAt(value, ["spec", "port", "targetPort"]);
  const words3 = {
    ...worded("host", textAt(value, ["spec", "host"])),
    ...worded("path", textAt(value, ["spec", "path"]))
  };
  const targets = [
    [valueAt(value, ["spec", "to"]), ["spec", "to"]],
    ...listAt(value, ["spec", "alternateBackends"]).map(
      (entry, index) => [entry, ["spec", "alternateBackends", index]]
    )
  ];
  return targets.flatMap(([target, path]) => {
    const service = textAt(target, ["name"]);
    if (service === void 0 || (textAt(target, ["kind"]) ?? "Service") !== "Service") return [];
    const way = wayOf(manifest, path, service, portOf(port, typeof port === "number" ? "pods" : "service"));
    return [{ ...way, ...words3, servedBy: { kind: "router" } }];
  });
}
var mostWorded = 4096;
function gatewayWays(manifest) {
  const { value, ref } = manifest;
  const gateways = listAt(value, ["spec", "parentRefs"]).flatMap((parent) => {
    const [kind, name] = [textAt(parent, ["kind"]) ?? "Gateway", textAt(parent, ["name"])];
    if (kind !== "Gateway" || (textAt(parent, ["group"]) ?? gatewayGroup) !== gatewayGroup) return [];
    return name === void 0 ? [] : [{ namespace: textAt(parent, ["namespace"]) ?? ref.namespace, name }];
  });
  if (gateways.length === 0) return [];
  const hosts = textList(listAt(value, ["spec", "hostnames"]));
  const rules2 = listAt(value, ["spec", "rules"]);
  const pathsOf2 = (rule) => textList(listAt(rule, ["matches"]).map((match) => textAt(match, ["path", "value"])));
  const count3 = rules2.reduce(
    (sum2, rule) => sum2 + hosts.length * pathsOf2(rule).length * listAt(rule, ["backendRefs"]).length,
    0
  );
  return rules2.flatMap((rule, at2) => {
    const paths = count3 > mostWorded ? [void 0] : pathsOf2(rule);
    const words3 = (count3 > mostWorded ? [void 0] : hosts).flatMap(
      (host2) => paths.map((path) => ({ ...worded("host", host2), ...worded("path", path) }))
    );
    return listAt(rule, ["backendRefs"]).flatMap((backend, index) => {
      const service = textAt(backend, ["name"]);
      const isService = (textAt(backend, ["kind"]) ?? "Service") === "Service" && (textAt(backend, ["group"]) ?? "") === "";
      if (service === void 0 || !isService || valueAt(backend, ["weight"]) === 0) return [];
      const path = ["spec", "rules", at2, "backendRefs", index];
      const port = portOf(valueAt(backend, ["port"]), "service");
      const way = wayOf(manifest, path, service, port, routeProtocols.get(ref.kind), textAt(backend, ["namespace"]));
      return words3.map((one) => ({ ...way, ...one, servedBy: { kind: "gateways", gateways } }));
    });
  });
}
function textList(texts2) {
  const found2 = [...new Set(texts2.filter((text2) => typeof text2 === "string"))];
  return found2.length === 0 ? [void 0] : found2;
}

// src/worlds/policy-content.ts
function policyContent2({ ref, value }) {
  const spec = objectAt(value, ["spec"]);
  if (ref.group === "networking.k8s.io") return { spec: namespacedContent(spec) };
  if (ref.group === "policy.networking.k8s.io") return { spec: clusterWideContent(spec) };
  return without3(value, "apiVersion", "kind", "metadata", "status");
}
function namespacedContent(spec) {
  const written = listAt(spec, ["policyTypes"]);
  const types = written.length > 0 ? written : listAt(spec, ["egress"]).length > 0 ? ["Ingress", "Egress"] : ["Ingress"];
  const direction = (name, type) => types.includes(type) ? sorted2(listAt(spec, [name]).map(ruleContent2)) : void 0;
  return filled2({
    ...spec,
    podSelector: selectorContent(valueAt(spec, ["podSelector"]) ?? {}),
    policyTypes: sorted2([...new Set(types)]),
    ingress: direction("ingress", "Ingress"),
    egress: direction("egress", "Egress")
  });
}
function listContent(items) {
  return items.length === 0 ? void 0 : sorted2(items);
}
function ruleContent2(rule) {
  if (!isObject(rule)) return rule;
  const ports = listAt(rule, ["ports"]).map((port) => isObject(port) ? filled2({ protocol: "TCP", ...port }) : port);
  return filled2({
    ...rule,
    from: listContent(listAt(rule, ["from"]).map(peerContent2)),
    to: listContent(listAt(rule, ["to"]).map(peerContent2)),
    ports: listContent(ports)
  });
}
function peerContent2(peer) {
  if (!isObject(peer)) return peer;
  const block = valueAt(peer, ["ipBlock"]);
  const except = listAt(block, ["except"]);
  return filled2({
    ...peer,
    podSelector: selectorContent(valueAt(peer, ["podSelector"])),
    namespaceSelector: selectorContent(valueAt(peer, ["namespaceSelector"])),
    ipBlock: isObject(block) ? filled2({ ...block, except: except.length === 0 ? void 0 : sorted2(except) }) : block
  });
}
function clusterWideContent(spec) {
  const direction = (name) => {
    const rules2 = listAt(spec, [name]).map(tieredRuleContent);
    return rules2.length === 0 ? void 0 : rules2;
  };
  return filled2({
    ...spec,
    subject: podsContent(valueAt(spec, ["subject"])),
    ingress: direction("ingress"),
    egress: direction("egress")
  });
}
function tieredRuleContent(rule) {
  if (!isObject(rule)) return rule;
  const list2 = (name, of2) => listContent(listAt(rule, [name]).map((item) => of2(item) ?? null));
  return filled2({
    ...rule,
    name: void 0,
    from: list2("from", podsContent),
    to: list2("to", podsContent),
    ports: list2("ports", portContent2),
    protocols: list2("protocols", (item) => item)
  });
}
function podsContent(part) {
  if (!isObject(part)) return part;
  const pods = valueAt(part, ["pods"]);
  return filled2({
    ...part,
    namespaces: selectorContent(valueAt(part, ["namespaces"])),
    nodes: selectorContent(valueAt(part, ["nodes"])),
    networks: listContent(listAt(part, ["networks"])),
    domainNames: listContent(listAt(part, ["domainNames"])),
    pods: isObject(pods) ? filled2({
      ...pods,
      namespaceSelector: selectorContent(valueAt(pods, ["namespaceSelector"]) ?? {}),
      podSelector: selectorContent(valueAt(pods, ["podSelector"]) ?? {})
    }) : pods
  });
}
function portContent2(entry) {
  if (!isObject(entry)) return entry;
  return Object.fromEntries(
    Object.entries(filled2(entry)).map(([key, part]) => [
      key,
      isObject(part) && key !== "namedPort" ? filled2({ ...part, protocol: part["protocol"] ?? "TCP" }) : part
    ])
  );
}
function selectorContent(selector) {
  if (!isObject(selector)) return selector;
  const expressions = listAt(selector, ["matchExpressions"]).map(
    (expression) => isObject(expression) ? filled2({ ...expression, values: sorted2(listAt(expression, ["values"])) }) : expression
  );
  const labels = objectAt(selector, ["matchLabels"]);
  return filled2({
    ...selector,
    matchLabels: Object.keys(labels).length === 0 ? void 0 : labels,
    matchExpressions: expressions.length === 0 ? void 0 : sorted2(expressions)
  });
}
function filled2(value) {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => item === void 0 || item === null ? [] : [[key, item]])
  );
}
function sorted2(list2) {
  return list2.map((item) => ({ item, text: canonicalJson(item) })).sort((a, b) => a.text < b.text ? -1 : a.text > b.text ? 1 : 0).map(({ item }) => item);
}
function without3(value, ...keys) {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

// src/worlds/content.ts
function contentOf3(manifest, role) {
  const { value } = manifest;
  switch (role) {
    case "namespace":
      return { metadata: { labels: without3(objectAt(value, ["metadata", "labels"]), "kubernetes.io/metadata.name") } };
    case "pod":
      return { ...podContent(value), owners: listAt(value, ["metadata", "ownerReferences"]) };
    case "workload":
      return nested(templatePath(manifest.ref.kind), podContent(templateOf(manifest)));
    case "service":
      return { spec: serviceContent(value) };
    case "policy":
      return policyContent2(manifest);
    case "entry":
      return { spec: entryContent(manifest) };
    case "entry-class":
      return { ...objectAt(value, ["metadata", "annotations"]), spec: valueAt(value, ["spec"]) ?? null };
    case "gateway":
      return { spec: valueAt(value, ["spec", "gatewayClassName"]) ?? null };
    case "slice":
    case "endpoints":
    case "node":
      return without3(value, "apiVersion", "kind", "metadata");
  }
}
var texts = /* @__PURE__ */ new WeakMap();
function contentText(manifest, role) {
  const known5 = texts.get(manifest);
  if (known5 !== void 0) return known5;
  const text2 = canonicalJson(contentOf3(manifest, role));
  texts.set(manifest, text2);
  return text2;
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
    type: textAt(value, ["spec", "type"]) ?? "ClusterIP",
    externalTrafficPolicy: textAt(value, ["spec", "externalTrafficPolicy"]) ?? "Cluster",
    loadBalancerSourceRanges: sorted2(listAt(value, ["spec", "loadBalancerSourceRanges"]))
  };
}
function entryContent(manifest) {
  return sorted2(
    waysOf2(manifest).map(({ object: _object, origin: _origin, ...way }) => JSON.parse(JSON.stringify(way)))
  );
}
function nested(path, value) {
  return path.reduceRight((inside2, step) => ({ [step]: inside2 }), value);
}
function differingPaths(first3, second, path = []) {
  if (canonicalJson(first3) === canonicalJson(second)) return [];
  if (!isObject(first3) || !isObject(second)) return [path];
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(first3), ...Object.keys(second)])].sort();
  return keys.flatMap(
    (key) => differingPaths(
      Object.hasOwn(first3, key) ? first3[key] : void 0,
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
var atomicMaps = /(?:^|\/)(?:selector|podSelector|namespaceSelector|endpointSelector|nodeSelector|subject\/namespaces)$/;
function applied(previous, live, next) {
  if (live === void 0) return next;
  const known5 = knownOf.get(next);
  if (known5?.live === live && known5.previous === previous) return known5.result;
  const value = mergedJson(previous?.value, live.value, next.value);
  if (!isObject(value)) return next;
  const at2 = (path) => valueAt(next.value, path) === void 0 && valueAt(live.value, path) !== void 0 ? live.at(path) : next.at(path);
  const result = { ref: next.ref, apiVersion: next.apiVersion, value, origin: next.origin, at: at2 };
  knownOf.set(next, { live, previous, result });
  return result;
}
var knownOf = /* @__PURE__ */ new WeakMap();
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
      const inside2 = place === "" ? key : `${place}/${key}`;
      const value = mergedJson(own(previous, key), own(live, key), own(next, key), inside2);
      return value === void 0 ? [] : [[key, value]];
    })
  );
}
function mergedList(previous, live, next, { place, keys }) {
  const [before, now, then] = [previous, live, next].map((list2) => byKey3(list2, keys));
  if (before === void 0 || now === void 0 || then === void 0) return void 0;
  const names3 = /* @__PURE__ */ new Set([...then.keys(), ...now.keys()]);
  return [...names3].flatMap((name) => mergedJson(before.get(name), now.get(name), then.get(name), `${place}/*`) ?? []);
}
function byKey3(list2, keys) {
  const out = /* @__PURE__ */ new Map();
  for (const item of list2) {
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
  const base = new Map(live);
  const head = new Map(live);
  for (const [key, manifest] of trees.base) base.set(key, applied(manifest, live.get(key), manifest));
  for (const [key, manifest] of trees.head) {
    const same = trees.base.get(key) === manifest ? base.get(key) : void 0;
    head.set(key, same ?? applied(trees.base.get(key), live.get(key), manifest));
  }
  const removed = [...trees.base.keys()].filter((key) => !trees.head.has(key) && trees.undecided?.has(key) !== true);
  const settings = { live, base, cluster: trees.live !== void 0, prune, dialects: dialects2 };
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
    statements: [...statementsOf(fates), ...emptied, ...inertEgress(trees)]
  };
}
function fateOf(key, { live, base, cluster, prune, dialects: dialects2 }) {
  const found2 = live.get(key);
  const before = base.get(key);
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
function keptVersion(live, base, role) {
  return live === void 0 || contentText(live, role) === contentText(base, role) ? base : live;
}
function emptyNamespaces(gone, base, head, tree) {
  const names3 = new Set(gone.flatMap((key) => namespaceNamed(base.get(key))));
  if (names3.size === 0) return [];
  const left = /* @__PURE__ */ new Set();
  for (const [key, { ref }] of head) {
    if (!names3.has(ref.namespace)) continue;
    if (tree.has(key)) left.add(ref.namespace);
    else head.delete(key);
  }
  return [...names3].sort().map((name) => {
    const rest = left.has(name) ? " except what the head side still declares in it" : "";
    return `The Namespace ${name} is removed, and with it everything in it${rest}.`;
  });
}
function namespaceNamed(manifest) {
  return manifest !== void 0 && keyOf(manifest.ref).startsWith("/Namespace/") ? [manifest.ref.name] : [];
}
var sentences3 = {
  removed: void 0,
  kept: (names3) => `prune is no: the removed manifests leave their objects in the cluster: ${names3}.`,
  generated: (names3) => `A controller made these objects, so removing the manifest does not remove them: ${names3}.`,
  "unknown-policy": (names3) => `prune is unknown: whether the removed manifests also remove these policies is judged both ways: ${names3}.`,
  "unknown-other": (names3) => `prune is unknown: these objects count as removed with their manifests: ${names3}.`
};
function statementsOf(fates) {
  return Object.keys(sentences3).flatMap((why) => {
    const names3 = fates.filter((fate) => fate.why === why).map(({ ref }) => formatRef(ref));
    return names3.length === 0 ? [] : sentences3[why]?.(listed(names3)) ?? [];
  });
}
function inertEgress({ live, head }) {
  const names3 = [...head].flatMap(([key, { ref, value }]) => {
    if (ref.group !== "networking.k8s.io" || listAt(value, ["spec", "egress"]).length === 0) return [];
    const stored = listAt(live?.get(key)?.value, ["spec", "policyTypes"]);
    if (listAt(value, ["spec", "policyTypes"]).length > 0 || stored.length === 0) return [];
    return stored.includes("Egress") ? [] : [formatRef(ref)];
  });
  if (names3.length === 0) return [];
  return [
    `Egress rules without policyTypes count for nothing where the cluster stored the policy as Ingress: ${listed(names3)}.`
  ];
}
function listed(names3) {
  const sorted3 = [...names3].sort();
  const more = sorted3.length - 10;
  return more > 0 ? `${sorted3.slice(0, 10).join(", ")} and ${more} more` : sorted3.join(", ");
}

// src/worlds/enforcer.ts
function enforcerOf(snapshot, wish, profiles2) {
  const seen = snapshot === void 0 || wish.profile !== void 0 ? [] : seenIn2(snapshot.manifests, profiles2);
  const all = seen.length > 0 ? seen.map(({ profile }) => profile) : [profileNamed(wish.profile ?? "spec", profiles2)];
  const { name, title, rulings, tiers: tiers2, deviations, clusterWide: clusterWide2 } = all.reduce(inCommon);
  const settled2 = Object.keys(wish.rulings).sort();
  const own2 = settled2.length === 0 ? "" : ` The gate file decides ${settled2.join(", ")}.`;
  const why = wish.profile === void 0 ? sentenceOf(snapshot, seen) : sentenceAsAsked(all[0]);
  const condition = { key: `cluster-wide:${name}`, text: `${title} enforces cluster-wide policies` };
  return {
    name,
    rulings: { ...rulings, ...wish.rulings },
    tiers: tiers2,
    deviations,
    ...clusterWide2 === void 0 ? {} : { clusterWide: condition },
    why: `${why}${own2}`
  };
}
function profileNamed(wanted, profiles2) {
  const found2 = profiles2.find(({ name }) => name === wanted);
  if (found2 !== void 0) return found2;
  throw new UsableError(`there is no profile "${wanted}"`, `profiles are ${listed(profiles2.map(({ name }) => name))}`);
}
function sentenceAsAsked(profile) {
  const title = profile?.title ?? "";
  return profile?.signs === void 0 ? `Policies are read as ${title} says, as was asked for.` : `Policies are taken to be enforced by ${title}, as was asked for.`;
}
function sentenceOf(snapshot, seen) {
  const open = "what the specification leaves open stays unknown";
  if (snapshot === void 0) return `Without a cluster no enforcer is known; ${open}.`;
  if (seen.length === 0) return `No known enforcer is seen in the cluster; ${open}.`;
  const names3 = seen.map(({ profile, by }) => `${profile.title} (${by})`);
  const differing2 = seen.length > 1 ? " Where they differ the answer stays unknown." : "";
  return `Policies are taken to be enforced by ${listed(names3)}.${differing2}`;
}
function seenIn2(manifests, profiles2) {
  const out = /* @__PURE__ */ new Map();
  for (const manifest of manifests) {
    const profile = profiles2.find(({ signs: signs2 }) => signs2 !== void 0 && shows(manifest, signs2));
    if (profile !== void 0 && !out.has(profile.name))
      out.set(profile.name, { profile, by: formatRef(manifest.ref) });
  }
  if (out.size === 0) return builtIn(manifests, profiles2).slice(0, 1);
  return [...out.values()].sort((a, b) => a.profile.title < b.profile.title ? -1 : 1);
}
function builtIn(manifests, profiles2) {
  const versions2 = manifests.filter(({ ref }) => ref.kind === "Node").map(({ value }) => textAt(value, ["status", "nodeInfo", "kubeletVersion"]) ?? "");
  return profiles2.flatMap((profile) => {
    const within4 = profile.signs?.builtInto;
    if (within4 === void 0 || !versions2.some((version2) => within4.kubelet.test(version2))) return [];
    return [{ profile, by: `built into ${within4.name}` }];
  });
}
function shows(manifest, { daemonSet, container, argument, without: without4 }) {
  if (manifest.ref.kind !== "DaemonSet" || !daemonSet.test(manifest.ref.name)) return false;
  const containers = listAt(templateOf(manifest), ["spec", "containers"]);
  const names3 = containers.map((one) => `${textAt(one, ["name"]) ?? ""} ${textAt(one, ["image"]) ?? ""}`);
  const args = containers.flatMap((one) => [...textsIn2(listAt(one, ["command"])), ...textsIn2(listAt(one, ["args"]))]);
  return (container === void 0 || names3.some((text2) => container.test(text2))) && (argument === void 0 || args.some((text2) => argument.test(text2))) && (without4 === void 0 || !args.some((text2) => without4.test(text2)));
}
function textsIn2(list2) {
  return list2.filter((item) => typeof item === "string");
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
      "port-name-twice": same("port-name-twice")
    },
    tiers: a.tiers.length <= b.tiers.length ? a.tiers : b.tiers,
    ...a.clusterWide === void 0 && b.clusterWide === void 0 ? {} : { clusterWide: "unknown" },
    deviations: a.deviations.filter((one) => b.deviations.includes(one))
  };
}

// src/worlds/pods.ts
function noPodsRead() {
  return { endpoints: /* @__PURE__ */ new Map(), labels: /* @__PURE__ */ new Map(), ports: /* @__PURE__ */ new Map(), owners: /* @__PURE__ */ new Map() };
}
function ownerOf2(value) {
  const owners = listAt(value, ["metadata", "ownerReferences"]).filter(isObject);
  const owner = owners.find((entry) => entry["controller"] === true) ?? owners[0];
  const name = textAt(owner, ["name"]);
  const kind = textAt(owner, ["kind"]) ?? "Pod";
  return name === void 0 || kind === "Node" ? void 0 : { kind, name };
}
function topOwner(pod, table2) {
  const { namespace } = pod.ref;
  const owner = ownerOf2(pod.value);
  if (owner === void 0) return workloadRefOf(pod.ref);
  const key = workloadObjectKey({ namespace, ...owner });
  const object = key === void 0 ? void 0 : table2.get(key);
  if (object !== void 0) {
    const above = ownerOf2(object.value);
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
function isOwned(workload, isKnown2) {
  const owner = ownerOf2(workload.value);
  if (owner === void 0 || !isChild(workload.ref.kind, owner.kind)) return false;
  const key = workloadObjectKey({ namespace: workload.ref.namespace, ...owner });
  return key !== void 0 && isKnown2(key);
}
function ownerInCluster(pod, live, { owners }) {
  const list2 = valueAt(pod.value, ["metadata", "ownerReferences"]);
  const { namespace } = pod.ref;
  const known5 = list2 === void 0 ? void 0 : owners.get(namespace)?.get(list2);
  if (known5 !== void 0) return known5;
  const workload = topOwner(pod, live);
  const owner = ownerOf2(pod.value);
  const key = owner === void 0 ? void 0 : workloadObjectKey({ namespace, ...owner });
  if (list2 !== void 0 && key !== void 0 && live.has(key)) {
    const inside2 = owners.get(namespace) ?? /* @__PURE__ */ new Map();
    owners.set(namespace, inside2.set(list2, workload));
  }
  return workload;
}
function livePod(pod, live, read3) {
  const known5 = read3.endpoints.get(pod);
  if (known5 !== void 0) return known5;
  const endpoint = podEndpoint(pod, ownerInCluster(pod, live, read3), read3);
  read3.endpoints.set(pod, endpoint);
  return endpoint;
}
function podEndpoint(pod, workload, { labels, ports }) {
  const { value, ref } = pod;
  const phase = textAt(value, ["status", "phase"]);
  const node = textAt(value, ["spec", "nodeName"]);
  return {
    id: endpointIdOf(`${ref.namespace}/${ref.name}`),
    namespace: ref.namespace,
    workload,
    labels: once4(labels, valueAt(value, ["metadata", "labels"]), () => textsAt(value, ["metadata", "labels"])),
    ports: once4(ports, valueAt(value, ["spec", "containers"]), () => containerPorts(value)),
    hostNetwork: valueAt(value, ["spec", "hostNetwork"]) === true,
    finished: phase === "Succeeded" || phase === "Failed",
    ...node === void 0 || node === "" ? {} : { node },
    addresses: podAddresses2(value),
    replicas: 1,
    origin: pod.origin
  };
}
function once4(known5, key, read3) {
  const before = known5.get(key);
  if (before !== void 0) return before;
  const value = read3();
  known5.set(key, value);
  return value;
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
function sameForPolicies(first3, second) {
  return canonicalJson(podContent(first3)) === canonicalJson(podContent(second));
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
function protocolOf(text2) {
  return text2 === void 0 ? "TCP" : namedProtocols.find((name) => name === text2);
}
function podAddresses2(pod) {
  const listed2 = listAt(pod, ["status", "podIPs"]).map((entry) => textAt(entry, ["ip"]));
  const single = textAt(pod, ["status", "podIP"]);
  return addressesOf2(listed2.includes(single) ? listed2 : [...listed2, single]);
}
function addressesOf2(texts2) {
  const parsed = texts2.flatMap((text2) => typeof text2 === "string" ? parseAddress(text2) ?? [] : []);
  return [...new Set(parsed)];
}

// src/worlds/policies.ts
function policyReader(dialects2, before = /* @__PURE__ */ new Map()) {
  const known5 = /* @__PURE__ */ new Map();
  const readOne = (manifest) => {
    const read3 = before.get(manifest) ?? dialectOf(manifest.ref, dialects2)?.read(manifest) ?? { policy: void 0, problems: [] };
    before.set(manifest, read3);
    known5.set(manifest, read3);
    return read3;
  };
  return {
    read: (manifests, conditions, generated2) => [...manifests].flatMap((manifest) => {
      const { policy } = readOne(manifest);
      if (policy === void 0) return [];
      const key = keyOf(manifest.ref);
      return [conditional(policy, conditions(key), generated2.get(key))];
    }),
    problems: (base, head, changed2) => [...known5].flatMap(([{ ref, origin }, { problems }]) => {
      const key = keyOf(ref);
      const sides2 = base.has(key) && head.has(key) ? "both" : head.has(key) ? "head" : "base";
      const side2 = origin.kind === "file" ? origin.side : sides2;
      return problems.map((problem) => ({ ...problem, side: side2, changed: changed2(key) }));
    })
  };
}
function conditional(policy, condition, generatedBy) {
  if (condition === void 0 && generatedBy === void 0) return policy;
  const both2 = condition === void 0 ? policy.condition : and(condition, policy.condition);
  return {
    ...policy,
    ...both2 === void 0 ? {} : { condition: both2 },
    ...generatedBy === void 0 ? {} : { generatedBy }
  };
}
function bothConditions(first3, second) {
  return first3 === void 0 ? second : and(first3, second);
}
function and(first3, second) {
  if (second === void 0) return first3;
  return { key: `${first3.key}&${second.key}`, text: `${first3.text} and ${second.text}`, all: [first3, second] };
}

// src/worlds/suggest.ts
var most2 = { sources: 10, patterns: 20 };
function sourcesLine(sources) {
  const taken = /* @__PURE__ */ new Set();
  const shown3 = sources.slice(0, most2.sources).map(({ id, include }) => {
    const patterns = include.slice(0, most2.patterns).map((pattern) => JSON.stringify(pattern));
    return `{id: ${uniqueId(id, taken)}, include: [${patterns.join(", ")}]}`;
  });
  return `sources: [${shown3.join(", ")}]`;
}
function uniqueId(text2, taken) {
  const plain3 = text2.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "") || "source";
  let id = plain3;
  for (let count3 = 2; taken.has(id); count3++) id = `${plain3}-${count3}`;
  taken.add(id);
  return JSON.stringify(id);
}
function sourcesOfStates(plans) {
  const above = new Set(plans.flatMap(({ folders }) => folders.flatMap(foldersAbove2)));
  const shared = /* @__PURE__ */ new Map();
  return plans.slice(0, most2.sources).map((plan) => {
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
  const names3 = path.split("/");
  return names3.slice(1).map((_, index) => names3.slice(0, names3.length - 1 - index).join("/"));
}

// src/worlds/sources.ts
var wholeRepository = { id: "default", include: ["**"], exclude: [], prune: "unknown" };
function filesOfSources({ base, head }, configs) {
  if (configs.length === 0) return { sources: [{ config: wholeRepository, base, head }], outside: none };
  const matchers = configs.map(({ include, exclude }) => ({
    included: pathMatcher(include),
    excluded: exclude.length === 0 ? () => false : pathMatcher(exclude)
  }));
  const holding = once5((file) => matchers.map(({ included, excluded }) => included(file) && !excluded(file)));
  const strange = once5((file) => !matchers.some(({ included }) => included(file)));
  const sources = configs.map((config, index) => {
    const own2 = (manifest) => holding(fileOf2(manifest))[index] === true;
    return { config, base: base.filter(own2), head: head.filter(own2) };
  });
  const stranger2 = (manifest) => strange(fileOf2(manifest));
  return { sources, outside: { base: base.filter(stranger2), head: head.filter(stranger2) } };
}
function fileOf2({ origin }) {
  return origin.kind === "file" ? origin.file : "";
}
function once5(ask) {
  const answers = /* @__PURE__ */ new Map();
  return (file) => {
    const known5 = answers.get(file) ?? ask(file);
    answers.set(file, known5);
    return known5;
  };
}
var none = { base: [], head: [] };
function strangers2(outside, content2) {
  const [before, after] = [bySignature(outside.base, content2), bySignature(outside.head, content2)];
  const only = (side2, mine, other) => [...mine].flatMap(([signature2, manifest]) => other.has(signature2) ? [] : [stranger(manifest, side2)]);
  return [...only("base", before, after), ...only("head", after, before)];
}
function bySignature(side2, content2) {
  return new Map(side2.map((manifest) => [`${keyOf(manifest.ref)} ${content2(manifest)}`, manifest]));
}
function stranger(manifest, side2) {
  const file = fileOf2(manifest);
  const folder = file.includes("/") ? `${file.slice(0, file.lastIndexOf("/"))}/**` : file;
  return {
    kind: "not-evaluated",
    side: side2,
    changed: true,
    message: `${formatRef(manifest.ref)} belongs to no source of the gate file`,
    help: `add its path to a source, or leave it out on purpose with ignore: ${sourcesLine([{ id: "new", include: [folder] }])}`,
    object: manifest.ref,
    origin: manifest.origin,
    related: []
  };
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

// src/worlds/services.ts
function readServices(services, slices, endpoints) {
  const bySlice = /* @__PURE__ */ new Map();
  for (const slice of slices) {
    const service = textAt(slice.value, ["metadata", "labels", "kubernetes.io/service-name"]);
    if (service === void 0) continue;
    const name = `${slice.ref.namespace}/${service}`;
    const known5 = bySlice.get(name) ?? [];
    known5.push(...sliceBackends(slice));
    bySlice.set(name, known5);
  }
  const byName = new Map(endpoints.map((object) => [`${object.ref.namespace}/${object.ref.name}`, object]));
  return services.map((service) => {
    const name = `${service.ref.namespace}/${service.ref.name}`;
    const old = byName.get(name);
    return readService(service, bySlice.get(name) ?? (old === void 0 ? [] : endpointsBackends(old)));
  });
}
function readService(manifest, backends) {
  const { ref, value, origin } = manifest;
  const selector = textsAt(value, ["spec", "selector"]);
  const balancers = listAt(value, ["status", "loadBalancer", "ingress"]).map((entry) => textAt(entry, ["ip"]));
  return {
    namespace: ref.namespace,
    name: ref.name,
    ...selector.size === 0 ? {} : { selector, selectorOrigin: manifest.at(["spec", "selector"]) },
    addresses: addressesOf2([...listAt(value, ["spec", "clusterIPs"]), textAt(value, ["spec", "clusterIP"])]),
    externalAddresses: addressesOf2([
      ...listAt(value, ["spec", "externalIPs"]),
      textAt(value, ["spec", "loadBalancerIP"]),
      ...balancers
    ]),
    ...outsideAccess(value),
    ports: listAt(value, ["spec", "ports"]).flatMap((entry, at2) => readPort3(entry, manifest.at(["spec", "ports", at2]))),
    backends,
    origin
  };
}
function outsideAccess(value) {
  const kind = textAt(value, ["spec", "type"]);
  if (kind !== "LoadBalancer" && kind !== "NodePort") return {};
  const policy = textAt(value, ["spec", "externalTrafficPolicy"]) === "Local" ? "Local" : "Cluster";
  const clients = kind === "LoadBalancer" ? rangesOf2(listAt(value, ["spec", "loadBalancerSourceRanges"])) : [];
  return { outside: { kind, policy, ...clients.length === 0 ? {} : { clients } } };
}
function readPort3(entry, origin) {
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
      ...typeof nodePort === "number" ? { nodePort } : {},
      origin
    }
  ];
}
function sliceBackends(slice) {
  const ports = backendPorts(listAt(slice.value, ["ports"]));
  return listAt(slice.value, ["endpoints"]).flatMap(
    (endpoint) => addressesOf2(listAt(endpoint, ["addresses"])).map((address) => ({ address, ports, ...podOf2(endpoint, slice) }))
  );
}
function endpointsBackends(object) {
  return listAt(object.value, ["subsets"]).flatMap((subset) => {
    const ports = backendPorts(listAt(subset, ["ports"]));
    const entries = [...listAt(subset, ["addresses"]), ...listAt(subset, ["notReadyAddresses"])];
    return entries.flatMap(
      (entry) => addressesOf2([textAt(entry, ["ip"])]).map((address) => ({ address, ports, ...podOf2(entry, object) }))
    );
  });
}
function podOf2(entry, from2) {
  const target = objectAt(entry, ["targetRef"]);
  const name = textAt(target, ["name"]);
  if (textAt(target, ["kind"]) !== "Pod" || name === void 0) return {};
  return { pod: endpointIdOf(`${textAt(target, ["namespace"]) ?? from2.ref.namespace}/${name}`) };
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
  return {
    name: ref.name,
    labels: textsAt(value, ["metadata", "labels"]),
    addresses: addressesOf2(addresses2),
    podRanges: rangesOf2(blocks2)
  };
}
function rangesOf2(blocks2) {
  return addressSet(
    blocks2.flatMap(
      (text2) => typeof text2 === "string" ? parseBlock(text2)?.addresses ?? [] : []
    )
  );
}

// src/worlds/controllers.ts
var gatewayName = "gateway.networking.k8s.io/gateway-name";
var envoyGateway = {
  name: "gateway.envoyproxy.io/owning-gateway-name",
  space: "gateway.envoyproxy.io/owning-gateway-namespace"
};
function withControllers(ways, ground) {
  if (ways.length === 0) return [];
  const pods = candidates4(ground.endpoints);
  const known5 = /* @__PURE__ */ new Map();
  return ways.map(({ servedBy, ...way }) => {
    const key = JSON.stringify(servedBy);
    const controllers = known5.get(key) ?? controllersOf2(servedBy, pods, ground);
    known5.set(key, controllers);
    return { ...way, controllers };
  });
}
function candidates4(endpoints) {
  const of2 = /* @__PURE__ */ new Map();
  const gateways = /* @__PURE__ */ new Map();
  for (const pod of endpoints) {
    if (pod.finished || pod.labels.size === 0) continue;
    const own2 = implementations.find((one) => isPodOf(one, pod));
    if (own2 !== void 0) add(of2, own2, pod);
    const gateway = gatewayOf(pod);
    if (gateway !== void 0) add(gateways, gateway, pod);
  }
  return { of: of2, gateways };
}
function add(map, key, pod) {
  const list2 = map.get(key);
  if (list2 === void 0) map.set(key, [pod]);
  else list2.push(pod);
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
  const own2 = labels.get(gatewayName);
  if (own2 !== void 0) return `${namespace}/${own2}`;
  const name = labels.get(envoyGateway.name);
  return name === void 0 ? void 0 : `${labels.get(envoyGateway.space) ?? namespace}/${name}`;
}
function controllersOf2(servedBy, pods, ground) {
  switch (servedBy.kind) {
    case "class":
      return ofClass(servedBy.name, pods, ground);
    case "router": {
      const [router] = [...pods.of].filter(([{ name }]) => name === "the OpenShift router").map(found);
      return [router ?? assumed("the OpenShift router", "no pod of it is there")];
    }
    case "gateways": {
      const all = servedBy.gateways.map((gateway) => ofGateway(gateway, pods, ground));
      return [...new Map(all.map((one) => [JSON.stringify([one.name, one.source], plain2), one])).values()];
    }
  }
}
function plain2(_key, value) {
  return typeof value === "bigint" ? String(value) : value;
}
function ofClass(name, pods, ground) {
  const classes = ground.classes.filter(({ ref }) => ref.kind === "IngressClass");
  const own2 = classes.find((one) => name === void 0 ? isDefault(one) : one.ref.name === name);
  const told3 = textAt(own2?.value, ["spec", "controller"]);
  if (own2 !== void 0 && told3 !== void 0) return [byController(told3, `${formatRef(own2.ref)} names ${told3}`, pods)];
  if (name !== void 0) {
    const named3 = implementations.filter((one2) => one2.gatewaysOnly !== true && one2.className.test(name));
    const [here] = named3.filter((one2) => pods.of.has(one2));
    const [one] = named3;
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
function ofGateway({ namespace, name }, pods, ground) {
  const own2 = pods.gateways.get(`${namespace}/${name}`);
  if (own2 !== void 0) return ofPods(`Gateway ${namespace}/${name}`, own2, "its pods carry its name");
  const gateway = ground.gateways.find(({ ref }) => ref.namespace === namespace && ref.name === name);
  const className = textAt(gateway?.value, ["spec", "gatewayClassName"]);
  const known5 = ground.classes.find(({ ref }) => ref.kind === "GatewayClass" && ref.name === className);
  const told3 = textAt(known5?.value, ["spec", "controllerName"]);
  if (known5 !== void 0 && told3 !== void 0)
    return byController(told3, `${formatRef(known5.ref)} names ${told3}`, pods);
  const one = implementations.find((each2) => className !== void 0 && each2.className.test(className));
  if (one !== void 0) return controllerOf(one, `its class is called ${className ?? ""}`, pods);
  return assumed(`Gateway ${namespace}/${name}`, "no pod carries its name");
}
function byController(told3, evidence2, pods) {
  const named3 = implementations.filter(({ controller }) => controller.test(told3));
  const one = named3.find((each2) => pods.of.has(each2)) ?? named3[0];
  return one === void 0 ? assumed("the ingress controller", `${evidence2}, which is not known here`) : controllerOf(one, evidence2, pods);
}
function controllerOf(one, evidence2, pods) {
  const own2 = pods.of.get(one);
  if (own2 !== void 0) return ofPods(one.name, own2, `${evidence2} and ${labelEvidence(one, own2)}`);
  if (one.unlabelled === true) return { name: one.name, evidence: evidence2, source: { kind: "unlabelled" } };
  if (one.outside === void 0) return assumed(one.name, `${evidence2}, but no pod of it is there`);
  const addresses2 = rangesOf2(one.outside);
  return { name: one.name, evidence: evidence2, source: { kind: "outside", ...addresses2.length === 0 ? {} : { addresses: addresses2 } } };
}
function found([one, own2]) {
  return ofPods(one.name, own2, labelEvidence(one, own2));
}
function labelEvidence({ pods }, own2) {
  const names3 = [...new Set(own2.map(({ workload }) => `${workload.namespace}/${workload.name}`))];
  const set = pods.find((wanted) => own2.some(({ labels }) => labelled(labels, wanted))) ?? {};
  const text2 = Object.entries(set).map(([key, value]) => value === void 0 ? key : `${key}=${value}`);
  return `pods of ${listed(names3)} carry ${text2.join(" and ")}`;
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
      const known5 = served.get(key) ?? { controller, objects: /* @__PURE__ */ new Set() };
      served.set(key, known5);
      known5.objects.add(formatRef(object));
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
  const named3 = [...endpoints.values(), ...services].map(({ namespace }) => namespace);
  const used = [...named3, ...policies.map(({ ref }) => ref.namespace)];
  const written = rangesOf2(ground.podRanges);
  const told3 = written.length > 0 || nodes.every((node) => node.podRanges.length > 0);
  const podRanges = told3 ? nodes.reduce((all, node) => union(all, node.podRanges), written) : [];
  return {
    namespaces: readNamespaces(of2("namespace"), used, ground),
    endpoints,
    policies,
    services,
    entries: [
      ...withControllers([...of2("entry"), ...copies].flatMap(waysOf2), {
        endpoints: endpoints.values(),
        classes: of2("entry-class"),
        gateways: of2("gateway")
      }),
      ...servicesAsEntries(services)
    ],
    nodes,
    ...podRanges.length === 0 ? {} : { podRanges },
    families: familiesOf2(endpoints.values(), podRanges),
    tiers: ground.enforcer.tiers,
    deviations: ground.enforcer.deviations ?? []
  };
}
function groupByRole(table2, dialects2) {
  const out = /* @__PURE__ */ new Map();
  for (const manifest of table2.values()) {
    const role = roleOf(manifest.ref, dialects2);
    if (role === void 0) continue;
    const list2 = out.get(role);
    if (list2 === void 0) out.set(role, [manifest]);
    else list2.push(manifest);
  }
  return out;
}
function readNamespaces(declared, used, ground) {
  const out = /* @__PURE__ */ new Map();
  for (const { ref, value, origin } of declared) {
    const labels = new Map(ground.live.has(keyOf(ref)) ? [] : ground.newLabels);
    for (const [key, text2] of textsAt(value, ["metadata", "labels"])) labels.set(key, text2);
    out.set(ref.name, { name: ref.name, labels: labels.set(nameLabel2, ref.name), origin });
  }
  for (const name of used) {
    if (name !== "" && !out.has(name)) out.set(name, { name, labels: /* @__PURE__ */ new Map([[nameLabel2, name]]) });
  }
  return out;
}
function endpointsOf(table2, pods, workloads, ground) {
  const known5 = ground.read.find((one) => sameList(one.pods, pods) && sameList(one.workloads, workloads));
  if (known5 !== void 0) return known5.endpoints;
  const endpoints = readEndpoints(table2, pods, workloads, ground);
  ground.read.push({ pods, workloads, endpoints });
  return endpoints;
}
function sameList(a, b) {
  return a.length === b.length && a.every((one, at2) => one === b[at2]);
}
function readEndpoints(table2, pods, workloads, ground) {
  const out = /* @__PURE__ */ new Map();
  const alive = /* @__PURE__ */ new Set();
  const fateOf2 = fatesOf(table2, ground);
  for (const pod of pods) {
    const endpoint = readPod(pod, table2, ground, fateOf2);
    if (endpoint === void 0) continue;
    out.set(endpoint.id, endpoint);
    if (!endpoint.finished || endpoint.workload.kind === "Job") alive.add(endpoint.workload);
  }
  const keys = new Set([...alive].map(workloadKeyOf));
  const isKnown2 = (key) => table2.has(key) || ground.base.has(key) || ground.live.has(key);
  for (const workload of workloads) {
    if (keys.has(workloadKeyOf(workload.ref)) || isOwned(workload, isKnown2)) continue;
    const endpoint = ground.pods.endpoints.get(workload) ?? templateEndpoint(workload);
    ground.pods.endpoints.set(workload, endpoint);
    out.set(endpoint.id, endpoint);
  }
  return out;
}
function readPod(pod, table2, { live, pods }, fateOf2) {
  const endpoint = live.has(keyOf(pod.ref)) ? livePod(pod, live, pods) : podEndpoint(pod, topOwner(pod, table2), pods);
  const fate = fateOf2(endpoint.workload);
  if (fate === "same") return endpoint;
  return fate === "gone" ? void 0 : rolledOut(endpoint, pod, templateOf(fate.before), fate.now);
}
function fatesOf(table2, { live, base }) {
  const known5 = /* @__PURE__ */ new Map();
  return (workload) => {
    const found2 = known5.get(workload);
    if (found2 !== void 0) return found2;
    const key = workload.kind === "Pod" ? void 0 : workloadObjectKey(workload);
    const before = key === void 0 ? void 0 : live.get(key) ?? base.get(key);
    const now = key === void 0 ? void 0 : table2.get(key);
    const fate = before === void 0 || before === now ? "same" : now === void 0 ? "gone" : { before, now };
    known5.set(workload, fate);
    return fate;
  };
}
function familiesOf2(endpoints, podRanges) {
  const families2 = /* @__PURE__ */ new Set();
  const add2 = (address) => void families2.add(familyOf(address));
  for (const { first: first3, last } of podRanges) [first3, last].forEach(add2);
  for (const endpoint of endpoints) if (families2.size < 2) endpoint.addresses.forEach(add2);
  if (families2.size === 0) return ["IPv4"];
  return ["IPv4", "IPv6"].filter((family) => families2.has(family));
}

// src/worlds/copies.ts
import { createHash } from "node:crypto";

// src/worlds/states.ts
function byObject(side2) {
  const byKey4 = /* @__PURE__ */ new Map();
  for (const placed2 of side2) {
    const key = keyOf(placed2.manifest.ref);
    const list2 = byKey4.get(key);
    if (list2 === void 0) byKey4.set(key, [placed2]);
    else list2.push(placed2);
  }
  return byKey4;
}
function planStates(base, head, splits) {
  const root = folderOf2("", "");
  for (const placed2 of base) fileOf3(root, placed2.manifest).base.push(placed2);
  for (const placed2 of head) fileOf3(root, placed2.manifest).head.push(placed2);
  for (const side2 of [base, head]) markOverlaps(root, side2);
  count2(root);
  const part = collect(root, splits);
  if (part.copies.size === 0) return [{ id: "all", folders: [], own: inOrder2(part.common), shared: [] }];
  return listStates(part, "", []).sort((a, b) => a.id < b.id ? -1 : 1);
}
function folderOf2(path, name) {
  return { path, name, children: /* @__PURE__ */ new Map(), base: [], head: [], overlaps: /* @__PURE__ */ new Map(), size: 0 };
}
function placeOf5({ origin }) {
  return (origin.kind === "file" ? origin.file : "").split("/");
}
function fileOf3(root, manifest) {
  let at2 = root;
  for (const name of placeOf5(manifest)) {
    const child = at2.children.get(name) ?? folderOf2(at2.path === "" ? name : `${at2.path}/${name}`, name);
    at2.children.set(name, child);
    at2 = child;
  }
  return at2;
}
function markOverlaps(root, side2) {
  for (const [key, list2] of byObject(side2)) if (list2.length > 1) markOverlap(root, key, list2, 0);
}
function markOverlap(folder, key, list2, depth) {
  const groups = /* @__PURE__ */ new Map();
  for (const placed2 of list2) {
    const name = placeOf5(placed2.manifest)[depth];
    if (name === void 0) return;
    const group2 = groups.get(name);
    if (group2 === void 0) groups.set(name, [placed2]);
    else group2.push(placed2);
  }
  if (groups.size > 1) {
    const overlap = folder.overlaps.get(key) ?? { children: /* @__PURE__ */ new Set(), clash: false };
    for (const name of groups.keys()) overlap.children.add(name);
    overlap.clash ||= clashes(list2);
    folder.overlaps.set(key, overlap);
  }
  for (const [name, group2] of groups) {
    const child = folder.children.get(name);
    if (group2.length > 1 && child !== void 0) markOverlap(child, key, group2, depth + 1);
  }
}
function clashes([first3, ...others]) {
  if (first3 === void 0 || isEntryKind(first3.manifest.ref)) return false;
  return others.some(({ content: content2 }) => content2 !== first3.content);
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
  const known5 = copies.get(name);
  if (known5 === void 0) {
    copies.set(name, part);
    return;
  }
  known5.roots.push(...part.roots);
  known5.common.push(...part.common);
  for (const [inner, copy] of part.copies) addCopy(known5.copies, inner, copy);
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
  const join2 = (names3) => {
    const [first3, ...others] = new Set(names3.map(of2));
    for (const other of others) if (first3 !== void 0) leaders.set(other, first3);
  };
  return { of: of2, join: join2 };
}
function isCopy(folder, name, times2) {
  const child = folder.children.get(name);
  if (child === void 0) return false;
  const isFile2 = child.children.size === 0;
  return 2 * times2 >= child.size && (!isFile2 || times2 > 1);
}
function listStates(part, parent, above) {
  const shared = part.common.length === 0 ? above : inOrder2([...above, ...part.common]);
  const twins = /* @__PURE__ */ new Set();
  return [...part.copies].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([name, copy]) => {
    const only = copy.roots.length === 1 ? copy.roots[0] : void 0;
    const id = only ?? (parent === "" ? name : `${parent}/${name}`);
    if (copy.copies.size > 0) return listStates(copy, id, shared);
    const text2 = textOf5(copy.common);
    if (twins.has(text2)) return [];
    twins.add(text2);
    return [{ id, folders: [...copy.roots].sort(), own: inOrder2(copy.common), shared }];
  });
}
function inOrder2(files) {
  return [...files].sort((a, b) => a.path < b.path ? -1 : 1);
}
function textOf5(files) {
  const side2 = (name) => files.flatMap((file) => file[name].map(({ manifest, content: content2 }) => `${keyOf(manifest.ref)} ${content2}`)).sort().join("\n");
  return `${side2("base")}

${side2("head")}`;
}

// src/worlds/copies.ts
function tableOf2(side2) {
  const table2 = /* @__PURE__ */ new Map();
  const duplicates2 = /* @__PURE__ */ new Map();
  for (const [key, list2] of byObject(side2)) {
    const distinct6 = distinctContents(list2);
    const [first3] = distinct6;
    if (distinct6.length > 1) duplicates2.set(key, distinct6);
    else if (first3 !== void 0) table2.set(key, first3.manifest);
  }
  return { table: table2, duplicates: duplicates2 };
}
function distinctContents(list2) {
  if (list2.length === 1) return list2;
  const out = /* @__PURE__ */ new Map();
  for (const placed2 of [...list2].sort((a, b) => byPlace3(a.manifest, b.manifest))) {
    if (!out.has(placed2.content)) out.set(placed2.content, placed2);
  }
  return [...out.values()].sort((a, b) => a.content < b.content ? -1 : 1);
}
function byPlace3({ origin: a }, { origin: b }) {
  if (a.kind !== "file" || b.kind !== "file") return 0;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
function copyAtom({ manifest, content: content2 }) {
  const hash = createHash("sha256").update(content2).digest("hex").slice(0, 16);
  const text2 = `the ${formatRef(manifest.ref)} that is applied is the one at ${formatOrigin(manifest.origin)}`;
  return { key: `copy:${keyOf(manifest.ref)}:${hash}`, text: text2 };
}
function duplicateProblem(copies, side2, changed2) {
  const [first3, ...others] = [...copies].sort((a, b) => byPlace3(a.manifest, b.manifest)).map(({ manifest }) => manifest);
  if (first3 === void 0) throw new Error("a duplicate has copies");
  const places2 = others.map(({ origin }) => formatOrigin(origin)).join(", ");
  return {
    kind: "invalid-manifest",
    side: side2,
    changed: changed2,
    message: `${formatRef(first3.ref)} stands twice with different content, here and at ${places2}`,
    help: helpFor([first3, ...others]),
    object: first3.ref,
    origin: first3.origin,
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
  if (applied2 === void 0 || isSame5(live, applied2, role)) return void 0;
  const paths = differingPaths(contentOf3(live, role), contentOf3(applied2, role));
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
function isSame5(live, applied2, role) {
  return isSameJson(live.value, applied2.value) || contentText(live, role) === contentText(applied2, role);
}
function managerOf(live) {
  const managers = listAt(live.value, ["metadata", "managedFields"]).flatMap((entry) => {
    const manager = textAt(entry, ["manager"]);
    const time = Date.parse(textAt(entry, ["time"]) ?? "");
    return manager === void 0 || Number.isNaN(time) ? [] : [{ manager, time }];
  });
  const newest = managers.sort((a, b) => b.time - a.time)[0];
  return newest === void 0 ? {} : { lastManager: newest };
}

// src/worlds/namespaces.ts
var system = /^(?:kube-.*|default)$/;
var enough2 = { count: 3, share: 0.9 };
function namespaceDefaults(live, declared, configured, dialects2) {
  const names3 = [...(live ?? /* @__PURE__ */ new Map()).values()].flatMap(
    ({ ref }) => ref.kind === "Namespace" && ref.group === "" && !system.test(ref.name) ? [ref.name] : []
  );
  const policies = live === void 0 ? [] : sharedPolicies(live, new Set(names3), dialects2);
  const labels = configured ?? (live === void 0 ? /* @__PURE__ */ new Map() : sharedLabels(live, names3, declared));
  const parts = [
    ...configured === void 0 && labels.size > 0 ? [`the label${labels.size > 1 ? "s" : ""} ${[...labels].map(([key, value]) => `${key}=${value}`).join(", ")}`] : [],
    ...policies.map(({ ref }) => `the generated ${ref.kind} ${ref.name}`)
  ];
  const statement = `A new namespace is taken to get ${parts.join(" and ")}, as nearly all live ones have.`;
  return { labels, policies, statements: parts.length === 0 ? [] : [statement] };
}
function sharedLabels(live, names3, declared) {
  const counts = /* @__PURE__ */ new Map();
  const written = /* @__PURE__ */ new Set();
  for (const name of names3) {
    const key = keyOf({ group: "", kind: "Namespace", namespace: "", name });
    for (const label2 of textsAt(declared.get(key)?.value, ["metadata", "labels"]).keys()) written.add(label2);
    for (const [label2, value] of textsAt(live.get(key)?.value, ["metadata", "labels"])) {
      const id = `${label2}=${value}`;
      const entry = counts.get(id) ?? { key: label2, value, count: 0 };
      entry.count++;
      counts.set(id, entry);
    }
  }
  const shared = [...counts.values()].filter(({ key, count: count3 }) => isRule(count3, names3.length) && !written.has(key));
  return new Map(shared.map(({ key, value }) => [key, value]).sort(([a], [b]) => a < b ? -1 : 1));
}
function sharedPolicies(live, names3, dialects2) {
  const groups = /* @__PURE__ */ new Map();
  for (const manifest of live.values()) {
    if (!names3.has(manifest.ref.namespace) || roleOf(manifest.ref, dialects2) !== "policy") continue;
    if (generatorOf(manifest) === void 0) continue;
    const id = `${manifest.ref.group}/${manifest.ref.kind}/${manifest.ref.name} ${contentText(manifest, "policy")}`;
    const group2 = groups.get(id);
    if (group2 === void 0) groups.set(id, [manifest]);
    else group2.push(manifest);
  }
  return [...groups.values()].filter((group2) => isRule(group2.length, names3.size)).flatMap((group2) => group2.sort((a, b) => a.ref.namespace < b.ref.namespace ? -1 : 1)[0] ?? []).sort((a, b) => a.ref.name < b.ref.name ? -1 : 1);
}
function isRule(count3, of2) {
  return count3 >= enough2.count && count3 >= enough2.share * of2;
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

// src/worlds/system.ts
function systemStatements(world) {
  return [...assumedDns2(world), ...ambientMesh(world)];
}
function assumedDns2(world) {
  if (!world.policies.some(({ egress }) => egress?.isolates === true)) return [];
  const { basis, servers } = dnsOf(world);
  if (basis === "found") return [];
  const told3 = servers.map(({ endpoint, ports }) => {
    const labels = [...endpoint.labels].map(([key, value]) => `${key}=${value}`).join(",");
    const numbers = [...new Set(ports.map(({ port }) => port))].join(" and ");
    return `pods with ${labels} in ${endpoint.namespace}, port ${numbers}`;
  });
  return [`Cluster DNS is in no manifest; it is taken to be ${listed(told3)}.`];
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
  const { dialects: dialects2 } = settings;
  const files = [...plan.shared, ...plan.own];
  const base = decided(tableOf2(files.flatMap((file) => file.base)), input);
  const head = decided(tableOf2(files.flatMap((file) => file.head)), input);
  const undecided = new Set([...head.policies, ...head.entries].map(({ manifest }) => keyOf(manifest.ref)));
  const trees = { live: cluster.objects, base: base.table, head: head.table, undecided };
  const over = layOver(trees, config.prune, dialects2);
  const defaults = namespaceDefaults(cluster.objects, base.table, settings.namespaceDefaults?.labels, dialects2);
  const live = cluster.objects ?? /* @__PURE__ */ new Map();
  const generatedBy = generatorsOf(live);
  const ground = {
    dialects: dialects2,
    enforcer: cluster.enforcer,
    live,
    base: base.table,
    podRanges: config.podRanges ?? [],
    newLabels: defaults.labels,
    pods: cluster.pods,
    read: []
  };
  const world = (table2, side2, conditions = /* @__PURE__ */ new Map()) => {
    const copies = side2.policies;
    const inQuestion = new Set(copies.map(({ manifest }) => keyOf(manifest.ref)));
    const single = [...table2].filter(([key, { ref }]) => roleOf(ref, dialects2) === "policy" && !inQuestion.has(key));
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
    drift: cluster.objects === void 0 ? [] : driftOf(cluster.objects, base.table, over.base, dialects2),
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
    const [first3] = copies;
    if (first3 === void 0) continue;
    if (cluster.objects !== void 0 && !changed2(key)) left++;
    else if (isPolicy(first3, settings.dialects)) policies.push(...copies);
    else if (isEntryKind(first3.manifest.ref)) entries.push(...copies);
    else table2.set(key, first3.manifest);
  }
  const statement = `${left} object${left === 1 ? "" : "s"} that stand in several files with different content and did not change are taken as the cluster has them.`;
  return { ...side2, table: table2, policies, entries, statements: left === 0 ? [] : [statement] };
}
function isPolicy({ manifest }, dialects2) {
  return roleOf(manifest.ref, dialects2) === "policy";
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

// src/worlds/source.ts
var mostStates = 64;
function loadSource(files, snapshot, settings) {
  const { config } = files;
  const place = placer(config.defaultNamespace ?? "default", settings);
  const [base, head] = [files.base.flatMap(place), files.head.flatMap(place)];
  const changed2 = changedObjects(base, head);
  const plans = plansFor(config === wholeRepository, base, head, snapshot === void 0 ? () => true : changed2);
  const { judged, left } = chosen(plans, settings.states ?? "changed");
  const { profile = settings.profile } = config;
  const cluster = clusterOf(config.id, snapshot, profile === void 0 ? settings : { ...settings, profile });
  const statements = [
    cluster.enforcer.why,
    ...otherPolicies(snapshot, settings),
    ...statesSentence(plans, judged, left)
  ];
  const results = judged.map((plan) => loadState({ plan, config, cluster, statements, settings, changed: changed2 }));
  return {
    states: results.map(({ state }) => state),
    problems: distinct5([...results.flatMap(({ problems }) => problems), ...left.slice(0, 1).flatMap(tooMany(left))])
  };
}
function placer(namespace, { dialects: dialects2, memory }) {
  const known5 = memory?.placed.get(namespace) ?? /* @__PURE__ */ new Map();
  memory?.placed.set(namespace, known5);
  return (manifest) => {
    const before = known5.get(manifest);
    if (before !== void 0) return before;
    const role = roleOf(manifest.ref, dialects2);
    const object = role === void 0 ? void 0 : settled(manifest, role, namespace);
    const placed2 = role === void 0 || object === void 0 ? [] : [placedOf(object, role)];
    known5.set(manifest, placed2);
    return placed2;
  };
}
function placedOf(manifest, role) {
  return {
    manifest,
    get content() {
      return contentText(manifest, role);
    }
  };
}
function plansFor(workedOut, base, head, splits) {
  if (workedOut) return planStates(base, head, splits);
  return [{ id: "all", folders: [], own: [{ path: "", base, head }], shared: [] }];
}
function changedObjects(base, head) {
  const [before, after] = [byObject(base), byObject(head)];
  const known5 = /* @__PURE__ */ new Map();
  return (key) => {
    const answer = known5.get(key) ?? saysOther(before.get(key) ?? [], after.get(key) ?? []);
    known5.set(key, answer);
    return answer;
  };
}
function saysOther(before, after) {
  const same = before.length === after.length && before.every((one, at2) => one === after[at2]);
  return !same && signature(before) !== signature(after);
}
function signature(copies) {
  const contents = new Set(copies.map(({ content: content2 }) => content2));
  if (contents.size < 2) return [...contents].join("");
  const places2 = copies.map(({ manifest: { origin }, content: content2 }) => {
    return `${origin.kind === "file" ? origin.file : ""} ${content2}`;
  });
  return places2.sort().join("\n");
}
function chosen(plans, which) {
  const seen = /* @__PURE__ */ new Map();
  const sharedChanged = ({ shared }) => {
    const known5 = seen.get(shared) ?? differs(shared);
    seen.set(shared, known5);
    return known5;
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
    ({ base, head }) => base.length !== head.length || base.some((one, at2) => one !== head[at2])
  );
  const text2 = (side2) => touched.flatMap((file) => file[side2].map(({ manifest, content: content2 }) => `${keyOf(manifest.ref)} ${content2}`)).sort().join("\n");
  return text2("base") !== text2("head");
}
function clusterOf(id, snapshot, settings) {
  const { dialects: dialects2, memory } = settings;
  const policies = policyReader(dialects2, memory?.policies);
  const pods = memory?.pods.get(id) ?? noPodsRead();
  memory?.pods.set(id, pods);
  const objects = snapshot === void 0 ? void 0 : liveTable(snapshot, settings);
  return {
    snapshot,
    objects,
    policies,
    pods,
    enforcer: enforcerOf(snapshot, settings, settings.profiles)
  };
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
  const kinds2 = listed([...counts].map(([kind, count3]) => `${count3} ${kind}`));
  return [
    `The cluster also holds ${kinds2}, which are not evaluated: what they allow or deny is not in these verdicts.`
  ];
}
function statesSentence(plans, judged, left) {
  if (plans.length === 1) return [];
  const names3 = listed(plans.map(({ id }) => id));
  const which = judged.length === plans.length ? "each is judged" : `judged here: ${listed(judged.map(({ id }) => id))}`;
  const more = left.length === 0 ? "" : ` ${left.length} more were not judged.`;
  return [
    `The same objects stand in several places with different content, so there are ${plans.length} states (${names3}), each with everything that stands only once; ${which}.${more} Sources in the gate file would settle it: ${sourcesLine(sourcesOfStates(plans))}`
  ];
}
function tooMany(left) {
  return ({ own: own2, shared }) => {
    const file = [...own2, ...shared].find(({ base, head }) => base.length + head.length > 0);
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
function distinct5(problems) {
  const seen = /* @__PURE__ */ new Map();
  for (const problem of problems) {
    const key = JSON.stringify([problem.kind, problem.side, problem.message, problem.origin]);
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()];
}

// src/worlds/loaded.ts
function emptyMemory() {
  return { placed: /* @__PURE__ */ new Map(), policies: /* @__PURE__ */ new Map(), pods: /* @__PURE__ */ new Map() };
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

// src/traffic/end-table.ts
function endTable(borders, limit2) {
  const spaces = /* @__PURE__ */ new Map();
  let size3 = 0;
  return {
    intern(end2, time) {
      const namespace = end2.namespace ?? "";
      const key = keyOf5(end2);
      const epoch = needsTime(end2) ? epochOf(borders(end2.address), time) : 0;
      const bucket = spaces.get(namespace)?.get(key);
      const known5 = bucket === void 0 ? void 0 : find(bucket, end2, epoch);
      if (known5 !== void 0) {
        adorn(known5.end, end2);
        return known5;
      }
      if (size3 >= limit2) return void 0;
      const id = size3++;
      const alike = bucket?.find((one) => one.epoch === epoch && isAlike(one.end, end2))?.alike ?? id;
      const fresh = { id, alike, end: { ...end2 }, epoch };
      const space = spaces.get(namespace) ?? /* @__PURE__ */ new Map();
      spaces.set(namespace, space);
      if (bucket === void 0) space.set(key, [fresh]);
      else bucket.push(fresh);
      return fresh;
    }
  };
}
function keyOf5(end2) {
  return end2.pod ?? end2.podPrefix ?? end2.workload?.name ?? end2.address ?? end2.service?.name ?? end2.called?.name ?? (end2.labels && textOf6(end2.labels)) ?? end2.name ?? end2.role ?? "";
}
function find(bucket, end2, epoch) {
  for (const one of bucket)
    if (one.epoch === epoch && isAlike(one.end, end2) && isSameVia(one.end.via, end2.via)) return one;
  return void 0;
}
function needsTime(end2) {
  const isNamed4 = end2.pod !== void 0 || end2.podPrefix !== void 0 || end2.workload !== void 0;
  return end2.address !== void 0 && !isNamed4 && end2.role === void 0;
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
  return a.pod === b.pod && a.podPrefix === b.podPrefix && a.namespace === b.namespace && a.address === b.address && a.role === b.role && a.service?.name === b.service?.name && a.service?.namespace === b.service?.namespace && a.service?.port === b.service?.port && a.called?.kind === b.called?.kind && a.called?.name === b.called?.name && a.called?.configuration === b.called?.configuration && (a.pod !== void 0 || a.podPrefix !== void 0 || a.workload?.name === b.workload?.name && a.workload?.kind === b.workload?.kind && (a.labels === b.labels || textOf6(a.labels) === textOf6(b.labels)));
}
function isSameVia(a, b) {
  return a === b || a?.address === b?.address && a?.port === b?.port && a?.service?.name === b?.service?.name && a?.service?.namespace === b?.service?.namespace;
}
function textOf6(labels) {
  return labels === void 0 ? "" : formatLabels(labels);
}
function adorn(a, b) {
  const [one, two] = [a.workload, b.workload];
  if (two !== void 0 && (one === void 0 || two.name !== one.name || two.kind !== one.kind))
    a.workload = first2(one, two, ({ name, kind }) => `${name} ${kind ?? ""}`);
  if (b.labels !== void 0 && b.labels !== a.labels) a.labels = first2(a.labels, b.labels, formatLabels);
  if (b.name !== void 0 && b.name !== a.name) a.name = first2(a.name, b.name, (name) => name);
}
function first2(a, b, text2) {
  return a === void 0 || text2(b) < text2(a) ? b : a;
}

// src/traffic/row-table.ts
function rowTable() {
  const bySource = [];
  return {
    get(source, destination, detail) {
      const known5 = bySource[source]?.get(destination);
      if (known5 instanceof Map) return known5.get(detail);
      return known5?.detail === detail ? known5 : void 0;
    },
    add(source, destination, row) {
      const own2 = bySource[source] ??= /* @__PURE__ */ new Map();
      const known5 = own2.get(destination);
      if (known5 === void 0) own2.set(destination, row);
      else if (known5 instanceof Map) known5.set(row.detail, row);
      else
        own2.set(
          destination,
          /* @__PURE__ */ new Map([
            [known5.detail, known5],
            [row.detail, row]
          ])
        );
    },
    between(source, destination) {
      const known5 = bySource[source]?.get(destination);
      return known5 === void 0 ? 0 : known5 instanceof Map ? known5.size : 1;
    },
    all() {
      const rows = [];
      for (const own2 of bySource)
        for (const known5 of own2?.values() ?? [])
          if (known5 instanceof Map) rows.push(...known5.values());
          else rows.push(known5);
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
function flowTable(hints, limits4 = tableLimits) {
  const ends = endTable((address) => hints.borders(address), limits4.ends);
  const rows = rowTable();
  const peers = /* @__PURE__ */ new Map();
  const steady = /* @__PURE__ */ new WeakMap();
  const merged2 = { replies: 0, duplicates: 0, cut: /* @__PURE__ */ new Map() };
  let size3 = 0;
  let attempts = 0;
  const countAttempt = (row, flow) => {
    if (flow.verdict !== "denied" || flow.sourcePort === void 0 || flow.count !== 1) return true;
    const attempt = flow.sourcePort * 2 ** 26 + Math.floor(flow.time / attemptWindow);
    row.attempts ??= /* @__PURE__ */ new Set();
    if (row.attempts.has(attempt)) return false;
    if (attempts >= limits4.attempts) return true;
    attempts++;
    row.attempts.add(attempt);
    return true;
  };
  const rowOf4 = (flow, direction) => {
    const source = ends.intern(flow.source, flow.time);
    const destination = ends.intern(flow.destination, flow.time);
    if (source === void 0 || destination === void 0) return "ends";
    const detail = detailOf3(flow, direction);
    const row = rows.get(source.id, destination.id, detail);
    if (row !== void 0) return row;
    if (size3 >= limits4.flows) return "connections";
    if (rows.between(source.id, destination.id) >= limits4.portsPerPair) return "ports-per-pair";
    if (isFlood(flow, source, destination)) return "addresses-per-peer";
    size3++;
    const fresh = freshRow(flow, direction, { source, destination, detail });
    rows.add(source.id, destination.id, fresh);
    return fresh;
  };
  const isFlood = (flow, source, destination) => {
    const unknown = ({ end: end2 }) => isNameless(end2) && (end2.address === void 0 || hints.borders(end2.address).length === 0);
    const named3 = unknown(source) ? destination : unknown(destination) ? source : void 0;
    if (named3 === void 0) return false;
    const key = `${named3.id} ${named3 === source ? "to" : "from"} ${flow.protocol} ${flow.port ?? ""} ${flow.verdict}`;
    const before = peers.get(key) ?? 0;
    if (before >= limits4.addressesPerPeer) return true;
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
      const told3 = directed(flow, hints);
      if (told3 === "reply") {
        merged2.replies++;
        return;
      }
      const row = rowOf4(told3.flow, told3.direction);
      if (typeof row === "string") merged2.cut.set(row, (merged2.cut.get(row) ?? 0) + records);
      else if (!countAttempt(row, told3.flow)) {
        merged2.duplicates++;
        widen(row, told3.flow);
      } else {
        row.count += told3.flow.count;
        row.records += records;
        widen(row, told3.flow);
        if (like !== void 0 && isSteady(flow)) steady.set(like, row);
      }
    },
    flows: () => rows.all().map(finished)
  };
}
var none2 = [];
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
    samples: none2,
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
  if (flow.policies.length === 0 || flow.policies === row.policies) return;
  for (const { ref, effect } of flow.policies) {
    const known5 = row.policies.some(
      (one) => one.effect === effect && one.ref.name === ref.name && one.ref.namespace === ref.namespace && one.ref.kind === ref.kind
    );
    if (!known5 && row.policies.length < policyLimit) row.policies = [...row.policies, { ref, effect }];
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
  if (flow.isReply === false || port === void 0 || sourcePort === void 0) return { flow, direction: "request" };
  if (hints.listens(protocol, port)) return { flow, direction: "request" };
  if (hints.listens(protocol, sourcePort)) return { flow: turned(flow, sourcePort), direction: "turned" };
  if (port < ephemeral) return { flow, direction: "request" };
  if (sourcePort < ephemeral) return { flow: turned(flow, sourcePort), direction: "turned" };
  return { flow: sourcePort < port ? turned(flow, sourcePort) : flow, direction: "unknown" };
}
function turned(flow, port) {
  const reporters3 = { source: "destination", destination: "source" };
  return {
    ...flow,
    source: flow.destination,
    destination: flow.source,
    sourcePort: flow.port ?? 0,
    port,
    reporter: flow.reporter === "source" || flow.reporter === "destination" ? reporters3[flow.reporter] : flow.reporter,
    // What stops a reply is never a policy.
    verdict: flow.verdict === "denied" ? "unknown" : flow.verdict
  };
}
var protocols2 = ["TCP", "UDP", "SCTP", "other"];
var verdicts = ["allowed", "denied", "refused-elsewhere", "unknown"];
var reporters2 = ["source", "destination", "node", "api-server", "unknown"];
var countKinds = ["connections", "packets", "events", "windows"];
var directions2 = ["request", "turned", "unknown"];
function detailOf3(flow, direction) {
  let detail = flow.port === void 0 || direction === "unknown" ? 65536 : flow.port;
  detail = detail * 4 + protocols2.indexOf(flow.protocol);
  detail = detail * 4 + verdicts.indexOf(flow.verdict);
  detail = detail * 5 + reporters2.indexOf(flow.reporter);
  detail = detail * 4 + countKinds.indexOf(flow.countKind);
  return detail * 3 + directions2.indexOf(direction);
}
function isSteady({ isReply, verdict, source, destination }) {
  return isReply === false && verdict !== "denied" && !needsTime(source) && !needsTime(destination);
}
function isNameless({ pod, podPrefix, workload, labels, service }) {
  return pod === void 0 && podPrefix === void 0 && workload === void 0 && labels === void 0 && service === void 0;
}

// src/traffic/backends.ts
var backendLimit = 1e4;
function addBackend(into, backend) {
  const { origin, ...said } = backend;
  const key = JSON.stringify(said);
  const known5 = into.get(key);
  if (known5 === void 0 ? into.size >= backendLimit : !isEarlier2(origin, known5.origin)) return;
  into.set(key, backend);
}
function isEarlier2(a, b) {
  if (a === void 0 || b === void 0) return b === void 0 && a !== void 0;
  return a.file < b.file || a.file === b.file && a.line < b.line;
}

// src/traffic/alike-lines.ts
var none3 = Buffer.alloc(0);
var noSpans = new Int32Array(0);
function alikeLines(varying, state) {
  const { fields } = varying;
  const table2 = lineTable(varying);
  const limit2 = valueLimit(varying);
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
    bytes: none3,
    start(field) {
      const at2 = field < limit2 ? present.spans[present.place + 2 * field] ?? -1 : -1;
      return at2 < 0 ? -1 : present.from + at2;
    },
    end: (field) => present.from + (present.spans[present.place + 2 * field + 1] ?? -1),
    text(field) {
      const at2 = values.start(field);
      return at2 < 0 ? void 0 : values.bytes.toString("latin1", at2, values.end(field));
    },
    timeBehind(key) {
      const text2 = Buffer.from(key);
      const line = values.bytes.subarray(present.from, present.to);
      if (countOf2(text2, line) !== 1) return void 0;
      const place = present.from + line.indexOf(text2) + text2.length;
      for (let field = fields.length; values.start(field) >= 0; field++)
        if (values.start(field) === place) return field;
      return void 0;
    },
    agree(field, other) {
      const [a, b] = [values.start(field), values.start(other)];
      if (a < 0 || b < 0) return true;
      const length = values.end(field) - a;
      if (values.end(other) - b !== length) return false;
      for (let at2 = 0; at2 < length; at2++) if (values.bytes[a + at2] !== values.bytes[b + at2]) return false;
      return true;
    }
  };
  const be = (bytes, from2, to, spans, place) => {
    values.bytes = bytes;
    present.from = from2;
    present.to = to;
    present.spans = spans;
    present.place = place;
  };
  return {
    known(bytes, from2, to, origin) {
      pupil = void 0;
      const number = table2.find(bytes, from2, to);
      if (number === skimmedLine) return "reply";
      be(bytes, from2, to, table2.spans, 0);
      if (number !== unknownLine) return repeats.get(number)?.(values, origin());
      pupil = (repeat) => {
        const before = table2.floor();
        const fresh = table2.keep();
        if (table2.floor() !== before) repeats.clear();
        if (fresh !== unknownLine) repeats.set(fresh, repeat);
      };
      return void 0;
    },
    noted(block, row, from2, to, origin) {
      const place = row * block.rowSize;
      pupil = void 0;
      const number = block.rows[place + 1] ?? unknownLine;
      if (number === skimmedLine) return "reply";
      if (number === unknownLine) return void 0;
      const reader = readers[block.reader] ??= { repeats: /* @__PURE__ */ new Map(), next: 0, floor: 0, unwanted: [] };
      forgetBelow(reader, block.floor);
      be(block.bytes, from2, to, block.rows, place + 2);
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
      if (keys.every(({ key, times: times2 }) => countOf2(key, line) <= times2) && !isRespelt(line)) teach(again);
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
  let count3 = 0;
  for (let at2 = line.indexOf(key); at2 >= 0; at2 = line.indexOf(key, at2 + 1)) count3++;
  return count3;
}

// src/traffic/pending-flows.ts
var limit = 1e5;
var window = 1e4;
function pendingFlows() {
  const waiting = /* @__PURE__ */ new Map();
  return {
    add(flow, records) {
      const key = keyOf6(flow);
      if (key === void 0) return false;
      const before = waiting.get(key);
      if (before !== void 0) {
        before.flow = joined6(before.flow, flow);
        before.records += records;
        return true;
      }
      if (waiting.size >= limit) return false;
      waiting.set(key, { flow, records });
      return true;
    },
    drain(take3) {
      for (const { flow, records } of waiting.values()) take3(flow, records);
      waiting.clear();
    }
  };
}
function keyOf6({ source, destination, format, protocol, port, verdict, reporter, time }) {
  if (![source, destination].some(({ address, pod }) => address !== void 0 && pod === void 0)) return void 0;
  const ends = [source, destination].map(
    ({ address, namespace, pod, workload, role, service }) => [address, namespace, pod, workload?.name, role, service?.name].join(" ")
  );
  return [...ends, format, protocol, port, verdict, reporter, Math.floor(time / window)].join("\n");
}
function joined6(a, b) {
  const early = a.time <= b.time ? a : b;
  return { ...early, count: a.count + b.count, lastTime: Math.max(a.lastTime, b.lastTime) };
}

// src/traffic/pod-history.ts
function podHistory(limit2) {
  const events = [];
  const tenures = [];
  const lastSaid = /* @__PURE__ */ new Map();
  const steady = /* @__PURE__ */ new WeakMap();
  let left = 0;
  const keep = (items, item) => {
    if (items.length < limit2) items.push(item);
    else left++;
  };
  return {
    events,
    tenures,
    take(history) {
      for (const event of history.events ?? []) keep(events, event);
      for (const tenure of history.tenures ?? []) keep(tenures, tenure);
    },
    left: () => left,
    add(event, like) {
      const { origin, time } = event;
      const known5 = like === void 0 ? void 0 : steady.get(like);
      const { says, key } = known5?.file === origin.file ? known5 : { says: saying(event), key: keyOf7(event) };
      if (like !== void 0 && known5 === void 0) steady.set(like, { says, key, file: origin.file });
      const last = lastSaid.get(key);
      const repeated = event.labels === void 0 && last?.says === says && last.time <= time;
      if (lastSaid.size >= limit2) lastSaid.clear();
      if (repeated) return;
      lastSaid.set(key, { says, time });
      keep(events, event);
    }
  };
}
function saying({ addresses: addresses2, gone, hostNetwork, node, owner }) {
  return JSON.stringify([addresses2, gone, hostNetwork, node, owner]);
}
function keyOf7({ origin, uid, namespace, pod }) {
  return `${origin.file}
${uid ?? ""}
${namespace}/${pod}`;
}

// src/traffic/recent-identities.ts
var usualLimit = 5e5;
function recentIdentities(limit2 = usualLimit) {
  let recent = identitySet();
  let older = identitySet();
  return (identity2) => {
    if (older.has(identity2) || !recent.add(identity2)) return true;
    if (recent.size() === limit2) {
      older = recent;
      recent = identitySet();
    }
    return false;
  };
}
var tries = 256;
function identitySet() {
  let pairs = new Int32Array(1 << 12);
  let size3 = 0;
  let hasZeros = false;
  const crowded = /* @__PURE__ */ new Set();
  const has = (high, low) => {
    if (high === 0 && low === 0) return hasZeros;
    const place = placeOf6(pairs, high, low);
    return place >= 0 && !isFree(pairs, place) || crowded.size > 0 && crowded.has(`${high} ${low}`);
  };
  const put = (high, low) => {
    const place = placeOf6(pairs, high, low);
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
      size3++;
      if (size3 * 4 > pairs.length) grow();
      return true;
    },
    size: () => size3
  };
}
function placeOf6(pairs, high, low) {
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

// src/traffic/record-times.ts
var slotLimit = 16384;
var shortest = 15 * 6e4;
var factor = 4;
var fewest = 100;
function recordTimes() {
  let width2 = 1e3;
  let slots = /* @__PURE__ */ new Map();
  let recent;
  const put = (into, first3, last) => {
    const at2 = Math.floor(first3 / width2);
    const known5 = into.get(at2);
    if (known5 === void 0) into.set(at2, { first: first3, last });
    else extend(known5, first3, last);
  };
  const widen3 = () => {
    width2 *= 2;
    const wider = /* @__PURE__ */ new Map();
    for (const slot of slots.values()) put(wider, slot.first, slot.last);
    slots = wider;
    recent = void 0;
  };
  return {
    add(first3, last) {
      const at2 = Math.floor(first3 / width2);
      if (recent?.at === at2) return extend(recent.slot, first3, last);
      put(slots, first3, last);
      const slot = slots.get(at2);
      recent = slot && { at: at2, slot };
      while (slots.size > slotLimit) widen3();
    },
    gaps: () => gapsIn2([...slots.values()].sort((a, b) => a.first - b.first))
  };
}
function extend(slot, first3, last) {
  if (first3 < slot.first) slot.first = first3;
  if (last > slot.last) slot.last = last;
}
function gapsIn2(slots) {
  const distances = [];
  let end2 = slots[0]?.last ?? 0;
  for (const { first: first3, last } of slots.slice(1)) {
    if (first3 > end2) distances.push({ from: end2, to: first3 });
    end2 = Math.max(end2, last);
  }
  if (distances.length < fewest) return [];
  const lengths = distances.map(({ from: from2, to }) => to - from2).sort((a, b) => a - b);
  const usual = lengths[Math.floor((lengths.length - 1) * 0.99)] ?? 0;
  const least = Math.max(shortest, usual * factor);
  return distances.filter(({ from: from2, to }) => to - from2 >= least).map((gap) => ({ ...gap, usual }));
}

// src/traffic/trimmed.ts
var undated = "of digests that were cut by time, what was lost or left out, and what said the same again, is told as of the whole of them";
var day3 = 864e5;
function trimmed(coverage, { first: first3, last }) {
  const { first: from2, last: to } = coverage;
  if (from2 === void 0 || to === void 0) return coverage;
  if (to < first3 || from2 > last) return void 0;
  if (from2 >= first3 && to <= last) return coverage;
  const { unconnected = [], gaps = [] } = coverage;
  const { lostEvents, merged: merged2, cut: cut2 = [], setAside = {} } = coverage;
  const counts = [lostEvents, cut2.length, ...Object.values(merged2), ...Object.values(setAside)];
  const isUndated = counts.some((count3) => count3 > 0);
  return {
    ...coverage,
    first: Math.max(from2, first3),
    last: Math.min(to, last),
    unconnected: unconnected.filter((one) => one.day + day3 > first3 && one.day <= last),
    gaps: gaps.filter((gap) => gap.to > first3 && gap.from < last).map((gap) => ({ ...gap, from: Math.max(gap.from, first3), to: Math.min(gap.to, last) })),
    limits: isUndated ? [.../* @__PURE__ */ new Set([...coverage.limits, undated])] : coverage.limits
  };
}

// src/traffic/gathering.ts
var gatheringLimits = { settled: 2e6, podChanges: 1e6 };
function startGathering(table2, skew, between = { first: -Infinity, last: Infinity }, limits4 = gatheringLimits) {
  return {
    table: table2,
    pending: pendingFlows(),
    pods: podHistory(limits4.podChanges),
    settled: connectionTable(limits4.settled),
    unsettled: 0,
    writes: [],
    clusters: [],
    backends: /* @__PURE__ */ new Map(),
    limits: /* @__PURE__ */ new Set(),
    logs: [],
    refused: [],
    states: /* @__PURE__ */ new Map(),
    identities: /* @__PURE__ */ new Map(),
    spans: { traffic: { first: Infinity, last: -Infinity }, all: { first: Infinity, last: -Infinity } },
    times: /* @__PURE__ */ new Map(),
    skew,
    between,
    leftOut: 0,
    timeline: void 0,
    lostEvents: 0,
    sampled: false,
    duplicates: 0
  };
}
function sinkOf(into, format, state, { count: count3, readers }) {
  const alike = format.varying === void 0 ? void 0 : alikeLines(format.varying, state);
  let whole;
  const originOf2 = (line) => ({ kind: "log", file: count3.file, line });
  const isKnown2 = isKnownOf(into, format);
  const isRepetition = (identity2) => {
    if (identity2 === void 0 || !isKnown2(identity2)) return false;
    into.duplicates++;
    count3.read();
    return true;
  };
  const say = (facts) => {
    count3.read();
    for (const fact of facts) {
      take2(into, fact, format);
      if (fact.kind === "flow") count3.time(fact.flow.time);
    }
  };
  const isSaid = (again) => {
    whole = void 0;
    if (again === void 0) return false;
    if (again === "reply") {
      count3.read();
      into.table.merged.replies++;
    } else if (!isRepetition(again.identity)) {
      again.note?.();
      say(again.facts);
    }
    return true;
  };
  return {
    ...alike !== void 0 && {
      lines: {
        known: (bytes, from2, to, line) => isSaid(alike.known(bytes, from2, to, () => originOf2(line))),
        noted: (block, row, from2, to, line) => isSaid(alike.noted(block, row, from2, to, () => originOf2(line))),
        parsed: (value) => void (whole = value),
        unwanted: (reader) => alike.unwanted(reader)
      }
    },
    ...readers !== void 0 && { readers },
    skipped: (reason, line) => count3.skip(reason, line),
    record(record) {
      if (isRepetition(format.identity?.(record))) return;
      const decoded = format.decode(record, state);
      if ("unreadable" in decoded) return count3.skip(decoded.unreadable, record.origin.line);
      say(decoded);
      if (alike !== void 0 && record.kind === "json" && record.value === whole) alike.learn(whole, decoded);
    }
  };
}
function take2(into, fact, format) {
  switch (fact.kind) {
    case "flow":
      return takeFlow(into, fact, format);
    case "write":
      hear(into, format, fact.write.time);
      into.writes.push(fact);
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
  if (time < into.between.first || time > into.between.last) return;
  widen2(into.spans.all, time, time);
  timesOf(into, format).add(time, time);
}
function takeFlow(into, fact, format) {
  const { flow: told3, records = 1, resolved, like } = fact;
  const shift = format.tellsState === true || resolved !== void 0 ? 0 : into.skew;
  const flow = shift === 0 ? told3 : { ...told3, time: told3.time + shift, lastTime: told3.lastTime + shift };
  if (flow.lastTime < into.between.first || flow.time > into.between.last) {
    into.leftOut += resolved === void 0 ? Math.max(1, records) : records;
    return;
  }
  if (resolved === void 0) {
    widen2(flow.reporter === "api-server" ? into.spans.all : into.spans.traffic, flow.time, flow.lastTime);
    timesOf(into, format).add(flow.time, flow.lastTime);
  }
  if (flow.sampled) into.sampled = true;
  if (resolved !== void 0) into.unsettled += into.settled.add(resolved) ? 0 : records;
  else if (into.timeline !== void 0 || !into.pending.add(flow, records)) into.table.add(flow, records, like);
}
function timesOf({ times: times2 }, { name }) {
  let known5 = times2.get(name);
  if (known5 === void 0) times2.set(name, known5 = recordTimes());
  return known5;
}
function gapsOf({ times: times2, clusters }) {
  const own2 = [...times2].flatMap(([format, of2]) => of2.gaps().map((gap) => ({ format, ...gap })));
  const told3 = clusters.flatMap(({ coverage }) => coverage?.gaps ?? []);
  return [...own2, ...told3].sort((a, b) => a.from - b.from || a.to - b.to || (a.format < b.format ? -1 : 1));
}
function takeSummary(into, { cluster, coverage: whole }) {
  const coverage = trimmed(whole, into.between);
  into.clusters.push({ cluster, ...coverage !== void 0 && { coverage } });
  if (coverage === void 0) return;
  const { first: first3, last, blind: blind2 = [] } = coverage;
  if (first3 !== void 0 && last !== void 0)
    widen2(blind2.includes(blindness.noTraffic) ? into.spans.all : into.spans.traffic, first3, last);
  for (const limit2 of coverage.limits) into.limits.add(limit2);
  into.lostEvents += coverage.lostEvents;
  if (coverage.sampled) into.sampled = true;
}
function widen2(span, from2, to) {
  if (from2 < span.first) span.first = from2;
  if (to > span.last) span.last = to;
}
function spanOf2({ spans }) {
  const { first: first3, last } = spans.traffic.first <= spans.traffic.last ? spans.traffic : spans.all;
  return first3 <= last ? { first: first3, last } : {};
}
function isKnownOf({ identities }, format) {
  const isKnown2 = identities.get(format) ?? recentIdentities();
  identities.set(format, isKnown2);
  return isKnown2;
}

// src/traffic/log-choice.ts
var enough3 = 48;
var patience2 = 256;
async function choose2(stream, reading2, wanted) {
  const source = reading2.open(stream);
  const held = [];
  const found2 = /* @__PURE__ */ new Map();
  let refusal;
  let broken;
  const sink = {
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
    for (let pieces = 0; pieces < patience2 && !(held.length >= enough3 && found2.size > 0); ) {
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
    error: unusable(stream.file, broken, refusal ?? damage(held), reading2.formats),
    summary: summaryOf(stream.file, source.lines(), held),
    isEmpty: broken === void 0 && held.length === 0
  };
}
function refusalOf(formats, record) {
  for (const format of formats) {
    const refusal = format.refuse?.(record);
    if (refusal !== void 0) return refusal;
  }
  return void 0;
}
function named2(formats, wanted) {
  if (wanted === void 0) return void 0;
  const format = formats.find(({ name }) => name === wanted);
  if (format !== void 0) return format;
  const names3 = formats.map(({ name }) => name).join(", ");
  throw new UsableError(`there is no log format "${wanted}"`, `use one of ${names3}`);
}
function fitting(found2, file) {
  const [best3, second] = [...found2].sort((a, b) => b[1].count - a[1].count);
  if (best3 === void 0 || second === void 0) return best3?.[0];
  const names3 = [...found2.keys()].map(({ name }) => name).sort();
  throw new UsableError(
    `the log fits more than one format: ${names3.join(", ")}`,
    `say which with the log format option, such as ${names3[0] ?? ""}`,
    file
  );
}
function failing(source, error) {
  return { ...source, pull: () => Promise.reject(error instanceof Error ? error : new Error(String(error))) };
}
function damage(held) {
  const [first3] = held;
  if (first3 === void 0 || "record" in first3 || held.some((item) => "record" in item)) return void 0;
  return {
    what: `without any record: ${first3.reason} at line ${first3.line}`,
    help: "export it again, one record a line"
  };
}
function unusable(file, broken, refusal, formats) {
  if (broken instanceof UsableError) return broken;
  if (broken instanceof Error)
    return new UsableError(`the log cannot be read: ${broken.message}`, "fetch it again", file);
  if (refusal !== void 0) return new UsableError(`the log is ${refusal.what}`, refusal.help, file);
  const names3 = formats.map(({ name }) => name).join(", ");
  return new UsableError(
    "no record of the log is of a known format",
    `known are ${names3}; others can be turned into the generic one (docs/logs.md)`,
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
  let first3 = Infinity;
  let last = -Infinity;
  return {
    file,
    read: () => void records++,
    skip(reason, line) {
      const key = skipped.size < reasonLimit || skipped.has(reason) ? reason : "other reasons";
      const before = skipped.get(key) ?? { lines: 0, line };
      skipped.set(key, { lines: before.lines + 1, line: before.line });
    },
    time(at2) {
      if (at2 < first3) first3 = at2;
      if (at2 > last) last = at2;
    },
    summary: ({ name, sees }, recognisedBy, lines) => ({
      file,
      format: name,
      recognisedBy,
      ...sees !== void 0 && { sees },
      lines,
      records,
      skipped: [...skipped].map(([reason, { lines: count3, line }]) => ({
        reason,
        lines: count3,
        sample: { kind: "log", file, line }
      })),
      ...first3 <= last && { first: first3, last }
    })
  };
}

// src/observe.ts
var heldLimit = 64;
async function observe(streams, reading2, options = {}) {
  const gathering = begin(options);
  const waiting = [];
  for await (const stream of opened2(streams)) {
    const log = await choose2(stream, reading2, options.format);
    if (log.format === void 0) giveUp(gathering, log);
    else if (log.format.tellsState === true) await read2(gathering, log, log.format, options);
    else waiting.push(log);
    if (waiting.length > heldLimit) await readEarliest(gathering, waiting, options);
  }
  stateIsKnown(gathering, options);
  while (waiting.length > 0) await readEarliest(gathering, waiting, options);
  for (const backend of options.known?.backends ?? []) addBackend(gathering.backends, backend);
  const bounds = { ...tableLimits, ...gatheringLimits, ...options.limits };
  return observedOf(gathering, reading2, bounds, options.known?.tenures ?? []);
}
function begin(options) {
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
      const known5 = borders.get(address) ?? bordersOf4(tenures, timeline?.tolerance ?? usualTolerance);
      borders.set(address, known5);
      return known5;
    }
  };
  const table2 = flowTable(hints, { ...tableLimits, ...options.limits });
  const limits4 = { ...gatheringLimits, ...options.limits };
  const gathering = startGathering(table2, options.skew ?? 0, options.between, limits4);
  return gathering;
}
async function* opened2(streams) {
  for await (const stream of inGoodOrder(streams)) {
    if (stream.members === void 0) yield stream;
    else yield* opened2(await stream.members());
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
  const log = waiting.shift();
  if (gathering.timeline === void 0) stateIsKnown(gathering, options);
  if (log?.format !== void 0) await read2(gathering, log, log.format, options);
}
function stateIsKnown(gathering, options) {
  const { events, tenures } = gathering.pods;
  gathering.timeline = timelineOf(events, [...options.known?.tenures ?? [], ...tenures], options.tolerance);
  gathering.pending.drain((flow, records) => gathering.table.add(flow, records));
}
async function read2(into, log, format, options) {
  const { source } = log;
  const state = into.states.get(format) ?? freshState(options);
  into.states.set(format, state);
  state.set("modified", source.modified);
  const count3 = tally(source.file);
  const sink = sinkOf(into, format, state, { count: count3, readers: readersFor(format, options) });
  log.replay(sink);
  let unread;
  try {
    while (await source.pull(sink)) ;
  } catch (error) {
    if (format.name === "digest") throw error;
    unread = error instanceof Error ? error.message : "the stream broke off";
    into.limits.add(`${source.file} could be read only up to line ${source.lines()}: ${unread}`);
  } finally {
    source.close();
  }
  const summary2 = count3.summary(format, log.recognisedBy, source.lines());
  into.logs.push(unread === void 0 ? summary2 : { ...summary2, unread });
}
function readersFor({ varying }, { startReaders }) {
  if (varying === void 0 || startReaders === void 0) return void 0;
  const { fields, times: times2, skim } = varying;
  return () => startReaders({ fields, times: times2, skim });
}
function freshState({ utcOffset = 0, now }) {
  return new Map([["utcOffset", utcOffset], ...now === void 0 ? [] : [["now", now]]]);
}
function giveUp({ logs, limits: limits4, refused }, log) {
  logs.push(log.isEmpty ? log.summary : { ...log.summary, unread: log.error.message });
  limits4.add(log.isEmpty ? `${log.source.file} is empty` : `${log.source.file} was not read: ${log.error.message}`);
  if (!log.isEmpty) refused.push(log.error);
}
function observedOf(gathering, reading2, bounds, known5) {
  const { refused, logs, states, table: table2, limits: limits4, timeline } = gathering;
  const [only] = refused;
  if (only !== void 0 && refused.length === logs.length) throw only;
  for (const [format, state] of states) for (const fact of format.finish?.(state) ?? []) take2(gathering, fact, format);
  const { between, leftOut } = gathering;
  return {
    flows: table2.flows(),
    settled: gathering.settled.connections(),
    // A later one still says that a record is older than the policies of today.
    writes: reading2.settleWrites(gathering.writes).filter(({ time }) => time >= between.first),
    timeline: timeline ?? timelineOf([], []),
    addresses: {
      events: eventsSince(gathering.pods.events, between.first),
      tenures: tenuresSince([...known5, ...gathering.pods.tenures], between.first)
    },
    backends: [...gathering.backends.values()],
    clusters: gathering.clusters,
    logs,
    ...spanOf2(gathering),
    merged: { replies: table2.merged.replies, duplicates: table2.merged.duplicates + gathering.duplicates },
    cut: cutsIn(gathering, bounds),
    lostEvents: gathering.lostEvents,
    sampled: gathering.sampled,
    leftOut,
    gaps: gapsOf(gathering),
    limits: [...limits4].sort()
  };
}
function cutsIn({ table: table2, pods, unsettled, clusters }, bounds) {
  const { cut: cut2 } = table2.merged;
  const own2 = (rule, limit2) => ({ rule, limit: limit2, records: cut2.get(rule) ?? 0 });
  return joinedCuts([
    own2("connections", bounds.flows),
    { rule: "connections", limit: bounds.settled, records: unsettled },
    own2("ends", bounds.ends),
    own2("addresses-per-peer", bounds.addressesPerPeer),
    own2("ports-per-pair", bounds.portsPerPair),
    { rule: "pod-changes", limit: bounds.podChanges, records: pods.left() },
    ...clusters.flatMap(({ coverage }) => coverage?.cut ?? [])
  ]);
}

// src/wiring/clusters.ts
function namesCluster({ snapshot, context: context2 }) {
  return snapshot !== void 0 || context2 !== void 0;
}
function withoutCluster({ snapshot: _, context: __, ...source }) {
  return source;
}
async function readClusters(gate, host2) {
  host2.progress("reading the cluster");
  const snapshots = /* @__PURE__ */ new Map();
  for (const source of gate.sources.filter(namesCluster)) {
    if (host2.clusterOf === void 0) {
      throw new UsableError(
        `source "${source.id}" of the gate file names a cluster, which cannot be opened here`,
        "run the command that takes clusters: check, connections or explain"
      );
    }
    snapshots.set(source.id, usable(await host2.clusterOf(source)));
  }
  const shared = gate.sources.length === 0 || gate.sources.some((source) => !namesCluster(source));
  const snapshot = shared ? await host2.cluster?.() : void 0;
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

// src/wiring/facts.ts
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
function counted(count3, one, many) {
  return { what: count3 === 1 ? one : many, count: count3 };
}
function factsOf4({ states }, comparisons, clusters, changes) {
  const coverage = comparisons.find(({ observation }) => observation !== void 0)?.observation?.coverage;
  const incomplete2 = clusters.flatMap(
    ({ incomplete: unread }) => unread.map(({ kind, reason }) => `${kind} could not be read: ${reason}.`)
  );
  const warnings = [...changes.base.warnings, ...changes.head.warnings].map(
    ({ origin, message, help }) => `${formatOrigin(origin)}: ${message}; ${help}.`
  );
  const policies = [...changes.base.manifests, ...changes.head.manifests].filter(
    ({ ref }) => dialects.some(({ group: group2, kinds: kinds2 }) => group2 === ref.group && kinds2.includes(ref.kind))
  );
  return {
    ...coverage === void 0 ? {} : { coverage },
    blindSpots: [...incomplete2, ...states.flatMap(({ statements }) => statements), ...warnings],
    inputs: [
      counted(changes.base.manifests.length, "manifest of the base side", "manifests of the base side"),
      counted(changes.head.manifests.length, "manifest of the head side", "manifests of the head side"),
      counted(new Set(policies.map(({ ref }) => keyOf(ref))).size, "policy in them", "policies in them"),
      ...changes.rendered === 0 ? [] : [counted(changes.rendered, "file judged as rendered", "files judged as rendered")],
      ...clusters.map(({ manifests: objects, identity: identity2 }) => ({
        what: `objects of the cluster${clusters.length > 1 ? ` ${identity2.name ?? identity2.uid ?? ""}` : ""}`,
        count: objects.length
      }))
    ],
    states: states.map(({ source, id, files, cluster, profile, rulings }) => ({
      source,
      state: id,
      files,
      profile,
      rulings,
      ...cluster === void 0 ? {} : { cluster }
    }))
  };
}

// src/wiring/gates.ts
async function readGates(request) {
  const wanted = request.gate;
  if ("text" in wanted)
    return { gate: gateIn(request, wanted.text, wanted.file), gateChange: void 0, next: void 0 };
  const { tree = request.base, path: file = gatePath } = wanted;
  const text2 = await readText(tree, file);
  if (text2 === void 0 && wanted.path !== void 0) {
    const where = tree === request.base ? "the base tree" : tree.name;
    const whose = tree === request.base ? "the base commit" : "that branch";
    throw new UsableError(`${where} has no gate file "${file}"`, `name a file that ${whose} has`, tree.name, true);
  }
  const gate = gateIn(request, text2, file);
  const base = tree === request.base ? text2 : await baseText(request.base, file);
  return { gate, ...await edited(request, base, file, tree === request.base ? void 0 : tree.name) };
}
function gateIn(request, text2, file) {
  const { gate, problems } = readGate(text2, file, "base", request.mode);
  if (problems.length > 0) throw gateError(problems, "text" in request.gate ? "" : " on the base branch");
  return asAsked(gate, request);
}
function asAsked(gate, { overrides = {}, statically }) {
  const wished = overridden(gate, overrides);
  return statically === true ? { ...wished, sources: wished.sources.map(withoutCluster) } : wished;
}
function overridden(gate, overrides) {
  const whole = { ...gate, ...overrides };
  if (overrides.profile === void 0) return whole;
  return { ...whole, sources: whole.sources.map(({ profile: _, ...source }) => source) };
}
async function baseText(base, file) {
  try {
    return await readText(base, file);
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    return void 0;
  }
}
async function edited(request, base, file, judgedBy2) {
  try {
    const head = await readText(request.head, file);
    const change = gateChangeOf(base, head, file);
    if (change === void 0) return { gateChange: void 0, next: void 0 };
    const gateChange = { ...change, ...judgedBy2 === void 0 ? {} : { judgedBy: judgedBy2 } };
    const { gate, problems } = readGate(head, file, "head", request.mode);
    return { gateChange, next: problems.length > 0 ? void 0 : asAsked(gate, request) };
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    const origin = { kind: "file", side: "head", file, line: 1, column: 1 };
    const problems = [{ message: error.message, origin, help: error.help }];
    return { gateChange: { origin, changes: [], problems }, next: void 0 };
  }
}
function gateError(problems, where) {
  const lines = problems.map(({ origin, message, help }) => `${formatOrigin(origin)}: ${message} (${help})`);
  return new UsableError(
    `the gate file cannot be used:
${lines.join("\n")}`,
    `mend the gate file${where}`,
    void 0,
    true
  );
}
var gateFileBytes = 1 << 20;
async function readText(tree, path) {
  const entry = (await tree.list()).find((one) => one.path === path);
  if (entry === void 0) return void 0;
  if (entry.mode !== "file")
    throw new UsableError(`"${path}" is no plain file`, "put the gate file itself there", tree.name, true);
  const { bytes } = await tree.read([entry], gateFileBytes);
  const content2 = bytes.get(entry.oid);
  if (content2 === void 0)
    throw new UsableError(`"${path}" has more than ${gateFileBytes} bytes`, "shorten it", tree.name, true);
  return gateText(content2, path);
}

// src/wiring/outlook.ts
function comparesAlike(one, other) {
  return canonicalJson(comparedBy(one)) === canonicalJson(comparedBy(other));
}
function comparedBy({
  sources,
  ignore,
  renderedCovers,
  profile = "",
  rulings,
  namespaceDefaults: namespaceDefaults2,
  addressNames
}) {
  const labels = Object.fromEntries(namespaceDefaults2?.labels ?? []);
  const plain3 = { sources, ignore, renderedCovers, profile, rulings, labels, addressNames };
  return JSON.parse(JSON.stringify(plain3));
}
async function outlookOf(report2, judgeAnew) {
  try {
    const anew = await judgeAnew();
    const { conclusion, mode } = anew;
    return { kind: "judged", conclusion, mode, fewer: failing2(report2) - failing2(anew) };
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    return { kind: "not-worked-out", because: error.message };
  }
}
function failing2({ findings, threshold }) {
  return findings.filter((finding) => failsGate(finding, threshold)).length;
}

// src/wiring/remembered.ts
function remembered3(host2, { sources }) {
  const { cluster, clusterOf: clusterOf2 } = host2;
  const snapshots = /* @__PURE__ */ new Map();
  const opened3 = (key, open) => {
    const snapshot = snapshots.get(key) ?? open();
    snapshots.set(key, snapshot);
    return snapshot;
  };
  const named3 = new Set(sources.filter(namesCluster).map(clusterKey));
  let observed;
  return {
    host: {
      ...host2,
      ...cluster === void 0 ? {} : { cluster: () => opened3("", cluster) },
      ...clusterOf2 === void 0 ? {} : {
        clusterOf: (source) => {
          if (named3.has(clusterKey(source))) return opened3(clusterKey(source), () => clusterOf2(source));
          throw new UsableError(
            `source "${source.id}" names a cluster that the rules in force do not name`,
            "let the gate file name it first"
          );
        }
      }
    },
    logs: (read3) => observed ??= read3()
  };
}
function clusterKey({ snapshot, context: context2 }) {
  return JSON.stringify([snapshot ?? null, context2 ?? null]);
}

// src/run.ts
async function check(request, host2) {
  const gates = await readGates(request);
  const { gate } = gates;
  const seen = remembered3(host2, gate);
  const evaluated = await evaluate2(request, gate, seen);
  const gateChange = await withOutlook(request, gates, evaluated, seen);
  const report2 = judgedBy(gate, evaluated, host2, gateChange);
  const again = async (base, head) => {
    const trees = { ...request, base, head };
    return judgedBy(gate, await evaluate2(trees, gate, seen), host2);
  };
  const { loaded, changes, settings, snapshot } = evaluated;
  if (loaded === void 0) return { report: report2, gate, states: [], again };
  host2.progress("looking for fixes");
  const { findings, together } = findFixes(report2.findings, {
    states: loaded.states,
    dialects,
    ...await readTexts(request, filesToRead(report2.findings, loaded.states)),
    reload: (policies) => load(withRewritten(changes, policies), snapshot, { ...settings, states: "all" }).states
  });
  const fix = together === void 0 ? {} : { fix: together };
  return { report: { ...report2, findings }, gate, states: loaded.states, again, ...fix };
}
async function evaluate2(request, gate, { host: host2, logs }) {
  const whole = request.whole === true;
  const changes = await discovered(request, gate, host2, !whole);
  if (changes.sameSemantics && !whole) {
    const settings2 = { ...gate, dialects, profiles };
    const meta2 = metaOf(request, changes, { nothingChanged: true });
    return { changes, comparisons: [], meta: meta2, settings: settings2, snapshot: void 0 };
  }
  const { snapshot, snapshots } = await readClusters(gate, host2);
  const settings = { ...gate, dialects, profiles, snapshots, memory: emptyMemory() };
  const loaded = load(changes, snapshot, whole ? { ...settings, states: "all" } : settings);
  const clusters = [...snapshot === void 0 ? [] : [snapshot], ...snapshots.values()];
  const observed = await logs(() => readLogs(request, host2, loaded, clusters));
  host2.progress("comparing");
  const comparisons = compareAll(loaded, changes, observed, gate, { snapshot, snapshots });
  const meta = metaOf(request, changes, factsOf4(loaded, comparisons, clusters, changes));
  return { changes, comparisons, meta, loaded, settings, snapshot };
}
function judgedBy(gate, { comparisons, meta }, host2, gateChange) {
  return judge(comparisons, rules, gate, host2.now(), { ...meta, ...gateChange && { gateChange } });
}
async function withOutlook(request, { gate, gateChange, next }, evaluated, seen) {
  if (gateChange === void 0) return void 0;
  const not = next === void 0 ? "the new file has faults" : request.noOutlook;
  if (next === void 0 || not !== void 0)
    return { ...gateChange, outlook: { kind: "not-worked-out", because: not ?? "" } };
  const outlook = await outlookOf(judgedBy(gate, evaluated, seen.host, gateChange), async () => {
    const anew = comparesAlike(gate, next) ? evaluated : await evaluate2(request, next, seen);
    return judgedBy(next, anew, seen.host, gateChange);
  });
  return { ...gateChange, outlook };
}
async function openStates(request, host2) {
  return (await openAll(request, host2)).opened;
}
async function openRecords(request, host2) {
  const { gate, opened: opened3, snapshot, clusters } = await openAll(request, host2);
  const { problems } = opened3;
  const observed = await readLogs(request, host2, opened3, clusters);
  if (observed === void 0) throw new UsableError("no log is named", 'name files, folders, patterns or "-"');
  const known5 = opened3.states.filter(({ head, live }) => live !== void 0 || head.endpoints.size > 0);
  if (known5.length === 0) {
    const observation = attribute(observed, worldOfNames(observed.flows, observed.timeline));
    return { gate, states: [{ observation }], problems };
  }
  const states = known5.map((state) => ({ state, observation: attributed(state, observed, snapshot) }));
  return { gate, states, problems, ...snapshot === void 0 ? {} : { cluster: snapshot.identity } };
}
async function openAll(request, host2) {
  const { gate } = await readGates(request);
  const changes = await discovered(request, gate, host2, false);
  const { snapshot, snapshots } = await readClusters(gate, host2);
  const loaded = load(changes, snapshot, { ...gate, dialects, profiles, snapshots, states: "all" });
  const clusters = [...snapshot === void 0 ? [] : [snapshot], ...snapshots.values()];
  return { gate, snapshot, clusters, opened: { ...loaded, problems: problemsOf2(changes, loaded) } };
}
function discovered(request, gate, host2, stopIfUnchanged) {
  host2.progress("reading manifests");
  const hasCluster = (source) => namesCluster(source) || host2.cluster !== void 0;
  const clustered = gate.sources.length === 0 ? host2.cluster !== void 0 : gate.sources.every(hasCluster);
  return discover(request.base, request.head, {
    include: [],
    exclude: [],
    ignore: gate.ignore,
    renderedCovers: gate.renderedCovers,
    // Each source fills in its own.
    defaultNamespace: "",
    // Who looks at a tree for itself wants all of it, also where its two sides are one.
    full: !clustered || !stopIfUnchanged,
    stopIfUnchanged,
    dialects
  });
}
function problemsOf2({ base, head }, { problems }) {
  return [...base.problems, ...head.problems, ...problems];
}
async function readLogs(request, host2, { states }, clusters) {
  if (host2.logs === void 0) return void 0;
  host2.progress("reading logs");
  const world = states[0]?.live ?? states[0]?.base;
  return observe(host2.logs(), logReading, {
    ...request.logFormat === void 0 ? {} : { format: request.logFormat },
    ...request.utcOffset === void 0 ? {} : { utcOffset: request.utcOffset },
    ...request.clockTolerance === void 0 ? {} : { tolerance: request.clockTolerance },
    ...request.clockSkew === void 0 ? {} : { skew: request.clockSkew },
    ...request.recordedBetween === void 0 ? {} : { between: request.recordedBetween },
    startReaders: host2.startReaders,
    now: host2.now(),
    ...world === void 0 ? {} : {
      known: knownCluster(
        world,
        clusters.flatMap(({ manifests }) => manifests)
      )
    }
  });
}
function compareAll(loaded, changes, observed, gate, { snapshot, snapshots }) {
  const all = problemsOf2(changes, loaded);
  const addressNames = gate.addressNames.map(({ name, blocks: blocks2 }) => ({
    name,
    addresses: blocks2.reduce(
      (sum2, text2) => union(sum2, parseBlock(text2)?.addresses ?? []),
      []
    )
  }));
  return loaded.states.map((state, index) => {
    const observation = observed && attributed(state, observed, snapshot);
    return compare(state, {
      ...observation && { observation },
      problems: all,
      declaring: declaringObjects(changes, (snapshots.get(state.source) ?? snapshot)?.manifests ?? []),
      toldElsewhere: index > 0,
      addressNames,
      pruneUnknown: isPruneUnknown(state, gate)
    });
  });
}
function isPruneUnknown({ source }, { sources }) {
  return (sources.find(({ id }) => id === source)?.prune ?? "unknown") === "unknown";
}
function attributed(state, observed, snapshot) {
  const cluster = state.cluster ?? snapshot?.identity;
  const manifests = (state.liveObjects ?? state.baseObjects).values();
  return attribute(observed, state.live ?? state.base, { manifests, ...cluster === void 0 ? {} : { cluster } });
}

// src/commands/output.ts
import { resolve as resolve2 } from "node:path";
var outputOptions = {
  format: { type: "string" },
  output: { type: "string", multiple: true },
  ...detailOptions,
  limit: { type: "string" },
  "no-color": { type: "boolean" }
};
var names2 = reporters.map(({ name }) => name);
var outputHelp = `  --format NAME         ${names2.join(", ")} (default: text)
  --output NAME=FILE    also write the report in this format to a file; repeatable
  --detail NAME         folded (default): pairs that change alike are told in groups; pairs: each for itself
  --limit N             findings shown before "and N more" (default: 10)
  --no-color            no colours, also on a terminal`;
var docs = "https://github.com/netpol-gate/netpol-gate/blob/main/docs/findings/";
function writeReport(whole, privacy, values, terminal2) {
  const detail = detailOf(values);
  const report2 = detail === "pairs" ? inPairs(whole) : whole;
  const options = {
    detail,
    colour: terminal2.colour && values["no-color"] !== true,
    width: terminal2.width,
    limit: limitOf(values),
    privacy,
    docs
  };
  for (const { reporter, file } of list(values, "output").map(outputOf)) {
    writeAtomically(resolve2(terminal2.folder, file), reporter.render(report2, { ...options, colour: false }));
  }
  terminal2.out(reporterNamed(text(values, "format") ?? "text").render(report2, options));
}
function outputOf(wanted) {
  const at2 = wanted.indexOf("=");
  if (at2 < 1 || at2 === wanted.length - 1)
    throw new UsableError(`--output ${wanted} is no FORMAT=FILE`, "write it as json=report.json");
  return { reporter: reporterNamed(wanted.slice(0, at2)), file: wanted.slice(at2 + 1) };
}
function outputsFrom(values, folder) {
  return list(values, "output").map((wanted) => {
    const { reporter, file } = outputOf(wanted);
    return `${reporter.name}=${resolve2(folder, file)}`;
  });
}
function checkOutput(values) {
  reporterNamed(text(values, "format") ?? "text");
  list(values, "output").forEach(outputOf);
  detailOf(values);
  limitOf(values);
}
function reporterNamed(name) {
  const found2 = reporters.find((one) => one.name === name);
  if (found2 === void 0) throw new UsableError(`there is no format "${name}"`, `formats are ${names2.join(", ")}`);
  return found2;
}
function textOrJson(values) {
  const format = text(values, "format") ?? "text";
  if (format === "text" || format === "json") return format;
  throw new UsableError(`there is no format "${format}"`, "formats are text and json");
}
function complaint({ kind, origin, message, help, related }) {
  const others = related.map((one) => `  ${shown(formatOrigin(one.origin))}: ${shown(one.text)}
`);
  return `${kind}: ${shown(formatOrigin(origin))}: ${shown(message)}
${others.join("")}  ${shown(help)}
`;
}
function limitOf(values) {
  const limit2 = text(values, "limit");
  if (limit2 === void 0) return 10;
  if (!/^[1-9]\d{0,6}$/.test(limit2))
    throw new UsableError(`--limit ${limit2} is no number above 0`, "give a whole number");
  return Number(limit2);
}

export {
  conclusionOf,
  becauseOf,
  countsOf,
  joinRanges,
  rangesKey,
  judge,
  exitCode,
  connectionTable,
  blindness,
  noRefusals,
  selects2 as selects,
  targetsOf,
  backendsOf,
  decidingWrites,
  lastWrites,
  rules,
  denied,
  allowed,
  compile,
  selecting,
  placeOf,
  rangesBetween,
  podEnd,
  ruleMatch,
  isSamePod,
  decide,
  evaluate,
  commonFamilies,
  createRun,
  blocksOf2 as blocksOf,
  explainChange,
  nearestRules,
  entryRows,
  changesBetween2 as changesBetween,
  foldBlocks,
  isOnePod,
  partiesOf,
  podsByWorkload2 as podsByWorkload,
  placesIn2 as placesIn,
  compare,
  isManifestName,
  undated,
  readGates,
  check,
  openStates,
  openRecords,
  outputOptions,
  outputHelp,
  docs,
  writeReport,
  outputsFrom,
  checkOutput,
  textOrJson,
  complaint,
  limitOf
};
