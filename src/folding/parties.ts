/** Rows of two named ends each, folded: what says the same of every source and destination becomes one row. */
import type { WorkloadKey } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Party } from '../model/finding.ts';
import type { FoldedRow, Group, Member } from '../model/group.ts';
import { formatGroup, memberKey } from '../model/group.ts';
import type { PortRange } from '../model/network.ts';
import { joinRanges, rangesKey } from '../model/port-ranges.ts';
import { conditionsOf } from './condition.ts';
import type { Directory } from './directory.ts';
import type { Cell } from './fold.ts';
import { foldCells } from './fold.ts';

export interface PartyRow {
  readonly source: Party;
  readonly destination: Party;
  readonly ports: readonly PortRange[];
}

/**
 * Rows that have the same `substance` are folded together, those without one stay alone. Pairs and ports are those of
 * the rows, neither more nor fewer. The largest first.
 */
export function foldParties<Row extends PartyRow>(
  rows: readonly Row[],
  directory: Directory,
  substance: (row: Row) => string | undefined,
): readonly FoldedRow<Row>[] {
  const groups = createGroups(directory);
  const classes = new Map<string, Row[]>();
  const alone: FoldedRow<Row>[] = [];
  for (const row of rows) {
    const said = substance(row);
    if (said === undefined)
      alone.push(foldedRow(groups.of([row.source]), groups.of([row.destination]), row.ports, row));
    else {
      // Workloads and addresses have no words in common.
      const key = `${row.source.kind} ${row.destination.kind} ${said}`;
      const list = classes.get(key);
      if (list === undefined) classes.set(key, [row]);
      else list.push(row);
    }
  }
  const folded = [...classes.values()].flatMap((some) => foldClass(some, groups));
  return [...alone, ...sortRows(folded)];
}

function foldClass<Row extends PartyRow>(rows: readonly Row[], groups: Groups): readonly FoldedRow<Row>[] {
  const parties = createNumbers();
  const cells = new Map<string, Cell & { readonly of: Row }>();
  for (const row of rows) {
    const [source, destination] = [parties.numberOf(row.source), parties.numberOf(row.destination)];
    const key = `${source} ${destination}`;
    const known = cells.get(key);
    const ports = joinRanges([...(known?.ports ?? []), ...row.ports]);
    cells.set(key, { source, destination, ports, of: known?.of ?? row });
  }
  const groupOf = (numbers: readonly number[]): Group => groups.of(numbers.flatMap(parties.partyOf));
  const cost = (numbers: readonly number[]): number => (numbers.length === 1 ? 1 : groups.costOf(groupOf(numbers)));
  const twin = (source: number): number => (parties.partyOf(source).every(groups.isSingle) ? source : -1);
  const settings = { twin, sourceCost: cost, destinationCost: cost };
  return foldCells([...cells.values()], settings).flatMap(({ sources, destinations, ports }) => {
    const of = firstOf(sources, destinations, (source, destination) => cells.get(`${source} ${destination}`)?.of);
    return of === undefined ? [] : foldedRows(groups, groupOf(sources), groupOf(destinations), ports, of);
  });
}

/** The first pair of a rectangle that is one of the cells: another may be a pod and itself. */
function firstOf<Row>(
  sources: readonly number[],
  destinations: readonly number[],
  rowAt: (source: number, destination: number) => Row | undefined,
): Row | undefined {
  for (const source of sources) {
    for (const destination of destinations) {
      const row = rowAt(source, destination);
      if (row !== undefined) return row;
    }
  }
  return undefined;
}

interface Numbers {
  readonly numberOf: (party: Party) => number;
  readonly partyOf: (number: number) => readonly Party[];
}

function createNumbers(): Numbers {
  const numbers = new Map<string, number>();
  const parties: Party[] = [];
  return {
    numberOf: (party) => {
      const key = memberKey(party);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, parties.length);
      return parties.push(party) - 1;
    },
    partyOf: (number) => parties.slice(number, number + 1),
  };
}

