/**
 * What the server adds is never a difference: defaults, status, field managers, allocated addresses and ports, the
 * order of its lists, texts that it keeps or drops. Manifests of every form go to a real server in every way, and the
 * very same manifests are then held against what it stores.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { program, writeFiles } from '../program.ts';
import { makePod, makePolicy, type Scene } from '../random-makers.ts';
import { makeTieredPolicies } from '../random-cluster-policies.ts';
import { randomFrom, share } from '../random.ts';
import { describeReal, startCluster, type KubeObject, type RealCluster } from '../real-cluster.ts';
import { load } from '../../src/load.ts';
import { formatRef } from '../../src/model/object.ts';
import { readSnapshot } from '../../src/snapshot.ts';
import { settings, treeOf } from '../worlds/trees.ts';
import { definition, policyDefinitions, yamlOf } from './world.ts';
import { until } from '../until.ts';

type Fields = Readonly<Record<string, unknown>>;

const space = 'shop';
const meta = (name: string, more: Fields = {}): KubeObject['metadata'] => ({ name, namespace: space, ...more });
const netpol = (name: string, spec: Fields): KubeObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: meta(name),
  spec,
});
const service = (name: string, spec: Fields): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: meta(name),
  spec,
});
const app = (name: string): Fields => ({ app: name });
const template = (containers: readonly Fields[], more: Fields = {}): Fields => ({
  metadata: { labels: app('web') },
  spec: { containers, ...more },
});
const workload = (kind: string, name: string, spec: Fields): KubeObject => ({
  apiVersion: kind === 'CronJob' || kind === 'Job' ? 'batch/v1' : 'apps/v1',
  kind,
  metadata: meta(name),
  spec,
});
const block = (cidr: string, ...except: readonly string[]): Fields => ({
  ipBlock: { cidr, ...(except.length > 0 && { except }) },
});
const main = { name: 'main', image: 'example.test/web' };

/** Every form that the specification leaves open. */
const forms: readonly KubeObject[] = [
  netpol('selector-empty', { podSelector: {} }),
  netpol('selector-with-empty-labels', { podSelector: { matchLabels: {} } }),
  netpol('selector-with-empty-expressions', { podSelector: { matchExpressions: [] } }),
  netpol('no-rules', { podSelector: {}, ingress: [] }),
  netpol('no-rules-of-egress', { podSelector: {}, egress: [] }),
  netpol('one-empty-rule', { podSelector: {}, ingress: [{}] }),
  netpol('an-empty-list-of-peers', { podSelector: {}, ingress: [{ from: [], ports: [] }] }),
  netpol('egress-without-types', { podSelector: {}, egress: [{ to: [{ podSelector: {} }] }] }),
  netpol('both-without-types', { podSelector: {}, ingress: [{}], egress: [{}] }),
  netpol('types-in-another-order', { podSelector: {}, policyTypes: ['Egress', 'Ingress'] }),
  netpol('no-types', { podSelector: {}, policyTypes: [] }),
  netpol('empty-peers', { podSelector: {}, ingress: [{ from: [{ podSelector: {} }, { namespaceSelector: {} }] }] }),
  netpol('ports', {
    podSelector: {},
    ingress: [{ ports: [{ port: 80 }, { port: 'http' }, { protocol: 'UDP' }, { port: 1, endPort: 65535 }, {}] }],
  }),
  netpol('the-order-of-all', {
    podSelector: {
      matchExpressions: [{ key: 'app', operator: 'In', values: ['b', 'a'] }],
      matchLabels: { z: '1', a: '2' },
    },
    ingress: [
      { from: [{ podSelector: { matchLabels: app('z') } }, { podSelector: { matchLabels: app('a') } }] },
      { ports: [{ port: 9 }, { port: 8 }] },
    ],
  }),
  netpol('addresses', {
    podSelector: {},
    egress: [
      {
        to: [
          block('FD00:10:0244:0001::/64'),
          block('2001:db8::/32', '2001:DB8:1::/48'),
          block('10.1.2.3/8'),
          block('0.0.0.0/0', '10.0.0.0/8'),
        ],
      },
    ],
  }),
  netpol('nulls', { podSelector: { matchLabels: null }, ingress: [{ from: null, ports: null }], egress: null }),
  service('plain', { selector: app('web'), ports: [{ port: 80 }] }),
  service('named', {
    selector: app('web'),
    ports: [
      { name: 'a', port: 80, targetPort: 'http' },
      { name: 'b', port: 443, targetPort: 8443 },
    ],
  }),
  service('headless', { clusterIP: 'None', selector: app('web'), ports: [{ port: 80 }] }),
  service('node-port', { type: 'NodePort', selector: app('web'), ports: [{ port: 80 }] }),
  service('balancer', { type: 'LoadBalancer', selector: app('web'), ports: [{ port: 80 }] }),
  service('no-selector', { ports: [{ port: 80 }] }),
  service('elsewhere', { type: 'ExternalName', externalName: 'example.test' }),
  workload('Deployment', 'no-replicas', {
    selector: { matchLabels: app('web') },
    template: template([{ ...main, ports: [{ containerPort: 80 }] }]),
  }),
  workload('Deployment', 'scaled-to-zero', {
    replicas: 0,
    selector: { matchLabels: app('web') },
    template: template([{ ...main, ports: [] }]),
  }),
  workload('StatefulSet', 'with-host-network', {
    serviceName: 'x',
    selector: { matchLabels: app('web') },
    template: template([{ ...main, ports: [{ name: 'http', containerPort: 80 }] }], { hostNetwork: true }),
  }),
  workload('DaemonSet', 'daemon', {
    selector: { matchLabels: app('web') },
    template: template([main], { hostNetwork: false }),
  }),
  workload('Job', 'job', { template: template([main], { restartPolicy: 'Never' }) }),
  workload('CronJob', 'cron', {
    schedule: '0 3 * * *',
    jobTemplate: { spec: { template: template([main], { restartPolicy: 'OnFailure' }) } },
  }),
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: meta('web'),
    spec: {
      rules: [
        {
          http: {
            paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'plain', port: { number: 80 } } } }],
          },
        },
      ],
    },
  },
];

