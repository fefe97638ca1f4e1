/**
 * A world of ordinary size on the real server: namespaces alike, each with a small shop in it, pods with the status
 * that a kubelet writes, and policies of every kind. What a repository holds of it is there as files, too.
 */
import { dump } from 'js-yaml';
import { pathOf, type KubeObject, type RealCluster } from '../real-cluster.ts';
import { until } from '../until.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface LiveWorld {
  /** Names of the namespaces: `ns-01`, `ns-02`, … */
  readonly namespaces: readonly string[];
  /** What a repository declares, by file. */
  readonly declared: ReadonlyMap<string, readonly KubeObject[]>;
  /** What controllers and kubelets make of it: nodes, ReplicaSets, Jobs, pods, EndpointSlices. */
  readonly made: readonly KubeObject[];
}

const app = (name: string): Fields => ({ app: name });
const here = (name: string, namespace: string, more: Fields = {}): KubeObject['metadata'] => ({
  name,
  namespace,
  ...more,
});
const select = (labels: Fields): Fields => ({ matchLabels: labels });

const ports: Readonly<Record<string, number>> = { web: 8080, api: 8443, db: 5432, idle: 9090, report: 9091 };
/** How many pods of each run; `idle` is scaled to zero, of `report` (a CronJob) the last one is over. */
const running: Readonly<Record<string, number>> = { web: 4, api: 3, db: 2, report: 1 };

function template(name: string): Fields {
  const port = { name: 'main', containerPort: ports[name] };
  return {
    metadata: { labels: { ...app(name), tier: name === 'db' ? 'back' : 'front' } },
    spec: { containers: [{ name: 'main', image: `example.test/${name}:1`, ports: [port] }], restartPolicy: 'Always' },
  };
}

function workloadsOf(namespace: string): readonly KubeObject[] {
  const of = (kind: string, name: string, spec: Fields): KubeObject => ({
    apiVersion: kind === 'CronJob' ? 'batch/v1' : 'apps/v1',
    kind,
    metadata: here(name, namespace, { labels: app(name) }),
    spec,
  });
  const scaled = (name: string, replicas = running[name] ?? 0): Fields => ({
    replicas,
    selector: select(app(name)),
    template: template(name),
  });
  const { metadata, spec } = template('report') as { metadata: Fields; spec: Fields };
  const once = { metadata, spec: { ...spec, restartPolicy: 'Never' } };
  return [
    of('Deployment', 'web', scaled('web')),
    of('Deployment', 'api', scaled('api')),
    of('Deployment', 'idle', scaled('idle')),
    of('StatefulSet', 'db', { ...scaled('db'), serviceName: 'db' }),
    of('CronJob', 'report', { schedule: '0 3 * * *', jobTemplate: { spec: { template: once } } }),
  ];
}

function servicesOf(namespace: string, index: number): readonly KubeObject[] {
  const services = ['web', 'api', 'db'].map((name) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: here(name, namespace),
    spec: {
      selector: app(name),
      ports: [
        { name: 'main', port: name === 'web' ? 80 : ports[name], targetPort: name === 'web' ? 'main' : ports[name] },
      ],
      ...(name === 'db' && { clusterIP: 'None' }),
      ...(name === 'web' && index % 10 === 0 && { type: 'NodePort' }),
    },
  }));
  const backend = { service: { name: 'web', port: { number: 80 } } };
  const rules = [{ host: `${namespace}.example.test`, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }];
  const ingress = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: here('web', namespace),
    spec: { rules },
  };
  return index % 5 === 0 ? [...services, ingress] : services;
}

