/** What the logs cover, for programs: the same in reports and in views of recorded connections. */
import type { Coverage, CoverageGap } from '../model/flow.ts';
import { isNeverSeen, leastSeenFirst } from './coverage.ts';
import { placeWire, timeWire, type Wire, workloadWire } from './wire.ts';

/** Of each list that grows with the cluster or the logs, at most so many; `totals` tells how many there are. */
export function coverageWire(coverage: Coverage, most = Infinity): { readonly [key: string]: Wire | undefined } {
  const { records, attributed, merged, lostEvents, sampled, limits, gaps, workloads, cronJobs } = coverage;
  return {
    first: timeWire(coverage.first),
    last: timeWire(coverage.last),
    records,
    attributed,
    unattributed: coverage.unattributed.map(({ why, records: some, sample }) => ({
      why,
      records: some,
      sample: placeWire(sample),
    })),
    merged: { ...merged },
    lostEvents,
    sampled,
    cut: coverage.cut?.map(({ rule, limit, records: left }) => ({ rule, limit, records: left })),
    limits,
    blind: coverage.blind,
    gaps:
      gaps &&
      longestOf(gaps, most).map(({ format, from, to, usual }) => ({
        format,
        from: timeWire(from),
        to: timeWire(to),
        usual,
      })),
    workloads:
      workloads &&
      leastSeenFirst(workloads)
        .slice(0, most)
        .map(({ workload, first, last, ingress, egress }) => ({
          ...workloadWire(workload),
          first: timeWire(first),
          last: timeWire(last),
          ingress,
          egress,
        })),
    cronJobs: cronJobs?.slice(0, most).map(({ workload, schedule, timeZone, why, next, origin }) => ({
      ...workloadWire(workload),
      schedule,
      timeZone,
      why,
      next: timeWire(next),
      place: placeWire(origin),
    })),
    totals: {
      gaps: gaps?.length,
      workloads: workloads?.length,
      neverSeen: workloads?.filter(isNeverSeen).length,
      cronJobs: cronJobs?.length,
    },
    logs: coverage.logs.map((log) => ({
      file: log.file,
      format: log.format,
      recognisedBy: log.recognisedBy,
      lines: log.lines,
      records: log.records,
      skipped: log.skipped.map(({ reason, lines, sample }) => ({ reason, lines, sample: placeWire(sample) })),
      first: timeWire(log.first),
      last: timeWire(log.last),
      unread: log.unread,
    })),
  };
}

/** In order of time. */
function longestOf(gaps: readonly CoverageGap[], most: number): readonly CoverageGap[] {
  if (gaps.length <= most) return gaps;
  const kept = new Set([...gaps].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, most));
  return gaps.filter((gap) => kept.has(gap));
}
