/** CSV (RFC 4180, one record a line) to the objects that the generic format reads as JSON. */
import { editsBetween } from '../model/edits.ts';
import { UsableError } from '../model/host.ts';
import type { Json, JsonObject } from '../model/object.ts';

export interface Header {
  readonly separator: string;
  readonly columns: readonly string[];
}

/** Columns of an end are written `src_namespace`, `dst_ip`, …; `src.namespace` is taken too. */
const endColumn = /^(src|dst)[_.](namespace|workload|kind|pod|labels|ip|service|role|name)$/;
const ofAnEnd = /^(src|dst)[_.]/i;

/** The header of the generic format, or undefined for any other line. */
export function headerIn(line: string): Header | undefined {
  if (!/verdict/i.test(line) || line.length > 4_000) return undefined;
  for (const separator of [',', ';', '\t']) {
    const columns = (cells(line, separator) ?? []).map((cell) => cell.trim());
    const ends = new Set(columns.flatMap((column) => ofAnEnd.exec(column)?.[1]?.toLowerCase() ?? []));
    if (ends.size === 2 && ['time', 'protocol', 'verdict'].every((name) => columns.includes(name)))
      return { separator, columns };
  }
  return undefined;
}

/**
 * UsableError for a column that is no known one and yet was meant to be: it begins as those of an end do, or is a slip
 * away from a known one. To ignore it would make all records of the file name other ends, or none. `known`: the
 * columns besides those of ends; `where`: the place of the header.
 */
export function checkColumns({ columns }: Header, known: readonly string[], where: string): void {
  const unused = [...known, ...endColumns].filter((name) => !columns.includes(name));
  for (const column of columns) {
    if (endColumn.test(column) || known.includes(column)) continue;
    const meant = meantPort.get(column) ?? nearestColumn(column, unused);
    if (meant === undefined && !ofAnEnd.test(column)) continue;
    const said = meant === undefined ? '' : `: did you mean ${meant}?`;
    throw new UsableError(
      `the CSV header has the column ${JSON.stringify(column.slice(0, 60))}, which is none of the generic format${said}`,
      meant === undefined ? `columns of ends are ${endColumns.join(', ')}` : 'rename the column, or leave it out',
      where,
    );
  }
}

const endColumns = ['src', 'dst'].flatMap((side) =>
  ['namespace', 'workload', 'kind', 'pod', 'labels', 'ip', 'service', 'role', 'name'].map(
    (field) => `${side}_${field}`,
  ),
);

const meantPort: ReadonlyMap<string, string> = new Map([
  ['src_port', 'sourcePort'],
  ['dst_port', 'port'],
]);

/** Two slips in a long name, one in a short one, none in the first letter; of names equally near, the first. */
function nearestColumn(column: string, known: readonly string[]): string | undefined {
  if (column.length > 64) return undefined;
  const lower = column.toLowerCase();
  const alike = known.filter((name) => name[0] === lower[0]);
  const distances = alike.map((name) => ({ name, slips: editsBetween(lower, name.toLowerCase(), 2) }));
  const near = distances.filter(
    ({ name, slips }) => slips <= Math.min(2, Math.floor(name.replace(ofAnEnd, '').length / 4)),
  );
  return near.sort((a, b) => a.slips - b.slips)[0]?.name;
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
export function cells(line: string, separator: string): readonly string[] | undefined {
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
