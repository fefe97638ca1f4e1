/** What the records say about each connection, and what follows from it: recorded × before × after. */
import { workloadKeyOf } from '../model/cluster.ts';
import type { Comparison } from '../model/comparison.ts';
import { startOfNewest } from '../model/evidence.ts';
import type { ConnectionChange, ConnectionCounts, FindingKind, Row } from '../model/finding.ts';
import type { ConnectionEnd, Evidence, ObjectWrite } from '../model/flow.ts';
import { formatRef } from '../model/object.ts';
import { partyOf } from '../model/party.ts';
import { countOf, formatTime } from '../model/time.ts';
import type { Answer } from '../model/verdict.ts';
import { authorOf, decidingWrites, type WriteOf } from './writes.ts';

/** The verdict of the newest record that counts; `none` when there is no such record. */
export type RecordedAs = 'allowed' | 'denied' | 'none';

export type ConnectionKind = FindingKind &
  ('blocked-connection' | 'opened-connection' | 'unclear-verdict' | 'new-access' | 'lost-access');

/** A connection with what its records are worth. */
export interface Recorded {
  readonly change: ConnectionChange;
  readonly as: RecordedAs;
  /** The finding that the change of its verdict makes; absent for none. */
  readonly kind?: ConnectionKind;
  /** Whether the recorded verdict can be held against the model on the live policies, and what comes of it. */
  readonly agreement: 'agrees' | 'disagrees' | 'cannot be checked';
  /** One of its ends goes with this change. */
  readonly removed: boolean;
  /** Verdicts whose records are all older than a change of what decides them. */
  readonly history: readonly Claim['verdict'][];
  /** Records that do not decide, in words. */
  readonly notes: readonly string[];
}

type Table = Readonly<
  Record<RecordedAs, Readonly<Record<Answer, Readonly<Record<Answer, ConnectionKind | undefined>>>>>
>;

/** Recorded, before, after. Where the recorded verdict contradicts the model, `model-disagrees` tells so besides. */
const table: Table = {
  allowed: {
    allowed: { allowed: undefined, unknown: 'unclear-verdict', denied: 'blocked-connection' },
    unknown: { allowed: undefined, unknown: undefined, denied: 'unclear-verdict' },
    denied: { allowed: 'opened-connection', unknown: undefined, denied: undefined },
  },
  denied: {
    allowed: { allowed: undefined, unknown: 'unclear-verdict', denied: 'lost-access' },
    unknown: { allowed: 'opened-connection', unknown: undefined, denied: undefined },
    denied: { allowed: 'opened-connection', unknown: 'unclear-verdict', denied: undefined },
  },
  none: {
    allowed: { allowed: undefined, unknown: 'unclear-verdict', denied: 'lost-access' },
    unknown: { allowed: 'unclear-verdict', unknown: undefined, denied: 'unclear-verdict' },
    denied: { allowed: 'new-access', unknown: 'unclear-verdict', denied: undefined },
  },
};

const known = new WeakMap<Comparison, readonly Recorded[]>();

/** Every recorded connection of a comparison, in the order given; worked out once for all checks. */
export function recordedConnections(comparison: Comparison): readonly Recorded[] {
  const found = known.get(comparison);
  if (found !== undefined) return found;
  const removed = new Set<string>(comparison.workloadsRemoved.map(workloadKeyOf));
  const writeOf = decidingWrites(comparison);
  const all = comparison.connections.map((change) => {
    const gone = [change.connection.source, change.connection.destination].some((end) => isRemoved(end, removed));
    return weigh(change, comparison.live === undefined ? change.answer.before : change.answer.live, gone, writeOf);
  });
  known.set(comparison, all);
  return all;
}

function isRemoved(end: ConnectionEnd, removed: ReadonlySet<string>): boolean {
  return end.kind === 'workload' && removed.has(workloadKeyOf(end.workload));
}

interface Claim {
  readonly verdict: 'allowed' | 'denied';
  readonly evidence: Evidence;
}

function weigh(change: ConnectionChange, reference: Answer, removed: boolean, writeOf: WriteOf): Recorded {
  const claims = claimsOf(change);
  const contradicts = ({ verdict }: Claim): boolean => reference !== 'unknown' && reference !== verdict;
  const { before, after } = change.answer;
  const write = writeOf(change, Math.min(...claims.map(({ evidence }) => evidence.first)));
  const isOlder = ({ evidence }: Claim): boolean => write !== undefined && startOfNewest(evidence) < write.time;
  // A record that the model shares is no less true after a change which left its verdict alone.
  const isHistory = (claim: Claim): boolean => contradicts(claim) && isOlder(claim);
  const [deciding, ...others] = [
    ...claims.filter((claim) => !isHistory(claim)),
    ...claims.filter((claim) => isHistory(claim)),
  ];
  const counts = deciding !== undefined && !isHistory(deciding);
  const as = counts ? deciding.verdict : 'none';
  const kind = removed ? undefined : (table[as][before][after] ?? openKind(change, as));
  const older = counts || deciding === undefined ? others : [deciding, ...others];
  return {
    change,
    as,
    ...(kind === undefined ? {} : { kind }),
    // Of the time before a change the model of today is neither right nor wrong.
    agreement:
      !counts || reference === 'unknown' || isOlder(deciding)
        ? 'cannot be checked'
        : contradicts(deciding)
          ? 'disagrees'
          : 'agrees',
    removed,
    history: claims.filter(isHistory).map(({ verdict }) => verdict),
    notes: [
      ...(counts && write !== undefined ? reachesBack(deciding, write) : []),
      ...older.map((claim) => olderNote(claim, isHistory(claim) ? write : undefined)),
      ...otherNote(change, as),
    ],
  };
}

