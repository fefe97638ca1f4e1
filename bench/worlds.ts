/**
 * A world of N workloads as manifests, made without chance: ten workloads a namespace, a default deny a namespace and
 * a policy a workload, or for one of several (expressions, blocks with except, named ports, ranges). Head differs in
 * three policies, or otherwise as an edit says.
 */

export type Files = ReadonlyMap<string, string>;

export interface TwoSides {
  readonly base: Files;
  readonly head: Files;
}

export const workloadsPerNamespace = 10;
const teams = ['shop', 'pay', 'data', 'web', 'core', 'ops', 'risk'];
const tiers = ['front', 'back', 'store'];

export const namespaceOf = (workload: number): string => `team-${Math.floor(workload / workloadsPerNamespace)}`;
export const nameOf = (workload: number): string => `app-${workload % workloadsPerNamespace}`;
const teamOf = (namespace: number): string => teams[namespace % teams.length] ?? 'shop';

/** The labels of a workload's pods. */
export function labelsOf(workload: number): Readonly<Record<string, string>> {
  return { app: nameOf(workload), tier: tiers[workload % tiers.length] ?? 'front', zone: `z${workload % 4}` };
}

export function namespaceLabelsOf(namespace: number): Readonly<Record<string, string>> {
  return { team: teamOf(namespace), stage: namespace % 9 === 0 ? 'test' : 'live' };
}

const flow = (labels: Readonly<Record<string, string>>): string =>
  `{ ${Object.entries(labels)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;

/** A namespace on both sides; one in the middle moves to another team where a label is what changes. */
function namespaceFiles(namespace: number, edit: Edit): readonly [string, string] {
  const labels = namespaceLabelsOf(namespace);
  const moved = edit === 'label' && namespace === 1 ? { ...labels, team: 'moved' } : labels;
  return [namespaceFile(namespace, labels), namespaceFile(namespace, moved)];
}

function namespaceFile(namespace: number, labels: Readonly<Record<string, string>>): string {
  return `apiVersion: v1
kind: Namespace
metadata:
  name: team-${namespace}
  labels: ${flow(labels)}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: default-deny
  namespace: team-${namespace}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
`;
}

function workloadFile(workload: number): string {
  const [name, namespace] = [nameOf(workload), namespaceOf(workload)];
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${namespace}
  labels: { app: ${name} }
spec:
  replicas: 2
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: ${flow(labelsOf(workload))}
    spec:
      serviceAccountName: ${name}
      containers:
        - name: main
          image: registry.example/${name}:1.${workload}.0
          ports:
            - { name: http, containerPort: ${8000 + (workload % 5)} }
            - { name: metrics, containerPort: 9100 }
          env:
            - { name: LOG_LEVEL, value: info }
            - { name: PEER, value: http://${nameOf(workload + 1)} }
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { memory: 256Mi }
`;
}

/** Who may come: two neighbours, a tier of one team, and an address block. Where to: neighbours, DNS, a block. */
function policyFile(workload: number, edited: boolean, byTeam: boolean): string {
  const namespace = Math.floor(workload / workloadsPerNamespace);
  const neighbours = byTeam ? 'team: moved' : `kubernetes.io/metadata.name: team-${Math.max(0, namespace - 1)}`;
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${nameOf(workload)}
  namespace: ${namespaceOf(workload)}
spec:
  podSelector:
    matchLabels: { app: ${nameOf(workload)} }
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector:
            matchExpressions:
              - { key: app, operator: In, values: [${nameOf(workload + 1)}, ${nameOf(workload + 2)}] }
        - namespaceSelector:
            matchLabels: { ${neighbours} }
          podSelector:
            matchExpressions:
              - { key: tier, operator: ${edited ? 'NotIn' : 'In'}, values: [${tiers[(workload + 1) % 3]}] }
              - { key: zone, operator: Exists }
      ports:
        - { port: http, protocol: TCP }
        - { port: 9100, protocol: TCP }
    - from:
        - ipBlock: { cidr: 198.51.${workload % 256}.0/24, except: [198.51.${workload % 256}.128/25] }
      ports:
        - { port: ${20000 + (workload % 100)}, endPort: ${20100 + (workload % 100)}, protocol: TCP }
  egress:
    - to:
        - podSelector: {}
        - namespaceSelector:
            matchLabels: { kubernetes.io/metadata.name: team-${namespace + 1} }
      ports:
        - { port: http, protocol: TCP }
        - { port: 9000, endPort: 9200, protocol: TCP }
    - to:
        - ipBlock: { cidr: 203.0.113.0/24, except: [203.0.113.0/28] }
      ports:
        - { port: 53, protocol: UDP }
        - { port: 53, protocol: TCP }
`;
}

/** What the head side changes: one policy, three, all of them, or one label of one namespace. */
export type Edit = 'one' | 'three' | 'all' | 'label';

/** Three workloads whose policies head edits, at the beginning, in the middle and at the end; or one in the middle. */
function isEdited(workload: number, workloads: number, edit: Edit): boolean {
  const middle = Math.floor(workloads / 2);
  if (edit === 'one') return workload === middle;
  return edit === 'all' || (edit === 'three' && [1, middle, workloads - 2].includes(workload));
}

/**
 * With `label`, half of the policies let in whoever lives in namespaces of the team that the label gives. One workload
 * of each `sharing` has a policy, the one in the middle of the world among them.
 */
export function world(workloads: number, edit: Edit = 'three', sharing = 1): TwoSides {
  const middle = Math.floor(workloads / 2);
  const base = new Map<string, string>();
  const head = new Map<string, string>();
  const put = (path: string, before: string, after = before): void => {
    base.set(path, before);
    head.set(path, after);
  };
  for (let workload = 0; workload < workloads; workload++) {
    const folder = namespaceOf(workload);
    if (workload % workloadsPerNamespace === 0)
      put(`${folder}/namespace.yaml`, ...namespaceFiles(workload / workloadsPerNamespace, edit));
    put(`${folder}/${nameOf(workload)}/deployment.yaml`, workloadFile(workload));
    if ((workload - middle) % sharing !== 0) continue;
    const byTeam = edit === 'label' && workload % 2 === 0;
    const file = (edited: boolean): string => policyFile(workload, edited, byTeam);
    put(`${folder}/${nameOf(workload)}/policy.yaml`, file(false), file(isEdited(workload, workloads, edit)));
  }
  return { base, head };
}
