/**
 * The fields of a live object that a verdict, an owner or a report can depend on, and nothing else: no environment, no
 * commands but switches of enforcers, no secrets, no status besides addresses and phase.
 */
import { gatewayGroup, routeProtocols } from '../model/entry-kinds.ts';
import type { Json, JsonObject, ObjectRef } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';
import { isApplierMark, isBareMark } from './appliers.ts';
import { isMark } from './generated.ts';
import type { Wanted, WantedItems, WantedMembers } from './json-wanted.ts';
import { objectAt } from './objects.ts';

/** Gives what was trimmed of the first of all parts that are alike: pods of one workload hold one copy of what they share. */
export type Same = (part: Part, trim: (part: Part, same: Same) => Json) => Json;

type Part = JsonObject | readonly Json[];

/** Of an object or a list; a list in place of an object has no fields. */
interface Trim<Of extends Wanted = Wanted, Kept extends Json = Json> {
  (value: Part, same: Same): Kept;
  /** The same for who reads bytes. */
  readonly wanted: Of;
}

/** Fields of one level by name: kept as they are, kept once for all that are alike, or trimmed further. */
type Fields = Readonly<Record<string, true | 'once' | Trim>>;

const notAlone: Same = (part, trim) => trim(part, notAlone);

const each = (trim: Trim<WantedMembers>): Trim<WantedItems> => {
  const items = (value: Part, same: Same): Json =>
    isList(value) ? value.filter(isObject).map((item) => trim(item, same)) : [];
  return Object.assign(items, { wanted: { items: trim.wanted } });
};

/** A list of texts, or a map, of which every part is looked at. */
function whole(trim: (value: Part) => Json): Trim {
  return Object.assign(trim, { wanted: { part: 'all', read: readBy(trim), alike: false } as const });
}

function once(trim: Trim<WantedItems>): Trim {
  const kept = (value: Part, same: Same): Json => same(value, trim);
  return Object.assign(kept, { wanted: { part: trim.wanted, read: readBy(trim), alike: true } });
}

function readBy(trim: (value: Part, same: Same) => Json): (value: Json) => Json {
  return (value) => (isObject(value) || isList(value) ? trim(value, notAlone) : value);
}

const asItIs = (part: Part): Json => part;

/** Asked for every object of a cluster, level by level, so it makes nothing but its answer. */
function fields(members: Fields): Trim<WantedMembers, JsonObject> {
  const names = Object.entries(members);
  const kept = (value: Part, same: Same): JsonObject => {
    const out: Record<string, Json> = {};
    for (const [name, trim] of names) {
      const field = Object.hasOwn(value, name) ? (value as JsonObject)[name] : undefined;
      if (field === undefined || field === null) continue;
      if (typeof field !== 'object') {
        if (typeof trim !== 'function') out[name] = field;
      } else if (trim === true) out[name] = field;
      else out[name] = trim === 'once' ? same(field, asItIs) : trim(field, same);
    }
    return out;
  };
  const wanted = names.map(([name, trim]) => [name, typeof trim === 'function' ? trim.wanted : wantedAs[`${trim}`]]);
  return Object.assign(kept, { wanted: { members: Object.fromEntries(wanted) as WantedMembers['members'] } });
}

const wantedAs = { true: 'all', once: { part: 'all', alike: true } } as const;

const metadata: Fields = {
  name: true,
  namespace: true,
  uid: true,
  labels: 'once',
  annotations: whole((value) => {
    const kept = Object.entries(value).filter(([key]) => isWorthKeeping(key));
    return kept.length === 0 ? noAnnotations : Object.fromEntries(kept.map(shortened));
  }),
};

const noAnnotations: JsonObject = {};

/** Annotations that say which controller serves an Ingress. */
const ingressClassMarks: ReadonlySet<string> = new Set([
  'kubernetes.io/ingress.class',
  'ingressclass.kubernetes.io/is-default-class',
]);

/** Marks of generators and of what applies manifests; values may hold whole objects and are cut. */
function isWorthKeeping(key: string): boolean {
  return isMark(key) || ingressClassMarks.has(key) || isApplierMark(key);
}

