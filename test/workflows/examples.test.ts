// Each example workflow, run as GitHub would run it, against a GitHub, a cluster and clouds on loopback.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFolders } from '../io/repository.ts';
import { textOf } from './runner/expressions.ts';
import { runWorkflow } from './runner/run.ts';
import type { JobEnd, RunEnd, StepEnd } from './runner/world.ts';
import {
  type Change,
  changeOf,
  closeServers,
  failing,
  harmless,
  liveCluster,
  onMergeGroup,
  onPullRequest,
  onSchedule,
  shopWith,
  shopWorld,
} from './shop-world.ts';

afterEach(async () => expect(await closeServers()).toEqual([]));
afterAll(removeTemporaryFolders);

const changes = new Map<string, Change>();
/** Made once: runs only read it. */
function change(name: 'failing' | 'harmless'): Change {
  const made =
    changes.get(name) ??
    changeOf(
      shopWith('.github/netpol-gate-prod-eu.yml', '.github/netpol-gate-prod-us.yml'),
      name === 'failing' ? failing : harmless,
    );
  changes.set(name, made);
  return made;
}

const jobs = (end: RunEnd): Readonly<Record<string, string>> =>
  Object.fromEntries(
    end.jobs.map(({ id, matrix, result }) => [[id, ...Object.values(matrix).map(textOf)].join(' '), result]),
  );
const gateOf = ({ jobs: all }: RunEnd, id = 'netpol-gate'): StepEnd | undefined =>
  gateIn(all.find((job) => job.id === id));
const gateIn = (job: JobEnd | undefined): StepEnd | undefined =>
  job?.steps.find(({ outputs }) => outputs['verdict'] !== undefined);
const verdict = (end: RunEnd): string | undefined => gateOf(end)?.outputs['verdict'];
/** What failed, and how, where a test wants a job that passes. */
const faults = (end: RunEnd): readonly string[] =>
  end.jobs.flatMap(({ steps }) =>
    steps.flatMap(({ name, outcome, output }) => (outcome === 'failure' ? [`${name}: ${output.slice(-1500)}`] : [])),
  );

describe('plain.yml', () => {
  test('a harmful change fails, a harmless one passes', async () => {
    const bad = await runWorkflow(shopWorld('plain.yml', change('failing'), onPullRequest(change('failing'))));
    expect([jobs(bad), verdict(bad)]).toEqual([{ 'netpol-gate': 'failure' }, 'failed']);
    const good = await runWorkflow(shopWorld('plain.yml', change('harmless'), onPullRequest(change('harmless'))));
    expect([faults(good), jobs(good), verdict(good)]).toEqual([[], { 'netpol-gate': 'success' }, 'passed']);
  });

  test('a pull request to another branch makes no check, and is judged when it is turned to this one', async () => {
    const happening = onPullRequest(change('failing'));
    const pull = happening.payload['pull_request'] as object;
    const elsewhere = { ...happening.payload, pull_request: { ...pull, base: { ref: 'mine' } } };
    const world = shopWorld('plain.yml', change('failing'), { ...happening, payload: elsewhere });
    expect((await runWorkflow(world)).isStarted).toBe(false);
    const turned = { ...happening, payload: { ...happening.payload, action: 'edited' } };
    const end = await runWorkflow(shopWorld('plain.yml', change('failing'), turned));
    expect([jobs(end), verdict(end)]).toEqual([{ 'netpol-gate': 'failure' }, 'failed']);
  });

  test('a fork: without a change it passes, with one it cannot be said', async () => {
    const bad = await runWorkflow(shopWorld('plain.yml', change('failing'), onPullRequest(change('failing'), 'fork')));
    expect([jobs(bad), verdict(bad)]).toEqual([{ 'netpol-gate': 'failure' }, 'cannot say']);
    const good = await runWorkflow(
      shopWorld('plain.yml', change('harmless'), onPullRequest(change('harmless'), 'fork')),
    );
    expect([faults(good), jobs(good), verdict(good)]).toEqual([[], { 'netpol-gate': 'success' }, 'passed']);
  });
});

