/** Changes inside a manifest other than items at the end of a list, as lines of its file and as values. */
import type { FileManifest } from '../manifests/objects.ts';
import { isList, isObject, type Json, type JsonObject, type Path, valueAt } from '../model/object.ts';
import { type Append, appendTo, belowKey, withNewKey } from './append.ts';
import { bare, dashOf, endOf, isPlain, lastLine, type PlacedEdit } from './block-text.ts';
import { scalarText } from './write-yaml.ts';

export type ValueChange =
  | ({ readonly kind: 'append' } & Append)
  /** The item behind the one at the path becomes part of it: its dash goes. */
  | { readonly kind: 'join'; readonly path: Path }
  /** The map at the path, empty or missing, gets this content. */
  | { readonly kind: 'fill'; readonly path: Path; readonly value: JsonObject }
  /** The item of a list at the path goes; others stay behind. */
  | { readonly kind: 'drop'; readonly path: Path }
  /** The text at the path is another one. */
  | { readonly kind: 'reword'; readonly path: Path; readonly text: string }
  /** The key at the path is another one. */
  | { readonly kind: 'rename'; readonly path: Path; readonly text: string };

/** `lines` are those of the whole file. Undefined where it cannot be done without touching more. */
export function placed(lines: readonly string[], manifest: FileManifest, change: ValueChange): PlacedEdit | undefined {
  if (!isPlain(lines, manifest)) return undefined;
  switch (change.kind) {
    case 'append':
      return appendTo(lines, manifest, change);
    case 'join':
      return joinedItems(lines, manifest, change.path);
    case 'fill':
      return filled(lines, manifest, change.path, change.value);
    case 'drop':
      return withoutItem(lines, manifest, change.path);
    case 'reword':
    case 'rename':
      return reworded(lines, manifest, change);
  }
}

function joinedItems(lines: readonly string[], manifest: FileManifest, path: Path): PlacedEdit | undefined {
  const next = nextOf(path);
  const [first, second] = [valueAt(manifest.value, path), next && valueAt(manifest.value, next)];
  if (next === undefined || !isObject(first) || !isObject(second)) return undefined;
  const [a, b] = [dashOf(lines, manifest, path), dashOf(lines, manifest, next)];
  if (a === undefined || b === undefined || a.before !== b.before || a.gap !== b.gap) return undefined;
  const column = a.before + 1 + a.gap + 1;
  const inBlock = Object.keys(first).every((key) => {
    const place = manifest.keyAt([...path, key]);
    return (
      place.column === column &&
      !bare(lines, place.line)
        .slice(column - 1)
        .startsWith('{')
    );
  });
  const { line } = manifest.at(next);
  const text = lines[line - 1] ?? '';
  if (!inBlock || text.slice(column - 1).startsWith('{')) return undefined;
  return { line, removed: [text], added: [`${' '.repeat(column - 1)}${text.slice(column - 1)}`], column };
}

function nextOf(path: Path): Path | undefined {
  const at = path.at(-1);
  return typeof at === 'number' ? [...path.slice(0, -1), at + 1] : undefined;
}

function filled(
  lines: readonly string[],
  manifest: FileManifest,
  path: Path,
  value: JsonObject,
): PlacedEdit | undefined {
  const found = valueAt(manifest.value, path);
  if (found === undefined) return withNewKey(lines, manifest, path, value);
  return found === null || (isObject(found) && Object.keys(found).length === 0)
    ? belowKey(lines, manifest, path, value)
    : undefined;
}

function withoutItem(lines: readonly string[], manifest: FileManifest, path: Path): PlacedEdit | undefined {
  const list = valueAt(manifest.value, path.slice(0, -1));
  const dash = dashOf(lines, manifest, path);
  if (!isList(list) || list.length < 2 || dash === undefined) return undefined;
  const place = manifest.at(path);
  const removed = lines.slice(place.line - 1, lastLine(lines, place));
  if (removed.some((text) => !text.endsWith('\n'))) return undefined;
  return { line: place.line, removed, added: [], column: dash.before + 1 };
}

