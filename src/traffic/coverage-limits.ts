/** What the logs could not show, as sentences for the report. */
import type { ClusterIdentity } from '../model/cluster.ts';
import type { Observed } from '../observe.ts';
import { blindDirections, blindness, noRefusals, withoutRefusals } from './blindness.ts';
import { clockOffset } from './clock-offset.ts';
import type { Directory } from './directory.ts';
import type { ObservedFlow } from './flow-table.ts';
import { unknownAddresses } from './unknown-addresses.ts';
import { ownersByPrefix } from './pod-names.ts';

/** Sorted; each complete without the others. `strangers`: what `strangersIn` says. */
export function limitsOf(
  observed: Observed,
  strangers: readonly string[],
  cluster: ClusterIdentity | undefined,
): readonly string[] {
  const limits = [
    ...observed.limits.filter((limit) => !madeAgain.has(limit)),
    ...blindDirections(observed),
    ...withoutRefusals(observed),
    ...strangers,
    ...clockOffset(observed.flows, observed.timeline),
    ...clocks(observed, cluster),
  ];
  return [...new Set(limits)].sort();
}

/** Why the logs are hardly of this cluster; empty where they seem to be. */
export function strangersIn({ flows }: Observed, directory: Directory): readonly string[] {
  return [...unknownNames(flows, directory), ...unknownAddresses(flows, directory)];
}

/** What digests say of themselves and what need not hold of all together. */
const madeAgain: ReadonlySet<string> = new Set([...Object.values(blindness), noRefusals]);

/** Fewer than half of ten or more names known: the log is hardly of this cluster. */
function unknownNames(flows: readonly ObservedFlow[], directory: Directory): readonly string[] {
  const names = new Map<string, boolean>();
  for (const flow of flows) {
    for (const { namespace, pod, podPrefix, workload } of [flow.source, flow.destination]) {
      if (namespace === undefined) continue;
      if (podPrefix !== undefined)
        names.set(`${namespace}/${podPrefix}*`, ownersByPrefix(namespace, podPrefix, directory).workloads.length > 0);
      const name = workload?.name ?? pod;
      if (name === undefined) continue;
      const known =
        directory.workloads(namespace, name).length > 0 ||
        directory.pod(namespace, pod ?? name) !== undefined ||
        (pod !== undefined && directory.timeline.pods.has(`${namespace}/${pod}`));
      names.set(`${namespace}/${name}`, known || names.get(`${namespace}/${name}`) === true);
    }
  }
  const known = [...names.values()].filter(Boolean).length;
  if (names.size < 10 || known * 2 >= names.size) return [];
  return [`only ${known} of ${names.size} names in the logs are known here: are the logs of another cluster?`];
}

/** Clocks that are this far apart are told, in milliseconds. */
const apart = 120_000;

function clocks({ last }: Observed, cluster: ClusterIdentity | undefined): readonly string[] {
  if (last === undefined || cluster?.readAt === undefined || last - cluster.readAt <= apart) return [];
  const minutes = Math.round((last - cluster.readAt) / 60_000);
  return [`the newest record is ${minutes} min newer than the snapshot: addresses may have changed hands since`];
}
