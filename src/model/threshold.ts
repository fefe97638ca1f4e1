/** What fails the gate, decided once for the verdict and for every surface that knows levels of its own. */
import type { Finding } from './finding.ts';
import type { Gate } from './gate.ts';

export type Threshold = Pick<Gate, 'failOn' | 'warnOnly' | 'severity'>;

const ranks = { error: 0, warning: 1, notice: 2, ignore: 3 } as const;

/** True for a finding that the gate's rules say no to. The mode is another matter. */
export function failsGate(
  { kind, severity }: Pick<Finding, 'kind' | 'severity'>,
  { failOn, warnOnly }: Pick<Threshold, 'failOn' | 'warnOnly'>,
): boolean {
  return ranks[severity] <= ranks[failOn] && !warnOnly.includes(kind);
}
