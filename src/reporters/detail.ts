/** A report with every pair told for itself. */
import type { Finding, Report } from '../model/finding.ts';
import type { FoldedRow, Group } from '../model/group.ts';
import { memberKey } from '../model/group.ts';

/** The same report without groups: nothing of it is folded. */
export function inPairs(report: Report): Report {
  return {
    ...report,
    findings: report.findings.map(alone),
    waived: report.waived.map(alone),
    ...(report.approved && { approved: report.approved.map(alone) }),
    sources: report.sources.map((source) => ({
      ...source,
      states: source.states.map(({ folded: _, reachAdded, reachRemoved, ...state }) => ({
        ...state,
        ...(reachAdded && { reachAdded: reachAdded.flatMap(unfolded) }),
        ...(reachRemoved && { reachRemoved: reachRemoved.flatMap(unfolded) }),
      })),
    })),
  };
}

function alone({ folded: _, ...finding }: Finding): Finding {
  return finding;
}

/** Each pair of a row; a member that is one pod is not paired with itself. */
function unfolded<Of>(row: FoldedRow<Of>): readonly FoldedRow<Of>[] {
  return row.sources.members.flatMap((source) =>
    row.destinations.members
      .filter(({ party }) => source.single !== true || memberKey(party) !== memberKey(source.party))
      .map((destination) => ({ ...row, sources: groupOf(source), destinations: groupOf(destination), pairs: 1 })),
  );
}

function groupOf(member: Group['members'][number]): Group {
  return { members: [member], conditions: [], others: [member.party] };
}
