/** The records of one log, each handed to the reader of its format. */
import type { LogFormat, RawRecord, RecordSink } from '../logs/index.ts';
import type { ChosenLog } from './log-choice.ts';
import type { Unclear } from './parting.ts';
import { parting } from './parting.ts';

/** What is read of a log: the formats that tell who held which address, or those that do not. */
export type Part = 'all' | 'state' | 'rest';

export interface Parts<Reader extends PartReader> {
  readonly sink: RecordSink;
  /** The formats whose records were read, in the order in which they came. */
  read(): readonly (readonly [LogFormat, Reader])[];
  /** Those whose records were seen and not read. */
  leftOut(): readonly LogFormat[];
}

/** Where the records of one format in one log go, and what cannot be read. */
export interface PartReader {
  readonly sink: RecordSink;
  skip(reason: string, line: number): void;
}

/**
 * `readerOf`: of one format; `elsewhere` is given for the first one alone, and reads a record if it is of another one.
 * `isLate`: records of the format can no longer be read.
 */
export function partsOf<Reader extends PartReader>(
  { formats, mayHold }: Pick<ChosenLog, 'formats' | 'mayHold'>,
  part: Part,
  readerOf: (format: LogFormat, elsewhere?: (record: RawRecord) => boolean) => Reader,
  isLate: (format: LogFormat) => boolean = () => false,
): Parts<Reader> {
  const [first] = formats;
  if (first === undefined) throw new RangeError('a log of no format has no parts');
  const { otherOf, strangerOf } = parting(formats, mayHold);
  const read = new Map<LogFormat, Reader>();
  const deaf = new Map<LogFormat, PartReader>();

  const elsewhere = (record: RawRecord): boolean => hand(strangerOf(record), record);
  const partReader = (format: LogFormat): PartReader => {
    const known = read.get(format) ?? deaf.get(format);
    if (known !== undefined) return known;
    const isRead = part === 'all' || (format.tellsState === true) === (part === 'state');
    const own = format === first ? elsewhere : undefined;
    if (isRead) {
      const reader = readerOf(format, own);
      read.set(format, reader);
      return reader;
    }
    const passing = passingOver(own);
    deaf.set(format, passing);
    return passing;
  };
  const hand = (found: LogFormat | Unclear | undefined, record: RawRecord): boolean => {
    if (found === undefined) return false;
    const { line } = record.origin;
    if ('unclear' in found) partReader(first).skip(found.unclear, line);
    else {
      const reader = partReader(found);
      if (isLate(found)) reader.skip(tooLate(first, found), line);
      else reader.sink.record(record);
    }
    return true;
  };
  const own = partReader(first).sink;

  return {
    sink: { ...own, record: (record) => void (hand(otherOf(record), record) || own.record(record)) },
    read: () => [...read],
    leftOut: () => [...deaf.keys()],
  };
}

function passingOver(elsewhere: ((record: RawRecord) => boolean) | undefined): PartReader {
  const sink: RecordSink = { skipped: () => undefined, record: (record) => void elsewhere?.(record) };
  return { sink, skip: () => undefined };
}

function tooLate({ name: first }: LogFormat, { name }: LogFormat): string {
  return `a record of ${name} behind many of ${first}: who held which address must be known first, so name both with the log format option (${first},${name}), or give it as a log of its own`;
}
