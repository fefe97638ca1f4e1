/** What policies can see of an object: equal contents mean that nothing about traffic has changed. */
import { canonicalJson, isList, isObject, type Json, type JsonObject, valueAt } from '../model/object.ts';
import { isCheckedPolicy } from './validate.ts';
import { templatePaths } from './workload-rules.ts';

/** Null and absent are the same to the API server. */
function withoutNulls(value: Json): Json {
  if (isList(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([key, member]) => [key, withoutNulls(member)]),
  );
}

function content(value: Json): string {
  return canonicalJson(withoutNulls(value));
}

function containersOf(template: Json | undefined, field: string): Json {
  const containers = valueAt(template, ['spec', field]);
  if (!isList(containers)) return [];
  return containers.map((container) => ({
    ports: valueAt(container, ['ports']) ?? null,
    restartPolicy: field === 'initContainers' ? (valueAt(container, ['restartPolicy']) ?? null) : null,
  }));
}

/** Labels, ports and host network of a pod template. */
function seenOfTemplate(template: Json | undefined): JsonObject {
  return {
    labels: valueAt(template, ['metadata', 'labels']) ?? null,
    hostNetwork: valueAt(template, ['spec', 'hostNetwork']) ?? null,
    nodeName: valueAt(template, ['spec', 'nodeName']) ?? null,
    containers: containersOf(template, 'containers'),
    initContainers: containersOf(template, 'initContainers'),
  };
}

/** The part of a valid object of a known kind that decides about traffic, as canonical text. */
export function seenByPolicies(kind: string, value: JsonObject): string {
  if (isCheckedPolicy(kind) || kind === 'Service') return content(value['spec'] ?? null);
  if (kind === 'Namespace') return content(valueAt(value, ['metadata', 'labels']) ?? null);
  const replicas = valueAt(value, ['spec', kind === 'Job' ? 'parallelism' : 'replicas']);
  return content({
    template: seenOfTemplate(valueAt(value, templatePaths[kind] ?? [])),
    none: replicas === 0,
    one: replicas === 1 || replicas === undefined || replicas === null,
    phase: kind === 'Pod' ? (valueAt(value, ['status', 'phase']) ?? null) : null,
    addresses:
      kind === 'Pod' ? (valueAt(value, ['status', 'podIPs']) ?? valueAt(value, ['status', 'podIP']) ?? null) : null,
    owners: valueAt(value, ['metadata', 'ownerReferences']) ?? null,
  });
}

/** Fields of a container that no policy sees; a new image in an operator's resource is no change of policy. */
const unseen = new Set([
  'image',
  'imagePullPolicy',
  'env',
  'envFrom',
  'args',
  'command',
  'resources',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'volumeMounts',
  'securityContext',
  'lifecycle',
  'workingDir',
]);

function withoutUnseen(value: Json): Json {
  if (isList(value)) return value.map(withoutUnseen);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      (key === 'containers' || key === 'initContainers') && isList(member)
        ? member.map((item) =>
            withoutUnseen(
              isObject(item) ? Object.fromEntries(Object.entries(item).filter(([name]) => !unseen.has(name))) : item,
            ),
          )
        : withoutUnseen(member),
    ]),
  );
}

/** Fields of metadata, and an annotation, that a server or a tool writes, as an object has them that was read back. */
const serverOnly = new Set(['managedFields', 'uid', 'resourceVersion', 'generation', 'creationTimestamp', 'selfLink']);
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

function metadataAsWritten(metadata: Json): Json {
  if (!isObject(metadata)) return metadata;
  const members = Object.entries(metadata).flatMap(([key, member]): readonly (readonly [string, Json])[] => {
    if (serverOnly.has(key)) return [];
    if (key !== 'annotations' || !isObject(member)) return [[key, member]];
    const kept = Object.entries(member).filter(([name]) => name !== lastApplied);
    return kept.length === 0 ? [] : [[key, Object.fromEntries(kept)]];
  });
  return Object.fromEntries(members);
}

/** An object that is not understood: all that a person writes of it, but for what a container runs. */
export function wholeContent(value: JsonObject): string {
  const { status: _status, metadata = null, ...rest } = value;
  return content(withoutUnseen({ ...rest, metadata: metadataAsWritten(metadata) }));
}
