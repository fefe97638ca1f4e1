/** What is gathered while logs are read, one record after the other. */
import type { Decoded, DecoderState, Identity, LogFormat, RawRecord, RecordSink, Repeated } from '../logs/index.ts';
import type { ClusterIdentity } from '../model/cluster.ts';
import type { ServerBackend } from '../model/server-backends.ts';
import type { Coverage, CoverageGap, Flow, LogSummary, ObjectWrite } from '../model/flow.ts';
import type { UsableError } from '../model/host.ts';
import type { JsonObject } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import { formatMoment } from '../model/time.ts';
import { alikeLines } from './alike-lines.ts';
import type { AttemptList } from './attempt-list.ts';
import { attemptList } from './attempt-list.ts';
import { addBackend } from './backends.ts';
import type { ConnectionTable } from './connection-table.ts';
import { connectionTable } from './connection-table.ts';
import type { FlowTable } from './flow-table.ts';
import { type Newest, newest } from './newest.ts';
import type { PendingFlows } from './pending-flows.ts';
import { pendingFlows } from './pending-flows.ts';
import type { PodHistory } from './pod-history.ts';
import { podHistory } from './pod-history.ts';
import type { IsKnown } from './recent-identities.ts';
import { recentIdentities } from './recent-identities.ts';
import { blindness } from './blindness.ts';
import type { RecordTimes } from './record-times.ts';
import { recordTimes } from './record-times.ts';
import type { Tally } from './tally.ts';
import { trimmed } from './trimmed.ts';
import type { Timeline } from './timeline.ts';

/**
 * What is kept besides flows: connections that digests settled, changes of pods and addresses, attempts to write, and
 * the newest writes of pods.
 */
export interface GatheringLimits {
  readonly settled: number;
  readonly podChanges: number;
  readonly attempts: number;
  readonly podWrites: number;
  /** Flows that wait until it is known who held which address. */
  readonly pending: number;
}

export const gatheringLimits: GatheringLimits = {
  settled: 2_000_000,
  podChanges: 1_000_000,
  attempts: 50_000,
  podWrites: 50_000,
  pending: 100_000,
};

/** Milliseconds since 1970, both inclusive. */
export interface Span {
  first: number;
  last: number;
}

/** The time asked for. `whole`: of records that tell of a span, those that reach over an edge are left out, too. */
export interface Within extends Readonly<Span> {
  readonly whole?: boolean;
}

export interface Gathering {
  readonly table: FlowTable;
  readonly pending: PendingFlows;
  readonly pods: PodHistory;
  /** Connections that digests had settled already. */
  readonly settled: ConnectionTable;
  /** Records of settled connections for which there was no room. */
  unsettled: number;
  readonly writes: Extract<Decoded, { kind: 'write' }>[];
  readonly attempts: AttemptList;
  readonly podWrites: Newest<ObjectWrite>;
  /** Without coverage: nothing of it lies within the time asked for. */
  readonly clusters: { readonly cluster: ClusterIdentity; readonly coverage?: Coverage }[];
  readonly backends: Map<string, ServerBackend>;
  readonly limits: Set<string>;
  readonly logs: LogSummary[];
  readonly refused: UsableError[];
  readonly states: Map<LogFormat, DecoderState>;
  /** Of each format. */
  readonly identities: Map<LogFormat, IsKnown>;
  readonly identitiesOf: (format: LogFormat) => IsKnown;
  /** Of records between pods and others; and of everything, requests to the API server and writes included. */
  readonly spans: { readonly traffic: Span; readonly all: Span };
  /** When the records of each format came. */
  readonly times: Map<string, RecordTimes>;
  /** Milliseconds added to the times of flow logs. */
  readonly skew: number;
  /** Records outside of it are left out, and counted. */
  readonly between: Within;
  leftOut: number;
  /** Of them, records that reach over an edge of the time asked for. */
  straddling: number;
  timeline: Timeline | undefined;
  lostEvents: number;
  sampled: boolean;
  duplicates: number;
}

export function startGathering(
  table: FlowTable,
  skew: number,
  between: Within = { first: -Infinity, last: Infinity },
  limits: GatheringLimits = gatheringLimits,
  identitiesOf: (format: LogFormat) => IsKnown = () => recentIdentities(),
): Gathering {
  return {
    table,
    pending: pendingFlows(limits.pending),
    pods: podHistory(limits.podChanges),
    settled: connectionTable(limits.settled),
    unsettled: 0,
    writes: [],
    attempts: attemptList(limits.attempts),
    podWrites: newest(limits.podWrites),
    clusters: [],
    backends: new Map(),
    limits: new Set(),
    logs: [],
    refused: [],
    states: new Map(),
    identities: new Map(),
    identitiesOf,
    spans: { traffic: { first: Infinity, last: -Infinity }, all: { first: Infinity, last: -Infinity } },
    times: new Map(),
    skew,
    between,
    leftOut: 0,
    straddling: 0,
    timeline: undefined,
    lostEvents: 0,
    sampled: false,
    duplicates: 0,
  };
}

