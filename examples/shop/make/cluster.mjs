// The snapshot: what the API server would have answered at the end of the logs.
import { calendar, minute, nights, second } from './calendar.mjs';
import { uuidOf } from './chance.mjs';
import { apiServer, nodes, runsAt } from './pods.mjs';

export const clusterUid = uuidOf('namespace kube-system of prod-eu');

/** What runs in kube-system and is in no repository: cluster DNS, and Cilium, which enforces the policies. */
export const systemObjects = [
  ...['default', 'kube-system'].map((name) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: { 'kubernetes.io/metadata.name': name } },
  })),
  workload('Deployment', 'coredns', { 'k8s-app': 'kube-dns' }, { replicas: 2 }, [
    {
      name: 'coredns',
      image: 'registry.k8s.io/coredns/coredns:v1.12.4',
      ports: [
        { name: 'dns', containerPort: 53, protocol: 'UDP' },
        { name: 'dns-tcp', containerPort: 53, protocol: 'TCP' },
        { name: 'metrics', containerPort: 9153, protocol: 'TCP' },
      ],
    },
  ]),
  workload('DaemonSet', 'cilium', { 'k8s-app': 'cilium' }, {}, [
    { name: 'cilium-agent', image: 'quay.io/cilium/cilium:v1.18.4' },
  ]),
  workload('Deployment', 'cilium-operator', { 'k8s-app': 'cilium-operator' }, { replicas: 1 }, [
    { name: 'cilium-operator', image: 'quay.io/cilium/operator-generic:v1.18.4' },
  ]),
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'kube-dns', namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } },
    spec: {
      type: 'ClusterIP',
      clusterIP: '10.43.0.10',
      clusterIPs: ['10.43.0.10'],
      selector: { 'k8s-app': 'kube-dns' },
      ports: [
        { name: 'dns', port: 53, targetPort: 'dns', protocol: 'UDP' },
        { name: 'dns-tcp', port: 53, targetPort: 'dns-tcp', protocol: 'TCP' },
      ],
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'kubernetes', namespace: 'default' },
    spec: {
      type: 'ClusterIP',
      clusterIP: apiServer.service,
      clusterIPs: [apiServer.service],
      ports: [{ name: 'https', port: 443, targetPort: apiServer.port, protocol: 'TCP' }],
    },
  },
];

function workload(kind, name, labels, more, containers) {
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, namespace: 'kube-system', labels },
    spec: {
      ...more,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { ...(name.startsWith('cilium') && { hostNetwork: true }), serviceAccountName: name, containers },
      },
    },
  };
}

/** Objects of the repository and of kube-system, with what the cluster adds: pods, owners, addresses, slices, nodes. */
export function snapshotOf(objects, pods) {
  const living = pods.filter((pod) => runsAt(pod, calendar.snapshot) || nights.slice(-3).includes(pod.born));
  const services = objects.filter(({ kind }) => kind === 'Service').map(withAddress);
  const items = [
    ...nodes.map(nodeObject),
    ...objects.filter(({ kind }) => kind !== 'Service').map(asStored),
    ...services.map(asStored),
    ...services.flatMap((service) => sliceOf(service, living)),
    ...ownersOf(living, objects),
    ...living.map(podObject),
  ];
  return items.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

const sortKey = ({ apiVersion, kind, metadata: { namespace = '', name } }) =>
  `${apiVersion.includes('/') ? apiVersion.split('/')[0] : ''}/${kind}/${namespace}/${name}`;

function asStored(object) {
  const { kind, metadata } = object;
  const key = `${kind} ${metadata.namespace ?? ''}/${metadata.name}`;
  return {
    ...object,
    metadata: {
      ...metadata,
      uid: key === 'Namespace /kube-system' ? clusterUid : uuidOf(key),
      creationTimestamp: second(calendar.installed),
    },
  };
}

function withAddress(service, index) {
  const { spec } = service;
  if (spec.clusterIP !== undefined) return service;
  const address = `10.43.17.${40 + index}`;
  const balancer = { status: { loadBalancer: { ingress: [{ ip: '203.0.113.10' }] } } };
  return {
    ...service,
    spec: { ...spec, clusterIP: address, clusterIPs: [address] },
    ...(spec.type === 'LoadBalancer' && balancer),
  };
}

function sliceOf(service, pods) {
  const { metadata, spec } = service;
  const { namespace, name } = metadata;
  const backends = pods.filter(
    (pod) =>
      spec.selector !== undefined &&
      pod.namespace === namespace &&
      pod.done === undefined &&
      Object.entries(spec.selector).every(([key, value]) => pod.labels[key] === value),
  );
  const byHand = name === 'kubernetes' ? [{ addresses: [apiServer.address] }] : [];
  const endpoints = [
    ...byHand,
    ...backends.map((pod) => ({
      addresses: [pod.address],
      conditions: { ready: true },
      nodeName: pod.node.name,
      targetRef: { kind: 'Pod', namespace, name: pod.name, uid: pod.uid },
    })),
  ];
  const ports = spec.ports.map((port) => ({
    name: port.name,
    protocol: port.protocol,
    port: targetOf(port, backends),
  }));
  return [
    asStored({
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        name: name === 'kubernetes' ? name : `${name}-${uuidOf(`slice ${namespace}/${name}`).slice(0, 5)}`,
        namespace,
        labels: { 'kubernetes.io/service-name': name },
      },
      addressType: 'IPv4',
      endpoints,
      ports,
    }),
  ];
}

