/** Pods and the pods that workloads would make, as endpoints. */
import type { Endpoint, WorkloadRef } from '../model/cluster.ts';
import { endpointIdOf, workloadKeyOf } from '../model/cluster.ts';
import type { Labels } from '../model/labels.ts';
import type { Address, ContainerPort, Protocol } from '../model/network.ts';
import { namedProtocols, parseAddress } from '../model/network.ts';
import type { Json, JsonObject, Manifest, ObjectKey } from '../model/object.ts';
import { canonicalJson, isObject, valueAt } from '../model/object.ts';
import { mergedJson } from './apply.ts';
import { isSidecar, podContent } from './content.ts';
import type { Table } from './objects.ts';
import {
  listAt,
  objectAt,
  templateOf,
  templatePath,
  textAt,
  textsAt,
  workloadObjectKey,
  workloadRefOf,
} from './objects.ts';

/** Endpoints of live pods and of templates, read once for all worlds of a cluster; and parts that many pods share. */
export interface PodsRead {
  readonly endpoints: Map<Manifest, Endpoint>;
  /** By the very value that says it: a snapshot holds what its pods have alike once. */
  readonly labels: Map<Json | undefined, Labels>;
  readonly ports: Map<Json | undefined, readonly ContainerPort[]>;
  /** Of each namespace, by the very list of owners. */
  readonly owners: Map<string, Map<Json, WorkloadRef>>;
}

export function noPodsRead(): PodsRead {
  return { endpoints: new Map(), labels: new Map(), ports: new Map(), owners: new Map() };
}

interface Owner {
  readonly kind: string;
  readonly name: string;
}

/** The owner that controls an object; without one marked so, the first. A Node (static pods) owns nothing. */
function ownerOf(value: JsonObject): Owner | undefined {
  const owners = listAt(value, ['metadata', 'ownerReferences']).filter(isObject);
  const owner = owners.find((entry) => entry['controller'] === true) ?? owners[0];
  const name = textAt(owner, ['name']);
  const kind = textAt(owner, ['kind']) ?? 'Pod';
  return name === undefined || kind === 'Node' ? undefined : { kind, name };
}

/**
 * What a pod belongs to, one owner up to the top: ReplicaSet to Deployment, Job to CronJob, by the objects of `table`.
 * A ReplicaSet that was not read tells its Deployment by the hash that its name and its pods' label share.
 */
export function topOwner(pod: Manifest, table: Table): WorkloadRef {
  const { namespace } = pod.ref;
  const owner = ownerOf(pod.value);
  if (owner === undefined) return workloadRefOf(pod.ref);
  const key = workloadObjectKey({ namespace, ...owner });
  const object = key === undefined ? undefined : table.get(key);
  if (object !== undefined) {
    const above = ownerOf(object.value);
    return { namespace, ...(above !== undefined && isChild(owner.kind, above.kind) ? above : owner) };
  }
  const hash = textAt(pod.value, ['metadata', 'labels', 'pod-template-hash']);
  if (owner.kind === 'ReplicaSet' && hash !== undefined && hash !== '' && owner.name.endsWith(`-${hash}`)) {
    return { namespace, kind: 'Deployment', name: owner.name.slice(0, -hash.length - 1) };
  }
  return { namespace, ...owner };
}

function isChild(kind: string, above: string): boolean {
  return (kind === 'ReplicaSet' && above === 'Deployment') || (kind === 'Job' && above === 'CronJob');
}

/** The object that controls another one, where its kind is one that worlds know. */
export function ownerKeyOf({ ref: { namespace }, value }: Manifest): ObjectKey | undefined {
  const owner = ownerOf(value);
  return owner === undefined ? undefined : workloadObjectKey({ namespace, ...owner });
}

/** Whether a workload object is made by another one, which is known (`isKnown`) and stands for its pods. */
export function isOwned(workload: Manifest, isKnown: (owner: ObjectKey) => boolean): boolean {
  const owner = ownerOf(workload.value);
  if (owner === undefined || !isChild(workload.ref.kind, owner.kind)) return false;
  const key = workloadObjectKey({ namespace: workload.ref.namespace, ...owner });
  return key !== undefined && isKnown(key);
}

/** What a live pod belongs to: the same for all pods of its namespace with the same owners, if these were read. */
function ownerInCluster(pod: Manifest, live: Table, { owners }: PodsRead): WorkloadRef {
  const list = valueAt(pod.value, ['metadata', 'ownerReferences']);
  const { namespace } = pod.ref;
  const known = list === undefined ? undefined : owners.get(namespace)?.get(list);
  if (known !== undefined) return known;
  const workload = topOwner(pod, live);
  // A Deployment that only the name of its ReplicaSet tells hangs on a label of the pod as well.
  const owner = ownerOf(pod.value);
  const key = owner === undefined ? undefined : workloadObjectKey({ namespace, ...owner });
  if (list !== undefined && key !== undefined && live.has(key)) {
    const inside = owners.get(namespace) ?? new Map<Json, WorkloadRef>();
    owners.set(namespace, inside.set(list, workload));
  }
  return workload;
}

/** A pod of the cluster, read once. */
export function livePod(pod: Manifest, live: Table, read: PodsRead): Endpoint {
  const known = read.endpoints.get(pod);
  if (known !== undefined) return known;
  const endpoint = podEndpoint(pod, ownerInCluster(pod, live, read), read);
  read.endpoints.set(pod, endpoint);
  return endpoint;
}

