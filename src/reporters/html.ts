/** The report as one HTML file: it opens offline, asks nobody for anything, and can be read without its script. */
import { createHash } from 'node:crypto';
import type { Report } from '../model/finding.ts';
import { formatTime } from '../model/time.ts';
import { comparedHtml, contextSections, footerHtml } from './html-context.ts';
import { differencesHtml } from './html-differences.ts';
import { findingsHtml } from './html-findings.ts';
import {
  bytesOf,
  capped,
  type Html,
  isEmpty,
  type Links,
  list,
  markup,
  nameHtml,
  nothing,
  phraseHtml,
  proseHtml,
  type Section,
  sectionHtml,
} from './html-markup.ts';
import { pictureOf } from './html-picture.ts';
import { pictureHtml } from './html-picture-svg.ts';
import { script } from './html-script.ts';
import { style } from './html-style.ts';
import { timelineHtml } from './html-timeline.ts';
import type { Reporter } from './index.ts';
import { capital, name, plain, type Phrase, say, words } from './phrase.ts';
import { withPrivacy } from './privacy.ts';
import { headline, isJudged, isQuiet, nextCommand, numbers, verdictTitle, visibleFindings } from './verdict.ts';

/** What a browser still opens in a moment. */
const mostBytes = 8_000_000;
/** Style, script and the frame of the page. */
const frameBytes = 20_000;

export const html: Reporter = {
  name: 'html',
  render(full, options) {
    const report = withPrivacy(full, options.privacy);
    const { docs, blob, baseBlob } = options;
    const links = { docs, ...(blob === undefined ? {} : { blob }), ...(baseBlob === undefined ? {} : { baseBlob }) };
    const head = headHtml(report, links);
    const room = Math.min(options.characters ?? mostBytes, mostBytes) - frameBytes - bytesOf(head);
    return pageHtml(report, head, isQuiet(report) ? [] : sectionsOf(report, links, room), links).html;
  },
};

/** In the order of the page. What is long gets the room that the rest leaves, findings before differences. */
function sectionsOf(report: Report, links: Links, bytes: number): readonly Section[] {
  const picture = pictureOf(visibleFindings(report));
  const drawn = picture === undefined ? nothing : pictureHtml(picture);
  const timeline = timelineHtml(report);
  const context = fitting(contextSections(report, links), (bytes - bytesOf(drawn)) / 4);
  const room =
    bytes - [drawn, timeline, ...context.map(({ body }) => body)].reduce((sum, part) => sum + bytesOf(part), 0);
  const findings = findingsHtml(report, links, room * 0.85);
  const differences = differencesHtml(report, links, room - bytesOf(findings));
  return [
    { id: 'findings', heading: 'Findings', body: findings },
    { id: 'picture', heading: 'The change as a picture', body: drawn },
    { id: 'timeline', heading: 'When it was recorded', body: timeline },
    { id: 'differences', heading: 'Every difference', body: differences },
    ...context,
  ].filter(({ body }) => !isEmpty(body));
}

function fitting(sections: readonly Section[], bytes: number): readonly Section[] {
  let left = bytes;
  return sections.map((section) => {
    const size = bytesOf(section.body);
    left -= size <= left ? size : 0;
    return size <= left + size
      ? section
      : { ...section, body: markup`<p class="cut">This does not fit here; the JSON report holds it.</p>` };
  });
}

/** What keeps a run from judging is told in full; what a judgement comes to stands among the findings. */
const reasonsShown = { judged: 10, unjudged: 200 };

const verdictMarks: Readonly<Record<Report['conclusion'], string>> = {
  passed: '✓',
  failed: '✕',
  'cannot say': '?',
  error: '✕',
};

/** Verdict sentence, numbers, what it was compared with, and the command that explains more. */
function headHtml(report: Report, links: Links): Html {
  const { conclusion, because, base, head, time } = report;
  const why = conclusion === 'failed' ? because : isJudged(report) ? [] : because.slice(1);
  const sums = isJudged(report) && !isQuiet(report) ? numbers(report) : [];
  const command = conclusion === 'passed' ? undefined : nextCommand(report);
  const run = say`netpol-gate · ${treePhrase(base)} → ${treePhrase(head)} · ${words(formatTime(time))}`;
  return markup`<header>
<div class="verdict-band ${conclusion.replace(' ', '-')}">
<p class="run">${phraseHtml(run, links)}</p>
<h1><span aria-hidden="true">${verdictMarks[conclusion]}</span> ${phraseHtml(capital(headline(report)), links)}</h1>
${why.length === 0 ? nothing : markup`<div class="because">${list(capped(why.map(proseHtml), reasonsShown[isJudged(report) ? 'judged' : 'unjudged']))}</div>`}
</div>
${sums.length === 0 ? nothing : markup`<ul class="numbers">${sums.map((sum) => numberHtml(sum))}</ul>`}
${comparedHtml(report, links)}
${command === undefined ? nothing : markup`<p class="next">To ask further: ${nameHtml(command)}</p>`}
</header>`;
}

function treePhrase({ name: tree, commit }: Report['base']): Phrase {
  const short = commit?.slice(0, 7);
  return short === undefined || tree.startsWith(short) ? name(tree) : say`${name(tree)} (${name(short)})`;
}

/** "2 of 418 recorded connections newly blocked", its number large. */
function numberHtml(sum: Phrase): Html {
  const [, figure = '', rest = ''] = /^([\d,]+(?: of [\d,]+)?)?\s*(.*)$/s.exec(plain(sum)) ?? [];
  return markup`<li>${figure === '' ? nothing : markup`<strong>${figure}</strong> `}${rest}</li>`;
}

function pageHtml(report: Report, head: Html, sections: readonly Section[], links: Links): Html {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  const contents = sections.map(({ id, heading }) => markup`<li><a href="#${id}">${heading}</a></li>`);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>netpol-gate: ${verdictTitle(report)}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the findings</a>
${head}
${contents.length < 2 ? nothing : markup`<nav aria-label="Parts of the report"><ul>${contents}</ul></nav>`}
<main id="content">
${sections.map(sectionHtml)}</main>
${footerHtml(report, links)}
<script>${{ html: script }}</script>
</body>
</html>
`;
}
