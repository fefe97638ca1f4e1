/** New lines of a growing log as a stream of their own, whose records keep the line numbers of the file. */
import type { LogFormat, LogReading, RawRecord, RecordSink, RecordSource } from '../logs/index.ts';
import type { LogStream } from '../model/host.ts';

/** Whole lines that were added to a file. */
export interface NewLines {
  readonly file: string;
  /** Number of the first of them, from 1. */
  readonly firstLine: number;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** The first line of the file, where these are later ones: it may be a header. */
  readonly head?: string;
  readonly modified?: number;
}

/** Reads `NewLines` as streams; a header counts for all lines below it. */
export function numberedReading(reading: LogReading, lines: readonly NewLines[]) {
  const first = new Map<LogStream, NewLines & { readonly isHeaded: boolean }>();
  const streams = lines.map((each): LogStream => {
    const isHeaded = each.head !== undefined && isHeader(each.head, reading.formats);
    const stream = {
      file: each.file,
      chunks: isHeaded ? behind(`${each.head}\n`, each.chunks) : behind('', each.chunks),
      ...(each.modified !== undefined && { modified: each.modified }),
    };
    first.set(stream, { ...each, isHeaded });
    return stream;
  });
  const open = (stream: LogStream): RecordSource => {
    const source = reading.open(stream);
    const of = first.get(stream);
    if (of === undefined || (of.firstLine === 1 && !of.isHeaded)) return source;
    const place = (line: number): number =>
      of.isHeaded ? (line === 1 ? 1 : line + of.firstLine - 2) : line + of.firstLine - 1;
    return {
      ...source,
      lines: () => place(source.lines()),
      pull: (sink) => source.pull(moved(sink, place)),
    };
  };
  return { streams, reading: { ...reading, open } };
}

/** Without the short cut for lines alike: batches are small, and its places are those of the stream. */
function moved(sink: RecordSink, place: (line: number) => number): RecordSink {
  return {
    skipped: (reason, line) => sink.skipped(reason, place(line)),
    record: (record: RawRecord) =>
      sink.record({ ...record, origin: { ...record.origin, line: place(record.origin.line) } }),
  };
}

async function* behind(head: string, chunks: NewLines['chunks']): AsyncGenerator<Uint8Array, void, undefined> {
  if (head !== '') yield Buffer.from(head);
  yield* chunks;
}

/** A line of text that a format knows and that says nothing by itself. */
function isHeader(line: string, formats: readonly LogFormat[]): boolean {
  const record: RawRecord = { kind: 'text', line, origin: { kind: 'log', file: '', line: 1 } };
  if (/^\s*[{[]/.test(line)) return false;
  const known = formats.filter((format) => format.recognise(record) !== undefined);
  return known.some((format) => {
    const facts = format.decode(record, new Map());
    return !('unreadable' in facts) && facts.length === 0;
  });
}
