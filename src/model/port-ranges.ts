/** Lists of inclusive port ranges as sets. */
import type { PortRange } from './network.ts';
import { allProtocols } from './network.ts';

/** Ranges in order of protocol and number, touching ones of a protocol joined: equal sets give equal lists. */
export function joinRanges(ranges: readonly PortRange[]): readonly PortRange[] {
  const out: PortRange[] = [];
  for (const range of [...ranges].sort(byPlace)) {
    const previous = out.at(-1);
    if (previous !== undefined && previous.protocol === range.protocol && range.first <= previous.last + 1) {
      out[out.length - 1] = { ...previous, last: Math.max(previous.last, range.last) };
    } else out.push(range);
  }
  return out;
}

function byPlace(a: PortRange, b: PortRange): number {
  return allProtocols.indexOf(a.protocol) - allProtocols.indexOf(b.protocol) || a.first - b.first || a.last - b.last;
}

/** The first ranges without the second; both may be in any order. */
export function withoutRanges(ranges: readonly PortRange[], holes: readonly PortRange[]): readonly PortRange[] {
  const sorted = joinRanges(holes);
  return ranges.flatMap((range) => {
    const rest: PortRange[] = [];
    let { first } = range;
    for (let at = firstNotBefore(sorted, range); first <= range.last; at++) {
      const hole = sorted[at];
      const isInside = hole !== undefined && hole.protocol === range.protocol && hole.first <= range.last;
      if (!isInside || hole.first > first) rest.push({ ...range, first, last: isInside ? hole.first - 1 : range.last });
      if (!isInside) break;
      first = hole.last + 1;
    }
    return rest;
  });
}

/** Of disjoint ranges in order, the index of the first that does not end before this one begins. */
function firstNotBefore(sorted: readonly PortRange[], { protocol, first }: PortRange): number {
  const isBefore = (one: PortRange): boolean =>
    (allProtocols.indexOf(one.protocol) - allProtocols.indexOf(protocol) || one.last - first) < 0;
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle];
    if (one !== undefined && isBefore(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Equal exactly for equal lists. */
export function rangesKey(ranges: readonly PortRange[]): string {
  return ranges.map(({ protocol, first, last }) => `${protocol} ${first}-${last}`).join(',');
}