/** A cut identity is none: what tracks an object names it in full, and names are as long as 253 characters each. */
const longestMark = 1000;

function shortened([key, value]: readonly [string, Json]): readonly [string, Json] {
  return [key, typeof value === 'string' && !isBareMark(key) ? value.slice(0, longestMark) : ''];
}

const owners = once(each(fields({ apiVersion: true, kind: true, name: true, controller: true })));
const commonMetadata = fields({ ...metadata, ownerReferences: owners });
const ownedLabels = fields({ 'f:labels': true });
const writers = (fieldsV1: Trim): Trim =>
  each(fields({ manager: true, operation: true, time: true, subresource: true, fieldsV1 }));
const policyMetadata = fields({
  ...metadata,
  generation: true,
  creationTimestamp: true,
  ownerReferences: owners,
  // Which of them owns a place of the spec or a label, and nothing of annotations, whose names may tell too much.
  managedFields: writers(fields({ 'f:spec': true, 'f:metadata': ownedLabels })),
});

// Of what it may hold a pod template only tells labels; what pods are called inside tells too much.
const workloadMetadata = fields({
  ...metadata,
  ownerReferences: owners,
  managedFields: writers(fields({ 'f:spec': fields({ 'f:template': fields({ 'f:metadata': ownedLabels }) }) })),
});

const ports = each(fields({ name: true, containerPort: true, protocol: true, hostPort: true }));
const initContainers = once(each(fields({ name: true, restartPolicy: true, ports })));
const podSpec = fields({
  hostNetwork: true,
  nodeName: true,
  containers: once(each(fields({ name: true, ports }))),
  initContainers,
});
/** Arguments that tell in which mode an enforcer runs; nothing else of a command line is kept. */
const enforcerSwitch =
  /^--(?:run-firewall|use-nftables-for-netpol|enable-network-policy)(?:=(?:true|false|t|f|1|0))?$/i;
const switches = whole((value) =>
  isList(value) ? value.filter((text) => typeof text === 'string' && enforcerSwitch.test(text)) : [],
);
const podSpecOfEnforcers = fields({
  hostNetwork: true,
  containers: once(each(fields({ name: true, image: true, command: switches, args: switches, ports }))),
});

const templateOf = (spec: Trim<WantedMembers>): ReturnType<typeof fields> =>
  fields({ metadata: fields({ labels: 'once' }), spec });
// Selectors decide nothing here, but a Deployment without one is no valid manifest, and `diff` reads snapshots as such.
const workload = (spec: Trim<WantedMembers>): ReturnType<typeof fields> =>
  fields({
    spec: fields({
      replicas: true,
      suspend: true,
      selector: true,
      template: templateOf(spec),
      // Whether and how old pods are replaced.
      paused: true,
      strategy: fields({ type: true }),
      updateStrategy: fields({ type: true, rollingUpdate: fields({ maxSurge: true, partition: true }) }),
      ordinals: fields({ start: true }),
    }),
  });

const servicePorts = each(fields({ name: true, protocol: true, port: true, targetPort: true, nodePort: true }));
const endpointPorts = each(fields({ name: true, protocol: true, port: true }));
const target = fields({ kind: true, namespace: true, name: true });
const endpointAddresses = each(fields({ ip: true, nodeName: true, targetRef: target }));

const ingressBackend = fields({ service: fields({ name: true, port: fields({ number: true, name: true }) }) });
const routeTarget = fields({ kind: true, name: true, weight: true });
const route = fields({
  spec: fields({
    host: true,
    path: true,
    to: routeTarget,
    alternateBackends: each(routeTarget),
    port: fields({ targetPort: true }),
  }),
});
const parents = each(fields({ group: true, kind: true, namespace: true, name: true }));
const backends = each(fields({ group: true, kind: true, namespace: true, name: true, port: true, weight: true }));
const matches = each(fields({ path: fields({ value: true }) }));
const gatewayRoute = fields({
  spec: fields({ parentRefs: parents, hostnames: true, rules: each(fields({ matches, backendRefs: backends })) }),
});

