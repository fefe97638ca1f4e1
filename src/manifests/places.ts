/** Where the nodes of a YAML text stand: a compact table made while values are built, read only on demand. */
import type { Path } from '../model/object.ts';

/** Lines and columns are 1-based, columns count UTF-16 units; `endLine` is inclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

/** Kinds of nodes. Of plain and simple quoted scalars the decoded text can be cut out of the source. */
export const nodeKind = { plain: 0, quoted: 1, other: 2, list: 3, map: 4, alias: 5 } as const;

/**
 * Nodes in the order of the text, a parent before its children, keys and values of a map in turn. Offsets are in
 * UTF-16 units, `start` is -1 for an empty node, `next` is the first node behind the subtree.
 */
export interface NodeTable {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly next: Int32Array;
  readonly kind: Uint8Array;
  /** Alias nodes to the nodes that they name. */
  readonly targets: Map<number, number>;
  /** Decoded keys that cannot be cut out of the source. */
  readonly keys: Map<number, string>;
  /** Nodes that are merge keys. */
  readonly merges: Set<number>;
  /** By list, the item that was asked for last, so that one after the other costs one step each. */
  readonly recent: Map<number, { readonly index: number; readonly node: number }>;
}

export function nodeTable(size: number): NodeTable {
  return {
    start: new Int32Array(size),
    end: new Int32Array(size),
    next: new Int32Array(size),
    kind: new Uint8Array(size),
    targets: new Map(),
    keys: new Map(),
    merges: new Set(),
    recent: new Map(),
  };
}

/** A text with the number of the line on which it starts in its file. */
export interface SourceText {
  readonly text: string;
  /** 1-based. */
  readonly firstLine: number;
  /** Spaces that were put in front of lines (0-based here) so that they can be read. */
  readonly inserted: ReadonlyMap<number, number>;
  /** Offsets at which lines start; made when the first place is asked for. */
  lines?: readonly number[];
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of a stretch of text; `end` is exclusive. */
export function placeOf(source: SourceText, start: number, end = start): Place {
  const starts = (source.lines ??= lineStarts(source.text));
  const line = lineOf(starts, Math.max(0, start));
  const column = Math.max(0, start) - (starts[line] ?? 0) - (source.inserted.get(line) ?? 0) + 1;
  const endLine = lineOf(starts, Math.max(start, end - 1, 0));
  return { line: line + source.firstLine, column: Math.max(1, column), endLine: endLine + source.firstLine };
}

export function keyText(table: NodeTable, source: SourceText, key: number): string {
  const kept = table.keys.get(key);
  if (kept !== undefined) return kept;
  const quotes = table.kind[key] === nodeKind.quoted ? 1 : 0;
  return source.text.slice((table.start[key] ?? 0) + quotes, (table.end[key] ?? 0) - quotes);
}

/** A value node, and the node of its key where it stands in a map. */
export interface Found {
  readonly node: number;
  readonly key: number;
}

function inList(table: NodeTable, list: number, index: number): Found | undefined {
  const behind = table.next[list] ?? 0;
  const recent = table.recent.get(list);
  const known = recent !== undefined && recent.index <= index ? recent : { index: 0, node: list + 1 };
  let { node } = known;
  for (let i = known.index; i < index && node < behind; i++) node = table.next[node] ?? behind;
  if (node >= behind) return undefined;
  table.recent.set(list, { index, node });
  return { node, key: -1 };
}

/** In a merged value, which is a map, an alias of one, or a list of these of which the first that has the key wins. */
function inMerge(table: NodeTable, source: SourceText, value: number, name: string): Found | undefined {
  const target = table.targets.get(value) ?? value;
  if (table.kind[target] === nodeKind.map) return inMap(table, source, target, name);
  for (let node = target + 1; node < (table.next[target] ?? 0); node = table.next[node] ?? Infinity) {
    const found = inMerge(table, source, node, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inMap(table: NodeTable, source: SourceText, map: number, name: string): Found | undefined {
  const behind = table.next[map] ?? 0;
  let found: Found | undefined;
  for (let key = map + 1; key < behind;) {
    const node = table.next[key] ?? behind;
    if (table.merges.has(key)) found = inMerge(table, source, node, name) ?? found;
    else if (keyText(table, source, key) === name) found = { node, key };
    key = table.next[node] ?? behind;
  }
  return found;
}

/** The node at a path below `root`, or its nearest parent that exists. Below an alias: inside what it names. */
export function find(table: NodeTable, source: SourceText, root: number, path: Path): Found {
  let found: Found = { node: root, key: -1 };
  for (const step of path) {
    const node = table.targets.get(found.node) ?? found.node;
    const child =
      typeof step === 'number'
        ? table.kind[node] === nodeKind.list && inList(table, node, step)
        : table.kind[node] === nodeKind.map && inMap(table, source, node, step);
    if (child === false || child === undefined) break;
    found = child;
  }
  return found;
}

/** An empty item of a block list has no text but its dash, which stands behind what comes before it. */
function dashOf(table: NodeTable, source: SourceText, node: number): number {
  let before = node - 1;
  while (before > 0 && (table.start[before] ?? -1) < 0) before--;
  const kind = table.kind[before];
  const dash = /(?:\s|#[^\n]*\n)*-/y;
  dash.lastIndex = (kind === nodeKind.list ? table.start[before] : table.end[before]) ?? 0;
  let found = dash.lastIndex;
  // Every empty item between the two has a dash of its own.
  for (let item = before; item < node && dash.test(source.text); item++) found = dash.lastIndex - 1;
  return found;
}

/** The place of a node's text; of an empty one, that of its key or dash. */
export function placeOfNode(table: NodeTable, source: SourceText, found: Found): Place {
  const start = table.start[found.node] ?? -1;
  if (start >= 0) return placeOf(source, start, table.end[found.node]);
  if (found.key >= 0) return placeOf(source, table.start[found.key] ?? 0, table.end[found.key]);
  return placeOf(source, found.node === 0 ? 0 : dashOf(table, source, found.node));
}
