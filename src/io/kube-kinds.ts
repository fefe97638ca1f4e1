/** Which kinds are read of a cluster: everything that a verdict can depend on, and nothing else. */
import { gatewayGroup } from '../model/entry-kinds.ts';
import { isObject, type Json, type JsonObject, type Manifest, type ObjectRef } from '../model/object.ts';

export interface LiveKind {
  readonly group: string;
  /** The one that is understood; of kinds that are only named, the newest. */
  readonly version: string;
  /** Others that serve as well, newest first. */
  readonly otherVersions?: readonly string[];
  readonly kind: string;
  readonly plural: string;
  /** Not every cluster has the group: it is asked for where discovery says that it is there. */
  readonly optional?: true;
  /** The group that shows the same objects: where it is served, this one is not asked. */
  readonly sameAs?: string;
  /** Every API server has it: one that says otherwise is none, or another stands before it. */
  readonly everywhere?: true;
  /** A change while the cluster is read is noticed: policies, and the namespaces that they select. */
  readonly decides?: true;
  /** No verdict hangs on it: whatever goes wrong with its list, the rest of the cluster is read. */
  readonly ofHelp?: true;
  /** Objects of one page, where those of the kind are large; and what is kept of each before it is trimmed. */
  readonly page?: number;
  readonly keep?: (item: JsonObject) => JsonObject;
}

export function apiVersionOf({ group, version }: LiveKind): string {
  return group === '' ? version : `${group}/${version}`;
}

export function refOf({ group, kind }: LiveKind, name: string, { namespace }: JsonObject): ObjectRef {
  return { group, kind, namespace: typeof namespace === 'string' ? namespace : '', name };
}

/** An item of a list or a watch, which may leave kind and apiVersion out, as an object. */
export function wholeOf(kind: LiveKind, item: JsonObject): JsonObject {
  return { apiVersion: apiVersionOf(kind), kind: kind.kind, ...(kind.keep?.(item) ?? item) };
}

/**
 * How an object of the cluster becomes a manifest, trimmed at once (worlds/trimmed); undefined for one that nothing
 * depends on.
 */
export interface ToManifest {
  (value: JsonObject, ref: ObjectRef): Manifest | undefined;
  /** The same by bytes, where there is such a way. */
  readonly pages?: TrimmedPages;
}

/** Pages of lists whose items are trimmed before they become values. */
export interface TrimmedPages {
  readonly readerOf: (apiVersion: string, kind: string) => PageReader | undefined;
  /** Of an item of such a page. */
  readonly manifest: (value: JsonObject, ref: ObjectRef) => Manifest;
}

/** Gives `items` and `metadata` of a page; undefined: it is out of the ordinary, and JSON.parse has to look at it. */
export type PageReader = (page: Uint8Array) => JsonObject | undefined;

type More = Partial<Omit<LiveKind, 'group' | 'version' | 'kind' | 'plural'>>;

function kinds(group: string, version: string, names: Readonly<Record<string, string>>, more: More = {}): LiveKind[] {
  return Object.entries(names).map(([kind, plural]) => ({ group, version, kind, plural, ...more }));
}

const policy = { decides: true, optional: true } as const;
const optional = { optional: true } as const;
const ofHelp = { ofHelp: true } as const;
const adminGroup = 'policy.networking.k8s.io';
const [calicoStore, calicoServer] = ['crd.projectcalico.org', 'projectcalico.org'];

const ofCalico = {
  NetworkPolicy: 'networkpolicies',
  GlobalNetworkPolicy: 'globalnetworkpolicies',
  StagedNetworkPolicy: 'stagednetworkpolicies',
  StagedGlobalNetworkPolicy: 'stagedglobalnetworkpolicies',
  StagedKubernetesNetworkPolicy: 'stagedkubernetesnetworkpolicies',
  NetworkSet: 'networksets',
  GlobalNetworkSet: 'globalnetworksets',
  HostEndpoint: 'hostendpoints',
  Tier: 'tiers',
};

