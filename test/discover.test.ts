import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, loadAll } from 'js-yaml';
import { discover, type ChangeSet, type DiscoverOptions } from '../src/discover.ts';
import { formatRef } from '../src/model/object.ts';
import { formatOrigin } from '../src/model/origin.ts';
import { awaitedProcessorTime } from './time-taken.ts';
import { filesBelow, memoryTree, shared, type Content, type Files } from './trees.ts';

const standard: DiscoverOptions = {
  include: [],
  exclude: [],
  ignore: [],
  full: false,
  stopIfUnchanged: false,
  dialects: [],
};
const compare = (base: Files, head: Files, options: Partial<DiscoverOptions> = {}): Promise<ChangeSet> =>
  discover(memoryTree('base', base), memoryTree('head', head), { ...standard, ...options });
const told = ({ base, head }: ChangeSet): string[] =>
  [...base.problems, ...head.problems].map(
    ({ kind, side, changed, origin, message }) =>
      `${kind} ${side}${changed ? '' : ' unchanged'} ${formatOrigin(origin)} ${message}`,
  );
const names = (set: ChangeSet, side: 'base' | 'head'): string[] =>
  set[side].manifests.map(({ ref }) => formatRef(ref)).sort();

const policy = (name: string, spec = 'podSelector: {}'): string =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: ${name}\n  namespace: shop\nspec:\n  ${spec}\n`;
const namespace = (name: string, labels = '{}'): string =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: ${labels}}\n`;
const deployment = (name: string, more = '', labels = '{app: a}', image = 'i:1'): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: shop}
spec:
  selector: {matchLabels: {app: a}}
  template:
    metadata: {labels: ${labels}}
    spec:
      containers:
        - name: main
          image: ${image}
          ports: [{name: http, containerPort: 80}]
${more}`;

describe('no change of meaning', () => {
  const two = `${policy('a')}---\n${policy('b', 'ingress: []')}`;
  test.each<[string, Files, Files]>([
    ['a file moves', { 'old/a.yaml': policy('a') }, { 'new/b.yml': policy('a') }],
    ['a file is split', { 'all.yaml': two }, { 'a.yaml': policy('a'), 'b.yaml': policy('b', 'ingress: []') }],
    [
      'documents change places',
      { 'all.yaml': two },
      { 'all.yaml': `${policy('b', 'ingress: []')}---\n${policy('a')}` },
    ],
    [
      'indentation',
      { 'all.yaml': two },
      {
        'all.yaml': loadAll(two)
          .map((value) => dump(value, { indent: 4 }))
          .join('---\n'),
      },
    ],
    [
      'quotes',
      { 'a.yaml': policy('a') },
      { 'a.yaml': policy('"a"').replace('kind: NetworkPolicy', "'kind': 'NetworkPolicy'") },
    ],
    ['JSON', { 'a.yaml': policy('a') }, { 'a.json': JSON.stringify(loadAll(policy('a'))[0], null, '\t') }],
    ['a List', { 'a.yaml': two }, { 'a.yaml': dump({ apiVersion: 'v1', kind: 'List', items: loadAll(two) }) }],
    ['line ends and a byte order mark', { 'a.yaml': two }, { 'a.yaml': `\ufeff${two.replaceAll('\n', '\r\n')}` }],
    ['comments', { 'a.yaml': policy('a') }, { 'a.yaml': `# why\n${policy('a')}` }],
    [
      'null for nothing',
      { 'a.yaml': policy('a') },
      { 'a.yaml': policy('a', 'podSelector: {}\n  ingress:\n  egress: null') },
    ],
    [
      'anchors',
      {
        'a.yaml': policy(
          'a',
          'podSelector: {matchLabels: {a: b}}\n  ingress: [{from: [{podSelector: {matchLabels: {a: b}}}]}]',
        ),
      },
      { 'a.yaml': policy('a', 'podSelector: &p {matchLabels: {a: b}}\n  ingress: [{from: [{podSelector: *p}]}]') },
    ],
    [
      'an annotation of a policy',
      { 'a.yaml': policy('a') },
      { 'a.yaml': policy('a').replace('  name: a', '  name: a\n  annotations: {x: z}') },
    ],
    ['a new image', { 'd.yaml': deployment('d') }, { 'd.yaml': deployment('d', '', '{app: a}', 'i:2') }],
    [
      'an unknown field of a workload',
      { 'd.yaml': deployment('d') },
      { 'd.yaml': deployment('d', '      newField: 1\n') },
    ],
    [
      'a ConfigMap',
      { 'c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: "1"}\n' },
      { 'c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: "2"}\n' },
    ],
    [
      'a template that makes none of our kinds',
      { 't.yaml': 'kind: ConfigMap\nx: {{ a }}\n' },
      { 't.yaml': 'kind: ConfigMap\nx: {{ b }}\n' },
    ],
    ['no object at all', { 'x.yaml': 'kind: 1\n' }, { 'x.yaml': '- [kind]\n' }],
    [
      'a new image in a kustomization',
      { 'kustomization.yaml': 'resources: [a.yaml]\nimages: [{name: i, newTag: "1"}]\n' },
      { 'kustomization.yaml': 'resources: [a.yaml]\nimages: [{name: i, newTag: "2"}]\n' },
    ],
    [
      'a new image of an operator',
      { 'r.yaml': deployment('r').replace('apps/v1', 'argoproj.io/v1alpha1').replace('Deployment', 'Rollout') },
      {
        'r.yaml': deployment('r', '', '{app: a}', 'i:2')
          .replace('apps/v1', 'argoproj.io/v1alpha1')
          .replace('Deployment', 'Rollout'),
      },
    ],
    [
      'a release of a chart',
      { 'Chart.yaml': 'name: c\nversion: 1.0.0\n' },
      { 'Chart.yaml': 'name: c\nversion: 1.0.1\n' },
    ],
  ])('%s', async (_name, base, head) => {
    const set = await compare(base, head);
    expect(told(set).filter((text) => !text.includes(' unchanged '))).toEqual([]);
    expect(set.sameSemantics).toBe(true);
    expect(set.changedFiles.length).toBeGreaterThan(0);
    expect(names(set, 'head')).toEqual(names(set, 'base'));
    expect((await compare(base, head, { stopIfUnchanged: true })).head.manifests).toEqual([]);
  });

  test('nothing is read when no manifest differs', async () => {
    const files = { 'a.yaml': policy('a'), 'b.json': '{}', 'link.yaml': policy('b') };
    const [base, head] = [
      memoryTree('base', { ...files, 'main.go': 'a' }),
      memoryTree('head', { ...files, 'main.go': 'b' }),
    ];
    expect(await discover(base, head, standard)).toEqual({
      base: { tree: { name: 'base' }, manifests: [], declaring: [], problems: [], warnings: [] },
      head: { tree: { name: 'head' }, manifests: [], declaring: [], problems: [], warnings: [] },
      changedFiles: [],
      rendered: 0,
      sameSemantics: true,
    });
    expect([base.reads(), head.reads()]).toEqual([0, 0]);
  });
});

