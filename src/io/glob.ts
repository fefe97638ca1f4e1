/** Files by a pattern, without regular expressions: `*` and `?` inside a name, `**` for any folders. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileLimits } from './limits.ts';

export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

/** Whether a name matches a pattern of `*` and `?`; time grows with the product of their lengths at worst. */
export function matchesName(pattern: string, name: string): boolean {
  let [p, n, star, mark] = [0, 0, -1, 0];
  while (n < name.length) {
    if (pattern[p] === '*') [star, mark, p] = [p, n, p + 1];
    else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) [p, n] = [p + 1, n + 1];
    else if (star >= 0) [mark, p, n] = [mark + 1, star + 1, mark + 1];
    else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Paths that exist and match, sorted. Names that begin with a dot match only where the pattern says so. */
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
  for (const name of isPattern(part) ? namesIn(folder) : [part]) {
    if (isPattern(part) && name.startsWith('.') && !part.startsWith('.')) continue;
    const path = join(folder, name);
    const kind = kindOf(path);
    if (part === '**' && kind === 'folder') descend(path, parts, depth + 1, found);
    if (part === '**' || !matchesName(part, name)) continue;
    if (rest.length > 0 && kind === 'folder') descend(path, rest, depth + 1, found);
    if (rest.length === 0 && kind !== undefined) found.add(path);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder === '' ? '.' : folder).sort();
  } catch {
    return [];
  }
}

function kindOf(path: string): 'folder' | 'file' | undefined {
  const status = statSync(path, { throwIfNoEntry: false });
  return status === undefined ? undefined : status.isDirectory() ? 'folder' : 'file';
}
