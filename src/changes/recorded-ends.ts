/** Who the ends of recorded connections may have been: one pod for all that no policy of any world can tell apart. */
import { classify } from '../engine/classes.ts';
import type { CompiledWorld } from '../engine/compile.ts';
import type { EndpointId, WorkloadRef } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { ConnectionEnd } from '../model/flow.ts';
import { endKinds, isAlive } from './end-kinds.ts';
import type { PairContext } from './pairs.ts';
import type { Standin } from './question.ts';

export interface RecordedEnds {
  /** Equal for ends that no world tells apart. */
  readonly kindOf: (end: ConnectionEnd, byNode: boolean) => number;
  /** Every kind of pod that the end may have been. */
  readonly standins: (end: ConnectionEnd, byNode: boolean) => readonly Standin[];
  /** Whether traffic of this end may be that of a node, so that the nodes of pods at the other end matter. */
  readonly isOnNode: (end: ConnectionEnd) => boolean;
}

export function recordedEnds(context: PairContext): RecordedEnds {
  const { changes } = context;
  const likeness = likenessIn(context);
  const podsOf = podsByWorkload(context);
  const kinds = new Map<string, readonly EndpointId[]>();
  const kindsIn = (workload: WorkloadRef, byNode: boolean): readonly EndpointId[] => {
    const key = `${workloadKeyOf(workload)} ${byNode}`;
    const known = kinds.get(key) ?? oneOfEach(podsOf(workload), (id) => likeness(id, byNode));
    kinds.set(key, known);
    return known;
  };
  const pods = (ids: readonly EndpointId[]): readonly Standin[] => ids.map((id) => ({ kind: 'pod', id }));
  const standins = (end: ConnectionEnd, byNode: boolean): readonly Standin[] => {
    switch (end.kind) {
      case 'workload': {
        const alive = end.endpoints.filter((id) => isAlive(changes, id));
        if (alive.length === 0) return pods(kindsIn(end.workload, byNode));
        return pods(oneOfEach(alive, (id) => likeness(id, byNode)));
      }
      case 'node':
        return [{ kind: 'node', name: end.name, ...(end.address === undefined ? {} : { address: end.address }) }];
      case 'api-server':
        return end.addresses.map((address) => ({ kind: 'address', address }));
      case 'outside':
        return [{ kind: 'address', address: end.address }];
      case 'unidentified':
        return end.candidates.flatMap((workload) => pods(kindsIn(workload, byNode)));
    }
  };
  const onHosts = workloadsOnHosts(context);
  return {
    kindOf: endKinds(worldsOf(context), changes, likeness),
    standins,
    isOnNode: (end) =>
      end.kind === 'node' || (onHosts.size > 0 && end.kind === 'workload' && onHosts.has(workloadKeyOf(end.workload))),
  };
}

export function worldsOf({ changes, live }: PairContext): readonly CompiledWorld[] {
  return [changes.before, changes.after, ...(live === undefined ? [] : [live])];
}

function oneOfEach(ids: readonly EndpointId[], likeness: (id: EndpointId) => string): readonly EndpointId[] {
  return [...new Map(ids.map((id) => [likeness(id), id] as const)).values()];
}

/** Equal for pods that look alike in each world, and run on one node where that matters. */
function likenessIn(context: PairContext): (id: EndpointId, byNode: boolean) => string {
  const { changes, live } = context;
  const compared = classNumbers(changes.before, changes.after);
  const asLive = live === undefined ? undefined : classNumbers(live, live);
  const worlds = worldsOf(context);
  return (id, byNode) => {
    const nodes = byNode ? worlds.map(({ pods: all }) => all.get(id)?.endpoint.node ?? '').join(' ') : '';
    return `${compared.get(id) ?? id} ${asLive?.get(id) ?? ''} ${nodes}`;
  };
}

/** The class of each pod that both worlds have. */
function classNumbers(before: CompiledWorld, after: CompiledWorld): ReadonlyMap<EndpointId, number> {
  const numbers = new Map<EndpointId, number>();
  for (const { index, members } of classify(before, after).classes) for (const id of members) numbers.set(id, index);
  return numbers;
}

/** Pods of a workload that are there on both sides, those that are done only if there are no others. */
function podsByWorkload({ changes }: PairContext): (workload: WorkloadRef) => readonly EndpointId[] {
  const pods = new Map<string, { alive: EndpointId[]; done: EndpointId[] }>();
  for (const [id, { endpoint }] of changes.after.pods) {
    if (!changes.before.pods.has(id)) continue;
    const key = workloadKeyOf(endpoint.workload);
    const own = pods.get(key) ?? { alive: [], done: [] };
    pods.set(key, own);
    (endpoint.finished ? own.done : own.alive).push(id);
  }
  return (workload) => {
    const own = pods.get(workloadKeyOf(workload));
    return own === undefined ? [] : own.alive.length > 0 ? own.alive : own.done;
  };
}

function workloadsOnHosts({ changes }: PairContext): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [id, { endpoint }] of changes.after.pods) {
    if (endpoint.hostNetwork && changes.before.pods.has(id)) found.add(workloadKeyOf(endpoint.workload));
  }
  return found;
}