describe('a change of meaning', () => {
  const changes: readonly [string, Files, Files][] = [
    ['a policy comes', {}, { 'a.yaml': policy('a') }],
    ['a policy goes', { 'a.yaml': policy('a') }, {}],
    ['a policy differs', { 'a.yaml': policy('a') }, { 'a.yaml': policy('a', 'podSelector: {matchLabels: {a: b}}') }],
    ['a name differs', { 'a.yaml': policy('a') }, { 'a.yaml': policy('b') }],
    ['a copy goes', { 'a.yaml': policy('a'), 'b.yaml': policy('a') }, { 'a.yaml': policy('a') }],
    ['a label of a Namespace', { 'n.yaml': namespace('n') }, { 'n.yaml': namespace('n', '{a: b}') }],
    ['a label of pods', { 'd.yaml': deployment('d') }, { 'd.yaml': deployment('d', '', '{app: a, b: c}') }],
    ['a port', { 'd.yaml': deployment('d') }, { 'd.yaml': deployment('d').replace('80', '81') }],
    ['host network', { 'd.yaml': deployment('d') }, { 'd.yaml': deployment('d', '      hostNetwork: true\n') }],
    [
      'scaled to nothing',
      { 'd.yaml': deployment('d') },
      { 'd.yaml': deployment('d').replace('spec:\n  sel', 'spec:\n  replicas: 0\n  sel') },
    ],
    [
      'a Service',
      { 's.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 1}]}\n' },
      { 's.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 2}]}\n' },
    ],
    [
      'the order of rules',
      { 'a.yaml': policy('a', 'ingress: [{ports: [{port: 1}]}, {}]') },
      { 'a.yaml': policy('a', 'ingress: [{}, {ports: [{port: 1}]}]') },
    ],
  ];
  test.each(changes)('%s', async (_name, base, head) => {
    expect((await compare(base, head)).sameSemantics).toBe(false);
    expect((await compare(base, head, { stopIfUnchanged: true })).sameSemantics).toBe(false);
  });
});

