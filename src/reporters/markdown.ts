/** The report in Markdown, in two lengths: the comment of a pull request and the summary of a job. */
import type { Report } from '../model/finding.ts';
import { countOf } from '../model/time.ts';
import { diagram } from './diagram.ts';
import { basicPlane } from './escape.ts';
import type { Reporter, ReporterOptions } from './index.ts';
import { compared, footer, unseen, waived, whatWasRead } from './markdown-context.ts';
import { type Cut, explanations, findingsTable } from './markdown-findings.ts';
import { details, type Links, list, markdownOf, paragraphs } from './markdown-phrase.ts';
import { join, prose, say } from './phrase.ts';
import { withPrivacy } from './privacy.ts';
import { headline, isJudged, isQuiet, numbers, visibleFindings } from './verdict.ts';

type Parts = (report: Report, cut: Cut, options: ReporterOptions) => readonly string[];

/** The long one: everything, with the picture. Job summaries and `--format markdown`. */
export const markdown: Reporter = fitted('markdown', longParts);

/** The short one: what a reviewer must see, the rest folded. */
export const comment: Reporter = fitted('comment', shortParts);

/** The upper half of a check's page: the verdict and the table. */
export const checkRunSummary: Reporter = fitted('check-run-summary', summaryParts, basicPlane);

/** The lower half: the grounds. Without the picture, which a check's page may not draw. */
export const checkRunText: Reporter = fitted('check-run-text', groundsParts, basicPlane);

/** From generous to sparse: the first document that is short enough is the one. */
function fitted(name: string, parts: Parts, finish = (document: string): string => document): Reporter {
  return {
    name,
    render(full, options) {
      const report = withPrivacy(full, options.privacy);
      for (const cut of cuts(options.limit)) {
        const document = finish(`${paragraphs(parts(report, cut, options))}\n`);
        if (fits(document, options)) return document;
      }
      return finish(bare(report, options));
    },
  };
}

function cuts(limit: number): readonly Cut[] {
  return [
    { findings: limit, explained: limit, pairs: 50 },
    { findings: limit, explained: limit, pairs: 5 },
    { findings: limit, explained: Math.min(limit, 5), pairs: 3 },
    { findings: limit, explained: 0, pairs: 0 },
    { findings: Math.min(limit, 10), explained: 0, pairs: 0 },
    { findings: Math.min(limit, 3), explained: 0, pairs: 0 },
  ];
}

/** In bytes, the stricter reading: hosts differ in what they call a character. */
function fits(document: string, { characters = Infinity }: ReporterOptions): boolean {
  return document.length <= characters && new TextEncoder().encode(document).length <= characters;
}

/** Nothing but the verdict, for a host that takes no more. */
function bare(report: Report, options: ReporterOptions): string {
  const all = countOf(visibleFindings(report).length, 'finding');
  const left = `0 of ${all} shown: they do not fit here. The JSON report holds all of them.`;
  const document = `${paragraphs([title(report, options), left])}\n`;
  return fits(document, options) ? document : `### netpol-gate ${report.conclusion}\n`;
}

function shortParts(report: Report, cut: Cut, options: ReporterOptions): readonly string[] {
  if (isQuiet(report)) return [title(report, options), compared(report, options)];
  return [
    ...verdict(report, options),
    findingsTable(report, cut, options),
    details('Why each verdict', explanations(report, cut, options)),
    waived(report, options),
    unseen(report),
    footer(report),
  ];
}

function longParts(report: Report, cut: Cut, options: ReporterOptions): readonly string[] {
  if (isQuiet(report)) return [title(report, options), compared(report, options), footer(report)];
  const picture = cut.explained > 0 ? diagram(visibleFindings(report)) : undefined;
  return [
    ...verdict(report, options),
    findingsTable(report, cut, options),
    details('The change as a picture', picture ?? ''),
    details('Why each verdict', explanations(report, cut, options)),
    waived(report, options),
    unseen(report),
    whatWasRead(report),
    footer(report),
  ];
}

function summaryParts(report: Report, cut: Cut, options: ReporterOptions): readonly string[] {
  if (isQuiet(report)) return [compared(report, options)];
  return [...verdict(report, options), findingsTable(report, cut, options)];
}

function groundsParts(report: Report, cut: Cut, options: ReporterOptions): readonly string[] {
  return [
    explanations(report, cut, options),
    waived(report, options),
    unseen(report),
    whatWasRead(report),
    footer(report),
  ];
}

const conclusionMarks: Readonly<Record<Report['conclusion'], string>> = {
  passed: '✅',
  failed: '⛔',
  'cannot say': '❔',
  error: '⛔',
};

function title(report: Report, links: Links): string {
  const phrase = isQuiet(report) ? say`: ${headline(report)}` : say` ${headline(report)}`;
  return `### ${conclusionMarks[report.conclusion]} netpol-gate${markdownOf(phrase, links)}`;
}

/** Verdict sentence, numbers, what it was compared with, and what else there is to say before the table. */
function verdict(report: Report, links: Links): readonly string[] {
  const sums = numbers(report);
  return [
    title(report, links),
    isJudged(report) && sums.length > 0 ? `**${markdownOf(join(sums, ' · '), links)}**` : '',
    isJudged(report) ? '' : list(report.because.slice(1).map((why) => markdownOf(prose(why), links))),
    compared(report, links),
  ];
}
