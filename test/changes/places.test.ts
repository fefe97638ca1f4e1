/**
 * Where the author of an edit should look. Each row is one kind of edit; `§` marks the place that must be named, in the
 * text of head, or in that of base where head has nothing left to point at.
 */
import { describe, expect, test } from '@jest/globals';
import { deployment, policy } from '../shop.ts';
import { causeText, differencesOf, judged, markedPlace, pairOf, type Texts } from './edit.ts';

interface Edit {
  readonly name: string;
  readonly before: Texts;
  readonly after: Texts;
  /** The difference that is looked at. */
  readonly change: 'newly-allowed' | 'newly-denied';
  readonly pair: string;
  readonly object: string;
  readonly text: string | RegExp;
  /** Undoing another edit would bring the old answer back as well. */
  readonly others?: number;
}

const db = (spec: string): Texts => ({ 'policy.yaml': policy('db', spec) });
const rule = `podSelector: {matchLabels: {app: db}}
ingress:
  - from:
      - podSelector: {matchLabels: {app: web}}
    ports:
      - port: 5432`;
const [apiToDb, webToDb] = ['shop/api → shop/db TCP 5432', 'shop/web → shop/db TCP 5432'];
const object = 'NetworkPolicy shop/db';
const web = policy(
  'web',
  'podSelector: {matchLabels: {app: web}}\npolicyTypes: [Egress]\negress:\n  - to: [{podSelector: {matchLabels: {app: db}}}]',
);

const admin = (action: string): Texts => ({
  'admin.yaml': `apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata:
  name: guard
spec:
  priority: 10
  subject: {namespaces: {matchLabels: {team: shop}}}
  egress:
    - name: keep-out
      action: ${action}
      to: [{namespaces: {matchLabels: {team: ops}}}]
`,
});

