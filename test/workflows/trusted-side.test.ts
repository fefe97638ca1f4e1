// Workflows of two sides: one that is trusted with secrets, and one that runs for pull requests.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeArtifact, FakeWorkflowRun } from '../fakes/github.ts';
import { zipOf } from '../io/pack.ts';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { shop } from '../action-run.ts';
import { textOf } from './runner/expressions.ts';
import { runWorkflow } from './runner/run.ts';
import type { Artifacts, RunEnd } from './runner/world.ts';
import {
  type Change,
  changeOf,
  closeServers,
  failing,
  harmless,
  liveCluster,
  onMergeGroup,
  onPullRequest,
  onPullRequestTarget,
  onSchedule,
  onWorkflowRun,
  shopWith,
  shopWorld,
} from './shop-world.ts';

afterEach(async () => expect(await closeServers()).toEqual([]));
afterAll(removeTemporaryFolders);

const bad = changeOf(shopWith(), failing);
const good = changeOf(shopWith(), harmless);
const gate = ({ jobs }: RunEnd) =>
  jobs.flatMap(({ steps }) => steps).find(({ outputs }) => outputs['verdict'] !== undefined);
const said = (end: RunEnd): readonly (string | undefined)[] => [
  ...end.jobs.map(({ id, matrix, result }) => [id, ...Object.values(matrix).map(textOf), result].join(' ')),
  gate(end)?.outputs['verdict'],
];
const faults = (end: RunEnd): readonly string[] =>
  end.jobs.flatMap(({ steps }) =>
    steps.flatMap(({ name, outcome, output }) => (outcome === 'failure' ? [`${name}: ${output.slice(-1500)}`] : [])),
  );

describe('evidence-collect.yml and evidence-gate.yml', () => {
  let collected: RunEnd;
  beforeAll(async () => {
    const { kubeconfig } = await liveCluster();
    collected = await runWorkflow(shopWorld('evidence-collect.yml', good, onSchedule(good), { kubeconfig }));
    expect(await closeServers()).toEqual([]);
  });
  const artifactOf = (artifacts: Artifacts, id: number): FakeArtifact => {
    const folder = artifacts.get('netpol-gate-evidence') ?? '';
    const files = readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) }));
    return { id, name: 'netpol-gate-evidence', zip: zipOf(files, { method: 0 }) };
  };
  const runs = ({ base, head }: Change): readonly FakeWorkflowRun[] => {
    const path = '.github/workflows/evidence-collect.yml';
    const genuine = { id: 5, path, event: 'schedule', branch: 'main', headSha: base };
    // Newer, of the same name, from a branch called as the default branch is: an empty cluster, in which nothing breaks.
    const forged = {
      id: 9,
      path,
      event: 'pull_request',
      branch: 'main',
      headSha: head,
      headRepository: 'stranger/shop',
    };
    const empty = temporaryFolder();
    writeFileSync(join(empty, 'cluster.json'), '{"apiVersion":"v1","kind":"List","items":[]}');
    return [
      { ...genuine, createdAt: '2026-11-23T13:00:00Z', artifacts: [artifactOf(collected.artifacts, 11)] },
      {
        ...forged,
        createdAt: '2026-11-23T14:00:00Z',
        artifacts: [artifactOf(new Map([['netpol-gate-evidence', empty]]), 12)],
      },
    ];
  };

  test('the trusted side collects snapshot and digest, with no credential in them', () => {
    expect([faults(collected), said(collected)]).toEqual([[], ['collect success', undefined]]);
    const folder = collected.artifacts.get('netpol-gate-evidence') ?? '';
    expect(readdirSync(folder).sort()).toEqual(['cluster.json.gz', 'connections.jsonl.gz']);
  });

  test.each([
    ['a harmful change fails', onPullRequest(bad), bad, ['netpol-gate failure', 'failed']],
    ['so does that of a fork', onPullRequest(bad, 'fork'), bad, ['netpol-gate failure', 'failed']],
    ['and in the merge queue', onMergeGroup(bad), bad, ['netpol-gate failure', 'failed']],
    ['a harmless one passes', onPullRequest(good), good, ['netpol-gate success', 'passed']],
  ] as const)('by what the default branch collected: %s', async (_, happening, change, expected) => {
    const end = await runWorkflow(
      shopWorld('evidence-gate.yml', change, happening, { github: { runs: runs(change) } }),
    );
    expect(said(end)).toEqual(expected);
    const asked = end.jobs.flatMap(({ github }) => github?.requests.map(({ path }) => path) ?? []);
    expect(asked.filter((path) => path.includes('artifacts/12'))).toEqual([]);
    if (change === bad) {
      expect(asked.filter((path) => path.includes('artifacts/11'))).toHaveLength(1);
      expect(Number(gate(end)?.outputs['blocked'])).toBeGreaterThan(0);
    }
  });

  test('where only the pull request collected, nothing is judged', async () => {
    const github = { runs: runs(bad).filter(({ id }) => id === 9) };
    const end = await runWorkflow(shopWorld('evidence-gate.yml', bad, onPullRequest(bad), { github }));
    expect(said(end)).toEqual(['netpol-gate failure', 'cannot say']);
  });
});

