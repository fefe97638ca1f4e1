/** `diff` and `check` of changes to cluster-wide policies: what is told, and at which line. */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { program, writeFiles } from '../program.ts';
import { clusterList, deployment, goodBase, goodLog, policy } from '../shop.ts';

afterAll(removeTemporaryFolders);

type Texts = Readonly<Record<string, string>>;

const ground: Texts = {
  'namespaces.yaml': ['shop', 'ops']
    .map((name) => `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {team: ${name}}}\n`)
    .join('---\n'),
  'workloads.yaml': [deployment('web', 8080), deployment('db', 5432), deployment('cron', 9, 'ops')].join('---\n'),
};

/** A policy of the Admin tier for the pods of team shop; its rules start on line 11. */
function guard(rules: string, priority = 10, name = 'guard', direction = 'ingress'): string {
  return `apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata:
  name: ${name}
spec:
  tier: Admin
  priority: ${priority}
  subject:
    namespaces: {matchLabels: {team: shop}}
  ${direction}:
${rules.trimEnd().replace(/^/gm, '    ')}
`;
}

/** The same as an AdminNetworkPolicy. */
const admin = (rules: string): string =>
  guard(rules)
    .replace('v1alpha2', 'v1alpha1')
    .replace('ClusterNetworkPolicy', 'AdminNetworkPolicy')
    .replace('  tier: Admin\n', '');

const rule = (action: string, team = 'ops'): string =>
  `- action: ${action}\n  from:\n    - namespaces: {matchLabels: {team: ${team}}}\n`;
const number = (port: number): string => `  protocols:\n    - tcp: {destinationPort: {number: ${port}}}\n`;
const isolating = policy('isolating', 'podSelector: {}');

interface Told {
  readonly kind: string;
  readonly severity: string;
  readonly at: string;
  readonly text: string;
}

interface Wire {
  readonly kind: string;
  readonly severity: string;
  readonly title: string;
  readonly causes: readonly {
    readonly place: { readonly side?: string; readonly file?: string; readonly line?: number };
    readonly text: string;
  }[];
}

async function findings(args: readonly string[], folder: string): Promise<readonly Told[]> {
  const { out } = await program([...args, '--format', 'json'], folder);
  const all: readonly Wire[] = JSON.parse(out).findings;
  return all
    .filter(({ kind }) => kind !== 'thin-evidence')
    .map(({ kind, severity, causes: [first], title }) => {
      const { side = '', file = '', line = 0 } = first?.place ?? {};
      return { kind, severity, at: `${side} ${file}:${line}`, text: first?.text ?? title };
    });
}