describe('what cannot be judged is told, and whether the change touches it', () => {
  const chart = {
    'c/Chart.yaml': 'name: c\n',
    'c/templates/p.yaml': 'kind: NetworkPolicy\nspec: {{ .Values.spec }}\n',
  };
  const kyverno = (label: string): string => `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: default-deny}
spec:
  rules:
    - name: deny
      generate:
        kind: NetworkPolicy
        apiVersion: networking.k8s.io/v1
        name: default-deny
        data: {spec: {podSelector: {matchLabels: {a: ${label}}}}}
`;
  const release = (values: string): string =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: r, namespace: shop}\nspec:\n  values:\n    ${values}\n`;
  const embedded = (...lines: readonly string[]): string =>
    release(`values: |\n${lines.map((line) => `      ${line}`).join('\n')}`);
  const ofChart = 'sets what a chart makes of network policies, which this program does not render';
  const named = (apiVersion: string, kind: string): string =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: one}\nspec: {order: 1}\n`;
  const cilium = (name: string): string =>
    `apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: ${name}}\nspec: {}\n`;
  const manyTemplates = Object.fromEntries(
    Array.from({ length: 501 }, (_, index) => [`templates/t${index}.yaml`, 'kind: ConfigMap\n']),
  );
  test.each<[string, Files, Files, string[]]>([
    [
      'a template',
      { 't.yaml': 'x: {{ a }}\nkind: NetworkPolicy\n' },
      { 't.yaml': 'x: {{ b }}\nkind: NetworkPolicy\n' },
      ['not-evaluated both t.yaml:2:1 a template, which this program does not fill in'],
    ],
    [
      'a template whose kind is filled in',
      {},
      { 't.yaml': '{{ if a }}\nkind: {{ .kind }}\n{{ end }}\n' },
      ['not-evaluated head t.yaml:2:1 a template, which this program does not fill in'],
    ],
    [
      'a template that is YAML',
      {},
      { 'a.yaml': policy('"{{ name }}"') },
      [
        'not-evaluated head a.yaml:4:9 a template of NetworkPolicy shop/{{ name }}, which this program does not fill in',
      ],
    ],
    [
      'values of a chart',
      { ...chart, 'c/values.yaml': 'a: 1\n' },
      { ...chart, 'c/values.yaml': 'a: 2\n' },
      [
        'not-evaluated both c/values.yaml:1:1 a Helm chart, which this program does not render, changes what its templates become',
        'not-evaluated both unchanged c/templates/p.yaml:1:1 a template, which this program does not fill in',
      ],
    ],
    [
      'a kustomization',
      { 'k/kustomization.yaml': 'namespace: a\n' },
      { 'k/kustomization.yaml': 'namespace: b\n' },
      [
        'not-evaluated both k/kustomization.yaml:1:1 a kustomization, which this program does not build, changes what its manifests become',
      ],
    ],
    [
      'a file that a kustomization takes up anew',
      { 'k/kustomization.yaml': 'resources: []\n', 'k/a.yaml': policy('a') },
      { 'k/kustomization.yaml': 'resources: [a.yaml]\n', 'k/a.yaml': policy('a') },
      [
        'not-evaluated both k/kustomization.yaml:1:1 a kustomization, which this program does not build, changes what its manifests become',
      ],
    ],
    [
      'a new file that a kustomization takes up',
      { 'k/kustomization.yaml': 'resources: []\n' },
      { 'k/kustomization.yaml': 'resources: [a.yaml]\n', 'k/a.yaml': policy('a') },
      [],
    ],
    [
      'a patch',
      { 'k/kustomization.yaml': 'patches: [{path: p.yaml}]\n' },
      {
        'k/kustomization.yaml': 'patches: [{path: p.yaml}]\n',
        'k/p.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: {}\n',
      },
      ['not-evaluated head k/p.yaml:1:1 a kustomize patch of Deployment default/d, which this program does not apply'],
    ],
    [
      'a Kyverno policy that generates',
      { 'k.yaml': kyverno('x') },
      { 'k.yaml': kyverno('y') },
      [
        'not-evaluated both k.yaml:8:9 ClusterPolicy default-deny holds a network policy inside, or makes one, which this program does not evaluate',
      ],
    ],
    [
      'the same, untouched in a changed file',
      { 'k.yaml': `${kyverno('x')}---\n${policy('a')}` },
      { 'k.yaml': `${kyverno('x')}---\n${policy('b')}` },
      [
        'not-evaluated both unchanged k.yaml:8:9 ClusterPolicy default-deny holds a network policy inside, or makes one, which this program does not evaluate',
      ],
    ],
    [
      'a policy in the text of a ConfigMap',
      {},
      {
        'c.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  p.yaml: |\n    apiVersion: networking.k8s.io/v1\n    kind: NetworkPolicy\n',
      },
      [
        'not-evaluated head c.yaml:6:5 ConfigMap default/c holds a network policy inside, or makes one, which this program does not evaluate',
      ],
    ],
    [
      'another dialect',
      { 'p.yaml': cilium('a') },
      { 'p.yaml': cilium('a'), 'q.yaml': cilium('b') },
      [
        'not-evaluated head q.yaml:1:1 CiliumNetworkPolicy default/b (cilium.io/v2) is a policy kind that is not evaluated yet',
        'not-evaluated both unchanged p.yaml:1:1 CiliumNetworkPolicy default/a (cilium.io/v2) is a policy kind that is not evaluated yet',
      ],
    ],
    [
      'a part of what another dialect says, by its group',
      {},
      {
        't.yaml': named('crd.antrea.io/v1beta1', 'Tier'),
        'g.yaml': named('crd.antrea.io/v1beta1', 'ClusterGroup'),
        'c.yaml': named('projectcalico.org/v3', 'Tier'),
        'u.yaml': named('k8s.ovn.org/v1', 'ClusterUserDefinedNetwork'),
        'o.yaml': named('fleet.cattle.io/v1alpha1', 'ClusterGroup'),
      },
      [
        'not-evaluated head c.yaml:1:1 Tier one (projectcalico.org/v3) decides who may talk and is not evaluated',
        'not-evaluated head g.yaml:1:1 ClusterGroup default/one (crd.antrea.io/v1beta1) decides who may talk and is not evaluated',
        'not-evaluated head t.yaml:1:1 Tier one (crd.antrea.io/v1beta1) decides who may talk and is not evaluated',
        'not-evaluated head u.yaml:1:1 ClusterUserDefinedNetwork one (k8s.ovn.org/v1) decides who may talk and is not evaluated',
      ],
    ],
    [
      'a version that is not served',
      {},
      { 'p.yaml': policy('a').replace('networking.k8s.io/v1', 'extensions/v1beta1') },
      ['invalid-manifest head p.yaml:1:1 NetworkPolicy of "extensions/v1beta1" is not served any more'],
    ],
    [
      'a version that is not served any more, where only the version changes',
      { 'p.yaml': policy('a').replace('networking.k8s.io/v1', 'extensions/v1beta1') },
      { 'p.yaml': policy('a') },
      ['invalid-manifest base unchanged p.yaml:1:1 NetworkPolicy of "extensions/v1beta1" is not served any more'],
    ],
    [
      'something that makes pods',
      {},
      { 'r.yaml': deployment('r').replace('apps/v1', 'argoproj.io/v1alpha1').replace('Deployment', 'Rollout') },
      ['not-evaluated head r.yaml:9:7 Rollout shop/r makes pods, which this program does not evaluate'],
    ],
    [
      'values of a chart that speak of policies',
      { 'a.yaml': release('networkPolicy:\n      enabled: true\n    tag: 1') },
      { 'a.yaml': release('networkPolicy:\n      enabled: false\n    tag: 1') },
      [
        'not-evaluated both a.yaml:6:5 HelmRelease shop/r sets what a chart makes of network policies, which this program does not render',
      ],
    ],
    [
      'other values of such a chart',
      { 'a.yaml': release('networkPolicy:\n      enabled: true\n    tag: 1') },
      { 'a.yaml': release('networkPolicy:\n      enabled: true\n    tag: 2') },
      [
        'not-evaluated both unchanged a.yaml:6:5 HelmRelease shop/r sets what a chart makes of network policies, which this program does not render',
      ],
    ],
    [
      'a parameter of a chart that speaks of policies',
      { 'a.yaml': release('parameters: [{name: networkPolicy.enabled, value: "true"}]') },
      { 'a.yaml': release('parameters: [{name: networkPolicy.enabled, value: "false"}]') },
      [`not-evaluated both a.yaml:6:18 HelmRelease shop/r ${ofChart}`],
    ],
    [
      'what a chart takes from elsewhere for its policies',
      { 'a.yaml': release('from: [{kind: ConfigMap, name: a, targetPath: networkPolicy.enabled}]') },
      { 'a.yaml': release('from: [{kind: ConfigMap, name: b, targetPath: networkPolicy.enabled}]') },
      [`not-evaluated both a.yaml:6:12 HelmRelease shop/r ${ofChart}`],
    ],
    [
      'policies of another part of a chart',
      { 'a.yaml': release('redis: {networkPolicy: {enabled: true}}') },
      { 'a.yaml': release('postgres: {networkPolicy: {enabled: true}}') },
      [`not-evaluated both a.yaml:6:16 HelmRelease shop/r ${ofChart}`],
    ],
    [
      'a list of policies in embedded text, as far out as its key',
      { 'a.yaml': embedded('networkPolicies:', '- a', '- b', 'tag: 1') },
      { 'a.yaml': embedded('networkPolicies:', '- a', 'tag: 1') },
      [`not-evaluated both a.yaml:6:5 HelmRelease shop/r ${ofChart}`],
    ],
    [
      'embedded values of policies below a comment and an empty line',
      { 'a.yaml': embedded('networkPolicy:', '', '# all', '  enabled: true') },
      { 'a.yaml': embedded('networkPolicy:', '', '# all', '  enabled: false') },
      [`not-evaluated both a.yaml:6:5 HelmRelease shop/r ${ofChart}`],
    ],
    [
      'embedded values of policies in braces',
      { 'a.yaml': embedded('{"networkPolicy":', '{"enabled": true}}') },
      { 'a.yaml': embedded('{"networkPolicy":', '{"enabled": false}}') },
      [`not-evaluated both a.yaml:6:5 HelmRelease shop/r ${ofChart}`],
    ],
    [
      'embedded policies of another part of a chart',
      { 'a.yaml': embedded('redis:', '  networkPolicy:', '    enabled: true') },
      { 'a.yaml': embedded('postgres:', '  networkPolicy:', '    enabled: true') },
      [`not-evaluated both a.yaml:6:5 HelmRelease shop/r ${ofChart}`],
    ],
    [
      'other embedded values of such a chart',
      { 'a.yaml': embedded('redis:', '  tag: 1', '  networkPolicy:', '    enabled: true', '  other: 1') },
      { 'a.yaml': embedded('redis:', '  tag: 2', '  networkPolicy:', '    enabled: true', '  other: 2') },
      [`not-evaluated both unchanged a.yaml:6:5 HelmRelease shop/r ${ofChart}`],
    ],
    [
      'a link out of the tree',
      {},
      { 'a/p.yaml': { link: '../../p.yaml' } },
      ['not-evaluated head a/p.yaml:1:1 a link that leads out of the repository'],
    ],
    [
      'a link to the root of the machine',
      {},
      { 'p.yaml': { link: '/etc/passwd' } },
      ['not-evaluated head p.yaml:1:1 a link that leads out of the repository'],
    ],
    [
      'a link to nothing',
      {},
      { 'p.yaml': { link: 'gone.yaml' } },
      ['not-evaluated head p.yaml:1:1 a link that leads to no file'],
    ],
    ['a link to a file that is read anyway', {}, { 'p.yaml': { link: 'a.yaml' }, 'a.yaml': policy('a') }, []],
    [
      'a submodule',
      { sub: { submodule: '1' } },
      { sub: { submodule: '2' } },
      ['not-evaluated both sub:1:1 a submodule, which lies outside of this repository'],
    ],
    [
      'a pointer to LFS',
      {},
      { 'p.yaml': 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n' },
      ['not-evaluated head p.yaml:1:1 a pointer to Git LFS, whose content is not here'],
    ],
    ['a binary file', {}, { 'p.yaml': Buffer.from([1, 0, 2]) }, ['not-evaluated head p.yaml:1:1 the file is not text']],
    [
      'no UTF-8',
      {},
      { 'p.yaml': Buffer.concat([Buffer.from('kind: '), Buffer.from([0xff])]) },
      ['not-evaluated head p.yaml:1:7 the file is not UTF-8'],
    ],
    [
      'a large file',
      {},
      { 'p.yaml': Buffer.alloc(6_000_000, 'kind: x\n') },
      ['not-evaluated head p.yaml:1:1 the file is too large to be read'],
    ],
    [
      'a key that stands twice',
      {},
      { 'p.yaml': policy('a').replace('  name: a', '  name: a\n  name: b') },
      ['invalid-manifest head p.yaml:5:3 duplicate key "name"'],
    ],
    [
      'broken YAML beside a good document',
      {},
      { 'p.yaml': `${policy('a')}---\nkind: [\n` },
      [
        'invalid-manifest head p.yaml:10:1 the YAML cannot be read: unexpected end of the stream within a flow collection',
      ],
    ],
    [
      'no apiVersion',
      {},
      { 'p.yaml': policy('a').replace(/^.*\n/, '') },
      ['invalid-manifest head p.yaml:1:1 a NetworkPolicy without "apiVersion"'],
    ],
    [
      'broken before and after alike',
      { 'p.yaml': policy('a', 'podselector: {}') },
      { 'p.yaml': `# more\n${policy('a', 'podselector: {}')}` },
      ['invalid-manifest both unchanged p.yaml:8:3 unknown field "podselector"'],
    ],
    [
      'an escaped kind',
      {},
      { 'p.yaml': policy('a', 'podselector: {}').replace('kind', '"\\x6bind"') },
      ['invalid-manifest head p.yaml:7:3 unknown field "podselector"'],
    ],
    [
      'a kind in base64',
      {},
      { 'p.yaml': policy('a', 'podselector: {}').replace('kind', '!!binary a2luZA==') },
      ['invalid-manifest head p.yaml:7:3 unknown field "podselector"'],
    ],
    [
      'a kind broken over two lines',
      {},
      { 'p.yaml': policy('a', 'podselector: {}').replace('kind:', '? "ki\\\n  nd"\n:') },
      ['invalid-manifest head p.yaml:9:3 unknown field "podselector"'],
    ],
    [
      'a policy in escapes, in JSON that only Kubernetes reads',
      {},
      { 'p.json': '{}{"k\\u0069nd":"Networ\\u006bPolicy"}' },
      [
        'invalid-manifest head p.json:1:3 the YAML cannot be read: end of the stream or a document separator is expected',
      ],
    ],
    [
      'a policy in escapes, in YAML that cannot be read',
      {},
      { 'p.yaml': '"k\\x69nd": "Networ\\U0000006bPolicy"\na: [' },
      [
        'invalid-manifest head p.yaml:2:5 the YAML cannot be read: unexpected end of the stream within a flow collection',
      ],
    ],
    [
      'a policy over two lines, in YAML that cannot be read',
      {},
      { 'p.yaml': 'kind: "Network\\\n  Policy"\na: [' },
      [
        'invalid-manifest head p.yaml:3:5 the YAML cannot be read: unexpected end of the stream within a flow collection',
      ],
    ],
    [
      'base64 in YAML that cannot be read',
      {},
      { 'p.yaml': 'kind: !!binary TmV0d29ya1BvbGljeQ==\na: [' },
      [
        'invalid-manifest head p.yaml:2:5 the YAML cannot be read: unexpected end of the stream within a flow collection',
      ],
    ],
    [
      'a policy behind a line end that hides in a comment',
      {},
      { 'p.yaml': '# x\u2028kind: NetworkPolicy\u2028a: 1\n' },
      [
        'invalid-manifest head p.yaml:1:4 the YAML cannot be read: the unseen character U+2028 ends a line to Kubernetes and not to newer YAML: remove it',
      ],
    ],
    [
      'a policy that kubectl leaves out',
      {},
      { 'p.yaml': `a: 1\n...\n${policy('a')}` },
      [
        'invalid-manifest head p.yaml:3:1 the YAML cannot be read: kubectl leaves this document out: only a line with "---" and nothing else begins one',
      ],
    ],
    [
      'a policy as JSON in one line of text',
      {},
      { 'p.yaml': `apiVersion: x/v1\nkind: Maker\nmetadata: {name: m}\ndata:\n  a: '[{"kind":"NetworkPolicy"}]'\n` },
      [
        'not-evaluated head p.yaml:5:6 Maker default/m holds a network policy inside, or makes one, which this program does not evaluate',
      ],
    ],
    [
      'an object too large to be searched',
      {},
      { 'p.json': JSON.stringify({ apiVersion: 'x/v1', kind: 'Maker', spec: Array<number>(200_001).fill(1) }) },
      ['not-evaluated head p.json:1:1 Maker default/ is too large to be searched for network policies and pods'],
    ],
    [
      'a template with its kind on the next line',
      {},
      { 'p.yaml': 'x: {{ a }}\nkind:\n  NetworkPolicy\n' },
      ['not-evaluated head p.yaml:2:1 a template, which this program does not fill in'],
    ],
    [
      'a template with two kinds in one line',
      {},
      { 'p.json': '[{"kind": "ConfigMap", "x": {{ a }} }, {"kind": "NetworkPolicy"}]' },
      ['not-evaluated head p.json:1:1 a template, which this program does not fill in'],
    ],
    [
      'a template that includes its policy',
      {},
      { 'p.yaml': 'x: y\n{{ include "common.networkpolicy" . }}\n' },
      ['not-evaluated head p.yaml:2:1 a template, which this program does not fill in'],
    ],
    [
      'a chart with too many templates to look at',
      { 'Chart.yaml': 'name: c\n', 'values.yaml': 'a: 1\n', ...manyTemplates },
      { 'Chart.yaml': 'name: c\n', 'values.yaml': 'a: 2\n', ...manyTemplates },
      [
        'not-evaluated both values.yaml:1:1 a Helm chart, which this program does not render, changes what its templates become',
      ],
    ],
  ])('%s', async (_name, base, head, expected) => {
    const set = await compare(base, head);
    expect(told(set)).toEqual(expected);
    expect([...set.base.problems, ...set.head.problems].filter(({ help }) => help === '')).toEqual([]);
    if (expected.some((text) => !text.includes('unchanged'))) expect(set.sameSemantics).toBe(false);
  });

  test('many files together', async () => {
    const limits = { file: 1_000, total: 400 };
    const set = await compare(
      {},
      {
        'a.yaml': policy('a'),
        'b.yaml': policy('b'),
        'c.yaml': policy('c'),
        'd.yaml': policy('d'),
        'e.yaml': policy('a'),
      },
      { limits },
    );
    expect(names(set, 'head')).toEqual([
      'NetworkPolicy shop/a',
      'NetworkPolicy shop/a',
      'NetworkPolicy shop/b',
      'NetworkPolicy shop/c',
    ]);
    expect(told(set)).toEqual(['not-evaluated head d.yaml:1:1 not read: together the files are too large']);
  });
});

