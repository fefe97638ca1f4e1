/**
 * YAML and JSON text to plain JSON values that know their places, read as Kubernetes reads them.
 *
 * Hostile text is the normal case: every cap has a name, a broken document does not hide its neighbours, and objects
 * inherit nothing, so that no key of the input means anything.
 */
import { parseEvents, YAMLException, type Event } from 'js-yaml';
import { rootsOf, type NodeFault, type Root, type Unfolding } from './manifests/nodes.ts';
import { leftOut, oldLineEnd } from './manifests/other-readers.ts';
import { find, placeOf, placeOfNode, type NodeTable, type Place, type SourceText } from './manifests/places.ts';
import type { Json, Path } from './model/object.ts';

export type { Place };

export interface YamlLimits {
  readonly bytes: number;
  readonly documents: number;
  /** Values in a file, and in a document with its aliases unfolded. */
  readonly nodes: number;
  /** Levels of nesting. */
  readonly depth: number;
}
export type Cap = keyof YamlLimits;

export const yamlLimits: YamlLimits = { bytes: 5 * 1024 * 1024, documents: 20_000, nodes: 1_000_000, depth: 200 };

/** What cannot be read. `place` is that of the second of two equal keys; `related` holds the first. */
export interface YamlFault {
  readonly kind: 'syntax' | 'duplicate-key' | 'cap' | 'binary' | 'encoding';
  readonly cap?: Cap;
  readonly message: string;
  readonly place: Place;
  readonly related: readonly { readonly place: Place; readonly text: string }[];
}

/** One document that is not empty. With `faults`, its value is only good for telling what it was meant to be. */
export interface YamlDocument {
  readonly value: Json;
  readonly place: Place;
  readonly faults: readonly YamlFault[];
  /** Plain words and numbers that YAML 1.2 reads otherwise, with their places. */
  readonly ambiguous: readonly { readonly place: Place; readonly text: string }[];
  /**
   * The place of the value at a path, or of its nearest parent that exists. That of an empty value is its key's; an
   * alias stands where it is used, and what is inside it where the anchor is.
   */
  at(path: Path): Place;
  /** The place of the key (or, for an item of a list, of the item) at a path. */
  keyAt(path: Path): Place;
}

export interface YamlFile {
  readonly documents: readonly YamlDocument[];
  /** Faults that belong to no document that could be read. */
  readonly faults: readonly YamlFault[];
}

/** Values that aliases may make in all files of one run. */
export const mostUnfolded = 3_000_000;

const start: Place = { line: 1, column: 1, endLine: 1 };

/**
 * Reads a whole file. Never throws; what cannot be read is a fault of the file or of one of its documents. Files that are
 * read with one `unfolding` share it.
 */
export function parseYaml(
  bytes: Uint8Array | string,
  limits: YamlLimits = yamlLimits,
  unfolding: Unfolding = { left: mostUnfolded },
): YamlFile {
  const text = typeof bytes === 'string' ? bytes.replace(/^\ufeff/, '') : decode(bytes, limits);
  if (typeof text !== 'string') return { documents: [], faults: [text] };
  const separators = text.match(/^---/gm)?.length ?? 0;
  if (separators > limits.documents)
    return {
      documents: [],
      faults: [capFault('documents', `the file has more than ${limits.documents} documents`, start)],
    };
  const whole = parsePart(text, 1, limits, unfolding);
  const broken = whole.faults.some(({ kind, cap }) => kind === 'syntax' || cap === 'depth');
  return capped(withoutLeftOut(broken && separators > 0 ? parseApart(text, limits, unfolding) : whole, text), limits);
}

const leftOutMessage = 'kubectl leaves this document out: only a line with "---" and nothing else begins one';

/** The file with a fault of each document that kubectl does not read. */
function withoutLeftOut(file: YamlFile, text: string): YamlFile {
  const stretches = leftOut(text);
  if (stretches.length === 0) return file;
  let next = 0;
  const documents = file.documents.map((document) => {
    const { place } = document;
    while ((stretches[next]?.to ?? Infinity) <= place.line) next++;
    if (place.line < (stretches[next]?.from ?? Infinity)) return document;
    const fault: YamlFault = { kind: 'syntax', message: leftOutMessage, place, related: [] };
    return { ...document, faults: [...document.faults, fault] };
  });
  return { ...file, documents };
}

