/** Ways in from outside as a person would name them: objects with hosts, and workloads. */
import type { CompiledWorld } from '../engine/compile.ts';
import { allowed, denied } from '../engine/decision.ts';
import { rangesWhere } from '../engine/ports.ts';
import type { EndpointId, Entry, WorkloadKey, WorkloadRef } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { EntryChange } from '../model/comparison.ts';
import type { Party } from '../model/finding.ts';
import type { PortRange } from '../model/network.ts';
import { keyOf } from '../model/object.ts';
import { workloadParty } from '../model/parties.ts';
import { workloadSizes } from './ends.ts';
import type { PairContext } from './pairs.ts';
import type { Way, Ways } from './ways.ts';
import { mapOf, wayKey, waysIn } from './ways.ts';

/** What became of one way, before ways that say the same are brought together. */
export interface Found extends Omit<EntryChange, 'source' | 'destination' | 'controllers' | 'elsewhere'> {
  readonly way: Way;
}

/** Pods of one workload, hosts and paths of one object that say the same are one change. */
export function gathered(found: readonly Found[], { changes }: PairContext, is: Ways): readonly EntryChange[] {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const key = JSON.stringify([
      keyOf(one.way.entry.object),
      workloadKeyOf(workloadOf(changes.after, one.way.pod)),
      [one.change, one.assuming, one.before, one.after, one.surprise, one.rerouted, one.live],
      one.ports,
      one.causes.map(({ object, origin }) => [object, origin]),
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const sizes = workloadSizes(changes.after.world);
  const ways = byPlace(is);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const { way, ...substance } = first;
      const workload = workloadOf(changes.after, way.pod);
      const pods = new Set(group.map((one) => one.way.pod));
      const of = sizes.get(workloadKeyOf(workload)) ?? pods.size;
      return [
        {
          ...substance,
          source: entryParty(group.map((one) => one.way.entry)),
          destination: workloadParty(workload, pods.size, of, [...pods].sort()),
          controllers: controllersOf(group, changes.after),
          elsewhere: elsewhere(group, ways, changes.after),
        },
      ];
    });
}

function workloadOf({ pods }: CompiledWorld, id: EndpointId): WorkloadRef {
  const endpoint = pods.get(id)?.endpoint;
  return endpoint?.workload ?? { namespace: '', kind: '', name: id };
}

/** Entries of one object as one end. */
function entryParty(entries: readonly Entry[]): Party & { readonly kind: 'entry' } {
  const [first] = entries;
  if (first === undefined) throw new RangeError('an end has at least one entry');
  const hosts = new Set(entries.map(({ host = '', path = '' }) => `${host}${path === '/' ? '' : path}`));
  const controllers = new Set(entries.flatMap((entry) => entry.controllers.map(({ name }) => name)));
  return {
    kind: 'entry',
    object: first.object,
    // One without host and path takes all.
    hosts: hosts.has('') ? [] : [...hosts].sort(),
    controller: [...controllers].sort().join(' or '),
  };
}

function controllersOf(group: readonly Found[], { pods }: CompiledWorld): readonly WorkloadRef[] {
  const ids = group.flatMap(({ way }) =>
    way.entry.controllers.flatMap(({ source }) => (source.kind === 'pods' ? source.pods : [])),
  );
  const workloads = ids.flatMap((id) => pods.get(id)?.endpoint.workload ?? []);
  return [...new Map(workloads.map((one) => [workloadKeyOf(one), one])).values()];
}

/** A host and path of an object, whomever it leads to. */
function placeKey(entry: Entry): string {
  return wayKey(entry, '' as EndpointId);
}

function byPlace(ways: Ways): ReadonlyMap<string, readonly Way[]> {
  const out = new Map<string, Way[]>();
  for (const way of ways.values()) {
    const key = placeKey(way.entry);
    const list = out.get(key);
    if (list === undefined) out.set(key, [way]);
    else list.push(way);
  }
  return out;
}

/** Whom else all of these hosts and paths reach on the head side. */
function elsewhere(
  group: readonly Found[],
  ways: ReadonlyMap<string, readonly Way[]>,
  after: CompiledWorld,
): readonly WorkloadRef[] {
  if (group[0]?.rerouted !== true) return [];
  const own = workloadKeyOf(workloadOf(after, group[0].way.pod));
  const places = new Set(group.map(({ way }) => placeKey(way.entry)));
  const reached = new Map<WorkloadKey, { readonly workload: WorkloadRef; readonly places: Set<string> }>();
  for (const place of places) {
    for (const way of ways.get(place) ?? []) {
      const workload = workloadOf(after, way.pod);
      const key = workloadKeyOf(workload);
      if (key === own || !mapOf(after, way).values.includes(allowed)) continue;
      const known = reached.get(key) ?? { workload, places: new Set<string>() };
      reached.set(key, known);
      known.places.add(place);
    }
  }
  return [...reached.values()].filter((one) => one.places.size === places.size).map(({ workload }) => workload);
}

/** A way in with the ports of one workload that it reaches. */
export interface EntryRow {
  readonly source: Party & { readonly kind: 'entry' };
  readonly destination: Party;
  readonly allowed: readonly PortRange[];
  readonly unknown: readonly PortRange[];
}

/** What users outside reach in one world; a way that leads nowhere, or that policies shut, has no row. */
export function entryRows(world: CompiledWorld): readonly EntryRow[] {
  const sizes = workloadSizes(world.world);
  const groups = new Map<string, { ways: Way[]; row: Pick<EntryRow, 'allowed' | 'unknown'> }>();
  for (const way of waysIn(world).values()) {
    const map = mapOf(world, way);
    const row = {
      allowed: rangesWhere(map, (value) => value === allowed),
      unknown: rangesWhere(map, (value) => value !== allowed && value !== denied),
    };
    if (row.allowed.length + row.unknown.length === 0) continue;
    const key = JSON.stringify([keyOf(way.entry.object), workloadKeyOf(workloadOf(world, way.pod)), row]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { ways: [way], row });
    else known.ways.push(way);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { ways, row }]) => {
      const [first] = ways;
      if (first === undefined) return [];
      const workload = workloadOf(world, first.pod);
      const pods = new Set(ways.map(({ pod }) => pod));
      const of = sizes.get(workloadKeyOf(workload)) ?? pods.size;
      return [
        {
          source: entryParty(ways.map(({ entry }) => entry)),
          destination: workloadParty(workload, pods.size, of, [...pods].sort()),
          ...row,
        },
      ];
    });
}
