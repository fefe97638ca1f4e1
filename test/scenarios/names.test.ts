// A tag that is called as the default branch is not the branch, whoever pushed it.
import { removeTemporaryFolders } from '../io/repository.ts';
import { before, edits } from './place.ts';
import {
  type Change,
  type Depth,
  githubOf,
  makeChange,
  play,
  type Played,
  repositoryPayload,
  type Run,
} from './stage.ts';

afterAll(removeTemporaryFolders);

/** A change that breaks, a tag `main` on it, and one commit more that changes no policy. */
function tagged(): Change {
  const change = makeChange(before, edits.breaking);
  const { git, write, commit } = change.origin;
  git('tag', 'main', change.head);
  git('checkout', '-q', 'change');
  write('README.md', 'more');
  const head = commit('more');
  git('checkout', '-q', 'heads/main');
  return { ...change, head };
}

async function played(change: Change, run: Omit<Run, 'change' | 'server'>): Promise<Played> {
  const server = await githubOf(change, 'all', { pullRequests: [] });
  try {
    const made = await play({ change, server, ...run });
    expect(server.faults).toEqual([]);
    return made;
  } finally {
    await server.close();
  }
}

test.each<Depth>(['none', 'one', 'whole'])('a new branch is compared with the branch (checkout: %s)', async (depth) => {
  const change = tagged();
  const payload = {
    repository: repositoryPayload,
    ref: 'refs/heads/change',
    before: '0'.repeat(40),
    after: change.head,
  };
  const made = await played(change, { event: 'push', payload, depth, checkedOut: change.head });
  expect([made.code, made.verdict]).toEqual([1, 'failed']);
});

test('a run after one for the tag has nothing to say, and no check passes', async () => {
  const change = tagged();
  const own = { head_sha: change.head, head_branch: 'main', head_repository: { full_name: 'acme/shop' } };
  const payload = { repository: repositoryPayload, workflow_run: { event: 'push', ...own } };
  const run = { event: 'workflow_run', payload, depth: 'none', inputs: { 'check-run': 'separate' } } as const;
  const made = await played(change, run);
  expect([made.code, made.verdict]).toEqual([2, 'cannot say']);
  expect(made.end.stdout).toContain('which is not on "main"');
  expect(JSON.stringify(made.server.requests.map(({ body }) => body))).not.toContain('"success"');
});
