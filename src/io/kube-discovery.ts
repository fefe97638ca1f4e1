/** What a server knows of one API group, for kinds that only some clusters have. */
import { isList, isObject, type Json } from '../model/object.ts';
import type { ClusterAccess } from './kube-access.ts';
import { kubeGet } from './kube-request.ts';

/** Plural names of the resources of each version that is served. */
export type Served = ReadonlyMap<string, ReadonlySet<string>>;

const mostVersions = 8;

/** Undefined if the credentials may not ask. A group that is not installed has no versions. */
export async function servedVersions(
  access: ClusterAccess,
  group: string,
  signal: AbortSignal,
): Promise<Served | undefined> {
  const answer = await kubeGet(access, `/apis/${group}`, signal);
  if (answer.kind === 'absent') return new Map();
  if (answer.kind !== 'object') return undefined;
  const versions = named(answer.value['versions'], 'version').filter((version) => /^v[a-z0-9]+$/.test(version));
  const served = new Map<string, ReadonlySet<string>>();
  for (const version of versions.slice(0, mostVersions)) {
    const resources = await kubeGet(access, `/apis/${group}/${version}`, signal);
    if (resources.kind === 'object') served.set(version, new Set(named(resources.value['resources'], 'name')));
    else if (resources.kind !== 'absent') return undefined;
  }
  return served;
}

function named(list: Json | undefined, key: string): readonly string[] {
  return (isList(list) ? list : []).flatMap((item) => {
    const value = isObject(item) ? item[key] : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}
