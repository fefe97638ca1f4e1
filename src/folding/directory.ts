/** The workloads of a world as folding sees them: where they are, which labels their pods have in common. */
import type { EndpointId, WorkloadKey, WorkloadRef, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Labels } from '../model/labels.ts';
import { noLabels } from '../model/labels.ts';
import { lasting } from '../model/layered-map.ts';

export interface WorkloadFacts {
  readonly ref: WorkloadRef;
  readonly pods: readonly EndpointId[];
  /** Labels that all of its pods carry. */
  readonly labels: Labels;
  /** It is one pod and never two, so that it does not talk to itself. */
  readonly single: boolean;
}

export interface Directory {
  readonly workloads: ReadonlyMap<WorkloadKey, WorkloadFacts>;
  readonly workloadOf: ReadonlyMap<EndpointId, WorkloadKey>;
  /** Workloads of each namespace that has some. */
  readonly byNamespace: ReadonlyMap<string, readonly WorkloadFacts[]>;
  /** Their names, sorted. */
  readonly namespaces: readonly string[];
  readonly namespaceLabels: ReadonlyMap<string, Labels>;
  /** How many of them carry `key=value`. */
  readonly namespacesWith: ReadonlyMap<string, number>;
  /** Workloads by `key=value`; keys on which pods of one workload differ are left out. */
  readonly byLabel: ReadonlyMap<string, readonly WorkloadFacts[]>;
  /** Label keys that say the same of all pods of each workload. */
  readonly keys: ReadonlySet<string>;
}

/** Made once for all worlds that have the very same endpoints and namespaces: a policy that changes leaves both. */
export function directoryOf({ endpoints, namespaces }: World): Directory {
  return ofEndpoints(endpoints)(namespaces);
}

const ofEndpoints = lasting((endpoints: World['endpoints']) =>
  lasting((namespaces: World['namespaces']) => makeDirectory({ endpoints, namespaces })),
);

type Places = Pick<World, 'endpoints' | 'namespaces'>;

function makeDirectory(world: Places): Directory {
  const pods = new Map<WorkloadKey, EndpointId[]>();
  const workloadOf = new Map<EndpointId, WorkloadKey>();
  for (const [id, { workload }] of world.endpoints) {
    const key = workloadKeyOf(workload);
    const list = pods.get(key);
    if (list === undefined) pods.set(key, [id]);
    else list.push(id);
    workloadOf.set(id, key);
  }
  const unlike = new Set<string>();
  const workloads = new Map<WorkloadKey, WorkloadFacts>();
  for (const key of [...pods.keys()].sort()) workloads.set(key, factsOf(world, (pods.get(key) ?? []).sort(), unlike));
  const all = [...workloads.values()];
  const keys = new Set(all.flatMap(({ labels }) => [...labels.keys()]).filter((key) => !unlike.has(key)));
  const byNamespace = groupBy(all, ({ ref }) => [ref.namespace]);
  const namespaceLabels = new Map([...world.namespaces].map(([name, { labels }]) => [name, labels]));
  const namespaces = [...byNamespace.keys()].sort();
  return {
    workloads,
    workloadOf,
    byNamespace,
    namespaces,
    namespaceLabels,
    namespacesWith: countLabels(namespaces.flatMap((name) => namespaceLabels.get(name) ?? [])),
    byLabel: groupBy(all, ({ labels }) =>
      [...labels].flatMap(([key, value]) => (keys.has(key) ? `${key}=${value}` : [])),
    ),
    keys,
  };
}

function countLabels(all: readonly Labels[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const labels of all) {
    for (const [key, value] of labels) counts.set(`${key}=${value}`, (counts.get(`${key}=${value}`) ?? 0) + 1);
  }
  return counts;
}

/** Adds to `unlike` the keys on which the pods differ. */
function factsOf(world: Places, pods: readonly EndpointId[], unlike: Set<string>): WorkloadFacts {
  const [first, ...others] = pods.flatMap((id) => world.endpoints.get(id) ?? []);
  if (first === undefined) throw new RangeError('a workload has a pod at least');
  const labels = new Map(first.labels);
  for (const { labels: own } of others) {
    for (const [key, value] of own) if (labels.get(key) !== value) unlike.add(key);
    for (const [key, value] of labels) {
      if (own.get(key) === value) continue;
      unlike.add(key);
      labels.delete(key);
    }
  }
  const single = others.length === 0 && first.replicas <= 1;
  return { ref: first.workload, pods, labels: labels.size === 0 ? noLabels : labels, single };
}

function groupBy(
  all: readonly WorkloadFacts[],
  keysOf: (one: WorkloadFacts) => readonly string[],
): ReadonlyMap<string, readonly WorkloadFacts[]> {
  const out = new Map<string, WorkloadFacts[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const list = out.get(key);
      if (list === undefined) out.set(key, [one]);
      else list.push(one);
    }
  }
  return out;
}
