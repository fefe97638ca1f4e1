// The built Action and the age of the cluster: what `max-age` and `require` of the gate file make of an old snapshot.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { liveKinds } from '../src/io/kube-kinds.ts';
import { writeSnapshot } from '../src/snapshot.ts';
import { type ActionEnd, type PullRequest, pullRequest, pullRequestEvent, runAction } from './action-run.ts';
import { authority } from './fakes/certificate.ts';
import { fakeGitHub, type FakeGitHub } from './fakes/github.ts';
import { fakeCluster } from './fakes/kubernetes.ts';
import { removeTemporaryFolders, type Repository, temporaryFolder } from './io/repository.ts';
import { liveSnapshot } from './live-snapshot.ts';
import { now } from './program.ts';
import { clusterObjects, goodBase, goodHead, goodLog } from './shop.ts';
import type { JsonObject } from '../src/model/object.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});
afterAll(removeTemporaryFolders);

const hour = 3_600_000;
const objects = clusterObjects as readonly JsonObject[];

/** The change that is fine, in a repository with these rules. */
function changeUnder(rules: string): PullRequest {
  const files = (texts: Readonly<Record<string, string>>) => (repository: Repository) => {
    for (const [name, text] of Object.entries(texts)) repository.write(name, text);
    repository.write('.github/netpol-gate.yml', rules);
  };
  return pullRequest(files(goodBase), files(goodHead));
}

/** Files beside the checkout: the cluster as it was read so many hours ago, and what was recorded. */
function evidence(hours: number): { readonly snapshot: string; readonly logs: string } {
  const folder = temporaryFolder();
  const [snapshot, logs] = [join(folder, 'cluster.json'), join(folder, 'log.jsonl')];
  const read = liveSnapshot(objects, { name: 'prod-eu', readAt: now - hours * hour });
  writeFileSync(snapshot, [...writeSnapshot(read, { name: 'netpol-gate', version: '0' })].join(''));
  writeFileSync(logs, goodLog);
  return { snapshot, logs };
}

interface Told {
  readonly end: ActionEnd;
  readonly title: string;
  /** All pages that people see: comment, check, summary, log. */
  readonly pages: Readonly<Record<string, string>>;
}

async function gated(change: PullRequest, inputs: Readonly<Record<string, string>>): Promise<Told> {
  const server: FakeGitHub = await fakeGitHub({ token: 'the-token', head: change.head });
  open.push(server);
  const payload = pullRequestEvent(change);
  const end = await runAction({
    workspace: change.workspace,
    event: 'pull_request',
    payload,
    api: server.address,
    inputs: { comment: 'always', ...inputs },
  });
  const check = server.checkRuns.get(42);
  const pages = {
    comment: server.comments[0]?.body ?? '',
    check: [check?.summary, check?.text].join('\n'),
    summary: end.summary,
    log: end.stdout.replace(/\s+/g, ' '),
  };
  return { end, title: check?.title ?? '', pages };
}

/** Markup escapes what could be markup. */
const plain = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/\\(.)/g, '$1');

/** Which pages say it. */
const saying = ({ pages }: Told, pattern: RegExp): readonly string[] =>
  Object.entries(pages).flatMap(([name, text]) => (pattern.test(plain(text)) ? [name] : []));
const everywhere = ['comment', 'check', 'summary', 'log'];
const ago = /The cluster prod-eu was read 7 h ago/;
const required =
  /the gate file requires a cluster that was read at most 6 h ago \(max-age\), and this one was read 7 h ago/;

const aged = changeUnder('max-age: 6h\n');
const strict = changeUnder('require: [cluster, logs]\nmax-age: 6h\n');

test('an old snapshot is told on every page, and the change passes', async () => {
  const told = await gated(aged, evidence(7));
  expect([told.end.code, told.end.outputs['verdict'], told.end.stderr]).toEqual([0, 'passed', '']);
  expect(saying(told, ago)).toEqual(everywhere);
});

test('where a fresh one is required, nothing is said of the change: on every page, in the title and the exit code', async () => {
  const told = await gated(strict, evidence(7));
  expect([told.end.code, told.end.outputs['verdict'], told.end.outputs['exit-code']]).toEqual([1, 'cannot say', '1']);
  expect(told.title).toMatch(/^Cannot say: the gate file requires a cluster/);
  expect(saying(told, required)).toEqual(everywhere);
});

test.each([
  ['a fresh one passes', aged],
  ['a fresh one passes where it is required', strict],
])('%s', async (_, change) => {
  const told = await gated(change, evidence(5));
  expect([told.end.code, told.end.outputs['verdict']]).toEqual([0, 'passed']);
  expect(saying(told, /was read .* ago|requires/)).toEqual([]);
});

test('a live cluster is as fresh as can be', async () => {
  const tls = authority(temporaryFolder());
  const lists = Object.fromEntries(
    liveKinds.map(({ kind, plural }) => [plural, objects.filter((object) => object['kind'] === kind)]),
  );
  const api = await fakeCluster({ tls, objects: lists as never, token: 'reader-token' });
  open.push(api);
  const { logs } = evidence(0);
  const inputs = { server: api.address, 'cluster-token': 'reader-token', 'certificate-authority': tls.ca, logs };
  const told = await gated(strict, inputs);
  expect([told.end.code, told.end.outputs['verdict']]).toEqual([0, 'passed']);
  expect(saying(told, /requires|was read .* ago/)).toEqual([]);
});

test.each([
  ['without a cluster', ['logs'], /the gate file requires a cluster, and none was given/],
  ['without logs', ['snapshot'], /the gate file requires logs, and none was given/],
  ['with neither', [], /the gate file requires logs, and none was given/],
] as const)('%s there is no verdict', async (_, given, says) => {
  const all = Object.entries(evidence(1)).filter(([name]) => given.some((one) => one === name));
  const told = await gated(strict, Object.fromEntries(all));
  expect([told.end.code, told.end.outputs['verdict']]).toEqual([1, 'cannot say']);
  expect(saying(told, says)).toEqual(everywhere);
});

test('a change that touches nothing of it needs nothing', async () => {
  const rules = 'require: [cluster, logs]\n';
  const readme = pullRequest(
    ({ write }) => write('.github/netpol-gate.yml', rules),
    ({ write }) => write('README.md', 'hello\n'),
  );
  const told = await gated(readme, {});
  expect([told.end.code, told.end.outputs['verdict']]).toEqual([0, 'passed']);
});
