/**
 * Items put at the end of a list of a manifest, as lines of its file: nothing else of the text moves. What is not
 * plain block YAML at this place is refused.
 */
import type { FileManifest } from '../manifests/objects.ts';
import type { LineEdit } from '../model/fix.ts';
import { isList, isObject, type Json, type Path, valueAt } from '../model/object.ts';
import { indented, itemLines, type Style } from './write-yaml.ts';

/** An edit, and how deep it stands: of two at one line the deeper one comes first. */
export interface PlacedEdit extends LineEdit {
  readonly column: number;
}

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
  return found === undefined ? withNewKey(lines, manifest, append) : belowKey(lines, manifest, append);
}

const anchored = /(?:^|[\s[{,:-])[&*][\w-]/;

/** No anchors, aliases, template marks, tabs before text, or ends of line that are no line feeds. */
function isPlain(lines: readonly string[], manifest: FileManifest): boolean {
  const { line, endLine = line } = manifest.at([]);
  return lines.slice(line - 1, endLine).every((text) => {
    const code = text.replace(/(?:^|\s)#.*$/, '');
    return !anchored.test(code) && !text.includes('{{') && !/^ *\t/.test(text) && !/\r(?!\n)/.test(text);
  });
}

function bare(lines: readonly string[], line: number): string {
  return (lines[line - 1] ?? '').replace(/\r?\n$/, '');
}

/** The last line of a value that is neither empty nor a remark. */
function lastLine(lines: readonly string[], { line, endLine = line }: { line: number; endLine?: number }): number {
  let last = endLine;
  while (last > line && /^\s*(?:#.*)?$/.test(bare(lines, last))) last--;
  return last;
}

/** Columns before the dash of an item, and between dash and item; undefined if it is none of a plain block list. */
function dashOf(
  lines: readonly string[],
  manifest: FileManifest,
  path: Path,
): { readonly before: number; readonly gap: number } | undefined {
  const { line, column } = manifest.at(path);
  const found = /^( *)-( +)$/.exec(bare(lines, line).slice(0, column - 1));
  return found === null ? undefined : { before: found[1]?.length ?? 0, gap: found[2]?.length ?? 1 };
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

/** Below `ingress:` or `ingress: []`, whose brackets go. */
function belowKey(lines: readonly string[], manifest: FileManifest, { path, items }: Append): PlacedEdit | undefined {
  const { line, column } = manifest.keyAt(path);
  const text = bare(lines, line);
  const found = /^([^\s:]+:)([ \t]*\[\s*\])?(\s*(?:#.*)?)$/.exec(text.slice(column - 1));
  if (found === null || !/^ *$/.test(text.slice(0, column - 1))) return undefined;
  const style = styleOf(lines, manifest);
  const added = indented(
    items.flatMap((item) => itemLines(item, style)),
    column - 1 + style.dash,
  );
  const edit = insertAfter(lines, line, added);
  if (found[2] === undefined) return edit;
  const key = `${text.slice(0, column - 1)}${found[1] ?? ''}${found[3] ?? ''}${endOf(lines, line)}`;
  const below = edit.removed.length > 0 ? edit.added.slice(1) : edit.added;
  return { line, removed: [lines[line - 1] ?? ''], added: [key, ...below], column };
}

/** At the end of the map that has no such key yet. */
function withNewKey(lines: readonly string[], manifest: FileManifest, { path, items }: Append): PlacedEdit | undefined {
  const parent = path.slice(0, -1);
  const key = path.at(-1);
  const map = valueAt(manifest.value, parent);
  if (!isObject(map) || typeof key !== 'string') return undefined;
  const places = Object.keys(map).map((name) => manifest.keyAt([...parent, name]));
  const column = places[0]?.column;
  const isBlock = places.every(
    (one) => one.column === column && /^ *$/.test(bare(lines, one.line).slice(0, one.column - 1)),
  );
  if (column === undefined || !isBlock) return undefined;
  const style = styleOf(lines, manifest);
  const list = indented(
    items.flatMap((item) => itemLines(item, style)),
    style.dash,
  );
  return insertAfter(lines, lastLine(lines, manifest.at(parent)), indented([`${key}:`, ...list], column - 1));
}

function endOf(lines: readonly string[], line: number): string {
  const own = /\r?\n$/.exec(lines[line - 1] ?? '')?.[0];
  return own ?? /\r?\n$/.exec(lines[0] ?? '')?.[0] ?? '\n';
}

/** A last line without an end gets one, and the new last line has none. */
function insertAfter(lines: readonly string[], line: number, texts: readonly string[]): PlacedEdit {
  const end = endOf(lines, line);
  const column = (/^ */.exec(texts[0] ?? '')?.[0].length ?? 0) + 1;
  const last = lines[line - 1] ?? '';
  if (last.endsWith('\n')) return { line: line + 1, removed: [], added: texts.map((text) => `${text}${end}`), column };
  const all = [last, ...texts];
  return {
    line,
    removed: [last],
    added: all.map((text, index) => `${text}${index < texts.length ? end : ''}`),
    column,
  };
}

/** Of the first list and the first map of the object that stand below their keys. */
function styleOf(lines: readonly string[], manifest: FileManifest): Style {
  const list = firstBelow(lines, manifest, ['spec'], true);
  const dash = list === undefined ? 2 : list.inner - list.outer;
  const step = manifest.keyAt(['spec', 'podSelector']).column - manifest.keyAt(['spec']).column;
  return { dash: dash >= 0 && dash <= 8 ? dash : 2, gap: 1, step: step >= 1 && step <= 8 ? step : 2 };
}

/** Columns of the key of a block list and of its dashes, the first one at or below a path. */
function firstBelow(
  lines: readonly string[],
  manifest: FileManifest,
  path: Path,
  inMap: boolean,
): { readonly outer: number; readonly inner: number } | undefined {
  const value = valueAt(manifest.value, path);
  if (isList(value)) {
    const dash = inMap ? dashOf(lines, manifest, [...path, 0]) : undefined;
    const outer = manifest.keyAt(path).column;
    if (dash !== undefined) return { outer, inner: dash.before + 1 };
  }
  const inner = isList(value) ? value.map((_, index) => index) : isObject(value) ? Object.keys(value) : [];
  for (const step of inner.slice(0, 20)) {
    const found = firstBelow(lines, manifest, [...path, step], typeof step === 'string');
    if (found !== undefined) return found;
  }
  return undefined;
}
