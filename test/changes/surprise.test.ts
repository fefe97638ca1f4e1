/** Whether the text of an edit names what it allows (stated), or whether it reaches further (implied). */
import { describe, expect, test } from '@jest/globals';
import { deployment, policy } from '../shop.ts';
import { causeText, differencesOf, judged, type Texts } from './edit.ts';

const isolated = 'podSelector: {matchLabels: {app: db}}\npolicyTypes: [Ingress]';
const one = (rule: string): Texts => ({
  'policy.yaml': policy('db', `${isolated}\ningress:\n  - ${rule.replaceAll('\n', '\n    ')}`),
});
const closed: Texts = { 'policy.yaml': policy('db', isolated) };
const port = 'ports: [{port: 5432}]';
const peer = (text: string): Texts => one(`from: [${text}]\n${port}`);

type Row = readonly [name: string, before: Texts, after: Texts];

const stated: readonly Row[] = [
  ['pods by a label, and a port', closed, peer('{podSelector: {matchLabels: {app: web}}}')],
  [
    'pods by a set of values',
    closed,
    peer('{podSelector: {matchExpressions: [{key: app, operator: In, values: [web, api]}]}}'),
  ],
  [
    'pods of a namespace, both by labels',
    closed,
    peer('{namespaceSelector: {matchLabels: {team: ops}}, podSelector: {matchLabels: {app: scraper}}}'),
  ],
  ['a port by its name', closed, one('from: [{podSelector: {matchLabels: {app: web}}}]\nports: [{port: main}]')],
  [
    'a short range of ports',
    closed,
    one('from: [{podSelector: {matchLabels: {app: web}}}]\nports: [{port: 5432, endPort: 5440}]'),
  ],
  ['a block outside', closed, peer('{ipBlock: {cidr: 203.0.113.0/24}}')],
  ['a large block of a partner', closed, peer('{ipBlock: {cidr: 20.16.0.0/12}}')],
  [
    'a second peer beside the first',
    peer('{podSelector: {matchLabels: {app: web}}}'),
    peer('{podSelector: {matchLabels: {app: web}}}, {podSelector: {matchLabels: {app: api}}}'),
  ],
  [
    'a second port beside the first',
    peer('{podSelector: {matchLabels: {app: web}}}'),
    one('from: [{podSelector: {matchLabels: {app: web}}}]\nports: [{port: 5432}, {port: 5433}]'),
  ],
];

const implied: readonly Row[] = [
  ['a rule without ports', closed, one('from: [{podSelector: {matchLabels: {app: web}}}]')],
  ['a rule without peers', closed, one(port)],
  ['a rule without anything', closed, one('{}')],
  // Whoever is in it is named by nobody, a recorded refusal of one address among them.
  ['the internet', closed, peer('{ipBlock: {cidr: 0.0.0.0/0}}')],
  ['half of the internet', closed, peer('{ipBlock: {cidr: 128.0.0.0/1}}')],
  ['every pod of the namespace', closed, peer('{podSelector: {}}')],
  ['every pod of every namespace', closed, peer('{namespaceSelector: {}}')],
  [
    'pods of a label in every namespace',
    closed,
    peer('{namespaceSelector: {}, podSelector: {matchLabels: {app: scraper}}}'),
  ],
  ['pods without a label', closed, peer('{podSelector: {matchExpressions: [{key: secret, operator: DoesNotExist}]}}')],
  [
    'pods that do not have a value',
    closed,
    peer('{podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [db]}]}}'),
  ],
  ['pods that have some value', closed, peer('{podSelector: {matchExpressions: [{key: app, operator: Exists}]}}')],
  [
    'a protocol without a port',
    closed,
    one('from: [{podSelector: {matchLabels: {app: web}}}]\nports: [{protocol: TCP}]'),
  ],
  [
    'every port by a range',
    closed,
    one('from: [{podSelector: {matchLabels: {app: web}}}]\nports: [{port: 1, endPort: 65535}]'),
  ],
  [
    'almost every port by a range',
    closed,
    one('from: [{podSelector: {matchLabels: {app: web}}}]\nports: [{port: 1, endPort: 65534}]'),
  ],
  ['a policy goes', closed, { 'policy.yaml': '# gone\n' }],
  ['a policy selects others', closed, { 'policy.yaml': policy('db', isolated.replace('app: db', 'app: data')) }],
  ['a direction goes', { 'policy.yaml': policy('db', isolated.replace('[Ingress]', '[Ingress, Egress]')) }, closed],
  [
    'ports go',
    peer('{podSelector: {matchLabels: {app: web}}}'),
    one('from: [{podSelector: {matchLabels: {app: web}}}]'),
  ],
  [
    'a label of pods',
    peer('{podSelector: {matchLabels: {app: web}}}'),
    {
      ...peer('{podSelector: {matchLabels: {app: web}}}'),
      'api.yaml': deployment('api', 8081).replaceAll('{app: api}', '{app: web}'),
    },
  ],
  [
    'a port of pods',
    one('from: [{podSelector: {matchLabels: {app: web}}}]\nports: [{port: main}]'),
    {
      ...one('from: [{podSelector: {matchLabels: {app: web}}}]\nports: [{port: main}]'),
      'db.yaml': deployment('db', 5433),
    },
  ],
  [
    'a label of a namespace',
    peer('{namespaceSelector: {matchLabels: {trusted: "yes"}}}'),
    {
      ...peer('{namespaceSelector: {matchLabels: {trusted: "yes"}}}'),
      'namespaces.yaml':
        'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {team: shop}}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: ops, labels: {team: ops, trusted: "yes"}}\n',
    },
  ],
];

