/** Records held against a cluster that stays as it is: only the pods that they may be about are looked at. */
import { among, type Moment, type Step } from '../living.ts';
import type { Endpoint, EndpointId, WorkloadRef } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Connection, ConnectionEnd } from '../model/flow.ts';
import { indexBy } from '../model/layered-map.ts';

const ofWorkload = indexBy(({ workload }: Endpoint) => [workloadKeyOf(workload)]);

/** A step without a change. What the checks of the gate find in these records is what they find in the whole world. */
export function heldAgainst(moment: Moment, connections: readonly Connection[]): Step {
  const { world } = moment.compiled;
  const ids = new Set<EndpointId>();
  const workloads = new Map<string, WorkloadRef>();
  for (const end of connections.flatMap(({ source, destination }) => [source, destination])) {
    for (const workload of workloadsOf(end)) workloads.set(workloadKeyOf(workload), workload);
    if (end.kind === 'workload') for (const id of end.endpoints) ids.add(id);
  }
  for (const workload of workloads.values())
    for (const { id } of ofWorkload(world.endpoints, workloadKeyOf(workload))) ids.add(id);
  const small = among(moment, ids);
  return { before: small, after: small, changed: new Set(), how: 'same' };
}

function workloadsOf(end: ConnectionEnd): readonly WorkloadRef[] {
  if (end.kind === 'unidentified') return end.candidates;
  return end.kind === 'workload' ? [end.workload] : [];
}
