// The files that the built Action leaves behind: one HTML page, and the comment as people see it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pullRequest, pullRequestEvent, runAction, shop, shopAfter, shopBefore } from '../action-run.ts';
import { fakeGitHub } from '../fakes/github.ts';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { faultsOfHtml } from '../reporters/faults.ts';
import { pageOfHtml, textOf } from '../reporters/page.ts';

afterAll(removeTemporaryFolders);

const change = pullRequest(shopBefore, shopAfter);
const evidence = { snapshot: join(shop, 'cluster.json'), logs: join(shop, 'logs') };

async function run(inputs: Readonly<Record<string, string>>, status?: number) {
  const server = await fakeGitHub({
    token: 'the-token',
    head: change.head,
    ...(status === undefined ? {} : { disturb: () => status }),
  });
  const temporary = temporaryFolder();
  const end = await runAction({
    workspace: change.workspace,
    event: 'pull_request',
    payload: pullRequestEvent(change),
    api: server.address,
    inputs: { ...evidence, ...inputs },
    environment: { RUNNER_TEMP: temporary },
  });
  await server.close();
  return { end, temporary, comment: server.comments[0]?.body };
}

test('by themselves: beside the other reports, the comment without its marker', async () => {
  const { end, temporary, comment } = await run({});
  expect(end.code).toBe(1);
  expect(end.outputs['report-html']).toBe(join(temporary, 'netpol-gate/report.html'));
  expect(end.outputs['comment-body']).toBe(join(temporary, 'netpol-gate/comment.md'));
  const blobs = (commit: string): string => `https://github.example/acme/shop/blob/${commit}/`;
  const page = readFileSync(end.outputs['report-html'] ?? '', 'utf8');
  const docs = 'https://github.com/netpol-gate/netpol-gate/blob/main/docs/findings/';
  expect(faultsOfHtml(page, { docs, blob: blobs(change.head), baseBlob: blobs(change.base) })).toEqual([]);
  expect(textOf(pageOfHtml(page))).toContain('shop/checkout → payments/api');
  const body = readFileSync(end.outputs['comment-body'] ?? '', 'utf8');
  const [marker, ...lines] = (comment ?? '').split('\n');
  expect(marker).toMatch(/^<!-- netpol-gate/);
  expect(body.trim()).toBe(lines.join('\n').trim());
});

test('where they are wanted, and whatever GitHub answers', async () => {
  const html = join(temporaryFolder(), 'deep/page.html');
  const { end } = await run({ 'report-html': html }, 500);
  expect(end.code).toBe(1);
  expect(end.outputs['report-html']).toBe(html);
  expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>/);
  expect(readFileSync(end.outputs['comment-body'] ?? '', 'utf8')).toContain('netpol-gate failed');
});