const namespaces: readonly KubeObject[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: space, labels: { team: 'blue' } } },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'pay' } },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'ops', labels: { 'kubernetes.io/metadata.name': 'ops' } } },
];

/** Policies and pods by chance; a server refuses some of the forms that the makers know, and these are counted. */
function drawn(seed: number): readonly KubeObject[] {
  const random = randomFrom(seed);
  const scene: Scene = {
    random,
    namespaces: [space, 'pay', 'ops'],
    taken: ['10.244.1.8'],
    newer: false,
    blocky: random.chance(0.3),
  };
  const policies = Array.from({ length: 20 }, (_, index) => makePolicy(scene, `np-${seed}-${index}`));
  const tiered = makeTieredPolicies(scene).map((policy) => ({
    ...policy,
    metadata: { name: `t-${seed}-${policy.metadata.name}` },
  }));
  const pods = Array.from({ length: 5 }, (_, index) => makePod(scene, `p-${seed}-${index}`, true));
  return [
    ...policies,
    ...tiered.filter(({ kind }) => !kind.startsWith('Baseline')),
    ...pods.map((pod) => completed(pod)),
  ];
}

/** What the makers leave out and a server asks for. */
function completed(object: object): KubeObject {
  const raw = JSON.parse(JSON.stringify(object)) as KubeObject & { spec: Fields & { jobTemplate?: { spec: Fields } } };
  const apiVersion = /Job$/.test(raw.kind) ? 'batch/v1' : raw.kind === 'ReplicationController' ? 'v1' : 'apps/v1';
  const holder = (raw.spec.jobTemplate?.spec ?? raw.spec) as {
    template: { metadata: { labels?: Fields }; spec: Fields & { containers: Fields[]; initContainers?: Fields[] } };
  };
  const { metadata, spec } = holder.template;
  metadata.labels = { ...metadata.labels, own: raw.metadata.name };
  for (const container of [...spec.containers, ...(spec.initContainers ?? [])])
    Object.assign(container, { image: 'i' });
  if (/Job$/.test(raw.kind)) Object.assign(spec, { restartPolicy: 'Never' });
  const selector =
    raw.kind === 'ReplicationController' ? { own: raw.metadata.name } : { matchLabels: { own: raw.metadata.name } };
  if (!/Job$/.test(raw.kind)) Object.assign(raw.spec, { selector });
  if (raw.kind === 'CronJob') Object.assign(raw.spec, { schedule: '* * * * *' });
  if (raw.kind === 'StatefulSet') Object.assign(raw.spec, { serviceName: 'x' });
  return { ...raw, apiVersion };
}

