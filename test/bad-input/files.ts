/** Files that cannot be read as they stand, that make manifests elsewhere, or that mean to exhaust or to deceive. */
import { join } from 'node:path';
import { goodBase, goodHead, policy } from '../shop.ts';
import type { Row } from './row.ts';
import { commitOf } from './row.ts';
import { repository, temporaryFolder } from '../io/repository.ts';
import type { Content } from '../trees.ts';
import { writeFiles } from '../program.ts';

/** A file that only head has. */
function odd(name: string, content: Content, ...tells: Row['tells']): Row {
  return { name, head: { 'shop/odd.yaml': content }, code: 1, tells };
}

const good = policy('more', 'podSelector: {matchLabels: {app: web}}\ningress: [{from: [{podSelector: {}}]}]');
const mebibyte = 1 << 20;

/** Ten levels of ten aliases each: ten thousand million values. */
const aliasBomb = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: bomb, namespace: shop}
x0: &x0 [a, a, a, a, a, a, a, a, a, a]
${Array.from({ length: 9 }, (_, level) => `x${level + 1}: &x${level + 1} [${Array.from({ length: 10 }, () => `*x${level}`).join(', ')}]`).join('\n')}
spec: {podSelector: {}}
`;
const depthBomb = `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: bomb}\nspec: ${'['.repeat(100_000)}`;

/** Names that would steer a terminal, a Markdown page or a log of a runner. */
const hostile = '\u001b[31mred\u001b[0m\n::error::x\n# [x](javascript:alert(1))<img src=x>\u202e';

const generated = `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: default-deny}
spec:
  rules:
    - name: deny
      generate:
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        name: default-deny
        data: {spec: {podSelector: {}}}
