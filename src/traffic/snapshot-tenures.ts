/** Since when, and until when, the pods of a snapshot have had their addresses. */
import type { Endpoint, World } from '../model/cluster.ts';
import type { AddressTenure } from '../model/flow.ts';
import { indexBy } from '../model/layered-map.ts';
import type { Json, Manifest, ObjectKey } from '../model/object.ts';
import { isList, isObject, keyOf } from '../model/object.ts';
import type { KnownHolders } from './timeline.ts';

/**
 * One tenure for each address of a pod, without `origin`. A pod that is not among `manifests` has no known start and
 * gives none; a finished pod's address ended with its last container, and is left out where that is unknown.
 */
export function tenuresIn(world: World, manifests: readonly Manifest[]): readonly AddressTenure[] {
  const pods = manifests.filter(({ ref }) => ref.kind === 'Pod' && ref.group === '');
  const values = new Map(pods.map(({ ref, value }) => [`${ref.namespace}/${ref.name}`, value]));
  return [...world.endpoints.values()].flatMap((endpoint) => tenuresOf(endpoint, values.get(endpoint.id)));
}

const atAddress = indexBy(({ addresses }: Endpoint) => addresses);

/** The same of one address at a time, for a world that is kept up to date with its objects. */
export function holdersIn({ endpoints }: World, objects: ReadonlyMap<ObjectKey, Manifest>): KnownHolders {
  return (address) =>
    [...atAddress(endpoints, address)].flatMap((endpoint) => {
      const ref = { group: '', kind: 'Pod', namespace: endpoint.namespace, name: podName(endpoint) };
      return tenuresOf(endpoint, objects.get(keyOf(ref))?.value).filter((tenure) => tenure.address === address);
    });
}

function tenuresOf(endpoint: Endpoint, pod: Json | undefined): readonly AddressTenure[] {
  const from = timeAt(pod, 'status', 'startTime') ?? timeAt(pod, 'metadata', 'creationTimestamp');
  const to = endpoint.finished ? endOf(pod) : undefined;
  if (endpoint.hostNetwork || from === undefined || (endpoint.finished && to === undefined)) return [];
  return endpoint.addresses.map((address) => ({
    address,
    namespace: endpoint.namespace,
    pod: podName(endpoint),
    labels: endpoint.labels,
    workload: endpoint.workload,
    from,
    ...(to !== undefined && { to: Math.max(from, to) }),
  }));
}

function podName({ id, namespace }: Endpoint): string {
  return id.slice(namespace.length + 1);
}

function valueAt(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>(
    (at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    value,
  );
}

function timeAt(value: Json | undefined, ...keys: readonly string[]): number | undefined {
  const text = valueAt(value, ...keys);
  const time = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** When the last container ended. */
function endOf(pod: Json | undefined): number | undefined {
  const statuses = valueAt(pod, 'status', 'containerStatuses');
  const ends = isList(statuses)
    ? statuses.flatMap((one) => timeAt(one, 'state', 'terminated', 'finishedAt') ?? [])
    : [];
  return ends.length === 0 ? undefined : Math.max(...ends);
}
