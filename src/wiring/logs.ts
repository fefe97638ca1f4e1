/** How logs are read for a run: all of them for one cluster, and each for its own where there are several. */
import { knownCluster, knownEnds } from '../attribute.ts';
import type { Loaded, LoadedState } from '../load.ts';
import { logReading } from '../logs/index.ts';
import type { LogOfNobody } from '../model/flow.ts';
import { type LogStream, type Snapshot, UsableError } from '../model/host.ts';
import { countOf } from '../model/time.ts';
import { type KnownCluster, observe, type Observed, type ObserveOptions, opened } from '../observe.ts';
import { clusterOf, clusterOfLog } from '../worlds/log-clusters.ts';
import type { CheckRequest, Host } from './request.ts';

/** What the host's logs say; undefined where it has none. */
export async function readLogs(
  request: CheckRequest,
  host: Host,
  { states }: Loaded,
  clusters: readonly Snapshot[],
): Promise<Observed | undefined> {
  if (host.logs === undefined) return undefined;
  host.progress('reading logs');
  const world = states[0]?.live ?? states[0]?.base;
  const manifests = clusters.flatMap((one) => one.manifests);
  const known = world && knownCluster(world, manifests);
  return observe(host.logs(), logReading, optionsOf(request, host, known));
}

/** What the logs say of each state. */
export type LogsOf = (state: Pick<LoadedState, 'cluster'>) => OwnLogs;

export interface OwnLogs {
  readonly observed: Observed;
  /** Logs that are read for none of the clusters. */
  readonly ofNobody: readonly LogOfNobody[];
}

/**
 * The same for runs that replay what was recorded. Over several clusters every log is read twice: first to see of which
 * cluster it is, then with those of the same one. UsableError for one that can be read only once.
 */
export async function readOwnLogs(
  request: CheckRequest,
  host: Host,
  loaded: Loaded,
  snapshotOf: (state: LoadedState) => Snapshot | undefined,
): Promise<LogsOf | undefined> {
  const { states } = loaded;
  const { logs } = host;
  const clusters = new Map(states.map((state) => [clusterOf(state), state]));
  if (logs === undefined) return undefined;
  if (clusters.size <= 1) {
    const snapshots = new Set(states.flatMap((state) => snapshotOf(state) ?? []));
    const observed = await readLogs(request, host, loaded, [...snapshots]);
    return observed && (() => ({ observed, ofNobody: [] }));
  }
  host.progress('reading logs');
  const known = new Map(
    [...clusters].map(([key, state]) => {
      const manifests = snapshotOf(state)?.manifests ?? [];
      return [key, { state, ...knownCluster(state.live ?? state.base, manifests) }] as const;
    }),
  );
  const told = await ownersOfLogs(logs(), states, known, optionsOf(request, host));
  const own = new Map<string, Observed>();
  for (const [key, cluster] of known) {
    const files = new Set(
      told.flatMap(({ file, of, fits }) => (of === key || (of ?? fits) === undefined ? [file] : [])),
    );
    const taken = filtered(opened(logs()), ({ file }) => files.has(file));
    const isEmpty = !told.some(({ of }) => of === key);
    const observed = await observe(isEmpty ? [] : taken, logReading, optionsOf(request, host, cluster));
    if (!isEmpty) refuseReadOnce(observed, told);
    own.set(key, observed);
  }
  const ofNobody = told.flatMap(({ file, records, fits }) => (fits === undefined ? [] : [{ file, records, fits }]));
  return (state) => {
    const observed = own.get(clusterOf(state));
    if (observed === undefined) throw new RangeError('the logs were read for other clusters');
    return { observed, ofNobody };
  };
}

function optionsOf(request: CheckRequest, host: Host, known?: KnownCluster): ObserveOptions {
  return {
    ...(request.logFormat === undefined ? {} : { format: request.logFormat }),
    ...(request.utcOffset === undefined ? {} : { utcOffset: request.utcOffset }),
    ...(request.clockTolerance === undefined ? {} : { tolerance: request.clockTolerance }),
    ...(request.clockSkew === undefined ? {} : { skew: request.clockSkew }),
    ...(request.recordedBetween === undefined ? {} : { between: request.recordedBetween }),
    startReaders: host.startReaders,
    now: host.now(),
    ...(known && { known }),
  };
}

/** A log with its cluster, or why it has none; with neither where nobody can read it. */
interface Told {
  readonly file: string;
  readonly lines: number;
  readonly records: number;
  readonly of?: string;
  readonly fits?: LogOfNobody['fits'];
}

/** UsableError for a digest of a cluster that is not compared, and for a log that cannot be read where no other is of a cluster. */
async function ownersOfLogs(
  streams: AsyncIterable<LogStream> | readonly LogStream[],
  states: readonly LoadedState[],
  known: ReadonlyMap<string, { readonly state: LoadedState } & KnownCluster>,
  options: ObserveOptions,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  const refused: UsableError[] = [];
  for await (const stream of opened(streams)) {
    const { file } = stream;
    let observed: Observed;
    try {
      observed = await observe([stream], logReading, options);
    } catch (error) {
      if (!(error instanceof UsableError)) throw error;
      refused.push(error);
      told.push({ file, lines: 0, records: 0 });
      continue;
    }
    const records = observed.logs.reduce((sum, log) => sum + log.records, 0);
    // A log with several formats is told once for each.
    const lines = Math.max(0, ...observed.logs.map((log) => log.lines));
    const owner = ownerOf(file, observed, states, known);
    // What says nothing is nobody's, and no lack either.
    told.push({ file, lines, records, ...(records > 0 && owner) });
  }
  const [first] = refused;
  if (first !== undefined && told.every(({ of }) => of === undefined)) throw first;
  return told;
}

/** A digest says it itself: it is of the cluster of its uid, or else of one that tells none. */
function ownerOf(
  file: string,
  observed: Observed,
  states: readonly LoadedState[],
  known: ReadonlyMap<string, { readonly state: LoadedState } & KnownCluster>,
): ReturnType<typeof clusterOfLog> {
  const [uid] = observed.clusters.flatMap(({ cluster }) => cluster.uid ?? []);
  if (uid !== undefined && known.has(uid)) return { of: uid };
  const mayBe = [...known].filter(([, { state }]) => uid === undefined || state.cluster?.uid === undefined);
  if (mayBe.length === 0)
    throw new UsableError(
      `the digest is of another cluster than the ${countOf(known.size, 'one')} that are compared (uid of kube-system: ${uid})`,
      'give the digest and the snapshot of the same cluster',
      file,
    );
  const keys = new Set(mayBe.map(([key]) => key));
  const knownIn = mayBe.map(
    ([key, { state, tenures }]) => [key, knownEnds(observed, state.live ?? state.base, tenures)] as const,
  );
  const own = states.filter((state) => keys.has(clusterOf(state)));
  return clusterOfLog(own, observed.writes, new Map(knownIn));
}

async function* filtered(
  streams: AsyncIterable<LogStream>,
  isWanted: (stream: LogStream) => boolean,
): AsyncGenerator<LogStream, void, undefined> {
  for await (const stream of streams) if (isWanted(stream)) yield stream;
}

/** Standard input and pipes give nothing the second time, which must not be taken for silence. */
function refuseReadOnce({ logs }: Observed, told: readonly Told[]): void {
  for (const { file, lines } of logs) {
    const before = told.find((one) => one.file === file)?.lines ?? 0;
    if (lines >= before) continue;
    throw new UsableError(
      'the log can be read only once, and must be read again: there are several clusters, and it is of one of them',
      'write it into a file',
      file,
    );
  }
}