const changes: readonly (readonly [what: string, base: Texts, head: Texts, told: Told])[] = [
  [
    'an added Deny',
    {},
    { 'g.yaml': guard(rule('Deny')) },
    {
      kind: 'lost-access',
      severity: 'notice',
      at: 'head g.yaml:11',
      text: 'the rule is new (ClusterNetworkPolicy guard)',
    },
  ],
  [
    'an added Deny of an AdminNetworkPolicy',
    {},
    { 'g.yaml': admin(rule('Deny')) },
    {
      kind: 'lost-access',
      severity: 'notice',
      at: 'head g.yaml:10',
      text: 'the rule is new (AdminNetworkPolicy guard)',
    },
  ],
  [
    'a removed policy that denied',
    { 'g.yaml': guard(rule('Deny')) },
    {},
    {
      kind: 'new-access',
      severity: 'error',
      at: 'base g.yaml:1',
      text: 'the policy is removed (ClusterNetworkPolicy guard)',
    },
  ],
  [
    'a removed Deny',
    { 'g.yaml': guard(rule('Deny', 'other') + rule('Deny')) },
    { 'g.yaml': guard(rule('Deny', 'other')) },
    {
      kind: 'new-access',
      severity: 'error',
      at: 'base g.yaml:14',
      text: 'the rule is removed (ClusterNetworkPolicy guard)',
    },
  ],
  [
    'a Deny narrowed to a port',
    { 'g.yaml': guard(rule('Deny')) },
    { 'g.yaml': guard(rule('Deny') + number(80)) },
    {
      kind: 'new-access',
      severity: 'error',
      at: 'head g.yaml:15',
      text: 'the port was every port and is TCP 80 (ClusterNetworkPolicy guard)',
    },
  ],
  [
    'an Accept above a NetworkPolicy that isolates, which names whom it lets in',
    { 'p.yaml': isolating },
    { 'p.yaml': isolating, 'g.yaml': guard(rule('Accept') + number(5432)) },
    {
      kind: 'new-access',
      severity: 'notice',
      at: 'head g.yaml:11',
      text: 'the rule is new (ClusterNetworkPolicy guard)',
    },
  ],
  [
    'an Accept above a NetworkPolicy that isolates, on every port',
    { 'p.yaml': isolating },
    { 'p.yaml': isolating, 'g.yaml': guard(rule('Accept')) },
    {
      kind: 'new-access',
      severity: 'error',
      at: 'head g.yaml:11',
      text: 'the rule is new (ClusterNetworkPolicy guard)',
    },
  ],
  [
    'a Deny that comes later now',
    { 'g.yaml': guard(rule('Deny')), 'h.yaml': guard(rule('Accept'), 20, 'open') },
    { 'g.yaml': guard(rule('Deny'), 30), 'h.yaml': guard(rule('Accept'), 20, 'open') },
    {
      kind: 'new-access',
      severity: 'error',
      at: 'head g.yaml:7',
      text: 'the priority of the policy was 10 and is 30 (ClusterNetworkPolicy guard)',
    },
  ],
  [
    'a Deny behind what it denied',
    { 'g.yaml': guard(rule('Deny') + rule('Accept')) },
    { 'g.yaml': guard(rule('Accept') + rule('Deny')) },
    {
      kind: 'new-access',
      severity: 'error',
      at: 'head g.yaml:14',
      text: 'the rule was number 1 and is number 2 (ClusterNetworkPolicy guard)',
    },
  ],
  [
    'a list of rules that is gone',
    { 'g.yaml': guard(rule('Deny')) },
    { 'g.yaml': guard(rule('Deny')).replace(/ {2}ingress:[^]*/, '') },
    {
      kind: 'new-access',
      severity: 'error',
      at: 'base g.yaml:11',
      text: 'the rule is removed (ClusterNetworkPolicy guard)',
    },
  ],
  [
    'two of one priority that say different things',
    { 'g.yaml': guard(rule('Deny')) },
    { 'g.yaml': guard(rule('Deny')), 'h.yaml': guard(rule('Accept'), 10, 'open') },
    {
      kind: 'unclear-verdict',
      severity: 'notice',
      at: 'head h.yaml:11',
      text: 'the rule is new (ClusterNetworkPolicy open)',
    },
  ],
  [
    'another version',
    {},
    { 'g.yaml': guard(rule('Deny')).replace('v1alpha2', 'v1beta1') },
    {
      kind: 'not-evaluated',
      severity: 'error',
      at: 'head g.yaml:1',
      text: 'ClusterNetworkPolicy guard is of the version "policy.networking.k8s.io/v1beta1", which is not evaluated',
    },
  ],
  [
    'a policy of the same name in another group',
    {},
    { 'g.yaml': guard(rule('Deny')).replace('policy.networking.k8s.io/v1alpha2', 'crd.antrea.io/v1beta1') },
    {
      kind: 'not-evaluated',
      severity: 'error',
      at: 'head g.yaml:1',
      text: 'ClusterNetworkPolicy guard (crd.antrea.io/v1beta1) is a policy kind that is not evaluated yet',
    },
  ],
  [
    'a peer of a newer API',
    {},
    { 'g.yaml': guard('- action: Deny\n  from:\n    - accounts: {}\n') },
    {
      kind: 'not-evaluated',
      severity: 'error',
      at: 'head g.yaml:13',
      text: 'the peer "accounts" is not known to this program',
    },
  ],
  [
    'a rule that the API server refuses',
    {},
    { 'g.yaml': guard('- action: Allow\n  from:\n    - namespaces: {}\n') },
    { kind: 'invalid-manifest', severity: 'error', at: 'head g.yaml:11', text: '"Allow" is not supported here' },
  ],
];

