/**
 * Step roll forward: a snapshot and the audit log since to the snapshot at the end of the log. Objects that the log
 * shows whole are taken from it, others are worked out; of which that is not possible stands in `incomplete`.
 */
import type { DecoderState, LogFormat, LogReading, RawRecord, RecordSink } from './logs/index.ts';
import type { FollowedKind } from './model/follow.ts';
import type { LogStream, Snapshot } from './model/host.ts';
import { UsableError } from './model/host.ts';
import { formatMoment } from './model/time.ts';
import { choose } from './traffic/log-choice.ts';
import { partsOf } from './traffic/parts.ts';
import type { Continuity } from './traffic/continuity.ts';
import { startContinuity } from './traffic/continuity.ts';
import type { Patched } from './rolling/object-history.ts';
import { startRolling } from './rolling/rolled.ts';
import type { Rolling } from './rolling/rolled.ts';
import { holeIn } from './rolling/stale.ts';

export interface RollSettings {
  /** Kinds that a fresh snapshot would list. */
  readonly kinds: readonly FollowedKind[];
  readonly patched: Patched;
  /** Minutes east of UTC in which times without a zone are meant; 0 by default. */
  readonly utcOffset?: number;
  /** Name of the format of all logs, in place of telling it by content. */
  readonly format?: string;
}

export interface RolledForward {
  readonly snapshot: Snapshot;
  /** Writes of objects that the log told of, whether or not they are followed. */
  readonly changes: number;
}

/** Milliseconds after the snapshot within which the log has to begin. */
const latestBegin = 300_000;

interface Reading {
  readonly rolling: Rolling;
  readonly state: DecoderState;
  readonly continuity: Continuity;
  /** When the first and the last record were written. */
  first: number;
  last: number;
  changes: number;
  unreadable: number;
  /** Where the first unreadable one stands, and why. */
  firstUnreadable?: string;
}

/** UsableError for logs that are no audit logs, break off, or are of another cluster, and for a snapshot of no known time. */
export async function rollForward(
  before: Snapshot,
  streams: AsyncIterable<LogStream> | readonly LogStream[],
  reading: LogReading,
  settings: RollSettings,
): Promise<RolledForward> {
  if (before.identity.readAt === undefined && before.versions === undefined && before.manifests.length > 0)
    throw new UsableError(
      'nobody knows when the snapshot was read, so that it cannot be told which events came later',
      'begin with a file of "netpol-gate snapshot", which knows; a list of kubectl does not',
    );
  const state: DecoderState = new Map<string, unknown>([['utcOffset', settings.utcOffset ?? 0]]);
  const rolling = startRolling(before, settings.kinds, settings.patched);
  const read: Reading = {
    rolling,
    state,
    continuity: startContinuity(),
    first: Infinity,
    last: -Infinity,
    changes: 0,
    unreadable: 0,
  };
  const finishing = new Set<LogFormat>();
  for await (const stream of streams) await readStream(stream, reading, settings.format, read, finishing);
  for (const format of finishing) for (const change of format.unansweredChanges?.(state) ?? []) rolling.take(change);
  if (read.last === -Infinity) throw new UsableError('the audit log holds no event', 'name the log since the snapshot');
  const snapshot = rolling.finish(read.last);
  const { holes, remarks: unseen } = read.continuity.finish(before.identity.readAt ?? -Infinity);
  const remarks = [...(snapshot.remarks ?? []), ...limitsOf(finishing, state), ...unseen];
  return {
    snapshot: {
      ...snapshot,
      incomplete: [...snapshot.incomplete, ...[...holes, ...faultsOf(read, before)].flatMap(holeIn)],
      ...(remarks.length > 0 && { remarks: [...new Set(remarks)] }),
    },
    changes: read.changes,
  };
}

/** What logs of these formats never tell. */
function limitsOf(formats: ReadonlySet<LogFormat>, state: DecoderState): readonly string[] {
  const facts = [...formats].flatMap((format) => format.finish?.(state) ?? []);
  return facts.flatMap((fact) => (fact.kind === 'limit' ? [`${fact.text}.`] : []));
}

async function readStream(
  stream: LogStream,
  reading: LogReading,
  wanted: string | undefined,
  read: Reading,
  finishing: Set<LogFormat>,
): Promise<void> {
  if (stream.members !== undefined) {
    for (const member of await stream.members()) await readStream(member, reading, wanted, read, finishing);
    return;
  }
  const log = await choose(stream, reading, { wanted });
  const { formats, source } = log;
  const [first] = formats;
  if (log.isEmpty) return;
  if (first === undefined) throw log.error;
  if (!formats.some((format) => format.changes !== undefined))
    throw new UsableError(`a log of the format ${first.name} does not tell of objects`, 'name audit logs', stream.file);
  const { sink } = partsOf(log, 'all', (format, elsewhere) => {
    if (format.changes !== undefined) finishing.add(format);
    const sink = sinkOf(format, read, stream.file, elsewhere);
    return { sink, skip: (reason, line) => sink.skipped(reason, line) };
  });
  log.replay(sink);
  try {
    while (await source.pull(sink));
  } catch (error) {
    if (error instanceof UsableError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new UsableError(`the audit log cannot be read to its end: ${why}`, 'fetch it again', stream.file);
  }
}

/** `elsewhere`: reads a record of which the format makes nothing, if it is of another one. */
function sinkOf(
  format: LogFormat,
  read: Reading,
  file: string,
  elsewhere: ((record: RawRecord) => boolean) | undefined,
): RecordSink {
  const skip = (reason: string, line: number): void => {
    read.unreadable++;
    read.firstUnreadable ??= `${file}:${line}: ${reason}`;
  };
  return {
    skipped: skip,
    record(record) {
      const told = format.changes?.(record, read.state);
      const isNothing = told === undefined || 'unreadable' in told;
      if (isNothing && elsewhere?.(record) === true) return;
      if (told === undefined) return;
      if ('unreadable' in told) return skip(told.unreadable, record.origin.line);
      read.first = Math.min(read.first, told.time);
      read.last = Math.max(read.last, told.time);
      read.continuity.add(file, told.time, told.beat === true);
      read.changes += told.changes.length;
      for (const change of told.changes) read.rolling.take(change);
    },
  };
}

function faultsOf(
  { first, unreadable, firstUnreadable }: Reading,
  { identity: { readAt } }: Snapshot,
): readonly string[] {
  return [
    ...(readAt !== undefined && first - readAt > latestBegin
      ? [
          `the audit log begins at ${formatMoment(first)}, and the snapshot was read at ${formatMoment(readAt)}: what was written in between is not known. Name a log that reaches back to before the snapshot`,
        ]
      : []),
    ...(unreadable === 0 ? [] : [`${unreadable} records of the audit log cannot be read (${firstUnreadable ?? ''})`]),
  ];
}
