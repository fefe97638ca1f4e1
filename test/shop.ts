/**
 * A small shop and a change of it that is fine, for tests that go through the whole program. The change lets shop/api
 * reach shop/db and names both, so that it is told as a notice.
 */
import { dump } from 'js-yaml';

import { now } from './program.ts';

export function deployment(name: string, port: number, namespace = 'shop'): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  replicas: 1
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers: [{name: main, image: example/main, ports: [{name: main, containerPort: ${port}}]}]
`;
}

/** A policy with its spec as indented lines. */
export function policy(name: string, spec: string, namespace = 'shop'): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
${spec.replace(/^/gm, '  ').trimEnd()}
`;
}

/** A policy with one ingress rule, from the lines below the rule's dash. */
export function ruled(rule: string, name = 'bad'): string {
  return policy(name, `podSelector: {matchLabels: {app: web}}\ningress:\n  - ${rule.trim().replace(/\n/g, '\n    ')}`);
}

const workloads = ['web', 'api', 'db'].map((name, index) => deployment(name, [8080, 8081, 5432][index] ?? 1));

function dbPolicy(...apps: readonly string[]): string {
  const peers = apps.map((app) => `        - podSelector: {matchLabels: {app: ${app}}}`).join('\n');
  return policy(
    'db',
    `podSelector: {matchLabels: {app: db}}
ingress:
  - from:
${peers.replace(/^ {4}/gm, '  ')}
    ports: [{port: 5432}]`,
  );
}

type Texts = Readonly<Record<string, string>>;

export const goodBase: Texts = {
  'shop/namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {team: shop}}\n',
  'shop/workloads.yaml': workloads.join('---\n'),
  'shop/db.yaml': dbPolicy('web'),
};
export const goodHead: Texts = { ...goodBase, 'shop/db.yaml': dbPolicy('web', 'api') };

/** The row of the good change in a report. */
export const goodPair = 'shop/api → shop/db TCP 5432';

/** A Deployment with its ReplicaSet and its pod, as they are in the cluster. */
function running(name: string, index: number): readonly Readonly<Record<string, unknown>>[] {
  const labels = { app: name };
  const ports = [{ name: 'main', containerPort: [8080, 8081, 5432][index] }];
  const template = { metadata: { labels }, spec: { containers: [{ name: 'main', ports }] } };
  const spec = { replicas: 1, selector: { matchLabels: labels }, template };
  const ownedBy = (kind: string, owner: string): Readonly<Record<string, unknown>> => ({
    ownerReferences: [{ apiVersion: 'apps/v1', kind, name: owner, uid: `${kind}-${owner}`, controller: true }],
  });
  const metadata = (own: string): Readonly<Record<string, unknown>> => ({
    name: own,
    namespace: 'shop',
    labels,
    creationTimestamp: '2026-11-01T00:00:00Z',
  });
  return [
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata: metadata(name), spec },
    {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: { ...metadata(`${name}-7d9`), ...ownedBy('Deployment', name) },
      spec,
    },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { ...metadata(`${name}-7d9-x`), uid: `pod-${name}`, ...ownedBy('ReplicaSet', `${name}-7d9`) },
      spec: template.spec,
      status: { phase: 'Running', podIP: `10.0.0.${index + 1}`, podIPs: [{ ip: `10.0.0.${index + 1}` }] },
    },
  ];
}

/** The objects of the cluster as `kubectl get -o json` would list them, before the change. */
export const clusterObjects: readonly Readonly<Record<string, unknown>>[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system', uid: 'cluster-1' } },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', uid: 'n1', labels: { team: 'shop' } } },
  ...['web', 'api', 'db'].flatMap(running),
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'db', namespace: 'shop' },
    spec: {
      podSelector: { matchLabels: { app: 'db' } },
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }], ports: [{ port: 5432, protocol: 'TCP' }] }],
    },
  },
];
export const clusterList = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: clusterObjects });

/** A kubeconfig for one server. */
export function kubeconfig(server: string, more: Readonly<Record<string, unknown>> = {}): string {
  return dump({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'test',
    clusters: [{ name: 'c', cluster: { server } }],
    users: [{ name: 'u', user: { token: 'secret-token' } }],
    contexts: [{ name: 'test', context: { cluster: 'c', user: 'u' } }],
    ...more,
  });
}

/** One record of the generic log format. */
export function record(from: string, to: string, more: Readonly<Record<string, unknown>> = {}, hoursAgo = 1): string {
  const end = (text: string): Readonly<Record<string, string>> => {
    const [namespace = '', pod = ''] = text.split('/');
    return { namespace, pod };
  };
  const time = new Date(now - hoursAgo * 3_600_000).toISOString();
  const facts = { time, src: end(from), dst: end(to), protocol: 'TCP', port: 5432, verdict: 'allowed', ...more };
  return `${JSON.stringify(facts)}\n`;
}

/** Eight days of web → db, one record a day. */
export const goodLog = Array.from({ length: 8 }, (_, day) =>
  record('shop/web-7d9-x', 'shop/db-7d9-x', {}, 1 + day * 24),
)
  .reverse()
  .join('');
