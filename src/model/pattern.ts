/** Patterns over names, in which `*` stands for any run of characters and everything else for itself. */

/**
 * A test for whole texts. Every piece between two stars is searched once and never again, so time does not explode
 * however many stars a pattern has.
 */
export function patternMatcher(pattern: string): (text: string) => boolean {
  const pieces = pattern.split('*');
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  const middle = pieces.slice(1, -1).filter((piece) => piece !== '');
  if (pieces.length === 1) return (text) => text === pattern;
  return (text) => {
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
    const end = text.length - last.length;
    let at = first.length;
    for (const piece of middle) {
      const found = text.indexOf(piece, at);
      if (found < 0 || found + piece.length > end) return false;
      at = found + piece.length;
    }
    return true;
  };
}
