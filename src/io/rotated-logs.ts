/** Logs that were renamed since an earlier run read them. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { LogPlace } from './follow-logs.ts';

/** Files beside the named ones that an earlier run had not read to their end when they were renamed; oldest first. */
export function rotatedOf(resume: ReadonlyMap<string, LogPlace>): readonly string[] {
  const folders = new Set([...resume.values()].map(({ file }) => dirname(file)));
  const order = new Map([...resume.keys()].map((inode, index) => [inode, index]));
  const files = new Set([...resume.values()].map(({ file }) => stemOf(file)));
  const found = [...folders].flatMap((folder) =>
    namesIn(folder).flatMap((name) => {
      if (!files.has(stemOf(name))) return [];
      const path = join(folder, name);
      const status = statSync(path, { throwIfNoEntry: false });
      const at = status?.isFile() === true ? order.get(`${status.dev}:${status.ino}`) : undefined;
      const place = at === undefined ? undefined : resume.get(`${status?.dev}:${status?.ino}`);
      // Of a file that was empty nothing else tells that another one has its number.
      if (at === undefined || place === undefined || (place.start.bytes === 0 && place.born !== status?.birthtimeMs))
        return [];
      return [{ path, at }];
    }),
  );
  return found.sort((a, b) => a.at - b.at).map(({ path }) => path);
}

/** What the names of a log and of its rotated copies have alike. */
function stemOf(path: string): string {
  return basename(path).split(/[.-]/)[0] ?? '';
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
