/** The report in Markdown, in two lengths: the comment of a pull request and the summary of a job. */
import type { Report } from '../model/finding.ts';
import { requirement } from '../model/gate.ts';
import { countOf, formatCount } from '../model/time.ts';
import { diagram } from './diagram.ts';
import { basicPlane, code, prose as inertProse } from './escape.ts';
import type { Reporter, ReporterOptions } from './index.ts';
import { approved, comings, compared, covered, footer, unseen, waived, whatWasRead } from './markdown-context.ts';
import { type Cut, explanations, findingsTable } from './markdown-findings.ts';
import { details, type Links, list, markdownOf, paragraphs, wholeReport } from './markdown-phrase.ts';
import { join, prose, say } from './phrase.ts';
import { withPrivacy } from './privacy.ts';
import { conclusionWord, headline, isJudged, isQuiet, numbers, quietRemarks, visibleFindings } from './verdict.ts';

type Parts = (report: Report, cut: Cut, options: ReporterOptions) => readonly string[];

/** The long one: everything, with the picture. Job summaries and `--format markdown`. */
export const markdown: Reporter = fitted('markdown', longParts);

/** The short one: what a reviewer must see, the rest folded. */
export const comment: Reporter = fitted('comment', shortParts);

/** The upper half of a check's page: the verdict and the table. */
export const checkRunSummary: Reporter = fitted('check-run-summary', summaryParts, basicPlane);

/** The lower half: the grounds. Without the picture, which a check's page may not draw. */
export const checkRunText: Reporter = fitted('check-run-text', groundsParts, basicPlane);

/** The most generous document that is short enough. Tried from sparse to generous: what cannot fit is made once. */
function fitted(name: string, parts: Parts, finish = (document: string): string => document): Reporter {
  return {
    name,
    render(full, options) {
      const report = withPrivacy(full, options.privacy);
      let best = '';
      for (const cut of cuts(options)) {
        const document = finish(`${paragraphs(parts(report, cut, options))}\n`);
        if (!fits(document, options)) break;
        best = document;
      }
      return best === '' ? finish(bare(report, options)) : best;
    },
  };
}

/** Sparse first. No finding takes less than a hundred characters in a table, or two hundred where it is explained. */
function cuts({ limit, characters = Infinity }: ReporterOptions): readonly Cut[] {
  const findings = Math.min(limit, Math.ceil(characters / 100));
  const explained = Math.min(limit, Math.ceil(characters / 200));
  const context = true;
  const most: Cut = { findings, explained, pairs: 50, context, reasons: 1000 };
  if (characters === Infinity) return [most];
  return [
    { findings: Math.min(limit, 3), explained: 0, pairs: 0, context: false, reasons: 3 },
    { findings: Math.min(limit, 10), explained: 0, pairs: 0, context: false, reasons: 10 },
    { findings: Math.min(limit, 10), explained: 0, pairs: 0, context, reasons: 20 },
    { findings: Math.min(limit, 10), explained: Math.min(explained, 5), pairs: 3, context, reasons: 50 },
    { findings: Math.min(findings, 50), explained: Math.min(explained, 5), pairs: 3, context, reasons: 100 },
    { findings, explained: Math.min(explained, 20), pairs: 5, context, reasons: 200 },
    { findings, explained, pairs: 5, context, reasons: 500 },
    most,
  ];
}

/** In bytes, the stricter reading: hosts differ in what they call a character. */
function fits(document: string, { characters = Infinity }: ReporterOptions): boolean {
  return document.length <= characters && new TextEncoder().encode(document).length <= characters;
}

/**
 * The comment of a change that is mended: what was said before, taken back by name. It holds no times and no merge
 * commit, so that it stays the same while nothing happens.
 */
