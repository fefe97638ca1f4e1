/** The output of a check run: title, summary and text in Markdown, annotations. Nothing here decides a conclusion. */
import type { Annotation } from '../model/annotation.ts';
import type { Report } from '../model/finding.ts';
import { annotations } from './annotations.ts';
import { basicPlane } from './escape.ts';
import type { ReporterOptions } from './index.ts';
import { checkRunSummary, checkRunText } from './markdown.ts';
import { withPrivacy } from './privacy.ts';
import { verdictTitle } from './verdict.ts';

/** GitHub takes 65,535 characters of summary and of text; in doubt it counts bytes. */
export const checkRunCharacters = 65_535;

const longestTitle = 255;

export interface CheckRunOutput {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  /** Worst first; GitHub takes fifty in a request. */
  readonly annotations: readonly Annotation[];
}

export function checkRun(report: Report, options: ReporterOptions): CheckRunOutput {
  const seen = withPrivacy(report, options.privacy);
  const limited = { ...options, characters: Math.min(options.characters ?? checkRunCharacters, checkRunCharacters) };
  const title = basicPlane(verdictTitle(seen));
  return {
    title: title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1)}…`,
    summary: basicPlane(checkRunSummary.render(report, limited)),
    text: basicPlane(checkRunText.render(report, limited)),
    annotations: annotations(report, options),
  };
}
