/** Slips in what a change writes: each with what is told, and what looks like one and is none. */
import { describe, expect, test } from '@jest/globals';
import type { Finding, FindingKind } from '../../src/model/finding.ts';
import { formatOrigin } from '../../src/model/origin.ts';
import { check } from '../../src/run.ts';
import { readSnapshot } from '../../src/snapshot.ts';
import { now } from '../program.ts';
import { deployment, policy } from '../shop.ts';
import { memoryTree } from '../trees.ts';
import { judged, surroundings, type Texts } from './edit.ts';

const slipKinds: readonly FindingKind[] = [
  'selects-nothing',
  'peer-matches-nothing',
  'port-not-served',
  'half-open',
  'split-peer',
  'split-port',
  'block-names-pods',
  'unused-rule',
  'no-effect',
];

/** `kind at file:line: title`, then the details. */
function told(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ kind }) => slipKinds.includes(kind))
    .map(({ kind, title, details, causes: [cause] }) => {
      const place = cause === undefined ? 'nowhere' : formatOrigin(cause.origin).replace(/:\d+$/, '');
      return `${kind} at ${place}: ${title}\n${details.join('\n')}`;
    });
}

async function slips(before: Texts, after: Texts): Promise<readonly string[]> {
  return told((await judged(before, after)).findings);
}

/** Rules of a policy for pods with `app`, in lines. */
const ruled = (app: string, rules: string, name = app): Texts => ({
  [`${name}.policy.yaml`]: policy(name, `podSelector: {matchLabels: {app: ${app}}}\n${rules}`),
});
const from = (peers: string, ports = '[{port: main}]'): string => `ingress:\n  - from: ${peers}\n    ports: ${ports}`;
const app = (name: string): string => `{podSelector: {matchLabels: {app: ${name}}}}`;
const service = (name: string, port: number, target: string): Texts => ({
  [`${name}.service.yaml`]: `apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: shop}
spec: {selector: {app: ${name}}, clusterIP: 10.96.0.20, ports: [{port: ${port}, targetPort: ${target}}]}
`,
});
const isolated = policy('closed', 'podSelector: {}\npolicyTypes: [Ingress]');
const dns = '  - {to: [{namespaceSelector: {}}], ports: [{port: 53, protocol: UDP}]}';
const to = (peer: string, port: number, more = dns): string =>
  `policyTypes: [Egress]\negress:\n  - to: [${peer}]\n    ports: [{port: ${port}}]\n${more}`;

const refusal = `apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata: {name: refusal}
spec:
  priority: 1
  subject: {namespaces: {}}
  ingress: [{action: Deny, from: [{namespaces: {matchLabels: {team: ops}}}]}]
`;

type Row = readonly [name: string, before: Texts, after: Texts, told: readonly string[]];