`;

export const fileRows: readonly Row[] = [
  odd('a template', good.replace('app: web', 'app: {{ .Values.app }}'), 'shop/odd.yaml:', 'a template', 'render'),
  odd(
    'a template around whole objects',
    `{{- if .Values.on }}\n${good}{{- end }}\n`,
    'shop/odd.yaml:3:1',
    'a template',
    'render',
  ),
  {
    name: 'a kustomization that changes',
    base: { 'shop/kustomization.yaml': 'resources: [db.yaml]\nnamespace: shop\n' },
    head: { 'shop/kustomization.yaml': 'resources: [db.yaml]\nnamespace: other\n' },
    code: 1,
    tells: ['shop/kustomization.yaml:1:1', 'a kustomization', 'render'],
  },
  {
    name: 'values of a chart',
    both: {
      'chart/Chart.yaml': 'name: c\nversion: 1.0.0\n',
      'chart/templates/p.yaml': good.replace('app: web', 'app: {{ .Values.app }}'),
    },
    base: { 'chart/values.yaml': 'app: web\n' },
    head: { 'chart/values.yaml': 'app: api\n' },
    code: 1,
    tells: ['chart/values.yaml:1:1', 'a Helm chart', 'render'],
  },
  odd(
    'a Kyverno policy that generates',
    generated,
    'shop/odd.yaml:8:9',
    'ClusterPolicy default-deny holds a network policy inside',
  ),
  odd(
    'a policy of Cilium',
    'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: c, namespace: shop}\nspec: {endpointSelector: {}}\n',
    'shop/odd.yaml:1:1',
    'CiliumNetworkPolicy shop/c',
    'not evaluated',
  ),
  odd(
    'a policy of Calico',
    'apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {name: c}\nspec: {selector: all()}\n',
    'shop/odd.yaml:1:1',
    'GlobalNetworkPolicy c',
  ),
  odd(
    'a policy of the whole cluster in a version that is not read',
    'apiVersion: policy.networking.k8s.io/v1beta1\nkind: ClusterNetworkPolicy\nmetadata: {name: a}\nspec: {priority: 1}\n',
    'shop/odd.yaml:1:13',
    'ClusterNetworkPolicy a is of the version "policy.networking.k8s.io/v1beta1"',
    'this program reads "policy.networking.k8s.io/v1alpha2"',
  ),
  odd(
    'a policy of the whole cluster that is not valid',
    'apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: {name: a}\nspec: {priority: 1}\n',
    'shop/odd.yaml:4:7',
    '"subject" is missing in spec',
  ),
  odd(
    'a file of 50 MB',
    Buffer.alloc(50 * mebibyte, `# ${'x'.repeat(77)}\n`),
    'shop/odd.yaml:1:1',
    'too large',
    'split it',
  ),
  odd(
    'aliases that unfold without end',
    aliasBomb,
    /shop\/odd\.yaml:\d+:\d+/,
    'not evaluated',
    /more than [\d,]+ values/,
  ),
  odd('nesting without end', depthBomb, /shop\/odd\.yaml:\d+:\d+/, /nested deeper than \d+|levels/),
  odd(
    'a hundred thousand documents',
    '---\nkind: Pod\n'.repeat(100_000),
    'shop/odd.yaml:1:1',
    'more than 20000 documents',
  ),
  odd(
    'anchors by the hundred thousand',
    `apiVersion: v1\nkind: NetworkPolicy\nl:\n${'- &b c\n- *b\n'.repeat(50_000)}`,
    'shop/odd.yaml',
  ),
  odd(
    'a file that is no text',
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0xff, 0xfe, 10]),
    'shop/odd.yaml:1',
    /binary|no text|text/,
  ),
  odd(
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from(good.replace('app: web', 'app: ')), Buffer.from([0xc3, 0x28, 10])]),
    /shop\/odd\.yaml:\d+/,
    'UTF-8',
  ),
  odd('a NUL in the middle', good.replace('app: web', 'app: w\0b'), /shop\/odd\.yaml:\d+/),
  odd('UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), 'shop/odd.yaml:1:1', 'the file is not text', 'rename it'),
  {
    name: 'a kind with a slip',
    head: { 'shop/odd.yaml': good.replace('NetworkPolicy', 'NetworkPolcy') },
    code: 1,
    tells: ['shop/odd.yaml:2', 'did you mean "NetworkPolicy"?'],
  },
  {
    name: 'a kind that is missing',
    head: { 'shop/odd.yaml': good.replace('kind: NetworkPolicy\n', '') },
    code: 1,
    tells: ['shop/odd.yaml:1:1', '"kind" is missing'],
  },
  odd(
    'a missing apiVersion',
    good.replace('apiVersion: networking.k8s.io/v1\n', ''),
    'shop/odd.yaml:1:1',
    'apiVersion',
  ),
  {
    name: 'JSON that ends in the middle',
    head: {
      'shop/odd.json': '{"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": "x"',
    },
    code: 1,
    tells: ['shop/odd.json:1'],
  },
  odd(
    'a link out of the tree',
    { link: '../../../../etc/passwd' },
    'shop/odd.yaml:1:1',
    'leads out of',
    'put the file itself here',
  ),
  odd('a link to the root of the machine', { link: '/etc/passwd' }, 'shop/odd.yaml:1:1', 'leads out of'),
  odd('a link to itself', { link: 'odd.yaml' }, 'shop/odd.yaml:1:1', 'a link'),
  {
    name: 'two links in a circle',
    // Each counts as judged because the other is; src/manifests/entries.ts.
    fails: true,
    git: true,
    head: { 'shop/odd.yaml': { link: 'even.yaml' }, 'shop/even.yaml': { link: 'odd.yaml' } },
    code: 1,
    tells: ['shop/odd.yaml:1:1', 'a link that leads to no file'],
  },
  {
    name: 'a link out of the tree of a commit',
    git: true,
    head: { 'shop/odd.yaml': { link: '../../outside.yaml' } },
    code: 1,
    tells: ['shop/odd.yaml:1:1', 'leads out of the repository', 'put the file itself here'],
  },
  odd(
    'a pointer to LFS',
    `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`,
    'shop/odd.yaml:1:1',
    'Git LFS',
    'take it out of LFS',
  ),
  {
    name: 'a submodule that moves',
    git: true,
    base: { vendor: { submodule: '1'.repeat(40) } },
    head: { vendor: { submodule: '2'.repeat(40) } },
    code: 1,
    tells: ['vendor:1:1', 'a submodule', 'rendered content as a source'],
  },
  {
    name: 'a submodule that stays',
    git: true,
    both: { vendor: { submodule: '1'.repeat(40) } },
    code: 0,
    tells: ['vendor:1:1 (a submodule'],
  },
  {
    name: 'two empty folders',
    alone: true,
    code: 0,
    tells: ['no connection changes'],
    lost: true,
    arrange: (folder) => {
      for (const side of ['base', 'head']) writeFiles(join(folder, side), {});
      return ['check', '--base', 'base', '--head', 'head'];
    },
  },
  {
    name: 'hostile names in manifests',
    head: {
      'shop/odd.yaml': policy(JSON.stringify(hostile), `podSelector: {matchLabels: {${JSON.stringify(hostile)}: a}}`),
      'shop/also-odd.yaml': `apiVersion: v1\nkind: ${JSON.stringify(hostile)}\nmetadata: {name: x}\nspec: {podTemplate: {containers: [{}]}}\n`,
    },
    code: 1,
    tells: ['shop/odd.yaml:4:9', '\\u001b[31mred'],
    hides: ['\u001b', '\u202e', /^::error/m],
  },
  {
    name: 'a hostile name of a file',
    head: { 'shop/\u001b[31m\n::error::x.yaml': policy('x', 'podselector: {}') },
    code: 1,
    tells: ['did you mean "podSelector"?', '\\u{1b}[31m\\n::error::x.yaml'],
    hides: ['\u001b', /^\s*::error/m],
  },
  {
    name: 'names that every object inherits',
    head: {
      'shop/odd.yaml': policy(
        'constructor',
        'podSelector: {matchLabels: {__proto__: x, constructor: y, toString: z}}\n__proto__: {ingress: []}\nhasOwnProperty: 1',
      ),
    },
    code: 1,
    tells: [/shop\/odd\.yaml:\d+:\d+/],
  },
  {
    name: 'a commit that is not there',
    code: 2,
    arrange: (folder) => twoCommits(folder, 'no-such-branch', 'HEAD'),
    tells: ['"no-such-branch" is not in this clone', 'git fetch'],
  },
  {
    name: 'a head that is not there',
    code: 2,
    arrange: (folder) => twoCommits(folder, 'HEAD~1', 'feature/none'),
    tells: ['"feature/none" is not in this clone', 'git fetch'],
  },
  {
    name: 'a revision that git would take for an option',
    code: 2,
    arrange: (folder) => twoCommits(folder, '--output=/tmp/x', 'HEAD'),
    tells: ['"--output=/tmp/x" is no revision', 'name a branch, tag or commit'],
  },
  {
    name: 'a revision of two commits',
    code: 2,
    arrange: (folder) => twoCommits(folder, 'HEAD~1..HEAD', 'HEAD'),
    tells: ['"HEAD~1..HEAD"'],
  },
  {
    name: 'a clone without the base',
    code: 2,
    arrange: (folder) => {
      const origin = repository(temporaryFolder());
      commitOf(origin, goodBase);
      commitOf(origin, goodHead);
      repository(folder).git('pull', '-q', '--depth=1', `file://${origin.folder}`, 'main');
      return ['check', '--base', 'HEAD~1'];
    },
    tells: ['"HEAD~1" is not in this clone, which is shallow', 'git fetch --unshallow'],
  },
  {
    name: 'no repository',
    code: 2,
    arrange: () => ['check', '--base', 'main'],
    tells: ['is not in a git repository', 'netpol-gate diff BEFORE AFTER'],
  },
  {
    name: 'a folder against nothing',
    code: 2,
    arrange: (folder) => {
      writeFiles(join(folder, 'base'), goodBase);
      return ['check', '--base', 'base', '--head', 'head'];
    },
    tells: ['"head" is no folder here', 'netpol-gate diff BEFORE AFTER'],
  },
  {
    name: 'no base at all',
    code: 2,
    arrange: () => ['check'],
    tells: ['--base is missing', '--base main'],
  },
];

function twoCommits(folder: string, base: string, head: string): readonly string[] {
  const here = repository(folder);
  commitOf(here, goodBase);
  commitOf(here, goodHead);
  return ['check', `--base=${base}`, `--head=${head}`];
}
