/** Flows shrunk to unique ones while they are read, in bounded memory. */
import type { CutRule, Flow, FlowEnd, RecordedVerdict } from '../model/flow.ts';
import type { Address, Protocol } from '../model/network.ts';
import type { LogOrigin } from '../model/origin.ts';
import type { Interned } from './end-table.ts';
import { endTable, needsTime } from './end-table.ts';
import { rowTable } from './row-table.ts';

/** Flows that differ in nothing that matters for who talked to whom, in which direction, with which outcome. */
export interface ObservedFlow {
  readonly source: FlowEnd;
  readonly destination: FlowEnd;
  /** Equal for ends that differ at most in what was asked for (`via`). */
  readonly endNumbers: { readonly source: number; readonly destination: number };
  readonly protocol: Protocol;
  /** Absent also where the direction is unknown: neither port is known to be the server's. */
  readonly port?: number;
  readonly verdict: RecordedVerdict;
  readonly reporter: Flow['reporter'];
  readonly countKind: Flow['countKind'];
  /** `turned`: made of replies only; `unknown`: request or reply cannot be told. */
  readonly direction: 'request' | 'turned' | 'unknown';
  readonly policies: Flow['policies'];
  readonly count: number;
  readonly records: number;
  readonly first: number;
  readonly last: number;
  /** When the record that began last began. */
  readonly newest: number;
  /** The earliest and the latest record. */
  readonly samples: readonly LogOrigin[];
}

export interface TableLimits {
  /** Different ends. */
  readonly ends: number;
  /** Different flows. */
  readonly flows: number;
  /** Addresses without a name that talk to one end on one port. */
  readonly addressesPerPeer: number;
  /** Ports (and verdicts and reporters of them) between two ends: more is a scan. */
  readonly portsPerPair: number;
  /** Source ports remembered to tell retries of a refused attempt. */
  readonly attempts: number;
}

export const tableLimits: TableLimits = {
  ends: 400_000,
  flows: 2_000_000,
  addressesPerPeer: 2_000,
  portsPerPair: 2_000,
  attempts: 500_000,
};

export interface Merged {
  replies: number;
  duplicates: number;
  /** Records of flows beyond a limit, by the rule that cut. */
  readonly cut: Map<CutRule, number>;
}

export interface FlowTable {
  /** `like`: an earlier flow which this one equals in all but time, client port and origin. */
  add(flow: Flow, records: number, like?: Flow): void;
  flows(): readonly ObservedFlow[];
  readonly merged: Merged;
}

/** What decides while reading: whether a port is a server's, and when an address may have changed hands. */
export interface Hints {
  listens(protocol: Protocol, port: number): boolean;
  borders(address: Address): readonly number[];
}

/** Resends of a refused packet come within two minutes from the same port. */
const attemptWindow = 128_000;
/** The lowest port that systems take for a client. */
const ephemeral = 32_768;
/** Ports below it are those of servers, but for some old protocols whose clients show that they run as root. */
const privileged = 1024;

export type Row = { -readonly [Key in keyof ObservedFlow]: ObservedFlow[Key] } & {
  attempts?: Set<number>;
  readonly detail: number;
  firstSample: LogOrigin;
  lastSample: LogOrigin;
};

