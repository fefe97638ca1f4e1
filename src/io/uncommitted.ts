/** Changes of manifests that a checkout has and its commit has not, by names alone: what they say is never read. */
import { countOf } from '../model/time.ts';
import { askGit, runGit } from './git-process.ts';
import { gitLimits } from './limits.ts';
import { plainLine } from './plain.ts';

/**
 * Paths from the top of the repository. Best effort: where git takes too long or tells too much, what it had told by
 * then; none where there is no work tree.
 */
async function uncommittedManifests(directory: string): Promise<readonly string[]> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const asked = runGit(directory, {
    args: ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--ignore-submodules=all'],
    config: await withoutFilters(directory),
    time: gitLimits.statusTime,
    onData: (chunk) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > gitLimits.statusBytes) throw new Error('more than is looked at');
    },
  });
  await asked.catch(() => undefined);
  const lines = Buffer.concat(chunks).toString('utf8').split('\0').slice(0, -1);
  return lines.map((line) => [line.slice(0, 2), line.slice(3)] as const).flatMap(manifestOf);
}

/** What is to be said where a checkout is judged by its commit; nothing where they are alike. */
export async function uncommittedNotes(directory: string): Promise<readonly string[]> {
  const [first, ...others] = await uncommittedManifests(directory);
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` and ${countOf(others.length, 'more file')}`;
  return [`uncommitted changes are not judged: commit them first (${plainLine(first)}${more})`];
}

/** JSON that nobody has added is more often a report or a snapshot. */
function manifestOf([status, path]: readonly [string, string]): readonly string[] {
  return (status === '??' ? /\.(?:ya?ml|tpl)$/i : /\.(?:ya?ml|tpl|json)$/i).test(path) ? [path] : [];
}

/** Filters of contents are programs that the repository's configuration names: git may be asked without running them. */
async function withoutFilters(directory: string): Promise<readonly (readonly [string, string])[]> {
  const { text } = await askGit(directory, ['config', '-z', '--name-only', '--get-regexp', '^filter\\.']);
  const drivers = text.split('\0').flatMap((key) => /^(filter\..*)\.[^.]+$/s.exec(key)?.[1] ?? []);
  return [...new Set(drivers)].flatMap((driver) => [
    [`${driver}.clean`, ''],
    [`${driver}.process`, ''],
    [`${driver}.required`, 'false'],
  ]);
}