function policiesOf(namespace: string): readonly KubeObject[] {
  const of = (name: string, spec: Fields): KubeObject => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: here(name, namespace),
    spec,
  });
  const from = (name: string): Fields => ({ podSelector: select(app(name)) });
  const dns = { namespaceSelector: select({ 'kubernetes.io/metadata.name': 'kube-system' }) };
  return [
    of('default-deny', { podSelector: {}, policyTypes: ['Ingress'] }),
    of('api', { podSelector: select(app('api')), ingress: [{ from: [from('web')], ports: [{ port: 8443 }] }] }),
    of('db', {
      podSelector: select(app('db')),
      ingress: [{ from: [from('api'), from('report')], ports: [{ port: 'main' }] }],
    }),
    of('web', { podSelector: select(app('web')), ingress: [{ ports: [{ port: 'main', protocol: 'TCP' }] }] }),
    of('db-egress', {
      podSelector: select(app('db')),
      policyTypes: ['Egress'],
      egress: [{ to: [dns], ports: [{ port: 53, protocol: 'UDP' }, { port: 53 }] }],
    }),
  ];
}

const policyGroup = 'policy.networking.k8s.io';

/** Policies of every cluster-wide kind. */
export const clusterPolicies: readonly KubeObject[] = [
  {
    apiVersion: `${policyGroup}/v1alpha1`,
    kind: 'AdminNetworkPolicy',
    metadata: { name: 'no-lab-to-prod' },
    spec: {
      priority: 10,
      subject: { namespaces: select({ env: 'prod', team: 'red' }) },
      ingress: [
        { name: 'no-lab', action: 'Deny', from: [{ namespaces: select({ 'kubernetes.io/metadata.name': 'ns-02' }) }] },
      ],
    },
  },
  {
    apiVersion: `${policyGroup}/v1alpha2`,
    kind: 'ClusterNetworkPolicy',
    metadata: { name: 'monitoring' },
    spec: {
      tier: 'Admin',
      priority: 20,
      subject: { pods: { namespaceSelector: select({ team: 'blue', env: 'prod' }), podSelector: select(app('idle')) } },
      ingress: [
        {
          action: 'Accept',
          from: [{ namespaces: select({ 'kubernetes.io/metadata.name': 'ns-01' }) }],
          protocols: [{ tcp: { destinationPort: { number: 9090 } } }],
        },
      ],
    },
  },
  {
    apiVersion: `${policyGroup}/v1alpha1`,
    kind: 'BaselineAdminNetworkPolicy',
    metadata: { name: 'default' },
    spec: {
      subject: { namespaces: select({ env: 'lab' }) },
      egress: [{ action: 'Deny', to: [{ networks: ['203.0.113.0/24'] }] }],
    },
  },
];

/** Definitions that take any spec: enough for a server to store the objects. */
export const policyDefinitions: readonly KubeObject[] = [
  definition('AdminNetworkPolicy', 'adminnetworkpolicies', 'v1alpha1'),
  definition('BaselineAdminNetworkPolicy', 'baselineadminnetworkpolicies', 'v1alpha1'),
  definition('ClusterNetworkPolicy', 'clusternetworkpolicies', 'v1alpha2'),
];

/** A custom resource whose server keeps every field of `spec` and drops all beside it; of the cluster scope unless said. */
export function definition(
  kind: string,
  plural: string,
  version: string,
  group = policyGroup,
  scope: 'Cluster' | 'Namespaced' = 'Cluster',
): KubeObject {
  const spec = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
  const schema = { openAPIV3Schema: { type: 'object', properties: { spec } } };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: `${plural}.${group}`,
      annotations: { 'api-approved.kubernetes.io': 'https://example.test/not-the-real-one' },
    },
    spec: {
      group,
      scope,
      names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
      versions: [{ name: version, served: true, storage: true, schema }],
    },
  };
}

const podsOfANode = 50;

function nodesFor(pods: number): readonly KubeObject[] {
  return Array.from({ length: Math.max(1, Math.ceil(pods / podsOfANode)) }, (_, index) => {
    const podCIDRs = [`10.244.${index}.0/24`, `fd00:10:244:${index.toString(16)}::/64`];
    return {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: nodeName(index), labels: { zone: index % 2 === 0 ? 'a' : 'b' } },
      spec: { podCIDR: podCIDRs[0], podCIDRs },
      status: { addresses: [{ type: 'InternalIP', address: `172.18.0.${index + 10}` }] },
    };
  });
}

