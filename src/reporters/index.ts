/** Reporters are pure: a report in, a document out. Delivery is the business of `io`. */
import type { Report } from '../model/finding.ts';

export interface ReporterOptions {
  /** ANSI colours; only for a terminal. */
  readonly colour: boolean;
  /** Columns to wrap at. */
  readonly width: number;
  /** How many findings to show before "and N more". */
  readonly limit: number;
  /** `full` shows pods and addresses, `names` workloads only, `counts` numbers only (public repositories). */
  readonly privacy: 'full' | 'names' | 'counts';
  /** Prefix of links to the page of a finding kind; ends with `/`. */
  readonly docs: string;
  /** Prefix of links to a file of the head commit, ends with `/`; absent outside of GitHub. */
  readonly blob?: string;
}

export interface Reporter {
  readonly name: string;
  render(report: Report, options: ReporterOptions): string;
}
