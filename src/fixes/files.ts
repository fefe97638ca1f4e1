/** Files of the head side with items added to their policies, and read again. */
import { objectsOf, type FileManifest } from '../manifests/objects.ts';
import { applyEdits, linesOf, type FileFix } from '../model/fix.ts';
import {
  canonicalJson,
  isList,
  isObject,
  type Json,
  keyOf,
  type ObjectKey,
  type Path,
  valueAt,
} from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import { parseYaml } from '../yaml.ts';
import { type Append, appendTo, type PlacedEdit } from './append.ts';

/** What is added to one policy. */
export interface PolicyEdit {
  readonly policy: Policy;
  readonly appends: readonly Append[];
}

/** A policy before and after, as its file says. */
export interface Rewritten {
  readonly policy: Policy;
  readonly was: FileManifest;
  readonly is: FileManifest;
}

export interface FixedFiles {
  readonly files: readonly { readonly fix: FileFix; readonly lines: readonly string[] }[];
  readonly manifests: readonly Rewritten[];
}

/**
 * Undefined where an edit is refused, or where reading the new texts does not give exactly the old objects with the
 * added items. `textOf` gives files of the head side.
 */
export function fixedFiles(
  edits: readonly PolicyEdit[],
  textOf: (file: string) => string | undefined,
): FixedFiles | undefined {
  const byFile = new Map<string, Map<ObjectKey, PolicyEdit>>();
  for (const edit of edits) {
    const { origin, ref } = edit.policy;
    if (origin.kind !== 'file') return undefined;
    const inFile = byFile.get(origin.file) ?? new Map<ObjectKey, PolicyEdit>();
    const known = inFile.get(keyOf(ref));
    inFile.set(keyOf(ref), known === undefined ? edit : { ...edit, appends: [...known.appends, ...edit.appends] });
    byFile.set(origin.file, inFile);
  }
  const done = [...byFile].map(([file, inFile]) => {
    const text = textOf(file);
    return text === undefined ? undefined : fixedFile(file, text, [...inFile.values()]);
  });
  const files = done.flatMap((one) => one ?? []);
  if (files.length < done.length) return undefined;
  return { files, manifests: files.flatMap(({ manifests }) => manifests) };
}

function fixedFile(file: string, text: string, edits: readonly PolicyEdit[]) {
  const lines = linesOf(text);
  const objects = objectsIn(file, text);
  const placed: PlacedEdit[] = [];
  const targets = new Map<number, PolicyEdit>();
  for (const edit of edits) {
    const index = objects?.findIndex((one) => isSame(one, edit.policy)) ?? -1;
    const manifest = objects?.[index];
    if (manifest === undefined) return undefined;
    targets.set(index, edit);
    for (const append of joined(edit.appends)) {
      const one = appendTo(lines, manifest, append);
      if (one === undefined) return undefined;
      placed.push(one);
    }
  }
  const fix: FileFix = { file, text, edits: ordered(placed) };
  const after = applyEdits(lines, fix.edits);
  const read = after === undefined ? undefined : objectsIn(file, after.join(''));
  if (objects === undefined || read === undefined || read.length !== objects.length) return undefined;
  const asMeant = objects.every(
    (was, index) => canonicalJson(read[index]?.value) === canonicalJson(meant(was.value, targets.get(index))),
  );
  if (!asMeant) return undefined;
  const manifests = [...targets].flatMap(([index, { policy }]): readonly Rewritten[] => {
    const [was, is] = [objects[index], read[index]];
    return was === undefined || is === undefined ? [] : [{ policy, was, is }];
  });
  return { fix, lines, manifests };
}

/** Undefined where a part of the file cannot be read. */
function objectsIn(file: string, text: string): readonly FileManifest[] | undefined {
  const { documents, faults } = parseYaml(text);
  if (faults.length > 0 || documents.some((document) => document.faults.length > 0)) return undefined;
  const context = { file, side: 'head', changed: true, defaultNamespace: '' } as const;
  return documents.flatMap((document) => objectsOf(document, context));
}

function isSame({ ref, origin }: FileManifest, policy: Policy): boolean {
  if (ref.kind !== policy.ref.kind || ref.name !== policy.ref.name || policy.origin.kind !== 'file') return false;
  return origin.line === policy.origin.line && origin.column === policy.origin.column;
}

/** Several appends to one list are one. */
function joined(appends: readonly Append[]): readonly Append[] {
  const byPath = new Map<string, Append>();
  for (const append of appends) {
    const key = JSON.stringify(append.path);
    const known = byPath.get(key);
    const items = [...(known?.items ?? []), ...append.items];
    byPath.set(key, {
      path: append.path,
      items: [...new Map(items.map((item) => [canonicalJson(item), item])).values()],
    });
  }
  return [...byPath.values()];
}

function ordered(edits: readonly PlacedEdit[]): FileFix['edits'] {
  return [...edits]
    .sort((a, b) => a.line - b.line || b.column - a.column)
    .map(({ line, removed, added }) => ({ line, removed, added }));
}

function meant(value: Json, edit: PolicyEdit | undefined): Json {
  return joined(edit?.appends ?? []).reduce((now, { path, items }) => {
    const old = valueAt(now, path);
    return withValue(now, path, [...(isList(old) ? old : []), ...items]);
  }, value);
}

function withValue(value: Json, [step, ...rest]: Path, put: Json): Json {
  if (step === undefined) return put;
  if (typeof step === 'number')
    return isList(value) ? value.map((item, index) => (index === step ? withValue(item, rest, put) : item)) : value;
  const map = isObject(value) ? value : {};
  return { ...map, [step]: withValue(Object.hasOwn(map, step) ? (map[step] ?? null) : null, rest, put) };
}
