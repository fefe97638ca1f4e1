/** What approvals let stand of a report, and the verdict that is left. */
import { type Approval, contentOf } from '../model/approval.ts';
import type { Approved, Finding, Report } from '../model/finding.ts';
import type { Gate } from '../model/gate.ts';
import { failsGate } from '../model/threshold.ts';
import { countsOf } from './conclusion.ts';
import { verdictOf } from './verdict.ts';

/** Findings that fail the gate and that somebody may let stand. */
export function approvable(report: Report, { approvals }: Gate): readonly Finding[] {
  const kinds = approvals?.kinds ?? [];
  return report.findings.filter((finding) => failsGate(finding, report.threshold) && kinds.includes(finding.kind));
}

/** The report with what is approved apart. Where nothing could be judged, nothing can be approved. */
export function approve(report: Report, gate: Gate, approvals: readonly Approval[]): Report {
  if (report.sources.length === 0 && !report.nothingChanged) return report;
  const approved = new Map<Finding, Finding>();
  for (const finding of approvable(report, gate)) {
    const by = approvals.find(({ covers }) => covers === 'everything' || covers.has(contentOf(finding)));
    if (by !== undefined) approved.set(finding, { ...finding, approved: named(by) });
  }
  if (approved.size === 0) return report;
  const findings = report.findings.filter((finding) => !approved.has(finding));
  const failing = findings.filter((finding) => failsGate(finding, report.threshold));
  return {
    ...report,
    ...verdictOf(failing, report, gate),
    findings,
    approved: [...approved.values()],
    counts: countsOf(findings),
  };
}

function named({ by, at, commit }: Approval): Approved {
  return { by, at, commit };
}