/** Unknown on both sides is no answer that stays: what is open may make it break, or open. */
function openKind({ answer: { mayLose, mayGain } }: ConnectionChange, as: RecordedAs): ConnectionKind | undefined {
  return (as === 'allowed' && mayLose === true) || (as === 'denied' && mayGain === true)
    ? 'unclear-verdict'
    : undefined;
}

/** Newest first. */
function claimsOf({ connection }: ConnectionChange): readonly Claim[] {
  const claims: Claim[] = [];
  if (connection.allowed !== undefined) claims.push({ verdict: 'allowed', evidence: connection.allowed });
  if (connection.denied !== undefined) claims.push({ verdict: 'denied', evidence: connection.denied });
  return claims.sort((a, b) => b.evidence.last - a.evidence.last);
}

function times({ count, last }: Evidence): string {
  return `${countOf(count, 'time')}, last ${formatTime(last)}`;
}

function writeText(write: ObjectWrite): string {
  return `the last change of ${formatRef(write.ref)} (${formatTime(write.time)} by ${authorOf(write)})`;
}

function reachesBack({ evidence }: Claim, write: ObjectWrite): readonly string[] {
  if (startOfNewest(evidence) < write.time)
    return [`${agesOf(evidence, write)} ${writeText(write)}, which left the verdict as it was.`];
  return evidence.first < write.time ? [`Some records are older than ${writeText(write)}.`] : [];
}

/** A record of a span may reach over the write. */
function agesOf({ last }: Evidence, { time }: ObjectWrite): string {
  return last < time ? 'All records are older than' : 'No record began after';
}

function olderNote({ verdict, evidence }: Claim, write: ObjectWrite | undefined): string {
  const seen = `recorded as ${verdict} ${times(evidence)}`;
  if (write === undefined) return `Also ${seen}.`;
  return `History: ${seen}, ${evidence.last < write.time ? 'before' : 'in a record that began before'} ${writeText(write)}.`;
}

function otherNote({ connection: { other } }: ConnectionChange, as: RecordedAs): readonly string[] {
  if (other === undefined || as !== 'none') return [];
  return [`Seen ${times(other)} by a source that does not say what policies did.`];
}

/** The row of a finding about a recorded connection. `hasLive`: whether its live answer is one. */
export function rowOf(change: ConnectionChange, hasLive: boolean): Row {
  const { connection, answer } = change;
  const { before, after, live, assuming, nearest, dependsOn = [] } = answer;
  const grounds = answer.groundsOf(connection);
  const port = connection.port ?? 0;
  const ports =
    connection.protocol === 'other' || connection.port !== undefined
      ? [{ protocol: connection.protocol, first: port, last: port }]
      : [{ protocol: connection.protocol, first: 1, last: 65535 }];
  return {
    source: partyOf(connection.source),
    destination: partyOf(connection.destination),
    ports,
    connection,
    before,
    after,
    reasonsBefore: grounds.before,
    reasonsAfter: grounds.after,
    ...(assuming === undefined ? {} : { assuming }),
    ...(nearest === undefined ? {} : { nearest }),
    dependsOn,
    ...(hasLive && live !== before && live !== after ? { live } : {}),
  };
}

/** The numbers of a state: how many connections, what becomes of them, and how often the model was right. */
export function countConnections(comparison: Comparison): ConnectionCounts {
  const all = recordedConnections(comparison);
  const count = (test: (each: Recorded) => boolean): number => all.filter(test).length;
  const agreed = count(({ agreement }) => agreement === 'agrees');
  return {
    recorded: all.length,
    unchanged: count(({ change, removed }) => !removed && change.answer.before === change.answer.after),
    blocked: count(({ kind }) => kind === 'blocked-connection'),
    opened: count(({ kind }) => kind === 'opened-connection'),
    unclear: count(({ kind }) => kind === 'unclear-verdict'),
    removed: count(({ removed }) => removed),
    agreement: { checked: agreed + count(({ agreement }) => agreement === 'disagrees'), agreed },
  };
}
