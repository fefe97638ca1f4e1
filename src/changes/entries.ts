/**
 * What a change means for users outside: for every host and path of an Ingress, Route, route of a Gateway or load
 * balancer, the pods that it leads to and the ports that policies let through, on both sides.
 */
import { assumedController, laneMap } from '../engine/admission.ts';
import type { CompiledWorld } from '../engine/compile.ts';
import { derive } from '../engine/compile.ts';
import { allowed, answerOf, denied } from '../engine/decision.ts';
import { changesOf } from '../engine/difference.ts';
import type { Lane } from '../engine/lanes.ts';
import { lanesOf } from '../engine/lanes.ts';
import type { PortMap } from '../engine/ports.ts';
import { combine, noPort, placeOf, rangesWhere, sameMap, valueAt } from '../engine/ports.ts';
import { commonFamilies } from '../engine/reach.ts';
import type { EndpointId, Entry, WorkloadKey, WorkloadRef } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { EntryChange } from '../model/comparison.ts';
import type { Party } from '../model/finding.ts';
import type { Family, PortRange } from '../model/network.ts';
import { everyAddress } from '../model/network.ts';
import { keyOf } from '../model/object.ts';
import { workloadParty } from '../model/parties.ts';
import type { Explanation } from './causes.ts';
import { explainChange } from './causes.ts';
import { workloadSizes } from './ends.ts';
import { routeCauses } from './entry-causes.ts';
import { localTo } from './local.ts';
import type { PairContext } from './pairs.ts';
import { reasonsIn } from './pairs.ts';
import type { Question, Standin } from './question.ts';
import { decisionIn, endsOf } from './question.ts';
import { changesBetween } from './units.ts';

/** A host and path of an object and one pod, with its lanes on a side; several where it is named several times. */
interface Way {
  readonly entry: Entry;
  readonly pod: EndpointId;
  readonly lanes: Lane[];
}

type Ways = ReadonlyMap<string, Way>;

/** Pods that only one side has are told apart, as workloads that come and go. */
export function entryChanges(given: PairContext): readonly EntryChange[] {
  const { before, after } = given.changes;
  if ((before.world.entries ?? []).length + (after.world.entries ?? []).length === 0) return [];
  const context = withAssumed(given);
  const { changes } = context;
  const [was, is] = [waysIn(changes.before), waysIn(changes.after)];
  const found: Found[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(key), is.get(key)];
    const way = now ?? old;
    if (way === undefined || !changes.before.pods.has(way.pod) || !changes.after.pods.has(way.pod)) continue;
    if (isUntouched(context, old, now)) continue;
    found.push(...compareWay(context, { old, now, way }));
  }
  return gathered(found, context, is);
}

/** The worlds with the pod that stands for controllers which nobody knows. */
function withAssumed(context: PairContext): PairContext {
  const { before, after, places } = context.changes;
  const delta = { endpoints: [assumedController] };
  const changes = changesBetween(derive(before, delta), derive(after, delta), places);
  return { ...context, changes };
}

function wayKey({ object, host, path }: Entry, pod: EndpointId): string {
  return JSON.stringify([keyOf(object), host ?? null, path ?? null, pod]);
}

function waysIn({ world }: CompiledWorld): Ways {
  const out = new Map<string, Way>();
  for (const lane of lanesOf(world)) {
    const key = wayKey(lane.entry, lane.pod);
    const known = out.get(key);
    if (known === undefined) out.set(key, { entry: lane.entry, pod: lane.pod, lanes: [lane] });
    else known.lanes.push(lane);
  }
  return out;
}

/** Nothing that either end can see changed, and it leads to the same ports from the same controllers. */
function isUntouched({ changes }: PairContext, old: Way | undefined, now: Way | undefined): boolean {
  if (old === undefined || now === undefined || shape(old) !== shape(now)) return false;
  return sourcesOf(now, changes.after).every(
    (source) => localTo(changes, endsOf({ source, destination: { kind: 'pod', id: now.pod } })).parts.length === 0,
  );
}

