/** The inputs that say where a run is told. They are usable even where others are not, so that a complaint is told too. */
import { commentModes, type CommentMode } from './github-comment.ts';
import type { InputReader } from './input-reader.ts';

export const checkModes = ['job', 'separate', 'none'] as const;

export interface DeliveryInputs {
  readonly token: string;
  /** The job's own check run; absent on servers that do not tell it. */
  readonly checkRunId?: number;
  /** Absent: `job` where its check run is known, else `none`. */
  readonly checkRun?: (typeof checkModes)[number];
  readonly comment: CommentMode;
  /** Fixes are suggested in a review too. */
  readonly suggest: boolean;
  /** Tells comments and check runs of several jobs apart; absent: job and matrix do. */
  readonly commentId?: string;
  /** Values of the job's matrix, in its order; empty where it has none. */
  readonly matrix: readonly string[];
  /** Revisions that go before what the event says. */
  readonly base?: string;
  readonly head?: string;
  /** File with a report of another run, which is told in place of judging. */
  readonly deliverReport?: string;
  readonly reports: Readonly<Record<'json' | 'sarif' | 'html' | 'markdown' | 'text', string | undefined>>;
}

export function deliveryInputs(from: InputReader): DeliveryInputs {
  const id = (text: string): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);
  const itsDefault = 'leave it out: its default is right';
  const checkRunId = from.parsed('check-run-id', id, 'number', itsDefault);
  const checkRun = from.oneOf('check-run', checkModes);
  const [commentId, base, head] = [from.text('comment-id'), from.text('base-ref'), from.text('head-ref')];
  const deliverReport = from.text('deliver-report');
  return {
    token: from.token('token') ?? '',
    ...(checkRunId === undefined ? {} : { checkRunId }),
    ...(checkRun === undefined ? {} : { checkRun }),
    comment: from.oneOf('comment', commentModes) ?? 'auto',
    suggest: from.flag('suggest') ?? false,
    ...(commentId === undefined ? {} : { commentId }),
    matrix: from.parsed('matrix', matrixValues, 'JSON', itsDefault) ?? [],
    ...(base === undefined ? {} : { base }),
    ...(head === undefined ? {} : { head }),
    ...(deliverReport === undefined ? {} : { deliverReport }),
    reports: {
      json: from.text('report-json'),
      sarif: from.text('report-sarif'),
      html: from.text('report-html'),
      markdown: from.text('report-markdown'),
      text: from.text('report-text'),
    },
  };
}

/** The values of the `matrix` context as JSON, which is `null` in a job without one. */
function matrixValues(text: string): readonly string[] | undefined {
  try {
    const matrix = JSON.parse(text) as unknown;
    if (typeof matrix !== 'object' || matrix === null) return [];
    return Object.values(matrix).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  } catch {
    return undefined;
  }
}
