/** Between the trees and the search: texts to try edits on, and the trees with what an edit gives. */
import type { FileManifest } from '../manifests/objects.ts';
import type { Tree } from '../model/host.ts';
import { isRendered } from '../model/rendered.ts';
import type { Rewritten } from './files.ts';

/** Bytes of a manifest in which a fix is looked for. */
const fixableBytes = 1 << 20;

/** Plain files of a tree as text; what is missing, too large or not UTF-8 is left out. */
export async function readTexts(tree: Tree, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
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

/** The same trees with some policies of the head side as they would be. */
export function withRewritten<Base>({ base, head }: BothSides<Base>, rewritten: readonly Rewritten[]): BothSides<Base> {
  const placeOf = ({ file, ref, origin }: FileManifest): string =>
    JSON.stringify([file, ref.name, origin.line, origin.column]);
  const byPlace = new Map(rewritten.map(({ was, is }) => [placeOf(was), is]));
  return { base, head: { manifests: head.manifests.map((manifest) => byPlace.get(placeOf(manifest)) ?? manifest) } };
}