function shape({ lanes }: Way): string {
  const plain = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
  const ports = lanes.flatMap((lane) => lane.ports.map(({ protocol, port }) => `${protocol} ${port}`));
  const controllers = lanes.flatMap(({ entry }) => entry.controllers.map(({ name, source }) => ({ name, source })));
  return JSON.stringify([ports.sort(), controllers], plain);
}

interface Compared {
  readonly old: Way | undefined;
  readonly now: Way | undefined;
  readonly way: Way;
}

type Substance = Omit<EntryChange, 'source' | 'destination' | 'controllers' | 'elsewhere'>;

interface Found extends Substance {
  readonly way: Way;
}

function mapOf(world: CompiledWorld, way: Way | undefined): PortMap {
  return (way?.lanes ?? []).reduce<PortMap>(
    (any, lane) => combine(any, laneMap(world, lane), world.run.decisions.or),
    noPort,
  );
}

function compareWay(context: PairContext, compared: Compared): readonly Found[] {
  const { changes } = context;
  const [was, is] = [mapOf(changes.before, compared.old), mapOf(changes.after, compared.now)];
  if (sameMap(was, is)) return [];
  const { run } = changes.after;
  return changesOf(run, was, is).map(({ change, assuming, ports, before, after }): Found => {
    const first = ports[0] ?? { protocol: 'TCP', first: 1, last: 1 };
    const leads = (way: Way | undefined): boolean =>
      way?.lanes.some((lane) =>
        lane.ports.some((one) => one.protocol === first.protocol && one.port === first.first),
      ) === true;
    const rerouted = leads(compared.old) !== leads(compared.now);
    const question = questionOf(context, compared.way, first, assuming);
    const gain = change === 'newly-allowed' || (change === 'unclear' && before === denied);
    const told = rerouted
      ? routed(context, compared.way, first)
      : explainChange(changes, question, gain ? 'gain' : 'loss');
    const atoms = [...run.decisions.atomsOf(before), ...run.decisions.atomsOf(after)];
    return {
      way: compared.way,
      change,
      ...(assuming === undefined ? {} : { assuming }),
      ports,
      rerouted,
      surprise: change === 'newly-allowed' ? told.surprise : 'implied',
      causes: told.causes,
      ...(told.flip === undefined ? {} : { flip: told.flip }),
      before: answerOf(before),
      after: answerOf(after),
      reasonsBefore: leads(compared.old) ? reasonsIn(changes.before, question, answerOf(before)) : [],
      reasonsAfter: leads(compared.now) ? reasonsIn(changes.after, question, answerOf(after)) : [],
      dependsOn: [...new Set(atoms.map(({ text }) => text))],
      ...liveAnswer(context, compared.way, first),
    };
  });
}

/** Who writes the way itself says what it opens; a selector or a label reaches further than it names. */
function routed({ changes }: PairContext, way: Way, port: PortRange): Explanation {
  const { object, host, path } = way.entry;
  const named = {
    object,
    pod: way.pod,
    ...(host === undefined ? {} : { host }),
    ...(path === undefined ? {} : { path }),
  };
  const causes = routeCauses(changes, named, port);
  const own = causes.length > 0 && causes.every((cause) => keyOf(cause.object) === keyOf(object));
  return { causes, surprise: own && object.kind !== 'Service' ? 'stated' : 'implied' };
}

function liveAnswer({ live }: PairContext, { entry, pod }: Way, port: PortRange): Pick<EntryChange, 'live'> {
  if (live === undefined) return {};
  const own = (live.world.entries ?? []).filter((one) => wayKey(one, pod) === wayKey(entry, pod));
  const endpoint = live.world.endpoints.get(pod);
  const lanes = lanesOf({ ...live.world, endpoints: new Map(endpoint === undefined ? [] : [[pod, endpoint]]) }, own);
  const map = mapOf(live, { entry, pod, lanes: [...lanes] });
  return { live: answerOf(valueAt(map, placeOf(port.protocol, port.first))) };
}

