/** Path globs of the gate file, without regular expressions: `*` and `?` inside a name, `**` for any folders. */

/** Whether a path matches one of the globs. A glob that names a folder stands for everything in it. */
export function matchesAny(globs: readonly string[], path: string): boolean {
  const names = path.split('/');
  return globs.some((glob) => matches(partsOf(glob), names));
}

function partsOf(glob: string): readonly string[] {
  return glob.split('/').filter((part) => part !== '' && part !== '.');
}

/** Which prefixes of the names the parts read so far can match; time is the product of both lengths. */
function matches(parts: readonly string[], names: readonly string[]): boolean {
  let reached = [true, ...names.map(() => false)];
  for (const part of parts) {
    const next = reached.map(() => false);
    for (const [index, on] of reached.entries()) {
      if (part === '**') next[index] = on || (index > 0 && next[index - 1] === true);
      else if (on && index < names.length && matchesName(part, names[index] ?? '')) next[index + 1] = true;
    }
    reached = next;
  }
  // A match that ends before the file is a folder.
  return parts.length > 0 && reached.some((on, index) => on && (index === names.length || index > 0));
}

function matchesName(pattern: string, name: string): boolean {
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
