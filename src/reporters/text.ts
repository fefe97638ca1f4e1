/** The report for a terminal. The last line is the verdict and the most useful next command. */
import type { Finding, Report, Severity } from '../model/finding.ts';
import { countOf, formatCount } from '../model/time.ts';
import { comingsOf } from './comings.ts';
import { approvedPhrase } from './context-words.ts';
import { inertForRunner } from './escape.ts';
import { patchLines, samePatchAbove } from './fix.ts';
import type { Reporter, ReporterOptions } from './index.ts';
import { wordsOf } from './kinds.ts';
import { join, name, type Phrase, prose, say, words } from './phrase.ts';
import { withPrivacy } from './privacy.ts';
import { block, type Style, type Terminal } from './terminal.ts';
import {
  comparedWith,
  approvedOf,
  conclusionWord,
  foldedText,
  isJudged,
  isQuiet,
  quietRemarks,
  nextCommand,
  numbers,
  remarksOf,
  verdictReason,
  visibleFindings,
} from './verdict.ts';
import {
  againstLiveText,
  causePhrase,
  evidencePhrase,
  exampleOf,
  furtherPhrase,
  furtherRows,
  moreText,
  isPairKind,
  subjectPhrase,
} from './finding-words.ts';
import { type LabelledPhrase, rowVerdicts } from './words.ts';

const labelColumn = 12;
const severityStyles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'cyan',
  ignore: 'dim',
};
const pairsShown = 4;
const comingsShown = 10;
const remarksShown = 8;

export const text: Reporter = {
  name: 'text',
  render(report, options) {
    const seen = withPrivacy(report, options.privacy);
    const sections = [
      head(seen, options),
      ...body(seen, options),
      ...comings(seen, options),
      [...verdictLines(seen, options)],
    ];
    return inertForRunner(
      `${sections
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`,
    );
  },
};

function labelled(label: string, phrase: Phrase, terminal: Terminal): readonly string[] {
  return block({ text: label, style: 'dim', indent: 2, column: labelColumn }, phrase, terminal);
}

const innerLabels: Readonly<Record<LabelledPhrase['label'], string>> = {
  before: 'before',
  after: 'after',
  'before and after': 'both',
  live: 'live',
  'depends on': 'depends',
};

/** A line inside of a finding, with a label of its own. */
function inner(label: string, phrase: Phrase, terminal: Terminal): readonly string[] {
  return block({ text: label, style: 'dim', indent: labelColumn, column: labelColumn + 10 }, phrase, terminal);
}

function head(report: Report, options: ReporterOptions): readonly string[] {
  const trees = say`${treePhrase(report.base)} → ${treePhrase(report.head)}`;
  const read = report.inputs.map(({ what, count }) => say`${words(`${formatCount(count)} `)}${prose(what)}`);
  return [
    ...labelled('changes', trees, options),
    ...comparedWith(report).flatMap(({ label, phrase }) => labelled(label, phrase, options)),
    ...(read.length === 0 ? [] : labelled('read', join(read, ', '), options)),
  ];
}

function treePhrase({ name: tree, commit }: Report['base']): Phrase {
  const short = commit?.slice(0, 7);
  return short === undefined || tree.startsWith(short) ? name(tree) : say`${name(tree)} (${name(short)})`;
}

function body(report: Report, options: ReporterOptions): readonly (readonly string[])[] {
  if (isQuiet(report)) return [quietRemarks(report).flatMap((remark) => labelled('note', prose(remark), options))];
  const findings = visibleFindings(report);
  const left = findings.slice(options.limit);
  const more = `${countOf(left.length, 'more finding')} of ${formatCount(findings.length)} (see --limit): ${foldedText(left)}`;
  return [
    ...findings.slice(0, options.limit).map((finding) => findingLines(finding, report, options)),
    left.length === 0 ? [] : labelled('and', words(more), options),
    approvedOf(report).flatMap((finding) => approvedLines(finding, options)),
    report.waived.flatMap((finding) => waivedLines(finding, options)),
    remarks(report, options),
  ];
}

