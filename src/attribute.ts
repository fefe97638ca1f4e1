/**
 * Step attribute: flows to connections between workloads. Names in a record come before addresses; an address is that
 * of its owner at that time; what cannot be told stays, counted, with the reason.
 */
import type { ClusterIdentity, World } from './model/cluster.ts';
import type { Connection, ConnectionEnd, Observation, UnidentifiedReason } from './model/flow.ts';
import { UsableError } from './model/host.ts';
import type { Manifest } from './model/object.ts';
import { isObject } from './model/object.ts';
import type { LogOrigin } from './model/origin.ts';
import { backendKinds, serverBackendsIn } from './model/server-backends.ts';
import type { KnownCluster, Observed } from './observe.ts';
import { connectionTable } from './traffic/connection-table.ts';
import type { Counts } from './traffic/coverage-limits.ts';
import { blindDirections, limitsOf } from './traffic/coverage-limits.ts';
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
import { tenuresIn } from './traffic/snapshot-tenures.ts';
import { isStolen, trustsAddresses } from './traffic/tokens.ts';

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
  const served = [
    ...[...world.endpoints.values()].flatMap(({ ports }) => ports),
    ...world.services.flatMap(({ ports, backends }) => [...ports, ...backends.flatMap((backend) => backend.ports)]),
  ];
  const ports = new Set(served.map(({ protocol, port }) => `${protocol} ${port}`));
  const backends = manifests.flatMap(({ ref, value }) =>
    backendKinds.has(ref.kind) && isObject(value) ? serverBackendsIn(ref.kind, value) : [],
  );
  return {
    tenures: tenuresIn(world, manifests),
    listens: (protocol, port) => ports.has(`${protocol} ${port}`),
    backends,
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
  for (const { flows, undirected, period } of pairsOf(observed.flows)) {
    for (const flow of undirected) account.unattributed('direction-unknown', flow.records, flow.samples[0]);
    const [flow] = flows;
    if (flow === undefined) continue;
    const source = identify(flow.source, period, directory);
    if (isPrivate(flow, source.end)) account.counts.notPods += flow.count;
    else if (trusts && isStolen(flow, directory)) account.counts.stolen += flow.count;
    else {
      const aim = {
        end: flow.destination,
        protocol: flow.protocol,
        ...(flow.port !== undefined && { port: flow.port }),
      };
      const targets = reached(aim, period, directory);
      const weighed = weigh(flows);
      account.settle(source, targets, weighed, flow);
      if (concernsPods(source, targets))
        for (const target of targets) table.add(connectionOf(source, target, flows, weighed));
    }
  }
  for (const { connection } of observed.settled) table.add(connection);
  const connections = table.connections();
  const coverage = coverageOf(observed, account, limitsOf(observed, account.counts, directory, options.cluster));
  return {
    connections,
    writes: observed.writes,
    coverage: { ...coverage, ...sightsIn(observed, connections, world, options) },
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

interface Account {
  readonly counts: { -readonly [Name in keyof Counts]: number } & {
    attributed: number;
    doubleReports: number;
    replies: number;
  };
  unattributed(why: UnidentifiedReason, records: number, sample: LogOrigin | undefined): void;
  settle(source: Identified, targets: readonly Reached[], weighed: Weighed, flow: ObservedFlow): void;
  reasons(): Observation['coverage']['unattributed'];
}

function startAccount(): Account {
  const counts = { attributed: 0, doubleReports: 0, replies: 0, notPods: 0, stolen: 0, beyondPolicies: 0 };
  const reasons = new Map<UnidentifiedReason, { records: number; sample: LogOrigin }>();
  const unattributed: Account['unattributed'] = (why, records, sample) => {
    if (sample === undefined || records === 0) return;
    const before = reasons.get(why);
    reasons.set(why, { records: (before?.records ?? 0) + records, sample: before?.sample ?? sample });
  };
  return {
    counts,
    unattributed,
    settle(source, targets, weighed, flow) {
      counts.doubleReports += weighed.doubleReports;
      counts.replies += weighed.replies;
      const strange = [source, ...targets].map(({ end }) => end).find((end) => end.kind === 'unidentified');
      if (strange === undefined) counts.attributed += weighed.records;
      else unattributed(strange.why, weighed.records, flow.samples[0]);
      if (!concernsPods(source, targets) && strange === undefined) counts.beyondPolicies += weighed.records;
    },
    reasons: () => [...reasons].sort(([a], [b]) => (a < b ? -1 : 1)).map(([why, rest]) => ({ why, ...rest })),
  };
}

function coverageOf(observed: Observed, account: Account, limits: readonly string[]): Observation['coverage'] {
  const earlier = observed.clusters.map(({ coverage }) => coverage);
  const add = (of: (coverage: (typeof earlier)[number]) => number): number =>
    earlier.reduce((sum, one) => sum + of(one), 0);
  const unattributed = [...account.reasons(), ...earlier.flatMap((one) => one.unattributed)];
  const attributed = account.counts.attributed + add((one) => one.attributed);
  return {
    logs: observed.logs,
    ...(observed.first !== undefined && { first: observed.first }),
    ...(observed.last !== undefined && { last: observed.last }),
    records: attributed + unattributed.reduce((sum, { records }) => sum + records, 0),
    attributed,
    unattributed,
    merged: {
      replies: observed.merged.replies + account.counts.replies + add((one) => one.merged.replies),
      'double-reports': account.counts.doubleReports + add((one) => one.merged['double-reports']),
      duplicates: observed.merged.duplicates + add((one) => one.merged.duplicates),
      aggregated: observed.merged.overflow + add((one) => one.merged.aggregated),
    },
    lostEvents: observed.lostEvents,
    sampled: observed.sampled,
    limits,
  };
}
