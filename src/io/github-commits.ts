/** Commits through GitHub's API: what a name means, where two lines part, and the merge of a pull request. */
import { UsableError } from '../model/host.ts';
import { objectId, revisionName } from './git-object.ts';
import { fieldOf, textOf } from './fields.ts';
import { odd, type RepositoryReader } from './github-read.ts';
import { quoted } from './plain.ts';

export interface Commit {
  readonly commit: string;
  /** Object id of its tree. */
  readonly tree: string;
  readonly parents: readonly string[];
}

/** A pull request as GitHub has it now. */
export interface PullState {
  readonly number: number;
  readonly open: boolean;
  readonly head: string;
  readonly baseBranch: string;
  /** `owner/name`; absent where the repository is gone. */
  readonly headRepository?: string;
  readonly baseRepository?: string;
  readonly author?: string;
  readonly changedFiles?: number;
  /** Undefined while GitHub is still working it out. */
  readonly mergeable?: boolean;
  readonly merge?: string;
}

/** A commit by its full id. UsableError if the repository does not have it. */
export async function readCommit(reader: RepositoryReader, commit: string): Promise<Commit> {
  const found = objectId.test(commit) ? await findCommit(reader, commit) : undefined;
  if (found !== undefined) return found;
  throw new UsableError(
    `${reader.name} has no commit ${quoted(commit)}, or the token may not read it`,
    'give the job `contents: read`, and run the newest run of the workflow',
  );
}

/** Undefined if the repository does not have it. */
export async function findCommit(reader: RepositoryReader, commit: string): Promise<Commit | undefined> {
  const what = `the commit ${commit}`;
  const answer = await reader.get(what, '/git/commits/{commit_sha}', { commit_sha: commit });
  if (answer === undefined) return undefined;
  const found = commitIn(answer, fieldOf(answer, 'tree'), what);
  if (found.commit !== commit) throw odd(what);
  return found;
}

/** The commit that a branch, tag or id means. UsableError if there is none. */
export async function resolveCommit(reader: RepositoryReader, ref: string): Promise<Commit> {
  if (objectId.test(ref)) return readCommit(reader, ref);
  const what = `the revision ${quoted(ref)}`;
  if (!revisionName.test(ref) || ref.startsWith('.') || ref.includes('..'))
    throw new UsableError(`${quoted(ref)} is no revision`, 'name a branch, tag or commit');
  // The files of a commit come page by page; of what is needed here every page has all.
  const answer = await reader.get(what, '/commits/{ref}', { ref, per_page: 1, page: 2 });
  if (answer === undefined)
    throw new UsableError(`${reader.name} has no revision ${quoted(ref)}`, 'name a branch, tag or commit');
  return commitIn(answer, fieldOf(fieldOf(answer, 'commit'), 'tree'), what);
}

/** Where the line of `head` left that of `base`; undefined if they have no common commit. Both are full ids. */
export async function mergeBase(reader: RepositoryReader, base: string, head: string): Promise<Commit | undefined> {
  const what = `what ${base} and ${head} have in common`;
  // On its second page there are no files, which are not looked at: they are never complete.
  const parameters = { basehead: `${base}...${head}`, per_page: 1, page: 2 };
  const answer = await reader.get(what, '/compare/{basehead}', parameters);
  const fork = fieldOf(answer, 'merge_base_commit');
  return answer === undefined ? undefined : commitIn(fork, fieldOf(fieldOf(fork, 'commit'), 'tree'), what);
}

/**
 * The merge that GitHub made of a pull request's head: its first parent is what it is judged against. Waits while
 * GitHub works it out. UsableError if there is none: a conflict, a newer head, a closed pull request.
 */
export async function mergeCommit(
  reader: RepositoryReader,
  number: number,
  head: string,
): Promise<{ readonly merge: Commit; readonly pull: PullState }> {
  const { mergeWait } = reader.limits;
  for (let waited = 0, pause = mergeWait / 45; ; waited += pause, pause = Math.min(2 * pause, mergeWait / 5)) {
    const pull = await readPull(reader, number);
    assertMergeable(pull, head);
    const merge =
      pull.mergeable === true && pull.merge !== undefined ? await findCommit(reader, pull.merge) : undefined;
    if (merge !== undefined && isMergeOf(merge, head)) return { merge, pull };
    if (waited + pause > mergeWait)
      throw new UsableError(
        `GitHub has not worked out within ${mergeWait / 1_000} s how pull request #${number} (${head}) merges`,
        'run the workflow again',
      );
    await reader.pause(pause);
  }
}

