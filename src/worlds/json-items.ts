/**
 * Objects out of a stream of JSON, one at a time: a list of hundreds of megabytes never becomes one text. Takes
 * documents one after another (JSON Lines too); of each, the elements of `items`, of `objects`, or of a bare array
 * are given singly, and the rest as the envelope.
 */
import type { Json } from '../model/object.ts';
import { faultOffset } from './json-fault.ts';
import { newReading, type Reading, readOn, withRoom } from './json-check.ts';
import { type Cut, type Cutter, cutterOf } from './json-cut.ts';
import type { WantedOf } from './json-wanted.ts';

/** Where a text begins in the stream; both 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface JsonHandler {
  /** `envelope` is what was read of the document so far, without its elements. `isCut`: only what is wanted is there. */
  element(value: Json, at: Position, envelope: () => Json, isCut: boolean): void;
  document(envelope: Json, at: Position): void;
  /**
   * What is wanted of the elements of a list: the handler is given that alone of elements behind the first one that are
   * whole in one chunk, and all of the others.
   */
  wantedIn?(envelope: Json): WantedOf | undefined;
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

/** Bytes of one element and of all besides the elements, levels of nesting, and lists whose elements are given singly. */
export const itemLimits = { element: 256 * 1024 * 1024, envelope: 64 * 1024 * 1024, depth: 1_000, lists: 16 };

/** Bytes that are looked at in one go. */
const pieceSize = 1 << 20;

const listKey = /[{,]\s*"(?:items|objects)"\s*:\s*$/;

const [quote, backslash, bracket] = [34, 92, 91];

/** What a byte is outside of texts: part of a word or number, blank, or a sign. */
const [plain, blank, newline, text, opening, closing, comma] = [0, 1, 2, 3, 4, 5, 6] as const;
const signs = Uint8Array.from({ length: 256 }, (_, byte) => {
  const at = ' \t\r\n"{[}],'.indexOf(String.fromCharCode(byte));
  return [blank, blank, blank, newline, text, opening, opening, closing, closing, comma][at] ?? plain;
});

/** Looks at every byte, and so makes nothing for a byte: beyond parsing this is what a large list costs. */
export function jsonItems(handler: JsonHandler): JsonScanner {
  const reading = newReading();
  const document = documentReader(handler, reading);
  /** Depth of the elements of the list that is being read; 0 outside of one. */
  let [depth, listDepth] = [0, 0];
  let [line, lineStart, before] = [1, 0, 0];
  /** Inside of a text: how many bytes of the next piece belong to a backslash before it. */
  let escaped: number | undefined;

  const position = (index: number): Position => ({ line, column: before + index - lineStart + 1 });
  const fail = (message: string, index: number): never => {
    throw new JsonError(message, position(index));
  };
  const open = (byte: number | undefined, index: number): void => {
    if (depth === 0) document.begin(index, position(index));
    if (++depth > itemLimits.depth) fail('is nested too deeply', index);
    const mayList = byte === bracket && listDepth === 0 && depth <= 2;
    if (mayList && document.startsList(index, depth, position(index))) listDepth = depth;
  };
  const close = (index: number): void => {
    if (depth === 0) fail('has a closing bracket that nothing opened', index);
    if (depth === listDepth) {
      document.element(index, position(index), true);
      listDepth = 0;
    }
    if (--depth === 0) document.finish(index);
  };
  /** A comma at the depth of the list, or outside of any document; gives the last index that is done with. */
  const part = (index: number): number => {
    if (depth === 0) fail('has a comma between documents', index);
    document.element(index, position(index), false);
    const cut = document.cut(index + 1);
    if (cut === undefined) return index;
    if (cut.lines > 0) [line, lineStart] = [line + cut.lines, before + cut.lineStart];
    return cut.end - 1;
  };
  /** The end of a text that goes on at an index. */
  const endText = (from: number): number => {
    const end = endOfText(reading, from);
    escaped = end < reading.stop ? undefined : end - reading.stop;
    return end;
  };

  const pushPiece = (piece: Uint8Array): void => {
    readOn(reading, piece);
    document.piece();
    const { bytes, stop } = reading;
    for (let index = escaped === undefined ? 0 : endText(escaped) + 1; index < stop; index++) {
      const byte = bytes[index] ?? 0;
      const sign = signs[byte];
      if (sign === blank) continue;
      else if (sign === text) {
        if (depth === 0) fail('holds a text where an object should be', index);
        index = endText(index + 1);
      } else if (sign === newline) [line, lineStart] = [line + 1, before + index + 1];
      else if (sign === opening) open(byte, index);
      else if (sign === closing) close(index);
      else if (sign === comma) {
        if (depth === listDepth) index = part(index);
      } else if (depth === 0) fail('holds something that is no JSON object', index);
    }
    document.flush(stop);
    before += stop;
  };
  const push = (chunk: Uint8Array): void => {
    for (let at = 0; at < chunk.length; at += pieceSize) pushPiece(chunk.subarray(at, at + pieceSize));
  };

  const end = (): void => {
    if (depth > 0) fail('ends in the middle of a document', 0);
  };
  return { push, end };
}

/** Index of the quote that ends a text; where the bytes end first, their number or one more for a backslash. */
function endOfText({ bytes, stop }: Reading, from: number): number {
  let index = from;
  for (; index < stop; index++) {
    const byte = bytes[index];
    if (byte === quote) break;
    if (byte === backslash) index++;
  }
  return index;
}

/** Told of the brackets and commas that matter, it cuts a document into its envelope and its elements. */
function documentReader(
  handler: JsonHandler,
  reading: Reading,
): {
  /** Another piece is read on. */
  readonly piece: () => void;
  /** Keeps the bytes up to an index of the piece. */
  readonly flush: (to: number) => void;
  readonly begin: (index: number, at: Position) => void;
  /** Whether the square bracket at `index` opens the list whose elements are given singly. */
  readonly startsList: (index: number, depth: number, at: Position) => boolean;
  /** An element of the list ends at the comma or, as its last one, at the closing bracket. */
  readonly element: (index: number, at: Position, last: boolean) => void;
  /** The wanted part of the element that begins at `index`, if it is all there and ordinary; it still has to end. */
  readonly cut: (index: number) => Cut | undefined;
  readonly finish: (index: number) => void;
} {
  const envelope = gather(itemLimits.envelope, 'a document without its items');
  const element = gather(itemLimits.element, 'an item');
  let [from, lists, listDepth, elements] = [0, 0, 0, 0];
  let [documentAt, elementAt] = [start, start];
  let early: Json | undefined;
  let cutter: Cutter | undefined;
  let ready: Cut | undefined;

  const until = (to: number): Uint8Array => {
    const piece = reading.bytes.subarray(from, to);
    from = to;
    return piece;
  };
  const flush = (to: number): void => {
    if (to > from) (listDepth > 0 ? element : envelope).add(until(to), elementAt);
  };
  /** What was cut out, where nothing but blanks stands behind it. */
  const cutUntil = (index: number): Cut | undefined => {
    const cut = ready;
    ready = undefined;
    const isWhole = cut !== undefined && index - from <= itemLimits.element && isBlank(reading.bytes, cut.end, index);
    return isWhole ? cut : undefined;
  };
  const soFar = (): Json => (early ??= parse(`${envelope.peek()}]${listDepth > 1 ? '}' : ''}`, documentAt));

  return {
    piece: () => void ([from, ready] = [0, undefined]),
    flush,
    begin: (index, at) => void ([documentAt, from, lists] = [at, index, 0]),
    startsList: (index, depth, at) => {
      if (depth > 1) {
        flush(index);
        if (!listKey.test(envelope.tail(200))) return false;
      }
      // The envelope so far is read for each of them.
      if (++lists > itemLimits.lists) throw new JsonError(`holds more than ${itemLimits.lists} lists of objects`, at);
      flush(index + 1);
      [listDepth, elements, early, cutter] = [depth, 0, undefined, undefined];
      elementAt = { line: at.line, column: at.column + 1 };
      return true;
    },
    element: (index, at, last) => {
      const cut = cutUntil(index);
      const piece = until(index);
      if (cut === undefined) {
        const found = element.take(piece, elementAt);
        const isNone = last && elements === 0 && found.trim() === '';
        if (!isNone) handler.element(parse(found, elementAt), elementAt, soFar, false);
      } else handler.element(cut.value, elementAt, soFar, true);
      elements++;
      elementAt = { line: at.line, column: at.column + 1 };
      if (last) listDepth = 0;
      else from = index + 1;
    },
    cut: (index) => {
      if (elements === 1 && handler.wantedIn !== undefined) {
        const wantedOf = handler.wantedIn(soFar());
        cutter = wantedOf && cutterOf(wantedOf, reading);
      }
      return (ready = cutter?.(index));
    },
    finish: (index) => handler.document(parse(envelope.take(until(index + 1), elementAt), documentAt), documentAt),
  };
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const sign = signs[bytes[index] ?? 0];
    if (sign !== blank && sign !== newline) return false;
  }
  return true;
}

