/** Random objects of a cluster with few names, so that later ones replace, own and select earlier ones. */
import type { Json, JsonObject } from '../src/model/object.ts';
import type { Random } from './random.ts';

const spaces = ['one', 'two', 'kube-system'] as const;
const apps = ['web', 'db'] as const;

export function randomCluster(random: Random): JsonObject[] {
  return random.times(8, 30, () => makeObject(random));
}

/** An object of any kind that a world is made of. */
export function makeObject(random: Random): JsonObject {
  return random.pick([
    makePolicy,
    makePolicy,
    makePolicy,
    makePod,
    makePod,
    makePod,
    makePod,
    makeReplicaSet,
    makeWorkload,
    makeWorkload,
    makeJob,
    makeNamespace,
    makeService,
    makeSlice,
    makeIngress,
    makeClusterPolicy,
    makeNode,
    makeEnforcer,
    makeOther,
  ])(random);
}

const labels = (random: Random): JsonObject => ({
  ...(random.chance(0.85) && { app: random.pick(apps) }),
  ...(random.chance(0.3) && { tier: random.pick(['a', 'b']) }),
});

const selector = (random: Random): JsonObject =>
  random.chance(0.3) ? {} : { matchLabels: { app: random.pick(apps) } };

const metadata = (random: Random, name: string, more: JsonObject = {}): JsonObject => ({
  name,
  namespace: random.pick(spaces),
  uid: `u-${random.below(3)}`,
  ...more,
});

const owned = (kind: string, name: string): JsonObject => ({
  ownerReferences: [{ apiVersion: kind === 'CronJob' ? 'batch/v1' : 'apps/v1', kind, name, controller: true }],
});

const containers = (random: Random): Json => [
  {
    name: 'main',
    ports: random.times(0, 2, () => ({
      containerPort: random.pick([80, 8080, 5432]),
      protocol: 'TCP',
      ...(random.chance(0.5) && { name: random.pick(['http', 'db']) }),
    })),
  },
];

function makePolicy(random: Random): JsonObject {
  const peers = (): Json =>
    random.times(0, 2, () =>
      random.pick<JsonObject>([
        { podSelector: selector(random) },
        { namespaceSelector: random.chance(0.4) ? {} : { matchLabels: { team: random.pick(['x', 'y']) } } },
        { ipBlock: { cidr: random.pick(['10.0.0.0/24', '0.0.0.0/0', '10.0.1.0/24']) } },
      ]),
    );
  const rule = (side: 'from' | 'to'): JsonObject => ({
    ...(random.chance(0.8) && { [side]: peers() }),
    ...(random.chance(0.5) && { ports: [{ port: random.pick<Json>([80, 'http', 5432]), protocol: 'TCP' }] }),
  });
  const types = random.pick([['Ingress'], ['Egress'], ['Ingress', 'Egress']]);
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(random, `np${random.below(3)}`, {
      ...(random.chance(0.15) && { labels: { 'app.kubernetes.io/managed-by': 'kyverno' } }),
      ...(random.chance(0.3) && { managedFields: [{ manager: `m${random.below(3)}` }] }),
    }),
    spec: {
      podSelector: selector(random),
      policyTypes: types,
      ...(types.includes('Ingress') && { ingress: random.times(0, 2, () => rule('from')) }),
      ...(types.includes('Egress') && { egress: random.times(0, 2, () => rule('to')) }),
      ...(random.chance(0.03) && { unheardOf: true }),
    },
  };
}

function makeClusterPolicy(random: Random): JsonObject {
  return {
    apiVersion: 'policy.networking.k8s.io/v1alpha1',
    kind: 'AdminNetworkPolicy',
    metadata: { name: `anp${random.below(2)}` },
    spec: {
      priority: random.pick([1, 5]),
      subject: { namespaces: random.chance(0.5) ? {} : { matchLabels: { team: 'x' } } },
      ingress: [
        {
          name: 'one',
          action: random.pick(['Deny', 'Allow', 'Pass']),
          from: [{ pods: { namespaceSelector: {}, podSelector: selector(random) } }],
        },
      ],
    },
  };
}

function makePod(random: Random): JsonObject {
  const name = `p${random.below(4)}`;
  const owner = random.pick<JsonObject>([
    {},
    owned('ReplicaSet', `${random.pick(apps)}-abc`),
    owned('ReplicaSet', `${random.pick(apps)}-abc`),
    owned('StatefulSet', random.pick(apps)),
    owned('Job', 'once'),
    owned('Node', 'n1'),
    owned('Rollout', 'x'),
  ]);
  const address = random.pick([undefined, '10.0.0.', '10.0.0.', '10.0.1.', 'fd00::']);
  const ip = address === undefined ? undefined : `${address}${1 + random.below(200)}`;
  const controller = random.chance(0.1) ? { 'app.kubernetes.io/name': 'ingress-nginx' } : {};
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: metadata(random, name, {
      labels: { ...labels(random), ...controller, ...(random.chance(0.5) && { 'pod-template-hash': 'abc' }) },
      ...owner,
    }),
    spec: {
      containers: containers(random),
      ...(random.chance(0.7) && { nodeName: random.pick(['n1', 'n2']) }),
      ...(random.chance(0.1) && { hostNetwork: true }),
    },
    status: {
      phase: random.pick(['Running', 'Running', 'Running', 'Pending', 'Succeeded', 'Failed']),
      ...(ip !== undefined && { podIP: ip, podIPs: [{ ip }] }),
    },
  };
}

