/**
 * Finds where JSON values end in bytes that come in pieces: pretty documents, arrays, objects without a separator.
 * It checks only as much as it needs to notice damage early, so that a half record does not swallow what follows.
 */

const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const colon = 0x3a;
const comma = 0x2c;

/** Deeper nesting than any record has. */
const depthLimit = 256;

/** Progress inside one value; fresh for each. */
export interface Progress {
  depth: number;
  /** One byte a level: 1 for a map, 0 for a list. */
  readonly isMap: Uint8Array;
  inString: boolean;
  escaped: boolean;
  /** The last byte outside of strings that is no space; a string counts as its quote. */
  last: number;
}

export function freshProgress(): Progress {
  return { depth: 0, isMap: new Uint8Array(depthLimit + 1), inString: false, escaped: false, last: 0 };
}

export function restart(progress: Progress): void {
  progress.depth = 0;
  progress.inString = false;
  progress.escaped = false;
  progress.last = 0;
}

/** `at`: the first byte that was not taken. */
export interface Step {
  readonly outcome: 'ended' | 'broken' | 'more';
  readonly at: number;
}

/** Goes on through a value that begins with `{`, until it ends, breaks, or the bytes run out. */
export function advance(progress: Progress, bytes: Uint8Array, from: number, to: number): Step {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (progress.inString) {
      if (progress.escaped) progress.escaped = false;
      else if (byte === backslash) progress.escaped = true;
      else if (byte === quote) {
        progress.inString = false;
        progress.last = quote;
      } else if (byte === newline) return { outcome: 'broken', at };
      continue;
    }
    switch (byte) {
      case quote:
        if (!opensValue(progress) && !opensKey(progress)) return { outcome: 'broken', at };
        progress.inString = true;
        break;
      case openBrace:
      case openBracket:
        if (progress.depth > 0 && !opensValue(progress)) return { outcome: 'broken', at };
        if (progress.depth === depthLimit) return { outcome: 'broken', at };
        progress.depth++;
        progress.isMap[progress.depth] = byte === openBrace ? 1 : 0;
        progress.last = byte;
        break;
      case closeBrace:
      case closeBracket:
        if (progress.isMap[progress.depth] !== (byte === closeBrace ? 1 : 0)) return { outcome: 'broken', at };
        progress.depth--;
        progress.last = byte;
        if (progress.depth === 0) return { outcome: 'ended', at: at + 1 };
        break;
      default:
        if (byte > 0x20) progress.last = byte;
    }
  }
  return { outcome: 'more', at: to };
}

function opensValue({ depth, isMap, last }: Progress): boolean {
  return isMap[depth] === 1 ? last === colon : last === openBracket || last === comma;
}

function opensKey({ depth, isMap, last }: Progress): boolean {
  return isMap[depth] === 1 && (last === openBrace || last === comma);
}
