/** Where a text stops being JSON; the messages of engines differ from version to version. */

const space = /[ \t\r\n]*/y;
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma' | 'nothing';

/** A text, a word or number, or a sign by itself. */
type Token = 'text' | 'word' | (typeof signs)[number];
const signs = ['{', '}', '[', ']', ',', ':'] as const;

/** Offset of the first character that cannot stand there; the length of the text if it only ends too early. */
export function faultOffset(text: string): number {
  const open: string[] = [];
  let expect: Expect = 'value';
  for (let at = 0; ;) {
    at = matchEnd(space, text, at) ?? at;
    const found = tokenAt(text, at);
    const next: Expect | undefined = found && after(expect, found.token, open);
    if (found === undefined || next === undefined) return at;
    expect = next;
    at = found.end;
  }
}

function tokenAt(text: string, at: number): { readonly token: Token; readonly end: number } | undefined {
  const first = text[at];
  const sign = signs.find((one) => one === first);
  if (sign !== undefined) return { token: sign, end: at + 1 };
  const end = first === '"' ? textEnd(text, at) : matchEnd(word, text, at);
  return end === undefined ? undefined : { token: first === '"' ? 'text' : 'word', end };
}

/** Character by character: a regular expression runs out of stack in a text of megabytes. */
function textEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') return at + 1;
    if (character < ' ') return undefined;
    if (character !== '\\') continue;
    const end = matchEnd(escape, text, at);
    if (end === undefined) return undefined;
    at = end - 1;
  }
  return undefined;
}

function matchEnd(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}

/** What may follow, or undefined if the token cannot stand here. */
function after(expect: Expect, token: Token, open: string[]): Expect | undefined {
  const settled = (): Expect => (open.length === 0 ? 'nothing' : 'comma');
  if (expect === 'key' || expect === 'key-or-end') {
    if (token === 'text') return 'colon';
    return token === '}' && expect === 'key-or-end' && open.pop() === '{' ? settled() : undefined;
  }
  if (expect === 'colon') return token === ':' ? 'value' : undefined;
  if (expect === 'comma') {
    if (token === ',') return open.at(-1) === '{' ? 'key' : 'value';
    return (token === '}' && open.pop() === '{') || (token === ']' && open.pop() === '[') ? settled() : undefined;
  }
  if (expect === 'nothing') return undefined;
  if (token === 'text' || token === 'word') return settled();
  if (token === ']') return expect === 'value-or-end' && open.pop() === '[' ? settled() : undefined;
  if (token !== '{' && token !== '[') return undefined;
  open.push(token);
  return token === '{' ? 'key-or-end' : 'value-or-end';
}