/** Policies of network plug-ins, of which nothing is evaluated: unchanged, there is nothing to tell of them. */
const plugins: readonly { readonly definition: KubeObject; readonly object: KubeObject }[] = [
  ['cilium.io', 'v2', 'CiliumNetworkPolicy', 'ciliumnetworkpolicies', { endpointSelector: {}, ingress: [{}] }],
  ['cilium.io', 'v2', 'CiliumClusterwideNetworkPolicy', 'ciliumclusterwidenetworkpolicies', { endpointSelector: {} }],
  ['crd.projectcalico.org', 'v1', 'NetworkPolicy', 'networkpolicies', { selector: 'all()', types: ['Ingress'] }],
  ['crd.projectcalico.org', 'v1', 'GlobalNetworkPolicy', 'globalnetworkpolicies', { selector: 'all()', order: 1 }],
].map(([group, version, kind, plural, spec]) => {
  const isWide = /wide|Global/.test(kind as string);
  const where = isWide ? { name: 'of-a-plugin' } : meta('of-a-plugin');
  return {
    definition: definition(
      kind as string,
      plural as string,
      version as string,
      group as string,
      isWide ? 'Cluster' : 'Namespaced',
    ),
    object: { apiVersion: `${group as string}/${version as string}`, kind: kind as string, metadata: where, spec },
  };
});
const pluginKinds = plugins.map(({ definition: { metadata } }) => metadata.name).join();

const kinds =
  'ns,netpol,deploy,sts,ds,rs,job,cj,svc,ing,rc,clusternetworkpolicies,adminnetworkpolicies,baselineadminnetworkpolicies,' +
  pluginKinds;

function idOf({ kind, metadata: { namespace = '', name = '' } }: KubeObject): string {
  return `${kind} ${namespace}/${name}`;
}

