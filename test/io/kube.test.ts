import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, loadAll } from 'js-yaml';
import { type ClusterOptions, liveKinds, readCluster } from '../../src/io/kube.ts';
import { type Snapshot, UsableError } from '../../src/model/host.ts';
import { keyOf, type Manifest } from '../../src/model/object.ts';
import { trimmedLive } from '../../src/worlds/trimmed.ts';
import { authority } from '../fakes/certificate.ts';
import {
  type Disturbance,
  fakeCluster,
  type FakeCluster,
  type FakeObject,
  type FakeOptions,
} from '../fakes/kubernetes.ts';
import { removeTemporaryFolders, temporaryFolder } from './repository.ts';

const open: FakeCluster[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((cluster) => cluster.close()));
});
afterAll(removeTemporaryFolders);

const tls = authority(temporaryFolder());
const base64 = (text: string): string => Buffer.from(text).toString('base64');

async function cluster(options: FakeOptions = {}): Promise<FakeCluster> {
  const made = await fakeCluster(options);
  open.push(made);
  return made;
}

function kubeconfig(
  server: string,
  user: Readonly<Record<string, unknown>> = { token: 'secret-token' },
  more: Readonly<Record<string, unknown>> = {},
): string {
  return dump({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'test',
    clusters: [{ name: 'c', cluster: { server, ...more } }],
    users: [{ name: 'u', user }],
    contexts: [
      { name: 'test', context: { cluster: 'c', user: 'u' } },
      { name: 'lost', context: { cluster: 'nowhere', user: 'u' } },
      { name: 'nobody', context: { cluster: 'c', user: 'nobody' } },
    ],
  });
}

const toManifest = (value: Manifest['value'], ref: Manifest['ref']): Manifest => {
  const origin = { kind: 'live', object: `${ref.kind} ${ref.name}`, path: '' } as const;
  return { ref, apiVersion: JSON.stringify(value['apiVersion']), value, origin, at: () => origin };
};

const quick = { attempts: 3, wait: 20, requestTime: 100_000, totalTime: 200_000, pluginTime: 100_000 };

const read = (text: string, more: Partial<ClusterOptions> = {}): Promise<Snapshot> =>
  readCluster({ kubeconfig: { text }, plugins: [], insecure: true, limits: quick, ...more }, toManifest);

const keysOf = ({ manifests }: Snapshot): readonly string[] => manifests.map(({ ref }) => keyOf(ref)).sort();

const pods = (count: number): FakeObject[] =>
  Array.from({ length: count }, (_, index) => ({ metadata: { name: `pod-${index}`, namespace: 'shop' }, spec: {} }));
const namespaces: FakeObject[] = [
  { metadata: { name: 'kube-system', uid: 'the-cluster' } },
  { metadata: { name: 'shop', uid: 'x' } },
];

