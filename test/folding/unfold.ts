/**
 * What folded JSON says, pair by pair: written from the documentation alone, with nothing of the program. A row means
 * every pair of its groups, never a member that is `single` with itself.
 */

export interface WireMember {
  readonly kind: string;
  readonly namespace?: string;
  readonly workloadKind?: string;
  readonly name?: string;
  readonly some?: { readonly ids?: readonly string[]; readonly pods: number };
  readonly blocks?: readonly string[];
  readonly single?: boolean;
}

export interface WireGroup {
  readonly id: string;
  readonly words: string;
  readonly members: readonly WireMember[];
  readonly conditions: readonly WireCondition[];
}

export interface WireCondition {
  readonly namespaces?: {
    readonly names: readonly string[];
    readonly pattern?: string;
    readonly labels?: readonly WireRequirement[];
  };
  readonly labels: readonly WireRequirement[];
  readonly except: readonly { readonly namespace: string; readonly workloadKind: string; readonly name: string }[];
}

export interface WireRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

export interface WireRow {
  readonly sources: string;
  readonly destinations: string;
  readonly pairs: number;
}

export interface Pair<Row> {
  readonly source: WireMember;
  readonly destination: WireMember;
  readonly row: Row;
}

export function* unfold<Row extends WireRow>(groups: readonly WireGroup[], rows: readonly Row[]): Iterable<Pair<Row>> {
  const members = new Map(groups.map((group) => [group.id, group.members]));
  for (const row of rows) {
    let pairs = 0;
    for (const source of members.get(row.sources) ?? []) {
      for (const destination of members.get(row.destinations) ?? []) {
        if (source.single === true && nameOf(source) === nameOf(destination)) continue;
        pairs++;
        yield { source, destination, row };
      }
    }
    if (pairs !== row.pairs) throw new Error(`${row.pairs} pairs are told, ${pairs} are there: ${JSON.stringify(row)}`);
  }
}

export function nameOf({ kind, namespace, workloadKind, name, some, blocks }: WireMember): string {
  return JSON.stringify([kind, namespace, workloadKind, name, some?.ids, some?.pods, blocks]);
}

export interface LabelledWorkload {
  readonly namespace: string;
  readonly kind: string;
  readonly name: string;
  /** Labels of each of its pods. */
  readonly pods: readonly ReadonlyMap<string, string>[];
}

/**
 * Complains unless every condition of every group means members of the group alone, and none of them twice. Gives the
 * number of conditions.
 */
export function checkConditions(groups: readonly WireGroup[], workloads: readonly LabelledWorkload[]): number {
  let checked = 0;
  for (const { words, conditions, members } of groups) {
    const whole = members.filter(({ kind, some }) => kind === 'workload' && some === undefined);
    const left = new Set(whole.map(({ namespace, name, workloadKind }) => `${namespace}/${name}[${workloadKind}]`));
    for (const condition of conditions) {
      checked++;
      const meant = meantBy(condition, workloads);
      if (meant.length < 2) throw new Error(`${words}: a condition for ${meant.length} workloads`);
      for (const name of meant) if (!left.delete(name)) throw new Error(`${words}: ${name} is meant and no member`);
    }
    if (conditions.length > 0 && words.startsWith('every workload') && !words.includes(',') && left.size > 0) {
      throw new Error(`${words}: leaves out ${[...left].join(', ')}`);
    }
  }
  return checked;
}

/** Workloads that a condition means, as `namespace/name[Kind]`; a workload of which it means some pods only is an error. */
function meantBy(
  { namespaces, labels, except }: WireCondition,
  workloads: readonly LabelledWorkload[],
): readonly string[] {
  const left = new Set(except.map(({ namespace, name, workloadKind }) => `${namespace}/${name}[${workloadKind}]`));
  return workloads
    .filter(({ namespace }) => namespaces === undefined || namespaces.names.includes(namespace))
    .filter((workload) => {
      const held = workload.pods.filter((pod) => labels.every((one) => holds(one, pod)));
      if (held.length > 0 && held.length < workload.pods.length) throw new Error(`${workload.name} is meant in part`);
      return held.length > 0;
    })
    .map(({ namespace, name, kind }) => `${namespace}/${name}[${kind}]`)
    .filter((name) => !left.has(name))
    .sort();
}

function holds({ key, operator, values = [] }: WireRequirement, labels: ReadonlyMap<string, string>): boolean {
  const value = labels.get(key);
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      throw new Error(`no operator ${operator}`);
  }
}
