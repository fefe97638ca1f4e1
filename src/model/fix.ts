/** Changes of manifests that mend what a finding tells, proved by evaluating them. */
import type { FileOrigin } from './origin.ts';

/** Lines that take the place of others, each with its end of line. */
export interface LineEdit {
  /** 1-based number, in the file as it is, of the first line taken out, or in front of which lines are put in. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** A word of a manifest that was probably meant to be another, as nothing else that may stand there is as near. */
export interface Replacement {
  /** Where the word begins, its quotes included. */
  readonly origin: FileOrigin;
  /** The key or the value as it is read, without quotes. */
  readonly wrong: string;
  readonly right: string;
}

/** Edits of one file of the head side in the order of its lines, none reaching into another. */
export interface FileFix {
  readonly file: string;
  /** The whole file as it is; empty where there is none. */
  readonly text: string;
  /** The head side has no such file: it comes back. */
  readonly absent?: true;
  readonly edits: readonly LineEdit[];
}

/**
 * What a fix does: lets connections through again by a rule, or by a policy of its own; lets selectors follow a changed
 * label, or takes back what changed one; narrows what was opened; takes the edit back that opened it; spells words as
 * they were meant, so that the manifest is valid.
 */
export type FixMeans =
  'adds' | 'own-policy' | 'follows-label' | 'restores-label' | 'narrows' | 'takes-back' | 'corrects-word';

export interface Fix {
  /** Absent in a report that was read and does not tell. */
  readonly means?: FixMeans;
  readonly files: readonly FileFix[];
  /** The same as a unified diff that `git apply` takes. */
  readonly patch: string;
  /** What evaluating the fixed files showed, as sentences without a final stop. */
  readonly proved: readonly string[];
}

/** Lines `first` to `last` of a file of the head side in another wording; 1-based, inclusive. */
export interface Suggestion {
  readonly file: string;
  /** The whole file that was judged. */
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** Markdown with the block that GitHub offers to commit. */
  readonly body: string;
  /** Equal for equal suggestions, wherever they stand. */
  readonly key: string;
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
