/** The coverage of a digest of which only a part lies within the time asked for. */
import type { Coverage } from '../model/flow.ts';

export const undated =
  'of digests that were cut by time, what was lost or left out, and what said the same again, is told as of the whole of them';
const day = 86_400_000;

/**
 * Times in milliseconds since 1970, both inclusive. Undefined if all of it lies outside; all of it if nobody knows when
 * that was.
 */
export function trimmed(
  coverage: Coverage,
  { first, last }: { readonly first: number; readonly last: number },
): Coverage | undefined {
  const { first: from, last: to } = coverage;
  if (from === undefined || to === undefined) return coverage;
  if (to < first || from > last) return undefined;
  if (from >= first && to <= last) return coverage;
  const { unconnected = [], gaps = [] } = coverage;
  const { lostEvents, merged, cut = [], setAside = {} } = coverage;
  const counts = [lostEvents, cut.length, ...Object.values(merged), ...Object.values(setAside)];
  const isUndated = counts.some((count) => count > 0);
  return {
    ...coverage,
    first: Math.max(from, first),
    last: Math.min(to, last),
    unconnected: unconnected.filter((one) => one.day + day > first && one.day <= last),
    gaps: gaps
      .filter((gap) => gap.to > first && gap.from < last)
      .map((gap) => ({ ...gap, from: Math.max(gap.from, first), to: Math.min(gap.to, last) })),
    limits: isUndated ? [...new Set([...coverage.limits, undated])] : coverage.limits,
  };
}
