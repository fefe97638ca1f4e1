/** Annotations of a check run, as data. They stand on lines of the head commit, complete without the comment. */
import type { Annotation } from '../model/annotation.ts';
import type { Cause, ChangedFile, Finding, Report, Severity } from '../model/finding.ts';
import { formatCount } from '../model/time.ts';
import { createNearest, nearestLine, placeOf, realPlace, type Spot } from './changed-lines.ts';
import { basicPlane, linkPath, shown } from './escape.ts';
import type { ReporterOptions } from './index.ts';
import { wordsOf } from './kinds.ts';
import { capital, type Phrase, plain, prose, say, words } from './phrase.ts';
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
const furtherShown = 3;

/**
 * One for each finding and file that causes it, worst first. A finding without a place in a file that the change
 * leaves behind has none: it is told in the summary.
 */
export function annotations(report: Report, options: Pick<ReporterOptions, 'privacy'>): readonly Annotation[] {
  const seen = withPrivacy(report, options.privacy);
  const nearest = createNearest(seen.changedFiles, takesAnnotation);
  return visibleFindings(seen).flatMap((finding) => {
    // What the records lack is no fault of a line.
    const spots = finding.kind === 'thin-evidence' ? [] : placesOf(finding, seen, nearest);
    const left = Math.max(spots.length - placesOfOneFinding, 0);
    return spots.slice(0, placesOfOneFinding).map((spot) => annotation(finding, spot, left, seen));
  });
}

/** The best cause in each file; where no cause has a line in the head, a line of what is left beside the first. */
function placesOf(finding: Finding, { changedFiles }: Report, nearest: Nearest): readonly Spot[] {
  const byFile = new Map<string, Spot>();
  for (const cause of finding.causes) {
    const spot = placeOf(cause, changedFiles);
    if (spot !== undefined && takesAnnotation(spot.file) && !byFile.has(spot.file)) byFile.set(spot.file, spot);
  }
  const beside = byFile.size > 0 ? undefined : spotBeside(finding.causes, changedFiles, nearest);
  return beside === undefined ? [...byFile.values()] : [beside];
}

type Nearest = ReturnType<typeof createNearest>;

/** For a place whose file the change removes, or has a name that GitHub may refuse: the nearest changed file. */
function spotBeside(
  causes: readonly Cause[],
  changedFiles: readonly ChangedFile[],
  nearest: Nearest,
): Spot | undefined {
  const changed = new Set(changedFiles.map(({ file }) => file));
  for (const cause of causes) {
    const { origin } = cause;
    if (origin.kind !== 'file' || !changed.has(origin.file)) continue;
    const near = nearest(origin.file);
    if (near !== undefined) return { cause, file: near.file, line: nearestLine(near, 1), really: origin };
  }
  return undefined;
}

/** One path that GitHub refuses would take forty-nine other annotations with it. */
function takesAnnotation(file: string): boolean {
  return linkPath(file) !== undefined && basicPlane(shown(file, 1000)) === file;
}

/** `left` places of the finding, in other files, have no annotation of their own. */
function annotation(finding: Finding, spot: Spot, left: number, report: Report): Annotation {
  const { severity } = finding;
  return {
    path: spot.file,
    start_line: spot.line,
    end_line: spot.line,
    ...(spot.column === undefined ? {} : { start_column: spot.column, end_column: spot.column }),
    annotation_level: levels[severity],
    title: basicPlane(shown(`netpol-gate: ${wordsOf(finding).title}`, longestTitle)),
    message: message(finding, spot, left, report),
  };
}

function message(finding: Finding, { cause, really }: Spot, left: number, report: Report): string {
  const elsewhere = really === undefined ? [] : realPlace(really, report.changedFiles);
  const more = left === 0 ? [] : [words(`${placesOfOneFinding} of ${placesOfOneFinding + left} files are annotated.`)];
  return fitted(
    [...messageLines(finding, cause, elsewhere, report), ...more]
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
  const further = furtherRows(finding);
  const lines: readonly Phrase[] = [
    say`${words(wordsOf(finding).word)}: ${subjectPhrase(finding)}${evidence.length === 0 ? [] : say` (${evidence})`}`,
    ['', finding.title].includes(cause?.text ?? '') ? [] : say`Cause: ${prose(cause?.text ?? '')}`,
    elsewhere,
    ...(first === undefined ? [] : rowVerdicts(first)).map(({ label, phrase }) => say`${words(label)}: ${phrase}`),
    ...further.slice(0, furtherShown).map((row) => say`also ${furtherPhrase(row, finding.kind)}`),
    further.length > furtherShown ? words(`and ${formatCount(further.length - furtherShown)} more like these`) : [],
    ...finding.details.map(prose),
    live === undefined ? [] : words(live),
  ];
  return lines.map(capital);
}

/** Whole lines, as many as fit, and how many these are; the first is cut if it must be. */
export function fitted(lines: readonly string[]): string {
  const whole = lines.join('\n');
  if (whole.length <= longestMessage) return whole;
  const note = `\n… (${lines.length} of ${lines.length} lines)`;
  const room = longestMessage - note.length;
  const [first = ''] = lines;
  let text = first.length <= room ? first : `${first.slice(0, room - 1)}…`;
  let shownLines = 1;
  for (const line of lines.slice(1)) {
    if (text.length + 1 + line.length > room) break;
    text = `${text}\n${line}`;
    shownLines++;
  }
  return `${text}\n… (${shownLines} of ${lines.length} lines)`;
}
