import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  isSidecar,
  mergedJson,
  podContent
} from "./chunk-DYJVYSZX.js";
import {
  listAt,
  objectAt,
  templateOf,
  templatePath,
  textAt,
  textsAt,
  workloadObjectKey,
  workloadRefOf
} from "./chunk-QKEQVLLL.js";
import {
  formatRequirement
} from "./chunk-JFID3UG5.js";
import {
  addressesIn,
  endpointIdOf,
  namedProtocols,
  parseAddress,
  parseBlock,
  workloadKeyOf
} from "./chunk-O6SQMJL6.js";
import {
  canonicalJson,
  isList,
  isObject,
  valueAt
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

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
function pathOf(end) {
  const path = [];
  for (let at2 = end; at2?.step !== void 0; at2 = at2.parent) path.push(at2.step);
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
function selectorParts(selector, prefix) {
  const labels = selector.field("matchLabels");
  return [
    ...labels.keys().map((key) => ({
      text: `${prefix}${key}=${labels.field(key).string() ?? ""}`,
      origin: labels.field(key).origin
    })),
    ...selector.field("matchExpressions").items().map((expression) => ({
      text: `${prefix}${formatRequirement(readRequirement(expression))}`,
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
function unknownKeys(part, known) {
  return part.keys().filter((key) => !known.includes(key) && given(part, key));
}
var unclear = "verdicts that depend on it are reported as unclear; a newer release may know it";
function unknownFields(reading, part, known, name, help = unclear) {
  const unknown = unknownKeys(part, known);
  if (unknown.length === 0) return void 0;
  for (const key of unknown) tell(reading, part.field(key), `field "${key}" is not known to this program`, help);
  return unknownAtom(name, part);
}
function tell({ problems, manifest }, at2, message, help = unclear) {
  problems.push({ kind: "not-evaluated", message, help, object: manifest.ref, origin: at2.origin, related: [] });
}
function unknownAtom(name, part) {
  const content = canonicalJson(part.value);
  return { key: `unknown:${name}:${content}`, text: `the part ${content} of a policy applies` };
}

// src/dialects/tiered-rules.ts
function readTiered(manifest, form2) {
  const reading = readingOf(manifest);
  const root = cursorAt(manifest);
  const spec = root.field("spec");
  const seat = manifest.apiVersion === form2.apiVersion ? form2.seatOf(spec) : void 0;
  if (seat === void 0) {
    const [at2, what] = manifest.apiVersion === form2.apiVersion ? [spec.field("tier"), `the tier ${spec.field("tier").string() ?? ""}`] : [root.field("apiVersion"), `the version ${manifest.apiVersion}`];
    tell(reading, at2, `${what} is not known to this program`, "its rules are in no verdict; check it by hand");
    return { policy: void 0, problems: reading.problems };
  }
  const { subject, condition: ofSubject } = readSubject(reading, spec.field("subject"));
  const ofSpec = unknownFields(reading, spec, [...form2.fields, "subject", "ingress", "egress"], "spec");
  const condition = ofSpec ?? ofSubject;
  const policy = {
    ref: manifest.ref,
    ...seat,
    ...given(spec, "priority") ? { rankOrigin: spec.field("priority").origin } : {},
    subject,
    ...readDirection(reading, form2, spec, "ingress"),
    ...readDirection(reading, form2, spec, "egress"),
    ...condition === void 0 ? {} : { condition },
    origin: manifest.origin
  };
  return { policy, problems: reading.problems };
}
function readSubject(reading, subject) {
  const { origin } = subject;
  const condition = unknownFields(reading, subject, podFields, "subject") ?? nestedUnknown(reading, subject, "subject");
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
function nestedUnknown(reading, part, name) {
  const inside = unknownFields(reading, part.field("pods"), ["namespaceSelector", "podSelector"], name);
  return inside === void 0 ? void 0 : unknownAtom(name, part);
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
function readDirection(reading, form2, spec, side) {
  const rules = spec.field(side);
  const items = rules.items();
  if (items.length === 0) return {};
  const read2 = items.flatMap((rule, index) => readRule(reading, form2, rule, index, side));
  return { [side]: { isolates: false, rules: read2, origin: rules.origin } };
}
function readRule(reading, form2, rule, index, side) {
  const list = side === "ingress" ? "from" : "to";
  const { origin } = rule;
  const written = rule.field("action").string() ?? "";
  const action = Object.hasOwn(form2.actions, written) ? form2.actions[written] : void 0;
  if (action === void 0) return anyAction(reading, rule, index);
  const condition = unknownFields(reading, rule, ["name", "action", list, form2.ports], "rule:");
  if (condition !== void 0) return [{ index, action, condition, origin }];
  const items = rule.field(list).items();
  const blank = items.filter((peer) => isBlank(peer, side));
  if (items.length === 0 || blank.length > 0) {
    for (const peer of blank) tellBlank(reading, peer, written);
    return [failClosed({ index, action, origin })];
  }
  const ports = rule.field(form2.ports).items();
  return [
    {
      index,
      action,
      actionOrigin: rule.field("action").origin,
      peers: items.flatMap((peer) => readPeer(reading, peer, side)),
      ...ports.length === 0 ? {} : { ports: ports.map((port) => form2.readPort(reading, port)) },
      origin
    }
  ];
}
function anyAction(reading, rule, index) {
  const name = rule.field("action").string() ?? "";
  tell(reading, rule.field("action"), `the action "${name}" is not known to this program`);
  const { key, text } = unknownAtom("rule:", rule);
  return ["allow", "deny", "pass"].map((action) => ({
    index,
    action,
    condition: { key: `${key}:${action}`, text: `${text} and means ${action}` },
    origin: rule.origin
  }));
}
function isBlank(peer, side) {
  return !(side === "ingress" ? podFields : egressFields).some((field) => given(peer, field));
}
function failClosed({ index, action, origin }) {
  return action === "allow" ? { index, action, peers: [], origin } : { index, action: "deny", origin };
}
function tellBlank(reading, peer, action) {
  const closed = action === "Deny" || action === "Pass" ? "denies everything" : "allows nothing";
  const help = `the rule fails closed and ${closed}; a newer release may know the peer`;
  const keys = unknownKeys(peer, []);
  for (const key of keys) tell(reading, peer.field(key), `the peer "${key}" is not known to this program`, help);
  if (keys.length === 0) tell(reading, peer, "the peer names nothing that this program knows", help);
}
function readPeer(reading, peer, side) {
  const { origin } = peer;
  const name = "peer:";
  const atom = unknownFields(reading, peer, side === "ingress" ? podFields : egressFields, name) ?? nestedUnknown(reading, peer, name);
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
function readDomainNames(list) {
  const names = list.items().flatMap((item) => item.string() ?? []).sort();
  const name = names.join(", ");
  const atom = { key: `domains:${names.join(",")}`, text: `the address is one to which ${name} resolves` };
  return { kind: "unknown", atom, outside: true, name, origin: list.origin };
}
function portRange(entry, protocol, first, last) {
  const { origin } = entry;
  const known = namedProtocols.find((name) => name === protocol);
  if (known === void 0 || first === void 0 || last === void 0) {
    return { kind: "unknown", atom: unknownAtom("port", entry), origin };
  }
  return { kind: "range", protocol: known, first, last, origin };
}

// src/dialects/admin-network-policy.ts
var shape = {
  apiVersion: "policy.networking.k8s.io/v1alpha1",
  ports: "ports",
  readPort
};
var admin = {
  ...shape,
  fields: ["priority"],
  actions: { Allow: "allow", Deny: "deny", Pass: "pass" },
  seatOf: (spec) => ({ tier: "Admin", rank: spec.field("priority").number() ?? 0 })
};
var baseline = {
  ...shape,
  fields: [],
  actions: { Allow: "allow", Deny: "deny" },
  seatOf: () => ({ tier: "Baseline", rank: 0 })
};
var adminNetworkPolicy = {
  group: "policy.networking.k8s.io",
  kinds: ["AdminNetworkPolicy", "BaselineAdminNetworkPolicy"],
  read: (manifest) => readTiered(manifest, manifest.ref.kind === "AdminNetworkPolicy" ? admin : baseline)
};
function readPort(reading, entry) {
  const { origin } = entry;
  const [one, range] = [entry.field("portNumber"), entry.field("portRange")];
  const atom = unknownFields(reading, entry, ["portNumber", "portRange", "namedPort"], "port") ?? unknownFields(reading, one, ["protocol", "port"], "port") ?? unknownFields(reading, range, ["protocol", "start", "end"], "port");
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
function readProtocol(reading, entry) {
  const { origin } = entry;
  const name = entry.field("destinationNamedPort").string();
  const key = protocols.find((one) => given(entry, one));
  if (name === void 0 && key === void 0 && entry.keys().length === 0) {
    tell(reading, entry, "the protocol names nothing that this program knows");
  }
  const protocol = entry.field(key ?? "");
  const port = protocol.field("destinationPort");
  const range = port.field("range");
  const atom = unknownFields(reading, entry, [...protocols, "destinationNamedPort"], "port") ?? unknownFields(reading, protocol, ["destinationPort"], "port") ?? unknownFields(reading, port, ["number", "range"], "port") ?? unknownFields(reading, range, ["start", "end"], "port");
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
  const reading = readingOf(manifest);
  const spec = cursorAt(manifest).field("spec");
  const types = policyTypes(spec);
  const own = { kind: "own", namespace: reading.namespace };
  const condition = unknownFields(reading, spec, ["podSelector", "policyTypes", "ingress", "egress"], "spec");
  const policy = {
    ref: manifest.ref,
    tier,
    rank: 0,
    subject: {
      namespaces: own,
      pods: readSelector(spec.field("podSelector")),
      parts: selectorParts(spec.field("podSelector"), ""),
      origin: spec.field("podSelector").origin
    },
    ...types.has("Ingress") ? { ingress: readDirection2(reading, spec, "Ingress") } : {},
    ...types.has("Egress") ? { egress: readDirection2(reading, spec, "Egress") } : {},
    ...given(spec, "policyTypes") ? { typesOrigin: spec.field("policyTypes").origin } : {},
    ...condition === void 0 ? {} : { condition },
    origin: manifest.origin
  };
  return { policy, problems: reading.problems };
}
function policyTypes(spec) {
  const written = spec.field("policyTypes").items().flatMap((item) => item.string() ?? []);
  if (written.length > 0) return new Set(written);
  return new Set(spec.field("egress").items().length > 0 ? ["Ingress", "Egress"] : ["Ingress"]);
}
function readDirection2(reading, spec, type) {
  const [field, side] = type === "Ingress" ? ["ingress", "from"] : ["egress", "to"];
  const rules = spec.field(field);
  const named = spec.field("policyTypes").items().find((item) => item.string() === type);
  return {
    isolates: true,
    rules: rules.items().map((rule, index) => readRule2(reading, rule, index, side)),
    ...named === void 0 ? {} : { typeOrigin: named.origin },
    origin: rules.origin
  };
}
function readRule2(reading, rule, index, side) {
  const condition = unknownFields(reading, rule, [side, "ports"], `rule:${reading.namespace}`);
  const base = { index, action: "allow", origin: rule.origin };
  if (condition !== void 0) return { ...base, condition };
  const peers = rule.field(side).items();
  const ports = rule.field("ports").items();
  return {
    ...base,
    ...peers.length === 0 ? {} : { peers: peers.map((peer) => readPeer2(reading, peer)) },
    ...ports.length === 0 ? {} : { ports: ports.map((port) => readPort2(reading, port)) }
  };
}
function readPeer2(reading, peer) {
  const { origin } = peer;
  const known = ["podSelector", "namespaceSelector", "ipBlock"];
  const atom = unknownFields(reading, peer, known, `peer:${reading.namespace}`);
  if (atom !== void 0) return { kind: "unknown", atom, origin };
  if (given(peer, "ipBlock")) return readBlockPeer(peer);
  const namespaces = given(peer, "namespaceSelector") ? { kind: "select", selector: readSelector(peer.field("namespaceSelector")) } : { kind: "own", namespace: reading.namespace };
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
  const holes = peer.field("ipBlock").field("except").items().flatMap((item) => {
    const hole = parseBlock(item.string() ?? "");
    return hole === void 0 ? [] : [{ hole, part: { text: `except ${hole.cidr}`, origin: item.origin } }];
  });
  const parts = [{ text: block.cidr, origin: cidr.origin }, ...holes.map(({ part }) => part)];
  return { kind: "block", block, except: holes.map(({ hole }) => hole), parts, origin };
}
function readPort2(reading, entry) {
  const { origin } = entry;
  const atom = unknownFields(reading, entry, ["protocol", "port", "endPort"], "port");
  if (atom !== void 0) return { kind: "unknown", atom, origin };
  const said = entry.field("protocol").string();
  const protocol = said ?? "TCP";
  const name = entry.field("port").string();
  const omits = said === void 0 ? { omits: "protocol" } : {};
  if (name !== void 0) return { kind: "named", protocol, name, ...omits, origin };
  const first = entry.field("port").number();
  if (first === void 0) {
    return { kind: "range", protocol, first: 1, last: 65535, omits: said === void 0 ? "both" : "port", origin };
  }
  return { kind: "range", protocol, first, last: entry.field("endPort").number() ?? first, ...omits, origin };
}

// src/dialects/index.ts
var dialects = [networkPolicy, adminNetworkPolicy, clusterNetworkPolicy];

// src/worlds/pods.ts
function noPodsRead() {
  return { endpoints: /* @__PURE__ */ new Map(), labels: /* @__PURE__ */ new Map(), ports: /* @__PURE__ */ new Map(), owners: /* @__PURE__ */ new Map() };
}
function ownerOf(value) {
  const owners = listAt(value, ["metadata", "ownerReferences"]).filter(isObject);
  const owner = owners.find((entry) => entry["controller"] === true) ?? owners[0];
  const name = textAt(owner, ["name"]);
  const kind = textAt(owner, ["kind"]) ?? "Pod";
  return name === void 0 || kind === "Node" ? void 0 : { kind, name };
}
function topOwner(pod, table) {
  const { namespace } = pod.ref;
  const owner = ownerOf(pod.value);
  if (owner === void 0) return workloadRefOf(pod.ref);
  const key = workloadObjectKey({ namespace, ...owner });
  const object = key === void 0 ? void 0 : table.get(key);
  if (object !== void 0) {
    const above = ownerOf(object.value);
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
function ownerKeyOf({ ref: { namespace }, value }) {
  const owner = ownerOf(value);
  return owner === void 0 ? void 0 : workloadObjectKey({ namespace, ...owner });
}
function isOwned(workload, isKnown) {
  const owner = ownerOf(workload.value);
  if (owner === void 0 || !isChild(workload.ref.kind, owner.kind)) return false;
  const key = workloadObjectKey({ namespace: workload.ref.namespace, ...owner });
  return key !== void 0 && isKnown(key);
}
function ownerInCluster(pod, live, { owners }) {
  const list = valueAt(pod.value, ["metadata", "ownerReferences"]);
  const { namespace } = pod.ref;
  const known = list === void 0 ? void 0 : owners.get(namespace)?.get(list);
  if (known !== void 0) return known;
  const workload = topOwner(pod, live);
  const owner = ownerOf(pod.value);
  const key = owner === void 0 ? void 0 : workloadObjectKey({ namespace, ...owner });
  if (list !== void 0 && key !== void 0 && live.has(key)) {
    const inside = owners.get(namespace) ?? /* @__PURE__ */ new Map();
    owners.set(namespace, inside.set(list, workload));
  }
  return workload;
}
function livePod(pod, live, read2) {
  const known = read2.endpoints.get(pod);
  if (known !== void 0) return known;
  const endpoint = podEndpoint(pod, ownerInCluster(pod, live, read2), read2);
  read2.endpoints.set(pod, endpoint);
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
    labels: once(labels, valueAt(value, ["metadata", "labels"]), () => textsAt(value, ["metadata", "labels"])),
    ports: listAt(value, ["spec", "initContainers"]).some(isSidecar) ? containerPorts(value) : once(ports, valueAt(value, ["spec", "containers"]), () => containerPorts(value)),
    hostNetwork: valueAt(value, ["spec", "hostNetwork"]) === true,
    finished: phase === "Succeeded" || phase === "Failed",
    ...node === void 0 || node === "" ? {} : { node },
    addresses: podAddresses(value),
    replicas: 1,
    origin: pod.origin
  };
}
function once(known, key, read2) {
  const before = known.get(key);
  if (before !== void 0) return before;
  const value = read2();
  known.set(key, value);
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
function sameForPolicies(first, second) {
  return canonicalJson(podContent(first)) === canonicalJson(podContent(second));
}
function podPart(template) {
  const containers = listAt(template, ["spec", "containers"]).map(containerPart);
  const sidecars = listAt(template, ["spec", "initContainers"]).filter(isSidecar).map((container) => ({ ...containerPart(container), restartPolicy: "Always" }));
  const hostNetwork = valueAt(template, ["spec", "hostNetwork"]) === true;
  return {
    metadata: { labels: objectAt(template, ["metadata", "labels"]) },
    spec: {
      containers,
      ...sidecars.length > 0 ? { initContainers: sidecars } : {},
      ...hostNetwork ? { hostNetwork } : {}
    }
  };
}
function containerPart(container) {
  return { name: textAt(container, ["name"]) ?? "", ports: listAt(container, ["ports"]) };
}
function containerPorts(pod) {
  const sidecars = listAt(pod, ["spec", "initContainers"]).filter(isSidecar).flatMap(portsOf);
  return [
    ...listAt(pod, ["spec", "containers"]).flatMap(portsOf),
    ...sidecars.map((port) => ({ ...port, sidecar: true }))
  ];
}
function portsOf(container) {
  return listAt(container, ["ports"]).flatMap((entry) => {
    const port = valueAt(entry, ["containerPort"]);
    const protocol = protocolOf(textAt(entry, ["protocol"]));
    const name = textAt(entry, ["name"]);
    if (typeof port !== "number" || protocol === void 0) return [];
    return [{ ...name === void 0 || name === "" ? {} : { name }, protocol, port }];
  });
}
function protocolOf(text) {
  return text === void 0 ? "TCP" : namedProtocols.find((name) => name === text);
}
function podAddresses(pod) {
  const listed = listAt(pod, ["status", "podIPs"]).map((entry) => textAt(entry, ["ip"]));
  const single = textAt(pod, ["status", "podIP"]);
  return addressesOf(listed.includes(single) ? listed : [...listed, single]);
}
function addressesOf(texts) {
  const parsed = texts.flatMap((text) => typeof text === "string" ? parseAddress(text) ?? [] : []);
  return [...new Set(parsed)];
}

// src/worlds/services.ts
function readServices(services, slices, endpoints) {
  const bySlice = /* @__PURE__ */ new Map();
  for (const slice of slices) {
    const service = textAt(slice.value, ["metadata", "labels", "kubernetes.io/service-name"]);
    if (service === void 0) continue;
    const name = `${slice.ref.namespace}/${service}`;
    const known = bySlice.get(name) ?? [];
    for (const backend of sliceBackends(slice)) known.push(backend);
    bySlice.set(name, known);
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
    addresses: addressesOf([...listAt(value, ["spec", "clusterIPs"]), textAt(value, ["spec", "clusterIP"])]),
    externalAddresses: addressesOf([
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
  const clients = kind === "LoadBalancer" ? rangesOf(listAt(value, ["spec", "loadBalancerSourceRanges"])) : [];
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
    (endpoint) => addressesOf(listAt(endpoint, ["addresses"])).map((address) => ({ address, ports, ...podOf(endpoint, slice) }))
  );
}
function endpointsBackends(object) {
  return listAt(object.value, ["subsets"]).flatMap((subset) => {
    const ports = backendPorts(listAt(subset, ["ports"]));
    const entries = [...listAt(subset, ["addresses"]), ...listAt(subset, ["notReadyAddresses"])];
    return entries.flatMap(
      (entry) => addressesOf([textAt(entry, ["ip"])]).map((address) => ({ address, ports, ...podOf(entry, object) }))
    );
  });
}
function podOf(entry, from) {
  const target = objectAt(entry, ["targetRef"]);
  const name = textAt(target, ["name"]);
  if (textAt(target, ["kind"]) !== "Pod" || name === void 0) return {};
  return { pod: endpointIdOf(`${textAt(target, ["namespace"]) ?? from.ref.namespace}/${name}`) };
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
  const addresses = listAt(value, ["status", "addresses"]).map((entry) => textAt(entry, ["address"]));
  const blocks = [...listAt(value, ["spec", "podCIDRs"]), textAt(value, ["spec", "podCIDR"])];
  return {
    name: ref.name,
    labels: textsAt(value, ["metadata", "labels"]),
    addresses: addressesOf(addresses),
    podRanges: rangesOf(blocks)
  };
}
function rangesOf(blocks) {
  return addressesIn(blocks.filter((text) => typeof text === "string"));
}

// src/worlds/needed.ts
function neededKinds(dialects2) {
  const selected = ["Namespace", "Pod"].map((kind) => ({ group: "", kind }));
  return [...selected, ...dialects2.flatMap(({ group, kinds }) => kinds.map((kind) => ({ group, kind })))];
}
function isNeeded(kind, dialects2) {
  return neededKinds(dialects2).some((needed) => needed.kind === kind);
}
function withNeeded(snapshot, dialects2, help) {
  const missing = snapshot.incomplete.filter(({ kind }) => isNeeded(kind, dialects2));
  if (missing.length === 0) return snapshot;
  const reasons = missing.map(({ kind, reason }) => `${kind} (${reason})`).join(", ");
  if (snapshot.rolledForwardFrom === void 0)
    throw new UsableError(`the cluster did not give what every verdict rests on: ${reasons}`, help);
  throw new UsableError(
    `the snapshot was rolled forward, and what every verdict rests on is not sure in it: ${reasons}`,
    'take a fresh snapshot: "netpol-gate snapshot" with --kubeconfig, or with --server'
  );
}

export {
  dialects,
  noPodsRead,
  topOwner,
  ownerKeyOf,
  isOwned,
  livePod,
  podEndpoint,
  templateEndpoint,
  rolledOut,
  addressesOf,
  readServices,
  readNode,
  neededKinds,
  withNeeded
};