function template(random: Random): JsonObject {
  return { metadata: { labels: labels(random) }, spec: { containers: containers(random) } };
}

function makeReplicaSet(random: Random): JsonObject {
  const app = random.pick(apps);
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: metadata(random, `${app}-abc`, random.chance(0.8) ? owned('Deployment', app) : {}),
    spec: { replicas: random.below(3), template: template(random) },
  };
}

function makeWorkload(random: Random): JsonObject {
  const kind = random.pick(['Deployment', 'Deployment', 'StatefulSet']);
  return {
    apiVersion: random.chance(0.9) || kind !== 'Deployment' ? 'apps/v1' : 'extensions/v1beta1',
    kind,
    metadata: metadata(random, random.pick(apps)),
    spec: { replicas: random.below(3), template: template(random) },
  };
}

function makeJob(random: Random): JsonObject {
  if (random.chance(0.4)) {
    const jobTemplate = { spec: { template: template(random) } };
    return {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: metadata(random, 'nightly'),
      spec: { schedule: '1 1 * * *', jobTemplate },
    };
  }
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: metadata(random, 'once', random.chance(0.5) ? owned('CronJob', 'nightly') : {}),
    spec: { template: template(random) },
  };
}

function makeNamespace(random: Random): JsonObject {
  const team = random.pick([undefined, 'x', 'y']);
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: random.pick([...spaces, 'empty']), labels: team === undefined ? {} : { team } },
  };
}

function makeService(random: Random): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(random, random.pick(apps)),
    spec: {
      ...(random.chance(0.8) && { selector: { app: random.pick(apps) } }),
      type: random.pick(['ClusterIP', 'ClusterIP', 'LoadBalancer']),
      clusterIP: `10.96.0.${1 + random.below(9)}`,
      ports: [{ port: 80, protocol: 'TCP', targetPort: random.pick<Json>([80, 'http']) }],
    },
  };
}

function makeSlice(random: Random): JsonObject {
  if (random.chance(0.2)) {
    return {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: metadata(random, random.pick(apps)),
      subsets: [{ addresses: [{ ip: `10.0.0.${1 + random.below(9)}` }], ports: [{ port: 80, protocol: 'TCP' }] }],
    };
  }
  const service = random.pick(apps);
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: metadata(random, `s${random.below(2)}`, {
      labels: random.chance(0.9) ? { 'kubernetes.io/service-name': service } : {},
    }),
    ports: [{ port: 80, protocol: 'TCP' }],
    endpoints: random.times(0, 2, () => ({ addresses: [`10.0.0.${1 + random.below(9)}`] })),
  };
}

function makeIngress(random: Random): JsonObject {
  if (random.chance(0.3)) {
    return {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: { name: 'nginx' },
      spec: { controller: random.pick(['k8s.io/ingress-nginx', 'example.com/other']) },
    };
  }
  const backend = { service: { name: random.pick(apps), port: { number: 80 } } };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: metadata(random, 'shop'),
    spec: {
      ...(random.chance(0.6) && { ingressClassName: 'nginx' }),
      rules: [{ host: 'shop.example', http: { paths: [{ path: '/', backend }] } }],
    },
  };
}

function makeNode(random: Random): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: random.pick(['n1', 'n2']), labels: random.chance(0.5) ? { zone: random.pick(['a', 'b']) } : {} },
    spec: random.chance(0.5) ? { podCIDR: random.pick(['10.0.0.0/24', 'fd00::/64']) } : {},
    status: {
      addresses: [{ type: 'InternalIP', address: `192.168.0.${1 + random.below(2)}` }],
      nodeInfo: { kubeletVersion: random.pick(['v1.34.0', 'v1.34.1+k3s1']) },
    },
  };
}

/** A DaemonSet that shows what enforces policies, or one that does not. */
function makeEnforcer(random: Random): JsonObject {
  const name = random.pick(['kube-router', 'kube-network-policies', 'logs']);
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name, namespace: 'kube-system' },
    spec: {
      template: { metadata: { labels: { app: 'db' } }, spec: { containers: [{ name, image: `x/${name}:1` }] } },
    },
  };
}

/** Something that no world is made of. */
function makeOther(random: Random): JsonObject {
  return {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: metadata(random, 'c'),
    spec: { a: random.below(3) },
  };
}
