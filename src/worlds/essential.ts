/**
 * The fields of a live object that a verdict, an owner or a report can depend on, and nothing else: no environment, no
 * commands but switches of enforcers, no secrets, no status besides addresses and phase.
 */
import { gatewayGroup, routeProtocols } from '../model/entry-kinds.ts';
import type { Json, JsonObject, ObjectRef } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';
import { isMark } from './generated.ts';
import type { Wanted, WantedMembers } from './json-wanted.ts';
import { objectAt } from './objects.ts';

/** Gives what was trimmed of the first of all parts that are alike: pods of one workload hold one copy of what they share. */
export type Same = (part: Part, trim: (part: Part, same: Same) => Json) => Json;

type Part = JsonObject | readonly Json[];

/** Of an object or a list; a list in place of an object has no fields. */
interface Trim {
  (value: Part, same: Same): Json;
  /** The members that it looks at, of an object or of each item of a list. */
  readonly wanted: Wanted;
}

interface TrimObject extends Trim {
  (value: Part, same: Same): JsonObject;
  readonly wanted: WantedMembers;
}

/** Fields of one level by name: kept as they are, kept once for all that are alike, or trimmed further. */
type Fields = Readonly<Record<string, true | 'once' | Trim>>;

const each = (trim: Trim): Trim => {
  const items = (value: Part, same: Same): Json =>
    isList(value) ? value.filter(isObject).map((item) => trim(item, same)) : [];
  return Object.assign(items, { wanted: trim.wanted });
};

/** A list of texts, or a map, of which every part is looked at. */
function whole(trim: (value: Part) => Json): Trim {
  return Object.assign(trim, { wanted: 'all' } as const);
}

const once = (trim: Trim): Trim =>
  Object.assign((value: Part, same: Same): Json => same(value, trim), { wanted: trim.wanted });

const asItIs = (part: Part): Json => part;

/** Asked for every object of a cluster, level by level, so it makes nothing but its answer. */
function fields(members: Fields): TrimObject {
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
  const wanted = names.map(([name, trim]) => [name, typeof trim === 'function' ? trim.wanted : 'all'] as const);
  return Object.assign(kept, { wanted: Object.fromEntries(wanted) });
}

const metadata: Fields = {
  name: true,
  namespace: true,
  uid: true,
  labels: 'once',
  annotations: once(
    whole((value) =>
      Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => isWorthKeeping(key))
          .map(shortened),
      ),
    ),
  ),
};

/** Annotations that say which controller serves an Ingress. */
const ingressClassMarks: ReadonlySet<string> = new Set([
  'kubernetes.io/ingress.class',
  'ingressclass.kubernetes.io/is-default-class',
]);

/** Marks of generators and of what applies manifests; values may hold whole objects and are cut. */
function isWorthKeeping(key: string): boolean {
  return (
    isMark(key) ||
    ingressClassMarks.has(key) ||
    /^(?:meta\.helm\.sh|argocd\.argoproj\.io|(?:kustomize|helm)\.toolkit\.fluxcd\.io)\//.test(key)
  );
}

function shortened([key, value]: readonly [string, Json]): readonly [string, Json] {
  return [key, typeof value === 'string' ? value.slice(0, 200) : ''];
}

const owners = once(each(fields({ apiVersion: true, kind: true, name: true, controller: true })));
const commonMetadata = fields({ ...metadata, ownerReferences: owners });
const policyMetadata = fields({
  ...metadata,
  generation: true,
  creationTimestamp: true,
  ownerReferences: owners,
  managedFields: each(fields({ manager: true, operation: true, time: true })),
});

const ports = each(fields({ name: true, containerPort: true, protocol: true, hostPort: true }));
const podSpec = fields({ hostNetwork: true, nodeName: true, containers: once(each(fields({ name: true, ports }))) });
/** Arguments that tell in which mode an enforcer runs; nothing else of a command line is kept. */
const enforcerSwitch = /^--(?:run-firewall|use-nftables-for-netpol)(?:=(?:true|false|t|f|1|0))?$/i;
const switches = whole((value) =>
  isList(value) ? value.filter((text) => typeof text === 'string' && enforcerSwitch.test(text)) : [],
);
const podSpecOfEnforcers = fields({
  hostNetwork: true,
  containers: each(fields({ name: true, image: true, command: switches, args: switches, ports })),
});

const templateOf = (spec: Trim): Trim => fields({ metadata: fields({ labels: 'once' }), spec });
// Selectors decide nothing here, but a Deployment without one is no valid manifest, and `diff` reads snapshots as such.
const workload = (spec: Trim): TrimObject =>
  fields({ spec: fields({ replicas: true, suspend: true, selector: true, template: templateOf(spec) }) });

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
const webhooks = fields({ webhooks: each(fields({ name: true, clientConfig: called })) });

const kinds: ReadonlyMap<string, TrimObject> = new Map([
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
export function essential(
  value: JsonObject,
  { group, kind }: ObjectRef,
  same: Same = (part, trim) => trim(part, same),
): JsonObject | undefined {
  const trim = kinds.get(`${group}/${kind}`);
  if (trim === undefined && !isPolicyKind({ group, kind })) return undefined;
  const head = { apiVersion: value['apiVersion'] ?? '', kind };
  const metadataOf = trim === undefined ? policyMetadata : commonMetadata;
  return {
    ...head,
    metadata: metadataOf(objectAt(value, ['metadata']), same),
    ...(trim ?? policySpec)(value, same),
  };
}

const policySpec = fields({ spec: true });

/**
 * The members of an object of this kind by which `essential` and its identity are told. Of the others a list may leave
 * out everything, but where the kind says that it is a list itself.
 */
export function wantedOf(apiVersion: string, kind: string): WantedMembers | undefined {
  if (/List$/.test(kind)) return undefined;
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const trim = kinds.get(`${group}/${kind}`);
  if (trim !== undefined) return { metadata: commonMetadata.wanted, ...trim.wanted };
  if (isPolicyKind({ group, kind })) return { metadata: policyMetadata.wanted, ...policySpec.wanted };
  return { metadata: { name: 'all', namespace: 'all' } };
}

/** The longest text of a part that is compared with others. */
const longestPart = 4096;

/** For the objects of one cluster. */
export function sameParts(): Same {
  const known = new Map<unknown, Map<string, Json>>();
  const same: Same = (part, trim) => {
    let all = known.get(trim);
    if (all === undefined) known.set(trim, (all = new Map<string, Json>()));
    const text = JSON.stringify(part);
    const first = all.get(text);
    if (first !== undefined) return first;
    const kept = trim(part, same);
    if (text.length <= longestPart) all.set(text, kept);
    return kept;
  };
  return same;
}
