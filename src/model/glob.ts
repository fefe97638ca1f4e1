/**
 * Path globs: `*` and `?` inside a name, `**` for any folders, `{a,b}` for either; a trailing `/` or a path
 * without a pattern at its end also means everything below it. No regular expressions: time grows with the product of the lengths, whatever the pattern.
 */

const maxLength = 1_000;
const maxAlternatives = 256;

/** A pattern that could not be meant: too long, or too many alternatives. Undefined if it is fine. */
export function globFault(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'a path pattern is empty';
  if (pattern.length > maxLength) return `a path pattern has more than ${maxLength} characters`;
  return alternatives(pattern) === undefined
    ? `a path pattern stands for more than ${maxAlternatives} others`
    : undefined;
}

/** A test for paths relative to the root, with `/`. Patterns with a fault match nothing. */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  return matcher(patterns, true);
}

/** The same for names of branches, exactly: a pattern means nothing below it, and `a/**` not `a` itself. */
export function branchMatcher(patterns: readonly string[]): (branch: string) => boolean {
  return matcher(patterns, false);
}

function matcher(patterns: readonly string[], below: boolean): (path: string) => boolean {
  const parsed = patterns
    .filter((pattern) => globFault(pattern) === undefined)
    .flatMap((pattern) => alternatives(pattern) ?? [])
    .map(partsOf);
  return (path) => {
    const names = path.split('/');
    return parsed.some((parts) => matchesParts(parts, names, below));
  };
}

function partsOf(pattern: string): readonly string[] {
  const parts = pattern.replace(/^(?:\.?\/)+/, '').split('/');
  if (parts.at(-1) === '') parts[parts.length - 1] = '**';
  return parts.filter((part, index) => part !== '**' || parts[index - 1] !== '**');
}

/** Every way to choose from the braces, innermost first. */
function alternatives(pattern: string): readonly string[] | undefined {
  let open = [pattern];
  const done: string[] = [];
  while (open.length > 0) {
    const next: string[] = [];
    for (const text of open) {
      const group = /\{([^{}]*,[^{}]*)\}/.exec(text);
      if (group === null) done.push(text);
      else {
        const [before, after] = [text.slice(0, group.index), text.slice(group.index + group[0].length)];
        next.push(...(group[1] ?? '').split(',').map((choice) => before + choice + after));
      }
    }
    if (done.length + next.length > maxAlternatives) return undefined;
    open = next;
  }
  return done;
}

/** Folders of a pattern against those of a path; only the newest `**` is ever tried again. */
function matchesParts(parts: readonly string[], names: readonly string[], below: boolean): boolean {
  let [p, n, star, mark] = [0, 0, -1, 0];
  while (n < names.length) {
    const part = parts[p];
    if (part === '**') [star, mark, p] = [p, n, p + 1];
    else if (part !== undefined && matchesName(part, names[n] ?? '')) [p, n] = [p + 1, n + 1];
    else if (below && p === parts.length && p > 0 && !/[*?]/.test(parts[p - 1] ?? '')) return true;
    else if (star >= 0) [mark, p, n] = [mark + 1, star + 1, mark + 1];
    else return false;
  }
  return p === parts.length || (below && p === parts.length - 1 && parts[p] === '**');
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
