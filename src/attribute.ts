/**
 * Step attribute: flows to connections between workloads. Names in a record come before addresses; an address is that
 * of its owner at that time; what cannot be told stays, counted, with the reason.
 */
import type { ClusterIdentity, Endpoint, World } from './model/cluster.ts';
import type { AddressHistory, Connection, ConnectionEnd, Evidence, Observation } from './model/flow.ts';
import { UsableError } from './model/host.ts';
import { indexBy, lasting } from './model/layered-map.ts';
import type { ContainerPort } from './model/network.ts';
import type { Manifest, ObjectKey } from './model/object.ts';
import { isObject } from './model/object.ts';
import type { ServerBackend } from './model/server-backends.ts';
import { backendKinds, serverBackendsIn } from './model/server-backends.ts';
import { joinedSetAside, shortfallTexts } from './model/shortfalls.ts';
import type { KnownCluster, Observed } from './observe.ts';
import type { Account } from './traffic/account.ts';
import { joinedTenures, seenLast } from './traffic/address-history.ts';
import { startAccount } from './traffic/account.ts';
import { connectionTable } from './traffic/connection-table.ts';
import { blindDirections } from './traffic/blindness.ts';
import { limitsOf, strangersIn } from './traffic/coverage-limits.ts';
import type { Directory } from './traffic/directory.ts';
import { directoryOf } from './traffic/directory.ts';
import type { Identified } from './traffic/ends.ts';
import { identify } from './traffic/ends.ts';
import type { Weighed } from './traffic/evidence.ts';
import { weigh } from './traffic/evidence.ts';
import type { ObservedFlow } from './traffic/flow-table.ts';
import { pairsOf } from './traffic/pairs.ts';
import type { Reached } from './traffic/services.ts';
import { withCallsResolved } from './traffic/server-calls.ts';
import { reached } from './traffic/services.ts';
import { blindnessOf, cronJobSights, workloadSights } from './traffic/sights.ts';
import { holdersIn, tenuresIn } from './traffic/snapshot-tenures.ts';
import { isStolen, trustsAddresses } from './traffic/tokens.ts';

export { knownEnds } from './traffic/known-ends.ts';
export { worldOfNames } from './traffic/named-world.ts';

export interface AttributeOptions {
  /** The cluster whose snapshot `world` was made of; a digest of another one is refused. */
  readonly cluster?: ClusterIdentity;
  /** Objects of the cluster or of the manifests, for the schedules of CronJobs; absent if `world` is made of neither. */
  readonly manifests?: Iterable<Manifest>;
}

/**
 * What the snapshot helps to know while logs are read: since when pods have their addresses, which ports are served.
 * `manifests` are the objects of the snapshot, none in static mode.
 */
export function knownCluster(world: World, manifests: readonly Manifest[]): KnownCluster {
  return { tenures: tenuresIn(world, manifests), listens: servedIn(world), backends: manifests.flatMap(backendsOf) };
}

/** The same of a world that is kept up to date with all of its objects; nothing is looked at before it is asked for. */
export function keptCluster(world: World, objects: ReadonlyMap<ObjectKey, Manifest>): KnownCluster {
  return {
    tenures: [],
    holders: holdersIn(world, objects),
    listens: servedIn(world),
    backends: [...namingBackends(objects, true)].flatMap(backendsOf),
  };
}

const namingBackends = indexBy(({ ref }: Manifest) => (backendKinds.has(ref.kind) ? [true] : []));

function backendsOf({ ref, value }: Manifest): readonly ServerBackend[] {
  return backendKinds.has(ref.kind) && isObject(value) ? serverBackendsIn(ref.kind, value) : [];
}

const portOf = ({ protocol, port }: Pick<ContainerPort, 'protocol' | 'port'>): string => `${protocol} ${port}`;
const servingPods = indexBy(({ ports }: Endpoint) => ports.map(portOf));
const servicePorts = lasting(
  (services: World['services']): ReadonlySet<string> =>
    new Set(
      services.flatMap(({ ports, backends }) => [
        ...ports.map(portOf),
        ...backends.flatMap((backend) => backend.ports.map(portOf)),
      ]),
    ),
);

