/** What stands around the findings of the HTML report. */
import type { Report } from '../model/finding.ts';
import { countOf, formatCount } from '../model/time.ts';
import { comingsOf } from './comings.ts';
import {
  factWords,
  footerPhrase,
  logCells,
  logHeader,
  mergedText,
  nothingDecided,
  stateCells,
  stateHeader,
  unseenPhrases,
  approvedPhrase,
  waivedPhrase,
} from './context-words.ts';
import { coverageTables } from './coverage.ts';
import {
  type Html,
  isEmpty,
  lines,
  type Links,
  list,
  markup,
  nothing,
  phraseHtml,
  type Section,
  table,
} from './html-markup.ts';
import type { Phrase } from './phrase.ts';
import { prose, say, words } from './phrase.ts';
import { comparedWith, statesOf } from './verdict.ts';

const itemsShown = 200;
const statesShown = 200;

/** What the change was compared with, one fact a line. */
export function comparedHtml(report: Report, links: Links): Html {
  const facts = comparedWith(report);
  if (facts.length === 0) return report.nothingChanged ? markup`<p>${nothingDecided}</p>` : nothing;
  const lines = facts.map(
    ({ label, phrase }) =>
      markup`<div><dt>${factWords[label].replace(/:$/, '')}</dt><dd>${phraseHtml(phrase, links)}</dd></div>\n`,
  );
  return markup`<dl class="facts">\n${lines}</dl>`;
}

/** Workloads that come and go, what is waived, what nobody saw, what was read. */
export function contextSections(report: Report, links: Links): readonly Section[] {
  return [
    { id: 'comings', heading: 'Workloads that come and go', body: comingsHtml(report, links) },
    { id: 'approved', heading: 'Approved', body: phrases((report.approved ?? []).map(approvedPhrase), links) },
    { id: 'waived', heading: 'Waived', body: phrases(report.waived.map(waivedPhrase), links) },
    { id: 'unseen', heading: 'What this could not see', body: phrases(unseenPhrases(report), links) },
    { id: 'covered', heading: 'What the logs cover', body: coveredHtml(report, links) },
    { id: 'read', heading: 'What was read', body: readHtml(report, links) },
  ];
}

function phrases(all: readonly Phrase[], links: Links): Html {
  const shown = all.slice(0, itemsShown).map((phrase) => phraseHtml(phrase, links));
  const cut = markup`${itemsShown} of ${formatCount(all.length)} shown`;
  return list(all.length > itemsShown ? [...shown, cut] : shown);
}

function comingsHtml(report: Report, links: Links): Html {
  const parts = comingsOf(report).map(
    ({ label, who, rows }) =>
      markup`<h3>${label === 'added' ? 'Added' : 'Removed'}</h3><p>${phraseHtml(who, links)}</p>${phrases(rows, links)}`,
  );
  return lines(parts);
}

/** Gaps of the logs, CronJobs that did not run, and when each workload was recorded. */
function coveredHtml({ coverage }: Report, links: Links): Html {
  const tables = (coverage === undefined ? [] : coverageTables(coverage)).map(({ header, rows }) => {
    const cut =
      rows.length > itemsShown
        ? markup`<p class="cut">${itemsShown} of ${formatCount(rows.length)} shown.</p>`
        : nothing;
    const cells = rows.slice(0, itemsShown).map((row) => row.map((cell) => phraseHtml(cell, links)));
    return markup`${table(`By ${header[0] ?? ''}`, header, cells)}${cut}`;
  });
  return lines(tables);
}

function readHtml(report: Report, links: Links): Html {
  const inputs = report.inputs.map(({ what, count }) => say`${words(`${formatCount(count)} `)}${prose(what)}`);
  const states = statesOf(report);
  const logs = report.coverage?.logs ?? [];
  const cells = (rows: readonly (readonly Phrase[])[]): readonly (readonly Html[])[] =>
    rows.map((row) => row.map((cell) => phraseHtml(cell, links)));
  const merged = mergedText(report);
  const parts = [
    phrases(inputs, links),
    states.length === 0 ? nothing : table('States', stateHeader, cells(states.slice(0, statesShown).map(stateCells))),
    states.length > statesShown
      ? markup`<p class="cut">${statesShown} of ${countOf(states.length, 'state')} shown.</p>`
      : nothing,
    logs.length === 0 ? nothing : table('Logs', logHeader, cells(logs.slice(0, statesShown).map(logCells))),
    logs.length > statesShown
      ? markup`<p class="cut">${statesShown} of ${countOf(logs.length, 'log')} shown.</p>`
      : nothing,
    merged === '' ? nothing : markup`<p>${merged}</p>`,
  ];
  return lines(parts.filter((part) => !isEmpty(part)));
}

export function footerHtml(report: Report, links: Links): Html {
  return markup`<footer><p>${phraseHtml(footerPhrase(report), links)}</p></footer>`;
}
