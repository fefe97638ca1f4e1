/** Tables as queries export them to CSV (RFC 4180, a row a line): each row is the object that an export as JSON would give. */
import type { Json, JsonObject } from '../model/object.ts';
import { cells } from './csv.ts';
import type { DecoderState, RawRecord } from './index.ts';

export interface CsvTable {
  isHeader(line: string): boolean;
  /** Undefined for a header, which holds for its file until the next one. */
  rowOf(record: RawRecord & { readonly kind: 'text' }, state: DecoderState): Row | undefined;
}

/** An object of texts, without empty cells. */
type Row = { readonly value: JsonObject; readonly unreadable?: undefined } | { readonly unreadable: string };

/** Headers have many columns, but no more than this many letters. */
const longest = 8_000;

/** A table of which a header has all columns of one of the lists, in any order among others. */
export function csvTable(name: string, ...required: readonly (readonly string[])[]): CsvTable {
  const key = `${name}: header`;
  const headerIn = (line: string): readonly string[] | undefined => {
    if (line.length > longest || !line.includes(',') || !required.some(([first = '']) => line.includes(first)))
      return undefined;
    // The portal of Azure writes the zone behind the name.
    const columns = cells(line, ',')?.map((column) => column.trim().replace(/ \[UTC\]$/, ''));
    return required.some((names) => names.every((one) => columns?.includes(one))) ? columns : undefined;
  };
  return {
    isHeader: (line) => headerIn(line) !== undefined,
    rowOf({ line, origin: { file } }, state) {
      const next = headerIn(line);
      if (next !== undefined) {
        state.set(key, { file, columns: next });
        return undefined;
      }
      const header = state.get(key) as { readonly file: string; readonly columns: readonly string[] } | undefined;
      if (header?.file !== file) return { unreadable: 'a line that is no JSON and stands below no CSV header' };
      return rowUnder(header.columns, line);
    },
  };
}

function rowUnder(columns: readonly string[], line: string): Row {
  const row = cells(line, ',');
  if (row === undefined) return { unreadable: 'a quote that is not closed on its line' };
  if (row.length !== columns.length) return { unreadable: `${row.length} cells under ${columns.length} columns` };
  const members = columns.flatMap((column, index): readonly (readonly [string, Json])[] => {
    const cell = row[index] ?? '';
    return cell === '' ? [] : [[column, cell]];
  });
  return { value: Object.fromEntries(members) };
}