/** The row of two groups. A single pod against itself is no pair: alone on one side, it is left out of the other. */
export function foldedRows<Of>(
  groups: Groups,
  sources: Group,
  destinations: Group,
  ports: readonly PortRange[],
  of: Of,
): readonly FoldedRow<Of>[] {
  const from = without(groups, sources, destinations);
  const to = without(groups, destinations, sources);
  return from.members.length === 0 || to.members.length === 0 ? [] : [foldedRow(from, to, ports, of)];
}

/** The group without the only member of the other, if that is a single pod. */
function without(groups: Groups, group: Group, other: Group): Group {
  const [only, ...more] = other.members;
  if (only?.single !== true || more.length > 0) return group;
  const left = group.members.filter(({ party }) => memberKey(party) !== memberKey(only.party));
  return left.length === group.members.length ? group : groups.of(left.map(({ party }) => party));
}

function foldedRow<Of>(sources: Group, destinations: Group, ports: readonly PortRange[], of: Of): FoldedRow<Of> {
  return { sources, destinations, ports, pairs: pairsOf(sources, destinations), of };
}

function pairsOf(sources: Group, destinations: Group): number {
  const singles = new Set(sources.members.flatMap(({ party, single }) => (single === true ? memberKey(party) : [])));
  const same = destinations.members.filter(({ party, single }) => single === true && singles.has(memberKey(party)));
  return sources.members.length * destinations.members.length - same.length;
}

/** Most pairs first, then by their words. */
export function sortRows<Of>(rows: readonly FoldedRow<Of>[]): readonly FoldedRow<Of>[] {
  return rows
    .map((row) => ({ row, text: textOf(row) }))
    .sort((a, b) => b.row.pairs - a.row.pairs || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ row }) => row);
}

function textOf({ sources, destinations, ports }: FoldedRow<unknown>): string {
  const names = (group: Group): string => group.members.map(({ party }) => memberKey(party)).join('\n');
  return [formatGroup(sources), formatGroup(destinations), rangesKey(ports), names(sources), names(destinations)].join(
    '\n\n',
  );
}

export interface Groups {
  readonly of: (parties: readonly Party[]) => Group;
  readonly isSingle: (party: Party) => boolean;
  /** How much there is to read: 1 for what has a name or words, else the number of names. */
  readonly costOf: (group: Group) => number;
}

/** Groups of the workloads of one world; the same parties give the same group. */
export function createGroups(directory: Directory): Groups {
  const known = new Map<string, Group>();
  const isSingle = (party: Party): boolean => {
    if (party.kind !== 'workload') return false;
    if (party.some !== undefined) return party.some.pods === 1;
    return directory.workloads.get(workloadKeyOf(party.workload))?.single ?? false;
  };
  const memberOf = (party: Party): Member => (isSingle(party) ? { party, single: true } : { party });
  return {
    isSingle,
    of: (parties) => {
      const byKey = [...new Map(parties.map((party) => [memberKey(party), party]))].sort(([a], [b]) =>
        a < b ? -1 : 1,
      );
      const text = byKey.map(([key]) => key).join('\n');
      let group = known.get(text);
      if (group === undefined) {
        const own = byKey.map(([, party]) => party);
        known.set(text, (group = { members: own.map(memberOf), ...wordsFor(directory, own) }));
      }
      return group;
    },
    costOf: ({ conditions, others }) =>
      conditions.reduce((sum, { labels, except }) => sum + 1 + labels.length / 4 + except.length / 2, others.length),
  };
}

function wordsFor(directory: Directory, parties: readonly Party[]): Pick<Group, 'conditions' | 'others'> {
  const whole = new Map<WorkloadKey, Party>();
  for (const party of parties) {
    if (party.kind === 'workload' && party.some === undefined) whole.set(workloadKeyOf(party.workload), party);
  }
  const { conditions, others } = conditionsOf(directory, new Set(whole.keys()));
  const meant = new Set([...whole].flatMap(([key, party]) => (others.has(key) ? [] : party)));
  return { conditions, others: meant.size === 0 ? parties : parties.filter((party) => !meant.has(party)) };
}
