/**
 * A cluster in which it is known who held which address when, and the logs that it would leave: pods come and go,
 * addresses are reused within seconds, clocks of nodes differ, records come late and twice, both ends report, some are
 * lost. Times are milliseconds since 1970. It shares nothing with the program that reads its logs.
 */
import type { Random } from '../random.ts';

/** The clocks of nodes and that of the API server differ by at most this. */
export const skewLimit = 2_000;
/** The kubelet tells of an address, and of its end, at most this long after it was so. */
export const lagLimit = 1_000;
const lossPercent = 5;
const start = Date.UTC(2026, 10, 23, 8);
const length = 90 * 60_000;

export interface Tenure {
  readonly pod: string;
  readonly uid: string;
  readonly workload: string;
  readonly ip: string;
  readonly node: number;
  /** True times, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** What an audit log shows that got through: when somebody says that the pod has its address, or has it no longer. */
interface Sight {
  readonly time: number;
  readonly tenure: Tenure;
  readonly says: 'has' | 'gone' | 'owner';
  readonly event: object;
}

export interface TrueFlow {
  /** Different for each, so that what becomes of it can be followed. */
  readonly port: number;
  readonly source: Tenure;
  readonly destination: Tenure;
  readonly time: number;
  /** Times of its records that got through, by the clocks of those who wrote them. */
  readonly records: readonly number[];
}

export interface Simulation {
  readonly tenures: readonly Tenure[];
  readonly flows: readonly TrueFlow[];
  /** Lines of the audit log and of the flow logs, in the order of arrival. */
  readonly audit: readonly object[];
  readonly records: readonly object[];
  /** Whether nobody who reads these logs could say for certain who an end was, since clocks may differ that much. */
  readonly isAmbiguous: (end: Tenure, recorded: number) => boolean;
}

export const workloads = ['cart', 'web', 'worker', 'mail', 'search', 'nightly'] as const;

export function simulate(random: Random): Simulation {
  const skews = random.times(3, 3, () => random.below(2 * skewLimit + 1) - skewLimit);
  let serial = 0;
  const next = (): number => serial++;
  const tenures = tenuresOf(random, next);
  const sights = tenures
    .flatMap((tenure, index) => sightsOf(tenure, tenures[index - 1], random, next))
    .filter(survives(random));
  const flows = flowsOf(tenures, skews, random);
  const records = flows.flatMap(({ records: times, ...flow }) =>
    times.map((time) => ({ time, line: recordOf(flow, time) })),
  );
  return {
    tenures,
    flows,
    audit: arriving(
      sights.map(({ time, event }) => ({ time, line: event })),
      random,
    ),
    records: arriving(records, random),
    isAmbiguous: ambiguity(tenures, sights),
  };
}

function survives(random: Random): () => boolean {
  return () => random.below(100) >= lossPercent;
}

/** Twelve addresses, each with one holder after the other; a gap may be of no length. */
function tenuresOf(random: Random, next: () => number): readonly Tenure[] {
  return Array.from({ length: 12 }, (_, index) => {
    const held: Tenure[] = [];
    let at = start + random.below(20_000);
    while (at < start + length) {
      const to = at + 3_000 + random.below(random.chance(0.3) ? 20_000 : 600_000);
      const workload = random.pick(workloads);
      const id = next().toString().padStart(5, '0').replaceAll('1', 'x');
      held.push({
        pod: `${workload}-bcdfg5x7-${id}`,
        uid: `uid-${id}`,
        workload,
        ip: `10.0.0.${index + 10}`,
        node: random.below(3),
        from: at,
        to,
      });
      at = to + 1 + random.below(random.chance(0.6) ? 2_500 : 30_000);
    }
    return held;
  }).flat();
}

function sightsOf(tenure: Tenure, before: Tenure | undefined, random: Random, next: () => number): readonly Sight[] {
  const lag = (): number => random.below(lagLimit + 1);
  const sight = (says: Sight['says'], time: number, event: object): Sight => ({
    says,
    tenure,
    time,
    event: {
      auditID: `id-${next()}`,
      stage: 'ResponseComplete',
      responseStatus: { code: 200 },
      sourceIPs: ['172.18.0.2'],
      user: { username: `system:node:node-${tenure.node}` },
      requestReceivedTimestamp: new Date(time).toISOString(),
      stageTimestamp: new Date(time).toISOString(),
      ...event,
    },
  });
  const { pod, uid, ip, workload } = tenure;
  const reference = { resource: 'pods', namespace: 'n', name: pod };
  const status = (body: object): object => ({
    verb: 'patch',
    objectRef: { ...reference, subresource: 'status' },
    requestObject: { metadata: { uid }, status: body },
  });
  const owner = { kind: 'ReplicaSet', name: `${workload}-bcdfg5x7`, controller: true };
  const told = tenure.from + lag();
  const slice = tenure.from + lag();
  // The controller of slices is behind: it may list the last holder of the address, too, after that went.
  const stale = before?.ip === ip && random.chance(0.5) ? [before] : [];
  const end = tenure.to + lag();
  return [
    sight('owner', tenure.from - 500, {
      verb: 'create',
      user: { username: 'system:serviceaccount:kube-system:replicaset-controller' },
      sourceIPs: ['127.0.0.1'],
      objectRef: { resource: 'pods', namespace: 'n' },
      responseObject: {
        metadata: { name: pod, uid, labels: { 'pod-template-hash': 'bcdfg5x7' }, ownerReferences: [owner] },
      },
    }),
    sight('has', told, status({ podIP: ip, podIPs: [{ ip }], phase: 'Running' })),
    sight('has', slice, {
      verb: 'update',
      user: { username: 'system:serviceaccount:kube-system:endpointslice-controller' },
      sourceIPs: ['127.0.0.1'],
      objectRef: { resource: 'endpointslices', apiGroup: 'discovery.k8s.io', namespace: 'n', name: workload },
      requestObject: {
        endpoints: [tenure, ...stale].map((one) => ({
          addresses: [one.ip],
          targetRef: { kind: 'Pod', namespace: 'n', name: one.pod, uid: one.uid },
        })),
      },
    }),
    sight('gone', end, status({ phase: 'Succeeded' })),
    sight('gone', end + 1 + lag(), {
      verb: 'delete',
      objectRef: reference,
      requestObject: { kind: 'DeleteOptions', gracePeriodSeconds: 0, preconditions: { uid } },
    }),
  ];
}

/** Connections at any time, and more of them near the borders of tenures. */
function flowsOf(tenures: readonly Tenure[], skews: readonly number[], random: Random): readonly TrueFlow[] {
  const flows: TrueFlow[] = [];
  for (let port = 1_024; port < 4_000; port++) {
    const source = random.pick(tenures);
    const life = source.to - source.from;
    const edge = random.below(Math.min(3_000, life));
    const time = random.chance(0.5)
      ? source.from + random.below(life)
      : random.chance(0.5)
        ? source.from + edge
        : source.to - edge;
    const others = tenures.filter(({ ip, from, to }) => ip !== source.ip && from <= time && time <= to);
    if (others.length === 0) continue;
    const destination = random.pick(others);
    const records = [source, destination].map(({ node }) => time + (skews[node] ?? 0)).filter(survives(random));
    flows.push({ port, source, destination, time, records });
  }
  return flows;
}

function recordOf(
  { port, source, destination }: Pick<TrueFlow, 'port' | 'source' | 'destination'>,
  time: number,
): object {
  return {
    time: new Date(time).toISOString(),
    src: { ip: source.ip },
    dst: { ip: destination.ip },
    protocol: 'TCP',
    port,
    verdict: 'allowed',
  };
}

/** Late by up to a minute, and one in ten twice. */
function arriving(
  lines: readonly { readonly time: number; readonly line: object }[],
  random: Random,
): readonly object[] {
  return lines
    .flatMap(({ time, line }) =>
      (random.chance(0.1) ? [0, 1] : [0]).map(() => ({ at: time + random.below(60_000), line })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

/** When a pod had its address, as far as the log that got through lets one know. */
interface Known {
  readonly tenure: Tenure;
  readonly from: number;
  readonly to: number;
}

/**
 * A record names no pod, so it may be of all who, as far as anybody knows, can have had its address within the skew:
 * since at most the lag before they were first seen, until they were seen gone, or until the next one was there.
 */
function ambiguity(tenures: readonly Tenure[], sights: readonly Sight[]): Simulation['isAmbiguous'] {
  const times = (tenure: Tenure, says: Sight['says']): readonly number[] =>
    sights.filter((sight) => sight.tenure === tenure && sight.says === says).map(({ time }) => time);
  const known = new Map<string, Known[]>();
  for (const tenure of tenures) {
    const from = Math.min(...times(tenure, 'has'));
    const to = Math.min(...times(tenure, 'gone'));
    if (from < Infinity) known.set(tenure.ip, [...(known.get(tenure.ip) ?? []), { tenure, from, to }]);
  }
  for (const [ip, list] of known)
    known.set(
      ip,
      list.map((one, index) => ({ ...one, to: Math.min(one.to, list[index + 1]?.from ?? Infinity) })),
    );
  // Of some pods the log tells that they lived, but all that told where was lost.
  const unseen = tenures.flatMap((tenure) => {
    const gone = Math.min(...times(tenure, 'gone'));
    const isSeen = times(tenure, 'has').length > 0;
    return isSeen || gone === Infinity ? [] : [{ from: Math.min(gone, ...times(tenure, 'owner')), to: gone }];
  });
  /** Whether one of them can have had the address at some moment near the record. */
  const mayBeUnseen = (ip: string, recorded: number): boolean => {
    const list = known.get(ip) ?? [];
    const ends = [-Infinity, ...list.map(({ to }) => to - lagLimit)];
    return ends.some((gapFrom, index) => {
      const gapTo = list[index]?.from ?? Infinity;
      return unseen.some(
        ({ from, to }) => Math.max(gapFrom, from, recorded - skewLimit) <= Math.min(gapTo, to, recorded + skewLimit),
      );
    });
  };
  return (end, recorded) => {
    if (mayBeUnseen(end.ip, recorded)) return true;
    const possible = (known.get(end.ip) ?? []).filter(
      ({ from, to }) => from - lagLimit - skewLimit <= recorded && recorded <= to + skewLimit,
    );
    return possible.length !== 1 || possible[0]?.tenure !== end;
  };
}