const nodeName = (index: number): string => `node-${index}`;

interface MadePod {
  readonly object: KubeObject;
  readonly address: string;
}

/** What runs of a namespace: the pods with who owns them, and the slices in front of them. */
function runningIn(
  namespace: string,
  first: number,
): { readonly objects: readonly KubeObject[]; readonly pods: readonly MadePod[] } {
  const owners: KubeObject[] = [];
  const pods: MadePod[] = [];
  const ownedBy = (apiVersion: string, kind: string, name: string): Fields => ({
    ownerReferences: [
      { apiVersion, kind, name, uid: `${kind}-${namespace}-${name}`, controller: true, blockOwnerDeletion: true },
    ],
  });
  const add = (name: string, pod: string, owner: Fields, labels: Fields = {}): void => {
    const { metadata, spec } = template(name) as { metadata: { labels: Fields }; spec: Fields };
    const at = first + pods.length;
    const node = Math.floor(at / podsOfANode);
    const all = { ...metadata.labels, ...labels };
    pods.push({
      object: {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: here(pod, namespace, { labels: all, ...owner }),
        spec: { ...spec, nodeName: nodeName(node), ...(name === 'report' && { restartPolicy: 'Never' }) },
      },
      address: `10.244.${node}.${(at % podsOfANode) + 2}`,
    });
  };
  for (const name of ['web', 'api'] as const) {
    const set = `${name}-5d8f`;
    const hash = { 'pod-template-hash': '5d8f' };
    const { metadata, spec } = template(name) as { metadata: { labels: Fields }; spec: Fields };
    const labels = { ...metadata.labels, ...hash };
    owners.push({
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: here(set, namespace, { labels, ...ownedBy('apps/v1', 'Deployment', name) }),
      spec: {
        replicas: running[name],
        selector: select({ ...app(name), ...hash }),
        template: { metadata: { labels }, spec },
      },
    });
    for (let one = 0; one < (running[name] ?? 0); one++)
      add(name, `${set}-${one}`, ownedBy('apps/v1', 'ReplicaSet', set), hash);
  }
  for (let one = 0; one < (running['db'] ?? 0); one++) {
    add('db', `db-${one}`, ownedBy('apps/v1', 'StatefulSet', 'db'), {
      'statefulset.kubernetes.io/pod-name': `db-${one}`,
    });
  }
  const { metadata, spec } = template('report') as { metadata: Fields; spec: Fields };
  owners.push({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: here('report-1', namespace, ownedBy('batch/v1', 'CronJob', 'report')),
    spec: { template: { metadata, spec: { ...spec, restartPolicy: 'Never' } } },
  });
  add('report', 'report-1-x', ownedBy('batch/v1', 'Job', 'report-1'));
  const slices = ['web', 'api', 'db'].map((name) => sliceOf(namespace, name, pods));
  return { objects: [...owners, ...slices], pods };
}

function sliceOf(namespace: string, service: string, pods: readonly MadePod[]): KubeObject {
  const own = pods.filter(({ object }) => (object.metadata['labels'] as Fields)['app'] === service);
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: here(`${service}-x`, namespace, { labels: { 'kubernetes.io/service-name': service } }),
    addressType: 'IPv4',
    ports: [{ name: 'main', port: ports[service], protocol: 'TCP' }],
    endpoints: own.map(({ address, object }) => ({
      addresses: [address],
      conditions: { ready: true },
      targetRef: { kind: 'Pod', namespace, name: object.metadata.name },
    })),
  };
}