test('every kind is read, with its own group and version, and the cluster has an identity', async () => {
  const objects = Object.fromEntries(
    liveKinds.map(({ plural, kind }) => [
      plural,
      [{ metadata: { name: `a-${kind.toLowerCase()}`, namespace: 'shop' }, x: 1 }],
    ]),
  );
  const { address, requests } = await cluster({ objects: { ...objects, namespaces }, token: 'secret-token' });
  const before = Date.now();
  const progress: string[] = [];
  const snapshot = await read(kubeconfig(address), { onProgress: (kind, count) => progress.push(`${kind} ${count}`) });
  expect(snapshot.from).toBe('live');
  expect(snapshot.incomplete).toEqual([]);
  expect(snapshot.identity).toMatchObject({ uid: 'the-cluster', name: 'test' });
  expect(snapshot.identity.readAt).toBeGreaterThanOrEqual(before);
  expect(keysOf(snapshot)).toContain('networking.k8s.io/NetworkPolicy/shop/a-networkpolicy');
  // Calico shows its own objects in two groups.
  expect(keysOf(snapshot)).toHaveLength(liveKinds.filter(({ sameAs }) => sameAs === undefined).length + 1);
  const policy = snapshot.manifests.find(({ ref }) => ref.kind === 'NetworkPolicy');
  expect(policy?.value).toEqual({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'a-networkpolicy', namespace: 'shop' },
    x: 1,
  });
  expect(progress.sort()).toContain('Namespace 2');
  expect([...requests].sort()).toMatchInlineSnapshot(`
   [
     "GET /api/v1/namespaces?limit=500",
     "GET /api/v1/namespaces?limit=500",
     "GET /api/v1/nodes?limit=500",
     "GET /api/v1/pods?limit=500",
     "GET /api/v1/replicationcontrollers?limit=500",
     "GET /api/v1/services?limit=500",
     "GET /apis",
     "GET /apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations?limit=500",
     "GET /apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?limit=500",
     "GET /apis/apiextensions.k8s.io/v1/customresourcedefinitions?limit=25",
     "GET /apis/apiregistration.k8s.io/v1/apiservices?limit=500",
     "GET /apis/apps/v1/daemonsets?limit=500",
     "GET /apis/apps/v1/deployments?limit=500",
     "GET /apis/apps/v1/replicasets?limit=500",
     "GET /apis/apps/v1/statefulsets?limit=500",
     "GET /apis/batch/v1/cronjobs?limit=500",
     "GET /apis/batch/v1/jobs?limit=500",
     "GET /apis/cilium.io/v2/ciliumcidrgroups?limit=500",
     "GET /apis/cilium.io/v2/ciliumcidrgroups?limit=500",
     "GET /apis/cilium.io/v2/ciliumclusterwidenetworkpolicies?limit=500",
     "GET /apis/cilium.io/v2/ciliumclusterwidenetworkpolicies?limit=500",
     "GET /apis/cilium.io/v2/ciliumnetworkpolicies?limit=500",
     "GET /apis/cilium.io/v2/ciliumnetworkpolicies?limit=500",
     "GET /apis/crd.antrea.io/v1beta1/clustergroups?limit=500",
     "GET /apis/crd.antrea.io/v1beta1/clustergroups?limit=500",
     "GET /apis/crd.antrea.io/v1beta1/clusternetworkpolicies?limit=500",
     "GET /apis/crd.antrea.io/v1beta1/clusternetworkpolicies?limit=500",
     "GET /apis/crd.antrea.io/v1beta1/groups?limit=500",
     "GET /apis/crd.antrea.io/v1beta1/groups?limit=500",
     "GET /apis/crd.antrea.io/v1beta1/networkpolicies?limit=500",
     "GET /apis/crd.antrea.io/v1beta1/networkpolicies?limit=500",
     "GET /apis/crd.antrea.io/v1beta1/tiers?limit=500",
     "GET /apis/crd.antrea.io/v1beta1/tiers?limit=500",
     "GET /apis/crd.projectcalico.org/v1/globalnetworkpolicies?limit=500",
     "GET /apis/crd.projectcalico.org/v1/globalnetworkpolicies?limit=500",
     "GET /apis/crd.projectcalico.org/v1/globalnetworksets?limit=500",
     "GET /apis/crd.projectcalico.org/v1/globalnetworksets?limit=500",
     "GET /apis/crd.projectcalico.org/v1/hostendpoints?limit=500",
     "GET /apis/crd.projectcalico.org/v1/hostendpoints?limit=500",
     "GET /apis/crd.projectcalico.org/v1/networkpolicies?limit=500",
     "GET /apis/crd.projectcalico.org/v1/networkpolicies?limit=500",
     "GET /apis/crd.projectcalico.org/v1/networksets?limit=500",
     "GET /apis/crd.projectcalico.org/v1/networksets?limit=500",
     "GET /apis/crd.projectcalico.org/v1/stagedglobalnetworkpolicies?limit=500",
     "GET /apis/crd.projectcalico.org/v1/stagedglobalnetworkpolicies?limit=500",
     "GET /apis/crd.projectcalico.org/v1/stagedkubernetesnetworkpolicies?limit=500",
     "GET /apis/crd.projectcalico.org/v1/stagedkubernetesnetworkpolicies?limit=500",
     "GET /apis/crd.projectcalico.org/v1/stagednetworkpolicies?limit=500",
     "GET /apis/crd.projectcalico.org/v1/stagednetworkpolicies?limit=500",
     "GET /apis/crd.projectcalico.org/v1/tiers?limit=500",
     "GET /apis/crd.projectcalico.org/v1/tiers?limit=500",
     "GET /apis/discovery.k8s.io/v1/endpointslices?limit=500",
     "GET /apis/gateway.networking.k8s.io/v1/gatewayclasses?limit=500",
     "GET /apis/gateway.networking.k8s.io/v1/gateways?limit=500",
     "GET /apis/gateway.networking.k8s.io/v1/grpcroutes?limit=500",
     "GET /apis/gateway.networking.k8s.io/v1/httproutes?limit=500",
     "GET /apis/gateway.networking.k8s.io/v1alpha2/tcproutes?limit=500",
     "GET /apis/networking.k8s.io/v1/ingressclasses?limit=500",
     "GET /apis/networking.k8s.io/v1/ingresses?limit=500",
     "GET /apis/networking.k8s.io/v1/networkpolicies?limit=500",
     "GET /apis/networking.k8s.io/v1/networkpolicies?limit=500",
     "GET /apis/policy.networking.k8s.io/v1alpha1/adminnetworkpolicies?limit=500",
     "GET /apis/policy.networking.k8s.io/v1alpha1/adminnetworkpolicies?limit=500",
     "GET /apis/policy.networking.k8s.io/v1alpha1/baselineadminnetworkpolicies?limit=500",
     "GET /apis/policy.networking.k8s.io/v1alpha1/baselineadminnetworkpolicies?limit=500",
     "GET /apis/policy.networking.k8s.io/v1alpha2/clusternetworkpolicies?limit=500",
     "GET /apis/policy.networking.k8s.io/v1alpha2/clusternetworkpolicies?limit=500",
     "GET /apis/projectcalico.org/v3/globalnetworkpolicies?limit=500",
     "GET /apis/projectcalico.org/v3/globalnetworksets?limit=500",
     "GET /apis/projectcalico.org/v3/hostendpoints?limit=500",
     "GET /apis/projectcalico.org/v3/networkpolicies?limit=500",
     "GET /apis/projectcalico.org/v3/networksets?limit=500",
     "GET /apis/projectcalico.org/v3/stagedglobalnetworkpolicies?limit=500",
     "GET /apis/projectcalico.org/v3/stagedkubernetesnetworkpolicies?limit=500",
     "GET /apis/projectcalico.org/v3/stagednetworkpolicies?limit=500",
     "GET /apis/projectcalico.org/v3/tiers?limit=500",
     "GET /apis/route.openshift.io/v1/routes?limit=500",
   ]
  `);
});

