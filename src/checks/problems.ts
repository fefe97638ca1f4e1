/** Manifests that could not be judged, one draft a problem. */
import type { Comparison, Problem } from '../model/comparison.ts';
import type { Cause, Severity } from '../model/finding.ts';
import { formatRef } from '../model/object.ts';
import { formatOrigin, type Origin } from '../model/origin.ts';
import type { Draft } from './index.ts';

/** The drafts of one kind. What the change does not touch is counted and not shown: `blindSpots` names it. */
export function draftsOf(
  { source, problems }: Comparison,
  kind: Problem['kind'],
  severityOf: (problem: Problem) => Severity,
): readonly Draft[] {
  return problems
    .filter((problem) => problem.kind === kind)
    .map((problem) => ({
      kind,
      // Without an identity only the file is left to know it by.
      key: { source, kind, object: nameOf(problem), subject: withoutPlaces(problem.message), peer: '', port: '' },
      severity: problem.changed ? severityOf(problem) : 'ignore',
      title: problem.message,
      details: [
        ...(problem.side === 'base' ? ['It stands on the base side.'] : []),
        ...problem.related.map(({ origin, text }) => `${text}: ${formatOrigin(origin)}`),
        ...(problem.help === '' ? [] : [problem.help]),
      ],
      causes: [causeOf(problem)],
      rows: [],
      ...(isMendable(problem) ? { replacements: [problem.replacement] } : {}),
    }));
}

/** What the change leaves alone, or has mended, is nothing for it to mend. */
function isMendable(problem: Problem): problem is Problem & Required<Pick<Problem, 'replacement'>> {
  return problem.changed && problem.side !== 'base' && problem.replacement !== undefined;
}

function nameOf({ object, origin }: Problem): string {
  return object === undefined ? fileOf(origin) : formatRef(object);
}

function fileOf(origin: Origin): string {
  return origin.kind === 'live' ? origin.object : origin.file;
}

/** Places move from run to run, the message stays. */
function withoutPlaces(message: string): string {
  return message.replace(/\bline \d+\b|:\d+:\d+\b/g, '…');
}

function causeOf({ object, origin, message }: Problem): Cause {
  return { object: object ?? { group: '', kind: 'File', namespace: '', name: fileOf(origin) }, origin, text: message };
}
