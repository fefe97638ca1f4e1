/** How well a cluster knows the ends that a log names: what tells of which of several clusters a log is. */
import type { World } from '../model/cluster.ts';
import type { AddressTenure, ConnectionEnd, FlowEnd } from '../model/flow.ts';
import { formatAddress } from '../model/network.ts';
import type { Observed } from '../observe.ts';
import type { Directory } from './directory.ts';
import { directoryOf } from './directory.ts';
import { identify } from './ends.ts';
import { timelineOf } from './timeline.ts';

/** 0: not at all; 1: a workload of that name, or somebody at that address; 2: this very pod; 3: at this very address. */
export type Known = 0 | 1 | 2 | 3;

/** Of longer lists so many are looked at, from all over: the end of a log may be of another cluster than its beginning. */
const looked = 10_000;

/** By a text that is the same for the same end, whatever the cluster. `tenures`: who had which address in the cluster. */
export function knownEnds(
  { flows, settled, addresses }: Pick<Observed, 'flows' | 'settled' | 'addresses'>,
  world: World,
  tenures: readonly AddressTenure[],
): ReadonlyMap<string, Known> {
  const directory = directoryOf(world, timelineOf([], tenures));
  const ends = new Map<string, Known>();
  const add = (key: string | undefined, known: () => Known): void => {
    if (key !== undefined && !ends.has(key)) ends.set(key, known());
  };
  for (const { source, destination, first, last } of spread(flows))
    for (const end of [source, destination]) add(keyOf(end), () => knownEnd(end, { first, last }, directory));
  for (const { source, destination } of spread(settled))
    for (const end of [source, destination]) add(settledKey(end), () => knownSettled(end, world, directory));
  for (const { namespace, pod } of spread(addresses.events))
    add(`${namespace}/${pod}`, () => (directory.pod(namespace, pod) === undefined ? 0 : 2));
  return ends;
}

function* spread<Item>(items: readonly Item[]): Generator<Item, void, undefined> {
  const step = Math.max(1, Math.ceil(items.length / looked));
  for (const [at, item] of items.entries()) if (at % step === 0) yield item;
}

function keyOf({ namespace, pod, podPrefix, workload, address }: FlowEnd): string | undefined {
  const at = address === undefined ? '' : ` ${formatAddress(address)}`;
  const name = pod ?? (podPrefix === undefined ? workload?.name : `${podPrefix}*`);
  if (namespace !== undefined && name !== undefined) return `${namespace}/${name}${at}`;
  return at === '' ? undefined : at;
}

function knownEnd(
  end: FlowEnd,
  period: { readonly first: number; readonly last: number },
  directory: Directory,
): Known {
  const { namespace, pod, address } = end;
  const endpoint = namespace === undefined || pod === undefined ? undefined : directory.pod(namespace, pod);
  if (endpoint !== undefined) return address !== undefined && endpoint.addresses.includes(address) ? 3 : 2;
  if (identify(end, period, directory).end.kind === 'workload') return 1;
  if (namespace !== undefined || address === undefined) return 0;
  const isHere = directory.node(address) !== undefined || directory.serviceAt(address) !== undefined;
  return isHere || directory.timeline.byAddress.has(address) ? 1 : 0;
}

function settledKey(end: ConnectionEnd): string | undefined {
  if (end.kind !== 'workload') return undefined;
  const { namespace, name } = end.workload;
  return `${namespace}/${name} ${end.endpoints.join(' ')}`;
}

function knownSettled(end: ConnectionEnd, { endpoints }: World, directory: Directory): Known {
  if (end.kind !== 'workload') return 0;
  if (end.endpoints.some((id) => endpoints.has(id))) return 2;
  return directory.workloads(end.workload.namespace, end.workload.name).length > 0 ? 1 : 0;
}