test('lists come in pages, one after the other', async () => {
  const { address, requests } = await cluster({ objects: { pods: pods(1201), namespaces } });
  expect(keysOf(await read(kubeconfig(address))).filter((key) => key.includes('/Pod/'))).toHaveLength(1201);
  expect(requests.filter((request) => request.includes('/pods'))).toEqual([
    'GET /api/v1/pods?limit=500',
    'GET /api/v1/pods?limit=500&continue=500',
    'GET /api/v1/pods?limit=500&continue=1000',
  ]);
});

test('a page of objects that are too large for it is asked for again with fewer of them', async () => {
  const objects = Array.from({ length: 20 }, (_, index) => ({
    metadata: { name: `slice-${index}`, namespace: 'shop' },
    endpoints: 'x'.repeat(index < 10 ? 1_000 : 9_000),
  }));
  const { address, requests } = await cluster({ objects: { endpointslices: objects, namespaces } });
  const found = await read(kubeconfig(address), { limits: { ...quick, page: 64, pageBytes: 25_000 } });
  expect(keysOf(found).filter((key) => key.includes('/EndpointSlice/'))).toHaveLength(20);
  expect(found.incomplete).toEqual([]);
  const path = 'GET /apis/discovery.k8s.io/v1/endpointslices?limit=';
  expect(requests.filter((request) => request.startsWith(path)).slice(0, 5)).toEqual([
    `${path}64`,
    `${path}8`,
    `${path}8&continue=8`,
    `${path}1&continue=8`,
    `${path}1&continue=9`,
  ]);
});

