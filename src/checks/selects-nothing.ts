/** A policy that the change touches selects no pod. */
import type { EmptySubject } from '../model/comparison.ts';
import { formatRef } from '../model/object.ts';
import { countOf } from '../model/time.ts';
import type { Check } from './index.ts';

export const selectsNothing: Check = {
  kind: 'selects-nothing',
  run({ source, emptySubjects }, gate) {
    return emptySubjects.map((subject) => ({
      kind: 'selects-nothing',
      key: {
        source,
        kind: 'selects-nothing',
        object: formatRef(subject.policy),
        subject: subject.selector,
        peer: '',
        port: '',
      },
      severity: gate.severity['selects-nothing'],
      title: `${formatRef(subject.policy)} selects no pod${subject.cause === undefined ? '' : ' any more'}`,
      details: [selectorText(subject), ...nearestText(subject)],
      causes: [
        ...(subject.cause === undefined ? [] : [subject.cause]),
        { object: subject.policy, origin: subject.origin, text: `no pod matches ${subject.selector}` },
      ],
      rows: [],
    }));
  },
};

function selectorText({ selector, policy }: EmptySubject): string {
  // A policy of the cluster may be there to allow.
  const [where, effect] =
    policy.namespace === ''
      ? ['The cluster', 'does nothing']
      : [`The namespace ${policy.namespace}`, 'protects nothing'];
  return selector === '{}'
    ? `${where} has no pod, so the policy ${effect}.`
    : `No pod carries ${selector}, so the policy ${effect}.`;
}

function nearestText({ nearest }: EmptySubject): readonly string[] {
  return nearest === undefined ? [] : [`Nearest: ${nearest.label}, on ${countOf(nearest.pods, 'pod')}.`];
}
