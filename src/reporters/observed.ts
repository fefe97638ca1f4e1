/** Views of recorded connections as text, Markdown and JSON (`netpol-gate/observed/1`, schemas/observed.schema.json). */
import type { Party } from '../model/finding.ts';
import type { Coverage } from '../model/flow.ts';
import type { ObservedState } from '../model/observed.ts';
import { formatCount } from '../model/time.ts';
import { inertForRunner } from './escape.ts';
import { list, markdownOf, paragraphs, table } from './markdown-phrase.ts';
import type { Section, Seen, Table } from './observed-document.ts';
import { sectionsOf, spanPhrase } from './observed-document.ts';
import { name, type Phrase, plain, prose, words } from './phrase.ts';
import { withoutAddresses } from './privacy.ts';
import { block, type Terminal } from './terminal.ts';

export interface ObservedReport {
  readonly coverage: Coverage;
  readonly states: readonly ObservedState[];
}

export interface ObservedOptions extends Terminal {
  /** Rows of a table, and sections, before "and N more". */
  readonly limit: number;
  readonly privacy: 'full' | 'names';
}

/** By privacy `names` no address and no pod. */
export function seenBy(privacy: ObservedOptions['privacy']): Seen {
  if (privacy === 'full') return { party: (party) => party, text: (text) => text };
  return { party: withoutPlace, text: withoutAddresses };
}

function withoutPlace(party: Party): Party {
  // Without a cluster, a pod stands for its owner, whom nobody knows.
  if (party.kind === 'workload' && party.workload.kind === 'Pod')
    return { kind: 'unidentified', text: `a pod of namespace ${party.workload.namespace}` };
  if (party.kind === 'unidentified') return { kind: 'unidentified', text: 'an unidentified end' };
  return party.kind === 'addresses' ? { ...party, blocks: [] } : party;
}

const column = 10;

export function observedText({ coverage, states }: ObservedReport, options: ObservedOptions): string {
  const seen = seenBy(options.privacy);
  const labelled = (label: string, phrase: Phrase): readonly string[] =>
    block({ text: label, style: 'dim', indent: 2, column: column + 2 }, phrase, options);
  const lines = [
    ...labelled('recorded', spanPhrase(coverage)),
    ...coverage.limits.flatMap((limit) => labelled('limit', prose(seen.text(limit)))),
    ...states.flatMap((state) => [
      ...(states.length > 1 ? ['', plain(name(`# ${state.state}`))] : []),
      ...state.missing.flatMap((text) => labelled('missing', prose(text))),
      ...capped(sectionsOf(state.view, seen), options.limit, (section) => ['', ...sectionLines(section, options)]),
    ]),
  ];
  return inertForRunner(`${lines.join('\n')}\n`);
}

function capped<Item>(
  items: readonly Item[],
  most: number,
  lines: (item: Item) => readonly string[],
): readonly string[] {
  const left = items.length - most;
  return [...items.slice(0, most).flatMap(lines), ...(left > 0 ? ['', moreText(left)] : [])];
}

function moreText(left: number): string {
  return `and ${formatCount(left)} more (see --limit)`;
}

function sectionLines({ title, sentences, tables }: Section, options: ObservedOptions): readonly string[] {
  return [
    ...block({ text: '', indent: 0, column: 0 }, title, options, 'bold'),
    ...sentences.flatMap((sentence) => block({ text: '', indent: 2, column: 2 }, sentence, options)),
    ...tables.flatMap((one) => tableLines(one, options)),
  ];
}

/** Aligned where the lines fit; wrapped, and never cut, where they do not. */
function tableLines({ header, rows }: Table, options: ObservedOptions): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, options.limit);
  const texts = shown.map((row) => row.map(plain));
  const widths = (shown[0] ?? []).map((_, at) => Math.max(...texts.map((row) => row[at]?.length ?? 0)));
  const fits = widths.reduce((sum, width) => sum + width + 2, 4) <= options.width;
  const lines = texts.flatMap((row, at) =>
    fits
      ? [`    ${row.map((text, cell) => text.padEnd(widths[cell] ?? 0)).join('  ')}`.trimEnd()]
      : block({ text: '', indent: 4, column: 6 }, joinedCells(shown[at] ?? []), options),
  );
  const more = rows.length > shown.length ? [`    ${moreText(rows.length - shown.length)}`] : [];
  return [`  ${header[0] ?? ''}`, ...lines, ...more];
}

function joinedCells(cells: readonly Phrase[]): Phrase {
  return cells.flatMap((cell, at) => (at === 0 || cell.length === 0 ? cell : [...words(': '), ...cell]));
}

export function observedMarkdown({ coverage, states }: ObservedReport, options: ObservedOptions): string {
  const seen = seenBy(options.privacy);
  const links = { docs: '' };
  const told = (phrase: Phrase): string => markdownOf(phrase, links);
  const parts = [
    `### netpol-gate: what was recorded`,
    told(spanPhrase(coverage)),
    list(coverage.limits.map((limit) => told(prose(seen.text(limit))))),
    ...states.flatMap((state) => {
      const sections = sectionsOf(state.view, seen);
      const left = sections.length - options.limit;
      return [
        ...(states.length > 1 ? [`#### ${told(name(state.state))}`] : []),
        list(state.missing.map((text) => told(prose(text)))),
        ...sections.slice(0, options.limit).map((section) => sectionMarkdown(section, options.limit, told)),
        left > 0 ? moreText(left) : '',
      ];
    }),
  ];
  return `${paragraphs(parts)}\n`;
}

function sectionMarkdown(section: Section, limit: number, told: (phrase: Phrase) => string): string {
  return paragraphs([
    `**${told(section.title)}**`,
    list(section.sentences.map(told)),
    ...section.tables
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ header, rows }) => [
        table(
          header,
          rows.slice(0, limit).map((row) => row.map(told)),
        ),
        rows.length > limit ? moreText(rows.length - limit) : '',
      ]),
  ]);
}