/** A pod that exists. Its address, where unknown after a rollout, is left out by `rolledOut`. */
export function podEndpoint(pod: Manifest, workload: WorkloadRef, { labels, ports }: PodsRead): Endpoint {
  const { value, ref } = pod;
  const phase = textAt(value, ['status', 'phase']);
  const node = textAt(value, ['spec', 'nodeName']);
  return {
    id: endpointIdOf(`${ref.namespace}/${ref.name}`),
    namespace: ref.namespace,
    workload,
    labels: once(labels, valueAt(value, ['metadata', 'labels']), () => textsAt(value, ['metadata', 'labels'])),
    ports: listAt(value, ['spec', 'initContainers']).some(isSidecar)
      ? containerPorts(value)
      : once(ports, valueAt(value, ['spec', 'containers']), () => containerPorts(value)),
    hostNetwork: valueAt(value, ['spec', 'hostNetwork']) === true,
    finished: phase === 'Succeeded' || phase === 'Failed',
    ...(node === undefined || node === '' ? {} : { node }),
    addresses: podAddresses(value),
    replicas: 1,
    origin: pod.origin,
  };
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, read: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = read();
  known.set(key, value);
  return value;
}

/** The pod that a workload would make. */
export function templateEndpoint(workload: Manifest): Endpoint {
  const { ref, value } = workload;
  const pod = templateOf(workload);
  const replicas = valueAt(value, ['spec', 'replicas']);
  return {
    id: endpointIdOf(workloadKeyOf(workloadRefOf(ref))),
    namespace: ref.namespace,
    workload: workloadRefOf(ref),
    labels: textsAt(pod, ['metadata', 'labels']),
    ports: containerPorts(pod),
    hostNetwork: valueAt(pod, ['spec', 'hostNetwork']) === true,
    finished: false,
    addresses: [],
    replicas: ref.kind === 'DaemonSet' ? 2 : typeof replicas === 'number' ? replicas : 1,
    origin: labelsOrigin(workload),
  };
}

/** Where the labels of the pod template are written, or the nearest place above. */
export function labelsOrigin(workload: Manifest): Manifest['origin'] {
  return workload.at([...templatePath(workload.ref.kind), 'metadata', 'labels']);
}

/**
 * A live pod after a rollout: live − old template + new template, so that injected containers and labels stay. The
 * pod keeps its name, which is how it is known here, but its next address is not known; a host-network pod has its
 * node's. A template that differs only in what no policy sees changes nothing: every restart moves addresses.
 */
export function rolledOut(live: Endpoint, pod: Manifest, oldTemplate: JsonObject, workload: Manifest): Endpoint {
  const next = templateOf(workload);
  if (sameForPolicies(oldTemplate, next)) return live;
  const value = mergedJson(podPart(oldTemplate), pod.value, podPart(next));
  if (!isObject(value)) return live;
  return {
    ...live,
    labels: textsAt(value, ['metadata', 'labels']),
    ports: containerPorts(value),
    hostNetwork: valueAt(value, ['spec', 'hostNetwork']) === true,
    addresses: [],
    origin: labelsOrigin(workload),
  };
}

export function sameForPolicies(first: JsonObject, second: JsonObject): boolean {
  return canonicalJson(podContent(first)) === canonicalJson(podContent(second));
}

/** The parts of a template that a pod takes over and a policy can see. */
function podPart(template: JsonObject): JsonObject {
  const containers = listAt(template, ['spec', 'containers']).map(containerPart);
  const sidecars = listAt(template, ['spec', 'initContainers'])
    .filter(isSidecar)
    .map((container) => ({ ...containerPart(container), restartPolicy: 'Always' }));
  const hostNetwork = valueAt(template, ['spec', 'hostNetwork']) === true;
  return {
    metadata: { labels: objectAt(template, ['metadata', 'labels']) },
    spec: {
      containers,
      ...(sidecars.length > 0 ? { initContainers: sidecars } : {}),
      ...(hostNetwork ? { hostNetwork } : {}),
    },
  };
}

function containerPart(container: Json): JsonObject {
  return { name: textAt(container, ['name']) ?? '', ports: listAt(container, ['ports']) };
}

/** Ports of all containers, then of sidecars; an init container that ends serves nobody. */
function containerPorts(pod: JsonObject): readonly ContainerPort[] {
  const sidecars = listAt(pod, ['spec', 'initContainers']).filter(isSidecar).flatMap(portsOf);
  return [
    ...listAt(pod, ['spec', 'containers']).flatMap(portsOf),
    ...sidecars.map((port): ContainerPort => ({ ...port, sidecar: true })),
  ];
}

function portsOf(container: Json): readonly ContainerPort[] {
  return listAt(container, ['ports']).flatMap((entry): readonly ContainerPort[] => {
    const port = valueAt(entry, ['containerPort']);
    const protocol = protocolOf(textAt(entry, ['protocol']));
    const name = textAt(entry, ['name']);
    if (typeof port !== 'number' || protocol === undefined) return [];
    return [{ ...(name === undefined || name === '' ? {} : { name }), protocol, port }];
  });
}

/** Absent means TCP; a text that is no protocol of Kubernetes gives undefined. */
export function protocolOf(text: string | undefined): Protocol | undefined {
  return text === undefined ? 'TCP' : namedProtocols.find((name) => name === text);
}

function podAddresses(pod: JsonObject): readonly Address[] {
  const listed = listAt(pod, ['status', 'podIPs']).map((entry) => textAt(entry, ['ip']));
  const single = textAt(pod, ['status', 'podIP']);
  return addressesOf(listed.includes(single) ? listed : [...listed, single]);
}

/** Texts to addresses, each once, in order; what is none is left out. */
export function addressesOf(texts: readonly (Json | undefined)[]): readonly Address[] {
  const parsed = texts.flatMap((text) => (typeof text === 'string' ? (parseAddress(text) ?? []) : []));
  return [...new Set(parsed)];
}
