/** The rows of a block: what a thread that reads ahead notes of its lines. */
import type { LineQuestion } from '../model/noted-lines.ts';
import { unknownLine, rowSizeOf } from '../model/noted-lines.ts';
import { lineTable } from './line-table.ts';

const newline = 0x0a;

/** Writes the rows of the finished lines of a block, as many as there is room for. */
export function noteLines(
  question: LineQuestion,
): (
  bytes: Buffer,
  rows: Int32Array,
  unwanted: readonly number[],
) => { readonly count: number; readonly floor: number } {
  const table = lineTable(question);
  const size = rowSizeOf(question);
  return (bytes, rows, unwanted) => {
    for (const number of unwanted) table.forget(number);
    let count = 0;
    let from = 0;
    for (let place = 0; place + size <= rows.length; place += size) {
      const to = bytes.indexOf(newline, from);
      if (to < 0) break;
      const found = table.find(bytes, from, to);
      rows[place] = to;
      rows[place + 1] = found === unknownLine ? table.keep() : found;
      rows.set(table.spans, place + 2);
      from = to + 1;
      count++;
    }
    return { count, floor: table.floor() };
  };
}