/** What belongs to the records of one format in one log. */
export interface SinkSettings {
  readonly count: Tally;
  readonly readers?: RecordSink['readers'];
  /** Reads a record of which the format makes nothing, if it is of another one. */
  readonly elsewhere?: ((record: RawRecord) => boolean) | undefined;
}

/** Where the records of one format in one log go. */
export function sinkOf(
  into: Gathering,
  format: LogFormat,
  state: DecoderState,
  { count, readers, elsewhere }: SinkSettings,
): RecordSink {
  const alike = format.varying === undefined ? undefined : alikeLines(format.varying, state);
  let whole: JsonObject | undefined;
  const originOf = (line: number): LogOrigin => ({ kind: 'log', file: count.file, line });
  const isKnown = isKnownOf(into, format);
  const isRepetition = (identity: Identity | undefined): boolean => {
    if (identity === undefined || !isKnown(identity)) return false;
    into.duplicates++;
    count.read();
    return true;
  };
  const say = (facts: readonly Decoded[]): boolean => {
    count.read();
    let isDated = false;
    for (const fact of facts) {
      take(into, fact, format);
      const time = timeOfFact(fact);
      if (time === undefined) continue;
      count.time(time);
      isDated = true;
    }
    return isDated;
  };
  const isSaid = (again: Repeated | 'reply' | undefined): boolean => {
    whole = undefined;
    if (again === undefined) return false;
    if (again === 'reply') {
      count.read();
      into.table.merged.replies++;
    } else if (!isRepetition(again.identity)) {
      again.note?.();
      if (!say(again.facts) && again.time !== undefined) count.time(again.time);
    }
    return true;
  };
  return {
    ...(alike !== undefined && {
      lines: {
        known: (bytes, from, to, line) => isSaid(alike.known(bytes, from, to, () => originOf(line))),
        noted: (block, row, from, to, line) => isSaid(alike.noted(block, row, from, to, () => originOf(line))),
        parsed: (value) => void (whole = value),
        unwanted: (reader) => alike.unwanted(reader),
      },
    }),
    ...(readers !== undefined && { readers }),
    skipped: (reason, line) => count.skip(reason, line),
    record(record) {
      if (isRepetition(format.identity?.(record))) return;
      const decoded = format.decode(record, state);
      // Those of which lines are alike say of each stranger that it cannot be read, and nothing of most of their own.
      const isNothing = 'unreadable' in decoded || (decoded.length === 0 && alike === undefined);
      if (isNothing && elsewhere?.(record) === true) return;
      if ('unreadable' in decoded) return count.skip(decoded.unreadable, record.origin.line);
      const time = say(decoded) ? undefined : format.time?.(record, state);
      if (time !== undefined) count.time(time);
      // What stood in an envelope is not what the line says.
      if (alike !== undefined && record.kind === 'json' && record.value === whole) alike.learn(whole, decoded);
    },
  };
}

function timeOfFact(fact: Decoded): number | undefined {
  if (fact.kind === 'flow') return fact.flow.time;
  if (fact.kind === 'write') return fact.write.time;
  if (fact.kind === 'attempt') return fact.attempt.time;
  return fact.kind === 'pod' ? fact.event.time : undefined;
}

export function take(into: Gathering, fact: Decoded, format: LogFormat): void {
  switch (fact.kind) {
    case 'flow':
      return takeFlow(into, fact, format);
    case 'write':
      hear(into, format, fact.write.time);
      into.writes.push(fact);
      return;
    case 'attempt':
      if (!isWithin(into.between, fact.attempt.time)) return;
      hear(into, format, fact.attempt.time);
      into.attempts.add(fact.attempt);
      return;
    case 'pod-write':
      if (isWithin(into.between, fact.write.time)) into.podWrites.add(fact.write);
      return;
    case 'pod':
      hear(into, format, fact.event.time);
      into.pods.add(fact.event, fact.like);
      return;
    case 'history':
      return into.pods.take(fact.history);
    case 'backend':
      addBackend(into.backends, fact.backend);
      return;
    case 'lost':
      into.lostEvents += fact.count;
      return;
    case 'limit':
      into.limits.add(fact.text);
      return;
    case 'summary':
      takeSummary(into, fact);
  }
}

/** What is kept from outside of the time asked for makes neither the window nor its gaps. */
function hear(into: Gathering, format: LogFormat, time: number): void {
  if (!isWithin(into.between, time)) return;
  widen(into.spans.all, time, time);
  timesOf(into, format).add(time, time);
}