const ends = each(fields({ state: fields({ terminated: fields({ finishedAt: true }) }) }));
const called = fields({ service: fields({ namespace: true, name: true, port: true }), url: true });
const conversion = fields({ strategy: true, webhook: fields({ clientConfig: called }) });
const webhooks = fields({ webhooks: each(fields({ name: true, clientConfig: called })) });

const kinds: ReadonlyMap<string, ReturnType<typeof fields>> = new Map([
  ['/Namespace', fields({ status: fields({ phase: true }) })],
  [
    '/Pod',
    fields({
      spec: podSpec,
      // Since when, and until when, its addresses were its own.
      status: fields({
        phase: true,
        podIP: true,
        podIPs: true,
        hostIP: true,
        startTime: true,
        containerStatuses: ends,
      }),
    }),
  ],
  ['apps/Deployment', workload(podSpec)],
  ['apps/StatefulSet', workload(podSpec)],
  ['apps/ReplicaSet', workload(podSpec)],
  // Images and switches of DaemonSets tell which enforcer runs, and how.
  ['apps/DaemonSet', workload(podSpecOfEnforcers)],
  ['/ReplicationController', workload(podSpec)],
  ['batch/Job', workload(podSpec)],
  [
    'batch/CronJob',
    fields({
      spec: fields({
        schedule: true,
        timeZone: true,
        suspend: true,
        jobTemplate: fields({ spec: fields({ template: templateOf(podSpec) }) }),
      }),
    }),
  ],
  [
    '/Service',
    fields({
      spec: fields({
        type: true,
        selector: true,
        ports: servicePorts,
        clusterIP: true,
        clusterIPs: true,
        externalIPs: true,
        loadBalancerIP: true,
        externalTrafficPolicy: true,
        loadBalancerSourceRanges: true,
        externalName: true,
      }),
      status: fields({ loadBalancer: fields({ ingress: each(fields({ ip: true, hostname: true })) }) }),
    }),
  ],
  [
    'discovery.k8s.io/EndpointSlice',
    fields({
      addressType: true,
      ports: endpointPorts,
      endpoints: each(fields({ addresses: true, nodeName: true, targetRef: target })),
    }),
  ],
  [
    '/Endpoints',
    fields({
      subsets: each(
        fields({ addresses: endpointAddresses, notReadyAddresses: endpointAddresses, ports: endpointPorts }),
      ),
    }),
  ],
  [
    'networking.k8s.io/Ingress',
    fields({
      spec: fields({
        ingressClassName: true,
        defaultBackend: ingressBackend,
        rules: each(
          fields({
            host: true,
            http: fields({ paths: each(fields({ path: true, pathType: true, backend: ingressBackend })) }),
          }),
        ),
      }),
    }),
  ],
  // Where the API server finds what it calls by names of its own.
  ['admissionregistration.k8s.io/MutatingWebhookConfiguration', webhooks],
  ['admissionregistration.k8s.io/ValidatingWebhookConfiguration', webhooks],
  ['apiregistration.k8s.io/APIService', fields({ spec: called })],
  // By far the largest part of these are schemas.
  ['apiextensions.k8s.io/CustomResourceDefinition', fields({ spec: fields({ group: true, conversion }) })],
  ['networking.k8s.io/IngressClass', fields({ spec: fields({ controller: true }) })],
  ['route.openshift.io/Route', route],
  // As OpenShift once called it.
  ['/Route', route],
  [`${gatewayGroup}/Gateway`, fields({ spec: fields({ gatewayClassName: true }) })],
  [`${gatewayGroup}/GatewayClass`, fields({ spec: fields({ controllerName: true }) })],
  ...[...routeProtocols.keys()].map((kind) => [`${gatewayGroup}/${kind}`, gatewayRoute] as const),
  [
    '/Node',
    fields({
      spec: fields({ podCIDR: true, podCIDRs: true }),
      status: fields({
        addresses: each(fields({ type: true, address: true })),
        nodeInfo: fields({ kubeletVersion: true }),
      }),
    }),
  ],
]);