const peers: readonly Row[] = [
  [
    'a mistyped label',
    {},
    ruled('db', from(`[${app('wep')}]`)),
    [
      'peer-matches-nothing at db.policy.yaml:9: ingress rule 1 of NetworkPolicy shop/db names a peer that matches no pod: app=wep',
      'Nearest: app=web, on 1 pod.',
    ],
  ],
  [
    'pods of another namespace',
    {},
    ruled('db', from(`[${app('scraper')}]`)),
    ['1 pod in namespace ops would: a podSelector alone looks into shop only'],
  ],
  [
    'a mistyped namespace: without a cluster it may live elsewhere',
    {},
    ruled('db', from('[{namespaceSelector: {matchLabels: {team: opps}}}]')),
    [],
  ],
  [
    'any namespace may hold it',
    {},
    ruled('db', from('[{namespaceSelector: {}, podSelector: {matchLabels: {app: x}}}]')),
    [],
  ],
  [
    'a namespace of the repository does not',
    {},
    ruled('db', from('[{namespaceSelector: {matchLabels: {team: ops}}, podSelector: {matchLabels: {app: scrapper}}}]')),
    ['matches no pod: namespace team=ops and app=scrapper', 'Nearest: app=scraper, on 1 pod.'],
  ],
  [
    'exceptions take all of it',
    {},
    ruled('db', from('[{ipBlock: {cidr: 198.51.100.0/24, except: [198.51.100.0/25, 198.51.100.128/25]}}]')),
    ['The exceptions of 198.51.100.0/24 except 198.51.100.0/25, 198.51.100.128/25 take out all of it.'],
  ],
  [
    'it was there before',
    ruled('db', from(`[${app('gone')}]`)),
    { ...ruled('db', from(`[${app('gone')}, ${app('web')}]`)) },
    [],
  ],
  [
    'the pods are relabelled',
    ruled('db', from(`[${app('web')}]`)),
    {
      ...ruled('db', from(`[${app('web')}]`)),
      'web.yaml': deployment('web', 8080).replaceAll('{app: web}', '{app: front}'),
    },
    ['peer-matches-nothing at web.yaml:8', 'matches no pod any more: app=web'],
  ],
  [
    'the namespace that a Deny is about is relabelled',
    { 'refusal.yaml': refusal },
    {
      'refusal.yaml': refusal,
      'namespaces.yaml': (surroundings['namespaces.yaml'] ?? '').replace('team: ops', 'team: operations'),
    },
    ['ingress rule 1 of AdminNetworkPolicy refusal names a peer', 'The rule denies nothing from there.'],
  ],
  [
    'the namespace is relabelled',
    ruled('db', from('[{namespaceSelector: {matchLabels: {team: ops}}}]')),
    {
      ...ruled('db', from('[{namespaceSelector: {matchLabels: {team: ops}}}]')),
      'namespaces.yaml': (surroundings['namespaces.yaml'] ?? '').replace('team: ops', 'team: operations'),
    },
    [
      'peer-matches-nothing at namespaces.yaml',
      'matches no namespace any more: namespace team=ops',
      'Nearest: team=operations',
    ].slice(0, 2),
  ],
  [
    'the workload goes',
    ruled('db', from(`[${app('web')}]`)),
    { ...ruled('db', from(`[${app('web')}]`)), 'web.yaml': '' },
    ['matches no pod any more: app=web'],
  ],
  [
    'the only pods of a policy are relabelled',
    ruled('db', from(`[${app('web')}]`)),
    {
      ...ruled('db', from(`[${app('web')}]`)),
      'db.yaml': deployment('db', 5432).replaceAll('{app: db}', '{app: data}'),
    },
    ['selects-nothing at db.yaml', 'NetworkPolicy shop/db selects no pod any more'],
  ],
];

const ports: readonly Row[] = [
  [
    'the port of the Service',
    service('web', 80, 'main'),
    { ...service('web', 80, 'main'), ...ruled('web', from(`[${app('api')}]`, '[{port: 80}]')) },
    [
      'port-not-served at web.policy.yaml:10: ingress rule 1 of NetworkPolicy shop/web names TCP 80',
      'Service shop/web maps its port TCP 80 to TCP 8080 (main)',
    ],
  ],
  [
    'the same in egress',
    service('web', 80, '8080'),
    { ...service('web', 80, '8080'), ...ruled('api', to(app('web'), 80)) },
    ['egress rule 1 of NetworkPolicy shop/api names TCP 80'],
  ],
  ['a port that nobody declares, and no Service has', {}, ruled('web', from(`[${app('api')}]`, '[{port: 9000}]')), []],
  [
    'a Service that leads to the very number',
    service('web', 9000, '9000'),
    { ...service('web', 9000, '9000'), ...ruled('web', from(`[${app('api')}]`, '[{port: 9000}]')) },
    [],
  ],
  [
    'a mistyped name',
    {},
    ruled('web', from(`[${app('api')}]`, '[{port: mian}]')),
    ['names TCP mian', 'Nearest port name: main.'],
  ],
  [
    'the name with another protocol',
    {},
    ruled('web', from(`[${app('api')}]`, '[{port: main, protocol: UDP}]')),
    ['names UDP main'],
  ],
  [
    'the Service moves away from a rule that stays',
    { ...service('web', 80, '80'), ...ruled('web', from(`[${app('api')}]`, '[{port: 80}]')) },
    { ...service('web', 80, '8080'), ...ruled('web', from(`[${app('api')}]`, '[{port: 80}]')) },
    ['names TCP 80'],
  ],
  [
    'the container port is renamed',
    ruled('web', from(`[${app('api')}]`)),
    {
      ...ruled('web', from(`[${app('api')}]`)),
      'web.yaml': deployment('web', 8080).replace('name: main, c', 'name: http, c'),
    },
    ['names TCP main'],
  ],
];

