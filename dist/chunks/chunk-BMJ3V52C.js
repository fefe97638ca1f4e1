import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  mergedJson,
  podContent
} from "./chunk-SFRJZBDC.js";
import {
  listAt,
  objectAt,
  templateOf,
  templatePath,
  textAt,
  textsAt,
  workloadObjectKey,
  workloadRefOf
} from "./chunk-T4V3ATVX.js";
import {
  addressSet,
  endpointIdOf,
  namedProtocols,
  parseAddress,
  parseBlock,
  workloadKeyOf
} from "./chunk-HNNVQSUS.js";
import {
  canonicalJson,
  isObject,
  valueAt
} from "./chunk-HSRHAZR3.js";

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
function livePod(pod, live, read) {
  const known = read.endpoints.get(pod);
  if (known !== void 0) return known;
  const endpoint = podEndpoint(pod, ownerInCluster(pod, live, read), read);
  read.endpoints.set(pod, endpoint);
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
    ports: once(ports, valueAt(value, ["spec", "containers"]), () => containerPorts(value)),
    hostNetwork: valueAt(value, ["spec", "hostNetwork"]) === true,
    finished: phase === "Succeeded" || phase === "Failed",
    ...node === void 0 || node === "" ? {} : { node },
    addresses: podAddresses(value),
    replicas: 1,
    origin: pod.origin
  };
}
function once(known, key, read) {
  const before = known.get(key);
  if (before !== void 0) return before;
  const value = read();
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
    known.push(...sliceBackends(slice));
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
    ports: listAt(value, ["spec", "ports"]).flatMap((entry, at) => readPort(entry, manifest.at(["spec", "ports", at]))),
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
function readPort(entry, origin) {
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
  return addressSet(
    blocks.flatMap(
      (text) => typeof text === "string" ? parseBlock(text)?.addresses ?? [] : []
    )
  );
}

export {
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
  rangesOf
};