export function resolvedComment(said: string, by: ResolvedBy, { run }: Pick<ReporterOptions, 'run'>): string {
  const commit = code(by.commit.slice(0, 7));
  const since = by.link === undefined ? commit : `[${commit}](${by.link})`;
  return `${paragraphs([
    `### ${conclusionMarks.passed} netpol-gate: resolved, no connection changes`,
    `Since ${since} this no longer holds: ~~${inertProse(said)}~~`,
    run === undefined ? '' : `<sub>[run](${run})</sub>`,
  ])}\n`;
}

/** The head commit with which the last finding went. */
export interface ResolvedBy {
  readonly commit: string;
  readonly link?: string;
}

/** Nothing but the verdict, for a host that takes no more. */
function bare(report: Report, options: ReporterOptions): string {
  const all = countOf(visibleFindings(report).length, 'finding');
  const left = `0 of ${all} shown: they do not fit here, and ${wholeReport(options, 'all of them')}.`;
  const document = `${paragraphs([title(report, options), left])}\n`;
  return fits(document, options) ? document : `### netpol-gate ${conclusionWord(report)}\n`;
}

function shortParts(report: Report, cut: Cut, options: ReporterOptions): readonly string[] {
  if (isQuiet(report)) return [title(report, options), ...quiet(report, options)];
  return [
    ...verdict(report, Math.min(cut.reasons, 10), options),
    findingsTable(report, cut, options),
    picture(report, cut),
    details('Why each verdict', explanations(report, cut, options)),
    ...context(cut, options, [
      comings(report, options),
      approved(report, options),
      waived(report, options),
      unseen(report),
      covered(report),
    ]),
    footer(report, options),
  ];
}

function longParts(report: Report, cut: Cut, options: ReporterOptions): readonly string[] {
  if (isQuiet(report)) return [title(report, options), ...quiet(report, options), footer(report, options)];
  return [
    ...verdict(report, cut.reasons, options),
    findingsTable(report, cut, options),
    picture(report, cut),
    details('Why each verdict', explanations(report, cut, options)),
    ...context(cut, options, [
      comings(report, options),
      approved(report, options),
      waived(report, options),
      unseen(report),
      covered(report),
      whatWasRead(report),
    ]),
    footer(report, options),
  ];
}

function quiet(report: Report, links: Links): readonly string[] {
  return [compared(report, links), ...quietRemarks(report).map((remark) => markdownOf(prose(remark), links))];
}

/** Folded, and in no document that has no room for the grounds: the table says the same. */
function picture(report: Report, cut: Cut): string {
  return cut.explained === 0 ? '' : details('The change as a picture', diagram(visibleFindings(report)) ?? '');
}

function summaryParts(report: Report, cut: Cut, options: ReporterOptions): readonly string[] {
  if (isQuiet(report)) return quiet(report, options);
  return [...verdict(report, cut.reasons, options), findingsTable(report, cut, options)];
}

function groundsParts(report: Report, cut: Cut, options: ReporterOptions): readonly string[] {
  return [
    explanations(report, cut, options),
    ...context(cut, options, [
      comings(report, options),
      approved(report, options),
      waived(report, options),
      unseen(report),
      covered(report),
      whatWasRead(report),
    ]),
    footer(report, options),
  ];
}

function context(cut: Cut, links: Links, sections: readonly string[]): readonly string[] {
  return cut.context
    ? sections
    : [`What was read, waived and not seen does not fit here; ${wholeReport(links, 'all of it')}.`];
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
function verdict(report: Report, most: number, links: Links): readonly string[] {
  const sums = numbers(report);
  return [
    title(report, links),
    isJudged(report) && sums.length > 0 ? `**${markdownOf(join(sums, ' · '), links)}**` : '',
    isJudged(report) ? lacking(report, links) : reasons(report.because.slice(1), most, links),
    compared(report, links),
  ];
}

/** What a failure lacks besides: no finding tells it. */
function lacking({ conclusion, because }: Report, links: Links): string {
  if (conclusion !== 'failed') return '';
  return list(because.filter((why) => why.startsWith(requirement)).map((why) => markdownOf(prose(why), links)));
}

/** Why nothing was judged; where they are not all shown, where the rest is. */
function reasons(all: readonly string[], most: number, links: Links): string {
  const shown = all.slice(0, most).map((why) => markdownOf(prose(why), links));
  const left = `${formatCount(most)} of ${formatCount(all.length)} shown: ${wholeReport(links, 'all of them')}`;
  return list(all.length <= most ? shown : [...shown, left]);
}
