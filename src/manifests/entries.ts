/** Which files of two trees are looked at, and those that cannot be read as they stand: links, submodules, pointers. */
import type { TreeEntry } from '../model/host.ts';
import { pathMatcher } from '../model/glob.ts';
import { folderOf, isChartInput, isKustomization, resolveIn } from './builders.ts';
import { asBuffer, type Blob } from './blobs.ts';
import { originOf, type FileContext } from './objects.ts';
import { renderHelp, type Remark } from './file.ts';

/** One path on both sides. */
export interface Pair {
  readonly path: string;
  readonly base?: TreeEntry;
  readonly head?: TreeEntry;
}

/** Path globs, see model/glob.ts. No `include` means everything. */
export interface PathChoice {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Files that the gate file wants left alone. */
  readonly ignore: readonly string[];
}

export function isManifestName(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path);
}

function isOfInterest({ path, mode }: TreeEntry): boolean {
  return mode !== 'file' || isManifestName(path) || isKustomization(path) || isChartInput(path);
}

/** The chosen entries of both trees by path, sorted. */
export function pairsOf(base: readonly TreeEntry[], head: readonly TreeEntry[], choice: PathChoice): readonly Pair[] {
  const included = choice.include.length === 0 ? () => true : pathMatcher(choice.include);
  const excluded = pathMatcher([...choice.exclude, ...choice.ignore]);
  const pairs = new Map<string, { path: string; base?: TreeEntry; head?: TreeEntry }>();
  const add = (side: 'base' | 'head', entries: readonly TreeEntry[]): void => {
    for (const entry of entries) {
      if (!isOfInterest(entry) || !included(entry.path) || excluded(entry.path)) continue;
      const pair = pairs.get(entry.path);
      if (pair === undefined) pairs.set(entry.path, { path: entry.path, [side]: entry });
      else pair[side] = entry;
    }
  };
  add('base', base);
  add('head', head);
  return [...pairs.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function isChanged({ base, head }: Pair): boolean {
  return base?.oid !== head?.oid || base?.mode !== head?.mode;
}

function remark(context: FileContext, entry: TreeEntry, message: string, help: string): Remark {
  const origin = originOf(context, { line: 1, column: 1, endLine: 1 });
  return {
    kind: 'not-evaluated',
    message,
    help,
    origin,
    related: [],
    unit: { key: `entry:${entry.path}`, content: () => entry.oid },
  };
}

const ignoreHelp = 'list it under "ignore" in the gate file if it makes no policy';

/** Why an entry is not read as a manifest; undefined if it is. */
export function unreadable(entry: TreeEntry, blob: Blob | undefined, context: FileContext): Remark | undefined {
  if (entry.mode === 'submodule')
    return remark(
      context,
      entry,
      'a submodule, which lies outside of this repository',
      `name its rendered content as a source, or ${ignoreHelp}`,
    );
  if (blob?.kind === 'too-large')
    return remark(context, entry, 'the file is too large to be read', `split it, or ${ignoreHelp}`);
  if (blob?.kind === 'over-total')
    return remark(
      context,
      entry,
      'not read: together the files are too large',
      'choose fewer files with the globs of the source',
    );
  if (
    blob?.kind === 'bytes' &&
    asBuffer(blob.bytes).subarray(0, 200).toString('latin1').startsWith('version https://git-lfs.github.com/spec/')
  )
    return remark(
      context,
      entry,
      'a pointer to Git LFS, whose content is not here',
      `take it out of LFS, or ${ignoreHelp}`,
    );
  return undefined;
}

/** Where a link leads: to a file of the tree that is judged anyway or in its place, or out of what is read. */
export type Link =
  | { readonly kind: 'covered' }
  | { readonly kind: 'file'; readonly target: TreeEntry }
  | { readonly kind: 'unread'; readonly remark: Remark };

/** A link is followed once; `lookUp` finds an entry of the whole tree, `judged` tells whether a path is read anyway. */
export function followLink(
  entry: TreeEntry,
  target: string,
  context: FileContext,
  tree: {
    readonly lookUp: (path: string) => TreeEntry | 'folder' | undefined;
    readonly judged: (path: string) => boolean;
  },
): Link {
  const path = resolveIn(folderOf(entry.path), target);
  const found = path === undefined ? undefined : tree.lookUp(path);
  if (found === 'folder' || (path !== undefined && tree.judged(path))) return { kind: 'covered' };
  if (found?.mode === 'file') return isManifestName(entry.path) ? { kind: 'file', target: found } : { kind: 'covered' };
  const message = path === undefined ? 'a link that leads out of the repository' : 'a link that leads to no file';
  return { kind: 'unread', remark: remark(context, entry, message, `put the file itself here, or ${ignoreHelp}`) };
}

export function builderRemark(context: FileContext, what: string, content: string): Remark {
  const origin = originOf(context, { line: 1, column: 1, endLine: 1 });
  return {
    kind: 'not-evaluated',
    message: what,
    help: renderHelp,
    origin,
    related: [],
    unit: { key: `builder:${context.file}`, content: () => content },
  };
}
