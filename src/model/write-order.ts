/** In which order writes came to pass. Clocks of API servers differ, and resource versions count the writes themselves. */
import type { ObjectWrite } from './flow.ts';
import { compareVersions } from './moments.ts';
import type { ObjectKey } from './object.ts';
import { keyOf } from './object.ts';

type Ordered = Pick<ObjectWrite, 'time' | 'ref' | 'effect' | 'uid' | 'version' | 'origin'>;

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
      waiting.set(until, [...(waiting.get(until) ?? []), write]);
      return [];
    }
    return [write, ...(waiting.get(index) ?? [])];
  });
}
