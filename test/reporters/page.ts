/** What a reader's page is made of: Markdown parsed as GitHub does, then looked at as a list of tags and texts. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

export interface Page {
  /** Names of the opened elements, in order. */
  readonly tags: readonly string[];
  readonly attributes: readonly { readonly tag: string; readonly name: string; readonly value: string }[];
  /** Text of each node, entities decoded, with the names of the elements around it. */
  readonly texts: readonly { readonly text: string; readonly inside: readonly string[] }[];
}

const voidTags = new Set(['br', 'hr', 'img', 'input']);

export function pageOf(markdown: string): Page {
  const html = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  const tags: string[] = [];
  const attributes: Page['attributes'][number][] = [];
  const texts: Page['texts'][number][] = [];
  const open: string[] = [];
  for (const [token, slash, tag, rest] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|[^<]+|</gi)) {
    if (tag === undefined) {
      texts.push({ text: decoded(token), inside: [...open] });
      continue;
    }
    if (slash === '/') {
      open.splice(open.lastIndexOf(tag), 1);
      continue;
    }
    tags.push(tag);
    if (!voidTags.has(tag)) open.push(tag);
    for (const [, name = '', value = ''] of (rest ?? '').matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
      attributes.push({ tag, name, value: decoded(value) });
    }
  }
  return { tags, attributes, texts };
}

function decoded(html: string): string {
  return html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
