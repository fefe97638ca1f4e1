/** When records came, in bounded memory, and the stretches in which none came although some usually do. */
import type { CoverageGap } from '../model/flow.ts';

export interface RecordTimes {
  /** A record that speaks of this span, in milliseconds since 1970. */
  add(first: number, last: number): void;
  gaps(): readonly Omit<CoverageGap, 'format'>[];
  /** What lies between the records, in order of time. */
  distances(): readonly Distance[];
}

/** A stretch without a record, in milliseconds since 1970. */
export interface Distance {
  readonly from: number;
  readonly to: number;
}

/** Stretches of time that are kept apart; when there are more, two neighbours become one. */
const slotLimit = 16_384;
/** A distance counts as a gap from here, in milliseconds. */
export const shortest = 15 * 60_000;
/** And only if it is this often as long as what 99 of 100 distances do not exceed. */
const factor = 4;
/** With fewer distances nobody can say what is usual. */
const fewest = 100;

interface Slot {
  first: number;
  last: number;
}

export function recordTimes(): RecordTimes {
  let width = 1000;
  let slots = new Map<number, Slot>();
  let recent: { at: number; slot: Slot } | undefined;
  const put = (into: Map<number, Slot>, first: number, last: number): void => {
    const at = Math.floor(first / width);
    const known = into.get(at);
    if (known === undefined) into.set(at, { first, last });
    else extend(known, first, last);
  };
  const widen = (): void => {
    width *= 2;
    const wider = new Map<number, Slot>();
    for (const slot of slots.values()) put(wider, slot.first, slot.last);
    slots = wider;
    recent = undefined;
  };
  return {
    add(first, last) {
      const at = Math.floor(first / width);
      if (recent?.at === at) return extend(recent.slot, first, last);
      put(slots, first, last);
      const slot = slots.get(at);
      recent = slot && { at, slot };
      while (slots.size > slotLimit) widen();
    },
    gaps: () => gapsIn(distancesIn(slots)),
    distances: () => distancesIn(slots),
  };
}

function extend(slot: Slot, first: number, last: number): void {
  if (first < slot.first) slot.first = first;
  if (last > slot.last) slot.last = last;
}

function distancesIn(kept: ReadonlyMap<number, Slot>): readonly Distance[] {
  const slots = [...kept.values()].sort((a, b) => a.first - b.first);
  const distances: Distance[] = [];
  let end = slots[0]?.last ?? 0;
  for (const { first, last } of slots.slice(1)) {
    if (first > end) distances.push({ from: end, to: first });
    end = Math.max(end, last);
  }
  return distances;
}

/** Those that are longer than usual; none where too few records came to say what is usual. */
export function gapsIn(distances: readonly Distance[]): readonly Omit<CoverageGap, 'format'>[] {
  if (distances.length < fewest) return [];
  const lengths = distances.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const usual = lengths[Math.floor((lengths.length - 1) * 0.99)] ?? 0;
  const least = Math.max(shortest, usual * factor);
  return distances.filter(({ from, to }) => to - from >= least).map((gap) => ({ ...gap, usual }));
}