test('of several contexts one counts: its server is asked with its credentials, and of the others nothing is sent or run', async () => {
  const [a, b] = [
    await cluster({ token: 'token-a', objects: { namespaces: [{ metadata: { name: 'kube-system', uid: 'a' } }] } }),
    await cluster({ token: 'token-b', objects: { namespaces: [{ metadata: { name: 'kube-system', uid: 'b' } }] } }),
  ];
  const runs = { apiVersion: 'client.authentication.k8s.io/v1', command: '/bin/false', interactiveMode: 'Never' };
  const text = dump({
    'current-context': 'first',
    clusters: [
      { name: 'shared-name', cluster: { server: a.address } },
      { name: 'other', cluster: { server: b.address } },
    ],
    users: [
      { name: 'shared-name', user: { token: 'token-a' } },
      { name: 'other', user: { token: 'token-b' } },
      { name: 'runs', user: { exec: runs } },
      { name: 'missing', user: { 'client-certificate': '/there/is/no/such.crt' } },
    ],
    contexts: [
      { name: 'first', context: { cluster: 'shared-name', user: 'shared-name' } },
      { name: 'second', context: { cluster: 'other', user: 'other' } },
      { name: 'third', context: { cluster: 'shared-name', user: 'runs' } },
      { name: 'fourth', context: { cluster: 'nowhere', user: 'missing' } },
    ],
  });
  const second = await read(text, { context: 'second' });
  expect([second.identity.name, second.identity.uid, a.requests.length]).toEqual(['second', 'b', 0]);
  expect(new Set(b.headers.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer token-b']));
  const before = b.requests.length;
  const first = await read(text);
  expect([first.identity.name, first.identity.uid, b.requests.length]).toEqual(['first', 'a', before]);
  expect(new Set(a.headers.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer token-a']));
});

test('pages that are trimmed by their bytes give what whole objects would, where they are ordinary and where not', async () => {
  const marks = { labels: { app: 'web' }, annotations: { secret: 'x' } };
  const pod = (name: string, more: object = {}): FakeObject => ({
    metadata: { name, namespace: 'shop', ...marks, ...more },
    spec: { nodeName: 'n', containers: [{ name: 'main', env: [{ name: 'A', value: 'secret' }], ports: [] }] },
    status: { phase: 'Running', podIP: '10.0.0.1', conditions: [] },
  });
  const some = Array.from({ length: 6 }, (_, index) => pod(`pod-${index}`));
  const { address } = await cluster({
    objects: { namespaces, pods: [...some, pod('odd', { uid: null })] },
    pageSize: 2,
  });
  const trimming = trimmedLive();
  const taken: boolean[] = [];
  const readerOf: (typeof trimming)['pages']['readerOf'] = (...of) => {
    const read = trimming.pages.readerOf(...of);
    return (
      read &&
      ((page) => {
        const found = read(page);
        if (of[1] === 'Pod') taken.push(found !== undefined);
        return found;
      })
    );
  };
  const asked = { kubeconfig: { text: kubeconfig(address) }, plugins: [], insecure: true };
  const byBytes = Object.assign((...of: Parameters<typeof trimming>) => trimming(...of), {
    pages: { ...trimming.pages, readerOf },
  });
  const [cut, whole] = [await readCluster(asked, byBytes), await readCluster(asked, (...of) => trimming(...of))];
  expect(taken).toEqual([true, true, true, false]);
  expect(cut.manifests.map(({ ref, value, apiVersion }) => ({ ref, value, apiVersion }))).toEqual(
    whole.manifests.map(({ ref, value, apiVersion }) => ({ ref, value, apiVersion })),
  );
  expect(JSON.stringify(cut.manifests)).not.toContain('secret');
});

describe('kinds on which no verdict hangs', () => {
  const helping = [
    'mutatingwebhookconfigurations',
    'validatingwebhookconfigurations',
    'apiservices',
    'customresourcedefinitions',
  ];
  const limits = { ...quick, helpTime: 200, pageBytes: 10_000 };

  test.each<[name: string, disturbance: Exclude<ReturnType<Disturbance>, undefined>, reason: RegExp]>([
    ['are refused', { status: 403 }, /^the credentials may not list \w+$/],
    ['fail', { status: 503 }, /answers with status 503$/],
    ['are no lists', { status: 200, body: '{"kind":"Hello"}' }, /something that is no list$/],
    ['are too large', { status: 200, body: 'x'.repeat(10_001) }, /an answer is larger than 10000 bytes$/],
    ['never come', 'hang', /^the cluster of "127.0.0.1:\d+" was not read in time$/],
    ['break off', 'cut', /cut off or is no JSON|aborted|ECONNRESET/],
  ])('%s: said, and everything else is read', async (_, disturbance, reason) => {
    const { address } = await cluster({
      objects: { pods: pods(3), namespaces },
      disturb: ({ plural }) => (helping.includes(plural) ? disturbance : undefined),
    });
    // Only who never answers is waited for; else a busy machine would be told for the reason.
    const patience = disturbance === 'hang' ? limits : { ...limits, helpTime: 10_000 };
    const snapshot = await read(kubeconfig(address), { limits: patience });
    expect(keysOf(snapshot)).toHaveLength(5);
    expect(snapshot.incomplete.map(({ kind }) => kind)).toEqual([
      'MutatingWebhookConfiguration',
      'ValidatingWebhookConfiguration',
      'APIService',
      'CustomResourceDefinition',
    ]);
    for (const told of snapshot.incomplete) expect(told.reason).toMatch(reason);
  });

  test('a server that has none of them', async () => {
    const { address } = await cluster({ objects: { namespaces }, unknown: helping });
    expect((await read(kubeconfig(address))).incomplete).toEqual([]);
  });

  test('of a custom resource only the name and who converts it is kept, in small pages', async () => {
    const conversion = {
      strategy: 'Webhook',
      webhook: { clientConfig: { service: { namespace: 'shop', name: 'convert' } } },
    };
    const definitions = Array.from({ length: 26 }, (_, index) => ({
      metadata: { name: `kind-${index}.example.test`, uid: `${index}`, managedFields: [{ x: 'x'.repeat(1_000) }] },
      spec: { group: 'example.test', conversion, versions: [{ schema: 'x'.repeat(1_000) }] },
      status: { acceptedNames: {} },
    }));
    const { address, requests } = await cluster({ objects: { customresourcedefinitions: definitions, namespaces } });
    const { manifests } = await read(kubeconfig(address));
    const found = manifests.filter(({ ref }) => ref.kind === 'CustomResourceDefinition');
    expect(found).toHaveLength(26);
    expect(found[3]?.value).toEqual({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'kind-3.example.test', uid: '3' },
      spec: { group: 'example.test', conversion },
    });
    expect(requests.filter((request) => request.includes('customresourcedefinitions'))).toHaveLength(2);
  });
});

describe('over TLS', () => {
  const trusted = { 'certificate-authority-data': base64(tls.ca) };

  test('the authority of the kubeconfig and a client certificate', async () => {
    const { address, clients } = await cluster({ tls, objects: { namespaces } });
    const user = { 'client-certificate-data': base64(tls.client.cert), 'client-key-data': base64(tls.client.key) };
    const secrets: string[] = [];
    const snapshot = await read(kubeconfig(address, user, trusted), {
      insecure: false,
      onSecret: (secret) => secrets.push(secret),
    });
    expect(snapshot.identity.uid).toBe('the-cluster');
    expect(new Set(clients)).toEqual(new Set(['client']));
    expect(secrets).toContain(tls.client.key.split('\n')[1]);
  });

  test('certificates and tokens in files beside the kubeconfig', async () => {
    const { address } = await cluster({ tls, objects: { namespaces }, token: 'from-a-file' });
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'pki'));
    writeFileSync(join(folder, 'pki/ca.crt'), tls.ca);
    writeFileSync(join(folder, 'token'), 'from-a-file\n');
    const path = join(folder, 'config');
    writeFileSync(path, kubeconfig(address, { tokenFile: 'token' }, { 'certificate-authority': 'pki/ca.crt' }));
    const snapshot = await read('', { kubeconfig: { path }, insecure: false });
    expect(snapshot.identity.uid).toBe('the-cluster');
  });

  test('of the files that a kubeconfig names none is read before it was looked at', async () => {
    const folder = temporaryFolder();
    const user = { tokenFile: 'token', 'client-certificate': 'client.crt', 'client-key': 'client.key' };
    const path = join(folder, 'config');
    writeFileSync(path, kubeconfig('https://127.0.0.1:1', user, { 'certificate-authority': '/elsewhere/ca.crt' }));
    const seen: string[] = [];
    const onFiles = (files: readonly string[]): Promise<void> => {
      seen.push(...files);
      return Promise.reject(new UsableError('one of them may not be', 'name another'));
    };
    await expect(read('', { kubeconfig: { path }, onFiles })).rejects.toThrow('one of them may not be');
    const named = ['client.crt', 'client.key', 'token'].map((name) => join(folder, name));
    expect(seen).toEqual(['/elsewhere/ca.crt', ...named]);
  });

  test('a server that cannot prove who it is is refused, also where the environment would let it pass', async () => {
    const { address, requests } = await cluster({ tls, objects: { namespaces } });
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      await expect(read(kubeconfig(address), { insecure: false })).rejects.toThrow(/cannot be read: .*certificate/);
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
    expect(requests).toEqual([]);
  });

  test('skipping the check needs a word of the user', async () => {
    const { address } = await cluster({ tls, objects: { namespaces } });
    const config = kubeconfig(address, undefined, { 'insecure-skip-tls-verify': true });
    await expect(read(config, { insecure: false })).rejects.toThrow('insecure-skip-tls-verify');
    expect((await read(config)).identity.uid).toBe('the-cluster');
  });
});

describe('cluster-wide policies, which few clusters have', () => {
  const admin = ['adminnetworkpolicies', 'baselineadminnetworkpolicies'];
  const all = [...admin, 'clusternetworkpolicies'];
  const group = (served: Readonly<Record<string, readonly string[]>>) => ({ 'policy.networking.k8s.io': served });
  const forbid = ({ plural }: { readonly plural: string }) => (all.includes(plural) ? { status: 403 } : undefined);

  test.each<[string, FakeOptions, readonly string[]]>([
    ['not installed', { unknown: all }, []],
    ['not installed, and not granted', { disturb: forbid }, []],
    [
      'installed, and not granted',
      { disturb: forbid, served: group({ v1alpha1: admin }) },
      [
        'AdminNetworkPolicy: the credentials may not list adminnetworkpolicies',
        'BaselineAdminNetworkPolicy: the credentials may not list baselineadminnetworkpolicies',
      ],
    ],
    [
      'installed in another version only',
      { unknown: all, served: group({ v1beta1: ['clusternetworkpolicies'] }) },
      ['ClusterNetworkPolicy: the server has clusternetworkpolicies as v1beta1, not as v1alpha2'],
    ],
    [
      'installed in both versions',
      { unknown: admin, served: group({ v1alpha2: ['clusternetworkpolicies'], v1beta1: ['clusternetworkpolicies'] }) },
      [],
    ],
  ])('%s', async (_, options, incomplete) => {
    const { address } = await cluster({ objects: { namespaces }, ...options });
    const snapshot = await read(kubeconfig(address));
    expect(snapshot.incomplete.map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual(incomplete);
  });
});

describe('ways in from outside of kinds that not every cluster has', () => {
  const gateways = ['gateways', 'gatewayclasses', 'httproutes', 'grpcroutes', 'tcproutes'];
  const all = [...gateways, 'routes'];
  const served = { 'gateway.networking.k8s.io': { v1: gateways.slice(0, 4), v1alpha3: ['tcproutes'] } };
  const forbid = ({ plural }: { readonly plural: string }) => (all.includes(plural) ? { status: 403 } : undefined);

  test.each<[string, FakeOptions, readonly string[]]>([
    ['not installed', { unknown: all }, []],
    ['not installed, and not granted', { disturb: forbid }, []],
    ['a version that is not read', { unknown: ['tcproutes'], served }, ['TCPRoute as v1alpha3']],
    [
      'a right that is missing',
      { disturb: forbid, served },
      [
        ...['Gateway', 'GatewayClass', 'HTTPRoute', 'GRPCRoute'].map((kind) => `${kind} may not list`),
        'TCPRoute as v1alpha3',
      ],
    ],
  ])('%s', async (_, options, incomplete) => {
    const { address } = await cluster({ objects: { namespaces }, ...options });
    const snapshot = await read(kubeconfig(address));
    expect(
      snapshot.incomplete.map(
        ({ kind, reason }) => `${kind} ${/may not list|as v1alpha3/.exec(reason)?.[0] ?? reason}`,
      ),
    ).toEqual(incomplete);
  });
});

describe('what may go wrong and does no harm', () => {
  test.each([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '0' } }],
    ['503', { status: 503 }],
    ['500 with a page of HTML', { status: 500, body: '<html>' }],
    ['a cut answer', 'cut'],
    ['a connection reset', 'reset'],
    ['half a JSON text', 'half-json'],
  ] as const)('%s, once', async (_, disturbance) => {
    const { address, requests } = await cluster({
      objects: { pods: pods(10), namespaces },
      pageSize: 4,
      disturb: ({ plural, page, count }) => (plural === 'pods' && page === 1 && count === 2 ? disturbance : undefined),
    });
    const snapshot = await read(kubeconfig(address));
    expect(snapshot.incomplete).toEqual([]);
    expect(keysOf(snapshot).filter((key) => key.includes('/Pod/'))).toHaveLength(10);
    expect(requests.filter((request) => request.includes('/pods'))).toHaveLength(4);
  });

  test('410: the list starts anew, and nothing is there twice', async () => {
    const { address, requests } = await cluster({
      objects: { pods: pods(10), namespaces },
      pageSize: 4,
      disturb: ({ plural, count }) => (plural === 'pods' && count === 3 ? { status: 410 } : undefined),
    });
    const snapshot = await read(kubeconfig(address));
    expect(keysOf(snapshot).filter((key) => key.includes('/Pod/'))).toHaveLength(10);
    expect(requests.filter((request) => request.includes('/pods'))).toHaveLength(6);
  });

  test('404: this server has no such kind', async () => {
    const { address } = await cluster({ objects: { namespaces }, unknown: ['endpointslices', 'cronjobs'] });
    expect((await read(kubeconfig(address))).incomplete).toEqual([]);
  });

  test('403: the kind is named, the rest is there', async () => {
    const { address } = await cluster({
      objects: { pods: pods(2), namespaces },
      disturb: ({ plural }) => (plural === 'nodes' || plural === 'namespaces' ? { status: 403 } : undefined),
    });
    const snapshot = await read(kubeconfig(address));
    expect(snapshot.incomplete).toEqual([
      { kind: 'Namespace', reason: 'the credentials may not list namespaces' },
      { kind: 'Node', reason: 'the credentials may not list nodes' },
    ]);
    expect(keysOf(snapshot)).toEqual(['/Pod/shop/pod-0', '/Pod/shop/pod-1']);
    // A single namespace may still be readable: it tells which cluster this is.
    expect(snapshot.identity.uid).toBe('the-cluster');
  });

  test.each([
    ['410 for ever', { status: 410 }, 'the list of pods changed too fast to be read to its end', 0],
    ['403 on the second page', { status: 403 }, 'the credentials may not list pods', 4],
    ['404 on the second page', { status: 404 }, 'the list of pods broke off', 4],
    [
      'a list that runs in a circle',
      { status: 200, body: JSON.stringify({ items: [], metadata: { continue: '4' } }) },
      'the list of pods comes back to where it was',
      4,
    ],
  ] as const)('%s: said, and what was read stays', async (_, disturbance, reason, count) => {
    const { address } = await cluster({
      objects: { pods: pods(10), namespaces },
      pageSize: 4,
      disturb: ({ plural, page }) => (plural === 'pods' && page === 1 ? disturbance : undefined),
    });
    const snapshot = await read(kubeconfig(address));
    expect(snapshot.incomplete).toEqual([{ kind: 'Pod', reason }]);
    expect(keysOf(snapshot).filter((key) => key.includes('/Pod/'))).toHaveLength(count);
  });

  test('more pages or bytes than allowed', async () => {
    const { address } = await cluster({ objects: { pods: pods(10), namespaces }, pageSize: 2 });
    const bounded = async (limits: NonNullable<ClusterOptions['limits']>): Promise<unknown> =>
      (await read(kubeconfig(address), { limits: { ...quick, ...limits } })).incomplete;
    expect(await bounded({ pages: 3 })).toEqual([{ kind: 'Pod', reason: 'there are more than 6 pods' }]);
    expect(await bounded({ bytes: 10 })).toEqual([{ kind: 'Pod', reason: 'the cluster holds more than 10 bytes' }]);
  });
});

