/** One table of objects to the world that a policy sees. */
import type { Endpoint, EndpointId, Namespace, World, WorkloadKey } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Labels } from '../model/labels.ts';
import type { Address, AddressSet, Family } from '../model/network.ts';
import { familyOf, union } from '../model/network.ts';
import type { Manifest, ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import type { Dialect } from '../dialects/index.ts';
import { servicesAsEntries, withControllers } from './controllers.ts';
import { waysOf } from './entries.ts';
import type { Role, Table } from './objects.ts';
import { roleOf, templateOf, textsAt, workloadObjectKey, workloadRefOf } from './objects.ts';
import { isOwned, podEndpoint, rolledOut, templateEndpoint, topOwner } from './pods.ts';
import { rangesOf, readNode, readServices } from './services.ts';

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
  /** Labels that a namespace gets when it is created; a namespace that says otherwise keeps its word. */
  readonly newLabels: Labels;
  /** Endpoints of live pods and of templates, read once for all worlds of the cluster. */
  readonly pods: Map<Manifest, Endpoint>;
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
  const written = rangesOf(ground.podRanges);
  // A node that does not say where its pods lie leaves it open for all of them.
  const told = written.length > 0 || nodes.every((node) => node.podRanges.length > 0);
  const podRanges = told ? nodes.reduce((all, node) => union(all, node.podRanges), written) : [];
  return {
    namespaces: readNamespaces(of('namespace'), used, ground),
    endpoints,
    policies,
    services,
    entries: [
      ...withControllers([...of('entry'), ...copies].flatMap(waysOf), {
        endpoints: endpoints.values(),
        classes: of('entry-class'),
        gateways: of('gateway'),
      }),
      ...servicesAsEntries(services),
    ],
    nodes,
    ...(podRanges.length === 0 ? {} : { podRanges }),
    families: familiesOf(endpoints.values(), podRanges),
    tiers: ground.enforcer.tiers,
    deviations: ground.enforcer.deviations ?? [],
  };
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
  for (const { ref, value, origin } of declared) {
    const labels = new Map(ground.live.has(keyOf(ref)) ? [] : ground.newLabels);
    for (const [key, text] of textsAt(value, ['metadata', 'labels'])) labels.set(key, text);
    out.set(ref.name, { name: ref.name, labels: labels.set(nameLabel, ref.name), origin });
  }
  for (const name of used) {
    if (name !== '' && !out.has(name)) out.set(name, { name, labels: new Map([[nameLabel, name]]) });
  }
  return out;
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
  const alive = new Set<WorkloadKey>();
  for (const pod of pods) {
    const endpoint = readPod(pod, table, ground);
    if (endpoint === undefined) continue;
    out.set(endpoint.id, endpoint);
    if (!endpoint.finished || endpoint.workload.kind === 'Job') alive.add(workloadKeyOf(endpoint.workload));
  }
  // An owner that is gone from this table takes what it made along.
  const isKnown = (key: ObjectKey): boolean => table.has(key) || ground.base.has(key) || ground.live.has(key);
  for (const workload of workloads) {
    if (isOwned(workload, isKnown) || alive.has(workloadKeyOf(workloadRefOf(workload.ref)))) continue;
    const endpoint = ground.pods.get(workload) ?? templateEndpoint(workload);
    ground.pods.set(workload, endpoint);
    out.set(endpoint.id, endpoint);
  }
  return out;
}

/** Nothing for a pod whose workload is gone from this table. */
function readPod(pod: Manifest, table: Table, { live, base, pods }: Ground): Endpoint | undefined {
  const endpoint = pods.get(pod) ?? podEndpoint(pod, topOwner(pod, live.has(keyOf(pod.ref)) ? live : table));
  if (live.has(keyOf(pod.ref))) pods.set(pod, endpoint);
  const owner = endpoint.workload;
  const key = owner.kind === 'Pod' ? undefined : workloadObjectKey(owner);
  if (key === undefined) return endpoint;
  const [before, now] = [live.get(key) ?? base.get(key), table.get(key)];
  if (before === undefined || before === now) return endpoint;
  return now === undefined ? undefined : rolledOut(endpoint, pod, templateOf(before), now);
}

/** Families of the addresses that are known; IPv4 where none is. */
function familiesOf(endpoints: Iterable<Endpoint>, podRanges: AddressSet): readonly Family[] {
  const families = new Set<Family>();
  const add = (address: Address): void => void families.add(familyOf(address));
  for (const { first, last } of podRanges) [first, last].forEach(add);
  for (const endpoint of endpoints) if (families.size < 2) endpoint.addresses.forEach(add);
  if (families.size === 0) return ['IPv4'];
  return (['IPv4', 'IPv6'] as const).filter((family) => families.has(family));
}
