/** Each sentence of the design on what is compared, with a test of its own. */
import { expect, test } from '@jest/globals';
import type { World } from '../src/model/cluster.ts';
import { formatSelector } from '../src/model/labels.ts';
import { formatAddress } from '../src/model/network.ts';
import { formatOrigin } from '../src/model/origin.ts';
import {
  clusterOf,
  deployment,
  loaded,
  namespace,
  owner,
  pod,
  policy,
  settings,
  stateOf,
  workload,
} from './worlds/trees.ts';
import { load } from '../src/load.ts';
import { liveManifest } from '../src/worlds/live.ts';
import { withoutAddresses } from '../src/worlds/withheld.ts';
import { meaning } from './worlds/meaning.ts';
import { processorTime } from './time-taken.ts';

const labelsOf = (world: World | undefined, id: string): unknown =>
  Object.fromEntries([...(world?.endpoints.values() ?? [])].find((endpoint) => endpoint.id === id)?.labels ?? []);
const namespaceLabels = (world: World | undefined, name: string): unknown =>
  Object.fromEntries(world?.namespaces.get(name)?.labels ?? []);
const policies = (world: World | undefined): string[] =>
  (world?.policies ?? []).map(({ ref }) => `${ref.namespace}/${ref.name}`).sort();
const subject = (world: World | undefined, name: string): string => {
  const found = world?.policies.find(({ ref }) => ref.name === name);
  return found === undefined ? 'absent' : formatSelector(found.subject.pods);
};

const webPod = (more = '', spec = ''): string =>
  pod(
    'shop/web-5d4f-x',
    `{app: web, pod-template-hash: 5d4f${more}}`,
    owner('ReplicaSet', 'web-5d4f'),
    spec,
    ', podIP: 10.0.0.1',
  );
const selecting = (label: string): string => `{podSelector: {matchLabels: {${label}}}}`;

test('without a cluster the trees stand for themselves', () => {
  const state = stateOf({
    base: { 'a.yaml': deployment('shop/a') },
    head: { 'a.yaml': deployment('shop/a', '{app: b}') },
  });
  expect(state.live).toBeUndefined();
  expect(state.liveObjects).toBeUndefined();
  expect([labelsOf(state.base, 'shop/a[Deployment]'), labelsOf(state.head, 'shop/a[Deployment]')]).toEqual([
    { app: 'a' },
    { app: 'b' },
  ]);
  expect(state.statements.join()).toContain('Without a cluster no enforcer is known');
});

test('live is the cluster alone, base and head have their trees laid over it', () => {
  const state = stateOf({
    cluster: policy('shop/live', selecting('a: live')) + policy('shop/both', selecting('a: live')),
    base: { 'a.yaml': policy('shop/both', selecting('a: base')) },
    head: { 'a.yaml': policy('shop/both', selecting('a: head')) + policy('shop/new') },
  });
  expect([state.live, state.base, state.head].map(policies)).toEqual([
    ['shop/both', 'shop/live'],
    ['shop/both', 'shop/live'],
    ['shop/both', 'shop/live', 'shop/new'],
  ]);
  expect([state.live, state.base, state.head].map((world) => subject(world, 'both'))).toEqual([
    'a=live',
    'a=base',
    'a=head',
  ]);
});

test('labels that neither tree knows keep their live value; keys in base and not in head go', () => {
  const state = stateOf({
    cluster: namespace('shop', '{live: "1", old: "1", kept: live}'),
    base: { 'a.yaml': namespace('shop', '{old: "1", kept: base}') },
    head: { 'a.yaml': namespace('shop', '{kept: head}') },
  });
  const name = { 'kubernetes.io/metadata.name': 'shop' };
  expect(namespaceLabels(state.base, 'shop')).toEqual({ ...name, live: '1', old: '1', kept: 'base' });
  expect(namespaceLabels(state.head, 'shop')).toEqual({ ...name, live: '1', kept: 'head' });
});

