/** Connections that were recorded lately, in bounded memory: two tables in turn, of which the older one is dropped whole. */
import type { Connection } from '../model/flow.ts';
import { connectionTable } from '../traffic/connection-table.ts';

export interface RecentConnections {
  readonly add: (connections: readonly Connection[], now: number) => void;
  readonly connections: () => readonly Connection[];
  /** Connections for which there was no room. */
  readonly left: () => number;
}

/** Remembers for `span` to twice `span` milliseconds, at most twice `limit` different connections. */
export function recentConnections({
  span,
  limit,
}: {
  readonly span: number;
  readonly limit: number;
}): RecentConnections {
  let [older, newer] = [connectionTable(limit), connectionTable(limit)];
  let since: number | undefined;
  let left = 0;
  return {
    add(connections, now) {
      since ??= now;
      if (now - since >= span) {
        [older, newer] = [newer, connectionTable(limit)];
        since = now;
      }
      for (const connection of connections) if (!newer.add(connection)) left++;
    },
    connections() {
      const all = connectionTable();
      for (const table of [older, newer]) for (const connection of table.connections()) all.add(connection);
      return all.connections();
    },
    left: () => left,
  };
}
