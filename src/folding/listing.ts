/** Connections one pair of workloads after the other, made as they are asked for. */
import type { WorkloadKey } from '../model/cluster.ts';
import type { Party } from '../model/finding.ts';
import { memberKey } from '../model/group.ts';
import type { PortRange } from '../model/network.ts';
import { rangesKey } from '../model/port-ranges.ts';
import type { Block, BlockCell, Blocks } from './blocks.ts';
import { isOnePod, partiesOf, podsByWorkload } from './blocks.ts';
import type { Directory } from './directory.ts';

/** One pair; `some` of the parties names the pods where not all of a workload are meant. */
export interface AllowedRow {
  readonly source: Party;
  readonly destination: Party;
  readonly allowed: readonly PortRange[];
  readonly unknown: readonly PortRange[];
}

/**
 * By source, then by destination; at last what comes from outside. A pair that has no row is denied entirely; a workload
 * to itself means its pods among each other. No more than the rows of one source are held at a time.
 */
export function* listPairs({ directory, sources, destinations, cells }: Blocks): Iterable<AllowedRow> {
  yield* listFrom(cells, sources, destinations, directory);
  const fromOutside = cells
    .filter(({ source }) => sources[source]?.kind === 'outside')
    .map((cell) => ({ ...cell, source: cell.destination, destination: cell.source }));
  for (const { source, destination, ...ports } of listFrom(fromOutside, destinations, sources, directory))
    yield { source: destination, destination: source, ...ports };
}

function* listFrom(
  cells: readonly BlockCell[],
  sources: readonly Block[],
  destinations: readonly Block[],
  directory: Directory,
): Iterable<AllowedRow> {
  const byBlock = new Map<number, BlockCell[]>();
  for (const cell of cells) {
    const list = byBlock.get(cell.source);
    if (list === undefined) byBlock.set(cell.source, [cell]);
    else list.push(cell);
  }
  const parts = new Map<WorkloadKey, { readonly part: Block; readonly cells: readonly BlockCell[] }[]>();
  for (const [number, own] of byBlock) {
    for (const [key, members] of podsByWorkload(sources.slice(number, number + 1), directory)) {
      const part = { part: { kind: 'pods', members } as const, cells: own };
      const list = parts.get(key);
      if (list === undefined) parts.set(key, [part]);
      else list.push(part);
    }
  }
  for (const key of [...parts.keys()].sort()) {
    const rows = (parts.get(key) ?? []).flatMap((one) => rowsOfPart(one.part, one.cells, destinations, directory));
    yield* sorted(joined(rows, ({ target, says }) => `${blockKey(target)} ${says}`, directory));
  }
}

/** What some pods of one workload may reach: one workload, or outside addresses. */
interface PartRow {
  readonly part: Block;
  readonly target: Block;
  readonly cell: BlockCell;
  /** The ports as a text. */
  readonly says: string;
}

/** Pods of one destination that are reached on the same ports are one row. */
function rowsOfPart(
  part: Block,
  cells: readonly BlockCell[],
  destinations: readonly Block[],
  directory: Directory,
): readonly PartRow[] {
  const found = new Map<string, PartRow>();
  const add = (name: string, target: Block, cell: BlockCell): void => {
    const says = `${rangesKey(cell.allowed)} ${rangesKey(cell.unknown)}`;
    const key = `${name} ${says}`;
    const known = found.get(key);
    found.set(key, { part, target: known === undefined ? target : both(known.target, target), cell, says });
  };
  for (const cell of cells) {
    const target = destinations[cell.destination];
    if (target?.kind === 'outside') add('outside', target, cell);
    else if (target !== undefined) {
      for (const [key, members] of podsByWorkload([target], directory)) add(key, { kind: 'pods', members }, cell);
    }
  }
  return [...found.values()];
}

function both(a: Block, b: Block): Block {
  if (a.kind === 'pods' && b.kind === 'pods') return { kind: 'pods', members: [...a.members, ...b.members].sort() };
  if (a.kind === 'outside' && b.kind === 'outside')
    return { kind: 'outside', addresses: [...a.addresses, ...b.addresses] };
  return a;
}

function blockKey(block: Block): string {
  if (block.kind === 'pods') return [...block.members].sort().join(',');
  return block.addresses.map(({ first, last }) => `${first}-${last}`).join();
}

/** Rows of which `keyOf` says the same are one, for the pods of all of them. */
function joined(
  rows: readonly PartRow[],
  keyOf: (row: PartRow) => string,
  directory: Directory,
): readonly AllowedRow[] {
  const found = new Map<string, PartRow>();
  for (const row of rows) {
    const known = found.get(keyOf(row));
    found.set(keyOf(row), known === undefined ? row : { ...row, part: both(known.part, row.part) });
  }
  return [...found.values()].flatMap(({ part, target, cell: { allowed, unknown } }): readonly AllowedRow[] => {
    const [[source], [destination]] = [partiesOf([part], directory), partiesOf([target], directory)];
    if (source === undefined || destination === undefined || isItself(part, target, directory)) return [];
    return [{ source, destination, allowed, unknown }];
  });
}

/** One pod on both sides, unless it stands for several. */
function isItself(part: Block, target: Block, directory: Directory): boolean {
  if (part.kind !== 'pods' || target.kind !== 'pods') return false;
  const [id, ...more] = new Set([...part.members, ...target.members]);
  return id !== undefined && more.length === 0 && isOnePod(directory, id);
}

function sorted(rows: readonly AllowedRow[]): readonly AllowedRow[] {
  return rows
    .map((row) => ({ row, text: `${memberKey(row.destination)} ${memberKey(row.source)} ${rangesKey(row.allowed)}` }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ row }) => row);
}
