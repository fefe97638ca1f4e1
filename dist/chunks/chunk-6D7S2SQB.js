import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  assemble,
  bareNamespace,
  changedMap,
  compareCompiled,
  compile,
  contentOfWorkload,
  createRun,
  declaredNamespace,
  derive,
  enforcedIf,
  entriesOf,
  familiesOf,
  indexBy,
  judge,
  mayServe,
  pairWorlds,
  policyReader,
  renamesBetween,
  withEndpoints
} from "./chunk-OTFQLW4R.js";
import {
  enforcerOf
} from "./chunk-PUMJCJ4H.js";
import {
  isOwned,
  noPodsRead,
  ownerKeyOf,
  podEndpoint,
  readServices,
  templateEndpoint,
  topOwner
} from "./chunk-Z33WMN3P.js";
import {
  contentText
} from "./chunk-DYJVYSZX.js";
import {
  generatorOf,
  roleOf,
  settled,
  textAt,
  workloadObjectKey,
  workloadRefOf
} from "./chunk-QKEQVLLL.js";
import {
  formatLabels
} from "./chunk-JFID3UG5.js";
import {
  endpointIdOf,
  familyOf,
  workloadKeyOf
} from "./chunk-O6SQMJL6.js";
import {
  canonicalJson,
  isSameJson,
  keyOf,
  valueAt
} from "./chunk-R7FXM3U5.js";

// src/worlds/kept-endpoints.ts
function keptEndpoints(table, roleOf2, endpoints) {
  const children = /* @__PURE__ */ new Map();
  const alive = /* @__PURE__ */ new Map();
  const families = /* @__PURE__ */ new Map();
  const uses = /* @__PURE__ */ new Map();
  const adopt = (key, manifest, isThere) => {
    const owner = manifest && ownerKeyOf(manifest);
    if (owner === void 0) return;
    const own = children.get(owner) ?? /* @__PURE__ */ new Set();
    if (isThere) children.set(owner, own.add(key));
    else if (own.delete(key) && own.size === 0) children.delete(owner);
  };
  const count = (endpoint, by) => {
    if (endpoint === void 0) return;
    for (const address of endpoint.addresses) add(families, familyOf(address), by);
    add(uses, endpoint.namespace, by);
    if (standsForWorkload(endpoint)) add(alive, workloadKeyOf(endpoint.workload), by);
  };
  for (const [key, manifest] of table) if (isPodLike(roleOf2(manifest.ref))) adopt(key, manifest, true);
  for (const endpoint of endpoints.values()) count(endpoint, 1);
  const touchedBy = (changes) => {
    const touched = /* @__PURE__ */ new Set();
    for (const { key, role, before, after } of changes) {
      if (!isPodLike(role)) continue;
      adopt(key, before, false);
      adopt(key, after, true);
      touched.add(key);
    }
    for (const { key, role } of changes) {
      if (role === "workload") children.get(key)?.forEach((child) => touched.add(child));
    }
    return touched;
  };
  return {
    families,
    uses,
    change(changes, table2, endpoints2) {
      const parts = noPodsRead();
      const out = /* @__PURE__ */ new Map();
      const workloads = /* @__PURE__ */ new Map();
      const gone = new Map(changes.flatMap(({ key, before }) => before === void 0 ? [] : [[key, before]]));
      const put = (id, next) => {
        const was = out.has(id) ? out.get(id) : endpoints2.get(id);
        if (was === next || was !== void 0 && next !== void 0 && looksAlike(was, next)) return;
        count(was, -1);
        count(next, 1);
        out.set(id, next);
        for (const one of [was, next]) {
          const key = one === void 0 || one.workload.kind === "Pod" ? void 0 : workloadObjectKey(one.workload);
          const object = key === void 0 ? void 0 : table2.get(key);
          if (key !== void 0 && object !== void 0) workloads.set(key, object.ref);
        }
      };
      for (const key of touchedBy(changes)) {
        const manifest = table2.get(key);
        const ref = (manifest ?? gone.get(key))?.ref;
        if (ref === void 0) continue;
        if (roleOf2(ref) === "workload") workloads.set(key, ref);
        else put(podId(ref), manifest && podEndpoint(manifest, topOwner(manifest, table2), parts));
      }
      const isKnown = (key) => table2.has(key);
      for (const [key, ref] of workloads) {
        const manifest = table2.get(key);
        const workload = workloadKeyOf(workloadRefOf(ref));
        const stands = manifest !== void 0 && !alive.has(workload) && !isOwned(manifest, isKnown);
        put(endpointIdOf(workload), stands ? templateEndpoint(manifest) : void 0);
      }
      return out;
    }
  };
}
function isPodLike(role) {
  return role === "pod" || role === "workload";
}
function podId({ namespace, name }) {
  return endpointIdOf(`${namespace}/${name}`);
}
function standsForWorkload({ id, workload, finished }) {
  return id !== workloadKeyOf(workload) && (!finished || workload.kind === "Job");
}
function add(counts, key, by) {
  const now = (counts.get(key) ?? 0) + by;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}
