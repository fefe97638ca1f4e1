/** The live cluster as a snapshot: raw lists, read only, page by page. */
import { setMaxListeners } from 'node:events';
import { gatewayGroup } from '../model/entry-kinds.ts';
import { followedKey } from '../model/follow.ts';
import { type Snapshot, UsableError } from '../model/host.ts';
import { isList, isObject, type Json, type JsonObject, type Manifest, type ObjectRef } from '../model/object.ts';
import { type ClusterAccess, type ClusterOptions, clusterAccess } from './kube-access.ts';
import { servedVersions, type Served } from './kube-discovery.ts';
import { kubeGet } from './kube-request.ts';
import { quoted } from './plain.ts';

export type { ClusterOptions } from './kube-access.ts';

interface Kind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  /** No verdict hangs on it: whatever goes wrong with its list, the rest of the cluster is read. */
  readonly ofHelp?: true;
  /** Objects of one page, where those of the kind are large; and what is kept of each. */
  readonly page?: number;
  readonly keep?: (item: JsonObject) => JsonObject;
}

function kinds(group: string, version: string, names: Readonly<Record<string, string>>): readonly Kind[] {
  return Object.entries(names).map(([kind, plural]) => ({ group, version, kind, plural }));
}

const adminGroup = 'policy.networking.k8s.io';
const routeGroup = 'route.openshift.io';

/** Groups that not every cluster has, or in one of several versions. */
const optionalGroups = [adminGroup, gatewayGroup, routeGroup];

/** Everything that a verdict can depend on; deploy/rbac.yaml grants exactly this. */
export const liveKinds: readonly Kind[] = [
  ...kinds('', 'v1', {
    Namespace: 'namespaces',
    Pod: 'pods',
    Service: 'services',
    Node: 'nodes',
    ReplicationController: 'replicationcontrollers',
  }),
  ...kinds('networking.k8s.io', 'v1', {
    NetworkPolicy: 'networkpolicies',
    Ingress: 'ingresses',
    IngressClass: 'ingressclasses',
  }),
  ...kinds(adminGroup, 'v1alpha1', {
    AdminNetworkPolicy: 'adminnetworkpolicies',
    BaselineAdminNetworkPolicy: 'baselineadminnetworkpolicies',
  }),
  ...kinds(adminGroup, 'v1alpha2', { ClusterNetworkPolicy: 'clusternetworkpolicies' }),
  ...kinds(gatewayGroup, 'v1', {
    Gateway: 'gateways',
    GatewayClass: 'gatewayclasses',
    HTTPRoute: 'httproutes',
    GRPCRoute: 'grpcroutes',
  }),
  ...kinds(gatewayGroup, 'v1alpha2', { TCPRoute: 'tcproutes' }),
  ...kinds(routeGroup, 'v1', { Route: 'routes' }),
  ...kinds('apps', 'v1', {
    Deployment: 'deployments',
    StatefulSet: 'statefulsets',
    DaemonSet: 'daemonsets',
    ReplicaSet: 'replicasets',
  }),
  ...kinds('batch', 'v1', { Job: 'jobs', CronJob: 'cronjobs' }),
  ...kinds('discovery.k8s.io', 'v1', { EndpointSlice: 'endpointslices' }),
  // What the API server calls in the cluster.
  ...kinds('admissionregistration.k8s.io', 'v1', {
    MutatingWebhookConfiguration: 'mutatingwebhookconfigurations',
    ValidatingWebhookConfiguration: 'validatingwebhookconfigurations',
  }).map(ofHelp),
  ...kinds('apiregistration.k8s.io', 'v1', { APIService: 'apiservices' }).map(ofHelp),
  ...kinds('apiextensions.k8s.io', 'v1', { CustomResourceDefinition: 'customresourcedefinitions' })
    .map(ofHelp)
    // Schemas make one as large as a megabyte.
    .map((kind) => ({ ...kind, page: 25, keep: withoutSchemas })),
];

function ofHelp(kind: Kind): Kind {
  return { ...kind, ofHelp: true };
}

/** The name and who converts: the rest, and what is known of its managers, is large. */
function withoutSchemas({ metadata, spec }: JsonObject): JsonObject {
  const kept = (value: Json | undefined, ...fields: readonly string[]): JsonObject =>
    Object.fromEntries(isObject(value) ? Object.entries(value).filter(([field]) => fields.includes(field)) : []);
  return { metadata: kept(metadata, 'name', 'uid'), spec: kept(spec, 'group', 'conversion') };
}

