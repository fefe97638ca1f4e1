/** Ends of many pairs at once: who is meant, exactly, and in the words that a person would use. */
import type { WorkloadRef } from './cluster.ts';
import { workloadKeyOf } from './cluster.ts';
import type { Party, Row } from './finding.ts';
import type { Requirement } from './labels.ts';
import { formatRequirement } from './labels.ts';
import type { PortRange } from './network.ts';
import { formatRef } from './object.ts';
import { formatList, formatParty, formatPorts } from './party.ts';

/** Some ends of pairs. The members are what is meant; conditions and others together are another way to say it. */
export interface Group {
  /** Sorted by name, each once. */
  readonly members: readonly Member[];
  /** Each holds for members only among all workloads of the world, and no member fulfils two. */
  readonly conditions: readonly GroupCondition[];
  /** Members that fulfil none. */
  readonly others: readonly Party[];
}

export interface Member {
  readonly party: Party;
  /** One pod, which is never meant as both ends of a pair. */
  readonly single?: true;
}

/** Workloads in these namespaces whose pods all carry these labels, but for the exceptions. */
export interface GroupCondition {
  /** Absent: every namespace. */
  readonly namespaces?: NamespaceSet;
  readonly labels: readonly Requirement[];
  readonly except: readonly WorkloadRef[];
}

/** `names` are all of those with workloads that the pattern or the labels mean; sorted. */
export interface NamespaceSet {
  readonly names: readonly string[];
  readonly pattern?: string;
  readonly labels?: readonly Requirement[];
}

/** Every pair of a source and a destination on these ports, and nothing else. */
export interface FoldedRow<Of = Row> {
  readonly sources: Group;
  readonly destinations: Group;
  readonly ports: readonly PortRange[];
  /** How many pairs these are. */
  readonly pairs: number;
  /** What all of them have in common, told of one of them. */
  readonly of: Of;
}

/** What is told of the pairs of one world: allowed, or both answers remain possible. The others are denied. */
export type PairAnswer = 'allowed' | 'unknown';

const namesInList = 3;

/** `shop/web`, `every workload in web-* with tier=api`, `shop/a, shop/b, shop/c and 4 more`. */
export function formatGroup({ conditions, others }: Group): string {
  return formatList([...conditions.map(formatCondition), ...others.map(formatParty)], namesInList);
}

/** With the kind where two have the same name: `shop/report (CronJob)`. */
export function distinctNames(workloads: GroupCondition['except']): readonly string[] {
  const names = workloads.map(({ namespace, name }) => `${namespace}/${name}`);
  const kinds = new Map<string, number>();
  for (const name of names) kinds.set(name, (kinds.get(name) ?? 0) + 1);
  return workloads.map(({ kind }, at) => {
    const name = names[at] ?? '';
    return (kinds.get(name) ?? 0) > 1 ? `${name} (${kind})` : name;
  });
}

function formatCondition({ namespaces, labels, except }: GroupCondition): string {
  const where = namespaces === undefined ? '' : ` in ${formatNamespaces(namespaces)}`;
  const what = labels.length === 0 ? '' : ` with ${labels.map(formatRequirement).join(' and ')}`;
  const without = distinctNames(except).join(', ');
  return `every workload${where}${what}${without === '' ? '' : ` but ${without}`}`;
}

/** `shop`, `web-*`, `namespaces with team=a`, `a, b and 4 more`. */
function formatNamespaces({ names, pattern, labels }: NamespaceSet): string {
  if (pattern !== undefined) return pattern;
  if (labels !== undefined) return `namespaces with ${labels.map(formatRequirement).join(' and ')}`;
  return formatList(names, namesInList);
}

/** Whether both ends of a row are the same ones, and several. */
export function isAmongEachOther({ sources, destinations }: Pick<FoldedRow, 'sources' | 'destinations'>): boolean {
  if (sources.members.length < 2 || sources.members.length !== destinations.members.length) return false;
  return sources.members.every(({ party }, index) => {
    const other = destinations.members[index]?.party;
    return other !== undefined && memberKey(party) === memberKey(other);
  });
}

/** Beyond so many, pairs that stand in two rows count twice. */
const pairsTold = 2_000_000;

const pairCounts = new WeakMap<readonly FoldedRow<unknown>[], number>();

/**
 * Different pairs of ends that rows are: one that has rows for several ports counts once. Who is not known may be another
 * in every row.
 */
export function pairsIn(rows: readonly FoldedRow<unknown>[]): number {
  const known = pairCounts.get(rows) ?? countPairs(rows);
  pairCounts.set(rows, known);
  return known;
}

function countPairs(rows: readonly FoldedRow<unknown>[]): number {
  const sum = rows.reduce((all, { pairs }) => all + pairs, 0);
  if (rows.length < 2 || sum > pairsTold) return sum;
  const numbers = new Map<string, number>();
  const numbered = ({ party, single }: Member, row: number) => {
    const key = party.kind === 'unidentified' ? `unidentified in ${row}` : memberKey(party);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return { number, single };
  };
  const pairs = new Set<string>();
  for (const [row, { sources, destinations }] of rows.entries()) {
    const to = destinations.members.map((member) => numbered(member, row));
    for (const source of sources.members.map((member) => numbered(member, row))) {
      for (const { number, single } of to)
        if (single !== true || number !== source.number) pairs.add(`${source.number} ${number}`);
    }
  }
  return pairs.size;
}

/** A row of one pair. */
export function aloneRow<Of extends Pick<Row, 'source' | 'destination' | 'ports'>>(of: Of): FoldedRow<Of> {
  const alone = (party: Party): Group => ({ members: [{ party }], conditions: [], others: [party] });
  return { sources: alone(of.source), destinations: alone(of.destination), ports: of.ports, pairs: 1, of };
}

/** `every workload in web with tier=api → shop/db TCP 5432`. */
export function formatFoldedRow(row: FoldedRow<unknown>): string {
  const sources = formatGroup(row.sources);
  const ends = isAmongEachOther(row) ? `${sources} among each other` : `${sources} → ${formatGroup(row.destinations)}`;
  return `${ends} ${formatPorts(row.ports)}`;
}

/** Rows in words. Those that are of other pods of the same workloads read alike, and are told once. */
export function wordedRows(
  rows: readonly FoldedRow<unknown>[],
): readonly { readonly text: string; readonly pairs: number; readonly rows: number }[] {
  const byText = new Map<string, { readonly text: string; readonly pairs: number; readonly rows: number }>();
  for (const row of rows) {
    const text = formatFoldedRow(row);
    const { pairs, rows: alike } = byText.get(text) ?? { pairs: 0, rows: 0 };
    byText.set(text, { text, pairs: pairs + row.pairs, rows: alike + 1 });
  }
  return [...byText.values()];
}

/** Equal exactly for the same end. */
export function memberKey(party: Party): string {
  switch (party.kind) {
    case 'workload': {
      const some = party.some === undefined ? '' : ` ${party.some.ids?.join(',') ?? party.some.pods}`;
      return `${workloadKeyOf(party.workload)}${some}`;
    }
    case 'addresses':
      return `addresses ${party.blocks.join(',')} ${party.name ?? ''} ${party.known ?? ''}`;
    case 'entry':
      return `entry ${formatRef(party.object)} ${party.hosts.join(',')} ${party.controller}`;
    case 'node':
      return `node ${party.name}`;
    case 'api-server':
      return party.kind;
    case 'unidentified':
      return `unidentified ${party.text}`;
  }
}