describeReal('what the server makes of a manifest', () => {
  let cluster: RealCluster;
  beforeAll(async () => {
    cluster = await startCluster();
    await cluster.create(...policyDefinitions, ...plugins.map((one) => one.definition));
    // A definition is known a moment before its objects can be stored.
    const isKnown = (): Promise<boolean> =>
      cluster.kubectl('admin', ['get', pluginKinds, '-A']).then(
        () => true,
        () => false,
      );
    await until(isKnown, 'all kinds are served');
  });
  afterAll(async () => {
    removeTemporaryFolders();
    await cluster.stop();
  });

  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['created', ['create', '--save-config=false']],
    ['applied', ['apply']],
    ['applied on the server', ['apply', '--server-side', '--field-manager=argocd-controller']],
  ];

  /** Sends the manifests that the server takes, and gives these, and what the server has of them. */
  async function stored(
    objects: readonly KubeObject[],
    [verb = '', ...flags]: readonly string[],
  ): Promise<{ readonly kept: readonly KubeObject[]; readonly readBack: readonly KubeObject[] }> {
    const file = join(temporaryFolder(), 'all.yaml');
    writeFileSync(file, yamlOf(objects));
    // It refuses some, and goes on with the others.
    await cluster.kubectl('admin', [verb, ...flags, '-f', file]).catch(() => undefined);
    const list = await cluster.kubectl('admin', ['get', kinds, '-A', '-o', 'json']);
    const { items } = JSON.parse(list) as { items: readonly KubeObject[] };
    const there = new Map(items.map((item) => [idOf(item), item]));
    const kept = objects.filter((object) => there.has(idOf(object)));
    return { kept, readBack: kept.flatMap((object) => there.get(idOf(object)) ?? []) };
  }

  test.each(ways)('%s, it is no difference', async (way, command) => {
    const seeds = Array.from({ length: Math.max(2, Math.round(20 * share)) }, (_, index) => index + 1);
    const all = [...namespaces, ...forms, ...plugins.map(({ object }) => object), ...seeds.flatMap(drawn)];
    const { kept, readBack } = await stored(all, command);
    // Most of what is drawn is valid; a test in which the server took nothing would prove nothing.
    expect(kept.length).toBeGreaterThan(all.length * 0.8);
    const folder = temporaryFolder();
    const text = yamlOf(kept);
    const taken = await program(['snapshot', '--kubeconfig', cluster.kubeconfig(), '--output', 'c.json'], folder);
    expect(taken.code).toBe(0);
    const snapshot = await readSnapshot(readFileSync(join(folder, 'c.json')), 'c.json');
    const [base, head] = [treeOf({ 'all.yaml': text }, 'base'), treeOf({ 'all.yaml': text }, 'head')];
    const { states } = load({ base: { manifests: base }, head: { manifests: head } }, snapshot, settings);
    const drift = states.flatMap((state) => state.drift).filter(({ how }) => how !== 'only-live');
    expect({
      way,
      drift: drift.map(({ object, how, paths }) => `${formatRef(object)} ${how} ${paths.join(' ')}`),
    }).toEqual({ way, drift: [] });
    // The gate sees the one policy that is new, and nothing else: whatever of both forms is before, and after.
    const sources = { written: text, 'read-back': yamlOf(readBack) };
    const more = yamlOf([netpol('more', { podSelector: { matchLabels: app('none') } })]);
    for (const [before, one] of Object.entries(sources))
      for (const [after, other] of Object.entries(sources)) {
        const [was, is] = [`${before}-${after}/base`, `${before}-${after}/head`];
        writeFiles(folder, { [`${was}/all.yaml`]: one, [`${is}/all.yaml`]: other, [`${is}/more.yaml`]: more });
        const sides = ['check', '--base', was, '--head', is, '--cluster', 'c.json', '--format', 'json'];
        const { code, out, error } = await program(sides, folder);
        if (code > 1) throw new Error(error);
        const { findings } = JSON.parse(out) as {
          findings: readonly { kind: string; severity: string; title: string; key: { object: string } }[];
        };
        // That policies of a plug-in are not evaluated is told of those that nobody touched, too, and as less.
        const isUntouched = ({ kind, severity, title }: (typeof findings)[number]): boolean =>
          kind === 'not-evaluated' &&
          severity !== 'error' &&
          title.includes(' of-a-plugin ') !== title.includes('/of-a-plugin ');
        const strange = findings.filter(
          (one) =>
            !isUntouched(one) &&
            (!/thin-evidence|selects-nothing/.test(one.kind) || /drift/.test(one.kind + one.key.object)),
        );
        expect({
          before,
          after,
          found: strange.map(({ kind, severity, title }) => `${severity} ${kind}: ${title}`),
        }).toEqual({
          before,
          after,
          found: [],
        });
      }
    for (const name of [space, 'pay', 'ops'])
      await cluster.kubectl('admin', [
        'delete',
        'netpol,deploy,sts,ds,rs,job,cj,svc,ing,rc',
        '--all',
        '-n',
        name,
        '--wait=false',
      ]);
    await cluster.kubectl('admin', [
      'delete',
      `clusternetworkpolicies,adminnetworkpolicies,${pluginKinds}`,
      '--all',
      '--wait=false',
    ]);
  });
});