/** Ends that stand for those who may serve the way: pods, an address, nodes, or the pod that nobody knows. */
function sourcesOf({ lanes }: Way, { world, pods }: CompiledWorld): readonly Standin[] {
  return lanes.flatMap(({ entry }) =>
    entry.controllers.flatMap(({ source }): readonly Standin[] => {
      if (source.kind === 'pods' && source.pods.some((id) => pods.has(id)))
        return source.pods.filter((id) => pods.has(id)).map((id) => ({ kind: 'pod', id }));
      if (source.kind !== 'outside' && source.kind !== 'clients') return [{ kind: 'pod', id: assumedController.id }];
      const address = (source.addresses ?? everyAddress.IPv4)[0]?.first ?? 0n;
      const nodes = world.nodes.flatMap(({ name, addresses }) =>
        addresses.slice(0, 1).map((at): Standin => ({ kind: 'node', name, address: at })),
      );
      return [{ kind: 'address', address }, ...(source.kind === 'clients' && source.policy === 'Local' ? [] : nodes)];
    }),
  );
}

/** The question whose answer differs on both sides, asked of the first end for which it does. */
function questionOf({ changes }: PairContext, way: Way, port: PortRange, assuming: EntryChange['assuming']): Question {
  const family = familyOf(changes.after, way.pod);
  const questions = sourcesOf(way, changes.after).map((source): Question => ({
    source,
    destination: { kind: 'pod', id: way.pod },
    family,
    place: placeOf(port.protocol, port.first),
    ...(assuming === undefined ? {} : { assuming }),
  }));
  const differing = questions.find((one) => decisionIn(changes.before, one) !== decisionIn(changes.after, one));
  const [first] = questions;
  const none: Standin = { kind: 'pod', id: assumedController.id };
  return differing ?? first ?? { source: none, destination: { kind: 'pod', id: way.pod }, family, place: 0 };
}

function familyOf(world: CompiledWorld, id: EndpointId): Family {
  const pod = world.pods.get(id);
  return (pod === undefined ? undefined : commonFamilies(world, pod, pod)[0]) ?? 'IPv4';
}

/** Pods of one workload, hosts and paths of one object that say the same are one change. */
function gathered(found: readonly Found[], { changes }: PairContext, is: Ways): readonly EntryChange[] {
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
          elsewhere: elsewhere(group, is, changes.after),
        },
      ];
    });
}

function workloadOf({ pods }: CompiledWorld, id: EndpointId): WorkloadRef {
  const endpoint = pods.get(id)?.endpoint;
  return endpoint?.workload ?? { namespace: '', kind: '', name: id };
}

/** Entries of one object as one end. */
export function entryParty(entries: readonly Entry[]): Party & { readonly kind: 'entry' } {
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

/** Whom else all of these hosts and paths reach on the head side. */
function elsewhere(group: readonly Found[], is: Ways, after: CompiledWorld): readonly WorkloadRef[] {
  const own = workloadKeyOf(workloadOf(after, group[0]?.way.pod ?? ('' as EndpointId)));
  const places = new Set(group.map(({ way }) => wayKey(way.entry, '' as EndpointId)));
  const reached = new Map<WorkloadKey, { readonly workload: WorkloadRef; readonly places: Set<string> }>();
  for (const way of is.values()) {
    const place = wayKey(way.entry, '' as EndpointId);
    const workload = workloadOf(after, way.pod);
    const key = workloadKeyOf(workload);
    if (key === own || !places.has(place) || !mapOf(after, way).values.includes(allowed)) continue;
    const known = reached.get(key) ?? { workload, places: new Set<string>() };
    reached.set(key, known);
    known.places.add(place);
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
