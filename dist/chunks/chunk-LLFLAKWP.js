import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  namesCluster,
  readClusters,
  withoutCluster
} from "./chunk-2232BBCO.js";
import {
  allowed,
  attribute,
  byObject,
  changesBetween,
  commonFamilies,
  compare,
  compile,
  createRun,
  declaringObjects,
  denied,
  derive,
  differences,
  judge,
  knownCluster,
  knownEnds,
  loadState,
  matchesPods,
  permits,
  placeOf,
  planStates,
  podEnd,
  policyReader,
  recordedChanges,
  rules,
  sourcesLine,
  sourcesOfStates,
  surpriseOf,
  valueAt as valueAt2,
  withoutRanges,
  worldOfNames
} from "./chunk-OTFQLW4R.js";
import {
  enforcerOf,
  listed,
  observe,
  opened
} from "./chunk-PUMJCJ4H.js";
import {
  dialects,
  noPodsRead
} from "./chunk-Z33WMN3P.js";
import {
  complain,
  complainer,
  contentText,
  formatPath,
  gateChangeOf,
  gatePath,
  gateText,
  invalid,
  isEnough,
  misspelt,
  profiles,
  quote,
  readGate
} from "./chunk-DYJVYSZX.js";
import {
  logReading
} from "./chunk-BVXVSW6J.js";
import {
  dialectOf,
  isPolicyKind,
  mostUnfolded,
  parseYaml,
  roleOf,
  settled,
  templatePath,
  textAt,
  textsAt,
  workloadObjectKey,
  yamlLimits
} from "./chunk-QKEQVLLL.js";
import {
  version
} from "./chunk-EMV4VFSO.js";
import {
  applyEdits,
  failsGate,
  formatOrigin,
  isRendered,
  linesOf,
  nothingFound,
  renderedRoot
} from "./chunk-JFID3UG5.js";
import {
  addressSet,
  addressesIn,
  countOf,
  familyOf,
  formatAddress,
  guessOf,
  namedProtocols,
  nearest,
  parseBlock,
  subtract,
  workloadKeyOf
} from "./chunk-O6SQMJL6.js";
import {
  gatewayGroup,
  isEntryClass,
  isEntryKind,
  isGateway,
  isRoute
} from "./chunk-KXEEH5XE.js";
import {
  pathMatcher
} from "./chunk-NBHZBXMT.js";
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

