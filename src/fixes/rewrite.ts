/** A manifest's text brought to another value: as few lines as can be, comments and formatting of all others stay. */
import type { FileManifest } from '../manifests/objects.ts';
import { canonicalJson, isList, isObject, type Json, type JsonObject, type Path } from '../model/object.ts';
import { bare, dashOf, endOf, insertAfter, isPlain, lastLine, type PlacedEdit, styleOf } from './block-text.ts';
import { documentLines, indented, itemLines, scalarText } from './write-yaml.ts';

type Edits = readonly PlacedEdit[] | undefined;

interface Page {
  /** Of the whole file. */
  readonly lines: readonly string[];
  readonly manifest: FileManifest;
}

/** Edits after which the object has this value; undefined where its text is no plain block YAML at such a place. */
export function rewritten(lines: readonly string[], manifest: FileManifest, value: JsonObject): Edits {
  return isPlain(lines, manifest) ? inMap({ lines, manifest }, manifest.value, value, []) : undefined;
}

/** As deep as it can be done, else this whole value. */
function edited(page: Page, old: Json, value: Json, path: Path): Edits {
  if (canonicalJson(old) === canonicalJson(value)) return [];
  return finer(page, old, value, path) ?? putAt(page, value, path);
}

function finer(page: Page, old: Json, value: Json, path: Path): Edits {
  if (isObject(old) && isObject(value)) return inMap(page, old, value, path);
  if (isList(old) && isList(value)) return inList(page, old, value, path);
  return isObject(old) || isList(old) || isObject(value) || isList(value)
    ? undefined
    : inScalar(page, old, value, path);
}

function all(parts: readonly Edits[]): Edits {
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

function inMap(page: Page, old: JsonObject, value: JsonObject, path: Path): Edits {
  const keys = Object.keys(old);
  const kept = keys.filter((key) => Object.hasOwn(value, key));
  const added = Object.entries(value).filter(([key]) => !Object.hasOwn(old, key));
  if (kept.length === 0) return undefined;
  return all([
    ...keys.map((key) => {
      const at = [...path, key];
      return Object.hasOwn(value, key) ? edited(page, old[key] ?? null, value[key] ?? null, at) : withoutKey(page, at);
    }),
    added.length === 0 ? [] : withKeys(page, old, Object.fromEntries(added), path),
  ]);
}

/** Where a key stands on a line of its own, perhaps behind the dash of an item. */
function keyColumn({ lines, manifest }: Page, path: Path, withDash: boolean): number | undefined {
  const { line, column } = manifest.keyAt(path);
  const before = bare(lines, line).slice(0, column - 1);
  const isKey = /^(?:[\w./-]+|"[^"]*"|'[^']*')[ \t]*:(?:\s|$)/.test(bare(lines, line).slice(column - 1));
  return isKey && (withDash ? /^ *(?:- +)*$/ : /^ *$/).test(before) ? column : undefined;
}

function removal({ lines }: Page, from: number, to: number, column: number): PlacedEdit | undefined {
  const removed = lines.slice(from - 1, to);
  return removed.every((text) => text.endsWith('\n')) ? { line: from, removed, added: [], column } : undefined;
}

function withoutKey(page: Page, path: Path): Edits {
  const column = keyColumn(page, path, false);
  if (column === undefined) return undefined;
  const edit = removal(page, page.manifest.keyAt(path).line, lastOf(page, path), column);
  return edit === undefined ? undefined : [edit];
}

function lastOf({ lines, manifest }: Page, path: Path): number {
  const [key, value] = [manifest.keyAt(path), manifest.at(path)];
  return Math.max(key.line, lastLine(lines, value));
}

function withKeys(page: Page, old: JsonObject, added: JsonObject, path: Path): Edits {
  const columns = Object.keys(old).map((key, index) => keyColumn(page, [...path, key], index === 0));
  const [column] = columns;
  if (column === undefined || columns.some((one) => one !== column)) return undefined;
  const { lines, manifest } = page;
  const after = Math.max(...Object.keys(old).map((key) => lastOf(page, [...path, key])));
  return [insertAfter(lines, after, indented(documentLines(added, styleOf(lines, manifest)), column - 1))];
}

/** A value in another wording: the key with all that stands below it, or the item of a list. */
function putAt(page: Page, value: Json, path: Path): Edits {
  const { lines, manifest } = page;
  const step = path.at(-1);
  if (step === undefined) return undefined;
  const style = styleOf(lines, manifest);
  if (typeof step === 'number') {
    const dash = dashOf(lines, manifest, path);
    if (dash === undefined) return undefined;
    return replaced(page, path, indented(itemLines(value, { ...style, gap: dash.gap }), dash.before), dash.before + 1);
  }
  const column = keyColumn(page, path, true);
  if (column === undefined) return undefined;
  const [first = '', ...rest] = documentLines({ [step]: value }, style);
  const lead = bare(lines, manifest.keyAt(path).line).slice(0, column - 1);
  return replaced(page, path, [`${lead}${first}`, ...indented(rest, column - 1)], column);
}

function replaced(page: Page, path: Path, texts: readonly string[], column: number): Edits {
  const { lines, manifest } = page;
  const { line } = typeof path.at(-1) === 'number' ? manifest.at(path) : manifest.keyAt(path);
  const to = typeof path.at(-1) === 'number' ? lastLine(lines, manifest.at(path)) : lastOf(page, path);
  const removed = lines.slice(line - 1, to);
  const isOpen = removed.at(-1)?.endsWith('\n') === false;
  const end = endOf(lines, line);
  const added = texts.map((text, index) => (isOpen && index === texts.length - 1 ? text : `${text}${end}`));
  return [{ line, removed, added, column }];
}

/** A word or number of one line, in quotes if it was and still is a text. */
function inScalar({ lines, manifest }: Page, old: Json, value: Json, path: Path): Edits {
  const { line, column, endLine = line } = manifest.at(path);
  const whole = lines[line - 1] ?? '';
  const rest = whole.slice(column - 1);
  const forms = typeof old === 'string' ? [`"${old}"`, `'${old}'`, old] : [JSON.stringify(old)];
  const form = old === '' ? undefined : forms.find((one) => rest.startsWith(one));
  if (endLine !== line || form === undefined || !/^[\s,}\]]|^$/.test(rest.slice(form.length))) return undefined;
  const isQuoted = form.startsWith('"') && typeof value === 'string';
  const fresh = isQuoted ? JSON.stringify(value) : scalarText(value);
  return [
    { line, removed: [whole], added: [`${whole.slice(0, column - 1)}${fresh}${rest.slice(form.length)}`], column },
  ];
}

