import { expect, test } from '@jest/globals';
import { formatRef } from '../../src/model/object.ts';
import { formatOrigin } from '../../src/model/origin.ts';
import { deployment, namespace, policy, stateOf } from './trees.ts';

type Row = readonly [what: string, live: string, base: string, drift: readonly string[]];

const stored =
  '{podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{podSelector: {}}], ports: [{port: 80, protocol: TCP}]}]}';
const written = '{ingress: [{ports: [{port: 80}], from: [{podSelector: {}}]}], podSelector: {}}';
const two = (first: string, second: string): string =>
  `{podSelector: {}, ingress: [{from: [{podSelector: ${first}}, {podSelector: ${second}}]}]}`;
const [a, b] = ['{matchLabels: {app: a}}', '{matchLabels: {app: b}}'];
const fields =
  ', uid: u, resourceVersion: "1", generation: 3, annotations: {x: y}, managedFields: [{manager: kubectl-edit, operation: Update, time: "2026-11-23T04:27:32Z"}, {manager: helm, time: "2026-11-22T04:27:32Z"}]';
const service = (ports: string): string =>
  `---\napiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\nspec: {selector: {app: web}, ports: ${ports}}\n`;

const rows: readonly Row[] = [
  ['what the server fills in', policy('shop/p', stored, fields), policy('shop/p', written), []],
  [
    'a protocol of null',
    policy('shop/p', stored),
    policy('shop/p', written.replace('port: 80', 'port: 80, protocol: ')),
    [],
  ],
  ['the order of peers and rules', policy('shop/p', two(a, b)), policy('shop/p', two(b, a)), []],
  ['labels that the tree does not know', namespace('shop', '{live: "1", a: b}'), namespace('shop', '{a: b}'), []],
  ['replicas and images', deployment('shop/web').replace('image: i', 'image: j'), deployment('shop/web'), []],
  [
    'a target port that is the port',
    service('[{port: 80, targetPort: 80, protocol: TCP, nodePort: 30001}]'),
    service('[{port: 80}]'),
    [],
  ],
  [
    'an edited rule',
    policy('shop/p', two(a, a), fields),
    policy('shop/p', two(a, b)),
    ['NetworkPolicy shop/p differs spec.ingress a.yaml:5:34 kubectl-edit'],
  ],
  [
    'an edited subject',
    policy('shop/p', `{podSelector: ${a}}`),
    policy('shop/p', `{podSelector: ${b}}`),
    ['NetworkPolicy shop/p differs spec.podSelector.matchLabels.app a.yaml:5:41'],
  ],
  [
    'an edited label',
    namespace('shop', '{a: live}'),
    namespace('shop', '{a: b}'),
    ['Namespace shop differs metadata.labels.a a.yaml:4:36'],
  ],
  [
    'an edited template',
    deployment('shop/web', '{app: x}'),
    deployment('shop/web', '{app: y}'),
    ['Deployment shop/web differs spec.template.metadata.labels.app a.yaml:8:30'],
  ],
  [
    'an edited Service',
    service('[{port: 81}]'),
    service('[{port: 80}]'),
    ['Service shop/web differs spec.ports a.yaml:5:37'],
  ],
  [
    'not rolled out',
    namespace('shop'),
    namespace('shop') + policy('shop/p'),
    ['NetworkPolicy shop/p only-base  a.yaml:6:1'],
  ],
  [
    'not in the repository',
    policy('shop/q', stored, fields) + policy('shop/p'),
    policy('shop/p'),
    ['NetworkPolicy shop/q only-live  NetworkPolicy shop/q kubectl-edit'],
  ],
  [
    'generated, not in the repository',
    policy('shop/q', stored, ', labels: {generate.kyverno.io/policy-name: x}') + policy('shop/p'),
    policy('shop/p'),
    [],
  ],
  ['in a namespace without policies in the repository', policy('other/q') + policy('shop/p'), policy('shop/p'), []],
];

test.each(rows)('%s', (_what, cluster, base, drift) => {
  const found = stateOf({ cluster, base: { 'a.yaml': base }, head: { 'a.yaml': base } }).drift;
  expect(
    found.map(({ object, how, paths, origin, lastManager }) =>
      `${formatRef(object)} ${how} ${paths.join(',')} ${formatOrigin(origin)} ${lastManager?.manager ?? ''}`.trim(),
    ),
  ).toEqual(drift);
});
