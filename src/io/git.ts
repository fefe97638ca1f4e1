/** Finds the two commits that are compared, and reads their trees from git's objects. */
import { existsSync } from 'node:fs';
import { nearest } from '../model/edits.ts';
import { type Tree, UsableError } from '../model/host.ts';
import { emptyTrees, objectId, revisionName } from './git-object.ts';
import { askGit, runGit } from './git-process.ts';
import { commitTree } from './git-tree.ts';
import { gitLimits } from './limits.ts';
import { quoted } from './plain.ts';
import { uncommittedNotes } from './uncommitted.ts';

/** Two sides, and what must be said about how they were found. */
export interface TreePair {
  readonly base: Tree;
  readonly head: Tree;
  readonly notes: readonly string[];
}

/** Where missing commits are fetched from; the token never appears in arguments. */
export interface FetchAccess {
  readonly remote: string;
  readonly token?: string;
  /** `https://github.com`, as in GITHUB_SERVER_URL: the only place that gets the token. */
  readonly server?: string;
}

/** What the event says should be compared (io/github reads it from the payload). */
export type CommitChoice =
  /** The merge commit of a pull request, checked out or GitHub's newest, against its first parent. */
  | {
      readonly kind: 'merge';
      readonly head: string;
      readonly branch: string;
      /** Of the pull request. */
      readonly number?: number;
      readonly changedFiles?: number;
    }
  | { readonly kind: 'commits'; readonly base: string; readonly head: string }
  /**
   * Head is the checkout unless named. Base is the named one; else, for a named head, where its line left the default
   * branch (its tip where the clone is too shallow to tell); else head itself, so that nothing is gated.
   */
  | {
      readonly kind: 'refs';
      readonly base?: string;
      readonly head?: string;
      /** Where a person names the refs. */
      readonly named?: { readonly defaultBranch?: string };
    };

/** The tree of a revision. UsableError if the folder is no repository or has no such commit. */
export async function gitTree(directory: string, revision: string): Promise<Tree> {
  await assertRepository(directory);
  const { name, commit } = await resolve(directory, revision);
  return commitTree(directory, name, commit);
}

/**
 * Base and head as a person names them. Base is where the head's line left it (the merge base), so that what others
 * merged meanwhile is not taken for a change of this one; where no merge base is known, the named commit itself.
 */
export async function resolveTrees(directory: string, base: string, head = 'HEAD'): Promise<TreePair> {
  await assertRepository(directory);
  const [from, to] = [await resolve(directory, base), await resolve(directory, head)];
  const fork = await mergeBase(directory, from.commit, to.commit);
  const headTree = commitTree(directory, to.name, to.commit);
  const name = fork === from.commit || fork === undefined ? from.name : between(from, to);
  return {
    base: commitTree(directory, name, fork ?? from.commit),
    head: headTree,
    notes: [
      ...(fork === undefined ? [unrelated(from, to)] : []),
      ...(fork === to.commit ? [nothingCompared(from, to)] : []),
      ...((await isCheckedOut(directory, to)) ? await uncommittedNotes(directory) : []),
    ],
  };
}

async function isCheckedOut(directory: string, { name, commit }: Revision): Promise<boolean> {
  if (name === 'HEAD') return true;
  return (await askGit(directory, ['rev-parse', '--verify', '--quiet', 'HEAD'])).text.trim() === commit;
}

function nothingCompared(from: Revision, to: Revision): string {
  const how =
    from.commit === to.commit ? `${from.name} and ${to.name} are one commit` : `${from.name} holds all of ${to.name}`;
  return `${how} (${shortId(to.commit)}): nothing is compared`;
}

/** The two trees that the event of a workflow means; fetches single commits where the checkout lacks them. */
export async function eventTrees(directory: string, choice: CommitChoice, access: FetchAccess): Promise<TreePair> {
  await assertRepository(directory);
  switch (choice.kind) {
    case 'merge':
      return mergeTrees(directory, choice, access);
    case 'commits': {
      const base = /^0+$/.test(choice.base)
        ? commitTree(directory, 'nothing', emptyTrees[0])
        : commitTree(directory, 'before', await haveCommit(directory, choice.base, access));
      const head = commitTree(directory, 'after', await haveCommit(directory, choice.head, access));
      return { base, head, notes: [] };
    }
    case 'refs':
      return refTrees(directory, choice, access);
  }
}

async function refTrees(
  directory: string,
  { base, head, named }: CommitChoice & { readonly kind: 'refs' },
  access: FetchAccess,
): Promise<TreePair> {
  const to = await resolve(directory, head ?? 'HEAD', access);
  const tree = ({ name, commit }: Revision): Tree => commitTree(directory, name, commit);
  if (head === undefined || base !== undefined) {
    const from = base === undefined ? to : await baseNamed(directory, base, access);
    if (head !== undefined && named !== undefined) assertApart(from, to);
    return { base: tree(from), head: tree(to), notes: [] };
  }
  if (named?.defaultBranch === undefined)
    throw new UsableError('a head is named, and nothing to compare it with', 'give base-ref as well');
  const tip = await branchTip(directory, named.defaultBranch, access);
  const fork = await mergeBase(directory, tip.commit, to.commit);
  const from = fork === undefined || fork === tip.commit ? tip : { name: between(tip, to), commit: fork };
  assertApart(from, to);
  return { base: tree(from), head: tree(to), notes: fork === undefined ? [unrelated(tip, to)] : [] };
}

