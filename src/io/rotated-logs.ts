/** Logs that were renamed or copied since they were read: they lie beside what was named, and are not named themselves. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stemOf } from './known-logs.ts';
import type { LogPlace } from './log-place.ts';

/** Files beside those that were read, of the names that rotation gives; what was written first comes first. */
export function rotatedOf(places: readonly LogPlace[]): readonly string[] {
  const stems = new Map<string, Set<string>>();
  for (const { file } of places) stems.set(dirname(file), (stems.get(dirname(file)) ?? new Set()).add(stemOf(file)));
  const found = [...stems].flatMap(([folder, of]) =>
    namesIn(folder).flatMap((name) => {
      if (!of.has(stemOf(name))) return [];
      const path = join(folder, name);
      const status = statSync(path, { throwIfNoEntry: false });
      return status?.isFile() === true ? [{ path, time: status.mtimeMs }] : [];
    }),
  );
  return found.sort((a, b) => a.time - b.time).map(({ path }) => path);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
