/** Parser events to plain JSON values, a table of their places, and what is wrong with each document, in one walk. */
import { EVENT_ID, SCALAR_STYLE, getScalarValue, type Event, type ScalarEvent } from 'js-yaml';
import type { Json } from '../model/object.ts';
import { keyText, nodeKind, nodeTable, type NodeTable, type SourceText } from './places.ts';
import { mayNotBeText, plainValue, readsOtherwiseIn12, taggedValue } from './scalars.ts';

/** What is wrong with one node. `cap` names the limit that was hit. */
export interface NodeFault {
  readonly kind: 'syntax' | 'duplicate-key' | 'cap';
  readonly node: number;
  /** For a duplicate key: the node of the key that came first. */
  readonly first?: number;
  readonly cap?: 'nodes' | 'depth' | 'documents';
  readonly message: string;
}

export interface Root {
  readonly node: number;
  readonly value: Json;
  readonly faults: readonly NodeFault[];
  /** Plain scalars, keys among them, that YAML 1.2 reads as something else. */
  readonly ambiguous: readonly number[];
}

type Members = Record<string, Json>;
/** Objects without any inherited member, so that no key of the input means anything; faster than a null prototype. */
const Bare = function () {} as unknown as { new (): Members; prototype: object };
Bare.prototype = Object.create(null) as object;

interface Anchor {
  readonly value: Json;
  readonly node: number;
  readonly size: number;
  readonly height: number;
}

interface Frame {
  readonly node: number;
  readonly list: Json[] | undefined;
  readonly map: Members | undefined;
  readonly anchor: string;
  key: string | undefined;
  keyNode: number;
  /** Keys that were written in this map itself; made when a merge blurs what is there. */
  written: Set<string> | undefined;
  /** Nodes of the value with every alias unfolded, and its depth. */
  size: number;
  height: number;
}

/** How many values aliases may still make besides those that are written; documents share it, since each may be short. */
export interface Unfolding {
  left: number;
}

interface Walk {
  readonly source: SourceText;
  readonly table: NodeTable;
  readonly limits: { readonly nodes: number; readonly depth: number };
  readonly unfolding: Unfolding;
  readonly roots: Root[];
  frames: Frame[];
  anchors: Map<string, Anchor>;
  faults: NodeFault[];
  ambiguous: number[];
  count: number;
  /** Where the nodes of the document begin. */
  first: number;
  root: Json;
  rootNode: number;
}

/** More faults of one document tell nobody anything, and finding the places of many costs time. */
const maxFaults = 100;

function complain(walk: Walk, node: number, message: string): void {
  if (walk.faults.length < maxFaults) walk.faults.push({ kind: 'syntax', node, message });
}

function isCapped(walk: Walk): boolean {
  return walk.faults.some(({ kind }) => kind === 'cap');
}

function firstKey(walk: Walk, frame: Frame, name: string): number {
  const { table } = walk;
  for (let key = frame.node + 1; key < walk.count;) {
    if (!table.merges.has(key) && keyText(table, walk.source, key) === name) return key;
    key = table.next[key + 1] ?? walk.count;
  }
  return frame.keyNode;
}

/** A key is text in JSON; lists and maps are complained of where the key is set. */
function keyOfValue(value: Json): string {
  return typeof value === 'object' ? '' : String(value);
}

function setKey(walk: Walk, frame: Frame, value: Json, node: number): void {
  frame.key = keyOfValue(value);
  if (typeof value === 'object') complain(walk, node, value === null ? 'a key is missing' : 'a key is a list or a map');
  frame.keyNode = node;
  if (typeof value !== 'string') walk.table.keys.set(node, frame.key);
}

/** Merged keys override what is written before them, and the first of several merged maps wins (as go-yaml 2 does). */
function merge(walk: Walk, frame: Frame, map: Members, value: Json, node: number): void {
  if (isCapped(walk)) return;
  frame.written ??= new Set(Object.keys(map));
  const sources: readonly Json[] = Array.isArray(value) ? [...(value as Json[])].reverse() : [value];
  for (const source of sources) {
    if (typeof source !== 'object' || source === null || Array.isArray(source)) {
      complain(walk, node, '"<<" needs a map or a list of maps');
      return;
    }
    const members = source as Members;
    for (const key of Object.keys(members)) map[key] = members[key] ?? null;
  }
}