function looksAlike(a, b) {
  const text = ({ labels, ports, addresses, origin: _, ...rest }) => JSON.stringify([formatLabels(labels), ports, addresses.join(), rest.workload, rest.node, rest.hostNetwork]) + `${rest.finished} ${rest.replicas}`;
  return text(a) === text(b);
}

// src/worlds/kept-services.ts
var roles = /* @__PURE__ */ new Set(["service", "slice", "endpoints"]);
function keptServices(services, slices) {
  const known = new Map(services.map((service) => [`${service.namespace}/${service.name}`, service]));
  const slicesOf = /* @__PURE__ */ new Map();
  for (const slice of slices) place(slicesOf, slice, true);
  return {
    list: () => [...known.values()],
    change(changes, table) {
      const touched = /* @__PURE__ */ new Set();
      for (const { role, before, after } of changes.filter(({ role: role2 }) => roles.has(role2))) {
        for (const manifest of [before, after]) {
          const name = manifest && nameOf(manifest);
          if (name !== void 0) touched.add(name);
        }
        if (role !== "slice") continue;
        if (before !== void 0) place(slicesOf, before, false);
        if (after !== void 0) place(slicesOf, after, true);
      }
      return [...touched].filter((name) => renew(known, name, read(name, table, slicesOf))).length > 0;
    }
  };
}
function nameOf({ ref, value }) {
  if (ref.kind !== "EndpointSlice") return `${ref.namespace}/${ref.name}`;
  const service = textAt(value, ["metadata", "labels", "kubernetes.io/service-name"]);
  return service === void 0 ? void 0 : `${ref.namespace}/${service}`;
}
function place(slicesOf, slice, isThere) {
  const name = nameOf(slice);
  if (name === void 0) return;
  const own = slicesOf.get(name) ?? /* @__PURE__ */ new Set();
  if (isThere) slicesOf.set(name, own.add(keyOf(slice.ref)));
  else if (own.delete(keyOf(slice.ref)) && own.size === 0) slicesOf.delete(name);
}
function read(name, table, slicesOf) {
  const [namespace = "", own = ""] = name.split("/");
  const of = (group, kind) => {
    const manifest = table.get(keyOf({ group, kind, namespace, name: own }));
    return manifest === void 0 ? [] : [manifest];
  };
  const slices = [...slicesOf.get(name) ?? []].flatMap((key) => table.get(key) ?? []);
  return readServices(of("", "Service"), slices, of("", "Endpoints"))[0];
}
function renew(known, name, next) {
  const before = known.get(name);
  if (next === void 0) return known.delete(name);
  if (before !== void 0 && textOf(before) === textOf(next)) return false;
  known.set(name, next);
  return true;
}
function textOf(service) {
  return JSON.stringify(service, (_key, value) => {
    if (typeof value === "bigint") return String(value);
    return value instanceof Map ? [...value] : value;
  });
}

