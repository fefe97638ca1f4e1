/** Selectors in steps: one for each condition that came, went or is another one. */
import type { Requirement, Selector } from '../model/labels.ts';
import { formatRequirement, formatSelector } from '../model/labels.ts';
import type { Origin } from '../model/origin.ts';
import type { NamespaceScope, SelectorPart } from '../model/policy.ts';
import type { Step, Steps } from './steps.ts';
import { align, listSteps, oneStep, unchanged } from './steps.ts';

/** How a selector is written, and what each of its steps says. */
export interface Written {
  /** For what has no place of its own; where no condition is left, the place that is now empty. */
  readonly whole: Origin;
  /** Conditions of the earlier version, for those that are gone. */
  readonly was: readonly SelectorPart[];
  readonly parts: readonly SelectorPart[];
  /** What stands before a condition in `parts`. */
  readonly prefix: string;
  readonly step: Omit<Step, 'origin'>;
}

export function selectorSteps(before: Selector, after: Selector, written: Written): Steps<Selector> {
  if (formatSelector(before) === formatSelector(after)) return unchanged(after);
  if (before.kind === 'none' || after.kind === 'none') {
    return oneStep(before, after, { ...written.step, origin: written.whole });
  }
  const [was, is] = [requirementsOf(before), requirementsOf(after)];
  const entries = align(was, is, formatRequirement, [
    (a, b) => a.key === b.key && a.operator === b.operator,
    (a, b) => a.key === b.key,
    (a, b) => was.length === is.length && formatRequirement(a) !== formatRequirement(b),
  ]);
  const list = listSteps<Requirement>(
    entries.map(({ before: old, after: now }) => {
      if (old !== undefined && now !== undefined && formatRequirement(old) === formatRequirement(now)) {
        return unchanged<Requirement | undefined>(now);
      }
      return oneStep(old, now, {
        ...written.step,
        origin: is.length === 0 ? written.whole : placeOf(old, now, written),
      });
    }),
  );
  return {
    steps: list.steps,
    build: (undone) => {
      const requirements = list.build(undone);
      return requirements.length === 0 ? { kind: 'all' } : { kind: 'match', requirements };
    },
  };
}

function requirementsOf(selector: Selector): readonly Requirement[] {
  return selector.kind === 'match' ? selector.requirements : [];
}

function placeOf(
  old: Requirement | undefined,
  now: Requirement | undefined,
  { was, parts, prefix, whole }: Written,
): Origin {
  const [requirement, written] = now === undefined ? [old, was] : [now, parts];
  if (requirement === undefined) return whole;
  const text = `${prefix}${formatRequirement(requirement)}`;
  return written.find((part) => part.text === text)?.origin ?? whole;
}

/** The own namespace and a selector of namespaces differ as a whole. */
export function scopeSteps(before: NamespaceScope, after: NamespaceScope, written: Written): Steps<NamespaceScope> {
  if (before.kind === 'select' && after.kind === 'select') {
    const selector = selectorSteps(before.selector, after.selector, written);
    return {
      steps: selector.steps,
      build: (undone) => ({ kind: 'select', selector: selector.build(undone) }),
    };
  }
  if (before.kind === 'own' && after.kind === 'own' && before.namespace === after.namespace) return unchanged(after);
  const first = written.parts.find(({ text }) => text.startsWith(written.prefix));
  const origin = after.kind === 'select' ? (first?.origin ?? written.whole) : written.whole;
  return oneStep(before, after, { ...written.step, origin });
}
