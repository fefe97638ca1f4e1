/** Passed, failed or no answer: by the findings that fail, and by what the gate file requires of a run. */
import type { Finding, Report } from '../model/finding.ts';
import { type Gate, requirement } from '../model/gate.ts';
import { countOf, formatCount, formatSpan } from '../model/time.ts';
import { becauseOf, conclusionOf } from './conclusion.ts';

/** What a run had to judge by. */
export type Grounds = Pick<Report, 'nothingChanged' | 'sources' | 'coverage' | 'time'>;

/** A failure stays one, whatever is missing; without one there is no answer where something required is missing. */
export function verdictOf(
  failing: readonly Finding[],
  grounds: Grounds,
  gate: Pick<Gate, 'require' | 'maxAge'>,
): Pick<Report, 'conclusion' | 'because'> {
  const reasons = becauseOf(failing);
  if (grounds.nothingChanged) return { conclusion: conclusionOf(failing), because: reasons };
  if (grounds.sources.length === 0)
    return { conclusion: 'cannot say', because: ['nothing could be compared', ...reasons] };
  const [conclusion, missing] = [conclusionOf(failing), missingOf(grounds, gate)];
  if (missing.length === 0) return { conclusion, because: reasons };
  // One sentence, since pages about what was judged show the first alone.
  return conclusion === 'failed'
    ? { conclusion, because: [...reasons, ...missing] }
    : { conclusion: 'cannot say', because: [missing.join('; '), ...reasons] };
}

/** What the gate file requires and the run did not have, one sentence each; no name is in them. */
function missingOf(grounds: Grounds, { require, maxAge }: Pick<Gate, 'require' | 'maxAge'>): readonly string[] {
  return [
    ...(require.includes('cluster') ? clusterMissing(grounds, maxAge) : []),
    ...(require.includes('logs') ? logsMissing(grounds) : []),
  ];
}

/** Clocks differ; a cluster that was read later than that is of no known age, in milliseconds. */
const clockTolerance = 600_000;

function clusterMissing({ sources, time }: Grounds, maxAge: number): readonly string[] {
  const clusters = sources.flatMap(({ states }) => states.map(({ cluster }) => cluster));
  const without = clusters.filter((cluster) => cluster === undefined).length;
  if (without === clusters.length) return [`${requirement} a cluster, and none was given`];
  const fresh = `${requirement} a cluster that was read at most ${formatSpan(maxAge)} ago (max-age)`;
  const ages = clusters.flatMap((cluster) => (cluster === undefined ? [] : [age(cluster.readAt, time)]));
  const oldest = Math.max(...ages.map((one) => one ?? 0));
  return [
    ...(without === 0
      ? []
      : [`${requirement} a cluster, and ${formatCount(without)} of ${countOf(clusters.length, 'state')} have none`]),
    ...(ages.includes(undefined) ? [`${fresh}, and nobody knows when this one was`] : []),
    ...(oldest > maxAge ? [`${fresh}, and this one was read ${formatSpan(oldest)} ago`] : []),
  ];
}

/** Undefined where nobody knows, as with a time that lies in the future. */
function age(readAt: number | undefined, now: number): number | undefined {
  return readAt === undefined || readAt - now > clockTolerance ? undefined : Math.max(0, now - readAt);
}

function logsMissing({ coverage }: Grounds): readonly string[] {
  const required = `${requirement} logs`;
  if (coverage === undefined) return [`${required}, and none was given`];
  if (coverage.records === 0) return [`${required}, and those that were read record no connection`];
  return coverage.attributed === 0 ? [`${required}, and no record of them has two known ends`] : [];
}
