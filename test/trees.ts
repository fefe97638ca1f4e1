/** Trees in memory, and folders of the shared material as trees. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree, TreeEntry } from '../src/model/host.ts';

/** A file's content, or what else can stand at a path. */
export type Content = string | Uint8Array | { readonly link: string } | { readonly submodule: string };
export type Files = Readonly<Record<string, Content>>;

interface Item {
  readonly entry: TreeEntry;
  readonly bytes: Uint8Array;
}

function itemOf(path: string, content: Content): Item {
  const text =
    typeof content === 'string' || content instanceof Uint8Array
      ? content
      : 'link' in content
        ? content.link
        : content.submodule;
  const mode =
    typeof content === 'string' || content instanceof Uint8Array ? 'file' : 'link' in content ? 'symlink' : 'submodule';
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return { entry: { path, mode, oid: createHash('sha1').update(bytes).digest('hex') }, bytes };
}

/** `reads` counts the blobs that were asked for. */
export function memoryTree(name: string, files: Files): Tree & { readonly reads: () => number } {
  const items = Object.entries(files).map(([path, content]) => itemOf(path, content));
  const byId = new Map(items.map(({ entry, bytes }) => [entry.oid, bytes]));
  let count = 0;
  return {
    name,
    reads: () => count,
    list: async () => items.map(({ entry }) => entry),
    read: async (entries, maxBytes) => {
      const bytes = new Map<string, Uint8Array>();
      const tooLarge = new Set<string>();
      for (const { oid } of entries) {
        const content = byId.get(oid);
        if (content === undefined) throw new Error(`no blob ${oid}`);
        count++;
        if (content.byteLength > maxBytes) tooLarge.add(oid);
        else bytes.set(oid, content);
      }
      return { bytes, tooLarge };
    },
  };
}

/** Material beside the project, which a clone alone does not have. */
export const shared = join(import.meta.dirname, '../../shared');

export function filesBelow(folder: string): Files {
  const files: Record<string, Content> = {};
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = readFileSync(path);
  }
  return files;
}
