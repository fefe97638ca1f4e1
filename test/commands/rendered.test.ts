/** Rendered manifests on the command line, by the whole road: sources that name them, places, hostile folders, slips. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { readInputs } from '../../src/io/action-inputs.ts';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { type Ended, program, writeFiles } from '../program.ts';
import type { Files } from '../trees.ts';

afterAll(removeTemporaryFolders);

const workload = (name: string, namespace = 'shop'): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec: {containers: [{name: main, image: i, ports: [{containerPort: 80}]}]}
`;
const policy = (from: string, namespace = 'shop'): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: api, namespace: ${namespace}}
spec:
  podSelector: {matchLabels: {app: api}}
  ingress: [{from: [{podSelector: {matchLabels: {app: ${from}}}}], ports: [{port: 80}]}]
`;
const all = (from: string, namespace = 'shop'): string =>
  [
    ...['api', 'web', 'job'].map((name) => `# Source: shop/templates/${name}.yaml\n${workload(name, namespace)}`),
    `# Source: shop/templates/policy.yaml\n${policy(from, namespace)}`,
  ].join('---\n');

const chart = (text: string): Files => ({
  'charts/shop/Chart.yaml': 'name: shop\n',
  'charts/shop/templates/policy.yaml': `{{- if true }}\n${text}{{- end }}\n`,
});
const under = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

interface Sides {
  readonly base: Files;
  readonly head: Files;
  readonly renderedBase: Files;
  readonly renderedHead: Files;
  readonly gate?: string;
}

function check({ base, head, renderedBase, renderedHead, gate }: Sides, ...more: string[]): Promise<Ended> {
  const folder = temporaryFolder();
  writeFiles(folder, {
    ...under('base', base),
    ...under('head', head),
    ...under('out/base', renderedBase),
    ...under('out/head', renderedHead),
    ...(gate === undefined ? {} : { 'gate.yml': gate }),
  });
  const trees = ['--base', 'base', '--head', 'head', '--rendered-base', 'out/base', '--rendered-head', 'out/head'];
  return program(['check', ...trees, ...(gate === undefined ? [] : ['--gate', 'gate.yml']), ...more], folder);
}

const plain: Sides = {
  base: chart(policy('web')),
  head: chart(policy('{{ .Values.x }}')),
  renderedBase: { 'shop.yaml': all('web') },
  renderedHead: { 'shop.yaml': all('job') },
};

test('a finding of a rendered policy names the rendered place, and offers no patch of it', async () => {
  const { code, out } = await check(plain);
  expect(code).toBe(0);
  expect(out).toContain('shop/job → shop/api TCP 80');
  expect(out).toMatch(/rendered:\/shop\.yaml:\d+:\d+/);
  expect(out).not.toContain('+++ b/rendered:');
  expect(out).not.toContain('not evaluated');
});

test.each(['text', 'markdown', 'html'])('in %s it says which file it comes from', async (format) => {
  const { out } = await check(plain, '--format', format);
  expect(out.replace(/<[^>]*>|`/g, '')).toMatch(
    /rendered:\/shop\.yaml:\d+:\d+ \(from charts\/shop\/templates\/policy\.yaml\)/,
  );
});

test('a template that the rendering does not stand for is told with the setting that covers it', async () => {
  const { code, out } = await check({
    ...plain,
    base: { 'other/policy.yaml': `{{- if a }}\n${policy('web')}{{- end }}\n` },
    head: { 'other/policy.yaml': `{{- if b }}\n${policy('web')}{{- end }}\n` },
  });
  expect(code).toBe(1);
  expect(out).toContain('name the file under "rendered-covers" in the gate file of the base');
});

test('in SARIF it stands on the template', async () => {
  const { out } = await check(plain, '--format', 'sarif');
  const { runs } = JSON.parse(out) as {
    runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
  };
  const places = runs.flatMap(({ results }) => results.flatMap(({ locations }) => locations));
  const uris = places.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri);
  expect(uris).toContain('charts/shop/templates/policy.yaml');
  expect(uris.filter((uri) => uri.startsWith('rendered'))).toEqual([]);
});

test('in JSON its place says which file it comes from', async () => {
  const { out } = await check(plain, '--format', 'json');
  const { findings } = JSON.parse(out) as {
    findings: { kind: string; causes: { place: { renderedFrom?: string } }[] }[];
  };
  const opened = findings.find(({ kind }) => kind === 'new-access');
  expect(opened?.causes[0]?.place.renderedFrom).toBe('charts/shop/templates/policy.yaml');
});

test('everything gone from the head rendering is a removal, and fails', async () => {
  const gone = await check({ ...plain, renderedHead: { 'README.txt': 'nothing\n' } });
  expect(gone.out).not.toContain('passed');
  const policyGone = all('web').slice(0, all('web').indexOf('---\n# Source: shop/templates/policy.yaml'));
  const open = await check({ ...plain, renderedHead: { 'shop.yaml': policyGone } });
  expect([open.code, open.out.includes('isolation lost') || open.out.includes('loses')]).toEqual([1, true]);
});

describe('sources of the gate file', () => {
  const sides: Sides = {
    ...plain,
    renderedBase: { 'prod/shop.yaml': all('web'), 'test/shop.yaml': all('web') },
    renderedHead: { 'prod/shop.yaml': all('web'), 'test/shop.yaml': all('job') },
    gate: `sources:
  - {id: prod, include: ['rendered:/prod/**']}
  - {id: test, include: ['rendered:/test/**']}
`,
  };

  test('name rendered folders, and are judged apart', async () => {
    const { out } = await check(sides, '--format', 'json');
    const report = JSON.parse(out) as {
      findings: { kind: string; key: { source: string } }[];
      sources: { id: string }[];
    };
    expect(report.sources.map(({ id }) => id).sort()).toEqual(['prod', 'test']);
    const opened = report.findings.filter(({ kind }) => kind === 'new-access');
    expect([...new Set(opened.map(({ key }) => key.source))]).toEqual(['test']);
  });

  test('that name none of them leave rendered changes to nobody, which is said', async () => {
    const { code, out } = await check({ ...sides, gate: "sources: [{id: x, include: ['clusters/**']}]\n" });
    expect([code, out.includes('belongs to no source of the gate file')]).toEqual([1, true]);
  });
});

describe('what cannot be', () => {
  test('a link in a rendered folder ends the run', async () => {
    const { code, error } = await check({ ...plain, renderedHead: { 'shop.yaml': { link: '/etc/hostname' } } });
    expect([code, error.includes('"shop.yaml" is a link')]).toEqual([2, true]);
  });

  test('a folder that is missing, and one of the two alone', async () => {
    const { code, error } = await check({ ...plain, renderedHead: {} });
    expect([code, error.includes('no folder')]).toEqual([2, true]);
    const alone = await program(['check', '--base', '.', '--head', '.', '--rendered-head', '.'], temporaryFolder());
    expect([alone.code, alone.error.includes('--rendered-head is given without --rendered-base')]).toEqual([2, true]);
  });

  test('one input of the Action without the other', () => {
    const words = { formats: [], profiles: [] };
    const { problems } = readInputs({ workspace: '/' }, words, 0, { 'INPUT_RENDERED-HEAD': 'x' });
    expect(problems.map(({ message }) => message)).toEqual([
      'one of rendered-base and rendered-head is given without the other',
    ]);
  });

  test('hostile names and texts are shown as such, and are no commands', async () => {
    const evil = '::error::x\n##[add-mask]y';
    const files = {
      [`${evil.replaceAll('/', '_')}.yaml`]: all('web').replaceAll('name: api', `name: "${evil.replace('\n', '\\n')}"`),
    };
    const { code, out } = await check({ ...plain, renderedHead: files });
    expect(code).toBe(1);
    expect(out).not.toMatch(/^\s*::error|##\[/m);
  });
});
