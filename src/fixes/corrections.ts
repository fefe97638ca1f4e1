/** For words of the head side that were probably meant to be others: all of one object, as they were meant. */
import type { FileManifest } from '../manifests/objects.ts';
import type { Finding } from '../model/finding.ts';
import type { Replacement } from '../model/fix.ts';
import { isList, isObject, type Json, keyOf, type ObjectRef, type Path } from '../model/object.ts';
import type { ValueChange } from './alter.ts';
import { claimsOf, isOpened } from './closing.ts';
import { type Edit, objectsIn } from './files.ts';
import type { Ground } from './ground.ts';
import { needsOf } from './needs.ts';
import type { Found } from './prove.ts';

/** An object with words that were meant to be others. */
export interface Misspelt {
  readonly object: ObjectRef;
  readonly edit: Edit & { readonly kind: 'values' };
  readonly replacements: readonly Replacement[];
}

/** Words that are looked at in all, and sets of objects that are tried for one finding. */
const mostWords = 40;
const mostSets = 2;

/** Whether an object is invalid of which a word was meant otherwise: that may be all that is wrong with it. */
export function isMisspelt({ kind, key }: Finding, all: readonly Finding[]): boolean {
  if (kind !== 'invalid-manifest') return false;
  return all.some((one) => one.replacements !== undefined && one.key.object === key.object);
}

/**
 * Of what is invalid the words of its object; of what is blocked or opened since an object is invalid, the words of
 * that object, then those of all objects.
 */
export function* corrections(
  finding: Finding,
  all: readonly Finding[],
  misspelt: readonly Misspelt[],
  ground: Ground,
): Generator<Found> {
  if (misspelt.length === 0) return;
  const means = 'corrects-word';
  if (finding.kind === 'invalid-manifest') {
    const same = all.filter((one) => one.kind === finding.kind && one.key.object === finding.key.object);
    const words = new Set(same.flatMap(({ replacements }) => replacements ?? []));
    const own = misspelt.filter((one) => one.replacements.some((word) => words.has(word)));
    const edits = own.map(({ edit }) => edit);
    if (edits.length === 0) return;
    const blocked = all.find((one) => needsOf(one) !== undefined && own.some((each) => isCausedBy(one, each)));
    if (blocked !== undefined) yield { means, edits, undoes: false, ...askedBack(blocked, all, ground) };
    yield { means, edits, undoes: false, needs: [], claims: [] };
    return;
  }
  const guilty = misspelt.filter((one) => isCausedBy(finding, one));
  const sets = [guilty, ...(guilty.length === misspelt.length ? [] : [misspelt])].filter(({ length }) => length > 0);
  const asked = askedBack(finding, all, ground);
  if (asked.claims.length === 0) return;
  for (const set of sets.slice(0, mostSets))
    yield { means, edits: set.map(({ edit }) => edit), undoes: false, ...asked };
}

function askedBack(finding: Finding, all: readonly Finding[], ground: Ground): Pick<Found, 'needs' | 'claims'> {
  if (isOpened(finding)) return { needs: [], claims: claimsOf(finding, all, ground) };
  const { states } = ground.settings;
  const own = states.filter(({ source, id }) => source === finding.key.source && finding.states.includes(id));
  return { needs: needsOf(finding) ?? [], claims: own.map((state) => ({ state })) };
}

function isCausedBy({ causes }: Finding, { object, edit }: Misspelt): boolean {
  return causes.some(
    (cause) =>
      keyOf(cause.object) === keyOf(object) || (cause.origin.kind === 'file' && cause.origin.file === edit.file),
  );
}

/** All objects with such words, in files that can be edited. */
export function misspeltIn(all: readonly Finding[], ground: Ground): readonly Misspelt[] {
  const byFile = new Map<string, Replacement[]>();
  for (const one of all.flatMap(({ replacements }) => replacements ?? []).slice(0, mostWords))
    byFile.set(one.origin.file, [...(byFile.get(one.origin.file) ?? []), one]);
  return [...byFile].flatMap(([file, words]) => {
    const text = ground.textOf(file);
    const objects = text === undefined ? undefined : objectsIn(file, text);
    return (objects ?? []).flatMap((manifest) => misspeltOf(manifest, words));
  });
}

function misspeltOf(manifest: FileManifest, words: readonly Replacement[]): readonly Misspelt[] {
  const found = words.flatMap((word) => {
    const change = changeOf(word, manifest.value, [], manifest);
    return change === undefined ? [] : [{ word, change }];
  });
  if (found.length === 0) return [];
  const { ref: object, file, origin } = manifest;
  const target = { kind: object.kind, name: object.name, line: origin.line, column: origin.column };
  const changes = found.map(({ change }) => change);
  return [{ object, edit: { kind: 'values', file, target, changes }, replacements: found.map(({ word }) => word) }];
}

/** Where in an object the word stands; only places that hold it are asked where they are. */
function changeOf(word: Replacement, value: Json, path: Path, manifest: FileManifest): ValueChange | undefined {
  const { wrong, right: text, origin } = word;
  const isHere = (place: { readonly line: number; readonly column: number }): boolean =>
    place.line === origin.line && place.column === origin.column;
  if (value === wrong) return isHere(manifest.at(path)) ? { kind: 'reword', path, text } : undefined;
  const inside = isList(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  for (const [step, one] of inside) {
    const at = [...path, step];
    if (step === wrong && isHere(manifest.keyAt(at))) return { kind: 'rename', path: at, text };
    const found = changeOf(word, one, at, manifest);
    if (found !== undefined) return found;
  }
  return undefined;
}