const gains: readonly Omit<Edit, 'change'>[] = [
  {
    name: 'a rule passes on what it denied',
    before: admin('Deny'),
    after: admin('§Pass'),
    pair: 'shop/web → ops/scraper every port',
    object: 'AdminNetworkPolicy guard',
    text: 'the rule did deny and does pass',
  },
  {
    name: 'a peer is added',
    before: db(rule),
    after: db(rule.replace('    ports', '      - podSelector: {matchLabels: {app: §api}}\n    ports')),
    pair: apiToDb,
    object,
    text: 'peer app=api is new in the rule',
  },
  {
    name: 'a peer is added in front',
    before: db(rule),
    after: db(rule.replace('      - pod', '      - podSelector: {matchLabels: {app: §api}}\n      - pod')),
    pair: apiToDb,
    object,
    text: 'peer app=api is new in the rule',
  },
  {
    name: 'a label of a peer is another one',
    before: db(rule),
    after: db(rule.replace('app: web', 'app: §api')),
    pair: apiToDb,
    object,
    text: 'peer app=api is new in the rule',
  },
  {
    name: 'a condition of a peer goes',
    before: db(rule.replace('{app: web}', '{app: api, tier: §front}')),
    after: db(rule.replace('{app: web}', '{app: api}')),
    pair: apiToDb,
    object,
    text: 'the peer was app=api and tier=front and is app=api',
  },
  {
    name: 'a namespace selector is added to a peer',
    before: db(rule.replace('app: web', 'app: scraper')),
    after: db(
      rule.replace(
        '- podSelector: {matchLabels: {app: web}}',
        '- podSelector: {matchLabels: {app: scraper}}\n        namespaceSelector: {matchLabels: {team: §ops}}',
      ),
    ),
    pair: 'ops/scraper → shop/db TCP 5432',
    object,
    text: 'the peer was app=scraper and is namespace team=ops and app=scraper',
  },
  {
    name: 'a port is added',
    before: db(rule),
    after: db(`${rule}\n      - §port: 5433`),
    pair: 'shop/web → shop/db TCP 5433',
    object,
    text: 'the port entry is new in the rule',
  },
  {
    name: 'a port is another one',
    before: db(rule),
    after: db(rule.replace('port: 5432', '§port: 5433')),
    pair: 'shop/web → shop/db TCP 5433',
    object,
    text: 'the port entry is new in the rule',
  },
  {
    name: 'a port becomes a range',
    before: db(rule),
    after: db(rule.replace('port: 5432', '§port: 5432\n        endPort: 5440')),
    pair: 'shop/web → shop/db TCP 5433-5440',
    object,
    text: 'the port entry is new in the rule',
  },
  {
    name: 'a dash splits a port from its protocol',
    before: db(rule.replace('- port: 5432', '- protocol: UDP\n        port: 53')),
    after: db(rule.replace('- port: 5432', '- §protocol: UDP\n      - port: 53')),
    pair: 'shop/web → shop/db UDP 1-52, UDP 54-65535',
    object,
    text: 'the port entry names no port and so means every one',
  },
  {
    name: 'the other entry that the dash makes',
    before: db(rule.replace('- port: 5432', '- protocol: UDP\n        port: 53')),
    after: db(rule.replace('- port: 5432', '- protocol: UDP\n      - §port: 53')),
    pair: 'shop/web → shop/db TCP 53',
    object,
    text: 'the port entry is new in the rule',
  },
  {
    name: 'the ports go',
    before: db(rule),
    after: db(
      rule
        .replace('- from', '- §from')
        .replace(/ {4}ports[^]*$/, '')
        .trimEnd(),
    ),
    pair: 'shop/web → shop/db every port except TCP 5432',
    object,
    text: 'the rule names no port any more and so allows every one',
  },
  {
    name: 'the peers go',
    before: db(rule),
    after: db('podSelector: {matchLabels: {app: db}}\ningress:\n  - §ports:\n      - port: 5432'),
    pair: apiToDb,
    object,
    text: 'the rule names no peer any more and so allows every one',
  },
  {
    name: 'a rule is added',
    before: db(rule),
    after: db(`${rule}\n  - §from: [{podSelector: {matchLabels: {app: api}}}]\n    ports: [{port: 5432}]`),
    pair: apiToDb,
    object,
    text: 'the rule is new',
  },
  {
    name: 'a rule that allows everything is added',
    before: db(rule),
    after: db(`${rule}\n  - §{}`),
    pair: 'shop/api → shop/db every port',
    object,
    text: 'the rule is new',
  },
  {
    name: 'a policy is added beside one that isolates',
    before: db(rule),
    after: {
      ...db(rule),
      'more.yaml': policy(
        'more',
        'podSelector: {matchLabels: {app: db}}\ningress:\n  - §from: [{podSelector: {matchLabels: {app: api}}}]\n    ports: [{port: 5432}]',
      ),
    },
    pair: apiToDb,
    object: 'NetworkPolicy shop/more',
    text: 'the rule is new',
  },
  {
    name: 'a policy is removed',
    before: { 'policy.yaml': policy('db', rule).replace(/^/, '§') },
    after: { 'policy.yaml': '# gone\n' },
    pair: 'shop/web → shop/db every port except TCP 5432',
    object,
    text: 'the policy is removed',
  },
  {
    name: 'the policy selects something else',
    before: db(rule),
    after: db(rule.replace('app: db', 'app: §data')),
    pair: 'shop/web → shop/db every port except TCP 5432',
    object,
    text: 'the policy selected app=db and selects app=data',
  },
  {
    name: 'a direction no longer applies',
    before: db(`policyTypes: [Ingress, Egress]\n${rule}`),
    after: { 'policy.yaml': policy('db', `policyTypes: [Ingress]\n${rule}`) },
    pair: 'shop/db → shop/api every port',
    object,
    text: 'the policy no longer applies to egress',
  },
  {
    name: 'a block grows',
    before: db(rule.replace('- podSelector: {matchLabels: {app: web}}', '- ipBlock: {cidr: 203.0.113.0/25}')),
    after: db(rule.replace('- podSelector: {matchLabels: {app: web}}', '- ipBlock: {cidr: §203.0.113.0/24}')),
    pair: '203.0.113.128/25 → shop/db TCP 5432',
    object,
    text: 'the peer was 203.0.113.0/25 and is 203.0.113.0/24',
  },
  {
    name: 'an exception goes',
    before: db(
      rule.replace(
        '- podSelector: {matchLabels: {app: web}}',
        '- ipBlock: {cidr: 203.0.113.0/24, except: [§203.0.113.128/25]}',
      ),
    ),
    after: db(rule.replace('- podSelector: {matchLabels: {app: web}}', '- ipBlock: {cidr: 203.0.113.0/24}')),
    pair: '203.0.113.128/25 → shop/db TCP 5432',
    object,
    text: 'the peer was 203.0.113.0/24 except 203.0.113.128/25 and is 203.0.113.0/24',
  },
  {
    name: 'the label of a workload',
    before: db(rule),
    after: {
      ...db(rule),
      'api.yaml': deployment('api', 8081)
        .replace('labels: {app: api}', 'labels: {app: §web}')
        .replace('matchLabels: {app: api}', 'matchLabels: {app: web}'),
    },
    pair: apiToDb,
    object: 'Deployment shop/api',
    text: 'label app of its pods was api and is web',
  },
  {
    name: 'a named port of a workload',
    before: db(rule.replace('port: 5432', 'port: main')),
    after: { ...db(rule.replace('port: 5432', 'port: main')), 'db.yaml': deployment('db', 5433) },
    pair: 'shop/web → shop/db TCP 5433',
    object: 'Deployment shop/db',
    text: 'container port was main TCP 5432 and is main TCP 5433',
  },
  {
    name: 'the label of a namespace',
    before: db(
      rule.replace('podSelector: {matchLabels: {app: web}}', 'namespaceSelector: {matchLabels: {trusted: "yes"}}'),
    ),
    after: {
      ...db(
        rule.replace('podSelector: {matchLabels: {app: web}}', 'namespaceSelector: {matchLabels: {trusted: "yes"}}'),
      ),
      'namespaces.yaml':
        'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {team: shop}}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: ops, labels: {team: ops, trusted: §"yes"}}\n',
    },
    pair: 'ops/scraper → shop/db TCP 5432',
    object: 'Namespace ops',
    text: 'Namespace ops: label trusted is new: yes',
  },
  {
    name: 'egress: a peer is added',
    before: { 'policy.yaml': web },
    after: { 'policy.yaml': web.replace('{app: db}}}]', '{app: db}}}, {podSelector: {matchLabels: {app: §api}}}]') },
    pair: 'shop/web → shop/api every port',
    object: 'NetworkPolicy shop/web',
    text: 'peer app=api is new in the rule',
  },
];

