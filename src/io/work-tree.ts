/** Edits of files that stand in a work tree or a folder. */
import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { applyEdits, type FileFix, linesOf } from '../model/fix.ts';
import { UsableError } from '../model/host.ts';
import { readBounded, writeAtomically } from './files.ts';
import { askGit } from './git-process.ts';
import { quoted } from './plain.ts';

/** Files by what became of them: `already` has those that held the fix before. */
export interface Written {
  readonly written: readonly string[];
  readonly already: readonly string[];
}

/**
 * Writes fixes below a folder, or below the top of the repository that `directory` is in. All files are looked at before
 * one is written. UsableError where a file is neither what was judged nor that with the fix, or leads out of the folder.
 */
export async function writeFixed(
  folder: string | undefined,
  directory: string,
  fixes: readonly FileFix[],
): Promise<Written> {
  const root = realpathSync(folder ?? (await topOf(directory)));
  const done = fixes.map((fix) => ({ file: fix.file, path: pathIn(root, fix), fix }));
  const contents = done.map(({ path, fix }) => ({ path, file: fix.file, content: contentOf(path, fix) }));
  for (const { path, content } of contents) if (content !== undefined) writeAtomically(path, content);
  const filesWhere = (isWritten: boolean): readonly string[] =>
    contents.flatMap(({ file, content }) => ((content !== undefined) === isWritten ? [file] : []));
  return { written: filesWhere(true), already: filesWhere(false) };
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

/** What is to be written; undefined where it stands there already. */
function contentOf(path: string, { file, text, edits, absent }: FileFix): string | undefined {
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  const bytes = absent === true && !isThere ? Buffer.alloc(0) : readBounded(path, `the file ${quoted(file)}`);
  const after = applyEdits(linesOf(text), edits)?.join('');
  if (after !== undefined && Buffer.from(text).equals(bytes)) return after;
  if (after !== undefined && Buffer.from(after).equals(bytes)) return undefined;
  throw new UsableError(`${quoted(file)} is not what the head side has`, 'commit or undo what is changed there');
}
