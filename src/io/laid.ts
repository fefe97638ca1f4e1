/**
 * Files of the repository that lie about without a repository around them: in a container without git,
 * actions/checkout downloads them. What a pull request brings is told by its path alone then.
 */
import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { type Tree, UsableError } from '../model/host.ts';
import { fileLimits } from './limits.ts';
import { quoted } from './plain.ts';
import { folded, isInside, itemsIn, prefixesOf, realOf, repositoriesAround, stepsTo } from './tracked.ts';

/**
 * Refuses files, and folders with files, that lie in one of the `places` without a repository around them, and whose
 * path, or the end of it, is that of a file or a folder in one of the `trees`: nobody knows into which folder the
 * repository was downloaded. Links on the way count as files do. What is not there is not looked at.
 */
export async function refuseLaid(
  files: readonly string[],
  places: readonly string[],
  trees: readonly Pick<Tree, 'list'>[],
): Promise<void> {
  const real = places.map(realOf);
  const loose = files
    .filter((name) => existsSync(name))
    .flatMap((file) => [...pathsIn(file, 0)].map((path) => ({ file, ends: endsOf(path, real) })))
    .filter(({ ends }) => ends.length > 0);
  if (loose.length === 0) return;
  const known = await pathsOf(trees);
  const found = loose.find(({ ends }) => ends.some((end) => known.has(folded(end))));
  if (found === undefined) return;
  throw new UsableError(
    `${quoted(found.file)} has the path of a file of the repository, and lies in the workspace without git, which could tell whose it is`,
    `write or download it to a folder outside the workspace, such as \${{ runner.temp }}, or give the job git before actions/checkout`,
    found.file,
  );
}

/** The path itself, and all files below it; links are not followed, as logs are not read through them. */
function* pathsIn(path: string, depth: number): Generator<string> {
  yield path;
  if (depth > fileLimits.depth || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const item of itemsIn(path)) {
    if (item.isDirectory()) yield* pathsIn(join(path, item.name), depth + 1);
    else yield join(path, item.name);
  }
}

/** What may be the path in the repository: `a/b/c`, `b/c` and `c` of `a/b/c` in a place. None beside a repository. */
function endsOf(path: string, places: readonly string[]): readonly string[] {
  // A link in a folder may lead nowhere.
  const steps = existsSync(path) ? stepsTo(resolve(path)) : [];
  return steps.flatMap((step) => {
    const holding = places.filter((place) => isInside(step, place));
    if (holding.length === 0) return [];
    if (repositoriesAround(step).some((root) => places.some((place) => isInside(root, place)))) return [];
    return holding.flatMap((place) => {
      const parts = relative(place, step).split(sep);
      return parts.map((_, index) => parts.slice(index).join('/'));
    });
  });
}

/** Files and all folders above them. */
async function pathsOf(trees: readonly Pick<Tree, 'list'>[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const tree of trees)
    for (const { path } of await tree.list()) for (const prefix of prefixesOf(folded(path))) known.add(prefix);
  return known;
}