/** As a kubelet writes it, of a pod that runs or of one that is over. */
function statusOf({ object, address }: MadePod): Fields {
  const [, , node = '0', host = '0'] = address.split('.');
  const over = object.metadata.name?.startsWith('report') === true;
  const time = '2026-11-23T03:00:00Z';
  const state = over
    ? { terminated: { exitCode: 0, reason: 'Completed', startedAt: time, finishedAt: '2026-11-23T03:01:00Z' } }
    : { running: { startedAt: time } };
  const container = {
    name: 'main',
    image: 'example.test/x:1',
    imageID: 'sha256:0',
    ready: !over,
    restartCount: 0,
    started: !over,
    state,
  };
  return {
    phase: over ? 'Succeeded' : 'Running',
    hostIP: `172.18.0.${Number(node) + 10}`,
    podIP: address,
    podIPs: [{ ip: address }, { ip: `fd00:10:244:${Number(node).toString(16)}::${Number(host).toString(16)}` }],
    startTime: time,
    conditions: [{ type: 'Ready', status: over ? 'False' : 'True', lastTransitionTime: time }],
    containerStatuses: [container],
    qosClass: 'BestEffort',
  };
}

/** `namespaces` times a shop with ten pods. */
export function liveWorld(namespaces = 50): LiveWorld {
  const names = Array.from({ length: namespaces }, (_, index) => `ns-${String(index + 1).padStart(2, '0')}`);
  const declared = new Map<string, readonly KubeObject[]>();
  const made: KubeObject[] = [...nodesFor(namespaces * 10)];
  names.forEach((name, index) => {
    const labels = { team: index % 2 === 0 ? 'blue' : 'red', env: index % 3 === 0 ? 'prod' : 'lab' };
    declared.set(`apps/${name}/namespace.yaml`, [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } }]);
    declared.set(`apps/${name}/workloads.yaml`, workloadsOf(name));
    declared.set(`apps/${name}/services.yaml`, servicesOf(name, index));
    declared.set(`apps/${name}/policies.yaml`, policiesOf(name));
    const { objects, pods } = runningIn(name, index * 10);
    made.push(...objects, ...pods.map((pod) => ({ ...pod.object, status: statusOf(pod) })));
  });
  declared.set('platform/policies.yaml', clusterPolicies);
  return { namespaces: names, declared, made };
}

/** The files of a repository that declares all of it. */
export function filesOf({ declared }: Pick<LiveWorld, 'declared'>): Readonly<Record<string, string>> {
  return Object.fromEntries([...declared].map(([file, objects]) => [file, yamlOf(objects)]));
}

export function yamlOf(objects: readonly unknown[]): string {
  return objects.map((object) => dump(object, { noRefs: true, lineWidth: -1 })).join('---\n');
}

/** Creates it all, many requests at a time: some 2,000 of them for 50 namespaces, in a few seconds. */
export async function raise(cluster: RealCluster, world: LiveWorld): Promise<void> {
  const all = [...[...world.declared.values()].flat(), ...world.made];
  const isFirst = ({ kind }: KubeObject): boolean => kind === 'Namespace' || kind === 'Node';
  await atOnce(policyDefinitions, (object) => cluster.create(object));
  await atOnce(all.filter(isFirst), (object) => cluster.create(object));
  await served(cluster);
  await atOnce(
    all.filter((object) => !isFirst(object)),
    (object) => place(cluster, object),
  );
}

/** An object, and where it has one its status, which a server takes by itself only. */
export async function place(cluster: RealCluster, { status, ...object }: KubeObject): Promise<void> {
  await cluster.create(object);
  if (status === undefined) return;
  const path = `${pathOf(object)}/${object.metadata.name ?? ''}/status`;
  await cluster.must(path, { method: 'PATCH', type: 'application/merge-patch+json', body: { status } });
}

/** A definition is known a moment before its objects can be stored. */
async function served(cluster: RealCluster): Promise<void> {
  for (const object of clusterPolicies) {
    const dryRun = `${pathOf(object)}?dryRun=All`;
    await until(
      async () => (await cluster.ask(dryRun, { method: 'POST', body: object })).status === 201,
      `${object.kind} can be stored`,
    );
  }
}

/** Runs `work` for every item, at most 32 at a time. */
export async function atOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items].reverse();
  const worker = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: 32 }, worker));
}
