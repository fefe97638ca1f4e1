/** When a record was made that carries no time of its own. */
import type { DecoderState, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';

export interface Dated {
  readonly time: number;
  /** The file's own time is right only as long as nobody copies the file. */
  readonly by: 'record' | 'envelope' | 'line' | 'file';
}

const timeLine = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d\S*$/;
const key = 'time before the records';

/** Whether a line is a time and nothing else. */
export function isTime(line: string): boolean {
  return timeLine.test(line) && timeOf(line, 0) !== undefined;
}

/** As `isTime`; where it is one, the records after it in its file are of that time. */
export function isTimeLine({ line, origin }: RawRecord & { readonly kind: 'text' }, state: DecoderState): boolean {
  const time = isTime(line) ? timeOf(line, utcOffsetOf(state)) : undefined;
  if (time !== undefined) state.set(key, { file: origin.file, time });
  return time !== undefined;
}

/** By what the envelope says, else by a line before, else by when the file was written; undefined without all three. */
export function datedOf({ around, origin }: RawRecord, state: DecoderState): Dated | undefined {
  const outside = timeOf(around?.time, utcOffsetOf(state));
  if (outside !== undefined) return { time: outside, by: 'envelope' };
  const before = state.get(key) as { readonly file: string; readonly time: number } | undefined;
  if (before !== undefined && before.file === origin.file) return { time: before.time, by: 'line' };
  const modified = state.get('modified');
  return typeof modified === 'number' ? { time: modified, by: 'file' } : undefined;
}

export const undated = {
  unreadable: 'no time: put that of the recording on a line of its own before it (date -u +%FT%TZ)',
} as const;

/** What a reader must know when the time of the file was taken. */
export function fileTimeLimit(what: string): string {
  return (
    `${what} tells no time, so that of its file was taken: a copy or a checkout changes it; ` +
    'a line with the time before the records settles it (date -u +%FT%TZ)'
  );
}