test('a flood of the same is one problem that counts the others', async () => {
  const flood = (mark: string): Files =>
    Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`t${1000 + index}.yaml`, `kind: NetworkPolicy\nx: {{ ${mark} }}\n`]),
    );
  const set = await compare({}, flood('a'));
  expect(told(set)).toEqual([
    'not-evaluated head t1000.yaml:1:1 a template, which this program does not fill in, and 499 more like it',
  ]);
  expect(set.head.problems[0]?.related).toHaveLength(10);
});

describe('what is read', () => {
  const files = {
    'prod/policy.yaml': policy('a'),
    'prod/namespace.json': '{"apiVersion":"v1","kind": "Namespace","metadata":{"name":"shop"}}',
    'prod/deployment.yaml': deployment('d'),
    'stage/policy.yaml': policy('a'),
    'data.json': '{"kind": "none"}',
  };
  const changed = { ...files, 'prod/other.yaml': deployment('e') };
  test('changed files, and policies and Namespaces of the rest, which both sides share', async () => {
    const { base, head } = await compare(files, changed);
    expect(base.manifests.map(({ file, changed: touched, origin }) => [file, touched, origin.side])).toEqual([
      ['prod/namespace.json', false, 'both'],
      ['prod/policy.yaml', false, 'both'],
      ['stage/policy.yaml', false, 'both'],
    ]);
    expect(
      head.manifests
        .filter((manifest) => !base.manifests.includes(manifest))
        .map(({ file, changed: touched, origin }) => [file, touched, origin.side]),
    ).toEqual([['prod/other.yaml', true, 'head']]);
  });

  test('everything, on demand', async () => {
    expect((await compare(files, files, { full: true })).head.manifests.map(({ file }) => file)).toEqual([
      'prod/deployment.yaml',
      'prod/namespace.json',
      'prod/policy.yaml',
      'stage/policy.yaml',
    ]);
    expect((await compare(files, files, { full: true, stopIfUnchanged: true })).head.manifests).toEqual([]);
  });

  test.each<[string, Partial<DiscoverOptions>, string[]]>([
    ['include', { include: ['prod/**'] }, ['prod/namespace.json', 'prod/other.yaml', 'prod/policy.yaml']],
    ['include and exclude', { include: ['prod'], exclude: ['**/*.json'] }, ['prod/other.yaml', 'prod/policy.yaml']],
    ['ignore', { ignore: ['prod/o*', 'stage/'] }, []],
  ])('%s', async (_name, options, expected) => {
    const { head } = await compare(files, changed, options);
    expect(head.manifests.map(({ file }) => file).sort()).toEqual(expected);
  });

  test('namespaces, names and lists', async () => {
    const list = dump({
      apiVersion: 'v1',
      kind: 'List',
      items: [
        { apiVersion: 'v1', kind: 'PodList', items: [{ metadata: { name: 'p' }, spec: { containers: [] } }] },
        {
          apiVersion: 'v1',
          kind: 'List',
          items: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'n', namespace: 'x' } }],
        },
        {
          apiVersion: 'batch/v1',
          kind: 'Job',
          metadata: { generateName: 'j-', namespace: 'y' },
          spec: { template: { spec: { containers: [] } } },
        },
      ],
    });
    const { head } = await compare({}, { 'list.yaml': list }, { defaultNamespace: 'team' });
    expect(head.problems).toEqual([]);
    expect(
      head.manifests.map((manifest) => [
        formatRef(manifest.ref),
        manifest.origin.line,
        manifest.at(['metadata', 'name']).line,
      ]),
    ).toEqual([
      ['Pod team/p', 7, 8],
      ['Namespace n', 14, 17],
      ['Job y/j-*', 19, 22],
    ]);
  });

  const item =
    '[{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p}, spec: {podSelector: {}}}]';
  test.each<[string, string, string[]]>([
    [
      'of its own',
      `apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {}\nitems: ${item}`,
      ['NetworkPolicy default/p'],
    ],
    [
      'that say no kind',
      'apiVersion: v1\nkind: Namespace\nitems: [{metadata: {name: m}}, {metadata: {name: o}}]',
      ['Namespace m', 'Namespace o'],
    ],
    ['beside a spec', `apiVersion: x/v1\nkind: FooList\nspec: {}\nitems: ${item}`, ['NetworkPolicy default/p']],
    ['that are none', `${policy('a')}items: []\n`, []],
    ['that are null', `${policy('a')}items:\n`, []],
    ['that are a map', `${policy('a')}items: {}\n`, ['NetworkPolicy shop/a']],
  ])('an object with items is a list to Kubernetes, with items %s', async (_name, text, expected) => {
    const { head } = await compare({}, { 'p.yaml': text });
    expect(head.manifests.map(({ ref }) => formatRef(ref))).toEqual(expected);
    expect(head.problems).toEqual([]);
  });

  test('links to files of another name are read in their place', async () => {
    const { head } = await compare({}, { 'p.yaml': { link: 'data/policy' }, 'data/policy': policy('a') });
    expect(head.manifests.map(({ file, origin }) => [file, origin.line])).toEqual([['p.yaml', 1]]);
  });

  test('values of policies that other tools read otherwise are warned of', async () => {
    const { head } = await compare({}, { 'a.yaml': policy('a', 'ingress: [{ports: [{port: 0100}]}]') });
    expect(head.problems).toEqual([]);
    expect(head.warnings.map(({ message, origin }) => [message, formatOrigin(origin)])).toEqual([
      ['"0100" without quotes means one thing to Kubernetes and another to newer YAML readers', 'a.yaml:7:29'],
    ]);
  });

  test('changed lines of changed files', async () => {
    const { changedFiles } = await compare(
      { 'a.yaml': policy('a'), 'gone.yaml': 'a: 1\n' },
      { 'a.yaml': `${policy('a')}# end\n`, 'new.yaml': 'a: 1\nb: 2\n' },
    );
    expect(changedFiles).toEqual([
      { file: 'a.yaml', status: 'modified', headLines: [{ first: 8, last: 8 }] },
      { file: 'gone.yaml', status: 'removed', headLines: [] },
      { file: 'new.yaml', status: 'added', headLines: [{ first: 1, last: 2 }] },
    ]);
  });
});