/** True for a merge of the head into something: two parents, the head the second of them. */
export function isMergeOf({ parents }: Commit, head: string): boolean {
  return parents.length === 2 && parents[1] === head;
}

function assertMergeable(pull: PullState, head: string): void {
  const name = `pull request #${pull.number}`;
  if (pull.head !== head)
    throw new UsableError(
      `${name} has moved on: this run is about ${head}, its head is ${pull.head} by now`,
      'look at the newest run, which is about the newest head',
    );
  if (!pull.open)
    throw new UsableError(
      `${name} is closed: there is no merge to judge`,
      'leave the type `closed` out of the trigger',
    );
  if (pull.mergeable === false)
    throw new UsableError(
      `${name} (${head}) conflicts with ${quoted(pull.baseBranch)}: nobody can say what the branch will hold after the merge`,
      'solve the conflict; the next push is judged',
    );
}

async function readPull(reader: RepositoryReader, number: number): Promise<PullState> {
  const what = `pull request #${number}`;
  const answer = await reader.get(what, '/pulls/{pull_number}', { pull_number: number });
  if (answer === undefined)
    throw new UsableError(`${what} of ${reader.name} cannot be read`, 'give the job `pull-requests: read`');
  return pullIn(answer, what);
}

/** Open pull requests from a branch of a repository; `owner` is the owner of that repository. */
export async function pullsFrom(
  reader: RepositoryReader,
  owner: string,
  branch: string,
): Promise<readonly PullState[]> {
  const what = `the pull requests from ${quoted(`${owner}:${branch}`)}`;
  const answer = await reader.get(what, '/pulls', { head: `${owner}:${branch}`, state: 'open', per_page: 100 });
  if (!Array.isArray(answer)) throw new UsableError(`${what} cannot be listed`, 'give the job `pull-requests: read`');
  return answer.map((each) => pullIn(each, what));
}

function pullIn(value: unknown, what: string): PullState {
  const at = (...path: readonly string[]): unknown => path.reduce<unknown>(fieldOf, value);
  const text = (...path: readonly string[]): string | undefined => textOf(at(...path));
  const [number, head, baseBranch] = [at('number'), text('head', 'sha'), text('base', 'ref')];
  if (typeof number !== 'number' || head === undefined || !objectId.test(head) || baseBranch === undefined)
    throw odd(what);
  const [headRepository, baseRepository] = [text('head', 'repo', 'full_name'), text('base', 'repo', 'full_name')];
  const [author, merge] = [text('user', 'login'), text('merge_commit_sha')];
  const [changedFiles, mergeable] = [at('changed_files'), at('mergeable')];
  return {
    number,
    head,
    baseBranch,
    open: text('state') === 'open',
    ...(headRepository === undefined ? {} : { headRepository }),
    ...(baseRepository === undefined ? {} : { baseRepository }),
    ...(author === undefined ? {} : { author }),
    ...(merge !== undefined && objectId.test(merge) ? { merge } : {}),
    ...(typeof changedFiles === 'number' ? { changedFiles } : {}),
    ...(typeof mergeable === 'boolean' ? { mergeable } : {}),
  };
}

function commitIn(value: unknown, treeOf: unknown, what: string): Commit {
  const [commit, tree, parents] = [
    textOf(fieldOf(value, 'sha')),
    textOf(fieldOf(treeOf, 'sha')),
    fieldOf(value, 'parents'),
  ];
  if (commit === undefined || tree === undefined || !Array.isArray(parents)) throw odd(what);
  const ids = parents.map((parent) => textOf(fieldOf(parent, 'sha')) ?? '');
  if (![commit, tree, ...ids].every((id) => objectId.test(id))) throw odd(what);
  return { commit, tree, parents: ids };
}