function servedIn({ endpoints, services }: World): KnownCluster['listens'] {
  return (protocol, port) => {
    const text = portOf({ protocol, port });
    for (const _ of servingPods(endpoints, text)) return true;
    return servicePorts(services).has(text);
  };
}

/** `world`: the cluster as it is, or the base side without one. UsableError for the digest of another cluster. */
export function attribute(told: Observed, world: World, options: AttributeOptions = {}): Observation {
  const observed = withCallsResolved(told);
  refuseOthers(observed, options.cluster);
  const directory = directoryOf(world, observed.timeline);
  const trusts = trustsAddresses(observed.flows, directory);
  const table = connectionTable();
  const account = startAccount();
  const counts: Tallies = { doubleReports: 0, replies: 0, stolen: 0, beyondPolicies: 0 };
  for (const { flows, undirected, period } of pairsOf(observed.flows)) {
    for (const flow of undirected) account.undecided('direction-unknown', flow.records, flow.last, flow.samples[0]);
    const [flow] = flows;
    if (flow === undefined) continue;
    const source = identify(flow.source, period, directory);
    if (isPrivate(flow, source.end)) continue;
    if (trusts && isStolen(flow, directory)) counts.stolen += flow.count;
    else {
      const aim = {
        end: flow.destination,
        protocol: flow.protocol,
        ...(flow.port !== undefined && { port: flow.port }),
      };
      const targets = reached(aim, period, directory);
      const weighed = weigh(flows);
      const concerned = concernsPods(source, targets);
      count(counts, source, targets, weighed, concerned);
      const ends = [source, ...targets].map(({ end }) => end);
      account.settle({ ends, records: weighed.records, last: period.last, sample: flow.samples[0] }, concerned);
      if (concerned)
        targets.forEach((target, index) =>
          table.add(connectionOf(source, target, flows, index === 0 ? weighed : withoutRecords(weighed))),
        );
    }
  }
  for (const connection of observed.settled) table.add(withApiServer(connection, directory));
  const unconnected = observed.clusters.flatMap(({ coverage }) => coverage?.unconnected ?? []);
  account.take(observed.settled, unconnected);
  const connections = table.connections();
  const strangers = strangersIn(observed, directory);
  const coverage = coverageOf(observed, account, counts, limitsOf(observed, strangers, options.cluster));
  return {
    connections,
    writes: observed.writes,
    ...(observed.attempts.length > 0 && { attempts: observed.attempts }),
    ...(observed.podWrites.length > 0 && { podWrites: observed.podWrites }),
    addresses: addressesIn(observed, options.cluster),
    backends: observed.backends,
    coverage: {
      ...coverage,
      ...(strangers.length > 0 && { elsewhere: true }),
      ...sightsIn(observed, connections, world, options),
    },
  };
}

/** What the sample shows of the world that it was held against. */
function sightsIn(
  observed: Observed,
  connections: readonly Connection[],
  world: World,
  { manifests }: AttributeOptions,
): Partial<Observation['coverage']> {
  const { first, last } = observed;
  const blind = blindnessOf(observed.flows, observed.logs);
  return {
    ...(observed.gaps !== undefined && { gaps: observed.gaps }),
    blind: blindDirections(observed),
    ...(manifests !== undefined && { workloads: workloadSights(connections, world, blind) }),
    ...(manifests !== undefined &&
      first !== undefined &&
      last !== undefined && { cronJobs: cronJobSights(manifests, first, last) }),
  };
}

/** A digest without addresses says of the API server only that it was it. */
function withApiServer(connection: Connection, { apiServer }: Directory): Connection {
  const isBare = (end: ConnectionEnd): boolean => end.kind === 'api-server' && end.addresses.length === 0;
  if (!isBare(connection.source) && !isBare(connection.destination)) return connection;
  const known = (end: ConnectionEnd): ConnectionEnd =>
    isBare(end) ? { kind: 'api-server', addresses: apiServer.addresses } : end;
  return { ...connection, source: known(connection.source), destination: known(connection.destination) };
}

function addressesIn({ addresses, last }: Observed, cluster: ClusterIdentity | undefined): AddressHistory {
  const readAt = cluster?.readAt ?? last ?? -Infinity;
  return { events: addresses.events, tenures: joinedTenures(seenLast(addresses.tenures, readAt)) };
}

