/** What the logs cover, in three lines; the rest in tables for a folded section. */
import type { Coverage, CoverageGap, CronJobSight, WorkloadSight } from '../model/flow.ts';
import { countOf, formatCount, formatSpan, formatTime } from '../model/time.ts';
import { join, name, type Phrase, prose, say, words } from './phrase.ts';
import { workloadName } from './words.ts';

export interface CoverageFact {
  readonly label: 'seen' | 'blind';
  readonly phrase: Phrase;
}

const namesShown = 3;

/** How the window is not whole: gaps, lost events, sampling. */
export function lossesOf({ gaps = [], lostEvents, sampled }: Coverage): readonly string[] {
  const longest = gaps.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  return [
    ...(gaps.length === 0
      ? []
      : [`${countOf(gaps.length, 'gap')} longer than usual, the longest of ${formatSpan(longest)}`]),
    ...(lostEvents > 0 ? [`${countOf(lostEvents, 'event')} lost`] : []),
    ...(sampled ? ['sampled'] : []),
  ];
}

/** Who was recorded, and what could not be; nothing without logs. */
export function coverageFacts(coverage: Coverage | undefined): readonly CoverageFact[] {
  if (coverage === undefined || coverage.records === 0) return [];
  const { workloads = [], blind = [], limits } = coverage;
  const never = workloads.filter(isNeverSeen);
  const seen = words(`${formatCount(workloads.length - never.length)} of ${countOf(workloads.length, 'workload')}`);
  const others = limits.filter((limit) => !blind.includes(limit)).length;
  const rest = words(`${countOf(others, blind.length > 0 ? 'more limit' : 'limit')} of the logs, told below`);
  const told = [...blind.map(prose), ...(others > 0 ? [rest] : [])];
  return [
    ...(workloads.length === 0
      ? []
      : [{ label: 'seen', phrase: say`${seen}${neverPhrase(never, coverage)}` } as const]),
    ...(told.length === 0 ? [] : [{ label: 'blind', phrase: join(told, '; ') } as const]),
  ];
}

export function isNeverSeen({ first }: WorkloadSight): boolean {
  return first === undefined;
}

/** Never recorded, then in one direction, then in both; in each of them those that were last seen longest ago. */
export function leastSeenFirst(workloads: readonly WorkloadSight[]): readonly WorkloadSight[] {
  const seen = ({ ingress, egress }: WorkloadSight): number => Number(ingress === 'seen') + Number(egress === 'seen');
  return [...workloads].sort((a, b) => seen(a) - seen(b) || (a.last ?? 0) - (b.last ?? 0));
}

function neverPhrase(never: readonly WorkloadSight[], { cronJobs = [] }: Coverage): Phrase {
  if (never.length === 0) return [];
  const named = never.slice(0, namesShown).map(({ workload }) => {
    const job = cronJobs.find(
      (one) => workloadName(one.workload) === workloadName(workload) && workload.kind === 'CronJob',
    );
    return job === undefined ? name(workloadName(workload)) : say`${name(workloadName(workload))} (${dueText(job)})`;
  });
  const more = never.length > namesShown ? words(` and ${formatCount(never.length - namesShown)} more`) : [];
  return say`; never: ${join(named, ', ')}${more}`;
}

const whyWords: Readonly<Record<CronJobSight['why'], string>> = {
  'not-due': 'not due within the window',
  suspended: 'suspended',
  unreadable: 'its schedule cannot be read',
};

function dueText({ why, next }: CronJobSight): Phrase {
  return words(`CronJob, ${whyWords[why]}${next === undefined ? '' : `, next run ${formatTime(next)}`}`);
}

export interface CoverageTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Phrase[])[];
}

/** Gaps; CronJobs that did not run; workloads, those that were never recorded first. */
export function coverageTables({ gaps = [], cronJobs = [], workloads = [] }: Coverage): readonly CoverageTable[] {
  const tables = [
    { header: ['gap in', 'from', 'to', 'length', 'usual'], rows: gaps.map(gapRow) },
    {
      header: ['CronJob', 'schedule', 'within the window', 'next run'],
      rows: cronJobs.map(({ workload, schedule, timeZone, why, next }) => [
        name(workloadName(workload)),
        say`${name(schedule)}${timeZone === undefined ? [] : say` ${name(timeZone)}`}`,
        words(whyWords[why]),
        words(next === undefined ? '' : formatTime(next)),
      ]),
    },
    {
      header: ['workload', 'first recorded', 'last recorded', 'ingress', 'egress'],
      rows: leastSeenFirst(workloads).map(workloadRow),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function gapRow({ format, from, to, usual }: CoverageGap): readonly Phrase[] {
  return [
    name(format),
    words(formatTime(from)),
    words(formatTime(to)),
    words(formatSpan(to - from)),
    words(formatSpan(usual)),
  ];
}

function workloadRow({ workload, first, last, ingress, egress }: WorkloadSight): readonly Phrase[] {
  return [
    name(workloadName(workload)),
    words(first === undefined ? 'never' : formatTime(first)),
    words(last === undefined ? 'never' : formatTime(last)),
    words(ingress),
    words(egress),
  ];
}
