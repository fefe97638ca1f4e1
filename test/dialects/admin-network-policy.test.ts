/** What the fields of AdminNetworkPolicy, BaselineAdminNetworkPolicy and ClusterNetworkPolicy become. */
import { load } from 'js-yaml';
import { adminNetworkPolicy } from '../../src/dialects/admin-network-policy.ts';
import { clusterNetworkPolicy } from '../../src/dialects/cluster-network-policy.ts';
import { peerContent, portContent, ruleContent, subjectContent } from '../../src/engine/content.ts';
import type { JsonObject } from '../../src/model/object.ts';
import type { Policy } from '../../src/model/policy.ts';
import { liveManifest, refOf } from '../../src/worlds/live.ts';

const group = 'policy.networking.k8s.io';

function read(kind: string, version: string, spec: string) {
  const value = { apiVersion: `${group}/${version}`, kind, metadata: { name: 'p' }, spec: load(spec) } as JsonObject;
  const ref = refOf(value);
  if ('missing' in ref) throw new Error(ref.missing);
  const dialect = kind === 'ClusterNetworkPolicy' ? clusterNetworkPolicy : adminNetworkPolicy;
  const { policy, problems } = dialect.read(liveManifest(value, ref));
  return {
    policy,
    problems: problems.map(({ message, origin }) => `${origin.kind === 'live' ? origin.path : ''}: ${message}`),
    helps: problems.map(({ help }) => help),
  };
}

const admin = (more: string) =>
  read('AdminNetworkPolicy', 'v1alpha1', `{priority: 5, subject: {namespaces: {}}, ${more}}`);
const baseline = (more: string) =>
  read('BaselineAdminNetworkPolicy', 'v1alpha1', `{subject: {namespaces: {}}, ${more}}`);
const cluster = (more: string, tier = 'Admin') =>
  read('ClusterNetworkPolicy', 'v1alpha2', `{tier: ${tier}, priority: 7, subject: {namespaces: {}}, ${more}}`);
const rules = ({ policy }: { readonly policy: Policy | undefined }, direction: 'ingress' | 'egress' = 'egress') =>
  (policy?.[direction]?.rules ?? []).map((rule) => `${rule.index} ${ruleContent(rule)}`);
const everything = '*';

describe('where a policy sits', () => {
  test.each([
    ['AdminNetworkPolicy', admin('').policy, 'Admin', 5],
    ['BaselineAdminNetworkPolicy', baseline('').policy, 'Baseline', 0],
    ['ClusterNetworkPolicy, Admin', cluster('').policy, 'Admin', 7],
    ['ClusterNetworkPolicy, Baseline', cluster('', 'Baseline').policy, 'Baseline', 7],
  ])('%s', (_, policy, tier, rank) => {
    expect(policy).toMatchObject({ tier, rank, ref: { group, namespace: '' } });
  });

  test.each([
    [
      'another version',
      read('ClusterNetworkPolicy', 'v1beta1', '{tier: Admin, priority: 1}'),
      'apiVersion: the version policy.networking.k8s.io/v1beta1 is not known to this program',
    ],
    [
      'a kind of another version',
      read('AdminNetworkPolicy', 'v1alpha2', '{priority: 1}'),
      'apiVersion: the version policy.networking.k8s.io/v1alpha2 is not known to this program',
    ],
    ['another tier', cluster('', 'Middle'), 'spec.tier: the tier Middle is not known to this program'],
  ])('%s is told and in no verdict', (_, { policy, problems }, problem) => {
    expect(policy).toBeUndefined();
    expect(problems).toEqual([problem]);
  });
});

test.each<[string, string]>([
  ['{namespaces: {}}', 'in {{}} {}'],
  ['{namespaces: {matchLabels: {a: b}}}', 'in {a=b} {}'],
  [
    '{pods: {namespaceSelector: {matchLabels: {a: b}}, podSelector: {matchExpressions: [{key: c, operator: NotIn, values: [d]}]}}}',
    'in {a=b} c notin (d)',
  ],
  ['{pods: {podSelector: {matchLabels: {a: b}}}}', 'in {{}} a=b'],
])('subject %s', (subject, content) => {
  const { policy, problems } = read(
    'ClusterNetworkPolicy',
    'v1alpha2',
    `{tier: Admin, priority: 1, subject: ${subject}}`,
  );
  expect(policy === undefined ? '' : subjectContent(policy.subject)).toBe(content);
  expect(policy?.condition).toBeUndefined();
  expect(problems).toEqual([]);
});

