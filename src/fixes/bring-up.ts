/** Files of a repository brought up to what the cluster has: one drifted object after the other, each read again. */
import type { FileManifest } from '../manifests/objects.ts';
import type { DriftItem } from '../model/drift.ts';
import { applyEdits, type LineEdit, linesOf } from '../model/fix.ts';
import { canonicalJson, type Json, type JsonObject, type Manifest, type ObjectRef } from '../model/object.ts';
import { isRendered } from '../model/rendered.ts';
import { usualStyle } from './block-text.ts';
import { objectsIn } from './files.ts';
import { documentOf, liveValueOf } from './live-value.ts';
import { patchOf } from './patch.ts';
import { stretchesBetween } from './restore.ts';
import { rewritten } from './rewrite.ts';
import { documentLines, indented } from './write-yaml.ts';

/** A drifted object, and what the cluster has of it. */
export interface Drifted {
  readonly item: DriftItem;
  readonly live?: Manifest;
  /** Where an object that git lacks would lie: the folder of its namespace's other policies. */
  readonly folder?: string;
}

export interface Repository {
  /** Undefined where there is no such file, or none that can be read. */
  readonly textOf: (file: string) => string | undefined;
  readonly has: (file: string) => boolean;
}

export interface BroughtUp {
  /** Undefined where the file comes, and where it goes. */
  readonly files: readonly { readonly file: string; readonly before?: string; readonly after?: string }[];
  readonly patch: string;
  readonly done: readonly Drifted[];
  readonly left: readonly LeftOut[];
}

/** Why the patch does not speak of an object; without a final stop. */
export interface LeftOut {
  readonly object: ObjectRef;
  readonly reason: string;
}

