/**
 * Step observe: log streams to what they say. Formats are told by content, unreadable records are counted and passed
 * over, flows shrink to unique ones while they are read. Memory is bounded, whatever the size of the logs.
 */
import type { DecoderState, LogFormat, LogReading, RecordSink } from './logs/index.ts';
import { joinedCuts } from './model/shortfalls.ts';
import type {
  AddressHistory,
  AddressTenure,
  Connection,
  Coverage,
  CoverageCut,
  CutRule,
  LogSummary,
  ObjectWrite,
  WriteAttempt,
} from './model/flow.ts';
import type { LogStream } from './model/host.ts';
import type { Address, Protocol } from './model/network.ts';
import type { StartLineReaders } from './model/noted-lines.ts';
import type { ServerBackend } from './model/server-backends.ts';
import type { ObservedFlow, TableLimits } from './traffic/flow-table.ts';
import { flowTable, tableLimits } from './traffic/flow-table.ts';
import { eventsSince, tenuresSince } from './traffic/address-history.ts';
import { addBackend } from './traffic/backends.ts';
import type { Gathering, GatheringLimits, Within } from './traffic/gathering.ts';
import { gapsOf, gatheringLimits, sinkOf, spanOf, startGathering, straddlingLimit, take } from './traffic/gathering.ts';
import type { ChosenLog } from './traffic/log-choice.ts';
import { choose } from './traffic/log-choice.ts';
import { type Part, partsOf } from './traffic/parts.ts';
import type { IsKnown } from './traffic/recent-identities.ts';
import { tally } from './traffic/tally.ts';
import type { KnownHolders, Timeline } from './traffic/timeline.ts';
import { bordersOf, timelineOf, usualTolerance } from './traffic/timeline.ts';

/** What the cluster's snapshot knows that helps to read logs. */
export interface KnownCluster {
  /** Addresses of pods with the time since which they hold them. */
  readonly tenures: readonly AddressTenure[];
  /** Still other pods at an address, looked up when a record names it. */
  readonly holders?: KnownHolders;
  /** Whether a server is known to listen on the port. */
  listens(protocol: Protocol, port: number): boolean;
  /** Where its API server finds webhooks and aggregated API servers. */
  readonly backends?: readonly ServerBackend[];
}

export interface ObserveOptions {
  /** The format of all logs, or the formats with commas between them, in place of telling them by content. */
  readonly format?: string;
  /** The formats that records of the logs had before, told in the same way; others may turn up. */
  readonly expected?: string;
  /** Minutes east of UTC in which times without a zone are meant; 0 by default. */
  readonly utcOffset?: number;
  /** Milliseconds by which the clock of the flow logs is behind; added to their times. 0 by default. */
  readonly skew?: number;
  /** Milliseconds by which clocks may differ, when it is asked who held an address then; 5 seconds by default. */
  readonly tolerance?: number;
  /** Records outside of it are left out; what tells who held an address is read all the same. */
  readonly between?: Within;
  /** Milliseconds since 1970, before which records without a year were written; without it their time is unknown. */
  readonly now?: number;
  readonly known?: KnownCluster;
  readonly limits?: Partial<TableLimits & GatheringLimits>;
  /** What a format's records are known by, where logs are read in several goes; by default all of one go. */
  readonly identitiesOf?: (format: LogFormat) => IsKnown;
  /** Starts threads that look at lines before they are read; what comes out is the same without them. */
  readonly startReaders?: StartLineReaders | undefined;
}

/** What the logs say together, before anybody looks at the cluster. */
export interface Observed {
  readonly flows: readonly ObservedFlow[];
  /** Connections that digests had settled already. */
  readonly settled: readonly Connection[];
  readonly writes: readonly ObjectWrite[];
  /** In the order of time. */
  readonly attempts: readonly WriteAttempt[];
  /** Of pods, those that may have given them other labels; the newest, in the order of the logs. */
  readonly podWrites: readonly ObjectWrite[];
  readonly timeline: Timeline;
  /** What the timeline was made of, without what ended before the time asked for. */
  readonly addresses: AddressHistory;
  /** Where the API server finds what it calls by a name of its own, told by logs and cluster. */
  readonly backends: readonly ServerBackend[];
  /** Clusters that digests say they are of. */
  readonly clusters: Readonly<Gathering['clusters']>;
  readonly logs: readonly LogSummary[];
  readonly first?: number;
  readonly last?: number;
  readonly merged: { readonly replies: number; readonly duplicates: number };
  /** Bounds that were reached, here or when digests were made. */
  readonly cut: readonly CoverageCut[];
  readonly lostEvents: number;
  readonly sampled: boolean;
  /** Records outside of the time asked for. */
  readonly leftOut: number;
  readonly gaps: Coverage['gaps'];
  readonly limits: readonly string[];
}

