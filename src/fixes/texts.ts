/** Between the trees and the search: texts to try edits on, and the trees with what an edit gives. */
import type { FileManifest } from '../manifests/objects.ts';
import type { Tree } from '../model/host.ts';
import { isRendered } from '../model/rendered.ts';
import type { Rewritten } from './files.ts';

/** Bytes of a manifest in which a fix is looked for. */
const fixableBytes = 1 << 20;

/** Files of both sides as texts. */
export async function readTexts(
  { base, head }: { readonly base: Tree; readonly head: Tree },
  files: { readonly base: readonly string[]; readonly head: readonly string[] },
): Promise<{ readonly texts: Texts; readonly baseTexts: Texts }> {
  return { texts: await textsIn(head, files.head), baseTexts: await textsIn(base, files.base) };
}

type Texts = ReadonlyMap<string, string>;

/** Plain files of a tree; what is missing, too large or not UTF-8 is left out. */
async function textsIn(tree: Tree, paths: readonly string[]): Promise<Texts> {
  if (paths.length === 0) return new Map();
  // A rendered file is nobody's to edit.
  const wanted = new Set(paths.filter((path) => !isRendered(path)));
  const entries = (await tree.list()).filter(({ path, mode }) => mode === 'file' && wanted.has(path));
  const { bytes } = await tree.read(entries, fixableBytes);
  return new Map(
    entries.flatMap(({ path, oid }): readonly (readonly [string, string])[] => {
      const text = textOf(bytes.get(oid));
      return text === undefined ? [] : [[path, text]];
    }),
  );
}

/** The text byte for byte, its byte order mark too. */
export function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface BothSides<Base> {
  readonly base: Base;
  readonly head: { readonly manifests: readonly FileManifest[] };
}

/**
 * The same trees with some objects of the head side as they would be. An object that was too broken to be among them
 * comes in only if it is valid now.
 */
export function withRewritten<Base>(
  { base, head }: BothSides<Base>,
  rewritten: readonly Rewritten[],
  isValid: (manifest: FileManifest) => boolean,
): BothSides<Base> {
  const placeOf = ({ file, ref, origin }: FileManifest): string =>
    JSON.stringify([file, ref.name, origin.line, origin.column]);
  const byPlace = new Map(rewritten.flatMap(({ was, is }) => (was === undefined ? [] : [[placeOf(was), is] as const])));
  const kept = head.manifests.flatMap((manifest) => {
    const place = placeOf(manifest);
    return byPlace.has(place) ? (byPlace.get(place) ?? []) : manifest;
  });
  const known = new Set(head.manifests.map(placeOf));
  const isNew = ({ was, is }: Rewritten): boolean =>
    was === undefined || (is !== undefined && !known.has(placeOf(was)) && isValid(is));
  const added = rewritten.filter(isNew).flatMap(({ is }) => is ?? []);
  return { base, head: { manifests: [...kept, ...added] } };
}
