/** Views of recorded connections as text, Markdown and JSON (`netpol-gate/observed/1`, schemas/observed.schema.json). */
import type { Party } from '../model/finding.ts';
import type { Coverage } from '../model/flow.ts';
import type { ObservedState } from '../model/observed.ts';
import { formatCount } from '../model/time.ts';
import { inertForRunner } from './escape.ts';
import { list, markdownOf, paragraphs, table } from './markdown-phrase.ts';
import type { Section, Seen, Table } from './observed-phrases.ts';
import {
  nothingPhrase,
  readPhrase,
  sectionsOf,
  skippedPhrases,
  spanPhrase,
  unattributedPhrases,
} from './observed-document.ts';
import { capital, name, type Phrase, plain, prose } from './phrase.ts';
import { recordedEndOfNames } from './privacy.ts';
import { withoutAddresses } from './privacy-values.ts';
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
  const told = recordedEndOfNames(party);
  return told.kind === 'addresses' ? { ...told, blocks: [] } : told;
}

function unseenIn(coverage: Coverage, { text }: Seen): readonly Phrase[] {
  return [
    ...unattributedPhrases(coverage),
    ...skippedPhrases(coverage),
    ...coverage.limits.map((limit) => prose(text(limit))),
  ];
}

const column = 10;

export function observedText({ coverage, states }: ObservedReport, options: ObservedOptions): string {
  const seen = seenBy(options.privacy);
  const labelled = (label: string, phrase: Phrase): readonly string[] =>
    block({ text: label, style: 'dim', indent: 2, column: column + 2 }, phrase, options);
  const unseen = unseenIn(coverage, seen);
  const lines = [
    ...labelled('recorded', spanPhrase(coverage)),
    ...labelled('read', readPhrase(coverage)),
    ...states.flatMap((state) => {
      const sections = sectionsOf(state.view, seen);
      return [
        ...(states.length > 1 ? ['', plain(name(`# ${state.state}`))] : []),
        ...state.missing.flatMap((text) => labelled('missing', prose(text))),
        ...(sections.length === 0 ? labelled('found', nothingPhrase(state, coverage)) : []),
        ...capped(sections, options.limit, (section) => ['', ...sectionLines(section, options)]),
      ];
    }),
    // Last, as in every report: what could not be seen is read after what was.
    ...(unseen.length === 0 ? [] : ['']),
    ...unseen.flatMap((phrase, at) => labelled(at === 0 ? 'unseen' : '', phrase)),
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
function tableLines({ header, size, first }: Table, options: ObservedOptions): readonly string[] {
  if (size === 0) return [];
  const shown = first(options.limit);
  const texts = shown.map((row) => row.map(plain));
  const widths = (shown[0] ?? []).map((_, at) => Math.max(...texts.map((row) => row[at]?.length ?? 0)));
  const fits = widths.reduce((sum, width) => sum + width + 2, 4) <= options.width;
  const lines = texts.flatMap((row, at) =>
    fits
      ? [`    ${row.map((text, cell) => text.padEnd(widths[cell] ?? 0)).join('  ')}`.trimEnd()]
      : wrappedRow(shown[at] ?? [], options),
  );
  const more = size > shown.length ? [`    ${moreText(size - shown.length)}`] : [];
  return [`  ${header[0] ?? ''}`, ...lines, ...more];
}

/** The first cell, and the others indented below it. */
function wrappedRow(cells: readonly Phrase[], options: ObservedOptions): readonly string[] {
  return cells
    .filter((cell) => cell.length > 0)
    .flatMap((cell, at) => block({ text: '', indent: 4, column: at === 0 ? 4 : 8 }, cell, options));
}

export function observedMarkdown({ coverage, states }: ObservedReport, options: ObservedOptions): string {
  const seen = seenBy(options.privacy);
  const links = { docs: '' };
  const told = (phrase: Phrase): string => markdownOf(phrase, links);
  const unseen = unseenIn(coverage, seen);
  const parts = [
    `### netpol-gate: what was recorded`,
    told(spanPhrase(coverage)),
    `Read: ${told(readPhrase(coverage))}`,
    ...states.flatMap((state) => {
      const sections = sectionsOf(state.view, seen);
      const left = sections.length - options.limit;
      return [
        ...(states.length > 1 ? [`#### ${told(name(state.state))}`] : []),
        list(state.missing.map((text) => told(prose(text)))),
        sections.length === 0 ? told(capital(nothingPhrase(state, coverage))) : '',
        ...sections.slice(0, options.limit).map((section) => sectionMarkdown(section, options.limit, told)),
        left > 0 ? moreText(left) : '',
      ];
    }),
    unseen.length === 0 ? '' : '**what could not be seen**',
    list(unseen.map(told)),
  ];
  return `${paragraphs(parts)}\n`;
}

function sectionMarkdown(section: Section, limit: number, told: (phrase: Phrase) => string): string {
  return paragraphs([
    `**${told(section.title)}**`,
    list(section.sentences.map(told)),
    ...section.tables
      .filter(({ size }) => size > 0)
      .flatMap(({ header, size, first }) => [
        table(
          header,
          first(limit).map((row) => row.map(told)),
        ),
        size > limit ? moreText(size - limit) : '',
      ]),
  ]);
}
