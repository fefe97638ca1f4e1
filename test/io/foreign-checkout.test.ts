// Work trees of a pull request, found wherever they lie in a workspace.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuseForeignCheckout } from '../../src/io/foreign-checkout.ts';
import { UsableError } from '../../src/model/host.ts';
import { mergedPullRequest, removeTemporaryFolders, repository, temporaryFolder } from './repository.ts';

afterAll(removeTemporaryFolders);

const origin = mergedPullRequest();
const { base, head, merge } = origin;

function checkout(commit: string, folder: string, depth: readonly string[] = ['--depth=1']): string {
  mkdirSync(folder, { recursive: true });
  const clone = repository(folder);
  clone.git('remote', 'add', 'origin', pathToFileURL(origin.folder).href);
  clone.git('fetch', '-q', ...depth, 'origin', commit);
  clone.git('checkout', '-q', '--detach', 'FETCH_HEAD');
  return folder;
}

test.each([
  ['the head', head, '.', []],
  ['the head, shallow', head, '.', ['--depth=1']],
  ['the merge', merge, '.', []],
  ['the merge, shallow', merge, '.', ['--depth=1']],
  ['the head in a folder', head, 'pr', ['--depth=1']],
  ['the head deep in folders', head, 'work/.cache/pull/pr', ['--depth=1']],
])('%s: refused', async (_, commit, below, depth) => {
  const workspace = temporaryFolder();
  checkout(commit, join(workspace, below), depth);
  const act = refuseForeignCheckout([workspace], head);
  await expect(act).rejects.toThrow(UsableError);
  await expect(act).rejects.toThrow(/is a checkout of the pull request/);
});

test('a work tree of another repository’s git', async () => {
  const workspace = temporaryFolder();
  origin.git('worktree', 'add', '-q', '--detach', join(workspace, 'tree'), head);
  await expect(refuseForeignCheckout([workspace], head)).rejects.toThrow(/is a checkout of the pull request/);
});

test('the base, nothing at all, a repository without a commit, and folders that are none: nothing to refuse', async () => {
  const workspace = temporaryFolder();
  checkout(base, workspace);
  checkout(base, join(workspace, 'main'));
  mkdirSync(join(workspace, 'empty'));
  repository(join(workspace, 'empty'));
  writeFileSync(join(workspace, 'file'), '');
  await refuseForeignCheckout([workspace, join(workspace, 'file'), '/nowhere', temporaryFolder()], head);
});

test('what git cannot read is refused as well', async () => {
  const workspace = temporaryFolder();
  mkdirSync(join(workspace, 'broken/.git'), { recursive: true });
  await expect(refuseForeignCheckout([workspace], head)).rejects.toThrow(/or git cannot tell/);
});