describe('kubeconfig.yml', () => {
  test('a harmful change fails, in the pull request and in the merge queue', async () => {
    for (const happening of [onPullRequest(change('failing')), onMergeGroup(change('failing'))]) {
      const { server, kubeconfig } = await liveCluster();
      const end = await runWorkflow(shopWorld('kubeconfig.yml', change('failing'), happening, { kubeconfig }));
      expect([jobs(end), verdict(end)]).toEqual([{ 'netpol-gate': 'failure' }, 'failed']);
      expect(Number(gateOf(end)?.outputs['blocked'])).toBeGreaterThan(0);
      expect(server.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
    }
  });

  test('a harmless one passes without a look at the cluster', async () => {
    const { server, kubeconfig } = await liveCluster();
    const end = await runWorkflow(
      shopWorld('kubeconfig.yml', change('harmless'), onPullRequest(change('harmless')), { kubeconfig }),
    );
    expect([faults(end), verdict(end), server.requests]).toEqual([[], 'passed', []]);
  });

  test.each(['fork', 'dependabot'] as const)(
    '%s: nothing is fetched, and the change is named as not judged',
    async (who) => {
      const { kubeconfig } = await liveCluster();
      const end = await runWorkflow(
        shopWorld('kubeconfig.yml', change('failing'), onPullRequest(change('failing'), who), { kubeconfig }),
      );
      expect([jobs(end), verdict(end), end.calls]).toEqual([{ 'netpol-gate': 'failure' }, 'cannot say', []]);
    },
  );
});

describe('snapshot-and-logs.yml', () => {
  test('a harmful change fails in the pull request and in the queue, a fork cannot be said', async () => {
    for (const happening of [onPullRequest(change('failing')), onMergeGroup(change('failing'))]) {
      const end = await runWorkflow(shopWorld('snapshot-and-logs.yml', change('failing'), happening));
      expect([jobs(end), verdict(end)]).toEqual([{ 'netpol-gate': 'failure' }, 'failed']);
    }
    const fork = await runWorkflow(
      shopWorld('snapshot-and-logs.yml', change('failing'), onPullRequest(change('failing'), 'fork')),
    );
    expect([jobs(fork), verdict(fork), fork.calls]).toEqual([{ 'netpol-gate': 'failure' }, 'cannot say', []]);
  });
});

test('snapshot-export.yml puts a snapshot into the bucket, from the default branch alone', async () => {
  const { kubeconfig } = await liveCluster();
  const world = shopWorld('snapshot-export.yml', change('harmless'), onSchedule(change('harmless')), { kubeconfig });
  const end = await runWorkflow(world);
  expect([faults(end), jobs(end)]).toEqual([[], { export: 'success' }]);
  expect(existsSync(join(world.buckets, 'shop-netpol-evidence/prod-eu/cluster.json.gz'))).toBe(true);
  const elsewhere = { ...onSchedule(change('harmless')), name: 'workflow_dispatch', ref: 'refs/heads/change' };
  const other = await runWorkflow(shopWorld('snapshot-export.yml', change('harmless'), elsewhere, { kubeconfig }));
  expect([jobs(other), other.calls]).toEqual([{ export: 'skipped' }, []]);
});

test('code-scanning.yml uploads alerts though the gate fails, and not for a fork', async () => {
  const end = await runWorkflow(shopWorld('code-scanning.yml', change('failing'), onPullRequest(change('failing'))));
  const outcomes = (run: RunEnd): readonly string[] =>
    run.jobs.flatMap(({ steps }) => steps.map(({ outcome }) => outcome));
  expect(outcomes(end)).toEqual(['success', 'failure', 'success']);
  const fork = await runWorkflow(
    shopWorld('code-scanning.yml', change('failing'), onPullRequest(change('failing'), 'fork')),
  );
  expect(outcomes(fork)).toEqual(['success', 'failure', 'skipped']);
});

describe('clusters.yml', () => {
  test('each cluster has its job and its comment, and one check stands for all', async () => {
    const world = shopWorld('clusters.yml', change('failing'), onPullRequest(change('failing')));
    const end = await runWorkflow(world);
    expect(jobs(end)).toEqual({ 'judge prod-eu': 'failure', 'judge prod-us': 'failure', 'netpol-gate': 'failure' });
    const markers = end.jobs.flatMap(({ github }) => github?.comments.map(({ body }) => body.split('\n')[0]) ?? []);
    expect(new Set(markers).size).toBe(2);
  });

  test('passes where all pass', async () => {
    const end = await runWorkflow(shopWorld('clusters.yml', change('harmless'), onPullRequest(change('harmless'))));
    expect([faults(end), jobs(end)]).toEqual([
      [],
      { 'judge prod-eu': 'success', 'judge prod-us': 'success', 'netpol-gate': 'success' },
    ]);
  });
});

describe.each([
  ['eks.yml', { command: 'aws', args: ['eks', 'get-token', '--cluster-name', 'prod-eu'] }],
  ['gke.yml', undefined],
  ['aks.yml', { command: 'kubelogin', args: ['get-token', '--login', 'azurecli', '--server-id', 'x'] }],
] as const)('%s', (file, exec) => {
  test('reads the cluster with what the cloud gives, and judges', async () => {
    const { server, kubeconfig } = await liveCluster(exec);
    const end = await runWorkflow(shopWorld(file, change('failing'), onPullRequest(change('failing')), { kubeconfig }));
    expect([jobs(end), verdict(end)]).toEqual([{ 'netpol-gate': 'failure' }, 'failed']);
    expect(Number(gateOf(end)?.outputs['blocked'])).toBeGreaterThan(0);
    expect(server.requests.length).toBeGreaterThan(10);
    if (exec !== undefined) expect(end.calls).toContain([exec.command, ...exec.args].join(' '));
  });

  test('a fork gets no identity, asks no cloud, and is named as not judged; a harmless change passes', async () => {
    const { server, kubeconfig } = await liveCluster(exec);
    const fork = await runWorkflow(
      shopWorld(file, change('failing'), onPullRequest(change('failing'), 'fork'), { kubeconfig }),
    );
    expect([jobs(fork), verdict(fork), fork.calls]).toEqual([{ 'netpol-gate': 'failure' }, 'cannot say', []]);
    const good = await runWorkflow(
      shopWorld(file, change('harmless'), onPullRequest(change('harmless')), { kubeconfig }),
    );
    expect([faults(good), verdict(good), server.requests]).toEqual([[], 'passed', []]);
  });
});
