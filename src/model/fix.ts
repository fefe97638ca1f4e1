/** A change of manifests that lets recorded connections through again, proved by evaluating it. */

/** Lines that take the place of others, each with its end of line. */
export interface LineEdit {
  /** 1-based number, in the file as it is, of the first line taken out, or in front of which lines are put in. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Edits of one file of the head side in the order of its lines, none reaching into another. */
export interface FileFix {
  readonly file: string;
  /** The whole file as it is. */
  readonly text: string;
  readonly edits: readonly LineEdit[];
}

export interface Fix {
  readonly files: readonly FileFix[];
  /** The same as a unified diff that `git apply` takes. */
  readonly patch: string;
  /** What evaluating the fixed files showed, as sentences without a final stop. */
  readonly proved: readonly string[];
}

/** Pieces of a text with their ends of line; the last may have none. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The lines after the edits; undefined where the lines to be taken out are not those that stand there. */
export function applyEdits(lines: readonly string[], edits: readonly LineEdit[]): readonly string[] | undefined {
  const out: string[] = [];
  let at = 0;
  for (const { line, removed, added } of edits) {
    const from = line - 1;
    if (from < at || from > lines.length) return undefined;
    if (removed.some((text, index) => lines[from + index] !== text)) return undefined;
    out.push(...lines.slice(at, from), ...added);
    at = from + removed.length;
  }
  return [...out, ...lines.slice(at)];
}
