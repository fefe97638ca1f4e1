/** A cluster as `kubectl get … -o json` prints it, with managed fields and status. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { loadAll } from 'js-yaml';
import type { Files } from './worlds.ts';
import { labelsOf, nameOf, namespaceLabelsOf, namespaceOf, workloadsPerNamespace } from './worlds.ts';

type Item = Readonly<Record<string, unknown>>;

const uid = (text: string): string => {
  const hex = createHash('sha1').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
};
const created = '2026-10-01T08:00:00Z';

function managed(manager: string): Item {
  const fields = {
    'f:metadata': {
      'f:labels': { '.': {}, 'f:app': {}, 'f:tier': {}, 'f:zone': {} },
      'f:ownerReferences': { '.': {} },
    },
    'f:spec': { 'f:containers': { 'k:{"name":"main"}': { '.': {}, 'f:image': {}, 'f:ports': { '.': {} } } } },
    'f:status': { 'f:conditions': { 'k:{"type":"Ready"}': { '.': {}, 'f:status': {} } }, 'f:podIPs': { '.': {} } },
  };
  return { manager, operation: 'Update', apiVersion: 'v1', time: created, fieldsType: 'FieldsV1', fieldsV1: fields };
}

export function namespaceItem(namespace: number): Item {
  const name = `team-${namespace}`;
  const labels = { ...namespaceLabelsOf(namespace), 'kubernetes.io/metadata.name': name };
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, uid: uid(name), labels } };
}

const podSpec = (workload: number, node?: string): Item => ({
  ...(node === undefined ? {} : { nodeName: node }),
  serviceAccountName: nameOf(workload),
  containers: [
    {
      name: 'main',
      image: `registry.example/${nameOf(workload)}:1.${workload}.0`,
      ports: [
        { name: 'http', containerPort: 8000 + (workload % 5), protocol: 'TCP' },
        { name: 'metrics', containerPort: 9100, protocol: 'TCP' },
      ],
      env: [{ name: 'LOG_LEVEL', value: 'info' }],
      resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
      volumeMounts: [{ name: 'token', readOnly: true, mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' }],
    },
  ],
  tolerations: [
    { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 },
  ],
});

export function controllers(workload: number, replicas: number): readonly Item[] {
  const [name, namespace] = [nameOf(workload), namespaceOf(workload)];
  const labels = labelsOf(workload);
  const spec = (hash: Item): Item => ({
    replicas,
    selector: { matchLabels: { app: name, ...hash } },
    template: { metadata: { labels: { ...labels, ...hash } }, spec: podSpec(workload) },
  });
  const deployment = { name, namespace, uid: uid(`${namespace}/${name}`), labels: { app: name } };
  const hash = { 'pod-template-hash': '6d4cf56db6' };
  const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name, uid: deployment.uid, controller: true };
  const set = `${name}-6d4cf56db6`;
  const replicaSet = { name: set, namespace, uid: uid(`${namespace}/${set}`), labels: { app: name, ...hash } };
  return [
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata: deployment, spec: spec({}) },
    {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: { ...replicaSet, ownerReferences: [owner] },
      spec: spec(hash),
    },
  ];
}

export function podItem(pod: number, workload: number): Item {
  const [namespace, set] = [namespaceOf(workload), `${nameOf(workload)}-6d4cf56db6`];
  const name = `${set}-x${pod.toString(36).padStart(4, '0')}`;
  const ip = `10.${42 + (pod >> 16)}.${(pod >> 8) & 255}.${pod & 255}`;
  const owner = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    name: set,
    uid: uid(`${namespace}/${set}`),
    controller: true,
    blockOwnerDeletion: true,
  };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace,
      uid: uid(`${namespace}/${name}`),
      creationTimestamp: created,
      labels: { ...labelsOf(workload), 'pod-template-hash': '6d4cf56db6' },
      annotations: { 'checksum/config': uid(name).repeat(2) },
      ownerReferences: [owner],
      managedFields: [managed('kube-controller-manager'), managed('kubelet')],
    },
    spec: podSpec(workload, `node-${pod % 100}`),
    status: {
      phase: 'Running',
      podIP: ip,
      podIPs: [{ ip }],
      hostIP: `192.0.2.${pod % 100}`,
      conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: created }],
      containerStatuses: [{ name: 'main', ready: true, restartCount: 0, state: { running: { startedAt: created } } }],
    },
  };
}

/** The policies of the manifests as the cluster has them once they are applied. */
function policyItems(manifests: Files): readonly Item[] {
  const documents = [...manifests.values()].flatMap((text) => loadAll(text) as readonly Item[]);
  return documents
    .filter(({ kind }) => kind === 'NetworkPolicy')
    .map(({ metadata, ...rest }) => {
      const { name, namespace } = metadata as Readonly<Record<string, string>>;
      const added = { uid: uid(`${namespace}/policy/${name}`), generation: 1, creationTimestamp: created };
      return { ...rest, metadata: { name, namespace, ...added, managedFields: [managed('argocd-controller')] } };
    });
}

function* items(pods: number, workloads: number, manifests: Files): Generator<Item> {
  yield* policyItems(manifests);
  for (let namespace = 0; namespace * workloadsPerNamespace < workloads; namespace++) yield namespaceItem(namespace);
  for (let workload = 0; workload < workloads; workload++) yield* controllers(workload, Math.ceil(pods / workloads));
  for (let pod = 0; pod < pods; pod++) yield podItem(pod, pod % workloads);
}

/** Writes the List of a cluster whose pods run the workloads of `world(workloads)`, with the policies of `manifests`. */
export function writeCluster(file: string, pods: number, workloads: number, manifests: Files): void {
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, '{"apiVersion":"v1","kind":"List","items":[\n');
  let separator = '';
  for (const item of items(pods, workloads, manifests)) {
    writeSync(descriptor, separator + JSON.stringify(item, null, 1));
    separator = ',\n';
  }
  writeSync(descriptor, '\n]}\n');
  closeSync(descriptor);
}
