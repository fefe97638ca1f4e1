// A run that ends before it has a verdict is a failed gate, whatever ended it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pullRequest, pullRequestEvent, runAction, shopAfter, shopBefore } from './action-run.ts';
import { removeTemporaryFolders, temporaryFolder } from './io/repository.ts';

afterAll(removeTemporaryFolders);

test('an answer that never comes, with nothing left that would wait for it', async () => {
  const silent = join(temporaryFolder(), 'silent.mjs');
  const connect = "import net from 'node:net'; net.connect = net.createConnection = () => new net.Socket();";
  writeFileSync(silent, connect);
  const change = pullRequest(shopBefore, shopAfter);
  const end = await runAction({
    workspace: temporaryFolder(),
    event: 'pull_request',
    payload: pullRequestEvent(change),
    api: 'http://127.0.0.1:45678',
    environment: { NODE_OPTIONS: `--import ${silent}`, GITHUB_SHA: change.merge },
  });
  expect([end.code, end.outputs['verdict']]).toEqual([3, undefined]);
});
