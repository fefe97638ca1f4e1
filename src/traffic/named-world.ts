/** Without a cluster, records are told by the names that they carry: a world of these names and of nothing else. */
import type { Endpoint, EndpointId, WorkloadRef, World } from '../model/cluster.ts';
import { endpointIdOf, workloadKeyOf } from '../model/cluster.ts';
import type { FlowEnd } from '../model/flow.ts';
import { privateRanges } from '../model/network.ts';
import type { LogOrigin } from '../model/origin.ts';
import type { ObservedFlow } from './flow-table.ts';
import type { PodFacts, Timeline } from './timeline.ts';

/** It has no policies, nodes and Services, so it answers who, and nothing about what is allowed. */
export function worldOfNames(flows: readonly ObservedFlow[], timeline: Timeline): World {
  const endpoints = new Map<EndpointId, Endpoint>();
  const kinds = kindsIn(flows);
  const add = (id: string, workload: WorkloadRef, end: Pick<FlowEnd, 'labels'>, origin: LogOrigin): void => {
    const key = endpointIdOf(id);
    if (!endpoints.has(key)) endpoints.set(key, endpointOf(key, workload, end, origin));
  };
  for (const [id, facts] of timeline.pods) add(id, ownerOf(id, facts), facts, unknownPlace);
  for (const { source, destination, samples } of flows) {
    for (const end of [source, destination]) {
      const { namespace, pod, podPrefix, workload } = end;
      if (namespace === undefined) continue;
      const stem = podPrefix?.replace(/-$/, '');
      const owner =
        stem !== undefined
          ? { namespace, kind: '', name: stem }
          : workload && { namespace, kind: kinds(namespace, workload), name: workload.name };
      const place = samples[0] ?? unknownPlace;
      if (pod !== undefined) add(`${namespace}/${pod}`, owner ?? { namespace, kind: 'Pod', name: pod }, end, place);
      else if (owner !== undefined) add(workloadKeyOf(owner), owner, end, place);
    }
  }
  // Nobody tells which of the private addresses are pods'; who else asks the API server is known to be no pod that it could name.
  const isTraffic = flows.some(({ reporter }) => reporter !== 'api-server');
  return { ...nothing, ...(isTraffic && { podRanges: privateRanges }), endpoints };
}

const unknownPlace: LogOrigin = { kind: 'log', file: '', line: 1 };

const nothing: World = {
  namespaces: new Map(),
  endpoints: new Map(),
  policies: [],
  services: [],
  nodes: [],
  families: ['IPv4', 'IPv6'],
  tiers: [],
};

function endpointOf(
  id: EndpointId,
  workload: WorkloadRef,
  { labels = new Map<string, string>() }: Pick<FlowEnd, 'labels'>,
  origin: LogOrigin,
): Endpoint {
  const { namespace } = workload;
  return {
    ...{ id, namespace, workload, labels, origin },
    ...{ ports: [], hostNetwork: false, finished: false, addresses: [], replicas: 1 },
  };
}

function ownerOf(id: string, { workload }: PodFacts): WorkloadRef {
  const slash = id.indexOf('/');
  return workload ?? { namespace: id.slice(0, slash), kind: 'Pod', name: id.slice(slash + 1) };
}

type Named = NonNullable<FlowEnd['workload']>;

/** Some records name a workload without its kind: then it is the kind that others give it, if they agree. */
function kindsIn(flows: readonly ObservedFlow[]): (namespace: string, workload: Named) => string {
  const known = new Map<string, Set<string>>();
  for (const { source, destination } of flows) {
    for (const { namespace, workload } of [source, destination]) {
      if (namespace === undefined || workload?.kind === undefined) continue;
      const name = `${namespace}/${workload.name}`;
      known.set(name, (known.get(name) ?? new Set()).add(workload.kind));
    }
  }
  return (namespace, { kind, name }) => {
    const kinds = [...(known.get(`${namespace}/${name}`) ?? [])];
    return kind ?? (kinds.length === 1 ? kinds[0] : undefined) ?? '';
  };
}
