/** Labels and label selectors (Kubernetes API: meta/v1 LabelSelector). */
export type Labels = ReadonlyMap<string, string>;

export const noLabels: Labels = new Map();

/** One condition on a label. `NotIn` and `DoesNotExist` hold when the label is missing. */
export type Requirement =
  | { readonly operator: 'In' | 'NotIn'; readonly key: string; readonly values: readonly string[] }
  | { readonly operator: 'Exists' | 'DoesNotExist'; readonly key: string }
  /** An operator of a newer API; `condition` is the canonical JSON of the requirement. */
  | { readonly operator: 'unknown'; readonly key: string; readonly condition: string };

/** `all` is the empty selector; an absent selector is expressed by what contains it, never as a member here. */
export type Selector =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'match'; readonly requirements: readonly Requirement[] };

/** Equal texts mean equal selectors, whatever order they were written in. */
export function formatSelector(selector: Selector): string {
  if (selector.kind !== 'match') return selector.kind === 'all' ? '{}' : 'nothing';
  return selector.requirements.map(formatRequirement).sort().join(',');
}

export function formatRequirement(requirement: Requirement): string {
  switch (requirement.operator) {
    case 'In':
      return requirement.values.length === 1
        ? `${requirement.key}=${requirement.values[0] ?? ''}`
        : `${requirement.key} in (${[...requirement.values].sort().join(',')})`;
    case 'NotIn':
      return `${requirement.key} notin (${[...requirement.values].sort().join(',')})`;
    case 'Exists':
      return requirement.key;
    case 'DoesNotExist':
      return `!${requirement.key}`;
    case 'unknown':
      return `? ${requirement.condition}`;
  }
}

export function formatLabels(labels: Labels): string {
  return [...labels]
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(',');
}

/** Whether a requirement holds; `undefined` when its operator is not known. */
export function holds(requirement: Requirement, labels: Labels): boolean | undefined {
  const value = labels.get(requirement.key);
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && requirement.values.includes(value);
    case 'NotIn':
      return value === undefined || !requirement.values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'unknown':
      return undefined;
  }
}