test('a subject of a newer API may be any pod, under a condition', () => {
  const { policy, problems } = read(
    'ClusterNetworkPolicy',
    'v1alpha2',
    '{tier: Admin, priority: 1, subject: {accounts: {}}}',
  );
  expect(policy && subjectContent(policy.subject)).toBe('in {{}} {}');
  expect(policy?.condition?.key).toBe('unknown:subject:{"accounts":{}}');
  expect(problems).toEqual(['spec.subject.accounts: field "accounts" is not known to this program']);
});

test('nothing isolates, and a direction without rules does not exist', () => {
  const { policy } = cluster('ingress: [], egress: [{action: Deny, to: [{namespaces: {}}]}]');
  expect(policy?.ingress).toBeUndefined();
  expect(policy?.egress?.isolates).toBe(false);
});

describe('actions', () => {
  const to = (action: string) => `egress: [{action: ${action}, to: [{namespaces: {}}]}]`;
  test.each([
    ['AdminNetworkPolicy', admin(to('Allow')), 'allow'],
    ['AdminNetworkPolicy', admin(to('Deny')), 'deny'],
    ['AdminNetworkPolicy', admin(to('Pass')), 'pass'],
    ['BaselineAdminNetworkPolicy', baseline(to('Allow')), 'allow'],
    ['BaselineAdminNetworkPolicy', baseline(to('Deny')), 'deny'],
    ['ClusterNetworkPolicy', cluster(to('Accept')), 'allow'],
    ['ClusterNetworkPolicy', cluster(to('Deny')), 'deny'],
    ['ClusterNetworkPolicy', cluster(to('Pass')), 'pass'],
  ])('%s: %#', (_, found, action) => {
    expect(rules(found)).toEqual([`0 ${action}  (pods in {{}} {}) (${everything})`]);
  });

  test('one of a newer API may be any of them', () => {
    const found = cluster(to('Log'));
    const key = 'unknown:rule::{"action":"Log","to":[{"namespaces":{}}]}';
    expect(rules(found)).toEqual(['allow', 'deny', 'pass'].map((one) => `0 ${one} ${key}:${one} (*) (*)`));
    expect(found.problems).toEqual(['spec.egress[0].action: the action "Log" is not known to this program']);
  });
});

test.each<[string, readonly string[]]>([
  ['{namespaces: {matchLabels: {a: b}}}', ['pods in {a=b} {}']],
  ['{pods: {namespaceSelector: {}, podSelector: {matchLabels: {a: b}}}}', ['pods in {{}} a=b']],
  ['{nodes: {matchExpressions: [{key: role, operator: Exists}]}}', ['nodes role']],
  [
    '{networks: [10.0.0.0/8, "fd00::/8"]}',
    ['block by address 10.0.0.0/8 except ', 'block by address fd00::/8 except '],
  ],
  ['{domainNames: ["*.b.example", a.example]}', ['unknown domains:*.b.example,a.example']],
  ['{namespaces: {}, newer: 1}', ['unknown unknown:peer::{"namespaces":{},"newer":1}']],
  ['{pods: {podSelector: {}, newer: 1}}', ['unknown unknown:peer::{"pods":{"newer":1,"podSelector":{}}}']],
])('peer %s', (peer, contents) => {
  for (const { policy, problems } of [
    admin(`egress: [{action: Allow, to: [${peer}]}]`),
    cluster(`egress: [{action: Accept, to: [${peer}]}]`),
  ]) {
    expect(policy?.egress?.rules[0]?.peers?.map(peerContent)).toEqual(contents);
    expect(problems).toHaveLength(peer.includes('newer') ? 1 : 0);
  }
});

test('names lead outside of the cluster only', () => {
  const { policy } = cluster('egress: [{action: Accept, to: [{domainNames: [a.example, "*.b.example"]}]}]');
  expect(policy?.egress?.rules[0]?.peers?.[0]).toMatchObject({
    kind: 'unknown',
    outside: true,
    name: '*.b.example, a.example',
    atom: { text: 'the address is one to which *.b.example, a.example resolves' },
  });
});

