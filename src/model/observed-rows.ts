/** Recorded connections as rows, and what several of them say together. */
import type { Outcomes } from './evidence.ts';
import { joinedOutcomes } from './evidence.ts';
import type { Party } from './finding.ts';
import type { Connection, ConnectionEnd } from './flow.ts';
import { memberKey } from './group.ts';
import type { ObservedRow } from './observed.ts';
import { formatList, partyName, partyOf } from './party.ts';

export function rowOf(connection: Connection): ObservedRow {
  const { source, destination, protocol, port, via, allowed, denied, other } = connection;
  return {
    source: endOf(source),
    destination: endOf(destination),
    protocol,
    ...(port !== undefined && { port }),
    ...(via !== undefined && { via: via.service }),
    outcomes: {
      ...(allowed !== undefined && { allowed }),
      ...(denied !== undefined && { denied }),
      ...(other !== undefined && { other }),
    },
  };
}

const candidatesShown = 3;

/** Of an end that may be one of several, who they are. */
function endOf(end: ConnectionEnd): Party {
  const party = partyOf(end);
  if (party.kind !== 'unidentified' || end.kind !== 'unidentified' || end.candidates.length === 0) return party;
  const names = end.candidates.map((workload) => partyName({ kind: 'workload', workload })).sort();
  return { ...party, text: `${party.text} (perhaps ${formatList(names, candidatesShown)})` };
}

/** Records of any verdict. */
export function countIn({ allowed, denied, other }: Outcomes): number {
  return (allowed?.count ?? 0) + (denied?.count ?? 0) + (other?.count ?? 0);
}

/** Most often recorded first; equal ones in the order of the observation. */
export function busiestFirst(rows: readonly ObservedRow[]): readonly ObservedRow[] {
  return [...rows].sort((a, b) => countIn(b.outcomes) - countIn(a.outcomes));
}

export function outcomesOf(rows: readonly ObservedRow[]): Outcomes {
  return joinedOutcomes(rows.map(({ outcomes }) => outcomes));
}

export function distinctParties(parties: readonly Party[]): number {
  return new Set(parties.map(memberKey)).size;
}

/** Rows by one of their ends, in the order of the observation. */
export function rowsBy(
  rows: readonly ObservedRow[],
  side: 'source' | 'destination',
): readonly { readonly party: Party; readonly rows: readonly ObservedRow[] }[] {
  const groups = new Map<string, { readonly party: Party; readonly rows: ObservedRow[] }>();
  for (const row of rows) {
    const key = memberKey(row[side]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { party: row[side], rows: [row] });
    else known.rows.push(row);
  }
  return [...groups.values()];
}

/** The namespace of an end, also of a pod that is gone by now; undefined for what is in none, or not known to be in one. */
export function namespaceOf(end: ConnectionEnd): string | undefined {
  if (end.kind === 'workload') return end.workload.namespace;
  if (end.kind !== 'unidentified') return undefined;
  const candidates = new Set(end.candidates.map(({ namespace }) => namespace));
  if (candidates.size > 0) return candidates.size === 1 ? [...candidates][0] : undefined;
  const gone = end.why === 'pod-not-in-cluster' || end.why === 'workload-not-in-cluster';
  const slash = end.name?.indexOf('/') ?? -1;
  return gone && slash > 0 ? end.name?.slice(0, slash) : undefined;
}
