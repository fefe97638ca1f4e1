/**
 * Files whose content a pull request decides: whatever a git repository tracks. Nothing that the gate believes
 * (kubeconfig, snapshot, logs) may be one of them, on whatever way it is reached.
 */
import {
  type Dirent,
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';
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
  const questions = new Map<string, Question[]>();
  const ask = (root: string, path: string, file: string): void => {
    const asked = questions.get(root);
    if (asked === undefined) questions.set(root, [{ path, file }]);
    else asked.push({ path, file });
  };
  for (const file of files.filter((name) => existsSync(name))) {
    for (const path of stepsTo(resolve(file)))
      for (const root of repositoriesAround(path).filter(counts)) ask(root, path, file);
    for (const root of repositoriesBelow(file, 0)) if (counts(realOf(root))) ask(root, root, file);
  }
  for (const [root, asked] of questions) await refuseIn(root, asked);
}

/** Whether a repository tracks a path, which somebody called `file`. */
interface Question {
  readonly path: string;
  readonly file: string;
}

/** Where a path leads; the path itself where nothing is. */
export function realOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

/** Or the folder itself. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Steps through links that are followed; the system itself gives up at forty. */
const mostLinks = 40;

/** The links on the way to a file, each by the folder that it really lies in, and the file itself. */
export function stepsTo(file: string): readonly string[] {
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
export function repositoriesAround(path: string): readonly string[] {
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
  for (const item of itemsIn(folder))
    if (item.isDirectory() && !item.name.startsWith('.')) yield* repositoriesBelow(join(folder, item.name), depth + 1);
}

/** None in a folder that may not be entered: nothing is read from there either. */
export function itemsIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** All questions to one repository by one listing: there may be thousands of files. */
async function refuseIn(root: string, questions: readonly Question[]): Promise<void> {
  const { code, text, complaint } = await askGit(root, ['ls-files', '-z', '--cached'], gitLimits.listing);
  const found = code === 0 ? trackedOf(root, text.split('\0').filter(Boolean), questions) : questions[0];
  if (found === undefined) return;
  throw new UsableError(
    `${quoted(found.file)} is a file of the repository${code === 0 ? '' : ` (or git cannot tell: ${complaint})`}`,
    'a pull request could bring its own: take it from a secret, an artifact of the default branch, or outside the checkout',
    found.file,
  );
}

interface Wanted {
  readonly path: string;
  readonly question: Question;
}

/**
 * One whose path is a tracked name, a folder above one, or (in a submodule) below one. Names that differ in letter case
 * or in the form of accents are the same where the file system says so.
 */
function trackedOf(root: string, names: readonly string[], questions: readonly Question[]): Question | undefined {
  const [paths, foldersAbove] = [new Map<string, Wanted[]>(), new Map<string, Wanted[]>()];
  for (const question of questions) {
    const within = relative(root, question.path).split(sep).join('/');
    if (within === '' && names.length > 0) return question;
    const steps = prefixesOf(within);
    for (const path of steps) listIn(path === within ? paths : foldersAbove, folded(path)).push({ path, question });
  }
  for (const name of names) {
    const same = ({ path }: Wanted, own: string): boolean =>
      path === own || isSame(statusOf(join(root, path)), statusOf(join(root, own)));
    const [plain, plainer] = [prefixesOf(name), prefixesOf(folded(name))];
    for (const [index, own] of plain.entries()) {
      const key = plainer[index] ?? '';
      const wanted = [...(paths.get(key) ?? []), ...(own === name ? (foldersAbove.get(key) ?? []) : [])];
      const hit = wanted.find((each) => same(each, own));
      if (hit !== undefined) return hit.question;
    }
  }
  return undefined;
}

function listIn(lists: Map<string, Wanted[]>, key: string): Wanted[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** `a`, `a/b` and `a/b/c` of `a/b/c`. */
export function prefixesOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The same for names that some file systems hold for one. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function isSame(one: Stats | undefined, other: Stats | undefined): boolean {
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

function statusOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
