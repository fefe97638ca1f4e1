/** When what the findings are about was recorded, against what the logs cover: a picture, and the same as a table. */
import type { Finding, Report } from '../model/finding.ts';
import type { Coverage } from '../model/flow.ts';
import { countOf, formatCount, formatTime } from '../model/time.ts';
import { evidenceOf, isRefusal, subjectPhrase, totalOf } from './finding-words.ts';
import { folded, type Html, markup, nothing, table, wordsHtml } from './html-markup.ts';
import { wrapped } from './html-picture.ts';
import { plain } from './phrase.ts';
import { visibleFindings } from './verdict.ts';

const barsShown = 12;
const width = 960;
const left = 400;
const right = 950;
const lineHeight = 16;
/** Between the lines of one bar and those of the next. */
const gap = 10;
const top = 30;
/** Characters in a line; as many as fit beside the count. */
const labelWidth = 42;

interface Bar {
  readonly id: string;
  readonly label: string;
  /** The label with its number, in lines. */
  readonly lines: readonly string[];
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly refused: boolean;
}

/** Nothing without logs, or where they hold nothing that the findings are about. */
export function timelineHtml(report: Report): Html {
  const { coverage } = report;
  if (coverage?.first === undefined) return nothing;
  const all = visibleFindings(report).flatMap((finding, index) => barOf(finding, `f${index + 1}`) ?? []);
  if (all.length === 0) return nothing;
  const bars = all.slice(0, barsShown);
  const start = bars.reduce((earliest, { first }) => Math.min(earliest, first), coverage.first);
  const end = bars.reduce((latest, { last }) => Math.max(latest, last), report.time);
  const at = (time: number): number => left + ((time - start) / Math.max(end - start, 1)) * (right - left);
  const tops = bars.map((_, index) => bars.slice(0, index).reduce((sum, bar) => sum + heightOf(bar), top));
  const rows = bars.reduce((sum, bar) => sum + heightOf(bar), 0);
  const height = top + rows + 24;
  return markup`<figure>
<div class="scroll"><svg class="picture timeline" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="timeline-title" aria-describedby="timeline-words">
<title id="timeline-title">When it was recorded, from ${formatTime(start)} to ${formatTime(end)}</title>
${coveredSvg(coverage, at, rows)}${bars.map((bar, index) => barSvg(bar, tops[index] ?? top, at))}<text class="column" x="${left}" y="${height - 6}">${formatTime(start)}</text><text class="column last" x="${right}" y="${height - 6}">${formatTime(end)}</text>
</svg></div>
<figcaption id="timeline-words">${legend(bars, coverage)}${formatCount(bars.length)} of ${countOf(all.length, 'recorded finding')} shown.</figcaption>
${folded(markup`The same as a table`, tableOf(bars))}</figure>`;
}

function barOf(finding: Finding, id: string): Bar | undefined {
  const { count, last } = totalOf(finding);
  const { kind, rows, refusals } = finding;
  const times = rows.flatMap(({ connection }) => (connection && evidenceOf(connection, kind)?.first) ?? []);
  const first = refusals?.evidence.first ?? times.reduce((earliest, time) => Math.min(earliest, time), Infinity);
  if (count === 0 || !Number.isFinite(first) || !Number.isFinite(last)) return undefined;
  const label = plain(subjectPhrase(finding));
  const lines = wrapped(`#${id.slice(1)} ${label}`, labelWidth);
  return { id, label, lines, count, first, last, refused: isRefusal(kind) };
}

function heightOf({ lines }: Bar): number {
  return lines.length * lineHeight + gap;
}

/** What the logs span, and the gaps in them. */
function coveredSvg({ first, last, gaps = [] }: Coverage, at: (time: number) => number, height: number): Html {
  const rect = (className: string, from: number, to: number): Html =>
    markup`<rect class="${className}" x="${round(at(from))}" y="${top - 6}" width="${round(Math.max(at(to) - at(from), 2))}" height="${height + 4}"/>`;
  const window = first === undefined || last === undefined ? nothing : rect('window', first, last);
  const silent = gaps.map(({ from, to }) => rect('gap', from, to));
  return markup`${window}${silent}<path class="now" d="M${right} ${top - 12} L${right} ${top + height}"/><text class="column last" x="${right}" y="12">this run</text>\n`;
}

function barSvg({ label, lines, count, first, last, refused }: Bar, y: number, at: (time: number) => number): Html {
  const texts = lines.map((line, index) => markup`<text x="0" y="${y + 13 + index * lineHeight}">${line}</text>`);
  const size = Math.max(at(last) - at(first), 4);
  return markup`<g><title>${label}</title>${texts}<text class="count" x="${left - 12}" y="${y + 13}">${formatCount(count)}×</text><rect class="bar${refused ? ' refused' : ''}" x="${round(Math.min(at(first), right - 4))}" y="${y + 3}" width="${round(size)}" height="13" rx="3"/></g>\n`;
}

function legend(bars: readonly Bar[], { gaps = [] }: Coverage): Html {
  const item = (className: string, text: string): Html =>
    markup`<li><svg class="sample timeline" viewBox="0 0 30 14" width="30" height="14" aria-hidden="true"><rect class="${className}" x="1" y="1" width="28" height="12" rx="3"/></svg> ${text}</li>`;
  return markup`<ul class="legend">${[
    ...(bars.some(({ refused }) => !refused) ? [item('bar', 'recorded, first to last')] : []),
    ...(bars.some(({ refused }) => refused) ? [item('bar refused', 'refused, first to last')] : []),
    item('window', 'what the logs cover'),
    ...(gaps.length > 0 ? [item('gap', 'gap in the logs')] : []),
  ]}</ul>`;
}

function tableOf(bars: readonly Bar[]): Html {
  const rows = bars.map(({ id, label, count, first, last, refused }) => [
    markup`<a href="#${id}">#${id.slice(1)}</a> ${label}`,
    markup`${refused ? 'refused' : 'recorded'} ${countOf(count, 'time')}`,
    wordsHtml(formatTime(first)),
    wordsHtml(formatTime(last)),
  ]);
  return table('When it was recorded', ['finding', 'times', 'first', 'last'], rows);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