describe('forks-judge.yml and forks-tell.yml', () => {
  const judged = async (change: Change): Promise<RunEnd> =>
    runWorkflow(shopWorld('forks-judge.yml', change, onPullRequest(change, 'fork')));

  test('the run of the fork judges and writes nothing; the other tells its report, as hearsay', async () => {
    const first = await judged(bad);
    expect(said(first)).toEqual(['netpol-gate failure', 'cannot say']);
    expect(first.jobs.flatMap(({ github }) => github?.comments ?? [])).toEqual([]);
    const otherRuns = new Map([['76', first.artifacts]]);
    const second = await runWorkflow(
      shopWorld('forks-tell.yml', bad, onWorkflowRun(bad, 'failure', 'stranger/shop'), { otherRuns }),
    );
    expect([faults(second), second.jobs.map(({ result }) => result)]).toEqual([[], ['success']]);
    const [comment, ...others] = second.jobs.flatMap(({ github }) => github?.comments ?? []);
    expect(others).toEqual([]);
    expect(comment?.body).toContain('which nobody checked');
  });

  test('a change of this repository has its comment from the first run, and the second does nothing', async () => {
    const first = await runWorkflow(shopWorld('forks-judge.yml', bad, onPullRequest(bad)));
    expect(said(first)).toEqual(['netpol-gate failure', 'failed']);
    expect(first.jobs.flatMap(({ github }) => github?.comments ?? [])).toHaveLength(1);
    const second = await runWorkflow(shopWorld('forks-tell.yml', bad, onWorkflowRun(bad, 'failure', 'acme/shop')));
    expect(said(second)).toEqual(['tell skipped', undefined]);
  });

  test('a harmless change of a fork passes', async () => {
    expect(said(await judged(good))).toEqual(['netpol-gate success', 'passed']);
  });

  test('with untrusted: static in the gate file of the base, it is judged by the workloads of the repository', async () => {
    const base = readFileSync(join(shop, 'gate.yml'), 'utf8');
    const change = changeOf((made) => {
      shopWith()(made);
      made.write('.github/netpol-gate.yml', `${base}\nuntrusted: static\n`);
    }, failing);
    expect(said(await judged(change))).toEqual(['netpol-gate failure', 'failed']);
  });
});

test('forks-target.yml judges a fork in full, without a checkout', async () => {
  const end = await runWorkflow(shopWorld('forks-target.yml', bad, onPullRequestTarget(bad)));
  expect(said(end)).toEqual(['netpol-gate failure', 'failed']);
  expect(Number(gate(end)?.outputs['blocked'])).toBeGreaterThan(0);
  const fine = await runWorkflow(shopWorld('forks-target.yml', good, onPullRequestTarget(good)));
  expect([faults(fine), said(fine)]).toEqual([[], ['netpol-gate success', 'passed']]);
});

describe('drift.yml', () => {
  const drifted = changeOf(
    (made) => {
      shopWith()(made);
      const file = 'data/network-policies.yaml';
      const text = readFileSync(join(shop, 'before', file), 'utf8');
      made.write(file, text.replace(/port: 5432/, 'port: 5433'));
    },
    () => undefined,
  );

  test('tells what differs between git and the cluster, and gates nothing', async () => {
    const { server, kubeconfig } = await liveCluster();
    const end = await runWorkflow(shopWorld('drift.yml', drifted, onSchedule(drifted), { kubeconfig }));
    expect([faults(end), said(end)]).toEqual([[], ['drift success', 'passed']]);
    expect(server.requests.length).toBeGreaterThan(10);
    expect(gate(end)?.output).toMatch(/NetworkPolicy data\/orders-db differs between git and the cluster/);
  });

  test('fails where the gate file calls drift an error', async () => {
    const { kubeconfig } = await liveCluster();
    const { repository: made } = drifted;
    made.git('checkout', '-q', 'main');
    made.write('.github/netpol-gate.yml', 'severity: {drift: error}\n');
    const base = made.commit('stricter');
    const end = await runWorkflow(shopWorld('drift.yml', drifted, onSchedule({ base }), { kubeconfig }));
    expect(said(end)).toEqual(['drift failure', 'failed']);
  });
});
