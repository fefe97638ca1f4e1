/** What `doctor` says of logs and of a snapshot: how old they are, what they are, what they cannot tell. */
import { defaultGate } from '../config.ts';
import { logReading } from '../logs/index.ts';
import type { CoverageGap, LogSummary } from '../model/flow.ts';
import type { ExaminedLine, ExaminedState } from '../model/examined.ts';
import { type LogStream, type Snapshot, UsableError } from '../model/host.ts';
import { formatList } from '../model/party.ts';
import { countOf, formatCount, formatSpan, formatTime } from '../model/time.ts';
import { observe, type Observed, type ObserveOptions } from '../observe.ts';
import { isEssential } from '../worlds/essential.ts';

/** Gaps that are told one by one. */
const toldGaps = 5;

/** One line a log, and one for each thing that none of them tells. `now`: milliseconds since 1970. */
export async function logLines(
  open: () => AsyncIterable<LogStream> | readonly LogStream[],
  options: ObserveOptions,
  now: number,
): Promise<readonly ExaminedLine[]> {
  try {
    return linesOf(await observe(open(), logReading, { ...options, now }), now);
  } catch (error) {
    return [unusable('logs', error)];
  }
}

/** Something that was named and cannot be looked at. Everything that is no UsableError is thrown on. */
export function unusable(part: ExaminedLine['part'], error: unknown): ExaminedLine {
  if (!(error instanceof UsableError)) throw error;
  const { message, help, where } = error;
  return { part, state: 'out of reach', what: where === undefined ? message : `${where}: ${message}`, help };
}

function linesOf({ logs, limits, gaps = [], lostEvents, sampled }: Observed, now: number): readonly ExaminedLine[] {
  const warning = (what: string, help?: string): ExaminedLine => ({
    part: 'logs',
    state: 'warning',
    what,
    ...(help === undefined ? {} : { help }),
  });
  // What is said of one log stands in its own line.
  const general = limits.filter((limit) => !logs.some(({ file }) => limit.startsWith(`${file} `)));
  return [
    ...logs.map((log) => logLine(log, now)),
    ...levelLines(logs, general),
    ...general.map((limit) => warning(limit, limit.includes(policyOption) ? auditPolicy : undefined)),
    ...(lostEvents > 0 ? [warning(`${countOf(lostEvents, 'event')} lost before they were written`)] : []),
    ...(sampled ? [warning('the records are a sample: what is rare may not be among them')] : []),
    ...gaps.slice(0, toldGaps).map((gap) => warning(gapText(gap), 'name the logs of that time too, if there are any')),
    ...(gaps.length > toldGaps ? [warning(`${countOf(gaps.length - toldGaps, 'more gap')}`)] : []),
  ];
}

const policyOption = 'netpol-gate init --audit-policy';
const auditPolicy = `${policyOption} > audit-policy.yaml   (then kube-apiserver --audit-policy-file=audit-policy.yaml)`;

function levelLines(logs: readonly LogSummary[], limits: readonly string[]): readonly ExaminedLine[] {
  const isRead = logs.some(({ format, records }) => format.endsWith('audit') && records > 0);
  if (!isRead || limits.some((limit) => limit.includes(policyOption))) return [];
  return [{ part: 'logs', state: 'ok', what: 'no record of the audit log is below the level that is needed' }];
}

function logLine(log: LogSummary, now: number): ExaminedLine {
  const { file, format, records, lines, skipped, first, last, unread } = log;
  const line = (state: ExaminedState, what: string, help?: string): ExaminedLine => ({
    part: 'logs',
    state,
    what: `${file}: ${what}`,
    ...(help === undefined ? {} : { help }),
  });
  if (unread !== undefined && records === 0)
    return line(
      'missing',
      unread,
      '--log-format NAME, where it is a log of a known format (docs/logs.md); else take it out of what is named',
    );
  if (records === 0)
    return line(
      'warning',
      lines === 0 ? 'empty' : `${format}, no record in ${countOf(lines, 'line')}`,
      lines === 0 ? 'fetch it again' : 'fetch it again; where --log-format was given, leave it out',
    );
  const left = skipped.reduce((sum, one) => sum + one.lines, 0);
  const facts = [
    `${format}, ${countOf(records, 'record')}`,
    ...(left > 0
      ? [`${formatCount(left)} of ${countOf(lines, 'line')} passed over (${skipped[0]?.reason ?? ''})`]
      : []),
    ...(unread === undefined ? [] : [`not read to its end: ${unread}`]),
    ...(first === undefined || last === undefined
      ? []
      : [`from ${formatTime(first)} on (${formatSpan(last - first)})`]),
    ageText(last, now),
  ].join(', ');
  if (unread !== undefined) return line('warning', facts, 'fetch it again');
  if (last === undefined) return line('cannot tell', facts);
  if (last > now + clockTolerance)
    return line(
      'warning',
      facts,
      'set the clock right, or give --utc-offset MINUTES where its lines name no time zone',
    );
  const oldest = defaultGate.evidence.age;
  if (now - last > oldest) return line('warning', facts, `fetch newer logs: the gate asks for ${formatSpan(oldest)}`);
  return line('ok', facts);
}

