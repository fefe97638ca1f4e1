// The run of a fork writes a report; a run that may write tells it on the pull request, as what it is: hearsay.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeGitHub, FakeGitHubOptions } from '../fakes/github.ts';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import type { EditName } from './place.ts';
import { type Change, changeOf, githubOf, play, type Played, pullRequestPayload, repositoryPayload } from './stage.ts';

const open: FakeGitHub[] = [];
afterEach(async () => {
  const faults = open.flatMap((server) => server.faults);
  await Promise.all(open.splice(0).map((server) => server.close()));
  expect(faults).toEqual([]);
});
afterAll(removeTemporaryFolders);

const fork = { full_name: 'stranger/shop' };
const nothing = { snapshot: '', logs: '' };

async function github(change: Change, more: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const { head, base, merge } = change;
  const from = { sha: head, ref: 'change', repository: 'stranger/shop' };
  const pullRequest = { number: 7, head: from, base: { sha: base, ref: 'main' }, merge };
  const server = await githubOf(change, 'all', { pullRequests: [pullRequest], ...more });
  open.push(server);
  return server;
}

/** What the run of the fork leaves behind, in which it sees no secrets and writes nothing. */
async function artifactOf(edit: EditName): Promise<string> {
  const change = changeOf(edit);
  const server = await githubOf(change, 'read');
  const file = join(temporaryFolder(), 'report.json');
  const payload = pullRequestPayload(change, { head: { sha: change.head, ref: 'change', repo: fork } });
  const inputs = { ...nothing, 'report-json': file };
  await play({ change, server, event: 'pull_request', payload, rights: 'read', inputs });
  await server.close();
  return file;
}

function relay(
  file: string,
  change: Change,
  server: FakeGitHub,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Played> {
  const run = {
    event: 'pull_request',
    head_sha: change.head,
    head_branch: 'change',
    head_repository: fork,
    // Of another pull request: it is not to be believed.
    pull_requests: [{ number: 12 }],
  };
  const payload = { repository: repositoryPayload, action: 'completed', workflow_run: run };
  const given = { ...nothing, 'deliver-report': file, ...inputs };
  return play({ change, server, event: 'workflow_run', payload, depth: 'none', sha: change.base, inputs: given });
}

test('the comment says what the report says, and that nobody checked it', async () => {
  const change = changeOf('breaking');
  const server = await github(change);
  const played = await relay(await artifactOf('breaking'), change, server);
  expect([played.code, played.verdict]).toEqual([0, 'cannot say']);
  expect(server.comments).toHaveLength(1);
  const said = /cannot say \(as the run of the change itself says, which nobody checked\)/;
  expect(server.comments[0]?.body).toMatch(said);
  expect(server.checkRuns.size).toBe(0);
});

test.each(['job', 'separate'])('no check is made of it (check-run: %s)', async (mode) => {
  const change = changeOf('breaking');
  const server = await github(change);
  const played = await relay(await artifactOf('breaking'), change, server, { 'check-run': mode });
  expect(played.code).toBe(0);
  expect(played.operations.filter((operation) => operation.startsWith('checks/'))).toEqual([]);
});

test('a forged report is told on the pull request that GitHub names, escaped, and decides nothing', async () => {
  const change = changeOf('breaking');
  const server = await github(change);
  const file = await artifactOf('breaking');
  const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const evil = '@acme/owners <script>x</script> ::error::y ##[add-mask]z [click](https://evil.example)';
  const forged = { ...report, conclusion: 'failed', because: [evil], blindSpots: [evil], head: { name: evil } };
  writeFileSync(file, JSON.stringify(forged));
  const played = await relay(file, change, server);
  expect(played.code).toBe(0);
  const [comment, ...others] = server.comments;
  expect(others).toEqual([]);
  const outsideCode = comment?.body.replace(/`[^`\n]*`/g, '');
  expect(outsideCode).not.toMatch(/<script|\]\(https:\/\/evil|(^|[^\u200b\w`])@acme/m);
  expect(server.requests.filter(({ path }) => path.includes('/12'))).toEqual([]);
  expect(played.end.stdout).not.toMatch(/^::error::y|##\[add-mask/m);
});

test.each([
  ['no report at all', '{"schema":"other"}', /no report of netpol-gate/],
  ['no JSON', '<html>', /is no JSON/],
])('%s: exit code 2, and said', async (_, text, says) => {
  const change = changeOf('breaking');
  const server = await github(change);
  const file = join(temporaryFolder(), 'report.json');
  writeFileSync(file, text);
  const played = await relay(file, change, server);
  expect([played.code, played.verdict]).toEqual([2, 'cannot say']);
  expect(played.end.stdout).toMatch(says);
});

test('only a run that follows another one tells reports', async () => {
  const change = changeOf('breaking');
  const server = await github(change);
  const inputs = { 'deliver-report': await artifactOf('breaking') };
  const payload = pullRequestPayload(change);
  const played = await play({ change, server, event: 'pull_request', payload, inputs });
  expect([played.code, played.verdict]).toEqual([2, 'cannot say']);
  expect(played.end.stdout).toContain('use it on workflow_run');
});

test('a newer head speaks for itself', async () => {
  const change = changeOf('breaking');
  const file = await artifactOf('breaking');
  const newer = { sha: change.base, ref: 'change', repository: 'stranger/shop' };
  const server = await github(change, { pullRequests: [{ number: 7, head: newer, merge: change.merge }] });
  await relay(file, change, server);
  expect(server.comments).toEqual([]);
});
