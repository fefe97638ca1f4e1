/** The content of policies: as their API server would store them, lists whose order means nothing in canonical order. */
import type { Json, JsonObject, Manifest } from '../model/object.ts';
import { canonicalJson, isObject, valueAt } from '../model/object.ts';
import { listAt, objectAt } from './objects.ts';

/** The content of a policy of any kind; of kinds that nobody knows, everything but metadata and status. */
export function policyContent({ ref, value }: Manifest): JsonObject {
  const spec = objectAt(value, ['spec']);
  if (ref.group === 'networking.k8s.io') return { spec: namespacedContent(spec) };
  if (ref.group === 'policy.networking.k8s.io') return { spec: clusterWideContent(spec) };
  return without(value, 'apiVersion', 'kind', 'metadata', 'status');
}

/** The order of rules means nothing. */
function namespacedContent(spec: JsonObject): JsonObject {
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

/** An empty list says nothing. */
function listContent(items: readonly Json[]): Json | undefined {
  return items.length === 0 ? undefined : sorted(items);
}

function ruleContent(rule: Json): Json {
  if (!isObject(rule)) return rule;
  const ports = listAt(rule, ['ports']).map((port) =>
    isObject(port) ? filled({ ...port, protocol: port['protocol'] ?? 'TCP' }) : port,
  );
  return filled({
    ...rule,
    from: listContent(listAt(rule, ['from']).map(peerContent)),
    to: listContent(listAt(rule, ['to']).map(peerContent)),
    ports: listContent(ports),
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

/** The order of rules decides; their names do not. */
function clusterWideContent(spec: JsonObject): JsonObject {
  const direction = (name: 'ingress' | 'egress'): Json | undefined => {
    const rules = listAt(spec, [name]).map(tieredRuleContent);
    return rules.length === 0 ? undefined : rules;
  };
  return filled({
    ...spec,
    subject: podsContent(valueAt(spec, ['subject'])),
    ingress: direction('ingress'),
    egress: direction('egress'),
  });
}

function tieredRuleContent(rule: Json): Json {
  if (!isObject(rule)) return rule;
  const list = (name: string, of: (item: Json) => Json | undefined): Json | undefined =>
    listContent(listAt(rule, [name]).map((item) => of(item) ?? null));
  return filled({
    ...rule,
    name: undefined,
    from: list('from', podsContent),
    to: list('to', podsContent),
    ports: list('ports', portContent),
    protocols: list('protocols', (item) => item),
  });
}

/** A subject or peer; a selector that is missing inside of `pods` is an empty one. */
function podsContent(part: Json | undefined): Json | undefined {
  if (!isObject(part)) return part;
  const pods = valueAt(part, ['pods']);
  return filled({
    ...part,
    namespaces: selectorContent(valueAt(part, ['namespaces'])),
    nodes: selectorContent(valueAt(part, ['nodes'])),
    networks: listContent(listAt(part, ['networks'])),
    domainNames: listContent(listAt(part, ['domainNames'])),
    pods: isObject(pods)
      ? filled({
          ...pods,
          namespaceSelector: selectorContent(valueAt(pods, ['namespaceSelector']) ?? {}),
          podSelector: selectorContent(valueAt(pods, ['podSelector']) ?? {}),
        })
      : pods,
  });
}

function portContent(entry: Json): Json {
  if (!isObject(entry)) return entry;
  return Object.fromEntries(
    Object.entries(filled(entry)).map(([key, part]) => [
      key,
      isObject(part) && key !== 'namedPort' ? filled({ ...part, protocol: part['protocol'] ?? 'TCP' }) : part,
    ]),
  );
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

export function sorted(list: readonly Json[]): readonly Json[] {
  return list
    .map((item) => ({ item, text: canonicalJson(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ item }) => item);
}

export function without(value: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