/** The number behind a Service port's target. */
function targetOf({ port, protocol, targetPort = port }, [backend]) {
  if (typeof targetPort === 'number') return targetPort;
  const ports = backend.spec.containers.flatMap((container) => container.ports ?? []);
  return ports.find((each) => each.name === targetPort && each.protocol === protocol).containerPort;
}

/** The ReplicaSets and Jobs between a pod and what the repository holds. */
function ownersOf(pods, objects) {
  const owners = new Map();
  for (const { namespace, owner, workload, labels, spec } of pods) {
    if (owner.kind !== 'ReplicaSet' && owner.kind !== 'Job') continue;
    const above = objects.find(({ kind, metadata }) => {
      return kind === workload.kind && metadata.name === workload.name && metadata.namespace === namespace;
    });
    owners.set(`${namespace}/${owner.name}`, {
      apiVersion: owner.kind === 'Job' ? 'batch/v1' : above.apiVersion,
      kind: owner.kind,
      metadata: {
        name: owner.name,
        namespace,
        labels,
        uid: uuidOf(`${owner.kind} ${namespace}/${owner.name}`),
        ownerReferences: [ownerReference(above.apiVersion, workload.kind, workload.name, namespace)],
      },
      spec: {
        ...(owner.kind === 'ReplicaSet' && { replicas: workload.spec.replicas }),
        template: { metadata: { labels }, spec },
      },
    });
  }
  return [...owners.values()];
}

export function ownerReference(apiVersion, kind, name, namespace) {
  return {
    apiVersion,
    kind,
    name,
    uid: uuidOf(`${kind} ${namespace}/${name}`),
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** A pod as the API server shows it, without what no policy can see. */
export function podObject({ namespace, name, uid, labels, owner, node, address, onHost, born, done, spec }) {
  const apiVersion = owner.kind === 'Job' ? 'batch/v1' : 'apps/v1';
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace,
      labels,
      uid,
      creationTimestamp: second(born),
      ownerReferences: [ownerReference(apiVersion, owner.kind, owner.name, namespace)],
    },
    spec: { ...spec, nodeName: node.name, ...(onHost && { hostNetwork: true }) },
    status: {
      phase: done !== undefined && done < calendar.snapshot ? 'Succeeded' : 'Running',
      hostIP: node.address,
      podIP: address,
      podIPs: [{ ip: address }],
      startTime: second(born + minute / 30),
    },
  };
}

function nodeObject({ name, address, podBlock }) {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: { 'kubernetes.io/hostname': name, 'topology.kubernetes.io/zone': `eu-${name.slice(-1)}` },
      uid: uuidOf(`Node ${name}`),
    },
    spec: { podCIDR: podBlock, podCIDRs: [podBlock] },
    status: {
      addresses: [
        { type: 'InternalIP', address },
        { type: 'Hostname', address: name },
      ],
      nodeInfo: { kubeletVersion: 'v1.34.4' },
    },
  };
}