test('lists that the API treats as one are replaced, and selectors too', () => {
  const state = stateOf({
    cluster: policy(
      'shop/p',
      '{podSelector: {matchLabels: {app: a, extra: b}}, ingress: [{}, {ports: [{port: 1}]}], policyTypes: [Ingress]}',
    ),
    base: { 'a.yaml': policy('shop/p', '{podSelector: {matchLabels: {app: a}}, ingress: [{}]}') },
    head: { 'a.yaml': policy('shop/p', '{podSelector: {matchLabels: {app: a}}, ingress: [{ports: [{port: 80}]}]}') },
  });
  expect(subject(state.head, 'p')).toBe('app=a');
  expect(state.head.policies[0]?.ingress?.rules.length).toBe(1);
});

test('policyTypes that the server filled in stay when egress rules are added without them', () => {
  const rules = '{podSelector: {}, ingress: [{}]';
  const state = stateOf({
    cluster: policy('shop/p', `${rules}, policyTypes: [Ingress]}`),
    base: { 'a.yaml': policy('shop/p', `${rules}}`) },
    head: { 'a.yaml': policy('shop/p', `${rules}, egress: [{}]}`) },
  });
  expect(state.head.policies[0]?.egress).toBeUndefined();
  expect(state.statements.join()).toContain('Egress rules without policyTypes count for nothing');
});

test.each([
  ['asked for anew', '', ', policyTypes: '],
  ['given as none', '', ', policyTypes: []'],
  ['no longer named', ', policyTypes: [Ingress]', ''],
  ['no longer named, after null', ', policyTypes: ', ''],
])('policyTypes that are %s are filled in by the server once more', (_what, before, after) => {
  const rules = '{podSelector: {}, ingress: [{}]';
  const state = stateOf({
    cluster: policy('shop/p', `${rules}, policyTypes: [Ingress]}`),
    base: { 'a.yaml': policy('shop/p', `${rules}${before}}`) },
    head: { 'a.yaml': policy('shop/p', `${rules}, egress: [{ports: [{port: 80}]}]${after}}`) },
  });
  expect(state.head.policies[0]?.egress?.rules).toHaveLength(1);
  expect(state.statements.join()).not.toContain('count for nothing');
});

test('policies of kinds that are not evaluated are counted, not passed over', () => {
  const other = (kind: string, apiVersion: string): string =>
    `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: p}\nspec: {}\n`;
  const cluster =
    other('CiliumClusterwideNetworkPolicy', 'cilium.io/v2') +
    other('GlobalNetworkPolicy', 'crd.projectcalico.org/v1') +
    other('Tier', 'crd.projectcalico.org/v1');
  expect(stateOf({ cluster }).statements.join()).toContain(
    'The cluster also holds 1 CiliumClusterwideNetworkPolicy (cilium.io), 1 GlobalNetworkPolicy (crd.projectcalico.org), which are not evaluated',
  );
});

test('pods of a changed workload are live − old template + new template; injected containers stay', () => {
  const tree = (labels: string, ports: string): string => deployment('shop/web', labels, `, ports: ${ports}`);
  const before = tree('{app: web, old: "1"}', '[{containerPort: 80, name: http}]');
  const live = pod(
    'shop/web-5d4f-x',
    '{app: web, old: "1", pod-template-hash: 5d4f, injected: mesh}',
    owner('ReplicaSet', 'web-5d4f'),
    ', nodeName: n1, containers: [{name: main, ports: [{containerPort: 80, name: http}]}, {name: mesh, ports: [{containerPort: 15001}]}]',
    ', podIP: 10.0.0.1',
  ).replace('containers: [{name: main}], ', '');
  const state = stateOf({
    cluster: before + live,
    base: { 'a.yaml': before },
    head: { 'a.yaml': tree('{app: web2}', '[{containerPort: 8080, name: http}]') },
  });
  const [base, head] = [state.base, state.head].map((world) => [...world.endpoints.values()][0]);
  expect(base).toBe([...(state.live?.endpoints.values() ?? [])][0]);
  expect(head?.id).toBe('shop/web-5d4f-x');
  expect(Object.fromEntries(head?.labels ?? [])).toEqual({
    app: 'web2',
    'pod-template-hash': '5d4f',
    injected: 'mesh',
  });
  expect(head?.ports).toEqual([
    { name: 'http', protocol: 'TCP', port: 8080 },
    { protocol: 'TCP', port: 15001 },
  ]);
  expect(head?.addresses).toEqual([]);
  expect(head?.node).toBe('n1');
  expect(formatOrigin(head?.origin ?? { kind: 'log', file: '', line: 0 })).toBe('a.yaml:8:24');
});