const losses: readonly Omit<Edit, 'change'>[] = [
  {
    name: 'a label of a peer is another one',
    before: db(rule),
    after: db(rule.replace('app: web', 'app: §wbe')),
    pair: webToDb,
    object,
    text: 'the peer was app=web and is app=wbe',
  },
  {
    name: 'a condition of a peer is added',
    before: db(rule),
    after: db(rule.replace('{app: web}', '{app: web, tier: §front}')),
    pair: webToDb,
    object,
    text: 'the peer was app=web and is app=web and tier=front',
  },
  {
    name: 'a peer goes',
    before: db(rule.replace('    ports', '      - §podSelector: {matchLabels: {app: api}}\n    ports')),
    after: db(rule),
    pair: apiToDb,
    object,
    text: 'peer app=api is removed from the rule',
  },
  {
    name: 'a port is another one',
    before: db(rule),
    after: db(rule.replace('port: 5432', '§port: 5433')),
    pair: webToDb,
    object,
    text: 'the port was TCP 5432 and is TCP 5433',
  },
  {
    name: 'a port goes',
    before: db(`${rule}\n      - §port: 5433`),
    after: db(rule),
    pair: 'shop/web → shop/db TCP 5433',
    object,
    text: 'port TCP 5433 is removed from the rule',
  },
  {
    name: 'ports are added to a rule without',
    before: db(rule.replace(/\n {4}ports[^]*$/, '')),
    after: db(rule.replace('- port', '- §port')),
    pair: 'shop/web → shop/db every port except TCP 5432',
    object,
    text: 'the port was every port and is TCP 5432',
  },
  {
    name: 'peers are added to a rule without',
    before: db('podSelector: {matchLabels: {app: db}}\ningress:\n  - ports:\n      - port: 5432'),
    after: db(
      rule
        .replace('app: web', 'app: web')
        .replace('- podSelector: {matchLabels: {app: web}}', '- §podSelector: {matchLabels: {app: web}}'),
    ),
    pair: apiToDb,
    object,
    text: 'the peer was every peer and is app=web',
  },
  {
    name: 'a rule goes',
    before: db(`${rule}\n  - §from: [{podSelector: {matchLabels: {app: api}}}]\n    ports: [{port: 5432}]`),
    after: db(rule),
    pair: apiToDb,
    object,
    text: 'the rule is removed',
  },
  {
    name: 'all rules go',
    before: db(rule.replace('- from', '- §from')),
    after: db('podSelector: {matchLabels: {app: db}}\ningress: []'),
    pair: webToDb,
    object,
    text: 'the rule is removed',
  },
  {
    name: 'a policy is added',
    before: {},
    after: db(rule.replace('podSelector: {matchLabels: {app: db}}', 'podSelector: §{matchLabels: {app: db}}')),
    pair: 'shop/api → shop/db every port',
    object,
    text: 'the policy is new and isolates ingress',
  },
  {
    name: 'a policy that let it through is removed, and another still isolates',
    before: { ...db(rule), 'more.yaml': policy('more', 'podSelector: {}\ningress: []').replace(/^/, '') },
    after: { 'policy.yaml': '# gone\n', 'more.yaml': policy('more', 'podSelector: {}\ningress: []') },
    pair: webToDb,
    object,
    text: 'the policy is removed',
  },
  {
    name: 'a policy is renamed: the old name has let it through',
    before: db(rule),
    after: { 'policy.yaml': policy('database', rule.replace('app: web', 'app: api')) },
    pair: webToDb,
    object,
    text: 'the policy is removed',
    others: 1,
  },
  {
    name: 'the policy selects one more',
    before: db(rule),
    after: db(rule.replace('podSelector: {matchLabels: {app: db}}', 'podSelector: §{}')),
    pair: 'shop/web → shop/api every port except TCP 5432',
    object,
    text: 'the policy selected app=db and selects every pod',
  },
  {
    name: 'a direction applies now',
    before: db(`policyTypes: [Ingress]\n${rule}`),
    after: db(`policyTypes: [Ingress, §Egress]\n${rule}`),
    pair: 'shop/db → shop/api every port',
    object,
    text: 'the policy applies to egress now',
  },
  {
    name: 'an exception is added',
    before: db(rule.replace('- podSelector: {matchLabels: {app: web}}', '- ipBlock: {cidr: 203.0.113.0/24}')),
    after: db(
      rule.replace(
        '- podSelector: {matchLabels: {app: web}}',
        '- ipBlock: {cidr: 203.0.113.0/24, except: [§203.0.113.128/25]}',
      ),
    ),
    pair: '203.0.113.128/25 → shop/db TCP 5432',
    object,
    text: 'the peer was 203.0.113.0/24 and is 203.0.113.0/24 except 203.0.113.128/25',
  },
  {
    name: 'the label of a workload',
    before: db(rule),
    after: { ...db(rule), 'web.yaml': deployment('web', 8080).replaceAll('{app: web}', '{app: front}') },
    pair: webToDb,
    object: 'Deployment shop/web',
    text: 'label app of its pods was web and is front',
  },
  {
    name: 'a named port of a workload',
    before: db(rule.replace('port: 5432', 'port: main')),
    after: {
      ...db(rule.replace('port: 5432', 'port: main')),
      'db.yaml': deployment('db', 5432).replace('name: main, containerPort', 'name: data, containerPort'),
    },
    pair: webToDb,
    object: 'Deployment shop/db',
    text: 'container port was main TCP 5432 and is data TCP 5432; NetworkPolicy shop/db still names main',
  },
  {
    name: 'the label of a namespace',
    before: db(rule.replace('podSelector: {matchLabels: {app: web}}', 'namespaceSelector: {matchLabels: {team: ops}}')),
    after: {
      ...db(rule.replace('podSelector: {matchLabels: {app: web}}', 'namespaceSelector: {matchLabels: {team: ops}}')),
      'namespaces.yaml':
        'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {team: shop}}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: ops, labels: {team: §tools}}\n',
    },
    pair: 'ops/scraper → shop/db TCP 5432',
    object: 'Namespace ops',
    text: 'Namespace ops: label team was ops and is tools',
  },
  {
    name: 'egress: a label of a peer is another one',
    before: { 'policy.yaml': web },
    after: { 'policy.yaml': web.replace('{app: db}}}]', '{app: §bd}}}]') },
    pair: 'shop/web → shop/db every port',
    object: 'NetworkPolicy shop/web',
    text: 'the peer was app=db and is app=bd',
  },
];

