/** The two trees that the event of a workflow means, through GitHub's API, as io/git.ts finds them in a checkout. */
import { type Tree, UsableError } from '../model/host.ts';
import { assertApart, type CommitChoice, sameTrees, shortId, type TreePair } from './git.ts';
import { emptyTrees } from './git-object.ts';
import {
  type Commit,
  findCommit,
  isMergeOf,
  mergeBase,
  mergeCommit,
  readCommit,
  resolveCommit,
} from './github-commits.ts';
import type { RepositoryReader } from './github-read.ts';
import { apiTrees, type CommitTree } from './github-tree.ts';

export interface ApiChoice {
  /** What a checkout would have (GITHUB_SHA); absent where that is not what is judged. */
  readonly checkedOut?: string;
  /** Files that will be read where they differ. */
  readonly likely: (path: string) => boolean;
}

/** The tip of a branch as GitHub has it now. */
export async function apiTip(reader: RepositoryReader, branch: string): Promise<Tree> {
  return alone(reader, named(branch, await resolveCommit(reader, `heads/${branch}`)));
}

/** The tree of a commit by its full id. */
export async function apiTreeAt(reader: RepositoryReader, name: string, commit: string): Promise<Tree> {
  return alone(reader, named(name, await readCommit(reader, commit)));
}

function alone(reader: RepositoryReader, commit: CommitTree): Tree {
  return apiTrees(reader, commit, commit, () => false).base;
}

interface Sides {
  readonly base: CommitTree;
  readonly head: CommitTree;
  readonly notes: readonly string[];
}

/** UsableError where GitHub does not give what is needed; nothing missing is ever taken for "no difference". */
export async function apiEventTrees(
  reader: RepositoryReader,
  choice: CommitChoice,
  { checkedOut, likely }: ApiChoice,
): Promise<TreePair> {
  const { base, head, notes } = await sidesOf(reader, choice, checkedOut);
  return { ...apiTrees(reader, base, head, likely), notes };
}

async function sidesOf(reader: RepositoryReader, choice: CommitChoice, checkedOut: string | undefined): Promise<Sides> {
  switch (choice.kind) {
    case 'merge':
      return mergeSides(reader, choice, checkedOut);
    case 'commits': {
      const base = /^0+$/.test(choice.base)
        ? { name: 'nothing', commit: emptyTrees[0], tree: emptyTrees[0] }
        : named('before', await readCommit(reader, choice.base));
      return { base, head: named('after', await readCommit(reader, choice.head)), notes: [] };
    }
    case 'refs':
      return refSides(reader, choice, checkedOut);
  }
}

function named(name: string, { commit, tree }: Commit): CommitTree {
  return { name, commit, tree };
}

async function mergeSides(
  reader: RepositoryReader,
  { head, branch, number, changedFiles }: CommitChoice & { readonly kind: 'merge' },
  checkedOut: string | undefined,
): Promise<Sides> {
  const merge = await mergeOf(reader, head, number, checkedOut);
  const first = await readCommit(reader, merge.parents[0] ?? '');
  if (first.tree === merge.tree && (changedFiles ?? 0) > 0)
    throw sameTrees(changedFiles ?? 0, merge.commit, first.commit);
  return { base: named(branch, first), head: named(`merge of ${shortId(head)}`, merge), notes: [] };
}

/** The commit that the run was started with, if it is the merge; else what the pull request says now. */
async function mergeOf(
  reader: RepositoryReader,
  head: string,
  number: number | undefined,
  checkedOut: string | undefined,
): Promise<Commit> {
  const started = checkedOut === undefined ? undefined : await findCommit(reader, checkedOut);
  if (started !== undefined && isMergeOf(started, head)) return started;
  if (number !== undefined) return (await mergeCommit(reader, number, head)).merge;
  throw new UsableError(
    `the commit of this run (${checkedOut ?? 'unknown'}) is not the merge of the pull request's head ${head}`,
    'look at the newest run of the pull request',
  );
}

/** GitHub knows a branch by its whole name as `heads/…`. */
async function baseNamed(reader: RepositoryReader, base: string): Promise<CommitTree> {
  return named(base.replace(/^refs\/heads\//, ''), await resolveCommit(reader, base.replace(/^refs\//, '')));
}

async function refSides(
  reader: RepositoryReader,
  { base, head, named: names }: CommitChoice & { readonly kind: 'refs' },
  checkedOut: string | undefined,
): Promise<Sides> {
  const wanted = head ?? checkedOut;
  if (wanted === undefined)
    throw new UsableError('nothing says which commit is to be judged', 'give head-ref as well as base-ref');
  const to = named(head ?? 'HEAD', await resolveCommit(reader, wanted));
  if (head === undefined || base !== undefined) {
    const from = base === undefined ? to : await baseNamed(reader, base);
    if (head !== undefined && names !== undefined) assertApart(from, to);
    return { base: from, head: to, notes: [] };
  }
  if (names?.defaultBranch === undefined)
    throw new UsableError('a head is named, and nothing to compare it with', 'give base-ref as well');
  const tip = named(names.defaultBranch, await resolveCommit(reader, `heads/${names.defaultBranch}`));
  const fork = await mergeBase(reader, tip.commit, to.commit);
  const from =
    fork === undefined || fork.commit === tip.commit ? tip : named(`merge base of ${tip.name} and ${to.name}`, fork);
  assertApart(from, to);
  const unrelated = `${tip.name} and ${to.name} have no common commit; their trees are compared as they are`;
  return { base: from, head: to, notes: fork === undefined ? [unrelated] : [] };
}
