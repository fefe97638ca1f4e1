import { discover, type ChangeSet, type DiscoverOptions } from '../../src/discover.ts';
import { formatRef } from '../../src/model/object.ts';
import { memoryTree, type Files } from '../trees.ts';

const standard: DiscoverOptions = {
  include: [],
  exclude: [],
  ignore: [],
  full: true,
  stopIfUnchanged: false,
  dialects: [{ group: 'networking.k8s.io', kinds: ['NetworkPolicy'] }],
};
const compare = (base: Files, head: Files, renderedCovers: readonly string[] = []): Promise<ChangeSet> =>
  discover(memoryTree('base', base), memoryTree('head', head), { ...standard, renderedCovers });
const told = ({ base, head }: ChangeSet): string[] =>
  [...base.problems, ...head.problems].flatMap(({ changed, origin }) =>
    changed && origin.kind === 'file' ? [`${origin.side} ${origin.file}`] : [],
  );
const sources = (set: ChangeSet, side: 'base' | 'head'): string[] =>
  set[side].manifests.map(({ ref, origin }) => `${formatRef(ref)} ${origin.renderedFrom ?? '-'}`);

const policy = (name: string, more = ''): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: shop
${more}spec:
  podSelector:
    matchLabels:
      app: ${name}
`;
/** As `helm template` prints: a separator and a comment before each document. */
const helm = (...documents: readonly (readonly [source: string, text: string])[]): string =>
  documents.map(([source, text]) => `---\n# Source: ${source}\n${text}`).join('');
/** As `kustomize build` prints with `buildMetadata: [originAnnotations]`. */
const kustomize = (...documents: readonly (readonly [path: string, name: string])[]): string =>
  documents
    .map(([path, name]) => policy(name, `  annotations:\n    config.kubernetes.io/origin: |\n      path: ${path}\n`))
    .join('---\n');

const template = (body: string): string =>
  `{{- if .Values.isolate }}\n${policy('{{ .Release.Name }}', body)}{{- end }}\n`;
const chart = {
  'charts/shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\n',
  'charts/shop/values.yaml': 'isolate: true\n',
};
const rendered = (name: string, more = ''): string => helm(['shop/templates/policy.yaml', policy(name, more)]);
const before = { ...chart, 'charts/shop/templates/policy.yaml': template(''), 'rendered:/shop.yaml': rendered('api') };