// src/worlds/kept.ts
function keptWorld(manifests, settings) {
  const role = (ref) => roleOf(ref, settings.dialects);
  const byRole = indexBy(({ ref }) => {
    const found = role(ref);
    return found !== void 0 && lookedFor.has(found) ? [found] : [];
  });
  const ofRole = (within, wanted) => [...byRole(within, wanted)];
  let table = new Map(
    [...manifests].map((manifest) => [keyOf(inPlace(manifest).ref), inPlace(manifest)])
  );
  function inPlace(manifest) {
    const found = role(manifest.ref);
    return found === void 0 ? manifest : settled(manifest, found, "default");
  }
  let enforcer = enforcerIn(table, settings);
  const world = wholeWorld(table, enforcer, settings);
  let parts = partsOf(table, world, role, ofRole);
  const anew = () => {
    const fresh = wholeWorld(table, enforcer, settings);
    parts = partsOf(table, fresh, role, ofRole);
    return { kind: "anew", world: fresh };
  };
  const change = (changes, before) => {
    const seen = [];
    const [gone, there] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Map()];
    for (const [given, manifest] of changes) {
      const after = manifest && inPlace(manifest);
      const key = after === void 0 ? given : keyOf(after.ref);
      const was = table.get(key);
      const found = after ?? was;
      if (found === void 0) continue;
      there.delete(key);
      if (after === void 0) gone.add(key);
      else there.set(key, after);
      const its = role(found.ref);
      if (its === void 0 || isSameJson(was?.value, after?.value)) continue;
      seen.push({ key, role: its, ...was && { before: was }, ...after && { after } });
    }
    table = changedMap(table, gone, there);
    if (seen.length === 0) return { kind: "same" };
    if (seen.some(isOfGround)) {
      const now = enforcerIn(table, settings);
      const same = groundText(now) === groundText(enforcer) && !seen.some(isAnotherNode);
      enforcer = now;
      if (!same) return anew();
    }
    return partsChange(seen, { table, before, parts, enforcer, settings, ofRole });
  };
  return { kept: { objects: () => table, enforcer: () => enforcer, change }, world };
}
var lookedFor = /* @__PURE__ */ new Set(["entry", "entry-class", "gateway", "slice"]);
function partsOf(table, world, role, ofRole) {
  const uses = /* @__PURE__ */ new Map();
  for (const { namespace } of world.services) bump(uses, namespace, 1);
  for (const { ref } of world.policies) bump(uses, ref.namespace, 1);
  return {
    endpoints: keptEndpoints(table, role, world.endpoints),
    services: keptServices(world.services, ofRole(table, "slice")),
    uses
  };
}
function bump(counts, name, by) {
  counts.set(name, (counts.get(name) ?? 0) + by);
}
function enforcerIn(table, settings) {
  const manifests = [...ofGround(table, true)];
  return enforcerOf({ from: "live", identity: {}, manifests, incomplete: [] }, settings, settings.profiles);
}
var ofGround = indexBy(({ ref }) => ref.kind === "DaemonSet" || ref.kind === "Node" ? [true] : []);
function groundText({ name, rulings, clusterWide }) {
  return JSON.stringify([name, rulings, clusterWide?.key]);
}
function isOfGround({ role, before, after }) {
  return role === "node" || (after ?? before)?.ref.kind === "DaemonSet";
}
function isAnotherNode({ role, before, after }) {
  if (role !== "node") return false;
  const text = (node) => canonicalJson(
    [
      ["metadata", "labels"],
      ["status", "addresses"],
      ["spec", "podCIDR"],
      ["spec", "podCIDRs"]
    ].map((path) => valueAt(node?.value, path) ?? null)
  );
  return before === void 0 || after === void 0 || text(before) !== text(after);
}
function wholeWorld(table, enforcer, settings) {
  const { dialects, podRanges = [], hidesAddresses = false } = settings;
  const own = [...table.values()].filter(({ ref }) => roleOf(ref, dialects) === "policy");
  const ground = {
    dialects,
    enforcer,
    live: table,
    base: /* @__PURE__ */ new Map(),
    podRanges,
    hidesAddresses,
    newLabels: /* @__PURE__ */ new Map(),
    pods: noPodsRead(),
    read: []
  };
  return assemble(
    table,
    own.flatMap((manifest) => readPolicy(manifest, enforcer, settings) ?? []),
    ground
  );
}
function readPolicy(manifest, enforcer, { dialects }) {
  const generator = generatorOf(manifest);
  const generated = new Map(generator === void 0 ? [] : [[keyOf(manifest.ref), generator]]);
  return policyReader(dialects).read([manifest], (key) => enforcedIf(key, { enforcer }), generated)[0];
}
function partsChange(seen, situation) {
  const { table, before, parts } = situation;
  const endpoints = parts.endpoints.change(seen, table, before.endpoints);
  const servicesChanged = parts.services.change(seen, table);
  const policies = policyChanges(seen, situation);
  const spaces = namespaceChanges(seen, situation);
  const rest = restOf(seen, endpoints, servicesChanged ? parts.services.list() : void 0, situation);
  const delta = {
    ...split(endpoints, "endpoints", "removedEndpoints"),
    ...split(policies, "policies", "removedPolicies"),
    ...split(spaces, "namespaces", "removedNamespaces")
  };
  if (Object.keys(delta).length + Object.keys(rest).length === 0) return { kind: "same" };
  return { kind: "parts", delta, rest };
}
function split(changes, there, gone) {
  const kept = [...changes.values()].filter((value) => value !== void 0);
  const removed = [...changes].flatMap(([key, value]) => value === void 0 ? [key] : []);
  return { ...kept.length > 0 && { [there]: kept }, ...removed.length > 0 && { [gone]: removed } };
}
function policyChanges(seen, { enforcer, settings, parts, before }) {
  const out = /* @__PURE__ */ new Map();
  const text = (manifest) => `${contentText(manifest, "policy")} ${generatorOf(manifest) ?? ""}`;
  const own = seen.filter(({ role }) => role === "policy");
  const known = own.length === 0 ? /* @__PURE__ */ new Set() : new Set(before.policies.map(({ ref }) => keyOf(ref)));
  for (const change of own) {
    const { key } = change;
    if (change.before !== void 0 && change.after !== void 0 && text(change.before) === text(change.after))
      continue;
    const next = change.after && readPolicy(change.after, enforcer, settings);
    const namespace = (change.after ?? change.before)?.ref.namespace ?? "";
    bump(parts.uses, namespace, (next === void 0 ? 0 : 1) - (known.has(key) ? 1 : 0));
    if (next !== void 0 || known.has(key)) out.set(key, next);
  }
  return out;
}
function namespaceChanges(seen, { table, before, parts }) {
  const names = /* @__PURE__ */ new Set();
  for (const { role, before: was, after } of seen) {
    const ref = (after ?? was)?.ref;
    if (role === "service") bump(parts.uses, ref?.namespace ?? "", (after ? 1 : 0) - (was ? 1 : 0));
    names.add((role === "namespace" ? ref?.name : ref?.namespace) ?? "");
  }
  names.delete("");
  const out = /* @__PURE__ */ new Map();
  for (const name of names) {
    const declared = table.get(keyOf({ group: "", kind: "Namespace", namespace: "", name }));
    const isUsed = (parts.uses.get(name) ?? 0) + (parts.endpoints.uses.get(name) ?? 0) > 0;
    const next = declared ? declaredNamespace(declared) : isUsed ? bareNamespace(name) : void 0;
    const was = before.namespaces.get(name);
    if (textOf2(was) !== textOf2(next)) out.set(name, next);
  }
  return out;
}
function textOf2(namespace) {
  return namespace === void 0 ? "" : `${namespace.origin === void 0} ${formatLabels(namespace.labels)}`;
}
function restOf(seen, endpoints, services, { table, before, parts, ofRole }) {
  const known = familiesOf(parts.endpoints.families.keys(), before.podRanges ?? []);
  const families = before.hidesAddresses === true && before.podRanges === void 0 ? before.families : known;
  const entryRoles = /* @__PURE__ */ new Set(["entry", "entry-class", "gateway"]);
  const serves = [...endpoints].some(
    ([id, now]) => [before.endpoints.get(id), now].some((one) => one && mayServe(one))
  );
  const reroute = services !== void 0 || serves || seen.some((one) => entryRoles.has(one.role));
  const entries = () => {
    const gone = [...endpoints].flatMap(([id, endpoint]) => endpoint === void 0 ? [id] : []);
    const there = [...endpoints].flatMap(([id, endpoint]) => endpoint === void 0 ? [] : [[id, endpoint]]);
    const now = changedMap(before.endpoints, gone, there);
    const of = (wanted) => ofRole(table, wanted);
    return entriesOf(of("entry"), servers(now, true), services ?? before.services, of);
  };
  return {
    ...services && { services },
    ...reroute && { entries: entries() },
    ...sameFamilies(families, before.families) ? {} : { families }
  };
}
var servers = indexBy((endpoint) => mayServe(endpoint) ? [true] : []);
function sameFamilies(a, b) {
  return a.join() === b.join();
}