function findingLines(finding: Finding, report: Report, options: ReporterOptions): readonly string[] {
  const { severity, kind, causes } = finding;
  const line = (phrase: Phrase): readonly string[] =>
    block({ text: '', indent: 2, column: labelColumn }, phrase, options);
  const label = { text: severity, style: severityStyles[severity], indent: 2, column: labelColumn };
  const first = exampleOf(finding);
  const further = furtherRows(finding);
  const shown = options.detail === 'pairs' ? further.length : pairsShown;
  const also = isPairKind(kind) ? 'also' : 'concerns';
  const live = againstLiveText(finding);
  return [
    ...block(label, say`${words(`${wordsOf(finding).word}: `)}${subjectPhrase(finding)}`, options),
    ...line(evidencePhrase(finding, report)),
    ...causes.slice(0, 3).flatMap((cause) => line(causePhrase(cause, finding))),
    ...(first === undefined ? [] : rowVerdicts(first)).flatMap((verdict) =>
      inner(innerLabels[verdict.label], verdict.phrase, options),
    ),
    ...further.slice(0, shown).flatMap((row) => inner(also, furtherPhrase(row, kind), options)),
    ...(further.length <= shown
      ? []
      : inner('and', words(`${moreText(further, shown)}, all in --format json`), options)),
    ...finding.details.slice(0, remarksShown).flatMap((detail) => line(prose(detail))),
    ...(finding.details.length > remarksShown
      ? line(words(`and ${countOf(finding.details.length - remarksShown, 'more remark')} (all in --format json)`))
      : []),
    ...(live === undefined ? [] : line(words(live))),
    ...fixLines(finding, report, line),
  ];
}

/** A patch keeps its lines, however long they are. */
function fixLines(finding: Finding, report: Report, line: (phrase: Phrase) => readonly string[]): readonly string[] {
  const { fix } = finding;
  if (fix === undefined) return [];
  const above = samePatchAbove(finding, report);
  if (above !== undefined)
    return line(
      say`The same patch as above mends it, that of ${words(`${wordsOf(above).word}: `)}${subjectPhrase(above)}`,
    );
  return [
    ...line(words('This patch mends it, proved by evaluating the patched files:')),
    ...patchLines(fix).map((text) => `${' '.repeat(labelColumn)}${text}`),
  ];
}

/** Workloads that come and go; a check without a change of connections does not speak of them. */
function comings(report: Report, options: ReporterOptions): readonly (readonly string[])[] {
  if (isQuiet(report) && report.command !== 'diff') return [];
  return comingsOf(report).map(({ label, who, rows }) => {
    const shown = options.detail === 'pairs' ? rows.length : comingsShown;
    const line = (phrase: Phrase): readonly string[] =>
      block({ text: '', indent: 2, column: labelColumn }, phrase, options);
    const left = rows.length - shown;
    return [
      ...labelled(label, who, options),
      ...rows.slice(0, shown).flatMap(line),
      ...(left > 0 ? line(words(`and ${countOf(left, 'more row')}, all in --format json`)) : []),
    ];
  });
}

function approvedLines(finding: Finding, options: ReporterOptions): readonly string[] {
  const label = { text: 'approved', style: 'dim', indent: 2, column: labelColumn } as const;
  return block(label, approvedPhrase(finding), options);
}

function waivedLines(finding: Finding, options: ReporterOptions): readonly string[] {
  const { waived } = finding;
  if (waived === undefined) return [];
  const label = { text: 'waived', style: 'dim', indent: 2, column: labelColumn } as const;
  const until = say`until ${name(waived.expires)} by ${name(waived.owner)}: ${prose(waived.reason)}`;
  return [
    ...block(label, say`${words(`${wordsOf(finding).word}: `)}${subjectPhrase(finding)}`, options),
    ...block({ text: '', indent: 2, column: labelColumn }, until, options),
  ];
}

function remarks(report: Report, options: ReporterOptions): readonly string[] {
  const all = remarksOf(report);
  const left = all.length - remarksShown;
  return [
    ...all
      .slice(0, remarksShown)
      .flatMap((remark, index) => labelled(index === 0 ? 'unseen' : '', prose(remark), options)),
    ...(left > 0 ? labelled('', words(`and ${countOf(left, 'more remark')}`), options) : []),
  ];
}

const verdictStyles: Readonly<Record<Report['conclusion'], Style>> = {
  passed: 'green',
  failed: 'red',
  'cannot say': 'yellow',
  error: 'red',
};

function verdictLines(report: Report, options: ReporterOptions): readonly string[] {
  const word = conclusionWord(report).toUpperCase();
  const column = Math.max(labelColumn, word.length + 4);
  const label = { text: word, style: verdictStyles[report.conclusion], indent: 2, column };
  const [first, ...more] = report.because;
  const failed = report.conclusion === 'failed' && first !== undefined;
  const sums = isQuiet(report) || !isJudged(report) ? [] : numbers(report);
  const passed = report.conclusion === 'passed';
  const mild = report.mode === 'report' && failed ? [words('mode report: nothing is stopped')] : [];
  const why = failed
    ? [...[first, ...more].map(prose), ...mild]
    : passed && sums.length > 0
      ? sums
      : [verdictReason(report)];
  const command = passed ? undefined : nextCommand(report);
  return [
    ...(passed || sums.length === 0 ? [] : labelled('in all', join(sums, ' · '), options)),
    ...block(label, join(why, ' · '), options),
    ...(failed ? [] : more.flatMap((each) => block({ ...label, text: '' }, prose(each), options))),
    // Whole on its line, however long: it is there to be copied.
    ...(command === undefined ? [] : labelled('explain', name(command), options)),
  ];
}