test('a template that changes only what no policy sees leaves its pods alone', () => {
  const before = deployment('shop/web');
  const state = stateOf({
    cluster: before + webPod(),
    base: { 'a.yaml': before },
    head: { 'a.yaml': before.replace('image: i', 'image: j') },
  });
  expect([...state.head.endpoints.values()]).toEqual([...(state.live?.endpoints.values() ?? [])]);
  expect([...state.head.endpoints.values()][0]?.addresses.map(formatAddress)).toEqual(['10.0.0.1']);
});

test('host network in a new template reaches the pods, and leaves them again', () => {
  const [on, off] = [deployment('shop/web', undefined, '', ', hostNetwork: true'), deployment('shop/web')];
  const hostOf = (base: string, head: string, live: string): unknown => {
    const state = stateOf({ cluster: base + live, base: { 'a.yaml': base }, head: { 'a.yaml': head } });
    return [...state.head.endpoints.values()][0]?.hostNetwork;
  };
  expect([hostOf(off, on, webPod()), hostOf(on, off, webPod('', ', hostNetwork: true'))]).toEqual([true, false]);
});

test('a removed workload takes its ReplicaSets and pods along', () => {
  const replicaSet = workload('ReplicaSet', 'shop/web-5d4f').replace(
    'namespace: shop',
    `namespace: shop${owner('Deployment', 'web')}`,
  );
  const state = stateOf({
    cluster: deployment('shop/web') + replicaSet + webPod(),
    base: { 'a.yaml': deployment('shop/web') },
  });
  expect([[...state.base.endpoints.keys()], [...state.head.endpoints.keys()]]).toEqual([['shop/web-5d4f-x'], []]);
});

test('a workload that is not in the cluster yet stands as its template', () => {
  const state = stateOf({ cluster: namespace('shop'), head: { 'a.yaml': deployment('shop/new') } });
  expect([[...state.base.endpoints.keys()], [...state.head.endpoints.keys()]]).toEqual([[], ['shop/new[Deployment]']]);
});

test('a move between files is no change', () => {
  const text = policy('shop/p') + deployment('shop/a');
  const state = stateOf({ base: { 'a.yaml': text }, head: { 'b/c.yaml': `\n# moved\n${text}` } });
  expect(meaning(state.head)).toEqual(meaning(state.base));
});

test('objects without a namespace go to the default of the source, else to "default"', () => {
  const text = policy('x/p').replace('namespace: x', 'labels: {}');
  const namespaceOf = (more?: string): unknown =>
    stateOf({
      head: { 'a.yaml': text },
      settings: {
        sources: [
          {
            id: 's',
            include: ['**'],
            exclude: [],
            prune: 'yes',
            ...(more === undefined ? {} : { defaultNamespace: more }),
          },
        ],
      },
    }).head.policies[0]?.ref.namespace;
  expect([namespaceOf(), namespaceOf('shop')]).toEqual(['default', 'shop']);
  expect(stateOf({ head: { 'a.yaml': text } }).head.policies[0]?.ref.namespace).toBe('default');
});

test('a policy of the trees has places in files, one only in the cluster has live ones', () => {
  const { base, head } = stateOf({
    cluster: policy('shop/live', '{podSelector: {}, ingress: [{}]}'),
    base: { 'a.yaml': policy('shop/p') },
    head: { 'b.yaml': policy('shop/p') },
  });
  const place = (world: World, name: string): string => {
    const found = world.policies.find(({ ref }) => ref.name === name);
    return found === undefined ? '' : formatOrigin(found.ingress?.rules[0]?.origin ?? found.origin);
  };
  expect([place(base, 'p'), place(head, 'p'), place(head, 'live')]).toEqual([
    'a.yaml:2:1',
    'b.yaml:2:1',
    'NetworkPolicy shop/live spec.ingress[0]',
  ]);
});