describe('what ends the run, with what to do', () => {
  const nowhere = 'https://127.0.0.1:1';
  const secret = 'very-secret-token-value';
  const disturbed = async (disturb: FakeOptions['disturb']): Promise<string> =>
    kubeconfig((await cluster({ objects: { namespaces }, disturb })).address, { token: secret });
  const leaky = `Unauthorized ${secret} ##[add-mask]x`;
  const plugin = (command: string, args: readonly string[] = []): Readonly<Record<string, unknown>> => ({
    exec: { apiVersion: 'client.authentication.k8s.io/v1', command, args, interactiveMode: 'Never' },
  });
  const cases: readonly {
    readonly name: string;
    readonly act: () => Promise<unknown>;
    readonly message: RegExp;
    readonly help: RegExp;
  }[] = [
    {
      name: 'no file',
      act: () => read('', { kubeconfig: { path: '/nowhere/config' } }),
      message: /^the kubeconfig cannot be read/,
      help: /exists/,
    },
    {
      name: 'no YAML',
      act: () => read(`users: [{name: u, user: {token: ${secret}`),
      message: /^the kubeconfig cannot be understood/,
      help: /kubectl config view/,
    },
    { name: 'an empty file', act: () => read(''), message: /^the kubeconfig/, help: /./ },
    { name: 'a scalar', act: () => read('hello'), message: /^the kubeconfig has no current context/, help: /has none/ },
    {
      name: 'another context',
      act: () => read(kubeconfig(nowhere), { context: 'prod' }),
      message: /^the kubeconfig has no context "prod"/,
      help: /"test", "lost"/,
    },
    {
      name: 'a context without cluster',
      act: () => read(kubeconfig(nowhere), { context: 'lost' }),
      message: /names a cluster that is not there/,
      help: /./,
    },
    {
      name: 'a context without user',
      act: () => read(kubeconfig(nowhere), { context: 'nobody' }),
      message: /names a user that is not there/,
      help: /./,
    },
    {
      name: 'a server that is no address',
      act: () => read(kubeconfig('file:///etc/passwd')),
      message: /no http address/,
      help: /https:\/\/host:port/,
    },
    {
      name: 'plain http',
      act: async () => read(kubeconfig((await cluster()).address), { insecure: false }),
      message: /plain http/,
      help: /certificate authority/,
    },
    {
      name: 'a client certificate that is none',
      act: () => read(kubeconfig(nowhere, { 'client-certificate-data': base64('x'), 'client-key-data': base64('y') })),
      message: /ERR_OSSL_PEM/,
      help: /certificates and the key of the kubeconfig/,
    },
    { name: 'nobody listens', act: () => read(kubeconfig(nowhere)), message: /ECONNREFUSED/, help: /reached/ },
    {
      name: '401',
      act: async () => read(await disturbed(() => ({ status: 401, body: leaky }))),
      message: /does not know these credentials \(401\)$/,
      help: /renew/,
    },
    {
      name: '503 for ever',
      act: async () => read(await disturbed(() => ({ status: 503, body: leaky }))),
      message: /cannot be read: it answers with status 503$/,
      help: /reached/,
    },
    {
      name: '429 for ever, with a Retry-After of a day',
      act: async () => read(await disturbed(() => ({ status: 429, headers: { 'retry-after': '86400' } }))),
      message: /status 429$/,
      help: /reached/,
    },
    {
      name: 'a redirect, which could lead anywhere',
      act: async () => read(await disturbed(() => ({ status: 302, headers: { location: 'http://169.254.169.254/' } }))),
      message: /status 302$/,
      help: /address in the kubeconfig/,
    },
    {
      name: 'cut for ever',
      act: async () => read(await disturbed(() => 'cut')),
      message: /cannot be read: aborted/,
      help: /reached/,
    },
    {
      name: 'no answer',
      act: async () => read(await disturbed(() => 'hang'), { limits: { ...quick, requestTime: 1_000 } }),
      message: /no answer within 1 s/,
      help: /reached/,
    },
    {
      name: 'no answer, and little time in all',
      act: async () => read(await disturbed(() => 'hang'), { limits: { ...quick, totalTime: 300 } }),
      message: /not read in time/,
      help: /snapshot/,
    },
    {
      name: 'interrupted from outside',
      act: async () => read(await disturbed(() => 'hang'), { signal: AbortSignal.timeout(50) }),
      message: /not read in time/,
      help: /snapshot/,
    },
    {
      name: 'something that is no list',
      act: async () => read(await disturbed(() => ({ status: 200, body: '{"kind":"Hello"}' }))),
      message: /no list/,
      help: /address of the server/,
    },
    {
      name: 'an answer without end',
      act: async () =>
        read(await disturbed(() => ({ status: 200, body: 'x'.repeat(100_000) })), {
          limits: { ...quick, pageBytes: 50_000 },
        }),
      message: /larger than 50000 bytes/,
      help: /./,
    },
    {
      name: 'a credential plugin that nobody allowed',
      act: () => read(kubeconfig(nowhere, plugin('aws', ['eks', 'get-token']))),
      message: /wants to run "aws"/,
      help: /allow the plugin/,
    },
    {
      name: 'a plugin from beside the kubeconfig',
      act: () => read(kubeconfig(nowhere, plugin('./aws')), { plugins: ['aws'] }),
      message: /wants to run ".\/aws"/,
      help: /allowed: "aws"/,
    },
    {
      name: 'a plugin that is not there',
      act: () => read(kubeconfig(nowhere, plugin('no-such-plugin')), { plugins: ['no-such-plugin'] }),
      message: /"no-such-plugin" is not installed/,
      help: /by hand/,
    },
    {
      name: 'a plugin that fails and talks',
      act: () => read(kubeconfig(nowhere, plugin('sh', ['-c', `echo ${secret} >&2; exit 3`])), { plugins: ['sh'] }),
      message: /"sh" failed$/,
      help: /by hand/,
    },
    {
      name: 'a plugin that hangs',
      act: () =>
        read(kubeconfig(nowhere, plugin('sleep', ['60'])), {
          plugins: ['sleep'],
          limits: { ...quick, pluginTime: 200 },
        }),
      message: /did not end in time/,
      help: /by hand/,
    },
    {
      name: 'a plugin without answer',
      act: () => read(kubeconfig(nowhere, plugin('echo', ['{}'])), { plugins: ['echo'] }),
      message: /gave no credential/,
      help: /by hand/,
    },
    {
      name: 'an old auth-provider, which may run programs',
      act: () =>
        read(kubeconfig(nowhere, { 'auth-provider': { name: 'gcp', config: { 'cmd-path': '/bin/sh' } } }), {
          plugins: ['sh'],
        }),
      message: /auth-provider/,
      help: /token/,
    },
    {
      name: 'a certificate file that is missing',
      act: () => read(kubeconfig(nowhere, undefined, { 'certificate-authority': '/nowhere/ca.crt' })),
      message: /credentials of the kubeconfig cannot be read/,
      help: /files that it names/,
    },
  ];
  test.each(cases)('$name', async ({ act, message, help }) => {
    const error = await act().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UsableError);
    const { message: text, help: hint } = error as UsableError;
    expect(text).toMatch(message);
    expect(hint).toMatch(help);
    expect(text + hint).not.toContain(secret);
    expect(text).not.toMatch(/##\[|\n/);
  });
});

