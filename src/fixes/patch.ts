/** Edits of files as a unified diff that can be copied, shown and applied. */
import type { FileFix, LineEdit } from '../model/fix.ts';

/** Lines of the file shown around an edit. */
const context = 3;

/** Text that means to a terminal, a runner or a reader something else than it looks like. A tab is harmless. */
const unseen = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|##\[/u;
const plainName = /^[\p{L}\p{N}_.@+=/-]+$/u;
const longestLine = 500;

/**
 * Undefined where the patch could not be shown as it is: hidden characters, endless lines, unusual file names. `gone`:
 * the edits leave nothing, and the file goes.
 */
export function patchOf(
  files: readonly { readonly fix: FileFix; readonly lines: readonly string[]; readonly gone?: true }[],
): string | undefined {
  const parts = files.map(({ fix: { file, edits, absent }, lines, gone }) => {
    if (!plainName.test(file)) return undefined;
    const [from, to] = [absent === true ? '/dev/null' : `a/${file}`, gone === true ? '/dev/null' : `b/${file}`];
    return [`--- ${from}\n`, `+++ ${to}\n`, ...hunksOf(edits, lines)];
  });
  const whole = parts.flatMap((part) => part ?? []);
  if (parts.includes(undefined) || whole.some((line) => line.length > longestLine || unseen.test(line.trimEnd())))
    return undefined;
  return whole.join('');
}

function hunksOf(edits: readonly LineEdit[], lines: readonly string[]): readonly string[] {
  const groups: LineEdit[][] = [];
  for (const edit of edits) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && edit.line - (last.line + last.removed.length) <= 2 * context) groups.at(-1)?.push(edit);
    else groups.push([edit]);
  }
  let shift = 0;
  return groups.flatMap((group) => {
    const hunk = hunkOf(group, lines, shift);
    shift += group.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
    return hunk;
  });
}

function hunkOf(group: readonly LineEdit[], lines: readonly string[], shift: number): readonly string[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = Math.max(0, first.line - 1 - context);
  const to = Math.min(lines.length, last.line - 1 + last.removed.length + context);
  const out: string[] = [];
  let at = from;
  for (const { line, removed, added } of group) {
    out.push(...lines.slice(at, line - 1).map((text) => ` ${text}`));
    out.push(...removed.map((text) => `-${text}`), ...added.map((text) => `+${text}`));
    at = line - 1 + removed.length;
  }
  out.push(...lines.slice(at, to).map((text) => ` ${text}`));
  const grown = group.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
  const count = to - from;
  const begin = count + grown === 0 ? from + shift : from + 1 + shift;
  const header = `@@ -${count === 0 ? from : from + 1},${count} +${begin},${count + grown} @@\n`;
  return [
    header,
    ...out.flatMap((text) => (text.endsWith('\n') ? [text] : [`${text}\n`, '\\ No newline at end of file\n'])),
  ];
}
