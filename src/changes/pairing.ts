/**
 * Both worlds of a comparison with the same identity for what is the same: pods of a renamed workload, and pods of one
 * workload that were replaced, so that they are compared and not told as gone and come.
 */
import type { Endpoint, EndpointId, WorkloadKey, WorkloadRef, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Rename } from '../model/comparison.ts';
import type { Connection, ConnectionEnd } from '../model/flow.ts';
import { formatLabels } from '../model/labels.ts';

export interface PairedWorlds {
  readonly base: World;
  readonly head: World;
  readonly live?: World;
}

/**
 * Workloads have the names of `head` in every world. A pod of head that base lacks stands there as the pod of the same
 * workload that is most like it; further pods of base stay what they were.
 */
export function pairWorlds(worlds: PairedWorlds, renames: readonly Rename[]): PairedWorlds {
  const names = new Map(renames.map(({ from, to }) => [workloadKeyOf(from), to]));
  const base = renamed(worlds.base, names);
  const live = worlds.live && renamed(worlds.live, names);
  const former = formerPods(base, worlds.head);
  if (former.size === 0) return { ...worlds, base, ...(live === undefined ? {} : { live }) };
  const taken = new Set(former.values());
  return {
    base: standing(base, former, (id) => !taken.has(id) || worlds.head.endpoints.has(id)),
    head: withAddresses(worlds.head, base, former),
    ...(live === undefined ? {} : { live: standing(live, former, () => true) }),
  };
}

function renamed(world: World, names: ReadonlyMap<WorkloadKey, WorkloadRef>): World {
  if (names.size === 0) return world;
  const endpoints = [...world.endpoints].map(([id, endpoint]) => {
    const workload = names.get(workloadKeyOf(endpoint.workload));
    return [id, workload === undefined ? endpoint : { ...endpoint, workload }] as const;
  });
  return { ...world, endpoints: new Map(endpoints) };
}

/** For each pod of head that base lacks, the pod of base that it takes the place of. */
function formerPods(base: World, head: World): ReadonlyMap<EndpointId, EndpointId> {
  const fresh = new Map<WorkloadKey, Endpoint[]>();
  for (const [id, endpoint] of head.endpoints) {
    if (base.endpoints.has(id)) continue;
    const key = workloadKeyOf(endpoint.workload);
    const list = fresh.get(key);
    if (list === undefined) fresh.set(key, [endpoint]);
    else list.push(endpoint);
  }
  const out = new Map<EndpointId, EndpointId>();
  if (fresh.size === 0) return out;
  const old = new Map<WorkloadKey, Endpoint[]>();
  for (const endpoint of base.endpoints.values()) {
    const key = workloadKeyOf(endpoint.workload);
    if (fresh.has(key)) old.set(key, [...(old.get(key) ?? []), endpoint]);
  }
  for (const [key, pods] of fresh) {
    // Pods that head does not have any more are the first to be taken.
    const candidates = [...(old.get(key) ?? [])].sort(
      (a, b) =>
        Number(head.endpoints.has(a.id)) - Number(head.endpoints.has(b.id)) ||
        Number(a.finished) - Number(b.finished) ||
        (a.id < b.id ? -1 : 1),
    );
    for (const [pod, was] of matched(
      [...pods].sort((a, b) => (a.id < b.id ? -1 : 1)),
      candidates,
    ))
      out.set(pod, was);
  }
  return out;
}

/** Pods that look alike first, one for one; then any, in order. */
function matched(
  pods: readonly Endpoint[],
  candidates: readonly Endpoint[],
): readonly (readonly [EndpointId, EndpointId])[] {
  const byLook = new Map<string, Endpoint[]>();
  for (const one of candidates) byLook.set(lookOf(one), [...(byLook.get(lookOf(one)) ?? []), one]);
  const next = new Map<string, number>();
  return pods.flatMap((pod, at) => {
    const alike = byLook.get(lookOf(pod));
    const look = alike === undefined ? '' : lookOf(pod);
    const from = alike ?? candidates;
    const turn = alike === undefined ? at : (next.get(look) ?? 0);
    next.set(look, turn + 1);
    const was = from[turn % Math.max(from.length, 1)];
    return was === undefined ? [] : [[pod.id, was.id] as const];
  });
}

/** What a rollout leaves as it is: labels without the marks of controllers, and ports. */
function lookOf({ labels, ports, hostNetwork }: Endpoint): string {
  const own = [...labels].filter(([key]) => !controllerLabels.has(key));
  const text = ports.map(({ name, protocol, port }) => `${name ?? ''}/${protocol}/${port}`).join();
  return `${formatLabels(new Map(own))}|${text}|${String(hostNetwork)}`;
}

/** Labels that controllers give to each generation of pods, or to each pod. */
const controllerLabels: ReadonlySet<string> = new Set([
  'pod-template-hash',
  'controller-revision-hash',
  'statefulset.kubernetes.io/pod-name',
  'apps.kubernetes.io/pod-index',
  'batch.kubernetes.io/controller-uid',
  'batch.kubernetes.io/job-name',
  'controller-uid',
  'job-name',
]);

/** The world with the pods of before under the names of those that take their place. */
function standing(
  world: World,
  former: ReadonlyMap<EndpointId, EndpointId>,
  keeps: (id: EndpointId) => boolean,
): World {
  const endpoints = new Map([...world.endpoints].filter(([id]) => keeps(id)));
  for (const [id, was] of former) {
    const endpoint = world.endpoints.get(was);
    if (endpoint !== undefined) endpoints.set(id, { ...endpoint, id });
  }
  return { ...world, endpoints };
}

/** A pod that no policy can see a change of keeps its address: every restart moves it, and each would make noise. */
function withAddresses(head: World, base: World, former: ReadonlyMap<EndpointId, EndpointId>): World {
  const endpoints = new Map(head.endpoints);
  for (const [id, was] of former) {
    const [now, before] = [head.endpoints.get(id), base.endpoints.get(was)];
    if (now === undefined || before === undefined || lookOf(now) !== lookOf(before)) continue;
    if (now.addresses.length === 0) endpoints.set(id, { ...now, addresses: before.addresses });
  }
  return { ...head, endpoints };
}

/** Recorded connections under the new names. */
export function renamedConnections(
  connections: readonly Connection[],
  renames: readonly Rename[],
): readonly Connection[] {
  if (renames.length === 0) return connections;
  const names = new Map(renames.map(({ from, to }) => [workloadKeyOf(from), to]));
  const current = (workload: WorkloadRef): WorkloadRef => names.get(workloadKeyOf(workload)) ?? workload;
  const endOf = (end: ConnectionEnd): ConnectionEnd => {
    if (end.kind === 'workload') return { ...end, workload: current(end.workload) };
    return end.kind === 'unidentified' ? { ...end, candidates: end.candidates.map(current) } : end;
  };
  return connections.map((one) => ({ ...one, source: endOf(one.source), destination: endOf(one.destination) }));
}
