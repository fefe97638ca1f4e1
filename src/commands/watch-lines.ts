/** Lines of the logs that `watch` follows: held back until the cluster has told its part, then read. */
import type { AddedLines } from '../io/followed-log.ts';
import type { LogFollower } from '../io/follow-logs.ts';
import type { LogPlace } from '../io/log-place.ts';
import { fileChunks } from '../io/logs.ts';
import type { WatchState } from '../io/watch-state.ts';
import type { WatchItem } from '../model/watch.ts';
import type { Watch } from '../watch.ts';
import type { NewLines } from '../watching/numbered.ts';

export interface HeldLines {
  /** Looks for new lines. True: there is more to look at at once. */
  readonly look: () => boolean;
  /** Reads what has been held long enough; `all`: whatever is held. */
  readonly read: (which: 'due' | 'all') => Promise<void>;
  /**
   * The end of the run. What is held is left to the next one, if there is one; but for standard input, which nobody can
   * read again.
   */
  readonly readRest: (hasNext: boolean) => Promise<void>;
  readonly isEmpty: () => boolean;
  /** Lines are taken, and what they say is not told yet: no moment to save. */
  readonly isReading: () => boolean;
  /** Up to where all is read, for the state. */
  readonly position: () => Pick<WatchState, 'places' | 'input'>;
}

interface Held {
  readonly lines: NewLines;
  /** Absent: of standard input. */
  readonly place: LogPlace | undefined;
  readonly size: number;
  readonly at: number;
}

/** Milliseconds for which lines are held back. */
const hold = 2_000;
/** Bytes of lines held back. */
const mostHeld = 32 << 20;
/** Files whose place is remembered. */
const mostPlaces = 2_000;

export function heldLines(
  { watch, logs, now }: { readonly watch: Watch; readonly logs: LogFollower; readonly now: () => number },
  earlier: { readonly places: readonly LogPlace[]; readonly input: WatchState['input'] },
  tell: (items: readonly WatchItem[]) => void,
): HeldLines {
  const places = new Map(earlier.places.map((place) => [place.inode, place]));
  let { input } = earlier;
  let held: Held[] = [];
  let isReading = false;

  const readThose = async (isDue: (one: Held) => boolean): Promise<void> => {
    const due = held.filter(isDue);
    if (due.length === 0) return;
    held = held.filter((each) => !due.includes(each));
    isReading = true;
    const items = await watch.read(
      due.map(({ lines }) => lines),
      now(),
    );
    isReading = false;
    for (const { place } of due) if (place !== undefined) places.set(place.inode, place);
    if (due.some(({ place }) => place === undefined)) input = { until: now() };
    forgetOld(places);
    tell(items);
  };

  return {
    look() {
      if (held.reduce((sum, { size }) => sum + size, 0) > mostHeld) return true;
      const { lines, opened, whole, troubles, more } = logs.poll();
      for (const place of opened) if (!places.has(place.inode) || place.offset === 0) places.set(place.inode, place);
      const at = now();
      held.push(...lines.map((added) => heldOf(added, at)), ...whole.map((file) => wholeOf(file, at)));
      for (const { file, why } of troubles) tell(watch.trouble(file, why, at));
      return more || lines.length > 0;
    },
    read: (which) => {
      const time = now();
      // What came before the clock was set back has waited long enough.
      return readThose(({ at }) => which === 'all' || at <= time - hold || at > time);
    },
    async readRest(hasNext) {
      held.push(...logs.rest().map((added) => ({ ...heldOf(added, now()), place: undefined })));
      if (watch.isReady()) await readThose(({ place }) => !hasNext || place === undefined);
    },
    isEmpty: () => held.length === 0,
    isReading: () => isReading,
    position: () => ({ places: [...places.values()], ...(input !== undefined && { input }) }),
  };
}

function heldOf({ file, firstLine, bytes, head, place }: AddedLines, at: number): Held {
  return {
    lines: { file, firstLine, chunks: [bytes], ...(head !== undefined && { head }) },
    place,
    size: bytes.length,
    at,
  };
}

/** Read from the file itself, when its turn comes. */
function wholeOf({ file, place, from, head }: ReturnType<LogFollower['poll']>['whole'][number], at: number): Held {
  return {
    lines: {
      file,
      firstLine: (from?.line ?? 0) + 1,
      // Where one log cannot be told, all are read once more.
      chunks: { [Symbol.asyncIterator]: () => fileChunks(file, from?.offset)[Symbol.asyncIterator]() },
      ...(head !== undefined && { head }),
    },
    place,
    size: 0,
    at,
  };
}

function forgetOld(places: Map<string, LogPlace>): void {
  for (const oldest of places.keys()) {
    if (places.size <= mostPlaces) return;
    places.delete(oldest);
  }
}
