/** What the answer of `drift` may say by privacy `names`: no address, and no pod in which somebody wrote. */
import type { Party } from '../model/finding.ts';
import type { DriftReport } from './drift.ts';
import { partyOfNames } from './privacy.ts';
import { attemptOfNames, driftOfNames } from './privacy-drift.ts';
import { withoutAddresses } from './privacy-values.ts';

const masks = { party: (party: Party) => partyOfNames(party, withoutAddresses), text: withoutAddresses };

export function driftReportOfNames(report: DriftReport): DriftReport {
  const { coverage } = report;
  return {
    ...report,
    ...(coverage && { coverage: { ...coverage, limits: coverage.limits.map(withoutAddresses) } }),
    attempts: report.attempts.map((attempt) => attemptOfNames(attempt, withoutAddresses)),
    states: report.states.map((state) => ({ ...state, drift: state.drift.map((item) => driftOfNames(item, masks)) })),
    unseen: report.unseen.map(withoutAddresses),
  };
}