test('places inside a policy that is also live lead to the tree wherever it says something', () => {
  const { headObjects } = stateOf({
    cluster: policy('shop/p', '{podSelector: {}, policyTypes: [Ingress]}'),
    base: { 'a.yaml': policy('shop/p', '{podSelector: {}}') },
    head: { 'a.yaml': policy('shop/p', '{podSelector: {}}') },
  });
  const manifest = [...headObjects.values()][0];
  expect(formatOrigin(manifest?.at(['spec', 'podSelector']) ?? { kind: 'log', file: '', line: 0 })).toBe('a.yaml:5:21');
  expect(formatOrigin(manifest?.at(['spec', 'policyTypes']) ?? { kind: 'log', file: '', line: 0 })).toBe(
    'NetworkPolicy shop/p spec.policyTypes',
  );
});

test('a removed Namespace takes its contents along', () => {
  const inside = deployment('shop/web') + policy('shop/p');
  const state = stateOf({
    cluster: namespace('shop') + namespace('other') + inside + webPod() + policy('other/q'),
    base: { 'ns.yaml': namespace('shop') },
    head: {},
  });
  expect([policies(state.head), [...state.head.endpoints.keys()], [...state.head.namespaces.keys()]]).toEqual([
    ['other/q'],
    [],
    ['other'],
  ]);
  expect(state.statements.join()).toContain('The Namespace shop is removed, and with it everything in it.');
});

test('what the head side still declares in a removed Namespace stays, and the report says so', () => {
  const state = stateOf({
    cluster: namespace('shop') + policy('shop/live'),
    base: { 'ns.yaml': namespace('shop'), 'p.yaml': policy('shop/p') },
    head: { 'p.yaml': policy('shop/p') },
  });
  expect(policies(state.head)).toEqual(['shop/p']);
  expect(state.statements.join()).toContain('except what the head side still declares in it');
});

test('a namespace that nobody declares has its name label and no other', () => {
  const { head } = stateOf({ head: { 'a.yaml': deployment('shop/a') } });
  expect(namespaceLabels(head, 'shop')).toEqual({ 'kubernetes.io/metadata.name': 'shop' });
});

const tenants = ['a', 'b', 'c'].map((name) => namespace(name, '{zone: inner}')).join('');
const generated = ['a', 'b', 'c']
  .map((name) =>
    policy(`${name}/default-deny`, '{podSelector: {}}', ', labels: {generate.kyverno.io/policy-name: deny}'),
  )
  .join('');

test('a new namespace gets the labels and generated policies that nearly all live ones have', () => {
  const state = stateOf({
    cluster: tenants + generated + namespace('kube-system'),
    head: { 'ns.yaml': namespace('new') },
  });
  expect(namespaceLabels(state.head, 'new')).toEqual({ 'kubernetes.io/metadata.name': 'new', zone: 'inner' });
  expect(policies(state.head)).toContain('new/default-deny');
  expect(policies(state.base)).not.toContain('new/default-deny');
  expect(state.statements.join()).toContain(
    'A new namespace is taken to get the label zone=inner and the generated NetworkPolicy default-deny, as nearly all live ones have.',
  );
});

test('a label that manifests write themselves is no default: a new namespace may have forgotten it', () => {
  const state = stateOf({
    cluster: tenants,
    base: { 'a.yaml': namespace('a', '{zone: inner}') },
    head: { 'a.yaml': namespace('a', '{zone: inner}'), 'ns.yaml': namespace('new') },
  });
  expect(namespaceLabels(state.head, 'new')).toEqual({ 'kubernetes.io/metadata.name': 'new' });
});

test('defaults of the gate file win over what the cluster suggests', () => {
  const state = stateOf({
    cluster: tenants,
    head: { 'ns.yaml': namespace('new', '{own: "1"}') },
    settings: {
      namespaceDefaults: {
        labels: new Map([
          ['tier', 'x'],
          ['own', '2'],
        ]),
      },
    },
  });
  expect(namespaceLabels(state.head, 'new')).toEqual({ 'kubernetes.io/metadata.name': 'new', tier: 'x', own: '1' });
});

test('two of three namespaces are no rule', () => {
  const state = stateOf({
    cluster: namespace('a', '{zone: inner}') + namespace('b', '{zone: inner}') + namespace('c'),
    head: { 'ns.yaml': namespace('new') },
  });
  expect(namespaceLabels(state.head, 'new')).toEqual({ 'kubernetes.io/metadata.name': 'new' });
});

