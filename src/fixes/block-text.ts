/** Where the parts of a manifest stand in its file, as long as they are plain block YAML. */
import type { FileManifest } from '../manifests/objects.ts';
import type { LineEdit } from '../model/fix.ts';
import { isList, isObject, type Path, valueAt } from '../model/object.ts';
import type { Style } from './write-yaml.ts';

/** An edit, and how deep it stands: of two at one line the deeper one comes first. */
export interface PlacedEdit extends LineEdit {
  readonly column: number;
}

export const usualStyle: Style = { dash: 2, gap: 1, step: 2 };

const anchored = /(?:^|[\s[{,:-])[&*][\w-]/;

/** No anchors, aliases, template marks, tabs before text, or ends of line that are no line feeds. */
export function isPlain(lines: readonly string[], manifest: FileManifest): boolean {
  const { line, endLine = line } = manifest.at([]);
  return lines.slice(line - 1, endLine).every((text) => {
    const code = text.replace(/(?:^|\s)#.*$/, '');
    return !anchored.test(code) && !text.includes('{{') && !/^ *\t/.test(text) && !/\r(?!\n)/.test(text);
  });
}

export function bare(lines: readonly string[], line: number): string {
  return (lines[line - 1] ?? '').replace(/\r?\n$/, '');
}

/** The last line of a value that is neither empty nor a remark. */
export function lastLine(
  lines: readonly string[],
  { line, endLine = line }: { line: number; endLine?: number },
): number {
  let last = endLine;
  while (last > line && /^\s*(?:#.*)?$/.test(bare(lines, last))) last--;
  return last;
}

/** Columns before the dash of an item, and between dash and item; undefined if it is none of a plain block list. */
export function dashOf(
  lines: readonly string[],
  manifest: FileManifest,
  path: Path,
): { readonly before: number; readonly gap: number } | undefined {
  const { line, column } = manifest.at(path);
  const found = /^( *)-( +)$/.exec(bare(lines, line).slice(0, column - 1));
  return found === null ? undefined : { before: found[1]?.length ?? 0, gap: found[2]?.length ?? 1 };
}

export function endOf(lines: readonly string[], line: number): string {
  const own = /\r?\n$/.exec(lines[line - 1] ?? '')?.[0];
  return own ?? /\r?\n$/.exec(lines[0] ?? '')?.[0] ?? '\n';
}

/** A last line without an end gets one, and the new last line has none. */
export function insertAfter(lines: readonly string[], line: number, texts: readonly string[]): PlacedEdit {
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
export function styleOf(lines: readonly string[], manifest: FileManifest): Style {
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