function addMember(walk: Walk, frame: Frame, map: Members, key: string, value: Json, node: number): void {
  if (walk.table.merges.has(frame.keyNode)) {
    merge(walk, frame, map, value, node);
    return;
  }
  if ((frame.written === undefined ? key in map : frame.written.has(key)) && walk.faults.length < maxFaults) {
    const first = firstKey(walk, frame, key);
    walk.faults.push({ kind: 'duplicate-key', node: frame.keyNode, first, message: key });
  }
  frame.written?.add(key);
  map[key] = value;
}

function unfold(walk: Walk, node: number, values: number): void {
  walk.unfolding.left -= Math.max(0, values);
  if (values > 0 && walk.unfolding.left < 0 && !isCapped(walk))
    walk.faults.push({ kind: 'cap', cap: 'nodes', node, message: 'aliases unfold to too many values in all' });
}

/** Hands a finished value to what contains it. `size` and `height` count what aliases stand for. */
function add(walk: Walk, value: Json, node: number, size: number, height: number): void {
  const frame = walk.frames.at(-1);
  if (frame === undefined) {
    walk.root = value;
    walk.rootNode = node;
    unfold(walk, node, size - (walk.count - walk.first));
    return;
  }
  frame.size += size;
  if (height >= frame.height) frame.height = height + 1;
  if (frame.list !== undefined) frame.list.push(value);
  else if (frame.key === undefined) setKey(walk, frame, value, node);
  else if (frame.map !== undefined) {
    const key = frame.key;
    frame.key = undefined;
    addMember(walk, frame, frame.map, key, value, node);
  }
  if (frame.size <= walk.limits.nodes && frame.height <= walk.limits.depth) return;
  const cap = frame.height > walk.limits.depth ? 'depth' : 'nodes';
  if (!isCapped(walk))
    walk.faults.push({
      kind: 'cap',
      cap,
      node,
      message: `aliases unfold to more than ${walk.limits[cap]} ${cap === 'depth' ? 'levels' : 'values'}`,
    });
  frame.size = 0;
  frame.height = 0;
}

function tagOf(walk: Walk, event: ScalarEvent): string {
  const tag = event.tagStart < 0 ? '' : walk.source.text.slice(event.tagStart, event.tagEnd);
  return tag.replace(/^!<tag:yaml\.org,2002:(\w+)>$/, '!!$1');
}

function scalar(walk: Walk, event: ScalarEvent, node: number): Json {
  const { text } = walk.source;
  const content = event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
  const tag = event.tagStart < 0 ? '' : tagOf(walk, event);
  if (tag !== '') {
    const value = taggedValue(tag, content);
    if (value === undefined) complain(walk, node, `"${content.slice(0, 60)}" cannot be read as ${tag}`);
    return value ?? content;
  }
  if (event.style !== SCALAR_STYLE.PLAIN) return content;
  if (content === '<<' && walk.frames.at(-1)?.map !== undefined && walk.frames.at(-1)?.key === undefined) {
    walk.table.merges.add(node);
    return content;
  }
  if (!mayNotBeText(content)) return content;
  const value = plainValue(content);
  if (value === undefined) complain(walk, node, `"${content}" is not a number that JSON knows`);
  if (readsOtherwiseIn12(content)) walk.ambiguous.push(node);
  return value ?? (value === null ? null : content);
}

function addScalar(walk: Walk, event: ScalarEvent): void {
  const { table, source } = walk;
  const node = walk.count++;
  const { style, valueStart, valueEnd } = event;
  const quotes = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  let start = valueStart;
  let end = valueEnd;
  if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) {
    while (start < end && source.text.charCodeAt(start) <= 32) start++;
    while (end > start && source.text.charCodeAt(end - 1) <= 32) end--;
  }
  table.start[node] = start < 0 ? -1 : start - quotes;
  table.end[node] = end < 0 ? -1 : end + quotes;
  table.next[node] = node + 1;
  table.kind[node] = !event.fast ? nodeKind.other : quotes === 1 ? nodeKind.quoted : nodeKind.plain;
  const value = scalar(walk, event, node);
  const frame = walk.frames.at(-1);
  if (!event.fast && frame?.map !== undefined && frame.key === undefined) table.keys.set(node, keyOfValue(value));
  if (event.anchorStart >= 0)
    walk.anchors.set(source.text.slice(event.anchorStart, event.anchorEnd), { value, node, size: 1, height: 0 });
  add(walk, value, node, 1, 0);
}