/** Beyond so many broken documents a file is rubbish. */
const maxBroken = 100;

/** One broken document must not hide the others; Kubernetes' own tools cut files at these lines, too. */
function parseApart(text: string, limits: YamlLimits, unfolding: Unfolding): YamlFile {
  const documents: YamlDocument[] = [];
  const faults: YamlFault[] = [];
  for (const part of partsOf(text)) {
    if (documents.length > limits.documents) break;
    if (faults.length === maxBroken) {
      const place = { line: part.firstLine, column: 1, endLine: part.firstLine };
      faults.push(
        capFault('documents', `more than ${maxBroken} documents cannot be read; the rest is left out`, place),
      );
      break;
    }
    const read = parsePart(part.text, part.firstLine, limits, unfolding);
    documents.push(...read.documents);
    faults.push(...read.faults);
  }
  return { documents, faults };
}

function decode(bytes: Uint8Array, limits: YamlLimits): string | YamlFault {
  if (bytes.length > limits.bytes) return capFault('bytes', `the file has more than ${limits.bytes} bytes`, start);
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { kind: 'binary', message: 'the file is not text', place: start, related: [] };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const good = new TextDecoder('utf-8').decode(bytes);
    const place = placeOf({ text: good, firstLine: 1, inserted: new Map() }, Math.max(0, good.indexOf('\uFFFD')));
    return { kind: 'encoding', message: 'the file is not UTF-8', place, related: [] };
  }
}

function capFault(cap: Cap, message: string, place: Place): YamlFault {
  return { kind: 'cap', cap, message, place, related: [] };
}

function capped(file: YamlFile, limits: YamlLimits): YamlFile {
  const extra = file.documents[limits.documents];
  if (extra === undefined) return file;
  const fault = capFault('documents', `the file has more than ${limits.documents} documents`, extra.place);
  return { documents: file.documents.slice(0, limits.documents), faults: [...file.faults, fault] };
}

function* partsOf(text: string): Generator<{ readonly text: string; readonly firstLine: number }> {
  let from = 0;
  let firstLine = 1;
  for (const match of text.matchAll(/^---(?=[ \t\r\n]|$)/gm)) {
    const part = text.slice(from, match.index);
    if (part.replace(/^---/, '').trim() !== '') yield { text: part, firstLine };
    firstLine += part.split(/\r\n?|\n/).length - 1;
    from = match.index;
  }
  yield { text: text.slice(from), firstLine };
}

function parsePart(text: string, firstLine: number, limits: YamlLimits, unfolding: Unfolding): YamlFile {
  const read = readEvents(text, limits.depth);
  const source: SourceText = { text: read.text, firstLine, inserted: read.inserted };
  if (read.error !== undefined) return { documents: [], faults: [syntaxFault(read.error, source, limits)] };
  if (read.events.length > limits.nodes)
    return {
      documents: [],
      faults: [capFault('nodes', `the file has more than ${limits.nodes} values`, placeOf(source, 0))],
    };
  const lineEnd = oldLineEnd(read.text, read.events);
  if (lineEnd !== undefined) return { documents: [], faults: [lineEndFault(source, lineEnd)] };
  const { roots, table } = rootsOf(source, read.events, limits, unfolding);
  return {
    documents: roots.flatMap((root) =>
      root.value === null && root.faults.length === 0 ? [] : [documentOf(root, table, source)],
    ),
    faults: [],
  };
}

function lineEndFault(source: SourceText, offset: number): YamlFault {
  const code = source.text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  const message = `the unseen character U+${code} ends a line to Kubernetes and not to newer YAML: remove it`;
  return { kind: 'syntax', message, place: placeOf(source, offset), related: [] };
}

