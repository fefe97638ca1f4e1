/** What of the logs stands in the answer of `drift`: every record, also those that are no evidence of connections. */
import type { Coverage } from '../model/flow.ts';

/** Times in milliseconds since 1970. */
export interface LogsRead {
  readonly records: number;
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** What the logs do not show, in sentences. */
  readonly limits: readonly string[];
}

export function logsRead(coverage: Coverage): LogsRead {
  const [first, last] = spanOf(coverage);
  return {
    records: coverage.logs.reduce((sum, { records }) => sum + records, 0),
    first,
    last,
    limits: coverage.limits,
  };
}

function spanOf({ logs }: Coverage): readonly [number | undefined, number | undefined] {
  const times = (which: 'first' | 'last'): readonly number[] => logs.flatMap((log) => log[which] ?? []);
  const [firsts, lasts] = [times('first'), times('last')];
  if (firsts.length === 0 || lasts.length === 0) return [undefined, undefined];
  return [Math.min(...firsts), Math.max(...lasts)];
}
