// A run that ends before it has a verdict is a failed gate, whatever ended it.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
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

const full = '/dev/full';
(existsSync(full) ? test : test.skip)('output that cannot be written, since the disk is full', () => {
  const cli = join(process.env['NETPOL_GATE_DIST'] ?? join(import.meta.dirname, '../dist'), 'cli.js');
  const target = openSync(full, 'w');
  const { status, stderr } = spawnSync(process.execPath, [cli, 'schema', 'gate'], {
    stdio: ['ignore', target, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(target);
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/^error: cannot write to standard output: ENOSPC.*\n.*\n$/),
  ]);
});

(existsSync(full) ? test : test.skip)(
  'what is told beside the result and cannot be written changes no exit code',
  () => {
    const cli = join(process.env['NETPOL_GATE_DIST'] ?? join(import.meta.dirname, '../dist'), 'cli.js');
    const target = openSync(full, 'w');
    const { status } = spawnSync(process.execPath, [cli, 'check'], { stdio: ['ignore', 'ignore', target] });
    closeSync(target);
    expect(status).toBe(2);
  },
);
