/**
 * The part of an object that a world depends on, in one form: server defaults filled in, empty and absent the same,
 * lists whose order means nothing sorted. Two objects with equal content cannot be told apart by any policy.
 */
import type { Json, JsonObject, Manifest, Path } from '../model/object.ts';
import { canonicalJson, isObject, valueAt } from '../model/object.ts';
import { waysOf } from './entries.ts';
import { listAt, objectAt, templateOf, templatePath, textAt } from './objects.ts';
import type { Role } from './objects.ts';
import { policyContent, sorted, without } from './policy-content.ts';

/** The content as a value. */
export function contentOf(manifest: Manifest, role: Role): JsonObject {
  const { value } = manifest;
  switch (role) {
    case 'namespace':
      return { metadata: { labels: without(objectAt(value, ['metadata', 'labels']), 'kubernetes.io/metadata.name') } };
    case 'pod':
      return { ...podContent(value), owners: listAt(value, ['metadata', 'ownerReferences']) };
    case 'workload':
      return nested(templatePath(manifest.ref.kind), podContent(templateOf(manifest)));
    case 'service':
      return { spec: serviceContent(value) };
    case 'policy':
      return policyContent(manifest);
    case 'entry':
      return { spec: entryContent(manifest) };
    case 'entry-class':
      return { ...objectAt(value, ['metadata', 'annotations']), spec: valueAt(value, ['spec']) ?? null };
    case 'gateway':
      return { spec: valueAt(value, ['spec', 'gatewayClassName']) ?? null };
    case 'slice':
    case 'endpoints':
    case 'node':
      return without(value, 'apiVersion', 'kind', 'metadata');
  }
}

const texts = new WeakMap<Manifest, string>();

/** The content as a text; equal texts mean equal content. */
export function contentText(manifest: Manifest, role: Role): string {
  const known = texts.get(manifest);
  if (known !== undefined) return known;
  const text = canonicalJson(contentOf(manifest, role));
  texts.set(manifest, text);
  return text;
}

/** What a network policy can see of a pod or pod template. */
export function podContent(pod: JsonObject): JsonObject {
  const ports = listAt(pod, ['spec', 'containers']).flatMap(portsContent);
  const ofSidecars = listAt(pod, ['spec', 'initContainers']).filter(isSidecar).flatMap(portsContent);
  return {
    metadata: { labels: objectAt(pod, ['metadata', 'labels']) },
    spec: {
      containers: sorted(ports),
      ...(ofSidecars.length === 0 ? {} : { initContainers: sorted(ofSidecars) }),
      hostNetwork: valueAt(pod, ['spec', 'hostNetwork']) === true,
    },
  };
}

/** Whether an init container is one that keeps running beside the others. */
export function isSidecar(container: Json): boolean {
  return textAt(container, ['restartPolicy']) === 'Always';
}

function portsContent(container: Json): readonly JsonObject[] {
  return listAt(container, ['ports']).map((port) => ({
    name: textAt(port, ['name']) ?? null,
    containerPort: valueAt(port, ['containerPort']) ?? null,
    protocol: textAt(port, ['protocol']) ?? 'TCP',
  }));
}

function serviceContent(value: JsonObject): JsonObject {
  const ports = listAt(value, ['spec', 'ports']).map((port) => ({
    name: textAt(port, ['name']) ?? null,
    protocol: textAt(port, ['protocol']) ?? 'TCP',
    port: valueAt(port, ['port']) ?? null,
    targetPort: valueAt(port, ['targetPort']) ?? valueAt(port, ['port']) ?? null,
  }));
  return {
    selector: objectAt(value, ['spec', 'selector']),
    ports: sorted(ports),
    externalIPs: sorted(listAt(value, ['spec', 'externalIPs'])),
    type: textAt(value, ['spec', 'type']) ?? 'ClusterIP',
    externalTrafficPolicy: textAt(value, ['spec', 'externalTrafficPolicy']) ?? 'Cluster',
    loadBalancerSourceRanges: sorted(listAt(value, ['spec', 'loadBalancerSourceRanges'])),
  };
}

/** The backends, each with its host and path; order means nothing. */
function entryContent(manifest: Manifest): Json {
  return sorted(waysOf(manifest).map(({ object: _object, origin: _origin, ...way }) => way as unknown as Json));
}

function nested(path: Path, value: JsonObject): JsonObject {
  return path.reduceRight<JsonObject>((inside, step) => ({ [step]: inside }), value);
}

/** Paths at which two contents differ, as deep as maps go; a list is one place. */
export function differingPaths(first: Json | undefined, second: Json | undefined, path: Path = []): readonly Path[] {
  if (canonicalJson(first) === canonicalJson(second)) return [];
  if (!isObject(first) || !isObject(second)) return [path];
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])].sort();
  return keys.flatMap((key) =>
    differingPaths(
      Object.hasOwn(first, key) ? first[key] : undefined,
      Object.hasOwn(second, key) ? second[key] : undefined,
      [...path, key],
    ),
  );
}
