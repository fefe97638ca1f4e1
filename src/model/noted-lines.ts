/** What other threads find out about the lines of a log while this one reads those before. They only look at bytes. */

/** What is asked of a line. Plain data, so that it can be handed to another thread. */
export interface LineQuestion {
  /**
   * Keys as they stand in a line up to the first byte of the value, in their order; the `last` one is looked for from
   * the end of the line, and an `adjacent` one only right behind the value before it. Keys that share a `stem` are
   * looked for together: each only where the stem stands next.
   */
  readonly fields: readonly {
    readonly key: string;
    readonly last?: true;
    readonly adjacent?: true;
    readonly stem?: string;
  }[];
  /** Every text that is a time in UTC (RFC 3339, and no leap second) is a field besides those, the first `timeLimit` of a line. */
  readonly times?: true | undefined;
  /** A line of one record, which begins so, and that holds this text is a reply: it is counted and never parsed. */
  readonly skim?: { readonly key: string; readonly value: string; readonly start: string } | undefined;
}

/** The first of them stand in most lines that have any. */
export const timeLimit = 16;

/** How many values a line may have, the named ones first. */
export function valueLimit({ fields, times }: LineQuestion): number {
  return fields.length + (times === true ? timeLimit : 0);
}

/** Integers of a row: the line's end, its number, and two for each value. */
export function rowSizeOf(question: LineQuestion): number {
  return 2 + 2 * valueLimit(question);
}

/** Number of a line of which nothing is known, and of one that says nothing new. */
export const unknownLine = -1;
export const skimmedLine = -2;

/**
 * Some of the log. Lines with the same number, from 0, are equal but for the values of the fields; the first line of a
 * number comes before all others of it.
 */
export interface NotedBlock {
  readonly bytes: Buffer;
  /**
   * A row for each of the first `count` lines: the index of its line break, its number, and where each value begins
   * and ends, from the beginning of the line; -1: no such value.
   */
  readonly rows: Int32Array;
  readonly count: number;
  /** Integers of a row. */
  readonly rowSize: number;
  /** Numbers of different readers have nothing to do with each other. */
  readonly reader: number;
  /** Lines of smaller numbers do not come again. */
  readonly floor: number;
  /** Bytes and rows are not used any more; of these numbers nothing need be known in future. */
  done(unwanted: readonly number[]): void;
}

/** Threads that read ahead for one log. */
export interface LineReaders {
  /** Bytes of one block at most. */
  readonly blockSize: number;
  /** Blocks that may be on their way. */
  readonly ahead: number;
  /** Copies the parts. Never rejects: of a block that could not be looked at, no line is noted. */
  note(parts: readonly Uint8Array[]): Promise<NotedBlock>;
  close(): void;
}

export type StartLineReaders = (question: LineQuestion) => LineReaders;
