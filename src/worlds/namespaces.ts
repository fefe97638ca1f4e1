/** What a new namespace gets here without any manifest saying so. */
import type { Labels } from '../model/labels.ts';
import type { Manifest, ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { Dialect } from '../dialects/index.ts';
import { contentText } from './content.ts';
import { generatorOf } from './generated.ts';
import { liveManifest } from './live.ts';
import type { Table } from './objects.ts';
import { roleOf, textsAt } from './objects.ts';

/** Namespaces of Kubernetes itself, which generators usually spare. */
const system = /^(?:kube-.*|default)$/;

/** How many namespaces must share a thing, and which part of all, before it is taken for a rule. */
const enough = { count: 3, share: 0.9 };

export interface NamespaceDefaults {
  readonly labels: Labels;
  /** Policies that a generator gave to nearly every namespace, one example each. */
  readonly policies: readonly Manifest[];
  readonly statements: readonly string[];
}

/** From the gate file if it says so, else worked out from the live namespaces; `declared` are manifests of the base. */
export function namespaceDefaults(
  live: Table | undefined,
  declared: Table,
  configured: Labels | undefined,
  dialects: readonly Dialect[],
): NamespaceDefaults {
  const names = [...(live ?? new Map<ObjectKey, Manifest>()).values()].flatMap(({ ref }) =>
    ref.kind === 'Namespace' && ref.group === '' && !system.test(ref.name) ? [ref.name] : [],
  );
  const policies = live === undefined ? [] : sharedPolicies(live, new Set(names), dialects);
  const labels = configured ?? (live === undefined ? new Map<string, string>() : sharedLabels(live, names, declared));
  const parts = [
    ...(configured === undefined && labels.size > 0
      ? [`the label${labels.size > 1 ? 's' : ''} ${[...labels].map(([key, value]) => `${key}=${value}`).join(', ')}`]
      : []),
    ...policies.map(({ ref }) => `the generated ${ref.kind} ${ref.name}`),
  ];
  const statement = `A new namespace is taken to get ${parts.join(' and ')}, as nearly all live ones have.`;
  return { labels, policies, statements: parts.length === 0 ? [] : [statement] };
}

/** Labels that no manifest sets and that nearly every namespace has: something in the cluster puts them there. */
function sharedLabels(live: Table, names: readonly string[], declared: Table): Labels {
  const counts = new Map<string, { readonly key: string; readonly value: string; count: number }>();
  const written = new Set<string>();
  for (const name of names) {
    const key = keyOf({ group: '', kind: 'Namespace', namespace: '', name });
    for (const label of textsAt(declared.get(key)?.value, ['metadata', 'labels']).keys()) written.add(label);
    for (const [label, value] of textsAt(live.get(key)?.value, ['metadata', 'labels'])) {
      const id = `${label}=${value}`;
      const entry = counts.get(id) ?? { key: label, value, count: 0 };
      entry.count++;
      counts.set(id, entry);
    }
  }
  const shared = [...counts.values()].filter(({ key, count }) => isRule(count, names.length) && !written.has(key));
  return new Map(shared.map(({ key, value }) => [key, value] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sharedPolicies(live: Table, names: ReadonlySet<string>, dialects: readonly Dialect[]): readonly Manifest[] {
  const groups = new Map<string, Manifest[]>();
  for (const manifest of live.values()) {
    if (!names.has(manifest.ref.namespace) || roleOf(manifest.ref, dialects) !== 'policy') continue;
    if (generatorOf(manifest) === undefined) continue;
    const id = `${manifest.ref.group}/${manifest.ref.kind}/${manifest.ref.name} ${contentText(manifest, 'policy')}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [manifest]);
    else group.push(manifest);
  }
  return [...groups.values()]
    .filter((group) => isRule(group.length, names.size))
    .flatMap((group) => group.sort((a, b) => (a.ref.namespace < b.ref.namespace ? -1 : 1))[0] ?? [])
    .sort((a, b) => (a.ref.name < b.ref.name ? -1 : 1));
}

function isRule(count: number, of: number): boolean {
  return count >= enough.count && count >= enough.share * of;
}

/** The table with the policies that its new namespaces get; what it declares under the same name stays. */
export function withDefaultPolicies(table: Table, live: Table, policies: readonly Manifest[]): Table {
  if (policies.length === 0) return table;
  const out = new Map(table);
  for (const [key, { ref }] of table) {
    if (ref.kind !== 'Namespace' || ref.group !== '' || live.has(key)) continue;
    for (const policy of policies) {
      const copy = { ...policy.ref, namespace: ref.name };
      if (!out.has(keyOf(copy))) out.set(keyOf(copy), { ...liveManifest(policy.value, copy), origin: policy.origin });
    }
  }
  return out;
}