describe('Helm', () => {
  test('without a rendering a changed template is not evaluated', async () => {
    const { 'rendered:/shop.yaml': _, ...bare } = before;
    const after = { ...bare, 'charts/shop/templates/policy.yaml': template('  labels: {a: b}\n') };
    expect(told(await compare(bare, after))).toEqual(['head charts/shop/templates/policy.yaml']);
  });

  test('a template that the base rendering names is judged as rendered, and found again from there', async () => {
    const after = {
      ...before,
      'charts/shop/templates/policy.yaml': template('  labels: {a: b}\n'),
      'rendered:/shop.yaml': rendered('web'),
    };
    const set = await compare(before, after);
    expect(told(set)).toEqual([]);
    expect(sources(set, 'base')).toEqual(['NetworkPolicy shop/api charts/shop/templates/policy.yaml']);
    expect(sources(set, 'head')).toEqual(['NetworkPolicy shop/web charts/shop/templates/policy.yaml']);
    expect(set.changedFiles.map(({ file }) => file)).toEqual(['charts/shop/templates/policy.yaml']);
    expect(set.rendered).toBe(3);
  });

  test('where a value changed, the finding belongs to the values', async () => {
    const after = { ...before, 'charts/shop/values.yaml': 'isolate: yes\n', 'rendered:/shop.yaml': rendered('web') };
    const set = await compare(before, after);
    expect(told(set)).toEqual([]);
    expect(sources(set, 'head')).toEqual(['NetworkPolicy shop/web charts/shop/values.yaml']);
  });

  test('an empty rendering of head is the removal of everything', async () => {
    const { 'rendered:/shop.yaml': _, ...gone } = before;
    const after = { ...gone, 'charts/shop/templates/policy.yaml': template('  labels: {a: b}\n') };
    const set = await compare(before, after);
    expect(told(set)).toEqual([]);
    expect([set.base.manifests.length, set.head.manifests.length, set.sameSemantics]).toEqual([1, 0, false]);
  });

  test.each<[string, Files, Files, readonly string[]]>([
    [
      'came out as nothing on both sides',
      { 'charts/shop/templates/deny.yaml': template('') },
      { 'charts/shop/templates/deny.yaml': template('  labels: {a: b}\n') },
      [],
    ],
    [
      'came out as nothing on both sides, whatever the gate file says',
      { 'charts/shop/templates/deny.yaml': template('') },
      { 'charts/shop/templates/deny.yaml': template('  labels: {a: b}\n') },
      ['charts/**'],
    ],
    [
      'belongs to a chart that only head claims to have rendered',
      {},
      {
        'charts/other/Chart.yaml': 'name: other\n',
        'charts/other/templates/deny.yaml': template(''),
        'rendered:/other.yaml': helm(['other/templates/deny.yaml', policy('other')]),
      },
      [],
    ],
    [
      'is claimed in the middle of a document',
      { 'charts/other/Chart.yaml': 'name: other\n', 'charts/other/templates/deny.yaml': template('') },
      {
        'charts/other/Chart.yaml': 'name: other\n',
        'charts/other/templates/deny.yaml': template('  labels: {a: b}\n'),
        'rendered:/shop.yaml': `${rendered('api')}# Source: other/templates/deny.yaml\n`,
      },
      [],
    ],
  ])('a changed template stays not evaluated: it %s', async (_, base, head, patterns) => {
    const set = await compare({ ...before, ...base }, { ...before, ...head }, patterns);
    expect(told(set)).toContainEqual(expect.stringMatching(/^head .*\/deny\.yaml$/));
  });

  test('other files of values are covered by the gate file alone', async () => {
    const [base, head] = [1, 2].map((n) => ({ ...before, 'charts/shop/values-prod.yaml': `replicas: ${n}\n` }));
    expect(told(await compare(base ?? {}, head ?? {}))).toEqual(['head charts/shop/values-prod.yaml']);
    expect(told(await compare(base ?? {}, head ?? {}, ['charts/*/values*.yaml']))).toEqual([]);
  });

  test('of two charts of one name the one counts whose folder the rendered path repeats', async () => {
    const both = (suffix: string, side: string): Files => ({
      [`clusters/prod/shop/Chart.yaml`]: 'name: shop\n',
      [`clusters/prod/shop/templates/policy.yaml`]: template(suffix),
      [`clusters/test/shop/Chart.yaml`]: 'name: shop\n',
      [`clusters/test/shop/templates/policy.yaml`]: template(suffix),
      'rendered:/clusters/prod/shop.yaml': rendered(side),
    });
    const set = await compare(both('', 'api'), both('  labels: {a: b}\n', 'web'));
    expect(told(set)).toEqual(['head clusters/test/shop/templates/policy.yaml']);
  });

  test('a subchart in the folder of its parent, and one that lies elsewhere', async () => {
    const files = (suffix: string, name: string): Files => ({
      ...chart,
      'charts/shop/charts/db/Chart.yaml': 'name: db\n',
      'charts/shop/charts/db/templates/policy.yaml': template(suffix),
      'charts/cache/Chart.yaml': 'name: cache\n',
      'charts/cache/templates/policy.yaml': template(suffix),
      'rendered:/shop.yaml': helm(
        ['shop/charts/db/templates/policy.yaml', policy(name)],
        ['shop/charts/cache/templates/policy.yaml', policy(`${name}-cache`)],
      ),
    });
    const set = await compare(files('', 'a'), files('  labels: {a: b}\n', 'b'));
    expect(told(set)).toEqual([]);
    expect(sources(set, 'head')).toEqual([
      'NetworkPolicy shop/b charts/shop/charts/db/templates/policy.yaml',
      'NetworkPolicy shop/b-cache charts/cache/templates/policy.yaml',
    ]);
  });
});

