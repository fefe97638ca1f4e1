/** A shop whose cluster has drifted in every way, with the audit log that tells of it, as files for the whole program. */
import { clusterObjects, goodBase, policy } from './shop.ts';

type Json = Readonly<Record<string, unknown>>;

export const apiOf = 'networking.k8s.io/v1';

/** What git says, beyond the shop: policies of web and api, and one that is not in the cluster. */
export const git: Readonly<Record<string, string>> = {
  ...goodBase,
  'shop/api.yaml': `# Who may call the API; ask team-shop before opening it.
${policy(
  'api',
  `podSelector: {matchLabels: {app: api}}
policyTypes: [Ingress]
ingress:
  - from:
      - podSelector:
          matchLabels:
            app: web # the shop front
    ports:
      - port: 8081 # plain HTTP`,
)}`,
  'shop/web.yaml': policy('web', 'podSelector: {matchLabels: {app: web}}\ningress: []\npolicyTypes: [Ingress]'),
};

const from = (...apps: readonly string[]): readonly Json[] =>
  apps.map((app) => ({ podSelector: { matchLabels: { app } } }));

export function live(name: string, spec: Json, metadata: Json = {}): Json {
  return { apiVersion: apiOf, kind: 'NetworkPolicy', metadata: { name, namespace: 'shop', ...metadata }, spec };
}

export const ingress = (app: string, peers: readonly Json[], port: number): Json => ({
  podSelector: { matchLabels: { app } },
  policyTypes: ['Ingress'],
  ingress: [{ ...(peers.length === 0 ? {} : { from: peers }), ports: [{ protocol: 'TCP', port }] }],
});

const manager = (name: string, time: string, operation = 'Update'): Json => ({
  manager: name,
  operation,
  apiVersion: apiOf,
  time,
  fieldsType: 'FieldsV1',
  fieldsV1: { 'f:spec': { 'f:ingress': {}, 'f:podSelector': {}, 'f:policyTypes': {} } },
});

const apiEdited = live('api', ingress('api', from('web', 'db'), 8081), {
  uid: 'u-api',
  generation: 2,
  resourceVersion: '812',
  creationTimestamp: '2026-11-01T00:00:00Z',
  labels: { 'argocd.argoproj.io/instance': 'shop' },
  managedFields: [manager('kubectl-edit', '2026-11-23T13:05:07Z')],
});
const debug = live('debug-open', ingress('db', [], 5432), {
  uid: 'u-debug',
  managedFields: [manager('kubectl-client-side-apply', '2026-11-22T23:40:00Z')],
});

/** The cluster as `kubectl get -o json` lists it: `web` is gone, `api` edited, `debug-open` in no repository. */
export const drifted: readonly Json[] = [
  ...clusterObjects.map((one) =>
    (one['metadata'] as Json)['name'] === 'shop' && one['kind'] === 'Namespace'
      ? { ...one, metadata: { name: 'shop', uid: 'n1', labels: { team: 'payments' } } }
      : one,
  ),
  apiEdited,
  debug,
];

export const listOf = (items: readonly Json[]): string => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });

interface Event {
  readonly time: string;
  readonly user: string;
  readonly verb: string;
  readonly name: string;
  readonly agent: string;
  readonly code?: number;
  readonly request?: unknown;
  readonly response?: unknown;
  readonly annotations?: Json;
}

export function auditEvent({
  time,
  user,
  verb,
  name,
  agent,
  code = 200,
  annotations,
  request,
  response,
}: Event): string {
  return `${JSON.stringify({
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level: 'RequestResponse',
    auditID: `${time}-${name}`,
    stage: 'ResponseComplete',
    requestURI: `/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/${name}`,
    verb,
    user: { username: user, groups: ['system:authenticated'] },
    sourceIPs: ['203.0.113.7'],
    userAgent: agent,
    objectRef: {
      resource: 'networkpolicies',
      namespace: 'shop',
      name,
      apiGroup: 'networking.k8s.io',
      apiVersion: 'v1',
    },
    responseStatus: { metadata: {}, code },
    ...(annotations === undefined ? {} : { annotations }),
    ...(request === undefined ? {} : { requestObject: request }),
    ...(response === undefined ? {} : { responseObject: response }),
    requestReceivedTimestamp: time,
    stageTimestamp: time,
  })}\n`;
}

const kubectl = 'kubectl/v1.34.4 (linux/amd64) kubernetes/1234567';
const argo = 'argocd-application-controller/v3.1.0 (linux/amd64)';

/** alice edited `api` and labelled it later; `debug-open` is older than the log; bob deleted `web`; carol was refused. */
export const auditLog = [
  auditEvent({
    time: '2026-11-23T09:00:00.000000Z',
    user: 'system:serviceaccount:argocd:argocd-application-controller',
    verb: 'create',
    name: 'api',
    agent: argo,
    code: 201,
    response: live('api', ingress('api', from('web'), 8081), { uid: 'u-api', generation: 1 }),
  }),
  auditEvent({
    time: '2026-11-23T13:05:07.120000Z',
    user: 'alice@example.com',
    verb: 'patch',
    name: 'api',
    agent: kubectl,
    request: {},
    response: apiEdited,
  }),
  auditEvent({
    time: '2026-11-23T13:12:40.000000Z',
    user: 'bob@example.com',
    verb: 'delete',
    name: 'web',
    agent: kubectl,
    response: { kind: 'Status', apiVersion: 'v1', status: 'Success', details: { name: 'web', uid: 'u-web' } },
  }),
  auditEvent({
    time: '2026-11-23T13:30:00.000000Z',
    user: 'carol@example.com',
    verb: 'patch',
    name: 'api',
    agent: kubectl,
    code: 403,
    response: { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'Forbidden', code: 403 },
    annotations: { 'authorization.k8s.io/decision': 'forbid' },
  }),
].join('');
