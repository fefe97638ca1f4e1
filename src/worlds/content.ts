/**
 * The part of an object that a world depends on, in one form: server defaults filled in, empty and absent the same,
 * lists whose order means nothing sorted. Two objects with equal content cannot be told apart by any policy.
 */
import type { Json, JsonObject, Manifest, Path } from '../model/object.ts';
import { canonicalJson, isObject } from '../model/object.ts';
import { listAt, objectAt, templateOf, templatePath, textAt, valueAt } from './objects.ts';
import type { Role } from './objects.ts';

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
      return manifest.ref.group === 'networking.k8s.io'
        ? { spec: policyContent(objectAt(value, ['spec'])) }
        : without(value, 'apiVersion', 'kind', 'metadata', 'status');
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
  const ports = listAt(pod, ['spec', 'containers']).flatMap((container) =>
    listAt(container, ['ports']).map((port) => ({
      name: textAt(port, ['name']) ?? null,
      containerPort: valueAt(port, ['containerPort']) ?? null,
      protocol: textAt(port, ['protocol']) ?? 'TCP',
    })),
  );
  return {
    metadata: { labels: objectAt(pod, ['metadata', 'labels']) },
    spec: { containers: sorted(ports), hostNetwork: valueAt(pod, ['spec', 'hostNetwork']) === true },
  };
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
  };
}

/** A NetworkPolicy as the API server would store it, every list in canonical order. */
function policyContent(spec: JsonObject): JsonObject {
  const written = listAt(spec, ['policyTypes']);
  const types =
    written.length > 0 ? written : listAt(spec, ['egress']).length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
  const direction = (name: 'ingress' | 'egress', type: string): Json | undefined =>
    types.includes(type) ? sorted(listAt(spec, [name]).map(ruleContent)) : undefined;
  return filled({
    ...spec,
    podSelector: selectorContent(valueAt(spec, ['podSelector']) ?? {}),
    policyTypes: sorted([...new Set(types)]),
    ingress: direction('ingress', 'Ingress'),
    egress: direction('egress', 'Egress'),
  });
}

function ruleContent(rule: Json): Json {
  if (!isObject(rule)) return rule;
  const ports = listAt(rule, ['ports']).map((port) => (isObject(port) ? filled({ protocol: 'TCP', ...port }) : port));
  const list = (items: readonly Json[]): Json | undefined => (items.length === 0 ? undefined : sorted(items));
  return filled({
    ...rule,
    from: list(listAt(rule, ['from']).map(peerContent)),
    to: list(listAt(rule, ['to']).map(peerContent)),
    ports: list(ports),
  });
}

function peerContent(peer: Json): Json {
  if (!isObject(peer)) return peer;
  const block = valueAt(peer, ['ipBlock']);
  const except = listAt(block, ['except']);
  return filled({
    ...peer,
    podSelector: selectorContent(valueAt(peer, ['podSelector'])),
    namespaceSelector: selectorContent(valueAt(peer, ['namespaceSelector'])),
    ipBlock: isObject(block) ? filled({ ...block, except: except.length === 0 ? undefined : sorted(except) }) : block,
  });
}

function selectorContent(selector: Json | undefined): Json | undefined {
  if (!isObject(selector)) return selector;
  const expressions = listAt(selector, ['matchExpressions']).map((expression) =>
    isObject(expression) ? filled({ ...expression, values: sorted(listAt(expression, ['values'])) }) : expression,
  );
  const labels = objectAt(selector, ['matchLabels']);
  return filled({
    ...selector,
    matchLabels: Object.keys(labels).length === 0 ? undefined : labels,
    matchExpressions: expressions.length === 0 ? undefined : sorted(expressions),
  });
}

/** Without the members that say nothing. */
function filled(value: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined || item === null ? [] : [[key, item]])),
  );
}

function nested(path: Path, value: JsonObject): JsonObject {
  return path.reduceRight<JsonObject>((inside, step) => ({ [step]: inside }), value);
}

function without(value: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

function sorted(list: readonly Json[]): readonly Json[] {
  return list
    .map((item) => ({ item, text: canonicalJson(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ item }) => item);
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