export function flowTable(hints: Hints, limits: TableLimits = tableLimits): FlowTable {
  const ends = endTable((address) => hints.borders(address), limits.ends);
  const rows = rowTable();
  const peers = new Map<string, number>();
  /** Rows of flows that come again and again. */
  const steady = new WeakMap<Flow, Row>();
  const merged: Merged = { replies: 0, duplicates: 0, cut: new Map() };
  let size = 0;
  let attempts = 0;

  const countAttempt = (row: Row, flow: Flow): boolean => {
    if (flow.verdict !== 'denied' || flow.sourcePort === undefined || flow.count !== 1) return true;
    const attempt = flow.sourcePort * 2 ** 26 + Math.floor(flow.time / attemptWindow);
    row.attempts ??= new Set();
    if (row.attempts.has(attempt)) return false;
    if (attempts >= limits.attempts) return true;
    attempts++;
    row.attempts.add(attempt);
    return true;
  };

  const rowOf = (flow: Flow, direction: ObservedFlow['direction']): Row | CutRule => {
    const source = ends.intern(flow.source, flow.time);
    const destination = ends.intern(flow.destination, flow.time);
    if (source === undefined || destination === undefined) return 'ends';
    const detail = detailOf(flow, direction);
    const row = rows.get(source.id, destination.id, detail);
    if (row !== undefined) return row;
    if (size >= limits.flows) return 'connections';
    if (rows.between(source.id, destination.id) >= limits.portsPerPair) return 'ports-per-pair';
    if (isFlood(flow, source, destination)) return 'addresses-per-peer';
    size++;
    const fresh = freshRow(flow, direction, { source, destination, detail });
    rows.add(source.id, destination.id, fresh);
    return fresh;
  };

  const isFlood = (flow: Flow, source: Interned, destination: Interned): boolean => {
    const unknown = ({ end }: Interned): boolean =>
      isNameless(end) && (end.address === undefined || hints.borders(end.address).length === 0);
    const named = unknown(source) ? destination : unknown(destination) ? source : undefined;
    if (named === undefined) return false;
    const key = `${named.id} ${named === source ? 'to' : 'from'} ${flow.protocol} ${flow.port ?? ''} ${flow.verdict}`;
    const before = peers.get(key) ?? 0;
    if (before >= limits.addressesPerPeer) return true;
    peers.set(key, before + 1);
    return false;
  };

  return {
    merged,
    add(flow, records, like) {
      const same = like === undefined ? undefined : steady.get(like);
      if (same !== undefined) {
        same.count += flow.count;
        same.records += records;
        widen(same, flow);
        return;
      }
      const told = directed(flow, hints);
      if (told === 'reply') {
        merged.replies++;
        return;
      }
      const row = rowOf(told.flow, told.direction);
      if (typeof row === 'string') merged.cut.set(row, (merged.cut.get(row) ?? 0) + records);
      else if (!countAttempt(row, told.flow)) {
        merged.duplicates++;
        widen(row, told.flow);
      } else {
        row.count += told.flow.count;
        row.records += records;
        widen(row, told.flow);
        if (like !== undefined && isSteady(flow)) steady.set(like, row);
      }
    },
    flows: () => rows.all().map(finished),
  };
}

const none: readonly LogOrigin[] = [];

function freshRow(
  flow: Flow,
  direction: ObservedFlow['direction'],
  { source, destination, detail }: { source: Interned; destination: Interned; detail: number },
): Row {
  return {
    source: source.end,
    destination: destination.end,
    endNumbers: { source: source.alike, destination: destination.alike },
    protocol: flow.protocol,
    ...(flow.port !== undefined && direction !== 'unknown' && { port: flow.port }),
    verdict: flow.verdict,
    reporter: flow.reporter,
    countKind: flow.countKind,
    direction,
    policies: flow.policies,
    count: 0,
    records: 0,
    first: flow.time,
    last: flow.lastTime,
    newest: flow.newest ?? flow.time,
    samples: none,
    detail,
    firstSample: flow.origin,
    lastSample: flow.origin,
  };
}

const policyLimit = 32;

function widen(row: Row, flow: Flow): void {
  if (flow.time < row.first) {
    row.first = flow.time;
    row.firstSample = flow.origin;
  }
  if (flow.lastTime > row.last) {
    row.last = flow.lastTime;
    row.lastSample = flow.origin;
  }
  row.newest = Math.max(row.newest, flow.newest ?? flow.time);
  if (flow.policies.length === 0 || flow.policies === row.policies) return;
  for (const { ref, effect } of flow.policies) {
    const known = row.policies.some(
      (one) =>
        one.effect === effect &&
        one.ref.name === ref.name &&
        one.ref.namespace === ref.namespace &&
        one.ref.kind === ref.kind,
    );
    if (!known && row.policies.length < policyLimit) row.policies = [...row.policies, { ref, effect }];
  }
}

