/** Files by a pattern, without regular expressions: `*` and `?` inside a name, `**` for any folders. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { matchesName } from '../model/glob.ts';
import { fileLimits } from './limits.ts';

export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

/** Paths that exist and match, and folders on the way that cannot be read, sorted. Names that begin with a dot match only where the pattern says so. */
export function expand(pattern: string): readonly string[] {
  const absolute = pattern.startsWith('/');
  const found = new Set<string>();
  descend(
    absolute ? '/' : '',
    pattern.split('/').filter((part) => part !== ''),
    0,
    found,
  );
  return [...found].sort();
}

function descend(folder: string, parts: readonly string[], depth: number, found: Set<string>): void {
  const [part, ...rest] = parts;
  if (part === undefined || depth > fileLimits.depth || found.size > fileLimits.entries) return;
  if (part === '**') descend(folder, rest.length === 0 ? ['*'] : rest, depth, found);
  for (const name of isPattern(part) ? namesIn(folder, found) : [part]) {
    if (isPattern(part) && name.startsWith('.') && !part.startsWith('.')) continue;
    const path = join(folder, name);
    const kind = kindOf(path);
    if (part === '**' && kind === 'folder') descend(path, parts, depth + 1, found);
    if (part === '**' || !matchesName(part, name)) continue;
    if (rest.length > 0 && kind === 'folder') descend(path, rest, depth + 1, found);
    if (rest.length === 0 && kind !== undefined) found.add(path);
  }
}

function namesIn(folder: string, found: Set<string>): readonly string[] {
  try {
    return readdirSync(folder === '' ? '.' : folder).sort();
  } catch {
    if (kindOf(folder) !== undefined) found.add(folder);
    return [];
  }
}

/** What cannot be looked at counts as a file, so that it is told when it is read. */
function kindOf(path: string): 'folder' | 'file' | undefined {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    return status === undefined ? undefined : status.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'file';
  }
}
