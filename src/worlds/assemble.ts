/** One table of objects to the world that a policy sees. */
import type { Endpoint, EndpointId, Entry, Namespace, Service, World, WorkloadRef } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import { type Labels, noLabels } from '../model/labels.ts';
import type { AddressSet, Family } from '../model/network.ts';
import { addressesIn, addressSet, familyOf } from '../model/network.ts';
import type { Manifest, ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import type { Dialect } from '../dialects/index.ts';
import { servicesAsEntries, withControllers } from './controllers.ts';
import { waysOf } from './entries.ts';
import type { Role, Table } from './objects.ts';
import { roleOf, templateOf, textsAt, workloadObjectKey } from './objects.ts';
import type { PodsRead } from './pods.ts';
import { isOwned, livePod, podEndpoint, rolledOut, templateEndpoint, topOwner } from './pods.ts';
import { readNode, readServices } from './services.ts';

const nameLabel = 'kubernetes.io/metadata.name';

/** What every world of a state shares. */
export interface Ground {
  readonly dialects: readonly Dialect[];
  readonly enforcer: Pick<World, 'tiers' | 'deviations'>;
  /** Objects of the cluster as it is; empty without one. */
  readonly live: Table;
  /** What was applied before; tells the old template where the cluster does not. */
  readonly base: Table;
  /** Pod ranges from the gate file, as blocks. */
  readonly podRanges: readonly string[];
  /** The addresses of the live objects are withheld. */
  readonly hidesAddresses?: boolean;
  /** Labels that a namespace gets when it is created; a namespace that says otherwise keeps its word. */
  readonly newLabels: Labels;
  /** Shared with all worlds of the cluster. */
  readonly pods: PodsRead;
  /** What was read for the worlds before: a change of policies alone leaves all endpoints as they are. */
  readonly read: EndpointsRead[];
}

interface EndpointsRead {
  readonly pods: readonly Manifest[];
  readonly workloads: readonly Manifest[];
  readonly endpoints: ReadonlyMap<EndpointId, Endpoint>;
}

/**
 * Policies are read apart: they carry conditions that are not in the objects. `copies` are further ways in that stand
 * in the files under one name.
 */
export function assemble(
  table: Table,
  policies: readonly Policy[],
  ground: Ground,
  copies: readonly Manifest[] = [],
): World {
  const byRole = groupByRole(table, ground.dialects);
  const of = (role: Role): readonly Manifest[] => byRole.get(role) ?? [];
  const endpoints = endpointsOf(table, of('pod'), of('workload'), ground);
  const services = readServices(of('service'), of('slice'), of('endpoints'));
  const nodes = of('node').map(readNode);
  const named = [...endpoints.values(), ...services].map(({ namespace }) => namespace);
  const used = [...named, ...policies.map(({ ref }) => ref.namespace)];
  const hidden = ground.hidesAddresses === true;
  const written = addressesIn(ground.podRanges);
  // A node that does not say where its pods lie leaves it open for all of them.
  const told = written.length > 0 || nodes.every((node) => node.podRanges.length > 0);
  const podRanges = told ? addressSet([...written, ...nodes.flatMap((node) => node.podRanges)]) : [];
  return {
    namespaces: readNamespaces(of('namespace'), used, ground),
    endpoints,
    policies,
    services,
    entries: entriesOf([...of('entry'), ...copies], endpoints.values(), services, (role) => of(role)),
    // A node without addresses would be one that nothing comes from; without nodes, anything may be one.
    nodes: hidden ? [] : nodes,
    ...(podRanges.length === 0 ? {} : { podRanges }),
    ...(hidden && { hidesAddresses: true }),
    families: hidden && podRanges.length === 0 ? bothFamilies : familiesOf(familiesIn(endpoints.values()), podRanges),
    tiers: ground.enforcer.tiers,
    deviations: ground.enforcer.deviations ?? [],
  };
}

/** Ways in by objects of their own, and Services that are ways in themselves. */
export function entriesOf(
  objects: readonly Manifest[],
  endpoints: Iterable<Endpoint>,
  services: readonly Service[],
  of: (role: 'entry-class' | 'gateway') => readonly Manifest[],
): readonly Entry[] {
  const ground = { endpoints, classes: of('entry-class'), gateways: of('gateway') };
  return [...withControllers(objects.flatMap(waysOf), ground), ...servicesAsEntries(services)];
}

function groupByRole(table: Table, dialects: readonly Dialect[]): ReadonlyMap<Role, readonly Manifest[]> {
  const out = new Map<Role, Manifest[]>();
  for (const manifest of table.values()) {
    const role = roleOf(manifest.ref, dialects);
    if (role === undefined) continue;
    const list = out.get(role);
    if (list === undefined) out.set(role, [manifest]);
    else list.push(manifest);
  }
  return out;
}

/** Declared namespaces, and those that something stands in although nobody declares them. */
function readNamespaces(
  declared: readonly Manifest[],
  used: readonly string[],
  ground: Ground,
): ReadonlyMap<string, Namespace> {
  const out = new Map<string, Namespace>();
  for (const manifest of declared) {
    const { ref } = manifest;
    out.set(ref.name, declaredNamespace(manifest, ground.live.has(keyOf(ref)) ? noLabels : ground.newLabels));
  }
  for (const name of used) {
    if (name !== '' && !out.has(name)) out.set(name, bareNamespace(name));
  }
  return out;
}

/** A namespace as its object says; `more` are labels that it gets where it does not say otherwise. */
export function declaredNamespace({ ref, value, origin }: Manifest, more = noLabels): Namespace {
  const labels = new Map(more);
  for (const [key, text] of textsAt(value, ['metadata', 'labels'])) labels.set(key, text);
  return { name: ref.name, labels: labels.set(nameLabel, ref.name), origin };
}

/** A namespace that nobody declares. */
export function bareNamespace(name: string): Namespace {
  return { name, labels: new Map([[nameLabel, name]]) };
}

/** The very same map where the very same objects stand in the table. */
function endpointsOf(
  table: Table,
  pods: readonly Manifest[],
  workloads: readonly Manifest[],
  ground: Ground,
): ReadonlyMap<EndpointId, Endpoint> {
  const known = ground.read.find((one) => sameList(one.pods, pods) && sameList(one.workloads, workloads));
  if (known !== undefined) return known.endpoints;
  const endpoints = readEndpoints(table, pods, workloads, ground);
  ground.read.push({ pods, workloads, endpoints });
  return endpoints;
}

function sameList(a: readonly Manifest[], b: readonly Manifest[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function readEndpoints(
  table: Table,
  pods: readonly Manifest[],
  workloads: readonly Manifest[],
  ground: Ground,
): ReadonlyMap<EndpointId, Endpoint> {
  const out = new Map<EndpointId, Endpoint>();
  const alive = new Set<WorkloadRef>();
  const fateOf = fatesOf(table, ground);
  for (const pod of pods) {
    const endpoint = readPod(pod, table, ground, fateOf);
    if (endpoint === undefined) continue;
    out.set(endpoint.id, endpoint);
    if (!endpoint.finished || endpoint.workload.kind === 'Job') alive.add(endpoint.workload);
  }
  const keys = new Set([...alive].map(workloadKeyOf));
  // An owner that is gone from this table takes what it made along.
  const isKnown = (key: ObjectKey): boolean => table.has(key) || ground.base.has(key) || ground.live.has(key);
  for (const workload of workloads) {
    if (keys.has(workloadKeyOf(workload.ref)) || isOwned(workload, isKnown)) continue;
    const endpoint = ground.pods.endpoints.get(workload) ?? templateEndpoint(workload);
    ground.pods.endpoints.set(workload, endpoint);
    out.set(endpoint.id, endpoint);
  }
  return out;
}

/** Nothing for a pod whose workload is gone from this table. */
function readPod(pod: Manifest, table: Table, { live, pods }: Ground, fateOf: Fates): Endpoint | undefined {
  const endpoint = live.has(keyOf(pod.ref)) ? livePod(pod, live, pods) : podEndpoint(pod, topOwner(pod, table), pods);
  const fate = fateOf(endpoint.workload);
  if (fate === 'same') return endpoint;
  return fate === 'gone' ? undefined : rolledOut(endpoint, pod, templateOf(fate.before), fate.now);
}

/** What became of the workload of a live pod in a table. */
type Fate = 'same' | 'gone' | { readonly before: Manifest; readonly now: Manifest };
type Fates = (workload: WorkloadRef) => Fate;

function fatesOf(table: Table, { live, base }: Ground): Fates {
  const known = new Map<WorkloadRef, Fate>();
  return (workload) => {
    const found = known.get(workload);
    if (found !== undefined) return found;
    const key = workload.kind === 'Pod' ? undefined : workloadObjectKey(workload);
    const before = key === undefined ? undefined : (live.get(key) ?? base.get(key));
    const now = key === undefined ? undefined : table.get(key);
    const fate = before === undefined || before === now ? 'same' : now === undefined ? 'gone' : { before, now };
    known.set(workload, fate);
    return fate;
  };
}

function familiesIn(endpoints: Iterable<Endpoint>): ReadonlySet<Family> {
  const families = new Set<Family>();
  for (const { addresses } of endpoints) {
    for (const address of addresses) families.add(familyOf(address));
    if (families.size === 2) break;
  }
  return families;
}

const bothFamilies: readonly Family[] = ['IPv4', 'IPv6'];

/** Families of the addresses that are known; IPv4 where none is. */
export function familiesOf(ofPods: Iterable<Family>, podRanges: AddressSet): readonly Family[] {
  const families = new Set(ofPods);
  for (const { first, last } of podRanges) for (const address of [first, last]) families.add(familyOf(address));
  if (families.size === 0) return ['IPv4'];
  return (['IPv4', 'IPv6'] as const).filter((family) => families.has(family));
}
