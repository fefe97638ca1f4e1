/** Label selectors (meta/v1 LabelSelector), read alike by every policy kind of Kubernetes. */
import type { Cursor } from '../cursor.ts';
import type { Requirement, Selector } from '../model/labels.ts';
import { formatRequirement } from '../model/labels.ts';
import { canonicalJson } from '../model/object.ts';
import type { SelectorPart } from '../model/policy.ts';

/** An absent or empty selector means all; what contains it decides what "all" is taken from. */
export function readSelector(selector: Cursor): Selector {
  const labels = selector.field('matchLabels');
  const exact = labels.keys().map((key): Requirement => ({
    operator: 'In',
    key,
    values: [labels.field(key).string() ?? ''],
  }));
  const requirements = [...exact, ...selector.field('matchExpressions').items().map(readRequirement)];
  return requirements.length === 0 ? { kind: 'all' } : { kind: 'match', requirements };
}

function readRequirement(expression: Cursor): Requirement {
  const key = expression.field('key').string() ?? '';
  const values = expression
    .field('values')
    .items()
    .flatMap((item) => item.string() ?? []);
  const operator = expression.field('operator').string();
  switch (operator) {
    case 'In':
    case 'NotIn':
      return { operator, key, values };
    case 'Exists':
    case 'DoesNotExist':
      return { operator, key };
    default:
      return { operator: 'unknown', key, condition: canonicalJson(expression.value) };
  }
}

/** Each condition with its own place, for pointing at the one that changed. `prefix` stands in front of each text. */
export function selectorParts(selector: Cursor, prefix: string): readonly SelectorPart[] {
  const labels = selector.field('matchLabels');
  return [
    ...labels.keys().map((key) => ({
      text: `${prefix}${key}=${labels.field(key).string() ?? ''}`,
      origin: labels.field(key).origin,
    })),
    ...selector
      .field('matchExpressions')
      .items()
      .map((expression) => ({
        text: `${prefix}${formatRequirement(readRequirement(expression))}`,
        origin: expression.origin,
      })),
  ];
}
