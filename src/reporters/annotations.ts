/** Annotations of a check run, as data. They stand on lines of the head commit, complete without the comment. */
import type { Annotation } from '../model/annotation.ts';
import type { Cause, ChangedFile, Finding, Report, Severity } from '../model/finding.ts';
import type { FileOrigin } from '../model/origin.ts';
import { isRendered } from '../model/rendered.ts';
import { basicPlane, shown } from './escape.ts';
import type { ReporterOptions } from './index.ts';
import { wordsOf } from './kinds.ts';
import { capital, type Phrase, place, plain, prose, say, words } from './phrase.ts';
import { withPrivacy } from './privacy.ts';
import { visibleFindings } from './verdict.ts';
import {
  againstLiveText,
  evidencePhrase,
  exampleOf,
  furtherPhrase,
  furtherRows,
  subjectPhrase,
} from './finding-words.ts';
import { rowVerdicts } from './words.ts';

const levels: Readonly<Record<Severity, Annotation['annotation_level']>> = {
  error: 'failure',
  warning: 'warning',
  notice: 'notice',
  ignore: 'notice',
};

/** GitHub takes 64 KB; a reader takes this much. */
const longestMessage = 990;
const longestTitle = 255;
const placesOfOneFinding = 3;

/**
 * One for each finding and file that causes it, worst first. A finding without a place in a file that the change
 * leaves behind has none: it is told in the summary.
 */
export function annotations(report: Report, options: Pick<ReporterOptions, 'privacy'>): readonly Annotation[] {
  const seen = withPrivacy(report, options.privacy);
  return visibleFindings(seen).flatMap((finding) =>
    // What the records lack is no fault of a line.
    finding.kind === 'thin-evidence' ? [] : placesOf(finding, seen).map((spot) => annotation(finding, spot, seen)),
  );
}

export interface Spot {
  readonly cause: Cause;
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  /** The real place, where the annotation had to go elsewhere. */
  readonly really?: FileOrigin;
}

/** The best cause in each file. */
function placesOf(finding: Finding, report: Report): readonly Spot[] {
  const byFile = new Map<string, Spot>();
  for (const cause of finding.causes) {
    const spot = placeOf(cause, report.changedFiles);
    if (spot !== undefined && !byFile.has(spot.file)) byFile.set(spot.file, spot);
  }
  return [...byFile.values()].slice(0, placesOfOneFinding);
}

/** Where it really is, if that is no line of the head. */
export function realPlace(origin: FileOrigin): Phrase {
  const of = isRendered(origin.file) ? 'of the rendered manifests' : 'of the base';
  return say`The real place is ${place(origin)} ${words(of)}.`;
}

/** On the head side of a changed file: the line itself, or the nearest to one of the base. */
export function placeOf(cause: Cause, changedFiles: readonly ChangedFile[]): Spot | undefined {
  const { origin, anchor } = cause;
  if (origin.kind !== 'file') return undefined;
  // GitHub shows annotations of other files apart from the change, where they are noise.
  const fileOf = (place: Pick<FileOrigin, 'file'>): ChangedFile | undefined =>
    changedFiles.find(({ file, status }) => file === place.file && status !== 'removed');
  if (isRendered(origin.file)) {
    const source = origin.renderedFrom === undefined ? undefined : fileOf({ file: origin.renderedFrom });
    return source && { cause, file: source.file, line: nearestLine(source, 1), really: origin };
  }
  if (origin.side !== 'base') {
    return fileOf(origin) && { cause, file: origin.file, line: origin.line, column: origin.column };
  }
  if (anchor?.kind === 'file' && fileOf(anchor) !== undefined) {
    return { cause, file: anchor.file, line: anchor.line, column: anchor.column, really: origin };
  }
  const changed = fileOf(origin);
  return changed && { cause, file: origin.file, line: nearestLine(changed, origin.line), really: origin };
}

/** The changed line of the head side that is closest; the first line where the change only deletes. */
export function nearestLine({ headLines }: ChangedFile, line: number): number {
  const lines = headLines.map(({ first, last }) => Math.min(Math.max(line, first), last));
  return lines.reduce((best, each) => (Math.abs(each - line) < Math.abs(best - line) ? each : best), lines[0] ?? 1);
}

function annotation(finding: Finding, spot: Spot, report: Report): Annotation {
  const { severity } = finding;
  return {
    path: spot.file,
    start_line: spot.line,
    end_line: spot.line,
    ...(spot.column === undefined ? {} : { start_column: spot.column, end_column: spot.column }),
    annotation_level: levels[severity],
    title: basicPlane(shown(`netpol-gate: ${wordsOf(finding).title}`, longestTitle)),
    message: message(finding, spot, report),
  };
}

function message(finding: Finding, { cause, really }: Spot, report: Report): string {
  const elsewhere = really === undefined ? [] : realPlace(really);
  return fitted(
    messageLines(finding, cause, elsewhere, report)
      .map((line) => basicPlane(plain(line)))
      .filter((line) => line !== ''),
  );
}

/** What a finding says at one of its causes, a line each; some may be empty. `elsewhere` tells the real place. */
export function messageLines(
  finding: Finding,
  cause: Cause | undefined,
  elsewhere: Phrase,
  report: Report,
): readonly Phrase[] {
  const first = exampleOf(finding);
  const evidence = evidencePhrase(finding, report);
  const live = againstLiveText(finding);
  const lines: readonly Phrase[] = [
    say`${words(wordsOf(finding).word)}: ${subjectPhrase(finding)}${evidence.length === 0 ? [] : say` (${evidence})`}`,
    ['', finding.title].includes(cause?.text ?? '') ? [] : say`Cause: ${prose(cause?.text ?? '')}`,
    elsewhere,
    ...(first === undefined ? [] : rowVerdicts(first)).map(({ label, phrase }) => say`${words(label)}: ${phrase}`),
    ...furtherRows(finding)
      .slice(0, 3)
      .map((row) => say`also ${furtherPhrase(row, finding.kind)}`),
    ...finding.details.map(prose),
    live === undefined ? [] : words(live),
  ];
  return lines.map(capital);
}

/** Whole lines, as many as fit; the first is cut if it must be. */
export function fitted(lines: readonly string[]): string {
  let text =
    (lines[0] ?? '').length <= longestMessage ? (lines[0] ?? '') : `${(lines[0] ?? '').slice(0, longestMessage - 1)}…`;
  for (const [index, line] of lines.slice(1).entries()) {
    const last = index === lines.length - 2;
    if (text.length + 1 + line.length + (last ? 0 : 2) > longestMessage) return `${text}\n…`;
    text = `${text}\n${line}`;
  }
  return text;
}
