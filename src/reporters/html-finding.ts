/** One finding of the HTML report: a row of the table, and below it why, since when, and what to do. */
import type { Finding, Report, Severity } from '../model/finding.ts';
import { type FoldedRow, pairsIn } from '../model/group.ts';
import { countOf, formatCount, formatTime } from '../model/time.ts';
import { patchLines, samePatchAbove } from './fix.ts';
import {
  againstLiveText,
  causePhrase,
  evidenceOf,
  evidencePhrase,
  exampleOf,
  foldedRows,
  furtherRows,
  isPairKind,
  samplesPhrase,
  statesPhrases,
  subjectPhrase,
} from './finding-words.ts';
import { endsPhrases } from './group-words.ts';
import {
  capped,
  folded,
  type Html,
  isEmpty,
  type Links,
  list,
  markup,
  nothing,
  phraseHtml,
  proseHtml,
  table,
  wordsHtml,
} from './html-markup.ts';
import { wordsOf } from './kinds.ts';
import { capital, join, type Phrase, place, say, words } from './phrase.ts';
import { answerText, portsText, rowVerdicts } from './words.ts';
import { visibleFindings } from './verdict.ts';

export const findingHeader = ['finding', 'what', 'evidence', 'cause'] as const;

const causesShown = 20;
const remarksShown = 40;
const pairsShown = 100;
const patchShown = 400;

/** Marks that every font has; the word stands beside. */
const marks: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', notice: 'i', ignore: '·' };

function severityHtml(severity: Severity): Html {
  return markup`<span class="pill ${severity}"><span aria-hidden="true">${marks[severity]}</span> ${severity}</span>`;
}

/** The cells of its row in the table; `id` is that of the row. */
export function findingCells(finding: Finding, id: string, report: Report, links: Links): readonly Html[] {
  const { severity, kind, causes, details } = finding;
  const [first, ...more] = causes;
  const remark = first === undefined || first.text === '' || first.text === finding.title ? details[0] : undefined;
  const word: Phrase = [{ kind: 'page', of: kind, text: wordsOf(finding).word }];
  const cause = [
    ...(first === undefined ? [] : [phraseHtml(causePhrase(first, finding), links)]),
    ...(remark === undefined ? [] : [proseHtml(remark)]),
    ...(more.length === 0 ? [] : [markup`and ${countOf(more.length, 'more place')}`]),
  ];
  return [
    markup`${severityHtml(severity)} <a class="anchor" href="#${id}" aria-label="Link to this finding">#${id.slice(1)}</a> <span class="kind">${phraseHtml(word, links)}</span>`,
    phraseHtml(subjectPhrase(finding), links),
    phraseHtml(evidencePhrase(finding, report), links),
    { html: cause.map(({ html }) => html).join(' ') },
  ];
}

/** What the row does not tell; empty for a finding of which there is no more to say. */
export function findingBody(finding: Finding, report: Report, links: Links): Html {
  const parts = [
    causesHtml(finding, links),
    verdictsHtml(finding, links),
    evidenceHtml(finding, report, links),
    remarksHtml(finding, report, links),
    fixHtml(finding, report, links),
    pairsHtml(finding, links),
    keyHtml(finding),
  ];
  return { html: parts.map(({ html }) => html).join('') };
}

function labelled(heading: string, body: Html): Html {
  return isEmpty(body) ? nothing : markup`<div class="part"><h3>${heading}</h3>${body}</div>\n`;
}

/** Of several; one alone stands in the row. */
function causesHtml(finding: Finding, links: Links): Html {
  if (finding.causes.length < 2) return nothing;
  const causes = finding.causes.map((cause) => phraseHtml(causePhrase(cause, finding), links));
  return labelled('Causes', list(capped(causes, causesShown)));
}

const verdictWords = {
  before: 'Before',
  after: 'After',
  'before and after': 'Before and after',
  live: 'Live',
  'depends on': 'Depends on',
} as const;

/** The grounds of one of its pairs, side by side. */
function verdictsHtml(finding: Finding, links: Links): Html {
  const row = exampleOf(finding);
  const verdicts = row === undefined ? [] : rowVerdicts(row);
  if (verdicts.length === 0) return nothing;
  const one = verdicts.map(
    ({ label, phrase }) =>
      markup`<div class="verdict ${answerClass(label, row)}"><dt>${verdictWords[label]}</dt><dd>${phraseHtml(phrase, links)}</dd></div>`,
  );
  return labelled('Why', markup`<dl class="verdicts">${one}</dl>`);
}

function answerClass(label: string, row: ReturnType<typeof exampleOf>): string {
  const answer = label === 'before' ? row?.before : label === 'after' ? row?.after : undefined;
  return answer ?? 'plain';
}

/** Since when, and where the records stand. */
function evidenceHtml(finding: Finding, report: Report, links: Links): Html {
  const first = firstOf(finding);
  if (first === undefined) return nothing;
  const told = say`${capital(evidencePhrase(finding, report))}, first ${words(formatTime(first))}${samplesPhrase(finding)}`;
  return labelled('Evidence', markup`<p>${phraseHtml(told, links)}</p>`);
}

