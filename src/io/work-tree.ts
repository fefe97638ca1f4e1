/** Edits of files that stand in a work tree or a folder. */
import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { applyEdits, type FileFix, linesOf } from '../model/fix.ts';
import { UsableError } from '../model/host.ts';
import { readBounded, writeAtomically } from './files.ts';
import { askGit } from './git-process.ts';
import { quoted } from './plain.ts';

/**
 * Writes fixes below a folder, or below the top of the repository that `directory` is in; gives the files. All are
 * looked at before one is written. UsableError where a file is not what was judged, or leads out of the folder.
 */
export async function writeFixed(
  folder: string | undefined,
  directory: string,
  fixes: readonly FileFix[],
): Promise<readonly string[]> {
  const root = realpathSync(folder ?? (await topOf(directory)));
  const done = fixes.map((fix) => ({ file: fix.file, path: pathIn(root, fix), fix }));
  const contents = done.map(({ path, fix }) => ({ path, content: contentOf(path, fix) }));
  for (const { path, content } of contents) writeAtomically(path, content);
  return done.map(({ file }) => file);
}

async function topOf(directory: string): Promise<string> {
  const { code, text, complaint } = await askGit(directory, ['rev-parse', '--show-toplevel']);
  if (code === 0) return text.replace(/\r?\n$/, '');
  throw new UsableError(`this repository has no work tree: ${complaint}`, 'apply the patch by hand', directory);
}

/** No link may lead elsewhere: the names come from the side that is judged. Of a file that comes back the folder is there. */
function pathIn(root: string, { file, absent }: FileFix): string {
  const path = join(root, ...file.split('/'));
  const real = absent === true ? join(realpathOf(dirname(path)) ?? '', basename(path)) : realpathOf(path);
  if (real === path && path.startsWith(root.endsWith(sep) ? root : root + sep)) return path;
  throw new UsableError(`${quoted(file)} is no plain file of the work tree`, 'check out the head side first');
}

function realpathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function contentOf(path: string, { file, text, edits, absent }: FileFix): string {
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  const bytes = absent === true && !isThere ? Buffer.alloc(0) : readBounded(path, `the file ${quoted(file)}`);
  const after = Buffer.from(text).equals(bytes) ? applyEdits(linesOf(text), edits) : undefined;
  if (after !== undefined) return after.join('');
  throw new UsableError(`${quoted(file)} is not what the head side has`, 'commit or undo what is changed there');
}
