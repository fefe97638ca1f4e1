// Charts and overlays, rendered by one job and judged by another.
import { readFileSync } from 'node:fs';
import { removeTemporaryFolders, type Repository } from '../io/repository.ts';
import { textOf } from './runner/expressions.ts';
import { runWorkflow } from './runner/run.ts';
import type { RunEnd, World } from './runner/world.ts';
import { changeOf, closeServers, onMergeGroup, onPullRequest, shopWorld } from './shop-world.ts';

afterEach(async () => expect(await closeServers()).toEqual([]));
afterAll(removeTemporaryFolders);

const workload = (name: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers: [{name: main, image: example.com/${name}:1, ports: [{containerPort: 8443}]}]
`;
const policy = (from: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: api
spec:
  podSelector: {matchLabels: {app: api}}
  ingress:
    - from: [{podSelector: {matchLabels: {app: ${from}}}}]
      ports: [{port: 8443}]
`;
const inNamespace = (text: string): string => text.replace('metadata:\n', 'metadata:\n  namespace: shop\n');

/** A chart whose policy takes its peer from the values. */
const chart = ({ write }: Repository): void => {
  write('charts/shop/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 0.1.0\n');
  write('charts/shop/values.yaml', 'client: checkout\n');
  for (const name of ['api', 'checkout', 'batch'])
    write(`charts/shop/templates/${name}.yaml`, inNamespace(workload(name)));
  write('charts/shop/templates/policy.yaml', inNamespace(policy('{{ .Values.client }}')));
};
/** The same as a base and an overlay. */
const overlay = ({ write }: Repository): void => {
  write('base/kustomization.yaml', 'resources: [api.yaml, checkout.yaml, batch.yaml, policy.yaml]\n');
  for (const name of ['api', 'checkout', 'batch']) write(`base/${name}.yaml`, workload(name));
  write('base/policy.yaml', policy('checkout'));
  write(
    'overlays/prod/kustomization.yaml',
    'namespace: shop\nresources: [../../base]\nbuildMetadata: [originAnnotations]\n',
  );
};
/** No selector at all: open to every pod. */
const opened = inNamespace(policy('x')).replace(/from: .*/, 'from: [{podSelector: {}}]');

interface Case {
  readonly file: string;
  readonly before: (made: Repository) => void;
  readonly harmful: (made: Repository) => void;
  /** Where the annotation of the harmful change stands. */
  readonly at: string;
  readonly really: RegExp;
  readonly harmless: (made: Repository) => void;
  /** A change that no rendering stands for. */
  readonly aside: (made: Repository) => void;
}

const cases: readonly Case[] = [
  {
    file: 'rendered-helm.yml',
    before: chart,
    harmful: ({ write }) => write('charts/shop/templates/policy.yaml', opened),
    at: 'charts/shop/templates/policy.yaml',
    really: /rendered:\/charts\/shop\/prod\.yaml:\d+:\d+ of the rendered manifests/,
    harmless: ({ write }) => write('charts/shop/values.yaml', '# who may call the API\nclient: checkout\n'),
    aside: ({ write }) => {
      write('charts/other/Chart.yaml', 'name: other\n');
      write('charts/other/templates/policy.yaml', policy('{{ .Values.client }}'));
    },
  },
  {
    file: 'rendered-kustomize.yml',
    before: overlay,
    harmful: ({ write }) => write('base/policy.yaml', opened.replace('  namespace: shop\n', '')),
    at: 'base/policy.yaml',
    really: /rendered:\/overlays\/prod\.yaml:\d+:\d+ of the rendered manifests/,
    harmless: ({ write }) => write('base/policy.yaml', `# who may call the API\n${policy('checkout')}`),
    aside: ({ write }) =>
      write('overlays/test/kustomization.yaml', 'namespace: test\nresources: [../../base]\nnamePrefix: a-\n'),
  },
];

const jobs = (end: RunEnd): readonly string[] =>
  end.jobs.map(({ id, matrix, result }) => [id, ...Object.values(matrix).map(textOf), result].join(' '));
const verdict = (end: RunEnd): string | undefined =>
  end.jobs.at(-1)?.steps.find(({ outputs }) => outputs['verdict'] !== undefined)?.outputs['verdict'];

describe.each(cases)('$file', ({ file, before, harmful, at, really, harmless, aside }) => {
  const bad = changeOf(before, harmful);
  const rendered = ['render base success', 'render head success'];

  test('a harmful template fails, in the pull request and in the queue, and is annotated where it was written', async () => {
    for (const happening of [onPullRequest(bad), onMergeGroup(bad)]) {
      const end = await runWorkflow(shopWorld(file, bad, happening));
      expect([jobs(end), verdict(end)]).toEqual([[...rendered, 'netpol-gate failure'], 'failed']);
      const annotations = [...(end.jobs.at(-1)?.github?.checkRuns.values() ?? [])].flatMap((run) => run.annotations);
      const shown = annotations as readonly { readonly path: string; readonly message: string }[];
      expect(shown.map(({ path }) => path)).toContain(at);
      expect(shown.find(({ path }) => path === at)?.message).toMatch(really);
      expect(shown.filter(({ path }) => path.startsWith('rendered:'))).toEqual([]);
    }
  });

  test('a harmless one passes', async () => {
    const change = changeOf(before, harmless);
    const end = await runWorkflow(shopWorld(file, change, onPullRequest(change)));
    expect([jobs(end), verdict(end)]).toEqual([[...rendered, 'netpol-gate success'], 'passed']);
  });

  test('what nobody rendered is not passed', async () => {
    const change = changeOf(before, aside);
    const end = await runWorkflow(shopWorld(file, change, onPullRequest(change)));
    expect(jobs(end).at(-1)).toBe('netpol-gate failure');
    expect(verdict(end)).toBe('cannot say');
  });

  test('a rendering that fails is a failed gate, not a skipped one', async () => {
    const world: World = {
      ...shopWorld(file, bad, onPullRequest(bad)),
      programs: { helm: 'exit 1', kustomize: 'exit 1' },
    };
    expect(jobs(await runWorkflow(world))).toEqual([
      'render base failure',
      'render head failure',
      'netpol-gate failure',
    ]);
  });

  test('the jobs that render see no secret and may only read', async () => {
    const program = 'env | sort >&2; [ -z "$(env | grep value-of-)" ]';
    const world: World = {
      ...shopWorld(file, bad, onPullRequest(bad)),
      programs: { helm: program, kustomize: program },
    };
    const end = await runWorkflow(world);
    const told = end.jobs.filter(({ id }) => id === 'render').flatMap(({ steps }) => steps.map(({ output }) => output));
    expect(told.join('\n')).not.toMatch(/value-of-|token-of-the-job/);
    expect(readFileSync(world.workflowFile, 'utf8')).not.toContain('secrets.');
  });

  test('a fork whose change is harmless passes, another cannot be said', async () => {
    const good = changeOf(before, harmless);
    expect(verdict(await runWorkflow(shopWorld(file, good, onPullRequest(good, 'fork'))))).toBe('passed');
    const end = await runWorkflow(shopWorld(file, bad, onPullRequest(bad, 'fork')));
    expect([jobs(end).at(-1), verdict(end)]).toEqual(['netpol-gate failure', 'cannot say']);
  });
});
