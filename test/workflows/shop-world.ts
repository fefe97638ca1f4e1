/** The example's repository on a GitHub of its own: pull requests and merge groups, secrets, buckets, a live cluster. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import { liveKinds } from '../../src/io/kube.ts';
import { shop, shopAfter, shopBefore } from '../action-run.ts';
import { authority } from '../fakes/certificate.ts';
import { fakeGitHub, type FakeGitHub, type FakeGitHubOptions, type FakePullRequest } from '../fakes/github.ts';
import { fakeCluster, type FakeCluster, type FakeObject } from '../fakes/kubernetes.ts';
import { repository, type Repository, temporaryFolder } from '../io/repository.ts';
import { cloudPrograms } from './runner/clouds.ts';
import type { Value } from './runner/expressions.ts';
import type { Happening, World } from './runner/world.ts';

const servers: (FakeGitHub | FakeCluster)[] = [];

/** Stops every server; what a GitHub was asked or said against its own description. */
export async function closeServers(): Promise<readonly string[]> {
  const all = servers.splice(0);
  await Promise.all(all.map((server) => server.close()));
  return all.flatMap((server) => ('faults' in server ? server.faults : []));
}

type Write = (repository: Repository) => void;

export interface Change {
  readonly repository: Repository;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

/** A pull request that GitHub has merged for a try. */
export function changeOf(before: Write, after: Write): Change {
  const made = repository();
  before(made);
  const base = made.commit('before');
  made.git('checkout', '-q', '-b', 'change');
  after(made);
  const head = made.commit('change');
  made.git('checkout', '-q', '--detach', base);
  made.git('merge', '-q', '--no-ff', '-m', 'merge', head);
  const merge = made.git('rev-parse', 'HEAD');
  made.git('update-ref', 'refs/pull/7/merge', merge);
  made.git('checkout', '-q', 'main');
  return { repository: made, base, head, merge };
}

/** The example breaks recorded traffic. */
export const failing: Write = shopAfter;
/** Nothing that a policy sees. */
export const harmless: Write = ({ write }) => write('README.md', 'About the shop.\n');

/** The shop, with gate files under further names. */
export function shopWith(...gateFiles: readonly string[]): Write {
  return (made) => {
    shopBefore(made);
    for (const name of gateFiles) made.write(name, readFileSync(join(shop, 'gate.yml')));
  };
}

const repositoryFacts = { full_name: 'acme/shop', default_branch: 'main', private: true, fork: false };

export function onPullRequest({ base, head, merge }: Change, who: 'dev' | 'fork' | 'dependabot' = 'dev'): Happening {
  const from = { full_name: who === 'fork' ? 'stranger/shop' : 'acme/shop', fork: who === 'fork' };
  const login = who === 'dependabot' ? 'dependabot[bot]' : who === 'fork' ? 'stranger' : 'dev';
  const pull_request = {
    number: 7,
    changed_files: 1,
    user: { login },
    head: { sha: head, ref: 'change', repo: from },
    base: { ref: 'main', sha: base, repo: repositoryFacts },
  };
  return {
    name: 'pull_request',
    payload: { action: 'opened', number: 7, repository: repositoryFacts, pull_request },
    sha: merge,
    ref: 'refs/pull/7/merge',
    actor: login,
    isUntrusted: who !== 'dev',
  };
}

export function onMergeGroup({ base, merge }: Change): Happening {
  const group = {
    base_sha: base,
    head_sha: merge,
    base_ref: 'refs/heads/main',
    head_ref: 'refs/heads/gh-readonly-queue/main/pr-7',
  };
  return {
    name: 'merge_group',
    payload: { action: 'checks_requested', repository: repositoryFacts, merge_group: group },
    sha: merge,
    ref: group.head_ref,
    actor: 'dev',
    isUntrusted: false,
  };
}

/** Runs the workflow of the default branch with its secrets, whoever the pull request is of. */
export function onPullRequestTarget(change: Change, who: 'dev' | 'fork' = 'fork'): Happening {
  const happening = onPullRequest(change, who);
  return { ...happening, name: 'pull_request_target', sha: change.base, ref: 'refs/heads/main', isUntrusted: false };
}

/** After a run for the pull request has ended, with the id 76. */
export function onWorkflowRun(
  { base, head }: Change,
  conclusion: 'success' | 'failure' | 'cancelled',
  from: string,
): Happening {
  const workflow_run = {
    id: 76,
    name: 'Network policies',
    event: 'pull_request',
    conclusion,
    actor: { login: 'stranger' },
    head_sha: head,
    head_branch: 'change',
    head_repository: { full_name: from },
    pull_requests: [],
  };
  return {
    name: 'workflow_run',
    payload: { action: 'completed', repository: repositoryFacts, workflow_run },
    sha: base,
    ref: 'refs/heads/main',
    actor: 'stranger',
    isUntrusted: false,
  };
}

/** Of the default branch, as all schedules are. */
export function onSchedule({ base }: Pick<Change, 'base'>, payload: Readonly<Record<string, Value>> = {}): Happening {
  return {
    name: 'schedule',
    payload: { schedule: '17 * * * *', repository: repositoryFacts, ...payload },
    sha: base,
    ref: 'refs/heads/main',
    actor: 'dev',
    isUntrusted: false,
  };
}

/** Secrets that the examples name. */
const secrets = Object.fromEntries(
  [
    'LOGS_ACCESS_KEY_ID',
    'LOGS_SECRET_ACCESS_KEY',
    'EVIDENCE_READER_KEY_ID',
    'EVIDENCE_READER_KEY',
    'EVIDENCE_WRITER_KEY_ID',
    'EVIDENCE_WRITER_KEY',
  ].map((name) => [name, `value-of-${name}`]),
);

const workflows = join(import.meta.dirname, '../../examples/workflows');

export interface WorldOptions {
  readonly kubeconfig?: string;
  readonly otherRuns?: World['otherRuns'];
  readonly github?: FakeGitHubOptions;
}

export interface ShopWorld extends World {
  readonly buckets: string;
}

export function shopWorld(file: string, change: Change, happening: Happening, options: WorldOptions = {}): ShopWorld {
  const store = temporaryFolder();
  const [buckets, kubeconfigFile] = [join(store, 'buckets'), join(store, 'kubeconfig')];
  const { kubeconfig = '' } = options;
  mkdirSync(buckets);
  writeFileSync(kubeconfigFile, kubeconfig);
  for (const cluster of ['prod-eu', 'prod-us']) {
    lay(join(shop, 'cluster.json'), join(buckets, `shop-netpol-evidence/${cluster}/cluster.json.gz`));
    lay(join(shop, 'logs'), join(buckets, `shop-netpol-evidence/${cluster}/logs`));
  }
  lay(join(shop, 'logs'), join(buckets, 'shop-flow-logs/prod-eu'));
  return {
    repository: change.repository,
    happening,
    secrets: { ...secrets, NETPOL_GATE_KUBECONFIG: kubeconfig },
    variables: { AZURE_CLIENT_ID: 'client', AZURE_TENANT_ID: 'tenant', AZURE_SUBSCRIPTION_ID: 'subscription' },
    programs: cloudPrograms({ buckets, kubeconfig: kubeconfigFile, token: readerToken }),
    kubeconfig,
    github: async (token, rights) => {
      const server = await fakeGitHub({
        tokens: { [token]: { login: 'github-actions[bot]', rights } },
        head: change.head,
        git: change.repository.folder,
        pullRequests: [pullRequestOf(change, happening)],
        ...options.github,
      });
      servers.push(server);
      return server;
    },
    artifacts: new Map(),
    ...(options.otherRuns === undefined ? {} : { otherRuns: options.otherRuns }),
    workflowFile: join(workflows, file),
    buckets,
  };
}

/** As GitHub has it: a fork's where the happening says so. */
function pullRequestOf({ base, head, merge }: Change, { actor }: Happening): FakePullRequest {
  const from = actor === 'stranger' ? { repository: 'stranger/shop' } : {};
  return {
    number: 7,
    head: { sha: head, ref: 'change', ...from },
    base: { sha: base, ref: 'main' },
    merge,
    user: actor,
  };
}

function lay(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

const readerToken = 'reader-token-of-the-cluster';

/** The example's cluster, live. `exec`: credentials come from this program. */
export async function liveCluster(exec?: { readonly command: string; readonly args: readonly string[] }): Promise<{
  readonly server: FakeCluster;
  readonly kubeconfig: string;
}> {
  const { objects: items } = JSON.parse(readFileSync(join(shop, 'cluster.json'), 'utf8')) as {
    objects: readonly (FakeObject & { readonly kind: string })[];
  };
  const objects = Object.fromEntries(
    liveKinds.map(({ kind, plural }) => [plural, items.filter((item) => item.kind === kind)]),
  );
  const tls = authority(temporaryFolder());
  const server = await fakeCluster({ tls, objects, token: readerToken });
  servers.push(server);
  const certificate = Buffer.from(tls.ca).toString('base64');
  const plugin = { apiVersion: 'client.authentication.k8s.io/v1beta1', interactiveMode: 'Never', ...exec };
  const kubeconfig = dump({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'prod-eu',
    clusters: [{ name: 'c', cluster: { server: server.address, 'certificate-authority-data': certificate } }],
    users: [{ name: 'u', user: exec === undefined ? { token: readerToken } : { exec: plugin } }],
    contexts: [{ name: 'prod-eu', context: { cluster: 'c', user: 'u' } }],
  });
  return { server, kubeconfig };
}