test('an allowed plugin gives a token and sees neither inputs nor tokens of the workflow', async () => {
  const { address } = await cluster({ objects: { namespaces }, token: 'from-plugin' });
  const seen = join(temporaryFolder(), 'environment');
  const script = `env > ${seen}; echo '{"kind":"ExecCredential","status":{"token":"from-plugin"}}'`;
  const user = { exec: { command: 'sh', args: ['-c', script], env: [{ name: 'AWS_PROFILE', value: 'reader' }] } };
  process.env['INPUT_TOKEN'] = 'not for plugins';
  try {
    const snapshot = await read(kubeconfig(address, user), { plugins: ['sh'] });
    expect(snapshot.identity.uid).toBe('the-cluster');
  } finally {
    delete process.env['INPUT_TOKEN'];
  }
  const environment = readFileSync(seen, 'utf8');
  expect(environment).toContain('AWS_PROFILE=reader');
  expect(environment).not.toContain('not for plugins');
});

test('deploy/rbac.yaml grants reading of exactly the kinds that are read', () => {
  interface Rule {
    readonly apiGroups: readonly string[];
    readonly resources: readonly string[];
    readonly verbs: readonly string[];
  }
  const text = readFileSync(join(import.meta.dirname, '../../deploy/rbac.yaml'), 'utf8');
  const role = (loadAll(text) as { kind: string; rules?: Rule[] }[]).find(({ kind }) => kind === 'ClusterRole');
  const granted = (role?.rules ?? []).flatMap(({ apiGroups, resources, verbs }) =>
    apiGroups.flatMap((group) => resources.map((plural) => `${group}/${plural} ${verbs.join(',')}`)),
  );
  expect(granted.sort()).toEqual(liveKinds.map(({ group, plural }) => `${group}/${plural} get,list`).sort());
});
