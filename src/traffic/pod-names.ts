/** Owners of pods by the names that their controllers generate; only workloads that exist, never the pattern alone. */
import type { Endpoint, WorkloadRef, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Directory } from './directory.ts';
import type { Timeline } from './timeline.ts';

/** Endings that controllers put behind the name of their own object; random ones have no vowel, so that no word arises. */
const endings: readonly { readonly ending: RegExp; readonly kinds: readonly string[] }[] = [
  { ending: /-[b-df-hj-np-tv-z0-9]{5,10}-[b-df-hj-np-tv-z0-9]{5}$/, kinds: ['Deployment', 'Rollout'] },
  { ending: /-\d{7,12}-[b-df-hj-np-tv-z0-9]{5}$/, kinds: ['CronJob'] },
  { ending: /-\d{1,5}$/, kinds: ['StatefulSet'] },
  {
    ending: /-[b-df-hj-np-tv-z0-9]{5}$/,
    kinds: ['DaemonSet', 'Job', 'ReplicaSet', 'ReplicationController', 'CronJob'],
  },
];

/** Workloads of the cluster whose pods are named like this one. */
export function ownersByName(
  namespace: string,
  pod: string,
  directory: Pick<Directory, 'workloads'>,
): readonly WorkloadRef[] {
  return distinct(
    endings.flatMap(({ ending, kinds }) => {
      const name = pod.replace(ending, '');
      return name === pod ? [] : directory.workloads(namespace, name).filter(({ kind }) => kinds.includes(kind));
    }),
  );
}

export function distinct(workloads: readonly WorkloadRef[]): readonly WorkloadRef[] {
  const byKey = new Map(workloads.map((workload) => [workloadKeyOf(workload), workload]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, workload]) => workload);
}

/** A pod by its name, with its endpoint where it still exists; or what a workload's name gives its pods. */
export interface NamedPod {
  /** `namespace/pod`, or `namespace/workload-`. */
  readonly name: string;
  readonly workload: WorkloadRef;
  readonly endpoint?: Endpoint;
}

/** Sorted by name. */
export function namedPods(world: World, { pods }: Timeline): readonly NamedPod[] {
  const found = new Map<string, NamedPod>();
  for (const [name, { workload }] of pods) if (workload !== undefined) found.set(name, { name, workload });
  for (const endpoint of world.endpoints.values()) {
    const { id, workload } = endpoint;
    // The pod that a template would make has no name yet.
    if (!id.endsWith(']')) found.set(id, { name: id, workload, endpoint });
    const stem = `${workload.namespace}/${workload.name}-`;
    if (workload.kind !== 'Pod') found.set(workloadKeyOf(workload), { name: stem, workload });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Those of a sorted list whose names begin so. */
export function beginningWith(sorted: readonly NamedPod[], prefix: string): readonly NamedPod[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.name ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.name.startsWith(prefix) === true) end++;
  return sorted.slice(low, end);
}

/** The API server cuts what a controller asks for before it adds five letters. */
const longest = 58;
const generated = /^(?:[b-df-hj-np-tv-z0-9]{5}|\d{1,5})$/;

interface PrefixOwners {
  readonly workloads: readonly WorkloadRef[];
  /** Living pods that the name may mean. */
  readonly endpoints: readonly Endpoint[];
}

/**
 * Whose pods have names that begin so: those to which only the generated end is missing, and workloads of an unknown
 * kind, else workloads that name their pods so, else all whose names begin with it.
 */
export function ownersByPrefix(namespace: string, prefix: string, directory: Directory): PrefixOwners {
  const begin = `${namespace}/${prefix.slice(0, longest)}`;
  const all = directory.beginning(begin);
  const exact = all.filter(
    ({ name, workload: { kind } }) => generated.test(name.slice(begin.length)) || (kind === '' && name === begin),
  );
  if (exact.length > 0) return ownersOf(exact);
  const derived = distinct([
    ...ownersByName(namespace, `${prefix}zzzzz`, directory),
    ...ownersByName(namespace, `${prefix}0`, directory),
  ]);
  if (derived.length > 0) return { workloads: derived, endpoints: [] };
  return ownersOf(all);
}

function ownersOf(pods: readonly NamedPod[]): PrefixOwners {
  return {
    workloads: distinct(pods.map(({ workload }) => workload)),
    endpoints: pods.flatMap(({ endpoint }) => (endpoint === undefined || endpoint.finished ? [] : [endpoint])),
  };
}
