/**
 * The built Action with the address of a real API server, a token and an authority, as the least of rights allow it: its
 * verdict is that of the command line, and the server sees reading alone.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionEnd, type PullRequest, pullRequest, pullRequestEvent, runAction } from '../action-run.ts';
import { fakeGitHub, type FakeGitHub } from '../fakes/github.ts';
import { removeTemporaryFolders } from '../io/repository.ts';
import { now, program } from '../program.ts';
import { describeReal, type RealCluster, startCluster } from '../real-cluster.ts';
import { filesOf, liveWorld, raise } from './world.ts';

const root = join(import.meta.dirname, '..', '..');
const world = liveWorld(2);
const gate = 'require: [cluster, logs]\nseverity: {thin-evidence: notice}\n';

/** Who talks to the database and to the api, on each of eight days. */
const log = Array.from({ length: 8 }, (_, day) => {
  const time = new Date(now - 3_600_000 * (1 + 24 * day)).toISOString();
  const end = (pod: string): unknown => ({ namespace: 'ns-01', pod });
  const one = (from: string, to: string, port: number): string =>
    `${JSON.stringify({ time, src: end(from), dst: end(to), protocol: 'TCP', port, verdict: 'allowed' })}\n`;
  return one('web-5d8f-0', 'api-5d8f-1', 8443) + one('api-5d8f-0', 'db-0', 5432);
})
  .reverse()
  .join('');

interface Report {
  readonly conclusion: string;
  readonly findings: readonly { readonly kind: string }[];
  readonly sources: readonly { readonly states: readonly { readonly cluster?: { readonly from: string } }[] }[];
}

describeReal('the Action and a real server', () => {
  let cluster: RealCluster;
  let token: string;
  let github: FakeGitHub;
  const file = (name: string): string => join(cluster.folder, name);
  const blocking: PullRequest = changeOf('- podSelector:\n            matchLabels:\n              app: api\n', '');
  const harmless: PullRequest = changeOf('name: db\n', 'name: db\n  annotations: {note: moved}\n');

  /** A pull request that writes one text of the policies of the first namespace in another way. */
  function changeOf(before: string, after: string): PullRequest {
    const path = 'apps/ns-01/policies.yaml';
    const text = filesOf(world)[path] ?? '';
    if (!text.includes(before)) throw new Error(`the policies do not say ${before}: ${text}`);
    return pullRequest(
      ({ write }) => {
        for (const [name, content] of Object.entries(filesOf(world))) write(name, content);
        write('.github/netpol-gate.yml', gate);
      },
      ({ write }) => write(path, text.replace(before, after)),
    );
  }

  beforeAll(async () => {
    cluster = await startCluster();
    await raise(cluster, world);
    await cluster.kubectl('admin', ['apply', '-f', join(root, 'deploy/rbac.yaml')]);
    token = await cluster.tokenOf('netpol-gate', 'netpol-gate');
    await cluster.granted({ token }, 'list', 'pods');
    writeFileSync(file('token'), token);
    writeFileSync(file('log.jsonl'), log);
    github = await fakeGitHub({ token: 'the-token' });
  });
  afterAll(async () => {
    removeTemporaryFolders();
    await github.close();
    await cluster.stop();
  });

  function runsAction(change: PullRequest, inputs: Readonly<Record<string, string>>): Promise<ActionEnd> {
    const payload = pullRequestEvent(change);
    const given = { logs: file('log.jsonl'), 'report-json': file('report.json'), ...inputs };
    return runAction({
      workspace: change.workspace,
      event: 'pull_request',
      payload,
      api: github.address,
      inputs: given,
    });
  }

  const direct = (): Readonly<Record<string, string>> => ({
    server: cluster.server,
    'cluster-token': token,
    'certificate-authority': readFileSync(cluster.ca, 'utf8'),
  });

  test.each([
    ['a change that blocks what is recorded', blocking, 1],
    ['a change that does nothing', harmless, 0],
  ] as const)('%s: the verdict is that of the command line', async (_, change, code) => {
    const end = await runsAction(change, direct());
    expect([end.code, end.stderr]).toEqual([code, '']);
    const told = JSON.parse(readFileSync(file('report.json'), 'utf8')) as Report;
    const sides = ['check', '--base', change.base, '--head', change.merge, '--format', 'json', file('log.jsonl')];
    const where = ['--server', cluster.server, '--token-file', file('token'), '--certificate-authority', cluster.ca];
    const line = await program([...sides, ...where], change.folder);
    const own = JSON.parse(line.out) as Report;
    expect([line.code, own.conclusion]).toEqual([end.code, end.outputs['verdict']]);
    expect(told.findings).toEqual(own.findings);
    expect(told.findings.some(({ kind }) => kind === 'blocked-connection')).toBe(code === 1);
    expect(told.sources.flatMap(({ states }) => states.map((state) => state.cluster?.from))).toEqual(
      code === 1 ? ['live'] : [],
    );
  });

  test('the server saw get and list alone, and the log holds no token', async () => {
    const end = await runsAction(blocking, direct());
    const shown = end.stdout.split('\n').filter((text) => text.includes(token));
    expect(new Set(shown)).toEqual(new Set([`::add-mask::${token}`]));
    const events = readFileSync(cluster.auditLog, 'utf8').trim().split('\n');
    const verbs = events
      .map((line) => JSON.parse(line) as { verb: string; user: { username: string }; userAgent: string })
      .filter(({ user, userAgent }) => user.username.endsWith(':netpol-gate') && userAgent === 'netpol-gate')
      .map(({ verb }) => verb);
    expect([...new Set(verbs)].sort()).toEqual(['get', 'list']);
  });

  test.each([
    ['a token that the server does not know', { 'cluster-token': 'not-a-token-of-anybody' }, /401|credentials|token/],
    ['no authority: the certificate is nobody’s', { 'certificate-authority': '' }, /certificate/],
    ['an address where nobody answers', { server: 'https://127.0.0.1:1' }, /127\.0\.0\.1:1|reach|connect/],
  ])('%s: no verdict', async (_, inputs, says) => {
    const end = await runsAction(blocking, { ...direct(), ...inputs });
    expect([end.code, end.outputs['verdict']]).toEqual([2, 'cannot say']);
    expect(end.stdout).toMatch(says);
  });
});
