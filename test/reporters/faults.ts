/** What must not be in a document, whatever stands in names: each fault as a sentence, none where all is well. */
import type { ReporterOptions } from '../../src/reporters/index.ts';
import { type Page, pageOf, pageOfHtml } from './page.ts';

type Links = Pick<ReporterOptions, 'docs' | 'blob' | 'baseBlob'>;

/** Our own zero-width space, which keeps mentions from working, is the only thing that may not be seen. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u2000-\u200a\u202f\u205f\u3000\u2800]/u;

function found(what: string, text: string, pattern: RegExp): readonly string[] {
  const match = pattern.exec(text);
  return match === null
    ? []
    : [`${what}: ${JSON.stringify(text.slice(Math.max(0, match.index - 30), match.index + 60))}`];
}

/** Text for a terminal or the log of a runner, without colours. */
export function faultsOfLog(text: string): readonly string[] {
  return [
    ...found('cannot be seen', text.replaceAll('\n', ''), unseen),
    ...found('a workflow command', text, /^\s*::/m),
    ...found('an old workflow command', text, /##\[/),
  ];
}

/** A title or message that GitHub shows as plain text. */
export function faultsOfField(text: string): readonly string[] {
  return [...faultsOfLog(text), ...found('beyond the basic plane', text, /[\u{10000}-\u{10ffff}]/u)];
}

const markdownTags = new Set(
  'h3 p strong table thead tbody tr th td br a code pre details summary ul li sub span'.split(' '),
);

/** What GitHub makes active by itself, outside of code. */
const actives: Readonly<Record<string, RegExp>> = {
  'a mention': /@[a-z0-9]/i,
  'an issue': /#\d|\bGH-\d/i,
  'a commit': /(?<![\w…])(?=[0-9a-f]*\d)[0-9a-f]{7,40}(?!\w)/,
  'an emoji': /:[\w+-]*[a-z_][\w+-]*:/i,
  'an address': /:\/\/|\bwww\./,
};

const flowchart =
  /^(?:flowchart LR| {2}n\d+\["[\p{L}\p{N} ./:,–→…_-]*"\]| {2}n\d+ (?:--x|==>|-\.->)\|"[\p{L}\p{N} ./:,–→…_-]*"\| n\d+)$/u;

/** A comment, a summary, a part of a check's page. */
export function faultsOfMarkdown(document: string, links: Links): readonly string[] {
  const page = pageOf(document);
  const loose = page.texts.filter(({ inside }) => !inside.includes('code')).map(({ text }) => text);
  const pictures = document.match(/(?<=^```mermaid\n)[^`]*(?=^```$)/gm) ?? [];
  return [
    ...found('cannot be seen', document.replaceAll(/[\n\u200b]|\ufe0f/g, ''), unseen),
    ...page.tags.filter((tag) => !markdownTags.has(tag)).map((tag) => `the element ${tag}`),
    ...page.comments.map((text) => `a comment: ${text}`),
    ...page.attributes.flatMap((one) => markdownAttribute(one, links)),
    ...loose.flatMap((text) => Object.entries(actives).flatMap(([what, pattern]) => found(what, text, pattern))),
    ...pictures.flatMap((picture) => picture.trimEnd().split('\n')).filter((line) => !flowchart.test(line)),
  ];
}

function markdownAttribute({ tag, name, value }: Page['attributes'][number], links: Links): readonly string[] {
  if (!/^(?:a href|code class|th align|td align)$/.test(`${tag} ${name}`)) return [`the attribute ${name} of ${tag}`];
  if (name === 'class' && !/^language-(?:mermaid|diff)$/.test(value)) return [`the class ${value}`];
  return name === 'href' ? address(value, links) : [];
}

/** Leads to one of our own places, and no further than they reach. */
function address(value: string, { docs, blob, baseBlob }: Links): readonly string[] {
  const isOurs = [docs, blob, baseBlob].some((prefix) => prefix !== undefined && value.startsWith(prefix));
  const rest = value.replace(`${docs}../deviations/`, '').replace(/^https?:\/\//, '');
  return isOurs && !/(?:^|\/)\.\.?(?:\/|$)|[\s<>"']/.test(rest) ? [] : [`leads to ${value}`];
}

const htmlTags = new Set(
  `html head meta title style script body a header nav main section footer div p span h1 h2 h3 ul li dl dt dd code pre wbr time
  strong table caption thead tbody tr th td details summary figure figcaption label input select option button output
  svg g rect path text`.split(/\s+/),
);

/** Every attribute that the page has, by what its value may be. */
const htmlAttributes: Readonly<Record<string, RegExp>> = {
  lang: /^en$/,
  charset: /^utf-8$/,
  'http-equiv': /^Content-Security-Policy$/,
  name: /^(?:viewport|referrer)$/,
  content:
    /^(?:width=device-width, initial-scale=1|no-referrer|default-src 'none'; style-src '[^' ]+'; script-src '[^' ]+'; base-uri 'none'; form-action 'none')$/,
  id: /^[a-z][a-z0-9-]*$/,
  'data-for': /^[a-z-]+$/,
  'aria-labelledby': /^[a-z0-9-]+$/,
  'aria-describedby': /^[a-z0-9-]+$/,
  'aria-label': /^[A-Z][a-z ]+$/,
  'aria-hidden': /^true$/,
  'aria-live': /^polite$/,
  role: /^(?:img|search|group)$/,
  class: /^[a-z -]*$/,
  scope: /^(?:col|row)$/,
  colspan: /^\d+$/,
  tabindex: /^0$/,
  rel: /^noreferrer noopener$/,
  type: /^(?:search|button)$/,
  autocomplete: /^off$/,
  spellcheck: /^false$/,
  'data-by': /^(?:text|severity|kind|in)$/,
  'data-what': /^[a-z]+$/,
  'data-row': /^$/,
  'data-sorts': /^$/,
  'data-clear': /^$/,
  'data-severity': /^[a-z]+$/,
  'data-kind': /^[a-z-]+$/,
  'data-in': /^[\d ]*$/,
  'data-order': /^\d+$/,
  hidden: /^$/,
  open: /^$/,
  value: /^[a-z0-9-]*$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/,
  viewBox: /^[\d. ]+$/,
  x: /^[\d.]+$/,
  y: /^[\d.-]+$/,
  rx: /^\d+$/,
  width: /^[\d.]+$/,
  height: /^[\d.]+$/,
  d: /^[MLCZ\d. -]+$/,
  transform: /^translate\(0 \d+\)$/,
};

/** The page of the HTML report. */
export function faultsOfHtml(document: string, links: Links): readonly string[] {
  const page = pageOfHtml(document);
  const texts = page.texts.filter(({ inside }) => !inside.includes('style') && !inside.includes('script'));
  const count = (tag: string): number => page.tags.filter((each) => each === tag).length;
  return [
    ...page.tags.filter((tag) => !htmlTags.has(tag)).map((tag) => `the element ${tag}`),
    ...['script', 'style', 'body', 'main'].filter((tag) => count(tag) !== 1).map((tag) => `${count(tag)} of ${tag}`),
    ...page.comments.map((text) => `a comment: ${text}`),
    ...page.attributes.flatMap(({ tag, name, value }) => {
      if (name === 'href') return /^#[a-z0-9-]+$/.test(value) ? [] : address(value, links);
      return htmlAttributes[name]?.test(value) === true ? [] : [`${tag} has ${name}="${value.slice(0, 80)}"`];
    }),
    ...texts.flatMap(({ text }) => found('cannot be seen', text.replaceAll('\n', ''), unseen)),
    ...faultsOfRaw(document),
  ];
}

/** A document in the log of a runner. */
function faultsOfRaw(document: string): readonly string[] {
  return [
    ...found('a workflow command', document, /^\s*::/m),
    ...found('an old workflow command', document, /##\[/),
    ...found('a control character', document.replaceAll('\n', ''), /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u),
  ];
}

/** JSON and SARIF: what cannot be seen is escaped there too, and values may hold anything. */
export function faultsOfJson(document: string): readonly string[] {
  return [
    ...found(
      'cannot be seen',
      document.replaceAll('\n', ''),
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
    ),
    ...found('a workflow command', document, /^\s*::/m),
    ...found('an old workflow command', document, /##\[/),
  ];
}
