/** Where a text stops being JSON; the messages of engines differ from version to version. */

const space = /[ \t\r\n]*/y;
/** A text, a word or number, or a sign. The lowest character that a text may hold as it is, is the blank. */
const token =
  /("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:])/uy;

type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma' | 'nothing';

/** Offset of the first character that cannot stand there; the length of the text if it only ends too early. */
export function faultOffset(text: string): number {
  const open: string[] = [];
  let expect: Expect = 'value';
  for (let at = 0; ;) {
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
    token.lastIndex = at;
    const found = token.exec(text);
    const next: Expect | undefined = found === null ? undefined : after(expect, found, open);
    if (found === null || next === undefined) return at;
    expect = next;
    at += found[0].length;
  }
}

/** What may follow, or undefined if the token cannot stand here. */
function after(expect: Expect, found: RegExpExecArray, open: string[]): Expect | undefined {
  const [, text, word, sign] = found;
  const settled = (): Expect => (open.length === 0 ? 'nothing' : 'comma');
  if (expect === 'key' || expect === 'key-or-end') {
    if (text !== undefined) return 'colon';
    return sign === '}' && expect === 'key-or-end' && open.pop() === '{' ? settled() : undefined;
  }
  if (expect === 'colon') return sign === ':' ? 'value' : undefined;
  if (expect === 'comma') {
    if (sign === ',') return open.at(-1) === '{' ? 'key' : 'value';
    return (sign === '}' && open.pop() === '{') || (sign === ']' && open.pop() === '[') ? settled() : undefined;
  }
  if (expect === 'nothing') return undefined;
  if (text !== undefined || word !== undefined) return settled();
  if (sign === ']') return expect === 'value-or-end' && open.pop() === '[' ? settled() : undefined;
  if (sign !== '{' && sign !== '[') return undefined;
  open.push(sign);
  return sign === '{' ? 'key-or-end' : 'value-or-end';
}
