/** The output of a check run: title, summary and text in Markdown, annotations. Nothing here decides a conclusion. */
import type { Annotation } from '../model/annotation.ts';
import type { Report } from '../model/finding.ts';
import { annotations } from './annotations.ts';
import { formatCount } from '../model/time.ts';
import { basicPlane, shown } from './escape.ts';
import type { ReporterOptions } from './index.ts';
import { checkRunSummary, checkRunText } from './markdown.ts';
import { withPrivacy } from './privacy.ts';
import { verdictTitle } from './verdict.ts';

/** GitHub takes 65,535 characters of summary and of text; in doubt it counts bytes. */
export const checkRunCharacters = 65_535;

const longestTitle = 255;
/** Room to tell the real length of a title that is cut. */
const titleNote = 25;

export interface CheckRunOutput {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  /** Worst first; GitHub takes fifty in a request. */
  readonly annotations: readonly Annotation[];
}

/** `annotated`: how many annotations the run takes, if not all; what is beyond it is counted in the summary. */
export function checkRun(report: Report, options: ReporterOptions, annotated = Infinity): CheckRunOutput {
  const all = annotations(report, options);
  const note =
    all.length <= annotated
      ? ''
      : `\n${formatCount(annotated)} of ${formatCount(all.length)} annotations shown on the lines, worst first.\n`;
  const characters = Math.min(options.characters ?? checkRunCharacters, checkRunCharacters);
  const limited = (less = 0): ReporterOptions => ({ ...options, characters: characters - less });
  return {
    title: checkTitle(report, options.privacy),
    summary: `${basicPlane(checkRunSummary.render(report, limited(note.length)))}${note}`,
    text: basicPlane(checkRunText.render(report, limited())),
    annotations: all,
  };
}

/** The verdict in one line, within GitHub's 255 characters. */
export function checkTitle(report: Report, privacy: ReporterOptions['privacy']): string {
  return shown(basicPlane(verdictTitle(withPrivacy(report, privacy))), longestTitle - titleNote);
}
