/** The formats of a log, told by its first some dozen records. */
import type { LogFormat, LogReading, RawRecord, RecordSink, RecordSource } from '../logs/index.ts';
import type { LogSummary } from '../model/flow.ts';
import type { LogStream } from '../model/host.ts';
import { UsableError } from '../model/host.ts';
import { fitsSeveral } from './parting.ts';

export interface ChosenLog {
  readonly stream: LogStream;
  readonly source: RecordSource;
  /** The one with the most records first; none when the log is of no known format: then `error` says why. */
  readonly formats: readonly LogFormat[];
  /** What else may turn up in it. */
  readonly mayHold: readonly LogFormat[];
  readonly recognisedBy: (format: LogFormat) => string;
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

/** What is known of a log beforehand, as names of formats with commas between them. */
export interface Foreknown {
  /** Instead of telling them: the log is read as these alone. */
  readonly wanted?: string | undefined;
  /** Others may turn up. */
  readonly expected?: string | undefined;
}

/** What was seen of a format: how many records, and why the first of them is one. */
interface Found {
  count: number;
  readonly reason: string;
  /** What follows a head is read by it, so that nothing else may stand in the log. */
  isHeaded: boolean;
}

/** UsableError when a record fits two formats, or a log with a head holds others. */
export async function choose(
  stream: LogStream,
  reading: LogReading,
  { wanted, expected }: Foreknown = {},
): Promise<ChosenLog> {
  const source = reading.open(stream);
  const held: Held[] = [];
  const found = new Map<LogFormat, Found>();
  /** Formats of one and the same record. */
  let clash: readonly LogFormat[] | undefined;
  let refusal: { readonly what: string; readonly help: string } | undefined;
  let broken: unknown;
  const sink: RecordSink = {
    skipped: (reason, line) => void held.push({ reason, line }),
    record(record) {
      held.push({ record });
      const fits: LogFormat[] = [];
      for (const format of reading.formats) {
        const reason = format.recognise(record);
        if (reason === undefined) continue;
        const known = found.get(format) ?? { count: 0, reason, isHeaded: false };
        known.count++;
        known.isHeaded ||= format.isHead?.(record) === true;
        found.set(format, known);
        fits.push(format);
      }
      if (fits.length > 1) clash ??= fits;
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
  const asked = named(reading.formats, wanted);
  const formats = asked ?? fitting(named(reading.formats, expected) ?? [], found, clash, stream.file);
  const isWhole = formats.some((format) => found.get(format)?.isHeaded === true);
  return {
    stream,
    source: broken === undefined ? source : failing(source, broken),
    formats,
    mayHold: asked ?? (isWhole ? [] : reading.formats),
    recognisedBy: (format) => (asked === undefined ? (found.get(format)?.reason ?? later) : 'named by the user'),
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

const later = 'told by records further on';

function named(formats: readonly LogFormat[], wanted: string | undefined): readonly LogFormat[] | undefined {
  return wanted?.split(',').map((word) => {
    const format = formats.find(({ name }) => name === word.trim());
    if (format !== undefined) return format;
    const names = formats.map(({ name }) => name).join(', ');
    throw new UsableError(`there is no log format "${word.trim()}"`, `use one of ${names}`);
  });
}

/** The formats that were expected and those that were found, by how many of the records they have. */
function fitting(
  expected: readonly LogFormat[],
  found: ReadonlyMap<LogFormat, Found>,
  clash: readonly LogFormat[] | undefined,
  file: string,
): readonly LogFormat[] {
  const count = (format: LogFormat): number => found.get(format)?.count ?? 0;
  const formats = [...new Set([...found.keys(), ...expected])].sort((a, b) => count(b) - count(a));
  const names = formats.map(({ name }) => name).sort();
  const say = `say which with the log format option, such as ${names[0] ?? ''}`;
  if (clash !== undefined)
    throw new UsableError(`the log fits more than one format: it has ${fitsSeveral(clash).unclear}`, say, file);
  const headed = formats.find((format) => found.get(format)?.isHeaded === true);
  if (headed !== undefined && formats.length > 1)
    throw new UsableError(
      `the log holds records of several formats (${names.join(', ')}), and a line by which those of ${headed.name} that follow must be read`,
      `give those of ${headed.name} as a log of their own, or ${say}`,
      file,
    );
  return formats;
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
