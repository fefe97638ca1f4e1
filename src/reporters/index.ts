/** Reporters are pure: a report in, a document out. Delivery is the business of `io`. */
import type { Report } from '../model/finding.ts';
import { json } from './json.ts';
import { html } from './html.ts';
import { comment, markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export interface ReporterOptions {
  /** ANSI colours; only for a terminal. */
  readonly colour: boolean;
  /** Columns to wrap at. */
  readonly width: number;
  /** How many findings to show before "and N more". */
  readonly limit: number;
  /** Whether pairs are told in groups (the default) or each for itself. */
  readonly detail?: 'folded' | 'pairs';
  /** `full` shows pods and addresses, `names` workloads only, `counts` numbers only (public repositories). */
  readonly privacy: 'full' | 'names' | 'counts';
  /** Prefix of links to the page of a finding kind; ends with `/`. */
  readonly docs: string;
  /** Prefix of links to a file of the head commit, ends with `/`; absent outside of GitHub. */
  readonly blob?: string;
  /** The same for the base commit: places of what the change deletes. */
  readonly baseBlob?: string;
  /** Address of the run that made the report, whose job summary holds the whole of it; absent outside of GitHub. */
  readonly run?: string;
  /**
   * Longest document, in bytes of UTF-8, the stricter reading of "characters"; a longer one is shortened by value and
   * says "N of M shown". Whoever adds a marker to the document takes its length off. Absent: no end.
   */
  readonly characters?: number;
}

export interface Reporter {
  readonly name: string;
  render(report: Report, options: ReporterOptions): string;
}

/** What `--format` takes. To add one: the file, a line here, a golden file, a row in the table of hostile names. */
export const reporters: readonly Reporter[] = [text, markdown, comment, json, sarif, html];

export { suggestionsOf } from './suggestions.ts';
export { annotations } from './annotations.ts';
export { checkRun, checkRunCharacters, checkTitle, type CheckRunOutput } from './check-run.ts';
export { foldedJson, foldedText, pairsJson, pairsText } from './connections.ts';
export { readReport } from './report-file.ts';
export { inPairs } from './detail.ts';
export { inertForRunner, seenLines, shown } from './escape.ts';
export { driftReportOfNames } from './drift-privacy.ts';
export { driftJson, driftMarkdown, driftText, type DriftReport, type DriftState } from './drift.ts';
export { examinedJson, examinedText, examinedVerdict } from './examined.ts';
export { explanationJson, explanationText } from './explain.ts';
export { withoutNames } from './privacy-sentences.ts';
export { withoutAddresses } from './privacy-values.ts';
export { readText } from './observed-document.ts';
export { resolvedComment, type ResolvedBy } from './markdown.ts';
export { observedJson } from './observed-json.ts';
export { observedMarkdown, observedText, type ObservedOptions, type ObservedReport } from './observed.ts';
export { watchOfNames } from './watch-privacy.ts';
export { historyOfNames } from './history-privacy.ts';
export { historyJson, historyMarkdown, historyText, type HistoryOptions } from './history.ts';
export { isQuiet } from './verdict.ts';
export { watchDay, watchJson, watchText } from './watch.ts';
export { watchMetrics } from './watch-metrics.ts';
export { verificationJson, verificationMarkdown, verificationText, type VerificationOptions } from './verification.ts';
export { verificationOfNames } from './verification-privacy.ts';