type Kept = 'gone' | 'there' | 'maybe';
const fate = (world: World, name: string): Kept => {
  const found = world.policies.find(({ ref }) => ref.name === name);
  return found === undefined ? 'gone' : found.condition?.key === 'prune:kept' ? 'maybe' : 'there';
};
const prunes: readonly [prune: 'yes' | 'no' | 'unknown', where: string, policy: Kept, workload: Kept][] = [
  ['yes', 'live', 'gone', 'gone'],
  ['no', 'live', 'there', 'there'],
  ['unknown', 'live', 'maybe', 'gone'],
  ['yes', 'not live', 'gone', 'gone'],
  ['no', 'not live', 'gone', 'gone'],
  ['unknown', 'not live', 'maybe', 'gone'],
  ['yes', 'no cluster', 'gone', 'gone'],
  ['no', 'no cluster', 'there', 'there'],
  ['unknown', 'no cluster', 'gone', 'gone'],
];

test.each(prunes)('prune %s, object %s: the removed policy is %s, the workload %s', (prune, where, kept, rest) => {
  const text = policy('shop/p') + deployment('shop/web');
  const state = stateOf({
    ...(where === 'no cluster' ? {} : { cluster: where === 'live' ? text : namespace('shop') }),
    base: { 'a.yaml': text },
    settings: { sources: [{ id: 's', include: ['**'], exclude: [], prune }] },
  });
  expect([fate(state.head, 'p'), state.head.endpoints.size === 0 ? 'gone' : 'there']).toEqual([kept, rest]);
  expect(fate(state.base, 'p')).toBe('there');
  const said = state.statements.join('\n');
  if (kept === 'maybe') expect(said).toContain('is judged both ways: NetworkPolicy shop/p.');
  if (prune === 'no' && kept === 'there') expect(said).toContain('prune is no');
  if (prune === 'unknown' && where !== 'no cluster')
    expect(said).toContain('count as removed with their manifests: Deployment shop/web.');
});

/** As `owner`, of one that does not call itself the controller. */
const loose = (kind: string, name: string, apiVersion: string): string =>
  owner(kind, name, apiVersion).replace('controller: true', 'controller: false');

const makers: readonly [what: string, metadata: string, generator: string | undefined][] = [
  ['a custom controller', owner('Tenant', 't1', 'capsule.clastix.io/v1beta2'), 'Tenant t1'],
  ['Kyverno', ', labels: {generate.kyverno.io/policy-name: x}', 'Kyverno'],
  ['Kyverno of old', ', labels: {app.kubernetes.io/managed-by: kyverno}', 'Kyverno'],
  ['Rancher', ', labels: {cattle.io/creator: norman}', 'Rancher'],
  ['Rancher projects', ', annotations: {field.cattle.io/projectId: x}', 'Rancher'],
  ['Rancher for projects', ', labels: {field.cattle.io/projectId: x}', 'Rancher'],
  ['Rancher for a namespace', loose('Namespace', 'shop', 'v1'), 'whoever made it for Namespace shop'],
  ['Strimzi', loose('Kafka', 'k', 'kafka.strimzi.io/v1beta2'), 'Kafka k'],
  ['OLM as owner', loose('ClusterServiceVersion', 'c', 'operators.coreos.com/v1alpha1'), 'ClusterServiceVersion c'],
  ['OpenShift', loose('ClusterVersion', 'version', 'config.openshift.io/v1'), 'ClusterVersion version'],
  [
    'the release of OpenShift',
    ', annotations: {include.release.openshift.io/self-managed-high-availability: "true"}',
    'the Cluster Version Operator',
  ],
  ['HNC', ', labels: {hnc.x-k8s.io/inherited-from: parent}', 'the Hierarchical Namespace Controller'],
  ['Gardener', ', labels: {resources.gardener.cloud/managed-by: gardener}', 'Gardener'],
  ['Capsule', ', labels: {capsule.clastix.io/network-policy: "0"}', 'Capsule'],
  ['Kyverno before 1.10', ', labels: {kyverno.io/generated-by-kind: Namespace}', 'Kyverno'],
  ['a person, and copied by Kyverno', ', labels: {generate.kyverno.io/clone-policy-name: x}', undefined],
  ['a person, in a tenant of Capsule', ', labels: {capsule.clastix.io/tenant: t}', undefined],
  ['an Argo CD application as loose owner', loose('Application', 'x', 'argoproj.io/v1alpha1'), undefined],
  ['OLM', ', labels: {olm.owner: x}', 'the Operator Lifecycle Manager'],
  ['an operator', ', labels: {app.kubernetes.io/managed-by: strimzi-cluster-operator}', 'an operator'],
  ['Helm', ', labels: {app.kubernetes.io/managed-by: Helm}, annotations: {meta.helm.sh/release-name: x}', undefined],
  ['Argo CD', ', labels: {argocd.argoproj.io/instance: x}', undefined],
  ['an Argo CD application as owner', owner('Application', 'x', 'argoproj.io/v1alpha1'), undefined],
  ['Flux', ', labels: {kustomize.toolkit.fluxcd.io/name: x}', undefined],
  ['a built-in owner', owner('Deployment', 'x'), undefined],
  ['nobody', '', undefined],
];