describe.each([
  ['stated', stated],
  ['implied', implied],
] as const)('%s', (surprise, rows) => {
  test.each(rows)('%s', async (_, before, after) => {
    const report = await judged(before, after);
    const opened = differencesOf(report).filter(({ change }) => change === 'newly-allowed');
    expect(opened.length).toBeGreaterThan(0);
    expect([...new Set(opened.map((difference) => difference.surprise))]).toEqual([surprise]);
    const severities = report.findings.filter(({ kind }) => kind === 'new-access').map(({ severity }) => severity);
    expect([...new Set(severities)]).toEqual([surprise === 'stated' ? 'notice' : 'error']);
  });
});

test('two list items where one with both selectors was meant: implied, and asked', async () => {
  const both = peer('{namespaceSelector: {matchLabels: {team: ops}}}, {podSelector: {matchLabels: {app: web}}}');
  const report = await judged(closed, both);
  const opened = differencesOf(report).filter(({ change }) => change === 'newly-allowed');
  expect(opened.map(({ surprise }) => surprise)).toEqual(opened.map(() => 'implied'));
  for (const { causes } of opened)
    expect(causes.map(causeText).join()).toContain('did you mean one item with both selectors?');
});

test('one item with both selectors is not asked', async () => {
  const report = await judged(
    closed,
    peer('{namespaceSelector: {matchLabels: {team: ops}}, podSelector: {matchLabels: {app: scraper}}}'),
  );
  expect(
    differencesOf(report)
      .flatMap(({ causes }) => causes.map(causeText))
      .join(),
  ).not.toContain('did you mean');
});

test.each([
  ['the internet', '{ipBlock: {cidr: 0.0.0.0/0}}'],
  ['the internet of IPv6', '{ipBlock: {cidr: "::/0"}}'],
])('%s is an error, however it is stated', async (_, text) => {
  const report = await judged(closed, peer(text));
  expect(report.findings.filter(({ kind }) => kind === 'new-access').map(({ severity }) => severity)).toContain(
    'error',
  );
});

test('the metadata address is an error, however it is stated', async () => {
  const out = (rule: string): Texts => ({
    'policy.yaml': policy('web', `podSelector: {matchLabels: {app: web}}\npolicyTypes: [Egress]\negress: ${rule}`),
  });
  const report = await judged(out('[]'), out('[{to: [{ipBlock: {cidr: 169.254.169.254/32}}], ports: [{port: 80}]}]'));
  const [finding] = report.findings.filter(({ kind }) => kind === 'new-access');
  expect(finding).toMatchObject({ severity: 'error', reach: 'metadata-address' });
});