export function broughtUp(all: readonly Drifted[], repository: Repository): BroughtUp {
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => (texts.has(file) ? texts.get(file) : repository.textOf(file));
  const [done, left]: [Drifted[], LeftOut[]] = [[], []];
  for (const one of all) {
    const made = brought(one, { textOf, has: (file) => texts.has(file) || repository.has(file) });
    const file = 'file' in made ? fileOf(made.file, repository.textOf(made.file), made.text) : undefined;
    if ('file' in made && file !== undefined && patchOf([file]) !== undefined) {
      texts.set(made.file, made.text);
      done.push(one);
    } else left.push({ object: one.item.object, reason: 'reason' in made ? made.reason : unshown });
  }
  const files = [...texts].map(([file, after]) => {
    const before = repository.textOf(file);
    return { file, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  });
  const patch = patchOf(files.map(({ file, before, after }) => fileOf(file, before, after))) ?? '';
  return { files, patch, done, left };
}

const unshown = 'its file has a name, or lines, that a patch cannot show as they are';

function fileOf(file: string, before: string | undefined, after: string | undefined) {
  const [old, fresh] = [linesOf(before ?? ''), linesOf(after ?? '')];
  const edits = stretchesBetween(old, fresh).map((one): LineEdit => ({
    line: one.base.from + 1,
    removed: old.slice(one.base.from, one.base.to),
    added: fresh.slice(one.head.from, one.head.to),
  }));
  return {
    fix: { file, text: before ?? '', edits, ...(before === undefined ? { absent: true as const } : {}) },
    lines: old,
    ...(after === undefined ? { gone: true as const } : {}),
  };
}

type Made = { readonly file: string; readonly text: string | undefined } | { readonly reason: string };

function brought(one: Drifted, repository: Repository): Made {
  const { item, live } = one;
  if (item.how === 'only-live') return asFile(one, repository);
  const { origin } = item;
  if (origin.kind !== 'file') return { reason: 'no file of git holds it' };
  const { file } = origin;
  if (isRendered(file))
    return { reason: `it is rendered text: change ${origin.renderedFrom ?? 'the template'} and render it again` };
  const text = repository.textOf(file);
  const objects = text === undefined ? undefined : objectsIn(file, text);
  if (text === undefined || objects === undefined) return { reason: `${file} cannot be read as a whole` };
  const own = objects.filter(({ ref }) => isSame(ref, item.object));
  const [manifest] = own;
  if (manifest === undefined || own.length > 1) return { reason: `${file} holds it ${own.length} times` };
  if (item.how === 'only-base') return withoutObject(file, text, objects, manifest);
  const value = live === undefined ? undefined : liveValueOf(item, manifest.value, live.value);
  if (value === undefined)
    return { reason: `what differs (${item.paths.join(', ')}) stands in no one place of the manifest` };
  return withValue(file, text, objects, manifest, value);
}

/** A manifest may leave its namespace to whoever applies it. */
function isSame(ref: ObjectRef, object: ObjectRef): boolean {
  const isThere = ref.namespace === '' || ref.namespace === object.namespace;
  return ref.group === object.group && ref.kind === object.kind && ref.name === object.name && isThere;
}

function withValue(
  file: string,
  text: string,
  objects: readonly FileManifest[],
  manifest: FileManifest,
  value: JsonObject,
): Made {
  const lines = linesOf(text);
  const meant = objects.map((one) => (one === manifest ? value : one.value));
  const ways = [rewritten(lines, manifest, value), wholeDocument(lines, objects, manifest, value)];
  for (const edits of ways) {
    const after = edits === undefined ? undefined : applyEdits(lines, ordered(edits))?.join('');
    if (after !== undefined && holds(file, after, meant)) return { file, text: after };
  }
  return { reason: `the text of ${file} cannot be edited without touching more` };
}

function ordered(edits: readonly (LineEdit & { readonly column?: number })[]): readonly LineEdit[] {
  return [...edits]
    .sort((a, b) => a.line - b.line || (b.column ?? 0) - (a.column ?? 0))
    .map(({ line, removed, added }) => ({ line, removed, added }));
}

function holds(file: string, text: string, meant: readonly Json[]): boolean {
  const read = objectsIn(file, text);
  return (
    read?.length === meant.length &&
    read.every(({ value }, index) => canonicalJson(value) === canonicalJson(meant[index]))
  );
}

/** All lines of the object anew, where it is not one of a list. */
function wholeDocument(
  lines: readonly string[],
  objects: readonly FileManifest[],
  manifest: FileManifest,
  value: JsonObject,
): readonly LineEdit[] | undefined {
  const { line, column, endLine = line } = manifest.origin;
  const removed = lines.slice(line - 1, endLine);
  if (lines.some((text) => text.includes('{{')) || column !== 1 || /^---/.test(removed[0] ?? '')) return undefined;
  const end = removed[0]?.endsWith('\r\n') === true ? '\r\n' : '\n';
  const isJson = /^\s*\{/.test(removed[0] ?? '');
  if (isJson) {
    // JSON is followed by nothing, so that the object is the file.
    const text = JSON.stringify(value, null, 2).replaceAll('\n', end);
    return objects.length > 1 ? undefined : [{ line: 1, removed: lines, added: linesOf(`${text}${end}`) }];
  }
  const texts = documentLines(value, usualStyle);
  return [{ line, removed, added: indented(texts, 0).map((text) => `${text}${end}`) }];
}

const separator = /^---(?:\s|$)/;

function withoutObject(file: string, text: string, objects: readonly FileManifest[], manifest: FileManifest): Made {
  if (objects.length === 1) return { file, text: undefined };
  const lines = linesOf(text);
  const at = manifest.origin.line - 1;
  let from = at;
  while (from > 0 && !separator.test(lines[from] ?? '')) from--;
  let to = at + 1;
  while (to < lines.length && !separator.test(lines[to] ?? '')) to++;
  // The first document goes with the separator behind it, every other one with its own.
  const isFirst = !separator.test(lines[from] ?? '');
  const after = [...lines.slice(0, from), ...lines.slice(isFirst ? to + 1 : to)].join('');
  const rest = objects.filter((one) => one !== manifest).map(({ value }) => value);
  return holds(file, after, rest) ? { file, text: after } : { reason: `it stands in ${file} among others in a list` };
}

const plainName = /^[a-z0-9](?:[a-z0-9.-]{0,200}[a-z0-9])?$/;

function asFile({ item: { object }, live, folder }: Drifted, { has }: Repository): Made {
  if (live === undefined || folder === undefined) return { reason: 'no folder holds policies of its namespace' };
  if (!plainName.test(object.name)) return { reason: 'its name is no name of a file' };
  const names = [object.name, `${object.name}-${object.kind.toLowerCase()}`, `${object.name}-live`];
  const file = names.map((name) => `${folder === '' ? '' : `${folder}/`}${name}.yaml`).find((path) => !has(path));
  if (file === undefined) return { reason: `the files that it could be called in ${folder} are there already` };
  const value = documentOf({ object, apiVersion: live.apiVersion, value: live.value });
  const text = documentLines(value, usualStyle)
    .map((line) => `${line}\n`)
    .join('');
  return holds(file, text, [value]) ? { file, text } : { reason: 'it cannot be written as YAML' };
}
