/** Two commits' files through GitHub's API: no checkout is needed, and nothing of one is looked at. */
import { type Tree, type TreeEntry, UsableError } from '../model/host.ts';
import { fitting } from './git-object.ts';
import { type BlobEntry, readContents } from './github-blobs.ts';
import { listTree } from './github-listing.ts';
import type { RepositoryReader } from './github-read.ts';

/** A commit whose tree is known. `name` is what people call it. */
export interface CommitTree {
  readonly name: string;
  readonly commit: string;
  /** Object id. */
  readonly tree: string;
}

/**
 * Both sides of a comparison. `likely` says which files will be read if they differ: the first reading brings them
 * along, so that few requests do.
 */
export function apiTrees(
  reader: RepositoryReader,
  base: CommitTree,
  head: CommitTree,
  likely: (path: string) => boolean,
): { readonly base: Tree; readonly head: Tree } {
  const lists = new Map<string, Promise<readonly TreeEntry[]>>();
  const list = (tree: string): Promise<readonly TreeEntry[]> => {
    const listed = lists.get(tree) ?? listTree(reader, tree);
    lists.set(tree, listed);
    return listed;
  };
  const contents = rememberedContents(reader, async () =>
    differing(await list(base.tree), await list(head.tree)).filter(({ path }) => likely(path)),
  );
  const open = ({ name, commit, tree }: CommitTree): Tree => ({
    name,
    commit,
    isRemote: true,
    list: () => list(tree),
    read: (entries, maxBytes) => readEntries(entries, maxBytes, contents),
  });
  return { base: open(base), head: open(head) };
}

async function readEntries(
  entries: readonly TreeEntry[],
  maxBytes: number,
  contents: (blobs: readonly BlobEntry[]) => Promise<ReadonlyMap<string, Uint8Array>>,
): ReturnType<Tree['read']> {
  const blobs = new Map(entries.filter(({ mode }) => mode !== 'submodule').map((entry) => [entry.oid, sized(entry)]));
  const sizes = new Map([...blobs.values()].map(({ oid, size }) => [oid, size]));
  const { wanted, tooLarge } = fitting([...blobs.keys()], sizes, maxBytes);
  const bytes = await contents(wanted.flatMap((oid) => blobs.get(oid) ?? []));
  return { bytes, tooLarge };
}

function sized({ path, oid, size }: TreeEntry): BlobEntry {
  if (size === undefined) throw new UsableError("GitHub's API gives a file without its size", 'run again', path);
  return { path, oid, size };
}

/** Files and links of one side whose content is not at the same path of the other. */
function differing(base: readonly TreeEntry[], head: readonly TreeEntry[]): readonly TreeEntry[] {
  if (base === head) return [];
  const places = (entries: readonly TreeEntry[]): ReadonlySet<string> =>
    new Set(entries.map(({ path, oid }) => `${oid} ${path}`));
  const missing = (entries: readonly TreeEntry[], others: ReadonlySet<string>): readonly TreeEntry[] =>
    entries.filter(({ path, oid, mode }) => mode !== 'submodule' && !others.has(`${oid} ${path}`));
  return [...missing(base, places(head)), ...missing(head, places(base))];
}

/** Contents of blobs that fit; the first time together with as many of those to come as one query holds. */
function rememberedContents(
  reader: RepositoryReader,
  toCome: () => Promise<readonly TreeEntry[]>,
): (blobs: readonly BlobEntry[]) => Promise<ReadonlyMap<string, Uint8Array>> {
  const known = new Map<string, Uint8Array>();
  let room = reader.limits.remembered;
  let first = true;
  return async (blobs) => {
    const missing = new Map(blobs.filter(({ oid }) => !known.has(oid)).map((blob) => [blob.oid, blob]));
    if (first && missing.size > 0) {
      first = false;
      for (const blob of oneQuery(reader, await toCome(), [...missing.values()])) missing.set(blob.oid, blob);
    }
    const read = await readContents(reader, [...missing.values()]);
    for (const [oid, bytes] of read) {
      if (bytes.length > room) continue;
      room -= bytes.length;
      known.set(oid, bytes);
    }
    return new Map(blobs.map(({ oid }) => [oid, having(known.get(oid) ?? read.get(oid))]));
  };
}

function having(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw new Error('a content was read and is not there');
  return bytes;
}

/** As many of the small ones as fit into a query beside what is asked for anyway. */
function oneQuery(
  { limits }: RepositoryReader,
  entries: readonly TreeEntry[],
  beside: readonly BlobEntry[],
): readonly BlobEntry[] {
  let bytes = beside.reduce((sum, { size }) => sum + size, 0);
  let count = beside.length;
  return entries.map(sized).filter(({ size }) => {
    const fits = size <= limits.textBlob && bytes + size <= limits.batchBytes && count < limits.batchBlobs;
    if (!fits) return false;
    bytes += size;
    count++;
    return true;
  });
}
