/** The sample is too small, too old, too short, sampled, lossy or blind for its silence to mean anything. */
import { type WorkloadKey, workloadKeyOf, type WorkloadRef } from '../model/cluster.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Cause, Difference, Severity } from '../model/finding.ts';
import type { Coverage } from '../model/flow.ts';
import type { EvidenceMinimum, Gate } from '../model/gate.ts';
import { formatList } from '../model/party.ts';
import { countOf, formatCount, formatShare, formatSpan, formatTime } from '../model/time.ts';
import { cutText } from '../model/shortfalls.ts';
import type { Check, Draft } from './index.ts';
import { formatOrigin } from '../model/origin.ts';

const namesShown = 10;
const placesShown = 3;

export const thinEvidence: Check = {
  kind: 'thin-evidence',
  run(comparison, gate, now) {
    const severity = severityOf(comparison, gate);
    const { observation } = comparison;
    const isSilent = observation?.coverage.records === 0 && nobodysIn(comparison).length === 0;
    if (observation === undefined || isSilent) return [nothingRecorded(comparison, severity)];
    const lacks = [
      ...lacksOf(observation.coverage, gate.evidence, now),
      ...elsewhereIn(comparison),
      ...nobodysIn(comparison),
      ...cutsThatCount(comparison),
    ];
    // Where no record has two known ends, every workload is unseen: that is told once.
    const unseen = observation.coverage.attributed === 0 ? [] : unseenWorkloads(comparison).filter(mayLose(comparison));
    return [
      ...(lacks.length === 0 ? [] : [sampleDraft(comparison, severity, lacks)]),
      ...(unseen.length === 0 ? [] : [unseenDraft(comparison, severity, unseen)]),
    ];
  },
};

/** Evidence decides nothing where nothing changes: then the lack is counted and not shown. */
function severityOf(comparison: Comparison, gate: Gate): Severity {
  const { touched = 0, differences, connections, isolation, live, observation } = comparison;
  const severity = gate.severity['thin-evidence'];
  const moves =
    differences.length > 0 || isolation.length > 0 || connections.some(({ answer }) => answer.before !== answer.after);
  // On another cluster than that of the records, that nothing moves means nothing.
  const mayMove = touched > 0 && elsewhereIn(comparison).length + nobodysIn(comparison).length > 0;
  if (!moves && !mayMove) return 'ignore';
  if (mayMove && observation?.coverage.attributed === 0 && severity !== 'ignore') return 'error';
  // Without a cluster and without logs nobody asked for evidence.
  const isStatic = live === undefined && observation === undefined;
  return isStatic && severity !== 'ignore' ? 'notice' : severity;
}

function draft(
  source: string,
  severity: Severity,
  subject: string,
  title: string,
  details: readonly string[],
  causes: readonly Cause[],
): Draft {
  const key = { source, kind: 'thin-evidence', object: '', subject, peer: '', port: '' } as const;
  return { kind: 'thin-evidence', key, severity, title, details, causes, rows: [] };
}

/** The logs that were read, by their first lines. */
function logCauses({ observation }: Comparison): readonly Cause[] {
  return (observation?.coverage.logs ?? []).slice(0, placesShown).map(({ file }) => ({
    object: { group: '', kind: 'Log', namespace: '', name: file },
    origin: { kind: 'log', file, line: 1 },
    text: '',
  }));
}

/** The changes that no record speaks for. */
function changeCauses({ differences, isolation }: Comparison): readonly Cause[] {
  const [first] = [...differences, ...isolation].flatMap(({ causes }) => causes);
  return first === undefined ? [] : [{ ...first, text: 'no record speaks for this change' }];
}

function nothingRecorded(comparison: Comparison, severity: Severity): Draft {
  const { source, observation } = comparison;
  const details = ['Nothing newly denied can be told to be unused: no record says who talks to whom.'];
  return observation === undefined
    ? draft(
        source,
        severity,
        'records',
        'no recorded traffic',
        [...details, 'Give a log of connections to judge by it.'],
        changeCauses(comparison),
      )
    : draft(
        source,
        severity,
        'records',
        'no recorded traffic in the logs that were read',
        [
          ...details,
          ...observation.coverage.logs.flatMap(({ file, lines, skipped }) => [
            `${file}: ${countOf(lines, 'line')}, no record of a connection.`,
            ...skipped.map(
              (why) => `${countOf(why.lines, 'line')} skipped: ${why.reason} (${formatOrigin(why.sample)}).`,
            ),
          ]),
        ],
        [...logCauses(comparison), ...changeCauses(comparison)],
      );
}

interface Lack {
  /** Name of the minimum, for waivers. */
  readonly what:
    | 'age'
    | 'attributed'
    | 'blind'
    | 'clock'
    | 'count'
    | 'cut'
    | 'elsewhere'
    | 'gaps'
    | 'lost'
    | 'owner'
    | 'sampled'
    | 'unread'
    | 'window';
  readonly short: string;
  readonly text: string;
}

