/** The sections around the findings: what was compared, waived, not seen and read. */
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
import { capped, details, type Links, list, markdownOf, paragraphs, table } from './markdown-phrase.ts';
import { type Phrase, prose, say, words } from './phrase.ts';
import { approvedOf, comparedWith, statesOf } from './verdict.ts';

/** What the change was compared with, one fact a line. */
export function compared(report: Report, links: Links): string {
  const facts = comparedWith(report);
  if (facts.length === 0) return report.nothingChanged ? nothingDecided : '';
  const lines = facts.map(({ label, phrase }) => say`${words(factWords[label])} ${phrase}`);
  return lines.map((line) => markdownOf(line, links)).join('<br>\n');
}

/** Workloads that come and go, with what they may connect to. */
export function comings(report: Report, links: Links): string {
  return paragraphs(
    comingsOf(report).map(({ label, who, rows }) =>
      details(
        `Workloads ${label}`,
        paragraphs([
          markdownOf(who, links),
          list(
            capped(
              rows.map((row) => markdownOf(row, links)),
              20,
            ),
          ),
        ]),
      ),
    ),
  );
}

/** Findings that a waiver excuses, each with reason, owner and last day. */
export function waived(report: Report, links: Links): string {
  const items = report.waived.map((finding) => markdownOf(waivedPhrase(finding), links));
  return details(`Waived: ${countOf(items.length, 'finding')}`, list(capped(items, 20)));
}

/** Findings that a review lets stand, each with who, when and what was reviewed. */
export function approved(report: Report, links: Links): string {
  const items = approvedOf(report).map((finding) => markdownOf(approvedPhrase(finding), links));
  return details(`Approved: ${countOf(items.length, 'finding')}`, list(capped(items, 20)));
}

/** What this report could not see. */
export function unseen(report: Report): string {
  const shown = capped(
    unseenPhrases(report).map((item) => markdownOf(item, { docs: '' })),
    30,
  );
  return details('What this could not see', list(shown));
}

const tableRows = 30;

/** Gaps of the logs, CronJobs that did not run, and when each workload was recorded. */
export function covered({ coverage }: Report): string {
  const tables = (coverage === undefined ? [] : coverageTables(coverage)).flatMap(({ header, rows }) => [
    table(header, rows.slice(0, tableRows).map(cells)),
    rows.length > tableRows ? `${tableRows} of ${formatCount(rows.length)} shown.` : '',
  ]);
  return details('What the logs cover', paragraphs(tables));
}

function cells(row: readonly Phrase[]): readonly string[] {
  return row.map((cell) => markdownOf(cell, { docs: '' }));
}

/** Inputs, states and logs in numbers. */
export function whatWasRead(report: Report): string {
  return details('What was read', inputsOf(report));
}

function inputsOf(report: Report): string {
  const links: Links = { docs: '' };
  const inputs = report.inputs.map(({ what, count }) =>
    markdownOf(say`${words(`${formatCount(count)} `)}${prose(what)}`, links),
  );
  const states = statesOf(report);
  const logs = report.coverage?.logs ?? [];
  return paragraphs([
    list(capped(inputs, 30)),
    states.length === 0
      ? ''
      : table(
          stateHeader,
          states.slice(0, 50).map((state) => cells(stateCells(state))),
        ),
    states.length > 50 ? `50 of ${countOf(states.length, 'state')} shown.` : '',
    logs.length === 0
      ? ''
      : table(
          logHeader,
          logs.slice(0, 50).map((log) => cells(logCells(log))),
        ),
    logs.length > 50 ? `50 of ${countOf(logs.length, 'log')} shown.` : '',
    mergedText(report),
  ]);
}

/** In small print: what ran on what, so that a number can be traced to a run. */
export function footer(report: Report, { run }: Links): string {
  return `<sub>${markdownOf(footerPhrase(report), { docs: '' })}${run === undefined ? '' : ` · [run](${run})`}</sub>`;
}