// src/living.ts
var livingBounds = { derived: 5e3, slack: 5e4 };
function among(moment, pods) {
  return { ...moment, compiled: withEndpoints(moment.compiled, pods) };
}
function livingCluster(snapshot, settings) {
  const { bounds = livingBounds } = settings;
  const hidesAddresses = snapshot.withheld?.includes("addresses") === true;
  const { kept, world } = keptWorld(snapshot.manifests, { ...settings, hidesAddresses });
  const moment = (compiled) => ({
    compiled,
    objects: kept.objects(),
    enforcer: kept.enforcer()
  });
  let now = moment(compile(createRun(kept.enforcer().rulings), world));
  let age = { derived: 0, limit: void 0 };
  const renewed = () => {
    const { run } = now.compiled;
    age.limit ??= age.derived === 0 ? void 0 : 2 * run.size() + bounds.slack;
    if (age.derived < bounds.derived && (age.limit === void 0 || run.size() <= age.limit)) return now;
    age = { derived: 0, limit: void 0 };
    return { ...now, compiled: compile(createRun(run.rulings), now.compiled.world) };
  };
  const apply = (changes) => {
    let before = renewed();
    const rebuilt = before !== now;
    const change = kept.change(changes, before.compiled.world);
    const changed = new Set(changes.keys());
    let how = "same";
    let compiled = before.compiled;
    if (change.kind === "anew") {
      how = "compiled";
      age = { derived: 0, limit: void 0 };
      const run = createRun(kept.enforcer().rulings);
      before = { ...before, compiled: compile(run, before.compiled.world) };
      compiled = compile(run, change.world, before.compiled);
    } else if (change.kind === "parts") {
      how = rebuilt ? "compiled" : "derived";
      const derived = derive(before.compiled, change.delta);
      compiled = { ...derived, world: { ...derived.world, ...change.rest } };
    }
    if (how !== "same") age.derived++;
    now = moment(compiled);
    return { before, after: now, changed, how };
  };
  return { identity: snapshot.identity, settings, now: () => now, apply };
}
function comparisonOf(step, settings, more) {
  const { before, after } = step;
  const { run } = before.compiled;
  const [base, head] = [before.compiled.world, after.compiled.world];
  const samePods = base.endpoints === head.endpoints;
  const renames = samePods ? { renames: [], left: 0 } : renamesBetween(
    base,
    head,
    (side, workload) => contentOfWorkload(side === "base" ? before.objects : after.objects, workload)
  );
  const paired = samePods ? { base, head } : pairWorlds({ base, head, live: base }, renames.renames);
  const ready = (world, known) => world === known.world ? known : compile(run, world, known);
  const worlds = {
    before: ready(paired.base, before.compiled),
    after: ready(paired.head, after.compiled),
    live: ready(paired.live ?? paired.base, before.compiled),
    renames
  };
  const { name: profile, rulings } = after.enforcer;
  const state = {
    source: more.source ?? "default",
    id: "all",
    files: [],
    cluster: { ...more.cluster, from: "live" },
    profile,
    rulings,
    liveObjects: before.objects,
    baseObjects: before.objects,
    headObjects: after.objects,
    generatedBy: /* @__PURE__ */ new Map(),
    drift: [],
    statements: []
  };
  return compareCompiled(state, worlds, {
    ...more.observation && { observation: more.observation },
    problems: problemsOf(step, settings),
    settled: true,
    addressNames: more.addressNames ?? []
  });
}
function effectOf(step, settings, effect) {
  const comparison = comparisonOf(step, settings, effect);
  const { source, state } = comparison;
  const { name: profile, rulings, why } = step.after.enforcer;
  const cluster = { ...effect.cluster, from: "live" };
  return judge([comparison], effect.rules, effect.gate, effect.now, {
    command: "watch",
    version: effect.version,
    base: { name: "before" },
    head: { name: "after" },
    changedFiles: [],
    inputs: [],
    states: [{ source, state, files: [], profile, rulings, cluster }],
    ...effect.observation && { coverage: effect.observation.coverage },
    blindSpots: [why],
    nothingChanged: false
  });
}
function problemsOf({ before, after, changed }, { dialects }) {
  const reader = policyReader(dialects);
  const touched = [...changed].flatMap((key) => after.objects.get(key) ?? []);
  reader.read(touched, () => void 0, /* @__PURE__ */ new Map());
  return reader.problems(before.objects, after.objects, () => true);
}

export {
  among,
  livingCluster,
  comparisonOf,
  effectOf
};