// src/wiring/gates.ts
async function readGates(request) {
  const wanted = request.gate;
  if ("text" in wanted)
    return { gate: gateIn(request, wanted.text, wanted.file), gateChange: void 0, next: void 0 };
  const { tree = request.base, path: file = gatePath } = wanted;
  const text = await readText(tree, file);
  if (text === void 0 && wanted.path !== void 0) {
    const where = tree === request.base ? "the base tree" : tree.name;
    const whose = tree === request.base ? "the base commit" : "that branch";
    throw new UsableError(`${where} has no gate file "${file}"`, `name a file that ${whose} has`, tree.name, true);
  }
  const gate = gateIn(request, text, file);
  const base = tree === request.base ? text : await baseText(request.base, file);
  return { gate, ...await edited(request, base, file, tree === request.base ? void 0 : tree.name) };
}
function gateIn(request, text, file) {
  const { gate, problems } = readGate(text, file, "base", request.mode);
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

// src/worlds/log-clusters.ts
var strays = 0.1;
var notByChance = 3;
function clusterOfLog(states, writes, knownIn) {
  const written = writersOf(states, writes);
  const [sure] = written;
  if (sure !== void 0) return written.size === 1 ? { of: sure } : { fits: "several" };
  const votes = /* @__PURE__ */ new Map();
  const certain = /* @__PURE__ */ new Set();
  let isShared = false;
  for (const end of new Set([...knownIn.values()].flatMap((ends) => [...ends.keys()]))) {
    const levels = [...knownIn].map(([cluster, ends]) => ({ cluster, level: ends.get(end) ?? 0 }));
    const best = Math.max(...levels.map(({ level }) => level));
    const [first2, ...more] = levels.filter(({ level }) => level === best);
    if (best === 0 || first2 === void 0) continue;
    if (more.length > 0) isShared = true;
    else {
      votes.set(first2.cluster, (votes.get(first2.cluster) ?? 0) + 1);
      if (best >= notByChance) certain.add(first2.cluster);
    }
  }
  const [most2, ...others] = [...votes].sort(([, a], [, b]) => b - a);
  if (most2 === void 0) return { fits: isShared ? "several" : "none" };
  const astray = others.reduce((sum, [, count]) => sum + count, 0);
  const isMixed = astray > most2[1] * strays || [...certain].some((cluster) => cluster !== most2[0]);
  return isMixed ? { fits: "several" } : { of: most2[0] };
}
function logClusters(states, writes) {
  const clusters = new Set(states.map(clusterOf));
  const ownerOf2 = writeOwner(states);
  const seen = writersOf(states, writes);
  return {
    clusters: clusters.size,
    isOf: (state) => clusters.size <= 1 ? unlikeByUid(state.liveObjects ?? /* @__PURE__ */ new Map(), writes) === void 0 : seen.size === 1 && seen.has(clusterOf(state)),
    isWriteOf: (state, write) => ownerOf2(write) === clusterOf(state)
  };
}
function clusterOf({ cluster }) {
  return cluster?.uid ?? cluster?.name ?? "";
}
function writersOf(states, writes) {
  const ownerOf2 = writeOwner(states);
  return new Set(writes.flatMap((write) => ownerOf2(write) ?? []));
}
function writeOwner(states) {
  const owners = ownersOf(states);
  return ({ ref, uid }) => owners.get(`${keyOf(ref)} ${uid ?? ""}`);
}
function ownersOf(states) {
  const owners = /* @__PURE__ */ new Map();
  for (const state of states) {
    for (const [key, { value }] of state.liveObjects ?? []) {
      const uid = textAt(value, ["metadata", "uid"]);
      if (uid === void 0) continue;
      const id = `${key} ${uid}`;
      owners.set(id, owners.has(id) && owners.get(id) !== clusterOf(state) ? void 0 : clusterOf(state));
    }
  }
  return owners;
}
function unlikeByUid(objects, writes) {
  const last = new Map(writes.map((write) => [keyOf(write.ref), write]));
  let others = 0;
  for (const [key, { uid, effect }] of last) {
    const live = textAt(objects.get(key)?.value, ["metadata", "uid"]);
    if (live === void 0 || uid === void 0 || effect === "deleted") continue;
    if (live === uid) return void 0;
    others++;
  }
  return others === 0 ? void 0 : others;
}
function doubted(state, drift, log) {
  if (log.isOf(state)) return drift;
  return drift.map(({ attempts: _, outdated, since = [], ...item }) => {
    const own = since.filter((write) => log.isWriteOf(state, write));
    const isForeign = item.lastWrite !== void 0 && !log.isWriteOf(state, item.lastWrite);
    return {
      ...item,
      ...outdated && log.isWriteOf(state, outdated) && { outdated },
      ...own.length > 0 && { since: own },
      ...isForeign && { basis: "log-likely", perhapsElsewhere: true }
    };
  });
}

// src/manifests/blobs.ts
var readLimits = { file: yamlLimits.bytes, total: 50 * 1024 * 1024 };
var batch = 2e3;
function asBuffer(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function openBlobs(limits2) {
  const known = /* @__PURE__ */ new Map();
  const parsed = /* @__PURE__ */ new Map();
  const unfolding = { left: mostUnfolded };
  let total = 0;
  const keep = (oid, bytes) => {
    if (total + bytes.byteLength > limits2.total) known.set(oid, { kind: "over-total" });
    else {
      total += bytes.byteLength;
      known.set(oid, { kind: "bytes", bytes });
    }
  };
  const fetchBatch = async (tree, entries, wanted) => {
    const { bytes, tooLarge } = await tree.read(entries, limits2.file);
    for (const { oid } of entries) {
      const content2 = bytes.get(oid);
      if (known.has(oid)) continue;
      if (content2 === void 0 || content2.byteLength > limits2.file || tooLarge.has(oid))
        known.set(oid, { kind: "too-large" });
      else if (wanted(asBuffer(content2))) keep(oid, content2);
    }
  };
  const bytesOf = (oid) => {
    const blob = known.get(oid);
    return blob?.kind === "bytes" ? blob.bytes : new Uint8Array();
  };
  return {
    fetch: async (tree, entries, wanted = () => true) => {
      const missing = entries.filter(({ oid, mode }) => mode !== "submodule" && !known.has(oid));
      for (let at = 0; at < missing.length; at += batch) await fetchBatch(tree, missing.slice(at, at + batch), wanted);
    },
    get: (oid) => known.get(oid),
    text: (oid) => asBuffer(bytesOf(oid)).toString("utf8"),
    yaml: (oid) => {
      const done = parsed.get(oid) ?? parseYaml(bytesOf(oid), { ...yamlLimits, bytes: limits2.file }, unfolding);
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
function nameOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function isKustomization(path) {
  return kustomizationNames.has(nameOf(path)) && !isRendered(path);
}
function isChart(path) {
  return nameOf(path) === "Chart.yaml" && !isRendered(path);
}
function isChartInput(path) {
  const named = /(?:^|\/)(?:[^/]*[-_.])?values(?:[-_.][^/]*)?\.ya?ml$/.test(path) || path.endsWith(".tpl");
  return named && !isRendered(path);
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
  const named = [
    ...strings(kustomization["patchesStrategicMerge"]),
    ...pathsOf(kustomization["patches"]),
    ...pathsOf(kustomization["patchesJson6902"]),
    ...strings(kustomization["transformers"])
  ];
  const paths = named.flatMap((path) => path.includes("\n") ? [] : resolveIn(folder, path) ?? []);
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
  "ClusterPolicy",
  "ClusterUserDefinedNetwork"
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
  const items = value["items"] ?? [];
  if (kind === "" || !Object.hasOwn(value, "items") || !isList(items)) return [{ path, value }];
  const implied = kind === "List" ? {} : { apiVersion: value["apiVersion"] ?? "", kind: kind.replace(/List$/, "") };
  return items.flatMap((item, index) => membersOf(withImplied(item, implied), [...path, "items", index]));
}
function withImplied(item, implied) {
  if (!isObject(item) || Object.keys(implied).every((key) => item[key] !== void 0)) return item;
  return { ...implied, ...item };
}
function objectsOf(document, context2) {
  return membersOf(document.value, []).map(({ path, value }) => {
    const at = (inner) => originOf(context2, document.at([...path, ...inner]));
    return {
      ref: refOf(value, context2.defaultNamespace),
      apiVersion: scalarText(value["apiVersion"]),
      value,
      file: context2.file,
      changed: context2.changed,
      get origin() {
        return at([]);
      },
      at,
      keyAt: (inner) => originOf(context2, document.keyAt([...path, ...inner]))
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

// src/manifests/entry-rules.ts
function entryRules(to, { ref, value }) {
  if (isRoute(ref)) return targetRule(to, ["spec", "to"], valueAt(value, ["spec", "to"]));
  if (ref.group !== gatewayGroup) return ingressRules(to, value);
  each(value, ["spec", "rules"], (rule, at) => {
    each(rule, ["backendRefs"], (backend, index) => {
      const path = ["spec", "rules", at, "backendRefs", index];
      targetRule(to, path, backend);
      const isService = [void 0, "Service"].includes(valueAt(backend, ["kind"]));
      const port = valueAt(backend, ["port"]);
      if (port !== void 0) numberRule(to, [...path, "port"], port);
      else if (isService) to.value(path, '"port" is missing in a backend that is a Service', 'add "port"');
    });
  });
}
function each(value, path, test) {
  const list = valueAt(value, path);
  if (isList(list)) list.forEach((item, index) => isObject(item) ? test(item, index) : void 0);
}
function ingressRules(to, value) {
  const fallback = valueAt(value, ["spec", "defaultBackend"]);
  if (fallback !== void 0) backendRule(to, ["spec", "defaultBackend"], fallback);
  each(value, ["spec", "rules"], (rule, at) => {
    each(rule, ["http", "paths"], (entry, index) => {
      const path = ["spec", "rules", at, "http", "paths", index];
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
  const at = [...path, "port"];
  if (number === void 0 === (name === void 0)) {
    const which = number === void 0 ? 'neither "number" nor "name"' : 'both "number" and "name"';
    return to.value(port === void 0 ? path : at, `the port of the backend has ${which}`, "write one of them");
  }
  if (number !== void 0) return numberRule(to, [...at, "number"], number);
  const fault = typeof name === "string" ? portNameFault(name) : "must be text";
  if (fault !== void 0) to.value([...at, "name"], `port name ${quote(name)} is not valid`, `a port name ${fault}`);
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

// src/manifests/chart-values.ts
var renders = /* @__PURE__ */ new Set([
  "argoproj.io/Application",
  "argoproj.io/ApplicationSet",
  "helm.cattle.io/HelmChart",
  "helm.cattle.io/HelmChartConfig",
  "helm.toolkit.fluxcd.io/HelmRelease"
]);
var mention = /network[-_]?polic(?:y|ies)/i;
function policyValuesOf({ group, kind }, root) {
  const all = renders.has(`${group}/${kind}`) ? valuesIn(root, []) : [];
  return all[0] && { path: all[0].path, text: JSON.stringify(all.map(({ text }) => text)) };
}
function valuesMessage(ref) {
  return `${formatRef(ref)} sets what a chart makes of network policies, which this program does not render`;
}
function valuesIn(value, path) {
  if (typeof value === "string") {
    const text = blocksIn(value);
    return text === "" ? [] : [{ path, text: said(path, text) }];
  }
  if (isList(value)) return value.flatMap((item, index) => valuesIn(item, [...path, index]));
  if (!isObject(value)) return [];
  if (isParameter(value)) return [{ path, text: said(path, value) }];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = [...path, key];
    return mention.test(key) ? [{ path: at, text: said(at, member) }] : valuesIn(member, at);
  });
}
function said(path, value) {
  return JSON.stringify([path.filter((step) => typeof step === "string"), value]);
}
function isParameter({ name, value, path, targetPath }) {
  const key = targetPath ?? (value !== void 0 || path !== void 0 ? name : void 0);
  return typeof key === "string" && mention.test(key);
}
function blocksIn(text) {
  if (!mention.test(text)) return "";
  if (/^\s*[{[]/.test(text)) return text;
  const told = [];
  const parents = [];
  let above = Infinity;
  for (const line of text.split("\n")) {
    const indent = line.search(/\S/);
    if (indent < 0 || line[indent] === "#") continue;
    if (indent > above || indent === above && /^[-\]}]/.test(line.slice(indent))) {
      told.push(line);
      continue;
    }
    while ((parents.at(-1)?.indent ?? -1) >= indent) parents.pop();
    above = mention.test(line) ? indent : Infinity;
    if (above !== Infinity) told.push(...parents.map(({ key }) => key), line);
    parents.push({ indent, key: line.slice(0, line.indexOf(":") + 1) });
  }
  return told.join("\n");
}

// src/manifests/policy-rules.ts
function itemsAt(parent, key, path) {
  const list = parent[key];
  if (!isList(list)) return [];
  return list.flatMap(
    (item, index) => isObject(item) || item === null ? [{ path: [...path, key, index], value: item ?? {} }] : []
  );
}
function objectAt(parent, key) {
  const value = parent[key];
  return isObject(value) ? value : void 0;
}
function wordRule(to, path, value, words2) {
  if (typeof value !== "string" || words2.includes(value)) return;
  const guess = guessOf(value, words2);
  const message = `${quote(value)} is not supported here`;
  if (guess === void 0) to.value(path, message, `write one of ${words2.join(", ")}`);
  else to.word(path, message, value, guess);
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
  for (const { path: at, value } of itemsAt(selector, "matchExpressions", path)) requirementRule(to, at, value);
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
  const message = `${quote(value)} is not an address block`;
  if (single === void 0) to.value(path, message, "write an address and a prefix length, such as 10.0.0.0/8");
  else to.word(path, message, value, { word: single.cidr, orElse: [] });
  return void 0;
}
function strictlyInside(inner, outer, lengths) {
  const [first2, last] = [outer.addresses[0]?.first, outer.addresses.at(-1)?.last];
  const innerFirst = inner.addresses[0]?.first;
  if (inner.family !== outer.family || first2 === void 0 || last === void 0 || innerFirst === void 0)
    return false;
  return innerFirst >= first2 && innerFirst <= last && lengths.inner > lengths.outer;
}
function writtenLength(block) {
  return typeof block === "string" ? Number(block.slice(block.indexOf("/") + 1)) : 0;
}
function ipBlockRule(to, path, ipBlock) {
  const { cidr } = ipBlock;
  const outer = addressBlockAt(to, [...path, "cidr"], cidr);
  if (cidr === "" || cidr === null)
    to.value([...path, "cidr"], '"cidr" is empty', "write an address block, such as 10.0.0.0/8");
  const holes = isList(ipBlock["except"]) ? ipBlock["except"] : [];
  holes.forEach((hole, index) => {
    const inner = addressBlockAt(to, [...path, "except", index], hole);
    if (inner === void 0 || outer === void 0) return;
    if (strictlyInside(inner, outer, { inner: writtenLength(hole), outer: writtenLength(cidr) })) return;
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
  const ipBlock = objectAt(peer, "ipBlock");
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
  const spec = objectAt(value, "spec");
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
var limits = {
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
  const limit = limits[kind];
  const spec = objectAt(value, "spec");
  if (limit === void 0) return;
  const name = objectAt(value, "metadata")?.["name"];
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
  const subject = objectAt(spec, "subject");
  if (subject !== void 0) {
    exactlyOne(to, ["spec", "subject"], subject, ["namespaces", "pods"], "the subject");
    podsRule(to, ["spec", "subject"], subject);
  }
  rulesRule2(to, spec, "ingress", "from", limit);
  rulesRule2(to, spec, "egress", "to", limit);
}
function notNull(to, path, parent, keys) {
  for (const key of keys)
    if (parent[key] === null) to.value([...path, key], `${quote(key)} is empty`, `give ${quote(key)} a value`);
}
function exactlyOne(to, path, value, fields, what) {
  const named = fields.filter((field) => given(value, field));
  const others = Object.keys(value).some((field) => !fields.includes(field));
  const [one, two] = named;
  if (one === void 0 && !others) to.value(path, `${what} names nothing`, `give it one of ${fields.join(", ")}`);
  if (one !== void 0 && two !== void 0)
    to.key([...path, two], `${what} has both ${quote(one)} and ${quote(two)}`, "keep one; two of them are two items");
}
function podsRule(to, path, value) {
  selectorRule(to, [...path, "namespaces"], value["namespaces"]);
  const pods = objectAt(value, "pods");
  if (pods === void 0) return;
  notNull(to, [...path, "pods"], pods, ["podSelector"]);
  selectorRule(to, [...path, "pods", "namespaceSelector"], pods["namespaceSelector"]);
  selectorRule(to, [...path, "pods", "podSelector"], pods["podSelector"]);
}
function lengthRule(to, path, list, least, most2) {
  const name = quote(path.at(-1));
  if (least > 0 && (list === null || isList(list) && list.length === 0))
    to.value(path, `${name} is empty`, "name at least one, or remove what it is in");
  if (isList(list) && list.length > most2)
    to.value([...path, most2], `${name} holds ${list.length} items`, `no more than ${most2} are allowed here`);
}
function rulesRule2(to, spec, direction, side, limit) {
  lengthRule(to, ["spec", direction], spec[direction], 0, limit.rules);
  for (const { path, value } of itemsAt(spec, direction, ["spec"])) {
    const { name, action } = value;
    notNull(to, path, value, ["action"]);
    wordRule(to, [...path, "action"], action, limit.actions);
    if (typeof name === "string" && [...name].length > ruleNameLength)
      to.value([...path, "name"], `the name of the rule is longer than ${ruleNameLength} characters`, "shorten it");
    lengthRule(to, [...path, side], value[side], 1, limit.peers);
    const peers = itemsAt(value, side, path);
    for (const peer of peers) peerRule2(to, peer.path, peer.value, direction);
    if (typeof action === "string" && action !== limit.allow && limit.actions.includes(action)) {
      for (const peer of peers)
        if (isList(peer.value["domainNames"]))
          to.key(
            [...peer.path, "domainNames"],
            `"domainNames" cannot stand in a rule with action ${quote(action)}`,
            `only ${limit.allow} knows names; deny the rest in a rule below it`
          );
    }
    portsRule(to, path, value, peers, limit);
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
function textsRule(to, path, list, one) {
  if (!isList(list)) return;
  lengthRule(to, path, list, 1, networksOfPeer);
  const places = /* @__PURE__ */ new Map();
  list.forEach((item, index) => {
    if (typeof item !== "string") return;
    one(to, [...path, index], item);
    const before = places.get(item);
    if (before === void 0) places.set(item, index);
    else
      to.value([...path, index], `${quote(item)} stands twice in the list`, "keep one of them", [
        { path: [...path, before], text: "the other one" }
      ]);
  });
}
function networkRule(to, path, text) {
  if (text.includes(":") && text.includes(".") && parseBlock(text) !== void 0)
    to.value(path, `${quote(text)} is an IPv4 block written as IPv6`, "write the IPv4 block");
  else addressBlockAt(to, path, text);
}
function domainNameRule(to, path, text) {
  const labels = text.replace(/^\*\./, "").replace(/\.$/, "").split(".");
  if (labels.length > 1 && labels.every((label) => /^[a-zA-Z0-9](?:[-a-zA-Z0-9_]*[a-zA-Z0-9])?$/.test(label))) return;
  to.value(path, `${quote(text)} is not a domain name`, "write a name such as example.com, or *.example.com");
}
function portsRule(to, path, rule, peers, limit) {
  const list = rule[limit.ports];
  if (list !== null) lengthRule(to, [...path, limit.ports], list, 1, limit.portsOfRule);
  const outside = peers.find(({ value }) => ["nodes", "networks", "domainNames"].some((key) => given(value, key)));
  for (const entry of itemsAt(rule, limit.ports, path)) {
    limit.portRule(to, entry.path, entry.value);
    const name = ["namedPort", "destinationNamedPort"].find((key) => given(entry.value, key));
    if (name !== void 0 && outside !== void 0)
      to.value(
        [...entry.path, name],
        "a port name cannot stand beside nodes, networks or domain names, which have none",
        "give the port as a number, or make two rules of it",
        [{ path: outside.path, text: "the peer without port names" }]
      );
  }
}
function given(value, key) {
  return (value[key] ?? null) !== null;
}
function numberRule2(to, path, port) {
  const fault = typeof port === "number" && Number.isInteger(port) ? portNumberFault(port) : void 0;
  if (fault !== void 0) to.value(path, `port ${quote(port)} is not valid`, `a port ${fault}`);
}
function rangeRule(to, path, range, least) {
  const { start, end } = range;
  notNull(to, path, range, ["start", "end"]);
  numberRule2(to, [...path, "start"], start);
  numberRule2(to, [...path, "end"], end);
  if (typeof start !== "number" || typeof end !== "number" || end - start >= least) return;
  to.value(
    [...path, "end"],
    `the range ends at ${end} and starts at ${start}`,
    least === 1 ? "the last port must be greater than the first" : "the last port must not lie before the first",
    [{ path: [...path, "start"], text: "the start" }]
  );
}
function adminPortRule(to, path, entry) {
  exactlyOne(to, path, entry, ["portNumber", "portRange", "namedPort"], "the port");
  const [one, range] = [objectAt(entry, "portNumber"), objectAt(entry, "portRange")];
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
    const at = [...path, protocol];
    if (Object.keys(part).length === 0)
      to.value(at, `${quote(protocol)} names nothing`, "give it a destinationPort; all ports are the range 1 to 65535");
    const port = objectAt(part, "destinationPort");
    if (port === void 0) continue;
    exactlyOne(to, [...at, "destinationPort"], port, ["number", "range"], "the port");
    numberRule2(to, [...at, "destinationPort", "number"], port["number"]);
    const range = objectAt(port, "range");
    if (range !== void 0) rangeRule(to, [...at, "destinationPort", "range"], range, 1);
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
    const at = [...path, "ports", index];
    const { containerPort, name } = port;
    wordRule(to, [...at, "protocol"], port["protocol"], namedProtocols);
    const fault = typeof containerPort === "number" ? portNumberFault(containerPort) : void 0;
    if (fault !== void 0)
      to.value([...at, "containerPort"], `port ${quote(containerPort)} is not valid`, `a port ${fault}`);
    const nameless = typeof name === "string" && name !== "" ? portNameFault(name) : void 0;
    if (nameless !== void 0)
      to.value([...at, "name"], `port name ${quote(name)} is not valid`, `a port name ${nameless}`);
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
    const at = ["spec", "ports", index];
    wordRule(to, [...at, "protocol"], port["protocol"], namedProtocols);
    for (const field of ["port", "nodePort", "targetPort"]) {
      const number = port[field];
      const fault = number === 0 && field !== "port" ? void 0 : portFault(number);
      if (fault !== void 0) to.value([...at, field], `${field} ${quote(number)} is not valid`, `a port ${fault}`);
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
  const isPolicy = isCheckedPolicy(kind);
  if (!schema({ [kind]: manifest.value }))
    for (const error of schema.errors ?? []) {
      const fatal = isFatal(error, isPolicy);
      const make = isEnough(complaints, fatal) ? void 0 : complaintOf(manifest, error);
      if (make !== void 0) complain(complaints, fatal, make);
    }
  metadataRules(complainer(manifest, complaints, name === ""), kind, manifest.value);
  if (isPolicy && isGenerated(manifest)) complaints.push(generatedName(manifest));
  const to = complainer(manifest, complaints, isPolicy);
  if (kind === "NetworkPolicy") networkPolicyRules(to, manifest.value);
  else if (isPolicy) adminPolicyRules(to, kind, manifest.value);
  else if (kind === "Service") serviceRules(to, manifest.value);
  else if (Object.hasOwn(templatePaths, kind)) workloadRules(to, kind, manifest.value);
  return complaints;
}
function isGenerated({ ref, value }) {
  const { name } = value["metadata"] ?? {};
  return (name ?? "") === "" && ref.name !== "";
}
function generatedName({ ref, ...manifest }) {
  const message = `the name of this ${ref.kind} is generated: it cannot be applied, and each time that it is created there is one more of it`;
  const help = "write metadata.name in place of generateName";
  const origin = manifest.keyAt(["metadata", "generateName"]);
  return { kind: "not-evaluated", message, help, origin, related: [], fatal: false };
}
function isFatal({ keyword, params, parentSchema }, isPolicy) {
  const { title } = parentSchema;
  const missing = keyword === "required" ? params.missingProperty : "";
  if (/NetworkPolicyPods$/.test(title ?? "") && missing.endsWith("Selector")) return false;
  return isPolicy || keyword === "type";
}
function pathOf(manifest, error) {
  let value = manifest.value;
  return error.instancePath.split("/").slice(2).map((step) => {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const inList = Array.isArray(value);
    value = inList ? value[Number(key)] : value?.[key];
    return inList ? Number(key) : key;
  });
}
function complaintOf(manifest, error) {
  const params = error.params;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownField(manifest, params["additionalProperty"] ?? "", error);
    case "required":
      return () => {
        const path = pathOf(manifest, error);
        const name = params["missingProperty"] ?? "";
        const where = path.length === 0 ? "the object" : formatPath(path);
        return invalid(manifest.at(path), `"${name}" is missing in ${where}`, `add "${name}"`);
      };
    case "type":
      return () => wrongType(manifest, pathOf(manifest, error), error);
    default:
      return () => {
        const path = pathOf(manifest, error);
        const message = `${formatPath(path)} ${error.message ?? "is not valid"}`;
        return invalid(manifest.at(path), message, "see the Kubernetes API reference");
      };
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
function unknownField(manifest, name, error) {
  const part = error.parentSchema;
  const title = part?.title ?? "";
  const known = Object.keys(part?.properties ?? {}).sort();
  const near = strict.test(title) ? guessOf(name, known) : guessOf(
    name,
    watched.filter((field) => known.includes(field))
  );
  const origin = () => manifest.keyAt([...pathOf(manifest, error), name]);
  const message = `unknown field ${quote(name)}`;
  if (near !== void 0 && `${near.word}s` !== name) return () => misspelt(origin(), message, name, near);
  const places = homesOf[manifest.ref.kind];
  if (places === void 0) return void 0;
  const home = Object.hasOwn(places, name) ? places[name] : void 0;
  if (home !== void 0)
    return () => invalid(origin(), message, `${quote(name)} belongs into ${home}; check the indentation`);
  if (!/^(?:IPBlock|LabelSelector)/.test(title)) return void 0;
  const help = "remove it if it is a slip; if it is a field of a newer Kubernetes, a newer release of this program may know it";
  return () => ({
    kind: "not-evaluated",
    message: `${message} changes what the policy means`,
    help,
    origin: origin(),
    related: []
  });
}

// src/manifests/former.ts
function asServed(manifest) {
  const { apiVersion, ref, value } = manifest;
  const served = servedVersion(ref.kind);
  if (served === void 0 || apiVersion === "" || isCheckedPolicy(ref.kind) && ref.kind !== "NetworkPolicy")
    return void 0;
  const [group = "", version2] = served.split("/");
  if (version2 === void 0 || ref.group !== group && ref.group !== "extensions") return void 0;
  return { ...manifest, apiVersion: served, ref: { ...ref, group }, value: { ...value, apiVersion: served } };
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
var partsOfGroups = {
  "crd.antrea.io": ["ClusterGroup", "Group", "Tier"],
  "crd.projectcalico.org": ["Profile", "Tier"],
  "projectcalico.org": ["Profile", "Tier"],
  // Networks of their own: their pods reach no others, whatever policies say.
  "k8s.ovn.org": ["ClusterUserDefinedNetwork", "UserDefinedNetwork"],
  "vpcresources.k8s.aws": ["SecurityGroupPolicy"]
};
function decidesBesides({ group, kind }) {
  return Object.hasOwn(partsOfGroups, group) && (partsOfGroups[group] ?? []).includes(kind);
}
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
  const found = [];
  const open = [{ value: root, path: [] }];
  for (let steps = 0; open.length > 0 && steps < maxSteps; steps++) {
    const { value, path } = open.pop() ?? { value: null, path: [] };
    if (typeof value === "string") {
      if (value.length > 20 && policyInText.test(value)) found.push({ what: "policy", path });
    } else if (isList(value)) {
      value.forEach((item, index) => open.push({ value: item, path: [...path, index] }));
    } else if (isObject(value)) {
      const holding = holdingAt(value, path);
      if (holding !== void 0) found.push(holding);
      else for (const [key, member] of Object.entries(value)) open.push({ value: member, path: [...path, key] });
    }
  }
  return open.length > 0 ? [...found.reverse(), { what: "unsearched", path: [] }] : found.reverse();
}
function holdingMessage(ref, { what }) {
  if (what === "unsearched") return `${formatRef(ref)} is too large to be searched for network policies and pods`;
  const inside = what === "policy" ? "holds a network policy inside, or makes one" : "makes pods";
  return `${formatRef(ref)} ${inside}, which this program does not evaluate`;
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
  return mark.test(text) ? positionOf(text, /networkpolic/i) : void 0;
}
var policyName = new RegExp(["networkpolic", "networking\\.k8s\\.io", ...policyParts].join("|"), "i");
function namesPolicy(text) {
  return policyName.test(text);
}
var brokenKind = /\bkind\b[^\w\n]{0,20}(?=(\w{1,100}))/gi;
var versionLine = /(?<![\w.-])["']?apiVersion["']?[ \t]*:[ \t]*["']?([\w./]{1,100})/g;
function suspectMention(text) {
  const found = suspectWord(text) ?? positionOf(text, unreadableText);
  if (found !== void 0) return found;
  const written = undisguised(text);
  return written === text || suspectWord(written) === void 0 ? void 0 : 0;
}
function positionOf(text, pattern) {
  const offset = text.search(pattern);
  return offset < 0 ? void 0 : offset;
}
var unreadableText = /!!binary\b|:binary>|^%TAG[ \t]/m;
function undisguised(text) {
  return text.replace(/\\\r?\n[ \t]*/g, "").replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U000([\da-fA-F]{5}))/g,
    (_, ...codes) => String.fromCodePoint(Number.parseInt(codes.slice(0, 3).find((code) => code !== void 0) ?? "", 16))
  ).replace(/[\u0085\u2028\u2029]/g, "\n");
}
function suspectWord(text) {
  const strict2 = mentionOfPolicies(text) ?? templateMention(text) ?? versionWithoutKind(text);
  if (strict2 !== void 0 || mark.test(text)) return strict2;
  const bare2 = text.replace(/^[ \t]*#.*$/gm, (comment) => " ".repeat(comment.length));
  const named = positionOf(bare2, policyName);
  if (named !== void 0) return named;
  for (const match of bare2.matchAll(brokenKind)) if (touchesPolicies(match[1] ?? "")) return match.index;
  return void 0;
}
function versionWithoutKind(text) {
  let from = 0;
  for (const part of text.split(/^(?=---)/m)) {
    const hasKind = [...part.matchAll(kindMention)].some((match) => /^["']?\w/.test(match[1] ?? ""));
    for (const match of hasKind ? [] : part.matchAll(versionLine))
      if (isServedVersion(match[1] ?? "")) return from + match.index;
    from += part.length;
  }
  return void 0;
}
function filledIn(value, path = []) {
  if (typeof value === "string") return mark.test(value) ? path : void 0;
  if (isList(value)) {
    for (const [index, item] of value.entries()) {
      const found = filledIn(item, [...path, index]);
      if (found !== void 0) return found;
    }
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (mark.test(key)) return [...path, key];
      const found = filledIn(member, [...path, key]);
      if (found !== void 0) return found;
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

// src/manifests/kindless.ts
var policyGroups = /* @__PURE__ */ new Map([
  ["networking.k8s.io", ["NetworkPolicy"]],
  ["policy.networking.k8s.io", ["ClusterNetworkPolicy", "AdminNetworkPolicy", "BaselineAdminNetworkPolicy"]]
]);
var otherPolicyGroups = /* @__PURE__ */ new Set(["cilium.io", "crd.projectcalico.org", "projectcalico.org"]);
function nearlyKind(value) {
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
  const group = policyGroups.has(ref.group);
  if (!changed2) return group && whole;
  const says = namesPolicy(word) || isOtherPolicy(word);
  const maybe = lost === true || isServedVersion(apiVersion) || touchesPolicies(word);
  return group || otherPolicyGroups.has(ref.group) || says || whole && maybe || looksLikePolicy(value);
}
function kindless(manifest, context2) {
  const { value, ref } = manifest;
  if (ref.kind !== "") return void 0;
  const key = nearlyKind(value);
  const said2 = key === void 0 ? "" : value[key];
  const word = typeof said2 === "string" ? said2 : "";
  if (!isSuspect(manifest, word, context2)) return void 0;
  if (key !== void 0)
    return {
      ...misspelt(manifest.keyAt([key]), '"kind" is missing', key, { word: "kind", orElse: [] }),
      help: `did you mean "kind" instead of ${quote(key)}?`
    };
  const [meant] = policyGroups.get(ref.group) ?? [];
  const wanted = meant === void 0 ? '"kind" with one word' : `"kind: ${meant}"`;
  const given2 = value["kind"] ?? "";
  if (given2 === "") return invalid(manifest.origin, '"kind" is missing', `add ${wanted}`);
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
    Object.entries(value).filter(([, member]) => member !== null).map(([key, member]) => [key, withoutNulls(member)])
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
    Object.entries(value).map(([key, member]) => [
      key,
      (key === "containers" || key === "initContainers") && isList(member) ? member.map(
        (item) => withoutUnseen(
          isObject(item) ? Object.fromEntries(Object.entries(item).filter(([name]) => !unseen.has(name))) : item
        )
      ) : withoutUnseen(member)
    ])
  );
}
var serverOnly = /* @__PURE__ */ new Set(["managedFields", "uid", "resourceVersion", "generation", "creationTimestamp", "selfLink"]);
var lastApplied = "kubectl.kubernetes.io/last-applied-configuration";
function metadataAsWritten(metadata) {
  if (!isObject(metadata)) return metadata;
  const members = Object.entries(metadata).flatMap(([key, member]) => {
    if (serverOnly.has(key)) return [];
    if (key !== "annotations" || !isObject(member)) return [[key, member]];
    const kept = Object.entries(member).filter(([name]) => name !== lastApplied);
    return kept.length === 0 ? [] : [[key, Object.fromEntries(kept)]];
  });
  return Object.fromEntries(members);
}
function wholeContent(value) {
  const { status: _status, metadata = null, ...rest } = value;
  return content(withoutUnseen({ ...rest, metadata: metadataAsWritten(metadata) }));
}

// src/manifests/file.ts
var renderHelp = 'give what it is rendered into as rendered-base and rendered-head; where these hold it already, name the file under "rendered-covers" in the gate file of the base; or list it under "ignore" there';
function readFile(yaml, source, reader) {
  let lines;
  const textOf2 = ({ place }) => (lines ??= source.text().split(/\r\n|\r|\n/)).slice(place.line - 1, place.endLine).join("\n");
  const readings = yaml.documents.map(
    (document) => document.faults.length > 0 ? brokenDocument(document, source, textOf2(document)) : readDocument(document, source.context, reader)
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
function brokenFile(faults, { context: context2, oid, text }) {
  const unit = { key: `file:${context2.file}`, content: () => oid };
  const readable = faults.every(({ kind }) => kind === "syntax");
  const mention2 = readable ? mentionIn(text(), context2, suspectMention) : void 0;
  if (readable && mention2 === void 0) return reading({});
  const template = mention2 !== void 0 && hasTemplateMark(text()) ? lineOf(text(), mention2) : void 0;
  const complaints = template === void 0 ? faults.map((fault) => complaintOf2(fault, context2)) : [templateAt(template, context2)];
  return reading({ remarks: complaints.map((complaint) => ({ ...complaint, unit })), units: [unit] });
}
function mentionIn(text, { changed: changed2, lost }, all = templateMention) {
  return mentionOfPolicies(text) ?? (changed2 ? all(text) : void 0) ?? (lost === true ? 0 : void 0);
}
function lineOf(text, offset) {
  return text.slice(0, offset).split("\n").length;
}
function templateAt(line, context2) {
  const origin = originOf(context2, { line, column: 1, endLine: line });
  return notEvaluated(origin, "a template, which this program does not fill in", renderHelp);
}
function notEvaluated(origin, message, help) {
  return { kind: "not-evaluated", message, help, origin, related: [] };
}
var faultHelp = {
  syntax: "correct the YAML",
  "duplicate-key": "keep one of them",
  cap: 'split it, or list the file under "ignore" in the gate file',
  binary: 'rename it if it is no manifest, or list it under "ignore" in the gate file',
  encoding: "save it as UTF-8"
};
function complaintOf2(fault, context2) {
  const origin = originOf(context2, fault.place);
  const related = fault.related.map(({ place, text }) => ({ origin: originOf(context2, place), text }));
  const message = fault.kind === "syntax" ? `the YAML cannot be read: ${fault.message}` : fault.message;
  const kind = fault.kind === "syntax" || fault.kind === "duplicate-key" ? "invalid-manifest" : "not-evaluated";
  return { kind, message, help: faultHelp[fault.kind], origin, related };
}
function brokenDocument(document, { context: context2, oid }, own) {
  const { value, place, faults } = document;
  const meant = isObject(value) && typeof value["kind"] === "string" && typeof value["apiVersion"] === "string";
  const ref = meant ? refOf(value, context2.defaultNamespace) : void 0;
  const unit = {
    key: `broken:${context2.file}:${ref === void 0 ? place.line : keyOf(ref)}`,
    content: () => faults.some(({ kind }) => kind === "cap") ? oid : own
  };
  const told = (complaints) => reading({
    remarks: complaints.map((complaint) => ({ ...complaint, ...ref === void 0 ? {} : { object: ref }, unit })),
    units: [unit]
  });
  const mention2 = mentionIn(own, context2);
  if (faults.some(({ kind }) => kind === "syntax") && hasTemplateMark(own))
    return mention2 === void 0 ? reading({}) : told([templateAt(place.line - 1 + lineOf(own, mention2), context2)]);
  const nearly = objectsOf(document, context2).some((manifest) => kindless(manifest, context2) !== void 0);
  return meant || nearly || mention2 !== void 0 ? told(complaintsOfBroken(document, context2)) : reading({});
}
function complaintsOfBroken({ faults, place }, context2) {
  const outer = new Set(faults.filter((one) => one.kind === "duplicate-key" && one.place.column === place.column));
  const ranTogether = [...outer].some(({ message }) => /"(?:kind|apiVersion)"/.test(message));
  if (!ranTogether) return faults.map((fault) => complaintOf2(fault, context2));
  const rest = faults.filter((fault) => !outer.has(fault));
  return [missingSeparator([...outer], context2), ...rest.map((fault) => complaintOf2(fault, context2))];
}
function missingSeparator(twice, context2) {
  const first2 = twice[0];
  const names = twice.map(({ message }) => message.replace("duplicate key ", "")).join(", ");
  const origin = originOf(context2, first2?.place ?? { line: 1, column: 1, endLine: 1 });
  const related = twice.flatMap(({ place, related: others }, index) => [
    ...index === 0 ? [] : [{ origin: originOf(context2, place), text: "and again here" }],
    ...others.map((other) => ({ origin: originOf(context2, other.place), text: other.text }))
  ]);
  return invalid(
    origin,
    `duplicate keys ${names}: one document holds two objects`,
    `put a line "---" before line ${origin.line}`,
    related
  );
}
function readDocument(document, context2, reader) {
  const none2 = noObject(document, context2);
  if (none2 !== void 0) {
    const unit = { key: `shapeless:${context2.file}`, content: () => canonicalJson(document.value) };
    return reading({ remarks: [{ ...none2, unit }], units: [unit] });
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
  return document.ambiguous.map(({ place, text }) => ({
    message: `${quote(text)} without quotes means one thing to Kubernetes and another to newer YAML readers`,
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
  const renewed = asServed(manifest);
  if (renewed !== void 0) return readFormer(manifest, renewed, reader);
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
    remarks: complaints.map(({ fatal: _fatal, ...complaint }) => ({ ...complaint, object: ref, unit })),
    units: [unit]
  });
}
function incomplete(manifest, context2) {
  const { value, ref, apiVersion } = manifest;
  const told = (key, complaint2) => {
    const unit = { key, content: () => wholeContent(value) };
    return reading({ remarks: [{ ...complaint2, object: ref, unit }], units: [unit] });
  };
  const complaint = kindless(manifest, context2);
  if (complaint !== void 0) return told(`kindless:${manifest.file}:${keyOf(ref)}`, complaint);
  if (apiVersion !== "" || !isObject(value["metadata"])) return reading({});
  const version2 = servedVersion(ref.kind);
  const suspect = context2.changed && ref.kind !== "" && (namesPolicy(ref.kind) || looksLikePolicy(value));
  if (version2 === void 0 && !suspect) return reading({});
  const help = version2 === void 0 ? 'add "apiVersion"' : `add "apiVersion: ${version2}"`;
  return told(keyOf(ref), invalid(manifest.origin, `a ${ref.kind} without "apiVersion"`, help));
}
function filledInOf({ value, ref }) {
  const template = templatePaths[ref.kind] ?? [];
  const identity2 = ["name", "namespace", "labels"].map((field) => ["metadata", field]);
  const seen = isCheckedPolicy(ref.kind) || ref.kind === "Service" ? [["spec"]] : [[...template, "metadata", "labels"]];
  for (const path of [...identity2, ...seen]) {
    const found = filledIn(valueAt(value, path) ?? null, path);
    if (found !== void 0) return found;
  }
  return void 0;
}
function readKnown(manifest, reader) {
  const { value, ref } = manifest;
  const filled2 = filledInOf(manifest);
  if (filled2 !== void 0) {
    const unit2 = { key: keyOf(ref), content: () => wholeContent(value) };
    const complaint = notEvaluated(
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
var formerGroups = /^(?:extensions|apps|batch|networking\.k8s\.io|policy)\//;
function readFormer(manifest, renewed, reader) {
  const { manifests, remarks, units, ...rest } = readKnown(renewed, reader);
  const [unit] = units;
  if (unit === void 0) return { manifests, remarks, units, ...rest };
  const complaint = invalid(
    manifest.keyAt(["apiVersion"]),
    `${renewed.ref.kind} of ${quote(manifest.apiVersion)} is not served any more`,
    `write "apiVersion: ${renewed.apiVersion}"`
  );
  return { ...rest, manifests, units, remarks: [{ ...complaint, object: renewed.ref, unit }, ...remarks] };
}
function readPatch(manifest) {
  const { value, ref } = manifest;
  if (!touchesPolicies(ref.kind) && !decidesBesides(ref)) return reading({});
  const unit = { key: `patch:${keyOf(ref)}`, content: () => wholeContent(value) };
  const complaint = notEvaluated(
    manifest.origin,
    `a kustomize patch of ${formatRef(ref)}, which this program does not apply`,
    renderHelp
  );
  return reading({ remarks: [{ ...complaint, object: ref, unit }], units: [unit] });
}
var byHand = 'check it by hand, or list the file under "ignore" in the gate file';
function readUnknown(manifest) {
  const { value, ref, apiVersion } = manifest;
  const unit = { key: keyOf(ref), content: () => wholeContent(value) };
  const told = (origin, message, help) => reading({ remarks: [{ ...notEvaluated(origin, message, help), object: ref, unit }], units: [unit] });
  const meant = guessOf(ref.kind, policyGroups.get(ref.group) ?? []);
  if (meant !== void 0 && meant.word !== ref.kind) {
    const message = `there is no kind ${quote(ref.kind)} in ${ref.group}`;
    const complaint = misspelt(manifest.at(["kind"]), message, ref.kind, meant);
    return reading({ remarks: [{ ...complaint, object: ref, unit }], units: [unit] });
  }
  const served = servedVersion(ref.kind);
  if (isCheckedPolicy(ref.kind) && ref.kind !== "NetworkPolicy" && served?.startsWith(`${ref.group}/`) === true)
    return told(
      manifest.at(["apiVersion"]),
      `${formatRef(ref)} is of the version ${quote(apiVersion)}, which is not evaluated`,
      `this program reads ${quote(served)}; check it by hand, or list the file under "ignore" in the gate file`
    );
  if (isOtherPolicy(ref.kind) && !(ref.kind === "NetworkPolicy" && /^(?:extensions|networking\.k8s\.io)\//.test(apiVersion)))
    return told(
      manifest.origin,
      `${formatRef(ref)} (${apiVersion}) is a policy kind that is not evaluated yet`,
      byHand
    );
  if (decidesBesides(ref))
    return told(manifest.origin, `${formatRef(ref)} (${apiVersion}) decides who may talk and is not evaluated`, byHand);
  const holdings = holdingsOf(value);
  if (served !== void 0 && formerGroups.test(apiVersion))
    return told(
      manifest.keyAt(["apiVersion"]),
      `there is no kind ${quote(ref.kind)} in ${apiVersion}`,
      `write "apiVersion: ${served}"`
    );
  const holding = holdings.find(({ what }) => what === "policy") ?? holdings[0];
  const values = holding === void 0 ? policyValuesOf(ref, value) : void 0;
  if (values !== void 0) {
    const remark2 = notEvaluated(manifest.keyAt(values.path), valuesMessage(ref), renderHelp);
    const own = { key: unit.key, content: () => values.text };
    return reading({ remarks: [{ ...remark2, object: ref, unit: own }], units: [own] });
  }
  return holding === void 0 ? reading({}) : told(manifest.at(holding.path), holdingMessage(ref, holding), renderHelp);
}

// src/manifests/entries.ts
function isManifestName(path) {
  return /\.(?:ya?ml|json)$/i.test(path);
}
function isOfInterest({ path, mode }) {
  return mode !== "file" || isManifestName(path) || isKustomization(path) || isChartInput(path);
}
function pairsOf(base, head, choice) {
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
  add("base", base);
  add("head", head);
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
  const found = path === void 0 ? void 0 : tree.lookUp(path);
  if (found === "folder" || path !== void 0 && tree.judged(path)) return { kind: "covered" };
  if (found?.mode === "file") return isManifestName(entry.path) ? { kind: "file", target: found } : { kind: "covered" };
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
async function openTrees(base, head, limits2) {
  const [baseEntries, headEntries] = await Promise.all([base.list(), head.list()]);
  return { base: openTree(base, baseEntries), head: openTree(head, headEntries), blobs: openBlobs(limits2) };
}

// src/manifests/built.ts
var maxTemplates = 500;
function valueOr(trees, oid, use) {
  const { documents, faults } = trees.blobs.yaml(oid);
  const [document] = documents;
  return faults.length > 0 || documents.length > 1 || (document?.faults.length ?? 0) > 0 ? oid : use(document?.value ?? null);
}
function kustomizationRemark(trees, pair, side, context2) {
  const entry = pair[side];
  if (entry === void 0) return void 0;
  const other = side === "base" ? trees.head : trees.base;
  const comesOrGoes = (path) => trees[side].lookUp(path) !== void 0 && other.lookUp(path) === void 0;
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
function chartQuestion(trees) {
  const known = /* @__PURE__ */ new Map();
  return (side, folder) => {
    const key = `${side} ${folder}`;
    const answer = known.get(key) ?? chartConcerns(trees, trees[side], folder);
    known.set(key, answer);
    return answer;
  };
}
async function chartRemark(trees, pair, side, context2, concernsPolicies) {
  const entry = pair[side];
  if (entry === void 0) return void 0;
  const folder = chartFolder(trees, pair.path);
  const blob = trees.blobs.get(entry.oid);
  const text = blob?.kind === "bytes" ? asBuffer(blob.bytes).toString("latin1") : "";
  const concerns = folder === void 0 ? /networkpolic/i.test(text) && !pair.path.endsWith(".tpl") : await concernsPolicies(side, folder);
  if (!concerns) return void 0;
  const content2 = pair.path.endsWith(".tpl") ? entry.oid : valueOr(trees, entry.oid, (value) => isChart(pair.path) ? chartContent(value ?? null) : canonicalJson(value));
  return builderRemark(
    context2,
    "a Helm chart, which this program does not render, changes what its templates become",
    content2
  );
}
async function builtRemarks(trees, changed2, contextOf2) {
  const remarks = { base: [], head: [] };
  const concernsPolicies = chartQuestion(trees);
  const remarkOf = async (pair, side) => {
    const context2 = contextOf2(pair.path, side);
    if (isKustomization(pair.path)) return kustomizationRemark(trees, pair, side, context2);
    if (!isChart(pair.path) && !isChartInput(pair.path)) return void 0;
    return chartRemark(trees, pair, side, context2, concernsPolicies);
  };
  for (const pair of changed2) {
    const base = await remarkOf(pair, "base");
    const head = await remarkOf(pair, "head");
    if (base?.unit.content() === head?.unit.content()) continue;
    if (base !== void 0) remarks.base.push(base);
    if (head !== void 0) remarks.head.push(head);
  }
  return remarks;
}
async function patchFiles(trees, paths) {
  const folders = /* @__PURE__ */ new Set();
  for (const path of paths)
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
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

// src/manifests/origin-claims.ts
var originAnnotation = "config.kubernetes.io/origin";
var sourceMark = "# Source: ";
var longestPath = 1e3;
function pathOf2(rest) {
  const path = rest.trimEnd();
  return /^\S/.test(path) && path.length <= longestPath && !path.includes("\0") ? path : void 0;
}
function mayClaim(bytes) {
  return bytes.includes(sourceMark) || bytes.includes(originAnnotation);
}
function claimsIn(text, yaml) {
  return [...chartClaims(text), ...text.includes(originAnnotation) ? buildClaims(yaml()) : []];
}
function chartClaims(text) {
  const claims = [];
  const lines = text.split("\n");
  let path;
  let [first2, content2] = [1, false];
  const close = (last) => {
    if (path !== void 0) claims.push({ first: first2, last, kind: "chart", path });
    [path, first2, content2] = [void 0, last + 1, false];
  };
  for (const [index, line] of lines.entries()) {
    if (/^---(?:\s|$)/.test(line)) {
      close(index);
    } else if (!content2) {
      path ??= line.startsWith(sourceMark) ? pathOf2(line.slice(sourceMark.length)) : void 0;
      content2 = !/^\s*(?:#|$)/.test(line);
    }
  }
  close(lines.length);
  return claims;
}
function buildClaims({ documents }) {
  return documents.flatMap(({ value, place }) => {
    const origin = annotationOf(value);
    if (origin === void 0 || /^repo:/m.test(origin)) return [];
    const path = builtFrom(origin);
    if (path === void 0) return [];
    return [{ first: place.line, last: place.endLine, kind: "build", path }];
  });
}
function builtFrom(origin) {
  for (const line of origin.split("\n")) {
    const path = pathOf2(/^(?:path|configuredIn): *(.*)/.exec(line)?.[1] ?? "");
    if (path === void 0) continue;
    const isQuoted = path.length > 2 && (path.startsWith('"') || path.startsWith("'")) && path.endsWith(path.charAt(0));
    return isQuoted ? path.slice(1, -1) : path;
  }
  return void 0;
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
  for await (const [path, claims] of claimsOf(open)) {
    files.set(
      path,
      claims.flatMap((claim) => resolve(claim, path, builders, open))
    );
  }
  const all = [...files.values()].flat();
  return {
    files,
    paths: new Set(all.map(({ path }) => path)),
    builders: new Set(all.flatMap((named) => named.builders))
  };
}
var batch2 = 50;
async function* claimsOf({ tree, entries }) {
  const rendered = entries.filter(({ path }) => isRendered(path) && isManifestName(path));
  for (let at = 0; at < rendered.length; at += batch2) {
    const some = rendered.slice(at, at + batch2);
    const { bytes } = await tree.read(some, yamlLimits.bytes);
    for (const { path, oid } of some) {
      const content2 = bytes.get(oid);
      if (content2 === void 0 || !mayClaim(asBuffer(content2))) continue;
      yield [path, claimsIn(asBuffer(content2).toString("utf8"), () => parseYaml(content2))];
    }
  }
}
async function buildersOf(trees, { tree, entries }) {
  const own = entries.filter(({ path, mode }) => mode === "file" && !isRendered(path));
  const chartFiles = own.filter(({ path }) => isChart(path)).slice(0, maxBuilders);
  await trees.blobs.fetch(tree, chartFiles);
  const charts = /* @__PURE__ */ new Map();
  for (const { path, oid } of chartFiles) {
    const value = trees.blobs.yaml(oid).documents[0]?.value;
    const name = isObject(value) ? value["name"] : void 0;
    if (typeof name === "string") charts.set(name, [...charts.get(name) ?? [], folderOf(path)]);
  }
  const kustomizations = own.filter(({ path }) => isKustomization(path)).map(({ path }) => folderOf(path));
  return { charts, kustomizations: kustomizations.slice(0, maxBuilders) };
}
function resolve(claim, file, builders, open) {
  const found = claim.kind === "chart" ? inChart(claim.path, file, builders, open) : inBuild(claim.path, file, builders, open);
  return found === void 0 ? [] : [{ first: claim.first, last: claim.last, ...found }];
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
  const inner = foldersAbove(path).filter((folder) => isFile(open, joined(folder, "Chart.yaml")));
  return {
    path,
    builders: inner.filter((folder) => folder === chosen2.folder || folder.startsWith(`${chosen2.folder}/`))
  };
}
function mirrored(choices, file) {
  const path = `/${file.slice(renderedRoot.length + 1).replace(/\.[^./]*$/, "")}/`;
  const fitting = choices.filter(({ folder }) => folder !== "" && path.includes(`/${folder}/`));
  const longest = fitting.reduce((most2, { folder }) => Math.max(most2, folder.length), 0);
  const [best, ...others] = fitting.filter(({ folder }) => folder.length === longest);
  return others.length === 0 ? best : void 0;
}
function inBuild(claimed, file, { kustomizations }, open) {
  const choices = kustomizations.flatMap((folder) => {
    const path2 = resolveIn(folder, claimed);
    return path2 !== void 0 && isFile(open, path2) ? [{ folder, path: path2 }] : [];
  });
  const built = mirrored(choices, file) ?? (choices.length === 1 ? choices[0] : void 0);
  const [path, ...others] = built === void 0 ? new Set(choices.map((choice) => choice.path)) : [built.path];
  if (path === void 0 || others.length > 0) return void 0;
  const nearest2 = foldersAbove(path).find((folder) => kustomizations.includes(folder));
  return {
    path,
    builders: [...built === void 0 ? [] : [built.folder], ...nearest2 === void 0 ? [] : [nearest2]]
  };
}
function joined(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function isFile(open, path) {
  const found = open.lookUp(path);
  return found !== void 0 && found !== "folder" && !isRendered(path);
}

// src/manifests/covered.ts
var nothing = { covers: () => false, sourcesIn: () => () => void 0 };
async function readRendering(trees, patterns) {
  if (sideNames.every((side) => !trees[side].entries.some(({ path }) => isRendered(path)))) return nothing;
  const [base, head] = [await renderedSide(trees, trees.base), await renderedSide(trees, trees.head)];
  const patches = await patchBuilders(trees);
  const chosen2 = patterns.length === 0 ? () => false : pathMatcher(patterns);
  const known = /* @__PURE__ */ new Map();
  const covers = (path) => {
    const answer = known.get(path) ?? (!isRendered(path) && isCovered(path, { trees, base, head, patches, chosen: chosen2 }));
    known.set(path, answer);
    return answer;
  };
  return { covers, sourcesIn: (side, file, changed2) => sourcesIn(side === "base" ? base : head, file, changed2) };
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
  const has = (file) => sideNames.some((side) => trees[side].lookUp(file) !== void 0);
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
  for (const side of sideNames) {
    const files = trees[side].entries.filter(({ path, mode }) => mode === "file" && isKustomization(path));
    await trees.blobs.fetch(trees[side].tree, files);
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
  const own = new Set(left);
  const firstBelow2 = /* @__PURE__ */ new Map();
  const below = (folder) => {
    if (!firstBelow2.has(folder))
      firstBelow2.set(
        folder,
        left.find((path) => folder === "" || path.startsWith(`${folder}/`))
      );
    return firstBelow2.get(folder);
  };
  return (line) => {
    const named = documents.find(({ first: first2, last }) => first2 <= line && line <= last);
    if (named === void 0 || own.has(named.path)) return named?.path;
    return named.builders.map(below).find((path) => path !== void 0) ?? named.path;
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
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  if (start === a.length && start === b.length) return [];
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (middleB.length === 0)
    return b.length === 0 ? [] : [{ first: Math.min(start + 1, b.length), last: Math.min(start + 1, b.length) }];
  return rangesOf(touchedLines(middleA, middleB), start);
}
function touchedLines(a, b) {
  const trace = walk(a, b);
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
function walk(a, b) {
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
  const all = pairsOf(trees.base.entries, trees.head.entries, options);
  const covered = all.filter(({ path }) => rendering.covers(path));
  const settings = { ...options, rendering, changedPairs: all.filter(isChanged) };
  const read = await readTrees(
    trees,
    all.filter(({ path }) => !rendering.covers(path)),
    settings
  );
  const elsewhere = covered.filter(isChanged);
  for (const side of sideNames) await fetchSide(trees, elsewhere, side);
  return {
    ...changeSet(trees, read.readings, changedFiles(trees, [...read.changed, ...elsewhere]), read.sameSemantics),
    rendered: covered.length
  };
}
async function readTrees(trees, all, options) {
  const { pairs, remarks } = await withoutLinks(trees, all, options);
  const changed2 = pairs.filter(isChanged);
  const nothing2 = changed2.length === 0 && remarks.every(({ changed: touched2 }) => !touched2);
  if (nothing2 && (options.stopIfUnchanged || !options.full)) return { readings: [], changed: changed2, sameSemantics: true };
  const touched = [...remarks, ...await readChanged(trees, changed2, options)];
  const sameSemantics = sameUnits(unitsOf(touched, "base"), unitsOf(touched, "head"));
  if (sameSemantics && options.stopIfUnchanged) return { readings: [], changed: changed2, sameSemantics };
  const rest = pairs.filter((pair) => !isChanged(pair));
  return { readings: [...touched, ...await readUnchanged(trees, rest, options)], changed: changed2, sameSemantics };
}
function contextOf(options, path, side, changed2) {
  const { defaultNamespace = "default", rendering, changedPairs } = options;
  const context2 = { file: path, side, changed: changed2, defaultNamespace };
  if (!isRendered(path)) return context2;
  return { ...context2, renderedFrom: rendering.sourcesIn(side === "base" ? "base" : "head", path, changedPairs) };
}
function onlyRemark(side, changed2, remark2) {
  return {
    side,
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
  for (const side of sideNames) await fetchSide(trees, worthALook, side);
  const remarks = [];
  const followed = [];
  for (const pair of worthALook) {
    const sides = {};
    for (const side of sideNames) {
      const entry = follow(trees, pair, side, judged, options, remarks);
      if (entry !== void 0) sides[side] = entry;
    }
    if (sides.base !== void 0 || sides.head !== void 0) followed.push({ path: pair.path, ...sides });
  }
  return { pairs: [...pairs.filter((pair) => !special2.has(pair)), ...followed], remarks };
}
async function fetchSide(trees, pairs, side) {
  await trees.blobs.fetch(
    trees[side].tree,
    pairs.flatMap((pair) => pair[side] ?? [])
  );
}
function follow(trees, pair, side, judged, options, remarks) {
  const entry = pair[side];
  if (entry === void 0 || entry.mode === "file") return entry;
  const changed2 = isChanged(pair);
  const where = changed2 ? side : "both";
  const context2 = contextOf(options, pair.path, where, changed2);
  const told = (remark2) => {
    if (changed2 || side === "head") remarks.push(onlyRemark(where, changed2, remark2));
  };
  const unread = unreadable(entry, trees.blobs.get(entry.oid), context2);
  if (unread !== void 0) return told(unread);
  const open = trees[side];
  const link = followLink(entry, trees.blobs.text(entry.oid), context2, {
    lookUp: (path) => open.lookUp(path),
    judged: (path) => judged.has(path) && path !== pair.path && open.lookUp(path) !== void 0
  });
  if (link.kind === "unread") return told(link.remark);
  return link.kind === "file" ? { ...link.target, path: pair.path } : void 0;
}
async function readerFor(trees, paths, options) {
  if (!paths.some(isManifestName)) return void 0;
  const { default: schema } = await import("./kubernetes-CEGQEKXO.js");
  const evaluated = new Set(options.dialects.flatMap(({ group, kinds }) => kinds.map((kind) => `${group}/${kind}`)));
  return { schema, evaluated, patches: await patchFiles(trees, paths) };
}
function readEntry2(trees, entry, context2, reader) {
  const none2 = { manifests: [], declaring: [], remarks: [], units: [], warnings: [] };
  const blob = trees.blobs.get(entry.oid);
  const unread = unreadable(entry, blob, context2);
  if (unread !== void 0) return { ...none2, remarks: [unread], units: [unread.unit] };
  if (reader === void 0 || blob?.kind !== "bytes") return none2;
  if (!isManifestName(entry.path) || isKustomization(entry.path)) return none2;
  if (!context2.changed && !mayHoldObject(asBuffer(blob.bytes))) return none2;
  return readFile(
    trees.blobs.yaml(entry.oid),
    { context: context2, oid: entry.oid, text: () => trees.blobs.text(entry.oid) },
    reader
  );
}
async function readChanged(trees, changed2, options) {
  for (const side of sideNames) await fetchSide(trees, changed2, side);
  const reader = await readerFor(
    trees,
    changed2.map(({ path }) => path),
    options
  );
  const context2 = (path, side) => contextOf(options, path, side, true);
  const built = await builtRemarks(trees, changed2, context2);
  const read = (pair, side, lost2) => {
    const own = context2(pair.path, side);
    return pair[side] && readEntry2(trees, pair[side], lost2 === true ? { ...own, lost: lost2 } : own, reader);
  };
  const before = changed2.map((pair) => read(pair, "base"));
  const after = changed2.map((pair) => read(pair, "head"));
  const known = new Set(after.flatMap((reading2) => reading2 === void 0 ? [] : objectsIn(reading2)));
  const lost = before.map((reading2) => reading2 !== void 0 && objectsIn(reading2).some((key) => !known.has(key)));
  const again = after.map((reading2, index) => {
    const pair = changed2[index];
    return pair !== void 0 && lost[index] === true ? read(pair, "head", true) : reading2;
  });
  const told = { base: before, head: again };
  return sideNames.flatMap((side) => [
    ...told[side].flatMap((reading2) => reading2 === void 0 ? [] : [{ side, changed: true, reading: reading2 }]),
    ...built[side].map((remark2) => onlyRemark(side, true, remark2))
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
function unitsOf(readings, side) {
  return readings.filter((part) => part.side === side).flatMap(({ reading: reading2 }) => reading2.units);
}
var identity = (unit) => `${unit.key}
${unit.content()}`;
function sameUnits(base, head) {
  if (base.length !== head.length) return false;
  const sorted = head.map(identity).sort();
  return base.map(identity).sort().every((text, index) => text === sorted[index]);
}
function changedFiles(trees, changed2) {
  const bytesOf = (entry) => {
    const blob = entry === void 0 ? void 0 : trees.blobs.get(entry.oid);
    return blob?.kind === "bytes" ? blob.bytes : void 0;
  };
  const own = changed2.filter(({ path }) => !isRendered(path));
  return own.map(({ path, base, head }) => {
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
function readSide(trees, readings, side) {
  const { name, commit } = trees[side].tree;
  const own = readings.filter((part) => part.side === side || part.side === "both");
  return {
    tree: { name, ...commit === void 0 ? {} : { commit } },
    manifests: own.flatMap(({ reading: reading2 }) => reading2.manifests),
    declaring: own.flatMap(({ reading: reading2 }) => reading2.declaring),
    problems: folded(problemsOf(readings, side)),
    warnings: own.flatMap(({ reading: reading2 }) => reading2.warnings)
  };
}
function problemsOf(readings, side) {
  const other = side === "base" ? "head" : "base";
  const units = new Set(unitsOf(readings, other).map(identity));
  const known = /* @__PURE__ */ new Map();
  const isThere = (unit) => {
    const answer = known.get(unit) ?? units.has(identity(unit));
    known.set(unit, answer);
    return answer;
  };
  const toldThere = new Set(
    readings.filter((part) => part.side === other).flatMap(({ reading: reading2 }) => reading2.remarks.map(({ unit }) => unit.key))
  );
  return readings.flatMap((part) => {
    if (part.side !== side && (part.side !== "both" || side === "base")) return [];
    return part.reading.remarks.flatMap(({ unit, ...remark2 }) => {
      if (side === "base" && toldThere.has(unit.key)) return [];
      const changed2 = part.changed && !isThere(unit);
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
    const { replacement: _, ...shown } = first2;
    const related = others.slice(0, maxAlike).map(({ origin }) => ({ origin, text: "the same here" }));
    return [{ ...shown, message: `${first2.message}, and ${others.length} more like it`, related }];
  });
}

// src/fixes/needs.ts
var mostNeeds = 40;
function needsOf({ kind, rows }) {
  if (kind !== "blocked-connection" || rows.length === 0 || rows.length > mostNeeds) return void 0;
  const needs = rows.map(
    ({ connection, before, after }) => connection !== void 0 && before === "allowed" && after === "denied" ? needOf(connection) : void 0
  );
  const found = needs.flatMap((need) => need ?? []);
  return found.length === rows.length ? found : void 0;
}
function needOf(connection) {
  const { protocol, port } = connection;
  const [source, destination] = [namedEnd(connection.source), namedEnd(connection.destination)];
  if (source === void 0 || destination === void 0 || port === void 0 || protocol === "other") return void 0;
  return port < 1 || port > 65535 ? void 0 : { source, destination, protocol, port, connection };
}
function namedEnd(end) {
  switch (end.kind) {
    case "workload":
      return { kind: "workload", key: workloadKeyOf(end.workload), workload: end.workload };
    case "outside":
      return addresses([end.address]);
    case "api-server":
      return end.addresses.length === 0 ? void 0 : addresses(end.addresses);
    case "node":
    case "unidentified":
      return void 0;
  }
}
function addresses(all) {
  const sorted = [...new Set(all)].sort((a, b) => a < b ? -1 : 1);
  return { kind: "addresses", key: sorted.join(), addresses: sorted };
}
function groupsOf(needs) {
  const groups = /* @__PURE__ */ new Map();
  for (const need of needs) {
    for (const direction of ["ingress", "egress"]) {
      const end = direction === "ingress" ? need.destination : need.source;
      if (end.kind !== "workload") continue;
      const key = `${direction} ${end.key}`;
      const group = groups.get(key);
      if (group === void 0) groups.set(key, { direction, subject: end.workload, needs: [need] });
      else group.needs.push(need);
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
function peersFor(world, end, own, width) {
  if (end.kind === "addresses") {
    return end.addresses.map((address) => ({
      ipBlock: { cidr: `${formatAddress(address)}/${familyOf(address) === "IPv4" ? 32 : 128}` }
    }));
  }
  const labels = podLabelsFor(world, end.workload, width);
  if (labels === void 0) return void 0;
  const { namespace } = end.workload;
  const place = { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } } };
  return [{ ...namespace === own ? {} : place, podSelector: { matchLabels: labels } }];
}
function podLabelsFor(world, of, width) {
  const key = workloadKeyOf(of);
  const inside = [...world.endpoints.values()].filter(({ namespace }) => namespace === of.namespace);
  const own = inside.filter(({ workload }) => workloadKeyOf(workload) === key);
  const others = inside.filter(({ workload }) => workloadKeyOf(workload) !== key);
  const common = commonLabels(own.map(({ labels }) => labels));
  if (common.length === 0) return void 0;
  if (width === "all-labels") return Object.fromEntries(common);
  const alone = common.find(([key2, value]) => others.every(({ labels }) => labels.get(key2) !== value));
  return alone === void 0 ? void 0 : Object.fromEntries([alone]);
}
function isValidLabel(key, value) {
  return validKey.test(key) && validValue.test(value);
}
function commonLabels([first2, ...rest]) {
  const place = (key) => telling.includes(key) ? telling.indexOf(key) : telling.length;
  return [...first2 ?? []].filter(([key, value]) => !passing.test(key) && isValidLabel(key, value)).filter(([key, value]) => rest.every((labels) => labels.get(key) === value)).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
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
var mostRules = 16;
function candidatesFor(group, world, subject, guilty) {
  const policies = world.world.policies.filter((policy) => isEditable(policy, group.direction) && selectsAll(policy, world, subject)).sort((a, b) => Number(guilty.has(keyOf(b.ref))) - Number(guilty.has(keyOf(a.ref)))).slice(0, mostPolicies);
  const found = policies.flatMap(
    (policy) => widths.flatMap((width) => [...additions(policy, group, world, width), ...newRules(policy, group, world, width)])
  );
  const innocent = ({ policy }) => guilty.has(keyOf(policy.ref)) ? 0 : 1;
  const key = ({ policy }) => keyOf(policy.ref);
  const seen = /* @__PURE__ */ new Set();
  return found.filter((one) => {
    const text = JSON.stringify([key(one), one.appends]);
    return !seen.has(text) && seen.add(text);
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
function additions(policy, group, world, width) {
  const side = group.direction === "ingress" ? "from" : "to";
  const peers = peersOf(group.needs, policy, group, world, width);
  const ports = portsOf(group.needs);
  return (policy[group.direction]?.rules ?? []).slice(0, mostRules).flatMap((rule) => {
    const path = ["spec", group.direction, rule.index];
    return [
      ...peers === void 0 || rule.peers === void 0 || rule.ports === void 0 ? [] : [candidate(policy, [{ path: [...path, side], items: peers }])],
      ...rule.peers === void 0 || rule.ports === void 0 ? [] : [candidate(policy, [{ path: [...path, "ports"], items: ports }])]
    ];
  });
}
function newRules(policy, group, world, width) {
  const items = rulesFor(group, policy, world, width);
  return items === void 0 ? [] : [candidate(policy, [{ path: ["spec", group.direction], items }])];
}
function rulesFor(group, policy, world, width) {
  const byPeer = /* @__PURE__ */ new Map();
  for (const need of group.needs) {
    const { key } = peerOf(group, need);
    byPeer.set(key, [...byPeer.get(key) ?? [], need]);
  }
  const byPorts = /* @__PURE__ */ new Map();
  for (const needs of byPeer.values()) {
    const key = JSON.stringify(portsOf(needs));
    byPorts.set(key, [...byPorts.get(key) ?? [], ...needs]);
  }
  const side = group.direction === "ingress" ? "from" : "to";
  const rules2 = [];
  for (const needs of byPorts.values()) {
    const peers = peersOf(needs, policy, group, world, width);
    if (peers === void 0) return void 0;
    rules2.push({ [side]: peers, ports: portsOf(needs) });
  }
  return rules2;
}
function peersOf(needs, { ref }, group, { world }, width) {
  const ends = [...new Map(needs.map((need) => [peerOf(group, need).key, peerOf(group, need)])).values()];
  const peers = ends.map(
    (end) => peersFor(world, end, ref.namespace, width) ?? peersFor(world, end, ref.namespace, "all-labels")
  );
  return peers.includes(void 0) ? void 0 : peers.flatMap((some) => some ?? []);
}
function portsOf(needs) {
  const sorted = [...needs].sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : 1));
  return [...new Map(sorted.map((need) => [`${need.protocol} ${need.port}`, portEntry(need)])).values()];
}
var anyStyle = { dash: 2, gap: 1, step: 2 };
function candidate(policy, appends) {
  const lines = appends.flatMap(({ items }) => items.flatMap((item) => itemLines(item, anyStyle)));
  return { policy, appends, size: lines.length };
}

// src/fixes/evaluate.ts
function podsOf({ pods }, key) {
  return [...pods.values()].filter(({ endpoint }) => workloadKeyOf(endpoint.workload) === key && !endpoint.finished);
}
var mostAsked = 8;
function letsThrough(world, group) {
  const subject = podsOf(world, workloadKeyOf(group.subject)).slice(0, mostAsked);
  return group.needs.every(
    (need) => subject.every(
      (pod) => peerEnds(world, pod, peerOf(group, need)).every(
        (end) => valueAt2(permits(world, group.direction, podEnd(pod, end.family), end), placeOf(need.protocol, need.port)) === allowed
      )
    )
  );
}
function peerEnds(world, pod, peer) {
  if (peer.kind === "addresses") return peer.addresses.map((address) => ({ family: familyOf(address), address }));
  return podsOf(world, peer.key).slice(0, mostAsked).flatMap((other) => commonFamilies(world, pod, other).map((family) => podEnd(other, family)));
}
function admits(before, after, needs) {
  const nowhere = {
    port: () => void 0,
    label: () => void 0,
    namespaceLabel: () => void 0,
    nodeLabel: () => void 0
  };
  const changes = changesBetween(before, after, nowhere);
  const connections = needs.map(({ connection }) => connection);
  return recordedChanges(connections, { changes, addressNames: [] }).every(({ answer }) => answer.after === "allowed");
}
function wantedOf(needs) {
  return new Set(needs.flatMap((need) => pairsOf2(need).map((pair) => `${pair} ${need.protocol} ${need.port}`)));
}
function fitsNeeds({ source, destination, ports }, after, wanted) {
  const [from, to] = [namesIn(after, source, wanted.size), namesIn(after, destination, wanted.size)];
  const width = ports.reduce((sum, { first: first2, last }) => sum + last - first2 + 1, 0);
  if (from === void 0 || to === void 0 || width * from.length * to.length > wanted.size) return false;
  const pairs = from.flatMap((a) => to.map((b) => `${a} > ${b}`));
  return pairs.every(
    (pair) => ports.every(
      ({ protocol, first: first2, last }) => Array.from({ length: last - first2 + 1 }, (_, index) => first2 + index).every(
        (port) => wanted.has(`${pair} ${protocol} ${port}`)
      )
    )
  );
}
function pairsOf2({ source, destination }) {
  return namesOf(source).flatMap((from) => namesOf(destination).map((to) => `${from} > ${to}`));
}
function namesOf(end) {
  return end.kind === "workload" ? [end.key] : end.addresses.map((address) => `at ${address}`);
}
function namesIn({ pods }, end, most2) {
  if (end.kind === "pods") {
    const keys = end.members.map((id) => pods.get(id)?.endpoint.workload).map((one) => one && workloadKeyOf(one));
    return [...new Set(keys.map((key) => key ?? "?"))];
  }
  const count = end.addresses.reduce((sum, { first: first2, last }) => sum + (last - first2) + 1n, 0n);
  if (count > BigInt(most2)) return void 0;
  return end.addresses.flatMap(
    ({ first: first2, last }) => Array.from({ length: Number(last - first2) + 1 }, (_, index) => `at ${first2 + BigInt(index)}`)
  );
}

// src/fixes/block-text.ts
var usualStyle = { dash: 2, gap: 1, step: 2 };
var anchored = /(?:^|[\s[{,:-])[&*][\w-]/;
function isPlain(lines, manifest) {
  const { line, endLine = line } = manifest.at([]);
  return lines.slice(line - 1, endLine).every((text) => {
    const code = text.replace(/(?:^|\s)#.*$/, "");
    return !anchored.test(code) && !text.includes("{{") && !/^ *\t/.test(text) && !/\r(?!\n)/.test(text);
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
  const found = /^( *)-( +)$/.exec(bare(lines, line).slice(0, column - 1));
  return found === null ? void 0 : { before: found[1]?.length ?? 0, gap: found[2]?.length ?? 1 };
}
function endOf(lines, line) {
  const own = /\r?\n$/.exec(lines[line - 1] ?? "")?.[0];
  return own ?? /\r?\n$/.exec(lines[0] ?? "")?.[0] ?? "\n";
}
function insertAfter(lines, line, texts) {
  const end = endOf(lines, line);
  const column = (/^ */.exec(texts[0] ?? "")?.[0].length ?? 0) + 1;
  const last = lines[line - 1] ?? "";
  if (last.endsWith("\n")) return { line: line + 1, removed: [], added: texts.map((text) => `${text}${end}`), column };
  const all = [last, ...texts];
  return {
    line,
    removed: [last],
    added: all.map((text, index) => `${text}${index < texts.length ? end : ""}`),
    column
  };
}
function styleOf(lines, manifest) {
  const list = firstBelow(lines, manifest, ["spec"], true);
  const dash = list === void 0 ? 2 : list.inner - list.outer;
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
    const found = firstBelow(lines, manifest, [...path, step], typeof step === "string");
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/fixes/append.ts
function appendTo(lines, manifest, append) {
  if (!isPlain(lines, manifest)) return void 0;
  const found = valueAt(manifest.value, append.path);
  if (isList(found) && found.length > 0) return afterItems(lines, manifest, append, found.length);
  if (found !== void 0 && found !== null && !isList(found)) return void 0;
  const put = found === void 0 ? withNewKey : belowKey;
  return put(lines, manifest, append.path, append.items);
}
function afterItems(lines, manifest, { path, items }, length) {
  const dashes = Array.from({ length }, (_, index) => dashOf(lines, manifest, [...path, index]));
  const [first2] = dashes;
  if (first2 === void 0 || dashes.some((dash) => dash?.before !== first2.before)) return void 0;
  const style = { ...styleOf(lines, manifest), gap: first2.gap };
  const after = lastLine(lines, manifest.at([...path, length - 1]));
  return insertAfter(
    lines,
    after,
    indented(
      items.flatMap((item) => itemLines(item, style)),
      first2.before
    )
  );
}
function belowKey(lines, manifest, path, value) {
  const { line, column } = manifest.keyAt(path);
  const text = bare(lines, line);
  const found = /^([^\s:]+:)([ \t]*(?:\[\s*\]|\{\s*\}))?(\s*(?:#.*)?)$/.exec(text.slice(column - 1));
  if (found === null || !/^ *(?:- +)*$/.test(text.slice(0, column - 1))) return void 0;
  const edit = insertAfter(lines, line, indented(blockLines(value, styleOf(lines, manifest)), column - 1));
  if (found[2] === void 0) return edit;
  const key = `${text.slice(0, column - 1)}${found[1] ?? ""}${found[3] ?? ""}${endOf(lines, line)}`;
  const below = edit.removed.length > 0 ? edit.added.slice(1) : edit.added;
  return { line, removed: [lines[line - 1] ?? ""], added: [key, ...below], column };
}
function withNewKey(lines, manifest, path, value) {
  const parent = path.slice(0, -1);
  const key = path.at(-1);
  const map = valueAt(manifest.value, parent);
  if (!isObject(map) || typeof key !== "string") return void 0;
  const places = Object.keys(map).map((name) => manifest.keyAt([...parent, name]));
  const column = places[0]?.column;
  const isBlock = places.every(
    (one, index) => one.column === column && (index === 0 ? /^ *(?:- +)*$/ : /^ *$/).test(bare(lines, one.line).slice(0, one.column - 1))
  );
  if (column === void 0 || !isBlock) return void 0;
  const below = blockLines(value, styleOf(lines, manifest));
  return insertAfter(lines, lastLine(lines, manifest.at(parent)), indented([`${key}:`, ...below], column - 1));
}

// src/fixes/alter.ts
function placed(lines, manifest, change) {
  if (!isPlain(lines, manifest)) return void 0;
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
    case "rename":
      return reworded(lines, manifest, change);
  }
}
function joinedItems(lines, manifest, path) {
  const next = nextOf(path);
  const [first2, second] = [valueAt(manifest.value, path), next && valueAt(manifest.value, next)];
  if (next === void 0 || !isObject(first2) || !isObject(second)) return void 0;
  const [a, b] = [dashOf(lines, manifest, path), dashOf(lines, manifest, next)];
  if (a === void 0 || b === void 0 || a.before !== b.before || a.gap !== b.gap) return void 0;
  const column = a.before + 1 + a.gap + 1;
  const inBlock = Object.keys(first2).every((key) => {
    const place = manifest.keyAt([...path, key]);
    return place.column === column && !bare(lines, place.line).slice(column - 1).startsWith("{");
  });
  const { line } = manifest.at(next);
  const text = lines[line - 1] ?? "";
  if (!inBlock || text.slice(column - 1).startsWith("{")) return void 0;
  return { line, removed: [text], added: [`${" ".repeat(column - 1)}${text.slice(column - 1)}`], column };
}
function nextOf(path) {
  const at = path.at(-1);
  return typeof at === "number" ? [...path.slice(0, -1), at + 1] : void 0;
}
function filled(lines, manifest, path, value) {
  const found = valueAt(manifest.value, path);
  if (found === void 0) return withNewKey(lines, manifest, path, value);
  return found === null || isObject(found) && Object.keys(found).length === 0 ? belowKey(lines, manifest, path, value) : void 0;
}
function withoutItem(lines, manifest, path) {
  const list = valueAt(manifest.value, path.slice(0, -1));
  const dash = dashOf(lines, manifest, path);
  if (!isList(list) || list.length < 2 || dash === void 0) return void 0;
  const place = manifest.at(path);
  const removed = lines.slice(place.line - 1, lastLine(lines, place));
  if (removed.some((text) => !text.endsWith("\n"))) return void 0;
  return { line: place.line, removed, added: [], column: dash.before + 1 };
}
function reworded(lines, manifest, { kind, path, text }) {
  const old = kind === "rename" ? path.at(-1) : valueAt(manifest.value, path);
  const { line, column, endLine = line } = kind === "rename" ? manifest.keyAt(path) : manifest.at(path);
  if (typeof old !== "string" || endLine !== line) return void 0;
  const whole = bare(lines, line);
  const rest = whole.slice(column - 1);
  const quote2 = ['"', "'"].find((mark2) => rest.startsWith(`${mark2}${old}${mark2}`)) ?? "";
  if (!rest.startsWith(`${quote2}${old}${quote2}`)) return void 0;
  const fresh = quote2 === "" ? scalarText2(text) : `${quote2}${text}${quote2}`;
  const after = `${whole.slice(0, column - 1)}${fresh}${rest.slice(old.length + 2 * quote2.length)}`;
  return { line, removed: [lines[line - 1] ?? ""], added: [`${after}${ownEnd(lines, line)}`], column };
}
function ownEnd(lines, line) {
  return (lines[line - 1] ?? "").endsWith("\n") ? endOf(lines, line) : "";
}
function changed(value, changes) {
  const late = (one) => one.kind === "join" || one.kind === "drop";
  const backwards = changes.filter(late).sort((a, b) => Number(b.path.at(-1)) - Number(a.path.at(-1)));
  const [renames, rest] = [true, false].map((is) => changes.filter(({ kind }) => kind === "rename" === is));
  const inwards = [...renames ?? []].sort((a, b) => b.path.length - a.path.length);
  return [...(rest ?? []).filter((one) => !late(one)), ...backwards, ...inwards].reduce(changedOnce, value);
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
    case "rename": {
      const map = valueAt(now, change.path.slice(0, -1));
      if (!isObject(map)) return now;
      const entries = Object.entries(map).map(([key, one]) => [key === change.path.at(-1) ? change.text : key, one]);
      return withValue(now, change.path.slice(0, -1), Object.fromEntries(entries));
    }
    case "drop":
    case "join": {
      const at = Number(change.path.at(-1));
      const list = valueAt(now, change.path.slice(0, -1));
      if (!isList(list)) return now;
      const gone = change.kind === "drop" ? at : at + 1;
      const next = list[at + 1];
      const both = change.kind === "join" && isObject(old) && isObject(next) ? { ...old, ...next } : old;
      const items = list.map((item, index) => index === at && both !== void 0 ? both : item);
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
function fixedFiles(edits2, textOf2) {
  const byFile = /* @__PURE__ */ new Map();
  for (const edit of edits2) byFile.set(edit.file, [...byFile.get(edit.file) ?? [], edit]);
  const done = [...byFile].map(([file, inFile]) => fixedFile(file, textOf2(file), inFile));
  const files = done.flatMap((one) => one ?? []);
  if (files.length < done.length) return void 0;
  return { files, manifests: files.flatMap(({ manifests }) => manifests) };
}
function fixedFile(file, text, edits2) {
  const lines = linesOf(text ?? "");
  const objects = text === void 0 ? [] : objectsIn2(file, text);
  const byKind = objects && editsFor(lines, objects, edits2);
  const returned = edits2.some(({ kind }) => kind === "lines");
  if (byKind === void 0 || text === void 0 && !returned) return void 0;
  const fix = { file, text: text ?? "", ...text === void 0 && { absent: true }, edits: ordered(byKind) };
  const after = applyEdits(lines, fix.edits);
  const read = after === void 0 ? void 0 : objectsIn2(file, after.join(""));
  if (objects === void 0 || read === void 0) return void 0;
  const onlyLines = edits2.every(({ kind }) => kind === "lines");
  if (returned && !onlyLines) return void 0;
  const manifests = returned ? paired(objects, read) : asMeant(objects, read, edits2);
  return manifests === void 0 || manifests.length === 0 ? void 0 : { fix, lines, manifests };
}
function objectsIn2(file, text) {
  const { documents, faults } = parseYaml(text);
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
    if (lines.some((text, index) => text.includes("{{") || index === 0 && /^\s*[[{]/.test(text))) return void 0;
    const texts = documents.flatMap((value) => ["---", ...documentLines(value, usualStyle)]);
    out.push(insertAfter(lines, lines.length, texts));
  }
  for (const edit of edits2) if (edit.kind === "lines") out.push(...edit.edits.map((one) => ({ ...one, column: 1 })));
  const seen = new Map(out.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}
function changesIn(objects, edits2) {
  const found = /* @__PURE__ */ new Map();
  for (const edit of edits2) {
    if (edit.kind !== "values") continue;
    const index = objects.findIndex((one) => isAt(one, edit.target));
    found.set(index, [...found.get(index) ?? [], ...edit.changes]);
  }
  return new Map([...found].map(([index, changes]) => [index, joined2(changes)]));
}
function isAt({ ref, origin }, { kind, name, line, column }) {
  return ref.kind === kind && ref.name === name && origin.line === line && origin.column === column;
}
function joined2(changes) {
  const byPlace = /* @__PURE__ */ new Map();
  for (const change of changes) {
    const key = change.kind === "append" ? JSON.stringify(["append", change.path]) : JSON.stringify(change);
    const known = byPlace.get(key);
    if (change.kind !== "append" || known?.kind !== "append") byPlace.set(key, change);
    else {
      const items = [...known.items, ...change.items];
      byPlace.set(key, { ...change, items: [...new Map(items.map((item) => [canonicalJson(item), item])).values()] });
    }
  }
  return [...byPlace.values()];
}
function documentsIn(edits2) {
  const values = edits2.flatMap((edit) => edit.kind === "document" ? [edit.value] : []);
  return [...new Map(values.map((value) => [canonicalJson(value), value])).values()];
}
function ordered(edits2) {
  return [...edits2].sort((a, b) => a.line - b.line || b.column - a.column).map(({ line, removed, added }) => ({ line, removed, added }));
}
function asMeant(objects, read, edits2) {
  const changes = changesIn(objects, edits2);
  const meant = [
    ...objects.map(({ value }, index) => changed(value, changes.get(index) ?? [])),
    ...documentsIn(edits2)
  ].map((value) => canonicalJson(value));
  if (meant.length !== read.length || read.some(({ value }, index) => canonicalJson(value) !== meant[index]))
    return void 0;
  return read.flatMap((is, index) => {
    const was = objects[index];
    if (was === void 0) return [{ is }];
    return changes.has(index) ? [{ was, is }] : [];
  });
}
function paired(objects, read) {
  const [before, after] = [byKey(objects), byKey(read)];
  if (before === void 0 || after === void 0) return void 0;
  const gone = [...before].flatMap(([key, was]) => after.has(key) ? [] : [{ was }]);
  const rest = [...after].flatMap(([key, is]) => {
    const was = before.get(key);
    if (was === void 0) return [{ is }];
    return canonicalJson(was.value) === canonicalJson(is.value) ? [] : [{ was, is }];
  });
  return [...gone, ...rest];
}
function byKey(objects) {
  const found = new Map(objects.map((one) => [keyOf(one.ref), one]));
  return found.size === objects.length ? found : void 0;
}

// src/fixes/restore.ts
var mostCells = 4e6;
function stretchesBetween(base, head) {
  let start = 0;
  while (start < base.length && start < head.length && base[start] === head[start]) start++;
  let end = 0;
  const most2 = Math.min(base.length, head.length) - start;
  while (end < most2 && base[base.length - 1 - end] === head[head.length - 1 - end]) end++;
  const [a, b] = [base.slice(start, base.length - end), head.slice(start, head.length - end)];
  if (a.length === 0 && b.length === 0) return [];
  const kept = a.length * b.length > mostCells ? [] : commonLines(a, b);
  const stretches = [];
  let [x, y] = [0, 0];
  for (const [i, j] of [...kept, [a.length, b.length]]) {
    if (i > x || j > y)
      stretches.push({ base: { from: start + x, to: start + i }, head: { from: start + y, to: start + j } });
    [x, y] = [i + 1, j + 1];
  }
  return stretches;
}
function commonLines(a, b) {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  const at = (i, j) => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const out = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) out.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return out;
}
function takenBack(stretches, base, head) {
  const edits2 = stretches.map((one) => ({
    line: one.head.from + 1,
    removed: head.slice(one.head.from, one.head.to),
    added: base.slice(one.base.from, one.base.to)
  }));
  const isWhole = edits2.every(({ line, removed, added }) => {
    const last = line - 1 + removed.length >= head.length;
    const open = line > 1 && added.length > 0 && head[line - 2]?.endsWith("\n") === false;
    return !open && (last || added.every((text) => text.endsWith("\n")));
  });
  return isWhole ? edits2 : void 0;
}
function sizeOf(edits2) {
  return edits2.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
}

// src/fixes/take-back.ts
var mostLines = 120;
var mostCauses = 4;
function takeBacksOf(causes, texts) {
  const all = causes.slice(0, mostCauses).flatMap(({ origin }) => origin.kind === "file" ? takeBacksAt(origin, texts) : []);
  const seen = new Map(all.map((one) => [JSON.stringify(one.edit), one]));
  return [...seen.values()].filter(({ size }) => size <= mostLines).sort((a, b) => a.size - b.size);
}
function takeBacksAt(origin, texts) {
  const { file } = origin;
  const [before, after] = [texts.base(file), texts.head(file)];
  if (before === void 0) return [];
  const [base, head] = [linesOf(before), linesOf(after ?? "")];
  const stretches = stretchesBetween(base, head);
  const side = origin.side === "base" ? "base" : "head";
  const lines = side === "base" ? base : head;
  const document = documentAround(lines, origin.line - 1);
  const here = stretches.filter((one) => touches(one[side], origin.line - 1, origin.line));
  const choices = [
    here,
    stretches.filter((one) => touches(one[side], document.from, document.to)),
    ...side === "base" ? here.flatMap((one) => onlyDocument(one, document, base)).map((one) => [one]) : [],
    stretches
  ];
  return choices.flatMap((chosen2) => {
    const edits2 = chosen2.length === 0 ? void 0 : takenBack(chosen2, base, head);
    return edits2 === void 0 ? [] : [{ edit: { kind: "lines", file, edits: edits2 }, size: sizeOf(edits2) }];
  });
}
function touches({ from, to }, first2, end) {
  return from === to ? from >= first2 && from <= end : from < end && to > first2;
}
var separator = /^---(?:\s|$)/;
function documentAround(lines, line) {
  let from = line;
  while (from > 0 && !separator.test(lines[from] ?? "")) from--;
  let to = line + 1;
  while (to < lines.length && !separator.test(lines[to] ?? "")) to++;
  return { from, to };
}
function onlyDocument({ base, head }, document, lines) {
  const begins = separator.test(lines[document.from] ?? "") ? document.from + 1 : document.from;
  const place = { from: head.to, to: head.to };
  const parts = [document, { from: begins, to: Math.min(document.to + 1, lines.length) }];
  return parts.map(({ from, to }) => ({ base: { from: Math.max(base.from, from), to: Math.min(base.to, to) }, head: place })).filter((part) => part.base.from < part.base.to);
}

// src/fixes/mending.ts
var mostLines2 = 12;
var mostPolicies2 = 64;
function mendsOf(finding, state, ground) {
  const guilty = finding.causes.filter(({ object }) => object.kind !== "NetworkPolicy");
  const changes = guilty.flatMap(({ object }) => labelChanges(object, state));
  const follows = changes.length === 0 ? [] : following(changes, state, ground);
  const texts = { base: (file) => ground.settings.baseTexts.get(file), head: ground.textOf };
  const labels = changes.length === 0 ? [] : takeBacksOf(guilty, texts);
  const selectors = takeBacksOf(
    finding.causes.filter(({ object }) => object.kind === "NetworkPolicy"),
    texts
  ).filter(({ edit: { edits: edits2 } }) => edits2.every(({ removed, added }) => removed.length === added.length));
  const restores = [...labels, ...selectors].map(({ edit }) => {
    const size = edit.edits.reduce((sum, { removed, added }) => sum + Math.max(removed.length, added.length), 0);
    return { means: "restores-label", edits: [edit], size };
  });
  return [...follows, ...restores].filter(({ size }) => size <= mostLines2);
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
  const size = edits2.reduce((sum, [, lines]) => sum + lines, 0);
  const together = edits2.length === 0 ? [] : [{ means: "follows-label", edits: edits2.map(([edit]) => edit), size }];
  const single = edits2.length < 2 ? [] : edits2.slice(0, 4);
  return [
    ...together,
    ...single.map(([edit, lines]) => ({ means: "follows-label", edits: [edit], size: lines }))
  ];
}
function manifestOf({ ref, origin }, ground) {
  const text = origin.kind === "file" ? ground.textOf(origin.file) : void 0;
  if (origin.kind !== "file" || text === void 0) return void 0;
  const { line, column } = origin;
  return objectsIn2(origin.file, text)?.find((one) => isAt(one, { kind: ref.kind, name: ref.name, line, column }));
}
function rewordings({ value }, { ref }, changes) {
  const own = ["spec", "podSelector"];
  const peers = ["ingress", "egress"].flatMap(
    (direction) => itemsAt2(value, ["spec", direction]).flatMap(
      (rule) => itemsAt2(value, [...rule, direction === "ingress" ? "from" : "to"])
    )
  );
  return changes.flatMap((change) => {
    const here = ref.namespace === change.namespace;
    const paths = change.of === "namespace" ? peers.map((peer) => [...peer, "namespaceSelector"]) : [
      ...here ? [own] : [],
      ...peers.filter((peer) => here || valueAt(value, [...peer, "namespaceSelector"]) !== void 0).map((peer) => [...peer, "podSelector"])
    ];
    return paths.flatMap((path) => valuesAt(value, path, change)).map((path) => ({ kind: "reword", path, text: change.is }));
  });
}
function itemsAt2(value, path) {
  const list = valueAt(value, path);
  return isList(list) ? list.map((_, index) => [...path, index]) : [];
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
    const apart = canonicalJson(withoutLabels(was.value)) !== canonicalJson(withoutLabels(is.value));
    return !apart && selected.every(([key, text]) => labels.get(key) === text);
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
function ownPoliciesFor(group, world, subject, guilty, textOf2) {
  const rank = ({ ref }) => guilty.has(keyOf(ref)) ? 0 : 1;
  const refusing = world.world.policies.filter((policy) => isEditable(policy, group.direction) && selectsOne(policy, world, subject)).sort((a, b) => rank(a) - rank(b) || (keyOf(a.ref) < keyOf(b.ref) ? -1 : 1)).slice(0, mostFiles);
  return refusing.flatMap(
    (policy) => widths.flatMap((width) => {
      const labels = podLabelsFor(world.world, group.subject, width);
      const rules2 = rulesFor(group, policy, world, width);
      const value = labels && rules2 && documentFor(group, policy, { labels, rules: rules2, world, textOf: textOf2 });
      return value === void 0 || policy.origin.kind !== "file" ? [] : [{ kind: "document", file: policy.origin.file, value }];
    })
  );
}
function selectsOne({ subject: { namespaces, pods } }, { run }, subject) {
  return subject.some((pod) => matchesPods(run, namespaces, pods, pod) !== denied);
}
function documentFor({ direction, subject }, { ref, origin }, { labels, rules: rules2, world, textOf: textOf2 }) {
  const text = origin.kind === "file" ? textOf2(origin.file) : void 0;
  if (origin.kind !== "file" || text === void 0) return void 0;
  const beside = objectsIn2(origin.file, text)?.find(
    (one) => isAt(one, { kind: ref.kind, name: ref.name, line: origin.line, column: origin.column })
  );
  if (beside === void 0) return void 0;
  const { metadata } = beside.value;
  const named = isObject(metadata) && metadata["namespace"] !== void 0;
  const name = freeName(`${subject.name}-${direction}`, ref.namespace, world.world.policies);
  if (name === void 0) return void 0;
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name, ...named ? { namespace: ref.namespace } : {} },
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
  const names = [name, ...Array.from({ length: 8 }, (_, index) => `${name}-${index + 2}`)];
  return names.find((one) => validName.test(one) && !taken.has(one));
}

// src/fixes/pairs.ts
var mostPairs = 5e4;
function tableOf(all) {
  const inside = /* @__PURE__ */ new Map();
  const outside = /* @__PURE__ */ new Map();
  let count = 0;
  for (const { source, destination, ports } of all) {
    const [from, to] = [keysOf(source), keysOf(destination)];
    count += from.length * to.length;
    if (count > mostPairs) return void 0;
    const addresses2 = addressesOf(source) ?? addressesOf(destination);
    if (addressesOf(source) !== void 0 && addressesOf(destination) !== void 0) return void 0;
    for (const a of from) {
      for (const b of to) {
        const key = `${a} > ${b}`;
        if (addresses2 === void 0) push(inside, key, ...ports);
        else push(outside, key, { addresses: addresses2, ports });
      }
    }
  }
  return { inside, outside };
}
function push(lists2, key, ...values) {
  const list = lists2.get(key);
  if (list === void 0) lists2.set(key, [...values]);
  else list.push(...values);
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
    const isHeld = ({ addresses: addresses2, ports }) => ports.every(
      (range) => cutAt(range, held).every((part) => {
        const over = held.filter((one) => withoutRanges([part], one.ports).length === 0);
        return subtract(addresses2, unionOf(over)).length === 0;
      })
    );
    if (!items.every(isHeld)) left.add(key);
  }
  return left;
}
function cutAt({ protocol, first: first2, last }, others) {
  const borders = others.flatMap(({ ports }) => ports).filter((one) => one.protocol === protocol).flatMap((one) => [one.first, one.last + 1]).filter((port) => port > first2 && port <= last);
  const starts = [.../* @__PURE__ */ new Set([first2, ...borders])].sort((a, b) => a - b);
  return starts.map((start, at) => ({ protocol, first: start, last: (starts[at + 1] ?? last + 1) - 1 }));
}
function unionOf(all) {
  return addressSet(all.flatMap(({ addresses: addresses2 }) => addresses2));
}
function differing(all, change) {
  return tableOf(all.filter((one) => one.change === change));
}
function pairsOfRows({ rows }, world) {
  const byWorkload = podsByWorkload(world);
  const all = rows.map(({ source, destination, ports }) => {
    const [from, to] = [placeOf2(source, byWorkload), placeOf2(destination, byWorkload)];
    return from === void 0 || to === void 0 ? void 0 : { source: from, destination: to, ports };
  });
  return all.includes(void 0) ? void 0 : all.flatMap((one) => one ?? []);
}
function podsByWorkload({ pods }) {
  const out = /* @__PURE__ */ new Map();
  for (const [id, { endpoint }] of pods) push(out, workloadKeyOf(endpoint.workload), id);
  return out;
}
function placeOf2(party, byWorkload) {
  switch (party.kind) {
    case "workload": {
      const members = party.some?.ids ?? byWorkload.get(workloadKeyOf(party.workload));
      return members === void 0 ? void 0 : { kind: "pods", members };
    }
    case "addresses": {
      const blocks = party.blocks.map((text) => parseBlock(text)?.addresses);
      if (blocks.includes(void 0)) return void 0;
      return { kind: "outside", addresses: addressSet(blocks.flatMap((one) => one ?? [])) };
    }
    case "entry":
    case "node":
    case "api-server":
    case "unidentified":
      return void 0;
  }
}

// src/fixes/wanted.ts
function keepsTheRest(found, after, claim) {
  const wanted = wantedOf(claim.needs);
  return found.every((one) => isClaimed(one, after, claim, wanted));
}
function isClaimed(one, after, claim, wanted) {
  if (one.change === "unclear") return false;
  if (one.change === "newly-allowed" && fitsNeeds(one, after, wanted)) return true;
  const table = tableOf([one]);
  const holding = one.change === "newly-allowed" ? [claim.undone?.closed] : [claim.undone?.opened, ...claim.mayClose];
  return table !== void 0 && holding.some((held) => held !== void 0 && missingIn(table, held).size === 0);
}
function undoneBy(before, after) {
  const found = differences(before, after);
  const [opened2, closed] = [differing(found, "newly-allowed"), differing(found, "newly-denied")];
  return opened2 === void 0 || closed === void 0 ? void 0 : { opened: opened2, closed };
}

// src/fixes/admitting.ts
var mostGroups = 8;
function* admittings(finding, inStates, ground) {
  const exact = admitting(finding, inStates, ground);
  const lines = exact === void 0 ? Infinity : linesOf3(exact, ground);
  const [state] = inStates;
  const mends = state === void 0 ? [] : mendsOf(finding, state, ground);
  for (const mend of mends.filter(({ size }) => size < lines)) {
    const found = mended(mend, needsOf(finding) ?? [], inStates, ground);
    if (found !== void 0) yield found;
  }
  if (exact !== void 0) yield exact;
}
function linesOf3({ edits: edits2 }, ground) {
  return (ground.files(edits2)?.files ?? []).reduce((sum, { fix }) => sum + sizeOf(fix.edits), 0);
}
function mended({ means, edits: edits2 }, needs, inStates, ground) {
  if (!mendsLabels(edits2, ground)) return void 0;
  const holds = inStates.every((state) => {
    const after = ground.goesOn() ? ground.tried(state, edits2) : void 0;
    const undone = ground.undone(state);
    if (after === void 0 || undone === void 0) return false;
    if (!groupsOf(needs).every((group) => letsThrough(after, group))) return false;
    return keepsTheRest(differences(ground.sides(state).head, after), after, { needs, mayClose: [], undone });
  });
  if (!holds) return void 0;
  return { means, edits: edits2, needs, claims: inStates.map((state) => ({ state })), undoes: true };
}
function admitting(finding, inStates, ground) {
  const needs = needsOf(finding) ?? [];
  const groups = groupsOf(needs);
  const [state] = inStates;
  if (state === void 0 || groups.length > mostGroups) return void 0;
  const asked = { state, needs, guilty: new Set(finding.causes.map(({ object }) => keyOf(object))), ground };
  let edits2 = [];
  for (const group of groups) {
    const next = withGroup(edits2, group, asked);
    if (next === void 0) return void 0;
    edits2 = next;
  }
  if (edits2.length === 0) return void 0;
  const means = edits2.some(({ kind }) => kind === "document") ? "own-policy" : "adds";
  return { means, edits: edits2, needs, claims: inStates.map((one) => ({ state: one })), undoes: false };
}
function withGroup(edits2, group, asked) {
  const { state, needs, guilty, ground } = asked;
  const { head } = ground.sides(state);
  const subject = podsOf(head, workloadKeyOf(group.subject));
  if (subject.length === 0) return void 0;
  const now = edits2.length === 0 ? head : ground.tried(state, edits2);
  if (now !== void 0 && letsThrough(now, group)) return edits2;
  for (const candidate2 of editsFor2(group, head, subject, guilty, ground)) {
    if (!ground.goesOn()) return void 0;
    const next = [...edits2, candidate2];
    const after = ground.tried(state, next);
    if (after === void 0 || !letsThrough(after, group)) continue;
    if (keepsTheRest(differences(head, after), after, { needs, mayClose: [] })) return next;
  }
  return void 0;
}
function* editsFor2(group, head, subject, guilty, ground) {
  const all = candidatesFor(group, head, subject, guilty);
  const ofEvery = ({ policy }) => policy.subject.pods.kind === "all";
  yield* edits(all.filter((one) => !ofEvery(one)));
  yield* ownPoliciesFor(group, head, subject, guilty, ground.textOf);
  yield* edits(all.filter(ofEvery));
}
function edits(candidates3) {
  return candidates3.flatMap(
    ({ policy, appends }) => editOf(
      policy,
      appends.map((append) => ({ kind: "append", ...append }))
    ) ?? []
  );
}

// src/fixes/narrowings.ts
var mostNamed = 8;
function narrowingsOf(rule, hints, world) {
  const at = ["spec", rule.direction, rule.index];
  if (!isObject(valueAt(rule.manifest.value, at))) return [];
  const peers = [[], ...peerChanges(rule, at, hints, world)];
  const ports = [[], ...portChanges(rule, at, hints)];
  return peers.flatMap((some) => ports.map((more) => [...some, ...more])).filter((changes) => changes.length > 0).map((changes) => ({ rule, changes, size: changes.reduce((sum, one) => sum + sizeOf2(one), 0) })).sort((a, b) => a.size - b.size);
}
var anyStyle2 = { dash: 2, gap: 1, step: 2 };
function sizeOf2(change) {
  if (change.kind === "append") return change.items.flatMap((item) => itemLines(item, anyStyle2)).length;
  return change.kind === "fill" ? itemLines(change.value, anyStyle2).length : 1;
}
function peerChanges(rule, at, hints, world) {
  const path = [...at, rule.direction === "ingress" ? "from" : "to"];
  const found = valueAt(rule.manifest.value, path);
  const meant = meantPeers(rule, hints, world);
  if (found === void 0 || found === null || isList(found) && found.length === 0)
    return meant.map((items) => [{ kind: "append", path, items }]);
  if (!isList(found)) return [];
  const joins = found.flatMap(
    (peer, index) => isSplit(peer, found[index + 1]) ? [[{ kind: "join", path: [...path, index] }]] : []
  );
  const fills = found.flatMap(
    (peer, index) => meant.flatMap((items) => {
      const changes = narrowed(peer, items, [...path, index]);
      return changes === void 0 ? [] : [changes];
    })
  );
  return [...joins, ...fills];
}
function isSplit(first2, second) {
  if (!isObject(first2) || !isObject(second)) return false;
  const keys = [Object.keys(first2).join(), Object.keys(second).join()].sort();
  return keys[0] === "namespaceSelector" && keys[1] === "podSelector";
}
function narrowed(peer, [first2, ...rest], path) {
  if (!isObject(peer) || first2 === void 0 || peer["ipBlock"] !== void 0) return void 0;
  const changes = [];
  for (const key of ["namespaceSelector", "podSelector"]) {
    const [old, meant] = [peer[key], first2[key]];
    if (meant === void 0 && old !== void 0) return void 0;
    if (!isObject(meant) || canonicalJson(old) === canonicalJson(meant)) continue;
    const isWide = old === void 0 || isObject(old) && Object.keys(old).length === 0;
    if (isWide) changes.push({ kind: "fill", path: [...path, key], value: meant });
    else if (key === "podSelector") return void 0;
  }
  if (changes.length === 0) return void 0;
  return rest.length === 0 ? changes : [...changes, { kind: "append", path: path.slice(0, -1), items: rest }];
}
function meantPeers(rule, hints, world) {
  const ends = /* @__PURE__ */ new Map();
  for (const { source, destination } of hints.recorded) {
    const end = rule.direction === "ingress" ? source : destination;
    ends.set(end.key, end);
  }
  const own = rule.policy.ref.namespace;
  const seen = ends.size === 0 || ends.size > mostNamed ? [] : widths.flatMap((width) => {
    const peers = [...ends.values()].map((end) => peersFor(world, end, own, width));
    return peers.includes(void 0) ? [] : [peers.flatMap((some) => some ?? [])];
  });
  const all = [...seen, ...hints.named.slice(0, mostNamed).map((peer) => [peer])];
  return [...new Map(all.map((list) => [canonicalJson(list), list])).values()];
}
function portChanges(rule, at, hints) {
  const path = [...at, "ports"];
  const found = valueAt(rule.manifest.value, path);
  if (found !== void 0 && found !== null && !(isList(found) && found.length === 0)) return [];
  return [hints.recorded, hints.served].flatMap((list) => {
    const items = [...new Map(list.map((one) => [`${one.protocol} ${one.port}`, portEntry(one)])).values()];
    return items.length === 0 || items.length > mostNamed ? [] : [[{ kind: "append", path, items }]];
  });
}
function servedPorts(world, workloads) {
  const found = /* @__PURE__ */ new Map();
  for (const { workload, ports } of world.endpoints.values()) {
    if (!workloads.has(workloadKeyOf(workload))) continue;
    for (const { protocol, port } of ports) {
      if (protocol !== "other") found.set(`${protocol} ${port}`, { protocol, port });
    }
  }
  return [...found.values()].sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : 1));
}

// src/fixes/closing.ts
function isOpened({ kind, surprise, rows }) {
  return (kind === "opened-connection" || kind === "new-access") && surprise === "implied" && rows.length > 0;
}
var mostTriesHere = 40;
function* closings(finding, all, ground) {
  const related = relatedTo(finding, all);
  const known = targetsOf(finding, all, ground) ?? [];
  if (known.length === 0) return;
  let tries = 0;
  for (const candidate2 of candidates(finding, related, known[0]?.state, ground)) {
    if (++tries > mostTriesHere || !ground.goesOn()) return;
    const { means, edits: edits2, undoes } = candidate2;
    const claims = undoes && !mendsLabels(edits2, ground) ? [] : known.map((target) => claimIn(target, candidate2, ground));
    if (claims.length === 0 || claims.includes(void 0)) continue;
    yield { means, edits: edits2, needs: [], claims: claims.flatMap((claim) => claim ?? []), undoes };
  }
}
function claimsOf2(finding, all, ground) {
  return (targetsOf(finding, all, ground) ?? []).map(({ state, closes }) => ({ state, closes }));
}
function targetsOf(finding, all, ground) {
  const related = relatedTo(finding, all);
  const targets = statesOf(finding, ground).map((state) => targetIn(state, finding, related, ground));
  return targets.includes(void 0) ? void 0 : targets.flatMap((target) => target ?? []);
}
function statesOf({ key, states }, ground) {
  return ground.settings.states.filter(({ source, id }) => source === key.source && states.includes(id));
}
function relatedTo(finding, all) {
  return all.filter((one) => isOpened(one) && one.key.source === finding.key.source && sharesCause(one, finding));
}
function sharesCause(one, other) {
  const objects = new Set(other.causes.map(({ object }) => keyOf(object)));
  return one.causes.some(({ object }) => objects.has(keyOf(object)));
}
function targetIn(state, finding, related, ground) {
  const { head } = ground.sides(state);
  const opened2 = ground.undone(state)?.opened;
  const rows = pairsOfRows(finding, head);
  const more = related.filter((one) => one.states.includes(state.id)).map((one) => pairsOfRows(one, head));
  const table = rows && tableOf(rows);
  const mayClose = tableOf(more.flatMap((some) => some ?? []));
  if (opened2 === void 0 || table === void 0 || mayClose === void 0) return void 0;
  return { state, closes: openedOf(table, opened2), mayClose };
}
function openedOf(table, opened2) {
  const inside = [...table.inside].flatMap(([key, ports]) => {
    const gained = opened2.inside.get(key);
    const both = gained === void 0 ? [] : withoutRanges(ports, withoutRanges(ports, gained));
    return both.length === 0 ? [] : [[key, both]];
  });
  return { inside: new Map(inside), outside: new Map([...table.outside].filter(([key]) => opened2.outside.has(key))) };
}
function* candidates(finding, related, state, ground) {
  if (state === void 0) return;
  const touched = touchedRules(finding.causes, state, ground);
  const hints = hintsOf(finding, related, touched, state);
  for (const rule of touched) {
    for (const narrowing of narrowingsOf(rule, hintsFor(rule, hints), state.head)) {
      const edit = editOf(rule.policy, narrowing.changes);
      if (edit !== void 0) yield { means: "narrows", edits: [edit], undoes: false, narrowing };
    }
  }
  const mends = mendsOf(finding, state, ground).map((mend) => ({ ...mend, undoes: true }));
  yield* mends.filter(({ means }) => means === "follows-label");
  const { baseTexts } = ground.settings;
  for (const { edit } of takeBacksOf(finding.causes, { base: (file) => baseTexts.get(file), head: ground.textOf }))
    yield { means: "takes-back", edits: [edit], undoes: false };
  yield* mends.filter(({ means }) => means === "restores-label");
}
function touchedRules(causes, { head }, ground) {
  const keys = new Set(causes.map(({ object }) => keyOf(object)));
  return head.policies.flatMap((policy) => {
    const { origin, ref, condition } = policy;
    if (!keys.has(keyOf(ref)) || origin.kind !== "file" || condition !== void 0 || !isNetworkPolicy(policy))
      return [];
    const text = ground.textOf(origin.file);
    const manifest = (text === void 0 ? void 0 : objectsIn2(origin.file, text))?.find(
      (one) => isAt(one, { kind: ref.kind, name: ref.name, line: origin.line, column: origin.column })
    );
    if (text === void 0 || manifest === void 0) return [];
    const before = ground.settings.baseTexts.get(origin.file);
    const stretches = stretchesBetween(linesOf(before ?? ""), linesOf(text));
    return ["ingress", "egress"].flatMap(
      (direction) => (policy[direction]?.rules ?? []).map(({ index }) => ({ policy, manifest, direction, index })).filter(({ index }) => {
        const { line, endLine = line } = manifest.at(["spec", direction, index]);
        return stretches.some(({ head: { from, to } }) => from < endLine && Math.max(to, from + 1) >= line);
      })
    );
  });
}
function isNetworkPolicy({ ref }) {
  return ref.kind === "NetworkPolicy" && ref.group === "networking.k8s.io";
}
function hintsOf(finding, related, touched, { head }) {
  const recorded = [finding, ...related].filter(({ kind }) => kind === "opened-connection").flatMap(({ rows }) => rows.flatMap(({ connection }) => (connection && needOf(connection)) ?? []));
  const destinations = new Set(
    finding.rows.flatMap(
      ({ destination }) => destination.kind === "workload" ? [workloadKeyOf(destination.workload)] : []
    )
  );
  const byRule = touched.map((rule) => {
    const side = rule.direction === "ingress" ? "from" : "to";
    const peers = valueAt(rule.manifest.value, ["spec", rule.direction, rule.index, side]);
    return { rule, peers: isList(peers) ? peers.filter(isObject).filter(namesPods) : [] };
  });
  return {
    recorded: finding.kind === "new-access" ? recorded : [],
    served: servedPorts(head, destinations),
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
function claimIn(target, { edits: edits2, narrowing, undoes }, ground) {
  const { state, closes, mayClose } = target;
  const { head } = ground.sides(state);
  const after = ground.tried(state, edits2);
  if (after === void 0) return void 0;
  const found = differences(head, after);
  const closed = differing(found, "newly-denied");
  const undone = undoes ? ground.undone(state) : void 0;
  const claim = { needs: [], mayClose: [closes, mayClose], ...undone === void 0 ? {} : { undone } };
  if (closed === void 0 || !keepsTheRest(found, after, claim)) return void 0;
  const left = missingIn(closes, closed);
  const size = closes.inside.size + closes.outside.size;
  if (size === 0 || left.size === 0) return size === 0 ? void 0 : { state, closes, mayClose };
  if (narrowing === void 0 || closed.inside.size + closed.outside.size === 0) return void 0;
  return isStated(narrowing, after) && isOfRule(narrowing, closes, left, head) ? { state, closes, mayClose, stays: left } : void 0;
}
function isStated({ rule: { policy, direction, index } }, { world }) {
  const now = world.policies.find(({ ref }) => keyOf(ref) === keyOf(policy.ref));
  const rule = now?.[direction]?.rules.find((one) => one.index === index);
  return rule?.peers !== void 0 && rule.peers.every((peer) => surpriseOf({ origin: rule.origin, text: "", rule, peer }) === "stated");
}
function isOfRule({ rule: { policy, direction, index } }, closes, left, head) {
  const all = policy[direction];
  if (all === void 0) return false;
  const without = { ...policy, [direction]: { ...all, rules: all.rules.filter((one) => one.index !== index) } };
  const closed = differing(differences(head, derive(head, { policies: [without] })), "newly-denied");
  if (closed === void 0) return false;
  const open = missingIn(closes, closed);
  return [...left].every((key) => !open.has(key));
}

// src/fixes/corrections.ts
var mostWords = 40;
var mostSets = 2;
function isMisspelt({ kind, key }, all) {
  if (kind !== "invalid-manifest") return false;
  return all.some((one) => one.replacements !== void 0 && one.key.object === key.object);
}
function* corrections(finding, all, misspelt2, ground) {
  if (misspelt2.length === 0) return;
  const means = "corrects-word";
  if (finding.kind === "invalid-manifest") {
    const same = all.filter((one) => one.kind === finding.kind && one.key.object === finding.key.object);
    const words2 = new Set(same.flatMap(({ replacements }) => replacements ?? []));
    const own = misspelt2.filter((one) => one.replacements.some((word) => words2.has(word)));
    const edits2 = own.map(({ edit }) => edit);
    if (edits2.length === 0) return;
    const blocked = all.find((one) => needsOf(one) !== void 0 && own.some((each2) => isCausedBy(one, each2)));
    if (blocked !== void 0) yield { means, edits: edits2, undoes: false, ...askedBack(blocked, all, ground) };
    yield { means, edits: edits2, undoes: false, needs: [], claims: [] };
    return;
  }
  const guilty = misspelt2.filter((one) => isCausedBy(finding, one));
  const sets = [guilty, ...guilty.length === misspelt2.length ? [] : [misspelt2]].filter(({ length }) => length > 0);
  const asked = askedBack(finding, all, ground);
  if (asked.claims.length === 0) return;
  for (const set of sets.slice(0, mostSets))
    yield { means, edits: set.map(({ edit }) => edit), undoes: false, ...asked };
}
function askedBack(finding, all, ground) {
  if (isOpened(finding)) return { needs: [], claims: claimsOf2(finding, all, ground) };
  const { states } = ground.settings;
  const own = states.filter(({ source, id }) => source === finding.key.source && finding.states.includes(id));
  return { needs: needsOf(finding) ?? [], claims: own.map((state) => ({ state })) };
}
function isCausedBy({ causes }, { object, edit }) {
  return causes.some(
    (cause) => keyOf(cause.object) === keyOf(object) || cause.origin.kind === "file" && cause.origin.file === edit.file
  );
}
function misspeltIn(all, ground) {
  const byFile = /* @__PURE__ */ new Map();
  for (const one of all.flatMap(({ replacements }) => replacements ?? []).slice(0, mostWords))
    byFile.set(one.origin.file, [...byFile.get(one.origin.file) ?? [], one]);
  return [...byFile].flatMap(([file, words2]) => {
    const text = ground.textOf(file);
    const objects = text === void 0 ? void 0 : objectsIn2(file, text);
    return (objects ?? []).flatMap((manifest) => misspeltOf(manifest, words2));
  });
}
function misspeltOf(manifest, words2) {
  const found = words2.flatMap((word) => {
    const change = changeOf(word, manifest.value, [], manifest);
    return change === void 0 ? [] : [{ word, change }];
  });
  if (found.length === 0) return [];
  const { ref: object, file, origin } = manifest;
  const target = { kind: object.kind, name: object.name, line: origin.line, column: origin.column };
  const changes = found.map(({ change }) => change);
  return [{ object, edit: { kind: "values", file, target, changes }, replacements: found.map(({ word }) => word) }];
}
function changeOf(word, value, path, manifest) {
  const { wrong, right: text, origin } = word;
  const isHere = (place) => place.line === origin.line && place.column === origin.column;
  if (value === wrong) return isHere(manifest.at(path)) ? { kind: "reword", path, text } : void 0;
  const inside = isList(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  for (const [step, one] of inside) {
    const at = [...path, step];
    if (step === wrong && isHere(manifest.keyAt(at))) return { kind: "rename", path: at, text };
    const found = changeOf(word, one, at, manifest);
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/fixes/deltas.ts
function deltaOf(rewritten, ground) {
  const parts = { policies: [], removedPolicies: [], namespaces: [], endpoints: [] };
  const isKnown = rewritten.every((one) => {
    const ref = (one.is ?? one.was)?.ref;
    const role = ref && roleOf(ref, ground.dialects);
    if (role === "policy") return addPolicy(one, ground, parts);
    if (role === "namespace") return addNamespace(one, ground, parts);
    if (role === "workload" || role === "pod") return addWorkload(one, ground, parts);
    return role === void 0 || role === "service";
  });
  return isKnown ? parts : void 0;
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
  const [before, after] = [templateOf(was), templateOf(is)];
  if (!isObject(before) || !isObject(after) || specOf(before) !== specOf(after)) return false;
  for (const endpoint of head.endpoints.values()) {
    const { workload } = endpoint;
    if (workload.kind !== kind || workload.name !== name) continue;
    if (namespace !== "" && workload.namespace !== namespace) continue;
    parts.endpoints.push({ ...endpoint, labels: relabelled(endpoint.labels, labelsAt(before), labelsAt(after)) });
  }
  return true;
}
function templateOf({ ref, value }) {
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
var mostWork = { tries: 4e5, loads: 4e4 };
var mostTries = 200;
var mostLoads = 31;
function bounded(work, pods, least, most2) {
  return Math.max(least, Math.min(most2, Math.floor(work / Math.max(1, pods))));
}
function createGround(settings) {
  const textOf2 = (file) => settings.texts.get(file);
  const sides = once((state) => {
    const run = createRun(state.rulings);
    const base = compile(run, state.base);
    return { base, head: compile(run, state.head, base) };
  });
  const undone = once((state) => undoneBy(sides(state).base, sides(state).head));
  const files = (edits2) => fixedFiles(edits2, textOf2);
  const pods = settings.states.reduce((sum, { head }) => sum + head.endpoints.size, 0);
  const [triesLeft, loadsLeft] = [
    bounded(mostWork.tries, pods, 40, mostTries),
    bounded(mostWork.loads, pods, 4, mostLoads)
  ];
  let [tries, loads] = [0, 0];
  return {
    settings,
    textOf: textOf2,
    sides,
    undone,
    files,
    tried(state, edits2) {
      if (++tries > triesLeft) return void 0;
      const fixed = files(edits2);
      const ground = { base: state.base, head: state.head, dialects: settings.dialects };
      const delta = fixed && deltaOf(fixed.manifests, ground);
      return delta && derive(sides(state).head, delta);
    },
    goesOn: () => tries < triesLeft,
    reloaded: (rewritten) => ++loads > loadsLeft ? void 0 : settings.reload(rewritten)
  };
}
function once(make) {
  const known = /* @__PURE__ */ new Map();
  return (key) => {
    const found = known.get(key);
    if (found !== void 0 || known.has(key)) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

// src/fixes/patch.ts
var context = 3;
var unseen2 = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|##\[/u;
var plainName = /^[\p{L}\p{N}_.@+=/-]+$/u;
var longestLine = 500;
function patchOf(files) {
  const parts = files.map(({ fix: { file, edits: edits2, absent }, lines, gone }) => {
    if (!plainName.test(file)) return void 0;
    const [from, to] = [absent === true ? "/dev/null" : `a/${file}`, gone === true ? "/dev/null" : `b/${file}`];
    return [`--- ${from}
`, `+++ ${to}
`, ...hunksOf(edits2, lines)];
  });
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
  return groups.flatMap((group) => {
    const hunk = hunkOf(group, lines, shift);
    shift += group.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
    return hunk;
  });
}
function hunkOf(group, lines, shift) {
  const [first2, last] = [group[0], group.at(-1)];
  if (first2 === void 0 || last === void 0) return [];
  const from = Math.max(0, first2.line - 1 - context);
  const to = Math.min(lines.length, last.line - 1 + last.removed.length + context);
  const out = [];
  let at = from;
  for (const { line, removed, added } of group) {
    out.push(...lines.slice(at, line - 1).map((text) => ` ${text}`));
    out.push(...removed.map((text) => `-${text}`), ...added.map((text) => `+${text}`));
    at = line - 1 + removed.length;
  }
  out.push(...lines.slice(at, to).map((text) => ` ${text}`));
  const grown = group.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
  const count = to - from;
  const begin = count + grown === 0 ? from + shift : from + 1 + shift;
  const header = `@@ -${count === 0 ? from : from + 1},${count} +${begin},${count + grown} @@
`;
  return [
    header,
    ...out.flatMap((text) => text.endsWith("\n") ? [text] : [`${text}
`, "\\ No newline at end of file\n"])
  ];
}

// src/fixes/prove.ts
function provedFix(all, { files, manifests }, ground) {
  const patch = patchOf(files);
  const [first2] = all;
  if (patch === void 0 || first2 === void 0) return void 0;
  const { states } = ground.settings;
  const words2 = all.filter(isCorrection);
  const corrected = ground.files(words2.flatMap(({ edits: edits2 }) => edits2))?.manifests ?? [];
  if (words2.length > 0 && !areValid(corrected, ground)) return void 0;
  const loaded = ground.reloaded(manifests);
  if (loaded === void 0) return void 0;
  const starts = words2.length === 0 ? [] : words2.length === all.length ? loaded : ground.reloaded(corrected);
  if (starts === void 0 || !corrected.every(({ is }) => isInForce(is, loaded))) return void 0;
  const isWhole = states.every((old) => loaded.some((state) => isSame(state, old)));
  if (!isWhole || !loaded.every((state) => holdsIn(state, all, starts, ground))) return void 0;
  return {
    means: first2.means,
    files: files.map(({ fix }) => fix),
    patch,
    proved: [
      ...corrected.flatMap(({ is }) => is === void 0 ? [] : [`${formatRef(is.ref)} is valid and takes effect`]),
      ...sentences(all, loaded.length),
      ...words2.length === 0 ? [] : againstBase(loaded)
    ]
  };
}
function isSame(one, other) {
  return one.source === other.source && one.id === other.id;
}
function isCorrection({ means }) {
  return means === "corrects-word";
}
function areValid(corrected, { settings }) {
  return corrected.length > 0 && corrected.every(({ is }) => is !== void 0 && settings.isValid(is));
}
function isInForce(is, states) {
  if (is === void 0 || !isCheckedPolicy(is.ref.kind)) return true;
  const { file, line, column } = is.origin;
  return states.some(
    ({ head }) => head.policies.some(
      ({ ref, origin }) => ref.kind === is.ref.kind && origin.kind === "file" && origin.file === file && origin.line === line && origin.column === column
    )
  );
}
function holdsIn(state, all, starts, ground) {
  const old = ground.settings.states.find((one) => isSame(one, state));
  const before = old === void 0 ? compile(createRun(state.rulings), state.base) : ground.sides(old).head;
  const after = compile(before.run, state.head, before);
  const start = starts.find((one) => isSame(one, state));
  const from = start === void 0 ? before : start === state ? after : compile(before.run, start.head, before);
  const found = from === after ? [] : differences(from, after);
  const claims = all.flatMap(({ claims: some }) => some.filter((claim2) => claim2.state === old));
  const undone = old !== void 0 && all.some(({ undoes }) => undoes) ? ground.undone(old) : void 0;
  const claim = {
    needs: all.flatMap(({ needs }) => needs),
    mayClose: claims.flatMap(({ mayClose, closes }) => [mayClose ?? [], closes ?? []].flat()),
    ...undone === void 0 ? {} : { undone }
  };
  if (!keepsTheRest(found, after, claim)) return false;
  const asked = all.flatMap(({ needs, claims: some }) => some.some((one) => one.state === old) ? needs : []);
  if (asked.length > 0 && !admits(before, after, asked)) return false;
  if (claims.every(({ closes }) => closes === void 0)) return true;
  const closed = differing(from === before ? found : differences(before, after), "newly-denied");
  return closed !== void 0 && claims.every(({ closes, stays }) => {
    const left = closes === void 0 ? [] : [...missingIn(closes, closed)];
    return left.every((key) => stays?.has(key) === true);
  });
}
function againstBase(states) {
  const counts = states.map((state) => {
    const run = createRun(state.rulings);
    const base = compile(run, state.base);
    const found = differences(base, compile(run, state.head, base));
    const tables = ["newly-allowed", "newly-denied"].map((change) => differing(found, change));
    return { found: found.length, tables };
  });
  if (counts.every(({ found }) => found === 0))
    return ["every connection between what exists now is answered as on the base side"];
  if (counts.some(({ tables }) => tables.includes(void 0))) return [];
  const [opened2, closed] = [0, 1].map((at) => keysOf2(counts.map(({ tables }) => tables[at])).size);
  return [
    `compared with the base side, ${countOf(opened2 ?? 0, "pair")} of pods or addresses ${opened2 === 1 ? "is" : "are"} newly allowed and ${closed} newly denied`
  ];
}
function sentences(all, states) {
  const needs = new Set(all.flatMap((one) => one.needs)).size;
  const tables = all.flatMap(({ claims }) => claims);
  const closes = keysOf2(tables.map(({ closes: table }) => table));
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
    ...all.some(isCorrection) ? [] : [`no other connection between what exists now is answered differently, on any port${held}`]
  ];
}
function keysOf2(tables) {
  return new Set(tables.flatMap((table) => [...table?.inside.keys() ?? [], ...table?.outside.keys() ?? []]));
}

// src/fixes.ts
var mostFindings = 10;
var mostFiles2 = 200;
var mostProofs = 3;
function isFixable(finding, all) {
  return isOpened(finding) || needsOf(finding) !== void 0 || isMisspelt(finding, all);
}
function filesToRead(findings, states) {
  const wanted = findings.filter((finding) => isFixable(finding, findings)).slice(0, mostFindings);
  const needs = wanted.flatMap((finding) => needsOf(finding) ?? []);
  const causes = wanted.flatMap((finding) => finding.causes);
  const changed2 = causes.map(({ object }) => object.kind === "Namespace" ? object.name : object.namespace);
  const ends = needs.flatMap(
    ({ source, destination }) => [source, destination].flatMap((end) => end.kind === "workload" ? [end.workload.namespace] : [])
  );
  const namespaces = /* @__PURE__ */ new Set([...changed2, ...ends]);
  const guilty = new Set(causes.map(({ object }) => keyOf(object)));
  const places = causes.flatMap(({ origin }) => origin.kind === "file" ? [origin.file] : []);
  const policies = states.flatMap(
    ({ head }) => head.policies.flatMap(
      ({ ref, origin }) => origin.kind === "file" && (namespaces.has(ref.namespace) || guilty.has(keyOf(ref))) ? [origin.file] : []
    )
  );
  const first2 = (files) => [...new Set(files)].slice(0, mostFiles2);
  return { head: first2([...places.sort(), ...policies.sort()]), base: first2(places) };
}
function findFixes(findings, settings) {
  const ground = createGround(settings);
  const misspelt2 = misspeltIn(findings, ground);
  let looked = 0;
  const found = findings.map((finding) => {
    if (looked >= mostFindings || !isFixable(finding, findings)) return void 0;
    looked++;
    return search(finding, findings, misspelt2, ground);
  });
  const all = found.flatMap((one) => one ?? []);
  const together = all.length < 2 ? all[0]?.fix : provedTogether(all, ground);
  return {
    findings: findings.map((finding, index) => {
      const fix = found[index]?.fix;
      return fix === void 0 ? finding : { ...finding, fix };
    }),
    ...together === void 0 ? {} : { together }
  };
}
function search(finding, all, misspelt2, ground) {
  const corrected = firstProved(corrections(finding, all, misspelt2, ground), ground);
  return corrected ?? firstProved(candidates2(finding, all, ground), ground);
}
function firstProved(all, ground) {
  let proofs = 0;
  for (const found of all) {
    const files = ground.files(found.edits);
    const fix = files && provedFix([found], files, ground);
    if (fix !== void 0) return { found, fix };
    if (++proofs >= mostProofs) return void 0;
  }
  return void 0;
}
function* candidates2(finding, all, ground) {
  if (isOpened(finding)) yield* closings(finding, all, ground);
  else if (needsOf(finding) !== void 0) {
    const { states } = ground.settings;
    const own = states.filter(({ source, id }) => source === finding.key.source && finding.states.includes(id));
    yield* admittings(finding, own, ground);
  }
}
function provedTogether(all, ground) {
  const files = ground.files(all.flatMap(({ found: { edits: edits2 } }) => edits2));
  return files && provedFix(
    all.map(({ found }) => found),
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
      const text = textOf(bytes.get(oid));
      return text === void 0 ? [] : [[path, text]];
    })
  );
}
function textOf(bytes) {
  if (bytes === void 0) return void 0;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return void 0;
  }
}
function withRewritten({ base, head }, rewritten, isValid) {
  const placeOf3 = ({ file, ref, origin }) => JSON.stringify([file, ref.name, origin.line, origin.column]);
  const byPlace = new Map(rewritten.flatMap(({ was, is }) => was === void 0 ? [] : [[placeOf3(was), is]]));
  const kept = head.manifests.flatMap((manifest) => {
    const place = placeOf3(manifest);
    return byPlace.has(place) ? byPlace.get(place) ?? [] : manifest;
  });
  const known = new Set(head.manifests.map(placeOf3));
  const isNew = ({ was, is }) => was === void 0 || is !== void 0 && !known.has(placeOf3(was)) && isValid(is);
  const added = rewritten.filter(isNew).flatMap(({ is }) => is ?? []);
  return { base, head: { manifests: [...kept, ...added] } };
}

// src/manifests/bare.ts
var most = { files: 500, file: 2 * 1024 * 1024, bytes: 16 * 1024 * 1024 };
var atFirst = 50;
var likely = /polic|k8s|kube|manifest|deploy|template|base|overlay|cluster|app/i;
async function isBare(tree, ignore) {
  if (tree.isRemote === true) return false;
  const isIgnored = pathMatcher(ignore);
  const entries = (await tree.list()).filter(({ path }) => !isIgnored(path));
  if (entries.some(mayBuild)) return false;
  const named = entries.filter(({ path }) => isManifestName(path));
  if (named.length > most.files) return false;
  const [first2, rest] = [true, false].map((wanted) => named.filter(({ path }) => likely.test(path) === wanted));
  const ordered2 = [...first2 ?? [], ...rest ?? []];
  try {
    return await holdNothing(tree, ordered2);
  } catch (error) {
    if (error instanceof UsableError) return false;
    throw error;
  }
}
async function holdNothing(tree, ordered2) {
  let bytes = 0;
  for (const part of [ordered2.slice(0, atFirst), ordered2.slice(atFirst)]) {
    if (part.length === 0) break;
    const read = await tree.read(part, most.file);
    const texts = [...read.bytes.values()].map((one) => asBuffer(one));
    bytes += texts.reduce((sum, { length }) => sum + length, 0);
    if (read.tooLarge.size > 0 || bytes > most.bytes || texts.some(mayHold)) return false;
  }
  return true;
}
function mayBuild({ path, mode }) {
  if (mode !== "file") return mode === "submodule" || isManifestName(path);
  return isKustomization(path) || isChart(path) || isChartInput(path);
}
function mayHold(bytes) {
  const text = bytes.toString("utf8");
  return mentionOfPolicies(text) !== void 0 || namesPolicy(text) || /\bcontainers["']?\s*:/.test(text);
}

// src/worlds/sources.ts
var wholeRepository = { id: "default", include: ["**"], exclude: [], prune: "unknown" };
function filesOfSources({ base, head }, configs) {
  if (configs.length === 0) return { sources: [{ config: wholeRepository, base, head }], outside: none };
  const matchers = configs.map(({ include, exclude }) => ({
    included: pathMatcher(include),
    excluded: exclude.length === 0 ? () => false : pathMatcher(exclude)
  }));
  const holding = once2((file) => matchers.map(({ included, excluded }) => included(file) && !excluded(file)));
  const strange = once2((file) => !matchers.some(({ included }) => included(file)));
  const sources = configs.map((config, index) => {
    const own = (manifest) => holding(fileOf(manifest))[index] === true;
    return { config, base: base.filter(own), head: head.filter(own) };
  });
  const stranger2 = (manifest) => strange(fileOf(manifest));
  return { sources, outside: { base: base.filter(stranger2), head: head.filter(stranger2) } };
}
function fileOf({ origin }) {
  return origin.kind === "file" ? origin.file : "";
}
function once2(ask) {
  const answers = /* @__PURE__ */ new Map();
  return (file) => {
    const known = answers.get(file) ?? ask(file);
    answers.set(file, known);
    return known;
  };
}
var none = { base: [], head: [] };
function strangers(outside, content2) {
  const [before, after] = [bySignature(outside.base, content2), bySignature(outside.head, content2)];
  const only = (side, mine, other) => [...mine].flatMap(([signature3, manifest]) => other.has(signature3) ? [] : [stranger(manifest, side)]);
  return [...only("base", before, after), ...only("head", after, before)];
}
function bySignature(side, content2) {
  return new Map(side.map((manifest) => [`${keyOf(manifest.ref)} ${content2(manifest)}`, manifest]));
}
function stranger(manifest, side) {
  const file = fileOf(manifest);
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

// src/worlds/source.ts
var mostStates = 64;
function loadSource(files, snapshot, settings, held) {
  const { config } = files;
  const place = placer(config.defaultNamespace ?? "default", settings);
  const [base, head] = [files.base.flatMap(place), files.head.flatMap(place)];
  const changed2 = changedObjects(base, head);
  const plans = plansFor(config === wholeRepository, base, head, snapshot === void 0 ? () => true : changed2);
  const { judged, left } = chosen(plans, settings.states ?? "changed");
  const { profile = settings.profile } = config;
  const read = clusterOf2(config.id, snapshot, profile === void 0 ? settings : { ...settings, profile });
  const cluster = held === void 0 ? read : { ...read, held };
  const statements = [
    cluster.enforcer.why,
    ...otherPolicies(snapshot, settings),
    ...statesSentence(plans, judged, left)
  ];
  const results = judged.map((plan) => loadState({ plan, config, cluster, statements, settings, changed: changed2 }));
  return {
    states: results.map(({ state }) => state),
    problems: distinct([...results.flatMap(({ problems }) => problems), ...tooMany(left)])
  };
}
function placer(namespace, { dialects: dialects2, memory }) {
  const known = memory?.placed.get(namespace) ?? /* @__PURE__ */ new Map();
  memory?.placed.set(namespace, known);
  return (manifest) => {
    const before = known.get(manifest);
    if (before !== void 0) return before;
    const role = roleOf(manifest.ref, dialects2);
    const object = role === void 0 ? void 0 : settled(manifest, role, namespace);
    const placed2 = role === void 0 || object === void 0 ? [] : [placedOf(object, role)];
    known.set(manifest, placed2);
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
  const known = /* @__PURE__ */ new Map();
  return (key) => {
    const answer = known.get(key) ?? saysOther(before.get(key) ?? [], after.get(key) ?? []);
    known.set(key, answer);
    return answer;
  };
}
function saysOther(before, after) {
  const same = before.length === after.length && before.every((one, at) => one === after[at]);
  return !same && signature(before) !== signature(after);
}
function signature(copies) {
  const contents = new Set(copies.map(({ content: content2 }) => content2));
  if (contents.size < 2) return [...contents].join("");
  const places = copies.map(({ manifest: { origin }, content: content2 }) => {
    return `${origin.kind === "file" ? origin.file : ""} ${content2}`;
  });
  return places.sort().join("\n");
}
function chosen(plans, which) {
  const seen = /* @__PURE__ */ new Map();
  const sharedChanged = ({ shared }) => {
    const known = seen.get(shared) ?? differs(shared);
    seen.set(shared, known);
    return known;
  };
  const own = new Set(plans.filter((plan) => differs(plan.own)));
  const others = plans.filter((plan) => !own.has(plan) && (which === "all" || sharedChanged(plan)));
  const wanted = [...own, ...others];
  if (wanted.length === 0) return { judged: plans.slice(0, 1), left: [] };
  const judged = wanted.slice(0, mostStates).sort((a, b) => a.id < b.id ? -1 : 1);
  return { judged, left: wanted.slice(mostStates) };
}
function differs(files) {
  const touched = files.filter(
    ({ base, head }) => base.length !== head.length || base.some((one, at) => one !== head[at])
  );
  const text = (side) => touched.flatMap((file) => file[side].map(({ manifest, content: content2 }) => `${keyOf(manifest.ref)} ${content2}`)).sort().join("\n");
  return text("base") !== text("head");
}
function clusterOf2(id, snapshot, settings) {
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
  const kinds = listed([...counts].map(([kind, count]) => `${count} ${kind}`));
  return [
    `The cluster also holds ${kinds}, which are not evaluated: what they allow or deny is not in these verdicts.`
  ];
}
function statesSentence(plans, judged, left) {
  if (plans.length === 1) return [];
  const names = listed(plans.map(({ id }) => id));
  const which = judged.length === plans.length ? "each is judged" : `judged here: ${listed(judged.map(({ id }) => id))}`;
  const more = left.length === 0 ? "" : ` ${left.length} more were not judged.`;
  return [
    `The same objects stand in several places with different content, so there are ${plans.length} states (${names}), each with everything that stands only once; ${which}.${more} Sources in the gate file would settle it: ${sourcesLine(sourcesOfStates(plans))}`
  ];
}
function tooMany(left) {
  const files = left.slice(0, 1).flatMap(({ own, shared }) => [...own, ...shared]);
  const file = files.find(({ base, head }) => base.length + head.length > 0);
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
}
function distinct(problems) {
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
  const snapshotOf = ({ config }) => settings.snapshots?.get(config.id) ?? snapshot;
  const held = heldByClusters(sources, snapshotOf, dialects2);
  const loaded = sources.map((files) => {
    const own = snapshotOf(files);
    return loadSource(files, own, settings, own && held.get(clusterKey(own)));
  });
  return {
    states: loaded.flatMap(({ states }) => states),
    problems: [
      ...loaded.flatMap(({ problems }) => problems),
      ...strangers(outside, (manifest) => contentOfAny(manifest, dialects2))
    ]
  };
}
function heldByClusters(sources, snapshotOf, dialects2) {
  const out = /* @__PURE__ */ new Map();
  for (const files of sources) {
    const snapshot = snapshotOf(files);
    if (snapshot === void 0) continue;
    const held = out.get(clusterKey(snapshot)) ?? /* @__PURE__ */ new Set();
    out.set(clusterKey(snapshot), held);
    for (const manifest of files.base) {
      if (roleOf(manifest.ref, dialects2) !== "policy") continue;
      held.add(keyOf(settled(manifest, "policy", files.config.defaultNamespace ?? "default").ref));
    }
  }
  return out;
}
function clusterKey(snapshot) {
  return snapshot.identity.uid ?? snapshot;
}
function relevant(manifests, dialects2) {
  return manifests.filter(({ ref }) => roleOf(ref, dialects2) !== void 0);
}
function contentOfAny(manifest, dialects2) {
  const role = roleOf(manifest.ref, dialects2);
  return role === void 0 ? "" : contentText(settled(manifest, role, "default"), role);
}

// src/wiring/dry-run.ts
async function triedOut({ tryOut, progress }, { base, head }, { sources }) {
  if (tryOut === void 0) return { problems: [], meta: { inputs: [], blindSpots: [] } };
  const trees = { base: base.manifests, head: head.manifests };
  const trials = [];
  for (const files of filesOfSources(trees, sources).sources) {
    const changed2 = changedIn(files);
    if (changed2.length === 0) continue;
    progress("asking the API server what it would refuse");
    trials.push(...await answersOf(tryOut, changed2, files.config));
  }
  const tried = trials.filter(({ kind }) => kind !== "untried").length;
  const what = tried === 1 ? "object tried on the API server" : "objects tried on the API server";
  return {
    problems: trials.filter(({ kind }) => kind === "refused").map(problemOf),
    meta: { inputs: [{ what, count: tried }], blindSpots: sentencesOf(trials) }
  };
}
function withTrials(facts, { meta }) {
  return {
    ...facts,
    inputs: [...facts.inputs ?? [], ...meta.inputs],
    blindSpots: [...facts.blindSpots ?? [], ...meta.blindSpots]
  };
}
function changedIn({ base, head, config }) {
  const before = new Set(base.map(signature2));
  const changed2 = /* @__PURE__ */ new Map();
  for (const manifest of head) {
    const role = roleOf(manifest.ref, dialects);
    const text = signature2(manifest);
    if (role === void 0 || before.has(text) || changed2.has(text)) continue;
    changed2.set(text, settled(manifest, role, config.defaultNamespace ?? "default"));
  }
  return [...changed2.values()];
}
function signature2({ ref, value }) {
  return `${keyOf(ref)} ${canonicalJson(value)}`;
}
async function answersOf(tryOut, manifests, config) {
  if (config.snapshot !== void 0) return untried(manifests, `source "${config.id}" is judged by a snapshot`);
  const named = manifests.filter(isNamed);
  const nameless = manifests.filter((manifest) => !isNamed(manifest));
  const rest = untried(nameless, "what has no name of its own cannot be applied");
  try {
    return [...await tryOut(named, namesCluster(config) ? config : void 0), ...rest];
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    return [...untried(named, error.message), ...rest];
  }
}
function isNamed({ value }) {
  return valueAt(value, ["metadata", "name"]) !== void 0;
}
function untried(manifests, message) {
  return manifests.map((manifest) => ({ manifest, kind: "untried", message }));
}
function problemOf({ manifest: { ref, origin }, message = "" }) {
  return {
    kind: "invalid-manifest",
    side: "head",
    changed: true,
    message: `the API server would refuse ${formatRef(ref)}: ${message}`,
    help: "Mend what it says; this is the answer of a server-side dry run.",
    object: ref,
    origin,
    related: []
  };
}
var mostNamed2 = 5;
function sentencesOf(trials) {
  const byReason = /* @__PURE__ */ new Map();
  for (const { manifest, kind, message = "" } of trials) {
    if (kind !== "untried") continue;
    const names = byReason.get(message) ?? [];
    byReason.set(message, names);
    names.push(formatRef(manifest.ref));
  }
  return [...byReason].map(([reason, names]) => {
    const more = names.length > mostNamed2 ? ` and ${names.length - mostNamed2} more` : "";
    const named = `${names.slice(0, mostNamed2).join(", ")}${more}`;
    return `Server-side dry run: ${countOf(names.length, "changed object")} not tried, because ${reason}: ${named}.`;
  });
}

// src/worlds/unseen.ts
var withheldWords = {
  addresses: "The snapshot withholds the addresses of pods, nodes and Services: whom a block of addresses means is open, and no record is attributed by an address alone."
};
function unseenOf(clusters) {
  const incomplete2 = clusters.flatMap(({ incomplete: unread, rolledForwardFrom }) => {
    const what = rolledForwardFrom === void 0 ? "could not be read" : "is not known for sure";
    return unread.map(({ kind, reason }) => `${kind} ${what}: ${reason}.`);
  });
  const remarks = clusters.flatMap(({ remarks: told = [], withheld = [] }) => [
    ...told,
    ...withheld.map((what) => withheldWords[what])
  ]);
  return [...incomplete2, ...remarks];
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
function counted(count, one, many) {
  return { what: count === 1 ? one : many, count };
}
function coverageOf(comparisons) {
  const read = comparisons.flatMap(
    ({ source, observation }) => observation === void 0 ? [] : [{ source, coverage: observation.coverage }]
  );
  const [least] = [...read].sort((a, b) => a.coverage.attributed - b.coverage.attributed);
  const files = ({ coverage }) => coverage.logs.map(({ file }) => file).join("\n");
  if (least === void 0 || new Set(read.map(files)).size === 1) return { coverage: least?.coverage, others: [] };
  const each2 = new Map(read.map((one) => [one.source, countOf(one.coverage.records, "record")]));
  const told = [...each2].map(([source, records]) => `${source} ${records}`).join(", ");
  return {
    coverage: least.coverage,
    others: [`Every cluster has logs of its own (${told}); what is said of logs is said of the least of them.`]
  };
}
function factsOf({ states }, comparisons, clusters, changes) {
  const { coverage, others } = coverageOf(comparisons);
  const warnings = [...changes.base.warnings, ...changes.head.warnings].map(
    ({ origin, message, help }) => `${formatOrigin(origin)}: ${message}; ${help}.`
  );
  const policies = [...changes.base.manifests, ...changes.head.manifests].filter(
    ({ ref }) => dialects.some(({ group, kinds }) => group === ref.group && kinds.includes(ref.kind))
  );
  return {
    ...coverage === void 0 ? {} : { coverage },
    blindSpots: [...unseenOf(clusters), ...others, ...states.flatMap(({ statements }) => statements), ...warnings],
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

// src/wiring/logs.ts
async function readLogs(request, host, { states }, clusters) {
  if (host.logs === void 0) return void 0;
  host.progress("reading logs");
  const world = states[0]?.live ?? states[0]?.base;
  const manifests = clusters.flatMap((one) => one.manifests);
  const known = world && knownCluster(world, manifests);
  return observe(host.logs(), logReading, optionsOf(request, host, known));
}
async function readOwnLogs(request, host, loaded, snapshotOf) {
  const { states } = loaded;
  const { logs } = host;
  const clusters = new Map(states.map((state) => [clusterOf(state), state]));
  if (logs === void 0) return void 0;
  if (clusters.size <= 1) {
    const snapshots = new Set(states.flatMap((state) => snapshotOf(state) ?? []));
    const observed = await readLogs(request, host, loaded, [...snapshots]);
    return observed && (() => ({ observed, ofNobody: [] }));
  }
  host.progress("reading logs");
  const known = new Map(
    [...clusters].map(([key, state]) => {
      const manifests = snapshotOf(state)?.manifests ?? [];
      return [key, { state, ...knownCluster(state.live ?? state.base, manifests) }];
    })
  );
  const told = await ownersOfLogs(logs(), states, known, optionsOf(request, host));
  const own = /* @__PURE__ */ new Map();
  for (const [key, cluster] of known) {
    const files = new Set(
      told.flatMap(({ file, of, fits }) => of === key || (of ?? fits) === void 0 ? [file] : [])
    );
    const taken = filtered(opened(logs()), ({ file }) => files.has(file));
    const isEmpty = !told.some(({ of }) => of === key);
    const observed = await observe(isEmpty ? [] : taken, logReading, optionsOf(request, host, cluster));
    if (!isEmpty) refuseReadOnce(observed, told);
    own.set(key, observed);
  }
  const ofNobody = told.flatMap(({ file, records, fits }) => fits === void 0 ? [] : [{ file, records, fits }]);
  return (state) => {
    const observed = own.get(clusterOf(state));
    if (observed === void 0) throw new RangeError("the logs were read for other clusters");
    return { observed, ofNobody };
  };
}
function optionsOf(request, host, known) {
  return {
    ...request.logFormat === void 0 ? {} : { format: request.logFormat },
    ...request.utcOffset === void 0 ? {} : { utcOffset: request.utcOffset },
    ...request.clockTolerance === void 0 ? {} : { tolerance: request.clockTolerance },
    ...request.clockSkew === void 0 ? {} : { skew: request.clockSkew },
    ...request.recordedBetween === void 0 ? {} : { between: request.recordedBetween },
    startReaders: host.startReaders,
    now: host.now(),
    ...known && { known }
  };
}
async function ownersOfLogs(streams, states, known, options) {
  const told = [];
  const refused = [];
  for await (const stream of opened(streams)) {
    const { file } = stream;
    let observed;
    try {
      observed = await observe([stream], logReading, options);
    } catch (error) {
      if (!(error instanceof UsableError)) throw error;
      refused.push(error);
      told.push({ file, lines: 0, records: 0 });
      continue;
    }
    const records = observed.logs.reduce((sum, log) => sum + log.records, 0);
    const lines = Math.max(0, ...observed.logs.map((log) => log.lines));
    const owner = ownerOf(file, observed, states, known);
    told.push({ file, lines, records, ...records > 0 && owner });
  }
  const [first2] = refused;
  if (first2 !== void 0 && told.every(({ of }) => of === void 0)) throw first2;
  return told;
}
function ownerOf(file, observed, states, known) {
  const [uid] = observed.clusters.flatMap(({ cluster }) => cluster.uid ?? []);
  if (uid !== void 0 && known.has(uid)) return { of: uid };
  const mayBe = [...known].filter(([, { state }]) => uid === void 0 || state.cluster?.uid === void 0);
  if (mayBe.length === 0)
    throw new UsableError(
      `the digest is of another cluster than the ${countOf(known.size, "one")} that are compared (uid of kube-system: ${uid})`,
      "give the digest and the snapshot of the same cluster",
      file
    );
  const keys = new Set(mayBe.map(([key]) => key));
  const knownIn = mayBe.map(
    ([key, { state, tenures }]) => [key, knownEnds(observed, state.live ?? state.base, tenures)]
  );
  const own = states.filter((state) => keys.has(clusterOf(state)));
  return clusterOfLog(own, observed.writes, new Map(knownIn));
}
async function* filtered(streams, isWanted) {
  for await (const stream of streams) if (isWanted(stream)) yield stream;
}
function refuseReadOnce({ logs }, told) {
  for (const { file, lines } of logs) {
    const before = told.find((one) => one.file === file)?.lines ?? 0;
    if (lines >= before) continue;
    throw new UsableError(
      "the log can be read only once, and must be read again: there are several clusters, and it is of one of them",
      "write it into a file",
      file
    );
  }
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
  namespaceDefaults,
  addressNames
}) {
  const labels = Object.fromEntries(namespaceDefaults?.labels ?? []);
  const plain2 = { sources, ignore, renderedCovers, profile, rulings, labels, addressNames };
  return JSON.parse(JSON.stringify(plain2));
}
async function outlookOf(report, judgeAnew) {
  try {
    const anew = await judgeAnew();
    const { conclusion, mode } = anew;
    return { kind: "judged", conclusion, mode, fewer: failing(report) - failing(anew) };
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    return { kind: "not-worked-out", because: error.message };
  }
}
function failing({ findings, threshold }) {
  return findings.filter((finding) => failsGate(finding, threshold)).length;
}

// src/wiring/remembered.ts
function remembered(host, { sources }) {
  const { cluster, clusterOf: clusterOf3, tryOut } = host;
  const opened2 = once3();
  const tried = once3();
  const named = new Set(sources.filter(namesCluster).map(clusterKey2));
  let observed;
  const refuse = ({ id }) => {
    throw new UsableError(
      `source "${id}" names a cluster that the rules in force do not name`,
      "let the gate file name it first"
    );
  };
  return {
    host: {
      ...host,
      ...cluster === void 0 ? {} : { cluster: () => opened2("", cluster) },
      ...clusterOf3 === void 0 ? {} : {
        clusterOf: (source) => {
          if (!named.has(clusterKey2(source))) return refuse(source);
          return opened2(clusterKey2(source), () => clusterOf3(source));
        }
      },
      ...tryOut === void 0 ? {} : {
        tryOut: (manifests, source) => {
          if (source !== void 0 && !named.has(clusterKey2(source))) return refuse(source);
          const objects = manifests.map(({ ref, value }) => [ref.namespace, canonicalJson(value)]);
          const key = JSON.stringify([source === void 0 ? "" : clusterKey2(source), objects]);
          return tried(key, () => tryOut(manifests, source));
        }
      }
    },
    logs: (read) => observed ??= read()
  };
}
function once3() {
  const answers = /* @__PURE__ */ new Map();
  return (key, ask) => {
    const answer = answers.get(key) ?? ask();
    answers.set(key, answer);
    return answer;
  };
}
function clusterKey2({ snapshot, context: context2 }) {
  return JSON.stringify([snapshot ?? null, context2 ?? null]);
}

// src/wiring/validity.ts
async function validityFor(findings) {
  if (findings.every(({ replacements }) => replacements === void 0)) return () => false;
  const { default: schema } = await import("./kubernetes-CEGQEKXO.js");
  const evaluated = new Set(dialects.flatMap(({ group, kinds }) => kinds.map((kind) => `${group}/${kind}`)));
  const reader = { schema, evaluated, patches: /* @__PURE__ */ new Set() };
  return (manifest) => {
    const context2 = { file: manifest.file, side: "head", changed: true, defaultNamespace: "" };
    const { manifests, remarks } = readObject(manifest, context2, reader);
    return manifests.length === 1 && remarks.length === 0;
  };
}

// src/run.ts
async function check(request, host) {
  const gates = await readGates(request);
  const { gate } = gates;
  const seen = remembered(host, gate);
  const evaluated = await evaluate(request, gate, seen);
  const gateChange = await withOutlook(request, gates, evaluated, seen);
  const report = judgedBy(gate, evaluated, host, gateChange);
  const again = async (base, head) => {
    const trees = { ...request, base, head };
    return judgedBy(gate, await evaluate(trees, gate, seen), host);
  };
  const { loaded, changes, settings, snapshot } = evaluated;
  if (loaded === void 0) return { report, gate, states: [], again };
  host.progress("looking for fixes");
  const isValid = await validityFor(report.findings);
  const { findings, together } = findFixes(report.findings, {
    states: loaded.states,
    dialects,
    ...await readTexts(request, filesToRead(report.findings, loaded.states)),
    isValid,
    reload: (policies) => load(withRewritten(changes, policies, isValid), snapshot, { ...settings, states: "all" }).states
  });
  const fix = together === void 0 ? {} : { fix: together };
  return { report: { ...report, findings }, gate, states: loaded.states, again, ...fix };
}
async function evaluate(request, gate, { host, logs }) {
  const whole = request.whole === true;
  const changes = await discovered(request, gate, host, !whole);
  if (changes.sameSemantics && !whole) {
    const settings2 = { ...gate, dialects, profiles };
    const isOfNothing = await isBare(request.head, gate.ignore);
    const meta2 = metaOf(request, changes, { nothingChanged: true, ...isOfNothing && { blindSpots: [nothingFound] } });
    return { changes, comparisons: [], meta: meta2, settings: settings2, snapshot: void 0 };
  }
  const { snapshot, snapshots } = await readClusters(gate, host);
  const settings = { ...gate, dialects, profiles, snapshots, memory: emptyMemory() };
  const opened2 = load(changes, snapshot, whole ? { ...settings, states: "all" } : settings);
  const trials = await triedOut(host, changes, gate);
  const loaded = { ...opened2, problems: [...opened2.problems, ...trials.problems] };
  const clusters = [...snapshot === void 0 ? [] : [snapshot], ...snapshots.values()];
  const snapshotOf = ({ source }) => snapshots.get(source) ?? snapshot;
  const observed = await logs(() => readOwnLogs(request, host, loaded, snapshotOf));
  host.progress("comparing");
  const comparisons = compareAll(loaded, changes, observed, gate, {
    snapshot,
    snapshots,
    writesUntil: request.recordedBetween?.last ?? Infinity
  });
  const meta = metaOf(request, changes, withTrials(factsOf(loaded, comparisons, clusters, changes), trials));
  return { changes, comparisons, meta, loaded, settings, snapshot };
}
function judgedBy(gate, { comparisons, meta }, host, gateChange) {
  return judge(comparisons, rules, gate, host.now(), { ...meta, ...gateChange && { gateChange } });
}
async function withOutlook(request, { gate, gateChange, next }, evaluated, seen) {
  if (gateChange === void 0) return void 0;
  const not = next === void 0 ? "the new file has faults" : request.noOutlook;
  if (next === void 0 || not !== void 0)
    return { ...gateChange, outlook: { kind: "not-worked-out", because: not ?? "" } };
  const outlook = await outlookOf(judgedBy(gate, evaluated, seen.host, gateChange), async () => {
    const anew = comparesAlike(gate, next) ? evaluated : await evaluate(request, next, seen);
    return judgedBy(next, anew, seen.host, gateChange);
  });
  return { ...gateChange, outlook };
}
async function openStates(request, host) {
  const { gate, opened: opened2 } = await openAll(request, host);
  return { ...opened2, gate };
}
async function openRecords(request, host) {
  const { gate, opened: opened2, snapshot, clusters } = await openAll(request, host);
  const { problems, unseen: unseen3 } = opened2;
  const observed = await readLogs(request, host, opened2, clusters);
  if (observed === void 0) throw new UsableError("no log is named", 'name files, folders, patterns or "-"');
  const known = opened2.states.filter(({ head, live }) => live !== void 0 || head.endpoints.size > 0);
  if (known.length === 0) {
    const observation = attribute(observed, worldOfNames(observed.flows, observed.timeline));
    return { gate, states: [{ observation }], problems, unseen: unseen3 };
  }
  const states = known.map((state) => ({ state, observation: attributed(state, observed, snapshot) }));
  return { gate, states, problems, unseen: unseen3, ...snapshot === void 0 ? {} : { cluster: snapshot.identity } };
}
async function openAll(request, host) {
  const { gate } = await readGates(request);
  const changes = await discovered(request, gate, host, false);
  const { snapshot, snapshots } = await readClusters(gate, host);
  const loaded = load(changes, snapshot, { ...gate, dialects, profiles, snapshots, states: "all" });
  const clusters = [...snapshot === void 0 ? [] : [snapshot], ...snapshots.values()];
  const opened2 = { ...loaded, problems: problemsOf2(changes, loaded), unseen: unseenOf(clusters) };
  return { gate, snapshot, clusters, opened: opened2 };
}
function discovered(request, gate, host, stopIfUnchanged) {
  host.progress("reading manifests");
  const hasCluster = (source) => namesCluster(source) || host.cluster !== void 0;
  const clustered = gate.sources.length === 0 ? host.cluster !== void 0 : gate.sources.every(hasCluster);
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
function compareAll(loaded, changes, logsOf, gate, {
  snapshot,
  snapshots,
  writesUntil
}) {
  const all = problemsOf2(changes, loaded);
  const addressNames = addressNamesOf(gate);
  return loaded.states.map((state, index) => {
    const own = logsOf?.(state);
    const observation = own && withNobodys(attributed(state, own.observed, snapshot), own);
    return compare(state, {
      ...observation && { observation },
      writesUntil,
      problems: all,
      declaring: declaringObjects(changes, (snapshots.get(state.source) ?? snapshot)?.manifests ?? []),
      toldElsewhere: index > 0,
      addressNames,
      pruneUnknown: isPruneUnknown(state, gate)
    });
  });
}
function addressNamesOf(gate) {
  return gate.addressNames.map(({ name, blocks }) => ({
    name,
    addresses: addressesIn(blocks)
  }));
}
function withNobodys(observation, { ofNobody }) {
  if (ofNobody.length === 0) return observation;
  const { coverage } = observation;
  const limits2 = ofNobody.map(
    ({ file, fits, records }) => `${file} (${countOf(records, "record")}) fits ${fits} of the clusters that are compared, so it is held against none of them`
  );
  return { ...observation, coverage: { ...coverage, ofNobody, limits: [...coverage.limits, ...limits2].sort() } };
}
function isPruneUnknown({ source }, { sources }) {
  return (sources.find(({ id }) => id === source)?.prune ?? "unknown") === "unknown";
}
function attributed(state, observed, snapshot) {
  const cluster = state.cluster ?? snapshot?.identity;
  const manifests = (state.liveObjects ?? state.baseObjects).values();
  return attribute(observed, state.live ?? state.base, { manifests, ...cluster === void 0 ? {} : { cluster } });
}

export {
  isManifestName,
  itemLines,
  documentLines,
  indented,
  scalarText2 as scalarText,
  usualStyle,
  isPlain,
  bare,
  lastLine,
  dashOf,
  endOf,
  insertAfter,
  styleOf,
  objectsIn2 as objectsIn,
  stretchesBetween,
  patchOf,
  textOf,
  unseenOf,
  readGates,
  logClusters,
  unlikeByUid,
  doubted,
  check,
  openStates,
  openRecords,
  addressNamesOf
};
