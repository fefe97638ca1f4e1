/** Pieces of an HTML document that only a template can make, so that no text of the world gets in unescaped. */
import { formatOrigin, type Origin } from '../model/origin.ts';
import { formatCount } from '../model/time.ts';
import { htmlText, linkPath, longest, proseParts } from './escape.ts';
import type { ReporterOptions } from './index.ts';
import type { Phrase, Piece } from './phrase.ts';

export interface Html {
  readonly html: string;
}

export type Links = Pick<ReporterOptions, 'docs' | 'blob' | 'baseBlob'>;

export const nothing: Html = { html: '' };

/** A template of our own markup; texts that are put in become text, or the value of an attribute in double quotes. */
export function markup(
  literal: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const filled = values.map((value) => {
    if (typeof value === 'string') return htmlText(value);
    if (typeof value === 'number') return String(value);
    return 'html' in value ? value.html : value.map((each) => each.html).join('');
  });
  return { html: literal.map((text, index) => `${text}${filled[index] ?? ''}`).join('') };
}

export function lines(parts: readonly Html[]): Html {
  return { html: parts.map(({ html }) => html).join('\n') };
}

export function isEmpty({ html }: Html): boolean {
  return html === '';
}

/** UTF-8, which is what a limit is about. */
export function bytesOf({ html }: Html): number {
  return new TextEncoder().encode(html).length;
}

/** Names as code; places, finding kinds and deviations as links. */
export function phraseHtml(phrase: Phrase, links: Links): Html {
  return { html: phrase.map((piece) => pieceHtml(piece, links).html).join('') };
}

function pieceHtml(piece: Piece, links: Links): Html {
  switch (piece.kind) {
    case 'words':
      return wordsHtml(piece.text);
    case 'name':
      return nameHtml(piece.text);
    case 'prose':
      return proseHtml(piece.text);
    case 'place':
      return placeHtml(piece.origin, links);
    case 'page':
      return link(`${links.docs}${piece.of}.md`, markup`${piece.text}`);
    case 'deviation':
      return link(`${links.docs}../deviations/${piece.name}.md`, markup`${piece.name}`);
  }
}

/** Our own words, in which a protocol and its port stay on one line, and so does a time. */
export function wordsHtml(text: string): Html {
  return {
    html: htmlText(text)
      .replace(/\b(TCP|UDP|SCTP) (?=\d)/g, '$1&nbsp;')
      .replace(/\b(\d{4}-\d\d-\d\d) (\d\d:\d\d)(?: UTC)?/g, '<time datetime="$1T$2Z">$&</time>'),
  };
}

export function nameHtml(text: string): Html {
  return text === '' ? markup`(empty)` : { html: `<code>${breakable(htmlText(text, longest.name))}</code>` };
}

/** Long names may be broken after a slash, where a reader parts them anyway. */
function breakable(escaped: string): string {
  return escaped.replace(/(?<=\w)\/(?=\w)/g, '$&<wbr>');
}

export function proseHtml(text: string): Html {
  const parts = proseParts(text).map((part) => (part.isCode ? nameHtml(part.text) : markup`${part.text}`));
  return markup`<span class="prose">${parts}</span>`;
}

function placeHtml(origin: Origin, links: Links): Html {
  const label = nameHtml(formatOrigin(origin));
  if (origin.kind !== 'file') return label;
  const blob = origin.side === 'base' ? links.baseBlob : links.blob;
  const path = linkPath(origin.file);
  return blob === undefined || path === undefined ? label : link(`${blob}${path}#L${origin.line}`, label);
}

/** To a page under an address of our own. */
export function link(address: string, label: Html): Html {
  return { html: `<a href="${htmlText(address, Infinity)}" rel="noreferrer noopener">${label.html}</a>` };
}

export function list(items: readonly Html[]): Html {
  return items.length === 0 ? nothing : markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

/** The first items, and how many there are if that is not all. */
export function capped(items: readonly Html[], most: number): readonly Html[] {
  if (items.length <= most) return items;
  return [...items.slice(0, most), markup`${formatCount(most)} of ${formatCount(items.length)} shown`];
}

/** A table with a caption for those who cannot see what stands above it. */
export function table(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly Html[])[],
  className = '',
): Html {
  const head = header.map((text) => markup`<th scope="col">${text}</th>`);
  const body = rows.map((cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`);
  return markup`<div class="scroll"><table class="${className}">
<caption class="unseen">${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>`;
}

/** A folded part; nothing where there is nothing to fold. */
export function folded(summary: Html, body: Html): Html {
  return isEmpty(body) ? nothing : markup`<details><summary>${summary}</summary>${body}</details>`;
}

/** A part of the page that has a heading; left out where there is nothing in it. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly body: Html;
}

export function sectionHtml({ id, heading, body }: Section): Html {
  return markup`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${body}
</section>
`;
}
