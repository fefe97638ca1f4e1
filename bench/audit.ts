/**
 * A day of a native audit log in small: what nodes, controllers and pods ask, mostly at level Metadata, with the writes
 * and bodies that a policy for network policies keeps.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { labelsOf, nameOf, namespaceOf } from './worlds.ts';

const workloads = 2_000;
const nodes = 200;
const start = Date.UTC(2026, 10, 15);

interface Request {
  readonly verb: string;
  readonly uri: string;
  readonly user: object;
  readonly agent: string;
  readonly address: string;
  readonly object: object;
  readonly level?: 'Request' | 'RequestResponse';
  readonly code?: number;
  readonly request?: object;
  readonly response?: object;
}

const nodeUser = (node: number): object => ({
  username: `system:node:node-${node}`,
  groups: ['system:nodes', 'system:authenticated'],
  extra: { 'authentication.kubernetes.io/credential-id': [`X509SHA256=${String(node).padStart(64, 'a')}`] },
});
const podOf = (workload: number): string => `${nameOf(workload)}-6d4cf56db6-x${workload.toString(36).padStart(4, '0')}`;
const addressOf = (workload: number): string => `10.42.${workload >> 8}.${workload & 255}`;
const uidOf = (kind: string, number: number): string =>
  `${String(number).padStart(8, '0')}-${kind}-4b52-9f0a-5d2b8e6c4a10`;
const account = (workload: number): object => ({
  username: `system:serviceaccount:${namespaceOf(workload)}:${nameOf(workload)}`,
  uid: uidOf('acc0', workload),
  groups: ['system:serviceaccounts', `system:serviceaccounts:${namespaceOf(workload)}`, 'system:authenticated'],
  extra: {
    'authentication.kubernetes.io/credential-id': [`JTI=${uidOf('c4ed', workload)}`],
    'authentication.kubernetes.io/node-name': [`node-${workload % nodes}`],
    'authentication.kubernetes.io/pod-name': [podOf(workload)],
    'authentication.kubernetes.io/pod-uid': [uidOf('90d0', workload)],
  },
});
const controller = (name: string): object => ({
  username: `system:serviceaccount:kube-system:${name}`,
  uid: uidOf('c047', name.length),
  groups: ['system:serviceaccounts', 'system:serviceaccounts:kube-system', 'system:authenticated'],
});
const kubelet = 'kubelet/v1.34.4 (linux/amd64) kubernetes/6a8b1f0';
const manager = 'kube-controller-manager/v1.34.4 (linux/amd64) kubernetes/6a8b1f0/system:serviceaccount';

function lease(line: number): Request {
  const node = line % nodes;
  return {
    verb: 'update',
    uri: `/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/node-${node}?timeout=10s`,
    user: nodeUser(node),
    agent: kubelet,
    address: `172.18.${node >> 8}.${node & 255}`,
    object: {
      resource: 'leases',
      namespace: 'kube-node-lease',
      name: `node-${node}`,
      uid: uidOf('1ea5', node),
      apiGroup: 'coordination.k8s.io',
      apiVersion: 'v1',
      resourceVersion: String(100_000 + line),
    },
  };
}

function read(line: number): Request {
  const workload = (line * 7_919) % workloads;
  const namespace = namespaceOf(workload);
  const name = `${nameOf(workload)}-settings`;
  return {
    verb: 'get',
    uri: `/api/v1/namespaces/${namespace}/configmaps/${name}`,
    user: account(workload),
    agent: `${nameOf(workload)}/v0.0.0 (linux/amd64) kubernetes/$Format`,
    address: addressOf(workload),
    object: { resource: 'configmaps', namespace, name, apiVersion: 'v1' },
  };
}

function watch(line: number): Request {
  const workload = (line * 3_571) % workloads;
  const namespace = namespaceOf(workload);
  return {
    verb: 'watch',
    uri: `/api/v1/namespaces/${namespace}/configmaps?allowWatchBookmarks=true&resourceVersion=${line}&timeoutSeconds=${300 + (line % 300)}&watch=true`,
    user: account(workload),
    agent: `${nameOf(workload)}/v0.0.0 (linux/amd64) kubernetes/$Format`,
    address: addressOf(workload),
    object: { resource: 'configmaps', namespace, apiVersion: 'v1' },
  };
}

function status(line: number): Request {
  const workload = (line * 104_729) % workloads;
  const namespace = namespaceOf(workload);
  const ip = addressOf(workload);
  const at = new Date(start + line * 10).toISOString();
  const conditions = ['PodReadyToStartContainers', 'Initialized', 'Ready', 'ContainersReady', 'PodScheduled'];
  return {
    verb: 'patch',
    uri: `/api/v1/namespaces/${namespace}/pods/${podOf(workload)}/status`,
    user: nodeUser(workload % nodes),
    agent: kubelet,
    address: `172.18.0.${workload % nodes}`,
    object: { resource: 'pods', namespace, name: podOf(workload), apiVersion: 'v1', subresource: 'status' },
    level: 'Request',
    request: {
      metadata: { uid: uidOf('90d0', workload) },
      status: {
        '$setElementOrder/conditions': conditions.map((type) => ({ type })),
        conditions: conditions.map((type) => ({ type, status: 'True', lastProbeTime: null, lastTransitionTime: at })),
        containerStatuses: [{ name: 'main', ready: true, restartCount: 0, state: { running: { startedAt: at } } }],
        phase: 'Running',
        podIP: ip,
        podIPs: [{ ip }],
        startTime: at,
      },
    },
  };
}

function slice(line: number): Request {
  const workload = (line * 1_299_709) % workloads;
  const namespace = namespaceOf(workload);
  const name = `${nameOf(workload)}-x7k2p`;
  const target = { kind: 'Pod', namespace, name: podOf(workload), uid: uidOf('90d0', workload) };
  return {
    verb: 'update',
    uri: `/apis/discovery.k8s.io/v1/namespaces/${namespace}/endpointslices/${name}`,
    user: controller('endpointslice-controller'),
    agent: `${manager}:endpointslice-controller`,
    address: '172.18.0.2',
    object: { resource: 'endpointslices', namespace, name, apiGroup: 'discovery.k8s.io', apiVersion: 'v1' },
    level: 'Request',
    request: {
      kind: 'EndpointSlice',
      apiVersion: 'discovery.k8s.io/v1',
      metadata: { name, namespace, labels: { 'kubernetes.io/service-name': nameOf(workload) } },
      addressType: 'IPv4',
      endpoints: [{ addresses: [addressOf(workload)], conditions: { ready: true }, targetRef: target }],
      ports: [{ name: 'http', protocol: 'TCP', port: 8080 }],
    },
  };
}

function policy(line: number): Request {
  const workload = (line * 15_485_863) % workloads;
  const namespace = namespaceOf(workload);
  const name = nameOf(workload);
  const body = {
    kind: 'NetworkPolicy',
    apiVersion: 'networking.k8s.io/v1',
    metadata: { name, namespace, uid: uidOf('0011', workload), resourceVersion: String(line), generation: line },
    spec: { podSelector: { matchLabels: labelsOf(workload) }, policyTypes: ['Ingress'], ingress: [{}] },
  };
  return {
    verb: 'patch',
    uri: `/apis/networking.k8s.io/v1/namespaces/${namespace}/networkpolicies/${name}?fieldManager=argocd-controller&force=true`,
    user: controller('argocd-application-controller'),
    agent: 'argocd-application-controller/v0.0.0 (linux/amd64) kubernetes/$Format',
    address: '10.42.7.9',
    object: { resource: 'networkpolicies', namespace, name, apiGroup: 'networking.k8s.io', apiVersion: 'v1' },
    level: 'RequestResponse',
    request: body,
    response: body,
  };
}

/** Of a thousand lines. Even so a policy is written every ten seconds, which only a busy controller does. */
const mix: readonly (readonly [number, (line: number) => Request])[] = [
  [450, lease],
  [250, read],
  [120, watch],
  [100, status],
  [79, slice],
  [1, policy],
];
const kinds = mix.flatMap(([share, kind]) => Array.from({ length: share }, () => kind));

