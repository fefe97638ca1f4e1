/** In which order writes came to pass. Clocks of API servers differ, and resource versions count the writes themselves. */
import type { ObjectWrite } from './flow.ts';
import { compareVersions } from './moments.ts';
import type { ObjectKey } from './object.ts';
import { keyOf } from './object.ts';

type Ordered = Pick<ObjectWrite, 'time' | 'ref' | 'effect' | 'uid' | 'version' | 'origin'>;

/** Of a write those of its object of which nobody can tell whether they came before it or after it. */
export type OpenOrder<Of> = (write: Of) => readonly Of[];

/**
 * By time (equal times: by file and line), but for the writes of one object that have resource versions: these stand
 * among its writes in the order of their versions, and the end of a life behind its last write.
 */
export function inWriteOrder<Of extends Ordered>(writes: readonly Of[]): readonly Of[] {
  const out = [...writes].sort(byTime);
  const places = new Map<ObjectKey, number[]>();
  out.forEach(({ ref }, place) => {
    const key = keyOf(ref);
    const list = places.get(key);
    if (list === undefined) places.set(key, [place]);
    else list.push(place);
  });
  for (const list of places.values()) {
    if (list.length < 2) continue;
    const own = endsLast(byVersion(list.flatMap((place) => out[place] ?? [])));
    own.forEach((write, index) => (out[list[index] ?? 0] = write));
  }
  return out;
}

function byTime(a: Ordered, b: Ordered): number {
  return a.time - b.time || compare(a.origin.file, b.origin.file) || a.origin.line - b.origin.line;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Those without a version stay where they are. */
function byVersion<Of extends Ordered>(writes: readonly Of[]): readonly Of[] {
  const isVersioned = ({ version }: Of): boolean => version !== undefined && /^\d{1,40}$/.test(version);
  const versioned = writes.filter(isVersioned).sort(
    (a, b) =>
      (compareVersions(a.version ?? '', b.version ?? '') ?? 0) ||
      // What changed nothing repeats the version of the write before it.
      Number(a.effect === 'nothing') - Number(b.effect === 'nothing'),
  );
  let next = 0;
  return writes.flatMap((write) => (isVersioned(write) ? (versioned[next++] ?? []) : [write]));
}

function endsLast<Of extends Ordered>(writes: readonly Of[]): readonly Of[] {
  const last = new Map<string, number>();
  writes.forEach(({ uid, effect }, index) => {
    if (uid !== undefined && effect !== 'deleted') last.set(uid, index);
  });
  const waiting = new Map<number, Of[]>();
  return writes.flatMap((write, index) => {
    const until = write.effect === 'deleted' && write.uid !== undefined ? last.get(write.uid) : undefined;
    if (until !== undefined && until > index) {
      const list = waiting.get(until);
      if (list === undefined) waiting.set(until, [write]);
      else list.push(write);
      return [];
    }
    return [write, ...(waiting.get(index) ?? [])];
  });
}

/** Writes with versions that tell how far clocks are apart; with fewer nobody knows. */
const telling = 20;
/** How far clocks of servers may be apart where nobody knows, and at most, in milliseconds. */
const usualSkew = 5_000;
const mostSkew = 60_000;

/**
 * `writes` in their order, with their effects. Two writes of one object, of which one shows no version, are open where
 * they lie closer together than clocks are apart: as far as versions and times of others contradict each other, or as
 * is usual where too few have versions and the two stand in different files. One server's own clock tells the order.
 */
export function openOrder<Of extends Ordered>(writes: readonly Of[]): OpenOrder<Of> {
  const skew = skewIn(writes);
  const open = new Map<Of, Of[]>();
  const last = new Map<ObjectKey, Of[]>();
  for (const write of writes) {
    if (write.effect === 'nothing') continue;
    const key = keyOf(write.ref);
    const before = (last.get(key) ?? []).filter(({ time }) => write.time - time <= mostSkew).slice(-mostNear);
    for (const one of before) {
      if (!isOpen(one, write, skew)) continue;
      open.set(one, [...(open.get(one) ?? []), write]);
      open.set(write, [...(open.get(write) ?? []), one]);
    }
    last.set(key, [...before, write]);
  }
  return (write) => open.get(write) ?? [];
}

/** Writes of one object that are held against the next. */
const mostNear = 20;

function isOpen(a: Ordered, b: Ordered, skew: number | undefined): boolean {
  if (a.version !== undefined && b.version !== undefined && compareVersions(a.version, b.version) !== undefined)
    return false;
  // The beginning and the end of a life are where they are.
  const isBorder = [a, b].some(({ effect }) => effect === 'created' || effect === 'deleted');
  if (isBorder && a.uid !== undefined && b.uid !== undefined) return false;
  const usual = a.origin.file === b.origin.file ? 0 : usualSkew;
  return Math.abs(a.time - b.time) <= (skew ?? usual);
}

/** By how much a write of a later version has an earlier time, at most; undefined where too few have versions. */
function skewIn(writes: readonly Ordered[]): number | undefined {
  const versions = new Map<ObjectKey, string>();
  const own = writes.flatMap(({ ref, time, version, effect }): readonly { time: number; version: string }[] => {
    if (version === undefined || effect === 'nothing' || effect === 'deleted') return [];
    const key = keyOf(ref);
    const before = versions.get(key);
    versions.set(key, version);
    // The first write of an object may have changed nothing, and have a version from long ago.
    const isNew = effect === 'created' || (before !== undefined && before !== version);
    return isNew && compareVersions(version, version) === 0 ? [{ time, version }] : [];
  });
  if (own.length < telling) return undefined;
  own.sort((a, b) => compareVersions(a.version, b.version) ?? 0);
  let [latest, skew] = [-Infinity, 0];
  for (const { time } of own) {
    const off = latest - time;
    // Clocks that are further apart than that are another matter, or the log is of two clusters.
    if (off > skew && off <= mostSkew) skew = off;
    latest = Math.max(latest, time);
  }
  return skew;
}
