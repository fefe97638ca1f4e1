/** What one world allows, as text and as JSON. Made piece by piece, so that a long list never stands in memory. */
import type { FoldedRow, PairAnswer } from '../model/group.ts';
import { formatGroup, isAmongEachOther } from '../model/group.ts';
import type { Party } from '../model/finding.ts';
import type { PortRange } from '../model/network.ts';
import { formatParty, formatPorts } from '../model/party.ts';
import { countOf } from '../model/time.ts';
import { shown } from './escape.ts';
import { createGroupTable } from './groups.ts';
import { safeText } from './json.ts';
import { partyWire, portWire, type Wire } from './wire.ts';

interface PairRow {
  readonly source: Party;
  readonly destination: Party;
  readonly allowed: readonly PortRange[];
  readonly unknown: readonly PortRange[];
}

export interface FoldedState {
  readonly state: string;
  /** What users outside reach, by the ways that lead them in. */
  readonly entries?: readonly PairRow[];
  readonly rows: readonly FoldedRow<PairAnswer>[];
}

export interface PairState {
  readonly state: string;
  readonly entries?: readonly PairRow[];
  readonly rows: Iterable<PairRow>;
}

const longestName = 300;

export function* foldedText(states: readonly FoldedState[]): Iterable<string> {
  for (const { state, rows, entries = [] } of states) {
    if (states.length > 1) yield `# ${shown(state)}\n`;
    yield* rowsText(entries);
    for (const row of rows) {
      const pairs = row.pairs > 1 ? `  (${countOf(row.pairs, 'pair')})` : '';
      yield `${endsText(row)}  ${portsText(row.of, row.ports)}${pairs}\n`;
    }
  }
}

function endsText(row: FoldedRow<unknown>): string {
  const sources = shown(formatGroup(row.sources), longestName);
  if (isAmongEachOther(row)) return `${sources} among each other`;
  return `${sources} → ${shown(formatGroup(row.destinations), longestName)}`;
}

function portsText(answer: PairAnswer, ports: readonly PortRange[]): string {
  return `${answer === 'unknown' ? 'cannot say: ' : ''}${formatPorts(ports)}`;
}

export function* pairsText(states: readonly PairState[]): Iterable<string> {
  for (const { state, rows, entries = [] } of states) {
    if (states.length > 1) yield `# ${shown(state)}\n`;
    yield* rowsText(entries);
    yield* rowsText(rows);
  }
}

function* rowsText(rows: Iterable<PairRow>): Iterable<string> {
  for (const { source, destination, allowed, unknown } of rows) {
    const pair = `${shown(formatParty(source), longestName)} → ${shown(formatParty(destination), longestName)}`;
    if (allowed.length > 0) yield `${pair}  ${portsText('allowed', allowed)}\n`;
    if (unknown.length > 0) yield `${pair}  ${portsText('unknown', unknown)}\n`;
  }
}

function rowWire({ source, destination, allowed, unknown }: PairRow): Wire {
  return {
    source: partyWire(source),
    destination: partyWire(destination),
    allowed: allowed.map(portWire),
    unknown: unknown.map(portWire),
  };
}

/** `netpol-gate/connections/2`: groups in a table, rows that name them. */
export function* foldedJson(states: readonly FoldedState[]): Iterable<string> {
  const wire: Wire = {
    schema: 'netpol-gate/connections/2',
    states: states.map(({ state, rows, entries = [] }) => {
      const table = createGroupTable();
      const told = rows.map((row) => ({
        sources: table.idOf(row.sources),
        destinations: table.idOf(row.destinations),
        answer: row.of,
        ports: row.ports.map(portWire),
        pairs: row.pairs,
      }));
      return { state, groups: table.wire(), rows: told, entries: entries.map(rowWire) };
    }),
  };
  yield `${safeText(JSON.stringify(wire, null, 1))}\n`;
}

/** `netpol-gate/connections/1`: a row a pair, a line a row. */
export function* pairsJson(states: readonly PairState[]): Iterable<string> {
  yield '{"schema":"netpol-gate/connections/1","states":[';
  for (const [index, { state, rows, entries = [] }] of states.entries()) {
    yield `${index === 0 ? '' : ','}\n{"state":${safeText(JSON.stringify(state))},"rows":[`;
    let first = true;
    for (const row of rows) {
      yield `${first ? '' : ','}\n${safeText(JSON.stringify(row))}`;
      first = false;
    }
    yield `],"entries":${safeText(JSON.stringify(entries))}}`;
  }
  yield ']}\n';
}
