/**
 * Step roll forward: a snapshot and the audit log since to the snapshot at the end of the log. Objects that the log
 * shows whole are taken from it, others are worked out; of which that is not possible stands in `incomplete`.
 */
import type { DecoderState, LogFormat, LogReading, RecordSink } from './logs/index.ts';
import type { FollowedKind } from './model/follow.ts';
import type { LogStream, Snapshot } from './model/host.ts';
import { UsableError } from './model/host.ts';
import { countOf } from './model/time.ts';
import { choose } from './traffic/log-choice.ts';
import type { RecordTimes } from './traffic/record-times.ts';
import { recordTimes } from './traffic/record-times.ts';
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

/** Milliseconds without a record after which it is asked whether the log is whole: a cluster is never so quiet. */
const longestSilence = 300_000;

interface Reading {
  readonly rolling: Rolling;
  readonly state: DecoderState;
  readonly times: RecordTimes;
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
    times: recordTimes(),
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
  const remarks = [...(snapshot.remarks ?? []), ...limitsOf(finishing, state)];
  return {
    snapshot: {
      ...snapshot,
      incomplete: [...snapshot.incomplete, ...holesIn(read, before)],
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
  const log = await choose(stream, reading, wanted);
  const { format, source } = log;
  if (log.isEmpty) return;
  if (format === undefined) throw log.error;
  if (format.changes === undefined)
    throw new UsableError(
      `a log of the format ${format.name} does not tell of objects`,
      'name audit logs',
      stream.file,
    );
  finishing.add(format);
  const sink = sinkOf(format, read, stream.file);
  log.replay(sink);
  try {
    while (await source.pull(sink));
  } catch (error) {
    if (error instanceof UsableError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new UsableError(`the audit log cannot be read to its end: ${why}`, 'fetch it again', stream.file);
  }
}

function sinkOf(format: LogFormat, read: Reading, file: string): RecordSink {
  const skip = (reason: string, line: number): void => {
    read.unreadable++;
    read.firstUnreadable ??= `${file}:${line}: ${reason}`;
  };
  return {
    skipped: skip,
    record(record) {
      const told = format.changes?.(record, read.state);
      if (told === undefined) return;
      if ('unreadable' in told) return skip(told.unreadable, record.origin.line);
      read.first = Math.min(read.first, told.time);
      read.last = Math.max(read.last, told.time);
      read.times.add(told.time, told.time);
      read.changes += told.changes.length;
      for (const change of told.changes) read.rolling.take(change);
    },
  };
}

function holesIn(
  { first, times, unreadable, firstUnreadable }: Reading,
  { identity: { readAt } }: Snapshot,
): Snapshot['incomplete'] {
  const since = readAt ?? -Infinity;
  const [hole, ...more] = times.silences().filter(({ from, to }) => to - Math.max(from, since) > longestSilence);
  const late = readAt !== undefined && first - readAt > longestSilence;
  const day = (time: number): string => new Date(time).toISOString();
  return [
    ...(late
      ? holeIn(
          `the audit log begins at ${day(first)}, and the snapshot was read at ${day(readAt)}: what was written in between is not known`,
        )
      : []),
    ...(hole === undefined
      ? []
      : holeIn(
          `the audit log holds no record from ${day(Math.max(hole.from, since))} to ${day(hole.to)}${more.length === 0 ? '' : `, and has ${countOf(more.length, 'more hole')} like that`}: what was written in between is not known`,
        )),
    ...(unreadable === 0
      ? []
      : holeIn(`${unreadable} records of the audit log cannot be read (${firstUnreadable ?? ''})`)),
  ];
}
