/** Every difference between both sides, also those that no finding tells, in a table that can be narrowed. */
import type { Cause, Difference, Report } from '../model/finding.ts';
import { aloneRow, type FoldedRow } from '../model/group.ts';
import { countOf, formatCount } from '../model/time.ts';
import { endsPhrases } from './group-words.ts';
import { filterBar, namespacesOf, numberNamespaces, traitAttributes, type Traits } from './html-filter.ts';
import { firstFitting } from './html-findings.ts';
import { type Html, type Links, list, markup, nothing, phraseHtml } from './html-markup.ts';
import { name, place, prose, say, words } from './phrase.ts';
import { statesOf } from './verdict.ts';
import { answerText, hiddenParty, portsText } from './words.ts';

const header = ['change', 'from', 'to', 'ports', 'before → after', 'stated by a rule', 'live', 'because of'] as const;

const changeWords: Readonly<Record<Difference['change'], string>> = {
  'newly-allowed': 'newly allowed',
  'newly-denied': 'newly blocked',
  unclear: 'cannot say',
};

interface StateRow {
  readonly state: string;
  readonly row: FoldedRow<Difference>;
}

export function differencesHtml(report: Report, links: Links, bytes: number): Html {
  const all = statesOf(report).flatMap(({ id, differences, folded, entries = [] }) =>
    [...(folded ?? differences.map(aloneRow)), ...entries.map(aloneRow)].map((row) => ({ state: id, row })),
  );
  if (all.length === 0) return nothing;
  if (all.every(({ row }) => row.of.source === hiddenParty)) return numbersOnly(all);
  const inStates = statesOf(report).length > 1;
  const traits = all.map(traitsOf);
  const numbers = numberNamespaces(traits);
  const rows = firstFitting(
    all.map((each, index) => () => {
      const cells = cellsOf(each, links).map((cell) => markup`<td>${cell}</td>`);
      const state = inStates ? markup`<td>${phraseHtml(name(each.state), links)}</td>` : nothing;
      return markup`<tr${traitAttributes(traits[index] ?? { kind: '', namespaces: [] }, numbers)}>${cells}${state}</tr>\n`;
    }),
    bytes,
  );
  const head = [...header, ...(inStates ? ['state'] : [])].map((text) => markup`<th scope="col">${text}</th>`);
  const pairs = (of: readonly StateRow[]): number => of.reduce((sum, { row }) => sum + row.pairs, 0);
  const cut =
    rows.length === all.length
      ? nothing
      : markup`<p class="cut">${formatCount(pairs(all.slice(0, rows.length)))} of ${countOf(pairs(all), 'pair')} shown; the JSON report holds all of them.</p>`;
  return markup`${filterBar('differences-table', 'differences', traits.slice(0, rows.length), numbers, changeOf)}
<div class="scroll"><table id="differences-table" data-sorts>
<caption class="unseen">Differences between both sides</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody></table></div>${cut}`;
}

function changeOf(kind: string): string {
  return changeWords[kind as Difference['change']];
}

function traitsOf({ row }: StateRow): Traits {
  const parties = [...row.sources.members, ...row.destinations.members].map(({ party }) => party);
  return {
    kind: row.of.change,
    namespaces: namespacesOf(
      parties,
      row.of.causes.map(({ object }) => object),
    ),
  };
}

const marks: Readonly<Record<Difference['change'], string>> = {
  'newly-allowed': '→',
  'newly-denied': '✕',
  unclear: '?',
};

function cellsOf({ row }: StateRow, links: Links): readonly Html[] {
  const { change, before, after, live, surprise, causes, dependsOn } = row.of;
  const [from, to] = endsPhrases(row);
  const pairs = row.pairs > 1 ? words(` (${countOf(row.pairs, 'pair')})`) : [];
  const depends = dependsOn.slice(0, 3).map((each) => phraseHtml(say`depends on whether ${prose(each)}`, links));
  return [
    markup`<span class="change ${change}"><span aria-hidden="true">${marks[change]}</span> ${changeWords[change]}</span>`,
    phraseHtml(from, links),
    phraseHtml(say`${to}${pairs}`, links),
    phraseHtml(words(portsText(row.ports)), links),
    markup`${answerText(before)} → ${answerText(after)}${list(depends)}`,
    markup`${change === 'newly-denied' ? '' : surprise === 'stated' ? 'yes' : 'no'}`,
    markup`${live === undefined ? '' : answerText(live)}`,
    causeHtml(causes, links),
  ];
}

function causeHtml([first, ...more]: readonly Cause[], links: Links): Html {
  if (first === undefined) return nothing;
  const rest = more.length === 0 ? nothing : markup` and ${countOf(more.length, 'more place')}`;
  return markup`${phraseHtml(place(first.origin), links)}${rest}`;
}

/** Where only numbers may be told. */
function numbersOnly(all: readonly StateRow[]): Html {
  const lines = (Object.keys(changeWords) as Difference['change'][]).flatMap((change) => {
    const pairs = all.filter(({ row }) => row.of.change === change).reduce((sum, { row }) => sum + row.pairs, 0);
    return pairs === 0 ? [] : [markup`${countOf(pairs, 'pair')} ${changeWords[change]}`];
  });
  return list(lines);
}