function addAlias(walk: Walk, start: number, end: number): void {
  const { table } = walk;
  const node = walk.count++;
  const name = walk.source.text.slice(start, end);
  table.start[node] = start - 1;
  table.end[node] = end;
  table.next[node] = node + 1;
  table.kind[node] = nodeKind.alias;
  const anchor = walk.anchors.get(name);
  if (anchor === undefined) complain(walk, node, `"*${name}" names no anchor before it, or one that contains it`);
  else table.targets.set(node, anchor.node);
  const frame = walk.frames.at(-1);
  if (frame?.map !== undefined && frame.key === undefined) table.keys.set(node, keyOfValue(anchor?.value ?? null));
  add(walk, anchor?.value ?? null, node, anchor?.size ?? 1, anchor?.height ?? 0);
}

function open(
  walk: Walk,
  event: Event & { readonly start: number; readonly anchorStart: number; readonly anchorEnd: number },
): void {
  const node = walk.count++;
  const isMap = event.type === EVENT_ID.MAPPING;
  walk.table.start[node] = event.start;
  walk.table.kind[node] = isMap ? nodeKind.map : nodeKind.list;
  walk.frames.push({
    node,
    list: isMap ? undefined : [],
    map: isMap ? new Bare() : undefined,
    anchor: event.anchorStart < 0 ? '' : walk.source.text.slice(event.anchorStart, event.anchorEnd),
    key: undefined,
    keyNode: -1,
    written: undefined,
    size: 1,
    height: 0,
  });
}

function close(walk: Walk, frame: Frame): void {
  const { table } = walk;
  const value = frame.list ?? frame.map ?? null;
  table.next[frame.node] = walk.count;
  let last = walk.count - 1;
  while (last > frame.node && (table.end[last] ?? -1) < 0) last--;
  table.end[frame.node] = last === frame.node ? (table.start[last] ?? 0) + 1 : (table.end[last] ?? 0);
  if (frame.anchor !== '')
    walk.anchors.set(frame.anchor, { value, node: frame.node, size: frame.size, height: frame.height });
  add(walk, value, frame.node, frame.size, frame.height);
}

/**
 * All documents of a text. `limits`: values of a document with its aliases unfolded, and levels of nesting. What their
 * aliases make is taken from `unfolding`.
 */
export function rootsOf(
  source: SourceText,
  events: readonly Event[],
  limits: { readonly nodes: number; readonly depth: number },
  unfolding: Unfolding,
): { readonly roots: readonly Root[]; readonly table: NodeTable } {
  const table = nodeTable(events.length);
  const walk: Walk = {
    source,
    table,
    limits,
    unfolding,
    roots: [],
    frames: [],
    anchors: new Map(),
    faults: [],
    ambiguous: [],
    count: 0,
    first: 0,
    root: null,
    rootNode: 0,
  };
  for (const event of events) {
    if (event.type === EVENT_ID.SCALAR) addScalar(walk, event);
    else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) open(walk, event);
    else if (event.type === EVENT_ID.ALIAS) addAlias(walk, event.anchorStart, event.anchorEnd);
    else if (event.type === EVENT_ID.DOCUMENT) {
      walk.first = walk.count;
      walk.anchors = new Map();
      walk.faults = [];
      walk.ambiguous = [];
    } else {
      const frame = walk.frames.pop();
      if (frame !== undefined) close(walk, frame);
      else walk.roots.push({ node: walk.rootNode, value: walk.root, faults: walk.faults, ambiguous: walk.ambiguous });
    }
  }
  return { roots: walk.roots, table };
}
