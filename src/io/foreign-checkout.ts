/** Work trees of a pull request in a run that has the repository's secrets: whoever wrote it could have run something. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsableError } from '../model/host.ts';
import { askGit } from './git-process.ts';
import { quoted } from './plain.ts';
import { itemsIn } from './tracked.ts';

/** Folders that are looked into; far more than a repository has. */
const mostFolders = 200_000;

/**
 * UsableError if one of these folders, or any below it, is a checkout of the pull request's head (a full id) or of a
 * merge of it, or if git cannot tell. Links are not followed.
 */
export async function refuseForeignCheckout(places: readonly string[], head: string): Promise<void> {
  const seen = new Set(places);
  // A set gives what is added meanwhile as well.
  for (const folder of seen) {
    for (const inner of foldersIn(folder)) seen.add(inner);
    if (seen.size > mostFolders)
      throw new UsableError(
        `the workspace has more than ${mostFolders} folders: nobody can tell whether one is a checkout of the pull request`,
        'run this action in a job of its own, without other files',
      );
    if (!existsSync(join(folder, '.git'))) continue;
    // The object itself: in a shallow clone everything else denies that a merge has parents.
    const [at, { code, text, complaint }] = [
      await askGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']),
      await askGit(folder, ['cat-file', 'commit', 'HEAD']),
    ];
    const parents = text.split('\n\n', 1)[0]?.match(/(?<=^parent )\S+/gm) ?? [];
    const why = `the run has the secrets of the repository, and ${quoted(folder)} is a checkout of the pull request`;
    const mend = 'take actions/checkout out of this job, or its `ref`: this action reads both sides through the API';
    if (code !== 0 && !complaint.includes('Not a valid object name HEAD'))
      throw new UsableError(`${why}, or git cannot tell: ${complaint}`, mend, folder);
    if ([at.text.trim(), ...parents].includes(head)) throw new UsableError(why, mend, folder);
  }
}

function foldersIn(place: string): readonly string[] {
  const folders = itemsIn(place).filter((item) => item.isDirectory() && item.name !== '.git');
  return folders.map(({ name }) => join(place, name));
}
