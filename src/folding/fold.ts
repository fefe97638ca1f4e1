/**
 * Pairs with their ports as few rows: the smaller of two ways, the ports of a pair kept together, or each port told for
 * itself. Lossless: the rows together hold exactly the ports of every pair.
 */
import type { PortRange } from '../model/network.ts';
import { joinRanges, rangesKey } from '../model/port-ranges.ts';
import type { Pairs, Rectangle, Twin } from './cover.ts';
import { cover, createSets } from './cover.ts';

/** Ports of one pair; both ends are numbers of their own counting. No pair stands twice. */
export interface Cell {
  readonly source: number;
  readonly destination: number;
  readonly ports: readonly PortRange[];
}

export interface PortRectangle extends Rectangle {
  readonly ports: readonly PortRange[];
}

export interface FoldSettings {
  readonly twin: Twin;
  /** How much there is to read in a list of ends: 1 for what has a name of its own. */
  readonly sourceCost: (sources: readonly number[]) => number;
  readonly destinationCost: (destinations: readonly number[]) => number;
}

/** Pieces that the ports of all pairs are cut into at most, for each pair. */
const mostPieces = 8;

/** In no particular order, but always the same one. */
export function foldCells(cells: readonly Cell[], settings: FoldSettings): readonly PortRectangle[] {
  const sets = createRows(settings);
  const together = sets.of(groupByPorts(cells));
  if (together.length < 2) return together;
  const pieces = cutAtBorders(cells);
  if (pieces === undefined) return together;
  const apart = joinSame(sets.of(pieces));
  return costOfRows(apart, settings) < costOfRows(together, settings) ? apart : together;
}

/** Pairs that have the very same ports. */
type Layer = { readonly pairs: Pairs; readonly ports: readonly PortRange[] };

function groupByPorts(cells: readonly Cell[]): readonly Layer[] {
  const layers = new Map<string, { readonly ports: readonly PortRange[]; readonly cells: Cell[] }>();
  for (const cell of cells) {
    const key = rangesKey(cell.ports);
    const layer = layers.get(key);
    if (layer === undefined) layers.set(key, { ports: cell.ports, cells: [cell] });
    else layer.cells.push(cell);
  }
  return [...layers].sort(byKey).map(([, { ports, cells: own }]) => ({ ports, pairs: pairsOf(own) }));
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function pairsOf(cells: readonly Pick<Cell, 'source' | 'destination'>[]): Pairs {
  const pairs = new Map<number, number[]>();
  for (const { source, destination } of cells) {
    const list = pairs.get(source);
    if (list === undefined) pairs.set(source, [destination]);
    else list.push(destination);
  }
  for (const list of pairs.values()) list.sort((a, b) => a - b);
  return pairs;
}

/** One layer for each stretch of ports that no pair divides; stretches of the same pairs are one. Undefined: too many. */
function cutAtBorders(cells: readonly Cell[]): readonly Layer[] | undefined {
  const borders = bordersOf(cells);
  const stretches = new Map<string, { readonly range: PortRange; readonly cells: number[] }>();
  let left = cells.length * mostPieces + 1_000;
  for (const [index, { ports }] of cells.entries()) {
    for (const range of ports.flatMap((one) => cut(one, borders.get(one.protocol) ?? []))) {
      if (left-- === 0) return undefined;
      const key = rangesKey([range]);
      const stretch = stretches.get(key);
      if (stretch === undefined) stretches.set(key, { range, cells: [index] });
      else stretch.cells.push(index);
    }
  }
  const sets = createSets();
  const layers = new Map<number, PortRange[]>();
  for (const [, { range, cells: own }] of [...stretches].sort(byKey)) {
    const id = sets.idOf(own);
    const ports = layers.get(id);
    if (ports === undefined) layers.set(id, [range]);
    else ports.push(range);
  }
  return [...layers].map(([id, ports]) => ({
    ports: joinRanges(ports),
    pairs: pairsOf(sets.membersOf(id).flatMap((index) => cells[index] ?? [])),
  }));
}

/** First ports of stretches, ascending. */
function bordersOf(cells: readonly Cell[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  for (const { ports } of cells) {
    for (const { protocol, first, last } of ports) {
      const own = found.get(protocol) ?? new Set<number>();
      found.set(protocol, own.add(first).add(last + 1));
    }
  }
  return new Map([...found].map(([protocol, own]) => [protocol, [...own].sort((a, b) => a - b)]));
}

function cut(range: PortRange, borders: readonly number[]): readonly PortRange[] {
  let at = firstAbove(borders, range.first);
  const out: PortRange[] = [];
  let first = range.first;
  for (let border = borders[at]; border !== undefined && border <= range.last; border = borders[++at]) {
    out.push({ ...range, first, last: border - 1 });
    first = border;
  }
  return [...out, { ...range, first }];
}

function firstAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function createRows(settings: FoldSettings): { of(layers: readonly Layer[]): readonly PortRectangle[] } {
  const costOf = (rows: readonly Rectangle[]): number => rows.reduce((sum, row) => sum + rowCost(row, settings), 0);
  return {
    of: (layers) =>
      layers.flatMap(({ pairs, ports }) => cover(pairs, settings.twin, costOf).map((row) => ({ ...row, ports }))),
  };
}

function rowCost({ sources, destinations }: Rectangle, { sourceCost, destinationCost }: FoldSettings): number {
  return 1 + sourceCost(sources) + destinationCost(destinations);
}

function costOfRows(rows: readonly PortRectangle[], settings: FoldSettings): number {
  return rows.reduce((sum, row) => sum + rowCost(row, settings) + Math.min(row.ports.length, 4), 0);
}

/** Rows of the same ends become one with all their ports. */
function joinSame(rows: readonly PortRectangle[]): readonly PortRectangle[] {
  const sets = createSets();
  const joined = new Map<string, PortRectangle>();
  for (const row of rows) {
    const key = `${sets.idOf(row.sources)} ${sets.idOf(row.destinations)}`;
    const known = joined.get(key);
    joined.set(key, known === undefined ? row : { ...known, ports: joinRanges([...known.ports, ...row.ports]) });
  }
  return [...joined.values()];
}