/** By the whole name of a branch nothing but the branch; by a short one also a tag, which goes before it. */
function baseNamed(directory: string, base: string, access: FetchAccess): Promise<Revision> {
  const branch = /^refs\/heads\/(.+)$/.exec(base)?.[1];
  return branch === undefined ? resolve(directory, base, access) : branchTip(directory, branch, access);
}

/** A head that somebody names is there to be judged; compared with itself it would always pass. */
export function assertApart(from: Revision, to: Revision): void {
  if (from.commit !== to.commit) return;
  throw new UsableError(
    `base ${from.commit} (${from.name}) and head ${to.commit} (${to.name}) are the same commit: nothing would be judged`,
    'give as base-ref the commit that the change started from',
  );
}

/** The tip of a branch as the checkout has it, else as the remote has it; never a tag of that name. */
async function branchTip(directory: string, branch: string, access: FetchAccess): Promise<Revision> {
  assertRevision(branch);
  for (const name of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
    const { code, text } = await askGit(directory, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    if (code === 0 && objectId.test(text.trim())) return { name: branch, commit: text.trim() };
  }
  const commit = await fetchCommit(directory, `refs/heads/${branch}`, access);
  if (commit === undefined || !objectId.test(commit)) throw missing(branch, true, access.remote);
  return { name: branch, commit };
}

/** The tip of a branch as the remote has it now: what a checkout holds under the name may be old, or a tag. */
export async function remoteTip(directory: string, branch: string, access: FetchAccess): Promise<Tree> {
  assertRevision(branch);
  const commit = await fetchCommit(directory, `refs/heads/${branch}`, access);
  if (commit === undefined || !objectId.test(commit)) throw missing(branch, true, access.remote);
  return commitTree(directory, branch, commit);
}

/** The tree of a commit by its full id, fetched where it is missing. */
export async function treeAt(directory: string, name: string, commit: string, access: FetchAccess): Promise<Tree> {
  return commitTree(directory, name, await haveCommit(directory, commit, access));
}

async function mergeBase(directory: string, one: string, other: string): Promise<string | undefined> {
  const { code, text } = await askGit(directory, ['merge-base', one, other]);
  return code === 0 && objectId.test(text.trim()) ? text.trim() : undefined;
}

function between(from: Revision, to: Revision): string {
  return `merge base of ${from.name} and ${to.name}`;
}

function unrelated(from: Revision, to: Revision): string {
  return `${from.name} and ${to.name} have no common commit in this clone; their trees are compared as they are`;
}

/** The merge commit that GitHub made of the pull request, against its first parent. */
async function mergeTrees(
  directory: string,
  { head, branch, changedFiles }: CommitChoice & { readonly kind: 'merge' },
  access: FetchAccess,
): Promise<TreePair> {
  const merge = (await resolve(directory, 'HEAD')).commit;
  const { tree, parents } = await readCommit(directory, merge);
  const [first, second] = parents;
  if (first === undefined || parents.length !== 2 || second !== head)
    throw new UsableError(
      `the checkout (${shortId(merge)}) is not the merge of the pull request's head ${shortId(head)}`,
      'check out the event’s own commit: actions/checkout without `ref`, in the same job and before this action, on the newest run',
    );
  await haveCommit(directory, first, access);
  const before = await readCommit(directory, first);
  if (before.tree === tree && (changedFiles ?? 0) > 0) throw sameTrees(changedFiles ?? 0, merge, first);
  return {
    base: commitTree(directory, branch, first),
    head: commitTree(directory, `merge of ${shortId(head)}`, merge),
    notes: [],
  };
}

/** A comparison of a commit with itself would pass everything. */
export function sameTrees(changedFiles: number, merge: string, base: string): UsableError {
  return new UsableError(
    `the pull request changes ${changedFiles} files, but its merge ${merge} equals its base ${base}`,
    'rebase the pull request: its changes are in the base branch already, or a wrong commit was checked out',
  );
}

/** Tree and parents from the commit object itself, which names its parents in a shallow clone too. */
async function readCommit(
  directory: string,
  commit: string,
): Promise<{ readonly tree: string; readonly parents: readonly string[] }> {
  const { code, text, complaint } = await askGit(directory, ['cat-file', 'commit', commit]);
  if (code !== 0) throw new UsableError(`commit ${commit} cannot be read: ${complaint}`, 'run `git fsck`');
  const header = text.slice(0, text.indexOf('\n\n')).split('\n');
  const values = (key: string): string[] =>
    header.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  return { tree: values('tree')[0] ?? '', parents: values('parent') };
}

/** Makes sure that a commit is here, with one fetch of nothing else if it is not. */
async function haveCommit(directory: string, commit: string, access: FetchAccess): Promise<string> {
  if (!objectId.test(commit)) throw new UsableError(`${quoted(commit)} is no commit id`, 'give the full commit id');
  if (await has(directory, commit)) return commit;
  await fetchCommit(directory, commit, access);
  if (await has(directory, commit)) return commit;
  throw missing(commit, true, access.remote);
}

async function has(directory: string, commit: string): Promise<boolean> {
  return (await askGit(directory, ['cat-file', '-e', `${commit}^{commit}`])).code === 0;
}

async function fetchCommit(directory: string, what: string, access: FetchAccess): Promise<string | undefined> {
  // In a whole clone a depth would cut off history, and with it the merge base.
  const depth = (await isShallow(directory)) ? ['--depth=1'] : [];
  const end = await runGit(directory, {
    args: ['fetch', ...depth, '--no-tags', '--no-recurse-submodules', '--quiet', '--', access.remote, what],
    config: credentials(access),
    time: gitLimits.fetchTime,
    onData: () => undefined,
  });
  if (end.code === 0) return (await askGit(directory, ['rev-parse', '--verify', '--quiet', 'FETCH_HEAD'])).text.trim();
  throw new UsableError(
    `commit ${quoted(what)} is not in this clone and fetching it failed: ${end.complaint}`,
    `give the job \`contents: read\` and the action its token, or run \`git fetch --depth=1 ${access.remote} ${what}\` before it`,
  );
}

/** An empty value first: it clears a header that the checkout left, since two of them are refused. */
function credentials({ token, server }: FetchAccess): readonly (readonly [string, string])[] {
  if (token === undefined || token === '' || server === undefined) return [];
  const key = `http.${server.replace(/\/+$/, '')}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return [
    [key, ''],
    [key, `AUTHORIZATION: basic ${basic}`],
  ];
}

interface Revision {
  readonly name: string;
  readonly commit: string;
}

/** A revision to a commit; a branch that is here only as `origin/<branch>` is found there. */
async function resolve(directory: string, revision: string, access?: FetchAccess): Promise<Revision> {
  assertRevision(revision);
  for (const name of [revision, `origin/${revision}`]) {
    const { code, text } = await askGit(directory, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    if (code === 0 && objectId.test(text.trim())) return { name, commit: text.trim() };
  }
  const fetched = access === undefined ? undefined : await fetchCommit(directory, revision, access);
  if (fetched !== undefined && objectId.test(fetched)) return { name: revision, commit: fetched };
  throw missing(revision, await isShallow(directory), 'origin', await branchMeant(directory, revision));
}

/** The branch whose name was probably meant. */
async function branchMeant(directory: string, revision: string): Promise<string | undefined> {
  const places = ['--format=%(refname:strip=2)', '--count=200', 'refs/heads', 'refs/remotes'];
  return nearest(revision, (await askGit(directory, ['for-each-ref', ...places])).text.trim().split('\n'));
}

async function isShallow(directory: string): Promise<boolean> {
  return (await askGit(directory, ['rev-parse', '--is-shallow-repository'])).text.trim() === 'true';
}

function assertRevision(revision: string): void {
  if (!revisionName.test(revision))
    throw new UsableError(`${quoted(revision)} is no revision`, 'name a branch, tag or commit');
}

function missing(revision: string, shallow: boolean, remote: string, meant?: string): UsableError {
  // An ancestor has no name that can be fetched, and a branch has its own without the remote.
  const fetch = /[~^@]/.test(revision)
    ? `run \`git fetch ${shallow ? '--unshallow' : remote}\``
    : `run \`git fetch --depth=1 ${remote} ${revision.replace(`${remote}/`, '')}\` and compare with FETCH_HEAD`;
  const guess = meant === undefined ? '' : `did you mean ${quoted(meant)}? else `;
  return new UsableError(
    `${quoted(revision)} is not in this clone${shallow ? ', which is shallow' : ''}`,
    `${guess}${fetch}, or name another revision`,
  );
}

/** False where there is no git repository, or no git. UsableError where git refuses to say. */
export async function isRepository(directory: string): Promise<boolean> {
  if (!existsSync(directory)) return false;
  const asked = await askGit(directory, ['rev-parse', '--git-dir']).catch(() => undefined);
  if (asked?.complaint.includes('dubious ownership') === true) await assertRepository(directory);
  return asked?.code === 0;
}

async function assertRepository(directory: string): Promise<void> {
  const { code, complaint } = await askGit(directory, ['rev-parse', '--git-dir']);
  if (code === 0) return;
  if (complaint.includes('dubious ownership'))
    throw new UsableError(
      `git does not trust ${quoted(directory)}, which belongs to another user`,
      `run \`git config --global --add safe.directory ${directory}\``,
      directory,
    );
  throw new UsableError(
    `${quoted(directory)} is not in a git repository`,
    'run inside a checkout, or name folders: `netpol-gate diff BEFORE AFTER`, `netpol-gate drift --base FOLDER`',
    directory,
  );
}

export function shortId(commit: string): string {
  return commit.slice(0, 7);
}