const replays = join(shared, 'replays');
const inputs = join(shared, 'oracles/np-guard/inputs');
const beside = (folder: string) => (existsSync(folder) ? describe : describe.skip);

beside(replays)('replayed commits', () => {
  const cases = existsSync(replays)
    ? readdirSync(replays).filter((name) => existsSync(join(replays, name, 'expected.json')))
    : [];
  test.each(cases)(
    '%s: same meaning where nothing changes, and error lines where it cannot be judged',
    async (name) => {
      const expected = JSON.parse(readFileSync(join(replays, name, 'expected.json'), 'utf8'));
      const set = await compare(filesBelow(join(replays, name, 'before')), filesBelow(join(replays, name, 'after')));
      expect(set.sameSemantics).toBe(expected.verdict === 'pass');
      const lines = [...set.base.problems, ...set.head.problems]
        .flatMap(({ origin, related }) => [origin, ...related.map((one) => one.origin)])
        .map(formatOrigin);
      if (expected.verdict !== 'error') expect(lines).toEqual([]);
      else for (const { file, line } of expected.annotations) expect(lines).toContain(`${file}:${line}:1`);
    },
  );
});

beside(inputs)('inputs of np-guard', () => {
  interface Case {
    readonly case: string;
    readonly kind: string;
    readonly class: string;
    readonly inputs: Readonly<Record<string, string>>;
    readonly expected: string;
  }
  const index: readonly Case[] = existsSync(inputs)
    ? JSON.parse(readFileSync(join(inputs, '../index.json'), 'utf8')).cases
    : [];
  const folders: string[] = existsSync(inputs) ? readdirSync(inputs) : [];
  const read = (folder: string): Promise<ChangeSet> => compare({}, filesBelow(join(inputs, folder)), { full: true });
  const rejected = index
    .filter((one) => one.kind === 'invalid' && one.class === 'networkpolicy')
    .map((one): [string, { error: string; apiServerRejects: boolean }, string] => [
      one.case,
      JSON.parse(readFileSync(join(inputs, '..', one.expected), 'utf8')),
      (one.inputs['manifests'] ?? '').replace('inputs/', ''),
    ]);

  test('every file can be read', async () => {
    const unreadable: string[] = [];
    let manifests = 0;
    for (const folder of folders) {
      const { head } = await read(folder);
      manifests += head.manifests.length;
      unreadable.push(
        ...head.problems
          .filter(({ message }) => /cannot be read|duplicate|not text/.test(message))
          .map(({ origin }) => formatOrigin(origin)),
      );
    }
    console.log(`${folders.length} folders, ${manifests} objects`);
    expect(unreadable).toEqual([]);
    expect(manifests).toBeGreaterThan(1_000);
  });

  test.each(rejected)('%s', async (_name, { error, apiServerRejects }, folder) => {
    const messages = (await read(folder)).head.problems
      .filter(({ object }) => object?.kind === 'NetworkPolicy')
      .map(({ message }) => message);
    const words: Record<string, RegExp> = {
      'invalid-label-selector': /label key "app@b"/,
      'peer-mixes-ipblock-and-selectors': /ipBlock and a selector/,
      'empty-peer': /names nothing/,
    };
    if (apiServerRejects) expect(messages).toEqual([expect.stringMatching(words[error] ?? /never/)]);
    else expect(messages.filter((message) => !/^name /.test(message))).toEqual([]);
  });

  test('policies that cases expect an answer for are not left out', async () => {
    const answered = index
      .filter((one) => one.class === 'networkpolicy' && one.kind !== 'invalid')
      .flatMap((one) => Object.values(one.inputs));
    const lost: string[] = [];
    for (const folder of new Set<string>(answered)) {
      const { head } = await read(folder.replace('inputs/', ''));
      const kept = new Set(head.manifests.map(({ ref }) => formatRef(ref)));
      lost.push(
        ...head.problems
          .filter(
            ({ object }) =>
              object !== undefined && !kept.has(formatRef(object)) && object.kind !== 'MultiNetworkPolicy',
          )
          .map(({ origin, message }) => `${folder} ${formatOrigin(origin)} ${message}`),
      );
    }
    expect(lost).toEqual([]);
  });
});

