/**
 * The one home of escaping. Names, labels, paths, log fields and the sentences made of them are hostile: every one
 * passes through a function of this file on its way into a document.
 */

import { isRendered } from '../model/rendered.ts';

/** Longest texts shown, in characters: namespace and name of an object need 317, a sentence may quote several. */
export const longest = { name: 400, prose: 1200 } as const;

const zeroWidthSpace = '\u200b';

/**
 * What a reader cannot see, or what moves what he sees: controls, format and bidi characters, surrogates without
 * their half, fillers, spaces that only look like one; and the old workflow command, which runners obey anywhere
 * in a line.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u;
const suspicious = new RegExp(`${unseen.source}|\\p{M}{4}|##\\[`, 'u');
const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** The character as text that a person can see, such as `\u{202e}`. */
function asEscape(character: string): string {
  return shortEscapes.get(character) ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/**
 * Text on one line in which every character can be seen, at most `max` characters and a note of the real length.
 * Inert in a terminal and in the log of a runner; the ground of all other escapes.
 */
export function shown(text: string, max: number = longest.name): string {
  if (text.length <= max && !suspicious.test(text)) return text;
  let out = '';
  let marks = 0;
  for (const character of text) {
    marks = /\p{M}/u.test(character) ? marks + 1 : 0;
    // More marks on one letter than any script needs climb over the lines above.
    const piece = marks > 3 || unseen.test(character) ? asEscape(character) : character;
    if (out.length + piece.length > max) return `${breakCommand(out)}… (${text.length} characters)`;
    out += piece;
  }
  return breakCommand(out);
}

function breakCommand(text: string): string {
  return text.replaceAll('##[', '##\\u{5b}');
}

/** Seen text as plain text of SARIF, which knows links and placeholders such as `{0}`. */
export function sarifText(text: string): string {
  return withoutPlaceholders(text.replace(/\](?=\()/g, '\\u{5d}'));
}

/** Doubled braces are the braces themselves, in plain text and in Markdown of SARIF. */
export function withoutPlaceholders(text: string): string {
  return basicPlane(text).replace(/\{(\d+)\}/g, '{{$1}}');
}

/** For fields of a check run: GitHub refuses some characters above U+FFFF there. */
export function basicPlane(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, asEscape);
}

/** A document for standard output: no line of it is a workflow command (`::name::`) to a runner. */
export function inertForRunner(document: string): string {
  // eslint-disable-next-line no-control-regex -- colours of our own may stand before it
  return document.replace(/^((?:[^\S\n]|\u001b\[\d+m)*)::/gm, '$1\\u{3a}:');
}

const longestLine = 4_000;

/** A message of one or more lines that may quote anybody: each character can be seen, and no line is a command. */
export function seenLines(message: string): string {
  const lines = message.split('\n').map((line) => shown(line, longestLine));
  return inertForRunner(lines.join('\n'));
}

/**
 * A name as a Markdown code span, also inside of a table. Code keeps mentions, links and emphasis from working;
 * the zero-width space does so where code is lost, as in mail.
 */
export function code(text: string, max?: number): string {
  const seen = shown(text, max);
  if (seen === '') return '(empty)';
  // A table is cut at its bars before code spans are read.
  const body = seen.replaceAll('|', '\\u{7c}').replace(/[@#]/g, `$&${zeroWidthSpace}`);
  const runs = body.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length), 0) + 1);
  const pad = /^[` ]|[` ]$/.test(body) ? ' ' : '';
  return `${fence}${pad}${body}${pad}${fence}`;
}

/** Characters with a meaning in Markdown, HTML or the links that GitHub makes by itself. */
const active = new RegExp(
  [
    /[&<>"'|[\]`*_~\\!(){}^]/, // markup; the ampersand too, so that no entity of the text is read as one
    /\$/, // formulas
    /[@#]/, // mentions and issues
    /\bGH-(?=\d)/, // issues
    /:(?=\/\/)|\bwww(?=\.)|\b(?:mailto|xmpp):/, // addresses
    /:(?=[\w+-]*[A-Za-z_][\w+-]*:)/, // emoji
    /\b[0-9a-f]{7,40}\b/, // commits
    /^[-+=]|^\d+(?=[.)])/, // lists and underlines at the start of a line
  ]
    .map((part) => part.source)
    .join('|'),
  'gi',
);

/**
 * Parts of a sentence that read better as code: the whole id of a commit, which is copied from there, a path,
 * `namespace/name`, `key=value`, a field of an object. Which
 * parts those are is a matter of looks only, since code is as inert as the rest.
 */
const codeLike =
  /(?<=^|[\s("])(?:[0-9a-f]{40}(?:[0-9a-f]{24})?|(?=[^\s"]*(?:[\w\]][/=][\w.]|\w\.\w+[.[]))[A-Za-z0-9][\w.:/=[\]-]{0,300}[\w\]])(?=$|[\s,;.:)"])/g;

/** A piece of a sentence, which reads better as code or not. */
export interface ProsePart {
  readonly text: string;
  readonly isCode: boolean;
}

/** A sentence in which every character can be seen, in pieces; together they are `shown` without blank ends. */
export function proseParts(text: string, max: number = longest.prose): readonly ProsePart[] {
  const seen = shown(text, max).trim();
  const parts: ProsePart[] = [];
  let end = 0;
  for (const match of seen.matchAll(codeLike)) {
    parts.push({ text: seen.slice(end, match.index), isCode: false }, { text: match[0], isCode: true });
    end = match.index + match[0].length;
  }
  return [...parts, { text: seen.slice(end), isCode: false }].filter((part) => part.text !== '');
}

/** A sentence as Markdown that shows exactly its characters, wherever in a line it is put. */
export function prose(text: string, max?: number): string {
  return proseParts(text, max)
    .map((part) => (part.isCode ? code(part.text) : inertText(part.text)))
    .join('');
}

function inertText(text: string): string {
  return text.replace(active, (match) => {
    if (match === '$') return '<span>$</span>';
    if (match.length === 1 && !/[a-z0-9:@#]/i.test(match)) return `&#${match.charCodeAt(0)};`;
    // Seven digits of a commit are enough for a link.
    if (/^[0-9a-f]{7}/i.test(match)) return match.replace(/.{6}(?=.)/g, `$&${zeroWidthSpace}`);
    return `${match}${zeroWidthSpace}`;
  });
}

/**
 * Text of an HTML document, or of an attribute in double quotes: shows exactly the characters, every one of them seen.
 * `max` is Infinity only for texts that are short by themselves.
 */
export function htmlText(text: string, max: number = longest.prose): string {
  return shown(text, max).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The path of a link, or undefined for a path that a browser would resolve to somewhere else, or that no repository has. */
export function linkPath(path: string): string | undefined {
  if (isRendered(path)) return undefined;
  const segments = path.split('/');
  if (path.length > 1000 || segments.some((segment) => ['', '.', '..'].includes(segment))) return undefined;
  return segments
    .map((segment) =>
      encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
        /[!'()*~]/g,
        (character) => `%${character.charCodeAt(0).toString(16)}`,
      ),
    )
    .join('/');
}

/** A label of a diagram: only letters, digits and a few marks that mean nothing to Mermaid. */
export function diagramLabel(text: string, max = 80): string {
  const safe = shown(text).replace(/[^\p{L}\p{N} ./:,–→-]/gu, '_');
  return safe.length <= max ? safe : `${safe.slice(0, max)}…`;
}
