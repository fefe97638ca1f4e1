/** Rendered manifests laid beside the files of a tree. They come from a job that ran templates of a pull request: hostile. */
import { type Tree, type TreeEntry, UsableError } from '../model/host.ts';
import { isRendered, renderedRoot } from '../model/rendered.ts';
import { folderTree } from './folder.ts';
import { fileLimits } from './limits.ts';
import { quoted } from './plain.ts';

/** The folders of both sides. */
export interface RenderedFolders {
  readonly base: string;
  readonly head: string;
}

/** Both folders or none. UsableError for one alone; `names` are what people call the two. */
export function renderedFolders(
  base: string | undefined,
  head: string | undefined,
  names: RenderedFolders,
): RenderedFolders | undefined {
  if (base !== undefined && head !== undefined) return { base, head };
  if (base === undefined && head === undefined) return undefined;
  const [given, missing] = base === undefined ? [names.head, names.base] : [names.base, names.head];
  throw new UsableError(
    `${given} is given without ${missing}`,
    'render both sides in the same way: one side alone would show everything as added or removed',
  );
}

/** The two trees of a comparison, each with its rendered manifests beside it. */
export function withRendered<Trees extends { readonly base: Tree; readonly head: Tree }>(
  trees: Trees,
  folders: RenderedFolders | undefined,
): Trees {
  if (folders === undefined) return trees;
  return { ...trees, base: besides(trees.base, folders.base), head: besides(trees.head, folders.head) };
}

function besides(tree: Tree, folder: string): Tree {
  const rendered = folderTree(folder);
  let listed: Promise<readonly TreeEntry[]> | undefined;
  const list = async (): Promise<readonly TreeEntry[]> => {
    const [files, made] = [await tree.list(), await rendered.list()];
    const taken = files.find(({ path }) => path === renderedRoot || isRendered(path));
    if (taken !== undefined)
      throw new UsableError(
        `the repository holds ${quoted(taken.path)}, whose folder is kept for rendered manifests`,
        'rename the folder',
        tree.name,
      );
    return [...files, ...plainFiles(made, folder)];
  };
  return {
    name: tree.name,
    ...(tree.commit === undefined ? {} : { commit: tree.commit }),
    list: () => (listed ??= list()),
    read: async (entries, maxBytes) => {
      const own = entries.filter(({ path }) => !isRendered(path));
      const others = entries.filter(({ path }) => isRendered(path)).map(inFolder);
      if (others.length === 0) return tree.read(own, maxBytes);
      const [one, other] = [await tree.read(own, maxBytes), await rendered.read(others, maxBytes)];
      return {
        bytes: new Map([...one.bytes, ...other.bytes]),
        tooLarge: new Set([...one.tooLarge, ...other.tooLarge]),
      };
    },
  };
}

/** A tool that renders writes files; a link could only lead to something that it did not render. */
function plainFiles(entries: readonly TreeEntry[], folder: string): readonly TreeEntry[] {
  const link = entries.find(({ mode }) => mode !== 'file');
  if (link !== undefined)
    throw new UsableError(`${quoted(link.path)} is a link`, 'write the rendered manifests as plain files', folder);
  const bytes = entries.reduce((sum, { size = 0 }) => sum + size, 0);
  if (bytes > fileLimits.rendered)
    throw new UsableError(
      `the rendered manifests have more than ${fileLimits.rendered} bytes`,
      'render what goes to one cluster into a folder of its own, and judge each by itself',
      folder,
    );
  return entries.map((entry) => ({ ...entry, path: `${renderedRoot}/${entry.path}` }));
}

function inFolder(entry: TreeEntry): TreeEntry {
  return { ...entry, path: entry.path.slice(renderedRoot.length + 1) };
}