describe('Kustomize', () => {
  const overlay = (name: string): Files => ({
    'base/kustomization.yaml': 'resources: [policy.yaml]\n',
    'base/policy.yaml': policy('api').replace('  namespace: shop\n', ''),
    'overlays/prod/kustomization.yaml': `resources: [../../base]\npatches: [{path: patch.yaml}]\nnamePrefix: ${name}-\n`,
    'overlays/prod/patch.yaml': policy('api', `  labels: {a: ${name}}\n`),
    'rendered:/overlays/prod.yaml': kustomize(['../../base/policy.yaml', `${name}-api`]),
  });

  test('base, overlay and patch are judged as what was built of them', async () => {
    const set = await compare(overlay('one'), overlay('two'));
    expect(told(set)).toEqual([]);
    expect(sources(set, 'base')).toEqual(['NetworkPolicy shop/one-api overlays/prod/kustomization.yaml']);
    expect(sources(set, 'head')).toEqual(['NetworkPolicy shop/two-api overlays/prod/kustomization.yaml']);
    expect(set.rendered).toBe(4);
  });

  test('an overlay that nobody built stays not evaluated', async () => {
    const [base, head] = ['one', 'two'].map((name) => ({
      ...overlay('one'),
      'overlays/test/kustomization.yaml': `resources: [../../base]\nnamePrefix: ${name}-\n`,
    }));
    expect(told(await compare(base ?? {}, head ?? {}))).toEqual(['head overlays/test/kustomization.yaml']);
  });

  test('a policy that head alone says was built is still judged as it stands', async () => {
    const aside = { 'base/aside.yaml': policy('aside') };
    const after = {
      ...overlay('one'),
      'base/aside.yaml': policy('aside', '  labels: {a: b}\n'),
      'rendered:/overlays/prod.yaml': kustomize(['../../base/aside.yaml', 'one-api']),
    };
    const set = await compare({ ...overlay('one'), ...aside }, after);
    expect(sources(set, 'head')).toContain('NetworkPolicy shop/aside -');
  });

  test('what came from another repository names no file of this one', async () => {
    const remote = kustomize(['base/policy.yaml', 'api']).replace('path:', 'repo: https://example.com/x\n      path:');
    const set = await compare({ ...overlay('one'), 'rendered:/overlays/prod.yaml': remote }, overlay('two'));
    expect(told(set)).toContain('head overlays/prod/kustomization.yaml');
  });
});

test('a rendering without a word of its sources covers what the gate file names', async () => {
  const files = (suffix: string, name: string): Files => ({
    'apps/shop.jsonnet': suffix,
    'apps/kustomization.yaml': `namePrefix: ${name}-\n`,
    'rendered:/all.yaml': policy(name),
  });
  const set = await compare(files('a', 'a'), files('b', 'b'), ['apps/**']);
  expect(told(set)).toEqual([]);
  expect(sources(set, 'head')).toEqual(['NetworkPolicy shop/b -']);
  const nothing = (suffix: string): Files => ({ 'apps/kustomization.yaml': `namePrefix: ${suffix}-\n` });
  expect(told(await compare(nothing('a'), nothing('b'), ['apps/**']))).not.toEqual([]);
});

test.each(['kustomization.yaml', 'values.yaml', 'Chart.yaml', 'templates/x.yaml'])(
  'a rendered file called %s is a manifest like any other',
  async (name) => {
    const set = await compare({}, { [`rendered:/${name}`]: policy('api') });
    expect(sources(set, 'head')).toEqual(['NetworkPolicy shop/api -']);
  },
);

test('claims that lead out of the tree, or to nothing, are no claims', async () => {
  const hostile = [
    '../../etc/passwd',
    '/etc/passwd',
    'shop/../../x',
    'shop/templates/none.yaml',
    '__proto__/x',
    'rendered:/x.yaml',
  ];
  const files = {
    ...before,
    'rendered:/x.yaml': helm(...hostile.map((path, index) => [path, policy(`h${index}`)] as const)),
    'rendered:/y.yaml': kustomize(...hostile.map((path, index) => [path, `k${index}`] as const)),
  };
  const set = await compare(before, files);
  expect(sources(set, 'head').filter((source) => !source.endsWith(' -') && !source.includes('shop/api'))).toEqual([]);
});
