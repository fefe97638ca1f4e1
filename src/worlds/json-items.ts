/**
 * Objects out of a stream of JSON, one at a time: a list of hundreds of megabytes never becomes one text. Takes
 * documents one after another (JSON Lines too); of each, the elements of `items`, of `objects`, or of a bare array
 * are given singly, and the rest as the envelope.
 */
import type { Json } from '../model/object.ts';
import { faultOffset } from './json-fault.ts';

/** Where a text begins in the stream; both 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface JsonHandler {
  /** `envelope` is what was read of the document so far, without its elements. */
  element(value: Json, at: Position, envelope: () => Json): void;
  document(envelope: Json, at: Position): void;
}

export interface JsonScanner {
  push(chunk: Uint8Array): void;
  end(): void;
}

/** Thrown for text that is no JSON, at the place of the first character that cannot stand there. */
export class JsonError extends Error {
  readonly at: Position;
  constructor(message: string, at: Position) {
    super(message);
    this.name = 'JsonError';
    this.at = at;
  }
}

/** Bytes of one element and of all besides the elements, and levels of nesting. */
export const itemLimits = { element: 256 * 1024 * 1024, envelope: 64 * 1024 * 1024, depth: 1_000 };

const listKey = /[{,]\s*"(?:items|objects)"\s*:\s*$/;

const [quote, backslash, comma, newline] = [34, 92, 44, 10];
const isOpen = (byte: number): boolean => byte === 123 || byte === 91;
const isClose = (byte: number): boolean => byte === 125 || byte === 93;
const isSpace = (byte: number): boolean => byte === 32 || byte === newline || byte === 13 || byte === 9;

export function jsonItems(handler: JsonHandler): JsonScanner {
  const document = documentReader(handler);
  let [inString, escaped] = [false, false];
  let [line, lineStart, before] = [1, 0, 0];

  const push = (chunk: Uint8Array): void => {
    const position = (index: number): Position => ({ line, column: before + index - lineStart + 1 });
    document.chunk(chunk);
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inString = false;
      } else if (byte === quote) {
        inString = true;
        if (document.depth() === 0) throw new JsonError('holds a text where an object should be', position(index));
      } else if (isOpen(byte)) document.open(byte, index, position(index));
      else if (isClose(byte)) document.close(index, position(index));
      else if (byte === newline) [line, lineStart] = [line + 1, before + index + 1];
      else if (byte === comma) document.comma(index, position(index));
      else if (document.depth() === 0 && !isSpace(byte)) {
        throw new JsonError('holds something that is no JSON object', position(index));
      }
    }
    document.flush(chunk.length);
    before += chunk.length;
  };

  const end = (): void => {
    const at = { line, column: before - lineStart + 1 };
    if (document.depth() > 0) throw new JsonError('ends in the middle of a document', at);
  };
  return { push, end };
}

/** Told of every bracket and comma outside of texts, it cuts a document into its envelope and its elements. */
function documentReader(handler: JsonHandler): {
  readonly chunk: (bytes: Uint8Array) => void;
  /** Takes the bytes up to an index of the chunk. */
  readonly flush: (to: number) => void;
  readonly depth: () => number;
  readonly open: (byte: number, index: number, at: Position) => void;
  readonly close: (index: number, at: Position) => void;
  readonly comma: (index: number, at: Position) => void;
} {
  const envelope = gather(itemLimits.envelope, 'a document without its items');
  const element = gather(itemLimits.element, 'an item');
  let bytes: Uint8Array = new Uint8Array();
  let from = 0;
  /** Depth of the elements of the list that is being read; 0 outside of one. */
  let [depth, listDepth, elements] = [0, 0, 0];
  let [documentAt, elementAt] = [start, start];
  let early: Json | undefined;

  const flush = (to: number): void => {
    if (to > from) (listDepth > 0 ? element : envelope).add(bytes.subarray(from, to), elementAt);
    from = to;
  };
  const soFar = (): Json => (early ??= parse(`${envelope.peek()}]${depth > 1 ? '}' : ''}`, documentAt));
  const finish = (at: Position, last: boolean): void => {
    const text = element.take();
    if (!last || elements > 0 || text.trim() !== '') handler.element(parse(text, elementAt), elementAt, soFar);
    elements++;
    elementAt = { line: at.line, column: at.column + 1 };
  };
  /** Whether the bracket at `index` opens the list whose elements are given singly. */
  const startsList = (byte: number, index: number): boolean => {
    if (byte !== 91 || listDepth > 0 || depth > 2) return false;
    if (depth === 1) return true;
    flush(index);
    return listKey.test(envelope.tail(200));
  };

  return {
    chunk: (next) => void ([bytes, from] = [next, 0]),
    flush,
    depth: () => depth,
    open: (byte, index, at) => {
      if (depth === 0) {
        documentAt = at;
        from = index;
      }
      if (++depth > itemLimits.depth) throw new JsonError('is nested too deeply', at);
      if (!startsList(byte, index)) return;
      flush(index + 1);
      [listDepth, elements, early] = [depth, 0, undefined];
      elementAt = { line: at.line, column: at.column + 1 };
    },
    close: (index, at) => {
      if (depth === 0) throw new JsonError('has a closing bracket that nothing opened', at);
      if (depth === listDepth) {
        flush(index);
        finish(at, true);
        listDepth = 0;
      }
      if (--depth > 0) return;
      flush(index + 1);
      handler.document(parse(envelope.take(), documentAt), documentAt);
    },
    comma: (index, at) => {
      if (depth === 0) throw new JsonError('has a comma between documents', at);
      if (depth !== listDepth) return;
      flush(index);
      finish(at, false);
      from = index + 1;
    },
  };
}

const start: Position = { line: 1, column: 1 };

/** Bytes that become one text. */
function gather(
  limit: number,
  what: string,
): {
  readonly add: (bytes: Uint8Array, at: Position) => void;
  readonly take: () => string;
  readonly peek: () => string;
  readonly tail: (length: number) => string;
} {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const decode = (): string => new TextDecoder('utf-8').decode(pieces.length === 1 ? pieces[0] : joined(pieces, size));
  return {
    add: (bytes, at) => {
      size += bytes.length;
      if (size > limit) throw new JsonError(`${what} is larger than ${limit >> 20} MiB`, at);
      pieces.push(bytes.slice());
    },
    take: () => {
      const text = decode();
      [pieces, size] = [[], 0];
      return text;
    },
    peek: decode,
    tail: (length) => {
      pieces = pieces.length === 0 ? [] : [joined(pieces, size)];
      return new TextDecoder('utf-8').decode(pieces[0]?.subarray(Math.max(0, size - length)));
    },
  };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const out = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

function parse(text: string, at: Position): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const before = text.slice(0, faultOffset(text)).split('\n');
    const last = before.at(-1)?.length ?? 0;
    const place = { line: at.line + before.length - 1, column: before.length === 1 ? at.column + last : last + 1 };
    throw new JsonError('is not valid JSON', place);
  }
}
