/** A folder as a tree, for comparing without git. Nothing outside of it is read: links are told, never followed. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Tree, type TreeEntry, UsableError } from '../model/host.ts';
import { fileLimits, gitLimits } from './limits.ts';
import { messageOf, quoted, reasonOf } from './plain.ts';

interface Found {
  readonly path: string;
  readonly mode: 'file' | 'symlink';
  readonly size: number;
  readonly modified: number;
}

/** Object id as git would give it, so that a folder and a git tree can be compared. */
function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * Regular files and links below the root, by path; sockets, pipes and devices are left out, and so is `.git`.
 * UsableError when there are too many or they lie too deep.
 */
function* walk(root: string, folder: string, depth: number): Generator<Found> {
  if (depth > fileLimits.depth)
    throw new UsableError(`folders are nested deeper than ${fileLimits.depth}`, 'name a folder further in', folder);
  for (const item of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? item.name : `${folder}/${item.name}`;
    if (item.isDirectory()) {
      if (item.name !== '.git') yield* walk(root, path, depth + 1);
    } else if (item.isFile() || item.isSymbolicLink()) {
      const { size, mtimeMs } = lstatSync(join(root, path));
      yield { path, mode: item.isFile() ? 'file' : 'symlink', size, modified: mtimeMs };
    }
  }
}

function contentOf(root: string, { path, mode }: Pick<TreeEntry, 'path' | 'mode'>): Uint8Array {
  const place = join(root, ...path.split('/'));
  if (mode === 'symlink') return Buffer.from(readlinkSync(place).split(sep).join('/'));
  // The file may have become a link since it was listed.
  if (!lstatSync(place).isFile()) throw new UsableError(`${quoted(path)} changed while it was read`, 'run again', path);
  return readFileSync(place);
}

function entryOf(root: string, found: Found): TreeEntry {
  const { path, mode, size } = found;
  const oid =
    size > fileLimits.hashed
      ? `large:${createHash('sha256').update(`${root}\0${path}\0${size}\0${found.modified}`).digest('hex')}`
      : blobId(contentOf(root, found));
  return { path, mode, oid, size };
}

async function listFolder(root: string): Promise<readonly TreeEntry[]> {
  const entries: TreeEntry[] = [];
  try {
    for (const found of walk(root, '', 0)) {
      if (entries.length >= fileLimits.entries)
        throw new UsableError(`more than ${fileLimits.entries} files`, 'name a smaller folder', root);
      entries.push(entryOf(root, found));
      if (entries.length % 500 === 0) await setImmediate();
    }
  } catch (error) {
    if (error instanceof UsableError) throw error;
    throw new UsableError(`the folder cannot be read: ${messageOf(error)}`, 'look at its permissions', root);
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readFolder(root: string, entries: readonly TreeEntry[], maxBytes: number): ReturnType<Tree['read']> {
  const bytes = new Map<string, Uint8Array>();
  const tooLarge = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    if (bytes.has(entry.oid) || entry.mode === 'submodule') continue;
    const size = entry.size ?? 0;
    if (size > maxBytes || total + size > gitLimits.contents) {
      tooLarge.add(entry.oid);
      continue;
    }
    const content = contentOf(root, entry);
    if (blobId(content) !== entry.oid && !entry.oid.startsWith('large:'))
      throw new UsableError(`${quoted(entry.path)} changed while it was read`, 'run again', entry.path);
    total += content.length;
    bytes.set(entry.oid, content);
  }
  return { bytes, tooLarge };
}

/** A folder as it is now. UsableError if there is none. */
export function folderTree(path: string): Tree {
  const root = folderOf(path);
  let listed: Promise<readonly TreeEntry[]> | undefined;
  return {
    name: path,
    list: () => (listed ??= listFolder(root)),
    read: (entries, maxBytes) => readFolder(root, entries, maxBytes),
  };
}

function folderOf(path: string): string {
  try {
    const root = realpathSync(path);
    readdirSync(root);
    return root;
  } catch (error) {
    throw new UsableError(`no folder ${quoted(path)}: ${reasonOf(error)}`, 'name a folder of manifests', path);
  }
}
