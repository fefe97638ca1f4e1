/** The fate of the records of one log, for its summary. */
import type { LogFormat } from '../logs/index.ts';
import type { LogSummary } from '../model/flow.ts';

export interface Tally {
  readonly file: string;
  read(): void;
  skip(reason: string, line: number): void;
  time(at: number): void;
  summary(format: Pick<LogFormat, 'name' | 'sees'>, recognisedBy: string, lines: number): LogSummary;
}

/** Reasons beyond this share one. */
const reasonLimit = 100;

export function tally(file: string): Tally {
  const skipped = new Map<string, { lines: number; line: number }>();
  let records = 0;
  let first = Infinity;
  let last = -Infinity;
  return {
    file,
    read: () => void records++,
    skip(reason, line) {
      const key = skipped.size < reasonLimit || skipped.has(reason) ? reason : 'other reasons';
      const before = skipped.get(key) ?? { lines: 0, line };
      skipped.set(key, { lines: before.lines + 1, line: before.line });
    },
    time(at) {
      if (at < first) first = at;
      if (at > last) last = at;
    },
    summary: ({ name, sees }, recognisedBy, lines) => ({
      file,
      format: name,
      recognisedBy,
      ...(sees !== undefined && { sees }),
      lines,
      records,
      skipped: [...skipped].map(([reason, { lines: count, line }]) => ({
        reason,
        lines: count,
        sample: { kind: 'log', file, line },
      })),
      ...(first <= last && { first, last }),
    }),
  };
}
