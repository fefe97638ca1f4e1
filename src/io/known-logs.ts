/** Logs that were read before: under another name, copied or compressed, they say nothing new up to where that was. */
import { basename } from 'node:path';
import { isPlaceIn, type LogPlace, markOf, unpackedSize, unpackedStart } from './log-place.ts';

export interface KnownLogs {
  readonly add: (place: LogPlace) => void;
  /** The place of a file of this number, if it is still that file. */
  readonly ofNumber: (inode: string, file: OpenFile) => LogPlace | undefined;
  /** Of logs that this file may be a copy of the one that was read furthest. */
  readonly copied: (path: string, file: OpenFile) => LogPlace | undefined;
  /** The same for a file compressed by gzip; `isRead`: nothing was added before that, or it is still read itself. */
  readonly packed: (
    path: string,
    file: OpenFile,
  ) => { readonly place: LogPlace; readonly isRead: boolean; readonly head?: string } | undefined;
}

export interface OpenFile {
  readonly descriptor: number;
  readonly size: number;
  /** As in `LogPlace`. */
  readonly born: number;
}

/** Remembers the newest `limit` places besides those of logs that are being read, which `current` gives. */
export function knownLogs(
  places: readonly LogPlace[],
  limit: number,
  current: () => readonly LogPlace[] = () => [],
): KnownLogs {
  const known = new Map<string, LogPlace>();
  const add = (place: LogPlace): void => {
    const key = `${place.inode} ${place.start.hash}`;
    known.delete(key);
    known.set(key, place);
    const [oldest] = known.size > limit ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
  };
  places.forEach(add);
  const akin = (path: string, places: readonly LogPlace[]): readonly LogPlace[] =>
    places
      .filter(({ file, start }) => start.bytes > 0 && stemOf(file) === stemOf(path))
      .sort((a, b) => b.offset - a.offset);
  return {
    add,
    ofNumber: (inode, { descriptor, size, born }) =>
      [...known.values()]
        .filter((place) => place.inode === inode && isPlaceIn(descriptor, size, place))
        // Of a file that was empty nothing else tells that another one has its number.
        .filter((place) => place.start.bytes > 0 || place.born === born)
        .at(-1),
    copied: (path, { descriptor, size }) =>
      akin(path, [...known.values(), ...current()]).find((place) => isPlaceIn(descriptor, size, place)),
    packed(path, { descriptor, size }) {
      const bytes = unpackedStart(descriptor, size);
      const isOf = ({ start }: LogPlace): boolean =>
        start.bytes <= bytes.length && markOf(bytes.subarray(0, start.bytes)).hash === start.hash;
      const own = akin(path, current()).find(isOf);
      if (own !== undefined) return { place: own, isRead: true };
      const place = akin(path, [...known.values()]).find(isOf);
      if (place === undefined) return undefined;
      const end = bytes.indexOf(10);
      const head = end < 0 ? {} : { head: bytes.toString('utf8', 0, end) };
      return { place, isRead: unpackedSize(descriptor, size) === place.offset % 2 ** 32, ...head };
    },
  };
}

/** What the names of a log and of its rotated copies have alike. */
export function stemOf(path: string): string {
  return basename(path).split(/[.-]/)[0] ?? '';
}