/** How an object of the cluster becomes a manifest (worlds/live). */
export type ToManifest = (value: JsonObject, ref: ObjectRef) => Manifest;

interface Listed {
  readonly kind: Kind;
  readonly items: readonly JsonObject[];
  /** The resource version of the whole list. */
  readonly version?: string;
  readonly incomplete?: string;
  /** Why there is no list at all. */
  readonly refused?: 'absent' | 'forbidden';
}

/** Bytes read so far by all lists of one run. */
interface Budget {
  bytes: number;
}

/**
 * Reads the cluster that the kubeconfig names. Kinds that may not be listed, or that end too late, are named in
 * `incomplete`; a server that cannot be used at all is a UsableError.
 */
export async function readCluster(options: ClusterOptions, toManifest: ToManifest): Promise<Snapshot> {
  const access = await clusterAccess(options);
  const failed = new AbortController();
  const signals = [
    AbortSignal.timeout(access.limits.totalTime),
    failed.signal,
    ...(options.signal ? [options.signal] : []),
  ];
  const signal = AbortSignal.any(signals);
  // One listener a request, and more requests at a time than the default thinks wise.
  setMaxListeners(0, signal);
  const budget = { bytes: 0 };
  const readAt = Date.now();
  try {
    const answers = await Promise.all(
      liveKinds.map(async (kind) => {
        const listed = await listKind(access, kind, budget, signal);
        options.onProgress?.(kind.kind, listed.items.length);
        return listed;
      }),
    );
    const lists = await withKnownVersions(access, answers, signal);
    const uid = await clusterId(access, lists, signal);
    return {
      from: 'live',
      identity: { ...(uid === undefined ? {} : { uid }), name: access.context, readAt },
      manifests: lists.flatMap((listed) => manifestsOf(listed, toManifest)),
      incomplete: lists.flatMap(({ kind, incomplete }) =>
        incomplete === undefined ? [] : [{ kind: kind.kind, reason: incomplete }],
      ),
      versions: new Map(
        lists.flatMap(({ kind, version }) => (version === undefined ? [] : [[followedKey(kind), version] as const])),
      ),
    };
  } finally {
    failed.abort();
    if (typeof access.options.agent === 'object') access.options.agent.destroy();
  }
}

async function listKind(access: ClusterAccess, kind: Kind, budget: Budget, signal: AbortSignal): Promise<Listed> {
  if (kind.ofHelp !== true) return listWhole(access, kind, budget, signal);
  const { helpBytes: bytes, helpTime } = access.limits;
  try {
    const ownSignal = AbortSignal.any([signal, AbortSignal.timeout(helpTime)]);
    // Neither its bytes nor its time are those of what verdicts need.
    return await listWhole({ ...access, limits: { ...access.limits, bytes } }, kind, { bytes: 0 }, ownSignal);
  } catch (error) {
    if (!(error instanceof UsableError) || signal.aborted) throw error;
    return { kind, items: [], incomplete: error.message };
  }
}

async function listWhole(access: ClusterAccess, kind: Kind, budget: Budget, signal: AbortSignal): Promise<Listed> {
  for (let restart = 0; restart <= access.limits.restarts; restart++) {
    const listed = await listOnce(access, kind, budget, signal);
    if (listed !== 'expired') return listed;
  }
  return { kind, items: [], incomplete: `the list of ${kind.plural} changed too fast to be read to its end` };
}

