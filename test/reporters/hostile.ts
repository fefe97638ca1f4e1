import type { Random } from '../random.ts';

/** What somebody could put into a name, a label, a path or a log to be more than text in a report. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'bold and code': '**all safe** `x` _y_ ~~z~~ \\',
  heading: '# passed\n## really',
  'table bars': 'a | b || c \\| d',
  link: '[passed](https://evil.example/x) <https://evil.example>',
  image: '![x](https://evil.example/pixel.png)',
  'bare links': 'https://evil.example/a www.evil.example ftp://evil.example mailto:a@evil.example eve@evil.example',
  html: '<img src=x onerror=alert(1)><script>alert(1)</script></details></table><!-- ',
  entities: '&lt;img src=x&gt; &#64;everyone &commat;x &#x26;',
  mentions: '@octocat @acme/security cc @here',
  'issues and commits': '#1 GH-2 acme/shop#3 4f2c91a07be3f1f0a4a4b2a3c5f7d9e1b3c5d7e9 b81d02e',
  emoji: ':rocket: :+1: :white_check_mark:',
  formula: '$\\color{green}{\\textsf{passed}}$ $$x$$ $`x`$',
  'code fence': '```\nx\n```` ~~~',
  'many backticks': '`'.repeat(40),
  'list and quote': '> - [x] 1. + done',
  ordered: '1. one\n2) two',
  underline: '=====\n-----',
  footnote: '[^1] [^1]: note',
  mermaid: '"] --> x["<b>passed</b>"]; click n1 "https://evil.example"; %%{init: {}}%%',
  'workflow command': '::error file=a::b\n::set-output name=x::y\n  ::add-mask::z',
  'old workflow command': 'x ##[error]boom ##[set-env name=PATH]evil',
  'terminal escapes': '\u001b[31mFAILED\u001b[0m\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007\u009b2J\b\b',
  'carriage return': 'FAILED\rPASSED',
  bidi: 'a\u202egnp.exe\u202c \u2066x\u2069 \u200fy',
  'zero width': 'pay\u200bments\u200d\ufeff\u00ad/\u2060api\u{e0041}',
  'line separators': 'a\u2028b\u2029c\u0085d\u000be\u000cf',
  'spaces that look like one': 'a\u00a0b\u2003c\u3000d\u2800e\u3164f',
  'climbing marks': `z${'\u0300'.repeat(200)}`,
  'half a surrogate': 'a\ud83db\udc00c',
  'beyond the basic plane': '🔒 \u{1d4ea} 𝒜',
  long: 'n'.repeat(10_000),
  'long with escapes': '\u202e'.repeat(10_000),
  'prototype keys': '__proto__ constructor toString',
  empty: '',
  blank: '   ',
  'path out': '../../../settings/x?y#z',
  'null byte': 'a\u0000b',
  quotes: '\'"`',
};

/**
 * The value with every string that its schema does not fix replaced by what `text` gives for it; file places keep being
 * places. `fixed` are the words of closed unions.
 */
export function poisoned<T>(value: T, text: string | (() => string), fixed: ReadonlySet<string>): T {
  if (typeof value === 'string')
    return (fixed.has(value) ? value : typeof text === 'string' ? text : text()) as T & string;
  if (Array.isArray(value)) return value.map((each: unknown) => poisoned(each, text, fixed)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, poisoned(each as unknown, text, fixed)]),
  ) as T;
}

/** Every word that a schema fixes by `const` or `enum`. */
export function fixedWords(schema: unknown): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'const' || key === 'enum')
        for (const word of [value].flat() as unknown[]) if (typeof word === 'string') words.add(word);
      visit(value);
    }
  };
  visit(schema);
  return words;
}

/** What means something to somebody who reads a document; random texts are made of it. */
const pieces = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '`',
    '```',
    '~~~',
    '|',
    '\\',
    '*',
    '**',
    '_',
    '~~',
    '[',
    ']',
    '](',
    ')',
    '![',
    '(',
    '{',
    '}',
  ],
  ...['#', '##[', '##[error]', '::', '::error::', '::set-output name=x::', '::stop-commands::x', '%0A', '%25'],
  ...[
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<img src=x onerror=alert(1)>',
    '<iframe src=//e.example>',
    '<svg/onload=x>',
  ],
  ...[
    '</style>',
    '</title>',
    '</details>',
    '</table>',
    '</td>',
    '</code></pre>',
    '<form action=//e.example>',
    '<![CDATA[',
  ],
  ...['javascript:alert(1)', 'data:text/html,x', 'https://evil.example', 'www.evil.example', 'mailto:eve@evil.example'],
  ...[
    '@octocat',
    '@acme/team',
    'GH-7',
    '#12',
    'acme/shop#3',
    'deadbeefcafe',
    ':rocket:',
    '$x$',
    '$$',
    '- [ ] ',
    '- [x] ',
  ],
  ...[
    '[^1]',
    '[^1]: ',
    '[a]: https://evil.example',
    '> ',
    '1. ',
    '# ',
    '---',
    '===',
    '    ',
    '<!doctype html>',
    '&lt;',
    '&#60;',
  ],
  ...['\n', '\r', '\t', '\u0000', '\u0007', '\u001b[31m', '\u001b]8;;x\u0007', '\u009b', '\u2028', '\u0085', '\u00a0'],
  ...[
    '\u202e',
    '\u2066',
    '\u200f',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u{e0041}',
    '\u2800',
    '\u0300\u0300\u0300\u0300',
  ],
  ...[
    '\ud83d',
    '\udc00',
    '🔒',
    '\u{1d4ea}',
    '{0}',
    '{{1}}',
    '..',
    '/',
    './',
    '//',
    '?',
    ' ',
    'a',
    'shop',
    '0',
    '=',
    '-',
    '+',
    '.',
  ],
];

/** A text of such pieces, now and then a very long one. */
export function randomText(random: Random): string {
  const length = random.chance(0.02) ? 4_000 : 1 + random.below(random.chance(0.3) ? 30 : 6);
  return Array.from({ length }, () => random.pick(pieces)).join('');
}