function reworded(
  lines: readonly string[],
  manifest: FileManifest,
  { kind, path, text }: ValueChange & { readonly kind: 'reword' | 'rename' },
): PlacedEdit | undefined {
  const old = kind === 'rename' ? path.at(-1) : valueAt(manifest.value, path);
  const { line, column, endLine = line } = kind === 'rename' ? manifest.keyAt(path) : manifest.at(path);
  if (typeof old !== 'string' || endLine !== line) return undefined;
  const whole = bare(lines, line);
  const rest = whole.slice(column - 1);
  const quote = ['"', "'"].find((mark) => rest.startsWith(`${mark}${old}${mark}`)) ?? '';
  if (!rest.startsWith(`${quote}${old}${quote}`)) return undefined;
  const fresh = quote === '' ? scalarText(text) : `${quote}${text}${quote}`;
  const after = `${whole.slice(0, column - 1)}${fresh}${rest.slice(old.length + 2 * quote.length)}`;
  return { line, removed: [lines[line - 1] ?? ''], added: [`${after}${ownEnd(lines, line)}`], column };
}

function ownEnd(lines: readonly string[], line: number): string {
  return (lines[line - 1] ?? '').endsWith('\n') ? endOf(lines, line) : '';
}

/** The value after the changes, all of whose paths are those of the value as it is. */
export function changed(value: Json, changes: readonly ValueChange[]): Json {
  // What takes items out comes last, from the end of each list on, so that no path is moved.
  const late = (one: ValueChange): boolean => one.kind === 'join' || one.kind === 'drop';
  const backwards = changes.filter(late).sort((a, b) => Number(b.path.at(-1)) - Number(a.path.at(-1)));
  // A new key moves all paths below it.
  const [renames, rest] = [true, false].map((is) => changes.filter(({ kind }) => (kind === 'rename') === is));
  const inwards = [...(renames ?? [])].sort((a, b) => b.path.length - a.path.length);
  return [...(rest ?? []).filter((one) => !late(one)), ...backwards, ...inwards].reduce(changedOnce, value);
}

function changedOnce(now: Json, change: ValueChange): Json {
  const old = valueAt(now, change.path);
  switch (change.kind) {
    case 'append':
      return withValue(now, change.path, [...(isList(old) ? old : []), ...change.items]);
    case 'fill':
      return withValue(now, change.path, change.value);
    case 'reword':
      return withValue(now, change.path, change.text);
    case 'rename': {
      const map = valueAt(now, change.path.slice(0, -1));
      if (!isObject(map)) return now;
      const entries = Object.entries(map).map(([key, one]) => [key === change.path.at(-1) ? change.text : key, one]);
      return withValue(now, change.path.slice(0, -1), Object.fromEntries(entries) as JsonObject);
    }
    case 'drop':
    case 'join': {
      const at = Number(change.path.at(-1));
      const list = valueAt(now, change.path.slice(0, -1));
      if (!isList(list)) return now;
      const gone = change.kind === 'drop' ? at : at + 1;
      const next = list[at + 1];
      const both = change.kind === 'join' && isObject(old) && isObject(next) ? { ...old, ...next } : old;
      const items = list.map((item, index) => (index === at && both !== undefined ? both : item));
      return withValue(
        now,
        change.path.slice(0, -1),
        items.filter((_, index) => index !== gone),
      );
    }
  }
}

function withValue(value: Json, [step, ...rest]: Path, put: Json): Json {
  if (step === undefined) return put;
  if (typeof step === 'number')
    return isList(value) ? value.map((item, index) => (index === step ? withValue(item, rest, put) : item)) : value;
  const map = isObject(value) ? value : {};
  return { ...map, [step]: withValue(Object.hasOwn(map, step) ? (map[step] ?? null) : null, rest, put) };
}
