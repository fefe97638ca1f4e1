/** Files of the head side after edits, read again. */
import { objectsOf, type FileManifest } from '../manifests/objects.ts';
import { applyEdits, linesOf, type FileFix, type LineEdit } from '../model/fix.ts';
import { canonicalJson, type JsonObject, keyOf, type ObjectKey } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import { parseYaml } from '../yaml.ts';
import { changed, placed, type ValueChange } from './alter.ts';
import { insertAfter, type PlacedEdit, usualStyle } from './block-text.ts';
import { documentLines } from './write-yaml.ts';

/** An object of a file of the head side, by its place. */
export interface Target {
  readonly kind: string;
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** A change of one file of the head side. */
export type Edit =
  | {
      readonly kind: 'values';
      readonly file: string;
      readonly target: Target;
      readonly changes: readonly ValueChange[];
    }
  /** Lines of the base side come back. */
  | { readonly kind: 'lines'; readonly file: string; readonly edits: readonly LineEdit[] }
  /** A document more at the end of the file. */
  | { readonly kind: 'document'; readonly file: string; readonly value: JsonObject };

/** An object before and after, as its file says; one of them is missing where it comes or goes. */
export interface Rewritten {
  readonly was?: FileManifest;
  readonly is?: FileManifest;
}

export interface FixedFiles {
  readonly files: readonly { readonly fix: FileFix; readonly lines: readonly string[] }[];
  readonly manifests: readonly Rewritten[];
}

/** The edit of a policy that a file of the head side holds. */
export function editOf({ ref, origin }: Policy, changes: readonly ValueChange[]): Edit | undefined {
  if (origin.kind !== 'file') return undefined;
  const { file, line, column } = origin;
  return { kind: 'values', file, target: { kind: ref.kind, name: ref.name, line, column }, changes };
}

/**
 * Undefined where an edit is refused, or where reading the new texts does not give exactly the objects that are meant.
 * `textOf` gives files of the head side.
 */
export function fixedFiles(
  edits: readonly Edit[],
  textOf: (file: string) => string | undefined,
): FixedFiles | undefined {
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  const done = [...byFile].map(([file, inFile]) => fixedFile(file, textOf(file), inFile));
  const files = done.flatMap((one) => one ?? []);
  if (files.length < done.length) return undefined;
  return { files, manifests: files.flatMap(({ manifests }) => manifests) };
}

type FixedFile = FixedFiles['files'][number] & Pick<FixedFiles, 'manifests'>;

function fixedFile(file: string, text: string | undefined, edits: readonly Edit[]): FixedFile | undefined {
  const lines = linesOf(text ?? '');
  const objects = text === undefined ? [] : objectsIn(file, text);
  const byKind = objects && editsFor(lines, objects, edits);
  const returned = edits.some(({ kind }) => kind === 'lines');
  if (byKind === undefined || (text === undefined && !returned)) return undefined;
  const fix: FileFix = { file, text: text ?? '', ...(text === undefined && { absent: true }), edits: ordered(byKind) };
  const after = applyEdits(lines, fix.edits);
  const read = after === undefined ? undefined : objectsIn(file, after.join(''));
  if (objects === undefined || read === undefined) return undefined;
  const onlyLines = edits.every(({ kind }) => kind === 'lines');
  if (returned && !onlyLines) return undefined;
  const manifests = returned ? paired(objects, read) : asMeant(objects, read, edits);
  return manifests === undefined || manifests.length === 0 ? undefined : { fix, lines, manifests };
}

/** Undefined where a part of the file cannot be read. */
export function objectsIn(file: string, text: string): readonly FileManifest[] | undefined {
  const { documents, faults } = parseYaml(text);
  if (faults.length > 0 || documents.some((document) => document.faults.length > 0)) return undefined;
  const context = { file, side: 'head', changed: true, defaultNamespace: '' } as const;
  return documents.flatMap((document) => objectsOf(document, context));
}

function editsFor(
  lines: readonly string[],
  objects: readonly FileManifest[],
  edits: readonly Edit[],
): readonly PlacedEdit[] | undefined {
  const out: PlacedEdit[] = [];
  for (const [index, changes] of changesIn(objects, edits)) {
    const manifest = objects[index];
    const all = manifest === undefined ? [] : changes.map((change) => placed(lines, manifest, change));
    const done = all.flatMap((one) => one ?? []);
    if (done.length === 0 || done.length < changes.length) return undefined;
    out.push(...done);
  }
  const documents = documentsIn(edits);
  if (documents.length > 0) {
    // JSON may be followed by nothing, and what a template ends with is not known.
    if (lines.some((text, index) => text.includes('{{') || (index === 0 && /^\s*[[{]/.test(text)))) return undefined;
    const texts = documents.flatMap((value) => ['---', ...documentLines(value, usualStyle)]);
    out.push(insertAfter(lines, lines.length, texts));
  }
  for (const edit of edits) if (edit.kind === 'lines') out.push(...edit.edits.map((one) => ({ ...one, column: 1 })));
  const seen = new Map(out.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}

/** The changes of each object by its position, those to one list as one; position -1 where an object is not there. */
function changesIn(
  objects: readonly FileManifest[],
  edits: readonly Edit[],
): ReadonlyMap<number, readonly ValueChange[]> {
  const found = new Map<number, ValueChange[]>();
  for (const edit of edits) {
    if (edit.kind !== 'values') continue;
    const index = objects.findIndex((one) => isAt(one, edit.target));
    found.set(index, [...(found.get(index) ?? []), ...edit.changes]);
  }
  return new Map([...found].map(([index, changes]) => [index, joined(changes)]));
}

export function isAt({ ref, origin }: FileManifest, { kind, name, line, column }: Target): boolean {
  return ref.kind === kind && ref.name === name && origin.line === line && origin.column === column;
}

/** Several appends to one list are one; the same change is made once. */
function joined(changes: readonly ValueChange[]): readonly ValueChange[] {
  const byPlace = new Map<string, ValueChange>();
  for (const change of changes) {
    const key = change.kind === 'append' ? JSON.stringify(['append', change.path]) : JSON.stringify(change);
    const known = byPlace.get(key);
    if (change.kind !== 'append' || known?.kind !== 'append') byPlace.set(key, change);
    else {
      const items = [...known.items, ...change.items];
      byPlace.set(key, { ...change, items: [...new Map(items.map((item) => [canonicalJson(item), item])).values()] });
    }
  }
  return [...byPlace.values()];
}

function documentsIn(edits: readonly Edit[]): readonly JsonObject[] {
  const values = edits.flatMap((edit) => (edit.kind === 'document' ? [edit.value] : []));
  return [...new Map(values.map((value) => [canonicalJson(value), value])).values()];
}

function ordered(edits: readonly PlacedEdit[]): FileFix['edits'] {
  return [...edits]
    .sort((a, b) => a.line - b.line || b.column - a.column)
    .map(({ line, removed, added }) => ({ line, removed, added }));
}

/** What is read must be the old objects with what was changed, to the last value, and the new documents behind them. */
function asMeant(
  objects: readonly FileManifest[],
  read: readonly FileManifest[],
  edits: readonly Edit[],
): readonly Rewritten[] | undefined {
  const changes = changesIn(objects, edits);
  const meant = [
    ...objects.map(({ value }, index) => changed(value, changes.get(index) ?? [])),
    ...documentsIn(edits),
  ].map((value) => canonicalJson(value));
  if (meant.length !== read.length || read.some(({ value }, index) => canonicalJson(value) !== meant[index]))
    return undefined;
  return read.flatMap((is, index): readonly Rewritten[] => {
    const was = objects[index];
    if (was === undefined) return [{ is }];
    return changes.has(index) ? [{ was, is }] : [];
  });
}

/** The objects that lines of the base side alter, bring back or take away; undefined where one stands twice. */
function paired(objects: readonly FileManifest[], read: readonly FileManifest[]): readonly Rewritten[] | undefined {
  const [before, after] = [byKey(objects), byKey(read)];
  if (before === undefined || after === undefined) return undefined;
  const gone = [...before].flatMap(([key, was]) => (after.has(key) ? [] : [{ was }]));
  const rest = [...after].flatMap(([key, is]): readonly Rewritten[] => {
    const was = before.get(key);
    if (was === undefined) return [{ is }];
    return canonicalJson(was.value) === canonicalJson(is.value) ? [] : [{ was, is }];
  });
  return [...gone, ...rest];
}

function byKey(objects: readonly FileManifest[]): ReadonlyMap<ObjectKey, FileManifest> | undefined {
  const found = new Map(objects.map((one) => [keyOf(one.ref), one]));
  return found.size === objects.length ? found : undefined;
}
