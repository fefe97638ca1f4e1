/** Pods of which a log tells that they lived but not where: one of them may have held an address that nobody had. */
import type { AddressTenure } from '../model/flow.ts';

export interface Unplaced {
  /** By the time of the first word of them. */
  readonly lives: readonly AddressTenure[];
  /** For each of these: of all up to it, the one that lived longest. */
  readonly longest: readonly AddressTenure[];
}

const enough = 24;
const patience = 200;

/** `lives`: from the first word of a pod to its end. */
export function unplacedPods(lives: readonly AddressTenure[]): Unplaced {
  const sorted = [...lives].sort((a, b) => a.from - b.from);
  const longest: AddressTenure[] = [];
  for (const life of sorted) {
    const before = longest.at(-1);
    longest.push(before !== undefined && endOf(before) >= endOf(life) ? before : life);
  }
  return { lives: sorted, longest };
}

/** Pods that lived at some moment from `from` to `to`: all, or at least one and at most some dozen. */
export function unplacedDuring({ lives, longest }: Unplaced, from: number, to: number): readonly AddressTenure[] {
  const at = countUpTo(lives, to) - 1;
  const last = longest[at];
  if (last === undefined || endOf(last) < from) return [];
  const found = [last];
  for (let index = at; index >= Math.max(0, at - patience) && found.length < enough; index--) {
    const life = lives[index];
    if (life !== undefined && life !== last && endOf(life) >= from) found.push(life);
  }
  return found;
}

function endOf({ to }: AddressTenure): number {
  return to ?? Infinity;
}

/** How many began at or before the time. */
function countUpTo(sorted: readonly AddressTenure[], time: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.from ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
