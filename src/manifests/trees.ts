/** Two trees opened for reading: what stands where on each side, and contents by object id. */
import type { Tree, TreeEntry } from '../model/host.ts';
import { openBlobs, type Blobs, type ReadLimits } from './blobs.ts';
import { foldersAbove } from './builders.ts';

export type SideName = 'base' | 'head';
export const sideNames: readonly SideName[] = ['base', 'head'];

export interface OpenTree {
  readonly tree: Tree;
  readonly entries: readonly TreeEntry[];
  lookUp(path: string): TreeEntry | 'folder' | undefined;
}

export interface Trees {
  readonly base: OpenTree;
  readonly head: OpenTree;
  readonly blobs: Blobs;
}

function openTree(tree: Tree, entries: readonly TreeEntry[]): OpenTree {
  let index: Map<string, TreeEntry | 'folder'> | undefined;
  const build = (): Map<string, TreeEntry | 'folder'> => {
    const made = new Map<string, TreeEntry | 'folder'>();
    for (const entry of entries) {
      for (const folder of foldersAbove(entry.path)) {
        if (made.has(folder)) break;
        made.set(folder, 'folder');
      }
      made.set(entry.path, entry);
    }
    return made.set('', 'folder');
  };
  return { tree, entries, lookUp: (path) => (index ??= build()).get(path) };
}

export async function openTrees(base: Tree, head: Tree, limits: ReadLimits): Promise<Trees> {
  const [baseEntries, headEntries] = await Promise.all([base.list(), head.list()]);
  return { base: openTree(base, baseEntries), head: openTree(head, headEntries), blobs: openBlobs(limits) };
}