/** Clocks differ; what is further ahead is a mistake, in milliseconds. */
const clockTolerance = 600_000;

function lacksOf(coverage: Coverage, minimum: EvidenceMinimum, now: number): readonly Lack[] {
  const { first, last, records, attributed, lostEvents, sampled, blind = [] } = coverage;
  const lacks: (Lack | false)[] = [
    first !== undefined &&
      last !== undefined &&
      last - first < minimum.window && {
        what: 'window',
        short: 'too short',
        text: `The records span ${formatSpan(last - first)}; the gate asks for ${formatSpan(minimum.window)}.`,
      },
    last !== undefined &&
      now - last > minimum.age && {
        what: 'age',
        short: 'too old',
        text: `The newest record is of ${formatTime(last)}, ${formatSpan(now - last)} ago; the gate asks for ${formatSpan(minimum.age)}.`,
      },
    last !== undefined &&
      last - now > clockTolerance && {
        what: 'clock',
        short: 'of the future',
        text: `The newest record is of ${formatTime(last)}, ${formatSpan(last - now)} after this run: a clock or a time zone is wrong.`,
      },
    attributed < minimum.attributed * records && {
      what: 'attributed',
      short: 'too little attributed',
      text: `${formatShare(attributed, records)} of the records have two known ends; the gate asks for ${formatShare(minimum.attributed, 1)}.`,
    },
    records < minimum.count && {
      what: 'count',
      short: 'too small',
      text: `There are ${countOf(records, 'record')}; the gate asks for ${formatCount(minimum.count)}.`,
    },
    ...gapsIn(coverage),
    ...unreadIn(coverage),
    lostEvents > 0 && {
      what: 'lost',
      short: 'lossy',
      text: `The source lost ${countOf(lostEvents, 'event')}.`,
    },
    sampled && { what: 'sampled', short: 'sampled', text: 'The source records only a part of the connections.' },
    blind.length > 0 && { what: 'blind', short: 'blind in one direction', text: [...blind].sort().join('; ') },
  ];
  return lacks.filter((lack) => lack !== false);
}

/** What was read as the live cluster is hardly the one that the logs are of. */
function elsewhereIn({ live, observation }: Comparison): readonly Lack[] {
  if (live === undefined || observation?.coverage.elsewhere !== true) return [];
  const text =
    'Most names or addresses in the logs are not known in the cluster that was read: check that both are of the same one.';
  return [{ what: 'elsewhere', short: 'of another cluster', text }];
}

/** Logs that may be of this cluster, or of another one that is compared: they are evidence for none. */
function nobodysIn({ observation }: Comparison): readonly Lack[] {
  const { ofNobody = [] } = observation?.coverage ?? {};
  if (ofNobody.length === 0) return [];
  const named = (fits: 'several' | 'none'): readonly string[] => {
    const files = ofNobody.flatMap((log) => (log.fits === fits ? [log.file] : []));
    if (files.length === 0) return [];
    return [
      `${formatList(files, logsNamed)} ${files.length === 1 ? 'fits' : 'fit'} ${fits} of the clusters that are compared`,
    ];
  };
  const records = ofNobody.reduce((sum, log) => sum + log.records, 0);
  const text = `${[...named('several'), ...named('none')].join('; ')}: ${countOf(records, 'record')} held against none of them. A digest of the logs of each cluster says whose it is: netpol-gate observe LOG --cluster SNAPSHOT --output DIGEST.`;
  return [{ what: 'owner', short: 'of a cluster that nobody knows', text }];
}

/** Records beyond a bound of memory matter where something is denied: what opens is told without them. */
function cutsThatCount({ differences, observation }: Comparison): readonly Lack[] {
  const denials = differences.filter(mayDeny);
  // An address that nobody is known to hold is no workload's.
  const isOutside = denials.some(({ source, destination }) =>
    [source, destination].some(({ kind }) => kind !== 'workload'),
  );
  const cuts = (observation?.coverage.cut ?? []).filter(({ rule }) => rule !== 'addresses-per-peer' || isOutside);
  if (cuts.length === 0 || denials.length === 0) return [];
  return [{ what: 'cut', short: 'cut', text: `${formatList(cuts.map(cutText), cuts.length)}.` }];
}

const logsNamed = 3;

/** A log that was given belongs to the sample. */
function unreadIn({ logs }: Coverage): readonly Lack[] {
  const unread = logs.filter((log) => log.unread !== undefined);
  if (unread.length === 0) return [];
  const names = formatList(
    unread.map(({ file }) => file),
    logsNamed,
  );
  // One of two formats is told as both.
  const files = new Set(logs.map(({ file }) => file)).size;
  const text = `${countOf(unread.length, 'log')} of ${formatCount(files)} could not be read, or not to the end: ${names}.`;
  return [{ what: 'unread', short: 'incomplete', text }];
}