describe('many things in one change end in bounded time', () => {
  const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
  const filesOf = (count: number, file: (n: number) => readonly [string, Content]): Files =>
    Object.fromEntries(numbers(count).map((n) => file(n)));
  const timeOf = (base: Files, head: Files): Promise<number> => awaitedProcessorTime(15_000, () => compare(base, head));

  test('links are read together', async () => {
    const links = filesOf(500, (n) => [`${n}.yaml`, { link: `data/${n}` }]);
    const tree = memoryTree('head', { ...links, ...filesOf(400, (n) => [`data/${n}`, policy(`p${n}`)]) });
    let calls = 0;
    const read: typeof tree.read = (...how) => {
      calls++;
      return tree.read(...how);
    };
    const { head } = await discover(memoryTree('base', {}), { ...tree, read }, standard);
    expect([head.manifests.length, calls]).toEqual([400, 2]);
    expect(head.problems).toHaveLength(1);
  });

  test('documents with a key twice', async () => {
    const text = numbers(5_000)
      .map((n) => `---\napiVersion: v1\nkind: Pod\nmetadata: {name: p${n}}\nx: ${'y'.repeat(150)}\nx: 1\n`)
      .join('');
    expect(await timeOf({}, { 'p.yaml': text })).toBeLessThan(15_000);
  });

  test('files of one chart', async () => {
    const base = {
      'Chart.yaml': 'name: c',
      ...filesOf(300, (n) => [`templates/${n}.yaml`, 'x: kind: y\n'.repeat(3_000)]),
    };
    const head = { ...base, ...filesOf(300, (n) => [`${n}.tpl`, `${n}`]) };
    expect(await timeOf(base, head)).toBeLessThan(15_000);
  });

  test('complaints about one large object', async () => {
    const labels = numbers(60_000).map((n) => `      "${n}!": "!"\n`);
    const text = `${policy('a')
      .trimEnd()
      .replace(/ \{\}$/, '')}\n    matchLabels:\n${labels.join('')}`;
    expect(await timeOf({}, { 'p.yaml': text })).toBeLessThan(15_000);
  });
});
