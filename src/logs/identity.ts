/**
 * What is one record's alone, as 64 bits: of a million records two are equal by chance in one log of thirty million.
 * Nobody can make two equal who does not choose the times of a server, down to the microsecond, as well.
 */
export interface Identity {
  readonly high: number;
  readonly low: number;
}

const start: Identity = { high: 0x2545f491, low: 0x4f6cdd1d };
const [first, second] = [0x9e3779b1, 0x85ebca77];

/** Of texts, of which the last ones are the record's own. */
export function identityOfTexts(texts: readonly string[]): Identity {
  return texts.reduce(withText, start);
}

/** With one more text. */
export function withText({ high, low }: Identity, text: string): Identity {
  let [a, b] = [high, low];
  for (let at = 0; at < text.length; at += 4) {
    let word = 0;
    for (let index = 0; index < 4; index++) word = (word << 8) ^ (text.charCodeAt(at + index) || 0);
    a = Math.imul(a ^ word, first);
    b = Math.imul(b ^ word ^ (a >>> 15), second);
  }
  return ended(a, b, text.length);
}

/** The same for a text in ASCII, from one index of its bytes to before another. */
export function withBytes({ high, low }: Identity, bytes: Uint8Array, from: number, to: number): Identity {
  let [a, b] = [high, low];
  for (let at = from; at < to; at += 4) {
    let word = 0;
    for (let next = at; next < at + 4; next++) word = (word << 8) ^ (next < to ? (bytes[next] ?? 0) : 0);
    a = Math.imul(a ^ word, first);
    b = Math.imul(b ^ word ^ (a >>> 15), second);
  }
  return ended(a, b, to - from);
}

/** Where a text ends is part of what it says. */
function ended(a: number, b: number, length: number): Identity {
  const high = Math.imul(a ^ (a >>> 16) ^ length, first);
  const low = Math.imul(b ^ (b >>> 13) ^ high, second);
  return { high: high ^ (low >>> 15), low: low ^ (high >>> 16) };
}