describe('diff', () => {
  test.each(changes.map(([what, base, head, told]) => ({ what, base, head, told })))(
    '$what: $told.kind at $told.at',
    async ({ base, head, told }) => {
      const folder = temporaryFolder();
      writeFiles(join(folder, 'base'), { ...ground, ...base });
      writeFiles(join(folder, 'head'), { ...ground, ...head });
      const found = await findings(['diff', 'base', 'head'], folder);
      expect(found).toContainEqual(told);
      expect(JSON.stringify(found)).not.toContain('isolates');
    },
  );

  test.each([
    [
      'the order of peers and the name of a rule',
      guard(rule('Deny')),
      guard(rule('Deny').replace('- action', '- name: x\n  action')),
    ],
    [
      'what the server fills in',
      admin(`${rule('Deny')}  ports: [{portNumber: {port: 1}}]\n`),
      admin(`${rule('Deny')}  ports: [{portNumber: {protocol: TCP, port: 1}}]\n`),
    ],
  ])('%s changes nothing', async (_, before, after) => {
    const folder = temporaryFolder();
    writeFiles(join(folder, 'base'), { ...ground, 'g.yaml': before });
    writeFiles(join(folder, 'head'), { ...ground, 'g.yaml': after });
    expect((await program(['diff', 'base', 'head'], folder)).out).toContain('no connection changes');
  });
});

describe('check, with a cluster and its log', () => {
  const sides = ['check', '--base', 'base', '--head', 'head', '--cluster', 'cluster.json', 'log.jsonl'];
  const folderWith = (head: Texts, cluster = clusterList, base: Texts = {}): string => {
    const folder = temporaryFolder();
    writeFiles(join(folder, 'base'), { ...goodBase, ...base });
    writeFiles(join(folder, 'head'), { ...goodBase, ...base, ...head });
    writeFiles(folder, { 'cluster.json': cluster, 'log.jsonl': goodLog });
    return folder;
  };

  test('a Deny that stops recorded traffic fails the gate at the rule', async () => {
    const found = await findings(sides, folderWith({ 'g.yaml': guard(rule('Deny', 'shop')) }));
    expect(found).toContainEqual({
      kind: 'blocked-connection',
      severity: 'error',
      at: 'head g.yaml:11',
      text: 'the rule is new (ClusterNetworkPolicy guard)',
    });
  });

  test('a policy whose namespaces have no pods', async () => {
    const head = { 'g.yaml': guard(rule('Deny')).replace('team: shop', 'team: shpo') };
    const found = await findings(sides, folderWith(head));
    expect(found).toContainEqual({
      kind: 'selects-nothing',
      severity: 'warning',
      at: 'head g.yaml:9',
      text: 'no pod matches namespace team=shpo',
    });
    const { out } = await program(sides, folderWith(head));
    expect(out).toContain('Nearest: namespace team=shop, on 3 pods.');
  });

  test('a policy of the cluster alone counts, and is drift of nothing', async () => {
    const live = {
      apiVersion: 'policy.networking.k8s.io/v1alpha2',
      kind: 'ClusterNetworkPolicy',
      metadata: { name: 'live' },
      spec: {
        tier: 'Admin',
        priority: 1,
        subject: { namespaces: {} },
        ingress: [{ action: 'Accept', from: [{ namespaces: {} }] }],
      },
    };
    const cluster = JSON.parse(clusterList);
    cluster.items.push(live);
    const folder = folderWith({ 'g.yaml': guard(rule('Deny', 'shop')) }, JSON.stringify(cluster));
    const found = await findings(sides, folder);
    // The live policy goes first and accepts everything.
    expect(found.map(({ kind }) => kind)).not.toContain('blocked-connection');
    expect(found.map(({ kind }) => kind)).not.toContain('drift');
  });

  test('a live policy of another version is told with the object', async () => {
    const cluster = JSON.parse(clusterList);
    cluster.items.push({
      apiVersion: 'policy.networking.k8s.io/v1beta1',
      kind: 'ClusterNetworkPolicy',
      metadata: { name: 'newer' },
      spec: { tier: 'Admin', priority: 1, subject: { namespaces: {} } },
    });
    const { out } = await program(
      sides,
      folderWith({ 'g.yaml': guard(rule('Deny', 'other')) }, JSON.stringify(cluster)),
    );
    expect(out).toContain('the version policy.networking.k8s.io/v1beta1 is not known to this program');
  });
});

test.each([
  ['spec', 'denied'],
  ['kube-router', 'cannot say'],
] as const)(
  'under the profile %s: a Deny of the Admin tier, and what is known of who enforces it',
  async (profile, answer) => {
    const folder = temporaryFolder();
    writeFiles(join(folder, 'head'), { ...ground, 'guard.yaml': guard(rule('Deny')) });
    const { out } = await program(
      ['explain', 'ops/cron', 'shop/web:8080', '--in', 'head', '--profile', profile],
      folder,
    );
    expect(out).toContain(`: ${answer}`);
    if (profile === 'kube-router')
      expect(out).toContain('depends on whether kube-router enforces cluster-wide policies');
  },
);
