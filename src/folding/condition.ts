/**
 * A condition that exactly some workloads of a world fulfil, as short as can be found: the words for a group.
 *
 * What is tried, in this order: every workload; all of a namespace; one label; all of some namespaces; one label in
 * these namespaces; one of a few values; two or three labels; and each of the wider ones with a few exceptions.
 */
import type { WorkloadKey, WorkloadRef } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { GroupCondition, NamespaceSet } from '../model/group.ts';
import type { Requirement } from '../model/labels.ts';
import { holds } from '../model/labels.ts';
import type { Directory, WorkloadFacts } from './directory.ts';

/** Fewer are best named one by one. */
const fewestMembers = 3;
const mostValues = 4;
/** Namespaces that are best told by their names. */
const fewNames = 3;
const mostLabels = 3;
const mostExceptions = 2;
/** Workloads that a condition with exceptions must still mean for each exception. */
const perException = 3;

/** One condition for all of them, or one for those of a namespace each, and whom none of them means. */
export function conditionsOf(
  directory: Directory,
  keys: ReadonlySet<WorkloadKey>,
): { readonly conditions: readonly GroupCondition[]; readonly others: ReadonlySet<WorkloadKey> } {
  const whole = conditionOf(directory, keys);
  if (whole !== undefined) return { conditions: [whole], others: new Set() };
  const byNamespace = new Map<string, Set<WorkloadKey>>();
  for (const key of keys) {
    const namespace = directory.workloads.get(key)?.ref.namespace ?? '';
    byNamespace.set(namespace, (byNamespace.get(namespace) ?? new Set<WorkloadKey>()).add(key));
  }
  const others = new Set(keys);
  if (byNamespace.size < 2) return { conditions: [], others };
  const conditions: GroupCondition[] = [];
  for (const [, own] of [...byNamespace].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const condition = conditionOf(directory, own);
    if (condition === undefined) continue;
    conditions.push(condition);
    for (const key of own) others.delete(key);
  }
  return { conditions, others };
}

/** Undefined: only a list says it, or says it as well. */
function conditionOf(directory: Directory, keys: ReadonlySet<WorkloadKey>): GroupCondition | undefined {
  const members = [...keys].flatMap((key) => directory.workloads.get(key) ?? []);
  if (members.length < fewestMembers || members.length !== keys.size) return undefined;
  const names = [...new Set(members.map(({ ref }) => ref.namespace))].sort();
  const labels = commonLabels(directory, members);
  const values = commonValues(directory, members);
  const all = { labels: [], except: [] };
  if (keys.size === directory.workloads.size) return all;
  const inScope = names.flatMap((name) => directory.byNamespace.get(name) ?? []);
  const whole = inScope.length === keys.size;
  const namespaces = namesFor(directory, names);
  const isFew = names.length === 1 || namespaces.pattern !== undefined || namespaces.labels !== undefined;
  if (whole && isFew) return { ...all, namespaces };
  const exact = [...labels.map((one) => [one]), ...values.map((one) => [one])];
  const anywhere = exact.find((one) => everywhere(directory, one) === keys.size);
  if (anywhere !== undefined) return { ...all, labels: anywhere };
  if (whole && names.length <= fewNames) return { ...all, namespaces };
  const nearlyAll = exceptionsTo(directory.workloads.values(), directory.workloads.size, keys);
  if (nearlyAll !== undefined) return { labels: [], except: nearlyAll };
  if (whole) return { ...all, namespaces };
  const here = exact.find((one) => meant(inScope, one).length === keys.size) ?? several(inScope, labels, keys.size);
  if (here !== undefined) return { ...all, namespaces, labels: here };
  return withExceptions(keys, inScope, namespaces, [...labels, ...values]);
}

/** Labels that all members carry, by name. */
function commonLabels({ keys }: Directory, [first, ...others]: readonly WorkloadFacts[]): readonly Requirement[] {
  return [...(first?.labels ?? [])]
    .filter(([key, value]) => keys.has(key) && others.every(({ labels }) => labels.get(key) === value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ operator: 'In', key, values: [value] }));
}

