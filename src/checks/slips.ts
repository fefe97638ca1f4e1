/** What the checks of slips have in common: one draft for each, at its place. */
import type { Comparison } from '../model/comparison.ts';
import type { Cause, FindingKey, Severity } from '../model/finding.ts';
import { severities } from '../model/finding.ts';
import type { Gate } from '../model/gate.ts';
import { formatRef } from '../model/object.ts';
import type { Direction } from '../model/policy.ts';
import type { RulePlace, Slip } from '../model/slip.ts';
import type { Check, Draft } from './index.ts';

export type SlipOf<Kind extends Slip['kind']> = Slip & { readonly kind: Kind };

/** What a check says of one slip. */
export interface SlipWords extends Pick<FindingKey, 'subject' | 'peer' | 'port'> {
  readonly title: string;
  readonly details: readonly string[];
  /** What is at the place of the slip. */
  readonly text: string;
  /** Causes that the author should look at before, or after, the place itself. */
  readonly first?: readonly Cause[];
  readonly further?: readonly Cause[];
  /** The most that it is worth, whatever the gate says of the kind. */
  readonly most?: Severity;
}

/** `describe` gives nothing for a slip that is not worth a finding. */
export function slipCheck<Kind extends Slip['kind']>(
  kind: Kind,
  describe: (slip: SlipOf<Kind>, comparison: Comparison) => SlipWords | undefined,
): Check {
  return {
    kind,
    run: (comparison, gate) =>
      slipsIn(comparison, kind).flatMap((slip) => {
        const words = describe(slip, comparison);
        return words === undefined ? [] : [draftOf(comparison.source, kind, slip, words, gate)];
      }),
  };
}

export function slipsIn<Kind extends Slip['kind']>({ slips }: Comparison, kind: Kind): readonly SlipOf<Kind>[] {
  return slips.filter((slip): slip is SlipOf<Kind> => slip.kind === kind);
}

function draftOf(source: string, kind: Slip['kind'], slip: Slip, words: SlipWords, gate: Gate): Draft {
  const { title, details, text, subject, peer, port, first = [], further = [], most } = words;
  return {
    kind,
    key: { source, kind, object: formatRef(slip.policy), subject, peer, port },
    severity: milder(gate.severity[kind], most),
    title,
    details,
    ...('direction' in slip ? { direction: slip.direction } : {}),
    causes: [...first, { object: slip.policy, origin: slip.origin, text }, ...further],
    rows: [],
  };
}

function milder(severity: Severity, most: Severity | undefined): Severity {
  const rank = (one: Severity): number => severities.indexOf(one);
  return most !== undefined && rank(most) > rank(severity) ? most : severity;
}

/** `from`, `to`: how the rules of a direction name the other side. */
export function side({ direction }: { readonly direction: Direction }): 'from' | 'to' {
  return direction === 'ingress' ? 'from' : 'to';
}

/** `ingress rule 2 of NetworkPolicy shop/db`. */
export function ruleName({ policy, direction, rule }: RulePlace): string {
  return `${direction} rule ${rule + 1} of ${formatRef(policy)}`;
}
