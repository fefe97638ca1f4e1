/** Who asks, and who is asked. */
import type { Connection } from '../model/flow.ts';
import { busiestFirst, countIn, distinctParties, outcomesOf, rowOf, rowsBy } from '../model/observed-rows.ts';
import type { DestinationView, SourceView } from '../model/observed.ts';
import { concernIn, refusalsOf } from '../model/refusals.ts';

/** Scans and floods first, then by refused attempts, then by everything recorded. */
export function bySource(connections: readonly Connection[]): readonly SourceView[] {
  const views = rowsBy(connections.map(rowOf), 'source').map(({ party, rows }): SourceView => {
    const refusals = refusalsOf(rows);
    return {
      source: party,
      outcomes: outcomesOf(rows),
      peers: distinctParties(rows.map(({ destination }) => destination)),
      ...(refusals !== undefined && { refusals }),
      rows: busiestFirst(rows),
    };
  });
  return views.sort(
    (a, b) =>
      concern(b) - concern(a) ||
      (b.outcomes.denied?.count ?? 0) - (a.outcomes.denied?.count ?? 0) ||
      countIn(b.outcomes) - countIn(a.outcomes),
  );
}

function concern({ refusals }: SourceView): number {
  return refusals === undefined ? 0 : concernIn(refusals);
}

/** Most often asked first. */
export function byDestination(connections: readonly Connection[]): readonly DestinationView[] {
  const views = rowsBy(connections.map(rowOf), 'destination').map(({ party, rows }) => ({
    destination: party,
    outcomes: outcomesOf(rows),
    peers: distinctParties(rows.map(({ source }) => source)),
    rows: busiestFirst(rows),
  }));
  return views.sort((a, b) => countIn(b.outcomes) - countIn(a.outcomes));
}