test.each([
  ['a namespace of a Rancher project', 'labels: {field.cattle.io/projectId: p}'],
  ['a namespace that Rancher knows', 'annotations: {lifecycle.cattle.io/create.namespace-auth: "true"}'],
])('%s goes with its manifest, and what is in it', (_what, metadata) => {
  const text = `apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, ${metadata}}\n---\n${policy('shop/p')}`;
  const state = stateOf({
    cluster: text,
    base: { 'a.yaml': text },
    settings: { sources: [{ id: 's', include: ['**'], exclude: [], prune: 'yes' }] },
  });
  expect([fate(state.base, 'p'), fate(state.head, 'p'), state.head.namespaces.has('shop')]).toEqual([
    'there',
    'gone',
    false,
  ]);
});

test.each(makers)('an object made by %s', (_what, metadata, generator) => {
  const state = stateOf({
    cluster: policy('shop/p', '{podSelector: {}}', metadata),
    base: { 'a.yaml': policy('shop/p') },
    settings: { sources: [{ id: 's', include: ['**'], exclude: [], prune: 'yes' }] },
  });
  expect([state.live?.policies[0]?.generatedBy, fate(state.head, 'p')]).toEqual([
    generator,
    generator === undefined ? 'gone' : 'there',
  ]);
  if (generator !== undefined) expect(state.statements.join()).toContain('A controller made these objects');
});

test.each(makers)('an object that git declares as made by %s goes with its manifest', (_what, metadata) => {
  const text = policy('shop/p', '{podSelector: {}}', metadata);
  const state = stateOf({
    cluster: text,
    base: { 'a.yaml': text },
    settings: { sources: [{ id: 's', include: ['**'], exclude: [], prune: 'yes' }] },
  });
  expect([fate(state.base, 'p'), fate(state.head, 'p')]).toEqual(['there', 'gone']);
});

test('pod ranges come from nodes and the gate file, families from what is known', () => {
  const node =
    '---\napiVersion: v1\nkind: Node\nmetadata: {name: n1}\nspec: {podCIDRs: [10.1.0.0/24, "fd00::/64"]}\nstatus: {addresses: [{type: InternalIP, address: 172.18.0.2}, {type: Hostname, address: n1}]}\n';
  const sources = [{ id: 's', include: ['**'], exclude: [], prune: 'yes', podRanges: ['10.2.0.0/24'] } as const];
  const { base } = stateOf({ cluster: node, settings: { sources } });
  expect(base.podRanges?.map(({ first, last }) => `${formatAddress(first)}-${formatAddress(last)}`)).toEqual([
    '10.1.0.0-10.1.0.255',
    '10.2.0.0-10.2.0.255',
    'fd00::-fd00::ffff:ffff:ffff:ffff',
  ]);
  expect([base.families, base.nodes[0]?.addresses.map(formatAddress)]).toEqual([['IPv4', 'IPv6'], ['172.18.0.2']]);
  expect(stateOf({ head: { 'a.yaml': deployment('shop/a') } }).head).toMatchObject({ families: ['IPv4'] });
});