/** Labels of which every member has one of a few values, those of fewer values first. */
function commonValues({ keys }: Directory, [first, ...others]: readonly WorkloadFacts[]): readonly Requirement[] {
  const found: (Requirement & { readonly operator: 'In' })[] = [];
  for (const key of [...(first?.labels.keys() ?? [])].sort()) {
    if (!keys.has(key)) continue;
    const values = new Set([first?.labels.get(key) ?? '']);
    for (const { labels } of others) {
      const value = labels.get(key);
      if (value === undefined || values.add(value).size > mostValues) {
        values.clear();
        break;
      }
    }
    // As many values as members is a list of names in disguise.
    if (values.size > 1 && values.size * 2 <= others.length + 1)
      found.push({ operator: 'In', key, values: [...values].sort() });
  }
  return found.sort((a, b) => a.values.length - b.values.length);
}

/** How many workloads of the world carry one of the values of a single requirement. */
function everywhere({ byLabel }: Directory, [requirement]: readonly Requirement[]): number {
  if (requirement?.operator !== 'In') return -1;
  return requirement.values.reduce((sum, value) => sum + (byLabel.get(`${requirement.key}=${value}`)?.length ?? 0), 0);
}

function meant(workloads: readonly WorkloadFacts[], requirements: readonly Requirement[]): readonly WorkloadFacts[] {
  return workloads.filter(({ labels }) => requirements.every((one) => holds(one, labels) === true));
}

/** Labels that together mean exactly the members: each time the one that leaves fewest others. */
function several(
  inScope: readonly WorkloadFacts[],
  labels: readonly Requirement[],
  size: number,
): readonly Requirement[] | undefined {
  let left = inScope;
  const chosen: Requirement[] = [];
  while (chosen.length < mostLabels) {
    let best: { readonly label: Requirement; readonly left: readonly WorkloadFacts[] } | undefined;
    for (const label of labels) {
      const now = meant(left, [label]);
      if (now.length < (best?.left ?? left).length) best = { label, left: now };
    }
    if (best === undefined) return undefined;
    chosen.push(best.label);
    ({ left } = best);
    if (left.length === size) return chosen;
  }
  return undefined;
}

/** The few of these `size` workloads that are not meant; undefined where they are many beside those that are. */
function exceptionsTo(
  wider: Iterable<WorkloadFacts>,
  size: number,
  keys: ReadonlySet<WorkloadKey>,
): readonly WorkloadRef[] | undefined {
  const many = size - keys.size;
  if (many > mostExceptions || keys.size < many * perException) return undefined;
  return [...wider].filter(({ ref }) => !keys.has(workloadKeyOf(ref))).map(({ ref }) => ref);
}

function withExceptions(
  keys: ReadonlySet<WorkloadKey>,
  inScope: readonly WorkloadFacts[],
  namespaces: NamespaceSet,
  labels: readonly Requirement[],
): GroupCondition | undefined {
  const whole = exceptionsTo(inScope, inScope.length, keys);
  if (whole !== undefined) return { namespaces, labels: [], except: whole };
  for (const label of labels) {
    const wider = meant(inScope, [label]);
    const except = exceptionsTo(wider, wider.length, keys);
    if (except !== undefined) return { namespaces, labels: [label], except };
  }
  return undefined;
}

/** A pattern or a label for several namespaces, if one means exactly these among all that have workloads. */
function namesFor(directory: Directory, names: readonly string[]): NamespaceSet {
  if (names.length < 2) return { names };
  const prefix = commonPrefix(names);
  if (prefix.length >= 2 && countPrefixed(directory.namespaces, prefix) === names.length) {
    return { names, pattern: `${prefix}*` };
  }
  const labels = namespaceLabel(directory, names);
  return labels === undefined ? { names } : { names, labels: [labels] };
}

/** What all names begin with, up to a hyphen or full stop. */
function commonPrefix([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const name of others) while (!name.startsWith(first.slice(0, length))) length--;
  const prefix = first.slice(0, length);
  return prefix.slice(0, Math.max(prefix.lastIndexOf('-'), prefix.lastIndexOf('.')) + 1);
}

/** How many of the sorted names begin like this. */
function countPrefixed(names: readonly string[], prefix: string): number {
  const firstFrom = (text: string): number => {
    let [low, high] = [0, names.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((names[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return firstFrom(`${prefix}\uffff`) - firstFrom(prefix);
}

function namespaceLabel(
  { namespacesWith, namespaceLabels }: Directory,
  names: readonly string[],
): Requirement | undefined {
  const [first = '', ...others] = names;
  return [...(namespaceLabels.get(first) ?? [])]
    .filter(([key, value]) => namespacesWith.get(`${key}=${value}`) === names.length)
    .filter(([key, value]) => others.every((name) => namespaceLabels.get(name)?.get(key) === value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]): Requirement => ({ operator: 'In', key, values: [value] }))[0];
}
