/**
 * Steps over JSON in bytes, checking it on the way. Each gives the index behind what it steps over. Where the bytes end
 * first, where it is no JSON, and for rarities that are valid (fractions, deep nesting) it gives `stop`, from which
 * nothing leads on: so a fault is asked for once, at the end.
 */

export interface Reading {
  bytes: Uint8Array;
  /** Index behind the last byte, where zeros follow: at least as many as an escape has bytes. */
  stop: number;
  /** How many lines have ended, and the index behind the last such end. */
  lines: number;
  lineStart: number;
  /** The brackets that are open. */
  readonly open: Uint8Array;
}

/** How many zeros stand behind the bytes. */
const zeros = 8;

/** Levels that are stepped over. */
export const mostDepth = 64;

export const signs = {
  quote: 34,
  comma: 44,
  colon: 58,
  openList: 91,
  closeList: 93,
  openObject: 123,
  closeObject: 125,
};
const { quote, comma, colon, openList, closeList, openObject, closeObject } = signs;
const [tab, newline, carriage, blank, backslash, minus, zero, nine] = [9, 10, 13, 32, 92, 45, 48, 57];

export function newReading(): Reading {
  return { bytes: new Uint8Array(zeros), stop: 0, lines: 0, lineStart: 0, open: new Uint8Array(mostDepth + 1) };
}

export function readOn(reading: Reading, piece: Uint8Array): void {
  if (reading.bytes.length < piece.length + zeros) reading.bytes = new Uint8Array(piece.length + zeros);
  reading.bytes.set(piece);
  reading.bytes.fill(0, piece.length, piece.length + zeros);
  reading.stop = piece.length;
}

/** The same bytes, the first `size` of which count, with room for more; twice as much where there was none. */
export function withRoom(bytes: Uint8Array, size: number, more: number): Uint8Array {
  if (size + more <= bytes.length) return bytes;
  const out = new Uint8Array(Math.max(2 * bytes.length, size + more));
  out.set(bytes.subarray(0, size));
  return out;
}

export function afterBlanks(reading: Reading, start: number): number {
  const { bytes } = reading;
  for (let at = start; ; at++) {
    const byte = bytes[at];
    if (byte === newline) {
      reading.lines++;
      reading.lineStart = at + 1;
    } else if (byte !== blank && byte !== carriage && byte !== tab) return at;
  }
}

/** A text without escapes. */
export function afterKey({ bytes, stop }: Reading, start: number): number {
  if (bytes[start] !== quote) return stop;
  for (let at = start + 1; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) return at + 1;
    if (byte < blank || byte === backslash) return stop;
  }
}

/** The colon behind a key, and blanks: gives the index of the value. */
export function afterColon(reading: Reading, keyEnd: number): number {
  const at = afterBlanks(reading, keyEnd);
  return reading.bytes[at] === colon ? afterBlanks(reading, at + 1) : reading.stop;
}

/** What may come next inside of a value; of a list or object that has just begun, also its end. */
const [value, valueOrEnd, key, keyOrEnd, aColon, aComma] = [0, 1, 2, 3, 4, 5] as const;

/** One loop for all levels of a value: most bytes of a cluster are stepped over here. */
export function afterValue(reading: Reading, start: number): number {
  const { bytes, stop, open } = reading;
  let [at, depth, expected] = [start, 0, value as number];
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) {
      if (expected > keyOrEnd) return stop;
      at = afterText(bytes, at + 1, stop);
      expected = expected < key ? aComma : aColon;
    } else if (byte === blank || byte === newline || byte === carriage || byte === tab) at = afterBlanks(reading, at);
    else if (byte === colon || byte === comma) {
      if (expected !== (byte === colon ? aColon : aComma)) return stop;
      expected = byte === comma && open[depth] === openObject ? key : value;
      at++;
    } else if (byte === openObject || byte === openList) {
      if (expected > valueOrEnd || depth === mostDepth) return stop;
      open[++depth] = byte;
      expected = byte === openObject ? keyOrEnd : valueOrEnd;
      at++;
    } else if (byte === closeObject || byte === closeList) {
      if (depth === 0 || open[depth--] !== byte - 2 || expected === value || expected === key || expected === aColon)
        return stop;
      expected = aComma;
      at++;
    } else {
      if (expected > valueOrEnd) return stop;
      at = afterWord(bytes, at, stop);
      expected = aComma;
    }
    if (depth === 0 && expected === aComma) return at;
  }
}

/** From inside of a text. */
function afterText(bytes: Uint8Array, start: number, stop: number): number {
  for (let at = start; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) return at + 1;
    if (byte < blank) return stop;
    if (byte === backslash && !isEscape(bytes, ++at)) return stop;
  }
}

/** Whether the byte behind a backslash may stand there, with its four digits where it is a `u`. */
function isEscape(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  if (byte !== 117) return byte === quote || escapes.has(byte);
  return [1, 2, 3, 4].every((digit) => hexadecimal.has(bytes[at + digit] ?? 0));
}

const codesOf = (text: string): ReadonlySet<number> => new Set([...text].map((character) => character.charCodeAt(0)));
const escapes = codesOf('"\\/bfnrt');
const hexadecimal = codesOf('0123456789abcdefABCDEF');

const words = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));

/** A whole number, or a word. */
function afterWord(bytes: Uint8Array, start: number, stop: number): number {
  const first = bytes[start] === minus ? start + 1 : start;
  let at = first;
  while (isDigit(bytes[at] ?? 0)) at++;
  if (at > first) return bytes[first] === zero && at > first + 1 ? stop : at;
  const word = words.find((one) => one[0] === bytes[start]);
  return word?.every((byte, offset) => bytes[start + offset] === byte) === true ? start + word.length : stop;
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= nine;
}
