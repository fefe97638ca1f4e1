/** The git database of the repository by REST: commits, trees, blobs, references. */
import type { GitCommit } from './git-objects.ts';
import { type Handler, notFound, repositoryFacts } from './state.ts';

const getRepository: Handler = (state, call) => ({ status: 200, data: repositoryFacts(state, call) });

const getCommit: Handler = async ({ git }, { variables }) => {
  const sha = variables['commit_sha'] ?? '';
  // Only a whole id; names are for other endpoints.
  const commit = /^[0-9a-f]{40}$/.test(sha) ? await git?.commit(sha) : undefined;
  return commit === undefined ? notFound : { status: 200, data: shownCommit(commit) };
};

const shownCommit = ({ sha, tree, parents, message }: GitCommit): object => ({
  sha,
  message,
  tree: { sha: tree },
  parents: parents.map((parent) => ({ sha: parent })),
});

const getTree: Handler = async ({ git, limits }, { variables, query }) => {
  const name = variables['tree_sha'] ?? '';
  const [sha, listing] = [await git?.treeId(name), await git?.tree(name, query.has('recursive'))];
  if (sha === undefined || listing === undefined) return notFound;
  const truncated = query.has('recursive') && listing.length > limits.treeEntries;
  const tree = listing.slice(0, truncated ? limits.treeEntries : undefined);
  return { status: 200, data: { sha, truncated, tree } };
};

const getBlob: Handler = async ({ git }, { variables }) => {
  const sha = variables['file_sha'] ?? '';
  const blob = /^[0-9a-f]{40}$/.test(sha) ? await git?.object(sha) : undefined;
  if (blob?.type !== 'blob') return notFound;
  // As GitHub has it: in lines of sixty characters.
  const content = blob.content.toString('base64').replace(/.{60}/g, '$&\n');
  return { status: 200, data: { sha, size: blob.content.length, encoding: 'base64', content: `${content}\n` } };
};

const getRef: Handler = async ({ git }, { variables }) => {
  const ref = `refs/${variables['ref'] ?? ''}`;
  const sha = (await git?.output('rev-parse', '--verify', '-q', '--end-of-options', ref))?.trim();
  const type = sha === undefined ? undefined : (await git?.output('cat-file', '-t', sha))?.trim();
  return type === undefined ? notFound : { status: 200, data: { ref, object: { sha, type } } };
};

const getBranch: Handler = async ({ git }, { variables }) => {
  const name = variables['branch'] ?? '';
  const commit = await git?.commit(`refs/heads/${name}`);
  if (commit === undefined) return notFound;
  return { status: 200, data: { name, commit: withDetails(commit), protected: false } };
};

const withDetails = ({ sha, tree, parents, message }: GitCommit): object => ({
  sha,
  parents: parents.map((parent) => ({ sha: parent })),
  commit: { message, tree: { sha: tree } },
});

/** By whatever names it: a branch before a tag, `heads/` and `tags/` tell them apart. */
const getNamedCommit: Handler = async ({ git }, { variables }) => {
  const name = variables['ref'] ?? '';
  for (const full of [`refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`, name]) {
    const id = /^(?:refs\/.+|[0-9a-f]{7,40})$/.test(full) ? await git?.commitOf(full) : undefined;
    const commit = id === undefined ? undefined : await git?.commit(id);
    if (commit !== undefined) return { status: 200, data: withDetails(commit) };
  }
  return { status: 422, data: { message: `No commit found for SHA: ${name}` } };
};

/** As on GitHub, the files that changed stand on the first page only; here they stand nowhere. */
const compare: Handler = async ({ git }, { variables }) => {
  const [base = '', head = ''] = (variables['basehead'] ?? '').split('...');
  if (git === undefined || (await git.commitOf(base)) === undefined || (await git.commitOf(head)) === undefined)
    return notFound;
  const fork = await git.commit((await git.output('merge-base', base, head))?.trim() ?? '');
  if (fork === undefined) return notFound;
  const [ahead, behind] = [await git.commitsBetween(base, head), await git.commitsBetween(head, base)];
  const status =
    ahead.length === 0 ? (behind.length === 0 ? 'identical' : 'behind') : behind.length === 0 ? 'ahead' : 'diverged';
  const counts = { ahead_by: ahead.length, behind_by: behind.length, total_commits: ahead.length };
  return { status: 200, data: { status, ...counts, commits: [], merge_base_commit: withDetails(fork) } };
};

export const gitHandlers: Readonly<Record<string, Handler>> = {
  'repos/get': getRepository,
  'repos/get-branch': getBranch,
  'repos/compare-commits-with-basehead': compare,
  'repos/get-commit': getNamedCommit,
  'git/get-commit': getCommit,
  'git/get-tree': getTree,
  'git/get-blob': getBlob,
  'git/get-ref': getRef,
};