function isWithin({ first, last }: Readonly<Span>, time: number): boolean {
  return time >= first && time <= last;
}

function takeFlow(into: Gathering, fact: Extract<Decoded, { kind: 'flow' }>, format: LogFormat): void {
  const { flow: told, records = 1, resolved, like } = fact;
  // A digest was made with the times put right.
  const shift = format.tellsState === true || resolved !== undefined ? 0 : into.skew;
  const flow = shift === 0 ? told : { ...told, time: told.time + shift, lastTime: told.lastTime + shift };
  const place = placeOf(flow, into.between);
  if (place !== 'in') {
    const count = resolved === undefined ? Math.max(1, records) : records;
    into.leftOut += count;
    if (place === 'over') into.straddling += count;
    return;
  }
  // A digest sums up: its window and its gaps are those of what it was made of, which its head tells.
  if (resolved === undefined) {
    widen(flow.reporter === 'api-server' ? into.spans.all : into.spans.traffic, flow.time, flow.lastTime);
    timesOf(into, format).add(flow.time, flow.lastTime);
  }
  if (flow.sampled) into.sampled = true;
  if (resolved !== undefined) into.unsettled += into.settled.add(resolved) ? 0 : records;
  else if (into.timeline !== undefined) into.table.add(flow, records, like);
  else hold(into, format, flow, records);
}

/** Until it is known who held which address. */
function hold(into: Gathering, { name, tellsState }: LogFormat, flow: Flow, records: number): void {
  const fate = into.pending.add(flow, records);
  if (fate === 'held') return;
  if (fate === 'needless' || tellsState === true) return into.table.add(flow, records);
  const { cut } = into.table.merged;
  cut.set('connections', (cut.get('connections') ?? 0) + records);
  into.limits.add(
    `records of ${name} stand among events of the audit log in what can be read only once, and more than can wait for what these tell of addresses: write it into a file`,
  );
}

/** What a reader must know of records that only whole ones were asked for. */
export function straddlingLimit({ straddling, between: { first, last } }: Gathering): readonly string[] {
  if (straddling === 0) return [];
  const edges = [first, last].filter((edge) => Number.isFinite(edge)).map(formatMoment);
  const records = straddling === 1 ? '1 record began' : `${straddling} records began`;
  return [`${records} before ${edges.join(' or ')} and ended after it: of which side is not known, so left out`];
}

/** `over`: it reaches over an edge of the time, where only whole records are asked for. */
function placeOf({ time, lastTime }: Flow, { first, last, whole }: Within): 'in' | 'over' | 'out' {
  if (lastTime < first || time > last) return 'out';
  return whole === true && (time < first || lastTime > last) ? 'over' : 'in';
}

function timesOf({ times }: Gathering, { name }: LogFormat): RecordTimes {
  let known = times.get(name);
  if (known === undefined) times.set(name, (known = recordTimes()));
  return known;
}

/** Of all formats, and those that digests tell, in order of time. */
export function gapsOf({ times, clusters }: Gathering): readonly CoverageGap[] {
  const own = [...times].flatMap(([format, of]) => of.gaps().map((gap) => ({ format, ...gap })));
  const told = clusters.flatMap(({ coverage }) => coverage?.gaps ?? []);
  return [...own, ...told].sort((a, b) => a.from - b.from || a.to - b.to || (a.format < b.format ? -1 : 1));
}

function takeSummary(into: Gathering, { cluster, coverage: whole }: Extract<Decoded, { kind: 'summary' }>): void {
  const coverage = trimmed(whole, into.between);
  into.clusters.push({ cluster, ...(coverage !== undefined && { coverage }) });
  if (coverage === undefined) return;
  const { first, last, blind = [] } = coverage;
  // Records of which no connection came are in the span, too.
  if (first !== undefined && last !== undefined)
    widen(blind.includes(blindness.noTraffic) ? into.spans.all : into.spans.traffic, first, last);
  for (const limit of coverage.limits) into.limits.add(limit);
  into.lostEvents += coverage.lostEvents;
  if (coverage.sampled) into.sampled = true;
}

function widen(span: Span, from: number, to: number): void {
  if (from < span.first) span.first = from;
  if (to > span.last) span.last = to;
}

/** The span of traffic; where there is none, that of everything else. */
export function spanOf({ spans }: Gathering): { readonly first?: number; readonly last?: number } {
  const { first, last } = spans.traffic.first <= spans.traffic.last ? spans.traffic : spans.all;
  return first <= last ? { first, last } : {};
}

function isKnownOf({ identities, identitiesOf }: Gathering, format: LogFormat): IsKnown {
  const isKnown = identities.get(format) ?? identitiesOf(format);
  identities.set(format, isKnown);
  return isKnown;
}
