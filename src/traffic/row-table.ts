/** Rows by the ids of their two ends and everything else. Most pairs have one row, so that it stands for itself. */
import type { Row } from './flow-table.ts';

export interface RowTable {
  get(source: number, destination: number, detail: number): Row | undefined;
  add(source: number, destination: number, row: Row): void;
  /** How many rows the pair has. */
  between(source: number, destination: number): number;
  all(): Row[];
}

export function rowTable(): RowTable {
  const bySource: Map<number, Row | Map<number, Row>>[] = [];
  return {
    get(source, destination, detail) {
      const known = bySource[source]?.get(destination);
      if (known instanceof Map) return known.get(detail);
      return known?.detail === detail ? known : undefined;
    },
    add(source, destination, row) {
      const own = (bySource[source] ??= new Map<number, Row | Map<number, Row>>());
      const known = own.get(destination);
      if (known === undefined) own.set(destination, row);
      else if (known instanceof Map) known.set(row.detail, row);
      else
        own.set(
          destination,
          new Map([
            [known.detail, known],
            [row.detail, row],
          ]),
        );
    },
    between(source, destination) {
      const known = bySource[source]?.get(destination);
      return known === undefined ? 0 : known instanceof Map ? known.size : 1;
    },
    all() {
      const rows: Row[] = [];
      for (const own of bySource)
        for (const known of own?.values() ?? [])
          if (known instanceof Map) rows.push(...known.values());
          else rows.push(known);
      return rows;
    },
  };
}
