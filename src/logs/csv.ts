/** CSV (RFC 4180, one record a line) to the objects that the generic format reads as JSON. */
import type { Json, JsonObject } from '../model/object.ts';

export interface Header {
  readonly separator: string;
  readonly columns: readonly string[];
}

/** Columns of an end are written `src_namespace`, `dst_ip`, …; `src.namespace` is taken too. */
const endColumn = /^(src|dst)[_.](namespace|workload|kind|pod|labels|ip|service|role|name)$/;

/** The header of the generic format, or undefined for any other line. */
export function headerIn(line: string): Header | undefined {
  if (!/verdict/i.test(line) || line.length > 4_000) return undefined;
  for (const separator of [',', ';', '\t']) {
    const columns = (cells(line, separator) ?? []).map((cell) => cell.trim());
    const ends = new Set(columns.flatMap((column) => endColumn.exec(column)?.[1] ?? []));
    if (ends.size === 2 && ['time', 'protocol', 'verdict'].every((name) => columns.includes(name)))
      return { separator, columns };
  }
  return undefined;
}

/** Empty cells are absent fields. */
export function rowObject(header: Header, line: string): JsonObject | { unreadable: string } {
  const row = cells(line, header.separator);
  if (row === undefined) return { unreadable: 'a quote that is not closed on its line' };
  if (row.length > header.columns.length)
    return { unreadable: `${row.length} cells under ${header.columns.length} columns` };
  const fields = new Map<string, Json>();
  const ends = { src: new Map<string, Json>(), dst: new Map<string, Json>() };
  for (const [index, column] of header.columns.entries()) {
    const cell = row[index]?.trim() ?? '';
    if (cell === '') continue;
    const [, side, field] = endColumn.exec(column) ?? [];
    if ((side === 'src' || side === 'dst') && field !== undefined) ends[side].set(field, cell);
    else fields.set(column, cell);
  }
  return { ...Object.fromEntries(fields), src: Object.fromEntries(ends.src), dst: Object.fromEntries(ends.dst) };
}

/** Cells of one line; undefined when a quote stays open. */
function cells(line: string, separator: string): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(separator);
  const out: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line[at] !== '"') {
      const end = line.indexOf(separator, at);
      out.push(line.slice(at, end < 0 ? undefined : end));
      if (end < 0) return out;
      at = end + 1;
      continue;
    }
    let text = '';
    for (at++; ; at += 2) {
      const end = line.indexOf('"', at);
      if (end < 0) return undefined;
      text += line.slice(at, end);
      at = end;
      if (line[at + 1] !== '"') break;
      text += '"';
    }
    out.push(text);
    at++;
    if (at === line.length) return out;
    if (line[at] !== separator) return undefined;
    at++;
  }
  return out;
}
