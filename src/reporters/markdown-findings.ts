/** Findings in Markdown: one row a cause in a table, and below it why. */
import { withoutLogLines } from '../model/drift-words.ts';
import type { Cause, Finding, Report } from '../model/finding.ts';
import { pairsIn } from '../model/group.ts';
import { formatOrigin } from '../model/origin.ts';
import { countOf, formatCount } from '../model/time.ts';
import { fixMarkdown } from './fix.ts';
import { marks, wordsOf } from './kinds.ts';
import { details, type Links, list, markdownOf, paragraphs, table, wholeReport } from './markdown-phrase.ts';
import { capital, join, type Phrase, place, prose, say, words } from './phrase.ts';
import { foldedText, visibleFindings } from './verdict.ts';
import {
  againstLiveText,
  causePhrase,
  evidencePhrase,
  exampleOf,
  foldedRows,
  furtherPhrase,
  furtherRows,
  isPairKind,
  samplesPhrase,
  shortEvidence,
  statesPhrases,
  subjectPhrase,
} from './finding-words.ts';
import { rowVerdicts } from './words.ts';

const sentencesShown = 12;

/** How much of the findings to show; every cut is said. */
export interface Cut {
  /** Rows of the table. */
  readonly findings: number;
  /** Findings that are explained. */
  readonly explained: number;
  /** Pairs of one explained finding. */
  readonly pairs: number;
  /** Whether to tell what was read, waived and not seen. */
  readonly context: boolean;
  /** Reasons why nothing was judged. */
  readonly reasons: number;
}

/** The table of findings, worst first, and what is left out of it. */
export function findingsTable(report: Report, cut: Cut, links: Links): string {
  const findings = visibleFindings(report);
  if (findings.length === 0) return '';
  const shown = findings.slice(0, cut.findings);
  const left = findings.slice(cut.findings);
  const rows = shown.map((finding, index) => tableRow(finding, shown[index - 1], report, links));
  return paragraphs([
    shown.length === 0 ? '' : table(['', 'what', 'evidence', 'cause'], rows),
    left.length === 0
      ? ''
      : `${formatCount(shown.length)} of ${countOf(findings.length, 'finding')} shown; ${countOf(left.length, 'more', 'more')}: ${foldedText(left)}.`,
  ]);
}

function tableRow(finding: Finding, previous: Finding | undefined, report: Report, links: Links): readonly string[] {
  const cell = (phrase: Phrase): string => markdownOf(phrase, links);
  const { severity, kind } = finding;
  const word: Phrase = [{ kind: 'page', of: kind, text: wordsOf(finding).word.replaceAll(' ', '&nbsp;') }];
  return [
    `${marks[severity]}&nbsp;${cell(word)}<br>${severity}`,
    cell(subjectPhrase(finding)),
    shortEvidence(finding, report)
      .map((line) => unbroken(cell(line)))
      .join('<br>'),
    causeCell(finding, previous, links),
  ];
}

/** Numbers and dates of our own that a narrow column may not tear apart. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '&nbsp;').replaceAll('-', '\u2011');
}

/** The best cause; where it says no more than a place, or there is none, the first details. */
function causeCell(finding: Finding, previous: Finding | undefined, links: Links): string {
  const [first, ...more] = finding.causes;
  const { drift } = finding;
  // No cell breaks within a path: that of the log stands below, among the details.
  const short = (text: string): string => (drift === undefined ? text : withoutLogLines(text, drift));
  const remarks = finding.details.slice(0, 2).map((text) => prose(short(text)));
  if (first === undefined) return markdownOf(join(remarks, '<br>'), links);
  if (isSameCause(first, previous?.causes[0])) return 'same line';
  const bare = first.text === '' || first.text === finding.title;
  const cause = join([place(first.origin), ...(bare ? remarks : [prose(first.text)])], '<br>');
  return `${markdownOf(cause, links)}${more.length === 0 ? '' : ` and ${countOf(more.length, 'more place')}`}`;
}

function isSameCause(cause: Cause, other: Cause | undefined): boolean {
  return other !== undefined && formatOrigin(other.origin) === formatOrigin(cause.origin) && other.text === cause.text;
}

/** Why each verdict: cause, grounds before and after, evidence, pairs. */
export function explanations(report: Report, cut: Cut, links: Links): string {
  const findings = visibleFindings(report);
  const shown = findings.slice(0, cut.explained);
  const left = findings.length - shown.length;
  return paragraphs([
    ...shown.map((finding) => explanation(finding, report, cut, links)),
    left === 0 || shown.length === 0
      ? ''
      : `${formatCount(shown.length)} of ${countOf(findings.length, 'finding')} explained here; ${wholeReport(links, 'all of them')}.`,
  ]);
}

function explanation(finding: Finding, report: Report, cut: Cut, links: Links): string {
  const { severity, kind, causes, details: sentences } = finding;
  const live = againstLiveText(finding);
  const first = exampleOf(finding);
  const evidence = evidencePhrase(finding, report);
  const concerned = isPairKind(kind) ? [] : furtherRows(finding).map((row) => furtherPhrase(row, kind));
  const facts: readonly Phrase[] = [
    ...causes.slice(0, 5).map((cause) => say`Cause: ${causePhrase(cause, finding)}`),
    ...(first === undefined ? [] : rowVerdicts(first)).map(({ label, phrase }) =>
      capital(say`${words(label)}: ${phrase}`),
    ),
    ...(concerned.length === 1 ? [say`Concerns ${join(concerned, '')}`] : []),
    ...(evidence.length === 0 ? [] : [say`${capital(evidence)}${samplesPhrase(finding)}`]),
    ...sentences.slice(0, sentencesShown).map(prose),
    ...(sentences.length > sentencesShown
      ? [words(`${formatCount(sentencesShown)} of ${formatCount(sentences.length)} remarks shown`)]
      : []),
    ...(live === undefined ? [] : [words(live)]),
    ...statesPhrases(finding, report),
  ];
  return paragraphs([
    `**${`${marks[severity]} ${wordsOf(finding).word}: ${markdownOf(subjectPhrase(finding), links)}`.trim()}**`,
    list(facts.map((fact) => markdownOf(fact, links))),
    fixMarkdown(finding, report, links),
    pairs(finding, cut, links),
  ]);
}

/** The pairs of a finding that its heading does not tell. */
function pairs(finding: Finding, cut: Cut, links: Links): string {
  const further = furtherRows(finding);
  // A list of pairs is complete: it has the one of the heading too.
  const rows = isPairKind(finding.kind) && further.length > 0 ? foldedRows(finding) : further;
  if (rows.length < 2 || cut.pairs === 0) return '';
  const shown = rows.slice(0, cut.pairs).map((row) => markdownOf(furtherPhrase(row, finding.kind), links));
  const left = rows.length - shown.length;
  return details(
    `${countOf(pairsIn(rows), 'pair')}${left > 0 ? `, ${formatCount(pairsIn(rows.slice(0, cut.pairs)))} of ${formatCount(pairsIn(rows))} shown` : ''}`,
    list(shown),
  );
}
