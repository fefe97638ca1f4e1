import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  gatewayGroup
} from "./chunk-KXEEH5XE.js";
import {
  TooLarge,
  kubeGet
} from "./chunk-R5JJMFGC.js";
import {
  quoted
} from "./chunk-BZNOVEIQ.js";
import {
  isList,
  isObject
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/io/kube-discovery.ts
function hasKind(served, { plural }) {
  return [...served?.values() ?? []].some((plurals) => plurals.has(plural));
}
function understoodOf(served, { version, otherVersions = [], plural }) {
  return [version, ...otherVersions].find((each) => served.get(each)?.has(plural) === true);
}
var mostVersions = 8;
var aggregated = ["v2", "v2beta1"].map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`).concat("application/json").join(",");
async function servedGroups(access, wanted, signal) {
  const answer = await kubeGet(access, "/apis", signal, { accept: aggregated });
  if (answer.kind !== "object") return void 0;
  const { kind, items, groups } = answer.value;
  const isAggregated = kind === "APIGroupDiscoveryList" && isList(items);
  if (!isAggregated && !isList(groups)) return void 0;
  const told = isAggregated ? fromAggregated(items.filter(isObject), wanted) : nothingKnown;
  const open = wanted.filter((group) => !told.served.has(group) && !told.unsure.has(group));
  const asked = await Promise.all(open.map((group) => servedVersions(access, group, signal)));
  const served = new Map(told.served);
  const unsure = new Set(told.unsure);
  for (const [at, group] of open.entries()) {
    const versions = asked[at];
    if (versions === void 0) unsure.add(group);
    else if (versions.size > 0) served.set(group, versions);
  }
  return { served, unsure };
}
var nothingKnown = { served: /* @__PURE__ */ new Map(), unsure: /* @__PURE__ */ new Set() };
function fromAggregated(items, wanted) {
  const served = /* @__PURE__ */ new Map();
  const unsure = /* @__PURE__ */ new Set();
  for (const { metadata, versions } of items) {
    const group = isObject(metadata) ? metadata["name"] : void 0;
    if (typeof group !== "string" || !wanted.includes(group)) continue;
    const listed = (isList(versions) ? versions : []).filter(isObject);
    if (listed.some(({ freshness }) => freshness === "Stale")) unsure.add(group);
    const known = listed.flatMap(
      ({ version, resources }) => typeof version === "string" && isVersion(version) ? [[version, new Set(named(resources, "resource"))]] : []
    );
    served.set(group, new Map(known));
  }
  return { served, unsure };
}
async function servedVersions(access, group, signal) {
  try {
    return await versionsOf(access, group, signal);
  } catch (error) {
    if (!(error instanceof UsableError) || signal.aborted) throw error;
    return void 0;
  }
}
async function versionsOf(access, group, signal) {
  const answer = await kubeGet(access, `/apis/${group}`, signal);
  if (answer.kind === "absent") return /* @__PURE__ */ new Map();
  if (answer.kind !== "object") return void 0;
  const versions = named(answer.value["versions"], "version").filter(isVersion);
  const served = /* @__PURE__ */ new Map();
  for (const version of versions.slice(0, mostVersions)) {
    const resources = await kubeGet(access, `/apis/${group}/${version}`, signal);
    if (resources.kind === "object") served.set(version, new Set(named(resources.value["resources"], "name")));
    else if (resources.kind !== "absent") return void 0;
  }
  return served;
}
function isVersion(text) {
  return /^v[a-z0-9]+$/.test(text);
}
function named(list, key) {
  return (isList(list) ? list : []).flatMap((item) => {
    const value = isObject(item) ? item[key] : void 0;
    return typeof value === "string" ? [value] : [];
  });
}

// src/io/kube-kinds.ts
function apiVersionOf({ group, version }) {
  return group === "" ? version : `${group}/${version}`;
}
function refOf({ group, kind }, name, { namespace }) {
  return { group, kind, namespace: typeof namespace === "string" ? namespace : "", name };
}
function wholeOf(kind, item) {
  return { apiVersion: apiVersionOf(kind), kind: kind.kind, ...kind.keep?.(item) ?? item };
}
function kinds(group, version, names, more = {}) {
  return Object.entries(names).map(([kind, plural]) => ({ group, version, kind, plural, ...more }));
}
var policy = { decides: true, optional: true };
var optional = { optional: true };
var ofHelp = { ofHelp: true };
var adminGroup = "policy.networking.k8s.io";
var [calicoStore, calicoServer] = ["crd.projectcalico.org", "projectcalico.org"];
var ofCalico = {
  NetworkPolicy: "networkpolicies",
  GlobalNetworkPolicy: "globalnetworkpolicies",
  StagedNetworkPolicy: "stagednetworkpolicies",
  StagedGlobalNetworkPolicy: "stagedglobalnetworkpolicies",
  StagedKubernetesNetworkPolicy: "stagedkubernetesnetworkpolicies",
  NetworkSet: "networksets",
  GlobalNetworkSet: "globalnetworksets",
  HostEndpoint: "hostendpoints",
  Tier: "tiers"
};
var liveKinds = [
  ...kinds("", "v1", { Namespace: "namespaces" }, { decides: true, everywhere: true }),
  ...kinds("", "v1", { Pod: "pods", Service: "services", Node: "nodes" }, { everywhere: true }),
  ...kinds("", "v1", { ReplicationController: "replicationcontrollers" }),
  ...kinds("networking.k8s.io", "v1", { NetworkPolicy: "networkpolicies" }, { decides: true, everywhere: true }),
  ...kinds("networking.k8s.io", "v1", { Ingress: "ingresses", IngressClass: "ingressclasses" }),
  ...kinds(
    adminGroup,
    "v1alpha1",
    { AdminNetworkPolicy: "adminnetworkpolicies", BaselineAdminNetworkPolicy: "baselineadminnetworkpolicies" },
    policy
  ),
  ...kinds(adminGroup, "v1alpha2", { ClusterNetworkPolicy: "clusternetworkpolicies" }, policy),
  ...kinds(
    "cilium.io",
    "v2",
    {
      CiliumNetworkPolicy: "ciliumnetworkpolicies",
      CiliumClusterwideNetworkPolicy: "ciliumclusterwidenetworkpolicies"
    },
    policy
  ),
  ...kinds("cilium.io", "v2", { CiliumCIDRGroup: "ciliumcidrgroups" }, { ...policy, otherVersions: ["v2alpha1"] }),
  ...kinds(calicoStore, "v1", ofCalico, policy),
  ...kinds(calicoServer, "v3", ofCalico, { ...policy, sameAs: calicoStore }),
  ...kinds(
    "crd.antrea.io",
    "v1beta1",
    { NetworkPolicy: "networkpolicies", ClusterNetworkPolicy: "clusternetworkpolicies", Tier: "tiers" },
    { ...policy, otherVersions: ["v1alpha1"] }
  ),
  ...kinds(
    "crd.antrea.io",
    "v1beta1",
    { ClusterGroup: "clustergroups", Group: "groups" },
    { ...policy, otherVersions: ["v1alpha3"] }
  ),
  ...kinds(
    gatewayGroup,
    "v1",
    { Gateway: "gateways", GatewayClass: "gatewayclasses", HTTPRoute: "httproutes", GRPCRoute: "grpcroutes" },
    optional
  ),
  ...kinds(gatewayGroup, "v1alpha2", { TCPRoute: "tcproutes" }, optional),
  ...kinds("route.openshift.io", "v1", { Route: "routes" }, optional),
  ...kinds("apps", "v1", {
    Deployment: "deployments",
    StatefulSet: "statefulsets",
    DaemonSet: "daemonsets",
    ReplicaSet: "replicasets"
  }),
  ...kinds("batch", "v1", { Job: "jobs", CronJob: "cronjobs" }),
  ...kinds("discovery.k8s.io", "v1", { EndpointSlice: "endpointslices" }),
  // What the API server calls in the cluster.
  ...kinds(
    "admissionregistration.k8s.io",
    "v1",
    {
      MutatingWebhookConfiguration: "mutatingwebhookconfigurations",
      ValidatingWebhookConfiguration: "validatingwebhookconfigurations"
    },
    ofHelp
  ),
  ...kinds("apiregistration.k8s.io", "v1", { APIService: "apiservices" }, ofHelp),
  // Schemas make one as large as a megabyte.
  ...kinds(
    "apiextensions.k8s.io",
    "v1",
    { CustomResourceDefinition: "customresourcedefinitions" },
    { ...ofHelp, page: 25, keep: withoutSchemas }
  )
];
function withoutSchemas({ metadata, spec }) {
  const kept = (value, ...fields) => Object.fromEntries(isObject(value) ? Object.entries(value).filter(([field]) => fields.includes(field)) : []);
  return { metadata: kept(metadata, "name", "uid"), spec: kept(spec, "group", "conversion") };
}
var ofNetworkPlugins = /* @__PURE__ */ new Set(["cilium.io", calicoStore, calicoServer, "crd.antrea.io"]);
function nameOfKind({ kind, group }) {
  return ofNetworkPlugins.has(group) ? `${kind}.${group}` : kind;
}
var optionalGroups = [
  ...new Set(liveKinds.flatMap(({ group, optional: optional2 }) => optional2 === true ? [group] : []))
];

// src/io/kube-list.ts
function nothingOf(kind, incomplete) {
  return { kind, manifests: [], marks: /* @__PURE__ */ new Map(), ...incomplete === void 0 ? {} : { incomplete } };
}
async function listKind(reading, kind) {
  if (kind.ofHelp !== true) return listWhole(reading, kind);
  const { access, signal } = reading;
  const { helpBytes: bytes, helpTime } = access.limits;
  try {
    const own = {
      access: { ...access, limits: { ...access.limits, bytes } },
      budget: { bytes: 0 },
      signal: AbortSignal.any([signal, AbortSignal.timeout(helpTime)])
    };
    return await listWhole({ ...reading, ...own }, kind);
  } catch (error) {
    if (!(error instanceof UsableError) || signal.aborted) throw error;
    return nothingOf(kind, error.message);
  }
}
async function listWhole(reading, kind) {
  return restarted(reading, kind, () => {
    const manifests = [];
    const marks = /* @__PURE__ */ new Map();
    const { pages } = reading.toManifest;
    const isCut = kind.decides !== true && kind.keep === void 0;
    const read = isCut ? pages?.readerOf(apiVersionOf(kind), kind.kind) : void 0;
    const add = (item, name, metadata, isTrimmed) => {
      const ref = refOf(kind, name, metadata);
      if (kind.decides === true) marks.set(`${ref.namespace}/${name}`, markOf(kind, metadata));
      if (isTrimmed && pages !== void 0) return void manifests.push(pages.manifest(item, ref));
      const manifest = reading.toManifest(wholeOf(kind, item), ref);
      if (manifest !== void 0) manifests.push(manifest);
    };
    return {
      add,
      asked: read && { read },
      listed: (end) => ({ kind, manifests, marks, asked: true, ...end })
    };
  });
}
var metadataOnly = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json";
async function marksOf(reading, kind) {
  return restarted({ ...reading, onProgress: () => void 0 }, kind, () => {
    const marks = /* @__PURE__ */ new Map();
    const add = (_, name, metadata) => {
      marks.set(`${refOf(kind, name, metadata).namespace}/${name}`, markOf(kind, metadata));
    };
    return {
      add,
      asked: { accept: metadataOnly },
      listed: ({ incomplete, refused }) => (incomplete ?? refused) === void 0 ? marks : void 0
    };
  });
}
function markOf({ kind }, { uid, generation, resourceVersion, labels, deletionTimestamp }) {
  const version = kind === "Namespace" ? Object.entries(isObject(labels) ? labels : {}).sort() : generation ?? resourceVersion;
  return JSON.stringify([uid ?? null, version ?? null, deletionTimestamp !== void 0]);
}
async function restarted(reading, kind, begin) {
  for (let restart = 0; restart <= reading.access.limits.restarts; restart++) {
    const { add, asked, listed } = begin();
    const end = await listOnce(reading, kind, asked, add);
    if (end !== "expired") return listed(end);
  }
  return begin().listed({ incomplete: `the list of ${kind.plural} changed too fast to be read to its end` });
}
async function listOnce({ access, signal, budget, onProgress }, kind, asked, add) {
  const { limits } = access;
  const { plural } = kind;
  let limit = Math.min(kind.page ?? Infinity, limits.page);
  const seen = /* @__PURE__ */ new Set();
  let [count, token, moment] = [0, "", ""];
  for (; ; ) {
    const query = { limit: String(limit), ...token !== "" && { continue: token } };
    const answer = await kubeGet(access, pathTo(kind, query), signal, asked).catch(unlessTooLarge(limit));
    if (answer === "too large") {
      limit = Math.ceil(limit / 8);
      continue;
    }
    if (answer.kind === "expired") return "expired";
    if (answer.kind === "absent") return { ...absence(kind, token), ...token === "" ? { refused: "absent" } : {} };
    if (answer.kind === "forbidden")
      return { incomplete: `the credentials may not list ${plural}`, refused: "forbidden" };
    const { items, metadata } = answer.value;
    for (const { item, name, metadata: own } of objectsOf(items, kind, access)) add(item, name, own, answer.isTrimmed);
    count += isList(items) ? items.length : 0;
    budget.bytes += answer.bytes;
    onProgress(kind.kind, count);
    const [next, at] = isObject(metadata) ? [metadata["continue"], metadata["resourceVersion"]] : [];
    if (typeof at === "string" && at !== "") {
      if (moment !== "" && moment !== at) return "expired";
      moment = at;
    }
    if (typeof next !== "string" || next === "") return moment === "" ? {} : { version: moment };
    seen.add(token);
    if (seen.has(next)) return { incomplete: `the list of ${plural} comes back to where it was` };
    if (seen.size >= limits.pages) return { incomplete: `there are more than ${count} ${plural}` };
    if (budget.bytes > limits.bytes) return { incomplete: `the cluster holds more than ${limits.bytes} bytes` };
    token = next;
  }
}
function unlessTooLarge(limit) {
  return (error) => {
    if (!(error instanceof TooLarge) || limit <= 1) throw error;
    return "too large";
  };
}
function absence({ plural, everywhere }, token) {
  if (token !== "") return { incomplete: `the list of ${plural} broke off` };
  return everywhere === true ? { incomplete: `the server says that it has no ${plural}, which every API server has` } : {};
}
function* objectsOf(items, { plural }, { server }) {
  const fail = (what) => new UsableError(`${quoted(server.host)} answers for ${plural} with ${what}`, "look at the address of the server");
  if (items === null) return;
  if (!isList(items)) throw fail("something that is no list");
  for (const item of items) {
    const metadata = isObject(item) ? item["metadata"] : void 0;
    const name = isObject(metadata) ? metadata["name"] : void 0;
    if (!isObject(item) || !isObject(metadata) || typeof name !== "string" || name === "")
      throw fail("a list that holds something without a name");
    yield { item, name, metadata };
  }
}
async function strangeVersion(access, kind, served, signal) {
  const { plural, version } = kind;
  const others = [...served].flatMap(([each, plurals]) => plurals.has(plural) ? [each] : []);
  const [first = version] = others;
  const answer = await kubeGet(access, pathTo({ ...kind, version: first }, { limit: "1" }), signal);
  const items = answer.kind === "object" ? answer.value["items"] : void 0;
  if (items === null || isList(items) && items.length === 0) return void 0;
  return `the server has ${plural} as ${others.join(", ")}, not as ${version}`;
}
function pathTo(kind, query) {
  const root = kind.group === "" ? "/api" : "/apis";
  return `${root}/${apiVersionOf(kind)}/${kind.plural}?${new URLSearchParams(query).toString()}`;
}

export {
  hasKind,
  understoodOf,
  servedGroups,
  servedVersions,
  refOf,
  wholeOf,
  liveKinds,
  nameOfKind,
  optionalGroups,
  nothingOf,
  listKind,
  marksOf,
  strangeVersion,
  pathTo
};
