/** Endpoints of a cluster kept up to date: the pods and workloads that a change touches are read again, no others. */
import type { Endpoint, EndpointId, WorkloadKey } from '../model/cluster.ts';
import { endpointIdOf, workloadKeyOf } from '../model/cluster.ts';
import { formatLabels } from '../model/labels.ts';
import { type Family, familyOf } from '../model/network.ts';
import type { Manifest, ObjectKey, ObjectRef } from '../model/object.ts';
import type { Role, Table } from './objects.ts';
import { workloadObjectKey, workloadRefOf } from './objects.ts';
import { isOwned, noPodsRead, ownerKeyOf, podEndpoint, templateEndpoint, topOwner } from './pods.ts';

/** An object that changes; `before` or `after` is absent where it comes or goes. */
export interface ObjectChange {
  readonly key: ObjectKey;
  readonly role: Role;
  readonly before?: Manifest;
  readonly after?: Manifest;
}

/** What became of endpoints that look different to a policy now; undefined: gone. */
export type EndpointChanges = ReadonlyMap<EndpointId, Endpoint | undefined>;

export interface KeptEndpoints {
  /** `table` holds the objects after the change, `endpoints` what there was before it. */
  change(changes: readonly ObjectChange[], table: Table, endpoints: ReadonlyMap<EndpointId, Endpoint>): EndpointChanges;
  /** How many addresses of each family the pods have. */
  readonly families: ReadonlyMap<Family, number>;
  /** Pods and templates of each namespace. */
  readonly uses: ReadonlyMap<string, number>;
}

/** `table` with the endpoints that were read from it. */
export function keptEndpoints(
  table: Table,
  roleOf: (ref: ObjectRef) => Role | undefined,
  endpoints: ReadonlyMap<EndpointId, Endpoint>,
): KeptEndpoints {
  /** Pods and workloads by the object that owns them. */
  const children = new Map<ObjectKey, Set<ObjectKey>>();
  /** Pods that stand for their workload, in place of its template. */
  const alive = new Map<WorkloadKey, number>();
  const families = new Map<Family, number>();
  const uses = new Map<string, number>();

  const adopt = (key: ObjectKey, manifest: Manifest | undefined, isThere: boolean): void => {
    const owner = manifest && ownerKeyOf(manifest);
    if (owner === undefined) return;
    const own = children.get(owner) ?? new Set<ObjectKey>();
    if (isThere) children.set(owner, own.add(key));
    else if (own.delete(key) && own.size === 0) children.delete(owner);
  };
  const count = (endpoint: Endpoint | undefined, by: 1 | -1): void => {
    if (endpoint === undefined) return;
    for (const address of endpoint.addresses) add(families, familyOf(address), by);
    add(uses, endpoint.namespace, by);
    if (standsForWorkload(endpoint)) add(alive, workloadKeyOf(endpoint.workload), by);
  };
  for (const [key, manifest] of table) if (isPodLike(roleOf(manifest.ref))) adopt(key, manifest, true);
  for (const endpoint of endpoints.values()) count(endpoint, 1);

  /** The changed pods and workloads, and those whose owner changed. */
  const touchedBy = (changes: readonly ObjectChange[]): Set<ObjectKey> => {
    const touched = new Set<ObjectKey>();
    for (const { key, role, before, after } of changes) {
      if (!isPodLike(role)) continue;
      adopt(key, before, false);
      adopt(key, after, true);
      touched.add(key);
    }
    for (const { key, role } of changes) {
      if (role === 'workload') children.get(key)?.forEach((child) => touched.add(child));
    }
    return touched;
  };

  return {
    families,
    uses,
    change(changes, table, endpoints) {
      const parts = noPodsRead();
      const out = new Map<EndpointId, Endpoint | undefined>();
      const workloads = new Map<ObjectKey, ObjectRef>();
      const gone = new Map(changes.flatMap(({ key, before }) => (before === undefined ? [] : [[key, before]])));
      const put = (id: EndpointId, next: Endpoint | undefined): void => {
        const was = out.has(id) ? out.get(id) : endpoints.get(id);
        if (was === next || (was !== undefined && next !== undefined && looksAlike(was, next))) return;
        count(was, -1);
        count(next, 1);
        out.set(id, next);
        for (const one of [was, next]) {
          const key = one === undefined || one.workload.kind === 'Pod' ? undefined : workloadObjectKey(one.workload);
          const object = key === undefined ? undefined : table.get(key);
          if (key !== undefined && object !== undefined) workloads.set(key, object.ref);
        }
      };
      for (const key of touchedBy(changes)) {
        const manifest = table.get(key);
        const ref = (manifest ?? gone.get(key))?.ref;
        if (ref === undefined) continue;
        if (roleOf(ref) === 'workload') workloads.set(key, ref);
        else put(podId(ref), manifest && podEndpoint(manifest, topOwner(manifest, table), parts));
      }
      const isKnown = (key: ObjectKey): boolean => table.has(key);
      for (const [key, ref] of workloads) {
        const manifest = table.get(key);
        const workload = workloadKeyOf(workloadRefOf(ref));
        const stands = manifest !== undefined && !alive.has(workload) && !isOwned(manifest, isKnown);
        put(endpointIdOf(workload), stands ? templateEndpoint(manifest) : undefined);
      }
      return out;
    },
  };
}

function isPodLike(role: Role | undefined): boolean {
  return role === 'pod' || role === 'workload';
}

function podId({ namespace, name }: ObjectRef): EndpointId {
  return endpointIdOf(`${namespace}/${name}`);
}

/** A pod and no template. A Job that is done makes no further pod. */
function standsForWorkload({ id, workload, finished }: Endpoint): boolean {
  return (id as string) !== workloadKeyOf(workload) && (!finished || workload.kind === 'Job');
}

function add<Key>(counts: Map<Key, number>, key: Key, by: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}

/** Whether nothing that a world says of them differs. */
function looksAlike(a: Endpoint, b: Endpoint): boolean {
  const text = ({ labels, ports, addresses, origin: _, ...rest }: Endpoint): string =>
    JSON.stringify([formatLabels(labels), ports, addresses.join(), rest.workload, rest.node, rest.hostNetwork]) +
    `${rest.finished} ${rest.replicas}`;
  return text(a) === text(b);
}
