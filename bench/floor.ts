/**
 * The least that a static difference costs: js-yaml on both sides and a plain evaluator that gives the pairs of
 * workloads which the policies let talk on some port, without ranges, validation, places or explanation.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';

// Manifests as they come.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;
type Labels = Readonly<Record<string, string>>;

interface Workload {
  readonly id: string;
  readonly namespace: string;
  readonly labels: Labels;
}

interface Plain {
  readonly namespaces: ReadonlyMap<string, Labels>;
  readonly workloads: readonly Workload[];
  readonly byNamespace: ReadonlyMap<string, readonly Workload[]>;
  readonly policies: ReadonlyMap<string, readonly Any[]>;
}

/** Every YAML document below the folders. */
export function documentsIn(folders: readonly string[]): readonly Any[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .flatMap((entry) => loadAll(readFileSync(join(entry.parentPath, entry.name), 'utf8'))),
  );
}

/** How many pairs only one of the two folders connects. */
export function plainDifference(before: string, after: string): number {
  const [was, is] = [pairsIn(worldOf(documentsIn([before]))), pairsIn(worldOf(documentsIn([after])))];
  return [...was].filter((pair) => !is.has(pair)).length + [...is].filter((pair) => !was.has(pair)).length;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const out = new Map<string, Item[]>();
  for (const item of items) {
    const list = out.get(keyOf(item));
    if (list === undefined) out.set(keyOf(item), [item]);
    else list.push(item);
  }
  return out;
}

function worldOf(objects: readonly Any[]): Plain {
  const workloads = objects
    .filter(({ kind }) => kind === 'Deployment')
    .map(({ metadata, spec }) => ({
      id: `${metadata.namespace}/${metadata.name}`,
      namespace: metadata.namespace,
      labels: spec.template.metadata.labels,
    }));
  const policies = objects.filter(({ kind }) => kind === 'NetworkPolicy');
  return {
    namespaces: new Map(
      objects
        .filter(({ kind }) => kind === 'Namespace')
        .map(({ metadata }) => [metadata.name, { 'kubernetes.io/metadata.name': metadata.name, ...metadata.labels }]),
    ),
    workloads,
    byNamespace: grouped(workloads, ({ namespace }) => namespace),
    policies: grouped(policies, ({ metadata }) => metadata.namespace),
  };
}

function selects(selector: Any, labels: Labels): boolean {
  const exact = Object.entries(selector?.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
  return exact && (selector?.matchExpressions ?? []).every((one: Any) => holds(one, labels[one.key]));
}

function holds({ operator, values = [] }: Any, value: string | undefined): boolean {
  if (operator === 'Exists') return value !== undefined;
  if (operator === 'DoesNotExist') return value === undefined;
  const listed = value !== undefined && values.includes(value);
  return operator === 'In' ? listed : !listed;
}

/** The workloads that a rule's peer may be, with those of one namespace looked up where the peer names it. */
function peersOf(world: Plain, peer: Any, own: string): readonly Workload[] {
  if (peer.ipBlock !== undefined) return [];
  const named = peer.namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'];
  const places =
    peer.namespaceSelector === undefined ? [own] : named === undefined ? [...world.namespaces.keys()] : [named];
  return places
    .filter(
      (name) =>
        peer.namespaceSelector === undefined || selects(peer.namespaceSelector, world.namespaces.get(name) ?? {}),
    )
    .flatMap((name) => (world.byNamespace.get(name) ?? []).filter(({ labels }) => selects(peer.podSelector, labels)));
}

function reached(world: Plain, one: Workload, type: 'Ingress' | 'Egress'): ReadonlySet<string> | undefined {
  const own = (world.policies.get(one.namespace) ?? []).filter(
    ({ spec }) => spec.policyTypes.includes(type) && selects(spec.podSelector, one.labels),
  );
  if (own.length === 0) return undefined;
  const [rules, side] = type === 'Ingress' ? ['ingress', 'from'] : ['egress', 'to'];
  return new Set(
    own.flatMap(({ spec }) =>
      (spec[rules] ?? []).flatMap((rule: Any) =>
        (rule[side] ?? []).flatMap((peer: Any) => peersOf(world, peer, one.namespace).map(({ id }) => id)),
      ),
    ),
  );
}

function pairsIn(world: Plain): ReadonlySet<string> {
  const into = new Map(world.workloads.map((one) => [one.id, reached(world, one, 'Ingress')]));
  const pairs = new Set<string>();
  for (const one of world.workloads) {
    for (const id of reached(world, one, 'Egress') ?? into.keys()) {
      if (id !== one.id && (into.get(id)?.has(one.id) ?? true)) pairs.add(`${one.id} ${id}`);
    }
  }
  return pairs;
}
