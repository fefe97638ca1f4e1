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
  return ranges.flatMap((range) => {
    let rest = [range];
    for (const hole of holes) {
      if (hole.protocol !== range.protocol) continue;
      rest = rest.flatMap((part) => [
        ...(hole.first > part.first ? [{ ...part, last: Math.min(part.last, hole.first - 1) }] : []),
        ...(hole.last < part.last ? [{ ...part, first: Math.max(part.first, hole.last + 1) }] : []),
      ]);
    }
    return rest;
  });
}

/** Equal exactly for equal lists. */
export function rangesKey(ranges: readonly PortRange[]): string {
  return ranges.map(({ protocol, first, last }) => `${protocol} ${first}-${last}`).join(',');
}
