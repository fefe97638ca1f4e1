/** Which objects make a world, where they belong, and where each part of one was written. */
import type { Json, JsonObject, Manifest, ObjectKey, ObjectRef, Path } from '../model/object.ts';
import { isList, isObject, keyOf, valueAt } from '../model/object.ts';
import type { WorkloadRef } from '../model/cluster.ts';
import { isEntryClass, isEntryKind, isGateway, isRoute } from '../model/entry-kinds.ts';
import type { Dialect } from '../dialects/index.ts';

/** What an object does for a world. */
export type Role =
  | 'namespace'
  | 'pod'
  | 'workload'
  | 'service'
  | 'slice'
  | 'endpoints'
  | 'node'
  | 'entry'
  | 'entry-class'
  | 'gateway'
  | 'policy';

/** Objects of one side by identity. */
export type Table = ReadonlyMap<ObjectKey, Manifest>;

const template: Path = ['spec', 'template'];

/** Kinds that hold a pod template, with the API group they have today and where the template stands. */
const workloadKinds: ReadonlyMap<string, { readonly group: string; readonly template: Path }> = new Map([
  ['Deployment', { group: 'apps', template }],
  ['StatefulSet', { group: 'apps', template }],
  ['DaemonSet', { group: 'apps', template }],
  ['ReplicaSet', { group: 'apps', template }],
  ['ReplicationController', { group: '', template }],
  ['Job', { group: 'batch', template }],
  ['CronJob', { group: 'batch', template: ['spec', 'jobTemplate', 'spec', 'template'] }],
]);

const otherRoles: ReadonlyMap<string, Role> = new Map([
  ['/Namespace', 'namespace'],
  ['/Pod', 'pod'],
  ['/Service', 'service'],
  ['discovery.k8s.io/EndpointSlice', 'slice'],
  ['/Endpoints', 'endpoints'],
  ['/Node', 'node'],
]);

/** Groups from which workloads have moved; a cluster still shows one object under both. */
const formerGroups: ReadonlySet<string> = new Set(['extensions']);

const wideRoles: ReadonlySet<Role> = new Set(['namespace', 'node', 'entry-class']);

/** Policy kinds of the cluster scope; all others stand in a namespace. */
const clusterWide = /^(?:Admin|BaselineAdmin|Cluster|Global)NetworkPolicy$|^CiliumClusterwideNetworkPolicy$/;

export function roleOf(ref: ObjectRef, dialects: readonly Dialect[]): Role | undefined {
  if (workloadKinds.get(ref.kind)?.group === groupOf(ref)) return 'workload';
  const role = otherRoles.get(`${ref.group}/${ref.kind}`);
  if (role !== undefined) return role;
  if (isEntryKind(ref)) return 'entry';
  if (isEntryClass(ref)) return 'entry-class';
  if (isGateway(ref)) return 'gateway';
  return dialectOf(ref, dialects) === undefined ? undefined : 'policy';
}

export function dialectOf(ref: ObjectRef, dialects: readonly Dialect[]): Dialect | undefined {
  return dialects.find(({ group, kinds }) => group === ref.group && kinds.includes(ref.kind));
}

function groupOf(ref: ObjectRef): string {
  if (isRoute(ref)) return 'route.openshift.io';
  return formerGroups.has(ref.group) ? (workloadKinds.get(ref.kind)?.group ?? ref.group) : ref.group;
}

/** Path of the pod template of a workload kind. */
export function templatePath(kind: string): Path {
  return workloadKinds.get(kind)?.template ?? template;
}

export function templateOf(manifest: Manifest): JsonObject {
  return objectAt(manifest.value, templatePath(manifest.ref.kind));
}

export function workloadRefOf(ref: ObjectRef): WorkloadRef {
  return { namespace: ref.namespace, kind: ref.kind, name: ref.name };
}

/** Key of the object that a workload names; kinds that are not built in have none. */
export function workloadObjectKey({ namespace, kind, name }: WorkloadRef): ObjectKey | undefined {
  if (kind === 'Pod') return keyOf({ group: '', kind, namespace, name });
  const known = workloadKinds.get(kind);
  return known === undefined ? undefined : keyOf({ group: known.group, kind, namespace, name });
}

/** The same object under the identity that it has in a cluster: its namespace filled in, its group today's. */
export function settled(manifest: Manifest, role: Role, defaultNamespace: string): Manifest {
  const { ref } = manifest;
  const wide = wideRoles.has(role) || (role === 'policy' && clusterWide.test(ref.kind));
  const namespace = wide ? '' : ref.namespace === '' ? defaultNamespace : ref.namespace;
  const group = groupOf(ref);
  if (namespace === ref.namespace && group === ref.group) return manifest;
  return { ...manifest, ref: { ...ref, namespace, group }, at: (path) => manifest.at(path) };
}

export function objectAt(value: Json | undefined, path: Path): JsonObject {
  const found = valueAt(value, path);
  return isObject(found) ? found : {};
}

export function listAt(value: Json | undefined, path: Path): readonly Json[] {
  const found = valueAt(value, path);
  return isList(found) ? found : [];
}

export function textAt(value: Json | undefined, path: Path): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
}

/** Labels and the like; values that are not text are left out. */
export function textsAt(value: Json | undefined, path: Path): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(objectAt(value, path)).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])),
  );
}

/** `spec.ingress[0].from`; keys that are no plain words stand in quotes. */
export function formatPath(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[A-Za-z_][\w-]*$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}
