/** Since when, and until when, the pods of a snapshot have had their addresses. */
import type { World } from '../model/cluster.ts';
import type { AddressTenure } from '../model/flow.ts';
import type { Json, Manifest } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';

/**
 * One tenure for each address of a pod, without `origin`. A pod that is not among `manifests` has no known start and
 * gives none; a finished pod's address ended with its last container, and is left out where that is unknown.
 */
export function tenuresIn(world: World, manifests: readonly Manifest[]): readonly AddressTenure[] {
  const pods = manifests.filter(({ ref }) => ref.kind === 'Pod' && ref.group === '');
  const values = new Map(pods.map(({ ref, value }) => [`${ref.namespace}/${ref.name}`, value]));
  return [...world.endpoints.values()].flatMap((endpoint) => {
    const pod = values.get(endpoint.id);
    const from = timeAt(pod, 'status', 'startTime') ?? timeAt(pod, 'metadata', 'creationTimestamp');
    const to = endpoint.finished ? endOf(pod) : undefined;
    if (endpoint.hostNetwork || from === undefined || (endpoint.finished && to === undefined)) return [];
    return endpoint.addresses.map((address) => ({
      address,
      namespace: endpoint.namespace,
      pod: endpoint.id.slice(endpoint.namespace.length + 1),
      labels: endpoint.labels,
      workload: endpoint.workload,
      from,
      ...(to !== undefined && { to: Math.max(from, to) }),
    }));
  });
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
