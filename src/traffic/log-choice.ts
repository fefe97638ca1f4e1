/** The format of a log, told by its first some dozen records. */
import type { LogFormat, LogReading, RawRecord, RecordSink, RecordSource } from '../logs/index.ts';
import type { LogSummary } from '../model/flow.ts';
import type { LogStream } from '../model/host.ts';
import { UsableError } from '../model/host.ts';

export interface ChosenLog {
  readonly source: RecordSource;
  /** Absent when the log is of no known format; then `error` says why. */
  readonly format: LogFormat | undefined;
  readonly recognisedBy: string;
  /** Hands on what was read while choosing. */
  replay(sink: RecordSink): void;
  readonly error: UsableError;
  readonly summary: LogSummary;
  /** It has no record at all, which is nobody's fault. */
  readonly isEmpty: boolean;
}

/** Records looked at. */
const enough = 48;
/** Pieces of the stream looked at while no record is known: logs may begin with other lines. */
const patience = 256;

type Held = { readonly record: RawRecord } | { readonly reason: string; readonly line: number };

/** UsableError when two formats fit. `wanted` names the format instead of telling it. */
export async function choose(stream: LogStream, reading: LogReading, wanted: string | undefined): Promise<ChosenLog> {
  const source = reading.open(stream);
  const held: Held[] = [];
  const found = new Map<LogFormat, { count: number; reason: string }>();
  let refusal: { readonly what: string; readonly help: string } | undefined;
  let broken: unknown;
  const sink: RecordSink = {
    skipped: (reason, line) => void held.push({ reason, line }),
    record(record) {
      held.push({ record });
      for (const format of reading.formats) {
        const reason = format.recognise(record);
        if (reason === undefined) continue;
        const before = found.get(format);
        found.set(format, { count: (before?.count ?? 0) + 1, reason: before?.reason ?? reason });
      }
      if (found.size === 0) refusal ??= refusalOf(reading.formats, record);
    },
  };
  try {
    // A piece that only goes on with a giant line tells nothing, and costs no memory.
    for (let pieces = 0; pieces < patience && !(held.length >= enough && found.size > 0);) {
      if (!(await source.pull(sink))) break;
      if (held.length > 0) pieces++;
    }
  } catch (error) {
    broken = error;
  }
  const format = named(reading.formats, wanted) ?? fitting(found, stream.file);
  return {
    source: broken === undefined ? source : failing(source, broken),
    format,
    recognisedBy: wanted === undefined ? ((format && found.get(format)?.reason) ?? '') : 'named by the user',
    replay(to) {
      for (const item of held) {
        if ('record' in item) to.record(item.record);
        else to.skipped(item.reason, item.line);
      }
      held.length = 0;
    },
    error: unusable(stream.file, broken, refusal ?? damage(held), reading.formats),
    summary: summaryOf(stream.file, source.lines(), held),
    isEmpty: broken === undefined && held.length === 0,
  };
}

function refusalOf(formats: readonly LogFormat[], record: RawRecord): { what: string; help: string } | undefined {
  for (const format of formats) {
    const refusal = format.refuse?.(record);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function named(formats: readonly LogFormat[], wanted: string | undefined): LogFormat | undefined {
  if (wanted === undefined) return undefined;
  const format = formats.find(({ name }) => name === wanted);
  if (format !== undefined) return format;
  const names = formats.map(({ name }) => name).join(', ');
  throw new UsableError(`there is no log format "${wanted}"`, `use one of ${names}`);
}

function fitting(found: ReadonlyMap<LogFormat, { readonly count: number }>, file: string): LogFormat | undefined {
  const [best, second] = [...found].sort((a, b) => b[1].count - a[1].count);
  if (best === undefined || second === undefined) return best?.[0];
  const names = [...found.keys()].map(({ name }) => name).sort();
  throw new UsableError(
    `the log fits more than one format: ${names.join(', ')}`,
    `say which with the log format option, such as ${names[0] ?? ''}; if it holds records of each, give those as logs of their own`,
    file,
  );
}

function failing(source: RecordSource, error: unknown): RecordSource {
  return { ...source, pull: () => Promise.reject(error instanceof Error ? error : new Error(String(error))) };
}

/** Nothing that could be read at all: the reason says more than the names of formats. */
function damage(held: readonly Held[]): { what: string; help: string } | undefined {
  const [first] = held;
  if (first === undefined || 'record' in first || held.some((item) => 'record' in item)) return undefined;
  return {
    what: `without any record: ${first.reason} at line ${first.line}`,
    help: 'export it again, one record a line',
  };
}

function unusable(
  file: string,
  broken: unknown,
  refusal: { readonly what: string; readonly help: string } | undefined,
  formats: readonly LogFormat[],
): UsableError {
  if (broken instanceof UsableError) return broken;
  if (broken instanceof Error)
    return new UsableError(`the log cannot be read: ${broken.message}`, 'fetch it again', file);
  if (refusal !== undefined) return new UsableError(`the log is ${refusal.what}`, refusal.help, file);
  const names = formats.map(({ name }) => name).join(', ');
  return new UsableError(
    'no record of the log is of a known format',
    `known are ${names}; others can be turned into the generic one (docs/logs.md)`,
    file,
  );
}

function summaryOf(file: string, lines: number, held: readonly Held[]): LogSummary {
  const line = held.map((item) => ('record' in item ? item.record.origin.line : item.line))[0] ?? 1;
  const reason = 'of no known format';
  const sample = { kind: 'log', file, line } as const;
  const skipped = held.length === 0 ? [] : [{ reason, lines: held.length, sample }];
  return { file, format: 'none', recognisedBy: '', lines, records: 0, skipped };
}
