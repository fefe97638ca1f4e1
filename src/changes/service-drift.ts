/** Where a drifted Service leads: policies may allow the same, and clients still reach other pods or ports. */
import type { Service, World } from '../model/cluster.ts';
import type { DriftLeads } from '../model/drift.ts';
import type { ObjectRef } from '../model/object.ts';
import { formatList } from '../model/party.ts';
import { selects, targetsOf } from '../model/services.ts';

const workloads = 4;

/** For Services that both worlds hold and that lead elsewhere; only the ports that do. */
export function leadsOf({ group, kind, namespace, name }: ObjectRef, live: World, git: World): DriftLeads | undefined {
  if (group !== '' || kind !== 'Service') return undefined;
  const inside = (world: World): readonly string[] | undefined => {
    const service = world.services.find((one) => one.namespace === namespace && one.name === name);
    return service?.selector === undefined ? undefined : portsOf(service, world);
  };
  const [cluster, ours] = [inside(live), inside(git)];
  if (cluster === undefined || ours === undefined) return undefined;
  const other = cluster.filter((text) => !ours.includes(text));
  const own = ours.filter((text) => !cluster.includes(text));
  return other.length + own.length === 0 ? undefined : { cluster: other, git: own };
}

/** `TCP 80 to shop/web TCP 8080`, one text a port. */
function portsOf(service: Service, world: World): readonly string[] {
  const pods = [...world.endpoints.values()].filter((pod) => !pod.finished && selects(service, pod));
  return service.ports.map((port) => {
    const ends = pods.flatMap((pod) => {
      const { namespace, name } = pod.workload;
      const targets = targetsOf(port, pod);
      return targets.map((target) => `${namespace}/${name} ${target.protocol} ${target.port}`);
    });
    const named = [...new Set(ends)].sort();
    const where = named.length > 0 ? formatList(named, workloads) : `no pod (port ${port.target})`;
    return `${port.protocol} ${port.port} to ${where}`;
  });
}
