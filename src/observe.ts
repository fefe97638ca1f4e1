/**
 * Step observe: log streams to what they say. Formats are told by content, unreadable records are counted and passed
 * over, flows shrink to unique ones while they are read. Memory is bounded, whatever the size of the logs.
 */
import type { Decoded, DecoderState, LogFormat, LogReading, PodEvent, RecordSink } from './logs/index.ts';
import type { ClusterIdentity } from './model/cluster.ts';
import type { AddressTenure, Connection, Coverage, Flow, LogSummary, ObjectWrite } from './model/flow.ts';
import type { LogStream } from './model/host.ts';
import { type UsableError } from './model/host.ts';
import type { Address, Protocol } from './model/network.ts';
import type { FlowTable, ObservedFlow, TableLimits } from './traffic/flow-table.ts';
import { flowTable, tableLimits } from './traffic/flow-table.ts';
import type { ChosenLog } from './traffic/log-choice.ts';
import { choose } from './traffic/log-choice.ts';
import type { Tally } from './traffic/tally.ts';
import { tally } from './traffic/tally.ts';
import type { Timeline } from './traffic/timeline.ts';
import { bordersOf, timelineOf } from './traffic/timeline.ts';

/** What the cluster's snapshot knows that helps to read logs. */
export interface KnownCluster {
  /** Addresses of pods with the time since which they hold them. */
  readonly tenures: readonly AddressTenure[];
  /** Whether a server is known to listen on the port. */
  listens(protocol: Protocol, port: number): boolean;
}

export interface ObserveOptions {
  /** Name of the format of all logs, in place of telling it by content. */
  readonly format?: string;
  /** Minutes east of UTC in which times without a zone are meant; 0 by default. */
  readonly utcOffset?: number;
  /** Milliseconds by which the clock of the flow logs is behind; added to their times. 0 by default. */
  readonly skew?: number;
  readonly known?: KnownCluster;
  readonly limits?: Partial<TableLimits>;
}

/** What the logs say together, before anybody looks at the cluster. */
export interface Observed {
  readonly flows: readonly ObservedFlow[];
  /** Connections that a digest had settled already, with the records that led to them. */
  readonly settled: readonly SettledFlow[];
  readonly writes: readonly ObjectWrite[];
  readonly timeline: Timeline;
  /** Clusters that digests say they are of. */
  readonly clusters: readonly { readonly cluster: ClusterIdentity; readonly coverage: Coverage }[];
  readonly logs: readonly LogSummary[];
  readonly first?: number;
  readonly last?: number;
  readonly merged: { readonly replies: number; readonly duplicates: number; readonly overflow: number };
  readonly lostEvents: number;
  readonly sampled: boolean;
  readonly limits: readonly string[];
}

export interface SettledFlow {
  readonly flow: Flow;
  readonly connection: Connection;
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
  const run = startRun(options);
  const waiting: ChosenLog[] = [];
  for await (const stream of streams) {
    const log = await choose(stream, reading, options.format);
    if (log.format === undefined) run.unread(log);
    else if (log.format.tellsState === true) await run.read(log, log.format);
    else {
      waiting.push(log);
      const early = waiting.length > heldLimit ? waiting.shift() : undefined;
      if (early?.format !== undefined) await run.read(early, early.format);
    }
  }
  run.stateIsKnown();
  for (const log of waiting) if (log.format !== undefined) await run.read(log, log.format);
  return run.finish(reading);
}

interface Run {
  read(log: ChosenLog, format: LogFormat): Promise<void>;
  unread(log: ChosenLog): void;
  /** All events that tell state are in: addresses can be told apart by time from here on. */
  stateIsKnown(): void;
  finish(reading: LogReading): Observed;
}

const podEventLimit = 1_000_000;