/** Streams beyond this are not held open while those that tell state are read first. */
const heldLimit = 64;

/**
 * Reads all streams. UsableError when a log fits two formats, when none of the logs can be used, or when a digest is
 * damaged; a stream that breaks off keeps what was read, and a limit says so.
 */
export async function observe(
  streams: AsyncIterable<LogStream> | readonly LogStream[],
  reading: LogReading,
  options: ObserveOptions = {},
): Promise<Observed> {
  const gathering = begin(options);
  const waiting: Waiting[] = [];
  const foreknown = { wanted: options.format, expected: options.expected };
  for await (const stream of opened(streams)) {
    const log = await choose(stream, reading, foreknown);
    if (log.formats.length === 0) giveUp(gathering, log);
    else if (!log.formats.some(isOfState)) waiting.push({ log, part: 'all' });
    else if (stream.again === undefined) await readLog(gathering, log, 'all', options);
    else if ((await readLog(gathering, log, 'state', options)).length > 0)
      waiting.push({ log: await choose(stream.again(), reading, foreknown), part: 'rest' });
    if (waiting.length > heldLimit) await readEarliest(gathering, waiting, options);
  }
  stateIsKnown(gathering, options);
  while (waiting.length > 0) await readEarliest(gathering, waiting, options);
  for (const backend of options.known?.backends ?? []) addBackend(gathering.backends, backend);
  const bounds = { ...tableLimits, ...gatheringLimits, ...options.limits };
  return observedOf(gathering, reading, bounds, options.known?.tenures ?? []);
}

/** A log that is read when all that tells who held which address has been. */
interface Waiting {
  readonly log: ChosenLog;
  readonly part: Part;
}

function isOfState({ tellsState }: LogFormat): boolean {
  return tellsState === true;
}

function begin(options: ObserveOptions): Gathering {
  const none: readonly number[] = [];
  let borders = new Map<Address, readonly number[]>();
  let timeline: Timeline | undefined;
  const hints = {
    listens: (protocol: Protocol, port: number) => options.known?.listens(protocol, port) ?? false,
    borders: (address: Address) => {
      if (timeline !== gathering.timeline) borders = new Map();
      timeline = gathering.timeline;
      const tenures = timeline?.byAddress.get(address);
      if (tenures === undefined) return none;
      const known = borders.get(address) ?? bordersOf(tenures, timeline?.tolerance ?? usualTolerance);
      borders.set(address, known);
      return known;
    },
  };
  const table = flowTable(hints, { ...tableLimits, ...options.limits });
  const limits = { ...gatheringLimits, ...options.limits };
  const gathering = startGathering(table, options.skew ?? 0, options.between, limits, options.identitiesOf);
  return gathering;
}

/** All streams, those in archives in place of the archives. */
export async function* opened(
  streams: AsyncIterable<LogStream> | readonly LogStream[],
): AsyncGenerator<LogStream, void, undefined> {
  for await (const stream of inGoodOrder(streams)) {
    if (stream.members === undefined) yield stream;
    else yield* opened(await stream.members());
  }
}

/** Where there are many logs, those named for an audit come first: most likely they tell who held an address. */
function inGoodOrder(
  streams: AsyncIterable<LogStream> | readonly LogStream[],
): AsyncIterable<LogStream> | readonly LogStream[] {
  if (!isArray(streams)) return streams;
  const isAudit = ({ file }: LogStream): boolean => /audit/i.test(file);
  return [...streams.filter(isAudit), ...streams.filter((stream) => !isAudit(stream))];
}

function isArray(streams: AsyncIterable<LogStream> | readonly LogStream[]): streams is readonly LogStream[] {
  return Array.isArray(streams);
}

async function readEarliest(gathering: Gathering, waiting: Waiting[], options: ObserveOptions): Promise<void> {
  const next = waiting.shift();
  if (gathering.timeline === undefined) stateIsKnown(gathering, options);
  if (next !== undefined) await readLog(gathering, next.log, next.part, options);
}

/** All events that tell state are in, or as many as can be waited for: addresses are told apart by time from here. */
function stateIsKnown(gathering: Gathering, options: ObserveOptions): void {
  const { events, tenures } = gathering.pods;
  const { tenures: known = [], holders } = options.known ?? {};
  gathering.timeline = timelineOf(events, [...known, ...tenures], options.tolerance, holders);
  gathering.pending.drain((flow, records) => gathering.table.add(flow, records));
}

