/**
 * Workloads that got another name: the same pods under a new owner, told from workloads that go and others that come.
 *
 * Taken for the same only with evidence from outside of the manifest itself (a Service that selects both, one owner, or
 * the name, where only the kind is another) together with what runs inside (the same images, or the same containers on
 * the same ports with labels in common), and only where no other workload could be meant on either side.
 */
import type { Endpoint, Service, WorkloadKey, WorkloadRef, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Rename, WorkloadContent } from '../model/comparison.ts';
import type { Labels } from '../model/labels.ts';
import { selects } from '../model/services.ts';

/** Of the base and of the head side; undefined where the object is not known. */
export type Contents = (side: 'base' | 'head', workload: WorkloadRef) => WorkloadContent | undefined;

export interface Renames {
  /** Sorted by the former name; no workload stands in two of them. */
  readonly renames: readonly Rename[];
  /** Workloads that go and were held against none that comes, since there were too many pairs. */
  readonly left: number;
}

/** Pairs of one namespace that are held against each other; where there are more, all are told as gone and come. */
const mostPairs = 1_000_000;

export function renamesBetween(base: World, head: World, read: Contents): Renames {
  const contents = remembered(read);
  const [was, is] = [firstPods(base), firstPods(head)];
  const gone = [...was].filter(([key]) => !is.has(key)).map(([, pod]) => pod);
  const fresh = [...is].filter(([key]) => !was.has(key)).map(([, pod]) => pod);
  if (gone.length === 0 || fresh.length === 0) return { renames: [], left: 0 };
  const byNamespace = groupBy(fresh, ({ namespace }) => namespace);
  const leaving = groupBy(gone, ({ namespace }) => namespace);
  const services = { base: groupBy(base.services, inNamespace), head: servicesByName(head) };
  const isTooMany = ({ namespace }: Endpoint): boolean =>
    (byNamespace.get(namespace)?.length ?? 0) * (leaving.get(namespace)?.length ?? 0) > mostPairs;
  const held = gone.filter((from) => !isTooMany(from));
  const found = held.flatMap((from) => {
    const coming = byNamespace.get(from.namespace) ?? [];
    const shared = (services.base.get(from.namespace) ?? []).filter((service) => selects(service, from));
    return coming.flatMap((to): readonly Rename[] => {
      const still = shared.filter((service) => {
        const now = services.head.get(nameOf(service));
        return now !== undefined && selects(now, to);
      });
      const because = evidence(from, to, still, contents);
      return because === undefined ? [] : [{ from: from.workload, to: to.workload, because }];
    });
  });
  const [sources, targets] = [timesIn(found, 'from'), timesIn(found, 'to')];
  const renames = found
    .filter(({ from, to }) => sources.get(workloadKeyOf(from)) === 1 && targets.get(workloadKeyOf(to)) === 1)
    .sort((a, b) => (workloadKeyOf(a.from) < workloadKeyOf(b.from) ? -1 : 1));
  return { renames, left: gone.length - held.length };
}

/** Every workload that goes is held against every one that comes, so each is read once. */
function remembered(contents: Contents): Contents {
  const known = {
    base: new Map<WorkloadRef, ReturnType<Contents>>(),
    head: new Map<WorkloadRef, ReturnType<Contents>>(),
  };
  return (side, workload) => {
    if (!known[side].has(workload)) known[side].set(workload, contents(side, workload));
    return known[side].get(workload);
  };
}

/** How often each workload stands on a side. */
function timesIn(renames: readonly Rename[], side: 'from' | 'to'): ReadonlyMap<WorkloadKey, number> {
  const times = new Map<WorkloadKey, number>();
  for (const one of renames) {
    const key = workloadKeyOf(one[side]);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
}

/** One pod of each workload, of those that Services lead to where it has some. */
function firstPods(world: World): ReadonlyMap<WorkloadKey, Endpoint> {
  const out = new Map<WorkloadKey, Endpoint>();
  for (const endpoint of world.endpoints.values()) {
    const key = workloadKeyOf(endpoint.workload);
    const known = out.get(key);
    if (known === undefined || isBefore(endpoint, known)) out.set(key, endpoint);
  }
  return out;
}

function isBefore(a: Endpoint, b: Endpoint): boolean {
  return a.finished === b.finished ? a.id < b.id : b.finished;
}

function groupBy<Value>(all: readonly Value[], keyOf: (one: Value) => string): ReadonlyMap<string, readonly Value[]> {
  const out = new Map<string, Value[]>();
  for (const one of all) {
    const list = out.get(keyOf(one));
    if (list === undefined) out.set(keyOf(one), [one]);
    else list.push(one);
  }
  return out;
}

function inNamespace({ namespace }: Service): string {
  return namespace;
}

function nameOf({ namespace, name }: Service): string {
  return `${namespace}/${name}`;
}

function servicesByName({ services }: World): ReadonlyMap<string, Service> {
  return new Map(services.map((service) => [nameOf(service), service]));
}

/** The grounds in words, or undefined where they are not enough. */
function evidence(
  from: Endpoint,
  to: Endpoint,
  services: readonly Service[],
  contents: Contents,
): readonly string[] | undefined {
  const [was, is] = [contents('base', from.workload), contents('head', to.workload)];
  if (was === undefined || is === undefined) return undefined;
  const outside = [
    ...(services[0] === undefined ? [] : [`Service ${nameOf(services[0])} selects both`]),
    ...(was.owner !== undefined && was.owner === is.owner ? [`${was.owner} owns both`] : []),
    ...(from.workload.name === to.workload.name ? ['only the kind of the workload is another'] : []),
  ];
  const images = was.images.length > 0 && was.images.join() === is.images.join();
  const containers = was.containers.length > 0 && was.containers.join() === is.containers.join();
  const ports = portsOf(from) === portsOf(to);
  const inside = [
    ...(images ? [`both run ${was.images.join(', ')}`] : []),
    ...(!images && containers && ports && isSimilar(from.labels, to.labels)
      ? [`both have the containers ${was.containers.join(', ')} on the same ports, and most labels`]
      : []),
  ];
  return outside.length > 0 && inside.length > 0 ? [...outside, ...inside] : undefined;
}

function portsOf({ ports }: Endpoint): string {
  return ports
    .map(({ name, protocol, port }) => `${name ?? ''} ${protocol} ${port}`)
    .sort()
    .join();
}

/** Whether at least half of the labels of either are the same. */
function isSimilar(a: Labels, b: Labels): boolean {
  const same = [...a].filter(([key, value]) => b.get(key) === value).length;
  return same > 0 && same * 2 >= Math.max(a.size, b.size);
}