/** Writes that many lines, ten milliseconds apart; gives the bytes written. */
export function writeAudit(file: string, lines: number): number {
  const descriptor = openSync(file, 'w');
  let bytes = 0;
  let block: string[] = [];
  for (let line = 0; line < lines; line++) {
    const made = (kinds[(line * 37) % kinds.length] ?? lease)(line);
    // As the encoder of API servers spells it.
    block.push(`${JSON.stringify(eventOf(made, line)).replaceAll('&', '\\u0026')}\n`);
    if (block.length === 2_000 || line === lines - 1) {
      bytes += writeSync(descriptor, block.join(''));
      block = [];
    }
  }
  closeSync(descriptor);
  return bytes;
}

function eventOf(made: Request, line: number): object {
  const time = (micro: number): string => {
    const at = new Date(start + line * 10).toISOString().slice(0, -1);
    return `${at}${String((line * 7 + micro) % 1_000).padStart(3, '0')}Z`;
  };
  return {
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level: made.level ?? 'Metadata',
    auditID: uidOf('a0d1', line),
    stage: 'ResponseComplete',
    requestURI: made.uri,
    verb: made.verb,
    user: made.user,
    sourceIPs: [made.address],
    userAgent: made.agent,
    objectRef: made.object,
    responseStatus: { metadata: {}, code: made.code ?? 200 },
    ...(made.request !== undefined && { requestObject: made.request }),
    ...(made.response !== undefined && { responseObject: made.response }),
    requestReceivedTimestamp: time(0),
    stageTimestamp: time(411),
    annotations: { 'authorization.k8s.io/decision': 'allow', 'authorization.k8s.io/reason': '' },
  };
}
