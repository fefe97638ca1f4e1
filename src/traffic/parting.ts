/**
 * Which format a record is of, where a log holds several. A log is read as its first format; only what that one makes
 * nothing of is held against the others, so that a log of one format costs no more.
 */
import type { LogFormat, RawRecord } from '../logs/index.ts';

export interface Parting {
  /** The other format that a record is of, before the first one is asked; undefined: it is for the first one to say. */
  readonly otherOf: (record: RawRecord) => LogFormat | Unclear | undefined;
  /** The same of a record of which the first format makes nothing, among all that may stand in the log. */
  readonly strangerOf: (record: RawRecord) => LogFormat | Unclear | undefined;
}

/** Why nobody can say of which format a record is. */
export interface Unclear {
  readonly unclear: string;
}

/**
 * `held`: the formats that are known to stand in the log, the first one first; those that turn up are added. `mayHold`:
 * all that may.
 */
export function parting(held: readonly LogFormat[], mayHold: readonly LogFormat[]): Parting {
  const [first] = held;
  const others = new Set(held.slice(1));
  const candidates = mayHold.filter((format) => format !== first);
  /** Formats of which a head has turned up among records of others: what of theirs follows hangs on it. */
  const headed = new Set<LogFormat>();

  const only = (fits: readonly LogFormat[], record: RawRecord): LogFormat | Unclear | undefined => {
    const [one, ...more] = fits;
    if (one === undefined) return undefined;
    const isOfFirst = first?.recognise(record) !== undefined;
    if (more.length > 0 || isOfFirst) return fitsSeveral(isOfFirst && first !== undefined ? [first, ...fits] : fits);
    return headed.has(one) ? behindHead(one) : one;
  };

  const fitting = (record: RawRecord): readonly LogFormat[] =>
    candidates.filter((format) => format.recognise(record) !== undefined);

  return {
    otherOf(record) {
      for (const format of others) if (format.recognise(record) !== undefined) return only(fitting(record), record);
      return undefined;
    },
    strangerOf(record) {
      // What is of the first format and says nothing, or cannot be read.
      if (first === undefined || first.recognise(record) !== undefined) return undefined;
      const heads = candidates.filter((format) => format.isHead?.(record) === true);
      for (const format of heads) headed.add(format);
      if (heads.length > 0) return undefined;
      const found = only(fitting(record), record);
      if (found !== undefined && !('unclear' in found)) others.add(found);
      return found;
    },
  };
}

/** Why a record that is of each of the formats is read as none of them. */
export function fitsSeveral(formats: readonly LogFormat[]): Unclear {
  const names = formats.map(({ name }) => name).sort();
  return { unclear: `a record that fits more than one format: ${names.join(', ')}` };
}

function behindHead({ name }: LogFormat): Unclear {
  return {
    unclear: `a record of ${name} behind a header or a time that may be meant for it, among records of another format: give it as a log of its own`,
  };
}
