import {
  basicPlane,
  code,
  diagramLabel,
  inertForRunner,
  linkPath,
  prose,
  shown,
  htmlText,
  proseParts,
  seenLines,
} from '../../src/reporters/escape.ts';

test.each([
  ['payments/api', 'payments/api'],
  ['größe 界 é', 'größe 界 é'],
  ['a\nb\tc\rd', 'a\\nb\\tc\\rd'],
  ['\u001b[31m', '\\u{1b}[31m'],
  ['a\u202eb', 'a\\u{202e}b'],
  ['a\u200bb\u00a0c', 'a\\u{200b}b\\u{a0}c'],
  ['\ud83d', '\\u{d83d}'],
  ['🔒', '🔒'],
  ['##[error]x', '##\\u{5b}error]x'],
  [`z${'\u0301'.repeat(5)}`, `z${'\u0301'.repeat(3)}\\u{301}\\u{301}`],
])('shown %j', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcdef… (7 characters)'],
  ['a🔒b', 2, 'a… (4 characters)'],
  ['\u202e'.repeat(5), 10, '\\u{202e}… (5 characters)'],
])('shown %j in %d', (text, max, expected) => {
  expect(shown(text, max)).toBe(expected);
});

test.each([
  ['payments/api', '`payments/api`'],
  ['', '(empty)'],
  ['a`b', '``a`b``'],
  ['`', '`` ` ``'],
  ['```', '```` ``` ````'],
  [' a ', '`  a  `'],
  ['a|b', '`a\\u{7c}b`'],
  ['@a #1', '`@\u200ba #\u200b1`'],
])('code %j', (text, expected) => {
  expect(code(text)).toBe(expected);
});

test.each([
  ['plain words, 12 of them.', 'plain words, 12 of them.'],
  ['NetworkPolicy shop/cart differs', 'NetworkPolicy `shop/cart` differs'],
  ['label app=cart (nearest: app=card, 2 pods)', 'label `app=cart` &#40;nearest: `app=card`, 2 pods&#41;'],
  ['spec.ingress[0].from differs.', '`spec.ingress[0].from` differs.'],
  ['field "podselector"', 'field &#34;podselector&#34;'],
  ['<b> & &lt;', '&#60;b&#62; &#38; &#38;lt;'],
  ['*a* _b_ ~c~ [d](e)', '&#42;a&#42; &#95;b&#95; &#126;c&#126; &#91;d&#93;&#40;e&#41;'],
  ['@octocat', '@\u200boctocat'],
  ['#12 GH-3', '#\u200b12 GH-\u200b3'],
  ['see 4f2c91a07b', 'see 4f2c91\u200ba07b'],
  [
    'the head f965e8f965e8f965e8f965e8f965e8f965e8f965, then',
    'the head `f965e8f965e8f965e8f965e8f965e8f965e8f965`, then',
  ],
  ['- item', '&#45; item'],
  ['1. item', '1\u200b. item'],
  ['a - b', 'a - b'],
  ['costs $1$', 'costs <span>$</span>1<span>$</span>'],
  [':rocket: 14:02:15', ':\u200brocket: 14:02:15'],
  ['at www.example', 'at www\u200b.example'],
])('prose %j', (text, expected) => {
  expect(prose(text)).toBe(expected);
});

test.each([
  ['policies/a b.yaml', 'policies/a%20b.yaml'],
  ['a(b)/c#d?e', 'a%28b%29/c%23d%3fe'.replace('%3f', '%3F')],
  ['../a', undefined],
  ['a/./b', undefined],
  ['/a', undefined],
  ['a//b', undefined],
  ['a'.repeat(1001), undefined],
  ['\ud83d', '%EF%BF%BD'],
])('link path %j', (path, expected) => {
  expect(linkPath(path)).toBe(expected);
});

test.each([
  ['shop/cart', 'shop/cart'],
  ['"] --> x', '__ --_ x'],
  ['a<br>b', 'a_br_b'],
  ['a'.repeat(100), `${'a'.repeat(80)}…`],
])('diagram label %j', (text, expected) => {
  expect(diagramLabel(text)).toBe(expected);
});

test.each([
  ['::error::x', '\\u{3a}:error::x'],
  ['a\n  ::error::x\nb :: c', 'a\n  \\u{3a}:error::x\nb :: c'],
  ['\u001b[1m::error::x', '\u001b[1m\\u{3a}:error::x'],
])('for a runner %j', (text, expected) => {
  expect(inertForRunner(text)).toBe(expected);
});

test.each([
  ['not read: Pod: a\n  b\n', 'not read: Pod: a\n  b\n'],
  ['x: \u001b[2J\u202e ##[group]\n::error::owned\n', 'x: \\u{1b}[2J\\u{202e} ##\\u{5b}group]\n\\u{3a}:error::owned\n'],
])('a message of several lines %j', (text, expected) => {
  expect(seenLines(text)).toBe(expected);
});

test('the basic plane', () => {
  expect(basicPlane('a⛔🔒')).toBe('a⛔\\u{1f512}');
});

test.each([
  ['a < b & "c" > \'d\' `e`', 'a &#60; b &#38; &#34;c&#34; &#62; &#39;d&#39; &#96;e&#96;'],
  ['&lt;', '&#38;lt;'],
  ['a\u202eb\n', 'a\\u{202e}b\\n'],
])('text of HTML %j', (text, expected) => {
  expect(htmlText(text)).toBe(expected);
});

test('text of HTML is cut, but where it is short by itself', () => {
  expect(htmlText('a'.repeat(2000))).toBe(`${'a'.repeat(1200)}… (2000 characters)`);
  expect(htmlText('a'.repeat(2000), Infinity)).toHaveLength(2000);
});

test('parts of a sentence are the sentence', () => {
  const parts = proseParts(' NetworkPolicy shop/cart has app=card, \u202e');
  expect(parts.map(({ text }) => text).join('')).toBe('NetworkPolicy shop/cart has app=card, \\u{202e}');
  expect(parts.filter(({ isCode }) => isCode).map(({ text }) => text)).toEqual(['shop/cart', 'app=card']);
});
