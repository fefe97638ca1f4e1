/** What a merge does to each kind of drift: by live, base, head, and what becomes of objects whose manifest goes. */
import { expect, test } from '@jest/globals';
import { deployment, namespace, policy, stateOf } from './trees.ts';

type Prune = 'yes' | 'no' | 'unknown';
type Row = readonly [what: string, live: string, base: string, head: string, fates: readonly string[], prune?: Prune];

const to = (port: number, subject = 'db'): string =>
  `{podSelector: {matchLabels: {app: ${subject}}}, policyTypes: [Ingress], ingress: [{ports: [{port: ${port}}]}]}`;
/** Says nothing of rules. */
const silent = '{podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress]}';
const p = (spec: string): string => policy('shop/p', spec);
const q = policy('shop/q', silent);
const space = (labels: string): string => namespace('shop', labels);

const rows: readonly Row[] = [
  ['the change leaves it alone', p(to(81)), p(to(80)), p(to(80)), ['p reverts: spec.ingress reverts']],
  ['the change says a third thing', p(to(81)), p(to(80)), p(to(82)), ['p conflicts: spec.ingress conflicts']],
  ['the change says what is live', p(to(81)), p(to(80)), p(to(81)), ['p adopts: spec.ingress adopts']],
  ['no manifest speaks of the part', p(to(81)), p(silent), p(silent), ['p keeps: spec.ingress keeps']],
  ['the change is the first to speak of it', p(to(81)), p(silent), p(to(80)), ['p conflicts: spec.ingress conflicts']],
  ['the change says of it what is live', p(to(81)), p(silent), p(to(81)), ['p keeps: spec.ingress keeps']],
  [
    'two parts, of which the change edits one: the worse counts',
    p(to(81, 'web')),
    p(to(80)),
    p(to(82)),
    ['p conflicts: spec.ingress conflicts, spec.podSelector.matchLabels.app reverts'],
  ],
  [
    'two parts, of which the change adopts one',
    p(to(81, 'web')),
    p(to(80)),
    p(to(81)),
    ['p reverts: spec.ingress adopts, spec.podSelector.matchLabels.app reverts'],
  ],
  [
    'the change removes its manifest, and objects go',
    p(to(81)),
    p(to(80)),
    q,
    ['p removes: spec.ingress removes'],
    'yes',
  ],
  ['the change removes its manifest, and objects stay', p(to(81)), p(to(80)), q, ['p keeps: spec.ingress keeps'], 'no'],
  [
    'the change removes its manifest, and nobody knows',
    p(to(81)),
    p(to(80)),
    q,
    ['p perhaps-removes: spec.ingress perhaps-removes'],
    'unknown',
  ],
  ['missing in the cluster', '', p(to(80)), p(to(80)), ['p creates']],
  ['missing, and the change edits it', '', p(to(80)), p(to(81)), ['p creates']],
  ['missing, and the change removes it too', '', p(to(80)), '', ['p adopts']],
  ['only in the cluster', p(to(80)) + q, q, q, ['p keeps']],
  ['only in the cluster, and objects without a manifest go', p(to(80)) + q, q, q, ['p keeps'], 'yes'],
  ['only in the cluster, and the change brings it', p(to(80)) + q, q, q + p(to(80)), ['p adopts']],
  ['only in the cluster, and the change brings another', p(to(80)) + q, q, q + p(to(81)), ['p conflicts']],
  ['an alien in a namespace that goes', space('{}') + p(to(80)) + q, space('{}') + q, '', ['p removes'], 'yes'],
  ['an alien in a namespace that stays', space('{}') + p(to(80)) + q, space('{}') + q, '', ['p keeps'], 'no'],
  ['an alien in a namespace that may go', space('{}') + p(to(80)) + q, space('{}') + q, '', ['p perhaps-removes']],
  [
    'what a controller made, and its manifest goes',
    policy('shop/p', to(81), ', labels: {generate.kyverno.io/policy-name: x}'),
    p(to(80)),
    q,
    ['p keeps: spec.ingress keeps'],
    'yes',
  ],
  [
    'what git itself marks as made by a controller, and its manifest goes',
    policy('shop/p', to(81), ', labels: {generate.kyverno.io/policy-name: x}'),
    policy('shop/p', to(80), ', labels: {generate.kyverno.io/policy-name: x}'),
    q,
    ['p perhaps-removes: spec.ingress perhaps-removes'],
  ],
  ['a label', space('{a: live}'), space('{a: b}'), space('{a: b}'), ['shop reverts: metadata.labels.a reverts']],
  ['a label that is gone', space('{}'), space('{a: b}'), space('{a: b}'), ['shop reverts: metadata.labels.a reverts']],
  [
    'a label that the change drops',
    space('{a: live}'),
    space('{a: b}'),
    space('{}'),
    ['shop conflicts: metadata.labels.a conflicts'],
  ],
  ['a label that git does not know', space('{a: b, x: live}'), space('{a: b}'), space('{a: b}'), []],
  [
    'a label of pods that the change sets to a third value',
    deployment('shop/web', '{app: live}'),
    deployment('shop/web', '{app: base}'),
    deployment('shop/web', '{app: head}'),
    ['web conflicts: spec.template.metadata.labels.app conflicts'],
  ],
];

test.each(rows)('%s', (_what, cluster, base, head, fates, prune = 'unknown') => {
  const { drift } = stateOf({
    cluster: namespace('kube-system') + cluster,
    base: { 'a.yaml': base },
    head: { 'a.yaml': head },
    settings: { sources: [{ id: 's', include: ['**'], exclude: [], prune }] },
  });
  const told = drift
    .filter(({ object }) => object.name !== 'q')
    .map(({ object, merge, paths, parts = [] }) => {
      const each = parts.map((part, at) => `${paths[at] ?? ''} ${part.merge}`).sort();
      return `${object.name} ${merge ?? 'unknown'}${each.length === 0 ? '' : `: ${each.join(', ')}`}`;
    });
  expect(told).toEqual(fates);
});