function startRun(options: ObserveOptions): Run {
  const states = new Map<LogFormat, DecoderState>();
  const logs: LogSummary[] = [];
  const refused: UsableError[] = [];
  const writes: Extract<Decoded, { kind: 'write' }>[] = [];
  const podEvents: PodEvent[] = [];
  const settled: SettledFlow[] = [];
  const clusters: { cluster: ClusterIdentity; coverage: Coverage }[] = [];
  const limits = new Set<string>();
  const seen = recentIdentities();
  const pending = pendingFlows();
  const lastSaid = new Map<string, string>();
  let timeline: Timeline | undefined;
  let first = Infinity;
  let last = -Infinity;
  let lostEvents = 0;
  let sampled = false;
  let duplicates = 0;
  const table: FlowTable = flowTable(
    {
      listens: (protocol, port) => options.known?.listens(protocol, port) ?? false,
      borders: cachedBorders(() => timeline),
    },
    { ...tableLimits, ...options.limits },
  );

  const stateOf = (format: LogFormat): DecoderState => {
    const state = states.get(format) ?? new Map<string, unknown>([['utcOffset', options.utcOffset ?? 0]]);
    states.set(format, state);
    return state;
  };
  const spans = (from: number, to: number): void => {
    if (from < first) first = from;
    if (to > last) last = to;
  };

  const takeFlow = (fact: Extract<Decoded, { kind: 'flow' }>, format: LogFormat): void => {
    const shift = format.tellsState === true ? 0 : (options.skew ?? 0);
    const flow =
      shift === 0 ? fact.flow : { ...fact.flow, time: fact.flow.time + shift, lastTime: fact.flow.lastTime + shift };
    spans(flow.time, flow.lastTime);
    sampled ||= flow.sampled;
    if (fact.resolved !== undefined) settled.push({ flow, connection: fact.resolved });
    else if (timeline !== undefined || !pending.add(flow, fact.records ?? 1)) table.add(flow, fact.records ?? 1);
  };

  const takePod = (event: PodEvent): void => {
    // Slices repeat all of their pods with every change.
    const { addresses, gone, hostNetwork, node, owner } = event;
    const says = JSON.stringify([addresses, gone, hostNetwork, node, owner]);
    const key = `${event.origin.file}\n${event.uid ?? ''}\n${event.namespace}/${event.pod}`;
    const repeated = event.labels === undefined && lastSaid.get(key) === says;
    if (lastSaid.size >= podEventLimit) lastSaid.clear();
    lastSaid.set(key, says);
    if (repeated) return;
    if (podEvents.length < podEventLimit) podEvents.push(event);
    else
      limits.add(
        `more than ${podEventLimit} changes of pods: later ones are left out, so some addresses stay unidentified`,
      );
  };

  const take = (fact: Decoded, format: LogFormat): void => {
    switch (fact.kind) {
      case 'flow':
        return takeFlow(fact, format);
      case 'write':
        spans(fact.write.time, fact.write.time);
        writes.push(fact);
        return;
      case 'pod':
        spans(fact.event.time, fact.event.time);
        return takePod(fact.event);
      case 'lost':
        lostEvents += fact.count;
        return;
      case 'limit':
        limits.add(fact.text);
        return;
      case 'summary':
        clusters.push({ cluster: fact.cluster, coverage: fact.coverage });
        for (const limit of fact.coverage.limits) limits.add(limit);
        lostEvents += fact.coverage.lostEvents;
        sampled ||= fact.coverage.sampled;
    }
  };

  const sinkOf = (format: LogFormat, state: DecoderState, count: Tally): RecordSink => ({
    skim: format.skim === undefined ? undefined : new TextEncoder().encode(format.skim.text),
    skimmed() {
      count.read();
      table.merged.replies++;
    },
    skipped: (reason, line) => count.skip(reason, line),
    record(record) {
      const identity = format.identity?.(record);
      if (identity !== undefined && seen(`${format.name}\n${identity}`)) {
        duplicates++;
        count.read();
        return;
      }
      const decoded = format.decode(record, state);
      if ('unreadable' in decoded) return count.skip(decoded.unreadable, record.origin.line);
      count.read();
      for (const fact of decoded) take(fact, format);
      const flow = decoded.find((fact) => fact.kind === 'flow');
      if (flow?.kind === 'flow') count.time(flow.flow.time);
    },
  });

  return {
    async read(log, format) {
      const count = tally(log.source.file);
      const sink = sinkOf(format, stateOf(format), count);
      log.replay(sink);
      try {
        while (await log.source.pull(sink));
      } catch (error) {
        if (format.name === 'digest') throw error;
        limits.add(`${log.source.file} could be read only up to line ${log.source.lines()}: ${messageOf(error)}`);
      }
      logs.push(count.summary(format.name, log.recognisedBy, log.source.lines()));
    },
    unread(log) {
      logs.push(log.summary);
      if (log.isEmpty) {
        limits.add(`${log.source.file} is empty`);
        return;
      }
      refused.push(log.error);
      limits.add(`${log.source.file} was not read: ${log.error.message}`);
    },
    stateIsKnown() {
      timeline = timelineOf(podEvents, options.known?.tenures ?? []);
      pending.drain((flow, records) => table.add(flow, records));
    },
    finish(reading) {
      const [only] = refused;
      if (only !== undefined && refused.length === logs.length) throw only;
      for (const [format, state] of states) for (const fact of format.finish?.(state) ?? []) take(fact, format);
      return {
        flows: table.flows(),
        settled,
        writes: reading.settleWrites(writes),
        timeline: timeline ?? timelineOf([], []),
        clusters,
        logs,
        ...(first <= last && { first, last }),
        merged: { ...table.merged, duplicates: table.merged.duplicates + duplicates },
        lostEvents,
        sampled,
        limits: [...limits].sort(),
      };
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'the stream broke off';
}

/** Borders of an address in time, worked out once. */
function cachedBorders(timeline: () => Timeline | undefined): (address: Address) => readonly number[] {
  const known = new Map<Address, readonly number[]>();
  const none: readonly number[] = [];
  return (address) => {
    const tenures = timeline()?.byAddress.get(address);
    if (tenures === undefined) return none;
    const borders = known.get(address) ?? bordersOf(tenures);
    known.set(address, borders);
    return borders;
  };
}

const identityLimit = 500_000;

/** Remembers at least the last half million identities; true for one that came before. */
function recentIdentities(): (identity: string) => boolean {
  let recent = new Set<string>();
  let older = new Set<string>();
  return (identity) => {
    if (recent.has(identity) || older.has(identity)) return true;
    if (recent.size >= identityLimit) {
      older = recent;
      recent = new Set();
    }
    recent.add(identity);
    return false;
  };
}

const pendingLimit = 100_000;
/** Requests of one caller this near to each other are one entry while they wait, in milliseconds. */
const pendingWindow = 10_000;

interface PendingFlows {
  /** False when there is no room or no need: then the flow is added at once. */
  add(flow: Flow, records: number): boolean;
  drain(take: (flow: Flow, records: number) => void): void;
}

/** Flows that come before all state is known wait, unless names tell their ends anyway. */
function pendingFlows(): PendingFlows {
  const waiting = new Map<string, { flow: Flow; records: number }>();
  return {
    add(flow, records) {
      const nameless = [flow.source, flow.destination].find(
        (end) => end.address !== undefined && end.pod === undefined,
      );
      if (nameless === undefined) return false;
      const key = [
        flow.format,
        nameless.address,
        flow.destination.pod ?? flow.destination.role,
        flow.port,
        flow.verdict,
        Math.floor(flow.time / pendingWindow),
      ].join(' ');
      const before = waiting.get(key);
      if (before === undefined) {
        if (waiting.size >= pendingLimit) return false;
        waiting.set(key, { flow, records });
        return true;
      }
      const [early, late] = before.flow.time <= flow.time ? [before.flow, flow] : [flow, before.flow];
      const count = early.count + late.count;
      before.flow = { ...early, count, lastTime: Math.max(early.lastTime, late.lastTime) };
      before.records += records;
      return true;
    },
    drain(take) {
      for (const { flow, records } of waiting.values()) take(flow, records);
      waiting.clear();
    },
  };
}