const sides: readonly Row[] = [
  [
    'egress alone',
    { 'closed.yaml': isolated },
    { 'closed.yaml': isolated, ...ruled('web', to(app('api'), 8081)) },
    [
      'half-open at web.policy.yaml:10: egress allowed and ingress denied: shop/web → shop/api TCP 8081',
      'isolated for ingress by NetworkPolicy shop/closed (closed.yaml:7:16)',
    ],
  ],
  [
    'ingress alone',
    ruled('api', 'policyTypes: [Egress]'),
    { ...ruled('api', 'policyTypes: [Egress]'), ...ruled('db', from(`[${app('api')}]`)) },
    ['ingress allowed and egress denied: shop/api → shop/db TCP 5432'],
  ],
  [
    'both sides at once',
    { 'closed.yaml': isolated },
    { 'closed.yaml': isolated, ...ruled('web', to(app('api'), 8081)), ...ruled('api', from(`[${app('web')}]`)) },
    [],
  ],
  [
    'a wide rule reaches some of them',
    { ...ruled('db', 'policyTypes: [Ingress]') },
    { ...ruled('db', 'policyTypes: [Ingress]'), ...ruled('web', to('{podSelector: {}}', 8081)) },
    [],
  ],
  [
    'it was so before',
    { 'closed.yaml': isolated, ...ruled('web', to(app('api'), 8081)) },
    {
      'closed.yaml': isolated,
      ...ruled('web', to(`${app('api')}, ${app('db')}`, 8081).replace('8081', '5432')),
      ...ruled('api', 'ingress: [{}]'),
      ...ruled('db', 'ingress: [{}]'),
    },
    [],
  ],
  [
    'DNS forgotten',
    {},
    ruled('web', to(app('api'), 8081, '')),
    ['half-open at web.policy.yaml:10: shop/web cannot look up names', 'UDP 53 of kube-system/coredns (assumed'],
  ],
  [
    'DNS over TCP only is a rule about it',
    {},
    ruled('web', to(app('api'), 8081, '  - {to: [{namespaceSelector: {}}], ports: [{port: 53}]}')),
    ['Only TCP is open; a port without a protocol means TCP'],
  ],
  ['nothing is allowed, so nothing is called by name', {}, ruled('web', 'policyTypes: [Egress]'), []],
  ['only a single address is allowed', {}, ruled('web', to('{ipBlock: {cidr: 198.51.100.7/32}}', 443, '')), []],
  [
    'everything is allowed',
    {},
    ruled('web', 'policyTypes: [Egress]\negress: [{}]'),
    ['no-effect at web.policy.yaml:1: NetworkPolicy shop/web changes nothing'],
  ],
];

const items: readonly Row[] = [
  [
    'a peer in two halves',
    {},
    ruled('db', from(`[{namespaceSelector: {matchLabels: {team: ops}}}, ${app('scraper')}]`)),
    [
      'split-peer at db.policy.yaml:9',
      'every pod of namespace team=ops (1 pod), and besides them pods app=scraper of shop (0 pods)',
      'One item with both selectors means "and": 1 pod.',
    ],
  ],
  [
    'two peers: nobody is both',
    {},
    ruled('db', from(`[{namespaceSelector: {matchLabels: {team: ops}}}, ${app('web')}]`)),
    [],
  ],
  [
    'a port apart from its protocol',
    {},
    ruled('db', from(`[${app('web')}]`, '[{port: 53}, {protocol: UDP}]')),
    ['split-port at db.policy.yaml:10', 'TCP 53, every UDP port'],
  ],
  ['the other way round', {}, ruled('db', from(`[${app('web')}]`, '[{protocol: UDP}, {port: 53}]')), ['split-port']],
  ['two whole items', {}, ruled('db', from(`[${app('web')}]`, '[{port: 53, protocol: TCP}, {protocol: UDP}]')), []],
  [
    'every port, said with a range',
    {},
    ruled('db', from(`[${app('web')}]`, '[{port: 53}, {protocol: UDP, port: 1, endPort: 65535}]')),
    [],
  ],
  [
    'it was so before',
    ruled('db', from(`[${app('web')}]`, '[{port: 53}, {protocol: UDP}]')),
    ruled('db', from(`[${app('web')}, ${app('api')}]`, '[{port: 53}, {protocol: UDP}]')),
    [],
  ],
  [
    'the address of a Service',
    service('web', 80, 'main'),
    { ...service('web', 80, 'main'), ...ruled('api', to('{ipBlock: {cidr: 10.96.0.20/32}}', 8080)) },
    ['block-names-pods at api.policy.yaml:10', 'It holds the cluster address of 1 Service: shop/web.'],
  ],
  [
    'a network that happens to hold it',
    service('web', 80, 'main'),
    { ...service('web', 80, 'main'), ...ruled('api', to('{ipBlock: {cidr: 10.0.0.0/8}}', 8080)) },
    [],
  ],
];

