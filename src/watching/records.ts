/** New lines of logs to what they say: recorded connections, writes of objects, and what could not be read. */
import { attribute, keptCluster } from '../attribute.ts';
import type { Moment } from '../living.ts';
import type { LogReading } from '../logs/index.ts';
import type { ClusterIdentity } from '../model/cluster.ts';
import type { AddressTenure, LogSummary, Observation } from '../model/flow.ts';
import { UsableError } from '../model/host.ts';
import { type KnownCluster, observe, type ObserveOptions } from '../observe.ts';
import { lastingIdentities } from './identities.ts';
import { type NewLines, numberedReading } from './numbered.ts';

export interface RecordSettings {
  readonly reading: LogReading;
  readonly reads: Pick<ObserveOptions, 'format' | 'utcOffset' | 'skew'>;
  readonly tolerance: number;
}

export interface ReadLines {
  readonly observations: readonly Observation[];
  /** Why a file says nothing, or undefined for one that does. */
  readonly files: readonly { readonly file: string; readonly why: string | undefined }[];
  readonly lines: number;
  readonly records: number;
  readonly unreadable: number;
}

export interface RecordReader {
  readonly read: (
    lines: readonly NewLines[],
    moment: () => Moment,
    cluster: ClusterIdentity,
    ended: readonly AddressTenure[],
    now: number,
  ) => Promise<ReadLines>;
}

export function recordReader(
  { reading, reads, tolerance }: RecordSettings,
  limits: { readonly records: number; readonly files: number },
): RecordReader {
  const formats = new Map<string, string>();
  const startLook = lastingIdentities(limits.records);

  const knownAt = ({ compiled, objects }: Moment, ended: readonly AddressTenure[]): KnownCluster => ({
    ...keptCluster(compiled.world, objects),
    tenures: ended,
  });

  const together: RecordReader['read'] = async (lines, moment, cluster, ended, now) => {
    const expected = lines.length === 1 ? formats.get(lines[0]?.file ?? '') : undefined;
    const numbered = numberedReading(reading, lines);
    const earlier = new Map(lines.map(({ file, firstLine }) => [file, firstLine - 1]));
    const look = startLook();
    const observed = await observe(numbered.streams, numbered.reading, {
      ...reads,
      ...(expected !== undefined && { expected }),
      tolerance,
      now,
      known: knownAt(moment(), ended),
      identitiesOf: () => look.isKnown,
    });
    look.commit();
    // A log with several formats is told once for each, the first with what became of it.
    const perFile = [
      ...new Map([...observed.logs].reverse().map((log) => [log.file, log] as const)).values(),
    ].reverse();
    for (const { file } of perFile) noteFormats(formats, file, formatsOf(observed.logs, file), limits.files);
    return {
      observations: [attribute(observed, moment().compiled.world, { cluster })],
      files: perFile.filter(({ lines: read }) => read > 0).map(({ file, unread }) => ({ file, why: unread })),
      // A log tells the number of its last line in the file.
      lines: sum(perFile, (log) => log.lines - (earlier.get(log.file) ?? 0)),
      records: sum(observed.logs, (log) => log.records),
      unreadable: sum(observed.logs, ({ skipped }) => skipped.reduce((all, one) => all + one.lines, 0)),
    };
  };

  /** A log that cannot be told keeps none of the others from being read. */
  const read: RecordReader['read'] = async (lines, moment, cluster, ended, now) => {
    try {
      return await together(lines, moment, cluster, ended, now);
    } catch (error) {
      if (!(error instanceof UsableError)) throw error;
      const [only, ...others] = lines;
      if (only === undefined) return nothing;
      if (others.length === 0) return { ...nothing, files: [{ file: only.file, why: error.message }] };
    }
    const parts: ReadLines[] = [];
    for (const each of lines) parts.push(await read([each], moment, cluster, ended, now));
    return parts.reduce(added, nothing);
  };
  return { read };
}

/** Of a log that was read to its end, with commas between them. */
function formatsOf(logs: readonly LogSummary[], wanted: string): string {
  const names = logs.flatMap(({ file, format, unread }) =>
    file === wanted && unread === undefined && format !== 'none' ? [format] : [],
  );
  return names.join(',');
}

function noteFormats(formats: Map<string, string>, file: string, names: string, limit: number): void {
  if (names === '') return;
  const before = formats.get(file)?.split(',') ?? [];
  // Again at the end: the first is always the one read longest ago.
  formats.delete(file);
  formats.set(file, [...new Set([...names.split(','), ...before])].join(','));
  const [oldest] = formats.size > limit ? formats.keys() : [];
  if (oldest !== undefined) formats.delete(oldest);
}

const nothing: ReadLines = { observations: [], files: [], lines: 0, records: 0, unreadable: 0 };

function added(a: ReadLines, b: ReadLines): ReadLines {
  return {
    observations: [...a.observations, ...b.observations],
    files: [...a.files, ...b.files],
    lines: a.lines + b.lines,
    records: a.records + b.records,
    unreadable: a.unreadable + b.unreadable,
  };
}

function sum(logs: readonly LogSummary[], of: (log: LogSummary) => number): number {
  return logs.reduce((all, log) => all + of(log), 0);
}
