/**
 * Items put at the end of a list of a manifest, as lines of its file: nothing else of the text moves. What is not
 * plain block YAML at this place is refused.
 */
import type { FileManifest } from '../manifests/objects.ts';
import { isList, isObject, type Json, type Path, valueAt } from '../model/object.ts';
import { bare, dashOf, endOf, insertAfter, isPlain, lastLine, type PlacedEdit, styleOf } from './block-text.ts';
import { blockLines, indented, itemLines } from './write-yaml.ts';

/** Items for the list at a path of the object; the list itself may be empty or missing. */
export interface Append {
  readonly path: Path;
  readonly items: readonly Json[];
}

/** `lines` are those of the whole file. Undefined where it cannot be done without touching more. */
export function appendTo(lines: readonly string[], manifest: FileManifest, append: Append): PlacedEdit | undefined {
  if (!isPlain(lines, manifest)) return undefined;
  const found = valueAt(manifest.value, append.path);
  if (isList(found) && found.length > 0) return afterItems(lines, manifest, append, found.length);
  if (found !== undefined && found !== null && !isList(found)) return undefined;
  const put = found === undefined ? withNewKey : belowKey;
  return put(lines, manifest, append.path, append.items);
}

function afterItems(
  lines: readonly string[],
  manifest: FileManifest,
  { path, items }: Append,
  length: number,
): PlacedEdit | undefined {
  const dashes = Array.from({ length }, (_, index) => dashOf(lines, manifest, [...path, index]));
  const [first] = dashes;
  if (first === undefined || dashes.some((dash) => dash?.before !== first.before)) return undefined;
  const style = { ...styleOf(lines, manifest), gap: first.gap };
  const after = lastLine(lines, manifest.at([...path, length - 1]));
  return insertAfter(
    lines,
    after,
    indented(
      items.flatMap((item) => itemLines(item, style)),
      first.before,
    ),
  );
}

/** Below `ingress:`, `ingress: []` or `podSelector: {}`, whose brackets go. */
export function belowKey(
  lines: readonly string[],
  manifest: FileManifest,
  path: Path,
  value: Json,
): PlacedEdit | undefined {
  const { line, column } = manifest.keyAt(path);
  const text = bare(lines, line);
  const found = /^([^\s:]+:)([ \t]*(?:\[\s*\]|\{\s*\}))?(\s*(?:#.*)?)$/.exec(text.slice(column - 1));
  if (found === null || !/^ *(?:- +)*$/.test(text.slice(0, column - 1))) return undefined;
  const edit = insertAfter(lines, line, indented(blockLines(value, styleOf(lines, manifest)), column - 1));
  if (found[2] === undefined) return edit;
  const key = `${text.slice(0, column - 1)}${found[1] ?? ''}${found[3] ?? ''}${endOf(lines, line)}`;
  const below = edit.removed.length > 0 ? edit.added.slice(1) : edit.added;
  return { line, removed: [lines[line - 1] ?? ''], added: [key, ...below], column };
}

/** At the end of the map that has no such key yet. */
export function withNewKey(
  lines: readonly string[],
  manifest: FileManifest,
  path: Path,
  value: Json,
): PlacedEdit | undefined {
  const parent = path.slice(0, -1);
  const key = path.at(-1);
  const map = valueAt(manifest.value, parent);
  if (!isObject(map) || typeof key !== 'string') return undefined;
  const places = Object.keys(map).map((name) => manifest.keyAt([...parent, name]));
  const column = places[0]?.column;
  const isBlock = places.every(
    (one, index) =>
      one.column === column &&
      (index === 0 ? /^ *(?:- +)*$/ : /^ *$/).test(bare(lines, one.line).slice(0, one.column - 1)),
  );
  if (column === undefined || !isBlock) return undefined;
  const below = blockLines(value, styleOf(lines, manifest));
  return insertAfter(lines, lastLine(lines, manifest.at(parent)), indented([`${key}:`, ...below], column - 1));
}