/** Milliseconds by which a record may seem to come from the future. */
const clockTolerance = 60_000;

function ageText(last: number | undefined, now: number): string {
  if (last === undefined) return 'no record with a time of its own';
  const age = now - last;
  return `newest ${formatTime(last)} (${age < 0 ? `${formatSpan(-age)} from now` : `${formatSpan(age)} ago`})`;
}

function gapText({ format, from, to, usual }: CoverageGap): string {
  const usually = `records are at most ${formatSpan(usual)} apart otherwise`;
  return `${format}: no record from ${formatTime(from)} to ${formatTime(to)} (${formatSpan(to - from)}; ${usually})`;
}

/** Of which cluster and time a snapshot is, and what it does not hold. */
export function snapshotLines(snapshot: Snapshot, file: string, now: number): readonly ExaminedLine[] {
  const { identity, manifests, incomplete, remarks = [], withheld = [], rolledForwardFrom } = snapshot;
  const part = 'snapshot';
  const count = manifests.filter(({ ref }) => isEssential(ref)).length;
  const of = identity.name === undefined ? '' : ` of ${identity.name}`;
  return [
    { part, state: 'ok', what: `${file}: ${countOf(count, 'object')}${of}` },
    readLine(identity.readAt, rolledForwardFrom, now),
    identity.uid === undefined
      ? {
          part,
          state: 'warning',
          what: 'it does not say of which cluster it is: the namespace kube-system is not in it',
          help: fresh,
        }
      : { part, state: 'ok', what: `of the cluster whose kube-system has the uid ${identity.uid}` },
    ...incompleteLines(incomplete),
    privacyLine(withheld),
    ...remarks.map((what): ExaminedLine => ({ part, state: 'warning', what })),
  ];
}

/** Kinds that lack for the same reason are one line. */
function incompleteLines(incomplete: Snapshot['incomplete']): readonly ExaminedLine[] {
  const byReason = new Map<string, Snapshot['incomplete'][number][]>();
  for (const one of incomplete) byReason.set(reasonOf(one), [...(byReason.get(reasonOf(one)) ?? []), one]);
  return [...byReason].map(([reason, alike]): ExaminedLine => {
    const names = alike.map(({ kind }) => kind);
    const why = alike.length === 1 ? (alike[0]?.reason ?? '') : reason;
    return { part: 'snapshot', state: 'missing', what: `${formatList(names, toldKinds)}: ${why}`, names, help: fresh };
  });
}

/** "the credentials may not list pods", without the word for the kind. */
function reasonOf({ kind, reason }: Snapshot['incomplete'][number]): string {
  const stem = (kind.split('.')[0] ?? '').slice(0, -1).toLowerCase();
  const isOfKind = (word: string): boolean => stem !== '' && word.toLowerCase().startsWith(stem);
  return reason
    .split(' ')
    .map((word) => (isOfKind(word) ? 'them' : word))
    .join(' ');
}

const toldKinds = 8;

function privacyLine(withheld: NonNullable<Snapshot['withheld']>): ExaminedLine {
  const part = 'snapshot';
  if (withheld.length === 0) return { part, state: 'ok', what: 'privacy level full: addresses are in it' };
  const what = 'privacy level names: without addresses, so that records and rules that name one cannot be judged by it';
  return { part, state: 'note', what };
}

const fresh = 'netpol-gate snapshot --kubeconfig FILE --output prod.json.gz';

function readLine(readAt: number | undefined, rolledForwardFrom: number | undefined, now: number): ExaminedLine {
  const part = 'snapshot';
  if (readAt === undefined) return { part, state: 'cannot tell', what: 'when it was read', help: fresh };
  const rolled =
    rolledForwardFrom === undefined ? '' : `, rolled forward by an audit log from ${formatTime(rolledForwardFrom)}`;
  const what = `read ${formatTime(readAt)} (${formatSpan(Math.abs(now - readAt))} ${readAt > now ? 'from now' : 'ago'})${rolled}`;
  if (readAt > now + clockTolerance) return { part, state: 'warning', what, help: 'set the clock right' };
  if (now - readAt > defaultGate.maxAge) return { part, state: 'warning', what, help: fresh };
  return { part, state: 'ok', what };
}