/** deploy/rbac.yaml grants exactly this. */
export const liveKinds: readonly LiveKind[] = [
  ...kinds('', 'v1', { Namespace: 'namespaces' }, { decides: true, everywhere: true }),
  ...kinds('', 'v1', { Pod: 'pods', Service: 'services', Node: 'nodes' }, { everywhere: true }),
  ...kinds('', 'v1', { ReplicationController: 'replicationcontrollers' }),
  ...kinds('networking.k8s.io', 'v1', { NetworkPolicy: 'networkpolicies' }, { decides: true, everywhere: true }),
  ...kinds('networking.k8s.io', 'v1', { Ingress: 'ingresses', IngressClass: 'ingressclasses' }),
  ...kinds(
    adminGroup,
    'v1alpha1',
    { AdminNetworkPolicy: 'adminnetworkpolicies', BaselineAdminNetworkPolicy: 'baselineadminnetworkpolicies' },
    policy,
  ),
  ...kinds(adminGroup, 'v1alpha2', { ClusterNetworkPolicy: 'clusternetworkpolicies' }, policy),
  ...kinds(
    'cilium.io',
    'v2',
    {
      CiliumNetworkPolicy: 'ciliumnetworkpolicies',
      CiliumClusterwideNetworkPolicy: 'ciliumclusterwidenetworkpolicies',
    },
    policy,
  ),
  ...kinds('cilium.io', 'v2', { CiliumCIDRGroup: 'ciliumcidrgroups' }, { ...policy, otherVersions: ['v2alpha1'] }),
  ...kinds(calicoStore, 'v1', ofCalico, policy),
  ...kinds(calicoServer, 'v3', ofCalico, { ...policy, sameAs: calicoStore }),
  ...kinds(
    'crd.antrea.io',
    'v1beta1',
    { NetworkPolicy: 'networkpolicies', ClusterNetworkPolicy: 'clusternetworkpolicies', Tier: 'tiers' },
    { ...policy, otherVersions: ['v1alpha1'] },
  ),
  ...kinds(
    'crd.antrea.io',
    'v1beta1',
    { ClusterGroup: 'clustergroups', Group: 'groups' },
    { ...policy, otherVersions: ['v1alpha3'] },
  ),
  ...kinds(
    gatewayGroup,
    'v1',
    { Gateway: 'gateways', GatewayClass: 'gatewayclasses', HTTPRoute: 'httproutes', GRPCRoute: 'grpcroutes' },
    optional,
  ),
  ...kinds(gatewayGroup, 'v1alpha2', { TCPRoute: 'tcproutes' }, optional),
  ...kinds('route.openshift.io', 'v1', { Route: 'routes' }, optional),
  ...kinds('apps', 'v1', {
    Deployment: 'deployments',
    StatefulSet: 'statefulsets',
    DaemonSet: 'daemonsets',
    ReplicaSet: 'replicasets',
  }),
  ...kinds('batch', 'v1', { Job: 'jobs', CronJob: 'cronjobs' }),
  ...kinds('discovery.k8s.io', 'v1', { EndpointSlice: 'endpointslices' }),
  // What the API server calls in the cluster.
  ...kinds(
    'admissionregistration.k8s.io',
    'v1',
    {
      MutatingWebhookConfiguration: 'mutatingwebhookconfigurations',
      ValidatingWebhookConfiguration: 'validatingwebhookconfigurations',
    },
    ofHelp,
  ),
  ...kinds('apiregistration.k8s.io', 'v1', { APIService: 'apiservices' }, ofHelp),
  // Schemas make one as large as a megabyte.
  ...kinds(
    'apiextensions.k8s.io',
    'v1',
    { CustomResourceDefinition: 'customresourcedefinitions' },
    { ...ofHelp, page: 25, keep: withoutSchemas },
  ),
];

/** The name and who converts: the rest, and what is known of its managers, is large. */
function withoutSchemas({ metadata, spec }: JsonObject): JsonObject {
  const kept = (value: Json | undefined, ...fields: readonly string[]): JsonObject =>
    Object.fromEntries(isObject(value) ? Object.entries(value).filter(([field]) => fields.includes(field)) : []);
  return { metadata: kept(metadata, 'name', 'uid'), spec: kept(spec, 'group', 'conversion') };
}

const ofNetworkPlugins: ReadonlySet<string> = new Set(['cilium.io', calicoStore, calicoServer, 'crd.antrea.io']);

/** A kind for people; those of plug-ins, some of which are called as Kubernetes' own, with their group. */
export function nameOfKind({ kind, group }: Pick<LiveKind, 'kind' | 'group'>): string {
  return ofNetworkPlugins.has(group) ? `${kind}.${group}` : kind;
}

/** Groups of which a server may have nothing, or another version. */
export const optionalGroups: readonly string[] = [
  ...new Set(liveKinds.flatMap(({ group, optional }) => (optional === true ? [group] : []))),
];
