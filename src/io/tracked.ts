/**
 * Files whose content a pull request decides: whatever a git repository tracks. Nothing that the gate believes
 * (kubeconfig, snapshot, logs) may be one of them, on whatever way it is reached.
 */
import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { UsableError } from '../model/host.ts';
import { askGit } from './git-process.ts';
import { fileLimits, gitLimits } from './limits.ts';
import { quoted } from './plain.ts';

/**
 * Refuses files that a repository around them tracks, be it the one that is judged, one inside of it (a submodule, a
 * second checkout) or one beside it; links that are tracked, wherever they lead; and folders in which anything is
 * tracked. Repositories count that lie in one of the `places`, or around one: a pull request is checked out nowhere else.
 * What is not there is not looked at.
 */
export async function refuseTracked(files: readonly string[], places: readonly string[]): Promise<void> {
  const real = places.map(realOf);
  const counts = (root: string): boolean => real.some((place) => isInside(root, place) || isInside(place, root));
  for (const file of files.filter((name) => existsSync(name))) {
    for (const path of stepsTo(resolve(file)))
      for (const root of repositoriesAround(path).filter(counts)) await refuseIn(root, path, file);
    for (const root of repositoriesBelow(file, 0)) if (counts(realOf(root))) await refuseIn(root, root, file);
  }
}

function realOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Steps through links that are followed; the system itself gives up at forty. */
const mostLinks = 40;

/** The links on the way to a file, each by the folder that it really lies in, and the file itself. */
function stepsTo(file: string): readonly string[] {
  const steps: string[] = [];
  let { root: real } = parse(file);
  let left = file.slice(real.length).split(sep).filter(Boolean);
  while (left.length > 0) {
    const [name = '', ...rest] = left;
    const here = name === '..' ? dirname(real) : join(real, name);
    if (name === '..' || !lstatSync(here).isSymbolicLink()) {
      real = here;
      left = rest;
      continue;
    }
    steps.push(here);
    if (steps.length > mostLinks)
      throw new UsableError(`${quoted(file)} is a loop of links`, 'name the file itself', file);
    const target = resolve(real, readlinkSync(here));
    real = parse(target).root;
    left = [...target.slice(real.length).split(sep).filter(Boolean), ...rest];
  }
  return [...steps, real];
}

/** Folders above a path that hold a repository's `.git`, whether git would trust them or not. */
function repositoriesAround(path: string): readonly string[] {
  const roots: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) roots.push(folder);
    if (folder === dirname(folder)) return roots;
  }
}

/** Repositories in a folder, itself included; links are not followed, as logs are not read through them. */
function* repositoriesBelow(folder: string, depth: number): Generator<string> {
  if (depth > fileLimits.depth || !statSync(folder).isDirectory()) return;
  if (existsSync(join(folder, '.git'))) yield resolve(folder);
  for (const name of foldersIn(folder)) yield* repositoriesBelow(join(folder, name), depth + 1);
}

/** None in a folder that may not be entered: nothing is read from there either. */
function foldersIn(folder: string): readonly string[] {
  try {
    const items = readdirSync(folder, { withFileTypes: true });
    return items.filter((item) => item.isDirectory() && !item.name.startsWith('.')).map(({ name }) => name);
  } catch {
    return [];
  }
}

async function refuseIn(root: string, path: string, file: string): Promise<void> {
  const { code, text, complaint } = await askGit(root, ['ls-files', '-z', '--cached'], gitLimits.listing);
  const within = relative(root, path).split(sep).join('/');
  if (code === 0 && !text.split('\0').some((name) => name !== '' && isAt(root, name, within))) return;
  throw new UsableError(
    `${quoted(file)} is a file of the repository${code === 0 ? '' : ` (or git cannot tell: ${complaint})`}`,
    'a pull request could bring its own: take it from a secret, an artifact of the default branch, or outside the checkout',
    file,
  );
}

/**
 * Whether a tracked name is the path, a file below it, or (a submodule) a folder above it. Names that differ in letter
 * case or in the form of accents are the same where the file system says so.
 */
function isAt(root: string, name: string, path: string): boolean {
  if (path === '') return true;
  const [tracked, wanted] = [name.split('/'), path.split('/')];
  const depth = Math.min(tracked.length, wanted.length);
  const [one, other] = [tracked, wanted].map((parts) => parts.slice(0, depth).join('/'));
  if (one === undefined || other === undefined || one === other) return true;
  return folded(one) === folded(other) && isSame(statusOf(join(root, one)), statusOf(join(root, other)));
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function isSame(one: Stats | undefined, other: Stats | undefined): boolean {
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

function statusOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
