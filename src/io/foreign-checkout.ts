/** Work trees of a pull request in a run that has the repository's secrets: whoever wrote it could have run something. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsableError } from '../model/host.ts';
import { askGit } from './git-process.ts';
import { quoted } from './plain.ts';

/** Folders of a workspace that are looked at, beside itself. */
const folders = 1_000;

/**
 * UsableError if one of these folders, or one right below it, is a checkout of the pull request's head (a full id) or
 * of a merge of it, or if git cannot tell.
 */
export async function refuseForeignCheckout(places: readonly string[], head: string): Promise<void> {
  const seen = new Set(places.flatMap((place) => [place, ...foldersIn(place)]));
  for (const folder of seen) {
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
  try {
    return readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .slice(0, folders)
      .map(({ name }) => join(place, name));
  } catch {
    return [];
  }
}