function refuseOthers({ clusters }: Observed, here: ClusterIdentity | undefined): void {
  const uids = new Set([...clusters.map(({ cluster }) => cluster.uid), here?.uid].filter((uid) => uid !== undefined));
  if (uids.size <= 1) return;
  throw new UsableError(
    `the logs are of more than one cluster, or of another one than the snapshot (uids of kube-system: ${[...uids].join(', ')})`,
    'give the digest and the snapshot of the same cluster',
  );
}

/** People, controllers and nodes ask the API server too: no connection of a pod, and their addresses are their own. */
function isPrivate({ reporter, source }: ObservedFlow, end: ConnectionEnd): boolean {
  if (reporter !== 'api-server' || source.pod !== undefined || source.role !== undefined) return false;
  return end.kind !== 'workload' && end.kind !== 'unidentified';
}

/** Some end is a pod, or may be one. */
function concernsPods(source: Identified, targets: readonly Reached[]): boolean {
  return [source, ...targets].some(
    ({ end }) => end.kind === 'workload' || (end.kind === 'unidentified' && end.candidates.length > 0),
  );
}

/** What is counted apart. */
interface Tallies {
  doubleReports: number;
  replies: number;
  stolen: number;
  beyondPolicies: number;
}

function count(
  counts: Tallies,
  source: Identified,
  targets: readonly Reached[],
  { records, doubleReports, replies }: Weighed,
  concerned: boolean,
): void {
  counts.doubleReports += doubleReports;
  counts.replies += replies;
  const known = [source, ...targets].every(({ end }) => end.kind !== 'unidentified');
  if (!concerned && known) counts.beyondPolicies += records;
}

/** Records that may have reached one of several ends stand behind the first, so that they are counted once. */
function withoutRecords({ evidence, ...weighed }: Weighed): Weighed {
  const none = (of: Evidence | undefined): Evidence | undefined => of && { ...of, records: 0 };
  const [allowed, denied, other] = [none(evidence.allowed), none(evidence.denied), none(evidence.other)];
  return {
    ...weighed,
    evidence: { ...(allowed && { allowed }), ...(denied && { denied }), ...(other && { other }) },
  };
}

function connectionOf(
  source: Identified,
  target: Reached,
  flows: readonly ObservedFlow[],
  weighed: Weighed,
): Connection {
  const [flow] = flows;
  return {
    source: source.end,
    destination: target.end,
    protocol: flow?.protocol ?? 'other',
    ...(target.port !== undefined && { port: target.port }),
    ...(target.via !== undefined && { via: target.via }),
    basis: { source: source.basis, destination: target.basis },
    ...weighed.evidence,
    policies: flows.flatMap(({ policies }) => policies),
  };
}

function coverageOf(
  observed: Observed,
  account: Account,
  counts: Tallies,
  limits: readonly string[],
): Observation['coverage'] {
  const earlier = observed.clusters.flatMap(({ coverage }) => coverage ?? []);
  const add = (of: (coverage: (typeof earlier)[number]) => number): number =>
    earlier.reduce((sum, one) => sum + of(one), 0);
  const setAside = setAsideIn(observed, counts);
  return {
    logs: observed.logs,
    ...(observed.first !== undefined && { first: observed.first }),
    ...(observed.last !== undefined && { last: observed.last }),
    ...account.result(),
    merged: {
      replies: observed.merged.replies + counts.replies + add((one) => one.merged.replies),
      'double-reports': counts.doubleReports + add((one) => one.merged['double-reports']),
      duplicates: observed.merged.duplicates + add((one) => one.merged.duplicates),
      aggregated: add((one) => one.merged.aggregated),
    },
    lostEvents: observed.lostEvents,
    sampled: observed.sampled,
    ...(observed.cut.length > 0 && { cut: observed.cut }),
    ...(Object.keys(setAside).length > 0 && { setAside }),
    limits: [...new Set([...limits, ...shortfallTexts({ ...observed, setAside })])].sort(),
  };
}

function setAsideIn(observed: Observed, counts: Tallies): NonNullable<Observation['coverage']['setAside']> {
  return joinedSetAside([
    {
      'outside-of-time': observed.leftOut,
      'stolen-tokens': counts.stolen,
      'beyond-policies': counts.beyondPolicies,
    },
    ...observed.clusters.map(({ coverage }) => coverage?.setAside),
  ]);
}