/** When it was recorded first; absent if never. */
function firstOf({ kind, rows, refusals }: Finding): number | undefined {
  if (refusals !== undefined) return refusals.evidence.first;
  const times = rows.flatMap(({ connection }) => (connection && evidenceOf(connection, kind)?.first) ?? []);
  return times.length === 0 ? undefined : times.reduce((earliest, time) => Math.min(earliest, time));
}

function remarksHtml(finding: Finding, report: Report, links: Links): Html {
  const live = againstLiveText(finding);
  const remarks = [
    ...finding.details.map(proseHtml),
    ...(live === undefined ? [] : [markup`${live}`]),
    ...statesPhrases(finding, report).map((phrase) => phraseHtml(phrase, links)),
  ];
  return labelled('Remarks', list(capped(remarks, remarksShown)));
}

/** The patch, a line of it an element of its own, so that nothing of a file can leave its place. */
function fixHtml(finding: Finding, report: Report, links: Links): Html {
  const { fix } = finding;
  if (fix === undefined) return nothing;
  const above = samePatchAbove(finding, report);
  if (above !== undefined) {
    const id = `f${visibleFindings(report).indexOf(above) + 1}`;
    const what = phraseHtml(subjectPhrase(above), links);
    return labelled(
      'How to fix it',
      markup`<p>By the same patch as for <a href="#${id}">#${id.slice(1)}</a> ${what}</p>`,
    );
  }
  const all = patchLines(fix);
  const shown = all.slice(0, patchShown).map((line) => markup`<span class="${patchClass(line)}">${line}\n</span>`);
  const left =
    all.length > patchShown ? markup`<p>${patchShown} of ${formatCount(all.length)} lines shown.</p>` : nothing;
  return labelled(
    'How to fix it (proved by evaluating the patched files)',
    markup`<pre class="patch" tabindex="0"><code>${shown}</code></pre>${left}${list(fix.proved.map(proseHtml))}`,
  );
}

function patchClass(line: string): string {
  if (/^(?:---|\+\+\+|@@)/.test(line)) return 'head';
  return line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : 'same';
}

const pairHeader = ['from', 'to', 'ports', 'before → after'] as const;
const timesHeader = ['recorded', 'first', 'last', 'for example'] as const;

/** All pairs, also the one of the heading: a list of pairs is complete. */
function pairsHtml(finding: Finding, links: Links): Html {
  const further = furtherRows(finding);
  const rows = isPairKind(finding.kind) && further.length > 0 ? foldedRows(finding) : further;
  if (rows.length === 0) return nothing;
  const shown = rows.slice(0, pairsShown);
  const total = countOf(pairsIn(rows), 'pair');
  const left =
    rows.length > shown.length ? `, ${formatCount(pairsIn(shown))} of ${formatCount(pairsIn(rows))} shown` : '';
  const areRecorded = shown.some(({ of }) => of.connection !== undefined);
  const cells = shown.map((row) => [
    ...pairCells(row, links),
    ...(areRecorded ? timesCells(row, finding.kind, links) : []),
  ]);
  const header = areRecorded ? [...pairHeader, ...timesHeader] : pairHeader;
  return folded(markup`${total}${left}`, table(`${total} of this finding`, header, cells));
}

function pairCells(row: FoldedRow, links: Links): readonly Html[] {
  const { of, ports, pairs } = row;
  const [from, to] = endsPhrases(row);
  const count = pairs > 1 ? words(` (${countOf(pairs, 'pair')})`) : [];
  return [
    phraseHtml(from, links),
    phraseHtml(say`${to}${count}`, links),
    phraseHtml(words(portsText(ports)), links),
    markup`${[of.before, of.after].flatMap((answer) => (answer === undefined ? [] : [answerText(answer)])).join(' → ')}`,
  ];
}

function timesCells({ of: { connection } }: FoldedRow, kind: Finding['kind'], links: Links): readonly Html[] {
  const evidence = connection === undefined ? undefined : evidenceOf(connection, kind);
  if (evidence === undefined) return [markup`never`, nothing, nothing, nothing];
  const { count, first, last, samples } = evidence;
  return [
    markup`${countOf(count, 'time')}`,
    wordsHtml(formatTime(first)),
    wordsHtml(formatTime(last)),
    phraseHtml(join(samples.slice(0, 2).map(place), ', '), links),
  ];
}

/** By what waivers know it. */
function keyHtml({ key, fingerprint }: Finding): Html {
  const { object, subject, peer, port } = key;
  const fields = Object.entries({ kind: key.kind, object, subject, peer, port }).filter(([, value]) => value !== '');
  if (fingerprint === '') return nothing;
  const terms = fields.map(([label, value]) => markup`<span>${label} <code>${value}</code></span> `);
  return markup`<p class="key">A waiver knows it by ${terms}(fingerprint <code>${fingerprint}</code>)</p>`;
}
