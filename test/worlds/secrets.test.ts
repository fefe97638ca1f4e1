/** Law: nothing of an object gets into a snapshot but the fields that are listed here, by whichever way it is read. */
import { expect, test } from '@jest/globals';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { isObject } from '../../src/model/object.ts';
import { readSnapshot, writeSnapshot } from '../../src/snapshot.ts';
import { liveSnapshot } from '../live-snapshot.ts';
import { randomFrom } from '../random.ts';

const tool = { name: 'netpol-gate', version: '0.0.0' };
const mark = 'PLANTED';
const random = randomFrom(77);

/** Objects as people write them and servers fill them; every text in them is a place for a secret. */
const container = {
  name: 'main',
  image: 'i',
  imagePullPolicy: 'Always',
  command: ['c'],
  args: ['--token=t'],
  workingDir: '/w',
  env: [
    { name: 'E', value: 'v' },
    { name: 'F', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
  ],
  envFrom: [{ prefix: 'p', secretRef: { name: 's' }, configMapRef: { name: 'c' } }],
  ports: [{ name: 'http', containerPort: 80, protocol: 'TCP', hostIP: 'h' }],
  lifecycle: { preStop: { exec: { command: ['x'] } } },
  livenessProbe: { httpGet: { path: '/p', port: 'http', httpHeaders: [{ name: 'Authorization', value: 'b' }] } },
  volumeMounts: [{ name: 'v', mountPath: '/m', subPath: 's' }],
  securityContext: { seLinuxOptions: { user: 'u' } },
  terminationMessagePath: '/t',
};
const podSpec = {
  containers: [container],
  initContainers: [container],
  ephemeralContainers: [container],
  volumes: [{ name: 'v', secret: { secretName: 's' }, csi: { driver: 'd', volumeAttributes: { a: 'b' } } }],
  imagePullSecrets: [{ name: 's' }],
  serviceAccountName: 'a',
  hostname: 'h',
  subdomain: 's',
  hostAliases: [{ ip: 'i', hostnames: ['h'] }],
  nodeSelector: { k: 'v' },
  tolerations: [{ key: 'k', value: 'v' }],
  priorityClassName: 'p',
  dnsConfig: { nameservers: ['n'], searches: ['s'] },
  nodeName: 'n',
};
const metadata = {
  labels: { app: 'a' },
  annotations: {
    note: 'n',
    'kubectl.kubernetes.io/last-applied-configuration': '{"env":"v"}',
    'vault.hashicorp.com/agent-inject-template': 't',
    'kubectl.kubernetes.io/restartedAt': 'r',
    'checksum/config': 'c',
  },
  generateName: 'g-',
  selfLink: '/s',
  resourceVersion: '1',
  finalizers: ['f'],
  managedFields: [{ manager: 'm', fieldsV1: { 'f:metadata': { 'f:annotations': { 'f:note': 'x' } } }, more: 'm' }],
  ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'r', uid: 'u', more: 'm' }],
};
const template = { metadata, spec: podSpec };
const object = (apiVersion: string, kind: string, rest: JsonObject): JsonObject => ({
  apiVersion,
  kind,
  metadata: { name: 'n', namespace: 'shop', uid: 'u', ...metadata },
  ...rest,
  more: { a: 'b' },
});
const status = { conditions: [{ type: 't', message: 'm', reason: 'r' }] };
const templated = { spec: { template, strategy: { type: 's' }, serviceName: 's', paused: 'p' }, status };
const call = { service: { namespace: 'n', name: 'n', path: '/p', port: 1 }, caBundle: 'c' };
const objects: readonly JsonObject[] = [
  object('v1', 'Pod', {
    spec: podSpec,
    status: {
      ...status,
      phase: 'Running',
      message: 'm',
      podIP: '10.0.0.1',
      podIPs: [{ ip: '10.0.0.1' }],
      containerStatuses: [
        { name: 'n', imageID: 'i', containerID: 'c', state: { terminated: { message: 'm', finishedAt: 'f' } } },
      ],
    },
  }),
  object('v1', 'Namespace', { spec: { finalizers: ['f'] }, status: { ...status, phase: 'Active' } }),
  object('v1', 'Service', { spec: { sessionAffinity: 's', healthCheckNodePort: 1, ports: [{ appProtocol: 'a' }] } }),
  object('v1', 'Node', {
    spec: { providerID: 'p', taints: [{ key: 'k', value: 'v' }] },
    status: { ...status, images: [{ names: ['n'] }], nodeInfo: { kubeletVersion: 'v1.34.0', machineID: 'm' } },
  }),
  object('v1', 'Secret', { data: { k: 'v' }, stringData: { k: 'v' }, type: 't' }),
  object('v1', 'ConfigMap', { data: { k: 'v' }, binaryData: { k: 'v' } }),
  object('v1', 'Event', { message: 'm', involvedObject: { name: 'n' } }),
  ...['Deployment', 'StatefulSet', 'ReplicaSet', 'DaemonSet'].map((kind) => object('apps/v1', kind, templated)),
  object('batch/v1', 'Job', templated),
  object('batch/v1', 'CronJob', { spec: { schedule: '* * * * *', jobTemplate: { metadata, spec: { template } } } }),
  object('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {} }, status }),
  object('networking.k8s.io/v1', 'Ingress', { spec: { tls: [{ hosts: ['h'], secretName: 's' }] }, status }),
  object('discovery.k8s.io/v1', 'EndpointSlice', {
    endpoints: [{ hostname: 'h', zone: 'z', deprecatedTopology: { a: 'b' }, conditions: { ready: true } }],
  }),
  object('admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration', {
    webhooks: [{ name: 'w', clientConfig: call, namespaceSelector: { matchLabels: { a: 'b' } } }],
  }),
  object('apiregistration.k8s.io/v1', 'APIService', { spec: call, status }),
  object('route.openshift.io/v1', 'Route', { spec: { host: 'h', tls: { key: 'k', certificate: 'c' } }, status }),
];

/**
 * Places whose texts may stand in a snapshot, from the root; `*` is any name or index. What is not here must not.
 */
const open: readonly RegExp[] = [
  /^(?:apiVersion|kind)$/,
  /^(?:.*\.)?metadata\.(?:name|namespace|uid|labels\..*|ownerReferences\.\d+\.(?:apiVersion|kind|name|controller))$/,
  /^metadata\.managedFields\.\d+\.(?:manager|operation|time|subresource)$/,
  /^spec\.nodeName$/,
  /^(?:spec\.(?:jobTemplate\.spec\.)?template\.)?spec\.(?:nodeName|(?:c|initC)ontainers\.\d+\.(?:name|restartPolicy|ports\.\d+\.(?:name|protocol)))$/,
  // Of DaemonSets: which enforcer runs.
  /^spec\.template\.spec\.containers\.\d+\.image$/,
  /^status\.(?:phase|podIP|podIPs\.\d+\.ip|hostIP|startTime|containerStatuses\.\d+\.state\.terminated\.finishedAt)$/,
  /^status\.nodeInfo\.kubeletVersion$/,
  /^spec\.schedule$/,
  // Whether old pods are replaced.
  /^spec\.(?:paused|strategy\.type)$/,
  /^webhooks\.\d+\.(?:name|clientConfig\.service\.(?:namespace|name))$/,
  /^spec\.service\.(?:namespace|name)$/,
  /^spec\.host$/,
];

/** Every text is replaced by a planted one, and names of annotations and of unknown fields get one more. */
function planted(value: Json, path: readonly string[], all: Map<string, string>): Json {
  if (typeof value === 'string') {
    if (path.length === 1 || path.at(-1) === 'kubeletVersion') return value;
    const text = `${mark}-${all.size}-${random.pick(['"', '\\', '\u2028', 'ü', '\n', '{}', 'x'.repeat(50)])}`;
    all.set(`${mark}-${all.size}-`, path.join('.'));
    return text;
  }
  if (Array.isArray(value)) return value.map((item: Json, at) => planted(item, [...path, `${at}`], all));
  if (!isObject(value)) return value;
  const inside = Object.entries(value).map(([name, inner]) => [name, planted(inner, [...path, name], all)] as const);
  const name = `${mark}-${all.size}-`;
  // A name that a client made up.
  const isMap = ['annotations', 'data', 'f:annotations', 'env'].includes(path.at(-1) ?? '') || random.chance(0.3);
  if (!isMap || path.includes('labels') || isRule(path)) return Object.fromEntries(inside);
  all.set(name, `${path.join('.')}.<name>`);
  return Object.fromEntries([...inside, [name, random.pick<Json>([name, { a: name }, [name]])]]);
}

/** Policies are kept whole: what they say is what is judged. Addresses of a pod are written by its node alone. */
function isRule(path: readonly string[]): boolean {
  if (path[1] === 'podIPs') return true;
  return path[0] === 'spec' && (path[1] === 'podSelector' || path[1] === 'selector' || path.length === 1);
}

test.each(objects.map((one) => [one['kind'] as string, one] as const))(
  'of a hostile %s no text is in the snapshot but in the places that are listed',
  async (_kind, one) => {
    for (let turn = 0; turn < 25; turn++) {
      const all = new Map<string, string>();
      const hostile = planted(one, [], all) as JsonObject;
      const list = new TextEncoder().encode(JSON.stringify({ kind: 'List', items: [hostile, namespaceOf(turn)] }));
      const read = await readSnapshot(list, 'c.json');
      for (const snapshot of [liveSnapshot([hostile], {}), read]) {
        const text = [...writeSnapshot(snapshot, tool)].join('');
        const found = [...new Set(text.match(/PLANTED-\d+-/g) ?? [])].map((name) => all.get(name) ?? name);
        expect(found.filter((place) => !open.some((pattern) => pattern.test(place)))).toEqual([]);
      }
      expect(all.size).toBeGreaterThan(15);
    }
  },
);

function namespaceOf(turn: number): JsonObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name: `n-${turn}` } };
}