const policyGroups =
  /^(?:networking\.k8s\.io|policy\.networking\.k8s\.io|cilium\.io|(?:crd\.)?projectcalico\.org|crd\.antrea\.io)$/;
const policyKinds = /(?:NetworkPolicy|NetworkSet|HostEndpoint|CIDRGroup|^Tier|^ClusterGroup|^Group)$/;

/** Whether a kind is some plug-in's network policy, or a part of one; evaluated or not. */
export function isPolicyKind({ group, kind }: Pick<ObjectRef, 'group' | 'kind'>): boolean {
  return policyGroups.test(group) && policyKinds.test(kind);
}

/** The trimmed object, or undefined for a kind that nothing depends on. Policies keep their whole spec. */
export function essential(value: JsonObject, ref: ObjectRef, same: Same = notAlone): JsonObject | undefined {
  const trim = trimOf(ref);
  if (trim === undefined) return undefined;
  const head = { apiVersion: value['apiVersion'] ?? '', kind: ref.kind };
  return { ...head, metadata: trim.metadata(objectAt(value, ['metadata']), same), ...trim.rest(value, same) };
}

/** Whether anything depends on a kind. */
export function isEssential(ref: ObjectRef): boolean {
  return kinds.has(`${ref.group}/${ref.kind}`) || isPolicyKind(ref);
}

/** Whose writers are kept beyond those of policies: what drift compares, but for pods, of which there are too many. */
const writersOf: ReadonlyMap<string, typeof commonMetadata> = new Map([
  ['/Namespace', policyMetadata],
  ['/Service', policyMetadata],
  ...['Deployment', 'StatefulSet', 'DaemonSet'].map((kind) => [`apps/${kind}`, workloadMetadata] as const),
  ['batch/CronJob', workloadMetadata],
]);

type TrimOf = { readonly metadata: typeof commonMetadata; readonly rest: typeof commonMetadata } | undefined;

function trimOf({ group, kind }: Pick<ObjectRef, 'group' | 'kind'>): TrimOf {
  const rest = kinds.get(`${group}/${kind}`);
  if (rest !== undefined) return { metadata: writersOf.get(`${group}/${kind}`) ?? commonMetadata, rest };
  return isPolicyKind({ group, kind }) ? { metadata: policyMetadata, rest: policySpec } : undefined;
}

const policySpec = fields({ spec: true });

/**
 * What a reader of bytes gives in the place of an object of this kind: what `essential` makes of it, or what tells its
 * identity where nothing depends on it. Undefined for lists, which hold other objects.
 */
export function wantedOf(apiVersion: string, kind: string): WantedMembers | undefined {
  if (/List$/.test(kind)) return undefined;
  const slash = apiVersion.indexOf('/');
  const trim = trimOf({ group: slash < 0 ? '' : apiVersion.slice(0, slash), kind });
  if (trim === undefined) return { members: { metadata: identity } };
  return { members: { metadata: trim.metadata.wanted, ...trim.rest.wanted.members } };
}

const identity: WantedMembers = { members: { name: 'all', namespace: 'all' } };

/** The longest text of a part that is compared with others. */
const longestPart = 4096;
const mostParts = 50_000;

/** For the objects of one cluster; `limit`: parts of one sort that are held for others alike. */
export function sameParts(limit = mostParts): Same {
  const known = new Map<unknown, Map<string, Json>>();
  const same: Same = (part, trim) => {
    let all = known.get(trim);
    if (all === undefined) known.set(trim, (all = new Map<string, Json>()));
    const text = JSON.stringify(part);
    const first = all.get(text);
    if (first !== undefined) return first;
    const kept = trim(part, same);
    // Where a cluster is followed for days, parts of what is long gone go too.
    if (all.size >= limit) all.clear();
    if (text.length <= longestPart) all.set(text, kept);
    return kept;
  };
  return same;
}
