/** Which lines of a file are new: where an annotation may stand. */

export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Beyond so many edits the whole stretch between the common ends counts as changed. */
const maxEdits = 500;

function linesOf(bytes: Uint8Array): readonly string[] {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * Inclusive 1-based ranges of the lines of `after` that are not in `before`, at the same place (Myers' greedy walk,
 * without the path: for each diagonal only the matched lines of `after` are kept). Where lines only went, the range is
 * the line behind the gap, or the last line.
 */
export function changedLines(before: Uint8Array, after: Uint8Array): readonly LineRange[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  if (start === a.length && start === b.length) return [];
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (middleB.length === 0)
    return b.length === 0 ? [] : [{ first: Math.min(start + 1, b.length), last: Math.min(start + 1, b.length) }];
  return rangesOf(touchedLines(middleA, middleB), start);
}

/** Lines of `b` (from 0) that are new or follow a gap. */
function touchedLines(a: readonly string[], b: readonly string[]): readonly number[] {
  const trace = walk(a, b);
  if (trace === undefined) return b.map((_, index) => index);
  const touched = new Set<number>();
  let [x, y] = [a.length, b.length];
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const row = trace[edits - 1] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -edits || (k !== edits && (row.get(k - 1) ?? -1) < (row.get(k + 1) ?? -1));
    const previous = down ? k + 1 : k - 1;
    const fromX = row.get(previous) ?? 0;
    const fromY = fromX - previous;
    touched.add(Math.min(fromY, b.length - 1));
    [x, y] = [fromX, fromY];
  }
  return [...touched].sort((p, q) => p - q);
}

/** The furthest points of each number of edits; undefined if there are too many. */
function walk(a: readonly string[], b: readonly string[]): readonly ReadonlyMap<number, number>[] | undefined {
  const trace: Map<number, number>[] = [];
  let last = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(maxEdits, a.length + b.length); edits++) {
    const row = new Map<number, number>();
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (last.get(k - 1) ?? -1) < (last.get(k + 1) ?? -1));
      let x = down ? (last.get(k + 1) ?? 0) : (last.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      row.set(k, x);
      if (x >= a.length && x - k >= b.length) return [...trace, row];
    }
    trace.push(row);
    last = row;
  }
  return undefined;
}

function rangesOf(indices: readonly number[], offset: number): readonly LineRange[] {
  const ranges: { first: number; last: number }[] = [];
  for (const index of indices) {
    const line = index + offset + 1;
    const range = ranges.at(-1);
    if (range !== undefined && line === range.last + 1) range.last = line;
    else ranges.push({ first: line, last: line });
  }
  return ranges;
}

/** Lines of a file, at least one. */
export function lineCount(bytes: Uint8Array): number {
  return Math.max(1, linesOf(bytes).length);
}
