/** A source that is refused again and again, or that tries many targets in turn. */
import type { Comparison } from '../model/comparison.ts';
import type { Refusals } from '../model/evidence.ts';
import type { Cause, FindingKey, Party, Severity } from '../model/finding.ts';
import type { Gate } from '../model/gate.ts';
import { rowOf as recordedRow } from '../model/observed-rows.ts';
import { formatParty, partyName, partyOf } from '../model/party.ts';
import { concernIn, patternText, refusalsOf, spreadText } from '../model/refusals.ts';
import { countOf, formatCount } from '../model/time.ts';
import { recordedConnections, rowOf, type Recorded } from './evidence.ts';
import type { Check, Draft } from './index.ts';
import { partyKey } from './pairs.ts';

/** Sources that have a finding of their own; the others share one. */
const sourcesShown = 10;
const targetsShown = 10;
const namesShown = 3;

export const noisySource: Check = {
  kind: 'noisy-source',
  run(comparison, gate) {
    const all = noisyIn(comparison);
    const left = all.slice(sourcesShown);
    return [
      ...all.slice(0, sourcesShown).map((one) => draftOf(one, comparison, gate)),
      ...(left.length === 0 ? [] : [restOf(left, comparison, gate)]),
    ];
  },
};

interface Noisy {
  readonly source: Party;
  readonly refusals: Refusals;
  /** Refused connections, most attempts first. */
  readonly refused: readonly Recorded[];
  /** Whether the change moves what it may reach, and no other finding says all of it. */
  readonly isMoved: boolean;
}

/** Whom the change concerns first, then scans, then floods, then by attempts. */
function noisyIn(comparison: Comparison): readonly Noisy[] {
  const moved = movedSources(comparison);
  const groups = new Map<string, { readonly source: Party; readonly refused: Recorded[] }>();
  for (const recorded of recordedConnections(comparison)) {
    if (recorded.removed || attemptsOf(recorded) === 0) continue;
    const source = partyOf(recorded.change.connection.source);
    const group = groups.get(partyKey(source)) ?? { source, refused: [] };
    groups.set(partyKey(source), group);
    group.refused.push(recorded);
  }
  const found = [...groups].flatMap(([key, { source, refused }]): readonly Noisy[] => {
    const refusals = refusalsOf(refused.map(({ change }) => recordedRow(change.connection)));
    if (refusals === undefined || concernIn(refusals) === 0) return [];
    const busiest = [...refused].sort((a, b) => attemptsOf(b) - attemptsOf(a));
    return [{ source, refusals, refused: busiest, isMoved: moved.has(key) && !isMended(refusals, refused) }];
  });
  return found.sort(
    (a, b) =>
      Number(b.isMoved) - Number(a.isMoved) ||
      concernIn(b.refusals) - concernIn(a.refusals) ||
      b.refusals.evidence.count - a.refusals.evidence.count ||
      (partyKey(a.source) < partyKey(b.source) ? -1 : 1),
  );
}

/** A client that gets what it tried for: opened-connection tells each of these. */
function isMended(refusals: Refusals, refused: readonly Recorded[]): boolean {
  return !isScan(refusals) && refused.every(({ kind }) => kind === 'opened-connection');
}

function isScan({ pattern }: Refusals): boolean {
  return pattern !== 'retries' && pattern !== 'repeated';
}

/** Refused attempts; none where a later change of the policies made them history. */
function attemptsOf({ change, history }: Recorded): number {
  return history.includes('denied') ? 0 : (change.connection.denied?.count ?? 0);
}

function movedSources({ connections, differences }: Comparison): ReadonlySet<string> {
  const recorded = connections.filter(({ answer }) => answer.before !== answer.after);
  return new Set([
    ...recorded.map(({ connection }) => partyKey(partyOf(connection.source))),
    ...differences.map(({ source }) => partyKey(source)),
  ]);
}

/** A notice about what this change has nothing to do with is counted and not shown. */
function severityOf(isMoved: boolean, { severity }: Gate): Severity {
  const asked = severity['noisy-source'];
  return asked === 'notice' && !isMoved ? 'ignore' : asked;
}

function keyOf(comparison: Comparison, subject: string): FindingKey {
  return { source: comparison.source, kind: 'noisy-source', object: '', subject, peer: '', port: '' };
}

function draftOf({ source, refusals, refused, isMoved }: Noisy, comparison: Comparison, gate: Gate): Draft {
  const { evidence, targets } = refusals;
  const shown = refused.slice(0, targetsShown);
  return {
    kind: 'noisy-source',
    key: keyOf(comparison, subjectOf(source, refused)),
    severity: severityOf(isMoved, gate),
    title: `${formatParty(source)} was refused ${countOf(evidence.count, 'time')}: ${patternText(refusals)}`,
    details: [
      `${spreadText(refusals)}.`,
      ...(isMoved ? ['This change moves what it may reach.'] : []),
      adviceFor(refusals),
      ...(refused.length > shown.length ? [`${shown.length} of ${countOf(targets, 'target')} shown.`] : []),
    ],
    causes: causesOf(refusals),
    rows: shown.map(({ change }) => rowOf(change, comparison.live !== undefined)),
    refusals,
  };
}

/** Pods come and go, and keys stay: a pod that nobody knows any more is one of its namespace. */
function subjectOf(source: Party, [first]: readonly Recorded[]): string {
  const end = first?.change.connection.source;
  const isGone = end?.kind === 'unidentified' && end.name !== undefined && end.name.includes('/');
  return isGone ? `a pod of namespace ${end.name.split('/')[0] ?? ''}` : partyName(source);
}

function adviceFor(refusals: Refusals): string {
  return isScan(refusals)
    ? 'So many targets in turn are a scan: look at what runs there before anything is opened to it.'
    : 'Who tries the same so often needs it, or should stop: let the connection through, or mend the client.';
}

/** A record that shows it. */
function causesOf({ evidence }: Refusals): readonly Cause[] {
  return evidence.samples.slice(0, 1).map((origin) => ({
    object: { group: '', kind: 'Log', namespace: '', name: origin.file },
    origin,
    text: '',
  }));
}

function restOf(rest: readonly Noisy[], comparison: Comparison, gate: Gate): Draft {
  // No row holds their pods, by which a report without names of pods would know them.
  const names = rest.slice(0, namesShown).map(({ source, refused }) => subjectOf(source, refused));
  const more = rest.length > names.length ? ` and ${rest.length - names.length} more` : '';
  const attempts = rest.reduce((sum, { refusals }) => sum + refusals.evidence.count, 0);
  return {
    kind: 'noisy-source',
    key: keyOf(comparison, 'other sources'),
    severity: severityOf(
      rest.some(({ isMoved }) => isMoved),
      gate,
    ),
    title: `${countOf(rest.length, 'more source')} ${rest.length === 1 ? 'was' : 'were'} refused ${formatCount(attempts)} times: ${names.join(', ')}${more}`,
    details: ['All of them, with their records: netpol-gate observe LOG… --by source.'],
    causes: rest.slice(0, namesShown).flatMap(({ refusals }) => causesOf(refusals)),
    rows: [],
  };
}