describe('a peer of which nothing is known closes the whole rule', () => {
  const peers = '[{namespaces: {}}, {serviceAccounts: {}}]';
  test.each([
    ['Allow', admin(`egress: [{action: Allow, to: ${peers}, ports: [{portNumber: {port: 1}}]}]`), 'allow  () (*)'],
    ['Accept', cluster(`egress: [{action: Accept, to: ${peers}}]`), 'allow  () (*)'],
    [
      'Deny',
      cluster(`egress: [{action: Deny, to: ${peers}, protocols: [{destinationNamedPort: a}]}]`),
      'deny  (*) (*)',
    ],
    ['Pass', cluster(`egress: [{action: Pass, to: ${peers}}]`), 'deny  (*) (*)'],
  ])('%s', (action, found, rule) => {
    expect(rules(found)).toEqual([`0 ${rule}`]);
    expect(found.problems).toEqual([
      'spec.egress[0].to[1].serviceAccounts: the peer "serviceAccounts" is not known to this program',
    ]);
    expect(found.helps[0]).toContain(action.startsWith('A') ? 'allows nothing' : 'denies everything');
  });

  test('addresses are no peers of ingress', () => {
    const found = cluster('ingress: [{action: Deny, from: [{networks: [10.0.0.0/8]}]}]');
    expect(rules(found, 'ingress')).toEqual(['0 deny  (*) (*)']);
    expect(found.problems).toHaveLength(1);
  });

  test('an empty peer, as of a server that dropped its field', () => {
    const found = cluster('ingress: [{action: Pass, from: [{}]}]');
    expect(rules(found, 'ingress')).toEqual(['0 deny  (*) (*)']);
    expect(found.problems).toEqual(['spec.ingress[0].from[0]: the peer names nothing that this program knows']);
  });
});

test('a newer field of a rule stands for the whole of it', () => {
  const found = cluster(
    'egress: [{action: Deny, to: [{namespaces: {}}], protocols: [{tcp: {destinationPort: {number: 1}}}], log: true}]',
  );
  expect(rules(found)[0]).toMatch(/^0 deny unknown:rule::\{.*\} \(\*\) \(\*\)$/);
  expect(found.problems).toEqual(['spec.egress[0].log: field "log" is not known to this program']);
});

test('the name of a rule says nothing', () => {
  expect(rules(cluster('egress: [{name: x, action: Deny, to: [{namespaces: {}}]}]'))).toEqual([
    '0 deny  (pods in {{}} {}) (*)',
  ]);
});

describe('ports', () => {
  const unknown = (text: string): string => `unknown unknown:port:${text}`;
  test.each<[string, string]>([
    ['{portNumber: {port: 80}}', 'TCP 80-80'],
    ['{portNumber: {protocol: UDP, port: 53}}', 'UDP 53-53'],
    ['{portRange: {start: 1, end: 9}}', 'TCP 1-9'],
    ['{portRange: {protocol: SCTP, start: 9, end: 9}}', 'SCTP 9-9'],
    ['{namedPort: web}', 'any web'],
    ['{portNumber: {protocol: ICMP, port: 1}}', unknown('{"portNumber":{"port":1,"protocol":"ICMP"}}')],
    ['{newer: 1}', unknown('{"newer":1}')],
    ['{portNumber: {port: 1, newer: 1}}', unknown('{"portNumber":{"newer":1,"port":1}}')],
  ])('of an AdminNetworkPolicy: %s', (port, content) => {
    const { policy } = admin(`ingress: [{action: Deny, from: [{namespaces: {}}], ports: [${port}]}]`);
    expect(policy?.ingress?.rules[0]?.ports?.map(portContent)).toEqual([content]);
  });

  test.each<[string, string]>([
    ['{tcp: {destinationPort: {number: 80}}}', 'TCP 80-80'],
    ['{udp: {destinationPort: {range: {start: 1, end: 9}}}}', 'UDP 1-9'],
    ['{sctp: {destinationPort: {number: 5}}}', 'SCTP 5-5'],
    ['{destinationNamedPort: web}', 'any web'],
    ['{tcp: {}}', 'TCP 1-65535'],
    ['{icmp: {}}', unknown('{"icmp":{}}')],
    ['{}', unknown('{}')],
    ['{tcp: {sourcePort: {number: 1}}}', unknown('{"tcp":{"sourcePort":{"number":1}}}')],
    ['{tcp: {destinationPort: {newer: 1}}}', unknown('{"tcp":{"destinationPort":{"newer":1}}}')],
  ])('of a ClusterNetworkPolicy: %s', (port, content) => {
    const { policy } = cluster(`ingress: [{action: Deny, from: [{namespaces: {}}], protocols: [${port}]}]`);
    expect(policy?.ingress?.rules[0]?.ports?.map(portContent)).toEqual([content]);
  });

  test.each([
    admin('ingress: [{action: Deny, from: [{namespaces: {}}]}]'),
    cluster('ingress: [{action: Deny, from: [{namespaces: {}}]}]'),
  ])('none: everything, other protocols too', ({ policy }) => {
    expect(policy?.ingress?.rules[0]?.ports).toBeUndefined();
  });
});
