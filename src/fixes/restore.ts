/** Where two versions of a file differ, and the edits that put lines of the first one back. */
import type { LineEdit } from '../model/fix.ts';

/** Lines of both sides by position from 0, the end exclusive; one of them may be empty. */
export interface Stretch {
  readonly base: { readonly from: number; readonly to: number };
  readonly head: { readonly from: number; readonly to: number };
}

/** Larger middle parts are one stretch. */
const mostCells = 4_000_000;

/** The places where lines were put in, out or in others' place, in order. */
export function stretchesBetween(base: readonly string[], head: readonly string[]): readonly Stretch[] {
  let start = 0;
  while (start < base.length && start < head.length && base[start] === head[start]) start++;
  let end = 0;
  const most = Math.min(base.length, head.length) - start;
  while (end < most && base[base.length - 1 - end] === head[head.length - 1 - end]) end++;
  const [a, b] = [base.slice(start, base.length - end), head.slice(start, head.length - end)];
  if (a.length === 0 && b.length === 0) return [];
  const kept = a.length * b.length > mostCells ? [] : commonLines(a, b);
  const stretches: Stretch[] = [];
  let [x, y] = [0, 0];
  for (const [i, j] of [...kept, [a.length, b.length] as const]) {
    if (i > x || j > y)
      stretches.push({ base: { from: start + x, to: start + i }, head: { from: start + y, to: start + j } });
    [x, y] = [i + 1, j + 1];
  }
  return stretches;
}

/** Positions of a longest common subsequence. */
function commonLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const out: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) out.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return out;
}

/** Undefined where an end of file without an end of line would get into the middle. */
export function takenBack(
  stretches: readonly Stretch[],
  base: readonly string[],
  head: readonly string[],
): readonly LineEdit[] | undefined {
  const edits = stretches.map((one) => ({
    line: one.head.from + 1,
    removed: head.slice(one.head.from, one.head.to),
    added: base.slice(one.base.from, one.base.to),
  }));
  const isWhole = edits.every(({ line, removed, added }) => {
    const last = line - 1 + removed.length >= head.length;
    const open = line > 1 && added.length > 0 && head[line - 2]?.endsWith('\n') === false;
    return !open && (last || added.every((text) => text.endsWith('\n')));
  });
  return isWhole ? edits : undefined;
}

/** Lines that a reader sees moving. */
export function sizeOf(edits: readonly LineEdit[]): number {
  return edits.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
}
