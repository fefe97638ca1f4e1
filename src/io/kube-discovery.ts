/** What a server knows of API groups, for kinds that only some clusters have. */
import { UsableError } from '../model/host.ts';
import { isList, isObject, type Json, type JsonObject } from '../model/object.ts';
import type { ClusterAccess } from './kube-access.ts';
import type { LiveKind } from './kube-kinds.ts';
import { kubeGet } from './kube-request.ts';

/** Plural names of the resources of each version that is served. */
export type Served = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether a kind is served in any version. */
export function hasKind(served: Served | undefined, { plural }: LiveKind): boolean {
  return [...(served?.values() ?? [])].some((plurals) => plurals.has(plural));
}

/** The version of a kind in which it is understood and served. */
export function understoodOf(served: Served, { version, otherVersions = [], plural }: LiveKind): string | undefined {
  return [version, ...otherVersions].find((each) => served.get(each)?.has(plural) === true);
}

const mostVersions = 8;

/** All groups in one answer, where the server has that (Kubernetes 1.27); else the list of groups. */
const aggregated = ['v2', 'v2beta1']
  .map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`)
  .concat('application/json')
  .join(',');

/**
 * Those of the named groups that the server has. Undefined where it does not say what it has, or may not tell these
 * credentials. A group whose own server does not answer is left to be asked for directly: it counts as `unsure`.
 */
export async function servedGroups(
  access: ClusterAccess,
  wanted: readonly string[],
  signal: AbortSignal,
): Promise<KnownGroups | undefined> {
  const answer = await kubeGet(access, '/apis', signal, { accept: aggregated });
  if (answer.kind !== 'object') return undefined;
  const { kind, items, groups } = answer.value;
  const isAggregated = kind === 'APIGroupDiscoveryList' && isList(items);
  if (!isAggregated && !isList(groups)) return undefined;
  const told = isAggregated ? fromAggregated(items.filter(isObject), wanted) : nothingKnown;
  // While a server starts, its list lacks the groups of definitions; only the path of a group says that there is none.
  const open = wanted.filter((group) => !told.served.has(group) && !told.unsure.has(group));
  const asked = await Promise.all(open.map((group) => servedVersions(access, group, signal)));
  const served = new Map(told.served);
  const unsure = new Set(told.unsure);
  for (const [at, group] of open.entries()) {
    const versions = asked[at];
    if (versions === undefined) unsure.add(group);
    else if (versions.size > 0) served.set(group, versions);
  }
  return { served, unsure };
}

export interface KnownGroups {
  readonly served: ReadonlyMap<string, Served>;
  readonly unsure: ReadonlySet<string>;
}

const nothingKnown: KnownGroups = { served: new Map(), unsure: new Set() };

function fromAggregated(items: readonly JsonObject[], wanted: readonly string[]): KnownGroups {
  const served = new Map<string, Served>();
  const unsure = new Set<string>();
  for (const { metadata, versions } of items) {
    const group = isObject(metadata) ? metadata['name'] : undefined;
    if (typeof group !== 'string' || !wanted.includes(group)) continue;
    const listed = (isList(versions) ? versions : []).filter(isObject);
    // A group served by another server that is away: what it had may be told, or nothing.
    if (listed.some(({ freshness }) => freshness === 'Stale')) unsure.add(group);
    const known = listed.flatMap(({ version, resources }) =>
      typeof version === 'string' && isVersion(version)
        ? [[version, new Set(named(resources, 'resource'))] as const]
        : [],
    );
    served.set(group, new Map(known));
  }
  return { served, unsure };
}

/**
 * Undefined if the credentials may not ask, or the group's own server does not answer. A group that is not installed
 * has no versions.
 */
export async function servedVersions(
  access: ClusterAccess,
  group: string,
  signal: AbortSignal,
): Promise<Served | undefined> {
  try {
    return await versionsOf(access, group, signal);
  } catch (error) {
    if (!(error instanceof UsableError) || signal.aborted) throw error;
    return undefined;
  }
}

async function versionsOf(access: ClusterAccess, group: string, signal: AbortSignal): Promise<Served | undefined> {
  const answer = await kubeGet(access, `/apis/${group}`, signal);
  if (answer.kind === 'absent') return new Map();
  if (answer.kind !== 'object') return undefined;
  const versions = named(answer.value['versions'], 'version').filter(isVersion);
  const served = new Map<string, ReadonlySet<string>>();
  for (const version of versions.slice(0, mostVersions)) {
    const resources = await kubeGet(access, `/apis/${group}/${version}`, signal);
    if (resources.kind === 'object') served.set(version, new Set(named(resources.value['resources'], 'name')));
    else if (resources.kind !== 'absent') return undefined;
  }
  return served;
}

function isVersion(text: string): boolean {
  return /^v[a-z0-9]+$/.test(text);
}

function named(list: Json | undefined, key: string): readonly string[] {
  return (isList(list) ? list : []).flatMap((item) => {
    const value = isObject(item) ? item[key] : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}