/** A sample of which so much is missing is no whole window. */
const mostMissing = 0.1;
const gapsShown = 3;

function gapsIn({ first, last, gaps = [] }: Coverage): readonly Lack[] {
  if (first === undefined || last === undefined) return [];
  const missing = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  if (missing <= mostMissing * (last - first)) return [];
  const longest = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const told = longest.map(({ format, from, to }) => `${format} from ${formatTime(from)} to ${formatTime(to)}`);
  const text = `No record came for ${formatSpan(missing)} in ${countOf(gaps.length, 'gap')} that ${gaps.length === 1 ? 'is' : 'are'} longer than usual: ${formatList(told, gapsShown)}.`;
  return [{ what: 'gaps', short: 'with gaps', text }];
}

function sampleDraft(comparison: Comparison, severity: Severity, lacks: readonly Lack[]): Draft {
  const subject = lacks.map(({ what }) => what).sort();
  const title = `recorded traffic is thin: ${lacks.map(({ short }) => short).join(', ')}`;
  return draft(
    comparison.source,
    severity,
    subject.join(', '),
    title,
    lacks.map(({ text }) => text),
    logCauses(comparison),
  );
}

function unseenDraft(comparison: Comparison, severity: Severity, unseen: readonly WorkloadRef[]): Draft {
  return draft(
    comparison.source,
    severity,
    'workloads',
    `${countOf(unseen.length, 'workload')} that may lose access ${
      unseen.length === 1 ? 'has' : 'have'
    } no record: ${formatList(unseen.map(workloadText), 3)}`,
    [`Without any record: ${formatList(unseen.map(workloadText), namesShown)}.`, ...notDue(comparison, unseen)],
    unseen.slice(0, placesShown).flatMap((workload) => workloadPlace(comparison, workload)),
  );
}

/** CronJobs among them that could not have been seen, with the next time at which they run. */
function notDue({ observation }: Comparison, unseen: readonly WorkloadRef[]): readonly string[] {
  const keys = new Set(unseen.map(workloadKeyOf));
  const jobs = (observation?.coverage.cronJobs ?? []).filter(({ workload }) => keys.has(workloadKeyOf(workload)));
  return jobs.slice(0, namesShown).map(({ workload, schedule, why, next }) => {
    const name = `${workload.namespace}/${workload.name}`;
    const after = next === undefined ? '' : `; it runs next at ${formatTime(next)}`;
    return `${name} ${whyNot[why]} (schedule "${schedule}")${after}.`;
  });
}

const whyNot = {
  'not-due': 'was not due within the window',
  suspended: 'is suspended',
  unreadable: 'has a schedule that cannot be read',
} as const;

function workloadPlace({ head }: Comparison, workload: WorkloadRef): readonly Cause[] {
  const key = workloadKeyOf(workload);
  const origin = [...head.endpoints.values()].find((one) => workloadKeyOf(one.workload) === key)?.origin;
  return origin === undefined ? [] : [{ object: { group: '', ...workload }, origin, text: 'no record names it' }];
}

/** A CronJob is named as such: it may just not have run. */
export function workloadText({ namespace, kind, name }: WorkloadRef): string {
  return kind === 'CronJob' || kind === 'Job' ? `${namespace}/${name} (${kind})` : `${namespace}/${name}`;
}

/** Workloads of the head side that no record names, in order; all of them exist before and after. */
export function unseenWorkloads({ head, observation, workloadsAdded }: Comparison): readonly WorkloadRef[] {
  const unseen = new Map<WorkloadKey, WorkloadRef>();
  for (const { workload } of head.endpoints.values()) unseen.set(workloadKeyOf(workload), workload);
  for (const added of workloadsAdded) unseen.delete(workloadKeyOf(added));
  for (const { source, destination } of observation?.connections ?? [])
    for (const end of [source, destination]) if (end.kind === 'workload') unseen.delete(workloadKeyOf(end.workload));
  return [...unseen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, workload]) => workload);
}

/** What was denied before loses nothing, however unclear it becomes. */
function mayDeny({ change, before }: Difference): boolean {
  return change === 'newly-denied' || (change === 'unclear' && before !== 'denied');
}

/** Ends of what is denied, or may be: only there silence of the records would be taken for a "nobody". */
function mayLose({ differences }: Comparison): (workload: WorkloadRef) => boolean {
  const concerned = new Set<string>();
  for (const { source, destination } of differences.filter(mayDeny))
    for (const party of [source, destination])
      if (party.kind === 'workload') concerned.add(workloadKeyOf(party.workload));
  return (workload) => concerned.has(workloadKeyOf(workload));
}