test('the ranges of many nodes are put together at once', () => {
  const manifests = Array.from({ length: 20_000 }, (_, at) => {
    const metadata = { name: `n${at}` };
    const spec = { podCIDR: `10.${at >> 7}.${2 * (at & 127)}.0/24` };
    return liveManifest(
      { apiVersion: 'v1', kind: 'Node', metadata, spec },
      { group: '', kind: 'Node', namespace: '', name: metadata.name },
    );
  });
  const snapshot = { from: 'live', identity: {}, manifests, incomplete: [] } as const;
  const none = { base: { manifests: [] }, head: { manifests: [] } };
  const time = processorTime(15_000, () => {
    const { states } = load(none, snapshot, { ...settings, states: 'all' });
    expect(states[0]?.head.podRanges).toHaveLength(20_000);
    expect(withoutAddresses(snapshot).manifests).toHaveLength(20_000);
  });
  expect(time).toBeLessThan(15_000);
});

test('a Service has the backends that the cluster reports, slices before Endpoints', () => {
  const text = `---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: web}, clusterIP: 10.96.0.1, clusterIPs: [10.96.0.1], externalIPs: [203.0.113.5], ports: [{name: http, port: 80, targetPort: http, nodePort: 30080}, {port: 53, protocol: UDP}]}
status: {loadBalancer: {ingress: [{ip: 203.0.113.9}]}}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: web-1, namespace: shop, labels: {kubernetes.io/service-name: web}}
endpoints: [{addresses: [10.0.0.1], targetRef: {kind: Pod, name: web-x}}]
ports: [{name: http, port: 8080}]
---
apiVersion: v1
kind: Endpoints
metadata: {name: web, namespace: shop}
subsets: [{addresses: [{ip: 10.0.0.7}], ports: [{port: 1}]}]
---
apiVersion: v1
kind: Service
metadata: {name: old, namespace: shop}
spec: {clusterIP: None}
---
apiVersion: v1
kind: Endpoints
metadata: {name: old, namespace: shop}
subsets: [{addresses: [{ip: 10.0.0.8}], ports: [{port: 2}]}]
`;
  const services = load({ base: { manifests: [] }, head: { manifests: [] } }, clusterOf(text), settings).states[0]?.live
    ?.services;
  const shown = services?.map((service) => ({
    ...service,
    origin: undefined,
    selectorOrigin: undefined,
    ports: service.ports.map(({ origin: _, ...port }) => port),
    selector: service.selector === undefined ? undefined : Object.fromEntries(service.selector),
    addresses: service.addresses.map(formatAddress),
    externalAddresses: service.externalAddresses.map(formatAddress),
    backends: service.backends.map((backend) => ({ ...backend, address: formatAddress(backend.address) })),
  }));
  expect(shown).toEqual([
    {
      namespace: 'shop',
      name: 'web',
      selector: { app: 'web' },
      addresses: ['10.96.0.1'],
      externalAddresses: ['203.0.113.5', '203.0.113.9'],
      ports: [
        { name: 'http', protocol: 'TCP', port: 80, target: 'http', nodePort: 30080 },
        { protocol: 'UDP', port: 53, target: 53 },
      ],
      backends: [{ address: '10.0.0.1', ports: [{ name: 'http', protocol: 'TCP', port: 8080 }], pod: 'shop/web-x' }],
      origin: undefined,
    },
    {
      namespace: 'shop',
      name: 'old',
      addresses: [],
      externalAddresses: [],
      ports: [],
      backends: [{ address: '10.0.0.8', ports: [{ protocol: 'TCP', port: 2 }] }],
      origin: undefined,
      selector: undefined,
    },
  ]);
});

test('a field that the dialect does not know is a problem of the side and change it stands in', () => {
  const spec = (more: string): string => `{podSelector: {}, ingress: [{${more}}]}`;
  const { problems } = loaded({
    base: { 'a.yaml': policy('shop/p', spec('')), 'b.yaml': policy('shop/old', spec('mystery: 1')) },
    head: { 'a.yaml': policy('shop/p', spec('mystery: 1')), 'b.yaml': policy('shop/old', spec('mystery: 1')) },
  });
  expect(problems.map(({ side, changed, object }) => [object?.name, side, changed])).toEqual(
    expect.arrayContaining([
      ['p', 'head', true],
      ['old', 'head', false],
    ]),
  );
});