const useless: readonly Row[] = [
  [
    'a rule inside of another',
    {},
    ruled('db', `ingress:\n  - from: [{podSelector: {}}]\n  - from: [${app('web')}]\n    ports: [{port: 5432}]`),
    [
      'unused-rule at db.policy.yaml:10: ingress rule 2 of NetworkPolicy shop/db is shadowed by others',
      'allowed by rule 1 of NetworkPolicy shop/db (db.policy.yaml:9:7) as well',
      'for pods to come too',
    ],
  ],
  [
    'of two equal rules the second',
    {},
    ruled('db', `ingress:\n  - from: [${app('web')}]\n  - from: [${app('web')}]`),
    ['ingress rule 2 of NetworkPolicy shop/db'],
  ],
  [
    'rules that share a part',
    {},
    ruled('db', `ingress:\n  - from: [${app('web')}, ${app('api')}]\n  - from: [${app('web')}, ${app('db')}]`),
    [],
  ],
  [
    'an old rule that a new one takes in was not touched',
    ruled('db', `ingress:\n  - from: [${app('web')}]`),
    ruled('db', `ingress:\n  - from: [${app('web')}]\n  - from: [{podSelector: {}}]`),
    [],
  ],
  [
    'a copy of a policy',
    ruled('db', from(`[${app('web')}]`)),
    { ...ruled('db', from(`[${app('web')}]`)), ...ruled('db', from(`[${app('web')}]`), 'copy') },
    ['no-effect at copy.policy.yaml:1: NetworkPolicy shop/copy changes nothing'],
  ],
  [
    'a default deny where all pods are isolated today counts for those to come',
    { ...ruled('db', from(`[${app('web')}]`)), ...ruled('web', 'ingress: [{}]'), ...ruled('api', 'ingress: [{}]') },
    {
      ...ruled('db', from(`[${app('web')}]`)),
      ...ruled('web', 'ingress: [{}]'),
      ...ruled('api', 'ingress: [{}]'),
      'closed.yaml': isolated,
    },
    [],
  ],
];

describe.each([
  ['peers', peers],
  ['ports', ports],
  ['sides', sides],
  ['items', items],
  ['of no use', useless],
])('%s', (_, rows) => {
  test.each(rows)('%s', async (__, before, after, expected) => {
    const found = await slips(before, after);
    expect(found).toHaveLength(Math.min(expected.length, 1));
    for (const text of expected) expect(found.join('\n')).toContain(text);
  });
});

describe('with a cluster', () => {
  const labels = { app: 'web' };
  const objects = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system', uid: 'u' } },
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { team: 'shop' } } },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web', namespace: 'shop', labels, uid: 'w' },
      spec: { containers: [{ name: 'c' }] },
      status: { phase: 'Running', podIP: '10.244.1.7', podIPs: [{ ip: '10.244.1.7' }] },
    },
    {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: 'n1' },
      spec: { podCIDRs: ['10.244.1.0/24'] },
      status: { addresses: [] },
    },
  ];
  async function withCluster(after: Texts): Promise<readonly string[]> {
    const request = { command: 'check', base: memoryTree('base', {}), head: memoryTree('head', after), gate: {} };
    const cluster = () => readSnapshot(Buffer.from(JSON.stringify(objects)), 'cluster.json');
    return told((await check(request, { now: () => now, progress: () => undefined, cluster })).report.findings);
  }

  test.each<[string, Texts, string]>([
    [
      'a namespace that is nowhere',
      ruled('web', from('[{namespaceSelector: {matchLabels: {team: shpo}}}]', '[{port: 80}]')),
      'Nearest: team=shop, on 1 namespace.',
    ],
    [
      'a range of pods',
      ruled('web', from('[{ipBlock: {cidr: 10.244.1.0/25}}]', '[{port: 80}]')),
      '10.244.1.0/25 lies in the ranges from which pods get their addresses.',
    ],
    [
      'the address of a pod',
      ruled('web', from('[{ipBlock: {cidr: 10.244.1.7/32}}]', '[{port: 80}]')),
      '1 pod of shop/web have addresses in it',
    ],
  ])('%s', async (_, after, text) => {
    expect((await withCluster(after)).join('\n')).toContain(text);
  });
});