const twoPeers = rule.replace(
  '- podSelector: {matchLabels: {app: web}}',
  '- namespaceSelector: {matchLabels: {team: ops}}\n      - podSelector: {matchLabels: {app: web}}',
);
const joined = twoPeers.replace('- podSelector: {matchLabels: {app: web}}', '  podSelector: {matchLabels: {app: web}}');

test.each(['shop/web → shop/db TCP 5432', 'ops/scraper → shop/db TCP 5432'])(
  'two peers that became one are told as that: %s',
  async (pair) => {
    const lost = differencesOf(await judged(db(twoPeers), db(joined))).filter((one) => pairOf(one) === pair);
    expect(lost.flatMap(({ causes }) => causes.map(({ text }) => text))).toEqual([
      expect.stringContaining('; two list items became one, whose selectors mean "and": did you mean two items?'),
    ]);
  },
);

const edits: readonly Edit[] = [
  ...gains.map((edit) => ({ ...edit, change: 'newly-allowed' as const })),
  ...losses.map((edit) => ({ ...edit, change: 'newly-denied' as const })),
];

describe.each(['newly-allowed', 'newly-denied'] as const)('%s', (change) => {
  const rows = edits.filter((edit) => edit.change === change).map((edit) => [edit.name, edit] as const);
  test.each(rows)('%s', async (_, { before, after, pair, object: wanted, text, others = 0 }) => {
    const differences = differencesOf(await judged(before, after)).filter((one) => one.change === change);
    const found = differences.filter((difference) => pairOf(difference) === pair);
    expect(found.length > 0 ? [pair] : differences.map(pairOf)).toEqual([pair]);
    const causes = found[0]?.causes.map(causeText) ?? [];
    expect(causes).toHaveLength(1 + others);
    const [cause = ''] = causes;
    expect(cause.startsWith(`${wanted} at `) ? wanted : cause).toBe(wanted);
    const told = cause.slice(cause.indexOf(': ') + 2).replace(/ \(NetworkPolicy .*\)$/, '');
    if (typeof text === 'string') expect(told).toContain(text);
    else expect(told).toMatch(text);
    const place = markedPlace(after, before);
    if (place !== undefined) expect(cause.slice(`${wanted} at `.length).split(': ')[0]).toBe(place);
  });
});