function syntaxFault(error: YAMLException, source: SourceText, limits: YamlLimits): YamlFault {
  const place = placeOf(source, error.mark?.position ?? 0);
  if (error.reason.startsWith('nesting exceeded')) return capFault('depth', `more than ${limits.depth} levels`, place);
  const tab = /indentation|document separator is expected/.test(error.reason) ? tabBefore(error, source) : undefined;
  if (tab === undefined) return { kind: 'syntax', message: error.reason, place, related: [] };
  const message = 'YAML takes no tabs for indentation: write spaces';
  return { kind: 'syntax', message, place: placeOf(source, tab), related: [] };
}

/** The offset of the first tab among what indents the line of the fault, dashes of lists included. */
function tabBefore({ mark }: YAMLException, { text }: SourceText): number | undefined {
  const position = mark?.position ?? 0;
  const lineStart = Math.max(text.lastIndexOf('\n', position - 1), text.lastIndexOf('\r', position - 1)) + 1;
  let at = lineStart;
  while (/[ \-?:]/.test(text.charAt(at))) at++;
  return text.charAt(at) === '\t' ? at : undefined;
}

interface Events {
  readonly text: string;
  readonly inserted: ReadonlyMap<number, number>;
  readonly events: Event[];
  readonly error?: YAMLException;
}

/** Wider than any indentation that is still nested. */
const wide = 1024;
const maxRepairs = 30;
const maxRepairedLength = 1_000_000;

/**
 * The parser wants continued quoted strings and flow collections to be indented, and tabs nowhere before them, which
 * YAML 1.1 and Kubernetes do not: such lines are shifted to the right, or their tabs made spaces, and read again.
 */
function readEvents(original: string, maxDepth: number): Events {
  const inserted = new Map<number, number>();
  let text = original;
  for (let repairs = 0; ; repairs++) {
    try {
      return { text, inserted, events: parseEvents(text, { maxDepth }) };
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const repaired =
        error.reason === 'deficient indentation' && repairs < maxRepairs && text.length < maxRepairedLength
          ? repair(text, error, inserted)
          : undefined;
      if (repaired === undefined) return { text, inserted, events: [], error };
      text = repaired;
    }
  }
}

function repair(text: string, error: YAMLException, inserted: Map<number, number>): string | undefined {
  const { position, line, column } = error.mark ?? { position: 0, line: 0, column: 0 };
  const lineStart = position - column;
  const before = text.slice(lineStart, position);
  if (before.trim() !== '' && before.includes('\t'))
    return text.slice(0, lineStart) + before.replaceAll('\t', ' ') + text.slice(position);
  if (inserted.has(line)) return undefined;
  inserted.set(line, wide);
  return text.slice(0, lineStart) + ' '.repeat(wide) + text.slice(lineStart);
}

function documentOf(root: Root, table: NodeTable, source: SourceText): YamlDocument {
  const placeOfKey = (node: number): Place => placeOfNode(table, source, { node, key: -1 });
  return {
    value: root.value,
    get place() {
      return placeOfKey(root.node);
    },
    faults: root.faults.length === 0 ? [] : faultsOf(root.faults, placeOfKey),
    ambiguous: root.ambiguous.map((node) => ({
      place: placeOfKey(node),
      text: source.text.slice(table.start[node], table.end[node]),
    })),
    at: (path) => placeOfNode(table, source, find(table, source, root.node, path)),
    keyAt: (path) => {
      const { node, key } = find(table, source, root.node, path);
      return placeOfNode(table, source, { node: key < 0 ? node : key, key: -1 });
    },
  };
}

function faultsOf(faults: readonly NodeFault[], place: (node: number) => Place): readonly YamlFault[] {
  return faults.map(({ kind, node, first, cap, message }) => {
    if (kind === 'cap') return capFault(cap ?? 'nodes', message, place(node));
    if (kind === 'syntax' || first === undefined) return { kind: 'syntax', message, place: place(node), related: [] };
    return {
      kind,
      message: `duplicate key "${message}"`,
      place: place(node),
      related: [{ place: place(first), text: `"${message}" stands here first` }],
    };
  });
}