/** Items that both have stay; between them one is edited into the other, the rest goes or is put in. */
function inList(page: Page, old: readonly Json[], value: readonly Json[], path: Path): Edits {
  const dashes = old.map((_, index) => dashOf(page.lines, page.manifest, [...path, index]));
  const [first] = dashes;
  if (first === undefined || value.length === 0 || dashes.some((dash) => dash?.before !== first.before))
    return undefined;
  const parts: Edits[] = [];
  for (const { from, to, start, end } of stretchesOf(old, value)) {
    const both = Math.min(to - from, end - start);
    for (let index = 0; index < both; index++)
      parts.push(edited(page, old[from + index] ?? null, value[start + index] ?? null, [...path, from + index]));
    for (let index = from + both; index < to; index++)
      parts.push(withoutItem(page, [...path, index], first.before + 1));
    const more = value.slice(start + both, end);
    if (more.length > 0)
      parts.push(from + both === 0 ? undefined : withItems(page, more, [...path, from + both - 1], first));
  }
  return all(parts);
}

function withoutItem(page: Page, path: Path, column: number): Edits {
  const { lines, manifest } = page;
  const edit = removal(page, manifest.at(path).line, lastLine(lines, manifest.at(path)), column);
  return edit === undefined ? undefined : [edit];
}

function withItems(
  page: Page,
  items: readonly Json[],
  after: Path,
  { before, gap }: NonNullable<ReturnType<typeof dashOf>>,
) {
  const { lines, manifest } = page;
  const style = { ...styleOf(lines, manifest), gap };
  const texts = items.flatMap((item) => itemLines(item, style));
  return [insertAfter(lines, lastLine(lines, manifest.at(after)), indented(texts, before))];
}

interface Differing {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Stretches between equal items, which are found in order, each at its first place. */
function stretchesOf(old: readonly Json[], value: readonly Json[]): readonly Differing[] {
  const [before, after] = [old.map((item) => canonicalJson(item)), value.map((item) => canonicalJson(item))];
  const out: Differing[] = [];
  let [from, start] = [0, 0];
  for (const [index, text] of before.entries()) {
    const there = after.indexOf(text, start);
    if (there < 0) continue;
    out.push({ from, to: index, start, end: there });
    [from, start] = [index + 1, there + 1];
  }
  out.push({ from, to: before.length, start, end: after.length });
  return out.filter((one) => one.from < one.to || one.start < one.end);
}