async function listOnce(
  access: ClusterAccess,
  kind: Kind,
  budget: Budget,
  signal: AbortSignal,
): Promise<Listed | 'expired'> {
  const items: JsonObject[] = [];
  const seen = new Set<string>();
  const end = (incomplete: string): Listed => ({ kind, items, incomplete });
  for (let token = ''; ;) {
    const answer = await kubeGet(
      access,
      pathOf(kind, token, Math.min(kind.page ?? Infinity, access.limits.page)),
      signal,
    );
    if (answer.kind === 'expired') return 'expired';
    if (answer.kind === 'absent')
      return token === '' ? { kind, items, refused: 'absent' } : end(`the list of ${kind.plural} broke off`);
    if (answer.kind === 'forbidden')
      return { ...end(`the credentials may not list ${kind.plural}`), refused: 'forbidden' };
    const { items: page, metadata } = answer.value;
    if (!isList(page)) throw noList(kind, access);
    const objects = page.filter((item) => isObject(item));
    items.push(...(kind.keep === undefined ? objects : objects.map(kind.keep)));
    budget.bytes += answer.bytes;
    const next = isObject(metadata) ? metadata['continue'] : undefined;
    if (typeof next !== 'string' || next === '') return { kind, items, ...versionIn(metadata) };
    seen.add(token);
    if (seen.has(next)) return end(`the list of ${kind.plural} comes back to where it was`);
    if (seen.size >= access.limits.pages) return end(`there are more than ${items.length} ${kind.plural}`);
    if (budget.bytes > access.limits.bytes) return end(`the cluster holds more than ${access.limits.bytes} bytes`);
    token = next;
  }
}

/** All pages of a list are of one version. */
function versionIn(metadata: Json | undefined): Pick<Listed, 'version'> {
  const version = isObject(metadata) ? metadata['resourceVersion'] : undefined;
  return typeof version === 'string' && version !== '' ? { version } : {};
}

/**
 * A server answers "forbidden" for a kind that it does not have, too, and "absent" for one that it has in another version:
 * of groups that not every cluster has it is asked which it is.
 */
async function withKnownVersions(
  access: ClusterAccess,
  lists: readonly Listed[],
  signal: AbortSignal,
): Promise<readonly Listed[]> {
  const open = optionalGroups.filter((group) =>
    lists.some(({ kind, refused }) => kind.group === group && refused !== undefined),
  );
  const answers = await Promise.all(open.map((group) => servedVersions(access, group, signal)));
  return lists.map((listed) => {
    const served = answers[open.indexOf(listed.kind.group)];
    return served !== undefined && listed.refused !== undefined ? judged(listed, served) : listed;
  });
}

function judged(listed: Listed, served: Served): Listed {
  const { kind, items } = listed;
  if (served.get(kind.version)?.has(kind.plural) === true) return listed;
  const others = [...served].flatMap(([version, plurals]) => (plurals.has(kind.plural) ? [version] : []));
  if (others.length === 0) return { kind, items };
  return { kind, items, incomplete: `the server has ${kind.plural} as ${others.join(', ')}, not as ${kind.version}` };
}

function noList({ plural }: Kind, { server }: ClusterAccess): UsableError {
  return new UsableError(
    `${quoted(server.host)} answers for ${plural} with something that is no list`,
    'look at the address in the kubeconfig',
  );
}

function pathOf({ group, version, plural }: Kind, token: string, limit: number): string {
  const query = new URLSearchParams({ limit: String(limit), ...(token === '' ? {} : { continue: token }) });
  return `${group === '' ? '/api' : `/apis/${group}`}/${version}/${plural}?${query.toString()}`;
}

/** Lists leave kind and apiVersion out of their items. */
function manifestsOf({ kind, items }: Listed, toManifest: ToManifest): readonly Manifest[] {
  return items.flatMap((item) => {
    const metadata = item['metadata'];
    if (!isObject(metadata) || typeof metadata['name'] !== 'string') return [];
    const namespace = typeof metadata['namespace'] === 'string' ? metadata['namespace'] : '';
    const apiVersion = kind.group === '' ? kind.version : `${kind.group}/${kind.version}`;
    const ref = { group: kind.group, kind: kind.kind, namespace, name: metadata['name'] };
    return [toManifest({ apiVersion, kind: kind.kind, ...item }, ref)];
  });
}

/** The uid of the namespace kube-system, which tells clusters apart. */
async function clusterId(
  access: ClusterAccess,
  lists: readonly Listed[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const uidOf = (value: JsonObject): string | undefined => {
    const metadata = value['metadata'];
    if (!isObject(metadata) || metadata['name'] !== 'kube-system') return undefined;
    return typeof metadata['uid'] === 'string' ? metadata['uid'] : undefined;
  };
  const namespaces = lists.find(({ kind }) => kind.kind === 'Namespace');
  const known = namespaces?.items.map(uidOf).find((uid) => uid !== undefined);
  if (known !== undefined) return known;
  const answer = await kubeGet(access, '/api/v1/namespaces/kube-system', signal);
  return answer.kind === 'object' ? uidOf(answer.value) : undefined;
}