const start: Position = { line: 1, column: 1 };

const decoder = new TextDecoder('utf-8');

/** Bytes that become one text; all that was added lies in one place, so that asking for its end costs no more than that. */
function gather(
  limit: number,
  what: string,
): {
  readonly add: (bytes: Uint8Array, at: Position) => void;
  /** The text of all that was added and of these bytes, which are not copied if they are all. */
  readonly take: (last: Uint8Array, at: Position) => string;
  readonly peek: () => string;
  readonly tail: (length: number) => string;
} {
  let held: Uint8Array = nothing;
  let size = 0;
  const assertFits = (bytes: Uint8Array, at: Position): void => {
    if (size + bytes.length > limit) throw new JsonError(`${what} is larger than ${limit >> 20} MiB`, at);
  };
  const add = (bytes: Uint8Array, at: Position): void => {
    assertFits(bytes, at);
    held = withRoom(held, size, bytes.length);
    held.set(bytes, size);
    size += bytes.length;
  };
  const textFrom = (start: number): string => decoder.decode(held.subarray(start, size));
  return {
    add,
    take: (last, at) => {
      assertFits(last, at);
      if (size === 0) return decoder.decode(last);
      add(last, at);
      const found = textFrom(0);
      [held, size] = [nothing, 0];
      return found;
    },
    peek: () => textFrom(0),
    tail: (length) => textFrom(Math.max(0, size - length)),
  };
}

const nothing = new Uint8Array(0);

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