/** Gives the formats that were left out. */
async function readLog(
  into: Gathering,
  log: ChosenLog,
  part: Part,
  options: ObserveOptions,
): Promise<readonly LogFormat[]> {
  const { source } = log;
  const parts = partsOf(
    log,
    part,
    (format, elsewhere) => {
      const state = into.states.get(format) ?? freshState(options);
      into.states.set(format, state);
      state.set('modified', source.modified);
      const count = tally(source.file);
      const readers = elsewhere && readersFor(format, options);
      return {
        count,
        skip: (reason, line) => count.skip(reason, line),
        sink: sinkOf(into, format, state, { count, readers, elsewhere }),
      };
    },
    (format) => isOfState(format) && into.timeline !== undefined,
  );
  log.replay(parts.sink);
  let unread: string | undefined;
  try {
    while (await source.pull(parts.sink));
  } catch (error) {
    if (log.formats.some(({ name }) => name === 'digest')) throw error;
    unread = error instanceof Error ? error.message : 'the stream broke off';
    into.limits.add(`${source.file} could be read only up to line ${source.lines()}: ${unread}`);
  } finally {
    source.close();
  }
  for (const [index, [format, { count }]] of parts.read().entries()) {
    const summary = count.summary(format, log.recognisedBy(format), source.lines());
    into.logs.push(unread === undefined || index > 0 ? summary : { ...summary, unread });
  }
  return parts.leftOut();
}

function readersFor({ varying }: LogFormat, { startReaders }: ObserveOptions): RecordSink['readers'] {
  if (varying === undefined || startReaders === undefined) return undefined;
  const { fields, times, skim } = varying;
  return () => startReaders({ fields, times, skim });
}

function freshState({ utcOffset = 0, now }: ObserveOptions): DecoderState {
  return new Map<string, unknown>([['utcOffset', utcOffset], ...(now === undefined ? [] : [['now', now] as const])]);
}

function giveUp({ logs, limits, refused }: Gathering, log: ChosenLog): void {
  logs.push(log.isEmpty ? log.summary : { ...log.summary, unread: log.error.message });
  limits.add(log.isEmpty ? `${log.source.file} is empty` : `${log.source.file} was not read: ${log.error.message}`);
  if (!log.isEmpty) refused.push(log.error);
}

function observedOf(
  gathering: Gathering,
  reading: LogReading,
  bounds: TableLimits & GatheringLimits,
  known: readonly AddressTenure[],
): Observed {
  const { refused, logs, states, table, limits, timeline } = gathering;
  const [only] = refused;
  if (only !== undefined && refused.length === logs.length) throw only;
  for (const [format, state] of states) for (const fact of format.finish?.(state) ?? []) take(gathering, fact, format);
  const { between, leftOut } = gathering;
  return {
    flows: table.flows(),
    settled: gathering.settled.connections(),
    // A later one still says that a record is older than the policies of today.
    writes: reading.settleWrites(gathering.writes).filter(({ time }) => time >= between.first),
    attempts: gathering.attempts.attempts(),
    podWrites: gathering.podWrites.values(),
    timeline: timeline ?? timelineOf([], []),
    addresses: {
      events: eventsSince(gathering.pods.events, between.first),
      tenures: tenuresSince([...known, ...gathering.pods.tenures], between.first),
    },
    backends: [...gathering.backends.values()],
    clusters: gathering.clusters,
    logs,
    ...spanOf(gathering),
    merged: { replies: table.merged.replies, duplicates: table.merged.duplicates + gathering.duplicates },
    cut: cutsIn(gathering, bounds),
    lostEvents: gathering.lostEvents,
    sampled: gathering.sampled,
    leftOut,
    gaps: gapsOf(gathering),
    limits: [...limits, ...straddlingLimit(gathering), ...gathering.attempts.cut()].sort(),
  };
}

function cutsIn(
  { table, pods, unsettled, clusters }: Gathering,
  bounds: TableLimits & GatheringLimits,
): readonly CoverageCut[] {
  const { cut } = table.merged;
  const own = (rule: CutRule, limit: number): CoverageCut => ({ rule, limit, records: cut.get(rule) ?? 0 });
  return joinedCuts([
    own('connections', bounds.flows),
    { rule: 'connections', limit: bounds.settled, records: unsettled },
    own('ends', bounds.ends),
    own('addresses-per-peer', bounds.addressesPerPeer),
    own('ports-per-pair', bounds.portsPerPair),
    { rule: 'pod-changes', limit: bounds.podChanges, records: pods.left() },
    ...clusters.flatMap(({ coverage }) => coverage?.cut ?? []),
  ]);
}