/** The row itself, since there may be millions. */
function finished(row: Row): ObservedFlow {
  const { firstSample, lastSample } = row;
  row.samples = firstSample === lastSample ? [firstSample] : [firstSample, lastSample];
  return row;
}

/** The flow with the client as its source; replies that say so are dropped, others are turned around. */
function directed(flow: Flow, hints: Hints): { flow: Flow; direction: ObservedFlow['direction'] } | 'reply' {
  if (flow.isReply === true) return 'reply';
  const { port, sourcePort, protocol } = flow;
  if (flow.isReply === false) return { flow, direction: 'request' };
  // Both halves of a ping look alike.
  if (protocol === 'other') return { flow, direction: 'unknown' };
  if (port === undefined || sourcePort === undefined) return { flow, direction: 'request' };
  if (hints.listens(protocol, port)) return { flow, direction: 'request' };
  if (hints.listens(protocol, sourcePort)) return { flow: turned(flow, sourcePort), direction: 'turned' };
  // Clients behind address translation have any port but those of servers, and few others have one of those.
  if (sourcePort < privileged && port >= privileged && port < ephemeral)
    return { flow: turned(flow, sourcePort), direction: 'unknown' };
  if (port < ephemeral) return { flow, direction: 'request' };
  if (sourcePort < ephemeral) return { flow: turned(flow, sourcePort), direction: 'turned' };
  return { flow: sourcePort < port ? turned(flow, sourcePort) : flow, direction: 'unknown' };
}

function turned(flow: Flow, port: number): Flow {
  const reporters = { source: 'destination', destination: 'source' } as const;
  return {
    ...flow,
    source: flow.destination,
    destination: flow.source,
    sourcePort: flow.port ?? 0,
    port,
    reporter: flow.reporter === 'source' || flow.reporter === 'destination' ? reporters[flow.reporter] : flow.reporter,
    // What stops a reply is never a policy.
    verdict: flow.verdict === 'denied' ? 'unknown' : flow.verdict,
  };
}

const protocols: readonly Protocol[] = ['TCP', 'UDP', 'SCTP', 'other'];
const verdicts: readonly RecordedVerdict[] = ['allowed', 'denied', 'refused-elsewhere', 'unknown'];
const reporters: readonly Flow['reporter'][] = ['source', 'destination', 'node', 'api-server', 'unknown'];
const countKinds: readonly Flow['countKind'][] = ['connections', 'packets', 'events', 'windows'];
const directions: readonly ObservedFlow['direction'][] = ['request', 'turned', 'unknown'];

/** Everything but the ends in one number. */
function detailOf(flow: Flow, direction: ObservedFlow['direction']): number {
  let detail = flow.port === undefined || direction === 'unknown' ? 65_536 : flow.port;
  detail = detail * 4 + protocols.indexOf(flow.protocol);
  detail = detail * 4 + verdicts.indexOf(flow.verdict);
  detail = detail * 5 + reporters.indexOf(flow.reporter);
  detail = detail * 4 + countKinds.indexOf(flow.countKind);
  return detail * 3 + directions.indexOf(direction);
}

/** Neither its direction nor its ends hang on its time or its client port. */
function isSteady({ isReply, verdict, source, destination }: Flow): boolean {
  return isReply === false && verdict !== 'denied' && !needsTime(source) && !needsTime(destination);
}

function isNameless({ pod, podPrefix, workload, labels, service }: FlowEnd): boolean {
  return (
    pod === undefined &&
    podPrefix === undefined &&
    workload === undefined &&
    labels === undefined &&
    service === undefined
  );
}
