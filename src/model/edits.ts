/** How far two words are apart, for "did you mean". */

/** Edits (insert, remove, replace, swap neighbours) that turn one word into another; more than `limit` count as that. */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    // What is further away than that in two rows never comes nearer.
    if (Math.min(...row) > limit && Math.min(...last) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** What was probably meant by a word. */
export interface Guess {
  readonly word: string;
  /** Others that are known and as near, so that nobody can tell. */
  readonly orElse: readonly string[];
}

/** The known word that was probably meant: equal but for case, or at most two edits and a third of the word away. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  return guessOf(word, known)?.word;
}

/** The same, with those that are as near. */
export function guessOf(word: string, known: readonly string[]): Guess | undefined {
  if (word.length > 64) return undefined;
  const lower = word.toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, distance: editsBetween(lower, candidate.toLowerCase(), 2) }))
    .filter(({ candidate, distance }) => distance <= Math.min(2, Math.max(candidate.length, word.length) / 3))
    .sort((a, b) => a.distance - b.distance);
  const [first, ...others] = ranked;
  if (first === undefined) return undefined;
  const orElse = others.filter(({ distance }) => distance === first.distance).map(({ candidate }) => candidate);
  return { word: first.candidate, orElse };
}
