/** Phrases as Markdown: names as code; places, finding kinds and deviations as links. */
import { formatOrigin, type Origin } from '../model/origin.ts';
import { formatCount } from '../model/time.ts';
import { code, linkPath, prose } from './escape.ts';
import type { ReporterOptions } from './index.ts';
import type { Phrase, Piece } from './phrase.ts';

export type Links = Pick<ReporterOptions, 'docs' | 'blob' | 'baseBlob' | 'run'>;

/** Inline Markdown on one line, which may stand in a table, a list or a paragraph. */
export function markdownOf(phrase: Phrase, links: Links): string {
  return phrase.map((piece) => inline(piece, links)).join('');
}

function inline(piece: Piece, links: Links): string {
  switch (piece.kind) {
    case 'words':
      // A protocol and its port stay on one line.
      return piece.text.replace(/\b(TCP|UDP|SCTP) (?=\d)/g, '$1&nbsp;');
    case 'name':
      return code(piece.text);
    case 'prose':
      return prose(piece.text);
    case 'place':
      return placeLink(piece.origin, links);
    case 'page':
      return `[${piece.text}](${links.docs}${piece.of}.md)`;
    case 'deviation':
      return `[${piece.name}](${links.docs}../deviations/${piece.name}.md)`;
  }
}

function placeLink(origin: Origin, links: Links): string {
  const label = code(formatOrigin(origin));
  if (origin.kind !== 'file') return label;
  const blob = origin.side === 'base' ? links.baseBlob : links.blob;
  const path = linkPath(origin.file);
  return blob === undefined || path === undefined ? label : `[${label}](${blob}${path}#L${origin.line})`;
}

/** Where the rest of a shortened document is: "the JSON report holds all of them". */
export function wholeReport({ run }: Links, all: string): string {
  return run === undefined
    ? `the JSON report holds ${all}`
    : `the [job summary](${run}) shows more, the JSON report holds ${all}`;
}

/** A table: rows of cells that are already Markdown. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A folded section; nothing where there is nothing to fold. `summary` is our own words. */
export function details(summary: string, body: string): string {
  return body === '' ? '' : `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** The first items, and how many there are if that is not all. */
export function capped(items: readonly string[], most: number): readonly string[] {
  if (items.length <= most) return items;
  return [...items.slice(0, most), `${formatCount(most)} of ${formatCount(items.length)} shown`];
}
