/** Two values as the lines of YAML that differ. */
import { documentLines } from '../fixes/write-yaml.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';

/** Lines on both sides beyond which no lines are told. */
const most = 2_000;
const around = 2;
const style = { dash: 2, gap: 1, step: 2 };

/** `+`, `-` and a space before each line, with two lines around; `…` where alike lines are left out, or why none is told. */
export function diffLines(before: JsonObject | undefined, after: JsonObject | undefined): readonly string[] {
  const [was, is] = [before, after].map((value) => (value === undefined ? [] : linesOf(value)));
  if (was === undefined || is === undefined) return [];
  if (was.length > most || is.length > most)
    return [`… too long to be told line by line: ${was.length} lines before, ${is.length} after, and ${most} at most`];
  const marked = align(was, is);
  const near = marked.map((_, at) =>
    marked.slice(Math.max(0, at - around), at + around + 1).some((line) => !line.startsWith(' ')),
  );
  return marked.flatMap((line, at) => (near[at] ? [line] : near[at - 1] === true ? ['…'] : []));
}

function linesOf(value: JsonObject): readonly string[] {
  return documentLines(inOrder(value) as JsonObject, style);
}

/** Members in one order, whatever that of the writer was. */
function inOrder(value: Json): Json {
  if (isList(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, inOrder(value[key] ?? null)]),
  );
}

/** The longest common lines stay. */
function align(was: readonly string[], is: readonly string[]): readonly string[] {
  const start = commonStart(was, is);
  const end = commonStart([...was.slice(start)].reverse(), [...is.slice(start)].reverse());
  const [left, right] = [was.slice(start, was.length - end), is.slice(start, is.length - end)];
  return [
    ...was.slice(0, start).map((line) => ` ${line}`),
    ...between(left, right),
    ...was.slice(was.length - end).map((line) => ` ${line}`),
  ];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function between(left: readonly string[], right: readonly string[]): readonly string[] {
  const width = right.length + 1;
  const common = new Uint16Array((left.length + 1) * width);
  for (let a = left.length - 1; a >= 0; a--)
    for (let b = right.length - 1; b >= 0; b--)
      common[a * width + b] =
        left[a] === right[b]
          ? (common[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(common[(a + 1) * width + b] ?? 0, common[a * width + b + 1] ?? 0);
  const out: string[] = [];
  for (let a = 0, b = 0; a < left.length || b < right.length;) {
    if (a < left.length && b < right.length && left[a] === right[b]) {
      out.push(` ${left[a++] ?? ''}`);
      b++;
    } else if (
      b >= right.length ||
      (a < left.length && (common[(a + 1) * width + b] ?? 0) >= (common[a * width + b + 1] ?? 0))
    )
      out.push(`-${left[a++] ?? ''}`);
    else out.push(`+${right[b++] ?? ''}`);
  }
  return out;
}
